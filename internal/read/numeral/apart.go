package numeral

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Numerals that are written apart, word by word, as transcripts have them: 삼 만 오 천 원 (35,000 won). That all of it is one number shows what is counted at its end.

// sureGaps is how many gaps within a numeral no other text has: behind more its words need no unit.
const sureGaps = 3

// scaleApart returns the power of ten of the scale behind a gap at p, if the digit before it goes on with a number that is written apart: 3 천 5 백 원 (3,500 won); 0 for
// none.
func (r *Reader) scaleApart(s *sum, p int) int {
	q := r.SkipGap(p)
	w := r.NumeralWord(q)
	if q == p || w.Sense == nil || w.Flags&lex.FRareScale != 0 || !s.last().Falls(w) {
		return 0
	}
	if e := q + len(w.Text); s.gaps <= sureGaps && !r.countsApart(e) && !r.goesApart(e, s.last().Below(w)) {
		return 0
	}
	return int(w.N)
}

// digitApart reports whether a digit in words stands behind a gap at p, and no scale is written to it, so that each word of the number stands for itself: 오 천 behind 이 만
// (25,000), not 오천.
func (r *Reader) digitApart(p int) bool {
	q := r.SkipGap(p)
	w := r.NumeralWord(q)
	next := r.NumeralWord(q + len(w.Text))
	return q > p && w.Sense != nil && w.Class == lex.NDigit && (next.Sense == nil || next.Class > lex.NBig)
}

// countsApart reports whether what ends a number that is written apart stands at p, or behind a gap: a currency, or a measure or a counter that ends its word.
func (r *Reader) countsApart(p int) bool {
	p = r.overEnd(p) // 오 백 여 명 (some 500 people)
	w, at := r.UnitWord(p)
	switch {
	case w.Sense == nil || w.Flags&lex.FNoun != 0:
		return false
	case w.Class == lex.WCurrency:
		return w.Flags&lex.FNeedScale == 0
	}
	if h := lex.SpacedHomographs.At(r.S, at); w.Class == lex.WCounter && len(h.Text) > len(w.Text) && r.Boundary(at+len(h.Text)) {
		return false // 백 일 잔치 (a party on the 100th day)
	}
	isSure := w.Flags&lex.FWeakUnit == 0 || w.Flags&(lex.FCommon|lex.FRunsOn) != 0 || at > p || r.weakApart(w, p)
	return (w.Class != lex.WCounter || w.Flags&(lex.FSino|lex.FNative) != 0 && isSure) && r.Closes(at+len(w.Text))
}

// weakApart reports whether the counter w, which is a syllable of many words, counts where a scale at p ends that it is written to: 천평 (1,000 pyeong); not 만주 (Manchuria).
func (r *Reader) weakApart(w lex.Word, p int) bool {
	scale := lex.Numerals.Ending(r.S, p)
	if r.NumeralWord(p).Sense != nil || scale.Sense == nil || scale.Class != lex.NSmall && scale.N > 8 || scale.Class < lex.NSmall || scale.Class > lex.NBig {
		return false
	}
	return len(lex.WordHomographs.At(r.S, p-len(scale.Text)).Text) < len(scale.Text)+len(w.Text)
}

// commonApart is countsApart for the counters that anything has: 3 천 명 (3,000 people).
func (r *Reader) commonApart(p int) bool {
	w, _ := r.UnitWord(p)
	return w.Sense != nil && w.Class == lex.WCounter && w.Common() && r.countsApart(p)
}

// goesApart is apartEnd without the place.
func (r *Reader) goesApart(p int, last line.Scales) bool { return r.apartEnd(p, last) > 0 }

// apartEnd returns the end of the words of a numeral, each of which may stand behind a gap, that go on at p below the scales, if what is counted follows: 5 백 behind 3 천
// (3,500 won), 이 천만 behind 일 억 (120 million won), 사 behind 이 십 (24 metres); 0 for none.
func (r *Reader) apartEnd(p int, last line.Scales) int {
	const most = 16 // words, more than a number has
	hasCur, gaps := false, 0
	for words := range most {
		end := p
		if p = r.SkipGap(p); p == len(r.S) {
			return 0
		}
		if p > end {
			gaps++
		}
		if runes.IsDigit(r.S[p]) {
			_, e, code := r.Digits(p)
			if hasCur || code != "" || e-p > last.Small {
				return 0
			}
			hasCur, p = true, e
			continue
		}
		w := r.NumeralWord(p)
		switch {
		case w.Sense == nil || w.Class > lex.NBig || w.Flags&lex.FRareScale != 0: // 점 (a point) and 세 (years of age) count, too
			if words > 0 && (r.countsApart(end) || gaps > sureGaps && last.Big <= 8) {
				return end
			}
			return 0
		case w.Class == lex.NDigit && !hasCur && w.N > 0:
			hasCur = true
		case last.Falls(w):
			last, hasCur = last.Below(w), false
		case words > 0 && r.countsApart(end): // 이 십 오 일 (the 25th)
			return end
		default:
			return 0
		}
		p += len(w.Text)
	}
	return 0
}

// decimalApart returns the place of a digit in words that stands for itself behind a gap at p: 일 and 사 in 삼 점 일 사 (three point one four); not 이닝 (an inning). It is 0 for
// none.
func (r *Reader) decimalApart(p int) int {
	q := r.SkipGap(p)
	w := r.NumeralWord(q)
	if q == p || w.Sense == nil || w.Class != lex.NDigit || len(r.UnitAt(q).Text) > len(w.Text) {
		return 0
	}
	return q
}

// decimalsApart reports whether the digits behind gaps at p, behind 점 and the first one, go on with it: what is counted stands behind them, 삼 점 일 사 퍼센트 (3.14 percent), or
// two or more end the word, 삼 점 일 사 일 오.
func (r *Reader) decimalsApart(p int) bool {
	k := 0
	for k < maxSpelled {
		q := r.decimalApart(p)
		if q == 0 {
			break
		}
		p = q + len(r.NumeralWord(q).Text)
		k++
	}
	return k > 0 && r.countsSinoApart(p) || k > 1 && r.Closes(p)
}

// countsSinoApart is countsApart for what Sino-Korean numerals count, so that no noun stands there: 이십 이 명 (22 people), not 백만 이 사람 (a million, this man).
func (r *Reader) countsSinoApart(p int) bool {
	w, _ := r.UnitWord(p)
	return w.Sense != nil && (w.Class != lex.WCounter || w.Flags&lex.FSino != 0) && r.countsApart(p)
}

// lastCounts reports whether the digit w behind a gap, which a unit is written to at p, ends a number: 십억 육십만 오원 (1,000,600,005 won), 육십 삼그램 (63 grams); not
// 칠십만 사원 (700,000 employees), nor 만 삼년 (a full three years).
func (r *Reader) lastCounts(n *Numeral, s *sum, w lex.Word, p int) bool {
	if n.Words == 1 && !s.hasSmall() || r.SkipGap(p) > p || !r.countsApart(p) {
		return false
	}
	at := p - len(w.Text)
	h := lex.WordHomographs.At(r.S, at)
	isWord := len(h.Text) >= len(w.Text)+len(r.UnitAt(p).Text) || h.Sense != nil && r.Closes(at+len(h.Text)) // 이유로: for that reason
	return !isWord || r.lastSurely(n, s, w, p)
}

// lastSurely is lastCounts for a digit that makes another word with its unit, 이불 (a quilt) or 사건 (a case), where the words of the number each stand for themselves: 육 십 이불 (62
// dollars), or it is a sum of many words.
func (r *Reader) lastSurely(n *Numeral, s *sum, w lex.Word, p int) bool {
	first := r.NumeralWord(n.Start)
	end := n.Start + len(first.Text)
	isApart := first.Sense != nil && first.Class == lex.NDigit && r.SkipGap(end) > end && s.hasSmall()
	return w.Class == lex.NDigit && !s.hasCur && isApart && r.SkipGap(p) == p && r.countsApart(p) || r.lastWon(n, w, p)
}

// lastWon reports whether the digit w with 원 at p ends a sum of so many words that it is no word of its own: 이천 육백 사십 사원 (2,644 won), not 사십 사원 (40 employees).
func (r *Reader) lastWon(n *Numeral, w lex.Word, p int) bool {
	const many = 4
	u := r.UnitAt(p)
	return n.Words >= many && w.Class == lex.NDigit && u.Sense != nil && u.IsWon() && r.Closes(p+len(u.Text))
}

// aboutBefore reports whether a word for about stands before p.
func (r *Reader) aboutBefore(p int) bool {
	q := r.SkipGapBack(p)
	w := r.P.Lead(r.S, q)
	return w.Sense != nil && w.Class == lex.LApprox && line.WordStart(r.S, q-len(w.Text))
}

// digitsApart reports whether the digit w, which ends at p, and the one before it and a gap are two neighbours that something is counted by: 이 삼 일 (two or three days), 삼 사백 명 (3
// or 4 hundred people); not 이 삼백 원 (these 300 won), 삼 사각형 (three squares), nor the last ones of a list, 일 이 삼 번.
func (r *Reader) digitsApart(n *Numeral, s *sum, w lex.Word, p int) bool {
	u, at := r.UnitWord(p)
	isCounter := u.Sense != nil && u.Class == lex.WCounter
	switch {
	case n.Words > 1: // 십 이 삼 명 (12 or 13 people), 만 이 삼천 원 (12,000 or 13,000 won)
		return r.SkipGapBack(s.curStart) < s.curStart && (s.small == 1 && r.countsSinoApart(p) || r.pairBelow(s, p))
	case r.SkipGap(p) > p && r.scaleApart(s, p) > 0: // 이 삼 백 명 (200 or 300 people)
	case r.ScaleAfter(p) > 0:
		if w.N <= 3 && r.SkipGap(p) == p && !r.aboutBefore(n.Start) { // 한 이 삼백만 원 (some two or three million won)
			return false
		}
	case !r.countsSinoApart(p), s.cur.Is(2) && !(isCounter && at > p), isCounter && at == p && u.Flags&(lex.FCommon|lex.FRunsOn) == 0:
		return false
	}
	before := r.SkipGapBack(n.Start)
	list := lex.Numerals.Ending(r.S, before)
	return before == n.Start || list.Sense == nil || list.Class != lex.NDigit || !line.WordStart(r.S, before-len(list.Text))
}

// nativesApart reports whether the native numeral w, which ends at p, and the one before it and a gap are two neighbours that something is counted by: 두 세 명 (two or
// three people), 서 너 개 (three or four); not 한 두 명, about two.
func (r *Reader) nativesApart(n *Numeral, s *sum, w lex.Word, p int) bool {
	lo, ok := s.cur.Lo.Int64()
	least := int64(2)
	if ok && lo > 10 && n.Words == 2 { // 서른 두 세 살 (32 or 33 years old)
		lo, least = lo%10, 1
	} else if n.Words != 1 {
		return false
	}
	if !ok || !s.curNative || s.curFew || n.First || n.Bare || lo < least {
		return false
	}
	if w.Class != lex.NUnit || int64(w.N) != lo+1 || w.Flags&lex.FBare != 0 || w.Flags&lex.FOld != 0 && !n.Old {
		return false
	}
	u := r.closedUnit(p)
	return countsNatives(u) || u.Sense != nil && (u.Class == lex.WMultiple || u.Class == lex.WOrdinal && u.Flags&lex.FBare == 0)
}

// ThisOrTwo returns the end of a number at p, one scale or more words that are written apart, where 이 stands before it and a gap, which is this or its first digit: 이 천 오백 원,
// these 1,500 won or 2,500; 0 for none.
func (r *Reader) ThisOrTwo(p int) int {
	first := r.NumeralWord(p)
	q := r.SkipGapBack(p)
	if !first.IsScale() || q == p {
		return 0
	}
	w := lex.Numerals.Ending(r.S, q)
	if w.Sense == nil || w.Class != lex.NDigit || w.N != 2 || !line.WordStart(r.S, q-len(w.Text)) {
		return 0
	}
	end := r.apartEnd(p, line.Scales{Big: line.NoBig, Small: line.NoSmall})
	if isScale := end == p+len(first.Text) && first.Class == lex.NSmall; end > 0 && !isScale && strings.IndexByte(r.S[p:end], ' ') < 0 {
		return 0 // 이 천오백 원
	}
	return end
}

// pairOfTens reports whether the pair w, which ends at p, goes on with the native tens before it and a gap: 열 서너 명 (13 or 14 people), 스무 두어 개 (some 22); not 문을 열 서너 명, three or
// four who open the door.
func (r *Reader) pairOfTens(n *Numeral, s *sum, w lex.Word, p int) bool {
	return w.Class == lex.NPair && n.Words == 1 && s.curNative && isTens(s.cur.Lo) && countsNatives(r.closedUnit(p)) && !r.behindObject(n)
}

// closedUnit returns the unit at p or behind a gap, if it ends its word.
func (r *Reader) closedUnit(p int) lex.Word {
	u, at := r.UnitWord(p)
	if u.Sense == nil || !r.Closes(at+len(u.Text)) {
		return lex.Word{}
	}
	return u
}

// countsNatives reports whether native numerals stand before the unit u, and it is no noun.
func countsNatives(u lex.Word) bool {
	return u.Sense != nil && u.Flags&lex.FNative != 0 && u.Flags&lex.FNoun == 0
}

// behindObject reports whether the object of a verb stands before the numeral, so that 열 (ten) may be a form of 열다 (open): 문을 열.
func (r *Reader) behindObject(n *Numeral) bool {
	return lex.ParticleBefore(r.S[:r.SkipGapBack(n.Start)], lex.PObject).Sense != nil
}
