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

// TestCountsBesideBrackets finds what is in texts whose own brackets the marks of testdata/counts.txt would take.
func TestCountsBesideBrackets(t *testing.T) {
	for text, want := range map[string][]string{
		"for e in list[:10]:":                  nil,
		"([6709817](https://a.kr))를 본다":        nil,
		"var pairs = [[3, 4], [5, 6]];":        nil,
		"  margins: [12, 16],":                 nil,
		"  [2, 1, 5, 5], // 넷 다 쓴다":            {"넷"},
		"여백은 [12, 16]이다":                       {"12", "16"},
		"여백: [12, 16]":                         {"12", "16"},
		"[12, 16]":                             {"12", "16"},
		"<Chart size={[640, 480]} />":          nil,
		" * @param {number} [count=1] 몇 번 도는지": nil,
		" * @param {Number} [range[1]=0] 끝":    nil,
		"[값=3]":                                {"3"},
		"[n=20]":                               {"20"},
		"items[items.length - 1]이 마지막이다.":      nil,
		`"\x1b[31m경고\x1b[0m"`:                  nil,
		"길이[3m]":                               {"3m"},
		"// [STYLE] 3.1 줄바꿈은 두 번":              {"두 번"},
		"[서울] 3.1 이상":                          {"3.1"},
		"A[3m]":                                {"3m"},
	} {
		var got []string
		for m := range komoney.Find(text) {
			got = append(got, m.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
