package fields

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
)

// Format is what komoney_format does with a number, or with any amount: it writes Korean. The options, in any
// order, are a style, the code of a currency, the number of digits, a rounding mode, symbol or code for how the
// currency is written, and those of Read. False is NULL, for a text that is no amount.
func (r Read) Format(text string, options []string) (string, bool, error) {
	f := format.Formatter{Rounding: decimal.HalfUp}
	var currency komoney.Currency
	for _, option := range options {
		if changed, ok := r.With(option); ok {
			r = changed
		} else if err := formatOption(&f, &currency, option); err != nil {
			return "", false, err
		}
	}
	if d, err := decimal.Parse(text); err == nil {
		if currency.IsZero() {
			return f.Decimal(d), true, nil
		}
		return f.Money(komoney.NewMoney(d, currency)), true, nil
	}
	a, ok, err := r.Parse(text)
	if ok && !currency.IsZero() && a.Currency != currency {
		_, ok, err = r.Judge(a, fmt.Errorf("komoney_format: %q is not in %s", text, currency))
	}
	if !ok {
		return "", false, err
	}
	return f.Amount(a), true, nil
}

func formatOption(f *format.Formatter, currency *komoney.Currency, option string) error {
	if style, ok := format.ParseStyle(option); ok {
		f.Style = style
		return nil
	}
	if mode, ok := decimal.ParseRounding(option); ok {
		f.Rounding = mode
		return nil
	}
	if n, err := strconv.Atoi(option); err == nil && n > 0 && n <= decimal.MaxDigits {
		f.Digits = n
		return nil
	}
	switch option {
	case "symbol":
		f.Currency = format.CurrencySymbol
		return nil
	case "code":
		f.Currency = format.CurrencyCode
		return nil
	}
	c, err := komoney.ParseCurrency(option)
	if err != nil {
		return errors.New("komoney_format: option " + strconv.Quote(option) +
			", want a style such as compact, the code of a currency, a number of digits, a rounding mode, symbol or code")
	}
	*currency = c
	return nil
}
