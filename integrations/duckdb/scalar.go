package komoneyduckdb

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"

	"github.com/duckdb/duckdb-go/v2"
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/integrations/duckdb/internal/fields"
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
	Options
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

// valueFunc is a function that returns what is no text, or nil for NULL.
type valueFunc func(args []string) (any, error)

func (f valueFunc) function(t types, result duckdb.TypeInfo) *function {
	return &function{
		config: duckdb.ScalarFuncConfig{
			InputTypeInfos: []duckdb.TypeInfo{t.text}, VariadicTypeInfo: t.text, ResultTypeInfo: result,
		},
		executor: duckdb.ScalarFuncExecutor{RowExecutor: func(values []driver.Value) (any, error) {
			args := make([]string, len(values))
			for i, v := range values {
				args[i], _ = v.(string)
			}
			return f(args)
		}},
	}
}

// field returns a function of a text that returns a field of its amount.
func (r *reader) field(get fields.Field) textFunc {
	return func(args []string) (string, bool, error) {
		a, err := r.parse(args)
		if a == nil {
			return "", false, err
		}
		s, ok := get(a)
		return s, ok, nil
	}
}

// parse reads the one text of the arguments. A bad one is nil, or an error if that is wanted.
func (r *reader) parse(args []string) (*komoney.Amount, error) {
	args, strict := r.mode(args)
	if len(args) != 1 {
		return nil, errors.New(`komoney: the arguments are a text and 'strict' or 'null'`)
	}
	a, err := r.Parser.Parse(args[0])
	return judge(a, err, strict)
}

// judge returns nil for an error, or an error that does not hold the argument.
func judge(a komoney.Amount, err error, strict bool) (*komoney.Amount, error) {
	switch {
	case err == nil:
		return &a, nil
	case strict:
		return nil, errors.New(err.Error())
	}
	return nil, nil
}

// decimal returns the function of a text that returns its value as a DECIMAL.
func (r *reader) decimal() valueFunc {
	return func(args []string) (any, error) {
		a, err := r.parse(args)
		if a == nil {
			return nil, err
		}
		d, ok := a.Decimal()
		if !ok {
			return nil, nil
		}
		// What does not fit is never NULL: that would be a loss that nobody sees.
		shifted, err := d.Shift(scale)
		if err != nil || !shifted.IsInt() || shifted.Magnitude() >= width {
			return nil, fmt.Errorf("komoney_decimal: %s is no DECIMAL(%d, %d); komoney_value returns it as text", d, width, scale)
		}
		i, _ := shifted.Int()
		return i, nil
	}
}

// krw returns a function of a text and rates that returns a field of what it is in won.
func (r *reader) krw(get fields.Field) textFunc {
	return func(args []string) (string, bool, error) {
		args, strict := r.mode(args)
		a, err := r.Parser.Parse(args[0])
		// Rates are read before the text is judged: a bad one must not hide behind bad data.
		out, query, failure := r.won.Convert(a, args[1:])
		if query {
			return "", false, errors.New(failure.Error())
		}
		if err == nil {
			err = failure
		}
		won, err := judge(out, err, strict)
		if won == nil {
			return "", false, err
		}
		s, ok := get(won)
		return s, ok, nil
	}
}

// mode returns the arguments without the last one if that says what to do about bad texts.
func (r *reader) mode(args []string) (rest []string, strict bool) {
	if n := len(args) - 1; n > 0 && (args[n] == "strict" || args[n] == "null") {
		return args[:n], args[n] == "strict"
	}
	return args, r.Strict
}
