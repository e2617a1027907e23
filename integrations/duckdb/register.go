package komoneyduckdb

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"sync/atomic"

	"github.com/duckdb/duckdb-go/v2"
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/integrations/internal/fields"
)

// Options steer the functions. The zero value reads with the library's defaults.
type Options struct {
	// Strict makes a text that is no amount an error of the query, where the default is NULL.
	Strict bool
	// Parser reads the texts.
	Parser komoney.Parser
	// Rounding is how sums in won are rounded to the won.
	Rounding decimal.Rounding
}

// Open opens a database, all of whose connections have the functions and the table function komoney_find. The name is what
// sql.Open takes for DuckDB: a file, or "" for a database in memory.
func Open(name string, o Options) (*sql.DB, error) {
	// The functions are the database's and the table function each connection's.
	var registered atomic.Bool
	connector, err := duckdb.NewConnector(name, func(conn driver.ExecerContext) error {
		if !registered.Load() {
			return nil // the first connection, which Register completes
		}
		_, err := conn.ExecContext(context.Background(), TableFunction, nil)
		return err
	})
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector)
	if err := Register(context.Background(), db, o); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	registered.Store(true)
	return db, nil
}

// TableFunction is the statement that gives a connection the table function komoney_find, which Open does for all
// of its own. Without TEMP a database would keep it, and could be read only by programs that call Register.
const TableFunction = `CREATE OR REPLACE TEMP MACRO komoney_find
	(komoney_text) AS TABLE (SELECT unnest(komoney_find(komoney_text), recursive := true)),
	(komoney_text, a) AS TABLE (SELECT unnest(komoney_find(komoney_text, a), recursive := true)),
	(komoney_text, a, b) AS TABLE (SELECT unnest(komoney_find(komoney_text, a, b), recursive := true)),
	(komoney_text, a, b, c) AS TABLE (SELECT unnest(komoney_find(komoney_text, a, b, c), recursive := true))`

// Register adds the functions to a database: all of its connections have them, also those that are open.
// They are no part of its file, and have to be registered whenever it is opened. The table function is that of one
// connection alone; Open is the way to have it on all.
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
	r := &reader{
		Read: fields.Read{Parser: o.Parser, Strict: o.Strict},
		won:  fields.Won{Rounding: o.Rounding},
	}
	functions := map[string]*function{
		"komoney_krw":       r.krw(fields.Value).function(types, types.text, types.whole),
		"komoney_krw_low":   r.krw(fields.Low).function(types, types.text, types.whole),
		"komoney_krw_high":  r.krw(fields.High).function(types, types.text, types.whole),
		"komoney_decimal":   r.number(fields.Value).function(types, types.text, types.decimal),
		"komoney_format":    r.format().function(types, types.any, types.text),
		"komoney_price":     r.price().number(fields.Value).function(types, types.text, types.decimal),
		"komoney_find":      r.find().function(types, types.text, types.matches),
		"komoney_find_json": r.findJSON().function(types),
	}
	for _, f := range fields.All {
		functions["komoney_"+f.Name] = r.field(f.Field).function(types)
	}
	for _, f := range fields.Numbers {
		functions["komoney_"+f.Name] = r.number(f.Numeric).function(types, types.text, types.decimal)
	}
	for name, f := range functions {
		if err := duckdb.RegisterScalarUDF(conn, name, f); err != nil {
			return err
		}
	}
	_, err = conn.ExecContext(ctx, TableFunction)
	return err
}

// types are the types of arguments and results.
type types struct {
	text, integer, flag, any duckdb.TypeInfo
	decimal, whole           duckdb.TypeInfo
	matches                  duckdb.TypeInfo // a list of structs with the columns
}

// The decimals: 32 digits before the point and 6 behind it.
const (
	width = 38
	scale = 6
)

func newTypes() (t types, err error) {
	for to, from := range map[*duckdb.TypeInfo]duckdb.Type{
		&t.text: duckdb.TYPE_VARCHAR, &t.integer: duckdb.TYPE_BIGINT, &t.flag: duckdb.TYPE_BOOLEAN,
		&t.any: duckdb.TYPE_ANY, &t.whole: duckdb.TYPE_HUGEINT,
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
