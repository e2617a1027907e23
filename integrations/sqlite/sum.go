package komoneysqlite

import (
	"database/sql/driver"
	"fmt"
	"strings"

	"modernc.org/sqlite"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/integrations/internal/fields"
)

// sum is komoney_sum and komoney_sum_exact, over all rows of a group or over a window.
type sum struct {
	exact bool // the result is text
	total komoney.Decimal
	rows  int // without NULLs; the sum of none is NULL, as that of SUM is
}

// Step adds a row.
func (s *sum) Step(_ *sqlite.FunctionContext, args []driver.Value) error {
	return s.add(args[0], 1, komoney.Decimal.Add)
}

// WindowInverse takes a row away that has left the window.
func (s *sum) WindowInverse(_ *sqlite.FunctionContext, args []driver.Value) error {
	return s.add(args[0], -1, komoney.Decimal.Sub)
}

// WindowValue returns the sum so far.
func (s *sum) WindowValue(*sqlite.FunctionContext) (driver.Value, error) {
	switch {
	case s.rows == 0:
		return nil, nil
	case s.exact:
		return s.total.String(), nil
	}
	v, _ := number(fields.Number{Decimal: s.total})
	return v, nil
}

// Final has nothing to release.
func (*sum) Final(*sqlite.FunctionContext) {}

func (s *sum) add(arg driver.Value, rows int, op func(d, e komoney.Decimal) (komoney.Decimal, error)) error {
	if arg == nil {
		return nil
	}
	d, err := decimal.Parse(text(arg))
	if err != nil {
		return fmt.Errorf("komoney_sum: %w", err)
	}
	if s.total, err = op(s.total, d); err != nil {
		return fmt.Errorf("komoney_sum: %w", err)
	}
	s.rows += rows
	return nil
}

// compare is the collation komoney: texts that are plain decimals by their value, and the others behind them, byte by byte.
func compare(left, right string) int {
	l, leftErr := decimal.Parse(left)
	r, rightErr := decimal.Parse(right)
	switch {
	case leftErr == nil && rightErr == nil:
		return l.Cmp(r)
	case leftErr == nil:
		return -1
	case rightErr == nil:
		return 1
	}
	return strings.Compare(left, right)
}
