package read

import (
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// expression reads the expression whose numeral starts at i into m. Where it stands alone, r.Before.Outer and
// r.Behind.Outer are its ends with all qualifiers. It says why there is none, if that is known.
func (r *Reader) expression(i int, m *amount.Match) (why numeral.Refusal, ok bool) {
	ld, tl := &r.Before, &r.Behind
	if r.Errors && name.DayOfHistory(&r.Line, i) > i {
		why.Set(fault.ErrSyntax, i, "no number in "+r.Word(i))
		return why, false
	}
	side.Lead(&r.Line, i, ld)
	t, u := &r.Left, &r.Right
	u.Num.Fault = numeral.Refusal{}
	if !r.Term(i, ld, t) {
		return r.lastFault(), false
	}
	if t.Conflict.Code != "" {
		return t.Conflict, false
	}
	*m = amount.Match{}
	a := &m.Amount
	listed := false
	if hi, joined := r.rangeTail(t, u, ld); joined {
		a.IsRange, a.HighOpen = true, u.Bracket
		t.Hi, t.End, t.Joined = hi, u.End, true
		t.Num.Approx = t.Num.Approx || u.Num.Approx
		if t.Unit.Sense == nil && t.Kind == amount.KindNumber {
			t.Unit, t.Kind, t.Cur, t.Implied, t.Age, t.Per = u.Unit, u.Kind, u.Cur, u.Implied, u.Age, u.Per
		}
		t.NeedsUnit = t.NeedsUnit && u.NeedsUnit
		t.Num.Scaled = t.Num.Scaled || u.Num.Scaled
		t.Num.Top = max(t.Num.Top, u.Num.Top)
		t.Magnitude, t.Mega = max(t.Magnitude, u.Magnitude), t.Mega || u.Mega
	} else {
		listed = t.Unit.Sense == nil && t.Num.Ascii && r.listTail(t, u, ld)
		a.IsRange = t.Num.Few && t.Lo != t.Hi || t.Bracket
		a.HighOpen = t.Bracket
	}
	side.Tail(&r.Line, t.End, tl)
	if ld.Neg && r.itemDash(ld) && !r.AtEnd(t.End) { // an item of a list
		ld.Start, ld.Neg = r.SkipGap(1), false
	}
	bracket := t.Bracket
	end, ok := r.Decide(t, ld, tl)
	if !ok || !r.Counts(t) {
		why = r.lastFault()
		why.End = max(why.End, end)
		return why, false
	}
	if t.Bracket && !bracket {
		a.IsRange, a.HighOpen = true, true
	}
	dropped := false // the currency before the number is none of it
	if ld.CurWord.Sense != nil && (t.Kind != amount.KindMoney || t.Cur != ld.Cur) && ld.Start < ld.CurEnd {
		if ld.CurEnd == t.Num.Start && runes.IsLatin(r.S[t.Num.Start-1]) {
			return r.lastFault(), false // COP26 회의 (a meeting): a name
		}
		dropped = t.Kind != amount.KindMoney || !unit.NamesAlso(ld.CurWord.Text, t.Cur) // $10호주달러 (Australian dollars): the sign says so, too
		ld.Start = ld.CurEnd                                                            // 한화 2연승 (Hanwha wins for the second time): the team
		if ld.SignAt < ld.CurEnd {                                                      // and what stood before it
			ld.Neg = false
		}
	}
	if t.End > tl.Start {
		side.Tail(&r.Line, t.End, tl)
	}
	if r.Alone {
		r.outermost(t, ld, tl)
	}
	if listed {
		t.End = t.Num.End
	}
	if a.IsRange && t.Lo == t.Hi {
		a.IsRange = false
	}
	r.fill(a, t, ld, tl)
	if ld.Outer = min(ld.Outer, ld.Start); dropped {
		ld.Outer = ld.Start
	}
	m.Start, m.End = ld.Start, t.End
	return why, true
}

// lastFault says why the right end of the expression, or else the left one, ends where it does.
func (r *Reader) lastFault() numeral.Refusal {
	if f := r.Right.Num.Fault; f.Code != "" {
		return f
	}
	return r.Left.Num.Fault
}

// outermost widens, for Parse, what belongs to the expression although no match reports it: 사이 (between) of a range, the ending of 넘는, 일금 (the sum
// of) and 정 of a contract, 만 before an age in digits (fullYears is for words).
func (r *Reader) outermost(t *unit.Term, ld *line.Side, tl *line.Trail) {
	if end := r.Right.Closer; t.Joined && end > t.End {
		var after line.Trail
		if side.Tail(&r.Line, end, &after); after.Outer > tl.Outer {
			*tl = after
		}
		tl.Outer = max(tl.Outer, end)
	}
	if (tl.Bound != amount.NoBound || tl.Approx) && r.HangulAt(tl.Outer) && lex.TailWords.At(r.S, tl.Outer).Sense == nil {
		w := lex.TailWords.Ending(r.S, tl.Outer)
		if verb := w.Sense == nil || w.Flags&lex.FNoun == 0; w.Sense != nil && w.Class == lex.TApprox && w.Flags&lex.FParticle != 0 || tl.Bound != amount.NoBound && (verb || r.ParticleAt(tl.Outer)) {
			tl.Outer += len(r.WordRest(tl.Outer))
		}
	}
	if t.Kind == amount.KindMoney && tl.Outer == t.End {
		if w := lex.SumSeals.At(r.S, t.End); w.Sense != nil && r.AtEnd(t.End+len(w.Text)) {
			tl.Outer = t.End + len(w.Text)
		}
	}
	if ld.Neutral < ld.Outer && ld.Neutral >= 0 {
		ld.Outer = ld.Neutral
	}
	if full := lex.Numerals.Ending(r.S, r.SkipGapBack(ld.Outer)); full.Sense != nil && full.Class == lex.NBig && full.N == 4 && t.Unit.Sense != nil && t.Unit.Flags&lex.FAges != 0 { // 약 만 65세 (about 65, by full years)
		var more line.Side
		side.Lead(&r.Line, r.SkipGapBack(ld.Outer)-len(full.Text), &more)
		ld.Outer = more.Outer
		if more.Approx {
			ld.Approx, ld.ApproxBy = true, more.ApproxBy
		}
		if ld.Bound == amount.NoBound {
			ld.Bound, ld.BoundBy = more.Bound, more.BoundBy
		}
	}
}

// fill puts what was read into an Amount.
func (r *Reader) fill(a *amount.Amount, t *unit.Term, ld *line.Side, tl *line.Trail) {
	a.Kind = t.Kind
	a.Low, a.High, a.Denominator = t.Lo, t.Hi, t.Den
	if ld.Neg {
		a.Low, a.High = t.Hi.Neg(), t.Lo.Neg()
		if a.HighOpen {
			a.HighOpen, a.LowOpen = false, true
		}
	}
	a.Approx = t.Num.Approx || ld.Approx || tl.Approx && !side.LevelThen(&r.Line, t.Unit, t.Num.Start)
	a.Bound = tl.Bound
	if a.Bound == amount.NoBound && !(t.Unit.Sense != nil && t.Unit.Ref == lex.RefDegree) { // 낮 최고 3도 (3 degrees at most by day) is no bound
		a.Bound = ld.Bound
	}
	a.Implied = t.Implied
	if t.Kind == amount.KindMoney {
		a.Currency = amount.CurrencyOf(t.Cur)
	}
	a.Unit = r.UnitName(t, ld)
}
