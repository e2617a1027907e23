package main

import (
	"strconv"
	"unicode/utf8"

	"github.com/komoney/komoney"
)

// The fields of a match, in the order that other tools have come to know. They
// are appended by hand: encoding/json would take longer than finding the amounts.

// appendPlace appends where a line is. Standard input has no file.
func appendPlace(b []byte, file string, number int, offset int64) []byte {
	if file != "" {
		b = append(b, `"file":`...)
		b = appendString(b, file)
		b = append(b, ',')
	}
	b = append(b, `"line":`...)
	b = strconv.AppendInt(b, int64(number), 10)
	b = append(b, `,"offset":`...)
	b = strconv.AppendInt(b, offset, 10)
	return append(b, ',')
}

// appendSpan appends where in a line a match is.
func appendSpan(b []byte, start, end int) []byte {
	b = append(b, `"start":`...)
	b = strconv.AppendInt(b, int64(start), 10)
	b = append(b, `,"end":`...)
	b = strconv.AppendInt(b, int64(end), 10)
	return append(b, ',')
}

// appendAmount appends what a match says, from "text" on.
func appendAmount(b []byte, text string, a *komoney.Amount) []byte {
	b = append(b, `"text":`...)
	b = appendString(b, text)
	b = append(b, `,"kind":"`...)
	b = append(b, a.Kind.String()...)
	b = append(b, '"')
	if a.IsRange {
		b = appendNumber(b, `,"low":"`, a.Low, a.Denominator)
		b = appendNumber(b, `,"high":"`, a.High, a.Denominator)
		b = appendTrue(b, `,"low_open":true`, a.LowOpen)
		b = appendTrue(b, `,"high_open":true`, a.HighOpen)
	} else {
		b = appendNumber(b, `,"value":"`, a.Low, a.Denominator)
	}
	if code := a.Currency.Code(); code != "" {
		b = append(b, `,"currency":`...)
		b = appendString(b, code)
	}
	b = appendTrue(b, `,"currency_implied":true`, a.Implied)
	if a.Unit != "" {
		b = append(b, `,"unit":`...)
		b = appendString(b, a.Unit)
	}
	b = appendTrue(b, `,"approx":true`, a.Approx)
	if a.Bound != komoney.NoBound {
		b = append(b, `,"bound":"`...)
		b = append(b, a.Bound.String()...)
		b = append(b, '"')
	}
	return b
}

// appendNumber appends a field with a plain decimal, or with a ratio where there is a denominator.
func appendNumber(b []byte, field string, n, denominator komoney.Decimal) []byte {
	return append(appendRatio(append(b, field...), n, denominator), '"')
}

// appendRatio appends n, over the denominator unless that is 0.
func appendRatio(b []byte, n, denominator komoney.Decimal) []byte {
	b = n.AppendTo(b)
	if !denominator.IsZero() {
		b = denominator.AppendTo(append(b, '/'))
	}
	return b
}

// appendTrue appends a field that is there only when it is true.
func appendTrue(b []byte, field string, is bool) []byte {
	if is {
		b = append(b, field...)
	}
	return b
}

// appendString appends s as a JSON string. What is no UTF-8 becomes U+FFFD.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	from := 0 // s[from:i] needs no change
	for i := 0; i < len(s); {
		c := s[i]
		if c-0xE1 < 12 && i+2 < len(s) && ((s[i+1]^0x80)|(s[i+2]^0x80)) < 0x40 {
			i += 3 // nearly all of Hangul, without decoding it
			continue
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 {
				b = append(b, s[from:i]...)
				b = append(b, "\uFFFD"...)
				from = i + 1
			}
			i += size
			continue
		}
		if c >= ' ' && c != '"' && c != '\\' {
			i++
			continue
		}
		b = append(b, s[from:i]...)
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, `\n`...)
		case '\r':
			b = append(b, `\r`...)
		case '\t':
			b = append(b, `\t`...)
		default:
			b = append(b, `\u00`...)
			b = append(b, hex[c>>4], hex[c&15])
		}
		i++
		from = i
	}
	b = append(b, s[from:]...)
	return append(b, '"')
}
