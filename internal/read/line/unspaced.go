package line

import (
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// LongRun is how many bytes of syllables in a row say that a text has no spaces: seven syllables. In prose one word in sixty is as long.
const LongRun = 7 * runes.SyllableLen

// InLongRun reports whether a numeral in words may start at p within a word of seven syllables or more, as texts without spaces have them:
// 통장에오만원도없다, 치킨두마리에삼만원. A currency or a counter is written to it, and what stands before it ends a word, or can
// hardly be one with it.
func InLongRun(s string, p int) bool {
	if p < runes.SyllableLen || !runes.HangulAt(s, p) || !runes.HangulAt(s, p-runes.SyllableLen) {
		return false
	}
	if p+2*runes.SyllableLen > len(s) || lex.ShapeAt(s, p+runes.SyllableLen)&(lexhash.Numerals|lexhash.Units) == 0 && !longNumeralAt(s, p) {
		return false
	}
	w := lex.Numerals.At(s, p)
	return w.Sense != nil && (sumInRun(s, p, w) || countInRun(s, p, w)) && runAround(s, p) >= LongRun
}

// RunStart is InLongRun behind a test of the two syllables at p that rules most places out.
func RunStart(s string, p int) bool {
	return p+2*runes.SyllableLen <= len(s) && lex.StartTable[StartHash(Load4(s, p))]&^lex.StartMask != 0 && InLongRun(s, p)
}

// longNumeralAt reports whether a numeral of more than one syllable may stand at p: 다섯.
func longNumeralAt(s string, p int) bool {
	v := Load4(s, p)
	start := &lex.Starts[lex.StartTable[StartHash(v)]&lex.StartMask]
	return v&0xFFFFFF == start.Syllable && start.Seconds&lexhash.Bit(Load4(s, p+2)>>8) != 0
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

// sumInRun is InLongRun for a Sino-Korean numeral: with a scale at its end, and with a currency or, if it has several words, a common counter; or
// 억 and more of what is not said, before a particle.
func sumInRun(s string, p int, first lex.Word) bool {
	const most = 16 // words, as many as sums have
	words, at, last := 0, p, first
	some := first.Class == lex.NSeveral || first.Class == lex.NSome
	for w := first; (isSino(w) || some && words == 0) && words < most; w = lex.Numerals.At(s, at) {
		words, at, last = words+1, at+len(w.Text), w
	}
	if words == 0 || last.Class == lex.NDigit && words < 3 || some && words == 1 {
		return false
	}
	word := lex.RunBorders.Before(s, p)
	border := word.Sense != nil && (word.N&2 == 0 || first.N != 2 || first.Class != lex.NDigit)
	if len(word.Text) <= runes.SyllableLen && numeralNoun(s, p, first) || numeralBefore(s, p, first, word) {
		return false
	}
	u := lex.UnitWords.At(s, at)
	switch {
	case u.Sense == nil:
		return border && words > 1 && last.Class == lex.NBig && last.N >= 8 && lex.CaseParticle(s[at:], lex.PObject, lex.PSubject, lex.PTopic, lex.PPlace).Sense != nil
	case u.Class == lex.WCounter:
		return border && words > 1 && u.Common() && (u.TakesSuffix() || CommonCountEnds(s, at+len(u.Text)))
	case u.Class != lex.WCurrency || u.Flags&lex.FNeedScale != 0:
		return false
	case first.Class == lex.NSome:
		return true
	case words == 1 || some:
		return border && (u.IsWon() || len(u.Text) > runes.SyllableLen)
	}
	return border || lex.RunDigits.At(s, p).Sense == nil || !digitOfNoun(s, p, first)
}

// digitOfNoun reports whether the digit at p may end the noun before it, be its particle, or go on with another numeral: 회사백만원, 원금이천만원.
func digitOfNoun(s string, p int, digit lex.Word) bool {
	c, _ := utf8.DecodeLastRuneInString(s[:p])
	subject := digit.N == 2 && runes.Final(c) != 0 // 이, which is 가 behind a vowel
	return subject || lex.DigitNouns.Before(s, p+len(digit.Text)).Sense != nil || lex.Numerals.At(s, p-runes.SyllableLen).Sense != nil
}

// CommonCountEnds reports whether what stands at p, behind a counter that is written to a number of several words, leaves it one: 삼십년을일했다.
func CommonCountEnds(s string, p int) bool {
	return lex.Closes(s, p) || lex.CaseParticle(s[p:], lex.PObject, lex.PSubject, lex.PTopic, lex.PPlace, lex.PAlso, lex.POf, lex.PFrom, lex.PEach, lex.POr).Sense != nil
}

// numeralBefore reports whether the syllable before p, where a word with the given end may stand, can be a numeral of its own that the
// one at p goes on: 시급이만원, 수백만원; not 내일만원, 값이 칠천원.
func numeralBefore(s string, p int, first, end lex.Word) bool {
	w := lex.Numerals.At(s, p-runes.SyllableLen)
	switch {
	case w.Sense == nil || len(end.Text) > runes.SyllableLen:
		return false
	case len(w.Text) > runes.SyllableLen: // 한두가지
		return true
	case first.Class == lex.NSome:
		return false
	case w.Class == lex.NDigit && first.Class == lex.NDigit:
		return first.N == w.N+1 // 이삼만원
	}
	return isSino(w) || w.Class == lex.NSeveral || w.Class == lex.NSome
}

// numeralNoun reports whether the numeral word at p ends a longer word: 인천.
func numeralNoun(s string, p int, w lex.Word) bool {
	end := p + len(w.Text)
	return len(lex.NumeralNouns.Before(s, end).Text) > len(w.Text)
}

// countInRun is InLongRun for a native numeral and its counter.
func countInRun(s string, p int, w lex.Word) bool {
	switch w.Class {
	case lex.NHalf, lex.NPair, lex.NTen, lex.NSome, lex.NUnit:
	default:
		return false
	}
	border := lex.RunBorders.Before(s, p)
	if len(border.Text) <= runes.SyllableLen && numeralNoun(s, p, w) || nativeBefore(s, p, border) {
		return false
	}
	switch w.Class {
	case lex.NHalf: // 절반
		return border.Sense != nil && len(w.Text) > runes.SyllableLen
	case lex.NPair, lex.NTen, lex.NSome:
		return border.Sense != nil && countsAt(s, p, w)
	}
	u := lex.UnitWords.At(s, p+len(w.Text))
	switch {
	case w.Flags&(lex.FAttr|lex.FOld) == 0 && w.Flags&lex.FBare == 0: // 다섯
		return countsAt(s, p, w)
	case u.Sense == nil || w.Flags&(lex.FAttr|lex.FOld) != lex.FAttr:
		return false
	case u.Class == lex.WMultiple:
		return border.Sense != nil && w.N > 1
	case !countsBehind(s, p, CommonCountEnds):
		return false
	case w.N == 1:
		return border.Sense != nil && border.N&1 != 0
	case border.Sense == nil:
		return len(u.Text) > runes.SyllableLen
	}
	return len(u.Text) > runes.SyllableLen || u.TakesSuffix() || len(border.Text) > runes.SyllableLen || border.N&1 != 0 // not 과세해
}

// nativeBefore reports whether a native numeral stands before p that the one at p goes on, 한두가지 and 여덟아홉개, or may: not 데 네 개.
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
	if v := lex.Numerals.At(s, at); w.Class == lex.NTen && v.Sense != nil && v.Class == lex.NUnit && v.Flags&lex.FOld == 0 {
		at += len(v.Text)
	}
	u := lex.UnitWords.At(s, at)
	if u.Sense != nil && w.N == 10 && w.Class == lex.NTen && !u.TakesSuffix() {
		return false // 나열되다
	}
	return u.Sense != nil && u.Class == lex.WCounter && u.Flags&lex.FNoun == 0 && (u.Flags&lex.FNative != 0 || w.Class == lex.NSome) && (u.TakesSuffix() || CommonCountEnds(s, at+len(u.Text)))
}
