// Package lexhash holds what the word tables and their generator share: the hash, and the bits of a shape.
package lexhash

// Key packs a rune's UTF-8 bytes into one number; it is 0 for no rune.
func Key(r string) uint32 {
	var k uint32
	for i := 0; i < len(r); i++ {
		k = k<<8 | uint32(r[i])
	}
	return k
}

// Sum returns the slot of a key in a table of 1<<(32-shift) slots.
func Sum(key uint32, shift uint8) uint32 {
	return key * 0x9E3779B1 >> (shift & 31)
}

// Bit returns the bit of a key in a set of keys that takes one word and may hold more than was put in.
func Bit(key uint32) uint64 { return 1 << (key * 0x9E3779B1 >> 26) }

// A rune's shape says what it may be a part of, so that most looks at the tables end before they begin.
const (
	Numerals       = 1 << iota // begins a word of numerals
	Units                      // … of unitWords
	Tails                      // … of tailWords
	Particles                  // … of particles
	UnitHomographs             // … of unitHomographs
	Cues                       // … of cues
	WordHomographs             // … of wordHomographs
	Leads                      // ends a word of leadWords

	// What the scanner asks of what follows a numeral's first syllable.
	DigitUnit    // begins a unit that takes a digit in words, or joins numerals: 삼 층, 삼분의, 삼에서
	DigitUnitGap // the same behind a gap
	Second       // comes second in a numeral word or a prefix: 하나, 최대
	Sign         // is ASCII, but neither blank nor digit
	Stop         // is a digit or a range sign, or ends the line

	Any    = 1 << 15   // every shape has it: the gate of lexicons without one of their own
	Shapes = 1<<16 - 1 // may be anything: runes without a shape of their own
)

// Gates are the shapes of the lexicons that have one.
var Gates = map[string]int{
	"numerals": Numerals, "unitWords": Units, "tailWords": Tails, "particles": Particles,
	"unitHomographs": UnitHomographs, "cues": Cues, "wordHomographs": WordHomographs, "leadWords": Leads,
}

// Classes of the syllables that a numeral or a prefix begins with, as the scanner sees them.
const (
	StartNone = iota
	StartDigit
	StartTwo
	StartScale
	StartHigh
	StartAttr
	StartCounted
	StartFree
	StartSeveral
	StartFirst
	StartHalf
	StartLong
	StartPrefix
)

// StartSum returns the place of a syllable's UTF-8 bytes, the first in the low bits, in a table of 1<<12.
// The factor is such that no two syllables that begin numerals share a place.
func StartSum(v, factor uint32) uint32 { return v << 8 * factor >> 20 }
