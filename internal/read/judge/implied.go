package judge

import (
	"strings"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// Bare numbers that are money by what stands around: 1억을 가로챈 (who took 100 million), 최대 36조 투자 (an investment of up to 36 trillion), 연봉 5천 (50
// million a year).

// impliedMoney says whether a bare number is money, and keeps by which rule: 1억을 가로챈 (who took 100 million), 최대 36조 투자 (an investment of up to 36
// trillion).
func (r *Reader) impliedMoney(c *matter) bool {
	if n := c.n; !n.Ascii && n.Places == 0 && !c.t.Joined && r.P.Domain == nil { // 셋 (three)
		return false
	}
	if r.bareWorth(c) == domain.Never {
		return false
	}
	c.money = r.Judge(rule.Money, c.numberFacts()|r.moneyFacts(c), c.extent(), func(k rule.ID) bool { return r.moneyLook(k, c) })
	return c.money.Yes()
}

// moneyFacts returns the facts of a bare number that may be money.
func (r *Reader) moneyFacts(c *matter) rule.Facts {
	t, n := c.t, c.n
	sum := r.Supposes() && t.Magnitude == 0 && (!n.Native || n.Few) && (n.Scaled || r.tailed(c))
	return rule.IsTold.If(r.bareWorth(c) > 0) | rule.IsSum.If(sum) | rule.IsOfThousands.If(n.FirstExp == 3 || t.Joined) | rule.IsPriced.If(r.mayBePriced(c)) | rule.IsAbout.If(c.ld.Approx) |
		rule.IsBehindPaid.If(r.Paid.End > 0) | rule.IsInBracket.If(r.InSplit(n.Start)) | rule.IsMillions.If(t.Magnitude >= 6 && !r.P.NoImplied)
}

// bareWorth returns what the domain says that a number without a unit is worth, never for no money, and 0 where it says nothing.
func (r *Reader) bareWorth(c *matter) domain.WorthID {
	if !c.known.asked {
		c.known.asked = true
		if !r.underUnitLine() {
			c.known.worth, c.known.next = r.Worth(c.t, c.ld, c.tl)
		}
	}
	return c.known.worth
}

// underUnitLine reports whether a unit line says what the numbers of the line are.
func (r *Reader) underUnitLine() bool {
	return r.P.UnitLines && (r.Row.Cur != "" || r.Under.Cur != "")
}

// takeMoney makes money of the bare number that impliedMoney says is some.
func (r *Reader) takeMoney(c *matter) {
	t := c.t
	r.Bare.Next = c.known.next
	if c.money == rule.MoneyLabel {
		r.takeWorth(c)
		return
	}
	t.Kind, t.Cur, t.Implied = amount.KindMoney, r.P.ImpliedCurrency(), true
	switch c.money {
	case rule.MoneyLargeSum:
		t.Shift(4)
		return
	case rule.MoneyConversion:
		return
	case rule.MoneyChangedSum:
		t.Cur, t.Implied = r.Paid.Currency, false
		return
	case rule.MoneyShareOfASum:
		shift, cur, _ := r.Share(t.Num.Start, t.End, c.ld)
		t.Shift(shift)
		t.Cur = cur
		return
	case rule.MoneyPriceOfAList, rule.MoneyPriceOfGoods:
		r.takeListed(t)
		return
	case rule.MoneyLatinMagnitude:
		if cur := r.magnitudeCurrency(c); cur != "" {
			t.Cur = cur
		} else if r.Paid.End > 0 && c.ld.Outer-r.Paid.End < 100 && c.ld.Outer >= r.Paid.End && !strings.Contains(r.S[r.Paid.End:c.ld.Outer], ". ") {
			t.Cur = r.Paid.Currency // NOK 3.2 bn (2.9 bn)
		}
		return
	case rule.MoneyPrice, rule.MoneyContext:
		if cur := r.ComparedCurrency(c.ld.Outer, t.End); cur != "" {
			t.Cur = cur
		}
	case rule.MoneyList:
		t.Cur = r.listCurrency(t)
	case rule.MoneyPair:
		t.Cur = r.pairedCurrency(t, c.ld, c.tl)
	}
	bracket, open := r.openBracket(t)
	r.elideByContext(t)
	if bracket {
		r.SetBracket(t, open)
	}
}

// takeWorth makes a bare number money by its worth.
func (r *Reader) takeWorth(c *matter) {
	t, n, d := c.t, c.n, r.Domain()
	id := c.known.worth
	bracket := 0
	if w := line.BracketAt(r.S, t.End); w.Sense != nil && r.Closes(t.End+len(w.Text)) {
		bracket = t.End + len(w.Text)
	}
	t.Kind, t.Cur, t.Implied = amount.KindMoney, r.P.ImpliedCurrency(), true
	if shift, cur, ok := r.BesideUnit(n.Start); ok {
		t.Shift(shift)
		t.Cur = cur
		r.Bare.Now = id
		return
	}
	if n.Top < 4 {
		shift, _ := d.Worths[id-1].Shift(t.Lo, r.Form(n))
		t.Shift(shift)
	}
	if n.Top >= 4 {
		r.elideByContext(t)
	}
	if bracket > 0 && (!t.Joined || n.Top >= 4) {
		r.SetBracket(t, bracket)
	}
	r.Bare.Now = id
}

// openBracket reports whether 대 makes a bracket of a bare number, and where that ends.
func (r *Reader) openBracket(t *unit.Term) (ok bool, end int) {
	q := t.End
	open := r.SkipGap(q)
	w := line.JoinAt(r.S, open)
	if w.Sense == nil || w.Class != lex.JBracket || t.Num.Top < 8 && !t.Num.Elided {
		return false, open
	}
	end = open + len(w.Text)
	if open == q && (r.Closes(end) || r.RunsOnBehind(end)) || open > q && r.GapBracket(end) {
		return true, end
	}
	return false, open
}

// tailed reports whether a bare number ends in a part that is one scale up in sums: 2억5천 (250 million), 3만5천 (35,000), 택시비 만칠천 (a taxi fare of
// 17,000).
func (r *Reader) tailed(c *matter) bool {
	n := c.n
	return !n.Up.Lo.IsZero() || n.Top == 4 && n.Tail == numeral.WordTail && (n.Ascii || r.FeeBefore(c.ld.Outer))
}

// conversion reports whether a bare number in digits stands with 약 in the parenthesis behind an amount in another currency, and so is won:
// 189달러(약 19만6000) (189 dollars, about 196,000).
func (r *Reader) conversion(t *unit.Term, ld *line.Side) bool {
	if !ld.Approx || !t.Num.Ascii || t.Cur != "" || r.Paid.End == 0 || r.Paid.End > ld.Outer || r.P.NoImplied || r.Paid.Currency == r.P.ImpliedCurrency() || !r.Boundary(t.End) {
		return false
	}
	inside, closer, ok := CutParenthesis(strings.TrimLeft(r.S[r.Paid.End:ld.Outer], " "))
	if !ok || strings.IndexByte(r.S[t.End:], byte(closer)) < 0 {
		return false
	}
	_, ok = ConversionWords(inside)
	return ok
}

// paidTogether reports whether a verb that pays or needs a sum is written to p, or to a particle there: 2억받는 (who gets 200 million), 10억을벌든 (whether one earns a billion),
// 1억은해야 (it should be 100 million), 5만에팝니다 (sells for 50,000).
func (r *Reader) paidTogether(p int) bool {
	by := lex.CaseParticle(r.S[p:], lex.PObject, lex.PTopic, lex.PSubject, lex.PAlso, lex.POnly, lex.POr, lex.PPlace)
	if by.Sense == nil {
		w := lex.PayWords.At(r.S, p)
		return w.Sense != nil && w.Class == lex.CMoney && w.N == lex.PaysObject && r.Saw(w)
	}
	q := p + len(by.Text)
	w := lex.PayWords.At(r.S, q)
	return w.Sense != nil && w.Class == lex.CMoney && w.N == max(by.N, 0) && r.Saw(w) || r.Saw(lex.NeedWords.At(r.S, q))
}

// listCurrency returns the currency that the last item of a list names for all: 3만·5만·10만 원 (30, 50 and 100 thousand won).
func (r *Reader) listCurrency(t *unit.Term) string {
	p := t.End
	for k := 0; k < 4 && p < len(r.S); k++ {
		switch {
		case r.Has(p, "·"):
			p += len("·")
		case r.Has(p, "→"):
			p = r.SkipGap(p + len("→"))
		case joinLen(r.S[p:]) > 0:
			p = r.SkipGap(p + joinLen(r.S[p:]))
		case r.S[p] == ',' || r.S[p] == '/':
			p = r.SkipGap(p + 1)
		default:
			return ""
		}
		n := new(numeral.Numeral)
		if p >= len(r.S) || !runes.IsDigit(r.S[p]) || !r.Numeral(p, n) || n.Top == 0 {
			return ""
		}
		if w, _ := r.UnitWord(n.End); w.Sense != nil {
			if w.Class == lex.WCurrency {
				return r.P.Currency(w)
			}
			return ""
		}
		p = n.End
	}
	return ""
}

// takenAt reports whether a verb at p, behind a gap, takes or gives what its object names, and is not the price of it: 책을 3만 기부했다 (gave 30,000
// books), not 책을 3만 주고 샀다 (bought the book for 30,000).
func (r *Reader) takenAt(p int) bool {
	q := r.SkipGap(p)
	w := lex.PayWords.At(r.S, q)
	return q > p && w.Sense != nil && w.N == lex.PaysObject && w.Class != lex.CPrice
}

// endsInMoney reports whether a word of money ends the noun from start to end, and so is what the noun names: 전세 대출 (a loan for a lease), not 대출 상담사
// (a loan adviser).
func (r *Reader) endsInMoney(start, end int) bool {
	for p := start; p < end; p += runes.SyllableLen {
		w := lex.Cues.At(r.S, p)
		if w.Sense != nil && w.Class == lex.CMoney && p+len(w.Text) == end && r.Saw(w) {
			return true
		}
		if w.Sense != nil && w.Class == lex.COther { // 복사기 (a copier)
			p += len(w.Text) - runes.SyllableLen
		}
	}
	return false
}

// moneyBefore reports whether the noun right before p names money, as a subject or a topic too: 세금 76억 (7.6 billion in taxes), 추경은 20조 (the extra
// budget is 20 trillion).
func (r *Reader) moneyBefore(p int) bool {
	q := r.SkipGapBack(p)
	if q == p || r.endsInMoney(r.HangulStart(q), q) {
		return q < p
	}
	subject := r.SubjectEnd(q)
	return subject > 0 && r.endsInMoney(r.HangulStart(subject), subject)
}

// takesCase reports whether a particle at p makes the number an object or a subject: 3만을 받았다 (got 30,000), 3만이 팔렸다 (30,000 were sold).
func (r *Reader) takesCase(p int) bool {
	return lex.SpacedParticle(r.S[p:], lex.PObject, lex.PSubject).Sense != nil
}

// monthly reports whether 월 stands right before the bare number from start to end, and nothing but 씩 behind it: 월 40만 (400,000 a month).
func (r *Reader) monthly(start, end int) bool {
	q := r.SkipGapBack(start)
	w := lex.LeadWords.Before(r.S, q)
	return w.Sense != nil && w.Class == lex.LNeutral && w.N == 2 && line.WordStart(r.S, q-len(w.Text)) && (r.Boundary(end) || lex.CaseParticle(r.S[end:], lex.PEach).Sense != nil)
}

// groupHere reports whether 조 from start to end is a group of people by what stands around: 3조가 순찰을 돈다 (group 3 is on patrol), 2인 1조 (groups of two);
// not 세수 5조로 추경을 편성했다 (an extra budget of 5 trillion from taxes).
func (r *Reader) groupHere(start, end int, ld *line.Side) bool {
	if r.TeamBefore(start, end) {
		return true
	}
	if w := lex.Cues.At(r.S, r.SkipGap(end)); w.Sense != nil && w.Class == lex.CMoney && len(w.Text) > runes.SyllableLen && lex.GroupCues.At(r.S, r.SkipGap(end)).Sense == nil {
		return false // 3조 추경 편성 (an extra budget of 3 trillion)
	}
	if r.groupNumbered(start, end) && !r.moneyBefore(ld.Outer) {
		return true
	}
	const word = 16
	return r.Near(&lex.GroupCues, lex.CGroup, start, end) && (!r.moneyBefore(ld.Outer) || r.Within(&lex.GroupCues, lex.CGroup, start, start, word, 0))
}

// groupNumbered reports whether 조 from start to end is one of several groups by what is written to it or right behind: 1조: 김철수 (group 1: Kim Cheolsu),
// 1조 5명 (group 1: 5 people), 8조 1위 (the first of group 8), 2조 발표 (group 2 presents), 3조와 4조가 (groups 3 and 4).
func (r *Reader) groupNumbered(start, end int) bool {
	const most = len("12") // digits that numbers of groups have
	if runes.DigitsEnd(r.S, start)-start > most || start+most+runes.SyllableLen < end {
		return false
	}
	q := r.SkipGap(end)
	if r.Has(end, ":") || r.Has(end, " :") {
		return r.AtStart(start) && r.HangulAt(r.SkipGap(q+len(":")))
	}
	if q > end && r.GroupTailAt(q) {
		return true
	}
	if k := runes.DigitsEnd(r.S, q); q > end && k > q && k-q <= most { // 1조 5명 (5 people in group 1), 8조 1위 (the first of group 8)
		w := r.UnitAt(k)
		return w.Sense != nil && (w.Class == lex.WOrdinal || w.Ref == lex.RefHead || w.Ref == lex.RefTimes)
	}
	return r.groupsInARow(start, end)
}

// groupsInARow reports whether the next number of a group follows the one from start to end, or the one before it goes before: 3조와 4조가 (groups 3 and 4).
func (r *Reader) groupsInARow(start, end int) bool {
	v := line.SmallNumber(r.S[start:runes.DigitsEnd(r.S, start)])
	jo := r.S[runes.DigitsEnd(r.S, start):end]
	if and := lex.CaseParticle(r.S[end:], lex.PAnd); and.Sense != nil {
		q := r.SkipGap(end + len(and.Text))
		k := runes.DigitsEnd(r.S, q)
		return line.SmallNumber(r.S[q:k]) == v+1 && r.Has(k, jo) && !r.SumFollows(k+len(jo))
	}
	q := r.SkipGapBack(start)
	and := lex.ParticleBefore(r.S[:q], lex.PAnd)
	k := q - len(and.Text) - len(jo)
	if q == start || and.Sense == nil || k < 1 || !r.Has(k, jo) {
		return false
	}
	i := k
	for i > 0 && k-i < len("12") && runes.IsDigit(r.S[i-1]) {
		i--
	}
	return line.SmallNumber(r.S[i:k]) == v-1 && !r.moneyBefore(i)
}

// clauseEnds returns the place behind the Hangul at p if it is a clause's ending of that sort, else p.
func (r *Reader) clauseEnds(p int, n int8) int {
	word := r.WordRest(p)
	if w := lex.ClauseEndings.Before(word, len(word)); w.Says(n) && len(w.Text) == len(word) {
		return p + len(word)
	}
	return p
}
