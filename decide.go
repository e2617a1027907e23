package komoney

// decide settles the kind of a term, and whether it is an amount at all, by what stands around it.
func (r *reader) decide(t *term, ld *side, tl *trail) bool {
	if t.num.few && !r.strict && r.asks(t, &r.right) {
		r.badRun = t.end
		return false
	}
	if ld.ordinal && t.kind != KindMoney {
		if t.unit.sense == nil && t.noun == "" && t.kind == KindNumber || t.unit.sense != nil && (t.unit.class == wCounter || t.unit.class == wOrdinal) {
			t.kind = KindOrdinal
			if !r.strict && t.unit.sense == nil && r.beginsUnit(t.end) {
				return false
			}
			return r.strict || t.num.ascii || r.closes(t.end) && (t.num.words > 1 || r.ordinalWord(t, ld))
		}
		return false
	}
	if t.num.first && t.unit.sense == nil {
		if !r.strict && !r.boundary(t.end) {
			return false
		}
		t.kind, t.ordinalOne = KindOrdinal, true
		return true
	}
	if t.fraction {
		return r.decideFraction(t, tl)
	}
	if ld.unitRef != "" && !r.unitPrefixFits(t, ld) {
		return false
	}
	if t.unit.sense == nil && t.num.digitPair() && !r.strict {
		return false // 사오 counts as four or five only what follows it
	}
	if t.kind == KindNumber {
		return r.decideNumber(t, ld, tl)
	}
	if t.kind == KindMoney {
		if t.unit.sense == nil && ld.curWord.sense != nil && isLatin(ld.curWord.text[0]) && ld.curWord.flags&fNeedScale != 0 && !r.codeFits(&t.num) && !r.strict {
			return false // TOP 10, COP26
		}
		if t.unit.sense == nil && ld.curWord.sense != nil && ld.curWord.text[0] >= 0xEA && (!t.num.ascii || ld.curWord.flags&fNeedScale != 0 && !t.num.scaled && t.magnitude == 0 && !r.strict) {
			return false // 한화 이글스, 미만
		}
		if t.unit.sense == nil && t.end < len(r.s) && isLatin(r.s[t.end]) {
			return false // AMD 7800X
		}
		if t.unit.sense == nil && !t.num.ascii && !r.strict && (t.num.words < 2 || !r.closes(t.end)) {
			return false // ₩이상, $ 세
		}
		r.elideByContext(t)
	}
	if r.strict || t.unit.sense == nil {
		return true
	}
	return t.num.ascii || t.noun != "" || ld.start != t.num.start || !r.coveredByWord(t)
}

// coveredByWord reports whether the term is another word, or only its numeral: 한편, 네 말, 이만한.
func (r *reader) coveredByWord(t *term) bool {
	n := &t.num
	h := wordHomographs.at(r.s, n.start)
	if part := r.partAt(n.start); part != 0 && part == t.unit.ref && n.end-n.start+len(t.unit.text) >= len(h.text) {
		return false // 오월 오일
	}
	if h.sense == nil || trueCounts.at(r.s, n.start).sense != nil {
		return false
	}
	switch end := n.start + len(h.text); {
	case end >= t.end:
		return true
	case !n.attr:
		return end == n.end && n.words == 2 && !n.few && t.kind == KindQuantity && t.end == n.end+syllableLen && !t.unit.common() && (n.ofTwo() || n.top == 12) // 천사도, 구조자
	case n.words == 1:
		return end > n.end && !countsPast(r.s, n.end, end)
	default:
		return end == n.end
	}
}

// countsPast reports whether a counter stands at p, written to a native numeral, and ends a word beyond end, where another word ends that
// begins with the numeral: 세모금 (three sips), not 세모 (a triangle), and not 네가지금 (you now). A noun that is counted makes a word of
// both: 한의사 (a doctor).
func countsPast(s string, p, end int) bool {
	w := unitWords.at(s, p)
	return w.sense != nil && w.class == wCounter && w.flags&(fNative|fWeakUnit|fNoun) == fNative && p+len(w.text) > end && closes(s, p+len(w.text))
}

// beginsUnit reports whether the word at p, written to an ordinal, is no noun but begins like a counter: 제1부총리, 제2단독.
func (r *line) beginsUnit(p int) bool {
	if !r.hangulAt(p) {
		return false
	}
	w := r.p.unit(r.s, p)
	return w.sense != nil && w.class == wCounter && len(w.text) == syllableLen && !r.unitHomograph(w, p)
}

// ordinalWord says whether a numeral of one word is an ordinal behind 제: 제이, 제 삼의, 제이 회; not 제 이란.
func (r *reader) ordinalWord(t *term, ld *side) bool {
	if t.unit.sense != nil {
		return t.num.native || t.unit.takesDigit(t.end-len(t.unit.text) > t.num.end)
	}
	return ld.start+syllableLen == t.num.start || !t.num.native && !t.num.is(2)
}

// unitPrefixFits says whether 섭씨, 시속 … go with the unit; it gives 섭씨 34.5 its degrees.
func (r *reader) unitPrefixFits(t *term, ld *side) bool {
	if t.unit.sense == nil && !t.num.ascii && !r.strict && (t.num.words < 2 || !r.closes(t.end)) {
		return false // 화씨 이상
	}
	switch ld.unitRef {
	case "celsius", "fahrenheit":
		if t.unit.sense == nil && t.kind == KindNumber {
			t.kind, t.unit = KindQuantity, twins.at(refDegree.text(), 0)
			if e := t.end; e < len(r.s) && r.has(e, "°") {
				t.end = e + len("°")
			}
		}
		return t.kind == KindQuantity
	case "below-zero", "above-zero":
		return t.unit.sense != nil && t.kind == KindQuantity
	}
	if t.unit.sense == nil && t.noun == "" {
		ld.unitRef = ""
	}
	return true
}

// decideFraction: 반 is mostly a class, a prefix or a part of a word.
func (r *reader) decideFraction(t *term, tl *trail) bool {
	if r.strict {
		return true
	}
	if t.half {
		if t.end-t.num.start > syllableLen { // 절반
			return r.closes(t.end) || particles.at(r.s, t.end).sense != nil // 절반은졸았다
		}
		return r.atEnd(t.end) && r.atStart(t.num.start) || tl.outer > t.end && r.boundary(t.end) || r.halfOf(t, tl)
	}
	return true
}

// halfParticle returns the length of the particle that s begins with and that half of something has, 0 for none.
func halfParticle(s string) int {
	w := spacedParticle(s, pSubject, pObject, pTopic, pAlso, pOnly, pDirection)
	if w.sense == nil || w.flags&fAfterVowel != 0 {
		return 0
	}
	return len(w.text)
}

// halfOf reports whether 반 with a particle is half of something: 인구의 반이, 반이 넘는, 반으로 줄었다; not 우리 반이.
func (r *reader) halfOf(t *term, tl *trail) bool {
	n := halfParticle(r.s[t.end:])
	if n == 0 {
		return false
	}
	if tl.outer > t.end {
		return true
	}
	q := r.skipGapBack(t.num.start)
	if of := particleBefore(r.s[:q], pOf); of.sense != nil {
		head := classHeads.before(r.s, q)
		return q-r.wordBefore(q) > len(of.text) && (head.sense == nil || head.n == 0)
	}
	return !r.classBefore(t.num.start) && halvedVerbs.at(r.s, r.skipGap(t.end+n)).sense != nil
}

// classBefore reports whether the word before 반 at p makes it a class of pupils: 우리 반, 3학년 반.
func (r *reader) classBefore(p int) bool {
	q := r.skipGapBack(p)
	w := classHeads.before(r.s, q)
	return q < p && w.sense != nil && w.n == 0
}

// decideNumber settles a numeral without a unit: money whose currency is implied, a number, or nothing.
func (r *reader) decideNumber(t *term, ld *side, tl *trail) bool {
	n := &t.num
	if r.strict {
		return true
	}
	if n.attr || n.old {
		return false
	}
	if r.impliedMoney(t, ld, tl) {
		return true
	}
	if n.ascii {
		return r.asciiNumberFits(t)
	}
	return r.wordNumberFits(t, tl)
}

// asciiNumberFits: digits before Hangul that is no particle count an unknown thing; before Latin letters they are a name.
func (r *reader) asciiNumberFits(t *term) bool {
	e := t.end
	if e >= len(r.s) {
		return true
	}
	c := r.s[e]
	if isLatin(c) || c == '_' {
		return false
	}
	if c == ',' && t.num.top > 0 && t.end == t.num.end && r.groupOfThree(e+len(",")) {
		return false // 5만,000원
	}
	if h := unitHomographs.at(r.s, e); h.sense != nil {
		return false
	}
	return true
}

// wordNumberFits: numerals in words stand alone only where nothing else fits: 서른이다, 이십육, 수십만이.
func (r *reader) wordNumberFits(t *term, tl *trail) bool {
	n := &t.num
	whole := r.atStart(n.start) && r.atEnd(t.end)
	if !whole && n.words == 2 && !n.few && n.top != 4 && r.isHomograph(n) && !r.near(&numberCues, cNumber, n.start, t.end) {
		return false // 구조 수준
	}
	if whole || tl.outer > t.end && n.lo.Digits() >= 1 && n.lo.Magnitude() >= 1 && r.closes(t.end) {
		return true
	}
	if t.joined && r.closer > t.end && closesBetween(r.s[max(0, r.closer-2*syllableLen):r.closer]) { // 천에서 이천 사이
		return true
	}
	if !r.closes(t.end) && !(n.bare && n.words == 1 && !n.few && bareWithSuffix(r.s, t.end)) {
		return false
	}
	if n.few && n.words == 1 && (n.attr || !n.native || !n.bare && !r.particleAt(t.end) || r.unitFollows(t.end)) {
		return false
	}
	if n.native {
		if q := r.skipGap(n.end); q > n.end && (ableWords.at(r.s, q).sense != nil || n.words == 1 && n.is(50) && r.hangulAt(q)) {
			return false // 둘 수 없다, 쉰 다음: verbs
		}
		if h := wordHomographs.at(r.s, n.start); h.sense != nil && (n.start+len(h.text) > t.end || n.words > 1 && n.start+len(h.text) == t.end) {
			return false // 쉰다: a verb; 이만열: a name
		}
		return !(n.words == 1 && n.is(10) && !outOf(r.s, n.end)) && !(n.bare && n.words == 1 && n.is(1) && (r.doesBefore(n) || r.deniedAlso(n.end)))
	}
	if n.point {
		return true
	}
	if n.words < 2 {
		if h := wordHomographs.at(r.s, n.start); h.sense != nil && n.start+len(h.text) > t.end {
			return false
		}
		topic := caseParticle(r.s[t.end:], pTopic)
		if q := r.skipGap(t.end + len(topic.text)); topic.sense != nil && !n.is(2) && !n.is(1) && q < len(r.s) && isDigit(r.s[q]) && !r.boundary(t.end) {
			return true // 영은 0이다
		}
		return !n.is(2) && r.near(&numberCues, cNumber, n.start, t.end)
	}
	if h := wordHomographs.at(r.s, n.start); h.sense != nil && n.start+len(h.text) >= t.end {
		return false
	}
	if n.words == 2 && r.s[n.start] >= 0x80 && !n.few && n.end-n.start <= 6 {
		// two syllables, 이천 or 백일, are mostly names
		return r.near(&numberCues, cNumber, n.start, t.end) || n.scaled && (r.within(&cues, cCount, n.start, n.start, 3*syllableLen+len(" "), 0) || r.headcount(n, r.skipGap(t.end)))
	}
	return true
}

// doesBefore reports whether 하나 is a form of the verb, by the word before: 해야 하나, 어떻게 하나, 3만 원쯤 하나.
func (r *reader) doesBefore(n *numeral) bool {
	q := r.skipGapBack(n.start)
	end := n.end
	if v := bareFollowers.at(r.s, end); v.sense != nil && v.n == 2 {
		end += len(v.text)
	}
	w := doneThus.before(r.s, q)
	return q < n.start && r.boundary(end) && w.sense != nil && (w.n == 0 || end > n.end || !r.hangulAt(r.skipGap(end)))
}

// deniedAlso reports whether 도 at p denies the number before it: 하나도 없다.
func (r *reader) deniedAlso(p int) bool {
	w := caseParticle(r.s[p:], pAlso)
	return w.sense != nil && r.denied(p+len(w.text))
}

// bareWithSuffix reports whether what is written to 하나, 둘 … at p leaves it a number in texts without spaces: 하나도안웃김, 둘다봤는데;
// not 하나은행, 둘레.
func bareWithSuffix(s string, p int) bool {
	w := bareFollowers.at(s, p)
	if w.sense == nil || w.n == 0 {
		return w.sense != nil
	}
	one := numerals.at(s[:p], max(0, p-2*syllableLen))
	return w.n == 1 && (one.sense == nil || one.class != nUnit || one.n != 1 || len(one.text) != 2*syllableLen) // 셋이합쳐서; 하나이비인후과
}

// elideByContext reads 12억 5,000 and 이억오천 as 12억 5,000만 where they are money.
func (r *reader) elideByContext(t *term) {
	n := &t.num
	if u := &r.right.num; t.joined && t.implied && n.tail == digitTail && u.tail == digitTail && !n.up.lo.IsZero() && !u.up.lo.IsZero() && !r.p.PlainTail {
		t.lo, t.hi = n.up.lo, u.up.hi // 3억1,000~3억5,000
	}
	if t.joined || n.elided || r.p.PlainTail || n.up.lo.IsZero() || t.den != (Decimal{}) || t.bracket {
		return
	}
	if t.unit.sense != nil && (n.tail != wordTail || !n.ascii) {
		return // 12억 5,000원 is as written
	}
	if n.tail == wordTail || n.tail == digitTail || n.tail == oneTail && t.implied {
		n.elide()
		t.pair = n.pair
	}
}
