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
	case lex.NHalf, lex.NPair, lex.NTen, lex.NSome, lex.NSeveral, lex.NUnit, lex.NFirst:
	default:
		return false
	}
	c.unit = lex.UnitWords.At(c.s, c.p+len(w.Text))
	switch {
	case c.unit.Sense == nil && w.Class == lex.NUnit && w.Flags&lex.FAttr != 0: // 두 (two) stands before a counter alone
		return false
	case w.Class == lex.NSeveral && (c.unit.Sense == nil || !c.unit.TakesSeveral()): // 수 (several) before few of them
		return false
	}
	c.border = lex.Word{}
	if c.inner {
		c.border = lex.RunBorders.Before(c.s, c.p)
	}
	c.bordered = !c.inner || c.border.Sense != nil
	c.end = c.p + len(w.Text) + len(c.unit.Text)
	f := c.facts() | rule.IsFirst.If(w.Class == lex.NFirst) | rule.IsHalf.If(w.Class == lex.NHalf) | rule.IsFew.If(w.Class == lex.NPair || w.Class == lex.NSome || w.Class == lex.NSeveral) |
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
		return len(c.border.Text) <= runes.SyllableLen && !isPlace && numeralNoun(s, c.p, w) || w.Class != lex.NSome && nativeBefore(s, c.p, c.border) || c.ofHousehold()
	case rule.LongcountHalf: // 절반 (half)
		return isLong && (c.bordered || runCountEnds(s, c.p+len(w.Text)))
	case rule.LongcountTensAlone: // 벌써서른이라니 (thirty already)
		before := lex.Numerals.Ending(s, c.p)
		return isLong && tensEnd(s, c.p, w) && !(c.inner && before.IsScale()) // not 이백서른 (230)
	case rule.LongcountTens: // 국밥이스무그릇이다 (it is twenty bowls of soup), 직원이열두명인 (with twelve employees), 윗몸일으키기열개만 (only ten sit-ups)
		isSure := c.bordered || isLong || onesAt(s, c.p+len(w.Text)).Sense != nil || u.Sense != nil && u.TakesSuffix() && u.Common() && runCountEnds(s, c.end)
		return isSure && countsAt(s, c.p, w, c.bordered)
	case rule.LongcountSeveral: // 수개월전부터 (since several months ago), 지난수년간의 (of the past several years); not 점수차이 (the difference in points)
		return w.Class == lex.NSeveral && (len(u.Text) > runes.SyllableLen || c.bordered && runCounterEnds(u, s, c.end))
	case rule.LongcountTwoOrThree, rule.LongcountWholeNumeral: // 두세개 (two or three), 다섯개 (five)
		return w.Class != lex.NSeveral && (c.bordered || w.Class != lex.NPair) && countsAt(s, c.p, w, c.bordered)
	case rule.LongcountOneAlone: // 영화하나를보면서 (watching a film)
		return bareInRun(s, c.p, w, c.bordered) || w.N == 1 && c.border.Says(lex.BorderOf) && lex.Closes(s, c.end) && !numeralNoun(s, c.p, w)
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
	case rule.LongcountOneTime: // 일주일에한번씩 (once a week); not 연락한번주세요 (do call me), 꼭한번해보세요 (just try it)
		return u.Ref == lex.RefTimes && lex.CaseParticle(s[end:], lex.PEach, lex.PPlace, lex.POf, lex.PTopic, lex.PDirection).Sense != nil
	case rule.LongcountYours: // 네방좋더라 (your room is nice)
		v := lex.CountVerbs.At(s, end)
		return w.N == 4 && u.Flags&(lex.FGoesOn|lex.FCommon|lex.FSpan) == 0 && v.Sense != nil && v.N == 1
	case rule.LongcountGoesOn:
		return !countsBehind(s, c.p, runCountEnds) && !(u.Flags&lex.FSpan != 0 && lex.TimeTails.At(s, end).Sense != nil)
	case rule.LongcountOne: // 커피한잔 (a cup of coffee)
		return c.sure() || u.Flags&(lex.FDone|lex.FNoun) == 0 && oneInRun(u, c.border) && lex.CaseParticle(c.border.Text, lex.PObject).Sense == nil
	case rule.LongcountOneOfASureCounter: // 소녀한명이 (a girl)
		return lex.InRuns(u).Says(lex.OneIsSure) && runCountEnds(s, end)
	case rule.LongcountEach: // 폰두대씩 (two telephones each)
		return c.sureNumeral() && lex.CaseParticle(s[end:], lex.PEach).Sense != nil
	case rule.LongcountWithoutABorder: // not 몰세권 (an area with shops), 아니네돈 (it is not your money)
		return len(u.Text) > runes.SyllableLen || c.surelyCounts()
	case rule.LongcountBehindABorder: // not 과세해 (levy a tax), 아니네돈없어 (it is not, you have no money)
		return len(u.Text) > runes.SyllableLen || u.TakesSuffix() || len(c.border.Text) > runes.SyllableLen || c.sure() ||
			w.N != 4 && u.Ref != lex.RefNativeYear && lex.CountVerbs.At(s, end).Sense != nil // not 과세해달라 (asks to tax)
	}
	return false
}

// surelyCounts reports whether the counter of one syllable is one whatever stands before the numeral: 만기두달전에 (two months before it is due), 어선두척을 (two fishing
// boats); 세 and 네 (three, four), which end other words, only before what is counted most, and before what is done with it: 니트세벌샀다 (bought three sweaters).
func (c *run) surelyCounts() bool {
	s, u, end := c.s, c.unit, c.end
	isDone := lex.CountVerbs.At(s, end).Sense != nil
	if !c.sureNumeral() {
		return u.TakesSuffix() && (isDone || u.Common() && CommonCountEnds(s, end)) || VerbOfCount(s, end, u, true)
	}
	if u.TakesSuffix() && !another(s, end-len(u.Text)) {
		return true
	}
	return (u.Common() || lex.InRuns(u).Sense != nil) && (isDone || CommonCountEnds(s, end))
}

// oneForSoMuch reports whether a number with a unit follows behind 한, its counter and 에: 유치원한반에25명이면 (if there are 25 in a class at kindergarten), or a sum is written
// to the counter, 콩나물한봉지1,500원 (a bag of bean sprouts for 1,500 won).
func (c *run) oneForSoMuch() bool {
	s := c.s
	by := lex.CaseParticle(s[c.end:], lex.PPlace)
	q := c.end + len(by.Text)
	if q >= len(s) || by.Sense == nil && (c.unit.Ref == lex.RefTimes || !SumBehind(s, q)) || c.border.Says(lex.BorderVerb) || c.unit.Flags&(lex.FNoun|lex.FDone) != 0 || c.unit.Flags&lex.FNative == 0 {
		return false
	}
	if runes.IsDigit(s[q]) {
		return true
	}
	sum := run{s: s, p: q, inner: true, first: lex.Numerals.At(s, q)}
	return sum.first.Sense != nil && (sum.isSum() || countsBehind(s, q, runCountEnds))
}

// sureNumeral reports whether the numeral is neither 세 nor 네 (three, four), which end and begin other words.
func (c *run) sureNumeral() bool {
	return c.first.Class == lex.NPair || c.first.N != 3 && c.first.N != 4
}

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
	w := lex.InRuns(u)
	return w.Sense != nil && !w.Says(lex.OneIsMore) && (w.Says(lex.OneBehindAny) || !border.Says(lex.BorderVerb))
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

// tensEnd reports whether the tens w at p, and ones behind them, stand alone, as an age or a number: 서른둘에 (at 32), 마흔이넘은 (over forty); not 스물스물 (creeping).
func tensEnd(s string, p int, w lex.Word) bool {
	if w.Flags&lex.FAttr != 0 {
		return false
	}
	p += len(w.Text)
	if v := onesAt(s, p); v.Sense != nil && v.Flags&lex.FBare != 0 {
		p += len(v.Text)
	}
	return !runes.HangulAt(s, p) || lex.CaseParticles.At(s, p).Sense != nil || lex.TailWords.At(s, p).Sense != nil || lex.Copulas.At(s, p).Sense != nil
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
		return !(alone && w.Flags&lex.FBare != 0) && MultipleEnds(s, at+len(u.Text), true)
	}
	if u.Sense != nil && u.Class == lex.WOrdinal && len(u.Text) > runes.SyllableLen && !(alone && w.Flags&lex.FBare != 0) {
		return true // 오늘열번째다 (it is the tenth time today)
	}
	if u.Sense != nil && w.N == 10 && w.Class == lex.NTen && alone && !u.TakesSuffix() && !u.Common() && !(bordered && u.Flags&lex.FSpan != 0) {
		return false // 나열되다 (is listed)
	}
	return u.Sense != nil && u.Class == lex.WCounter && u.Flags&lex.FNoun == 0 && (u.Flags&lex.FNative != 0 || w.Class == lex.NSome) && (u.TakesSuffix() || runCounterEnds(u, s, at+len(u.Text)) || u.Ref == lex.RefHour && minuteAt(s, at+len(u.Text)))
}

// minuteAt reports whether minutes in words are written to the hour that ends at p: 여섯시사십분에 (at 6:40).
func minuteAt(s string, p int) bool {
	var n runNumeral
	first := lex.Numerals.At(s, p)
	if !IsSino(first) || !n.read(s, p, first) {
		return false
	}
	u := lex.UnitWords.At(s, n.end)
	return u.Sense != nil && u.Ref == lex.RefMinute
}

// VerbOfCount reports whether what is done with things that are counted is written at p to their counter u, behind a native numeral above one: 두판시켰어 (ordered two);
// not 네장사고 (an accident in your business).
func VerbOfCount(s string, p int, u lex.Word, isThreeOrFour bool) bool {
	v := lex.CountVerbs.At(s, p)
	if v.Sense == nil || u.Flags&lex.FWeakUnit != 0 && isThreeOrFour || len(v.Text) <= runes.SyllableLen && !pastAt(s, p) {
		return false
	}
	w := lex.InRuns(u)
	return w.Sense != nil && !w.Says(lex.OneIsMore)
}

// pastAt reports whether one of the two syllables at p ends as verbs of the past alone do, and is not all there is: 샀다 (bought), 먹었다 (ate).
func pastAt(s string, p int) bool {
	return runes.Final(runes.RuneAt(s, p)) == runes.FinalSS && runes.HangulAt(s, p+runes.SyllableLen) || runes.HangulAt(s, p+runes.SyllableLen) && runes.Final(runes.RuneAt(s, p+runes.SyllableLen)) == runes.FinalSS
}
