package lex

import (
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// SumSet is what stands beside a number that is a sum, by a rune or two; more may be in it than was put in.
type SumSet struct {
	runes runeSet
	pairs pairSet
	bytes byteSet // the last ones of those that stand before numbers
}

// Begin reports whether one of the set may begin with the bytes of v, the first in the low bits.
func (t *SumSet) Begin(v uint64) bool {
	return t.runes.has(RuneIndex(v)) || t.pairs.has(lexhash.Pair(v))
}

// End reports whether one of the set may end at s[:p], or before a blank there; nine bytes must stand before p.
func (t *SumSet) End(s string, p int) bool {
	c := s[p-1]
	if c == ' ' {
		c = s[p-2]
	}
	return t.bytes.has(c) && t.end(s, p)
}

// SumReach is how many bytes before a place End looks at, but for a blank.
const SumReach = 8

// MayEnd is End at any p: so near to the start of s that not all can be looked at, one of the set may end.
func (t *SumSet) MayEnd(s string, p int) bool { return p <= SumReach || t.End(s, p) }

// end is End where the last byte is one of those that the set ends with.
func (t *SumSet) end(s string, p int) bool {
	if s[p-1] == ' ' {
		p--
	}
	v := runes.Load8(s, p-SumReach)
	i := runes.QuarterCount + uint32(v>>56)
	if v>>63 != 0 {
		if v>>48&0xE0 == 0xC0 || v>>32&0xF8 == 0xF0 { // runes of two or four bytes
			return true
		}
		if i = RuneIndex(v >> 40); i-(runes.FirstSyllable-runes.FirstOfQuarter) >= runes.SyllableCount {
			return t.pairs.has(v>>40) || t.pairs.has(lexhash.PairBefore(v))
		}
	}
	return t.runes.has(i) || t.pairs.has(lexhash.PairBefore(v))
}

// byteSet is a set of bytes.
type byteSet [256 / 8]uint8

func (t *byteSet) has(c byte) bool { return t[c>>3]>>(c&7)&1 != 0 }

// pairSet is a set of pairs of runes, which holds more than was put in.
type pairSet [1 << (lexhash.PairBits - 3)]uint8

func (t *pairSet) has(pair uint64) bool {
	i := lexhash.PairSum(pair)
	return t[i>>3]>>(i&7)&1 != 0
}

// runeSet is a set of Hangul syllables and ASCII characters, in the order of ShapeOf; all others but those of Hangul's quarter are in it.
type runeSet [(otherRune + 8) / 8]uint8

func (t *runeSet) has(i uint32) bool { return t[i>>3]>>(i&7)&1 != 0 }
