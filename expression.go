package komoney

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
)

// term is a numeral with what fixes its value: unit, bracket, denominator.
type term struct {
	_ [0]func() // disallow ==

	num numeral
	pair
	den        Decimal // of a fraction that no decimal expresses
	end        int
	unit       word   // none for a bare number
	noun       string // a counted noun that is in no table: 세 배달원
	magnitude  int    // power of ten of an English magnitude, million
	mega       bool   // and it is of more than a letter: mn
	kind       Kind
	cur        string
	per        word // the unit behind a slash or 퍼: 5 km/min
	bracket    bool // 대: [lo, hi)
	age        bool // tens of years: 30대
	joined     bool // the other end of a range is in hi
	fraction   bool
	proper     bool // a fraction below one with a denominator below ten: 1/2, 3분의 2
	implied    bool
	half       bool // 절반, 반
	twice      word // 배, 갑절 without a number
	needsUnit  bool // cannot stand alone
	loose      bool // a dash with a blank on one side stands behind it
	ordinalOne bool // 첫
}

// side is what stands before an expression.
type side struct {
	_ [0]func() // as in term

	start   int  // where the span starts
	outer   int  // where the qualifiers start
	curWord word // the word that names the currency
	curEnd  int  // where what follows that word starts
	cur     string
	unitRef string
	signAt  int // where the sign stands
	neutral int // where the outermost neutral word starts, -1 for none
	neg     bool
	saysAt  [2]int // where the words of approx and bound stand
	signed  bool
	ordinal bool
	approx  bool
	bound   Bound
}

// trail is what stands behind an expression.
type trail struct {
	start  int    // where the expression ends
	outer  int    // where the qualifiers end
	saysAt [2]int // where the words of approx and bound stand
	approx bool
	bound  Bound
}

// expression reads the expression whose numeral starts at i into m. Where it stands alone, r.before.outer and
// r.behind.outer are its ends with all qualifiers.
func (r *reader) expression(i int, m *Match) bool {
	ld, tl := &r.before, &r.behind
	r.conflict.code = ""
	if r.strict && r.dayName(i) > i {
		r.lastFault.set(ErrSyntax, i, "no number in "+r.word(i))
		return false
	}
	r.lead(i, ld)
	t, u := &r.left, &r.right
	if !r.term(i, ld, t) {
		return false
	}
	if r.conflict.code != "" {
		r.lastFault = r.conflict
		return false
	}
	*m = Match{}
	a := &m.Amount
	r.closer = 0
	if hi, joined := r.rangeTail(t, u, ld); joined {
		a.IsRange, a.HighOpen = true, u.bracket
		t.hi, t.end, t.joined = hi, u.end, true
		t.num.approx = t.num.approx || u.num.approx
		if t.unit.sense == nil && t.kind == KindNumber {
			t.unit, t.kind, t.cur, t.implied, t.age, t.per = u.unit, u.kind, u.cur, u.implied, u.age, u.per
		}
		t.needsUnit = t.needsUnit && u.needsUnit
		t.num.scaled = t.num.scaled || u.num.scaled
		t.num.top = max(t.num.top, u.num.top)
	} else {
		r.closer = 0
		a.IsRange = t.num.few && t.lo != t.hi || t.bracket
		a.HighOpen = t.bracket
	}
	r.tail(t.end, tl)
	bracket := t.bracket
	if !r.decide(t, ld, tl) || r.otherThing(t) {
		return false
	}
	if t.bracket && !bracket {
		a.IsRange, a.HighOpen = true, true
	}
	dropped := false // the currency before the number is none of it
	if ld.curWord.sense != nil && (t.kind != KindMoney || t.cur != ld.cur) && ld.start < ld.curEnd {
		if ld.curEnd == t.num.start && isLatin(r.s[t.num.start-1]) {
			return false // COP26 회의: a name
		}
		dropped = t.kind != KindMoney || !namesAlso(ld.curWord.text, t.cur) // $10호주달러: the sign says so, too
		ld.start = ld.curEnd                                                // 한화 2연승: the team
		if ld.signAt < ld.curEnd {                                          // and what stood before it
			ld.neg = false
		}
	}
	if t.end > tl.start {
		r.tail(t.end, tl)
	}
	if r.alone {
		r.outermost(t, a, ld, tl)
	}
	if a.IsRange && t.lo == t.hi {
		a.IsRange = false
	}
	r.fill(a, t, ld, tl)
	if ld.outer = min(ld.outer, ld.start); dropped {
		ld.outer = ld.start
	}
	m.Start, m.End = ld.start, t.end
	return true
}

// outermost widens, for Parse, what belongs to the expression although no match reports it:
// 사이 of a range, the ending of 넘는, 일금 and 정 of a contract, 만 before an age in digits (fullYears is for words).
func (r *reader) outermost(t *term, a *Amount, ld *side, tl *trail) {
	if a.IsRange && r.closer > t.end {
		var after trail
		if r.tail(r.closer, &after); after.outer > tl.outer {
			*tl = after
		}
		tl.outer = max(tl.outer, r.closer)
	}
	if (tl.bound != NoBound || tl.approx) && r.hangulAt(tl.outer) && tailWords.at(r.s, tl.outer).sense == nil {
		w := tailWords.ending(r.s, tl.outer)
		if verb := w.sense == nil || w.flags&fNoun == 0; w.sense != nil && w.class == tApprox && w.flags&fParticle != 0 || tl.bound != NoBound && (verb || r.particleAt(tl.outer)) {
			tl.outer += len(r.wordRest(tl.outer))
		}
	}
	if t.kind == KindMoney && tl.outer == t.end {
		if w := sumSeals.at(r.s, t.end); w.sense != nil && r.atEnd(t.end+len(w.text)) {
			tl.outer = t.end + len(w.text)
		}
	}
	if ld.neutral < ld.outer && ld.neutral >= 0 {
		ld.outer = ld.neutral
	}
	if full := numerals.ending(r.s, r.skipGapBack(ld.outer)); full.sense != nil && full.class == nBig && full.n == 4 && t.unit.sense != nil && t.unit.flags&fAges != 0 { // 약 만 65세
		var more side
		r.lead(r.skipGapBack(ld.outer)-len(full.text), &more)
		ld.outer = more.outer
		if more.approx {
			ld.approx, ld.saysAt[0] = true, more.saysAt[0]
		}
		if ld.bound == NoBound {
			ld.bound, ld.saysAt[1] = more.bound, more.saysAt[1]
		}
	}
}

// fill puts what was read into an Amount.
func (r *reader) fill(a *Amount, t *term, ld *side, tl *trail) {
	a.Kind = t.kind
	a.Low, a.High, a.Denominator = t.lo, t.hi, t.den
	if ld.neg {
		a.Low, a.High = t.hi.Neg(), t.lo.Neg()
		if a.HighOpen {
			a.HighOpen, a.LowOpen = false, true
		}
	}
	a.Approx = t.num.approx || ld.approx || tl.approx && !r.levelThen(t.unit, t.lo, t.num.start)
	a.Bound = tl.bound
	if a.Bound == NoBound && !(t.unit.sense != nil && t.unit.ref == refDegree) { // 낮 최고 3도 is no bound
		a.Bound = ld.bound
	}
	a.Implied = t.implied
	if t.kind == KindMoney {
		a.Currency = Currency{t.cur}
	}
	a.Unit = r.unitName(t, ld)
}

// levelThen reports whether 수준 behind a date says how much it was then: 2005년 수준. The unit w has the number v, from i on.
func (r *line) levelThen(w word, v Decimal, i int) bool {
	if level := tailWords.at(r.s, r.behind.saysAt[0]); level.sense == nil || level.n != 1 || w.sense == nil {
		return false
	}
	year, ok := v.Int64()
	switch {
	case w.ref == refMonth, w.ref == refDecade:
		return true
	case w.flags&fYear == 0 || !ok:
		return false
	}
	return r.s[i] == '0' || year >= 1900 && year <= 2100
}

// unitName returns the unit that an Amount reports.
func (r *reader) unitName(t *term, ld *side) string {
	switch t.kind {
	case KindPercent, KindPercentPoint, KindBasisPoint, KindMultiple:
		return kindUnit(t.kind)
	case KindMoney, KindNumber, KindFraction:
		return ""
	}
	if t.unit.sense == nil {
		if t.ordinalOne {
			return refPlace.text()
		}
		return t.noun
	}
	if t.per.sense != nil {
		return perName(r.p.ref(t.unit), t.per.ref.text())
	}
	switch ld.unitRef {
	case "celsius", "fahrenheit":
		return ld.unitRef
	case "hour", "second", "minute":
		if w := twins.at(t.unit.text, 0); len(w.text) == len(t.unit.text) && w.class == wMeasure { // 시속 80킬로
			return rateUnit(ld.unitRef, w.ref.text())
		}
		return rateUnit(ld.unitRef, r.p.ref(t.unit))
	}
	if t.unit.ref == refDecade {
		return refYear.text()
	}
	if t.age {
		return refAge.text()
	}
	return r.p.ref(t.unit)
}

// rateUnits are the CLDR units of speed by the ref of what stands before the number and the unit behind it.
var rateUnits = [...]struct{ per, unit, rate string }{
	{"hour", "kilometer", "kilometer-per-hour"},
	{"hour", "mile", "mile-per-hour"},
	{"hour", "meter", "meter-per-hour"},
	{"minute", "meter", "meter-per-minute"},
	{"minute", "kilometer", "kilometer-per-minute"},
	{"second", "meter", "meter-per-second"},
	{"second", "kilometer", "kilometer-per-second"},
	{"second", "foot", "foot-per-second"},
}

// kindUnit returns the unit of a kind that has only one, "" for the others.
func kindUnit(k Kind) string {
	switch k {
	case KindPercent:
		return "%"
	case KindPercentPoint:
		return "%p"
	case KindBasisPoint:
		return "bp"
	case KindMultiple:
		return refMultiple.text()
	}
	return ""
}

// perName returns the CLDR identifier of one unit per another. Per metre is per minute for kilometres, whose metres would be no unit.
func perName(unit, per string) string {
	if unit == "kilometer" && per == "meter" {
		per = "minute"
	}
	return unit + "-per-" + per
}

// rateUnit turns hour, of 시속, and kilometer into kilometer-per-hour.
func rateUnit(per, unit string) string {
	for _, r := range rateUnits {
		if r.per == per && r.unit == unit {
			return r.rate
		}
	}
	return unit
}

// lead reads backwards from the numeral at i: sign, currency, unit prefix, qualifiers, and those before a quotation mark.
func (r *line) lead(i int, ld *side) {
	r.leadInside(i, ld)
	if r.alone || ld.approx || ld.bound != NoBound {
		return
	}
	if q := r.quoteBefore(ld.start); q < ld.start {
		var out side
		if r.leadInside(q, &out); out.start == q {
			ld.approx, ld.bound, ld.saysAt = out.approx, out.bound, out.saysAt
		}
	}
}

// leadInside is lead up to a quotation mark.
func (r *line) leadInside(i int, ld *side) {
	*ld = side{start: i, outer: i, neutral: -1}
	p := i
	inside := true
	for k := 0; k < 6; k++ {
		q := r.skipGapBack(p)
		if q <= r.prev {
			q = max(q, r.prev)
		}
		if q == 0 || q <= r.prev && r.prev > 0 {
			break
		}
		w := r.p.lead(r.s, q)
		if w.sense == nil && p == i && r.hangulBefore(q) && r.magnitudeAhead(i) {
			if name, at := r.nameBefore(q); name.sense != nil && at >= r.prev {
				ld.cur, ld.curWord, ld.curEnd = r.p.currency(name), name, p
				ld.start, ld.outer, p = at, at, at
				continue
			}
		}
		if w.sense == nil || q-len(w.text) < r.prev {
			break
		}
		at := q - len(w.text)
		if !r.leadFits(w, at, q, p, ld, inside) {
			break
		}
		switch w.class {
		case lSign:
			ld.neg, ld.signed, ld.signAt = w.n < 0, true, at
		case lCurrency:
			if ld.cur == "" {
				ld.cur, ld.curWord, ld.curEnd = r.p.currency(w), w, p
			}
		case lUnit:
			if ld.unitRef == "" || w.n >= 0 { // 영하 섭씨 10도
				ld.unitRef = w.ref.text()
			}
			if w.n < 0 {
				ld.neg = true
			}
		case lOrdinal:
			ld.ordinal = true
		case lApprox, lBound, lNeutral:
			inside = false
			if w.class == lApprox {
				ld.approx, ld.saysAt[0] = true, at
			} else if w.class == lBound && ld.bound == NoBound {
				ld.bound, ld.saysAt[1] = Bound(w.n), at
			}
			ld.neutral = at
			if w.class != lNeutral {
				ld.outer = at
			}
		}
		if inside {
			ld.start, ld.outer = at, at
		} else if w.class == lCurrency {
			ld.outer = at
		}
		p = at
	}
}

// leadFits says whether a word before a numeral belongs to it.
func (r *line) leadFits(w word, at, end, next int, ld *side, inside bool) bool {
	gap := next > end
	before := r.runeBefore(at)
	switch w.class {
	case lSign:
		if !inside || ld.signed {
			return false
		}
		if oneOf(w.text, "△|▲|▼|▽|∆") {
			return r.triangleFits(w.text, at, next, before)
		}
		if c := w.text[0]; c == '-' || c == '+' || c >= 0xE2 && c < 0xE3 {
			if gap && !(at == 0 && c == '-') || isWord(before) || before == ')' || before == '%' || before == '.' || before == '~' {
				return false
			}
			return true
		}
		return !isWord(before)
	case lCurrency:
		if ld.ordinal || ld.cur != "" && !(inside && r.hangulAt(at) && r.p.currency(w) == ld.cur) { // 미화 $10
			return false
		}
		if c := w.text[len(w.text)-1]; isLatin(c) || isLatin(w.text[0]) {
			return inside && !isWord(before) && before != '$' && (before != '-' || !isWord(r.runeBefore(at-1)) || at-1 == r.prev)
		}
		if r.hangulAt(at) {
			return !isWord(before) && (w.flags&fNeedScale == 0 || w.ref != refWon || r.strict || r.foreignBefore(at) || r.magnitudeAhead(next))
		}
		return inside && !(before < utf8.RuneSelf && isLatin(byte(before))) // $A$1, DO$4: cells of a sheet
	case lHost:
		return false
	case lUnit:
		return inside && !isWord(before)
	case lOrdinal:
		return inside && !isWord(before) && !ld.signed && ld.cur == "" && ld.unitRef == "" // 제 -100 and 제$5 are no ordinals
	case lBound:
		if w.flags&fRecord != 0 && r.hangulAt(at) && records.before(r.s, r.skipGapBack(at)).sense != nil {
			return false // 역대 최고 5만원
		}
	}
	if w.flags&fDirect != 0 && w.class == lApprox && !inside {
		return false
	}
	if !r.hangulAt(at) {
		if w.text == "<" || w.text == ">" { // x>10, not <2016년>120억원
			if indexByte(r.s[at+1:min(len(r.s), at+100)], '>') >= 0 || indexByte(r.s[max(0, at-100):at], '<') >= 0 {
				return false
			}
			return before == 0 || before < utf8.RuneSelf && (isBlank(byte(before)) || isLatin(byte(before)))
		}
		return before != '>' && before != '<' && before != '=' && before != '-'
	}
	return !isWord(before)
}

// hangulBefore reports whether a Hangul syllable ends at p.
func (r *line) hangulBefore(p int) bool { return p >= 3 && r.hangulAt(p-3) }

// foreignBefore reports whether 한화 or 일화 at p names a currency: behind a bracket or an amount of another one.
// Else it is a firm or a football club: 한화 2억원 투자.
func (r *line) foreignBefore(p int) bool {
	q := r.skipGapBack(p)
	if q > 0 && indexByte("([=,/", r.s[q-1]) >= 0 {
		return true
	}
	const reach = 60
	for q := max(0, p-reach); q < p; q++ {
		if foreignMoney.at(r.s[:p], q).sense != nil {
			return true
		}
	}
	return p == 0
}

// triangleFits says whether the triangle at p, before what starts at next, is a minus sign. With Parser.Accounting it is, blanks
// behind it or not; else △ is but in a list, and the others are before a loss: ▲45억 적자.
func (r *line) triangleFits(sign string, p, next int, before rune) bool {
	end := p + len(sign)
	if r.p.Accounting {
		return indexByte(r.s[end:next], '\t') < 0 && (!isWord(before) || isHangul(before))
	}
	if next > end || isWord(before) || r.bullets(sign, p) {
		return false
	}
	return sign == "△" || r.losesHere(next)
}

// losesHere reports whether a loss stands behind the amount that starts at p: 45억 적자, $5 손실.
func (r *line) losesHere(p int) bool {
	for p < len(r.s) && !isBlank(r.s[p]) {
		p++
	}
	q := r.skipGap(p)
	if losses.at(r.s, q).sense != nil {
		return true
	}
	q = r.skipGap(q + len(r.wordRest(q))) // 45억 원 적자
	return losses.at(r.s, q).sense != nil
}

// bullets reports whether the triangle at p is one of a list: △30% 감축 △20% 유지. One in brackets is none, 5% (전년 △3%), nor is
// the next one of a table's row, △1,234 △567.
func (r *line) bullets(sign string, p int) bool {
	const reach = 200
	lo, hi := max(0, p-reach), min(len(r.s), p+len(sign)+reach)
	if k := strings.LastIndex(r.s[lo:p], sign); k >= 0 && r.listed(lo+k+len(sign), p) {
		return true
	}
	k := strings.Index(r.s[p+len(sign):hi], sign)
	return k >= 0 && r.listed(p+len(sign), p+len(sign)+k)
}

// listed reports whether what stands between two triangles, from p to q, makes them bullets: words, and not one of the two
// alone is in brackets.
func (r *line) listed(p, q int) bool {
	between := r.s[p:q]
	if strings.Count(between, "(") != strings.Count(between, ")") {
		return false
	}
	for p < q {
		if isHangul(r.runeAt(p)) && !isDigit(r.s[p-1]) {
			if w := r.unitAt(p); w.sense == nil || w.class != wCurrency {
				return true
			}
		}
		p += max(len(r.wordRest(p)), runeLen(r.s, p))
	}
	return false
}

// tail reads the qualifiers that follow an expression: 가량, 이상, 을 넘는, 보다 큰.
func (r *line) tail(e int, tl *trail) {
	if r.tailInside(e, tl); tl.outer == e && !tl.approx {
		r.tailBeyond(e, tl)
	}
}

// tailInside is tail up to a quotation mark.
func (r *line) tailInside(e int, tl *trail) {
	*tl = trail{start: e, outer: e}
	p := e
	for k := 0; k < 3 && r.tailAhead(p); k++ {
		q := r.skipGap(p)
		w := tailWords.at(r.s, q)
		if w.sense != nil && (w.flags&fSuffix != 0 && (q > e || r.hasBefore(q, w.text)) || w.class == tBound && tl.bound != NoBound) {
			break
		}
		if w.sense != nil && w.flags&fThan == 0 && r.tailFits(w, q) {
			if w.class == tApprox {
				tl.approx, tl.saysAt[0] = true, q
			} else {
				tl.bound, tl.saysAt[1] = Bound(w.n), q
			}
			p = q + len(w.text)
			tl.outer = p
			r.deny(w, tl)
			if w.flags&fParticle != 0 {
				break
			}
			continue
		}
		if b := r.boundBehindParticle(p); b.sense != nil {
			if b.class == tApprox {
				tl.approx, tl.saysAt[0] = true, r.tailEnd-len(b.text)
				if r.alone { // in a text the verb speaks of the amount, too: 600만에 육박했다
					tl.outer = r.tailEnd
				}
				break
			}
			tl.outer = r.tailEnd
			tl.bound, tl.saysAt[1] = Bound(b.n), r.tailEnd-len(b.text)
			r.deny(b, tl)
		}
		break
	}
}

// tailBeyond reads the qualifiers behind a quotation mark or a bracket at e: '300만원' 이상, 3억달러(약 4100억원) 이상. To Parse these are errors.
func (r *line) tailBeyond(e int, tl *trail) {
	if r.alone {
		return
	}
	q := r.skipClosing(e)
	if q = r.skipClosing(r.skipBracket(q)); q == e {
		return
	}
	var out trail
	if w := tailWords.at(r.s, q); w.sense != nil && w.flags&fSuffix != 0 {
		return
	}
	r.tailInside(q, &out)
	tl.approx, tl.bound, tl.saysAt = out.approx, out.bound, out.saysAt
}

// skipBracket returns the place behind a bracket at p, behind a gap or none, that says something of the amount before it, or p.
func (r *line) skipBracket(p int) int {
	q := r.skipGap(p)
	if q == len(r.s) || r.s[q] != '(' && r.s[q] != '[' {
		return p
	}
	closer := byte(')')
	if r.s[q] == '[' {
		closer = ']'
	}
	inside := r.s[q+1 : min(len(r.s), q+reachOfQuote)]
	n := indexByte(inside, closer)
	if n < 0 || indexByte(inside[:n], r.s[q]) >= 0 {
		return p
	}
	return q + 1 + n + 1
}

// quoteMarks are the quotation marks that a qualifier stands outside of.
var quoteMarks = [...][2]string{{"'", "'"}, {"\"", "\""}, {"‘", "’"}, {"“", "”"}, {"「", "」"}, {"『", "』"}, {"《", "》"}}

// reachOfQuote is how far a quotation goes, in bytes.
const reachOfQuote = 2 * window

// quoteBefore returns the place before an opening quotation mark that ends at p and is closed not far behind, or p.
func (r *line) quoteBefore(p int) int {
	for _, m := range quoteMarks {
		if r.hasBefore(p, m[0]) && p-len(m[0]) > r.prev && strings.Contains(r.s[p:min(len(r.s), p+reachOfQuote)], m[1]) {
			return p - len(m[0])
		}
	}
	return p
}

// skipClosing returns the place behind a closing quotation mark at p, or p.
func (r *line) skipClosing(p int) int {
	for _, m := range quoteMarks {
		if r.has(p, m[1]) {
			return p + len(m[1])
		}
	}
	return p
}

// opposites are the bounds of what is not so.
var opposites = [...]Bound{AtLeast: LessThan, AtMost: MoreThan, MoreThan: AtMost, LessThan: AtLeast}

// deny turns the bound of tl, which the word w that ends it has, into its opposite where what follows denies it: 넘지 않는,
// 초과할 수 없다, 밑돌지 않았다, 미만이 아닌.
func (r *line) deny(w word, tl *trail) {
	if w.class != tBound {
		return
	}
	p := tl.outer - len(w.text) + strings.LastIndexByte(w.text, ' ') + 1
	rest := r.wordRest(p)
	p += len(rest)
	q := r.skipGap(p)
	verb := w.flags&(fParticle|fThan) != 0
	if q == p || q == len(r.s) || !denials.has(r.s, q) { // most often
		for k := tl.outer - syllableLen; verb && k < p; k += syllableLen {
			if g := gluedDenials.at(r.s[:p], k); g.sense != nil {
				tl.bound, tl.outer = opposites[tl.bound], p
				return
			}
		}
		return
	}
	end := denialEnds.before(rest, len(rest))
	if end.sense != nil && end.class == dWhether {
		return // 넘을지 말지
	}
	for d := denials.at(r.s, q); d.sense != nil; d = denials.shorter(d, r.s, q) {
		if (d.class != dNoun) == verb && (d.class == dCan || end.sense != nil && d.class == end.class) {
			tl.bound, tl.outer = opposites[tl.bound], q+len(d.text)
			return
		}
	}
}

// The classes of what denies a qualifier, and of how the qualifier's word ends before it.
const (
	dNoun    class = iota + 160 // 미만이 아닌
	dVerb                       // 넘지 않는
	dMust                       // 넘어서는 안 된다
	dCan                        // 넘을 수 없다
	dWhether                    // 넘을지 말지
)

// tailAhead reports whether a qualifier may follow at p.
func (r *line) tailAhead(p int) bool {
	q := r.skipGap(p)
	if q >= len(r.s) {
		return false
	}
	sh := shapeAt(r.s, q)
	switch {
	case sh&lexhash.Tails != 0:
		return true
	case q > p:
		return sh&lexhash.Joins != 0 && thanAt(r.s, q)
	case sh&lexhash.Particles == 0 || q+3 > len(r.s):
		return false
	}
	n, than, _ := boundParticle(r.s, p)
	q = r.skipGap(p + n)
	return than || n > 0 && q < len(r.s) && shapeAt(r.s, q)&(lexhash.Tails|lexhash.Adverbs) != 0
}

// Flags of tailWords and leadWords, which share the bits of those that only units have.
const (
	fSuffix   = fNeedMain  // written to the amount, and ends the word: 여
	fEnds     = fWeight    // ends the word: 내외, 밑
	fBehindTo = fWeakUnit  // stands behind 에: 기준에 미달하는
	fRecord   = fNeedScale // a record behind a word of records: 역대 최고
	fDirect   = fWeight    // with no other qualifier between: 거의
)

// tailFits keeps 이상하다 and 정도(正道) apart from qualifiers.
func (r *line) tailFits(w word, q int) bool {
	end := q + len(w.text)
	if w.flags&(fSuffix|fEnds|fBehindTo) != 0 {
		switch {
		case w.flags&fBehindTo != 0:
			return q > 0 && r.s[q-1] == ' ' && r.toBefore(q-1)
		case w.flags&fEnds != 0:
			return r.closes(end)
		}
		if w.class == tApprox && w.n == 2 && !r.timeBefore(q) {
			return false // 세 분께
		}
		p := particles.at(r.s, q)
		return r.closes(end) && (p.sense == nil || len(p.text) == len(w.text)) // 만원여야
	}
	if !r.hangulAt(end) {
		return true
	}
	h := tailHomographs.at(r.s, q)
	return h.sense == nil || len(h.text) <= len(w.text)
}

// timeBefore reports whether a time ends at p: 6시, 3월 15일, 5시 30분; not 30분, which may count people.
func (r *line) timeBefore(p int) bool {
	q := p - syllableLen
	if q <= 0 {
		return false
	}
	w := unitWords.at(r.s[:p], q)
	if w.sense == nil || w.flags&fCalendar == 0 || !isDigit(r.s[q-1]) && !hangulAt(r.s, max(0, q-syllableLen)) {
		return false
	}
	if w.ref != refMinute {
		return w.ref != refSecond
	}
	for q > 0 && isDigit(r.s[q-1]) {
		q--
	}
	q = r.skipGapBack(q)
	hour := unitWords.at(r.s[:q], max(0, q-syllableLen))
	return hour.sense != nil && hour.flags&fCalendar != 0 && hour.ref != refMinute
}

// toBefore reports whether the particle of a bound that ends at p is 에, with another one behind it or not.
func (r *line) toBefore(p int) bool {
	w := boundParticles.ending(r.s, p)
	return w.sense != nil && w.n == boundTo
}

// thanAt reports whether 보다 stands at p.
func thanAt(s string, p int) bool {
	w := boundParticles.at(s, p)
	return w.sense != nil && w.n == boundThan
}

// What n of boundParticles says.
const (
	boundTo   = 1 // 에
	boundThan = 2 // 보다
)

// boundBehindParticle finds 을 넘는, 에 못 미치는, 보다 큰 behind p.
func (r *line) boundBehindParticle(p int) word {
	if p >= len(r.s) {
		return word{}
	}
	if q := r.skipGap(p); q > p { // 5000 보다 크다
		if !thanAt(r.s, q) {
			return word{}
		}
		p = q
	}
	n, than, to := boundParticle(r.s, p)
	if n == 0 {
		return word{}
	}
	q := r.skipGap(p + n)
	w := tailWords.at(r.s, q)
	if k := adverbLen(r.s, q); k > 0 && k >= len(w.text) {
		q += k
		w = tailWords.at(r.s, q)
	}
	if w.sense == nil || w.class != tBound && !to || to && w.class == tBound && w.n == int8(MoreThan) { // 1달러에 넘겼다: handed over
		return word{}
	}
	if behindTo := w.flags&fBehindTo != 0; w.flags&(fThan|fParticle) == 0 || w.flags&fThan != 0 && !than || behindTo && !to || !behindTo && !r.tailFits(w, q) {
		return word{}
	}
	r.tailEnd = q + len(w.text)
	return w
}

// boundParticle returns the length of the particle at p that a bound may stand behind, 0 for none, and whether it is 보다 or 에.
func boundParticle(s string, p int) (n int, than, to bool) {
	w := boundParticles.at(s, p)
	if w.sense == nil {
		return 0, false, false
	}
	return len(w.text), w.n == boundThan, w.n == boundTo
}

// adverbLen returns the length of an adverb, with its gap, that may stand at p before 웃돌다 or 넘다; 0 for none.
func adverbLen(s string, p int) int {
	w := boundAdverbs.at(s, p)
	if w.sense == nil || !hasPrefix(s[p+len(w.text):], " ") {
		return 0
	}
	return len(w.text) + len(" ")
}
