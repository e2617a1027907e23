// Package unit reads the units of numerals: currencies, measures, counters and shares, and what goes with them, sub-units, fractions and
// brackets. Whether a word that stands behind a numeral is its unit is decided by rules, rows of tables/rules, and what each looks for is
// in looks.go, currency_looks.go and counter_looks.go, or beside what it judges: ages.go, twice.go.
package unit

import "github.com/komoney/komoney/internal/read/numeral"

// Reader reads the units of numerals.
type Reader struct {
	numeral.Reader
	Left, Right Term // the ends of the expression being read
}
