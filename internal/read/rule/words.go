package rule

import "github.com/komoney/komoney/internal/lex"

// Words are the words that a rule looks for where its row names a list of tables, and where they stand to what is judged.
type Words struct {
	List  *lex.Lexicon
	Class lex.Class // of the words, 0 for any
	Place Place
}

// Place is where a word stands to what is judged.
type Place uint8

const (
	Before      Place = iota // before the numeral, and perhaps a gap
	ApartBefore              // before the numeral and a gap
	Behind                   // written to the end
	There                    // where the unit begins, or the numeral if no unit is judged
	Over                     // there, and it goes on behind the end
)

// Words returns the words that the rule looks for, nil if Go code says what it does.
func (k ID) Words() *Words {
	if i := rows[k].words; i > 0 {
		return &wordsOf[i-1]
	}
	return nil
}
