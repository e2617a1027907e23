package sheet

import (
	"strings"

	"github.com/komoney/komoney/internal/read/judge"
	"github.com/komoney/komoney/internal/runes"
)

// The cells of a line, what parts them, and the column that each stands in.

// separator returns what parts the cells of the line.
func (r *Reader) separator() judge.Separator {
	s := strings.Trim(r.S, " \t\r")
	switch {
	case strings.IndexByte(s, '|') >= 0:
		return judge.Bar
	case strings.IndexByte(s, '\t') >= 0:
		return judge.Tab
	case strings.Contains(s, "  "):
		return judge.WideBlanks
	case partsAtComma(s):
		return judge.Comma
	}
	return judge.Blank
}

// partsAtComma reports whether a comma in s parts two cells: it is no digit group's, and no blank stands behind it.
func partsAtComma(s string) bool {
	for i := strings.IndexByte(s, ','); i >= 0 && i+1 < len(s); {
		if s[i+1] != ' ' && !groupingComma(s, i) {
			return true
		}
		next := strings.IndexByte(s[i+1:], ',')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return false
}

// groupingComma reports whether the comma at i groups digits: 1,234.
func groupingComma(s string, i int) bool {
	p := runes.DigitsStart(s, i)
	return p < i && i-p <= 3 && runes.DigitsEnd(s, i+1) == i+len(",000")
}

// partCommas puts a bar for each comma that parts two cells, in a header of at least two names and in the lines below it, so that the numbers
// beside it are not grouped with it: 2022,1203,870.
func (r *Reader) partCommas() {
	t := &r.Sheet
	if strings.IndexByte(r.S, ',') < 0 || t.Commas == 0 && (!partsAtComma(r.S) || r.separator() != judge.Comma) {
		return
	}
	all, some := r.commas(false), r.commas(true)
	if t.Commas == 0 && firstDigit(r.S[:strings.IndexByte(r.S, ',')]) >= 0 {
		return
	}
	b, quoted, every := []byte(r.S), false, all == t.Commas && some != t.Commas
	for i, c := range b {
		switch {
		case c == '"':
			quoted = !quoted
		case c == ',' && !quoted && (every || !groupingComma(r.S, i)):
			b[i] = '|'
		}
	}
	if t.Commas == 0 {
		t.Named = some
	}
	r.S = string(b)
}

// commas returns how many commas stand outside quotation marks in the line, without those that group digits if skipGrouping.
func (r *Reader) commas(skipGrouping bool) int {
	n, quoted := 0, false
	for i := range len(r.S) {
		switch {
		case r.S[i] == '"':
			quoted = !quoted
		case r.S[i] == ',' && !quoted && !(skipGrouping && groupingComma(r.S, i)):
			n++
		}
	}
	return n
}

// cellsStart returns where the first cell of the line starts: behind blanks and one bar.
func (r *Reader) cellsStart() int {
	p := len(r.S) - len(strings.TrimLeft(r.S, " \t"))
	switch {
	case r.Sheet.Parts == judge.Tab:
		return 0
	case r.Has(p, "|"):
		return p + 1
	}
	return r.lineStart()
}

// cellEnd returns where the cell at p ends.
func (r *Reader) cellEnd(p int) int {
	for ; p < len(r.S); p++ {
		switch r.S[p] {
		case ' ', '\t', byte(judge.Bar):
			if r.separatorLen(p) > 0 {
				return p
			}
		}
	}
	return p
}

// separatorLen returns the length of what parts two cells at p, 0 for nothing.
func (r *Reader) separatorLen(p int) int {
	if p >= len(r.S) {
		return 0
	}
	switch parts := r.Sheet.Parts; {
	case parts.IsBlank():
		n := 0
		for p+n < len(r.S) && runes.IsBlank(r.S[p+n]) {
			n++
		}
		if n > 1 || parts == judge.Blank {
			return n
		}
	case parts == judge.Bar || parts == judge.Tab:
		if r.S[p] == byte(parts) {
			return 1
		}
	}
	return 0
}

// columnOf returns the column of the header that the number at p stands in. Cells that bars, tabs or commas part are counted from the
// left, others from the right, as the name of a row may have blanks.
func (r *Reader) columnOf(p int) (c judge.HeadColumn, ok bool) {
	t := &r.Sheet
	blank := t.Parts.IsBlank()
	if len(t.Columns) == 0 || blank != t.Sep.IsBlank() || !blank && t.Parts != t.Sep {
		return c, false
	}
	if t.At == 0 {
		t.At = r.cellsStart()
	}
	if blank && t.Cells == 0 {
		for q := t.At; q < len(r.S); t.Cells++ {
			q = r.cellEnd(q)
			q += r.separatorLen(q)
		}
	}
	for {
		end := r.cellEnd(t.At)
		if n := r.separatorLen(end); end < p && n > 0 {
			t.At, t.Cell = end+n, t.Cell+1
			continue
		}
		break
	}
	k := t.Cell
	if blank {
		k += len(t.Columns) - t.Cells
	}
	if k < 0 || k >= len(t.Columns) {
		return c, false
	}
	return t.Columns[k], true
}

// placeOf returns which of the line's numbers the one at p is, where it has as many as there are units, else -1.
func (r *Reader) placeOf(p int) int {
	t := &r.Sheet
	if t.Cols < 0 {
		t.Cols = 0
		for q := r.item; q < len(r.S) && t.Cols < len(t.Firsts); {
			end := q
			for end < len(r.S) && strings.IndexByte(" \t|\"", r.S[end]) < 0 {
				end++
			}
			if r.numberCell(q, end) {
				t.Firsts[t.Cols] = q
				t.Cols++
			}
			q = end + 1
		}
	}
	if t.Cols != len(t.Units) {
		return -1
	}
	k := t.Cols - 1
	for k >= 0 && t.Firsts[k] > p {
		k--
	}
	return k
}
