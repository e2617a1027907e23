package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	pairAt1400 = "1억 달러(약 1,400억원)"
	pairAt1446 = "180억 달러(약 26조280억원)"
)

func TestAudit(t *testing.T) {
	tests := []struct {
		name, in, args string
		code           int
		want           string
	}{
		{"fields", "없음\n최대 400억 달러(약 58조원)를\n", "", 0,
			`{"line":2,"offset":7,"from":{"start":7,"end":20,"text":"400억 달러","kind":"money","value":"40000000000","currency":"USD","bound":"at_most"},` +
				`"to":{"start":25,"end":33,"text":"58조원","kind":"money","value":"58000000000000","currency":"KRW","approx":true},` +
				`"base":"USD","quote":"KRW","rate_low":"1437.5","rate_high":"1462.5"}
{"summary":{"pairs":1,"consistent":true,"groups":[{"rate_low":"1437.5","rate_high":"1462.5","pairs":[1]}]}}
`},
		{"ranges", "1만~2만 엔(9만5천~19만원)", "", 0,
			`{"line":1,"offset":0,"from":{"start":0,"end":13,"text":"1만~2만 엔","kind":"money","low":"10000","high":"20000","currency":"JPY"},` +
				`"to":{"start":14,"end":31,"text":"9만5천~19만원","kind":"money","low":"95000","high":"190000","currency":"KRW"},` +
				`"base":"JPY","quote":"KRW","rate_low":"9.45","rate_high":"9.55"}
{"summary":{"pairs":1,"consistent":true,"groups":[{"rate_low":"9.45","rate_high":"9.55","pairs":[1]}]}}
`},
		{"none", "없음", "", 0, `{"summary":{"pairs":0,"consistent":true,"groups":[]}}` + "\n"},
	}
	for _, tt := range tests {
		r := onInput(tt.in, append([]string{"audit"}, strings.Fields(tt.args)...)...)
		if r.code != tt.code || r.out != tt.want || r.err != "" {
			t.Errorf("%s: code %d, err %q, out\n%swant\n%s", tt.name, r.code, r.err, r.out, tt.want)
		}
	}
}

// checkPart checks the exit code and that the output has a part.
func checkPart(t *testing.T, name string, r result, code int, part string) {
	t.Helper()
	if r.code != code || !strings.Contains(r.out, part) || r.err != "" {
		t.Errorf("%s: code %d, err %q, out\n%swant code %d and\n%s", name, r.code, r.err, r.out, code, part)
	}
}

func TestAuditRates(t *testing.T) {
	in := pairAt1400 + "\n" + pairAt1446 + "\n100유로(16만원)\n"
	dir := t.TempDir()
	file := filepath.Join(dir, "rates.csv")
	if err := os.WriteFile(file, []byte("date,base,rate\n2025-02-04,USD,1400\n2025-02-05,USD,1446\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		args string
		fits string // of the three pairs; - is none
	}{
		{"", "- - -"},
		{"-rate USD=1446", "true true -"},
		{"-rate USD=1400", "true false -"},
		{"-rate USD=1400 -tolerance 5%", "true true -"},
		{"-rate USD=1400 -tolerance 0.05 -rate EUR=2000", "true true false"},
		{"-rate EUR/USD=1.1 -rate USD=1446", "true true true"}, // 1590.6 won for a euro
		{"-rate EUR=1600", "- - true"},
		{"-rates " + file, "true true -"},
		{"-rates " + file + " -date 2025-02-04", "true false -"},
		{"-rates " + file + " -date 2025-03-01", "- - -"},
		{"-rates " + file + " -date 2025-03-01 -missing previous", "true true -"},
		{"-rates " + file + " -rate USD=1300", "false false -"},
	}
	for _, tt := range tests {
		r := onInput(in, append([]string{"audit"}, strings.Fields(tt.args)...)...)
		var fits []string
		for l := range strings.Lines(r.out) {
			switch {
			case strings.HasSuffix(l, `,"fits":true}`+"\n"):
				fits = append(fits, "true")
			case strings.HasSuffix(l, `,"fits":false}`+"\n"):
				fits = append(fits, "false")
			case strings.HasPrefix(l, `{"line"`):
				fits = append(fits, "-")
			}
		}
		checkJSON(t, r.out)
		// 1350 to 1450 and about 1446 have rates in common: only what does not fit makes the exit code 1.
		code := 0
		if strings.Contains(tt.fits, "false") {
			code = 1
		}
		if got := strings.Join(fits, " "); got != tt.fits || r.code != code || r.err != "" {
			t.Errorf("%s: %s, code %d, err %q; want %s", tt.args, got, r.code, r.err, tt.fits)
		}
	}
}

// Each file is a text of its own; the summary has them all.
func TestAuditFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	a := write("a.txt", "10억 달러(1조4천560억원)\n")
	b := write("b.txt", "10억 달러(1조4천460억원)\n\n10억 달러(1조4천460억원)")
	empty := write("empty.txt", "")
	both := write("both.txt", "10억 달러(1조4천560억원), 10억 달러(1조4천460억원)")

	r := onInput("", "audit", a, empty, b, "-")
	checkPart(t, "each its own", r, 0, `{"summary":{"pairs":3,"consistent":true,"groups":[`+
		`{"rate_low":"1455.5","rate_high":"1456.5","pairs":[1]},{"rate_low":"1445.5","rate_high":"1446.5","pairs":[2,3]}]}}`)
	checkPart(t, "the same file twice", onInput("", "audit", a, a), 0, `"pairs":[1]},{"rate_low":"1455.5","rate_high":"1456.5","pairs":[2]}`)
	checkPart(t, "one is inconsistent", onInput("", "audit", a, both), 1, `{"summary":{"pairs":3,"consistent":false,"groups":[`+
		`{"rate_low":"1455.5","rate_high":"1456.5","pairs":[1]},{"rate_low":"1445.5","rate_high":"1446.5","pairs":[3]},`+
		`{"rate_low":"1455.5","rate_high":"1456.5","pairs":[2]}]}}`)

	r = onInput("", "audit", filepath.Join(dir, "missing"), a)
	if r.code != 2 || !strings.Contains(r.err, "missing") || !strings.Contains(r.out, `"pairs":1,`) {
		t.Errorf("a missing file: %+v", r)
	}
}

// Where the input is cut into chunks and how many workers there are shows nowhere.
func TestAuditChunks(t *testing.T) {
	in := strings.Repeat("없음\r\n"+pairAt1400+", "+pairAt1446+"\n\xff\xfe 3명\n100유로(16만원)\n", 40)
	want := onInput(in, "audit", "-j", "1")
	checkJSON(t, want.out)
	if n := strings.Count(want.out, "\n"); n != 121 || want.code != 0 {
		t.Fatalf("code %d, %d lines", want.code, n)
	}
	for _, chunk := range []int{100, 128, 1000} {
		for _, jobs := range []string{"1", "4"} {
			if r := (session{stdin: strings.NewReader(in), chunk: chunk}).run("audit", "-j", jobs); r != want {
				t.Errorf("chunks of %d, -j %s: code %d, err %q", chunk, jobs, r.code, r.err)
			}
		}
	}
}

func TestAuditView(t *testing.T) {
	in := pairAt1400 + " " + pairAt1446 + "\n\x1b[31m 100만~200만 달러(14억~20억원)\n"
	got := session{stdin: strings.NewReader(in), terminal: true, vars: map[string]string{"NO_COLOR": "1"}}.run("audit", "-rate", "USD=1400")
	want := `   1  1  1억 달러 = 1,400억원                             1,350 – 1,450 KRW/USD  fits
   2  1  180억 달러 = 26조280억원                         1,445.97 – 1,446.03 KRW/USD  does not fit
   3  2  100만~200만 달러 = 14억~20억원                   1,350 – 1,250 KRW/USD  its ends contradict each other
      1,445.97 – 1,446.03 KRW/USD: 1, 2
no one rate satisfies all pairs
`
	if got != (result{1, want, ""}) {
		t.Errorf("code %d, err %q, out\n%swant\n%s", got.code, got.err, got.out, want)
	}
	checkPart(t, "colours", onInput(in, "audit", "-color", "always"), 1, "\x1b[1;31mno one rate satisfies all pairs\x1b[0m\n")
	checkPart(t, "agreement", session{stdin: strings.NewReader(pairAt1400), terminal: true}.runPlain("audit"), 0, "one rate satisfies all pairs\n")
	checkPart(t, "none", session{stdin: strings.NewReader("없음"), terminal: true}.runPlain("audit"), 0, "no stated conversions\n")
}

// runPlain runs without colours.
func (s session) runPlain(args ...string) result {
	s.vars = map[string]string{"NO_COLOR": "1"}
	return s.run(args...)
}

func TestAuditUsage(t *testing.T) {
	tests := []struct{ args, err string }{
		{"-rate USD", `-rate "USD": it is a rate such as USD=1446.5`},
		{"-rate USD=-1", "a rate is above 0"},
		{"-rates /no/such/file", "no such file"},
		{"-tolerance 1%", "-tolerance needs -rate or -rates"},
		{"-date 2025-01-31", "-date needs -rate or -rates"},
		{"-rate USD=1446 -tolerance many", "a part such as 0.5%"},
		{"-rate USD=1446 -tolerance -1%", "a part such as 0.5%"},
		{"-to KRW", "there is no -to: an audit converts nothing"},
		{"-round up", "there is no -round: an audit converts nothing"},
		{"-rate 3명=5", "a quantity, and no sum of money"},
		{"-config nosuch.conf", "-config: nosuch.conf: no such file"},
		{"-kind money", "there is no flag -kind"},
	}
	for _, tt := range tests {
		r := onInput("", append([]string{"audit"}, strings.Fields(tt.args)...)...)
		if r.code != 2 || r.out != "" || !strings.Contains(r.err, tt.err) {
			t.Errorf("audit %s: %+v", tt.args, r)
		}
	}
}

// An interrupt leaves no summary that would look like the whole.
func TestAuditInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if r := (session{stdin: strings.NewReader(pairAt1400), ctx: ctx}).run("audit"); r.code != exitInterrupted || strings.Contains(r.out, "summary") {
		t.Errorf("%+v", r)
	}
}

func TestAuditWriteError(t *testing.T) {
	for _, left := range []int{0, 400} {
		r := session{stdin: strings.NewReader(pairAt1400), stdout: &failingWriter{left, errors.New("disk full")}}.run("audit")
		if r.code != 2 || strings.Count(r.err, "disk full") != 1 {
			t.Errorf("%+v", r)
		}
	}
	var out bytes.Buffer
	if r := (session{stdin: strings.NewReader(pairAt1400), stdout: &out}).run("audit"); r.code != 0 || out.Len() == 0 {
		t.Errorf("%+v", r)
	}
}
