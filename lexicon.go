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

// lexicon is a set of words in groups by the rune where matching starts, longer words first,
// and a hash table of those runes with open addressing.
type lexicon struct {
	gate  shape // what a rune where matching starts has in its shape
	words []word
	// seconds has the key of the rune that comes second where matching runs through each word, 0 for a
	// word of one rune: it keeps the words themselves, and their texts, out of the cache until one fits.
	seconds []uint32
	slots   []slot
	shift   uint8
}

// slot says where a rune's words stand; an unused slot has key 0.
type slot struct {
	key      uint32
	from, to uint16
	seconds  uint64 // the set of second keys, by lexhash.Bit
}

// shape says what a rune may be a part of, in the bits of lexhash.
type shape uint32

// shapeTable has the shapes of the Hangul syllables and, behind them, of ASCII.
type shapeTable [syllableCount + utf8.RuneSelf]shape

const (
	firstSyllable = 0xAC00
	syllableCount = 11172
)

// shapeAt returns the shape of the rune at s[i:]. Runes that are neither Hangul nor ASCII may be anything.
func shapeAt(s string, i int) shape {
	c := s[i]
	if c < utf8.RuneSelf {
		return shapes[syllableCount+int(c)]
	}
	if c-0xEA < 4 && i+2 < len(s) {
		if u := uint32(c)&0xF<<12 | uint32(s[i+1])&0x3F<<6 | uint32(s[i+2])&0x3F - firstSyllable; u < syllableCount {
			return shapes[u]
		}
	}
	return lexhash.Shapes
}

// shapeBefore returns the shape of the rune that ends at s[:i], i > 0.
func shapeBefore(s string, i int) shape {
	if s[i-1] < utf8.RuneSelf {
		return shapes[syllableCount+int(s[i-1])]
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
		return uint32(s[0])<<16 | uint32(s[1])<<8 | uint32(s[2]), 3
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
		return uint32(s[i-3])<<16 | uint32(s[i-2])<<8 | uint32(c), 3
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
	if i >= len(s) {
		return nil
	}
	s = s[i:]
	if shapeAt(s, 0)&l.gate == 0 {
		return nil
	}
	var key, second uint32
	n, n2 := 3, 3
	if len(s) > 2 && s[0]>>4 == 0xE { // keyOf by hand, which is too long to be inlined
		key = uint32(s[0])<<16 | uint32(s[1])<<8 | uint32(s[2])
	} else {
		key, n = keyOf(s)
	}
	g := l.group(key)
	if g == nil {
		return nil
	}
	if g.seconds&^lexhash.Single == 0 {
		return l.single(g)
	}
	switch rest := s[n:]; {
	case len(rest) == 0:
		return l.single(g)
	case rest[0] < utf8.RuneSelf:
		second, n2 = uint32(rest[0]), 1
	default:
		second, n2 = keyOf(rest)
	}
	if g.seconds&lexhash.Bit(second) != 0 {
		for k, key := range l.seconds[g.from:g.to] {
			if key != second || key == 0 {
				continue
			}
			if w := &l.words[int(g.from)+k]; len(w.text) == n+n2 || strings.HasPrefix(s[n+n2:], w.text[n+n2:]) {
				return w
			}
		}
	}
	return l.single(g)
}

// single returns the word of a group that has one rune, or nil.
func (l *lexicon) single(g *slot) *word {
	if g.seconds&lexhash.Single != 0 {
		return &l.words[g.to-1]
	}
	return nil
}

// shorter returns the next shorter word than w that stands at s[i:], or nil.
func (l *lexicon) shorter(w *word, s string, i int) *word {
	key, _ := keyOf(s[i:])
	g := l.group(key)
	if g == nil {
		return nil
	}
	for k := g.from; k < g.to; k++ {
		if v := &l.words[k]; len(v.text) < len(w.text) && s[i:i+len(v.text)] == v.text {
			return v
		}
	}
	return nil
}

// before returns the longest word that ends at s[:i], or nil. Its lexicon is grouped by last runes.
func (l *lexicon) before(s string, i int) *word {
	if i <= 0 || shapeBefore(s, i)&l.gate == 0 {
		return nil
	}
	key, n := keyBefore(s, i)
	g := l.group(key)
	if g == nil {
		return nil
	}
	second := uint32(0)
	if i > n {
		second, _ = keyBefore(s, i-n)
	}
	if g.seconds&lexhash.Bit(second) != 0 {
		for k, key := range l.seconds[g.from:g.to] {
			if key != second || key == 0 {
				continue
			}
			if w := &l.words[int(g.from)+k]; strings.HasSuffix(s[:i], w.text) {
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
