package worth

import (
	"strings"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// What a charge before a number, or a verb of paying behind it, says of its worth: 주차비 한 시간에 2천 (parking, 2,000 an hour), 3,000 냈다 (paid 3,000).

// chargeBefore returns where a charge ends that stands before p, 주차비 (parking), with nothing but what the price is for between, 주차비 한 시간에 (parking for
// an hour), 이용료 - 평일 (the fee on weekdays); -1 for none.
func (r *Reader) chargeBefore(d *domain.Table, p int) int {
	if !r.maySay(p) {
		return -1
	}
	for range 3 {
		if r.FeeBefore(p) {
			return r.SkipGapBack(p)
		}
		q := r.SkipGapBack(p)
		if q > 0 && (r.S[q-1] == '-' || r.S[q-1] == ':') {
			if at := r.SkipGapBack(q - 1); (r.S[q-1] == ':' || at < q-1 && q < p) && r.FeeEnds(at) { // not 수수료-25 (a fee of -25)
				return at
			}
			break
		}
		if q > 0 && r.S[q-1] == ')' { // 결제금액(VAT 포함) 12,000
			if at := r.beforeBracket(q); at > 0 && r.FeeEnds(at) {
				return at
			}
			break
		}
		w, from := r.labelAt(d, q)
		if by := lex.ParticleBefore(r.S[:q], lex.PPlace); w.Role == 0 && by.Sense != nil {
			w, from = r.labelAt(d, q-len(by.Text))
		}
		if w.Role != domain.RoleFill || !w.Item {
			break
		}
		p = from
	}
	return -1
}

// beforeBracket returns where the word ends that the bracket which closes at q stands behind, 0 where there is none, or it holds a unit of money: 배당금(원).
func (r *Reader) beforeBracket(q int) int {
	const reach = 40
	from := max(0, q-reach)
	open := from + strings.LastIndexByte(r.S[from:q-1], '(')
	if open <= from {
		return 0
	}
	if w := r.UnitAt(open + 1); w.Sense != nil && w.Class == lex.WCurrency && open+1+len(w.Text) == q-1 {
		return 0
	}
	return r.SkipGapBack(open)
}

// Charged reports whether a charge stands before p, with what the price is for between or without.
func (r *Reader) Charged(p int) bool { return r.chargeBefore(r.Domain(), p) >= 0 }

// spentBehind reports whether a verb behind a number that ends at e says that it was paid or is asked for: 35 나왔다 (it came to 35).
func (r *Reader) spentBehind(e int) bool {
	by := lex.CaseParticle(r.S[e:], lex.PObject, lex.PTopic, lex.PEach, lex.POnly, lex.PAlso)
	p := e + len(by.Text)
	if !r.Has(p, " ") {
		return false
	}
	w := lex.SpentWords.At(r.S, r.SkipGap(p))
	return w.Sense != nil && w.Class == lex.CMoney && r.Saw(w)
}

// charged keeps the worth of a charge where what is charged stands before the number, and names no large sum, unless the number is written out and a million or more.
func (r *Reader) charged(c *worthCase) bool {
	const million = 6 // its power of ten
	outer := c.ld.Outer
	q := r.chargeBefore(c.d, outer)
	if q <= 0 || !c.t.Num.Grouped && r.amountEnds(q) { // 투자금액 5천 (a sum of 50 million, invested)
		return false
	}
	if c.t.Num.Grouped && c.t.Lo.Magnitude() >= million {
		return c.keep(c.d.Charges) // 대출금액 30,000,000 (the sum of a loan)
	}
	return c.keepIf((c.t.Num.Top < 4 || c.d.Scaled > 0 || q < r.SkipGapBack(outer)) && !r.LargeSumEnds(q), c.d.Charges)
}

// amountEnds reports whether a word that ends in 금액 (a sum), of whatever size, ends at q, with a particle or without.
func (r *Reader) amountEnds(q int) bool {
	w := lex.FeeEndings.Before(r.S, r.ChargeStem(q))
	return w.Sense != nil && !runes.IsShort(w.Text)
}

// chargePaid reports whether a charge stands before the number, and a verb behind it says that it was paid: 수리비 35 나왔다 (the repair came to 350,000).
func (r *Reader) chargePaid(c *worthCase) bool {
	return r.spentBehind(c.t.End) && r.hasWorth(c.d.Spent, c.t) && r.chargeBefore(c.d, c.ld.Outer) > 0
}

// PaidBehind reports whether a verb of trade stands behind a number that ends at e: 45에 팔아요 (selling for 450,000).
func (r *Reader) PaidBehind(e int) bool {
	q := r.SkipGap(e)
	by := lex.CaseParticle(r.S[e:], lex.PPlace, lex.PObject, lex.PDirection, lex.PUpTo, lex.PIf)
	if by.Sense != nil {
		q = r.SkipGap(e + len(by.Text))
	}
	if by.Sense != nil && by.Class == lex.PPlace && r.AtEnd(e+len(by.Text)) {
		return true // 램 16기가 45에 (16 GB of RAM for 450,000)
	}
	for range 2 {
		if w := lex.PayWords.At(r.S, q); q > e && w.Sense != nil && w.Class == lex.CMoney && (w.N == lex.PaysAt || w.N == lex.PaysObject) {
			return true
		}
		next := r.SkipGap(q + len(r.WordRest(q)))
		if by.Sense == nil || next == q {
			break
		}
		q = next // 45에 급히 팝니다 (selling fast for 450,000)
	}
	return false
}
