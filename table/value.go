package table

import (
	"slices"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// column is what is known of a column by its header.
type column struct {
	path     []string
	class    class
	own      unit  // what the header itself says
	line     unit  // what the unit line says for it
	priced   bool  // its bare numbers are sums by the name of the column
	measured bool  // it has numbers: none that is a label
	named    class // it has names of people, or goods, whose ends say nothing or little
	currency bool  // it has currencies
	home     bool  // its sums are in the implied currency, whatever its row is in
	lone     bool  // its name is a unit: USD
	remark   bool  // it has remarks, some of which are amounts
}

// newColumn reads the header of a column.
func (s *shaper) newColumn(path []string) column {
	c := column{path: path}
	for i := len(path) - 1; i >= 0 && c.own.none(); i-- {
		c.own = headUnit(&s.p, path[i])
		if c.own.none() && (len(path) > 1 || i > 0) {
			if u := parseUnit(&s.p, strings.Trim(path[i], "()[] ")); (i > 0 || !words().has(path[i], noun)) && u.strong() || !u.none() && u.Kind == komoney.KindQuantity && i > 0 && words().says(u.text, counter) != none {
				c.own = u // (억원) (100 million won) alone, in a row of units
			}
		}
	}
	if c.own.none() && len(path) == 1 {
		c.own = loneUnit(&s.p, path[0])
		c.lone = !c.own.none()
	}
	for i := len(path) - 1; i >= 0 && c.class == none; i-- {
		c.class = words().says(bare(path[i]), text, heading, unitName, count, last, who, sum, ratio, perShare, price, rate, move)
		if c.class == none && isRateBase(&s.p, path[i]) {
			c.class = rate
		}
	}
	switch c.class {
	case heading:
		c.class = text
	case who, last:
		c.class = count
	}
	if len(path) > 0 {
		last := bare(path[len(path)-1])
		c.named, c.currency, c.home = words().says(last, names, goods), words().says(last, currency) == currency, words().says(last, home) == home
	}
	if c.class != text && c.class != unitName && c.class != count && c.class != ratio && c.class != rate {
		for i := len(path) - 1; i >= 0 && !c.priced; i-- {
			c.priced = s.labels(path[i])
		}
	}
	return c
}

// labels reports whether a header is a label of prices: a bare number below or beside it is a sum.
func (s *shaper) labels(head string) bool {
	name := bare(head)
	if name == "" || len(name) > 128 {
		return false
	}
	if words().says(name, price, text, count, last, ratio) == price {
		return true
	}
	_, ok := s.labelled(name, "12,345")
	return ok
}

// labelled reads a number as it stands behind a label in a text.
func (s *shaper) labelled(label, number string) (komoney.Amount, bool) {
	t := label + " " + number
	for m := range s.p.Find(t) {
		if m.Start >= len(label) && m.End == len(t) {
			return m.Amount, m.Kind == komoney.KindMoney && m.Implied
		}
	}
	return komoney.Amount{}, false
}

// setUnits gives the columns the units of the unit line. Of several, a column has the one that its name asks for: percentages, money,
// or what is counted; where neither these names nor those of the rows say it, the units are those of the columns in their order, if there are as many.
func (s *shaper) setUnits(body []row) {
	var values []int
	for i := range s.columns {
		c := &s.columns[i]
		c.line = unit{}
		if c.measured {
			values = append(values, i)
		}
	}
	if len(s.units) == 0 {
		return
	}
	money, shares, counts := s.unitsByClass()
	if len(s.units) > 1 && len(values) == len(s.units) && s.fits(values) {
		switch s.tellers(values, body) {
		case byPlace:
			for k, i := range values {
				s.columns[i].line = s.units[k]
			}
			return
		case byNothing:
			if len(money) > 0 && len(counts) > 0 {
				return
			}
		}
	}
	for i := range s.columns {
		c := &s.columns[i]
		c.line = s.unitFor(c.class, money, shares, counts)
	}
}

// unitsByClass returns the units of the unit line by what they are of: money, shares, and what is counted.
func (s *shaper) unitsByClass() (money, shares, counts []unit) {
	for _, u := range s.units {
		switch {
		case u.money() || u.Kind == komoney.KindNumber:
			money = append(money, u)
		case u.strong():
			shares = append(shares, u)
		default:
			counts = append(counts, u)
		}
	}
	return money, shares, counts
}

// unitFor returns the unit of a unit line for numbers of a class.
func (s *shaper) unitFor(cl class, money, shares, counts []unit) (u unit) {
	pick := func(list []unit) unit {
		if len(list) == 1 {
			return list[0]
		}
		return unit{}
	}
	switch cl {
	case text, unitName:
		return unit{}
	case ratio:
		if len(money)+len(counts) == 0 || len(shares) > 0 {
			return pick(shares)
		}
		return unit{}
	case count:
		return pick(counts)
	case move:
		if u = pick(money); !u.isLarge() {
			return u
		}
		return pick(shares) // 전년대비 (on the year before) under millions may be a share
	case perShare, rate:
		if u = pick(money); u.isLarge() {
			return unit{}
		}
		return u
	}
	switch {
	case len(money) > 0:
		return pick(money)
	case len(counts) > 0 && len(shares) == 0:
		return pick(counts)
	case len(counts) == 0:
		return pick(shares)
	}
	return unit{}
}

// fits reports whether the units of the unit line, in their order, contradict no name of the columns.
func (s *shaper) fits(values []int) bool {
	for k, i := range values {
		u := &s.units[k]
		switch s.columns[i].class {
		case ratio:
			if u.money() || !u.strong() {
				return false
			}
		case count:
			if u.strong() {
				return false
			}
		case price, sum, perShare:
			if !u.money() {
				return false
			}
		}
	}
	return true
}

// teller is what tells which numbers have which of several units.
type teller uint8

const (
	byPlace   teller = iota // the place of the column
	byRows                  // the name of the row
	byNothing               // none of them
)

// tellers returns what tells the units of as many columns apart. Below periods, 2022년 (2022), and names that say nothing, it is the rows, if some of them say
// what they are: 매출액 (revenue), 직원수 (employees). Of one thing in two years no place tells.
func (s *shaper) tellers(values []int, body []row) teller {
	silent, periods := true, false
	for _, i := range values {
		c := &s.columns[i]
		silent = silent && c.class == none && !c.priced
		periods = periods || c.class == none && !c.priced && len(c.path) > 0 && isPeriod(c.path[len(c.path)-1])
	}
	if !silent && !periods {
		return byPlace
	}
	for _, r := range body {
		if r.blank {
			break // another table may follow
		}
		ru := s.readRow(r).beside(&noColumn)
		if ru.class != none || ru.own.strong() || slices.ContainsFunc(ru.label, s.labels) {
			return byRows
		}
	}
	switch {
	case !silent:
		return byRows
	case periods:
		return byNothing
	}
	return byPlace
}

// isPeriod reports whether the name of a column that says no more is one of a time: 2022, 2022년, 1Q23, 제55기 (the 55th fiscal year), 전년 (the year before).
func isPeriod(head string) bool {
	return strings.ContainsAny(head, allDigits) || words().says(bare(head), period) != none
}

// rowUnits is what a row says of its numbers.
type rowUnits struct {
	currency bool // the column of units is one of currencies
	goods    bool // the label is what has prices
	label    []string
	own      unit  // of the label
	column   unit  // of the column of units
	class    class // of the label
}

// body hands out a row of the body.
func (s *shaper) body(r row) {
	s.number++
	n, first := r.texts()
	if n > 1 && isItem(first) {
		s.section = unit{}
	}
	labels := s.readRow(r)
	cells := make([]Cell, 0, len(r.grid))
	values := 0
	for i := range r.grid {
		c := &r.grid[i]
		if !c.here {
			continue
		}
		cell := s.cell(i, c, Body)
		col := s.column(i)
		cell.Header = col.path
		ru := labels.beside(col)
		if a, u, ok := s.amount(i, c, col, &ru); ok {
			cell.Amount, cell.Unit = a, u
			values++
		}
		for k, l := range labels.label {
			if l == c.text && !cell.IsAmount() {
				cell.Label = labels.label[:k:k]
				break
			}
			cell.Label = labels.label
		}
		cells = append(cells, cell)
	}
	if n == 1 && len(labels.label) == 1 && len(r.grid) > 1 { // a label above its rows: its unit is theirs until the next one or a numbered row
		s.section = labels.own
	}
	s.ready = append(s.ready, cells)
}

var noColumn column

// column returns what is known of column i.
func (s *shaper) column(i int) *column {
	if i < len(s.columns) {
		return &s.columns[i]
	}
	return &noColumn
}

// readRow reads the labels of a row: the texts that it begins with.
func (s *shaper) readRow(r row) (ru rowUnits) {
	var named [maxLabels]class
	for i := range r.grid {
		c, col := &r.grid[i], s.column(i)
		switch {
		case c.text == "":
		case col.class == unitName:
			ru.column = parseUnit(&s.p, c.text)
		case col.currency && ru.column.none():
			ru.column, ru.currency = currencyOf(&s.p, c.text), true
		}
	}
	for i := 0; i < len(r.grid); i++ {
		c, col := &r.grid[i], s.column(i)
		if c.text == "" || !c.here && !c.below {
			continue
		}
		switch {
		case col.measured:
			i = len(r.grid)
		case i > 0 && col.class == text && startsNumber(c.number), col.class == unitName: // 주석 4,21 (notes 4 and 21)
		case i > 0 && len(s.columns) == 0 && startsNumber(c.number):
			i = len(r.grid)
		case startsNumber(c.number) && !strings.ContainsFunc(c.number, isLetter): // a row number
		default:
			named[len(ru.label)] = col.named
			ru.label = append(ru.label, c.text)
		}
		if i == len(r.grid) || len(ru.label) == maxLabels {
			break
		}
	}
	for i := len(ru.label) - 1; i >= 0; i-- {
		l := s.labelOf(ru.label[i])
		if ru.own.none() {
			ru.own = l.own
		}
		if ru.class == none && !(named[i] == names && l.class.counts()) {
			ru.class, ru.goods = l.class, named[i] == goods
		}
	}
	return ru
}

// label is what a label says.
type label struct {
	own   unit
	class class
}

// beside returns what the row says of the number in a column: of people in a column of sums, nothing, nor what only ends like a count.
func (ru rowUnits) beside(col *column) rowUnits {
	priced := col.priced || col.class == price || col.class == sum
	switch {
	case ru.class == who || ru.class == last:
		isLast := ru.class == last
		ru.class = count
		if priced || ru.goods || isLast && col.own.money() {
			ru.class = none
		}
	case ru.goods && priced && ru.class.counts():
		ru.class = none
	}
	if ru.currency && col.home {
		ru.currency, ru.column, ru.own = false, unit{}, unit{}
	}
	if ru.currency && col.line.money() {
		ru.currency, ru.column = false, unit{}
	}
	return ru
}

// counts reports whether the class says that numbers are no sums.
func (c class) counts() bool {
	return c == count || c == last || c == who || c == ratio || c == move
}

// maxKnown is how many labels are remembered.
const maxKnown = 1 << 10

// labelOf reads a label. Most tables have the same ones again and again.
func (s *shaper) labelOf(t string) label {
	l, ok := s.known[t]
	if !ok {
		l = label{headUnit(&s.p, t), words().says(bare(t), heading, count, last, who, sum, ratio, perShare, price, rate, move)}
		if u := loneUnit(&s.p, t); l.own.none() && u.Kind == komoney.KindPercent {
			l.own = u
		}
		switch {
		case l.class == heading:
			l.class = count
		case l.class == none && isRateBase(&s.p, t):
			l.class = rate
		}
		if len(s.known) >= maxKnown {
			clear(s.known)
		}
		s.known[strings.Clone(t)] = l
	}
	return l
}

// maxLabels is how many texts a row begins with are its label.
const maxLabels = 6

// unitOf returns the unit of a bare number.
func (s *shaper) unitOf(col *column, ru *rowUnits) unit {
	switch {
	case col.class == rate:
		return s.rateUnit(col, ru.column)
	case ru.class == rate:
		return s.rateUnit(col, ru.column, ru.own)
	case ru.own.strong() && col.tells():
		return col.own
	case ru.own.money() && col.own.none() && (col.class == count || col.class == ratio):
		return col.line
	case ru.currency && (ru.own.money() || ru.column.money()) && !col.priced && col.class != price && col.class != sum:
		return col.own
	case ru.own.strong():
		return ru.own
	case col.own.isLarge() && col.class != count && (ru.class == ratio || ru.class == count):
		return s.lineFor(ru.class, col) // a share of the market below 2023(억원)
	case !col.own.none():
		return col.own
	case ru.column.strong(), !ru.column.none() && !col.priced && col.class != price && col.class != ratio:
		return ru.column
	case !ru.own.none() && (ru.class == count || col.class == none && !col.priced):
		return ru.own
	case !s.section.none():
		return s.section
	}
	if ru.class == none || col.class == count || col.class == ratio {
		return col.line
	}
	return s.lineFor(ru.class, col)
}

// isEach reports whether the column has prices of one thing.
func (c *column) isEach() bool {
	return c.class == perShare || len(c.path) > 0 && words().says(bare(c.path[len(c.path)-1]), each) == each
}

// tells reports whether the header says of its numbers what no label can, as they are of another kind than sums: 증감률(%) (growth), beside 주당이익(원) (earnings
// per share), too. One with a year or a period, 2023(%), names the table's unit.
func (c *column) tells() bool {
	return !c.own.none() && !c.own.money() && !strings.ContainsAny(bare(c.path[len(c.path)-1]), allDigits)
}

// rateUnit returns the unit of an exchange rate, which the currency that it is of is not: 미국 USD (the US dollar), 일본 JPY(100엔) (100 Japanese yen).
func (s *shaper) rateUnit(col *column, row ...unit) unit {
	for _, u := range append(row, col.own) {
		if !u.none() && (!u.money() || u.Currency == s.implied() || strings.Contains(u.text, "/")) {
			return u
		}
	}
	money, shares, counts := s.unitsByClass()
	return s.unitFor(rate, money, shares, counts)
}

// lineFor returns the unit of the unit line for a row whose label says what it is.
func (s *shaper) lineFor(cl class, col *column) unit {
	if cl == price || cl == sum {
		return col.line
	}
	money, shares, counts := s.unitsByClass()
	return s.unitFor(cl, money, shares, counts)
}

// amount returns what a cell of the body is worth, the unit that it got from elsewhere, and whether it is an amount.
func (s *shaper) amount(i int, c *slot, col *column, ru *rowUnits) (a komoney.Amount, from string, ok bool) {
	t := strings.TrimSpace(joined(c.number))
	if t == "" || len(t) > 256 || col.class == text && !col.remark || col.class == unitName {
		return a, "", false
	}
	if col.remark {
		return s.remarked(t, ru)
	}
	u := s.unitOf(col, ru)
	signs := !u.none() || len(s.units) > 0 || s.p.Accounting || s.p.Domain.UnitLines()
	n, isBare := number(t, signs, col.class == move)
	if !isBare {
		return s.written(t, &u, col, ru)
	}
	if i == 0 && col.own.none() && !col.priced && col.class == none && isPlainInt(t) {
		return a, "", false // a row number, a year, a code
	}
	if (isDate(t) || len(t) == len("20250131") && isDay(t)) && col.own.none() && ru.own.none() {
		return a, "", false
	}
	a = komoney.Amount{Kind: komoney.KindNumber, Low: n, High: n}
	return s.counted(a, t, &u, col, ru)
}

// remarked reads a cell among remarks: an amount with its unit, or a sum by the label of its row.
func (s *shaper) remarked(t string, ru *rowUnits) (a komoney.Amount, from string, ok bool) {
	if _, isBare := number(t, false, false); !isBare {
		a, ok = s.read(t)
		return a, "", ok && a.Kind != komoney.KindNumber && a.Kind != komoney.KindFraction
	}
	for i := len(ru.label) - 1; i >= 0; i-- {
		if b, ok := s.labelled(bare(ru.label[i]), t); ok {
			return b, "", true
		}
	}
	if n, ok := number(t, false, false); ok && ru.class == price && !s.p.NoImplied {
		return komoney.Amount{Kind: komoney.KindMoney, Low: n, High: n, Currency: s.implied(), Implied: true}, "", true
	}
	return a, "", false
}

// counted gives a bare number its unit.
func (s *shaper) counted(a komoney.Amount, t string, u *unit, col *column, ru *rowUnits) (komoney.Amount, string, bool) {
	if !u.none() {
		low, err1 := a.Low.Mul(u.Low)
		high, err2 := a.High.Mul(u.Low)
		if err1 != nil || err2 != nil {
			return komoney.Amount{}, "", false
		}
		a.Low, a.High, a.Kind, a.Unit = low, high, u.Kind, u.Unit
		if u.money() {
			a.Currency, a.Implied = u.Currency, true
		}
		if u.Kind != komoney.KindNumber {
			return a, u.text, true
		}
	}
	switch {
	case ru.class == count, ru.class == ratio, ru.class == rate, ru.class == move:
		return a, u.text, true
	case col.class == count, col.class == ratio, col.class == rate, col.class == move:
		return a, u.text, true
	}
	if u.none() && (s.large && col.own.none() && !col.isEach() || ru.currency) {
		return a, "", true // 1,750 of the state beside 총사업비(백만원), the whole in millions; a currency that is not known
	}
	for i := len(col.path) - 1; i >= 0 && u.none(); i-- {
		if b, ok := s.labelled(bare(col.path[i]), t); ok {
			return b, "", true
		}
	}
	for i := len(ru.label) - 1; i >= 0 && u.none() && !col.priced; i-- {
		if b, ok := s.labelled(bare(ru.label[i]), t); ok {
			return b, "", true
		}
	}
	if (col.priced || ru.class == price && col.class == none) && !s.p.NoImplied && !s.inThousands(t, &a) {
		a.Kind, a.Implied, a.Currency = komoney.KindMoney, true, s.implied()
	}
	return a, u.text, true
}

// inThousands reports whether the price t, whose number is a, is less than the currency has in sums with a point, as on the menu of a café, 4.5 (4,500 won).
func (s *shaper) inThousands(t string, a *komoney.Amount) bool {
	return strings.Contains(t, ".") && s.implied().Digits() == 0 && a.Low.Sign() > 0 && a.Low.Less(decimal.FromInt(1000))
}

// implied returns the currency of what names none.
func (s *shaper) implied() komoney.Currency {
	if s.p.Implied.IsZero() {
		return komoney.MustParseCurrency("KRW")
	}
	return s.p.Implied
}

// written reads a cell that has more than a number: a unit, a word, a range.
func (s *shaper) written(t string, u *unit, col *column, ru *rowUnits) (a komoney.Amount, from string, ok bool) {
	if isSeason(t) {
		return a, "", false
	}
	// 39,000원~ (from 39,000 won), 3만원/월 (30,000 won a month), 정가 39,000원 할인가 29,900원 (list price, sale price), 무료 (free)
	if col.priced || ru.class == price && col.class == none {
		if a, err := s.p.ParsePrice(t); err == nil && (u.none() || !a.Implied || a.High.IsZero()) {
			return a, "", true
		}
	}
	a, ok = s.read(t)
	if !ok || !strings.ContainsAny(t, allDigits) && !col.measured && !col.priced && len(s.columns) > 0 {
		return komoney.Amount{}, "", false
	}
	if a.Kind == komoney.KindFraction && strings.Contains(t, "/") {
		return komoney.Amount{}, "", false // 1000/50, a deposit and a rent; 5/15, a floor
	}
	if a.Kind != komoney.KindNumber {
		return a, "", true
	}
	if plainEnds(t, &a) {
		return s.counted(a, t, u, col, ru)
	}
	if u.money() || u.none() && col.priced { // 3억5천 (350 million): its scales stand as they are
		a.Kind, a.Implied, a.Currency = komoney.KindMoney, true, s.implied()
		if u.money() {
			a.Currency = u.Currency
		}
		return a, u.text, true
	}
	return a, "", true
}

// plainEnds reports whether the values of a are those of the digits in t, with no scale: 1,234~1,300, 1..5, 약 1,234 (about 1,234).
func plainEnds(t string, a *komoney.Amount) bool {
	i := strings.IndexAny(t, "0123456789")
	if i < 0 {
		return false
	}
	j := i
	for j < len(t) && (isDigit(t[j]) || t[j] == ',' || t[j] == '.' && !strings.HasPrefix(t[j:], "..")) {
		j++
	}
	d, err := decimal.Parse(strings.Trim(strings.ReplaceAll(t[i:j], ",", ""), "."))
	return err == nil && a.Denominator.IsZero() && d == a.Low.Abs()
}

// shortestSum is the length of the shortest sum in words that a cell has, two syllables: 천원 (1,000 won).
const shortestSum = 6

const allDigits = "0123456789０１２３４５６７８９"

// read reads a whole text as an amount. One without a digit is a sum of money or none: 이, 오 and 구 (two, five, nine) are
// names, too.
func (s *shaper) read(t string) (a komoney.Amount, ok bool) {
	if strings.ContainsAny(t, allDigits) {
		a, err := s.p.Parse(t)
		if err != nil {
			return a, false
		}
		for m := range s.p.Find(t) { // what a text would doubt is none here: 3M, H800
			return a, m.Low == a.Low
		}
		return a, false
	}
	if len(t) > 64 || len(t) < shortestSum || t[0] < 0x80 {
		return a, false
	}
	for m := range s.p.Find(t) {
		if m.Start == 0 && m.End == len(t) && m.Kind == komoney.KindMoney {
			return m.Amount, true
		}
		break
	}
	return a, false
}
