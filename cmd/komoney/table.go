package main

import (
	"errors"
	"io"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/table"
)

const tableHelp = `usage: komoney table [flags] [FILE…]

Reads the tables of files, or of standard input ("-"): CSV, TSV, Markdown or HTML. Writes every cell in
order, with what it is worth: one JSON object a cell when piped, a readable view on a terminal. A bare number
gets its unit from the table's unit line, "(단위: 백만원)", its column's header, 매출액(억원), or its row's
label, ROE(%).

  -format FORM    auto (default: as the beginning looks), csv, tsv, markdown or html
  -header N       each table has N header rows; none for no header (default: found out)
  -amounts        only the cells that are amounts
` + outHelp + inputHelp + `  -accounting     read △, ▲, ▼ and parentheses as minus signs also where no unit is known
` + parserHelp + `  -color WHEN     auto, always or never; always gives the view when piped, too

  komoney table income.html
  komoney table -amounts -out csv statistics.csv
  curl -s https://example.com/prices | komoney table | jq -c 'select(.currency == "KRW")'

Fields:
  file, table          the file as named, and the number of the table in it, from 1
  row, column          from 1; those of a CSV count all its rows
  rows, columns        how many a merged cell goes over, where it is more than one
  role                 body, header or note (a title, a unit line, a footnote)
  header, label        what stands above the cell, from the top down, and the texts that its row begins with
  text, kind, value, … as in komoney find -h; a cell that is no amount has no kind
  from                 the unit that a bare number got from header, label or unit line

A CSV of any size takes bounded memory; of a page one table is held. A table, or a row of a CSV, of more than
16 MB is an error.
Exit codes: 0 done, 1 there is no amount, 2 usage or I/O (the other files are still read).
`

// tables is what komoney table does.
type tables struct {
	e       *env
	parser  komoney.Parser
	format  table.Format
	header  int
	amounts bool
	w       writer
	view    *view
	found   bool
	buf     []byte
}

// tableColumns are the columns of a CSV of cells; header and label have > between their parts.
const tableColumns = "file,table,row,column,rows,columns,role,header,label," + amountColumns + ",from"

func runTable(e *env, args []string) int {
	t := tables{e: e}
	fl := newFlags(e, "table", tableHelp)
	fl.choices["format"] = []string{"auto", "csv", "tsv", "markdown", "html"}
	fl.Func("format", "", func(s string) error {
		var ok bool
		if t.format, ok = table.ParseFormat(s); !ok {
			return oneOf(fl.choices["format"])
		}
		return nil
	})
	fl.Func("header", "", func(s string) error {
		if s == "none" || s == "0" {
			t.header = -1
			return nil
		}
		n, err := decimal.Parse(s)
		rows, ok := n.Int64()
		if err != nil || !ok || rows < 1 || rows > 100 {
			return errors.New("it is a number of rows, or none")
		}
		t.header = int(rows)
		return nil
	})
	fl.BoolVar(&t.amounts, "amounts", false, "")
	fl.reading(&t.parser)
	fl.hide("domain", "unit-lines") // a table says itself what its numbers are worth; -domain filing is -accounting
	var in inputs
	fl.input(&in)
	out := fl.out()
	color := fl.color()
	files, code, ok := fl.parse(args)
	if !ok {
		return code
	}
	if out.view(*color, e) {
		t.view = &view{color: color.on(e)}
	}
	t.parser.UnitLines = false
	s := newSource(e, "table", files)
	s.charset = in.charset
	if t.w.sep = out.separator(); t.w.sep != 0 {
		t.buf = t.w.head(tableColumns)
	}
	stop := s.watch()
	for s.open() {
		if err := t.read(s); err != nil {
			s.err = err
		} else {
			s.err = io.EOF
		}
		s.close()
		if s.stoppedByWrite() || e.ctx.Err() != nil {
			break
		}
	}
	stop()
	t.flush(s)
	return s.exit(t.found)
}

// read writes the cells of an input.
func (t *tables) read(s *source) error {
	r := table.NewReader(s.in)
	r.Parser, r.HeaderRows, r.Format = t.parser, t.header, t.format
	if t.format == table.Auto { // the name says it, where it does
		name := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(s.file), ".gz"), ".zst")
		for suffix, f := range map[string]table.Format{".csv": table.CSV, ".tsv": table.TSV, ".md": table.Markdown, ".htm": table.HTML, ".html": table.HTML} {
			if strings.HasSuffix(name, suffix) {
				r.Format = f
			}
		}
	}
	for {
		row, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		for i := range row {
			c := &row[i]
			t.found = t.found || c.IsAmount()
			if t.amounts && !c.IsAmount() {
				continue
			}
			switch {
			case t.view != nil:
				t.show(s.file, c)
			case t.w.sep != 0:
				t.row(s.file, c)
			default:
				t.object(s.file, c)
			}
		}
		if len(t.buf) >= spillSize {
			t.flush(s)
		}
		if s.stoppedByWrite() || t.e.ctx.Err() != nil {
			return nil
		}
	}
}

// flush writes what there is.
func (t *tables) flush(s *source) {
	if len(t.buf) > 0 && !s.stoppedByWrite() {
		if _, err := t.e.stdout.Write(t.buf); err != nil {
			s.stop(err)
		}
	}
	t.buf = t.buf[:0]
}

// appendInt appends a field with a number.
func appendInt(b []byte, field string, n int) []byte {
	return decimal.FromInt(int64(n)).AppendTo(append(b, field...))
}

// appendStrings appends a field with a list, if there is one.
func appendStrings(b []byte, field string, list []string) []byte {
	if len(list) == 0 {
		return b
	}
	b = append(append(b, field...), '[')
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, s)
	}
	return append(b, ']')
}

// object appends a cell as a JSON object.
func (t *tables) object(file string, c *table.Cell) {
	b := append(t.buf, '{')
	if file != "" {
		b = append(appendString(append(b, `"file":`...), file), ',')
	}
	b = appendInt(appendInt(appendInt(b, `"table":`, c.Table), `,"row":`, c.Row), `,"column":`, c.Column)
	if c.RowSpan > 1 {
		b = appendInt(b, `,"rows":`, c.RowSpan)
	}
	if c.ColSpan > 1 {
		b = appendInt(b, `,"columns":`, c.ColSpan)
	}
	b = append(append(append(b, `,"role":"`...), c.Role.String()...), '"')
	b = appendStrings(b, `,"header":`, c.Header)
	b = append(appendStrings(b, `,"label":`, c.Label), ',')
	if c.IsAmount() {
		b = appendAmount(b, c.Text, &c.Amount)
	} else {
		b = appendString(append(b, `"text":`...), c.Text)
	}
	if c.Unit != "" {
		b = appendString(append(b, `,"from":`...), c.Unit)
	}
	t.buf = append(b, "}\n"...)
}

// row appends a cell as a row of a CSV.
func (t *tables) row(file string, c *table.Cell) {
	w := t.w
	b := append(w.text(t.buf, file), w.sep)
	for _, n := range [...]int{c.Table, c.Row, c.Column, c.RowSpan, c.ColSpan} {
		b = w.int(b, int64(n))
	}
	b = append(append(b, c.Role.String()...), w.sep)
	b = append(w.text(b, strings.Join(c.Header, " > ")), w.sep)
	b = append(w.text(b, strings.Join(c.Label, " > ")), w.sep)
	b = append(w.amount(b, c.Text, &c.Amount), w.sep)
	t.buf = append(w.text(b, c.Unit), '\n')
}

// show appends a cell for a person, here the revenue of the 12th year:
//
//	1 R3C2  매출액 | 제12기  1,234,567  money  1,234,567,000,000 KRW (implied)
func (t *tables) show(file string, c *table.Cell) {
	if c.Text == "" {
		return
	}
	where := string(appendInt(appendInt(nil, "R", c.Row), "C", c.Column))
	if file != "" {
		where = file + ":" + where
	}
	if c.Table > 1 {
		where = string(appendInt([]byte(where), " of table ", c.Table))
	}
	b := t.view.paint(t.buf, magenta, visible(where))
	at := strings.Join(c.Label, " > ")
	if len(c.Header) > 0 {
		at += " | " + strings.Join(c.Header, " > ")
	}
	if at != "" {
		b = t.view.paint(append(b, "  "...), dim, visible(at))
	}
	text := visible(strings.ReplaceAll(c.Text, "\n", " "))
	b = append(b, "  "...)
	if !c.IsAmount() {
		t.buf = append(append(b, text...), '\n')
		return
	}
	b = t.view.paint(b, kindColor(c.Amount.Kind), text)
	b = t.view.paint(append(b, "  "...), dim, c.Amount.Kind.String())
	t.buf = append(appendReading(append(b, "  "...), &c.Amount), '\n')
}
