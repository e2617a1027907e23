package main

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/komoney/komoney"
)

const findHelp = `usage: komoney find [flags] [FILE…]

Writes every amount of the files, or of standard input ("-"), in order: one JSON object
a match when piped, a readable view on a terminal.

  -kind LIST      only these kinds: money, percent, percent_point, basis_point, multiple,
                  ordinal, quantity, fraction, number
` + readingHelp + `  -count          only the number of matches, of each file where there are several
  -total          only what they come to: count, sum, min and max by kind, currency and unit; with -to what
                  they are worth there
  -r              of a directory, read the files in it, but for those whose names begin with a point
  -csv            read the fields of a CSV, one text each, with their quotation marks undone
  -tsv            the same with tabs between them
  -column COL     only the fields of that column, by its name in the first row or its number from 1
` + outHelp + inputHelp + `  -offsets UNIT   count start and end in: byte (default), rune, utf16
  -jsonl          read {"id":…,"text":"…"} lines, write {"id":…,"matches":[…]} for each
  -j N            use N cores (default: all, at most 32); the order stays
  -color WHEN     auto, always or never; always gives the view when piped, too
` + conversionHelp + `
  komoney find article.txt
  komoney find -to KRW -rates rates.json article.txt
  komoney find -csv -column 가격 -out csv shop.csv
  komoney find -r -total -kind money reports
  komoney find -kind money,percent *.txt | jq -r '[.text,.value,.currency]|@tsv'

Fields:
  row, column          of a CSV, from 1; start and end are then in the field, which begins in line
  file, line, offset   the file as named (none for standard input), the line from 1,
                       the byte offset of the line
  start, end, text     where in the line the match is, and what stands there
  kind, value          numbers are plain decimals in strings, ratios 1/3; a range has low and
                       high in place of value, low_open or high_open where an end is outside
  currency, unit       ISO 4217 code, and currency_implied where the text names none; unit or counter
  approx, bound        about; at_least, at_most, more_than, less_than
  converted            with -to, of money that has a rate: value or low and high, currency, rate

A .gz or .zst is decompressed; a binary file is named on standard error and skipped. Where the input is not
UTF-8, offsets count its text in UTF-8. Lines longer than 512 KB are searched in pieces; JSON lines and the
rows of a CSV may have 8 MB.
Exit codes: 0 found, 1 nothing found, 2 usage or I/O (the other files are still searched).
`

// finder is what komoney find does with the amounts.
type finder struct {
	parser komoney.Parser
	unit   unit
	view   *view
	conv   *conversion
	total  tally
	w      writer // of a CSV

	mu     sync.Mutex
	counts []int64 // of each input
	sums   *totals
}

// findMode is what komoney find writes, and of what input.
type findMode struct {
	count, total, jsonl, csv, tsv bool
	out                           *form
	color                         *colors
}

func runFind(e *env, args []string) int {
	var f finder
	var mode findMode
	fl := newFlags(e, "find", findHelp)
	fl.Func("kind", "", func(s string) error { return addKinds(&f.parser.Kinds, s) })
	choice(fl, &f.unit, "offsets", unitNames...)
	fl.reading(&f.parser)
	fl.choices["kind"] = kindNames()
	var in inputs
	fl.input(&in)
	fl.BoolVar(&in.recursive, "r", false, "")
	fl.BoolVar(&mode.count, "count", false, "")
	fl.BoolVar(&mode.total, "total", false, "")
	fl.BoolVar(&mode.jsonl, "jsonl", false, "")
	fl.BoolVar(&mode.csv, "csv", false, "")
	fl.BoolVar(&mode.tsv, "tsv", false, "")
	var cols columns
	fl.Func("column", "", cols.column)
	mode.out = fl.out()
	jobs := fl.jobs()
	mode.color = fl.color()
	f.conv = fl.conversion()
	files, code, ok := fl.parse(args)
	if !ok {
		return code
	}
	if why := mode.misused(fl, f.conv); why != "" {
		return fl.fail("%s", why)
	}
	if f.conv.wanted() {
		if err := f.conv.load(); err != nil {
			e.warnf("komoney find: %v", err)
			return exitTrouble
		}
	}
	cols.comma = mode.comma()
	s := newSource(e, "find", files)
	s.unit, s.charset, s.recursive, s.csv = f.unit, in.charset, in.recursive, cols
	s.whole = (f.parser.UnitLines || f.parser.Domain.UnitLines()) && !mode.jsonl && cols.comma == 0
	if cols.comma != 0 {
		s.limit = max(s.size, maxRecord)
	}
	f.w = writer{mode.out.separator()}
	f.search(e, s, &mode, *jobs)
	if e.ctx.Err() == nil && !s.stoppedByWrite() {
		if b := f.summary(e, s, &mode, len(files) > 1 || in.recursive); len(b) > 0 {
			if _, err := e.stdout.Write(b); err != nil {
				s.stop(err)
			}
		}
	}
	return s.exit(f.total.any())
}

// comma returns what stands between the fields of the input, 0 for a text.
func (m *findMode) comma() byte {
	switch {
	case m.csv:
		return ','
	case m.tsv:
		return '\t'
	}
	return 0
}

// misused says which flags do not go together, if any.
func (m *findMode) misused(fl *flags, c *conversion) string {
	rate := fl.given("rate", "rates", "date", "missing", "round", "places", "digits")
	switch fields := m.csv || m.tsv; {
	case m.csv && m.tsv:
		return "-csv or -tsv, not both"
	case !fields && fl.given("column") != "":
		return "-column needs -csv or -tsv"
	case fields && m.jsonl:
		return "-jsonl or -" + fl.given("csv", "tsv") + ", not both"
	case m.jsonl && m.out.separator() != 0:
		return jsonlHasNoOut
	case m.count && m.total:
		return "-count or -total, not both"
	case m.count && m.out.separator() != 0:
		return "-count writes numbers; -total has -out"
	case c.wanted() && len(c.given)+len(c.files) == 0:
		return "-to needs -rate or -rates"
	case !c.wanted() && rate != "":
		return "-" + rate + " needs -to"
	}
	return ""
}

// search reads the input as the mode says, and writes what is written match by match.
func (f *finder) search(e *env, s *source, mode *findMode, jobs int) {
	switch {
	case mode.total:
		f.sums = new(totals)
		if mode.jsonl {
			batch(s, jobs, func(_ *output, r *record) { f.sumText(r.text) })
		} else {
			s.process(jobs, f.sum)
		}
	case mode.jsonl:
		batch(s, jobs, func(o *output, r *record) { f.answer(o, r, mode.count) })
	case mode.count:
		s.process(jobs, f.count)
	case mode.out.view(*mode.color, e):
		f.view = &view{color: mode.color.on(e), conv: f.conv}
		s.process(jobs, f.show)
	default:
		if f.w.sep != 0 {
			if _, err := e.stdout.Write(f.w.head(f.columns(&s.csv))); err != nil {
				s.stop(err)
			}
		}
		s.process(jobs, f.write)
	}
}

// summary returns what is written at the end: the totals, or the count, of each file where there are several.
func (f *finder) summary(e *env, s *source, mode *findMode, several bool) (b []byte) {
	switch {
	case mode.total:
		var v *view
		if mode.out.view(*mode.color, e) {
			v = &view{color: mode.color.on(e)}
		}
		return f.sums.append(nil, *mode.out, v)
	case mode.count && several && !mode.jsonl:
		for i, name := range s.opened {
			n := int64(0)
			if i < len(f.counts) {
				n = f.counts[i]
			}
			b = fmt.Appendf(b, "%s:%d\n", visible(cmp.Or(name, "(standard input)")), n)
		}
	case mode.count:
		return fmt.Appendln(nil, f.total.Load())
	}
	return b
}

// columns returns the columns of a CSV of matches.
func (f *finder) columns(cols *columns) string {
	names := placeColumns
	if cols.comma != 0 {
		names += cellColumns
	}
	names += spanColumns + amountColumns
	if f.conv.wanted() {
		names += worthColumns
	}
	return names
}

// kindNames returns the names of all kinds.
func kindNames() (names []string) {
	for k := komoney.KindMoney; k <= komoney.KindNumber; k++ {
		names = append(names, k.String())
	}
	return names
}

// addKinds adds the kinds of a list such as money,percent.
func addKinds(set *komoney.Kinds, list string) error {
	for name := range strings.SplitSeq(list, ",") {
		kind, ok := komoney.ParseKind(strings.TrimSpace(name))
		if !ok {
			return fmt.Errorf("there is no kind %q; there are %s", name, strings.Join(kindNames(), ", "))
		}
		*set |= komoney.KindsOf(kind)
	}
	return nil
}

// count only counts. Where a line ends does not matter to it: no amount goes over one.
func (f *finder) count(c *chunk, o *output) {
	n := int64(0)
	for text := range f.texts(c, o) {
		for range f.parser.FindBytes(text) {
			n++
		}
	}
	f.total.Add(n)
	f.mu.Lock()
	defer f.mu.Unlock()
	for len(f.counts) <= c.input {
		f.counts = append(f.counts, 0)
	}
	f.counts[c.input] += n
}

// texts goes through what is read by itself: the fields of a CSV, else the chunk as a whole.
func (f *finder) texts(c *chunk, o *output) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if o.source.csv.comma == 0 {
			yield(c.data)
			return
		}
		for fd := range c.fields(o.source) {
			if !yield(fd.text) {
				return
			}
		}
	}
}

// fields goes through the fields of a chunk of a CSV that are to be read.
func (c *chunk) fields(s *source) iter.Seq[field] {
	cols := columns{comma: s.csv.comma, index: c.column}
	skip := s.csv.name != "" && c.start == 0 // the names
	return func(yield func(field) bool) {
		for fd := range cols.fields(c.data, c.row, c.position) {
			if skip && fd.row == 1 {
				continue
			}
			if !yield(fd) {
				return
			}
		}
	}
}

// sum adds up a chunk.
func (f *finder) sum(c *chunk, o *output) {
	for text := range f.texts(c, o) {
		f.sumText(text)
	}
}

// sumText adds up a text, in the target's currency where it is converted.
func (f *finder) sumText(text []byte) {
	var t totals
	n := int64(0)
	for m := range f.parser.FindBytes(text) {
		n++
		a := &m.Amount
		if f.conv.wanted() && a.Kind == komoney.KindMoney && a.Currency != f.conv.To {
			if out, _, err := f.conv.Convert(*a); err == nil {
				a = &out
			}
		}
		t.add(a)
	}
	f.total.Add(n)
	if n > 0 {
		f.sums.merge(&t)
	}
}

// write writes one JSON object, or one row, a match.
func (f *finder) write(c *chunk, o *output) {
	if o.source.csv.comma != 0 {
		f.writeFields(c, o)
		return
	}
	n := 0
	k := c.cursor()
	var r ruler
	var place []byte // the fields that the matches of a line have in common
	for m := range f.parser.FindBytes(c.data) {
		if m.Start >= k.end {
			for m.Start >= k.end && k.next() {
			}
			r = ruler{unit: f.unit}
			if f.w.sep != 0 {
				place = f.w.place(place[:0], c.file, k.number, k.offset)
			} else {
				place = appendPlace(append(place[:0], '{'), c.file, k.number, k.offset)
			}
		}
		n++
		start := k.headUnits + r.at(k.text, m.Start-k.start)
		f.one(o, place, start, k.headUnits+r.at(k.text, m.End-k.start), &m)
	}
	f.total.Add(int64(n))
}

// one writes a match behind its place.
func (f *finder) one(o *output, place []byte, start, end int, m *komoney.Match) {
	b := append(o.buf, place...)
	if f.w.sep != 0 {
		b = f.w.int(f.w.int(b, int64(start)), int64(end))
		b = f.w.converted(f.w.amount(b, m.Text, &m.Amount), f.conv, &m.Amount)
		o.buf = append(b, '\n')
	} else {
		b = f.conv.appendConverted(appendAmount(appendSpan(b, start, end), m.Text, &m.Amount), &m.Amount)
		o.buf = append(b, "}\n"...)
	}
	o.spill()
}

// writeFields is write for the fields of a CSV.
func (f *finder) writeFields(c *chunk, o *output) {
	n := 0
	var place []byte
	for fd := range c.fields(o.source) {
		r := ruler{unit: f.unit}
		place = place[:0]
		for m := range f.parser.FindBytes(fd.text) {
			if len(place) == 0 {
				if f.w.sep != 0 {
					place = f.w.place(place, c.file, fd.line, fd.offset)
					place = f.w.int(f.w.int(place, int64(fd.row)), int64(fd.column))
				} else {
					place = fd.append(place, c.file)
				}
			}
			n++
			start := r.at(fd.text, m.Start)
			f.one(o, place, start, r.at(fd.text, m.End), &m)
		}
	}
	f.total.Add(int64(n))
}

// show writes the lines, or the fields, that have matches for a person.
func (f *finder) show(c *chunk, o *output) {
	var found []komoney.Match
	if o.source.csv.comma != 0 {
		for fd := range c.fields(o.source) {
			found = slices.AppendSeq(found[:0], f.parser.FindBytes(fd.text))
			f.showText(c.file, fmt.Sprintf("%d:%d", fd.row, fd.column), fd.text, found, o)
		}
		return
	}
	k := c.cursor()
	for m := range f.parser.FindBytes(c.data) {
		if m.Start >= k.end {
			f.showText(c.file, strconv.Itoa(k.number), k.text, found, o)
			for found = found[:0]; m.Start >= k.end && k.next(); {
			}
		}
		m.Start -= k.start
		m.End -= k.start
		found = append(found, m)
	}
	f.showText(c.file, strconv.Itoa(k.number), k.text, found, o)
}

// showText writes a text with what was found in it, if anything.
func (f *finder) showText(file, where string, text []byte, found []komoney.Match, o *output) {
	if len(found) == 0 {
		return
	}
	f.total.Add(int64(len(found)))
	if file != "" {
		where = file + ":" + where
	}
	o.buf = f.view.line(o.buf, where, string(text), found)
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
