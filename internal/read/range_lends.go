package read

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// What one end of a range lends the other: a scale, tens, a century.

// lendScale gives a left end without a scale the scale of the right one: 3~4억원 (300 to 400 million won), 900~1000만원 (9 to 10 million won).
func (r *Reader) lendScale(t, u *unit.Term) {
	if t.Unit.Sense == nil && u.Unit.Sense != nil && u.Unit.Class == lex.WSubunit { // 3만~5만 센트 (30,000 to 50,000 cents)
		r.shiftTerm(t, int(u.Unit.N), u.Hi)
	}
	if t.Unit.Sense != nil || t.Num.Scaled || t.Num.Top > 0 || t.Num.Words != 1 || t.Num.Few {
		switch {
		case t.Unit.Sense == nil && u.Magnitude > 0 && t.Magnitude == 0:
			r.shiftTerm(t, u.Magnitude, u.Hi)
		case t.Unit.Sense == nil && t.Num.Top == 0: // 3천~4천만원 (30 to 40 million won): 만 is what the left side lacks
			r.lendBigScale(t, u)
		}
		return
	}
	shift := firstExp(&u.Num)
	if u.Magnitude > 0 {
		shift = u.Magnitude
	}
	if u.Unit.Sense != nil && u.Unit.Class == lex.WTenth {
		r.shiftTerm(t, 1, u.Hi)
	}
	if shift > 0 && (t.Num.Ascii || !u.Num.Ascii) {
		if r.shiftTerm(t, shift, u.Hi) {
			return
		}
	}
	r.lendBigScale(t, u)
}

// lendBigScale gives a left end the big scale of the right one, or the next below: 500~1천만원 (5 to 10 million won), 5천~1억원 (50 to 100 million won),
// 9천~1조원 (0.9 to 1 trillion won).
func (r *Reader) lendBigScale(t, u *unit.Term) {
	top := u.Num.Top
	if top == 0 || r.shiftTerm(t, top, u.Hi) {
		return
	}
	if top >= 8 {
		r.shiftTerm(t, top-4, u.Hi)
	}
}

// shiftTerm multiplies by 10^n where the result stays below the limit.
func (r *Reader) shiftTerm(t *unit.Term, n int, limit decimal.Decimal) bool {
	v := t.Interval
	if !v.Shift(n) || v.Lo.Cmp(limit) > 0 || v.Hi.Cmp(limit) > 0 {
		return false
	}
	t.Interval = v
	return true
}

// lendTail reads the tail of a left end one scale up where the right end goes as far up, and so says that money is spoken of, or whatever is counted in such
// steps: 3억1,000~5억 (310 to 500 million), 3억5~4억원 (350 to 400 million won), 이억오천~삼억칠천 (250 to 370 million).
func (r *Reader) lendTail(t, u *unit.Term) {
	n, m := &t.Num, &u.Num
	if t.Unit.Sense != nil || n.Elided || n.Up.Lo.IsZero() || r.P.PlainTail || n.Few || m.Few {
		return
	}
	if m.Top < n.Top || m.Tail == n.Tail && n.Tail != numeral.WordTail || m.Tail == numeral.DigitTail {
		return
	}
	if n.Tail != numeral.OneTail && m.Top > n.Top || m.Tail == numeral.WordTail && !m.Elided && u.Unit.Sense != nil || n.Up.Lo.Cmp(u.Hi) >= 0 {
		return
	}
	t.Set(n.Up.Lo)
	if m.Tail == numeral.WordTail && !m.Elided && !u.Bracket {
		u.Set(m.Up.Lo)
	}
}

// abbreviated reads 26~7살 (26 to 27 years old) as 26 to 27, 2010~15년 (from 2010 to 2015) as 2010 to 2015 and 2023~4년 as 2023 to 2024. The months and the hours
// begin again: 11~2월 (from November to February), 22~3시 (from 22 to 3 o'clock).
func (r *Reader) abbreviated(t, u *unit.Term, hi *decimal.Decimal) bool {
	a, ok1 := t.Lo.Int64()
	b, ok2 := u.Lo.Int64()
	areBare := u.Kind == amount.KindNumber && t.Num.End-t.Num.Start == len("1987") && t.Kind == amount.KindNumber && a >= 1900
	if !ok1 || !ok2 || !t.Num.Ascii || !u.Num.Ascii || t.Num.Words > 1 || u.Num.Words > 1 {
		return false
	}
	if u.Kind != amount.KindQuantity && !areBare || t.Unit.Sense != nil {
		return false
	}
	place := int64(10)
	hasUnit := u.Unit.Sense != nil
	if isYear := hasUnit && u.Unit.Flags&lex.FYear != 0 || areBare && u.Num.End-u.Num.Start == 2; isYear && a >= 1000 && a < 3000 && u.Num.End-u.Num.Start <= 2 {
		if u.Num.End-u.Num.Start == 2 {
			place = 100
		}
	} else if a < 10 || a > 99 || b > 9 || hasUnit && (u.Unit.Ref == lex.RefMonth || u.Unit.Ref == lex.RefHour || u.Unit.Ref == lex.RefDay && a == 30) {
		return false
	}
	if b <= a%place {
		return false
	}
	whole := a - a%place
	*hi, _ = numeral.Plus(*hi, decimal.FromInt(whole))
	u.Lo = decimal.FromInt(whole + b)
	return true
}

// lendDecades makes tens of a left end of one digit before a decade, and reports whether it has: 7~80년대 (the 70s and 80s).
func (r *Reader) lendDecades(t, u *unit.Term) bool {
	a, whole := t.Lo.Int64()
	b, ok := u.Lo.Int64()
	if u.Unit.Sense == nil || u.Unit.Ref != lex.RefDecade || t.Unit.Sense != nil || !t.Num.Ascii {
		return false
	}
	return whole && ok && a >= 1 && a <= 9 && b%10 == 0 && b > 10*a && b <= 90 && t.Interval.Shift(1)
}

// lendTens gives a right end of one digit, and the scales behind it, the tens of the left one, if it is the next number: 25~6만원 (250 to 260 thousand won), 125~6만원; not
// 20~9만원 and 12~5%, which may fall. It gives the left end the scales, too, and reports whether it has.
func (r *Reader) lendTens(t, u *unit.Term) bool {
	n, m := &t.Num, &u.Num
	a, whole := n.Lo.Int64()
	if !whole || a < 11 || a > 998 || n.Grouped || n.Words != 1 || !n.Ascii || t.Unit.Sense != nil || t.Lo != n.Lo {
		return false
	}
	if !m.Ascii || runes.DigitsEnd(r.S, m.Start) != m.Start+1 || m.FirstExp == 0 && m.Words > 1 || u.Magnitude > 0 {
		return false
	}
	if w := u.Unit; w.Sense == nil && m.Words == 1 && t.Cur == "" || w.Sense != nil && (w.Flags&lex.FCalendar != 0 || w.Class == lex.WSubunit || w.Class == lex.WTenth) {
		return false
	}
	if d := int64(r.S[m.Start] - '0'); a%10 == 0 || d != a%10+1 || m.Lo.Magnitude() != m.FirstExp {
		return false
	}
	tens, ok := numeral.Shifted(decimal.FromInt(a-a%10), m.FirstExp)
	if !ok || !t.Interval.Shift(m.FirstExp) {
		return false
	}
	u.Lo, _ = numeral.Plus(u.Lo, tens)
	u.Hi, _ = numeral.Plus(u.Hi, tens)
	return true
}
