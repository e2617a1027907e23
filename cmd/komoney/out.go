package main

import (
	"strconv"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/rates"
)

// form is the flag -out: how matches are written.
type form uint8

const (
	formDefault form = iota // a view on a terminal, JSON lines when piped
	formJSONL
	formCSV
	formTSV
)

var formNames = []string{"auto", "jsonl", "csv", "tsv"}

// outHelp explains the flag -out in a verb's help.
const outHelp = `  -out FORM       auto (default: JSON lines when piped, a view on a terminal), jsonl, csv or tsv
`

// jsonlHasNoOut says that a verb answers JSON lines with JSON lines.
const jsonlHasNoOut = "-jsonl has no -out"

// out adds the flag -out.
func (f *flags) out() *form {
	o := new(form)
	choice(f, o, "out", formNames...)
	return o
}

// separator returns what stands between two values, 0 for JSON lines.
func (o form) separator() byte {
	switch o {
	case formCSV:
		return ','
	case formTSV:
		return '\t'
	}
	return 0
}

// view reports whether to write for a person.
func (o form) view(c colors, e *env) bool { return o == formDefault && c.view(e) }

// The columns of a CSV of matches.
const (
	placeColumns  = "file,line,offset,"
	cellColumns   = "row,column,"
	spanColumns   = "start,end,"
	amountColumns = "text,kind,value,low,high,low_open,high_open,currency,currency_implied,unit,approx,bound"
	rateColumns   = ",rate,rate_date"
	worthColumns  = ",converted_value,converted_low,converted_high,converted_currency" + rateColumns
)

// writer appends the rows of a CSV or TSV.
type writer struct {
	sep byte
}

// head returns the first row.
func (w writer) head(columns string) []byte {
	b := []byte(columns)
	for i := range b {
		if b[i] == ',' {
			b[i] = w.sep
		}
	}
	return append(b, '\n')
}

// text appends a value, in quotation marks where it needs them; in a TSV tabs and line feeds become blanks, as most readers of one
// know no quotation marks.
func (w writer) text(b []byte, s string) []byte {
	if w.sep == '\t' {
		for i := range len(s) {
			if c := s[i]; c == '\t' || c == '\n' || c == '\r' {
				c = ' '
				b = append(b, c)
			} else {
				b = append(b, c)
			}
		}
		return b
	}
	quote := len(s) > 0 && (s[0] == ' ' || s[len(s)-1] == ' ')
	for i := 0; i < len(s) && !quote; i++ {
		quote = s[i] == ',' || s[i] == '"' || s[i] == '\n' || s[i] == '\r'
	}
	if !quote {
		return append(b, s...)
	}
	b = append(b, '"')
	for i := range len(s) {
		if s[i] == '"' {
			b = append(b, '"')
		}
		b = append(b, s[i])
	}
	return append(b, '"')
}

// int appends a number and the separator.
func (w writer) int(b []byte, n int64) []byte {
	return append(strconv.AppendInt(b, n, 10), w.sep)
}

// place appends file, line and offset.
func (w writer) place(b []byte, file string, line int, offset int64) []byte {
	b = append(w.text(b, file), w.sep)
	return w.int(w.int(b, int64(line)), offset)
}

// flag appends true where it is, and the separator.
func (w writer) flag(b []byte, is bool) []byte {
	return append(appendTrue(b, "true", is), w.sep)
}

// value appends a value and two empty ends, or an empty value and two ends, each with the separator.
func (w writer) value(b []byte, a *komoney.Amount) []byte {
	if a.IsRange {
		b = append(b, w.sep)
		b = append(appendRatio(b, a.Low, a.Denominator), w.sep)
		return append(appendRatio(b, a.High, a.Denominator), w.sep)
	}
	return append(appendRatio(b, a.Low, a.Denominator), w.sep, w.sep, w.sep)
}

// amount appends what a match says, without a line feed.
func (w writer) amount(b []byte, text string, a *komoney.Amount) []byte {
	b = append(w.text(b, text), w.sep)
	b = append(append(b, a.Kind.String()...), w.sep)
	if a.Kind == komoney.KindNone {
		b = append(b, w.sep, w.sep, w.sep)
	} else {
		b = w.value(b, a)
	}
	b = w.flag(w.flag(b, a.LowOpen), a.HighOpen)
	b = append(w.text(b, a.Currency.Code()), w.sep)
	b = w.flag(b, a.Implied)
	b = append(w.text(b, a.Unit), w.sep)
	b = w.flag(b, a.Approx)
	return append(b, a.Bound.String()...)
}

// rate appends rate and date, each behind a separator.
func (w writer) rate(b []byte, dr rates.DatedRate) []byte {
	b = appendRateValue(append(b, w.sep), dr)
	return appendRateDate(append(b, w.sep), dr)
}

// converted appends what an amount is worth, empty values where it is not converted.
func (w writer) converted(b []byte, c *conversion, a *komoney.Amount) []byte {
	if c == nil || !c.wanted() {
		return b
	}
	if a.Kind == komoney.KindMoney && a.Currency != c.To {
		if out, rate, err := c.Convert(*a); err == nil {
			b = w.value(append(b, w.sep), &out)
			return w.rate(append(b, out.Currency.Code()...), rate)
		}
	}
	for range 6 {
		b = append(b, w.sep)
	}
	return b
}
