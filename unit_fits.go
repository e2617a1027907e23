package komoney

import (
	"unicode/utf8"
)

// Whether a word behind a numeral is its unit: homographs and the borders of words decide.

// vowelCase is caseParticle behind a vowel.
func vowelCase(s string, classes ...class) word {
	if w := caseParticle(s, classes...); w.sense != nil && w.flags&fAfterConsonant == 0 {
		return w
	}
	return word{}
}

// unitFits says whether the word w at at is the unit of the numeral: homographs and word borders decide.
func (r *reader) unitFits(t *term, w word, at int, ld *side) bool {
	n := &t.num
	c := matter{t: t, n: n, ld: ld, w: w, at: at, end: at + len(w.text), gap: at > t.end}
	c.facts = n.facts() | w.facts() | bit(c.gap)*isApart | bit(ld.ordinal)*isOrdinal
	if (n.bare || n.first || n.old || w.ref == refDecade) && !r.judge(unitRules, &c) {
		return false
	}
	if r.strict {
		return r.strictUnitFits(t, w)
	}
	switch w.class {
	case wCurrency:
		c.facts |= bit(r.hangulAt(at))*isSyllables | bit(isASCII(w.text))*isLatinUnit | bit(w.isWon())*isWonUnit
		return r.judge(currencyRules, &c)
	case wSubunit:
		c.facts |= bit(isASCII(w.text)) * isLatinUnit
		return r.judge(subunitRules, &c)
	case wHundredth, wThousandth:
		return r.judge(hundredthRules, &c)
	case wPercent, wPercentPoint, wBasisPoint, wTenth:
		c.facts |= bit(w.class == wTenth)*isTenth | bit(w.flags&fProfession != 0)*isProfession
		return r.judge(shareRules, &c)
	case wMultiple:
		return r.judge(multipleRules, &c)
	case wOrdinal:
		return r.judge(ordinalRules, &c)
	case wMeasure:
		c.facts |= bit(isASCII(w.text)) * isLatinUnit
		return r.judge(measureRules, &c)
	}
	switch w.ref {
	case refWay:
		c.facts |= isWay
	case refMachine:
		c.facts |= isMachine
	case refMonth:
		c.facts |= isMonth
	case refTimes:
		c.facts |= isTimes
	case refVolume:
		c.facts |= isVolume
	case refPerson:
		c.facts |= isPersonal
	case refDay:
		c.facts |= isDayUnit
	}
	return r.judge(counterRules, &c)
}

// closesOrPer is closes for a unit that another one may go on with: 미터퍼초.
func (r *line) closesOrPer(p int) bool {
	if r.closes(p) {
		return true
	}
	per, _ := r.perAt(p)
	return per.sense != nil
}

// sharesNear reports whether what stands around a digit in words with 프로, from start to end, speaks of percentages: 삼 프로 이자,
// 오 프로씩 올랐다; not 구 프로 기사.
func (r *reader) sharesNear(start, end int) bool {
	if r.professional(end) || r.has(r.skipGap(end), "TV") {
		return false
	}
	var tl trail
	r.tail(end, &tl)
	return r.closes(end) && (tl.outer > end || countEnds.sum(r.s, end)&1 != 0 ||
		proCues.mentioned(r.s[end:min(len(r.s), end+window/2)], cMoney) || proCues.mentioned(r.s[max(0, start-window/2):start], cMoney))
}

// professional reports whether what stands at p, behind 프로 and a gap, makes it a profession.
func (r *reader) professional(p int) bool {
	w := proCues.at(r.s, r.skipGap(p))
	return w.sense != nil && w.class == cOther
}

// strictUnitFits: in Parse only what cannot be is refused.
func (r *reader) strictUnitFits(t *term, w word) bool {
	n := &t.num
	if w.class == wHundredth || w.class == wThousandth {
		return true
	}
	if w.flags&fNoun != 0 && n.ofTwo() && r.isHomograph(n) {
		return false // 천사 백화점
	}
	if n.native && n.attr && w.isWon() {
		return false
	}
	return true
}

// isWon reports whether the unit is 원, which is a syllable of many words.
func (w word) isWon() bool { return w.class == wCurrency && w.flags&fWeakUnit != 0 }

// is reports whether a unit is the word that names what it stands for, and no other spelling of it.
func (w word) is(unit ref) bool { return w.ref == unit && w.text == unit.text() }

// nounAt reports whether the unit w at p only begins a noun: 사천 원도심, 이천 원예.
func (r *reader) nounAt(w word, p int) bool {
	for _, l := range [...]*lexicon{&unitHomographs, &spacedHomographs, &scaledHomographs} {
		if h := l.at(r.s, p); h.sense != nil && len(h.text) > len(w.text) {
			return true
		}
	}
	return false
}

// wonWithSuffix reports whether s, which is written to a numeral of one word and 원, leaves them money in texts without spaces:
// 천원만주세요, 만원더냈다, 백원동전, 십원도없다.
func wonWithSuffix(w word, s string) bool {
	return w.isWon() && wonRests.at(s, 0).sense != nil
}

// notEven reports whether s, behind 원, says that there is not even so much: 도 없다, 도 못 받았다.
func notEven(w word, s string) bool {
	rest := wonRests.at(s, 0)
	return w.isWon() && rest.sense != nil && rest.n == 1
}

// merely reports whether 불과 before p is the adverb, or the stem of a verb, and not 불 and another amount: 관객 300만 불과.
func (r *reader) merely(start, p int) bool {
	if r.hangulAt(p) {
		return !r.particleAt(p)
	}
	q := r.skipGap(p)
	return q == p || q >= len(r.s) || !isDigit(r.s[q]) && r.numeralWord(q).sense == nil && !r.moneyCueNear(start, p)
}

// scarceFits says whether a currency word that is mostly another word is believed: 5만 동, not 3동 502호 or TOP 10.
func (r *reader) scarceFits(n *numeral, w word, end int) bool {
	switch {
	case isASCII(w.text):
		return r.codeFits(n)
	case w.flags&fCounter != 0: // 동, 솔
		return n.top >= 4 && r.closes(end) && !r.near(&buildingCues, cCount, n.start, end) && caseParticle(r.s[end:], pOf).sense == nil
	}
	return n.top > 0 || n.ascii && len(w.text) > 3 && r.closes(end) && !isBlank(r.s[end-len(w.text)-1]) || n.lo.Magnitude() >= 3 && r.closes(end)
}

// codeFits says whether the number beside a rare currency code is written as money is: grouped, scaled or with cents.
func (r *reader) codeFits(n *numeral) bool {
	cents := n.end - len(".00")
	return n.grouped || n.top > 0 || cents > n.start && r.s[cents] == '.'
}

// agrees reports whether the particle at end can follow the word before it: 원 ends in a consonant, so that
// 원가, 원로 and 원고 are nouns where 원이, 원으로 and 원이고 are an amount.
func (r *reader) agrees(w word, end int) bool {
	c, _ := utf8.DecodeLastRuneInString(w.text)
	if !isHangul(c) || (c-0xAC00)%28 == 0 || !r.hangulAt(end) {
		return true
	}
	p := particles.at(r.s, end)
	if p.sense == nil || p.class != pOne {
		return true
	}
	return p.flags&fAfterVowel == 0 || p.n > 0 && (c-0xAC00)%28 == rune(p.n) // 불로, 달로
}

// fullHouse says whether 만원 is a full house: the words around it say so, and none speaks of money.
func (r *reader) fullHouse(t *term, end int) bool {
	if t.num.top != 4 {
		return false
	}
	if w := fullCues.at(r.s, r.skipGap(end)); w.sense != nil && w.n == 1 && r.saw(w) || r.fullSubject(t.num.start, end) {
		return true // 만원 버스
	}
	return r.near(&fullCues, cFull, t.num.start, end) && !r.moneyCueNear(t.num.start, end)
}

// fullSubject reports whether 만원 from start to end is said of a place or a vehicle: 기차는 늘 만원이었다, not 기차표는 만원이었다.
func (r *reader) fullSubject(start, end int) bool {
	if be := copulas.at(r.s, end); be.sense == nil || be.n == 1 && len(r.wordRest(end)) == len(be.text) {
		return false
	}
	q := r.skipGapBack(start)
	if w := timeAdverbs.before(r.s, q); w.sense != nil && w.n == 0 {
		if at := q - len(w.text); at > 0 && r.s[at-1] == ' ' {
			q = r.skipGapBack(at)
		}
	}
	subject := r.subjectEnd(q)
	if w := particleBefore(r.s[:q], pBy); w.sense != nil {
		subject = q - len(w.text)
	}
	for p := r.wordBefore(subject); p < subject; p += 3 {
		if w := fullCues.at(r.s, p); p+len(w.text) == subject && r.saw(w) {
			return true
		}
	}
	return false
}

// counterEnds reports whether the counter w, which is written to digits, ends at p. A syllable that only begins another word is none,
// as in 3무료 and 5기사; of more syllables, and of those with fRunsOn, words that are written to them say nothing.
func (r *line) counterEnds(w word, p int) bool {
	if len(w.text) != syllableLen || w.flags&fRunsOn != 0 || !r.hangulAt(p) {
		return true
	}
	if !r.closes(p) {
		return r.followed(p)
	}
	h := spacedHomographs.at(r.s, p-len(w.text)) // 3평일, 3본인; not 3주도, 3주요
	if h.sense == nil || h.n == 1 || caseParticle(r.s[p:], pAlso, pPolite).sense != nil {
		return true
	}
	end := p - len(w.text) + len(h.text)
	return !r.closes(end) || r.overlays(p, end)
}

// followed reports whether a word stands at p that is written to counters: 세 of 3장세트, 남 of 2병남았다.
func (r *line) followed(p int) bool {
	if tailWords.at(r.s, p).sense != nil {
		return true
	}
	if q := p + syllableLen; q < len(r.s) && isDigit(r.s[q]) {
		if w := leadWords.before(r.s, q); w.sense != nil && w.class == lOrdinal {
			return true // 제1항제3호
		}
	}
	w := followers.at(r.s, p)
	return w.sense != nil && (len(w.text) > syllableLen || r.closes(p+len(w.text)))
}

// ofTwo reports whether the numeral is 백 or 천 and a digit in words, as nouns of two syllables are: 천사, 백구, 백이.
func (n *numeral) ofTwo() bool {
	return !n.ascii && !n.native && !n.few && n.words == 2 && n.lo.Magnitude() >= 2 && n.lo.Exp() == 0
}

// common reports whether the counter is one that any number has, however it sounds: 천사 명.
func (w word) common() bool { return w.flags&fCommon != 0 }

// ownCount reports whether a number with a counter of its own follows at p, behind a gap: 게임 3장, 접시 두 개.
func (r *reader) ownCount(p int) bool {
	q := r.skipGap(p)
	if q == p || q >= len(r.s) {
		return false
	}
	for p = q; p < len(r.s) && isDigit(r.s[p]); p++ {
	}
	if v := r.numeralWord(q); p == q && v.sense != nil && v.flags&fAttr != 0 {
		p = q + len(v.text)
	}
	u, _ := r.unitWord(p)
	return p > q && u.sense != nil && u.class == wCounter
}

// verbBefore reports whether the native numeral n before the unit w, from at to end, is a form of 하다 or 열다, or says of 한 that it
// is some: 숨지게 한 혐의, 안 한대, 행사를 열 계획, 한 항공사.
func (r *reader) verbBefore(n *numeral, w word, at, end int) bool {
	q := r.skipGapBack(n.start)
	if n.is(10) {
		return w.flags&fNoun != 0 && at > n.end && q < n.start && r.saw(particleBefore(r.s[:q], pObject))
	}
	if !n.is(1) {
		return false
	}
	if r.doneSurely(n.start) {
		return true
	}
	switch {
	case w.flags&fNoun != 0:
		return !r.besideCount(q, end)
	case w.ref == refNativeYear:
		return at == n.end && r.saw(particleBefore(r.s[:q], pPlace)) // 대학원생에 한해
	case w.ref == refPoint:
		return at > n.end && r.particleAt(end) && r.saw(particleBefore(r.s[:q], pObject, pSoThat)) // 숨긴 행동을 한 점도
	}
	return at == n.end && w.flags&fDone != 0 && r.doneBefore(n.start)
}

// besideCount reports whether a native numeral counts what stands beside 한 and its noun, which begin behind q and end at p, so that 한
// counts, too: 두 여자와 한 남자, 한 남자와 두 여자.
func (r *reader) besideCount(q, p int) bool {
	if particleBefore(r.s[:q], pAnd).sense != nil {
		for k := max(0, q-window/2); k < q; k++ {
			if utf8.RuneStart(r.s[k]) && countsSome(r.s[:q], k) {
				return true
			}
		}
	}
	w := caseParticle(r.s[p:], pAnd)
	p += len(w.text)
	return w.sense != nil && p < len(r.s) && r.s[p] == ' ' && countsSome(r.s, p+1)
}

// countsSome reports whether 두, 세 or 네 and a blank stand at p.
func countsSome(s string, p int) bool {
	w := numerals.at(s, p)
	p += len(w.text)
	return w.sense != nil && w.class == nUnit && w.n > 1 && w.flags&(fAttr|fOld) == fAttr && p < len(s) && s[p] == ' '
}

// doneBefore reports whether the word before 한 at p makes it a form of 하다: 안 한대, 크게 한건 없다; not 나에게 한대.
func (r *line) doneBefore(p int) bool {
	q := r.skipGapBack(p)
	w := doneHow.before(r.s, q)
	return q < p && w.sense != nil && w.n != 2 && (w.n%3 == 1 || wordStart(r.s, q-len(w.text))) && r.saw(w)
}

// doneSurely reports whether the word before 한 at p makes it a form of 하다 whatever the counter: 안 한 곳, 가기로 한 달.
func (r *line) doneSurely(p int) bool {
	q := r.skipGapBack(p)
	w := doneHow.before(r.s, q)
	return q < p && w.sense != nil && w.n > 2 && (w.n == 4 || wordStart(r.s, q-len(w.text))) && r.saw(w)
}

// againstDigit reports whether a digit in words at p, behind 대 and a gap, is the other side of a score or a ratio: 사 대 삼으로 졌다.
func (r *reader) againstDigit(p int) bool {
	q := r.skipGap(p)
	w := r.numeralWord(q)
	if q == p || w.sense == nil || w.class != nDigit {
		return false
	}
	q += len(w.text)
	return r.boundary(q+len(caseParticle(r.s[q:], pDirection).text)) && !r.unitFollows(q) && r.scaleAfter(q) == 0
}

// tries reports whether 한 번 from i to p is the adverb, which counts nothing: 다시 한번, 한번 가 보다, 한번 해봐.
func (r *line) tries(i, p int, gap bool) bool {
	if w := timeAdverbs.before(r.s, r.skipGapBack(i)); w.sense != nil && w.n == 1 {
		v := caseParticle(r.s[p:], pOf, pOnly, pTopic, pPlace, pAlso)
		return (v.sense == nil || v.flags&fAfterVowel != 0) && r.saw(w)
	}
	if w := caseParticle(r.s[p:], pAlso); w.sense != nil && r.denied(p+len(w.text)) {
		return true // 한번도 안 갔다
	}
	q := r.skipGap(p)
	if gap || q == p {
		return false
	}
	word := r.wordRest(q)
	for k := syllableLen; k < len(word); k += syllableLen {
		if (rune0(word[k-syllableLen:])-firstSyllable)%28 == 0 && tries(word, k) { // an open syllable before
			return true
		}
	}
	end := q + len(word)
	verb := tryings.at(word, 0)
	return tries(r.s, r.skipGap(end)) && (r.connective(end) || verb.sense != nil && verb.n == 1 && len(verb.text) == len(word))
}

// tries reports whether a form of 보다 stands at p.
func tries(s string, p int) bool {
	w := tryings.at(s, p)
	return w.sense != nil && w.n == 0
}

// denied reports whether a denial stands near behind p: 하나도 없다, 한번도 가 본 적이 없다, 하나도 안 웃기다.
func (r *line) denied(p int) bool {
	end := min(len(r.s), p+window)
	for i, c := range r.s[p:end] {
		if c == '.' || c == ',' || c == '!' || c == '?' {
			end = p + i
			break
		}
	}
	for q := p; q < end; q += runeLen(r.s, q) {
		w := negations.at(r.s[:end], q)
		if k := q + len(w.text); w.sense != nil && (w.n == 0 || k < end && r.s[k] == ' ' || q > p && r.s[q-1] == ' ') && r.saw(w) {
			return true
		}
	}
	return false
}

// takesSuffix reports whether a native numeral and the counter written to it are an amount whatever is written to them, as texts
// without spaces do: 두번봐도, 한가지소재, 두시간내내.
func (w word) takesSuffix() bool { return w.flags&fGoesOn != 0 }

// countsTwo reports whether 이 before a gap and the unit, which ends at p, is two and not this: 이 개월, 이 년 전, 이 분 정도.
func (w word) countsTwo(s string, p int) bool {
	p += gapLen(s, p)
	switch {
	case w.is(refYear):
		return timeTails.sum(s, p)&1 != 0
	case w.is(refMinute):
		n := timeTails.sum(s, p)
		return n&2 != 0 || n&4 != 0 && caseParticle(s[p+len(timeTails.at(s, p).text):], pPlace).sense != nil
	}
	return w.flags&fSureTwo != 0
}

// measuresTwo reports whether 이 before a gap and the measure, which ends at p, is two and not this: 이 킬로미터 앞, 이 미터 정도;
// not 이 미터는.
func (w word) measuresTwo(s string, p int) bool {
	q := p + gapLen(s, p)
	if tailWords.at(s, q).sense != nil || countEnds.sum(s, p)&2 != 0 {
		return true
	}
	return w.flags&fSureTwo != 0 && boundary(s, p)
}

// moonAt reports whether 달 is written to 월 at p, and ends there: 십일월달에.
func moonAt(s string, p int) bool {
	w := unitWords.at(s, p)
	return w.sense != nil && w.ref == refMoon && closes(s, p+len(w.text))
}

// partSuffixAt reports whether 달 or a numeral that tells a part of it may be written to the time that ends at p: 십일월달, 오월오일.
func (w word) partSuffixAt(s string, p int) bool {
	part := timeParts.at(w.text, 0)
	return part.sense != nil && len(part.text) == len(w.text) && (w.ref == refMonth && moonAt(s, p) || partStart(s, p) == p)
}

// runsBehind reports whether the numeral n is one that the counter may run on behind: 두번봐도, 수십번돌려봐도, 백번봐도; but
// for 번 only counters of two syllables behind a scale, as 천명한 and 만개한 are verbs.
func (w word) runsBehind(n *numeral) bool {
	switch {
	case n.native && n.words == 1:
		return !n.old && w.takesSuffix()
	case n.native || n.lo.Exp() == 0:
		return false
	}
	return w.ref == refTimes || !isShort(w.text) && w.takesSuffix()
}

// timeSuffixAt reports whether within, before or after is written to the time that ends at p: 십년전에, 십일후, 두달뒤. Behind one
// digit in words only 년 is: 삼주후, 이일전 and 사분후 may be names.
func (w word) timeSuffixAt(s string, p int, digit bool) bool {
	if w.class == wCounter && w.flags&fSureTwo != 0 {
		return true // 육개월무이자
	}
	if w.flags&fSpan == 0 {
		return false
	}
	n := timeTails.sum(s, p)
	return n&16 != 0 || n&8 != 0 && (!digit || w.ref == refYear) && closes(s, p+len(timeTails.at(s, p).text)) // 이년만에옴
}

// multipleWithSuffix reports whether s, which is written to a numeral in words and 배, leaves them a multiple in texts without spaces:
// 두배로늘었다, 두배가격, 세배더. Behind 3 and 4 a particle says nothing, as 세배 is a bow and 네배 your stomach, too.
func multipleWithSuffix(s string, sure bool) bool {
	n := multipleTails.sum(s, 0)
	return n&1 != 0 || sure && n&2 != 0
}

// oneAndMore reports whether what stands at p makes a multiple of 한 배: 한 배 반, 한 배 이상.
func (r *reader) oneAndMore(p int) bool {
	q := r.skipGap(p)
	w := multipleTails.at(r.s, q)
	k := q + len(w.text)
	return w.sense != nil && (w.n&4 != 0 || w.n&8 != 0 && k < len(r.s) && r.s[k] == ' ') || tailWords.at(r.s, q).sense != nil
}

// qualifies reports whether a qualifier of the amount that ends at p goes beyond end, where a noun ends that begins with its counter: 3 개정도
// (about three), 이천 종이 넘는 (over two thousand kinds).
func (r *reader) qualifies(p, end int) bool {
	var tl trail
	r.tail(p, &tl)
	return tl.outer > end
}

// countsBefore reports whether the counter w at at, behind a gap, is more than the first syllable of a noun: 1,200 승인 and
// 2024 대선 count nothing, 3 주가 does.
func (r *reader) countsBefore(n *numeral, w word, at int) bool {
	if h := scaledHomographs.at(r.s, at); n.top > 0 && h.sense != nil && len(h.text) > len(w.text) {
		return false // 2억 끼고, 3억 줄인
	}
	h := spacedHomographs.at(r.s, at)
	if h.sense == nil || len(h.text) <= len(w.text) {
		return true
	}
	if r.qualifies(at+len(w.text), at+len(h.text)) {
		return true
	}
	return h.n == 1 && (n.lo.Magnitude() < 3 || n.top > 0)
}

// takesDigit says whether the unit may follow a numeral of one digit in words, 삼 년 or 오 퍼센트: it is
// what unitFits asks of such numerals before it looks at the text.
func (w word) takesDigit(gap bool) bool {
	switch w.class {
	case wCounter:
		return (gap || w.flags&fWeakUnit == 0) && w.flags&fSino != 0 && w.flags&fNoun == 0
	case wCurrency:
		return gap || w.flags&fSino != 0
	case wThousandth:
		return gap
	case wSubunit:
		return gap || w.flags&fNeedMain == 0
	case wMultiple, wMagnitude:
		return false
	}
	return true
}

// earns reports whether the counter w, written to 억 at p, is a verb's first syllable or its whole: 30억벌고 (earns that and), 15억해 (costs that).
func (r *line) earns(w word, p int) bool {
	v := sumRests.at(r.s, p)
	return v.sense != nil && (len(v.text) > len(w.text) || w.ref == refNativeYear) && r.saw(v)
}

// verbEnds reports whether what is written to a counter at p makes a verb or another word of it: 푼다, 주는, 필요.
func (r *line) verbEnds(p int) bool {
	w := verbEnds.at(r.s, p)
	return len(w.text) == len(r.wordRest(p)) && r.saw(w)
}

// headcount reports whether the noun at p is one that is counted by the million: 천만 관객, 일억 인구; not 천만 배우, 구조 대원, nor
// 백만 대군, an army without number.
func (r *reader) headcount(n *numeral, p int) bool {
	c := cues.at(r.s, p)
	return c.sense != nil && c.class == cCount && c.n != 2 && r.closes(p+len(c.text)) && !r.isHomograph(n) && r.saw(c)
}

// wordsCount reports whether a big scale with one word before it counts: 백만 명, 십만 대가, 이만 명, 일억 장, 일조 개. 이만, 오만 and 구조
// are other words, too.
func (r *reader) wordsCount(n *numeral, w word, end int) bool {
	if !r.closes(end) {
		return false
	}
	if n.top != 4 {
		return n.top == 8 || n.top == 12 && (w.ref == refHead || w.is(refPiece)) && !r.isHomograph(n)
	}
	first := r.numeralWord(n.start)
	return w.ref == refHead || w.ref == refLi || first.sense != nil && first.class == nSmall
}

// countedNoun reads a noun that no table has behind 두, 세 … : 세 배달원.
func (r *reader) countedNoun(t *term) {
	n := &t.num
	if !n.attr || n.few || n.first || n.old || n.words != 1 || n.is(1) || n.is(4) {
		return
	}
	q := r.skipGap(n.end)
	if q == n.end || r.strict {
		return
	}
	if w := joinAt(r.s, q); w.sense != nil && w.class == jTo {
		return // 두 내지 세 명
	}
	if h := spacedHomographs.at(r.s, q); h.sense != nil && h.n == 0 && r.closes(q+len(h.text)) && unitWords.at(r.s, q).sense != nil {
		t.noun, t.kind, t.end = h.text, KindQuantity, q+len(h.text) // 두 곡선의: not 두 곡
		return
	}
	word := r.wordRest(q)
	if len(word) < 6 || len(word) > 18 || tailWords.at(r.s, q).sense != nil || r.numeralWord(q).sense != nil {
		return
	}
	if w := unitWords.at(r.s, q); w.sense != nil && r.particleAt(q+len(w.text)) {
		return // 세 배가 부딪쳤다: three ships, whose noun is one syllable
	}
	if w := r.unitAt(q); w.sense != nil && (r.closes(q+len(w.text)) || len(word) < len(w.text)+6) {
		return // 세 명품배우 are no 세 명
	}
	if h := wordHomographs.at(r.s, n.start); h.sense != nil && n.start+len(h.text) > q {
		return // 세 부담: a tax
	}
	noun := word
	if o := caseParticle(word[syllableLen:], pObject); len(word) == 2*syllableLen && len(o.text) == syllableLen && (o.flags&fAfterVowel != 0) == ((rune0(word)-firstSyllable)%28 == 0) {
		noun = word[:syllableLen] // 두 창을; not 두 마을
	}
	for k := 6; k < len(word); k += 3 {
		if p := particles.at(r.s, q+k); p.sense != nil && k+len(p.text) == len(word) {
			noun = word[:k]
			break
		}
	}
	t.noun, t.kind, t.end = noun, KindQuantity, q+len(noun)
}

// tenthDigit: 삼할, 육할 and 팔할 are parts of ten; 일할, 칠할 and 구할 are verbs as often.
func (r *reader) tenthDigit(n *numeral) bool {
	d, ok := n.lo.Int64()
	return ok && n.words == 1 && (d == 3 || d == 6 || d == 8)
}
