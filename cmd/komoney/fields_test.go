package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const shop = "품명,\"가격\",비고\n사과,\"3,000원\",\"아래\n5명\"\n\"24\"\"\",없음,\"그는 \"\"3만원\"\"이라 했다\"\r\n배,,1만2천원\n"

func TestFindCSV(t *testing.T) {
	tests := []struct{ name, in, args, want string }{
		{"all fields", shop, "-csv",
			`{"line":2,"offset":23,"row":2,"column":2,"start":0,"end":8,"text":"3,000원","kind":"money","value":"3000","currency":"KRW"}
{"line":2,"offset":23,"row":2,"column":3,"start":7,"end":11,"text":"5명","kind":"quantity","value":"5","unit":"명"}
{"line":4,"offset":55,"row":3,"column":1,"start":0,"end":2,"text":"24","kind":"number","value":"24"}
{"line":4,"offset":55,"row":3,"column":3,"start":8,"end":15,"text":"3만원","kind":"money","value":"30000","currency":"KRW"}
{"line":5,"offset":104,"row":4,"column":3,"start":0,"end":11,"text":"1만2천원","kind":"money","value":"12000","currency":"KRW"}
`},
		{"a column by name", shop, "-csv -column 가격",
			`{"line":2,"offset":23,"row":2,"column":2,"start":0,"end":8,"text":"3,000원","kind":"money","value":"3000","currency":"KRW"}
`},
		{"by number", shop, "-csv -column 1",
			`{"line":4,"offset":55,"row":3,"column":1,"start":0,"end":2,"text":"24","kind":"number","value":"24"}
`},
		{"runes", shop, "-csv -column 3 -kind money -offsets rune",
			`{"line":4,"offset":55,"row":3,"column":3,"start":4,"end":7,"text":"3만원","kind":"money","value":"30000","currency":"KRW"}
{"line":5,"offset":104,"row":4,"column":3,"start":0,"end":5,"text":"1만2천원","kind":"money","value":"12000","currency":"KRW"}
`},
		{"TSV", "품명\t가격\n사과\t3,000원\n", "-tsv -column 가격",
			`{"line":2,"offset":14,"row":2,"column":2,"start":0,"end":8,"text":"3,000원","kind":"money","value":"3000","currency":"KRW"}
`},
		{"as CSV", "가,\"3,000원\"\n", "-csv -out csv",
			"file,line,offset,row,column,start,end,text,kind,value,low,high,low_open,high_open,currency,currency_implied,unit,approx,bound\n" +
				",1,0,1,2,0,8,\"3,000원\",money,3000,,,,,KRW,,,,\n"},
		{"count", shop, "-csv -count", "5\n"},
		{"total", shop, "-csv -total -kind money", `{"kind":"money","currency":"KRW","count":3,"sum":"45000","min":"3000","max":"30000"}` + "\n"},
		{"a byte order mark", "\uFEFF품명,값\n,3명\n", "-csv -column 값",
			`{"line":2,"offset":14,"row":2,"column":2,"start":0,"end":4,"text":"3명","kind":"quantity","value":"3","unit":"명"}
`},
	}
	for _, tt := range tests {
		for _, size := range []int{0, 7, 40} {
			r := session{stdin: strings.NewReader(tt.in), chunk: size}.run(append([]string{"find", "-j", "3"}, strings.Fields(tt.args)...)...)
			if r != (result{0, tt.want, ""}) {
				t.Errorf("%s, chunks of %d: code %d, err %q, out\n%swant\n%s", tt.name, size, r.code, r.err, r.out, tt.want)
			}
		}
	}
	r := session{stdin: strings.NewReader(shop), terminal: true}.run("find", "-csv", "-column", "가격", "-color", "never")
	if r.out != "2:2\n  3,000원\n    3,000원  money  3,000 KRW\n" {
		t.Errorf("a view: %+v", r)
	}
}

func TestFindCSVErrors(t *testing.T) {
	tests := []struct{ in, args, err string }{
		{shop, "-csv -column 값", `there is no column "값"; there are 품명, 가격, 비고`},
		{shop, "-column 2", "-column needs -csv or -tsv"},
		{shop, "-csv -column 0", "columns count from 1"},
		{shop, "-csv -tsv", "-csv or -tsv, not both"},
		{shop, "-csv -jsonl", "-jsonl or -csv, not both"},
		{shop, "-tsv -jsonl", "-jsonl or -tsv, not both"},
		{shop, "-jsonl -out csv", "-jsonl has no -out"},
		{shop, "-count -total", "-count or -total, not both"},
		{"가,\"나\n" + strings.Repeat("다\n", maxRecord/3), "-csv", "line 1: a row of more than 8 MB, or a quotation mark that is not closed"},
	}
	for _, tt := range tests {
		if r := onInput(tt.in, append([]string{"find"}, strings.Fields(tt.args)...)...); r.code != 2 || !strings.Contains(r.err, tt.err) {
			t.Errorf("%s: %+v", tt.args, r)
		}
	}
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a.csv"), filepath.Join(dir, "b.csv")
	if os.WriteFile(a, []byte("가,나\n1명,2명\n"), 0o600) != nil || os.WriteFile(b, []byte("나,가\n3명,4명\n"), 0o600) != nil {
		t.Fatal("not written")
	}
	r := onInput("", "find", "-csv", "-column", "나", a, b)
	if ps := places(t, r.out); len(ps) != 2 || ps[0].Text != "2명" || ps[1].Text != "3명" {
		t.Errorf("a column of each file: %+v", r)
	}
}

// FuzzFields: the fields are those of encoding/csv, with its lazy quotation marks, where that reads them.
func FuzzFields(f *testing.F) {
	f.Add(shop, 7)
	f.Add("a,\"b\"\"c\"\n\n\"x\ny\",z\r\n", 3)
	f.Fuzz(func(t *testing.T, in string, chunk int) {
		if strings.ContainsAny(in, "\r\x00") || strings.HasPrefix(in, "\uFEFF") {
			return
		}
		r := csv.NewReader(strings.NewReader(in))
		r.FieldsPerRecord = -1
		records, err := r.ReadAll()
		if err != nil {
			return
		}
		var want, got []string
		for _, record := range records {
			for k, field := range record {
				if field != "" {
					want = append(want, fmt.Sprintf("%d %q", k+1, field))
				}
			}
		}
		cols := columns{comma: ','}
		rest := []byte(in)
		for row := 1; len(rest) > 0; {
			end, rows := cols.rowsEnd(rest[:min(len(rest), 16+max(chunk, -chunk)%1000)])
			if end == 0 {
				end = len(rest)
			}
			for fd := range cols.fields(rest[:end], row, position{line: 1}) {
				got = append(got, fmt.Sprintf("%d %q", fd.column, fd.text))
			}
			row, rest = row+rows, rest[end:]
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%q: %v, want %v", in, got, want)
		}
	})
}

func TestOut(t *testing.T) {
	const columns = "text,kind,value,low,high,low_open,high_open,currency,currency_implied,unit,approx,bound"
	tests := []struct {
		in   string
		args []string
		want string
	}{
		{"최대 400억 달러(약 58조원)\n3만원대, 5.6%\n", []string{"find", "-out", "csv"}, "file,line,offset,start,end," + columns + "\n" +
			",1,0,7,20,400억 달러,money,40000000000,,,,,USD,,,,at_most\n,1,0,25,33,58조원,money,58000000000000,,,,,KRW,,,true,\n" +
			",2,35,0,10,3만원대,money,,30000,40000,,true,KRW,,,,\n,2,35,12,16,5.6%,percent,5.6,,,,,,,%,,\n"},
		{"1,000원\n", []string{"find", "-out", "tsv"}, "file\tline\toffset\tstart\tend\t" + strings.ReplaceAll(columns, ",", "\t") + "\n" +
			"\t1\t0\t0\t8\t1,000원\tmoney\t1000\t\t\t\t\tKRW\t\t\t\t\n"},
		{"", []string{"parse", "-out", "csv", "1,000원", "3분의 1"}, columns + "\n\"1,000원\",money,1000,,,,,KRW,,,,\n3분의 1,fraction,1/3,,,,,,,,,\n"},
		{"", []string{"convert", "-out=csv", "-to", "KRW", "-rate", "USD=1000", "3달러"}, columns + ",rate,rate_date\n3달러,money,3000,,,,,KRW,,,,,1000,\n"},
		{"3달러 5%\n", []string{"find", "-out=csv", "-to", "KRW", "-rate", "USD=1000"},
			"file,line,offset,start,end," + columns + ",converted_value,converted_low,converted_high,converted_currency,rate,rate_date\n" +
				",1,0,0,7,3달러,money,3,,,,,USD,,,,,3000,,,KRW,1000,\n,1,0,8,10,5%,percent,5,,,,,,,%,,,,,,,,\n"},
	}
	for _, tt := range tests {
		r := onInput(tt.in, tt.args...)
		if r != (result{0, tt.want, ""}) {
			t.Errorf("%v: %+v\nwant %s", tt.args, r, tt.want)
		}
		if tt.args[1] == "-out=csv" || tt.args[2] == "csv" {
			if _, err := csv.NewReader(strings.NewReader(r.out)).ReadAll(); err != nil {
				t.Errorf("%v: %v", tt.args, err)
			}
		}
	}
	for _, args := range [][]string{{"find", "-jsonl", "-out", "csv"}, {"find", "-count", "-out", "csv"}, {"find", "-out", "xml"}, {"parse", "-jsonl", "-out", "tsv"}, {"find", "-count", "-total"}} {
		if r := onInput("", args...); r.code != 2 {
			t.Errorf("%v: %+v", args, r)
		}
	}
}

func TestTotal(t *testing.T) {
	const in = "3만원, 5만원, 7달러, 1~2만원, 5%, 3명 4개, 3분의 1, 3분의 1\n"
	want := `{"kind":"money","currency":"KRW","count":3,"sum_low":"90000","sum_high":"100000","min":"10000","max":"50000"}
{"kind":"money","currency":"USD","count":1,"sum":"7","min":"7","max":"7"}
{"kind":"percent","unit":"%","count":1,"sum":"5","min":"5","max":"5"}
{"kind":"quantity","unit":"개","count":1,"sum":"4","min":"4","max":"4"}
{"kind":"quantity","unit":"명","count":1,"sum":"3","min":"3","max":"3"}
{"kind":"fraction","count":2,"sum":"2/3","min":"1/3","max":"1/3"}
`
	for _, size := range []int{0, 9} {
		r := session{stdin: strings.NewReader(in), chunk: size}.run("find", "-total")
		if r != (result{0, want, ""}) {
			t.Errorf("%+v\nwant %s", r, want)
		}
	}
	r := onInput(in, "find", "-total", "-kind", "money", "-to", "KRW", "-rate", "USD=1000")
	if r.out != `{"kind":"money","currency":"KRW","count":4,"sum_low":"97000","sum_high":"107000","min":"7000","max":"50000"}`+"\n" {
		t.Errorf("converted: %+v", r)
	}
	r = onInput(in, "find", "-total", "-kind", "percent", "-out", "csv")
	if r.out != totalColumns+"\npercent,,%,1,5,,,5,5\n" {
		t.Errorf("CSV: %+v", r)
	}
	if r := onInput(`{"id":1,"text":"3명"}`+"\n"+`{"id":2,"text":"4명"}`, "find", "-jsonl", "-total"); !strings.Contains(r.out, `"sum":"7"`) {
		t.Errorf("records: %+v", r)
	}
	if r := onInput("없음", "find", "-total"); r != (result{code: 1}) {
		t.Errorf("nothing: %+v", r)
	}
	r = session{stdin: strings.NewReader(in), terminal: true}.run("find", "-total", "-color", "never")
	if !strings.Contains(r.out, "money         KRW                3  sum 90,000  – 100,000  min 10,000  max 50,000\n") {
		t.Errorf("a view: %s", r.out)
	}
	// 38 digits are no end for a sum.
	big := strings.Repeat("9", 38)
	if r := onInput(big+"원\n"+big+"원\n0.5원\n", "find", "-total"); !strings.Contains(r.out, `"sum":"199999999999999999999999999999999999998.5"`) && !strings.Contains(r.out, `"sum":"399999999999999999999999999999999999997/2"`) {
		t.Errorf("large sums: %+v", r)
	}
}

func TestTableVerb(t *testing.T) {
	const in = "(단위: 백만원)\n구분,2023\n매출,\"1,234\"\n비고,없음\n"
	want := `{"table":1,"row":1,"column":1,"role":"note","text":"(단위: 백만원)"}
{"table":1,"row":2,"column":1,"role":"header","text":"구분"}
{"table":1,"row":2,"column":2,"role":"header","text":"2023"}
{"table":1,"row":3,"column":1,"role":"body","header":["구분"],"text":"매출"}
{"table":1,"row":3,"column":2,"role":"body","header":["2023"],"label":["매출"],"text":"1,234","kind":"money","value":"1234000000","currency":"KRW","currency_implied":true,"from":"백만원"}
{"table":1,"row":4,"column":1,"role":"body","header":["구분"],"text":"비고"}
{"table":1,"row":4,"column":2,"role":"body","header":["2023"],"label":["비고"],"text":"없음"}
`
	if r := onInput(in, "table"); r != (result{0, want, ""}) {
		t.Errorf("%+v", r)
	}
	for l := range strings.Lines(want) {
		if !json.Valid([]byte(l)) {
			t.Errorf("no JSON: %s", l)
		}
	}
	r := onInput(in, "table", "-amounts", "-out", "csv")
	if r.out != tableColumns+"\n,1,3,2,1,1,body,2023,매출,\"1,234\",money,1234000000,,,,,KRW,true,,,,백만원\n" {
		t.Errorf("CSV: %+v", r)
	}
	r = session{stdin: strings.NewReader(in), terminal: true}.run("table", "-color", "never")
	if !strings.Contains(r.out, "R3C2  매출 | 2023  1,234  money  1,234,000,000 KRW (implied)\n") {
		t.Errorf("a view: %s", r.out)
	}
	if r := onInput("가,나\n", "table"); r.code != 1 {
		t.Errorf("no amount: %+v", r)
	}
	if r := onInput("1명,2명\n3명,4명\n", "table", "-header", "1", "-amounts"); len(places(t, r.out)) != 2 {
		t.Errorf("a header: %+v", r)
	}
	for args, part := range map[string]string{"-format xls": "it is one of auto, csv, tsv, markdown, html", "-header -1": "a number of rows, or none", "/no/such.csv": "/no/such.csv"} {
		if r := onInput("", append([]string{"table"}, strings.Fields(args)...)...); r.code != 2 || !strings.Contains(r.err, part) {
			t.Errorf("%s: %+v", args, r)
		}
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "a.html")
	if err := os.WriteFile(name, []byte(gzipped(t, "<p>(단위: 원)</p><table><tr><th>구분</th><th>값</th></tr><tr><td>가</td><td>5</td></tr></table>")), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := onInput("", "table", "-amounts", name); !strings.Contains(r.out, `"file":`) || !strings.Contains(r.out, `"value":"5","currency":"KRW"`) {
		t.Errorf("a page: %+v", r)
	}
	r = session{stdin: strings.NewReader(in), stdout: &failingWriter{err: io.ErrShortWrite}}.run("table")
	if r.code != 2 || !strings.Contains(r.err, "writing: ") {
		t.Errorf("%+v", r)
	}
}
