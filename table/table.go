// Package table reads tables of Korean money and numbers, in CSV, TSV, Markdown and HTML, into typed cells: a sum of money, a
// percentage, a number, or a text.
//
//	r := table.NewReader(file)
//	for cell, err := range r.Cells() {
//		if err != nil {
//			return err
//		}
//		if cell.IsAmount() {
//			fmt.Println(cell.Label, cell.Header, cell.Amount)
//		}
//	}
//
// What a bare number is worth is written once in a table, or not at all. It comes, in this order, from the unit of its row's label (주당이익(원),
// earnings per share in won; ROE(%)), the unit of its column's header (매출액(억원), revenue in 100 million won), a column of units, the unit line
// above the table or within it ("(단위: 백만원)", unit: million won; "(단위: 천원, %)", thousand won and %), and from a label of prices (판매가, sale price).
// A header's unit that is none of money, 증감률(%) (growth), goes before the money of a row. In all of these the currency is implied. Where the
// numbers have a unit, (1,234) and △1,234 are negative.
// Years, notes, row numbers and codes stay text, counts stay numbers; what is no amount as a whole is text, and nothing is left out.
//
// The header is one row or several. Cells merged by rowspan and colspan, or left empty in a CSV, lead to a path: Header
// is 매출액, 2023 (revenue, 2023) for a column of years below one of sums. A CSV may have several tables, each with a header of its own behind a
// blank row.
//
// A CSV or TSV of any size takes bounded memory: no more than a few rows are held. Of HTML and Markdown, one table is.
package table

import (
	"bufio"
	"errors"
	"io"
	"iter"

	"github.com/komoney/komoney"
)

// Role says what a cell is in its table.
type Role uint8

// The roles of cells.
const (
	Body   Role = iota // a value or a label
	Header             // of a column
	Note               // a title, a unit line, a footnote: a row with one text
)

var roleNames = [...]string{"body", "header", "note"}

// String returns the name of the role: "body", "header" or "note".
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return "role?"
}

// Cell is one cell of a table.
type Cell struct {
	Table   int // the number of the table in the input, from 1
	Row     int // the row in the table, from 1; those of header and notes count
	Column  int // the column, from 1
	RowSpan int // how many rows the cell goes over; 1 for most
	ColSpan int // how many columns

	Role   Role
	Header []string // what stands above the cell, from the top down
	Label  []string // the texts that the row begins with, without the cell itself
	Text   string   // the cell as written, without the blanks around it; a <br> is a line feed
	Unit   string   // the unit that a bare number got from header, label or unit line, as written there: 백만원 (million won)

	// Amount is what the text is worth, the zero Amount where it is a text.
	Amount komoney.Amount
}

// IsAmount reports whether the cell is an amount and no text.
func (c *Cell) IsAmount() bool { return c.Amount.Kind != komoney.KindNone }

// Format is how a table is written.
type Format uint8

// The formats.
const (
	Auto     Format = iota // as the beginning of the input looks
	CSV                    // values with commas between them, as of encoding/csv
	TSV                    // the same with tabs
	Markdown               // rows of cells with bars, | a | b |, and a row of |---|---| below the header
	HTML                   // the table elements of a page
)

var formatNames = [...]string{"auto", "csv", "tsv", "markdown", "html"}

// String returns the name of the format: "auto", "csv", "tsv", "markdown" or "html".
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return "format?"
}

// ParseFormat returns the format with that name, and whether there is one.
func ParseFormat(name string) (Format, bool) {
	for f, n := range formatNames {
		if n == name {
			return Format(f), true
		}
	}
	return Auto, false
}

// ErrTooLarge is the error of a table, or of one row of a CSV, that is larger than Reader.Limit.
var ErrTooLarge = errors.New("table: too large")

// DefaultLimit is the limit of a Reader that sets none: 16 MB.
const DefaultLimit = 16 << 20

// Reader reads the cells of tables. The fields are set before the first call of a method, and not changed later.
type Reader struct {
	// Format is how the input is written; the zero value is what its beginning looks like.
	Format Format
	// Comma separates the values of a CSV; 0 is a comma, or what stands most in the first line: a comma, a semicolon or a bar.
	Comma rune
	// HeaderRows is the number of header rows that each table has; 0 finds out, and -1 is none.
	HeaderRows int
	// Parser reads the cells; its fields say what 달러 (dollar) means, which currency is implied, and more.
	Parser komoney.Parser
	// Limit is how many bytes a table may have, or one row of a CSV; 0 is DefaultLimit. What is larger is ErrTooLarge.
	Limit int

	in     *bufio.Reader
	source source
	shape  *shaper
	err    error
}

// NewReader returns a Reader of the tables of r, which is UTF-8; a byte order mark is passed over.
func NewReader(r io.Reader) *Reader {
	return &Reader{in: bufio.NewReaderSize(r, sniffSize)}
}

// Read returns the cells of the next row, from left to right, and [io.EOF] at the end of the input. A cell is in the row where it
// starts, so that a row may have none of its own. The cells may be kept.
//
// The error of a CSV is a [*encoding/csv.ParseError] with the line; other errors are [ErrTooLarge] and those of reading. The same error comes again.
func (r *Reader) Read() ([]Cell, error) {
	if r.err == nil && r.shape == nil {
		r.start()
	}
	for r.err == nil {
		if row, ok := r.shape.take(); ok {
			return row, nil
		}
		ev, err := r.source.next()
		if err != nil {
			r.shape.close()
			r.err = err
			break
		}
		r.shape.add(ev)
	}
	if row, ok := r.shape.take(); ok {
		return row, nil
	}
	return nil, r.err
}

// Cells goes through all cells, row by row. An error is the last it yields, with a zero Cell.
func (r *Reader) Cells() iter.Seq2[Cell, error] {
	return func(yield func(Cell, error) bool) {
		for {
			row, err := r.Read()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Cell{}, err)
				return
			}
			for _, c := range row {
				if !yield(c, nil) {
					return
				}
			}
		}
	}
}

// ReadAll returns the rows that are left. At the end of the input the error is nil.
func (r *Reader) ReadAll() (rows [][]Cell, err error) {
	for {
		row, err := r.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
		rows = append(rows, row)
	}
}

// start chooses the source.
func (r *Reader) start() {
	if b, _ := r.in.Peek(len(bom)); string(b) == bom {
		r.in.Discard(len(bom))
	}
	format, comma := r.Format, r.Comma
	if format == Auto {
		head, _ := r.in.Peek(sniffSize)
		format = sniff(head)
	}
	limit := r.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	switch format {
	case HTML:
		r.source = newHTML(r.in, limit)
	case Markdown:
		r.source = newMarkdown(r.in, limit)
	case TSV:
		r.source = newCSV(r.in, '\t', limit)
	default:
		if comma == 0 {
			head, _ := r.in.Peek(sniffSize)
			comma = commaOf(head)
		}
		r.source = newCSV(r.in, comma, limit)
	}
	r.shape = newShaper(r)
}

const bom = "\uFEFF"
