package komoney_test

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

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/moneytest"
	"github.com/komoney/komoney/rates"
)

type reader2 interface {
	sql.Scanner
	encoding.TextUnmarshaler
}

var (
	_ = []moneytest.Value{komoney.Decimal{}, komoney.Money{}, komoney.Amount{}, komoney.Match{}}
	_ = []moneytest.Column{komoney.Decimal{}, komoney.Currency{}, komoney.Money{}}
	_ = []moneytest.BinaryValue{komoney.Decimal{}, komoney.Currency{}, komoney.Money{}}
	_ = []reader2{new(komoney.Decimal), new(komoney.Currency), new(komoney.Money)}
	_ = []json.Unmarshaler{new(komoney.Decimal), new(komoney.Money), new(komoney.Amount), new(komoney.Match)}
	_ = []encoding.TextUnmarshaler{new(komoney.Amount), new(komoney.Match)}
	_ = []encoding.BinaryUnmarshaler{new(komoney.Decimal), new(komoney.Currency), new(komoney.Money)}
	_ = encoding.TextAppender(komoney.Currency{})
	_ = fmt.Formatter(komoney.Money{})
)

func otherMoney() *komoney.Money { m := moneytest.Won("77"); return &m }

func TestMoneyForms(t *testing.T) {
	for _, x := range []struct {
		m          komoney.Money
		text, json string
	}{
		{moneytest.Won("58000000000000"), "58000000000000 KRW", `{"value":"58000000000000","currency":"KRW"}`},
		{moneytest.Dollar("-19.99"), "-19.99 USD", `{"value":"-19.99","currency":"USD"}`},
		{moneytest.Won("0"), "0 KRW", `{"value":"0","currency":"KRW"}`},
		{komoney.Money{}, "0", `{"value":"0"}`},
		{komoney.NewMoney(decimal.MustParse("0.00000001"), moneytest.Own(t, "BTC")), `0.00000001 "BTC"`, `{"value":"0.00000001","currency":"BTC"}`},
		{komoney.NewMoney(decimal.MustParse("3"), moneytest.Own(t, "MILES")), `3 "MILES"`, `{"value":"3","currency":"MILES"}`},
		{komoney.NewMoney(decimal.MustParse("5"), komoney.MustParseCurrency("TOP")), "5 TOP", `{"value":"5","currency":"TOP"}`},
	} {
		moneytest.CheckForms(t, x.m, otherMoney)
		moneytest.CheckGob(t, x.m)
		j, _ := json.Marshal(x.m)
		if x.m.String() != x.text || string(j) != x.json {
			t.Errorf("%s, %s; want %s, %s", x.m, j, x.text, x.json)
		}
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		c := lex.Currencies[r.IntN(len(lex.Currencies))].Code.Text()
		moneytest.CheckForms(t, komoney.NewMoney(moneytest.AnyDecimal(r), komoney.MustParseCurrency(c)), otherMoney)
	}
}

func TestMoneyWithoutCurrency(t *testing.T) {
	m := komoney.NewMoney(decimal.MustParse("5"), komoney.Currency{})
	if m.String() != "5" {
		t.Errorf("%v", m)
	}
	for name, do := range map[string]func() error{
		"text":   func() error { _, err := m.MarshalText(); return err },
		"JSON":   func() error { _, err := m.MarshalJSON(); return err },
		"binary": func() error { _, err := m.MarshalBinary(); return err },
		"SQL":    func() error { _, err := m.Value(); return err },
	} {
		if err := do(); !errors.Is(err, komoney.ErrUnknownCurrency) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMoneyReadsExpressions(t *testing.T) {
	for in, want := range map[string]komoney.Money{
		"58조원":               moneytest.Won("58000000000000"),
		"$5.5 million":       moneytest.Dollar("5500000"),
		"3만 5천 원":            moneytest.Won("35000"),
		"5달러 20센트":           moneytest.Dollar("5.2"),
		"1,446.5원":           moneytest.Won("1446.5"),
		"-3만원":               moneytest.Won("-30000"),
		"12 KRW":             moneytest.Won("12"),
		"1e3 USD":            moneytest.Dollar("1000"),
		"5.50 USD":           moneytest.Dollar("5.5"),
		"2.5 \"POINT\"":      komoney.NewMoney(decimal.MustParse("2.5"), moneytest.Own(t, "POINT")),
		"0":                  {},
		"58000000000000 KRW": moneytest.Won("58000000000000"),
	} {
		m, err := komoney.ParseMoney(in)
		if err != nil || m != want {
			t.Errorf("ParseMoney(%q) = %v, %v; want %v", in, m, err, want)
		}
		var j, s komoney.Money
		quoted, _ := json.Marshal(in)
		if err := json.Unmarshal(quoted, &j); err != nil || j != want {
			t.Errorf("JSON %s = %v, %v", quoted, j, err)
		}
		if err := s.Scan(in); err != nil || s != want {
			t.Errorf("Scan(%q) = %v, %v", in, s, err)
		}
	}
	set := flag.NewFlagSet("", flag.ContinueOnError)
	var budget komoney.Money
	set.TextVar(&budget, "budget", moneytest.Won("0"), "")
	if err := set.Parse([]string{"-budget", "58조원"}); err != nil || budget != moneytest.Won("58000000000000") {
		t.Errorf("flag: %v, %v", budget, err)
	}
	var doc struct {
		Budget komoney.Money `xml:"budget,attr"`
	}
	if err := xml.Unmarshal([]byte(`<a budget="58조원"/>`), &doc); err != nil || doc.Budget != moneytest.Won("58000000000000") {
		t.Errorf("XML: %v, %v", doc.Budget, err)
	}
}

func TestMoneyTextErrors(t *testing.T) {
	for _, x := range []struct {
		in   string
		code komoney.Code
	}{
		{"", komoney.ErrEmpty},
		{"5%", komoney.ErrNotMoney},
		{"100명", komoney.ErrNotMoney},
		{"5000", komoney.ErrNoCurrency},
		{"150억~250억 달러", komoney.ErrNotMoney},
		{"3만원대", komoney.ErrNotMoney},
		{"약 58조원", komoney.ErrNotMoney},
		{"10억여원", komoney.ErrNotMoney},
		{"58조원 이상", komoney.ErrNotMoney},
		{"최대 58조원", komoney.ErrNotMoney},
		{"3억5조", komoney.ErrScaleOrder},
		{"5 MILES", komoney.ErrUnknownUnit},
		{"5 \"KRW\"", komoney.ErrTrailing},
		{"5 \"x\"", komoney.ErrTrailing},
		{"\xff", komoney.ErrUTF8},
	} {
		m, err := komoney.ParseMoney(x.in)
		var e *komoney.Error
		if !errors.As(err, &e) || m != (komoney.Money{}) || e.Func != "parse money" && e.Func != "parse" || e.Offset < 0 || e.Offset > len(x.in) {
			t.Errorf("ParseMoney(%q) = %v, %v", x.in, m, err)
		} else if x.code == komoney.ErrNotMoney && !errors.Is(err, x.code) {
			t.Errorf("ParseMoney(%q): %v, want %v", x.in, err, x.code)
		}
		before := moneytest.Won("7")
		m = before
		if err := m.UnmarshalText([]byte(x.in)); err == nil || m != before {
			t.Errorf("UnmarshalText(%q) = %v, %v", x.in, m, err)
		}
	}
	if _, err := komoney.ParseMoney("약 58조원"); err == nil || err.Error() != `komoney: parse money "약 58조원": an approximation, and no exact value at byte 0` {
		t.Errorf("%v", err)
	}
}

func TestMoneyJSON(t *testing.T) {
	for in, want := range map[string]komoney.Money{
		`{"value":"5","currency":"krw"}`:                                           moneytest.Won("5"),
		`{"value":5.50,"currency":"USD","note":1}`:                                 moneytest.Dollar("5.5"),
		`{"value":123456789012345678901234567890.12,"currency":"USD"}`:             moneytest.Dollar("123456789012345678901234567890.12"),
		`{"text":"58조원","kind":"money","value":"58000000000000","currency":"KRW"}`: moneytest.Won("58000000000000"),
		`{"value":"0"}`: {},
		`"58\uC870원"`:   moneytest.Won("58000000000000"),
		` { "value" : "1e3" , "currency" : "BTC" } `: komoney.NewMoney(decimal.MustParse("1000"), moneytest.Own(t, "BTC")),
	} {
		var m komoney.Money
		if err := json.Unmarshal([]byte(in), &m); err != nil || m != want {
			t.Errorf("%s: %v, %v; want %v", in, m, err, want)
		}
	}
	m := moneytest.Won("7")
	if err := json.Unmarshal([]byte("null"), &m); err != nil || m != moneytest.Won("7") {
		t.Errorf("null: %v, %v", m, err)
	}
	var list struct{ A *komoney.Money }
	if err := json.Unmarshal([]byte(`{"A":null}`), &list); err != nil || list.A != nil {
		t.Errorf("null: %v, %v", list.A, err)
	}
	for _, in := range []string{
		`{}`, `{"value":"5"}`, `{"currency":"KRW"}`, `{"value":"","currency":"KRW"}`, `{"value":"5조","currency":"KRW"}`,
		`{"value":null,"currency":"KRW"}`, `{"value":"NaN","currency":"KRW"}`, `{"value":"5","currency":"원"}`, `{"value":"5","currency":7}`,
		`{"value":[5],"currency":"KRW"}`, `[]`, `5`, `true`, `"5%"`, `"\xff"`,
	} {
		m := moneytest.Won("7")
		err := m.UnmarshalJSON([]byte(in))
		var e *komoney.Error
		if !errors.As(err, &e) || m != moneytest.Won("7") {
			t.Errorf("%s: %v, %v", in, m, err)
		}
	}
	for _, in := range []string{``, `{`, `{"value":"5",`} {
		var m komoney.Money
		if err := m.UnmarshalJSON([]byte(in)); err == nil {
			t.Errorf("%s: %v", in, m)
		}
	}
}

func TestMoneyFormat(t *testing.T) {
	for _, x := range []struct {
		format string
		m      komoney.Money
		want   string
	}{
		{"%v", moneytest.Dollar("1234.5"), "1234.5 USD"},
		{"%s", moneytest.Won("5"), "5 KRW"},
		{"%q", moneytest.Won("5"), `"5 KRW"`},
		{"%q", komoney.NewMoney(decimal.MustParse("5"), moneytest.Own(t, "BTC")), `"5 \"BTC\""`},
		{"%f", moneytest.Dollar("1234.5"), "1234.50 USD"},
		{"%f", moneytest.Dollar("0.005"), "0.00 USD"},
		{"%f", moneytest.Won("1234.5"), "1234 KRW"},
		{"%.3f", moneytest.Dollar("1.5"), "1.500 USD"},
		{"%.1f", moneytest.Dollar("-0.05"), "0.0 USD"},
		{"%.0F", moneytest.Dollar("1.5"), "2 USD"},
		{"%f", komoney.NewMoney(decimal.MustParse("1.25"), moneytest.Own(t, "BTC")), `1.25 "BTC"`},
		{"%+v", moneytest.Won("5"), "5 KRW"},
		{"%#v", moneytest.Won("5"), `komoney.MustParseMoney("5 KRW")`},
		{"%+s", moneytest.Won("5"), "+5 KRW"},
		{"% f", moneytest.Won("5"), " 5 KRW"},
		{"%10v|", moneytest.Won("-5"), "    -5 KRW|"},
		{"%-10v|", moneytest.Won("-5"), "-5 KRW    |"},
		{"%010v|", moneytest.Won("-5"), "-00005 KRW|"},
		{"%10q|", moneytest.Won("5"), "   \"5 KRW\"|"},
		{"%d", moneytest.Won("5"), "%!d(komoney.Money=5 KRW)"},
		{"%v", komoney.Money{}, "0"},
	} {
		if got := fmt.Sprintf(x.format, x.m); got != x.want {
			t.Errorf("%s of %v: %q, want %q", x.format, x.m, got, x.want)
		}
	}
	if got := fmt.Sprintf("%+v", struct{ A komoney.Money }{moneytest.Won("5")}); got != "{A:5 KRW}" {
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
	rate, _ := rates.NewRate(moneytest.Dollar("1"), moneytest.Won("1446.5"))
	for _, h := range []slog.Handler{slog.NewTextHandler(&text, options), slog.NewJSONHandler(&object, options)} {
		slog.New(h).Info("x", "c", moneytest.Krw, "d", decimal.MustParse("0.5"), "m", moneytest.Won("5"), "r", rate, "a", moneytest.Single(komoney.KindPercent, "5", "%"))
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
	other := func() *komoney.Currency { c := moneytest.Jpy; return &c }
	for _, c := range []komoney.Currency{moneytest.Krw, moneytest.Own(t, "BTC"), {}} {
		moneytest.CheckForms(t, c, other)
		moneytest.CheckGob(t, c)
	}
	var byCurrency map[komoney.Currency]int
	if err := json.Unmarshal([]byte(`{"KRW":1,"usd":2}`), &byCurrency); err != nil || !reflect.DeepEqual(byCurrency, map[komoney.Currency]int{moneytest.Krw: 1, moneytest.Usd: 2}) {
		t.Errorf("%v, %v", byCurrency, err)
	}
	c := moneytest.Krw
	for _, in := range []string{"US", "달러", "a b", strings.Repeat("A", 100)} {
		if err := c.UnmarshalText([]byte(in)); !errors.Is(err, komoney.ErrUnknownCurrency) || c != moneytest.Krw {
			t.Errorf("UnmarshalText(%q): %v, %v", in, c, err)
		}
	}
	if v, err := (komoney.Currency{}).Value(); v != nil || err != nil {
		t.Errorf("%v, %v", v, err)
	}
}

// NULL is an error of Money, and no Currency; sql.Null takes it for all.
func TestScanErrors(t *testing.T) {
	for _, src := range []any{int64(5), 5.0, true, struct{}{}} {
		for _, p := range []sql.Scanner{new(komoney.Money), new(komoney.Currency)} {
			if err := p.Scan(src); !errors.Is(err, komoney.ErrSyntax) || !strings.Contains(err.Error(), fmt.Sprintf("cannot scan a %T", src)) {
				t.Errorf("%T.Scan(%v): %v", p, src, err)
			}
		}
	}
	if err := new(komoney.Money).Scan(nil); !errors.Is(err, komoney.ErrEmpty) {
		t.Errorf("Scan(nil): %v", err)
	}
	if c := moneytest.Krw; c.Scan(nil) != nil || !c.IsZero() {
		t.Errorf("Scan(nil): %v", c)
	}
	var n sql.Null[komoney.Money]
	if err := n.Scan(nil); err != nil || n.Valid {
		t.Errorf("%v, %v", n, err)
	}
	if err := n.Scan("58조원"); err != nil || !n.Valid || n.V != moneytest.Won("58000000000000") {
		t.Errorf("%v, %v", n, err)
	}
}

// No bytes but those that MarshalBinary returns are read, so that equal values have equal forms.
func TestBinaryErrors(t *testing.T) {
	good, _ := moneytest.Won("58000000000000").MarshalBinary()
	for i := range good {
		var m komoney.Money
		if err := m.UnmarshalBinary(good[:i]); err == nil {
			if b, _ := m.MarshalBinary(); !bytes.Equal(b, good[:i]) {
				t.Errorf("%x reads as %v", good[:i], m)
			}
		}
	}
	for _, in := range []string{"", "\x03kr", "\x03krw\x01", "\x02KR\x01", "\x03K W", "\x00\x02\x05", "\x04BTC", "\xff"} {
		if err := new(komoney.Money).UnmarshalBinary([]byte(in)); !errors.Is(err, komoney.ErrSyntax) {
			t.Errorf("%q: %v", in, err)
		}
	}
}
