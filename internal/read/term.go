package read

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/runes"
)

// term reads the numeral at i with its unit, composite parts and bracket.
func (r *reader) term(i int, ld *Side, t *term) bool {
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
		if w, at := r.unitWord(t.end); w.Sense != nil && r.takesFraction(t, w, at) {
			t.fraction = false
			r.setUnit(t, w, at)
		}
		return true
	}
	r.readUnit(t, ld)
	if r.P.Domain != nil && r.dropsUnit(t) {
		t.pair, t.end, t.kind, t.cur, t.unit, t.noun = n.pair, n.end, KindNumber, ld.cur, lex.Word{}, ""
		if ld.cur != "" {
			t.kind = KindMoney
		}
		return true
	}
	if t.unit.Sense != nil {
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
	if w := lex.Twices.At(r.S, i); w.Sense != nil && w.N < 2 {
		return r.twiceTerm(w, i, t)
	}
	w := r.numeralWord(i)
	if w.Sense != nil && w.Class == lex.NMonth {
		return r.monthTerm(w, i, t)
	}
	if w.Sense == nil || w.Class != lex.NHalf {
		return false
	}
	end := i + len(w.Text)
	*t = term{end: end, kind: KindFraction, half: true, fraction: true}
	t.set(decimal.New(5, -1))
	t.num.start, t.num.end, t.num.words = i, end, 1
	if u, at := r.unitWord(end); u.Sense != nil && runes.IsShort(w.Text) && (r.strict || at > end && !r.classBefore(i)) && r.closes(at+len(u.Text)) && u.Flags&lex.FHalved != 0 {
		t.half, t.fraction = false, false // 반 컵
		r.setUnit(t, u, at)
	}
	return true
}

// twiceTerm reads 배 and 갑절 without a number, w at i: 배 이상 늘었다. To Parse 배 alone is none.
func (r *reader) twiceTerm(w lex.Word, i int, t *term) bool {
	end := i + len(w.Text)
	q := r.skipGapBack(i)
	if w.N == 1 && r.strict || q > 0 && (q == r.prev || r.wordIsNumeral(q)) {
		return false // 두 배, 한 갑절
	}
	*t = term{end: end, kind: KindMultiple, unit: lex.UnitWords.At(w.Text, 0), twice: w}
	t.set(decimal.FromInt(2))
	t.num.start, t.num.end, t.num.words, t.num.pair = i, i, 1, t.pair
	return true
}

// wordIsNumeral reports whether the word that ends at p is a numeral: 두 배, 한 갑절; not 매출이 배.
func (r *Line) wordIsNumeral(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	return w.Sense != nil && wordStart(r.S, p-len(w.Text))
}

// twiceFits reports whether 배 or 갑절 says twice: where something grows by it, 배 이상 늘었다, 배로 뛰었다; not 배가 침몰했다.
func (r *reader) twiceFits(t *term, tl *Trail) bool {
	if r.strict || t.twice.N == 0 {
		return r.closes(t.end)
	}
	if tl.outer > t.end {
		q := r.skipGap(tl.outer + len(lex.CaseParticle(r.S[tl.outer:], lex.PDirection, lex.POf, lex.POr).Text))
		for range 3 { // 배 이상 큰 폭으로 늘었다
			if lex.Growths.Sum(r.S, q)&1 != 0 {
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
	by := lex.CaseParticle(r.S[t.end:], lex.PDirection, lex.POr, lex.PTopic, lex.PSubject)
	q := t.end + len(by.Text)
	if by.Sense == nil || by.Flags&lex.FAfterConsonant != 0 || !r.has(q, " ") {
		return false
	}
	n := lex.Growths.Sum(r.S, q+1)
	switch by.Class {
	case lex.PDirection:
		return n&2 != 0
	case lex.PSubject: // 기쁨이 배가 된다
		return n&8 != 0 && r.subjectEnd(r.skipGapBack(t.num.start)) > 0
	}
	return n&4 != 0
}

// monthTerm reads 유월 and 시월, w at i.
func (r *reader) monthTerm(w lex.Word, i int, t *term) bool {
	end := i + len(w.Text)
	unit := lex.UnitWords.At(w.Text, len(w.Text)-runes.SyllableLen)
	if !r.strict && !r.closes(end) && !lex.MoonAt(r.S, end) {
		return false // 유월절, 시월드
	}
	*t = term{end: end, kind: KindQuantity, unit: unit}
	t.set(decimal.FromInt(int64(w.N)))
	t.num.start, t.num.end, t.num.words, t.num.pair = i, i+len(w.Text)-runes.SyllableLen, 1, t.pair
	return true
}

// takesFraction reports whether the unit w at at is that of the fraction t: 1/2달러, 3/4 km, 1/2컵; not 3분의 1 수준.
func (r *reader) takesFraction(t *term, w lex.Word, at int) bool {
	end := at + len(w.Text)
	switch {
	case w.Class == lex.WMeasure && at == t.end:
		return true
	case w.Class == lex.WPercent && at == t.end:
		return t.den == decimal.Decimal{}
	case !t.proper || !r.closes(end):
		return false
	case w.Class == lex.WMeasure:
		return runes.IsLatin(w.Text[0])
	case w.Class == lex.WCurrency:
		return w.Flags&lex.FNeedScale == 0 && !runes.IsShort(w.Text) && (at == t.end || r.saysOver(t.num.start, t.end))
	}
	return w.Class == lex.WMultiple && at == t.end || w.Flags&lex.FHalved != 0
}

// saysOver reports whether the text from p to end has the word that makes a fraction, and not only a slash.
func (r *Line) saysOver(p, end int) bool {
	for ; p < end; p++ {
		if r.overAt(p) {
			return true
		}
	}
	return false
}

// fullYears reports whether 만 before a small number in words says that years or months are full: 만 십팔 세, not 만 오천 년.
func (r *reader) fullYears(n *numeral) bool {
	if full := r.numeralWord(n.start); n.top != 4 || full.Sense == nil || full.Class != lex.NBig || !n.lo.Less(decimal.FromInt(10130)) {
		return false
	}
	w, _ := r.unitWord(n.end)
	return w.Sense != nil && w.Flags&lex.FAges != 0
}

// fraction reads 3분의 1, 1/3 and mixed numbers: 일과 이분의 일, 2 1/4.
func (r *reader) fraction(t *term) bool {
	n := &t.num
	if num, den, end, ok := r.fractionAt(n); ok {
		return r.setFraction(t, decimal.Decimal{}, num, den, end)
	}
	// mixed: the whole number, 과·와 or a gap, the fraction
	p := n.end
	if p >= len(r.S) {
		return false
	}
	join := joinAt(r.S, p)
	joined := join.Sense != nil && join.Class == lex.JAnd
	if !joined && r.S[p] != ' ' {
		return false
	}
	p += len(join.Text)
	q := r.skipGap(p)
	if !joined && (q == p || !n.ascii) || n.few || n.scaled && n.ascii {
		return false
	}
	if q >= len(r.S) || !joined && !runes.IsDigit(r.S[q]) {
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
func (r *reader) fractionAt(n *numeral) (num, den decimal.Decimal, end int, ok bool) {
	p := n.end
	switch {
	case p == len(r.S):
		return num, den, 0, false
	case r.S[p] == norm.FractionSlash[0] && r.has(p, norm.FractionSlash):
		return r.slashFraction(n, p+len(norm.FractionSlash), true)
	case r.S[p] == '/':
		if r.unitAt(p).Sense != nil { // 3/4분기
			return num, den, 0, false
		}
		return r.slashFraction(n, p+1, false)
	}
	q := r.skipGap(p)
	over := joinAt(r.S, q)
	if over.Sense == nil || over.Class != lex.JOver || n.few || n.attr {
		return num, den, 0, false
	}
	if n.lo.IsZero() {
		r.byZero(n.start)
		return num, den, 0, false
	}
	q = r.skipGap(q + len(over.Text))
	minus := 0
	if w := lex.SignWords.At(r.S, q); w.Sense != nil && w.Class == lex.LSign && w.N < 0 {
		minus = len(w.Text)
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
	if m.scaled && m.words == 2 && m.end-m.start > runes.SyllableLen && m.top == 4 && m.lo.Magnitude() < 8 && r.manBefore(m.end) {
		m.end -= runes.SyllableLen
		m.lo, _ = Shifted(m.lo, -4)
	}
	if h := lex.WordHomographs.At(r.S, m.start); !m.ascii && !r.strict && h.Sense != nil && m.end+len(lex.Particles.At(r.S, m.end).Text) < m.start+len(h.Text) {
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
func (r *Line) manBefore(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	return w.Sense != nil && w.Class == lex.NBig && w.N == 4
}

// slashFraction reads 1/3, whose denominator is at p; a chain of slashes is a date or an identifier. Sure of it is a fraction slash.
func (r *reader) slashFraction(n *numeral, p int, sure bool) (num, den decimal.Decimal, end int, ok bool) {
	if !n.ascii || n.words != 1 || n.grouped || p >= len(r.S) || !runes.IsDigit(r.S[p]) || !sure && n.start > 0 && r.S[n.start-1] == '/' {
		return num, den, 0, false
	}
	d, e, code := r.digits(p)
	if code == "" && d.IsZero() {
		r.byZero(p)
	}
	if code != "" || d.IsZero() || !d.IsInt() || !n.lo.IsInt() || e < len(r.S) && (r.S[e] == '/' || runes.IsLatin(r.S[e]) && r.unitAt(e).Sense == nil) {
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
		r.conflict.set(fault.ErrDivisionByZero, p, "")
	}
}

// setFraction gives the term the exact value whole + num/den.
func (r *reader) setFraction(t *term, whole, num, den decimal.Decimal, end int) bool {
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
func reduce(num, den decimal.Decimal) (decimal.Decimal, decimal.Decimal) {
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
	case t.unit.Class == lex.WTenth:
		r.partOf(t, lex.WHundredth, 0)
		r.partOf(t, lex.WThousandth, -1)
	case t.unit.Class == lex.WHundredth: // 4푼 5리
		r.partOf(t, lex.WThousandth, -1)
	case t.unit.Class == lex.WCurrency && t.kind == KindMoney:
		r.subunitOf(t)
	case t.unit.Class == lex.WCounter && t.unit.Ref == lex.RefSecond && runes.IsShort(t.unit.Text):
		r.decimalSeconds(t)
	}
}

// perUnit reads what the measure is of, behind a slash or 퍼: 5 km/min, 15 미터퍼초. Those that have a word of their own, km/h, are units.
func (r *reader) perUnit(t *term) {
	if t.unit.Class != lex.WMeasure || t.kind != KindQuantity {
		return
	}
	if w, end := r.perAt(t.end); w.Sense != nil {
		t.per, t.end = w, end
	}
}

// perAt returns the unit behind a slash or 퍼 at p, and where it ends.
func (r *Line) perAt(p int) (w lex.Word, end int) {
	q := p + len(lex.PerSigns.At(r.S, p).Text)
	if q == p {
		return lex.Word{}, p
	}
	if w = lex.PerUnits.At(r.S, q); w.Sense != nil && boundaryOrCase(r.S, q+len(w.Text)) {
		return w, q + len(w.Text)
	}
	if w = r.unitAt(q); w.Sense == nil || w.Class != lex.WMeasure || w.Flags&lex.FWeakUnit != 0 || !boundaryOrCase(r.S, q+len(w.Text)) {
		return lex.Word{}, p
	}
	return w, q + len(w.Text)
}

// boundaryOrCase reports whether a unit may end at p: no Latin letter, digit, exponent or slash goes on with it.
func boundaryOrCase(s string, p int) bool {
	if p == len(s) {
		return true
	}
	c := s[p]
	return !runes.IsLatin(c) && !runes.IsDigit(c) && c != '^' && c != '/' && lex.Closes(s, p)
}

// decimalSeconds adds the digits that are written to 초, as times of races have them: 13초04. Those with a unit count something else.
func (r *reader) decimalSeconds(t *term) {
	p := t.end
	e := runes.DigitsEnd(r.S, p)
	if e == p || e-p > 3 || !t.num.ascii || !t.lo.IsInt() || t.num.few || e < len(r.S) && (runes.IsLatin(r.S[e]) || (r.S[e] == '.' || r.S[e] == ',' || r.S[e] == ':') && e+1 < len(r.S) && runes.IsDigit(r.S[e+1])) {
		return
	}
	if lex.TimeTails.Sum(r.S, e)&16 == 0 && (r.scaleAfter(e) > 0 || r.unitAt(e).Sense != nil) {
		return
	}
	if d, ok := longDigits(r.S[p:e], p-e); ok {
		r.addPart(t, d, e)
	}
}

// andHalf adds 반 behind a unit that is halved: 두 시간 반, 세 배 반.
func (r *reader) andHalf(t *term) {
	q := r.skipGap(t.end)
	half := joinAt(r.S, q)
	if t.num.few || half.Sense == nil || half.Class != lex.JHalf || !r.closes(q+len(half.Text)) || lex.HalfHomographs.At(r.S, q).Sense != nil {
		return
	}
	if t.unit.Flags&lex.FHalved != 0 {
		r.addPart(t, decimal.New(5, -1), q+len(half.Text))
	}
}

// partFollows says whether 푼 or 리 goes on: 삼할 이푼.
func (r *reader) partFollows(p int) bool {
	n := &r.other
	if q := r.skipGap(p); q >= len(r.S) || !r.numeral(q, n) {
		return false
	}
	w, _ := r.unitWord(n.end)
	return w.Sense != nil && (w.Class == lex.WHundredth || w.Class == lex.WThousandth)
}

// partOf adds a following 푼 or 리.
func (r *reader) partOf(t *term, c lex.Class, shift int) {
	q := r.skipGap(t.end)
	n := &r.other
	if q >= len(r.S) || !r.numeral(q, n) || n.few || n.native || n.lo.Magnitude() > 0 {
		return
	}
	w, at := r.unitWord(n.end)
	if w.Sense == nil || w.Class != c {
		return
	}
	add, _ := Shifted(n.lo, shift)
	r.addPart(t, add, at+len(w.Text))
}

// addPart adds what stands behind the term, up to end, if the sum fits.
func (r *reader) addPart(t *term, add decimal.Decimal, end int) bool {
	lo, ok := Plus(t.lo, add)
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
	if q >= len(r.S) || !runes.IsDigit(r.S[q]) && r.numeralWord(q).Sense == nil {
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
	if w.Sense == nil || w.Class != lex.WSubunit || !r.subunitMatches(t.cur, w) || !r.closes(at+len(w.Text)) {
		return false
	}
	add, _ := Shifted(n.lo, int(w.N))
	return r.addPart(t, add, at+len(w.Text))
}

// subunitMatches: 센트 goes with every currency of hundred cents.
func (r *reader) subunitMatches(cur string, w lex.Word) bool {
	if w.Ref.Text() == cur || w.Ref == lex.RefWon && cur == "JPY" {
		return true
	}
	if w.Flags&lex.FShared == 0 {
		return false
	}
	info := lex.CurrencyByCode(cur)
	return info != nil && info.Digits == 2
}

// bracket reads 대 behind an amount: 3만원대 is 30000..<40000.
func (r *reader) bracket(t *term) {
	if t.bracket || t.fraction || t.den != (decimal.Decimal{}) || t.noun != "" {
		return
	}
	switch t.kind {
	case KindMoney, KindPercent, KindPercentPoint, KindBasisPoint:
	default:
		if t.unit.Sense == nil || t.unit.Ref != lex.RefPyeong || bracketAt(r.S, t.end).Sense == nil { // 30평대
			return
		}
	}
	q := r.skipGap(t.end)
	to := bracketAt(r.S, q)
	if to.Sense == nil {
		return
	}
	end := q + len(to.Text)
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
	w := lex.BracketTails.At(r.S, end)
	return w.Sense != nil && !r.hangulAt(end+len(w.Text))
}

// versus reports whether 대 from p to end sets t against another amount of its unit: 52% 대 48%, 클린턴 46% 대 트럼프 44%,
// 46%대 44%. The other amount has no 대 of its own; behind an attached 대 only a percentage that follows at once is meant,
// as 3%대 금리 5% and 5만원대 3만원대 are brackets.
func (r *reader) versus(t *term, p, end int) bool {
	if t.unit.Sense == nil || r.hangulAt(end) {
		return false
	}
	spaced := runes.IsBlank(r.S[p-1])
	if !spaced && t.kind != KindPercent {
		return false
	}
	q := r.skipGap(end)
	for k := 0; k < 2 && q < len(r.S); k++ {
		n := &r.other
		if (runes.IsDigit(r.S[q]) || r.numeralWord(q).Sense != nil) && r.numeral(q, n) {
			w, at := r.unitWord(n.end)
			return w.Sense != nil && r.P.ref(w) == r.P.ref(t.unit) && w.Class == t.unit.Class && bracketAt(r.S, at+len(w.Text)).Sense == nil
		}
		word := r.wordRest(q)
		if half := lex.Joins.Ending(word, len(word)); !spaced || half.Sense != nil && half.Class == lex.JHalf { // 초반, 중반, 후반
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
		width, ok = Shifted(width, t.hi.Exp())
	}
	hi, ok2 := Plus(t.hi, width)
	if ok && ok2 {
		t.hi, t.end, t.bracket = hi, end, true
	}
}
