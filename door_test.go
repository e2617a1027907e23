package komoney

import (
	"reflect"
	"testing"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/read/amount"
)

// The door copies what goes in and comes out field by field; a field that was forgotten would be empty on the other side.

func TestOptionsReachTheReader(t *testing.T) {
	p := Parser{
		Kinds: KindsOf(KindMoney), Names: map[string]Currency{"코인": MustParseCurrency("USD")}, Units: map[string]string{"모듬": "모듬"}, Implied: MustParseCurrency("JPY"),
		NoImplied: true, PlainTail: true, Accounting: true, UnitLines: true, Verbatim: true, naive: true,
	}
	var err error
	if p.Domain, err = NamedDomain("estate"); err != nil {
		t.Fatal(err)
	}
	allSet(t, p)
	allSet(t, p.options())
}

func TestAmountsLeaveTheReader(t *testing.T) {
	one := decimal.FromInt(1)
	a := amount.Amount{
		Kind: amount.KindMoney, Bound: amount.AtLeast, Approx: true, Implied: true, IsRange: true, LowOpen: true, HighOpen: true,
		Low: one, High: one, Denominator: one, Currency: amount.CurrencyOf("KRW"), Unit: "명",
	}
	allSet(t, a)
	allSet(t, amountOf(&a))
}

// allSet reports the fields of a struct that are zero.
func allSet(t *testing.T, x any) {
	t.Helper()
	v := reflect.ValueOf(x)
	for i := range v.NumField() {
		if v.Field(i).IsZero() {
			t.Errorf("%T: %s is zero", x, v.Type().Field(i).Name)
		}
	}
}
