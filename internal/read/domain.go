package read

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// What a bare number is worth by the domain: 보증금 500에 월 45, 쿨거 23.5, 시급 11,000.

// bareState is what the reader knows of the bare numbers of its line.
type bareState struct {
	now, paid domain.WorthID // of the sum being read, and of the last one
	paidEnd   int            // where that ends
	next      int            // where the next number of a pair starts
	pair      *domain.Pair
	place     int // of that number in the pair
	rowRead   bool
	row       [2]int // where the two sums of the line's row start
}

// domain returns the table that the reader reads by.
func (r *Line) domain() *domain.Table {
	if d := r.P.Domain; d != nil {
		return d
	}
	return domain.Prose()
}

// byDomain returns the Parser with what its Domain says of minus signs and unit lines.
func (p Options) byDomain() Options {
	if d := p.Domain; d != nil {
		p.UnitLines = p.UnitLines || d.UnitLines
		p.Accounting = p.Accounting || d.Accounting
	}
	return p
}

// bareWorth returns what the domain says that a number without a unit is worth, never for no money, and 0 where it says nothing.
func (r *reader) bareWorth(c *matter) domain.WorthID {
	if !c.known.asked {
		c.known.asked, c.known.worth = true, r.askWorth(c)
	}
	return c.known.worth
}

func (r *reader) askWorth(c *matter) domain.WorthID {
	t, n := c.t, c.n
	if r.P.NoImplied || r.alone || n.few || n.native || !n.ascii && (n.firstExp == 0 || n.words < 2) || t.magnitude > 0 || t.fraction || t.unit.Sense != nil || r.underUnitLine() {
		return 0
	}
	if digits := r.S[n.start:n.end]; digits[0] == '0' && len(digits) > 1 && runes.IsDigit(digits[1]) {
		return 0 // 승인 00123456
	}
	d := r.domain()
	id := r.worthOf(d, t, c.ld, c.tl)
	if id > 0 && n.top < 4 {
		shift, ok := d.Worths[id-1].Shift(t.lo, r.form(n))
		if !ok || shift > 0 && r.P.PlainTail && r.form(n)&domain.FormSpoken != 0 {
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
	if w := bracketAt(r.S, t.end); w.Sense != nil && r.closes(t.end+len(w.Text)) {
		bracket = t.end + len(w.Text)
	}
	if n.top < 4 {
		if shift, _ := d.Worths[id-1].Shift(t.lo, r.form(n)); !t.shift(shift) {
			return false
		}
	}
	t.kind, t.cur, t.implied = KindMoney, r.P.impliedCurrency(), true
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
	return r.P.UnitLines && (r.row.cur != "" || r.under.cur != "")
}

// form returns how the number is written.
func (r *Line) form(n *numeral) domain.Form {
	f := domain.FormWhole
	if r.pointed(n) {
		f = domain.FormDecimal
	}
	if n.grouped {
		f |= domain.FormGrouped
	}
	if n.top == 0 && n.firstExp > 0 {
		f |= domain.FormSpoken
	}
	return f
}

// pointed reports whether the number is written with a decimal point: 8.5, 12.0.
func (r *Line) pointed(n *numeral) bool {
	return n.point || n.ascii && strings.IndexByte(r.S[n.start:n.end], '.') >= 0
}

// worthOf returns what the domain says that a bare number is worth, 0 where it says nothing.
func (r *reader) worthOf(d *domain.Table, t *term, ld *Side, tl *Trail) domain.WorthID {
	n := &t.num
	if r.bare.next > 0 && (r.bare.next == ld.start || r.bare.next == n.start) {
		return r.pairGoesOn(d, t)
	}
	behind := r.behindWord(d, t.end, tl)
	if behind.Worth == domain.Never {
		return domain.Never
	}
	if w, at := r.label(d, ld); w.Role == domain.RoleLabel {
		if w.Worth == domain.Never {
			return domain.Never
		}
		if w.Verb && !r.paidBehind(t.end) {
			return 0
		}
		if id := r.pairStart(d, w.Worth, t.end, t.lo, n.top); id > 0 {
			return id
		}
		if !r.fieldEnds(d, n, t.end, tl) || at < 0 {
			return 0
		}
		return w.Worth
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
	case behind.Role == domain.RoleBehind:
		return behind.Worth
	case d.Charges > 0 && (n.top < 4 || d.Scaled > 0) && r.feeBefore(ld.outer) && !r.largeSumEnds(r.skipGapBack(n.start)):
		return d.Charges
	case d.Pays > 0 && r.paidBehind(t.end):
		return d.Pays
	case n.top >= 4 || n.ascii && n.firstExp == 3:
		if d.Scaled > 0 && r.scaledSum(t, ld, tl) {
			return d.Scaled
		}
		return 0
	case !n.ascii:
		return 0
	case d.Grouped > 0 && n.grouped && !r.pointed(n) && r.standsAt(ld.start):
		return d.Grouped
	case d.Rows && r.inRow(n.start):
		return d.Grouped
	case d.Follows && r.bare.paid > 0 && r.standsAt(ld.start) && !r.inBrackets(ld.start) && (r.pointed(n) && !n.lo.Less(decimal.FromInt(1)) || !n.lo.Less(decimal.FromInt(10))) && !r.yearLike(n):
		return r.bare.paid
	case d.Alone > 0 && r.standsAlone(d, t, ld, tl):
		return d.Alone
	}
	return 0
}

// label returns the word right before what ld stands before that says what the number behind it is worth, and where it starts. Between
// them may stand a colon, a particle, brackets, and such words as 평균 (on average) and 약 (about).
func (r *reader) label(d *domain.Table, ld *Side) (w domain.Word, at int) {
	p, often := ld.start, false
	for range 4 {
		if w, at = r.labelEnds(d, p); w.Role == domain.RoleLabel {
			if often && w.Worth == domain.Never {
				break // 할부 월 45,000
			}
			return w, at
		}
		q := r.skipGapBack(p)
		next := p
		if w.Role == domain.RoleFill {
			next = at
		} else if lead := lex.LeadWords.Before(r.S, q); lead.Sense != nil && (lead.Class == lex.LApprox || lead.Class == lex.LBound || lead.Class == lex.LNeutral) {
			next = q - len(lead.Text)
			often = often || lead.Class == lex.LNeutral
		}
		if next >= p || next <= r.prev {
			break
		}
		p = next
	}
	return domain.Word{}, 0
}

// labelEnds returns the word of the domain that ends before p, behind which a particle, signs or brackets may stand.
func (r *reader) labelEnds(d *domain.Table, p int) (w domain.Word, at int) {
	q, particle := r.skipGapBack(p), false
	for range 4 {
		if w, at = r.labelAt(d, q); w.Role != 0 {
			return w, at
		}
		next := q
		switch c := r.runeBefore(q); {
		case c == ')' || c == ']' || c == '】' || c == '>':
			if w, at = r.labelAt(d, q-runes.RuneLen(string(c), 0)); w.Role != 0 {
				return w, at
			}
			const reach = 40
			from := max(0, q-reach)
			if k := strings.LastIndexAny(r.S[from:q-1], "([<"); k >= 0 && c != '】' {
				next = r.skipGapBack(from + k)
			}
		case c == '(' && q == p: // 관리비(7)
			next = r.skipGapBack(q - len("("))
		case c == ':' || c == '=' || c == '▶' || c == '►' || c == '|' || c == '>':
			next = r.skipGapBack(q - len(string(c)))
		case runes.IsHangul(c):
			if v := lex.ParticleBefore(r.S[:q], lex.PSubject, lex.PTopic, lex.PObject, lex.PAlso, lex.PDirection, lex.PThan); v.Sense != nil && !particle {
				particle, next = true, q-len(v.Text)
			}
		}
		if next == q || next <= r.prev && next > 0 && !r.bracketedMatch(next) {
			break
		}
		q = next
	}
	return domain.Word{}, 0
}

// bracketedMatch reports whether the match before the number stands in the brackets that open at p, behind a label: 시급(주 5일) 11,000.
func (r *Line) bracketedMatch(p int) bool {
	q := r.skipGap(p)
	return q < len(r.S) && (r.S[q] == '(' || r.S[q] == '[')
}

// labelAt returns the word of the domain that ends at q. One of a single syllable, of two in prose, and one that stands between, is a
// word of its own: 정가 (the price) is none in 감정가 (the appraised value).
func (r *reader) labelAt(d *domain.Table, q int) (w domain.Word, at int) {
	most := runes.SyllableLen
	if r.P.Domain == nil {
		most = 2 * runes.SyllableLen
	}
	w = d.Before.EndOf(r.S[:q], func(w domain.Word, at int) bool {
		if w.Role == domain.RoleLabel && w.Worth == domain.Never && at > 0 && at == r.prev {
			return false // 54사이즈 120
		}
		return len(w.Text) > most && w.Role == domain.RoleLabel || at == r.prev || r.prev < 0 || wordStart(r.S, at)
	})
	return w, q - len(w.Text)
}

// labelWrittenTo reports whether a label of the domain in Latin letters ends at p: P5천.
func (r *reader) labelWrittenTo(p int) bool {
	d := r.P.Domain
	if d == nil || r.alone {
		return false
	}
	w, at := r.labelAt(d, p)
	return w.Role == domain.RoleLabel && w.Worth > 0 && wordStart(r.S, at)
}

// fieldEnds reports whether a bare number may end at e: at a word's end, before a qualifier, or where a word of the domain begins.
func (r *reader) fieldEnds(d *domain.Table, n *numeral, e int, tl *Trail) bool {
	if e < len(r.S) && (runes.IsLatin(r.S[e]) || r.S[e] == ',' && r.countedNext(n, e+len(","))) {
		return false
	}
	return r.closes(e) || tl.outer > e || d.Behind.At(r.S[e:]).Role != 0 || d.Ahead.At(r.S[e:]).Role == domain.RoleLabel || bracketAt(r.S, e).Sense != nil
}

// countedNext reports whether the next item of a list of numbers, at p, is counted: 2, 3차례.
func (r *reader) countedNext(n *numeral, p int) bool {
	p = r.skipGap(p)
	q := runes.DigitsEnd(r.S, p)
	if v, _, code := r.digits(p); q == p || code != "" || r.pointed(n) || n.top > 0 || v.Cmp(n.lo) <= 0 {
		return false
	}
	w := r.unitAt(q)
	return w.Sense != nil && w.Class != lex.WCurrency
}

// standsAt reports whether a word begins at p, and no Latin letter or digit is tied to it.
func (r *reader) standsAt(p int) bool {
	return p == r.prev && p > 0 && runes.IsHangul(r.runeBefore(p)) || wordStart(r.S, p) && (p == 0 || strings.IndexByte("+-#@*.", r.S[p-1]) < 0 && r.runeBefore(p) != '×')
}

// behindWord returns the word of the domain behind the number that ends at e.
func (r *reader) behindWord(d *domain.Table, e int, tl *Trail) domain.Word {
	for _, p := range [...]int{e, r.skipGap(e), tl.outer, r.skipGap(tl.outer)} {
		if w := d.Behind.At(r.S[p:]); w.Role == domain.RoleBehind && (!runes.IsShort(w.Text) || p == e && r.closes(p+len(w.Text))) {
			return w
		}
	}
	return domain.Word{Role: domain.RoleAfter}
}

// paidBehind reports whether a verb of trade stands behind a number that ends at e: 45에 팔아요.
func (r *reader) paidBehind(e int) bool {
	q := r.skipGap(e)
	by := lex.CaseParticle(r.S[e:], lex.PPlace, lex.PObject, lex.PDirection, lex.PUpTo, lex.PIf)
	if by.Sense != nil {
		q = r.skipGap(e + len(by.Text))
	}
	if by.Sense != nil && by.Class == lex.PPlace && r.atEnd(e+len(by.Text)) {
		return true // 램 16기가 45에
	}
	for range 2 {
		if w := lex.PayWords.At(r.S, q); q > e && w.Sense != nil && w.Class == lex.CMoney && (w.N == 1 || w.N == 0) {
			return true
		}
		next := r.skipGap(q + len(r.wordRest(q)))
		if by.Sense == nil || next == q {
			break
		}
		q = next // 45에 급히 팝니다
	}
	return false
}

// linked reports whether what joins sums that are worth the same stands between the last one and p: 15 → 12.
func (r *reader) linked(d *domain.Table, p int) bool {
	q := r.bare.paidEnd
	if p <= q || p-q > 16 {
		return false
	}
	between := strings.TrimSpace(r.S[q:p])
	w := d.Links.At(between)
	return w.Role != 0 && len(w.Text) == len(between)
}

// linkAhead reports whether what joins sums stands at p, and a number behind it.
func (r *reader) linkAhead(d *domain.Table, p int) bool {
	w := d.Links.At(r.S[p:])
	q := r.skipGap(p + len(w.Text))
	return w.Role != 0 && q < len(r.S) && runes.IsDigit(r.S[q])
}

// pairStart returns the worth of the number that ends at e if it is the first of a pair, and keeps what the second one is worth. By its
// label it is worth id, 0 for none; its value is v.
func (r *reader) pairStart(d *domain.Table, id domain.WorthID, e int, v decimal.Decimal, top int) domain.WorthID {
	for i := range d.Pairs {
		row := &d.Pairs[i]
		place := 0
		if id > 0 {
			for place < len(row.Worths) && row.Worths[place] != id {
				place++
			}
			if place == len(row.Worths) {
				continue
			}
			if place > 0 && (top > 0 || row.Least.IsZero() || !v.Less(row.Least)) {
				place = 0 // 월세 1000/50
			}
		} else if row.Least.IsZero() || top == 0 && v.Less(row.Least) {
			continue
		}
		if r.pairNext(row, e, v, place+1) {
			return row.Worths[place]
		}
	}
	return 0
}

// pairNext keeps where the next number of a pair stands behind e, if there is one that is smaller than v.
func (r *reader) pairNext(row *domain.Pair, e int, v decimal.Decimal, place int) bool {
	if place >= len(row.Worths) {
		return false
	}
	q := r.skipGap(e)
	w := row.Joins.At(r.S[q:])
	if w.Role == 0 {
		return false
	}
	q = r.skipGap(q + len(w.Text))
	n := &r.other
	if q >= len(r.S) || !runes.IsDigit(r.S[q]) && r.numeralWord(q).Sense == nil || !r.numeral(q, n) || n.few || n.native || !n.lo.Less(v) || n.lo.Less(decimal.FromInt(3)) {
		return false
	}
	if u, at := r.unitWord(n.end); u.Sense != nil && u.Class != lex.WCurrency && !r.beginsWord(u, at) && (at == n.end || r.closes(at+len(u.Text))) {
		return false
	}
	if !n.ascii && !r.closes(n.end) {
		return false
	}
	r.bare.next, r.bare.pair, r.bare.place = q, row, place
	return true
}

// pairGoesOn returns the worth of the number that a pair goes on with.
func (r *reader) pairGoesOn(d *domain.Table, t *term) domain.WorthID {
	row, place := r.bare.pair, r.bare.place
	r.bare.next = 0
	r.pairNext(row, t.end, t.lo, place+1)
	return row.Worths[place]
}

// pairOr returns the worth of the first number of a pair, or else id.
func (r *reader) pairOr(d *domain.Table, id domain.WorthID, t *term) domain.WorthID {
	if w := r.pairStart(d, 0, t.end, t.lo, t.num.top); w > 0 {
		return w
	}
	return id
}

// pairAt reports whether the number n, the one being read, is the first of a pair with a slash, and no fraction: 1000/50.
func (r *reader) pairAt(n *numeral) bool {
	if r.alone || r.P.NoImplied || n != &r.left.num {
		return false
	}
	if r.bare.next > 0 && r.bare.next == n.start {
		return true // 1000에 50/60
	}
	d := r.domain()
	w, _ := r.label(d, &r.before)
	if w.Role != domain.RoleLabel || w.Worth == domain.Never {
		w.Worth = 0
	}
	return len(d.Pairs) > 0 && r.pairStart(d, w.Worth, n.end, n.lo, n.top) > 0
}

// pairSlash reports whether the digits from i to e, behind which a slash stands, are the first of a pair, and no date or ratio.
func (r *reader) pairSlash(i, e int) bool {
	d := r.domain()
	if r.alone || r.P.NoImplied || len(d.Pairs) == 0 {
		return false
	}
	v, _, code := r.digits(i)
	w, _ := r.label(d, &Side{start: i})
	if w.Role != domain.RoleLabel || w.Worth == domain.Never {
		w.Worth = 0
	}
	return code == "" && (w.Worth > 0 || !r.yearAt(i) || i == 0) && r.pairStart(d, w.Worth, e, v, 0) > 0
}

// pairChain reports whether three numbers with slashes from i to end may be those of a domain: 500/45/5.
func (r *reader) pairChain(i, end int) bool {
	d := r.P.Domain
	if d == nil || r.alone {
		return false
	}
	n := strings.Count(r.S[i:end], "/") + 1
	v, _, code := r.digits(i)
	for k := range d.Pairs {
		if row := &d.Pairs[k]; code == "" && n <= len(row.Worths) && !row.Least.IsZero() && !v.Less(row.Least) && !r.yearAt(i) {
			return true
		}
	}
	return false
}

// yearAt reports whether the digits at i are a year's.
func (r *Line) yearAt(i int) bool { return isYearMonth(r.S[i:runes.DigitsEnd(r.S, i)], "1") }

// yearLike reports whether the number is written as a year is.
func (r *Line) yearLike(n *numeral) bool {
	return !n.grouped && n.words == 1 && r.yearAt(n.start)
}

// dropsUnit reports whether what was taken for a unit is the next word of the domain: 보증금 300 월 30, 월 280 주 6일, 월 200대.
func (r *reader) dropsUnit(t *term) bool {
	d := r.P.Domain
	u := t.unit
	if d == nil || r.alone || u.Sense == nil || u.Class != lex.WCounter && u.Class != lex.WMeasure {
		return false
	}
	at := t.end - len(u.Text)
	if at < t.num.end {
		return false
	}
	gap := at > t.num.end
	if gap && u.Flags&lex.FNoun != 0 && r.pointed(&t.num) && t.num.top == 0 {
		return true // 1.5 고양이
	}
	if gap && (r.beginsWord(u, at) || d.Grouped > 0 && t.num.grouped && u.Class == lex.WCounter && runes.IsShort(u.Text) && r.hangulAt(t.end) && !r.closes(t.end)) {
		return true // 보증금 300 월 30, 32,140 권리금
	}
	if w := d.Ahead.At(r.S[at:]); !gap && w.Role == domain.RoleLabel && at+len(w.Text) < len(r.S) && runes.IsDigit(r.S[at+len(w.Text)]) {
		return true // 3천월120
	}
	if gap && t.num.top == 4 && d.Scaled > 0 && u.Flags&lex.FNoun != 0 && !runes.IsShort(u.Text) {
		return true // 17만 팀장급
	}
	if !gap && (u.Ref != lex.RefMachine || t.num.top >= 4) {
		return false
	}
	w, _ := r.label(d, &r.before)
	if w.Role != domain.RoleLabel || w.Worth <= 0 {
		return false
	}
	if !gap {
		return true
	}
	if runes.IsShort(u.Text) && r.hangulAt(t.end) && !r.closes(t.end) {
		return true // 피 8천 무이자
	}
	q := r.skipGap(t.end)
	return u.Class == lex.WCounter && (d.Ahead.At(r.S[at:]).Role == domain.RoleLabel || q < len(r.S) && runes.IsDigit(r.S[q]))
}

// beginsWord reports whether the unit word at p is only the beginning of one of the domain's: 주 (a week) of 주차 (parking).
func (r *Line) beginsWord(u lex.Word, p int) bool {
	d := r.domain()
	w, v := d.Ahead.At(r.S[p:]), d.Behind.At(r.S[p:])
	most := len(u.Text)
	if runes.IsShort(u.Text) {
		most++
	}
	return w.Role != 0 && len(w.Text) >= most || v.Role != 0 && len(v.Text) >= most
}

// inRow reports whether the number at p is a price of its row or the product of that and a quantity: 콜라 2 1,500 3,000.
func (r *reader) inRow(p int) bool {
	b := &r.bare
	if !b.rowRead {
		b.rowRead, b.row = true, [2]int{-1, -1}
		var v [3]decimal.Decimal
		var at [3]int
		end := len(r.S)
		for k := 2; k >= 0; k-- {
			field := strings.TrimRight(r.S[:end], " \t|")
			from := strings.LastIndexAny(field, " \t|") + 1
			x, stop, code := r.digits(from)
			if from == len(field) || !runes.IsDigit(field[from]) || code != "" || stop != len(field) {
				return false
			}
			v[k], at[k], end = x, from, from
		}
		if product, err := v[0].Mul(v[1]); err == nil && product == v[2] && !v[2].IsZero() && strings.TrimSpace(r.S[:end]) != "" {
			b.row = [2]int{at[1], at[2]}
			if v[1].Less(v[0]) { // the price stands before the quantity
				b.row[0] = at[0]
			}
		}
	}
	return p == b.row[0] || p == b.row[1]
}

// scaledSum reports whether a number in 만 or 억 that has no label is a sum: nothing that is counted stands beside it.
func (r *reader) scaledSum(t *term, ld *Side, tl *Trail) bool {
	n := &t.num
	if n.top > 8 || !n.ascii && n.words < 3 || n.approx || bracketAt(r.S, t.end).Sense != nil || !r.standsAt(ld.start) {
		return false
	}
	q := r.skipGap(r.behindTail(tl))
	if known, money := r.nextWord(q, n); known && !money {
		return false
	}
	return !r.near(&lex.Cues, lex.CCount, ld.outer, t.end) && !r.personBefore(ld.outer) && lex.Peoples.At(r.S, q).Sense == nil
}

// inBrackets reports whether p is behind a bracket that is written to a word: 박지성(35).
func (r *Line) inBrackets(p int) bool {
	return p > 1 && r.S[p-1] == '(' && runes.IsWord(r.runeBefore(p-1))
}

// standsAlone reports whether a number is a price although nothing says so: 텀블러 2개 1.5.
func (r *reader) standsAlone(d *domain.Table, t *term, ld *Side, tl *Trail) bool {
	n := &t.num
	if !r.standsAt(ld.start) || ld.signed || ld.ordinal || n.words > 2 || r.yearLike(n) {
		return false
	}
	e := t.end
	if e < len(r.S) && !runes.IsBlank(r.S[e]) && strings.IndexByte("/,([~", r.S[e]) < 0 && !r.linkAhead(d, e) && r.form(n)&domain.FormSpoken == 0 || r.inBrackets(ld.start) || n.approx || tl.Approx {
		return false // 0.311을, 박지성(35)
	}
	if e+1 < len(r.S) && r.S[e] == '(' && runes.IsDigit(r.S[e+1]) {
		return false // 76(47%)
	}
	if r.atStart(ld.start) && !r.pointed(n) && !t.joined && r.hangulAt(r.skipGap(e)) {
		return false // 6 브뤼셀스프라우트: the number of an item
	}
	q := r.skipGapBack(ld.start)
	if w := lex.Products.Before(r.S, q); w.Sense != nil && w.N == 0 || lex.NumberedHeads.Before(r.S, q).Sense != nil {
		return false
	}
	if r.pointed(n) || t.joined {
		return !r.pointed(n) || n.end-n.start-strings.IndexByte(r.S[n.start:n.end], '.') <= len(".00")
	}
	v, ok := n.lo.Int64()
	if !ok || n.lo.IsZero() {
		return false
	}
	if !n.grouped {
		for _, x := range d.Except {
			if x.Holds(v) {
				return false
			}
		}
		if q > 0 && q != r.prev && runes.IsLatin(r.S[q-1]) && (v >= 100 || !r.atEnd(e)) { // RTX 3080
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
	if d := r.P.Domain; d != nil && b.now == 0 && !r.alone {
		if w, _ := r.label(d, &r.before); w.Role == domain.RoleLabel && w.Worth > 0 {
			b.now = w.Worth
			r.pairStart(d, w.Worth, m.End, m.Low, 4)
		} else if b.now = d.Scaled; b.paid > 0 {
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
	w, _ := r.label(r.domain(), &Side{start: i})
	return w.Role == domain.RoleLabel || r.feeBefore(min(i, r.before.outer))
}
