package komoneysqlite

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"strconv"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/integrations/sqlite/internal/fields"
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
	Options
	won fields.Won
}

// field returns a function of a text that returns a field of its amount.
func (r *reader) field(get fields.Field) scalar {
	return func(args []driver.Value) (driver.Value, error) {
		args, strict := r.mode(args)
		if len(args) != 1 {
			return nil, errors.New(`komoney: the arguments are a text and 'strict' or 'null'`)
		}
		a, err := r.Parser.Parse(text(args[0]))
		return result(get, &a, err, strict)
	}
}

// krw returns a function of a text and rates that returns a field of what it is in won.
func (r *reader) krw(get fields.Field) scalar {
	return func(args []driver.Value) (driver.Value, error) {
		args, strict := r.mode(args)
		if len(args) == 0 {
			return nil, errors.New("komoney: no text")
		}
		rates := make([]string, 0, 8)
		for _, arg := range args[1:] {
			rates = append(rates, text(arg))
		}
		a, err := r.Parser.Parse(text(args[0]))
		// Rates are read before the text is judged: a bad one must not hide behind bad data.
		out, query, failure := r.won.Convert(a, rates)
		if query {
			return nil, failure
		}
		if err == nil {
			err = failure
		}
		return result(get, &out, err, strict)
	}
}

// find returns the function of a text and options that returns its amounts in JSON.
func (r *reader) find() scalar {
	plain := fields.Search{Parser: r.Parser}
	return func(args []driver.Value) (driver.Value, error) {
		search := &plain
		for _, option := range args[1:] {
			changed, err := search.With(text(option))
			if err != nil {
				return nil, err
			}
			search = &changed
		}
		return search.JSON(text(args[0]))
	}
}

// mode returns the arguments without the last one if that says what to do about bad texts.
func (r *reader) mode(args []driver.Value) (rest []driver.Value, strict bool) {
	if len(args) > 1 {
		switch last := args[len(args)-1]; last {
		case "strict", "null":
			return args[:len(args)-1], last == "strict"
		}
	}
	return args, r.Strict
}

// result returns the field, NULL where there is none, and NULL or the error for a bad text.
func result(get fields.Field, a *komoney.Amount, err error, strict bool) (driver.Value, error) {
	if err != nil {
		if strict {
			return nil, err
		}
		return nil, nil
	}
	if s, ok := get(a); ok {
		return s, nil
	}
	return nil, nil
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
