package komoney_test

import (
	"os"
	"slices"
	"sync"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/rates"
)

// TestParallel has goroutines share Parsers. Run it with -race: what they find must not depend on each other,
// and no memory may be written that another one reads.
func TestParallel(t *testing.T) {
	article, err := os.ReadFile("testdata/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := string(article)
	parsers := []*komoney.Parser{
		{},
		{Names: map[string]komoney.Currency{"달러": komoney.MustParseCurrency("CAD")}, Units: map[string]string{"캥거루": "캥거루"}},
		{Accounting: true, UnitLines: true, PlainTail: true},
		{Kinds: komoney.KindsOf(komoney.KindMoney), NoImplied: true},
	}
	expressions := []string{"78억1,200만원", "150억~250억 달러", "2억5천", "3캥거루", "３만\u00a0원", "3억5조", "약 스물세 명"}
	converter := rates.Converter{}
	var wg sync.WaitGroup
	for _, p := range parsers {
		found := slices.Collect(p.Find(text))
		if len(found) == 0 {
			t.Fatal("nothing to compare")
		}
		type reading struct {
			a   komoney.Amount
			err string
		}
		read := func(s string) reading {
			a, err := p.Parse(s)
			if err != nil {
				return reading{a, err.Error()}
			}
			return reading{a, ""}
		}
		var want []reading
		for _, s := range expressions {
			want = append(want, read(s))
		}
		for range 8 {
			wg.Go(func() {
				for range 5 {
					if got := slices.Collect(p.Find(text)); !slices.Equal(got, found) {
						t.Error("Find found something else")
					}
					if got := slices.Collect(p.FindBytes(article)); !slices.Equal(got, found) {
						t.Error("FindBytes found something else")
					}
					for i, s := range expressions {
						if got := read(s); got != want[i] {
							t.Errorf("Parse(%q) = %v, alone %v", s, got, want[i])
						}
					}
					if _, _, err := converter.Convert(found[0].Amount); err == nil && found[0].Currency.Code() != "KRW" {
						t.Error("converted without rates")
					}
				}
			})
		}
	}
	wg.Wait()
}
