package komoney_test

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/moneytest"
	"github.com/komoney/komoney/internal/ratref"
)

func TestParseCurrency(t *testing.T) {
	for in, want := range map[string]string{"KRW": "KRW", "krw": "KRW", "Usd": "USD", "DEM": "DEM", "XAU": "XAU"} {
		if c, err := komoney.ParseCurrency(in); err != nil || c.Code() != want {
			t.Errorf("ParseCurrency(%q) = %v, %v", in, c, err)
		}
	}
	for in, code := range map[string]komoney.Code{"": komoney.ErrEmpty, "KWR": komoney.ErrUnknownCurrency, "원": komoney.ErrUnknownCurrency, "KRW ": komoney.ErrUnknownCurrency, "US": komoney.ErrUnknownCurrency, "BTC": komoney.ErrUnknownCurrency, "\xff\xfe\xfd": komoney.ErrUnknownCurrency} {
		c, err := komoney.ParseCurrency(in)
		var e *komoney.Error
		if !errors.Is(err, code) || !errors.As(err, &e) || e.Input != in || c != (komoney.Currency{}) {
			t.Errorf("ParseCurrency(%q) = %v, %v; want %v", in, c, err, code)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("MustParseCurrency did not panic")
		}
	}()
	komoney.MustParseCurrency("KWR")
}

func TestNewCurrency(t *testing.T) {
	for in, want := range map[string]string{"btc": "BTC", "POINT2": "POINT2", "krw": "KRW", "ABCDEFGHIJKL": "ABCDEFGHIJKL"} {
		if c, err := komoney.NewCurrency(in); err != nil || c.Code() != want {
			t.Errorf("NewCurrency(%q) = %v, %v", in, c, err)
		}
	}
	for _, in := range []string{"", "AB", "2BC", "A-B", "A B", "ABCDEFGHIJKLM", "코인", "BTC\n", "\"BT\""} {
		if c, err := komoney.NewCurrency(in); err == nil || c != (komoney.Currency{}) {
			t.Errorf("NewCurrency(%q) = %v, %v", in, c, err)
		}
	}
}

func TestCurrencyFacts(t *testing.T) {
	for _, x := range []struct {
		code, numeric, name, symbol string
		digits                      int
	}{
		{"KRW", "410", "대한민국 원", "₩", 0},
		{"USD", "840", "미국 달러", "US$", 2},
		{"KWD", "414", "쿠웨이트 디나르", "KWD", 3},
		{"ALL", "008", "알바니아 레크", "ALL", 2},
		{"CLF", "990", "칠레 (UF)", "CLF", 4},
		{"IDR", "360", "인도네시아 루피아", "IDR", 2},
		{"XAU", "", "금", "XAU", 2},
	} {
		c := komoney.MustParseCurrency(x.code)
		if c.Numeric() != x.numeric || c.Name() != x.name || c.Symbol() != x.symbol || c.Digits() != x.digits || c.IsZero() {
			t.Errorf("%s: %s %s %s %d", c, c.Numeric(), c.Name(), c.Symbol(), c.Digits())
		}
	}
	if c := moneytest.Own(t, "BTC"); c.Numeric() != "" || c.Name() != "BTC" || c.Symbol() != "BTC" || c.Digits() != -1 {
		t.Errorf("%s: %s %s %s %d", c, c.Numeric(), c.Name(), c.Symbol(), c.Digits())
	}
	if c := (komoney.Currency{}); !c.IsZero() || c.Name() != "" || c.Digits() != -1 {
		t.Error("the zero Currency has a name")
	}
}

func TestMoneyMinor(t *testing.T) {
	for _, x := range []struct {
		m     komoney.Money
		units int64
		ok    bool
	}{
		{moneytest.Won("58000000000000"), 58000000000000, true},
		{moneytest.Dollar("19.99"), 1999, true},
		{moneytest.Dollar("-0.01"), -1, true},
		{moneytest.Dollar("0.001"), 0, false},
		{komoney.NewMoney(decimal.MustParse("1.234"), moneytest.Kwd), 1234, true},
		{moneytest.Won("9223372036854775807"), math.MaxInt64, true},
		{moneytest.Won("9223372036854775808"), 0, false},
		{moneytest.Dollar("92233720368547758.08"), 0, false},
		{komoney.NewMoney(decimal.MustParse("1e6144"), moneytest.Usd), 0, false},
		{komoney.Money{}, 0, true},
		{komoney.NewMoney(decimal.MustParse("1"), moneytest.Own(t, "BTC")), 0, false},
	} {
		units, ok := x.m.MinorUnits()
		if units != x.units || ok != x.ok {
			t.Errorf("%s: %d, %v", x.m, units, ok)
		}
		if !ok || x.m == (komoney.Money{}) {
			continue
		}
		if m, ok := komoney.MoneyFromMinor(units, x.m.Currency()); m != x.m || !ok {
			t.Errorf("MoneyFromMinor(%d) = %v, want %v", units, m, x.m)
		}
	}
	if m, ok := komoney.MoneyFromMinor(1, moneytest.Own(t, "BTC")); ok || m != (komoney.Money{}) {
		t.Error("a currency without minor units has one")
	}
	if m, ok := komoney.MoneyFromMinor(math.MinInt64, moneytest.Usd); !ok || m != moneytest.Dollar("-92233720368547758.08") {
		t.Errorf("%v", m)
	}
}

func TestMoneyErrors(t *testing.T) {
	huge := moneytest.Won("1e6144")
	btc := komoney.NewMoney(decimal.MustParse("1"), moneytest.Own(t, "BTC"))
	zero := decimal.MustParse("0")
	for _, x := range []struct {
		do     func() (komoney.Money, error)
		code   komoney.Code
		text   string
		offset int
	}{
		{func() (komoney.Money, error) { return moneytest.Won("5").Add(moneytest.Dollar("3")) }, komoney.ErrCurrencyMismatch, `komoney: add "5 KRW + 3 USD": currency mismatch at byte 8`, 8},
		{func() (komoney.Money, error) { return moneytest.Won("5").Sub(moneytest.Dollar("3")) }, komoney.ErrCurrencyMismatch, `komoney: subtract "5 KRW - 3 USD": currency mismatch at byte 8`, 8},
		{func() (komoney.Money, error) {
			return moneytest.Won("5").Add(komoney.NewMoney(decimal.MustParse("1"), komoney.Currency{}))
		}, komoney.ErrCurrencyMismatch, `komoney: add "5 KRW + 1": currency mismatch at byte 8`, 8},
		{func() (komoney.Money, error) { return moneytest.Won("5").Min(moneytest.Dollar("3")) }, komoney.ErrCurrencyMismatch, `komoney: compare "5 KRW <=> 3 USD": currency mismatch at byte 10`, 10},
		{func() (komoney.Money, error) { return moneytest.Won("5").Max(moneytest.Dollar("3")) }, komoney.ErrCurrencyMismatch, `komoney: compare "5 KRW <=> 3 USD": currency mismatch at byte 10`, 10},
		{func() (komoney.Money, error) { return huge.Add(moneytest.Won("1")) }, komoney.ErrOverflow, `komoney: add "1e6144 KRW + 1 KRW": overflow at byte 13`, 13},
		{func() (komoney.Money, error) { return huge.Sub(moneytest.Won("1")) }, komoney.ErrOverflow, `komoney: subtract "1e6144 KRW - 1 KRW": overflow at byte 13`, 13},
		{func() (komoney.Money, error) { return huge.Mul(decimal.MustParse("10")) }, komoney.ErrOverflow, `komoney: multiply "1e6144 KRW * 10": overflow at byte 13`, 13},
		{func() (komoney.Money, error) { return moneytest.Won("5").Quo(zero, decimal.Down) }, komoney.ErrDivisionByZero, `komoney: divide "5 KRW / 0": division by zero at byte 8`, 8},
		{func() (komoney.Money, error) { return huge.Quo(decimal.MustParse("7"), decimal.Down) }, komoney.ErrOverflow, `komoney: divide "1e6144 KRW / 7": overflow at byte 13`, 13},
		{func() (komoney.Money, error) { return btc.Quo(decimal.MustParse("7"), decimal.Down) }, komoney.ErrUnknownCurrency, `komoney: divide "1 \"BTC\" / 7": "BTC" has no minor unit at byte 0`, 0},
		{func() (komoney.Money, error) {
			return btc.MulRat(decimal.MustParse("2"), decimal.MustParse("7"), decimal.Down)
		}, komoney.ErrUnknownCurrency, `komoney: multiply "1 \"BTC\" * 2 / 7": "BTC" has no minor unit at byte 0`, 0},
		{func() (komoney.Money, error) {
			return moneytest.Won("5").MulRat(decimal.MustParse("2"), zero, decimal.Down)
		}, komoney.ErrDivisionByZero, `komoney: multiply "5 KRW * 2 / 0": division by zero at byte 12`, 12},
		{func() (komoney.Money, error) {
			return komoney.Sum(moneytest.Won("5"), moneytest.Won("1"), moneytest.Dollar("3"))
		}, komoney.ErrCurrencyMismatch, `komoney: add "6 KRW + 3 USD": currency mismatch at byte 8`, 8},
	} {
		m, err := x.do()
		var e *komoney.Error
		if !errors.Is(err, x.code) || !errors.As(err, &e) || err.Error() != x.text || e.Offset != x.offset || m != (komoney.Money{}) {
			t.Errorf("%v, %v; want %s at %d", m, err, x.text, x.offset)
		}
	}
	if _, err := moneytest.Won("5").Cmp(moneytest.Dollar("3")); !errors.Is(err, komoney.ErrCurrencyMismatch) {
		t.Errorf("Cmp: %v", err)
	}
}

func TestZeroMoney(t *testing.T) {
	var sum komoney.Money
	for _, m := range []komoney.Money{moneytest.Won("1"), moneytest.Won("2"), {}, moneytest.Won("-5")} {
		var err error
		if sum, err = sum.Add(m); err != nil {
			t.Fatal(err)
		}
	}
	if sum != moneytest.Won("-2") {
		t.Errorf("sum %v", sum)
	}
	if m, err := komoney.Sum(); m != (komoney.Money{}) || err != nil {
		t.Errorf("Sum() = %v, %v", m, err)
	}
	if c, err := (komoney.Money{}).Cmp(moneytest.Won("-1")); c != 1 || err != nil {
		t.Errorf("0 <=> -1: %d, %v", c, err)
	}
	if m, err := (komoney.Money{}).Quo(decimal.MustParse("3"), decimal.Up); m != (komoney.Money{}) || err != nil {
		t.Errorf("0 / 3 = %v, %v", m, err)
	}
	if m := (komoney.Money{}).Round(decimal.Up); m != (komoney.Money{}) {
		t.Errorf("%v", m)
	}
	if parts, err := (komoney.Money{}).Split(2); err != nil || parts[0] != (komoney.Money{}) || parts[1] != (komoney.Money{}) {
		t.Errorf("%v, %v", parts, err)
	}
	huge := moneytest.Won("1e6144")
	if m, err := komoney.Sum(huge, moneytest.Won("1"), huge.Neg(), komoney.Money{}); m != moneytest.Won("1") || err != nil {
		t.Errorf("Sum = %v, %v", m, err)
	}
	if m, err := komoney.Sum(huge, moneytest.Won("1"), moneytest.Won("1")); m != (komoney.Money{}) || !errors.Is(err, komoney.ErrOverflow) {
		t.Errorf("Sum = %v, %v", m, err)
	}
	if m, err := komoney.Sum(huge, moneytest.Won("1"), moneytest.Dollar("1")); m != (komoney.Money{}) || !errors.Is(err, komoney.ErrCurrencyMismatch) {
		t.Errorf("Sum = %v, %v", m, err)
	}
	// 0 won is won: the zero Money alone is of no currency.
	if _, err := moneytest.Won("0").Add(moneytest.Dollar("1")); !errors.Is(err, komoney.ErrCurrencyMismatch) {
		t.Errorf("0 won + 1 dollar: %v", err)
	}
}

func TestMoneyRound(t *testing.T) {
	for _, x := range []struct {
		m    komoney.Money
		mode decimal.Rounding
		want string
	}{
		{moneytest.Won("1234.5"), decimal.HalfEven, "1234 KRW"},
		{moneytest.Won("1234.5"), decimal.HalfUp, "1235 KRW"},
		{moneytest.Won("-1234.5"), decimal.Down, "-1234 KRW"},
		{moneytest.Dollar("1.005"), decimal.HalfUp, "1.01 USD"},
		{moneytest.Dollar("1.005"), decimal.HalfEven, "1 USD"},
		{komoney.NewMoney(decimal.MustParse("1.23456"), moneytest.Kwd), decimal.Up, "1.235 KWD"},
		{komoney.NewMoney(decimal.MustParse("1.23456"), komoney.MustParseCurrency("CLF")), decimal.Down, "1.2345 CLF"},
		{komoney.NewMoney(decimal.MustParse("1.23456789"), moneytest.Own(t, "BTC")), decimal.Down, `1.23456789 "BTC"`},
	} {
		if got := x.m.Round(x.mode).String(); got != x.want {
			t.Errorf("%v.Round(%v) = %s, want %s", x.m, x.mode, got, x.want)
		}
	}
	for _, x := range []struct {
		m    komoney.Money
		want string
	}{
		{komoney.NewMoney(decimal.MustParse("1.23"), moneytest.Chf), "1.25 CHF"},
		{komoney.NewMoney(decimal.MustParse("-1.22"), moneytest.Chf), "-1.2 CHF"},
		{komoney.NewMoney(decimal.MustParse("1.3"), komoney.MustParseCurrency("DKK")), "1.5 DKK"},
		{komoney.NewMoney(decimal.MustParse("10.6"), komoney.MustParseCurrency("CZK")), "11 CZK"},
		{komoney.NewMoney(decimal.MustParse("1003"), komoney.MustParseCurrency("HUF")), "1005 HUF"},
		{moneytest.Won("1234.6"), "1235 KRW"},
		{moneytest.Dollar("1.234"), "1.23 USD"},
		{komoney.NewMoney(decimal.MustParse("1.5"), moneytest.Own(t, "BTC")), `1.5 "BTC"`},
		{komoney.Money{}, "0"},
	} {
		if got := x.m.RoundCash(decimal.HalfUp); got.String() != x.want {
			t.Errorf("%v.RoundCash = %v, want %s", x.m, got, x.want)
		}
	}
	for _, c := range lex.Currencies {
		step := new(big.Rat).Mul(big.NewRat(max(int64(c.CashRounding), 1), 1), ratref.Pow10(-int(c.CashDigits)))
		for _, s := range []string{nines, nines + "e-2", nines + "e-40", "-" + nines + "e6100", "1e6144"} {
			m := komoney.NewMoney(decimal.MustParse(s), komoney.MustParseCurrency(c.Code.Text()))
			for _, mode := range moneytest.Roundings {
				want, ok := moneytest.RatDecimal(moneytest.RatRound(m.Amount().Rat(), step, mode))
				if got := m.RoundCash(mode); got.Amount() != want || !ok {
					t.Fatalf("%v.RoundCash(%v) = %v, want %v", m, mode, got, want)
				}
			}
		}
	}
	if got := moneytest.Won("12345").RoundAt(1, decimal.Down); got != moneytest.Won("12340") {
		t.Errorf("%v", got)
	}
	if _, err := komoney.NewMoney(decimal.MustParse("9e6143"), komoney.MustParseCurrency("CHF")).Sub(komoney.NewMoney(decimal.MustParse("0.01"), moneytest.Chf)); !errors.Is(err, komoney.ErrOverflow) {
		t.Errorf("%v", err)
	}
}

func TestSplitErrors(t *testing.T) {
	for _, n := range []int{0, -1, math.MinInt, 1<<20 + 1, math.MaxInt} {
		if parts, err := moneytest.Won("10").Split(n); !errors.Is(err, komoney.ErrRange) || parts != nil {
			t.Errorf("Split(%d) = %v, %v", n, parts, err)
		}
	}
	if _, err := moneytest.Won("1e6000").Split(3); !errors.Is(err, komoney.ErrOverflow) {
		t.Errorf("%v", err)
	}
	if _, err := moneytest.Won("10").Allocate(); !errors.Is(err, komoney.ErrDivisionByZero) {
		t.Errorf("%v", err)
	}
	if _, err := moneytest.Won("10").Allocate(decimal.MustParse("0"), decimal.MustParse("0")); !errors.Is(err, komoney.ErrDivisionByZero) {
		t.Errorf("%v", err)
	}
	if _, err := moneytest.Won("10").Allocate(decimal.MustParse("1"), decimal.MustParse("-2")); !errors.Is(err, komoney.ErrRange) || err.Error() != `komoney: allocate "10 KRW": weight 1 is -2 at byte 0` {
		t.Errorf("%v", err)
	}
	if _, err := moneytest.Won("1e6000").Allocate(decimal.MustParse("1"), decimal.MustParse("2")); !errors.Is(err, komoney.ErrOverflow) {
		t.Errorf("%v", err)
	}
}

func TestAllocate(t *testing.T) {
	for _, x := range []struct {
		m       komoney.Money
		weights []string
		want    []string
	}{
		{moneytest.Won("100"), []string{"1", "1", "1"}, []string{"34", "33", "33"}},
		{moneytest.Won("-100"), []string{"1", "1", "1"}, []string{"-34", "-33", "-33"}},
		{moneytest.Dollar("0.05"), []string{"3", "7"}, []string{"0.02", "0.03"}},
		{moneytest.Won("1000"), []string{"19.99", "0", "5.01"}, []string{"800", "0", "200"}},
		{moneytest.Won("10"), []string{"1e6000", "1"}, []string{"10", "0"}},
		{moneytest.Won("10"), []string{"1e-6000", "1e-6000"}, []string{"5", "5"}},
		{moneytest.Won("0.5"), []string{"1", "1"}, []string{"0.3", "0.2"}},
		{moneytest.Won("0"), []string{"1", "2"}, []string{"0", "0"}},
		{moneytest.Won("7"), []string{"2", "3", "2"}, []string{"2", "3", "2"}},
		{moneytest.Won("4"), []string{"5", "6", "7"}, []string{"1", "1", "2"}}, // shares 1.11 1.33 1.56
	} {
		weights := make([]komoney.Decimal, len(x.weights))
		for i, w := range x.weights {
			weights[i] = decimal.MustParse(w)
		}
		before := slices.Clone(weights)
		parts, err := x.m.Allocate(weights...)
		if err != nil {
			t.Errorf("%v.Allocate(%v): %v", x.m, x.weights, err)
			continue
		}
		for i, p := range parts {
			if p != komoney.NewMoney(decimal.MustParse(x.want[i]), x.m.Currency()) {
				t.Errorf("%v.Allocate(%v) = %v, want %v", x.m, x.weights, parts, x.want)
				break
			}
		}
		if !slices.Equal(before, weights) {
			t.Error("the weights are changed")
		}
	}
}

func TestMoneyArithmeticAgainstBig(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	currencies := []komoney.Currency{moneytest.Krw, moneytest.Usd, moneytest.Kwd, moneytest.Jpy, komoney.MustParseCurrency("CLF")}
	n := 20000
	if testing.Short() {
		n = 2000
	}
	for range n {
		c := currencies[r.IntN(len(currencies))]
		a, b, d := komoney.NewMoney(moneytest.AnyDecimal(r), c), komoney.NewMoney(moneytest.AnyDecimal(r), c), moneytest.AnyDecimal(r)
		mode := moneytest.Roundings[r.IntN(len(moneytest.Roundings))]
		x, y, z := a.Amount().Rat(), b.Amount().Rat(), d.Rat()
		place := -c.Digits()
		check := func(op string, got komoney.Money, err error, want *big.Rat) {
			t.Helper()
			w, fits := moneytest.RatDecimal(want)
			if fits != (err == nil) || fits && got != komoney.NewMoney(w, c) || !fits && !errors.Is(err, komoney.ErrOverflow) {
				t.Fatalf("%v %s %v, %v: %v, %v; want %v", a, op, b, d, got, err, want)
			}
		}
		m, err := a.Add(b)
		check("+", m, err, new(big.Rat).Add(x, y))
		m, err = a.Sub(b)
		check("-", m, err, new(big.Rat).Sub(x, y))
		m, err = a.Mul(d)
		check("×", m, err, new(big.Rat).Mul(x, z))
		check("round", a.Round(mode), nil, moneytest.RatRound(x, ratref.Pow10(place), mode))
		if !d.IsZero() {
			m, err = a.Quo(d, mode)
			check("/", m, err, moneytest.RatRound(new(big.Rat).Quo(x, z), ratref.Pow10(place), mode))
			m, err = a.MulRat(b.Amount(), d, mode)
			exact := new(big.Rat).Mul(x, y)
			check("×/", m, err, moneytest.RatRound(exact.Quo(exact, z), ratref.Pow10(place), mode))
		}
		cmp, _ := a.Cmp(b)
		low, _ := a.Min(b)
		high, _ := a.Max(b)
		if cmp != x.Cmp(y) || low != komoney.NewMoney(a.Amount().Min(b.Amount()), c) || high != komoney.NewMoney(a.Amount().Max(b.Amount()), c) {
			t.Fatalf("%v <=> %v: %d %v %v", a, b, cmp, low, high)
		}
		if a.Sign() != x.Sign() || a.Neg().Amount().Rat().Cmp(new(big.Rat).Neg(x)) != 0 || a.Abs().Sign() < 0 || a.IsZero() != (x.Sign() == 0) {
			t.Fatalf("%v: sign", a)
		}
	}
}

// Parts sum up to the whole, differ by a minor unit at most, and each share is the exact one but for less than a unit.
func TestSplitAndAllocateProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		c := []komoney.Currency{moneytest.Krw, moneytest.Usd, moneytest.Kwd, moneytest.Own(t, "BTC")}[r.IntN(4)]
		m := komoney.NewMoney(moneytest.AnyDecimal(r), c)
		n := 1 + r.IntN(20)
		parts, err := m.Split(n)
		if err != nil {
			if !errors.Is(err, komoney.ErrOverflow) {
				t.Fatal(err)
			}
			continue
		}
		unit := decimal.FromInt(1)
		unit, _ = unit.Shift(min(-max(c.Digits(), 0), m.Amount().Exp()))
		if c.Digits() < 0 {
			unit, _ = decimal.FromInt(1).Shift(m.Amount().Exp())
		}
		sum, err := komoney.Sum(parts...)
		gap, _ := parts[0].Sub(parts[n-1])
		if err != nil || sum.Amount() != m.Amount() || len(parts) != n || gap.Amount().Abs().Cmp(unit) > 0 {
			t.Fatalf("%v.Split(%d) = %v, sum %v, %v", m, n, parts, sum, err)
		}
		weights := make([]komoney.Decimal, n)
		total := new(big.Rat)
		for i := range weights {
			weights[i] = moneytest.AnyDecimal(r).Abs()
			total.Add(total, weights[i].Rat())
		}
		shares, err := m.Allocate(weights...)
		if err != nil {
			if !errors.Is(err, komoney.ErrOverflow) && total.Sign() != 0 {
				t.Fatal(err)
			}
			continue
		}
		exactSum := new(big.Rat)
		for i, s := range shares {
			exactSum.Add(exactSum, s.Amount().Rat())
			want := new(big.Rat).Mul(m.Amount().Rat(), weights[i].Rat())
			want.Quo(want, total)
			off := want.Sub(want, s.Amount().Rat())
			if off.Abs(off).Cmp(unit.Rat()) >= 0 {
				t.Fatalf("%v.Allocate(%v)[%d] = %v", m, weights, i, s)
			}
		}
		if exactSum.Cmp(m.Amount().Rat()) != 0 {
			t.Fatalf("%v.Allocate(%v) = %v", m, weights, shares)
		}
	}
}

const nines = "99999999999999999999999999999999999999" // as many as a Decimal has digits
