package table

import (
	"slices"
	"strings"

	"github.com/komoney/komoney"
)

// shaper makes cells of rows: it spreads merged cells, tells header, notes and body apart, and keeps what is above a row.
type shaper struct {
	p          komoney.Parser
	headerRows int
	ready      [][]Cell // rows to hand out

	table   int // the number of the table
	number  int // of the row
	columns []column
	carried []span // what goes over from the rows above, by column
	units   []unit // of the unit line in force
	large   bool   // a column has a unit that is more than one of its currency: 매출액(백만원) (revenue, in million won)
	section unit   // of the label that stands above its rows: 주당이익(원) (earnings per share, in won)
	held    []row  // the rows that are read before the header is decided
	inHead  bool   // whether they are held
	wide    int    // how many of them have several cells
	gap     bool   // a blank row has been
	known   map[string]label
	foreign bool   // a table of a page or of Markdown, whose rows are all held
	ended   bool   // it has ended
	below   []unit // the unit line behind it
	next    []unit // the unit line for the table that comes
}

// span is a cell that goes over the rows below.
type span struct {
	raw
	left int
}

// row is a row with its cells spread over the columns.
type row struct {
	grid  []slot
	blank bool
	lines int // of a blank one
}

// slot is a place of the grid.
type slot struct {
	raw
	here  bool // the cell starts here
	below bool // it goes over from a row above
}

// holdRows is how many rows are held for the header: heldWide of several cells are enough.
const (
	holdRows = 32
	heldWide = 6
	// maxColumns bounds what rows of many spans become.
	maxColumns = 1 << 14
)

func newShaper(r *Reader) *shaper {
	return &shaper{p: r.Parser, headerRows: r.HeaderRows, inHead: true, known: make(map[string]label)}
}

// take returns the next row that is ready.
func (s *shaper) take() ([]Cell, bool) {
	if len(s.ready) == 0 {
		return nil, false
	}
	row := s.ready[0]
	s.ready[0] = nil
	s.ready = s.ready[1:]
	return row, true
}

// add takes a piece of the input.
func (s *shaper) add(ev event) {
	switch ev.kind {
	case evProse:
		s.prose(ev.text)
	case evStart:
		s.finish(nil)
		s.foreign, s.inHead = true, true
	case evEnd:
		s.ended = true
	case evBlank:
		if s.inHead && len(s.held) > 0 {
			s.held = append(s.held, row{blank: true, lines: ev.lines})
		} else {
			s.skip(ev.lines)
		}
	case evRow:
		r := s.spread(ev.row)
		if s.inHead {
			s.hold(r)
		} else {
			s.place(r)
		}
	}
}

// prose reads a line between two tables. A unit line is in force for the table below it, or for the one above where none follows.
// Other lines end one that has been used.
func (s *shaper) prose(line string) {
	if line == "" {
		return
	}
	list, ok := lineUnits(&s.p, line)
	switch {
	case s.ended && ok && len(s.below) == 0:
		s.below = list
	case s.ended:
		s.finish(s.below)
		s.below, s.units = nil, nil
	}
	switch {
	case ok:
		s.next = list
	case len(line) > 128:
		s.next = nil
	}
}

// finish ends a table of a page: its rows are all there. The unit line below it is its own if nothing else names a unit.
func (s *shaper) finish(below []unit) {
	if s.ended {
		if len(s.units) == 0 {
			s.units = below
		}
		s.end()
	}
	s.ended, s.below = false, nil
	if s.next != nil {
		s.units = s.next
	}
	s.next = nil
}

// end ends a table: what is held is placed.
func (s *shaper) end() {
	for s.inHead && len(s.held) > 0 {
		s.decide()
	}
	s.inHead, s.gap, s.wide = true, false, 0
	s.carried, s.columns, s.section, s.large = s.carried[:0], nil, unit{}, false
	if s.foreign {
		s.number = 0
	}
}

// close ends the input.
func (s *shaper) close() {
	if s.foreign {
		s.finish(s.below)
		return
	}
	s.end()
}

// spread lays a row's cells out by columns, with those that go over from above.
func (s *shaper) spread(cells []raw) row {
	var r row
	col := 0
	above := func() {
		for col < len(s.carried) && s.carried[col].left > 0 {
			s.carried[col].left--
			r.grid = append(r.grid, slot{raw: s.carried[col].raw, below: true})
			col++
		}
	}
	for _, c := range cells {
		above()
		for k := range c.cols {
			if col >= maxColumns {
				break
			}
			r.grid = append(r.grid, slot{raw: c, here: k == 0})
			if c.rows > 1 {
				for len(s.carried) <= col {
					s.carried = append(s.carried, span{})
				}
				s.carried[col] = span{c, c.rows - 1}
			} else if col < len(s.carried) && s.carried[col].left > 0 { // spans that overlap
				s.carried[col].left--
			}
			col++
		}
	}
	above()
	return r
}

// texts returns how many different cells of the row have a text, and the first of them.
func (r *row) texts() (n int, first string) {
	for _, c := range r.grid {
		if c.here && c.text != "" {
			if n++; n == 1 {
				first = c.text
			}
		}
	}
	return n, first
}

// hold keeps a row until it is known which of them are the header.
func (s *shaper) hold(r row) {
	s.held = append(s.held, r)
	if n, _ := r.texts(); n > 1 {
		s.wide++
	}
	if !s.foreign && (s.wide >= heldWide || len(s.held) >= holdRows) {
		s.decide()
	}
}

// decide finds the header among the rows that are held, and places them all. Without a header they go on with the table above.
func (s *shaper) decide() {
	held, single := s.held, s.wide == 0
	s.held, s.wide, s.inHead = nil, 0, false
	if len(held) == 0 {
		return
	}
	if single && s.foreign && !s.hasValues(held) { // titles above a table, that a page lays out as one
		single = false
	}
	first := 0
	var units []unit
	named, titled := false, false
	for ; first < len(held); first++ { // titles and unit lines
		n, line := held[first].texts()
		list, ok := lineUnits(&s.p, line)
		if n > 1 {
			if list, ok = s.splitUnits(held[first]); !ok {
				break
			}
		}
		if n == 1 && single && !ok {
			break
		}
		titled = titled || n > 0
		if ok {
			units, named = list, true
		}
	}
	rest := held[first:]
	heads := s.headRows(rest)
	if heads > 0 || s.table == 0 || s.foreign || s.columns == nil {
		s.begin()
		if titled && !named && s.table > 1 && !s.foreign {
			s.units = nil
		}
	}
	if named {
		s.units = units
	}
	for _, r := range held[:first] {
		if r.blank {
			s.skip(r.lines)
		} else {
			s.hand(r, Note)
		}
	}
	if heads > 0 {
		s.setHeader(rest[:heads], rest[heads:])
	} else if named {
		s.setUnits(rest)
	}
	s.gap = false
	for _, r := range rest[heads:] {
		switch {
		case s.inHead: // another table has begun
			if r.blank {
				s.held = append(s.held, r)
			} else {
				s.hold(r)
			}
		case r.blank:
			s.skip(r.lines)
		default:
			s.place(r)
		}
	}
}

// splitUnits reads a unit line that a CSV has parted at its commas: (단위: 천원 and %), in thousand won and percent.
func (s *shaper) splitUnits(r row) ([]unit, bool) {
	var line []string
	for _, c := range r.grid {
		if c.text != "" {
			line = append(line, c.text)
		}
	}
	if !strings.ContainsAny(line[0], "([") || !strings.ContainsAny(line[len(line)-1], ")]") || strings.ContainsAny(line[0], ")]") {
		return nil, false
	}
	t := strings.Join(line, ", ")
	if len(line) == 2 && isPlainInt(line[1][:min(3, len(line[1]))]) { // 1,000원 (1,000 won)
		t = line[0] + "," + line[1]
	}
	return namedUnits(&s.p, t)
}

// hasValues reports whether one of the rows has a value.
func (s *shaper) hasValues(rows []row) bool {
	for _, r := range rows {
		for _, c := range r.grid {
			if c.here && s.isValue(c.number) {
				return true
			}
		}
	}
	return false
}

// begin begins a table. The rows of a CSV are counted on, as a spreadsheet does.
func (s *shaper) begin() {
	s.table++
	s.columns, s.section, s.gap, s.large = nil, unit{}, false, false
}

// skip counts blank rows.
func (s *shaper) skip(lines int) {
	s.gap = true
	s.number += lines
}

// headRows returns how many rows at the beginning are the header.
func (s *shaper) headRows(rows []row) int {
	n := 0
	switch {
	case s.headerRows < 0:
		return 0
	case s.headerRows > 0:
		return min(s.headerRows, len(rows))
	}
	for n < len(rows) && rows[n].marked() {
		n++
	}
	if n > 0 {
		for n < len(rows)-1 && s.continues(rows[n-1], rows[n]) {
			n++
		}
		return n
	}
	if len(rows) == 0 || !s.isHead(rows[0]) && !s.namesValues(rows) {
		return 0
	}
	if len(rows) == 1 { // a lone row of texts: a header without a body, or a body without a header
		return 1
	}
	n = 1
	for n < len(rows) && n < 6 && s.continues(rows[n-1], rows[n]) {
		n++
	}
	return n
}

// marked reports whether the row is of the header by its markup.
func (r *row) marked() bool {
	some := false
	for _, c := range r.grid {
		if c.text != "" && !c.head {
			return false
		}
		some = some || c.here && c.text != ""
	}
	return some
}

// isHead reports whether a row may be one of a header: it has no amounts but years, dates and the like.
func (s *shaper) isHead(r row) bool {
	n, _ := r.texts()
	if n == 0 || r.blank {
		return false
	}
	for _, c := range r.grid {
		if c.here && c.text != "" && s.isValue(c.number) {
			return false
		}
	}
	return true
}

// namesValues reports whether the first row has amounts that name columns of bare numbers: 1만원 이하 (10,000 won or less), 1~3만원 (10,000 to
// 30,000) above 12, 34.
func (s *shaper) namesValues(rows []row) bool {
	if len(rows) < 2 || rows[0].blank || len(rows[0].grid) == 0 || s.isValue(rows[0].grid[0].number) {
		return false
	}
	below := 0
	for k, c := range rows[0].grid {
		if _, ok := number(c.number, true, false); ok && !isYear(c.number) {
			return false
		}
		if k > 0 && k < len(rows[1].grid) {
			if _, ok := number(rows[1].grid[k].number, true, false); ok {
				below++
			}
		}
	}
	return below > 0 && 2*below >= len(rows[0].grid)-1
}

// isValue reports whether a text is a value and no name of a column.
func (s *shaper) isValue(t string) bool {
	if !strings.ContainsAny(t, "0123456789") {
		return false
	}
	if isYear(t) || isDate(t) {
		return false
	}
	a, ok := s.read(t)
	if !ok {
		return false
	}
	switch a.Kind {
	case komoney.KindOrdinal:
		return false
	case komoney.KindQuantity: // 2022년 (2022), 1월 (January), 3분기 (the third quarter), 55기 (the 55th fiscal year)
		return words().says(a.Unit, period) == none
	}
	return true
}

// continues reports whether the row goes on with the header above it: where that has merged cells, or the row has only what tells
// apart columns of one name, or units.
func (s *shaper) continues(above, r row) bool {
	if !s.isHead(r) {
		return false
	}
	for _, c := range r.grid {
		if c.below && c.text != "" { // a cell of the header goes over it
			return true
		}
	}
	merged, repeated := false, false
	for i, c := range above.grid {
		if c.text == "" && i > 0 || c.cols > 1 {
			merged = true
		}
		if i > 0 && c.text != "" && c.text == above.grid[i-1].text {
			repeated = true
		}
	}
	first, head := "", ""
	if len(r.grid) > 0 && len(above.grid) > 0 {
		first, head = r.grid[0].text, above.grid[0].text
	}
	if n, _ := r.texts(); n < 2 {
		return false
	}
	units, texts := 0, 0
	for i, c := range r.grid {
		if c.here && c.text != "" && i > 0 {
			texts++
			if u := parseUnit(&s.p, strings.Trim(c.text, "()[]")); !u.none() {
				units++
			}
		}
	}
	return (merged || repeated) && (first == "" || first == head) || units > 0 && units == texts
}

// setHeader takes the rows of the header, and hands them out. The rows of the body tell where numbers stand.
func (s *shaper) setHeader(rows, body []row) {
	width := 0
	for _, r := range rows {
		width = max(width, len(r.grid))
	}
	paths := make([][]string, width)
	for i, r := range rows {
		last := ""
		for k := range width {
			t := ""
			if k < len(r.grid) {
				t = r.grid[k].text
			}
			if t == "" && k > 0 && i < len(rows)-1 { // merged, and left empty by a CSV
				t = last
			}
			last = t
			if n := len(paths[k]); t != "" && (n == 0 || paths[k][n-1] != t) {
				paths[k] = append(paths[k], t)
			}
		}
		s.handHead(r, paths)
	}
	for _, r := range rows { // 구분 (단위: 백만원) (item, in million won)
		for k, c := range r.grid {
			if list, ok := namedUnits(&s.p, c.text); ok && (k == 0 || bare(c.text) == "") {
				s.units = list
			}
		}
	}
	s.columns = make([]column, width)
	for k := range s.columns {
		s.columns[k] = s.newColumn(paths[k])
		s.columns[k].measured = k > 0 && s.columns[k].class != text && s.columns[k].class != unitName && numbers(body, k)
	}
	s.takeCurrencies(body)
	s.large = slices.ContainsFunc(s.columns, func(c column) bool { return c.own.isLarge() })
	s.takeRemarks(body)
	s.setUnits(body)
}

// takeCurrencies looks again at columns that are called as a currency: beside one, a syllable is one, too, 엔 (yen). Beside dates these are rates.
func (s *shaper) takeCurrencies(body []row) {
	if !slices.ContainsFunc(s.columns, func(c column) bool { return c.lone && c.own.money() }) {
		return
	}
	rates := dated(body) || slices.ContainsFunc(s.units, func(u unit) bool { return u.money() }) // or in the unit of the table
	for k := range s.columns {
		switch c := &s.columns[k]; {
		case rates && c.lone && c.own.money() && !c.own.isLarge():
			c.own = unit{}
		case !rates && c.own.none() && len(c.path) == 1:
			if u := parseUnit(&s.p, c.path[0]); u.money() {
				c.own, c.lone = u, true
			}
		}
	}
}

// dated reports whether the rows begin with dates or years.
func dated(rows []row) bool {
	for _, r := range rows {
		if len(r.grid) > 0 && r.grid[0].text != "" {
			t := r.grid[0].text
			return isYear(t) || isDate(t) || isPlainInt(t) || isPeriod(t) && startsNumber(t)
		}
	}
	return false
}

// takeRemarks lets the last column have amounts although its name is one of remarks, where no other has any: 항목 (item) and 내용 (what it is).
func (s *shaper) takeRemarks(body []row) {
	last := len(s.columns) - 1
	for k := range s.columns {
		if s.columns[k].measured {
			return
		}
	}
	if last < 1 {
		return
	}
	if c := &s.columns[last]; c.class == text && len(c.path) > 0 && words().says(bare(c.path[len(c.path)-1]), remark) == remark {
		c.remark, c.measured = true, numbers(body, last)
	}
}

// numbers reports whether most texts of a column begin like numbers.
func numbers(rows []row, k int) bool {
	some, all := 0, 0
	for _, r := range rows {
		if r.blank {
			break // another table may follow
		}
		if k >= len(r.grid) || !r.grid[k].here || isMissing(r.grid[k].text) {
			continue
		}
		if n, _ := r.texts(); n > 1 {
			all++
			if startsNumber(r.grid[k].number) {
				some++
			}
		}
	}
	return 2*some > all
}

// handHead hands out a row of the header. The path of its cells is what stands above them.
func (s *shaper) handHead(r row, paths [][]string) {
	cells := s.hand(r, Header)
	for i := range cells {
		c := &cells[i]
		if path := paths[c.Column-1]; len(path) > 1 && path[len(path)-1] == c.Text {
			c.Header = slices.Clone(path[:len(path)-1])
		}
	}
}

// place hands out a row of the body, or finds that it is something else: a note, a unit line, a header again.
func (s *shaper) place(r row) {
	n, first := r.texts()
	gap := s.gap
	switch {
	case n == 0 && len(r.grid) == 0:
		return
	case n == 1 && (len(s.columns) > 1 || len(r.grid) > 1):
		if list, ok := namedUnits(&s.p, first); ok && !s.startsLabel(r, first) {
			s.units = list
			s.setUnits(nil)
			s.hand(r, Note)
			return
		}
		switch {
		case gap && !s.foreign && s.headerRows >= 0: // a title, or a footnote
			s.inHead = true
			s.hold(r)
			return
		case words().noteHead(first):
			s.hand(r, Note)
			return
		}
	case n > 1 && r.marked() && len(s.columns) > 0 && !s.sameHeader(r):
		s.setHeader([]row{r}, nil)
		return
	case n > 1 && s.sameHeader(r):
		s.hand(r, Header)
		return
	case gap && n > 1 && !s.foreign && s.headerRows >= 0 && s.isHead(r):
		s.inHead = true
		s.hold(r)
		return
	}
	s.gap = false
	s.body(r)
}

// startsLabel reports whether a text with a unit is the label of rows, 주당이익 (단위 : 원) (earnings per share, in won), and no line with the
// table's unit.
func (s *shaper) startsLabel(r row, first string) bool {
	if len(r.grid) == 0 || r.grid[0].text != first {
		return false
	}
	head := strings.TrimSpace(first)
	return !strings.HasPrefix(head, "(") && !strings.HasPrefix(head, "[") && words().says(bare(head), unitLine) == none
}

// sameHeader reports whether a row repeats the header, as at the head of a page.
func (s *shaper) sameHeader(r row) bool {
	if len(s.columns) == 0 || len(r.grid) != len(s.columns) {
		return false
	}
	for i, c := range r.grid {
		path := s.columns[i].path
		if len(path) == 0 && c.text == "" {
			continue
		}
		if len(path) == 0 || path[len(path)-1] != c.text {
			return false
		}
	}
	return true
}

// hand hands out a row whose cells have no amounts.
func (s *shaper) hand(r row, role Role) []Cell {
	s.number++
	cells := make([]Cell, 0, len(r.grid))
	for i, c := range r.grid {
		if c.here && (role != Note || c.text != "") {
			cells = append(cells, s.cell(i, &c, role))
		}
	}
	s.ready = append(s.ready, cells)
	return cells
}

// cell returns the cell at column i.
func (s *shaper) cell(i int, c *slot, role Role) Cell {
	return Cell{Table: s.table, Row: s.number, Column: i + 1, RowSpan: max(1, c.rows), ColSpan: max(1, c.cols), Role: role, Text: c.text}
}
