package recipes

import (
	"fmt"

	"github.com/komoney/komoney/decimal"
	shopspring "github.com/shopspring/decimal"
)

// ToShopspring returns d as a decimal.Decimal of shopspring, exactly.
func ToShopspring(d decimal.Decimal) shopspring.Decimal {
	digits, err := d.Shift(-d.Exp())
	if err != nil {
		panic(err) // the digits alone fit wherever they came from
	}
	coefficient, _ := digits.Int()
	return shopspring.NewFromBigInt(coefficient, int32(d.Exp()))
}

// FromShopspring returns d as komoney has it, and an error if it has more than 38 digits.
func FromShopspring(d shopspring.Decimal) (decimal.Decimal, error) {
	out, ok := decimal.FromBigInt(d.Coefficient(), int(d.Exponent()))
	if !ok {
		return out, fmt.Errorf("%v has too many digits", d)
	}
	return out, nil
}
