package komoney_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/komoney/komoney"
)

// FuzzKinds: a selection of kinds leaves out and changes nothing, in strings and in bytes.
func FuzzKinds(f *testing.F) {
	for i, text := range seeds(f) {
		f.Add(text, uint16(1<<(i%9)))
	}
	f.Fuzz(func(t *testing.T, text string, bits uint16) {
		var kinds []komoney.Kind
		for k := komoney.KindMoney; k <= komoney.Number; k++ {
			if bits>>(k-1)&1 != 0 {
				kinds = append(kinds, k)
			}
		}
		p := komoney.Parser{Kinds: komoney.KindsOf(kinds...)}
		want := slices.DeleteFunc(slices.Collect(komoney.Find(text)), func(m komoney.Match) bool { return !p.Kinds.Has(m.Kind) })
		if got := slices.Collect(p.Find(text)); !slices.Equal(got, want) {
			t.Errorf("%q: only %v are %v, among all there are %v", text, kinds, got, want)
		}
		if got := slices.Collect(p.FindBytes([]byte(text))); !slices.Equal(got, want) {
			t.Errorf("%q: only %v in bytes are %v, among all there are %v", text, kinds, got, want)
		}
	})
}

// FuzzLines: a line is read alone, so that two texts with a line feed between have the amounts of both. Of a
// syllable that breaks off at the end of a line, the words around it may be read in another way than at the text's end.
func FuzzLines(f *testing.F) {
	texts := seeds(f)
	for i, text := range texts {
		f.Add(text, texts[(i*7+3)%len(texts)])
	}
	f.Fuzz(func(t *testing.T, text, other string) {
		if !utf8.ValidString(text + other) {
			return
		}
		union := slices.Collect(komoney.Find(text))
		for m := range komoney.Find(other) {
			m.Start += len(text) + 1
			m.End += len(text) + 1
			union = append(union, m)
		}
		both := text + "\n" + other
		if got := slices.Collect(komoney.Find(both)); !slices.Equal(got, union) {
			t.Errorf("%q: %v, line by line %v", both, got, union)
		}
		if got := slices.Collect(komoney.Find(strings.Repeat(both+"\n", 2))); len(got) != 2*len(union) {
			t.Errorf("%q twice: %v", both, got)
		}
	})
}
