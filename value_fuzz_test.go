package komoney

import (
	"encoding"
	"encoding/json"
	"testing"

	"github.com/komoney/komoney/decimal"
)

func FuzzForms(f *testing.F) {
	a := span(moneyAmount("30000", krw), "40000")
	m := Match{Amount: about(moneyAmount("5", usd)), Start: 3, End: 7, Text: "5달러"}
	for _, v := range []any{won("58000000000000"), Money{}, NewMoney(decimal.MustParse("1.5"), own(f, "BTC")), a, m,
		ratioOf(single(KindFraction, "1", ""), "3"), single(KindQuantity, "3", "a b")} {
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
		fuzzForms[Money](t, b)
		fuzzForms[Amount](t, b)
		fuzzForms[Match](t, b)
		fuzzForms[Decimal](t, b)
		fuzzForms[Currency](t, b)
	})
}
