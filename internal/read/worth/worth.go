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
		f = t.Num.Facts() | rule.IsLabelled.If(r.labelOf(c).Role == domain.RoleLabel) | rule.IsFieldEnd.If(r.fieldEnds(d, &t.Num, t.End, c.tl)) | rule.IsScaled.If(isScaled(&t.Num)) |
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

// isScaled reports whether a number has a scale from 만 on, or is digits with 천: 2억 (200 million), 5천 (5,000).
func isScaled(n *numeral.Numeral) bool { return n.Top >= 4 || n.Ascii && n.FirstExp == 3 }

// beginsPair reports whether a number that a pair may go on with begins one of its own, by its label: 전세 3억 / 월세 5000/120 and 전세 3억/월세 5천에 120 (300
// million without a rent, or 50 million and 1.2 million a month).
func (r *Reader) beginsPair(d *domain.Table, t *unit.Term, ld *line.Side) bool {
	if !isScaled(&t.Num) && !r.Has(t.End, "/") {
		return false
	}
	w, _ := r.Label(d, ld)
	if w.Role != domain.RoleLabel || w.Worth <= 0 {
		return false
	}
	id, _ := r.pairStart(d, w.Worth, t.End, t.Lo, t.Num.Top)
	return id > 0 && id != w.Worth
}

// domainOfText returns the domain that the user says a text is of, nil for none.
func (r *Reader) domainOfText() *domain.Table {
	if r.Alone {
		return nil
	}
	return r.P.Domain
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

// itemMarks are what stands beside the name of one of several prices.
const itemMarks = " ,/·:()[]"

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
