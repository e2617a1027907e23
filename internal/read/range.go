package read

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// rangeTail reads the right end of a range whose left end is t: 150억~250억 달러 (15 to 25 billion dollars), 5만원에서 10만원 사이 (between 50,000 and 100,000
// won). It gives the left end what the right end has and it lacks.
func (r *Reader) rangeTail(t, u *unit.Term, ld *line.Side) (hi decimal.Decimal, ok bool) {
	q := r.SkipGap(t.End)
	goesOn, apart := r.GoesOn(t.Unit, t.End, q), q == t.End+len(" ") && q < len(r.S) && r.S[q]-'1' < 9
	switch {
	case !goesOn && !apart, t.Fraction && t.Half || t.Noun != "" || t.Den != (decimal.Decimal{}):
		return hi, false
	case goesOn:
	case r.NextTens(t.Num.Start, t.End): // 40 50대 (40s and 50s)
		return r.rangeEnd(t, u, ld, q, lex.Word{})
	default:
		return hi, false
	}
	p, join, ok := r.rangeSign(t, q)
	if !ok || p >= len(r.S) {
		return hi, false
	}
	if ld.Neg && r.itemDash(ld) { // - 1800년 ~ 2100년 (the years 1800 to 2100): an item of a list
		ld.Start, ld.Neg = r.SkipGap(1), false
	}
	return r.rangeEnd(t, u, ld, p, join)
}

// countsItself reports whether the right end has a unit of its own, although it is read with the currency before the left one: $20 - 30명 (20 dollars, 30
// persons), $5-20%.
func (r *Reader) countsItself(u *unit.Term) bool {
	if u.Unit.Sense != nil {
		return false
	}
	w, at := r.UnitWord(u.End)
	if w.Sense == nil || w.Class == lex.WCurrency || w.Class == lex.WSubunit || w.Class == lex.WMagnitude || !r.Closes(at+len(w.Text)) || line.BracketAt(r.S, at).Sense != nil {
		return false
	}
	if at > u.End && w.Class == lex.WCounter && !(w.Common() && r.goesAlone(at+len(w.Text))) {
		return false // $10~20 구간 (a stretch of 10 to 20 dollars)
	}
	part := lex.Particles.At(r.S, at)
	return len(part.Text) < len(w.Text) // not $10-20면 (if it is 10 to 20 dollars)
}

// goesAlone reports whether a word ends at p, or stands before the particle of a noun there: 30 명이 (30 persons), not 20 번다 (earns 20).
func (r *Reader) goesAlone(p int) bool {
	return r.Boundary(p) || lex.CaseParticle(r.S[p:], lex.PSubject, lex.PObject, lex.PTopic, lex.POf, lex.PAlso, lex.POnly).Sense != nil
}

// itemDash reports whether the minus sign is a hyphen that begins a line, with a blank behind it.
func (r *Reader) itemDash(ld *line.Side) bool {
	return ld.SignAt == 0 && !r.Alone && ld.Start == 0 && r.S[0] == '-' && runes.IsBlank(r.S[1])
}

// rangeEnd reads the right end at p. Where no range comes of it, t stays as it was.
func (r *Reader) rangeEnd(t, u *unit.Term, ld *line.Side, p int, join lex.Word) (hi decimal.Decimal, ok bool) {
	q, cur := r.rightCurrency(p, ld)
	sign, ok := r.rightSign(t, p, q, join)
	if !ok {
		return hi, false
	}
	right := line.Side{Start: p, Outer: p, Cur: cur}
	if cur != "" && cur == ld.Cur {
		right.CurWord = ld.CurWord
	}
	left := *t
	if t.Unit.Sense != nil && t.Unit.Flags&lex.FCalendar != 0 && !t.Num.Ascii {
		r.Time.Until(t.Unit.Ref, sign.end) // 십이일부터 이십일까지 (from the twelfth to the twentieth)
	}
	ok = r.Term(sign.end, &right, u) && !(right.CurWord.Sense != nil && q == p && r.countsItself(u)) &&
		u.Fraction == t.Fraction && u.Den == (decimal.Decimal{}) && r.joinable(t, u, join) && (join.Sense == nil || r.rangeCloses(join, u))
	if ok {
		hi, ok = r.bothEnds(t, u, ld, sign, join)
	}
	if !ok {
		*t = left
	}
	return hi, ok
}

// bothEnds gives each end of a range what it lacks and the other one has, and puts them in order. It returns the higher end, and false where the two are no
// ends of one range.
func (r *Reader) bothEnds(t, u *unit.Term, ld *line.Side, sign rightSign, join lex.Word) (hi decimal.Decimal, ok bool) {
	bare, end := t.Unit.Sense == nil, t.End
	if !ld.Neg && !sign.given && join.Sense == nil && r.falls(t, u) { // 1억4500만~6600만 년 전 (145 to 66 million years ago)
		hi = t.Hi
		t.Set(u.Lo)
		return hi, true
	}
	r.AgesRange(t, u, join)
	if r.S[end] == ' ' && u.Num.Start == end+len(" ") && !u.Age { // 40 50대 (40s and 50s) of machines: no range
		return hi, false
	}
	if ld.Neg || sign.given || !r.lendHead(t, u, join) && !r.lendTens(t, u) && !r.lendDecades(t, u) {
		r.lendScale(t, u)
	}
	if ld.UnitRef == "below-zero" && !sign.given && join.Sense == nil && bare { // 영하 3~5도 (3 to 5 degrees below zero) lies below zero as a whole
		return belowZero(t, u, ld), true
	}
	lo, hi := r.signedEnds(t, u, ld, sign, join)
	if (sign.given || ld.Neg || !r.abbreviated(t, u, &hi)) && lo.Cmp(hi) >= 0 || fallsShort(t, u) {
		return hi, false
	}
	if ld.Neg { // -3~5%: the sign is the left end's
		ld.Neg = false
		t.Lo = lo
	}
	return hi, true
}

// belowZero makes both ends of a range negative, of which the left one has the smaller number or the larger one, and returns the higher end.
func belowZero(t, u *unit.Term, ld *line.Side) (hi decimal.Decimal) {
	lo, hi := t.Hi, u.Lo
	if lo.Less(hi) {
		lo, hi = hi, lo
	}
	ld.Neg = false
	t.Set(lo.Neg())
	return hi.Neg()
}

// signedEnds returns the ends of a range with their signs, in their order where both are below zero: -7∼-10%.
func (r *Reader) signedEnds(t, u *unit.Term, ld *line.Side, sign rightSign, join lex.Word) (lo, hi decimal.Decimal) {
	if !ld.Neg && !sign.given {
		r.lendTail(t, u)
	}
	lo, hi = t.Lo, u.Hi
	if ld.Neg {
		lo = lo.Neg()
	}
	if sign.minus {
		hi = u.Lo.Neg()
	}
	if ld.Neg && sign.minus && join.Sense == nil && hi.Less(lo) {
		lo, hi = hi, lo
	}
	return lo, hi
}

// falls reports whether the ends are whole numbers that fall, as what is said of the right one tells: years ago, 1만2000~8000년 전 (12,000 to 8,000 years ago), or a fall,
// 1억5000만~9000만원으로 하락 (down to 150 to 90 million won); not 1만2000~8000원, which may go up to 18,000.
func (r *Reader) falls(t, u *unit.Term) bool {
	if t.Num.Few || u.Num.Few || t.Num.Places == 0 || t.Lo.Cmp(u.Hi) <= 0 || u.Bracket {
		return false
	}
	if q := r.SkipGap(u.End); u.Unit.Sense != nil && u.Unit.Ref == lex.RefYear {
		w := lex.TimeTails.At(r.S, q)
		return w.Says(lex.TimeAgo) && r.Closes(q+len(w.Text))
	}
	to := lex.CaseParticle(r.S[u.End:], lex.PDirection)
	return to.Sense != nil && lex.Falls.At(r.S, r.SkipGap(u.End+len(to.Text))).Sense != nil
}

// rightSign is the sign of the right end of a range.
type rightSign struct {
	given, minus bool
	end          int // where the number begins
}

// rightSign reads the sign at q before the right end of a range, which begins at p, if there is one: -5∼-3%, 영하 3도~영상 5도 (from 3 below to 5 above
// zero). It reports false where no range goes on.
func (r *Reader) rightSign(t *unit.Term, p, q int, join lex.Word) (sign rightSign, ok bool) {
	if join.Sense == nil && q+1 < len(r.S) && (r.S[q] == '-' || r.S[q] == '+') && runes.IsDigit(r.S[q+1]) && strings.IndexByte(r.S[t.End:p], '-') < 0 {
		sign.minus = r.S[q] == '-'
		sign.given = sign.minus
		q++
	}
	if q >= len(r.S) || r.S[q] == '-' && join.Sense == nil && t.Num.Ascii {
		return sign, false
	}
	if w := lex.SignWords.At(r.S, q); w.Sense != nil {
		sign.given, sign.minus = true, sign.minus || w.N < 0
		q = r.SkipGap(q + len(w.Text))
	}
	sign.end = q
	return sign, q < len(r.S)
}

// fallsShort reports whether the left end, a number without the unit and the scale of the right one, is meant with that scale, or nobody knows of what it is, as it
// lies so far below as it is read: 20~9만원 (200 down to 90 thousand won?), 150~80만원, 5천~3천만원; not 3~4만원 (30 to 40 thousand won), 8500~1만원 (8,500 to 10,000
// won), 500~10만원.
func fallsShort(t, u *unit.Term) bool {
	n, m := &t.Num, &u.Num
	if m.Top == 0 || n.Top > 0 || t.Unit.Sense != nil || n.Few || t.Lo.IsZero() || u.Magnitude > 0 {
		return false
	}
	less := func(times int) bool { // that the left end is less than one of so many parts of the right one
		v, ok := numeral.Shifted(t.Lo, times)
		return ok && v.Less(u.Hi)
	}
	if t.Lo != n.Lo {
		return t.Lo.Magnitude()-n.Lo.Magnitude() == m.Top-4 && m.Top > 4 && less(2) // 50~3억원: of 만
	}
	if n.Ascii && n.Words == 1 && n.Lo.Magnitude() < 2 || less(3) {
		return true
	}
	scale := firstExp(m)
	if n.Words > 1 {
		scale = m.Top
	}
	with, ok := numeral.Shifted(n.Lo, scale-1)
	return ok && with.Cmp(u.Hi) <= 0 && less(2)
}

// rangeSign returns the place behind the sign or word at q that joins two ends, and the word where it is one that must be closed.
func (r *Reader) rangeSign(t *unit.Term, q int) (p int, join lex.Word, ok bool) {
	switch b := r.S[q]; {
	case b == '.':
		return q + len(".."), lex.Word{}, q == t.End && t.Num.Ascii
	case b == '~', b == '-', b == 0xE2, b == 0xE3, b == 0xC2, b == 0xCB:
	case b < 0xEA:
		return 0, lex.Word{}, false
	default:
		return r.rangeWord(t, q)
	}
	switch c := r.RuneAt(q); {
	case runes.IsTilde(c):
		n := runes.RuneLen(r.S, q)
		p = q + n
		if p < len(r.S) && r.RuneAt(p) == c { // ~~ is a drawl
			return 0, lex.Word{}, false
		}
		return r.SkipGap(p), lex.Word{}, true
	case runes.IsDash(c):
		return r.dashSign(t, q, c)
	}
	return 0, lex.Word{}, false
}

// rangeWord is rangeSign for a word at q, which GoesOn has let through.
func (r *Reader) rangeWord(t *unit.Term, q int) (p int, join lex.Word, ok bool) {
	w := line.JoinAt(r.S, q)
	end := q + len(w.Text)
	switch p = r.SkipGap(end); {
	case w.Sense == nil:
		return 0, lex.Word{}, false
	case w.Class == lex.JAnd: // it joins the parts of a mixed number, too
		return p, w, q == t.End && p > end
	case w.Class == lex.JFrom:
		return p, w, true
	}
	return p, lex.Word{}, w.Class == lex.JTo
}

// dashSign reports whether a hyphen or a dash at q joins two ends: a hyphen joins only amounts with a unit, and no chain of numbers.
func (r *Reader) dashSign(t *unit.Term, q int, c rune) (int, lex.Word, bool) {
	e := t.End
	p := q + runes.RuneLen(r.S, q)
	after := r.SkipGap(p)
	if (q > e) != (after > p) {
		t.Loose = true // a sign or a dash, unless both ends have the unit: 7% -9%
		if t.Unit.Sense == nil || c == '−' || c == '—' || c == '―' || r.P.Accounting {
			return 0, lex.Word{}, false
		}
	}
	if (c == '—' || c == '―') && q > e {
		return 0, lex.Word{}, false
	}
	if c == '-' || c == '‐' || c == '‑' || c == '−' {
		if t.Num.Start > 0 && r.S[t.Num.Start-1] == '-' && t.Num.Start-1 >= r.Prev {
			return 0, lex.Word{}, false
		}
		k := after
		for k < len(r.S) && (runes.IsDigit(r.S[k]) || r.S[k] == ',' || r.S[k] == '.') {
			k++
		}
		if k > after && k < len(r.S) && r.S[k] == '-' && !r.magnitudeAt(k+len("-")) { // but 3-5-mn
			return 0, lex.Word{}, false
		}
		if t.Unit.Sense == nil && !r.bareRange(t, after) && !r.labelledRange(t, after) {
			t.NeedsUnit = true
		}
	}
	return after, lex.Word{}, true
}

// magnitudeAt reports whether a Latin magnitude stands at p.
func (r *Reader) magnitudeAt(p int) bool {
	w := r.UnitAt(p)
	return w.Sense != nil && w.Class == lex.WMagnitude || r.MagnitudeAt(p).Sense != nil
}

// bareRange reports whether the digits of t and those at p, behind a hyphen, are the ends of a range although no unit follows: two years,
// 1995-2006 and 1987-88, or two round numbers, 1000-5000, a range that is written alone in brackets, (1-7), or begins with 0 or 1 and is wide, 0-255, or 5-7 사이
// (between 5 and 7). Others are parts of names, 101-1203, and so are those of a plot of land.
func (r *Reader) bareRange(t *unit.Term, p int) bool {
	a, end := r.S[t.Num.Start:t.Num.End], runes.DigitsEnd(r.S, p)
	b := r.S[p:end]
	if t.End != t.Num.End || p != t.End+len("-") {
		return false
	}
	if strings.HasPrefix(a, "0.") {
		return r.sharesOfOne(a, p)
	}
	const months = "12"
	if line.IsYear(a) && len(b) == 2 && b > a[2:] && b > months && r.Boundary(end) { // 1987-88, not 2011-12, which may be a month
		return true
	}
	if runes.DigitsEnd(a, 0) != len(a) || len(a) > len(b) || len(a) == len(b) && a >= b {
		return false
	}
	if r.Doubts(line.Words) && !r.Closes(end) && lex.CaseParticle(r.S[end:], lex.PSubject).Sense == nil && !r.rangeNamed(end) { // 0-30이어야 (must be 0 to 30) is one
		return false
	}
	if line.IsYear(a) && line.IsYear(b) {
		return true
	}
	if r.bareBounds(a, b, t.Num.Start, end) {
		return true
	}
	return len(a) > 2 && len(b) <= len(a)+1 && strings.HasSuffix(a, "00") && strings.HasSuffix(b, "00") && a[0] != '0' && lex.LotHeads.Before(r.S, r.SkipGapBack(t.Num.Start)).Sense == nil
}

// sharesOfOne reports whether a, a decimal below one, and the decimal at p, behind a hyphen, are the ends of a range: 0.3-0.9. From one on, two decimals may be days,
// 5.18-5.27.
func (r *Reader) sharesOfOne(a string, p int) bool {
	end := runes.DecimalsEnd(r.S, runes.DigitsEnd(r.S, p))
	b := r.S[p:end]
	return len(b) == len(a) && b[1] == '.' && b[0] <= '1' && a < b && (r.Closes(end) || !r.HangulAt(end)) && !r.Has(end, "-") && !r.Has(end, ".")
}

// bareBounds reports whether a and b, which begin at i and end at end, are small numbers that a program gives as the bounds of a value: (1-7), 0-255, 5-7 사이.
func (r *Reader) bareBounds(a, b string, i, end int) bool {
	const most, port = len("999"), len("65535")
	q := r.SkipGap(end)
	about := lex.TailWords.At(r.S, q)
	named := r.rangeNamed(q) || len(a) == len(b) && about.Sense != nil && about.Class == lex.TApprox // 1-65535 범위 (the range 1 to 65535), 10-20 정도 (some 10 to 20)
	large := len(b) > port || len(b) > most && a != "0" && !named
	goesOn := end+1 < len(r.S) && strings.IndexByte(".,=", r.S[end]) >= 0 && runes.IsDigit(r.S[end+1])
	switch {
	case r.P.Domain != nil:
		return false
	case line.ClockBounds(a, b) && (r.bracketed(i, end) || named):
		return true
	case a[0] == '0' && a != "0", b[0] == '0', large, goesOn, r.HasBefore(i, "/"):
		return false
	case r.Alone && i == 0 && end == len(r.S): // what stands in the brackets
		return true
	case a == "0" && b == "9": // all digits
		return true
	}
	small := len(a) < len("123") && (len(a) < len(b) && (a == "0" || a == "1") && (a == "0" || lex.CaseParticle(r.S[end:]).Sense != nil || !r.HangulBefore(r.SkipGapBack(i))) || len(b) < len("12"))
	return small || named || r.bracketed(i, end) || line.CloserAt(r.S, q, lex.JAnd).Sense != nil // not 뉴타운 1-152 (a new town's block)
}

// rangeNamed reports whether the word for a range stands at p: 0-255 범위 (the range 0-255).
func (r *Reader) rangeNamed(p int) bool {
	w := lex.RangeEnds.At(r.S, p)
	return w.Sense != nil && w.Class == lex.JIs && w.N == 1
}

// bracketed reports whether what stands from i to end is all that its brackets have, or the first thing before a comma: (1-7), [0-59].
func (r *Reader) bracketed(i, end int) bool {
	return i > 0 && end < len(r.S) && (r.S[i-1] == '(' && (r.S[end] == ')' || r.S[end] == ',') || r.S[i-1] == '[' && r.S[end] == ']')
}

// labelledRange reports whether the number of t and the digits at p, behind a hyphen, are the ends of a range that a label says the worth of: 월 250-300 (2.5 to 3
// million a month).
func (r *Reader) labelledRange(t *unit.Term, p int) bool {
	v, end, code := r.Digits(p)
	if code != "" || t.End != t.Num.End || !t.Num.Ascii || t.Num.Top > 0 || !r.Supposes() || !t.Num.Lo.Less(v) || !r.Closes(end) {
		return false
	}
	if most, err := t.Num.Lo.Mul(decimal.FromInt(3)); err != nil || most.Less(v) {
		return false
	}
	return r.LabelledSum(&r.Before)
}

// rightCurrency skips a currency sign before the right end: $10~$20.
func (r *Reader) rightCurrency(p int, ld *line.Side) (int, string) {
	if p >= len(r.S) || runes.IsDigit(r.S[p]) {
		return p, ld.Cur
	}
	if w := r.P.Unit(r.S, p); w.Sense != nil && w.Class == lex.WCurrency && !runes.IsHangul(r.RuneAt(p)) {
		q := r.SkipGap(p + len(w.Text))
		if q < len(r.S) && runes.IsDigit(r.S[q]) {
			return q, r.P.Currency(w)
		}
	}
	return p, ld.Cur
}

// joinable reports whether two terms are ends of one range.
func (r *Reader) joinable(t, u *unit.Term, join lex.Word) bool {
	words := join.Sense != nil
	if t.NeedsUnit && u.Unit.Sense == nil && t.Cur == "" && !r.scaledAlike(t, u) && !r.scaledBoth(t, u) { // but 2-3 mn, 3-5억 (300 to 500 million)
		return false
	}
	if t.Unit.Sense == nil && t.Num.Old || u.Num.First || t.Num.First && (words || t.Kind != amount.KindOrdinal) || words && t.Unit.Sense == nil && t.Num.Attr {
		return false
	}
	switch {
	case t.Unit.Sense == nil && u.Unit.Sense == nil:
		return t.Cur == u.Cur && (t.Kind == u.Kind)
	case t.Unit.Sense == nil:
		if t.Cur != "" {
			return t.Cur == u.Cur
		}
		return t.Kind == amount.KindNumber && u.Unit.Class != lex.WMagnitude && (!words || join.N == 0)
	case u.Unit.Sense == nil:
		return !words && t.Kind == amount.KindMoney && (u.Num.Scaled || u.Num.Top > 0) && u.Cur == ""
	}
	if t.Loose && r.listedBeside(u) {
		return false
	}
	return t.Kind == u.Kind && (r.P.Ref(t.Unit) == r.P.Ref(u.Unit) || t.Kind == amount.KindPercent) && (t.Kind != amount.KindMoney || t.Cur == u.Cur || t.Cur == "")
}

// scaledAlike reports whether the right end of a range has a scale or a magnitude that the smaller digits of the left one lack: 2-3 mn, 3-5억 (300 to
// 500 million).
func (r *Reader) scaledAlike(t, u *unit.Term) bool {
	if u.Magnitude > 0 {
		return t.Lo.Less(u.Num.Lo)
	}
	v, _, code := r.Digits(u.Num.Start)
	return u.Num.Top >= 4 && u.Num.Ascii && code == "" && t.Lo.Less(v)
}

// scaledBoth reports whether both ends of a range with a hyphen, which have no unit, are written as sums: 3억2천-3억5천 (320 to 350 million), 2억7천-8천 (270 to 280
// million), 2만-3만; not 1만2천-5천=7천 (12,000 less 5,000), nor one of three.
func (r *Reader) scaledBoth(t, u *unit.Term) bool {
	if q := r.SkipGap(u.End); q < len(r.S) && (r.S[q] == '=' || r.S[q] == '-') {
		return false
	}
	if q := r.SkipGapBack(t.Num.Start); q > 0 && r.S[q-1] == '-' {
		return false
	}
	return t.Num.Places != 0 && (t.Lo.Cmp(u.Hi) > 0 || u.Num.Top > 0 && t.Num.Ascii && u.Num.Ascii)
}

// listedBeside reports whether another amount stands right before the range or right behind its right end u, so that a sign between the two is that of one of
// three in a row: 5% -7% 3%.
func (r *Reader) listedBeside(u *unit.Term) bool {
	q := r.SkipGap(u.End)
	return r.Prev > 0 && r.SkipGapBack(r.Before.Start) == r.Prev || r.Before.Signed ||
		q < len(r.S) && (runes.IsDigit(r.S[q]) || q+1 < len(r.S) && (r.S[q] == '-' || r.S[q] == '+') && runes.IsDigit(r.S[q+1]))
}

// rangeCloses says whether what follows the right end makes A에서 B a range and no change.
func (r *Reader) rangeCloses(join lex.Word, u *unit.Term) bool {
	u.Closer = u.End
	q := r.SkipGap(u.End)
	if w := line.CloserAt(r.S, q, join.Class); w.Sense != nil {
		u.Closer = q + len(w.Text)
		return w.N == 0 || lex.CaseParticle(r.S[u.Closer:], lex.PDirection).Sense == nil // not 5만원에서 10만원 정도로 올랐다 (rose from 50,000 to some 100,000 won)
	}
	if join.Class != lex.JFrom || join.N > 0 {
		return false
	}
	w := lex.RangeEnds.At(r.S, q)
	switch {
	case w.Sense == nil:
		switch {
		case u.Unit.Sense == nil || !r.Boundary(u.End):
			return false
		case u.Unit.Ref == lex.RefAge: // 18세에서 25세 청년 (those from 18 to 25), not 60세에서 65세 연장 (raised from 60 to 65)
			who := lex.AgeTails.At(r.S, q)
			return who.Sense != nil && who.N == 0 && q > u.End
		}
		return u.Unit.Flags&lex.FCalendar != 0 && !r.amountAt(q) // 3월에서 5월 매출 (sales from March to May)
	case w.Class == lex.JOf:
		return u.Unit.Sense != nil && q == u.End && r.Closes(q+len(w.Text)) // 18세에서 23세의 (of 18 to 23 years)
	}
	return w.Class == lex.JIs && q-u.End == int(w.N) // 범위는 20에서 100이다 (the range is from 20 to 100)
}

// amountAt reports whether a number begins at p: digits, or words with a unit.
func (r *Reader) amountAt(p int) bool {
	if p == len(r.S) || runes.IsDigit(r.S[p]) {
		return p < len(r.S)
	}
	n := new(numeral.Numeral)
	return r.Numeral(p, n) && r.UnitFollows(n.End)
}
