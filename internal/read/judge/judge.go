// Package judge reads the units of numerals, and decides by ordered rules what the grammar leaves open: whether a unit belongs to a
// numeral, whether a number is money, of what currency, or no amount at all. The rules are rows of tables/rules, and what each looks
// for is in unit_rules.go and number_rules.go.
package judge

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// Reader reads the units of numerals, and judges by the rules what they are.
type Reader struct {
	numeral.Reader
	Conflict    numeral.Refusal // two currencies of one amount, or a denominator of 0, for Parse
	Left, Right Term            // the ends of the expression being read
	Sheet       sheet           // the table of the line
	Under       UnitLine        // the unit of money that some numbers of the line have
	Row         UnitLine        // that of the last label of the line
	PaidIn      string          // the currency of the last match of money
}

// GroupOfThree reports whether three digits of a sum stand at p: 000, or 500원.
func (r *Reader) GroupOfThree(p int) bool {
	end := runes.DigitsEnd(r.S, p)
	return end == p+len("000") && (r.S[p] == '0' || r.CurrencyFollows(end))
}

// CountedBehind reports whether a counter of native numerals stands at p behind a gap, and ends there.
func (r *Reader) CountedBehind(p int) bool {
	q := r.SkipGap(p)
	w := r.UnitAt(q)
	return q > p && w.Sense != nil && (w.Class == lex.WCounter && w.Flags&(lex.FNative|lex.FNoun) != 0 || w.Class == lex.WMultiple) && r.Closes(q+len(w.Text))
}
