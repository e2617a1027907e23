package worth

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// Numbers that stand in a row of a domain: 보증금 500에 월 45 (a deposit of 5 million, 450,000 a month), 1000/50.

// PairPlace is where a number goes on with a pair, and which place of which row of the domain that is. The zero one is nowhere.
type PairPlace struct{ at, row, place int }

// pairStart returns the worth of the number that ends at e if it is the first of a pair, 0 if it is none, and where the pair goes on.
// By its label it is worth id, 0 for none; its value is v.
func (r *Reader) pairStart(d *domain.Table, id domain.WorthID, e int, v decimal.Decimal, top int) (domain.WorthID, PairPlace) {
	for i := range d.Pairs {
		row := &d.Pairs[i]
		place := 0
		if id > 0 {
			for place < len(row.Worths) && row.Worths[place] != id {
				place++
			}
			if place == len(row.Worths) {
				continue
			}
			if place > 0 && (top > 0 || row.Least.IsZero() || !v.Less(row.Least)) {
				place = 0 // 월세 1000/50 (rent 1000/50)
			}
		} else if row.Least.IsZero() || top == 0 && v.Less(row.Least) {
			continue
		}
		if next := r.pairNext(d, PairPlace{e, i, place}, v); next.at > 0 {
			return row.Worths[place], next
		}
	}
	return 0, PairPlace{}
}

// pairNext returns where a pair goes on behind p, the end and the place of a number in it whose value is v, if the next one is smaller.
func (r *Reader) pairNext(d *domain.Table, p PairPlace, v decimal.Decimal) (next PairPlace) {
	row := &d.Pairs[p.row]
	if p.place+1 >= len(row.Worths) {
		return next
	}
	q := r.SkipGap(p.at)
	w := row.Joins.At(r.S[q:])
	if w.Role == 0 {
		return next
	}
	q = r.SkipGap(q + len(w.Text))
	n := new(numeral.Numeral)
	if q >= len(r.S) || !runes.IsDigit(r.S[q]) && r.NumeralWord(q).Sense == nil || !r.Numeral(q, n) || n.Few || n.Native {
		return next
	}
	second := n.Lo
	if n.Ascii && n.Top == 4 && v.Less(decimal.New(1, 4)) { // 1000/50만원: both are in 만
		second, _ = numeral.Shifted(second, -4)
	}
	if !second.Less(v) || second.Less(decimal.FromInt(3)) {
		return next
	}
	if u, at := r.UnitWord(n.End); u.Sense != nil && u.Class != lex.WCurrency && !r.BeginsWord(u, at) && !r.saysAlso(u, at) && (at == n.End || r.Closes(at+len(u.Text))) {
		return next
	}
	if !n.Ascii && !r.Closes(n.End) {
		return next
	}
	return PairPlace{q, p.row, p.place + 1}
}

// saysAlso reports whether the unit u at p, degrees, is the particle that is written like them: 500에 50도 되고 (5 million and 500,000 will do, too).
func (r *Reader) saysAlso(u lex.Word, p int) bool {
	return u.Is(lex.RefDegree) && lex.CaseParticle(r.S[p:], lex.PAlso).Sense != nil && r.Boundary(p+len(u.Text))
}

// PairSlash reports whether the number that ends at e, behind which a slash stands, is the first of a pair, and whether a label stands before
// it, behind ld: 1000/50. Its value is v.
func (r *Reader) PairSlash(e int, v decimal.Decimal, ld *line.Side) (labelled, ok bool) {
	d := r.Domain()
	if !r.Supposes() || len(d.Pairs) == 0 {
		return false, false
	}
	w, _ := r.Label(d, ld)
	if w.Role != domain.RoleLabel || w.Worth == domain.Never {
		w.Worth = 0
	}
	id, _ := r.pairStart(d, w.Worth, e, v, 0)
	return w.Worth > 0, id > 0
}

// slashOfPair reports whether the slash behind the left end, which is taken for a fraction's, parts the numbers of a pair, or of what one goes on
// with: 1000에 50/60 (10 million, then 50 or 60).
func (r *Reader) slashOfPair() bool {
	n := &r.Left.Num
	if r.Bare.Next.at > 0 && r.Bare.Next.at == n.Start && r.Supposes() {
		return true
	}
	_, ok := r.PairSlash(n.End, n.Lo, &r.Before)
	return ok
}

// PairChain reports whether three numbers with slashes from i to end may be those of a domain: 500/45/5.
func (r *Reader) PairChain(i, end int) bool {
	d := r.domainOfText()
	if d == nil {
		return false
	}
	n := strings.Count(r.S[i:end], "/") + 1
	v, _, code := r.Digits(i)
	for k := range d.Pairs {
		if row := &d.Pairs[k]; code == "" && n <= len(row.Worths) && !row.Least.IsZero() && !v.Less(row.Least) && !r.YearAt(i) {
			return true
		}
	}
	return false
}

// YearAt reports whether the digits at i are a year's.
func (r *Reader) YearAt(i int) bool { return line.IsYear(r.S[i:runes.DigitsEnd(r.S, i)]) }
