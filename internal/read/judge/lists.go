package judge

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// SlashList returns where the last number of a list with slashes begins whose first one is at p, and how many there are, 0 where no unit stands behind the last
// one or they do not all grow or all fall, as the parts of a date need not: 100/200/300g, 소/중/대 8,000/10,000/12,000원; not 2024/5/12일, 24/7.
func (r *Reader) SlashList(p int) (last, numbers int) { return r.ListedWith(p, "/") }

// ListedWith is SlashList for a list with the sign; those with another one than a slash have to grow.
func (r *Reader) ListedWith(p int, sign string) (last, numbers int) {
	var before decimal.Decimal
	grows, years := false, line.IsYear(r.S[p:runes.DigitsEnd(r.S, p)])
	for {
		v, e, code := r.Digits(p)
		if code != "" || zeroLed(r.S, p) || line.IsYear(r.S[p:e]) != years {
			return 0, 0
		}
		switch cmp := v.Cmp(before); {
		case numbers == 0:
		case cmp == 0 || numbers > 1 && (cmp > 0) != grows, cmp < 0 && sign != "/":
			return 0, 0
		default:
			grows = cmp > 0
		}
		last, before = p, v
		if numbers++; numbers > numeral.MostListed {
			return 0, 0
		}
		if p = e + len(sign); !r.Has(e, sign) || p == len(r.S) || !runes.IsDigit(r.S[p]) {
			break
		}
	}
	if numbers < 2 {
		return 0, 0
	}
	w := r.sharedUnit(last, numbers > 2)
	if w.Sense == nil || numbers > 2 && !grows && w.Class != lex.WCurrency && w.Class != lex.WMeasure {
		return 0, 0
	}
	return last, numbers
}

// sharedUnit returns the unit of the last number of a list, at p, if it may be the others', too: of plots and quarters it is another one. Sure of it is where a word ends
// with it.
func (r *Reader) sharedUnit(p int, sure bool) lex.Word {
	n := new(numeral.Numeral)
	if !r.Numeral(p, n) || n.Fault.Code == fault.ErrGrouping {
		return lex.Word{}
	}
	w, at := r.UnitBehind(n.End, n.Scaled)
	if w.Sense == nil || w.Class == lex.WMagnitude || !sure {
		return w
	}
	v, whole := n.Lo.Int64()
	switch {
	case w.Ref == lex.RefLot, name.QuarterAt(r.S, at), // 1/4분기 (the first quarter)
		whole && line.MayBeTens(w, v), // 10/20/30대: ages, or machines
		!runes.IsASCII(w.Text) && !r.Closes(at+len(w.Text)),
		at > n.End && w.Class == lex.WCounter && w.Flags&lex.FCommon == 0 && w.Ref != lex.RefSecond:
		return lex.Word{}
	}
	return w
}

// zeroLed reports whether the digits at p begin with a zero that is no number's: 05.
func zeroLed(s string, p int) bool {
	return s[p] == '0' && p+1 < len(s) && runes.IsDigit(s[p+1])
}
