package komoney

import (
	"bytes"
	"database/sql"
	"encoding"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/komoney/komoney/decimal"
)

type reader2 interface {
	sql.Scanner
	encoding.TextUnmarshaler
}

var (
	_ = []value{Decimal{}, Money{}, Amount{}, Match{}}
	_ = []column{Decimal{}, Currency{}, Money{}}
	_ = []binaryValue{Decimal{}, Currency{}, Money{}}
	_ = []reader2{new(Decimal), new(Currency), new(Money)}
	_ = []json.Unmarshaler{new(Decimal), new(Money), new(Amount), new(Match)}
	_ = []encoding.TextUnmarshaler{new(Amount), new(Match)}
	_ = []encoding.BinaryUnmarshaler{new(Decimal), new(Currency), new(Money)}
	_ = encoding.TextAppender(Currency{})
	_ = fmt.Formatter(Money{})
)

func otherMoney() *Money { m := won("77"); return &m }

func TestMoneyForms(t *testing.T) {
	for _, x := range []struct {
		m          Money
		text, json string
	}{
		{won("58000000000000"), "58000000000000 KRW", `{"value":"58000000000000","currency":"KRW"}`},
		{dollar("-19.99"), "-19.99 USD", `{"value":"-19.99","currency":"USD"}`},
		{won("0"), "0 KRW", `{"value":"0","currency":"KRW"}`},
		{Money{}, "0", `{"value":"0"}`},
		{NewMoney(decimal.MustParse("0.00000001"), own(t, "BTC")), `0.00000001 "BTC"`, `{"value":"0.00000001","currency":"BTC"}`},
		{NewMoney(decimal.MustParse("3"), own(t, "MILES")), `3 "MILES"`, `{"value":"3","currency":"MILES"}`},
		{NewMoney(decimal.MustParse("5"), MustParseCurrency("TOP")), "5 TOP", `{"value":"5","currency":"TOP"}`},
	} {
		checkForms(t, x.m, otherMoney)
		checkGob(t, x.m)
		j, _ := json.Marshal(x.m)
		if x.m.String() != x.text || string(j) != x.json {
			t.Errorf("%s, %s; want %s, %s", x.m, j, x.text, x.json)
		}
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		c := currencies[r.IntN(len(currencies))].code.text()
		checkForms(t, NewMoney(anyDecimal(r), MustParseCurrency(c)), otherMoney)
	}
}

func TestMoneyWithoutCurrency(t *testing.T) {
	m := NewMoney(decimal.MustParse("5"), Currency{})
	if m.String() != "5" {
		t.Errorf("%v", m)
	}
	for name, do := range map[string]func() error{
		"text":   func() error { _, err := m.MarshalText(); return err },
		"JSON":   func() error { _, err := m.MarshalJSON(); return err },
		"binary": func() error { _, err := m.MarshalBinary(); return err },
		"SQL":    func() error { _, err := m.Value(); return err },
	} {
		if err := do(); !errors.Is(err, ErrUnknownCurrency) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMoneyReadsExpressions(t *testing.T) {
	for in, want := range map[string]Money{
		"58조원":               won("58000000000000"),
		"$5.5 million":       dollar("5500000"),
		"3만 5천 원":            won("35000"),
		"5달러 20센트":           dollar("5.2"),
		"1,446.5원":           won("1446.5"),
		"-3만원":               won("-30000"),
		"12 KRW":             won("12"),
		"1e3 USD":            dollar("1000"),
		"5.50 USD":           dollar("5.5"),
		"2.5 \"POINT\"":      NewMoney(decimal.MustParse("2.5"), own(t, "POINT")),
		"0":                  {},
		"58000000000000 KRW": won("58000000000000"),
	} {
		m, err := ParseMoney(in)
		if err != nil || m != want {
			t.Errorf("ParseMoney(%q) = %v, %v; want %v", in, m, err, want)
		}
		var j, s Money
		quoted, _ := json.Marshal(in)
		if err := json.Unmarshal(quoted, &j); err != nil || j != want {
			t.Errorf("JSON %s = %v, %v", quoted, j, err)
		}
		if err := s.Scan(in); err != nil || s != want {
			t.Errorf("Scan(%q) = %v, %v", in, s, err)
		}
	}
	set := flag.NewFlagSet("", flag.ContinueOnError)
	var budget Money
	set.TextVar(&budget, "budget", won("0"), "")
	if err := set.Parse([]string{"-budget", "58조원"}); err != nil || budget != won("58000000000000") {
		t.Errorf("flag: %v, %v", budget, err)
	}
	var doc struct {
		Budget Money `xml:"budget,attr"`
	}
	if err := xml.Unmarshal([]byte(`<a budget="58조원"/>`), &doc); err != nil || doc.Budget != won("58000000000000") {
		t.Errorf("XML: %v, %v", doc.Budget, err)
	}
}

func TestMoneyTextErrors(t *testing.T) {
	for _, x := range []struct {
		in   string
		code Code
	}{
		{"", ErrEmpty},
		{"5%", ErrNotMoney},
		{"100명", ErrNotMoney},
		{"5000", ErrNoCurrency},
		{"150억~250억 달러", ErrNotMoney},
		{"3만원대", ErrNotMoney},
		{"약 58조원", ErrNotMoney},
		{"10억여원", ErrNotMoney},
		{"58조원 이상", ErrNotMoney},
		{"최대 58조원", ErrNotMoney},
		{"3억5조", ErrScaleOrder},
		{"5 MILES", ErrUnknownUnit},
		{"5 \"KRW\"", ErrTrailing},
		{"5 \"x\"", ErrTrailing},
		{"\xff", ErrUTF8},
	} {
		m, err := ParseMoney(x.in)
		var e *Error
		if !errors.As(err, &e) || m != (Money{}) || e.Func != "parse money" && e.Func != "parse" || e.Offset < 0 || e.Offset > len(x.in) {
			t.Errorf("ParseMoney(%q) = %v, %v", x.in, m, err)
		} else if x.code == ErrNotMoney && !errors.Is(err, x.code) {
			t.Errorf("ParseMoney(%q): %v, want %v", x.in, err, x.code)
		}
		before := won("7")
		m = before
		if err := m.UnmarshalText([]byte(x.in)); err == nil || m != before {
			t.Errorf("UnmarshalText(%q) = %v, %v", x.in, m, err)
		}
	}
	if _, err := ParseMoney("약 58조원"); err == nil || err.Error() != `komoney: parse money "약 58조원": an approximation at byte 0` {
		t.Errorf("%v", err)
	}
}

func TestMoneyJSON(t *testing.T) {
	for in, want := range map[string]Money{
		`{"value":"5","currency":"krw"}`:                                           won("5"),
		`{"value":5.50,"currency":"USD","note":1}`:                                 dollar("5.5"),
		`{"value":123456789012345678901234567890.12,"currency":"USD"}`:             dollar("123456789012345678901234567890.12"),
		`{"text":"58조원","kind":"money","value":"58000000000000","currency":"KRW"}`: won("58000000000000"),
		`{"value":"0"}`: {},
		`"58\uC870원"`:   won("58000000000000"),
		` { "value" : "1e3" , "currency" : "BTC" } `: NewMoney(decimal.MustParse("1000"), own(t, "BTC")),
	} {
		var m Money
		if err := json.Unmarshal([]byte(in), &m); err != nil || m != want {
			t.Errorf("%s: %v, %v; want %v", in, m, err, want)
		}
	}
	m := won("7")
	if err := json.Unmarshal([]byte("null"), &m); err != nil || m != won("7") {
		t.Errorf("null: %v, %v", m, err)
	}
	var list struct{ A *Money }
	if err := json.Unmarshal([]byte(`{"A":null}`), &list); err != nil || list.A != nil {
		t.Errorf("null: %v, %v", list.A, err)
	}
	for _, in := range []string{
		`{}`, `{"value":"5"}`, `{"currency":"KRW"}`, `{"value":"","currency":"KRW"}`, `{"value":"5조","currency":"KRW"}`,
		`{"value":null,"currency":"KRW"}`, `{"value":"NaN","currency":"KRW"}`, `{"value":"5","currency":"원"}`, `{"value":"5","currency":7}`,
		`{"value":[5],"currency":"KRW"}`, `[]`, `5`, `true`, `"5%"`, `"\xff"`,
	} {
		m := won("7")
		err := m.UnmarshalJSON([]byte(in))
		var e *Error
		if !errors.As(err, &e) || m != won("7") {
			t.Errorf("%s: %v, %v", in, m, err)
		}
	}
	for _, in := range []string{``, `{`, `{"value":"5",`} {
		var m Money
		if err := m.UnmarshalJSON([]byte(in)); err == nil {
			t.Errorf("%s: %v", in, m)
		}
	}
}

func TestMoneyFormat(t *testing.T) {
	for _, x := range []struct {
		format string
		m      Money
		want   string
	}{
		{"%v", dollar("1234.5"), "1234.5 USD"},
		{"%s", won("5"), "5 KRW"},
		{"%q", won("5"), `"5 KRW"`},
		{"%q", NewMoney(decimal.MustParse("5"), own(t, "BTC")), `"5 \"BTC\""`},
		{"%f", dollar("1234.5"), "1234.50 USD"},
		{"%f", dollar("0.005"), "0.00 USD"},
		{"%f", won("1234.5"), "1234 KRW"},
		{"%.3f", dollar("1.5"), "1.500 USD"},
		{"%.1f", dollar("-0.05"), "0.0 USD"},
		{"%.0F", dollar("1.5"), "2 USD"},
		{"%f", NewMoney(decimal.MustParse("1.25"), own(t, "BTC")), `1.25 "BTC"`},
		{"%+v", won("5"), "5 KRW"},
		{"%#v", won("5"), `komoney.MustParseMoney("5 KRW")`},
		{"%+s", won("5"), "+5 KRW"},
		{"% f", won("5"), " 5 KRW"},
		{"%10v|", won("-5"), "    -5 KRW|"},
		{"%-10v|", won("-5"), "-5 KRW    |"},
		{"%010v|", won("-5"), "-00005 KRW|"},
		{"%10q|", won("5"), "   \"5 KRW\"|"},
		{"%d", won("5"), "%!d(komoney.Money=5 KRW)"},
		{"%v", Money{}, "0"},
	} {
		if got := fmt.Sprintf(x.format, x.m); got != x.want {
			t.Errorf("%s of %v: %q, want %q", x.format, x.m, got, x.want)
		}
	}
	if got := fmt.Sprintf("%+v", struct{ A Money }{won("5")}); got != "{A:5 KRW}" {
		t.Errorf("%s", got)
	}
}

// Package slog writes the text of String, or the JSON, by the forms that there are anyway.
func TestLog(t *testing.T) {
	var text, object bytes.Buffer
	options := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey || a.Key == slog.LevelKey {
			return slog.Attr{}
		}
		return a
	}}
	rate, _ := NewRate(dollar("1"), won("1446.5"))
	for _, h := range []slog.Handler{slog.NewTextHandler(&text, options), slog.NewJSONHandler(&object, options)} {
		slog.New(h).Info("x", "c", krw, "d", decimal.MustParse("0.5"), "m", won("5"), "r", rate, "a", single(KindPercent, "5", "%"))
	}
	if want := `msg=x c=KRW d=0.5 m="5 KRW" r="1 USD = 1446.5 KRW" a="percent 5 %"` + "\n"; text.String() != want {
		t.Errorf("%s, want %s", text.String(), want)
	}
	if want := `{"msg":"x","c":"KRW","d":"0.5","m":{"value":"5","currency":"KRW"},"r":{"base":"USD","quote":"KRW","rate":"1446.5"},` +
		`"a":{"kind":"percent","value":"5","unit":"%"}}` + "\n"; object.String() != want {
		t.Errorf("%s, want %s", object.String(), want)
	}
}

func TestCurrencyForms(t *testing.T) {
	other := func() *Currency { c := jpy; return &c }
	for _, c := range []Currency{krw, own(t, "BTC"), {}} {
		checkForms(t, c, other)
		checkGob(t, c)
	}
	var byCurrency map[Currency]int
	if err := json.Unmarshal([]byte(`{"KRW":1,"usd":2}`), &byCurrency); err != nil || !reflect.DeepEqual(byCurrency, map[Currency]int{krw: 1, usd: 2}) {
		t.Errorf("%v, %v", byCurrency, err)
	}
	c := krw
	for _, in := range []string{"US", "달러", "a b", strings.Repeat("A", 100)} {
		if err := c.UnmarshalText([]byte(in)); !errors.Is(err, ErrUnknownCurrency) || c != krw {
			t.Errorf("UnmarshalText(%q): %v, %v", in, c, err)
		}
	}
	if v, err := (Currency{}).Value(); v != nil || err != nil {
		t.Errorf("%v, %v", v, err)
	}
}

// NULL is an error of Money, and no Currency; sql.Null takes it for all.
func TestScanErrors(t *testing.T) {
	for _, src := range []any{int64(5), 5.0, true, struct{}{}} {
		for _, p := range []sql.Scanner{new(Money), new(Currency)} {
			if err := p.Scan(src); !errors.Is(err, ErrSyntax) || !strings.Contains(err.Error(), fmt.Sprintf("cannot scan a %T", src)) {
				t.Errorf("%T.Scan(%v): %v", p, src, err)
			}
		}
	}
	if err := new(Money).Scan(nil); !errors.Is(err, ErrEmpty) {
		t.Errorf("Scan(nil): %v", err)
	}
	if c := krw; c.Scan(nil) != nil || !c.IsZero() {
		t.Errorf("Scan(nil): %v", c)
	}
	var n sql.Null[Money]
	if err := n.Scan(nil); err != nil || n.Valid {
		t.Errorf("%v, %v", n, err)
	}
	if err := n.Scan("58조원"); err != nil || !n.Valid || n.V != won("58000000000000") {
		t.Errorf("%v, %v", n, err)
	}
}

// No bytes but those that MarshalBinary returns are read, so that equal values have equal forms.
func TestBinaryErrors(t *testing.T) {
	good, _ := won("58000000000000").MarshalBinary()
	for i := range good {
		var m Money
		if err := m.UnmarshalBinary(good[:i]); err == nil {
			if b, _ := m.MarshalBinary(); !bytes.Equal(b, good[:i]) {
				t.Errorf("%x reads as %v", good[:i], m)
			}
		}
	}
	for _, in := range []string{"", "\x03kr", "\x03krw\x01", "\x02KR\x01", "\x03K W", "\x00\x02\x05", "\x04BTC", "\xff"} {
		if err := new(Money).UnmarshalBinary([]byte(in)); !errors.Is(err, ErrSyntax) {
			t.Errorf("%q: %v", in, err)
		}
	}
}
