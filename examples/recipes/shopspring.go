package recipes

import (
	"fmt"

	"github.com/komoney/komoney"
	"github.com/shopspring/decimal"
)

// ToShopspring returns d as a decimal.Decimal, exactly.
func ToShopspring(d komoney.Decimal) decimal.Decimal {
	shifted, err := d.Shift(-d.Exp())
	if err != nil {
		panic(err) // the digits alone fit wherever they came from
	}
	coefficient, _ := shifted.Int()
	return decimal.NewFromBigInt(coefficient, int32(d.Exp()))
}

// FromShopspring returns d as a komoney.Decimal, and an error if it has more than 38 digits.
func FromShopspring(d decimal.Decimal) (komoney.Decimal, error) {
	coefficient, ok := komoney.DecimalFromBigInt(d.Coefficient())
	if !ok {
		return komoney.Decimal{}, fmt.Errorf("%v has too many digits", d)
	}
	return coefficient.Shift(int(d.Exponent()))
}
