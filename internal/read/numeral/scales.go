package numeral

import (
	"unicode/utf8"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// Scales in numerals: 십 백 천 (ten, hundred, thousand) and 만 억 조, which must fall.

// scale is a word that may be the next scale of a numeral.
type scale struct {
	n       *Numeral
	s       *sum
	w       lex.Word
	at, end int  // where it stands
	gap     bool // before it
}

// stepScale reads 십 백 천 (ten, hundred, thousand) and 만 억 조 …, where tables/rules/scale.tsv takes the word for the numeral's.
func (r *Reader) stepScale(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	c := scale{n, s, w, p, p + len(w.Text), gap}
	f := rule.IsApart.If(gap) | rule.IsDigits.If(n.Ascii) | rule.IsNative.If(s.curNative) | rule.IsFew.If(n.Few) | rule.IsOneWord.If(n.Words == 1) |
		rule.IsBehindWord.If(n.Words > 0) | rule.IsRough.If(n.Approx && !n.Few) | rule.IsRareScale.If(w.Flags&lex.FRareScale != 0)
	if n.Words == 1 || w.N == 12 && n.Words > 0 { // 제 십오 조 (article fifteen)
		q := r.SkipGapBack(n.Start)
		f |= rule.IsBehindOrdinal.If(q > 0 && lex.ShapeBefore(r.S, q)&lexhash.Ordinals != 0)
	}
	switch w.N {
	case 4:
		f |= rule.IsManScale
	case 12:
		f |= rule.IsJo
	case 16:
		f |= rule.IsGyeong
	}
	if c.end < len(r.S) && r.S[c.end] >= 0xEA {
		f |= rule.IsRunOn | rule.IsUnitHead.If(r.beginsUnit(c.end))
	}
	if !r.JudgeQuietly(rule.Scale, f, line.Extent{Start: n.Start, End: c.end}, func(k rule.ID) bool { return r.scaleLook(k, &c) }).Yes() {
		return false
	}
	if gap && n.Ascii {
		n.Parted = true
	}
	if w.Class == lex.NSmall {
		return r.pushSmall(n, s, int(w.N), p, c.end, gap)
	}
	return r.pushBig(n, s, int(w.N), p, c.end)
}

// scaleLook reports whether the rule k of scale.tsv finds what it looks for.
func (r *Reader) scaleLook(k rule.ID, c *scale) bool {
	n, s, w, end := c.n, c.s, c.w, c.end
	switch k {
	case rule.ScaleAnotherWord: // 만화책 (a comic book)
		return r.ScaleHomograph(w, c.at)
	case rule.ScaleLongerUnit: // 1조각 (1 piece), 100조지아라리 (100 Georgian lari)
		return r.longerUnit(w, c.at)
	case rule.ScaleNativeNumeral: // 하나만: the particle; 두 해 (two years); 여든백
		return r.noNativeScale(c)
	case rule.ScaleAboutBefore: // 3억여십, 8여만백, but 3천여만 (some 30 million)
		return (w.Class == lex.NSmall || r.overBefore(c.at) && !s.hasCur && s.section.Lo.IsZero()) && !(s.curFew && c.at == r.SkipGap(n.End)) // but 열댓 만 원 (some 150,000 won)
	case rule.ScaleNumberedArticle, rule.ScaleNumberedYear: // 제3조 (article 3), 제12해 (the 12th year)
		return r.OrdinalOf(n.Start)
	case rule.ScaleNumberedName: // 제2경인 고속도로 (the second Gyeongin motorway), 제2천안공장 (the second Cheonan plant)
		return r.OrdinalOf(n.Start) && r.scaleInName(c)
	case rule.ScaleSomeAndAParticle: // 몇몇만 (only some)
		return r.Doubts(line.Words) && r.twiceSome(c.at)
	case rule.ScaleGivenName: // 이경호 (Yi Gyeong-ho), 이경 (2 × 10^16, and a name)
		return r.Doubts(line.Words) && r.HangulAt(end) && !r.moreBehindHuge(end)
	case rule.ScaleOnlyAName: // UTF 8만 (only UTF-8)
		return r.Doubts(line.Names) && r.onlyAName(c)
	case rule.ScaleOnlyZero: // 0만 (only 0)
		return r.Doubts(line.Words) && n.End == n.Start+1 && r.S[n.Start] == '0' && !r.UnitFollows(end) && (r.AtEnd(end) || r.Has(end, " "))
	case rule.ScaleNounBefore: // 구경 천원 (1,000 won to look), not 오만 천 원 (51,000 won)
		return r.Doubts(line.Words) && r.nounBeforeScale(c)
	case rule.ScaleAnotherNumber: // 5 백 (five, a hundred)
		return !r.scaleGoesOn(c)
	case rule.ScaleRare: // 3해, but 167양 2345해 (167 × 10^28, 2345 × 10^20)
		return r.nothingRare(c)
	case rule.ScaleTeamsOfAShift: // 3조2교대 (three teams in two shifts)
		return r.Doubts(line.Names) && !s.hasBig() && r.ShiftsBehind(end)
	case rule.ScaleArticle: // 민법 110조 (article 110 of the civil code)
		return r.Doubts(line.Names) && !s.hasBig() && r.Article(n.Start, end) && !r.SumFollows(end)
	}
	return r.Sees(k, line.Extent{Start: n.Start, End: end}, c.at)
}

// noNativeScale reports whether no native numeral stands before the scale: 하나만 (one only), 두 해 (two years), 여든백 (eighty, a hundred); not 두세천 (two or three thousand).
func (r *Reader) noNativeScale(c *scale) bool {
	switch {
	case c.w.Flags&lex.FRareScale != 0, c.n.First: // 첫천: first and thousand
		return true
	case c.w.Class == lex.NSmall:
		return !c.s.curFew
	}
	return r.Doubts(line.Words) && !(c.s.curFew && r.takesPair(c.w, c.end))
}

// scaleInName reports whether the scale behind 제 and digits is a part of a name by its size or by what is written to it: 제2경인 고속도로 (the second Gyeongin motorway).
func (r *Reader) scaleInName(c *scale) bool {
	return line.WordStart(r.S, c.n.Start-runes.SyllableLen) && (c.w.N >= 8 || r.HangulAt(c.end) && !r.UnitFollows(c.end))
}

// twiceSome reports whether 몇몇 ends at p, behind which 만 is a particle: 몇몇만 (only some).
func (r *Reader) twiceSome(p int) bool {
	some := lex.Numerals.Ending(r.S, p)
	return some.Sense != nil && some.Class == lex.NSome && !runes.IsShort(some.Text)
}

// onlyAName reports whether one or two digits belong to the name before them, and 만 behind them says only: UTF 8만.
func (r *Reader) onlyAName(c *scale) bool {
	n := c.n
	q := r.SkipGapBack(n.Start)
	name := lex.CodedNames.Before(r.S, q)
	return c.at == n.End && n.End-n.Start <= len("12") && name.Sense != nil && line.WordStart(r.S, q-len(name.Text)) && r.Boundary(c.end) && !r.sumApart(c.end) && r.Saw(name)
}

// nounBeforeScale reports whether what stands before the scale and a gap is a noun like a numeral: 구경 천원 (1,000 won to look); not 오만 천 원 (51,000 won).
func (r *Reader) nounBeforeScale(c *scale) bool {
	if !r.IsHomograph(c.n) || r.NumeralWord(c.end).Sense != nil {
		return false
	}
	return c.s.big != 4 || !r.countsApart(c.end) && !r.goesApart(c.end, c.s.last().Below(c.w))
}

// nothingRare reports whether nothing makes a scale of 해, 자 or 양: 3해; not 167양 2345해 (167 × 10^28, 2345 × 10^20).
func (r *Reader) nothingRare(c *scale) bool {
	switch isDoubted := r.Doubts(line.Words); {
	case isDoubted && (c.gap || !c.n.Ascii):
		return true
	case !isDoubted && c.s.hasBig() && c.s.big > 16:
		return false
	}
	return !r.RareScaleFits(int(c.w.N), c.end)
}

// sumApart reports whether what stands behind 만, which ends at p, and a gap goes on with a sum: 버전 3만 5천원 (the version, 35,000 won), not UTF 8만 2개 (only UTF-8, two).
func (r *Reader) sumApart(p int) bool {
	q := r.SkipGap(p)
	if w := r.NumeralWord(q); q > p && w.Sense != nil && w.Class == lex.NDigit {
		return r.ScaleAfter(q+len(w.Text)) > 0
	}
	e := runes.DigitsEnd(r.S, q)
	return q > p && e > q && (r.ScaleAfter(e) > 0 || r.CurrencyFollows(e))
}

// moreBehindHuge reports whether what stands at p, behind 경, is a scale, with a digit or without, a last digit, or a currency: 천조 of 이경천조 (2 × 10^16 and 10^15),
// 원 of 삼경원 (3 × 10^16 won).
func (r *Reader) moreBehindHuge(p int) bool {
	w := r.NumeralWord(p)
	if w.Sense == nil {
		u := r.UnitAt(p)
		return u.Sense != nil && u.Class == lex.WCurrency
	}
	next := p + len(w.Text)
	return w.IsScale() || w.Class == lex.NDigit && (!r.HangulAt(next) || r.NumeralWord(next).IsScale())
}

// takesPair reports whether the scale w, which ends at p, takes a pair of native numerals: 서너 만 원 (30 or 40 thousand won), 두세 억 (two or three hundred million),
// 두세 조 원. 만 is a particle where no unit follows, 두세만 남았다 (only two or three are left), and 조 counts groups where no currency does, 두세 조 (two or three groups).
func (r *Reader) takesPair(w lex.Word, p int) bool {
	switch w.N {
	case 4:
		return r.UnitFollows(p)
	case 8:
		return r.AfterScale(p)
	}
	return w.N == 12 && r.CurrencyFollows(p)
}

// beginsUnit reports whether a unit that begins with the scale before p may go on with the syllable there.
func (r *Reader) beginsUnit(p int) bool {
	return lex.ShapeAt(r.S, p)&lexhash.ScaleUnit != 0 || r.P.Names != nil || r.P.Units != nil
}

// longerUnit reports whether a currency begins with the scale w at p, or for Parse any unit, and is no scales: 조지아 라리 (Georgian lari), 조각 (a piece).
func (r *Reader) longerUnit(w lex.Word, p int) bool {
	u := r.UnitAt(p)
	return u.Sense != nil && len(u.Text) > len(w.Text) && (!r.Doubts(line.Words) || u.Class == lex.WCurrency || u.Class == lex.WSubunit) && !r.rareScales(w, u)
}

// overBefore reports whether 여 ends at p.
func (r *Reader) overBefore(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	return w.Sense != nil && w.Class == lex.NOver
}

// rareScales reports whether the unit u, which begins with the scale w, is to be read as scales: 천재 (a genius), 이십삼자 오천.
func (r *Reader) rareScales(w, u lex.Word) bool {
	if r.Doubts(line.RareScales) || u.Class == lex.WCurrency { // 100 자메이카 달러 (100 Jamaican dollars)
		return false
	}
	if w.Flags&lex.FRareScale != 0 {
		return true
	}
	next := lex.Numerals.At(u.Text, len(w.Text))
	return next.Sense != nil && next.Flags&lex.FRareScale != 0
}

// pushSmall multiplies the pending digit, or one, by ten, hundred or thousand.
func (r *Reader) pushSmall(n *Numeral, s *sum, k, p, end int, gap bool) bool {
	if k >= s.small {
		if s.hasCur { // 3백5천: the pending digit belongs to what follows
			r.dropCur(n, s)
		}
		r.scaleFault(n, scaleCode(k, s.small), p, end)
		return false
	}
	cur, v := s.cur, s.section
	if s.hasCur && s.hasSmall() && cur.Hi.Magnitude()+k >= s.small { // 3천15백 (3 thousand, 15 hundred)
		r.dropCur(n, s)
		r.scaleFault(n, fault.ErrScaleOrder, p, end)
		return false
	}
	if !s.hasCur {
		if gap && n.Words > 0 && !s.hasBig() && !s.hasSmall() {
			return false
		}
		cur = one(1)
	}
	if !cur.Shift(k) || !v.add(&cur) {
		return n.overflow(p)
	}
	if s.section.Lo.IsZero() {
		s.sectionStart = p
		if s.hasCur {
			s.sectionStart = s.curStart
		}
	}
	n.Words++
	if n.Words == 2 && s.hasCur {
		n.FirstExp = k
	}
	s.section, s.cur, s.hasCur, s.small = v, Interval{}, false, k
	s.curFew, s.curNative = false, false
	s.sectionTail = k >= 2
	s.places |= 1 << k
	s.sectionEnd, n.End = end, end
	n.Native, n.Attr, n.Bare = false, false, false
	return true
}

// pushBig multiplies what stands since the last big scale, or one, by 10^k.
func (r *Reader) pushBig(n *Numeral, s *sum, k, p, end int) bool {
	group, v := s.section, s.total
	ok := group.add(&s.cur)
	if k >= s.big || s.hasBig() && ok && !group.Hi.IsZero() && group.Hi.Magnitude()+k >= s.big { // 3억5조 (10^8 before 10^12), 7억45441만
		r.scaleFault(n, scaleCode(k, s.big), p, end)
		r.dropSection(n, s)
		return false
	}
	if group.Lo.IsZero() && !s.hasCur && !s.hasSmall() {
		if k > 4 && n.Words == 0 && r.Doubts(line.Words) && (k > 16 || !line.WonBracketAt(r.S, r.SkipGap(end))) {
			return false // 조사원 (an interviewer), 억지 (obstinacy): 억 and 조 never begin a numeral without 일
		}
		if n.Words > 0 && !(s.hasBig() && !r.Doubts(line.Words)) {
			r.scaleFault(n, fault.ErrSyntax, p, end)
			return false
		}
		group = one(1)
	}
	if !ok || !group.Shift(k) || !v.add(&group) {
		return n.overflow(p)
	}
	if n.Top == 0 {
		n.Top = k
		n.FirstExp += k
	}
	s.total, s.section, s.cur, s.hasCur, s.big, s.small = v, Interval{}, Interval{}, false, k, line.NoSmall
	s.curFew, s.curNative, s.sectionTail = false, false, false
	n.Places, s.places = n.Places|s.places<<k|1<<k, 0
	s.bigEnd, n.End = end, end
	n.Words++
	n.Native, n.Attr, n.Bare = false, false, false
	return true
}

// dropCur gives back the pending digit.
func (r *Reader) dropCur(n *Numeral, s *sum) {
	s.cur, s.hasCur = Interval{}, false
	n.End = s.sectionEnd
}

// dropSection gives back all since the last big scale: 3억5조 is 3억 (300 million), then 5조 (5 trillion).
func (r *Reader) dropSection(n *Numeral, s *sum) {
	s.section, s.cur, s.hasCur, s.places = Interval{}, Interval{}, false, 0
	n.End = s.bigEnd
}

// scaleCode says what is wrong with the scale 10^k behind 10^last.
func scaleCode(k, last int) fault.Code {
	if k == last {
		return fault.ErrRepeatedScale
	}
	return fault.ErrScaleOrder
}

// scaleFault says what is wrong with the scale from p to end.
func (r *Reader) scaleFault(n *Numeral, code fault.Code, p, end int) {
	detail := ""
	if r.Errors {
		detail = "scale " + r.S[p:end] + " after " + r.lastScale(n.Start, p)
	}
	n.Fault.Set(code, p, detail)
}

// lastScale returns the scale word before p, for an error's text.
func (r *Reader) lastScale(from, p int) string {
	for i := p; i > from; {
		_, size := utf8.DecodeLastRuneInString(r.S[from:i])
		i -= size
		if w := r.NumeralWord(i); w.IsScale() && i+len(w.Text) <= p {
			return w.Text
		}
	}
	return r.S[from:p]
}

// scaleGoesOn says whether a scale behind a gap goes on with the numeral: 5 억 달러 (500 million dollars), 일억 천만 (110 million), 수십 억 (billions); tables/rules/gap.tsv.
func (r *Reader) scaleGoesOn(c *scale) bool {
	s := c.s
	f := rule.IsDigits.If(c.n.Ascii) | rule.IsSmallScale.If(c.w.Class == lex.NSmall) | rule.IsNoneBefore.If(!s.hasCur) |
		rule.IsDigitBefore.If(s.hasCur && !s.curFew) | rule.IsDigitsBefore.If(s.hasCur && !s.curFew && s.curDigits)
	return r.JudgeQuietly(rule.Gap, f, line.Extent{Start: c.n.Start, End: c.end}, func(k rule.ID) bool { return r.gapLook(k, c) }).Yes()
}

// gapLook reports whether the rule k of gap.tsv finds what it looks for.
func (r *Reader) gapLook(k rule.ID, c *scale) bool {
	n, s, w, end := c.n, c.s, c.w, c.end
	switch k {
	case rule.GapSomeOfANoun: // 몇몇 경고 (some warnings), 몇몇 만화 (some comics)
		return r.Doubts(line.Gaps) && r.someOfANoun(c)
	case rule.GapNothingDoubted:
		return n.Words == 0 || !r.Doubts(line.Gaps)
	case rule.GapWrittenApart: // 3 천 5 백 원 (3,500 won), 육십팔 만 명 (680,000 people)
		return s.last().Falls(w) && r.takesApart(c) && r.surelyApart(c)
	case rule.GapNothingBehind:
		return !r.AfterScale(end)
	case rule.GapSumOfOneDigit: // 2 천원 (2 thousand won); 5 백 are two numbers
		return s.cur.Lo.Magnitude() == 0 && (r.CurrencyFollows(end) || r.commonApart(end) && !r.OrdinalOf(n.Start) || r.numberBehind(end))
	case rule.GapUnitOfAColumn: // 1,234 백만원 (1,234 million won)
		return r.unitOfColumn(n, s, end)
	case rule.GapLongerWord: // 2016 조사원 (the interviewers of 2016), 30 조명 (30 lights), 오천 조개 (5,000, clams)
		return (n.Ascii && r.NumeralWord(end).Sense != nil || w.N >= 12 && !r.Closes(end)) && !r.CurrencyFollows(end)
	case rule.GapSum: // 오 만원 (50,000 won)
		return r.CurrencyFollows(end)
	case rule.GapGoesOn: // 일억 천만 (110 million)
		return !r.Boundary(end) || r.UnitFollows(end) || n.Ascii && r.LowDigitsFollow(w, end)
	}
	return r.Sees(k, line.Extent{Start: n.Start, End: end}, c.at)
}

// someOfANoun reports whether the scale begins a noun, behind a word that says some of it: no number, currency or common counter stands behind the scale.
func (r *Reader) someOfANoun(c *scale) bool {
	if !r.HasBefore(r.SkipGapBack(c.at), lex.SomeOf) || r.Boundary(c.end) || r.CurrencyFollows(c.end) || r.NumeralWord(c.end).Sense != nil {
		return false
	}
	u := r.UnitAt(c.end)
	return u.Sense == nil || !u.Common()
}

// takesApart reports whether what stands before the scale and a gap may be taken by it in a number that is written apart: 5 백, 3만 천 오백 원 (31,500 won), 이삼 백 명 (2 or 3 hundred
// people).
func (r *Reader) takesApart(c *scale) bool {
	n, s := c.n, c.s
	if s.curDigits {
		digit := r.NumeralWord(c.end)
		if digit.Sense != nil && digit.Class == lex.NDigit && r.ScaleAfter(c.end+len(digit.Text)) == 0 {
			return false // 2016 조사 건 (a survey of 2016)
		}
	}
	if !s.hasCur {
		return c.w.Class == lex.NSmall
	}
	isPair := n.Words == 2 && !s.curNative && s.cur.Hi != s.cur.Lo
	return (!s.curFew || isPair) && r.digitTakes(n, s, c.w, c.end)
}

// digitTakes reports whether the digit before the scale w, which ends at p, and a gap may take it in a number that is written apart: not 2025 백만 원 (2025, a million
// won), 이 천오백 원 (these 1,500 won), 구 만원권 (the old note of 10,000 won).
func (r *Reader) digitTakes(n *Numeral, s *sum, w lex.Word, p int) bool {
	if s.curDigits {
		return w.Class == lex.NBig || s.cur.Lo.Magnitude() == 0 && !(n.Words == 1 && r.OrdinalOf(n.Start))
	}
	if n.Words > 1 || w.N >= 8 {
		return true
	}
	return (!s.cur.Is(2) || r.digitApart(p)) && !r.OrdinalOf(n.Start)
}

// surelyApart reports whether a number in which the scale is taken is written apart: by its gaps so far, by what is counted behind, or as it goes on so.
func (r *Reader) surelyApart(c *scale) bool {
	n, s := c.n, c.s
	if s.gaps > sureGaps {
		return true
	}
	inWords := n.Words > 1 || !s.curDigits
	return inWords && r.countsApart(c.end) || r.goesApart(c.end, s.last().Below(c.w))
}

// numberBehind reports whether 만 or more, or a digit, is written at p.
func (r *Reader) numberBehind(p int) bool {
	next := r.NumeralWord(p)
	return next.Sense != nil && next.Class == lex.NBig || p < len(r.S) && runes.IsDigit(r.S[p])
}

// last returns the last scales.
func (s *sum) last() line.Scales { return line.Scales{Big: s.big, Small: s.small} }

// unitOfColumn reports whether the scale that ends at end, and what is written to it, are the unit of a column's number behind a gap: 1,234 백만원 (1,234 million won), 20 백만원,
// 3,400 천불 (3,400 thousand dollars). Digits without a comma may be a name before 천원 (a thousand won): 2024 천원 (2024, a thousand won).
func (r *Reader) unitOfColumn(n *Numeral, s *sum, end int) bool {
	if n.Words != 1 || r.ProductBefore(r.SkipGapBack(n.Start)).Sense != nil {
		return false
	}
	if next := r.NumeralWord(end); next.Sense != nil && next.Class == lex.NBig {
		return (n.Grouped || s.cur.Lo.Magnitude() < 3) && r.CurrencyFollows(end+len(next.Text))
	}
	return n.Grouped && r.CurrencyFollows(end)
}
