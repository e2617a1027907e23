package komoney

import (
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// The scanner is a filter in front of the grammar. These tests compare Find with a Parser that takes every
// rune for the start of an expression, and money-only with all kinds: filters must not change what is found.

// filterParsers are Parsers that the scanner treats differently.
var filterParsers = []Parser{
	{},
	{Kinds: KindsOf(KindMoney)},
	{Kinds: KindsOf(KindMoney), NoImplied: true, PlainTail: true},
	{Kinds: KindsOf(KindMoney), Accounting: true, UnitLines: true},
	{Names: map[string]Currency{"코인": {"BTC"}, "달러": {"CAD"}}, Units: map[string]string{"꾸러미": "꾸러미"}},
}

// checkFilter compares what a Parser finds with what is there.
func checkFilter(t *testing.T, p Parser, text string) {
	t.Helper()
	all := p
	all.naive, all.Kinds = true, 0
	got := p.Find(text)
	next, stop := iter.Pull(got)
	defer stop()
	for want := range all.Find(text) {
		if !p.Kinds.Has(want.Kind) {
			continue
		}
		if m, ok := next(); !ok || m != want {
			t.Errorf("%+v finds %v in %q, which has %v", p, slices.Collect(got), text, slices.Collect(all.Find(text)))
			return
		}
	}
	if m, ok := next(); ok {
		t.Errorf("%+v finds %v in %q, which has %v", p, m, text, slices.Collect(all.Find(text)))
	}
}

func TestFilter(t *testing.T) {
	texts := append(goldTexts(), randomTexts(20_000)...)
	texts = append(texts, newsText(100_000), strings.Join(goldTexts(), "\n"))
	for _, p := range filterParsers {
		for _, text := range texts {
			checkFilter(t, p, text)
			if t.Failed() {
				return
			}
		}
	}
}

func FuzzFilter(f *testing.F) {
	for _, text := range randomTexts(200) {
		f.Add(text)
	}
	for _, text := range append(goldTexts(), "삼은 3이다\n약삼십만 원", "“이 회사” 三萬 원", "5만　원 수십 명", "해도 한째아", "첫\ufc83이", "한에서 2회까지") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("behind bytes that are no character, a word in Hangul is not looked for")
		}
		for _, p := range filterParsers {
			checkFilter(t, p, text)
		}
	})
}

// TestBlocks checks the masks of a block against its bytes one by one.
func TestBlocks(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	pool := "09/:.,aZ 가힣一三龥、·「」é５ￜ\xff\x80"
	for range 20_000 {
		var b [blockSize]byte
		for i := range b {
			b[i] = pool[r.IntN(len(pool))]
		}
		high, digit, others := masks(&b)
		anyOther := false
		for i, c := range b {
			if high>>i&1 == 1 != (c >= utf8.RuneSelf) || digit>>i&1 == 1 != isDigit(c) {
				t.Fatalf("%q at %d: high %b, digit %b", b, i, high, digit)
			}
			anyOther = anyOther || c >= 0xC0 && c-0xEA >= 4
		}
		if others != anyOther {
			t.Fatalf("%q: others %v", b, others)
		}
	}
}
