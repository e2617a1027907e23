package judge

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/program"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// Whether digits begin a number, or are a part of what names something: tables/rules/digits.tsv.

// place is where digits begin that may be a number, or a part of a name.
type place struct {
	at     int
	before rune // the character before them
	digits int  // where they end
	signs  signs
	end    int // where the name ends that they are a part of, if a rule has seen it
}

// signs is what stands between digits that are written together: 2024.1.5, 010-1234-5678, 3:2, 5·18.
type signs struct {
	counted                                bool
	end                                    int // of the digits
	dots, dashes, colons, slashes, middles int
	points                                 int // dots in a row, without another sign between
}

// DigitsStart reports whether the digits at i may begin a number, by what they are a part of, and, where they do not, the end of that,
// if it is known. The rules are tables/rules/digits.tsv.
func (r *Reader) DigitsStart(i int) (end int, ok bool) {
	p := place{at: i, before: r.RuneBefore(i), digits: runes.DigitsEnd(r.S, i)}
	f := r.factsOfDigits(&p)
	if f == 0 && r.Trace == nil { // most often: nothing stands beside them that makes a name of them
		return 0, true
	}
	k := r.Judge(rule.Digits, f, line.Extent{Start: i, End: p.digits}, func(k rule.ID) bool { return r.digitsLook(k, &p) })
	if !k.Yes() {
		p.end = max(p.end, r.partsBehind(k, &p))
	}
	if r.Trace != nil && p.end > 0 {
		r.Trace.Opinions[len(r.Trace.Opinions)-1].End = p.end
	}
	return p.end, k.Yes()
}

// partsBehind returns the end of the numeral that the digits of a name, which the rule k has seen, are a part of, if it has more digits, or 0: 100mL18만5000원 (100 ml
// for 185,000 won) is no 5000원. What ends with digits that a scale is written to has them at its end: 12:43만5000원.
func (r *Reader) partsBehind(k rule.ID, p *place) int {
	var end int
	at := p.at
	switch {
	case p.end > 0:
		end = p.end
		if at = max(p.at, runes.DigitsStart(r.S, end)); at == end || !r.HangulAt(end) {
			return 0
		}
	case k != rule.DigitsLettersBefore && k != rule.DigitsNameWithAHyphen && k != rule.DigitsNameWithNumbers:
		return 0
	default:
		_, end, _ = r.Digits(at)
	}
	n := new(numeral.Numeral)
	if end <= at || r.ScaleAfter(end) == 0 || !r.Numeral(at, n) || n.End <= end || !strings.ContainsAny(r.S[end:n.End], "0123456789") {
		return 0
	}
	return n.End
}

// factsOfDigits returns what rules may ask of digits and the signs beside them.
func (r *Reader) factsOfDigits(p *place) rule.Facts {
	f := rule.IsPointFirst.If(r.S[p.at] == '.') | rule.IsZeroFirst.If(r.S[p.at] == '0') | r.factsBefore(p)
	switch e := p.digits; {
	case e+1 >= len(r.S):
	case r.S[e]-0xEA >= 4:
		f |= r.factsBehind(p)
	default:
		f |= rule.IsCased.If(name.MayBeCase(r.S, p.at, e))
		if lex.ShapeAt(r.S, e)&(lexhash.CaseParticles|lexhash.Joins) == 0 { // most often
			return f
		}
		f |= againstDigit(r.S, e)
	}
	return f | rule.IsCoded.If(name.MayBeCode(r.S, p.at, p.digits))
}

// factsBefore is factsOfDigits for what stands before them.
func (r *Reader) factsBefore(p *place) rule.Facts {
	switch c := p.before; {
	case c == ' ':
		return rule.IsBehindScale.If(r.TailMayBe(p.at, r.SkipGapBack(p.at)))
	case c >= utf8.RuneSelf:
		return rule.IsTied.If(c == '®' || c == '™') | rule.IsBranched.If(p.at-runes.SyllableLen == r.Prev && r.Prev > 0)
	case runes.IsLatin(byte(c)), c == '_':
		return rule.IsTied
	case c == '*':
		return rule.IsStarred
	case c == '-':
		return rule.IsBehindSign | rule.IsStarred.If(r.HasBefore(p.at, "*-"))
	}
	return rule.IsBehindSign.If(p.at > 0 && strings.IndexByte(".%,{[:^\"~&$0123456789", byte(p.before)) >= 0)
}

// factsBehind is factsOfDigits for what stands behind them and is no syllable.
func (r *Reader) factsBehind(p *place) (f rule.Facts) {
	s, e := r.S, p.digits
	q := e
	if s[q] == ')' {
		q++
	}
	if q < len(s) && (s[q] == ' ' || s[q] == '-' || s[q] == '.') {
		q++
	}
	f = rule.IsGrouped.If(q > e && q < len(s) && runes.IsDigit(s[q])) | rule.IsFactor.If(name.MayHavePower(s, e))
	switch s[e] {
	case '.':
		f |= rule.IsDotted
	case '-':
		f |= rule.IsDotted | rule.IsStarred.If(r.Has(e, "-*"))
	case '/':
		f |= rule.IsSlashed
	case '*', '+':
		f |= rule.IsStarred
	}
	for s[e] == ',' && e+2 < len(s) && runes.IsDigit(s[e+1]) {
		if e = runes.DigitsEnd(s, e+1); e == len(s) {
			return f
		}
	}
	f |= rule.IsBroken.If(line.BreaksGroups(s, e))
	if next := e + runes.RuneLen(s, e); next < len(s) && runes.IsDigit(s[next]) && new(signs).count(s, e) {
		c := r.signsOf(p)
		return f | rule.IsAgainst | rule.IsSigned.If(!c.onlyPoint()) | rule.IsHyphened.If(c.onlyHyphen()) | rule.IsMiddle.If(c.middles > 0)
	}
	return f | againstDigit(s, e)
}

// againstDigit returns the fact that more digits stand behind digits, which end at p, and a syllable that may join them, with gaps or without.
func againstDigit(s string, p int) rule.Facts {
	p += runes.GapLen(s, p)
	q := p + runes.SyllableLen
	if q >= len(s) || s[p]-0xEA >= 4 || lex.ShapeAt(s, p)&lexhash.Joins == 0 {
		return 0
	}
	q += runes.GapLen(s, q)
	return rule.IsAgainst.If(q < len(s) && runes.IsDigit(s[q]))
}

// digitsLook reports whether the rule k of digits.tsv finds what it looks for: here in what stands before the digits, nameLook and signsLook have the other rules.
func (r *Reader) digitsLook(k rule.ID, p *place) bool {
	s, i, e := r.S, p.at, p.digits
	switch k {
	case rule.DigitsPointOfASign: // Rs.2022
		return s[i] == '.' && r.Saw(lex.LeadWords.Before(s, i+1))
	case rule.DigitsCurrencyBefore: // Rs2022, P5천 (5,000 points)
		return r.currencyWrittenTo(i) || r.LabelWrittenTo(i)
	case rule.DigitsSumBehindAMeasure: // 1kg5,000원 (5,000 won a kilogram)
		return r.Time.EndsAt(i) && line.SumBehind(s, i)
	case rule.DigitsTimes: // 30구x2판 (2 trays of 30)
		return s[i-1]|0x20 == 'x' && r.Prev > 0 && r.multiplies(i-1)
	case rule.DigitsPlaceInATemplate: // {0}, %1, localhost:5001, %.3g
		return p.at > 0 && p.before < utf8.RuneSelf && program.Placed(&r.Line, i, e, p.before) && p.ends(max(runes.DecimalsEnd(s, e), runes.DigitsEnd(s, i+1)))
	case rule.DigitsMoreOfARun:
		return r.runBefore(p)
	case rule.DigitsNameWithAHyphen: // GPT-4
		if p.before != '-' || !nameEnds(s, i-1) || r.dashBehind(i) {
			return false
		}
		p.ends(r.otherSide(e)) // aspect-16/9
		return true
	case rule.DigitsNameWithNumbers: // ISO-8859-1
		return i >= 2 && runes.IsDigit(s[i-2]) && r.moreOfAName(p)
	case rule.DigitsCharacterOfAnAddress: // %20
		return p.before == '%' && program.Escaped(s, i) && p.ends(i+2)
	case rule.DigitsOneMoreFree: // 1+1 행사 (two for the price of one)
		return e-i == 1 && r.Has(e, "+") && r.oneMoreFree(p)
	case rule.DigitsPointOfAWord:
		return i > 0 && (runes.IsWord(p.before) || p.before == '*' && p.ends(runes.DigitsEnd(s, i+1)) || numbersItem(p.before)) // *.669, ①.5만원: item 1, 50,000 won
	case rule.DigitsGroupBehindAScale: // 5만,000원 (50 thousand, 000 won)
		return p.before == ',' && r.scaledGroup(i) && p.ends(numeral.GroupsEnd(s, i))
	}
	return r.nameLook(k, p)
}

// runBefore reports whether the digits are the rest of a run, behind points, 1..5, or of digits that a match before has left.
func (r *Reader) runBefore(p *place) bool {
	s, i := r.S, p.at
	if p.before == '.' {
		return s[i] == '.' || i > 2 && s[i-2] == '.' && runes.IsDigit(s[i-3])
	}
	return p.before < utf8.RuneSelf && runes.IsDigit(byte(p.before)) && i > r.Prev
}

// moreOfAName reports whether a sign ties the digits to digits before them that are a part of a name: ISO-8859-1, Python 3.8~3.12.
func (r *Reader) moreOfAName(p *place) bool {
	switch p.before {
	case '-':
		return name.Chained(&r.Line, p.at) && p.ends(p.digits)
	case '~':
		return name.VersionsTo(&r.Line, p.at) && p.ends(numeral.GroupsEnd(r.S, p.at))
	}
	return false
}

// oneMoreFree reports whether a digit stands behind the plus sign that the one of p has, and what says that so many more are free: 1+1 행사; not 3+5 로 계산 (by 3+5).
func (r *Reader) oneMoreFree(p *place) bool {
	plus := p.digits
	two := plus + len("+1")
	if runes.DigitsEnd(r.S, plus+1) != two {
		return false
	}
	w := lex.FreeTails.At(r.S, r.SkipGap(two))
	return r.Saw(w) && (w.N == 0 || r.S[plus+1] == '1') && p.ends(two)
}

// multiplies reports whether x at p stands behind an amount, and begins no processor's name: 30구x2판 (2 trays of 30).
func (r *Reader) multiplies(p int) bool {
	end := r.Prev
	if r.MoneyOnly && end != r.Paid.End && r.HangulAt(end) { // where no other kind is looked for, the short way ends before the unit
		end += len(r.UnitAt(end).Text)
	}
	return r.SkipGapBack(p) == end && (p == end || lex.Processors.At(r.S, p).Sense == nil)
}

// otherSide returns the end of the digits behind a slash at p, without a unit or a scale, which end the word, or 0: the 9 of aspect-16/9.
func (r *Reader) otherSide(p int) int {
	if !r.Has(p, "/") {
		return 0
	}
	end := runes.DigitsEnd(r.S, p+1)
	if end == p+1 || !r.Boundary(end) || r.UnitFollows(end) || end < len(r.S) && r.S[end] != ' ' && r.S[end] != '`' {
		return 0
	}
	return end
}

// nameEnds reports whether a name in Latin letters ends at p: GPT, C++, E.U.A.
func nameEnds(s string, p int) bool {
	if p < 1 {
		return false
	}
	switch c := s[p-1]; c {
	case '.':
		return p > 3 && runes.IsCapital(s[p-2]) && s[p-3] == '.'
	case '+':
		return p > 1 && (runes.IsLatin(s[p-2]) || s[p-2] == '+')
	default:
		return runes.IsLatin(c)
	}
}

// dashBehind reports whether the hyphen before i stands between an amount and digits with a unit: 10kg-35,000원 (10 kg, 35,000 won).
func (r *Reader) dashBehind(i int) bool {
	if i-len("-") != r.Prev {
		return false
	}
	_, end, code := r.Digits(i)
	return code == "" && (r.ScaleAfter(end) > 0 || r.UnitFollows(end))
}

// numbersItem reports whether a character numbers what stands behind it, or closes what does, or is a small digit: ①, ㉮, Ⅰ, 1), x².
func numbersItem(c rune) bool {
	switch {
	case c == ')', c == '¹', c == '²', c == '³', c >= '⁰' && c <= '₉':
		return true
	case c >= '①' && c <= '⓿', c >= '❶' && c <= '➓', c >= '㈀' && c <= '㉿', c >= 'Ⅰ' && c <= 'ⅿ', c >= 'ㄱ' && c <= 'ㅎ':
		return true
	}
	return false
}

// currencyWrittenTo reports whether a currency ends at p, and is no part of a longer word in Latin letters: Rs2022.
func (r *Reader) currencyWrittenTo(p int) bool {
	w := r.P.Lead(r.S, p)
	at := p - len(w.Text)
	return w.Sense != nil && w.Class == lex.LCurrency && !(at > 0 && runes.IsLatin(r.S[at]) && runes.IsLatin(r.S[at-1])) && r.Saw(w)
}

// ends keeps that the digits are a part of what ends at end, if that is not 0.
func (p *place) ends(end int) bool {
	if end > 0 {
		p.end = end
	}
	return end > 0
}

// endsDates is ends for what may be the first of several days: 2024.10.5~10.9.
func (r *Reader) endsDates(p *place, end int) bool {
	if end > 0 && strings.IndexByte(r.S[p.at:end], ':') < 0 {
		end = name.DateRange(&r.Line, end)
	}
	return p.ends(end)
}

// nameLook is digitsLook for what digits name: a telephone, a day, a plot of land.
func (r *Reader) nameLook(k rule.ID, p *place) bool {
	s, i, e := r.S, p.at, p.digits
	switch k {
	case rule.DigitsTelephoneNumber, rule.DigitsTelephoneNumberInOne:
		return p.ends(name.Telephone(&r.Line, i))
	case rule.DigitsTailOfASum: // N만 5천원 (some ten thousands and 5,000 won)
		return p.ends(r.TailOf(i))
	case rule.DigitsZerosForDigits: // 00명 모집 (so many people wanted), 000원
		return p.ends(r.zerosForDigits(i))
	case rule.DigitsGroupsBehindBlanks: // 1 234 567원 (1,234,567 won)
		return p.ends(r.SpacedThousands(i, false))
	case rule.DigitsBrokenGroups: // 합계 1, 437,000원 (a total of 1,437,000 won)
		return p.ends(r.BrokenGroups(i, func() bool {
			return r.AtStart(i) || r.HasBefore(r.SkipGapBack(i), ":") || r.PricedBefore(i) || r.TotalBefore(i)
		}))
	case rule.DigitsLetterForADigit: // l,500원 (1,500 won)
		return i > 0 && r.LetterForDigit(i-1) && p.ends(e)
	case rule.DigitsDate: // 2024.1.5.
		return r.endsDates(p, name.Date(&r.Line, i, e))
	case rule.DigitsDateOrRatioWithASlash: // 3/15, 24/7
		return r.endsDates(p, r.slashed(i, e))
	case rule.DigitsMaskedNumber: // 352-****-1234
		return p.ends(name.Masked(s, i, e))
	case rule.DigitsZeroForADigit: // 0명 모집 (a few people wanted)
		return r.zeroAt(i, e) && p.ends(e)
	case rule.DigitsRestOfASum: // 15m2만9천원 (15 m² for 19,000 won, or 15 m for 29,000)
		return r.Prev > 1 && runes.IsDigit(s[r.Prev-1]) && runes.IsLatin(s[r.Prev-2]) && lex.Numerals.At(s, r.Prev).IsScale() && p.ends(numeral.GroupsEnd(s, i))
	case rule.DigitsBranchOfAnArticle: // 제10조의2제1항 (article 10-2, paragraph 1)
		return r.branches(i, e) && p.ends(e)
	case rule.DigitsCaseOfACourt: // 2017두70118 (a case)
		return p.ends(name.Case(&r.Line, i, e))
	case rule.DigitsCode: // 주문번호 20240611-0042 (order number)
		return p.ends(name.Code(&r.Line, i, e))
	case rule.DigitsPowerOfTen: // 6.02×10^23
		return p.ends(name.Power(s, i, e))
	case rule.DigitsSection: // 1.4 후보 (1.4, candidates)
		return p.ends(name.Section(&r.Line, i, e))
	case rule.DigitsVersionsOfALine: // 2.4.x, 192.168.*.*
		q := r.signsOf(p).end
		return q+1 < len(s) && s[q] == '.' && (s[q+1]|0x20 == 'x' || s[q+1] == '*') && (q+2 == len(s) || !runes.IsLatin(s[q+2])) && p.ends(q+len(".x"))
	}
	return r.signsLook(k, p)
}

// signsLook is digitsLook for digits with signs between them.
func (r *Reader) signsLook(k rule.ID, p *place) bool {
	i, c := p.at, r.signsOf(p)
	switch k {
	case rule.DigitsGroupsOfASum: // 2.500.000원 (2.5 million won)
		end, groups, _ := numeral.PointForm(r.S, i)
		return groups > 1 && r.CurrencyBeside(i, end, true) != ""
	case rule.DigitsListWithSlashes: // 10/20/30만원 (100, 200 or 300 thousand won)
		_, numbers := r.SlashList(i)
		return numbers > 2 && c.dashes+c.colons+c.middles == 0
	case rule.DigitsLongChain:
		return c.end-i >= longestChain && c.middles+c.dashes > 0 && r.endsDates(p, c.end)
	case rule.DigitsChain: // 1.2.3, 3:2
		return (c.dots >= 2 && c.dashes == 0 && c.slashes == 0 || c.points >= 2 || c.dashes >= 2 || c.colons >= 1 || c.slashes >= 2 && !r.PairChain(i, c.end)) && r.endsDates(p, c.end)
	case rule.DigitsDayOfTheWeekBehind: // 5/3(금): a Friday
		return c.slashes == 1 && name.WeekdayEnd(&r.Line, c.end) == c.end+1+runes.SyllableLen+1 && r.endsDates(p, c.end)
	case rule.DigitsAnniversary: // 6·25전쟁 (the war of 25 June)
		return name.Anniversary(&r.Line, i, c.end) && r.endsDates(p, c.end)
	case rule.DigitsShortTelephoneNumber: // 1588-1234
		return name.Hotline(&r.Line, i, c.end) && r.endsDates(p, c.end)
	case rule.DigitsScore: // 3-2로 이겼다 (won 3-2)
		return name.Score(&r.Line, i, c.end) && r.endsDates(p, c.end)
	case rule.DigitsPlotOfLand: // 역삼동 123-45 (a plot in Yeoksam-dong)
		return (name.LotAt(r.S, c.end) || name.LotBefore(&r.Line, i, c.end)) && r.endsDates(p, c.end)
	case rule.DigitsRatio: // 12.5대 1 (12.5 to 1)
		end := name.Ratio(&r.Line, c.end, c.dots > 0)
		return end > c.end && r.endsDates(p, end)
	}
	return r.Sees(k, line.Extent{Start: i, End: p.digits}, i)
}

// branches reports whether the digits from i to e name a part that was put into a law behind an article, to whose 의 they are written: 제10조의2.
func (r *Reader) branches(i, e int) bool {
	end := i - runes.SyllableLen
	if end != r.Prev || end <= runes.SyllableLen || lex.CaseParticle(r.S[end:i], lex.POf).Sense == nil {
		return false
	}
	if next := e + runes.SyllableLen; !r.Closes(e) && (next > len(r.S) || lex.OrdinalBefore(r.S, next).Sense == nil) {
		return false
	}
	at := runes.DigitsStart(r.S, end-runes.SyllableLen)
	return at < end-runes.SyllableLen && r.OrdinalOf(at)
}

// longestChain is how many bytes of digits with signs between them are looked at.
const longestChain = 64

// onlyHyphen reports whether a hyphen is the one sign between the digits.
func (c *signs) onlyHyphen() bool { return c.dashes == 1 && c.dots+c.colons+c.slashes+c.middles == 0 }

// onlyPoint reports whether a decimal point is.
func (c *signs) onlyPoint() bool { return c.dots == 1 && c.dashes+c.colons+c.slashes+c.middles == 0 }

// signsOf returns the signs between the digits at p.
func (r *Reader) signsOf(p *place) *signs {
	c := &p.signs
	if c.counted {
		return c
	}
	c.counted = true
	s, i, points := r.S, p.at, 0
	j := i
	for j < len(s) && j-i < longestChain {
		if runes.IsDigit(s[j]) || s[j] == ',' && j+1 < len(s) && runes.IsDigit(s[j+1]) {
			j++
			continue
		}
		next := j + runes.RuneLen(s, j)
		if next >= len(s) || !runes.IsDigit(s[next]) || !c.count(s, j) {
			break
		}
		if s[j] == '.' {
			points++
			c.points = max(c.points, points)
		} else {
			points = 0
		}
		j = next
	}
	c.end = j
	return c
}

// count counts the sign at p, and reports whether it is one.
func (c *signs) count(s string, p int) bool {
	switch runes.RuneAt(s, p) {
	case '.':
		c.dots++
	case '-', '–':
		c.dashes++
	case ':', '∶':
		c.colons++
	case '/':
		c.slashes++
	default:
		n := line.DotAt(s, p)
		c.middles += min(n, 1)
		return n > 0
	}
	return true
}

// scaledGroup reports whether the digits at i are a group of three that is tied by a comma to a number with a scale, which is no way
// to write a sum: 5만,000원 (50 thousand, 000 won). Behind what only ends like a scale, 의자 (chair) and 투자 (investment), they are another field.
func (r *Reader) scaledGroup(i int) bool {
	p := i - len(",")
	for p >= runes.SyllableLen && runes.HangulAt(r.S, p-runes.SyllableLen) {
		w := lex.Numerals.At(r.S[:p], p-runes.SyllableLen)
		if !w.IsScale() {
			return false
		}
		p -= runes.SyllableLen
	}
	return p < i-len(",") && p > 0 && runes.IsDigit(r.S[p-1]) && r.groupOfThree(i)
}

// slashed returns the end of a date, a floor or a ratio with a slash whose first digits are r.s[i:e], 0 where it is a fraction: a
// proper one with a small denominator is, unless what stands around says that it is a day.
func (r *Reader) slashed(i, e int) int {
	s := r.S
	k := runes.DigitsEnd(s, e+1)
	a, b := s[i:e], s[e+1:k]
	x, y := line.SmallNumber(a), line.SmallNumber(b)
	if x < 0 || y < 0 || !r.Doubts(line.Names) || r.UnitAt(e).Sense != nil || inChain(s, i, k) || r.CurrencyBefore(i) != "" {
		return 0
	}
	q := r.SkipGap(k)
	if w := lex.UnitWords.At(r.S, q); w.Sense != nil && (w.Ref == lex.RefFloor && x <= y || w.Ref == lex.RefBeat) { // 5/15층 (floor 5 of 15), 6/8박자 (six-eight time)
		return q + len(w.Text)
	}
	if x <= y && q > k && name.StepOf(&r.Line, q) { // 1/2 패스 (the first pass of two)
		return k
	}
	if x > y && y > 0 && r.pairBehind(i, e) {
		return 0
	}
	if end := r.scaledDenominator(e + len("/")); end > 0 { // 3/5만원 (30,000 or 50,000 won, or 3/5 of 10,000)
		return end
	}
	if w := lex.DatedUnits.At(r.S, k); name.Measured(&r.Line, k) || w.Sense != nil && w.N == name.PartQuarter {
		return 0
	}
	if line.IsYearMonth(a, b) || y >= 1900 && y < 2100 { // Office 97/2000
		return k
	}
	if r.numbersVersions(i, k) { // GTK+ 2/3
		return name.End(&r.Line, e)
	}
	if !line.IsDay(a, b) {
		if x >= y && y > 0 && (x < 100 || !r.MoneyCueNear(i, k)) { // 24/7, 120/80, not 500/50
			return k
		}
		return 0
	}
	return name.SlashedDay(&r.Line, i, e, k, x, y)
}

// scaledDenominator returns the end of the number with a scale and a currency at p, 0 where none stands: what a slash parts it from is as well a price in the
// same scale as a part of it.
func (r *Reader) scaledDenominator(p int) int {
	if n := new(numeral.Numeral); r.Numeral(p, n) && n.Places != 0 && r.CurrencyFollows(n.End) {
		return n.End
	}
	return 0
}

// inChain reports whether more digits, or signs between such, go before or behind the two numbers s[i:k] with a slash: 1/2/3, 1/2.5.
func inChain(s string, i, k int) bool {
	if i > 0 && strings.IndexByte("/,.", s[i-1]) >= 0 {
		return true
	}
	return k < len(s) && (s[k] == '/' && k+1 < len(s) && !runes.IsLatin(s[k+1]) || (s[k] == '.' || s[k] == ',') && k+1 < len(s) && runes.IsDigit(s[k+1]))
}

// numbersVersions reports whether the two numbers with a slash from i to k are those of a product before them, and no part of anything: GTK+ 2/3.
func (r *Reader) numbersVersions(i, k int) bool {
	q := r.SkipGapBack(i)
	if q == i || q <= r.Prev {
		return false
	}
	if r.S[q-1] >= utf8.RuneSelf || !program.Proper(&r.Line, q, k, false) {
		if w := lex.Products.Before(r.S, q); w.Sense == nil || w.N == lex.ProductTied || w.N > lex.ProductOnly {
			return false
		}
	}
	return !name.FractionSaid(&r.Line, r.S[:q], k) && lex.TailWords.At(r.S, r.SkipGap(k)).Sense == nil
}

// pairBehind reports whether the digits from i to e, behind which a slash stands, are the first of a pair, and no year's, date's or ratio's.
func (r *Reader) pairBehind(i, e int) bool {
	v, _, code := r.Digits(i)
	labelled, ok := r.PairSlash(e, v, &line.Side{Start: i})
	return ok && code == "" && (labelled || i == 0 || !r.YearAt(i) || r.datesNothing(e))
}

// datesNothing reports whether what stands behind the slash at e is neither a month of the year before it nor the next year: 풀옵션 2000/30 (a rent), not 2000/12,
// 2023/24.
func (r *Reader) datesNothing(e int) bool {
	from := e + len("/")
	end := runes.DigitsEnd(r.S, from)
	month := r.S[from:end]
	return len(month) > 2 || len(month) == 2 && month > "12" && month[1] != (r.S[e-1]-'0'+1)%10+'0'
}
