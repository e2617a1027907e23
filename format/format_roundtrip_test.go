package format_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/spell"
)

// roundTrip checks that Parse reads what f writes of a.
func roundTrip(t *testing.T, f format.Formatter, a komoney.Amount) {
	t.Helper()
	text := f.Amount(a)
	if a.Kind == komoney.KindNumber || a.Kind == komoney.KindMoney && f.Currency != format.CurrencyName {
		low, high := f.Decimal(a.Low), f.Decimal(a.High)
		if endsInCounter(low) || endsInCounter(high) { // 1해 alone counts years: it is 10^20 where a number is asked for
			for text, want := range map[string]decimal.Decimal{low: a.Low, high: a.High} {
				if got, err := komoney.ParseNumber(text); err != nil || got != want {
					t.Errorf("%v in %v is %q, read as %v, %v", want, f.Style, text, got, err)
				}
			}
			return
		}
	}
	if got, err := komoney.Parse(text); err != nil || got != a {
		t.Errorf("%v in %v, form %d, is %q, read as %v, %v", a, f.Style, f.Currency, text, got, err)
	}
}

// endsInCounter reports whether a number ends in a scale that is a counter, too.
func endsInCounter(text string) bool {
	c, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("해자양구간정재극", c)
}

// randomDecimal returns one of many shapes: few digits anywhere, several groups, an int64, cents.
func randomDecimal(r *rand.Rand, top int) decimal.Decimal {
	d := decimal.Decimal{}
	switch r.IntN(7) {
	case 0:
		d = decimal.FromInt(r.Int64N(100))
	case 1:
		d = decimal.FromInt(r.Int64N(1 << (1 + r.IntN(62))))
	case 2:
		d = decimal.New(r.Int64N(100_000), -int8(r.IntN(6)))
	case 3:
		d, _ = decimal.New(r.Int64N(1000), 0).Shift(r.IntN(top))
	case 4:
		d, _ = decimal.New(r.Int64N(1<<(1+r.IntN(62))), 0).Shift(-r.IntN(60))
	default:
		for range 1 + r.IntN(4) {
			part, _ := decimal.FromInt(r.Int64N(10_000)).Shift(4 * r.IntN((top+3)/4))
			if sum, err := d.Add(part); err == nil {
				d = sum
			}
		}
	}
	if d.Magnitude() >= top {
		return decimal.Decimal{}
	}
	if r.IntN(8) == 0 {
		return d.Neg()
	}
	return d
}

// numberAmount is what the text of a number in the style is read as.
func numberAmount(d decimal.Decimal, s format.Style) komoney.Amount {
	a := amountOf(komoney.KindNumber, "", "", d, d)
	switch s {
	case format.StyleOrdinal:
		a.Kind, a.Unit = komoney.KindOrdinal, "째"
	case format.StyleOrdinalCount:
		a.Kind, a.Unit = komoney.KindOrdinal, "번째"
	}
	return a
}

func amountOf(k komoney.Kind, code, unit string, low, high decimal.Decimal) komoney.Amount {
	c, _ := komoney.NewCurrency(code) // none for ""
	return komoney.Amount{Kind: k, Currency: c, Unit: unit, Low: low, High: high, IsRange: low != high}
}

func TestRoundTripNumbers(t *testing.T) {
	edges := []decimal.Decimal{{}, decimal.New(5, -1), decimal.New(105, -1), decimal.New(1, -30), decimal.New(314159, -5), decimal.New(200005, 3), decimal.New(20005, 8)}
	for k := range spell.MaxScale {
		for _, n := range []int64{-1, 0, 1, 2, 10, 20, 100} {
			p, _ := decimal.New(1, 0).Shift(k)
			if d, err := p.Add(decimal.FromInt(n)); err == nil {
				edges = append(edges, d, d.Neg())
			}
		}
	}
	for n := range int64(1200) {
		edges = append(edges, decimal.FromInt(n))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for s := range format.StyleOrdinalCount + 1 {
		list := edges
		for range 1500 {
			list = append(list, randomDecimal(r, spell.MaxScale))
		}
		for _, d := range list {
			roundTrip(t, format.Formatter{Style: s}, numberAmount(d, s))
		}
	}
}

func TestRoundTripCurrencies(t *testing.T) {
	var values []decimal.Decimal
	for _, v := range []string{"0", "1", "-3", "5.5", "1.25", "100", "12345", "7812000000", "40000000000", "100000000000000"} {
		values = append(values, decimal.MustParse(v))
	}
	for i := range lex.Currencies {
		for s := range format.StyleOrdinalCount + 1 {
			for form := range format.CurrencyForm(3) {
				for _, d := range values {
					roundTrip(t, format.Formatter{Style: s, Currency: form}, amountOf(komoney.KindMoney, lex.Currencies[i].Code.Text(), "", d, d))
				}
			}
		}
	}
}

func TestRoundTripAmounts(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	units := []komoney.Amount{
		{Kind: komoney.KindMoney, Currency: komoney.MustParseCurrency("KRW")}, {Kind: komoney.KindMoney, Currency: komoney.MustParseCurrency("USD")}, {Kind: komoney.KindMoney, Currency: komoney.MustParseCurrency("JPY")},
		{Kind: komoney.KindPercent, Unit: "%"}, {Kind: komoney.KindPercentPoint, Unit: "%p"}, {Kind: komoney.KindBasisPoint, Unit: "bp"}, {Kind: komoney.KindMultiple, Unit: "배"},
		{Kind: komoney.KindNumber}, {Kind: komoney.KindQuantity, Unit: "명"}, {Kind: komoney.KindQuantity, Unit: "살"}, {Kind: komoney.KindQuantity, Unit: "곳"}, {Kind: komoney.KindQuantity, Unit: "층"},
		{Kind: komoney.KindQuantity, Unit: "회사"}, {Kind: komoney.KindQuantity, Unit: "metric-ton"}, {Kind: komoney.KindQuantity, Unit: "square-meter"},
		{Kind: komoney.KindQuantity, Unit: "celsius"}, {Kind: komoney.KindQuantity, Unit: "kilometer-per-hour"},
		{Kind: komoney.KindOrdinal, Unit: "번째"}, {Kind: komoney.KindOrdinal, Unit: "째"}, {Kind: komoney.KindOrdinal, Unit: "위"},
	}
	for i := range 400 {
		top := 16
		if i%3 == 0 {
			top = spell.MaxScale
		}
		low, high := randomDecimal(r, top), randomDecimal(r, top)
		if low.Cmp(high) > 0 {
			low, high = high, low
		}
		for _, a := range units {
			for s := range format.StyleOrdinalCount + 1 {
				f := format.Formatter{Style: s, Currency: format.CurrencyForm(r.IntN(3))}
				if a.Kind == komoney.KindOrdinal && (!low.IsInt() || !high.IsInt() || low.Sign() <= 0) || a.Kind == komoney.KindNumber && s >= format.StyleOrdinal {
					continue
				}
				a.Approx, a.Bound = r.IntN(2) == 0, komoney.Bound(r.IntN(int(komoney.LessThan)+1))
				a.Low, a.High, a.IsRange = low, low, false
				roundTrip(t, f, a)
				a.High, a.IsRange = high, low != high
				roundTrip(t, f, a)
				roundTripBracket(t, f, a)
			}
		}
	}
}

// roundTripBracket checks the bracket of the low end of a: 3만원대 (30,000-odd won).
func roundTripBracket(t *testing.T, f format.Formatter, a komoney.Amount) {
	t.Helper()
	if a.Kind > komoney.KindBasisPoint || a.Low.Sign() < 0 || f.Currency == format.CurrencyCode {
		return
	}
	width := decimal.New(1, 0)
	if !a.Low.IsZero() {
		width, _ = width.Shift(a.Low.Exp())
	}
	a.High, _ = a.Low.Add(width)
	a.IsRange, a.HighOpen, a.Bound = true, true, komoney.NoBound
	roundTrip(t, f, a)
}

func TestRoundTripFractions(t *testing.T) {
	for den := range int64(200) {
		for num := range int64(20) {
			a := amountOf(komoney.KindFraction, "", "", decimal.FromInt(num-10), decimal.FromInt(num-10))
			if den < 3 || den%2 == 0 || den%5 == 0 || num == 10 {
				continue // a finite decimal: below
			}
			a.Denominator = decimal.FromInt(den)
			if a != komoney.MustParse(format.Amount(a, format.StylePlain)) {
				continue // not in its lowest terms
			}
			for s := range format.StyleOrdinalCount + 1 {
				roundTrip(t, format.Formatter{Style: s}, a)
			}
		}
	}
	for _, v := range []string{"0.5", "0.25", "-0.75", "1.5", "0.33", "0.001", "12.5", "0.0625"} {
		for s := range format.StyleOrdinalCount + 1 {
			roundTrip(t, format.Formatter{Style: s}, amountOf(komoney.KindFraction, "", "", decimal.MustParse(v), decimal.MustParse(v)))
		}
	}
}
