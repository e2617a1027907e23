// Package worth says what a number without a unit is worth by the words beside it: the labels, pairs and links of a domain, a verb of trade, the nouns
// before and behind. tables/rules/worth.tsv has the rules; whether the number is money at all, package judge decides.
package worth

import (
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/read/unit"
)

// Reader reads terms by a domain, and says what bare numbers are worth.
type Reader struct {
	unit.Reader
	Bare  Bare
	split split // the last sum with a bracket behind it

	beside written // the unit in brackets of the number that was judged last
}

// Bare is what is known of the bare numbers of a line.
type Bare struct {
	Now      domain.WorthID // what the number being read is worth, if it has no unit
	Next     PairPlace      // where a pair goes on
	Listed   int            // where the last price of a list ends
	row      [2]int         // where the two sums of the line's row start
	rowKnown bool
}

// Set begins a line.
func (r *Reader) Set(text string) {
	r.Reader.Set(text)
	r.Bare = Bare{}
	r.split.to, r.beside.at = 0, 0
}
