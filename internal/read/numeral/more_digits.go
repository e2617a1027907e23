package numeral

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// Whether the digits behind a scale are its lower part: 3억 5천, not 2인 1조 3만원 (a team of two, 30,000 won).

// stepDigits reads ASCII digits with grouping commas and a decimal point.
func (r *Reader) stepDigits(n *Numeral, s *sum, p int, gap bool) (int, bool) {
	if s.hasCur || n.Approx && !n.Few || n.First || n.Native {
		return p, false
	}
	d, end, code := r.Digits(p)
	if end-p == len("101,102") && code == "" && r.listsThree(d, end) {
		code = fault.ErrGrouping
	}
	if end > p+3 && r.S[end-1] != ',' {
		for i := p; i < end && !n.Grouped; i++ {
			n.Grouped = r.S[i] == ',' || r.S[i] == '.' && i < p+4 && d.Magnitude() >= i-p // 6.000원 (6,000 won)
		}
	}
	e := 0
	if code == fault.ErrGrouping && n.Words == 0 && !r.Errors && r.CommaList(p) > 0 { // 3,4호선 (lines 3 and 4)
		end = runes.DigitsEnd(r.S, p)
		d, code = decimal.FromInt(int64(line.SmallNumber(r.S[p:end]))), ""
		n.Grouped = false
	}
	if code == fault.ErrGrouping && (n.Words == 0 || r.pairBelow(s, end)) {
		e = r.commaPair(p, end, &s.cur) // 2,3백만원: two or three
	}
	if e == 0 && n.Words == 0 && end < len(r.S) && (r.S[end] == ' ' || r.S[end] == ',') {
		e = r.spacedPair(p, end, &s.cur) // 2, 3만원 (20 or 30 thousand won)
	}
	if e > 0 {
		s.hasCur, s.curStart, s.curFew = true, p, true
		n.Few, n.Approx, n.Ascii, n.End = true, true, true, e
		n.Words++
		return e, true
	}
	if code != "" {
		n.Fault.Set(code, p, "")
		if n.Words == 0 || code == fault.ErrGrouping && !gap {
			n.Words = 0 // 3만12,34 is no 3만 (30 thousand)
			n.Fault.End = end
		}
		return p, false
	}
	if gap && end-p <= 2 {
		if e := r.SpacedThousands(p, true); e > 0 { // 4억 2 000만 유로 (402 million euros)
			n.Fault.Set(fault.ErrGrouping, p, "")
			n.Words, n.Fault.End = 0, e
			return p, false
		}
	}
	if n.Words > 0 && !r.moreDigitsFit(n, s, d, end, gap) {
		if r.Errors {
			r.scaleRises(n, s, end)
		}
		return p, false
	}
	s.cur, s.hasCur, s.curDigits, s.curStart = Interval{d, d}, true, true, p
	n.Ascii = true
	n.Words++
	n.End = end
	n.Native = false
	return end, true
}

// scaleRises says, for Parse, that the digits before p are no part of the numeral because of the scale behind them: 3억 5조 (10^8 before 10^12).
func (r *Reader) scaleRises(n *Numeral, s *sum, p int) {
	k, last := r.ScaleAfter(p), s.big
	if k < 4 {
		last = s.small
	}
	p = r.SkipGap(p)
	if w := r.NumeralWord(p); k >= last && w.Sense != nil && int(w.N) == k && len(r.UnitAt(p).Text) <= len(w.Text) { // no 여 before it, and no 조각 (a piece)
		r.scaleFault(n, scaleCode(k, last), p, p+len(w.Text))
	}
}

// pairBelow reports whether the scale behind a pair, which ends at p, lies below the scales before it, and a unit follows: 1만2,3천원 (12,000 or 13,000 won),
// 만 이삼천 원.
func (r *Reader) pairBelow(s *sum, p int) bool {
	last := s.last()
	for k := range 3 {
		w := r.NumeralWord(p)
		if !w.IsScale() {
			u, _ := r.UnitWord(p)
			return k > 0 && r.UnitFollows(p) && u.Ref != lex.RefMachine // not 연봉 천 이삼십대 (10 million a year, in their 20s and 30s)
		}
		if w.Flags&lex.FRareScale != 0 || !last.Falls(w) {
			return false
		}
		last = last.Below(w)
		p += len(w.Text)
	}
	return false
}

// moreDigitsFit says whether digits go on with the numeral: they must lie below the last scale.
func (r *Reader) moreDigitsFit(n *Numeral, s *sum, d decimal.Decimal, end int, gap bool) bool {
	if n.Few { // 2,3만12 (20 or 30 thousand, 12)
		return false
	}
	k := r.ScaleAfter(end)
	if gap && k == 0 {
		k = r.scaleApart(s, end)
	}
	if gap && k == 0 {
		if b := r.scaleBeyond(end); b < s.big && (b >= 4 || b < s.small) {
			k = b // 1억 2~3천만원 (120 to 130 million won)
		}
	}
	if gap && !r.gapDigitsFit(n, s, d, end, k) || !gap && s.big >= 12 && r.sureNounOfScale(n, s, end) { // 십일조50만원 (a tithe of 500,000 won)
		return false
	}
	// 만 18세: a bare scale takes one to three digits only where they go on to a smaller scale.
	if !n.Ascii && n.Words == 1 && k == 0 && d.Magnitude() < 3 && s.hasBig() && r.Doubts(line.Words) {
		return false
	}
	switch {
	case !d.IsInt() && k > 0:
		return false
	case k > 0 && k < 4:
		return k < s.small
	case s.hasSmall():
		return d.Magnitude() < s.small
	}
	return s.hasBig() && d.Magnitude() < s.big
}

// scaleBeyond returns the power of ten of the scale behind the other end of a range whose first end ends at p, if that has none: 3 in 2~3천 (2 to 3 thousand);
// 0 for none.
func (r *Reader) scaleBeyond(p int) int {
	q := r.beyond(p)
	if q == 0 {
		return 0
	}
	if e := runes.DigitsEnd(r.S, q); e > q {
		return r.ScaleAfter(e)
	}
	if w := r.NumeralWord(q); w.Sense != nil && w.Class == lex.NDigit && w.N > 0 {
		return r.ScaleAfter(q + len(w.Text))
	}
	return 0
}

// beyond returns where what stands behind a sign of a range begins, which stands at p or behind a gap; 0 where none stands.
func (r *Reader) beyond(p int) int {
	q := r.SkipGap(p)
	if q == len(r.S) {
		return 0
	}
	n := runes.RangeSign(r.S, q)
	if w := line.JoinAt(r.S, q); n == 0 && w.Sense != nil && w.Class == lex.JTo {
		n = len(w.Text)
	}
	if n == 0 {
		return 0
	}
	q = r.SkipGap(q + n)
	if q == len(r.S) {
		return 0
	}
	return q
}

// moreDigits is digits behind a numeral and a gap.
type moreDigits struct {
	n   *Numeral
	s   *sum
	d   decimal.Decimal
	end int // of them
	k   int // the power of ten of the scale behind them, 0 for none
}

// gapDigitsFit says whether digits behind a space go on with the numeral, 1억 3000만 (130 million), 2천 345 (2,345), not 5억 2022년:
// tables/rules/more.tsv.
func (r *Reader) gapDigitsFit(n *Numeral, s *sum, d decimal.Decimal, end, k int) bool {
	c := moreDigits{n, s, d, end, k}
	f := rule.IsDigits.If(n.Ascii) | rule.IsOneWord.If(n.Words == 1) | rule.IsBehindBig.If(s.section.Lo.IsZero()) | rule.IsScaleNext.If(k > 0)
	return r.JudgeQuietly(rule.More, f, line.Extent{Start: n.Start, End: end}, func(k rule.ID) bool { return r.moreLook(k, &c) }).Yes()
}

// moreLook reports whether the rule k of more.tsv finds what it looks for.
func (r *Reader) moreLook(k rule.ID, c *moreDigits) bool {
	n, s, d, end := c.n, c.s, c.d, c.end
	switch k {
	case rule.MoreAnotherWord: // 기본급 54만 4대보험 (a base pay of 540,000, 4 insurances)
		return r.Doubts(line.Gaps) && d.Magnitude() <= 1 && r.Saw(lex.UnitHomographs.At(r.S, end))
	case rule.MoreManyDigits: // 5억 20221명 (500 million, 20,221 people)
		return d.Magnitude() >= 4
	case rule.MoreCity: // 이천 500/30 (in Icheon, a deposit of 5 million and a rent of 300,000)
		return r.Doubts(line.Gaps) && r.cityOf(n) && r.leaseAt(end)
	case rule.MoreRangeOfItsOwn: // 3만 5~6명 (30,000, 5 or 6 persons), 연봉 5천 20~30대 (50 million a year, in their 20s and 30s)
		return r.Doubts(line.Gaps) && r.rangeOfItsOwn(d, end)
	case rule.MoreCountOfItsOwn: // 5천만 3층 (50 million, floor 3)
		return r.countsItself(n, d, end, s.hasBig() && s.big >= 8)
	case rule.MorePriceOfItsOwn: // 상품권 10만 9.5 (a voucher of 100,000 for 95,000)
		return r.Doubts(line.Gaps) && r.pricesThings(d, end)
	case rule.MorePriceBehindItsThing: // 스파크 2015 9만 350 (a car that has gone 90,000 km, for 3.5 million)
		return s.big == 4 && r.Doubts(line.Gaps) && r.twoThings(n, d) && !r.CurrencyFollows(end)
	case rule.MoreFewInAFullCount: // 총 1만 5명 (10,005 in all), 1만 50명이 (10,050 people)
		return r.Doubts(line.Gaps) && s.leavesRoom(d) && r.countsInFull(n, s, d, end)
	case rule.MoreFewOfTheirOwn: // 10만 2등 (100,000, the second), 5천 2시간 (5,000, two hours)
		return r.Doubts(line.Gaps) && s.leavesRoom(d) && !r.CurrencyFollows(r.overEnd(end))
	case rule.MoreTeam: // 2인 1조 3만원 (30,000 won for a team of two)
		return r.teamBeforeSum(n, s, end)
	case rule.MoreNounLikeTheNumeral: // 백조 5천 마리 (swans, 5 thousand of them), 구조 3만 건 (30 thousand rescues), 십일조 30만 (a tithe of 300 thousand)
		return r.nounOfScale(n, s, end)
	case rule.MoreLowerScale: // 3억 5천만 (350 million)
		return c.k < s.big || c.k < 4
	case rule.MoreTime: // 3만 2024년 (30 thousand, in 2024)
		return r.Doubts(line.Gaps) && s.big == 4 && r.timeItself(d, end)
	case rule.MoreBehindTenThousands: // 3만 5000 (35,000)
		return s.big == 4 || !r.Doubts(line.Gaps)
	case rule.MoreSum: // 1억 1,010원 (100,001,010 won)
		return d.Magnitude() >= 2 && r.CurrencyFollows(end)
	case rule.MoreElided: // 12억 5,000 (1.25 billion)
		return r.tailElided(c)
	case rule.MoreBareScale: // 백 25로 이어졌다 (led to white's move 25): White's
		return r.Doubts(line.Gaps) && (d.Magnitude() < s.small-1 || !r.UnitFollows(end))
	case rule.MoreLowerDigits: // 2천 345 달러 (2,345 dollars)
		return r.lowerDigits(c) && !r.TimeFollows(end)
	}
	return r.Sees(k, line.Extent{Start: n.Start, End: end}, n.Start)
}

// pricesThings reports whether the digits d, which end at p, are a price of their own by their point: 상품권 10만 9.5 (a voucher of 100,000 for 95,000).
func (r *Reader) pricesThings(d decimal.Decimal, p int) bool {
	return !d.IsInt() && d.Magnitude() <= 1 && !r.CurrencyFollows(p)
}

// timeItself reports whether the digits d, which end at p, are a date, an age or a rank: 3만 2024년 (30 thousand, in 2024).
func (r *Reader) timeItself(d decimal.Decimal, p int) bool {
	if !r.TimeFollows(p) {
		return false
	}
	u, _ := r.UnitWord(p)
	return d.Magnitude() < 3 || u.Flags&lex.FYear != 0 || u.Class != lex.WCounter
}

// lowerDigits reports whether the digits fit below the small scale before them, with the scale behind them or without: 2천 345 달러 (2,345 dollars).
func (r *Reader) lowerDigits(c *moreDigits) bool {
	if c.d.Magnitude() >= c.s.small {
		return false
	}
	return c.k == 0 || c.k < c.s.small || c.s.takesUp(c.k, c.d, r.IsApart(c.n))
}

// twoThings reports whether a word of the domain stands before n that has two numbers, n and d: a car, how far it has gone and its price in 만; a voucher, what it is for
// and its price, which is less by a few hundredths.
func (r *Reader) twoThings(n *Numeral, d decimal.Decimal) bool {
	w, _ := r.ApartBefore(n.Start)
	v, end, code := r.Digits(n.Start)
	if w.Role == 0 || code != "" || end == n.Start {
		return false
	}
	if w.Worth > 0 {
		return v.Cmp(decimal.FromInt(line.FarthestCar)) <= 0 && d.Magnitude() > 0
	}
	whole, err1 := v.Shift(4)
	most, err2 := d.Mul(decimal.New(14, -1))
	return err1 == nil && err2 == nil && d.Less(whole) && whole.Less(most)
}

// rangeOfItsOwn reports whether d, which ends at p, is the first end of a range that counts something by itself: one or two digits before a larger count, or a
// time, 3만 2000~2005년 (30,000 in 2000 to 2005).
func (r *Reader) rangeOfItsOwn(d decimal.Decimal, p int) bool {
	q := r.beyond(p)
	if q == 0 {
		return false
	}
	v, e, code := r.Digits(q)
	if code != "" || !d.Less(v) {
		return false
	}
	return r.TimeFollows(e) || d.Magnitude() <= 1 && r.UnitFollows(e) && !r.CurrencyFollows(e)
}

// takesUp reports whether digits before the big scale 10^k go on with the small scale before them: 3천 500만 (35 million), and, where two small scales stand apart,
// 3천 5백 4만 (35.04 million); not 5천 4만 (5,000, 40,000), 3만5천 4만 (35,000, 40,000).
func (s *sum) takesUp(k int, d decimal.Decimal, isApart bool) bool {
	return k >= 4 && k < s.big && (s.hasBig() || d.Magnitude() == s.small-1 || isApart && s.section.Lo.Digits() > 1)
}

// leavesRoom reports whether the digits d have fewer places than 만 or a small scale before them leaves: one or two behind 1만 and 3천5백, less than three behind
// 3천.
func (s *sum) leavesRoom(d decimal.Decimal) bool {
	if s.hasSmall() {
		return d.Magnitude() < s.small-1 || s.small == 2 && d.Magnitude() == 1 && s.section.Lo.Digits() > 1
	}
	return s.big == 4 && d.Magnitude() <= 1
}

// countsInFull reports whether something shows that the few digits before end are the last ones of a count: a word for all of it or for who is counted before the numeral,
// nothing else in the text than a number whose scales stand apart, 12억 6만 50주 (1,200,060,050 shares), or a counter that counts nothing else beside a price, and a particle behind.
func (r *Reader) countsInFull(n *Numeral, s *sum, d decimal.Decimal, end int) bool {
	u, at := r.UnitWord(end)
	e := at + len(u.Text)
	if u.Sense != nil && u.Flags&(lex.FApart|lex.FOwnCount) != 0 {
		return false
	}
	if u.Sense != nil && r.TotalBefore(n.Start) {
		return true
	}
	if u.Sense != nil && u.Common() && u.Flags&lex.FSpan == 0 && !s.hasSmall() && r.Within(&lex.Cues, lex.CCount, n.Start, n.Start, line.Window/3, 0) { // 관객 2만 5명 (20,005 viewers)
		return true
	}
	if !s.hasSmall() && n.Top > s.big && r.AtStart(n.Start) && r.AtEnd(e) && r.IsApart(n) {
		return true
	}
	if s.hasSmall() || d.Magnitude() < 1 || u.Sense == nil || u.Class != lex.WCounter || u.Flags&lex.FSpan != 0 {
		return false
	}
	by := lex.CaseParticle(r.S[e:], lex.PSubject, lex.PObject, lex.PTopic, lex.POf, lex.PDirection)
	return by.Sense != nil && r.Boundary(e+len(by.Text)) && !r.Within(&lex.Cues, lex.CMoney, n.Start, n.Start, line.Window, 0)
}

// tailElided reports whether the digits behind 억 or 조 are ones of 만, as money is spoken of, or nothing else stands there: 12억 5,000.
func (r *Reader) tailElided(c *moreDigits) bool {
	n, s, end := c.n, c.s, c.end
	if s.big != 8 && s.big != 12 || c.d.Magnitude() < 2 || r.UnitFollows(end) {
		return false
	}
	return r.MoneyCueNear(n.Start, end) || s.big == 8 && c.d.Magnitude() == 3 && r.AtEnd(end) && !r.Near(&lex.Cues, lex.CCount, n.Start, end)
}

// countsItself reports whether the digits before end, behind a number and a gap, have a unit of their own: few of them with a floor or a measure of goods, 5천만 3층 (50
// million, floor 3), or any with the unit of the number before, 1인 3만 2인 5만 (30,000 for one, 50,000 for two).
func (r *Reader) countsItself(n *Numeral, d decimal.Decimal, end int, isHuge bool) bool {
	w, _ := r.UnitWord(end)
	if w.Sense == nil || w.Class == lex.WCurrency || !r.Doubts(line.Gaps) {
		return false
	}
	few := isHuge || d.Magnitude() <= 1 || w.Class == lex.WMeasure && d.Magnitude() == 2
	return w.Flags&lex.FOwnCount != 0 && few || r.CountedBefore(w, n.Start)
}

// IsHomograph reports whether the numeral in words is a word of its own: 십일조, a tithe.
func (r *Reader) IsHomograph(n *Numeral) bool {
	h := lex.WordHomographs.At(r.S, n.Start)
	return h.Sense != nil && n.Start+len(h.Text) == n.End
}

// cityOf reports whether the numeral is called like a city: 이천 (Icheon).
func (r *Reader) cityOf(n *Numeral) bool {
	city := lex.Cities.At(r.S, n.Start)
	return city.Sense != nil && n.Start+len(city.Text) == n.End && r.Saw(city)
}

// leaseAt reports whether what parts a deposit from its rent, and digits, stand at p: 500/30, 300에 35.
func (r *Reader) leaseAt(p int) bool {
	q := p + len("/")
	if !r.Has(p, "/") {
		at := lex.CaseParticle(r.S[p:], lex.PPlace)
		if q = r.SkipGap(p + len(at.Text)); at.Sense == nil || q == p+len(at.Text) {
			return false
		}
	}
	return q < len(r.S) && runes.IsDigit(r.S[q])
}

// nounOfScale reports whether the numeral, in words that end with 조 or 경, is a noun before another number, whose scale ends at end or follows there: it is one, 십일조 (a
// tithe), or two syllables, 구경 (seeing the sights), 수조 (a tank), and the next number has no scale that is one below, 구조 3천억 (9.3 trillion).
func (r *Reader) nounOfScale(n *Numeral, s *sum, end int) bool {
	return (s.big == 12 || s.big == 16) && s.section.Lo.IsZero() && r.Doubts(line.Words) && (n.Words == 2 || r.IsHomograph(n)) && !r.scalesComeTo(s.big-4, end)
}

// sureNounOfScale is nounOfScale for a noun that is hardly a number: 십일조 (a tithe), 구경 (seeing the sights), 수조 (a tank), not 이조 (two trillion).
func (r *Reader) sureNounOfScale(n *Numeral, s *sum, end int) bool {
	return (n.Words > 2 || n.Few || s.big == 16) && !n.Ascii && r.IsHomograph(n) && r.nounOfScale(n, s, end)
}

// teamBeforeSum reports whether the numeral is that of a team before a sum without 억, whose scale ends at end or follows there: 2인 1조 3만원 (30,000 won for a team of two).
func (r *Reader) teamBeforeSum(n *Numeral, s *sum, end int) bool {
	return s.big == 12 && r.Doubts(line.Names) && !r.scalesComeTo(8, end) && r.TeamBefore(n.Start, n.End)
}

// scalesComeTo reports whether the scales at p, the first of which may be the end of a digit's word, come to 10^k: 3천억 (300 billion).
func (r *Reader) scalesComeTo(k, p int) bool {
	w := r.NumeralWord(p)
	for w.Sense != nil && (w.Class == lex.NSmall || w.Class == lex.NDigit) {
		p += len(w.Text)
		w = r.NumeralWord(p)
	}
	return w.Sense != nil && w.Class == lex.NBig && int(w.N) == k
}
