package line

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// isCount reports whether a native numeral starts at the place, by tables/rules/longcount.tsv.
func (c *run) isCount() bool {
	w := c.first
	switch w.Class {
	case lex.NHalf, lex.NPair, lex.NTen, lex.NSome, lex.NUnit, lex.NFirst:
	default:
		return false
	}
	c.unit = lex.UnitWords.At(c.s, c.p+len(w.Text))
	if c.unit.Sense == nil && w.Class == lex.NUnit && w.Flags&lex.FAttr != 0 { // 두 (two) stands before a counter alone
		return false
	}
	c.border = lex.Word{}
	if c.inner {
		c.border = lex.RunBorders.Before(c.s, c.p)
	}
	c.bordered = !c.inner || c.border.Sense != nil
	c.end = c.p + len(w.Text) + len(c.unit.Text)
	f := c.facts() | rule.IsFirst.If(w.Class == lex.NFirst) | rule.IsHalf.If(w.Class == lex.NHalf) | rule.IsFew.If(w.Class == lex.NPair || w.Class == lex.NSome) |
		rule.IsTens.If(w.Class == lex.NTen)
	if w.Class == lex.NUnit {
		f |= rule.IsOne.If(w.N == 1) | rule.IsBare.If(w.Flags&lex.FBare != 0) | rule.IsAttr.If(w.Flags&lex.FAttr != 0) | rule.IsOld.If(w.Flags&lex.FOld != 0)
	}
	return c.judge(rule.Longcount, f, c.countLook)
}

// countLook is the look of the rules of counts.
func (c *run) countLook(k rule.ID) bool {
	s, w, u := c.s, c.first, c.unit
	isLong := len(w.Text) > runes.SyllableLen
	switch k {
	case rule.LongcountPartOfTheWordBefore: // 만두 (dumplings), 한두가지 (one or two kinds)
		isPlace := u.Sense != nil && u.Class == lex.WOrdinal && len(u.Text) > runes.SyllableLen // 실기세번째 (the third practical exam)
		return len(c.border.Text) <= runes.SyllableLen && !isPlace && numeralNoun(s, c.p, w) || nativeBefore(s, c.p, c.border) || c.ofHousehold()
	case rule.LongcountHalf: // 절반 (half)
		return isLong
	case rule.LongcountTens: // 국밥이스무그릇이다 (it is twenty bowls of soup), 직원이열두명인 (with twelve employees)
		return (c.bordered || isLong || onesAt(s, c.p+len(w.Text)).Sense != nil) && countsAt(s, c.p, w, c.bordered)
	case rule.LongcountTwoOrThree, rule.LongcountWholeNumeral: // 두세개 (two or three), 다섯개 (five)
		return countsAt(s, c.p, w, c.bordered)
	case rule.LongcountOneAlone: // 영화하나를보면서 (watching a film)
		return bareInRun(s, c.p, w, c.bordered)
	case rule.LongcountOldNumeral: // 학원비석달치 (three months of school fees), not 거기서달걀 (eggs there)
		return runes.Final(runes.Rune0(w.Text)) != 0 && u.Flags&(lex.FOld|lex.FSpan) == lex.FOld|lex.FSpan && runCounterEnds(u, s, c.end)
	case rule.LongcountMultiple: // 물가두배로뛰었다 (prices rose twofold)
		return MultipleEnds(s, c.end, c.sureNumeral())
	}
	return c.counterLook(k)
}

// counterLook is countLook for the rules of counters.
func (c *run) counterLook(k rule.ID) bool {
	s, w, u, end := c.s, c.first, c.unit, c.end
	switch k {
	case rule.LongcountLongCounter: // 두차례부과하는 (levied twice)
		return w.N != 4 && countsLong(s, c.p, w, u, c.bordered)
	case rule.LongcountOneForSoMuch: // 고추한근에만오천원 (a geun of peppers for 15,000 won)
		return c.oneForSoMuch()
	case rule.LongcountOneTime: // 일주일에한번씩 (once a week)
		return u.Ref == lex.RefTimes && lex.CaseParticle(s[end:], lex.PEach, lex.PPlace, lex.POf).Sense != nil
	case rule.LongcountYours: // 네방좋더라 (your room is nice)
		v := lex.CountVerbs.At(s, end)
		return w.N == 4 && u.Flags&(lex.FGoesOn|lex.FCommon|lex.FSpan) == 0 && v.Sense != nil && v.N == 1
	case rule.LongcountGoesOn:
		return !countsBehind(s, c.p, runCountEnds) && !(u.Flags&lex.FSpan != 0 && lex.TimeTails.At(s, end).Sense != nil)
	case rule.LongcountOne: // 커피한잔 (a cup of coffee)
		return c.sure() || u.Flags&(lex.FDone|lex.FNoun) == 0 && oneInRun(u, c.border) && lex.CaseParticle(c.border.Text, lex.PObject).Sense == nil
	case rule.LongcountEach: // 폰두대씩 (two telephones each)
		return c.sureNumeral() && lex.CaseParticle(s[end:], lex.PEach).Sense != nil
	case rule.LongcountWithoutABorder: // not 몰세권 (an area with shops), 아니네돈 (it is not your money)
		sure := c.sureNumeral() && u.Common()
		return len(u.Text) > runes.SyllableLen || (sure || u.TakesSuffix()) && lex.CountVerbs.At(s, end).Sense != nil || sure && CommonCountEnds(s, end)
	case rule.LongcountBehindABorder: // not 과세해 (levy a tax), 아니네돈없어 (it is not, you have no money)
		return len(u.Text) > runes.SyllableLen || u.TakesSuffix() || len(c.border.Text) > runes.SyllableLen || c.sure() ||
			w.N != 4 && u.Ref != lex.RefNativeYear && lex.CountVerbs.At(s, end).Sense != nil // not 과세해달라 (asks to tax)
	}
	return false
}

// oneForSoMuch reports whether a number with a unit follows behind 한, its counter and 에: 유치원한반에25명이면 (if there are 25 in a class at kindergarten).
func (c *run) oneForSoMuch() bool {
	s := c.s
	by := lex.CaseParticle(s[c.end:], lex.PPlace)
	q := c.end + len(by.Text)
	if by.Sense == nil || q >= len(s) || c.border.Says(lex.BorderVerb) || c.unit.Flags&(lex.FNoun|lex.FDone) != 0 || c.unit.Flags&lex.FNative == 0 {
		return false
	}
	if runes.IsDigit(s[q]) {
		return true
	}
	sum := run{s: s, p: q, inner: true, first: lex.Numerals.At(s, q)}
	return sum.first.Sense != nil && (sum.isSum() || countsBehind(s, q, runCountEnds))
}

// sureNumeral reports whether the numeral is neither 세 nor 네 (three, four), which end and begin other words.
func (c *run) sureNumeral() bool { return c.first.N != 3 && c.first.N != 4 }

// ofHousehold reports whether 네 says whose house it is, and counts no people, nor as often as times: 이모네개데려왔어 (brought my aunt's dog), not 친구네명 (four
// friends).
func (c *run) ofHousehold() bool {
	const people = lex.FGoesOn | lex.FRunsOn
	return c.first.N == 4 && c.first.Class == lex.NUnit && c.unit.Sense != nil && c.unit.Flags&(people|lex.FHalved) != people && lex.Households.Before(c.s, c.p).Sense != nil
}

// bareInRun reports whether the numeral w at p, 하나 (one) or 둘 (two), is one within a long word: an object or what has a part follows, or, behind what ends
// a word, a subject or a topic, too.
func bareInRun(s string, p int, w lex.Word, bordered bool) bool {
	end := p + len(w.Text)
	if rest := lex.BareRests.At(s, end); rest.Sense != nil && (rest.N == 2 || (w.N == 1) == (rest.N == 0)) && w.N <= 4 && !numeralNoun(s, p, w) {
		return true // 응원봉하나샀다 (bought a light stick), 둘다 (both)
	}
	by := lex.CaseParticle(s[end:], lex.PObject, lex.POf, lex.PEach, lex.PPlace, lex.PSubject, lex.PTopic)
	if by.Sense == nil || w.N > 4 || by.Flags&lex.FAfterVowel != 0 && w.N != 1 || by.Flags&lex.FAfterConsonant != 0 && w.N == 1 {
		return false
	}
	return w.N == 1 && (by.Class == lex.PObject || by.Class == lex.POf || by.Class == lex.PEach || by.Class == lex.PPlace) || bordered
}

// countsLong reports whether the counter u of two syllables or more, which is written to the native numeral w at p, is one whatever is written to it: 두차례부과하는
// (levied twice); a noun only where its word ends: 두배우를 (the two actors).
func countsLong(s string, p int, w, u lex.Word, bordered bool) bool {
	at := p + len(w.Text)
	h := lex.WordHomographs.At(s, p)
	if h.Sense != nil && len(h.Text) >= len(w.Text)+len(u.Text) || len(lex.UnitHomographs.At(s, at).Text) > len(u.Text) || len(lex.SpacedHomographs.At(s, at).Text) > len(u.Text) || !bordered && w.N == 3 {
		return false
	}
	if u.Flags&lex.FNoun != 0 {
		return bordered && w.N != 3 && CommonCountEnds(s, at+len(u.Text))
	}
	return u.Flags&lex.FNative != 0
}

// oneInRun reports whether 한 before the counter u, behind the border, is a number and no form of 하다.
func oneInRun(u, border lex.Word) bool {
	w := lex.OnesInRuns.At(u.Text, 0)
	return w.Sense != nil && len(w.Text) == len(u.Text) && (w.N == 1 || !border.Says(lex.BorderVerb))
}

// nativeBefore reports whether a native numeral stands before p that the one at p goes on, 한두가지 (one or two kinds) and 여덟아홉개, or may: not 데 네 개 (but
// four).
func nativeBefore(s string, p int, end lex.Word) bool {
	if v := lex.Numerals.At(s, p-runes.SyllableLen); len(v.Text) > runes.SyllableLen {
		return true
	}
	v := lex.Numerals.Ending(s, p)
	return v.Sense != nil && !IsSino(v) && (len(v.Text) > runes.SyllableLen || end.Sense == nil && (v.Class == lex.NUnit || v.Class == lex.NTen))
}

// onesAt returns the native numeral of ones at p, behind tens: 두 of 열두 (twelve).
func onesAt(s string, p int) lex.Word {
	if v := lex.Numerals.At(s, p); v.Sense != nil && v.Class == lex.NUnit && v.Flags&lex.FOld == 0 {
		return v
	}
	return lex.Word{}
}

// countsAt reports whether a native numeral stands at p, w or w and the ones behind it, and a counter of such that ends its word, or that
// anything may be written to.
func countsAt(s string, p int, w lex.Word, bordered bool) bool {
	at := p + len(w.Text)
	alone := true
	if w.Class == lex.NTen {
		v := onesAt(s, at)
		at, alone = at+len(v.Text), v.Sense == nil
	}
	u := lex.UnitWords.At(s, at)
	if u.Sense != nil && u.Class == lex.WMultiple {
		return MultipleEnds(s, at+len(u.Text), true)
	}
	if u.Sense != nil && u.Class == lex.WOrdinal && len(u.Text) > runes.SyllableLen && !(alone && w.Flags&lex.FBare != 0) {
		return true // 오늘열번째다 (it is the tenth time today)
	}
	if u.Sense != nil && w.N == 10 && w.Class == lex.NTen && alone && !u.TakesSuffix() && !u.Common() && !(bordered && u.Flags&lex.FSpan != 0) {
		return false // 나열되다 (is listed)
	}
	return u.Sense != nil && u.Class == lex.WCounter && u.Flags&lex.FNoun == 0 && (u.Flags&lex.FNative != 0 || w.Class == lex.NSome) && (u.TakesSuffix() || runCounterEnds(u, s, at+len(u.Text)))
}

// VerbOfCount reports whether what is done with things that are counted is written at p to their counter u, behind a native numeral above one: 두판시켰어 (ordered two);
// not 네장사고 (an accident in your business).
func VerbOfCount(s string, p int, u lex.Word, isThreeOrFour bool) bool {
	v := lex.CountVerbs.At(s, p)
	if v.Sense == nil || u.Flags&lex.FWeakUnit != 0 && isThreeOrFour || len(v.Text) <= runes.SyllableLen && !pastAt(s, p) {
		return false
	}
	w := lex.OnesInRuns.At(u.Text, 0)
	return w.Sense != nil && len(w.Text) == len(u.Text)
}

// pastAt reports whether one of the two syllables at p ends as verbs of the past alone do: 샀다 (bought), 먹었다 (ate).
func pastAt(s string, p int) bool {
	return runes.Final(runes.RuneAt(s, p)) == runes.FinalSS || runes.HangulAt(s, p+runes.SyllableLen) && runes.Final(runes.RuneAt(s, p+runes.SyllableLen)) == runes.FinalSS
}
