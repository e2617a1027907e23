package komoneybeam

import (
	"bytes"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

func number(s string) Exact { return ExactOf(decimal.MustParse(s)) }

func TestExactText(t *testing.T) {
	for _, c := range []struct {
		list []string
		want string
	}{
		{nil, "0"},
		{[]string{"0.1", "0.2"}, "0.3"},
		{[]string{"1e68", "0.01"}, "1" + zeros(68) + ".01"},
		{[]string{"1e68", "0.01", "-1e68"}, "0.01"},
		{[]string{"-1e68", "-0.01"}, "-1" + zeros(68) + ".01"},
		{[]string{"1e-60", "1"}, "1." + zeros(59) + "1"},
		{[]string{"-1e-60", "-1e-10"}, "-0." + zeros(9) + "1" + zeros(49) + "1"},
		{[]string{"99999999999999999999999999999999999999", "1"}, "1" + zeros(38)},
		{[]string{"99999999999999999999999999999999999999", "2"}, "1" + zeros(37) + "1"},
		{[]string{"5e100", "5e100", "7e10"}, "1" + zeros(90) + "7" + zeros(10)},
		{[]string{"1e6144", "1e6144"}, "2" + zeros(6144)},
	} {
		var x Exact
		for _, s := range c.list {
			x = x.Add(number(s))
		}
		if got := x.String(); got != c.want {
			t.Errorf("%v = %s, want %s", c.list, got, c.want)
		}
		want, _ := new(big.Rat).SetString(c.want)
		if x.Rat().Cmp(want) != 0 {
			t.Errorf("%v = %s, want %s", c.list, x.Rat(), want)
		}
		if d, ok := x.Decimal(); ok && d.Rat().Cmp(want) != 0 {
			t.Errorf("%v = %s, want %s", c.list, d, want)
		}
	}
}

func zeros(n int) string { return string(bytes.Repeat([]byte{'0'}, n)) }

// Neither the order nor the grouping of sums shows, not even in the encoded form.
func TestExactOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		var list []Exact
		want := new(big.Rat)
		for range 1 + r.IntN(12) {
			d, err := decimal.New(r.Int64N(2_000_000)-1_000_000, 0).Shift(r.IntN(160) - 80)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, ExactOf(d))
			want.Add(want, d.Rat())
			if r.IntN(3) == 0 { // large ones that go away again
				list = append(list, ExactOf(d.Neg()))
				want.Sub(want, d.Rat())
			}
		}
		var first Exact
		for i := range 4 {
			r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			sums := slices.Clone(list)
			for len(sums) > 1 { // adds neighbours, in a tree of any form
				j := r.IntN(len(sums) - 1)
				sums = slices.Replace(sums, j, j+2, sums[j].Add(sums[j+1]))
			}
			x := sums[0]
			if x.Rat().Cmp(want) != 0 {
				t.Fatalf("%v = %s, want %s", list, x, want)
			}
			if i == 0 {
				first = x
			}
			form := x.appendTo(nil)
			if !x.Equal(first) || !bytes.Equal(form, first.appendTo(nil)) {
				t.Fatalf("%v is %s and %s", list, x, first)
			}
			back, err := exactFrom(form)
			if err != nil || !back.Equal(x) {
				t.Fatalf("%s comes back as %s, %v", x, back, err)
			}
		}
	}
}

func TestCoders(t *testing.T) {
	var m Match
	for found := range komoney.Find("전부 150억~250억 달러 이상") {
		m = Match{"a.txt", 1 << 40, `{"x":1}`, "2025-02-05", found}
	}
	big := TallyOf(&m).Merge(Tally{Count: 3, Low: number("1e68"), High: number("-1e-68"), Approx: 2, Implied: 1})
	line := Line{"나.txt", 7, 9, []byte("\xff\x00가")}
	roundTrip(t, file{"a", 5}, encodeFile, decodeFile, func(a, b file) bool { return a == b })
	roundTrip(t, line, encodeLine, decodeLine, sameLine)
	roundTrip(t, Record{"a", 1, "2", "3", "4"}, encodeRecord, decodeRecord, func(a, b Record) bool { return a == b })
	roundTrip(t, DeadLetter{line, InvalidJSON, "why"}, encodeDead, decodeDead,
		func(a, b DeadLetter) bool {
			return sameLine(a.Line, b.Line) && a.Reason == b.Reason && a.Detail == b.Detail
		})
	roundTrip(t, m, encodeMatch, decodeMatch, func(a, b Match) bool { return a == b })
	roundTrip(t, KeyOf(&m), encodeKey, decodeKey, func(a, b Key) bool { return a == b })
	roundTrip(t, big, encodeTally, decodeTally, sameTally)
	roundTrip(t, Total{KeyOf(&m), big}, encodeTotal, decodeTotal,
		func(a, b Total) bool { return a.Key == b.Key && sameTally(a.Tally, b.Tally) })
	roundTrip(t, Total{}, encodeTotal, decodeTotal,
		func(a, b Total) bool { return a.Key == b.Key && sameTally(a.Tally, b.Tally) })
}

func sameLine(a, b Line) bool { return sameLines([]Line{a}, []Line{b}) }

func sameTally(a, b Tally) bool {
	low, high := a.Low.Equal(b.Low), a.High.Equal(b.High)
	a.Low, a.High, b.Low, b.High = Exact{}, Exact{}, Exact{}, Exact{}
	return low && high && a == b
}

// roundTrip checks that what is encoded comes back, and that a part of it is an error and no panic.
func roundTrip[T any](t *testing.T, v T, encode func(T) []byte, decode func([]byte) (T, error), same func(a, b T) bool) {
	t.Helper()
	b := encode(v)
	got, err := decode(b)
	if err != nil || !same(got, v) {
		t.Errorf("%+v comes back as %+v, %v", v, got, err)
	}
	for i := range b {
		if part, err := decode(b[:i]); err == nil && same(part, v) {
			t.Errorf("%T: %d of %d bytes are taken for all", v, i, len(b))
		}
	}
	if _, err := decode(append(b, 0)); err == nil {
		t.Errorf("%T: takes a byte too many", v)
	}
}
