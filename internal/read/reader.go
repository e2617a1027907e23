// Package read finds and reads amounts. It is the one reader behind Find, Parse and all that is made of them; the root package has the
// types of what is read for users.
//
// Its layers are packages, each of which knows those before it: amount (what is read), line (looks at a line), name (digits that name something),
// side (what stands on either side of an expression), scan (places where a numeral can start) and plain (the short way), numeral, rule (which rule
// speaks), unit, worth (what a bare number is worth), judge (what a number is). Here are the places where a numeral may start, expressions, ranges, unit
// lines, and the doors; price, for fields of prices, stands above. docs/design.md has the way as a whole, and where a rule lives.
package read

import (
	"github.com/komoney/komoney/internal/read/judge"
	"github.com/komoney/komoney/internal/read/plain"
)

// Reader reads the expressions of a line.
type Reader struct {
	judge.Reader
	unitStart int                // where the unit of the line's unit line starts
	unitEnd   int                // and ends
	labels    int                // how far the labels of the row have been read
	labelEnd  int                // where the unit of the last one ends
	item      int                // where the number of the line's item ends: 1. 매출 (1. Sales)
	head      []judge.HeadColumn // of the last line that may name columns, to be filled again
}

// short returns the reader of plain amounts in the same line.
func (r *Reader) short() plain.Reader { return plain.Reader{Line: &r.Line} }
