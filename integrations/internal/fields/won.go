package fields

import (
	"slices"
	"strings"
	"sync/atomic"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/rates"
)

// Won converts to won at the rates of a query. It keeps the last rates that it has read: a query
// gives the same ones for every row. It may be used from several goroutines at once.
type Won struct {
	Rounding decimal.Rounding
	last     atomic.Pointer[table]
}

// table is rates as given, and read.
type table struct {
	rates     []string
	converter rates.Converter
}

// Convert returns the amount in won. The quoted rates are what rates.ParseRate reads; bad ones are the
// query's mistake and not the data's, and reported as such by query.
func (w *Won) Convert(a komoney.Amount, quoted []string) (out komoney.Amount, query bool, err error) {
	t := w.last.Load()
	if t == nil || !slices.Equal(t.rates, quoted) {
		if t, err = w.read(quoted); err != nil {
			return out, true, err
		}
		w.last.Store(t)
	}
	out, _, err = t.converter.Convert(a)
	return out, false, err
}

func (w *Won) read(quoted []string) (*table, error) {
	t := &table{converter: rates.Converter{Rounding: w.Rounding}}
	var list []rates.DatedRate
	for _, s := range quoted {
		s = strings.Clone(s) // it may lie in the database's memory
		rate, err := rates.ParseRate(s)
		if err != nil {
			return nil, err
		}
		t.rates = append(t.rates, s)
		list = append(list, rates.DatedRate{Rate: rate})
	}
	var err error
	t.converter.Rates, err = rates.NewTable("", list...)
	return t, err
}
