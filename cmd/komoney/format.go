package main

import (
	"encoding/json"
	"errors"
	"strconv"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
)

const formatHelp = `usage: komoney format [flags] VALUE…

Writes values in Korean, one on a line. A value is a plain number, a ratio such as 1/3, or an
expression that komoney parse reads. Without VALUE it reads them from standard input, one on a line.

  -style STYLE      how numbers are written (default mixed-spaced); here 7812000000 in each:
                    mixed-spaced  78억 1,200만      mixed           78억1,200만
                    newspaper     78억1200만        mixed-places    7십8억1천2백만
                    plain         7,812,000,000     compact         78.12억
                    hangul        칠십팔억천이백만    hangul-spaced   칠십팔억 천이백만
                    formal        칠십팔억일천이백만  formal-spaced   칠십팔억 일천이백만
                    hanja         七十八億千二百萬    hanja-formal    柒拾捌億壹仟貳佰萬
                    hangul-one, hangul-one-spaced: as hangul, but 10000 is 일만
                    and 23 in native, native-attributive, ordinal, ordinal-count:
                    스물셋, 스물세, 스물셋째, 스물세 번째
  -currency CODE    values are money of the currency
  -as FORM          write currencies as their name (default), symbol or code: 3,000원, ₩3,000, KRW 3,000
  -digits N         round to N significant digits
  -places N         round to N digits after the point, -4 for multiples of 만
  -round MODE       half-up (default, 반올림), half-even, half-down, up, down, ceiling, floor, or 올림, 버림 …
  -about            write 약 before what is rounded
  -contract         write money as contracts do: 일금 칠십팔억일천이백만원정
  -jsonl            read {"id":…,"value":…,"style":…,"currency":…} lines from standard input, write
                    {"id":…,"text":…} or {"id":…,"error":{"code":…,"message":…}} for each;
                    the flags stand for what a line leaves out
  -j N              use N cores for -jsonl (default: all, at most 32); the order stays

An expression is read by these flags:

` + expressionHelp + `
  komoney format 7812000000 "400억 달러"
  komoney format -style formal -contract -currency KRW 7812000000

Exit codes: 0 all are written, 1 a value is not read, 2 usage or I/O.
`

// The code of an error that only the command line has.
const errUnknownStyle komoney.Code = "unknown style"

// formatter is what komoney format does with values.
type formatter struct {
	e        *env
	parser   komoney.Parser
	format   format.Formatter
	place    *int // of -places
	currency komoney.Currency
	bad      tally
}

func runFormat(e *env, args []string) int {
	f := formatter{e: e, format: format.Formatter{Rounding: decimal.HalfUp}}
	fl := newFlags(e, "format", formatHelp)
	fl.choices["style"] = styleNames()
	fl.Func("style", "", func(s string) error {
		var ok bool
		if f.format.Style, ok = format.ParseStyle(s); !ok {
			return oneOf(styleNames())
		}
		return nil
	})
	fl.Func("currency", "", func(s string) (err error) {
		f.currency, err = parseCurrency(s)
		return reason(err)
	})
	choice(fl, &f.format.Currency, "as", "name", "symbol", "code")
	fl.digits(&f.format.Digits)
	fl.places(&f.place)
	fl.reading(&f.parser)
	fl.hide("unit-lines")
	fl.rounding(&f.format.Rounding)
	fl.BoolVar(&f.format.About, "about", false, "")
	fl.BoolVar(&f.format.Contract, "contract", false, "")
	jsonl := fl.Bool("jsonl", false, "")
	jobs := fl.jobs()
	values, code, ok := fl.parse(args)
	switch {
	case !ok:
		return code
	case *jsonl && len(values) > 0:
		return fl.fail("-jsonl reads standard input, not %q", values[0])
	case f.place != nil && f.format.Digits > 0:
		return fl.fail("-digits or -places, not both")
	}
	s := newSource(e, "format", nil)
	switch {
	case *jsonl:
		s.limit = max(s.size, maxRecord)
		s.process(*jobs, f.answer)
	case len(values) > 0:
		f.each(s, values)
	default:
		s.limit = max(s.size, maxRecord)
		s.process(1, f.lines)
	}
	return s.exit(!f.bad.any())
}

// styleNames returns the names of all styles.
func styleNames() (names []string) {
	for i := range 64 {
		name := format.Style(i).String()
		if s, ok := format.ParseStyle(name); ok && int(s) == i {
			names = append(names, name)
		}
	}
	return names
}

func parseStyle(name string) (format.Style, error) {
	style, ok := format.ParseStyle(name)
	if !ok {
		return style, &komoney.Error{Func: "format", Input: name, Code: errUnknownStyle}
	}
	return style, nil
}

// each writes the arguments.
func (f *formatter) each(s *source, values []string) {
	for _, v := range values {
		a, err := f.value(v, f.currency)
		if err != nil {
			f.report(err)
			continue
		}
		if _, err := f.e.stdout.Write(append(f.format.AppendAmount(nil, a), '\n')); err != nil {
			s.stop(err)
			return
		}
	}
}

// lines writes the value of each line of standard input.
func (f *formatter) lines(c *chunk, o *output) {
	for l := range c.records(o) {
		a, err := f.value(string(l.text), f.currency)
		if err != nil {
			o.flush()
			f.report(err)
			continue
		}
		o.buf = append(f.format.AppendAmount(o.buf, a), '\n')
		o.spill()
	}
}

// report says why a value is not written, with a caret where.
func (f *formatter) report(err error) {
	f.bad.Add(1)
	var e *komoney.Error
	if !errors.As(err, &e) {
		f.e.warnf("%v", err)
		return
	}
	f.e.warn("komoney format: " + visible(reason(err).Error()) + "\n" + caret(e.Input, e.Offset))
}

// value reads a value, which is money where a currency is given, and rounds it as -places says.
func (f *formatter) value(s string, c komoney.Currency) (komoney.Amount, error) {
	var a komoney.Amount
	if d, err := decimal.Parse(s); err == nil {
		a = komoney.Amount{Kind: komoney.KindNumber, Low: d, High: d}
	} else if a, err = f.parser.Parse(s); err != nil {
		return a, err
	}
	if f.place != nil && a.Denominator.IsZero() {
		low, high := a.Low.Round(*f.place, f.format.Rounding), a.High.Round(*f.place, f.format.Rounding)
		a.Approx = a.Approx || f.format.About && (low != a.Low || high != a.High)
		a.Low, a.High = low, high
	}
	if c.IsZero() {
		return a, nil
	}
	switch {
	case a.Kind == komoney.KindNumber, a.Kind == komoney.KindFraction, a.Implied:
		a.Kind, a.Currency, a.Implied = komoney.KindMoney, c, false
	case a.Kind != komoney.KindMoney:
		return a, &komoney.Error{Func: "format", Input: s, Code: komoney.ErrNotMoney, Detail: "a " + a.Kind.String() + " and no " + c.Code()}
	case a.Currency != c:
		return a, &komoney.Error{Func: "format", Input: s, Code: komoney.ErrCurrencyMismatch, Detail: a.Currency.Code() + " and not " + c.Code()}
	}
	return a, nil
}

// formatRecord is a line of -jsonl input.
type formatRecord struct {
	ID       json.RawMessage `json:"id"`
	Value    *formatText     `json:"value"`
	Style    string          `json:"style"`
	Currency string          `json:"currency"`
}

// formatText is a JSON string or a JSON number as it stands.
type formatText string

func (t *formatText) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		var s string
		err := json.Unmarshal(data, &s)
		*t = formatText(s)
		return err
	}
	var n json.Number
	err := json.Unmarshal(data, &n)
	*t = formatText(n)
	return err
}

// answer writes {"id":…,"text":…} or {"id":…,"error":{…}} for each line.
func (f *formatter) answer(c *chunk, o *output) {
	for l := range c.records(o) {
		var in formatRecord
		if err := json.Unmarshal(l.text, &in); err != nil {
			o.complain(l, "%v", explain(err))
			continue
		}
		if in.Value == nil {
			o.complain(l, `no "value"`)
			continue
		}
		id := record{id: in.ID}
		if !utf8.Valid(id.id) {
			id.id = []byte(strconv.Quote(string(in.ID)))
		}
		b := id.appendID(o.buf)
		if text, err := f.text(&in); err == nil {
			b = append(appendString(append(b, `,"text":`...), text), "}\n"...)
		} else {
			f.bad.Add(1)
			b = append(appendError(append(b, `,"error":{`...), err), "}}\n"...)
		}
		o.buf = b
		o.spill()
	}
}

// text returns the text of a line of input.
func (f *formatter) text(in *formatRecord) (string, error) {
	format, currency := f.format, f.currency
	var err error
	if in.Style != "" {
		if format.Style, err = parseStyle(in.Style); err != nil {
			return "", err
		}
	}
	if in.Currency != "" {
		if currency, err = komoney.ParseCurrency(in.Currency); err != nil {
			return "", err
		}
	}
	a, err := f.value(string(*in.Value), currency)
	if err != nil {
		return "", err
	}
	return format.Amount(a), nil
}
