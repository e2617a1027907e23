package numeral

import (
	"unicode/utf8"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Scales in numerals: 십 백 천 and 만 억 조, which must fall.

// stepScale reads 십 백 천 and 만 억 조 …
func (r *Reader) stepScale(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	end := p + len(w.Text)
	if r.ScaleHomograph(w, p) {
		return false
	}
	if !gap && n.Words > 0 && end < len(r.S) && r.S[end] >= 0xEA {
		if u := r.UnitAt(p); u.Sense != nil && len(u.Text) > len(w.Text) && (r.Strict || u.Class == lex.WCurrency || u.Class == lex.WSubunit) && !r.rareScales(w, u) {
			return false // 1조각, 100조지아라리
		}
	}
	if n.First || s.curNative && (w.Flags&lex.FRareScale != 0 || w.Class == lex.NBig && !r.Strict || w.Class == lex.NSmall && !s.curFew) {
		return false // 하나만: the particle; 두 해; 여든백
	}
	if n.Words > 0 && n.Approx && !n.Few && (w.Class == lex.NSmall || r.overBefore(p) && !s.hasCur && s.section.Lo.IsZero()) {
		return false // 3억여십, 8여만백, but 3천여만
	}
	if n.Words == 1 && (w.N == 12 || w.Flags&lex.FRareScale != 0) && r.OrdinalOf(n.Start) {
		return false // 제3조, 제12해: an article, a year
	}
	if gap && n.Ascii {
		n.Parted = true
	}
	if !gap && w.N == 4 && n.Words == 1 && !r.Strict && n.Few {
		if some := lex.Numerals.Ending(r.S, p); some.Sense != nil && some.Class == lex.NSome && !runes.IsShort(some.Text) {
			return false // 몇몇만: the particle
		}
	}
	if gap {
		if h := lex.WordHomographs.At(r.S, n.Start); h.Sense != nil && !r.Strict && !n.Ascii && n.Start+len(h.Text) == n.End && r.NumeralWord(end).Sense == nil {
			return false // 구경 천원
		}
		if !r.gapScaleFits(n, s, w, end) {
			return false
		}
	}
	if w.Flags&lex.FRareScale != 0 && (!r.Strict && (gap || !n.Ascii) || !(r.Strict && s.big != 127 && s.big > 16) && !r.RareScaleFits(int(w.N), end)) { // but 167양 2345해
		return false
	}
	if w.N == 12 && n.Ascii && !r.Strict && s.big == 127 && r.Article(n.Start, end) && !r.SumFollows(end) {
		return false
	}
	if w.Class == lex.NSmall {
		return r.pushSmall(n, s, int(w.N), p, end, gap)
	}
	return r.pushBig(n, s, int(w.N), p, end)
}

// overBefore reports whether 여 ends at p.
func (r *Reader) overBefore(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	return w.Sense != nil && w.Class == lex.NOver
}

// rareScales reports whether the unit u, which begins with the scale w, is to be read as scales: 천재, 이십삼자 오천.
func (r *Reader) rareScales(w, u lex.Word) bool {
	if !r.Rare || u.Class == lex.WCurrency { // 100 자메이카 달러
		return false
	}
	if w.Flags&lex.FRareScale != 0 {
		return true
	}
	next := lex.Numerals.At(u.Text, len(w.Text))
	return next.Sense != nil && next.Flags&lex.FRareScale != 0
}

// pushSmall multiplies the pending digit, or one, by ten, hundred or thousand.
func (r *Reader) pushSmall(n *Numeral, s *sum, k, p, end int, gap bool) bool {
	if k >= s.small {
		if s.hasCur { // 3백5천: the pending digit belongs to what follows
			r.dropCur(n, s)
		}
		r.scaleFault(n, scaleCode(k, s.small), p, end)
		return false
	}
	cur, v := s.cur, s.section
	if s.hasCur && s.small < 4 && cur.Hi.Magnitude()+k >= s.small { // 3천15백
		r.dropCur(n, s)
		r.scaleFault(n, fault.ErrScaleOrder, p, end)
		return false
	}
	if !s.hasCur {
		if gap && n.Words > 0 && !(s.big != 127 || s.small < 4) {
			return false
		}
		cur = one(1)
	}
	if !cur.Shift(k) || !v.add(&cur) {
		return n.overflow(p)
	}
	if s.section.Lo.IsZero() {
		s.sectionStart = p
		if s.hasCur {
			s.sectionStart = s.curStart
		}
	}
	n.Words++
	if n.Words == 2 && s.hasCur {
		n.FirstExp = k
	}
	s.section, s.cur, s.hasCur, s.small = v, Pair{}, false, k
	s.curFew, s.curNative = false, false
	s.sectionTail = k >= 2
	s.sectionEnd, n.End = end, end
	n.Native, n.Attr, n.Bare = false, false, false
	return true
}

// pushBig multiplies what stands since the last big scale, or one, by 10^k.
func (r *Reader) pushBig(n *Numeral, s *sum, k, p, end int) bool {
	group, v := s.section, s.total
	ok := group.add(&s.cur)
	if k >= s.big || s.big != 127 && ok && !group.Hi.IsZero() && group.Hi.Magnitude()+k >= s.big { // 3억5조, 7억45441만
		r.scaleFault(n, scaleCode(k, s.big), p, end)
		r.dropSection(n, s)
		return false
	}
	if group.Lo.IsZero() && !s.hasCur && s.small == 4 {
		if k > 4 && n.Words == 0 && !r.Strict && (k > 16 || !line.WonBracketAt(r.S, r.SkipGap(end))) {
			return false // 조사원, 억지: 억 and 조 never begin a numeral without 일
		}
		if n.Words > 0 && !(s.big != 127 && r.Strict) {
			r.scaleFault(n, fault.ErrSyntax, p, end)
			return false
		}
		group = one(1)
	}
	if !ok || !group.Shift(k) || !v.add(&group) {
		return n.overflow(p)
	}
	if n.Top == 0 {
		n.Top = k
		n.FirstExp += k
	}
	s.total, s.section, s.cur, s.hasCur, s.big, s.small = v, Pair{}, Pair{}, false, k, 4
	s.curFew, s.curNative, s.sectionTail = false, false, false
	s.bigEnd, n.End = end, end
	n.Words++
	n.Native, n.Attr, n.Bare = false, false, false
	return true
}

// dropCur gives back the pending digit.
func (r *Reader) dropCur(n *Numeral, s *sum) {
	s.cur, s.hasCur = Pair{}, false
	n.End = s.sectionEnd
}

// dropSection gives back all since the last big scale: 3억5조 is 3억, then 5조.
func (r *Reader) dropSection(n *Numeral, s *sum) {
	s.section, s.cur, s.hasCur = Pair{}, Pair{}, false
	n.End = s.bigEnd
}

// scaleCode says what is wrong with the scale 10^k behind 10^last.
func scaleCode(k, last int) fault.Code {
	if k == last {
		return fault.ErrRepeatedScale
	}
	return fault.ErrScaleOrder
}

// scaleRises says, for Parse, that the digits before p are no part of the numeral because of the scale behind them: 3억 5조.
func (r *Reader) scaleRises(n *Numeral, s *sum, p int) {
	k, last := r.ScaleAfter(p), s.big
	if k < 4 {
		last = s.small
	}
	p = r.SkipGap(p)
	if w := r.NumeralWord(p); k >= last && w.Sense != nil && int(w.N) == k && len(r.UnitAt(p).Text) <= len(w.Text) { // no 여 before it, and no 조각
		r.scaleFault(n, scaleCode(k, last), p, p+len(w.Text))
	}
}

// scaleFault says what is wrong with the scale from p to end.
func (r *Reader) scaleFault(n *Numeral, code fault.Code, p, end int) {
	detail := ""
	if r.Strict {
		detail = "scale " + r.S[p:end] + " after " + r.lastScale(n.Start, p)
	}
	n.Fault.Set(code, p, detail)
}

// lastScale returns the scale word before p, for an error's text.
func (r *Reader) lastScale(from, p int) string {
	for i := p; i > from; {
		_, size := utf8.DecodeLastRuneInString(r.S[from:i])
		i -= size
		if w := r.NumeralWord(i); w.Sense != nil && (w.Class == lex.NSmall || w.Class == lex.NBig) && i+len(w.Text) <= p {
			return w.Text
		}
	}
	return r.S[from:p]
}
