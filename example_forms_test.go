package komoney_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"os"

	"github.com/komoney/komoney"
)

// The forms of amounts, matches, currencies, sums and rates for text, JSON, binary data, SQL and logs.

// Package log/slog writes the text of String, and its JSON handler the JSON.
func Example_log() {
	noTime := func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}
	options := &slog.HandlerOptions{ReplaceAttr: noTime}
	slog.New(slog.NewTextHandler(os.Stdout, options)).Info("paid", "total", won("5300"), "read", komoney.MustParse("약 5천원"))
	slog.New(slog.NewJSONHandler(os.Stdout, options)).Info("paid", "total", won("5300"))
	// Output:
	// level=INFO msg=paid total="5300 KRW" read="money 5000 KRW approx"
	// {"level":"INFO","msg":"paid","total":{"value":"5300","currency":"KRW"}}
}

func firstMatch(text string) komoney.Match {
	for m := range komoney.Find(text) {
		return m
	}
	return komoney.Match{}
}

func ExampleAmount_AppendTo() {
	b := komoney.MustParse("150억~250억 달러").AppendTo([]byte("worth "))
	fmt.Println(string(b))
	// Output: worth money 15000000000..25000000000 USD
}

func ExampleAmount_AppendText() {
	b, err := komoney.MustParse("약 3만원대").AppendText([]byte("worth "))
	fmt.Println(string(b), err)
	// Output: worth money 30000..<40000 KRW approx <nil>
}

func ExampleAmount_MarshalText() {
	b, err := komoney.MustParse("30명 이상").MarshalText()
	fmt.Println(string(b), err)
	// Output: quantity 30 명 at_least <nil>
}

func ExampleMatch_AppendTo() {
	m := firstMatch("운임은 5만 원이다")
	fmt.Println(string(m.AppendTo([]byte("found "))))
	// Output: found 10:18 "5만 원" money 50000 KRW
}

func ExampleMatch_AppendText() {
	m := firstMatch("운임은 5만 원이다")
	b, err := m.AppendText([]byte("found "))
	fmt.Println(string(b), err)
	// Output: found 10:18 "5만 원" money 50000 KRW <nil>
}

func ExampleMatch_MarshalText() {
	m := firstMatch("운임은 5만 원이다")
	b, err := m.MarshalText()
	fmt.Println(string(b), err)
	// Output: 10:18 "5만 원" money 50000 KRW <nil>
}

func ExampleMatch_UnmarshalText() {
	var m komoney.Match
	fmt.Println(m.UnmarshalText([]byte(`10:18 "5만 원" money 50000 KRW`)), m.Text, m.Amount)
	// Output: <nil> 5만 원 money 50000 KRW
}

func ExampleMatch_UnmarshalJSON() {
	var m komoney.Match
	err := json.Unmarshal([]byte(`{"start":10,"end":18,"text":"5만 원","kind":"money","value":"50000","currency":"KRW"}`), &m)
	fmt.Println(m.Start, m.End, m.Text, m.Amount, err)
	// Output: 10 18 5만 원 money 50000 KRW <nil>
}

func ExampleCurrency_String() {
	fmt.Println(krw, komoney.Currency{})
	// Output: KRW
}

func ExampleCurrency_AppendText() {
	b, err := krw.AppendText([]byte("in "))
	fmt.Println(string(b), err)
	// Output: in KRW <nil>
}

func ExampleCurrency_MarshalText() {
	b, err := json.Marshal(map[komoney.Currency]int{krw: 3, usd: 1})
	fmt.Println(string(b), err)
	// Output: {"KRW":3,"USD":1} <nil>
}

func ExampleCurrency_MarshalBinary() {
	data, err := krw.MarshalBinary()
	fmt.Printf("%s %v\n", data, err)
	// Output: KRW <nil>
}

func ExampleCurrency_AppendBinary() {
	data, err := krw.AppendBinary([]byte{3})
	fmt.Printf("%q %v\n", data, err)
	// Output: "\x03KRW" <nil>
}

func ExampleCurrency_UnmarshalBinary() {
	var c komoney.Currency
	fmt.Println(c.UnmarshalBinary([]byte("KRW")), c)
	// Output: <nil> KRW
}

func ExampleCurrency_Value() {
	fmt.Println(krw.Value())
	// Output: KRW <nil>
}

func ExampleCurrency_Scan() {
	var c komoney.Currency
	fmt.Println(c.Scan([]byte("jpy")), c)
	// Output: <nil> JPY
}

func ExampleMoney_AppendText() {
	b, err := won("5300").AppendText([]byte("costs "))
	fmt.Println(string(b), err)
	// Output: costs 5300 KRW <nil>
}

func ExampleMoney_AppendBinary() {
	data, err := won("5300").AppendBinary([]byte{0xff})
	fmt.Printf("%x %v\n", data, err)
	// Output: ff034b52570835 <nil>
}

func ExampleMoney_UnmarshalBinary() {
	data, _ := won("5300").MarshalBinary()
	var m komoney.Money
	fmt.Println(m.UnmarshalBinary(data), m)
	// Output: <nil> 5300 KRW
}

func ExampleKind() {
	var sum, share int
	for m := range komoney.Find("3만원에 5% 할인, 2만원에 10% 할인") {
		switch m.Kind {
		case komoney.KindMoney:
			sum++
		case komoney.KindPercent:
			share++
		}
	}
	fmt.Println(sum, "sums,", share, "percentages")
	// Output: 2 sums, 2 percentages
}

func ExampleKind_MarshalText() {
	b, err := json.Marshal([]komoney.Kind{komoney.KindMoney, komoney.KindPercent})
	fmt.Println(string(b), err)
	// Output: ["money","percent"] <nil>
}

func ExampleKind_UnmarshalText() {
	var kinds []komoney.Kind
	fmt.Println(json.Unmarshal([]byte(`["money","percent"]`), &kinds), kinds)
	fmt.Println(json.Unmarshal([]byte(`["cash"]`), &kinds))
	// Output:
	// <nil> [money percent]
	// komoney: unmarshal kind "cash": unknown name at byte 0
}

func ExampleKinds() {
	p := komoney.Parser{Kinds: komoney.KindsOf(komoney.KindMoney, komoney.KindPercent)}
	for m := range p.Find("세 회사가 3만원씩, 5%를 냈다") {
		fmt.Println(m.Text)
	}
	// Output:
	// 3만원
	// 5%
}

func ExampleBound() {
	for _, s := range []string{"5천원 이상", "5천원 미만", "5천원"} {
		a := komoney.MustParse(s)
		fmt.Println(a.Low, a.Bound, a.Bound == komoney.NoBound)
	}
	// Output:
	// 5000 at_least false
	// 5000 less_than false
	// 5000  true
}

func ExampleBound_MarshalText() {
	b, err := komoney.MustParse("최대 5천원").Bound.MarshalText()
	fmt.Println(string(b), err)
	// Output: at_most <nil>
}

func ExampleBound_UnmarshalText() {
	var b komoney.Bound
	fmt.Println(b.UnmarshalText([]byte("more_than")), b == komoney.MoreThan)
	// Output: <nil> true
}
