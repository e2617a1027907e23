package unit

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// What the rules for units look for: tables/rules/unit.tsv, currency.tsv, counter.tsv and so on.

func (r *Reader) unitLook(k rule.ID, c *candidate) bool {
	if k != rule.UnitDecadeTooLarge { // 1E70년대: its end has more digits than a Decimal; 0.5년대 (0.5 years)
		return r.Sees(k, c.extent(), c.at)
	}
	_, ok := numeral.Plus(c.n.Lo, decimal.FromInt(10))
	return c.w.Ref == lex.RefDecade && (!ok || !c.n.Lo.IsInt())
}

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

// shareOfDigit reports whether a digit in words and 프로 are a share by the percentages near them, or as they stand in a long word: 오 프로 (5 %).
func (r *Reader) shareOfDigit(c *candidate) bool {
	start := c.n.Start
	if (c.gap || lex.WordHomographs.At(r.S, start).Sense == nil) && r.sharesNear(start, c.end) {
		return true
	}
	return !c.gap && line.InLongRun(r.S, start)
}

// shareGoesOn reports whether the number and the sign of a share that is written to it are one whatever follows: 삼십퍼센트세일 (a sale at thirty percent off).
func (r *Reader) shareGoesOn(n *numeral.Numeral, w lex.Word) bool {
	if n.Ascii || n.Words > 1 && (len(w.Text) > 2*runes.SyllableLen || line.LongAt(r.S, n.Start)) {
		return true
	}
	return line.LongRunAt(r.S, n.Start)
}

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
		return !r.countsBefore(n, w, c.at)
	case rule.MultipleShip: // 한 배 (a boat, or twice)
		return !r.oneAndMore(end)
	case rule.MultipleMultiple:
		return r.Closes(end) || !c.gap && (n.Native || n.Lo.Exp() > 0) && line.MultipleWithSuffix(r.S[end:], !n.Is(3) && !n.Is(4) || r.compared(n.Start, end)) ||
			!c.gap && n.Native && line.MultipleEnds(r.S, end, !n.Is(3) && !n.Is(4)) && line.LongRunAt(r.S, n.Start)
	}
	return r.Sees(k, c.extent(), c.at)
}

func (r *Reader) currencyLook(k rule.ID, c *candidate) bool {
	t, n, w, end, ld := c.t, c.n, c.w, c.end, c.ld
	switch k {
	case rule.CurrencySpokenName: // 두 달러: only with a name that is no syllable of another word
		return len(w.Text) >= 2*runes.SyllableLen && r.ownWord(c) // not 두유로 (with soy milk)
	case rule.CurrencyAdverb: // 관객 300만 불과 (no more than 3 million viewers)
		return ld.Neutral < 0 && r.adverbThere(c)
	case rule.CurrencyNounThatBeginsLikeIt: // 3 원칙 (3 principles)
		return r.nounOver(c)
	case rule.CurrencyTooLittle: // 2원화 (2, a dual system)
		return w.N > 0 && n.Lo.Magnitude() < int(w.N) && ld.Cur == ""
	case rule.CurrencyCodeOfTheNextSum: // USD 10 CAD 5
		return r.otherCodeBefore(c)
	case rule.CurrencyCodeBeforeASum: // 수량 10 USD 25.00 (10 pieces at 25 dollars)
		return r.leadsNext(c)
	case rule.CurrencyScarceName:
		return r.scarceName(c)
	case rule.CurrencyDigits:
		return r.Closes(end) || !c.gap && !n.Parted
	case rule.CurrencyDigitsAndAParticle: // 3만 원과같거나 (the same as 30,000 won), not 3만 원금 (30,000 of principal) or 3만 레바논 (30,000 Lebanese)
		return !n.Parted && r.nameAndParticle(w, end)
	case rule.CurrencyUnitLine: // (단위: 백만원) measures, and is no amount
		return r.unitLabelBefore(n.Start)
	case rule.CurrencyUnitInBrackets: // 금액(만원) 4,709 (a sum in ten thousands)
		return r.bracketsAround(n.Start, end) && r.onlyScales(n)
	case rule.CurrencyBlankBefore: // 월 (   )만원, to be filled in
		return r.blankBefore(n.Start) && r.onlyScales(n)
	case rule.CurrencyBracket: // 억원대 연봉 (a salary of some 100 million won), not 경원대 (Kyungwon University)
		return n.Top <= 12 && r.Has(r.SkipGap(end), lex.BracketMark)
	case rule.CurrencyNameWrittenToADigit: // 삼달러 (three dollars); not 이유로 (for a reason), 사유로 (for a cause)
		return n.Top == 0 && !n.Is(2) && r.ownWord(c)
	case rule.CurrencyOneDigitInWords: // 구원 (rescue), 이 원 (two won), 조원 (a member of the party)
		return c.gap && r.oneDigitFits(c)
	case rule.CurrencyDigitOfAnotherWord:
		return n.Lo.Exp() == 0 || n.Top > 4
	case rule.CurrencyFullHouse:
		return r.fullHouse(t, end) && !r.spentSurely(n, end)
	case rule.CurrencySumInWords: // 오만원돌려줘 (give me back 50,000 won)
		return r.sumGoesOn(c) && r.sumMayEnd(c)
	}
	return r.Sees(k, c.extent(), c.at)
}

// otherCodeBefore reports whether the code of another currency stands before the number, so that this one is the next number's: USD 10 CAD 5.
func (r *Reader) otherCodeBefore(c *candidate) bool {
	before := c.ld.CurWord
	return before.Sense != nil && c.ld.Cur != r.P.Currency(c.w) && before.Flags&lex.FNeedScale == 0
}

// scarceName reports whether nothing shows that the name of a currency, which is a word of its own, is one.
func (r *Reader) scarceName(c *candidate) bool {
	return c.ld.Cur != r.P.Currency(c.w) && !(c.t.Mega && runes.IsASCII(c.w.Text)) && !r.scarceFits(c.t, c.w, c.end)
}

// nameAndParticle reports whether 원 or a longer name of a currency has a particle at end: 3만 원과같거나 (the same as 30,000 won); not 3만 원금 (30,000 of principal).
func (r *Reader) nameAndParticle(w lex.Word, end int) bool {
	return (w.IsWon() || len(w.Text) >= 2*runes.SyllableLen) && lex.Particles.At(r.S, end).Sense != nil && r.Agrees(w, end)
}

// ownWord reports whether the name of a currency ends its word and, written to the numeral, is no part of another word.
func (r *Reader) ownWord(c *candidate) bool {
	return r.Closes(c.end) && (c.gap || !r.inHomograph(c.n, c.at))
}

// spentSurely reports whether what is written to a sum in a long word says that it is no full house: 지하철에서만원주웠다 (found 10,000 won on the train).
func (r *Reader) spentSurely(n *numeral.Numeral, end int) bool {
	return lex.SpentRests.Sum(r.S, end) == lex.SpentSurely && line.LongRunAt(r.S, n.Start)
}

// sumGoesOn reports whether what is written to the sum in words agrees with its unit: 오만원돌려줘 (give me back 50,000 won).
func (r *Reader) sumGoesOn(c *candidate) bool {
	return r.Agrees(c.w, c.end) || c.n.Words > 1 && lex.WonRests.At(r.S, c.end).Sense != nil
}

// mostCodes is how many numbers with codes between them are looked over.
const mostCodes = 6

// leadsNext reports whether the code or the sign between the number of c and another one, with gaps on both sides, is that of the second: it alone is written as a
// sum, or ends the line, 송장 2024 USD 300 (invoice 2024, 300 dollars), or codes stand before the numbers of the line. A rate is of the first one: 1 USD 1,446.50.
func (r *Reader) leadsNext(c *candidate) bool {
	n, ld := c.n, c.ld
	lead := r.P.Lead(r.S, c.end)
	if lead.Sense == nil || lead.Class != lex.LCurrency || len(lead.Text) != len(c.w.Text) || ld.CurWord.Sense != nil && ld.CurWord.Text != c.w.Text {
		return false
	}
	p, before := c.end, ld.CurWord.Sense != nil || r.codeOfBracket(n.Start) || r.quotedFor(n.Start) // codes stand before the numbers
	for range mostCodes {
		q := r.SkipGap(p)
		if q == p || q == len(r.S) || !runes.IsDigit(r.S[q]) {
			return false
		}
		_, e, code := r.Digits(q)
		w, at := r.UnitWord(e)
		p = at + len(w.Text)
		switch next := r.SkipGap(p); {
		case code != "" || w.Sense != nil && at == e || r.ScaleAfter(e) > 0 || r.datesSomething(q, e):
			return false
		case w.Sense != nil && w.Class == lex.WCurrency && !r.HangulAt(at) && next > p && next < len(r.S) && runes.IsDigit(r.S[next]):
			before = true
			continue
		case w.Sense != nil && (w.Class == lex.WCurrency || r.Closes(p)):
			return false
		}
		sum := writtenAsSum(r.S[q:e])
		switch {
		case writtenAsSum(r.S[n.Start:n.End]) || n.Top > 0:
			return before && sum
		case before || sum:
			return !r.quotesOne(n)
		}
		return !r.quotesOne(n) && !ld.Approx && ld.Bound == amount.NoBound && r.endsField(e)
	}
	return false
}

// codeOfBracket reports whether a code and how much of its currency a rate is quoted for, in a bracket, stand before p, so that codes stand before the numbers: JPY(100) 925.30 EUR 1,502.20.
func (r *Reader) codeOfBracket(p int) bool {
	const reach = 16
	q := r.SkipGapBack(p)
	if !r.HasBefore(q, ")") {
		return false
	}
	open := strings.LastIndexByte(r.S[max(0, q-reach):q], '(')
	if open < 0 {
		return false
	}
	open += max(0, q-reach)
	lead := r.P.Lead(r.S, open)
	e := runes.DigitsEnd(r.S, open+1)
	return lead.Sense != nil && lead.Class == lex.LCurrency && e > open+1 && e+len(r.UnitAt(e).Text) == q-1
}

// quotedFor reports whether a code and how much of its currency a rate is quoted for stand before p: JPY 100 925.30 CNY 190.20.
func (r *Reader) quotedFor(p int) bool {
	q := r.SkipGapBack(p)
	paid := &r.Paid
	return paid.End == q && q > 0 && q < p && runes.IsCapital(r.S[paid.Start]) && (strings.HasSuffix(r.S[:q], " 100") || strings.HasSuffix(r.S[:q], " 1"))
}

// datesSomething reports whether the number from p to e, which is not grouped, is a part of a date, a time or a telephone number: more digits stand behind a sign.
func (r *Reader) datesSomething(p, e int) bool {
	if strings.IndexByte(r.S[p:e], ',') >= 0 {
		return false
	}
	return name.Date(&r.Line, p, runes.DigitsEnd(r.S, p)) > 0 || e+1 < len(r.S) && strings.IndexByte(".-:/~", r.S[e]) >= 0 && runes.IsDigit(r.S[e+1])
}

// writtenAsSum reports whether a number in digits is written as sums of money are: grouped, or with cents.
func writtenAsSum(s string) bool {
	cents := len(s) - len(".00")
	return strings.IndexByte(s, ',') >= 0 || cents > 0 && s[cents] == '.'
}

// quotesOne reports whether the number n is what a rate is quoted for: one or a hundred of a currency, at the start of a line or where rates are spoken of.
func (r *Reader) quotesOne(n *numeral.Numeral) bool {
	return (n.Is(1) || n.Is(100)) && (r.AtStart(n.Start) || lex.IndexNames.Mentioned(r.S[max(0, n.Start-line.Window):n.Start], lex.CNext))
}

// endsField reports whether a line or a field ends at p: before a blank and a word none does.
func (r *Reader) endsField(p int) bool {
	if r.AtEnd(p) {
		return true
	}
	c := r.S[p]
	return c == '\t' || c == ')' || c == ']' || c == '|' || (c == ',' || c == '.' || c == ';') && (p+1 == len(r.S) || runes.IsBlank(r.S[p+1]))
}

// inHomograph reports whether a word that begins with the numeral goes beyond p: 이유 (a reason), 사유 (a cause).
func (r *Reader) inHomograph(n *numeral.Numeral, p int) bool {
	h := lex.WordHomographs.At(r.S, n.Start)
	return h.Sense != nil && n.Start+len(h.Text) > p
}

// oneDigitFits reports whether one word of a numeral, a digit or 억 and above, is no other word before a currency behind a gap: 삼 달러 (three dollars),
// 일 원도; not 이 원 (two won), 조 원장 (director Cho).
func (r *Reader) oneDigitFits(c *candidate) bool {
	n, w := c.n, c.w
	if n.Lo.Exp() == 0 && n.Top == 0 && !n.Is(2) && !runes.IsShort(w.Text) && r.Closes(c.end) {
		return true
	}
	return n.Is(1) && notEven(w, r.S[c.end:])
}

// adverbThere reports whether an adverb stands for the currency: 불과 (no more than), which is no dollar.
func (r *Reader) adverbThere(c *candidate) bool {
	a := lex.UnitAdverbs.At(r.S, c.at)
	return a.Sense != nil && r.spacedNoun(c.n, c.at).Sense == nil && r.merely(c.n.Start, c.at+len(a.Text)) && r.Saw(a)
}

// nounOver reports whether a currency behind a gap only begins a noun: 3 원칙 (3 principles).
func (r *Reader) nounOver(c *candidate) bool {
	if c.ld.Neutral >= 0 || c.w.IsWon() && r.sealedSum(c) {
		return false
	}
	h := r.spacedNoun(c.n, c.at)
	end := c.at + len(h.Text)
	return h.Sense != nil && end > c.end && !r.Overlays(c.end, end) && (c.n.Top == 0 || r.Closes(end)) && r.Saw(h)
}

// sealedSum reports whether 정 of a contract is written to the currency, and ends a clause, behind a sum in words, a grouped one or one with a label: 차용금액 3천만 원정 (a loan of 30 million
// won only), 5,000,000 원정; not 3만 원정 팬 (30,000 fans who have come along).
func (r *Reader) sealedSum(c *candidate) bool {
	seal := lex.SumSeals.At(r.S, c.end)
	if seal.Sense == nil {
		return false
	}
	e := c.end + len(seal.Text)
	q := r.SkipGap(e)
	ends := r.AtEnd(e) || r.Has(q, "(") || lex.CaseParticle(r.S[e:], lex.PObject).Sense != nil
	n := c.n
	return ends && (n.Grouped && n.Lo.Magnitude() >= 4 || !n.Ascii && n.Words > 1 && n.Top >= 4 || r.PricedBefore(n.Start) || r.TotalBefore(n.Start))
}

// unitLabelBefore reports whether the word of a unit line stands before p: 단위 (unit): 백만원 (million won).
func (r *Reader) unitLabelBefore(p int) bool {
	for p > 0 && (r.S[p-1] == ' ' || r.S[p-1] == ':') {
		p--
	}
	return r.HasBefore(p, lex.UnitLabel)
}

// sumMayEnd reports whether a sum in words may end behind its currency: where a word ends, or before what may be written to it.
func (r *Reader) sumMayEnd(c *candidate) bool {
	n, w, end := c.n, c.w, c.end
	if r.Closes(end) || n.Words > 2 || !c.gap && (line.WonWithSuffix(w, r.S[end:]) || w.IsWon() && line.CountsBehind(r.S, end)) {
		return true
	}
	if n.Words > 1 && n.Top >= 4 && w.IsWon() && !c.gap && line.LongRunAt(r.S, n.Start) {
		return true
	}
	if n.Words == 1 && len(w.Text) > runes.SyllableLen { // 만달러를받은 (who got 10,000 dollars)
		return !c.gap && line.CommonCountEnds(r.S, end) && line.LongRunAt(r.S, n.Start)
	}
	if n.Words == 1 { // 필름값만원을깎아요 (haggles over 10,000 won for film)
		return w.IsWon() && !c.gap && (lex.CaseParticle(r.S[end:], lex.PObject, lex.PAlso, lex.PUpTo).Sense != nil || lex.SpentRests.Sum(r.S, end) == lex.SpentSurely || !r.nounAt(w, c.at, 0) && (lex.PayWords.At(r.S, end).Sense != nil || lex.SpentRests.At(r.S, end).Sense != nil)) && line.LongRunAt(r.S, n.Start)
	}
	if lex.Particles.At(r.S, end).Sense != nil && (c.gap || !r.nounAt(w, c.at, runes.SyllableLen)) {
		return true
	}
	if len(w.Text) > runes.SyllableLen && lex.WonRests.At(r.S, end).Sense != nil { // 삼백 달러하는 (which costs 300 dollars)
		return true
	}
	return !c.gap && (w.IsWon() && lex.WonRests.Sum(r.S, end) == lex.WonBehindWords || (w.IsWon() || len(w.Text) > runes.SyllableLen) && !r.nounAt(w, c.at, 0))
}

// spacedNoun returns the noun that a currency at at, behind a gap, may only begin.
func (r *Reader) spacedNoun(n *numeral.Numeral, at int) lex.Word {
	if n.Top > 0 || n.Words > 2 || n.Grouped || n.Lo.Magnitude() >= 4 { // 12,000 원인 반면 (it is 12,000 won, while)
		return lex.ScaledHomographs.At(r.S, at)
	}
	return lex.SpacedHomographs.At(r.S, at)
}

// counterLook is for rules of counter.tsv that look at what is written to a counter, and at its word, whatever numeral it has.
func (r *Reader) counterLook(k rule.ID, c *candidate) bool {
	n, w, at, end, gap := c.n, c.w, c.at, c.end, c.gap
	switch k {
	case rule.CounterVillage: // 북면 이천리 (the village of Icheon-ri)
		return name.Village(&r.Line, n.Start, n.Words > 1)
	case rule.CounterSeveralAgain: // 수천수만 (thousands and thousands)
		return r.ScaleAfter(end) > 0
	case rule.CounterAble: // 팔 수 없다 (cannot sell), 가능한 한 수 분 안에 (as far as possible within a few minutes), 글을 칠 수, where the line breaks, not 시를 두 수 (two poems)
		return r.canBe(end) || n.Is(1) && r.HasBefore(r.SkipGapBack(n.Start), lex.AsFar) || r.AtEnd(end) && runes.Final(r.RuneBefore(n.End)) == runes.FinalL && lex.ParticleBefore(r.S[:r.SkipGapBack(n.Start)], lex.PObject).Sense != nil
	case rule.CounterAbleVerb: // 알 수 없는 (unknown)
		return w.Ref != lex.RefWay && runes.Final(r.RuneBefore(end)) == runes.FinalL && r.ableBehind(end)
	case rule.CounterCountedPlace: // not 제1부총리 (first deputy prime minister)
		return (!gap || w.Flags&lex.FNoun == 0) && (!gap && !n.Ascii || r.CounterEnds(w, end))
	case rule.CounterDigits:
		if gap || w.Flags&lex.FNoun != 0 {
			if !gap && n.Top > 0 && strings.HasPrefix(w.Text, lex.SubjectMark) { // 5만이모였다 (50,000 gathered), no aunts
				return false
			}
			return r.Closes(end) || !gap && line.CountGoesOn(r.S, at, end) // 6기준을모두 (all the six standards)
		}
		return r.CounterEnds(w, end)
	case rule.CounterNounThatBeginsLikeIt:
		return !r.countsBefore(n, w, at)
	case rule.CounterNumeralGoesOn: // 만 열: 10,010 rather than ten thousand rows
		v := lex.Numerals.At(w.Text, 0)
		return v.Sense != nil && v.Class == lex.NTen && n.Lo.Exp() >= 2 && len(v.Text) == len(w.Text)
	case rule.CounterOneAndTen: // 한 열 권 (some ten books)
		v := lex.Numerals.At(w.Text, 0)
		return v.Sense != nil && v.Class == lex.NTen && len(v.Text) == len(w.Text) && r.CountedBehind(end)
	case rule.CounterNounLikeANumeral: // 천사 백화점 (an angel department store)
		return n.OfTwo() && (w.Flags&lex.FNoun != 0 || r.IsHomograph(n) && !w.Common()) && !r.Near(&lex.NumberCues, lex.CNumber, n.Start, end) && r.Saw(w)
	case rule.CounterBrokenWord: // 자세한 사 항 (details)
		b := lex.BrokenWords.At(r.S, n.Start)
		return n.Start+len(b.Text) == end && r.Saw(b)
	case rule.CounterTwoBehindAGap: // 이 개월 (two months); not 이 사람 (this person), 이 회 (this time)
		return w.CountsTwo(r.S, end)
	case rule.CounterAnotherWord:
		return r.inLongerWord(c)
	}
	return r.timeCounterLook(k, c)
}

// timeCounterLook is for those about dates and times: 칠월 칠일 (7 July), 십일 전에 (before the eleventh).
func (r *Reader) timeCounterLook(k rule.ID, c *candidate) bool {
	switch k {
	case rule.CounterMoon: // 십일월달 (November)
		return lex.MoonAt(r.S, c.end)
	case rule.CounterPartOfATimeGoesOn: // 오월오일 (5 May), 네시오분 (4:05)
		part := lex.TimeParts.At(c.w.Text, 0)
		return part.Sense != nil && part.Text == c.w.Text && r.PartWritten(part.Ref, c.end)
	case rule.CounterPartOfATime: // 칠월 칠일 (7 July)
		part := r.PartAt(c.n.Start)
		return part != 0 && part == c.w.Ref
	case rule.CounterDaysAhead: // 십일 전에 (before the eleventh)
		return r.SpanAhead(c.end)
	}
	return r.valueCounterLook(k, c)
}

// valueCounterLook is for those about digits that are a value, behind which 인, 일, 면 and 도 are no counters: 값이 1인 경우 (where the value is 1), 농도가 5면 (if the density is 5).
func (r *Reader) valueCounterLook(k rule.ID, c *candidate) bool {
	n, end := c.n, c.end
	switch k {
	case rule.CounterValue: // 값이 1인 경우 (where the value is 1)
		return n.Lo.IsZero() || r.computed(n.Start) || r.fromZero(n) || r.valueIs(n, end)
	case rule.CounterValueApart: // 비율이 1 인 경우 (where the ratio is 1)
		v := lex.ValueNouns.At(r.S, r.SkipGap(end))
		return n.Lo.IsZero() || r.computed(n.Start) || v.Sense != nil && v.N == 1
	case rule.CounterBaseOfNumbers: // 16진 문자열 (a hexadecimal string)
		return r.isBase(n, end)
	case rule.CounterSection: // 14.2절 (section 14.2)
		return !n.Lo.IsInt() && r.P.Domain == nil // where a number alone may be a price, a section is better no number
	case rule.CounterPageOrIf: // 농도가 5면 (if the density is 5)
		q := r.SkipGapBack(n.Start)
		return q < n.Start && r.Has(end, " ") && lex.ParticleBefore(r.S[:q], lex.PSubject).Sense != nil
	case rule.CounterIfBehindASum: // 4만5면 산다 (would buy it for 45,000)
		return n.Tail == numeral.OneTail
	case rule.CounterValueOfADay: // 값이 5일 때 (when the value is 5)
		if n.Lo.IsZero() && r.ableBehind(end) { // 0일 수 없다 (cannot be 0)
			return true
		}
		v := lex.ValueNouns.At(r.S, r.SkipGap(end))
		return v.Sense != nil && v.N == 1 && (n.Lo.IsZero() || r.computed(n.Start) || r.HasBefore(n.Start, "-") || r.valueIs(n, end))
	case rule.CounterValueOfAName: // 방법 2도 실패했다 (method 2 failed, too)
		q := r.SkipGapBack(n.Start)
		p := lex.Products.Before(r.S, q)
		return q < n.Start && p.Sense != nil && (p.N == lex.ProductOfMany || p.N == lex.ProductSeen) && line.WordStart(r.S, q-len(p.Text))
	}
	return r.counterSumLook(k, c)
}

// digitCounterLook is for those about digits, which may be parts of names: RFC 1345, 베스트11 후보 (a candidate for the best eleven).
func (r *Reader) digitCounterLook(k rule.ID, c *candidate) bool {
	n, w, at, end := c.n, c.w, c.at, c.end
	switch k {
	case rule.CounterNotEvenOne:
		return r.notEvenOne(n, end)
	case rule.CounterNumberedName: // 탑5기사 (top 5, an article)
		return w.Flags&lex.FRunsOn == 0 && !(w.Flags&lex.FNative != 0 && w.Flags&(lex.FNoun|lex.FWeakUnit) == 0 && r.Closes(end)) && r.Saw(lex.NumberedHeads.Before(r.S, c.ld.Start))
	case rule.CounterNameBeforeANoun: // 베스트11 후보 (a candidate for the best eleven)
		return r.Saw(lex.NumberedHeads.Before(r.S, n.Start))
	case rule.CounterZerosBefore: // 007 시리즈 (the 007 series)
		return strings.HasPrefix(r.S[n.Start:], "00")
	case rule.CounterKindOfAName: // Atari 2600 게임 (games of the 2600), 2.10 제품 (the product 2.10)
		return (w.Flags&lex.FNoun != 0 || lex.Wares.At(r.S, at).Sense != nil) && n.Words == 1 && (strings.IndexByte(r.S[n.Start:n.End], '.') >= 0 || r.behindLatinName(n))
	case rule.CounterNumberOfAStandard: // RFC 1345 문자 (RFC 1345 characters)
		return r.standardBefore(c)
	case rule.CounterHeading: // 7장. 설치 (chapter 7, installation)
		return name.Heading(&r.Line, n.Start, at, end)
	case rule.CounterCodeOfAnError: // 956 값을 적용할 수 없다 (the value 956 cannot be used)
		return n.Start == 0 && !n.Grouped && n.Lo.Magnitude() > 0 && (r.Denied(end) || name.CodeOfALine(&r.Line, n.Start, n.End))
	case rule.CounterYearBeforeANoun: // 2020 프로그램 (the program 2020)
		return line.IsYear(r.S[n.Start:n.End])
	case rule.CounterYearAndMore: // 10년도 더 지났다 (over 10 years have passed)
		return r.yearsPast(c)
	case rule.CounterNameOfTheNextPrice: // 사탕 8천 어린이 5천 (sweets 8,000, children 5,000)
		return w.Flags&lex.FSpan == 0 && !w.Common() && r.namesNext(c)
	case rule.CounterSumAndWhatItIsFor: // 판매가 12,000 회원가 9,900 (the price, 12,000, for members 9,900)
		return n.Grouped && r.namesPrice(c) && r.PricedBefore(n.Start)
	case rule.CounterGoods: // 47 게임 3장 (chapter 3 of the 47 game)
		g := lex.Wares.At(r.S, at)
		return g.Text == w.Text && r.ownCount(end) && r.Saw(g)
	}
	return r.counterLook(k, c)
}

// namesNext reports whether the unit behind a gap is what the next number is of, in a list of prices: 사탕 8천 어린이 5천 (sweets 8,000, children 5,000), 배 1인 5만 어린이
// 1인 3만 (a boat for one 50,000, for a child 30,000). The sum behind is bare, or has the unit that stands before the numeral.
func (r *Reader) namesNext(c *candidate) bool {
	q := r.SkipGap(c.end)
	e := numeral.GroupsEnd(r.S, q)
	if q == c.end || e == q {
		return false
	}
	if u, _ := r.UnitWord(e); u.Sense != nil && u.Class != lex.WCurrency {
		p := r.SkipGapBack(c.n.Start)
		return p == r.Prev && p > len(u.Text) && r.HasBefore(p, u.Text) && runes.IsDigit(r.S[p-len(u.Text)-1])
	}
	isNoun := c.w.Flags&lex.FNoun != 0
	return (isNoun || c.n.Words > 1 || c.n.Grouped) && r.bareSumAt(q, isNoun, 4)
}

// namesPrice reports whether the counter of c is a noun, or what is written to it makes another word of it, which a price before it is for or is followed by: 병원 (a
// hospital), 개당 (apiece), 월 150,000 주 3회 (150,000 a month, three times a week).
func (r *Reader) namesPrice(c *candidate) bool {
	if c.w.Flags&lex.FNoun != 0 {
		return true
	}
	if c.w.Ref == lex.RefWeek {
		if q := r.SkipGap(c.end); q > c.end && q < len(r.S) && runes.IsDigit(r.S[q]) {
			return true
		}
	}
	tail := lex.PriceTails.At(r.S, c.end)
	return tail.Sense != nil && r.Boundary(c.end+len(tail.Text)) || !r.NounEnds(c.w, c.end)
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

// bareSumAt reports whether a sum as prices are written stands at p, without a unit but a name of the next one, up to so many, or a currency if that is allowed.
func (r *Reader) bareSumAt(p int, money bool, most int) bool {
	var n numeral.Numeral
	if p == len(r.S) || !runes.IsDigit(r.S[p]) || !r.Numeral(p, &n) || n.Words == 1 && !n.Grouped || n.Top > 4 {
		return false
	}
	u, at := r.UnitWord(n.End)
	switch {
	case u.Sense == nil || !r.Closes(at+len(u.Text)):
		return r.Closes(n.End)
	case u.Class == lex.WCurrency:
		return money
	}
	q := r.SkipGap(at + len(u.Text))
	return most > 0 && at > n.End && q > at+len(u.Text) && (u.Class == lex.WCounter && u.Flags&lex.FSpan == 0 && !u.Common() || u.Class == lex.WMeasure && r.HangulAt(at)) && r.bareSumAt(q, money, most-1)
}

// wordCounterLook is for those about numerals in words, which with a counter may look like other words: 네 알고 있어요 (yes, I know).
func (r *Reader) wordCounterLook(k rule.ID, c *candidate) bool {
	n, w, at, end, gap := c.n, c.w, c.at, c.end, c.gap
	switch k {
	case rule.CounterCity: // 이천 공장 (a factory in Icheon)
		city := lex.Cities.At(r.S, n.Start)
		return city.Sense != nil && n.Start+len(city.Text) == n.End && !c.ld.Approx && c.ld.Bound == amount.NoBound && !r.Near(&lex.NumberCues, lex.CNumber, n.Start, end) && r.Saw(city)
	case rule.CounterVerbBehindANumeral: // 만 가지고 (with only that), 팔 보면 (if one sells)
		return !r.caseEnds(n, w, at, end)
	case rule.CounterVerbBehindANativeNumeral: // 네 알고 있어요 (yes, I know)
		return w.Flags&lex.FNoun == 0 && !r.NounEnds(w, end) && !(!n.Is(1) && !n.Is(4) && r.isSoMany(w, end))
	case rule.CounterOnly: // 너 만 친구 (you, my only friend)
		return r.onlyBefore(c)
	case rule.CounterSwan: // 백조자리 (Cygnus)
		return n.Top == 12 && w.Ref != lex.RefHead && w.Ref != lex.RefPiece
	case rule.CounterWork: // 귀찮은 일이면 (if it is a nuisance)
		return r.work(n, w, at, end)
	case rule.CounterDigitBehindAScale: // 만일일 (if it is ten thousand), 구조사 (a rescuer)
		return r.OddDigit(n)
	case rule.CounterZero: // 공월 (an empty month)
		return n.Lo.IsZero() && (r.Has(n.Start, lex.BallZero) || !startsAtZero(w))
	case rule.CounterYours: // 네 친구는 (your friend)
		return n.Is(4) && n.Attr && !n.Old && r.yours(at, end)
	case rule.CounterVerbBefore:
		return r.verbBefore(n, w, at, end)
	case rule.CounterTry:
		return r.Tries(n.Start, end, gap)
	}
	return r.counterLook(k, c)
}

// counterSumLook is counterLook for sums, and for scores: 20조 든다 (costs 20 trillion), 사 대 삼 (four to three).
func (r *Reader) counterSumLook(k rule.ID, c *candidate) bool {
	n, w, at, end, gap := c.n, c.w, c.at, c.end, c.gap
	switch k {
	case rule.CounterGroupOfPeople: // 11조 경기가 (a match of group 11)
		return n.Top == 12 && n.Lo.Magnitude() < 14 && r.GroupTailAt(at)
	case rule.CounterEarned:
		return r.Earns(w, at)
	case rule.CounterLevel: // 코스피 2500대 (the KOSPI at 2,500-odd)
		return r.isLevel(n)
	case rule.CounterBracketOfSums: // 120억대 (12 billion-odd)
		return n.Lo.Digits() <= 3 && !(gap && lex.SaleCues.At(r.S, r.SkipGap(end)).Sense != nil)
	case rule.CounterEarlyOrLate: // 9억 초에 (in the low 900 millions), 30만 초·중반
		return r.PartOfSums(n.Top, at, end)
	case rule.CounterSumAndItsPurpose: // 20조 든다 (costs 20 trillion)
		return !r.Judge(rule.Million, c.facts, c.extent(), func(k rule.ID) bool { return r.millionLook(k, c) }).Yes()
	case rule.CounterParticleOfASum: // 1억도 없다 (not even 100 million)
		return c.ld.UnitRef == "" && !caseAt(r.S[end:])
	case rule.CounterMonthOfARent: // 전세 1억 월 30만 (a lease of 100 million, 300,000 a month)
		return !n.Lo.Less(decimal.FromInt(13)) && (gap || !n.Lo.Less(decimal.FromInt(20)) && n.Lo.IsInt()) // 보증금300월세38, not 13월의 월급 (the 13th month's pay)
	case rule.CounterAskedFor: // 배송비 3,000달래요 (they ask 3,000 for delivery)
		v := lex.SpentWords.At(r.S, at)
		return n.Lo.Magnitude() >= 3 && len(v.Text) > len(w.Text) && v.Class == lex.CMoney && r.Saw(v)
	case rule.CounterScore:
		return r.againstDigit(end)
	case rule.CounterBanknotes:
		return r.Banknotes(c.t, end)
	case rule.CounterCopula: // 자산이 1000억인 회사 (a firm with 100 billion)
		return r.Boundary(end) && (r.MoneyCueNear(n.Start, at) || r.FeeBefore(n.Start)) && !r.Near(&lex.Cues, lex.CCount, n.Start, end)
	}
	return r.Sees(k, c.extent(), c.at)
}

// inLongerWord reports whether what stands behind a counter makes another word of it, and is nothing that may be written to counters.
func (r *Reader) inLongerWord(c *candidate) bool {
	n, w, end := c.n, c.w, c.end
	if r.Closes(end) || w.TimeSuffixAt(r.S, end, n.Words == 1 && !n.Native && n.Lo.Exp() == 0) {
		return false
	}
	if c.gap {
		return true
	}
	if (n.Ascii || n.Native || runes.IsDigit(r.S[end])) && line.SumBehind(r.S, end) { // 두판오천원 (two trays for 5,000 won)
		return false
	}
	if n.Top > 0 && !n.Ascii && len(lex.ScaledHomographs.At(r.S, c.at).Text) > len(w.Text) { // 십만보내줘 (send 100,000), no steps
		return true
	}
	if n.Native && !n.Is(1) && line.VerbOfCount(n.Is(3), n.Is(4), w, r.S, end) {
		return false
	}
	if !n.Native && (n.Words > 2 || n.Words == 2 && !runes.IsShort(w.Text) || n.Words > 1 && w.Common() && line.CommonCountEnds(r.S, end)) {
		return false
	}
	return !runsBehind(w, n) && !((n.Native || n.Words > 1 || w.Ref == lex.RefSevenDays || w.Flags&lex.FYear != 0 || n.Lo.Exp() > 0 && len(lex.UnitWords.At(r.S, c.at).Text) == len(w.Text)) && line.LongRunAt(r.S, n.Start)) && !(n.Native && n.Start == r.Prev && line.CountsBehind(r.S, n.Start))
}

// standardBefore reports whether a product or a body of standards stands before a number with a noun that names nothing else: RFC 1345 문자 (RFC 1345
// characters), 데비안 12 페이지 (Debian 12 pages).
func (r *Reader) standardBefore(c *candidate) bool {
	q := r.SkipGapBack(c.n.Start)
	if p := r.ProductBefore(q); p.Sense != nil && !c.w.Common() && c.w.Flags&(lex.FRunsOn|lex.FGoesOn) == 0 {
		return r.Saw(p)
	}
	if p := lex.Products.Before(r.S, q); p.Sense != nil && (p.N == lex.ProductOfMany || p.N == lex.ProductSeen) && !c.w.Common() && (c.w.Flags&lex.FNoun != 0 && p.N == lex.ProductOfMany && c.n.End == c.n.Start+1 || !c.n.Lo.IsInt()) && line.WordStart(r.S, q-len(p.Text)) { // 레이어 1 블록체인 (a layer-1 block chain)
		return r.Saw(p)
	}
	return (c.n.Lo.Magnitude() > 1 || !c.n.Lo.IsInt() || strings.IndexByte(r.S[c.n.Start:c.n.End], '.') >= 0) && r.Saw(lex.Standards.Before(r.S, q))
}

// yearsPast reports whether what stands behind years and 도 says that they are past.
func (r *Reader) yearsPast(c *candidate) bool {
	if c.n.Lo.Magnitude() > 2 {
		return false
	}
	q := r.SkipGap(c.end)
	return q > c.end && r.Saw(lex.YearTails.At(r.S, q)) || q == c.end && r.Saw(lex.Negations.At(r.S, q)) // 1년도안돼서 (not even a year)
}

// nameSignBefore reports whether a number sign, or a letter and a point or a slash, ties the number at p to a name.
func (r *Reader) nameSignBefore(p int) bool {
	return p > 0 && r.S[p-1] == '#' || p > 1 && (r.S[p-1] == '/' || r.S[p-1] == '.') && runes.IsLatin(r.S[p-2])
}

// onlyBefore reports whether 만 before a counter says "only", as nobody counts ten thousand of these: 너 만 친구 (you, my only friend).
func (r *Reader) onlyBefore(c *candidate) bool {
	w := c.w
	return r.HangulAt(c.n.Start) && w.Flags&(lex.FNoun|lex.FSino) != lex.FSino || w.Flags&lex.FCalendar != 0 && w.Flags&lex.FYear == 0 && w.Ref != lex.RefDay || w.Ref == lex.RefAge
}

// startsAtZero reports whether a unit has a zero: degrees, and hours and minutes, but neither months nor days.
func startsAtZero(w lex.Word) bool {
	return w.Ref == lex.RefDegree || w.Flags&lex.FCalendar != 0 && w.Flags&lex.FYear == 0 && w.Ref != lex.RefMonth && w.Ref != lex.RefDay
}

func (r *Reader) millionLook(k rule.ID, c *candidate) bool {
	n, w, at, end := c.n, c.w, c.at, c.end
	switch k {
	case rule.MillionNounLikeANumeral: // 구조 시간 (the time of the rescue), 백조 가족 (a family of swans)
		return n.Top >= 12 && (r.IsHomograph(n) || !w.Common())
	case rule.MillionRiches: // 5억 집 (a house of 500 million), not 1억 차례 (100 million times)
		h := lex.Riches.At(r.S, at)
		return h.Sense != nil && at+len(h.Text) == end && r.Saw(h)
	case rule.MillionNounThatNobodyCounts: // 구조 대원 (rescue workers)
		return !r.Headcount(n, at)
	case rule.MillionLongerNoun: // 1000억 주인이 (the owner of 100 billion)
		return r.longerNoun(w, at)
	case rule.MillionNounOfMoney: // 300억 소송 (a lawsuit over 30 billion), 40억 아파트 (a flat of 4 billion)
		return r.moneyWord(at) > 0
	case rule.MillionNounByTheMillion:
		return n.Top == 4 || n.Top == 8 && !n.Elided && n.Lo.IsInt() && r.isMass(n, at, end) && !r.moneyRightBefore(n.Start)
	case rule.MillionCounterByTheMillion: // 600만 비트코인: a price
		return r.moneyWord(at) < len(w.Text)
	case rule.MillionShares: // 주식 3억 주를 (shares, 300 million), not 파일 구조 주의 (note on the file's structure)
		return w.Ref == lex.RefWeek && caseAt(r.S[end:])
	case rule.MillionSumForASyllable:
		return w.Ref == lex.RefLine || n.Top >= 8 && w.Flags&lex.FNative == 0 && r.moneyRightBefore(n.Start)
	case rule.MillionOtherWords:
		return !r.wordsCount(n, w, end)
	case rule.MillionWordOfMoney: // 2조 코인 (2 trillion coins)
		return r.moneyWord(at) > len(w.Text)
	case rule.MillionEarner: // 10억 번 작가 (a writer who earned a billion), 10억 번 20대 (a twenty-year-old who earned a billion)
		return r.earnsBefore(end)
	case rule.MillionVerb: // 3만 번다 (earns 30,000), not 3만 명은 (30,000 people)
		return !(n.Top == 4 && (n.Ascii || n.Words > 1) && r.countsOn(w, end)) && r.VerbEnds(end)
	}
	return r.Sees(k, c.extent(), c.at)
}

// moneyRightBefore reports whether a word of money stands in the few words before p.
func (r *Reader) moneyRightBefore(p int) bool {
	const reach = 16
	return r.Within(&lex.Cues, lex.CMoney, p, p, reach, 0)
}

// longerNoun reports whether a noun that is counted, which begins like the counter w at p, ends its word: 1000억 주인이 (the owner of 100 billion).
func (r *Reader) longerNoun(w lex.Word, p int) bool {
	u := r.UnitAt(p)
	return u.Sense != nil && len(u.Text) > len(w.Text) && u.Flags&lex.FNoun != 0 && r.Closes(p+len(u.Text)) && r.Saw(u)
}

// earnsBefore reports whether who earned a sum stands behind 번 and a gap at p: 10억 번 작가 (a writer who earned a billion), 10억 번 20대 (a twenty-year-old).
func (r *Reader) earnsBefore(p int) bool {
	q := r.SkipGap(p)
	if q == p || q == len(r.S) {
		return false
	}
	who := r.UnitAt(q)
	return who.Sense != nil && who.Flags&lex.FNoun != 0 || runes.IsDigit(r.S[q])
}

// countsOn reports whether the counter w, which ends at end, is one by what is written to it: 3만 명은 (30,000 people); not 3만 번다 (earns 30,000).
func (r *Reader) countsOn(w lex.Word, end int) bool {
	isCounter := w.Common() && w.Ref != lex.RefTimes || runes.Final(r.RuneBefore(end)) != 0 && lex.CaseParticle(r.S[end:], lex.PTopic).Sense != nil
	return isCounter && r.NounEnds(w, end) || r.isSoMany(w, end)
}

// isMass reports whether there are hundreds of millions of the noun from p to end: people, accounts, stars; not 5억 학교 (a school of 500 million), 100억 선수 (a
// player of 10 billion).
func (r *Reader) isMass(n *numeral.Numeral, p, end int) bool {
	w := lex.Masses.At(r.S, p)
	return r.Headcount(n, p) || w.Sense != nil && p+len(w.Text) == end && r.Saw(w)
}

// isSoMany reports whether the copula is written to a machine or a house at p: 세 대다 (there are three), 다섯 채라고 (that there are five); not 세 대하고 (treat three, and).
func (r *Reader) isSoMany(w lex.Word, p int) bool {
	by := lex.Particles.At(r.S, p)
	and := line.JoinAt(r.S, p)
	return (w.Ref == lex.RefMachine || w.Ref == lex.RefHouse) && by.Sense != nil && r.Closes(p) && r.Agrees(w, p) && !(and.Sense != nil && and.Class == lex.JAnd)
}

// moneyWord returns the length of a word of money at p, 0 for none.
func (r *Reader) moneyWord(p int) int {
	if c := lex.Cues.At(r.S, p); c.Sense != nil && c.Class == lex.CMoney && r.Saw(c) {
		return len(c.Text)
	}
	return 0
}

// notEvenOne reports whether the counter w behind 1, which ends at p, is the particle of "not even one": 1도 없다 (there is not even one), 재미 1도모름 (no
// idea of fun); not 1도 올랐다 (rose by 1 degree) and 기온이 1도 안 된다 (it is not even 1 degree).
func (r *Reader) notEvenOne(n *numeral.Numeral, p int) bool {
	return (r.Boundary(p) || lex.Negations.At(r.S, p).Sense != nil) && r.Denied(p) && !r.Near(&lex.DegreeCues, lex.CCount, n.Start, p)
}

// Banknotes reports whether 권 before end is of notes, not of books: 5만권 지폐를 위조했다 (forged 50,000 notes).
func (r *Reader) Banknotes(t *Term, end int) bool {
	if t.Num.Top != 4 || t.Num.Lo.Digits() > 1 || !r.Closes(end) {
		return false
	}
	return r.Near(&lex.NoteCues, lex.CMoney, t.Num.Start, end)
}

// CountedBehind reports whether a counter of native numerals stands at p behind a gap, and ends there.
func (r *Reader) CountedBehind(p int) bool {
	q := r.SkipGap(p)
	w := r.UnitAt(q)
	return q > p && w.Sense != nil && (w.Class == lex.WCounter && w.Flags&(lex.FNative|lex.FNoun) != 0 || w.Class == lex.WMultiple) && r.Closes(q+len(w.Text))
}

// bracketsAround reports whether brackets stand right around what goes from p to end, and nothing is written to them: (백만원); not [만원]이하 (10,000 won or less).
func (r *Reader) bracketsAround(p, end int) bool {
	q, e := r.SkipGapBack(p), r.SkipGap(end)
	return q > 0 && e < len(r.S) && (r.S[q-1] == '(' && r.S[e] == ')' || r.S[q-1] == '[' && r.S[e] == ']') && !r.HangulAt(e+1)
}

// onlyScales reports whether the numeral has nothing but scales: 만, 백만, 천.
func (r *Reader) onlyScales(n *numeral.Numeral) bool {
	p := n.Start
	for p < n.End {
		w := r.NumeralWord(p)
		if !w.IsScale() {
			return false
		}
		p = r.SkipGap(p + len(w.Text))
	}
	return true
}

// blankBefore reports whether what is to be filled in stands before p: brackets around blanks, low lines, boxes.
func (r *Reader) blankBefore(p int) bool {
	q := r.SkipGapBack(p)
	switch c := r.RuneBefore(q); c {
	case '_', '□':
		return true
	case ')', ']':
		k := q - 1
		for k > 0 && q-k < line.Window && r.S[k-1] == ' ' {
			k--
		}
		return k > 0 && k < q-1 && (r.S[k-1] == '(' || r.S[k-1] == '[')
	}
	return false
}
