package worth

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// Whether a number is a field of a listing that stands alone, and what stands beside it there.

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

// isLarger reports whether the name of the larger one of two stands before p: 중 4만 (a middling one 40,000).
func (r *Reader) isLarger(d *domain.Table, p int) bool {
	return d.Larger.Whole(strings.Trim(r.S[r.Paid.End:p], itemMarks))
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
		return false // 6 브뤼셀스프라우트 (6. Brussels sprouts): the number of an item
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
