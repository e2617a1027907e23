package komoney

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/ratref"
)

func TestParseCurrency(t *testing.T) {
	for in, want := range map[string]string{"KRW": "KRW", "krw": "KRW", "Usd": "USD", "DEM": "DEM", "XAU": "XAU"} {
		if c, err := ParseCurrency(in); err != nil || c.Code() != want {
			t.Errorf("ParseCurrency(%q) = %v, %v", in, c, err)
		}
	}
	for in, code := range map[string]Code{"": ErrEmpty, "KWR": ErrUnknownCurrency, "원": ErrUnknownCurrency, "KRW ": ErrUnknownCurrency, "US": ErrUnknownCurrency, "BTC": ErrUnknownCurrency, "\xff\xfe\xfd": ErrUnknownCurrency} {
		c, err := ParseCurrency(in)
		var e *Error
		if !errors.Is(err, code) || !errors.As(err, &e) || e.Input != in || c != (Currency{}) {
			t.Errorf("ParseCurrency(%q) = %v, %v; want %v", in, c, err, code)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("MustParseCurrency did not panic")
		}
	}()
	MustParseCurrency("KWR")
}

func TestNewCurrency(t *testing.T) {
	for in, want := range map[string]string{"btc": "BTC", "POINT2": "POINT2", "krw": "KRW", "ABCDEFGHIJKL": "ABCDEFGHIJKL"} {
		if c, err := NewCurrency(in); err != nil || c.Code() != want {
			t.Errorf("NewCurrency(%q) = %v, %v", in, c, err)
		}
	}
	for _, in := range []string{"", "AB", "2BC", "A-B", "A B", "ABCDEFGHIJKLM", "코인", "BTC\n", "\"BT\""} {
		if c, err := NewCurrency(in); err == nil || c != (Currency{}) {
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
		c := MustParseCurrency(x.code)
		if c.Numeric() != x.numeric || c.Name() != x.name || c.Symbol() != x.symbol || c.Digits() != x.digits || c.IsZero() {
			t.Errorf("%s: %s %s %s %d", c, c.Numeric(), c.Name(), c.Symbol(), c.Digits())
		}
	}
	if c := own(t, "BTC"); c.Numeric() != "" || c.Name() != "BTC" || c.Symbol() != "BTC" || c.Digits() != -1 {
		t.Errorf("%s: %s %s %s %d", c, c.Numeric(), c.Name(), c.Symbol(), c.Digits())
	}
	if c := (Currency{}); !c.IsZero() || c.Name() != "" || c.Digits() != -1 {
		t.Error("the zero Currency has a name")
	}
}

func TestMoneyMinor(t *testing.T) {
	for _, x := range []struct {
		m     Money
		units int64
		ok    bool
	}{
		{won("58000000000000"), 58000000000000, true},
		{dollar("19.99"), 1999, true},
		{dollar("-0.01"), -1, true},
		{dollar("0.001"), 0, false},
		{NewMoney(decimal.MustParse("1.234"), kwd), 1234, true},
		{won("9223372036854775807"), math.MaxInt64, true},
		{won("9223372036854775808"), 0, false},
		{dollar("92233720368547758.08"), 0, false},
		{NewMoney(decimal.MustParse("1e6144"), usd), 0, false},
		{Money{}, 0, true},
		{NewMoney(decimal.MustParse("1"), own(t, "BTC")), 0, false},
	} {
		units, ok := x.m.MinorUnits()
		if units != x.units || ok != x.ok {
			t.Errorf("%s: %d, %v", x.m, units, ok)
		}
		if !ok || x.m == (Money{}) {
			continue
		}
		if m, ok := MoneyFromMinor(units, x.m.Currency()); m != x.m || !ok {
			t.Errorf("MoneyFromMinor(%d) = %v, want %v", units, m, x.m)
		}
	}
	if m, ok := MoneyFromMinor(1, own(t, "BTC")); ok || m != (Money{}) {
		t.Error("a currency without minor units has one")
	}
	if m, ok := MoneyFromMinor(math.MinInt64, usd); !ok || m != dollar("-92233720368547758.08") {
		t.Errorf("%v", m)
	}
}

func TestMoneyErrors(t *testing.T) {
	huge := won("1e6144")
	btc := NewMoney(decimal.MustParse("1"), own(t, "BTC"))
	zero := decimal.MustParse("0")
	for _, x := range []struct {
		do     func() (Money, error)
		code   Code
		text   string
		offset int
	}{
		{func() (Money, error) { return won("5").Add(dollar("3")) }, ErrCurrencyMismatch, `komoney: add "5 KRW + 3 USD": currency mismatch at byte 8`, 8},
		{func() (Money, error) { return won("5").Sub(dollar("3")) }, ErrCurrencyMismatch, `komoney: subtract "5 KRW - 3 USD": currency mismatch at byte 8`, 8},
		{func() (Money, error) { return won("5").Add(NewMoney(decimal.MustParse("1"), Currency{})) }, ErrCurrencyMismatch, `komoney: add "5 KRW + 1": currency mismatch at byte 8`, 8},
		{func() (Money, error) { return won("5").Min(dollar("3")) }, ErrCurrencyMismatch, `komoney: compare "5 KRW <=> 3 USD": currency mismatch at byte 10`, 10},
		{func() (Money, error) { return won("5").Max(dollar("3")) }, ErrCurrencyMismatch, `komoney: compare "5 KRW <=> 3 USD": currency mismatch at byte 10`, 10},
		{func() (Money, error) { return huge.Add(won("1")) }, ErrOverflow, `komoney: add "1e6144 KRW + 1 KRW": overflow at byte 13`, 13},
		{func() (Money, error) { return huge.Sub(won("1")) }, ErrOverflow, `komoney: subtract "1e6144 KRW - 1 KRW": overflow at byte 13`, 13},
		{func() (Money, error) { return huge.Mul(decimal.MustParse("10")) }, ErrOverflow, `komoney: multiply "1e6144 KRW * 10": overflow at byte 13`, 13},
		{func() (Money, error) { return won("5").Quo(zero, decimal.Down) }, ErrDivisionByZero, `komoney: divide "5 KRW / 0": division by zero at byte 8`, 8},
		{func() (Money, error) { return huge.Quo(decimal.MustParse("7"), decimal.Down) }, ErrOverflow, `komoney: divide "1e6144 KRW / 7": overflow at byte 13`, 13},
		{func() (Money, error) { return btc.Quo(decimal.MustParse("7"), decimal.Down) }, ErrUnknownCurrency, `komoney: divide "1 \"BTC\" / 7": "BTC" has no minor unit at byte 0`, 0},
		{func() (Money, error) { return btc.MulRat(decimal.MustParse("2"), decimal.MustParse("7"), decimal.Down) }, ErrUnknownCurrency, `komoney: multiply "1 \"BTC\" * 2 / 7": "BTC" has no minor unit at byte 0`, 0},
		{func() (Money, error) { return won("5").MulRat(decimal.MustParse("2"), zero, decimal.Down) }, ErrDivisionByZero, `komoney: multiply "5 KRW * 2 / 0": division by zero at byte 12`, 12},
		{func() (Money, error) { return Sum(won("5"), won("1"), dollar("3")) }, ErrCurrencyMismatch, `komoney: add "6 KRW + 3 USD": currency mismatch at byte 8`, 8},
	} {
		m, err := x.do()
		var e *Error
		if !errors.Is(err, x.code) || !errors.As(err, &e) || err.Error() != x.text || e.Offset != x.offset || m != (Money{}) {
			t.Errorf("%v, %v; want %s at %d", m, err, x.text, x.offset)
		}
	}
	if _, err := won("5").Cmp(dollar("3")); !errors.Is(err, ErrCurrencyMismatch) {
		t.Errorf("Cmp: %v", err)
	}
}

func TestZeroMoney(t *testing.T) {
	var sum Money
	for _, m := range []Money{won("1"), won("2"), {}, won("-5")} {
		var err error
		if sum, err = sum.Add(m); err != nil {
			t.Fatal(err)
		}
	}
	if sum != won("-2") {
		t.Errorf("sum %v", sum)
	}
	if m, err := Sum(); m != (Money{}) || err != nil {
		t.Errorf("Sum() = %v, %v", m, err)
	}
	if c, err := (Money{}).Cmp(won("-1")); c != 1 || err != nil {
		t.Errorf("0 <=> -1: %d, %v", c, err)
	}
	if m, err := (Money{}).Quo(decimal.MustParse("3"), decimal.Up); m != (Money{}) || err != nil {
		t.Errorf("0 / 3 = %v, %v", m, err)
	}
	if m := (Money{}).Round(decimal.Up); m != (Money{}) {
		t.Errorf("%v", m)
	}
	if parts, err := (Money{}).Split(2); err != nil || parts[0] != (Money{}) || parts[1] != (Money{}) {
		t.Errorf("%v, %v", parts, err)
	}
	huge := won("1e6144")
	if m, err := Sum(huge, won("1"), huge.Neg(), Money{}); m != won("1") || err != nil {
		t.Errorf("Sum = %v, %v", m, err)
	}
	if m, err := Sum(huge, won("1"), won("1")); m != (Money{}) || !errors.Is(err, ErrOverflow) {
		t.Errorf("Sum = %v, %v", m, err)
	}
	if m, err := Sum(huge, won("1"), dollar("1")); m != (Money{}) || !errors.Is(err, ErrCurrencyMismatch) {
		t.Errorf("Sum = %v, %v", m, err)
	}
	// 0 won is won: the zero Money alone is of no currency.
	if _, err := won("0").Add(dollar("1")); !errors.Is(err, ErrCurrencyMismatch) {
		t.Errorf("0 won + 1 dollar: %v", err)
	}
}

func TestMoneyRound(t *testing.T) {
	for _, x := range []struct {
		m    Money
		mode decimal.Rounding
		want string
	}{
		{won("1234.5"), decimal.HalfEven, "1234 KRW"},
		{won("1234.5"), decimal.HalfUp, "1235 KRW"},
		{won("-1234.5"), decimal.Down, "-1234 KRW"},
		{dollar("1.005"), decimal.HalfUp, "1.01 USD"},
		{dollar("1.005"), decimal.HalfEven, "1 USD"},
		{NewMoney(decimal.MustParse("1.23456"), kwd), decimal.Up, "1.235 KWD"},
		{NewMoney(decimal.MustParse("1.23456"), MustParseCurrency("CLF")), decimal.Down, "1.2345 CLF"},
		{NewMoney(decimal.MustParse("1.23456789"), own(t, "BTC")), decimal.Down, `1.23456789 "BTC"`},
	} {
		if got := x.m.Round(x.mode).String(); got != x.want {
			t.Errorf("%v.Round(%v) = %s, want %s", x.m, x.mode, got, x.want)
		}
	}
	for _, x := range []struct {
		m    Money
		want string
	}{
		{NewMoney(decimal.MustParse("1.23"), chf), "1.25 CHF"},
		{NewMoney(decimal.MustParse("-1.22"), chf), "-1.2 CHF"},
		{NewMoney(decimal.MustParse("1.3"), MustParseCurrency("DKK")), "1.5 DKK"},
		{NewMoney(decimal.MustParse("10.6"), MustParseCurrency("CZK")), "11 CZK"},
		{NewMoney(decimal.MustParse("1003"), MustParseCurrency("HUF")), "1005 HUF"},
		{won("1234.6"), "1235 KRW"},
		{dollar("1.234"), "1.23 USD"},
		{NewMoney(decimal.MustParse("1.5"), own(t, "BTC")), `1.5 "BTC"`},
		{Money{}, "0"},
	} {
		if got := x.m.RoundCash(decimal.HalfUp); got.String() != x.want {
			t.Errorf("%v.RoundCash = %v, want %s", x.m, got, x.want)
		}
	}
	for _, c := range currencies {
		step := new(big.Rat).Mul(big.NewRat(max(int64(c.cashRounding), 1), 1), ratref.Pow10(-int(c.cashDigits)))
		for _, s := range []string{nines, nines + "e-2", nines + "e-40", "-" + nines + "e6100", "1e6144"} {
			m := NewMoney(decimal.MustParse(s), MustParseCurrency(c.code.text()))
			for _, mode := range roundings {
				want, ok := ratDecimal(ratRound(m.Amount().Rat(), step, mode))
				if got := m.RoundCash(mode); got.Amount() != want || !ok {
					t.Fatalf("%v.RoundCash(%v) = %v, want %v", m, mode, got, want)
				}
			}
		}
	}
	if got := won("12345").RoundAt(1, decimal.Down); got != won("12340") {
		t.Errorf("%v", got)
	}
	if _, err := NewMoney(decimal.MustParse("9e6143"), MustParseCurrency("CHF")).Sub(NewMoney(decimal.MustParse("0.01"), chf)); !errors.Is(err, ErrOverflow) {
		t.Errorf("%v", err)
	}
}

func TestSplitErrors(t *testing.T) {
	for _, n := range []int{0, -1, math.MinInt, 1<<20 + 1, math.MaxInt} {
		if parts, err := won("10").Split(n); !errors.Is(err, ErrRange) || parts != nil {
			t.Errorf("Split(%d) = %v, %v", n, parts, err)
		}
	}
	if _, err := won("1e6000").Split(3); !errors.Is(err, ErrOverflow) {
		t.Errorf("%v", err)
	}
	if _, err := won("10").Allocate(); !errors.Is(err, ErrDivisionByZero) {
		t.Errorf("%v", err)
	}
	if _, err := won("10").Allocate(decimal.MustParse("0"), decimal.MustParse("0")); !errors.Is(err, ErrDivisionByZero) {
		t.Errorf("%v", err)
	}
	if _, err := won("10").Allocate(decimal.MustParse("1"), decimal.MustParse("-2")); !errors.Is(err, ErrRange) || err.Error() != `komoney: allocate "10 KRW": weight 1 is -2 at byte 0` {
		t.Errorf("%v", err)
	}
	if _, err := won("1e6000").Allocate(decimal.MustParse("1"), decimal.MustParse("2")); !errors.Is(err, ErrOverflow) {
		t.Errorf("%v", err)
	}
}

func TestAllocate(t *testing.T) {
	for _, x := range []struct {
		m       Money
		weights []string
		want    []string
	}{
		{won("100"), []string{"1", "1", "1"}, []string{"34", "33", "33"}},
		{won("-100"), []string{"1", "1", "1"}, []string{"-34", "-33", "-33"}},
		{dollar("0.05"), []string{"3", "7"}, []string{"0.02", "0.03"}},
		{won("1000"), []string{"19.99", "0", "5.01"}, []string{"800", "0", "200"}},
		{won("10"), []string{"1e6000", "1"}, []string{"10", "0"}},
		{won("10"), []string{"1e-6000", "1e-6000"}, []string{"5", "5"}},
		{won("0.5"), []string{"1", "1"}, []string{"0.3", "0.2"}},
		{won("0"), []string{"1", "2"}, []string{"0", "0"}},
		{won("7"), []string{"2", "3", "2"}, []string{"2", "3", "2"}},
		{won("4"), []string{"5", "6", "7"}, []string{"1", "1", "2"}}, // shares 1.11 1.33 1.56
	} {
		weights := make([]Decimal, len(x.weights))
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
			if p != NewMoney(decimal.MustParse(x.want[i]), x.m.Currency()) {
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
	currencies := []Currency{krw, usd, kwd, jpy, MustParseCurrency("CLF")}
	n := 20000
	if testing.Short() {
		n = 2000
	}
	for range n {
		c := currencies[r.IntN(len(currencies))]
		a, b, d := NewMoney(anyDecimal(r), c), NewMoney(anyDecimal(r), c), anyDecimal(r)
		mode := roundings[r.IntN(len(roundings))]
		x, y, z := a.Amount().Rat(), b.Amount().Rat(), d.Rat()
		place := -c.Digits()
		check := func(op string, got Money, err error, want *big.Rat) {
			t.Helper()
			w, fits := ratDecimal(want)
			if fits != (err == nil) || fits && got != NewMoney(w, c) || !fits && !errors.Is(err, ErrOverflow) {
				t.Fatalf("%v %s %v, %v: %v, %v; want %v", a, op, b, d, got, err, want)
			}
		}
		m, err := a.Add(b)
		check("+", m, err, new(big.Rat).Add(x, y))
		m, err = a.Sub(b)
		check("-", m, err, new(big.Rat).Sub(x, y))
		m, err = a.Mul(d)
		check("×", m, err, new(big.Rat).Mul(x, z))
		check("round", a.Round(mode), nil, ratRound(x, ratref.Pow10(place), mode))
		if !d.IsZero() {
			m, err = a.Quo(d, mode)
			check("/", m, err, ratRound(new(big.Rat).Quo(x, z), ratref.Pow10(place), mode))
			m, err = a.MulRat(b.Amount(), d, mode)
			exact := new(big.Rat).Mul(x, y)
			check("×/", m, err, ratRound(exact.Quo(exact, z), ratref.Pow10(place), mode))
		}
		cmp, _ := a.Cmp(b)
		low, _ := a.Min(b)
		high, _ := a.Max(b)
		if cmp != x.Cmp(y) || low != NewMoney(a.Amount().Min(b.Amount()), c) || high != NewMoney(a.Amount().Max(b.Amount()), c) {
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
		c := []Currency{krw, usd, kwd, own(t, "BTC")}[r.IntN(4)]
		m := NewMoney(anyDecimal(r), c)
		n := 1 + r.IntN(20)
		parts, err := m.Split(n)
		if err != nil {
			if !errors.Is(err, ErrOverflow) {
				t.Fatal(err)
			}
			continue
		}
		unit := decimal.FromInt(1)
		unit, _ = unit.Shift(min(-max(c.Digits(), 0), m.Amount().Exp()))
		if c.Digits() < 0 {
			unit, _ = decimal.FromInt(1).Shift(m.Amount().Exp())
		}
		sum, err := Sum(parts...)
		gap, _ := parts[0].Sub(parts[n-1])
		if err != nil || sum.Amount() != m.Amount() || len(parts) != n || gap.Amount().Abs().Cmp(unit) > 0 {
			t.Fatalf("%v.Split(%d) = %v, sum %v, %v", m, n, parts, sum, err)
		}
		weights := make([]Decimal, n)
		total := new(big.Rat)
		for i := range weights {
			weights[i] = anyDecimal(r).Abs()
			total.Add(total, weights[i].Rat())
		}
		shares, err := m.Allocate(weights...)
		if err != nil {
			if !errors.Is(err, ErrOverflow) && total.Sign() != 0 {
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
