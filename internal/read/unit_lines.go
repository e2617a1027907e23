package read

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/runes"
)

// What a number of a table is worth where its unit is written once: above or below the table, at the head of its column, or behind the
// label of its row.

// unitLine is what "(단위: 백만원)" says of a number: the scale and the currency, or the kind if it is no money. The zero one says nothing.
type unitLine struct {
	cur   string
	shift int
	kind  Kind
}

// sheet is what is known of the table that the reader's line is a part of.
type sheet struct {
	units   []unitLine   // of its unit line: (단위: 백만원, %)
	title   bool         // which is the title of a column: 증감률(%)
	below   bool         // or stands below the table
	columns []headColumn // of its header
	rated   bool         // one of which is of shares
	sep     byte         // what parts them: a bar, a tab, a comma, a blank, or w for two blanks
	gap     bool         // a blank line stands before the line
	commas  int          // how many part its cells, if commas do
	label   unitLine     // of a row whose numbers stand in the next line: 주당이익(원)
	block   int          // where in the text the lines end that have been searched for a unit line below them

	// Of the line:
	prose   bool
	head    bool      // it names columns, and its numbers are years
	parts   byte      // what parts its cells
	cells   int       // how many there are, 0 if they have not been counted
	cell    int       // the one that stands at at
	at      int       //
	end     int       // where the number before ends
	topic   lex.Class // of the label before the numbers
	noteAt  int       // where the last reference to a note ends
	years   bool      // all its numbers are years
	first   int       // where its first number starts
	numbers int       // how many have been read
	decimal bool      // the first of them has a point
	wrapped unitLine  // of the label in the line above it
	named   int       // how many commas part its cells, if it may be a header
}

// headColumn is what a header says of the numbers below it.
type headColumn struct {
	unit  unitLine
	topic lex.Class
}

// readUnitLine takes up the reader's line: a unit line, a header, the number of its item.
func (r *reader) readUnitLine() {
	t := &r.sheet
	r.unitStart, r.unitEnd, r.labels, r.labelEnd = 0, 0, 0, 0
	r.row, r.under = unitLine{}, unitLine{}
	t.prose, t.head, t.cells, t.cell, t.at, t.end, t.topic, t.noteAt, t.years, t.named, t.numbers = false, false, 0, 0, 0, 0, 0, 0, false, 0, 0
	t.wrapped, t.label = t.label, unitLine{}
	if strings.Trim(r.S, " \t\r") == "" {
		if t.gap = true; t.below && t.block == 0 {
			t.units, t.below = nil, false
		}
		return
	}
	r.item = r.itemEnd(r.lineStart())
	if units, ok := r.unitLineHere(); ok {
		if !t.below {
			t.columns, t.commas = nil, 0
		}
		t.units, t.gap, t.title = units, false, false
	} else {
		r.partCommas()
		if t.prose = r.proseLine(); t.prose && t.gap {
			t.units, t.columns, t.commas, t.below = nil, nil, 0, false
		}
		if fresh := t.gap || len(t.units) == 0 || t.title; !t.prose && !(fresh && r.titleUnits()) {
			r.readHeader()
		}
		t.gap = false
	}
	if !t.prose {
		r.under = t.money()
	}
}

// money returns the unit of money that the sheet has for some numbers, if any.
func (t *sheet) money() unitLine {
	if u := t.unit(KindMoney); u.cur != "" {
		return u
	}
	for _, c := range t.columns {
		if c.unit.cur != "" {
			return c.unit
		}
	}
	return unitLine{}
}

// unit returns the unit of the kind that the sheet's unit line has, if any.
func (t *sheet) unit(kind Kind) unitLine {
	for _, u := range t.units {
		if u.kind == kind {
			return u
		}
	}
	return unitLine{}
}

// unitLineHere reads the line as a unit line: with a word for it before the unit, or of a unit alone: (단위: 천원, %), USD mn.
func (r *reader) unitLineHere() (units []unitLine, ok bool) {
	k, n := r.unitLabelAt()
	if k >= 0 {
		p, colon := k+n, false
		for p < len(r.S) && (runes.IsBlank(r.S[p]) || r.S[p] == ':') {
			colon = colon || r.S[p] == ':'
			p++
		}
		if w := lex.CaseParticle(r.S[p:], lex.PTopic); !colon && w.Sense != nil {
			p = r.skipGap(p + len(w.Text))
		}
		units, end := r.tableUnits(p, colon)
		if r.labelsRow(k, end) {
			return nil, false
		}
		if len(units) > 0 && (units[0].cur != "" || colon) || colon && p < len(r.S) && r.S[p] != ')' {
			r.unitStart, r.unitEnd = p, end
			return units, true
		}
		return nil, false
	}
	p := r.lineStart()
	open := p < len(r.S) && strings.IndexByte("([<", r.S[p]) >= 0
	if open {
		p++
	}
	if p == len(r.S) || runes.IsDigit(r.S[p]) {
		return nil, false
	}
	units, end := r.tableUnits(p, false)
	if len(units) == 0 || units[0].cur == "" || !open && r.hangulAt(p) && (units[0].shift < 3 || units[0].shift == 4 || strings.ContainsAny(r.S[p:end], " ")) {
		return nil, false // 천 엔 and 만원 are sums
	}
	rest := strings.Trim(r.S[end:], ")]> \t\r\n|\"'")
	exception := strings.TrimLeft(rest, ", ")
	if rest != "" && !(open && rest[0] == ',') && lex.Exceptions.At(exception, 0).Sense == nil && !(open && r.S[end] == ')' && r.periods(end+len(")"))) {
		return nil, false
	}
	r.unitStart, r.unitEnd = p, end
	return units, true
}

// periods reports whether nothing but the names of columns, with digits in them, stands behind p: (십억원) 1Q23 2Q23.
func (r *reader) periods(p int) bool {
	digits := false
	for p < len(r.S) {
		for p < len(r.S) && strings.IndexByte(" \t|", r.S[p]) >= 0 {
			p++
		}
		end := p
		for end < len(r.S) && strings.IndexByte(" \t|", r.S[end]) < 0 {
			digits = digits || runes.IsDigit(r.S[end])
			end++
		}
		if r.numberCell(p, end) && !r.yearDigits(p, end) {
			return false
		}
		p = end
	}
	return digits
}

// cellSigns are the signs that the number of a cell may have, but for those of ASCII.
const cellSigns = "△|▲|▼|▽|∆|−"

// labelsRow reports whether a unit in brackets, whose word stands at k and which ends at end, is that of a row: 주당이익(단위: 원) 1,250.
func (r *reader) labelsRow(k, end int) bool {
	open := r.skipGapBack(k) - 1
	if open <= 0 || strings.IndexByte("([", r.S[open]) < 0 || !strings.ContainsFunc(r.S[:open], runes.IsWord) {
		return false
	}
	for end < len(r.S) && strings.IndexByte(" \t|)],\"(-+", r.S[end]) >= 0 {
		end++
	}
	return end < len(r.S) && (runes.IsDigit(r.S[end]) || r.oneAt(end, cellSigns))
}

// unitLabelAt returns where the word for a unit stands in the line, -1 for nowhere, and its length.
func (r *reader) unitLabelAt() (at, n int) {
	if k := strings.Index(r.S, lex.UnitLabel); k >= 0 {
		return k, len(lex.UnitLabel)
	}
	for _, label := range [...]string{"Unit", "unit", "UNIT"} {
		if k := strings.Index(r.S, label); k >= 0 && (k == 0 || !runes.IsLatin(r.S[k-1])) {
			n := len(label)
			if k+n < len(r.S) && r.S[k+n]|0x20 == 's' {
				n++
			}
			if q := r.skipGap(k + n); q < len(r.S) && r.S[q] == ':' {
				return k, n
			}
		}
	}
	return -1, 0
}

// tableUnits reads the units at p with what parts them, 백만원, %, and returns their end. Where other words may go before the first one,
// 별도기준, 백만원, it looks for it behind the next comma.
func (r *reader) tableUnits(p int, others bool) (units []unitLine, end int) {
	end = p
	for k := 0; k < 6 && p < len(r.S); k++ {
		u, e := r.tableUnit(p)
		if v, f := r.unitInWords(p); f > e {
			u, e = v, f
		}
		if q := r.skipGap(e); e > p && q < len(r.S) && runes.IsDigit(r.S[q]) {
			break // KRW 5 hundred
		}
		if e > p {
			units, end = append(units, u), e
			p = r.skipGap(e)
		} else if at, e := r.lastToken(p); len(units) > 0 && at > p { // 전년동기대비 %
			u, f := r.tableUnit(at)
			if f != e {
				break
			}
			units, end = append(units, u), e
			p = e
		} else if others && len(units) == 0 {
			c := strings.IndexAny(r.S[p:], ",)]")
			if c < 0 || r.S[p+c] != ',' {
				break
			}
			p += c
		} else {
			break
		}
		w := lex.UnitJoints.At(r.S, p)
		if w.Sense == nil {
			break
		}
		p = r.skipGap(p + len(w.Text))
	}
	return units, end
}

// lastToken returns where the last word before the next comma or the end of the brackets starts, and where it ends.
func (r *reader) lastToken(p int) (at, end int) {
	end = len(r.S)
	if k := strings.IndexAny(r.S[p:], ",)]"); k >= 0 {
		end = p + k
	}
	return p + strings.LastIndexByte(r.S[p:end], ' ') + 1, end
}

// unitInWords reads the unit of an English table at p: in millions of Korean won, KRW in billions, US$ '000.
func (r *reader) unitInWords(p int) (u unitLine, end int) {
	end = p
	scaled := false
	for q, k := p, 0; k < 10; k++ {
		q = r.skipGap(q)
		if w := lex.UnitFills.At(r.S, q); w.Sense != nil && lex.Boundary(r.S, q+len(w.Text)) {
			q += len(w.Text)
			continue
		}
		if zeros, e := powerOfTen(r.S, q); e > q && !scaled {
			u.shift += zeros
			q = e
			continue
		}
		w := lex.TableScales.At(r.S, q)
		if w.Sense == nil || !lex.Boundary(r.S, q+len(w.Text)) {
			w = r.unitAt(q)
			if m := letterMagnitude(w); w.Sense != nil && w.Class != lex.WMagnitude && w.Class != lex.WCurrency && m.Sense != nil {
				w = m
			}
		}
		switch {
		case w.Sense != nil && w.Class == lex.WMagnitude && !scaled:
			u.shift, scaled = u.shift+int(w.N), true
		case w.Sense != nil && w.Class == lex.WCurrency && u.cur == "":
			u.cur, u.kind = r.P.Currency(w), KindMoney
		default:
			k = 10
			continue
		}
		q += len(w.Text)
		end = q
	}
	if u.cur == "" {
		return unitLine{}, p
	}
	return u, end
}

// powerOfTen returns the power of ten that stands in digits at p, 100 or 1,000, and its end, which is p where there is none.
func powerOfTen(s string, p int) (n, end int) {
	if p >= len(s) || s[p] != '1' {
		return 0, p
	}
	for end = p + 1; end < len(s) && (s[end] == '0' || s[end] == ',' && end+1 < len(s) && s[end+1] == '0'); end++ {
		if s[end] == '0' {
			n++
		}
	}
	if n == 0 || end < len(s) && runes.IsDigit(s[end]) {
		return 0, p
	}
	return n, end
}

// lineStart returns where the line starts, behind blanks, quotation marks and the bar of a table.
func (r *Line) lineStart() int {
	return len(r.S) - len(strings.TrimLeft(r.S, " \t|\"'*※"))
}

// cellsStart returns where the first cell of the line starts: behind blanks and one bar.
func (r *reader) cellsStart() int {
	p := len(r.S) - len(strings.TrimLeft(r.S, " \t"))
	switch {
	case r.sheet.parts == '\t':
		return 0
	case r.has(p, "|"):
		return p + 1
	}
	return r.lineStart()
}

// readLabels takes up the units in parentheses that labels before p end in, each for what follows it in the row: 주당이익(원) 1,250,
// 비율(%) 12.5. One that is no money stands right before a number, as (주) does not in the name of a firm.
func (r *reader) readLabels(p int) {
	for ; r.labels < p; r.labels++ {
		c := r.S[r.labels]
		if c != '(' && c != '[' || r.labels+1 >= len(r.S) || r.labels < r.unitEnd {
			continue
		}
		from := r.skipGap(r.labels + 1)
		from = r.skipUnitLabel(from) // 주당이익 (단위: 원)
		u, end := r.tableUnit(from)
		if end == from || end >= len(r.S) || r.S[end] != ')' && r.S[end] != ']' {
			continue
		}
		k := end + 1
		for k < len(r.S) && strings.IndexByte(" \t|:-(=\",", r.S[k]) >= 0 {
			k++
		}
		for k < len(r.S) && r.oneAt(k, cellSigns) {
			k = r.skipGap(k + len("△"))
		}
		ahead := k < len(r.S) && (runes.IsDigit(r.S[k]) || !runes.IsHangul(r.runeAt(k)) && r.unitAt(k).Sense != nil)
		if ahead || u.kind != KindQuantity && k > end+1 {
			r.row, r.labelEnd = u, end
		}
	}
}

// skipUnitLabel returns the place behind the word for a unit at p, with its colon, or p.
func (r *reader) skipUnitLabel(p int) int {
	if !r.has(p, lex.UnitLabel) {
		return p
	}
	for p += len(lex.UnitLabel); p < len(r.S) && (runes.IsBlank(r.S[p]) || r.S[p] == ':'); {
		p++
	}
	return p
}

// tableUnit reads the unit at p, such as 백만원, 1,000원, 천 달러, USD 천 or 명, and returns its end, which is p where there is none.
func (r *reader) tableUnit(p int) (u unitLine, end int) {
	q, shift := p, 0
	if r.has(q, "1") {
		for q++; q < len(r.S) && (r.S[q] == '0' || r.S[q] == ','); q++ {
			if r.S[q] == '0' {
				shift++
			}
		}
	}
	counted := q > p
	q, n := r.tableScales(q)
	shift += n
	w, at := r.unitWord(q)
	if w.Sense != nil && w.Class == lex.WMagnitude || w.Sense != nil && letterMagnitude(w).Sense != nil { // mn USD, m€
		if v, k := r.unitWord(at + len(w.Text)); v.Sense != nil && v.Class == lex.WCurrency {
			if m := letterMagnitude(w); m.Sense != nil {
				w = m
			}
			shift += int(w.N)
			w, at = v, k
		}
	}
	if w.Sense == nil || w.Class == lex.WMagnitude || counted && shift == 0 || w.Class != lex.WCurrency && (counted && shift < 3 || len(w.Text) == 1 && w.Text[0] >= 'A' && w.Text[0] <= 'Z') {
		return u, p // (1년), (A)
	}
	end = at + len(w.Text)
	if w.Class != lex.WCurrency {
		return unitLine{kind: headKind(w.Class)}, end
	}
	if !runes.IsHangul(runes.Rune0(w.Text)) {
		if k, n := r.tableScales(r.skipGap(end)); n > 0 { // ￦백만
			end, shift = k, shift+n
		} else if v, k := r.unitWord(end); v.Sense != nil { // USD mn, $m
			if m := letterMagnitude(v); m.Sense != nil {
				v = m
			}
			if v.Class == lex.WMagnitude {
				end, shift = k+len(v.Text), shift+int(v.N)
			}
		}
	}
	return unitLine{cur: r.P.Currency(w), shift: shift, kind: KindMoney}, end
}

// headKind returns the kind of numbers that stand below a unit of the class in a header.
func headKind(c lex.Class) Kind {
	switch c {
	case lex.WPercent:
		return KindPercent
	case lex.WPercentPoint:
		return KindPercentPoint
	case lex.WBasisPoint:
		return KindBasisPoint
	case lex.WMultiple:
		return KindMultiple
	}
	return KindQuantity
}

// tableScales reads the scales at p, 백만, and returns their end and the power of ten.
func (r *reader) tableScales(p int) (end, shift int) {
	for p < len(r.S) {
		w := r.numeralWord(p)
		if w.Sense == nil || w.Class != lex.NSmall && w.Class != lex.NBig {
			break
		}
		shift += int(w.N)
		p += len(w.Text)
	}
	return p, shift
}

// applyUnitLine makes a plain number with digits money of the unit that its row, its column or its table has, or a percentage or a
// multiple. It reports false where m is of the unit line itself or the number of a footnote. The number of an item is no money, nor what stands before the
// line's own unit, but a sum with a comma.
func (r *reader) applyUnitLine(m *Match) bool {
	if m.Start < r.unitEnd && m.End > r.unitStart {
		return false
	}
	if r.readLabels(m.Start); m.Start < r.labelEnd {
		return false
	}
	n, t := &r.left.num, &r.sheet
	if m.Kind == KindMoney && m.Start > 0 && m.End < len(r.S) && strings.IndexByte("([", r.S[m.Start-1]) >= 0 && strings.IndexByte(")],", r.S[m.End]) >= 0 && !t.prose && r.paidEnd == m.End && !runes.IsDigit(r.S[m.Start]) {
		if _, end := r.tableUnit(m.Start); end == m.End && t.money().cur != "" {
			return false // the unit of a header: 매출 (십억원)
		}
	}
	label := r.S[min(t.end, m.Start):m.Start]
	t.end = m.End
	if m.Kind != KindNumber || !n.ascii || n.scaled || r.left.magnitude > 0 || !m.Denominator.IsZero() {
		return true
	}
	if (r.row.cur != "" || r.under.cur != "") && r.footnote(m.Start, m.End) {
		if k := strings.LastIndexByte(label, '('); k > 0 {
			t.topic = r.topicOf(label[:k])
		}
		return false
	}
	u := r.cellUnit(m, label)
	if u.kind == KindNone || u.kind == KindQuantity {
		return true
	}
	if m.End <= r.item || m.Start < r.unitStart && !n.grouped {
		return true
	}
	v := pair{lo: m.Low, hi: m.High}
	switch {
	case u.kind != KindMoney:
		m.Kind, m.Unit = u.kind, kindUnit(u.kind)
	case v.shift(u.shift):
		m.Kind, m.Low, m.High, m.Currency, m.Implied = KindMoney, v.lo, v.hi, CurrencyOf(u.cur), true
	}
	return true
}

// cellUnit returns the unit of the number m, behind the label since the number before it, if any.
func (r *reader) cellUnit(m *Match, label string) unitLine {
	t := &r.sheet
	c, known := r.columnOf(m.Start)
	if t.wrapped.kind != KindNone && !strings.ContainsFunc(r.S[:m.Start], runes.IsHangul) {
		return t.wrapped
	}
	if r.labelEnd > 0 {
		if c.topic == lex.HCounted {
			return unitLine{} // the column of notes
		}
		return r.row
	}
	if t.prose || t.head || len(t.units) == 0 && len(t.columns) == 0 || !r.cellEnds(m) {
		return unitLine{}
	}
	if r.reference(m) {
		return unitLine{}
	}
	if strings.ContainsFunc(label, runes.IsWord) {
		t.topic = r.topicOf(label)
	}
	topic := t.topic
	if t.numbers++; t.numbers == 1 {
		t.decimal = strings.Contains(r.S[m.Start:m.End], ".")
	}
	if w := lex.ParticleBefore(r.S[:r.skipGapBack(m.Start)], lex.PTopic); w.Sense != nil && m.Start > t.at && strings.HasSuffix(strings.TrimRight(label, " "), w.Text) {
		return unitLine{} // 매출은 1,234로
	}
	year := r.yearCell(m)
	if known {
		if c.unit.kind != KindNone {
			return c.unit
		}
		if c.topic != 0 {
			topic = c.topic
		}
	}
	if year {
		return unitLine{}
	}
	switch money := t.unit(KindMoney); topic {
	case lex.HRate:
		return t.unit(KindPercent)
	case lex.HMultiple:
		return t.unit(KindMultiple)
	case lex.HCounted, lex.HRows:
		return unitLine{}
	case lex.HPerShare:
		money.shift = 0
		return money
	default:
		if money.cur == "" && len(t.units) == 1 {
			return t.units[0]
		}
		if share := t.unit(KindPercent); !(known && t.rated) && share.kind == KindPercent && money.cur != "" && t.numbers > 1 && strings.Contains(r.S[m.Start:m.End], ".") {
			if t.decimal {
				return unitLine{} // 23.1 45.6, of which the line does not tell which is a share
			}
			return share
		}
		return money
	}
}

// cellEnds reports whether no word is written to the number m, so that it may be a cell.
func (r *reader) cellEnds(m *Match) bool {
	return m.End == len(r.S) || !runes.IsWord(r.runeAt(m.End)) && r.S[m.End] != '.'
}

// reference reports whether the number m is that of a note that the row refers to: 주석 12, 13.
func (r *reader) reference(m *Match) bool {
	t := &r.sheet
	q := r.skipGapBack(m.Start)
	w := lex.NoteHeads.Before(r.S, q)
	if w.Sense != nil && w.N == 1 && wordStart(r.S, q-len(w.Text)) || t.noteAt > 0 && strings.Trim(r.S[t.noteAt:m.Start], " ,") == "" && m.Start > t.noteAt && r.S[t.noteAt] == ',' {
		t.noteAt = m.End
		return true
	}
	return false
}

// yearCell reports whether the number m is a year: the name of a row, or one of several in a line that has nothing else.
func (r *reader) yearCell(m *Match) bool {
	if !r.yearDigits(m.Start, m.End) {
		return false
	}
	return r.sheet.years || r.unitEnd > 0 || m.Start == r.sheet.first && r.lineStart() == m.Start && strings.ContainsAny(r.S[m.End:], "0123456789")
}

// yearDigits reports whether a year of now stands from p to end: 2024.
func (r *Line) yearDigits(p, end int) bool {
	return end-p == len("2024") && runes.DigitsEnd(r.S, p) == end && (r.has(p, "19") && r.S[p+2] >= '5' || r.has(p, "20") && r.S[p+2] < '6')
}

// topicOf returns what the name of a row or a column says that its numbers are, 0 for money.
func (r *reader) topicOf(name string) lex.Class {
	for {
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
	if w.N == 1 && !wordStart(name, len(name)-len(w.Text)) {
		return 0
	}
	return w.Class
}

// proseLine reports whether the line is of a sentence and not of a table.
func (r *reader) proseLine() bool {
	s := strings.TrimRight(r.S, " \t\r\"'”’)")
	if s == "" || strings.ContainsAny(r.S, "|\t") {
		return false
	}
	if c := s[len(s)-1]; c == '.' || c == '!' || c == '?' {
		before, _ := utf8.DecodeLastRuneInString(s[:len(s)-1])
		if runes.IsWord(before) && !(before < utf8.RuneSelf && runes.IsDigit(byte(before))) || before == ')' || before == '%' {
			return true
		}
	}
	if w := lex.ProseEnds.Before(s, len(s)); w.Sense != nil && strings.IndexByte(s, ' ') > 0 {
		return true
	}
	p := strings.IndexAny(s, "0123456789")
	if p < 0 {
		return false
	}
	words, numbers := 0, 0
	for token := range strings.FieldsSeq(s[p:]) {
		c, _ := utf8.DecodeRuneInString(token)
		switch {
		case lex.ProseWords.At(token, 0).Text == token:
			return true
		case runes.IsHangul(c) || c < utf8.RuneSelf && runes.IsLatin(byte(c)):
			words++
		default:
			numbers++
		}
	}
	return words > numbers+4
}

// readHeader takes up the line if it names columns, or a single one, whose numbers stand below: 구분, 매출액(억원), 영업이익률(%).
func (r *reader) readHeader() {
	t := &r.sheet
	t.parts = r.separator()
	start := r.cellsStart()
	t.first = len(r.S)
	years, numbers, named, units := 0, 0, 0, 0
	var first lex.Class
	columns := make([]headColumn, 0, 8)
	for p := start; p <= len(r.S) && len(columns) < 256; {
		end := r.cellEnd(p)
		cell := strings.Trim(r.S[p:end], " \t\"'*")
		at := p + strings.Index(r.S[p:end], cell)
		var c headColumn
		switch {
		case cell == "":
		case r.yearDigits(at, at+len(cell)):
			years++
			t.first = min(t.first, at)
		case strings.ContainsAny(cell, "0123456789") && r.numberCell(at, at+len(cell)):
			numbers++
			t.first = min(t.first, at)
		default:
			if c.unit = r.unitOfHead(at, at+len(cell)); c.unit.kind != KindNone {
				units++
			}
			if c.topic = r.topicOf(cell); c.topic != 0 {
				named++
			}
		}
		if n := len(columns); n > 0 && t.parts == ' ' && cell != "" && strings.IndexByte("([", cell[0]) >= 0 && c.unit.kind != KindNone {
			columns[n-1].unit = c.unit // 매출 (십억원)
		} else {
			columns = append(columns, c)
		}
		if len(columns) == 1 {
			first = c.topic
		}
		p = end + r.separatorLen(end)
		if end == len(r.S) {
			break
		}
	}
	t.years = years > 1 && numbers == 0
	switch {
	case numbers > 0 || len(columns) == 0:
	case len(columns) == 1 && units == 1 && years == 0:
		if t.label = columns[0].unit; len(t.units) == 0 || t.title {
			t.label = unitLine{}
			t.units, t.title, t.columns, t.commas = []unitLine{columns[0].unit}, true, nil, 0
		}
	case len(columns) > 1 && (units > 0 || named > 0 || years > 0 && first == lex.HRows):
		t.head = years > 0 || first == lex.HRows || units > 0
		if u := columns[0].unit; u.cur != "" && units == 1 { // 구분(백만원), 2023, 2022
			t.units, t.title = []unitLine{u}, false
		}
		if t.parts == '|' && len(columns) > 1 && strings.HasSuffix(strings.TrimRight(r.S, " \t\r"), "|") {
			columns = columns[:len(columns)-1]
		}
		if units > 0 || len(t.units) > 0 {
			t.columns, t.sep, t.commas, t.rated = columns, t.parts, t.named, false
			for _, c := range columns {
				t.rated = t.rated || c.topic == lex.HRate || c.unit.kind == KindPercent
			}
		}
	}
}

// titleUnits takes up the units in brackets behind the title of a table: Key figures (KRW bn, %).
func (r *reader) titleUnits() bool {
	t := &r.sheet
	s := strings.TrimRight(r.S, " \t\r")
	open := strings.LastIndexAny(s, "([")
	if open < 2 || open+1 == len(s) || s[open-1] != ' ' || runes.IsDigit(s[open+1]) || strings.IndexByte(")]", s[len(s)-1]) < 0 || r.separator() != ' ' {
		return false
	}
	units, end := r.tableUnits(open+1, false)
	if len(units) == 0 || units[0].cur == "" || end != len(s)-1 || r.unitOfHead(0, open-1).kind != KindNone {
		return false
	}
	t.units, t.columns, t.commas, t.title = units, nil, 0, true
	r.unitStart, r.unitEnd = open+1, end
	return true
}

// numberCell reports whether a cell is of a number, with its sign, brackets or unit, and not of a period or a name: (1,234), △5, 12.3%; not
// 2022년, 1Q24, 2023.12.
func (r *reader) numberCell(at, end int) bool {
	p := at
	for p < end && !runes.IsDigit(r.S[p]) {
		if c := r.runeAt(p); runes.IsWord(c) || c == '\'' || c == '‘' || c == '’' {
			return false
		}
		p += runes.RuneLen(r.S, p)
	}
	e := p
	for e < end && (runes.IsDigit(r.S[e]) || (r.S[e] == ',' || r.S[e] == '.') && e+1 < end && runes.IsDigit(r.S[e+1])) {
		e++
	}
	if e == p || isYearMonth(r.S[p:min(e, p+4)], "1") && e-p > len("2024") && r.S[p+4] == '.' {
		return false
	}
	w, _ := r.unitWord(e)
	return e >= end || !runes.IsWord(r.runeAt(e)) || w.Sense != nil && headKind(w.Class) != KindQuantity || w.Sense != nil && w.Class == lex.WCurrency
}

// unitOfHead returns the unit in brackets, or behind a comma, that the name of a column from p to end ends in: 매출액(억원).
func (r *reader) unitOfHead(p, end int) unitLine {
	if end == p || r.S[end-1] != ')' && r.S[end-1] != ']' {
		return unitLine{}
	}
	open := strings.LastIndexAny(r.S[p:end-1], "([")
	if open < 0 {
		return unitLine{}
	}
	from := r.skipGap(p + open + 1)
	from = r.skipUnitLabel(from)
	units, e := r.tableUnits(from, false)
	if len(units) == 0 || r.skipGap(e) != end-1 {
		return unitLine{}
	}
	return units[0]
}

// separator returns what parts the cells of the line.
func (r *reader) separator() byte {
	s := strings.Trim(r.S, " \t\r")
	switch {
	case strings.IndexByte(s, '|') >= 0:
		return '|'
	case strings.IndexByte(s, '\t') >= 0:
		return '\t'
	case strings.Contains(s, "  "):
		return 'w'
	}
	for i := range len(s) {
		if s[i] == ',' && i+1 < len(s) && s[i+1] != ' ' && !groupingComma(s, i) {
			return ','
		}
	}
	return ' '
}

// groupingComma reports whether the comma at i groups digits: 1,234.
func groupingComma(s string, i int) bool {
	p := i
	for p > 0 && runes.IsDigit(s[p-1]) {
		p--
	}
	return p < i && i-p <= 3 && runes.DigitsEnd(s, i+1) == i+len(",000")
}

// partCommas puts a bar for each comma that parts two cells, in a header of at least two names and in the lines below it, so that the numbers
// beside it are not grouped with it: 2022,1203,870.
func (r *reader) partCommas() {
	t := &r.sheet
	if r.separator() != ',' && !(t.commas > 0 && strings.IndexByte(r.S, ',') >= 0) {
		return
	}
	all, some := r.commas(false), r.commas(true)
	if t.commas == 0 && strings.ContainsAny(r.S[:strings.IndexByte(r.S, ',')], "0123456789") {
		return
	}
	b, quoted, every := []byte(r.S), false, all == t.commas && some != t.commas
	for i, c := range b {
		switch {
		case c == '"':
			quoted = !quoted
		case c == ',' && !quoted && (every || !groupingComma(r.S, i)):
			b[i] = '|'
		}
	}
	if t.commas == 0 {
		t.named = some
	}
	r.S = string(b)
}

// commas returns how many commas part the cells of the line, with those that group digits or without them.
func (r *reader) commas(grouped bool) int {
	n, quoted := 0, false
	for i := range len(r.S) {
		switch {
		case r.S[i] == '"':
			quoted = !quoted
		case r.S[i] == ',' && !quoted && !(grouped && groupingComma(r.S, i)):
			n++
		}
	}
	return n
}

// cellEnd returns where the cell at p ends.
func (r *reader) cellEnd(p int) int {
	for p < len(r.S) && r.separatorLen(p) == 0 {
		p++
	}
	return p
}

// separatorLen returns the length of what parts two cells at p, 0 for nothing.
func (r *reader) separatorLen(p int) int {
	if p >= len(r.S) {
		return 0
	}
	c := r.S[p]
	switch parts := r.sheet.parts; parts {
	case '|', '\t':
		if c == parts {
			return 1
		}
	case ' ', 'w':
		n := 0
		for p+n < len(r.S) && runes.IsBlank(r.S[p+n]) {
			n++
		}
		if n > 1 || n == 1 && parts == ' ' {
			return n
		}
	}
	return 0
}

// columnOf returns the column of the header that the number at p stands in. Cells that bars, tabs or commas part are counted from the
// left, others from the right, as the name of a row may have blanks.
func (r *reader) columnOf(p int) (c headColumn, ok bool) {
	t := &r.sheet
	blank := t.parts == ' ' || t.parts == 'w'
	if len(t.columns) == 0 || blank != (t.sep == ' ' || t.sep == 'w') || !blank && t.parts != t.sep {
		return c, false
	}
	if t.at == 0 {
		t.at = r.cellsStart()
	}
	if blank && t.cells == 0 {
		for q := t.at; q < len(r.S); t.cells++ {
			q = r.cellEnd(q)
			q += r.separatorLen(q)
		}
	}
	for {
		end := r.cellEnd(t.at)
		if n := r.separatorLen(end); end < p && n > 0 {
			t.at, t.cell = end+n, t.cell+1
			continue
		}
		break
	}
	k := t.cell
	if blank {
		k += len(t.columns) - t.cells
	}
	if k < 0 || k >= len(t.columns) {
		return c, false
	}
	return t.columns[k], true
}

// lookBelow looks for a unit line that ends the lines of a table which begin at base, before a blank line: (단위: 억원, 별도기준).
func (f *finder) lookBelow(text string, base int) {
	t := &f.sheet
	if base < t.block {
		return
	}
	if t.below {
		t.units, t.below = nil, false
	}
	rows, at, last := 0, base, ""
	own := false
	for at < len(text) {
		line, _, _ := strings.Cut(text[at:], "\n")
		trimmed := strings.Trim(line, " \t\r")
		if trimmed == "" {
			break
		}
		if last != "" {
			own = own || unitMarked(last)
			if c := last[len(last)-1]; runes.IsDigit(c) || strings.IndexByte(")|%-\"", c) >= 0 {
				rows++
			}
		}
		last = trimmed
		at = min(at+len(line)+1, len(text))
	}
	t.block = at
	if own || rows < 2 || last == "" || !unitMarked(last) {
		return
	}
	f.set(last)
	if units, ok := f.unitLineHere(); ok {
		t.units, t.columns, t.commas, t.below, t.title, t.gap = units, nil, 0, true, false, false
	}
}

// unitMarked reports whether a line may be a unit line, by the word for it.
func unitMarked(s string) bool {
	return strings.Contains(s, lex.UnitLabel) || strings.Contains(s, "nit")
}

// HeaderUnit reads the unit of a header, as komoney.ParseUnit says.
func HeaderUnit(p Options, s string) (Amount, error) {
	var norm norm.Normalizer
	text, start := norm.Trimmed(s)
	if text == "" {
		return Amount{}, newError("parse unit", s, 0, fault.ErrEmpty, "no text")
	}
	var r reader
	r.S, r.P, r.alone = text, p, true
	if u, end := r.tableUnit(0); u.cur != "" && end == len(text) {
		if one, err := decimal.FromInt(1).Shift(u.shift); err == nil {
			return Amount{Kind: KindMoney, Low: one, High: one, Currency: CurrencyOf(u.cur)}, nil
		}
	}
	if !runes.IsDigit(text[0]) && !(len(text) == 1 && 'A' <= text[0] && text[0] <= 'Z') {
		a, err := Parse(p, AnAmount, "1"+strings.TrimSpace(s))
		_, exact := a.exact()
		switch {
		case err != nil || !exact || a.Approx || a.Bound != NoBound || a.Low.Sign() <= 0:
		case a.Kind == KindOrdinal, a.Kind == KindFraction, a.Kind == KindNumber && a.Low == decimal.FromInt(1):
		default:
			return a, nil
		}
	}
	return Amount{}, newError("parse unit", s, norm.Offset(start), fault.ErrUnknownUnit, "")
}
