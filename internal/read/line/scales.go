package line

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// Numeral words at a place, and whether scales among them belong to a numeral.

// NumeralWord returns the numeral word at p. It remembers the last places, as neighbours look at the same words.
func (r *Line) NumeralWord(p int) lex.Word {
	m := &r.memo[p&3]
	if m.at != p+1 {
		m.at, m.word = p+1, lex.Numerals.At(r.S, p)
	}
	return m.word
}

// ScaleAfter returns the power of ten of the scale that stands at p, behind 여 or a gap too, or 0.
func (r *Line) ScaleAfter(p int) int {
	w := r.NumeralWord(p)
	if w.Sense == nil { // 3000 여만 (some 30 million)
		if q := r.SkipGap(p); q > p {
			if over := r.NumeralWord(q); over.Sense != nil && over.Class == lex.NOver {
				p, w = q, over
			}
		}
	}
	if w.Sense != nil && w.Class == lex.NOver && !r.OverHomograph(p) {
		p = r.SkipGap(p + len(w.Text))
		w = r.NumeralWord(p)
	}
	if w.Sense == nil {
		if q := r.SkipGap(p); q > p {
			if w = r.NumeralWord(q); w.Sense == nil || w.Class != lex.NBig || !r.AfterScale(q+len(w.Text)) {
				return 0
			}
			if u := r.UnitAt(q); u.Sense != nil && len(u.Text) > len(w.Text) {
				return 0
			}
			p = q
		} else {
			return 0
		}
	}
	if !w.IsScale() || w.Flags&lex.FRareScale != 0 && !r.RareScaleFits(int(w.N), p+len(w.Text)) {
		return 0
	}
	if r.ScaleHomograph(w, p) {
		return 0
	}
	return int(w.N)
}

// ScaleHomograph reports whether the scale word at p only begins another word: 2조각 (2 pieces), 10경기 (10 matches).
func (r *Line) ScaleHomograph(w lex.Word, p int) bool {
	end := p + len(w.Text)
	if !r.Doubts(Words) || end >= len(r.S) || r.S[end] < 0xEA {
		return false
	}
	h := lex.ScaleHomographs.At(r.S, p)
	if h.Sense == nil || len(h.Text) <= len(w.Text) || r.SpelledAt(end) { // 3십만점칠칠 (300,000.77)
		return false
	}
	to, written := p+len(h.Text), r.ScaledDigits(p) || sinoBefore(r.S, p)
	if h.N == lex.ScaleOfSums && written {
		return false // 500만원사례금 (a reward of 5 million won)
	}
	return !r.unitReaches(end, to) && !(w.N <= 8 && r.counterReaches(end, to, p > 0 && runes.IsDigit(r.S[p-1]), h.N == lex.ScaleMayCount && written))
}

// ScaledDigits reports whether digits end at p, or scales behind digits: 3천 (3 thousand), 1억 2천만 (120 million); not 천 and 삼천.
func (r *Line) ScaledDigits(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	for w.IsScale() {
		p -= len(w.Text)
		w = lex.Numerals.Ending(r.S, p)
	}
	return p > 0 && runes.IsDigit(r.S[p-1])
}

// sinoBefore reports whether a digit or a scale in words ends at p.
func sinoBefore(s string, p int) bool {
	w := lex.Numerals.Ending(s, p)
	return w.Sense != nil && w.Class <= lex.NBig
}

// OverHomograph reports whether 여 at p begins another word: 12 여성 (12 women), 15여건 (some 15 cases); not 9억여유로 (some 900 million euros) and 100여건
// (some 100 cases).
func (r *Line) OverHomograph(p int) bool {
	h := lex.OverHomographs.At(r.S, p)
	return h.Sense != nil && !r.unitReaches(p+runes.SyllableLen, p+len(h.Text)) && !(r.roundBefore(p) && r.overCounted(p+runes.SyllableLen, h))
}

// roundBefore reports whether a number of tens, or more, ends at p, which 여 is written to: 100여 (some 100), 1만여 (some 10,000); not 12여.
func (r *Line) roundBefore(p int) bool {
	if p > 1 && r.S[p-1] == '0' {
		return runes.IsDigit(r.S[p-2])
	}
	w := lex.Numerals.Ending(r.S, p)
	return w.IsScale() && w.Flags&lex.FRareScale == 0
}

// overCounted reports whether a counter at p, behind 여, ends a word and goes as far as the homograph h, which begins with 여: 100여건 (some 100 cases),
// 20여기업 (some 20 firms). A woman goes before a counter of one syllable: 20여성 (20 women).
func (r *Line) overCounted(p int, h lex.Word) bool {
	w := r.wholeCounter(p, false)
	return w.Sense != nil && len(w.Text) >= len(h.Text)-runes.SyllableLen && (h.N == 0 || !runes.IsShort(w.Text))
}

// wholeCounter returns the counter at p, or behind digits and a scale the measure, that ends its word, whatever other word it begins, if any.
func (r *Line) wholeCounter(p int, digits bool) lex.Word {
	if w := lex.UnitWords.At(r.S, p); w.Sense != nil && (w.Class == lex.WCounter || w.Class == lex.WMeasure && digits) && r.Closes(p+len(w.Text)) {
		return w
	}
	return lex.Word{}
}

// unitReaches reports whether a currency that begins at p goes further than a homograph that ends at end, so that the amount is meant: 3만루피 (30,000
// rupees) is no 만루 (bases loaded), 9억여유로 (some 900 million euros) no 여유 (leeway).
func (r *Line) unitReaches(p, end int) bool {
	w := r.UnitAt(p)
	return w.Sense != nil && w.Class == lex.WCurrency && len(w.Text) > runes.SyllableLen && p+len(w.Text) >= end && r.Closes(p+len(w.Text))
}

// counterReaches reports whether a counter that begins at p goes beyond a homograph that ends at end, 3만세대 (30,000 households) is no 만세 (hurrah); or
// as far, if it may be meant: 3만점을 넘었다 (over 30,000 points), not 10만점에 9점 (9 of 10 points).
func (r *Line) counterReaches(p, end int, digits, may bool) bool {
	q := p + len(r.wholeCounter(p, digits).Text)
	if q != end || !may {
		return q > end
	}
	of := lex.CaseParticle(r.S[q:], lex.PPlace)
	next := r.SkipGap(q + len(of.Text))
	return of.Sense == nil || next == len(r.S) || !runes.IsDigit(r.S[next])
}

// AfterScale reports whether what stands at p may follow a scale word.
func (r *Line) AfterScale(p int) bool {
	return r.Closes(p) || r.UnitFollows(p) || p < len(r.S) && runes.IsDigit(r.S[p]) || r.NumeralWord(p).Sense != nil
}

// LowDigitsFollow reports whether digits below the scale w, and their scale or unit, follow it at p behind a gap: 29만 천 890 톤 (291,890 tonnes).
func (r *Line) LowDigitsFollow(w lex.Word, p int) bool {
	q := r.SkipGap(p)
	e := runes.DigitsEnd(r.S, q)
	return e > q && e-q <= int(w.N) && r.S[q] != '0' && (r.UnitFollows(e) || r.ScaleAfter(e) > 0)
}

// RareScaleFits says whether 해, 자, 양 …, 10^n, before p are scales: a currency or a scale not far below must follow. 60정
// 2만원 is the price of pills.
func (r *Line) RareScaleFits(n, p int) bool {
	sure := !r.Doubts(Words) && (r.Asked == ANumber || lex.UnitWords.At(r.S, p-runes.SyllableLen).Sense == nil) // 양, not 자, which counts
	if !r.Doubts(RareScales) || sure && r.AtEnd(p) || r.currencyEnds(p) {
		return true
	}
	q := r.SkipGap(p)
	if !r.Doubts(Words) && q < len(r.S) && (runes.IsDigit(r.S[q]) || r.NumeralWord(q).Sense != nil || lex.TailWords.At(r.S, q).Sense != nil) {
		return true
	}
	if w := lex.TailWords.At(r.S, q); w.Sense != nil && len(w.Text) > runes.SyllableLen {
		return false // 500자 정도: five hundred characters or so, though 정 is a scale, too
	}
	gap := q > p
	if gap && runes.DigitsEnd(r.S, q) > q+len("9999") || gap && strings.HasPrefix(r.S[runes.DigitsEnd(r.S, q):], ",") {
		return false // 5해 12,900억 (in 5 years, 1.29 trillion)
	}
	for k := 0; k < 12 && q < len(r.S); k++ {
		if runes.IsDigit(r.S[q]) || r.S[q] == ',' {
			q++
			continue
		}
		w := r.NumeralWord(q)
		if w.Sense == nil || w.Class > lex.NBig || gap && w.Class == lex.NDigit && runes.IsDigit(r.S[q-1]) {
			return false // 9정 4구 (9 rifles, 4 mortars)
		}
		if w.Class == lex.NBig { // not far below; in another word one that counts, too, needs the same: 60정 2구 (60 rifles, 2 bodies)
			return k > 0 && int(w.N) < n && n-int(w.N) <= 12 && (!gap || w.Flags&lex.FRareScale == 0 || r.RareScaleFits(int(w.N), q+len(w.Text)))
		}
		q += len(w.Text)
	}
	return false
}

// currencyEnds reports whether a currency follows at p, and ends its word.
func (r *Line) currencyEnds(p int) bool {
	w, at := r.UnitWord(p)
	return w.Sense != nil && w.Class == lex.WCurrency && w.Flags&lex.FNeedScale == 0 && (runes.IsASCII(w.Text) || r.Closes(at+len(w.Text)))
}

// NextIsDigitWord reports whether a digit in words stands at p: 일, 이.
func (r *Line) NextIsDigitWord(p int) bool {
	w := r.NumeralWord(p)
	return w.Sense != nil && w.Class == lex.NDigit
}

// NoUnitShift is a power of ten that the unit of a table or a label has not: none is in 경 (10^16), 정원 (posts) and 재원 (means) are no currencies.
const NoUnitShift = 16

// ScalesAt reads the scales that are written at p, 백만 (million), and returns their end and the power of ten.
func (r *Line) ScalesAt(p int) (end, shift int) {
	for w := r.NumeralWord(p); w.IsScale(); w = r.NumeralWord(p) {
		shift += int(w.N)
		p += len(w.Text)
	}
	return p, shift
}

// ScalesEnd returns the end of the scales at p, each of which may stand behind a gap, or p.
func (r *Line) ScalesEnd(p int) int {
	for r.ScaleAfter(p) > 0 {
		p = r.SkipGap(p)
		p += len(r.NumeralWord(p).Text)
	}
	return p
}
