package table

import (
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlSource reads the tables of a page, one at a time: the page itself is not kept.
type htmlSource struct {
	z     *html.Tokenizer
	limit *limited
	open  []*htmlTable // the tables that are open, the outermost first
	skip  atom.Atom    // the element whose content is passed over
	prose strings.Builder
	queue []event
	cells int // of the open tables
	err   error
}

// htmlTable is a table that is under way.
type htmlTable struct {
	rows    [][]raw
	row     []raw
	cell    *raw // nil between the cells
	text    strings.Builder
	number  strings.Builder
	inRow   bool
	inHead  bool
	note    strings.Builder // the content of a <sup>
	inNote  bool
	caption bool
	title   strings.Builder
}

// maxSpan is what HTML itself allows for colspan; maxCells bounds what spans of an open table multiply to.
const (
	maxSpan  = 1000
	maxCells = 1 << 20
)

func newHTML(r io.Reader, limit int) *htmlSource {
	l := &limited{r: r, limit: limit, left: limit}
	return &htmlSource{z: html.NewTokenizer(l), limit: l}
}

func (s *htmlSource) next() (event, error) {
	for len(s.queue) == 0 {
		if s.err != nil {
			return event{}, s.err
		}
		s.token()
	}
	ev := s.queue[0]
	s.queue = s.queue[1:]
	return ev, nil
}

// token takes one token.
func (s *htmlSource) token() {
	if len(s.open) == 0 {
		s.limit.left = s.limit.limit
	}
	switch s.z.Next() {
	case html.ErrorToken:
		for len(s.open) > 0 {
			s.endTable()
		}
		s.flush()
		if s.err == nil {
			s.err = s.z.Err()
		}
	case html.TextToken:
		if s.skip == 0 {
			s.write(string(s.z.Text()), false)
		}
	case html.StartTagToken, html.SelfClosingTagToken:
		name, attrs := s.z.TagName()
		s.start(tagOf(name), attrs)
	case html.EndTagToken:
		name, _ := s.z.TagName()
		s.end(tagOf(name))
	}
}

// table returns the innermost open table, or nil.
func (s *htmlSource) table() *htmlTable {
	if len(s.open) == 0 {
		return nil
	}
	return s.open[len(s.open)-1]
}

// start takes the start of an element.
func (s *htmlSource) start(tag atom.Atom, attrs bool) {
	switch tag {
	case atom.Script, atom.Style, atom.Template, atom.Noscript:
		if s.skip == 0 {
			s.skip = tag
		}
		return
	}
	if s.skip != 0 {
		return
	}
	t := s.table()
	switch tag {
	case atom.Table:
		if t != nil && t.cell != nil { // what the outer cell has said stands above the inner table
			s.lines(t.text.String())
		}
		s.flush()
		s.open = append(s.open, &htmlTable{})
	case atom.Caption:
		if t != nil {
			t.caption = true
		}
	case atom.Thead:
		if t != nil {
			s.endRow(t)
			t.inHead = true
		}
	case atom.Tbody, atom.Tfoot:
		if t != nil {
			s.endRow(t)
			t.inHead = false
		}
	case atom.Tr:
		if t != nil {
			s.endRow(t)
			t.inRow = true
		}
	case atom.Td, atom.Th:
		if t != nil {
			s.endCell(t)
			t.inRow, t.caption = true, false
			t.cell = &raw{head: t.inHead || tag == atom.Th, rows: 1, cols: 1}
			if attrs {
				s.spans(t.cell)
			}
		}
	case atom.Sup:
		if t != nil && t.cell != nil {
			t.inNote = true
			t.note.Reset()
		}
	case atom.Br:
		s.write("\n", true)
	default:
		if isBlock[tag] {
			s.write("\n", true)
		}
	}
}

// tagOf returns the element of that name. The documents of DART call cells with numbers TE and TU.
func tagOf(name []byte) atom.Atom {
	switch string(name) {
	case "te", "tu":
		return atom.Td
	}
	return atom.Lookup(name)
}

// end takes the end of an element.
func (s *htmlSource) end(tag atom.Atom) {
	if s.skip != 0 {
		if tag == s.skip {
			s.skip = 0
		}
		return
	}
	t := s.table()
	if t == nil {
		if isBlock[tag] {
			s.write("\n", true)
		}
		return
	}
	switch tag {
	case atom.Table:
		s.endTable()
	case atom.Caption:
		t.caption = false
	case atom.Tr:
		s.endRow(t)
	case atom.Thead:
		s.endRow(t)
		t.inHead = false
	case atom.Td, atom.Th:
		s.endCell(t)
	case atom.Sup:
		t.endNote()
	default:
		if isBlock[tag] {
			s.write("\n", true)
		}
	}
}

// isBlock are the elements that begin a line.
var isBlock = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Li: true, atom.Ul: true, atom.Ol: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Hr: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Section: true, atom.Article: true,
	atom.Pre: true, atom.Blockquote: true, atom.Title: true, atom.Body: true, atom.Header: true, atom.Footer: true, atom.Figcaption: true,
}

// spans reads rowspan and colspan.
func (s *htmlSource) spans(c *raw) {
	for more := true; more; {
		var key, value []byte
		key, value, more = s.z.TagAttr()
		n, err := strconv.Atoi(strings.TrimSpace(string(value)))
		if err != nil || n < 0 {
			continue
		}
		switch string(key) {
		case "colspan":
			c.cols = max(1, min(n, maxSpan))
		case "rowspan":
			c.rows = min(n, 65534)
		}
	}
}

// write takes text. A line feed of the page is a blank, that of an element begins a line.
func (s *htmlSource) write(text string, line bool) {
	if !line {
		text = lineFeeds.Replace(text)
	}
	t := s.table()
	switch {
	case t == nil:
		s.prose.WriteString(text)
		if s.prose.Len() > sniffSize {
			s.flush()
		}
	case t.caption:
		t.title.WriteString(text)
	case t.cell != nil:
		if t.inNote {
			t.note.WriteString(text)
			return
		}
		t.text.WriteString(text)
		t.number.WriteString(text)
	}
}

var lineFeeds = strings.NewReplacer("\n", " ", "\r", " ")

// endNote takes up a <sup>: in a number the mark of a note is none of its digits, while m<sup>2</sup> is a unit.
func (t *htmlTable) endNote() {
	if !t.inNote {
		return
	}
	t.inNote = false
	note := strings.TrimSpace(t.note.String())
	t.text.WriteString(note)
	before := t.number.String()
	digits := strings.Trim(note, "0123456789") == ""
	switch {
	case !isNoteMark(note), digits && before != "" && !isDigit(before[len(before)-1]): // m<sup>2</sup>
		t.number.WriteString(note)
	case digits && !strings.ContainsAny(before, ",."): // 10<sup>2</sup> is no 10
		t.number.WriteString("^" + note)
	}
}

func (s *htmlSource) endCell(t *htmlTable) {
	if t.cell == nil {
		return
	}
	t.endNote()
	t.cell.text, t.cell.number = clean(t.text.String()), clean(t.number.String())
	t.text.Reset()
	t.number.Reset()
	t.row = append(t.row, *t.cell)
	t.cell = nil
	s.count(1)
}

func (s *htmlSource) endRow(t *htmlTable) {
	s.endCell(t)
	if t.inRow || len(t.row) > 0 {
		t.rows = append(t.rows, t.row)
	}
	t.row, t.inRow = nil, false
}

// endTable makes events of a table. One that has no text of its own only lays out a page.
func (s *htmlSource) endTable() {
	t := s.table()
	s.endRow(t)
	s.open = s.open[:len(s.open)-1]
	some := false
	for _, row := range t.rows {
		for _, c := range row {
			some = some || c.text != ""
		}
	}
	s.lines(t.title.String())
	if !some {
		return
	}
	s.queue = append(s.queue, event{kind: evStart})
	for i, row := range t.rows {
		for j := range row { // a row cannot go beyond the table
			if c := &row[j]; c.rows == 0 || c.rows > len(t.rows)-i {
				c.rows = len(t.rows) - i
			}
			s.count(row[j].rows*row[j].cols - 1)
		}
		s.queue = append(s.queue, event{kind: evRow, row: row})
	}
	s.queue = append(s.queue, event{kind: evEnd})
	if len(s.open) == 0 {
		s.cells = 0
	}
	if s.err != nil {
		s.queue = nil
	}
}

// count counts places of the open tables.
func (s *htmlSource) count(n int) {
	if s.cells += n; s.cells > maxCells && s.err == nil {
		s.err = ErrTooLarge
	}
}

// flush makes lines of the text between two tables.
func (s *htmlSource) flush() {
	s.lines(s.prose.String())
	s.prose.Reset()
}

func (s *htmlSource) lines(text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	for line := range strings.SplitSeq(clean(text), "\n") {
		s.queue = append(s.queue, event{kind: evProse, text: line})
	}
}
