package komoney

import "strings"

// exact returns the value of a, if it is a single one with a finite decimal that the text gives as exact.
func (a Amount) exact() (Decimal, bool) {
	d, ok := a.Decimal()
	return d, ok && a.Bound == NoBound && !a.Approx
}

// exactMoney returns the sum of money that s, which reads as a, stands for if it is a single and exact one.
func (p Parser) exactMoney(s string, a *Amount) (Money, error) {
	if d, ok := a.exact(); ok && a.Kind == KindMoney {
		return Money{d, a.Currency}, nil
	}
	return Money{}, p.inexact(aSum, s, ErrNotMoney, a)
}

// inexact says why s, which reads as a, is not the one exact value that the class is about, and where it says so.
func (p Parser) inexact(asked asked, s string, class Code, a *Amount) error {
	var norm normalizer
	text, start := norm.trimmed(s)
	r := reader{line: line{s: text, p: p, alone: true}}
	var m Match
	r.read(asked, &m)
	code, at, detail := r.refusal(class, a, &m)
	if code == class {
		class = ""
	}
	return &Error{Func: string(asked), Input: s, Offset: norm.offset(start + at), Code: code, Detail: detail, Class: class}
}

// refusal returns what makes the amount a, which m is, no exact value of the class: the kind before the qualifiers.
func (r *reader) refusal(class Code, a *Amount, m *Match) (code Code, at int, detail string) {
	t, ld := &r.left, &r.before
	bare := a.Kind == KindNumber || a.Kind == KindFraction
	switch {
	case class == ErrNotMoney && bare:
		return ErrNoCurrency, m.End, ""
	case class == ErrNotMoney && a.Kind != KindMoney:
		return class, r.unitPlace(), a.Kind.one()
	case class == ErrNotNumber && !bare && t.unit.sense != nil:
		return ErrUnit, r.unitPlace(), "unit " + t.unit.text
	case class == ErrNotNumber && !bare && ld.curWord.sense != nil:
		return ErrUnit, ld.start, "unit " + ld.curWord.text
	case class == ErrNotNumber && !bare && t.noun != "":
		return ErrUnit, r.skipGap(t.num.end), "unit " + t.noun
	case class == ErrNotNumber && !bare:
		return class, ld.start, a.Kind.one()
	case a.IsRange:
		return ErrInterval, r.rangePlace(m), "a range"
	case !a.Denominator.IsZero():
		return ErrRatio, m.Start, ""
	case a.Bound != NoBound && r.behind.bound != NoBound:
		return ErrBound, r.behind.saysAt[1], "a bound"
	case a.Bound != NoBound:
		return ErrBound, ld.saysAt[1], "a bound"
	}
	return ErrApprox, r.approxPlace(), "an approximation"
}

// one returns the kind with its article.
func (k Kind) one() string {
	if k == KindOrdinal {
		return "an " + k.String()
	}
	return "a " + k.String()
}

// unitPlace returns where the unit stands, or the end of the numeral.
func (r *reader) unitPlace() int {
	t := &r.left
	p := r.skipGap(t.num.end)
	if t.unit.sense == nil || p >= t.end {
		return t.num.start
	}
	if i := strings.Index(r.s[p:t.end], t.unit.text); i >= 0 {
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
		if u := t.unit; u.sense != nil && r.has(p, u.text) && p+len(u.text) <= r.right.num.start {
			p = r.skipGap(p + len(u.text))
		}
		return p
	case t.bracket && hasSuffix(r.s[:m.End], bracketMark):
		return m.End - len(bracketMark)
	}
	return t.num.start
}

// approxPlace returns where the word stands that makes an amount an approximation: 약, 여, 가량, or the numeral of 몇십.
func (r *reader) approxPlace() int {
	n := &r.left.num
	switch {
	case r.before.approx:
		return r.before.saysAt[0]
	case n.approx:
		if i := strings.LastIndex(r.s[n.start:min(n.end+len("여"), len(r.s))], "여"); i >= 0 {
			return n.start + i
		}
		return n.start
	}
	return r.behind.saysAt[0]
}
