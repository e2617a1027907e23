package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/format"
)

const replaceHelp = `usage: komoney replace -with TEMPLATE [flags] [FILE…]

Writes the files, or standard input ("-"), with amounts rewritten. Particles behind them
follow what is written: 400억 달러를 becomes 57조8,600억원을. Every other byte is as it was.

  -with TEMPLATE  what to write for an amount: text with fields in braces
  -kind LIST      only amounts of these kinds: money, percent, percent_point, basis_point, multiple,
                  ordinal, quantity, fraction, number
` + inputHelp + readingHelp + `  -rate RATE      a rate for {krw} and its like: USD=1446.5 (in won), "JPY(100)=950"; may be repeated
  -rates FILE     rates of a central bank or of a CSV, see komoney convert -h; also -date, -missing,
                  -round, -places and -digits
  -verbatim       leave particles, and all else around the amounts, as they are
  -jsonl          read {"id":…,"text":"…"} lines, write {"id":…,"text":"…"} for each
  -j N            use N cores (default: all, at most 32); the order stays

Fields:
  {text}          the amount as it stands in the text
  {plain}         the amount in digits, with its unit: 40,000,000,000달러
  {amount:STYLE}  the amount in a style of komoney format -h: 400억 달러
  {value}         its value, a plain decimal such as 40000000000; of a range both ends, with ~ between
  {low} {high}    the ends of a range; both are the value where there is one
  {krw} {usd} …   the value in that currency, a plain decimal
  {value:STYLE}   these numbers in a style; likewise {low:STYLE}, {high:STYLE}, {krw:STYLE}
  {currency}      the ISO 4217 code
  {name}          the currency's Korean name
  {kind} {unit}   as in komoney find -h
  {{ }}           braces

An amount that has no such field is left as it is: a percentage has no {currency}, and a sum in won, or one
without a rate, no {krw}. So "{text}({krw:newspaper}원)" writes won behind foreign sums only.

What was written otherwise is written in UTF-8.

  komoney replace -with "{plain}" article.txt
  komoney replace -rate USD=1446.5 -digits 3 -with "{text}({krw:compact}원)" <article.txt

Exit codes: 0 done, whether there were amounts or not, 2 usage or I/O (the other files are still written).
`

func runReplace(e *env, args []string) int {
	var p komoney.Parser
	fl := newFlags(e, "replace", replaceHelp)
	fl.Func("kind", "", func(s string) error { return addKinds(&p.Kinds, s) })
	fl.reading(&p)
	with := fl.String("with", "", "")
	rates := fl.conversion()
	fl.hide("to")
	fl.BoolVar(&p.Verbatim, "verbatim", false, "")
	fl.choices["kind"] = kindNames()
	var in inputs
	fl.input(&in)
	jsonl := fl.Bool("jsonl", false, "")
	jobs := fl.jobs()
	files, code, ok := fl.parse(args)
	switch {
	case !ok:
		return code
	case fl.given("with") == "" && !fl.ofFile["with"]:
		return fl.fail("-with says what to write for an amount")
	case fl.given("to") != "":
		return fl.fail("-to is for komoney convert; here a field such as {usd} says it")
	}
	if err := rates.load(); err != nil {
		e.warnf("komoney replace: %v", err)
		return exitTrouble
	}
	t, err := parseTemplate(*with, rates)
	if err != nil {
		return fl.fail("-with %q: %v", *with, err)
	}
	s := newSource(e, "replace", files)
	s.whole, s.charset, s.binary = (p.UnitLines || p.Domain.UnitLines()) && !*jsonl, in.charset, true
	if *jsonl {
		batch(s, *jobs, func(o *output, r *record) {
			text := p.AppendReplace(nil, r.text, t.append)
			o.buf = appendString(append(r.appendID(o.buf), `,"text":`...), string(text))
			o.buf = append(o.buf, "}\n"...)
			o.spill()
		})
	} else {
		s.process(*jobs, func(c *chunk, o *output) {
			o.buf = p.AppendReplace(o.buf, c.data, t.append)
		})
	}
	return s.exit(true)
}

// template is the parts of a -with.
type template []part

// part appends its text for an amount, or returns false if the amount has none.
type part func(b []byte, m *komoney.Match) ([]byte, bool)

// append appends what stands for an amount.
func (t template) append(b []byte, m *komoney.Match) ([]byte, bool) {
	ok := true
	for _, p := range t {
		if b, ok = p(b, m); !ok {
			return b, false
		}
	}
	return b, true
}

// parseTemplate reads text with fields in braces.
func parseTemplate(s string, c *conversion) (t template, err error) {
	for s != "" {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			i = len(s)
		}
		if i+1 < len(s) && s[i+1] == s[i] { // {{ and }}
			t, s = append(t, literal(s[:i+1])), s[i+2:]
			continue
		}
		if t = append(t, literal(s[:i])); i == len(s) {
			break
		}
		name, rest, ok := strings.Cut(s[i+1:], "}")
		if s[i] == '}' || !ok {
			return nil, errors.New("a brace without its partner; {{ and }} stand for braces")
		}
		field, err := parseField(name, c)
		if err != nil {
			return nil, err
		}
		t, s = append(t, field), rest
	}
	return t, nil
}

// literal is text that stands for itself.
func literal(s string) part {
	return func(b []byte, _ *komoney.Match) ([]byte, bool) { return append(b, s...), true }
}

// word is a field that may be empty for an amount, which then has no such field.
func word(of func(m *komoney.Match) string) part {
	return func(b []byte, m *komoney.Match) ([]byte, bool) {
		s := of(m)
		return append(b, s...), s != ""
	}
}

// parseField returns what stands between braces.
func parseField(field string, c *conversion) (part, error) {
	name, style, styled := strings.Cut(field, ":")
	n := number(plainNumber)
	var f format.Formatter
	if styled {
		var ok bool
		if f.Style, ok = format.ParseStyle(style); !ok {
			return nil, fmt.Errorf("there is no style %q; there are %s", style, strings.Join(styleNames(), ", "))
		}
		n = styledNumber(f)
	}
	switch name {
	case "amount":
		return f.Rewrite, nil
	case "value":
		return n.value, nil
	case "low":
		return func(b []byte, m *komoney.Match) ([]byte, bool) { return n(b, m.Low, m.Denominator), true }, nil
	case "high":
		return func(b []byte, m *komoney.Match) ([]byte, bool) { return n(b, m.High, m.Denominator), true }, nil
	}
	if p, ok := plainFields[name]; ok {
		if styled {
			return nil, fmt.Errorf("{%s} has no styles", name)
		}
		return p, nil
	}
	to, err := komoney.ParseCurrency(name)
	switch {
	case err != nil:
		return nil, fmt.Errorf("there is no field {%s}; there are %s, and {krw}, {usd} …", name, fieldNames())
	case c.Rates.Len() == 0:
		return nil, fmt.Errorf("{%s} needs -rate or -rates", name)
	case !c.has(to):
		return nil, fmt.Errorf("{%s}: there is no rate of %s; there are rates of %s", name, to, strings.Join(c.currencies(), ", "))
	}
	other := *c
	other.To = to
	return func(b []byte, m *komoney.Match) ([]byte, bool) { return n.worth(b, m, &other) }, nil
}

// fieldNames returns the fields but those of currencies.
func fieldNames() string {
	names := []string{"{amount}", "{value}", "{low}", "{high}"}
	for name := range plainFields {
		names = append(names, "{"+name+"}")
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// plainFields are the fields without a style.
var plainFields = map[string]part{
	"text":     word(func(m *komoney.Match) string { return m.Text }),
	"currency": word(func(m *komoney.Match) string { return m.Currency.Code() }),
	"name":     word(func(m *komoney.Match) string { return m.Currency.Name() }),
	"kind":     word(func(m *komoney.Match) string { return m.Kind.String() }),
	"unit":     word(func(m *komoney.Match) string { return m.Unit }),
	"plain":    format.Formatter{Style: format.StylePlain}.Rewrite,
}

// number appends a number, over the denominator unless that is 0.
type number func(b []byte, n, denominator komoney.Decimal) []byte

func plainNumber(b []byte, n, denominator komoney.Decimal) []byte {
	b = n.AppendTo(b)
	if !denominator.IsZero() {
		b = denominator.AppendTo(append(b, '/'))
	}
	return b
}

// styledNumber returns how f writes numbers.
func styledNumber(f format.Formatter) number {
	return func(b []byte, n, denominator komoney.Decimal) []byte {
		if denominator.IsZero() {
			return f.AppendDecimal(b, n)
		}
		return f.AppendAmount(b, komoney.Amount{Kind: komoney.KindFraction, Low: n, High: n, Denominator: denominator})
	}
}

// value appends an amount's value, or both ends.
func (n number) value(b []byte, m *komoney.Match) ([]byte, bool) {
	b = n(b, m.Low, m.Denominator)
	if m.IsRange {
		b = n(append(b, '~'), m.High, m.Denominator)
	}
	return b, true
}

// worth appends the value of a sum of money in another currency.
func (n number) worth(b []byte, m *komoney.Match, c *conversion) ([]byte, bool) {
	if m.Kind != komoney.KindMoney || m.Currency == c.To {
		return b, false
	}
	out, _, err := c.Convert(m.Amount)
	if err != nil {
		return b, false
	}
	return n.value(b, &komoney.Match{Amount: out})
}
