package komoney_test

import (
	"encoding"
	"encoding/json"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/moneytest"
)

func FuzzForms(f *testing.F) {
	a := moneytest.Span(moneytest.MoneyAmount("30000", moneytest.Krw), "40000")
	m := komoney.Match{Amount: moneytest.About(moneytest.MoneyAmount("5", moneytest.Usd)), Start: 3, End: 7, Text: "5달러"}
	for _, v := range []any{moneytest.Won("58000000000000"), komoney.Money{}, komoney.NewMoney(decimal.MustParse("1.5"), moneytest.Own(f, "BTC")), a, m,
		moneytest.RatioOf(moneytest.Single(komoney.KindFraction, "1", ""), "3"), moneytest.Single(komoney.KindQuantity, "3", "a b")} {
		j, _ := json.Marshal(v)
		text, _ := v.(encoding.TextMarshaler).MarshalText()
		f.Add(j)
		f.Add(text)
		if v, ok := v.(encoding.BinaryMarshaler); ok {
			b, _ := v.MarshalBinary()
			f.Add(b)
		}
	}
	for _, s := range []string{"58조원", "약 3만원대", "USD 1446.5"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		moneytest.FuzzForms[komoney.Money](t, b)
		moneytest.FuzzForms[komoney.Amount](t, b)
		moneytest.FuzzForms[komoney.Match](t, b)
		moneytest.FuzzForms[komoney.Decimal](t, b)
		moneytest.FuzzForms[komoney.Currency](t, b)
	})
}
