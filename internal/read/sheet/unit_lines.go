package sheet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/judge"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// What a number of a table is worth where its unit is written once: above or below the table, at the head of its column, or behind the
// label of its row.

// ReadLine takes up the reader's line: a unit line, a header, the number of its item.
func (r *Reader) ReadLine() {
	t := &r.Sheet
	r.unitStart, r.unitEnd, r.labels, r.labelEnd = 0, 0, 0, 0
	r.Row, r.Under = judge.UnitLine{}, judge.UnitLine{}
	t.Prose, t.Head, t.Cells, t.Cell, t.At, t.End, t.Topic, t.NoteAt, t.Years, t.Named, t.Numbers, t.Cols = false, false, 0, 0, 0, 0, 0, 0, false, 0, 0, -1
	t.Wrapped, t.Label = t.Label, judge.UnitLine{}
	if strings.Trim(r.S, " \t\r") == "" {
		if t.Gap = true; t.Below && t.Block == 0 {
			t.Units, t.Below = nil, false
		}
		return
	}
	r.item = r.itemEnd(r.lineStart())
	if units, ok := r.unitLineHere(); ok {
		if !t.Below {
			t.Columns, t.Commas = nil, 0
		}
		t.Units, t.Gap, t.Title = units, false, false
	} else {
		r.partCommas()
		if t.Prose = r.proseLine(); t.Prose && t.Gap {
			t.Units, t.Columns, t.Commas, t.Below = nil, nil, 0, false
		}
		if fresh := t.Gap || len(t.Units) == 0 || t.Title; !t.Prose && !(fresh && r.titleUnits()) {
			r.readHeader()
		}
		t.Gap = false
	}
	if !t.Prose {
		r.Under = t.Money()
	}
}

// unitLineHere reads the line as a unit line: with a word for it before the unit, or of a unit alone: (단위: 천원, %), USD mn.
func (r *Reader) unitLineHere() (units []judge.UnitLine, ok bool) {
	k, n := r.unitLabelAt()
	if k >= 0 {
		p, colon := k+n, false
		for p < len(r.S) && (runes.IsBlank(r.S[p]) || r.S[p] == ':') {
			colon = colon || r.S[p] == ':'
			p++
		}
		if w := lex.CaseParticle(r.S[p:], lex.PTopic); !colon && w.Sense != nil {
			p = r.SkipGap(p + len(w.Text))
		}
		units, end := r.tableUnits(p, colon)
		if r.labelsRow(k, end) {
			return nil, false
		}
		if len(units) > 0 && (units[0].Cur != "" || colon) || colon && p < len(r.S) && r.S[p] != ')' {
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
	if p == len(r.S) || runes.IsDigit(r.S[p]) || r.Shape(p)&(lexhash.Units|lexhash.Numerals) == 0 && runes.HangulAt(r.S, p) && r.P.Units == nil && r.P.Names == nil {
		return nil, false
	}
	units, end := r.tableUnits(p, false)
	if len(units) == 0 || units[0].Cur == "" || !open && r.HangulAt(p) && (units[0].Shift < 3 || units[0].Shift == 4 || strings.ContainsAny(r.S[p:end], " ")) {
		return nil, false // 천 엔 (a thousand yen) and 만원 are sums
	}
	rest := strings.Trim(r.S[end:], ")]> \t\r\n|\"'")
	exception := strings.TrimLeft(rest, ", ")
	if rest != "" && !(open && rest[0] == ',') && lex.Exceptions.At(exception, 0).Sense == nil && !(open && r.S[end] == ')' && r.periods(end+len(")"))) {
		return nil, false
	}
	r.unitStart, r.unitEnd = p, end
	return units, true
}

// firstDigit returns the place of the first digit in s, -1 if there is none.
func firstDigit(s string) int {
	for i := range len(s) {
		if runes.IsDigit(s[i]) {
			return i
		}
	}
	return -1
}

// periods reports whether nothing but the names of columns, with digits in them, stands behind p: (십억원) 1Q23 2Q23.
func (r *Reader) periods(p int) bool {
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
		if r.numberCell(p, end) && !line.IsRecentYear(r.S[p:end]) {
			return false
		}
		p = end
	}
	return digits
}

// cellSigns are the signs that the number of a cell may have, but for those of ASCII.
const cellSigns = "△|▲|▼|▽|∆|−"

// labelsRow reports whether a unit in parentheses, whose word stands at k and which ends at end, is that of a row: 주당이익(단위: 원) 1,250 (earnings per share, in won).
func (r *Reader) labelsRow(k, end int) bool {
	open := r.SkipGapBack(k) - 1
	if open <= 0 || strings.IndexByte("([", r.S[open]) < 0 || !strings.ContainsFunc(r.S[:open], runes.IsWord) {
		return false
	}
	for end < len(r.S) && strings.IndexByte(" \t|)],\"(-+", r.S[end]) >= 0 {
		end++
	}
	return end < len(r.S) && (runes.IsDigit(r.S[end]) || r.OneAt(end, cellSigns))
}

// unitLabelAt returns where the word for a unit stands in the line, -1 for nowhere, and its length.
func (r *Reader) unitLabelAt() (at, n int) {
	if k := strings.Index(r.S, lex.UnitLabel); k >= 0 {
		return k, len(lex.UnitLabel)
	}
	if strings.IndexByte(r.S, 'n') < 0 && strings.IndexByte(r.S, 'N') < 0 {
		return -1, 0
	}
	for k := range len(r.S) {
		if r.S[k]|0x20 == 'u' && (k == 0 || !runes.IsLatin(r.S[k-1])) {
			if w := lex.LatinUnitLabels.At(r.S, k); w.Sense != nil && r.Has(r.SkipGap(k+len(w.Text)), ":") {
				return k, len(w.Text)
			}
		}
	}
	return -1, 0
}

// tableUnits reads the units at p with what parts them, 백만원 (million won), %, and returns their end. Where other words may go before the first one,
// 별도기준 (unless stated otherwise), 백만원, it looks for it behind the next comma.
func (r *Reader) tableUnits(p int, others bool) (units []judge.UnitLine, end int) {
	end = p
	for k := 0; k < 6 && p < len(r.S); k++ {
		u, e := r.TableUnit(p)
		if v, f := r.unitInWords(p); f > e {
			u, e = v, f
		}
		if q := r.SkipGap(e); e > p && q < len(r.S) && runes.IsDigit(r.S[q]) {
			break // KRW 5 hundred
		}
		if e > p {
			units, end = append(units, u), e
			p = r.SkipGap(e)
		} else if len(units) > 0 { // 전년동기대비 % (on the year before)
			at, e := r.lastToken(p)
			u, f := r.TableUnit(at)
			if at == p || f != e {
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
		p = r.SkipGap(p + len(w.Text))
	}
	return units, end
}

// lastToken returns where the last word before the next comma or the end of the parentheses starts, and where it ends.
func (r *Reader) lastToken(p int) (at, end int) {
	end = len(r.S)
	if k := strings.IndexAny(r.S[p:], ",)]"); k >= 0 {
		end = p + k
	}
	return p + strings.LastIndexByte(r.S[p:end], ' ') + 1, end
}

// unitInWords reads the unit of an English table at p: in millions of Korean won, KRW in billions, US$ '000.
func (r *Reader) unitInWords(p int) (u judge.UnitLine, end int) {
	end = p
	scaled := false
	for q, k := p, 0; k < 10; k++ {
		q = r.SkipGap(q)
		if w := lex.UnitFills.At(r.S, q); w.Sense != nil && lex.Boundary(r.S, q+len(w.Text)) {
			q += len(w.Text)
			continue
		}
		if zeros, e := powerOfTen(r.S, q); e > q && !scaled {
			u.Shift += zeros
			q = e
			continue
		}
		w := lex.TableScales.At(r.S, q)
		if w.Sense == nil || !lex.Boundary(r.S, q+len(w.Text)) {
			w = r.UnitAt(q)
			if m := line.LetterMagnitude(w); w.Sense != nil && w.Class != lex.WMagnitude && w.Class != lex.WCurrency && m.Sense != nil {
				w = m
			}
		}
		switch {
		case w.Sense != nil && w.Class == lex.WMagnitude && !scaled:
			u.Shift, scaled = u.Shift+int(w.N), true
		case w.Sense != nil && w.Class == lex.WCurrency && u.Cur == "":
			u.Cur, u.Kind = r.P.Currency(w), amount.KindMoney
		default:
			k = 10
			continue
		}
		q += len(w.Text)
		end = q
	}
	if u.Cur == "" {
		return judge.UnitLine{}, p
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
func (r *Reader) lineStart() int {
	p := 0
	for p < len(r.S) {
		if strings.IndexByte(" \t|\"'*", r.S[p]) >= 0 {
			p++
		} else if r.Has(p, "※") {
			p += len("※")
		} else {
			break
		}
	}
	return p
}

// cellsStart returns where the first cell of the line starts: behind blanks and one bar.
func (r *Reader) cellsStart() int {
	p := len(r.S) - len(strings.TrimLeft(r.S, " \t"))
	switch {
	case r.Sheet.Parts == '\t':
		return 0
	case r.Has(p, "|"):
		return p + 1
	}
	return r.lineStart()
}

// readLabels takes up the units in parentheses that labels before p end in, each for what follows it in the row: 주당이익(원) 1,250,
// 비율(%) 12.5, a ratio. One that is no money stands right before a number, as (주) does not in the name of a firm.
func (r *Reader) readLabels(p int) {
	for ; r.labels < p; r.labels++ {
		c := r.S[r.labels]
		if c != '(' && c != '[' || r.labels+1 >= len(r.S) || r.labels < r.unitEnd {
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

// skipUnitLabel returns the place behind the word for a unit at p, with its colon, or p.
func (r *Reader) skipUnitLabel(p int) int {
	if !r.Has(p, lex.UnitLabel) {
		return p
	}
	for p += len(lex.UnitLabel); p < len(r.S) && (runes.IsBlank(r.S[p]) || r.S[p] == ':'); {
		p++
	}
	return p
}

// TableUnit reads the unit at p, such as 백만원 (million won), 1,000원, 천 달러 (a thousand dollars), USD 천 or 명, and returns its end, which is p where
// there is none.
func (r *Reader) TableUnit(p int) (u judge.UnitLine, end int) {
	q, shift := p, 0
	if r.Has(q, "1") {
		for q++; q < len(r.S) && (r.S[q] == '0' || r.S[q] == ','); q++ {
			if r.S[q] == '0' {
				shift++
			}
		}
	}
	counted := q > p
	q, n := r.ScalesAt(q)
	shift += n
	w, at := r.UnitWord(q)
	if w.Sense != nil && w.Class == lex.WMagnitude || w.Sense != nil && line.LetterMagnitude(w).Sense != nil { // mn USD, m€
		if v, k := r.UnitWord(at + len(w.Text)); v.Sense != nil && v.Class == lex.WCurrency {
			if m := line.LetterMagnitude(w); m.Sense != nil {
				w = m
			}
			shift += int(w.N)
			w, at = v, k
		}
	}
	if w.Sense == nil || w.Class == lex.WMagnitude || counted && shift == 0 || w.Class != lex.WCurrency && (counted && shift < 3 || len(w.Text) == 1 && w.Text[0] >= 'A' && w.Text[0] <= 'Z') {
		return u, p // (1년), (A): a year, a note
	}
	if shift >= line.NoUnitShift {
		return u, p // 정원 (the posts of an office), 재원 (means)
	}
	end = at + len(w.Text)
	if w.Class != lex.WCurrency {
		return judge.UnitLine{Kind: headKind(w.Class)}, end
	}
	if !runes.IsHangul(runes.Rune0(w.Text)) {
		if k, n := r.ScalesAt(r.SkipGap(end)); n > 0 { // ￦백만 (a million won)
			end, shift = k, shift+n
		} else if v, k := r.UnitWord(end); v.Sense != nil { // USD mn, $m
			if m := line.LetterMagnitude(v); m.Sense != nil {
				v = m
			}
			if v.Class == lex.WMagnitude {
				end, shift = k+len(v.Text), shift+int(v.N)
			}
		}
	}
	return judge.UnitLine{Cur: r.P.Currency(w), Shift: shift, Kind: amount.KindMoney}, end
}

// headKind returns the kind of numbers that stand below a unit of the class in a header.
func headKind(c lex.Class) amount.Kind {
	switch c {
	case lex.WPercent:
		return amount.KindPercent
	case lex.WPercentPoint:
		return amount.KindPercentPoint
	case lex.WBasisPoint:
		return amount.KindBasisPoint
	case lex.WMultiple:
		return amount.KindMultiple
	}
	return amount.KindQuantity
}

// ApplyUnit makes a plain number with digits money of the unit that its row, its column or its table has, or a percentage or a
// multiple. It reports false where m is of the unit line itself or the number of a footnote. The number of an item is no money, nor what stands before the
// line's own unit, but a sum with a comma.
func (r *Reader) ApplyUnit(m *amount.Match) bool {
	if m.Start < r.unitEnd && m.End > r.unitStart {
		return false
	}
	if r.readLabels(m.Start); m.Start < r.labelEnd {
		return false
	}
	n, t := &r.Left.Num, &r.Sheet
	if m.Kind == amount.KindMoney && m.Start > 0 && m.End < len(r.S) && strings.IndexByte("([", r.S[m.Start-1]) >= 0 && strings.IndexByte(")],", r.S[m.End]) >= 0 && !t.Prose && r.Paid.End == m.End && !runes.IsDigit(r.S[m.Start]) {
		if _, end := r.TableUnit(m.Start); end == m.End && t.Money().Cur != "" {
			return false // the unit of a header: 매출 (십억원)
		}
	}
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
	if u.Kind == amount.KindNone || u.Kind == amount.KindQuantity {
		return true
	}
	if m.End <= r.item || m.Start < r.unitStart && !n.Grouped {
		return true
	}
	v := numeral.Interval{Lo: m.Low, Hi: m.High}
	switch {
	case u.Kind != amount.KindMoney:
		m.Kind, m.Unit = u.Kind, unit.KindUnit(u.Kind)
	case v.Shift(u.Shift):
		m.Kind, m.Low, m.High, m.Currency, m.Implied = amount.KindMoney, v.Lo, v.Hi, amount.CurrencyOf(u.Cur), true
	}
	return true
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

// has keeps the unit of the number, if it is one.
func (c *cellCase) has(u judge.UnitLine) bool {
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

func (r *Reader) cellLook(k rule.ID, c *cellCase) bool {
	t := &r.Sheet
	switch k {
	case rule.CellLabelInTheLineAbove: // 주당이익(원), and the numbers in the next line
		return r.noHangulBefore(c.start) && c.has(t.Wrapped)
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
		return c.has(c.column.Unit)
	case rule.CellYear:
		return r.yearCell(c.start, c.end)
	case rule.CellShares: // 영업이익률 (operating margin)
		return c.topic == lex.HRate && c.has(t.Unit(amount.KindPercent))
	case rule.CellMultiples: // PER
		return c.topic == lex.HMultiple && c.has(t.Unit(amount.KindMultiple))
	case rule.CellNoSums: // 종업원수 (employees), 이자보상배율 (interest coverage) without a unit of multiples
		return c.topic == lex.HRate || c.topic == lex.HMultiple || c.topic == lex.HCounted || c.topic == lex.HRows
	case rule.CellSumForAShare: // 주당이익 (earnings per share)
		if c.topic != lex.HPerShare {
			return false
		}
		c.money.Shift = 0
		return c.has(c.money)
	case rule.CellOnlyUnit: // (단위: 명): persons
		return c.money.Cur == "" && len(t.Units) == 1 && c.has(t.Units[0])
	case rule.CellShareOrSum, rule.CellShareAmongSums: // 1,234 1,345 9.0 under (단위: 백만원, %)
		share := t.Unit(amount.KindPercent)
		if share.Kind != amount.KindPercent || c.money.Cur == "" || t.Numbers < 2 || !strings.Contains(r.S[c.start:c.end], ".") {
			return false
		}
		if k == rule.CellShareOrSum { // 23.1 45.6: the line does not tell which is a share
			return t.Decimal
		}
		return c.has(share)
	case rule.CellSumOrCount, rule.CellPlaceAmongUnits:
		n := r.placeOf(c.start)
		if n < 0 || c.topic == lex.HSum {
			return false
		}
		if k == rule.CellSumOrCount {
			return c.column.Dated
		}
		return c.has(t.Units[n])
	case rule.CellSums:
		return c.has(c.money)
	}
	return r.Sees(k, line.Extent{Start: c.start, End: c.end}, c.start)
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
	if runes.IsApostrophe(r.RuneBefore(start)) && end-start == len("23") { // '23
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

// dayOfYear reports whether s is a month and a day of two digits: 12.31.
func dayOfYear(s string) bool {
	month, day, ok := strings.Cut(s, ".")
	return ok && len(month) == 2 && len(day) == 2 && "01" <= month && month <= "12" && "01" <= day && day <= "31"
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

// proseLine reports whether the line is of a sentence and not of a table.
func (r *Reader) proseLine() bool {
	s := strings.TrimRight(r.S, " \t\r\"'”’)")
	if s == "" || strings.IndexByte(r.S, '|') >= 0 || strings.IndexByte(r.S, '\t') >= 0 {
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
	p := firstDigit(s)
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
			t.Units, t.Title, t.Columns, t.Commas = []judge.UnitLine{h.columns[0].Unit}, true, nil, 0
		}
	case n > 1:
		r.takeHeader(&h)
	}
}

// headerCells reads the cells of the line as those of a header, and keeps where its first number stands.
func (r *Reader) headerCells() header {
	t := &r.Sheet
	h := header{columns: r.head[:0]}
	t.First = len(r.S)
	for p := r.cellsStart(); p <= len(r.S) && len(h.columns) < 256; {
		end := r.cellEnd(p)
		cell := strings.TrimLeft(r.S[p:end], " \t\"'*")
		at := end - len(cell)
		cell = strings.TrimRight(cell, " \t\"'*")
		var c judge.HeadColumn
		switch {
		case cell == "":
		case line.IsRecentYear(cell):
			h.years++
			c.Dated = true
			t.First = min(t.First, at)
		case firstDigit(cell) >= 0 && r.numberCell(at, at+len(cell)):
			h.numbers++
			t.First = min(t.First, at)
		default:
			if c.Unit = r.unitOfHead(at, at+len(cell)); c.Unit.Kind != amount.KindNone {
				h.units++
			}
			if c.Topic = r.topicOf(cell); c.Topic != 0 && c.Topic != lex.HSum {
				h.named++
			}
			c.Dated = firstDigit(cell) >= 0
		}
		if n := len(h.columns); n > 0 && t.Parts == ' ' && cell != "" && strings.IndexByte("([", cell[0]) >= 0 && c.Unit.Kind != amount.KindNone {
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
	if t.Parts == '|' && strings.HasSuffix(strings.TrimRight(r.S, " \t\r"), "|") {
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

// titleUnits takes up the units in parentheses behind the title of a table: Key figures (KRW bn, %).
func (r *Reader) titleUnits() bool {
	t := &r.Sheet
	s := strings.TrimRight(r.S, " \t\r")
	open := strings.LastIndexAny(s, "([")
	if open < 2 || open+1 == len(s) || s[open-1] != ' ' || runes.IsDigit(s[open+1]) || strings.IndexByte(")]", s[len(s)-1]) < 0 || r.separator() != ' ' {
		return false
	}
	units, end := r.tableUnits(open+1, false)
	if len(units) == 0 || units[0].Cur == "" || end != len(s)-1 || r.unitOfHead(0, open-1).Kind != amount.KindNone {
		return false
	}
	t.Units, t.Columns, t.Commas, t.Title = units, nil, 0, true
	r.unitStart, r.unitEnd = open+1, end
	return true
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

// separator returns what parts the cells of the line.
func (r *Reader) separator() byte {
	s := strings.Trim(r.S, " \t\r")
	tabs, blanks, commas := false, false, false
	for i := range len(s) {
		switch s[i] {
		case '|':
			return '|'
		case '\t':
			tabs = true
		case ' ':
			blanks = blanks || s[i+1] == ' ' // which does not end the text
		case ',':
			commas = commas || i+1 < len(s) && s[i+1] != ' ' && !groupingComma(s, i)
		}
	}
	switch {
	case tabs:
		return '\t'
	case blanks:
		return 'w'
	case commas:
		return ','
	}
	return ' '
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
	if strings.IndexByte(r.S, ',') < 0 || t.Commas == 0 && r.separator() != ',' {
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

// commas returns how many commas stand outside quotation marks in the line, but for those that group digits if these are to be left out.
func (r *Reader) commas(withoutGrouping bool) int {
	n, quoted := 0, false
	for i := range len(r.S) {
		switch {
		case r.S[i] == '"':
			quoted = !quoted
		case r.S[i] == ',' && !quoted && !(withoutGrouping && groupingComma(r.S, i)):
			n++
		}
	}
	return n
}

// cellEnd returns where the cell at p ends.
func (r *Reader) cellEnd(p int) int {
	for p < len(r.S) && (r.S[p] >= utf8.RuneSelf || r.separatorLen(p) == 0) {
		p++
	}
	return p
}

// separatorLen returns the length of what parts two cells at p, 0 for nothing.
func (r *Reader) separatorLen(p int) int {
	if p >= len(r.S) {
		return 0
	}
	c := r.S[p]
	switch parts := r.Sheet.Parts; parts {
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
func (r *Reader) columnOf(p int) (c judge.HeadColumn, ok bool) {
	t := &r.Sheet
	blank := t.Parts == ' ' || t.Parts == 'w'
	if len(t.Columns) == 0 || blank != (t.Sep == ' ' || t.Sep == 'w') || !blank && t.Parts != t.Sep {
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

// LookBelow looks for a unit line that ends the lines of a table which begin at base, before a blank line: (단위: 억원, 별도기준), unless stated otherwise.
func (r *Reader) LookBelow(text string, base int) {
	t := &r.Sheet
	if base < t.Block {
		return
	}
	if t.Below {
		t.Units, t.Below = nil, false
	}
	rows, at, last, lastAt := 0, base, "", base
	for at < len(text) {
		row, _, _ := strings.Cut(text[at:], "\n")
		trimmed := strings.Trim(row, " \t\r")
		if trimmed == "" {
			break
		}
		if last != "" {
			if c := last[len(last)-1]; runes.IsDigit(c) || strings.IndexByte(")|%-\"", c) >= 0 {
				rows++
			}
		}
		last, lastAt = trimmed, at
		at = min(at+len(row)+1, len(text))
	}
	t.Block = at
	if rows < 2 || last == "" || !unitMarked(last) || unitMarked(text[base:lastAt]) {
		return
	}
	r.Set(last)
	if units, ok := r.unitLineHere(); ok {
		t.Units, t.Columns, t.Commas, t.Below, t.Title, t.Gap = units, nil, 0, true, false, false
	}
}

// unitMarked reports whether a line may be a unit line, by the word for it.
func unitMarked(s string) bool {
	return strings.Contains(s, lex.UnitLabel) || strings.Contains(s, "nit") || strings.Contains(s, "NIT")
}
