package api

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/komoney/komoney"
)

// opts writes options as komoney.mjs does, from keys and values in turn.
func opts(fields ...string) []byte {
	var b strings.Builder
	for i := 0; i < len(fields); i += 2 {
		b.WriteString(fields[i] + Assign + fields[i+1] + End)
	}
	return []byte(b.String())
}

func TestAnswers(t *testing.T) {
	const stated = "😀 100유로(16만원·1억 달러)"
	for _, x := range []struct {
		op   Op
		opts []byte
		in   string
		want string
	}{
		{Find, nil, "없음", `[]`},
		{Find, nil, "😀 최대 400억 달러", `[{"start":6,"end":13,"text":"400억 달러","kind":"money","value":"40000000000","currency":"USD","bound":"at_most"}]`},
		{Find, opts("kinds", ""), "5명이 3%", `[]`},
		{Find, opts("kinds", "", "kind", "percent", "kind", "multiple"), "5명이 3% 두 배", `[{"start":4,"end":6,"text":"3%","kind":"percent","value":"3","unit":"%"},{"start":7,"end":10,"text":"두 배","kind":"multiple","value":"2","unit":"배"}]`},
		{Parse, nil, "3만원대", `{"kind":"money","low":"30000","high":"40000","high_open":true,"currency":"KRW"}`},
		{Parse, nil, "3분의 1", `{"kind":"fraction","value":"1/3"}`},
		{Parse, opts("name:달러", "CAD"), "5달러", `{"kind":"money","value":"5","currency":"CAD"}`},
		{Parse, opts("unit:마지기", "마지기"), "3마지기", `{"kind":"quantity","value":"3","unit":"마지기"}`},
		{Parse, opts("plainTail", "true"), "2억5천원", `{"kind":"money","value":"200005000","currency":"KRW"}`},
		{Parse, nil, "3억5조", `{"error":{"code":"scale order","offset":3,"message":"komoney: parse \"3억5조\": scale 조 after 억 at offset 3"}}`},
		{Format, nil, "7812000000", `"78억 1,200만"`},
		{Format, opts("style", "hangul", "currency", "KRW"), "7812000000", `"칠십팔억천이백만원"`},
		{Format, opts("style", "compact", "digits", "2", "about", "true"), "7812000000", `"약 78억"`},
		{Format, opts("amount:kind", "money", "amount:low", "150", "amount:high", "250", "amount:currency", "USD", "amount:start", "4"), "", `"150~250달러"`},
		{Format, opts("amount:kind", "fraction", "amount:value", "1/3"), "", `"3분의 1"`},
		{Format, opts("style", "fancy"), "1", `{"error":{"code":"option","message":"komoney: no such style: \"fancy\""}}`},
		{Format, opts("digits", "1.5"), "1", `{"error":{"code":"option","message":"komoney: no such digits: \"1.5\""}}`},
		{Convert, opts("rate", "USD=1446.5"), "400억 달러", `{"kind":"money","value":"57860000000000","currency":"KRW","rate":"1446.5"}`},
		{Convert, opts("rate", "USD=1446.5", "to", "USD", "rounding", "절사"), "3만원대", `{"kind":"money","low":"20.73","high":"27.65","high_open":true,"currency":"USD","rate":"2/2893"}`},
		{Convert, opts("rate", "JPY(100)=950", "amount:kind", "money", "amount:value", "200", "amount:currency", "JPY", "amount:approx", "true", "amount:bound", "at_most"), "",
			`{"kind":"money","value":"1900","currency":"KRW","approx":true,"bound":"at_most","rate":"9.5"}`},
		{Convert, opts("rate", "USD=x"), "1달러", `{"error":{"code":"syntax","message":"komoney: parse rate \"USD=x\": no number in x at byte 4"}}`},
		{Audit, opts("rate", "EUR=1600", "tolerance", "0.01"), stated,
			`{"pairs":[{"from":{"start":3,"end":8,"text":"100유로","kind":"money","value":"100","currency":"EUR"},"to":{"start":9,"end":13,"text":"16만원","kind":"money","value":"160000","currency":"KRW"},"base":"EUR","quote":"KRW","rate_low":"1550","rate_high":"1650","fits":true},` +
				`{"from":{"start":3,"end":8,"text":"100유로","kind":"money","value":"100","currency":"EUR"},"to":{"start":14,"end":19,"text":"1억 달러","kind":"money","value":"100000000","currency":"USD"},"base":"EUR","quote":"USD","rate_low":"500000","rate_high":"1500000"}],` +
				`"summary":{"pairs":2,"consistent":true,"groups":[{"base":"EUR","quote":"KRW","rate_low":"1550","rate_high":"1650","pairs":[1]},{"base":"EUR","quote":"USD","rate_low":"500000","rate_high":"1500000","pairs":[2]}]}}`},
		{Audit, nil, "", `{"pairs":[],"summary":{"pairs":0,"consistent":true,"groups":[]}}`},
		{Format, opts("style", "compact", "digits", "1"), "25", `"30"`},
		{Replace, opts("style", "plain"), "약 3억원을 \"두 배\"로", `"약 300,000,000원을 \"2배\"로"`},
		{Replace, opts("rate", "USD=1446.5"), "100달러를", `"100달러(14만 4,650원)를"`},
		{Replace, opts("replaced", "", "text:1", "십원"), "1달러를, 5유로를", `"1달러를, 십원을"`},
		{Replace, opts("verbatim", "true", "replaced", "", "text:1", "십원"), "1달러를, 5유로를", `"1달러를, 십원를"`},
		{Replace, opts("replaced", "", "text:x", "십원"), "1달러", `{"error":{"code":"option","message":"komoney: no such text:x: \"십원\""}}`},
		{Table, nil, "구분,매출액(억원)\n2024,\"1,234\"\n", `[{"table":1,"row":1,"column":1,"role":"header","header":[],"label":[],"text":"구분"},` +
			`{"table":1,"row":1,"column":2,"role":"header","header":[],"label":[],"text":"매출액(억원)"},` +
			`{"table":1,"row":2,"column":1,"role":"body","header":["구분"],"label":[],"text":"2024"},` +
			`{"table":1,"row":2,"column":2,"role":"body","header":["매출액(억원)"],"label":[],"text":"1,234","kind":"money","value":"123400000000","currency":"KRW","currency_implied":true,"from":"억원"}]`},
		{Table, opts("format", "tsv", "headerRows", "-1"), "3원\t5", `[{"table":1,"row":1,"column":1,"role":"body","header":[],"label":["3원"],"text":"3원","kind":"money","value":"3","currency":"KRW"},` +
			`{"table":1,"row":1,"column":2,"role":"body","header":[],"label":["3원"],"text":"5","kind":"number","value":"5"}]`},
		{ParsePrice, nil, "정가 39,000원 할인가 29,900원", `{"kind":"money","value":"29900","currency":"KRW"}`},
		{ParsePrice, nil, "39,000", `{"kind":"money","value":"39000","currency":"KRW","currency_implied":true}`},
		{Find, opts("domain", "estate"), "원룸 500에 45", `[{"start":3,"end":6,"text":"500","kind":"money","value":"5000000","currency":"KRW","currency_implied":true},` +
			`{"start":8,"end":10,"text":"45","kind":"money","value":"450000","currency":"KRW","currency_implied":true}]`},
		{ParsePrice, opts("domain", "market"), "23.5", `{"kind":"money","value":"235000","currency":"KRW","currency_implied":true}`},
		{Find, opts("domain", "like\tmarket\nlabel\tprice\t입찰가\n"), "입찰가 12.5", `[{"start":4,"end":8,"text":"12.5","kind":"money","value":"125000","currency":"KRW","currency_implied":true}]`},
		{Find, opts("domain", "boats"), "", `{"error":{"code":"unknown domain","message":"komoney: named domain \"boats\": the domains are estate, filing, jobs, market, prose, receipt"}}`},
		{Table, opts("format", "xls"), "", `{"error":{"code":"option","message":"komoney: no such format: \"xls\""}}`},
		{Find, []byte("kinds"), "", `{"error":{"code":"option","message":"komoney: bad options"}}`},
		{9, nil, "", `{"error":{"code":"option","message":"komoney: no such function: 9"}}`},
	} {
		var s Server
		for range 2 { // the second time with options that are remembered
			if got := string(s.Append(nil, x.op, x.opts, []byte(x.in))); got != x.want {
				t.Errorf("%d %q %q:\n%s, want\n%s", x.op, x.opts, x.in, got, x.want)
			}
		}
	}
}

// TestFields checks that the JSON of this package is the library's.
func TestFields(t *testing.T) {
	article, err := os.ReadFile("../../../testdata/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := string(article) + "\n3만원대 2.5%대 수십억 원 1억을 가로챈 영하 5도 3분의 1 -1달러 5천여 원 이상 3㎡ \"두 배\" 세 번째\t1\\2"
	n := 0
	for m := range komoney.Find(text) {
		want, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(appendMatch(nil, m)); got != string(want) {
			t.Errorf("%s, want %s", got, want)
		}
		n++
	}
	if n < 30 {
		t.Errorf("only %d amounts", n)
	}
	for _, s := range []string{"", "\"\\\n\x00\x1f", "가😀", "</script>\u2028"} {
		var back string
		if err := json.Unmarshal(appendString(nil, s), &back); err != nil || back != s {
			t.Errorf("%q comes back as %q, %v", s, back, err)
		}
	}
}

func FuzzPlaces(f *testing.F) {
	f.Add("😀 최대 400억 달러(약 58조원·1억 엔) 𠀀 3만원")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD") // as TextEncoder does
		var s Server
		var found []komoney.Match
		if err := json.Unmarshal(s.Append(nil, Find, nil, []byte(text)), &found); err != nil {
			t.Fatal(err)
		}
		units := utf16.Encode([]rune(text))
		for _, m := range found {
			if got := string(utf16.Decode(units[m.Start:m.End])); got != m.Text {
				t.Errorf("%d:%d is %q, want %q", m.Start, m.End, got, m.Text)
			}
		}
		for op := range ParsePrice + 1 {
			if got := s.Append(nil, op, nil, []byte(text)); !json.Valid(got) {
				t.Errorf("%d: %s", op, got)
			}
		}
	})
}
