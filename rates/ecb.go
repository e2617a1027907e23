package rates

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

const ecbSource = "European Central Bank"

// readECB reads the XML of the European Central Bank: <Cube time> with <Cube currency rate> in it.
func (t *table) readECB() error {
	t.source = ecbSource
	dec := xml.NewDecoder(bytes.NewReader(t.data))
	var day time.Time
	depth, dated := 0, 0 // dated is the depth of the Cube that the day is of
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return nil
		}
		line, _ := dec.InputPos()
		if err != nil {
			var syntax *xml.SyntaxError
			if errors.As(err, &syntax) {
				line = syntax.Line
			}
			return t.failLine(line, "", failure(komoney.ErrSyntax, t.excerpt(int(dec.InputOffset())), "no XML: "+err.Error()))
		}
		switch e := token.(type) {
		case xml.StartElement:
			if depth++; depth == 1 && e.Name.Local != "Envelope" {
				return t.failLine(line, "", failure(komoney.ErrSyntax, "<"+e.Name.Local+">", "not the XML of the European Central Bank, whose root is Envelope"))
			}
			c := cube{day, line}
			if err := c.read(t, e); err != nil {
				return err
			}
			if dated == 0 && !c.day.IsZero() {
				day, dated = c.day, depth
			}
		case xml.EndElement:
			if depth == dated {
				day, dated = time.Time{}, 0
			}
			depth--
		}
	}
}

// cube is a Cube element: of a day, of a rate, or of neither.
type cube struct {
	day  time.Time
	line int
}

// read reads the attributes of an element.
func (c *cube) read(t *table, e xml.StartElement) error {
	if e.Name.Local != "Cube" {
		return nil
	}
	var code, rate string
	var hasCode, hasRate bool
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "time":
			day, err := date(a.Value)
			if err != nil {
				return t.failLine(c.line, "time", err)
			}
			c.day = day
		case "currency":
			code, hasCode = a.Value, true
		case "rate":
			rate, hasRate = a.Value, true
		}
	}
	if !hasCode && !hasRate {
		return nil
	}
	t.row++
	switch {
	case !hasCode:
		return t.failLine(c.line, "currency", komoney.ErrEmpty)
	case !hasRate:
		return t.failLine(c.line, "rate", komoney.ErrEmpty)
	case c.day.IsZero():
		return t.failLine(c.line, "time", komoney.ErrEmpty)
	}
	quote, err := komoney.ParseCurrency(code)
	if err != nil {
		return t.failLine(c.line, "currency", err)
	}
	return t.add(entry{line: c.line, date: c.day, base: komoney.MustParseCurrency("EUR"), quote: quote, per: decimal.FromInt(1), rate: rate, field: "rate"})
}
