package read

import (
	"math/bits"
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/unit"
)

// The head of a number, which both ends of a range may share: 2만3천~4천원 and 2만 3~4천원 (23,000 to 24,000 won), 1억2~3천만원 (120 to 130 million won).

// heads is what lendHead works with.
type heads struct {
	left    decimal.Decimal
	right   numeral.Interval
	places  uint32 // of the scales of the left end
	big     int    // the place of its last big scale, 0 for none
	lifted  int    // how many places the right end is read higher, as 2억7~8천 (270 to 280 million) is in units of 만
	written bool   // the left end is as it is written
}

// lendHead gives a right end that is written without it the head of the left one, and the left one's last part the scales that it shares with the right. It
// reports whether it has. An amount with a unit of its own has no head to lend, nor has one that can stand alone where words join the ends, as what falls is
// said in the same way: 1억2천에서 8천만원까지 (from 120 million down to 80 million).
func (r *Reader) lendHead(t, u *unit.Term, join lex.Word) bool {
	if !r.mayShare(t, u) {
		return false
	}
	n, m := &t.Num, &u.Num
	h := heads{left: t.Lo, right: u.Interval, places: n.Places, written: true}
	for p := bits.TrailingZeros32(n.Places); p < 32 && h.big == 0; p++ {
		if n.Places>>p&1 != 0 && p%4 == 0 {
			h.big = p
		}
	}
	if (h.big == 8 || h.big == 12) && m.Top == 0 && m.FirstExp >= 2 && u.Lo.Exp() >= 2 && !r.P.PlainTail && n.Ascii {
		h.lifted = h.big - 4 // 2억7천~8천 (270 to 280 million)
		h.right.Shift(h.lifted)
	}
	if h.big > 0 && h.right.Lo.Magnitude() >= h.left.Magnitude() { // 150억~250억: no scale of the left end is above the right one
		return false
	}
	h.share(m.Top+h.lifted, firstExp(m)+h.lifted)
	p := h.above()
	if p == 0 || h.written && (p%4 != 0 && (n.Scaled || m.Top > 0) || join.Sense != nil && h.lifted == 0 && r.endsUpTo(u.End)) {
		return false
	}
	if first := r.NumeralWord(m.Start); first.IsScale() && (u.Unit.Sense == nil || !below(t.Lo, bits.TrailingZeros32(n.Places)).IsZero()) {
		return false // 5만2~천원 (50,002 to 1,000 won) has no digit for the first end's to go with
	}
	last := below(h.left, p)
	if last.IsZero() || last.Cmp(h.right.Lo) >= 0 || m.Places == 0 && !r.alike(t, u, last, p) {
		return false
	}
	if h.lifted == 0 && m.Top == 0 && u.Unit.Sense == nil && !n.Elided && !n.Up.Lo.IsZero() { // 전세 3억2000~5000 (a lease of 320 to 350 million): a context of money decides
		up, _ := numeral.Shifted(u.Lo, below(n.Up.Lo, p).Magnitude()-last.Magnitude())
		up, _ = numeral.Plus(up, n.Up.Lo.Round(p, decimal.Down))
		m.Tail = n.Tail
		m.Up.Set(up)
	}
	head := h.left.Round(p, decimal.Down)
	t.Set(h.left)
	u.Lo, _ = numeral.Plus(head, h.right.Lo)
	u.Hi, _ = numeral.Plus(head, h.right.Hi)
	return true
}

// endsUpTo reports whether 까지 (up to) stands at p or behind a gap there.
func (r *Reader) endsUpTo(p int) bool {
	w := lex.RangeEnds.At(r.S, r.SkipGap(p))
	return w.Sense != nil && w.Class == lex.JFrom
}

// mayShare reports whether the two ends are such that may share a head: whole numbers, of which the left one has scales and no unit.
func (r *Reader) mayShare(t, u *unit.Term) bool {
	n, m := &t.Num, &u.Num
	if n.Few || m.Few || n.Native || m.Native || t.Magnitude > 0 || u.Magnitude > 0 {
		return false
	}
	if t.Unit.Sense != nil || n.Places == 0 || n.Point || strings.IndexByte(r.S[n.Start:n.End], '.') >= 0 {
		return false
	}
	return u.Lo.IsInt() && (u.Unit.Sense == nil || u.Unit.Class != lex.WSubunit && u.Unit.Class != lex.WTenth)
}

// share gives the part of the left end behind its last big scale the big scale 10^big of the right end, and the digits behind its last scale what the first
// digits of the right end have, 10^first: 3억2000~5000만원 (320 to 350 million won), 2만 3~4천원 (23,000 to 24,000 won).
func (h *heads) share(big, first int) {
	inner := h.places & (1<<h.big - 1)
	if h.big == 0 {
		inner = h.places
	}
	if tail := below(h.left, h.big); big > 0 && !tail.IsZero() && h.raise(tail, big, h.big) {
		inner, first = inner<<big, first-big
	}
	low := h.big
	if inner != 0 {
		low = bits.TrailingZeros32(inner)
	}
	if digits := below(h.left, low); first > 0 && !digits.IsZero() {
		h.raise(digits, first, low)
	}
	h.places = h.places>>h.big<<h.big | inner
	if h.big == 0 {
		h.places = inner
	}
}

// raise multiplies a part of the left end by 10^n, where it stays below 10^limit, if that is not 0.
func (h *heads) raise(part decimal.Decimal, n, limit int) bool {
	more, ok := numeral.Shifted(part, n)
	if !ok || limit > 0 && more.Magnitude() >= limit {
		return false
	}
	h.left, _ = numeral.Plus(h.left, part.Neg())
	h.left, _ = numeral.Plus(h.left, more)
	h.written = false
	return true
}

// above returns the place of the lowest scale of the left end that the right one lies below, or 0.
func (h *heads) above() int {
	for p := max(0, h.right.Lo.Magnitude()+1); p < 32; p++ {
		if h.places>>p&1 != 0 {
			return p
		}
	}
	return 0
}

// below returns the part of d below 10^p, all of it where p is 0.
func below(d decimal.Decimal, p int) decimal.Decimal {
	if p == 0 {
		return d
	}
	d, _ = numeral.Plus(d, d.Round(p, decimal.Down).Neg())
	return d
}

// firstExp returns the power of ten of the scales that the first digits of a right end have and lend: none of 오~구십칠 (5 to 97).
func firstExp(n *numeral.Numeral) int {
	if n.FirstExp == 1 && n.Lo.Exp() == 0 {
		return 0
	}
	return n.FirstExp
}

// alike reports whether the digits of the right end, which has no scale, are written as the last part of the left one, below 10^p: 3만5000~6000원 (35,000 to
// 36,000 won). A few may be a count of their own, 3만 5~6명 (30,000, 5 or 6 persons), but where money is spoken of: 전세 3억5~6 (a lease of 350 to 360 million).
func (r *Reader) alike(t, u *unit.Term, last decimal.Decimal, p int) bool {
	wide := u.Lo.Magnitude()
	if !t.Num.Ascii || !u.Num.Ascii || wide > last.Magnitude()+1 {
		return false
	}
	if u.Unit.Sense != nil {
		return wide > 1 || wide == 1 && p < 4
	}
	return !t.Num.Up.Lo.IsZero() && wide == last.Magnitude() && (wide > 0 || t.Num.Tail == numeral.OneTail && r.MoneyCueNear(t.Num.Start, u.End))
}
