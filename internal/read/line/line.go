// Package line has a line of text and the looks at it that know of no numeral: borders, gaps and particles, the words beside a place and
// the cues near it, what joins two amounts, addresses.
package line

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
)

// Line is a line of normalised text that is looked at: composed Hangul, ASCII digits, plain spaces.
type Line struct {
	S string
	P amount.Options // a copy, so that a Parser needs no place of its own in memory
	Policy
	Usual     bool   // no option changes what plain reads,
	UsualUnit bool   // or what it reads with a unit, outside of parentheses
	MoneyOnly bool   // no other kind is looked for, and no option changes what that is
	Prev      int    // where the match before ends, -1 if that is not known; nothing before it is looked at
	Steps     int    // work done, for the tests of linearity
	Trace     *Trace // what the rules say, for Explain
	Before    Side   // what stands before the expression being read
	Behind    Trail  // what stands behind it
	Address   address
	memo      [4]struct {
		at   int
		word lex.Word
	} // numeral words looked up last; at is the place plus 1
	cues        cueList // words around the amounts read last
	vacancies   [4]vacancy
	nextVacancy int // the one to forget next
	Paid        Sum // the last match of money
}

// Set begins a line.
func (r *Line) Set(text string) {
	r.S, r.Prev = text, 0
	for i := range r.memo {
		r.memo[i].at = 0
	}
	r.cues.from, r.cues.to, r.cues.n = 0, 0, 0
	r.vacancies = [4]vacancy{}
	r.Address = address{}
	r.Paid = Sum{}
}

// Shape is lex.ShapeAt for the places that seldom ask.
func (r *Line) Shape(p int) lex.Shape { return lex.ShapeAt(r.S, p) }

// Sum is a match of money that what follows it is compared with.
type Sum struct {
	Start, End int // its end is 0 where there was none
	Currency   string
	Low        decimal.Decimal
	InWords    bool           // its numeral is
	Worth      domain.WorthID // what a bare number is worth that stands for such a sum, 0 if nothing says so
}

// Domain returns the table that the reader reads by.
func (r *Line) Domain() *domain.Table {
	if d := r.P.Domain; d != nil {
		return d
	}
	return domain.Prose()
}
