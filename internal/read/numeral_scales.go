package read

import (
	"unicode/utf8"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// Scales in numerals: 십 백 천 and 만 억 조, which must fall.

// stepScale reads 십 백 천 and 만 억 조 …
func (r *reader) stepScale(n *numeral, s *sum, w lex.Word, p int, gap bool) bool {
	end := p + len(w.Text)
	if r.scaleHomograph(w, p) {
		return false
	}
	if !gap && n.words > 0 && end < len(r.S) && r.S[end] >= 0xEA {
		if u := r.unitAt(p); u.Sense != nil && len(u.Text) > len(w.Text) && (r.strict || u.Class == lex.WCurrency || u.Class == lex.WSubunit) && !r.rareScales(w, u) {
			return false // 1조각, 100조지아라리
		}
	}
	if n.first || s.curNative && (w.Flags&lex.FRareScale != 0 || w.Class == lex.NBig && !r.strict || w.Class == lex.NSmall && !s.curFew) {
		return false // 하나만: the particle; 두 해; 여든백
	}
	if n.words > 0 && n.approx && !n.few && (w.Class == lex.NSmall || r.overBefore(p) && !s.hasCur && s.section.lo.IsZero()) {
		return false // 3억여십, 8여만백, but 3천여만
	}
	if n.words == 1 && (w.N == 12 || w.Flags&lex.FRareScale != 0) && r.ordinalOf(n.start) {
		return false // 제3조, 제12해: an article, a year
	}
	if gap && n.ascii {
		n.parted = true
	}
	if !gap && w.N == 4 && n.words == 1 && !r.strict && n.few {
		if some := lex.Numerals.Ending(r.S, p); some.Sense != nil && some.Class == lex.NSome && !runes.IsShort(some.Text) {
			return false // 몇몇만: the particle
		}
	}
	if gap {
		if h := lex.WordHomographs.At(r.S, n.start); h.Sense != nil && !r.strict && !n.ascii && n.start+len(h.Text) == n.end && r.numeralWord(end).Sense == nil {
			return false // 구경 천원
		}
		if !r.gapScaleFits(n, s, w, end) {
			return false
		}
	}
	if w.Flags&lex.FRareScale != 0 && (!r.strict && (gap || !n.ascii) || !(r.strict && s.big != 127 && s.big > 16) && !r.rareScaleFits(int(w.N), end)) { // but 167양 2345해
		return false
	}
	if w.N == 12 && n.ascii && !r.strict && s.big == 127 && r.article(n.start, end) && !r.sumFollows(end) {
		return false
	}
	if w.Class == lex.NSmall {
		return r.pushSmall(n, s, int(w.N), p, end, gap)
	}
	return r.pushBig(n, s, int(w.N), p, end)
}

// overBefore reports whether 여 ends at p.
func (r *Line) overBefore(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	return w.Sense != nil && w.Class == lex.NOver
}

// rareScales reports whether the unit u, which begins with the scale w, is to be read as scales: 천재, 이십삼자 오천.
func (r *reader) rareScales(w, u lex.Word) bool {
	if !r.rare || u.Class == lex.WCurrency { // 100 자메이카 달러
		return false
	}
	if w.Flags&lex.FRareScale != 0 {
		return true
	}
	next := lex.Numerals.At(u.Text, len(w.Text))
	return next.Sense != nil && next.Flags&lex.FRareScale != 0
}

// pushSmall multiplies the pending digit, or one, by ten, hundred or thousand.
func (r *reader) pushSmall(n *numeral, s *sum, k, p, end int, gap bool) bool {
	if k >= s.small {
		if s.hasCur { // 3백5천: the pending digit belongs to what follows
			r.dropCur(n, s)
		}
		r.scaleFault(n, scaleCode(k, s.small), p, end)
		return false
	}
	cur, v := s.cur, s.section
	if s.hasCur && s.small < 4 && cur.hi.Magnitude()+k >= s.small { // 3천15백
		r.dropCur(n, s)
		r.scaleFault(n, fault.ErrScaleOrder, p, end)
		return false
	}
	if !s.hasCur {
		if gap && n.words > 0 && !(s.big != 127 || s.small < 4) {
			return false
		}
		cur = one(1)
	}
	if !cur.shift(k) || !v.add(&cur) {
		return n.overflow(p)
	}
	if s.section.lo.IsZero() {
		s.sectionStart = p
		if s.hasCur {
			s.sectionStart = s.curStart
		}
	}
	n.words++
	if n.words == 2 && s.hasCur {
		n.firstExp = k
	}
	s.section, s.cur, s.hasCur, s.small = v, pair{}, false, k
	s.curFew, s.curNative = false, false
	s.sectionTail = k >= 2
	s.sectionEnd, n.end = end, end
	n.native, n.attr, n.bare = false, false, false
	return true
}

// pushBig multiplies what stands since the last big scale, or one, by 10^k.
func (r *reader) pushBig(n *numeral, s *sum, k, p, end int) bool {
	group, v := s.section, s.total
	ok := group.add(&s.cur)
	if k >= s.big || s.big != 127 && ok && !group.hi.IsZero() && group.hi.Magnitude()+k >= s.big { // 3억5조, 7억45441만
		r.scaleFault(n, scaleCode(k, s.big), p, end)
		r.dropSection(n, s)
		return false
	}
	if group.lo.IsZero() && !s.hasCur && s.small == 4 {
		if k > 4 && n.words == 0 && !r.strict && (k > 16 || !wonBracketAt(r.S, r.skipGap(end))) {
			return false // 조사원, 억지: 억 and 조 never begin a numeral without 일
		}
		if n.words > 0 && !(s.big != 127 && r.strict) {
			r.scaleFault(n, fault.ErrSyntax, p, end)
			return false
		}
		group = one(1)
	}
	if !ok || !group.shift(k) || !v.add(&group) {
		return n.overflow(p)
	}
	if n.top == 0 {
		n.top = k
		n.firstExp += k
	}
	s.total, s.section, s.cur, s.hasCur, s.big, s.small = v, pair{}, pair{}, false, k, 4
	s.curFew, s.curNative, s.sectionTail = false, false, false
	s.bigEnd, n.end = end, end
	n.words++
	n.native, n.attr, n.bare = false, false, false
	return true
}

// dropCur gives back the pending digit.
func (r *reader) dropCur(n *numeral, s *sum) {
	s.cur, s.hasCur = pair{}, false
	n.end = s.sectionEnd
}

// dropSection gives back all since the last big scale: 3억5조 is 3억, then 5조.
func (r *reader) dropSection(n *numeral, s *sum) {
	s.section, s.cur, s.hasCur = pair{}, pair{}, false
	n.end = s.bigEnd
}

// scaleCode says what is wrong with the scale 10^k behind 10^last.
func scaleCode(k, last int) fault.Code {
	if k == last {
		return fault.ErrRepeatedScale
	}
	return fault.ErrScaleOrder
}

// scaleRises says, for Parse, that the digits before p are no part of the numeral because of the scale behind them: 3억 5조.
func (r *reader) scaleRises(n *numeral, s *sum, p int) {
	k, last := r.scaleAfter(p), s.big
	if k < 4 {
		last = s.small
	}
	p = r.skipGap(p)
	if w := r.numeralWord(p); k >= last && w.Sense != nil && int(w.N) == k && len(r.unitAt(p).Text) <= len(w.Text) { // no 여 before it, and no 조각
		r.scaleFault(n, scaleCode(k, last), p, p+len(w.Text))
	}
}

// scaleFault says what is wrong with the scale from p to end.
func (r *reader) scaleFault(n *numeral, code fault.Code, p, end int) {
	detail := ""
	if r.strict {
		detail = "scale " + r.S[p:end] + " after " + r.lastScale(n.start, p)
	}
	n.fault.set(code, p, detail)
}

// lastScale returns the scale word before p, for an error's text.
func (r *reader) lastScale(from, p int) string {
	for i := p; i > from; {
		_, size := utf8.DecodeLastRuneInString(r.S[from:i])
		i -= size
		if w := r.numeralWord(i); w.Sense != nil && (w.Class == lex.NSmall || w.Class == lex.NBig) && i+len(w.Text) <= p {
			return w.Text
		}
	}
	return r.S[from:p]
}
