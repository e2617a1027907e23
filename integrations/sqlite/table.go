package komoneysqlite

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/integrations/internal/fields"
	"modernc.org/sqlite/vtab"
)

// column is a column of the table komoney_find.
type column struct {
	name string
	get  func(m *komoney.Match) driver.Value // nil is NULL
}

var columns = []column{
	{"start", func(m *komoney.Match) driver.Value { return int64(m.Start) }},
	{"end", func(m *komoney.Match) driver.Value { return int64(m.End) }},
	{"text", func(m *komoney.Match) driver.Value { return m.Text }},
	{"kind", optional(fields.Kind)},
	{"value", numeric(fields.Value)},
	{"low", numeric(fields.Low)},
	{"high", numeric(fields.High)},
	{"low_open", func(m *komoney.Match) driver.Value { return m.LowOpen }},
	{"high_open", func(m *komoney.Match) driver.Value { return m.HighOpen }},
	{"currency", optional(fields.Currency)},
	{"currency_implied", func(m *komoney.Match) driver.Value { return m.Implied }},
	{"unit", optional(fields.Unit)},
	{"bound", optional(fields.Bound)},
	{"approx", func(m *komoney.Match) driver.Value { return m.Approx }},
	{"amount", optional(fields.Amount)},
	{"exact", optional(fields.Exact)},
}

// hidden are the arguments of the table: the text, and options. They are columns, too, with names that are no one else's.
var hidden = []string{"komoney_text", "komoney_option1", "komoney_option2", "komoney_option3", "komoney_option4"}

func optional(get fields.Field) func(m *komoney.Match) driver.Value {
	return func(m *komoney.Match) driver.Value {
		if s, ok := get(&m.Amount); ok {
			return s
		}
		return nil
	}
}

func numeric(get fields.Numeric) func(m *komoney.Match) driver.Value {
	return func(m *komoney.Match) driver.Value {
		if n, ok := get(&m.Amount); ok {
			v, _ := number(n)
			return v
		}
		return nil
	}
}

// module makes the table that has a row for each amount of its argument.
type module struct{ r *reader }

// Create declares the table; Connect does the same for one that a file has.
func (m module) Create(ctx vtab.Context, _ []string) (vtab.Table, error) {
	var b strings.Builder
	for _, c := range columns {
		fmt.Fprintf(&b, "%q, ", c.name)
	}
	err := ctx.Declare("CREATE TABLE x (" + b.String() + strings.Join(hidden, " HIDDEN, ") + " HIDDEN)")
	return table(m), err
}

// Connect is Create.
func (m module) Connect(ctx vtab.Context, args []string) (vtab.Table, error) {
	return m.Create(ctx, args)
}

type table module

// BestIndex takes the arguments. A plan in which one that is given is not known yet is no use.
func (table) BestIndex(info *vtab.IndexInfo) error {
	given := make([]int, len(hidden)) // the constraint of each argument, from 1
	for i := range info.Constraints {
		c := &info.Constraints[i]
		arg := c.Column - len(columns)
		if arg < 0 || c.Op != vtab.OpEQ {
			continue
		}
		if !c.Usable {
			info.EstimatedCost = 1e99
			info.IdxNum = -1
			return nil
		}
		given[arg] = i + 1
	}
	n := 0
	for arg, i := range given {
		if i == 0 {
			continue
		}
		c := &info.Constraints[i-1]
		c.ArgIndex, c.Omit = n, true
		info.IdxNum |= 1 << arg
		n++
	}
	info.EstimatedCost, info.EstimatedRows = 10, 3
	return nil
}

func (t table) Open() (vtab.Cursor, error) { return &cursor{r: t.r}, nil }
func (table) Disconnect() error            { return nil }
func (table) Destroy() error               { return nil }

// cursor stands at one of the amounts of a text.
type cursor struct {
	r       *reader
	args    []driver.Value
	matches []komoney.Match
	at      int
}

// Filter finds the amounts of the text.
func (c *cursor) Filter(idxNum int, _ string, vals []vtab.Value) error {
	c.matches, c.at = c.matches[:0], 0
	c.args = make([]driver.Value, len(hidden))
	if idxNum < 0 || idxNum&1 == 0 {
		return errors.New("komoney_find wants a text: FROM komoney_find(text)")
	}
	for arg := range hidden {
		if idxNum&(1<<arg) != 0 {
			c.args[arg], vals = vals[0], vals[1:]
		}
	}
	if slices.Contains(c.args[:1], nil) {
		return nil // NULL has no amounts
	}
	search := fields.Search{Parser: c.r.Parser}
	for _, option := range c.args[1:] {
		if option == nil {
			continue
		}
		var err error
		if search, err = search.With(text(option)); err != nil {
			return err
		}
	}
	search.Matches(text(c.args[0]), func(m *komoney.Match) bool {
		c.matches = append(c.matches, *m)
		return true
	})
	return nil
}

func (c *cursor) Next() error {
	c.at++
	return nil
}

func (c *cursor) Eof() bool             { return c.at >= len(c.matches) }
func (c *cursor) Rowid() (int64, error) { return int64(c.at + 1), nil }
func (c *cursor) Close() error          { return nil }

func (c *cursor) Column(i int) (vtab.Value, error) {
	if i >= len(columns) {
		return c.args[i-len(columns)], nil
	}
	return columns[i].get(&c.matches[c.at]), nil
}
