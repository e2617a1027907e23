package line

import (
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// LongRun is how many bytes of syllables in a row say that a text has no spaces: seven syllables. In prose one word in sixty is as long.
const LongRun = 7 * runes.SyllableLen

// InLongRun reports whether a numeral in words may start at p within a word of seven syllables or more, as texts without spaces have them: 통장에오만원도없다
// (not even 50,000 won in the account), 치킨두마리에삼만원 (30,000 won for two chickens). A currency or a counter is written to it, and what stands before it
// ends a word, or can hardly be one with it.
func InLongRun(s string, p int) bool { return inLongRun(nil, s, p) }

// InLongRun is the function InLongRun that keeps what the rules say for Explain.
func (r *Line) InLongRun(p int) bool { return inLongRun(r.Trace, r.S, p) }

// inLongRun is InLongRun with the trace of Explain, nil for none.
func inLongRun(t *Trace, s string, p int) bool {
	first := firstInRun(s, p)
	return first.Sense != nil && p >= runes.SyllableLen && runes.HangulAt(s, p-runes.SyllableLen) && startsInRun(t, s, p, first, true)
}

// StartsLongRun is InLongRun for a place where such a word begins: 만원내고나왔는데 (paid 10,000 won and left).
func StartsLongRun(s string, p int) bool {
	if !MayStartLongRun(s, p) {
		return false
	}
	first := firstInRun(s, p)
	return first.Sense != nil && WordStart(s, p) && lex.WordHomographs.At(s, p).Sense == nil && startsInRun(nil, s, p, first, false)
}

// MayStartLongRun rules most words out by three bytes: it reports whether seven syllables may stand from p on, as the fourth, the fifth and the last of them do.
func MayStartLongRun(s string, p int) bool {
	const fourth, fifth, last = 3 * runes.SyllableLen, 4 * runes.SyllableLen, LongRun - runes.SyllableLen
	return p+LongRun <= len(s) && s[p+fourth]-0xEA < 4 && s[p+fifth]-0xEA < 4 && s[p+last]-0xEA < 4
}

// LongRunAt reports whether a numeral in words may start at p, in the midst of a long word or where it begins.
func LongRunAt(s string, p int) bool {
	if p >= runes.SyllableLen && runes.HangulAt(s, p-runes.SyllableLen) {
		return InLongRun(s, p)
	}
	return StartsLongRun(s, p)
}

// saw reports whether w is a word, and keeps it for Explain.
func (c *run) saw(w lex.Word) bool {
	if c.trace != nil {
		c.trace.keep(c.s, w)
	}
	return w.Sense != nil
}

// run is a place in a long word where a numeral in words may start.
type run struct {
	trace  *Trace // that keeps what the rules say, if Explain asks
	s      string
	p      int
	inner  bool     // syllables stand before p
	border lex.Word // the word among lex.RunBorders that ends there
	first  lex.Word // of the numeral
	unit   lex.Word // that is written to the numeral, or to its first word, if that is native
	end    int      // of the unit
	num    runNumeral

	bordered bool // what stands before p ends a word
	parted   bool // it does so whatever the numeral
	free     bool // the numeral's first word is no part of what stands before p
}

// startsInRun reports whether a numeral may start at p with its word first, where a word begins or, inner, within it, and the word is long. Most words are none.
func startsInRun(t *Trace, s string, p int, first lex.Word, inner bool) bool {
	if first.Class == lex.NDigit && !mayCountOne(s, p+len(first.Text)) || !LongAt(s, p) {
		return false
	}
	c := run{trace: t, s: s, p: p, inner: inner, first: first}
	return c.isSum() || c.isCount()
}

// sure reports whether anything may stand behind what stands before p.
func (c *run) sure() bool { return !c.inner || c.border.Says(lex.BorderSure) }

// judge asks the rules of a judgement.
func (c *run) judge(j rule.Judgement, f rule.Facts, looks func(rule.ID) bool) bool {
	if c.trace == nil {
		return j.First(f, looks).Yes()
	}
	return c.trace.judge(j, f, Extent{Start: c.p, End: c.end}, looks).Yes()
}

// facts returns what is known of the place and of the unit.
func (c *run) facts() rule.Facts {
	f := rule.IsInner.If(c.inner) | rule.IsBordered.If(c.bordered)
	u := c.unit
	if u.Sense == nil {
		return f | rule.IsUnitless
	}
	f |= rule.IsShortUnit.If(len(u.Text) <= runes.SyllableLen) | rule.IsNounUnit.If(u.Flags&lex.FNoun != 0) | rule.IsWeakUnit.If(u.Flags&lex.FWeakUnit != 0)
	switch u.Class {
	case lex.WCounter:
		f |= rule.IsCounter
	case lex.WPercent, lex.WPercentPoint:
		f |= rule.IsShare
	case lex.WMeasure:
		f |= rule.IsMeasure
	case lex.WMultiple:
		f |= rule.IsMultiple
	case lex.WOrdinal:
		f |= rule.IsPlaces
	case lex.WCurrency:
		f |= rule.IsMoney.If(u.Flags&lex.FNeedScale == 0) | rule.IsWonUnit.If(u.IsWon())
	}
	return f
}

// firstInRun returns the first word of the numeral that may begin at p, if any. Two syllables rule most places out: a word of more than one may begin with them,
// 다섯 (five), or a word of one that a unit or another numeral is written to.
func firstInRun(s string, p int) lex.Word {
	if p+2*runes.SyllableLen > len(s) {
		return lex.Word{}
	}
	start := lex.StartOf(Load4(s, p))
	switch {
	case start == nil:
	case start.Seconds&lexhash.Bit(Load4(s, p+2)>>8) != 0:
		return lex.Numerals.At(s, p)
	case start.Single != 0 && lex.ShapeAt(s, p+runes.SyllableLen)&(lexhash.Numerals|lexhash.Units) != 0:
		return lex.Word{Text: s[p : p+runes.SyllableLen], Sense: &lex.Senses[start.Single]}
	}
	return lex.Word{}
}

// another reports whether a word that begins with the unit at p is another one.
func another(s string, p int) bool {
	return lex.UnitHomographs.At(s, p).Sense != nil || lex.SpacedHomographs.At(s, p).Sense != nil
}

// LongAt reports whether a word of seven syllables or more stands around p, where a syllable does.
func LongAt(s string, p int) bool {
	from, to := p, p+runes.SyllableLen
	for to-from < LongRun && from >= runes.SyllableLen && runes.HangulAt(s, from-runes.SyllableLen) {
		from -= runes.SyllableLen
	}
	for to-from < LongRun && runes.HangulAt(s, to) {
		to += runes.SyllableLen
	}
	return to-from >= LongRun
}

// runCountEnds reports whether what stands at p, behind a counter within a long word, leaves it one: 두채를, 두채산다 (own two houses).
func runCountEnds(s string, p int) bool {
	return CommonCountEnds(s, p) || lex.CountVerbs.At(s, p).Sense != nil || lex.TailWords.At(s, p).Sense != nil
}

// runCounterEnds is runCountEnds for the counter u, behind which times have tails of their own: 이십분째 (for twenty minutes).
func runCounterEnds(u lex.Word, s string, p int) bool {
	return runCountEnds(s, p) || u.Flags&lex.FSpan != 0 && lex.TimeTails.At(s, p).Sense != nil
}

// CommonCountEnds reports whether what stands at p, behind a counter that is written to a number of several words, leaves it one: 삼십년을일했다 (worked for
// thirty years).
func CommonCountEnds(s string, p int) bool {
	return lex.Closes(s, p) || lex.CaseParticle(s[p:], lex.PObject, lex.PSubject, lex.PTopic, lex.PPlace, lex.PAlso, lex.POf, lex.PFrom, lex.PEach, lex.POr).Sense != nil
}

// numeralNoun reports whether the numeral word at p ends a longer word: 인천 (Incheon).
func numeralNoun(s string, p int, w lex.Word) bool {
	end := p + len(w.Text)
	return len(lex.NumeralNouns.Before(s, end).Text) > len(w.Text)
}

// MultipleEnds reports whether what is written to 배 at p leaves it a multiple: 두배로뛰었다 (jumped twofold), 다섯배나올랐다. 세배 and 네배 are other words, too.
func MultipleEnds(s string, p int, sure bool) bool {
	return MultipleWithSuffix(s[p:], sure) || sure && lex.CountVerbs.At(s, p).Sense != nil || lex.TailWords.At(s, p).Sense != nil || lex.Growths.Sum(s, p)&lex.GrowsQualified != 0 || threefold(s, p, sure)
}

// threefold reports whether a particle that multiples have stands at p; behind 세배 and 네배 with what says that something grows, 세배나늘었다 (grew threefold), or is
// so much: 세배에달했다 (amounted to three times that).
func threefold(s string, p int, sure bool) bool {
	by := lex.CaseParticle(s[p:], lex.PDirection, lex.POr, lex.PTopic, lex.PAlso, lex.PSubject, lex.PObject, lex.POf, lex.PPlace)
	if by.Sense == nil {
		return false
	}
	if q := p + len(by.Text); sure || lex.Growths.At(s, q).Sense != nil {
		return true
	} else if by.Class == lex.PPlace {
		w := lex.Doublings.At(s, q)
		return w.Sense != nil && w.N == 1
	}
	return false
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
	if v.Sense == nil || lex.Boundary(s, p+len(v.Text)) || lex.CountNouns.At(s, at).Sense != nil || another(s, at) || lex.StemEnds.At(s, p).Sense != nil && lex.VerbCounters.At(s, at).Sense != nil {
		return false
	}
	c, _ := utf8.DecodeLastRuneInString(s[:p])
	return v.StandsBehind(runes.Final(c) == 0) && LongWord(s, p)
}

// OrdinalInRun reports whether 제 at p, before the digits at next, makes an ordinal of them within a long word, as what stands before it ends a word or has numbered parts, and no
// more than places are counted: 민법제3조에 (article 3 of the civil code); not 과제3개를 (three tasks), 문제3번은 (question 3).
func OrdinalInRun(s string, p, next int) bool {
	if p >= next || !runes.IsDigit(s[next]) || lex.ThingsOfJe.Before(s, next).Sense != nil || !LongWord(s, p) {
		return false
	}
	if b := lex.RunBorders.Before(s, p); (b.Sense == nil || b.Says(lex.BorderNoun)) && lex.OrdinalHosts.Before(s, p).Sense == nil {
		return false
	}
	end := runes.DigitsEnd(s, next)
	if w := lex.Numerals.At(s, end); !runes.HangulAt(s, end) || w.IsScale() && (w.Class == lex.NSmall || w.N < 12) { // 요금제5만원대 (a tariff of 50,000-odd won); not 법제3조 (article 3)
		return false
	}
	u := lex.UnitWords.At(s, end)
	return u.Sense == nil || u.Class == lex.WCounter && !u.Common() && !u.TakesSuffix()
}

// HalfGoesOn reports whether a particle of times, or what is done with counts, is written to 반 at p, and the word goes on, as texts without spaces do: 네시반까지오라 (come by
// half past four), 한시간반걸렸다 (took an hour and a half); not 반드시 (surely).
func HalfGoesOn(s string, p int) bool {
	return (lex.CaseParticle(s[p:], lex.PUpTo, lex.PPlace, lex.PFrom).Sense != nil || lex.CountVerbs.At(s, p).Sense != nil && lex.RunNouns.At(s, p-runes.SyllableLen).Sense == nil) && LongWord(s, p)
}
