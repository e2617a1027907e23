package sheet

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/judge"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// What the number of a cell is worth: tables/rules/cell.tsv.

// ApplyUnit makes a plain number with digits money of the unit that its row, its column or its table has, or a percentage or a
// multiple. It reports whether m is an amount: the units themselves and the numbers of footnotes are none.
func (r *Reader) ApplyUnit(m *amount.Match) bool {
	if r.readLabels(m.Start); r.isOfUnits(m) {
		return false
	}
	n, t := &r.Left.Num, &r.Sheet
	label := r.S[min(t.End, m.Start):m.Start]
	t.End = m.End
	if m.Kind != amount.KindNumber || !n.Ascii || n.Scaled || r.Left.Magnitude > 0 || !m.Denominator.IsZero() {
		return true
	}
	if (r.Row.Cur != "" || r.Under.Cur != "") && r.footnote(m.Start, m.End) {
		if k := strings.LastIndexByte(label, '('); k > 0 {
			t.Topic = r.topicOf(label[:k])
		}
		return false
	}
	u := r.cellUnit(m, label)
	isItem := m.End <= r.item
	isBeforeUnits := m.Start < r.unitStart && !n.Grouped // 2023년 3 (단위: 원); not 1,234 (단위: 원)
	if !isItem && !isBeforeUnits {
		setUnit(m, u)
	}
	return true
}

// footnote reports whether the number from start to end is that of a note, not of a table's cell: (주1), (주 1), (*1), 매출액1), and 1)
// at the line's start.
func (r *Reader) footnote(start, end int) bool {
	if end-start > 2 || end >= len(r.S) || r.S[end] != ')' {
		return false
	}
	q := r.SkipGapBack(start)
	switch {
	case q == 0, r.S[q-1] == '*':
		return true
	case q == start:
		return runes.IsHangul(r.RuneBefore(q))
	}
	w := lex.NoteHeads.Before(r.S, q)
	return w.Sense != nil && line.WordStart(r.S, q-len(w.Text))
}

// isOfUnits reports whether m is a part of what says the units: of the unit line, of the label of a row, or the unit of a column in parentheses, 매출 (십억원)
// (sales in billions).
func (r *Reader) isOfUnits(m *amount.Match) bool {
	if m.Start < r.unitEnd && m.End > r.unitStart || m.Start < r.labelEnd {
		return true
	}
	t := &r.Sheet
	if m.Kind != amount.KindMoney || t.Prose || r.Paid.End != m.End || runes.IsDigit(r.S[m.Start]) || t.Money().Cur == "" {
		return false
	}
	inBrackets := m.Start > 0 && strings.IndexByte("([", r.S[m.Start-1]) >= 0 && m.End < len(r.S) && strings.IndexByte(")],", r.S[m.End]) >= 0
	if !inBrackets {
		return false
	}
	_, end := r.TableUnit(m.Start)
	return end == m.End
}

// setUnit makes m, a number, what it is worth in the unit u. A count stays a number.
func setUnit(m *amount.Match, u judge.UnitLine) {
	v := numeral.Interval{Lo: m.Low, Hi: m.High}
	switch {
	case u.Kind == amount.KindNone || u.Kind == amount.KindQuantity:
	case u.Kind != amount.KindMoney:
		m.Kind, m.Unit = u.Kind, unit.KindUnit(u.Kind)
	case v.Shift(u.Shift):
		m.Kind, m.Low, m.High, m.Currency, m.Implied = amount.KindMoney, v.Lo, v.Hi, amount.CurrencyOf(u.Cur), true
	}
}

// cellSigns are the signs that the number of a cell may have, but for those of ASCII.
const cellSigns = "△|▲|▼|▽|∆|−"

// readLabels takes up the units in parentheses that labels before p end in, each for what follows it in the row: 주당이익(원) 1,250,
// 비율(%) 12.5, a ratio. One that is no money stands right before a number, as (주) does not in the name of a firm.
func (r *Reader) readLabels(p int) {
	for ; r.labels < p; r.labels++ {
		if r.labels += bracketAhead(r.S[r.labels:p]); r.labels == p {
			break
		}
		if r.labels+1 >= len(r.S) || r.labels < r.unitEnd {
			continue
		}
		from := r.SkipGap(r.labels + 1)
		from = r.skipUnitLabel(from) // 주당이익 (단위: 원): earnings per share in won
		u, end := r.TableUnit(from)
		if end == from || end >= len(r.S) || r.S[end] != ')' && r.S[end] != ']' {
			continue
		}
		k := end + 1
		for k < len(r.S) && strings.IndexByte(" \t|:-(=\",", r.S[k]) >= 0 {
			k++
		}
		for k < len(r.S) && r.OneAt(k, cellSigns) {
			k = r.SkipGap(k + len("△"))
		}
		ahead := k < len(r.S) && (runes.IsDigit(r.S[k]) || !runes.IsHangul(r.RuneAt(k)) && r.UnitAt(k).Sense != nil)
		if ahead || u.Kind != amount.KindQuantity && k > end+1 {
			r.Row, r.labelEnd = u, end
		}
	}
}

// bracketAhead returns how many bytes stand before the first parenthesis or bracket that opens in s, all of them where none does.
func bracketAhead(s string) int {
	if k := strings.IndexAny(s, "(["); k >= 0 {
		return k
	}
	return len(s)
}

// cellCase is a number of a table whose unit is judged.
type cellCase struct {
	start, end int              // of the number
	label      string           // what stands between the number before it and this one
	column     judge.HeadColumn // that it stands in
	topic      lex.Class        // what its column, or else its row, says that it is
	money      judge.UnitLine   // the unit of money of the table
	reference  bool             // it is the number of a note
	unit       judge.UnitLine   // what the rule that speaks says
}

// cellUnit returns the unit of the number m, behind the label since the number before it, if any: tables/rules/cell.tsv.
func (r *Reader) cellUnit(m *amount.Match, label string) judge.UnitLine {
	t := &r.Sheet
	column, known := r.columnOf(m.Start)
	c := cellCase{start: m.Start, end: m.End, label: label, column: column, money: t.Unit(amount.KindMoney)}
	isCell := r.labelEnd == 0 && !t.Prose && !t.Head && (len(t.Units) > 0 || len(t.Columns) > 0) && r.cellEnds(m)
	f := rule.IsInRow.If(r.labelEnd > 0) | rule.IsWrapped.If(t.Wrapped.Kind != amount.KindNone) | rule.IsCell.If(isCell) | rule.IsRatedColumn.If(known && t.Rated) | rule.IsMixed.If(t.Mixed())
	if isCell && !(f&rule.IsWrapped != 0 && r.noHangulBefore(m.Start)) {
		if c.reference = r.reference(m); !c.reference {
			r.countCell(m, label)
		}
	}
	if c.topic = t.Topic; column.Topic != 0 && (column.Topic != lex.HSum || t.Topic == 0) {
		c.topic = column.Topic
	}
	r.JudgeQuietly(rule.Cell, f, line.Extent{Start: m.Start, End: m.End}, func(k rule.ID) bool { return r.cellLook(k, &c) })
	return c.unit
}

// countCell keeps what the line's cells are known by: the topic of the label before them, and whether the first has a point.
func (r *Reader) countCell(m *amount.Match, label string) {
	t := &r.Sheet
	if strings.ContainsFunc(label, runes.IsWord) || t.Numbers == 0 && strings.HasSuffix(strings.TrimRight(label, " \t|"), "%") {
		t.Topic = r.topicOf(label)
	}
	if t.Numbers++; t.Numbers == 1 {
		t.Decimal = strings.Contains(r.S[m.Start:m.End], ".")
	}
}

// noHangulBefore reports whether no Hangul stands before p.
func (r *Reader) noHangulBefore(p int) bool {
	return !strings.ContainsFunc(r.S[:p], runes.IsHangul)
}

// take keeps u as the unit of the number, and reports whether it is one.
func (c *cellCase) take(u judge.UnitLine) bool {
	c.unit = u
	return u.Kind != amount.KindNone
}

// inColumnOfShares keeps the unit of the number's column where that is of shares or of what is counted, and share for one whose head says nothing but that it is a rate.
func (c *cellCase) inColumnOfShares(share judge.UnitLine) bool {
	switch u := c.column.Unit; {
	case u.Kind != amount.KindNone && u.Kind != amount.KindMoney && !c.column.Dated:
		c.unit = u
		return true
	case u.Kind == amount.KindNone && c.column.Topic == lex.HRate:
		c.unit = share
		return true
	}
	return false
}

// cellLook reports whether the rule k of cell.tsv finds what it looks for, and keeps the unit that it gives the cell.
func (r *Reader) cellLook(k rule.ID, c *cellCase) bool {
	t := &r.Sheet
	switch k {
	case rule.CellLabelInTheLineAbove: // 주당이익(원), and the numbers in the next line
		return r.noHangulBefore(c.start) && c.take(t.Wrapped)
	case rule.CellColumnOfNotes:
		return c.column.Topic == lex.HCounted
	case rule.CellColumnOfShares: // 증감률(%) (growth), beside 주당이익(원) (earnings per share)
		return r.Row.Cur != "" && c.inColumnOfShares(t.Unit(amount.KindPercent))
	case rule.CellLabelOfTheRow: // 매출액(백만원) 1,234: sales in millions
		if r.labelEnd > 0 {
			c.unit = r.Row
		}
		return r.labelEnd > 0
	case rule.CellReference: // 주석 4 (note 4)
		return c.reference
	case rule.CellTopicOfASentence: // 매출은 1,234로 (sales, at 1,234)
		w := lex.ParticleBefore(r.S[:r.SkipGapBack(c.start)], lex.PTopic)
		return w.Sense != nil && c.start > t.At && strings.HasSuffix(strings.TrimRight(c.label, " "), w.Text)
	case rule.CellUnitOfTheColumn: // 증감률(%): growth
		return c.take(c.column.Unit)
	case rule.CellYear:
		return r.yearCell(c.start, c.end)
	case rule.CellShares: // 영업이익률 (operating margin)
		return c.topic == lex.HRate && c.take(t.Unit(amount.KindPercent))
	case rule.CellMultiples: // PER
		return c.topic == lex.HMultiple && c.take(t.Unit(amount.KindMultiple))
	case rule.CellNoSums: // 종업원수 (employees), 이자보상배율 (interest coverage) without a unit of multiples
		return c.topic == lex.HRate || c.topic == lex.HMultiple || c.topic == lex.HCounted || c.topic == lex.HRows
	case rule.CellSumForAShare: // 주당이익 (earnings per share)
		if c.topic != lex.HPerShare {
			return false
		}
		c.money.Shift = 0
		return c.take(c.money)
	case rule.CellOnlyUnit: // (단위: 명): persons
		return c.money.Cur == "" && len(t.Units) == 1 && c.take(t.Units[0])
	case rule.CellShareOrSum, rule.CellShareAmongSums: // 1,234 1,345 9.0 under (단위: 백만원, %)
		share := t.Unit(amount.KindPercent)
		if share.Kind != amount.KindPercent || c.money.Cur == "" || t.Numbers < 2 || !strings.Contains(r.S[c.start:c.end], ".") {
			return false
		}
		if k == rule.CellShareOrSum { // 23.1 45.6: the line does not tell which is a share
			return t.Decimal
		}
		return c.take(share)
	case rule.CellSumOrCount, rule.CellPlaceAmongUnits:
		n := r.placeOf(c.start)
		if n < 0 || c.topic == lex.HSum {
			return false
		}
		if k == rule.CellSumOrCount {
			return c.column.Dated
		}
		return c.take(t.Units[n])
	case rule.CellSums:
		return c.take(c.money)
	}
	return r.Sees(k, line.Extent{Start: c.start, End: c.end}, c.start)
}

// cellEnds reports whether no word is written to the number m, so that it may be a cell.
func (r *Reader) cellEnds(m *amount.Match) bool {
	return m.End == len(r.S) || !runes.IsWord(r.RuneAt(m.End)) && r.S[m.End] != '.'
}

// reference reports whether the number m is that of a note that the row refers to: 주석 12 (note 12), 13.
func (r *Reader) reference(m *amount.Match) bool {
	t := &r.Sheet
	q := r.SkipGapBack(m.Start)
	w := lex.NoteHeads.Before(r.S, q)
	if w.Sense != nil && w.N == 1 && line.WordStart(r.S, q-len(w.Text)) || t.NoteAt > 0 && strings.Trim(r.S[t.NoteAt:m.Start], " ,") == "" && m.Start > t.NoteAt && r.S[t.NoteAt] == ',' {
		t.NoteAt = m.End
		return true
	}
	return false
}

// yearCell reports whether the number from start to end is a year: the name of a row, or one of several in a line that has nothing else; or the day that a row begins
// with, 12.31 1,234.
func (r *Reader) yearCell(start, end int) bool {
	if runes.IsApostrophe(r.RuneBefore(start)) && end-start == len("23") || isSeason(r.S[start:end]) { // '23
		return true
	}
	if dayOfYear(r.S[start:end]) && r.lineStart() == start {
		rest := firstDigit(r.S[end:])
		return rest >= 0 && runes.DigitsEnd(r.S, end+rest) < len(r.S) && r.S[runes.DigitsEnd(r.S, end+rest)] == ','
	}
	if !line.IsRecentYear(r.S[start:end]) {
		return false
	}
	return r.Sheet.Years || r.unitEnd > 0 || start == r.Sheet.First && r.lineStart() == start && firstDigit(r.S[end:]) >= 0
}

// isSeason reports whether s is a year and the end of one of the next ten: 2024-25.
func isSeason(s string) bool {
	if len(s) != len("2024-25") || s[4] != '-' && s[4] != '~' || !line.IsYear(s[:4]) {
		return false
	}
	years := (line.SmallNumber(s[5:]) - line.SmallNumber(s[2:4]) + 100) % 100
	return years >= 1 && years <= 10
}

// dayOfYear reports whether s is a month and a day of two digits: 12.31.
func dayOfYear(s string) bool {
	month, day, ok := strings.Cut(s, ".")
	return ok && len(month) == 2 && len(day) == 2 && "01" <= month && month <= "12" && "01" <= day && day <= "31"
}
