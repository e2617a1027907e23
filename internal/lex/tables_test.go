package lex_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lextest"
)

// TestCurrenciesISO checks the currency table against the ISO 4217 and CLDR data that it is made of.
func TestCurrenciesISO(t *testing.T) {
	b, err := os.ReadFile("../gen/cldr/iso4217-digits.json")
	if err != nil {
		t.Fatal(err)
	}
	var iso struct {
		Codes map[string]struct {
			Numeric            string
			Digits, CLDRDigits int8
		}
	}
	if err := json.Unmarshal(b, &iso); err != nil {
		t.Fatal(err)
	}
	if len(iso.Codes) < 160 {
		t.Fatalf("only %d codes", len(iso.Codes))
	}
	for code, want := range iso.Codes {
		c := lex.CurrencyByCode(code)
		if c == nil {
			t.Errorf("%s is missing", code)
			continue
		}
		if n, _ := strconv.Atoi(want.Numeric); int(c.Numeric) != n || c.Digits != want.Digits || c.DisplayDigits != want.CLDRDigits {
			t.Errorf("%s: numeric %d digits %d display %d, want %+v", code, c.Numeric, c.Digits, c.DisplayDigits, want)
		}
		if c.Name.Text() == "" || c.Everyday.Text() == "" || c.Symbol.Text() == "" {
			t.Errorf("%s lacks a name: %+v", code, c)
		}
		// What is written can be read again.
		for _, s := range []string{c.Everyday.Text(), c.Code.Text()} {
			if w := lex.UnitWords.At(s, 0); w.Sense == nil || w.Text != s || w.Ref.Text() != code || w.Class != lex.WCurrency {
				t.Errorf("%s: %q reads as %+v", code, s, w)
			}
		}
		if w := lex.LeadWords.Before(code, len(code)); w.Sense == nil || w.Text != code || w.Ref.Text() != code || w.Flags&lex.FLatinEdge == 0 {
			t.Errorf("%s before a number: %+v", code, w)
		}
		// A symbol other than the code stands for this currency alone.
		if w := lex.LeadWords.Before(c.Symbol.Text(), len(c.Symbol.Text())); c.Symbol.Text() != code && w.Sense != nil && (w.Text != c.Symbol.Text() || w.Ref.Text() != code) {
			t.Errorf("%s: the symbol %q reads as %+v", code, c.Symbol.Text(), w)
		}
	}
	if !sort.SliceIsSorted(lex.Currencies, func(i, j int) bool { return lex.Currencies[i].Code.Text() < lex.Currencies[j].Code.Text() }) {
		t.Error("currencies are not sorted")
	}
	if lex.CurrencyByCode("XYZ") != nil || lex.CurrencyByCode("") != nil || lex.CurrencyByCode("ZZZ") != nil {
		t.Error("a code that does not exist is found")
	}
	if c := lex.CurrencyByCode("CHF"); c.CashRounding != 5 || c.CashDigits != 2 {
		t.Errorf("CHF: %+v", c)
	}
	if c := lex.CurrencyByCode("CZK"); c.CashDigits != 0 || c.DisplayDigits != 2 {
		t.Errorf("CZK: %+v", c)
	}
}

// TestCurrencyNames checks that every CLDR name without a remark reads as its currency.
func TestCurrencyNames(t *testing.T) {
	skip := map[string]bool{
		"ATS": true, "XAG": true, "XAU": true, "XPD": true, "XPT": true, // see tables/currencies.tsv
		"BUK": true, "ROL": true, "ZWD": true, // the successor has the name
	}
	for i := range lex.Currencies {
		c := &lex.Currencies[i]
		if strings.ContainsAny(c.Name.Text(), "(") || skip[c.Code.Text()] {
			continue
		}
		for _, s := range []string{c.Name.Text(), strings.ReplaceAll(c.Name.Text(), " ", "")} {
			if w := lex.UnitWords.At(s, 0); w.Sense == nil || w.Text != s || w.Ref.Text() != c.Code.Text() {
				t.Errorf("%s: %q reads as %+v", c.Code.Text(), s, w)
			}
		}
	}
}

func TestTableWords(t *testing.T) {
	for _, x := range []struct {
		text, word string
		class      lex.Class
		ref        string
		n          int8
		flags      lex.Flags // among others
	}{
		{"원을", "원", lex.WCurrency, "KRW", 0, 0},
		{"달러", "달러", lex.WCurrency, "USD", 0, 0},
		{"불이", "불", lex.WCurrency, "USD", 0, 0},
		{"딸라", "딸라", lex.WCurrency, "USD", 0, 0},
		{"弗", "弗", lex.WCurrency, "USD", 0, 0},
		{"캐나다 달러", "캐나다 달러", lex.WCurrency, "CAD", 0, 0},
		{"캐나다달러화로", "캐나다달러화", lex.WCurrency, "CAD", 0, 0},
		{"호주달러", "호주달러", lex.WCurrency, "AUD", 0, 0},
		{"홍콩 달러", "홍콩 달러", lex.WCurrency, "HKD", 0, 0},
		{"대만달러", "대만달러", lex.WCurrency, "TWD", 0, 0},
		{"싱가포르 달러", "싱가포르 달러", lex.WCurrency, "SGD", 0, 0},
		{"뉴질랜드달러", "뉴질랜드달러", lex.WCurrency, "NZD", 0, 0},
		{"엔화", "엔화", lex.WCurrency, "JPY", 0, 0},
		{"위안화로", "위안화", lex.WCurrency, "CNY", 0, 0},
		{"인민폐", "인민폐", lex.WCurrency, "CNY", 0, 0},
		{"유로화", "유로화", lex.WCurrency, "EUR", 0, 0},
		{"파운드", "파운드", lex.WCurrency, "GBP", 0, lex.FWeight},
		{"이집트 파운드", "이집트 파운드", lex.WCurrency, "EGP", 0, 0},
		{"페소", "페소", lex.WCurrency, "PHP", 0, 0},
		{"멕시코 페소", "멕시코 페소", lex.WCurrency, "MXN", 0, 0},
		{"루피아", "루피아", lex.WCurrency, "IDR", 0, 0},
		{"루피", "루피", lex.WCurrency, "INR", 0, 0},
		{"파키스탄 루피", "파키스탄 루피", lex.WCurrency, "PKR", 0, 0},
		{"크로네", "크로네", lex.WCurrency, "DKK", 0, 0},
		{"노르웨이 크로네", "노르웨이 크로네", lex.WCurrency, "NOK", 0, 0},
		{"크로나", "크로나", lex.WCurrency, "SEK", 0, 0},
		{"사우디 리얄", "사우디 리얄", lex.WCurrency, "SAR", 0, 0},
		{"이란 리알", "이란 리알", lex.WCurrency, "IRR", 0, 0},
		{"베트남 동", "베트남 동", lex.WCurrency, "VND", 0, 0},
		{"동", "동", lex.WCurrency, "VND", 0, lex.FNeedScale | lex.FCounter},
		{"즐로티", "즐로티", lex.WCurrency, "PLN", 0, 0},
		{"헤알", "헤알", lex.WCurrency, "BRL", 0, 0},
		{"투그릭", "투그릭", lex.WCurrency, "MNT", 0, 0},
		{"마르크", "마르크", lex.WCurrency, "DEM", 0, 0},
		{"북한 원", "북한 원", lex.WCurrency, "KPW", 0, 0},
		{"EUR", "EUR", lex.WCurrency, "EUR", 0, lex.FLatinEdge},
		{"TOP", "TOP", lex.WCurrency, "TOP", 0, lex.FLatinEdge | lex.FNeedScale},
		{"$", "$", lex.WCurrency, "USD", 0, 0},
		{"₩", "₩", lex.WCurrency, "KRW", 0, 0},
		{"센트", "센트", lex.WSubunit, "USD", -2, 0},
		{"유로센트", "유로센트", lex.WSubunit, "EUR", -2, 0},
		{"펜스", "펜스", lex.WSubunit, "GBP", -2, 0},
		{"전", "전", lex.WSubunit, "KRW", -2, lex.FNeedMain},
		{"자오", "자오", lex.WSubunit, "CNY", -1, 0},
		{"%", "%", lex.WPercent, "%", 0, 0},
		{"퍼센트", "퍼센트", lex.WPercent, "%", 0, 0},
		{"프로", "프로", lex.WPercent, "%", 0, 0},
		{"%p", "%p", lex.WPercentPoint, "%p", 0, lex.FLatinEdge},
		{"%포인트", "%포인트", lex.WPercentPoint, "%p", 0, 0},
		{"퍼센트 포인트", "퍼센트 포인트", lex.WPercentPoint, "%p", 0, 0},
		{"bp", "bp", lex.WBasisPoint, "bp", 0, lex.FLatinEdge},
		{"베이시스 포인트", "베이시스 포인트", lex.WBasisPoint, "bp", 0, 0},
		{"할", "할", lex.WTenth, "", 0, 0},
		{"푼", "푼", lex.WHundredth, "", 0, lex.FCounter},
		{"리", "리", lex.WThousandth, "", 0, lex.FCounter},
		{"배", "배", lex.WMultiple, "배", 0, 0},
		{"번째", "번째", lex.WOrdinal, "번째", 0, 0},
		{"위", "위", lex.WOrdinal, "위", 0, 0},
		{"million", "million", lex.WMagnitude, "", 6, lex.FLatinEdge},
		{"bn", "bn", lex.WMagnitude, "", 9, lex.FLatinEdge},
		{"킬로미터", "킬로미터", lex.WMeasure, "kilometer", 0, 0},
		{"km", "km", lex.WMeasure, "kilometer", 0, lex.FLatinEdge},
		{"km/h", "km/h", lex.WMeasure, "kilometer-per-hour", 0, lex.FLatinEdge},
		{"㎡", "㎡", lex.WMeasure, "square-meter", 0, 0},
		{"m²", "m²", lex.WMeasure, "square-meter", 0, lex.FLatinEdge},
		{"평방 미터", "평방 미터", lex.WMeasure, "square-meter", 0, 0},
		{"톤", "톤", lex.WMeasure, "metric-ton", 0, 0},
		{"℃", "℃", lex.WMeasure, "celsius", 0, 0},
		{"㎍/㎥", "㎍/㎥", lex.WMeasure, "microgram-per-cubic-meter", 0, 0},
		{"rpm", "rpm", lex.WMeasure, "revolution-per-minute", 0, 0},
		{"명이", "명", lex.WCounter, "명", 0, lex.FNative | lex.FSino},
		{"살", "살", lex.WCounter, "살", 0, lex.FNative},
		{"개월", "개월", lex.WCounter, "개월", 0, lex.FSino},
		{"년대", "년대", lex.WCounter, "년대", 0, 0},
		{"도", "도", lex.WCounter, "도", 0, lex.FWeakUnit},
		{"사", "사", lex.WCounter, "사", 0, lex.FWeakUnit},
		{"자녀", "자녀", lex.WCounter, "자녀", 0, lex.FNoun},
	} {
		w := lex.UnitWords.At(x.text, 0)
		if w.Sense == nil || w.Text != x.word || w.Class != x.class || w.Ref.Text() != x.ref || w.N != x.n || w.Flags&x.flags != x.flags {
			t.Errorf("%q: %+v, want %+v", x.text, w, x)
		}
	}
	if w := lex.UnitWords.At("캐나다_달러", 0); w.Sense != nil { // _ stands for a blank in the tables only
		t.Errorf("캐나다_달러: %+v", w)
	}
	for _, x := range []struct {
		text, word string
		class      lex.Class
		ref        string
		n          int8
	}{
		{"약 US$", "US$", lex.LCurrency, "USD", 0},
		{"HK$", "HK$", lex.LCurrency, "HKD", 0},
		{"₩", "₩", lex.LCurrency, "KRW", 0},
		{"¥", "¥", lex.LCurrency, "JPY", 0},
		{"€", "€", lex.LCurrency, "EUR", 0},
		{"USD", "USD", lex.LCurrency, "USD", 0},
		{"미화", "미화", lex.LCurrency, "USD", 0},
		{"한화", "한화", lex.LCurrency, "KRW", 0},
		{"시속", "시속", lex.LUnit, "hour", 0},
		{"영하", "영하", lex.LUnit, "below-zero", -1},
		{"섭씨", "섭씨", lex.LUnit, "celsius", 0},
		{"마이너스", "마이너스", lex.LSign, "", -1},
		{"−", "−", lex.LSign, "", -1},
		{"제", "제", lex.LOrdinal, "", 0},
	} {
		w := lex.LeadWords.Before(x.text, len(x.text))
		if w.Sense == nil || w.Text != x.word || w.Class != x.class || w.Ref.Text() != x.ref || w.N != x.n {
			t.Errorf("%q: %+v, want %+v", x.text, w, x)
		}
	}
}

// lexicons are checked in TestLexicons: each word is found, and found once.
func TestLexicons(t *testing.T) {
	for _, l := range []struct {
		name     string
		lex      *lex.Lexicon
		backward bool
	}{
		{"unitWords", &lex.UnitWords, false},
		{"leadWords", &lex.LeadWords, true},
	} {
		seen := map[string]bool{}
		for _, w := range lextest.WordsOf(l.lex) {
			if seen[w.Text] || w.Text == "" || strings.TrimSpace(w.Text) != w.Text {
				t.Errorf("%s: %q is there twice, empty or with blanks", l.name, w.Text)
			}
			seen[w.Text] = true
			found := l.lex.At(w.Text, 0)
			if l.backward {
				found = l.lex.Before(w.Text, len(w.Text))
			}
			if found != w {
				t.Errorf("%s: %q is found as %+v", l.name, w.Text, found)
			}
			if (w.Class == lex.WCurrency || w.Class == lex.WSubunit || w.Class == lex.LCurrency) && lex.CurrencyByCode(w.Ref.Text()) == nil {
				t.Errorf("%s: %q is of an unknown currency %q", l.name, w.Text, w.Ref.Text())
			}
		}
	}
}

// TestMeasureUnits checks that the units of measures are CLDR identifiers or made of them.
func TestMeasureUnits(t *testing.T) {
	b, err := os.ReadFile("../gen/cldr/ko-units.json")
	if err != nil {
		t.Fatal(err)
	}
	var cldr struct {
		Units map[string]json.RawMessage
	}
	if err := json.Unmarshal(b, &cldr); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{"metric-ton": true, "decibel": true} // an alias of tonne; not in CLDR
	for u := range cldr.Units {
		if _, name, ok := strings.Cut(u, "-"); ok {
			known[name] = true
		}
	}
	prefixes := []string{"", "kilo", "mega", "giga", "tera", "peta", "exa", "zetta", "deci", "centi", "milli", "micro", "nano", "hecto", "kibi", "mebi", "gibi", "tebi", "pebi"}
	powers := []string{"", "square-", "cubic-"}
	var simple func(u string) bool
	simple = func(u string) bool {
		if u == "" {
			return false
		}
		if known[u] {
			return true
		}
		for _, pow := range powers {
			for _, pre := range prefixes {
				if s, ok := strings.CutPrefix(u, pow+pre); ok && s != u && known[s] {
					return true
				}
			}
		}
		for i := range u { // a product: milliampere-hour, kilogram-force-meter
			if u[i] == '-' && simple(u[:i]) && simple(u[i+1:]) {
				return true
			}
		}
		return false
	}
	for _, w := range lextest.WordsOf(&lex.UnitWords) {
		if w.Class != lex.WMeasure || known[w.Ref.Text()] {
			continue
		}
		for _, part := range strings.Split(w.Ref.Text(), "-per-") {
			if !simple(strings.TrimPrefix(part, "100-")) {
				t.Errorf("%q: %s is no CLDR unit", w.Text, w.Ref.Text())
			}
		}
	}
}

// TestGenerated checks that the generated files are what the tables and CLDR say.
func TestGenerated(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the generator")
	}
	dir := t.TempDir()
	gen := exec.Command("go", "run", "./internal/gen", "-out", dir)
	gen.Dir = "../.."
	if out, err := gen.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	files, _ := filepath.Glob("../*/*data.go")
	deeper, _ := filepath.Glob("../*/*/*data.go")
	files = append(files, deeper...)
	if len(files) != 5 {
		t.Fatalf("%d generated files", len(files))
	}
	for _, f := range files {
		have, err1 := os.ReadFile(f)
		want, err2 := os.ReadFile(filepath.Join(dir, "internal", "lex", f))
		if err1 != nil || err2 != nil || string(have) != string(want) {
			t.Errorf("%s is out of date: run go generate ./...", f)
		}
	}
}
