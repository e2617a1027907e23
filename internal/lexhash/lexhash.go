// Package lexhash holds what the word tables and their generator share: the hash, and the bits of a shape.
package lexhash

// Key packs a rune's UTF-8 bytes into one number, the first in the low bits, as they are loaded; it is 0 for no rune.
func Key(r string) uint32 {
	var k uint32
	for i := 0; i < len(r); i++ {
		k |= uint32(r[i]) << (8 * i)
	}
	return k
}

// Sum returns the slot of a key in a table of 1<<(32-shift) slots.
func Sum(key uint32, shift uint8) uint32 {
	return key * 0x9E3779B1 >> (shift & 31)
}

// Pair mixes the keys of a word's first two runes.
func Pair(first, second uint32) uint32 { return first ^ second*0x85EBCA6B }

// Short returns what a table of pairs keeps of a key, other bits than those that Sum takes; never 0.
func Short(key uint32) uint16 { return uint16(key*0x9E3779B1>>3) | 1 }

// Bit returns the bit of a key in a set of keys that takes one word, but for Single, and may hold more than was put in.
func Bit(key uint32) uint64 { return 1 << (key * 0x9E3779B1 >> 26 * 63 >> 6) }

// Single is set with the bits of a group that has a word of one rune, which is the last one.
const Single = 1 << 63

// A rune's shape says what it may be a part of, so that most looks at the tables end before they begin.
const (
	Numerals         = 1 << iota // begins a word of numerals
	Units                        // … of unitWords
	Tails                        // … of tailWords
	Particles                    // … of particles
	Leads                        // ends a word of leadWords
	UnitHomographs               // begins a word of unitHomographs
	SpacedHomographs             // … of spacedHomographs or scaledHomographs
	ScaleHomographs              // … of scaleHomographs or overHomographs
	WordHomographs               // … of wordHomographs
	Cues                         // … of cues
	NumberCues                   // … of numberCues
	OtherCues                    // … of the other lexicons of cues

	// What the scanner asks of what follows a numeral's first syllable.
	DigitUnit    // begins a unit that takes a digit in words, or joins numerals: 삼 층, 삼분의, 삼에서
	DigitUnitGap // the same behind a gap
	Sino         // begins a Sino-Korean numeral word
	Sign         // is ASCII, but neither blank nor digit
	Stop         // is a digit or a range sign, or ends the line
	Blank        // is a blank

	JoinSecond   // comes second in a word that joins numerals: 분의
	UnitOpen     // goes on in any way: 삼할이푼, 셋째로, 이와 삼, 이년만에
	CountOpen    // goes on in any way behind a native numeral: 두번봐도
	BareOpen     // may be written to a native numeral that counts nothing: 둘다
	SeveralUnits // begins a unit that 수 is written to: 수년

	// What plain asks of what follows digits or their unit.
	MoneyUnits // begins a currency or a part of one
	Scales     // begins a word that goes on with a numeral in digits: 만, 여
	Joins      // begins a word that goes on with an amount: 에서, 대, 반
	ScaleUnit  // comes second in a unit word that begins like a scale or 여: 조지아라리, 여성

	Any    = 1 << 31   // every shape has it: the gate of lexicons without one of their own
	Shapes = 1<<32 - 1 // may be anything: runes without a shape of their own
)

// Gates are the shapes of the lexicons that have one.
var Gates = map[string]uint32{
	"numerals": Numerals, "unitWords": Units, "tailWords": Tails, "particles": Particles, "leadWords": Leads,
	"unitHomographs": UnitHomographs, "spacedHomographs": SpacedHomographs, "scaledHomographs": SpacedHomographs,
	"scaleHomographs": ScaleHomographs, "overHomographs": ScaleHomographs, "wordHomographs": WordHomographs,
	"cues": Cues, "numberCues": NumberCues, "groupCues": OtherCues, "fullCues": OtherCues, "weightCues": OtherCues,
	"saleCues": OtherCues, "buildingCues": OtherCues,
}

// StartSum returns the place of a syllable's UTF-8 bytes, the first in the low bits, in a table of 1<<12.
// The factor is such that no two syllables that begin numerals share a place.
func StartSum(v, factor uint32) uint32 { return v << 8 * factor >> 20 }
