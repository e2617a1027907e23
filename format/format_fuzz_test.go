package format_test

import (
	"testing"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/internal/josa"
	"github.com/komoney/komoney/internal/spell"
)

// FuzzFormatParse writes amounts of any fields at all, and reads numbers back.
func FuzzFormatParse(f *testing.F) {
	f.Add(int64(7812), int64(0), int16(6), byte(format.StyleHangul), byte(komoney.KindMoney), "KRW", uint16(0))
	f.Add(int64(150), int64(250), int16(8), byte(format.StyleNewspaper), byte(komoney.KindMoney), "USD", uint16(1))
	f.Add(int64(-5), int64(3), int16(-3), byte(format.StyleMixedPlaces), byte(komoney.KindQuantity), "kilometer-per-hour", uint16(0xffff))
	f.Add(int64(1), int64(3), int16(-6000), byte(format.StyleFormal), byte(komoney.KindFraction), "", uint16(1<<6))
	f.Add(int64(200005), int64(0), int16(3), byte(format.StyleMixedPlaces), byte(komoney.KindNumber), "", uint16(0))
	f.Add(int64(9), int64(0), int16(67), byte(format.StyleHanja), byte(komoney.KindOrdinal), "번째", uint16(0))
	f.Fuzz(func(t *testing.T, low, high int64, exp int16, style, kind byte, unit string, bits uint16) {
		shift := func(n int64) decimal.Decimal { d, _ := decimal.FromInt(n).Shift(int(exp)); return d }
		has := func(k int) bool { return bits>>k&1 != 0 }
		c, _ := komoney.NewCurrency(unit)
		a := komoney.Amount{
			Kind: komoney.Kind(kind), Bound: komoney.Bound(bits >> 8 & 7), Approx: has(1), Implied: has(2), IsRange: has(0), LowOpen: has(3), HighOpen: has(4),
			Low: shift(low), High: shift(high), Unit: unit, Currency: c,
		}
		if has(6) {
			a.Denominator = decimal.FromInt(high)
		}
		form := format.Formatter{Style: format.Style(style), Digits: int(bits >> 12), About: has(5), Contract: has(7), Currency: format.CurrencyForm(bits >> 10 & 3)}
		text := form.Amount(a)
		if len(text) > 50_000+3*len(unit) {
			t.Fatalf("%d bytes for %d×10^%d", len(text), low, exp)
		}
		if utf8.ValidString(unit) && !utf8.ValidString(text) {
			t.Fatalf("%q is no UTF-8", text)
		}
		josa.Josa(text, unit)
		josa.Josa(unit, "으로")
		if d := shift(low); d.Magnitude() < spell.MaxScale && exp > -400 {
			s := format.Style(style % byte(format.StyleOrdinalCount+1))
			roundTrip(t, format.Formatter{Style: s}, numberAmount(d, s))
		}
	})
}
