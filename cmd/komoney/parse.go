package main

import (
	"errors"
	"strconv"
	"strings"

	"github.com/komoney/komoney"
)

const parseHelp = `usage: komoney parse [flags] EXPR…

Writes the value of each expression, one JSON object on a line when piped, a readable view on a
terminal. Without EXPR it reads them from standard input, one on a line.

` + outHelp + expressionHelp + inputHelp + `  -price          read each as the content of a field for one price, as shops and forms have it: 39,000,
                  2만5천, 39,000원~, 3만원/월, 정가 39,000원 할인가 29,900원, 무료
  -jsonl          read {"id":…,"text":"…"} lines from standard input, write {"id":…,"match":{…}}
                  or {"id":…,"error":{"code":…,"offset":…,"message":…}} for each
  -j N            use N cores for -jsonl (default: all, at most 32); the order stays
  -color WHEN     auto, always or never; always gives the view when piped, too

  komoney parse "78억1,200만원" "3만원대" -3만원
  komoney parse -- "-USD 5"
  komoney parse -price "정가 39,000원 할인가 29,900원"

Fields: text, kind, value (or low and high), currency, unit, approx, bound, … as in komoney find -h.
Exit codes: 0 all are read, 1 an expression does not parse, 2 usage or I/O.
`

// parser is what komoney parse does with expressions.
type parser struct {
	e      *env
	parser komoney.Parser
	price  bool   // fields for a price
	view   *view  // nil writes JSON
	w      writer // of a CSV
	bad    tally
}

func runParse(e *env, args []string) int {
	p := parser{e: e}
	fl := newFlags(e, "parse", parseHelp)
	fl.reading(&p.parser)
	fl.hide("unit-lines")
	fl.BoolVar(&p.price, "price", false, "")
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
	case *jsonl && len(exprs) > 0:
		return fl.fail("-jsonl reads standard input, not %q", exprs[0])
	case *jsonl && out.separator() != 0:
		return fl.fail(jsonlHasNoOut)
	case !*jsonl && out.view(*color, e):
		p.view = &view{color: color.on(e)}
	}
	s := newSource(e, "parse", nil)
	s.charset = in.charset
	if p.w.sep = out.separator(); p.w.sep != 0 {
		if _, err := e.stdout.Write(p.w.head(amountColumns)); err != nil {
			s.stop(err)
		}
	}
	switch {
	case *jsonl:
		batch(s, *jobs, p.answer)
	case len(exprs) > 0:
		p.each(s, exprs)
	default:
		s.limit = max(s.size, maxRecord)
		s.process(1, p.lines)
	}
	return s.exit(!p.bad.any())
}

// read reads one expression, or one field for a price.
func (p *parser) read(s string) (komoney.Amount, error) {
	if p.price {
		return p.parser.ParsePrice(s)
	}
	return p.parser.Parse(s)
}

// each reads the arguments.
func (p *parser) each(s *source, exprs []string) {
	for _, expr := range exprs {
		a, err := p.read(expr)
		if err != nil {
			p.report(expr, err)
			continue
		}
		if _, err := p.e.stdout.Write(p.append(nil, expr, &a)); err != nil {
			s.stop(err)
			return
		}
	}
}

// lines reads an expression from each line of standard input.
func (p *parser) lines(c *chunk, o *output) {
	for l := range c.records(o) {
		expr := string(l.text)
		a, err := p.read(expr)
		if err != nil {
			o.flush()
			p.report(expr, err)
			continue
		}
		o.buf = p.append(o.buf, expr, &a)
		o.spill()
	}
}

// append appends what an expression means.
func (p *parser) append(b []byte, expr string, a *komoney.Amount) []byte {
	if p.view != nil {
		return p.view.table(b, "", []komoney.Match{{Amount: *a, Text: expr}})
	}
	if p.w.sep != 0 {
		return append(p.w.amount(b, expr, a), '\n')
	}
	return append(appendAmount(append(b, '{'), expr, a), "}\n"...)
}

// report says why an expression does not parse, with a caret where.
func (p *parser) report(expr string, err error) {
	p.bad.Add(1)
	var e *komoney.Error
	if !errors.As(err, &e) {
		p.e.warnf("%v", err)
		return
	}
	p.e.warn("komoney parse: " + visible(reason(err).Error()) + "\n" + caret(expr, e.Offset))
}

// answer writes {"id":…,"match":{…}} or {"id":…,"error":{…}}.
func (p *parser) answer(o *output, r *record) {
	b := r.appendID(o.buf)
	text := string(r.text)
	a, err := p.read(text)
	if err == nil {
		b = append(appendAmount(append(b, `,"match":{`...), text, &a), "}}\n"...)
	} else {
		p.bad.Add(1)
		b = append(appendError(append(b, `,"error":{`...), err), "}}\n"...)
	}
	o.buf = b
	o.spill()
}

// appendError appends the fields of an error.
func appendError(b []byte, err error) []byte {
	var e *komoney.Error
	if errors.As(err, &e) {
		b = appendString(append(b, `"code":`...), e.Code.Error())
		b = append(b, `,"offset":`...)
		b = strconv.AppendInt(b, int64(e.Offset), 10)
		b = append(b, ',')
	}
	message := err.Error()
	if e != nil && (e.Func == "convert" || e.Func == "rate") { // whose input is an operation, and has no place
		message = strings.TrimSuffix(message, " at byte 0")
	}
	return appendString(append(b, `"message":`...), message)
}
