package unit

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/runes"
)

// What the rules for units look for, but for currencies and counters: tables/rules/unit.tsv, share.tsv, measure.tsv, multiple.tsv and so on.

// unitLook reports whether the rule k of unit.tsv finds what it looks for.
func (r *Reader) unitLook(k rule.ID, c *candidate) bool {
	if k != rule.UnitDecadeTooLarge { // 1E70년대: its end has more digits than a Decimal; 0.5년대 (0.5 years)
		return r.Sees(k, c.extent(), c.at)
	}
	_, ok := numeral.Plus(c.n.Lo, decimal.FromInt(10))
	return c.w.Ref == lex.RefDecade && (!ok || !c.n.Lo.IsInt())
}

// shareLook reports whether the rule k of share.tsv or hundredth.tsv finds what it looks for.
func (r *Reader) shareLook(k rule.ID, c *candidate) bool {
	n, w, end := c.n, c.w, c.end
	switch k {
	case rule.HundredthName: // 3리뷰 (3, a review), 시즌3리 (season 3)
		return !r.Closes(end) && !r.partFollows(end) || r.Saw(lex.NumberedHeads.Before(r.S, c.ld.Start))
	case rule.HundredthVillage: // 북면 이천리 (the village of Icheon-ri)
		return w.Class == lex.WThousandth && name.Village(&r.Line, n.Start, n.Words > 1)
	case rule.HundredthPartOfARate:
		return (n.Ascii || n.Words > 1 || n.Native || w.Class == lex.WHundredth && r.rateBefore(n.Start)) && r.Closes(end)
	case rule.SharePointsOfAShop: // 5% 포인트 적립 (5 percent in points)
		return w.Class == lex.WPercentPoint && r.Saw(line.PointsGiven(r.S, r.SkipGap(end)))
	case rule.ShareTenthInAWord: // 조사할 (to investigate), 구할 (to ask for)
		return !r.partFollows(end) && !(r.Closes(end) && r.HangulAt(end-len(w.Text)) && r.tenthDigit(n))
	case rule.ShareDigitAndPercentages: // not 오프로드 (off-road), 이 프로 (this pro)
		return !n.Is(2) && r.shareOfDigit(c)
	case rule.ShareProfessionBehindAGap: // no share behind 천 or 만; 십 프로 (ten percent) and 백 프로 (a hundred percent) are
		return !(n.Top == 0 && n.Lo.Exp() > 0 && n.Lo.Exp() < 3 && !r.professional(end))
	case rule.ShareYearOfAProfession: // 2015 프로 데뷔 (turned pro in 2015)
		return n.Lo.Magnitude() == 3 && !n.Grouped
	case rule.ShareCodeOfTheNextNumber: // EPS 5,432 BPS 45,678 (earnings and book value per share)
		return w.Class == lex.WBasisPoint && r.codesNext(c)
	case rule.ShareModelOfAProduct: // 아이폰 15 프로 (iPhone 15 Pro); not 그 그룹 15 프로 (15 percent of the group)
		return r.Saw(r.ProductBefore(r.SkipGapBack(n.Start)))
	case rule.ShareTenthsApart: // not 정가 12,000 할인가 9,900 (the list price, 12,000, the reduced price, 9,900)
		return n.Lo.Cmp(decimal.FromInt(10)) <= 0 && (r.Closes(end) || r.partFollows(end))
	case rule.ShareShare: // 삼십퍼센트세일 (a sale at thirty percent off)
		return runes.IsASCII(w.Text) || r.Closes(end) || !c.gap && r.shareGoesOn(n, w)
	}
	return r.Sees(k, c.extent(), c.at)
}

// tenthDigit reports whether the numeral is one that 할 (tenths) takes in words: 삼할 (thirty percent), 육할 (sixty percent) and 팔할 (eighty percent) are parts of ten; 일할 (to work), 칠할 (to paint) and 구할 (to ask for) are
// verbs as often.
func (r *Reader) tenthDigit(n *numeral.Numeral) bool {
	d, ok := n.Lo.Int64()
	return ok && n.Words == 1 && (d == 3 || d == 6 || d == 8)
}

// shareOfDigit reports whether a digit in words and 프로 are a share by the percentages near them, or as they stand in a long word: 오 프로 (5 %).
func (r *Reader) shareOfDigit(c *candidate) bool {
	start := c.n.Start
	if (c.gap || lex.WordHomographs.At(r.S, start).Sense == nil) && r.sharesNear(start, c.end) {
		return true
	}
	return !c.gap && line.InLongRun(r.S, start)
}

// sharesNear reports whether what stands around a digit in words with 프로, from start to end, speaks of percentages: 삼 프로 이자 (interest of three
// percent), 오 프로씩 올랐다 (rose by five percent each); not 구 프로 기사 (an article by reporter Koo).
func (r *Reader) sharesNear(start, end int) bool {
	if r.professional(end) || r.Has(r.SkipGap(end), "TV") {
		return false
	}
	var tl line.Trail
	side.Tail(&r.Line, end, &tl)
	return r.Closes(end) && (tl.Outer > end || lex.CountEnds.Sum(r.S, end)&lex.CountsShares != 0 ||
		lex.ProCues.Mentioned(r.S[end:min(len(r.S), end+line.Window/2)], lex.CMoney) || lex.ProCues.Mentioned(r.S[max(0, start-line.Window/2):start], lex.CMoney))
}

// shareGoesOn reports whether the number and the sign of a share that is written to it are one whatever follows: 삼십퍼센트세일 (a sale at thirty percent off).
func (r *Reader) shareGoesOn(n *numeral.Numeral, w lex.Word) bool {
	if n.Ascii || n.Words > 1 && (len(w.Text) > 2*runes.SyllableLen || line.LongAt(r.S, n.Start)) {
		return true
	}
	return line.LongRunAt(r.S, n.Start)
}

// measureLook reports whether the rule k finds what it looks for: here one of measure.tsv or ordinal.tsv; subunitLook and multipleLook have the others.
func (r *Reader) measureLook(k rule.ID, c *candidate) bool {
	n, w, end := c.n, c.w, c.end
	switch k {
	case rule.MeasureTooFew: // 500니트 are a light, 2 니트 (2 knits) clothes
		return n.Lo.Magnitude() < 2
	case rule.MeasureZeroInWords: // 영 키로 (zero kilos)
		return n.Lo.IsZero()
	case rule.MeasureNameOfTheNextPrice: // 커피 5천 노트 6천 (coffee 5,000, a notebook 6,000)
		return (r.HangulAt(c.at) || len(c.w.Text) == 1) && r.namesNext(c) || len(c.w.Text) == 1 && r.codesNext(c) // S 1만 L 2만, M 95 L 100: sizes
	case rule.MeasureDigitOfASum: // 3m2만원 (3 m for 20,000 won)
		return line.DigitOfSum(r.S, c.at, end)
	case rule.MeasureThisAndNotTwo: // 이 노트 (this notebook)
		return !w.MeasuresTwo(r.S, end)
	case rule.MeasureDigitsAndAWord:
		return r.closesOrPer(end)
	case rule.OrdinalWordSEnd:
		return r.Closes(end)
	case rule.MeasureNounThatBeginsLikeIt: // 오기가 생겼다 (got stubborn), 핵무기 수만 기가 (tens of thousands of nuclear arms)
		return n.Few && n.Top > 0 || !c.gap && n.Words == 1
	case rule.MeasureNumeralInWords:
		return (n.Words > 1 || n.Native || n.Few || !runes.IsShort(w.Text)) && (r.closesOrPer(end) || !c.gap && !n.Native && line.LongRunAt(r.S, n.Start))
	}
	return r.subunitLook(k, c)
}

// codesNext reports whether the unit, in Latin letters behind a gap, is the code of the number behind it, as another code stands before the numeral, too: EPS 5,432 BPS 45,678,
// M 95 L 100. A currency's code is the next sum's by how both are written: leadsNext.
func (r *Reader) codesNext(c *candidate) bool {
	p := r.SkipGapBack(c.n.Start)
	q := r.SkipGap(c.end)
	if !c.gap || p == c.n.Start || p == 0 || !runes.IsCapital(r.S[p-1]) || q == c.end || q == len(r.S) || !runes.IsDigit(r.S[q]) || !runes.IsCapital(c.w.Text[0]) {
		return false
	}
	for p > 0 && runes.IsCapital(r.S[p-1]) {
		p--
	}
	e := numeral.GroupsEnd(r.S, q)
	return (p == 0 || !runes.IsWord(r.RuneBefore(p))) && (!r.UnitFollows(e) || r.SkipGap(e) > e && runes.IsCapital(r.S[r.SkipGap(e)]))
}

// closesOrPer is Closes for a unit that another one may go on with: 미터퍼초 (metres a second).
func (r *Reader) closesOrPer(p int) bool {
	if r.Closes(p) {
		return true
	}
	per, _ := r.PerAt(p)
	return per.Sense != nil
}

// subunitLook is measureLook for the rules of subunit.tsv.
func (r *Reader) subunitLook(k rule.ID, c *candidate) bool {
	n, w, end := c.n, c.w, c.end
	switch k {
	case rule.SubunitAnotherWord: // not 54센트의순손실을 (a net loss of 54 cents)
		return !r.Closes(end) && !(n.Ascii && !c.gap && !runes.IsShort(w.Text) && line.LongWord(r.S, end) && (line.CountGoesOn(r.S, c.at, end) || lex.CountVerbs.At(r.S, end).Sense != nil))
	case rule.SubunitLeaseBesideAPrice: // 월세 50 전 300 (a rent of 50, before 300)
		q := r.SkipGap(end)
		return runes.IsBlank(r.S[end-len(w.Text)-1]) && q < len(r.S) && runes.IsDigit(r.S[q])
	case rule.SubunitCoinAmongMoney: // not 3전 2승 (3 fights, 2 wins)
		q := runes.DigitsEnd(r.S, r.SkipGap(end))
		return lex.ScoreWords.At(r.S, q).Sense == nil && w.Flags&lex.FCounter != 0 && n.Lo.Magnitude() >= 1 && r.Boundary(end) && r.MoneyCueNear(n.Start, end)
	}
	return r.multipleLook(k, c)
}

// multipleLook is measureLook for the rules of multiple.tsv.
func (r *Reader) multipleLook(k rule.ID, c *candidate) bool {
	n, w, end := c.n, c.w, c.end
	switch k {
	case rule.MultipleWantedForYears: // 수배 5년째 달아난 사람 (wanted for 5 years)
		q := r.SkipGap(end)
		return q > end && q < len(r.S) && runes.IsDigit(r.S[q]) || r.Saw(lex.WantedHeads.Before(r.S, r.SkipGapBack(n.Start))) || r.Saw(lex.WantedTails.At(r.S, q))
	case rule.MultipleThingOfItsOwn: // 쌀 10kg 5천 배 5kg (rice, 10 kg 5,000, pears, 5 kg)
		q := r.SkipGap(end)
		return q > end && q < len(r.S) && runes.IsDigit(r.S[q])
	case rule.MultipleNounThatBeginsLikeIt: // 3 배임 (3, breach of trust)
		return !r.countsBefore(n, w, c.at) && !(n.Native && r.isSoManyTimes(end))
	case rule.MultipleShip: // 한 배 (a boat, or twice)
		return !r.oneAndMore(end)
	case rule.MultipleMultiple:
		return r.Closes(end) || r.multipleGoesOn(c)
	}
	return r.Sees(k, c.extent(), c.at)
}

// multipleGoesOn reports whether what is written to 배 is a word's that such a multiple may have, in a text without spaces or not.
func (r *Reader) multipleGoesOn(c *candidate) bool {
	n, end := c.n, c.end
	noBow := n.Few || !n.Is(3) && !n.Is(4) // which 세배 and 네배, a bow and your stomach, are
	if (n.Native || !c.gap && n.Lo.Exp() > 0) && line.MultipleWithSuffix(r.S[end:], c.gap || noBow || r.compared(n.Start, end)) {
		return true
	}
	return !c.gap && !n.Ascii && line.MultipleEnds(r.S, end, noBow) && line.LongRunAt(r.S, n.Start)
}

// mostCodes is how many numbers with codes between them are looked over.
const mostCodes = 6
