package komoneysqlite

import (
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/integrations/sqlite/internal/fields"
	"modernc.org/sqlite"
)

// Options steer the functions. The zero value reads with the library's defaults.
type Options struct {
	// Strict makes a text that is no amount an error of the statement, where the default is NULL.
	Strict bool
	// Parser reads the texts.
	Parser komoney.Parser
	// Rounding is how sums in won are rounded to the won.
	Rounding komoney.Rounding
}

// Register adds the functions to the driver that modernc.org/sqlite registers as "sqlite", for
// connections that are opened from then on. A second call is an error.
func Register(o Options) error { return register(sqlite.RegisterFunction, o) }

// RegisterOn adds the functions to a driver of one's own, so that connections with other options
// can be had beside each other.
func RegisterOn(d *sqlite.Driver, o Options) error { return register(d.RegisterFunction, o) }

func register(add func(string, *sqlite.FunctionImpl) error, o Options) error {
	r := &reader{Options: o, won: fields.Won{Rounding: o.Rounding}}
	scalars := map[string]scalar{
		"komoney_krw":      r.krw(fields.Value),
		"komoney_krw_low":  r.krw(fields.Low),
		"komoney_krw_high": r.krw(fields.High),
		"komoney_find":     r.find(),
	}
	for _, f := range fields.All {
		scalars["komoney_"+f.Name] = r.field(f.Field)
	}
	for name, f := range scalars {
		err := add(name, &sqlite.FunctionImpl{
			NArgs:         -1, // options and rates may follow the text
			Deterministic: true,
			Scalar:        f.named(name),
			VolatileArgs:  true, // nothing keeps an argument; texts with a NUL are whole this way, too
		})
		if err != nil {
			return err
		}
	}
	return add("komoney_sum", &sqlite.FunctionImpl{
		NArgs:         1,
		MakeAggregate: func(sqlite.FunctionContext) (sqlite.AggregateFunction, error) { return new(sum), nil },
	})
}
