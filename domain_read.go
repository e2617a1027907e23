package komoney

import (
	"strings"

	"github.com/komoney/komoney/decimal"
)

// What a bare number is worth by the domain: 보증금 500에 월 45, 쿨거 23.5, 시급 11,000.

// bareState is what the reader knows of the bare numbers of its line.
type bareState struct {
	now, paid worthID // of the sum being read, and of the last one
	paidEnd   int     // where that ends
	next      int     // where the next number of a pair starts
	pair      *worthRow
	place     int // of that number in the pair
	rowRead   bool
	row       [2]int // where the two sums of the line's row start
}

// domain returns the table that the reader reads by.
func (r *line) domain() *domainTable {
	if d := r.p.Domain.table; d != nil {
		return d
	}
	return proseTable()
}

// byDomain returns the Parser with what its Domain says of minus signs and unit lines.
func (p Parser) byDomain() Parser {
	if d := p.Domain.table; d != nil {
		p.UnitLines = p.UnitLines || d.unitLines
		p.Accounting = p.Accounting || d.accounting
	}
	return p
}

// bareWorth returns what the domain says that a number without a unit is worth, never for no money, and 0 where it says nothing.
func (r *reader) bareWorth(c *matter) worthID {
	if !c.known.asked {
		c.known.asked, c.known.worth = true, r.askWorth(c)
	}
	return c.known.worth
}

func (r *reader) askWorth(c *matter) worthID {
	t, n := c.t, c.n
	if r.p.NoImplied || r.alone || n.few || n.native || !n.ascii && (n.firstExp == 0 || n.words < 2) || t.magnitude > 0 || t.fraction || t.unit.sense != nil || r.underUnitLine() {
		return 0
	}
	if digits := r.s[n.start:n.end]; digits[0] == '0' && len(digits) > 1 && isDigit(digits[1]) {
		return 0 // 승인 00123456
	}
	d := r.domain()
	id := r.worthOf(d, t, c.ld, c.tl)
	if id > 0 && n.top < 4 {
		shift, ok := d.worths[id-1].shift(t.lo, r.form(n))
		if !ok || shift > 0 && r.p.PlainTail && r.form(n)&formSpoken != 0 {
			return 0
		}
	}
	return id
}

// takeWorth makes a bare number money by its worth.
func (r *reader) takeWorth(c *matter) bool {
	t, n, d := c.t, c.n, r.domain()
	id := c.known.worth
	bracket := 0
	if w := bracketAt(r.s, t.end); w.sense != nil && r.closes(t.end+len(w.text)) {
		bracket = t.end + len(w.text)
	}
	if n.top < 4 {
		if shift, _ := d.worths[id-1].shift(t.lo, r.form(n)); !t.shift(shift) {
			return false
		}
	}
	t.kind, t.cur, t.implied = KindMoney, r.p.impliedCurrency(), true
	if n.top >= 4 {
		r.elideByContext(t)
	}
	if bracket > 0 && !t.joined {
		r.setBracket(t, bracket)
	}
	r.bare.now = id
	return true
}

// underUnitLine reports whether a unit line says what the numbers of the line are.
func (r *reader) underUnitLine() bool {
	return r.p.UnitLines && (r.row.cur != "" || r.under.cur != "")
}

// form returns how the number is written.
func (r *line) form(n *numeral) form {
	f := formWhole
	if r.pointed(n) {
		f = formDecimal
	}
	if n.grouped {
		f |= formGrouped
	}
	if n.top == 0 && n.firstExp > 0 {
		f |= formSpoken
	}
	return f
}

// pointed reports whether the number is written with a decimal point: 8.5, 12.0.
func (r *line) pointed(n *numeral) bool {
	return n.point || n.ascii && indexByte(r.s[n.start:n.end], '.') >= 0
}

// worthOf returns what the domain says that a bare number is worth, 0 where it says nothing.
func (r *reader) worthOf(d *domainTable, t *term, ld *side, tl *trail) worthID {
	n := &t.num
	if r.bare.next > 0 && (r.bare.next == ld.start || r.bare.next == n.start) {
		return r.pairGoesOn(d, t)
	}
	behind := r.behindWord(d, t.end, tl)
	if behind.worth == never {
		return never
	}
	if w, at := r.label(d, ld); w.role == roleLabel {
		if w.worth == never {
			return never
		}
		if w.verb && !r.paidBehind(t.end) {
			return 0
		}
		if id := r.pairStart(d, w.worth, t.end, t.lo, n.top); id > 0 {
			return id
		}
		if !r.fieldEnds(d, n, t.end, tl) || at < 0 {
			return 0
		}
		return w.worth
	}
	if !r.fieldEnds(d, n, t.end, tl) {
		return 0
	}
	if r.bare.paidEnd > 0 && r.bare.paid > 0 && r.linked(d, ld.start) {
		return r.pairOr(d, r.bare.paid, t)
	}
	if id := r.pairStart(d, 0, t.end, t.lo, n.top); id > 0 && r.standsAt(ld.start) {
		return id
	}
	switch {
	case behind.role == roleBehind:
		return behind.worth
	case d.charges > 0 && (n.top < 4 || d.scaled > 0) && r.feeBefore(ld.outer) && !r.largeSumEnds(r.skipGapBack(n.start)):
		return d.charges
	case d.pays > 0 && r.paidBehind(t.end):
		return d.pays
	case n.top >= 4 || n.ascii && n.firstExp == 3:
		if d.scaled > 0 && r.scaledSum(t, ld, tl) {
			return d.scaled
		}
		return 0
	case !n.ascii:
		return 0
	case d.grouped > 0 && n.grouped && !r.pointed(n) && r.standsAt(ld.start):
		return d.grouped
	case d.rows && r.inRow(n.start):
		return d.grouped
	case d.follows && r.bare.paid > 0 && r.standsAt(ld.start) && !r.inBrackets(ld.start) && (r.pointed(n) && !n.lo.Less(decimal.FromInt(1)) || !n.lo.Less(decimal.FromInt(10))) && !r.yearLike(n):
		return r.bare.paid
	case d.alone > 0 && r.standsAlone(d, t, ld, tl):
		return d.alone
	}
	return 0
}

// label returns the word right before what ld stands before that says what the number behind it is worth, and where it starts. Between
// them may stand a colon, a particle, brackets, and such words as 평균 (on average) and 약 (about).
func (r *reader) label(d *domainTable, ld *side) (w domainWord, at int) {
	p, often := ld.start, false
	for range 4 {
		if w, at = r.labelEnds(d, p); w.role == roleLabel {
			if often && w.worth == never {
				break // 할부 월 45,000
			}
			return w, at
		}
		q := r.skipGapBack(p)
		next := p
		if w.role == roleFill {
			next = at
		} else if lead := leadWords.before(r.s, q); lead.sense != nil && (lead.class == lApprox || lead.class == lBound || lead.class == lNeutral) {
			next = q - len(lead.text)
			often = often || lead.class == lNeutral
		}
		if next >= p || next <= r.prev {
			break
		}
		p = next
	}
	return domainWord{}, 0
}

// labelEnds returns the word of the domain that ends before p, behind which a particle, signs or brackets may stand.
func (r *reader) labelEnds(d *domainTable, p int) (w domainWord, at int) {
	q, particle := r.skipGapBack(p), false
	for range 4 {
		if w, at = r.labelAt(d, q); w.role != 0 {
			return w, at
		}
		next := q
		switch c := r.runeBefore(q); {
		case c == ')' || c == ']' || c == '】' || c == '>':
			if w, at = r.labelAt(d, q-runeLen(string(c), 0)); w.role != 0 {
				return w, at
			}
			const reach = 40
			from := max(0, q-reach)
			if k := strings.LastIndexAny(r.s[from:q-1], "([<"); k >= 0 && c != '】' {
				next = r.skipGapBack(from + k)
			}
		case c == '(' && q == p: // 관리비(7)
			next = r.skipGapBack(q - len("("))
		case c == ':' || c == '=' || c == '▶' || c == '►' || c == '|' || c == '>':
			next = r.skipGapBack(q - len(string(c)))
		case isHangul(c):
			if v := particleBefore(r.s[:q], pSubject, pTopic, pObject, pAlso, pDirection, pThan); v.sense != nil && !particle {
				particle, next = true, q-len(v.text)
			}
		}
		if next == q || next <= r.prev && next > 0 && !r.bracketedMatch(next) {
			break
		}
		q = next
	}
	return domainWord{}, 0
}

// bracketedMatch reports whether the match before the number stands in the brackets that open at p, behind a label: 시급(주 5일) 11,000.
func (r *line) bracketedMatch(p int) bool {
	q := r.skipGap(p)
	return q < len(r.s) && (r.s[q] == '(' || r.s[q] == '[')
}

// labelAt returns the word of the domain that ends at q. One of a single syllable, of two in prose, and one that stands between, is a
// word of its own: 정가 (the price) is none in 감정가 (the appraised value).
func (r *reader) labelAt(d *domainTable, q int) (w domainWord, at int) {
	most := syllableLen
	if r.p.Domain.table == nil {
		most = 2 * syllableLen
	}
	w = d.before.endOf(r.s[:q], func(w domainWord, at int) bool {
		if w.role == roleLabel && w.worth == never && at > 0 && at == r.prev {
			return false // 54사이즈 120
		}
		return len(w.text) > most && w.role == roleLabel || at == r.prev || wordStart(r.s, at)
	})
	return w, q - len(w.text)
}

// labelWrittenTo reports whether a label of the domain in Latin letters ends at p: P5천.
func (r *reader) labelWrittenTo(p int) bool {
	d := r.p.Domain.table
	if d == nil || r.alone {
		return false
	}
	w, at := r.labelAt(d, p)
	return w.role == roleLabel && w.worth > 0 && wordStart(r.s, at)
}

// fieldEnds reports whether a bare number may end at e: at a word's end, before a qualifier, or where a word of the domain begins.
func (r *reader) fieldEnds(d *domainTable, n *numeral, e int, tl *trail) bool {
	if e < len(r.s) && (isLatin(r.s[e]) || r.s[e] == ',' && r.countedNext(n, e+len(","))) {
		return false
	}
	return r.closes(e) || tl.outer > e || d.behind.at(r.s[e:]).role != 0 || d.ahead.at(r.s[e:]).role == roleLabel || bracketAt(r.s, e).sense != nil
}

// countedNext reports whether the next item of a list of numbers, at p, is counted: 2, 3차례.
func (r *reader) countedNext(n *numeral, p int) bool {
	p = r.skipGap(p)
	q := digitsEnd(r.s, p)
	if v, _, code := r.digits(p); q == p || code != "" || r.pointed(n) || n.top > 0 || v.Cmp(n.lo) <= 0 {
		return false
	}
	w := r.unitAt(q)
	return w.sense != nil && w.class != wCurrency
}

// standsAt reports whether a word begins at p, and no Latin letter or digit is tied to it.
func (r *reader) standsAt(p int) bool {
	return p == r.prev && p > 0 && isHangul(r.runeBefore(p)) || wordStart(r.s, p) && (p == 0 || indexByte("+-#@*.", r.s[p-1]) < 0 && r.runeBefore(p) != '×')
}

// behindWord returns the word of the domain behind the number that ends at e.
func (r *reader) behindWord(d *domainTable, e int, tl *trail) domainWord {
	for _, p := range [...]int{e, r.skipGap(e), tl.outer, r.skipGap(tl.outer)} {
		if w := d.behind.at(r.s[p:]); w.role == roleBehind && (!isShort(w.text) || p == e && r.closes(p+len(w.text))) {
			return w
		}
	}
	return domainWord{role: roleAfter}
}

// paidBehind reports whether a verb of trade stands behind a number that ends at e: 45에 팔아요.
func (r *reader) paidBehind(e int) bool {
	q := r.skipGap(e)
	by := caseParticle(r.s[e:], pPlace, pObject, pDirection, pUpTo, pIf)
	if by.sense != nil {
		q = r.skipGap(e + len(by.text))
	}
	if by.sense != nil && by.class == pPlace && r.atEnd(e+len(by.text)) {
		return true // 램 16기가 45에
	}
	for range 2 {
		if w := payWords.at(r.s, q); q > e && w.sense != nil && w.class == cMoney && (w.n == 1 || w.n == 0) {
			return true
		}
		next := r.skipGap(q + len(r.wordRest(q)))
		if by.sense == nil || next == q {
			break
		}
		q = next // 45에 급히 팝니다
	}
	return false
}

// linked reports whether what joins sums that are worth the same stands between the last one and p: 15 → 12.
func (r *reader) linked(d *domainTable, p int) bool {
	q := r.bare.paidEnd
	if p <= q || p-q > 16 {
		return false
	}
	between := strings.TrimSpace(r.s[q:p])
	w := d.links.at(between)
	return w.role != 0 && len(w.text) == len(between)
}

// linkAhead reports whether what joins sums stands at p, and a number behind it.
func (r *reader) linkAhead(d *domainTable, p int) bool {
	w := d.links.at(r.s[p:])
	q := r.skipGap(p + len(w.text))
	return w.role != 0 && q < len(r.s) && isDigit(r.s[q])
}

// pairStart returns the worth of the number that ends at e if it is the first of a pair, and keeps what the second one is worth. By its
// label it is worth id, 0 for none; its value is v.
func (r *reader) pairStart(d *domainTable, id worthID, e int, v Decimal, top int) worthID {
	for i := range d.pairs {
		row := &d.pairs[i]
		place := 0
		if id > 0 {
			for place < len(row.worths) && row.worths[place] != id {
				place++
			}
			if place == len(row.worths) {
				continue
			}
			if place > 0 && (top > 0 || row.least.IsZero() || !v.Less(row.least)) {
				place = 0 // 월세 1000/50
			}
		} else if row.least.IsZero() || top == 0 && v.Less(row.least) {
			continue
		}
		if r.pairNext(row, e, v, place+1) {
			return row.worths[place]
		}
	}
	return 0
}

// pairNext keeps where the next number of a pair stands behind e, if there is one that is smaller than v.
func (r *reader) pairNext(row *worthRow, e int, v Decimal, place int) bool {
	if place >= len(row.worths) {
		return false
	}
	q := r.skipGap(e)
	w := row.joins.at(r.s[q:])
	if w.role == 0 {
		return false
	}
	q = r.skipGap(q + len(w.text))
	n := &r.other
	if q >= len(r.s) || !isDigit(r.s[q]) && r.numeralWord(q).sense == nil || !r.numeral(q, n) || n.few || n.native || !n.lo.Less(v) || n.lo.Less(decimal.FromInt(3)) {
		return false
	}
	if u, at := r.unitWord(n.end); u.sense != nil && u.class != wCurrency && !r.beginsWord(u, at) && (at == n.end || r.closes(at+len(u.text))) {
		return false
	}
	if !n.ascii && !r.closes(n.end) {
		return false
	}
	r.bare.next, r.bare.pair, r.bare.place = q, row, place
	return true
}

// pairGoesOn returns the worth of the number that a pair goes on with.
func (r *reader) pairGoesOn(d *domainTable, t *term) worthID {
	row, place := r.bare.pair, r.bare.place
	r.bare.next = 0
	r.pairNext(row, t.end, t.lo, place+1)
	return row.worths[place]
}

// pairOr returns the worth of the first number of a pair, or else id.
func (r *reader) pairOr(d *domainTable, id worthID, t *term) worthID {
	if w := r.pairStart(d, 0, t.end, t.lo, t.num.top); w > 0 {
		return w
	}
	return id
}

// pairAt reports whether the number n, the one being read, is the first of a pair with a slash, and no fraction: 1000/50.
func (r *reader) pairAt(n *numeral) bool {
	if r.alone || r.p.NoImplied || n != &r.left.num {
		return false
	}
	if r.bare.next > 0 && r.bare.next == n.start {
		return true // 1000에 50/60
	}
	d := r.domain()
	w, _ := r.label(d, &r.before)
	if w.role != roleLabel || w.worth == never {
		w.worth = 0
	}
	return len(d.pairs) > 0 && r.pairStart(d, w.worth, n.end, n.lo, n.top) > 0
}

// pairSlash reports whether the digits from i to e, behind which a slash stands, are the first of a pair, and no date or ratio.
func (r *reader) pairSlash(i, e int) bool {
	d := r.domain()
	if r.alone || r.p.NoImplied || len(d.pairs) == 0 {
		return false
	}
	v, _, code := r.digits(i)
	w, _ := r.label(d, &side{start: i})
	if w.role != roleLabel || w.worth == never {
		w.worth = 0
	}
	return code == "" && (w.worth > 0 || !r.yearAt(i) || i == 0) && r.pairStart(d, w.worth, e, v, 0) > 0
}

// pairChain reports whether three numbers with slashes from i to end may be those of a domain: 500/45/5.
func (r *reader) pairChain(i, end int) bool {
	d := r.p.Domain.table
	if d == nil || r.alone {
		return false
	}
	n := strings.Count(r.s[i:end], "/") + 1
	v, _, code := r.digits(i)
	for k := range d.pairs {
		if row := &d.pairs[k]; code == "" && n <= len(row.worths) && !row.least.IsZero() && !v.Less(row.least) && !r.yearAt(i) {
			return true
		}
	}
	return false
}

// yearAt reports whether the digits at i are a year's.
func (r *line) yearAt(i int) bool { return isYearMonth(r.s[i:digitsEnd(r.s, i)], "1") }

// yearLike reports whether the number is written as a year is.
func (r *line) yearLike(n *numeral) bool {
	return !n.grouped && n.words == 1 && r.yearAt(n.start)
}

// dropsUnit reports whether what was taken for a unit is the next word of the domain: 보증금 300 월 30, 월 280 주 6일, 월 200대.
func (r *reader) dropsUnit(t *term) bool {
	d := r.p.Domain.table
	u := t.unit
	if d == nil || r.alone || u.sense == nil || u.class != wCounter && u.class != wMeasure {
		return false
	}
	at := t.end - len(u.text)
	if at < t.num.end {
		return false
	}
	gap := at > t.num.end
	if gap && u.flags&fNoun != 0 && r.pointed(&t.num) && t.num.top == 0 {
		return true // 1.5 고양이
	}
	if gap && (r.beginsWord(u, at) || d.grouped > 0 && t.num.grouped && u.class == wCounter && isShort(u.text) && r.hangulAt(t.end) && !r.closes(t.end)) {
		return true // 보증금 300 월 30, 32,140 권리금
	}
	if w := d.ahead.at(r.s[at:]); !gap && w.role == roleLabel && at+len(w.text) < len(r.s) && isDigit(r.s[at+len(w.text)]) {
		return true // 3천월120
	}
	if gap && t.num.top == 4 && d.scaled > 0 && u.flags&fNoun != 0 && !isShort(u.text) {
		return true // 17만 팀장급
	}
	if !gap && (u.ref != refMachine || t.num.top >= 4) {
		return false
	}
	w, _ := r.label(d, &r.before)
	if w.role != roleLabel || w.worth <= 0 {
		return false
	}
	if !gap {
		return true
	}
	if isShort(u.text) && r.hangulAt(t.end) && !r.closes(t.end) {
		return true // 피 8천 무이자
	}
	q := r.skipGap(t.end)
	return u.class == wCounter && (d.ahead.at(r.s[at:]).role == roleLabel || q < len(r.s) && isDigit(r.s[q]))
}

// beginsWord reports whether the unit word at p is only the beginning of one of the domain's: 주 (a week) of 주차 (parking).
func (r *line) beginsWord(u word, p int) bool {
	d := r.domain()
	w, v := d.ahead.at(r.s[p:]), d.behind.at(r.s[p:])
	most := len(u.text)
	if isShort(u.text) {
		most++
	}
	return w.role != 0 && len(w.text) >= most || v.role != 0 && len(v.text) >= most
}

// inRow reports whether the number at p is a price of its row or the product of that and a quantity: 콜라 2 1,500 3,000.
func (r *reader) inRow(p int) bool {
	b := &r.bare
	if !b.rowRead {
		b.rowRead, b.row = true, [2]int{-1, -1}
		var v [3]Decimal
		var at [3]int
		end := len(r.s)
		for k := 2; k >= 0; k-- {
			field := strings.TrimRight(r.s[:end], " \t|")
			from := strings.LastIndexAny(field, " \t|") + 1
			x, stop, code := r.digits(from)
			if from == len(field) || !isDigit(field[from]) || code != "" || stop != len(field) {
				return false
			}
			v[k], at[k], end = x, from, from
		}
		if product, err := v[0].Mul(v[1]); err == nil && product == v[2] && !v[2].IsZero() && strings.TrimSpace(r.s[:end]) != "" {
			b.row = [2]int{at[1], at[2]}
			if v[1].Less(v[0]) { // the price stands before the quantity
				b.row[0] = at[0]
			}
		}
	}
	return p == b.row[0] || p == b.row[1]
}

// scaledSum reports whether a number in 만 or 억 that has no label is a sum: nothing that is counted stands beside it.
func (r *reader) scaledSum(t *term, ld *side, tl *trail) bool {
	n := &t.num
	if n.top > 8 || !n.ascii && n.words < 3 || n.approx || bracketAt(r.s, t.end).sense != nil || !r.standsAt(ld.start) {
		return false
	}
	q := r.skipGap(r.behindTail(tl))
	if known, money := r.nextWord(q, n); known && !money {
		return false
	}
	return !r.near(&cues, cCount, ld.outer, t.end) && !r.personBefore(ld.outer) && peoples.at(r.s, q).sense == nil
}

// inBrackets reports whether p is behind a bracket that is written to a word: 박지성(35).
func (r *line) inBrackets(p int) bool {
	return p > 1 && r.s[p-1] == '(' && isWord(r.runeBefore(p-1))
}

// standsAlone reports whether a number is a price although nothing says so: 텀블러 2개 1.5.
func (r *reader) standsAlone(d *domainTable, t *term, ld *side, tl *trail) bool {
	n := &t.num
	if !r.standsAt(ld.start) || ld.signed || ld.ordinal || n.words > 2 || r.yearLike(n) {
		return false
	}
	e := t.end
	if e < len(r.s) && !isBlank(r.s[e]) && indexByte("/,([~", r.s[e]) < 0 && !r.linkAhead(d, e) && r.form(n)&formSpoken == 0 || r.inBrackets(ld.start) || n.approx || tl.approx {
		return false // 0.311을, 박지성(35)
	}
	if e+1 < len(r.s) && r.s[e] == '(' && isDigit(r.s[e+1]) {
		return false // 76(47%)
	}
	if r.atStart(ld.start) && !r.pointed(n) && !t.joined && r.hangulAt(r.skipGap(e)) {
		return false // 6 브뤼셀스프라우트: the number of an item
	}
	q := r.skipGapBack(ld.start)
	if w := products.before(r.s, q); w.sense != nil && w.n == 0 || numberedHeads.before(r.s, q).sense != nil {
		return false
	}
	if r.pointed(n) || t.joined {
		return !r.pointed(n) || n.end-n.start-indexByte(r.s[n.start:n.end], '.') <= len(".00")
	}
	v, ok := n.lo.Int64()
	if !ok || n.lo.IsZero() {
		return false
	}
	if !n.grouped {
		for _, x := range d.except {
			if x.holds(v) {
				return false
			}
		}
		if q > 0 && q != r.prev && isLatin(r.s[q-1]) && (v >= 100 || !r.atEnd(e)) { // RTX 3080
			return false
		}
		if v >= 1000 && v%50 != 0 {
			return false
		}
	}
	return true
}

// rememberWorth keeps what the sum just read is worth, for what follows it.
func (r *reader) rememberWorth(m *Match) {
	b := &r.bare
	if m.Kind != KindMoney {
		b.now = 0
		return
	}
	if d := r.p.Domain.table; d != nil && b.now == 0 && !r.alone {
		if w, _ := r.label(d, &r.before); w.role == roleLabel && w.worth > 0 {
			b.now = w.worth
			r.pairStart(d, w.worth, m.End, m.Low, 4)
		} else if b.now = d.scaled; b.paid > 0 {
			b.now = b.paid
		}
	}
	b.paid, b.paidEnd, b.now = b.now, m.End, 0
}

// mayBeLabelled reports whether the domain may say something of the plain number at i, by what stands before it.
func (r *reader) mayBeLabelled(i int) bool {
	if r.bare.next == i || r.bare.paid > 0 && r.linked(r.domain(), i) {
		return true
	}
	w, _ := r.label(r.domain(), &side{start: i})
	return w.role == roleLabel || r.feeBefore(min(i, r.before.outer))
}
