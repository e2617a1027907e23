package read

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// mostListed is how many numbers of a list are looked over for the unit that they share.
const mostListed = 6

// listTail gives a bare number the scale and the unit that it shares with the last one of a list: 3·4만원 (30,000 and 40,000 won), 5·6월 (May and June),
// 59/84㎡. Each is a match of its own.
func (r *Reader) listTail(t, u *unit.Term, ld *line.Side) bool {
	n := &t.Num
	if r.tolerance(t, u, ld) {
		return true
	}
	if t.End == len(r.S) || r.S[t.End] != '/' && r.S[t.End] < 0xC2 || !r.bareDigits(t, ld) || t.Noun != "" || n.Few || n.Top > 0 || ld.Ordinal || t.End != n.End || runes.DigitsEnd(r.S, n.Start) != t.End {
		return false
	}
	sign := r.listSign(t.End)
	p := r.lastListed(t.End, sign)
	if p == 0 {
		return false
	}
	grows, falls := listedWith(r.S[n.Start:t.End], r.S[p:runes.DigitsEnd(r.S, p)])
	if !grows && !(falls && sign == "/") {
		return false
	}
	saved, right := *t, line.Side{Start: p, Outer: p}
	if !r.Term(p, &right, u) || u.Unit.Sense == nil || u.Unit.Class == lex.WMagnitude || u.Fraction || u.Age || !listable(&u.Num, r.S) {
		return false
	}
	if r.lendScale(t, u); u.Unit.Class != lex.WMeasure && (falls || t.Hi.Cmp(u.Hi) >= 0) {
		*t = saved
		return false
	}
	takeUnit(t, u)
	n.Scaled, n.Top = u.Num.Scaled, u.Num.Top
	switch {
	case u.Unit.Ref == lex.RefDecade:
		t.Bracket = true
		t.Hi, _ = numeral.Plus(t.Lo, decimal.FromInt(10))
	case u.Bracket:
		r.SetBracket(t, u.End)
	}
	return true
}

// tolerance gives a bare number the unit of what it may differ by: 25±2℃ (25 degrees, give or take 2).
func (r *Reader) tolerance(t, u *unit.Term, ld *line.Side) bool {
	if !r.Has(t.End, "±") || !r.bareDigits(t, ld) {
		return false
	}
	p := t.End + len("±")
	right := line.Side{Start: p, Outer: p}
	if p == len(r.S) || !runes.IsDigit(r.S[p]) || !r.Term(p, &right, u) || u.Unit.Sense == nil || u.Unit.Class == lex.WMagnitude || u.Fraction || u.Bracket || !u.Num.Ascii || u.Num.Words != 1 || u.Num.Top > 0 {
		return false
	}
	takeUnit(t, u)
	return true
}

// bareDigits reports whether t is a number in digits, which no unit, scale, sign or word in front belongs to, in a text.
func (r *Reader) bareDigits(t *unit.Term, ld *line.Side) bool {
	return !r.Alone && t.Kind == amount.KindNumber && t.Unit.Sense == nil && t.Num.Ascii && t.Num.Words == 1 && !t.Num.Scaled && ld.Start == t.Num.Start
}

// takeUnit gives t the unit of u, and joins them.
func takeUnit(t, u *unit.Term) {
	t.Unit, t.Kind, t.Cur, t.Per = u.Unit, u.Kind, u.Cur, u.Per
	t.End, t.Joined = u.End, true
}

// listable reports whether the numeral is of plain digits, and scales behind them at most.
func listable(n *numeral.Numeral, s string) bool {
	return n.Ascii && !n.Few && !strings.ContainsAny(s[runes.DigitsEnd(s, n.Start):n.End], "0123456789,. ")
}

// listSign returns the sign of a list that is written between the number that ends at p and another one, "" where none is.
func (r *Reader) listSign(p int) string {
	sign := ""
	if r.Has(p, "/") {
		sign = "/"
	} else {
		sign = r.S[p : p+line.DotAt(r.S, p)]
	}
	if q := p + len(sign); q == p || q == len(r.S) || !runes.IsDigit(r.S[q]) {
		return ""
	}
	return sign
}

// lastListed returns where the last number of a list begins whose first one ends at p, before the sign; 0 where there is none.
func (r *Reader) lastListed(p int, sign string) int {
	at := 0
	for k := 0; sign != "" && r.listSign(p) == sign; k++ {
		if k == mostListed {
			return 0
		}
		at = p + len(sign)
		p = runes.DigitsEnd(r.S, at)
	}
	return at
}

// listedWith reports whether the digits b grow from a as what is listed does, 5·6, 20·30, 2007·2008, or fall as two values may: 120/80.
func listedWith(a, b string) (grows, falls bool) {
	x, y := line.SmallNumber(a), line.SmallNumber(b)
	if x <= 0 || y <= 0 || a[0] == '0' || b[0] == '0' || x == y {
		return false, false
	}
	return x < y && (len(a) == len(b) || y < 100 || strings.HasSuffix(a, "0") && strings.HasSuffix(b, "0")), x > y && len(a)-len(b) <= 1
}
