package read

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// What the rules for units look for: tables/rules/unit.tsv, currency.tsv, counter.tsv and so on.

func (c *matter) unitLook(k ruleID) bool {
	switch k {
	case unitBareNumeral:
		return c.w.Flags&lex.FBare == 0
	case unitFirstCountsPlaces:
		return c.w.Class != lex.WOrdinal
	case unitOldNumeral:
		return c.w.Flags&lex.FOld == 0
	case unitDecadeTooLarge: // 1E70년대: its end has more digits than a Decimal; 0.5년대
		if c.w.Ref != lex.RefDecade {
			return false
		}
		_, ok := Plus(c.n.lo, decimal.FromInt(10))
		return !ok || !c.n.lo.IsInt()
	}
	return false
}

func (r *reader) shareLook(k ruleID, c *matter) bool {
	n, w, end := c.n, c.w, c.end
	switch k {
	case hundredthName: // 3리뷰, 시즌3리
		return !r.closes(end) && !r.partFollows(end) || r.saw(lex.NumberedHeads.Before(r.S, c.ld.start))
	case hundredthPartOfARate:
		return (n.ascii || n.words > 1 || n.native || w.Class == lex.WHundredth && r.rateBefore(n.start)) && r.closes(end)
	case shareTenthInAWord: // 조사할, 구할
		return !r.partFollows(end) && !(r.closes(end) && r.hangulAt(end-len(w.Text)) && r.tenthDigit(n))
	case shareDigitAndPercentages: // not 오프로드, 이 프로
		return !n.is(2) && (c.gap || lex.WordHomographs.At(r.S, n.start).Sense == nil) && r.sharesNear(n.start, end)
	case shareThisAndASign: // 이 %가
		return w.Text == "%"
	case shareNativeNumeral:
		return w.Text != "%"
	case shareProfessionBehindAGap: // no share behind 천 or 만; 십 프로 and 백 프로 are
		return !(n.top == 0 && n.lo.Exp() > 0 && n.lo.Exp() < 3 && !r.professional(end))
	case shareYearOfAProfession: // 2015 프로 데뷔
		return n.lo.Magnitude() == 3 && !n.grouped
	case shareModelOfAProduct:
		return r.saw(lex.Products.Before(r.S, r.skipGapBack(n.start)))
	case shareTenthsApart:
		return r.closes(end) || r.partFollows(end)
	case shareShare: // 삼십퍼센트세일
		return runes.IsASCII(w.Text) || r.closes(end) || !c.gap && (n.ascii || n.words > 1 && len(w.Text) > 2*runes.SyllableLen)
	}
	return false
}

func (r *reader) measureLook(k ruleID, c *matter) bool {
	n, w, end := c.n, c.w, c.end
	switch k {
	case multipleWantedForYears: // 수배 5년째 달아난 사람
		q := r.skipGap(end)
		return q > end && q < len(r.S) && runes.IsDigit(r.S[q])
	case multipleNounThatBeginsLikeIt: // 3 배임
		return !r.countsBefore(n, w, c.at)
	case multipleShip: // 한 배
		return !r.oneAndMore(end)
	case multipleMultiple:
		return r.closes(end) || !c.gap && (n.native || n.lo.Exp() > 0) && multipleWithSuffix(r.S[end:], !n.is(3) && !n.is(4))
	case measureTooFew: // 500니트 are a light, 2 니트 clothes
		return n.lo.Magnitude() < 2
	case measureThisAndNotTwo: // 이 노트
		return !w.MeasuresTwo(r.S, end)
	case measureDigitsAndAWord:
		return r.closesOrPer(end)
	case ordinalWordSEnd:
		return r.closes(end)
	case measureNounThatBeginsLikeIt: // 오기가 생겼다, 핵무기 수만 기가
		return n.few && n.top > 0 || !c.gap && n.words == 1
	case measureNumeralInWords:
		return (n.words > 1 || n.native || n.few || !runes.IsShort(w.Text)) && r.closesOrPer(end)
	case ordinalNativePlace:
		return n.native || n.first
	case subunitAnotherWord:
		return !r.closes(end)
	case subunitCoin:
		return w.Flags&lex.FNeedMain == 0
	case subunitLeaseBesideAPrice: // 월세 50 전 300
		q := r.skipGap(end)
		return runes.IsBlank(r.S[end-len(w.Text)-1]) && q < len(r.S) && runes.IsDigit(r.S[q])
	case subunitCoinAmongMoney: // not 3전 2승
		q := runes.DigitsEnd(r.S, r.skipGap(end))
		return lex.ScoreWords.At(r.S, q).Sense == nil && w.Flags&lex.FCounter != 0 && n.lo.Magnitude() >= 1 && r.boundary(end) && r.moneyCueNear(n.start, end)
	}
	return false
}

func (r *reader) currencyLook(k ruleID, c *matter) bool {
	t, n, w, end, ld := c.t, c.n, c.w, c.end, c.ld
	switch k {
	case currencySpokenName: // 두 달러: only with a name that is no syllable of another word
		return len(w.Text) >= 2*runes.SyllableLen && r.closes(end)
	case currencyAdverb: // 관객 300만 불과
		a := lex.UnitAdverbs.At(r.S, c.at)
		return a.Sense != nil && ld.neutral < 0 && r.spacedNoun(n, c.at).Sense == nil && r.merely(n.start, c.at+len(a.Text)) && r.saw(a)
	case currencyNounThatBeginsLikeIt: // 3 원칙
		if ld.neutral >= 0 {
			return false
		}
		h := r.spacedNoun(n, c.at)
		return h.Sense != nil && len(h.Text) > len(w.Text) && !r.overlays(end, c.at+len(h.Text)) && (n.top == 0 || r.closes(c.at+len(h.Text))) && r.saw(h)
	case currencyTooLittle: // 2원화
		return w.N > 0 && n.lo.Magnitude() < int(w.N) && ld.cur == ""
	case currencyCodeOfTheNextSum: // USD 10 CAD 5
		return ld.curWord.Sense != nil && ld.cur != r.P.Currency(w) && ld.curWord.Flags&lex.FNeedScale == 0
	case currencyScarceName:
		return ld.cur != r.P.Currency(w) && !(c.t.mega && runes.IsASCII(w.Text)) && !r.scarceFits(n, w, end)
	case currencyDigits:
		return r.closes(end) || !c.gap && !n.parted
	case currencyDigitsAndAParticle: // 3만 원과같거나, not 3만 원금 or 3만 레바논
		return !n.parted && (w.IsWon() || len(w.Text) >= 2*runes.SyllableLen) && lex.Particles.At(r.S, end).Sense != nil && r.agrees(w, end)
	case currencyUnitLine: // (단위: 백만원) measures, and is no amount
		p := n.start
		for p > 0 && (r.S[p-1] == ' ' || r.S[p-1] == ':') {
			p--
		}
		return r.hasBefore(p, lex.UnitLabel)
	case currencyBracket: // 억원대 연봉, not 경원대
		return n.top <= 12 && r.has(r.skipGap(end), lex.BracketMark)
	case currencyNameWrittenToADigit: // 삼달러; not 이유로, 사유로
		h := lex.WordHomographs.At(r.S, n.start)
		return n.lo.Exp() == 0 && n.top == 0 && !n.is(2) && r.closes(end) && (h.Sense == nil || n.start+len(h.Text) <= c.at)
	case currencyOneDigitInWords: // 구원, 이 원, 조원
		return c.gap && (n.lo.Exp() == 0 || n.top > 4) && (!runes.IsShort(w.Text) && r.closes(end) && n.top == 0 && !n.is(2) || n.is(1) && notEven(w, r.S[end:]))
	case currencyDigitOfAnotherWord:
		return n.lo.Exp() == 0 || n.top > 4
	case currencyFullHouse:
		return r.fullHouse(t, end)
	case currencySumInWords: // 오만원돌려줘
		return r.agrees(w, end) && (r.closes(end) || n.words > 2 || !c.gap && (wonWithSuffix(w, r.S[end:]) || w.IsWon() && countsBehind(r.S, end)) ||
			n.words > 1 && (lex.Particles.At(r.S, end).Sense != nil || !c.gap && w.IsWon() && !r.nounAt(w, c.at)))
	}
	return false
}

// spacedNoun returns the noun that a currency at at, behind a gap, may only begin.
func (r *reader) spacedNoun(n *numeral, at int) lex.Word {
	if n.top > 0 || n.words > 2 || n.grouped || n.lo.Magnitude() >= 4 { // 12,000 원인 반면
		return lex.ScaledHomographs.At(r.S, at)
	}
	return lex.SpacedHomographs.At(r.S, at)
}

func (r *reader) counterLook(k ruleID, c *matter) bool {
	n, w, at, end, gap := c.n, c.w, c.at, c.end, c.gap
	switch k {
	case counterCountedPlace: // not 제1부총리
		return (!gap || w.Flags&lex.FNoun == 0) && (gap || !n.ascii || r.counterEnds(w, end))
	case counterNotEvenOne:
		return r.notEvenOne(n, w, end)
	case counterLease: // 매 12.5억 전 7.2억, 1억월350
		return w.Flags&lex.FLease != 0
	case counterFormerOffice: // 오 전 시장
		return w.Flags&lex.FLease != 0 && w.Flags&lex.FCalendar == 0
	case counterNumberedName: // 탑5기사
		return w.Flags&lex.FRunsOn == 0 && r.saw(lex.NumberedHeads.Before(r.S, c.ld.start))
	case counterNounLikeANumeral: // 천사 백화점
		return n.ofTwo() && (w.Flags&lex.FNoun != 0 || r.isHomograph(n) && !w.Common()) && !r.near(&lex.NumberCues, lex.CNumber, n.start, end) && r.saw(w)
	case counterVerbBefore:
		return r.verbBefore(n, w, at, end)
	case counterAble: // 팔 수 없다
		return r.saw(lex.BeVerbs.At(r.S, r.skipGap(end+len(vowelCase(r.S[end:], lex.PTopic, lex.PAlso, lex.PSubject, lex.PButFor).Text))))
	case counterYearAndMore: // 10년도 더 지났다
		if w.Ref != lex.RefYearNamed || n.words != 1 || n.lo.Magnitude() > 2 {
			return false
		}
		q := r.skipGap(end)
		return q > end && r.saw(lex.YearTails.At(r.S, q))
	case counterOneAndTen: // 한 열 권
		v := lex.Numerals.At(w.Text, 0)
		return v.Sense != nil && v.Class == lex.NTen && len(v.Text) == len(w.Text) && r.countedBehind(end)
	case counterGoods: // 47 게임 3장
		g := lex.Wares.At(r.S, at)
		return g.Text == w.Text && r.ownCount(end) && r.saw(g)
	case counterComparedSums: // 12.1 mn 대 11.3 mn
		return c.t.magnitude > 0
	case counterEarned:
		return r.earns(w, at)
	case counterBracketOfSums: // 120억대
		return n.lo.Digits() <= 3 && !(gap && lex.SaleCues.At(r.S, r.skipGap(end)).Sense != nil)
	case counterSumAndItsPurpose: // 20조 든다
		return !r.judge(millionRules, c)
	case counterParticleOfASum: // 1억도 없다
		return w.Is(lex.RefDegree) && c.ld.unitRef == "" && !caseAt(r.S[end:])
	case counterNumeralGoesOn: // 만 열: 10,010 rather than ten thousand rows
		v := lex.Numerals.At(w.Text, 0)
		return v.Sense != nil && v.Class == lex.NTen && n.lo.Exp() >= 2 && len(v.Text) == len(w.Text)
	case counterLargeSumBefore: // 위자료 3천 판결
		return n.firstExp == 3 && r.saw(lex.LargeSums.Before(r.S, r.skipGapBack(n.start)))
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
		return r.boundary(end) && (r.moneyCueNear(n.start, at) || r.feeBefore(n.start)) && !r.near(&lex.Cues, lex.CCount, n.start, end)
	case counterDigits:
		if gap || w.Flags&lex.FNoun != 0 {
			return r.closes(end)
		}
		return r.counterEnds(w, end)
	case counterMoon: // 십일월달
		return lex.MoonAt(r.S, end)
	case counterPartOfATimeGoesOn: // 오월오일, 네시오분
		part := lex.TimeParts.At(w.Text, 0)
		return part.Sense != nil && part.Text == w.Text && r.partWritten(part.Ref, end)
	case counterAnotherWord:
		return !r.closes(end) && !w.TimeSuffixAt(r.S, end, n.words == 1 && !n.native && n.lo.Exp() == 0) && !(n.words > 2 && !gap && !n.native) &&
			!(n.words == 2 && !gap && !n.native && !runes.IsShort(w.Text)) && !(!gap && runsBehind(w, n))
	case counterNounWrittenToIt:
		return n.attr
	case counterPartOfATime: // 칠월 칠일
		part := r.partAt(n.start)
		return part != 0 && part == w.Ref
	case counterTwoBehindAGap: // 이 개월; not 이 사람, 이 회
		return w.CountsTwo(r.S, end)
	case counterThis: // 이시간, 이게임
		return w.Flags&lex.FNumbers == 0
	case counterOneDigitInWords:
		return gap || w.Flags&lex.FWeakUnit == 0
	case counterDaysAhead: // 십일 전에
		return r.spanAhead(end)
	case counterRoundNumber:
		return gap || w.Flags&lex.FWeakUnit == 0 || w.Flags&lex.FNative != 0
	}
	return false
}

func (r *reader) millionLook(k ruleID, c *matter) bool {
	n, w, at, end := c.n, c.w, c.at, c.end
	switch k {
	case millionNounLikeANumeral: // 구조 시간, 백조 가족
		return n.top >= 12 && (r.isHomograph(n) || !w.Common())
	case millionRiches: // 9억 주택
		return r.saw(lex.Riches.At(r.S, at))
	case millionNounThatNobodyCounts: // 구조 대원
		return !r.headcount(n, at)
	case millionNounOfMoney: // 300억 소송, 40억 아파트
		return r.moneyWord(at) > 0
	case millionLargeSumBefore: // 연봉 6000만 직장인
		return r.saw(lex.LargeSums.Before(r.S, r.skipGapBack(n.start)))
	case millionNounByTheMillion:
		return n.top == 4 || n.top == 8 && !n.elided && n.lo.IsInt() && !r.within(&lex.Cues, lex.CMoney, n.start, n.start, 16, 0)
	case millionCounterByTheMillion: // 600만 비트코인: a price
		return r.moneyWord(at) < len(w.Text)
	case millionShares: // 주식 3억 주를, not 파일 구조 주의
		return w.Ref == lex.RefWeek && caseAt(r.S[end:])
	case millionSumForASyllable:
		return w.Ref == lex.RefLine || n.top >= 8 && w.Flags&lex.FNative == 0 && r.within(&lex.Cues, lex.CMoney, n.start, n.start, 16, 0)
	case millionQuoted:
		return r.saw(lex.CaseParticle(r.S[end:], lex.PQuote))
	case millionOtherWords:
		return !r.wordsCount(n, w, end)
	case millionVerbThatPays: // 250만 벌면서, 10억 번다
		v := lex.PayWords.At(r.S, at)
		return len(v.Text) > len(w.Text) && r.saw(v)
	case millionWordOfMoney: // 2조 코인
		return r.moneyWord(at) > len(w.Text)
	case millionEarner: // 10억 번 작가, 10억 번 20대
		q := r.skipGap(end)
		if q == end {
			return false
		}
		who := r.unitAt(q)
		return who.Sense != nil && who.Flags&lex.FNoun != 0 || q < len(r.S) && runes.IsDigit(r.S[q])
	case millionVerb:
		return r.verbEnds(end)
	}
	return false
}

// moneyWord returns the length of a word of money at p, 0 for none.
func (r *reader) moneyWord(p int) int {
	if c := lex.Cues.At(r.S, p); c.Sense != nil && c.Class == lex.CMoney && r.saw(c) {
		return len(c.Text)
	}
	return 0
}
