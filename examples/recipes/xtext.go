package recipes

import (
	"github.com/komoney/komoney"
	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Local writes m for readers of a language, as golang.org/x/text has it: "US$ 1,234.50". The digits go in as a float64, all that
// x/text takes, and so it is for display alone; a currency that x/text does not know is an error.
func Local(tag language.Tag, m komoney.Money) (string, error) {
	unit, err := currency.ParseISO(m.Currency().Code())
	if err != nil {
		return "", err
	}
	return message.NewPrinter(tag).Sprint(currency.Symbol(unit.Amount(m.Amount().Float64()))), nil
}

// UnitOf returns the unit of golang.org/x/text for a currency, and CurrencyOf the way back.
func UnitOf(c komoney.Currency) (currency.Unit, error) { return currency.ParseISO(c.Code()) }

// CurrencyOf returns the currency of a unit.
func CurrencyOf(u currency.Unit) (komoney.Currency, error) { return komoney.ParseCurrency(u.String()) }
