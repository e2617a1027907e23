package numeral

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// NamedEnd returns the end of the name that digits at i write, 0 where they are a number.
func (r *Reader) NamedEnd(i int) int {
	e := runes.DigitsEnd(r.S, i)
	if end := r.Telephone(i); end > 0 {
		return end
	}
	if end := r.Date(i, e); end > 0 {
		return r.DateRange(end)
	}
	if e < len(r.S) && r.S[e] == '/' {
		if end := r.slashed(i, e); end > 0 {
			return r.DateRange(end)
		}
	}
	if end := line.Masked(r.S, i, e); end > 0 {
		return end
	}
	if end := r.Code(i, e); end > 0 {
		return end
	}
	return r.Section(i, e)
}

// slashed returns the end of a date, a floor or a ratio with a slash whose first digits are r.s[i:e], 0 where it is a fraction: a
// proper one with a small denominator is, unless what stands around says that it is a day.
func (r *Reader) slashed(i, e int) int {
	s := r.S
	k := runes.DigitsEnd(s, e+1)
	a, b := s[i:e], s[e+1:k]
	x, y := line.SmallNumber(a), line.SmallNumber(b)
	if x < 0 || y < 0 || r.Strict || r.UnitAt(e).Sense != nil || i > 0 && strings.IndexByte("/,.", s[i-1]) >= 0 || k < len(s) && (s[k] == '/' || (s[k] == '.' || s[k] == ',') && k+1 < len(s) && runes.IsDigit(s[k+1])) || r.currencyBefore(i) != "" {
		return 0
	}
	if q := r.SkipGap(k); x <= y {
		if w := lex.UnitWords.At(r.S, q); w.Sense != nil && w.Ref == lex.RefFloor { // 5/15층
			return q + len(w.Text)
		}
	}
	if w := lex.DatedUnits.At(r.S, k); r.Measured(k) || w.Sense != nil && w.N == line.PartQuarter {
		return 0
	}
	if x > y && y > 0 && r.pairSlash(i, e) {
		return 0
	}
	if line.IsYearMonth(a, b) {
		return k
	}
	if !line.IsDay(a, b) {
		if x >= y && y > 0 && (x < 100 || !r.MoneyCueNear(i, k)) { // 24/7, 120/80, not 500/50
			return k
		}
		return 0
	}
	if end := r.WeekdayEnd(k); end > k {
		return end
	}
	q := r.SkipGap(k)
	before := s[:r.SkipGapBack(i)]
	switch {
	case x >= y, a[0] == '0', b[0] == '0', r.ClockAt(q):
		return k
	case r.FractionSaid(before, k):
		return 0
	case lex.DateHeads.Before(s, len(before)).Sense != nil, r.DateTail(k), y > 12 && x > 1:
		return k
	}
	return r.SlashRange(x, y, k)
}
