// Package read finds and reads amounts. It is the one reader behind Find, Parse and all that is made of them; the root package has the
// types of what is read for users.
//
// A text passes through find.go (lines), scan.go (places where a numeral can start), numeral*.go, unit*.go and term.go, range.go and
// expression.go, and decide.go, which asks the rules. docs/design.md has the way as a whole, and where a rule lives.
package read

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
)

// Line is a line of normalised text that is looked at: composed Hangul, ASCII digits, plain spaces.
type Line struct {
	S         string
	P         Options // a copy, so that a Parser needs no place of its own in memory
	alone     bool    // Parse: the whole text is to be one expression, and nothing stands around it
	asked     Asked   // what a caller of Parse wants
	strict    bool    // Parse, where Find does not read the whole: nothing is doubted
	rare      bool    // 해, 자, 양 … are scales wherever they can be: Parse tries that where nothing else fits
	usual     bool    // no option changes what plain reads
	moneyOnly bool    // no other kind is looked for
	prev      int     // where the match before ends, -1 if that is not known; nothing before it is looked at
	steps     int     // work done, for the tests of linearity
	certain   int     // the numeral has a scale, so that what follows is its unit: 10만원수표
	trace     *trace  // what the rules say, for Explain
	tailEnd   int     // where the bound that boundBehindParticle found ends
	before    Side    // what stands before the expression being read
	behind    Trail   // what stands behind it
	address   address
	memo      [4]struct {
		at   int
		word lex.Word
	} // numeral words looked up last; at is the place plus 1
}

// reader reads the expressions of a line.
type reader struct {
	Line
	closer      int     // where the word that closes a range in words ends: 사이, 까지
	badRun      int     // end of digits that are no number
	lastFault   refusal // why the last numeral ended
	conflict    refusal // two currencies of one amount, or a denominator of 0, for Parse
	sum         sum     // of the numeral being read
	left, right term    // the ends of the expression being read
	other       numeral // a numeral looked at besides
	cues        cueList // words around the amounts read last
	vacancies   [4]vacancy
	nextVacancy int             // the one to forget next
	sheet       sheet           // the table of the line
	under       unitLine        // the unit of money that some numbers of the line have
	row         unitLine        // that of the last label of the line
	unitStart   int             // where the unit of the line's unit line starts
	unitEnd     int             // and ends
	labels      int             // how far the labels of the row have been read
	labelEnd    int             // where the unit of the last one ends
	item        int             // where the number of the line's item ends: 1. 매출
	largerEnd   int             // where the last match ends if it is a month or an hour
	part        lex.Ref         // what follows that: a day, a minute
	partRight   int             // where the other end of a range of such starts
	bare        bareState       // what the domain says of bare numbers
	paidEnd     int             // where the last match of money ends
	paidIn      string          // its currency
	paidStart   int             // where it starts
	paidLow     decimal.Decimal // its value
	paidWords   bool            // its numeral is in words
}

// set begins a line.
func (r *reader) set(text string) {
	r.S, r.prev, r.paidEnd, r.largerEnd, r.partRight = text, 0, 0, 0, 0
	for i := range r.memo {
		r.memo[i].at = 0
	}
	r.cues.from, r.cues.to, r.cues.n = 0, 0, 0
	r.vacancies = [4]vacancy{}
	r.address = address{}
	r.bare = bareState{}
}

// shape is lex.ShapeAt for the places that seldom ask.
func (r *Line) shape(p int) lex.Shape { return lex.ShapeAt(r.S, p) }
