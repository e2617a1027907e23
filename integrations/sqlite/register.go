package komoneysqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"sync/atomic"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/integrations/internal/fields"
	"modernc.org/sqlite"
	"modernc.org/sqlite/vtab"
)

// Options steer the functions. The zero value reads with the library's defaults.
type Options struct {
	// Strict makes a text that is no amount an error of the statement, where the default is NULL.
	Strict bool
	// Parser reads the texts.
	Parser komoney.Parser
	// Rounding is how sums in won are rounded to the won.
	Rounding decimal.Rounding
}

// Open opens a database whose connections have the functions and the table komoney_find. The name is what
// sql.Open takes for modernc.org/sqlite. No other database of the program is changed.
func Open(name string, o Options) (*sql.DB, error) {
	c, err := NewConnector(name, o)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(c), nil
}

// tables counts the modules of NewConnector, whose names must differ.
var tables atomic.Int64

// NewConnector returns what sql.OpenDB takes: Open, for who has a wrapper around the connector.
func NewConnector(name string, o Options) (driver.Connector, error) {
	c := &connector{name: name, module: fmt.Sprint("komoney_find_", tables.Add(1))}
	return c, register(&c.driver, c.module, o)
}

// connector opens connections of a driver that is its own.
type connector struct {
	driver       sqlite.Driver
	name, module string
}

func (c *connector) Driver() driver.Driver { return &c.driver }

// Connect opens a connection, and makes the table in its temporary schema.
func (c *connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.driver.Open(c.name)
	if err != nil {
		return nil, err
	}
	if err := c.prepare(ctx, conn); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}

func (c *connector) prepare(ctx context.Context, conn driver.Conn) error {
	execer, ok := conn.(driver.ExecerContext)
	if !ok {
		return errors.New("komoneysqlite: the driver's connection has no ExecContext")
	}
	exec := func(statement string) error {
		_, err := execer.ExecContext(ctx, statement, nil)
		return err
	}
	create := "CREATE VIRTUAL TABLE temp.komoney_find USING " + c.module
	if exec(create) == nil {
		return nil
	}
	// A connection that may only read cannot make a temporary table either, until it is told that it may.
	if err := exec("PRAGMA query_only = OFF"); err != nil {
		return err
	}
	return errors.Join(exec(create), exec("PRAGMA query_only = ON"))
}

// Register adds the functions to the driver that modernc.org/sqlite registers as "sqlite", for
// connections that are opened from then on. A second call is an error. To have the table komoney_find, a
// connection says CREATE VIRTUAL TABLE temp.komoney_find USING komoney_find; those of Open have it.
func Register(o Options) error { return register(packageDriver{}, "komoney_find", o) }

// RegisterOn adds the functions to a driver of one's own, so that connections with other options
// can be had beside each other.
func RegisterOn(d *sqlite.Driver, o Options) error { return register(d, "komoney_find", o) }

// registrar is a driver that functions can be registered on.
type registrar interface {
	RegisterFunction(name string, f *sqlite.FunctionImpl) error
	RegisterCollationUtf8(name string, compare func(left, right string) int) error
	RegisterModule(name string, m vtab.Module) error
}

// packageDriver is the driver "sqlite".
type packageDriver struct{}

func (packageDriver) RegisterFunction(name string, f *sqlite.FunctionImpl) error {
	return sqlite.RegisterFunction(name, f)
}

func (packageDriver) RegisterCollationUtf8(name string, compare func(left, right string) int) error {
	return sqlite.RegisterCollationUtf8(name, compare)
}

func (packageDriver) RegisterModule(name string, m vtab.Module) error {
	return vtab.RegisterModule(nil, name, m)
}

func register(to registrar, table string, o Options) error {
	r := &reader{
		Read: fields.Read{Parser: o.Parser, Strict: o.Strict},
		won:  fields.Won{Rounding: o.Rounding},
	}
	scalars := map[string]scalar{
		"komoney_krw":      r.krw(fields.Value),
		"komoney_krw_low":  r.krw(fields.Low),
		"komoney_krw_high": r.krw(fields.High),
		"komoney_price":    r.price().number(fields.Value),
		"komoney_find":     r.find(),
		"komoney_format":   r.format(),
	}
	for _, f := range fields.All {
		scalars["komoney_"+f.Name] = r.field(f.Field)
	}
	for _, f := range fields.Numbers {
		scalars["komoney_"+f.Name] = r.number(f.Numeric)
	}
	for name, f := range scalars {
		err := to.RegisterFunction(name, &sqlite.FunctionImpl{
			NArgs:         -1, // options and rates may follow the text
			Deterministic: true,
			Scalar:        f.named(name),
			VolatileArgs:  true, // nothing keeps an argument; texts with a NUL are whole this way, too
		})
		if err != nil {
			return err
		}
	}
	for name, exact := range map[string]bool{"komoney_sum": false, "komoney_sum_exact": true} {
		err := to.RegisterFunction(name, &sqlite.FunctionImpl{
			NArgs:         1,
			MakeAggregate: func(sqlite.FunctionContext) (sqlite.AggregateFunction, error) { return &sum{exact: exact}, nil },
		})
		if err != nil {
			return err
		}
	}
	if err := to.RegisterCollationUtf8("komoney", compare); err != nil {
		return err
	}
	return to.RegisterModule(table, module{r})
}
