package komoneymcp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// connect returns the SDK's client of a server in this process.
func connect(t testing.TB, p *komoney.Parser) *mcp.ClientSession {
	t.Helper()
	ctx := context.Background()
	here, there := mcp.NewInMemoryTransports()
	server, err := NewServer("test", p).Connect(ctx, there, nil)
	if err != nil {
		t.Fatal(err)
	}
	client, err := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil).Connect(ctx, here, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		client.Close()
		server.Wait()
	})
	return client
}

// call returns the structured result in one line, or "error: " and the text of a tool's error.
func call(t testing.TB, c *mcp.ClientSession, tool, arguments string) string {
	t.Helper()
	r, err := c.CallTool(context.Background(), &mcp.CallToolParams{Name: tool, Arguments: json.RawMessage(arguments)})
	if err != nil {
		t.Fatalf("%s %.200s: an error of the protocol: %v", tool, arguments, err)
	}
	if len(r.Content) != 1 {
		t.Fatalf("%s %.200s: %d contents", tool, arguments, len(r.Content))
	}
	text := r.Content[0].(*mcp.TextContent).Text
	if r.IsError {
		return "error: " + text
	}
	structured, err := json.Marshal(r.StructuredContent)
	if err != nil {
		t.Fatal(err)
	}
	var a, b any
	if json.Unmarshal([]byte(text), &a) != nil || json.Unmarshal(structured, &b) != nil || fmt.Sprint(a) != fmt.Sprint(b) {
		t.Errorf("%s %.200s: text %s and structure %s", tool, arguments, text, structured)
	}
	return string(structured)
}

func TestTools(t *testing.T) {
	c := connect(t, nil)
	for _, tt := range []struct {
		tool, arguments string
		want            []string // parts of the result
	}{
		{"find", `{"text":"최대 400억 달러(약 58조원)"}`, []string{
			`{"bound":"at_most","currency":"USD","end":20,"kind":"money","start":7,"text":"400억 달러","value":"40000000000"}`,
			`"approx":true`, `"total":2`}},
		{"find", `{"text":"수원 엔진"}`, []string{`{"matches":[],"total":0}`}},
		{"find", `{"text":""}`, []string{`"total":0`}},
		{"find", `{"text":"3만원, 5.6%, 두 배","kinds":["percent","multiple"]}`, []string{`"5.6"`, `"total":2`}},
		{"find", `{"text":"1원 2원 3원","limit":1}`, []string{`"text":"1원"`, `"next":5`, `"total":3`}},
		{"find", `{"text":"1원 2원 3원","limit":1,"from":5}`, []string{`"text":"2원"`, `"next":10`, `"total":3`}},
		{"find", `{"text":"😀 3만원","offsets":"rune"}`, []string{`"start":2`, `"end":5`}},
		{"find", `{"text":"😀 3만원","offsets":"utf16"}`, []string{`"start":3`, `"end":6`}},
		{"find", `{"text":"원룸 500에 45","domain":"estate"}`, []string{`"value":"5000000"`, `"value":"450000"`, `"total":2`}},
		{"parse", `{"expression":"▲1,234","domain":"filing"}`, []string{`"value":"-1234"`}},
		{"parse_price", `{"expression":"23.5","domain":"market"}`, []string{`"value":"235000"`}},
		{"replace", `{"text":"원룸 500에 45","domain":"estate","style":"plain"}`, []string{`원룸 5,000,000원에 450,000원`}},
		{"audit", `{"text":"월 45(300달러)","domain":"estate"}`, []string{`"value":"450000"`}},
		{"convert", `{"expression":"▲1,234원","domain":"filing","rates":[]}`, []string{`"value":"-1234"`}},
		{"table", `{"text":"품목,금액(원)\n쌀,▲1234\n","domain":"filing","amounts":true}`, []string{`"value":"-1234"`}},
		{"parse", `{"expression":"78억1,200만원"}`, []string{
			`{"currency":"KRW","kind":"money","text":"78억1,200만원","value":"7812000000"}`}},
		{"parse", `{"expression":"3만원대"}`, []string{`"low":"30000"`, `"high":"40000"`, `"high_open":true`}},
		{"parse", `{"expression":"3분의 1"}`, []string{`"value":"1/3"`}},
		{"parse_price", `{"expression":"정가 39,000원 할인가 29,900원"}`, []string{`"value":"29900"`, `"currency":"KRW"`}},
		{"table", `{"text":"품목,매출액(억원)\n쌀,1234\n","amounts":true}`, []string{
			`"amount":{"currency":"KRW","currency_implied":true,"kind":"money","value":"123400000000"}`, `"from":"억원"`, `"total":1`}},
		{"table", `{"text":"a,b\n1,2\n","format":"csv","limit":2}`, []string{`"next":2`, `"total":4`}},
		{"table", `{"text":"a,b\n1,2\n","format":"csv","limit":2,"skip":2}`, []string{`"text":"1"`, `"text":"2"`, `"total":4`}},
		{"replace", `{"text":"약 3억원을","style":"plain"}`, []string{`{"text":"약 300,000,000원을"}`}},
		{"replace", `{"text":"100달러를 5%","rates":["USD=1446.5"],"style":"plain"}`, []string{`{"text":"100달러(144,650원)를 5%"}`}},
		{"replace", `{"text":"3만원의 두 배","style":"plain","kinds":["multiple"]}`, []string{`{"text":"3만원의 2배"}`}},
		{"convert", `{"expression":"400억 달러","rates":["USD=1446.5"]}`, []string{
			`"rate":"1 USD = 1446.5 KRW"`, `"to":{"currency":"KRW","kind":"money","value":"57860000000000"}`}},
		{"convert", `{"expression":"약 100~200달러","to":"엔","rates":["USD=1446.5","JPY(100)=950"]}`, []string{
			`"low":"15226"`, `"high":"30453"`, `"approx":true`, `"currency":"JPY"`}},
		{"convert", `{"expression":"58조원","to":"USD","rates":["USD=1446.5"],"rounding":"down","decimals":-6}`, []string{
			`"value":"40096000000"`}},
		{"audit", `{"text":"400억 달러(약 58조원)","rates":["USD=1446.5"]}`, []string{
			`"rate_low":"1437.5"`, `"rate_high":"1462.5"`, `"fits":true`, `"consistent":true`, `"pairs":[1]`}},
		{"audit", `{"text":"400억 달러(약 58조원), 10억 달러(약 1조2000억원)","rates":["USD=1400"],"tolerance":"1%"}`, []string{
			`"consistent":false`, `"fits":false`, `"pairs":[1]`, `"pairs":[2]`}},
		{"audit", `{"text":"없다"}`, []string{`{"consistent":true,"groups":[],"pairs":[]}`}},
		{"format", `{"value":"7812000000"}`, []string{`{"text":"78억 1,200만"}`}},
		{"format", `{"value":7812000000,"style":"hangul"}`, []string{`칠십팔억천이백만`}},
		{"format", `{"value":12345678901234567890,"style":"plain"}`, []string{`12,345,678,901,234,567,890`}},
		{"format", `{"value":"7812000000","style":"formal","currency":"KRW","contract":true}`, []string{`일금 칠십팔억일천이백만원정`}},
		{"format", `{"value":"400억 달러","as":"symbol","style":"plain"}`, []string{`"$40,000,000,000"`}},
		{"format", `{"value":"7812000000","digits":2,"about":true}`, []string{`약 78억`}},
	} {
		got := call(t, c, tt.tool, tt.arguments)
		for _, part := range tt.want {
			if !strings.Contains(got, part) {
				t.Errorf("%s %s = %s, want %s", tt.tool, tt.arguments, got, part)
			}
		}
	}
}

// What is wrong with the arguments is a tool's error, which says what.
func TestToolErrors(t *testing.T) {
	c := connect(t, nil)
	long := strings.Repeat("가", MaxText/3+1)
	for _, tt := range []struct{ tool, arguments, want string }{
		{"find", `{}`, "text"},
		{"find", `{"text":"1원","txet":"2원"}`, `find has no argument "txet"; it has text, domain, kinds, offsets, from, limit`},
		{"find", `{"Text":"1원"}`, `find has no argument "Text"`},
		{"format", `{"value":"1","decimals":2}`, `format has no argument "decimals"; it has value, style,`},
		{"find", `[1]`, "arguments"},
		{"find", `{"text":"1원","` + strings.Repeat("x", 5000) + `":1}`, "it has text,"},
		{"parse_price", `{"expression":"가격협의"}`, "가격협의"},
		{"table", `{"text":"","format":"xls"}`, "format"},
		{"replace", `{"text":"1원","style":"fancy"}`, "style"},
		{"replace", `{"text":"1원","rates":["x"]}`, "x"},
		{"find", `{"text":5}`, "text"},
		{"find", `{"text":"월 45","domain":"boats"}`, "domain"},
		{"find", `{"text":"1원","kinds":["coins"]}`, "kinds"},
		{"find", `{"text":"1원","offsets":"words"}`, "offsets"},
		{"find", `{"text":"1원","limit":-1}`, "limit"},
		{"find", `{"text":"1원","limit":1000000}`, "limit"},
		{"find", `{"text":"1원","colour":"red"}`, "colour"},
		{"find", `{"text":"` + long + `"}`, "at most 1048576"},
		{"audit", `{"text":"` + long + `"}`, "at most 1048576"},
		{"audit", `{"text":"` + strings.Repeat("1달러(1400원) ", MaxPairs+1) + `"}`, "more than 1000"},
		{"audit", `{"text":"","tolerance":"-1"}`, "negative"},
		{"audit", `{"text":"","tolerance":"much"}`, "much"},
		{"parse", `{"expression":"3억5조"}`, "scale 조 after 억 at byte 5"},
		{"parse", `{"expression":""}`, "no text"},
		{"parse", `{"expression":"` + strings.Repeat("천", MaxExpression) + `"}`, "at most 10000"},
		{"convert", `{"expression":"5달러"}`, "rates"},
		{"convert", `{"expression":"5달러","rates":[]}`, "no rate"},
		{"convert", `{"expression":"5달러","rates":["USD"]}`, "rate"},
		{"convert", `{"expression":"5달러","rates":["USD=1","USD=2"]}`, "duplicate"},
		{"convert", `{"expression":"5달러","rates":["USD=1"],"to":"없는돈"}`, "currency"},
		{"convert", `{"expression":"5%","rates":["USD=1"]}`, "money"},
		{"convert", `{"expression":"5달러","rates":["USD=1"],"decimals":100000}`, "decimals"},
		{"convert", `{"expression":"5달러","rates":[` + strings.Repeat(`"USD=1",`, MaxRates) + `"USD=1"]}`, "rates"},
		{"format", `{"value":"가나다"}`, "가나다"},
		{"format", `{"value":true}`, "value"},
		{"format", `{"value":"1","style":"loud"}`, "style"},
		{"format", `{"value":"5%","currency":"KRW"}`, "percent"},
		{"format", `{"value":"5달러","currency":"KRW"}`, "convert"},
	} {
		got := call(t, c, tt.tool, tt.arguments)
		if !strings.HasPrefix(got, "error: ") || !strings.Contains(got, tt.want) {
			t.Errorf("%s %.100s = %.300s, want an error with %q", tt.tool, tt.arguments, got, tt.want)
		}
	}
}

// An error does not have the whole of a great input in it, whoever says it.
func TestShortErrors(t *testing.T) {
	c := connect(t, nil)
	for tool, arguments := range map[string]string{
		"find":    `{"text":"` + strings.Repeat("가", MaxText+1) + `"}`, // the schema
		"parse":   `{"expression":"` + strings.Repeat("9", MaxExpression) + `"}`,
		"convert": `{"expression":"5달러","rates":["` + strings.Repeat("가", MaxRate) + `"]}`,
	} {
		if got := call(t, c, tool, arguments); !strings.HasPrefix(got, "error: ") || len(got) > 1100 {
			t.Errorf("%s: %d bytes, %.100s", tool, len(got), got)
		}
	}
	if got := call(t, c, "parse", `{"expression":"`+strings.Repeat("9", 1000)+`"}`); !strings.Contains(got, "overflow at byte") {
		t.Errorf("%s does not say what is wrong", got)
	}
	for _, s := range []string{strings.Repeat("가", 1000), strings.Repeat("x", 1000) + "가", strings.Repeat("\xff", 5000)} {
		if got := shorten(s); len(got) > maxError || !utf8.ValidString(got) {
			t.Errorf("%d bytes: %q", len(got), got)
		}
	}
}

// A tool that there is not is an error of the protocol.
func TestUnknownTool(t *testing.T) {
	c := connect(t, nil)
	_, err := c.CallTool(context.Background(), &mcp.CallToolParams{Name: "guess"})
	var wire *jsonrpc.Error
	if !errors.As(err, &wire) || wire.Code != jsonrpc.CodeInvalidParams {
		t.Error(err)
	}
}

func TestList(t *testing.T) {
	c := connect(t, nil)
	var names []string
	for tool, err := range c.Tools(context.Background(), nil) {
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, tool.Name)
		if tool.Description == "" || tool.InputSchema == nil || tool.OutputSchema == nil || !tool.Annotations.ReadOnlyHint {
			t.Errorf("%s is not described", tool.Name)
		}
	}
	if got := fmt.Sprint(names); got != "[audit convert find format parse parse_price replace table]" {
		t.Error(got)
	}
}

// A text of the greatest length, with as many amounts as it can have, has a bounded answer.
func TestGreatText(t *testing.T) {
	c := connect(t, nil)
	text := strings.Repeat("1원 ", MaxText/5)
	arguments, err := json.Marshal(map[string]any{"text": text, "limit": MaxMatches, "offsets": "utf16"})
	if err != nil {
		t.Fatal(err)
	}
	got := call(t, c, "find", string(arguments))
	if !strings.Contains(got, fmt.Sprintf(`"total":%d`, MaxText/5)) || strings.Count(got, `"kind"`) != MaxMatches {
		t.Errorf("%d bytes, %.100s", len(got), got[len(got)-100:])
	}
}

// Offsets of every unit cut the amount out of the text.
func TestOffsets(t *testing.T) {
	c := connect(t, nil)
	const text = "😀 3만원, 😀 $5.5 million 그리고 78억원"
	units := map[string]func(start, end int) string{
		"byte":  func(start, end int) string { return text[start:end] },
		"rune":  func(start, end int) string { return string([]rune(text)[start:end]) },
		"utf16": func(start, end int) string { return string(utf16.Decode(utf16.Encode([]rune(text))[start:end])) },
	}
	for unit, cut := range units {
		var out findOutput
		if err := json.Unmarshal([]byte(call(t, c, "find", fmt.Sprintf(`{"text":%q,"offsets":%q}`, text, unit))), &out); err != nil {
			t.Fatal(err)
		}
		if len(out.Matches) != 3 {
			t.Errorf("%s: %v", unit, out)
		}
		for _, m := range out.Matches {
			if got := cut(*m.Start, *m.End); got != m.Text {
				t.Errorf("%s: %q, want %q", unit, got, m.Text)
			}
		}
	}
}

func TestParser(t *testing.T) {
	c := connect(t, &komoney.Parser{Names: map[string]komoney.Currency{"달러": komoney.MustParseCurrency("CAD")}})
	if got := call(t, c, "parse", `{"expression":"5달러"}`); !strings.Contains(got, "CAD") {
		t.Error(got)
	}
}
