package numeral

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Decimals and digits that are said one by one: 삼 점 일사 (3.14), 공일공 (010).

// stepPoint reads 점 and the digits behind it: 일점이삼 (1.23), 이 점 오 (2.5).
func (r *Reader) stepPoint(n *Numeral, s *sum, p int) (int, bool) {
	if n.Few || n.Point || n.Native || n.Ascii && s.hasCur && s.curDigits {
		return p, false
	}
	if r.Doubts(line.Words) && (n.Words == 0 || n.Ascii && !r.SpelledAt(p)) {
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
		return false // 사공이 많으면 (too many boatmen): the particle
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
