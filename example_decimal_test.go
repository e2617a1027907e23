package komoney_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/komoney/komoney"
)

func ExampleDecimal() {
	price := komoney.MustParseDecimal("1446.50")
	fmt.Println(price == komoney.NewDecimal(14465, -1)) // == is equality of value

	names := map[komoney.Decimal]string{price: "USD/KRW"}
	fmt.Println(names[komoney.MustParseDecimal("1446.5")])

	var zero komoney.Decimal
	fmt.Println(zero)
	// Output:
	// true
	// USD/KRW
	// 0
}

func ExampleNewDecimal() {
	fmt.Println(komoney.NewDecimal(144650, -2))
	fmt.Println(komoney.NewDecimal(58, 12))
	// Output:
	// 1446.5
	// 58000000000000
}

func ExampleDecimalFromInt() {
	fmt.Println(komoney.DecimalFromInt(-7_812_000_000))
	// Output: -7812000000
}

func ExampleDecimalFromBigInt() {
	x := new(big.Int).Exp(big.NewInt(10), big.NewInt(40), nil)
	fmt.Println(komoney.DecimalFromBigInt(x, 0))
	x.Add(x, big.NewInt(1)) // has 41 significant digits
	fmt.Println(komoney.DecimalFromBigInt(x, 0))
	// Output:
	// 10000000000000000000000000000000000000000 true
	// 0 false
}

func ExampleDecimalFromRat() {
	fmt.Println(komoney.DecimalFromRat(big.NewRat(3, 8)))
	fmt.Println(komoney.DecimalFromRat(big.NewRat(1, 3)))
	// Output:
	// 0.375 true
	// 0 false
}

func ExampleParseDecimal() {
	for _, s := range []string{"-12.50", ".5", "1.2e10", "3,400"} {
		d, err := komoney.ParseDecimal(s)
		if errors.Is(err, komoney.ErrSyntax) {
			fmt.Println(err)
			continue
		}
		fmt.Println(d)
	}
	// Output:
	// -12.5
	// 0.5
	// 12000000000
	// komoney: parse decimal "3,400": syntax at byte 1
}

func ExampleMustParseDecimal() {
	vat := komoney.MustParseDecimal("0.1")
	fmt.Println(vat)
	// Output: 0.1
}

func ExampleDecimal_Add() {
	fmt.Println(komoney.MustParseDecimal("0.1").Add(komoney.MustParseDecimal("0.2")))
	// Output: 0.3 <nil>
}

func ExampleDecimal_Sub() {
	fmt.Println(komoney.MustParseDecimal("1000").Sub(komoney.MustParseDecimal("0.01")))
	// Output: 999.99 <nil>
}

func ExampleDecimal_Mul() {
	dollars, rate := komoney.NewDecimal(400, 8), komoney.MustParseDecimal("1446.5")
	fmt.Println(dollars.Mul(rate))
	// Output: 57860000000000 <nil>
}

func ExampleDecimal_Quo() {
	won, rate := komoney.NewDecimal(58, 12), komoney.MustParseDecimal("1446.5")
	fmt.Println(won.Quo(rate, -2, komoney.HalfUp)) // to the cent
	fmt.Println(won.Quo(rate, 8, komoney.HalfUp))  // to the 억
	_, err := won.Quo(komoney.Decimal{}, 0, komoney.HalfUp)
	fmt.Println(errors.Is(err, komoney.ErrDivisionByZero))
	// Output:
	// 40096785343.93 <nil>
	// 40100000000 <nil>
	// true
}

func ExampleDecimal_Shift() {
	fmt.Println(komoney.MustParseDecimal("5.6").Shift(-2)) // 5.6 % as a factor
	// Output: 0.056 <nil>
}

func ExampleDecimal_Round() {
	d := komoney.MustParseDecimal("1234567.895")
	fmt.Println(d.Round(0, komoney.HalfUp))
	fmt.Println(d.Round(-2, komoney.HalfEven))
	fmt.Println(d.Round(4, komoney.Down))
	// Output:
	// 1234568
	// 1234567.9
	// 1230000
}

func ExampleDecimal_RoundDigits() {
	fmt.Println(komoney.MustParseDecimal("1446.57").RoundDigits(3, komoney.HalfUp))
	// Output: 1450
}

func ExampleDecimal_RoundTo() {
	fmt.Println(komoney.MustParseDecimal("1234").RoundTo(komoney.NewDecimal(10, 0), komoney.Down))
	fmt.Println(komoney.MustParseDecimal("7.37").RoundTo(komoney.MustParseDecimal("0.05"), komoney.HalfEven))
	// Output:
	// 1230 <nil>
	// 7.35 <nil>
}

func ExampleDecimal_Cmp() {
	list := []komoney.Decimal{komoney.MustParseDecimal("2.5"), komoney.MustParseDecimal("-7"), komoney.MustParseDecimal("1e3")}
	slices.SortFunc(list, komoney.Decimal.Cmp)
	fmt.Println(list)
	// Output: [-7 2.5 1000]
}

func ExampleDecimal_Less() {
	fmt.Println(komoney.MustParseDecimal("0.25").Less(komoney.MustParseDecimal("0.3")))
	// Output: true
}

func ExampleDecimal_Min() {
	fmt.Println(komoney.MustParseDecimal("0.25").Min(komoney.MustParseDecimal("-3")))
	// Output: -3
}

func ExampleDecimal_Max() {
	fmt.Println(komoney.MustParseDecimal("0.25").Max(komoney.MustParseDecimal("-3")))
	// Output: 0.25
}

func ExampleDecimal_Neg() {
	fmt.Println(komoney.MustParseDecimal("0.25").Neg(), komoney.Decimal{}.Neg())
	// Output: -0.25 0
}

func ExampleDecimal_Abs() {
	fmt.Println(komoney.MustParseDecimal("-0.25").Abs())
	// Output: 0.25
}

func ExampleDecimal_Sign() {
	fmt.Println(komoney.MustParseDecimal("-0.25").Sign(), komoney.Decimal{}.Sign())
	// Output: -1 0
}

func ExampleDecimal_IsZero() {
	fmt.Println(komoney.MustParseDecimal("0.00").IsZero())
	// Output: true
}

func ExampleDecimal_IsInt() {
	fmt.Println(komoney.MustParseDecimal("5.00").IsInt(), komoney.MustParseDecimal("5.01").IsInt())
	// Output: true false
}

func ExampleDecimal_Exp() {
	fmt.Println(komoney.MustParseDecimal("250000").Exp(), komoney.MustParseDecimal("0.250").Exp())
	// Output: 4 -2
}

func ExampleDecimal_Digits() {
	fmt.Println(komoney.MustParseDecimal("250000").Digits(), komoney.MustParseDecimal("0.250").Digits())
	// Output: 2 2
}

func ExampleDecimal_Magnitude() {
	fmt.Println(komoney.MustParseDecimal("250000").Magnitude(), komoney.MustParseDecimal("0.250").Magnitude())
	// Output: 5 -1
}

func ExampleDecimal_Int() {
	fmt.Println(komoney.MustParseDecimal("-1446.5").Int())
	// Output: -1446 false
}

func ExampleDecimal_Int64() {
	fmt.Println(komoney.NewDecimal(58, 12).Int64())
	fmt.Println(komoney.NewDecimal(58, 20).Int64())
	// Output:
	// 58000000000000 true
	// 0 false
}

func ExampleDecimal_Rat() {
	fmt.Println(komoney.MustParseDecimal("0.375").Rat())
	// Output: 3/8
}

func ExampleDecimal_Float64() {
	fmt.Println(komoney.MustParseDecimal("0.1").Float64())
	// Output: 0.1
}

func ExampleDecimal_String() {
	fmt.Println(komoney.MustParseDecimal("-12.50e3").String())
	// Output: -12500
}

func ExampleDecimal_AppendTo() {
	line := []byte("total: ")
	line = komoney.MustParseDecimal("1446.50").AppendTo(line)
	fmt.Println(string(line))
	// Output: total: 1446.5
}

func ExampleDecimal_AppendGrouped() {
	line := komoney.MustParseDecimal("7812000000.5").AppendGrouped([]byte("₩"))
	fmt.Println(string(line))
	// Output: ₩7,812,000,000.5
}

func ExampleDecimal_Format() {
	d := komoney.MustParseDecimal("1446.5")
	fmt.Printf("%v|%.2f|%+v|%10s|%-8s|%08.1f|%q\n", d, d, d, d, d, d, d)
	// Output: 1446.5|1446.50|1446.5|    1446.5|1446.5  |001446.5|"1446.5"
}

func ExampleDecimal_MarshalJSON() {
	text, err := json.Marshal(struct{ Price komoney.Decimal }{komoney.MustParseDecimal("1446.50")})
	fmt.Println(string(text), err)
	// Output: {"Price":"1446.5"} <nil>
}

func ExampleDecimal_UnmarshalJSON() {
	var prices []komoney.Decimal
	err := json.Unmarshal([]byte(`["1446.50", 12345678901234567890.12, 1e-3]`), &prices)
	fmt.Println(prices, err)
	// Output: [1446.5 12345678901234567890.12 0.001] <nil>
}

func ExampleDecimal_MarshalText() {
	text, err := komoney.NewDecimal(144650, -2).MarshalText()
	fmt.Println(string(text), err)
	// Output: 1446.5 <nil>
}

func ExampleDecimal_AppendText() {
	text, err := komoney.NewDecimal(144650, -2).AppendText([]byte("rate="))
	fmt.Println(string(text), err)
	// Output: rate=1446.5 <nil>
}

func ExampleDecimal_UnmarshalText() {
	var d komoney.Decimal
	err := d.UnmarshalText([]byte("1446.50"))
	fmt.Println(d, err)
	// Output: 1446.5 <nil>
}

func ExampleDecimal_MarshalBinary() {
	data, err := komoney.NewDecimal(58, 12).MarshalBinary()
	fmt.Printf("%x %v\n", data, err)
	// Output: 303a <nil>
}

func ExampleDecimal_AppendBinary() {
	data, err := komoney.NewDecimal(58, 12).AppendBinary([]byte{0xff})
	fmt.Printf("%x %v\n", data, err)
	// Output: ff303a <nil>
}

func ExampleDecimal_UnmarshalBinary() {
	var d komoney.Decimal
	err := d.UnmarshalBinary([]byte{0x30, 0x3a})
	fmt.Println(d, err)
	// Output: 58000000000000 <nil>
}

func ExampleDecimal_Value() {
	v, err := komoney.NewDecimal(144650, -2).Value() // what database/sql asks for
	fmt.Printf("%q %v\n", v, err)
	// Output: "1446.5" <nil>
}

func ExampleDecimal_Scan() {
	var d komoney.Decimal
	for _, column := range []any{"1446.50", []byte("0.1"), int64(58), 0.1, nil} {
		if err := d.Scan(column); err != nil {
			fmt.Println("no number in", column)
			continue
		}
		fmt.Println(d)
	}
	// Output:
	// 1446.5
	// 0.1
	// 58
	// 0.1
	// no number in <nil>
}

func ExampleRounding() {
	d := komoney.MustParseDecimal("-2.5")
	for _, mode := range []komoney.Rounding{
		komoney.HalfEven, komoney.HalfUp, komoney.HalfDown, komoney.Up, komoney.Down, komoney.Ceiling, komoney.Floor,
	} {
		fmt.Println(mode, d.Round(0, mode))
	}
	// Output:
	// half-even -2
	// half-up -3
	// half-down -2
	// up -3
	// down -2
	// ceiling -2
	// floor -3
}

func ExampleRounding_String() {
	fmt.Println(komoney.HalfUp.String())
	// Output: half-up
}

func ExampleParseRounding() {
	fmt.Println(komoney.ParseRounding("절사"))
	fmt.Println(komoney.ParseRounding("nearest"))
	// Output:
	// down true
	// half-even false
}

func ExampleFromUint() {
	d, ok := komoney.FromUint(58, 12)
	fmt.Println(d, ok)
	// Output: 58000000000000 true
}

func ExampleRoundRat() {
	third, ok := komoney.RoundRat(big.NewRat(1, 3), -4, komoney.HalfUp)
	fmt.Println(third, ok)
	// Output: 0.3333 true
}

func ExampleDecimal_Coef() {
	d := komoney.MustParseDecimal("-1446.50")
	fmt.Println(d.Coef(), d.Exp())
	// Output: -14465 -1
}

func ExampleDecimal_QuoExact() {
	one := komoney.DecimalFromInt(1)
	fmt.Println(one.QuoExact(komoney.DecimalFromInt(8)))
	fmt.Println(one.QuoExact(komoney.DecimalFromInt(3)))
	// Output:
	// 0.125 true
	// 0 false
}

// The VAT of 10% that a price of 9,900 won has in it.
func ExampleDecimal_MulQuo() {
	price := komoney.DecimalFromInt(9900)
	vat, err := price.MulQuo(komoney.DecimalFromInt(10), komoney.DecimalFromInt(110), 0, komoney.Down)
	fmt.Println(vat, err)
	// Output: 900 <nil>
}

func ExampleDecimal_AppendFixed() {
	fmt.Printf("%s\n", komoney.MustParseDecimal("19.9").AppendFixed(nil, 2))
	// Output: 19.90
}

func ExampleDecimal_AppendShort() {
	fmt.Printf("%s\n", komoney.NewDecimal(1, 68).AppendShort(nil))
	// Output: 1e68
}

func ExampleDecimal_AppendCoef() {
	fmt.Printf("%s\n", komoney.MustParseDecimal("-0.25").AppendCoef(nil))
	// Output: 25
}
