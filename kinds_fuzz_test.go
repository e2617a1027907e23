package komoney_test

import (
	"slices"
	"testing"

	"github.com/komoney/komoney"
)

// FuzzKinds: a selection of kinds leaves out and changes nothing, in strings and in bytes.
func FuzzKinds(f *testing.F) {
	for i, text := range seeds(f) {
		f.Add(text, uint16(1<<(i%9)))
	}
	f.Fuzz(func(t *testing.T, text string, bits uint16) {
		var kinds []komoney.Kind
		for k := komoney.KindMoney; k <= komoney.KindNumber; k++ {
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
