package komoney

import "github.com/komoney/komoney/decimal"

// What the rules for units look for: tables/rules/unit.tsv, currency.tsv, counter.tsv and so on.

func (c *matter) unitLook(k ruleID) bool {
	switch k {
	case unitBareNumeral:
		return c.w.flags&fBare == 0
	case unitFirstCountsPlaces:
		return c.w.class != wOrdinal
	case unitOldNumeral:
		return c.w.flags&fOld == 0
	case unitDecadeTooLarge: // 1E70년대: its end has more digits than a Decimal; 0.5년대
		if c.w.ref != refDecade {
			return false
		}
		_, ok := plus(c.n.lo, decimal.FromInt(10))
		return !ok || !c.n.lo.IsInt()
	}
	return false
}

func (r *reader) shareLook(k ruleID, c *matter) bool {
	n, w, end := c.n, c.w, c.end
	switch k {
	case hundredthName: // 3리뷰, 시즌3리
		return !r.closes(end) && !r.partFollows(end) || r.saw(numberedHeads.before(r.s, c.ld.start))
	case hundredthPartOfARate:
		return (n.ascii || n.words > 1 || n.native || w.class == wHundredth && r.rateBefore(n.start)) && r.closes(end)
	case shareTenthInAWord: // 조사할, 구할
		return !r.partFollows(end) && !(r.closes(end) && r.hangulAt(end-len(w.text)) && r.tenthDigit(n))
	case shareDigitAndPercentages: // not 오프로드, 이 프로
		return !n.is(2) && (c.gap || wordHomographs.at(r.s, n.start).sense == nil) && r.sharesNear(n.start, end)
	case shareNativeNumeral:
		return w.text != "%"
	case shareProfessionBehindAGap: // no share behind 천 or 만; 십 프로 and 백 프로 are
		return !(n.top == 0 && n.lo.Exp() > 0 && n.lo.Exp() < 3 && !r.professional(end))
	case shareYearOfAProfession: // 2015 프로 데뷔
		return n.lo.Magnitude() == 3 && !n.grouped
	case shareModelOfAProduct:
		return r.saw(products.before(r.s, r.skipGapBack(n.start)))
	case shareTenthsApart:
		return r.closes(end) || r.partFollows(end)
	case shareShare: // 삼십퍼센트세일
		return isASCII(w.text) || r.closes(end) || !c.gap && (n.ascii || n.words > 1 && len(w.text) > 2*syllableLen)
	}
	return false
}

func (r *reader) measureLook(k ruleID, c *matter) bool {
	n, w, end := c.n, c.w, c.end
	switch k {
	case multipleWantedForYears: // 수배 5년째 달아난 사람
		q := r.skipGap(end)
		return q > end && q < len(r.s) && isDigit(r.s[q])
	case multipleNounThatBeginsLikeIt: // 3 배임
		return !r.countsBefore(n, w, c.at)
	case multipleShip: // 한 배
		return !r.oneAndMore(end)
	case multipleMultiple:
		return r.closes(end) || !c.gap && (n.native || n.lo.Exp() > 0) && multipleWithSuffix(r.s[end:], !n.is(3) && !n.is(4))
	case measureTooFew: // 500니트 are a light, 2 니트 clothes
		return n.lo.Magnitude() < 2
	case measureThisAndNotTwo: // 이 노트
		return !w.measuresTwo(r.s, end)
	case measureDigitsAndAWord:
		return r.closesOrPer(end)
	case ordinalWordSEnd:
		return r.closes(end)
	case measureNounThatBeginsLikeIt: // 오기가 생겼다, 핵무기 수만 기가
		return n.few && n.top > 0 || !c.gap && n.words == 1
	case measureNumeralInWords:
		return (n.words > 1 || n.native || n.few || !isShort(w.text)) && r.closesOrPer(end)
	case ordinalNativePlace:
		return n.native || n.first
	case subunitAnotherWord:
		return !r.closes(end)
	case subunitCoin:
		return w.flags&fNeedMain == 0
	case subunitLeaseBesideAPrice: // 월세 50 전 300
		q := r.skipGap(end)
		return isBlank(r.s[end-len(w.text)-1]) && q < len(r.s) && isDigit(r.s[q])
	case subunitCoinAmongMoney: // not 3전 2승
		q := digitsEnd(r.s, r.skipGap(end))
		return scoreWords.at(r.s, q).sense == nil && w.flags&fCounter != 0 && n.lo.Magnitude() >= 1 && r.boundary(end) && r.moneyCueNear(n.start, end)
	}
	return false
}

func (r *reader) currencyLook(k ruleID, c *matter) bool {
	t, n, w, end, ld := c.t, c.n, c.w, c.end, c.ld
	switch k {
	case currencySpokenName: // 두 달러: only with a name that is no syllable of another word
		return len(w.text) >= 2*syllableLen && r.closes(end)
	case currencyAdverb: // 관객 300만 불과
		a := unitAdverbs.at(r.s, c.at)
		return a.sense != nil && ld.neutral < 0 && r.spacedNoun(n, c.at).sense == nil && r.merely(n.start, c.at+len(a.text)) && r.saw(a)
	case currencyNounThatBeginsLikeIt: // 3 원칙
		if ld.neutral >= 0 {
			return false
		}
		h := r.spacedNoun(n, c.at)
		return h.sense != nil && len(h.text) > len(w.text) && !r.overlays(end, c.at+len(h.text)) && (n.top == 0 || r.closes(c.at+len(h.text))) && r.saw(h)
	case currencyTooLittle: // 2원화
		return w.n > 0 && n.lo.Magnitude() < int(w.n) && ld.cur == ""
	case currencyCodeOfTheNextSum: // USD 10 CAD 5
		return ld.curWord.sense != nil && ld.cur != r.p.currency(w) && ld.curWord.flags&fNeedScale == 0
	case currencyScarceName:
		return ld.cur != r.p.currency(w) && !(c.t.mega && isASCII(w.text)) && !r.scarceFits(n, w, end)
	case currencyDigits:
		return r.closes(end) || !c.gap && !n.parted
	case currencyDigitsAndAParticle: // 3만 원과같거나, not 3만 원금 or 3만 레바논
		return !n.parted && (w.isWon() || len(w.text) >= 2*syllableLen) && particles.at(r.s, end).sense != nil && r.agrees(w, end)
	case currencyUnitLine: // (단위: 백만원) measures, and is no amount
		p := n.start
		for p > 0 && (r.s[p-1] == ' ' || r.s[p-1] == ':') {
			p--
		}
		return r.hasBefore(p, unitLabel)
	case currencyBracket: // 억원대 연봉, not 경원대
		return n.top <= 12 && r.has(r.skipGap(end), bracketMark)
	case currencyNameWrittenToADigit: // 삼달러; not 이유로, 사유로
		h := wordHomographs.at(r.s, n.start)
		return n.lo.Exp() == 0 && n.top == 0 && !n.is(2) && r.closes(end) && (h.sense == nil || n.start+len(h.text) <= c.at)
	case currencyOneDigitInWords: // 구원, 이 원, 조원
		return c.gap && (n.lo.Exp() == 0 || n.top > 4) && (!isShort(w.text) && r.closes(end) && n.top == 0 && !n.is(2) || n.is(1) && notEven(w, r.s[end:]))
	case currencyDigitOfAnotherWord:
		return n.lo.Exp() == 0 || n.top > 4
	case currencyFullHouse:
		return r.fullHouse(t, end)
	case currencySumInWords: // 오만원돌려줘
		return r.agrees(w, end) && (r.closes(end) || n.words > 2 || !c.gap && (wonWithSuffix(w, r.s[end:]) || w.isWon() && countsBehind(r.s, end)) ||
			n.words > 1 && (particles.at(r.s, end).sense != nil || !c.gap && w.isWon() && !r.nounAt(w, c.at)))
	}
	return false
}

// spacedNoun returns the noun that a currency at at, behind a gap, may only begin.
func (r *reader) spacedNoun(n *numeral, at int) word {
	if n.top > 0 || n.words > 2 || n.grouped || n.lo.Magnitude() >= 4 { // 12,000 원인 반면
		return scaledHomographs.at(r.s, at)
	}
	return spacedHomographs.at(r.s, at)
}

func (r *reader) counterLook(k ruleID, c *matter) bool {
	n, w, at, end, gap := c.n, c.w, c.at, c.end, c.gap
	switch k {
	case counterCountedPlace: // not 제1부총리
		return (!gap || w.flags&fNoun == 0) && (gap || !n.ascii || r.counterEnds(w, end))
	case counterNotEvenOne:
		return r.notEvenOne(n, w, end)
	case counterLease: // 매 12.5억 전 7.2억, 1억월350
		return w.flags&fLease != 0
	case counterFormerOffice: // 오 전 시장
		return w.flags&fLease != 0 && w.flags&fCalendar == 0
	case counterNumberedName: // 탑5기사
		return w.flags&fRunsOn == 0 && r.saw(numberedHeads.before(r.s, c.ld.start))
	case counterNounLikeANumeral: // 천사 백화점
		return n.ofTwo() && (w.flags&fNoun != 0 || r.isHomograph(n) && !w.common()) && !r.near(&numberCues, cNumber, n.start, end) && r.saw(w)
	case counterVerbBefore:
		return r.verbBefore(n, w, at, end)
	case counterAble: // 팔 수 없다
		return r.saw(beVerbs.at(r.s, r.skipGap(end+len(vowelCase(r.s[end:], pTopic, pAlso, pSubject, pButFor).text))))
	case counterYearAndMore: // 10년도 더 지났다
		if w.ref != refYearNamed || n.words != 1 || n.lo.Magnitude() > 2 {
			return false
		}
		q := r.skipGap(end)
		return q > end && r.saw(yearTails.at(r.s, q))
	case counterOneAndTen: // 한 열 권
		v := numerals.at(w.text, 0)
		return v.sense != nil && v.class == nTen && len(v.text) == len(w.text) && r.countedBehind(end)
	case counterGoods: // 47 게임 3장
		g := wares.at(r.s, at)
		return g.text == w.text && r.ownCount(end) && r.saw(g)
	case counterComparedSums: // 12.1 mn 대 11.3 mn
		return c.t.magnitude > 0
	case counterEarned:
		return r.earns(w, at)
	case counterBracketOfSums: // 120억대
		return n.lo.Digits() <= 3 && !(gap && saleCues.at(r.s, r.skipGap(end)).sense != nil)
	case counterSumAndItsPurpose: // 20조 든다
		return !r.judge(millionRules, c)
	case counterParticleOfASum: // 1억도 없다
		return w.is(refDegree) && c.ld.unitRef == "" && !caseAt(r.s[end:])
	case counterNumeralGoesOn: // 만 열: 10,010 rather than ten thousand rows
		v := numerals.at(w.text, 0)
		return v.sense != nil && v.class == nTen && n.lo.Exp() >= 2 && len(v.text) == len(w.text)
	case counterLargeSumBefore: // 위자료 3천 판결
		return n.firstExp == 3 && r.saw(largeSums.before(r.s, r.skipGapBack(n.start)))
	case counterNounThatBeginsLikeIt:
		return !r.countsBefore(n, w, at)
	case counterMonthOfARent: // 전세 1억 월 30만
		return !n.lo.Less(decimal.FromInt(13))
	case counterScore:
		return r.againstDigit(end)
	case counterTry:
		return r.tries(n.start, end, gap)
	case counterBanknotes:
		return r.banknotes(c.t, end)
	case counterCopula: // 자산이 1000억인 회사
		return r.boundary(end) && (r.moneyCueNear(n.start, at) || r.feeBefore(n.start)) && !r.near(&cues, cCount, n.start, end)
	case counterDigits:
		if gap || w.flags&fNoun != 0 {
			return r.closes(end)
		}
		return r.counterEnds(w, end)
	case counterMoon: // 십일월달
		return moonAt(r.s, end)
	case counterPartOfATimeGoesOn: // 오월오일, 네시오분
		part := timeParts.at(w.text, 0)
		return part.sense != nil && part.text == w.text && r.partWritten(part.ref, end)
	case counterAnotherWord:
		return !r.closes(end) && !w.timeSuffixAt(r.s, end, n.words == 1 && !n.native && n.lo.Exp() == 0) && !(n.words > 2 && !gap && !n.native) &&
			!(n.words == 2 && !gap && !n.native && !isShort(w.text)) && !(!gap && w.runsBehind(n))
	case counterNounWrittenToIt:
		return n.attr
	case counterPartOfATime: // 칠월 칠일
		part := r.partAt(n.start)
		return part != 0 && part == w.ref
	case counterTwoBehindAGap: // 이 개월; not 이 사람, 이 회
		return w.countsTwo(r.s, end)
	case counterThis: // 이시간, 이게임
		return w.flags&fNumbers == 0
	case counterOneDigitInWords:
		return gap || w.flags&fWeakUnit == 0
	case counterDaysAhead: // 십일 전에
		return r.spanAhead(end)
	case counterRoundNumber:
		return gap || w.flags&fWeakUnit == 0 || w.flags&fNative != 0
	}
	return false
}

func (r *reader) millionLook(k ruleID, c *matter) bool {
	n, w, at, end := c.n, c.w, c.at, c.end
	switch k {
	case millionNounLikeANumeral: // 구조 시간, 백조 가족
		return n.top >= 12 && (r.isHomograph(n) || !w.common())
	case millionRiches: // 9억 주택
		return r.saw(riches.at(r.s, at))
	case millionNounThatNobodyCounts: // 구조 대원
		return !r.headcount(n, at)
	case millionNounOfMoney: // 300억 소송, 40억 아파트
		return r.moneyWord(at) > 0
	case millionLargeSumBefore: // 연봉 6000만 직장인
		return r.saw(largeSums.before(r.s, r.skipGapBack(n.start)))
	case millionNounByTheMillion:
		return n.top == 4 || n.top == 8 && !n.elided && n.lo.IsInt() && !r.within(&cues, cMoney, n.start, n.start, 16, 0)
	case millionCounterByTheMillion: // 600만 비트코인: a price
		return r.moneyWord(at) < len(w.text)
	case millionShares: // 주식 3억 주를, not 파일 구조 주의
		return w.ref == refWeek && caseAt(r.s[end:])
	case millionSumForASyllable:
		return w.ref == refLine || n.top >= 8 && w.flags&fNative == 0 && r.within(&cues, cMoney, n.start, n.start, 16, 0)
	case millionQuoted:
		return r.saw(caseParticle(r.s[end:], pQuote))
	case millionOtherWords:
		return !r.wordsCount(n, w, end)
	case millionVerbThatPays: // 250만 벌면서, 10억 번다
		v := payWords.at(r.s, at)
		return len(v.text) > len(w.text) && r.saw(v)
	case millionWordOfMoney: // 2조 코인
		return r.moneyWord(at) > len(w.text)
	case millionEarner: // 10억 번 작가, 10억 번 20대
		q := r.skipGap(end)
		if q == end {
			return false
		}
		who := r.unitAt(q)
		return who.sense != nil && who.flags&fNoun != 0 || q < len(r.s) && isDigit(r.s[q])
	case millionVerb:
		return r.verbEnds(end)
	}
	return false
}

// moneyWord returns the length of a word of money at p, 0 for none.
func (r *reader) moneyWord(p int) int {
	if c := cues.at(r.s, p); c.sense != nil && c.class == cMoney && r.saw(c) {
		return len(c.text)
	}
	return 0
}
