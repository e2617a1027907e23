package judge

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// What the rules for units look for: tables/rules/unit.tsv, currency.tsv, counter.tsv and so on.

func (c *matter) unitLook(k line.RuleID) bool {
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
		_, ok := numeral.Plus(c.n.Lo, decimal.FromInt(10))
		return !ok || !c.n.Lo.IsInt()
	}
	return false
}

func (r *Reader) shareLook(k line.RuleID, c *matter) bool {
	n, w, end := c.n, c.w, c.end
	switch k {
	case hundredthName: // 3리뷰, 시즌3리
		return !r.Closes(end) && !r.partFollows(end) || r.Saw(lex.NumberedHeads.Before(r.S, c.ld.Start))
	case hundredthPartOfARate:
		return (n.Ascii || n.Words > 1 || n.Native || w.Class == lex.WHundredth && r.rateBefore(n.Start)) && r.Closes(end)
	case shareTenthInAWord: // 조사할, 구할
		return !r.partFollows(end) && !(r.Closes(end) && r.HangulAt(end-len(w.Text)) && r.tenthDigit(n))
	case shareDigitAndPercentages: // not 오프로드, 이 프로
		return !n.Is(2) && (c.gap || lex.WordHomographs.At(r.S, n.Start).Sense == nil) && r.sharesNear(n.Start, end)
	case shareThisAndASign: // 이 %가
		return w.Text == "%"
	case shareNativeNumeral:
		return w.Text != "%"
	case shareProfessionBehindAGap: // no share behind 천 or 만; 십 프로 and 백 프로 are
		return !(n.Top == 0 && n.Lo.Exp() > 0 && n.Lo.Exp() < 3 && !r.professional(end))
	case shareYearOfAProfession: // 2015 프로 데뷔
		return n.Lo.Magnitude() == 3 && !n.Grouped
	case shareModelOfAProduct:
		return r.Saw(lex.Products.Before(r.S, r.SkipGapBack(n.Start)))
	case shareTenthsApart:
		return r.Closes(end) || r.partFollows(end)
	case shareShare: // 삼십퍼센트세일
		return runes.IsASCII(w.Text) || r.Closes(end) || !c.gap && (n.Ascii || n.Words > 1 && len(w.Text) > 2*runes.SyllableLen)
	}
	return false
}

func (r *Reader) measureLook(k line.RuleID, c *matter) bool {
	n, w, end := c.n, c.w, c.end
	switch k {
	case multipleWantedForYears: // 수배 5년째 달아난 사람
		q := r.SkipGap(end)
		return q > end && q < len(r.S) && runes.IsDigit(r.S[q])
	case multipleNounThatBeginsLikeIt: // 3 배임
		return !r.countsBefore(n, w, c.at)
	case multipleShip: // 한 배
		return !r.oneAndMore(end)
	case multipleMultiple:
		return r.Closes(end) || !c.gap && (n.Native || n.Lo.Exp() > 0) && line.MultipleWithSuffix(r.S[end:], !n.Is(3) && !n.Is(4))
	case measureTooFew: // 500니트 are a light, 2 니트 clothes
		return n.Lo.Magnitude() < 2
	case measureThisAndNotTwo: // 이 노트
		return !w.MeasuresTwo(r.S, end)
	case measureDigitsAndAWord:
		return r.closesOrPer(end)
	case ordinalWordSEnd:
		return r.Closes(end)
	case measureNounThatBeginsLikeIt: // 오기가 생겼다, 핵무기 수만 기가
		return n.Few && n.Top > 0 || !c.gap && n.Words == 1
	case measureNumeralInWords:
		return (n.Words > 1 || n.Native || n.Few || !runes.IsShort(w.Text)) && r.closesOrPer(end)
	case ordinalNativePlace:
		return n.Native || n.First
	case subunitAnotherWord:
		return !r.Closes(end)
	case subunitCoin:
		return w.Flags&lex.FNeedMain == 0
	case subunitLeaseBesideAPrice: // 월세 50 전 300
		q := r.SkipGap(end)
		return runes.IsBlank(r.S[end-len(w.Text)-1]) && q < len(r.S) && runes.IsDigit(r.S[q])
	case subunitCoinAmongMoney: // not 3전 2승
		q := runes.DigitsEnd(r.S, r.SkipGap(end))
		return lex.ScoreWords.At(r.S, q).Sense == nil && w.Flags&lex.FCounter != 0 && n.Lo.Magnitude() >= 1 && r.Boundary(end) && r.MoneyCueNear(n.Start, end)
	}
	return false
}

func (r *Reader) currencyLook(k line.RuleID, c *matter) bool {
	t, n, w, end, ld := c.t, c.n, c.w, c.end, c.ld
	switch k {
	case currencySpokenName: // 두 달러: only with a name that is no syllable of another word
		return len(w.Text) >= 2*runes.SyllableLen && r.Closes(end)
	case currencyAdverb: // 관객 300만 불과
		a := lex.UnitAdverbs.At(r.S, c.at)
		return a.Sense != nil && ld.Neutral < 0 && r.spacedNoun(n, c.at).Sense == nil && r.merely(n.Start, c.at+len(a.Text)) && r.Saw(a)
	case currencyNounThatBeginsLikeIt: // 3 원칙
		if ld.Neutral >= 0 {
			return false
		}
		h := r.spacedNoun(n, c.at)
		return h.Sense != nil && len(h.Text) > len(w.Text) && !r.Overlays(end, c.at+len(h.Text)) && (n.Top == 0 || r.Closes(c.at+len(h.Text))) && r.Saw(h)
	case currencyTooLittle: // 2원화
		return w.N > 0 && n.Lo.Magnitude() < int(w.N) && ld.Cur == ""
	case currencyCodeOfTheNextSum: // USD 10 CAD 5
		return ld.CurWord.Sense != nil && ld.Cur != r.P.Currency(w) && ld.CurWord.Flags&lex.FNeedScale == 0
	case currencyScarceName:
		return ld.Cur != r.P.Currency(w) && !(c.t.mega && runes.IsASCII(w.Text)) && !r.scarceFits(n, w, end)
	case currencyDigits:
		return r.Closes(end) || !c.gap && !n.Parted
	case currencyDigitsAndAParticle: // 3만 원과같거나, not 3만 원금 or 3만 레바논
		return !n.Parted && (w.IsWon() || len(w.Text) >= 2*runes.SyllableLen) && lex.Particles.At(r.S, end).Sense != nil && r.agrees(w, end)
	case currencyUnitLine: // (단위: 백만원) measures, and is no amount
		p := n.Start
		for p > 0 && (r.S[p-1] == ' ' || r.S[p-1] == ':') {
			p--
		}
		return r.HasBefore(p, lex.UnitLabel)
	case currencyBracket: // 억원대 연봉, not 경원대
		return n.Top <= 12 && r.Has(r.SkipGap(end), lex.BracketMark)
	case currencyNameWrittenToADigit: // 삼달러; not 이유로, 사유로
		h := lex.WordHomographs.At(r.S, n.Start)
		return n.Lo.Exp() == 0 && n.Top == 0 && !n.Is(2) && r.Closes(end) && (h.Sense == nil || n.Start+len(h.Text) <= c.at)
	case currencyOneDigitInWords: // 구원, 이 원, 조원
		return c.gap && (n.Lo.Exp() == 0 || n.Top > 4) && (!runes.IsShort(w.Text) && r.Closes(end) && n.Top == 0 && !n.Is(2) || n.Is(1) && notEven(w, r.S[end:]))
	case currencyDigitOfAnotherWord:
		return n.Lo.Exp() == 0 || n.Top > 4
	case currencyFullHouse:
		return r.fullHouse(t, end)
	case currencySumInWords: // 오만원돌려줘
		return r.agrees(w, end) && (r.Closes(end) || n.Words > 2 || !c.gap && (line.WonWithSuffix(w, r.S[end:]) || w.IsWon() && line.CountsBehind(r.S, end)) ||
			n.Words > 1 && (lex.Particles.At(r.S, end).Sense != nil || !c.gap && w.IsWon() && !r.nounAt(w, c.at)))
	}
	return false
}

// spacedNoun returns the noun that a currency at at, behind a gap, may only begin.
func (r *Reader) spacedNoun(n *numeral.Numeral, at int) lex.Word {
	if n.Top > 0 || n.Words > 2 || n.Grouped || n.Lo.Magnitude() >= 4 { // 12,000 원인 반면
		return lex.ScaledHomographs.At(r.S, at)
	}
	return lex.SpacedHomographs.At(r.S, at)
}

func (r *Reader) counterLook(k line.RuleID, c *matter) bool {
	n, w, at, end, gap := c.n, c.w, c.at, c.end, c.gap
	switch k {
	case counterCountedPlace: // not 제1부총리
		return (!gap || w.Flags&lex.FNoun == 0) && (gap || !n.Ascii || r.CounterEnds(w, end))
	case counterNotEvenOne:
		return r.notEvenOne(n, w, end)
	case counterLease: // 매 12.5억 전 7.2억, 1억월350
		return w.Flags&lex.FLease != 0
	case counterFormerOffice: // 오 전 시장
		return w.Flags&lex.FLease != 0 && w.Flags&lex.FCalendar == 0
	case counterNumberedName: // 탑5기사
		return w.Flags&lex.FRunsOn == 0 && r.Saw(lex.NumberedHeads.Before(r.S, c.ld.Start))
	case counterNounLikeANumeral: // 천사 백화점
		return n.OfTwo() && (w.Flags&lex.FNoun != 0 || r.IsHomograph(n) && !w.Common()) && !r.Near(&lex.NumberCues, lex.CNumber, n.Start, end) && r.Saw(w)
	case counterVerbBefore:
		return r.verbBefore(n, w, at, end)
	case counterAble: // 팔 수 없다
		return r.Saw(lex.BeVerbs.At(r.S, r.SkipGap(end+len(vowelCase(r.S[end:], lex.PTopic, lex.PAlso, lex.PSubject, lex.PButFor).Text))))
	case counterYearAndMore: // 10년도 더 지났다
		if w.Ref != lex.RefYearNamed || n.Words != 1 || n.Lo.Magnitude() > 2 {
			return false
		}
		q := r.SkipGap(end)
		return q > end && r.Saw(lex.YearTails.At(r.S, q))
	case counterOneAndTen: // 한 열 권
		v := lex.Numerals.At(w.Text, 0)
		return v.Sense != nil && v.Class == lex.NTen && len(v.Text) == len(w.Text) && r.CountedBehind(end)
	case counterGoods: // 47 게임 3장
		g := lex.Wares.At(r.S, at)
		return g.Text == w.Text && r.ownCount(end) && r.Saw(g)
	case counterComparedSums: // 12.1 mn 대 11.3 mn
		return c.t.Magnitude > 0
	case counterEarned:
		return r.Earns(w, at)
	case counterBracketOfSums: // 120억대
		return n.Lo.Digits() <= 3 && !(gap && lex.SaleCues.At(r.S, r.SkipGap(end)).Sense != nil)
	case counterSumAndItsPurpose: // 20조 든다
		return !r.judge(millionRules, c)
	case counterParticleOfASum: // 1억도 없다
		return w.Is(lex.RefDegree) && c.ld.UnitRef == "" && !caseAt(r.S[end:])
	case counterNumeralGoesOn: // 만 열: 10,010 rather than ten thousand rows
		v := lex.Numerals.At(w.Text, 0)
		return v.Sense != nil && v.Class == lex.NTen && n.Lo.Exp() >= 2 && len(v.Text) == len(w.Text)
	case counterLargeSumBefore: // 위자료 3천 판결
		return n.FirstExp == 3 && r.Saw(lex.LargeSums.Before(r.S, r.SkipGapBack(n.Start)))
	case counterNounThatBeginsLikeIt:
		return !r.countsBefore(n, w, at)
	case counterMonthOfARent: // 전세 1억 월 30만
		return !n.Lo.Less(decimal.FromInt(13))
	case counterScore:
		return r.againstDigit(end)
	case counterTry:
		return r.Tries(n.Start, end, gap)
	case counterBanknotes:
		return r.banknotes(c.t, end)
	case counterCopula: // 자산이 1000억인 회사
		return r.Boundary(end) && (r.MoneyCueNear(n.Start, at) || r.FeeBefore(n.Start)) && !r.Near(&lex.Cues, lex.CCount, n.Start, end)
	case counterDigits:
		if gap || w.Flags&lex.FNoun != 0 {
			return r.Closes(end)
		}
		return r.CounterEnds(w, end)
	case counterMoon: // 십일월달
		return lex.MoonAt(r.S, end)
	case counterPartOfATimeGoesOn: // 오월오일, 네시오분
		part := lex.TimeParts.At(w.Text, 0)
		return part.Sense != nil && part.Text == w.Text && r.PartWritten(part.Ref, end)
	case counterAnotherWord:
		return !r.Closes(end) && !w.TimeSuffixAt(r.S, end, n.Words == 1 && !n.Native && n.Lo.Exp() == 0) && !(n.Words > 2 && !gap && !n.Native) &&
			!(n.Words == 2 && !gap && !n.Native && !runes.IsShort(w.Text)) && !(!gap && runsBehind(w, n))
	case counterNounWrittenToIt:
		return n.Attr
	case counterPartOfATime: // 칠월 칠일
		part := r.PartAt(n.Start)
		return part != 0 && part == w.Ref
	case counterTwoBehindAGap: // 이 개월; not 이 사람, 이 회
		return w.CountsTwo(r.S, end)
	case counterThis: // 이시간, 이게임
		return w.Flags&lex.FNumbers == 0
	case counterOneDigitInWords:
		return gap || w.Flags&lex.FWeakUnit == 0
	case counterDaysAhead: // 십일 전에
		return r.SpanAhead(end)
	case counterRoundNumber:
		return gap || w.Flags&lex.FWeakUnit == 0 || w.Flags&lex.FNative != 0
	}
	return false
}

func (r *Reader) millionLook(k line.RuleID, c *matter) bool {
	n, w, at, end := c.n, c.w, c.at, c.end
	switch k {
	case millionNounLikeANumeral: // 구조 시간, 백조 가족
		return n.Top >= 12 && (r.IsHomograph(n) || !w.Common())
	case millionRiches: // 9억 주택
		return r.Saw(lex.Riches.At(r.S, at))
	case millionNounThatNobodyCounts: // 구조 대원
		return !r.headcount(n, at)
	case millionNounOfMoney: // 300억 소송, 40억 아파트
		return r.moneyWord(at) > 0
	case millionLargeSumBefore: // 연봉 6000만 직장인
		return r.Saw(lex.LargeSums.Before(r.S, r.SkipGapBack(n.Start)))
	case millionNounByTheMillion:
		return n.Top == 4 || n.Top == 8 && !n.Elided && n.Lo.IsInt() && !r.Within(&lex.Cues, lex.CMoney, n.Start, n.Start, 16, 0)
	case millionCounterByTheMillion: // 600만 비트코인: a price
		return r.moneyWord(at) < len(w.Text)
	case millionShares: // 주식 3억 주를, not 파일 구조 주의
		return w.Ref == lex.RefWeek && caseAt(r.S[end:])
	case millionSumForASyllable:
		return w.Ref == lex.RefLine || n.Top >= 8 && w.Flags&lex.FNative == 0 && r.Within(&lex.Cues, lex.CMoney, n.Start, n.Start, 16, 0)
	case millionQuoted:
		return r.Saw(lex.CaseParticle(r.S[end:], lex.PQuote))
	case millionOtherWords:
		return !r.wordsCount(n, w, end)
	case millionVerbThatPays: // 250만 벌면서, 10억 번다
		v := lex.PayWords.At(r.S, at)
		return len(v.Text) > len(w.Text) && r.Saw(v)
	case millionWordOfMoney: // 2조 코인
		return r.moneyWord(at) > len(w.Text)
	case millionEarner: // 10억 번 작가, 10억 번 20대
		q := r.SkipGap(end)
		if q == end {
			return false
		}
		who := r.UnitAt(q)
		return who.Sense != nil && who.Flags&lex.FNoun != 0 || q < len(r.S) && runes.IsDigit(r.S[q])
	case millionVerb:
		return r.VerbEnds(end)
	}
	return false
}

// moneyWord returns the length of a word of money at p, 0 for none.
func (r *Reader) moneyWord(p int) int {
	if c := lex.Cues.At(r.S, p); c.Sense != nil && c.Class == lex.CMoney && r.Saw(c) {
		return len(c.Text)
	}
	return 0
}
