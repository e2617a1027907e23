package komoney

import (
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
)

// plainUnit returns the unit of the numeral that ends at p, none for a bare number, and where the amount ends.
func (r *line) plainUnit(p int, n *plainNumeral) (w word, end int, ok bool) {
	s := r.s
	if p >= len(s) {
		return word{}, p, n.bare() || r.strict
	}
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
		if w.sense == nil || w.flags&fPlain == 0 && (w.ref != refDecade || !n.bare() || n.exp < 0 || r.strict) || n.top >= 4 && (w.doubtsScale() || w.flags&fLease != 0) ||
			n.top >= 8 && r.earns(w, p) {
			return word{}, p, false
		}
		if n.tens(w) {
			return word{}, p, false
		}
		end = p + len(w.text)
		return w, end, (end > p+1 || c >= utf8.RuneSelf || r.measures(p, n)) && r.plainBehind(w, end, n)
	case c == ')' && p+4 < len(s) && shapeAt(s, p+1)&lexhash.Numerals != 0: // (1,234)백만원
		return word{}, p, false
	case isLatin(c), c == ',' && p+2 < len(s) && isDigit(s[p+2]) && n.bare(): // 2, 3만원
		return word{}, p, false
	case isBlank(c):
		return r.plainGap(p, n)
	}
	return word{}, p, n.bare() && !r.connects(p, sh) && (sh&lexhash.Numerals == 0 || !r.someAt(p)) && unitHomographs.at(s, p).sense == nil
}

// tens reports whether the number and the unit w may be an age or a generation, 30대, 2030세대, 386세대, or nothing at all, 1도 없다.
func (n *plainNumeral) tens(w word) bool {
	if w.ref == refHousehold && n.coef%100 == 86 || n.coef == 1 && w.is(refDegree) {
		return n.words == 0 && n.exp == 0
	}
	return (w.ref == refMachine || w.ref == refHousehold) && n.words == 0 && n.exp == 0 && n.coef%10 == 0 && (n.coef < 100 || n.coef >= 1000 && n.coef < 10000)
}

// measures reports whether a unit of one ASCII character at p is no magnitude of a currency beside it: not 36m 유로, 유로167.8m.
func (r *line) measures(p int, n *plainNumeral) bool {
	if letterMagnitude(word{text: r.s[p : p+1]}).sense == nil {
		return true
	}
	i := p // where the digits start
	for i > 0 && (isDigit(r.s[i-1]) || r.s[i-1] == '.' || r.s[i-1] == ',' || r.s[i-1] == '~') {
		i--
	}
	if name, _ := r.nameBefore(r.skipGapBack(i)); name.sense != nil {
		return false
	}
	if r.prev > 0 && r.prev <= i && r.s[r.prev-1] == r.s[p] && i-r.prev < window {
		return false // EUR 5.1m에서 6.2m으로
	}
	return !r.moneyBehind(p+1) && !r.moneyBeyond(p+1)
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
	return word{text: s[p : p+n], sense: &senses[u.sense]}
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
	if sh&(lexhash.Scales|lexhash.Stop) != 0 || n.bare() && isDigit(r.s[q]) { // 1234 5678 9012 3456
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
	return word{}, p, (n.bare() || r.strict) && !r.connects(q, sh) && (sh&lexhash.Numerals == 0 || !r.someAt(q))
}

// someAt reports whether 몇 stands at p.
func (r *line) someAt(p int) bool {
	w := numerals.at(r.s, p)
	return w.sense != nil && w.class == nSome
}

// plainSpaced is plainUnit for the unit w at p, behind a gap: a currency or, where it can be nothing else, a counter. The
// first rune of w has the shape sh.
func (r *line) plainSpaced(w word, p int, sh shape, n *plainNumeral) (_ word, end int, ok bool) {
	end = p + len(w.text)
	switch {
	case w.flags&fPlain == 0, w.ref == refMonth && (n.coef > 12 || n.exp != 0): // 전세 1억 월 30만
		return word{}, p, false
	case w.class == wCurrency:
	case n.tens(w):
		return word{}, p, false
	case w.class != wCounter || r.strict || w.flags&fNoun != 0 || sh&lexhash.Numerals != 0 || w.doubtsScale(), n.top > 4,
		n.top == 4 && !r.countsPlainly(w, p, sh):
		return word{}, p, false
	}
	if w.class == wCounter && len(w.text) > syllableLen && wares.at(r.s, p).sense != nil {
		return word{}, p, false // 47 게임 3장
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
	return w.ref != refWeek && w.ref != refLine && !r.verbEnds(p+len(w.text)) && payWords.at(r.s, p).sense == nil
}

// plainBehind reports whether the amount n ends with its unit, at p.
func (r *line) plainBehind(w word, p int, n *plainNumeral) bool {
	s := r.s
	if w.class == wCounter && (len(w.text) > 3 && !r.closes(p) || !r.strict && !r.counterEnds(w, p) || w.ref == refMinute && r.overAt(p-len(w.text)) || w.ref == refYearNamed && !r.strict) {
		return false // 1회사용, 3분의 1
	}
	if w.class == wMeasure {
		if per, _ := r.perAt(p); per.sense != nil {
			return false // 5 km/min
		}
	}
	if (w.class == wCurrency || w.ref == refPyeong) && !r.strict && n.coef > 0 {
		if to := bracketAt(r.s, p); to.sense != nil && r.closes(p+len(to.text)) {
			n.open = true
			p += len(to.text)
		}
	}
	q := r.skipGap(p)
	if q == len(s) {
		return true
	}
	sh := shapeAt(s, q)
	switch c := s[q]; {
	case isDigit(c):
		if w.class == wCurrency { // 5달러 20센트, 3원 50전; not 3,000원 5,000원
			return w.ref == refWon && !r.coinFollows(q)
		}
		return w.ref != refMachine && (w.ref != refSecond || q > p) // 3대 1, 13초04
	case c < utf8.RuneSelf:
		return c != '~' && c != '-'
	case w.class == wCurrency && sh&lexhash.Numerals != 0 && (r.strict || r.coinsAhead(q)):
		return false
	}
	return sh&lexhash.Joins == 0 || !r.unitConnects(w, p, q)
}

// coinFollows reports whether the digits at p may count a sub-unit of the won.
func (r *line) coinFollows(p int) bool {
	_, p = leadingDigits(r.s, p)
	q := r.skipGap(p)
	if q == len(r.s) || isDigit(r.s[q]) {
		return q < len(r.s)
	}
	w, ten := unitWords.at(r.s, q), numerals.at(r.s, q)
	return w.sense != nil && w.class == wSubunit && w.ref == refWon || ten.sense != nil && ten.class == nSmall && ten.n == 1
}

// coinsAhead reports whether a sum in a sub-unit may begin with the numeral at p: 1달러 오십센트; not 3만원이나.
func (r *line) coinsAhead(p int) bool {
	if r.s[p]-0xEA >= 4 || p+3 >= len(r.s) {
		return p+3 < len(r.s)
	}
	if r.shape(p)&lexhash.Sino == 0 {
		return false
	}
	q := r.skipGap(p + 3)
	if q == len(r.s) {
		return false
	}
	if isDigit(r.s[q]) || r.shape(q)&lexhash.Numerals != 0 {
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
	join := joins.at(s, q)
	if join.sense == nil {
		return false
	}
	switch join.class {
	case jFrom:
		return r.numeralAt(r.skipGap(q + len(join.text)))
	case jAnd:
		return q == p && r.rangeAhead(q+len(join.text))
	case jTo:
		return true
	case jHalf:
		return w.class == wCounter || w.class == wMultiple || w.class == wMeasure
	case jBracket:
		return w.class <= wBasisPoint
	}
	return false
}

// rangeAhead reports whether the other end of a range may stand at p, behind 과, 에서 or 부터, and what closes it.
func (r *line) rangeAhead(p int) bool {
	if !r.numberAhead(p) {
		return false
	}
	for q := p; q < min(len(r.s), p+reachOfJoins); q++ {
		if r.s[q]-0xEA < 4 && closerAt(r.s, q, jFrom).sense != nil {
			return true
		}
	}
	return false
}

// reachOfJoins is how far behind a word that joins two numbers what closes it may stand.
const reachOfJoins = 4 * window

// numberAhead reports whether a number may stand behind a gap at p.
func (r *line) numberAhead(p int) bool {
	q := r.skipGap(p)
	return q > p && r.numeralAt(q)
}

// numeralAt reports whether a number may stand at p.
func (r *line) numeralAt(p int) bool {
	return p < len(r.s) && (r.s[p] < utf8.RuneSelf || r.shape(p)&lexhash.Numerals != 0)
}

// overAt reports whether 분의 stands at p.
func (r *line) overAt(p int) bool {
	w := joinAt(r.s, p)
	return w.sense != nil && w.class == jOver
}

// fractionNear reports whether what makes a number a fraction stands at p or not far behind it.
func (r *line) fractionNear(p, reach int) bool {
	for q := p; q < min(len(r.s), p+reach); q++ {
		if r.s[q] == '/' || r.overAt(q) || r.s[q] == fractionSlash[0] && r.has(q, fractionSlash) {
			return true
		}
	}
	return false
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
	join := joins.at(s, p)
	if join.sense == nil {
		return thanAt(s, p)
	}
	switch end := p + len(join.text); join.class {
	case jAnd:
		return r.rangeAhead(end) || joinsNumerals(s, p) && r.fractionNear(end, reachOfJoins) // 일과 이분의 일
	case jFrom:
		return join.n == 0 && r.numberAhead(end) || r.rangeAhead(end) // 20에서 100이다
	}
	return true
}
