package table

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"io"
	"strings"
)

// source reads what an input has, piece by piece.
type source interface {
	next() (event, error) // io.EOF at the end
}

// event is a piece of an input: a row of a table, or what stands between the rows.
type event struct {
	kind  eventKind
	text  string // of prose: a line
	row   []raw  // of a row
	lines int    // of blank rows, how many
}

type eventKind uint8

const (
	evRow   eventKind = iota
	evBlank           // an empty row of a CSV
	evStart           // a table begins
	evEnd             // and ends
	evProse           // a line outside of the tables
)

// raw is a cell as written.
type raw struct {
	text   string // without the blanks around it; a line feed for each <br>
	number string // the same without the marks of footnotes, where they are marked up
	head   bool   // a header by its markup
	rows   int    // how many rows it goes over, 0 to the end of the table
	cols   int
}

// sniffSize is how much of an input's beginning is looked at.
const sniffSize = 8 << 10

// sniff returns the format that the beginning of an input looks like.
func sniff(head []byte) Format {
	lower := bytes.ToLower(head)
	for _, tag := range []string{"<table", "<!doctype", "<html", "<tr", "<?xml", "<body"} {
		if bytes.Contains(lower, []byte(tag)) {
			return HTML
		}
	}
	tabs, commas := 0, 0
	before := ""
	for line := range strings.Lines(string(head)) {
		if isDelimiter(line) && strings.Contains(before, "|") {
			return Markdown
		}
		before = line
		tabs += strings.Count(line, "\t")
		commas += strings.Count(line, ",") - digitCommas(line)
	}
	if tabs > commas {
		return TSV
	}
	return CSV
}

// digitCommas counts the commas between digits, 1,234, which say nothing of the format.
func digitCommas(line string) (n int) {
	for i := 1; i+1 < len(line); i++ {
		if line[i] == ',' && isDigit(line[i-1]) && isDigit(line[i+1]) {
			n++
		}
	}
	return n
}

// commaOf returns what separates the values of a CSV: what stands most in its first lines outside of quotation marks. Beside bars or semicolons a
// comma between digits separates none: 금액 | 1,178,435 (a sum).
func commaOf(head []byte) rune {
	var n [3]int
	lines, quoted := 0, false
	for line := range bytes.Lines(head) {
		others := bytes.ContainsAny(line, commas[1:])
		for i, b := range line {
			k := strings.IndexByte(commas, b)
			switch {
			case b == '"':
				quoted = !quoted
			case quoted || k < 0:
			case k > 0 || !others || i == 0 || i+1 == len(line) || !isDigit(line[i-1]) || !isDigit(line[i+1]):
				n[k]++
			}
		}
		if !quoted {
			lines++
		}
		if lines == 8 {
			break
		}
	}
	best := 0
	for k := range n {
		if n[k] > n[best] {
			best = k
		}
	}
	return rune(commas[best])
}

// commas are what separates the values of a CSV.
const commas = ",;|"

// csvSource reads CSV and TSV.
type csvSource struct {
	in    *csv.Reader
	limit *limited
	line  int // where the next row stands if none is blank
	later *event
}

func newCSV(r io.Reader, comma rune, limit int) *csvSource {
	l := &limited{r: r, limit: limit, left: limit}
	in := csv.NewReader(l)
	in.Comma = comma
	in.FieldsPerRecord = -1
	in.LazyQuotes = true
	in.ReuseRecord = true
	return &csvSource{in: in, limit: l, line: 1}
}

func (s *csvSource) next() (event, error) {
	if s.later != nil {
		ev := *s.later
		s.later = nil
		return ev, nil
	}
	s.limit.left = s.limit.limit
	record, err := s.in.Read()
	if err != nil {
		return event{}, err
	}
	ev := event{kind: evBlank, lines: 1}
	for i, field := range record {
		text := clean(field)
		if text != "" && ev.kind == evBlank {
			ev.kind, ev.row = evRow, make([]raw, i, len(record))
		}
		if ev.kind == evRow {
			ev.row = append(ev.row, raw{text: text, number: text})
		}
	}
	for i := range ev.row {
		ev.row[i].rows, ev.row[i].cols = 1, 1
	}
	line, _ := s.in.FieldPos(0)
	last := len(record) - 1
	end, _ := s.in.FieldPos(last)
	blank := line - s.line
	s.line = end + strings.Count(record[last], "\n") + 1
	if blank > 0 { // package csv leaves blank lines out
		s.later = &ev
		return event{kind: evBlank, lines: blank}, nil
	}
	return ev, nil
}

// limited fails when a row, or a table, takes more bytes than it may.
type limited struct {
	r           io.Reader
	limit, left int
}

func (l *limited) Read(b []byte) (int, error) {
	if l.left <= 0 {
		return 0, ErrTooLarge
	}
	n, err := l.r.Read(b[:min(len(b), l.left)])
	l.left -= n
	return n, err
}

// markdownSource reads the tables of Markdown line by line.
type markdownSource struct {
	in    *bufio.Reader
	limit int
	size  int    // of the current table
	table bool   // a table is under way
	held  string // a line read already
	has   bool   // held is one
	queue []event
}

func newMarkdown(r *bufio.Reader, limit int) *markdownSource {
	return &markdownSource{in: r, limit: limit}
}

// readLine returns the next line without its end.
func (s *markdownSource) readLine() (string, error) {
	if s.has {
		s.has = false
		return s.held, nil
	}
	var b []byte
	for {
		part, err := s.in.ReadSlice('\n')
		if len(b)+len(part) > s.limit {
			return "", ErrTooLarge
		}
		b = append(b, part...)
		if err == bufio.ErrBufferFull {
			continue
		}
		if err != nil && (err != io.EOF || len(b) == 0) {
			return "", err
		}
		return strings.TrimRight(string(b), "\r\n"), nil
	}
}

func (s *markdownSource) next() (event, error) {
	if len(s.queue) > 0 {
		ev := s.queue[0]
		s.queue = s.queue[1:]
		return ev, nil
	}
	line, err := s.readLine()
	switch {
	case err == io.EOF && s.table:
		s.table = false
		return event{kind: evEnd}, nil
	case err != nil:
		return event{}, err
	case s.table:
		return s.tableLine(line)
	case !strings.Contains(line, "|"):
		return event{kind: evProse, text: clean(line)}, nil
	}
	delimiter, err := s.readLine()
	if err == nil && isDelimiter(delimiter) {
		s.table, s.size = true, len(line)
		s.queue = append(s.queue, event{kind: evRow, row: markdownRow(line, true)})
		return event{kind: evStart}, nil
	}
	if err == nil {
		s.held, s.has = delimiter, true
	} else if err != io.EOF {
		return event{}, err
	}
	return event{kind: evProse, text: clean(line)}, nil
}

// tableLine reads a line within a table, or one that ends it.
func (s *markdownSource) tableLine(line string) (event, error) {
	if strings.TrimSpace(line) == "" || !strings.Contains(line, "|") {
		s.table = false
		s.held, s.has = line, true
		return event{kind: evEnd}, nil
	}
	if s.size += len(line); s.size > s.limit {
		return event{}, ErrTooLarge
	}
	return event{kind: evRow, row: markdownRow(line, false)}, nil
}

// isDelimiter reports whether a line is what stands below a Markdown header, |---|:-:|.
func isDelimiter(line string) bool {
	line = strings.TrimSpace(line)
	if !strings.Contains(line, "|") || !strings.Contains(line, "-") {
		return false
	}
	return strings.Trim(line, "|-: \t") == ""
}

// markdownRow returns the cells of a line.
func markdownRow(line string, head bool) (row []raw) {
	line = strings.TrimSpace(line)
	line = strings.TrimPrefix(line, "|")
	if strings.HasSuffix(line, "|") && !strings.HasSuffix(line, `\|`) {
		line = line[:len(line)-1]
	}
	from := 0
	for i := 0; i <= len(line); i++ {
		if i < len(line) && (line[i] != '|' || i > 0 && line[i-1] == '\\') {
			continue
		}
		text := markdownText(line[from:i])
		row = append(row, raw{text: text, number: text, head: head, rows: 1, cols: 1})
		from = i + 1
	}
	return row
}

var markdownMarks = strings.NewReplacer(`\|`, "|", "<br>", "\n", "<br/>", "\n", "<br />", "\n", "<BR>", "\n", "**", "", "__", "", "`", "", "~~", "", "&nbsp;", " ", `\*`, "*", `\~`, "~")

func markdownText(s string) string { return clean(markdownMarks.Replace(s)) }

// clean returns s without the blanks around its lines; no-break spaces are plain ones.
func clean(s string) string {
	if !strings.ContainsAny(s, "\u00a0\u3000\ufeff\u200b\n\r\t") {
		return strings.TrimSpace(s)
	}
	s = blanks.Replace(s)
	var b strings.Builder
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(line)
	}
	return b.String()
}

var blanks = strings.NewReplacer("\u00a0", " ", "\u3000", " ", "\ufeff", "", "\u200b", "", "\r\n", "\n", "\r", "\n", "\t", " ")

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
