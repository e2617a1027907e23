package worth

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// The shares of a sum that stand in brackets behind it without their unit: 총사업비 3,500백만원(국비 1,750, 지방비 1,750), 3,500 million won, of which the state pays
// 1,750 and the region as much.

// split is a sum and the bracket behind it.
type split struct {
	from, to int             // the place of the bracket; to is 0 where there is none
	whole    decimal.Decimal // what is written before the unit of the sum
	shift    int             // what that is multiplied by, as a power of ten
	currency amount.Currency
	adds     bool // the bare numbers in the bracket are several, and add up to the whole
	grouped  bool // one of them is grouped
}

// longestSplit is how far a bracket goes that is looked at.
const longestSplit = 256

// KeepSplit keeps the bracket behind the sum m in digits, if that has a unit that is a scale up: 3,500백만원(…).
func (r *Reader) KeepSplit(m *amount.Match) {
	open := r.SkipGap(m.End)
	if open >= len(r.S) || r.S[open] != '(' && r.S[open] != '[' || m.IsRange || !runes.IsDigit(r.S[m.Start]) {
		return
	}
	v, end, code := r.Digits(m.Start)
	if code != "" || end >= m.End || v.Sign() <= 0 || m.Low.Exp() < v.Exp()+len("000") {
		return
	}
	shift := m.Low.Exp() - v.Exp()
	if low, err := v.Shift(shift); err != nil || low != m.Low { // 1억 2,000만원 (120 million)
		return
	}
	s := &r.split
	*s = split{from: open, to: open, whole: v, shift: shift, currency: m.Currency}
	sum, parts := decimal.Decimal{}, 0
	for p := open + 1; p < len(r.S) && p-open < longestSplit && strings.IndexByte(")]", r.S[p]) < 0; {
		if !runes.IsDigit(r.S[p]) {
			p++
			continue
		}
		part, end, code := r.Digits(p)
		if code != "" {
			return
		}
		if r.partEnds(end) {
			var err error
			if sum, err = sum.Add(part); err != nil {
				return
			}
			parts++
			s.grouped = s.grouped || strings.IndexByte(r.S[p:end], ',') >= 0
		}
		p, s.to = max(end, p+1), end
	}
	s.adds = parts > 1 && sum == v
}

// partEnds reports whether a bare number in a bracket may end at p, as before a comma, a slash or the bracket's end.
func (r *Reader) partEnds(p int) bool {
	p = r.SkipGap(p)
	return p < len(r.S) && (strings.IndexByte(",/+)];", r.S[p]) >= 0 || r.Has(p, "·") || r.Has(p, "ㆍ"))
}

// InSplit reports whether the number at p stands in the bracket behind a sum that has a unit which is a scale up.
func (r *Reader) InSplit(p int) bool { return p > r.split.from && p <= r.split.to }

// Share returns what the bare number from p to end is multiplied by, as a power of ten, and in which currency, if it is a share of the sum before its bracket.
func (r *Reader) Share(p, end int, ld *line.Side) (shift int, currency string, ok bool) {
	s := &r.split
	if !r.InSplit(p) || !s.adds || !r.partEnds(end) {
		return 0, "", false
	}
	if w := lex.HeadTopics.Before(r.S, r.SkipGapBack(ld.Outer)); !s.grouped && (w.Sense == nil || w.Class != lex.HSum) {
		return 0, "", false // 5만원(성인 3, 어린이 2), for 3 adults and 2 children
	}
	return s.shift, s.currency.Code(), true
}

// InThousands reports whether the bare number v from p to end stands in the bracket behind a sum in thousands or millions, whose parts no one writes in won:
// 3,500백만원(국비 1,750).
func (r *Reader) InThousands(p, end int, v decimal.Decimal) bool {
	s := &r.split
	return r.InSplit(p) && r.partEnds(end) && s.shift%4 != 0 && !s.whole.Less(v)
}
