package komoneysqlite

import (
	"database/sql/driver"
	"fmt"

	"github.com/komoney/komoney"
	"modernc.org/sqlite"
)

// sum is komoney_sum, over all rows of a group or over a window.
type sum struct {
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
	if s.rows == 0 {
		return nil, nil
	}
	return s.total.String(), nil
}

// Final has nothing to release.
func (*sum) Final(*sqlite.FunctionContext) {}

func (s *sum) add(arg driver.Value, rows int, op func(d, e komoney.Decimal) (komoney.Decimal, error)) error {
	if arg == nil {
		return nil
	}
	d, err := komoney.ParseDecimal(text(arg))
	if err != nil {
		return fmt.Errorf("komoney_sum: %w", err)
	}
	if s.total, err = op(s.total, d); err != nil {
		return fmt.Errorf("komoney_sum: %w", err)
	}
	s.rows += rows
	return nil
}
