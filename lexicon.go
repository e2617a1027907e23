package komoney

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
)

// word is a word of a lexicon as it stands in a text, or a user's own. The zero value is none.
type word struct {
	text string
	*sense
}

// ok reports whether there is a word.
func (w word) ok() bool { return w.sense != nil }

// sense is what words mean.
type sense struct {
	ref   string // a currency code, a CLDR unit identifier, a counter
	n     int16  // a number that goes with it: the exponent of a magnitude or a sub-unit
	class class
	flags flags
}

// lexicon is a set of words in groups by the rune where matching starts, and within these by the second one; the
// longer words first, one of a single rune last. Two hash tables with open addressing have their places.
// It is generated from tables/*.tsv.
type lexicon struct {
	gate              shape  // what a rune where matching starts has in its shape
	texts             string // what the words have besides that rune, one in the other where that can be
	rows              []row
	slots             []slot
	pairs             []pairSlot
	shift, pairsShift uint8
}

// row is a word: the rest of its text in texts, and its place in senses.
type row struct {
	at, sense uint16
	size      uint8
	last      bool // of the words with its first two runes
}

// slot says where a rune's words stand; an unused slot has key 0.
type slot struct {
	key      uint32
	from, to uint16
	seconds  uint64 // the set of second keys, by lexhash.Bit
}

// pairSlot says where the words with the same first two runes begin; an unused one has key 0.
type pairSlot struct {
	key  uint16 // by lexhash.Pair
	from uint16
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

// at returns the longest word that stands at s[i:], if any.
func (l *lexicon) at(s string, i int) word {
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
	s = s[i:]
	if second != 0 && g.seconds&lexhash.Bit(second) != 0 {
		if w := l.longest(g, s, 3, second); w.ok() {
			return w
		}
	}
	return l.single(g, s, 3)
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
		if second, _ := keyOf(s[n:]); g.seconds&lexhash.Bit(second) != 0 {
			if w := l.longest(g, s, n, second); w.ok() {
				return w
			}
		}
	}
	return l.single(g, s, n)
}

// longest returns the longest word of a group that s begins with and that has more than one rune, if any.
// The first rune has n bytes, the second one the key.
func (l *lexicon) longest(g *slot, s string, n int, second uint32) word {
	for k := l.pair(g, second); k >= 0; k++ {
		r := &l.rows[k]
		if strings.HasPrefix(s[n:], l.rest(r)) {
			return word{s[:n+int(r.size)], &senses[r.sense]}
		}
		if r.last {
			break
		}
	}
	return word{}
}

// rest returns the text of a row's word but for the rune where matching starts.
func (l *lexicon) rest(r *row) string { return l.texts[r.at : int(r.at)+int(r.size)] }

// pair returns where the words of a group whose second rune has the key may begin, or -1: other words may have
// the same short key.
func (l *lexicon) pair(g *slot, second uint32) int {
	key := lexhash.Pair(g.key, second)
	short := lexhash.Short(key)
	mask := uint32(len(l.pairs) - 1)
	for h := lexhash.Sum(key, l.pairsShift); ; h++ {
		p := &l.pairs[h&mask]
		if p.key == short && g.from <= p.from && p.from < g.to {
			return int(p.from)
		}
		if p.key == 0 {
			return -1
		}
	}
}

// single returns the word of a group that has one rune, n bytes of s, if any.
func (l *lexicon) single(g *slot, s string, n int) word {
	if g.seconds&lexhash.Single != 0 {
		return word{s[:n], &senses[l.rows[g.to-1].sense]}
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

// before returns the longest word that ends at s[:i], if any. Its lexicon is grouped by last runes.
func (l *lexicon) before(s string, i int) word {
	if i <= 0 || shapeBefore(s, i)&l.gate == 0 {
		return word{}
	}
	first, n := keyBefore(s, i)
	g := l.group(first)
	if g == nil {
		return word{}
	}
	second := uint32(0)
	if i > n {
		second, _ = keyBefore(s, i-n)
	}
	if g.seconds&lexhash.Bit(second) != 0 {
		for k := l.pair(g, second); k >= 0; k++ {
			r := &l.rows[k]
			if strings.HasSuffix(s[:i-n], l.rest(r)) {
				return word{s[i-n-int(r.size) : i], &senses[r.sense]}
			}
			if r.last {
				break
			}
		}
	}
	return l.single(g, s[i-n:i], n)
}

// runeLen returns the length of the rune at s[i:], 1 where the bytes are invalid.
func runeLen(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		return 1
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}
