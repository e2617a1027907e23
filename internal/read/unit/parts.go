package unit

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// What is added to a numeral and its unit: 두 시간 반 (two and a half hours), 5달러 20센트, 13초04.

// composite joins a main unit and its parts: 5달러 20센트 (5 dollars 20 cents), 3할 2푼 5리 (an average of .325), 1만원 50전 (10,000 won 50 jeon).
func (r *Reader) composite(t *Term) {
	switch {
	case t.Unit.Class == lex.WTenth:
		r.partOf(t, lex.WHundredth, 0)
		r.partOf(t, lex.WThousandth, -1)
	case t.Unit.Class == lex.WHundredth: // 4푼 5리 (4.5 percent)
		r.partOf(t, lex.WThousandth, -1)
	case t.Unit.Class == lex.WCurrency && t.Kind == amount.KindMoney:
		r.subunitOf(t)
	case t.Unit.Class == lex.WCounter && t.Unit.Ref == lex.RefSecond && runes.IsShort(t.Unit.Text):
		r.decimalSeconds(t)
	}
}

// perUnit reads what the measure is of, behind a slash or 퍼: 5 km/min, 15 미터퍼초 (15 metres a second). Those that have a word of their own, km/h, are
// units.
func (r *Reader) perUnit(t *Term) {
	if t.Unit.Class != lex.WMeasure || t.Kind != amount.KindQuantity {
		return
	}
	if w, end := r.PerAt(t.End); w.Sense != nil {
		t.Per, t.End = w, end
	}
}

// decimalSeconds adds the digits that are written to 초, as times of races have them, 13초04 (13.04 seconds), or hundredths behind a gap that a particle
// follows: 9초 84를 (9.84 seconds). Those with a unit count something else.
func (r *Reader) decimalSeconds(t *Term) {
	p := r.SkipGap(t.End)
	e := runes.DigitsEnd(r.S, p)
	if p > t.End && (e-p != len("84") || !(r.Alone && e == len(r.S)) && lex.CaseParticle(r.S[e:], lex.PObject, lex.PDirection, lex.POf, lex.PSubject, lex.PTopic).Sense == nil) {
		return
	}
	if e == p || e-p > 3 || !t.Num.Ascii || !t.Lo.IsInt() || t.Num.Few {
		return
	}
	if e < len(r.S) && (runes.IsLatin(r.S[e]) || e+1 < len(r.S) && strings.IndexByte(".,:", r.S[e]) >= 0 && runes.IsDigit(r.S[e+1])) {
		return
	}
	if lex.TimeTails.Sum(r.S, e)&lex.TimeRunsOn == 0 && (r.ScaleAfter(e) > 0 || r.UnitAt(e).Sense != nil) {
		return
	}
	if d, ok := numeral.LongDigits(r.S[p:e], p-e); ok {
		r.addPart(t, d, e)
	}
}

// andHalf adds half, 반 at q, behind a unit that is halved: 두 시간 반 (two and a half hours), 세 배 반 (three and a half times).
func (r *Reader) andHalf(t *Term, q int, half lex.Word) {
	if t.Num.Few || !r.Closes(q+len(half.Text)) && !line.HalfGoesOn(r.S, q+len(half.Text)) || lex.HalfHomographs.At(r.S, q).Sense != nil {
		return
	}
	if t.Unit.Flags&lex.FHalved != 0 {
		r.addPart(t, decimal.New(5, -1), q+len(half.Text))
	}
}

// partFollows says whether 푼 or 리 goes on: 삼할 이푼 (thirty-two percent).
func (r *Reader) partFollows(p int) bool {
	n := new(numeral.Numeral)
	if q := r.SkipGap(p); q >= len(r.S) || !r.Numeral(q, n) {
		return false
	}
	w, _ := r.UnitWord(n.End)
	return w.Sense != nil && (w.Class == lex.WHundredth || w.Class == lex.WThousandth)
}

// partOf adds a following 푼 or 리.
func (r *Reader) partOf(t *Term, c lex.Class, shift int) {
	q := r.SkipGap(t.End)
	n := new(numeral.Numeral)
	if q >= len(r.S) || !r.Numeral(q, n) || n.Few || n.Native || n.Lo.Magnitude() > 0 {
		return
	}
	w, at := r.UnitWord(n.End)
	if w.Sense == nil || w.Class != c {
		return
	}
	add, _ := numeral.Shifted(n.Lo, shift)
	r.addPart(t, add, at+len(w.Text))
}

// addPart adds what stands behind the term, up to end, if the sum fits.
func (r *Reader) addPart(t *Term, add decimal.Decimal, end int) bool {
	lo, ok := numeral.Plus(t.Lo, add)
	if ok {
		t.Set(lo)
		t.End = end
	}
	return ok
}

// subunitOf adds following cents.
func (r *Reader) subunitOf(t *Term) {
	for range 2 {
		if !r.oneSubunit(t) {
			return
		}
	}
}

// oneSubunit adds one following sub-unit: 2위안 3자오 4펀 has two.
func (r *Reader) oneSubunit(t *Term) bool {
	q := r.SkipGap(t.End)
	if q >= len(r.S) || !r.CoinsAhead(t.Unit, q) {
		return false
	}
	n := new(numeral.Numeral)
	if !r.Numeral(q, n) || n.Few || n.Native || n.Lo.Magnitude() > 1 || !n.Lo.IsInt() {
		return false
	}
	w, at := r.UnitWord(n.End)
	if w.Sense == nil || w.Class != lex.WSubunit || !r.subunitMatches(t.Cur, w) || !r.coinsEnd(at, at+len(w.Text)) || r.wordLikeCoins(t, n, w) {
		return false
	}
	add, _ := numeral.Shifted(n.Lo, int(w.N))
	return r.addPart(t, add, at+len(w.Text))
}

// coinsEnd reports whether the sub-unit from at to end is a whole word, or one that a particle goes on with in a text without spaces: 5달러20센트를냈다 (paid 5
// dollars 20 cents).
func (r *Reader) coinsEnd(at, end int) bool {
	return r.Closes(end) || line.CountGoesOn(r.S, at, end)
}

// wordLikeCoins reports whether the number n and the sub-unit w, behind the sum t, are rather something else: a digit in words and another word, 3만원 오전 9시 (30,000
// won, 9 a.m.), 2천원 사전 예약 (2,000 won, booked ahead), and written to it, 3만원이전 (before 30,000 won); or bouts behind a sum of 만, 3만원2전 (30,000 won, 2 bouts).
func (r *Reader) wordLikeCoins(t *Term, n *numeral.Numeral, w lex.Word) bool {
	if n.Ascii {
		return w.Ref == lex.RefWon && t.Num.Top >= 4 && r.Doubts(line.Words)
	}
	if n.Words != 1 || n.Lo.Exp() != 0 {
		return false
	}
	return n.Start > t.End && r.Doubts(line.Gaps) || w.Ref == lex.RefWon && (t.Num.Ascii || t.Num.Scaled)
}

// subunitMatches reports whether w is a part of the currency: 센트 (cents) goes with every currency of hundred cents.
func (r *Reader) subunitMatches(cur string, w lex.Word) bool {
	if w.Ref.Text() == cur || w.Ref == lex.RefWon && cur == "JPY" {
		return true
	}
	if w.Flags&lex.FShared == 0 {
		return false
	}
	info := lex.CurrencyByCode(cur)
	return info != nil && info.Digits == 2
}
