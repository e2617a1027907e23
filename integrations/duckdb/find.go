package komoneyduckdb

import (
	"github.com/duckdb/duckdb-go/v2"
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/integrations/internal/fields"
)

// column is a field of the structs of komoney_find.
type column struct {
	name string
	of   func(types) duckdb.TypeInfo
	get  func(m *komoney.Match) any // nil is NULL
}

var columns = []column{
	{"start", integer, func(m *komoney.Match) any { return int64(m.Start) }},
	{"end", integer, func(m *komoney.Match) any { return int64(m.End) }},
	{"text", varchar, func(m *komoney.Match) any { return m.Text }},
	{"kind", varchar, optional(fields.Kind)},
	{"value", exact, numeric(fields.Value)},
	{"low", exact, numeric(fields.Low)},
	{"high", exact, numeric(fields.High)},
	{"low_open", flag, func(m *komoney.Match) any { return m.LowOpen }},
	{"high_open", flag, func(m *komoney.Match) any { return m.HighOpen }},
	{"currency", varchar, optional(fields.Currency)},
	{"currency_implied", flag, func(m *komoney.Match) any { return m.Implied }},
	{"unit", varchar, optional(fields.Unit)},
	{"bound", varchar, optional(fields.Bound)},
	{"approx", flag, func(m *komoney.Match) any { return m.Approx }},
	{"amount", varchar, optional(fields.Amount)},
	{"exact", varchar, optional(fields.Exact)},
}

func varchar(t types) duckdb.TypeInfo { return t.text }
func integer(t types) duckdb.TypeInfo { return t.integer }
func exact(t types) duckdb.TypeInfo   { return t.decimal }
func flag(t types) duckdb.TypeInfo    { return t.flag }

func optional(get fields.Field) func(m *komoney.Match) any {
	return func(m *komoney.Match) any {
		if s, ok := get(&m.Amount); ok {
			return s
		}
		return nil
	}
}

func numeric(get fields.Numeric) func(m *komoney.Match) any {
	return func(m *komoney.Match) any {
		v, _ := result(get, &m.Amount, false, scale)
		return v
	}
}

// search returns the search of a call, whose options are behind the text.
func (r *reader) search(args []string) (fields.Search, error) {
	search := fields.Search{Parser: r.Parser}
	for _, option := range args[1:] {
		var err error
		if search, err = search.With(option); err != nil {
			return search, err
		}
	}
	return search, nil
}

// find returns the function of a text and options that returns a list of its amounts.
func (r *reader) find() valueFunc {
	return func(args []string) (any, error) {
		search, err := r.search(args)
		if err != nil {
			return nil, err
		}
		list := []any{}
		search.Matches(args[0], func(m *komoney.Match) bool {
			object := make(map[string]any, len(columns))
			for _, c := range columns {
				object[c.name] = c.get(m)
			}
			list = append(list, object)
			return true
		})
		return list, nil
	}
}

// findJSON returns the same function with a JSON array for a list: the driver takes longer to write
// structs than it takes to find what is in them.
func (r *reader) findJSON() textFunc {
	return func(args []string) (string, bool, error) {
		search, err := r.search(args)
		if err != nil {
			return "", false, err
		}
		s, err := search.JSON(args[0])
		return s, err == nil, err
	}
}
