package komoney_test

import (
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
