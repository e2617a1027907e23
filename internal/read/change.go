package read

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// changeTail gives t, a bare number in digits, the scale and the unit that stand once, behind what it has changed to: 12→15명 (from 12 to 15 persons), 매출 100→120억원 (sales, from 10
// to 12 billion won), 10,000→8,000원, 3에서 5만원으로. Each is a match of its own.
func (r *Reader) changeTail(t, u *unit.Term, ld *line.Side) bool {
	n := &t.Num
	if t.Fraction || t.Noun != "" || n.Few || ld.Ordinal || ld.Start != n.Start || t.End != n.End || t.Magnitude > 0 {
		return false
	}
	p, from := r.changedTo(t.End), lex.Word{}
	if p == 0 {
		from = lex.CaseParticle(r.S[t.End:], lex.PFrom)
		p = r.SkipGap(t.End + len(from.Text))
		if from.Sense == nil || p == len(r.S) || !runes.IsDigit(r.S[p]) {
			return false
		}
	}
	saved := *t
	if !r.unitTerm(p, u) || from.Sense != nil && !r.changesTo(t, u) || u.Age || !u.Num.Ascii || u.Num.Few || tens(u) || !countsBoth(t, u) || !r.lendChanged(t, u) {
		*t = saved
		return false
	}
	r.shareUnit(t, u)
	return true
}

// changesTo reports whether u, behind 에서, is what t changes to, and about as much: 월세를 3에서 5만원으로 (the rent, from 30,000 to 50,000 won), not 2020에서 5만원으로.
func (r *Reader) changesTo(t, u *unit.Term) bool {
	if lex.CaseParticle(r.S[u.End:], lex.PDirection).Sense == nil || r.NumberedBefore(r.SkipGapBack(t.Num.Start)) { // 시즌 3에서 5만원으로 (in season 3 to 50,000 won)
		return false
	}
	v := t.Lo
	if u.Num.Top > 0 || firstExp(&u.Num) > 0 {
		v, _ = numeral.Shifted(v, firstExp(&u.Num))
	}
	return withinPlaces(v, u.Lo, 1)
}

// countsBoth reports whether the unit of u may be that of t, too: no rare counter is of a number in scales, which money is spoken of in, nor is one behind a gap that other
// words begin with.
func countsBoth(t, u *unit.Term) bool {
	if w := u.Unit; w.Class == lex.WCounter {
		return (t.Num.Places == 0 || w.Flags&lex.FCommon != 0 && !t.Num.Elided && t.Num.Up.Lo.IsZero()) && (u.End-len(w.Text) == u.Num.End || w.Flags&lex.FCommon != 0)
	}
	return t.Num.Places == 0 || u.Unit.Class == lex.WCurrency
}

// tens reports whether the amount may be an age, 30대 (their 30s).
func tens(u *unit.Term) bool {
	v, ok := u.Num.Lo.Int64()
	return ok && line.MayBeTens(u.Unit, v)
}

// changedTo returns where the last number begins that the one which ends at p changes to, 0 where no sign of a change stands behind it: 15→12→10만원.
func (r *Reader) changedTo(p int) (at int) {
	for range numeral.MostListed {
		q := r.SkipGap(p)
		w := line.ChangeAt(r.S, q)
		if w.Sense == nil {
			return at
		}
		if at = r.SkipGap(q + len(w.Text)); at == len(r.S) || !runes.IsDigit(r.S[at]) {
			return 0
		}
		_, end, code := r.Digits(at)
		if code != "" {
			return 0
		}
		p = end
	}
	return 0
}

// lendChanged gives a number without a scale the one of what it changes to, or what of it leads to about as much: 3→5만원 (from 30 to 50 thousand won), 9500→1억원 (from 95
// to 100 million), 8,500→1만원 (from 8,500 to 10,000 won). It reports false where none does.
func (r *Reader) lendChanged(t, u *unit.Term) bool {
	const near = 1 // how many places they differ by, at most
	if u.Num.Top == 0 && firstExp(&u.Num) == 0 || t.Num.Top > 0 {
		return true
	}
	if r.IsApart(&u.Num) {
		return false
	}
	written := t.Lo
	for _, shift := range [...]int{firstExp(&u.Num), 0, u.Num.Top - 4, u.Num.Top} {
		if v := t.Interval; shift >= 0 && shift != 2 && v.Shift(shift) && withinPlaces(v.Lo, u.Lo, near) && (shift > 0 || t.Num.Grouped || written.Magnitude() >= 2) {
			t.Interval = v
			return true
		}
	}
	return t.Lo == decimal.Decimal{}
}
