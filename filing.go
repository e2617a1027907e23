package komoney

import "strings"

// What filings and tables add to running text: a unit line above the numbers, and minus signs of their own.

// unitLine is what "(단위: 백만원)" says: the scale and the currency of the plain numbers below it; the zero one is of no money.
type unitLine struct {
	cur   string
	shift int
}

// readUnitLine looks for a unit line in the reader's line, and for the unit of the line alone. A unit that is no money,
// "(단위: 명)", ends the one before.
func (r *reader) readUnitLine() {
	r.unitStart, r.unitEnd = 0, 0
	if k := strings.Index(r.s, "단위"); k >= 0 {
		p, colon := k+len("단위"), false
		for p < len(r.s) && (isBlank(r.s[p]) || r.s[p] == ':') {
			colon = colon || r.s[p] == ':'
			p++
		}
		if u, end := r.tableUnit(p); u.cur != "" || colon && p < len(r.s) && r.s[p] != ')' {
			r.under, r.unitStart, r.unitEnd = u, p, end
		}
	}
	r.row = r.under
	if u, ok := r.rowUnit(); ok {
		r.row = u
	}
}

// rowUnit returns the unit in parentheses that a row's label ends in: 주당이익(원) 1,250, 비율(%) 12.5.
func (r *reader) rowUnit() (u unitLine, ok bool) {
	label := strings.TrimRight(r.s[:max(strings.IndexAny(r.s, "0123456789"), 0)], " \t|:-(△▲▼−")
	if !hasSuffix(label, ")") {
		return u, false
	}
	p := strings.LastIndexByte(label, '(') + 1
	if p == 0 || hasPrefix(label[p:], "단위") {
		return u, false
	}
	u, end := r.tableUnit(p)
	return u, end == len(label)-len(")")
}

// tableUnit reads the unit at p, such as 백만원, 1,000원, 천 달러, USD 천 or 명, and returns its end, which is p where there is none.
func (r *reader) tableUnit(p int) (u unitLine, end int) {
	q, shift := p, 0
	if r.has(q, "1") {
		for q++; q < len(r.s) && (r.s[q] == '0' || r.s[q] == ','); q++ {
			if r.s[q] == '0' {
				shift++
			}
		}
	}
	q, n := r.tableScales(q)
	shift += n
	w, at := r.unitWord(q)
	if w.sense == nil {
		return u, p
	}
	end = at + len(w.text)
	if w.class != wCurrency {
		return u, end
	}
	if !isHangul(rune0(w.text)) {
		if k, n := r.tableScales(r.skipGap(end)); n > 0 { // ￦백만
			end, shift = k, shift+n
		}
	}
	return unitLine{r.p.currency(w), shift}, end
}

// tableScales reads the scales at p, 백만, and returns their end and the power of ten.
func (r *reader) tableScales(p int) (end, shift int) {
	for p < len(r.s) {
		w := r.numeralWord(p)
		if w.sense == nil || w.class != nSmall && w.class != nBig {
			break
		}
		shift += int(w.n)
		p += len(w.text)
	}
	return p, shift
}

// applyUnitLine makes a plain number with digits money of the unit line. It reports false where m is of the unit line itself or
// the number of a footnote.
func (r *reader) applyUnitLine(m *Match) bool {
	if m.Start < r.unitEnd && m.End > r.unitStart {
		return false
	}
	if r.row.cur == "" || m.Kind != Number || !r.left.num.ascii || r.left.num.scaled || !m.Denominator.IsZero() {
		return true
	}
	if r.footnote(m.Start, m.End) {
		return false
	}
	if v := (pair{m.Low, m.High}); v.shift(r.row.shift) {
		m.Kind, m.Low, m.High, m.Currency, m.Implied = KindMoney, v.lo, v.hi, Currency{r.row.cur}, true
	}
	return true
}

// footnote reports whether the number from start to end is that of a note, not of a table's cell: (주1), (주 1), (*1), 매출액1), and 1)
// at the line's start.
func (r *reader) footnote(start, end int) bool {
	if end-start > 2 || end >= len(r.s) || r.s[end] != ')' {
		return false
	}
	q := r.skipGapBack(start)
	switch {
	case q == 0, r.s[q-1] == '*':
		return true
	case q == start:
		return isHangul(r.runeBefore(q))
	}
	n := tailIn(r.s[:q], "주|주석")
	return n > 0 && wordStart(r.s, q-n)
}

// parenthesis makes an amount that stands alone in parentheses negative, and the parentheses part of it: (1,234). The currency of
// a number may stand before them or its unit be written behind: ₩(3,000), (1,234)백만원.
func (r *reader) parenthesis(m *Match) {
	open, end := r.skipGapBack(m.Start)-1, r.skipGap(m.End)
	if open < r.prev || end >= len(r.s) || r.s[open] != '(' || r.s[end] != ')' || m.Low.Sign() < 0 {
		return
	}
	bare := m.Kind == Number || m.Implied
	ld := r.parenthesisLead(open, bare)
	if ld.cur == "" && isWord(r.runeBefore(open)) {
		return
	}
	m.Low, m.High = m.High.Neg(), m.Low.Neg()
	m.LowOpen, m.HighOpen = m.HighOpen, m.LowOpen
	m.Start, m.End = ld.start, end+1
	r.before = ld
	if ld.cur != "" {
		m.Kind, m.Currency, m.Implied = KindMoney, Currency{ld.cur}, false
	} else if bare {
		r.parenthesisUnit(m)
	}
	r.tail(m.End, &r.behind)
	m.Approx = m.Approx || ld.approx || r.behind.approx
	for _, b := range [...]Bound{r.behind.bound, ld.bound} {
		if m.Bound == NoBound {
			m.Bound = b
		}
	}
}

// parenthesisLead reads what stands before the parenthesis at open: qualifiers, and the currency of a bare number.
func (r *reader) parenthesisLead(open int, bare bool) (ld side) {
	r.lead(open, &ld)
	w := ld.curWord
	if ld.signed || ld.ordinal || ld.unitRef != "" || w.sense != nil && (!bare || w.flags&fNeedScale != 0) {
		return side{start: open, outer: open, neutral: -1}
	}
	return ld
}

// parenthesisUnit gives the number in parentheses m the currency or the percent sign that is written to them.
func (r *reader) parenthesisUnit(m *Match) {
	p, shift := r.tableScales(m.End)
	v := pair{m.Low, m.High}
	if !v.shift(shift) || r.skipGap(p) > p {
		return
	}
	t := &r.left
	t.pair, t.end, t.kind, t.cur, t.unit = v, p, Number, "", word{}
	switch r.readUnit(t, &r.before); t.kind {
	case KindMoney:
		m.Currency = Currency{t.cur}
	case Percent, PercentPoint, BasisPoint:
	default:
		return
	}
	m.Kind, m.Low, m.High, m.End, m.Implied = t.kind, t.lo, t.hi, t.end, false
	m.Unit = r.unitName(t, &r.before)
}
