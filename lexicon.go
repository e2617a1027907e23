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

// lexicon is a set of words in 256 buckets by the hash of the rune where matching starts;
// in a bucket longer words come first, so that the first hit is the longest.
type lexicon struct {
	words []word
	index *[257]uint16
}

// at returns the longest word that stands at s[i:], or nil.
func (l *lexicon) at(s string, i int) *word {
	if i >= len(s) {
		return nil
	}
	n := runeLen(s, i)
	h := lexhash.Sum([]byte(s[i : i+n]))
	for k := l.index[h]; k < l.index[int(h)+1]; k++ {
		if w := &l.words[k]; strings.HasPrefix(s[i:], w.text) {
			return w
		}
	}
	return nil
}

// shorter returns the next shorter word than w that stands at s[i:], or nil.
func (l *lexicon) shorter(w *word, s string, i int) *word {
	n := runeLen(s, i)
	h := lexhash.Sum([]byte(s[i : i+n]))
	for k := l.index[h]; k < l.index[int(h)+1]; k++ {
		if v := &l.words[k]; len(v.text) < len(w.text) && strings.HasPrefix(s[i:], v.text) {
			return v
		}
	}
	return nil
}

// before returns the longest word that ends at s[:i], or nil. Its lexicon is bucketed by last runes.
func (l *lexicon) before(s string, i int) *word {
	if i <= 0 {
		return nil
	}
	_, n := utf8.DecodeLastRuneInString(s[:i])
	h := lexhash.Sum([]byte(s[i-n : i]))
	for k := l.index[h]; k < l.index[int(h)+1]; k++ {
		if w := &l.words[k]; strings.HasSuffix(s[:i], w.text) {
			return w
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
