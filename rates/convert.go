package rates

import (
	"math/big"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/format"
)

var wonCurrency = komoney.MustParseCurrency("KRW")

// Converter turns money of any currency into money of one. The zero value of each field but Rates is of
// use: won, the latest rates, and the minor unit. A Converter is not changed by its methods and may be shared.
type Converter struct {
	To      komoney.Currency // the currency to convert to; the zero Currency is KRW
	Rates   Table            // what to convert with
	Date    time.Time        // the day whose rates to take; the zero Time takes the latest
	Missing DayPolicy        // what to do about a day without a rate

	// Rounding is how the result is rounded, once: [decimal.HalfUp] is 반올림, [decimal.Down] is 절사, [decimal.Up] is 절상.
	Rounding decimal.Rounding
	// Place is the power of ten of the last digit that is kept, as [decimal.Decimal.Round] has it:
	// -2 for two digits after the point, 4 for multiples of 만 (10^4). Nil is the minor unit of To.
	Place *int
}

// Convert returns the amount in the currency To, and the rate that it used. Both ends of a range are
// converted. Approx, Bound, Implied and the open ends stay. What was a ratio is rounded to a decimal.
//
// The error is [fault.ErrNotMoney], by its code [fault.ErrNoCurrency] for a number, or it has the code [fault.ErrNoRate], [fault.ErrUnknownCurrency] if To has no minor unit
// and there is no Place, or [fault.ErrOverflow].
func (c Converter) Convert(a komoney.Amount) (komoney.Amount, DatedRate, error) {
	fail := func(code fault.Code, detail string) (komoney.Amount, DatedRate, error) {
		return komoney.Amount{}, DatedRate{}, &fault.Error{Func: "convert", Input: a.String(), Code: code, Detail: detail}
	}
	switch a.Kind {
	case komoney.KindMoney:
	case komoney.KindNumber, komoney.KindFraction:
		return komoney.Amount{}, DatedRate{}, &fault.Error{Func: "convert", Input: a.String(), Code: fault.ErrNoCurrency, Class: fault.ErrNotMoney}
	default:
		return fail(fault.ErrNotMoney, "")
	}
	rate, place, err := c.rate(a.Currency)
	if err != nil {
		return komoney.Amount{}, DatedRate{}, err
	}
	out := a
	out.Currency = rate.Rate.Quote()
	for _, end := range [...]*decimal.Decimal{&out.Low, &out.High} {
		var ok bool
		if *end, ok = convertEnd(*end, a.Denominator, rate.Rate, place, c.Rounding); !ok {
			return fail(fault.ErrOverflow, "")
		}
	}
	out.Denominator = decimal.Decimal{}
	return out, rate, nil
}

// ConvertMoney is Convert for a sum of money.
func (c Converter) ConvertMoney(m komoney.Money) (komoney.Money, DatedRate, error) {
	rate, place, err := c.rate(m.Currency())
	if err != nil {
		return komoney.Money{}, DatedRate{}, err
	}
	d, ok := convertEnd(m.Amount(), decimal.Decimal{}, rate.Rate, place, c.Rounding)
	if !ok {
		return komoney.Money{}, DatedRate{}, convertError(fault.ErrOverflow, m, rate.Rate.String())
	}
	return komoney.NewMoney(d, rate.Rate.Quote()), rate, nil
}

// rate returns the rate for money of a currency, and the place to round at.
func (c *Converter) rate(from komoney.Currency) (rate DatedRate, place int, err error) {
	to := c.To
	if to.IsZero() {
		to = wonCurrency
	}
	if c.Place != nil {
		place = *c.Place
	} else if place = -to.Digits(); place > 0 {
		return rate, 0, fault.New("convert", fault.ErrUnknownCurrency, to.Code(), 0)
	}
	rate, err = c.Rates.Rate(from, to, c.Date, c.Missing)
	return rate, place, err
}

// convertEnd returns d, over den if there is one, at the rate, rounded once.
func convertEnd(d, den decimal.Decimal, rate Rate, place int, mode decimal.Rounding) (decimal.Decimal, bool) {
	if den.IsZero() {
		q, err := d.MulQuo(rate.to.Amount(), rate.from.Amount(), place, mode)
		return q, err == nil
	}
	x := new(big.Rat).Quo(d.Rat(), den.Rat())
	return decimal.RoundRat(x.Mul(x, rate.Rat()), place, mode)
}

// Annotate returns a function for [komoney.Parser.AppendReplace] that puts behind each sum of money in another
// currency what it is worth, in brackets and as f writes it: 400억 달러(57조8,600억원) (40 billion dollars, 57.86 trillion won). All else, and a
// sum without a rate, is left as it is.
func (c Converter) Annotate(f format.Formatter) func(b []byte, m *komoney.Match) ([]byte, bool) {
	to := c.To
	if to.IsZero() {
		to = wonCurrency
	}
	return func(b []byte, m *komoney.Match) ([]byte, bool) {
		if m.Kind != komoney.KindMoney || m.Currency == to {
			return b, false
		}
		worth, _, err := c.Convert(m.Amount)
		if err != nil {
			return b, false
		}
		worth.Approx, worth.Bound = false, komoney.NoBound // the text says so around the sum
		b = append(append(b, m.Text...), '(')
		return append(f.AppendAmount(b, worth), ')'), true
	}
}
