package rates_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"flag"
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

func rateOf(t testing.TB, s string) rates.Rate {
	t.Helper()
	r, err := rates.ParseRate(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// rateBetweenSums returns the rate of two sums above 0.
func rateBetweenSums(from, to komoney.Money) rates.Rate {
	r, err := rates.NewRate(from, to)
	if err != nil {
		panic(err)
	}
	return r
}

func TestParseRate(t *testing.T) {
	for in, want := range map[string]string{
		"USD=1446.5":                    "1 USD = 1446.5 KRW",
		"usd=1,446.50":                  "1 USD = 1446.5 KRW",
		" USD = 1446.5 ":                "1 USD = 1446.5 KRW",
		"JPY(100)=950":                  "100 JPY = 950 KRW",
		"JPY (100) = 950":               "100 JPY = 950 KRW",
		"100 JPY = 950 KRW":             "100 JPY = 950 KRW",
		"USD/KRW 1446.5":                "1 USD = 1446.5 KRW",
		" USD/KRW  1,446.5":             "1 USD = 1446.5 KRW",
		"EUR/USD=1.08":                  "1 EUR = 1.08 USD",
		"EUR/USD=1.08 USD":              "1 EUR = 1.08 USD",
		"EUR=$1.08":                     "1 EUR = 1.08 USD",
		"1달러=1,446.5원":                  "1 USD = 1446.5 KRW",
		"1 달러 = 1,446.5 원":              "1 USD = 1446.5 KRW",
		"달러당 1,446원":                    "1 USD = 1446 KRW",
		"달러당 1446":                      "1 USD = 1446 KRW",
		"100엔당 950원":                    "100 JPY = 950 KRW",
		"1유로=1.0393달러":                  "1 EUR = 1.0393 USD",
		"58조원=400억 달러":                  "58000000000000 KRW = 40000000000 USD",
		"1 USD = 1 USD":                 "1 USD = 1 USD",
		"1 \"BTC\" = 140000000 KRW":     "1 \"BTC\" = 140000000 KRW",
		"0.5 USD = 723.25 KRW":          "0.5 USD = 723.25 KRW",
		"1446.5 KRW = 1 USD":            "1446.5 KRW = 1 USD",
		"USD=1446.50000000000000000001": "1 USD = 1446.50000000000000000001 KRW",
	} {
		r, err := rates.ParseRate(in)
		if err != nil || r.String() != want {
			t.Errorf("ParseRate(%q) = %v, %v; want %s", in, r, err, want)
		}
		if again, err := rates.ParseRate(r.String()); err != nil || again != r {
			t.Errorf("ParseRate(%q) = %v, %v", r, again, err)
		}
	}
}

func TestParseRateErrors(t *testing.T) {
	for _, x := range []struct {
		in     string
		code   fault.Code
		offset int
	}{
		{"", fault.ErrSyntax, 0},
		{"USD", fault.ErrSyntax, 3},
		{"USD 1446.5", fault.ErrSyntax, 10},
		{"USD/KRW", fault.ErrSyntax, 7},
		{"=", fault.ErrEmpty, 0},
		{"USD=", fault.ErrEmpty, 4},
		{"=5", fault.ErrEmpty, 0},
		{"KWR=5", fault.ErrUnknownCurrency, 0},
		{"USD/KWR 5", fault.ErrUnknownCurrency, 0},
		{"원/달러 1446", fault.ErrUnknownCurrency, 0},
		{"USD=0", fault.ErrRange, 4},
		{"USD=-5", fault.ErrRange, 4},
		{"JPY(0)=5", fault.ErrRange, 7},
		{"JPY(-100)=5", fault.ErrRange, 10},
		{"JPY(x)=5", fault.ErrSyntax, 4},
		{"JPY()=5", fault.ErrEmpty, 4},
		{"USD=NaN", fault.ErrSyntax, 4},
		{"USD=Inf", fault.ErrSyntax, 4},
		{"USD=5명", fault.ErrNotMoney, 5},
		{"USD=약 1446원", fault.ErrApprox, 4},
		{"USD=1400~1500원", fault.ErrInterval, 8},
		{"USD=1446 USD", fault.ErrCurrencyMismatch, 4},
		{"USD/KRW=1446 JPY", fault.ErrCurrencyMismatch, 8},
		{"5%=5", fault.ErrNotMoney, 1},
		{"USD=1446=5", "", 0},
		{"USD=99999999999999999999999999999999999999999", fault.ErrOverflow, 4},
	} {
		r, err := rates.ParseRate(x.in)
		var e *fault.Error
		if !errors.As(err, &e) || r != (rates.Rate{}) || e.Input != x.in || e.Func != "parse rate" {
			t.Errorf("ParseRate(%q) = %v, %v", x.in, r, err)
		} else if x.code != "" && (!errors.Is(err, x.code) || e.Offset != x.offset) {
			t.Errorf("ParseRate(%q): %v; want %v at %d", x.in, err, x.code, x.offset)
		}
	}
	if _, err := rates.ParseRate("USD=0"); err == nil || err.Error() != `komoney: parse rate "USD=0": a rate is above 0 at byte 4` {
		t.Errorf("%v", err)
	}
}

func TestNewRate(t *testing.T) {
	for _, x := range []struct {
		from, to komoney.Money
		code     fault.Code
	}{
		{moneytest.Dollar("1"), moneytest.Won("1446.5"), ""},
		{moneytest.Dollar("2"), moneytest.Dollar("2"), ""},
		{moneytest.Dollar("1"), moneytest.Dollar("2"), fault.ErrCurrencyMismatch},
		{moneytest.Dollar("0"), moneytest.Won("1"), fault.ErrRange},
		{moneytest.Dollar("1"), moneytest.Won("0"), fault.ErrRange},
		{moneytest.Dollar("-1"), moneytest.Won("-1"), fault.ErrRange},
		{komoney.Money{}, moneytest.Won("1"), fault.ErrUnknownCurrency},
		{moneytest.Dollar("1"), komoney.NewMoney(decimal.MustParse("1"), komoney.Currency{}), fault.ErrUnknownCurrency},
	} {
		r, err := rates.NewRate(x.from, x.to)
		if x.code == "" && (err != nil || r.From() != x.from || r.To() != x.to || r.Base() != x.from.Currency() || r.Quote() != x.to.Currency() || r.IsZero()) ||
			x.code != "" && (!errors.Is(err, x.code) || r != (rates.Rate{})) {
			t.Errorf("NewRate(%v, %v) = %v, %v; want %v", x.from, x.to, r, err, x.code)
		}
	}
	if _, err := rates.NewRate(moneytest.Dollar("1"), moneytest.Won("0")); err.Error() != `komoney: new rate "1 USD = 0 KRW": a rate is above 0 at byte 8` {
		t.Errorf("%v", err)
	}
}

func TestRateForms(t *testing.T) {
	other := func() *rates.Rate { r := rateBetweenSums(moneytest.Won("7"), moneytest.Dollar("1")); return &r }
	for _, s := range []string{"USD=1446.5", "JPY(100)=950", `1 "BTC" = 140000000 KRW`, "EUR/USD 1.08", "1446.5 KRW = 1 USD"} {
		moneytest.CheckForms(t, rateOf(t, s), other)
	}
	moneytest.CheckForms(t, rates.Rate{}, other)
	for in, want := range map[string]string{
		`{"base":"USD","quote":"KRW","rate":"1446.5"}`:             "1 USD = 1446.5 KRW",
		`{"base":"jpy","per":100,"quote":"krw","rate":950,"x":[]}`: "100 JPY = 950 KRW",
		`"달러당 1,446원"`:                                             "1 USD = 1446 KRW",
	} {
		var r rates.Rate
		if err := json.Unmarshal([]byte(in), &r); err != nil || r.String() != want {
			t.Errorf("%s: %v, %v", in, r, err)
		}
	}
	j, err := json.Marshal(rateOf(t, "JPY(100)=950"))
	if want := `{"base":"JPY","per":"100","quote":"KRW","rate":"950"}`; string(j) != want || err != nil {
		t.Errorf("%s, %v", j, err)
	}
	for _, in := range []string{`{}`, `{"base":"USD","quote":"KRW"}`, `{"base":"USD","quote":"KRW","rate":0}`, `{"base":"USD","rate":5}`,
		`{"base":"USD","quote":"KRW","rate":5,"per":0}`, `{"base":"USD","quote":"USD","rate":5}`, `[]`, `"USD"`, `{"base":5}`} {
		r := rateOf(t, "USD=5")
		var e *fault.Error
		if err := json.Unmarshal([]byte(in), &r); !errors.As(err, &e) || r != rateOf(t, "USD=5") {
			t.Errorf("%s: %v, %v", in, r, err)
		}
	}
	set := flag.NewFlagSet("", flag.ContinueOnError)
	var r rates.Rate
	set.TextVar(&r, "rate", rates.Rate{}, "")
	if err := set.Parse([]string{"-rate", "USD=1446.5"}); err != nil || r != rateOf(t, "USD=1446.5") {
		t.Errorf("flag: %v, %v", r, err)
	}
}

func TestRatePer(t *testing.T) {
	for _, x := range []struct {
		rate, n string
		place   int
		mode    decimal.Rounding
		want    string
	}{
		{"USD=1446.5", "100", 0, decimal.HalfUp, "100 USD = 144650 KRW"},
		{"JPY(100)=950", "1", -4, decimal.HalfUp, "1 JPY = 9.5 KRW"},
		{"1446.5 KRW = 1 USD", "1", -6, decimal.HalfUp, "1 KRW = 0.000691 USD"},
		{"1446.5 KRW = 1 USD", "1000", -2, decimal.Down, "1000 KRW = 0.69 USD"},
	} {
		r, err := rateOf(t, x.rate).Per(decimal.MustParse(x.n), x.place, x.mode)
		if err != nil || r.String() != x.want {
			t.Errorf("%s per %s: %v, %v; want %s", x.rate, x.n, r, err, x.want)
		}
	}
	for _, x := range []struct {
		rate  rates.Rate
		n     string
		place int
		code  fault.Code
	}{
		{rateOf(t, "USD=1446.5"), "0", 0, fault.ErrRange},
		{rateOf(t, "USD=1446.5"), "-1", 0, fault.ErrRange},
		{rateOf(t, "1446.5 KRW = 1 USD"), "1", -2, fault.ErrRange},
		{rateOf(t, "USD=1446.5"), "1e6144", 0, fault.ErrOverflow},
		{rateOf(t, "1446.5 KRW = 1 USD"), "1", -100, fault.ErrOverflow},
		{rates.Rate{}, "1", 0, fault.ErrRange},
	} {
		if r, err := x.rate.Per(decimal.MustParse(x.n), x.place, decimal.Down); !errors.Is(err, x.code) || r != (rates.Rate{}) {
			t.Errorf("%v per %s: %v, %v; want %v", x.rate, x.n, r, err, x.code)
		}
	}
}

func TestRateCross(t *testing.T) {
	for _, x := range []struct{ r, s, want string }{
		{"USD=1446.5", "JPY(100)=950", "19 USD = 2893 JPY"},
		{"JPY(100)=950", "USD=1446.5", "2893 JPY = 19 USD"},
		{"EUR/USD 1.0393", "USD=1446.5", "1 EUR = 1503.34745 KRW"},
		{"USD=1446.5", "EUR/USD 1.0393", "1503.34745 KRW = 1 EUR"},
		{"EUR/USD 1.25", "EUR/KRW 1500", "1 USD = 1200 KRW"},
		{"EUR/KRW 1500", "USD=1200", "1 EUR = 1.25 USD"},
	} {
		got, err := rateOf(t, x.r).Cross(rateOf(t, x.s))
		if want := rateOf(t, x.want); err != nil || got.Base() != want.Base() || got.Quote() != want.Quote() || got.Rat().Cmp(want.Rat()) != 0 {
			t.Errorf("%s × %s = %v, %v; want %s", x.r, x.s, got, err, x.want)
		}
	}
	if got, _ := rateOf(t, "USD=1446.5").Cross(rateOf(t, "JPY(100)=950")); got.String() != "19 USD = 2893 JPY" {
		t.Errorf("%v", got)
	}
	for _, x := range [][2]rates.Rate{
		{rateOf(t, "USD=1446.5"), rateOf(t, "EUR/JPY 160")},
		{rateOf(t, "USD=1446.5"), rateOf(t, "USD=1400")},
		{rateOf(t, "USD=1446.5"), rateOf(t, "KRW/USD 0.0007")},
		{rateOf(t, "USD=1446.5"), rateOf(t, "1 KRW = 1 KRW")},
		{rateOf(t, "1 KRW = 1 KRW"), rateOf(t, "USD=1446.5")},
		{{}, rateOf(t, "USD=1446.5")},
		{rateOf(t, "USD=1446.5"), {}},
		{{}, {}},
	} {
		if got, err := x[0].Cross(x[1]); !errors.Is(err, fault.ErrCurrencyMismatch) || got != (rates.Rate{}) {
			t.Errorf("%v × %v = %v, %v", x[0], x[1], got, err)
		}
	}
	if got, err := rateOf(t, "1234567890123456789012347 USD = 7654321098765432109876541 KRW").Cross(rateOf(t, "3141592653589793238462643 EUR = 2718281828459045235360287 KRW")); !errors.Is(err, fault.ErrOverflow) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestRateAgainstBig(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	eur := komoney.MustParseCurrency("EUR")
	positive := func() decimal.Decimal {
		for {
			if d := moneytest.AnyDecimal(r).Abs(); !d.IsZero() {
				return d
			}
		}
	}
	for range 20000 {
		a := rateBetweenSums(komoney.NewMoney(positive(), moneytest.Usd), komoney.NewMoney(positive(), moneytest.Krw))
		b := rateBetweenSums(komoney.NewMoney(positive(), eur), komoney.NewMoney(positive(), moneytest.Krw))
		ratio := new(big.Rat).Quo(a.To().Amount().Rat(), a.From().Amount().Rat())
		if a.Rat().Cmp(ratio) != 0 || a.Inverse().Rat().Cmp(new(big.Rat).Inv(ratio)) != 0 || a.Inverse().Inverse() != a {
			t.Fatalf("%v: %v", a, a.Rat())
		}
		if c, err := a.Cross(b); err == nil {
			want := new(big.Rat).Quo(ratio, b.Rat())
			if c.Base() != moneytest.Usd || c.Quote() != eur || c.Rat().Cmp(want) != 0 {
				t.Fatalf("%v × %v = %v, want %v", a, b, c, want)
			}
		} else if !errors.Is(err, fault.ErrOverflow) {
			t.Fatal(err)
		}
		mode := moneytest.Roundings[r.IntN(len(moneytest.Roundings))]
		m := komoney.NewMoney(moneytest.AnyDecimal(r), moneytest.Usd)
		for range 2 {
			got, err := a.Convert(m, mode)
			x := m.Amount().Rat()
			if m.Currency() == moneytest.Usd {
				x.Mul(x, ratio)
			} else {
				x.Quo(x, ratio)
			}
			to := moneytest.Krw
			if m.Currency() == moneytest.Krw {
				to = moneytest.Usd
			}
			want, fits := moneytest.RatDecimal(moneytest.RatRound(x, ratref.Pow10(-to.Digits()), mode))
			if fits != (err == nil) || fits && got != komoney.NewMoney(want, to) {
				t.Fatalf("%v at %v: %v, %v; want %v", m, a, got, err, want)
			}
			m = komoney.NewMoney(moneytest.AnyDecimal(r), moneytest.Krw)
		}
	}
}

func TestRateConvertErrors(t *testing.T) {
	rate := rateOf(t, "USD=1446.5")
	btc := rateOf(t, `1 "BTC" = 140000000 KRW`)
	for _, x := range []struct {
		rate rates.Rate
		m    komoney.Money
		code fault.Code
	}{
		{rate, komoney.NewMoney(decimal.MustParse("1"), moneytest.Jpy), fault.ErrCurrencyMismatch},
		{rate, komoney.Money{}, fault.ErrCurrencyMismatch},
		{rates.Rate{}, moneytest.Won("1"), fault.ErrCurrencyMismatch},
		{rates.Rate{}, komoney.Money{}, fault.ErrCurrencyMismatch},
		{btc, moneytest.Won("1"), fault.ErrUnknownCurrency},
		{rate, komoney.NewMoney(decimal.MustParse("1e6144"), moneytest.Usd), fault.ErrOverflow},
	} {
		if m, err := x.rate.Convert(x.m, decimal.Down); !errors.Is(err, x.code) || m != (komoney.Money{}) {
			t.Errorf("%v at %v: %v, %v; want %v", x.m, x.rate, m, err, x.code)
		}
	}
	if m, err := btc.Convert(komoney.NewMoney(decimal.MustParse("0.5"), moneytest.Own(t, "BTC")), decimal.Down); err != nil || m != moneytest.Won("70000000") {
		t.Errorf("%v, %v", m, err)
	}
	if _, err := rate.Convert(komoney.NewMoney(decimal.MustParse("1"), moneytest.Jpy), decimal.Down); err.Error() != `komoney: convert "1 JPY at 1 USD = 1446.5 KRW": currency mismatch at byte 9` {
		t.Errorf("%v", err)
	}
}

// What a Rate is stored in.
var (
	_ json.Marshaler           = rates.Rate{}
	_ json.Unmarshaler         = new(rates.Rate)
	_ encoding.TextMarshaler   = rates.Rate{}
	_ encoding.TextUnmarshaler = new(rates.Rate)
)

func FuzzRateForms(f *testing.F) {
	rate, _ := rates.NewRate(moneytest.Dollar("1"), moneytest.Won("1446.5"))
	j, _ := json.Marshal(rate)
	f.Add(j)
	for _, s := range []string{"1 USD = 1446.5 KRW", "달러당 1,446원", "USD/KRW 1446.5", "JPY(100)=950", `{"base":"USD","quote":"KRW","rate":5}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(moneytest.FuzzForms[rates.Rate])
}
