package komoney_test

import (
	"encoding"
	"errors"
	"fmt"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/rates"
)

func TestNamesAreText(t *testing.T) {
	check := func(v encoding.TextMarshaler, to encoding.TextUnmarshaler, back func() any) {
		t.Helper()
		text, err := v.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		if err := to.UnmarshalText(text); err != nil || back() != any(v) {
			t.Errorf("%v is read back from %q as %v, %v", v, text, back(), err)
		}
		var e *komoney.Error
		if err := to.UnmarshalText([]byte("아무거나")); !errors.As(err, &e) || e.Code != komoney.ErrSyntax || back() != any(v) {
			t.Errorf("%T: %v leaves %v", v, err, back())
		}
	}
	for v := komoney.KindNone; v <= komoney.KindNumber; v++ {
		var to komoney.Kind
		check(v, &to, func() any { return to })
	}
	for v := komoney.NoBound; v <= komoney.LessThan; v++ {
		var to komoney.Bound
		check(v, &to, func() any { return to })
	}
	for v := format.StyleMixedSpaced; v <= format.StyleOrdinalCount; v++ {
		var to format.Style
		check(v, &to, func() any { return to })
	}
	for v := decimal.HalfEven; v <= decimal.Floor; v++ {
		var to decimal.Rounding
		check(v, &to, func() any { return to })
	}
}

func ExampleMustParseMoney() {
	salary := komoney.MustParseMoney("연 5,200만원")
	rate := rates.MustParseRate("1 USD = 1446.5 KRW")
	fmt.Println(salary, rate)
	// Output: 52000000 KRW 1 USD = 1446.5 KRW
}
