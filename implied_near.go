package komoney

// Bare numbers that are money by the amount beside them or by what is done with them: 1700만 원과 900만, 15만에 팝니다.

// joinLen returns the length of a particle between two amounts of one kind that s begins with, with the gap behind it, 0 for none:
// 70만과 30만 원, 110만에서 87만 원으로.
func joinLen(s string) int {
	w := joins.at(s, 0)
	if n := len(w.text); w.joinsEnds() && n < len(s) && s[n] == ' ' || w.sense != nil && w.class == jOr && n < len(s) && s[n] == ' ' {
		return n + 1
	}
	return 0
}

// comparesWith reports whether between two amounts there is nothing but a word that compares the second one with the first.
func comparesWith(between string) bool {
	w := comparisons.at(between, 0)
	if w.sense == nil && hasPrefix(between, " ") {
		w = comparisons.at(between, len(" "))
		return w.sense != nil && w.n == 1 && len(w.text) == len(between)-len(" ")
	}
	return w.sense != nil && len(w.text) == len(between)
}

// pairedCurrency returns the currency of a bare number that stands beside an amount of money as its equal or its
// conversion: 1700만 원과 900만을, 4만3000원에서 5만으로, 600유로(약 80만), 145만(1000파운드).
func (r *reader) pairedCurrency(t *term, ld *side, tl *trail) string {
	if q := tl.outer; q < len(r.s) && r.s[q] == '(' && r.boundary(t.end) && r.moneyAt(q+1) {
		return r.p.impliedCurrency()
	}
	if cur := r.parallelCurrency(t, ld); cur != "" {
		return cur
	}
	start := r.skipGapBack(ld.outer)
	const reach = 13
	if r.paidEnd == 0 || start < r.paidEnd || start > r.paidEnd+reach {
		return ""
	}
	between := r.s[r.paidEnd:start]
	if between == "(" || between == " (" {
		return r.p.impliedCurrency()
	}
	if q := r.skipGap(tl.outer); q > tl.outer && r.hangulAt(q) { // 100만원, 10만 관중
		return ""
	}
	if between == "," || between == "·" || comparesWith(between) || joinLen(between+" ") == len(between)+1 {
		return r.paidIn
	}
	return ""
}

// parallelCurrency returns the currency of the other half of a sentence that is built alike: 하나는 45만, 다른 하나는 60만원이다;
// 작은 것 12만, 큰 것 13만원; 증권사가 263만 원으로 은행(50만)보다.
func (r *reader) parallelCurrency(t *term, ld *side) string {
	const reach = 60
	near := r.paidEnd > 0 && ld.outer-r.paidEnd < reach
	bracket := near && ld.outer > 0 && r.s[ld.outer-1] == '(' && t.end < len(r.s) && r.s[t.end] == ')'
	topic := r.topicBefore(ld.outer)
	comma := t.end < len(r.s) && r.s[t.end] == ','
	if !bracket && !topic && !comma || r.near(&cues, cCount, t.num.start, t.end) {
		return ""
	}
	if bracket {
		if q := r.skipGapBack(ld.outer - 1); q == r.paidEnd || r.personEnds(q) {
			return ""
		}
		return r.paidIn
	}
	if comma {
		if cur := r.currencyAhead(t, ld, reach, topic); cur != "" {
			return cur
		}
	}
	q := r.paidEnd
	q = r.clauseEnds(q, 4)
	if topic && near && (r.has(q, ", ") || q > r.paidEnd && r.has(q, " ")) && r.closes(t.end) {
		return r.paidIn
	}
	return ""
}

// currencyAhead returns the currency of the next amount of the same scale within reach behind t: 128GB 모델은 134만원.
// A topic stands before it as before t, or the same word.
func (r *reader) currencyAhead(t *term, ld *side, reach int, topic bool) string {
	n := &r.other
	for q, end := t.end+1, min(len(r.s), t.end+reach); q < end; q++ {
		if !isDigit(r.s[q]) {
			if r.s[q] == ',' || r.s[q] == '.' || r.s[q] == '(' {
				return ""
			}
			continue
		}
		var other side
		r.lead(q, &other) // 민간은 최대 8만원
		if r.numeral(q, n) && n.top == t.num.top {
			if w, _ := r.unitWord(n.end); w.sense != nil && w.class == wCurrency && (topic && r.topicBefore(other.outer) || r.sameLabel(ld.outer, other.outer)) {
				return r.p.currency(w)
			}
			return ""
		}
		for q+1 < end && isDigit(r.s[q+1]) {
			q++
		}
	}
	return ""
}

// sameLabel reports whether the words before p and q are alike but for digits that they begin with: 30mL and 100mL.
func (r *reader) sameLabel(p, q int) bool {
	label := func(p int) string {
		p = r.skipGapBack(p)
		i := p
		for i > 0 && p-i < 30 && indexByte(" ,()", r.s[i-1]) < 0 {
			i--
		}
		for i < p && (isDigit(r.s[i]) || r.s[i] == '.') {
			i++
		}
		return r.s[i:p]
	}
	s := label(p)
	return s != "" && s == label(q)
}

// topicBefore reports whether a topic or a subject stands before p: 남성은, 128GB 모델은.
func (r *reader) topicBefore(p int) bool {
	q := r.skipGapBack(p)
	return q < p && q > syllableLen && particleBefore(r.s[:q], pTopic).sense != nil
}

// moneyAt reports whether an amount of money in digits stands at p, behind 약 or 한화 too: (1000파운드), (약 $300).
func (r *reader) moneyAt(p int) bool {
	if end := p + syllableLen; end <= len(r.s) && len(approxBefore(r.s[:end])) == syllableLen {
		p = r.skipGap(end)
	}
	if w := r.unitAt(p); w.sense != nil && w.class == wCurrency && !isHangul(r.runeAt(p)) {
		q := r.skipGap(p + len(w.text))
		return q < len(r.s) && isDigit(r.s[q])
	}
	n := &r.other
	return p < len(r.s) && isDigit(r.s[p]) && r.numeral(p, n) && r.currencyFollows(n.end)
}

// pricedHere reports whether what is written to the number says that it is money: 2만짜리, 300만 상당의, 10만에 팝니다,
// 3000만을 건네고. Nobody is said to be counted.
func (r *reader) pricedHere(t *term, ld *side, tl *trail) bool {
	q := r.skipGap(t.end)
	worth := worthWords.at(r.s, q)
	if worth.sense != nil && worth.n < 2 {
		return worth.n == 0 && r.closes(q+len(worth.text)) && r.saw(worth)
	}
	if w := unitWords.at(r.s, q); w.sense != nil && w.ref == refVolume && r.banknotes(t, q+len(w.text)) {
		return true
	}
	if t.num.top <= 4 && r.portionBefore(ld.outer) && (r.saysNoMore(t.end) || r.boundary(t.end) && worth.sense != nil && worth.n == 2) {
		return true // 두 개에 3만, 1박에 80만 하는 방
	}
	if spacedParticle(r.s[t.end:], pEach).sense != nil && r.monthly(ld.outer, t.end) {
		return true // 월 30만씩 넣는 적금
	}
	return r.paidHere(t, ld, t.end) || tl.outer > t.end && r.paidHere(t, ld, tl.outer)
}

// saysNoMore reports whether a number that ends at p ends what is said, or is said to be something: 3만!, 3만이란다.
func (r *reader) saysNoMore(p int) bool {
	if r.boundary(p) {
		return !r.hangulAt(r.skipGap(p))
	}
	word := r.wordRest(p)
	is := caseParticle(word, pSubject) // the copula looks like one
	return is.sense != nil && is.flags&fAfterVowel == 0 && len(word) > len(is.text) && len(caseParticle(word, pOr).text) < len(word)
}

// portionBefore reports whether a measure of goods and 에 stand before p: 한 그릇에, 2개에; not 정거장에.
func (r *reader) portionBefore(p int) bool {
	q := r.skipGapBack(p)
	w := portions.before(r.s, q)
	return w.sense != nil && !isHangul(r.runeBefore(q-len(w.text))) && r.saw(w)
}

// paidHere reports whether a particle at p and a verb behind it pay the number: 을 건넸다, 정도를 받는데, 에 팝니다, 만 빌려줘.
// Without a particle nothing may stand before it that is counted.
func (r *reader) paidHere(t *term, ld *side, p int) bool {
	together := r.paidTogether(p)
	by := caseParticles.at(r.s, p)
	p += len(by.text)
	if !together && !r.has(p, " ") {
		return false
	}
	bare := by.sense == nil
	n := int8(0) // of the verbs
	if !bare {
		n = by.n
	}
	w := payWords.at(r.s, r.receiver(r.adverb(r.skipGap(p))))
	if !r.saw(w) || w.n != n || (bare || n > 1) && r.thingBefore(ld.outer) {
		return false
	}
	const near = 30
	start := t.num.start
	return (r.givenTo(ld.outer) || r.moneyBefore(ld.outer) || !r.within(&cues, cCount, start, start, near, 0)) &&
		!r.personBefore(ld.outer) && (n == 1 || !r.tallyBefore(ld.outer)) && peoples.before(r.s, r.skipGapBack(start)).sense == nil
}

// tallyBefore reports whether a word of tallies stands before p, with a particle or without: 댓글 3만, 신청은 2만.
func (r *reader) tallyBefore(p int) bool {
	q := r.skipGapBack(p)
	if by := particleBefore(r.s[:q], pOnly, pSubject, pTopic, pAlso); by.sense != nil {
		end := q - len(by.text)
		if w := tallies.before(r.s, end); w.sense != nil && wordStart(r.s, end-len(w.text)) {
			return true
		}
	}
	return tallies.before(r.s, q).sense != nil
}

// adverb returns the place behind an adverb at p, or p: 모두 냈다, 급히 빌렸다, 6개월간 지급한다.
func (r *reader) adverb(p int) int {
	start := p
	for p < len(r.s) && isDigit(r.s[p]) {
		p++
	}
	word := r.wordRest(p)
	w := payAdverbs.before(word, len(word))
	if w.sense == nil || (w.n == 2) != (p > start) || w.n == 0 && len(w.text) < len(word) {
		return start
	}
	return r.skipGap(p + len(word))
}

// receiver returns the place behind who gets a sum, or p: 4600만을 김씨에게 건넸다.
func (r *reader) receiver(p int) int {
	word := r.wordRest(p)
	if particleBefore(word, pReceiver, pHonored).sense != nil {
		return r.skipGap(p + len(word))
	}
	return p
}

// givenTo reports whether the word before p says who gets a sum: 전 국민에게 25만을 지급한다, 회원 1인당 3만을 준다.
func (r *reader) givenTo(p int) bool {
	q := r.skipGapBack(p)
	return q < p && r.saw(particleBefore(r.s[:q], pReceiver, pPer))
}

// banknotes reports whether 권 before end is of notes, not of books: 5만권 지폐를 위조했다.
func (r *reader) banknotes(t *term, end int) bool {
	if t.num.top != 4 || t.num.lo.Digits() > 1 || !r.closes(end) {
		return false
	}
	return r.near(&noteCues, cMoney, t.num.start, end)
}
