package komoney

import "math/big"

// Money returns the sum of money that a is, and whether it is a single one: no range and
// nothing but money. [Amount.Approx] and [Amount.Bound] say how exactly the text gives it; [Amount.Exact] wants it exact.
func (a Amount) Money() (Money, bool) {
	d, ok := a.Decimal()
	if !ok || a.Kind != KindMoney {
		return Money{}, false
	}
	return Money{d, a.Currency}, true
}

// Exact returns the sum of money that a is, and whether it is one as [ParseMoney] wants it: neither a range, nor a bound, nor about so much. Only such sums can be added.
func (a Amount) Exact() (Money, bool) {
	d, ok := a.Decimal()
	if !ok || a.Kind != KindMoney || a.Bound != NoBound || a.Approx {
		return Money{}, false
	}
	return Money{d, a.Currency}, true
}

// Decimal returns the value of a, and whether it is a single one with a finite decimal.
func (a Amount) Decimal() (Decimal, bool) {
	if a.Kind == KindNone || a.IsRange || !a.Denominator.IsZero() {
		return Decimal{}, false
	}
	return a.Low, true
}

// Rat returns the value of a as a new [big.Rat], a third of 3분의 1 (a third), and the low end of a range.
func (a Amount) Rat() *big.Rat {
	x := a.Low.Rat()
	if !a.Denominator.IsZero() {
		x.Quo(x, a.Denominator.Rat())
	}
	return x
}

// Contains reports whether the value d is what a says: within the range 150~250, with its open
// ends, or on the right side of the bound in 100 이상 (100 or more). An approximation contains its very value only.
func (a Amount) Contains(d Decimal) bool {
	toLow, toHigh := a.compare(d, a.Low), a.compare(d, a.High)
	switch {
	case a.Kind == KindNone:
		return false
	case a.Bound == AtLeast:
		return toLow > 0 || toLow == 0 && !a.LowOpen
	case a.Bound == AtMost:
		return toHigh < 0 || toHigh == 0 && !a.HighOpen
	case a.Bound == MoreThan:
		return toLow > 0
	case a.Bound == LessThan:
		return toHigh < 0
	}
	return (toLow > 0 || toLow == 0 && !a.LowOpen) && (toHigh < 0 || toHigh == 0 && !a.HighOpen)
}

// compare compares d with an end.
func (a *Amount) compare(d, end Decimal) int {
	if a.Denominator.IsZero() {
		return d.Cmp(end)
	}
	x := d.Rat()
	return x.Mul(x, a.Denominator.Rat()).Cmp(end.Rat())
}
