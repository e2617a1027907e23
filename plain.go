package komoney

import (
	"strings"

	"github.com/komoney/komoney/internal/lexhash"
)

// Three amounts of four are plain: digits, a unit written to them, and nothing around that could change their
// meaning, as in 2022년, 30명, 5.6% and 3,000원. They are read here, without the grammar's detours. Whatever
// is not sure to be plain is left to the grammar, so that this is one more filter in front of it: TestFilter
// and FuzzFilter compare Find with the grammar alone.

// plainKinds are the kinds of amounts by the class of a plain unit.
var plainKinds = [...]Kind{
	0: Number, wCurrency: KindMoney, wPercent: Percent, wPercentPoint: PercentPoint, wBasisPoint: BasisPoint,
	wMultiple: Multiple, wOrdinal: Ordinal, wMeasure: Quantity, wCounter: Quantity,
}

// plain reads the plain amount whose digits start at i into m, or reports false. What the Parser does not
// look for has no value.
func (r *line) plain(i int, m *Match) bool {
	if !r.plainBefore(i) {
		return false
	}
	var n plainNumeral
	if !r.plainDigits(i, &n) {
		return false
	}
	if r.moneyOnly && n.bare() && r.noMoney(n.end) {
		m.Kind, m.End = Quantity, n.end
		return true
	}
	w, end, ok := r.plainUnit(n.end, &n)
	if !ok {
		return false
	}
	m.Start, m.End, m.Kind, m.Unit, m.Currency = i, end, Number, "", Currency{}
	if w.ok() {
		if m.Kind = plainKinds[w.class]; m.Kind == KindMoney {
			m.Currency.code = w.ref.text()
		} else {
			m.Unit = w.ref.text()
		}
	}
	if !r.p.Kinds.Has(m.Kind) && !r.strict {
		return true
	}
	m.Low = oneWord(false, n.coef, n.exp)
	m.High, m.Denominator = m.Low, Decimal{}
	m.Implied, m.IsRange, m.LowOpen, m.HighOpen = false, false, false, false
	r.tail(end, &r.behind)
	m.Approx, m.Bound = n.over || r.before.approx || r.behind.approx, r.behind.bound
	if m.Bound == NoBound && !(w.ok() && w.ref == refDegree) {
		m.Bound = r.before.bound
	}
	return true
}

// noMoney reports whether the digits before p, which only money is looked for in, have another unit written to
// them: 2022년, 5.6%. Which one does not matter.
func (r *line) noMoney(p int) bool {
	if p+3 > len(r.s) || r.s[p]-0xEA >= 4 && r.s[p] != '%' {
		return false
	}
	const other = lexhash.MoneyUnits | lexhash.Scales | lexhash.Joins
	return shapeAt(r.s, p)&other == 0
}

// plainWhole reads the whole text as one plain amount, here in words too: 삼천이백.
func (r *line) plainWhole(m *Match) bool {
	i := 0
	for i < len(r.s) && i < 24 && !isDigit(r.s[i]) {
		i++
	}
	if i == len(r.s) || i == 24 {
		i = 0
	}
	if len(r.s) == 0 || !r.plain(i, m) {
		return false
	}
	return (r.before.outer == 0 || r.before.neutral == 0) && r.behind.outer == len(r.s)
}

// usual reports whether no option changes what plain reads.
func (p *Parser) usual() bool {
	return !p.naive && p.Units == nil && p.Names == nil && !p.Accounting && !p.UnitLines
}

// plainBefore reports whether what stands before the digits at i is no more than qualifiers.
func (r *line) plainBefore(i int) bool {
	r.before.outer, r.before.neutral, r.before.approx, r.before.bound = i, -1, false, NoBound
	if i == 0 {
		return true
	}
	switch c := r.s[i-1]; {
	case c >= 0x80:
		if i < 3 || r.s[i-3]-0xEA >= 4 && !quotes(r.s[i-3:]) {
			return false
		}
	case !isBlank(c) && c != '(' && c != '[' && c != '"' && c != '\'':
		return false
	}
	q := r.skipGapBack(i)
	if q <= r.prev || shapeBefore(r.s, q)&lexhash.Leads == 0 {
		return true
	}
	r.lead(i, &r.before)
	return r.before.start == i && !r.before.curWord.ok()
}

// quotes reports whether s begins with a quotation mark or an ellipsis: ‘ ’ “ ” …
func quotes(s string) bool {
	return len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 && (s[2]&^7 == 0x98 || s[2] == 0xA6)
}

// plainNumeral is a plain number: coef × 10^exp.
type plainNumeral struct {
	coef  uint64
	exp   int
	end   int
	top   int  // the power of ten of the highest of 만 억 조
	words int  // number of words behind the first digits
	over  bool // 여 stands behind
}

// bare reports whether the number is digits alone.
func (n *plainNumeral) bare() bool { return n.words == 0 && !n.over }

// plainDigits reads the number at i: digits, and the scales behind them.
func (r *line) plainDigits(i int, n *plainNumeral) bool {
	s := r.s
	n.end = i
	if isDigit(s[i]) {
		if n.coef, n.exp, n.end = plainRun(s, i); n.end == i {
			return false
		}
	} else if !r.strict {
		return false
	}
	if p := n.end; p < len(s) && s[p]-0xEA < 4 && shapeAt(s, p)&(lexhash.Scales|lexhash.Numerals) != 0 && (n.end == i || shapeAt(s, p)&lexhash.Scales != 0) {
		return r.plainScales(i, n)
	}
	return n.end > i
}

// plainScales reads the scales that follow digits, the digits between, and 여.
func (r *line) plainScales(i int, n *plainNumeral) bool {
	s, p := r.s, n.end
	words := p == i // the digits are words
	sum := plainSum{cur: n.coef, hasCur: !words, big: 16, small: 4}
	for p < len(s) && s[p]-0xEA < 4 && shapeAt(s, p)&lexhash.Numerals != 0 && (words || shapeAt(s, p)&lexhash.Scales != 0) {
		w := numerals.at(s, p)
		if !w.ok() || w.flags&fRareScale != 0 || w.class != nDigit && r.plainHomograph(w, p) {
			return false
		}
		p += len(w.text)
		ok := false
		switch k := int(w.n); w.class {
		case nOver:
			ok = !n.over && !words
			n.over = true
		case nDigit:
			ok = words && !sum.hasCur && k > 0
			sum.cur, sum.hasCur = uint64(k), true
		case nSmall:
			ok = (sum.hasCur || words || n.words > 0 && n.exp == 0) && sum.smallScale(k)
		case nBig:
			if n.top == 0 {
				n.top = k
			}
			ok = (k < 12 || sum.big == 16 && (r.strict || !r.article(i, p))) && sum.bigScale(k)
		}
		if !ok {
			return false
		}
		if w.class != nOver { // as the grammar counts
			n.words++
		}
		if p < len(s) && isDigit(s[p]) && !words {
			v, e, q := plainRun(s, p)
			if n.over || n.exp < 0 || q == p || e < 0 || v == 0 || v >= pow10[sum.small] {
				return false
			}
			sum.cur, sum.hasCur, p = v, true, q
			n.words++
		}
	}
	if n.words == 0 && !n.over || n.top >= 8 && sum.section > 0 && !sum.hasCur { // 2억5천
		return false
	}
	n.coef, n.end = sum.total+sum.section+sum.cur, p
	return true
}

// plainHomograph reports whether the scale w at p may begin another word: 2조각, 100조지아라리.
func (r *line) plainHomograph(w word, p int) bool {
	next := p + len(w.text)
	if next >= len(r.s) || r.s[next] < 0xEA {
		return false
	}
	if !r.strict && (scaleHomographs.at(r.s, p).ok() || overHomographs.at(r.s, p).ok()) {
		return true
	}
	if shapeAt(r.s, next)&lexhash.ScaleUnit == 0 {
		return false
	}
	unit := unitWords.at(r.s, p)
	return unit.ok() && len(unit.text) > len(w.text)
}

// plainSum adds up a numeral: total + section + cur.
type plainSum struct {
	total, section, cur uint64
	hasCur              bool
	big, small          int // the last scales, 16 and 4 before the first
}

// smallScale multiplies the pending digits, or one, by 10^k, a thousand at most.
func (t *plainSum) smallScale(k int) bool {
	if k >= t.small || t.cur >= 1e15 {
		return false
	}
	if !t.hasCur {
		t.cur = 1
	}
	t.section += t.cur * pow10[k]
	t.small, t.cur, t.hasCur = k, 0, false
	return true
}

// bigScale multiplies what stands since the last big scale by 10^k, a 조 at most.
func (t *plainSum) bigScale(k int) bool {
	group := t.section + t.cur
	if k >= t.big || t.section == 0 && !t.hasCur || group >= 1e6 {
		return false
	}
	t.total += group * pow10[k]
	t.section, t.cur, t.hasCur, t.big, t.small = 0, 0, false, k, 4
	return true
}

// plainRun reads digits at i, with grouping commas or a point; the end is i where they are not plain.
func plainRun(s string, i int) (u uint64, exp, end int) {
	p := i
	for p < len(s) && isDigit(s[p]) {
		u = u*10 + uint64(s[p]-'0')
		p++
	}
	if p+1 < len(s) && isDigit(s[p+1]) {
		switch s[p] {
		case ',':
			if p-i > 3 {
				return 0, 0, i
			}
			for p+3 < len(s) && s[p] == ',' && isDigit(s[p+1]) && isDigit(s[p+2]) && isDigit(s[p+3]) {
				u = u*1000 + uint64(s[p+1]-'0')*100 + uint64(s[p+2]-'0')*10 + uint64(s[p+3]-'0')
				p += 4
			}
		case '.':
			start := p + 1
			for p++; p < len(s) && isDigit(s[p]); p++ {
				u = u*10 + uint64(s[p]-'0')
			}
			exp = start - p
		}
		if p+1 < len(s) && isDigit(s[p+1]) {
			switch s[p] {
			case '.', ',', '-', ':', '/', '\'', 0xB7:
				return 0, 0, i // a date, a telephone number, a list
			}
		}
		if p < len(s) && isDigit(s[p]) {
			return 0, 0, i
		}
	}
	if p-i > 18 {
		return 0, 0, i
	}
	return u, exp, p
}

// plainUnit returns the unit of the numeral that ends at p, nil for none, and where the amount ends.
func (r *line) plainUnit(p int, n *plainNumeral) (w word, end int, ok bool) {
	s := r.s
	if p >= len(s) {
		return word{}, p, n.bare() || r.strict
	}
	sh := shapeAt(s, p)
	switch c := s[p]; {
	case c >= 0x80 && c-0xEA >= 4, c == '_', c == '/', c|0x20 == 'e', sh&lexhash.Scales != 0, !n.bare() && sh&lexhash.Numerals != 0:
		return word{}, p, false
	case sh&lexhash.Units != 0:
		if n.words > 0 {
			r.certain = p + 1
		}
		w = r.unitAt(p)
		r.certain = 0
		if !w.ok() || w.flags&fPlain == 0 || n.top >= 4 && (w.ref == refMachine || w.ref == refDegree || w.ref == refVolume || w.ref == refPerson) {
			return word{}, p, false
		}
		end = p + len(w.text)
		return w, end, (end > p+1 || !r.codeBehind(end)) && r.plainBehind(w, end) // 1.2m GBP
	case isLatin(c), c == ',' && p+2 < len(s) && isDigit(s[p+2]) && n.bare(): // 2, 3만원
		return word{}, p, false
	case isBlank(c):
		q := r.skipGap(p)
		if q == len(s) {
			return word{}, p, n.bare() || r.strict
		}
		if sh = shapeAt(s, q); sh&(lexhash.Scales|lexhash.Stop) != 0 || sh&lexhash.Units == 0 && r.connects(q, sh) {
			return word{}, p, false
		}
		if sh&lexhash.Units != 0 {
			return r.plainSpaced(q)
		}
		return word{}, p, n.bare() || r.strict
	}
	return word{}, p, n.bare() && !r.connects(p, sh) && !unitHomographs.at(s, p).ok()
}

// plainSpaced is plainUnit behind a gap, for a currency.
func (r *line) plainSpaced(p int) (w word, end int, ok bool) {
	w = r.unitAt(p)
	if !w.ok() || w.class != wCurrency || w.flags&fPlain == 0 || r.s[p]-0xEA >= 4 {
		return word{}, p, false
	}
	end = p + len(w.text)
	if spacedHomographs.at(r.s, p).ok() || scaledHomographs.at(r.s, p).ok() || !r.closes(end) {
		return word{}, p, false
	}
	return w, end, r.plainBehind(w, end)
}

// plainBehind reports whether the amount ends with its unit, at p.
func (r *line) plainBehind(w word, p int) bool {
	s := r.s
	if p == len(s) {
		return true
	}
	if w.class == wCounter && (len(w.text) > 3 && !r.closes(p) || w.ref == refMinute && strings.HasPrefix(s[p:], "의")) {
		return false // 1회사용, 3분의 1
	}
	if p = r.skipGap(p); p == len(s) {
		return true
	}
	sh := shapeAt(s, p)
	if w.class == wCurrency && (sh&lexhash.Numerals != 0 || isDigit(s[p])) || w.ref == refMachine && isDigit(s[p]) {
		return false // 5달러 20센트, 3대 1
	}
	return !r.connects(p, sh)
}

// connects reports whether the text may go on at p, which has the shape sh, with more of the same amount:
// the other end of a range, a half, a bracket.
func (r *line) connects(p int, sh shape) bool {
	s := r.s
	if c := s[p]; c < 0x80 {
		return c == '~' || c == '-'
	}
	if sh&lexhash.Joins == 0 {
		return false
	}
	if s[p]-0xEA >= 4 || p+3 > len(s) { // no dash or tilde
		return !quotes(s[p:])
	}
	switch s[p : p+3] {
	case "과", "와":
		p += 3
	case "에", "부":
		p += 6
	default:
		return true
	}
	q := r.skipGap(p)
	return q > p && q < len(s) && (s[q] < 0x80 || shapeAt(s, q)&lexhash.Numerals != 0)
}
