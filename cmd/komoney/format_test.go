package main

import (
	"strings"
	"testing"
)

func TestFormat(t *testing.T) {
	tests := []struct {
		stdin string
		args  string // separated by |
		code  int
		out   string // lines separated by |
	}{
		{"", "7812000000", 0, "78억 1,200만"},
		{"", "7812000000|35000", 0, "78억 1,200만|3만 5,000"},
		{"", "-style|newspaper|7812000000|-35000", 0, "78억1200만|-3만5000"},
		{"", "-35000|-style|hangul", 0, "마이너스 삼만오천"},
		{"", "-currency|KRW|7812000000", 0, "78억 1,200만 원"},
		{"", "-currency|usd|1.25|-style=hangul", 0, "일 달러 이십오 센트"},
		{"", "-currency|USD|-as|symbol|5.5", 0, "$5.50"},
		{"", "-currency|USD|-as|code|5.5", 0, "USD 5.50"},
		{"", "-style|compact|-digits|2|7850000000", 0, "79억"},
		{"", "-style|compact|-digits|2|-round|half-even|7850000000", 0, "78억"},
		{"", "-digits|2|-about|-currency|KRW|7812000000", 0, "약 78억 원"},
		{"", "-places|2|1.234|1/3", 0, "1.23|3분의 1"},
		{"", "-places|-4|-about|-currency|KRW|-as|symbol|35000|40000", 0, "약 ₩4만|₩4만"},
		{"", "-places|0|-round|up|1.2~3.4%", 0, "2~4%"},
		{"", "-name|달러=CAD|-plain-tail|3달러|2억5천원", 0, "3캐나다달러|2억 5,000원"},
		{"", "-contract|-style|formal|78억1200만원", 0, "일금 칠십팔억일천이백만원정"},
		{"", "1/3|1/4", 0, "3분의 1|4분의 1"}, // expressions
		{"", "약 58조원|150억~250억 달러|5.6%|두 배", 0, "약 58조 원|150억~250억 달러|5.6%|2배"},
		{"", "-currency|KRW|58조원", 0, "58조 원"},
		{"7812000000\n\n 400억 달러 \r\n", "", 0, "78억 1,200만|400억 달러"},
		{"", "없음|3", 1, "3"},
		{"없음\n3", "", 1, "3"},
		{"", "", 0, ""},
		// money that is none of the currency
		{"", "-currency|USD|58조원|3", 1, "3달러"},
		{"", "-currency|USD|5%", 1, ""},
		// usage
		{"", "-style|big|3", 2, ""},
		{"", "-currency|XYZ|3", 2, ""},
		{"", "-digits|0|3", 2, ""},
		{"", "-places|two|3", 2, ""},
		{"", "-places|2|-digits|2|3", 2, ""},
		{"", "-round|sideways|3", 2, ""},
		{"", "-as|picture|3", 2, ""},
		{"", "-jsonl|3", 2, ""},
	}
	for _, tt := range tests {
		args := []string{"format"}
		if tt.args != "" {
			args = append(args, strings.Split(tt.args, "|")...)
		}
		want := ""
		if tt.out != "" {
			want = strings.ReplaceAll(tt.out, "|", "\n") + "\n"
		}
		r := onInput(tt.stdin, args...)
		if r.code != tt.code || r.out != want || (r.err == "") != (tt.code == 0) {
			t.Errorf("format %q, stdin %q: %+v, want %d\n%s", tt.args, tt.stdin, r, tt.code, want)
		}
	}
}

// The message has the value with a caret where reading it failed.
func TestFormatCaret(t *testing.T) {
	r := onInput("", "format", "58조원\x1b")
	if want := "  58조원\\x1b\n  " + strings.Repeat(" ", 6) + "^\n"; r.code != 1 || !strings.HasPrefix(r.err, "komoney format: ") || !strings.HasSuffix(r.err, want) {
		t.Errorf("%+v, want at the end\n%s", r, want)
	}
}

func TestFormatRecords(t *testing.T) {
	for _, tt := range []struct{ in, out string }{
		{`{"id":1,"value":"7812000000"}`, `{"id":1,"text":"78억 1,200만"}`},
		{`{"id":"a","value":7812000000,"style":"hangul"}`, `{"id":"a","text":"칠십팔억천이백만"}`},
		{`{"value":"1.25","style":"hangul","currency":"USD"}`, `{"id":null,"text":"일 달러 이십오 센트"}`},
		{`{"id":2,"value":12345678901234567890,"style":"plain"}`, `{"id":2,"text":"12,345,678,901,234,567,890"}`},
		{`{"id":3,"value":"1/3","style":null,"currency":null}`, `{"id":3,"text":"3분의 1"}`},
		{`{"id":4,"value":"400억 달러","style":"plain"}`, `{"id":4,"text":"40,000,000,000달러"}`},
		{`{"id":5,"value":"없음"}`, `{"id":5,"error":{"code":"syntax","offset":0,"message":"komoney: parse \"없음\": no number in 없음 at byte 0"}}`},
		{`{"id":6,"value":""}`, `{"id":6,"error":{"code":"empty","offset":0,"message":"komoney: parse \"\": no text at byte 0"}}`},
		{`{"id":7,"value":"3","style":"big"}`, `{"id":7,"error":{"code":"unknown style","offset":0,"message":"komoney: format \"big\": unknown style at byte 0"}}`},
		{`{"id":8,"value":"3","currency":"XYZ"}`, `{"id":8,"error":{"code":"unknown currency","offset":0,"message":"komoney: parse currency \"XYZ\": unknown currency at byte 0"}}`},
		{`{"id":9,"value":"3원","currency":"USD"}`, `{"id":9,"error":{"code":"currency mismatch","offset":0,"message":"komoney: format \"3원\": KRW and not USD at byte 0"}}`},
	} {
		r := onInput(tt.in+"\n", "format", "-jsonl")
		checkJSON(t, r.out)
		code := 0
		if strings.Contains(tt.out, `"error"`) {
			code = 1
		}
		if r.out != tt.out+"\n" || r.code != code {
			t.Errorf("%s: %+v, want\n%s", tt.in, r, tt.out)
		}
	}
}

// Lines that are no records make the exit code 2 and the others go on; flags stand for what a line leaves out.
func TestFormatBadRecords(t *testing.T) {
	r := onInput("{\"id\":1}\n[]\n{\"id\":2,\"value\":[]}\n{\"id\":3,\"value\":\"5\"}\n", "format", "-jsonl", "-currency", "KRW", "-style", "hangul")
	if want := `{"id":3,"text":"오원"}` + "\n"; r.code != 2 || r.out != want || strings.Count(r.err, "\n") != 3 {
		t.Errorf("%+v, want %s", r, want)
	}
}

// The order of many lines stays with several workers.
func TestFormatOrder(t *testing.T) {
	var in, want strings.Builder
	for range 500 {
		in.WriteString(`{"id":1,"value":"10000"}` + "\n" + `{"id":2,"value":"58"}` + "\n")
		want.WriteString(`{"id":1,"text":"1만"}` + "\n" + `{"id":2,"text":"58"}` + "\n")
	}
	s := session{stdin: strings.NewReader(in.String()), chunk: 1000}
	if r := s.run("format", "-jsonl", "-j", "4"); r.code != 0 || r.out != want.String() {
		t.Errorf("code %d, %d bytes, want %d", r.code, len(r.out), want.Len())
	}
}
