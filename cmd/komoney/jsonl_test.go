package main

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

func dec(s string) komoney.Decimal { return decimal.MustParse(s) }

func TestAppendAmount(t *testing.T) {
	tests := []struct {
		text string
		a    komoney.Amount
		want string
	}{
		{"5.6%", komoney.Amount{Kind: komoney.KindPercent, Low: dec("5.6"), High: dec("5.6"), Unit: "%"},
			`"text":"5.6%","kind":"percent","value":"5.6","unit":"%"`},
		{"3분의 1", komoney.Amount{Kind: komoney.KindFraction, Low: dec("1"), High: dec("1"), Denominator: dec("3")},
			`"text":"3분의 1","kind":"fraction","value":"1/3"`},
		{"마이너스 3분의 1", komoney.Amount{Kind: komoney.KindFraction, Low: dec("-1"), High: dec("-1"), Denominator: dec("3")},
			`"text":"마이너스 3분의 1","kind":"fraction","value":"-1/3"`},
		{"두 배 이상", komoney.Amount{Kind: komoney.KindMultiple, Low: dec("2"), High: dec("2"), Unit: "배", Bound: komoney.AtLeast},
			`"text":"두 배 이상","kind":"multiple","value":"2","unit":"배","bound":"at_least"`},
		{"수십 명", komoney.Amount{Kind: komoney.KindQuantity, IsRange: true, Low: dec("20"), High: dec("90"), Unit: "명", Approx: true},
			`"text":"수십 명","kind":"quantity","low":"20","high":"90","unit":"명","approx":true`},
		{"0~1", komoney.Amount{Kind: komoney.KindNumber, IsRange: true, LowOpen: true, HighOpen: true, High: dec("1"), Bound: komoney.LessThan},
			`"text":"0~1","kind":"number","low":"0","high":"1","low_open":true,"high_open":true,"bound":"less_than"`},
		{"일무량대수", komoney.Amount{Kind: komoney.KindNumber, Low: dec("1e68"), High: dec("1e68")},
			`"text":"일무량대수","kind":"number","value":"1` + strings.Repeat("0", 68) + `"`},
		{"36조", komoney.Amount{Kind: komoney.KindMoney, Low: dec("36e12"), Implied: true},
			`"text":"36조","kind":"money","value":"36000000000000","currency_implied":true`},
	}
	for _, tt := range tests {
		got := string(appendAmount(nil, tt.text, &tt.a))
		if got != tt.want || !json.Valid([]byte("{"+got+"}")) {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestAppendAmountAllocations(t *testing.T) {
	a := komoney.Amount{Kind: komoney.KindMoney, Low: dec("58e12"), High: dec("59e12"), IsRange: true, Unit: "원", Approx: true}
	b := make([]byte, 0, 1024)
	if n := testing.AllocsPerRun(100, func() {
		appendAmount(appendSpan(appendPlace(b, "a.txt", 3, 118), 12, 34), "58조~59조원", &a)
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// stringSeeds are strings that JSON or a terminal does not take as they are.
var stringSeeds = []string{"", "58조원", `"\/`, "\x00\x1b\x7f\n\r\t", "a\xffb", "\xed\xa0\x80", "\xf0\x9f\x98", "😀\u2028\uFFFD", "<&>"}

func FuzzAppendString(f *testing.F) {
	for _, s := range stringSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b := appendString([]byte("x"), s)
		var got string
		if err := json.Unmarshal(b[1:], &got); err != nil || !utf8.Valid(b) {
			t.Fatalf("%q: %s: %v", s, b, err)
		}
		if want := string([]rune(s)); got != want {
			t.Errorf("%q: read back as %q, want %q", s, got, want)
		}
	})
}
