package sheet

import (
	"slices"
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/judge"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Lines that name the columns of a table: 구분 (item), 매출액(억원), 영업이익률(%).

// header is what the cells of a line say that may name columns.
type header struct {
	columns                      []judge.HeadColumn
	years, numbers, named, units int // cells that are years or numbers, and names that say what stands below or have a unit
}

// readHeader takes up the line if it names columns, or a single one, whose numbers stand below: 구분 (item), 매출액(억원), 영업이익률(%).
func (r *Reader) readHeader() {
	t := &r.Sheet
	t.Parts = r.separator()
	h := r.headerCells()
	r.head = h.columns
	t.Years = h.years > 1 && h.numbers == 0
	switch n := len(h.columns); {
	case h.numbers > 0 || n == 0:
	case n == 1 && h.units == 1 && h.years == 0:
		if t.Label = h.columns[0].Unit; len(t.Units) == 0 || t.Title {
			t.Label = judge.UnitLine{}
			t.TakeTitle([]judge.UnitLine{h.columns[0].Unit})
		}
	case n > 1:
		r.takeHeader(&h)
	}
}

// headerCells reads the cells of the line as those of a header, up to a number, behind which it is none, and keeps where its first number stands.
func (r *Reader) headerCells() header {
	t := &r.Sheet
	h := header{columns: r.head[:0]}
	t.First = len(r.S)
	for p := r.cellsStart(); p <= len(r.S) && len(h.columns) < 256 && h.numbers == 0; {
		end := r.cellEnd(p)
		at, stop := trimCell(r.S, p, end)
		cell := r.S[at:stop]
		var c judge.HeadColumn
		switch {
		case cell == "":
		case line.IsRecentYear(cell):
			h.years++
			c.Dated = true
			t.First = min(t.First, at)
		case firstDigit(cell) >= 0 && r.numberCell(at, stop):
			h.numbers++
			t.First = min(t.First, at)
		default:
			if c.Unit = r.unitOfHead(at, stop); c.Unit.Kind != amount.KindNone {
				h.units++
			}
			if c.Topic = r.topicOf(cell); c.Topic != 0 && c.Topic != lex.HSum {
				h.named++
			}
			c.Dated = firstDigit(cell) >= 0
		}
		if n := len(h.columns); n > 0 && t.Parts == judge.Blank && cell != "" && strings.IndexByte("([", cell[0]) >= 0 && c.Unit.Kind != amount.KindNone {
			h.columns[n-1].Unit = c.Unit // 매출 (십억원): sales in billions
		} else {
			h.columns = append(h.columns, c)
		}
		p = end + r.separatorLen(end)
		if end == len(r.S) {
			break
		}
	}
	return h
}

// trimCell returns the cell of s from p to end without blanks, quotation marks and stars around it.
func trimCell(s string, p, end int) (at, stop int) {
	around := func(c byte) bool { return c == ' ' || c == '\t' || c == '"' || c == '\'' || c == '*' }
	for p < end && around(s[p]) {
		p++
	}
	for end > p && around(s[end-1]) {
		end--
	}
	return p, end
}

// takeHeader takes up a line of several cells and no numbers, if it names columns.
func (r *Reader) takeHeader(h *header) {
	t, columns := &r.Sheet, h.columns
	rows := columns[0].Topic == lex.HRows
	if h.units == 0 && h.named == 0 && !(h.years > 0 && rows) {
		return
	}
	t.Head = h.years > 0 || rows || h.units > 0
	if u := columns[0].Unit; u.Cur != "" && h.units == 1 { // 구분(백만원), 2023, 2022: an item in millions
		t.Units, t.Title = []judge.UnitLine{u}, false
	}
	if t.Parts == judge.Bar && strings.HasSuffix(strings.TrimRight(r.S, " \t\r"), "|") {
		columns = columns[:len(columns)-1]
	}
	if h.units == 0 && len(t.Units) == 0 {
		return
	}
	t.Columns, t.Sep, t.Commas, t.Rated = slices.Clone(columns), t.Parts, t.Named, false
	for _, c := range columns {
		t.Rated = t.Rated || c.Topic == lex.HRate || c.Unit.Kind == amount.KindPercent
	}
}

// numberCell reports whether a cell is of a number, with its sign, parentheses or unit, and not of a period or a name: (1,234), △5, 12.3%; not 2022년
// (the year 2022), 1Q24, 2023.12.
func (r *Reader) numberCell(at, end int) bool {
	p := at
	for p < end && !runes.IsDigit(r.S[p]) {
		if c := r.RuneAt(p); runes.IsWord(c) || runes.IsApostrophe(c) {
			return false
		}
		p += runes.RuneLen(r.S, p)
	}
	e := p
	for e < end && (runes.IsDigit(r.S[e]) || (r.S[e] == ',' || r.S[e] == '.') && e+1 < end && runes.IsDigit(r.S[e+1])) {
		e++
	}
	if e == p || line.IsYear(r.S[p:min(e, p+4)]) && e-p > len("2024") && r.S[p+4] == '.' {
		return false
	}
	w, _ := r.UnitWord(e)
	return e >= end || !runes.IsWord(r.RuneAt(e)) || w.Sense != nil && headKind(w.Class) != amount.KindQuantity || w.Sense != nil && w.Class == lex.WCurrency
}

// unitOfHead returns the unit in parentheses, or behind a comma, that the name of a column from p to end ends in: 매출액(억원).
func (r *Reader) unitOfHead(p, end int) judge.UnitLine {
	if end == p || r.S[end-1] != ')' && r.S[end-1] != ']' {
		return judge.UnitLine{}
	}
	open := strings.LastIndexAny(r.S[p:end-1], "([")
	if open < 0 {
		return judge.UnitLine{}
	}
	from := r.SkipGap(p + open + 1)
	from = r.skipUnitLabel(from)
	units, e := r.tableUnits(from, false)
	if len(units) == 0 || r.SkipGap(e) != end-1 {
		return judge.UnitLine{}
	}
	return units[0]
}

// topicOf returns what the name of a row or a column says that its numbers are, 0 for money.
func (r *Reader) topicOf(name string) lex.Class {
	for len(name) < runes.SyllableLen || !runes.HangulAt(name, len(name)-runes.SyllableLen) {
		name = strings.TrimRight(name, " \t:|\",-△▲▼(")
		if !strings.HasSuffix(name, ")") {
			break
		}
		k := strings.LastIndexByte(name, '(')
		if k < 0 {
			break
		}
		name = name[:k]
	}
	w := lex.HeadTopics.Before(name, len(name))
	if w.Sense == nil || runes.IsLatin(w.Text[0]) && len(w.Text) < len(name) && runes.IsLatin(name[len(name)-len(w.Text)-1]) {
		return 0
	}
	if w.N == 1 && !line.WordStart(name, len(name)-len(w.Text)) {
		return 0
	}
	return w.Class
}
