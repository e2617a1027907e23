package komoney

import (
	"math/bits"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
)

// word is a word of a lexicon as it stands in a text, or a user's own. The zero value, with a nil sense, is none.
type word struct {
	text string
	*sense
}

// sense is what words mean.
type sense struct {
	flags flags
	ref   ref
	n     int8 // a number that goes with it: the exponent of a magnitude or a sub-unit
	class class
}

// ref is what a word stands for: a currency code, a CLDR unit identifier, a counter. It is a place in refs, which are sorted by texts.
type ref uint16

// ownRef is the ref of a Parser's own words whose texts the tables do not have: see Parser.ref.
const ownRef ref = 1<<16 - 1

// text returns what a word of the tables stands for.
func (r ref) text() string { return refs[r].text() }

// refOf returns the ref of a text, ownRef if no word of the tables has it.
func refOf(text string) ref {
	i := sort.Search(len(refs), func(i int) bool { return ref(i).text() >= text })
	if i < len(refs) && ref(i).text() == text {
		return ref(i)
	}
	return ownRef
}

// lexicon is a set of words, which are found by the rune where matching starts, and by the second one. All lexicons
// share the tables that are generated from tables/*.tsv.
type lexicon struct {
	gate shape  // what a rune where matching starts has in its shape
	id   uint32 // a number in the high byte
}

// slot is a rune where words of a lexicon start; an unused one has key 0. The words are in buckets by the bits of
// their second runes; the one that is a single rune is only here.
type slot struct {
	key     uint32 // by lexhash.First, with the lexicon's id
	seconds uint32 // the set of second keys, by lexhash.Bit
	first   uint16 // the bucket of the lowest bit, in buckets; the others follow
	single  uint16 // in senses
}

// part is a piece of texts, which has those of all tables, one in the other where that can be: where it is, in two bytes, the
// lower one first, and its length. A number of two bytes would make it a byte longer, for each of ten thousand.
type part [3]byte

func (p *part) text() string {
	at, size := p.place()
	return texts[at : at+size]
}

// place returns where in texts it begins, and its length.
func (p *part) place() (at, size int) { return int(p[0]) | int(p[1])<<8, int(p[2]) }

// row is a word of several runes, or several words that differ in their blanks. Those of a bucket with more characters
// that are no blanks come first, so that the longest word that a text has is found first.
type row struct {
	rest    part    // the text behind its first rune
	meaning [2]byte // its place in senses, behind the bits of last and loose; the lower byte first
}

// sense returns what the word means.
func (r *row) sense() *sense { return &senses[(int(r.meaning[0])|int(r.meaning[1])<<8)>>2] }

// last reports whether there are no more words in the bucket.
func (r *row) last() bool { return r.meaning[0]&1 != 0 }

// loose reports whether _ in the text stands for a blank that may be missing.
func (r *row) loose() bool { return r.meaning[0]&2 != 0 }

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

// shape says what a rune may be a part of, in the bits of lexhash.
type shape uint32

// shapeTable says for the Hangul syllables and, behind them, for ASCII and all other runes which of the shapes they have.
type shapeTable [otherRune + 1]uint8

const (
	firstSyllable = 0xAC00
	syllableCount = 11172
	otherRune     = syllableCount + utf8.RuneSelf
)

// shapeAt returns the shape of the rune at s[i:]. Runes that are neither Hangul nor ASCII may be anything.
func shapeAt(s string, i int) shape {
	c := s[i]
	if c < utf8.RuneSelf {
		return shapes[shapeOf[syllableCount+int(c)]]
	}
	if c-0xEA < 4 && i+2 < len(s) {
		if u := uint32(c)&0xF<<12 | uint32(s[i+1])&0x3F<<6 | uint32(s[i+2])&0x3F - firstSyllable; u < syllableCount {
			return shapes[shapeOf[u]]
		}
	}
	return lexhash.Shapes
}

// shape is shapeAt for the places that seldom ask.
func (r *line) shape(p int) shape { return shapeAt(r.s, p) }

// shapeBefore returns the shape of the rune that ends at s[:i], i > 0.
func shapeBefore(s string, i int) shape {
	if s[i-1] < utf8.RuneSelf {
		return shapes[shapeOf[syllableCount+int(s[i-1])]]
	}
	if i >= 3 && s[i-3]-0xEA < 4 {
		return shapeAt(s, i-3)
	}
	return lexhash.Shapes
}

// group returns the slot of a rune by its key, nil where no word starts with it.
func (l *lexicon) group(key uint32) *slot {
	key |= l.id
	if s := &slots[lexhash.Place(key, &moves, uint32(len(slots)))]; s.key == key {
		return s
	}
	return nil
}

// keyOf packs the bytes of the rune that s begins with and returns their number.
func keyOf(s string) (key uint32, n int) {
	if len(s) > 2 && s[0]>>4 == 0xE {
		return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16, 3
	}
	return rareKey(s)
}

// rareKey is keyOf for runes of other lengths than most.
func rareKey(s string) (key uint32, n int) {
	n = runeLen(s, 0)
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

// has reports whether a word begins with the rune at s[i:].
func (l *lexicon) has(s string, i int) bool {
	if shapeAt(s, i)&l.gate == 0 {
		return false
	}
	key, _ := keyOf(s[i:])
	return l.group(key) != nil
}

// at returns the longest word that stands at s[i:], if any.
func (l *lexicon) at(s string, i int) word {
	if uint(i) >= uint(len(s)) || s[i]-0xEA >= 4 {
		return l.rareAt(s, i)
	}
	var v uint64
	if i+8 <= len(s) {
		v = load8(s, i)
	} else {
		v = loadEnd(s, i)
	}
	if u := syllableOf(uint32(v)); u >= syllableCount || shapes[shapeOf[u]]&l.gate == 0 {
		return word{}
	}
	first, second := uint32(v)&0xFFFFFF, uint32(v>>24)&0xFFFFFF
	if second&0x80 == 0 {
		second &= 0x7F
	} else if second&0xF0 != 0xE0 {
		return l.rareAt(s, i)
	}
	g := l.group(first)
	if g == nil {
		return word{}
	}
	if bit := lexhash.Bit(second); g.seconds&bit != 0 {
		if w := g.longest(s[i:], 3, bit); w.sense != nil {
			return w
		}
	}
	if g.seconds&lexhash.Single == 0 {
		return word{}
	}
	return g.alone(s[i:], 3)
}

// syllableOf returns the place among the Hangul syllables of the one in the low bytes of v, past their number for none.
func syllableOf(v uint32) uint32 {
	return v&0xF<<12 | v>>2&0xFC0 | v>>16&0x3F - firstSyllable
}

// rareAt is at for runes other than Hangul.
func (l *lexicon) rareAt(s string, i int) word {
	if i >= len(s) || shapeAt(s, i)&l.gate == 0 {
		return word{}
	}
	s = s[i:]
	first, n := keyOf(s)
	g := l.group(first)
	if g == nil {
		return word{}
	}
	if len(s) > n {
		second, _ := keyOf(s[n:])
		if bit := lexhash.Bit(second); g.seconds&bit != 0 {
			if w := g.longest(s, n, bit); w.sense != nil {
				return w
			}
		}
	}
	return g.alone(s, n)
}

// bucket returns where the words begin whose second runes have the bit, which is one of the group's.
func (g *slot) bucket(bit uint32) int {
	return bucketAt(uint(g.first) + uint(bits.OnesCount32(g.seconds&(bit-1))))
}

// bucketAt returns where in rows the words of the bucket i begin.
func bucketAt(i uint) int { return int(blocks[i/lexhash.Block]) + int(buckets[i]) }

// longest returns the longest word of a group that s begins with and that has more than one rune, if any.
// The first rune has n bytes, the second one has the bit, which is one of the group's.
func (g *slot) longest(s string, n int, bit uint32) word {
	k := g.bucket(bit)
	if n+8 > len(s) {
		return longestAt(k, s, n)
	}
	v := load8(s, n)
	for ; ; k++ {
		r := &rows[k]
		at, size := r.rest.place()
		// Nearly all words end within eight bytes, which is cheaper than a call that compares.
		if r.loose() {
			if m := loosely(s[n:], texts[at:at+size]); m > 0 {
				return word{s[:n+m], r.sense()}
			}
		} else if (v^load8(texts, at))<<((64-8*min(size, 8))&63) == 0 && (size <= 8 || strings.HasPrefix(s[n+8:], texts[at+8:at+size])) {
			return word{s[:n+size], r.sense()}
		}
		if r.last() {
			return word{}
		}
	}
}

// longestAt is longest for the words in rows from k on, near the end of a text.
func longestAt(k int, s string, n int) word {
	for ; ; k++ {
		r := &rows[k]
		m := 0
		if rest := r.rest.text(); r.loose() {
			m = loosely(s[n:], rest)
		} else if strings.HasPrefix(s[n:], rest) {
			m = len(rest)
		}
		if m > 0 {
			return word{s[:n+m], r.sense()}
		}
		if r.last() {
			return word{}
		}
	}
}

// alone returns the word of a group that is one rune, the n bytes that s begins with, if any.
func (g *slot) alone(s string, n int) word {
	if g.seconds&lexhash.Single != 0 {
		return word{s[:n], &senses[g.single]}
	}
	return word{}
}

// shorter returns the next shorter word than w that stands at s[i:], where w stands, if any.
func (l *lexicon) shorter(w word, s string, i int) word {
	if w.flags&fShorter == 0 {
		return word{}
	}
	return l.at(s[:i+len(w.text)-1], i)
}

// ending returns the longest word of up to five syllables that ends at s[:i] and that is what the lexicon has there, if any.
// Its lexicon is grouped by first runes.
func (l *lexicon) ending(s string, i int) word {
	var longest word
	for at := i - syllableLen; at >= 0 && at >= i-5*syllableLen && s[at] >= 0xE0; at -= syllableLen {
		if w := l.at(s[:i], at); w.sense != nil && len(w.text) == i-at {
			longest = w
		}
	}
	return longest
}

// before returns the longest word that ends at s[:i], if any. Its lexicon is grouped by last runes.
func (l *lexicon) before(s string, i int) word {
	if i < 8 || i > len(s) || s[i-3]-0xEA >= 4 || s[i-1] < utf8.RuneSelf {
		return l.rareBefore(s, i)
	}
	v := load8(s, i-8)
	if u := syllableOf(uint32(v >> 40)); u >= syllableCount || shapes[shapeOf[u]]&l.gate == 0 {
		return word{}
	}
	g := l.group(uint32(v >> 40))
	if g == nil {
		return word{}
	}
	second := uint32(v>>16) & 0xFFFFFF
	if c := second >> 16; c < utf8.RuneSelf {
		second = c
	} else if second&0xF0 != 0xE0 {
		return l.rareBefore(s, i)
	}
	if bit := lexhash.Bit(second); g.seconds&bit != 0 {
		if w := g.longestBefore(s[:i], 3, bit); w.sense != nil {
			return w
		}
	}
	return g.alone(s[i-3:i], 3)
}

// sum returns n of the longest word that stands at s[i:], 0 if there is none: where n is a sum of what the word may do.
func (l *lexicon) sum(s string, i int) int8 {
	if w := l.at(s, i); w.sense != nil {
		return w.n
	}
	return 0
}

// mentioned reports whether a word of the class begins anywhere in s.
func (l *lexicon) mentioned(s string, c class) bool {
	for i := range len(s) {
		if !utf8.RuneStart(s[i]) {
			continue
		}
		if w := l.at(s, i); w.sense != nil && w.class == c {
			return true
		}
	}
	return false
}

// rareBefore is before for runes other than Hangul, and near the begin of a text.
func (l *lexicon) rareBefore(s string, i int) word {
	if i <= 0 || shapeBefore(s, i)&l.gate == 0 {
		return word{}
	}
	first, n := keyBefore(s, i)
	g := l.group(first)
	if g == nil {
		return word{}
	}
	if i > n {
		second, _ := keyBefore(s, i-n)
		if bit := lexhash.Bit(second); g.seconds&bit != 0 {
			if w := g.longestBefore(s[:i], n, bit); w.sense != nil {
				return w
			}
		}
	}
	return g.alone(s[i-n:i], n)
}

// longestBefore is longest for the words that s ends with.
func (g *slot) longestBefore(s string, n int, bit uint32) word {
	before := s[:len(s)-n]
	for k := g.bucket(bit); ; k++ {
		r := &rows[k]
		if rest := r.rest.text(); strings.HasSuffix(before, rest) {
			return word{s[len(before)-len(rest):], r.sense()}
		}
		if r.last() {
			return word{}
		}
	}
}

// runeLen returns the length of the rune at s[i:], 1 where the bytes are invalid.
func runeLen(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		return 1
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}
