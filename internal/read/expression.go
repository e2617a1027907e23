package read

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
	"github.com/komoney/komoney/internal/spell"
)

// term is a numeral with what fixes its value: unit, bracket, denominator.
type term struct {
	_ [0]func() // disallow ==

	num numeral
	pair
	den        decimal.Decimal // of a fraction that no decimal expresses
	end        int
	unit       lex.Word // none for a bare number
	noun       string   // a counted noun that is in no table: 세 배달원
	magnitude  int      // power of ten of an English magnitude, million
	mega       bool     // and it is of more than a letter: mn
	kind       Kind
	cur        string
	per        lex.Word // the unit behind a slash or 퍼: 5 km/min
	bracket    bool     // 대: [lo, hi)
	age        bool     // tens of years: 30대
	joined     bool     // the other end of a range is in hi
	fraction   bool
	proper     bool // a fraction below one with a denominator below ten: 1/2, 3분의 2
	implied    bool
	half       bool     // 절반, 반
	twice      lex.Word // 배, 갑절 without a number
	needsUnit  bool     // cannot stand alone
	loose      bool     // a dash with a blank on one side stands behind it
	ordinalOne bool     // 첫
}

// Side is what stands before an expression.
type Side struct {
	_ [0]func() // as in term

	start   int      // where the span starts
	outer   int      // where the qualifiers start
	curWord lex.Word // the word that names the currency
	curEnd  int      // where what follows that word starts
	cur     string
	unitRef string
	signAt  int // where the sign stands
	neutral int // where the outermost neutral word starts, -1 for none
	neg     bool
	saysAt  [2]int // where the words of approx and bound stand
	signed  bool
	ordinal bool
	Approx  bool
	bound   Bound
}

// Trail is what stands behind an expression.
type Trail struct {
	start  int    // where the expression ends
	outer  int    // where the qualifiers end
	saysAt [2]int // where the words of approx and bound stand
	Approx bool
	bound  Bound
}

// expression reads the expression whose numeral starts at i into m. Where it stands alone, r.before.outer and
// r.behind.outer are its ends with all qualifiers.
func (r *reader) expression(i int, m *Match) bool {
	ld, tl := &r.before, &r.behind
	r.conflict.code = ""
	if r.strict && r.dayName(i) > i {
		r.lastFault.set(fault.ErrSyntax, i, "no number in "+r.word(i))
		return false
	}
	r.Lead(i, ld)
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
		if t.unit.Sense == nil && t.kind == KindNumber {
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
	r.Tail(t.end, tl)
	if ld.neg && ld.signAt == 0 && !r.alone && ld.start == 0 && r.S[0] == '-' && runes.IsBlank(r.S[1]) && !r.atEnd(t.end) { // an item of a list
		ld.start, ld.neg = r.skipGap(1), false
	}
	bracket := t.bracket
	if !r.decide(t, ld, tl) || r.otherThing(t) {
		return false
	}
	if t.bracket && !bracket {
		a.IsRange, a.HighOpen = true, true
	}
	dropped := false // the currency before the number is none of it
	if ld.curWord.Sense != nil && (t.kind != KindMoney || t.cur != ld.cur) && ld.start < ld.curEnd {
		if ld.curEnd == t.num.start && runes.IsLatin(r.S[t.num.start-1]) {
			return false // COP26 회의: a name
		}
		dropped = t.kind != KindMoney || !namesAlso(ld.curWord.Text, t.cur) // $10호주달러: the sign says so, too
		ld.start = ld.curEnd                                                // 한화 2연승: the team
		if ld.signAt < ld.curEnd {                                          // and what stood before it
			ld.neg = false
		}
	}
	if t.end > tl.start {
		r.Tail(t.end, tl)
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
func (r *reader) outermost(t *term, a *Amount, ld *Side, tl *Trail) {
	if a.IsRange && r.closer > t.end {
		var after Trail
		if r.Tail(r.closer, &after); after.outer > tl.outer {
			*tl = after
		}
		tl.outer = max(tl.outer, r.closer)
	}
	if (tl.bound != NoBound || tl.Approx) && r.hangulAt(tl.outer) && lex.TailWords.At(r.S, tl.outer).Sense == nil {
		w := lex.TailWords.Ending(r.S, tl.outer)
		if verb := w.Sense == nil || w.Flags&lex.FNoun == 0; w.Sense != nil && w.Class == lex.TApprox && w.Flags&lex.FParticle != 0 || tl.bound != NoBound && (verb || r.particleAt(tl.outer)) {
			tl.outer += len(r.wordRest(tl.outer))
		}
	}
	if t.kind == KindMoney && tl.outer == t.end {
		if w := lex.SumSeals.At(r.S, t.end); w.Sense != nil && r.atEnd(t.end+len(w.Text)) {
			tl.outer = t.end + len(w.Text)
		}
	}
	if ld.neutral < ld.outer && ld.neutral >= 0 {
		ld.outer = ld.neutral
	}
	if full := lex.Numerals.Ending(r.S, r.skipGapBack(ld.outer)); full.Sense != nil && full.Class == lex.NBig && full.N == 4 && t.unit.Sense != nil && t.unit.Flags&lex.FAges != 0 { // 약 만 65세
		var more Side
		r.Lead(r.skipGapBack(ld.outer)-len(full.Text), &more)
		ld.outer = more.outer
		if more.Approx {
			ld.Approx, ld.saysAt[0] = true, more.saysAt[0]
		}
		if ld.bound == NoBound {
			ld.bound, ld.saysAt[1] = more.bound, more.saysAt[1]
		}
	}
}

// fill puts what was read into an Amount.
func (r *reader) fill(a *Amount, t *term, ld *Side, tl *Trail) {
	a.Kind = t.kind
	a.Low, a.High, a.Denominator = t.lo, t.hi, t.den
	if ld.neg {
		a.Low, a.High = t.hi.Neg(), t.lo.Neg()
		if a.HighOpen {
			a.HighOpen, a.LowOpen = false, true
		}
	}
	a.Approx = t.num.approx || ld.Approx || tl.Approx && !r.levelThen(t.unit, t.lo, t.num.start)
	a.Bound = tl.bound
	if a.Bound == NoBound && !(t.unit.Sense != nil && t.unit.Ref == lex.RefDegree) { // 낮 최고 3도 is no bound
		a.Bound = ld.bound
	}
	a.Implied = t.implied
	if t.kind == KindMoney {
		a.Currency = CurrencyOf(t.cur)
	}
	a.Unit = r.unitName(t, ld)
}

// levelThen reports whether 수준 behind a date says how much it was then: 2005년 수준. The unit w has the number v, from i on.
func (r *Line) levelThen(w lex.Word, v decimal.Decimal, i int) bool {
	if level := lex.TailWords.At(r.S, r.behind.saysAt[0]); level.Sense == nil || level.N != 1 || w.Sense == nil {
		return false
	}
	year, ok := v.Int64()
	switch {
	case w.Ref == lex.RefMonth, w.Ref == lex.RefDecade:
		return true
	case w.Flags&lex.FYear == 0 || !ok:
		return false
	}
	return r.S[i] == '0' || year >= 1900 && year <= 2100
}

// unitName returns the unit that an Amount reports.
func (r *reader) unitName(t *term, ld *Side) string {
	switch t.kind {
	case KindPercent, KindPercentPoint, KindBasisPoint, KindMultiple:
		return kindUnit(t.kind)
	case KindMoney, KindNumber, KindFraction:
		return ""
	}
	if t.unit.Sense == nil {
		if t.ordinalOne {
			return lex.RefPlace.Text()
		}
		return t.noun
	}
	if t.per.Sense != nil {
		return perName(r.P.ref(t.unit), t.per.Ref.Text())
	}
	switch ld.unitRef {
	case "celsius", "fahrenheit":
		return ld.unitRef
	case "hour", "second", "minute":
		if w := lex.Twins.At(t.unit.Text, 0); len(w.Text) == len(t.unit.Text) && w.Class == lex.WMeasure { // 시속 80킬로
			return spell.RateUnit(ld.unitRef, w.Ref.Text())
		}
		return spell.RateUnit(ld.unitRef, r.P.ref(t.unit))
	}
	if t.unit.Ref == lex.RefDecade {
		return lex.RefYear.Text()
	}
	if t.age {
		return lex.RefAge.Text()
	}
	return r.P.ref(t.unit)
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
		return lex.RefMultiple.Text()
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

// Lead reads backwards from the numeral at i: sign, currency, unit prefix, qualifiers, and those before a quotation mark.
func (r *Line) Lead(i int, ld *Side) {
	r.leadInside(i, ld)
	if r.alone || ld.Approx || ld.bound != NoBound {
		return
	}
	if q := r.quoteBefore(ld.start); q < ld.start {
		var out Side
		if r.leadInside(q, &out); out.start == q {
			ld.Approx, ld.bound, ld.saysAt = out.Approx, out.bound, out.saysAt
		}
	}
}

// maxLeads is how many words are read before a number.
const maxLeads = 6

// leadInside is lead up to a quotation mark.
func (r *Line) leadInside(i int, ld *Side) {
	*ld = Side{start: i, outer: i, neutral: -1}
	p := i
	inside := true
	for range maxLeads {
		q := r.skipGapBack(p)
		if q <= r.prev {
			q = max(q, r.prev)
		}
		if q == 0 || q <= r.prev && r.prev > 0 {
			break
		}
		w := r.P.lead(r.S, q)
		if w.Sense == nil && p == i && r.hangulBefore(q) && r.magnitudeAhead(i) {
			if name, at := r.nameBefore(q); name.Sense != nil && at >= r.prev {
				ld.cur, ld.curWord, ld.curEnd = r.P.Currency(name), name, p
				ld.start, ld.outer, p = at, at, at
				continue
			}
		}
		if w.Sense == nil || q-len(w.Text) < r.prev {
			break
		}
		at := q - len(w.Text)
		if !r.leadFits(w, at, q, p, ld, inside) {
			break
		}
		switch w.Class {
		case lex.LSign:
			ld.neg, ld.signed, ld.signAt = w.N < 0, true, at
		case lex.LCurrency:
			if ld.cur == "" {
				ld.cur, ld.curWord, ld.curEnd = r.P.Currency(w), w, p
			}
		case lex.LUnit:
			if ld.unitRef == "" || w.N >= 0 { // 영하 섭씨 10도
				ld.unitRef = w.Ref.Text()
			}
			if w.N < 0 {
				ld.neg = true
			}
		case lex.LOrdinal:
			ld.ordinal = true
		case lex.LApprox, lex.LBound, lex.LNeutral:
			inside = false
			if w.Class == lex.LApprox {
				ld.Approx, ld.saysAt[0] = true, at
			} else if w.Class == lex.LBound && ld.bound == NoBound {
				ld.bound, ld.saysAt[1] = Bound(w.N), at
			}
			ld.neutral = at
			if w.Class != lex.LNeutral {
				ld.outer = at
			}
		}
		if inside {
			ld.start, ld.outer = at, at
		} else if w.Class == lex.LCurrency {
			ld.outer = at
		}
		p = at
	}
}

// leadFits says whether a word before a numeral belongs to it.
func (r *Line) leadFits(w lex.Word, at, end, next int, ld *Side, inside bool) bool {
	gap := next > end
	before := r.runeBefore(at)
	switch w.Class {
	case lex.LSign:
		if !inside || ld.signed {
			return false
		}
		if runes.OneOf(w.Text, "△|▲|▼|▽|∆") {
			return r.triangleFits(w.Text, at, next, before)
		}
		if c := w.Text[0]; c == '-' || c == '+' || c >= 0xE2 && c < 0xE3 {
			if gap && !(at == 0 && c == '-') || runes.IsWord(before) || before == ')' || before == '%' || before == '.' || before == '~' {
				return false
			}
			return true
		}
		return !runes.IsWord(before)
	case lex.LCurrency:
		if ld.ordinal || ld.cur != "" && !(inside && r.hangulAt(at) && r.P.Currency(w) == ld.cur) { // 미화 $10
			return false
		}
		if c := w.Text[len(w.Text)-1]; runes.IsLatin(c) || runes.IsLatin(w.Text[0]) {
			return inside && !runes.IsWord(before) && before != '$' && (before != '-' || !runes.IsWord(r.runeBefore(at-1)) || at-1 == r.prev)
		}
		if r.hangulAt(at) {
			return !runes.IsWord(before) && (w.Flags&lex.FNeedScale == 0 || w.Ref != lex.RefWon || r.strict || r.foreignBefore(at) || r.magnitudeAhead(next))
		}
		return inside && !(before < utf8.RuneSelf && runes.IsLatin(byte(before))) // $A$1, DO$4: cells of a sheet
	case lex.LHost:
		return false
	case lex.LUnit:
		return inside && !runes.IsWord(before)
	case lex.LOrdinal:
		return inside && !runes.IsWord(before) && !ld.signed && ld.cur == "" && ld.unitRef == "" // 제 -100 and 제$5 are no ordinals
	case lex.LBound:
		if w.Flags&lex.FRecord != 0 && r.hangulAt(at) && lex.Records.Before(r.S, r.skipGapBack(at)).Sense != nil {
			return false // 역대 최고 5만원
		}
	}
	if w.Flags&lex.FDirect != 0 && w.Class == lex.LApprox && !inside {
		return false
	}
	if !r.hangulAt(at) {
		if w.Text == "<" || w.Text == ">" { // x>10, not <2016년>120억원
			if strings.IndexByte(r.S[at+1:min(len(r.S), at+100)], '>') >= 0 || strings.IndexByte(r.S[max(0, at-100):at], '<') >= 0 {
				return false
			}
			return before == 0 || before < utf8.RuneSelf && (runes.IsBlank(byte(before)) || runes.IsLatin(byte(before)))
		}
		return before != '>' && before != '<' && before != '=' && before != '-'
	}
	return !runes.IsWord(before)
}

// hangulBefore reports whether a Hangul syllable ends at p.
func (r *Line) hangulBefore(p int) bool { return p >= 3 && r.hangulAt(p-3) }

// foreignBefore reports whether 한화 or 일화 at p names a currency: behind a bracket or an amount of another one.
// Else it is a firm or a football club: 한화 2억원 투자.
func (r *Line) foreignBefore(p int) bool {
	q := r.skipGapBack(p)
	if q > 0 && strings.IndexByte("([=,/", r.S[q-1]) >= 0 {
		return true
	}
	const reach = 60
	for q := max(0, p-reach); q < p; q++ {
		if lex.ForeignMoney.At(r.S[:p], q).Sense != nil {
			return true
		}
	}
	return p == 0
}

// triangleFits says whether the triangle at p, before what starts at next, is a minus sign. With Parser.Accounting it is, blanks
// behind it or not; else △ is but in a list, and the others are before a loss: ▲45억 적자.
func (r *Line) triangleFits(sign string, p, next int, before rune) bool {
	end := p + len(sign)
	if r.P.Accounting {
		return strings.IndexByte(r.S[end:next], '\t') < 0 && (!runes.IsWord(before) || runes.IsHangul(before))
	}
	if next > end || runes.IsWord(before) || r.bullets(sign, p) {
		return false
	}
	return sign == "△" || r.losesHere(next)
}

// losesHere reports whether a loss stands behind the amount that starts at p: 45억 적자, $5 손실.
func (r *Line) losesHere(p int) bool {
	for p < len(r.S) && !runes.IsBlank(r.S[p]) {
		p++
	}
	q := r.skipGap(p)
	if lex.Losses.At(r.S, q).Sense != nil {
		return true
	}
	q = r.skipGap(q + len(r.wordRest(q))) // 45억 원 적자
	return lex.Losses.At(r.S, q).Sense != nil
}

// bullets reports whether the triangle at p is one of a list: △30% 감축 △20% 유지. One in brackets is none, 5% (전년 △3%), nor is
// the next one of a table's row, △1,234 △567.
func (r *Line) bullets(sign string, p int) bool {
	const reach = 200
	lo, hi := max(0, p-reach), min(len(r.S), p+len(sign)+reach)
	if k := strings.LastIndex(r.S[lo:p], sign); k >= 0 && r.listed(lo+k+len(sign), p) {
		return true
	}
	k := strings.Index(r.S[p+len(sign):hi], sign)
	return k >= 0 && r.listed(p+len(sign), p+len(sign)+k)
}

// listed reports whether what stands between two triangles, from p to q, makes them bullets: words, and not one of the two
// alone is in brackets.
func (r *Line) listed(p, q int) bool {
	between := r.S[p:q]
	if strings.Count(between, "(") != strings.Count(between, ")") {
		return false
	}
	for p < q {
		if runes.IsHangul(r.runeAt(p)) && !runes.IsDigit(r.S[p-1]) {
			if w := r.unitAt(p); w.Sense == nil || w.Class != lex.WCurrency {
				return true
			}
		}
		p += max(len(r.wordRest(p)), runes.RuneLen(r.S, p))
	}
	return false
}

// Tail reads the qualifiers that follow an expression: 가량, 이상, 을 넘는, 보다 큰.
func (r *Line) Tail(e int, tl *Trail) {
	if r.tailInside(e, tl); tl.outer == e && !tl.Approx {
		r.tailBeyond(e, tl)
	}
}

// tailInside is tail up to a quotation mark.
func (r *Line) tailInside(e int, tl *Trail) {
	*tl = Trail{start: e, outer: e}
	p := e
	for k := 0; k < 3 && r.tailAhead(p); k++ {
		q := r.skipGap(p)
		w := lex.TailWords.At(r.S, q)
		if w.Sense != nil && (w.Flags&lex.FSuffix != 0 && (q > e || r.hasBefore(q, w.Text)) || w.Class == lex.TBound && tl.bound != NoBound) {
			break
		}
		if w.Sense != nil && w.Flags&lex.FThan == 0 && r.tailFits(w, q) {
			if w.Class == lex.TApprox {
				tl.Approx, tl.saysAt[0] = true, q
			} else {
				tl.bound, tl.saysAt[1] = Bound(w.N), q
			}
			p = q + len(w.Text)
			tl.outer = p
			r.deny(w, tl)
			if w.Flags&lex.FParticle != 0 {
				break
			}
			continue
		}
		if b := r.boundBehindParticle(p); b.Sense != nil {
			if b.Class == lex.TApprox {
				tl.Approx, tl.saysAt[0] = true, r.tailEnd-len(b.Text)
				if r.alone { // in a text the verb speaks of the amount, too: 600만에 육박했다
					tl.outer = r.tailEnd
				}
				break
			}
			tl.outer = r.tailEnd
			tl.bound, tl.saysAt[1] = Bound(b.N), r.tailEnd-len(b.Text)
			r.deny(b, tl)
		}
		break
	}
}

// tailBeyond reads the qualifiers behind a quotation mark or a bracket at e: '300만원' 이상, 3억달러(약 4100억원) 이상. To Parse these are errors.
func (r *Line) tailBeyond(e int, tl *Trail) {
	if r.alone {
		return
	}
	q := r.skipClosing(e)
	if q = r.skipClosing(r.skipBracket(q)); q == e {
		return
	}
	var out Trail
	if w := lex.TailWords.At(r.S, q); w.Sense != nil && w.Flags&lex.FSuffix != 0 {
		return
	}
	r.tailInside(q, &out)
	tl.Approx, tl.bound, tl.saysAt = out.Approx, out.bound, out.saysAt
}

// skipBracket returns the place behind a bracket at p, behind a gap or none, that says something of the amount before it, or p.
func (r *Line) skipBracket(p int) int {
	q := r.skipGap(p)
	if q == len(r.S) || r.S[q] != '(' && r.S[q] != '[' {
		return p
	}
	closer := byte(')')
	if r.S[q] == '[' {
		closer = ']'
	}
	inside := r.S[q+1 : min(len(r.S), q+reachOfQuote)]
	n := strings.IndexByte(inside, closer)
	if n < 0 || strings.IndexByte(inside[:n], r.S[q]) >= 0 {
		return p
	}
	return q + 1 + n + 1
}

// quoteMarks are the quotation marks that a qualifier stands outside of.
var quoteMarks = [...][2]string{{"'", "'"}, {"\"", "\""}, {"‘", "’"}, {"“", "”"}, {"「", "」"}, {"『", "』"}, {"《", "》"}}

// reachOfQuote is how far a quotation goes, in bytes.
const reachOfQuote = 2 * window

// quoteBefore returns the place before an opening quotation mark that ends at p and is closed not far behind, or p.
func (r *Line) quoteBefore(p int) int {
	for _, m := range quoteMarks {
		if r.hasBefore(p, m[0]) && p-len(m[0]) > r.prev && strings.Contains(r.S[p:min(len(r.S), p+reachOfQuote)], m[1]) {
			return p - len(m[0])
		}
	}
	return p
}

// skipClosing returns the place behind a closing quotation mark at p, or p.
func (r *Line) skipClosing(p int) int {
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
func (r *Line) deny(w lex.Word, tl *Trail) {
	if w.Class != lex.TBound {
		return
	}
	p := tl.outer - len(w.Text) + strings.LastIndexByte(w.Text, ' ') + 1
	rest := r.wordRest(p)
	p += len(rest)
	q := r.skipGap(p)
	verb := w.Flags&(lex.FParticle|lex.FThan) != 0
	if q == p || q == len(r.S) || !lex.Denials.Has(r.S, q) { // most often
		for k := tl.outer - runes.SyllableLen; verb && k < p; k += runes.SyllableLen {
			if g := lex.GluedDenials.At(r.S[:p], k); g.Sense != nil {
				tl.bound, tl.outer = opposites[tl.bound], p
				return
			}
		}
		return
	}
	end := lex.DenialEnds.Before(rest, len(rest))
	if end.Sense != nil && end.Class == lex.DWhether {
		return // 넘을지 말지
	}
	for d := lex.Denials.At(r.S, q); d.Sense != nil; d = lex.Denials.Shorter(d, r.S, q) {
		if (d.Class != lex.DNoun) == verb && (d.Class == lex.DCan || end.Sense != nil && d.Class == end.Class) {
			tl.bound, tl.outer = opposites[tl.bound], q+len(d.Text)
			return
		}
	}
}

// tailAhead reports whether a qualifier may follow at p.
func (r *Line) tailAhead(p int) bool {
	q := r.skipGap(p)
	if q >= len(r.S) {
		return false
	}
	sh := lex.ShapeAt(r.S, q)
	switch {
	case sh&lexhash.Tails != 0:
		return true
	case q > p:
		return sh&lexhash.Joins != 0 && thanAt(r.S, q)
	case sh&lexhash.Particles == 0 || q+3 > len(r.S):
		return false
	}
	n, than, _ := boundParticle(r.S, p)
	q = r.skipGap(p + n)
	return than || n > 0 && q < len(r.S) && lex.ShapeAt(r.S, q)&(lexhash.Tails|lexhash.Adverbs) != 0
}

// tailFits keeps 이상하다 and 정도(正道) apart from qualifiers.
func (r *Line) tailFits(w lex.Word, q int) bool {
	end := q + len(w.Text)
	if w.Flags&(lex.FSuffix|lex.FEnds|lex.FBehindTo) != 0 {
		switch {
		case w.Flags&lex.FBehindTo != 0:
			return q > 0 && r.S[q-1] == ' ' && r.toBefore(q-1)
		case w.Flags&lex.FEnds != 0:
			return r.closes(end)
		}
		if w.Class == lex.TApprox && w.N == 2 && !r.timeBefore(q) {
			return false // 세 분께
		}
		p := lex.Particles.At(r.S, q)
		return r.closes(end) && (p.Sense == nil || len(p.Text) == len(w.Text)) // 만원여야
	}
	if !r.hangulAt(end) {
		return true
	}
	h := lex.TailHomographs.At(r.S, q)
	return h.Sense == nil || len(h.Text) <= len(w.Text)
}

// timeBefore reports whether a time ends at p: 6시, 3월 15일, 5시 30분; not 30분, which may count people.
func (r *Line) timeBefore(p int) bool {
	q := p - runes.SyllableLen
	if q <= 0 {
		return false
	}
	w := lex.UnitWords.At(r.S[:p], q)
	if w.Sense == nil || w.Flags&lex.FCalendar == 0 || !runes.IsDigit(r.S[q-1]) && !runes.HangulAt(r.S, max(0, q-runes.SyllableLen)) {
		return false
	}
	if w.Ref != lex.RefMinute {
		return w.Ref != lex.RefSecond
	}
	for q > 0 && runes.IsDigit(r.S[q-1]) {
		q--
	}
	q = r.skipGapBack(q)
	hour := lex.UnitWords.At(r.S[:q], max(0, q-runes.SyllableLen))
	return hour.Sense != nil && hour.Flags&lex.FCalendar != 0 && hour.Ref != lex.RefMinute
}

// toBefore reports whether the particle of a bound that ends at p is 에, with another one behind it or not.
func (r *Line) toBefore(p int) bool {
	w := lex.BoundParticles.Ending(r.S, p)
	return w.Sense != nil && w.N == boundTo
}

// thanAt reports whether 보다 stands at p.
func thanAt(s string, p int) bool {
	w := lex.BoundParticles.At(s, p)
	return w.Sense != nil && w.N == boundThan
}

// What n of boundParticles says.
const (
	boundTo   = 1 // 에
	boundThan = 2 // 보다
)

// boundBehindParticle finds 을 넘는, 에 못 미치는, 보다 큰 behind p.
func (r *Line) boundBehindParticle(p int) lex.Word {
	if p >= len(r.S) {
		return lex.Word{}
	}
	if q := r.skipGap(p); q > p { // 5000 보다 크다
		if !thanAt(r.S, q) {
			return lex.Word{}
		}
		p = q
	}
	n, than, to := boundParticle(r.S, p)
	if n == 0 {
		return lex.Word{}
	}
	q := r.skipGap(p + n)
	w := lex.TailWords.At(r.S, q)
	if k := adverbLen(r.S, q); k > 0 && k >= len(w.Text) {
		q += k
		w = lex.TailWords.At(r.S, q)
	}
	if w.Sense == nil || w.Class != lex.TBound && !to || to && w.Class == lex.TBound && w.N == int8(MoreThan) { // 1달러에 넘겼다: handed over
		return lex.Word{}
	}
	if behindTo := w.Flags&lex.FBehindTo != 0; w.Flags&(lex.FThan|lex.FParticle) == 0 || w.Flags&lex.FThan != 0 && !than || behindTo && !to || !behindTo && !r.tailFits(w, q) {
		return lex.Word{}
	}
	r.tailEnd = q + len(w.Text)
	return w
}

// boundParticle returns the length of the particle at p that a bound may stand behind, 0 for none, and whether it is 보다 or 에.
func boundParticle(s string, p int) (n int, than, to bool) {
	w := lex.BoundParticles.At(s, p)
	if w.Sense == nil {
		return 0, false, false
	}
	return len(w.Text), w.N == boundThan, w.N == boundTo
}

// adverbLen returns the length of an adverb, with its gap, that may stand at p before 웃돌다 or 넘다; 0 for none.
func adverbLen(s string, p int) int {
	w := lex.BoundAdverbs.At(s, p)
	if w.Sense == nil || !strings.HasPrefix(s[p+len(w.Text):], " ") {
		return 0
	}
	return len(w.Text) + len(" ")
}
