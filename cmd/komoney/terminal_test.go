package main

import (
	"strings"
	"testing"
)

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		"58조원 ok ~":                "58조원 ok ~",
		"a\tb\nc\rd":               `a b\x0ac\x0dd`,
		"\x1b[2J\x7f\u009b":        `\x1b[2J\x7f\u009b`,
		"\xff\xc3":                 `\xff\xc3`,
		"\u202e\u2066\u200b\ufeff": `\u202e\u2066\u200b\ufeff`,
		"\u2028":                   `\u2028`,
		"👩\u200d👧 漢字 ０":            "👩\u200d👧 漢字 ０",
		"\uFFFD":                   "\uFFFD",
	} {
		if got := visible(in); got != want {
			t.Errorf("visible(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWidth(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, "abc": 3, "58조원": 6, "￦３": 4, "漢字": 4, "😀": 2, "é": 1, "e\u0301": 1, "₩": 1, "가": 2, "ㄱ": 2, "㎡": 2, "—": 1,
		"\u1112\u1161\u11ab": 2, // 한, decomposed
	} {
		if got := width(in); got != want {
			t.Errorf("width(%q) = %d, want %d", in, got, want)
		}
	}
}

func TestCaret(t *testing.T) {
	for _, tt := range []struct {
		s      string
		offset int
		want   string
	}{
		{"3억5조", 5, "  3억5조\n      ^\n"},
		{"3억5조", 0, "  3억5조\n  ^\n"},
		{"3억5조", 99, "  3억5조\n        ^\n"},
		{"3억5조", -1, "  3억5조\n  ^\n"},
		{"", 0, ""},
		{"a\x1bb", 2, "  a\\x1bb\n       ^\n"},
		{"\ud55c3", 3, "  한3\n    ^\n"},
		{strings.Repeat("일", 100) + "x" + strings.Repeat("일", 100), 300,
			"  … " + strings.Repeat("일", nearby) + "x" + strings.Repeat("일", nearby-1) + " …\n" + strings.Repeat(" ", 4+2*nearby) + "^\n"},
	} {
		if got := caret(tt.s, tt.offset); got != tt.want {
			t.Errorf("caret(%q, %d) =\n%swant\n%s", tt.s, tt.offset, got, tt.want)
		}
	}
}
