package rates

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf16"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

const dir = "../testdata/rates/"

func readFile(t testing.TB, name string, o Reader) Table {
	t.Helper()
	f, err := os.Open(dir + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	table, err := o.Read(f)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return table
}

// list returns the rates of a table, "1 USD = 1446.5 KRW on 2025-01-31".
func list(t Table) (all []string) {
	for dr := range t.All() {
		s := dr.Rate.String()
		if !dr.Date.IsZero() {
			s += " on " + dr.Date.Format(time.DateOnly)
		}
		all = append(all, s)
	}
	return all
}

func contains(all []string, want string) bool {
	for _, s := range all {
		if s == want {
			return true
		}
	}
	return false
}

func TestReadFiles(t *testing.T) {
	for _, x := range []struct {
		file, source string
		n            int
		some         []string
	}{
		{"koreaexim.json", "Export-Import Bank of Korea", 22, []string{"1 USD = 1446.5 KRW", "100 JPY = 937.18 KRW", "100 IDR = 8.87 KRW", "1 CNH = 199.02 KRW"}},
		{"koreaexim-indented.json", "Export-Import Bank of Korea", 5, []string{"1 USD = 1446.5 KRW", "100 JPY = 937.18 KRW"}},
		{"eurofxref-daily.xml", "European Central Bank", 7, []string{"1 EUR = 1.0393 USD on 2025-01-31", "1 EUR = 16938.29 IDR on 2025-01-31"}},
		{"eurofxref-hist.xml", "European Central Bank", 26, []string{"1 EUR = 1.0393 USD on 2025-01-31", "1 EUR = 1164.13 KRW on 2000-01-13"}},
		{"eurofxref.csv", "European Central Bank", 7, []string{"1 EUR = 1.0393 USD on 2025-01-31"}},
		{"eurofxref-hist.csv", "European Central Bank", 26, []string{"1 EUR = 1.0396 USD on 2025-01-29", "1 EUR = 1164.13 KRW on 2000-01-13"}},
		{"ecos.json", "Bank of Korea ECOS", 7, []string{"1 USD = 1436.6 KRW on 2025-01-24", "100 JPY = 937.18 KRW on 2025-01-31", "1 CNY = 199.36 KRW on 2025-01-31"}},
		{"plain.csv", "CSV", 4, []string{"1 USD = 1446.5 KRW on 2025-01-31", "100 JPY = 937.18 KRW on 2025-01-31", "1 EUR = 1.0393 USD on 2025-01-31"}},
		{"plain-ko.csv", "CSV", 3, []string{"1 USD = 1446.5 KRW on 2025-01-31", "100 JPY = 937.18 KRW on 2025-01-31", "1 THB = 42.92 KRW on 2025-01-31"}},
	} {
		table := readFile(t, x.file, Reader{})
		all := list(table)
		if table.Source() != x.source || table.Len() != x.n {
			t.Errorf("%s: %d rates of %s, want %d of %s", x.file, table.Len(), table.Source(), x.n, x.source)
		}
		for _, want := range x.some {
			if !contains(all, want) {
				t.Errorf("%s: %s is missing in %q", x.file, want, all)
			}
		}
		// A byte order mark and other line ends change nothing, nor do small reads.
		b, _ := os.ReadFile(dir + x.file)
		b = append([]byte("\uFEFF"), bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n"))...)
		table, err := Read(iotest.OneByteReader(bytes.NewReader(b)))
		if err != nil || strings.Join(list(table), "|") != strings.Join(all, "|") {
			t.Errorf("%s with CRLF: %v, %q", x.file, err, list(table))
		}
	}
	// The tables of the ECB say the same in XML and CSV.
	if a, b := list(readFile(t, "eurofxref-hist.xml", Reader{})), list(readFile(t, "eurofxref-hist.csv", Reader{})); strings.Join(a, "|") != strings.Join(b, "|") {
		t.Errorf("%q\n%q", a, b)
	}
}

func TestReaderOptions(t *testing.T) {
	on := time.Date(2025, 1, 31, 11, 0, 0, 0, time.FixedZone("KST", 9*3600))
	for _, x := range []struct {
		file string
		o    Reader
		want string
	}{
		{"koreaexim.json", Reader{Date: on}, "1 USD = 1446.5 KRW on 2025-01-31"},
		{"koreaexim.json", Reader{Price: Buying}, "1 USD = 1432.04 KRW"},
		{"koreaexim.json", Reader{Price: Selling}, "1 USD = 1460.96 KRW"},
		{"plain.csv", Reader{Date: on, Quote: komoney.MustParseCurrency("JPY")}, "1 EUR = 1.0393 USD on 2025-01-31"},
	} {
		if all := list(readFile(t, x.file, x.o)); !contains(all, x.want) {
			t.Errorf("%s: %s is missing in %q", x.file, x.want, all)
		}
	}
	won := Reader{Quote: komoney.MustParseCurrency("KRW")}
	for in, want := range map[string]string{
		"date,USD,JPY(100),EUR\n2025-01-31,\"1,446.5\",937.18,1503.16\n": "1 EUR = 1503.16 KRW on 2025-01-31|100 JPY = 937.18 KRW on 2025-01-31|1 USD = 1446.5 KRW on 2025-01-31",
		"currency,rate\nUSD,1446.5":                                      "1 USD = 1446.5 KRW",
	} {
		table, err := won.Read(strings.NewReader(in))
		if err != nil || strings.Join(list(table), "|") != want {
			t.Errorf("%q: %q, %v", in, list(table), err)
		}
	}
}

func TestReadCSVHeaders(t *testing.T) {
	for in, want := range map[string]string{
		"currency,rate\nUSD,1446.5":                         "1 USD = 1446.5 KRW",
		"Rate;Currency;Date\n1446.5;usd;31 January 2025":    "1 USD = 1446.5 KRW on 2025-01-31",
		"pair,value\nUSD/JPY,155":                           "1 USD = 155 JPY",
		"from,to,exchange_rate,per\nIDR,KRW,8.87,100":       "100 IDR = 8.87 KRW",
		"통화코드,통화명,환율,날짜\nJPY(100),일본 엔,937.18,2025년 1월 31일": "100 JPY = 937.18 KRW on 2025-01-31",
		"통화\t매매기준율\t단위\n일본 엔\t937.18\t100":                  "100 JPY = 937.18 KRW",
		"cur_unit,deal_bas_r\nJPY(100),937.18":              "100 JPY = 937.18 KRW",
		"\n\nbase, quote, rate\n\nUSD, KRW, 1446.5\n\n":     "1 USD = 1446.5 KRW",
		"base,rate,unit\nJPY(100),937.18,100":               "100 JPY = 937.18 KRW",
		"base,rate,unit\nJPY(100),937.18,":                  "100 JPY = 937.18 KRW",
		"date,base,rate\n20250131,USD,1446.5":               "1 USD = 1446.5 KRW on 2025-01-31",
		"date,base,rate\n2025. 1. 31.,USD,1446.5":           "1 USD = 1446.5 KRW on 2025-01-31",
		"date,base,rate\n2025.1.31,USD,1446.5":              "1 USD = 1446.5 KRW on 2025-01-31",
		"date,base,rate\n2025/01/31,USD,1446.5":             "1 USD = 1446.5 KRW on 2025-01-31",
		"base,quote,rate\nUSD,,1446.5":                      "1 USD = 1446.5 KRW",
		"날짜,달러,엔(100)\n2025-01-31,1446.5,937.18":            "100 JPY = 937.18 KRW on 2025-01-31|1 USD = 1446.5 KRW on 2025-01-31",
		"날짜,USD\n2025-01-31,1446.5":                         "1 USD = 1446.5 KRW on 2025-01-31",
		"date,USD,JPY(100)\n2025-01-31,1446.5,937.18":       "100 JPY = 937.18 KRW on 2025-01-31|1 USD = 1446.5 KRW on 2025-01-31",
		"date,USD\n2025-01-31,1.04":                         "1 EUR = 1.04 USD on 2025-01-31",
	} {
		table, err := Read(strings.NewReader(in))
		if err != nil || strings.Join(list(table), "|") != want {
			t.Errorf("%q: %q, %v; want %s", in, list(table), err, want)
		}
	}
}

const (
	envelope = "<?xml version=\"1.0\"?>\n<Envelope><Cube>\n"
	usdRow   = `{"result":1,"cur_unit":"USD","ttb":"1,432.03","tts":"0","deal_bas_r":"1,446.5"}`
	ecosHead = `{"StatisticSearch":{"list_total_count":1,"row":[` + "\n"
)

func ecosRow(item, unit, day, value string) string {
	return ecosHead + `{"ITEM_NAME1":"` + item + `","UNIT_NAME":"` + unit + `","TIME":"` + day + `","DATA_VALUE":` + value + `}]}}`
}

func TestReadErrors(t *testing.T) {
	const item = "원/미국달러(매매기준율)"
	for _, x := range []struct {
		in        string
		line, row int
		field     string
		code      komoney.Code
	}{
		// no rates
		{"", 1, 0, "", komoney.ErrEmpty},
		{"\uFEFF \n\t\n", 1, 0, "", komoney.ErrEmpty},
		{"[]", 1, 0, "", komoney.ErrEmpty},
		{"date,USD\n", 2, 0, "", komoney.ErrEmpty},
		{"base,rate\n", 2, 0, "", komoney.ErrEmpty},
		{envelope + "</Cube></Envelope>", 3, 0, "", komoney.ErrEmpty},
		{ecosHead + "]}}", 2, 0, "", komoney.ErrEmpty},
		{`{"RESULT":{"CODE":"INFO-200","MESSAGE":"해당하는 데이터가 없습니다."}}`, 1, 0, "RESULT", komoney.ErrEmpty},
		{`[{"result":1,"cur_unit":"KRW","deal_bas_r":"1"}]`, 1, 1, "", komoney.ErrEmpty},
		{"Date,USD,\n2025-01-31,N/A,\n", 3, 1, "", komoney.ErrEmpty},
		// cut off, or something else
		{"[" + usdRow, 1, 0, "", komoney.ErrSyntax},
		{"[\n" + usdRow + ",\n" + usdRow[:30], 3, 0, "", komoney.ErrSyntax},
		{"[" + usdRow + "]x", 1, 0, "", komoney.ErrSyntax},
		{"[\n5]", 2, 1, "", komoney.ErrSyntax},
		{"{}", 1, 0, "", komoney.ErrSyntax},
		{`{"StatisticSearch":{"row":5}}`, 1, 0, "", komoney.ErrSyntax},
		{`{"StatisticSearch":5}`, 1, 0, "", komoney.ErrSyntax},
		{ecosHead, 2, 0, "", komoney.ErrSyntax},
		{envelope + "<Cube time='2025-01-31'>\n<Cube currency='USD' rate='1.04'/>", 4, 1, "", komoney.ErrSyntax},
		{envelope + "<Cube time='2025-01-31'>\n<Cube currency='USD' rat", 4, 0, "", komoney.ErrSyntax},
		{envelope + "</Envelope>", 3, 0, "", komoney.ErrSyntax},
		{"<!DOCTYPE html>\n<html><body>502</body></html>", 2, 0, "", komoney.ErrSyntax},
		{"404 not found", 1, 0, "", komoney.ErrSyntax},
		{"date,base,rate\n\"2025", 2, 1, "", komoney.ErrSyntax},
		{"date,base,rate\n2025-01-31,USD\n", 2, 1, "", komoney.ErrSyntax},
		{"date,base,rate\n2025-01-31,USD,1,446.5\n", 2, 1, "", komoney.ErrSyntax},
		{"base,rate,price\nUSD,1,2", 1, 0, "", komoney.ErrSyntax},
		{"base,date\nUSD,2025-01-31", 1, 0, "", komoney.ErrSyntax},
		{"rate\n5", 1, 0, "", komoney.ErrSyntax},
		{"Date,USD,EUR\n2025-01-31,1,1", 1, 0, "", komoney.ErrCurrencyMismatch},
		{"Date,USD,\n2025-01-31,1.04,5\n", 2, 2, "", komoney.ErrTrailing},
		// wrong encoding
		{"date,base,rate\n2025-01-31,\xc0\xa7\xbe\xc8,5", 2, 0, "", komoney.ErrUTF8},
		{"\xff\xfed\x00", 1, 0, "", komoney.ErrUTF8},
		{"a\x80\xff", 1, 0, "", komoney.ErrUTF8},
		{"PK\x03\x04\x14\x00", 1, 0, "", komoney.ErrUTF8},
		{"\x1f\x8b\b", 1, 0, "", komoney.ErrUTF8},
		{`{"result":1,"cur_unit":"USD","deal_bas_r":"1,446.5"}`, 1, 0, "", komoney.ErrSyntax},
		// numbers
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":"NaN"}]`, 1, 1, "deal_bas_r", komoney.ErrSyntax},
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":"Infinity"}]`, 1, 1, "deal_bas_r", komoney.ErrSyntax},
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":""}]`, 1, 1, "deal_bas_r", komoney.ErrEmpty},
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":null}]`, 1, 1, "deal_bas_r", komoney.ErrEmpty},
		{`[{"result":1,"cur_unit":"USD"}]`, 1, 1, "deal_bas_r", komoney.ErrEmpty},
		{"[" + usdRow + ",\n{\n\"result\":1,\n\"cur_unit\":\"JPY(100)\",\n\"deal_bas_r\":\"0\"}]", 5, 2, "deal_bas_r", komoney.ErrRange},
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":"-5"}]`, 1, 1, "deal_bas_r", komoney.ErrRange},
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":"1,44.5"}]`, 1, 1, "deal_bas_r", komoney.ErrGrouping},
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":"1446,5"}]`, 1, 1, "deal_bas_r", komoney.ErrGrouping},
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":",446"}]`, 1, 1, "deal_bas_r", komoney.ErrGrouping},
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":"1.446,5"}]`, 1, 1, "deal_bas_r", komoney.ErrGrouping},
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":"` + strings.Repeat("9", 50) + `"}]`, 1, 1, "deal_bas_r", komoney.ErrOverflow},
		{`[{"result":1,"cur_unit":"USD","deal_bas_r":[5]}]`, 1, 1, "", komoney.ErrSyntax},
		{`[{"result":1,"cur_unit":"KRW","deal_bas_r":"2"}]`, 1, 1, "deal_bas_r", komoney.ErrRange},
		{envelope + "<Cube time='2025-01-31'>\n<Cube currency='USD' rate='0'/>", 4, 1, "rate", komoney.ErrRange},
		{envelope + "<Cube time='2025-01-31'>\n<Cube currency='USD' rate='N/A'/>", 4, 1, "rate", komoney.ErrSyntax},
		{"Date,USD,\n2025-01-31,,\n", 2, 1, "USD", komoney.ErrEmpty},
		{"Date,USD,\n2025-01-31,1.04,\n2025-01-30,-1,\n", 3, 2, "USD", komoney.ErrRange},
		{"date,base,rate\n2025-01-31,USD,N/A", 2, 1, "rate", komoney.ErrSyntax},
		{"date,base,rate,unit\n2025-01-31,USD,5,0", 2, 1, "unit", komoney.ErrRange},
		{"base,rate,unit\nJPY(100),5,1000", 2, 1, "unit", komoney.ErrSyntax},
		{ecosRow(item, "원", "20250131", `"0"`), 2, 1, "DATA_VALUE", komoney.ErrRange},
		{ecosRow(item, "원", "20250131", `null`), 2, 1, "DATA_VALUE", komoney.ErrEmpty},
		// currencies
		{`[{"result":1,"cur_unit":"USX","deal_bas_r":"5"}]`, 1, 1, "cur_unit", komoney.ErrUnknownCurrency},
		{`[{"result":1,"cur_unit":"","deal_bas_r":"5"}]`, 1, 1, "cur_unit", komoney.ErrEmpty},
		{`[{"result":1,"cur_unit":"JPY(0)","deal_bas_r":"5"}]`, 1, 1, "cur_unit", komoney.ErrRange},
		{`[{"result":1,"cur_unit":"JPY(100","deal_bas_r":"5"}]`, 1, 1, "cur_unit", komoney.ErrSyntax},
		{`[{"result":1,"cur_unit":"JPY(1x)","deal_bas_r":"5"}]`, 1, 1, "cur_unit", komoney.ErrSyntax},
		{`[{"result":1,"cur_unit":"JPY(-100)","deal_bas_r":"5"}]`, 1, 1, "cur_unit", komoney.ErrRange},
		{`[{"result":1,"cur_unit":"JPY(per 100)","deal_bas_r":"5"}]`, 1, 1, "cur_unit", komoney.ErrSyntax},
		{envelope + "<Cube time='2025-01-31'><Cube currency='USX' rate='5'/>", 3, 1, "currency", komoney.ErrUnknownCurrency},
		{envelope + "<Cube time='2025-01-31'><Cube rate='5'/>", 3, 1, "currency", komoney.ErrEmpty},
		{envelope + "<Cube time='2025-01-31'><Cube currency='USD'/>", 3, 1, "rate", komoney.ErrEmpty},
		{"date,base,quote,rate\n2025-01-31,USD,원화폐,5", 2, 1, "quote", komoney.ErrUnknownCurrency},
		{"pair,rate\nUSD/USX,5", 2, 1, "pair", komoney.ErrUnknownCurrency},
		{"base,rate\nKRW,5", 2, 1, "rate", komoney.ErrCurrencyMismatch},
		{ecosRow("미국달러", "원", "20250131", `"5"`), 2, 1, "ITEM_NAME1", komoney.ErrSyntax},
		{ecosRow("원/별나라돈", "원", "20250131", `"5"`), 2, 1, "ITEM_NAME1", komoney.ErrUnknownCurrency},
		{ecosRow("별나라돈/미국달러", "원", "20250131", `"5"`), 2, 1, "ITEM_NAME1", komoney.ErrUnknownCurrency},
		{ecosRow(item, "달러", "20250131", `"5"`), 2, 1, "UNIT_NAME", komoney.ErrCurrencyMismatch},
		// days
		{ecosRow(item, "원", "202501", `"5"`), 2, 1, "TIME", komoney.ErrSyntax},
		{ecosRow(item, "원", "20250132", `"5"`), 2, 1, "TIME", komoney.ErrSyntax},
		{envelope + "<Cube time='yesterday'>", 3, 0, "time", komoney.ErrSyntax},
		{envelope + "<Cube currency='USD' rate='5'/>", 3, 1, "time", komoney.ErrEmpty},
		{envelope + "<Cube time='2025-01-31'></Cube><Cube currency='USD' rate='5'/>", 3, 1, "time", komoney.ErrEmpty},
		{"Date,USD,\n31-01-2025,5,\n", 2, 1, "Date", komoney.ErrSyntax},
		{"date,base,rate\n,USD,5", 2, 1, "date", komoney.ErrSyntax},
		{"date,base,rate\n0000-01-01,USD,5", 2, 1, "date", komoney.ErrSyntax},
		// duplicates
		{"[" + usdRow + ",\n" + usdRow + "]", 2, 2, "", komoney.ErrDuplicate},
		{envelope + "<Cube time='2025-01-31'><Cube currency='USD' rate='5'/>\n<Cube currency='USD' rate='5'/>", 4, 2, "", komoney.ErrDuplicate},
		{"Date,USD,\n2025-01-31,1.04,\n2025-01-31,1.05,\n", 3, 2, "", komoney.ErrDuplicate},
		{"Date,USD,USD\n2025-01-31,1.04,1.04\n", 2, 2, "", komoney.ErrDuplicate},
		{"date,base,quote,rate\n2025-01-31,USD,KRW,5\n2025-01-30,USD,KRW,5\n2025-01-31,KRW,USD,5", 4, 3, "", komoney.ErrDuplicate},
		// the bank's own errors
		{`[{"result":4,"cur_unit":null,"deal_bas_r":null}]`, 1, 1, "result", komoney.ErrSyntax},
		{`[{"result":9}]`, 1, 1, "result", komoney.ErrSyntax},
	} {
		table, err := Read(strings.NewReader(x.in))
		var e *RowError
		if !errors.As(err, &e) || table.Len() != 0 {
			t.Errorf("%q: %q, %v", x.in, list(table), err)
		} else if e.Line != x.line || e.Row != x.row || e.Field != x.field || !errors.Is(err, x.code) {
			t.Errorf("%q: line %d, row %d, field %q: %v; want line %d, row %d, field %q: %v", x.in, e.Line, e.Row, e.Field, err, x.line, x.row, x.field, x.code)
		}
	}
}

func TestErrorTexts(t *testing.T) {
	for in, want := range map[string]string{
		"[" + usdRow + ",\n" + usdRow + "]":       `rates: line 2, row 2: komoney: read rates "1 USD = 1446.5 KRW": line 1 has a rate between KRW and USD of that day at byte 0`,
		`[{"result":4}]`:                          `rates: line 1, row 1, result: komoney: read rates "4": daily limit reached at byte 0`,
		`[{"cur_unit":"USD","deal_bas_r":"abc"}]`: `rates: line 1, row 1, deal_bas_r: komoney: parse decimal "abc": syntax at byte 0`,
		"[": `rates: line 1: komoney: read rates "[": no JSON: unexpected end of JSON input at byte 0`,
		"date,base,rate\n2025-01-31,\xb9\xcc\xb1\xb9 \xb4\xde\xb7\xaf,5": `rates: line 2: komoney: read rates "2025-01-31,": EUC-KR and not UTF-8, it seems: iconv -f CP949 -t UTF-8 converts it at byte 11`,
		"[]": "rates: line 1: empty",
	} {
		if _, err := Read(strings.NewReader(in)); err == nil || err.Error() != want {
			t.Errorf("%q: %v; want %s", in, err, want)
		}
	}
}

// Every file, cut off anywhere, is an error or has the rates up to there.
func TestTruncated(t *testing.T) {
	files, _ := filepath.Glob(dir + "*")
	if len(files) < 9 {
		t.Fatal(files)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		whole := len(bytes.TrimSpace(b))
		for i := 0; i < whole; i += 7 {
			table, err := Read(bytes.NewReader(b[:i]))
			var e *RowError
			if err != nil && !errors.As(err, &e) {
				t.Fatalf("%s[:%d]: %v", name, i, err)
			}
			if err == nil && !strings.HasSuffix(name, ".csv") {
				t.Fatalf("%s[:%d]: %d rates", name, i, table.Len())
			}
		}
	}
}

func TestUTF16(t *testing.T) {
	b, _ := os.ReadFile(dir + "plain-ko.csv")
	units := utf16.Encode([]rune(string(b)))
	wide, _ := binary.Append([]byte{0xFF, 0xFE}, binary.LittleEndian, units)
	for _, in := range [][]byte{wide, wide[2:]} {
		if _, err := Read(bytes.NewReader(in)); !errors.Is(err, komoney.ErrUTF8) || !strings.Contains(err.Error(), "UTF-16") {
			t.Errorf("%v", err)
		}
	}
}

func TestReadIOError(t *testing.T) {
	boom := errors.New("boom")
	if _, err := Read(iotest.ErrReader(boom)); err != boom {
		t.Errorf("%v", err)
	}
	if _, err := Read(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader("[" + usdRow + "]")))); err != iotest.ErrTimeout {
		t.Errorf("%v", err)
	}
	if _, err := (Reader{Date: time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)}).Read(strings.NewReader("[" + usdRow + "]")); !errors.Is(err, komoney.ErrRange) {
		t.Errorf("%v", err)
	}
}

// Of the names that ECOS has for currencies, table 731Y001.
func TestECOSNames(t *testing.T) {
	for name, code := range map[string]string{
		"미국달러": "USD", "위안": "CNY", "일본엔": "JPY", "유로": "EUR", "영국파운드": "GBP", "캐나다달러": "CAD", "스위스프랑": "CHF", "홍콩달러": "HKD",
		"스웨덴크로나": "SEK", "호주달러": "AUD", "덴마크크로네": "DKK", "노르웨이크로네": "NOK", "사우디아라비아리알": "SAR", "쿠웨이트디나르": "KWD",
		"바레인디나르": "BHD", "아랍에미리트디르함": "AED", "태국바트": "THB", "싱가포르달러": "SGD", "인도네시아루피아": "IDR", "인도루피": "INR",
		"말레이시아링기트": "MYR", "뉴질랜드달러": "NZD", "대만달러": "TWD", "베트남동": "VND", "몽골투그릭": "MNT", "카자흐스탄텡게": "KZT",
		"방글라데시타카": "BDT", "이스라엘셰켈": "ILS", "튀르키예리라": "TRY", "파키스탄루피": "PKR", "폴란드즈워티": "PLN", "헝가리포린트": "HUF",
		"체코코루나": "CZK", "러시아루블": "RUB", "브라질헤알": "BRL", "멕시코페소": "MXN", "남아프리카공화국랜드": "ZAR", "필리핀페소": "PHP",
		"요르단디나르": "JOD", "카타르리얄": "QAR", "이집트파운드": "EGP", "네팔루피": "NPR", "스리랑카루피": "LKR", "오만리알": "OMR",
	} {
		if c, per, err := unit(name + "(매매기준율)"); err != nil || c.Code() != code || per != decimal.FromInt(1) {
			t.Errorf("%s: %v, %v, %v", name, c, per, err)
		}
	}
	for in, want := range map[string]string{"일본엔(100엔)": "100", "인도네시아루피아(100루피아)": "100", "베트남동(100동)": "100", "JPY (1,000)": "1000", "일본엔(백엔)": "100", "JPY(￥100)": "100", "일본엔(매매기준율)": "1", "일본엔": "1"} {
		if _, per, err := unit(in); err != nil || per.String() != want {
			t.Errorf("%s: %v, %v", in, per, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob(dir + "*")
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte("date,base,rate\n2025-01-31,\xc0\xa7\xbe\xc8,5"))
	f.Fuzz(func(t *testing.T, b []byte) {
		table, err := Read(bytes.NewReader(b))
		if err != nil {
			var e *RowError
			if !errors.As(err, &e) || e.Line < 1 || e.Line > 1+bytes.Count(b, []byte{'\n'}) || e.Row < 0 || e.Err == nil || table.Len() != 0 {
				t.Fatalf("%v", err)
			}
			return
		}
		n := 0
		for dr := range table.All() {
			n++
			r := dr.Rate
			again, err := ParseRate(r.String())
			if err != nil || again != r || r.From().Sign() <= 0 || r.To().Sign() <= 0 {
				t.Fatalf("%v: %v, %v", r, again, err)
			}
			if r.Base() == r.Quote() {
				continue
			}
			policy := SameDay
			got, err := table.Rate(r.Base(), r.Quote(), dr.Date, policy)
			if err != nil || !dr.Date.IsZero() && (got != dr) {
				t.Fatalf("%v: %v, %v", dr, got, err)
			}
		}
		if n != table.Len() || n == 0 {
			t.Fatalf("%d of %d rates", n, table.Len())
		}
	})
}
