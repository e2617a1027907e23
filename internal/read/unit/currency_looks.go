package unit

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// What the rules for currencies look for, currency.tsv and million.tsv: 만원 버스 (a full bus), 1억 주고 (paying 100 million).

// currencyLook reports whether the rule k of currency.tsv finds what it looks for.
func (r *Reader) currencyLook(k rule.ID, c *candidate) bool {
	t, n, w, end, ld := c.t, c.n, c.w, c.end, c.ld
	switch k {
	case rule.CurrencySpokenName: // 두 달러: only with a name that is no syllable of another word
		return len(w.Text) >= 2*runes.SyllableLen && r.ownWord(c) // not 두유로 (with soy milk)
	case rule.CurrencyAdverb: // 관객 300만 불과 (no more than 3 million viewers)
		return ld.Neutral < 0 && r.adverbThere(c)
	case rule.CurrencyNounThatBeginsLikeIt: // 3 원칙 (3 principles)
		return r.nounOver(c)
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

// fullHouse says whether 만원 is a full house: the words around it say so, and none speaks of money.
func (r *Reader) fullHouse(t *Term, end int) bool {
	if t.Num.Top != 4 {
		return false
	}
	if w := lex.FullCues.At(r.S, r.SkipGap(end)); w.Sense != nil && w.N == 1 && r.Saw(w) || r.fullSubject(t.Num.Start, end) {
		return true // 만원 버스 (a full bus)
	}
	return r.Near(&lex.FullCues, lex.CFull, t.Num.Start, end) && !r.MoneyCueNear(t.Num.Start, end)
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

// scarceFits says whether a currency word that is mostly another word is believed: 5만 동 (50,000 dong), not 3동 502호 (block 3, room 502) or TOP 10.
func (r *Reader) scarceFits(t *Term, w lex.Word, end int) bool {
	n := &t.Num
	switch {
	case runes.IsASCII(w.Text):
		return r.CodeFits(n)
	case w.Flags&lex.FCounter != 0: // 동, 솔 (dong, a block; sol, a brush)
		large := n.Top >= 4 || t.Magnitude > 0 || n.Lo.Magnitude() >= 4 && n.Grouped && r.S[n.End-1] == '0' && r.MoneyCueNear(n.Start, end)
		return large && r.Closes(end) && !r.Near(&lex.BuildingCues, lex.CCount, n.Start, end) && lex.CaseParticle(r.S[end:], lex.POf).Sense == nil
	}
	return n.Top > 0 || n.Ascii && !runes.IsShort(w.Text) && r.Closes(end) && !runes.IsBlank(r.S[end-len(w.Text)-1]) || n.Lo.Magnitude() >= 3 && r.Closes(end)
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

// spentBehind reports whether a particle or what is done with a sum is written to the won.
func (r *Reader) spentBehind(c *candidate) bool {
	if lex.CaseParticle(r.S[c.end:], lex.PObject, lex.PAlso, lex.PUpTo).Sense != nil || lex.SpentRests.Sum(r.S, c.end) == lex.SpentSurely {
		return true
	}
	return !r.nounAt(c.w, c.at, 0) && (lex.PayWords.At(r.S, c.end).Sense != nil || lex.SpentRests.At(r.S, c.end).Sense != nil)
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

// notEven reports whether s, behind 원, says that there is not even so much: 도 없다 (there is not even), 도 못 받았다 (did not even get).
func notEven(w lex.Word, s string) bool {
	rest := lex.WonRests.At(s, 0)
	return w.IsWon() && rest.Sense != nil && rest.N == lex.WonNotEven
}

// adverbThere reports whether an adverb stands for the currency: 불과 (no more than), which is no dollar.
func (r *Reader) adverbThere(c *candidate) bool {
	a := lex.UnitAdverbs.At(r.S, c.at)
	return a.Sense != nil && r.spacedNoun(c.n, c.at).Sense == nil && r.merely(c.n.Start, c.at+len(a.Text)) && r.Saw(a)
}

// merely reports whether 불과 (no more than) before p is the adverb, or the stem of a verb, and not 불 and another amount: 관객 300만 불과 (no more than 3
// million viewers).
func (r *Reader) merely(start, p int) bool {
	if r.HangulAt(p) {
		return !r.ParticleAt(p)
	}
	q := r.SkipGap(p)
	return q == p || q >= len(r.S) || !runes.IsDigit(r.S[q]) && r.NumeralWord(q).Sense == nil && !r.MoneyCueNear(start, p)
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

// spacedNoun returns the noun that a currency at at, behind a gap, may only begin.
func (r *Reader) spacedNoun(n *numeral.Numeral, at int) lex.Word {
	if n.Top > 0 || n.Words > 2 || n.Grouped || n.Lo.Magnitude() >= 4 { // 12,000 원인 반면 (it is 12,000 won, while)
		return lex.ScaledHomographs.At(r.S, at)
	}
	return lex.SpacedHomographs.At(r.S, at)
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
		return w.IsWon() && !c.gap && r.spentBehind(c) && line.LongRunAt(r.S, n.Start)
	}
	if lex.Particles.At(r.S, end).Sense != nil && (c.gap || !r.nounAt(w, c.at, runes.SyllableLen)) {
		return true
	}
	if len(w.Text) > runes.SyllableLen && lex.WonRests.At(r.S, end).Sense != nil { // 삼백 달러하는 (which costs 300 dollars)
		return true
	}
	return !c.gap && (w.IsWon() && lex.WonRests.Sum(r.S, end) == lex.WonBehindWords || (w.IsWon() || len(w.Text) > runes.SyllableLen) && !r.nounAt(w, c.at, 0))
}

// nounAt reports whether the unit w at p only begins a noun, which is longer by more than so many bytes: 사천 원도심 (the old town of Sacheon), 이천 원예
// (gardening in Icheon).
func (r *Reader) nounAt(w lex.Word, p, more int) bool {
	for _, l := range [...]*lex.Lexicon{&lex.UnitHomographs, &lex.SpacedHomographs, &lex.ScaledHomographs} {
		if h := l.At(r.S, p); h.Sense != nil && len(h.Text) > len(w.Text)+more {
			return true
		}
	}
	return false
}

// millionLook reports whether the rule k of million.tsv finds what it looks for.
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
	case rule.MillionSumThatIsPaid: // 관리비 5만 주차 1대 (50,000 for upkeep, parking for one); not 월급 200만 명 (two million people's pay)
		return !w.Common() && !r.isMass(n, at, end) && r.Sees(k, c.extent(), c.at)
	case rule.MillionNounByTheMillion:
		return n.Top == 4 || n.Top == 8 && !n.Elided && n.Lo.IsInt() && r.isMass(n, at, end) && !r.moneyRightBefore(n.Start)
	case rule.MillionCounterByTheMillion: // 600만 비트코인 (bitcoins at 6 million): a price
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

// isMass reports whether there are hundreds of millions of the noun from p to end: people, accounts, stars; not 5억 학교 (a school of 500 million), 100억 선수 (a
// player of 10 billion).
func (r *Reader) isMass(n *numeral.Numeral, p, end int) bool {
	w := lex.Masses.At(r.S, p)
	return r.Headcount(n, p) || w.Sense != nil && p+len(w.Text) == end && r.Saw(w)
}

// countsOn reports whether the counter w, which ends at end, is one by what is written to it: 3만 명은 (30,000 people); not 3만 번다 (earns 30,000).
func (r *Reader) countsOn(w lex.Word, end int) bool {
	isCounter := w.Common() && w.Ref != lex.RefTimes || runes.Final(r.RuneBefore(end)) != 0 && lex.CaseParticle(r.S[end:], lex.PTopic).Sense != nil
	return isCounter && r.NounEnds(w, end) || r.isSoMany(w, end)
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

// moneyWord returns the length of a word of money at p, 0 for none.
func (r *Reader) moneyWord(p int) int {
	if c := lex.Cues.At(r.S, p); c.Sense != nil && c.Class == lex.CMoney && r.Saw(c) {
		return len(c.Text)
	}
	return 0
}

// Banknotes reports whether 권 before end is of notes, not of books: 5만권 지폐를 위조했다 (forged 50,000 notes).
func (r *Reader) Banknotes(t *Term, end int) bool {
	if t.Num.Top != 4 || t.Num.Lo.Digits() > 1 || !r.Closes(end) {
		return false
	}
	return r.Near(&lex.NoteCues, lex.CMoney, t.Num.Start, end)
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
