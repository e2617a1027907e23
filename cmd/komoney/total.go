package main

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"sync"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// totals is what -total writes: how many amounts there are of each kind, currency and unit, and what they come to.
type totals struct {
	mu     sync.Mutex
	groups map[group]*total
}

// group is what can be added up.
type group struct {
	kind     komoney.Kind
	currency komoney.Currency
	unit     string
}

// total is what amounts come to. Of ranges there are two sums.
type total struct {
	count     int64
	ranges    bool
	low, high addend
	min, max  addend
}

// addend is an exact number: a decimal, or a ratio where that does not do.
type addend struct {
	d     komoney.Decimal
	ratio *big.Rat // nil for a decimal
}

// rat returns the number as a ratio.
func (a *addend) rat() *big.Rat {
	if a.ratio != nil {
		return a.ratio
	}
	return a.d.Rat()
}

// of returns n over den, if there is one.
func of(n, den komoney.Decimal) addend {
	if den.IsZero() {
		return addend{d: n}
	}
	return addend{ratio: new(big.Rat).Quo(n.Rat(), den.Rat())}
}

// add adds b.
func (a *addend) add(b *addend) {
	if a.ratio == nil && b.ratio == nil {
		if sum, err := a.d.Add(b.d); err == nil {
			a.d = sum
			return
		}
	}
	a.ratio = new(big.Rat).Add(a.rat(), b.rat())
}

// less reports whether a is less than b.
func (a *addend) less(b *addend) bool {
	if a.ratio == nil && b.ratio == nil {
		return a.d.Less(b.d)
	}
	return a.rat().Cmp(b.rat()) < 0
}

// append appends the number: a plain decimal, or a ratio where it does not end.
func (a *addend) append(b []byte) []byte {
	if a.ratio == nil {
		return a.d.AppendTo(b)
	}
	if d, ok := decimal.FromRat(a.ratio); ok {
		return d.AppendTo(b)
	}
	if a.ratio.IsInt() {
		return append(b, a.ratio.Num().String()...)
	}
	return append(b, a.ratio.String()...)
}

// add takes up an amount.
func (t *totals) add(a *komoney.Amount) {
	g := group{a.Kind, a.Currency, a.Unit}
	if t.groups == nil {
		t.groups = make(map[group]*total)
	}
	sum := t.groups[g]
	if sum == nil {
		g.unit = string([]byte(a.Unit)) // which may be part of the text
		sum = new(total)
		t.groups[g] = sum
	}
	low, high := of(a.Low, a.Denominator), of(a.High, a.Denominator)
	if !a.IsRange {
		high = low
	}
	sum.merge(&total{1, a.IsRange, low, high, low, high})
}

// merge takes up other sums.
func (t *total) merge(u *total) {
	if t.count == 0 {
		*t = *u
		return
	}
	t.count += u.count
	t.ranges = t.ranges || u.ranges
	t.low.add(&u.low)
	t.high.add(&u.high)
	if u.min.less(&t.min) {
		t.min = u.min
	}
	if t.max.less(&u.max) {
		t.max = u.max
	}
}

// merge takes up what a worker has.
func (t *totals) merge(u *totals) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.groups == nil {
		t.groups = make(map[group]*total)
	}
	for g, sum := range u.groups {
		if t.groups[g] == nil {
			t.groups[g] = new(total)
		}
		t.groups[g].merge(sum)
	}
}

// sorted returns the groups in the order of the kinds, then of currencies and units.
func (t *totals) sorted() []group {
	var list []group
	for g := range t.groups {
		list = append(list, g)
	}
	slices.SortFunc(list, func(a, b group) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.currency.Code(), b.currency.Code()), cmp.Compare(a.unit, b.unit))
	})
	return list
}

// totalColumns are the columns of a CSV of totals.
const totalColumns = "kind,currency,unit,count,sum,sum_low,sum_high,min,max"

// append appends the totals in the form.
func (t *totals) append(b []byte, o form, v *view) []byte {
	w := writer{o.separator()}
	if w.sep != 0 {
		b = append(b, w.head(totalColumns)...)
	}
	for _, g := range t.sorted() {
		sum := t.groups[g]
		switch {
		case v != nil:
			b = v.total(b, g, sum)
		case w.sep != 0:
			b = w.total(b, g, sum)
		default:
			b = sum.json(b, g)
		}
	}
	return b
}

// json appends the JSON object of a total.
func (t *total) json(b []byte, g group) []byte {
	b = append(append(b, `{"kind":"`...), g.kind.String()...)
	b = append(b, '"')
	if code := g.currency.Code(); code != "" {
		b = appendString(append(b, `,"currency":`...), code)
	}
	if g.unit != "" {
		b = appendString(append(b, `,"unit":`...), g.unit)
	}
	b = strconv.AppendInt(append(b, `,"count":`...), t.count, 10)
	number := func(name string, a *addend) {
		b = append(a.append(append(append(append(b, `,"`...), name...), `":"`...)), '"')
	}
	if t.ranges {
		number("sum_low", &t.low)
		number("sum_high", &t.high)
	} else {
		number("sum", &t.low)
	}
	number("min", &t.min)
	number("max", &t.max)
	return append(b, "}\n"...)
}

// total appends the row of a total.
func (w writer) total(b []byte, g group, t *total) []byte {
	b = append(append(b, g.kind.String()...), w.sep)
	b = append(w.text(b, g.currency.Code()), w.sep)
	b = append(w.text(b, g.unit), w.sep)
	b = w.int(b, t.count)
	if t.ranges {
		b = append(t.low.append(append(b, w.sep)), w.sep)
		b = append(t.high.append(b), w.sep)
	} else {
		b = append(t.low.append(b), w.sep, w.sep, w.sep)
	}
	b = append(t.min.append(b), w.sep)
	return append(t.max.append(b), '\n')
}

// total appends a total for a person:
//
//	money  KRW      3  sum 61,400,000  min 12,000  max 58,000,000
func (v *view) total(b []byte, g group, t *total) []byte {
	name := g.kind.String()
	b = pad(v.paint(b, kindColor(g.kind), name), 14-len(name))
	what := visible(g.currency.Code() + g.unit)
	b = pad(append(b, what...), 12-width(what))
	n := strconv.FormatInt(t.count, 10)
	b = append(pad(b, 8-len(n)), n...)
	number := func(name string, a *addend) {
		b = v.paint(append(b, "  "...), dim, name)
		if b = append(b, ' '); a.ratio == nil {
			b = a.d.AppendGrouped(b)
		} else {
			b = a.append(b)
		}
	}
	number("sum", &t.low)
	if t.ranges {
		number("–", &t.high)
	}
	number("min", &t.min)
	number("max", &t.max)
	return append(b, '\n')
}
