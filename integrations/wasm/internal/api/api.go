// Package api answers the questions of JavaScript: options and a text in, JSON out. It has nothing to do
// with WebAssembly, so that it can be tested without. It uses neither encoding/json nor the library's
// MarshalJSON, which calls it: with reflection they would be a good part of what a browser has to load.
package api

import (
	"errors"
	"strconv"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// Op is a question. The numbers are those of komoney.mjs.
type Op int32

const (
	Find Op = iota
	Parse
	Format
	Convert
	Audit
)

// Server answers questions. It remembers options, since most callers use the same ones over and over.
// The zero Server is ready; it must not be used from several goroutines at once.
type Server struct {
	known map[string]*options
}

// remembered is how many options a Server keeps.
const remembered = 64

// Append appends the answer to b: the JSON value that the question has, or {"error":{"code","message"}},
// with an offset if the error has one. All offsets count UTF-16 code units, as JavaScript does.
func (s *Server) Append(b []byte, op Op, opts, text []byte) []byte {
	start := len(b)
	b, err := s.answer(b, op, opts, text)
	if err != nil {
		return appendError(b[:start], err, string(text))
	}
	return b
}

func (s *Server) answer(b []byte, op Op, opts, text []byte) ([]byte, error) {
	o, err := s.options(opts)
	if err != nil {
		return b, err
	}
	switch op {
	case Find:
		return o.find(b, text), nil
	case Parse:
		a, err := o.parser.Parse(string(text))
		if err != nil {
			return b, err
		}
		return append(appendFields(append(b, '{'), a), '}'), nil
	case Format:
		return o.format(b, text)
	case Convert:
		return o.convert(b, text)
	case Audit:
		return o.audit(b, text), nil
	}
	return b, usageError("no such function: " + strconv.Itoa(int(op)))
}

func (s *Server) options(raw []byte) (*options, error) {
	if o, ok := s.known[string(raw)]; ok {
		return o, nil
	}
	o, err := readOptions(raw)
	if err != nil {
		return nil, err
	}
	if s.known == nil || len(s.known) >= remembered {
		s.known = make(map[string]*options)
	}
	s.known[string(raw)] = o
	return o, nil
}

// counter turns byte offsets of a text into UTF-16 ones. It goes on from the last offset, in either
// direction, so that offsets which hardly ever fall cost no more than the text is long.
type counter struct {
	text         []byte
	bytes, units int
}

func (c *counter) at(offset int) int {
	if offset < c.bytes {
		c.units -= units(c.text[offset:c.bytes])
	} else {
		c.units += units(c.text[c.bytes:offset])
	}
	c.bytes = offset
	return c.units
}

// units returns how many UTF-16 code units the text has.
func units(text []byte) int {
	n := 0
	for _, x := range text {
		// A character has one unit, counted at its first byte, and two if it takes four bytes.
		switch {
		case x >= 0xF0:
			n += 2
		case x < 0x80 || x >= 0xC0:
			n++
		}
	}
	return n
}

// place returns m with UTF-16 offsets.
func (c *counter) place(m komoney.Match) komoney.Match {
	start, end := m.Start, m.End
	m.Start = c.at(start)
	m.End = c.at(end)
	return m
}

func (o *options) find(b, text []byte) []byte {
	places := counter{text: text}
	b = append(b, '[')
	for m := range o.parser.FindBytes(text) {
		b = appendMatch(separate(b), places.place(m))
	}
	return append(b, ']')
}

// format writes the amount of the options, or else the number in text.
func (o *options) format(b, text []byte) ([]byte, error) {
	if o.amount.Kind != komoney.KindNone {
		return appendString(b, o.formatter.Amount(o.amount)), nil
	}
	d, err := decimal.Parse(string(text))
	switch {
	case err != nil:
		return b, err
	case o.currency.IsZero():
		return appendString(b, o.formatter.Decimal(d)), nil
	}
	return appendString(b, o.formatter.Money(komoney.NewMoney(d, o.currency))), nil
}

// convert converts the amount of the options, or else the expression in text.
func (o *options) convert(b, text []byte) ([]byte, error) {
	a := o.amount
	if a.Kind == komoney.KindNone {
		var err error
		if a, err = o.parser.Parse(string(text)); err != nil {
			return b, err
		}
	}
	a, rate, err := o.converter.Convert(a)
	if err != nil {
		return b, err
	}
	b = append(appendFields(append(b, '{'), a), `,"rate":`...)
	return append(appendString(b, perUnit(rate.Rate)), '}'), nil
}

// perUnit returns what one unit of the rate's base is worth: a decimal, or a ratio if it has no end.
func perUnit(r komoney.Rate) string {
	rat := r.Rat()
	if d, ok := decimal.FromRat(rat); ok {
		return d.String()
	}
	return rat.String()
}

func (o *options) audit(b, text []byte) []byte {
	var audit komoney.Audit
	places := counter{text: text}
	b = append(b, `{"pairs":[`...)
	for p := range o.parser.Pairs(string(text)) {
		audit.Add(p)
		b = appendMatch(append(separate(b), `{"from":`...), places.place(p.From))
		b = appendMatch(append(b, `,"to":`...), places.place(p.To))
		b = appendPair(append(b, ','), p.Base, p.Quote)
		b = appendBounds(b, p.Low, p.High)
		if fits, known := o.fits(&p); known {
			b = strconv.AppendBool(append(b, `,"fits":`...), fits)
		}
		b = append(b, '}')
	}
	b = append(b, `],"summary":{"pairs":`...)
	b = strconv.AppendInt(b, int64(audit.Len()), 10)
	b = append(b, `,"consistent":`...)
	b = strconv.AppendBool(b, audit.Consistent())
	b = append(b, `,"groups":[`...)
	for _, g := range audit.Groups() {
		b = appendPair(append(separate(b), '{'), g.Base, g.Quote)
		b = append(appendBounds(b, g.Low, g.High), `,"pairs":[`...)
		for _, i := range g.Pairs {
			b = strconv.AppendInt(separate(b), int64(i)+1, 10) // the command line counts from 1, too
		}
		b = append(b, "]}"...)
	}
	return append(b, "]}}"...)
}

// fits reports whether the pair fits the given rate, and whether there is one for its currencies.
func (o *options) fits(p *komoney.Pair) (fits, known bool) {
	r, err := o.converter.Rates.Rate(p.Base, p.Quote, o.converter.Date, o.converter.Missing)
	if err != nil {
		return false, false
	}
	return p.Fits(r.Rate, o.tolerance), true
}

// usageError is about the caller's options and not about a text.
type usageError string

func (e usageError) Error() string { return "komoney: " + string(e) }

// appendError appends the error. An offset is given if it is one of the text, and not of an option.
func appendError(b []byte, err error, text string) []byte {
	code, offset := "option", -1
	if e := new(komoney.Error); errors.As(err, &e) {
		code = string(e.Code)
		if e.Input == text {
			offset = units([]byte(text[:min(max(e.Offset, 0), len(text))]))
		}
	}
	b = appendString(append(b, `{"error":{"code":`...), code)
	if offset >= 0 {
		b = strconv.AppendInt(append(b, `,"offset":`...), int64(offset), 10)
	}
	return append(appendString(append(b, `,"message":`...), err.Error()), "}}"...)
}
