package line

import (
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// LongRun is how many bytes of syllables in a row say that a text has no spaces: seven syllables. In prose one word in sixty is as long.
const LongRun = 7 * runes.SyllableLen

// InLongRun reports whether a numeral in words may start at p within a word of seven syllables or more, as texts without spaces have them: 통장에오만원도없다
// (not even 50,000 won in the account), 치킨두마리에삼만원 (30,000 won for two chickens). A currency or a counter is written to it, and what stands before it
// ends a word, or can hardly be one with it.
func InLongRun(s string, p int) bool {
	if !mayRun(s, p) || p < runes.SyllableLen || !runes.HangulAt(s, p) || !runes.HangulAt(s, p-runes.SyllableLen) {
		return false
	}
	w := lex.Numerals.At(s, p)
	return w.Sense != nil && (sumInRun(s, p, w) || countInRun(s, p, w)) && runAround(s, p) >= LongRun
}

// StartsLongRun is InLongRun for a place where such a word begins: 만원내고나왔는데 (paid 10,000 won and left).
func StartsLongRun(s string, p int) bool {
	if p+LongRun > len(s) || s[p+LongRun-runes.SyllableLen]-0xEA >= 4 || !mayRun(s, p) || !WordStart(s, p) || runAround(s, p) < LongRun {
		return false
	}
	w := lex.Numerals.At(s, p)
	return w.Sense != nil && lex.WordHomographs.At(s, p).Sense == nil && (sumInRun(s, p, w) || countInRun(s, p, w))
}

// LongRunAt reports whether a numeral in words may start at p, in the midst of a long word or where it begins.
func LongRunAt(s string, p int) bool {
	if p >= runes.SyllableLen && runes.HangulAt(s, p-runes.SyllableLen) {
		return InLongRun(s, p)
	}
	return StartsLongRun(s, p)
}

// runBorder is a word that ends at p; where a long word begins, one behind which anything may stand.
func runBorder(s string, p int) lex.Word {
	if p < runes.SyllableLen || !runes.HangulAt(s, p-runes.SyllableLen) {
		return lex.Word{Text: startOfRun, Sense: &startSense}
	}
	return lex.RunBorders.Before(s, p)
}

// startOfRun stands for the word before a long one.
const startOfRun = "    "

var startSense = lex.Sense{N: 1}

// mayRun rules most places out by two syllables: it reports whether the two syllables at p may begin a numeral of more than one, 다섯 (five), or one
// that a unit or another one is written to.
func mayRun(s string, p int) bool {
	if p+2*runes.SyllableLen > len(s) {
		return false
	}
	v := Load4(s, p)
	start := &lex.Starts[lex.StartTable[StartHash(v)]&lex.StartMask]
	if v&0xFFFFFF != start.Syllable {
		return false
	}
	return start.Single != 0 && lex.ShapeAt(s, p+runes.SyllableLen)&(lexhash.Numerals|lexhash.Units) != 0 || start.Seconds&lexhash.Bit(Load4(s, p+2)>>8) != 0
}

// runAround returns how many bytes of syllables stand around p, up to LongRun on each side.
func runAround(s string, p int) int {
	from, to := p, p
	for p-from < LongRun && from >= runes.SyllableLen && runes.HangulAt(s, from-runes.SyllableLen) {
		from -= runes.SyllableLen
	}
	for to-p < LongRun && runes.HangulAt(s, to) {
		to += runes.SyllableLen
	}
	return to - from
}

// isSino reports whether the word is a digit or a scale.
func isSino(w lex.Word) bool {
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

// runNumeralAt reads the numeral that begins with the word first at p as far as its scales fall, and reports whether it is one: no two digits stand
// together but a pair, 이삼만 (20 or 30 thousand).
func runNumeralAt(s string, p int, first lex.Word) (n runNumeral, ok bool) {
	const most = 16 // words, as many as sums have
	n.first, n.end = first, p
	last := Scales{NoBig, NoSmall}
	some := first.Class == lex.NSeveral || first.Class == lex.NSome
	for w := first; (isSino(w) || some && n.words == 0) && n.words < most; w = lex.Numerals.At(s, n.end) {
		switch w.Class {
		case lex.NDigit:
			if n.words > 0 && n.last.Class == lex.NDigit && (n.words > 1 || w.N != n.last.N+1) {
				return n, false
			}
			n.digits++
		case lex.NSmall, lex.NBig:
			if !last.Falls(w) {
				return n, false
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
	return n, n.words > 0 && !(some && n.words == 1)
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

// sumInRun is InLongRun for a Sino-Korean numeral with a currency, a percent sign, a measure or a counter; or 억 and more of what is not said,
// before a particle.
func sumInRun(s string, p int, first lex.Word) bool {
	if first.Class == lex.NDigit && !mayCountOne(s, p+len(first.Text)) {
		return false
	}
	n, ok := runNumeralAt(s, p, first)
	if !ok {
		return false
	}
	n.point(s)
	word := runBorder(s, p)
	inner := word.Text != startOfRun
	border := word.Sense != nil && (word.N&2 == 0 || first.N != 2 || first.Class != lex.NDigit) &&
		(word.N&1 == 0 || !inner || first.Class != lex.NDigit || len(lex.DigitNouns.Before(s, p+len(first.Text)).Text) <= len(word.Text)) // 집사천만원 (10 million won for the house)
	u := lex.UnitWords.At(s, n.end)
	only := inner && u.Sense != nil && u.Class == lex.WPercent && n.top < 4 && lex.CaseParticle(s[p-runes.SyllableLen:p], lex.POnly).Sense != nil // 팁만십프로 (only ten percent of a tip)
	subject := inner && subjectBefore(s, p, first)
	if inner && !only && !subject && (len(word.Text) <= runes.SyllableLen && numeralNoun(s, p, first) || numeralBefore(s, p, &n, word)) {
		return false
	}
	border = border || subject || only
	some := first.Class == lex.NSeveral || first.Class == lex.NSome
	free := !inner || subject || lex.RunDigits.At(s, p).Sense == nil || !digitOfNoun(s, p, &n) // it is no part of the noun before it
	switch {
	case u.Sense == nil, n.top >= 8 && len(lex.SumRests.At(s, n.end).Text) > len(u.Text):
		return n.bareSum(s, border, free)
	case u.Class == lex.WCounter:
		return n.counts(s, u, border, free)
	case u.Class == lex.WPercent || u.Class == lex.WPercentPoint:
		return n.shares(s, u, border, free)
	case u.Class == lex.WMeasure: // 다이어트해서오킬로뺐다 (lost five kilos on a diet)
		return n.measures(s, u, border, free)
	case u.Class == lex.WMultiple: // 지금백배는올랐다 (has risen a hundredfold by now)
		return (border || n.words > 1 && free && first.Class == lex.NDigit) && n.last.Class != lex.NDigit && MultipleEnds(s, n.end+len(u.Text), true)
	case u.Class != lex.WCurrency || u.Flags&lex.FNeedScale != 0 || n.last.Class == lex.NDigit && n.words < 3 && !border:
		return false
	case first.Class == lex.NSome:
		return true
	case n.words == 1 && n.last.Class == lex.NDigit:
		return inner && border && first.N != 2 && len(u.Text) > runes.SyllableLen && CommonCountEnds(s, n.end+len(u.Text))
	case n.words == 1 || some:
		return border && (u.IsWon() || len(u.Text) > runes.SyllableLen)
	}
	return border || free
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

// bareSum reports whether the numeral, which has no unit, is 억 and more of what is not said, by what is written to it: 백억을벌었다 (made ten billion).
func (n *runNumeral) bareSum(s string, border, free bool) bool {
	some := n.first.Class == lex.NSeveral || n.first.Class == lex.NSome
	elided := n.top == 8 && n.last.Class == lex.NSmall && n.last.N == 3 // 육억오천 (650 million)
	switch {
	case n.words < 2 || n.top < 8 || n.points > 0, !elided && (n.last.Class != lex.NBig || n.last.N < 8),
		!border && (!free || n.words < 3 || n.first.Class != lex.NDigit || some) && n.first.Class != lex.NSome:
		return false
	case lex.SumRests.At(s, n.end).Sense != nil:
		return true
	}
	by := lex.CaseParticle(s[n.end:], lex.PObject, lex.PSubject, lex.PTopic, lex.PPlace, lex.PAlso, lex.PEach, lex.PUpTo, lex.POr, lex.PIf)
	if by.Sense == nil {
		return lex.PayWords.At(s, n.end).Sense != nil || lex.Copulas.At(s, n.end).Sense != nil
	}
	return by.Flags&(lex.FAfterConsonant|lex.FAfterVowel) == 0 || (by.Flags&lex.FAfterConsonant != 0) == (n.top == 8)
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

// counts reports whether the counter u behind the numeral is one: 관객삼백명봤다 (three hundred viewers saw it), 이인분시켰다 (ordered for two). Border says that
// what stands before the numeral ends a word, free that its first word is no part of the noun there; so they do for shares and measures.
func (n *runNumeral) counts(s string, u lex.Word, border, free bool) bool {
	end := n.end + len(u.Text)
	switch {
	case n.points > 0:
		return false
	case n.words == 1 && n.first.N == 1 && n.first.Class == lex.NDigit && u.Ref == lex.RefSevenDays: // 일주일전보다 (than a week ago)
		return true
	case n.words == 1 && n.last.Class == lex.NDigit:
		return (border || free) && u.TimeSuffixAt(s, end, true) && (u.Flags&lex.FSureTwo != 0 || border) || border && n.first.N != 2 && u.Flags&(lex.FSpan|lex.FYear) == lex.FSpan|lex.FYear && runCountEnds(s, end)
	case n.words == 1:
		return border && u.Flags&(lex.FNoun|lex.FWeakUnit) == 0 && (u.Common() || u.Flags&(lex.FRunsOn|lex.FSpan) != 0) && runCounterEnds(u, s, end)
	case len(u.Text) > runes.SyllableLen && u.Flags&lex.FNoun == 0: // 수십차례때렸다 (hit dozens of times)
	case border && u.Flags&(lex.FSpan|lex.FCalendar) == lex.FSpan|lex.FCalendar && (runCounterEnds(u, s, end) || u.Flags&lex.FYear != 0 && !another(s, n.end)): // 이십분째 (for twenty minutes), 십오년친구 (friends of fifteen years)
		return true
	case border && n.top == 4 && u.Flags&lex.FNoun == 0 && u.Ref != lex.RefNativeYear && runCountEnds(s, end): // 만이천보걸었다 (walked 12,000 steps)
		return true
	case !u.Common() && (u.Flags&(lex.FRunsOn|lex.FOwnCount) == 0 || u.Flags&(lex.FCalendar|lex.FNoun) != 0) || !u.TakesSuffix() && !runCountEnds(s, end):
		return false
	}
	if n.first.Class == lex.NSeveral || n.first.Class == lex.NSome {
		return border
	}
	return border || free && (n.first.Class == lex.NDigit || n.top == 4 && u.Flags&(lex.FCommon|lex.FRunsOn) != 0) // 구독자십만명 (100,000 subscribers)
}

// another reports whether a word that begins with the unit at p is another one.
func another(s string, p int) bool {
	return lex.UnitHomographs.At(s, p).Sense != nil || lex.SpacedHomographs.At(s, p).Sense != nil
}

// shares reports whether the percent sign u behind the numeral is one: 수수료십오프로떼면 (if a fee of 15 percent is taken), 백프로확실해 (100 percent sure) behind
// what ends a word.
func (n *runNumeral) shares(s string, u lex.Word, border, free bool) bool {
	switch {
	case lex.UnitHomographs.At(s, n.end).Sense != nil: // 삼십프로그램 (thirty programs)
		return false
	case n.words > 1:
		return (border || free) && (n.top < 4 || n.first.Class == lex.NDigit) // not 팁만십프로 (only ten percent)
	case n.last.Class == lex.NDigit:
		return (border || free) && len(u.Text) > 2*runes.SyllableLen || border && n.first.N != 2 && (n.first.N != 5 || lex.CaseParticle(s[n.end+len(u.Text):], lex.POr).Sense != nil) && (runCountEnds(s, n.end+len(u.Text)) || lex.CaseParticle(s[n.end+len(u.Text):], lex.PIf, lex.POnly).Sense != nil)
	}
	return border || len(u.Text) > 2*runes.SyllableLen
}

// LongAt reports whether a word of seven syllables or more stands around p.
func LongAt(s string, p int) bool { return runAround(s, p) >= LongRun }

// measures reports whether the measure u behind the numeral is one: 키가백팔십센티넘는데, behind what ends a word 오킬로빠졌다 (lost five kilos).
func (n *runNumeral) measures(s string, u lex.Word, border, free bool) bool {
	switch {
	case len(u.Text) == runes.SyllableLen || !runes.HangulAt(u.Text, 0) || lex.UnitHomographs.At(s, n.end).Sense != nil:
		return false
	case n.words > 1:
		return (border || free) && n.first.Class != lex.NBig
	}
	return border && n.last.Class != lex.NBig && !(n.last.Class == lex.NDigit && n.last.N == 2)
}

// runCountEnds reports whether what stands at p, behind a counter within a long word, leaves it one: 두채를, 두채산다 (own two houses).
func runCountEnds(s string, p int) bool {
	return CommonCountEnds(s, p) || lex.CountVerbs.At(s, p).Sense != nil || lex.TailWords.At(s, p).Sense != nil
}

// runCounterEnds is runCountEnds for the counter u, behind which times have tails of their own: 이십분째 (for twenty minutes).
func runCounterEnds(u lex.Word, s string, p int) bool {
	return runCountEnds(s, p) || u.Flags&lex.FSpan != 0 && lex.TimeTails.At(s, p).Sense != nil
}

// digitOfNoun reports whether the digit at p may end the noun before it, be its particle, or go on with another numeral: 회사백만원 (a million won for the
// firm), 원금이천만원 (the principal, 20 million won).
func digitOfNoun(s string, p int, n *runNumeral) bool {
	c, _ := utf8.DecodeLastRuneInString(s[:p])
	digit, before := n.first, lex.Numerals.At(s, p-runes.SyllableLen)
	subject := digit.N == 2 && runes.Final(c) != 0 // 이, which is 가 behind a vowel
	return subject || lex.DigitNouns.Before(s, p+len(digit.Text)).Sense != nil || before.Sense != nil && !(before.Class == lex.NBig && n.top >= int(before.N))
}

// CommonCountEnds reports whether what stands at p, behind a counter that is written to a number of several words, leaves it one: 삼십년을일했다 (worked for
// thirty years).
func CommonCountEnds(s string, p int) bool {
	return lex.Closes(s, p) || lex.CaseParticle(s[p:], lex.PObject, lex.PSubject, lex.PTopic, lex.PPlace, lex.PAlso, lex.POf, lex.PFrom, lex.PEach, lex.POr).Sense != nil
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
		return isSino(w) && n.top < int(w.N)
	}
	return isSino(w)
}

// numeralNoun reports whether the numeral word at p ends a longer word: 인천 (Incheon).
func numeralNoun(s string, p int, w lex.Word) bool {
	end := p + len(w.Text)
	return len(lex.NumeralNouns.Before(s, end).Text) > len(w.Text)
}

// countInRun is InLongRun for a native numeral and its counter.
func countInRun(s string, p int, w lex.Word) bool {
	switch w.Class {
	case lex.NHalf, lex.NPair, lex.NTen, lex.NSome, lex.NUnit:
	case lex.NFirst: // 첫번째 (the first)
		u := lex.UnitWords.At(s, p+len(w.Text))
		return u.Sense != nil && u.Class == lex.WOrdinal && len(u.Text) > runes.SyllableLen
	default:
		return false
	}
	border := runBorder(s, p)
	if border.Text != startOfRun && (len(border.Text) <= runes.SyllableLen && numeralNoun(s, p, w) || nativeBefore(s, p, border)) {
		return false
	}
	isLong := len(w.Text) > runes.SyllableLen
	switch w.Class {
	case lex.NHalf: // 절반 (half)
		return border.Sense != nil && isLong
	case lex.NPair, lex.NSome:
		return border.Sense != nil && countsAt(s, p, w)
	case lex.NTen: // 국밥이스무그릇이다 (it is twenty bowls of soup)
		return (border.Sense != nil || isLong) && countsAt(s, p, w)
	}
	u := lex.UnitWords.At(s, p+len(w.Text))
	end := p + len(w.Text) + len(u.Text)
	switch {
	case w.Flags&lex.FBare != 0: // 영화하나를보면서 (watching a film)
		return BareInRun(s, p, w)
	case w.Flags&(lex.FAttr|lex.FOld) == 0: // 다섯 (five)
		return countsAt(s, p, w)
	case u.Sense == nil:
		return false
	case w.Flags&lex.FOld != 0: // 학원비석달치 (three months of school fees), not 거기서달걀 (eggs there)
		return border.Sense != nil && runes.Final(runes.Rune0(w.Text)) != 0 && u.Flags&(lex.FOld|lex.FSpan) == lex.FOld|lex.FSpan && runCounterEnds(u, s, end)
	case w.Flags&(lex.FAttr|lex.FOld) != lex.FAttr:
		return false
	case u.Class == lex.WMultiple:
		return w.N > 1 && (border.Sense != nil || MultipleEnds(s, end, w.N != 3 && w.N != 4))
	case u.Class == lex.WOrdinal: // 두번째 (the second)
		return w.N > 1 && len(u.Text) > runes.SyllableLen
	case w.N != 1 && w.N != 4 && len(u.Text) > runes.SyllableLen && u.Class == lex.WCounter && countsLong(s, p, w, u, border):
		return true
	case w.N == 1 && u.Ref == lex.RefTimes && lex.CaseParticle(s[end:], lex.PEach, lex.PPlace, lex.POf).Sense != nil: // 일주일에한번씩 (once a week)
		return true
	case !countsBehind(s, p, runCountEnds) && !(u.Flags&lex.FSpan != 0 && lex.TimeTails.At(s, end).Sense != nil):
		return false
	case w.N == 1:
		return border.Sense != nil && (border.N&1 != 0 || u.Flags&(lex.FDone|lex.FNoun) == 0 && oneInRun(u, border) && lex.CaseParticle(border.Text, lex.PObject).Sense == nil)
	case border.Sense == nil && w.N != 3 && w.N != 4 && lex.CaseParticle(s[end:], lex.PEach).Sense != nil: // 폰두대씩 (two telephones each)
		return true
	case border.Sense == nil:
		sure := w.N != 3 && w.N != 4 && u.Common() // not 몰세권 (an area with shops), 아니네돈 (it is not your money)
		return len(u.Text) > runes.SyllableLen || (sure || u.TakesSuffix()) && lex.CountVerbs.At(s, end).Sense != nil || sure && CommonCountEnds(s, end)
	}
	return len(u.Text) > runes.SyllableLen || u.TakesSuffix() || len(border.Text) > runes.SyllableLen || border.N&1 != 0 || (w.N != 4 || u.TakesSuffix()) && lex.CountVerbs.At(s, end).Sense != nil // not 과세해 (levy a tax), 아니네돈없어 (it is not, you have no money)
}

// BareInRun reports whether the numeral w at p, 하나 (one) or 둘 (two), is one within a long word: an object or what has a part follows, or, behind what ends
// a word, a subject or a topic, too.
func BareInRun(s string, p int, w lex.Word) bool {
	end := p + len(w.Text)
	by := lex.CaseParticle(s[end:], lex.PObject, lex.POf, lex.PEach, lex.PPlace, lex.PSubject, lex.PTopic)
	if by.Sense == nil || w.N > 4 || by.Flags&lex.FAfterVowel != 0 && w.N != 1 || by.Flags&lex.FAfterConsonant != 0 && w.N == 1 {
		return false
	}
	return w.N == 1 && (by.Class == lex.PObject || by.Class == lex.POf || by.Class == lex.PEach || by.Class == lex.PPlace) || runBorder(s, p).Sense != nil
}

// countsLong reports whether the counter u of two syllables or more, which is written to the native numeral w at p, is one whatever is written to it: 두차례부과하는
// (levied twice); a noun only where its word ends: 두배우를 (the two actors).
func countsLong(s string, p int, w, u, border lex.Word) bool {
	at := p + len(w.Text)
	h := lex.WordHomographs.At(s, p)
	if h.Sense != nil && len(h.Text) >= len(w.Text)+len(u.Text) || len(lex.UnitHomographs.At(s, at).Text) > len(u.Text) || len(lex.SpacedHomographs.At(s, at).Text) > len(u.Text) || border.Sense == nil && w.N == 3 {
		return false
	}
	if u.Flags&lex.FNoun != 0 {
		return border.Sense != nil && w.N != 3 && CommonCountEnds(s, at+len(u.Text))
	}
	return u.Flags&lex.FNative != 0
}

// oneInRun reports whether 한 before the counter u, behind the border, is a number and no form of 하다.
func oneInRun(u, border lex.Word) bool {
	w := lex.OnesInRuns.At(u.Text, 0)
	return w.Sense != nil && len(w.Text) == len(u.Text) && (w.N == 1 || border.N&4 == 0)
}

// MultipleEnds reports whether what is written to 배 at p leaves it a multiple: 두배로뛰었다 (jumped twofold), 다섯배나올랐다. 세배 and 네배 are other words, too.
func MultipleEnds(s string, p int, sure bool) bool {
	return lex.CountVerbs.At(s, p).Sense != nil || lex.TailWords.At(s, p).Sense != nil || threefold(s, p, sure)
}

// threefold reports whether a particle that multiples have stands at p; behind 세배 and 네배 with what says that something grows: 세배나늘었다 (grew threefold).
func threefold(s string, p int, sure bool) bool {
	by := lex.CaseParticle(s[p:], lex.PDirection, lex.POr, lex.PTopic, lex.PAlso)
	return by.Sense != nil && (sure || lex.Growths.At(s, p+len(by.Text)).Sense != nil)
}

// nativeBefore reports whether a native numeral stands before p that the one at p goes on, 한두가지 (one or two kinds) and 여덟아홉개, or may: not 데 네 개 (but
// four).
func nativeBefore(s string, p int, end lex.Word) bool {
	if v := lex.Numerals.At(s, p-runes.SyllableLen); len(v.Text) > runes.SyllableLen {
		return true
	}
	v := lex.Numerals.Ending(s, p)
	return v.Sense != nil && !isSino(v) && (len(v.Text) > runes.SyllableLen || end.Sense == nil && (v.Class == lex.NUnit || v.Class == lex.NTen))
}

// countsAt reports whether a native numeral stands at p, w or w and the ones behind it, and a counter of such that ends its word, or that
// anything may be written to.
func countsAt(s string, p int, w lex.Word) bool {
	at := p + len(w.Text)
	alone := true
	if v := lex.Numerals.At(s, at); w.Class == lex.NTen && v.Sense != nil && v.Class == lex.NUnit && v.Flags&lex.FOld == 0 {
		at += len(v.Text)
		alone = false
	}
	u := lex.UnitWords.At(s, at)
	if u.Sense != nil && u.Class == lex.WMultiple {
		return MultipleEnds(s, at+len(u.Text), true)
	}
	if u.Sense != nil && w.N == 10 && w.Class == lex.NTen && alone && !u.TakesSuffix() && !u.Common() {
		return false // 나열되다 (is listed)
	}
	return u.Sense != nil && u.Class == lex.WCounter && u.Flags&lex.FNoun == 0 && (u.Flags&lex.FNative != 0 || w.Class == lex.NSome) && (u.TakesSuffix() || runCounterEnds(u, s, at+len(u.Text)))
}

// LongWord reports whether seven syllables or more stand in the word around p, digits and what joins them among them or not: 우리팀이19골을넣고
// (our team scored 19 goals).
func LongWord(s string, p int) bool {
	const most = 64 // bytes on each side
	n := 0
	for q := p; q < len(s) && q-p < most && n < LongRun && inLongWord(s[q]); q++ {
		if s[q]-0xEA < 4 {
			n += runes.SyllableLen
		}
	}
	for q := p; q > 0 && p-q < most && n < LongRun && inLongWord(s[q-1]); q-- {
		if s[q-1]-0xEA < 4 {
			n += runes.SyllableLen
		}
	}
	return n >= LongRun
}

// inLongWord reports whether a byte goes on with a word of syllables, letters and digits.
func inLongWord(c byte) bool {
	return c >= utf8.RuneSelf || runes.IsDigit(c) || runes.IsLatin(c) || c == ',' || c == '.' || c == '~' || c == '%'
}

// CountGoesOn reports whether a particle that agrees with the counter from at to p is written to it, and the word goes on, as texts without spaces
// do: 을 of 19골을넣고; not 로 of 2포로 (prisoners).
func CountGoesOn(s string, at, p int) bool {
	if p >= len(s) || s[p]-0xEA >= 4 || lex.ShapeAt(s, p)&lexhash.Particles == 0 {
		return false
	}
	v := lex.CaseParticle(s[p:], lex.PObject, lex.PTopic, lex.PPlace, lex.PFrom, lex.PUpTo, lex.PEach, lex.POf, lex.PSubject, lex.PDirection, lex.PAnd, lex.POnly, lex.PAlso)
	if v.Sense == nil || lex.Boundary(s, p+len(v.Text)) || lex.CountNouns.At(s, at).Sense != nil || another(s, at) {
		return false
	}
	c, _ := utf8.DecodeLastRuneInString(s[:p])
	if closed := runes.Final(c) != 0; v.Flags&lex.FAfterVowel != 0 && closed && v.Class != lex.PDirection || v.Flags&lex.FAfterConsonant != 0 && !closed {
		return false
	}
	return LongWord(s, p)
}

// HalfGoesOn reports whether a particle of times is written to 반 at p, and the word goes on, as texts without spaces do: 네시반까지오라 (come by half past four).
func HalfGoesOn(s string, p int) bool {
	return lex.CaseParticle(s[p:], lex.PUpTo, lex.PPlace, lex.PFrom).Sense != nil && LongWord(s, p)
}
