// Package read finds and reads amounts. It is the one reader behind Find, Parse and all that is made of them; the root package has the
// types of what is read for users.
//
// Its layers are packages, each of which knows those before it: amount (what is read), line (looks at a line), program and name (digits that name something),
// side (what stands on either side of an expression), scan (places where a numeral can start) and plain (the short way), numeral, rule (which rule
// speaks), unit, worth (what a bare number is worth), judge (what a number is), sheet (tables within a text). Here are the places where a numeral may start,
// expressions, ranges, and the doors; price, for fields of prices, stands above. docs/design.md has the way as a whole, and where a rule lives.
package read

import (
	"github.com/komoney/komoney/internal/read/plain"
	"github.com/komoney/komoney/internal/read/sheet"
)

// Reader reads the expressions of a line.
type Reader struct{ sheet.Reader }

// short returns the reader of plain amounts in the same line.
func (r *Reader) short() plain.Reader { return plain.Reader{Line: &r.Line} }
