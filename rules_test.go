package komoney_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

// TestRules checks that each rule of tables/rules speaks in its example, and in its near miss only others of the same judgement do.
func TestRules(t *testing.T) {
	files, err := filepath.Glob("tables/rules/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no rules: %v", err)
	}
	n := 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		quiet := strings.HasSuffix(string(b), "\t-\t-\n")
		judgement := strings.TrimSuffix(filepath.Base(file), ".tsv")
		for _, line := range strings.Split(string(b), "\n") {
			columns := strings.Split(line, "\t")
			if strings.HasPrefix(line, "#") || len(columns) != 6 {
				continue
			}
			n++
			rule, example, near := columns[0], columns[4], columns[5]
			if example == "-" { // what JudgeQuietly keeps nothing of
				continue
			}
			if spoken, all := speaks(judgement, rule, example); !spoken {
				t.Errorf("%s, %s: does not speak in %q: %s", judgement, rule, example, all)
			}
			if spoken, all := speaks(judgement, rule, near); spoken || !quiet && !strings.Contains(all, judgement+": ") {
				t.Errorf("%s, %s: in the near miss %q: %s", judgement, rule, near, all)
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d rows", n)
	}
}

// speaks reports whether a rule speaks in the text, which may begin with the name of its domain, or table, and returns which do.
func speaks(judgement, rule, text string) (spoken bool, all string) {
	var parser komoney.Parser
	if kind, rest, ok := strings.Cut(text, ": "); ok {
		d, err := komoney.NamedDomain(kind)
		parser.Domain, parser.UnitLines = d, kind == "table"
		if err == nil || parser.UnitLines {
			text = strings.NewReplacer("⏎", "\n", "⇥", "\t").Replace(rest)
		}
	}
	for _, p := range parser.Explain(text) {
		for _, r := range p.Readings {
			for _, v := range r.Verdicts {
				spoken = spoken || v.Judgement == judgement && v.Rule == rule
				all += r.Text + " " + v.Judgement + ": " + v.Rule + "; "
			}
		}
	}
	return spoken, all
}

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
