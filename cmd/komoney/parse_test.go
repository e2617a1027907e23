package main

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	const won = `{"text":"58조원","kind":"money","value":"58000000000000","currency":"KRW"}` + "\n"
	const minus = `{"text":"-3만원","kind":"money","value":"-30000","currency":"KRW"}` + "\n"
	const percent = `{"text":"5.6%","kind":"percent","value":"5.6","unit":"%"}` + "\n"
	tests := []struct {
		stdin string
		args  []string
		code  int
		out   string
	}{
		{"", []string{"58조원"}, 0, won},
		{"", []string{"58조원", "5.6%"}, 0, won + percent},
		{"", []string{"-3만원"}, 0, minus},
		{"", []string{"-color", "never", "-3만원", "58조원"}, 0, minus + won},
		{"", []string{"58조원", "-3만원", "-color=never"}, 0, won + minus},
		{"", []string{"--", "-3만원"}, 0, minus},
		{"", []string{"58조원", "없음", "5.6%"}, 1, won + percent},
		{"", []string{""}, 1, ""},
		{"", nil, 0, ""},
		{"58조원\n", nil, 0, won},
		{"\uFEFF58조원\r\n\n  5.6% \n-3만원", nil, 0, won + percent + minus},
		{"58조원\n없음\n5.6%", nil, 1, won + percent},
	}
	for _, tt := range tests {
		r := onInput(tt.stdin, append([]string{"parse"}, tt.args...)...)
		if r.code != tt.code || r.out != tt.out || (r.err == "") != (tt.code == 0) {
			t.Errorf("parse %q, stdin %q: %+v, want %d\n%s", tt.args, tt.stdin, r, tt.code, tt.out)
		}
	}
}

// The caret stands under the byte where the expression fails.
func TestParseCaret(t *testing.T) {
	r := onInput("", "parse", "58조원\x1b")
	want := "  58조원\\x1b\n  " + strings.Repeat(" ", 6) + "^\n"
	if r.code != 1 || r.out != "" || !strings.HasPrefix(r.err, "komoney parse: ") || !strings.HasSuffix(r.err, want) {
		t.Errorf("%+v, want at the end\n%s", r, want)
	}
	if !strings.Contains(r.err, "at byte 8\n") {
		t.Errorf("no offset in %q", r.err)
	}
}

func TestParseView(t *testing.T) {
	r := session{terminal: true}.run("parse", "400억 달러", "3만원대")
	want := "\x1b[1;32m400억 달러\x1b[0m  \x1b[2mmoney\x1b[0m  40,000,000,000 USD\n" +
		"\x1b[1;32m3만원대\x1b[0m  \x1b[2mmoney\x1b[0m  30,000 – < 40,000 KRW\n"
	if r != (result{0, want, ""}) {
		t.Errorf("%+v, want\n%s", r, want)
	}
}

// With -price an expression is a field for a price.
func TestParsePrice(t *testing.T) {
	const price = `{"text":"정가 39,000원 할인가 29,900원","kind":"money","value":"29900","currency":"KRW"}` + "\n"
	const bare = `{"text":"3만/월","kind":"money","value":"30000","currency":"KRW","currency_implied":true}` + "\n"
	if r := onInput("", "parse", "-price", "정가 39,000원 할인가 29,900원", "3만/월"); r != (result{out: price + bare}) {
		t.Errorf("%+v", r)
	}
	r := onInput("3만/월\n품절\n", "parse", "-price")
	if r.code != 1 || r.out != bare || r.err != "komoney parse: no price: 품절\n  품절\n  ^\n" {
		t.Errorf("%+v", r)
	}
	r = onInput(`{"id":1,"text":"3만/월"}`+"\n"+`{"id":2,"text":"품절"}`+"\n", "parse", "-price", "-jsonl")
	want := `{"id":1,"match":` + strings.TrimSuffix(bare, "\n") + "}\n" +
		`{"id":2,"error":{"code":"no price","offset":0,"message":"komoney: parse price \"품절\": no price: 품절 at byte 0"}}` + "\n"
	if r != (result{code: 1, out: want}) {
		t.Errorf("%+v, want %s", r, want)
	}
}

func TestParseRecords(t *testing.T) {
	in := `{"id":1,"text":"5.6%"}
{"id":"b","text":"5.6%없음"}
{"id":3,"text":""}
{"id":4,"text":"58조원"}
`
	r := onInput(in, "parse", "-jsonl")
	checkJSON(t, r.out)
	lines := strings.SplitAfter(r.out, "\n")
	if r.code != 1 || r.err != "" || len(lines) != 5 {
		t.Fatalf("%+v", r)
	}
	if want := `{"id":1,"match":{"text":"5.6%","kind":"percent","value":"5.6","unit":"%"}}` + "\n"; lines[0] != want {
		t.Errorf("got %s, want %s", lines[0], want)
	}
	var bad struct {
		ID    string
		Error struct {
			Code, Message string
			Offset        *int
		}
	}
	if err := json.Unmarshal([]byte(lines[1]), &bad); err != nil {
		t.Fatal(err)
	}
	if bad.ID != "b" || bad.Error.Code == "" || bad.Error.Offset == nil || *bad.Error.Offset != 4 || !strings.Contains(bad.Error.Message, "5.6%없음") {
		t.Errorf("%s", lines[1])
	}
	if !strings.HasPrefix(lines[2], `{"id":3,"error":{"code":"empty","offset":0,"message":"`) {
		t.Errorf("%s", lines[2])
	}
	for size := 1; size < len(in); size += 5 {
		if got := (session{stdin: strings.NewReader(in), chunk: size}).run("parse", "-jsonl", "-j", "4"); got != r {
			t.Fatalf("chunks of %d: %+v", size, got)
		}
	}
	if r := onInput("{\"id\":1,\"text\":\"5.6%\"}\n{", "parse", "-jsonl"); r.code != 2 || !strings.Contains(r.err, "standard input:2: not JSON") {
		t.Errorf("%+v", r)
	}
}
