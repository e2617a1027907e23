package komoney

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
)

// Three amounts of four are plain: digits, a unit written to them, and nothing around that could change their
// meaning, as in 2022년, 30명, 5.6% and 3,000원; or a native numeral and a counter, as in 세 명. They are read here, without the grammar's detours. Whatever
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
	if n.bare() && !r.strict {
		if r.moneyOnly && r.noMoney(n.end) {
			m.Kind, m.End = Quantity, n.end
			return true
		}
		if p := tildeEnd(r.s, n.end); p > n.end {
			return r.plainRange(i, p, &n, m)
		}
	}
	w, end, ok := r.plainUnit(n.end, &n)
	if !ok {
		return false
	}
	r.plainAmount(i, end, w, &n, m)
	return true
}

// plainAmount puts the number n from i on, with the unit w, none for a bare number, that ends at end into m.
func (r *line) plainAmount(i, end int, w word, n *plainNumeral, m *Match) {
	if n.open {
		end += len("대")
	}
	m.Start, m.End, m.Kind, m.Unit, m.Currency = i, end, Number, "", Currency{}
	if w.sense != nil {
		if m.Kind = plainKinds[w.class]; m.Kind == KindMoney {
			m.Currency.code = w.ref.text()
		} else {
			m.Unit = w.ref.text()
		}
	}
	if !r.p.Kinds.Has(m.Kind) && !r.strict {
		return
	}
	m.Low = oneWord(false, n.coef, n.exp)
	m.High, m.Denominator = m.Low, Decimal{}
	m.Implied, m.IsRange, m.LowOpen, m.HighOpen = false, false, false, false
	switch {
	case n.open:
		m.High, _ = m.Low.add(NewDecimal(1, int8(m.Low.Exp())))
		m.IsRange, m.HighOpen = true, true
	case w.sense != nil && w.ref == refDecade:
		m.High, _ = m.Low.add(DecimalFromInt(10))
		m.IsRange, m.HighOpen, m.Unit = true, true, "년"
	}
	r.behind = trail{start: end, outer: end}
	if n.tails {
		r.tail(end, &r.behind)
	}
	m.Approx, m.Bound = n.over || r.before.approx || r.behind.approx, r.behind.bound
	if m.Bound == NoBound && !(w.sense != nil && w.ref == refDegree) {
		m.Bound = r.before.bound
	}
}

// plainRange reads the range from the number n at i to that at p into m, 20~30명, or reports false.
func (r *line) plainRange(i, p int, n *plainNumeral, m *Match) bool {
	var n2 plainNumeral
	if !r.plainDigits(p, &n2) || !n2.bare() {
		return false
	}
	low := oneWord(false, n.coef, n.exp)
	descends := low.Cmp(oneWord(false, n2.coef, n2.exp)) >= 0
	if tildeEnd(r.s, n2.end) > n2.end { // 3~3~3
		r.plainAmount(i, n.end, word{}, n, m)
		return descends
	}
	w, end, ok := r.plainUnit(n2.end, &n2)
	if !ok || w.sense == nil || descends {
		return false
	}
	r.plainAmount(i, end, w, &n2, m)
	m.Low, m.IsRange = low, true
	return true
}

// tildeEnd returns the place behind a tilde at p that digits follow, or p. Two are a drawl.
func tildeEnd(s string, p int) int {
	q := p
	switch {
	case p == len(s):
	case s[p] == '~':
		q++
	case hasPrefix(s[p:], "∼"):
		q += len("∼")
	}
	if q == p || q == len(s) || !isDigit(s[q]) {
		return p
	}
	return q
}

// plainCount reads the plain amount of a native numeral before a counter at i, 한 명 or 세 번째, into m, or reports false.
func (r *line) plainCount(i int, m *Match) bool {
	s := r.s
	if i+8 > len(s) || starts[startTable[startHash(load4(s, i))]&startMask].weak != lexhash.Units { // no 한, 두, 세 …
		return false
	}
	num := numerals.at(s, i)
	if num.sense == nil || num.class != nUnit || num.flags&(fAttr|fOld) != fAttr || wordHomographs.at(s, i).sense != nil {
		return false
	}
	p := i + len(num.text)
	q := r.skipGap(p)
	if q == len(s) || s[q]-0xEA >= 4 {
		return false
	}
	sh := shapeAt(s, q)
	if sh&lexhash.Units == 0 {
		return false
	}
	w := r.unitAt(q)
	if w.sense == nil || sh&lexhash.Numerals != 0 && (q == p || len(numerals.at(s, q).text) >= len(w.text)) { // as numeralStep: 두 사람
		return false
	}
	end := q + len(w.text)
	if !w.plainlyCounts(num, q > p) || w.class != wOrdinal && !r.closes(end) || q > p && sh&lexhash.SpacedHomographs != 0 && spacedHomographs.at(s, q).sense != nil {
		return false
	}
	if i > 0 && s[i-1] >= utf8.RuneSelf && !quotes(s[max(0, i-3):]) || !r.plainBefore(i) {
		return false
	}
	n := plainNumeral{coef: uint64(num.n), end: p, words: 1}
	if !r.plainBehind(w, end, &n) {
		return false
	}
	r.plainAmount(i, end, w, &n, m)
	return true
}

// plainlyCounts reports whether the unit counts by the native numeral num, with a gap between or without, whatever stands around.
func (w word) plainlyCounts(num word, gap bool) bool {
	switch {
	case w.flags&fCounter != 0 || w.doubtsScale():
		return false
	case w.class == wOrdinal:
		return len(w.text) > len("째")
	case w.class == wMultiple:
		return num.n > 1 // 한 배 is a ship
	case w.flags&fNoun != 0:
		return w.class == wCounter && gap
	}
	return w.class == wCounter && w.flags&fNative != 0
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
		if i < 3 || r.s[i-3]-0xEA >= 4 && !quotes(r.s[i-3:]) && !r.hasBefore(i, "·") {
			return false
		}
	case !isBlank(c) && c != '(' && c != '[' && c != '"' && c != '\'' && c != '~':
		return false
	}
	q := r.skipGapBack(i)
	if q <= r.prev || leadWords.before(r.s, q).sense == nil {
		return true
	}
	r.lead(i, &r.before)
	return r.before.start == i && r.before.curWord.sense == nil
}

// quotes reports whether s begins with a quotation mark or an ellipsis: ‘ ’ “ ” …
func quotes(s string) bool {
	return len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 && (s[2]&^7 == 0x98 || s[2] == 0xA6)
}

// parts reports whether a quotation mark, an ellipsis or a middle dot stands at p that parts a number from what follows: no digit.
func parts(s string, p int) bool {
	n := 3
	if hasPrefix(s[p:], "·") {
		n = len("·")
	} else if !quotes(s[p:]) {
		return false
	}
	return p+n == len(s) || !isDigit(s[p+n])
}

// plainNumeral is a plain number: coef × 10^exp.
type plainNumeral struct {
	coef  uint64
	exp   int
	end   int
	top   int  // the power of ten of the highest of 만 억 조
	words int  // number of words behind the first digits
	over  bool // 여 stands behind
	tails bool // a qualifier may stand behind it and its unit
	open  bool // 대 is written to its unit: 3만원대
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
	if p := n.end; p < len(s) && s[p]-0xEA < 4 {
		if sh := shapeAt(s, p); sh&lexhash.Scales != 0 || p == i && sh&lexhash.Numerals != 0 {
			return r.plainScales(i, n)
		}
	}
	return n.end > i
}

// plainScales reads the scales that follow digits, the digits between, and 여.
func (r *line) plainScales(i int, n *plainNumeral) bool {
	s, p := r.s, n.end
	words := p == i // the digits are words
	sum := plainSum{cur: n.coef, hasCur: !words, big: 16, small: 4}
	for p < len(s) && s[p]-0xEA < 4 {
		if sh := shapeAt(s, p); sh&lexhash.Numerals == 0 || !words && sh&lexhash.Scales == 0 {
			break
		}
		w := numerals.at(s, p)
		if w.sense == nil || w.flags&fRareScale != 0 || w.class != nDigit && r.plainHomograph(w, p) {
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
	if !r.strict && (scaleHomographs.at(r.s, p).sense != nil || overHomographs.at(r.s, p).sense != nil) {
		return true
	}
	if r.shape(next)&lexhash.ScaleUnit == 0 {
		return false
	}
	unit := unitWords.at(r.s, p)
	return unit.sense != nil && len(unit.text) > len(w.text)
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
func plainRun(s string, i int) (_ uint64, exp, end int) {
	u, p := leadingDigits(s, i)
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

// leadingDigits reads the digits at i, less than eight, at once; else none.
func leadingDigits(s string, i int) (u uint64, end int) {
	if i+8 > len(s) {
		return 0, i
	}
	v := load8(s, i) ^ 0x30*lowBits
	n := bits.TrailingZeros64((v&sevens+0x76*lowBits|v)&highBits) &^ 7
	if n == 64 {
		return 0, i
	}
	v <<= 64 - n                                    // the last digit comes last, zeros come before the first
	v = (v*10 + v>>8) & 0x00FF00FF00FF00FF          // pairs of digits,
	v = (v*100 + v>>16) & 0x0000FFFF0000FFFF        // pairs of these,
	return (v*10000 + v>>32) & 0xFFFFFFFF, i + n>>3 // and again
}

// plainUnit returns the unit of the numeral that ends at p, none for a bare number, and where the amount ends.
func (r *line) plainUnit(p int, n *plainNumeral) (w word, end int, ok bool) {
	s := r.s
	if p >= len(s) {
		return word{}, p, n.bare() || r.strict
	}
	n.tails = true
	sh := shapeAt(s, p)
	switch c := s[p]; {
	case c >= utf8.RuneSelf && c-0xEA >= 4:
		if parts(s, p) {
			break
		}
		if w = r.unitAt(p); w.sense == nil || w.class != wMeasure || w.flags&fPlain == 0 || !n.bare() { // ㎡
			return word{}, p, false
		}
		end = p + len(w.text)
		return w, end, r.plainBehind(w, end, n)
	case c == '_', c == '/', c|0x20 == 'e', sh&lexhash.Scales != 0, !n.bare() && sh&lexhash.Numerals != 0:
		return word{}, p, false
	case sh&lexhash.Units != 0:
		if w = sureUnit(s, p); w.sense == nil {
			if n.words > 0 {
				r.certain = p + 1
			}
			w = r.unitAt(p)
			r.certain = 0
		}
		if w.sense == nil && c >= utf8.RuneSelf {
			break
		}
		if w.sense == nil || w.flags&fPlain == 0 && (w.ref != refDecade || !n.bare() || n.exp < 0 || r.strict) || n.top >= 4 && w.doubtsScale() {
			return word{}, p, false
		}
		end = p + len(w.text)
		return w, end, (end > p+1 || !r.codeBehind(end)) && r.plainBehind(w, end, n) // 1.2m GBP
	case isLatin(c), c == ',' && p+2 < len(s) && isDigit(s[p+2]) && n.bare(): // 2, 3만원
		return word{}, p, false
	case isBlank(c):
		return r.plainGap(p, n)
	}
	return word{}, p, n.bare() && !r.connects(p, sh) && unitHomographs.at(s, p).sense == nil
}

// simpleUnit is a unit of one rune that digits take.
type simpleUnit struct {
	key uint32 // the rune's bytes
	// doubts are the next runes, by lexhash.Bit, of all words that begin with it, longer units, homographs and particles;
	// and the next ones of those that go on with a space, behind that.
	doubts [2]uint32
	sense  uint16 // its place in senses
}

// sureUnit returns the unit at p if it is one of simpleUnits and what follows cannot make another word of it: the most
// common answer of unitAt, found without its looks at four lexicons.
func sureUnit(s string, p int) word {
	if p+8 > len(s) {
		return word{}
	}
	v, n := load8(s, p), 3
	if byte(v) < utf8.RuneSelf {
		n = 1
	}
	key := uint32(v) & (1<<(8*n) - 1)
	u := &simpleUnits[simplePlaces[lexhash.PlainSum(key, simpleFactor)]]
	if u.key != key {
		return word{}
	}
	v >>= 8 * n
	gap := byteClasses[v&0xFF] & blankByte
	v >>= 8 * gap
	next := uint32(v) & 0xFFFFFF
	if next&0x80 == 0 {
		next &= 0x7F
	} else if next&0xF0 != 0xE0 { // 시·도: a rune of other length, which has another key
		return word{}
	}
	if u.doubts[gap]&lexhash.Bit(next) != 0 {
		return word{}
	}
	return word{s[p : p+n], &senses[u.sense]}
}

// doubtsScale reports whether the counter says little behind 만 or 억, as it ends other words for sums, too: 10만대, 10만인.
func (w word) doubtsScale() bool {
	return w.ref == refMachine || w.ref == refDegree || w.ref == refVolume || w.ref == refPerson
}

// plainGap is plainUnit where a gap stands at p.
func (r *line) plainGap(p int, n *plainNumeral) (w word, end int, ok bool) {
	q := r.skipGap(p)
	if q == len(r.s) {
		return word{}, p, n.bare() || r.strict
	}
	sh := shapeAt(r.s, q)
	if sh&(lexhash.Scales|lexhash.Stop) != 0 {
		return word{}, p, false
	}
	if sh&lexhash.Units != 0 {
		if r.s[q]-0xEA >= 4 {
			return word{}, p, false
		}
		if w = r.unitAt(q); w.sense != nil {
			return r.plainSpaced(w, q, sh, n)
		}
	}
	return word{}, p, (n.bare() || r.strict) && !r.connects(q, sh)
}

// plainSpaced is plainUnit for the unit w at p, behind a gap: a currency or, where it can be nothing else, a counter. The
// first rune of w has the shape sh.
func (r *line) plainSpaced(w word, p int, sh shape, n *plainNumeral) (_ word, end int, ok bool) {
	end = p + len(w.text)
	switch {
	case w.flags&fPlain == 0:
		return word{}, p, false
	case w.class == wCurrency:
	case w.class != wCounter || r.strict || w.flags&fNoun != 0 || sh&lexhash.Numerals != 0 || w.doubtsScale(), n.top > 4,
		n.top == 4 && !r.countsPlainly(w, p, sh):
		return word{}, p, false
	}
	if sh&lexhash.SpacedHomographs != 0 && (spacedHomographs.at(r.s, p).sense != nil || scaledHomographs.at(r.s, p).sense != nil) || !r.closes(end) {
		return word{}, p, false
	}
	return w, end, r.plainBehind(w, end, n)
}

// countsPlainly reports whether the counter w behind 만 and a gap, at p, is surely one: 10만 명; not 600만 비트코인, 3만 번다.
func (r *line) countsPlainly(w word, p int, sh shape) bool {
	if sh&lexhash.Cues != 0 {
		if c := cues.at(r.s, p); c.sense != nil && c.class == cMoney {
			return false
		}
	}
	if w.flags&fWeakUnit == 0 {
		return true
	}
	switch w.text {
	case "주", "선":
		return false
	}
	switch r.runeAt(p + len(w.text)) {
	case '다', '는', '요', '라', '나', '니', '면', '고', '여', '더', '탄', '린', '은':
		return false
	}
	return payWords.at(r.s, p).sense == nil
}

// plainBehind reports whether the amount n ends with its unit, at p.
func (r *line) plainBehind(w word, p int, n *plainNumeral) bool {
	s := r.s
	if w.class == wCounter && (len(w.text) > 3 && !r.closes(p) || w.ref == refMinute && r.has(p, "의")) {
		return false // 1회사용, 3분의 1
	}
	if w.class == wCurrency && !r.strict && n.coef > 0 && r.has(p, "대") && r.closes(p+len("대")) {
		n.open = true
		p += len("대")
	}
	q := r.skipGap(p)
	if q == len(s) {
		n.tails = false
		return true
	}
	sh := shapeAt(s, q)
	if q > p {
		n.tails = sh&(lexhash.Tails|lexhash.Joins) != 0 // as tailAhead
	} else {
		n.tails = sh&(lexhash.Tails|lexhash.Particles) != 0
	}
	switch c := s[q]; {
	case isDigit(c):
		return w.class != wCurrency && w.ref != refMachine // 5달러 20센트, 3대 1
	case c < utf8.RuneSelf:
		return c != '~' && c != '-'
	case w.class == wCurrency && sh&lexhash.Numerals != 0 && (r.strict || r.coinsAhead(q)):
		return false
	}
	return sh&lexhash.Joins == 0 || !r.unitConnects(w, p, q)
}

// coinsAhead reports whether a sum in a sub-unit may begin with the numeral at p: 1달러 오십센트; not 3만원이나.
func (r *line) coinsAhead(p int) bool {
	if r.s[p]-0xEA >= 4 || p+3 >= len(r.s) {
		return p+3 < len(r.s)
	}
	if shapeAt(r.s, p)&lexhash.Sino == 0 {
		return false
	}
	q := r.skipGap(p + 3)
	if q == len(r.s) {
		return false
	}
	if isDigit(r.s[q]) || shapeAt(r.s, q)&lexhash.Numerals != 0 {
		return true
	}
	w := unitWords.at(r.s, q)
	return w.sense != nil && (w.class == wSubunit || w.flags&fShorter != 0)
}

// unitConnects reports whether what stands at q, behind the unit w that ends at p and a gap, may go on with the amount: the
// other end of a range, a half, a bracket. It begins with a rune that may.
func (r *line) unitConnects(w word, p, q int) bool {
	s := r.s
	if s[q]-0xEA >= 4 || q+3 > len(s) { // a dash or tilde
		return !quotes(s[q:]) && !r.has(q, "·")
	}
	switch s[q : q+3] {
	case "과", "와":
		return q == p && r.rangeAhead(q+3)
	case "에":
		return q == p && r.has(q, "에서") && r.rangeAhead(q+len("에서"))
	case "부":
		return q == p && r.has(q, "부터") && r.rangeAhead(q+len("부터"))
	case "내":
		return r.has(q, "내지")
	case "반":
		return w.class == wCounter || w.class == wMultiple || w.class == wMeasure
	case "대":
		return w.class <= wBasisPoint
	}
	return false
}

// rangeAhead reports whether the other end of a range may stand at p, behind 과, 에서 or 부터.
func (r *line) rangeAhead(p int) bool {
	q := r.skipGap(p)
	if q == p || q == len(r.s) || r.s[q] >= utf8.RuneSelf && shapeAt(r.s, q)&lexhash.Numerals == 0 {
		return false
	}
	rest := r.s[q:min(len(r.s), q+4*window)]
	return strings.Contains(rest, "사이") || strings.Contains(rest, "까지")
}

// connects reports whether the text may go on at p, which has the shape sh, with more of the same bare number.
func (r *line) connects(p int, sh shape) bool {
	s := r.s
	if c := s[p]; c < 0x80 {
		return c == '~' || c == '-'
	}
	if sh&lexhash.Joins == 0 {
		return false
	}
	if s[p]-0xEA >= 4 || p+3 > len(s) { // no dash or tilde
		return !parts(s, p)
	}
	switch s[p : p+3] {
	case "과", "와":
		rest := s[p+3 : min(len(s), p+4*window)]
		return r.rangeAhead(p+3) || strings.Contains(rest, "분의") || strings.IndexByte(rest, '/') >= 0 // 일과 이분의 일
	case "부":
		return r.rangeAhead(p + 6)
	case "에": // 20에서 100이다
		q := r.skipGap(p + 6)
		return q > p+6 && q < len(s) && (s[q] < utf8.RuneSelf || shapeAt(r.s, q)&lexhash.Numerals != 0)
	}
	return true
}
