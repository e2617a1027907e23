package komoneyduckdb

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"math/big"
	"strconv"

	"github.com/duckdb/duckdb-go/v2"
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/integrations/internal/fields"
)

// function is a function of a text and any number of texts behind it.
type function struct {
	config   duckdb.ScalarFuncConfig
	executor duckdb.ScalarFuncExecutor
}

func (f *function) Config() duckdb.ScalarFuncConfig     { return f.config }
func (f *function) Executor() duckdb.ScalarFuncExecutor { return f.executor }

// reader is what the functions of one registration share. DuckDB calls them from all of its threads.
type reader struct {
	fields.Read
	won fields.Won
}

// textFunc is a function that returns a text, or false for NULL. No argument is NULL. They lie in DuckDB's
// memory and must not be kept.
type textFunc func(args []string) (string, bool, error)

// function returns f as DuckDB wants it: a chunk of rows at a time, without a copy of the arguments.
func (f textFunc) function(t types) *function {
	return &function{
		config: duckdb.ScalarFuncConfig{
			InputTypeInfos: []duckdb.TypeInfo{t.text}, VariadicTypeInfo: t.text, ResultTypeInfo: t.text,
		},
		executor: duckdb.ScalarFuncExecutor{ChunkContextExecutor: f.chunk},
	}
}

func (f textFunc) chunk(ctx context.Context, state *duckdb.ChunkIteratorState) error {
	in := state.GetInputChunk()
	views := make([]duckdb.VectorView[string], in.ColumnCount())
	for i := range views {
		vector, err := in.GetVector(i)
		if err != nil {
			return err
		}
		if views[i], err = duckdb.GetVectorView[string](vector); err != nil {
			return err
		}
	}
	out, err := duckdb.GetVectorWriter[string](state.GetResultVector())
	if err != nil {
		return err
	}
	args := make([]string, len(views))
rows:
	for row := range in.GetSize() {
		for i, view := range views {
			arg, valid, err := view.GetValueBorrowed(row)
			if err != nil {
				return err
			}
			if !valid {
				continue rows // the driver makes NULL of these rows
			}
			args[i] = arg
		}
		s, ok, err := f(args)
		switch {
		case err != nil:
			return err
		case ok:
			err = out.Set(row, s)
		default:
			err = out.SetNull(row)
		}
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// valueFunc is a function that returns what is no text, or nil for NULL. No argument is NULL.
type valueFunc func(args []string) (any, error)

func (f valueFunc) function(t types, argument, result duckdb.TypeInfo) *function {
	return &function{
		config: duckdb.ScalarFuncConfig{
			InputTypeInfos: []duckdb.TypeInfo{argument}, VariadicTypeInfo: argument, ResultTypeInfo: result,
		},
		executor: duckdb.ScalarFuncExecutor{ChunkContextExecutor: f.chunk},
	}
}

func (f valueFunc) chunk(ctx context.Context, state *duckdb.ChunkIteratorState) error {
	args := make([]string, state.GetInputChunk().ColumnCount())
	for row, err := range state.Rows() {
		if err != nil {
			return err
		}
		for i := range args {
			if args[i], err = text(*row.GetValuePtr(i)); err != nil {
				return err
			}
		}
		v, err := f(args)
		if err != nil {
			return err
		}
		if err := row.SetResult(v); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// text returns an argument as text.
func text(v driver.Value) (string, error) {
	switch v := v.(type) {
	case string:
		return v, nil
	case duckdb.Decimal:
		return v.String(), nil
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), nil
	case float32:
		return strconv.FormatFloat(float64(v), 'f', -1, 32), nil
	case int8, int16, int32, int64, uint8, uint16, uint32, uint64, *big.Int:
		return fmt.Sprint(v), nil
	}
	return "", fmt.Errorf("komoney: a %T is neither a text nor a number", v)
}

// field returns a function of a text that returns a field of its amount.
func (r *reader) field(get fields.Field) textFunc {
	return func(args []string) (string, bool, error) {
		a, _, err := r.parse(args)
		if a == nil {
			return "", false, err
		}
		s, ok := get(a)
		return s, ok, nil
	}
}

// number returns a function of a text that returns a number of its amount.
func (r *reader) number(get fields.Numeric) valueFunc {
	return func(args []string) (any, error) {
		a, read, err := r.parse(args)
		if a == nil {
			return nil, err
		}
		return result(get, a, read.Strict, scale)
	}
}

// price returns r for fields that hold a price.
func (r *reader) price() *reader {
	read := r.Read
	read.Price = true
	return &reader{Read: read, won: fields.Won{Rounding: r.won.Rounding}}
}

// parse reads the text that is the first argument, as the others say. A bad one is nil, or an error if that is wanted.
func (r *reader) parse(args []string) (*komoney.Amount, fields.Read, error) {
	read, err := r.Options(args[1:])
	if err != nil {
		return nil, read, err
	}
	a, ok, err := read.Parse(args[0])
	if !ok {
		return nil, read, err
	}
	return &a, read, nil
}

// result returns the number of an amount as DuckDB stores it, with so many digits behind the point. What does
// not fit is NULL, or an error if that is wanted.
func result(get fields.Numeric, a *komoney.Amount, strict bool, scale int) (any, error) {
	n, ok := get(a)
	if !ok {
		return nil, nil
	}
	shifted, ok := n.Scaled(width, scale)
	switch {
	case ok:
		if i, ok := shifted.Int64(); ok {
			return i, nil
		}
		i, _ := shifted.Int()
		return i, nil
	case strict:
		kind := "HUGEINT"
		if scale > 0 {
			kind = fmt.Sprintf("DECIMAL(%d, %d)", width, scale)
		}
		return nil, fmt.Errorf("komoney: %s is no %s; komoney_exact returns it as text", n, kind)
	}
	return nil, nil
}

// krw returns a function of a text and rates that returns a number of what it is in won.
func (r *reader) krw(get fields.Numeric) valueFunc {
	return func(args []string) (any, error) {
		read := r.Read
		rates := make([]string, 0, 8)
		for _, arg := range args[1:] {
			if changed, ok := read.With(arg); ok {
				read = changed
			} else {
				rates = append(rates, arg)
			}
		}
		a, err := read.Amount(args[0])
		// Rates are read before the text is judged: a bad one must not hide behind bad data.
		out, query, failure := r.won.Convert(a, rates)
		if query {
			return nil, errors.New(failure.Error())
		}
		if err == nil {
			err = failure
		}
		won, ok, err := read.Judge(out, err)
		if !ok {
			return nil, err
		}
		return result(get, &won, read.Strict, 0)
	}
}

// format returns the function of a number or a text and options that writes it in Korean.
func (r *reader) format() valueFunc {
	return func(args []string) (any, error) {
		s, ok, err := r.Format(args[0], args[1:])
		if !ok {
			return nil, err
		}
		return s, nil
	}
}
