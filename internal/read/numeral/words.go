package numeral

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/runes"
)

// Words of numerals that are no scales: 일이삼 (one, two, three), 하나 둘 셋 (one, two, three), 수 몇 두세, and what follows 점.

// stepDigit reads 일 … 구 (one … nine) and the hanja digits.
func (r *Reader) stepDigit(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	end := p + len(w.Text)
	if s.hasCur {
		// 구 behind a digit can only be the scale 10^32, but in 팔구, eight or nine.
		if w.Flags&lex.FAlsoScale != 0 && !gap && !s.curNative && (s.curDigits && !r.Doubts(line.Words) || !s.cur.Is(8)) && (!r.Doubts(line.Words) || s.hasBig() && r.RareScaleFits(32, end)) && !s.curFew {
			return r.pushBig(n, s, 32, p, end)
		}
		return (!gap || r.digitsApart(n, s, w, end)) && r.digitPair(n, s, w, end)
	}
	if n.First || n.Native && !gap && s.small < 2 || n.Approx && !n.Few || !r.digitFits(n, s, w, p, gap) {
		return false
	}
	s.cur, s.hasCur, s.curDigits, s.curStart = one(int(w.N)), true, false, p
	s.curFew = false
	n.Words++
	n.End = end
	n.Native, n.Attr, n.Bare = false, false, false
	return true
}

// digitFits reports whether the digit w at p is a numeral's by what it may be otherwise, and by what stands behind it.
func (r *Reader) digitFits(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	if n.Words == 0 && w.N > 0 {
		return true
	}
	end := p + len(w.Text)
	if gap && (w.N == 2 && lex.TailWords.At(r.S, p).Sense != nil || w.N == 4 && line.CloserAt(r.S, p, lex.JAnd).Sense != nil) || n.Words > 0 && w.N == 2 && r.boundAt(p) {
		return false // 6억 이상 (600 million or more), 천에서 이천 사이 (between a thousand and two thousand), 칠백이상 (seven hundred or more)
	}
	k := r.ScaleAfter(end)
	if s.big >= 12 && gap && k > 0 && (r.sureNounOfScale(n, s, end) || n.Ascii && r.teamBeforeSum(n, s, end)) {
		return false // 십일조 이십만원 (a tithe of 200,000 won), 2인 1조 이십만원
	}
	if gap && k == 0 && n.Words > 0 && w.N > 0 && !n.Few && (r.scaleApart(s, end) > 0 || r.sharesScale(s, w, end)) {
		return true // 천 오 백 원 (1,500 won)
	}
	if k == 0 && r.saysSome(n) {
		return false // 수십사례 (dozens of cases), 수십 일: tens of them have no ones
	}
	if w.N == 1 && n.Words > 0 && (k == 0 || r.SkipGap(end) > end || !r.MoneyCueNear(n.Start, end)) && r.countsDays(n, w, end) {
		return false // 사십일 전에 (forty days ago)
	}
	if w.N == 0 && k != 0 {
		return false // 공백 (a gap), 영천: a blank, a town
	}
	if n.Words > 0 && k == 0 && !r.digitEnds(n, s, w, end, gap) {
		return false
	}
	return !(gap && k == 0 && s.small <= 1 && !s.hasBig() && s.section.Lo.IsZero())
}

// sharesScale reports whether the digit w behind a gap, which ends at p, shares a scale below those before it with the next digit, or with the other end of a
// range: 만 이삼천 원 (12,000 or 13,000 won), 만 이~삼천 원 (12,000 to 13,000 won). Behind 십 it may share the ones: 십 이 삼 명 (12 or 13 people).
func (r *Reader) sharesScale(s *sum, w lex.Word, p int) bool {
	at := r.SkipGap(p)
	if next := r.NumeralWord(at); next.Sense != nil {
		end := at + len(next.Text)
		return next.Class == lex.NDigit && next.N == w.N+1 && (r.pairBelow(s, end) || s.small == 1 && r.countsSinoApart(end))
	}
	q := r.beyond(p)
	if q == 0 {
		return false
	}
	next := r.NumeralWord(q)
	return next.Sense != nil && next.Class == lex.NDigit && next.N > w.N && r.pairBelow(s, q+len(next.Text))
}

// boundAt reports whether a word that bounds what stands before it is written at p, and ends there: 이상 (or more), 이하.
func (r *Reader) boundAt(p int) bool {
	w := lex.TailWords.At(r.S, p)
	return w.Sense != nil && w.Class == lex.TBound && side.TailFits(&r.Line, w, p) && r.Closes(p+len(w.Text))
}

// lastDigit is a digit in words at the end of a numeral.
type lastDigit struct {
	n   *Numeral
	s   *sum
	w   lex.Word
	end int
	gap bool // before it
}

// digitEnds says whether a digit word without a scale behind it still belongs to the numeral: tables/rules/last.tsv. Behind a numeral 이 is mostly the
// subject particle, and 일 the copula: 3만이 넘는 (over 30,000), 5천일 것 (that it is 5,000).
func (r *Reader) digitEnds(n *Numeral, s *sum, w lex.Word, end int, gap bool) bool {
	c := lastDigit{n, s, w, end, gap}
	f := rule.IsDigits.If(n.Ascii) | rule.IsApart.If(gap) | rule.IsOneOrTwo.If(w.N == 1 || w.N == 2) | rule.IsLastTwo.If(w.N == 2)
	return r.JudgeQuietly(rule.Last, f, line.Extent{Start: n.Start, End: end}, func(k rule.ID) bool { return r.lastLook(k, &c) }).Yes()
}

func (r *Reader) lastLook(k rule.ID, c *lastDigit) bool {
	n, s, w, end := c.n, c.s, c.w, c.end
	at := end - len(w.Text)
	switch k {
	case rule.LastZero: // 3만영화 (a film with 30,000)
		return w.N == 0
	case rule.LastWordOfCounts: // 백만구독자 (a million subscribers) are no 1,000,009
		return r.Doubts(line.Words) && r.countedAt(at)
	case rule.LastNoun: // 3만일반 (30,000 ordinary), 3만사진 (30,000 photos); not 2만삼백팔십오명 (20,385 people)
		return !r.scaledInWords(s) && r.beginsNoun(w, end)
	case rule.LastLongerCounter: // 3만사발 (30,000 bowls), 3만구좌 (30,000 accounts); not 3만사원 (30,000 employees) and 3만이유로, which are sums
		u := r.UnitAt(end)
		return r.counterAt(at, w) && !(u.Sense != nil && u.Class == lex.WCurrency)
	case rule.LastNothingDoubted:
		return !r.Doubts(line.Words)
	case rule.LastMoreDigits: // 이백오십일이삼 (250.123); not 45백만구이하 (45 million of them or less)
		return r.NextIsDigitWord(end) && !r.boundAt(end)
	case rule.LastCopula: // 구천오백이다 (it is 9,500), 삼십일까 (will it be thirty)
		return r.copulaAt(at, end)
	case rule.LastSubject: // 오천이 왔다 (5,000 came)
		return r.subjectEnds(n, end)
	case rule.LastEndOfTheText: // 십만 삼 (100,003) and 만 일 (10,001), 삼백 삼십 일 (331), but 천 일 (a thousand days)
		return r.AtEnd(end) && !(s.hasSmall() && dayAt(r.S, at) && !r.IsApart(n))
	case rule.LastManyGaps: // 칠 천 사 십 일 만 육 백 사 십 칠 (70,410,647)
		return s.gaps > sureGaps && w.N != 2 && r.Boundary(end)
	case rule.LastUnitBehindAGap: // 십만 삼 원 (100,003 won), but 만 구독자 (ten thousand subscribers) and 백만 육군 (an army of a million) are no 10,009 and no 1,000,006
		return r.SkipGap(end) > end && r.unitApart(c)
	case rule.LastUnitWrittenToIt: // 육십 삼그램 (63 grams)
		return r.lastCounts(n, s, w, end)
	case rule.LastDigitsAndWords: // 2만삼백이명 (20,302 people), 3만 오천구 원 (35,009 won)
		return r.scaledInWords(s) && (r.countsSinoApart(end) || w.N > 2 && r.Closes(end))
	case rule.LastTwoWithDigits: // 3만이 넘는다 (over 30,000)
		return w.N == 2
	case rule.LastTwoWithAUnit: // 삼만이명 (30,002 people)
		return s.section.Lo.IsZero() && r.UnitFollows(end) && !r.Boundary(end)
	case rule.LastTwoBehindAScale:
		return s.section.Lo.IsZero()
	case rule.LastNoUnit: // 1,500만칠레 페소 (15 million Chilean pesos)
		return !r.AfterNumber(end)
	case rule.LastCounter: // 1만구: ten thousand of them, as no digit in words stands behind others
		return w.N > 2 && lex.UnitWords.At(r.S, at).Text == w.Text
	case rule.LastOneWithAUnit: // 3만일원 (30,001 won)
		return r.topicEnds(end) || r.UnitFollows(end)
	}
	return r.Sees(k, line.Extent{Start: n.Start, End: end}, at)
}

// scaledInWords reports whether a small scale and no digits stand before the last digit: 2만삼백.
func (r *Reader) scaledInWords(s *sum) bool {
	return s.hasSmall() && !runes.IsDigit(r.S[s.sectionEnd-runes.SyllableLen-1])
}

// countedAt reports whether a word that says what is counted stands at p: 구독자 (subscribers).
func (r *Reader) countedAt(p int) bool {
	cue := lex.Cues.At(r.S, p)
	return cue.Sense != nil && cue.Class == lex.CCount && r.Saw(cue)
}

// copulaAt reports whether the digit from p to end begins a form of 이다 and no unit that is longer follows: 구천오백이다 (it is 9,500), 삼십일까 (will it be thirty).
func (r *Reader) copulaAt(p, end int) bool {
	be := lex.Particles.At(r.S, p)
	return be.Sense != nil && be.Class == lex.PLong && (!r.UnitFollows(end) || len(r.UnitAt(end).Text) <= len(be.Text)-(end-p)) && r.Saw(be)
}

// subjectEnds reports whether 이 before the blank at end is the particle of a subject: 오천이 왔다 (5,000 came); 이십이 ~ 이십오 명 (22 to 25 persons) goes on.
func (r *Reader) subjectEnds(n *Numeral, end int) bool {
	return end < len(r.S) && runes.IsBlank(r.S[end]) && (n.Few || !r.UnitFollows(end)) && r.beyond(end) == 0
}

// unitApart reports whether a unit behind a gap goes with the last digit: 십만 삼 원 (100,003 won); 만 구독자 (ten thousand subscribers) and 백만 육군 (an army of a million) are no
// 10,009 and no 1,000,006.
func (r *Reader) unitApart(c *lastDigit) bool {
	return c.w.N > 2 && r.UnitFollows(c.end) || (c.n.Words > 1 || c.s.hasSmall()) && r.countsSinoApart(c.end)
}

// topicEnds reports whether the particle of a topic stands at p and ends its word.
func (r *Reader) topicEnds(p int) bool {
	topic := lex.Topics.At(r.S, p)
	return topic.Sense != nil && !r.HangulAt(p+len(topic.Text))
}

// beginsNoun reports whether the digit w before end only begins another word: 일반 (ordinary), 사진 (a photo); not 일원, which is a sum.
func (r *Reader) beginsNoun(w lex.Word, end int) bool {
	h := lex.WordHomographs.At(r.S, end-len(w.Text))
	if h.Sense == nil || len(h.Text) <= len(w.Text) {
		return false
	}
	u := r.UnitAt(end)
	return u.Sense == nil || u.Class == lex.WCounter || len(w.Text)+len(u.Text) < len(h.Text)
}

// digitPair reads the second of two digits in a row, 삼사십 (thirty or forty) or 오륙 명: three or four tens.
func (r *Reader) digitPair(n *Numeral, s *sum, w lex.Word, end int) bool {
	if s.curDigits || s.curFew || s.curNative || s.cur.Lo.Exp() != 0 {
		return false
	}
	lo, _ := s.cur.Lo.Int64()
	if int64(w.N) != lo+1 || lo < 1 || r.overBefore(end-len(w.Text)) {
		return false
	}
	if r.ScaleAfter(end) == 0 && !r.UnitFollows(end) && r.scaleApart(s, end) == 0 {
		return false
	}
	s.cur.Hi = decimal.FromInt(int64(w.N))
	s.curFew = true
	n.Few, n.Approx = true, true
	n.Words++
	n.End = end
	return true
}

// stepNative reads 하나 … 아홉, 열 … 아흔, 첫.
func (r *Reader) stepNative(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	end := p + len(w.Text)
	if w.Class == lex.NFirst {
		if n.Words > 0 {
			return false
		}
		n.First, n.Attr, n.Native, n.End, n.Words = true, true, true, end, 1
		s.cur, s.hasCur, s.curNative = one(1), true, true
		return true
	}
	if gap && r.nativesApart(n, s, w, end) {
		s.cur.Hi, _ = Plus(s.cur.Lo, decimal.FromInt(1))
		s.curFew = true
		n.Few, n.Approx, n.Old, n.Attr, n.Bare, n.End = true, true, false, true, false, end
		n.Words++
		return true
	}
	if !r.nativeFits(n, s, w, p, gap) {
		return false
	}
	s.join(one(int(w.N)))
	s.curDigits, s.curNative = false, true
	if n.Words == 0 {
		s.curStart = p
	}
	n.Words++
	n.End = end
	n.Native = true
	n.Attr, n.Bare, n.Old = w.Flags&lex.FAttr != 0, w.Flags&lex.FBare != 0, w.Flags&lex.FOld != 0
	return true
}

// native is a native numeral that may go on with a numeral.
type native struct {
	n       *Numeral
	s       *sum
	w       lex.Word
	at, end int // where it stands
}

// nativeFits reports whether the native numeral w at p goes on with the numeral, or begins it: tables/rules/native.tsv.
func (r *Reader) nativeFits(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	c := native{n, s, w, p, p + len(w.Text)}
	f := rule.IsApart.If(gap) | rule.IsDigits.If(n.Ascii) | rule.IsFirst.If(n.First) | rule.IsOneWord.If(n.Words == 1) | rule.IsInNumeral.If(n.Words > 0) |
		rule.IsBehindSino.If(n.Words > 0 && !s.curNative) | rule.IsBehindNumber.If(s.hasCur) | rule.IsTenNumeral.If(w.Class == lex.NTen)
	return r.JudgeQuietly(rule.Native, f, line.Extent{Start: n.Start, End: c.end}, func(k rule.ID) bool { return r.nativeLook(k, &c) }).Yes()
}

func (r *Reader) nativeLook(k rule.ID, c *native) bool {
	n, s, w, end := c.n, c.s, c.w, c.end
	switch k {
	case rule.NativeOnesOnOnes: // 하나둘 (one, two), 삼다섯; not 스물하나 (twenty-one)
		return w.Class != lex.NUnit || !s.curNative || !isTens(s.cur.Lo)
	case rule.NativeFullYears: // 만 열아홉 살 (a full nineteen years old)
		return s.big == 4 && r.Doubts(line.Gaps)
	case rule.NativeNounWithTheNumeral: // 만두세판 (three trays of dumplings)
		return r.nounTakes(s, n, c.at)
	case rule.NativeBehindSome: // 수십다섯
		return r.saysSome(n) || n.Approx && !n.Few
	case rule.NativeAnotherNumber: // 만 다섯 (ten thousand, five); not 백 스물세 명 (123 people), 서른 두 살 (thirty-two years old)
		return r.Doubts(line.Gaps) && !(w.Class == lex.NTen && n.Words > 0 || r.onesApart(n, s, w, end))
	case rule.NativeDoneWithIt: // 구조한 사람 (who saved), 천한 일 (lowly work); not 백한 살 (101 years old), 천한 번째 (the 1001st)
		return w.N == 1 && w.Flags&lex.FAttr != 0 && r.Doubts(line.Words) && r.doneBehind(c.at, end)
	case rule.NativeOnesInWords: // 백이십세대 (a hundred and twenty homes), 오만세대: no ones of native numerals stand behind 십
		return s.small == 1 || r.counterAt(c.at, w)
	case rule.NativeTensOnTens: // 십열
		return s.hasCur || s.small <= 1
	case rule.NativeUnitOfParse: // 육십 세 (sixty years old)
		return !r.Doubts(line.Gaps) && (c.at > n.End || s.small == 1) && w.Flags&lex.FAttr != 0 && !r.UnitFollows(end) && r.UnitAt(c.at).Sense != nil
	}
	return r.Sees(k, line.Extent{Start: n.Start, End: end}, c.at)
}

// doneBehind reports whether 한 from p to end, which is written to a scale, is of 하다 (to do): behind 만 or more, and behind 천 (1000) but before 번째.
func (r *Reader) doneBehind(p, end int) bool {
	w := lex.Numerals.Ending(r.S, p)
	if w.Sense == nil || w.Class == lex.NSmall && w.N < 3 {
		return false
	}
	if w.Class == lex.NSmall {
		u, _ := r.UnitWord(end)
		return u.Sense == nil || u.Class != lex.WOrdinal
	}
	return w.Class == lex.NBig
}

// nounTakes reports whether 만, the only word of the numeral, begins a noun that ends behind p: 만두 (dumplings).
func (r *Reader) nounTakes(s *sum, n *Numeral, p int) bool {
	h := lex.WordHomographs.At(r.S, n.Start)
	return s.big == 4 && r.Doubts(line.Words) && n.Start+len(h.Text) > p
}

// onesApart reports whether the ones w, which end at p, belong to the tens before them and a gap: 스물 다섯 번째 (the twenty-fifth), 마흔 한살 (forty-one years
// old). They do before a counter of native numerals, so far as the tens are no verb, 문을 열 두 사람, and what is counted no noun, 서른 두 아이 (thirty-two
// children).
func (r *Reader) onesApart(n *Numeral, s *sum, w lex.Word, p int) bool {
	if w.Class == lex.NUnit && s.curNative && !n.Attr && w.Flags&lex.FAttr == 0 && n.Words == 1 && !s.cur.Is(10) && r.Closes(p) {
		if u, _ := r.UnitWord(p); u.Sense == nil {
			return true // 서른 다섯이다 (it is thirty-five)
		}
	}
	if w.Class != lex.NUnit || !s.curNative || n.Attr || w.Flags&(lex.FBare|lex.FOld) != 0 || s.cur.Is(10) && r.behindObject(n) {
		return false
	}
	if q := r.SkipGap(p); q > p {
		if next := r.NumeralWord(q); next.Sense != nil && next.Class == lex.NUnit && next.N == w.N+1 && next.Flags&lex.FBare == 0 {
			p = q + len(next.Text) // 서른 두 세 살 (32 or 33 years old)
		}
	}
	u := r.closedUnit(p)
	return countsNatives(u) || u.Sense != nil && u.Class == lex.WOrdinal
}

// join adds v to the pending digit, if there is one, or makes it that.
func (s *sum) join(v Interval) {
	if !s.hasCur {
		s.cur = Interval{}
	}
	s.cur.add(&v)
	s.hasCur = true
}

// saysSome reports whether the numeral begins with 수 or 몇: 수십 (dozens), 몇백 (some hundreds).
func (r *Reader) saysSome(n *Numeral) bool {
	if !n.Few {
		return false
	}
	w := r.NumeralWord(n.Start)
	return w.Sense != nil && (w.Class == lex.NSeveral || w.Class == lex.NSome)
}

// counterAt reports whether a counter that ends its word begins with the numeral word w at p: 세대 (a household), 사발 (a bowl), 일차 (the first).
func (r *Reader) counterAt(p int, w lex.Word) bool {
	u := r.UnitAt(p)
	return u.Sense != nil && u.Class == lex.WCounter && len(u.Text) > len(w.Text) && r.Closes(p+len(u.Text))
}

func isTens(d decimal.Decimal) bool { return d.Exp() >= 1 }

// stepFew reads 두세 (two or three), 수, 몇.
func (r *Reader) stepFew(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	if !r.fewFits(n, s, w, p, gap) {
		return false
	}
	lo, hi := 2, 9
	if w.Class == lex.NPair {
		lo = int(w.N) / 10
		hi = lo + int(w.N)%10
	} else if n.Words > 0 && (s.small == 1 || s.hasCur) {
		lo = 1 // 십수 (ten and more), 십몇 (ten and some): 11 to 19
	}
	s.join(Interval{decimal.FromInt(int64(lo)), decimal.FromInt(int64(hi))})
	s.curDigits, s.curFew, s.curStart = false, true, p
	s.curNative = w.Class == lex.NPair
	n.Words++
	n.End = p + len(w.Text)
	n.Few, n.Approx = lo != hi, true
	n.Native = w.Class == lex.NPair
	n.Attr, n.Bare = w.Flags&lex.FAttr != 0, w.Flags&lex.FBare != 0
	return true
}

// fewFits reports whether 두세, 수 or 몇, w at p, goes on with the numeral, or begins it: 십수 (ten and more), 몇십 (some tens); not 백수 (an idler).
func (r *Reader) fewFits(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	end := p + len(w.Text)
	switch {
	case n.Approx:
		return false
	case n.Words == 0:
		return w.Class != lex.NSeveral || r.ScaleAfter(end) > 0 && !r.rareInWords(end) || r.SeveralCounter(end) || r.severalScale(end)
	case w.Class == lex.NSome && s.hasCur && s.curDigits && n.Words == 1 && s.cur.Lo.IsInt() && isTens(s.cur.Lo) && (r.UnitFollows(end) || r.ScaleAfter(end) >= 4):
		return true // 20몇 명 (20-odd people), 10몇만 (some hundred thousand)
	case s.hasCur && !(s.curNative && isTens(s.cur.Lo)), n.Ascii && s.small > 1 && w.Class != lex.NSome:
		return false
	case w.Class == lex.NPair && !gap && n.Words == 1 && r.nounTakes(s, n, p): // 만두세판 (three trays of dumplings)
		return false
	case gap && !r.pairOfTens(n, s, w, end), s.small > 1 && !s.curNative && w.Class != lex.NPair:
		return r.someOf(s, w, end)
	}
	return true
}

// rareInWords reports whether the scale at p is one that no numeral in words takes in a text: 수자(數字), a number, is no 10^24.
func (r *Reader) rareInWords(p int) bool {
	w := r.NumeralWord(p)
	return r.Doubts(line.Words) && w.Sense != nil && w.Flags&lex.FRareScale != 0
}

// someOf says whether 몇 goes on with a numeral: 3만 몇천 원 (30,000 and some thousand won), 백몇십만 (over a million).
func (r *Reader) someOf(s *sum, w lex.Word, end int) bool {
	if w.Class != lex.NSome {
		return false
	}
	k := r.ScaleAfter(end)
	if k == 0 { // 이십 몇 년 (twenty-odd years), 서른 몇 살 (thirty-odd years old)
		return (s.small < 3 && !s.hasCur || s.curNative && isTens(s.cur.Lo)) && r.UnitFollows(end)
	}
	return k < s.small && s.hasSmall() || k < 4 && s.hasBig()
}

// severalScale finds a scale behind 수 and a gap: 수 십억 원 (billions of won).
func (r *Reader) severalScale(end int) bool {
	q := r.SkipGap(end)
	if q == end {
		return false
	}
	w := r.NumeralWord(q)
	return w.Sense != nil && (w.Class == lex.NSmall || w.Class == lex.NBig && w.Flags&lex.FRareScale == 0) && r.AfterScale(q+len(w.Text)) && !r.ScaleHomograph(w, q)
}

// stepPoint reads 점 and the digits behind it: 일점이삼 (1.23), 이 점 오 (2.5).
func (r *Reader) stepPoint(n *Numeral, s *sum, p int) (int, bool) {
	if n.Words == 0 && r.Doubts(line.Words) || n.Ascii && (s.hasCur && s.curDigits || r.Doubts(line.Words) && !r.SpelledAt(p)) || n.Few || n.Point || n.Native {
		return p, false
	}
	point := p + len(r.NumeralWord(p).Text)
	start := r.SkipGap(point)
	noun := r.Doubts(line.Words) && n.Start+len(lex.WordHomographs.At(r.S, n.Start).Text) == point // 이점 (two points, or an advantage), 오점 (five points, or a stain)
	if r.pointCounts(start, noun) {
		return p, false
	}
	frac, q, fits := r.decimals(start, start > point)
	switch {
	case q == start:
		return p, false
	case q == start+runes.SyllableLen && start == point && r.twoAt(start) && r.onlyCase(q, p > n.End):
		return p, false // 이 점이 좋다 (this point is good)
	case r.Doubts(line.Words) && r.HangulAt(q) && (!r.AfterNumber(q) || noun && !r.Closes(q) && r.countsOrScales(q)):
		return p, false
	}
	if !s.addFraction(frac) || !fits {
		return p, n.overflow(start)
	}
	n.Point = true
	n.Words++
	n.End = q
	return q, true
}

// pointCounts reports whether 점, behind which the text goes on at p, is no decimal point but counts, or ends a noun: 이점이 많다 (there are many advantages), 삼점 이하 (three points or
// less), 삼 점일까 (will it be three points).
func (r *Reader) pointCounts(p int, noun bool) bool {
	if noun {
		if d := r.NumeralWord(p); d.Sense == nil || d.Class != lex.NDigit || d.N <= 2 {
			return true // 오점 오이다 (it is 5.5) goes on
		}
	}
	if p < len(r.S) && (lex.TailWords.At(r.S, p).Sense != nil || r.Doubts(line.Words) && line.CloserAt(r.S, p, lex.JAnd).Sense != nil) {
		return true
	}
	be := lex.Particles.At(r.S, p)
	return r.Doubts(line.Words) && be.Sense != nil && be.Class == lex.PLong && r.Closes(p) && r.Boundary(p+len(be.Text)) && r.DigitRun(p) == 1
}

// addFraction adds what stands behind the point to what stands before it, the whole section in 십점오만, and reports whether the sum fits.
func (s *sum) addFraction(frac decimal.Decimal) bool {
	if !s.hasCur {
		s.curStart = s.sectionStart
		s.cur = s.section
	} else if !s.section.Lo.IsZero() {
		s.section.add(&s.cur)
		s.cur = s.section
	}
	if !s.hasCur || !s.section.Lo.IsZero() {
		s.section, s.small, s.places = Interval{}, line.NoSmall, 0
	}
	s.hasCur = true
	return s.cur.add(&Interval{frac, frac})
}

// onlyCase reports whether 이, which is written to 점 and ends at p, is the particle or the copula: 십 점이 만점이다 (ten points are full marks), 이 점이다 (it is
// this point); not 삼점이 퍼센트 (3.2 percent).
func (r *Reader) onlyCase(p int, gap bool) bool {
	return r.Doubts(line.Words) && (r.Boundary(p) || lex.CopulaEnds.At(r.S, p).Sense != nil) && (gap || !r.UnitFollows(p))
}

// twoAt reports whether 이 stands at p, which is also a particle.
func (r *Reader) twoAt(p int) bool {
	w := r.NumeralWord(p)
	return w.Sense != nil && w.Class == lex.NDigit && w.N == 2 && r.HangulAt(p)
}

// maxSpelled is how many digits in words are read behind 점, more than a text has; with more of them it is no numeral.
const maxSpelled = 100

// decimals reads the digits in words behind 점, at q, each of which may stand behind a gap if the first one, apart, does. It reports false where they are more than a
// Decimal holds.
func (r *Reader) decimals(q int, apart bool) (frac decimal.Decimal, end int, fits bool) {
	fits = true
	for k := 1; fits; k++ {
		d := r.NumeralWord(q)
		if k == 2 && apart {
			apart = r.decimalsApart(q)
		}
		if k > 1 && apart && d.Sense == nil {
			if at := r.decimalApart(q); at > 0 {
				q, d = at, r.NumeralWord(at)
			}
		}
		if d.Sense == nil || d.Class != lex.NDigit {
			break
		}
		if c := lex.Particles.At(r.S, q); k > 1 && d.N <= 2 && r.Doubts(line.Words) && c.Sense != nil && c.Class == lex.PLong {
			break
		}
		v, ok := Shifted(decimal.FromInt(int64(d.N)), -k)
		if ok {
			frac, ok = Plus(frac, v)
		}
		fits = ok && k <= maxSpelled
		q += len(d.Text)
	}
	return frac, q, fits
}

// countsOrScales reports whether a counter or a scale is written at q: 이점 육군 (an advantage, the army), 이점 팔십 (an advantage, eighty) are no decimals.
func (r *Reader) countsOrScales(q int) bool {
	w := r.UnitAt(q)
	return w.Sense == nil || w.Class == lex.WCounter
}

// spelledDigits reads numerals digit by digit, 일이삼 (one, two, three) or 공일공: two digits or more and nothing else.
func (r *Reader) spelledDigits(n *Numeral) bool {
	p, k := n.Start, 0
	v := decimal.Decimal{}
	for k < 38 {
		w := r.NumeralWord(p)
		if w.Sense == nil || w.Class != lex.NDigit {
			break
		}
		v, _ = Shifted(v, 1)
		v, _ = Plus(v, decimal.FromInt(int64(w.N)))
		p += len(w.Text)
		k++
	}
	if k < 3 && r.Doubts(line.Words) || k < 2 || p < len(r.S) && r.NumeralWord(p).Sense != nil && r.NumeralWord(p).Class != lex.NPoint || r.Doubts(line.Words) && !r.AfterNumber(p) {
		return false
	}
	if k == 3 && n.Lo.IsZero() && r.PairOfDays(n.Start) {
		return false
	}
	if k == 2 && !r.AtEnd(p) {
		return false // 삼사 명 (three or four people) is a pair
	}
	if h := lex.WordHomographs.At(r.S, n.Start); h.Sense != nil && r.Doubts(line.Words) && n.Start+len(h.Text) == p {
		return false // 삼삼오오 모여 (in twos and threes)
	}
	if k == 3 && r.Doubts(line.Words) && r.twoAt(p-runes.SyllableLen) && r.Boundary(p) && !r.Near(&lex.NumberCues, lex.CNumber, n.Start, p) {
		return false // 사공이 많으면: the particle
	}
	if r.Doubts(line.Around) && !r.UnitFollows(p) && !(r.AtStart(n.Start) && (r.AtEnd(p) || r.Alone && lex.TailWords.At(r.S, r.SkipGap(p)).Sense != nil)) && !r.Near(&lex.NumberCues, lex.CNumber, n.Start, p) {
		if w := r.NumeralWord(p); w.Sense == nil || w.Class != lex.NPoint {
			return false // 오오오! (oh, oh, oh!), 육삼공팔의 문: a cry, a name
		}
	}
	n.Set(v)
	n.End, n.Words = p, k
	if w := r.NumeralWord(p); w.Sense != nil && w.Class == lex.NPoint {
		return false
	}
	return true
}
