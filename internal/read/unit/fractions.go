package unit

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// Fractions behind and within a numeral: 3분의 1 (a third), 1/2, 일과 이분의 일 (one and a half).

// takesFraction reports whether the unit w at at is that of the fraction t: 1/2달러 (half a dollar), 3/4 km, 1/2컵 (half a cup), 1/100초 (a hundredth of a
// second); not 3분의 1 수준 (a third of the level).
func (r *Reader) takesFraction(t *Term, w lex.Word, at int) bool {
	end := at + len(w.Text)
	switch {
	case w.Class == lex.WMeasure && at == t.End:
		return true
	case w.Class == lex.WPercent && at == t.End:
		return t.Den == decimal.Decimal{}
	case w.Ref == lex.RefSecond:
		return r.Closes(end)
	case !t.proper || !r.Closes(end):
		return false
	case w.Class == lex.WMeasure:
		return runes.IsLatin(w.Text[0])
	case w.Class == lex.WCurrency:
		return w.Flags&lex.FNeedScale == 0 && !runes.IsShort(w.Text) && (at == t.End || r.saysOver(t.Num.Start, t.End))
	}
	return w.Class == lex.WMultiple && at == t.End || w.Flags&lex.FHalved != 0
}

// saysOver reports whether the text from p to end has the word that makes a fraction, and not only a slash.
func (r *Reader) saysOver(p, end int) bool {
	for ; p < end; p++ {
		if r.OverAt(p) {
			return true
		}
	}
	return false
}

// fullYears reports whether 만 before a small number in words says that years or months are full: 만 십팔 세 (eighteen, by full years), not 만 오천 년
// (fifteen thousand years).
func (r *Reader) fullYears(n *numeral.Numeral) bool {
	if n.Ascii || n.Top != 4 || !n.Lo.Less(decimal.FromInt(10130)) {
		return false
	}
	if full := r.NumeralWord(n.Start); full.Sense == nil || full.Class != lex.NBig {
		return false
	}
	w, _ := r.UnitWord(n.End)
	return w.Sense != nil && w.Flags&lex.FAges != 0
}

// fraction reads 3분의 1 (a third), 1/3, where the slash is no pair's, and mixed numbers: 일과 이분의 일 (one and a half), 2 1/4.
func (r *Reader) fraction(t *Term, pair bool) bool {
	n := &t.Num
	p := n.End
	if !r.mayBePart(p) {
		return false
	}
	q := r.SkipGap(p)
	join := line.JoinAt(r.S, q)
	switch {
	case join.Sense == nil && r.HangulAt(q): // most often
		return false
	case join.Sense == nil, join.Class == lex.JOver:
		if num, den, end, ok := r.fractionAt(t, n, pair); ok {
			return r.setFraction(t, decimal.Decimal{}, num, den, end)
		}
	}
	// mixed: the whole number, 과·와 or a gap, the fraction
	joined := q == p && join.Sense != nil && join.Class == lex.JAnd
	if joined {
		p += len(join.Text)
		q = r.SkipGap(p)
	} else if q == p {
		return false
	}
	if !joined && (q == p || !n.Ascii) || n.Few || n.Scaled && n.Ascii {
		return false
	}
	if q >= len(r.S) || !joined && !runes.IsDigit(r.S[q]) {
		return false
	}
	if !r.FractionNear(q, line.Window) { // no fraction can start there
		return false
	}
	m := new(numeral.Numeral)
	if !r.Numeral(q, m) || m.Few {
		return false
	}
	num, den, end, ok := r.fractionAt(t, m, false)
	if !ok || !joined && (num.Cmp(den) >= 0 || r.Doubts(line.Gaps) && !r.mixes(n, m, den)) {
		return false
	}
	return r.setFraction(t, n.Lo, num, den, end)
}

// mayBePart reports whether what stands behind a numeral, at p, may make a fraction or a mixed number of it: a slash, 분의, 과, digits behind a gap.
func (r *Reader) mayBePart(p int) bool {
	q := r.SkipGap(p)
	switch {
	case q == len(r.S):
		return false
	case r.S[q]-0xEA < 4:
		return lex.ShapeAt(r.S, q)&lexhash.Joins != 0
	}
	return r.S[p] == '/' || r.S[p] == norm.FractionSlash[0] || q > p && runes.IsDigit(r.S[q])
}

// mixes reports whether the whole number n and a fraction with the numerator m behind a blank are a mixed number as one writes them, 2 1/4; not a sum and a day:
// 12,300 08/15, 19.99 5/17.
func (r *Reader) mixes(n, m *numeral.Numeral, den decimal.Decimal) bool {
	if n.Grouped || !n.Lo.IsInt() || r.S[m.Start] == '0' || r.S[m.End+len("/")] == '0' {
		return false
	}
	d, small := den.Int64()
	return small && (d <= 10 || d == 12 || d == 16 || d == 32 || d == 64 || d == 100)
}

// fractionAt reads what makes the numeral n a fraction: 분의 and the numerator, or a slash and the denominator.
func (r *Reader) fractionAt(t *Term, n *numeral.Numeral, pair bool) (num, den decimal.Decimal, end int, ok bool) {
	p := n.End
	switch {
	case p == len(r.S):
		return num, den, 0, false
	case r.S[p] == norm.FractionSlash[0] && r.Has(p, norm.FractionSlash):
		return r.slashFraction(t, n, p+len(norm.FractionSlash), true)
	case r.S[p] == '/':
		if pair || r.UnitAt(p).Sense != nil { // 3/4분기 (the third quarter)
			return num, den, 0, false
		}
		return r.slashFraction(t, n, p+1, false)
	}
	q := r.SkipGap(p)
	over := line.JoinAt(r.S, q)
	if over.Sense == nil || over.Class != lex.JOver || n.Few || n.Attr {
		return num, den, 0, false
	}
	if n.Lo.IsZero() {
		r.byZero(t, n.Start)
		return num, den, 0, false
	}
	var m numeral.Numeral
	if !n.Lo.IsInt() || !r.numerator(r.SkipGap(q+len(over.Text)), &m) {
		return num, den, 0, false
	}
	num, den = m.Lo, n.Lo
	if places := -m.Lo.Exp(); places > 0 { // 12345분의 34.5 (34.5 parts of 12,345)
		var ok1, ok2 bool
		num, ok1 = numeral.Shifted(num, places)
		den, ok2 = numeral.Shifted(den, places)
		if !ok1 || !ok2 {
			return num, den, 0, false
		}
	}
	return num, den, m.End, true
}

// NumeratorEnd returns the end of the numerator that 분의 at p, or behind a gap there, stands before, 0 where there is none: 몇 분의 일 (one of several parts), not
// 몇 분의 사람 (several persons).
func (r *Reader) NumeratorEnd(p int) int {
	q := r.SkipGap(p)
	m := new(numeral.Numeral)
	if over := line.JoinAt(r.S, q); over.Sense == nil || over.Class != lex.JOver || !r.numerator(r.SkipGap(q+len(over.Text)), m) || !m.Ascii && !r.Closes(m.End) {
		return 0
	}
	return m.End
}

// numerator reads the whole number behind 분의 at q, with its sign, into m.
func (r *Reader) numerator(q int, m *numeral.Numeral) bool {
	minus := 0
	if w := lex.SignWords.At(r.S, q); w.Sense != nil && w.Class == lex.LSign && w.N < 0 {
		minus = len(w.Text)
	} else if r.Has(q, "-") {
		minus = len("-")
	}
	if minus > 0 {
		q = r.SkipGap(q + minus)
	}
	if !r.Numeral(q, m) {
		return false
	}
	if m.Few && m.Is(1) && r.Closes(m.End) {
		if two := lex.Numerals.Ending(r.S, m.End); two.Sense != nil && two.Class == lex.NDigit && two.N == 2 {
			m.Few, m.End, m.Hi = false, m.End-len(two.Text), m.Lo // 사분의 일이 (a quarter, the subject)
		}
	}
	if m.Few || m.Native || !m.Lo.IsInt() && (!m.Ascii || m.Scaled) {
		return false
	}
	// 3분의 일만 줘 (give me only a third): 만 is the particle unless a number goes on
	if m.Scaled && m.Words == 2 && m.End-m.Start > runes.SyllableLen && m.Top == 4 && m.Lo.Magnitude() < 8 && r.manBefore(m.End) {
		m.End -= runes.SyllableLen
		m.Lo, _ = numeral.Shifted(m.Lo, -4)
	}
	if h := lex.WordHomographs.At(r.S, m.Start); !m.Ascii && r.Doubts(line.Words) && h.Sense != nil && m.End+len(lex.Particles.At(r.S, m.End).Text) < m.Start+len(h.Text) {
		if end := m.Start + len(h.Text); strings.IndexByte(h.Text, ' ') < 0 || r.Closes(end) {
			return false // 이분의 이야기: a person's; not 십분의 일 수준 (a tenth), where 일 수 (may be) ends no word
		}
	}
	if !m.Ascii && r.Doubts(line.Words) && !r.Closes(m.End) && !r.UnitFollows(m.End) && !r.HangulAt(m.End) {
		return false
	}
	if minus > 0 {
		m.Lo = m.Lo.Neg()
	}
	return true
}

// manBefore reports whether 만, which is also a particle, ends at p.
func (r *Reader) manBefore(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	return w.Sense != nil && w.Class == lex.NBig && w.N == 4
}

// slashFraction reads 1/3, whose denominator is at p; a chain of slashes is a date or an identifier. Sure of it is a fraction slash.
func (r *Reader) slashFraction(t *Term, n *numeral.Numeral, p int, sure bool) (num, den decimal.Decimal, end int, ok bool) {
	if !n.Ascii || n.Words != 1 || n.Grouped || p >= len(r.S) || !runes.IsDigit(r.S[p]) || !sure && n.Start > 0 && r.S[n.Start-1] == '/' {
		return num, den, 0, false
	}
	d, e, code := r.Digits(p)
	if code == "" && r.partOfThousands(n, d, e) {
		num, den = n.Lo, d
		if places := -num.Exp(); places > 0 {
			num, ok = numeral.Shifted(num, places)
			den, _ = numeral.Shifted(den, places)
			return num, den, e, ok
		}
		return num, den, e, true
	}
	if code == "" && d.IsZero() {
		r.byZero(t, p)
	}
	if code != "" || d.IsZero() || !d.IsInt() || !n.Lo.IsInt() || strings.IndexByte(r.S[n.Start:n.End], '.') >= 0 || e < len(r.S) && (r.S[e] == '/' || runes.IsLatin(r.S[e]) && r.UnitAt(e).Sense == nil) {
		return num, den, 0, false
	}
	if !sure && r.slashParts(t, n, d, p, e) {
		return num, den, 0, false
	}
	return n.Lo, d, e, true
}

// slashParts reports whether the slash between n and the number d, from p to e, parts two things, and makes no fraction.
func (r *Reader) slashParts(t *Term, n *numeral.Numeral, d decimal.Decimal, p, e int) bool {
	switch {
	case r.Doubts(line.Around) && d.Less(n.Lo) && r.MoneyCueNear(n.Start, e): // 월세 500/50 (rent 500/50)
		return true
	case !r.Doubts(line.Names):
		return false
	case t.Cur != "" && r.UnitFollows(e): // $20/27,000원 ($20, 27,000 won)
		return true
	case strings.IndexByte(r.S[p:e], ',') >= 0 && !(n.Lo == decimal.FromInt(1) && r.SkipGap(e) != e && !r.UnitFollows(e)): // 20/27,000; not 1/1,000 확률 (a chance of one in 1,000)
		return true
	case n.End-n.Start >= len("100") && n.Start+2*(n.End-n.Start)+1 == e: // HTTP 302/307
		return true
	}
	return r.twoValues(r.S[n.Start:n.End], r.S[p:e], e) // 120/80mmHg
}

// partOfThousands reports whether the number n is a part of the power of ten d behind a slash, which ends at e, as rates and damages in contracts are: 지체상금률 0.5/1000.
func (r *Reader) partOfThousands(n *numeral.Numeral, d decimal.Decimal, e int) bool {
	return d.Digits() == 1 && d.Exp() >= 2 && d == decimal.New(1, int8(d.Exp())) && n.Lo.Less(d) && !n.Lo.IsZero() && r.Closes(e) && r.Within(&lex.RateCues, lex.CMoney, n.Start, n.Start, line.Window, 0)
}

// twoValues reports whether the digits a and b around a slash are two values with the unit at p, and no fraction of one: 120/80mmHg, 12/24시간, 50/60Hz,
// 32/64비트 (32/64 bits), 1/2학년 (the first and second grade); not 1/2컵 (half a cup), 3/4인치 (three quarters of an inch).
func (r *Reader) twoValues(a, b string, p int) bool {
	w, at := r.UnitWord(p)
	if w.Sense == nil || w.Class == lex.WMultiple {
		return false
	}
	x, y := line.SmallNumber(a), line.SmallNumber(b)
	switch w.Class {
	case lex.WMeasure:
		if unit := w.Ref.Text(); strings.HasSuffix(unit, "bit") || strings.HasSuffix(unit, "byte") {
			return true
		}
	case lex.WOrdinal:
		return at == p
	case lex.WCounter:
		if at > p {
			return x >= 10 && y > x && !coprime(x, y)
		}
		if w.Flags&lex.FHalved == 0 || w.Ref == lex.RefHour { // two hours of the clock in 2/3시 (at two or three)
			return r.Closes(at+len(w.Text)) && (len(w.Text) > runes.SyllableLen || !r.ParticleAt(at))
		}
	case lex.WPercent:
		return x > 1 && y == 5
	}
	return x >= y || !coprime(x, y) || y > 10 && y != 12 && y != 100 && y&(y-1) != 0
}

// coprime reports whether two whole numbers have no divisor in common.
func coprime(x, y int) bool {
	for x > 0 {
		x, y = y%x, x
	}
	return y == 1
}

// byZero says, for Parse, that the denominator at p is 0.
func (r *Reader) byZero(t *Term, p int) {
	if r.Alone && t.Conflict.Code == "" {
		t.Conflict.Set(fault.ErrDivisionByZero, p, "")
	}
}

// setFraction gives the term the exact value whole + num/den.
func (r *Reader) setFraction(t *Term, whole, num, den decimal.Decimal, end int) bool {
	top, err := whole.Mul(den)
	if err != nil {
		return false
	}
	if top, err = top.Add(num); err != nil {
		return false
	}
	v, finite := top.QuoExact(den)
	t.proper = finite && num.Less(den) && den.Less(decimal.FromInt(10))
	if t.Cur != "" && !t.proper {
		if r.Errors {
			return false // $1/3 is no sum
		}
		t.Cur = ""
	}
	t.End, t.Fraction = end, t.Cur == ""
	if t.Cur == "" {
		t.Kind = amount.KindFraction
	}
	if finite {
		t.Set(v)
		return true
	}
	t.Lo, t.Den = reduce(top, den)
	t.Hi = t.Lo
	return true
}

// reduce cancels the common factors of two integers.
func reduce(num, den decimal.Decimal) (decimal.Decimal, decimal.Decimal) {
	a, ok1 := num.Abs().Int64()
	b, ok2 := den.Int64()
	if !ok1 || !ok2 || a == 0 {
		return num, den
	}
	x, y := a, b
	for y != 0 {
		x, y = y, x%y
	}
	n := decimal.FromInt(a / x)
	if num.Sign() < 0 {
		n = n.Neg()
	}
	return n, decimal.FromInt(b / x)
}
