package read

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// Four amounts of five are plain: digits, a unit, and nothing around that could change their meaning, as in 2022년, 5.6%,
// 3,000원 and 20~30명; or a native numeral and a counter, as in 세 명. They are read here, in plain_numeral.go and in
// plain_unit.go, without the grammar's detours. Whatever is not sure to be plain is left to the grammar, so that this is one
// more filter in front of it: TestFilter, TestPlainFind and FuzzFilter compare Find with the grammar alone.

// plainKinds are the kinds of amounts by the class of a plain unit.
var plainKinds = [...]Kind{
	0: KindNumber, lex.WCurrency: KindMoney, lex.WPercent: KindPercent, lex.WPercentPoint: KindPercentPoint, lex.WBasisPoint: KindBasisPoint,
	lex.WMultiple: KindMultiple, lex.WOrdinal: KindOrdinal, lex.WMeasure: KindQuantity, lex.WCounter: KindQuantity,
}

// plain reads the plain amount whose digits start at i into m, or reports false. What the Parser does not
// look for has no value.
func (r *Line) plain(i int, m *Match) bool {
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
	if n.bare() && !r.strict {
		if r.moneyOnly && r.noMoney(n.end) {
			m.Kind, m.End = KindQuantity, n.end
			return true
		}
		if p := tildeEnd(r.S, n.end); p > n.end {
			return r.plainRange(i, p, &n, m)
		}
	}
	w, end, ok := r.plainUnit(n.end, &n)
	if !ok || w.Sense == nil && r.before.Approx && r.before.outer > 0 && r.S[r.before.outer-1] == '(' { // 189달러(약 800)
		return false
	}
	if w.Sense == nil && !r.strict && r.mayName(i, n.end) {
		return false
	}
	r.plainAmount(i, end, w, &n, m)
	return true
}

// mayName reports whether the bare number from i to end may name something, which the grammar tells: 그림 7.19, Windows 10, 5-Digit.
func (r *Line) mayName(i, end int) bool {
	s := r.S
	if s[i] == '0' && i+1 < end && runes.IsDigit(s[i+1]) || end+1 < len(s) && (s[end] == '-' || s[end] == '.' || s[end] == ')') && !runes.IsDigit(s[end+1]) {
		return true
	}
	q := r.skipGapBack(i)
	switch {
	case q == 0:
		return false
	case q == i:
		return s[i-1] == '[' || s[i-1] == '(' && i > 1 && (runes.IsLatin(s[i-2]) || runes.IsDigit(s[i-2])) || r.hangulBefore(i) && lex.Products.Before(s, i).Sense != nil
	case s[q-1] < utf8.RuneSelf:
		return runes.IsLatin(s[q-1]) || strings.IndexByte("#.+", s[q-1]) >= 0 || runes.IsDigit(s[q-1]) && q > 1 && !runes.IsBlank(s[q-2])
	}
	return r.hangulBefore(q) && (end < len(s) && s[end] == ':' || lex.Products.Before(s, q).Sense != nil)
}

// plainName reports whether the digits of the number n from i on may be a date or another name.
func (r *Line) plainName(i int, n *plainNumeral) bool {
	s, e := r.S, n.end
	switch {
	case n.exp < 0 || n.words > 0:
		k := runes.DigitsEnd(s, i)
		return k < e && s[k] == '.' && (r.date(i, k) > 0 || r.section(i, k) > 0)
	case !n.bare():
		return false
	case r.code(i, e) > 0:
		return true
	case e == len(s):
		return false
	case s[e] == '.':
		return e-i == 4 && e+1 < len(s) && runes.IsBlank(s[e+1]) && r.date(i, e) > 0 // 2024. 1. 5.
	}
	return s[e] == '*'
}

// plainAmount puts the number n from i on, with the unit w, none for a bare number, that ends at end into m.
func (r *Line) plainAmount(i, end int, w lex.Word, n *plainNumeral, m *Match) {
	if n.open {
		end += len(bracketAt(r.S, end).Text)
	}
	m.Start, m.End, m.Kind, m.Unit, m.Currency = i, end, KindNumber, "", Currency{}
	if w.Sense != nil {
		if m.Kind = plainKinds[w.Class]; m.Kind == KindMoney {
			m.Currency = CurrencyOf(w.Ref.Text())
		} else {
			m.Unit = w.Ref.Text()
		}
	}
	if !r.P.Kinds.Has(m.Kind) && !r.strict {
		return
	}
	m.Low = n.value()
	m.High, m.Denominator = m.Low, decimal.Decimal{}
	m.Implied, m.IsRange, m.LowOpen, m.HighOpen = false, false, false, false
	switch {
	case n.open:
		m.High, _ = Plus(m.Low, decimal.New(1, int8(m.Low.Exp())))
		m.IsRange, m.HighOpen = true, true
	case w.Sense != nil && w.Ref == lex.RefDecade:
		m.High, _ = Plus(m.Low, decimal.FromInt(10))
		m.IsRange, m.HighOpen, m.Unit = true, true, lex.RefYear.Text()
	}
	r.Tail(end, &r.behind)
	m.Approx, m.Bound = n.over || r.before.Approx || r.behind.Approx && !r.levelThen(w, m.Low, i), r.behind.bound
	if m.Bound == NoBound && !(w.Sense != nil && w.Ref == lex.RefDegree) {
		m.Bound = r.before.bound
	}
}

// plainRange reads the range from the number n at i to that at p into m, 20~30명, or reports false.
func (r *Line) plainRange(i, p int, n *plainNumeral, m *Match) bool {
	var n2 plainNumeral
	if !r.plainDigits(p, &n2) || !n2.bare() {
		return false
	}
	low := n.value()
	descends := low.Cmp(n2.value()) >= 0
	if tildeEnd(r.S, n2.end) > n2.end { // 3~3~3
		r.plainAmount(i, n.end, lex.Word{}, n, m)
		return descends
	}
	w, end, ok := r.plainUnit(n2.end, &n2)
	if !ok || w.Sense == nil || descends {
		return false
	}
	r.plainAmount(i, end, w, &n2, m)
	m.Low, m.IsRange = low, true
	return true
}

// tildeEnd returns the place behind a tilde at p that digits follow, or p. Two are a drawl.
func tildeEnd(s string, p int) int {
	q := p
	switch {
	case p == len(s):
	case s[p] == '~':
		q++
	case strings.HasPrefix(s[p:], "∼"):
		q += len("∼")
	}
	if q == p || q == len(s) || !runes.IsDigit(s[q]) {
		return p
	}
	return q
}

// plainCount reads the plain amount of a native numeral before a counter at i, 한 명 or 세 번째, into m, or reports false.
func (r *Line) plainCount(i int, m *Match) bool {
	s := r.S
	if i+8 > len(s) || lex.Starts[lex.StartTable[startHash(load4(s, i))]&lex.StartMask].Weak != lexhash.Units { // no 한, 두, 세 …
		return false
	}
	num := lex.Numerals.At(s, i)
	if num.Sense == nil || num.Class != lex.NUnit || num.Flags&(lex.FAttr|lex.FOld) != lex.FAttr || lex.WordHomographs.At(s, i).Sense != nil {
		return false
	}
	if i > 0 && num.N == 1 && (r.doneSurely(i) || !runes.IsBlank(s[i-1]) && closing(r.runeBefore(i))) { // 안 한 곳, “가자”한 사람
		return false
	}
	p := i + len(num.Text)
	q := r.skipGap(p)
	if q == len(s) || s[q]-0xEA >= 4 {
		return false
	}
	sh := lex.ShapeAt(s, q)
	if sh&lexhash.Units == 0 {
		return false
	}
	w := r.unitAt(q)
	if w.Sense == nil || sh&lexhash.Numerals != 0 && (q == p || len(lex.Numerals.At(s, q).Text) >= len(w.Text)) { // as numeralStep: 두 사람
		return false
	}
	end := q + len(w.Text)
	if !w.PlainlyCounts(num, q > p) || w.Class != lex.WOrdinal && !r.closes(end) || q > p && sh&lexhash.SpacedHomographs != 0 && lex.SpacedHomographs.At(s, q).Sense != nil {
		return false
	}
	if w.Ref == lex.RefTimes && num.N == 1 && r.tries(i, end, q > p) {
		return false
	}
	if i > 0 && s[i-1] >= utf8.RuneSelf && !quotes(s[max(0, i-3):]) || !r.plainBefore(i) {
		return false
	}
	n := plainNumeral{coef: uint64(num.N), end: p, words: 1}
	if !r.plainBehind(w, end, &n) {
		return false
	}
	r.plainAmount(i, end, w, &n, m)
	return true
}

// noMoney reports whether the digits before p, which only money is looked for in, have another unit written to
// them: 2022년, 5.6%. Which one does not matter. A particle leaves them bare, and behind a label bare digits are a sum: 전세 1,137을.
func (r *Line) noMoney(p int) bool {
	if p+3 > len(r.S) || r.S[p]-0xEA >= 4 && r.S[p] != '%' {
		return false
	}
	const other = lexhash.MoneyUnits | lexhash.Scales | lexhash.Joins | lexhash.Particles | lexhash.Tails
	sh := lex.ShapeAt(r.S, p)
	return sh&other == 0 && (sh&lexhash.Numerals == 0 || !r.someAt(p)) && r.domain().Ahead.At(r.S[p:]).Role == 0 // not 20몇 위안, 시급 11,000잔액
}

// plainWhole reads the whole text as one plain amount, here in words too: 삼천이백.
func (r *Line) plainWhole(m *Match) bool {
	i := 0
	for i < len(r.S) && i < 24 && !runes.IsDigit(r.S[i]) {
		i++
	}
	if i == len(r.S) || i == 24 {
		i = 0
	}
	if len(r.S) == 0 || !r.plain(i, m) {
		return false
	}
	return (r.before.outer == 0 || r.before.neutral == 0) && r.behind.outer == len(r.S)
}

// plainBefore reports whether what stands before the digits at i is no more than qualifiers.
func (r *Line) plainBefore(i int) bool {
	r.before.outer, r.before.neutral, r.before.Approx, r.before.bound = i, -1, false, NoBound
	if i == 0 {
		return true
	}
	switch c := r.S[i-1]; {
	case c >= 0x80:
		if i < 3 || r.S[i-3]-0xEA >= 4 && !quotes(r.S[i-3:]) && !r.hasBefore(i, "·") || runes.IsDigit(r.S[i]) && r.schoolYear(i) {
			return false
		}
	case !runes.IsBlank(c) && c != '(' && c != '[' && c != '"' && c != '\'' && c != '~':
		return false
	}
	q := r.skipGapBack(i)
	if q <= r.prev || lex.LeadWords.Before(r.S, q).Sense == nil && (q < i || r.quoteBefore(i) == i) {
		return true
	}
	r.Lead(i, &r.before)
	return r.before.start == i && r.before.curWord.Sense == nil
}

// quotes reports whether s begins with a quotation mark or an ellipsis: ‘ ’ “ ” …
func quotes(s string) bool {
	return len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 && (s[2]&^7 == 0x98 || s[2] == 0xA6)
}

// parts reports whether a quotation mark, an ellipsis or a middle dot stands at p that parts a number from what follows: no digit.
func parts(s string, p int) bool {
	n := 3
	if strings.HasPrefix(s[p:], "·") {
		n = len("·")
	} else if !quotes(s[p:]) {
		return false
	}
	return p+n == len(s) || !runes.IsDigit(s[p+n])
}
