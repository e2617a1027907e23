package komoney

import (
	"math/bits"
	"strings"
)

// The scanner is a filter in front of the grammar: it finds the places where an expression may start
// and says nothing about whether one does. It looks at eight bytes at a time.
//
// An expression starts at its numeral; what stands before it (약, $, 미화) is read backwards from there.
// Numerals start
//
//   - at the first of a run of ASCII digits, or at a point before one;
//   - at a Hangul syllable that begins a numeral word (삼, 만, 두, 수), where a word begins: behind an
//     ASCII byte or behind a character that is neither ASCII nor Hangul, such as a curly quote. Within a
//     word they are other words' syllables (회사, 조사), but for a few prefixes: 약삼십만, 제이차;
//   - at a hanja numeral.
//
// Everything else is passed over: most bytes belong to Hangul syllables inside words, and those need no
// look at all. That no start is lost is what TestFilter and FuzzFilter prove, against a filter that
// takes every byte for a start.

const (
	lowBits  = 0x0101010101010101
	highBits = 0x8080808080808080
	sevens   = 0x7F7F7F7F7F7F7F7F
)

// scan returns the first place from i on where an expression may start, or a character stands that
// needs normalising; len(s) where there is none.
func scan(s string, i int) int {
	for i < len(s) && s[i] >= 0x80 { // the rest of the word that i stands in
		if p := startAt(s, i); p >= 0 {
			return p
		}
		i += runeLen(s, i)
	}
	for i+8 <= len(s) {
		for m := interesting(load8(s, i), i == 0 || s[i-1] < 0x80); m != 0; m &= m - 1 {
			if p := startAt(s, i+bits.TrailingZeros64(m)>>3); p >= 0 {
				return p
			}
		}
		i += 8
	}
	for ; i < len(s); i++ {
		if p := startAt(s, i); p >= 0 {
			return p
		}
	}
	return i
}

// interesting marks, by their high bits, the bytes of w at which starts must look: digits and points,
// the first byte behind an ASCII byte, lead bytes of other than Hangul, and what follows such a character.
func interesting(w uint64, afterASCII bool) uint64 {
	t := w ^ 0x3030303030303030
	digit := ^((t&sevens + 0x76*lowBits) | t)
	t = w ^ 0x2E2E2E2E2E2E2E2E
	point := ^((t&sevens + sevens) | t)
	behind := ^w & highBits << 8
	if afterASCII {
		behind |= 0x80
	}
	return (digit|point|behind&w)&highBits | otherLeads(w)
}

// otherLeads marks the first bytes of characters that are neither ASCII nor Hangul syllables.
func otherLeads(w uint64) uint64 {
	x := w&sevens ^ 0x68*lowBits // the lead bytes EA to ED become 2 to 5
	hangul := (x + 0x7E*lowBits) &^ (x + 0x7A*lowBits)
	return w & (w << 1) &^ hangul & highBits
}

// load8 returns the eight bytes at s[i:], the first in the low bits.
func load8(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// startAt returns the place at or shortly behind p where an expression may start, -1 for none: p itself,
// behind a prefix that begins at p, or behind a character at p that is no letter.
func startAt(s string, p int) int {
	c := s[p]
	switch {
	case c < 0x80:
		if isDigit(c) && (p == 0 || !isDigit(s[p-1])) || c == '.' && p+1 < len(s) && isDigit(s[p+1]) {
			return p
		}
	case c >= 0xEA && c <= 0xED:
		return hangulStart(s, p)
	case c < 0xC0:
	case foldable(s[p:]), c >= 0xE3 && c <= 0xE9 && numerals.at(s, p) != nil:
		return p
	default:
		if q := p + runeLen(s, p); q < len(s) && s[q] >= 0xEA && s[q] <= 0xED {
			return hangulStart(s, q)
		}
	}
	return -1
}

// hangulStart is startAt for a Hangul syllable.
func hangulStart(s string, p int) int {
	if p+3 > len(s) {
		return -1
	}
	class := syllables.class(s, p)
	if class == 0 {
		return -1
	}
	if class&startsNumeral != 0 && plausible(s, p) {
		return p
	}
	if class&startsPrefix == 0 {
		return -1
	}
	for q := p + 3; q+3 <= len(s) && q <= p+6; q += 3 {
		if s[q] >= 0xEA && s[q] <= 0xED && syllables.class(s, q)&startsNumeral != 0 && glued(s, q) {
			return q
		}
	}
	return -1
}

// plausible rules out, by the next character or two, most words that only begin like a numeral: 이번, 사람, 한국, 수 있다.
func plausible(s string, p int) bool {
	w := numerals.at(s, p)
	if w == nil {
		return false
	}
	e := p + len(w.text)
	if e >= len(s) {
		return true
	}
	switch w.class {
	case nOver, nPoint:
		return false
	case nBig:
		return w.n == 4 && numeralGoesOn(s, e, w) || w.n > 4 && strings.HasPrefix(s[e+gapLen(s, e):], "원대")
	case nDigit, nSmall:
		return numeralGoesOn(s, e, w)
	case nSeveral:
		q := e + gapLen(s, e)
		return q < len(s) && (numerals.has(s, q) || unitWords.has(s, q))
	case nUnit:
		if w.flags&fAttr != 0 {
			q := e + gapLen(s, e)
			return q < len(s) && (unitWords.has(s, q) || q > e && (w.n == 2 || w.n == 3) && w.flags&fOld == 0)
		}
	case nFirst:
		return s[e] < 0xEA || unitWords.has(s, e)
	case nHalf:
		return len(w.text) > 3 || s[e] < 0xEA
	}
	return true
}

// numeralGoesOn reports whether what stands at e, behind a digit or scale word, can continue or close a numeral:
// another numeral word or digit, a unit, a range sign, or a particle in a text about numbers.
func numeralGoesOn(s string, e int, w *word) bool {
	q := e + gapLen(s, e)
	if q >= len(s) {
		return true
	}
	c := s[q]
	switch {
	case isDigit(c), c == '\n', c == '\r', c >= 0x80 && c < 0xC2, c > 0xF4:
		return true
	case c < 0xEA:
		return q == e || unitWords.has(s, q)
	case numerals.has(s, q), strings.HasPrefix(s[q:], "분의"), strings.HasPrefix(s[q:], "내지"):
		return true
	case w.class != nDigit:
		return unitWords.has(s, q)
	case q == e && w.n != 2 && particles.has(s, q):
		return true
	}
	for u := unitWords.at(s, q); u != nil; u = unitWords.shorter(u, s, q) {
		if u.takesDigit(q > e) {
			return true
		}
	}
	return false
}

// gapLen returns the length of the gap at p, as skipGap sees it.
func gapLen(s string, p int) int {
	n := 0
	for n < 2 && p+n < len(s) && isBlank(s[p+n]) {
		n++
	}
	return n
}

// glued reports whether a prefix ends at p that is written to a numeral: 약삼십만, 제이차.
func glued(s string, p int) bool {
	w := leadWords.before(s, p)
	return w != nil && w.flags&fGlue != 0
}

// syllableSet tells, two bits a syllable, what a syllable may begin.
type syllableSet [(11172 + 31) / 32]uint64

const (
	startsNumeral = 1 // a numeral
	startsPrefix  = 2 // a prefix that numerals are written to
)

// class returns what the Hangul syllable at s[p:] may begin.
func (t *syllableSet) class(s string, p int) uint64 {
	i := (uint32(s[p])&0xF<<12 | uint32(s[p+1])&0x3F<<6 | uint32(s[p+2])&0x3F) - 0xAC00
	if i >= 11172 {
		return 0
	}
	return t[i/32] >> (i % 32 * 2) & 3
}
