package recipes

import (
	"fmt"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"google.golang.org/genproto/googleapis/type/money"
)

// ToGoogle returns m as google.type.Money, which has whole units in 64 bits and nine digits behind the point. What
// does not fit is an error.
func ToGoogle(m komoney.Money) (*money.Money, error) {
	whole := m.Amount().Round(0, decimal.Down)
	rest, err := m.Amount().Sub(whole)
	if err != nil {
		return nil, err
	}
	nanos, err := rest.Shift(9)
	if err != nil {
		return nil, err
	}
	units, fits := whole.Int64()
	n, exact := nanos.Int64()
	if !fits || !exact {
		return nil, fmt.Errorf("%v is no google.type.Money", m)
	}
	return &money.Money{CurrencyCode: m.Currency().Code(), Units: units, Nanos: int32(n)}, nil
}

// FromGoogle returns g as komoney has it. Units and nanos of different signs, and a currency that is none, are errors.
func FromGoogle(g *money.Money) (komoney.Money, error) {
	if g.Units > 0 && g.Nanos < 0 || g.Units < 0 && g.Nanos > 0 || g.Nanos <= -1e9 || g.Nanos >= 1e9 {
		return komoney.Money{}, fmt.Errorf("%d units and %d nanos are no sum", g.Units, g.Nanos)
	}
	c, err := komoney.ParseCurrency(g.CurrencyCode)
	if err != nil {
		return komoney.Money{}, err
	}
	amount, err := decimal.FromInt(g.Units).Add(decimal.New(int64(g.Nanos), -9))
	return komoney.NewMoney(amount, c), err
}
