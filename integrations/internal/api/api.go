// Package api answers the questions of other languages, JavaScript and Python: options and a text in, JSON out. It has
// nothing to do with how these call it, so that it can be tested without. It uses neither encoding/json nor the library's
// MarshalJSON, which calls it: with reflection they would be a good part of what a browser has to load.
package api

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/audit"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/rates"
	"github.com/komoney/komoney/table"
)

// Op is a question. The numbers are those of komoney.mjs and of komoney/_library.py.
type Op int32

const (
	Find Op = iota
	Parse
	Format
	Convert
	Audit
	Replace
	Table
	ParsePrice
)

// Offsets is what offsets count.
type Offsets uint8

// The units of offsets.
const (
	UTF16 Offsets = iota // the code units of a JavaScript string
	Runes                // the characters of a Python str
	Bytes
)

// Server answers questions. It remembers options, since most callers use the same ones over and over.
// The zero Server is ready; it must not be used from several goroutines at once.
type Server struct {
	Offsets Offsets // what all offsets count
	known   map[string]*options
}

// A Server keeps so many options, of so many bytes at most: those of Replace, which hold texts, come once. The table of a domain
// may be larger.
const (
	remembered     = 64
	rememberedSize = 1 << 10
	domainSize     = 1 << 15
)

// Append appends the answer to b: the JSON value that the question has, or {"error":{"code","message"}},
// with an offset if the error has one.
func (s *Server) Append(b []byte, op Op, opts, text []byte) []byte {
	start := len(b)
	b, err := s.answer(b, op, opts, text)
	if err != nil {
		return s.appendError(b[:start], err, string(text))
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
		return o.find(b, text, s.Offsets), nil
	case Parse:
		a, err := o.parser.Parse(string(text))
		if err != nil {
			return b, err
		}
		return append(appendFields(append(b, '{'), a), '}'), nil
	case ParsePrice:
		a, err := o.parser.ParsePrice(string(text))
		if err != nil {
			return b, err
		}
		return append(appendFields(append(b, '{'), a), '}'), nil
	case Format:
		return o.format(b, text)
	case Convert:
		return o.convert(b, text)
	case Audit:
		return o.audit(b, text, s.Offsets), nil
	case Replace:
		return o.replace(b, text)
	case Table:
		return o.readTable(b, text)
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
	if size := len(raw); size > rememberedSize && (!o.ownDomain || o.replaced || size > domainSize) {
		return o, nil
	}
	if s.known == nil || len(s.known) >= remembered {
		s.known = make(map[string]*options)
	}
	s.known[string(raw)] = o
	return o, nil
}

// Reading is what options ask for, for many texts. It may be used from several goroutines at once.
type Reading struct {
	Parser komoney.Parser
	o      *options
}

// Reading returns what the options ask for.
func (s *Server) Reading(opts []byte) (*Reading, error) {
	o, err := s.options(opts)
	if err != nil {
		return nil, err
	}
	return &Reading{Parser: o.parser, o: o}, nil
}

// Convert reads the expression and converts it at the rates of the options.
func (r *Reading) Convert(text string) (komoney.Amount, error) {
	a, err := r.Parser.Parse(text)
	if err == nil {
		a, _, err = r.o.converter.Convert(a)
	}
	return a, err
}

// Format writes the number as the options say.
func (r *Reading) Format(text string) (string, error) {
	d, err := decimal.Parse(text)
	switch {
	case err != nil:
		return "", err
	case r.o.currency.IsZero():
		return r.o.formatter.Decimal(d), nil
	}
	return r.o.formatter.Money(komoney.NewMoney(d, r.o.currency)), nil
}

// counter turns byte offsets of a text into others. It goes on from the last offset, in either
// direction, so that offsets which hardly ever fall cost no more than the text is long.
type counter struct {
	text         []byte
	offsets      Offsets
	bytes, units int
}

func (c *counter) at(offset int) int {
	if offset < c.bytes {
		c.units -= c.offsets.Count(c.text[offset:c.bytes])
	} else {
		c.units += c.offsets.Count(c.text[c.bytes:offset])
	}
	c.bytes = offset
	return c.units
}

// Count returns how long the text is. A surrogate that stands alone, which Python writes in three bytes, is one character.
func (u Offsets) Count(text []byte) int {
	if u == Bytes {
		return len(text)
	}
	n := 0
	for _, x := range text {
		// A character has one unit, counted at its first byte, and two UTF-16 ones if it takes four bytes.
		switch {
		case x >= 0xF0 && u == UTF16:
			n += 2
		case x < 0x80 || x >= 0xC0:
			n++
		}
	}
	return n
}

// place returns m with the offsets of c.
func (c *counter) place(m komoney.Match) komoney.Match {
	start, end := m.Start, m.End
	m.Start = c.at(start)
	m.End = c.at(end)
	return m
}

func (o *options) find(b, text []byte, offsets Offsets) []byte {
	places := counter{text: text, offsets: offsets}
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
	written, err := (&Reading{o: o}).Format(string(text))
	if err != nil {
		return b, err
	}
	return appendString(b, written), nil
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

// replace writes the text with its amounts rewritten: by the texts of the options, each for the amount of that number; or with
// what sums of other currencies are worth behind them; or in the style.
func (o *options) replace(b, text []byte) ([]byte, error) {
	with := o.formatter.Rewrite
	switch {
	case o.replaced:
		n := -1
		with = func(b []byte, _ *komoney.Match) ([]byte, bool) {
			n++
			s, ok := o.texts[n]
			return append(b, s...), ok
		}
	case o.converter.Rates.Len() > 0:
		with = o.converter.Annotate(o.formatter)
	}
	return appendString(b, string(o.parser.AppendReplace(nil, text, with))), nil
}

// readTable writes every cell of the tables in the text, with the fields of komoney table.
func (o *options) readTable(b, text []byte) ([]byte, error) {
	r := table.NewReader(bytes.NewReader(text))
	r.Format, r.Comma, r.HeaderRows, r.Parser = o.tableFormat, o.comma, o.headerRows, o.parser
	b = append(b, '[')
	for c, err := range r.Cells() {
		if err != nil {
			return b, err
		}
		b = appendCell(separate(b), &c)
	}
	return append(b, ']'), nil
}

// perUnit returns what one unit of the rate's base is worth: a decimal, or a ratio if it has no end.
func perUnit(r rates.Rate) string {
	rat := r.Rat()
	if d, ok := decimal.FromRat(rat); ok {
		return d.String()
	}
	return rat.String()
}

func (o *options) audit(b, text []byte, offsets Offsets) []byte {
	var pairs audit.Audit
	places := counter{text: text, offsets: offsets}
	b = append(b, `{"pairs":[`...)
	for p := range audit.PairsWith(o.parser, string(text)) {
		pairs.Add(p)
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
	b = strconv.AppendInt(b, int64(pairs.Len()), 10)
	b = append(b, `,"consistent":`...)
	b = strconv.AppendBool(b, pairs.Consistent())
	b = append(b, `,"groups":[`...)
	for _, g := range pairs.Groups() {
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
func (o *options) fits(p *audit.Pair) (fits, known bool) {
	r, err := o.converter.Rates.Rate(p.Base, p.Quote, o.converter.Date, o.converter.Missing)
	if err != nil {
		return false, false
	}
	return p.Fits(r.Rate, o.tolerance), true
}

// usageError is about the caller's options and not about a text.
type usageError string

func (e usageError) Error() string { return "komoney: " + string(e) }

// AppendError appends an error that is of no text.
func (s *Server) AppendError(b []byte, err error) []byte { return s.appendError(b, err, "") }

func (s *Server) appendError(b []byte, err error, text string) []byte {
	code, offset, message := s.Offsets.Describe(err, text)
	b = appendString(append(b, `{"error":{"code":`...), code)
	if offset >= 0 {
		b = strconv.AppendInt(append(b, `,"offset":`...), int64(offset), 10)
	}
	return append(appendString(append(b, `,"message":`...), message), "}}"...)
}

// Describe returns the code, the offset and the message of an error. The offset is -1 if it is none of the text, but of an option,
// say. The message has the same offset, where the library's has one of bytes.
func (u Offsets) Describe(err error, text string) (code string, offset int, message string) {
	code, offset, message = "option", -1, err.Error()
	if e := new(komoney.Error); errors.As(err, &e) {
		code = string(e.Code)
		if e.Input == text {
			offset = u.Count([]byte(text[:min(max(e.Offset, 0), len(text))]))
			if head, ok := strings.CutSuffix(message, " at byte "+strconv.Itoa(e.Offset)); ok {
				message = head + " at offset " + strconv.Itoa(offset)
			}
		} else {
			message = strings.TrimSuffix(message, " at byte 0") // of a whole option
		}
	}
	return code, offset, message
}
