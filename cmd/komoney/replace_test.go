package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReplace(t *testing.T) {
	const in = "두 사람이 400억 달러(약 58조원)를 5.6%로\r\n150억~250억 달러, 3분의 1\n"
	tests := []struct {
		name, in string
		args     []string
		want     string
	}{
		{"text", in, []string{"-with", "[{text}]"}, "[두 사람]이 [400억 달러](약 [58조원])를 [5.6%]로\r\n[150억~250억 달러], [3분의 1]\n"},
		{"kinds", in, []string{"-with", "[{text}]", "-kind", "percent"}, "두 사람이 400억 달러(약 58조원)를 [5.6%]로\r\n150억~250억 달러, 3분의 1\n"},
		{"value", in, []string{"-with", "{value}"}, "2가 40000000000(약 58000000000000)을 5.6으로\r\n15000000000~25000000000, 1/3\n"},
		{"value in a style", in, []string{"-with", "{value:mixed}"}, "2가 400억(약 58조)을 5.6으로\r\n150억~250억, 3분의 1\n"},
		{"ends", in, []string{"-with", "{low:plain}..{high}", "-kind", "money"},
			"두 사람이 40,000,000,000..40000000000(약 58,000,000,000,000..58000000000000)을 5.6%로\r\n15,000,000,000..25000000000, 3분의 1\n"},
		{"plain", in, []string{"-with", "{plain}"},
			"2사람이 40,000,000,000달러(약 58,000,000,000,000원)를 5.6%로\r\n15,000,000,000~25,000,000,000달러, 1/3\n"},
		{"amount", "78억1200만원", []string{"-with", "{amount}"}, "78억 1,200만 원"},
		{"amount in a style", "78억1200만원", []string{"-with", "{amount:hangul}"}, "칠십팔억천이백만원"},
		{"fields that not all have", in, []string{"-with", "{value} {currency}"},
			"두 사람이 40000000000 USD(약 58000000000000 KRW)를 5.6%로\r\n15000000000~25000000000 USD, 3분의 1\n"},
		{"more fields", "3명이 5달러", []string{"-with", "{kind} {unit}"}, "quantity 명이 5달러"},
		{"name", "3명이 5달러", []string{"-with", "{name}"}, "3명이 미국 달러"},
		{"braces", "5%", []string{"-with", "{{{value}}} }}{{"}, "{5} }{"},
		{"nothing", "5%에", []string{"-with="}, "에"},
		{"worth", in + "3유로\n", []string{"-rate", "USD=1446.5", "-with", "{text}({krw:newspaper}원)"},
			"두 사람이 400억 달러(57조8600억원)(약 58조원)를 5.6%로\r\n150억~250억 달러(21조6975억~36조1625억원), 3분의 1\n3유로\n"},
		{"worth, rounded", "558만 달러", []string{"-rate", "USD=1446.5", "-places", "-8", "-with", "{krw}"}, "8100000000"},
		{"worth in another currency", "3만원과 5달러", []string{"-rate", "USD=1500", "-with", "${usd}"}, "$20와 5달러"},
		{"particles", "400억 달러를 3달러(미화)로", []string{"-rate", "USD=1500", "-with", "{krw:mixed}원"}, "60조원을 4,500원(미화)으로"},
		{"verbatim", "400억 달러를 3달러(미화)로", []string{"-rate", "USD=1500", "-with", "{krw:mixed}원", "-verbatim"}, "60조원를 4,500원(미화)로"},
		{"years and qualifiers", "1995년생 약 3천여 명이", []string{"-with", "{plain}"}, "1995년생 약 3,000명이"},
		{"other bytes", "\uFEFF\xff\x00 5%\r\r\n\n\xed\xa0\x805%", []string{"-with", "<{text}>"}, "\uFEFF\xff\x00 <5%>\r\r\n\n\xed\xa0\x80<5%>"},
		{"no amounts", "없음\n", []string{"-with", "x"}, "없음\n"},
		{"no input", "", []string{"-with", "x"}, ""},
		{"records", `{"id":7,"text":"5%에 \"3명\""}` + "\n\n", []string{"-jsonl", "-with", "<{text}>"},
			`{"id":7,"text":"<5%>에 \"<3명>\""}` + "\n"},
	}
	for _, tt := range tests {
		r := onInput(tt.in, append([]string{"replace"}, tt.args...)...)
		if r != (result{0, tt.want, ""}) {
			t.Errorf("%s: code %d, err %q, out\n%q, want\n%q", tt.name, r.code, r.err, r.out, tt.want)
		}
	}
}

func TestReplaceUsage(t *testing.T) {
	tests := []struct {
		args []string
		err  string
	}{
		{nil, "-with says what"},
		{[]string{"-with", "{"}, "a brace without its partner"},
		{[]string{"-with", "a}b"}, "a brace without its partner"},
		{[]string{"-with", "{value"}, "a brace without its partner"},
		{[]string{"-with", "{}"}, "there is no field {}"},
		{[]string{"-with", "{worth}"}, "there is no field {worth}"},
		{[]string{"-with", "{value:roman}"}, `there is no style "roman"`},
		{[]string{"-with", "{text:mixed}"}, "{text} has no styles"},
		{[]string{"-with", "{krw}"}, "{krw} needs -rate or -rates"},
		{[]string{"-with", "{krw}", "-rate", "USD"}, `-rate "USD": it is a rate such as`},
		{[]string{"-with", "{jpy}", "-rate", "USD=1446.5"}, "{jpy}: there is no rate of JPY; there are rates of KRW, USD"},
		{[]string{"-with", "{value:roman}"}, "there are mixed-spaced, mixed, newspaper"},
		{[]string{"-with", "{krw}", "-rates", "/no/such/file"}, "no such file"},
		{[]string{"-with", "{text}", "-to", "KRW"}, "-to is for komoney convert"},
		{[]string{"-with", "{text}", "-kind", "coins"}, `no kind "coins"`},
	}
	for _, tt := range tests {
		r := onInput("5%", append([]string{"replace"}, tt.args...)...)
		if r.code != 2 || r.out != "" || !strings.Contains(r.err, tt.err) {
			t.Errorf("replace %q: %+v", tt.args, r)
		}
	}
}

func TestReplaceFiles(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt")
	for name, text := range map[string]string{a: "3명\n5%", b: "58조원\n"} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	r := onInput("2배,", "replace", "-with", "<{text}>", a, filepath.Join(dir, "missing"), "-", b)
	if r.code != 2 || r.out != "<3명>\n<5%><2배>,<58조원>\n" || !strings.Contains(r.err, "missing") {
		t.Errorf("%+v", r)
	}
}

// Where the input is cut into chunks shows nowhere, and replacing amounts by themselves changes nothing.
func TestReplaceChunks(t *testing.T) {
	in := "\uFEFF" + strings.Repeat("없음\r\n"+pairAt1400+", 😀 "+pairAt1446+"\n\xff\xfe 3명\n", 40) + "끝 5%"
	want := onInput(in, "replace", "-with", "<{text}>", "-j", "1")
	if want.code != 0 || strings.NewReplacer("<", "", ">", "").Replace(want.out) != in || strings.Count(want.out, "<") != 201 {
		t.Fatalf("%+v", want)
	}
	for _, chunk := range []int{120, 128, 1000} {
		for _, jobs := range []string{"1", "4"} {
			if r := (session{stdin: strings.NewReader(in), chunk: chunk}).run("replace", "-with", "<{text}>", "-j", jobs); r != want {
				t.Errorf("chunks of %d, -j %s: code %d, err %q", chunk, jobs, r.code, r.err)
			}
		}
	}
	if r := onInput(in, "replace", "-with", "{text}"); r != (result{0, in, ""}) {
		t.Errorf("replaced by itself: code %d, err %q", r.code, r.err)
	}
}
