package rates_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/rates"
)

var (
	krw = komoney.MustParseCurrency("KRW")
	usd = komoney.MustParseCurrency("USD")
)

// won and dollars make the sums of the examples.
func won(s string) komoney.Money     { return komoney.NewMoney(decimal.MustParse(s), krw) }
func dollars(s string) komoney.Money { return komoney.NewMoney(decimal.MustParse(s), usd) }

// rate is ParseRate for the rates of the examples.
func rate(s string) rates.Rate {
	r, err := rates.ParseRate(s)
	if err != nil {
		panic(err)
	}
	return r
}

func date(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// table is the rates of some days.
func table() rates.Table {
	t, err := rates.NewTable("examples",
		rates.DatedRate{Rate: rate("USD=1436.6"), Date: date("2025-01-24")},
		rates.DatedRate{Rate: rate("USD=1446.5"), Date: date("2025-01-31")},
		rates.DatedRate{Rate: rate("JPY(100)=937.18"), Date: date("2025-01-31")},
	)
	if err != nil {
		panic(err)
	}
	return t
}

func ExampleRate() {
	yen := rate("JPY(100)=950")
	fmt.Println(yen.From(), yen.To(), yen.Base(), yen.Quote())
	fmt.Println(yen == rate("JPY=9.5"), yen.Rat().Cmp(rate("JPY=9.5").Rat()) == 0) // == compares the quotations
	// Output:
	// 100 JPY 950 KRW JPY KRW
	// false true
}

func ExampleNewRate() {
	fmt.Println(rates.NewRate(dollars("1"), won("1446.5")))
	_, err := rates.NewRate(dollars("1"), won("0"))
	fmt.Println(err, errors.Is(err, fault.ErrRange))
	// Output:
	// 1 USD = 1446.5 KRW <nil>
	// komoney: new rate "1 USD = 0 KRW": a rate is above 0 at byte 8 true
}

func ExampleParseRate() {
	for _, s := range []string{"USD=1446.5", "JPY(100)=950", "EUR/USD 1.08", "1달러=1,446.5원", "100엔당 950원"} {
		fmt.Println(rates.ParseRate(s))
	}
	// Output:
	// 1 USD = 1446.5 KRW <nil>
	// 100 JPY = 950 KRW <nil>
	// 1 EUR = 1.08 USD <nil>
	// 1 USD = 1446.5 KRW <nil>
	// 100 JPY = 950 KRW <nil>
}

func ExampleRate_From() {
	fmt.Println(rate("100엔당 950원").From())
	// Output: 100 JPY
}

func ExampleRate_To() {
	fmt.Println(rate("100엔당 950원").To())
	// Output: 950 KRW
}

func ExampleRate_Base() {
	fmt.Println(rate("100엔당 950원").Base())
	// Output: JPY
}

func ExampleRate_Quote() {
	fmt.Println(rate("100엔당 950원").Quote())
	// Output: KRW
}

func ExampleRate_IsZero() {
	fmt.Println(rates.Rate{}.IsZero())
	// Output: true
}

func ExampleRate_Rat() {
	fmt.Println(rate("100엔당 950원").Rat())
	// Output: 19/2
}

func ExampleRate_Per() {
	fmt.Println(rate("100엔당 950원").Per(decimal.FromInt(1), -2, decimal.HalfEven))
	fmt.Println(rate("USD=1446.5").Inverse().Per(decimal.FromInt(1), -6, decimal.HalfEven))
	// Output:
	// 1 JPY = 9.5 KRW <nil>
	// 1 KRW = 0.000691 USD <nil>
}

func ExampleRate_Inverse() {
	fmt.Println(rate("USD=1446.5").Inverse())
	// Output: 1446.5 KRW = 1 USD
}

func ExampleRate_Cross() {
	r, err := rate("USD=1446.5").Cross(rate("JPY(100)=950"))
	fmt.Println(r, err)
	fmt.Println(r.Per(decimal.FromInt(1), -2, decimal.HalfEven))
	// Output:
	// 19 USD = 2893 JPY <nil>
	// 1 USD = 152.26 JPY <nil>
}

func ExampleRate_Convert() {
	r := rate("USD=1446.5")
	fmt.Println(r.Convert(dollars("400"), decimal.HalfUp))
	fmt.Println(r.Convert(won("58000"), decimal.HalfUp))
	// Output:
	// 578600 KRW <nil>
	// 40.1 USD <nil>
}

func ExampleRate_String() {
	fmt.Println(rate("달러당 1,446원").String())
	// Output: 1 USD = 1446 KRW
}

func ExampleRate_AppendTo() {
	fmt.Printf("%s\n", rate("USD=1446.5").AppendTo([]byte("at ")))
	// Output: at 1 USD = 1446.5 KRW
}

func ExampleRate_MarshalJSON() {
	b, err := json.Marshal(rate("JPY(100)=950"))
	fmt.Printf("%s %v\n", b, err)
	// Output: {"base":"JPY","per":"100","quote":"KRW","rate":"950"} <nil>
}

func ExampleRate_UnmarshalJSON() {
	var r rates.Rate
	fmt.Println(json.Unmarshal([]byte(`{"base":"USD","quote":"KRW","rate":1446.5}`), &r), r)
	// Output: <nil> 1 USD = 1446.5 KRW
}

func ExampleRate_UnmarshalText() {
	var r rates.Rate
	fmt.Println(r.UnmarshalText([]byte("달러당 1,446원")), r)
	// Output: <nil> 1 USD = 1446 KRW
}

func ExampleNewTable() {
	t, err := rates.NewTable("my desk", rates.DatedRate{Rate: rate("USD=1446.5")})
	fmt.Println(t.Len(), t.Source(), err)
	// Output: 1 my desk <nil>
}

func ExampleTable_Rate() {
	eur := komoney.MustParseCurrency("EUR")
	jpy := komoney.MustParseCurrency("JPY")
	t := table()
	fmt.Println(t.Rate(usd, krw, date("2025-01-31"), rates.SameDay))
	fmt.Println(t.Rate(usd, jpy, date("2025-01-31"), rates.SameDay)) // through the won
	_, err := t.Rate(eur, krw, date("2025-01-31"), rates.SameDay)
	fmt.Println(err)
	// Output:
	// {1 USD = 1446.5 KRW 2025-01-31 00:00:00 +0000 UTC} <nil>
	// {46859 USD = 7232500 JPY 2025-01-31 00:00:00 +0000 UTC} <nil>
	// komoney: rate "EUR/KRW on 2025-01-31": no rate at byte 0
}

// The first of February 2025 was a Saturday.
func ExampleDayPolicy() {
	t := table()
	for _, policy := range []rates.DayPolicy{rates.SameDay, rates.PreviousDay, 3, rates.NextDay} {
		dr, err := t.Rate(usd, krw, date("2025-02-01"), policy)
		fmt.Println(dr.Rate, err)
	}
	// Output:
	//  komoney: rate "USD/KRW on 2025-02-01": no rate at byte 7
	// 1 USD = 1446.5 KRW <nil>
	// 1 USD = 1446.5 KRW <nil>
	//  komoney: rate "USD/KRW on 2025-02-01": no rate at byte 7
}

func ExampleTable_All() {
	for dr := range table().All() {
		fmt.Println(dr.Date.Format(time.DateOnly), dr.Rate)
	}
	// Output:
	// 2025-01-31 100 JPY = 937.18 KRW
	// 2025-01-24 1 USD = 1436.6 KRW
	// 2025-01-31 1 USD = 1446.5 KRW
}

func ExampleConverter() {
	c := rates.Converter{To: krw, Rates: table(), Date: date("2025-02-01"), Missing: 7}
	for m := range komoney.Find("최대 400억 달러, 입장료는 5천엔대") {
		a, used, err := c.Convert(m.Amount)
		fmt.Println(m.Text, "=", a, err, used.Date.Format(time.DateOnly))
	}
	// Output:
	// 400억 달러 = money 57860000000000 KRW at_most <nil> 2025-01-31
	// 5천엔대 = money 46859..<56231 KRW <nil> 2025-01-31
}

func ExampleConverter_Convert() {
	place := 8 // multiples of 억 (10^8)
	c := rates.Converter{Rates: table(), Rounding: decimal.HalfUp, Place: &place}
	a, _, err := c.Convert(komoney.MustParse("150억~250억 달러"))
	fmt.Println(a, err)
	_, _, err = c.Convert(komoney.MustParse("5%"))
	fmt.Println(errors.Is(err, fault.ErrNotMoney))
	// Output:
	// money 21697500000000..36162500000000 KRW <nil>
	// true
}

func ExampleConverter_ConvertMoney() {
	c := rates.Converter{To: usd, Rates: table(), Rounding: decimal.Down} // 절사 (rounding down)
	m, used, err := c.ConvertMoney(won("58000"))
	fmt.Println(m, "at", used.Rate, err)
	// Output: 40.09 USD at 1446.5 KRW = 1 USD <nil>
}

func ExampleMustParseRate() {
	fmt.Println(rates.MustParseRate("1달러=1,446.5원"))
	// Output: 1 USD = 1446.5 KRW
}

func ExampleDatedRate() {
	dr := rates.DatedRate{Rate: rates.MustParseRate("USD=1446.5"), Date: date("2025-01-31")}
	fmt.Println(dr.Rate, dr.Date.Format(time.DateOnly))
	// Output: 1 USD = 1446.5 KRW 2025-01-31
}

// Rates of several days, and what is worked out of them.
func ExampleTable() {
	jpy := komoney.MustParseCurrency("JPY")
	for _, pair := range [][2]komoney.Currency{{usd, krw}, {krw, usd}, {usd, jpy}} {
		dr, err := table().Rate(pair[0], pair[1], date("2025-01-31"), rates.SameDay)
		fmt.Println(dr.Rate, err)
	}
	// Output:
	// 1 USD = 1446.5 KRW <nil>
	// 1446.5 KRW = 1 USD <nil>
	// 46859 USD = 7232500 JPY <nil>
}

func ExampleTable_Len() {
	fmt.Println(table().Len(), rates.Table{}.Len())
	// Output: 3 0
}

func ExampleTable_Source() {
	t, err := rates.NewTable("my desk", rates.DatedRate{Rate: rate("USD=1446.5")})
	fmt.Println(t.Source(), err)
	// Output: my desk <nil>
}

func ExampleRate_AppendText() {
	b, err := rate("USD=1446.5").AppendText([]byte("at "))
	fmt.Println(string(b), err)
	// Output: at 1 USD = 1446.5 KRW <nil>
}

func ExampleRate_MarshalText() {
	b, err := rate("100엔당 950원").MarshalText()
	fmt.Println(string(b), err)
	// Output: 100 JPY = 950 KRW <nil>
}

// Won behind every sum in another currency.
func ExampleConverter_Annotate() {
	rate, err := rates.ParseRate("USD=1446.5")
	if err != nil {
		fmt.Println(err)
		return
	}
	quoted, err := rates.NewTable("", rates.DatedRate{Rate: rate})
	if err != nil {
		fmt.Println(err)
		return
	}
	c := rates.Converter{Rates: quoted}
	f := format.Formatter{Style: format.StyleMixed, Digits: 3, About: true}
	var p komoney.Parser
	fmt.Printf("%s\n", p.AppendReplace(nil, []byte("558만 달러를 들여 3만원을 벌었다."), c.Annotate(f)))
	// Output:
	// 558만 달러(약 80억7,000만원)를 들여 3만원을 벌었다.
}
