package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/komoney/komoney"
)

const findHelp = `usage: komoney find [flags] [FILE…]

Writes every amount of the files, or of standard input ("-"), in order: one JSON object
a match when piped, a readable view on a terminal.

  -kind LIST      only these kinds: money, percent, percent_point, basis_point, multiple,
                  ordinal, quantity, fraction, number
` + readingHelp + `  -count          only the number of matches
  -offsets UNIT   count start and end in: byte (default), rune, utf16
  -jsonl          read {"id":…,"text":"…"} lines, write {"id":…,"matches":[…]} for each
  -j N            use N cores (default: all, at most 32); the order stays
  -color WHEN     auto, always or never; always gives the view when piped, too
` + conversionHelp + `
  komoney find article.txt
  komoney find -to KRW -rates rates.json article.txt
  komoney find -kind money,percent *.txt | jq -r '[.text,.value,.currency]|@tsv'

Fields:
  file, line, offset   the file as named (none for standard input), the line from 1,
                       the byte offset of the line
  start, end, text     where in the line the match is, and what stands there
  kind, value          numbers are plain decimals in strings, ratios 1/3; a range has low and
                       high in place of value, low_open or high_open where an end is outside
  currency, unit       ISO 4217 code, and currency_implied where the text names none; unit or counter
  approx, bound        about; at_least, at_most, more_than, less_than
  converted            with -to, of money that has a rate: value or low and high, currency, rate

Lines longer than 512 KB are searched in pieces, JSON lines may have 8 MB.
Exit codes: 0 found, 1 nothing found, 2 usage or I/O (the other files are still searched).
`

// finder is what komoney find does with the amounts.
type finder struct {
	parser komoney.Parser
	unit   unit
	view   *view
	conv   *conversion
	total  tally
}

func runFind(e *env, args []string) int {
	var f finder
	fl := newFlags(e, "find", findHelp)
	fl.Func("kind", "", func(s string) error { return addKinds(&f.parser.Kinds, s) })
	choice(fl, &f.unit, "offsets", unitNames...)
	fl.reading(&f.parser)
	count := fl.Bool("count", false, "")
	jsonl := fl.Bool("jsonl", false, "")
	jobs := fl.jobs()
	color := fl.color()
	f.conv = fl.conversion()
	files, code, ok := fl.parse(args)
	if !ok {
		return code
	}
	if f.conv.wanted() {
		if len(f.conv.given)+len(f.conv.files) == 0 {
			return fl.fail("-to needs -rate or -rates")
		}
		if err := f.conv.load(); err != nil {
			e.warnf("komoney find: %v", err)
			return exitTrouble
		}
	} else if name := fl.given("rate", "rates", "date", "missing", "round", "digits"); name != "" {
		return fl.fail("-%s needs -to", name)
	}
	s := newSource(e, "find", files)
	s.unit = f.unit
	s.whole = f.parser.UnitLines && !*jsonl
	switch {
	case *jsonl:
		batch(s, *jobs, func(o *output, r *record) { f.answer(o, r, *count) })
	case *count:
		s.process(*jobs, f.count)
	case color.view(e):
		f.view = &view{color: color.on(e), conv: f.conv}
		s.process(*jobs, f.show)
	default:
		s.process(*jobs, f.write)
	}
	if *count && e.ctx.Err() == nil {
		if _, err := fmt.Fprintln(e.stdout, f.total.Load()); err != nil {
			s.stop(err)
		}
	}
	return s.exit(f.total.any())
}

// addKinds adds the kinds of a list such as money,percent.
func addKinds(set *komoney.Kinds, list string) error {
	for name := range strings.SplitSeq(list, ",") {
		kind, ok := komoney.ParseKind(strings.TrimSpace(name))
		if !ok {
			return fmt.Errorf("there is no kind %q", name)
		}
		*set |= komoney.KindsOf(kind)
	}
	return nil
}

// count only counts. Where a line ends does not matter to it: no amount goes over one.
func (f *finder) count(c *chunk, _ *output) {
	n := 0
	for range f.parser.FindBytes(c.data) {
		n++
	}
	f.total.Add(int64(n))
}

// write writes one JSON object a match.
func (f *finder) write(c *chunk, o *output) {
	n := 0
	k := c.cursor()
	var r ruler
	var place []byte // the fields that the matches of a line have in common
	for m := range f.parser.FindBytes(c.data) {
		if m.Start >= k.end {
			for m.Start >= k.end && k.next() {
			}
			r = ruler{unit: f.unit}
			place = appendPlace(append(place[:0], '{'), c.file, k.number, k.offset)
		}
		n++
		b := append(o.buf, place...)
		start := k.headUnits + r.at(k.text, m.Start-k.start)
		b = appendSpan(b, start, k.headUnits+r.at(k.text, m.End-k.start))
		b = f.conv.appendConverted(appendAmount(b, m.Text, &m.Amount), &m.Amount)
		o.buf = append(b, "}\n"...)
		o.spill()
	}
	f.total.Add(int64(n))
}

// show writes the lines that have matches for a person.
func (f *finder) show(c *chunk, o *output) {
	var found []komoney.Match
	k := c.cursor()
	for m := range f.parser.FindBytes(c.data) {
		if m.Start >= k.end {
			f.showLine(&k, found, o)
			for found = found[:0]; m.Start >= k.end && k.next(); {
			}
		}
		m.Start -= k.start
		m.End -= k.start
		found = append(found, m)
	}
	f.showLine(&k, found, o)
}

// showLine writes the line that k stands at, with what was found in it, if anything.
func (f *finder) showLine(k *cursor, found []komoney.Match, o *output) {
	if len(found) == 0 {
		return
	}
	f.total.Add(int64(len(found)))
	where := strconv.Itoa(k.number)
	if file := k.chunk.file; file != "" {
		where = file + ":" + where
	}
	o.buf = f.view.line(o.buf, where, string(k.text), found)
	o.spill()
}

// answer writes {"id":…,"matches":[…]}, or only counts.
func (f *finder) answer(o *output, rec *record, count bool) {
	n := 0
	if !count {
		o.buf = append(rec.appendID(o.buf), `,"matches":[`...)
	}
	text := rec.text
	r := ruler{unit: f.unit}
	for m := range f.parser.FindBytes(text) {
		n++
		if count {
			continue
		}
		b := o.buf
		if n > 1 {
			b = append(b, ',')
		}
		start := r.at(text, m.Start)
		b = appendSpan(append(b, '{'), start, r.at(text, m.End))
		o.buf = append(f.conv.appendConverted(appendAmount(b, m.Text, &m.Amount), &m.Amount), '}')
		o.spill()
	}
	f.total.Add(int64(n))
	if !count {
		o.buf = append(o.buf, "]}\n"...)
	}
}
