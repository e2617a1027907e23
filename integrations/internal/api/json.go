package api

import (
	"strconv"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/table"
)

// appendMatch appends m with the fields of Match.MarshalJSON, in their order.
func appendMatch(b []byte, m komoney.Match) []byte {
	b = strconv.AppendInt(append(b, `{"start":`...), int64(m.Start), 10)
	b = strconv.AppendInt(append(b, `,"end":`...), int64(m.End), 10)
	b = appendString(append(b, `,"text":`...), m.Text)
	return append(appendFields(append(b, ','), m.Amount), '}')
}

// appendFields appends the fields of a without braces, so that others can stand beside them. It writes what
// Amount.MarshalJSON does, which would bring encoding/json and its reflection into the module.
func appendFields(b []byte, a komoney.Amount) []byte {
	b = appendString(append(b, `"kind":`...), a.Kind.String())
	if a.IsRange {
		b = a.Low.AppendTo(append(b, `,"low":"`...))
		b = a.High.AppendTo(append(b, `","high":"`...))
	} else {
		b = a.Low.AppendTo(append(b, `,"value":"`...))
		if !a.Denominator.IsZero() {
			b = a.Denominator.AppendTo(append(b, '/'))
		}
	}
	b = append(b, '"')
	b = appendFlag(b, `,"low_open":true`, a.LowOpen)
	b = appendFlag(b, `,"high_open":true`, a.HighOpen)
	if !a.Currency.IsZero() {
		b = appendString(append(b, `,"currency":`...), a.Currency.Code())
	}
	b = appendFlag(b, `,"currency_implied":true`, a.Implied)
	if a.Unit != "" {
		b = appendString(append(b, `,"unit":`...), a.Unit)
	}
	b = appendFlag(b, `,"approx":true`, a.Approx)
	if a.Bound != komoney.NoBound {
		b = appendString(append(b, `,"bound":`...), a.Bound.String())
	}
	return b
}

// appendCell appends a cell of a table.
func appendCell(b []byte, c *table.Cell) []byte {
	b = strconv.AppendInt(append(b, `{"table":`...), int64(c.Table), 10)
	b = strconv.AppendInt(append(b, `,"row":`...), int64(c.Row), 10)
	b = strconv.AppendInt(append(b, `,"column":`...), int64(c.Column), 10)
	if c.RowSpan > 1 {
		b = strconv.AppendInt(append(b, `,"rows":`...), int64(c.RowSpan), 10)
	}
	if c.ColSpan > 1 {
		b = strconv.AppendInt(append(b, `,"columns":`...), int64(c.ColSpan), 10)
	}
	b = appendString(append(b, `,"role":`...), c.Role.String())
	b = appendStrings(append(b, `,"header":`...), c.Header)
	b = appendStrings(append(b, `,"label":`...), c.Label)
	b = appendString(append(b, `,"text":`...), c.Text)
	if c.IsAmount() {
		b = appendFields(append(b, ','), c.Amount)
	}
	if c.Unit != "" {
		b = appendString(append(b, `,"from":`...), c.Unit)
	}
	return append(b, '}')
}

func appendStrings(b []byte, list []string) []byte {
	b = append(b, '[')
	for _, s := range list {
		b = appendString(separate(b), s)
	}
	return append(b, ']')
}

func appendFlag(b []byte, field string, set bool) []byte {
	if set {
		b = append(b, field...)
	}
	return b
}

// appendString appends s, which is UTF-8, as a JSON string.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}

// separate appends a comma unless what follows is the first element of a list.
func separate(b []byte) []byte {
	if b[len(b)-1] == '[' {
		return b
	}
	return append(b, ',')
}

// appendBounds appends the two ends of a rate.
func appendBounds(b []byte, low, high komoney.Decimal) []byte {
	b = low.AppendTo(append(b, `,"rate_low":"`...))
	b = high.AppendTo(append(b, `","rate_high":"`...))
	return append(b, '"')
}

// appendPair appends the fields that say what a rate is between.
func appendPair(b []byte, base, quote komoney.Currency) []byte {
	b = appendString(append(b, `"base":`...), base.Code())
	return appendString(append(b, `,"quote":`...), quote.Code())
}
