// Package audit finds the conversions and exchange rates that a text states, and checks whether they go together: the 1,450 won a dollar
// in "400억 달러(약 58조원)" (40 billion dollars, about 58 trillion won) beside the 1,446 in "달러당 1,446원" (1,446 won per dollar).
//
// [Pairs] finds conversions, [Statements] rates, and an [Audit] the fewest rates that all pairs can have been made with.
package audit

import (
	"math/big"
	"slices"
	"sort"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// Audit compares conversions: it finds the fewest rates that all of them can have been made with.
// Add takes the pairs of one text, or of several that should agree. The zero Audit has none.
type Audit struct {
	lists     []auditList // in the order in which their currencies appear
	places    map[currencyPair]int
	pairs     int
	conflicts bool // a pair contradicts itself
}

type currencyPair struct{ base, quote komoney.Currency }

// auditList is the pairs of two currencies.
type auditList struct {
	currencyPair
	rates []numbered
}

// numbered is the rate of a pair.
type numbered struct {
	interval
	n int
}

// Group is pairs of an [Audit] that one rate satisfies.
type Group struct {
	Base, Quote komoney.Currency // so much Quote for one Base
	Low, High   decimal.Decimal  // the ends of the rates that satisfy them all
	Pairs       []int            // in the order of Add, from 0
}

// Add adds a pair. It keeps the pair's rate and nothing of the text.
func (a *Audit) Add(p Pair) {
	n := a.pairs
	a.pairs++
	if p.High.Less(p.Low) {
		a.conflicts = true
		return
	}
	key := currencyPair{p.Base, p.Quote}
	i, ok := a.places[key]
	if !ok {
		if a.places == nil {
			a.places = make(map[currencyPair]int)
		}
		i = len(a.lists)
		a.places[key] = i
		a.lists = append(a.lists, auditList{currencyPair: key})
	}
	l := &a.lists[i]
	l.rates = append(l.rates, numbered{interval{p.Low, p.High}, n})
}

// Len returns the number of pairs.
func (a *Audit) Len() int { return a.pairs }

// Consistent reports whether one rate for each two currencies satisfies all pairs.
func (a *Audit) Consistent() bool {
	for i := range a.lists {
		rates := a.lists[i].rates
		common := rates[0].interval
		for _, r := range rates[1:] {
			common = interval{common.low.Max(r.low), common.high.Min(r.high)}
		}
		if common.high.Less(common.low) {
			return false
		}
	}
	return !a.conflicts
}

// Groups returns the pairs in as few groups as can be such that one rate satisfies all pairs of a group.
// The groups of two currencies follow each other in the order of their rates. A pair that could be in
// several is in the one nearest to the middle of its own rate. A pair that contradicts itself,
// with Low above High, is in none.
func (a *Audit) Groups() []Group {
	var groups []Group
	for i := range a.lists {
		groups = a.lists[i].appendGroups(groups)
	}
	return groups
}

// appendGroups chooses the rates as is known from piercing intervals with the fewest points: in the order
// of their high ends, each that no point chosen so far pierces adds its high end.
func (l *auditList) appendGroups(groups []Group) []Group {
	byHigh := slices.Clone(l.rates)
	slices.SortFunc(byHigh, func(a, b numbered) int { return a.high.Cmp(b.high) })
	var points []decimal.Decimal
	for _, r := range byHigh {
		if len(points) == 0 || points[len(points)-1].Less(r.low) {
			points = append(points, r.high)
		}
	}
	first := len(groups)
	for range points {
		groups = append(groups, Group{Base: l.base, Quote: l.quote})
	}
	for _, r := range l.rates {
		g := &groups[first+r.nearest(points)]
		if g.Pairs == nil {
			g.Low, g.High = r.low, r.high
		}
		g.Low, g.High = g.Low.Max(r.low), g.High.Min(r.high)
		g.Pairs = append(g.Pairs, r.n)
	}
	return groups
}

// nearest returns the place of the point, of those within the interval, that is nearest to its middle.
func (v interval) nearest(points []decimal.Decimal) int {
	i := sort.Search(len(points), func(i int) bool { return !points[i].Less(v.low) })
	end := sort.Search(len(points), func(i int) bool { return v.high.Less(points[i]) })
	if i == end-1 {
		return i
	}
	ends := new(big.Rat).Add(v.low.Rat(), v.high.Rat())
	return i + sort.Search(end-1-i, func(k int) bool {
		two := new(big.Rat).Add(points[i+k].Rat(), points[i+k+1].Rat())
		return two.Cmp(ends) >= 0
	})
}
