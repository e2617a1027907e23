package komoney

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lexhash"
)

// rangeTail reads the right end of a range whose left end is t: 150억~250억 달러, 5만원에서 10만원 사이.
// It gives the left end what the right end has and it lacks.
func (r *reader) rangeTail(t, u *term, ld *side) (hi Decimal, ok bool) {
	if t.fraction && t.half || t.noun != "" || t.den != (Decimal{}) {
		return hi, false
	}
	p, join, ok := r.rangeSign(t)
	if !ok || p >= len(r.s) {
		return hi, false
	}
	return r.rangeEnd(t, u, ld, p, join)
}

// rangeEnd reads the right end at p.
func (r *reader) rangeEnd(t, u *term, ld *side, p int, join word) (hi Decimal, ok bool) {
	q, cur := r.rightCurrency(p, ld)
	minus := false
	if join.sense == nil && q+1 < len(r.s) && (r.s[q] == '-' || r.s[q] == '+') && isDigit(r.s[q+1]) && indexByte(r.s[t.end:p], '-') < 0 {
		minus = r.s[q] == '-' // -5∼-3%
		q++
	}
	right := side{start: p, outer: p, cur: cur}
	if cur != "" && cur == ld.cur {
		right.curWord = ld.curWord
	}
	if q >= len(r.s) || r.s[q] == '-' && join.sense == nil && t.num.ascii {
		return hi, false
	}
	neg, signed := false, false
	if w := signWords.at(r.s, q); w.sense != nil {
		neg = w.n < 0
		if signed, q = true, r.skipGap(q+len(w.text)); q >= len(r.s) {
			return hi, false
		}
	}
	saved := *t
	if t.unit.sense != nil && t.unit.flags&fCalendar != 0 && !t.num.ascii {
		r.part, r.partRight = t.unit.ref, q // 십이일부터 이십일까지
	}
	if !r.term(q, &right, u) || u.fraction != t.fraction || !r.joinable(t, u, join) || join.sense != nil && !r.rangeCloses(join, u) {
		*t = saved
		return hi, false
	}
	r.agesRange(t, u, join)
	r.shareLeft(t, u)
	if ld.unitRef == "below-zero" && !signed && !minus && join.sense == nil && saved.unit.sense == nil { // 영하 3~5도 lies below zero as a whole
		lo, hi := t.hi, u.lo
		if lo.Cmp(hi) < 0 {
			lo, hi = hi, lo
		}
		ld.neg = false
		t.set(lo.Neg())
		return hi.Neg(), true
	}
	if !signed && !minus && !ld.neg {
		r.shareHead(t, u)
	}
	hi = u.hi
	if neg || minus {
		hi = u.lo.Neg()
	}
	lo := t.lo
	if ld.neg {
		lo = lo.Neg()
	}
	if ld.neg && (neg || minus) && join.sense == nil && lo.Cmp(hi) > 0 { // -7∼-10%
		lo, hi = hi, lo
	}
	if (signed || minus || ld.neg || !r.abbreviated(t, u, &hi)) && lo.Cmp(hi) >= 0 || u.num.top > 0 && t.num.top == 0 && t.unit.sense == nil && t.num.ascii && t.num.words == 1 && t.lo == t.num.lo && t.lo.Magnitude() < 2 {
		*t = saved
		return hi, false
	}
	if ld.neg { // -3~5%: the sign is the left end's
		ld.neg = false
		t.lo = lo
	}
	return hi, true
}

// The classes of the words in tables/joins.tsv.
const (
	jFrom    class = iota + 150 // 에서
	jAnd                        // 과
	jTo                         // 내지
	jOr                         // 이나
	jOver                       // 분의
	jBracket                    // 대
	jHalf                       // 반
	jIs                         // 이다: closes a range of numbers or units with 에서
	jOf                         // 의: closes a range of units with 에서
	jChange                     // 변경: what stands behind two times with 에서 that are no range
)

// joinAt returns the word at p that goes on with an amount, where a cheap look does not rule it out. 이나 is none of these.
func joinAt(s string, p int) word {
	if p >= len(s) || s[p]-0xEA >= 4 || shapeAt(s, p)&lexhash.Joins == 0 {
		return word{}
	}
	return joins.at(s, p)
}

// bracketAt returns 대 at p, if it stands there.
func bracketAt(s string, p int) word {
	if w := joinAt(s, p); w.sense != nil && w.class == jBracket {
		return w
	}
	return word{}
}

// wonBracketAt reports whether 원대 stands at p.
func wonBracketAt(s string, p int) bool {
	w := unitWords.at(s, p)
	return w.sense != nil && w.ref == refWon && isShort(w.text) && bracketAt(s, p+len(w.text)).sense != nil
}

// betweenAt reports whether what closes every range stands at p: 사이.
func betweenAt(s string, p int) bool {
	w := rangeEnds.at(s, p)
	return w.sense != nil && w.class == jAnd
}

// joinsEnds reports whether the word joins two ends of a range, if another one closes it.
func (w word) joinsEnds() bool { return w.sense != nil && (w.class == jFrom || w.class == jAnd) }

// closerAt returns the word at p that closes the range which join joins, if any: 사이, and 까지 behind 에서.
func closerAt(s string, p int, join class) word {
	if w := rangeEnds.at(s, p); w.sense != nil && (w.class == jAnd || w.class == join) {
		return w
	}
	return word{}
}

// rangeSign returns the place behind the sign or word that joins two ends, and the word where it is one that must be closed.
func (r *reader) rangeSign(t *term) (p int, join word, ok bool) {
	e := t.end
	q := r.skipGap(e)
	if q >= len(r.s) {
		return 0, word{}, false
	}
	switch b := r.s[q]; {
	case b == '~', b == '-', b == 0xE2, b == 0xE3, b == 0xC2, b == 0xCB:
	case b < 0xEA:
		return 0, word{}, false
	default:
		return r.rangeWord(t, q)
	}
	switch c := r.runeAt(q); c {
	case '~', '∼', '〜', '˜', '∽', '⁓':
		n := runeLen(r.s, q)
		p = q + n
		if p < len(r.s) && r.runeAt(p) == c { // ~~ is a drawl
			return 0, word{}, false
		}
		return r.skipGap(p), word{}, true
	case '-', '–', '—', '‐', '‑', '−', '\u00ad', '―':
		return r.dashSign(t, q, c)
	}
	return 0, word{}, false
}

// rangeWord is rangeSign for a word at q, behind e and perhaps a gap.
func (r *reader) rangeWord(t *term, q int) (p int, join word, ok bool) {
	e, w := t.end, joinAt(r.s, q)
	end := q + len(w.text)
	switch p = r.skipGap(end); {
	case w.joinsEnds():
		if t.unit.sense != nil && w.class == jFrom {
			return p, w, true // 세시 에서 다섯시까지, 18세에서23세의
		}
		return p, w, q == e && p > end
	case w.sense != nil && w.class == jTo:
		return p, word{}, q == e || p > end
	}
	return 0, word{}, false
}

// dashSign: a hyphen joins only amounts with a unit, and no chain of numbers.
func (r *reader) dashSign(t *term, q int, c rune) (int, word, bool) {
	e := t.end
	p := q + runeLen(r.s, q)
	after := r.skipGap(p)
	if (q > e) != (after > p) {
		t.loose = true // a sign or a dash, unless both ends have the unit: 7% -9%
		if t.unit.sense == nil || c == '−' || c == '—' || c == '―' || r.p.Accounting {
			return 0, word{}, false
		}
	}
	if (c == '—' || c == '―') && q > e {
		return 0, word{}, false
	}
	if c == '-' || c == '‐' || c == '‑' || c == '−' {
		if t.num.start > 0 && r.s[t.num.start-1] == '-' && t.num.start-1 >= r.prev {
			return 0, word{}, false
		}
		k := after
		for k < len(r.s) && (isDigit(r.s[k]) || r.s[k] == ',' || r.s[k] == '.') {
			k++
		}
		if k > after && k < len(r.s) && r.s[k] == '-' {
			return 0, word{}, false
		}
		if t.unit.sense == nil && !r.bareRange(t, after) {
			t.needsUnit = true
		}
	}
	return after, word{}, true
}

// bareRange reports whether the digits of t and those at p, behind a hyphen, are the ends of a range although no unit follows: two years,
// 1995-2006, or two round numbers, 1000-5000. Others are parts of names, 101-1203, and so are those of a plot of land.
func (r *reader) bareRange(t *term, p int) bool {
	a, end := r.s[t.num.start:t.num.end], digitsEnd(r.s, p)
	b := r.s[p:end]
	if t.end != t.num.end || p != t.end+len("-") || digitsEnd(a, 0) != len(a) || len(a) > len(b) || len(a) == len(b) && a >= b || !r.strict && !r.closes(end) {
		return false
	}
	if isYearMonth(a, "1") && isYearMonth(b, "1") {
		return true
	}
	return len(a) > 2 && len(b) <= len(a)+1 && hasSuffix(a, "00") && hasSuffix(b, "00") && a[0] != '0' && lotHeads.before(r.s, r.skipGapBack(t.num.start)).sense == nil
}

// rightCurrency skips a currency sign before the right end: $10~$20.
func (r *reader) rightCurrency(p int, ld *side) (int, string) {
	if p >= len(r.s) || isDigit(r.s[p]) {
		return p, ld.cur
	}
	if w := r.p.unit(r.s, p); w.sense != nil && w.class == wCurrency && !isHangul(r.runeAt(p)) {
		q := r.skipGap(p + len(w.text))
		if q < len(r.s) && isDigit(r.s[q]) {
			return q, r.p.currency(w)
		}
	}
	return p, ld.cur
}

// joinable reports whether two terms are ends of one range.
func (r *reader) joinable(t, u *term, join word) bool {
	words := join.sense != nil
	if t.needsUnit && u.unit.sense == nil && t.cur == "" {
		return false
	}
	if u.num.first || t.num.first && (words || t.kind != KindOrdinal) || words && t.unit.sense == nil && t.num.attr {
		return false
	}
	switch {
	case t.unit.sense == nil && u.unit.sense == nil:
		return t.cur == u.cur && (t.kind == u.kind)
	case t.unit.sense == nil:
		if t.cur != "" {
			return t.cur == u.cur
		}
		return t.kind == KindNumber && u.unit.class != wMagnitude && (!words || join.n == 0)
	case u.unit.sense == nil:
		return !words && t.kind == KindMoney && (u.num.scaled || u.num.top > 0) && u.cur == ""
	}
	if t.loose && r.listedBeside(t, u) {
		return false
	}
	return t.kind == u.kind && (r.p.ref(t.unit) == r.p.ref(u.unit) || t.kind == KindPercent) && (t.kind != KindMoney || t.cur == u.cur || t.cur == "")
}

// listedBeside reports whether another amount stands right before t or right behind u, so that a sign between the two is that of one of
// three in a row: 5% -7% 3%.
func (r *reader) listedBeside(t, u *term) bool {
	q := r.skipGap(u.end)
	return r.prev > 0 && r.skipGapBack(r.before.start) == r.prev || r.before.signed ||
		q < len(r.s) && (isDigit(r.s[q]) || q+1 < len(r.s) && (r.s[q] == '-' || r.s[q] == '+') && isDigit(r.s[q+1]))
}

// rangeCloses says whether what follows the right end makes A에서 B a range and no change.
func (r *reader) rangeCloses(join word, u *term) bool {
	r.closer = u.end
	q := r.skipGap(u.end)
	if w := closerAt(r.s, q, join.class); w.sense != nil {
		r.closer = q + len(w.text)
		return true
	}
	if join.class != jFrom || join.n > 0 {
		return false
	}
	w := rangeEnds.at(r.s, q)
	switch {
	case w.sense == nil:
		return u.unit.sense != nil && u.unit.flags&fCalendar != 0 && r.boundary(u.end) && !r.amountAt(q) // 3월에서 5월 매출
	case w.class == jOf:
		return u.unit.sense != nil && q == u.end && r.closes(q+len(w.text)) // 18세에서 23세의
	}
	return w.class == jIs && q-u.end == int(w.n) // 범위는 20에서 100이다
}

// amountAt reports whether a number begins at p: digits, or words with a unit.
func (r *reader) amountAt(p int) bool {
	if p == len(r.s) || isDigit(r.s[p]) {
		return p < len(r.s)
	}
	n := &r.other
	return r.numeral(p, n) && r.unitFollows(n.end)
}

// shareLeft gives a left end without a scale the scale of the right one: 3~4억원, 900~1000만원.
func (r *reader) shareLeft(t, u *term) {
	if t.unit.sense != nil || t.num.scaled || t.num.top > 0 || t.num.words != 1 || t.num.few {
		switch {
		case t.unit.sense == nil && u.magnitude > 0 && t.magnitude == 0:
			r.shiftTerm(t, u.magnitude, u.hi)
		case t.unit.sense == nil && t.num.top == 0: // 3천~4천만원: 만 is what the left side lacks
			r.shareBig(t, u)
		}
		return
	}
	shift := u.num.firstExp
	if u.magnitude > 0 {
		shift = u.magnitude
	}
	if u.unit.sense != nil && u.unit.class == wSubunit {
		r.shiftTerm(t, int(u.unit.n), u.hi)
	}
	if u.unit.sense != nil && u.unit.class == wTenth {
		r.shiftTerm(t, 1, u.hi)
	}
	if shift > 0 && (t.num.ascii || !u.num.ascii) {
		if r.shiftTerm(t, shift, u.hi) {
			return
		}
	}
	r.shareBig(t, u)
}

// shareBig gives a left end the big scale of the right one, or the next below: 500~1천만원, 5천~1억원, 9천~1조원.
func (r *reader) shareBig(t, u *term) {
	top := u.num.top
	if top == 0 || r.shiftTerm(t, top, u.hi) {
		return
	}
	if top >= 8 {
		r.shiftTerm(t, top-4, u.hi)
	}
}

// shiftTerm multiplies by 10^n where the result stays below the limit.
func (r *reader) shiftTerm(t *term, n int, limit Decimal) bool {
	v := t.pair
	if !v.shift(n) || v.lo.Cmp(limit) > 0 || v.hi.Cmp(limit) > 0 {
		return false
	}
	t.pair = v
	return true
}

// shareHead gives a right end that is written without it the head of the left one: 1조2000억~3000억원,
// 3억2000~5000만원. A left end without a unit has its tail read one scale up where the right end is longer.
func (r *reader) shareHead(t, u *term) {
	if t.unit.sense != nil && t.kind != KindMoney || t.num.top < 8 || t.num.few || u.num.few || !t.num.ascii || !u.num.ascii {
		return
	}
	left := t.lo
	if t.unit.sense == nil && !t.num.elided && (t.num.tail == wordTail || t.num.tail == digitTail) && !t.num.up.lo.IsZero() && !r.p.PlainTail {
		if u.num.tail != digitTail || u.unit.sense == nil {
			left = t.num.up.lo
		}
	}
	unit := decimal.New(1, int8(t.num.top))
	if u.num.top < t.num.top && u.hi.Cmp(unit) < 0 {
		head := left.Round(t.num.top, decimal.Down)
		if hi, ok := plus(head, u.hi); ok && u.num.top > 0 && hi.Cmp(left) > 0 && u.hi.Cmp(left) < 0 {
			t.set(left)
			u.set(hi)
		}
		return
	}
	if u.num.top == t.num.top && left != t.lo && left.Cmp(u.hi) < 0 && u.num.tail != digitTail {
		t.set(left)
	}
}

// abbreviated reads 26~7살 as 26 to 27 and 2010~15년 as 2010 to 2015.
func (r *reader) abbreviated(t, u *term, hi *Decimal) bool {
	a, ok1 := t.lo.Int64()
	b, ok2 := u.lo.Int64()
	if !ok1 || !ok2 || u.kind != KindQuantity || t.unit.sense != nil || !t.num.ascii || !u.num.ascii || t.num.words > 1 || u.num.words > 1 {
		return false
	}
	place := int64(10)
	if a >= 1000 && a < 3000 && u.num.end-u.num.start == 2 && u.unit.sense != nil && u.unit.flags&fYear != 0 {
		place = 100
	} else if a < 10 || a > 99 || b > 9 {
		return false
	}
	if b <= a%place {
		return false
	}
	whole := a - a%place
	*hi, _ = plus(*hi, decimal.FromInt(whole))
	u.lo = decimal.FromInt(whole + b)
	return true
}
