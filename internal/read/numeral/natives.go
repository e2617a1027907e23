package numeral

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/rule"
)

// Native numerals, and those that say about how many: 스물두 살 (22 years old), 두세 명 (two or three persons).

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
	if n.Words > 0 && !r.nativeFits(n, s, w, p, gap) {
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

// nativeFits reports whether the native numeral w at p goes on with the numeral: tables/rules/native.tsv.
func (r *Reader) nativeFits(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	c := native{n, s, w, p, p + len(w.Text)}
	f := rule.IsApart.If(gap) | rule.IsDigits.If(n.Ascii) | rule.IsFirst.If(n.First) | rule.IsOneWord.If(n.Words == 1) |
		rule.IsBehindSino.If(!s.curNative) | rule.IsBehindNumber.If(s.hasCur) | rule.IsTenNumeral.If(w.Class == lex.NTen)
	return r.JudgeQuietly(rule.Native, f, line.Extent{Start: n.Start, End: c.end}, func(k rule.ID) bool { return r.nativeLook(k, &c) }).Yes()
}

// nativeLook reports whether the rule k of native.tsv finds what it looks for.
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
	case rule.NativeYearsOfTheAged: // 백세 노인 (a hundred years old); not 백세 명 (103 people)
		return w.N == 3 && w.Flags&lex.FAttr != 0 && r.Has(end, " ") && lex.Elders.At(r.S, end+1).Sense != nil
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

// isTens reports whether d ends in a zero, as tens do.
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
