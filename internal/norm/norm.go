// Package norm makes the plain form of a line that has decomposed Hangul, full-width forms, ½ or odd spaces, with a map back to its bytes.
package norm

import (
	"math/bits"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/runes"
)

// Normalizer makes a line readable for the grammar, with composed Hangul, ASCII forms and plain spaces,
// and keeps the way back to the line's own bytes.
type Normalizer struct {
	buf []byte
	// marks are the places where the copy's offsets leave step with the line's:
	// what is in the copy from from on, up to the next mark, stands for the line's bytes [src, srcEnd).
	marks []mark
	size  int // of the line
}

type mark struct{ from, src, srcEnd int }

// Needed reports whether the line has anything to normalise.
func (n *Normalizer) Needed(line string) bool { return NeedsNormalizing(line) }

// NeedsNormalizing reports whether s has anything to normalise.
func NeedsNormalizing(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		for m := runes.OtherLeads(runes.Load8(s, i)); m != 0; m &= m - 1 {
			if Foldable(s[i+bits.TrailingZeros64(m)>>3:]) {
				return true
			}
		}
	}
	for ; i < len(s); i++ {
		if s[i] >= 0xC0 && Foldable(s[i:]) {
			return true
		}
	}
	return false
}

// Foldable reports whether the rune that s starts with is one that set changes.
func Foldable(s string) bool {
	if len(s) < 2 {
		return false
	}
	switch s[0] {
	case 0xC2:
		return s[1] == 0xA0 || s[1] >= 0xBC && s[1] <= 0xBE
	case 0xE1:
		return s[1] == 0x84 && len(s) >= 6 && s[2] <= 0x92 && s[3] == 0xE1 && (s[4] == 0x85 && s[5] >= 0xA1 || s[4] == 0x86 && s[5] <= 0xB5) || s[1] == 0x9A && len(s) > 2 && s[2] == 0x80
	case 0xE2:
		return s[1] == 0x80 && len(s) > 2 && (s[2] <= 0x8F || s[2] == 0xAF) || s[1] == 0x81 && len(s) > 2 && (s[2] == 0x9F || s[2] == 0xA0) ||
			s[1] == 0x85 && len(s) > 2 && s[2] >= 0x90 && s[2] <= 0x9E
	case 0xE3:
		return s[1] == 0x80 && len(s) > 2 && s[2] == 0x80
	case 0xEF:
		return s[1] == 0xBC || s[1] == 0xBD && len(s) > 2 && s[2] <= 0x9E || s[1] == 0xBF && len(s) > 2 && s[2] >= 0xA0 && s[2] <= 0xA6 || s[1] == 0xBB
	}
	return false
}

// Set makes the copy of the line.
func (n *Normalizer) Set(line string) {
	n.buf, n.marks, n.size = n.buf[:0], n.marks[:0], len(line)
	for i := 0; i < len(line); {
		if line[i] < utf8.RuneSelf || !Foldable(line[i:]) {
			n.buf = append(n.buf, line[i])
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(line[i:])
		if c >= 0x1100 && c <= 0x11FF {
			c, size = compose(line[i:])
		} else {
			c = fold(c)
		}
		n.marks = append(n.marks, mark{len(n.buf), i, i + size})
		if f := vulgarFraction(c); f != "" {
			if k := len(n.buf); k > 0 && runes.IsDigit(n.buf[k-1]) {
				n.buf = append(n.buf, ' ') // 3½ is 3 1/2
			}
			n.buf = append(n.buf, f...)
			if next, _ := utf8.DecodeRuneInString(line[i+size:]); fold(next)-'0' <= 9 && fold(next) >= '0' {
				n.marks = append(n.marks, mark{len(n.buf), i + size, i + size})
				n.buf = append(n.buf, ' ') // ½5 are two numbers
			}
		} else if last, k := utf8.DecodeLastRune(n.buf); c > 0 || last == utf8.RuneError && k == 1 { // else the bytes around it might make a character
			n.buf = utf8.AppendRune(n.buf, c)
		}
		i += size
		n.marks = append(n.marks, mark{len(n.buf), i, i})
	}
}

// fold returns the plain form of a wide, spacing or invisible character; 0 drops it.
func fold(c rune) rune {
	switch {
	case c >= 0xFF01 && c <= 0xFF5E:
		return c - 0xFF01 + '!'
	case c == 0xFFE0:
		return '¢'
	case c == 0xFFE1:
		return '£'
	case c == 0xFFE5:
		return '¥'
	case c == 0xFFE6:
		return '₩'
	case c >= 0x200B && c <= 0x200F, c == 0x2060, c == 0xFEFF:
		return 0
	case c == 0xA0, c == 0x1680, c >= 0x2000 && c <= 0x200A, c == 0x202F, c == 0x205F, c == 0x3000:
		return ' '
	}
	return c
}

// FractionSlash is a slash that makes nothing but a fraction.
const FractionSlash = "⁄"

// vulgarFraction returns what ½ and its like are in digits, "" for other characters (Unicode 16, compatibility decompositions).
func vulgarFraction(c rune) string {
	const all, size = "1⁄4 1⁄2 3⁄4 1⁄7 1⁄9 1⁄101⁄3 2⁄3 1⁄5 2⁄5 3⁄5 4⁄5 1⁄6 5⁄6 1⁄8 3⁄8 5⁄8 7⁄8 ", len("1⁄10")
	k := c - '¼'
	if k > '¾'-'¼' {
		k = c - '⅐' + 3
	}
	if k < 0 || k >= int32(len(all)/size) || c > '¾' && k < 3 {
		return ""
	}
	f := all[int(k)*size:][:size]
	if f[size-1] == ' ' {
		f = f[:size-1]
	}
	return f
}

// Within reports whether p in the copy is inside of what stands for one character of the line, where no match starts or ends.
func (n *Normalizer) Within(p int) bool {
	k := n.last(p)
	if k < 0 || n.marks[k].srcEnd == n.marks[k].src {
		return false
	}
	from := n.marks[k].from
	if p > from && n.buf[from] == ' ' {
		from++
	}
	return p > from
}

// compose joins the conjoining jamo that s starts with to a syllable (Unicode 16, section 3.12).
func compose(s string) (rune, int) {
	l, n := utf8.DecodeRuneInString(s)
	v, nv := utf8.DecodeRuneInString(s[n:])
	if l < 0x1100 || l > 0x1112 || v < 0x1161 || v > 0x1175 {
		return l, n
	}
	c := 0xAC00 + ((l-0x1100)*21+(v-0x1161))*28
	n += nv
	t, nt := utf8.DecodeRuneInString(s[n:])
	if t > 0x11A7 && t <= 0x11C2 {
		c += t - 0x11A7
		n += nt
	}
	return c, n
}

// Text returns the copy. It is a string of its own, as matches may keep parts of it.
func (n *Normalizer) Text() string { return string(n.buf) }

// Offset returns the place in the line of the copy's byte at p, where something starts.
func (n *Normalizer) Offset(p int) int {
	k := n.last(p)
	if k < 0 {
		return p
	}
	m := n.marks[k]
	if m.srcEnd > m.src {
		return m.src
	}
	return m.src + p - m.from
}

// EndOffset returns the place in the line where what ends at p in the copy ends.
func (n *Normalizer) EndOffset(p int) int {
	if p == 0 {
		return 0
	}
	k := n.last(p - 1)
	if k < 0 {
		return p
	}
	m := n.marks[k]
	if m.srcEnd > m.src {
		return m.srcEnd
	}
	return m.src + p - m.from
}

// last returns the index of the last mark at or before p, or -1.
func (n *Normalizer) last(p int) int {
	lo, hi := 0, len(n.marks)
	for lo < hi {
		mid := (lo + hi) / 2
		if n.marks[mid].from <= p {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}

// PlainText returns s as the grammar reads it: composed Hangul, ASCII digits and signs, plain spaces.
func PlainText(s string) string {
	var n Normalizer
	if !n.Needed(s) {
		return s
	}
	n.Set(s)
	return n.Text()
}
