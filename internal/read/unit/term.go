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
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// BeginTerm reads the numeral at i with its unit, or a fraction, into t. ok says that there is one; whole, that nothing can follow it, so that EndTerm need not be
// called. With pair, what a slash parts is no fraction.
func (r *Reader) BeginTerm(i int, ld *line.Side, t *Term, pair bool) (whole, ok bool) {
	*t = Term{}
	n := &t.Num
	if !r.Numeral(i, n) {
		return true, r.halfTerm(i, t)
	}
	if n.Words > 1 && r.fullYears(n) {
		return true, false
	}
	t.bare(ld)
	if r.fraction(t, pair) {
		if w, at := r.UnitWord(t.End); w.Sense != nil && r.takesFraction(t, w, at) {
			t.Fraction = false
			r.setUnit(t, w, at)
		}
		return true, true
	}
	r.ReadUnit(t, ld)
	return false, true
}

// bare makes the term a number without a unit, or with the currency before it.
func (t *Term) bare(ld *line.Side) {
	t.Interval, t.End, t.Kind, t.Cur = t.Num.Interval, t.Num.End, amount.KindNumber, ld.Cur
	if ld.Cur != "" {
		t.Kind = amount.KindMoney
	}
}

// DropUnit gives back the unit of the term.
func (t *Term) DropUnit(ld *line.Side) {
	t.bare(ld)
	t.Unit, t.Noun = lex.Word{}, ""
}

// EndTerm reads what follows the unit: composite parts, and a bracket.
func (r *Reader) EndTerm(t *Term, ld *line.Side) {
	if t.Unit.Sense != nil {
		r.composite(t)
		r.perUnit(t)
	}
	if q := r.SkipGap(t.End); q < len(r.S) && lex.ShapeAt(r.S, q)&lexhash.Joins != 0 {
		if t.Unit.Sense != nil {
			r.andHalf(t)
		}
		r.bracket(t)
	}
	r.readAge(t, ld)
}

// halfTerm reads 절반 (half) and 반, and 배 that says twice.
func (r *Reader) halfTerm(i int, t *Term) bool {
	if w := lex.Twices.At(r.S, i); w.Sense != nil && w.N < 2 {
		return r.twiceTerm(w, i, t)
	}
	w := r.NumeralWord(i)
	if w.Sense != nil && w.Class == lex.NMonth {
		return r.monthTerm(w, i, t)
	}
	if w.Sense == nil || w.Class != lex.NHalf {
		return false
	}
	end := i + len(w.Text)
	*t = Term{End: end, Kind: amount.KindFraction, Half: true, Fraction: true}
	t.Set(decimal.New(5, -1))
	t.Num.Start, t.Num.End, t.Num.Words = i, end, 1
	if u, at := r.UnitWord(end); u.Sense != nil && runes.IsShort(w.Text) && (!r.Doubts(line.Around) || (at > end || line.HalfWritten(r.S, i, u)) && !r.ClassBefore(i)) && r.Closes(at+len(u.Text)) && u.Flags&lex.FHalved != 0 {
		t.Half, t.Fraction = false, false // 반 컵 (half a cup)
		r.setUnit(t, u, at)
	}
	return true
}

// twiceTerm reads 배 and 갑절 (double) without a number, w at i: 배 이상 늘었다 (grew twofold or more). To Parse 배 alone is none.
func (r *Reader) twiceTerm(w lex.Word, i int, t *Term) bool {
	end := i + len(w.Text)
	q := r.SkipGapBack(i)
	if w.N == 1 && r.Errors || q > 0 && (q == r.Prev || r.wordIsNumeral(q)) {
		return false // 두 배 (twice), 한 갑절 (once again as much)
	}
	*t = Term{End: end, Kind: amount.KindMultiple, Unit: lex.UnitWords.At(w.Text, 0), Twice: w}
	t.Set(decimal.FromInt(2))
	t.Num.Start, t.Num.End, t.Num.Words, t.Num.Interval = i, i, 1, t.Interval
	return true
}

// wordIsNumeral reports whether the word that ends at p is a numeral: 두 배 (twice), 한 갑절 (once again as much); not 매출이 배 (sales doubled).
func (r *Reader) wordIsNumeral(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	return w.Sense != nil && line.WordStart(r.S, p-len(w.Text))
}

// TwiceFits reports whether 배 or 갑절 (double) says twice: tables/rules/twice.tsv.
func (r *Reader) TwiceFits(t *Term, tl *line.Trail) bool {
	if !r.Doubts(line.Around) {
		return r.Closes(t.End)
	}
	f := rule.IsQualified.If(tl.Outer > t.End) | rule.IsOnlyTwice.If(t.Twice.N == 0)
	return r.Judge(rule.Twice, f, line.Extent{Start: t.Num.Start, End: t.End}, func(k rule.ID) bool { return r.twiceLook(k, t, tl) }).Yes()
}

func (r *Reader) twiceLook(k rule.ID, t *Term, tl *line.Trail) bool {
	switch k {
	case rule.TwiceOnlyThat: // 갑절 (double)
		return r.Closes(t.End)
	case rule.TwiceOfWhatIsCompared: // 지난해의 배 이상이다 (is more than twice last year's)
		return r.Saw(line.DoubledBefore(r.S, t.Num.Start)) && r.doublingBehind(t.End, tl)
	case rule.TwiceGrowthBehindAQualifier: // 배 이상 큰 폭으로 늘었다 (grew by far more than double)
		q := r.SkipGap(tl.Outer + len(lex.CaseParticle(r.S[tl.Outer:], lex.PDirection, lex.POf, lex.POr).Text))
		for range 3 {
			if lex.Growths.Sum(r.S, q)&lex.GrowsQualified != 0 {
				return true
			}
			next := r.SkipGap(q + len(r.WordRest(q)))
			if next == q {
				break
			}
			q = next
		}
		return false
	case rule.TwiceGrowthTo: // 배로 뛰었다 (jumped twofold)
		return r.grows(t.End, lex.GrowsTo, lex.PDirection)
	case rule.TwiceGrowthBy: // 배나 늘었다 (grew by as much as double)
		return r.grows(t.End, lex.GrowsBy, lex.POr, lex.PTopic)
	case rule.TwiceSubject: // 기쁨이 배가 된다 (the joy doubles)
		return r.grows(t.End, lex.GrowsIt, lex.PSubject) && r.SubjectEnd(r.SkipGapBack(t.Num.Start)) > 0
	}
	return r.Sees(k, line.Extent{Start: t.Num.Start, End: t.End}, t.Num.Start)
}

// grows reports whether one of the particles stands at p, and behind it and a blank a word that says that something grows, in the way given.
func (r *Reader) grows(p, way int, particles ...lex.Class) bool {
	by := lex.CaseParticle(r.S[p:], particles...)
	q := p + len(by.Text)
	return by.Sense != nil && by.Flags&lex.FAfterConsonant == 0 && r.Has(q, " ") && int(lex.Growths.Sum(r.S, q+1))&way != 0
}

// doublingBehind reports whether what stands behind 배, which ends at p, says that something is so much: a qualifier, 에 달하다, the copula.
func (r *Reader) doublingBehind(p int, tl *line.Trail) bool {
	if tl.Outer > p {
		return true
	}
	at := lex.CaseParticle(r.S[p:], lex.PPlace)
	w := lex.Doublings.At(r.S, r.SkipGap(p+len(at.Text)))
	return w.Sense != nil && (w.N == 1) == (at.Sense != nil)
}

// monthTerm reads 유월 (June) and 시월 (October), w at i.
func (r *Reader) monthTerm(w lex.Word, i int, t *Term) bool {
	end := i + len(w.Text)
	unit := lex.UnitWords.At(w.Text, len(w.Text)-runes.SyllableLen)
	if r.Doubts(line.Words) && !r.Closes(end) && !lex.MoonAt(r.S, end) {
		return false // 유월절 (Passover), 시월드 (the in-laws)
	}
	*t = Term{End: end, Kind: amount.KindQuantity, Unit: unit}
	t.Set(decimal.FromInt(int64(w.N)))
	t.Num.Start, t.Num.End, t.Num.Words, t.Num.Interval = i, i+len(w.Text)-runes.SyllableLen, 1, t.Interval
	return true
}

// takesFraction reports whether the unit w at at is that of the fraction t: 1/2달러 (half a dollar), 3/4 km, 1/2컵 (half a cup); not 3분의 1 수준 (a third
// of the level).
func (r *Reader) takesFraction(t *Term, w lex.Word, at int) bool {
	end := at + len(w.Text)
	switch {
	case w.Class == lex.WMeasure && at == t.End:
		return true
	case w.Class == lex.WPercent && at == t.End:
		return t.Den == decimal.Decimal{}
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
	if num, den, end, ok := r.fractionAt(t, n, pair); ok {
		return r.setFraction(t, decimal.Decimal{}, num, den, end)
	}
	// mixed: the whole number, 과·와 or a gap, the fraction
	join := line.JoinAt(r.S, p)
	joined := join.Sense != nil && join.Class == lex.JAnd
	if !joined && r.S[p] != ' ' {
		return false
	}
	p += len(join.Text)
	q := r.SkipGap(p)
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
	d, small := den.Int64()
	return !n.Grouped && n.Lo.IsInt() && r.S[m.Start] != '0' && r.S[m.End+len("/")] != '0' && small && (d <= 10 || d == 12 || d == 16 || d == 32 || d == 64 || d == 100)
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
	if r.Doubts(line.Names) && !sure && (t.Cur != "" && r.UnitFollows(e) || strings.ContainsRune(r.S[p:e], ',') && !(n.Lo == decimal.FromInt(1) && r.SkipGap(e) != e && !r.UnitFollows(e))) {
		return num, den, 0, false // $20/27,000원 ($20, 27,000 won)
	}
	if r.Doubts(line.Around) && !sure && d.Less(n.Lo) && r.MoneyCueNear(n.Start, e) {
		return num, den, 0, false // 월세 500/50 (rent 500/50)
	}
	if r.Doubts(line.Names) && !sure && n.End-n.Start >= len("100") && n.Start+2*(n.End-n.Start)+1 == e {
		return num, den, 0, false // HTTP 302/307
	}
	if r.Doubts(line.Names) && !sure && r.twoValues(r.S[n.Start:n.End], r.S[p:e], e) {
		return num, den, 0, false // 120/80mmHg
	}
	return n.Lo, d, e, true
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
		if w.Flags&lex.FHalved == 0 {
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

// composite joins a main unit and its parts: 5달러 20센트 (5 dollars 20 cents), 3할 2푼 5리 (an average of .325), 1만원 50전 (10,000 won 50 jeon).
func (r *Reader) composite(t *Term) {
	switch {
	case t.Unit.Class == lex.WTenth:
		r.partOf(t, lex.WHundredth, 0)
		r.partOf(t, lex.WThousandth, -1)
	case t.Unit.Class == lex.WHundredth: // 4푼 5리 (4.5 percent)
		r.partOf(t, lex.WThousandth, -1)
	case t.Unit.Class == lex.WCurrency && t.Kind == amount.KindMoney:
		r.subunitOf(t)
	case t.Unit.Class == lex.WCounter && t.Unit.Ref == lex.RefSecond && runes.IsShort(t.Unit.Text):
		r.decimalSeconds(t)
	}
}

// perUnit reads what the measure is of, behind a slash or 퍼: 5 km/min, 15 미터퍼초 (15 metres a second). Those that have a word of their own, km/h, are
// units.
func (r *Reader) perUnit(t *Term) {
	if t.Unit.Class != lex.WMeasure || t.Kind != amount.KindQuantity {
		return
	}
	if w, end := r.PerAt(t.End); w.Sense != nil {
		t.Per, t.End = w, end
	}
}

// decimalSeconds adds the digits that are written to 초, as times of races have them, 13초04 (13.04 seconds), or hundredths behind a gap that a particle
// follows: 9초 84를 (9.84 seconds). Those with a unit count something else.
func (r *Reader) decimalSeconds(t *Term) {
	p := r.SkipGap(t.End)
	e := runes.DigitsEnd(r.S, p)
	if p > t.End && (e-p != len("84") || !(r.Alone && e == len(r.S)) && lex.CaseParticle(r.S[e:], lex.PObject, lex.PDirection, lex.POf, lex.PSubject, lex.PTopic).Sense == nil) {
		return
	}
	if e == p || e-p > 3 || !t.Num.Ascii || !t.Lo.IsInt() || t.Num.Few || e < len(r.S) && (runes.IsLatin(r.S[e]) || (r.S[e] == '.' || r.S[e] == ',' || r.S[e] == ':') && e+1 < len(r.S) && runes.IsDigit(r.S[e+1])) {
		return
	}
	if lex.TimeTails.Sum(r.S, e)&lex.TimeRunsOn == 0 && (r.ScaleAfter(e) > 0 || r.UnitAt(e).Sense != nil) {
		return
	}
	if d, ok := numeral.LongDigits(r.S[p:e], p-e); ok {
		r.addPart(t, d, e)
	}
}

// andHalf adds 반 behind a unit that is halved: 두 시간 반 (two and a half hours), 세 배 반 (three and a half times).
func (r *Reader) andHalf(t *Term) {
	q := r.SkipGap(t.End)
	half := line.JoinAt(r.S, q)
	if t.Num.Few || half.Sense == nil || half.Class != lex.JHalf || !r.Closes(q+len(half.Text)) && !line.HalfGoesOn(r.S, q+len(half.Text)) || lex.HalfHomographs.At(r.S, q).Sense != nil {
		return
	}
	if t.Unit.Flags&lex.FHalved != 0 {
		r.addPart(t, decimal.New(5, -1), q+len(half.Text))
	}
}

// partFollows says whether 푼 or 리 goes on: 삼할 이푼 (thirty-two percent).
func (r *Reader) partFollows(p int) bool {
	n := new(numeral.Numeral)
	if q := r.SkipGap(p); q >= len(r.S) || !r.Numeral(q, n) {
		return false
	}
	w, _ := r.UnitWord(n.End)
	return w.Sense != nil && (w.Class == lex.WHundredth || w.Class == lex.WThousandth)
}

// partOf adds a following 푼 or 리.
func (r *Reader) partOf(t *Term, c lex.Class, shift int) {
	q := r.SkipGap(t.End)
	n := new(numeral.Numeral)
	if q >= len(r.S) || !r.Numeral(q, n) || n.Few || n.Native || n.Lo.Magnitude() > 0 {
		return
	}
	w, at := r.UnitWord(n.End)
	if w.Sense == nil || w.Class != c {
		return
	}
	add, _ := numeral.Shifted(n.Lo, shift)
	r.addPart(t, add, at+len(w.Text))
}

// addPart adds what stands behind the term, up to end, if the sum fits.
func (r *Reader) addPart(t *Term, add decimal.Decimal, end int) bool {
	lo, ok := numeral.Plus(t.Lo, add)
	if ok {
		t.Set(lo)
		t.End = end
	}
	return ok
}

// subunitOf adds following cents.
func (r *Reader) subunitOf(t *Term) {
	for range 2 {
		if !r.oneSubunit(t) {
			return
		}
	}
}

// oneSubunit adds one following sub-unit: 2위안 3자오 4펀 has two.
func (r *Reader) oneSubunit(t *Term) bool {
	q := r.SkipGap(t.End)
	if q >= len(r.S) || !r.CoinsAhead(t.Unit, q) {
		return false
	}
	n := new(numeral.Numeral)
	if !r.Numeral(q, n) || n.Few || n.Native || n.Lo.Magnitude() > 1 || !n.Lo.IsInt() {
		return false
	}
	w, at := r.UnitWord(n.End)
	if w.Sense == nil || w.Class != lex.WSubunit || !r.subunitMatches(t.Cur, w) || !r.coinsEnd(at, at+len(w.Text)) || r.wordLikeCoins(t, n, w) {
		return false
	}
	add, _ := numeral.Shifted(n.Lo, int(w.N))
	return r.addPart(t, add, at+len(w.Text))
}

// coinsEnd reports whether the sub-unit from at to end is a whole word, or one that a particle goes on with in a text without spaces: 5달러20센트를냈다 (paid 5
// dollars 20 cents).
func (r *Reader) coinsEnd(at, end int) bool {
	return r.Closes(end) || line.CountGoesOn(r.S, at, end)
}

// wordLikeCoins reports whether the number n and the sub-unit w, behind the sum t, are rather something else: a digit in words and another word, 3만원 오전 9시 (30,000
// won, 9 a.m.), 2천원 사전 예약 (2,000 won, booked ahead), and written to it, 3만원이전 (before 30,000 won); or bouts behind a sum of 만, 3만원2전 (30,000 won, 2 bouts).
func (r *Reader) wordLikeCoins(t *Term, n *numeral.Numeral, w lex.Word) bool {
	if n.Ascii {
		return w.Ref == lex.RefWon && t.Num.Top >= 4 && r.Doubts(line.Words)
	}
	if n.Words != 1 || n.Lo.Exp() != 0 {
		return false
	}
	return n.Start > t.End && r.Doubts(line.Gaps) || w.Ref == lex.RefWon && (t.Num.Ascii || t.Num.Scaled)
}

// subunitMatches reports whether w is a part of the currency: 센트 (cents) goes with every currency of hundred cents.
func (r *Reader) subunitMatches(cur string, w lex.Word) bool {
	if w.Ref.Text() == cur || w.Ref == lex.RefWon && cur == "JPY" {
		return true
	}
	if w.Flags&lex.FShared == 0 {
		return false
	}
	info := lex.CurrencyByCode(cur)
	return info != nil && info.Digits == 2
}

// bracket reads 대 behind an amount: 3만원대 (30,000-odd won) is 30000..<40000.
func (r *Reader) bracket(t *Term) {
	if t.Bracket || t.Fraction || t.Den != (decimal.Decimal{}) || t.Noun != "" {
		return
	}
	switch t.Kind {
	case amount.KindMoney, amount.KindPercent, amount.KindPercentPoint, amount.KindBasisPoint:
	case amount.KindNumber:
		if t.Num.Few || line.BracketAt(r.S, t.End).Sense == nil || !r.isLevel(&t.Num) {
			return
		}
	default:
		if t.Unit.Sense == nil || t.Num.Few || line.BracketAt(r.S, t.End).Sense == nil || !line.TakesBracket(t.Unit) { // 30평대 (flats of 30 pyeong), 300명대 (300-odd people)
			return
		}
	}
	q := r.SkipGap(t.End)
	to := line.BracketAt(r.S, q)
	if to.Sense == nil {
		return
	}
	end := q + len(to.Text)
	if q > t.End && !r.GapBracket(end) || q == t.End && !r.BracketCloses(q, end) && !r.RunsOnBehind(end) && !r.bracketOfOthers(t, q, end) || r.versus(t, q, end) {
		return
	}
	r.SetBracket(t, end)
}

// RunsOnBehind reports whether a particle stands at p, behind 대, within a long word, 십만원대로추천좀 (recommend some at 100,000-odd won), or a noun that such
// amounts go before, 3%대시청률 (viewers of three-odd percent), or Latin letters, 2천만원대SUV; not 십만원대가로 (for 100,000 won).
func (r *Reader) RunsOnBehind(p int) bool {
	w := lex.BracketTails.At(r.S, p)
	return w.Sense != nil && (w.N == lex.BracketNoGap || w.Says(lex.BracketInRun) && line.LongWord(r.S, p)) || p < len(r.S) && runes.IsLatin(r.S[p])
}

// bracketOfOthers reports whether the subject's particle is written to 대 from p to end, of no money, within a long word: 80점대가나왔다 (scores in the 80s came
// out); not 3만원대가로 (for 30,000 won), 30명대가족이 (a large family of 30).
func (r *Reader) bracketOfOthers(t *Term, p, end int) bool {
	return t.Kind != amount.KindMoney && lex.CaseParticle(r.S[end:], lex.PSubject).Sense != nil && lex.UnitHomographs.At(r.S, p).Sense == nil && line.LongWord(r.S, end)
}

// GapBracket reports whether 대 that ends there may be a bracket behind a gap: it must be the whole word, with a particle at most: 3조 원 대의 (of some 3 trillion won), not 1억원 대가로 (for 100 million won).
func (r *Reader) GapBracket(end int) bool {
	if r.Boundary(end) {
		return true
	}
	w := lex.BracketTails.At(r.S, end)
	return w.Sense != nil && !w.Says(lex.BracketNoGap) && !r.HangulAt(end+len(w.Text))
}

// versus reports whether 대 from p to end sets t against another amount of its unit: 52% 대 48% (52% to 48%), 클린턴 46% 대 트럼프 44% (Clinton 46% to Trump
// 44%), 46%대 44% (46% to 44%). The other amount has no 대 of its own; behind an attached 대 only a percentage that follows at once is meant, as 3%대 금리
// 5% (an interest of 3-odd%, 5%) and 5만원대 3만원대 (50,000-odd won, 30,000-odd won) are brackets.
func (r *Reader) versus(t *Term, p, end int) bool {
	if t.Unit.Sense == nil || r.HangulAt(end) {
		return false
	}
	spaced := runes.IsBlank(r.S[p-1])
	if !spaced && t.Kind != amount.KindPercent && t.Kind != amount.KindQuantity {
		return false
	}
	q := r.SkipGap(end)
	for k := 0; k < 2 && q < len(r.S); k++ {
		n := new(numeral.Numeral)
		if (runes.IsDigit(r.S[q]) || r.NumeralWord(q).Sense != nil) && r.Numeral(q, n) {
			w, at := r.UnitWord(n.End)
			return w.Sense != nil && r.P.Ref(w) == r.P.Ref(t.Unit) && w.Class == t.Unit.Class && line.BracketAt(r.S, at+len(w.Text)).Sense == nil
		}
		word := r.WordRest(q)
		if half := lex.Joins.Ending(word, len(word)); !spaced || half.Sense != nil && half.Class == lex.JHalf { // 초반 (the early), 중반 (the middle), 후반 (the end)
			return false
		}
		next := r.SkipGap(q + len(word))
		if next == q+len(word) {
			return false
		}
		q = next
	}
	return false
}

// SetBracket widens the term to the place of its last non-zero digit.
func (r *Reader) SetBracket(t *Term, end int) {
	if t.Num.Few {
		t.End = end // 수조원대: the several is wide enough
		return
	}
	width, ok := decimal.FromInt(1), true
	if !t.Hi.IsZero() {
		width, ok = numeral.Shifted(width, t.Hi.Exp())
	}
	hi, ok2 := numeral.Plus(t.Hi, width)
	if ok && ok2 {
		t.Hi, t.End, t.Bracket = hi, end, true
	}
}

// Term is a numeral with what fixes its value: unit, bracket, denominator.
type Term struct {
	_ [0]func() // disallow ==

	Num numeral.Numeral
	numeral.Interval
	Den        decimal.Decimal // of a fraction that no decimal expresses
	End        int
	Unit       lex.Word // none for a bare number
	Noun       string   // a counted noun that is in no table: 세 배달원 (three couriers)
	Magnitude  int      // power of ten of an English magnitude, million
	Mega       bool     // and it is of more than a letter: mn
	Kind       amount.Kind
	Cur        string
	Per        lex.Word // the unit behind a slash or 퍼: 5 km/min
	Bracket    bool     // 대: [lo, hi)
	Age        bool     // tens of years: 30대 (their 30s)
	Closer     int      // of the other end of a range: where the word that closes it ends, 사이 (between) or 까지 (up to)
	Joined     bool     // the other end of a range is in hi
	Fraction   bool
	proper     bool // a fraction below one with a denominator below ten: 1/2, 3분의 2 (two thirds)
	Implied    bool
	Half       bool            // 절반 (half), 반
	Twice      lex.Word        // 배, 갑절 (double) without a number
	NeedsUnit  bool            // cannot stand alone
	Loose      bool            // a dash with a blank on one side stands behind it
	OrdinalOne bool            // 첫 (first)
	Conflict   numeral.Refusal // two currencies, or a denominator of 0, for Parse
}

// ClassBefore reports whether the word before 반 at p makes it a class of pupils: 우리 반 (our class), 3학년 반 (class 3).
func (r *Reader) ClassBefore(p int) bool {
	q := r.SkipGapBack(p)
	w := lex.ClassHeads.Before(r.S, q)
	return q < p && w.Sense != nil && w.N == 0
}

// TakesPlace reports whether the term may be an ordinal behind 제: a number, or one with a counter.
func (t *Term) TakesPlace() bool {
	if t.Unit.Sense == nil {
		return t.Noun == "" && t.Kind == amount.KindNumber
	}
	return t.Unit.Class == lex.WCounter || t.Unit.Class == lex.WOrdinal
}
