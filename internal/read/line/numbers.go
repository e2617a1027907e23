package line

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// SpelledAt reports whether two digits in words or more are written to 점 at p: 3십만점칠칠 (300,000.77).
func (r *Line) SpelledAt(p int) bool {
	w := r.NumeralWord(p)
	return w.Sense != nil && w.Class == lex.NPoint && r.SpelledOut(p+len(w.Text))
}

// PairOfDays reports whether the three digits at i are two neighbours and 일: 이삼일 (two or three days), 오륙일 (five or six days).
func (r *Line) PairOfDays(i int) bool {
	a := r.NumeralWord(i)
	b := r.NumeralWord(i + len(a.Text))
	c := r.NumeralWord(i + len(a.Text) + len(b.Text))
	return b.N == a.N+1 && c.Sense != nil && c.Class == lex.NDigit && c.N == 1 && r.HangulAt(i+len(a.Text)+len(b.Text)) && a.N > 0
}

// DigitRun counts the digit words at i, up to three.
func (r *Line) DigitRun(i int) int {
	k := 0
	for k < 3 && i < len(r.S) && r.S[i] >= utf8.RuneSelf {
		w := r.NumeralWord(i)
		if w.Sense == nil || w.Class != lex.NDigit {
			break
		}
		i += len(w.Text)
		k++
	}
	return k
}

// SpelledOut reports whether two digits in words stand at i, as in what is told digit by digit: 공일공 (010).
func (r *Line) SpelledOut(i int) bool {
	next := i + runes.SyllableLen
	return next < len(r.S) && lex.ShapeAt(r.S, next)&lexhash.Sino != 0 && r.DigitRun(i) >= 2
}

// LeadingDigits reads the digits at i, less than eight, at once; else none.
func LeadingDigits(s string, i int) (u uint64, end int) {
	if i+8 > len(s) {
		return 0, i
	}
	v := runes.Load8(s, i) ^ 0x30*runes.LowBits
	n := bits.TrailingZeros64((v&runes.Sevens+0x76*runes.LowBits|v)&runes.HighBits) &^ 7
	if n == 64 {
		return 0, i
	}
	v <<= 64 - n                                    // the last digit comes last, zeros come before the first
	v = (v*10 + v>>8) & 0x00FF00FF00FF00FF          // pairs of digits,
	v = (v*100 + v>>16) & 0x0000FFFF0000FFFF        // pairs of these,
	return (v*10000 + v>>32) & 0xFFFFFFFF, i + n>>3 // and again
}

// NoMonth reports whether the digits are more than the number of a month, so that 월 behind them begins what is paid by the month: 300월세 (300, a rent).
func NoMonth(digits string) bool {
	return len(digits) > len("12") || len(digits) == len("12") && digits[0] > '1'
}

// NoMoney reports whether the digits before p, which only money is looked for in, have another unit written to them: 2022년 (the year 2022), 5.6%.
// Which one does not matter. A particle leaves them bare, and behind a label bare digits are a sum, 전세 1,137을 (a lease of 11.37 million), as groups are that have
// written to them what is done with a sum.
func (r *Line) NoMoney(p int) bool {
	if p+3 > len(r.S) || r.S[p] != '%' && !r.HangulAt(p) || r.S[p] == '%' && runes.IsLatin(r.S[p+1]) { // 12%p-246조: the letter is read, so that no name is seen in p-246
		return false
	}
	const other = lexhash.MoneyUnits | lexhash.Scales | lexhash.Joins | lexhash.Particles | lexhash.Tails
	sh := lex.ShapeAt(r.S, p)
	if sh&other != 0 || sh&lexhash.Numerals != 0 && r.SomeAt(p) { // 20몇 위안 (20-odd yuan)
		return false
	}
	isGrouped := p >= len(",000") && r.S[p-len(",000")] == ','
	return !(isGrouped && r.GroupsEndAt(p)) && r.Domain().Ahead.At(r.S[p:]).Role == 0 // not 시급 11,000잔액 (an hourly wage of 11,000, a balance)
}

// GroupsEndAt reports whether a bare number in groups may end at p, where Hangul is written to it: before what is done with a sum, or within a long word,
// 배송비3,000따로받네요 (3,000 for delivery is taken apart).
func (r *Line) GroupsEndAt(p int) bool {
	return r.SpentAt(p) || !r.Domain().Untold() && LongWord(r.S, p) && lex.GameMoney.At(r.S, p).Sense == nil
}

// SpentAt reports whether what is done with a sum is written to the number that ends at p: 배송비 2,500붙네요 (2,500 is added for delivery).
func (r *Line) SpentAt(p int) bool {
	if !r.HangulAt(p) {
		return false
	}
	w := lex.SpentWords.At(r.S, p)
	return w.Sense != nil && w.Class == lex.CMoney || lex.WonRests.At(r.S, p).Sense != nil && lex.CaseParticle(r.S[p:], lex.POnly).Sense == nil
}

// CountsBehind reports whether a native numeral and a counter that ends a word are written to what ends at p: 만원한장 (one 10,000 won note), 두명세명 (two
// people, three people), mc한명 (one MC).
func CountsBehind(s string, p int) bool { return countsBehind(s, p, countEnds) }

// countEnds reports whether a count may end at p, where its word ends, or in a long word before what is written to counts: 십원한푼안보탠 (who have not given a
// penny).
func countEnds(s string, p int) bool {
	return lex.Closes(s, p) || runCountEnds(s, p) && LongAt(s, p)
}

// countsBehind is CountsBehind for a counter behind which a place is an end.
func countsBehind(s string, p int, ends func(string, int) bool) bool {
	if !runes.HangulAt(s, p) || p+8 <= len(s) && lex.Starts[lex.StartTable[lex.StartHash(Load4(s, p))]&lex.StartMask].Weak != lexhash.Units { // no 한, 두, 세 … (one, two, three)
		return false
	}
	w := lex.Numerals.At(s, p)
	if w.Sense == nil || w.Class != lex.NUnit || w.Flags&(lex.FAttr|lex.FOld) != lex.FAttr {
		return false
	}
	at := p + len(w.Text)
	u := lex.UnitWords.At(s, at)
	if u.Sense == nil || u.Flags&lex.FNoun != 0 || u.Class != lex.WHundredth && (u.Class != lex.WCounter || u.Flags&lex.FNative == 0) {
		return false
	}
	if end := at + len(u.Text); !ends(s, end) && !u.TakesSuffix() && !lex.Negations.Has(s, end) {
		return false
	}
	if w.N == 1 && u.Flags&lex.FDone != 0 && p > 0 && s[p-1] >= utf8.RuneSelf {
		return false // 만원한대 (they say it costs that)
	}
	h := lex.WordHomographs.At(s, p)
	return h.Sense == nil || len(h.Text) < len(w.Text)+len(u.Text)
}

// SumBehind reports whether a sum of won, which ends a word, is written to what ends at p: 3단5,000원 (three bunches for 5,000 won), 1kg오천원; not 2,5억원, which
// commas part, nor 00원. A digit with 원 ends other words: 2층사원 (an employee of floor 2).
func SumBehind(s string, p int) bool { return SumEnd(s, p) > p }

// SumEnd returns the end of the sum that SumBehind sees at p; -1 for none.
func SumEnd(s string, p int) int {
	if p >= len(s) || !runes.IsDigit(s[p]) && (!startsSum(s, p) || digitOfScale(s, p)) || s[p] == '0' && p+1 < len(s) && runes.IsDigit(s[p+1]) {
		return -1
	}
	const (
		highest = 8  // 억: what costs more is written to nothing
		longest = 17 // words and runs of digits, as many as 1억2천3백4십5만6천7백8십9 has
	)
	q, last := p, lex.Word{}
	for range longest {
		if q < len(s) && runes.IsDigit(s[q]) {
			q, last = groupedEnd(s, q), lex.Word{}
			continue
		}
		w := lex.Numerals.At(s, q)
		if !IsSino(w) || w.Class == lex.NBig && w.N > highest {
			break
		}
		q, last = q+len(w.Text), w
	}
	if q == p || last.Sense != nil && last.Class == lex.NDigit || !runes.HangulAt(s, q) || lex.ShapeAt(s, q)&lexhash.MoneyUnits == 0 {
		return -1
	}
	u := lex.UnitWords.At(s, q)
	if u.Sense == nil || !u.IsWon() {
		return -1
	}
	begin := q
	q += len(u.Text)
	if onlyAt(s, p) && begin > p+runes.SyllableLen {
		return -1 // 두개만오천원 (two for 15,000 won, or only two for 5,000)
	}
	if !lex.Closes(s, q) && (last.Sense == nil || !CommonCountEnds(s, q) && lex.WonRests.At(s, q).Sense == nil || !LongAt(s, p)) { // 세개만원에팔더라 (sold three for 10,000 won)
		return -1
	}
	return q
}

// onlyAt reports whether the scale at p that a sum begins with may be 만, a particle (only), behind a count: 두개만오천원 (only two for 5,000 won, or two for 15,000).
func onlyAt(s string, p int) bool {
	return p >= runes.SyllableLen && runes.HangulAt(s, p-runes.SyllableLen) && strings.HasPrefix(s[p:], lex.OnlyMark)
}

// SumOfCount returns where a sum of won begins that is written to a count which ends at p, or to 에 behind it: 두병오천원 (two bottles, 5,000 won),
// 세마리에만원 (three for 10,000 won); -1 for none.
func SumOfCount(s string, p int) int {
	if strings.HasPrefix(s[p:], lex.PlaceMark) {
		p += len(lex.PlaceMark)
	}
	if p < len(s) && (runes.IsDigit(s[p]) || lex.ShapeAt(s, p)&lexhash.Sino != 0) && SumBehind(s, p) {
		return p
	}
	return -1
}

// CountedSum reports whether a sum of won in words may be written to a counter at p, or to 에 behind it: three syllables at the least.
func CountedSum(s string, p int) bool {
	const third = 2 * runes.SyllableLen
	return p+third < len(s) && s[p+third]-0xEA < 4 && countedSum(s, p)
}

// countedSum is CountedSum where three syllables stand at p.
func countedSum(s string, p int) bool {
	const longest = 3 * runes.SyllableLen // counters, with 에 (for)
	for q := p + runes.SyllableLen; q <= p+longest && q < len(s) && s[q-runes.SyllableLen]-0xEA < 4; q += runes.SyllableLen {
		if lex.ShapeAt(s, q)&lexhash.Sino != 0 && SumBehind(s, q) {
			return true
		}
	}
	return false
}

// groupedEnd returns the end of the digits at p, and of the groups of three that commas part from them: 2,500 of 2,500만, 2 of 2,5억.
func groupedEnd(s string, p int) int {
	end := runes.DigitsEnd(s, p)
	if end-p > 3 {
		return end
	}
	for end < len(s) && s[end] == ',' && runes.DigitsEnd(s, end+1) == end+len(",000") {
		end += len(",000")
	}
	return end
}

// startsSum reports whether a numeral in words may start at p that has a scale, and goes on: 오천원, 만오천원.
func startsSum(s string, p int) bool {
	w := syllableNumeral(s, p)
	if w.Sense != nil && w.Class == lex.NDigit {
		p += runes.SyllableLen
		w = syllableNumeral(s, p)
	}
	return w.IsScale() && IsSino(w) && lex.ShapeAt(s, p+runes.SyllableLen)&(lexhash.Sino|lexhash.MoneyUnits) != 0
}

// digitOfScale reports whether the syllable before the scale at p may be its digit: 두병사천원 (two bottles for 4,000 won, and no two soldiers). 일만 (10,000) is
// seldom said so.
func digitOfScale(s string, p int) bool {
	if p < runes.SyllableLen || !syllableNumeral(s, p).IsScale() {
		return false
	}
	w := syllableNumeral(s, p-runes.SyllableLen)
	return w.Sense != nil && w.Class == lex.NDigit && w.N != 1
}

// syllableNumeral returns the numeral of one syllable at p, with more behind it.
func syllableNumeral(s string, p int) lex.Word {
	if p+2*runes.SyllableLen > len(s) {
		return lex.Word{}
	}
	t := lex.StartOf(Load4(s, p))
	if t == nil || t.Single == 0 {
		return lex.Word{}
	}
	return lex.Word{Sense: &lex.Senses[t.Single]}
}

// DigitOfSum reports whether the digit that the unit from at to p ends with begins a sum of won: 3m2만원 (3 m for 20,000 won), 1m3,900원; not 3m2원, and
// not where an area or a volume is rather meant.
func DigitOfSum(s string, at, p int) bool {
	return runes.IsDigit(s[p-1]) && p < len(s) && s[p-2] != '^' && (s[p] == ',' || lex.Numerals.At(s, p).IsScale()) && SumBehind(s, p-1) && !isArea(s, at, p)
}

// isArea reports whether what is measured in the unit from at to p, before a sum, is an area or a volume: it has a label of such, 토지 5m2만원 (5 m² of land),
// or it is 10 m² or m³ and more, or has a decimal point, 3.3m2만원 (a pyeong), which lengths with a price seldom have.
func isArea(s string, at, p int) bool {
	q := at - runes.GapBack(s, at)
	i := runes.DigitsStart(s, q)
	if p-at == len("m2") && (q-i != 1 || i > 0 && s[i-1] == '.') {
		return true
	}
	return lex.AreaHeads.Before(s, i-runes.GapBack(s, i)).Sense != nil
}

// OrdinalOf reports whether 제 makes the numeral at p an ordinal: written to it, or a word of its own before it, unlike 공제 3조 원 (3 trillion won
// deducted).
func (r *Line) OrdinalOf(p int) bool {
	q := r.SkipGapBack(p)
	w := lex.OrdinalBefore(r.S, q)
	return w.Sense != nil && (q == p || WordStart(r.S, q-len(w.Text)))
}

// DoubledBefore returns what a text compares by its double before 배 at p, if anything: 전년의 배 (twice last year's), 소득 증가율의 배 (twice the growth of
// income); not 선주의 배 (the shipowner's ship).
func DoubledBefore(s string, p int) lex.Word {
	q := p - runes.GapBack(s, p)
	of := lex.ParticleBefore(s[:q], lex.POf)
	if q == p || of.Sense == nil {
		return lex.Word{}
	}
	return lex.Doubled.Before(s, q-len(of.Text))
}

// HalfWritten reports whether 반 at p is a half of the counter u that is written to it: 반컵 (half a cup), 반개 (half a piece); not 반장 (the head of a class),
// 반말 (speech without respect).
func HalfWritten(s string, p int, u lex.Word) bool {
	return u.Sense != nil && u.Flags&lex.FHalved != 0 && u.Class != lex.WMultiple && runes.HangulAt(u.Text, 0) && (!runes.IsShort(u.Text) || isShortHalf(u)) && lex.WordHomographs.At(s, p).Sense == nil
}

// isShortHalf reports whether a half of the counter u, of one syllable, is written so: 반개, which is no word of its own.
func isShortHalf(u lex.Word) bool {
	return u.Flags&(lex.FWeakUnit|lex.FOld|lex.FSpan) == 0 || lex.HalfUnits.At(u.Text, 0).Sense != nil
}

// DotAt returns the length of the middle dot at p, which stands between the numbers of a list, 3·4월 (March and April), or of a day, 6·25; 0 if none does.
func DotAt(s string, p int) int {
	if runes.HangulAt(s, p) {
		return 0 // 및 (and)
	}
	return len(lex.ListSigns.At(s, p).Text)
}

// TimesEnd returns where the digits begin that the length or the width behind it has which the sign at p parts from another one, with blanks around it or none, 0 for none: 50×30,
// 1024 x 768; what is written to x on both sides is a word.
func TimesEnd(s string, p int) int {
	if p == len(s) {
		return 0
	}
	q, isApart := p, s[p] == ' '
	if isApart {
		q++
	}
	switch {
	case strings.HasPrefix(s[q:], "×"):
		q += len("×")
	case q < len(s) && (s[q] == '*' || isApart && s[q]|0x20 == 'x'):
		q++
	default:
		return 0
	}
	if isApart && q < len(s) && s[q] == ' ' {
		q++
	} else if isApart {
		return 0
	}
	if q == len(s) || !runes.IsDigit(s[q]) {
		return 0
	}
	return q
}

// OutOf reports whether what stands at p says that a native numeral which follows is a part: 열에 아홉 (nine of ten), 열 가운데 둘 (two of ten).
func OutOf(s string, p int) bool {
	q := p
	if q < len(s) && s[q] == ' ' {
		q++
	}
	of := lex.Partitives.At(s, q)
	if of.Sense == nil || q-p != int(of.N) {
		return false
	}
	n := q + len(of.Text) + len(" ") - p
	if p+n > len(s) || s[p+n-1] != ' ' {
		return false
	}
	w := lex.Numerals.At(s, p+n)
	return w.Sense != nil && (w.Class == lex.NUnit || w.Class == lex.NPair) && w.Flags&lex.FAttr == 0 && lex.Closes(s, p+n+len(w.Text))
}

// TailMayBe reports whether a scale ends at q, before the gap at i, and no match does, so that what stands at i may be the tail of a sum: behind 삼백만 (three
// million), 3천 and ○만, not behind 지난해 (last year), 여성만 (only women) and 9일만 (after nine days alone).
func (r *Line) TailMayBe(i, q int) bool {
	p := q - runes.SyllableLen
	if q == i || p <= max(r.Prev, 0) || r.S[q-1] < utf8.RuneSelf || lex.ShapeAt(r.S, p)&lexhash.Scales == 0 {
		return false
	}
	if runes.IsBlank(r.S[p-1]) || r.HangulBefore(p) && lex.ShapeAt(r.S, p-runes.SyllableLen)&lexhash.Numerals == 0 { // 만 18세 (a full 18 years)
		return false
	}
	return IsSino(lex.Numerals.Ending(r.S, q))
}

// CountedBefore reports whether digits with the unit w stand before the number at i, so that each number has one of its own: 1인 3만 2인 5만 (30,000 for one, 50,000 for
// two).
func (r *Line) CountedBefore(w lex.Word, i int) bool {
	q := r.SkipGapBack(i)
	return r.HasBefore(q, w.Text) && q > len(w.Text) && runes.IsDigit(r.S[q-len(w.Text)-1])
}

// Scales are the last scales of a numeral, as powers of ten: those of what follows must be below.
type Scales struct{ Big, Small int }

// What stands before the first scale, which all are below.
const (
	NoBig   = 127
	NoSmall = 4 // 만 takes up what small scales have
)

// Falls reports whether the scale w may follow.
func (s Scales) Falls(w lex.Word) bool {
	return w.Class == lex.NBig && int(w.N) < s.Big || w.Class == lex.NSmall && int(w.N) < s.Small
}

// Below returns the last scales behind w.
func (s Scales) Below(w lex.Word) Scales {
	if w.Class == lex.NBig {
		return Scales{int(w.N), NoSmall}
	}
	return Scales{s.Big, int(w.N)}
}
