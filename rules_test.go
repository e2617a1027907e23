package komoney

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
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
		judgement := strings.TrimSuffix(filepath.Base(file), ".tsv")
		for _, line := range strings.Split(string(b), "\n") {
			columns := strings.Split(line, "\t")
			if strings.HasPrefix(line, "#") || len(columns) != 6 {
				continue
			}
			n++
			rule, example, near := columns[0], columns[4], columns[5]
			if spoken, all := speaks(judgement, rule, example); !spoken {
				t.Errorf("%s, %s: does not speak in %q: %s", judgement, rule, example, all)
			}
			if spoken, all := speaks(judgement, rule, near); spoken || !strings.Contains(all, judgement+": ") {
				t.Errorf("%s, %s: in the near miss %q: %s", judgement, rule, near, all)
			}
		}
	}
	if n != len(rules) {
		t.Errorf("%d rows, and %d rules", n, len(rules))
	}
}

// speaks reports whether a rule speaks in the text, and returns which do.
func speaks(judgement, rule, text string) (spoken bool, all string) {
	for _, p := range Explain(text) {
		for _, r := range p.Readings {
			for _, v := range r.Verdicts {
				spoken = spoken || v.Judgement == judgement && v.Rule == rule
				all += r.Text + " " + v.Judgement + ": " + v.Rule + "; "
			}
		}
	}
	return spoken, all
}
