package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const rateFiles = "../../testdata/rates/"

func TestConvert(t *testing.T) {
	const dollars = `{"text":"400억 달러","kind":"money","value":"57860000000000","currency":"KRW","rate":"1446.5"}` + "\n"
	for _, x := range []struct {
		stdin string
		args  []string
		code  int
		out   string
	}{
		{"", []string{"-to", "KRW", "-rate", "USD=1446.5", "400억 달러"}, 0, dollars},
		{"", []string{"-rate", "USD=1446.5", "400억 달러", "-to=krw"}, 0, dollars},
		{"", []string{"-to", "원", "-rate", "달러당 1,446.5원", "400억 달러"}, 0, dollars},
		{"400억 달러\n\n", []string{"-to", "KRW", "-rate", "USD=1446.5"}, 0, dollars},
		{"", []string{"-to", "KRW", "-rate", "USD=1446.5", "최대 150억~250억 달러"}, 0,
			`{"text":"최대 150억~250억 달러","kind":"money","low":"21697500000000","high":"36162500000000","currency":"KRW","bound":"at_most","rate":"1446.5"}` + "\n"},
		{"", []string{"-to", "USD", "-rate", "USD=1446.5", "-round", "절사", "3만원대"}, 0,
			`{"text":"3만원대","kind":"money","low":"20.73","high":"27.65","high_open":true,"currency":"USD","rate":"2/2893"}` + "\n"},
		{"", []string{"-to", "USD", "-rate", "USD=1446.5", "-places", "0", "-round", "up", "약 1억원"}, 0,
			`{"text":"약 1억원","kind":"money","value":"69133","currency":"USD","approx":true,"rate":"2/2893"}` + "\n"},
		{"", []string{"-to", "KRW", "-rate", "USD=1446.5", "-places", "-4", "-1달러", "33달러"}, 0,
			`{"text":"-1달러","kind":"money","value":"0","currency":"KRW","rate":"1446.5"}` + "\n" +
				`{"text":"33달러","kind":"money","value":"50000","currency":"KRW","rate":"1446.5"}` + "\n"},
		{"", []string{"-to", "KRW", "-rate", "USD=1446.5", "5%", "5엔", "1달러"}, 1, `{"text":"1달러","kind":"money","value":"1447","currency":"KRW","rate":"1446.5"}` + "\n"},
		{"5%\n1달러\n삼백\n2달러", []string{"-to", "KRW", "-rate", "USD=1446"}, 1,
			`{"text":"1달러","kind":"money","value":"1446","currency":"KRW","rate":"1446"}` + "\n" + `{"text":"2달러","kind":"money","value":"2892","currency":"KRW","rate":"1446"}` + "\n"},
		// Halves go up in won and to the even digit elsewhere, as banks have it; -round says otherwise.
		{"", []string{"-to", "KRW", "-rate", "USD=1446.5", "-round", "half-even", "1달러"}, 0, `{"text":"1달러","kind":"money","value":"1446","currency":"KRW","rate":"1446.5"}` + "\n"},
		{"", []string{"-to", "USD", "-rate", "USD=1000", "25원", "35원"}, 0,
			`{"text":"25원","kind":"money","value":"0.02","currency":"USD","rate":"0.001"}` + "\n" + `{"text":"35원","kind":"money","value":"0.04","currency":"USD","rate":"0.001"}` + "\n"},
		// Significant digits are those of the exact value: 9.996 has three in 10, and each end of a range its own.
		{"", []string{"-to", "KRW", "-rate", "USD=1446.5", "-digits", "3", "400억 달러", "1~1000달러"}, 0,
			`{"text":"400억 달러","kind":"money","value":"57900000000000","currency":"KRW","rate":"1446.5"}` + "\n" +
				`{"text":"1~1000달러","kind":"money","low":"1450","high":"1450000","currency":"KRW","rate":"1446.5"}` + "\n"},
		{"", []string{"-to", "USD", "-rate", "USD=1000", "-digits", "3", "9996원", "0원"}, 0,
			`{"text":"9996원","kind":"money","value":"10","currency":"USD","rate":"0.001"}` + "\n" + `{"text":"0원","kind":"money","value":"0","currency":"USD","rate":"0.001"}` + "\n"},
		// A rate of the command line comes before a file's, also in a cross rate.
		{"", []string{"-to", "KRW", "-rates", rateFiles + "ecos.json", "-rate", "USD=1000", "1달러", "100엔"}, 0,
			`{"text":"1달러","kind":"money","value":"1000","currency":"KRW","rate":"1000"}` + "\n" +
				`{"text":"100엔","kind":"money","value":"937","currency":"KRW","rate":"9.3718","rate_date":"2025-01-31"}` + "\n"},
		{"", []string{"-to", "KRW", "-rates", rateFiles + "eurofxref-daily.xml", "-rate", "EUR=1500", "1.0393달러"}, 0,
			`{"text":"1.0393달러","kind":"money","value":"1500","currency":"KRW","rate":"15000000/10393","rate_date":"2025-01-31"}` + "\n"},
		// The bank's yuan is the one that is traded outside of China.
		{"", []string{"-to", "KRW", "-rates", rateFiles + "koreaexim.json", "100위안"}, 0,
			`{"text":"100위안","kind":"money","value":"19902","currency":"KRW","rate":"199.02"}` + "\n"},
		{"", []string{"-to", "KRW", "-rates", rateFiles + "ecos.json", "-date", "2025-01-24", "1달러"}, 0,
			`{"text":"1달러","kind":"money","value":"1437","currency":"KRW","rate":"1436.6","rate_date":"2025-01-24"}` + "\n"},
		{"", []string{"-to", "KRW", "-rates", rateFiles + "ecos.json", "-date", "20250206", "1달러"}, 0,
			`{"text":"1달러","kind":"money","value":"1447","currency":"KRW","rate":"1446.5","rate_date":"2025-01-31"}` + "\n"},
		{"", []string{"-to", "KRW", "-rates", rateFiles + "ecos.json", "-date", "2025-02-08", "1달러"}, 1, ""},
		{"", []string{"-to", "KRW", "-rates", rateFiles + "ecos.json", "-date", "2025-02-08", "-missing", "previous", "1달러"}, 0,
			`{"text":"1달러","kind":"money","value":"1447","currency":"KRW","rate":"1446.5","rate_date":"2025-01-31"}` + "\n"},
		{"", []string{"-to", "KRW", "-rates", rateFiles + "ecos.json", "-date", "2025-01-25", "-missing", "next", "1달러"}, 0,
			`{"text":"1달러","kind":"money","value":"1447","currency":"KRW","rate":"1446.5","rate_date":"2025-01-31"}` + "\n"},
		{"", []string{"-to", "KRW", "-rates", rateFiles + "ecos.json", "-date", "2025-01-25", "-missing", "exact", "1달러"}, 1, ""},
	} {
		r := onInput(x.stdin, append([]string{"convert"}, x.args...)...)
		checkJSON(t, r.out)
		if r.code != x.code || r.out != x.out || (r.err == "") != (x.code == 0) {
			t.Errorf("convert %q: %+v, want %d\n%s", x.args, r, x.code, x.out)
		}
	}
}

func TestConvertRecords(t *testing.T) {
	in := `{"id":1,"text":"5달러"}
{"id":"b","text":"5개"}
{"id":3,"text":"5엔"}
`
	want := `{"id":1,"match":{"text":"5달러","kind":"money","value":"7233","currency":"KRW","rate":"1446.5"}}
{"id":"b","error":{"code":"not money","offset":0,"message":"komoney: convert \"quantity 5 개\": not money"}}
{"id":3,"error":{"code":"no rate","offset":0,"message":"komoney: rate \"JPY/KRW\": no rate"}}
`
	r := onInput(in, "convert", "-jsonl", "-to", "KRW", "-rate", "USD=1446.5")
	checkJSON(t, r.out)
	if r != (result{1, want, ""}) {
		t.Errorf("%+v, want\n%s", r, want)
	}
}

func TestConvertView(t *testing.T) {
	r := session{terminal: true, vars: map[string]string{"NO_COLOR": "1"}}.run("convert", "-to", "KRW", "-rates", rateFiles+"ecos.json", "최대 400억 달러")
	if want := "최대 400억 달러  money  ≤ 57,860,000,000,000 KRW  (1 USD = 1446.5 KRW, 2025-01-31)\n"; r != (result{0, want, ""}) {
		t.Errorf("%+v, want\n%s", r, want)
	}
}

func TestConvertUsage(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.csv")
	if err := os.WriteFile(bad, []byte("base,rate\nUSD,1446.5\nJPY,x\x1b\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		args []string
		err  string
	}{
		{[]string{"1달러"}, "-to says"},
		{[]string{"-to", "KRW", "1달러"}, "-rate or -rates says"},
		{[]string{"-to", "KWR", "-rate", "USD=5", "1달러"}, `-to "KWR": unknown currency`},
		{[]string{"-to", "KRW", "-rate", "USD=0"}, "a rate is above 0 at byte 4"},
		{[]string{"-to", "KRW", "-rate", "USD"}, `-rate "USD": it is a rate such as USD=1446.5`},
		{[]string{"-to", "KRW", "-rate", "USD=5", "-rate", "KRW/USD 0.2"}, "duplicate rate"},
		{[]string{"-to", "KRW", "-rate", "USD=5", "-round", "sideways"}, "one of half-up, half-even"},
		{[]string{"-to", "KRW", "-rate", "USD=5", "-digits", "many"}, "number of significant digits"},
		{[]string{"-to", "KRW", "-rate", "USD=5", "-date", "yesterday"}, "a day such as"},
		{[]string{"-to", "KRW", "-rate", "USD=5", "-missing", "-3"}, "number of days"},
		{[]string{"-to", "KRW", "-rate", "USD=5", "-jsonl", "1달러"}, "reads standard input"},
		{[]string{"-to", "KRW", "-rates", "/nowhere/rates.json", "1달러"}, "komoney convert: /nowhere/rates.json: no such file or directory\n"},
		{[]string{"-to", "KRW", "-rates", bad, "1달러"}, `bad.csv:3: row 2: rate: "x\x1b": syntax` + "\n"},
		{[]string{"-to", "KRW", "-rates", rateFiles + "ecos.json", "-rates", rateFiles + "ecos.json", "1달러"}, "duplicate rate"},
	} {
		r := onInput("", append([]string{"convert"}, x.args...)...)
		if r.code != 2 || r.out != "" || !strings.Contains(r.err, x.err) || strings.Contains(r.err, "\x1b") {
			t.Errorf("convert %q: %+v, want %s", x.args, r, x.err)
		}
	}
	if r := onInput("", "convert", "-to", "KRW", "-rate", "USD=5", "3억5조"); r.code != 1 || !strings.Contains(r.err, "  3억5조\n") || !strings.HasSuffix(r.err, "^\n") {
		t.Errorf("%+v", r)
	}
}
