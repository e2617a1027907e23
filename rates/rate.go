package rates

import (
	"errors"
	"math/big"
	"strconv"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
)

// Rate is an exchange rate as it is quoted: so much of one currency for so much of another,
// 1 USD = 1446.5 KRW or, by hundreds as Korean banks quote the yen, 100 JPY = 950 KRW.
//
// It is comparable and immutable; == compares rates as they are quoted, and Rat gives what
// 100 JPY = 950 KRW and 1 JPY = 9.5 KRW have in common. The zero Rate is no rate.
type Rate struct {
	from, to komoney.Money // both above 0
}

// NewRate returns the rate at which from buys to: 100 yen 950 won. The error has the code
// [fault.ErrRange] if one of them is not above 0, [fault.ErrUnknownCurrency] if one has no currency,
// or [fault.ErrCurrencyMismatch] if they are different sums of one currency.
func NewRate(from, to komoney.Money) (Rate, error) {
	r := Rate{from, to}
	if code := r.check(); code != "" {
		in := shortMoney(from) + " = "
		return Rate{}, rateFault("new rate", code, in+shortMoney(to), len(in))
	}
	return r, nil
}

// check returns the code of what is wrong with r.
func (r Rate) check() fault.Code {
	switch {
	case r.from.Currency().IsZero() || r.to.Currency().IsZero():
		return fault.ErrUnknownCurrency
	case r.from.Sign() <= 0 || r.to.Sign() <= 0:
		return fault.ErrRange
	case r.from.Currency() == r.to.Currency() && r.from != r.to:
		return fault.ErrCurrencyMismatch
	}
	return ""
}

// rateFault returns the error of what check found.
func rateFault(fn string, code fault.Code, in string, at int) error {
	e := &fault.Error{Func: fn, Input: in, Offset: at, Code: code}
	switch code {
	case fault.ErrRange:
		e.Detail = "a rate is above 0"
	case fault.ErrUnknownCurrency:
		e.Detail = "no currency"
	}
	return e
}

// From returns what is exchanged: 100 JPY of 100 JPY = 950 KRW.
func (r Rate) From() komoney.Money { return r.from }

// To returns what From is worth: 950 KRW of 100 JPY = 950 KRW.
func (r Rate) To() komoney.Money { return r.to }

// Base returns the currency that is exchanged.
func (r Rate) Base() komoney.Currency { return r.from.Currency() }

// Quote returns the currency that the rate is expressed in.
func (r Rate) Quote() komoney.Currency { return r.to.Currency() }

// IsZero reports whether r is no rate.
func (r Rate) IsZero() bool { return r == Rate{} }

// Rat returns how much one unit of the base is worth, as a new [big.Rat]; 0 for the zero Rate.
func (r Rate) Rat() *big.Rat {
	if r.IsZero() {
		return new(big.Rat)
	}
	return new(big.Rat).Quo(r.to.Amount().Rat(), r.from.Amount().Rat())
}

// Per returns r for so much of the base, its worth rounded at the digit of 10^place as [decimal.Decimal.Round]
// does: 1 USD = 1446.5 KRW for 100 is 100 USD = 144650 KRW. The error has the code [fault.ErrRange] if n
// is not above 0 or the worth rounds to 0, or [fault.ErrOverflow].
func (r Rate) Per(n decimal.Decimal, place int, mode decimal.Rounding) (Rate, error) {
	fail := func(code fault.Code) (Rate, error) {
		return Rate{}, fault.New("rate", code, string(n.AppendShort(append(r.AppendTo(nil), " per "...))), len(r.String())+len(" per "))
	}
	if n.Sign() <= 0 || r.IsZero() {
		return fail(fault.ErrRange)
	}
	worth, err := r.to.Amount().MulQuo(n, r.from.Amount(), place, mode)
	if err != nil {
		return fail(fault.ErrOverflow)
	}
	per := Rate{komoney.NewMoney(n, r.from.Currency()), komoney.NewMoney(worth, r.to.Currency())}
	if code := per.check(); code != "" {
		return fail(code)
	}
	return per, nil
}

// Inverse returns r seen from the other side, 1446.5 KRW = 1 USD of 1 USD = 1446.5 KRW.
// It is exact; [Rate.Per] gives a rounded one for 1 KRW.
func (r Rate) Inverse() Rate { return Rate{r.to, r.from} }

// Cross returns the exact rate between the currencies that r and s do not share:
// of 1 USD = 1446.5 KRW and 100 JPY = 950 KRW, 19 USD = 2893 JPY. It is for 1 of r's currency
// where that is a finite decimal, and else for the least whole number; [Rate.Per] rounds it.
// The error has the code [fault.ErrCurrencyMismatch] if they do not share exactly one currency,
// or [fault.ErrOverflow] if the numbers do not fit a Decimal.
func (r Rate) Cross(s Rate) (Rate, error) {
	c, code := r.cross(s)
	if code != "" {
		in := append(r.AppendTo(nil), " × "...)
		return Rate{}, fault.New("cross", code, string(s.AppendTo(in)), len(in))
	}
	return c, nil
}

func (r Rate) cross(s Rate) (Rate, fault.Code) {
	a, b := r, s
	if a.Base() == s.Base() || a.Base() == s.Quote() {
		a = a.Inverse()
	}
	if b.Quote() == a.Quote() {
		b = b.Inverse()
	}
	if a.Quote() != b.Base() || a.Base() == b.Quote() || a.Base() == a.Quote() || b.Base() == b.Quote() {
		return Rate{}, fault.ErrCurrencyMismatch
	}
	x := a.Rat()
	x.Mul(x, b.Rat())
	from, to, ok := ratio(x)
	if !ok {
		return Rate{}, fault.ErrOverflow
	}
	return Rate{komoney.NewMoney(from, a.Base()), komoney.NewMoney(to, b.Quote())}, ""
}

// ratio returns the positive x as to / from, with a from of 1 if it can be, and whether they fit.
func ratio(x *big.Rat) (from, to decimal.Decimal, ok bool) {
	if d, ok := decimal.FromRat(x); ok {
		return decimal.FromInt(1), d, true
	}
	from, ok1 := decimal.FromBigInt(x.Denom(), 0)
	to, ok2 := decimal.FromBigInt(x.Num(), 0)
	return from, to, ok1 && ok2
}

// Convert returns what m is worth, in either direction: exact, and rounded once, to the minor
// unit. The error has the code [fault.ErrCurrencyMismatch] if m is in neither of the rate's currencies,
// [fault.ErrUnknownCurrency] if the other one has no minor unit, or [fault.ErrOverflow].
func (r Rate) Convert(m komoney.Money, mode decimal.Rounding) (komoney.Money, error) {
	if m.Currency() == r.to.Currency() {
		r = r.Inverse()
	}
	fail := func(code fault.Code) (komoney.Money, error) {
		return komoney.Money{}, convertError(code, m, r.String())
	}
	if m.Currency() != r.from.Currency() || r.IsZero() {
		return fail(fault.ErrCurrencyMismatch)
	}
	digits := r.to.Currency().Digits()
	if digits < 0 {
		return fail(fault.ErrUnknownCurrency)
	}
	d, err := m.Amount().MulQuo(r.to.Amount(), r.from.Amount(), -digits, mode)
	if err != nil {
		return fail(fault.ErrOverflow)
	}
	return komoney.NewMoney(d, r.to.Currency()), nil
}

// ParseRate reads a rate, in these forms:
//
//	1 USD = 1446.5 KRW       as String writes it
//	USD=1446.5               quoted in won, as is every rate that names one currency
//	JPY(100)=950             for 100 yen, as banks write it
//	USD/KRW 1446.5           and USD/KRW=1446.5
//	1달러=1,446.5원, 달러당 1,446원, 100엔당 950원 (a dollar is 1,446.5 won; 1,446 won per dollar, 950 per 100 yen)
//
// The sums on both sides are what [komoney.ParseMoney] reads. The error is an *[fault.Error] with
// the codes of Parse and NewRate, and [fault.ErrSyntax] where there are no two sides.
func ParseRate(s string) (Rate, error) {
	left, right, at := cutRate(s)
	if at < 0 {
		return Rate{}, fault.New("parse rate", fault.ErrSyntax, s, len(s))
	}
	quote := wonCurrency
	from, err := komoney.Money{}, error(nil)
	if base, quoted, ok := strings.Cut(left, "/"); ok {
		var c komoney.Currency
		if c, err = komoney.ParseCurrency(base); err == nil {
			quote, err = komoney.ParseCurrency(quoted)
		}
		from = komoney.NewMoney(decimal.FromInt(1), c)
	} else {
		from, err = parseBase(left)
	}
	if err != nil {
		return Rate{}, fault.Within("parse rate", s, strings.Index(s, left), err)
	}
	to, err := parseWorth(right, quote)
	if err != nil {
		return Rate{}, fault.Within("parse rate", s, at, err)
	}
	r := Rate{from, to}
	code := r.check()
	if strings.Contains(left, "/") && to.Currency() != quote {
		code = fault.ErrCurrencyMismatch
	}
	if code != "" {
		return Rate{}, rateFault("parse rate", code, s, at)
	}
	return r, nil
}

// MustParseRate is ParseRate for rates known to be right; it panics on error.
func MustParseRate(s string) Rate {
	r, err := ParseRate(s)
	if err != nil {
		panic(err)
	}
	return r
}

// cutPer is strings.Cut at the word that says what one unit costs: 달러당 1,446원 (1,446 won per dollar).
func cutPer(s string) (left, right string, ok bool) {
	for i := range s {
		if w := lex.RateMarks.At(s, i); w.Sense != nil && w.N == lex.RatePer {
			return s[:i], s[i+len(w.Text):], true
		}
	}
	return s, "", false
}

// cutRate returns the sides of a rate, and the offset of the right one or -1.
func cutRate(s string) (left, right string, at int) {
	left, right, ok := strings.Cut(s, "=")
	if !ok {
		left, right, ok = cutPer(s)
	}
	if !ok { // USD/KRW 1446.5
		left, right, ok = strings.Cut(strings.TrimLeft(s, " "), " ")
		ok = ok && strings.Contains(left, "/")
	}
	if !ok {
		return "", "", -1
	}
	right = strings.TrimLeft(right, " ")
	return strings.TrimSpace(left), strings.TrimRight(right, " "), len(s) - len(right)
}

// parseBase reads what is exchanged: USD, JPY(100), 100 JPY, 달러 (dollar), 100엔 (100 yen).
func parseBase(s string) (komoney.Money, error) {
	if code, count, ok := strings.Cut(s, "("); ok && strings.HasSuffix(count, ")") {
		c, err := komoney.ParseCurrency(strings.TrimSpace(code))
		if err != nil {
			return komoney.Money{}, err
		}
		n, err := decimal.Parse(strings.TrimSuffix(count, ")"))
		if err != nil {
			return komoney.Money{}, fault.Within("parse rate", s, len(code)+1, err)
		}
		return komoney.NewMoney(n, c), nil
	}
	if c, err := komoney.ParseCurrency(s); err == nil {
		return komoney.NewMoney(decimal.FromInt(1), c), nil
	}
	m, err := komoney.ParseMoney(s)
	if err != nil {
		if one, err := komoney.ParseMoney("1" + s); err == nil { // 달러 (dollar)
			return one, nil
		}
	}
	return m, err
}

// parseWorth reads what the base is worth, in the currency if it names none.
func parseWorth(s string, quote komoney.Currency) (komoney.Money, error) {
	if d, err := decimal.Parse(s); err == nil {
		return komoney.NewMoney(d, quote), nil
	}
	m, err := komoney.ParseMoney(s)
	if errors.Is(err, fault.ErrNoCurrency) { // 1,446.5
		a, _ := komoney.Parse(s)
		if d, ok := a.Decimal(); ok && a.Kind == komoney.KindNumber && a.Bound == komoney.NoBound && !a.Approx {
			return komoney.NewMoney(d, quote), nil
		}
	}
	return m, err
}

// String returns the rate as an equation, which [ParseRate] reads back: "100 JPY = 950 KRW".
// The zero Rate is "".
func (r Rate) String() string { return string(r.AppendTo(nil)) }

// AppendTo appends the text of [Rate.String] to b.
func (r Rate) AppendTo(b []byte) []byte {
	if r.IsZero() {
		return b
	}
	return r.to.AppendTo(append(r.from.AppendTo(b), " = "...))
}

// convertError returns the error of converting m at a rate: that there is no minor unit is said of m, all else of the rate.
func convertError(code fault.Code, m komoney.Money, rate string) error {
	in := shortMoney(m) + " at "
	if code == fault.ErrUnknownCurrency {
		return &fault.Error{Func: "convert", Input: in + rate, Code: code, Detail: strconv.Quote(m.Currency().Code()) + " has no minor unit"}
	}
	return fault.New("convert", code, in+rate, len(in))
}

// shortMoney returns m with few digits, however large it is.
func shortMoney(m komoney.Money) string {
	b := m.Amount().AppendShort(nil)
	_, code, _ := strings.Cut(m.String(), " ")
	return strings.TrimSuffix(string(b)+" "+code, " ")
}
