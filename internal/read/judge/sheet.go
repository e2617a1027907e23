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
	Units   []UnitLine   // those of the table's unit line: (단위: 백만원, %)
	Title   bool         // the units stand in the title of the table or of its only column: 증감률(%)
	Below   bool         // the units stand below the table
	Block   int          // where the text's lines end that have been searched for a unit line below them
	Columns []HeadColumn // those of the table's header
	Rated   bool         // a column is of shares
	Sep     Separator    // what parts the columns in the header
	Commas  int          // how many commas part the cells of a line, if commas do
	Gap     bool         // a blank line stands before the line
	Label   UnitLine     // the unit of a row whose numbers stand in the next line: 주당이익(원)
	sheetLine
}

// sheetLine is what is known of the line itself. It begins anew with each line, as NewLine has it.
type sheetLine struct {
	Prose   bool      // it is of a sentence and not of a table
	Head    bool      // it names columns, and its numbers are years
	Years   bool      // all its numbers are years
	Wrapped UnitLine  // the unit of the label in the line above it
	Parts   Separator // what parts its cells
	Named   int       // how many commas part its cells, if it may be a header
	Cells   int       // how many cells it has, 0 if they have not been counted
	Cell    int       // the number of the cell that starts at At
	At      int       // where the cell starts that was looked at last
	Topic   lex.Class // what the label before the numbers says that they are
	End     int       // where the last number ends
	NoteAt  int       // where the last reference to a note ends
	First   int       // where the first number starts
	Numbers int       // how many numbers have been read
	Decimal bool      // the first of them has a point
	Cols    int       // how many cells are numbers, as far as there are units; -1 if they have not been counted
	Firsts  [8]int    // where these start
}

// NewLine forgets the line before, but for the unit of a row that goes on in this line.
func (t *sheet) NewLine() {
	t.sheetLine = sheetLine{Wrapped: t.Label, Cols: -1}
	t.Label = UnitLine{}
}

// Forget forgets the table: its units and its columns.
func (t *sheet) Forget() {
	t.forgetColumns()
	t.Units, t.Below = nil, false
}

// forgetColumns forgets the table's header.
func (t *sheet) forgetColumns() { t.Columns, t.Commas = nil, 0 }

// TakeTitle takes up the units in the title of a table that begins here.
func (t *sheet) TakeTitle(units []UnitLine) {
	t.forgetColumns()
	t.Units, t.Title = units, true
}

// TakeUnits takes up the units of a unit line, which stands above or below its table.
func (t *sheet) TakeUnits(units []UnitLine, below bool) {
	if below || !t.Below { // one above a table begins it
		t.forgetColumns()
	}
	t.Units, t.Title, t.Gap = units, false, false
	t.Below = t.Below || below
}

// Separator is what parts the cells of a line, by a byte of it.
type Separator byte

const (
	Bar        Separator = '|'
	Tab        Separator = '\t'
	Comma      Separator = ','
	Blank      Separator = ' '
	WideBlanks Separator = 'w' // two blanks or more
)

// IsBlank reports whether blanks part the cells.
func (p Separator) IsBlank() bool { return p == Blank || p == WideBlanks }

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
