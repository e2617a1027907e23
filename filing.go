package komoney

import "strings"

// What filings and tables add to running text: a unit line above the numbers, and minus signs of their own.

// unitLine is what "(단위: 백만원)" says: the scale and the currency of the plain numbers below it.
type unitLine struct {
	cur   string
	shift int
}

// readUnitLine looks for a unit line in the reader's line.
func (r *reader) readUnitLine() {
	k := strings.Index(r.s, "단위")
	if k < 0 {
		return
	}
	p := k + len("단위")
	for p < len(r.s) && (isBlank(r.s[p]) || r.s[p] == ':') {
		p++
	}
	shift := 0
	for p < len(r.s) { // 백만, 천, 억, or digits of a one: 1,000원
		w := r.numeralWord(p)
		if !w.ok() || w.class != nSmall && w.class != nBig {
			break
		}
		shift += int(w.n)
		p += len(w.text)
	}
	if w, _ := r.unitWord(p); w.ok() && w.class == wCurrency {
		r.under = unitLine{r.p.currency(w), shift}
	}
}

// applyUnitLine makes a plain number with digits money of the unit line.
func (r *reader) applyUnitLine(m *Match) {
	if r.under.cur == "" || m.Kind != Number || !r.left.num.ascii || r.left.num.scaled || !m.Denominator.IsZero() {
		return
	}
	lo, ok := m.Low.mulPow10(r.under.shift)
	hi, ok2 := m.High.mulPow10(r.under.shift)
	if ok && ok2 {
		m.Kind, m.Low, m.High, m.Currency = KindMoney, lo, hi, Currency{r.under.cur}
	}
}

// parenthesis makes an amount that stands alone in parentheses negative, and the parentheses part of it: (1,234).
func (r *reader) parenthesis(m *Match) {
	if m.Start == 0 || m.End >= len(r.s) || r.s[m.Start-1] != '(' || r.s[m.End] != ')' || m.Start-1 < r.prev || m.Low.Sign() < 0 {
		return
	}
	if isWord(r.runeBefore(m.Start - 1)) {
		return
	}
	m.Low, m.High = m.High.Neg(), m.Low.Neg()
	m.LowOpen, m.HighOpen = m.HighOpen, m.LowOpen
	m.Start--
	m.End++
}
