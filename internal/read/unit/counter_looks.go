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

// What the rules for counters look for: tables/rules/counter.tsv. The case of the rule "verb before" is rule.CounterVerbBefore. One function would have too many
// cases, so each has those of a kind and asks the next about the others. The entries, for a numeral in digits and for one in words, are
//
//	digitCounterLook, wordCounterLook → counterLook → timeCounterLook → valueCounterLook → counterSumLook → Sees, for rules that name a list

// counterLook is for rules of counter.tsv that look at what is written to a counter, and at its word, whatever numeral it has.
func (r *Reader) counterLook(k rule.ID, c *candidate) bool {
	n, w, at, end, gap := c.n, c.w, c.at, c.end, c.gap
	switch k {
	case rule.CounterVillage: // 북면 이천리 (the village of Icheon-ri)
		return name.Village(&r.Line, n.Start, n.Words > 1)
	case rule.CounterWay: // 백리를 걸었다 (walked a hundred ri), not 천리를 따른다 (follow the laws of nature)
		return r.moves(end)
	case rule.CounterSeveralAgain: // 수천수만 (thousands and thousands)
		return r.ScaleAfter(end) > 0
	case rule.CounterAble: // 팔 수 없다 (cannot sell)
		return r.isWayTo(n, end)
	case rule.CounterVerb: // 알 수 없는 (unknown), 레벨 60 되면 (at level 60)
		return r.StemBehind(w, end) || w.Ref != lex.RefWay && runes.Final(r.RuneBefore(end)) == runes.FinalL && r.ableBehind(end)
	case rule.CounterCountedPlace: // not 제1부총리 (first deputy prime minister)
		return (!gap || w.Flags&lex.FNoun == 0) && (!gap && !n.Ascii || r.CounterEnds(w, end))
	case rule.CounterDigits:
		return r.counterOfDigits(c)
	case rule.CounterNounThatBeginsLikeIt:
		return !r.countsBefore(n, w, at)
	case rule.CounterNumeralGoesOn: // 만 열: 10,010 rather than ten thousand rows
		v := lex.Numerals.At(w.Text, 0)
		return v.Sense != nil && v.Class == lex.NTen && n.Lo.Exp() >= 2 && len(v.Text) == len(w.Text)
	case rule.CounterOneAndTen: // 한 열 권 (some ten books)
		v := lex.Numerals.At(w.Text, 0)
		return v.Sense != nil && v.Class == lex.NTen && len(v.Text) == len(w.Text) && r.CountedBehind(end)
	case rule.CounterNounLikeANumeral: // 천사 백화점 (an angel department store)
		return n.OfTwo() && r.nounLikeANumeral(c) && r.Saw(w)
	case rule.CounterAged: // 팔십 노인 (an old man of eighty)
		return n.Lo.Exp() > 0 && !n.Lo.Less(decimal.FromInt(60)) && !decimal.FromInt(100).Less(n.Lo) && r.Saw(lex.Elders.At(w.Text, 0))
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

// counterOfDigits reports whether the counter behind digits ends where it may: 6기준을모두 (all the six standards); not 5만이모였다 (50,000 gathered), where 이모 (an aunt) is none.
func (r *Reader) counterOfDigits(c *candidate) bool {
	switch {
	case !c.gap && c.w.Flags&lex.FNoun == 0:
		return r.CounterEnds(c.w, c.end)
	case !c.gap && c.n.Top > 0 && strings.HasPrefix(c.w.Text, lex.SubjectMark):
		return false
	}
	return r.Closes(c.end) || !c.gap && line.CountGoesOn(r.S, c.at, c.end)
}

// nounLikeANumeral reports whether the numeral is a noun, too, and the counter may be one that stands behind it, where nothing speaks of numbers: 천사 백화점 (an angel
// department store).
func (r *Reader) nounLikeANumeral(c *candidate) bool {
	return (c.w.Flags&lex.FNoun != 0 || r.IsHomograph(c.n) && !c.w.Common()) && !r.Near(&lex.NumberCues, lex.CNumber, c.n.Start, c.end)
}

// isWayTo reports whether 수 behind the numeral n, before end, is the way to do what n is a form of: 팔 수 없다 (cannot sell); where the line breaks, 글을 칠 수 (a chance to type), not 시를
// 두 수 (two poems); and 한 before it says as far as: 가능한 한 수 분 안에 (as far as possible within a few minutes).
func (r *Reader) isWayTo(n *numeral.Numeral, end int) bool {
	if r.canBe(end) {
		return true
	}
	q := r.SkipGapBack(n.Start)
	if n.Is(1) && r.HasBefore(q, lex.AsFar) {
		return true
	}
	return r.AtEnd(end) && runes.Final(r.RuneBefore(n.End)) == runes.FinalL && lex.ParticleBefore(r.S[:q], lex.PObject).Sense != nil
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
	case rule.CounterTimeOfOneDigit: // 삼일 뒤에 (in three days); not 구분 후 (after the division)
		return c.w.SpansTime(r.S, c.n.Start, c.end)
	}
	return r.valueCounterLook(k, c)
}

// valueCounterLook is for those about digits that are a value, behind which 인, 일, 면 and 도 are no counters: 값이 1인 경우 (where the value is 1), 농도가 5면 (if the density is 5).
func (r *Reader) valueCounterLook(k rule.ID, c *candidate) bool {
	n, end := c.n, c.end
	switch k {
	case rule.CounterValue: // 값이 1인 경우 (where the value is 1)
		return n.Lo.IsZero() || r.Has(end, " ") && r.computed(n.Start) || r.fromZero(n) || r.valueIs(n, end)
	case rule.CounterValueApart: // 비율이 1 인 경우 (where the ratio is 1)
		v := lex.ValueNouns.At(r.S, r.SkipGap(end))
		return n.Lo.IsZero() || r.computed(n.Start) || v.Sense != nil && v.N == 1 || r.measureIs(n, end)
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
	case rule.CounterSecondRound: // 2차로 맥주를 마셨다 (drank beer in the second round)
		q := r.SkipGap(end)
		isWord := q > end || line.LongWord(r.S, end) && lex.CaseParticles.At(r.S, end).Sense == nil // 2차로노래방가서 (to karaoke for the second round, and)
		return isWord && n.Lo.Less(decimal.FromInt(4)) && r.HangulAt(q) && !r.Near(&lex.RoadCues, lex.CCount, n.Start, end)
	case rule.CounterNotEvenSoMuch: // 1도 없다 (there is not even one), 500도 힘들다 (even 500 is hard)
		return (n.Is(1) && r.notEvenOne(end) || r.Saw(lex.EvenTails.At(r.S, r.SkipGap(end)))) && !r.Near(&lex.DegreeCues, lex.CCount, n.Start, end)
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

// ownCount reports whether a number with a counter of its own follows at p, behind a gap: 게임 3장 (chapter 3 of the game), 접시 두 개 (two plates).
func (r *Reader) ownCount(p int) bool {
	q := r.SkipGap(p)
	if q == p || q >= len(r.S) {
		return false
	}
	for p = q; p < len(r.S) && runes.IsDigit(r.S[p]); p++ {
	}
	if v := r.NumeralWord(q); p == q && v.Sense != nil && v.Flags&lex.FAttr != 0 {
		p = q + len(v.Text)
	}
	u, _ := r.UnitWord(p)
	return p > q && u.Sense != nil && u.Class == lex.WCounter
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
	counts := u.Class == lex.WCounter && u.Flags&lex.FSpan == 0 && !u.Common() || u.Class == lex.WMeasure && r.HangulAt(at)
	return most > 0 && counts && at > n.End && q > at+len(u.Text) && r.bareSumAt(q, money, most-1)
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
		return w.Flags&lex.FNoun == 0 && !r.NounEnds(w, end) && !(!n.Is(1) && !n.Is(4) && r.isSoMany(w, end)) && !r.andMore(w, end)
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
		return r.isNoCount(n, w, at, end)
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
		return !n.Lo.Less(decimal.FromInt(13)) && (gap || !n.Lo.Less(decimal.FromInt(20)) && n.Lo.IsInt()) // 보증금300월세38 (a deposit of 300, 38 a month), not 13월의 월급 (the 13th month's pay)
	case rule.CounterAskedFor: // 배송비 3,000달래요 (they ask 3,000 for delivery)
		if n.Lo.Magnitude() < 3 {
			return false
		}
		v := lex.SpentWords.At(r.S, at)
		return len(v.Text) > len(w.Text) && v.Class == lex.CMoney && r.Saw(v)
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
	if n.Native && !n.Is(1) && line.VerbOfCount(r.S, end, w, n.Is(3) || n.Is(4)) {
		return false
	}
	if !n.Native && (n.Words > 2 || n.Words == 2 && !runes.IsShort(w.Text) || n.Words > 1 && w.Common() && line.CommonCountEnds(r.S, end)) {
		return false
	}
	switch {
	case runsBehind(w, n):
		return false
	case n.Native && n.Start == r.Prev && line.CountsBehind(r.S, n.Start):
		return false
	}
	surely := n.Native || n.Few || n.Words > 1 || w.Ref == lex.RefSevenDays || w.Flags&lex.FYear != 0 || n.Lo.Exp() > 0 && len(lex.UnitWords.At(r.S, c.at).Text) == len(w.Text)
	return !surely || !line.LongRunAt(r.S, n.Start)
}

// standardBefore reports whether a product or a body of standards stands before a number with a noun that names nothing else: RFC 1345 문자 (RFC 1345
// characters), 데비안 12 페이지 (Debian 12 pages).
func (r *Reader) standardBefore(c *candidate) bool {
	q := r.SkipGapBack(c.n.Start)
	if !c.w.Common() {
		if p := r.ProductBefore(q); p.Sense != nil && c.w.Flags&(lex.FRunsOn|lex.FGoesOn) == 0 {
			return r.Saw(p)
		}
		if p := lex.Products.Before(r.S, q); p.Sense != nil && versionBefore(c, p) && line.WordStart(r.S, q-len(p.Text)) {
			return r.Saw(p)
		}
	}
	return (c.n.Lo.Magnitude() > 1 || !c.n.Lo.IsInt() || strings.IndexByte(r.S[c.n.Start:c.n.End], '.') >= 0) && r.Saw(lex.Standards.Before(r.S, q))
}

// versionBefore reports whether the product p, of which there are many or which is only seen, has the number for its version: one with a point, or a digit before a noun, 레이어 1
// 블록체인 (a layer-1 block chain).
func versionBefore(c *candidate, p lex.Word) bool {
	switch p.N {
	case lex.ProductOfMany:
		return !c.n.Lo.IsInt() || c.w.Flags&lex.FNoun != 0 && c.n.End == c.n.Start+1
	case lex.ProductSeen:
		return !c.n.Lo.IsInt()
	}
	return false
}

// yearsPast reports whether what stands behind years and 도 says that they are past.
func (r *Reader) yearsPast(c *candidate) bool {
	if c.n.Lo.Magnitude() > 2 {
		return false
	}
	q := r.SkipGap(c.end)
	return q > c.end && r.Saw(lex.YearTails.At(r.S, q)) || q == c.end && r.Saw(lex.Negations.At(r.S, q)) // 1년도안돼서 (not even a year)
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

// isSoMany reports whether the copula is written to a machine or a house at p: 세 대다 (there are three), 다섯 채라고 (that there are five); not 세 대하고 (treat three, and).
func (r *Reader) isSoMany(w lex.Word, p int) bool {
	by := lex.Particles.At(r.S, p)
	and := line.JoinAt(r.S, p)
	return (w.Ref == lex.RefMachine || w.Ref == lex.RefHouse) && by.Sense != nil && r.Closes(p) && r.Agrees(w, p) && !(and.Sense != nil && and.Class == lex.JAnd)
}

// andMore reports whether 하고 (and) is written to the counter w at p, behind a native numeral, and more is counted: 소주 두 병하고 안주 (two bottles of soju and snacks). Where 하다
// makes a verb of the counter, 통하다 (lead to), another count has to follow: 우유 두 통하고 계란 한 판 (two cartons of milk and a tray of eggs), not 손님을 대하고 싶다.
func (r *Reader) andMore(w lex.Word, p int) bool {
	and := line.JoinAt(r.S, p)
	if and.Sense == nil || and.Class != lex.JAnd || runes.IsShort(and.Text) || !r.Boundary(p+len(and.Text)) {
		return false
	}
	if done := lex.DoneCounters.At(w.Text, 0); done.Sense == nil || len(done.Text) < len(w.Text) {
		return true
	}
	const mostWords = 3 // 우유 한 통 (a carton of milk)
	for q, k := r.SkipGap(p+len(and.Text)), 0; q < len(r.S) && k < mostWords; k++ {
		if v := r.NumeralWord(q); runes.IsDigit(r.S[q]) || v.Sense != nil && v.Class == lex.NUnit && q+len(v.Text) < len(r.S) && runes.IsBlank(r.S[q+len(v.Text)]) {
			return true
		}
		next := r.SkipGap(q + len(r.WordRest(q)))
		if next == q {
			break
		}
		q = next
	}
	return false
}

// notEvenOne reports whether the counter w behind 1, which ends at p, is the particle of "not even one": 1도 없다 (there is not even one), 재미 1도모름 (no
// idea of fun); not 1도 올랐다 (rose by 1 degree) and 기온이 1도 안 된다 (it is not even 1 degree).
func (r *Reader) notEvenOne(p int) bool {
	return (r.Boundary(p) || lex.Negations.At(r.S, p).Sense != nil) && r.Denied(p)
}

// CountedBehind reports whether a counter of native numerals stands at p behind a gap, and ends there.
func (r *Reader) CountedBehind(p int) bool {
	q := r.SkipGap(p)
	w := r.UnitAt(q)
	return q > p && w.Sense != nil && (w.Class == lex.WCounter && w.Flags&(lex.FNative|lex.FNoun) != 0 || w.Class == lex.WMultiple) && r.Closes(q+len(w.Text))
}
