// Package runes has the arithmetic of Hangul syllables and the classes of bytes that the readers ask for.
package runes

import (
	"strings"
	"unicode/utf8"
)

// IsHangul reports whether c is a syllable of Hangul.
func IsHangul(c rune) bool { return c >= 0xAC00 && c <= 0xD7A3 }

// What Final returns for ㄴ, ㄹ, ㅂ, ㅆ and ㅇ.
const (
	FinalN  = 4
	FinalL  = 8
	FinalB  = 17
	FinalSS = 20
	FinalNg = 21
)

// What Vowel returns for ㅏ, ㅓ, ㅕ, ㅙ and ㅝ.
const (
	VowelA   = 0
	VowelEo  = 4
	VowelYeo = 6
	VowelWae = 10
	VowelWo  = 14
)

// finals and vowels are how many there are, no final among them.
const finals, vowels = 28, 21

// Final returns the place of a syllable's final consonant in Unicode's order, 0 for an open syllable and for what is none.
func Final(c rune) rune {
	if !IsHangul(c) {
		return 0
	}
	return (c - FirstSyllable) % finals
}

// IsOpen reports whether c is a syllable of Hangul that ends in its vowel.
func IsOpen(c rune) bool { return IsHangul(c) && (c-FirstSyllable)%finals == 0 }

// Vowel returns the place of a syllable's vowel in Unicode's order.
func Vowel(c rune) rune { return (c - FirstSyllable) / finals % vowels }

// BeginsWithVowel reports whether c is a syllable of Hangul whose first consonant, ㅇ, is silent.
func BeginsWithVowel(c rune) bool {
	const silent = 11
	return IsHangul(c) && (c-FirstSyllable)/(finals*vowels) == silent
}

// IsLatin reports whether c is a letter of ASCII.
func IsLatin(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// IsCapital reports whether c is a capital letter of ASCII.
func IsCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// IsSmall reports whether c is a small letter of ASCII.
func IsSmall(c byte) bool { return c >= 'a' && c <= 'z' }

// IsHanja reports whether c is a Chinese character.
func IsHanja(c rune) bool { return c >= 0x4E00 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF }

// IsTilde reports whether c is a tilde, or what is written for one.
func IsTilde(c rune) bool {
	switch c {
	case '~', '∼', '〜', '˜', '∽', '⁓':
		return true
	}
	return false
}

// IsDash reports whether c is a hyphen, a dash or a minus sign.
func IsDash(c rune) bool {
	switch c {
	case '-', '–', '—', '‐', '‑', '−', '\u00ad', '―':
		return true
	}
	return false
}

// IsApostrophe reports whether c is an apostrophe, a straight or a curved one: '23.
func IsApostrophe(c rune) bool { return c == '\'' || c == '’' || c == '‘' }

// RangeSign returns the length of the tilde or dash at p, 0 if none stands there.
func RangeSign(s string, p int) int {
	if c := RuneAt(s, p); IsTilde(c) || IsDash(c) {
		return RuneLen(s, p)
	}
	return 0
}

// IsWord reports whether a rune is part of a word: a letter, a syllable, a digit. Hangul ends a block of scripts,
// A000 to D7FF, that begin with its bytes.
func IsWord(c rune) bool {
	if c < utf8.RuneSelf {
		return IsDigit(byte(c)) || IsLatin(byte(c)) || c == '_'
	}
	return c >= 0xA000 && c <= 0xD7FF || IsHanja(c) || c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7 || c >= 0x3040 && c <= 0x30FF
}

// IsBlank reports whether c is a space or a tab.
func IsBlank(c byte) bool { return c == ' ' || c == '\t' }

// Masks for eight bytes at a time.
const (
	LowBits  = 0x0101010101010101
	HighBits = 0x8080808080808080
	Sevens   = 0x7F7F7F7F7F7F7F7F
)

// SyllableLen is the length of a Hangul syllable in bytes.
const SyllableLen = 3

// HeadIn returns the length of the first word of a list, whose words have three bytes or more, that s begins with, 0 if it begins with none.
func HeadIn(s, list string) int {
	for at := 0; len(s) >= SyllableLen; at += SyllableLen {
		if at = indexFrom(list, at, s[:SyllableLen]); at < 0 {
			break
		}
		word, _, _ := strings.Cut(list[at:], "|")
		if (at == 0 || list[at-1] == '|') && strings.HasPrefix(s, word) {
			return len(word)
		}
	}
	return 0
}

// OneOf reports whether a list has the word.
func OneOf(word, list string) bool {
	for at := 0; word != ""; at += len(word) {
		if at = indexFrom(list, at, word); at < 0 {
			break
		}
		if end := at + len(word); (at == 0 || list[at-1] == '|') && (end == len(list) || list[end] == '|') {
			return true
		}
	}
	return false
}

// indexFrom returns where the text, of one word, is in the list from at on, -1 for nowhere. In 64 bytes strings.Index looks
// everywhere at once; in more it stops at each byte that syllables begin with. No list has a word of more than half of that.
func indexFrom(list string, at int, text string) int {
	for ; at < len(list) && len(text) <= 32; at += 64 - len(text) {
		if k := strings.Index(list[at:min(at+64, len(list))], text); k >= 0 {
			return at + k
		}
	}
	return -1
}

// HangulAt reports whether a syllable of Hangul stands at p.
func HangulAt(s string, p int) bool {
	if p+2 >= len(s) {
		return false
	}
	v := uint32(s[p])<<16 | uint32(s[p+1])<<8 | uint32(s[p+2])
	return v-firstBytes <= lastBytes-firstBytes && v&0xC0C0 == 0x8080
}

// RuneAt returns the rune at s[p:], 0 at the end.
func RuneAt(s string, p int) rune {
	if p >= len(s) {
		return 0
	}
	if c := s[p]; c < utf8.RuneSelf {
		return rune(c)
	}
	c, _ := utf8.DecodeRuneInString(s[p:])
	return c
}

// DigitsEnd returns the end of the digits at p.
func DigitsEnd(s string, p int) int {
	for p < len(s) && IsDigit(s[p]) {
		p++
	}
	return p
}

// DecimalsEnd returns the end of the decimals behind the digits that end at p, p if there are none: of 1.5.
func DecimalsEnd(s string, p int) int {
	if p+1 < len(s) && s[p] == '.' && IsDigit(s[p+1]) {
		return DigitsEnd(s, p+1)
	}
	return p
}

// DigitsStart returns where the digits begin that end at p, p if there are none.
func DigitsStart(s string, p int) int {
	for p > 0 && IsDigit(s[p-1]) {
		p--
	}
	return p
}

// LatinEnd returns where the Latin letters end that begin at p, p if there are none.
func LatinEnd(s string, p int) int {
	for p < len(s) && IsLatin(s[p]) {
		p++
	}
	return p
}

// LatinStart returns where the Latin letters begin that end at p, p if there are none.
func LatinStart(s string, p int) int {
	for p > 0 && IsLatin(s[p-1]) {
		p--
	}
	return p
}

// RuneLen returns the length of the rune at s[i:], 1 where the bytes are invalid.
func RuneLen(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		return 1
	}
	if HangulAt(s, i) {
		return SyllableLen
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}

// RuneBefore returns the rune that ends at p, 0 at the start.
func RuneBefore(s string, p int) rune {
	switch {
	case p <= 0:
		return 0
	case s[p-1] < utf8.RuneSelf:
		return rune(s[p-1])
	case p >= SyllableLen && HangulAt(s, p-SyllableLen):
		return rune(s[p-3]&0xF)<<12 | rune(s[p-2]&0x3F)<<6 | rune(s[p-1]&0x3F)
	}
	c, _ := utf8.DecodeLastRuneInString(s[:p])
	return c
}

// IsDigit reports whether c is a digit of ASCII.
func IsDigit(c byte) bool { return c-'0' <= 9 }

// IsSpace reports whether c is a blank or ends a line.
func IsSpace(c byte) bool { return IsBlank(c) || c == '\n' || c == '\r' }

// InvalidAt returns the place of the first byte of s that is no part of a character, len(s) if there is none.
func InvalidAt(s string) int {
	for i, c := range s {
		if c == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") { // which may stand there itself
			return i
		}
	}
	return len(s)
}

// OtherLeads marks the first bytes of characters that are neither ASCII nor Hangul syllables.
func OtherLeads(w uint64) uint64 {
	_, _, other := Mask8(w)
	return other & HighBits
}

// GapLen returns the length of the gap at p: of at most two spaces. A tab is none: it parts the fields of a table.
func GapLen(s string, p int) int {
	switch {
	case uint(p) >= uint(len(s)) || s[p] != ' ':
		return 0
	case p+1 < len(s) && s[p+1] == ' ':
		return 2
	}
	return 1
}

// GapBack returns the length of the gap before p.
func GapBack(s string, p int) int {
	switch {
	case uint(p-1) >= uint(len(s)) || s[p-1] != ' ':
		return 0
	case p > 1 && s[p-2] == ' ':
		return 2
	}
	return 1
}

// Load8 returns the eight bytes at s[i:], the first in the low bits.
func Load8(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// LoadEnd returns the last bytes of s, from i on and less than eight, as load8 does, with zeros behind them.
func LoadEnd(s string, i int) uint64 {
	if n := len(s); n >= 8 {
		return Load8(s, n-8) >> (8 * (i + 8 - n) & 63)
	}
	var v uint64
	for k := len(s) - 1; k >= i; k-- {
		v = v<<8 | uint64(s[k])
	}
	return v
}

// Rune0 returns the first rune of s.
func Rune0(s string) rune { c, _ := utf8.DecodeRuneInString(s); return c }

// IsASCII reports whether s, which is not empty, begins with a byte of ASCII.
func IsASCII(s string) bool { return s[0] < 0x80 }

// IsShort reports whether s is no longer than a syllable.
func IsShort(s string) bool { return len(s) <= 3 }

// The Hangul syllables, and their bytes, the first in the high bits.
const (
	FirstSyllable = 0xAC00
	SyllableCount = 11172
	firstBytes    = 0xEAB080
	lastBytes     = 0xED9EA3
)

// The characters that begin with the same bytes as Hangul syllables do, EA to ED, are a quarter of those of three bytes.
const (
	FirstOfQuarter = 0xA000
	QuarterCount   = 1 << 14
)

// PlaceOf returns the place in that quarter of the character in the low bytes of v, which is one of it.
func PlaceOf(v uint32) uint32 {
	// The product puts the two bits of the first byte, less EA, and the six of the second before those of the third.
	return (v + 2) & 0x3F3F03 * (1<<30 | 1<<16 | 1<<2) >> 18
}

// Mask8 marks in the high bits of eight bytes which are not ASCII, which have other low bits than digits, and
// which begin a character that is neither ASCII nor Hangul; the last has other bits set besides.
func Mask8(w uint64) (high, noDigit, other uint64) {
	low := w & Sevens
	notBelow, above := low+(0x80-0x6A)*LowBits, low+(0x80-0x6E)*LowBits // the lead bytes of Hangul, EA to ED, are between
	return w & HighBits, (low ^ 0x30*LowBits + 0x76*LowBits) & HighBits, w & (w << 1) & (above | ^notBelow)
}
