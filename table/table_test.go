package table

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the .want files anew")

// show writes a cell for the tests.
func show(c *Cell) string {
	s := fmt.Sprintf("%d R%dC%d", c.Table, c.Row, c.Column)
	if c.RowSpan > 1 || c.ColSpan > 1 {
		s += fmt.Sprintf(" %dx%d", c.RowSpan, c.ColSpan)
	}
	if c.Role != Body {
		s += " " + c.Role.String()
	}
	s += fmt.Sprintf(" %q", c.Text)
	if c.IsAmount() {
		s += " = " + c.Amount.String()
		if c.Unit != "" {
			s += " by " + c.Unit
		}
	}
	if len(c.Label)+len(c.Header) > 0 {
		s += " [" + strings.Join(c.Label, " > ") + " | " + strings.Join(c.Header, " > ") + "]"
	}
	return strings.ReplaceAll(s, "\n", "↵")
}

func dump(t *testing.T, r *Reader) string {
	t.Helper()
	var b strings.Builder
	for c, err := range r.Cells() {
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(show(&c) + "\n")
	}
	return b.String()
}

// TestFiles reads tables in the shapes that they have in the world.
func TestFiles(t *testing.T) {
	names, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, ".want") {
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		got := dump(t, NewReader(f))
		f.Close()
		if *update {
			if err := os.WriteFile(name+".want", []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name + ".want")
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
			for i := range max(len(g), len(w)) {
				if i >= len(g) || i >= len(w) || g[i] != w[i] {
					t.Errorf("%s, cell %d:\ngot  %s\nwant %s", name, i+1, at(g, i), at(w, i))
					break
				}
			}
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(none)"
}
