package komoney_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/rates"
)

// errorCases has the errors that TestParseErrors does not: of the other readers, and of amounts that do not
// fit where they are put. Each fails with the code, at the offset, in these words.
var errorCases = []struct {
	name   string
	do     func() error
	code   komoney.Code
	offset int
	text   string
}{
	{"a currency of no name", func() error { _, err := komoney.ParseCurrency("XXQ"); return err },
		komoney.ErrUnknownCurrency, 0, `komoney: parse currency "XXQ": unknown currency at byte 0`},
	{"an empty currency", func() error { _, err := komoney.ParseCurrency(""); return err },
		komoney.ErrEmpty, 0, `komoney: parse currency "": empty at byte 0`},
	{"money with an unknown code", func() error { _, err := komoney.ParseMoney("10 XYZ"); return err },
		komoney.ErrUnknownCurrency, 3, `komoney: parse money "10 XYZ": unknown currency XYZ at byte 3`},
	{"money in no order", func() error { _, err := komoney.ParseMoney("3억5조원"); return err },
		komoney.ErrScaleOrder, 5, `komoney: parse money "3억5조원": scale 조 after 억 at byte 5`},
	{"a number with a scale twice", func() error { _, err := komoney.ParseNumber("3억5억"); return err },
		komoney.ErrRepeatedScale, 5, `komoney: parse number "3억5억": scale 억 after 억 at byte 5`},
	{"a number with a bad comma", func() error { _, err := komoney.ParseNumber("1억12,34"); return err },
		komoney.ErrGrouping, 4, `komoney: parse number "1억12,34": bad grouping at byte 4`},
	{"a number with a unit of no table", func() error { _, err := komoney.ParseNumber("3캥거루"); return err },
		komoney.ErrUnknownUnit, 1, `komoney: parse number "3캥거루": unknown unit 캥거루 at byte 1`},
	{"a number with more behind it", func() error { _, err := komoney.ParseNumber("5천 (5천)"); return err },
		komoney.ErrTrailing, 5, `komoney: parse number "5천 (5천)": trailing text (5천) at byte 5`},
	{"a number that is broken off", func() error { _, err := komoney.ParseNumber("3\xec\xb2"); return err },
		komoney.ErrUTF8, 1, `komoney: parse number "3\xec\xb2": invalid UTF-8 at byte 1`},
	{"a number of too many digits", func() error { _, err := komoney.ParseNumber("무량대수 1"); return err },
		komoney.ErrOverflow, 0, `komoney: parse number "무량대수 1": more digits than a Decimal holds at byte 0`},
	{"what is around the place in a long text", func() error { _, err := komoney.ParseNumber(strings.Repeat("가", 1000)); return err },
		komoney.ErrSyntax, 0, `komoney: parse number "` + strings.Repeat("가", 20) + `"…: no number in ` + strings.Repeat("가", 20) + ` at byte 0`},
	{"both sides of it", func() error {
		_, err := komoney.ParseMoney(strings.Repeat("0", 500) + " 원" + strings.Repeat("원", 500))
		return err
	},
		komoney.ErrTrailing, 504, `komoney: parse money …"` + strings.Repeat("0", 56) + ` 원` + strings.Repeat("원", 20) + `"…: trailing text ` + strings.Repeat("원", 20) + ` at byte 504`},
	{"no half of a syllable", func() error { _, err := komoney.ParseNumber(strings.Repeat("가", 30) + " \xff"); return err },
		komoney.ErrUTF8, 91, `komoney: parse number …"` + strings.Repeat("가", 19) + ` \xff": invalid UTF-8 at byte 91`},
	{"an offset of one's own", func() error { return &komoney.Error{Func: "read", Input: "3만", Offset: 99, Code: komoney.ErrSyntax} },
		komoney.ErrSyntax, 99, `komoney: read "3만": syntax at byte 99`},
	{"a decimal of nothing", func() error { _, err := decimal.Parse(""); return err },
		komoney.ErrEmpty, 0, `komoney: parse decimal "": empty at byte 0`},
	{"a decimal with a letter", func() error { _, err := decimal.Parse("12x"); return err },
		komoney.ErrSyntax, 2, `komoney: parse decimal "12x": syntax at byte 2`},
	{"a decimal of 39 digits", func() error { _, err := decimal.Parse("1" + strings.Repeat("2", 38)); return err },
		komoney.ErrOverflow, 0, `komoney: parse decimal "1` + strings.Repeat("2", 38) + `": overflow at byte 0`},
	{"a share of nothing", func() error {
		_, err := decimal.FromInt(1).Quo(komoney.Decimal{}, 0, decimal.HalfUp)
		return err
	}, komoney.ErrDivisionByZero, 4, `komoney: divide "1 / 0": division by zero at byte 4`},
	{"money of JSON that is no object", func() error { return new(komoney.Money).UnmarshalJSON([]byte(`5`)) },
		komoney.ErrSyntax, 1, `komoney: read money "5": a JSON number and no object at byte 1`},
	{"money of JSON with a number for a code", func() error { return new(komoney.Money).UnmarshalJSON([]byte(`{"value":"1","currency":5}`)) },
		komoney.ErrSyntax, 25, `komoney: read money "{\"value\":\"1\",\"currency\":5}": "currency" is a JSON number at byte 25`},
	{"won and dollars", func() error {
		_, err := komoney.NewMoney(decimal.FromInt(1), komoney.MustParseCurrency("KRW")).Add(komoney.NewMoney(decimal.FromInt(2), komoney.MustParseCurrency("USD")))
		return err
	}, komoney.ErrCurrencyMismatch, 8, `komoney: add "1 KRW + 2 USD": currency mismatch at byte 8`},
	{"no rate", func() error {
		_, _, err := (&rates.Converter{}).Convert(komoney.MustParse("5달러"))
		return err
	}, komoney.ErrNoRate, 0, `komoney: rate "USD/KRW": no rate at byte 0`},
	{"no money", func() error {
		_, _, err := (&rates.Converter{}).Convert(komoney.MustParse("5%"))
		return err
	}, komoney.ErrNotMoney, 0, `komoney: convert "percent 5 %": not money at byte 0`},
	{"a number for money", func() error {
		_, _, err := (&rates.Converter{}).Convert(komoney.MustParse("3만"))
		return err
	}, komoney.ErrNoCurrency, 0, `komoney: convert "number 30000": no currency at byte 0`},
	{"no rate on a day", func() error {
		_, err := rates.Table{}.Rate(komoney.MustParseCurrency("USD"), komoney.MustParseCurrency("KRW"), time.Time{}, 0)
		return err
	}, komoney.ErrNoRate, 0, `komoney: rate "USD/KRW": no rate at byte 0`},
}

func TestErrors(t *testing.T) {
	for _, x := range errorCases {
		err := x.do()
		var e *komoney.Error
		if !errors.As(err, &e) {
			t.Errorf("%s: %v is no Error", x.name, err)
			continue
		}
		if !errors.Is(err, x.code) || e.Code != x.code || e.Offset != x.offset {
			t.Errorf("%s: %q at %d, want %q at %d", x.name, e.Code, e.Offset, x.code, x.offset)
		}
		if err.Error() != x.text {
			t.Errorf("%s:\n got %s\nwant %s", x.name, err, x.text)
		}
		var code komoney.Code
		if !errors.As(err, &code) || code != x.code || code.Error() != string(x.code) {
			t.Errorf("%s: the code within is %q", x.name, code)
		}
		for _, y := range errorCases {
			if y.code != x.code && y.code != e.Class && errors.Is(err, y.code) {
				t.Errorf("%s: %v is also %q", x.name, err, y.code)
			}
		}
	}
}
