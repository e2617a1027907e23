package sheet

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/runes"
)

// What filings and tables add to running text beside unit lines (unit_lines.go): minus signs of their own, and the numbers of items and notes.

// Parenthesis makes an amount that stands alone in parentheses negative, and the parentheses part of it: (1,234). The currency of
// a number may stand before them or its unit be written behind: ₩(3,000), (1,234)백만원. Without Parser.Accounting only the last and a cell
// of a table are sure to be no more than that.
func (r *Reader) Parenthesis(m *amount.Match) {
	open, end := r.SkipGapBack(m.Start)-1, r.SkipGap(m.End)
	if open < r.Prev || end >= len(r.S) || r.S[open] != '(' || r.S[end] != ')' || m.Low.Sign() < 0 {
		return
	}
	if !r.P.Accounting && !r.scaledOutside(m, end+1) && !r.cellInside(m, open, end+1) || !r.negates(m, open, end+1) {
		return
	}
	bare := m.Kind == amount.KindNumber || m.Implied
	ld := r.parenthesisLead(open, bare)
	if ld.Cur == "" && runes.IsWord(r.RuneBefore(open)) && !r.scaledOutside(m, end+1) {
		return
	}
	m.Low, m.High = m.High.Neg(), m.Low.Neg()
	m.LowOpen, m.HighOpen = m.HighOpen, m.LowOpen
	m.Start, m.End = ld.Start, end+1
	r.Before = ld
	if ld.Cur != "" {
		m.Kind, m.Currency, m.Implied = amount.KindMoney, amount.CurrencyOf(ld.Cur), false
	} else if bare {
		r.parenthesisUnit(m)
	}
	side.Tail(&r.Line, m.End, &r.Behind)
	m.Approx = m.Approx || ld.Approx || r.Behind.Approx
	for _, b := range [...]amount.Bound{r.Behind.Bound, ld.Bound} {
		if m.Bound == amount.NoBound {
			m.Bound = b
		}
	}
}

// scaledOutside reports whether m is a number with a comma and a table's unit of money is written at p, behind its parenthesis:
// (1,234)백만원.
func (r *Reader) scaledOutside(m *amount.Match, p int) bool {
	if m.Kind != amount.KindNumber || !r.Left.Num.Grouped || m.IsRange {
		return false
	}
	q, shift := r.ScalesAt(p)
	return shift > 0 && r.CurrencyFollows(q)
}

// cellInside reports whether m is a bare number of a table with a unit line, alone in its parentheses from open to end and in its cell: 영업이익 (3,210)
// (an operating loss of 3,210).
func (r *Reader) cellInside(m *amount.Match, open, end int) bool {
	t := &r.Sheet
	if !r.P.UnitLines || t.Prose || t.Money().Cur == "" || m.Kind != amount.KindNumber || m.IsRange || r.Left.Num.Scaled || line.IsRecentYear(r.S[m.Start:m.End]) {
		return false
	}
	first := r.lineStart() // where (1) numbers an item
	begins := open == first && r.Left.Num.Grouped || open > first && strings.IndexByte(cellBorders, r.S[open-1]) >= 0
	return begins && (end == len(r.S) || strings.IndexByte(cellBorders, r.S[end]) >= 0)
}

// cellBorders are what parts the cells of a line.
const cellBorders = " \t|,\"\r"

// negates reports whether parentheses from open to end may be a minus sign of the amount m: around digits of a sum, a share or a
// number, that neither restate a sum, gloss another amount, number an item nor are the area code of a telephone. What is counted is never less than none.
func (r *Reader) negates(m *amount.Match, open, end int) bool {
	switch m.Kind {
	case amount.KindOrdinal, amount.KindFraction, amount.KindQuantity:
		return false
	}
	switch t := &r.Left; {
	case !t.Num.Ascii, r.restates(m, open), r.glosses(m, open):
		return false
	case m.Kind == amount.KindNumber && (end < len(r.S) && runes.IsDigit(r.S[end]) || r.S[t.Num.Start] == '0' && t.Num.End > t.Num.Start+1 && runes.IsDigit(r.S[t.Num.Start+1])):
		return false // (02)123-4567
	case m.Kind == amount.KindNumber:
		return r.itemEnd(open) != end && !r.itemBeside(open, end)
	}
	return true
}

// glosses reports whether parentheses at open with a unit of their own stand at an amount in another one, and say more of it: 매출액 345억원 (5.3%) (sales, and their growth), 100,000주
// (5,000원) (shares, and the price of one). A row of one unit, 20억원 (18억원) (billions of won), has a loss in its second column.
func (r *Reader) glosses(m *amount.Match, open int) bool {
	p := r.Prev
	if p <= 0 || open-p > len(" ") || strings.Trim(r.S[p:open], " ") != "" || runes.IsDigit(r.S[p-1]) || r.S[p-1] == ')' {
		return false
	}
	of := unitPart(r.S[m.Start:m.End])
	return of != "" && of != unitPart(r.S[:p])
}

// restates reports whether parentheses at open give again the sum before them, in digits or rounded, or convert it: 금 일억원정
// (₩100,000,000), 1,234백만원 (12억원), 400억 달러 (58조원). A prior year's sum in the same form does not, 100억원 (80억원).
func (r *Reader) restates(m *amount.Match, open int) bool {
	if r.Paid.End == 0 || open < r.Paid.End {
		return false
	}
	between := strings.Trim(r.S[r.Paid.End:open], " \t,:")
	if lex.SumSeals.At(between, 0).Text != between {
		return false
	}
	if between != "" || r.Paid.InWords || m.Kind == amount.KindMoney && !m.Implied && m.Currency.Code() != r.Paid.Currency {
		return true
	}
	q := r.SkipGapBack(r.Paid.Start)
	if w := lex.SumHeads.Before(r.S, q); w.Sense != nil && line.WordStart(r.S, q-len(w.Text)) {
		return true
	}
	a, b := m.Low, r.Paid.Low
	if a == b {
		return true
	}
	return unitPart(r.S[r.Paid.Start:r.Paid.End]) != unitPart(r.S[m.Start:m.End]) && (rounds(a, b) || rounds(b, a))
}

// rounds reports whether d rounds to e, which is more than a magnitude.
func rounds(d, e decimal.Decimal) bool {
	return e.Digits() > 1 && d.Round(e.Exp(), decimal.HalfUp) == e
}

// unitPart returns what stands behind the last digit of an amount.
func unitPart(s string) string { return s[strings.LastIndexAny(s, "0123456789")+1:] }

// itemEnd returns the end of the number of an item at p, a line's start, or p: 1. 매출 (1. Sales), (1) 매출, ① 매출, Ⅱ. 매출, 가. 매출. More may follow: 1. (2).
func (r *Reader) itemEnd(p int) int {
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
		next := r.SkipGap(end)
		if r.itemNumber(next) == next {
			return end
		}
		p = next
	}
}

// itemNumber returns the end of one number of an item at p, or p: (1), 가. (a.), Ⅱ, 1.2. What follows is its name: (1) 매출, not (1) 5.
func (r *Reader) itemNumber(p int) int {
	s, start := r.S, p
	open := r.Has(p, "(") || r.Has(p, "[") || r.Has(p, "<")
	if open {
		start++
	}
	q, complete := r.itemMark(start)
	switch {
	case complete && !open: // ①
		return q
	case q == start || q >= len(s):
		return p
	case open && strings.IndexByte(")]>", s[q]) >= 0, !open && s[q] == ')':
	case !open && s[q] == '.':
		if q+1 < len(s) && runes.IsDigit(s[q+1]) {
			return p
		}
	case !open && runes.IsDigit(s[start]) && (runes.IsBlank(s[q]) || s[q] == '|'): // a row's number: 12 | 매출 (sales)
		if !r.rowNamed(skipBars(s, q)) {
			return p
		}
		return q
	default:
		return p
	}
	q++
	k := skipBars(s, q)
	if c := r.RuneAt(k); open && (!runes.IsWord(c) || runes.IsDigit(s[k]) || k == q && !r.itemNamed(k)) {
		return p // (1) 5 is an item, (5)억원 (500 million won) none
	}
	return q
}

// itemMark returns the end of what may number an item at p, p for none, and whether it needs nothing to close it: ①.
func (r *Reader) itemMark(p int) (end int, complete bool) {
	s, q, longest := r.S, p, 0
	switch c := r.RuneAt(p); {
	case c >= '①' && c <= '⓿', c >= '㉠' && c <= '㉻', c >= 'Ⅰ' && c <= 'ⅿ':
		for q < len(s) && r.RuneAt(q) >= '①' && r.RuneAt(q) <= 'ⅿ' || q == p {
			q += runes.RuneLen(s, q)
		}
		return q, c >= '①'
	case c < utf8.RuneSelf && runes.IsDigit(byte(c)):
		for q < len(s) && (runes.IsDigit(s[q]) || strings.IndexByte(".-", s[q]) >= 0 && q+1 < len(s) && runes.IsDigit(s[q+1])) {
			q++
		}
		longest = len("1.2.3")
	case c < utf8.RuneSelf && runes.IsLatin(byte(c)):
		q = runes.LatinEnd(s, q)
		longest = len("viii")
	case lex.ItemLetters.At(s, q).Sense != nil:
		return q + runes.RuneLen(s, q), false
	}
	if q-p > longest {
		return p, false
	}
	return q, false
}

// skipBars returns where the blanks and bars at p end.
func skipBars(s string, p int) int {
	for p < len(s) && strings.IndexByte(" \t|", s[p]) >= 0 {
		p++
	}
	return p
}

// rowNamed reports whether what a row is called stands at p, and nothing that its number would count.
func (r *Reader) rowNamed(p int) bool {
	w := r.UnitAt(p)
	return r.HangulAt(p) && !(w.Sense != nil && r.Closes(p+len(w.Text))) && lex.TailWords.At(r.S, p).Sense == nil && r.ScaleAfter(p) <= 0
}

// itemBeside reports whether a small number in parentheses, from open to end, numbers an item of a sentence beside the next or the
// last one: (1) 감축 (a cut), (2) 유지 (kept).
func (r *Reader) itemBeside(open, end int) bool {
	v, ok := r.Left.Lo.Int64()
	if !ok || v < 1 || v > 30 || r.Left.Num.Grouped || !r.itemNamed(end) {
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
func (r *Reader) itemNamed(p int) bool {
	if r.SkipGap(p) == p && (r.UnitAt(p).Sense != nil || r.ScaleAfter(p) > 0) {
		return false
	}
	return r.HangulAt(r.SkipGap(p))
}

// parenthesisLead reads what stands before the parenthesis at open: qualifiers, and the currency of a bare number.
func (r *Reader) parenthesisLead(open int, bare bool) (ld line.Side) {
	side.Lead(&r.Line, open, &ld)
	w := ld.CurWord
	if ld.Signed || ld.Ordinal || ld.UnitRef != "" || w.Sense != nil && (!bare || w.Flags&lex.FNeedScale != 0) {
		return line.Side{Start: open, Outer: open, Neutral: -1}
	}
	return ld
}

// parenthesisUnit gives the number in parentheses m the currency or the percent sign that is written to them, or behind a gap the
// currency of one with a comma: (1,234) 백만원.
func (r *Reader) parenthesisUnit(m *amount.Match) {
	at := m.End
	if q := r.SkipGap(at); q > at {
		k, _ := r.ScalesAt(q)
		if w, at := r.UnitWord(k); !r.Left.Num.Grouped || w.Sense == nil || w.Class != lex.WCurrency || !r.Closes(at+len(w.Text)) || m.Kind != amount.KindNumber {
			return
		}
		at = q
	}
	p, shift := r.ScalesAt(at)
	v := numeral.Interval{Lo: m.Low, Hi: m.High}
	if !v.Shift(shift) || r.SkipGap(p) > p && (shift == 0 || !r.CurrencyFollows(p)) {
		return
	}
	t := &r.Left
	t.Interval, t.End, t.Kind, t.Cur, t.Unit = v, p, amount.KindNumber, "", lex.Word{}
	switch r.ReadUnit(t, &r.Before); t.Kind {
	case amount.KindMoney:
		m.Currency = amount.CurrencyOf(t.Cur)
	case amount.KindPercent, amount.KindPercentPoint, amount.KindBasisPoint:
	default:
		return
	}
	m.Kind, m.Low, m.High, m.End, m.Implied = t.Kind, t.Lo, t.Hi, t.End, false
	m.Unit = r.UnitName(t, &r.Before)
}
