package read

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// rangeTail reads the right end of a range whose left end is t: 150억~250억 달러, 5만원에서 10만원 사이.
// It gives the left end what the right end has and it lacks.
func (r *reader) rangeTail(t, u *term, ld *Side) (hi decimal.Decimal, ok bool) {
	if t.fraction && t.half || t.noun != "" || t.den != (decimal.Decimal{}) {
		return hi, false
	}
	p, join, ok := r.rangeSign(t)
	if !ok || p >= len(r.S) {
		return hi, false
	}
	return r.rangeEnd(t, u, ld, p, join)
}

// rangeEnd reads the right end at p.
func (r *reader) rangeEnd(t, u *term, ld *Side, p int, join lex.Word) (hi decimal.Decimal, ok bool) {
	q, cur := r.rightCurrency(p, ld)
	minus := false
	if join.Sense == nil && q+1 < len(r.S) && (r.S[q] == '-' || r.S[q] == '+') && runes.IsDigit(r.S[q+1]) && strings.IndexByte(r.S[t.end:p], '-') < 0 {
		minus = r.S[q] == '-' // -5∼-3%
		q++
	}
	right := Side{start: p, outer: p, cur: cur}
	if cur != "" && cur == ld.cur {
		right.curWord = ld.curWord
	}
	if q >= len(r.S) || r.S[q] == '-' && join.Sense == nil && t.num.ascii {
		return hi, false
	}
	neg, signed := false, false
	if w := lex.SignWords.At(r.S, q); w.Sense != nil {
		neg = w.N < 0
		if signed, q = true, r.skipGap(q+len(w.Text)); q >= len(r.S) {
			return hi, false
		}
	}
	saved := *t
	if t.unit.Sense != nil && t.unit.Flags&lex.FCalendar != 0 && !t.num.ascii {
		r.part, r.partRight = t.unit.Ref, q // 십이일부터 이십일까지
	}
	if !r.term(q, &right, u) || u.fraction != t.fraction || !r.joinable(t, u, join) || join.Sense != nil && !r.rangeCloses(join, u) {
		*t = saved
		return hi, false
	}
	r.agesRange(t, u, join)
	r.shareLeft(t, u)
	if ld.unitRef == "below-zero" && !signed && !minus && join.Sense == nil && saved.unit.Sense == nil { // 영하 3~5도 lies below zero as a whole
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
	if ld.neg && (neg || minus) && join.Sense == nil && lo.Cmp(hi) > 0 { // -7∼-10%
		lo, hi = hi, lo
	}
	if (signed || minus || ld.neg || !r.abbreviated(t, u, &hi)) && lo.Cmp(hi) >= 0 || u.num.top > 0 && t.num.top == 0 && t.unit.Sense == nil && t.num.ascii && t.num.words == 1 && t.lo == t.num.lo && t.lo.Magnitude() < 2 {
		*t = saved
		return hi, false
	}
	if ld.neg { // -3~5%: the sign is the left end's
		ld.neg = false
		t.lo = lo
	}
	return hi, true
}

// joinAt returns the word at p that goes on with an amount, where a cheap look does not rule it out. 이나 is none of these.
func joinAt(s string, p int) lex.Word {
	if p >= len(s) || s[p]-0xEA >= 4 || lex.ShapeAt(s, p)&lexhash.Joins == 0 {
		return lex.Word{}
	}
	return lex.Joins.At(s, p)
}

// bracketAt returns 대 at p, if it stands there.
func bracketAt(s string, p int) lex.Word {
	if w := joinAt(s, p); w.Sense != nil && w.Class == lex.JBracket {
		return w
	}
	return lex.Word{}
}

// wonBracketAt reports whether 원대 stands at p.
func wonBracketAt(s string, p int) bool {
	w := lex.UnitWords.At(s, p)
	return w.Sense != nil && w.Ref == lex.RefWon && runes.IsShort(w.Text) && bracketAt(s, p+len(w.Text)).Sense != nil
}

// betweenAt reports whether what closes every range stands at p: 사이.
func betweenAt(s string, p int) bool {
	w := lex.RangeEnds.At(s, p)
	return w.Sense != nil && w.Class == lex.JAnd
}

// closerAt returns the word at p that closes the range which join joins, if any: 사이, and 까지 behind 에서.
func closerAt(s string, p int, join lex.Class) lex.Word {
	if w := lex.RangeEnds.At(s, p); w.Sense != nil && (w.Class == lex.JAnd || w.Class == join) {
		return w
	}
	return lex.Word{}
}

// rangeSign returns the place behind the sign or word that joins two ends, and the word where it is one that must be closed.
func (r *reader) rangeSign(t *term) (p int, join lex.Word, ok bool) {
	e := t.end
	q := r.skipGap(e)
	if q >= len(r.S) {
		return 0, lex.Word{}, false
	}
	switch b := r.S[q]; {
	case b == '~', b == '-', b == 0xE2, b == 0xE3, b == 0xC2, b == 0xCB:
	case b < 0xEA:
		return 0, lex.Word{}, false
	default:
		return r.rangeWord(t, q)
	}
	switch c := r.runeAt(q); c {
	case '~', '∼', '〜', '˜', '∽', '⁓':
		n := runes.RuneLen(r.S, q)
		p = q + n
		if p < len(r.S) && r.runeAt(p) == c { // ~~ is a drawl
			return 0, lex.Word{}, false
		}
		return r.skipGap(p), lex.Word{}, true
	case '-', '–', '—', '‐', '‑', '−', '\u00ad', '―':
		return r.dashSign(t, q, c)
	}
	return 0, lex.Word{}, false
}

// rangeWord is rangeSign for a word at q, behind e and perhaps a gap.
func (r *reader) rangeWord(t *term, q int) (p int, join lex.Word, ok bool) {
	e, w := t.end, joinAt(r.S, q)
	end := q + len(w.Text)
	switch p = r.skipGap(end); {
	case w.JoinsEnds():
		if t.unit.Sense != nil && w.Class == lex.JFrom {
			return p, w, true // 세시 에서 다섯시까지, 18세에서23세의
		}
		return p, w, q == e && p > end
	case w.Sense != nil && w.Class == lex.JTo:
		return p, lex.Word{}, q == e || p > end
	}
	return 0, lex.Word{}, false
}

// dashSign: a hyphen joins only amounts with a unit, and no chain of numbers.
func (r *reader) dashSign(t *term, q int, c rune) (int, lex.Word, bool) {
	e := t.end
	p := q + runes.RuneLen(r.S, q)
	after := r.skipGap(p)
	if (q > e) != (after > p) {
		t.loose = true // a sign or a dash, unless both ends have the unit: 7% -9%
		if t.unit.Sense == nil || c == '−' || c == '—' || c == '―' || r.P.Accounting {
			return 0, lex.Word{}, false
		}
	}
	if (c == '—' || c == '―') && q > e {
		return 0, lex.Word{}, false
	}
	if c == '-' || c == '‐' || c == '‑' || c == '−' {
		if t.num.start > 0 && r.S[t.num.start-1] == '-' && t.num.start-1 >= r.prev {
			return 0, lex.Word{}, false
		}
		k := after
		for k < len(r.S) && (runes.IsDigit(r.S[k]) || r.S[k] == ',' || r.S[k] == '.') {
			k++
		}
		if k > after && k < len(r.S) && r.S[k] == '-' {
			return 0, lex.Word{}, false
		}
		if t.unit.Sense == nil && !r.bareRange(t, after) {
			t.needsUnit = true
		}
	}
	return after, lex.Word{}, true
}

// bareRange reports whether the digits of t and those at p, behind a hyphen, are the ends of a range although no unit follows: two years,
// 1995-2006, or two round numbers, 1000-5000. Others are parts of names, 101-1203, and so are those of a plot of land.
func (r *reader) bareRange(t *term, p int) bool {
	a, end := r.S[t.num.start:t.num.end], runes.DigitsEnd(r.S, p)
	b := r.S[p:end]
	if t.end != t.num.end || p != t.end+len("-") || runes.DigitsEnd(a, 0) != len(a) || len(a) > len(b) || len(a) == len(b) && a >= b || !r.strict && !r.closes(end) {
		return false
	}
	if isYearMonth(a, "1") && isYearMonth(b, "1") {
		return true
	}
	return len(a) > 2 && len(b) <= len(a)+1 && strings.HasSuffix(a, "00") && strings.HasSuffix(b, "00") && a[0] != '0' && lex.LotHeads.Before(r.S, r.skipGapBack(t.num.start)).Sense == nil
}

// rightCurrency skips a currency sign before the right end: $10~$20.
func (r *reader) rightCurrency(p int, ld *Side) (int, string) {
	if p >= len(r.S) || runes.IsDigit(r.S[p]) {
		return p, ld.cur
	}
	if w := r.P.Unit(r.S, p); w.Sense != nil && w.Class == lex.WCurrency && !runes.IsHangul(r.runeAt(p)) {
		q := r.skipGap(p + len(w.Text))
		if q < len(r.S) && runes.IsDigit(r.S[q]) {
			return q, r.P.Currency(w)
		}
	}
	return p, ld.cur
}

// joinable reports whether two terms are ends of one range.
func (r *reader) joinable(t, u *term, join lex.Word) bool {
	words := join.Sense != nil
	if t.needsUnit && u.unit.Sense == nil && t.cur == "" {
		return false
	}
	if u.num.first || t.num.first && (words || t.kind != KindOrdinal) || words && t.unit.Sense == nil && t.num.attr {
		return false
	}
	switch {
	case t.unit.Sense == nil && u.unit.Sense == nil:
		return t.cur == u.cur && (t.kind == u.kind)
	case t.unit.Sense == nil:
		if t.cur != "" {
			return t.cur == u.cur
		}
		return t.kind == KindNumber && u.unit.Class != lex.WMagnitude && (!words || join.N == 0)
	case u.unit.Sense == nil:
		return !words && t.kind == KindMoney && (u.num.scaled || u.num.top > 0) && u.cur == ""
	}
	if t.loose && r.listedBeside(t, u) {
		return false
	}
	return t.kind == u.kind && (r.P.ref(t.unit) == r.P.ref(u.unit) || t.kind == KindPercent) && (t.kind != KindMoney || t.cur == u.cur || t.cur == "")
}

// listedBeside reports whether another amount stands right before t or right behind u, so that a sign between the two is that of one of
// three in a row: 5% -7% 3%.
func (r *reader) listedBeside(t, u *term) bool {
	q := r.skipGap(u.end)
	return r.prev > 0 && r.skipGapBack(r.before.start) == r.prev || r.before.signed ||
		q < len(r.S) && (runes.IsDigit(r.S[q]) || q+1 < len(r.S) && (r.S[q] == '-' || r.S[q] == '+') && runes.IsDigit(r.S[q+1]))
}

// rangeCloses says whether what follows the right end makes A에서 B a range and no change.
func (r *reader) rangeCloses(join lex.Word, u *term) bool {
	r.closer = u.end
	q := r.skipGap(u.end)
	if w := closerAt(r.S, q, join.Class); w.Sense != nil {
		r.closer = q + len(w.Text)
		return true
	}
	if join.Class != lex.JFrom || join.N > 0 {
		return false
	}
	w := lex.RangeEnds.At(r.S, q)
	switch {
	case w.Sense == nil:
		return u.unit.Sense != nil && u.unit.Flags&lex.FCalendar != 0 && r.boundary(u.end) && !r.amountAt(q) // 3월에서 5월 매출
	case w.Class == lex.JOf:
		return u.unit.Sense != nil && q == u.end && r.closes(q+len(w.Text)) // 18세에서 23세의
	}
	return w.Class == lex.JIs && q-u.end == int(w.N) // 범위는 20에서 100이다
}

// amountAt reports whether a number begins at p: digits, or words with a unit.
func (r *reader) amountAt(p int) bool {
	if p == len(r.S) || runes.IsDigit(r.S[p]) {
		return p < len(r.S)
	}
	n := &r.other
	return r.numeral(p, n) && r.unitFollows(n.end)
}

// shareLeft gives a left end without a scale the scale of the right one: 3~4억원, 900~1000만원.
func (r *reader) shareLeft(t, u *term) {
	if t.unit.Sense != nil || t.num.scaled || t.num.top > 0 || t.num.words != 1 || t.num.few {
		switch {
		case t.unit.Sense == nil && u.magnitude > 0 && t.magnitude == 0:
			r.shiftTerm(t, u.magnitude, u.hi)
		case t.unit.Sense == nil && t.num.top == 0: // 3천~4천만원: 만 is what the left side lacks
			r.shareBig(t, u)
		}
		return
	}
	shift := u.num.firstExp
	if u.magnitude > 0 {
		shift = u.magnitude
	}
	if u.unit.Sense != nil && u.unit.Class == lex.WSubunit {
		r.shiftTerm(t, int(u.unit.N), u.hi)
	}
	if u.unit.Sense != nil && u.unit.Class == lex.WTenth {
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
func (r *reader) shiftTerm(t *term, n int, limit decimal.Decimal) bool {
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
	if t.unit.Sense != nil && t.kind != KindMoney || t.num.top < 8 || t.num.few || u.num.few || !t.num.ascii || !u.num.ascii {
		return
	}
	left := t.lo
	if t.unit.Sense == nil && !t.num.elided && (t.num.tail == wordTail || t.num.tail == digitTail) && !t.num.up.lo.IsZero() && !r.P.PlainTail {
		if u.num.tail != digitTail || u.unit.Sense == nil {
			left = t.num.up.lo
		}
	}
	unit := decimal.New(1, int8(t.num.top))
	if u.num.top < t.num.top && u.hi.Cmp(unit) < 0 {
		head := left.Round(t.num.top, decimal.Down)
		if hi, ok := Plus(head, u.hi); ok && u.num.top > 0 && hi.Cmp(left) > 0 && u.hi.Cmp(left) < 0 {
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
func (r *reader) abbreviated(t, u *term, hi *decimal.Decimal) bool {
	a, ok1 := t.lo.Int64()
	b, ok2 := u.lo.Int64()
	if !ok1 || !ok2 || u.kind != KindQuantity || t.unit.Sense != nil || !t.num.ascii || !u.num.ascii || t.num.words > 1 || u.num.words > 1 {
		return false
	}
	place := int64(10)
	if a >= 1000 && a < 3000 && u.num.end-u.num.start == 2 && u.unit.Sense != nil && u.unit.Flags&lex.FYear != 0 {
		place = 100
	} else if a < 10 || a > 99 || b > 9 {
		return false
	}
	if b <= a%place {
		return false
	}
	whole := a - a%place
	*hi, _ = Plus(*hi, decimal.FromInt(whole))
	u.lo = decimal.FromInt(whole + b)
	return true
}
