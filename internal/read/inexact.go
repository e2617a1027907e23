package read

import (
	"strings"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
)

// Inexact says why s, which reads as a, is not the one exact value that the class is about, and where it says so.
func Inexact(p Options, asked Asked, s string, class fault.Code) error {
	var norm norm.Normalizer
	text, start := norm.Trimmed(s)
	var r reader
	r.S, r.P, r.alone = text, p, true
	var m Match
	r.read(asked, &m)
	code, at, detail := r.refusal(class, &m.Amount, &m)
	if code == class {
		class = ""
	}
	return &fault.Error{Func: string(asked), Input: s, Offset: norm.Offset(start + at), Code: code, Detail: detail, Class: class}
}

// refusal returns what makes the amount a, which m is, no exact value of the class: the kind before the qualifiers.
func (r *reader) refusal(class fault.Code, a *Amount, m *Match) (code fault.Code, at int, detail string) {
	t, ld := &r.left, &r.before
	bare := a.Kind == KindNumber || a.Kind == KindFraction
	switch {
	case class == fault.ErrNotMoney && bare:
		return fault.ErrNoCurrency, m.End, ""
	case class == fault.ErrNotMoney && a.Kind != KindMoney:
		return class, r.unitPlace(), oneOf(a.Kind)
	case class == fault.ErrNotNumber && !bare && t.unit.Sense != nil:
		return fault.ErrUnit, r.unitPlace(), "unit " + t.unit.Text
	case class == fault.ErrNotNumber && !bare && ld.curWord.Sense != nil:
		return fault.ErrUnit, ld.start, "unit " + ld.curWord.Text
	case class == fault.ErrNotNumber && !bare && t.noun != "":
		return fault.ErrUnit, r.skipGap(t.num.end), "unit " + t.noun
	case class == fault.ErrNotNumber && !bare:
		return class, ld.start, oneOf(a.Kind)
	case a.IsRange:
		return fault.ErrInterval, r.rangePlace(m), "a range"
	case !a.Denominator.IsZero():
		return fault.ErrRatio, m.Start, ""
	case a.Bound != NoBound && r.behind.bound != NoBound:
		return fault.ErrBound, r.behind.saysAt[1], "a bound"
	case a.Bound != NoBound:
		return fault.ErrBound, ld.saysAt[1], "a bound"
	}
	return fault.ErrApprox, r.approxPlace(), "an approximation"
}

// oneOf returns the kind with its article.
func oneOf(k Kind) string {
	if k == KindOrdinal {
		return "an " + k.String()
	}
	return "a " + k.String()
}

// unitPlace returns where the unit stands, or the end of the numeral.
func (r *reader) unitPlace() int {
	t := &r.left
	p := r.skipGap(t.num.end)
	if t.unit.Sense == nil || p >= t.end {
		return t.num.start
	}
	if i := strings.Index(r.S[p:t.end], t.unit.Text); i >= 0 {
		return p + i // behind a magnitude: 3 million 달러
	}
	return p
}

// rangePlace returns where it stands that an amount is a range: the joint of 3~4만, 대, or the numeral of 수만.
func (r *reader) rangePlace(m *Match) int {
	t := &r.left
	switch {
	case t.joined:
		p := r.skipGap(t.num.end)
		if u := t.unit; u.Sense != nil && r.has(p, u.Text) && p+len(u.Text) <= r.right.num.start {
			p = r.skipGap(p + len(u.Text))
		}
		return p
	case t.bracket && strings.HasSuffix(r.S[:m.End], lex.BracketMark):
		return m.End - len(lex.BracketMark)
	}
	return t.num.start
}

// approxPlace returns where the word stands that makes an amount an approximation: 약, 여, 가량, or the numeral of 몇십.
func (r *reader) approxPlace() int {
	n := &r.left.num
	switch {
	case r.before.Approx:
		return r.before.saysAt[0]
	case n.approx:
		if i := strings.LastIndex(r.S[n.start:min(n.end+len("여"), len(r.S))], "여"); i >= 0 {
			return n.start + i
		}
		return n.start
	}
	return r.behind.saysAt[0]
}
