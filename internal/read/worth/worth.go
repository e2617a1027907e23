package worth

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// What a bare number is worth by the domain: 보증금 500에 월 45 (a deposit of 5 million, 450,000 a month), 쿨거 23.5 (quick sale, 235,000), 시급 11,000.

// Worth returns what the domain says that the number of t is worth, if it has no unit, never for no money, and 0 where it says nothing; and where the
// pair goes on that the number stands in.
func (r *Reader) Worth(t *unit.Term, ld *line.Side, tl *line.Trail) (id domain.WorthID, next PairPlace) {
	n := &t.Num
	if !r.Supposes() || n.Few || n.Native || t.Magnitude > 0 || t.Fraction || t.Unit.Sense != nil {
		return 0, next
	}
	if !n.Ascii && (n.FirstExp == 0 || n.Words < 2) && !r.spokenPair(t, ld) {
		return 0, next
	}
	if digits := r.S[n.Start:n.End]; digits[0] == '0' && len(digits) > 1 && runes.IsDigit(digits[1]) {
		return 0, next // 승인 00123456 (approval number)
	}
	d := r.Domain()
	if id = r.unitWritten(d, t, ld); id > 0 {
		return id, next
	}
	if r.P.Domain == nil && r.Bare.Next.at == 0 && r.Paid.Worth == 0 && !r.maySay(ld.Start) && (ld.Outer == ld.Start || !r.maySay(ld.Outer)) {
		return 0, next // in prose a label says it, or a charge
	}
	c := worthCase{d: d, t: t, ld: ld, tl: tl}
	r.worthOf(&c)
	id, next = c.worth, c.next
	if w, end := r.ApartBefore(n.Start); w.Worth > 0 {
		id = r.worthOfCar(w.Worth, id, t, end)
	}
	if id > 0 && n.Top < 4 {
		if id = r.inHeld(&c, id); id == 0 {
			return 0, next
		}
		shift, ok := d.Worths[id-1].Shift(t.Lo, r.Form(n))
		if v := t.Interval; !ok || !v.Shift(shift) || shift > 0 && r.P.PlainTail && r.Form(n)&domain.FormSpoken != 0 {
			return 0, next
		}
	}
	return id, next
}

// worthOfCar returns what the number of t is worth, which is worth id but for the car whose name ends at end: how far it has gone is none, and its price, behind a year or
// that, is worth car.
func (r *Reader) worthOfCar(car, id domain.WorthID, t *unit.Term, end int) domain.WorthID {
	n := &t.Num
	if n.Top == 4 && id > 0 && t.Lo.Cmp(decimal.New(line.FarthestCar, 4)) <= 0 {
		if _, ok := r.bareAt(r.SkipGap(t.End)); ok {
			return domain.Never
		}
	}
	if n.Top == 0 && id > 0 && strings.ContainsAny(r.S[end:n.Start], "0123456789") {
		return car
	}
	return id
}

// hasWorth reports whether the number of t, if it is worth id, is a sum.
func (r *Reader) hasWorth(id domain.WorthID, t *unit.Term) bool {
	_, ok := r.Domain().Worths[id-1].Shift(t.Lo, r.Form(&t.Num))
	return ok || t.Num.Top >= 4
}

// inUnits is hasWorth for a sum that is as it is written: 재산세 123,400 (property tax), not 월 1,200.
func (r *Reader) inUnits(id domain.WorthID, t *unit.Term) bool {
	shift, ok := r.Domain().Worths[id-1].Shift(t.Lo, r.Form(&t.Num))
	return ok && shift == 0
}

// chargeBefore returns where a charge ends that stands before p, 주차비 (parking), with nothing but what the price is for between, 주차비 한 시간에 (parking for
// an hour), 이용료 - 평일 (the fee on weekdays); -1 for none.
func (r *Reader) chargeBefore(d *domain.Table, p int) int {
	if !r.maySay(p) {
		return -1
	}
	for range 3 {
		if r.FeeBefore(p) {
			return r.SkipGapBack(p)
		}
		q := r.SkipGapBack(p)
		if q > 0 && (r.S[q-1] == '-' || r.S[q-1] == ':') {
			if at := r.SkipGapBack(q - 1); (r.S[q-1] == ':' || at < q-1 && q < p) && r.FeeEnds(at) { // not 수수료-25 (a fee of -25)
				return at
			}
			break
		}
		if q > 0 && r.S[q-1] == ')' { // 결제금액(VAT 포함) 12,000
			if at := r.beforeBracket(q); at > 0 && r.FeeEnds(at) {
				return at
			}
			break
		}
		w, from := r.labelAt(d, q)
		if by := lex.ParticleBefore(r.S[:q], lex.PPlace); w.Role == 0 && by.Sense != nil {
			w, from = r.labelAt(d, q-len(by.Text))
		}
		if w.Role != domain.RoleFill || !w.Item {
			break
		}
		p = from
	}
	return -1
}

// beforeBracket returns where the word ends that the bracket which closes at q stands behind, 0 where there is none, or it holds a unit of money: 배당금(원).
func (r *Reader) beforeBracket(q int) int {
	const reach = 40
	from := max(0, q-reach)
	open := from + strings.LastIndexByte(r.S[from:q-1], '(')
	if open <= from {
		return 0
	}
	if w := r.UnitAt(open + 1); w.Sense != nil && w.Class == lex.WCurrency && open+1+len(w.Text) == q-1 {
		return 0
	}
	return r.SkipGapBack(open)
}

// Charged reports whether a charge stands before p, with what the price is for between or without.
func (r *Reader) Charged(p int) bool { return r.chargeBefore(r.Domain(), p) >= 0 }

// spentBehind reports whether a verb behind a number that ends at e says that it was paid or is asked for: 35 나왔다 (it came to 35).
func (r *Reader) spentBehind(e int) bool {
	by := lex.CaseParticle(r.S[e:], lex.PObject, lex.PTopic, lex.PEach, lex.POnly, lex.PAlso)
	p := e + len(by.Text)
	if !r.Has(p, " ") {
		return false
	}
	w := lex.SpentWords.At(r.S, r.SkipGap(p))
	return w.Sense != nil && w.Class == lex.CMoney && r.Saw(w)
}

// spokenPair reports whether a numeral in words that is mostly another word is one of a pair of the domain: 천에 육십 (10 million, 600,000 a month).
func (r *Reader) spokenPair(t *unit.Term, ld *line.Side) bool {
	d := r.P.Domain
	if d == nil || t.Num.Top > 0 && t.Num.Words == 1 {
		return false // 만에 is not of money alone: 엿새 만에 (in six days)
	}
	if r.PairGoesOnAt(t.Num.Start) {
		return t.Lo.Magnitude() > 0
	}
	w, _ := r.Label(d, ld)
	if w.Role != domain.RoleLabel || w.Worth == domain.Never {
		w.Worth = 0
	}
	id, _ := r.pairStart(d, w.Worth, t.End, t.Lo, t.Num.Top)
	return id > 0
}

// pointed reports whether the number is written with a decimal point: 8.5, 12.0.
func (r *Reader) pointed(n *numeral.Numeral) bool {
	return n.Point || n.Ascii && strings.IndexByte(r.S[n.Start:n.End], '.') >= 0
}

// Form returns how the number is written.
func (r *Reader) Form(n *numeral.Numeral) domain.Form {
	f := domain.FormWhole
	if r.pointed(n) {
		f = domain.FormDecimal
	}
	if n.Grouped {
		f |= domain.FormGrouped
	}
	if n.Top == 0 && n.FirstExp > 0 {
		f |= domain.FormSpoken
		if n.FirstExp == len("000") {
			f |= domain.FormThousands
		}
	}
	return f
}

// worthCase is a bare number whose worth by the domain is judged.
type worthCase struct {
	_ [0]func() // disallow ==

	d      *domain.Table
	t      *unit.Term
	ld     *line.Side
	tl     *line.Trail
	open   bool           // the number before begins a pair that this one goes on with
	behind domain.Word    // the word behind it
	label  domain.Word    // the label before it,
	at     int            // where that starts,
	asked  bool           // once it is asked for
	worth  domain.WorthID // what the rule that speaks says
	next   PairPlace      // and where the pair goes on
}

// worthOf says what the domain says that a bare number is worth, and where the pair goes on that it stands in: tables/rules/worth.tsv.
func (r *Reader) worthOf(c *worthCase) {
	d, t, ld := c.d, c.t, c.ld
	c.open = r.Bare.Next.at > 0 && (r.Bare.Next.at == ld.Start || r.Bare.Next.at == t.Num.Start)
	var f rule.Facts
	if c.open && r.beginsPair(d, t, ld) {
		c.open = false
	}
	if !c.open {
		c.behind = r.behindWord(d, &t.Num, t.End, c.tl)
		f = t.Num.Facts() | rule.IsLabelled.If(r.labelOf(c).Role == domain.RoleLabel) | rule.IsFieldEnd.If(r.fieldEnds(d, &t.Num, t.End, c.tl)) | rule.IsScaled.If(t.Num.Top >= 4 || t.Num.Ascii && t.Num.FirstExp == 3) |
			rule.IsBeforeWord.If(c.behind.Role == domain.RoleBehind) | rule.IsBehindWorth.If(r.Paid.Worth > 0) | rule.IsUntold.If(d.Untold())
	}
	r.JudgeQuietly(rule.Worth, f, line.Extent{Start: ld.Start, End: t.End}, func(k rule.ID) bool { return r.worthLook(k, c) })
}

// labelOf returns the label before the number, and keeps it.
func (r *Reader) labelOf(c *worthCase) domain.Word {
	if !c.asked {
		c.asked = true
		c.label, c.at = r.Label(c.d, c.ld)
	}
	return c.label
}

// beginsPair reports whether a number that a pair may go on with begins one of its own, by its label: 전세 3억 / 월세 5000/120 (300 million without a rent, or 50
// million and 1.2 million a month).
func (r *Reader) beginsPair(d *domain.Table, t *unit.Term, ld *line.Side) bool {
	if t.End >= len(r.S) || r.S[t.End] != '/' {
		return false
	}
	w, _ := r.Label(d, ld)
	if w.Role != domain.RoleLabel || w.Worth <= 0 {
		return false
	}
	id, _ := r.pairStart(d, w.Worth, t.End, t.Lo, t.Num.Top)
	return id > 0 && id != w.Worth
}

// keep keeps what the number is worth, if that is anything, Never too.
func (c *worthCase) keep(id domain.WorthID) bool {
	c.worth = id
	return id != 0
}

// keepPair keeps the worth of a number that begins a pair, which goes on at next.
func (c *worthCase) keepPair(id domain.WorthID, next PairPlace) bool {
	c.next = next
	return c.keep(id)
}

// keepIf keeps the worth where the condition holds.
func (c *worthCase) keepIf(holds bool, id domain.WorthID) bool { return holds && c.keep(id) }

func (r *Reader) worthLook(k rule.ID, c *worthCase) bool {
	d, t, n, ld := c.d, c.t, &c.t.Num, c.ld
	switch k {
	case rule.WorthOtherOfAPair: // 500에 45 (5 million and 450,000)
		if c.open {
			r.otherOfPair(c)
		}
		return c.open
	case rule.WorthNoMoneyBehind: // 3호선 (line 3)
		return c.keepIf(c.behind.Worth == domain.Never || !r.hasWorth(c.behind.Worth, t), domain.Never)
	case rule.WorthLabelOfNoMoney: // 전용 84 (84 m² net)
		return c.keepIf(c.label.Worth == domain.Never, domain.Never)
	case rule.WorthLabelWithoutItsVerb:
		return c.label.Verb && !r.PaidBehind(t.End) && !(n.Grouped && r.inUnits(c.label.Worth, t))
	case rule.WorthLabelOfAPair: // 보증금 500에 45 (a deposit of 5 million, then 450,000)
		return r.pairOf(c, c.label.Worth)
	case rule.WorthLabel: // 보증금 500 (a deposit of 5 million)
		c.worth = c.label.Worth
		return c.label.Role == domain.RoleLabel
	case rule.WorthChange: // 15 → 12
		return r.changed(c)
	case rule.WorthPair: // 500/45
		id, next := r.pairStart(d, 0, t.End, t.Lo, n.Top)
		return id > 0 && r.standsAt(ld.Start) && c.keepPair(id, next)
	case rule.WorthWordBehind: // 쿨거 (quick sale)
		c.worth = c.behind.Worth
		return c.behind.Role == domain.RoleBehind
	case rule.WorthCharge:
		return d.Charges != 0 && r.hasWorth(d.Charges, t) && r.charged(c)
	case rule.WorthChargeThatIsPaid: // 수리비 35 나왔다 (the repair came to 350,000)
		return c.keepIf(d.Spent > 0 && r.chargePaid(c), d.Spent)
	case rule.WorthPaid: // 45에 팔아요 (selling for 450,000)
		return c.keepIf(d.Pays > 0 && r.PaidBehind(t.End) && !r.namedBefore(d, n, r.SkipGap(t.End)), d.Pays)
	case rule.WorthScales: // 3억 (300 million)
		return c.keepIf(d.Scaled > 0 && r.scaledSum(t, ld, c.tl), d.Scaled)
	case rule.WorthGrouped: // 32,000
		return c.keepIf(n.Grouped && !r.pointed(n) && r.standsAt(ld.Start), d.Grouped)
	case rule.WorthRow: // 콜라 2 1,500 3,000 (cola, 2 at 1,500)
		return c.keepIf(d.Rows && r.inRow(n.Start), d.Grouped)
	case rule.WorthSameAsBefore:
		return c.keepIf(d.Follows && r.likeTheSumBefore(c), r.Paid.Worth)
	case rule.WorthAlone: // 텀블러 2개 1.5 (2 tumblers, 15,000)
		return c.keepIf(d.Alone > 0 && r.standsAlone(d, t, ld, c.tl), d.Alone)
	}
	return r.Sees(k, line.Extent{Start: ld.Start, End: t.End}, n.Start)
}

// otherOfPair keeps the worth of the number that the pair before it goes on with: 500에 45 (5 million and 450,000).
func (r *Reader) otherOfPair(c *worthCase) {
	p := r.Bare.Next
	c.worth, p.at = c.d.Pairs[p.row].Worths[p.place], c.t.End
	c.next = r.pairNext(c.d, p, c.t.Lo)
}

// pairOf keeps the worth of the number if a pair begins with it whose first one is worth id, 0 for any: 보증금 500에 45 (a deposit of 5 million, then 450,000).
func (r *Reader) pairOf(c *worthCase, id domain.WorthID) bool {
	return c.keepPair(r.pairStart(c.d, id, c.t.End, c.t.Lo, c.t.Num.Top))
}

// changed keeps the worth of the sum before the number where it has become that: 15 → 12.
func (r *Reader) changed(c *worthCase) bool {
	if !r.linked(c.d, c.ld.Start) || r.isLarger(c.d, c.ld.Start) && !r.costsMore(c.t) {
		return false
	}
	return r.pairOf(c, 0) || c.keep(r.Paid.Worth)
}

// charged keeps the worth of a charge where what is charged stands before the number, and names no large sum, unless the number is written out and a million or more.
func (r *Reader) charged(c *worthCase) bool {
	const million = 6 // its power of ten
	outer := c.ld.Outer
	q := r.chargeBefore(c.d, outer)
	if q <= 0 || !c.t.Num.Grouped && r.amountEnds(q) { // 투자금액 5천
		return false
	}
	if c.t.Num.Grouped && c.t.Lo.Magnitude() >= million {
		return c.keep(c.d.Charges) // 대출금액 30,000,000
	}
	return c.keepIf((c.t.Num.Top < 4 || c.d.Scaled > 0 || q < r.SkipGapBack(outer)) && !r.LargeSumEnds(q), c.d.Charges)
}

// amountEnds reports whether a word that ends in 금액 (a sum), of whatever size, ends at q, with a particle or without.
func (r *Reader) amountEnds(q int) bool {
	w := lex.FeeEndings.Before(r.S, r.ChargeStem(q))
	return w.Sense != nil && !runes.IsShort(w.Text)
}

// chargePaid reports whether a charge stands before the number, and a verb behind it says that it was paid: 수리비 35 나왔다 (the repair came to 350,000).
func (r *Reader) chargePaid(c *worthCase) bool {
	return r.spentBehind(c.t.End) && r.hasWorth(c.d.Spent, c.t) && r.chargeBefore(c.d, c.ld.Outer) > 0
}

// likeTheSumBefore reports whether the number may be a sum as the one before it: it is ten or more, or has a point, and is no year.
func (r *Reader) likeTheSumBefore(c *worthCase) bool {
	n := &c.t.Num
	least := int64(10)
	if r.pointed(n) {
		least = 1
	}
	return r.standsAt(c.ld.Start) && !r.insideParenthesis(c.ld.Start) && !n.Lo.Less(decimal.FromInt(least)) && !r.yearLike(n)
}

// domainOfText returns the domain that the user says a text is of, nil for none.
func (r *Reader) domainOfText() *domain.Table {
	if r.Alone {
		return nil
	}
	return r.P.Domain
}

// LabelWrittenTo reports whether a label of the domain in Latin letters ends at p: P5천 (5,000 points).
func (r *Reader) LabelWrittenTo(p int) bool {
	d := r.domainOfText()
	if d == nil {
		return false
	}
	w, at := r.labelAt(d, p)
	return w.Role == domain.RoleLabel && w.Worth > 0 && line.WordStart(r.S, at)
}

// fieldEnds reports whether a bare number may end at e: at a word's end, before a qualifier, or where a word of the domain begins; digits in groups also within a
// long word, 배송비3,000따로받네요 (3,000 for delivery is taken apart).
func (r *Reader) fieldEnds(d *domain.Table, n *numeral.Numeral, e int, tl *line.Trail) bool {
	if e < len(r.S) && (runes.IsLatin(r.S[e]) || r.S[e] == ',' && r.countedNext(n, e+len(","))) {
		return false
	}
	return r.Closes(e) || tl.Outer > e || d.Behind.At(r.S[e:]).Role != 0 || d.Ahead.At(r.S[e:]).Role == domain.RoleLabel || line.BracketAt(r.S, e).Sense != nil || n.Grouped && r.GroupsEndAt(e)
}

// countedNext reports whether the next item of a list of numbers, at p, is counted: 2, 3차례 (3 times).
func (r *Reader) countedNext(n *numeral.Numeral, p int) bool {
	p = r.SkipGap(p)
	q := runes.DigitsEnd(r.S, p)
	if v, _, code := r.Digits(p); q == p || code != "" || r.pointed(n) || n.Top > 0 || v.Cmp(n.Lo) <= 0 {
		return false
	}
	w := r.UnitAt(q)
	return w.Sense != nil && w.Class != lex.WCurrency
}

// standsAt reports whether a word begins at p, and no Latin letter or digit is tied to it.
func (r *Reader) standsAt(p int) bool {
	return p == r.Prev && p > 0 && runes.IsHangul(r.RuneBefore(p)) || line.WordStart(r.S, p) && (p == 0 || strings.IndexByte("+-#@*.", r.S[p-1]) < 0 && r.RuneBefore(p) != '×')
}

// behindWord returns the word of the domain behind the number that ends at e.
func (r *Reader) behindWord(d *domain.Table, n *numeral.Numeral, e int, tl *line.Trail) domain.Word {
	if d.Behind.None() { // prose has none
		return domain.Word{Role: domain.RoleAfter}
	}
	for k, p := range [...]int{e, r.SkipGap(e), tl.Outer, r.SkipGap(tl.Outer)} {
		if k > 0 && p == e || k == 3 && p == tl.Outer {
			continue
		}
		if w := d.Behind.At(r.S[p:]); w.Role == domain.RoleBehind && (!runes.IsShort(w.Text) || p == e && r.Closes(p+len(w.Text))) && !(w.Worth > 0 && r.labelsAnother(d, n, p)) {
			return w
		}
	}
	return domain.Word{Role: domain.RoleAfter}
}

// labelsAnother reports whether the word of the domain at p, behind the number n, is the label of the next one, which is no sum beside n: 플스 5 택포 15
// (a PS 5 for 150,000); not 20 택포 22 (200,000, and 220,000 with the parcel).
func (r *Reader) labelsAnother(d *domain.Table, n *numeral.Numeral, p int) bool {
	if n.Top > 0 {
		return false
	}
	if r.namedBefore(d, n, p) {
		return true
	}
	w := d.Ahead.At(r.S[p:])
	if w.Role != domain.RoleLabel || w.Worth <= 0 {
		return false
	}
	v, ok := r.bareAt(r.SkipGap(p + len(w.Text)))
	if !ok {
		return false
	}
	twice, err1 := n.Lo.Mul(decimal.FromInt(2))
	third, err2 := v.Mul(decimal.FromInt(3))
	return err1 == nil && err2 == nil && (twice.Less(v) || third.Less(n.Lo))
}

// namedBefore reports whether the number n is in the name of what stands before it, and a price behind the next word, at p: 플스 5 팔아요 15 (a PS 5 for 150,000);
// or other sizes before it.
func (r *Reader) namedBefore(d *domain.Table, n *numeral.Numeral, p int) bool {
	v, whole := n.Lo.Int64()
	if len(d.Names) == 0 || !whole || !r.nameEnds(d, n.Start, v) {
		return false
	}
	_, ok := r.bareAt(r.SkipGap(p + len(r.WordRest(p))))
	return ok || r.oneOfSizes(n)
}

// bareAt returns the number in digits at p, so many times 만 if that is more, and whether there is one without a unit.
func (r *Reader) bareAt(p int) (v decimal.Decimal, ok bool) {
	n := new(numeral.Numeral)
	if p >= len(r.S) || !runes.IsDigit(r.S[p]) || !r.Numeral(p, n) || n.End < len(r.S) && strings.IndexByte("-./:", r.S[n.End]) >= 0 {
		return v, false
	}
	if u, _ := r.UnitWord(n.End); u.Sense != nil && u.Class != lex.WCurrency && r.Domain().Behind.At(r.S[n.End:]).Role == 0 {
		return v, false
	}
	if v = n.Lo; n.Top >= 4 {
		v, err := v.Shift(-4)
		return v, err == nil
	}
	return v, true
}

// oneOfSizes reports whether the number n, which is in the name of a size, is the last one of several: S 95 M 100 L 105 팝니다 (for sale).
func (r *Reader) oneOfSizes(n *numeral.Numeral) bool {
	q := r.SkipGapBack(n.Start)
	k := q
	for k > 0 && (runes.IsLatin(r.S[k-1]) || runes.IsDigit(r.S[k-1])) {
		k--
	}
	if k == q {
		return false
	}
	if k = r.SkipGapBack(k); r.HasBefore(k, ",") {
		k = r.SkipGapBack(k - len(","))
	}
	return k > 0 && runes.IsDigit(r.S[k-1])
}

// nameEnds reports whether what has v in its name by the domain ends before p.
func (r *Reader) nameEnds(d *domain.Table, p int, v int64) bool {
	return len(d.Names) > 0 && d.NameEnds(r.S[:r.SkipGapBack(p)], v, func(at int) bool { return line.WordStart(r.S, at) })
}

// PaidBehind reports whether a verb of trade stands behind a number that ends at e: 45에 팔아요 (selling for 450,000).
func (r *Reader) PaidBehind(e int) bool {
	q := r.SkipGap(e)
	by := lex.CaseParticle(r.S[e:], lex.PPlace, lex.PObject, lex.PDirection, lex.PUpTo, lex.PIf)
	if by.Sense != nil {
		q = r.SkipGap(e + len(by.Text))
	}
	if by.Sense != nil && by.Class == lex.PPlace && r.AtEnd(e+len(by.Text)) {
		return true // 램 16기가 45에 (16 GB of RAM for 450,000)
	}
	for range 2 {
		if w := lex.PayWords.At(r.S, q); q > e && w.Sense != nil && w.Class == lex.CMoney && (w.N == lex.PaysAt || w.N == lex.PaysObject) {
			return true
		}
		next := r.SkipGap(q + len(r.WordRest(q)))
		if by.Sense == nil || next == q {
			break
		}
		q = next // 45에 급히 팝니다 (selling fast for 450,000)
	}
	return false
}

// linked reports whether what joins sums that are worth the same stands between the last one and p: 15 → 12.
func (r *Reader) linked(d *domain.Table, p int) bool {
	q := r.Paid.End
	if p <= q || p-q > 16 {
		return false
	}
	between := strings.TrimSpace(r.S[q:p])
	w := d.Links.At(between)
	return w.Role != 0 && len(w.Text) == len(between) || r.itemBetween(d, q, p)
}

// itemBetween reports whether nothing but the name of one of several prices stands between two numbers: 어른 3천, 어린이 2천 (3,000 for adults, 2,000 for
// children).
func (r *Reader) itemBetween(d *domain.Table, q, p int) bool {
	name := strings.Trim(r.S[q:p], itemMarks)
	if strings.HasPrefix(r.S[q:p], name) {
		return false
	}
	whole := func(w domain.Word, at int) bool { return at == 0 && w.Item }
	return d.Before.EndOf(name, whole).Item || d.Before.EndOf(strings.TrimSuffix(name, lex.ParticleBefore(name, lex.PPlace).Text), whole).Item || d.Larger.Whole(name)
}

// itemMarks are what stands beside the name of one of several prices.
const itemMarks = " ,/·:()[]"

// isLarger reports whether the name of the larger one of two stands before p: 중 4만 (a middling one 40,000).
func (r *Reader) isLarger(d *domain.Table, p int) bool {
	return d.Larger.Whole(strings.Trim(r.S[r.Paid.End:p], itemMarks))
}

// costsMore reports whether the number of t, worth what the sum before it is, is more than that.
func (r *Reader) costsMore(t *unit.Term) bool {
	v := t.Interval
	if t.Num.Top < 4 {
		shift, ok := r.Domain().Worths[r.Paid.Worth-1].Shift(t.Lo, r.Form(&t.Num))
		if !ok || !v.Shift(shift) {
			return false
		}
	}
	return r.Paid.Low.Less(v.Lo)
}

// linkAhead reports whether what joins sums stands at p, and a number behind it.
func (r *Reader) linkAhead(d *domain.Table, p int) bool {
	w := d.Links.At(r.S[p:])
	q := r.SkipGap(p + len(w.Text))
	return w.Role != 0 && q < len(r.S) && runes.IsDigit(r.S[q])
}

// yearLike reports whether the number is written as a year is.
func (r *Reader) yearLike(n *numeral.Numeral) bool {
	return !n.Grouped && n.Words == 1 && r.YearAt(n.Start)
}

// inRow reports whether the number at p is a price of its row or the product of that and a quantity: 콜라 2 1,500 3,000 (cola, 2 at 1,500).
func (r *Reader) inRow(p int) bool {
	b := &r.Bare
	if !b.rowKnown {
		b.rowKnown, b.row = true, [2]int{-1, -1}
		var v [3]decimal.Decimal
		var at [3]int
		end := len(r.S)
		for k := 2; k >= 0; k-- {
			field := strings.TrimRight(r.S[:end], " \t|")
			from := strings.LastIndexAny(field, " \t|") + 1
			x, stop, code := r.Digits(from)
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
func (r *Reader) scaledSum(t *unit.Term, ld *line.Side, tl *line.Trail) bool {
	n := &t.Num
	if n.Top > 8 || !n.Ascii && n.Words < 3 || n.Approx || line.BracketAt(r.S, t.End).Sense != nil || !r.standsAt(ld.Start) {
		return false
	}
	q := r.SkipGap(r.BehindTail(tl))
	if known, money := r.NextWord(q, n); known && !money {
		return false
	}
	return !r.Near(&lex.Cues, lex.CCount, ld.Outer, t.End) && !r.PersonBefore(ld.Outer) && lex.Peoples.At(r.S, q).Sense == nil
}

// insideParenthesis reports whether p is behind a parenthesis that is written to a word: 박지성(35), a name and an age.
func (r *Reader) insideParenthesis(p int) bool {
	return p > 1 && r.S[p-1] == '(' && runes.IsWord(r.RuneBefore(p-1))
}

// standsAlone reports whether a number is a price although nothing says so: 텀블러 2개 1.5 (2 tumblers, 15,000).
func (r *Reader) standsAlone(d *domain.Table, t *unit.Term, ld *line.Side, tl *line.Trail) bool {
	n := &t.Num
	if !r.standsAt(ld.Start) || ld.Signed || ld.Ordinal || n.Words > 2 || r.yearLike(n) {
		return false
	}
	e := t.End
	if !r.fieldMayEnd(d, n, e) || r.insideParenthesis(ld.Start) || n.Approx || tl.Approx {
		return false // 박지성(35) (a name and an age)
	}
	if r.AtStart(ld.Start) && !r.pointed(n) && !t.Joined && r.HangulAt(r.SkipGap(e)) {
		return false // 6 브뤼셀스프라우트: the number of an item
	}
	q := r.SkipGapBack(ld.Start)
	if r.NumberedBefore(q) {
		return false
	}
	if !t.Joined && r.anotherBehind(n, e) || t.Joined && r.rangeOfSizes(d, t, ld) {
		return false
	}
	if r.pointed(n) || t.Joined {
		return !r.pointed(n) || n.End-n.Start-strings.IndexByte(r.S[n.Start:n.End], '.') <= len(".00")
	}
	v, ok := n.Lo.Int64()
	switch {
	case !ok, n.Lo.IsZero():
		return false
	case n.Grouped:
		return true
	case q > 0 && q != r.Prev && runes.IsLatin(r.S[q-1]) && (v >= 100 || !r.AtEnd(e)): // RTX 3080
		return false
	case r.nameEnds(d, ld.Start, v): // 아이패드 에어 4 (iPad Air 4)
		return false
	}
	return priceLike(d, v)
}

// anotherBehind reports whether another number without a unit stands right behind n, and a gap, so that n is none that is asked: 아이패드 4 256 40 (iPad 4 of
// 256 GB for 400,000). With a point it may be one unless the other is much more: f2.8 100.
func (r *Reader) anotherBehind(n *numeral.Numeral, e int) bool {
	q := r.SkipGap(e)
	if q == e {
		return false
	}
	v, ok := r.bareAt(q)
	if !ok || !r.pointed(n) {
		return ok
	}
	tenfold, err := n.Lo.Shift(1)
	return err == nil && !v.Less(tenfold)
}

// rangeOfSizes reports whether the range of t is of volumes or sizes and no price between two sums: another number stands behind it, 슬램덩크 1~31 12 (volumes 1 to
// 31 for 120,000), its end is more than three times its start, or both are in what such things have in their name, 바지 27~28.
func (r *Reader) rangeOfSizes(d *domain.Table, t *unit.Term, ld *line.Side) bool {
	if q := r.SkipGap(t.End); q > t.End {
		if _, ok := r.bareAt(q); ok {
			return true
		}
	}
	most, err := t.Lo.Mul(decimal.FromInt(3))
	low, ok1 := t.Lo.Int64()
	high, ok2 := t.Hi.Int64()
	switch {
	case err != nil, !most.Less(t.Hi) && (!ok1 || !ok2):
		return err != nil
	case most.Less(t.Hi):
		return true
	}
	return !priceLike(d, low) && !priceLike(d, high) || r.nameEnds(d, ld.Start, low) && r.nameEnds(d, ld.Start, high)
}

// fieldMayEnd reports whether the field of the bare number n may end at e, and no share of it stands there: not 0.311을 (a rate), 76(47%).
func (r *Reader) fieldMayEnd(d *domain.Table, n *numeral.Numeral, e int) bool {
	switch {
	case e == len(r.S), runes.IsBlank(r.S[e]):
		return true
	case r.S[e] == '(':
		return e+1 == len(r.S) || !runes.IsDigit(r.S[e+1])
	}
	return strings.IndexByte("/,[~", r.S[e]) >= 0 || r.linkAhead(d, e) || r.Form(n)&domain.FormSpoken != 0
}

// priceLike reports whether the domain has sums such as v, in digits that are not grouped: not the size of a shoe, nor 1,234.
func priceLike(d *domain.Table, v int64) bool {
	for _, x := range d.Except {
		if x.Holds(v) {
			return false
		}
	}
	return v < 1000 || v%50 == 0
}

// WorthOfSum returns what a bare number is worth that stands for the sum just read, and keeps where the pair goes on that it begins.
func (r *Reader) WorthOfSum(m *amount.Match) domain.WorthID {
	d := r.domainOfText()
	if r.Bare.Now != 0 || d == nil {
		return r.Bare.Now
	}
	if w, _ := r.Label(d, &r.Before); w.Role == domain.RoleLabel && w.Worth > 0 {
		_, r.Bare.Next = r.pairStart(d, w.Worth, m.End, m.Low, 4)
		return w.Worth
	}
	if r.Paid.Worth > 0 {
		return r.Paid.Worth
	}
	return d.Scaled
}

// PairGoesOnAt reports whether the number at i is the next one of a pair: 45 in 보증금 500에 월 45 (a deposit of 500, 45 a month).
func (r *Reader) PairGoesOnAt(i int) bool { return i > 0 && r.Bare.Next.at == i }

// MayBeLabelled reports whether the domain may say something of the plain number at i, by what stands before it.
func (r *Reader) MayBeLabelled(i int) bool {
	if r.PairGoesOnAt(i) || r.InSplit(i) || r.ChangedTo(i) || r.Paid.Worth > 0 && r.linked(r.Domain(), i) {
		return true
	}
	w, _ := r.Label(r.Domain(), &line.Side{Start: i})
	return w.Role == domain.RoleLabel || r.Charged(min(i, r.Before.Outer))
}
