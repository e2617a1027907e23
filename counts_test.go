package komoney_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

// TestTrueCounts finds the counts of testdata/counts.txt, so that no rule against false ones loses true ones.
func TestTrueCounts(t *testing.T) {
	b, err := os.ReadFile("testdata/counts.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.SplitSeq(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		var want []string
		for _, part := range strings.Split(line, "[")[1:] {
			want = append(want, part[:strings.IndexByte(part, ']')])
		}
		n += len(want)
		text := strings.NewReplacer("[", "", "]", "").Replace(line)
		var got []string
		for m := range komoney.Find(text) {
			got = append(got, m.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if n < 200 {
		t.Errorf("%d counts", n)
	}
}

// TestNoCountInBrackets finds nothing in texts whose own brackets the marks of testdata/counts.txt would take.
func TestNoCountInBrackets(t *testing.T) {
	for _, text := range []string{"for e in list[:10]:", "([6709817](https://a.kr))를 본다"} {
		for m := range komoney.Find(text) {
			t.Errorf("%s: %q", text, m.Text)
		}
	}
}
