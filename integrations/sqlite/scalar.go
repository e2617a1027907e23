package komoneysqlite

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"math"
	"strconv"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/integrations/internal/fields"
	"modernc.org/sqlite"
)

// scalar is a function of SQL. The arguments lie in SQLite's memory and are gone when it returns.
type scalar func(args []driver.Value) (driver.Value, error)

// named returns the function as the driver wants it.
func (f scalar) named(name string) func(*sqlite.FunctionContext, []driver.Value) (driver.Value, error) {
	return func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		if len(args) == 0 {
			return nil, fmt.Errorf("%s() wants a text", name)
		}
		for _, arg := range args {
			if arg == nil {
				return nil, nil
			}
		}
		v, err := f(args)
		if err != nil {
			// A komoney.Error holds the argument, which the driver may look at too late.
			return nil, errors.New(err.Error())
		}
		return v, nil
	}
}

// reader is what the functions of one registration share.
type reader struct {
	fields.Read
	won fields.Won
}

// field returns a function of a text that returns a field of its amount.
func (r *reader) field(get fields.Field) scalar {
	return func(args []driver.Value) (driver.Value, error) {
		a, _, err := r.parse(args)
		if a == nil {
			return nil, err
		}
		if s, ok := get(a); ok {
			return s, nil
		}
		return nil, nil
	}
}

// number returns a function of a text that returns a number of its amount.
func (r *reader) number(get fields.Numeric) scalar {
	return func(args []driver.Value) (driver.Value, error) {
		a, read, err := r.parse(args)
		if a == nil {
			return nil, err
		}
		return result(get, a, read.Strict)
	}
}

// price returns r for fields that hold a price.
func (r *reader) price() *reader {
	read := r.Read
	read.Price = true
	return &reader{Read: read, won: fields.Won{Rounding: r.won.Rounding}}
}

// parse reads the text that is the first argument, as the others say. A bad one is nil, or an error if that is wanted.
func (r *reader) parse(args []driver.Value) (*komoney.Amount, fields.Read, error) {
	read, err := r.Options(texts(args[1:]))
	if err != nil {
		return nil, read, err
	}
	a, ok, err := read.Parse(text(args[0]))
	if !ok {
		return nil, read, err
	}
	return &a, read, nil
}

// krw returns a function of a text and rates that returns a number of what it is in won.
func (r *reader) krw(get fields.Numeric) scalar {
	return func(args []driver.Value) (driver.Value, error) {
		read := r.Read
		rates := make([]string, 0, 8)
		for _, arg := range args[1:] {
			s := text(arg)
			if changed, ok := read.With(s); ok {
				read = changed
			} else {
				rates = append(rates, s)
			}
		}
		a, err := read.Amount(text(args[0]))
		// Rates are read before the text is judged: a bad one must not hide behind bad data.
		out, query, failure := r.won.Convert(a, rates)
		if query {
			return nil, failure
		}
		if err == nil {
			err = failure
		}
		won, ok, err := read.Judge(out, err)
		if !ok {
			return nil, err
		}
		return result(get, &won, read.Strict)
	}
}

// format returns the function of a number or a text and options that writes it in Korean.
func (r *reader) format() scalar {
	return func(args []driver.Value) (driver.Value, error) {
		s, ok, err := r.Format(text(args[0]), texts(args[1:]))
		if !ok {
			return nil, err
		}
		return s, nil
	}
}

// find returns the function of a text and options that returns its amounts in JSON.
func (r *reader) find() scalar {
	return func(args []driver.Value) (driver.Value, error) {
		search := fields.Search{Parser: r.Parser}
		for _, option := range args[1:] {
			var err error
			if search, err = search.With(text(option)); err != nil {
				return nil, err
			}
		}
		return search.JSON(text(args[0]))
	}
}

// result returns the number of an amount, and NULL where there is none.
func result(get fields.Numeric, a *komoney.Amount, strict bool) (driver.Value, error) {
	n, ok := get(a)
	if !ok {
		return nil, nil
	}
	v, exact := number(n)
	if strict && !exact {
		return nil, fmt.Errorf("komoney: SQLite has no exact number for %s; komoney_exact returns it as text", n)
	}
	return v, nil
}

// number returns n as SQLite compares and adds it, and whether it is just that: an INTEGER where it is one of 64
// bits, and else the nearest REAL, which keeps 15 digits.
func number(n fields.Number) (v driver.Value, exact bool) {
	if !n.Denominator.IsZero() {
		f, _ := komoney.Amount{Low: n.Decimal, Denominator: n.Denominator}.Rat().Float64()
		return f, false
	}
	if i, ok := n.Decimal.Int64(); ok {
		return i, true
	}
	f := n.Decimal.Float64()
	const normal = 307 // the powers of ten at which a REAL has all of its digits
	m := n.Decimal.Magnitude()
	return f, n.Decimal.Digits() <= 15 && -normal <= m && m <= normal && !math.IsInf(f, 0)
}

// texts returns arguments as text.
func texts(values []driver.Value) []string {
	if len(values) == 0 {
		return nil
	}
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = text(v)
	}
	return list
}

// text returns an argument as text. A BLOB holds the bytes of one.
func text(v driver.Value) string {
	switch v := v.(type) {
	case string:
		return v
	case []byte:
		return string(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}
