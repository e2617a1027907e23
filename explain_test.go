package komoney_test

import (
	"os"
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

// TestExplainFinds checks that Explain has the matches of Find, for texts that need normalising, too.
func TestExplainFinds(t *testing.T) {
	for _, text := range []string{
		"천사 백화점 앞 만원 버스", "매출 ３억원, 이익 1½배\n적자 △5억 원\r\n3월 5일", "최대 400억 달러(약 58조원)", "\xff3만원\xff", "",
		"(단위: 백만원)\n매출 1,234", "2024.1.5 H800 010-1234-5678, 3명",
	} {
		p := komoney.Parser{UnitLines: true}
		var found, explained []string
		for m := range p.Find(text) {
			found = append(found, m.String())
		}
		for _, place := range p.Explain(text) {
			if place.Found {
				explained = append(explained, place.Match.String())
			}
			for _, r := range place.Readings {
				if text[r.Start:r.End] != r.Text {
					t.Errorf("%q: %d:%d is not %q", text, r.Start, r.End, r.Text)
				}
			}
		}
		if strings.Join(found, "\n") != strings.Join(explained, "\n") {
			t.Errorf("%q: Find\n%s\nExplain\n%s", text, strings.Join(found, "\n"), strings.Join(explained, "\n"))
		}
	}
}

// TestExplainQualifiers checks that the words are shown that make an amount about, a bound or a bracket.
func TestExplainQualifiers(t *testing.T) {
	for _, x := range [][2]string{
		{"약 58조원 이상", "약 approx, 이상 at_least"},
		{"대략 ３만여 원", "대략 approx, 여 approx"},
		{"3만원을 넘지 않는다", "넘지 않 at_most"},
		{"3만원을 넘는다", "넘는 more_than"},
		{"5명보다 큰", "큰 more_than"},
		{"최소 3만원 이상", "최소 at_least, 이상 at_least"},
		{"최고 '11.4%'", "최고 at_most"},
		{"3억달러(약 3100억원) 이상", "이상 at_least; 약 approx"},
		{"수십 명가량", "수십 approx, 가량 approx"},
		{"두세 배", "두세 approx"},
		{"두어 번", "두어 approx"},
		{"두 배", ""},
		{"1만~2만여 원", "여 approx"},
		{"2시간 8분대", "; 대 bracket"},
		{"30대 여성", "대 bracket"},
		{"1990년대", "대 bracket"},
		{"-3만원대", "대 bracket"},
		{"3·4만원대", "대 bracket; 대 bracket"},
		{"30대를 팔았다", ""},      // 30 cars were sold
		{"2005년 수준", ""},      // the level of 2005
		{"사상 최고 5만원", ""},     // a record of 50,000 won
		{"수원", "no place"},    // a town
		{"안녕하세요", "no place"}, // hello
	} {
		var found []string
		places := komoney.Explain(x[0])
		for _, p := range places {
			var said []string
			for _, q := range p.Qualifiers {
				if x[0][q.Start:q.End] != q.Text {
					t.Errorf("%q: %d:%d is not %q", x[0], q.Start, q.End, q.Text)
				}
				said = append(said, q.Text+" "+q.Says)
			}
			if p.Found {
				found = append(found, strings.Join(said, ", "))
			} else if said != nil {
				t.Errorf("%s: no amount is qualified by %s", x[0], said)
			}
		}
		got := strings.Join(found, "; ")
		if len(places) == 0 {
			got = "no place"
		}
		if got != x[1] {
			t.Errorf("%s: %s, want %s", x[0], got, x[1])
		}
	}
}

// TestExplainSaysAll checks that a word is shown for each amount that is about so much, a bound or a bracket, and none for others.
func TestExplainSaysAll(t *testing.T) {
	page, err := os.ReadFile("docs/language.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range append(randomTexts(2_000), string(page)) {
		for _, p := range (komoney.Parser{Accounting: true, UnitLines: true}).Explain(text) {
			says := map[string]bool{}
			for _, q := range p.Qualifiers {
				says[q.Says] = true
			}
			a := p.Match.Amount
			if says["approx"] != a.Approx || says["bracket"] != (a.LowOpen || a.HighOpen) || a.Bound != komoney.NoBound && !says[a.Bound.String()] {
				t.Errorf("%.80q: %s: said %v", text, p.Match.String(), p.Qualifiers)
			}
		}
	}
}

// TestExplainLabel checks that a label is shown which says what a number is worth, or that it is worth nothing.
func TestExplainLabel(t *testing.T) {
	estate, err := komoney.NamedDomain("estate")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		p                 komoney.Parser
		text, rule, label string
	}{
		{komoney.Parser{}, "보증금 500에 내놓았다", "label", "보증금"},
		{komoney.Parser{Domain: estate}, "보증금은 500", "label", "보증금"},
		{komoney.Parser{Domain: estate}, "보증금 500/45", "label of a pair", "보증금"},
		{komoney.Parser{Domain: estate}, "도보 5", "label of no money", "도보"},
	} {
		saw := ""
		for _, place := range x.p.Explain(x.text) {
			for _, r := range place.Readings {
				for _, v := range r.Verdicts {
					if v.Judgement == "worth" && v.Rule == x.rule {
						for _, w := range v.Words {
							saw += w.Text
						}
					}
				}
			}
		}
		if saw != x.label {
			t.Errorf("%s: %s saw %q, want %q", x.text, x.rule, saw, x.label)
		}
	}
}
