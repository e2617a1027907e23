package worth

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
)

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

// worthLook reports whether the rule k of worth.tsv finds what it looks for, and keeps the worth that it gives the number.
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
		return r.sawLabel(c, c.keepIf(c.label.Worth == domain.Never, domain.Never))
	case rule.WorthLabelWithoutItsVerb:
		return r.sawLabel(c, c.label.Verb && !r.PaidBehind(t.End) && !(n.Grouped && r.inUnits(c.label.Worth, t)))
	case rule.WorthLabelOfAPair: // 보증금 500에 45 (a deposit of 5 million, then 450,000)
		return r.sawLabel(c, r.pairOf(c, c.label.Worth))
	case rule.WorthLabel: // 보증금 500 (a deposit of 5 million)
		c.worth = c.label.Worth
		return r.sawLabel(c, c.label.Role == domain.RoleLabel)
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

// inUnits is hasWorth for a sum that is as it is written: 재산세 123,400 (property tax), not 월 1,200.
func (r *Reader) inUnits(id domain.WorthID, t *unit.Term) bool {
	shift, ok := r.Domain().Worths[id-1].Shift(t.Lo, r.Form(&t.Num))
	return ok && shift == 0
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

// sawLabel reports whether a rule about the label before the number speaks, and keeps the label for Explain if it does.
func (r *Reader) sawLabel(c *worthCase, speaks bool) bool { return r.SawAt(c.at, c.label.Text, speaks) }

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

// likeTheSumBefore reports whether the number may be a sum as the one before it: it is ten or more, or has a point, and is no year.
func (r *Reader) likeTheSumBefore(c *worthCase) bool {
	n := &c.t.Num
	least := int64(10)
	if r.pointed(n) {
		least = 1
	}
	return r.standsAt(c.ld.Start) && !r.insideParenthesis(c.ld.Start) && !n.Lo.Less(decimal.FromInt(least)) && !r.yearLike(n)
}
