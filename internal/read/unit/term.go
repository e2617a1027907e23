package unit

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// BeginTerm reads the numeral at i with its unit, or a fraction, into t. ok says that there is one; whole, that nothing can follow it, so that EndTerm need not be
// called. With pair, what a slash parts is no fraction.
func (r *Reader) BeginTerm(i int, ld *line.Side, t *Term, pair bool) (whole, ok bool) {
	*t = Term{}
	n := &t.Num
	if !r.Numeral(i, n) {
		return true, r.halfTerm(i, t)
	}
	if n.Words > 1 && r.fullYears(n) {
		return true, false
	}
	t.bare(ld)
	if r.fraction(t, pair) {
		if w, at := r.UnitWord(t.End); w.Sense != nil && r.takesFraction(t, w, at) {
			t.Fraction = false
			r.setUnit(t, w, at)
		}
		return true, true
	}
	r.ReadUnit(t, ld)
	return false, true
}

// bare makes the term a number without a unit, or with the currency before it.
func (t *Term) bare(ld *line.Side) {
	t.Interval, t.End, t.Kind, t.Cur = t.Num.Interval, t.Num.End, amount.KindNumber, ld.Cur
	if ld.Cur != "" {
		t.Kind = amount.KindMoney
	}
}

// DropUnit gives back the unit of the term.
func (t *Term) DropUnit(ld *line.Side) {
	t.bare(ld)
	t.Unit, t.Noun = lex.Word{}, ""
}

// EndTerm reads what follows the unit: composite parts, and a bracket.
func (r *Reader) EndTerm(t *Term, ld *line.Side) {
	if t.Unit.Sense != nil {
		r.composite(t)
		r.perUnit(t)
	}
	if q := r.SkipGap(t.End); q < len(r.S) && lex.ShapeAt(r.S, q)&lexhash.Joins != 0 {
		switch join := line.JoinAt(r.S, q); {
		case join.Sense == nil:
		case join.Class == lex.JHalf && t.Unit.Sense != nil:
			r.andHalf(t, q, join)
			r.bracket(t)
		case join.Class == lex.JBracket:
			r.bracket(t)
		}
	}
	switch {
	case t.Unit.Sense == nil:
		if t.Num.Ascii && t.Num.Words == 1 && t.Kind == amount.KindNumber && ld.Outer == t.Num.Start {
			r.readListedAge(t)
		}
	case t.Unit.Ref == lex.RefMachine || t.Unit.Ref == lex.RefHousehold:
		r.readAge(t, ld)
	}
}

// halfTerm reads 절반 (half) and 반, and 배 that says twice.
func (r *Reader) halfTerm(i int, t *Term) bool {
	if w := lex.Twices.At(r.S, i); w.Sense != nil && w.N < 2 {
		return r.twiceTerm(w, i, t)
	}
	w := r.NumeralWord(i)
	if w.Sense != nil && w.Class == lex.NMonth {
		return r.monthTerm(w, i, t)
	}
	if w.Sense == nil || w.Class != lex.NHalf {
		return false
	}
	end := i + len(w.Text)
	*t = Term{End: end, Kind: amount.KindFraction, Half: true, Fraction: true}
	t.Set(decimal.New(5, -1))
	t.Num.Start, t.Num.End, t.Num.Words = i, end, 1
	if u, at := r.UnitWord(end); u.Sense != nil && runes.IsShort(w.Text) && (!r.Doubts(line.Around) || (at > end || line.HalfWritten(r.S, i, u)) && !r.ClassBefore(i)) && r.Closes(at+len(u.Text)) && u.Flags&lex.FHalved != 0 {
		t.Half, t.Fraction = false, false // 반 컵 (half a cup)
		r.setUnit(t, u, at)
	}
	return true
}

// monthTerm reads 유월 (June) and 시월 (October), w at i.
func (r *Reader) monthTerm(w lex.Word, i int, t *Term) bool {
	end := i + len(w.Text)
	unit := lex.UnitWords.At(w.Text, len(w.Text)-runes.SyllableLen)
	if r.Doubts(line.Words) && !r.Closes(end) && !lex.MoonAt(r.S, end) {
		return false // 유월절 (Passover), 시월드 (the in-laws)
	}
	*t = Term{End: end, Kind: amount.KindQuantity, Unit: unit}
	t.Set(decimal.FromInt(int64(w.N)))
	t.Num.Start, t.Num.End, t.Num.Words, t.Num.Interval = i, i+len(w.Text)-runes.SyllableLen, 1, t.Interval
	return true
}

// Term is a numeral with what fixes its value: unit, bracket, denominator.
type Term struct {
	_ [0]func() // disallow ==

	Num numeral.Numeral
	numeral.Interval
	Den        decimal.Decimal // of a fraction that no decimal expresses
	End        int
	Unit       lex.Word // none for a bare number
	Noun       string   // a counted noun that is in no table: 세 배달원 (three couriers)
	Magnitude  int      // power of ten of an English magnitude, million
	Mega       bool     // and it is of more than a letter: mn
	Kind       amount.Kind
	Cur        string
	Per        lex.Word // the unit behind a slash or 퍼: 5 km/min
	Bracket    bool     // 대: [lo, hi)
	Age        bool     // tens of years: 30대 (their 30s)
	Closer     int      // of the other end of a range: where the word that closes it ends, 사이 (between) or 까지 (up to)
	Joined     bool     // the other end of a range is in hi
	Fraction   bool
	proper     bool // a fraction below one with a denominator below ten: 1/2, 3분의 2 (two thirds)
	Implied    bool
	Half       bool            // 절반 (half), 반
	Twice      lex.Word        // 배, 갑절 (double) without a number
	NeedsUnit  bool            // cannot stand alone
	Loose      bool            // a dash with a blank on one side stands behind it
	OrdinalOne bool            // 첫 (first)
	Conflict   numeral.Refusal // two currencies, or a denominator of 0, for Parse
}
