package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math"
	"runtime"
	"sync"
	"unsafe"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/integrations/internal/api"
)

// columnOp is what to do with each of many texts. The numbers are those of komoney/_library.py.
type columnOp int32

const (
	findAll columnOp = iota
	parseAll
	convertAll
	formatAll
	priceAll
)

// split cuts the buffer into texts with so many characters each. One that is negative is nil.
func split(text []byte, lengths []int64) ([][]byte, error) {
	rows := make([][]byte, len(lengths))
	at := 0
	for i, n := range lengths {
		if n < 0 {
			continue
		}
		start := at
		for ; n > 0 && at < len(text); n-- {
			at++
			for at < len(text) && text[at]&0xC0 == 0x80 {
				at++
			}
		}
		if n > 0 {
			return nil, errors.New("komoney: the lengths are beyond the text")
		}
		rows[i] = text[start:at:at]
	}
	return rows, nil
}

// The bits of flags.
const (
	approx = 1 << iota
	implied
	isRange
	lowOpen
	highOpen
)

// table is what a part of the texts has been read as. The texts of low, high and text end with a line feed, which none of them has.
type table struct {
	rows, starts, ends []int64
	kinds, bounds      []byte
	flags              []byte
	currencies, units  []int32
	floats             []float64
	low, high, text    []byte
	currencyNames      names
	unitNames          names
	failures           [][4]any // row, code, offset, message
}

// names are words in the order in which they came up.
type names struct {
	list  []string
	index map[string]int32
}

func (n *names) of(s string) int32 {
	if s == "" {
		return -1
	}
	i, ok := n.index[s]
	if !ok {
		if n.index == nil {
			n.index = make(map[string]int32)
		}
		i = int32(len(n.list))
		n.index[s] = i
		n.list = append(n.list, s)
	}
	return i
}

// columns reads the rows in all cores.
func columns(op columnOp, r *api.Reading, rows [][]byte) []byte {
	parts := min(runtime.GOMAXPROCS(0), (len(rows)+255)/256)
	tables := make([]table, max(parts, 1))
	panics := make([]any, len(tables))
	var group sync.WaitGroup
	for i := range tables {
		from, to := i*len(rows)/len(tables), (i+1)*len(rows)/len(tables)
		group.Go(func() {
			defer func() { panics[i] = recover() }()
			for row := from; row < to; row++ {
				tables[i].read(op, r, int64(row), rows[row])
			}
		})
	}
	group.Wait()
	for _, p := range panics {
		if p != nil {
			panic(p)
		}
	}
	all := &tables[0]
	for i := range tables[1:] {
		all.join(&tables[1+i])
	}
	return all.encode()
}

// read adds what one text is read as.
func (t *table) read(op columnOp, r *api.Reading, row int64, text []byte) {
	if op == findAll {
		var at, units int
		for m := range r.Parser.FindBytes(text) {
			units += api.Runes.Count(text[at:m.Start])
			t.starts = append(t.starts, int64(units))
			units += api.Runes.Count(text[m.Start:m.End])
			t.ends = append(t.ends, int64(units))
			at = m.End
			t.text = append(append(t.text, m.Text...), '\n')
			t.add(row, &m.Amount)
		}
		return
	}
	var a komoney.Amount
	var err error
	switch {
	case text == nil:
	case op == formatAll:
		var s string
		s, err = r.Format(string(text))
		t.text = append(t.text, s...)
	case op == convertAll:
		a, err = r.Convert(string(text))
	case op == priceAll:
		a, err = r.Parser.ParsePrice(string(text))
	default:
		a, err = r.Parser.Parse(string(text))
	}
	if err != nil {
		code, offset, message := api.Runes.Describe(err, string(text))
		t.failures = append(t.failures, [4]any{row, code, offset, message})
		a = komoney.Amount{}
	}
	if op == formatAll {
		t.text = append(t.text, '\n')
		return
	}
	t.add(row, &a)
}

func (t *table) add(row int64, a *komoney.Amount) {
	t.rows = append(t.rows, row)
	t.kinds = append(t.kinds, byte(a.Kind))
	t.bounds = append(t.bounds, byte(a.Bound))
	var flags byte
	for i, set := range [...]bool{a.Approx, a.Implied, a.IsRange, a.LowOpen, a.HighOpen} {
		if set {
			flags |= 1 << i
		}
	}
	t.flags = append(t.flags, flags)
	t.currencies = append(t.currencies, t.currencyNames.of(a.Currency.Code()))
	t.units = append(t.units, t.unitNames.of(a.Unit))
	f := math.NaN()
	if a.Kind != komoney.KindNone {
		t.low = a.Low.AppendTo(t.low)
		switch {
		case a.IsRange:
			t.high = a.High.AppendTo(t.high)
		case a.Denominator.IsZero():
			f = a.Low.Float64()
		default:
			t.low = a.Denominator.AppendTo(append(t.low, '/'))
			f, _ = a.Rat().Float64()
		}
	}
	t.floats = append(t.floats, f)
	t.low = append(t.low, '\n')
	t.high = append(t.high, '\n')
}

// join appends u.
func (t *table) join(u *table) {
	for i, c := range u.currencies {
		if c >= 0 {
			u.currencies[i] = t.currencyNames.of(u.currencyNames.list[c])
		}
	}
	for i, c := range u.units {
		if c >= 0 {
			u.units[i] = t.unitNames.of(u.unitNames.list[c])
		}
	}
	t.rows = append(t.rows, u.rows...)
	t.starts = append(t.starts, u.starts...)
	t.ends = append(t.ends, u.ends...)
	t.kinds = append(t.kinds, u.kinds...)
	t.bounds = append(t.bounds, u.bounds...)
	t.flags = append(t.flags, u.flags...)
	t.currencies = append(t.currencies, u.currencies...)
	t.units = append(t.units, u.units...)
	t.floats = append(t.floats, u.floats...)
	t.low = append(t.low, u.low...)
	t.high = append(t.high, u.high...)
	t.text = append(t.text, u.text...)
	t.failures = append(t.failures, u.failures...)
}

// encode returns the table as komoney/_columns.py reads it: a mark, and then each column behind its length in bytes, with
// zeros up to a multiple of eight.
func (t *table) encode() []byte {
	words, _ := json.Marshal([]any{t.currencyNames.list, t.unitNames.list, t.failures}) // strings and numbers
	list := [][]byte{
		raw(t.rows), raw(t.starts), raw(t.ends), t.kinds, t.bounds, t.flags, raw(t.currencies), raw(t.units), raw(t.floats),
		t.low, t.high, t.text, words,
	}
	size := len(mark)
	for _, c := range list {
		size += 8 + (len(c)+7)&^7
	}
	b := bytes.NewBuffer(make([]byte, 0, size))
	b.WriteString(mark)
	for _, c := range list {
		binary.Write(b, binary.NativeEndian, int64(len(c)))
		b.Write(c)
		b.Write(make([]byte, -len(c)&7))
	}
	return b.Bytes()
}

const mark = "komoney1" // eight bytes that no JSON begins with

// raw returns the bytes of a list in the machine's order.
func raw[T int32 | int64 | float64](list []T) []byte {
	if len(list) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&list[0])), len(list)*int(unsafe.Sizeof(list[0])))
}
