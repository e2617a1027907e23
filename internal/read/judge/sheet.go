package judge

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
)

// UnitLine is what "(단위: 백만원)" says of a number: the scale and the currency, or the kind if it is no money. The zero one says nothing.
type UnitLine struct {
	Cur   string
	Shift int
	Kind  amount.Kind
}

// sheet is what is known of the table that the reader's line is a part of.
type sheet struct {
	Units   []UnitLine   // of its unit line: (단위: 백만원, %)
	Title   bool         // which is the title of a column: 증감률(%)
	Below   bool         // or stands below the table
	Columns []HeadColumn // of its header
	Rated   bool         // one of which is of shares
	Sep     byte         // what parts them: a bar, a tab, a comma, a blank, or w for two blanks
	Gap     bool         // a blank line stands before the line
	Commas  int          // how many part its cells, if commas do
	Label   UnitLine     // of a row whose numbers stand in the next line: 주당이익(원)
	Block   int          // where in the text the lines end that have been searched for a unit line below them

	// Of the line:
	Prose   bool
	Head    bool      // it names columns, and its numbers are years
	Parts   byte      // what parts its cells
	Cells   int       // how many there are, 0 if they have not been counted
	Cell    int       // the one that stands at at
	At      int       //
	End     int       // where the number before ends
	Topic   lex.Class // of the label before the numbers
	NoteAt  int       // where the last reference to a note ends
	Years   bool      // all its numbers are years
	First   int       // where its first number starts
	Numbers int       // how many have been read
	Decimal bool      // the first of them has a point
	Wrapped UnitLine  // of the label in the line above it
	Cols    int       // how many of its cells are numbers, as far as there are units; -1 if they have not been counted
	Firsts  [8]int    // where these start
	Named   int       // how many commas part its cells, if it may be a header
}

// HeadColumn is what a header says of the numbers below it.
type HeadColumn struct {
	Unit  UnitLine
	Topic lex.Class
	Dated bool // it has a digit, as a period has
}

// Mixed reports whether the sheet's unit line begins with a unit of counts and has others, as columns of counts and of sums do: (단위: 개, 백만원). One that
// begins with money, (단위: 백만원, 주), is mostly of sums, and of a few rows that name what they count.
func (t *sheet) Mixed() bool {
	return len(t.Units) > 1 && t.Units[0].Kind == amount.KindQuantity
}

// Money returns the unit of money that the sheet has for some numbers, if any.
func (t *sheet) Money() UnitLine {
	if u := t.Unit(amount.KindMoney); u.Cur != "" {
		return u
	}
	for _, c := range t.Columns {
		if c.Unit.Cur != "" {
			return c.Unit
		}
	}
	return UnitLine{}
}

// Unit returns the unit of the kind that the sheet's unit line has, if any.
func (t *sheet) Unit(kind amount.Kind) UnitLine {
	for _, u := range t.Units {
		if u.Kind == kind {
			return u
		}
	}
	return UnitLine{}
}
