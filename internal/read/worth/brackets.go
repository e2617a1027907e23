package worth

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// The unit of money that stands in brackets of its own beside a number: 금액(만원): 4,709 (a sum of 47.09 million), 단가(달러) 1,200, 예산 1,924(만원).

// written is such a unit, and the number that has it.
type written struct {
	at       int // where the number starts, plus 1
	shift    int // the power of ten
	currency string
}

// longestUnit is how long a bracket with a unit is: (단위: 백만원).
const longestUnit = 32

// bracketUnit reads the unit of money in the bracket that opens at p, if it holds nothing else, and returns the place behind that.
func (r *Reader) bracketUnit(p int) (u written, end int) {
	if p < 0 || p >= len(r.S) || r.S[p] != '(' && r.S[p] != '[' {
		return u, 0
	}
	p = r.SkipGap(p + 1)
	if r.Has(p, lex.UnitLabel) {
		p = r.SkipGap(p + len(lex.UnitLabel))
		if r.Has(p, ":") {
			p = r.SkipGap(p + len(":"))
		}
	}
	p, u.shift = r.ScalesAt(p)
	w, at := r.UnitWord(p)
	if w.Sense == nil || w.Class != lex.WCurrency {
		return u, 0
	}
	p = r.SkipGap(at + len(w.Text))
	if p >= len(r.S) || r.S[p] != ')' && r.S[p] != ']' || u.shift >= line.NoUnitShift {
		return u, 0
	}
	u.currency = r.P.Currency(w)
	return u, p + 1
}

// unitBefore returns the unit in the bracket before the number that starts at p, and where the bracket opens, 0 for none.
func (r *Reader) unitBefore(p int) (u written, open int) {
	q := r.SkipGapBack(p)
	for n := 0; n < 2 && colonEnds(r.S, q); n++ {
		_, size := utf8.DecodeLastRuneInString(r.S[:q])
		q = r.SkipGapBack(q - size)
	}
	if q == 0 || r.S[q-1] != ')' && r.S[q-1] != ']' {
		return u, 0
	}
	from := max(0, q-longestUnit)
	open = from + strings.LastIndexAny(r.S[from:q], "([")
	if open < max(from, 1) {
		return u, 0
	}
	u, end := r.bracketUnit(open)
	if end != q {
		return u, 0
	}
	return u, open
}

// unitWritten keeps the unit in brackets that stands beside the bare number of t, where a label before it says that it is a sum or, for one behind it, commas do; and
// returns what else the number would be worth.
func (r *Reader) unitWritten(d *domain.Table, t *unit.Term, ld *line.Side) domain.WorthID {
	n := &t.Num
	if n.Top >= 4 {
		return 0
	}
	u, open := r.unitBefore(ld.Start)
	var id domain.WorthID
	switch {
	case open > 0:
		id = r.labelledAt(d, open)
	default:
		q := r.SkipGap(t.End)
		var end int
		if u, end = r.bracketUnit(q); end == 0 {
			return 0
		}
		if id = r.labelledAt(d, ld.Outer); id == 0 && n.Grouped && q == t.End {
			id = d.Charges
		}
	}
	if id == 0 && n.Grouped && u.currency != "" {
		id = d.Grouped
	}
	if id > 0 {
		u.at = n.Start + 1
		r.beside = u
	}
	return id
}

// colonEnds reports whether a colon or a sign of equality ends at p.
func colonEnds(s string, p int) bool {
	return p > 0 && (s[p-1] == ':' || s[p-1] == '=') || strings.HasSuffix(s[:p], "：")
}

// labelledAt returns what the label before p, or the charge, says that a number is worth, 0 for nothing.
func (r *Reader) labelledAt(d *domain.Table, p int) domain.WorthID {
	if w, _ := r.Label(d, &line.Side{Start: p}); w.Role == domain.RoleLabel && w.Worth > 0 {
		return w.Worth
	}
	if r.FeeEnds(r.SkipGapBack(p)) || r.chargeBefore(d, p) > 0 {
		return d.Charges
	}
	return 0
}

// currencyTold returns the currency that 통화 (currency) tells for the number that ends at e and whose label starts at p: right before, 통화: USD, 정가 1,200, right behind, 가격
// 1,200 (통화: USD), or before in the line. What stands behind a number is that one's.
func (r *Reader) currencyTold(p, e int) string {
	const reach = 96
	from := max(0, p-reach)
	k := strings.LastIndex(r.S[from:p], lex.HeldLabel)
	before, end := "", 0
	if k >= 0 {
		k += from
		before, end = r.currencyAt(k + len(lex.HeldLabel))
	}
	if before != "" && end >= p {
		return before // 통화 호주돈: 1,200 (the currency Australian dollars: 1,200)
	}
	const marks = " (,/|;[)]"
	head := strings.TrimRight(r.S[from:max(from, k)], marks)
	if before != "" && strings.Trim(r.S[end:p], marks) == "" && (head == "" || !runes.IsDigit(head[len(head)-1])) {
		return before
	}
	q := e
	for q < len(r.S) && q-e < len(" (, ") && strings.IndexByte(marks, r.S[q]) >= 0 {
		q++
	}
	if r.Has(q, lex.HeldLabel) {
		if cur, _ := r.currencyAt(q + len(lex.HeldLabel)); cur != "" {
			return cur
		}
	}
	return before
}

// currencyAt returns the currency whose name or code is the word at p, behind a colon or a bracket, and where that ends.
func (r *Reader) currencyAt(p int) (currency string, end int) {
	p = r.SkipGap(p)
	if p < len(r.S) && (r.S[p] == ':' || r.S[p] == '(') {
		p = r.SkipGap(p + 1)
	}
	w := r.UnitAt(p)
	if end = p + len(w.Text); w.Sense != nil && w.Class == lex.WCurrency && r.Closes(end) {
		return r.P.Currency(w), end
	}
	end = p + len(r.WordRest(p)) // 미화 (US money)
	if w = r.P.Lead(r.S, end); w.Sense == nil || w.Class != lex.LCurrency || end-len(w.Text) != p {
		return "", p
	}
	return r.P.Currency(w), end
}

// heldIn returns the currency that the label from p to end says that its number, which ends at e, is in: 통화: USD, 금액 1,200, 원화금액 1,200, 달러 예금 잔액 1,200; and whether
// one is spoken of but not told, 외화통장 잔액.
func (r *Reader) heldIn(p, end, e int) (currency string, unknown bool) {
	sum := lex.HeldSums.Before(r.S, end)
	q := r.SkipGapBack(end - len(sum.Text)) // 원화금액 (the sum in won)
	for k := 0; sum.Sense != nil && k < 3; k++ {
		if cur, _ := r.currencyEnds(q); cur != "" {
			return cur, false
		}
		w := lex.HeldWords.Before(r.S, q)
		if w.Sense == nil {
			break
		}
		if w.N == 2 {
			cur := r.currencyTold(p, e)
			return cur, cur == ""
		}
		q = r.SkipGapBack(q - len(w.Text))
	}
	return r.currencyTold(p, e), false
}

// currencyEnds returns the currency whose name or sign ends at q, a whole word, and where it starts.
func (r *Reader) currencyEnds(q int) (currency string, at int) {
	if w, at := r.NameBefore(q); w.Sense != nil && at >= r.Prev {
		return r.P.Currency(w), at
	}
	w := r.P.Lead(r.S, q)
	if at = q - len(w.Text); w.Sense == nil || w.Class != lex.LCurrency || at < r.Prev || !line.WordStart(r.S, at) {
		return "", q
	}
	return r.P.Currency(w), at
}

// inHeld keeps the currency that stands before the label of the number, which is worth id, and returns what it is worth then.
func (r *Reader) inHeld(c *worthCase, id domain.WorthID) domain.WorthID {
	d, t, ld := c.d, c.t, c.ld
	w := r.labelOf(c)
	at := c.at
	end := at + len(w.Text)
	if w.Role != domain.RoleLabel {
		if end = r.chargeBefore(d, ld.Outer); end < 0 {
			end = r.SkipGapBack(ld.Outer)
		}
		if at = r.HangulStart(end); at == end {
			return id
		}
	}
	cur, unknown := r.heldIn(at, end, t.End)
	if shift, ok := d.Worths[id-1].Shift(t.Lo, r.Form(&t.Num)); unknown || cur == "" || !ok || shift != 0 {
		if unknown {
			return 0
		}
		return id
	}
	r.beside = written{at: t.Num.Start + 1, currency: cur}
	return id
}

// BesideUnit returns the unit in brackets beside the number that starts at p, which a label says to be a sum.
func (r *Reader) BesideUnit(p int) (shift int, currency string, ok bool) {
	return r.beside.shift, r.beside.currency, r.beside.at == p+1
}

// UnitBracketBefore reports whether a bracket with nothing but a unit of money closes before p: 계약금액(만원): 4,709 (the sum of the contract, in 10,000 won).
func (r *Reader) UnitBracketBefore(p int) bool {
	_, open := r.unitBefore(p)
	return open > 0
}

// UnitBracketAt reports whether a bracket with nothing but a unit of money opens at p.
func (r *Reader) UnitBracketAt(p int) bool {
	if p >= len(r.S) || r.S[p] != '(' && r.S[p] != '[' || p+1 < len(r.S) && runes.IsDigit(r.S[p+1]) {
		return false
	}
	_, end := r.bracketUnit(p)
	return end > 0
}
