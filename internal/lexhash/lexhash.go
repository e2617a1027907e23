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

// First returns what a table of words keeps of their first rune's key, 24 bits: without the 0xF0 that most runes of four
// bytes begin with, and 0 for the others.
func First(key uint32) uint32 {
	if key>>24 == 0 {
		return key
	}
	if key&0xFF != 0xF0 {
		return 0
	}
	return key >> 8
}

// ID returns the bits by which the keys of the lexicon with the number, at most MostLexicons, differ from those of others: its low byte stands above the 24
// bits of a rune's key, the next bit in one that no rune has.
func ID(number uint32) uint32 { return number<<24 | number>>8*NoRune }

// NoRune is a bit of the last of a key's three bytes, which no rune has and broken bytes may have.
const NoRune = 1 << 22

// MostLexicons is how many numbers ID tells apart.
const MostLexicons = 511

// Moves is the number of entries in the table that keeps words' first runes apart: see Place.
const Moves = 1 << 10

// Place returns the place of a key in a table of n places, where each of the keys that are there has its own:
// those with the same entry in moves go on together, to where all of theirs are free. The generator has found out how far.
func Place(key uint32, moves *[Moves]uint8, n uint32) uint32 {
	h := uint64(key) * factor
	return uint32(uint64(uint32(h>>16)+uint32(moves[h>>54])<<24) * uint64(n) >> 32)
}

// Entry returns the place of a key's entry in moves.
func Entry(key uint32) uint32 { return uint32(uint64(key) * factor >> 54) }

const factor = 0x9E3779B97F4A7C15

// Bit returns the bit of a key in a set of keys that may hold more than was put in.
func Bit(key uint32) uint64 { return 1 << (key * 0x9E3779B1 >> 26) }

// Doubt is Bit with a factor that keeps particles apart from what makes another word of a unit.
func Doubt(key, factor uint32) uint64 { return 1 << (key * factor >> 26) }

// Block is the number of buckets whose places are told from that of the first one.
const Block = 32

// A rune's shape says what it may be a part of, so that most looks at the tables end before they begin.
const (
	Numerals         = 1 << iota // begins a word of numerals
	Units                        // … of unitWords
	Tails                        // … of tailWords
	Particles                    // … of particles or caseParticles
	Leads                        // ends a word of leadWords
	UnitHomographs               // begins a word of unitHomographs
	SpacedHomographs             // … of spacedHomographs or scaledHomographs
	ScaleHomographs              // … of scaleHomographs or overHomographs
	WordHomographs               // … of wordHomographs
	Cues                         // … of cues
	NumberCues                   // … of numberCues
	OtherCues                    // … of the other lexicons of cues, or of rangeEnds

	// What the scanner asks of what follows a numeral's first syllable.
	DigitUnit    // begins a unit that takes a digit in words, or joins numerals: 삼 층 (the third floor), 삼분의 (a third), 삼에서 (from three)
	DigitUnitGap // the same behind a gap
	Sino         // begins a Sino-Korean numeral word
	Sign         // is ASCII, but neither blank nor digit
	Stop         // is a digit or a range sign, or ends the line
	Blank        // is a blank

	JoinSecond   // comes second in a word that joins numerals: 분의 (over, of fractions)
	UnitOpen     // goes on in any way: 삼할이푼 (32 percent), 셋째로 (thirdly), 이와 삼 (two and three), 이년만에 (after two years)
	CountOpen    // goes on in any way behind a native numeral or a scale: 두번봐도 (however often you look), 만원더 (10,000 won more)
	BareOpen     // may be written to a native numeral that counts nothing: 둘다 (both)
	SeveralUnits // begins a unit that 수 is written to: 수년 (several years)

	// What plain asks of what follows digits or their unit.
	MoneyUnits // begins a currency or a part of one, or a magnitude before one: 밀리언 (million)
	Scales     // begins a word that goes on with a numeral in digits: 만 (10^4), 여 (and more)
	Joins      // begins a word that goes on with an amount: 에서 (from), 대 (-odd), 반 (and a half)
	Adverbs    // begins an adverb before 넘다 (exceed) or 웃돌다 (be above): 훌쩍 (well)
	ScaleUnit  // comes second in a unit word that begins like a scale or 여: 조지아라리 (Georgian lari), 여성 (women)

	Ordinals      // ends a word that makes a numeral an ordinal: 제
	CaseParticles // begins a word of caseParticles, which has the shape of particles, too

	Syllable = 1 << 30            // is a Hangul syllable: the gate of lexicons of such words without one of their own
	Any      = 1 << 31            // every shape has it: the gate of the others
	Shapes   = 1<<32 - 1          // may be anything
	Others   = Shapes &^ Syllable // what runes that are neither Hangul nor ASCII may be
)

// Gates are the shapes of the lexicons that have one.
var Gates = map[string]uint32{
	"numerals": Numerals, "unitWords": Units, "tailWords": Tails, "particles": Particles, "caseParticles": CaseParticles, "leadWords": Leads,
	"unitHomographs": UnitHomographs, "spacedHomographs": SpacedHomographs, "scaledHomographs": SpacedHomographs,
	"scaleHomographs": ScaleHomographs, "overHomographs": ScaleHomographs, "wordHomographs": WordHomographs,
	"cues": Cues, "numberCues": NumberCues, "groupCues": OtherCues, "fullCues": OtherCues, "weightCues": OtherCues,
	"saleCues": OtherCues, "buildingCues": OtherCues, "rangeEnds": OtherCues, "boundAdverbs": Adverbs, "boundParticles": CaseParticles,
}

// StartSum returns the place of a syllable's UTF-8 bytes, the first in the low bits, in a table of 1<<11.
// The factor is such that no two syllables that begin numerals share a place.
func StartSum(v, factor uint32) uint32 { return v << 8 * factor >> 21 }

// StartPair returns the place of two syllables' UTF-8 bytes, the first in the low bits, in a table of 1<<11.
func StartPair(v uint64) uint32 { return uint32(v << 16 * factor >> 53) }

// PlainSum returns the place of a rune's UTF-8 bytes in a table of 1<<10. The factor is such that no two units share a place.
func PlainSum(v, factor uint32) uint32 { return v * factor >> 22 }

// PairBits is the size of a set of pairs of runes, as a power of two.
const PairBits = 14

// Pair returns the rune that v begins with, of three bytes, and the next one that is no blank, of three or one, as they are loaded.
func Pair(v uint64) uint64 {
	next := v >> 24
	blank := ((next&0xFF ^ ' ') - 1) >> 63
	next >>= 8 * blank
	wide := uint64(int64(next<<56)>>63) & 0xFFFF00
	return v&0xFFFFFF | next&(0xFF|wide)<<24
}

// PairBefore returns the last rune that v has and, in the high bits, the one before it, both of three bytes or one.
func PairBefore(v uint64) uint64 {
	n := 8 + v>>63<<4
	beside := v >> (64 - n)
	v <<= n
	n = 8 + v>>63<<4
	return beside | v>>(64-n)<<24
}

// PairSum returns the place of a pair in a set.
func PairSum(pair uint64) uint32 { return uint32(pair * factor >> (64 - PairBits)) }
