package unit

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// 대 behind an amount: 3만원대 (30,000-odd won), and scores, 3대 1.

// bracket reads 대 behind an amount: 3만원대 (30,000-odd won) is 30000..<40000.
func (r *Reader) bracket(t *Term) {
	if t.Bracket || t.Fraction || t.Den != (decimal.Decimal{}) || t.Noun != "" {
		return
	}
	switch t.Kind {
	case amount.KindMoney, amount.KindPercent, amount.KindPercentPoint, amount.KindBasisPoint:
	case amount.KindNumber:
		if t.Num.Few || line.BracketAt(r.S, t.End).Sense == nil || !r.isLevel(&t.Num) {
			return
		}
	default:
		if t.Unit.Sense == nil || t.Num.Few || t.Num.Native || r.Before.Ordinal { // not 두 시간대 (two time zones), 제2분대 (the second squad)
			return
		}
		if line.BracketAt(r.S, t.End).Sense == nil || !line.TakesBracket(t.Unit) { // 30평대 (flats of 30 pyeong), 300명대 (300-odd people)
			return
		}
	}
	q := r.SkipGap(t.End)
	to := line.BracketAt(r.S, q)
	if to.Sense == nil {
		return
	}
	end := q + len(to.Text)
	if q > t.End && !r.GapBracket(end) || q == t.End && !r.BracketCloses(q, end) && !r.RunsOnBehind(end) && !r.bracketOfOthers(t, q, end) || r.versus(t, q, end) {
		return
	}
	r.SetBracket(t, end)
}

// RunsOnBehind reports whether a particle stands at p, behind 대, within a long word, 십만원대로추천좀 (recommend some at 100,000-odd won), or a noun that such
// amounts go before, 3%대시청률 (viewers of three-odd percent), or Latin letters, 2천만원대SUV (an SUV at
// 20 million-odd); not 십만원대가로 (for 100,000 won).
func (r *Reader) RunsOnBehind(p int) bool {
	w := lex.BracketTails.At(r.S, p)
	return w.Sense != nil && (w.N == lex.BracketNoGap || w.Says(lex.BracketInRun) && line.LongWord(r.S, p)) || p < len(r.S) && runes.IsLatin(r.S[p])
}

// bracketOfOthers reports whether the subject's particle is written to 대 from p to end, of no money, within a long word: 80점대가나왔다 (scores in the 80s came
// out); not 3만원대가로 (for 30,000 won), 30명대가족이 (a large family of 30).
func (r *Reader) bracketOfOthers(t *Term, p, end int) bool {
	return t.Kind != amount.KindMoney && lex.CaseParticle(r.S[end:], lex.PSubject).Sense != nil && lex.UnitHomographs.At(r.S, p).Sense == nil && line.LongWord(r.S, end)
}

// GapBracket reports whether 대 that ends there may be a bracket behind a gap: it must be the whole word, with a particle at most: 3조 원 대의 (of some 3 trillion won), not 1억원 대가로 (for 100 million won).
func (r *Reader) GapBracket(end int) bool {
	if r.Boundary(end) {
		return true
	}
	w := lex.BracketTails.At(r.S, end)
	return w.Sense != nil && !w.Says(lex.BracketNoGap) && !r.HangulAt(end+len(w.Text))
}

// versus reports whether 대 from p to end sets t against another amount of its unit: 52% 대 48% (52% to 48%), 클린턴 46% 대 트럼프 44% (Clinton 46% to Trump
// 44%), 46%대 44% (46% to 44%). The other amount has no 대 of its own; behind an attached 대 only a percentage that follows at once is meant, as 3%대 금리
// 5% (an interest of 3-odd%, 5%) and 5만원대 3만원대 (50,000-odd won, 30,000-odd won) are brackets.
func (r *Reader) versus(t *Term, p, end int) bool {
	if t.Unit.Sense == nil || r.HangulAt(end) {
		return false
	}
	spaced := runes.IsBlank(r.S[p-1])
	switch t.Kind {
	case amount.KindPercent, amount.KindQuantity, amount.KindMultiple, amount.KindOrdinal:
	default:
		if !spaced {
			return false
		}
	}
	q := r.SkipGap(end)
	for k := 0; k < 2 && q < len(r.S); k++ {
		n := new(numeral.Numeral)
		if (runes.IsDigit(r.S[q]) || r.NumeralWord(q).Sense != nil) && r.Numeral(q, n) {
			w, at := r.UnitWord(n.End)
			return w.Sense != nil && r.P.Ref(w) == r.P.Ref(t.Unit) && w.Class == t.Unit.Class && line.BracketAt(r.S, at+len(w.Text)).Sense == nil
		}
		word := r.WordRest(q)
		if half := lex.Joins.Ending(word, len(word)); !spaced || half.Sense != nil && half.Class == lex.JHalf { // 초반 (the early), 중반 (the middle), 후반 (the end)
			return false
		}
		next := r.SkipGap(q + len(word))
		if next == q+len(word) {
			return false
		}
		q = next
	}
	return false
}

// SetBracket widens the term to the place of its last non-zero digit.
func (r *Reader) SetBracket(t *Term, end int) {
	if t.Num.Few {
		t.End = end // 수조원대 (some trillions of won): the several is wide enough
		return
	}
	width, ok := decimal.FromInt(1), true
	if !t.Hi.IsZero() {
		width, ok = numeral.Shifted(width, t.Hi.Exp())
	}
	hi, ok2 := numeral.Plus(t.Hi, width)
	if ok && ok2 {
		t.Hi, t.End, t.Bracket = hi, end, true
	}
}

// ClassBefore reports whether the word before 반 at p makes it a class of pupils: 우리 반 (our class), 3학년 반 (class 3).
func (r *Reader) ClassBefore(p int) bool {
	q := r.SkipGapBack(p)
	w := lex.ClassHeads.Before(r.S, q)
	return q < p && w.Sense != nil && w.N == 0 && (!runes.IsShort(w.Text) || line.WordStart(r.S, q-len(w.Text))) // 이 반 (this class), not 값이 반 (half the price)
}

// TakesPlace reports whether the term may be an ordinal behind 제: a number, or one with a counter.
func (t *Term) TakesPlace() bool {
	if t.Unit.Sense == nil {
		return t.Noun == "" && t.Kind == amount.KindNumber
	}
	return t.Unit.Class == lex.WCounter || t.Unit.Class == lex.WOrdinal
}
