package decimal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
)

func Example() {
	price := decimal.MustParse("19.99")
	three, err := price.Mul(decimal.FromInt(3))
	fmt.Println(three, err)
	each, err := three.Quo(decimal.FromInt(7), -2, decimal.HalfUp)
	fmt.Println(each, err)
	// Output:
	// 59.97 <nil>
	// 8.57 <nil>
}

func ExampleDecimal() {
	price := decimal.MustParse("1446.50")
	fmt.Println(price == decimal.New(14465, -1)) // == is equality of value

	names := map[decimal.Decimal]string{price: "USD/KRW"}
	fmt.Println(names[decimal.MustParse("1446.5")])

	var zero decimal.Decimal
	fmt.Println(zero)
	// Output:
	// true
	// USD/KRW
	// 0
}

func ExampleNew() {
	fmt.Println(decimal.New(144650, -2))
	fmt.Println(decimal.New(58, 12))
	// Output:
	// 1446.5
	// 58000000000000
}

func ExampleFromInt() {
	fmt.Println(decimal.FromInt(-7_812_000_000))
	// Output: -7812000000
}

func ExampleFromBigInt() {
	x := new(big.Int).Exp(big.NewInt(10), big.NewInt(40), nil)
	fmt.Println(decimal.FromBigInt(x, 0))
	x.Add(x, big.NewInt(1)) // has 41 significant digits
	fmt.Println(decimal.FromBigInt(x, 0))
	// Output:
	// 10000000000000000000000000000000000000000 true
	// 0 false
}

func ExampleFromRat() {
	fmt.Println(decimal.FromRat(big.NewRat(3, 8)))
	fmt.Println(decimal.FromRat(big.NewRat(1, 3)))
	// Output:
	// 0.375 true
	// 0 false
}

func ExampleParse() {
	for _, s := range []string{"-12.50", ".5", "1.2e10", "3,400"} {
		d, err := decimal.Parse(s)
		if errors.Is(err, fault.ErrSyntax) {
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

func ExampleMustParse() {
	vat := decimal.MustParse("0.1")
	fmt.Println(vat)
	// Output: 0.1
}

func ExampleDecimal_Add() {
	fmt.Println(decimal.MustParse("0.1").Add(decimal.MustParse("0.2")))
	// Output: 0.3 <nil>
}

func ExampleDecimal_Sub() {
	fmt.Println(decimal.MustParse("1000").Sub(decimal.MustParse("0.01")))
	// Output: 999.99 <nil>
}

func ExampleDecimal_Mul() {
	dollars, rate := decimal.New(400, 8), decimal.MustParse("1446.5")
	fmt.Println(dollars.Mul(rate))
	// Output: 57860000000000 <nil>
}

func ExampleDecimal_Quo() {
	won, rate := decimal.New(58, 12), decimal.MustParse("1446.5")
	fmt.Println(won.Quo(rate, -2, decimal.HalfUp)) // to the cent
	fmt.Println(won.Quo(rate, 8, decimal.HalfUp))  // to the 억 (10^8)
	_, err := won.Quo(decimal.Decimal{}, 0, decimal.HalfUp)
	fmt.Println(errors.Is(err, fault.ErrDivisionByZero))
	// Output:
	// 40096785343.93 <nil>
	// 40100000000 <nil>
	// true
}

func ExampleDecimal_Shift() {
	fmt.Println(decimal.MustParse("5.6").Shift(-2)) // 5.6 % as a factor
	// Output: 0.056 <nil>
}

func ExampleDecimal_Round() {
	d := decimal.MustParse("1234567.895")
	fmt.Println(d.Round(0, decimal.HalfUp))
	fmt.Println(d.Round(-2, decimal.HalfEven))
	fmt.Println(d.Round(4, decimal.Down))
	// Output:
	// 1234568
	// 1234567.9
	// 1230000
}

func ExampleDecimal_RoundDigits() {
	fmt.Println(decimal.MustParse("1446.57").RoundDigits(3, decimal.HalfUp))
	// Output: 1450
}

func ExampleDecimal_RoundTo() {
	fmt.Println(decimal.MustParse("1234").RoundTo(decimal.New(10, 0), decimal.Down))
	fmt.Println(decimal.MustParse("7.37").RoundTo(decimal.MustParse("0.05"), decimal.HalfEven))
	// Output:
	// 1230 <nil>
	// 7.35 <nil>
}

func ExampleDecimal_Cmp() {
	list := []decimal.Decimal{decimal.MustParse("2.5"), decimal.MustParse("-7"), decimal.MustParse("1e3")}
	slices.SortFunc(list, decimal.Decimal.Cmp)
	fmt.Println(list)
	// Output: [-7 2.5 1000]
}

func ExampleDecimal_Less() {
	fmt.Println(decimal.MustParse("0.25").Less(decimal.MustParse("0.3")))
	// Output: true
}

func ExampleDecimal_Min() {
	fmt.Println(decimal.MustParse("0.25").Min(decimal.MustParse("-3")))
	// Output: -3
}

func ExampleDecimal_Max() {
	fmt.Println(decimal.MustParse("0.25").Max(decimal.MustParse("-3")))
	// Output: 0.25
}

func ExampleDecimal_Neg() {
	fmt.Println(decimal.MustParse("0.25").Neg(), decimal.Decimal{}.Neg())
	// Output: -0.25 0
}

func ExampleDecimal_Abs() {
	fmt.Println(decimal.MustParse("-0.25").Abs())
	// Output: 0.25
}

func ExampleDecimal_Sign() {
	fmt.Println(decimal.MustParse("-0.25").Sign(), decimal.Decimal{}.Sign())
	// Output: -1 0
}

func ExampleDecimal_IsZero() {
	fmt.Println(decimal.MustParse("0.00").IsZero())
	// Output: true
}

func ExampleDecimal_IsInt() {
	fmt.Println(decimal.MustParse("5.00").IsInt(), decimal.MustParse("5.01").IsInt())
	// Output: true false
}

func ExampleDecimal_Exp() {
	fmt.Println(decimal.MustParse("250000").Exp(), decimal.MustParse("0.250").Exp())
	// Output: 4 -2
}

func ExampleDecimal_Digits() {
	fmt.Println(decimal.MustParse("250000").Digits(), decimal.MustParse("0.250").Digits())
	// Output: 2 2
}

func ExampleDecimal_Magnitude() {
	fmt.Println(decimal.MustParse("250000").Magnitude(), decimal.MustParse("0.250").Magnitude())
	// Output: 5 -1
}

func ExampleDecimal_Int() {
	fmt.Println(decimal.MustParse("-1446.5").Int())
	// Output: -1446 false
}

func ExampleDecimal_Int64() {
	fmt.Println(decimal.New(58, 12).Int64())
	fmt.Println(decimal.New(58, 20).Int64())
	// Output:
	// 58000000000000 true
	// 0 false
}

func ExampleDecimal_Rat() {
	fmt.Println(decimal.MustParse("0.375").Rat())
	// Output: 3/8
}

func ExampleDecimal_Float64() {
	fmt.Println(decimal.MustParse("0.1").Float64())
	// Output: 0.1
}

func ExampleDecimal_String() {
	fmt.Println(decimal.MustParse("-12.50e3").String())
	// Output: -12500
}

func ExampleDecimal_AppendTo() {
	line := []byte("total: ")
	line = decimal.MustParse("1446.50").AppendTo(line)
	fmt.Println(string(line))
	// Output: total: 1446.5
}

func ExampleDecimal_AppendGrouped() {
	line := decimal.MustParse("7812000000.5").AppendGrouped([]byte("₩"))
	fmt.Println(string(line))
	// Output: ₩7,812,000,000.5
}

func ExampleDecimal_Format() {
	d := decimal.MustParse("1446.5")
	fmt.Printf("%v|%.2f|%+v|%10s|%-8s|%08.1f|%q\n", d, d, d, d, d, d, d)
	// Output: 1446.5|1446.50|1446.5|    1446.5|1446.5  |001446.5|"1446.5"
}

func ExampleDecimal_MarshalJSON() {
	text, err := json.Marshal(struct{ Price decimal.Decimal }{decimal.MustParse("1446.50")})
	fmt.Println(string(text), err)
	// Output: {"Price":"1446.5"} <nil>
}

func ExampleDecimal_UnmarshalJSON() {
	var prices []decimal.Decimal
	err := json.Unmarshal([]byte(`["1446.50", 12345678901234567890.12, 1e-3]`), &prices)
	fmt.Println(prices, err)
	// Output: [1446.5 12345678901234567890.12 0.001] <nil>
}

func ExampleDecimal_MarshalText() {
	text, err := decimal.New(144650, -2).MarshalText()
	fmt.Println(string(text), err)
	// Output: 1446.5 <nil>
}

func ExampleDecimal_AppendText() {
	text, err := decimal.New(144650, -2).AppendText([]byte("rate="))
	fmt.Println(string(text), err)
	// Output: rate=1446.5 <nil>
}

func ExampleDecimal_UnmarshalText() {
	var d decimal.Decimal
	err := d.UnmarshalText([]byte("1446.50"))
	fmt.Println(d, err)
	// Output: 1446.5 <nil>
}

func ExampleDecimal_MarshalBinary() {
	data, err := decimal.New(58, 12).MarshalBinary()
	fmt.Printf("%x %v\n", data, err)
	// Output: 303a <nil>
}

func ExampleDecimal_AppendBinary() {
	data, err := decimal.New(58, 12).AppendBinary([]byte{0xff})
	fmt.Printf("%x %v\n", data, err)
	// Output: ff303a <nil>
}

func ExampleDecimal_UnmarshalBinary() {
	var d decimal.Decimal
	err := d.UnmarshalBinary([]byte{0x30, 0x3a})
	fmt.Println(d, err)
	// Output: 58000000000000 <nil>
}

func ExampleDecimal_Value() {
	v, err := decimal.New(144650, -2).Value() // what database/sql asks for
	fmt.Printf("%q %v\n", v, err)
	// Output: "1446.5" <nil>
}

func ExampleDecimal_Scan() {
	var d decimal.Decimal
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
	d := decimal.MustParse("-2.5")
	for _, mode := range []decimal.Rounding{
		decimal.HalfEven, decimal.HalfUp, decimal.HalfDown, decimal.Up, decimal.Down, decimal.Ceiling, decimal.Floor,
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
	fmt.Println(decimal.HalfUp.String())
	// Output: half-up
}

func ExampleParseRounding() {
	fmt.Println(decimal.ParseRounding("절사"))
	fmt.Println(decimal.ParseRounding("nearest"))
	// Output:
	// down true
	// half-even false
}

func ExampleFromUint() {
	d, ok := decimal.FromUint(58, 12)
	fmt.Println(d, ok)
	// Output: 58000000000000 true
}

func ExampleRoundRat() {
	third, ok := decimal.RoundRat(big.NewRat(1, 3), -4, decimal.HalfUp)
	fmt.Println(third, ok)
	// Output: 0.3333 true
}

func ExampleDecimal_Coef() {
	d := decimal.MustParse("-1446.50")
	fmt.Println(d.Coef(), d.Exp())
	// Output: -14465 -1
}

func ExampleDecimal_QuoExact() {
	one := decimal.FromInt(1)
	fmt.Println(one.QuoExact(decimal.FromInt(8)))
	fmt.Println(one.QuoExact(decimal.FromInt(3)))
	// Output:
	// 0.125 true
	// 0 false
}

// The VAT of 10% that a price of 9,900 won has in it.
func ExampleDecimal_MulQuo() {
	price := decimal.FromInt(9900)
	vat, err := price.MulQuo(decimal.FromInt(10), decimal.FromInt(110), 0, decimal.Down)
	fmt.Println(vat, err)
	// Output: 900 <nil>
}

func ExampleDecimal_AppendFixed() {
	fmt.Printf("%s\n", decimal.MustParse("19.9").AppendFixed(nil, 2))
	// Output: 19.90
}

func ExampleDecimal_AppendShort() {
	fmt.Printf("%s\n", decimal.New(1, 68).AppendShort(nil))
	// Output: 1e68
}

func ExampleDecimal_AppendCoef() {
	fmt.Printf("%s\n", decimal.MustParse("-0.25").AppendCoef(nil))
	// Output: 25
}

func ExampleRounding_MarshalText() {
	b, err := json.Marshal(map[string]decimal.Rounding{"round": decimal.HalfUp})
	fmt.Println(string(b), err)
	// Output: {"round":"half-up"} <nil>
}

func ExampleRounding_UnmarshalText() {
	var config struct{ Round decimal.Rounding }
	err := json.Unmarshal([]byte(`{"Round": "절사"}`), &config)
	fmt.Println(config.Round, err)
	// Output: down <nil>
}
