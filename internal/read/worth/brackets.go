package worth

import (
	"strings"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// The unit of money that stands in brackets of its own beside a number: 금액(만원): 4,709 (a sum of 47.09 million), 단가(달러) 1,200, 예산 1,924(만원).

// written is such a unit, and the number that has it.
type written struct {
	at       int // where the number starts, plus 1
	shift    int // the power of ten
	currency string
}

// longestUnit is how long a bracket with a unit is: (단위: 백만원).
const longestUnit = 32

// bracketUnit reads the unit of money in the bracket that opens at p, if it holds nothing else, and returns the place behind that.
func (r *Reader) bracketUnit(p int) (u written, end int) {
	if p < 0 || p >= len(r.S) || r.S[p] != '(' && r.S[p] != '[' {
		return u, 0
	}
	p = r.SkipGap(p + 1)
	if r.Has(p, lex.UnitLabel) {
		p = r.SkipGap(p + len(lex.UnitLabel))
		if r.Has(p, ":") {
			p = r.SkipGap(p + len(":"))
		}
	}
	for {
		w := r.NumeralWord(p)
		if w.Sense == nil || w.Class != lex.NSmall && w.Class != lex.NBig {
			break
		}
		u.shift += int(w.N)
		p += len(w.Text)
	}
	w, at := r.UnitWord(p)
	if w.Sense == nil || w.Class != lex.WCurrency {
		return u, 0
	}
	p = r.SkipGap(at + len(w.Text))
	if p >= len(r.S) || r.S[p] != ')' && r.S[p] != ']' || u.shift >= 16 {
		return u, 0
	}
	u.currency = r.P.Currency(w)
	return u, p + 1
}

// unitBefore returns the unit in the bracket before the number that starts at p, and where the bracket opens, 0 for none.
func (r *Reader) unitBefore(p int) (u written, open int) {
	q := r.SkipGapBack(p)
	for range 2 {
		switch {
		case q > 0 && (r.S[q-1] == ':' || r.S[q-1] == '='):
			q = r.SkipGapBack(q - 1)
		case strings.HasSuffix(r.S[:q], "："):
			q = r.SkipGapBack(q - len("："))
		}
	}
	if q == 0 || r.S[q-1] != ')' && r.S[q-1] != ']' {
		return u, 0
	}
	from := max(0, q-longestUnit)
	open = from + strings.LastIndexAny(r.S[from:q], "([")
	if open < max(from, 1) {
		return u, 0
	}
	u, end := r.bracketUnit(open)
	if end != q {
		return u, 0
	}
	return u, open
}

// unitWritten keeps the unit in brackets that stands beside the bare number of t, where a label before it says that it is a sum or, for one behind it, commas do; and
// returns what else the number would be worth.
func (r *Reader) unitWritten(d *domain.Table, t *unit.Term, ld *line.Side) domain.WorthID {
	n := &t.Num
	if n.Top >= 4 {
		return 0
	}
	u, open := r.unitBefore(ld.Start)
	var id domain.WorthID
	switch {
	case open > 0:
		id = r.labelledAt(d, open)
	default:
		q := r.SkipGap(t.End)
		var end int
		if u, end = r.bracketUnit(q); end == 0 {
			return 0
		}
		if id = r.labelledAt(d, ld.Outer); id == 0 && n.Grouped && q == t.End {
			id = d.Charges
		}
	}
	if id > 0 {
		u.at = n.Start + 1
		r.beside = u
	}
	return id
}

// labelledAt returns what the label before p, or the charge, says that a number is worth, 0 for nothing.
func (r *Reader) labelledAt(d *domain.Table, p int) domain.WorthID {
	if w, _ := r.Label(d, &line.Side{Start: p}); w.Role == domain.RoleLabel && w.Worth > 0 && !w.Verb {
		return w.Worth
	}
	if r.FeeBefore(p) {
		return d.Charges
	}
	return 0
}

// BesideUnit returns the unit in brackets beside the number that starts at p, which a label says to be a sum.
func (r *Reader) BesideUnit(p int) (shift int, currency string, ok bool) {
	return r.beside.shift, r.beside.currency, r.beside.at == p+1
}

// UnitBracketAt reports whether a bracket with nothing but a unit of money opens at p.
func (r *Reader) UnitBracketAt(p int) bool {
	if p >= len(r.S) || r.S[p] != '(' && r.S[p] != '[' || p+1 < len(r.S) && runes.IsDigit(r.S[p+1]) {
		return false
	}
	_, end := r.bracketUnit(p)
	return end > 0
}
