package main

import (
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/internal/lex"
)

// view writes amounts for a person: the line with its amounts marked, and what each one means. In "up to 40 billion dollars (about 58
// trillion won)":
//
//	article.txt:11
//	  … 최대 400억 달러(약 58조원) 규모의 …
//	    400억 달러  money  ≤ 40,000,000,000 USD
//	    58조원      money  ≈ 58,000,000,000,000 KRW
type view struct {
	color bool
	conv  *conversion // nil converts nothing
}

// nearby is how many runes of a line are shown around an amount; a line without a longer gap is shown whole.
const nearby = 40

// The colours, as parameters of the terminal's SGR sequence.
const (
	dim     = "2"
	magenta = "35"
)

// kindColors sets the kinds apart.
var kindColors = [...]string{
	komoney.KindMoney:        "1;32",
	komoney.KindPercent:      "1;33",
	komoney.KindPercentPoint: "1;33",
	komoney.KindBasisPoint:   "1;33",
	komoney.KindMultiple:     "1;35",
	komoney.KindOrdinal:      "1;34",
	komoney.KindQuantity:     "1;36",
	komoney.KindFraction:     "1;36",
	komoney.KindNumber:       "1;36",
}

// kindColor returns the kind's colour.
func kindColor(k komoney.Kind) string {
	if int(k) < len(kindColors) {
		return kindColors[k]
	}
	return "1"
}

// paint appends s in the colour.
func (v *view) paint(b []byte, color, s string) []byte {
	if !v.color || color == "" || s == "" {
		return append(b, s...)
	}
	b = append(b, "\x1b["...)
	b = append(b, color...)
	b = append(b, 'm')
	b = append(b, s...)
	return append(b, "\x1b[0m"...)
}

// line appends a line of the input and its amounts.
func (v *view) line(b []byte, where, text string, found []komoney.Match) []byte {
	b = v.paint(b, magenta, visible(where))
	b = append(b, "\n  "...)
	at := 0
	for _, m := range found {
		b = append(b, gap(text[at:m.Start], at > 0, true)...)
		b = v.paint(b, kindColor(m.Kind), visible(m.Text))
		at = m.End
	}
	b = append(b, gap(text[at:], true, false)...)
	b = append(b, '\n')
	return v.table(b, "    ", found)
}

// table appends a row for each amount.
func (v *view) table(b []byte, indent string, found []komoney.Match) []byte {
	text, kind := 0, 0 // the columns' widths
	for i := range found {
		text = max(text, min(width(visible(found[i].Text)), nearby))
		kind = max(kind, len(found[i].Kind.String()))
	}
	for i := range found {
		m := &found[i]
		name := m.Kind.String()
		shown := visible(m.Text)
		b = append(b, indent...)
		b = v.paint(b, kindColor(m.Kind), shown)
		b = pad(b, text-width(shown)+2)
		b = v.paint(b, dim, name)
		b = pad(b, kind-len(name)+2)
		b = appendReading(b, &m.Amount)
		b = v.conv.appendConvertedReading(b, &m.Amount)
		b = append(b, '\n')
	}
	return b
}

// pad appends n spaces.
func pad(b []byte, n int) []byte {
	for range n {
		b = append(b, ' ')
	}
	return b
}

// gap returns the text between two amounts, or before the first or behind the last, with … for what is far from both.
func gap(s string, after, before bool) string {
	head, tail := 0, 0 // runes to keep at both ends
	if after {
		head = nearby
	}
	if before {
		tail = nearby
	}
	i := runesIn(s, head)
	j := len(s) - runesInBack(s[i:], tail)
	if j-i <= len(" … ") {
		return visible(s)
	}
	switch {
	case i == 0:
		return "… " + visible(strings.TrimLeft(s[j:], " "))
	case j == len(s):
		return visible(strings.TrimRight(s[:i], " ")) + " …"
	}
	return visible(strings.TrimRight(s[:i], " ")) + " … " + visible(strings.TrimLeft(s[j:], " "))
}

// boundSigns are written before a value.
var boundSigns = [...]string{
	komoney.AtLeast:  "≥ ",
	komoney.AtMost:   "≤ ",
	komoney.MoreThan: "> ",
	komoney.LessThan: "< ",
}

// appendReading appends an amount as a person reads it: ≈ 15,000,000,000 – 25,000,000,000 USD
func appendReading(b []byte, a *komoney.Amount) []byte {
	if int(a.Bound) < len(boundSigns) {
		b = append(b, boundSigns[a.Bound]...)
	}
	if a.Approx {
		b = append(b, "≈ "...)
	}
	if a.LowOpen {
		b = append(b, "> "...)
	}
	write := appendGrouped
	if a.Unit == lex.RefYear.Text() { // nobody writes 2,022년 (the year 2,022)
		write = appendRatio
	}
	b = write(b, a.Low, a.Denominator)
	if a.IsRange {
		b = append(b, " – "...)
		if a.HighOpen {
			b = append(b, "< "...)
		}
		b = write(b, a.High, a.Denominator)
	}
	switch {
	case a.Currency.Code() != "":
		b = append(append(b, ' '), visible(a.Currency.Code())...)
		if a.Implied {
			b = append(b, " (implied)"...)
		}
	case a.Unit != "":
		if c := a.Unit[0] | 0x20; 'a' <= c && c <= 'z' { // 3.5 metric-ton, but 5.6% and 100명 (100 people)
			b = append(b, ' ')
		}
		b = append(b, visible(a.Unit)...)
	}
	return b
}

// appendGrouped appends n with commas between the thousands, over the denominator unless that is 0.
func appendGrouped(b []byte, n, denominator komoney.Decimal) []byte {
	b = n.AppendGrouped(b)
	if !denominator.IsZero() {
		b = denominator.AppendGrouped(append(b, '/'))
	}
	return b
}
