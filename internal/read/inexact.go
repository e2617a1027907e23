package read

import (
	"strings"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
)

// Inexact says why s, which reads as a, is not the one exact value that the class is about, and where it says so.
func Inexact(p amount.Options, asked line.Asked, s string, class fault.Code) error {
	var norm norm.Normalizer
	text, start := norm.Trimmed(s)
	var r Reader
	r.S, r.P, r.Policy = text, p, line.AsFound(asked)
	var m amount.Match
	r.read(asked, &m)
	code, at, detail := r.refusal(class, &m.Amount, &m)
	if code == class {
		class = ""
	}
	return &fault.Error{Func: string(asked), Input: s, Offset: norm.Offset(start + at), Code: code, Detail: detail, Class: class}
}

// refusal returns what makes the amount a, which m is, no exact value of the class: the kind before the qualifiers.
func (r *Reader) refusal(class fault.Code, a *amount.Amount, m *amount.Match) (code fault.Code, at int, detail string) {
	t, ld := &r.Left, &r.Before
	bare := a.Kind == amount.KindNumber || a.Kind == amount.KindFraction
	switch {
	case class == fault.ErrNotMoney && bare:
		return fault.ErrNoCurrency, m.End, ""
	case class == fault.ErrNotMoney && a.Kind != amount.KindMoney:
		return class, r.unitPlace(), OneOf(a.Kind) + ", and no sum of money"
	case class == fault.ErrNotNumber && !bare && t.Unit.Sense != nil:
		return fault.ErrUnit, r.unitPlace(), "unit " + t.Unit.Text
	case class == fault.ErrNotNumber && !bare && ld.CurWord.Sense != nil:
		return fault.ErrUnit, ld.Start, "unit " + ld.CurWord.Text
	case class == fault.ErrNotNumber && !bare && t.Noun != "":
		return fault.ErrUnit, r.SkipGap(t.Num.End), "unit " + t.Noun
	case class == fault.ErrNotNumber && !bare:
		return class, ld.Start, OneOf(a.Kind) + ", and no number alone"
	case a.IsRange:
		return fault.ErrInterval, r.rangePlace(m), "a range, and no single value"
	case !a.Denominator.IsZero():
		return fault.ErrRatio, m.Start, ""
	case a.Bound != amount.NoBound && r.Behind.Bound != amount.NoBound:
		return fault.ErrBound, r.Behind.BoundBy.Start, "a bound, and no exact value"
	case a.Bound != amount.NoBound:
		return fault.ErrBound, ld.BoundBy.Start, "a bound, and no exact value"
	}
	return fault.ErrApprox, r.approxPlace(), "an approximation, and no exact value"
}

// OneOf returns the kind with its article.
func OneOf(k amount.Kind) string {
	if k == amount.KindOrdinal {
		return "an " + k.String()
	}
	return "a " + k.String()
}

// unitPlace returns where the unit stands, or the start of the whole where there is none: 제3 (the third).
func (r *Reader) unitPlace() int {
	t := &r.Left
	p := r.SkipGap(t.Num.End)
	if t.Unit.Sense == nil || p >= t.End {
		return r.Before.Start
	}
	if i := strings.Index(r.S[p:t.End], t.Unit.Text); i >= 0 {
		return p + i // behind a magnitude: 3 million 달러
	}
	return p
}

// rangePlace returns where it stands that an amount is a range: the joint of 3~4만 (30 to 40 thousand), 대, or the numeral of 수만 (tens of thousands).
func (r *Reader) rangePlace(m *amount.Match) int {
	t := &r.Left
	switch {
	case t.Joined:
		p := r.SkipGap(t.Num.End)
		if u := t.Unit; u.Sense != nil && r.Has(p, u.Text) && p+len(u.Text) <= r.Right.Num.Start {
			p = r.SkipGap(p + len(u.Text))
		}
		return p
	case t.Bracket && strings.HasSuffix(r.S[:m.End], lex.BracketMark):
		return m.End - len(lex.BracketMark)
	}
	return t.Num.Start
}

// approxPlace returns where the word stands that makes an amount an approximation: 약, 여, 가량 (or so), or the numeral of 몇십 (some tens).
func (r *Reader) approxPlace() int {
	n := &r.Left.Num
	switch {
	case r.Before.Approx:
		return r.Before.ApproxBy.Start
	case n.Approx:
		if over := r.overIn(n); over >= 0 {
			return over
		}
		return n.Start
	}
	return r.Behind.ApproxBy.Start
}

// overIn returns where 여 stands that makes an approximation of the numeral, within it or behind it, 3만여 (30,000 and more), or -1.
func (r *Reader) overIn(n *numeral.Numeral) int {
	end := min(n.End+len(lex.OverMark), len(r.S))
	if i := strings.LastIndex(r.S[n.Start:end], lex.OverMark); n.Approx && i >= 0 {
		return n.Start + i
	}
	return -1
}
