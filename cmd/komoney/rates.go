package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/rates"
)

// conversionHelp explains the flags of conversion in a verb's help.
const conversionHelp = `  -to CODE        the currency to convert to: KRW, usd, 엔
  -rate RATE      a rate: USD=1446.5 (in won), "JPY(100)=950", "EUR/USD 1.08", "1달러=1,446.5원"; may be
                  repeated, and comes before the rates of a file
  -rates FILE     rates of the Export-Import Bank of Korea (JSON), the ECB (XML, CSV), the Bank of Korea's
                  ECOS (JSON) or of a CSV with a header; may be repeated; CNH serves for CNY if there is none
  -date DAY       take the rates of that day, 2025-01-31 (default: the latest)
  -missing WHICH  what to take for a day without a rate: exact (nothing), previous, next, or a number, the
                  latest of so many days before (default: 7)
  -round MODE     half-up for won (default, 반올림) and half-even for other currencies; half-down, up, down,
                  ceiling, floor, or 절상, 절사 …
  -places N       round to N digits after the point, -4 for multiples of 만 (default: the minor unit)
  -digits N       round to N significant digits
`

// defaultMissing is longer than the Korean holidays that follow each other.
const defaultMissing = 7

// conversion is what a verb converts with.
type conversion struct {
	rates.Converter
	round  *decimal.Rounding // nil is half-up for won
	digits int               // significant ones; 0 is all
	given  []rates.DatedRate
	files  []string
}

// conversion adds the flags of conversion.
func (f *flags) conversion() *conversion {
	c := &conversion{Converter: rates.Converter{Missing: defaultMissing}}
	f.Func("to", "", func(s string) (err error) {
		c.To, err = parseCurrency(s)
		return reason(err)
	})
	f.Func("rate", "", func(s string) error {
		rate, err := rates.ParseRate(s)
		c.given = append(c.given, rates.DatedRate{Rate: rate})
		var e *komoney.Error
		if errors.As(err, &e) && e.Code == komoney.ErrSyntax && e.Detail == "" {
			return errors.New("it is a rate such as USD=1446.5 or 100엔당 950원") // 950 won for 100 yen
		}
		return reason(err)
	})
	f.Func("rates", "", func(s string) error {
		c.files = append(c.files, s)
		return nil
	})
	f.Func("date", "", func(s string) (err error) {
		if c.Date, err = time.Parse(time.DateOnly, s); err != nil {
			c.Date, err = time.Parse("20060102", s)
		}
		if err != nil || c.Date.IsZero() {
			return errors.New("it is a day such as 2025-01-31")
		}
		return nil
	})
	f.Func("missing", "", func(s string) (err error) {
		c.Missing, err = parseMissing(s)
		return err
	})
	c.round = f.rounding(&c.Rounding)
	f.places(&c.Place)
	f.digits(&c.digits)
	f.file("rates")
	return c
}

// places adds the flag -places, which counts behind the point in every verb that has it, and sets *p to the power of ten to round at.
func (f *flags) places(p **int) {
	f.Func("places", "", func(s string) error {
		n, err := strconv.ParseInt(s, 10, 16)
		if err != nil {
			return errors.New("it is a number of digits after the point; -4 is multiples of 만")
		}
		place := int(-n)
		*p = &place
		return nil
	})
}

// digits adds the flag -digits, which is significant digits in every verb that has it.
func (f *flags) digits(n *int) {
	f.Func("digits", "", func(s string) (err error) {
		if *n, err = strconv.Atoi(s); err != nil || *n < 1 || *n > 1000 {
			return errors.New("it is a number of significant digits, from 1; -places counts behind the point")
		}
		return nil
	})
}

// rounding adds the flag -round, and returns where it puts the mode that is given.
func (f *flags) rounding(r *decimal.Rounding) *decimal.Rounding {
	given := new(decimal.Rounding)
	*given = unset
	f.choices["round"] = []string{"half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"}
	f.Func("round", "", func(s string) error {
		mode, ok := decimal.ParseRounding(s)
		if !ok {
			return oneOf(append(f.choices["round"], "반올림", "올림", "절상", "버림", "절사", "오사오입", "오사육입"))
		}
		*r, *given = mode, mode
		return nil
	})
	return given
}

// unset is no mode.
const unset decimal.Rounding = 255

// Convert is that of the Converter, with the mode and the digits that the command line asks for.
func (c *conversion) Convert(a komoney.Amount) (komoney.Amount, rates.DatedRate, error) {
	to := c.Converter
	if (c.round == nil || *c.round == unset) && (to.To.IsZero() || to.To.Code() == "KRW") {
		to.Rounding = decimal.HalfUp
	}
	if c.digits == 0 {
		return to.Convert(a)
	}
	out, rate := a, rates.DatedRate{}
	for i, end := range [...]komoney.Decimal{a.Low, a.High} {
		one := a
		one.Low, one.High = end, end
		exact, _, err := truncated(to, one)
		if err != nil {
			return out, rate, err
		}
		place := exact.Magnitude() - c.digits + 1
		to.Place = &place
		one, r, err := to.Convert(one)
		if err != nil {
			return out, rate, err
		}
		if rate = r; i == 0 {
			out.Low = one.Low
		} else {
			out.High = one.High
		}
		out.Currency, out.Denominator = one.Currency, one.Denominator
	}
	return out, rate, nil
}

// truncated converts with many places and nothing rounded up, so that the magnitude is that of the exact value.
func truncated(c rates.Converter, a komoney.Amount) (komoney.Decimal, rates.DatedRate, error) {
	const deep = -30
	place := deep
	c.Place, c.Rounding = &place, decimal.Down
	out, rate, err := c.Convert(a)
	return out.Low, rate, err
}

// parseCurrency reads a code or a Korean name.
func parseCurrency(s string) (komoney.Currency, error) {
	c, err := komoney.ParseCurrency(s)
	if err != nil {
		if m, err := komoney.ParseMoney("1" + s); err == nil {
			return m.Currency(), nil
		}
	}
	return c, err
}

// reason returns what is wrong without the input, which package flag writes itself.
func reason(err error) error {
	var e *komoney.Error
	if !errors.As(err, &e) {
		return err
	}
	why := e.Detail
	if why == "" {
		why = e.Code.Error()
	}
	if e.Offset > 0 {
		return fmt.Errorf("%s at byte %d", why, e.Offset)
	}
	return errors.New(why)
}

// fileError says what is wrong with a file of rates, and where, in one sentence.
func fileError(name string, err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("%s: %w", name, path.Err)
	}
	var row *rates.RowError
	if !errors.As(err, &row) {
		return fmt.Errorf("%s: %w", name, err)
	}
	place := fmt.Sprintf("%s:%d: ", name, row.Line)
	if row.Row > 0 {
		place += fmt.Sprintf("row %d: ", row.Row)
	}
	if row.Field != "" {
		place += row.Field + ": "
	}
	var e *komoney.Error
	if errors.As(row.Err, &e) && e.Input != "" && utf8.RuneCountInString(e.Input) <= 60 {
		place += strconv.Quote(e.Input) + ": "
	}
	return fmt.Errorf("%s%w", place, reason(row.Err))
}

func parseMissing(s string) (rates.DayPolicy, error) {
	switch s {
	case "exact":
		return rates.SameDay, nil
	case "previous":
		return rates.PreviousDay, nil
	case "next":
		return rates.NextDay, nil
	}
	n, err := strconv.ParseInt(s, 10, 32)
	if err != nil || n < 0 {
		return 0, errors.New("it is exact, previous, next or a number of days")
	}
	return rates.DayPolicy(n), nil
}

// wanted reports whether the flags ask for conversion.
func (c *conversion) wanted() bool { return !c.To.IsZero() }

// load reads the files and makes one table of all rates.
func (c *conversion) load() error {
	given := make(map[[2]komoney.Currency]bool)
	for _, dr := range c.given {
		given[pairOf(dr.Rate)] = true
	}
	list := c.given
	for _, name := range c.files {
		table, err := readRates(name)
		if err != nil {
			return fileError(name, err)
		}
		for dr := range table.All() {
			if !given[pairOf(dr.Rate)] {
				list = append(list, dr)
			}
		}
	}
	var err error
	c.Rates, err = rates.NewTable("", withYuan(list)...)
	return err
}

// currencies returns the codes of the currencies that there are rates of.
func (c *conversion) currencies() (codes []string) {
	for dr := range c.Rates.All() {
		codes = append(codes, dr.Rate.Base().Code(), dr.Rate.Quote().Code())
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// has reports whether there is a rate of the currency.
func (c *conversion) has(to komoney.Currency) bool {
	return slices.Contains(c.currencies(), to.Code())
}

// withYuan adds rates of CNY where there are only those of CNH, the yuan that is traded outside of China:
// these are what Korean banks quote as 위안 (yuan).
func withYuan(list []rates.DatedRate) []rates.DatedRate {
	cny, cnh := komoney.MustParseCurrency("CNY"), komoney.MustParseCurrency("CNH")
	for _, dr := range list {
		if dr.Rate.Base() == cny || dr.Rate.Quote() == cny {
			return list
		}
	}
	for _, dr := range list {
		if dr.Rate.Base() != cnh {
			continue
		}
		if rate, err := rates.NewRate(komoney.NewMoney(dr.Rate.From().Amount(), cny), dr.Rate.To()); err == nil {
			list = append(list, rates.DatedRate{Rate: rate, Date: dr.Date})
		}
	}
	return list
}

// pairOf returns the rate's currencies in one order for both directions.
func pairOf(r rates.Rate) [2]komoney.Currency {
	pair := [2]komoney.Currency{r.Base(), r.Quote()}
	if pair[0].Code() > pair[1].Code() {
		pair[0], pair[1] = pair[1], pair[0]
	}
	return pair
}

func readRates(name string) (rates.Table, error) {
	f, err := os.Open(name)
	if err != nil {
		return rates.Table{}, err
	}
	defer f.Close()
	return rates.Read(f)
}

// appendRate appends the fields "rate", how much of the target one unit is, and "rate_date" if it has one.
func appendRate(b []byte, dr rates.DatedRate) []byte {
	b = append(appendRateValue(append(b, `,"rate":"`...), dr), '"')
	if !dr.Date.IsZero() {
		b = append(appendRateDate(append(b, `,"rate_date":"`...), dr), '"')
	}
	return b
}

// appendRateValue appends how much of the target one unit is.
func appendRateValue(b []byte, dr rates.DatedRate) []byte {
	ratio := dr.Rate.Rat()
	if d, ok := decimal.FromRat(ratio); ok {
		return d.AppendTo(b)
	}
	return append(b, ratio.String()...)
}

// appendRateDate appends the day of a rate, if it has one.
func appendRateDate(b []byte, dr rates.DatedRate) []byte {
	if dr.Date.IsZero() {
		return b
	}
	return dr.Date.AppendFormat(b, time.DateOnly)
}

// applies reports whether an amount is to be converted: it is money in another currency.
func (c *conversion) applies(a *komoney.Amount) bool {
	return c != nil && c.wanted() && a.Kind == komoney.KindMoney && a.Currency != c.To
}

// appendConverted appends the field "converted" to a match of money in another currency: its value in the
// target's, or {"error":{…}} where there is no rate.
func (c *conversion) appendConverted(b []byte, a *komoney.Amount) []byte {
	if !c.applies(a) {
		return b
	}
	out, rate, err := c.Convert(*a)
	if err != nil {
		return append(appendError(append(b, `,"converted":{"error":{`...), err), "}}"...)
	}
	b = append(b, `,"converted":{`...)
	b = appendValue(b, &out)
	b = appendString(append(b, `,"currency":`...), out.Currency.Code())
	return append(appendRate(b, rate), '}')
}

// appendValue appends the value, or the ends of a range.
func appendValue(b []byte, a *komoney.Amount) []byte {
	if !a.IsRange {
		return appendNumber(b, `"value":"`, a.Low, a.Denominator)
	}
	b = appendNumber(b, `"low":"`, a.Low, a.Denominator)
	return appendNumber(b, `,"high":"`, a.High, a.Denominator)
}

// appendConvertedReading appends " = 57,860,000,000,000 KRW" for a person.
func (c *conversion) appendConvertedReading(b []byte, a *komoney.Amount) []byte {
	if !c.applies(a) {
		return b
	}
	out, _, err := c.Convert(*a)
	if err != nil {
		return append(append(b, "  = ? "...), visible(c.To.Code())...)
	}
	return appendReading(append(b, "  = "...), &out)
}
