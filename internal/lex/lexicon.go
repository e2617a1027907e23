// Package lex has the words that the library knows, which the generator makes of the tables, and the look-ups for them.
//
// The tables name classes and flags with a small letter: fOld is FOld here.
package lex

import (
	"math/bits"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// Word is a word of a lexicon as it stands in a text, or a user's own. The zero value, with a nil sense, is none.
type Word struct {
	Text string
	*Sense
}

// Sense is what words mean.
type Sense struct {
	Flags Flags
	Ref   Ref
	N     int8 // a number that goes with it: the exponent of a magnitude or a sub-unit
	Class Class
}

// Ref is what a word stands for: a currency code, a CLDR unit identifier, a counter. It is a place in refs, which are sorted by texts.
type Ref uint16

// OwnRef is the ref of a Parser's own words whose texts the tables do not have: see Parser.ref.
const OwnRef Ref = 1<<16 - 1

// Text returns what a word of the tables stands for.
func (r Ref) Text() string { return Refs[r].Text() }

// RefOf returns the ref of a text, OwnRef if no word of the tables has it.
func RefOf(text string) Ref {
	i := sort.Search(len(Refs), func(i int) bool { return Ref(i).Text() >= text })
	if i < len(Refs) && Ref(i).Text() == text {
		return Ref(i)
	}
	return OwnRef
}

// Lexicon is a set of words, which are found by the rune where matching starts, and by the second one. All lexicons
// share the tables that are generated from tables/*.tsv.
type Lexicon struct {
	Gate Shape  // what a rune where matching starts has in its shape
	Id   uint32 // of its keys: lexhash.ID
}

// Slot is a rune where words of a lexicon start; an unused one has key 0. The words are in buckets by the bits of
// their second runes; the one that is a single rune is only here.
type Slot struct {
	Key     uint32 // by lexhash.First, with the lexicon's id
	First   uint16 // the bucket of the lowest bit, in buckets; the others follow
	Single  uint16 // in senses; 0 for none
	Seconds uint64 // the set of second keys, by lexhash.Bit
}

// part is a piece of texts, which has those of all tables, one in the other where that can be: where it is, in two bytes, the
// lower one first, and its length. A number of two bytes would make it a byte longer, for each of ten thousand.
type part [3]byte

// Text returns the text that a part stands for.
func (p *part) Text() string {
	at, size := p.place()
	return Texts[at : at+size]
}

// place returns where in texts it begins, and its length.
func (p *part) place() (at, size int) { return int(p[0]) | int(p[1])<<8, int(p[2]) }

// Row is a word of several runes, or several words that differ in their blanks. Those of a bucket with more characters
// that are no blanks come first, so that the longest word that a text has is found first.
type Row struct {
	Rest    part    // the text behind its first rune
	Meaning [2]byte // its place in senses, behind the bits of last and loose; the lower byte first
}

// sense returns what the word means.
func (r *Row) sense() *Sense { return &Senses[(int(r.Meaning[0])|int(r.Meaning[1])<<8)>>2] }

// Last reports whether there are no more words in the bucket.
func (r *Row) Last() bool { return r.Meaning[0]&1 != 0 }

// Loose reports whether _ in the text stands for a blank that may be missing.
func (r *Row) Loose() bool { return r.Meaning[0]&2 != 0 }

// loosely returns the length of the text that s begins with, if it does, where _ stands for a blank or nothing; else 0.
func loosely(s, text string) int {
	n := 0
	for i := range len(text) {
		switch c := text[i]; {
		case c != '_' && (n >= len(s) || s[n] != c):
			return 0
		case c != '_' || n < len(s) && s[n] == ' ':
			n++
		}
	}
	return n
}

// Shape says what a rune may be a part of, in the bits of lexhash.
type Shape uint32

// shapeTable says for the characters of the quarter that has Hangul and, behind them, for ASCII and all others which of the shapes they have.
type shapeTable [otherRune + 1]uint8

// otherRune is the place there of what is neither of that quarter nor ASCII.
const otherRune = runes.QuarterCount + utf8.RuneSelf

// ShapeAt returns the shape of the rune at s[i:]. Runes that are neither Hangul nor ASCII may be anything.
func ShapeAt(s string, i int) Shape {
	c := s[i]
	if c < utf8.RuneSelf {
		return Shapes[ShapeOf[runes.QuarterCount+int(c)]]
	}
	if c-0xEA < 4 && i+2 < len(s) {
		return Shapes[ShapeOf[runes.PlaceOf(uint32(c)|uint32(s[i+1])<<8|uint32(s[i+2])<<16)]]
	}
	return lexhash.Others
}

// ShapeBefore returns the shape of the rune that ends at s[:i], i > 0.
func ShapeBefore(s string, i int) Shape {
	if s[i-1] < utf8.RuneSelf {
		return Shapes[ShapeOf[runes.QuarterCount+int(s[i-1])]]
	}
	if i >= 3 && s[i-3]-0xEA < 4 {
		return ShapeAt(s, i-3)
	}
	return lexhash.Others
}

// group returns the slot of a rune by its key, nil where no word starts with it.
func (l *Lexicon) group(key uint32) *Slot {
	if key&lexhash.NoRune != 0 {
		return nil
	}
	key |= l.Id
	if s := &Slots[lexhash.Place(key, &moves, uint32(len(Slots)))]; s.Key == key {
		return s
	}
	return nil
}

// keyOf packs the bytes of the rune that s begins with and returns their number.
func keyOf(s string) (key uint32, n int) {
	switch {
	case s[0] < utf8.RuneSelf:
		return uint32(s[0]), 1
	case len(s) > 2 && s[0]>>4 == 0xE:
		return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16, 3
	}
	return rareKey(s)
}

// rareKey is keyOf for runes of other lengths than most.
func rareKey(s string) (key uint32, n int) {
	n = runes.RuneLen(s, 0)
	return lexhash.First(lexhash.Key(s[:n])), n
}

// keyBefore packs the bytes of the rune that ends at s[:i] and returns their number.
func keyBefore(s string, i int) (key uint32, n int) {
	c := s[i-1]
	switch {
	case c < 0x80:
		return uint32(c), 1
	case i >= 3 && s[i-3] >= 0xE0 && s[i-3] < 0xF0:
		return uint32(s[i-3]) | uint32(s[i-2])<<8 | uint32(c)<<16, 3
	}
	_, n = utf8.DecodeLastRuneInString(s[:i])
	return lexhash.First(lexhash.Key(s[i-n : i])), n
}

// Has reports whether a word begins with the rune at s[i:].
func (l *Lexicon) Has(s string, i int) bool {
	if ShapeAt(s, i)&l.Gate == 0 {
		return false
	}
	key, _ := keyOf(s[i:])
	return l.group(key) != nil
}

// At returns the longest word that stands at s[i:], if any.
func (l *Lexicon) At(s string, i int) Word {
	if uint(i) >= uint(len(s)) || s[i]-0xEA >= 4 {
		return l.rareAt(s, i)
	}
	var v uint64
	if i+8 <= len(s) { // not in a function for both, which would not be inlined
		v = runes.Load8(s, i)
	} else {
		v = runes.LoadEnd(s, i)
	}
	if Shapes[ShapeOf[runes.PlaceOf(uint32(v))]]&l.Gate == 0 {
		return Word{}
	}
	g := l.group(uint32(v) & 0xFFFFFF)
	if g == nil {
		return Word{}
	}
	if g.Seconds != 0 {
		second := uint32(v>>24) & 0xFFFFFF
		if second&0x80 == 0 {
			second &= 0x7F
		} else if second&0xF0 != 0xE0 {
			return l.rareAt(s, i)
		}
		if bit := lexhash.Bit(second); g.Seconds&bit != 0 {
			if w := g.longest(s[i:], 3, bit); w.Sense != nil {
				return w
			}
		}
	}
	if g.Single == 0 {
		return Word{}
	}
	return Word{s[i : i+3], &Senses[g.Single]}
}

// rareAt is at for runes other than Hangul.
func (l *Lexicon) rareAt(s string, i int) Word {
	if i >= len(s) || ShapeAt(s, i)&l.Gate == 0 || !utf8.RuneStart(s[i]) {
		return Word{}
	}
	s = s[i:]
	first, n := keyOf(s)
	g := l.group(first)
	if g == nil {
		return Word{}
	}
	if len(s) > n {
		second, _ := keyOf(s[n:])
		if bit := lexhash.Bit(second); g.Seconds&bit != 0 {
			if w := g.longest(s, n, bit); w.Sense != nil {
				return w
			}
		}
	}
	return g.alone(s, n)
}

// bucket returns where the words begin whose second runes have the bit, which is one of the group's.
func (g *Slot) bucket(bit uint64) int {
	return BucketAt(uint(g.First) + uint(bits.OnesCount64(g.Seconds&(bit-1))))
}

// BucketAt returns where in rows the words of the bucket i begin.
func BucketAt(i uint) int { return int(blocks[i/lexhash.Block]) + int(buckets[i]) }

// longest returns the longest word of a group that s begins with and that has more than one rune, if any.
// The first rune has n bytes, the second one has the bit, which is one of the group's.
func (g *Slot) longest(s string, n int, bit uint64) Word {
	k := g.bucket(bit)
	if n+8 > len(s) {
		return longestAt(k, s, n)
	}
	v, texts := runes.Load8(s, n), Texts
	for ; ; k++ {
		r := &Rows[k]
		at, size := r.Rest.place()
		// Nearly all words end within eight bytes, which is cheaper than a call that compares.
		same := bits.TrailingZeros64(v^runes.Load8(texts, at)) / 8
		if r.Loose() {
			if same >= min(size, 8) || texts[at+same] == '_' { // the bytes that differ first are a blank that may be missing
				if m := loosely(s[n:], texts[at:at+size]); m > 0 {
					return Word{s[:n+m], r.sense()}
				}
			}
		} else if same >= size || same == 8 && strings.HasPrefix(s[n+8:], texts[at+8:at+size]) {
			return Word{s[:n+size], r.sense()}
		}
		if r.Last() {
			return Word{}
		}
	}
}

// longestAt is longest for the words in rows from k on, near the end of a text.
func longestAt(k int, s string, n int) Word {
	for ; ; k++ {
		r := &Rows[k]
		m := 0
		if rest := r.Rest.Text(); r.Loose() {
			m = loosely(s[n:], rest)
		} else if strings.HasPrefix(s[n:], rest) {
			m = len(rest)
		}
		if m > 0 {
			return Word{s[:n+m], r.sense()}
		}
		if r.Last() {
			return Word{}
		}
	}
}

// alone returns the word of a group that is one rune, the n bytes that s begins with, if any.
func (g *Slot) alone(s string, n int) Word {
	if g.Single == 0 {
		return Word{}
	}
	return Word{s[:n], &Senses[g.Single]}
}

// Shorter returns the next shorter word than w that stands at s[i:], where w stands, if any.
func (l *Lexicon) Shorter(w Word, s string, i int) Word {
	if w.Flags&FShorter == 0 {
		return Word{}
	}
	return l.At(s[:i+len(w.Text)-1], i)
}

// Ending returns the longest word of up to five syllables that ends at s[:i] and that is what the lexicon has there, if any.
// Its lexicon is grouped by first runes.
func (l *Lexicon) Ending(s string, i int) Word {
	var longest Word
	for at := i - runes.SyllableLen; at >= 0 && at >= i-5*runes.SyllableLen && s[at] >= 0xE0; at -= runes.SyllableLen {
		if ShapeAt(s, at)&l.Gate == 0 {
			continue
		}
		if w := l.At(s[:i], at); w.Sense != nil && len(w.Text) == i-at {
			longest = w
		}
	}
	return longest
}

// Before returns the longest word that ends at s[:i], if any. Its lexicon is grouped by last runes.
func (l *Lexicon) Before(s string, i int) Word {
	if i < 8 || i > len(s) || s[i-3]-0xEA >= 4 || s[i-1] < utf8.RuneSelf {
		return l.rareBefore(s, i)
	}
	v := runes.Load8(s, i-8)
	if Shapes[ShapeOf[runes.PlaceOf(uint32(v>>40))]]&l.Gate == 0 {
		return Word{}
	}
	g := l.group(uint32(v >> 40))
	if g == nil {
		return Word{}
	}
	if g.Seconds != 0 {
		second := uint32(v>>16) & 0xFFFFFF
		if c := second >> 16; c < utf8.RuneSelf {
			second = c
		} else if second&0xF0 != 0xE0 {
			return l.rareBefore(s, i)
		}
		if bit := lexhash.Bit(second); g.Seconds&bit != 0 {
			if w := g.longestBefore(s[:i], 3, bit); w.Sense != nil {
				return w
			}
		}
	}
	return g.alone(s[i-3:i], 3)
}

// Sum returns n of the longest word that stands at s[i:], 0 if there is none: where n is a sum of what the word may do.
func (l *Lexicon) Sum(s string, i int) int8 {
	if w := l.At(s, i); w.Sense != nil {
		return w.N
	}
	return 0
}

// Mentioned reports whether a word of the class begins anywhere in s.
func (l *Lexicon) Mentioned(s string, c Class) bool {
	for i := range len(s) {
		if !utf8.RuneStart(s[i]) {
			continue
		}
		if w := l.At(s, i); w.Sense != nil && w.Class == c {
			return true
		}
	}
	return false
}

// rareBefore is before for runes other than Hangul, and near the start of a text.
func (l *Lexicon) rareBefore(s string, i int) Word {
	if i <= 0 || ShapeBefore(s, i)&l.Gate == 0 {
		return Word{}
	}
	first, n := keyBefore(s, i)
	g := l.group(first)
	if g == nil {
		return Word{}
	}
	if i > n {
		second, _ := keyBefore(s, i-n)
		if bit := lexhash.Bit(second); g.Seconds&bit != 0 {
			if w := g.longestBefore(s[:i], n, bit); w.Sense != nil {
				return w
			}
		}
	}
	return g.alone(s[i-n:i], n)
}

// longestBefore is longest for the words that s ends with.
func (g *Slot) longestBefore(s string, n int, bit uint64) Word {
	before := s[:len(s)-n]
	for k := g.bucket(bit); ; k++ {
		r := &Rows[k]
		if rest := r.Rest.Text(); strings.HasSuffix(before, rest) {
			return Word{s[len(before)-len(rest):], r.sense()}
		}
		if r.Last() {
			return Word{}
		}
	}
}
