package numeral

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Points that group digits, and commas that do not: 6.000원, 2.500.000원 (2.5 million won), 1.234,56유로, and 2,3만5천원, which is two fields.

// PointForm returns the end of digits at p that points may group, from one to three and then three behind each point, with up to two
// decimals behind a comma: 6.000, 2.500.000, 1.234,56. Without points there is no such form.
func PointForm(s string, p int) (end, points, decimals int) {
	i := runes.DigitsEnd(s, p)
	if i == p || i-p > 3 || s[p] == '0' {
		return p, 0, 0
	}
	for i < len(s) && s[i] == '.' && runes.DigitsEnd(s, i+1) == i+len(".000") {
		points++
		i += len(".000")
	}
	if points > 0 && i < len(s) && s[i] == ',' {
		if k := runes.DigitsEnd(s, i+1); k > i+1 && k <= i+len(",00") {
			i, decimals = k, k-i-1
		}
	}
	if i < len(s) && (runes.IsDigit(s[i]) || (s[i] == '.' || s[i] == ',') && i+1 < len(s) && runes.IsDigit(s[i+1]) || apostrophe(s, i) > 0) {
		return p, 0, 0
	}
	if _, k := exponent(s, i); k > i {
		return p, 0, 0
	}
	return i, points, decimals
}

// GroupsByPoint reports whether the number that b ends with would be read with its point for grouping, in the currency.
func GroupsByPoint(b []byte, code string) bool {
	p := len(b)
	for p > 0 && (runes.IsDigit(b[p-1]) || b[p-1] == '.' || b[p-1] == ',') {
		p--
	}
	info := lex.CurrencyByCode(code)
	end, points, _ := PointForm(string(b[p:]), 0)
	return points > 0 && p+end == len(b) && info != nil && (info.Digits == 0 || lex.Pointed.At(code, 0).Sense != nil)
}

// pointGroups reads digits at p whose points group. Two points or a comma behind them say it for every currency, one point alone
// only for those without a minor unit, or whose minor unit nobody uses. No other number is written so: 12.345 is a decimal, 1.234.567 a version.
func (r *Reader) pointGroups(p int) (d decimal.Decimal, end int, code fault.Code, ok bool) {
	end, points, decimals := PointForm(r.S, p)
	if points == 0 {
		return d, p, "", false
	}
	sure := points > 1 || decimals > 0
	cur := r.CurrencyBeside(p, end, sure)
	info := lex.CurrencyByCode(cur)
	switch isCounted := r.thousandsCounted(p, end); {
	case !isCounted && (cur == "" || !sure && (info == nil || info.Digits > 0 && lex.Pointed.At(cur, 0).Sense == nil)):
		return d, p, "", false
	case isCounted && info != nil && info.Digits > 0: // $1.000 번: a dollar or a thousand times
		return d, end, fault.ErrGrouping, true
	}
	d, ok = LongDigits(r.S[p:end], -decimals)
	return d, end, "", ok
}

// thousandsCounted reports whether the digits from p to end are whole thousands, with a point, or hundreds, of what a counter counts: 20.000개 (20,000 pieces),
// 1.200세대 (1,200 homes). Only points and times are counted in thousandths, and degrees and pyeong in tenths that are written so; 1.234명 may be a mean.
func (r *Reader) thousandsCounted(p, end int) bool {
	if !strings.HasSuffix(r.S[p:end], "00") || strings.Count(r.S[p:end], ".") > 1 {
		return false
	}
	w, at := r.UnitWord(end)
	if w.Sense == nil || !strings.HasSuffix(r.S[p:end], ".000") && (w.Is(lex.RefDegree) || w.Ref == lex.RefPyeong) {
		return false
	}
	return w.Class == lex.WCounter && w.Ref != lex.RefPoint && w.Flags&(lex.FCalendar|lex.FSpan) == 0 && r.ScaleAfter(end) == 0 && r.Closes(at+len(w.Text))
}

// CurrencyBeside returns the currency that the number from p to end has, or shares with the other end of its range: 3.000~5.000원 (3,000 to 5,000 won).
// Where that is a decimal, both are. Behind a scale a single point is a decimal one: 1.500만원 (15,000 won).
func (r *Reader) CurrencyBeside(p, end int, scales bool) string {
	left := r.rangeSignStart(p)
	if left > 0 && runes.IsDigit(r.S[left-1]) {
		e := left
		for left > 0 && (runes.IsDigit(r.S[left-1]) || r.S[left-1] == '.' || r.S[left-1] == ',') {
			left--
		}
		if r.decimalAt(left, e) {
			return "" // 0.5~1.250원 (0.5 to 1.250 won)
		}
	} else {
		left = p
	}
	before := r.CurrencyBefore(left)
	code, at := r.currencyBehind(end, scales)
	if at > 0 && !scales && runes.IsLatin(r.S[at]) && lex.CurrencyByCode(r.S[at:min(at+3, len(r.S))]) != nil && r.S[end-1] != '0' {
		return "" // 15.248 KRW is as Money.String writes it
	}
	if before != "" && code == "" && r.ScaleAfter(end) == 0 {
		if w, _ := r.UnitWord(end); w.Sense != nil && w.Class != lex.WMagnitude {
			return before // ₩1.000권: a banknote
		}
	}
	if at > 0 && !(before != "" && runes.IsLatin(r.S[at])) { // USD 6.000 KRW 6.000
		return code
	}
	if q := r.rangeSignEnd(end); at == 0 && q < len(r.S) && runes.IsDigit(r.S[q]) {
		e := GroupsEnd(r.S, q)
		if r.decimalAt(q, e) {
			return "" // 1.250~1.5원 (1.250 to 1.5 won)
		}
		if code, at := r.currencyBehind(e, scales); at > 0 {
			return code
		}
	}
	return before
}

// decimalAt reports whether the digits from p to end have a point that cannot group.
func (r *Reader) decimalAt(p, end int) bool {
	form, _, _ := PointForm(r.S, p)
	return form != end && strings.IndexByte(r.S[p:end], '.') >= 0
}

// currencyBehind returns the currency behind p, and where the unit or scale stands that does, 0 for none.
func (r *Reader) currencyBehind(p int, scales bool) (code string, at int) {
	p = r.overEnd(p) // 6.000여 원 (some 6,000 won)
	if !scales && r.ScaleAfter(p) > 0 {
		return "", p
	}
	p = r.ScalesEnd(p)
	w, at := r.UnitWord(p)
	if w.Sense != nil && w.Class == lex.WMagnitude {
		if !scales {
			return "", p
		}
		w, at = r.UnitWord(at + len(w.Text))
	}
	if w.Sense == nil {
		return "", 0
	}
	if h := lex.SpacedHomographs.At(r.S, at); w.Class != lex.WCurrency || at > p && h.Sense != nil && len(h.Text) > len(w.Text) {
		return "", p
	}
	return r.P.Currency(w), at
}

// CurrencyBefore returns the currency that stands before the number at p: ₩6.000, KRW -6.000.
func (r *Reader) CurrencyBefore(p int) string {
	for k := 0; k < 2; k++ {
		q := r.SkipGapBack(p)
		w := r.P.Lead(r.S, q)
		switch at := q - len(w.Text); {
		case w.Sense == nil || at < r.Prev:
			return ""
		case w.Class == lex.LCurrency:
			return r.P.Currency(w)
		case w.Class != lex.LSign:
			return ""
		default:
			p = at
		}
	}
	return ""
}

// rangeSignEnd returns the place behind a sign or a word at p that joins the ends of a range, or p.
func (r *Reader) rangeSignEnd(p int) int {
	q := r.SkipGap(p)
	if w := line.JoinAt(r.S, q); w.Sense != nil && w.Class == lex.JFrom && q == p {
		return r.SkipGap(q + len(w.Text))
	}
	if n := runes.RangeSign(r.S, q); n > 0 {
		return r.SkipGap(q + n)
	}
	return p
}

// rangeSignStart returns the place before such a sign that ends at p, or 0.
func (r *Reader) rangeSignStart(p int) int {
	q := r.SkipGapBack(p)
	if w := lex.Joins.Ending(r.S, q); w.Sense != nil && w.Class == lex.JFrom {
		return q - len(w.Text)
	}
	if c := r.RuneBefore(q); runes.IsTilde(c) || runes.IsDash(c) {
		return r.SkipGapBack(q - utf8.RuneLen(c))
	}
	return 0
}
