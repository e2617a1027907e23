package read

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/rule"
)

// TestRules checks that each rule of tables/rules speaks in its example, and not in its near miss: there it is asked and finds nothing or,
// where it looks for nothing, another rule of its judgement speaks. "Parse: " stands before a text that is read as Parse does.
func TestRules(t *testing.T) {
	files, err := filepath.Glob("../../tables/rules/*.tsv")
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
		for _, row := range strings.Split(string(b), "\n") {
			columns := strings.Split(row, "\t")
			switch {
			case row == "" || strings.HasPrefix(row, "#"):
				continue
			case len(columns) != 6:
				t.Errorf("%s: %d columns, not 6: %s", file, len(columns), row)
				continue
			}
			n++
			for _, text := range columns[4:] {
				if p, text := ofRule(text); !slices.Equal(slices.Collect(Matches(p, text)), slices.Collect(Matches(naive(p), text))) {
					t.Errorf("%s, %s: the short way reads %q not as the grammar does: a unit behind plain digits must be @doubted for its rules, and name.MayBe say yes of bare digits", judgement, columns[0], text)
				}
			}
			name, looks, example, near := columns[0], columns[2] != "-", columns[4], columns[5]
			if spoke, _, all := askedOf(judgement, name, example); !spoke {
				t.Errorf("%s, %s: does not speak in %q: %s", judgement, name, example, all)
			}
			spoke, vain, all := askedOf(judgement, name, near)
			switch {
			case spoke:
				t.Errorf("%s, %s: speaks in the near miss %q, too: %s", judgement, name, near, all)
			case looks && !vain || !looks && !strings.Contains(all, judgement+": "):
				t.Errorf("%s, %s: the rule was not asked in the near miss %q; these spoke: %s", judgement, name, near, all)
			}
		}
	}
	if n != rule.Len() {
		t.Errorf("%d rows for %d rules", n, rule.Len())
	}
}

// askedOf reads a text, as ofRule has it, and reports whether the rule speaks there and whether it looks in
// vain, and which rules speak.
func askedOf(judgement, name, text string) (spoke, vain bool, all string) {
	speaks := func(where, j, n string) {
		spoke = spoke || j == judgement && n == name
		all += where + j + ": " + n + "; "
	}
	var t *line.Trace
	if whole, ok := strings.CutPrefix(text, "Parse: "); ok {
		t = tracedWhole(whole)
	} else {
		t = traced(ofRule(text))
	}
	for _, place := range t.Places {
		for _, r := range place.Readings {
			for _, v := range r.Verdicts {
				speaks(r.Text+" ", v.Judgement, v.Rule)
			}
		}
	}
	for _, k := range t.Quiet {
		j, n := k.Names()
		speaks("", j, n)
	}
	for _, k := range t.Vain {
		j, n := k.Names()
		vain = vain || j == judgement && n == name
	}
	return spoke, vain, all
}

// tracedWhole reads a text as Parse does, and returns what was said.
func tracedWhole(text string) *line.Trace {
	t := new(line.Trace)
	var r Reader
	r.S, r.Trace = text, t
	r.read(line.AnAmount, new(amount.Match))
	for _, o := range t.Opinions {
		t.Quiet = append(t.Quiet, o.Rule)
	}
	return t
}

// ofRule returns the options and the text of an example or a near miss, which may begin with the name of its domain, or table.
func ofRule(text string) (p amount.Options, _ string) {
	if kind, rest, ok := strings.Cut(text, ": "); ok {
		p.UnitLines = kind == "table"
		if p.Domain = domain.Named(kind); p.Domain != nil || p.UnitLines || kind == domain.ProseName {
			return p, strings.NewReplacer("⏎", "\n", "⇥", "\t").Replace(rest)
		}
	}
	return amount.Options{}, text
}

// naive returns the options under which the grammar reads all.
func naive(p amount.Options) amount.Options {
	p.Naive = true
	return p
}

// TestNothingBeside asks that nothing is looked for, and a numeral begins, where nothing stands beside it: the reader asks no rule there.
func TestNothingBeside(t *testing.T) {
	for _, j := range []rule.Judgement{rule.Start, rule.Digits} {
		k := j.First(0, func(k rule.ID) bool {
			_, name := k.Names()
			t.Errorf("%s looks for something", name)
			return false
		})
		if !k.Yes() {
			_, name := k.Names()
			t.Errorf("%s says no", name)
		}
	}
}
