package komoney_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"golang.org/x/text/unicode/norm"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/rates"
)

func TestReplace(t *testing.T) {
	p := komoney.Parser{Kinds: komoney.KindsOf(komoney.KindMoney, komoney.KindPercent)}
	tests := []struct{ in, want string }{
		{"", ""},
		{"없다", "없다"},
		{"5.6%", "<5.6%>"},
		{"두 사람이 400억 달러(약 58조원)를 5.6%로", "두 사람이 <400억 달러>(약 <58조원>)를 <5.6%>로"},
		{"5.6%5.6%", "<5.6%><5.6%>"},
		{"\uFEFF3명에 58조원\r\n\r\n\x00\xff\xfe58조원\xed\xa0\x80\n", "\uFEFF3명에 <58조원>\r\n\r\n\x00\xff\xfe<58조원>\xed\xa0\x80\n"},
		{"약　５８조　원！", "약　<５８조　원>！"},
		{norm.NFD.String("값은 58조원이다"), norm.NFD.String("값은 ") + "<" + norm.NFD.String("58조원") + ">" + norm.NFD.String("이다")},
	}
	for _, tt := range tests {
		got := p.Replace(tt.in, func(m komoney.Match) (string, bool) { return "<" + m.Text + ">", true })
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, got, tt.want)
		}
		b := p.AppendReplace([]byte("이미"), []byte(tt.in), func(b []byte, m *komoney.Match) ([]byte, bool) {
			return append(append(append(b, '<'), m.Text...), '>'), true
		})
		if string(b) != "이미"+tt.want {
			t.Errorf("%q: appended %q, want %q", tt.in, b, tt.want)
		}
	}
}

// What repl returns false for stays, whatever else it returns.
func TestReplaceSome(t *testing.T) {
	const text, want = "1달러, 2원, 3달러, 4원, 5%", "1달러, , 3달러, , 5%"
	won := func(m *komoney.Match) bool { return m.Currency.Code() == "KRW" }
	if got := komoney.Replace(text, func(m komoney.Match) (string, bool) { return strings.Repeat("?", 5*len(m.Currency.Code())%15), won(&m) }); got != want {
		t.Errorf("%q", got)
	}
	var p komoney.Parser
	got := p.AppendReplace(nil, []byte(text), func(b []byte, m *komoney.Match) ([]byte, bool) {
		if won(m) {
			return b, true
		}
		return append(b, "nothing of this is to be seen"...), false
	})
	if string(got) != want {
		t.Errorf("appended %q", got)
	}
	if got := p.AppendReplace(nil, []byte(text), func(b []byte, _ *komoney.Match) ([]byte, bool) { return nil, false }); string(got) != text {
		t.Errorf("appended %q", got)
	}
}

// A text that does not change is not copied.
func TestReplaceNothing(t *testing.T) {
	text := strings.Repeat("두 사람이 58조원을 ", 3)
	got := komoney.Replace(text, func(komoney.Match) (string, bool) { return "", false })
	if unsafe.StringData(got) != unsafe.StringData(text) {
		t.Error("copied")
	}
}

func TestRewrite(t *testing.T) {
	const in = "두세 명이 약 78억1,200만원과 3000여만 원을, 최대 150억~250억 달러를 2022년 3만원대에, 3분의 1"
	tests := []struct {
		f    format.Formatter
		want string
	}{
		{format.Formatter{Style: format.StylePlain},
			"약 2~3명이 약 7,812,000,000원과 약 30,000,000원을, 최대 15,000,000,000~25,000,000,000달러를 2022년 30,000원대에, 1/3"},
		{format.Formatter{Style: format.StyleNewspaper, Currency: format.CurrencySymbol},
			"약 2~3명이 약 ₩78억1200만과 약 ₩3000만을, 최대 $150억~250억를 2022년 ₩3만대에, 3분의 1"},
	}
	for _, tt := range tests {
		if got := (komoney.Parser{}).AppendReplace(nil, []byte(in), tt.f.Rewrite); string(got) != tt.want {
			t.Errorf("%v:\n got %s\nwant %s", tt.f.Style, got, tt.want)
		}
	}
}

func TestAnnotate(t *testing.T) {
	usd, err := rates.ParseRate("USD=1446.5")
	if err != nil {
		t.Fatal(err)
	}
	quoted, err := rates.NewTable("", rates.DatedRate{Rate: usd})
	if err != nil {
		t.Fatal(err)
	}
	const in = "최대 400억 달러, 약 150억~250억 달러, 3만원, 5유로, 64%"
	tests := []struct {
		to   string
		f    format.Formatter
		want string
	}{
		{"", format.Formatter{Style: format.StyleMixed},
			"최대 400억 달러(57조8,600억원), 약 150억~250억 달러(21조6,975억~36조1,625억원), 3만원, 5유로, 64%"},
		{"KRW", format.Formatter{Style: format.StyleCompact, Digits: 2, About: true},
			"최대 400억 달러(약 58조원), 약 150억~250억 달러(약 22조~36조원), 3만원, 5유로, 64%"},
		{"USD", format.Formatter{Currency: format.CurrencySymbol},
			"최대 400억 달러, 약 150억~250억 달러, 3만원($20.74), 5유로, 64%"},
	}
	for _, tt := range tests {
		c := rates.Converter{Rates: quoted}
		if tt.to != "" {
			c.To = komoney.MustParseCurrency(tt.to)
		}
		if got := (komoney.Parser{}).AppendReplace(nil, []byte(in), c.Annotate(tt.f)); string(got) != tt.want {
			t.Errorf("to %q:\n got %s\nwant %s", tt.to, got, tt.want)
		}
	}
}

func FuzzReplace(f *testing.F) {
	for _, text := range []string{
		"두 사람이 400억 달러(약 58조원)를", "\uFEFF\xff5.6%\r\n\x00", "１억　２천만　원", norm.NFD.String("서른두 배"), "3~5명 1/3 제2", "10¼/ 2⅞12.5이하 ½5 3½~4컵 ½/4",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var found []komoney.Match
		same := komoney.Replace(text, func(m komoney.Match) (string, bool) {
			found = append(found, m)
			return m.Text, true
		})
		if same != text {
			t.Errorf("%q: %q when every amount is replaced by itself", text, same)
		}
		if again := slices.Collect(komoney.Find(text)); !slices.Equal(found, again) {
			t.Errorf("%q: asked about %v, but there are %v", text, found, again)
		}
		var want bytes.Buffer // every second amount, by hand
		done := 0
		for i, m := range found {
			if i%2 == 0 {
				want.WriteString(text[done:m.Start] + "\x01")
				done = m.End
			}
		}
		want.WriteString(text[done:])
		i := 0
		got := (komoney.Parser{}).AppendReplace(nil, []byte(text), func(b []byte, m *komoney.Match) ([]byte, bool) {
			i++
			return append(b, 1), i%2 == 1
		})
		if !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%q: %q, want %q", text, got, want.Bytes())
		}
	})
}
