// Package plain reads plain amounts, 2022년 or 3,000원 with nothing around that matters, by a short way. It takes only what it is sure of.
package plain

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/runes"
)

// Four amounts of five are plain: digits, a unit, and nothing around that could change their meaning, as in 2022년, 5.6%,
// 3,000원 (3,000 won) and 20~30명 (20 to 30 people); or a native numeral and a counter, as in 세 명. They are read here, in numeral.go, count.go and
// unit.go, without the grammar's detours. Whatever is not sure to be plain is left to the grammar, so that this is one
// more filter in front of it: TestFilter, TestPlainFind and FuzzFilter compare Find with the grammar alone.

// plainKinds are the kinds of amounts by the class of a plain unit.
var plainKinds = [...]amount.Kind{
	0: amount.KindNumber, lex.WCurrency: amount.KindMoney, lex.WPercent: amount.KindPercent, lex.WPercentPoint: amount.KindPercentPoint, lex.WBasisPoint: amount.KindBasisPoint,
	lex.WMultiple: amount.KindMultiple, lex.WOrdinal: amount.KindOrdinal, lex.WMeasure: amount.KindQuantity, lex.WCounter: amount.KindQuantity,
}

// Plain reads the plain amount whose digits start at i into m, or reports false. What the Parser does not
// look for has no value.
func (r Reader) Plain(i int, m *amount.Match) bool {
	if !r.plainBefore(i) {
		return false
	}
	var n plainNumeral
	if !r.plainDigits(i, &n) {
		return false
	}
	if r.plainName(i, &n) {
		return false
	}
	if n.bare() && r.MoneyOnly && r.NoMoney(n.end) {
		m.Kind, m.End = amount.KindQuantity, n.end
		return true
	}
	if n.next&lexhash.Stop != 0 && (n.bare() || n.words == 1 && n.top > 0) {
		if p := tildeEnd(r.S, n.end); p > n.end {
			return r.plainRange(i, p, &n, m)
		}
	}
	w, end, ok := r.plainUnit(&n)
	if w.Sense != nil && (ok || n.joined) && r.paidIn(w, i) {
		return false
	}
	if n.joined {
		return r.plainSpan(i, end, w, &n, m)
	}
	if !ok || w.Sense == nil && r.Before.Approx && r.Before.Outer > 0 && r.S[r.Before.Outer-1] == '(' { // 189달러(약 800) (189 dollars, some 800)
		return false
	}
	if w.Sense == nil && r.Doubts(line.Names) && name.MayBe(r.Line, i, n.end) {
		return false
	}
	r.plainAmount(i, end, w, &n, m)
	return true
}

// plainName reports whether the digits of the number n from i on may be a date or another name.
func (r Reader) plainName(i int, n *plainNumeral) bool {
	s, e := r.S, n.end
	if n.next&lexhash.Blank != 0 && r.signBehind(i, e) {
		return true
	}
	switch {
	case n.exp < 0:
		k := runes.DigitsEnd(s, i)
		if k-i < len("2005") && e < len(s) && s[e] == '%' { // most often
			return false
		}
		return s[k] == '.' && (name.Date(r.Line, i, k) > 0 || k-i > len("123") && name.Code(r.Line, i, k) > 0 || name.Section(r.Line, i, k) > 0)
	case !n.bare():
		return false
	case n.next&lexhash.Syllable != 0:
		return n.next&lexhash.CaseParticles != 0 && name.Code(r.Line, i, e) > 0 || name.Case(r.Line, i, e) > 0
	case name.Code(r.Line, i, e) > 0:
		return true
	case e == len(s):
		return false
	case s[e] == '.':
		return (e-i == 4 || e-i < 3) && e+1 < len(s) && runes.IsBlank(s[e+1]) && name.Date(r.Line, i, e) > 0 // 2024. 1. 5., 5. 31.
	}
	return s[e] == '*' || s[e] == '+'
}

// signBehind reports whether what stands behind a gap at e and the digits from i on may give them a power of ten or the unit of other digits: 6.02 × 10^23, 30 x 40cm, 2 / 4 / 8초.
func (r Reader) signBehind(i, e int) bool {
	q := r.SkipGap(e)
	if q == len(r.S) {
		return false
	}
	switch c := r.S[q]; {
	case c == '/':
		return true
	case name.MayMultiply(r.S[q:]):
		return line.TimesEnd(r.S, e) > 0 || name.Power(r.S, i, runes.DigitsEnd(r.S, i)) > 0
	}
	return false
}

// plainAmount puts the number n from i on, with the unit w, none for a bare number, that ends at end into m.
func (r Reader) plainAmount(i, end int, w lex.Word, n *plainNumeral, m *amount.Match) {
	if n.open {
		end += len(line.BracketAt(r.S, end).Text)
	}
	*m = amount.Match{Amount: amount.Amount{Kind: amount.KindNumber}, Start: i, End: end}
	if w.Sense != nil {
		if m.Kind = plainKinds[w.Class]; m.Kind == amount.KindMoney {
			m.Currency = amount.CurrencyOf(w.Ref.Text())
		} else {
			m.Unit = w.Ref.Text()
		}
	}
	if !r.P.Kinds.Has(m.Kind) && r.Usual {
		return
	}
	m.Low = n.value()
	m.High = m.Low
	switch {
	case n.open:
		m.High, _ = numeral.Plus(m.Low, decimal.New(1, int8(m.Low.Exp())))
		m.IsRange, m.HighOpen = true, true
	case w.Sense != nil && w.Ref == lex.RefDecade:
		m.High, _ = numeral.Plus(m.Low, decimal.FromInt(10))
		m.IsRange, m.HighOpen, m.Unit = true, true, lex.RefYear.Text()
	}
	side.TailBy(r.Line, end, n.after, n.ahead, &r.Behind)
	m.Approx, m.Bound = n.over || r.Before.Approx || r.Behind.Approx && !side.LevelThen(r.Line, w, i), r.Behind.Bound
	if m.Bound == amount.NoBound && !(w.Sense != nil && w.Ref == lex.RefDegree) {
		m.Bound = r.Before.Bound
	}
}

// paidIn reports whether the unit w is a currency, and the sum at i, which has it, in that of a country named before: 호주돈으로 100달러 (100 Australian dollars).
func (r Reader) paidIn(w lex.Word, i int) bool {
	return w.Class == lex.WCurrency && w.Ref != lex.RefWon && r.MoneyOf(i).Sense != nil
}

// plainRange reads the range from the number n at i to that at p, with the same scale or without, into m, 20~30명 (20 to 30 people), 3만~5만원
// (30,000 to 50,000 won), or reports false.
func (r Reader) plainRange(i, p int, n *plainNumeral, m *amount.Match) bool {
	var n2 plainNumeral
	if !r.plainDigits(p, &n2) || n2.words != n.words || n2.top != n.top || n.over || n2.over {
		return false
	}
	low := n.value()
	descends := low.Cmp(n2.value()) >= 0
	if tildeEnd(r.S, n2.end) > n2.end { // 3~3~3
		r.plainAmount(i, n.end, lex.Word{}, n, m)
		return descends && n.top == 0
	}
	w, end, ok := r.plainUnit(&n2)
	if !ok || w.Sense == nil || descends || w.Ref == lex.RefDecade || r.paidIn(w, i) || n.top > 0 && (w.Class != lex.WCurrency || n2.open) { // 7~80년대 (the 70s and 80s)
		return false
	}
	r.plainAmount(i, end, w, &n2, m)
	m.Low, m.IsRange = low, true
	return true
}

// plainSpan reads the range from the number n at i, whose unit w ends at end, to one with the same unit, behind a tilde or with a word that closes the range, into m,
// 5일~8일 (5 to 8 days), 1월부터 8월까지 (from January to August); or n alone where nothing closes one, 4위에서 5위로 (from the fourth to the fifth place). Else it reports
// false.
func (r Reader) plainSpan(i, end int, w lex.Word, n *plainNumeral, m *amount.Match) bool {
	from := line.JoinAt(r.S, end)
	p := r.SkipGap(end + len(from.Text))
	if from.Sense == nil {
		p = tildeEnd(r.S, end)
	} else if from.Class != lex.JFrom {
		return false
	}
	if p == end || r.Alone || n.open || n.over || p == len(r.S) || !runes.IsDigit(r.S[p]) || w.Ref == lex.RefDecade {
		return false
	}
	var n2 plainNumeral
	if !r.plainDigits(p, &n2) || n2.over {
		return false
	}
	unit, at := r.UnitBehind(n2.end, n2.words > 0)
	to := at + len(w.Text)
	q := r.SkipGap(to)
	if unit != w || r.GoesOn(w, to, q) {
		return false
	}
	closer := line.CloserAt(r.S, q, lex.JFrom)
	switch {
	case from.Sense != nil && closer.Sense == nil:
		if w.Flags&lex.FCalendar != 0 || w.Ref == lex.RefAge || lex.RangeEnds.At(r.S, q).Sense != nil {
			return false
		}
		r.plainAmount(i, end, w, n, m)
		return true
	case from.Sense != nil && closer.N > 0, at > n2.end, !n.bare() || !n2.bare(), r.mayMean(w, to, &n2), n.value().Cmp(n2.value()) >= 0:
		return false
	}
	n2.goesTo(r.S, q)
	r.plainAmount(i, to, w, &n2, m)
	m.Low, m.IsRange = n.value(), true
	return true
}

// tildeEnd returns the place behind a tilde at p that digits follow, or p. Two are a drawl.
func tildeEnd(s string, p int) int {
	if !runes.IsTilde(runes.RuneAt(s, p)) {
		return p
	}
	if q := p + runes.RuneLen(s, p); q < len(s) && runes.IsDigit(s[q]) {
		return q
	}
	return p
}

// PlainWhole reads the whole text as one plain amount, here in words too: 삼천이백.
func (r Reader) PlainWhole(m *amount.Match) bool {
	i, near := 0, r.S[:min(len(r.S), 24)]
	for i < len(near) && !runes.IsDigit(near[i]) {
		if near[i]-0xEA < 4 {
			i += runes.SyllableLen
		} else {
			i++
		}
	}
	if i >= len(near) {
		i = 0
	}
	return len(r.S) > 0 && r.Plain(i, m) && r.nothingLeft()
}

// CountWhole reads the whole text as one plain amount of a native numeral and a counter.
func (r Reader) CountWhole(m *amount.Match) bool { return r.PlainCount(0, m) && r.nothingLeft() }

// nothingLeft reports whether the amount is all that the text has, with its qualifiers.
func (r Reader) nothingLeft() bool {
	return (r.Before.Outer == 0 || r.Before.Neutral == 0) && r.Behind.Outer == len(r.S)
}

// plainBefore reports whether what stands before the digits at i is no more than qualifiers.
func (r Reader) plainBefore(i int) bool {
	r.Before.Start, r.Before.Outer, r.Before.Neutral, r.Before.Approx, r.Before.Bound = i, i, -1, false, amount.NoBound
	if i == 0 {
		return true
	}
	switch c := r.S[i-1]; {
	case c >= 0x80:
		if i < 3 || i-runes.SyllableLen == r.Prev && r.Prev > 0 || r.S[i-3]-0xEA >= 4 && !line.Quotes(r.S[i-3:]) && !r.HasBefore(i, "·") || runes.IsDigit(r.S[i]) && (r.SchoolYear(i) || lex.NumberedHeads.Before(r.S, i).Sense != nil) { // 탑5기 (the top five)
			return false
		}
	case !runes.IsBlank(c) && c != '(' && c != '[' && c != '"' && c != '\'', i > 1 && (c == '"' && r.S[i-2] == '=' || c == '[' && (runes.IsLatin(r.S[i-2]) || runes.IsDigit(r.S[i-2]))): // width="30px", \x1b[1m
		return false
	}
	q := r.SkipGapBack(i)
	switch {
	case q < i && line.MarkupCloses(r.S, q):
		return false
	case q <= r.Prev || q == 0:
		return true
	}
	sh := lex.ShapeBefore(r.S, q)
	if q < i && sh&lexhash.Scales != 0 && r.TailMayBe(i, q) {
		return false // SUV-3만 5천원 (30,000 and 5,000 won behind a name) is no 5천원
	}
	var w lex.Word
	if sh&lexhash.Leads != 0 {
		w = lex.LeadWords.Before(r.S, q)
	}
	if !leads(w) && (q < i || side.QuoteBefore(r.Line, i) == i) {
		return true
	}
	side.LeadBy(r.Line, i, w, &r.Before)
	return r.Before.Start == i && r.Before.CurWord.Sense == nil
}

// leads reports whether the word w before an amount may say something of it.
func leads(w lex.Word) bool { return w.Sense != nil && w.Class != lex.LHost }

// Reader reads plain amounts in a line.
type Reader struct{ *line.Line }
