package main

import (
	"strconv"
	"strings"

	"github.com/komoney/komoney"
)

const explainHelp = `usage: komoney explain [flags] TEXT…

Says why each amount of a text is one, and why what only looks like an amount is none: the
readings of each place where a numeral may start, the rules that decided, and the words that they
saw. One JSON object a place when piped, a readable view on a terminal. Without TEXT it reads
standard input, a text on each line.

` + readingHelp + `  -color WHEN     auto, always or never; always gives the view when piped, too

  komoney explain "천사 백화점 앞 만원 버스"

Fields:
  line, start          the number of the text, from 1, and where in it a numeral may start, in bytes
  readings             what could stand there: start, end, text, and the rules that spoke of it
  rules                judgement (what was asked), rule (what decided), verdict (for, against), and
                       saw, the words that it looked for: start, end, text
  qualifiers           the words that make the amount about, a bound or a bracket, where there are
                       any: says (approx, at_least …, bracket), start, end, text
  match                the amount, as in komoney find -h; absent where there is none

The rules are tables/rules in the source, a file for each judgement.
Exit codes: 0 explained, 1 no numeral may start anywhere, 2 usage or I/O.
`

// explainer is what komoney explain does with texts.
type explainer struct {
	parser komoney.Parser
	view   *view // nil writes JSON
	number int   // of the text
	places tally
}

func runExplain(e *env, args []string) int {
	var x explainer
	fl := newFlags(e, "explain", explainHelp)
	fl.reading(&x.parser)
	color := fl.color()
	texts, code, ok := fl.parse(args)
	if !ok {
		return code
	}
	if color.view(e) {
		x.view = &view{color: color.on(e)}
	}
	s := newSource(e, "explain", nil)
	if len(texts) == 0 {
		s.limit = max(s.size, maxRecord)
		s.process(1, x.lines)
		return s.exit(x.places.any())
	}
	for _, text := range texts {
		if strings.TrimSpace(text) == "" {
			e.warnf("komoney explain: nothing to explain in %q", text)
			continue
		}
		said := x.append(nil, text)
		if len(said) == 0 {
			e.warnf("komoney explain: no numeral may start in %q", text)
		}
		if _, err := e.stdout.Write(said); err != nil {
			s.stop(err)
			break
		}
	}
	return s.exit(x.places.any())
}

// lines explains each line of standard input.
func (x *explainer) lines(c *chunk, o *output) {
	for l := range c.records(o) {
		o.buf = x.append(o.buf, string(l.text))
		o.spill()
	}
}

// append appends what there is to say of a text.
func (x *explainer) append(b []byte, text string) []byte {
	x.number++
	places := x.parser.Explain(text)
	x.places.Add(int64(len(places)))
	if x.view != nil {
		return x.view.explain(b, text, places)
	}
	for i := range places {
		b = appendExplained(b, x.number, &places[i])
	}
	return b
}

// appendExplained appends a place as a line of JSON.
func appendExplained(b []byte, line int, p *komoney.Place) []byte {
	b = strconv.AppendInt(append(b, `{"line":`...), int64(line), 10)
	b = strconv.AppendInt(append(b, `,"start":`...), int64(p.Start), 10)
	b = append(b, `,"readings":[`...)
	for i, r := range p.Readings {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(append(appendSpan(append(b, '{'), r.Start, r.End), `"text":`...), r.Text)
		b = append(b, `,"rules":[`...)
		for j, v := range r.Verdicts {
			if j > 0 {
				b = append(b, ',')
			}
			b = appendString(append(b, `{"judgement":`...), v.Judgement)
			b = appendString(append(b, `,"rule":`...), v.Rule)
			b = appendString(append(b, `,"verdict":`...), verdict(v.Yes))
			if len(v.Words) > 0 {
				b = append(b, `,"saw":[`...)
				for k, w := range v.Words {
					if k > 0 {
						b = append(b, ',')
					}
					b = append(appendString(append(appendSpan(append(b, '{'), w.Start, w.End), `"text":`...), w.Text), '}')
				}
				b = append(b, ']')
			}
			b = append(b, '}')
		}
		b = append(b, "]}"...)
	}
	b = append(b, ']')
	for i, q := range p.Qualifiers {
		b = append(b, map[bool]string{true: `,"qualifiers":[`, false: ","}[i == 0]...)
		b = append(appendString(append(b, `{"says":`...), q.Says), ',')
		b = append(appendString(append(appendSpan(b, q.Start, q.End), `"text":`...), q.Text), '}')
	}
	if len(p.Qualifiers) > 0 {
		b = append(b, ']')
	}
	if p.Found {
		b = appendSpan(append(b, `,"match":{`...), p.Match.Start, p.Match.End)
		b = append(appendAmount(b, p.Match.Text, &p.Match.Amount), '}')
	}
	return append(b, "}\n"...)
}

// verdict returns what a rule said in a word.
func verdict(yes bool) string {
	if yes {
		return "for"
	}
	return "against"
}

// explain appends the places of a text for a person, here "a full bus in front of the Angel department store":
//
//	천사 백화점 앞 만원 버스
//	  천사 백화점  against  counter: noun like a numeral (백화점)
//	  …
//	  no amount
//
// and behind the rules the words that qualify an amount, here "about":
//
//	약      says     approx
func (v *view) explain(b []byte, text string, places []komoney.Place) []byte {
	b = append(append(b, visible(text)...), '\n')
	wide := 0
	for i := range places {
		for _, r := range places[i].Readings {
			wide = max(wide, min(width(visible(r.Text)), nearby))
		}
		for _, q := range places[i].Qualifiers {
			wide = max(wide, width(visible(q.Text)))
		}
	}
	if len(places) == 0 {
		return append(v.paint(append(b, "  "...), dim, "no numeral may start here"), '\n')
	}
	for i := range places {
		p := &places[i]
		if i > 0 {
			b = append(b, '\n')
		}
		for _, r := range p.Readings {
			for _, said := range r.Verdicts {
				b = v.said(b, wide, visible(r.Text), &said)
			}
		}
		for _, q := range p.Qualifiers {
			word := visible(q.Text)
			b = pad(append(append(b, "  "...), word...), wide-width(word)+2)
			b = append(append(append(b, "says     "...), q.Says...), '\n')
		}
		if b = append(b, "  "...); p.Found {
			b = v.paint(b, kindColor(p.Match.Kind), visible(p.Match.Text))
			b = append(append(append(b, "  "...), p.Match.Kind.String()...), "  "...)
			b = append(appendReading(b, &p.Match.Amount), '\n')
			continue
		}
		if len(p.Readings) == 0 {
			end := len(text)
			if k := strings.IndexAny(text[p.Start:], " \t\n"); k >= 0 {
				end = p.Start + k
			}
			b = append(append(b, visible(text[p.Start:end])...), "  a date, a name or a part of one: "...)
		}
		b = append(v.paint(b, dim, "no amount"), '\n')
	}
	return b
}

// said appends a row with what a rule said of a reading.
func (v *view) said(b []byte, wide int, reading string, said *komoney.Verdict) []byte {
	b = append(append(b, "  "...), reading...)
	b = pad(b, wide-width(reading)+2)
	word := verdict(said.Yes)
	color := "31"
	if said.Yes {
		color = "32"
	}
	b = v.paint(b, color, word)
	b = pad(b, len("against")-len(word)+2)
	b = append(append(append(b, said.Judgement...), ": "...), said.Rule...)
	for i, w := range said.Words {
		b = append(b, map[bool]string{true: " (", false: ", "}[i == 0]...)
		b = append(b, visible(w.Text)...)
	}
	if len(said.Words) > 0 {
		b = append(b, ')')
	}
	return append(b, '\n')
}
