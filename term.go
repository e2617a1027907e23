package komoney

import "github.com/komoney/komoney/decimal"

// term reads the numeral at i with its unit, composite parts and bracket.
func (r *reader) term(i int, ld *side, t *term) bool {
	*t = term{}
	n := &t.num
	if !r.numeral(i, n) {
		return r.halfTerm(i, t)
	}
	if n.words > 1 && r.fullYears(n) {
		return false
	}
	t.pair, t.end, t.kind, t.cur = n.pair, n.end, KindNumber, ld.cur
	if ld.cur != "" {
		t.kind = KindMoney
	}
	if r.fraction(t) {
		if w, at := r.unitWord(t.end); w.sense != nil && r.takesFraction(t, w, at) {
			t.fraction = false
			r.setUnit(t, w, at)
		}
		return true
	}
	r.readUnit(t, ld)
	if r.p.Domain.table != nil && r.dropsUnit(t) {
		t.pair, t.end, t.kind, t.cur, t.unit, t.noun = n.pair, n.end, KindNumber, ld.cur, word{}, ""
		if ld.cur != "" {
			t.kind = KindMoney
		}
		return true
	}
	if t.unit.sense != nil {
		r.composite(t)
		r.perUnit(t)
		r.andHalf(t)
	}
	r.bracket(t)
	r.readAge(t, ld)
	return true
}

// halfTerm reads 절반 and 반, and 배 that says twice.
func (r *reader) halfTerm(i int, t *term) bool {
	if w := twices.at(r.s, i); w.sense != nil && w.n < 2 {
		return r.twiceTerm(w, i, t)
	}
	w := r.numeralWord(i)
	if w.sense != nil && w.class == nMonth {
		return r.monthTerm(w, i, t)
	}
	if w.sense == nil || w.class != nHalf {
		return false
	}
	end := i + len(w.text)
	*t = term{end: end, kind: KindFraction, half: true, fraction: true}
	t.set(decimal.New(5, -1))
	t.num.start, t.num.end, t.num.words = i, end, 1
	if u, at := r.unitWord(end); u.sense != nil && isShort(w.text) && (r.strict || at > end && !r.classBefore(i)) && r.closes(at+len(u.text)) && u.flags&fHalved != 0 {
		t.half, t.fraction = false, false // 반 컵
		r.setUnit(t, u, at)
	}
	return true
}

// twiceTerm reads 배 and 갑절 without a number, w at i: 배 이상 늘었다. To Parse 배 alone is none.
func (r *reader) twiceTerm(w word, i int, t *term) bool {
	end := i + len(w.text)
	q := r.skipGapBack(i)
	if w.n == 1 && r.strict || q > 0 && (q == r.prev || r.wordIsNumeral(q)) {
		return false // 두 배, 한 갑절
	}
	*t = term{end: end, kind: KindMultiple, unit: unitWords.at(w.text, 0), twice: w}
	t.set(decimal.FromInt(2))
	t.num.start, t.num.end, t.num.words, t.num.pair = i, i, 1, t.pair
	return true
}

// wordIsNumeral reports whether the word that ends at p is a numeral: 두 배, 한 갑절; not 매출이 배.
func (r *line) wordIsNumeral(p int) bool {
	w := numerals.ending(r.s, p)
	return w.sense != nil && wordStart(r.s, p-len(w.text))
}

// twiceFits reports whether 배 or 갑절 says twice: where something grows by it, 배 이상 늘었다, 배로 뛰었다; not 배가 침몰했다.
func (r *reader) twiceFits(t *term, tl *trail) bool {
	if r.strict || t.twice.n == 0 {
		return r.closes(t.end)
	}
	if tl.outer > t.end {
		q := r.skipGap(tl.outer + len(caseParticle(r.s[tl.outer:], pDirection, pOf, pOr).text))
		for range 3 { // 배 이상 큰 폭으로 늘었다
			if growths.sum(r.s, q)&1 != 0 {
				return true
			}
			next := r.skipGap(q + len(r.wordRest(q)))
			if next == q {
				break
			}
			q = next
		}
		return false
	}
	by := caseParticle(r.s[t.end:], pDirection, pOr, pTopic, pSubject)
	q := t.end + len(by.text)
	if by.sense == nil || by.flags&fAfterConsonant != 0 || !r.has(q, " ") {
		return false
	}
	n := growths.sum(r.s, q+1)
	switch by.class {
	case pDirection:
		return n&2 != 0
	case pSubject: // 기쁨이 배가 된다
		return n&8 != 0 && r.subjectEnd(r.skipGapBack(t.num.start)) > 0
	}
	return n&4 != 0
}

// monthTerm reads 유월 and 시월, w at i.
func (r *reader) monthTerm(w word, i int, t *term) bool {
	end := i + len(w.text)
	unit := unitWords.at(w.text, len(w.text)-syllableLen)
	if !r.strict && !r.closes(end) && !moonAt(r.s, end) {
		return false // 유월절, 시월드
	}
	*t = term{end: end, kind: KindQuantity, unit: unit}
	t.set(decimal.FromInt(int64(w.n)))
	t.num.start, t.num.end, t.num.words, t.num.pair = i, i+len(w.text)-syllableLen, 1, t.pair
	return true
}

// takesFraction reports whether the unit w at at is that of the fraction t: 1/2달러, 3/4 km, 1/2컵; not 3분의 1 수준.
func (r *reader) takesFraction(t *term, w word, at int) bool {
	end := at + len(w.text)
	switch {
	case w.class == wMeasure && at == t.end:
		return true
	case w.class == wPercent && at == t.end:
		return t.den == Decimal{}
	case !t.proper || !r.closes(end):
		return false
	case w.class == wMeasure:
		return isLatin(w.text[0])
	case w.class == wCurrency:
		return w.flags&fNeedScale == 0 && !isShort(w.text) && (at == t.end || r.saysOver(t.num.start, t.end))
	}
	return w.class == wMultiple && at == t.end || w.flags&fHalved != 0
}

// saysOver reports whether the text from p to end has the word that makes a fraction, and not only a slash.
func (r *line) saysOver(p, end int) bool {
	for ; p < end; p++ {
		if r.overAt(p) {
			return true
		}
	}
	return false
}

// fullYears reports whether 만 before a small number in words says that years or months are full: 만 십팔 세, not 만 오천 년.
func (r *reader) fullYears(n *numeral) bool {
	if full := r.numeralWord(n.start); n.top != 4 || full.sense == nil || full.class != nBig || !n.lo.Less(decimal.FromInt(10130)) {
		return false
	}
	w, _ := r.unitWord(n.end)
	return w.sense != nil && w.flags&fAges != 0
}

// fraction reads 3분의 1, 1/3 and mixed numbers: 일과 이분의 일, 2 1/4.
func (r *reader) fraction(t *term) bool {
	n := &t.num
	if num, den, end, ok := r.fractionAt(n); ok {
		return r.setFraction(t, Decimal{}, num, den, end)
	}
	// mixed: the whole number, 과·와 or a gap, the fraction
	p := n.end
	if p >= len(r.s) {
		return false
	}
	join := joinAt(r.s, p)
	joined := join.sense != nil && join.class == jAnd
	if !joined && r.s[p] != ' ' {
		return false
	}
	p += len(join.text)
	q := r.skipGap(p)
	if !joined && (q == p || !n.ascii) || n.few || n.scaled && n.ascii {
		return false
	}
	if q >= len(r.s) || !joined && !isDigit(r.s[q]) {
		return false
	}
	if !r.fractionNear(q, window) { // no fraction can start there
		return false
	}
	m := &r.other
	if !r.numeral(q, m) || m.few {
		return false
	}
	num, den, end, ok := r.fractionAt(m)
	if !ok || !joined && num.Cmp(den) >= 0 {
		return false
	}
	return r.setFraction(t, n.lo, num, den, end)
}

// fractionAt reads what makes the numeral n a fraction: 분의 and the numerator, or a slash and the denominator.
func (r *reader) fractionAt(n *numeral) (num, den Decimal, end int, ok bool) {
	p := n.end
	switch {
	case p == len(r.s):
		return num, den, 0, false
	case r.s[p] == fractionSlash[0] && r.has(p, fractionSlash):
		return r.slashFraction(n, p+len(fractionSlash), true)
	case r.s[p] == '/':
		if r.unitAt(p).sense != nil { // 3/4분기
			return num, den, 0, false
		}
		return r.slashFraction(n, p+1, false)
	}
	q := r.skipGap(p)
	over := joinAt(r.s, q)
	if over.sense == nil || over.class != jOver || n.few || n.attr {
		return num, den, 0, false
	}
	if n.lo.IsZero() {
		r.byZero(n.start)
		return num, den, 0, false
	}
	q = r.skipGap(q + len(over.text))
	minus := 0
	if w := signWords.at(r.s, q); w.sense != nil && w.class == lSign && w.n < 0 {
		minus = len(w.text)
	} else if r.has(q, "-") {
		minus = len("-")
	}
	if minus > 0 {
		q = r.skipGap(q + minus)
	}
	var m numeral
	if !r.numeral(q, &m) || m.few || m.native || !n.lo.IsInt() || !m.lo.IsInt() {
		return num, den, 0, false
	}
	// 3분의 일만 줘: 만 is the particle unless a number goes on
	if m.scaled && m.words == 2 && m.end-m.start > syllableLen && m.top == 4 && m.lo.Magnitude() < 8 && r.manBefore(m.end) {
		m.end -= syllableLen
		m.lo, _ = shifted(m.lo, -4)
	}
	if h := wordHomographs.at(r.s, m.start); !m.ascii && !r.strict && h.sense != nil && m.end+len(particles.at(r.s, m.end).text) < m.start+len(h.text) {
		return num, den, 0, false // 이분의 이야기: a person's
	}
	if !m.ascii && !r.strict && !r.closes(m.end) && !r.unitFollows(m.end) && !r.hangulAt(m.end) {
		return num, den, 0, false
	}
	if minus > 0 {
		m.lo = m.lo.Neg()
	}
	return m.lo, n.lo, m.end, true
}

// manBefore reports whether 만, which is also a particle, ends at p.
func (r *line) manBefore(p int) bool {
	w := numerals.ending(r.s, p)
	return w.sense != nil && w.class == nBig && w.n == 4
}

// slashFraction reads 1/3, whose denominator is at p; a chain of slashes is a date or an identifier. Sure of it is a fraction slash.
func (r *reader) slashFraction(n *numeral, p int, sure bool) (num, den Decimal, end int, ok bool) {
	if !n.ascii || n.words != 1 || n.grouped || p >= len(r.s) || !isDigit(r.s[p]) || !sure && n.start > 0 && r.s[n.start-1] == '/' {
		return num, den, 0, false
	}
	d, e, code := r.digits(p)
	if code == "" && d.IsZero() {
		r.byZero(p)
	}
	if code != "" || d.IsZero() || !d.IsInt() || !n.lo.IsInt() || e < len(r.s) && (r.s[e] == '/' || isLatin(r.s[e]) && r.unitAt(e).sense == nil) {
		return num, den, 0, false
	}
	if !sure && r.pairAt(n) {
		return num, den, 0, false
	}
	if !r.strict && !sure && d.Less(n.lo) && r.moneyCueNear(n.start, e) {
		return num, den, 0, false // 월세 500/50
	}
	return n.lo, d, e, true
}

// byZero says, for Parse, that the denominator at p is 0.
func (r *reader) byZero(p int) {
	if r.alone && r.conflict.code == "" {
		r.conflict.set(ErrDivisionByZero, p, "")
	}
}

// setFraction gives the term the exact value whole + num/den.
func (r *reader) setFraction(t *term, whole, num, den Decimal, end int) bool {
	top, err := whole.Mul(den)
	if err != nil {
		return false
	}
	if top, err = top.Add(num); err != nil {
		return false
	}
	v, finite := top.QuoExact(den)
	t.proper = finite && num.Less(den) && den.Less(decimal.FromInt(10))
	if t.cur != "" && !t.proper {
		if r.strict {
			return false // $1/3 is no sum
		}
		t.cur = ""
	}
	t.end, t.fraction = end, t.cur == ""
	if t.cur == "" {
		t.kind = KindFraction
	}
	if finite {
		t.set(v)
		return true
	}
	t.lo, t.den = reduce(top, den)
	t.hi = t.lo
	return true
}

// reduce cancels the common factors of two integers.
func reduce(num, den Decimal) (Decimal, Decimal) {
	a, ok1 := num.Abs().Int64()
	b, ok2 := den.Int64()
	if !ok1 || !ok2 || a == 0 {
		return num, den
	}
	x, y := a, b
	for y != 0 {
		x, y = y, x%y
	}
	n := decimal.FromInt(a / x)
	if num.Sign() < 0 {
		n = n.Neg()
	}
	return n, decimal.FromInt(b / x)
}

// composite joins a main unit and its parts: 5달러 20센트, 3할 2푼 5리, 1만원 50전.
func (r *reader) composite(t *term) {
	switch {
	case t.unit.class == wTenth:
		r.partOf(t, wHundredth, 0)
		r.partOf(t, wThousandth, -1)
	case t.unit.class == wHundredth: // 4푼 5리
		r.partOf(t, wThousandth, -1)
	case t.unit.class == wCurrency && t.kind == KindMoney:
		r.subunitOf(t)
	case t.unit.class == wCounter && t.unit.ref == refSecond && isShort(t.unit.text):
		r.decimalSeconds(t)
	}
}

// perUnit reads what the measure is of, behind a slash or 퍼: 5 km/min, 15 미터퍼초. Those that have a word of their own, km/h, are units.
func (r *reader) perUnit(t *term) {
	if t.unit.class != wMeasure || t.kind != KindQuantity {
		return
	}
	if w, end := r.perAt(t.end); w.sense != nil {
		t.per, t.end = w, end
	}
}

// perAt returns the unit behind a slash or 퍼 at p, and where it ends.
func (r *line) perAt(p int) (w word, end int) {
	q := p + len(perSigns.at(r.s, p).text)
	if q == p {
		return word{}, p
	}
	if w = perUnits.at(r.s, q); w.sense != nil && boundaryOrCase(r.s, q+len(w.text)) {
		return w, q + len(w.text)
	}
	if w = r.unitAt(q); w.sense == nil || w.class != wMeasure || w.flags&fWeakUnit != 0 || !boundaryOrCase(r.s, q+len(w.text)) {
		return word{}, p
	}
	return w, q + len(w.text)
}

// boundaryOrCase reports whether a unit may end at p: no Latin letter, digit, exponent or slash goes on with it.
func boundaryOrCase(s string, p int) bool {
	if p == len(s) {
		return true
	}
	c := s[p]
	return !isLatin(c) && !isDigit(c) && c != '^' && c != '/' && closes(s, p)
}

// decimalSeconds adds the digits that are written to 초, as times of races have them: 13초04. Those with a unit count something else.
func (r *reader) decimalSeconds(t *term) {
	p := t.end
	e := digitsEnd(r.s, p)
	if e == p || e-p > 3 || !t.num.ascii || !t.lo.IsInt() || t.num.few || e < len(r.s) && (isLatin(r.s[e]) || (r.s[e] == '.' || r.s[e] == ',' || r.s[e] == ':') && e+1 < len(r.s) && isDigit(r.s[e+1])) {
		return
	}
	if timeTails.sum(r.s, e)&16 == 0 && (r.scaleAfter(e) > 0 || r.unitAt(e).sense != nil) {
		return
	}
	if d, ok := longDigits(r.s[p:e], p-e); ok {
		r.addPart(t, d, e)
	}
}

// andHalf adds 반 behind a unit that is halved: 두 시간 반, 세 배 반.
func (r *reader) andHalf(t *term) {
	q := r.skipGap(t.end)
	half := joinAt(r.s, q)
	if t.num.few || half.sense == nil || half.class != jHalf || !r.closes(q+len(half.text)) || halfHomographs.at(r.s, q).sense != nil {
		return
	}
	if t.unit.flags&fHalved != 0 {
		r.addPart(t, decimal.New(5, -1), q+len(half.text))
	}
}

// partFollows says whether 푼 or 리 goes on: 삼할 이푼.
func (r *reader) partFollows(p int) bool {
	n := &r.other
	if q := r.skipGap(p); q >= len(r.s) || !r.numeral(q, n) {
		return false
	}
	w, _ := r.unitWord(n.end)
	return w.sense != nil && (w.class == wHundredth || w.class == wThousandth)
}

// partOf adds a following 푼 or 리.
func (r *reader) partOf(t *term, c class, shift int) {
	q := r.skipGap(t.end)
	n := &r.other
	if q >= len(r.s) || !r.numeral(q, n) || n.few || n.native || n.lo.Magnitude() > 0 {
		return
	}
	w, at := r.unitWord(n.end)
	if w.sense == nil || w.class != c {
		return
	}
	add, _ := shifted(n.lo, shift)
	r.addPart(t, add, at+len(w.text))
}

// addPart adds what stands behind the term, up to end, if the sum fits.
func (r *reader) addPart(t *term, add Decimal, end int) bool {
	lo, ok := plus(t.lo, add)
	if ok {
		t.set(lo)
		t.end = end
	}
	return ok
}

// subunitOf adds following cents.
func (r *reader) subunitOf(t *term) {
	for k := 0; k < 2 && r.oneSubunit(t); k++ {
	}
}

// oneSubunit adds one following sub-unit: 2위안 3자오 4펀 has two.
func (r *reader) oneSubunit(t *term) bool {
	q := r.skipGap(t.end)
	if q >= len(r.s) || !isDigit(r.s[q]) && r.numeralWord(q).sense == nil {
		return false
	}
	n := &r.other
	if !r.numeral(q, n) || n.few || n.native || n.lo.Magnitude() > 1 || !n.lo.IsInt() {
		return false
	}
	if !n.ascii && n.words == 1 && n.lo.Exp() == 0 && q > t.end && !r.strict {
		return false // 3만원 오전 9시, 2천원 사전 예약
	}
	w, at := r.unitWord(n.end)
	if w.sense == nil || w.class != wSubunit || !r.subunitMatches(t.cur, w) || !r.closes(at+len(w.text)) {
		return false
	}
	add, _ := shifted(n.lo, int(w.n))
	return r.addPart(t, add, at+len(w.text))
}

// subunitMatches: 센트 goes with every currency of hundred cents.
func (r *reader) subunitMatches(cur string, w word) bool {
	if w.ref.text() == cur || w.ref == refWon && cur == "JPY" {
		return true
	}
	if w.flags&fShared == 0 {
		return false
	}
	info := currencyByCode(cur)
	return info != nil && info.digits == 2
}

// bracket reads 대 behind an amount: 3만원대 is 30000..<40000.
func (r *reader) bracket(t *term) {
	if t.bracket || t.fraction || t.den != (Decimal{}) || t.noun != "" {
		return
	}
	switch t.kind {
	case KindMoney, KindPercent, KindPercentPoint, KindBasisPoint:
	default:
		if t.unit.sense == nil || t.unit.ref != refPyeong || bracketAt(r.s, t.end).sense == nil { // 30평대
			return
		}
	}
	q := r.skipGap(t.end)
	to := bracketAt(r.s, q)
	if to.sense == nil {
		return
	}
	end := q + len(to.text)
	if q > t.end && !r.gapBracket(end) || q == t.end && !r.closes(end) || r.versus(t, q, end) {
		return
	}
	r.setBracket(t, end)
}

// gapBracket: behind a gap 대 must be the whole word, with a particle at most: 3조 원 대의, not 1억원 대가로.
func (r *reader) gapBracket(end int) bool {
	if r.boundary(end) {
		return true
	}
	w := bracketTails.at(r.s, end)
	return w.sense != nil && !r.hangulAt(end+len(w.text))
}

// versus reports whether 대 from p to end sets t against another amount of its unit: 52% 대 48%, 클린턴 46% 대 트럼프 44%,
// 46%대 44%. The other amount has no 대 of its own; behind an attached 대 only a percentage that follows at once is meant,
// as 3%대 금리 5% and 5만원대 3만원대 are brackets.
func (r *reader) versus(t *term, p, end int) bool {
	if t.unit.sense == nil || r.hangulAt(end) {
		return false
	}
	spaced := isBlank(r.s[p-1])
	if !spaced && t.kind != KindPercent {
		return false
	}
	q := r.skipGap(end)
	for k := 0; k < 2 && q < len(r.s); k++ {
		n := &r.other
		if (isDigit(r.s[q]) || r.numeralWord(q).sense != nil) && r.numeral(q, n) {
			w, at := r.unitWord(n.end)
			return w.sense != nil && r.p.ref(w) == r.p.ref(t.unit) && w.class == t.unit.class && bracketAt(r.s, at+len(w.text)).sense == nil
		}
		word := r.wordRest(q)
		if half := joins.ending(word, len(word)); !spaced || half.sense != nil && half.class == jHalf { // 초반, 중반, 후반
			return false
		}
		next := r.skipGap(q + len(word))
		if next == q+len(word) {
			return false
		}
		q = next
	}
	return false
}

// setBracket widens the term to the place of its last non-zero digit.
func (r *reader) setBracket(t *term, end int) {
	if t.num.few {
		t.end = end // 수조원대: the several is wide enough
		return
	}
	width, ok := decimal.FromInt(1), true
	if !t.hi.IsZero() {
		width, ok = shifted(width, t.hi.Exp())
	}
	hi, ok2 := plus(t.hi, width)
	if ok && ok2 {
		t.hi, t.end, t.bracket = hi, end, true
	}
}
