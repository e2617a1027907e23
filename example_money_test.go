package komoney_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"slices"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

var (
	krw = komoney.MustParseCurrency("KRW")
	usd = komoney.MustParseCurrency("USD")
	chf = komoney.MustParseCurrency("CHF")
)

// won and dollars make the sums of the examples.
func won(s string) komoney.Money     { return komoney.NewMoney(decimal.MustParse(s), krw) }
func dollars(s string) komoney.Money { return komoney.NewMoney(decimal.MustParse(s), usd) }

func ExampleCurrency() {
	c := komoney.MustParseCurrency("JPY")
	fmt.Println(c.Code(), c.Numeric(), c.Digits(), c.Name(), c.Symbol())
	// Output: JPY 392 0 일본 엔화 JP¥
}

func ExampleCurrency_Until() {
	for _, code := range []string{"EEK", "EUR"} {
		day, ok := komoney.MustParseCurrency(code).Until()
		fmt.Println(code, day.Format(time.DateOnly), ok)
	}
	// Output:
	// EEK 2010-12-31 true
	// EUR 0001-01-01 false
}

func ExampleParseCurrency() {
	fmt.Println(komoney.ParseCurrency("krw"))
	_, err := komoney.ParseCurrency("KWR")
	fmt.Println(err, errors.Is(err, komoney.ErrUnknownCurrency))
	// Output:
	// KRW <nil>
	// komoney: parse currency "KWR": unknown currency at byte 0 true
}

func ExampleMustParseCurrency() {
	fmt.Println(komoney.MustParseCurrency("EUR").Name())
	// Output: 유로
}

func ExampleNewCurrency() {
	points, err := komoney.NewCurrency("POINT")
	fmt.Println(points, err)
	m := komoney.NewMoney(decimal.FromInt(500), points)
	fmt.Println(m) // in quotes, as it is in no table
	_, err = m.Quo(decimal.FromInt(7), decimal.HalfUp)
	fmt.Println(err)
	share, err := m.Amount().Quo(decimal.FromInt(7), -2, decimal.HalfUp)
	fmt.Println(komoney.NewMoney(share, points), err)
	// Output:
	// POINT <nil>
	// 500 "POINT"
	// komoney: divide "500 \"POINT\" / 7": "POINT" has no minor unit at byte 0
	// 71.43 "POINT" <nil>
}

func ExampleCurrency_Code() {
	fmt.Println(usd.Code())
	// Output: USD
}

func ExampleCurrency_Digits() {
	for _, code := range []string{"KRW", "USD", "KWD", "CLF"} {
		fmt.Print(komoney.MustParseCurrency(code).Digits(), " ")
	}
	// Output: 0 2 3 4
}

func ExampleCurrency_Numeric() {
	fmt.Println(komoney.MustParseCurrency("ALL").Numeric())
	// Output: 008
}

func ExampleCurrency_Name() {
	fmt.Println(komoney.MustParseCurrency("THB").Name())
	// Output: 태국 바트
}

func ExampleCurrency_Symbol() {
	fmt.Println(krw.Symbol(), usd.Symbol(), chf.Symbol())
	// Output: ₩ US$ CHF
}

func ExampleCurrency_IsZero() {
	percent := komoney.MustParse("5%")
	fmt.Println(percent.Currency.IsZero())
	// Output: true
}

func ExampleCurrency_UnmarshalText() {
	var count map[komoney.Currency]int
	fmt.Println(json.Unmarshal([]byte(`{"KRW":3,"usd":1}`), &count), count[usd])
	// Output: <nil> 1
}

func ExampleMoney() {
	bill := won("12800")
	fmt.Println(bill == won("12800.00"), bill == dollars("12800")) // == is equality of value
	// Output: true false
}

func ExampleNewMoney() {
	fmt.Println(komoney.NewMoney(decimal.MustParse("19.99"), usd))
	// Output: 19.99 USD
}

func ExampleMoneyFromMinor() {
	fmt.Println(komoney.MoneyFromMinor(1999, usd))
	fmt.Println(komoney.MoneyFromMinor(1999, krw))
	// Output:
	// 19.99 USD true
	// 1999 KRW true
}

func ExampleMoney_MinorUnits() {
	fmt.Println(dollars("19.99").MinorUnits())
	fmt.Println(dollars("0.001").MinorUnits())
	// Output:
	// 1999 true
	// 0 false
}

func ExampleMoney_Amount() {
	m := won("58000000000000")
	fmt.Println(m.Amount(), m.Currency())
	// Output: 58000000000000 KRW
}

func ExampleMoney_Currency() {
	fmt.Println(dollars("5").Currency().Name())
	// Output: 미국 달러
}

func ExampleMoney_Add() {
	fmt.Println(won("5000").Add(won("300")))
	_, err := won("5000").Add(dollars("3"))
	fmt.Println(err)
	// Output:
	// 5300 KRW <nil>
	// komoney: add "5000 KRW + 3 USD": currency mismatch at byte 11
}

func ExampleMoney_Sub() {
	fmt.Println(won("5000").Sub(won("5300")))
	// Output: -300 KRW <nil>
}

func ExampleSum() {
	fmt.Println(komoney.Sum(won("5000"), won("300"), won("-80")))
	// Output: 5220 KRW <nil>
}

func ExampleMoney_Mul() {
	fmt.Println(dollars("19.99").Mul(decimal.MustParse("1.075"))) // exact; Round makes it cents
	// Output: 21.48925 USD <nil>
}

// The VAT in a price of 11,000 won is a part of 10 in 110.
func ExampleMoney_MulRat() {
	fmt.Println(won("11000").MulRat(decimal.FromInt(10), decimal.FromInt(110), decimal.Down))
	// Output: 1000 KRW <nil>
}

func ExampleMoney_Quo() {
	for _, mode := range []decimal.Rounding{decimal.HalfEven, decimal.Down, decimal.Up} {
		fmt.Println(dollars("10").Quo(decimal.FromInt(3), mode))
	}
	// Output:
	// 3.33 USD <nil>
	// 3.33 USD <nil>
	// 3.34 USD <nil>
}

func ExampleMoney_Neg() {
	fmt.Println(won("5000").Neg())
	// Output: -5000 KRW
}

func ExampleMoney_Abs() {
	fmt.Println(won("-5000").Abs())
	// Output: 5000 KRW
}

func ExampleMoney_Sign() {
	fmt.Println(won("-5000").Sign(), won("0").Sign(), won("5000").Sign())
	// Output: -1 0 1
}

func ExampleMoney_IsZero() {
	fmt.Println(won("0").IsZero(), komoney.Money{}.IsZero())
	// Output: true true
}

func ExampleMoney_Cmp() {
	fmt.Println(won("5000").Cmp(won("300")))
	_, err := won("5000").Cmp(dollars("3"))
	fmt.Println(errors.Is(err, komoney.ErrCurrencyMismatch))
	// Output:
	// 1 <nil>
	// true
}

func ExampleMoney_Compare() {
	sums := []komoney.Money{won("5000"), dollars("3"), won("300")}
	slices.SortFunc(sums, komoney.Money.Compare)
	fmt.Println(sums)
	// Output: [300 KRW 5000 KRW 3 USD]
}

func ExampleMoney_Min() {
	fmt.Println(won("5000").Min(won("300")))
	// Output: 300 KRW <nil>
}

func ExampleMoney_Max() {
	fmt.Println(won("5000").Max(won("300")))
	// Output: 5000 KRW <nil>
}

func ExampleMoney_Round() {
	fmt.Println(won("1234.5").Round(decimal.HalfUp), dollars("0.125").Round(decimal.HalfEven))
	// Output: 1235 KRW 0.12 USD
}

// Bills drop the single won: 원 단위 절사.
func ExampleMoney_RoundAt() {
	fmt.Println(won("12347").RoundAt(1, decimal.Down))
	// Output: 12340 KRW
}

func ExampleMoney_RoundCash() {
	fmt.Println(komoney.NewMoney(decimal.MustParse("7.43"), chf).RoundCash(decimal.HalfUp))
	// Output: 7.45 CHF
}

func ExampleMoney_Split() {
	fmt.Println(won("10000").Split(3))
	// Output: [3334 KRW 3333 KRW 3333 KRW] <nil>
}

// A discount goes over the prices of a bill.
func ExampleMoney_Allocate() {
	prices := []komoney.Decimal{decimal.FromInt(12000), decimal.FromInt(7500), decimal.FromInt(4500)}
	fmt.Println(won("1000").Allocate(prices...))
	// Output: [500 KRW 313 KRW 187 KRW] <nil>
}

func ExampleMoney_String() {
	fmt.Println(won("58000000000000").String())
	// Output: 58000000000000 KRW
}

func ExampleMoney_AppendTo() {
	fmt.Printf("%s\n", dollars("19.9").AppendTo([]byte("total ")))
	// Output: total 19.9 USD
}

func ExampleMoney_Format() {
	m := dollars("1234.5")
	fmt.Printf("%v|%f|%.0f|%q|%14f|\n", m, m, m, m, m)
	// Output: 1234.5 USD|1234.50 USD|1234 USD|"1234.5 USD"|   1234.50 USD|
}

func ExampleMoney_MarshalText() {
	text, err := won("5300").MarshalText()
	fmt.Printf("%s %v\n", text, err)
	// Output: 5300 KRW <nil>
}

// A flag of the type Money reads what people write.
func ExampleMoney_UnmarshalText() {
	set := flag.NewFlagSet("report", flag.ContinueOnError)
	var budget komoney.Money
	set.TextVar(&budget, "budget", komoney.Money{}, "how much there is")
	fmt.Println(set.Parse([]string{"-budget", "58조원"}), budget)
	// Output: <nil> 58000000000000 KRW
}

func ExampleMoney_MarshalJSON() {
	b, err := json.Marshal(map[string]komoney.Money{"total": dollars("19.99")})
	fmt.Printf("%s %v\n", b, err)
	// Output: {"total":{"value":"19.99","currency":"USD"}} <nil>
}

func ExampleMoney_UnmarshalJSON() {
	var prices []komoney.Money
	err := json.Unmarshal([]byte(`[{"value":"19.99","currency":"USD"},"3만 5천 원"]`), &prices)
	fmt.Println(prices, err)
	// Output: [19.99 USD 35000 KRW] <nil>
}

func ExampleMoney_MarshalBinary() {
	b, err := won("58000000000000").MarshalBinary()
	var m komoney.Money
	fmt.Println(len(b), err, m.UnmarshalBinary(b), m)
	// Output: 6 <nil> <nil> 58000000000000 KRW
}

func ExampleMoney_Value() {
	fmt.Println(won("5300").Value())
	// Output: 5300 KRW <nil>
}

func ExampleMoney_Scan() {
	var m komoney.Money
	fmt.Println(m.Scan("5300 KRW"), m)
	fmt.Println(m.Scan("5,300원"), m)
	// Output:
	// <nil> 5300 KRW
	// <nil> 5300 KRW
}

func ExampleAmount_Money() {
	fmt.Println(komoney.MustParse("58조원").Money())
	fmt.Println(komoney.MustParse("150억~250억 달러").Money())
	// Output:
	// 58000000000000 KRW true
	// 0 false
}

func ExampleAmount_Exact() {
	fmt.Println(komoney.MustParse("3만원").Exact())
	fmt.Println(komoney.MustParse("3만원 이상").Exact()) // 30,000 won or more
	fmt.Println(komoney.MustParse("약 3만원").Exact())  // about 30,000 won
	// Output:
	// 30000 KRW true
	// 0 false
	// 0 false
}

func ExampleAmount_Decimal() {
	fmt.Println(komoney.MustParse("3할 2푼 5리").Decimal())
	fmt.Println(komoney.MustParse("3분의 1").Decimal())
	// Output:
	// 32.5 true
	// 0 false
}

func ExampleAmount_Rat() {
	fmt.Println(komoney.MustParse("3분의 1").Rat())
	// Output: 1/3
}

func ExampleAmount_Contains() {
	bracket := komoney.MustParse("3만원대")
	fmt.Println(bracket.Contains(decimal.FromInt(39_900)), bracket.Contains(decimal.FromInt(40_000)))
	atLeast := komoney.MustParse("100명 이상")
	fmt.Println(atLeast.Contains(decimal.FromInt(250)))
	// Output:
	// true false
	// true
}

func ExampleAmount_String() {
	for _, s := range []string{"약 58조원", "3만원대", "100명 이상", "3분의 1", "5.6%"} {
		fmt.Println(komoney.MustParse(s))
	}
	// Output:
	// money 58000000000000 KRW approx
	// money 30000..<40000 KRW
	// quantity 100 명 at_least
	// fraction 1/3
	// percent 5.6 %
}

func ExampleAmount_UnmarshalText() {
	var a komoney.Amount
	fmt.Println(a.UnmarshalText([]byte("money 30000..<40000 KRW")), a == komoney.MustParse("3만원대"))
	// Output: <nil> true
}

func ExampleAmount_MarshalJSON() {
	b, err := json.Marshal(komoney.MustParse("최대 150억~250억 달러"))
	fmt.Printf("%s %v\n", b, err)
	// Output: {"kind":"money","low":"15000000000","high":"25000000000","currency":"USD","bound":"at_most"} <nil>
}

func ExampleAmount_UnmarshalJSON() {
	var a komoney.Amount
	fmt.Println(json.Unmarshal([]byte(`{"kind":"money","value":"40000000000","currency":"USD"}`), &a), a)
	fmt.Println(json.Unmarshal([]byte(`"400억 달러"`), &a), a)
	// Output:
	// <nil> money 40000000000 USD
	// <nil> money 40000000000 USD
}

func ExampleMatch_String() {
	for m := range komoney.Find("최대 400억 달러(약 58조원)") {
		fmt.Println(m)
	}
	// Output:
	// 7:20 "400억 달러" money 40000000000 USD at_most
	// 25:33 "58조원" money 58000000000000 KRW approx
}

func ExampleMatch_MarshalJSON() {
	for m := range komoney.Find("5.6% 올랐다") {
		b, err := json.Marshal(m)
		fmt.Printf("%s %v\n", b, err)
	}
	// Output: {"start":0,"end":4,"text":"5.6%","kind":"percent","value":"5.6","unit":"%"} <nil>
}
