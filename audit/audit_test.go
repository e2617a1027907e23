package audit_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/audit"
	"github.com/komoney/komoney/decimal"
)

func TestAuditArticle(t *testing.T) {
	article, err := os.ReadFile("../testdata/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	a := auditOf(string(article))
	var got []string
	for _, g := range a.Groups() {
		got = append(got, fmt.Sprintf("%v/%v %v..%v %v", g.Quote, g.Base, g.Low, g.High, g.Pairs))
	}
	want := []string{
		"KRW/USD 1399.91039426..1400.08960574 [0 1]",
		"KRW/USD 1445.97222222..1446.02777778 [2 5 6]",
		"KRW/USD 1463.23529411..1465.71428572 [3 4]",
	}
	if a.Len() != 7 || a.Consistent() || !slices.Equal(got, want) {
		t.Errorf("%d pairs, consistent %v, groups %q", a.Len(), a.Consistent(), got)
	}
}

func TestAudit(t *testing.T) {
	tests := []struct {
		name, text string
		consistent bool
		groups     string
	}{
		{"none", "3명", true, "[]"},
		{"agreement", "400억 달러(58조원), 10억 달러(1조4천460억원)", true, "[{USD KRW 1445.5 1446.5 [0 1]}]"},
		{"a common end", "2억 달러(2천970억원), 2억 달러(2천960억원)", true, "[{USD KRW 1482.5 1482.5 [0 1]}]"},
		{"currencies are apart", "100달러(14만원), 100유로(16만원), 300달러(42만원)", true,
			"[{USD KRW 1383.33333333 1416.66666667 [0 2]} {EUR KRW 1550 1650 [1]}]"},
		{"disagreement", "10억 달러(1조4천560억원), 10억 달러(1조4천억원)", false,
			"[{USD KRW 1350 1450 [1]} {USD KRW 1455.5 1456.5 [0]}]"},
		{"a contradiction is in no group", "100만~200만 달러(14억~20억원), 300달러(42만원)", false,
			"[{USD KRW 1383.33333333 1416.66666667 [1]}]"},
	}
	for _, tt := range tests {
		a := auditOf(tt.text)
		if got := fmt.Sprint(a.Groups()); a.Consistent() != tt.consistent || got != tt.groups {
			t.Errorf("%s: consistent %v, groups %s, want %s", tt.name, a.Consistent(), got, tt.groups)
		}
	}
}

// Groups are as few as there can be, and each has a rate in common.
func TestAuditGroups(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	usd, krw := komoney.MustParseCurrency("USD"), komoney.MustParseCurrency("KRW")
	for range 300 {
		var a audit.Audit
		var pairs []audit.Pair
		for range 1 + rng.IntN(8) {
			low := rng.Int64N(30)
			p := audit.Pair{
				Base: usd, Quote: krw,
				Low: decimal.FromInt(low), High: decimal.FromInt(low + rng.Int64N(10)),
			}
			pairs = append(pairs, p)
			a.Add(p)
		}
		groups := a.Groups()
		var seen []int
		for _, g := range groups {
			low, high := pairs[g.Pairs[0]].Low, pairs[g.Pairs[0]].High
			for _, n := range g.Pairs {
				low, high = low.Max(pairs[n].Low), high.Min(pairs[n].High)
			}
			if low != g.Low || high != g.High || high.Less(low) {
				t.Fatalf("%v: group %v, but in common %v..%v", pairs, g, low, high)
			}
			seen = append(seen, g.Pairs...)
		}
		slices.Sort(seen)
		if len(seen) != len(pairs) || len(slices.Compact(seen)) != len(pairs) {
			t.Fatalf("%v: groups %v", pairs, groups)
		}
		if want := fewestRates(pairs); len(groups) != want || a.Consistent() != (want == 1) {
			t.Fatalf("%v: %d groups, %d are enough", pairs, len(groups), want)
		}
	}
}

// fewestRates tries all whole rates for the first pair, then for the first of those left, and so on.
func fewestRates(pairs []audit.Pair) int {
	if len(pairs) == 0 {
		return 0
	}
	best := len(pairs)
	low, _ := pairs[0].Low.Int64()
	high, _ := pairs[0].High.Int64()
	for n := low; n <= high; n++ {
		rate := decimal.FromInt(n)
		left := slices.DeleteFunc(slices.Clone(pairs), func(p audit.Pair) bool {
			return !rate.Less(p.Low) && !p.High.Less(rate)
		})
		best = min(best, 1+fewestRates(left))
	}
	return best
}
