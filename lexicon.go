package komoney

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
)

// word is a row of the generated word tables (tables/*.tsv → *_data.go).
type word struct {
	text  string // as it stands in a text
	ref   string // what it means: a currency code, a CLDR unit identifier, a counter
	n     int16  // a number that goes with it: the exponent of a magnitude or a sub-unit
	class class
	flags flags
}

// lexicon is a set of words in groups by the rune where matching starts, and within these by the second one; the
// longer words first, one of a single rune last. Two hash tables with open addressing have their places.
type lexicon struct {
	gate              shape // what a rune where matching starts has in its shape
	words             []word
	slots             []slot
	pairs             []pairSlot
	shift, pairsShift uint8
}

// slot says where a rune's words stand; an unused slot has key 0.
type slot struct {
	key      uint32
	from, to uint16
	seconds  uint64 // the set of second keys, by lexhash.Bit
}

// pairSlot says where the words with the same first two runes stand; an unused one has key 0.
type pairSlot struct {
	key      uint32 // by lexhash.Pair
	from, to uint16
}

// shape says what a rune may be a part of, in the bits of lexhash.
type shape uint32

// shapeTable says for the Hangul syllables and, behind them, for ASCII which of the shapes they have.
type shapeTable [syllableCount + utf8.RuneSelf]uint8

const (
	firstSyllable = 0xAC00
	syllableCount = 11172
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

// group returns the slot of a rune, nil where no word starts with it.
func (l *lexicon) group(key uint32) *slot {
	mask := uint32(len(l.slots) - 1)
	h := lexhash.Sum(key, l.shift)
	for {
		s := &l.slots[h&mask]
		if s.key == 0 {
			return nil
		}
		if s.key == key {
			return s
		}
		h++
	}
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
	return lexhash.Key(s[:n]), n
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
	return lexhash.Key(s[i-n : i]), n
}

// has reports whether a word begins with the rune at s[i:].
func (l *lexicon) has(s string, i int) bool {
	if shapeAt(s, i)&l.gate == 0 {
		return false
	}
	key, _ := keyOf(s[i:])
	return l.group(key) != nil
}

// at returns the longest word that stands at s[i:], or nil.
func (l *lexicon) at(s string, i int) *word {
	if i >= len(s) || s[i]-0xEA >= 4 {
		return l.rareAt(s, i)
	}
	var v uint64
	if i+8 <= len(s) {
		v = load8(s, i)
	} else {
		v = loadEnd(s, i)
	}
	if u := syllableOf(uint32(v)); u >= syllableCount || shapes[shapeOf[u]]&l.gate == 0 {
		return nil
	}
	first, second := uint32(v)&0xFFFFFF, uint32(v>>24)&0xFFFFFF
	if second&0x80 == 0 {
		second &= 0x7F
	} else if second&0xF0 != 0xE0 {
		return l.rareAt(s, i)
	}
	g := l.group(first)
	if g == nil {
		return nil
	}
	if second != 0 && g.seconds&lexhash.Bit(second) != 0 {
		if w := l.longest(s[i:], first, second); w != nil {
			return w
		}
	}
	return l.single(g)
}

// syllableOf returns the place among the Hangul syllables of the one in the low bytes of v, past their number for none.
func syllableOf(v uint32) uint32 {
	return v&0xF<<12 | v>>2&0xFC0 | v>>16&0x3F - firstSyllable
}

// rareAt is at for runes other than Hangul.
func (l *lexicon) rareAt(s string, i int) *word {
	if i >= len(s) || shapeAt(s, i)&l.gate == 0 {
		return nil
	}
	s = s[i:]
	first, n := keyOf(s)
	g := l.group(first)
	if g == nil {
		return nil
	}
	if len(s) > n {
		if second, _ := keyOf(s[n:]); g.seconds&lexhash.Bit(second) != 0 {
			if w := l.longest(s, first, second); w != nil {
				return w
			}
		}
	}
	return l.single(g)
}

// longest returns the longest word of more than one rune that s begins with, or nil; its first runes' keys are given.
func (l *lexicon) longest(s string, first, second uint32) *word {
	from, to := l.pair(first, second)
	for k := from; k < to; k++ {
		if w := &l.words[k]; strings.HasPrefix(s, w.text) {
			return w
		}
	}
	return nil
}

// pair returns where the words with two runes of these keys stand.
func (l *lexicon) pair(first, second uint32) (from, to uint16) {
	key := lexhash.Pair(first, second)
	mask := uint32(len(l.pairs) - 1)
	for h := lexhash.Sum(key, l.pairsShift); ; h++ {
		p := &l.pairs[h&mask]
		if p.key == key {
			return p.from, p.to
		}
		if p.key == 0 {
			return 0, 0
		}
	}
}

// single returns the word of a group that has one rune, or nil.
func (l *lexicon) single(g *slot) *word {
	if g.seconds&lexhash.Single != 0 {
		return &l.words[g.to-1]
	}
	return nil
}

// shorter returns the next shorter word than w that stands at s[i:], where w stands, or nil.
func (l *lexicon) shorter(w *word, s string, i int) *word {
	if w.flags&fShorter == 0 {
		return nil
	}
	return l.at(s[:i+len(w.text)-1], i)
}

// before returns the longest word that ends at s[:i], or nil. Its lexicon is grouped by last runes.
func (l *lexicon) before(s string, i int) *word {
	if i <= 0 || shapeBefore(s, i)&l.gate == 0 {
		return nil
	}
	first, n := keyBefore(s, i)
	g := l.group(first)
	if g == nil {
		return nil
	}
	second := uint32(0)
	if i > n {
		second, _ = keyBefore(s, i-n)
	}
	if g.seconds&lexhash.Bit(second) != 0 {
		from, to := l.pair(first, second)
		for k := from; k < to; k++ {
			if w := &l.words[k]; strings.HasSuffix(s[:i], w.text) {
				return w
			}
		}
	}
	return l.single(g)
}

// runeLen returns the length of the rune at s[i:], 1 where the bytes are invalid.
func runeLen(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		return 1
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}
