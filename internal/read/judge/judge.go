// Package judge decides by ordered rules what the grammar leaves open once a numeral and its unit are read: whether it is an amount, whether a
// number is money, and of what currency. The rules are rows of tables/rules, and what each looks for is in
// number_looks.go, sum_looks.go and context.go, or beside what it judges: digits.go, doubts.go, question.go.
package judge

import (
	"github.com/komoney/komoney/internal/read/worth"
	"github.com/komoney/komoney/internal/runes"
)

// Reader judges by the rules what numbers are.
type Reader struct {
	worth.Reader
	Sheet sheet    // the table of the line
	Under UnitLine // the unit of money that some numbers of the line have
	Row   UnitLine // that of the last label of the line
}

// groupOfThree reports whether three digits of a sum stand at p: 000, or 500원 (500 won).
func (r *Reader) groupOfThree(p int) bool {
	end := runes.DigitsEnd(r.S, p)
	return end == p+len("000") && (r.S[p] == '0' || r.CurrencyFollows(end))
}
