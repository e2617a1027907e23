package komoneyduckdb

import (
	"context"
	"database/sql"

	"github.com/duckdb/duckdb-go/v2"
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/integrations/duckdb/internal/fields"
)

// Options steer the functions. The zero value reads with the library's defaults.
type Options struct {
	// Strict makes a text that is no amount an error of the query, where the default is NULL.
	Strict bool
	// Parser reads the texts.
	Parser komoney.Parser
	// Rounding is how sums in won are rounded to the won.
	Rounding komoney.Rounding
}

// Register adds the functions to a database: all of its connections have them, also those that are open.
// They are no part of its file, and have to be registered whenever it is opened.
func Register(ctx context.Context, db *sql.DB, o Options) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	types, err := newTypes()
	if err != nil {
		return err
	}
	r := &reader{Options: o, won: fields.Won{Rounding: o.Rounding}}
	texts := map[string]textFunc{
		"komoney_krw":       r.krw(fields.Value),
		"komoney_krw_low":   r.krw(fields.Low),
		"komoney_krw_high":  r.krw(fields.High),
		"komoney_find_json": r.findJSON(),
	}
	for _, f := range fields.All {
		texts["komoney_"+f.Name] = r.field(f.Field)
	}
	for name, f := range texts {
		if err := duckdb.RegisterScalarUDF(conn, name, f.function(types)); err != nil {
			return err
		}
	}
	for name, f := range map[string]*function{
		"komoney_decimal": r.decimal().function(types, types.decimal),
		"komoney_find":    r.find().function(types, types.matches),
	} {
		if err := duckdb.RegisterScalarUDF(conn, name, f); err != nil {
			return err
		}
	}
	return nil
}

// types are the types of arguments and results.
type types struct {
	text, integer, flag duckdb.TypeInfo
	decimal             duckdb.TypeInfo
	matches             duckdb.TypeInfo // a list of structs with the columns
}

// The decimals of komoney_decimal: 32 digits before the point and 6 behind it.
const (
	width = 38
	scale = 6
)

func newTypes() (t types, err error) {
	for to, from := range map[*duckdb.TypeInfo]duckdb.Type{
		&t.text: duckdb.TYPE_VARCHAR, &t.integer: duckdb.TYPE_BIGINT, &t.flag: duckdb.TYPE_BOOLEAN,
	} {
		if *to, err = duckdb.NewTypeInfo(from); err != nil {
			return t, err
		}
	}
	if t.decimal, err = duckdb.NewDecimalInfo(width, scale); err != nil {
		return t, err
	}
	var entries []duckdb.StructEntry
	for _, c := range columns {
		entry, err := duckdb.NewStructEntry(c.of(t), c.name)
		if err != nil {
			return t, err
		}
		entries = append(entries, entry)
	}
	object, err := duckdb.NewStructInfo(entries[0], entries[1:]...)
	if err != nil {
		return t, err
	}
	t.matches, err = duckdb.NewListInfo(object)
	return t, err
}
