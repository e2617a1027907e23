package rates_test

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/moneytest"
	"github.com/komoney/komoney/internal/ratref"
	"github.com/komoney/komoney/rates"
)

func parsedAmount(t testing.TB, s string) komoney.Amount {
	t.Helper()
	a, err := komoney.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestConvert(t *testing.T) {
	table := tableOf(t, "2025-01-31 USD=1446.5", "2025-01-31 JPY(100)=937.18", "2025-02-03 USD=1466.1", `1 "BTC" = 140000000 KRW`)
	place := func(n int) *int { return &n }
	for _, x := range []struct {
		c    rates.Converter
		in   string
		want string
	}{
		{rates.Converter{}, "400억 달러", "money 58644000000000 KRW"},
		{rates.Converter{Date: day("2025-01-31")}, "400억 달러", "money 57860000000000 KRW"},
		{rates.Converter{Date: day("2025-02-01"), Missing: 7}, "400억 달러", "money 57860000000000 KRW"},
		{rates.Converter{Date: day("2025-01-31")}, "최대 약 400억 달러", "money 57860000000000 KRW approx at_most"},
		{rates.Converter{Date: day("2025-01-31")}, "150억~250억 달러", "money 21697500000000..36162500000000 KRW"},
		{rates.Converter{Date: day("2025-01-31"), To: moneytest.Usd}, "3만원대", "money 20.74..<27.65 USD"},
		{rates.Converter{Date: day("2025-01-31"), To: moneytest.Usd, Rounding: decimal.Up}, "3만원대", "money 20.74..<27.66 USD"},
		{rates.Converter{Date: day("2025-01-31"), To: moneytest.Usd, Rounding: decimal.Down, Place: place(0)}, "58조원 이상", "money 40096785343 USD at_least"},
		{rates.Converter{Date: day("2025-01-31"), To: moneytest.Usd, Place: place(-10)}, "1원", "money 0.0006913239 USD"},
		{rates.Converter{Date: day("2025-01-31"), Rounding: decimal.HalfUp, Place: place(4)}, "33달러", "money 50000 KRW"},
		{rates.Converter{Date: day("2025-01-31")}, "1.005달러", "money 1454 KRW"},
		{rates.Converter{Date: day("2025-01-31")}, "5천엔", "money 46859 KRW"},
		{rates.Converter{Date: day("2025-01-31"), To: moneytest.Jpy}, "100달러", "money 15435 JPY"},
		{rates.Converter{Date: day("2025-01-31"), To: moneytest.Jpy}, "-100달러", "money -15435 JPY"},
		{rates.Converter{}, "58조원", "money 58000000000000 KRW"},
		{rates.Converter{}, "1.5원", "money 2 KRW"},
		{rates.Converter{Date: day("2025-01-31")}, "수십 달러", "money 28930..130185 KRW approx"},
	} {
		x.c.Rates = table
		got, rate, err := x.c.Convert(parsedAmount(t, x.in))
		if err != nil || got.String() != x.want || rate.Rate.IsZero() {
			t.Errorf("%s to %v at %v: %v, %v; want %s", x.in, x.c.To, rate.Rate, got, err, x.want)
		}
	}
	c := rates.Converter{Rates: table, To: moneytest.Usd, Date: day("2025-01-31")}
	third := moneytest.RatioOf(moneytest.MoneyAmount("1", moneytest.Krw), "3")
	if got, _, err := c.Convert(third); err != nil || got.String() != "money 0 USD" || !got.Denominator.IsZero() {
		t.Errorf("%v, %v", got, err)
	}
	implied := moneytest.MoneyAmount("100000000", moneytest.Krw)
	implied.Implied = true
	if got, _, err := c.Convert(implied); err != nil || got.String() != "money 69132.39 USD implied" {
		t.Errorf("%v, %v", got, err)
	}
	c.To, c.Place = moneytest.Own(t, "BTC"), place(-8)
	if got, rate, err := c.Convert(moneytest.MoneyAmount("58000000", moneytest.Krw)); err != nil || got.String() != "money 0.41428571 BTC" || rate.Rate.String() != `140000000 KRW = 1 "BTC"` {
		t.Errorf("%v at %v, %v", got, rate, err)
	}
	if m, rate, err := c.ConvertMoney(moneytest.Won("58000000")); err != nil || m != komoney.NewMoney(decimal.MustParse("0.41428571"), c.To) || rate.Rate.IsZero() {
		t.Errorf("%v, %v", m, err)
	}
}

func TestConvertErrors(t *testing.T) {
	table := tableOf(t, "2025-01-31 USD=1446.5")
	for _, x := range []struct {
		c    rates.Converter
		a    komoney.Amount
		code fault.Code
		text string
	}{
		{rates.Converter{}, moneytest.Single(komoney.KindPercent, "5", "%"), fault.ErrNotMoney, `komoney: convert "percent 5 %": not money at byte 0`},
		{rates.Converter{}, komoney.Amount{}, fault.ErrNotMoney, `komoney: convert "": not money at byte 0`},
		{rates.Converter{}, moneytest.MoneyAmount("5", moneytest.Jpy), fault.ErrNoRate, `komoney: rate "JPY/KRW": no rate at byte 0`},
		{rates.Converter{}, moneytest.MoneyAmount("5", komoney.Currency{}), fault.ErrNoRate, `komoney: rate "/KRW": no rate at byte 0`},
		{rates.Converter{Date: day("2025-02-01")}, moneytest.MoneyAmount("5", moneytest.Usd), fault.ErrNoRate, `komoney: rate "USD/KRW on 2025-02-01": no rate at byte 7`},
		{rates.Converter{To: moneytest.Own(t, "BTC")}, moneytest.MoneyAmount("5", moneytest.Krw), fault.ErrUnknownCurrency, `komoney: convert "BTC": unknown currency at byte 0`},
		{rates.Converter{}, moneytest.MoneyAmount("1e6144", moneytest.Usd), fault.ErrOverflow, ""},
	} {
		x.c.Rates = table
		got, rate, err := x.c.Convert(x.a)
		if !errors.Is(err, x.code) || x.text != "" && err.Error() != x.text || got != (komoney.Amount{}) || rate != (rates.DatedRate{}) {
			t.Errorf("%v: %v, %v; want %s", x.a, got, err, x.text)
		}
		if m, ok := x.a.Money(); ok {
			got, rate, err := x.c.ConvertMoney(m)
			if !errors.Is(err, x.code) || got != (komoney.Money{}) || rate != (rates.DatedRate{}) {
				t.Errorf("%v: %v, %v", m, got, err)
			}
		}
	}
}

func TestConvertAgainstBig(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for range 10000 {
		rate, err := rates.NewRate(komoney.NewMoney(moneytest.AnyDecimal(r).Abs(), moneytest.Usd), komoney.NewMoney(moneytest.AnyDecimal(r).Abs(), moneytest.Krw))
		if err != nil {
			continue
		}
		table, err := rates.NewTable("", rates.DatedRate{Rate: rate})
		if err != nil {
			t.Fatal(err)
		}
		place := r.IntN(30) - 20
		c := rates.Converter{Rates: table, Rounding: moneytest.Roundings[r.IntN(len(moneytest.Roundings))], Place: &place}
		a := moneytest.RandomAmount(t, r)
		a.Kind, a.Currency, a.Unit = komoney.KindMoney, moneytest.Usd, ""
		got, _, err := c.Convert(a)
		want := a
		fits := true
		for _, end := range []*decimal.Decimal{&want.Low, &want.High} {
			x := new(big.Rat).Mul(end.Rat(), rate.Rat())
			if !a.Denominator.IsZero() {
				x.Quo(x, a.Denominator.Rat())
			}
			d, ok := moneytest.RatDecimal(moneytest.RatRound(x, ratref.Pow10(place), c.Rounding))
			*end, fits = d, fits && ok
		}
		want.Currency, want.Denominator = moneytest.Krw, decimal.Decimal{}
		if fits != (err == nil) || fits && got != want {
			t.Fatalf("%v at %v: %v, %v; want %v", a, rate, got, err, want)
		}
	}
}
