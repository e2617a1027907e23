package side

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// What stands behind an expression: the words that say at least, at most or about.

// Tail reads the qualifiers that follow an expression: 가량 (or so), 이상 (or more), 을 넘는 (which exceeds), 보다 큰 (greater than).
func Tail(r *line.Line, e int, tl *line.Trail) {
	q := r.SkipGap(e)
	sh := lex.Shape(0)
	if q < len(r.S) {
		sh = lex.ShapeAt(r.S, q)
	}
	TailBy(r, e, q, sh, tl)
}

// TailBy is Tail with the place q behind the gap at e, and the shape of what stands there.
func TailBy(r *line.Line, e, q int, sh lex.Shape, tl *line.Trail) {
	*tl = line.Trail{Start: e, Outer: e}
	if q == len(r.S) {
		return
	}
	if shapeAhead(r, e, q, sh) {
		tailInside(r, e, tl)
	}
	if !r.Alone && closesAhead(r.S, e, q) && tl.Outer == e && !tl.Approx {
		tailBeyond(r, e, tl)
	}
}

// closesAhead reports whether a quotation mark stands at p, or a parenthesis there or behind the gap to q.
func closesAhead(s string, p, q int) bool {
	c := s[q]
	return (c == '(' || c == '[') && (q == p || s[p] == ' ') || q == p && mayQuote(c)
}

// tailInside is Tail up to a quotation mark, for a trail that has nothing yet and a place where a qualifier may stand.
func tailInside(r *line.Line, e int, tl *line.Trail) {
	p := e
	for k := 0; k < 3 && (k == 0 || tailAhead(r, p, r.SkipGap(p))); k++ {
		q := r.SkipGap(p)
		w := lex.TailWords.At(r.S, q)
		if w.Sense != nil && (w.Flags&lex.FSuffix != 0 && (q > e || r.HasBefore(q, w.Text)) || w.Class == lex.TBound && tl.Bound != amount.NoBound) {
			break
		}
		if w.Sense != nil && w.Flags&lex.FThan == 0 && TailFits(r, w, q) {
			p = q + len(w.Text)
			if w.Class == lex.TApprox {
				tl.Approx, tl.ApproxBy = true, line.Extent{Start: q, End: p}
			} else {
				tl.Bound, tl.BoundBy = amount.Bound(w.N), line.Extent{Start: q, End: p}
			}
			tl.Outer = p
			deny(r, w, tl)
			if w.Flags&lex.FParticle != 0 {
				break
			}
			continue
		}
		if b, end := boundBehindParticle(r, p); b.Sense != nil {
			if b.Class == lex.TApprox {
				tl.Approx, tl.ApproxBy = true, line.Extent{Start: end - len(b.Text), End: end}
				if r.Alone { // in a text the verb speaks of the amount, too: 600만에 육박했다 (came near 6 million)
					tl.Outer = end
				}
				break
			}
			tl.Outer = end
			tl.Bound, tl.BoundBy = amount.Bound(b.N), line.Extent{Start: end - len(b.Text), End: end}
			deny(r, b, tl)
		}
		break
	}
}

// tailBeyond reads the qualifiers behind a quotation mark or a parenthesis at e: '300만원' 이상 ('3 million won' or more), 3억달러(약 4100억원) 이상. To Parse
// these are errors.
func tailBeyond(r *line.Line, e int, tl *line.Trail) {
	q := skipClosing(r, e)
	if q = skipClosing(r, skipParenthesis(r, q)); q == e {
		return
	}
	out := line.Trail{Start: q, Outer: q}
	if w := lex.TailWords.At(r.S, q); w.Sense != nil && w.Flags&lex.FSuffix != 0 {
		return
	}
	if tailAhead(r, q, r.SkipGap(q)) {
		tailInside(r, q, &out)
	}
	tl.Approx, tl.Bound, tl.Says = out.Approx, out.Bound, out.Says
}

// skipParenthesis returns the place behind a parenthesis at p, behind a gap or none, that says something of the amount before it, or p.
func skipParenthesis(r *line.Line, p int) int {
	q := r.SkipGap(p)
	if q >= len(r.S) || r.S[q] != '(' && r.S[q] != '[' {
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

// opposites are the bounds of what is not so.
var opposites = [...]amount.Bound{amount.AtLeast: amount.LessThan, amount.AtMost: amount.MoreThan, amount.MoreThan: amount.AtMost, amount.LessThan: amount.AtLeast}

// deny turns the bound of tl, which the word w that ends it has, into its opposite where what follows denies it: 넘지 않는 (not exceeding), 초과할 수 없다 (may
// not exceed), 밑돌지 않았다 (was not below), 미만이 아닌 (which is not less than).
func deny(r *line.Line, w lex.Word, tl *line.Trail) {
	if w.Class != lex.TBound {
		return
	}
	p := tl.Outer - len(w.Text) + strings.LastIndexByte(w.Text, ' ') + 1
	rest := r.WordRest(p)
	p += len(rest)
	q := r.SkipGap(p)
	verb := w.Flags&(lex.FParticle|lex.FThan) != 0
	if q == p || q == len(r.S) || !lex.Denials.Has(r.S, q) { // most often
		for k := tl.Outer - runes.SyllableLen; verb && k < p; k += runes.SyllableLen {
			if g := lex.GluedDenials.At(r.S[:p], k); g.Sense != nil {
				negate(tl, p)
				return
			}
		}
		return
	}
	end := lex.DenialEnds.Before(rest, len(rest))
	if end.Sense != nil && end.Class == lex.DWhether {
		return // 넘을지 말지 (whether it exceeds)
	}
	for d := lex.Denials.At(r.S, q); d.Sense != nil; d = lex.Denials.Shorter(d, r.S, q) {
		if (d.Class != lex.DNoun) == verb && (d.Class == lex.DCan || end.Sense != nil && d.Class == end.Class) {
			negate(tl, q+len(d.Text))
			return
		}
	}
}

// negate turns the bound of tl into its opposite: what denies it ends at end.
func negate(tl *line.Trail, end int) {
	tl.Bound, tl.Outer, tl.BoundBy.End = opposites[tl.Bound], end, end
}

// tailAhead reports whether a qualifier may follow at p, behind which a gap or none ends at q.
func tailAhead(r *line.Line, p, q int) bool {
	return q < len(r.S) && shapeAhead(r, p, q, lex.ShapeAt(r.S, q))
}

// shapeAhead is tailAhead for what has the shape sh at q.
func shapeAhead(r *line.Line, p, q int, sh lex.Shape) bool {
	switch {
	case sh&lexhash.Tails != 0 && lex.TailWords.At(r.S, q).Sense != nil:
		return true
	case sh&lexhash.CaseParticles == 0:
		return false
	case q > p:
		return line.ThanAt(r.S, q)
	}
	if end := p + runes.SyllableLen; end+1 < len(r.S) && r.S[end] == ' ' && lex.ShapeAt(r.S, end+1)&(lexhash.Tails|lexhash.Adverbs|lexhash.Blank) == 0 {
		return false // most often: a particle of one syllable, which 보다 (than) is not, and no qualifier behind it
	}
	n, than, _ := line.BoundParticle(r.S, p)
	if n == 0 || than {
		return than
	}
	q = r.SkipGap(p + n)
	return q < len(r.S) && lex.ShapeAt(r.S, q)&(lexhash.Tails|lexhash.Adverbs) != 0 && (lex.TailWords.At(r.S, q).Sense != nil || lex.BoundAdverbs.At(r.S, q).Sense != nil)
}

// TailFits keeps 이상하다 (is odd) and 정도(正道) apart from qualifiers.
func TailFits(r *line.Line, w lex.Word, q int) bool {
	end := q + len(w.Text)
	if w.Flags&(lex.FSuffix|lex.FEnds|lex.FBehindTo) != 0 {
		switch {
		case w.Flags&lex.FBehindTo != 0:
			return q > 0 && r.S[q-1] == ' ' && r.ToBefore(q-1)
		case w.Flags&lex.FEnds != 0:
			return r.Closes(end) && !(w.Class == lex.TBound && lex.Steps.Before(r.S, r.SkipGapBack(q)).Sense != nil) // 한 층 밑으로 (down one floor)
		}
		if w.Class == lex.TApprox && w.N == 2 && !timeBefore(r, q) {
			return false // 세 분께 (to three people)
		}
		p := lex.Particles.At(r.S, q)
		return r.Closes(end) && (p.Sense == nil || len(p.Text) == len(w.Text)) // 만원여야 (has to be 10,000 won)
	}
	if !r.HangulAt(end) {
		return true
	}
	h := lex.TailHomographs.At(r.S, q)
	return h.Sense == nil || len(h.Text) <= len(w.Text)
}

// timeBefore reports whether a time ends at p: 6시 (six o'clock), 3월 15일 (15 March), 5시 30분 (5:30); not 30분, which may count people.
func timeBefore(r *line.Line, p int) bool {
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
	q = r.SkipGapBack(runes.DigitsStart(r.S, q))
	hour := lex.UnitWords.At(r.S[:q], max(0, q-runes.SyllableLen))
	return hour.Sense != nil && hour.Flags&lex.FCalendar != 0 && hour.Ref != lex.RefMinute
}

// boundBehindParticle finds 을 넘는 (which exceeds), 에 못 미치는 (which falls short of), 보다 큰 (greater than) behind p, and where it ends.
func boundBehindParticle(r *line.Line, p int) (w lex.Word, end int) {
	if p >= len(r.S) {
		return lex.Word{}, 0
	}
	if q := r.SkipGap(p); q > p { // 5000 보다 크다 (is greater than 5000)
		if !line.ThanAt(r.S, q) {
			return lex.Word{}, 0
		}
		p = q
	}
	n, than, to := line.BoundParticle(r.S, p)
	if n == 0 {
		return lex.Word{}, 0
	}
	q := r.SkipGap(p + n)
	w = lex.TailWords.At(r.S, q)
	if k := line.AdverbLen(r.S, q); k > 0 && k >= len(w.Text) {
		q += k
		w = lex.TailWords.At(r.S, q)
	}
	if w.Sense == nil || w.Class != lex.TBound && !to || to && w.Class == lex.TBound && w.N == int8(amount.MoreThan) { // 1달러에 넘겼다: handed over
		return lex.Word{}, 0
	}
	if behindTo := w.Flags&lex.FBehindTo != 0; w.Flags&(lex.FThan|lex.FParticle) == 0 || w.Flags&lex.FThan != 0 && !than || behindTo && !to || !behindTo && !TailFits(r, w, q) {
		return lex.Word{}, 0
	}
	return w, q + len(w.Text)
}

// LevelThen reports whether 수준 behind a date says how much it was then, 2005년 수준 (the level of 2005), or which one it is, 두 번째 수준 (the second level). The unit w has the number at i.
func LevelThen(r *line.Line, w lex.Word, i int) bool {
	if level := lex.TailWords.At(r.S, r.Behind.ApproxBy.Start); level.Sense == nil || level.N != 1 || w.Sense == nil {
		return false
	}
	if w.Is(lex.RefPlace) || w.Ref == lex.RefMonth || w.Ref == lex.RefDecade {
		return true
	}
	return w.Flags&lex.FYear != 0 && (r.S[i] == '0' || line.IsYear(r.S[i:runes.DigitsEnd(r.S, i)]))
}
