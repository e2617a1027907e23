package main

import (
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

func TestFindView(t *testing.T) {
	const in = "없음\n최대 400억 달러(약 58조원)를\n"
	plain := "2\n  최대 400억 달러(약 58조원)를\n" +
		"    400억 달러  money  ≤ 40,000,000,000 USD\n" +
		"    58조원      money  ≈ 58,000,000,000,000 KRW\n"
	for _, tt := range []struct {
		terminal bool
		vars     map[string]string
		color    string
		colored  bool
	}{
		{true, nil, "auto", true},
		{true, nil, "never", false},
		{true, map[string]string{"NO_COLOR": "1"}, "auto", false},
		{true, map[string]string{"TERM": "dumb"}, "auto", false},
		{true, map[string]string{"NO_COLOR": "1"}, "always", true},
		{false, nil, "always", true},
	} {
		r := session{stdin: strings.NewReader(in), terminal: tt.terminal, vars: tt.vars}.run("find", "-color", tt.color)
		if strings.Contains(r.out, "\x1b[") != tt.colored || uncolored(r.out) != plain {
			t.Errorf("%+v:\n%s", tt, r.out)
		}
	}
	r := session{stdin: strings.NewReader(in), vars: map[string]string{}}.run("find", "-color=never")
	if checkJSON(t, r.out); r.out == "" {
		t.Error("nothing when piped")
	}
}

// uncolored takes the colours out.
func uncolored(s string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "\x1b[")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, s, _ = strings.Cut(rest, "m")
	}
}

// What the input says to the terminal is shown and not sent.
func TestFindViewEscapes(t *testing.T) {
	in := "\x1b]0;title\x07\x1b[31m3명\u202e\u0085\xff\x9b 5.6%\r\n"
	r := session{stdin: strings.NewReader(in), terminal: true}.run("find", "-color=never")
	for _, c := range r.out {
		if c < ' ' && c != '\n' || 0x7F <= c && c < 0xA0 || c == 0x202E || c == 0xFFFD {
			t.Errorf("%U in %q", c, r.out)
		}
	}
	if want := `\x1b]0;title\x07\x1b[31m3명\u202e\u0085\xff\x9b 5.6%`; !strings.Contains(r.out, want) {
		t.Errorf("%q has no %q", r.out, want)
	}
}

func TestViewShortens(t *testing.T) {
	far := strings.Repeat("가", 200)
	text := far + "3명" + far + "5명" + far
	at := strings.Index(text, "5")
	found := []komoney.Match{
		{Start: len(far), End: len(far) + 4, Text: "3명", Amount: komoney.Amount{Kind: komoney.KindQuantity, Unit: "명"}},
		{Start: at, End: at + 4, Text: "5명", Amount: komoney.Amount{Kind: komoney.KindQuantity, Unit: "명"}},
	}
	near := far[:3*nearby]
	want := "a.txt:1\n  … " + near + "3명" + near + " … " + near + "5명" + near + " …\n"
	if got := string((&view{}).line(nil, "a.txt:1", text, found)); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	text = far[:2*3*nearby] + "3명" + far[:30]
	found = []komoney.Match{{Start: 2 * 3 * nearby, End: 2*3*nearby + 4, Text: "3명"}}
	want = "1\n  … " + near + "3명" + far[:30] + "\n"
	if got := string((&view{}).line(nil, "1", text, found)); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestReading(t *testing.T) {
	tests := []struct {
		a    komoney.Amount
		want string
	}{
		{komoney.Amount{Kind: komoney.KindNumber, Low: dec("-1234567.891")}, "-1,234,567.891"},
		{komoney.Amount{Kind: komoney.KindNumber, Low: dec("-123")}, "-123"},
		{komoney.Amount{Kind: komoney.KindPercent, Low: dec("5.6"), Unit: "%", Bound: komoney.AtLeast}, "≥ 5.6%"},
		{komoney.Amount{Kind: komoney.KindPercentPoint, Low: dec("0.5"), Unit: "%p", Bound: komoney.MoreThan}, "> 0.5%p"},
		{komoney.Amount{Kind: komoney.KindBasisPoint, Low: dec("25"), Unit: "bp", Bound: komoney.LessThan}, "< 25 bp"},
		{komoney.Amount{Kind: komoney.KindFraction, Low: dec("1"), Denominator: dec("3")}, "1/3"},
		{komoney.Amount{Kind: komoney.KindQuantity, Low: dec("20"), High: dec("90"), IsRange: true, Approx: true, Unit: "명"}, "≈ 20 – 90명"},
		{komoney.Amount{Kind: komoney.KindQuantity, Low: dec("2022"), Unit: "년"}, "2022년"},
		{komoney.Amount{Kind: komoney.KindQuantity, Low: dec("3.5"), Unit: "kilometer"}, "3.5 kilometer"},
		{komoney.Amount{Kind: komoney.KindNumber, Low: dec("1"), High: dec("2"), IsRange: true, LowOpen: true, HighOpen: true}, "> 1 – < 2"},
	}
	for _, tt := range tests {
		if got := string(appendReading([]byte("x"), &tt.a)); got != "x"+tt.want {
			t.Errorf("got %q, want %q", got[1:], tt.want)
		}
	}
}
