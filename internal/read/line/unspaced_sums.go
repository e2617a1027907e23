package line

import (
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// isSum reports whether a Sino-Korean numeral starts at the place, by tables/rules/longsum.tsv: one with a currency, a percent sign, a measure or a
// counter; or 억 and more of what is not said, before a particle.
func (c *run) isSum() bool {
	s, p, first := c.s, c.p, c.first
	isDigit := first.Class == lex.NDigit
	if !IsSino(first) && first.Class != lex.NSeveral && first.Class != lex.NSome {
		return false
	}
	n := &c.num
	if !n.read(s, p, first) {
		return false
	}
	n.point(s)
	c.unit = lex.UnitWords.At(s, n.end)
	if c.unit.Sense == nil || n.top >= 8 && endsSum(s, n.end, c.unit) || n.top >= 4 && len(lex.Passings.At(s, n.end).Text) > len(c.unit.Text) {
		c.unit = lex.Word{}
	}
	if c.unit.Sense == nil && n.words == 1 { // 억 alone is no sum
		return false
	}
	c.end = n.end + len(c.unit.Text)
	c.bordered, c.free, c.parted = !c.inner, true, !c.inner
	if c.inner {
		c.border = lex.RunBorders.Before(s, p)
		subject := subjectBefore(s, p, first)
		c.parted = subject || c.onlyBefore()
		c.bordered = c.parted || c.border.Sense != nil && (!isDigit || (!c.border.Says(lex.BorderNoun) || first.N != 2) &&
			(!c.border.Says(lex.BorderSure) || len(lex.DigitNouns.Before(s, p+len(first.Text)).Text) < len(c.border.Text))) // 집사천만원 (10 million won for the house)
		c.free = subject || lex.RunDigits.At(s, p).Sense == nil || !digitOfNoun(s, p, n)
	}
	f := c.facts() | rule.IsOneWord.If(n.words == 1) | rule.IsLow.If(n.last.Class == lex.NDigit) | rule.IsMan.If(n.top == 4) | rule.IsBig.If(n.top >= 4) |
		rule.IsFew.If(n.isFew()) | rule.IsFree.If(c.free)
	return c.judge(rule.Longsum, f, c.sumLook)
}

// endsSum reports whether what is written at p to 억 makes a sum of it, though it begins with the unit u: 십억해 (costs a billion), 천억부자 (is worth a hundred billion).
func endsSum(s string, p int, u lex.Word) bool {
	w := lex.SumRests.At(s, p)
	return len(w.Text) > len(u.Text) || w.Sense != nil && w.N == 1
}

// PassingAt returns what is done at p with a number that is passed, behind a particle or none: 백만찍었다 (reached a million), 천만을돌파했다 (passed ten million).
func PassingAt(s string, p int) lex.Word {
	if w := lex.Passings.At(s, p); w.Sense != nil {
		return w
	}
	return lex.Passings.At(s, p+len(lex.CaseParticle(s[p:], lex.PObject, lex.PSubject).Text))
}

// sumLook is the look of the rules of sums.
func (c *run) sumLook(k rule.ID) bool {
	n, s := &c.num, c.s
	isDigit := c.first.Class == lex.NDigit
	switch k {
	case rule.LongsumPartOfTheWordBefore: // 시급이만원 (an hourly wage of 10,000, or 20,000, won)
		return !c.parted && (len(c.border.Text) <= runes.SyllableLen && numeralNoun(s, c.p, c.first) || numeralBefore(s, c.p, n, c.border))
	case rule.LongsumNumberThatIsPassed: // 벌써이천만넘었네 (above 20 million by now)
		return c.saw(PassingAt(s, n.end))
	case rule.LongsumWealth: // 천억부자라서 (as he is worth a hundred billion)
		w := lex.SumRests.At(s, n.end)
		return w.Sense != nil && w.N == 1 && c.saw(w)
	case rule.LongsumBelow: // 육억오천 (650 million) is above
		elided := n.top == 8 && n.last.Class == lex.NSmall && n.last.N == 3
		return n.words < 2 || n.top < 8 || !elided && (n.last.Class != lex.NBig || n.last.N < 8)
	case rule.LongsumNothingPartsIt:
		return (!c.free || n.words < 3 || !isDigit) && c.first.Class != lex.NSome
	case rule.LongsumWhatIsDoneWithSums: // 십억하는집 (a house that costs a billion)
		return c.saw(lex.SumRests.At(s, n.end))
	case rule.LongsumPaid: // 십억내고 (paid a billion, and)
		return sumParticle(s, n.end).Sense == nil && c.saw(lex.PayWords.At(s, n.end))
	case rule.LongsumParticle: // 백억을벌었다 (made ten billion)
		by := sumParticle(s, n.end)
		return c.saw(by) && (by.Flags&(lex.FAfterConsonant|lex.FAfterVowel) == 0 || (by.Flags&lex.FAfterConsonant != 0) == (n.top == 8))
	}
	return c.sumCountLook(k) || c.shareLook(k) || c.moneyLook(k)
}

// sumCountLook is sumLook for the rules of counters.
func (c *run) sumCountLook(k rule.ID) bool {
	n, s, u, end := &c.num, c.s, c.unit, c.end
	switch k {
	case rule.LongsumWeek: // 일주일전보다 (than a week ago)
		return c.first.N == 1 && c.first.Class == lex.NDigit && u.Ref == lex.RefSevenDays
	case rule.LongsumTimeOfOneDigit: // 삼년째 (for three years), 이인분 (for two)
		return (c.bordered || c.free) && u.TimeSuffixAt(s, end, true) && (u.Flags&lex.FSureTwo != 0 || c.bordered) ||
			c.bordered && c.first.N != 2 && u.Flags&(lex.FSpan|lex.FYear) == lex.FSpan|lex.FYear && runCountEnds(s, end)
	case rule.LongsumScaleAlone: // 천명이 (a thousand people)
		return (u.Common() || u.Flags&(lex.FRunsOn|lex.FSpan) != 0) && runCounterEnds(u, s, end)
	case rule.LongsumSteps: // 하루만보걷기 (10,000 steps a day)
		return u.Is(lex.RefStep) && c.saw(lex.StepVerbs.At(s, end))
	case rule.LongsumScaleOfACommonCounter: // 좋아요천개넘으면 (over a thousand likes); not 벚꽃이만개를 (full bloom)
		return n.top < 4 && u.Common() && u.Flags&lex.FRunsOn != 0 && (lex.TailWords.At(s, end).Sense != nil || CommonCountEnds(s, end))
	case rule.LongsumLengthOfTime: // 이십분째 (for twenty minutes), 십오년친구 (friends of fifteen years)
		return u.Flags&(lex.FSpan|lex.FCalendar) == lex.FSpan|lex.FCalendar && (runCounterEnds(u, s, end) || u.Flags&lex.FYear != 0 && !another(s, n.end))
	case rule.LongsumTensOfThousands: // 만이천보걸었다 (walked 12,000 steps)
		return u.Ref != lex.RefNativeYear && runCountEnds(s, end) && lex.ScaledHomographs.At(s, n.end).Sense == nil // not 이십만보내는데 (sending 200,000)
	case rule.LongsumScarceCounter:
		if u.Ref == lex.RefDegree && lex.DegreeRests.At(s, end).Sense != nil { // 이십사도로맞춰줘 (set it to 24 degrees)
			return false
		}
		return !u.Common() && (u.Flags&(lex.FRunsOn|lex.FOwnCount) == 0 || u.Flags&(lex.FCalendar|lex.FNoun) != 0) || !u.TakesSuffix() && !runCountEnds(s, end)
	case rule.LongsumLongCounter, rule.LongsumCounter: // 구독자십만명 (100,000 subscribers)
		return c.first.Class == lex.NDigit || n.top == 4 && u.Flags&(lex.FCommon|lex.FRunsOn) != 0
	}
	return false
}

// shareLook is sumLook for the rules of percent signs, measures and multiples.
func (c *run) shareLook(k rule.ID) bool {
	n, s, u, end := &c.num, c.s, c.unit, c.end
	switch k {
	case rule.LongsumPartOfAWord: // 삼십프로그램 (thirty programs)
		return c.saw(lex.UnitHomographs.At(s, n.end))
	case rule.LongsumPercent: // 수수료십오프로떼면 (if a fee of 15 percent is taken); not 팁만십프로 (only ten percent of a tip)
		return (c.bordered || c.free) && (n.top < 4 || c.first.Class == lex.NDigit)
	case rule.LongsumOnePercent:
		return (c.bordered || c.free) && len(u.Text) > 2*runes.SyllableLen ||
			c.bordered && c.first.N != 2 && (c.first.N != 5 || lex.CaseParticle(s[end:], lex.POr).Sense != nil) && (runCountEnds(s, end) || lex.CaseParticle(s[end:], lex.PIf, lex.POnly).Sense != nil)
	case rule.LongsumHundredPercent: // 백프로확실해 (100 percent sure)
		return c.bordered || len(u.Text) > 2*runes.SyllableLen
	case rule.LongsumShortMeasure:
		return len(u.Text) == runes.SyllableLen || !runes.HangulAt(u.Text, 0) || c.saw(lex.UnitHomographs.At(s, n.end))
	case rule.LongsumMeasure: // 키가백팔십센티넘는데 (more than 180 centimetres tall)
		return (c.bordered || c.free) && c.first.Class != lex.NBig
	case rule.LongsumMeasureOfOneWord: // 오킬로빠졌다 (lost five kilos)
		return n.last.Class != lex.NBig && !(n.last.Class == lex.NDigit && n.last.N == 2)
	case rule.LongsumMultiple: // 지금백배는올랐다 (has risen a hundredfold by now)
		return (c.bordered || n.words > 1 && c.free && c.first.Class == lex.NDigit) && MultipleEnds(s, end, true)
	}
	return false
}

// moneyLook is sumLook for the rules of currencies.
func (c *run) moneyLook(k rule.ID) bool {
	n, s, u := &c.num, c.s, c.unit
	switch k {
	case rule.LongsumShortNumeral:
		return n.words < 3
	case rule.LongsumSomeMoney: // 몇백만원을 (some millions)
		return c.first.Class == lex.NSome
	case rule.LongsumOneDigitOfMoney: // 삼달러줬는데 (paid three dollars)
		return c.inner && c.first.N != 2 && len(u.Text) > runes.SyllableLen && CommonCountEnds(s, c.end)
	case rule.LongsumScaleOfMoney, rule.LongsumSeveral: // 만원내고 (paid 10,000 won)
		return u.IsWon() || len(u.Text) > runes.SyllableLen
	case rule.LongsumSum: // 오만원도 (even 50,000 won)
		return c.bordered || c.free
	}
	return false
}

// onlyBefore reports whether 만 (only) stands before a percentage: 팁만십프로 (only ten percent of a tip).
func (c *run) onlyBefore() bool {
	return c.unit.Sense != nil && c.unit.Class == lex.WPercent && c.num.top < 4 && lex.CaseParticle(c.s[c.p-runes.SyllableLen:c.p], lex.POnly).Sense != nil
}

// isFew reports whether the numeral begins with 수 or 몇 (several).
func (n *runNumeral) isFew() bool { return n.first.Class == lex.NSeveral || n.first.Class == lex.NSome }

// sumParticle returns the particle at p, if it is one that a bare sum takes.
func sumParticle(s string, p int) lex.Word {
	return lex.CaseParticle(s[p:], lex.PObject, lex.PSubject, lex.PTopic, lex.PPlace, lex.PAlso, lex.PEach, lex.PUpTo, lex.POr, lex.PIf)
}

// IsSino reports whether the word is a digit or a scale of Sino-Korean numerals, and no rare one.
func IsSino(w lex.Word) bool {
	return w.Sense != nil && (w.Class == lex.NDigit || w.Class == lex.NSmall || w.Class == lex.NBig) && w.Flags&lex.FRareScale == 0
}

// runNumeral is a Sino-Korean numeral within a long word.
type runNumeral struct {
	first, last lex.Word
	words, end  int
	digits      int // words that are digits
	points      int // digits behind a point
	top         int // the power of ten of its first big scale, 0 for none
}

// read reads the numeral that begins with the word first at p as far as its scales fall, and reports whether it is one: no two digits stand
// together but a pair, 이삼만 (20 or 30 thousand).
func (n *runNumeral) read(s string, p int, first lex.Word) bool {
	const most = 16 // words, as many as sums have
	n.first, n.end = first, p
	last := Scales{NoBig, NoSmall}
	some := first.Class == lex.NSeveral || first.Class == lex.NSome
	for w := first; (IsSino(w) || some && n.words == 0) && n.words < most; w = lex.Numerals.At(s, n.end) {
		switch w.Class {
		case lex.NDigit:
			if n.words > 0 && n.last.Class == lex.NDigit && (n.words > 1 || w.N != n.last.N+1) {
				return false
			}
			n.digits++
		case lex.NSmall, lex.NBig:
			if !last.Falls(w) {
				return false
			}
			if last = last.Below(w); n.top == 0 && w.Class == lex.NBig {
				n.top = last.Big
			}
		}
		n.words, n.end, n.last = n.words+1, n.end+len(w.Text), w
	}
	if n.words > 1 && n.last.Class == lex.NDigit && n.last.N == 2 { // 이십억이면 (if it is two billion): 이 is a particle
		if big := lex.Numerals.Ending(s, n.end-len(n.last.Text)); big.Sense != nil && (big.Class == lex.NBig && big.N >= 8 || lex.UnitWords.At(s, n.end).Sense == nil) {
			n.words, n.digits, n.end = n.words-1, n.digits-1, n.end-len(n.last.Text)
			n.last = big
		}
	}
	return n.words > 0 && !(some && n.words == 1)
}

// point reads the digits behind a point at the numeral's end, if a unit that is measured in parts is written to them: 삼점삼프로 (3.3 percent).
func (n *runNumeral) point(s string) {
	w := lex.Numerals.At(s, n.end)
	if w.Sense == nil || w.Class != lex.NPoint {
		return
	}
	q, digits := n.end+len(w.Text), 0
	for w = lex.Numerals.At(s, q); w.Sense != nil && w.Class == lex.NDigit && digits < 4; w = lex.Numerals.At(s, q) {
		q += len(w.Text)
		digits++
	}
	if u := lex.UnitWords.At(s, q); digits > 0 && u.Sense != nil && (u.Class == lex.WPercent || u.Class == lex.WPercentPoint || u.Class == lex.WMultiple || u.Class == lex.WMeasure) {
		n.end, n.points = q, digits
		n.words += 1 + digits
	}
}

// subjectBefore reports whether 이 before p is the particle of a subject that ends in a consonant, and the numeral's first word cannot go on with 이 as a numeral:
// 물량이사십퍼센트 (the volume, 40 percent); not 값이백만원 (the price, a million, or two).
func subjectBefore(s string, p int, first lex.Word) bool {
	if p < 2*runes.SyllableLen || first.Class != lex.NSeveral && first.Class != lex.NSome && (first.Class != lex.NDigit || first.N == 3) {
		return false
	}
	by := lex.CaseParticle(s[p-runes.SyllableLen:p], lex.PSubject)
	c, _ := utf8.DecodeLastRuneInString(s[:p-runes.SyllableLen])
	return by.Sense != nil && by.Flags&lex.FAfterConsonant != 0 && runes.Final(c) != 0
}

// mayCountOne reports whether another word of a numeral stands at p, behind a digit, or a unit that takes one digit within a long word.
func mayCountOne(s string, p int) bool {
	sh := lex.ShapeAt(s, p)
	if sh&lexhash.Numerals != 0 || sh&lexhash.Units == 0 {
		return sh&lexhash.Numerals != 0
	}
	u := lex.UnitWords.At(s, p)
	return u.Sense != nil && (u.Class == lex.WPercent || u.Class == lex.WMeasure || u.Class == lex.WCounter && u.Flags&(lex.FSureTwo|lex.FSpan) != 0)
}

// digitOfNoun reports whether the digit at p may end the noun before it, be its particle, or go on with another numeral: 회사백만원 (a million won for the
// firm), 원금이천만원 (the principal, 20 million won).
func digitOfNoun(s string, p int, n *runNumeral) bool {
	c, _ := utf8.DecodeLastRuneInString(s[:p])
	digit, before := n.first, lex.Numerals.At(s, p-runes.SyllableLen)
	subject := digit.N == 2 && runes.Final(c) != 0 // 이, which is 가 behind a vowel
	return subject || lex.DigitNouns.Before(s, p+len(digit.Text)).Sense != nil || before.Sense != nil && !(before.Class == lex.NBig && n.top >= int(before.N))
}

// numeralBefore reports whether the syllable before p, where a word with the given end may stand, can be a numeral of its own that the one at p goes
// on: 시급이만원 (an hourly wage of 20,000 won), 수백만원 (millions of won); not 내일만원 (10,000 won tomorrow), 값이 칠천원 (the price is 7,000 won), 이삼십구만원 (290,000
// won for this thirty-year-old), 택시비만사만원 (a taxi fare of 40,000 won).
func numeralBefore(s string, p int, n *runNumeral, end lex.Word) bool {
	w := lex.Numerals.At(s, p-runes.SyllableLen)
	switch {
	case w.Sense == nil || len(end.Text) > runes.SyllableLen:
		return false
	case len(w.Text) > runes.SyllableLen: // 한두가지 (one or two kinds)
		return true
	case n.first.Class == lex.NSome:
		return false
	case w.Class == lex.NDigit && n.first.Class == lex.NDigit:
		return n.first.N == w.N+1 && n.digits == 1 // 이삼만원 (20 or 30 thousand won)
	case w.Class == lex.NSeveral || w.Class == lex.NSome:
		return n.digits == 0
	case w.Class == lex.NBig:
		return IsSino(w) && n.top < int(w.N)
	}
	return IsSino(w)
}

// HostsSum reports whether the noun lead before i takes the sum of won that is written to it there, whose first word is first: 돈만원 (money, 10,000 won), 커피이천원
// (coffee, 2,000 won).
func HostsSum(s string, i int, lead, first lex.Word) bool {
	if lead.N != lex.HostOfSums && lead.N != lex.HostOfGoods {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return !TwoOrParticle(first, before) && SumBehind(s, i)
}

// TwoOrParticle reports whether a numeral's first word, which is written to the syllable before, is 이 (two), or a particle: 라면이천원.
func TwoOrParticle(first lex.Word, before rune) bool {
	return first.Sense != nil && first.Class == lex.NDigit && first.N == 2 && runes.Final(before) != 0
}
