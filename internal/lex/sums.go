package lex

import (
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// SumSet is what stands beside a number that is a sum, by a rune or two; more may be in it than was put in.
type SumSet struct {
	runes RuneSet
	pairs pairSet
	bytes byteSet // the last ones of those that stand before numbers
}

// byteSet is a set of bytes.
type byteSet [256 / 8]uint8

// Begins returns 1 if one of the set may begin with the bytes of v, the first in the low bits; else 0.
func (t *SumSet) Begins(v uint64) uint32 {
	return t.runes.has(RuneIndex(v)) | t.pairs.has(lexhash.Pair(v))
}

// Ends returns 1 if one of the set may end with the bytes of v, or before a blank that is the last one; else 0.
func (t *SumSet) Ends(v uint64) uint32 {
	v <<= ((v>>56 ^ ' ') - 1) >> 63 << 3
	if t.bytes[v>>59]>>(v>>56&7)&1 == 0 {
		return 0
	}
	i := runes.SyllableCount + uint32(v>>56)
	if v>>63 != 0 {
		if v>>48&0xE0 == 0xC0 || v>>32&0xF8 == 0xF0 { // runes of two or four bytes
			return 1
		}
		if i = uint32(runes.SyllableOf(uint32(v >> 40))); i >= runes.SyllableCount {
			return t.pairs.has(v>>40) | t.pairs.has(lexhash.PairBefore(v))
		}
	}
	return t.runes.has(i) | t.pairs.has(lexhash.PairBefore(v))
}

// pairSet is a set of pairs of runes, which holds more than was put in.
type pairSet [1 << (lexhash.PairBits - 3)]uint8

// has returns 1 if the pair is in the set, else 0.
func (t *pairSet) has(pair uint64) uint32 {
	i := lexhash.PairSum(pair)
	return uint32(t[i>>3]) >> (i & 7) & 1
}

// RuneSet is a set of Hangul syllables and ASCII characters, in the order of shapeOf; all others are in it.
type RuneSet [(runes.OtherRune + 8) / 8]uint8

// has returns 1 if the rune with the place i in shapeOf is in the set, else 0.
func (t *RuneSet) has(i uint32) uint32 { return uint32(t[i>>3]) >> (i & 7) & 1 }

// Before is has for the rune that ends at s[:p], or before a blank there; four bytes must stand before p.
func (t *RuneSet) Before(s string, p int) uint32 {
	v := uint32(s[p-4]) | uint32(s[p-3])<<8 | uint32(s[p-2])<<16 | uint32(s[p-1])<<24
	if s[p-1] == ' ' {
		v <<= 8
	}
	if v>>24 < 0x80 {
		return t.has(runes.SyllableCount + v>>24)
	}
	return t.has(RuneIndex(uint64(v >> 8)))
}
