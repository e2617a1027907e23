package komoney

import (
	"math/big"
	"time"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
)

var wonCurrency = MustParseCurrency("KRW")

// Converter turns money of any currency into money of one. The zero value of each field but Rates is of
// use: won, the latest rates, and the minor unit. A Converter is not changed by its methods and may be shared.
type Converter struct {
	To      Currency  // the currency to convert to; the zero Currency is KRW
	Rates   Rates     // what to convert with
	Date    time.Time // the day whose rates to take; the zero Time takes the latest
	Missing DayPolicy // what to do about a day without a rate

	// Rounding is how the result is rounded, once: [decimal.HalfUp] is 반올림, [decimal.Down] is 절사, [decimal.Up] is 절상.
	Rounding decimal.Rounding
	// Place is the power of ten of the last digit that is kept, as [Decimal.Round] has it:
	// -2 for two digits after the point, 4 for multiples of 만. Nil is the minor unit of To.
	Place *int
}

// Convert returns the amount in the currency To, and the rate that it used. Both ends of a range are
// converted. Approx, Bound, Implied and the open ends stay. What was a ratio is rounded to a decimal.
//
// The error is [ErrNotMoney], by its code [ErrNoCurrency] for a number, or it has the code [ErrNoRate], [ErrUnknownCurrency] if To has no minor unit
// and there is no Place, or [ErrOverflow].
func (c Converter) Convert(a Amount) (Amount, DatedRate, error) {
	fail := func(code Code, detail string) (Amount, DatedRate, error) {
		return Amount{}, DatedRate{}, &Error{Func: "convert", Input: a.String(), Code: code, Detail: detail}
	}
	switch a.Kind {
	case KindMoney:
	case KindNumber, KindFraction:
		return Amount{}, DatedRate{}, &Error{Func: "convert", Input: a.String(), Code: ErrNoCurrency, Class: ErrNotMoney}
	default:
		return fail(ErrNotMoney, "")
	}
	rate, place, err := c.rate(a.Currency)
	if err != nil {
		return Amount{}, DatedRate{}, err
	}
	out := a
	out.Currency = rate.Rate.Quote()
	for _, end := range [...]*Decimal{&out.Low, &out.High} {
		var ok bool
		if *end, ok = convertEnd(*end, a.Denominator, rate.Rate, place, c.Rounding); !ok {
			return fail(ErrOverflow, "")
		}
	}
	out.Denominator = Decimal{}
	return out, rate, nil
}

// ConvertMoney is Convert for a sum of money.
func (c Converter) ConvertMoney(m Money) (Money, DatedRate, error) {
	rate, place, err := c.rate(m.Currency())
	if err != nil {
		return Money{}, DatedRate{}, err
	}
	d, ok := convertEnd(m.Amount(), Decimal{}, rate.Rate, place, c.Rounding)
	if !ok {
		return Money{}, DatedRate{}, convertError(ErrOverflow, m, rate.Rate.String())
	}
	return NewMoney(d, rate.Rate.Quote()), rate, nil
}

// rate returns the rate for money of a currency, and the place to round at.
func (c *Converter) rate(from Currency) (rate DatedRate, place int, err error) {
	to := c.To
	if to.IsZero() {
		to = wonCurrency
	}
	if c.Place != nil {
		place = *c.Place
	} else if place = -to.Digits(); place > 0 {
		return rate, 0, fault.New("convert", ErrUnknownCurrency, to.Code(), 0)
	}
	rate, err = c.Rates.Rate(from, to, c.Date, c.Missing)
	return rate, place, err
}

// convertEnd returns d, over den if there is one, at the rate, rounded once.
func convertEnd(d, den Decimal, rate Rate, place int, mode decimal.Rounding) (Decimal, bool) {
	if den.IsZero() {
		q, err := d.MulQuo(rate.to.Amount(), rate.from.Amount(), place, mode)
		return q, err == nil
	}
	x := new(big.Rat).Quo(d.Rat(), den.Rat())
	return decimal.RoundRat(x.Mul(x, rate.Rat()), place, mode)
}

// Annotate returns a function for [Parser.AppendReplace] that puts behind each sum of money in another
// currency what it is worth, in brackets and as f writes it: 400억 달러(57조8,600억원). All else, and a sum
// without a rate, is left as it is.
func (c Converter) Annotate(f Formatter) func(b []byte, m *Match) ([]byte, bool) {
	to := c.To
	if to.IsZero() {
		to = wonCurrency
	}
	return func(b []byte, m *Match) ([]byte, bool) {
		if m.Kind != KindMoney || m.Currency == to {
			return b, false
		}
		worth, _, err := c.Convert(m.Amount)
		if err != nil {
			return b, false
		}
		worth.Approx, worth.Bound = false, NoBound // the text says so around the sum
		b = append(append(b, m.Text...), '(')
		return append(f.AppendAmount(b, worth), ')'), true
	}
}
