package norm_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/norm"

	unicodenorm "golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// normalized returns the copy that the grammar reads in place of a line.
func normalized(line string) string {
	var n norm.Normalizer
	if !n.Needed(line) {
		return line
	}
	n.Set(line)
	return n.Text()
}

// TestComposeSyllables composes each of the 11,172 syllables from its decomposed form.
func TestComposeSyllables(t *testing.T) {
	for c := '가'; c <= '힣'; c++ {
		if got := normalized(unicodenorm.NFD.String(string(c))); got != string(c) {
			t.Errorf("%c: %q", c, got)
		}
	}
}

// TestFoldWidth folds each full-width form as golang.org/x/text does.
func TestFoldWidth(t *testing.T) {
	folded := 0
	for c := rune(0xFF01); c <= 0xFFE6; c++ {
		want := width.Narrow.String(string(c))
		if c <= 0xFF5E || c == 0xFFE0 || c == 0xFFE1 || c == 0xFFE5 || c == 0xFFE6 {
			folded++
			if got := normalized(string(c)); got != want {
				t.Errorf("%c: %q, want %q", c, got, want)
			}
		} else if got := normalized(string(c)); got != string(c) { // half-width kana and jamo stay
			t.Errorf("%c: %q", c, got)
		}
	}
	if folded != 98 {
		t.Errorf("%d forms", folded)
	}
}

func TestFoldSpaces(t *testing.T) {
	for _, c := range "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000" {
		if got := normalized(string(c)); got != " " {
			t.Errorf("%U: %q", c, got)
		}
	}
	for _, c := range "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" {
		if got := normalized("1" + string(c) + "2"); got != "12" {
			t.Errorf("%U: %q", c, got)
		}
	}
}

// TestPlainStays: what needs no normalising is read where it stands, and the copy of any line needs none.
func TestPlainStays(t *testing.T) {
	for _, line := range []string{
		"", "3만원", "약 58조원(US$10)", "①②③ ㎏ ㈜ ²", "ㄱㄴㄷ ㅏㅑ", "日本 36兆円", "…·、。「」", "\xff\xfe", "3만\xff원", "\xe1\x84", "ᄀ", "ᅡ",
	} {
		if got := normalized(line); got != line {
			t.Errorf("%q: %q", line, got)
		}
	}
	for _, line := range []string{"３만원", unicodenorm.NFD.String("약 3만원"), "3\u00a0만", "\ufeff1", "ᄀᄀ" + unicodenorm.NFD.String("각")} {
		var n norm.Normalizer
		if !n.Needed(line) {
			t.Errorf("%q needs nothing", line)
		}
		if again := normalized(normalized(line)); again != normalized(line) {
			t.Errorf("%q: %q, then %q", line, normalized(line), again)
		}
	}
}

// TestOffsets: each character of the copy leads back to the characters of the line that it came from.
func TestOffsets(t *testing.T) {
	for _, text := range []string{"3만원", "약 58조원을 낸다.", "US$5.5 million", "값: ₩3,000", "각 1억2,500만 원"} {
		for name, f := range map[string]func(string) string{
			"as it is":   func(s string) string { return s },
			"NFD":        unicodenorm.NFD.String,
			"full width": width.Widen.String,
			"both":       func(s string) string { return unicodenorm.NFD.String(width.Widen.String(s)) },
			"NBSP":       func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
			"BOM":        func(s string) string { return "\ufeff" + s },
			"broken":     func(s string) string { return "\xff" + unicodenorm.NFD.String(s) + "\xe1" },
		} {
			line := f(text)
			var n norm.Normalizer
			n.Set(line)
			copied := n.Text()
			last := 0
			for i, c := range copied {
				start, end := n.Offset(i), n.EndOffset(i+max(utf8.RuneLen(c), 1))
				if c == utf8.RuneError {
					end = n.EndOffset(i + 1)
				}
				if start < last || end <= start || end > len(line) {
					t.Fatalf("%s of %q: %q at %d is [%d:%d] behind %d", name, text, c, i, start, end, last)
				}
				last = end
				if c != utf8.RuneError && normalized(line[start:end]) != string(c) {
					t.Errorf("%s of %q: %q at %d is %q", name, text, c, i, line[start:end])
				}
			}
			if end := n.EndOffset(len(copied)); end != len(line) {
				t.Errorf("%s of %q: the end is %d of %d", name, text, end, len(line))
			}
		}
	}
}
