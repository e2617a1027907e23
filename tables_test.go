package komoney

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
)

// TestCurrenciesISO checks the currency table against the ISO 4217 and CLDR data that it is made of.
func TestCurrenciesISO(t *testing.T) {
	b, err := os.ReadFile("internal/gen/cldr/iso4217-digits.json")
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
		c := currencyByCode(code)
		if c == nil {
			t.Errorf("%s is missing", code)
			continue
		}
		if n, _ := strconv.Atoi(want.Numeric); int(c.numeric) != n || c.digits != want.Digits || c.displayDigits != want.CLDRDigits {
			t.Errorf("%s: numeric %d digits %d display %d, want %+v", code, c.numeric, c.digits, c.displayDigits, want)
		}
		if c.name.text() == "" || c.everyday.text() == "" || c.symbol.text() == "" {
			t.Errorf("%s lacks a name: %+v", code, c)
		}
		// What is written can be read again.
		for _, s := range []string{c.everyday.text(), c.code.text()} {
			if w := unitWords.at(s, 0); w.sense == nil || w.text != s || w.ref.text() != code || w.class != wCurrency {
				t.Errorf("%s: %q reads as %+v", code, s, w)
			}
		}
		if w := leadWords.before(code, len(code)); w.sense == nil || w.text != code || w.ref.text() != code || w.flags&fLatinEdge == 0 {
			t.Errorf("%s before a number: %+v", code, w)
		}
		// A symbol other than the code stands for this currency alone.
		if w := leadWords.before(c.symbol.text(), len(c.symbol.text())); c.symbol.text() != code && w.sense != nil && (w.text != c.symbol.text() || w.ref.text() != code) {
			t.Errorf("%s: the symbol %q reads as %+v", code, c.symbol.text(), w)
		}
	}
	if !sort.SliceIsSorted(currencies, func(i, j int) bool { return currencies[i].code.text() < currencies[j].code.text() }) {
		t.Error("currencies are not sorted")
	}
	if currencyByCode("XYZ") != nil || currencyByCode("") != nil || currencyByCode("ZZZ") != nil {
		t.Error("a code that does not exist is found")
	}
	if c := currencyByCode("CHF"); c.cashRounding != 5 || c.cashDigits != 2 {
		t.Errorf("CHF: %+v", c)
	}
	if c := currencyByCode("CZK"); c.cashDigits != 0 || c.displayDigits != 2 {
		t.Errorf("CZK: %+v", c)
	}
}

// TestCurrencyNames checks that every CLDR name without a remark reads as its currency.
func TestCurrencyNames(t *testing.T) {
	skip := map[string]bool{
		"ATS": true, "XAG": true, "XAU": true, "XPD": true, "XPT": true, // see tables/currencies.tsv
		"BUK": true, "ROL": true, "ZWD": true, // the successor has the name
	}
	for i := range currencies {
		c := &currencies[i]
		if strings.ContainsAny(c.name.text(), "(") || skip[c.code.text()] {
			continue
		}
		for _, s := range []string{c.name.text(), strings.ReplaceAll(c.name.text(), " ", "")} {
			if w := unitWords.at(s, 0); w.sense == nil || w.text != s || w.ref.text() != c.code.text() {
				t.Errorf("%s: %q reads as %+v", c.code.text(), s, w)
			}
		}
	}
}

func TestTableWords(t *testing.T) {
	for _, x := range []struct {
		text, word string
		class      class
		ref        string
		n          int8
		flags      flags // among others
	}{
		{"원을", "원", wCurrency, "KRW", 0, 0},
		{"달러", "달러", wCurrency, "USD", 0, 0},
		{"불이", "불", wCurrency, "USD", 0, 0},
		{"딸라", "딸라", wCurrency, "USD", 0, 0},
		{"弗", "弗", wCurrency, "USD", 0, 0},
		{"캐나다 달러", "캐나다 달러", wCurrency, "CAD", 0, 0},
		{"캐나다달러화로", "캐나다달러화", wCurrency, "CAD", 0, 0},
		{"호주달러", "호주달러", wCurrency, "AUD", 0, 0},
		{"홍콩 달러", "홍콩 달러", wCurrency, "HKD", 0, 0},
		{"대만달러", "대만달러", wCurrency, "TWD", 0, 0},
		{"싱가포르 달러", "싱가포르 달러", wCurrency, "SGD", 0, 0},
		{"뉴질랜드달러", "뉴질랜드달러", wCurrency, "NZD", 0, 0},
		{"엔화", "엔화", wCurrency, "JPY", 0, 0},
		{"위안화로", "위안화", wCurrency, "CNY", 0, 0},
		{"인민폐", "인민폐", wCurrency, "CNY", 0, 0},
		{"유로화", "유로화", wCurrency, "EUR", 0, 0},
		{"파운드", "파운드", wCurrency, "GBP", 0, fWeight},
		{"이집트 파운드", "이집트 파운드", wCurrency, "EGP", 0, 0},
		{"페소", "페소", wCurrency, "PHP", 0, 0},
		{"멕시코 페소", "멕시코 페소", wCurrency, "MXN", 0, 0},
		{"루피아", "루피아", wCurrency, "IDR", 0, 0},
		{"루피", "루피", wCurrency, "INR", 0, 0},
		{"파키스탄 루피", "파키스탄 루피", wCurrency, "PKR", 0, 0},
		{"크로네", "크로네", wCurrency, "DKK", 0, 0},
		{"노르웨이 크로네", "노르웨이 크로네", wCurrency, "NOK", 0, 0},
		{"크로나", "크로나", wCurrency, "SEK", 0, 0},
		{"사우디 리얄", "사우디 리얄", wCurrency, "SAR", 0, 0},
		{"이란 리알", "이란 리알", wCurrency, "IRR", 0, 0},
		{"베트남 동", "베트남 동", wCurrency, "VND", 0, 0},
		{"동", "동", wCurrency, "VND", 0, fNeedScale | fCounter},
		{"즐로티", "즐로티", wCurrency, "PLN", 0, 0},
		{"헤알", "헤알", wCurrency, "BRL", 0, 0},
		{"투그릭", "투그릭", wCurrency, "MNT", 0, 0},
		{"마르크", "마르크", wCurrency, "DEM", 0, 0},
		{"북한 원", "북한 원", wCurrency, "KPW", 0, 0},
		{"EUR", "EUR", wCurrency, "EUR", 0, fLatinEdge},
		{"TOP", "TOP", wCurrency, "TOP", 0, fLatinEdge | fNeedScale},
		{"$", "$", wCurrency, "USD", 0, 0},
		{"₩", "₩", wCurrency, "KRW", 0, 0},
		{"센트", "센트", wSubunit, "USD", -2, 0},
		{"유로센트", "유로센트", wSubunit, "EUR", -2, 0},
		{"펜스", "펜스", wSubunit, "GBP", -2, 0},
		{"전", "전", wSubunit, "KRW", -2, fNeedMain},
		{"자오", "자오", wSubunit, "CNY", -1, 0},
		{"%", "%", wPercent, "%", 0, 0},
		{"퍼센트", "퍼센트", wPercent, "%", 0, 0},
		{"프로", "프로", wPercent, "%", 0, 0},
		{"%p", "%p", wPercentPoint, "%p", 0, fLatinEdge},
		{"%포인트", "%포인트", wPercentPoint, "%p", 0, 0},
		{"퍼센트 포인트", "퍼센트 포인트", wPercentPoint, "%p", 0, 0},
		{"bp", "bp", wBasisPoint, "bp", 0, fLatinEdge},
		{"베이시스 포인트", "베이시스 포인트", wBasisPoint, "bp", 0, 0},
		{"할", "할", wTenth, "", 0, 0},
		{"푼", "푼", wHundredth, "", 0, fCounter},
		{"리", "리", wThousandth, "", 0, fCounter},
		{"배", "배", wMultiple, "배", 0, 0},
		{"번째", "번째", wOrdinal, "번째", 0, 0},
		{"위", "위", wOrdinal, "위", 0, 0},
		{"million", "million", wMagnitude, "", 6, fLatinEdge},
		{"bn", "bn", wMagnitude, "", 9, fLatinEdge},
		{"킬로미터", "킬로미터", wMeasure, "kilometer", 0, 0},
		{"km", "km", wMeasure, "kilometer", 0, fLatinEdge},
		{"km/h", "km/h", wMeasure, "kilometer-per-hour", 0, fLatinEdge},
		{"㎡", "㎡", wMeasure, "square-meter", 0, 0},
		{"m²", "m²", wMeasure, "square-meter", 0, fLatinEdge},
		{"평방 미터", "평방 미터", wMeasure, "square-meter", 0, 0},
		{"톤", "톤", wMeasure, "metric-ton", 0, 0},
		{"℃", "℃", wMeasure, "celsius", 0, 0},
		{"㎍/㎥", "㎍/㎥", wMeasure, "microgram-per-cubic-meter", 0, 0},
		{"rpm", "rpm", wMeasure, "revolution-per-minute", 0, 0},
		{"명이", "명", wCounter, "명", 0, fNative | fSino},
		{"살", "살", wCounter, "살", 0, fNative},
		{"개월", "개월", wCounter, "개월", 0, fSino},
		{"년대", "년대", wCounter, "년대", 0, 0},
		{"도", "도", wCounter, "도", 0, fWeakUnit},
		{"사", "사", wCounter, "사", 0, fWeakUnit},
		{"자녀", "자녀", wCounter, "자녀", 0, fNoun},
	} {
		w := unitWords.at(x.text, 0)
		if w.sense == nil || w.text != x.word || w.class != x.class || w.ref.text() != x.ref || w.n != x.n || w.flags&x.flags != x.flags {
			t.Errorf("%q: %+v, want %+v", x.text, w, x)
		}
	}
	if w := unitWords.at("캐나다_달러", 0); w.sense != nil { // _ stands for a blank in the tables only
		t.Errorf("캐나다_달러: %+v", w)
	}
	for _, x := range []struct {
		text, word string
		class      class
		ref        string
		n          int8
	}{
		{"약 US$", "US$", lCurrency, "USD", 0},
		{"HK$", "HK$", lCurrency, "HKD", 0},
		{"₩", "₩", lCurrency, "KRW", 0},
		{"¥", "¥", lCurrency, "JPY", 0},
		{"€", "€", lCurrency, "EUR", 0},
		{"USD", "USD", lCurrency, "USD", 0},
		{"미화", "미화", lCurrency, "USD", 0},
		{"한화", "한화", lCurrency, "KRW", 0},
		{"시속", "시속", lUnit, "hour", 0},
		{"영하", "영하", lUnit, "below-zero", -1},
		{"섭씨", "섭씨", lUnit, "celsius", 0},
		{"마이너스", "마이너스", lSign, "", -1},
		{"−", "−", lSign, "", -1},
		{"제", "제", lOrdinal, "", 0},
	} {
		w := leadWords.before(x.text, len(x.text))
		if w.sense == nil || w.text != x.word || w.class != x.class || w.ref.text() != x.ref || w.n != x.n {
			t.Errorf("%q: %+v, want %+v", x.text, w, x)
		}
	}
}

// lexicons are checked in TestLexicons: each word is found, and found once.
func TestLexicons(t *testing.T) {
	for _, l := range []struct {
		name     string
		lex      *lexicon
		backward bool
	}{
		{"unitWords", &unitWords, false},
		{"leadWords", &leadWords, true},
	} {
		seen := map[string]bool{}
		for _, w := range wordsOf(l.lex) {
			if seen[w.text] || w.text == "" || strings.TrimSpace(w.text) != w.text {
				t.Errorf("%s: %q is there twice, empty or with blanks", l.name, w.text)
			}
			seen[w.text] = true
			found := l.lex.at(w.text, 0)
			if l.backward {
				found = l.lex.before(w.text, len(w.text))
			}
			if found != w {
				t.Errorf("%s: %q is found as %+v", l.name, w.text, found)
			}
			if (w.class == wCurrency || w.class == wSubunit || w.class == lCurrency) && currencyByCode(w.ref.text()) == nil {
				t.Errorf("%s: %q is of an unknown currency %q", l.name, w.text, w.ref.text())
			}
		}
	}
}

// TestMeasureUnits checks that the units of measures are CLDR identifiers or made of them.
func TestMeasureUnits(t *testing.T) {
	b, err := os.ReadFile("internal/gen/cldr/ko-units.json")
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
	prefixes := []string{"", "kilo", "mega", "giga", "tera", "peta", "exa", "zetta", "deci", "centi", "milli", "micro", "nano", "hecto"}
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
	for _, w := range wordsOf(&unitWords) {
		if w.class != wMeasure || known[w.ref.text()] {
			continue
		}
		for _, part := range strings.Split(w.ref.text(), "-per-") {
			if !simple(strings.TrimPrefix(part, "100-")) {
				t.Errorf("%q: %s is no CLDR unit", w.text, w.ref.text())
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
	if out, err := exec.Command("go", "run", "./internal/gen", "-out", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	files, _ := filepath.Glob("*_data.go")
	if len(files) == 0 {
		t.Fatal("no generated files")
	}
	for _, f := range files {
		have, err1 := os.ReadFile(f)
		want, err2 := os.ReadFile(filepath.Join(dir, f))
		if err1 != nil || err2 != nil || string(have) != string(want) {
			t.Errorf("%s is out of date: run go generate ./...", f)
		}
	}
}
