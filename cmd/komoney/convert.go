package main

import (
	"errors"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/rates"
)

const convertHelp = `usage: komoney convert -to CODE -rate RATE [flags] EXPR…

Converts sums of money, one JSON object on a line when piped, a readable view on a terminal. Without
EXPR it reads them from standard input, one on a line. Both ends of a range are converted.

` + conversionHelp + outHelp + inputHelp + expressionHelp + `  -jsonl          read {"id":…,"text":"…"} lines from standard input, write {"id":…,"match":{…}}
                  or {"id":…,"error":{"code":…,"message":…}} for each
  -j N            use N cores for -jsonl (default: all, at most 32); the order stays
  -color WHEN     auto, always or never; always gives the view when piped, too

  komoney convert -to KRW -rate USD=1446.5 "400억 달러" "150억~250억 달러"
  komoney convert -to USD -rates exchangeJSON.json -round 절사 "58조원"

Fields: those of komoney parse, with value (or low and high) and currency converted, and besides
  rate, rate_date   how much one unit of the currency is worth, a decimal or an exact ratio such as
                    2/2893; the day that it is of, if the file says so
Exit codes: 0 all are converted, 1 an expression is no money or has no rate, 2 usage or I/O.
`

// converter is what komoney convert does with expressions.
type converter struct {
	*conversion
	e      *env
	parser komoney.Parser
	view   *view  // nil writes JSON
	w      writer // of a CSV
	bad    tally
}

func runConvert(e *env, args []string) int {
	fl := newFlags(e, "convert", convertHelp)
	c := converter{e: e, conversion: fl.conversion()}
	fl.reading(&c.parser)
	fl.hide("unit-lines")
	jsonl := fl.Bool("jsonl", false, "")
	var in inputs
	fl.input(&in)
	out := fl.out()
	jobs := fl.jobs()
	color := fl.color()
	exprs, code, ok := fl.parse(args)
	switch {
	case !ok:
		return code
	case !c.wanted():
		return fl.fail("-to says which currency to convert to")
	case len(c.given)+len(c.files) == 0:
		return fl.fail("-rate or -rates says at which rate")
	case *jsonl && len(exprs) > 0:
		return fl.fail("-jsonl reads standard input, not %q", exprs[0])
	case *jsonl && out.separator() != 0:
		return fl.fail(jsonlHasNoOut)
	case !*jsonl && out.view(*color, e):
		c.view = &view{color: color.on(e)}
	}
	if err := c.load(); err != nil {
		e.warnf("komoney convert: %v", err)
		return exitTrouble
	}
	s := newSource(e, "convert", nil)
	s.charset = in.charset
	if c.w.sep = out.separator(); c.w.sep != 0 {
		if _, err := e.stdout.Write(c.w.head(amountColumns + rateColumns)); err != nil {
			s.stop(err)
		}
	}
	switch {
	case *jsonl:
		batch(s, *jobs, c.answer)
	case len(exprs) > 0:
		c.each(s, exprs)
	default:
		s.limit = max(s.size, maxRecord)
		s.process(1, c.lines)
	}
	return s.exit(!c.bad.any())
}

// each converts the arguments.
func (c *converter) each(s *source, exprs []string) {
	for _, expr := range exprs {
		out, rate, err := c.converted(expr)
		if err != nil {
			c.report(expr, err)
			continue
		}
		if _, err := c.e.stdout.Write(c.append(nil, expr, &out, rate)); err != nil {
			s.stop(err)
			return
		}
	}
}

// lines converts an expression on each line of standard input.
func (c *converter) lines(ch *chunk, o *output) {
	for l := range ch.records(o) {
		expr := string(l.text)
		out, rate, err := c.converted(expr)
		if err != nil {
			o.flush()
			c.report(expr, err)
			continue
		}
		o.buf = c.append(o.buf, expr, &out, rate)
		o.spill()
	}
}

// converted reads an expression and converts it.
func (c *converter) converted(expr string) (out komoney.Amount, rate rates.DatedRate, err error) {
	a, err := c.parser.Parse(expr)
	if err != nil {
		return out, rate, err
	}
	return c.Convert(a)
}

// append appends what an expression is worth.
func (c *converter) append(b []byte, expr string, out *komoney.Amount, rate rates.DatedRate) []byte {
	if c.w.sep != 0 {
		return append(c.w.rate(c.w.amount(b, expr, out), rate), '\n')
	}
	if c.view == nil {
		b = appendAmount(append(b, '{'), expr, out)
		return append(appendRate(b, rate), "}\n"...)
	}
	b = c.view.table(b, "", []komoney.Match{{Amount: *out, Text: expr}})
	at := "  (" + rate.Rate.String()
	if !rate.Date.IsZero() {
		at += ", " + rate.Date.Format(time.DateOnly)
	}
	b = c.view.paint(b[:len(b)-1], dim, at+")")
	return append(b, '\n')
}

// report says why an expression cannot be converted, with a caret where it does not parse.
func (c *converter) report(expr string, err error) {
	c.bad.Add(1)
	var e *komoney.Error
	if errors.As(err, &e) && e.Input == expr {
		c.e.warn("komoney convert: " + visible(reason(err).Error()) + "\n" + caret(expr, e.Offset))
		return
	}
	c.e.warnf("komoney convert: %s: %v", expr, reason(err))
}

// answer writes {"id":…,"match":{…}} or {"id":…,"error":{…}}.
func (c *converter) answer(o *output, r *record) {
	b := r.appendID(o.buf)
	text := string(r.text)
	if out, rate, err := c.converted(text); err == nil {
		b = appendAmount(append(b, `,"match":{`...), text, &out)
		b = append(appendRate(b, rate), "}}\n"...)
	} else {
		c.bad.Add(1)
		b = append(appendError(append(b, `,"error":{`...), err), "}}\n"...)
	}
	o.buf = b
	o.spill()
}
