package read

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// What filings and tables add to running text beside unit lines (unit_lines.go): minus signs of their own, and the numbers of items and notes.

// footnote reports whether the number from start to end is that of a note, not of a table's cell: (주1), (주 1), (*1), 매출액1), and 1)
// at the line's start.
func (r *reader) footnote(start, end int) bool {
	if end-start > 2 || end >= len(r.S) || r.S[end] != ')' {
		return false
	}
	q := r.skipGapBack(start)
	switch {
	case q == 0, r.S[q-1] == '*':
		return true
	case q == start:
		return runes.IsHangul(r.runeBefore(q))
	}
	w := lex.NoteHeads.Before(r.S, q)
	return w.Sense != nil && wordStart(r.S, q-len(w.Text))
}

// parenthesis makes an amount that stands alone in parentheses negative, and the parentheses part of it: (1,234). The currency of
// a number may stand before them or its unit be written behind: ₩(3,000), (1,234)백만원. Without Parser.Accounting only the last
// is sure to be no more than that.
func (r *reader) parenthesis(m *Match) {
	open, end := r.skipGapBack(m.Start)-1, r.skipGap(m.End)
	if open < r.prev || end >= len(r.S) || r.S[open] != '(' || r.S[end] != ')' || m.Low.Sign() < 0 {
		return
	}
	if !r.P.Accounting && !r.scaledOutside(m, end+1) || !r.negates(m, open, end+1) {
		return
	}
	bare := m.Kind == KindNumber || m.Implied
	ld := r.parenthesisLead(open, bare)
	if ld.cur == "" && runes.IsWord(r.runeBefore(open)) && !r.scaledOutside(m, end+1) {
		return
	}
	m.Low, m.High = m.High.Neg(), m.Low.Neg()
	m.LowOpen, m.HighOpen = m.HighOpen, m.LowOpen
	m.Start, m.End = ld.start, end+1
	r.before = ld
	if ld.cur != "" {
		m.Kind, m.Currency, m.Implied = KindMoney, CurrencyOf(ld.cur), false
	} else if bare {
		r.parenthesisUnit(m)
	}
	r.Tail(m.End, &r.behind)
	m.Approx = m.Approx || ld.Approx || r.behind.Approx
	for _, b := range [...]Bound{r.behind.bound, ld.bound} {
		if m.Bound == NoBound {
			m.Bound = b
		}
	}
}

// scaledOutside reports whether m is a number with a comma and a table's unit of money is written at p, behind its parenthesis:
// (1,234)백만원.
func (r *reader) scaledOutside(m *Match, p int) bool {
	if m.Kind != KindNumber || !r.left.num.grouped || m.IsRange {
		return false
	}
	q, shift := r.tableScales(p)
	return shift > 0 && r.currencyFollows(q)
}

// negates reports whether parentheses from open to end may be a minus sign of the amount m: around digits of a sum, a share or a
// number, that neither restate a sum, number an item nor are the area code of a telephone.
func (r *reader) negates(m *Match, open, end int) bool {
	switch m.Kind {
	case KindOrdinal, KindFraction:
		return false
	case KindQuantity:
		if r.names(m.Unit) {
			return false
		}
	}
	switch t := &r.left; {
	case !t.num.ascii, r.restates(m, open):
		return false
	case m.Kind == KindNumber && (end < len(r.S) && runes.IsDigit(r.S[end]) || r.S[t.num.start] == '0' && t.num.end > t.num.start+1 && runes.IsDigit(r.S[t.num.start+1])):
		return false // (02)123-4567
	case m.Kind == KindNumber:
		return r.itemEnd(open) != end && !r.itemBeside(open, end)
	}
	return true
}

// names reports whether a unit dates or numbers things rather than counting them: (2023년), (3차).
func (r *reader) names(unit string) bool {
	w := lex.UnitWords.At(unit, 0)
	return w.Sense != nil && len(w.Text) == len(unit) && w.Flags&lex.FNames != 0
}

// restates reports whether parentheses at open give again the sum before them, in digits or rounded, or convert it: 금 일억원정
// (₩100,000,000), 1,234백만원 (12억원), 400억 달러 (58조원). A prior year's sum in the same form does not, 100억원 (80억원).
func (r *reader) restates(m *Match, open int) bool {
	if r.paidEnd == 0 || open < r.paidEnd {
		return false
	}
	between := strings.Trim(r.S[r.paidEnd:open], " \t,:")
	if lex.SumSeals.At(between, 0).Text != between {
		return false
	}
	if between != "" || r.paidWords || m.Kind == KindMoney && !m.Implied && m.Currency.Code() != r.paidIn {
		return true
	}
	q := r.skipGapBack(r.paidStart)
	if w := lex.SumHeads.Before(r.S, q); w.Sense != nil && wordStart(r.S, q-len(w.Text)) {
		return true
	}
	a, b := m.Low, r.paidLow
	if a == b {
		return true
	}
	return unitPart(r.S[r.paidStart:r.paidEnd]) != unitPart(r.S[m.Start:m.End]) && (rounds(a, b) || rounds(b, a))
}

// rounds reports whether d rounds to e, which is more than a magnitude.
func rounds(d, e decimal.Decimal) bool {
	return e.Digits() > 1 && d.Round(e.Exp(), decimal.HalfUp) == e
}

// unitPart returns what stands behind the last digit of an amount.
func unitPart(s string) string { return s[strings.LastIndexAny(s, "0123456789")+1:] }

// itemEnd returns the end of the number of an item at p, a line's start, or p: 1. 매출, (1) 매출, ① 매출, Ⅱ. 매출, 가. 매출. More may
// follow: 1. (2).
func (r *reader) itemEnd(p int) int {
	q := p
	for q > 0 && strings.IndexByte(" \t|\"'", r.S[q-1]) >= 0 {
		q--
	}
	if q > 0 {
		return p
	}
	for {
		end := r.itemNumber(p)
		if end == p {
			return p
		}
		next := r.skipGap(end)
		if r.itemNumber(next) == next {
			return end
		}
		p = next
	}
}

// itemNumber returns the end of one number of an item at p, or p. What follows is its name: (1) 매출, not (1) 5.
func (r *reader) itemNumber(p int) int {
	s, q := r.S, p
	open := r.has(q, "(") || r.has(q, "[") || r.has(q, "<")
	if open {
		q++
	}
	start := q
	switch c := r.runeAt(q); {
	case c >= '①' && c <= '⓿', c >= '㉠' && c <= '㉻', c >= 'Ⅰ' && c <= 'ⅿ':
		for q < len(s) && r.runeAt(q) >= '①' && r.runeAt(q) <= 'ⅿ' || q == start {
			q += runes.RuneLen(s, q)
		}
		if !open && c >= '①' {
			return q
		}
	case c < utf8.RuneSelf && runes.IsDigit(byte(c)):
		for q < len(s) && (runes.IsDigit(s[q]) || strings.IndexByte(".-", s[q]) >= 0 && q+1 < len(s) && runes.IsDigit(s[q+1])) {
			q++
		}
		if q-start > len("1.2.3") {
			return p
		}
	case c < utf8.RuneSelf && runes.IsLatin(byte(c)):
		for q < len(s) && runes.IsLatin(s[q]) {
			q++
		}
		if q-start > len("viii") {
			return p
		}
	case lex.ItemLetters.At(s, q).Sense != nil:
		q += runes.RuneLen(s, q)
	default:
		return p
	}
	if q == start || q >= len(s) {
		return p
	}
	switch {
	case open && strings.IndexByte(")]>", s[q]) >= 0, !open && s[q] == ')':
	case !open && s[q] == '.':
		if q+1 < len(s) && runes.IsDigit(s[q+1]) {
			return p
		}
	case runes.IsBlank(s[q]) || s[q] == '|': // a row's number: 12 | 매출
		if open || !runes.IsDigit(s[start]) {
			return p
		}
		k := q
		for k < len(s) && strings.IndexByte(" \t|", s[k]) >= 0 {
			k++
		}
		if w := r.unitAt(k); !r.hangulAt(k) || w.Sense != nil && r.closes(k+len(w.Text)) || lex.TailWords.At(s, k).Sense != nil || r.scaleAfter(k) > 0 {
			return p
		}
		return q
	default:
		return p
	}
	q++
	k := q
	for k < len(s) && strings.IndexByte(" \t|", s[k]) >= 0 {
		k++
	}
	if c := r.runeAt(k); open && (!runes.IsWord(c) || runes.IsDigit(s[k]) || k == q && !r.itemNamed(k)) {
		return p // (1) 5, (5)억원
	}
	return q
}

// itemBeside reports whether a small number in parentheses, from open to end, numbers an item of a sentence beside the next or the
// last one: (1) 감축, (2) 유지.
func (r *reader) itemBeside(open, end int) bool {
	v, ok := r.left.lo.Int64()
	if !ok || v < 1 || v > 30 || r.left.num.grouped || !r.itemNamed(end) {
		return false
	}
	const reach = 200
	lo, hi := max(0, open-reach), min(len(r.S), end+reach)
	for _, n := range [...]int64{v - 1, v + 1} {
		item := "(" + strconv.FormatInt(n, 10) + ")"
		part := r.S[lo:open]
		from := lo
		if n > v {
			part, from = r.S[end:hi], end
		}
		if k := strings.Index(part, item); k >= 0 && r.itemNamed(from+k+len(item)) {
			return true
		}
	}
	return false
}

// itemNamed reports whether what an item is called stands at p, behind its number, and no unit of the number: (1)매출, not (5)억원.
func (r *reader) itemNamed(p int) bool {
	if r.skipGap(p) == p && (r.unitAt(p).Sense != nil || r.scaleAfter(p) > 0) {
		return false
	}
	return r.hangulAt(r.skipGap(p))
}

// parenthesisLead reads what stands before the parenthesis at open: qualifiers, and the currency of a bare number.
func (r *reader) parenthesisLead(open int, bare bool) (ld Side) {
	r.Lead(open, &ld)
	w := ld.curWord
	if ld.signed || ld.ordinal || ld.unitRef != "" || w.Sense != nil && (!bare || w.Flags&lex.FNeedScale != 0) {
		return Side{start: open, outer: open, neutral: -1}
	}
	return ld
}

// parenthesisUnit gives the number in parentheses m the currency or the percent sign that is written to them, or behind a gap the
// currency of one with a comma: (1,234) 백만원.
func (r *reader) parenthesisUnit(m *Match) {
	at := m.End
	if q := r.skipGap(at); q > at {
		k, _ := r.tableScales(q)
		if w, at := r.unitWord(k); !r.left.num.grouped || w.Sense == nil || w.Class != lex.WCurrency || !r.closes(at+len(w.Text)) || m.Kind != KindNumber {
			return
		}
		at = q
	}
	p, shift := r.tableScales(at)
	v := pair{lo: m.Low, hi: m.High}
	if !v.shift(shift) || r.skipGap(p) > p && (shift == 0 || !r.currencyFollows(p)) {
		return
	}
	t := &r.left
	t.pair, t.end, t.kind, t.cur, t.unit = v, p, KindNumber, "", lex.Word{}
	switch r.readUnit(t, &r.before); t.kind {
	case KindMoney:
		m.Currency = CurrencyOf(t.cur)
	case KindPercent, KindPercentPoint, KindBasisPoint:
	default:
		return
	}
	m.Kind, m.Low, m.High, m.End, m.Implied = t.kind, t.lo, t.hi, t.end, false
	m.Unit = r.unitName(t, &r.before)
}
