package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadingFlags: every verb that reads takes -accounting and -unit-lines.
func TestReadingFlags(t *testing.T) {
	const table = "(단위: 백만원)\n\n매출 1,234\n손실 (5)\n"
	tests := []struct {
		name, in string
		args     []string
		want     string
	}{
		{"find", table, []string{"find", "-unit-lines", "-accounting"},
			`{"line":3,"offset":21,"start":7,"end":12,"text":"1,234","kind":"money","value":"1234000000","currency":"KRW","currency_implied":true}
{"line":4,"offset":34,"start":7,"end":10,"text":"(5)","kind":"money","value":"-5000000","currency":"KRW","currency_implied":true}
`},
		{"find without", table, []string{"find"},
			`{"line":3,"offset":21,"start":7,"end":12,"text":"1,234","kind":"number","value":"1234"}
{"line":4,"offset":34,"start":8,"end":9,"text":"5","kind":"number","value":"5"}
`},
		{"find in records", `{"id":1,"text":"(단위: 원)\n매출 (7)"}` + "\n" + `{"id":2,"text":"매출 7"}` + "\n", []string{"find", "-unit-lines", "-accounting", "-jsonl"},
			`{"id":1,"matches":[{"start":21,"end":24,"text":"(7)","kind":"money","value":"-7","currency":"KRW","currency_implied":true}]}
{"id":2,"matches":[{"start":7,"end":8,"text":"7","kind":"number","value":"7"}]}
`},
		{"find -count", table, []string{"find", "-unit-lines", "-kind", "money", "-count"}, "2\n"},
		{"find -domain", "보증금 500 월 45\n", []string{"find", "-domain", "estate", "-kind", "money", "-count"}, "2\n"},
		{"find -domain filing", table, []string{"find", "-domain", "filing", "-kind", "money", "-count"}, "2\n"},
		{"find -domain in records", `{"id":1,"text":"쿨거 23.5"}` + "\n", []string{"find", "-domain", "market", "-jsonl"},
			`{"id":1,"matches":[{"start":7,"end":11,"text":"23.5","kind":"money","value":"235000","currency":"KRW","currency_implied":true}]}` + "\n"},
		{"replace -domain", "월 280 이상\n", []string{"replace", "-domain", "jobs", "-with", "{value}원"}, "월 2800000원 이상\n"},
		{"audit -domain", table, []string{"audit", "-domain", "filing"}, `{"summary":{"pairs":0,"consistent":true,"groups":[]}}` + "\n"},
		{"parse", "", []string{"parse", "-accounting", "-unit-lines", "(3만원)"},
			`{"text":"(3만원)","kind":"money","value":"-30000","currency":"KRW"}
`},
		{"convert", "", []string{"convert", "-accounting", "-unit-lines", "-to", "KRW", "-rate", "USD=1000", "($3)"},
			`{"text":"($3)","kind":"money","value":"-3000","currency":"KRW","rate":"1000"}
`},
		{"replace", table, []string{"replace", "-accounting", "-unit-lines", "-with", "{value}"}, "(단위: 백만원)\n\n매출 1234000000\n손실 -5000000\n"},
		{"audit", "(단위: 백만원)\n매출 없음\n매출 1,400($1 million)\n이익\n1,400\n($1 million)\n", []string{"audit", "-accounting", "-unit-lines"},
			`{"line":3,"offset":34,"from":{"start":7,"end":12,"text":"1,400","kind":"money","value":"1400000000","currency":"KRW","currency_implied":true},` +
				`"to":{"start":13,"end":23,"text":"$1 million","kind":"money","value":"1000000","currency":"USD"},"base":"USD","quote":"KRW","rate_low":"933.333333333","rate_high":"2800"}
{"summary":{"pairs":1,"consistent":true,"groups":[{"rate_low":"933.333333333","rate_high":"2800","pairs":[1]}]}}
`},
	}
	for _, tt := range tests {
		for _, size := range []int{0, 8} {
			r := session{stdin: strings.NewReader(tt.in), chunk: size}.run(tt.args...)
			if r != (result{out: tt.want}) {
				t.Errorf("%s in chunks of %d: code %d, err %q, out\n%swant\n%s", tt.name, size, r.code, r.err, r.out, tt.want)
			}
		}
	}
	r := session{stdin: strings.NewReader(table), terminal: true, chunk: 8}.run("find", "-unit-lines", "-color", "never")
	if !strings.Contains(r.out, "1,234,000,000 KRW") {
		t.Errorf("a view: %+v", r)
	}
}

// TestDomainFlag: -domain takes a name of the library's or a file.
func TestDomainFlag(t *testing.T) {
	file := filepath.Join(t.TempDir(), "cars.tsv")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("worth\tprice\t만\nlabel\tprice\t차값\n")
	run := func(args ...string) result { return session{stdin: strings.NewReader("차값 980\n")}.run(args...) }
	if r := run("find", "-domain", file); r.code != 0 || !strings.Contains(r.out, `"value":"9800000"`) {
		t.Errorf("%+v", r)
	}
	for _, verb := range []string{"find", "replace -with {value}", "audit", "convert -to KRW -rate USD=1000", "parse"} {
		if r := run(append(strings.Fields(verb), "-domain", "cars", "3만원")...); r.code != 2 || !strings.Contains(r.err, "the domains are estate, filing") {
			t.Errorf("%s: %+v", verb, r)
		}
	}
	write("worth\tprice\t만\nlabel\tprise\t차값\n")
	if r := run("find", "-domain", file); r.code != 2 || !strings.Contains(r.err, "cars.tsv:2: unknown worth prise") {
		t.Errorf("%+v", r)
	}
	write("like\tfoo\n")
	if r := run("find", "-domain", file); r.code != 2 || !strings.Contains(r.err, "cars.tsv:1: unknown domain foo") {
		t.Errorf("%+v", r)
	}
	t.Chdir(filepath.Dir(file))
	write("worth\tprice\t만\nlabel\tprice\t차값\n")
	if err := os.Rename(file, "auctions"); err != nil {
		t.Fatal(err)
	}
	if r := run("find", "-domain", "auctions"); r.code != 0 || !strings.Contains(r.out, `"value":"9800000"`) {
		t.Errorf("a file without a point in its name: %+v", r)
	}
	if r := run("find", "-domain", "."); r.code != 2 || !strings.Contains(r.err, `-domain ".": is a directory`) {
		t.Errorf("a folder: %+v", r)
	}
	if r := run("find", "-domain", file+"x"); r.code != 2 || !strings.Contains(r.err, "cars.tsvx") {
		t.Errorf("%+v", r)
	}
}
