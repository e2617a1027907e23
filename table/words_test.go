package table

import (
	"strings"
	"testing"
)

// TestWords: each row of words.tsv is read, and no word stands twice with one meaning.
func TestWords(t *testing.T) {
	classes := map[string]bool{}
	for _, c := range []class{text, heading, unitName, unitLine, count, who, sum, ratio, perShare, move, rate, price, note, noteWord, counter, shares, period, names, goods, noun, last, currency, home, each, remark} {
		classes[string(c)] = true
	}
	seen := map[string]bool{}
	used := map[string]bool{}
	for line := range strings.Lines(wordTable) {
		if strings.HasPrefix(line, "#") && !strings.Contains(line, "\t") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 3 || !classes[f[0]] || !strings.Contains(" all end start in ", " "+f[1]+" ") {
			t.Errorf("%q is no row", line)
			continue
		}
		used[f[0]] = true
		for w := range strings.SplitSeq(f[2], ",") {
			key := f[0] + " " + f[1] + " " + strings.TrimSpace(w)
			if seen[key] || strings.TrimSpace(w) == "" {
				t.Errorf("%s stands twice", key)
			}
			seen[key] = true
		}
	}
	if len(used) != len(classes) {
		t.Errorf("classes with words: %v", used)
	}
}

func TestNoteMarks(t *testing.T) {
	for mark, want := range map[string]bool{"1)": true, "주1)": true, "*": true, "**": true, "[1]": true, "주)": true, "(2)": true, "2": true, "": false, "2024": true, "㎡": false, "th": false, "주식": false} {
		if got := isNoteMark(mark); got != want {
			t.Errorf("%q: %v", mark, got)
		}
	}
	for line, want := range map[string]bool{"※ 알림": true, "주1) 감사 전": true, "(주1) 감사 전": true, "주: 잠정치": true, "(주)한빛": false, "(1) 당좌자산": false, "1. 자산": false, "자료: 통계청": true, "주식수": false, "자료구조": false} {
		if got := words().noteHead(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
