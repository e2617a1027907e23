package komoney

import (
	"strings"
	"unicode/utf8"
)

// numeral is a number read from text, without sign and unit.
type numeral struct {
	start, end int
	lo, hi     Decimal // the value twice, or the two ends of what 수십 or 두세 leave open

	few      bool     // lo and hi differ in meaning: 수십, 몇, 두세
	approx   bool     // few, or 여
	ascii    bool     // has ASCII digits
	grouped  bool     // has grouping commas
	parted   bool     // a scale stands behind a gap: 3 조원
	native   bool     // ends in a native numeral
	attr     bool     // ends in a form that stands before a counter only: 한, 스무
	bare     bool     // ends in a form that never stands before a counter: 하나
	old      bool     // ends in 서, 석, 너, 넉, 닷, 엿
	first    bool     // 첫
	point    bool     // has a decimal point
	words    int      // number of numeral words, ASCII digits being one
	firstExp int      // power of ten of the scales that the first digits have: 7 in 4천만
	top      int      // power of ten of the highest big scale, 0 if none
	scaled   bool     // ends in a big scale: 36조, 2억5천만
	elided   bool     // the tail behind 억 or 조 was read one scale up: 2억5천
	up       pair     // the value with the tail read one scale up, 0 if there is no such reading
	tail     tailForm // what follows the last big scale
	fault    fault    // why the numeral ends where it does, for Parse
}

// tailForm says how the part behind the last big scale is written.
type tailForm uint8

const (
	noTail     tailForm = iota
	wordTail            // ends in 천 or 백: 2억5천
	digitTail           // three or four digits: 12억 5,000
	oneTail             // one digit without a gap: 3억5
	littleTail          // anything else
)

// fault is a reason and its place, for errors.
type fault struct {
	code   Code
	at     int
	detail string
}

// pair is a value that may be open between two ends.
type pair struct{ lo, hi Decimal }

// sum is the state of reading one numeral: total + section + cur.
type sum struct {
	total, section, cur pair
	hasCur              bool
	curDigits           bool // cur comes from ASCII digits
	curNative           bool
	curFew              bool // cur is 수, 몇 or a pair
	big, small          int  // the last scales, 127 and 4 before the first
	sectionEnd          int  // where the section's last scale word ends
	bigEnd              int  // where the last big scale word ends
	curStart            int
	sectionStart        int
	sectionTail         bool // section's last word is 천 or 백
}

func (p pair) add(q pair) (pair, bool) {
	if q.hi == (Decimal{}) {
		return p, true
	}
	if p.hi == (Decimal{}) {
		return q, true
	}
	lo, ok := p.lo.add(q.lo)
	if p.lo == p.hi && q.lo == q.hi {
		return pair{lo, lo}, ok
	}
	hi, ok2 := p.hi.add(q.hi)
	return pair{lo, hi}, ok && ok2
}

func (p pair) shift(n int) (pair, bool) {
	lo, ok := p.lo.mulPow10(n)
	if p.lo == p.hi {
		return pair{lo, lo}, ok
	}
	hi, ok2 := p.hi.mulPow10(n)
	return pair{lo, hi}, ok && ok2
}

func one(n int) pair { d := DecimalFromInt(int64(n)); return pair{d, d} }

// numeral reads the longest numeral that starts at i into n. It reports false where none does.
func (r *reader) numeral(i int, n *numeral) bool {
	*n = numeral{start: i, end: i}
	if i >= len(r.s) {
		return false
	}
	if r.s[i] >= utf8.RuneSelf && r.digitRun(i) >= 2 && r.spelledDigits(n) {
		return true
	}
	s := &r.sum
	*s = sum{big: 127, small: 4}
	pos := i
	for {
		r.steps++
		next, ok := r.numeralStep(n, s, pos)
		if !ok {
			break
		}
		pos = next
	}
	if n.fault.code != "" {
		r.lastFault = n.fault
	}
	if n.words == 0 || n.end == i {
		return false
	}
	if n.words == 1 && s.hasCur {
		n.lo, n.hi = s.cur.lo, s.cur.hi
		return true
	}
	if !r.finishNumeral(n, s) {
		r.lastFault = n.fault
		return false
	}
	return true
}

// finishNumeral adds up what was read.
func (r *reader) finishNumeral(n *numeral, s *sum) bool {
	rest, ok := s.section.add(s.cur)
	if !ok {
		return r.overflow(n)
	}
	v, ok := s.total.add(rest)
	if !ok {
		return r.overflow(n)
	}
	n.lo, n.hi = v.lo, v.hi
	n.scaled = s.big != 127 && rest.lo.IsZero()
	if s.big != 127 && !rest.lo.IsZero() {
		n.tail = littleTail
		if !s.hasCur && s.sectionTail {
			n.tail = wordTail
		} else if s.curDigits && s.section.lo.IsZero() && s.cur.lo.Magnitude() >= 2 && s.cur.lo.IsInt() {
			n.tail = digitTail
		} else if s.curDigits && s.section.lo.IsZero() && s.cur.lo.Magnitude() == 0 && s.cur.lo.IsInt() && s.curStart == s.bigEnd && s.big <= 12 {
			n.tail = oneTail
			if up, ok := rest.shift(s.big - 1); ok {
				n.up, _ = s.total.add(up)
			}
			return true
		}
		if n.tail != littleTail && (s.big == 8 || s.big == 12) {
			up, ok1 := rest.shift(s.big - 4)
			if w, ok2 := s.total.add(up); ok1 && ok2 {
				n.up = w
				if n.tail == wordTail && n.ascii && !r.p.PlainTail {
					n.elide()
				}
			}
		}
	}
	return true
}

// elide takes the reading with the tail one scale up. Digits mixed with 천 or 백 say it by their form;
// 이억오천 and 12억 5,000 wait for a money context.
func (n *numeral) elide() {
	if n.up.lo.IsZero() || n.elided {
		return
	}
	n.lo, n.hi, n.elided, n.scaled = n.up.lo, n.up.hi, true, true
}

func (r *reader) overflow(n *numeral) bool {
	n.fault = fault{ErrOverflow, n.start, "more digits than a Decimal holds"}
	return false
}

// numeralStep reads one word of a numeral at pos and returns the place behind it.
func (r *reader) numeralStep(n *numeral, s *sum, pos int) (int, bool) {
	p := r.skipGap(pos)
	gap := p > pos
	if p >= len(r.s) || gap && n.words == 0 {
		return pos, false
	}
	if c := r.s[p]; c < utf8.RuneSelf {
		if isDigit(c) || c == '.' && n.words == 0 {
			return r.stepDigits(n, s, p, gap)
		}
		return pos, false
	}
	w := r.numeralWord(p)
	if w == nil {
		return pos, false
	}
	end := p + len(w.text)
	if gap {
		if u := r.unitAt(p); u != nil && len(u.text) > len(w.text) && !r.rareScales(w, u) { // 100 조지아 라리
			return pos, false
		}
	}
	switch w.class {
	case nDigit:
		return end, r.stepDigit(n, s, w, p, gap)
	case nSmall, nBig:
		return end, r.stepScale(n, s, w, p, gap)
	case nUnit, nTen, nFirst:
		return end, r.stepNative(n, s, w, p, gap)
	case nPair, nSeveral, nSome:
		return end, r.stepFew(n, s, w, p, gap)
	case nOver:
		if n.words == 0 || n.attr || n.approx && !n.few || r.overHomograph(p) || gap && !r.overFits(end) {
			return pos, false
		}
		n.approx = true
		n.end = end
		return end, true
	case nPoint:
		return r.stepPoint(n, s, p)
	}
	return pos, false
}

// commaPair reads two neighbouring digits or tens with a comma, as old newspapers write "two or three": 2,3백만원, 30,40%.
func (r *reader) commaPair(p, end int) (pair, int, bool) {
	t := r.s[p:end]
	n := len(t) / 2
	if len(t) != 3 && len(t) != 5 || t[n] != ',' {
		return pair{}, 0, false
	}
	a, b := int64(t[0]-'0'), int64(t[n+1]-'0')
	if b != a+1 || a == 0 || n == 2 && (t[1] != '0' || t[4] != '0') {
		return pair{}, 0, false
	}
	if r.scaleAfter(end) == 0 {
		w, _ := r.unitWord(end)
		if w == nil || w.class != wPercent && w.class != wMultiple && w.class != wCounter {
			return pair{}, 0, false // 1,2원 is a slip, not one or two
		}
	}
	v, _ := (pair{DecimalFromInt(a), DecimalFromInt(b)}).shift(n - 1)
	return v, end, true
}

// spacedPair reads 2, 3 before a scale, 배 or a percent sign as "two or three". Before a counter it may be a list: 1, 2학년.
func (r *reader) spacedPair(p, end int) (pair, int, bool) {
	q := end + len(", ")
	if end != p+1 || q >= len(r.s) || r.s[end:q] != ", " || r.s[q] != r.s[p]+1 || r.s[p] == '0' || q+1 < len(r.s) && isDigit(r.s[q+1]) {
		return pair{}, 0, false
	}
	if before := r.skipGapBack(p); before > 0 && strings.IndexByte(",.·/", r.s[before-1]) >= 0 {
		return pair{}, 0, false // 1, 2, 3만
	}
	if r.scaleAfter(q+1) == 0 {
		if w, at := r.unitWord(q + 1); w == nil || at > q+1 || w.class != wPercent && w.class != wMultiple {
			return pair{}, 0, false
		}
	}
	a, b := DecimalFromInt(int64(r.s[p]-'0')), DecimalFromInt(int64(r.s[q]-'0'))
	return pair{a, b}, q + 1, true
}

// overFits says whether 여 behind a gap belongs to the numeral before it: 320 여만원, 4억 여 원.
func (r *reader) overFits(end int) bool {
	if r.unitAt(end) != nil || r.currencyFollows(end) {
		return true
	}
	w := r.numeralWord(end)
	return w != nil && w.class == nBig && r.afterScale(end+len(w.text))
}

// stepDigits reads ASCII digits with grouping commas and a decimal point.
func (r *reader) stepDigits(n *numeral, s *sum, p int, gap bool) (int, bool) {
	if s.hasCur || n.approx && !n.few || n.first || n.native {
		return p, false
	}
	d, end, code := r.digits(p)
	if end > p+3 && r.s[end-1] != ',' {
		for i := p; i < end && !n.grouped; i++ {
			n.grouped = r.s[i] == ','
		}
	}
	if code == ErrGrouping && n.words == 0 {
		if d2, e, ok := r.commaPair(p, end); ok { // 2,3백만원: two or three
			s.cur, s.hasCur, s.curStart, s.curFew = d2, true, p, true
			n.few, n.approx, n.ascii, n.words, n.end = true, true, true, 1, e
			return e, true
		}
	}
	if n.words == 0 {
		if v, e, ok := r.spacedPair(p, end); ok { // 2, 3만원
			s.cur, s.hasCur, s.curStart, s.curFew = v, true, p, true
			n.few, n.approx, n.ascii, n.words, n.end = true, true, true, 1, e
			return e, true
		}
	}
	if code != "" {
		n.fault = fault{code, p, ""}
		if n.words == 0 {
			r.badRun = end
		}
		return p, false
	}
	if n.words > 0 && !r.moreDigitsFit(n, s, d, end, gap) {
		if w := r.numeralWord(end); w != nil && !gap && w.class == nSmall && int(w.n) >= s.small {
			code := ErrScaleOrder
			if int(w.n) == s.small {
				code = ErrRepeatedScale
			}
			n.fault = r.scaleFault(n, code, end, end+len(w.text))
		}
		return p, false
	}
	s.cur, s.hasCur, s.curDigits, s.curStart = pair{d, d}, true, true, p
	n.ascii = true
	n.words++
	n.end = end
	n.native = false
	return end, true
}

// moreDigitsFit says whether digits go on with the numeral: they must lie below the last scale.
func (r *reader) moreDigitsFit(n *numeral, s *sum, d Decimal, end int, gap bool) bool {
	if n.few { // 2,3만12
		return false
	}
	k := r.scaleAfter(end)
	if gap && !r.gapDigitsFit(n, s, d, end, k) {
		return false
	}
	// 만 18세: a bare scale takes one to three digits only where they go on to a smaller scale.
	if !n.ascii && n.words == 1 && k == 0 && d.Magnitude() < 3 && s.big != 127 && !r.strict {
		return false
	}
	switch {
	case !d.IsInt() && k > 0:
		return false
	case k > 0 && k < 4:
		return k < s.small
	case s.small < 4:
		return d.Magnitude() < s.small
	}
	return s.big != 127 && d.Magnitude() < s.big
}

// gapDigitsFit says whether digits behind a space go on with the numeral: 1억 3000만, 2천 345, not 5억 2022년.
func (r *reader) gapDigitsFit(n *numeral, s *sum, d Decimal, end, k int) bool {
	if d.Magnitude() >= 4 {
		return false
	}
	if s.section.lo.IsZero() { // behind a big scale
		if k > 0 {
			return k < s.big || k < 4
		}
		if s.big == 4 || r.strict {
			return r.strict || !r.timeFollows(end)
		}
		if d.Magnitude() >= 2 && r.currencyFollows(end) {
			return true // 1억 1,010원
		}
		return (s.big == 8 || s.big == 12) && d.Magnitude() >= 2 && !r.unitFollows(end) && (r.moneyCueNear(n.start, end) ||
			s.big == 8 && d.Magnitude() == 3 && r.atEnd(end) && !r.near(&cues, cCount, n.start, end))
	}
	// behind 천 or 백: 2천 345 달러
	return d.Magnitude() < s.small && (k == 0 || k < s.small || k >= 4) && !r.timeFollows(end)
}

// stepDigit reads 일 … 구 and the hanja digits.
func (r *reader) stepDigit(n *numeral, s *sum, w *word, p int, gap bool) bool {
	end := p + len(w.text)
	if s.hasCur {
		// 구 behind a digit can only be the scale 10^32, but in 팔구, eight or nine.
		if w.n == 9 && w.text == "구" && !gap && !s.curNative && (s.curDigits && r.strict || s.cur.lo != DecimalFromInt(8)) && (r.strict || s.big != 127 && r.rareScaleFits(end)) && !s.curFew {
			return r.pushBig(n, s, 32, p, end)
		}
		return !gap && r.digitPair(n, s, w, end)
	}
	if n.first || n.native && !gap && s.small < 2 {
		return false
	}
	if n.approx && !n.few {
		return false
	}
	if gap && w.n == 2 && tailWords.at(r.s, p) != nil {
		return false // 6억 이상
	}
	k := r.scaleAfter(end)
	if n.words > 0 && k == 0 && !r.digitEnds(n, s, w, end, gap) {
		return false
	}
	if gap && k == 0 && s.small <= 1 && s.big == 127 && s.section.lo.IsZero() {
		return false
	}
	d := DecimalFromInt(int64(w.n))
	s.cur, s.hasCur, s.curDigits, s.curStart = pair{d, d}, true, false, p
	s.curFew = false
	n.words++
	n.end = end
	n.native, n.attr, n.bare = false, false, false
	return true
}

// digitEnds says whether a digit word without a scale behind it still belongs to the numeral.
// Behind a numeral 이 is mostly the subject particle, and 일 the copula: 3만이 넘는, 5천일 것.
func (r *reader) digitEnds(n *numeral, s *sum, w *word, end int, gap bool) bool {
	if w.n == 0 {
		return false
	}
	if r.strict || !gap && r.nextIsDigitWord(end) {
		return true
	}
	if w.n <= 2 && !gap {
		// 구천오백이다, 삼십일까: the copula
		if c := particles.at(r.s, end-len(w.text)); c != nil && c.class == pLong && !r.unitFollows(end) {
			return false
		}
	}
	if gap {
		return r.atEnd(end) || !n.ascii && r.unitFollows(end) && w.n != 2
	}
	if w.n == 2 && (n.ascii || s.section.lo.IsZero()) {
		return !n.ascii && r.unitFollows(end) && !r.boundary(end)
	}
	if n.ascii && !r.afterNumber(end) {
		return false // 1,500만칠레 페소
	}
	if n.ascii && w.n == 1 {
		return r.wordRest(end) == "은" || r.wordRest(end) == "는" || r.unitFollows(end)
	}
	return true
}

// digitPair reads the second of two digits in a row, 삼사십 or 오륙 명: three or four tens.
func (r *reader) digitPair(n *numeral, s *sum, w *word, end int) bool {
	if s.curDigits || s.curFew || s.curNative || s.cur.lo.Exp() != 0 {
		return false
	}
	lo, _ := s.cur.lo.Int64()
	if int64(w.n) != lo+1 || lo < 1 {
		return false
	}
	if r.scaleAfter(end) == 0 && !r.unitFollows(end) {
		return false
	}
	s.cur.hi = DecimalFromInt(int64(w.n))
	s.curFew = true
	n.few, n.approx = true, true
	n.words++
	n.end = end
	return true
}

// stepScale reads 십 백 천 and 만 억 조 …
func (r *reader) stepScale(n *numeral, s *sum, w *word, p int, gap bool) bool {
	end := p + len(w.text)
	if r.scaleHomograph(w, p) {
		return false
	}
	if !gap && n.words > 0 && end < len(r.s) && r.s[end] >= 0xEA {
		if u := r.unitAt(p); u != nil && len(u.text) > len(w.text) && (r.strict || u.class == wCurrency || u.class == wSubunit) && !r.rareScales(w, u) {
			return false // 1조각, 100조지아라리
		}
	}
	if n.first || s.curNative && w.class == nBig && !r.strict {
		return false // 하나만: the particle
	}
	if gap && n.ascii {
		n.parted = true
	}
	if gap {
		if h := wordHomographs.at(r.s, n.start); h != nil && !r.strict && !n.ascii && n.start+len(h.text) == n.end && r.numeralWord(end) == nil {
			return false // 구경 천원
		}
		if !r.gapScaleFits(n, s, w, end) {
			return false
		}
	}
	if w.flags&fRareScale != 0 && (!r.strict && (gap || !n.ascii) || !r.rareScaleFits(end)) {
		return false
	}
	if w.n == 12 && n.ascii && !r.strict && s.big == 127 && r.article(n.start, end) && !r.sumGoesOn(end) {
		return false
	}
	if w.class == nSmall {
		return r.pushSmall(n, s, int(w.n), p, end, gap)
	}
	return r.pushBig(n, s, int(w.n), p, end)
}

// rareScales reports whether the unit u, which begins with the scale w, is to be read as scales: 천재, 이십삼자 오천.
func (r *reader) rareScales(w, u *word) bool {
	if !r.rare || u.class == wCurrency { // 100 자메이카 달러
		return false
	}
	if w.flags&fRareScale != 0 {
		return true
	}
	next := numerals.at(u.text, len(w.text))
	return next != nil && next.flags&fRareScale != 0
}

// pushSmall multiplies the pending digit, or one, by ten, hundred or thousand.
func (r *reader) pushSmall(n *numeral, s *sum, k, p, end int, gap bool) bool {
	if k >= s.small {
		if s.hasCur { // 3백5천: the pending digit belongs to what follows
			r.dropCur(n, s)
		}
		code := ErrScaleOrder
		if k == s.small {
			code = ErrRepeatedScale
		}
		n.fault = r.scaleFault(n, code, p, end)
		return false
	}
	cur := s.cur
	if !s.hasCur {
		if gap && n.words > 0 && !(s.big != 127 || s.small < 4) {
			return false
		}
		cur = one(1)
	}
	v, ok := cur.shift(k)
	if ok {
		v, ok = s.section.add(v)
	}
	if !ok {
		n.fault = fault{ErrOverflow, p, "more digits than a Decimal holds"}
		return false
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
	group, ok := s.section.add(s.cur)
	if k >= s.big {
		code := ErrScaleOrder
		if k == s.big {
			code = ErrRepeatedScale
		}
		n.fault = r.scaleFault(n, code, p, end)
		r.dropSection(n, s)
		return false
	}
	if group.lo.IsZero() && !s.hasCur && s.small == 4 {
		if k > 4 && n.words == 0 && !r.strict && (k > 16 || !strings.HasPrefix(r.s[r.skipGap(end):], "원대")) {
			return false // 조사원, 억지: 억 and 조 never begin a numeral without 일
		}
		if n.words > 0 && !(s.big != 127 && r.strict) {
			n.fault = r.scaleFault(n, ErrSyntax, p, end)
			return false
		}
		group = one(1)
	}
	v, ok2 := group.shift(k)
	v, ok3 := s.total.add(v)
	if !ok || !ok2 || !ok3 {
		n.fault = fault{ErrOverflow, p, "more digits than a Decimal holds"}
		return false
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

func (r *reader) scaleFault(n *numeral, code Code, p, end int) fault {
	if !r.strict {
		return fault{code: code, at: p}
	}
	return fault{code, p, "scale " + r.s[p:end] + " after " + r.lastScale(n.start, p)}
}

// lastScale returns the scale word before p, for an error's text.
func (r *reader) lastScale(from, p int) string {
	for i := p; i > from; {
		_, size := utf8.DecodeLastRuneInString(r.s[from:i])
		i -= size
		if w := r.numeralWord(i); w != nil && (w.class == nSmall || w.class == nBig) && i+len(w.text) <= p {
			return w.text
		}
	}
	return r.s[from:p]
}

// stepNative reads 하나 … 아홉, 열 … 아흔, 첫.
func (r *reader) stepNative(n *numeral, s *sum, w *word, p int, gap bool) bool {
	end := p + len(w.text)
	if w.class == nFirst {
		if n.words > 0 {
			return false
		}
		n.first, n.attr, n.native, n.end, n.words = true, true, true, end, 1
		s.cur, s.hasCur, s.curNative = one(1), true, true
		return true
	}
	if s.hasCur && !(w.class == nUnit && s.curNative && isTens(s.cur.lo)) {
		return false
	}
	if gap && n.words == 1 && s.big == 4 && !n.ascii && !r.strict {
		return false // 만 열아홉 살
	}
	if n.ascii || n.first || n.approx && !n.few || gap && !(r.strict || w.class == nTen && n.words > 0) {
		return false
	}
	if n.words > 0 && !s.curNative && n.top == 0 && s.small == 4 {
		return false
	}
	if w.class == nTen && (s.hasCur || s.small <= 1) {
		return false
	}
	v := one(int(w.n))
	if s.hasCur {
		v, _ = s.cur.add(v)
	}
	s.cur, s.hasCur, s.curDigits, s.curNative = v, true, false, true
	if n.words == 0 {
		s.curStart = p
	}
	n.words++
	n.end = end
	n.native = true
	n.attr, n.bare, n.old = w.flags&fAttr != 0, w.flags&fBare != 0, w.flags&fOld != 0
	return true
}

func isTens(d Decimal) bool { return d.Exp() >= 1 }

// stepFew reads 두세, 수, 몇.
func (r *reader) stepFew(n *numeral, s *sum, w *word, p int, gap bool) bool {
	end := p + len(w.text)
	if s.hasCur && !(s.curNative && isTens(s.cur.lo)) || n.ascii && s.small > 1 && w.class != nSome || n.approx {
		return false
	}
	if n.words > 0 && (gap || s.small > 1 && !s.curNative && w.class != nPair) && !r.someOf(s, w, end) {
		return false // 십수, 몇십; not 백수
	}
	lo, hi := 2, 9
	switch w.class {
	case nSeveral, nSome:
		if n.words > 0 && s.small == 1 {
			lo = 1 // 십수, 십몇: 11 to 19
		}
		if w.class == nSeveral && n.words == 0 && (r.scaleAfter(end) == 0 || r.rareInWords(end)) && !r.severalCounter(end) && !r.severalScale(end) {
			return false
		}
	case nPair:
		lo, hi = int(w.n)/100, int(w.n)%100
	}
	v := pair{DecimalFromInt(int64(lo)), DecimalFromInt(int64(hi))}
	if s.hasCur {
		v, _ = s.cur.add(v)
	}
	s.cur, s.hasCur, s.curDigits, s.curFew, s.curStart = v, true, false, true, p
	s.curNative = w.class == nPair
	n.words++
	n.end = end
	n.few, n.approx = lo != hi, true
	n.native = w.class == nPair
	n.attr, n.bare = w.flags&fAttr != 0, w.flags&fBare != 0
	return true
}

// rareInWords reports whether the scale at p is one that no numeral in words takes in a text: 수자(數字) is no 10^24.
func (r *reader) rareInWords(p int) bool {
	w := r.numeralWord(p)
	return !r.strict && w != nil && w.flags&fRareScale != 0
}

// someOf says whether 몇 goes on with a numeral: 3만 몇천 원, 백몇십만.
func (r *reader) someOf(s *sum, w *word, end int) bool {
	k := r.scaleAfter(end)
	return w.class == nSome && k > 0 && (k < s.small && s.small < 4 || k < 4 && s.big != 127)
}

// severalScale finds a scale behind 수 and a gap: 수 십억 원.
func (r *reader) severalScale(end int) bool {
	q := r.skipGap(end)
	if q == end {
		return false
	}
	w := r.numeralWord(q)
	return w != nil && (w.class == nSmall || w.class == nBig && w.flags&fRareScale == 0) && r.afterScale(q+len(w.text)) && !r.scaleHomograph(w, q)
}

// stepPoint reads 점 and the digits behind it: 일점이삼, 이 점 오.
func (r *reader) stepPoint(n *numeral, s *sum, p int) (int, bool) {
	if n.words == 0 && !r.strict || n.ascii && (!r.strict || s.curDigits) || n.few || n.point || n.native {
		return p, false
	}
	w := r.numeralWord(p)
	q := r.skipGap(p + len(w.text))
	start := q
	h := wordHomographs.at(r.s, n.start)
	noun := h != nil && !r.strict && n.start+len(h.text) == p+len(w.text) // 이점, 오점
	if noun {
		if d := r.numeralWord(q); d == nil || d.class != nDigit || d.n <= 2 {
			return p, false // 이점이 많다; 오점 오이다 goes on
		}
	}
	if start < len(r.s) && (tailWords.at(r.s, start) != nil || !r.strict && strings.HasPrefix(r.s[start:], "사이")) {
		return p, false // 삼점 이하
	}
	frac, fits := Decimal{}, true
	k := 0
	for k < 30 || r.strict && fits {
		d := r.numeralWord(q)
		if d == nil || d.class != nDigit {
			break
		}
		if c := particles.at(r.s, q); k > 0 && d.n <= 2 && !r.strict && c != nil && c.class == pLong {
			break
		}
		k++
		v, ok := DecimalFromInt(int64(d.n)).mulPow10(-k)
		if ok {
			frac, ok = frac.add(v)
		}
		fits = fits && ok
		q += len(d.text)
	}
	if k == 0 {
		return p, false
	}
	if q > start && !r.strict && r.hangulAt(q) && (!r.afterNumber(q) || noun && !r.closes(q) && r.countsOrScales(q)) {
		return p, false
	}
	if !s.hasCur {
		s.curStart = s.sectionStart
		s.cur = s.section // 십점오만: the whole section is the mantissa
		s.section = pair{}
		s.small = 4
	} else if !s.section.lo.IsZero() {
		s.cur, _ = s.section.add(s.cur)
		s.section = pair{}
		s.small = 4
	}
	v, ok := s.cur.add(pair{frac, frac})
	if !ok || !fits {
		n.fault = fault{ErrOverflow, start, "more digits than a Decimal holds"}
		return p, false
	}
	s.cur, s.hasCur = v, true
	n.point = true
	n.words++
	n.end = q
	return q, true
}

// countsOrScales reports whether a counter or a scale is written at q: 이점 육군, 이점 팔십 are no decimals.
func (r *reader) countsOrScales(q int) bool {
	w := r.unitAt(q)
	return w == nil || w.class == wCounter
}

// spelledDigits reads numerals digit by digit, 일이삼 or 공일공: two digits or more and nothing else.
func (r *reader) spelledDigits(n *numeral) bool {
	p, k := n.start, 0
	v := Decimal{}
	for k < 38 {
		w := r.numeralWord(p)
		if w == nil || w.class != nDigit {
			break
		}
		v, _ = v.mulPow10(1)
		v, _ = v.add(DecimalFromInt(int64(w.n)))
		p += len(w.text)
		k++
	}
	if k < 3 && !r.strict || k < 2 || p < len(r.s) && r.numeralWord(p) != nil && r.numeralWord(p).class != nPoint || !r.strict && !r.afterNumber(p) {
		return false
	}
	if k == 3 && n.lo.IsZero() && r.pairOfDays(n.start) {
		return false
	}
	if k == 2 && !r.atEnd(p) {
		return false // 삼사 명 is a pair
	}
	n.lo, n.hi, n.end, n.words = v, v, p, k
	if w := r.numeralWord(p); w != nil && w.class == nPoint {
		return false
	}
	return true
}

// pairOfDays reports whether the three digits at i are two neighbours and 일: 이삼일, 오륙일.
func (r *reader) pairOfDays(i int) bool {
	a := r.numeralWord(i)
	b := r.numeralWord(i + len(a.text))
	c := r.numeralWord(i + len(a.text) + len(b.text))
	return b.n == a.n+1 && c.text == "일" && a.n > 0
}

// digitRun counts the digit words at i, up to three.
func (r *reader) digitRun(i int) int {
	k := 0
	for k < 3 && i < len(r.s) && r.s[i] >= utf8.RuneSelf {
		w := r.numeralWord(i)
		if w == nil || w.class != nDigit {
			break
		}
		i += len(w.text)
		k++
	}
	return k
}

// digits reads digits with commas and a point at p: 3,400.5, .25. The code says what is wrong.
func (r *reader) digits(p int) (d Decimal, end int, code Code) {
	s := r.s
	i := p
	var u uint64
	nd, exp := 0, 0
	digit := func(c byte) {
		if nd < 19 {
			u = u*10 + uint64(c-'0')
		}
		nd++
	}
	for i < len(s) && isDigit(s[i]) {
		digit(s[i])
		i++
	}
	if lead := i - p; lead >= 1 && i < len(s) && s[i] == ',' && i+1 < len(s) && isDigit(s[i+1]) {
		for i < len(s) && s[i] == ',' && i+1 < len(s) && isDigit(s[i+1]) {
			k := i + 1
			for k < len(s) && isDigit(s[k]) && k-i <= 4 {
				k++
			}
			if k-i-1 != 3 || lead > 3 {
				for i < len(s) && (isDigit(s[i]) || s[i] == ',' && i+1 < len(s) && isDigit(s[i+1])) {
					i++
				}
				return d, i, ErrGrouping
			}
			for i++; i < k; i++ {
				digit(s[i])
			}
		}
	}
	if i < len(s) && s[i] == '.' && i+1 < len(s) && isDigit(s[i+1]) {
		for i++; i < len(s) && isDigit(s[i]); i++ {
			digit(s[i])
			exp--
		}
	}
	if nd == 0 {
		return d, p, ErrSyntax
	}
	last := i
	if e, k := exponent(s, i); k > i {
		exp += e
		i = k
	}
	var ok bool
	if nd <= 19 {
		d, ok = decimalFromUint(u, exp)
	} else {
		d, ok = longDigits(s[p:last], exp)
	}
	if !ok {
		return d, i, ErrOverflow
	}
	return d, i, ""
}

// exponent reads e10 or E-3 at i and returns its value and end, or i where none stands.
func exponent(s string, i int) (exp, end int) {
	if i+1 >= len(s) || s[i]|0x20 != 'e' {
		return 0, i
	}
	j, neg := i+1, false
	if s[j] == '-' || s[j] == '+' {
		neg = s[j] == '-'
		j++
	}
	start := j
	for j < len(s) && isDigit(s[j]) && j-start < 3 {
		exp = exp*10 + int(s[j]-'0')
		j++
	}
	if j == start || j < len(s) && (isDigit(s[j]) || isLatin(s[j])) {
		return 0, i
	}
	if neg {
		exp = -exp
	}
	return exp, j
}

// longDigits is for runs of more than 19 digits, with commas and a point; exp is the power of ten of the last one.
// Zeros at either end, however many, take no room in a Decimal.
func longDigits(s string, exp int) (d Decimal, ok bool) {
	s = strings.TrimLeft(s, "0,.")
	for s != "" && !isDigit(s[len(s)-1]) || strings.HasSuffix(s, "0") {
		if s[len(s)-1] == '0' {
			exp++
		}
		s = s[:len(s)-1]
	}
	ok = true
	for s != "" && ok {
		var part uint64
		k := 0
		for k < 18 && s != "" {
			if isDigit(s[0]) {
				part = part*10 + uint64(s[0]-'0')
				k++
			}
			s = s[1:]
		}
		low, _ := decimalFromUint(part, 0)
		if d, ok = d.mulPow10(k); ok {
			d, ok = d.add(low)
		}
	}
	if ok {
		d, ok = d.mulPow10(exp)
	}
	return d, ok
}

func isDigit(c byte) bool { return c-'0' <= 9 }
