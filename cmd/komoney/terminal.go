package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// visible returns s with everything that a terminal would act on, or that would hide or
// turn around what stands beside it, written out: \x1b, \u202e, \xff. A tab becomes a space.
func visible(s string) string {
	i := 0
	for i < len(s) && s[i] >= ' ' && s[i] < 0x7F {
		i++
	}
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.WriteString(s[:i])
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case 0xAC00 <= r && r <= 0xD7A3: // Hangul, first because there is most of it
			b.WriteString(s[i : i+size])
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case r == '\t':
			b.WriteByte(' ')
		case r < ' ' || r == 0x7F:
			fmt.Fprintf(&b, `\x%02x`, r)
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) && r != zeroWidthJoiner:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

// zeroWidthJoiner holds emoji together.
const zeroWidthJoiner = 0x200D

// wide are the blocks whose characters take two columns of a terminal.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x1100, 0x115F, 1}, // leading jamo
		{0x2E80, 0x303E, 1}, // CJK radicals … punctuation
		{0x3041, 0x33FF, 1}, // kana, compatibility jamo, squared units
		{0x3400, 0x4DBF, 1}, // CJK extension A
		{0x4E00, 0x9FFF, 1}, // CJK
		{0xA960, 0xA97C, 1}, // jamo extended-A
		{0xAC00, 0xD7A3, 1}, // Hangul syllables
		{0xF900, 0xFAFF, 1}, // CJK compatibility
		{0xFE30, 0xFE6F, 1}, // vertical and small forms
		{0xFF01, 0xFF60, 1}, // full-width forms
		{0xFFE0, 0xFFE6, 1}, // full-width signs, ￦ among them
	},
	R32: []unicode.Range32{
		{0x1F300, 0x1F64F, 1}, // pictographs
		{0x1F680, 0x1F6FF, 1},
		{0x1F900, 0x1FAFF, 1},
		{0x20000, 0x3FFFD, 1}, // CJK extensions
	},
}

// width returns how many columns a terminal gives s, which is visible.
func width(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r < 0x300:
			n++
		case unicode.Is(wide, r):
			n += 2
		case 0x1160 <= r && r <= 0x11FF || r == zeroWidthJoiner || unicode.In(r, unicode.Mn, unicode.Me):
			// Vowels and final consonants join the jamo before them.
		default:
			n++
		}
	}
	return n
}

// runesIn returns how many bytes the first n runes of s take.
func runesIn(s string, n int) int {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return i
}

// runesInBack returns how many bytes the last n runes of s take.
func runesInBack(s string, n int) int {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return len(s) - i
}

// caret returns s on a line and a caret below its byte offset, nothing of an empty s. Of a long s it shows what is near.
func caret(s string, offset int) string {
	if s == "" {
		return ""
	}
	offset = max(0, min(offset, len(s)))
	before, behind := s[:offset], s[offset:]
	lead, trail := "", ""
	if n := runesInBack(before, nearby); n < len(before) {
		before, lead = before[len(before)-n:], "… "
	}
	if n := runesIn(behind, nearby); n < len(behind) {
		behind, trail = behind[:n], " …"
	}
	before = lead + visible(before)
	return "  " + before + visible(behind) + trail + "\n  " + strings.Repeat(" ", width(before)) + "^\n"
}
