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
}

// group returns where the words of a rune stand.
func (l *lexicon) group(key uint32) (from, to int) {
	mask := uint32(len(l.slots) - 1)
	h := lexhash.Sum(key, l.shift)
	for {
		s := &l.slots[h&mask]
		if s.key == key {
			return int(s.from), int(s.to)
		}
		if s.key == 0 {
			return 0, 0
		}
		h++
	}
}

// keyAt packs the bytes of the rune at s[i:] and returns their number.
func keyAt(s string, i int) (key uint32, n int) {
	c := s[i]
	switch {
	case c < 0x80:
		return uint32(c), 1
	case c >= 0xE0 && c < 0xF0 && i+2 < len(s):
		return uint32(c)<<16 | uint32(s[i+1])<<8 | uint32(s[i+2]), 3
	}
	n = runeLen(s, i)
	return lexhash.Key(s[i : i+n]), n
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
	key, _ := keyAt(s, i)
	from, to := l.group(key)
	return from < to
}

// at returns the longest word that stands at s[i:], or nil.
func (l *lexicon) at(s string, i int) *word {
	if i >= len(s) {
		return nil
	}
	key, n := keyAt(s, i)
	from, to := l.group(key)
	if from == to {
		return nil
	}
	second, n2 := uint32(0), 0
	if i+n < len(s) {
		second, n2 = keyAt(s, i+n)
		n2 += n
	}
	for k, key := range l.seconds[from:to] {
		if key == 0 {
			return &l.words[from+k]
		}
		if key == second {
			if w := &l.words[from+k]; len(w.text) == n2 || strings.HasPrefix(s[i+n2:], w.text[n2:]) {
				return w
			}
		}
	}
	return nil
}

// shorter returns the next shorter word than w that stands at s[i:], or nil.
func (l *lexicon) shorter(w *word, s string, i int) *word {
	key, _ := keyAt(s, i)
	from, to := l.group(key)
	for k := from; k < to; k++ {
		if v := &l.words[k]; len(v.text) < len(w.text) && s[i:i+len(v.text)] == v.text {
			return v
		}
	}
	return nil
}

// before returns the longest word that ends at s[:i], or nil. Its lexicon is grouped by last runes.
func (l *lexicon) before(s string, i int) *word {
	if i <= 0 {
		return nil
	}
	key, n := keyBefore(s, i)
	from, to := l.group(key)
	if from == to {
		return nil
	}
	second := uint32(0)
	if i > n {
		second, _ = keyBefore(s, i-n)
	}
	for k, key := range l.seconds[from:to] {
		if key == 0 {
			return &l.words[from+k]
		}
		if key == second {
			if w := &l.words[from+k]; strings.HasSuffix(s[:i], w.text) {
				return w
			}
		}
	}
	return nil
}

// runeLen returns the length of the rune at s[i:], 1 where the bytes are invalid.
func runeLen(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		return 1
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}
