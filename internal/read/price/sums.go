package price

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// amount takes up an amount of the field.
func (f *field) amount(m *amount.Match) {
	switch {
	case m.Kind == amount.KindMoney:
		f.sum(m, m.Implied)
		return
	case m.Kind == amount.KindPercent:
		f.passOver(piece{m.Start, m.End}, fault.ErrNotMoney, read.OneOf(m.Kind))
		f.percent = m.End
		return
	case m.Kind == amount.KindNumber && f.asSum(m):
		f.sum(m, true)
		return
	case m.Kind == amount.KindNumber:
		f.passOver(piece{m.Start, m.End}, fault.ErrNoCurrency, "no currency for")
	default:
		f.passOver(piece{m.Start, m.End}, fault.ErrNotMoney, what(m))
	}
	f.next.unit, f.next.chain, f.dash = true, false, false
}

// passOver keeps the first thing that is counted in the field and is no sum.
func (f *field) passOver(at piece, code fault.Code, what string) {
	if f.otherIs.Code == "" {
		detail := what + " " + f.s[at.at:at.end]
		if code == fault.ErrNotMoney {
			detail = what + " (" + f.s[at.at:at.end] + "), and no price"
		}
		f.other, f.otherIs = at, numeral.Refusal{Code: code, At: at.at, Detail: detail}
	}
}

// what says what kind of amount m is, for an error.
func what(m *amount.Match) string {
	if m.Kind != amount.KindQuantity {
		return read.OneOf(m.Kind)
	}
	if w := lex.UnitWords.At(m.Unit, 0); w.Sense != nil && len(w.Text) == len(m.Unit) && w.Flags&(lex.FCalendar|lex.FYear) != 0 {
		return "a date"
	}
	return "a count"
}

// asSum reports whether the bare number m can be a sum of the implied currency: 39,000, 39000.00 and 3.5만 can be won, 4.5 and 4.0 cannot, which are
// thousands on a menu. With three digits behind its point 39.000 is what it is before 원.
func (f *field) asSum(m *amount.Match) bool {
	digits := implied(&f.p).Digits()
	if end, points, _ := numeral.PointForm(m.Text, 0); points > 0 && end == len(m.Text) && digits == 0 {
		d, ok := numeral.LongDigits(m.Text, 0)
		m.Low, m.High = d, d
		return ok
	}
	if digits == 0 && strings.IndexByte(m.Text, '.') >= 0 && runes.IsDigit(m.Text[len(m.Text)-1]) && m.Low.Sign() > 0 && m.Low.Less(decimal.New(1, 3)) {
		return false
	}
	return m.Low.Exp() >= -digits && m.High.Exp() >= -digits
}

// last returns the sum before, nil for none.
func (f *field) last() *sum {
	if n := len(f.sums); n > 0 {
		return &f.sums[n-1]
	}
	return nil
}

// sum takes up a sum.
func (f *field) sum(m *amount.Match, bare bool) {
	x := f.next
	x.Match, x.bare, x.inside = m, bare, f.depth > 0
	x.sure = !bare || x.rank != 0 || m.Kind == amount.KindMoney || runes.DigitsEnd(m.Text, 0) < len(m.Text)
	last := f.last()
	switch {
	case last != nil && f.dash && last.to(&x): // 39,000-49,000
		last.High, last.HighOpen, last.IsRange, last.End = m.High, m.HighOpen, true, m.End
		last.Text = f.s[last.Start:m.End]
	default:
		if x.role == 0 && f.aside > 0 || last != nil && m.Low.Sign() < 0 {
			x.role = lex.VAside
		}
		if x.either && last != nil && last.Low.Less(m.Low) {
			x.role, last.role = 0, lex.VOff
		}
		switch {
		case x.result && m.Bound == amount.MoreThan: // 39,000원 > 29,900원: the price fell
			m.Bound = amount.NoBound
		case m.Bound == amount.NoBound && !m.IsRange:
			m.Bound = x.bound
		}
		f.sums = append(f.sums, x)
	}
	f.next, f.close, f.dash, f.aside = sum{chain: true}, true, false, 0
}

// to reports whether a dash between x and y makes a range of them.
func (x *sum) to(y *sum) bool {
	return !x.IsRange && !y.IsRange && x.role == 0 && x.bare == y.bare && x.sure && y.sure && (x.bare || x.Currency == y.Currency) &&
		x.Low.Sign() > 0 && x.Low.Less(y.Low)
}
