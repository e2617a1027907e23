package name

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Date returns the end of a date with points or a hyphen whose first digits are r.S[i:e], 0 for none.
func Date(r *line.Line, i, e int) int {
	s := r.S
	if e-i > 4 || e+1 >= len(s) || s[e] != '.' && s[e] != '-' {
		return 0
	}
	k := runes.DigitsEnd(s, e+1)
	switch {
	case k == e+1:
		return spacedDate(r, i, e)
	case k+1 < len(s) && runes.IsDigit(s[k+1]) && !(s[k] == '/' && QuarterAt(s, k)) && (s[k] == '.' || s[k] == ',' || s[k] == '/' || s[k] == '-' && !line.IsYearMonth(s[i:e], s[e+1:k])):
		return 0
	case s[e] == '-': // 2024-01
		if end := hyphenDay(r, i, e, k); end > 0 {
			return end
		}
		if k == e+len("-01") && line.IsYearMonth(s[i:e], s[e+1:k]) && !Measured(r, k) && r.Doubts(line.Names) {
			return k
		}
		return 0
	}
	return pointDate(r, i, e, k)
}

// hyphenDay returns the end of the day behind the hyphen at k of the year r.S[i:e] and the month before it, 0 where no whole date is written: the day of 2024-05-12 USD
// 1,200 is no 12 dollars.
func hyphenDay(r *line.Line, i, e, k int) int {
	s := r.S
	if k+len("-12") > len(s) || s[k] != '-' || k-e != len("-05") || !line.IsYearMonth(s[i:e], s[e+1:k]) || !r.Doubts(line.Names) {
		return 0
	}
	end := runes.DigitsEnd(s, k+1)
	if end-k != len("-12") || !line.IsDay(s[e+1:k], s[k+1:end]) || end < len(s) && !runes.IsBlank(s[end]) && Measured(r, end) || end+1 < len(s) && runes.IsDigit(s[end+1]) && !runes.IsBlank(s[end]) {
		return 0
	}
	return end
}

// pointDate is Date for 2005.12, '98.12, 6.25 전쟁 (the war of 25 June) and 5.27(월).
func pointDate(r *line.Line, i, e, k int) int {
	a, b := r.S[i:e], r.S[e+1:k]
	switch {
	case len(a) == 4:
		return yearMonth(r, i, e, k)
	case k < len(r.S) && r.S[k] == '%':
		return 0
	case r.Doubts(line.Names) && len(a) == 2 && apostropheBefore(r, i) && line.IsYearMonth("19"+a, b):
		if k < len(r.S) && (r.S[k] == '\'' || r.Has(k, "’")) || Measured(r, k) { // '12.5'
			return 0
		}
		return k
	}
	if r.Doubts(line.Names) && len(a) == 2 {
		if end := shortYear(r, b, k); end > 0 {
			return end
		}
	}
	if !line.IsDay(a, b) {
		return 0
	}
	return monthDay(r, i, e, k)
}

// shortYear returns the end of the month or the quarter of a year without its century, whose digits end at k, or 0: 24.3월 (March 2024), 24.1분기 (the first
// quarter of 2024), 24.1~3월, which ends before the sign.
func shortYear(r *line.Line, month string, k int) int {
	if len(month) > len("12") {
		return 0
	}
	m, end := line.SmallNumber(month), k
	if q := tildeBehind(r.S, k); q > 0 {
		end = runes.DigitsEnd(r.S, q)
		m = max(m, line.SmallNumber(r.S[q:end]))
	}
	w := lex.DatedUnits.At(r.S, end)
	if w.Sense == nil || m < 1 || !(w.N == partMonth && m <= 12 || w.N == PartQuarter && m <= 4) {
		return 0
	}
	if end > k {
		return k
	}
	return k + len(w.Text)
}

// yearMonth is pointDate for 2005.12.
func yearMonth(r *line.Line, i, e, k int) int {
	if !r.Doubts(line.Names) || !line.IsYearMonth(r.S[i:e], r.S[e+1:k]) || Measured(r, k) || indexBefore(r, i) {
		return 0
	}
	if w := r.P.Lead(r.S, r.SkipGapBack(i)); w.Sense != nil && (w.Class == lex.LCurrency || w.Class == lex.LUnit) || i > 0 && strings.IndexByte("+-$", r.S[i-1]) >= 0 {
		return 0
	}
	if w := lex.DatedUnits.At(r.S, k); w.Sense != nil && (w.N == partMonth || w.N == PartQuarter) {
		return k + len(w.Text)
	}
	return k
}

// QuarterAt reports whether 분기 or /4분기 (a quarter of a year) stands at p.
func QuarterAt(s string, p int) bool {
	w := lex.DatedUnits.At(s, p)
	return w.Sense != nil && w.N == PartQuarter
}

// apostropheBefore reports whether an apostrophe stands before i, as one does before a year without its century: '98.
func apostropheBefore(r *line.Line, i int) bool {
	q := r.SkipGapBack(i)
	return i > 0 && (r.S[i-1] == '\'' || r.HasBefore(q, "’") || r.HasBefore(q, "‘"))
}

// monthDay is pointDate for 6.25 전쟁 (the war of 25 June), 5.27(월) and 5.27일까지 (until 27 May).
func monthDay(r *line.Line, i, e, k int) int {
	before, day := r.S[:r.SkipGapBack(i)], r.S[e+1:k]
	if end := WeekdayEnd(r, k); end > k {
		return end
	}
	if r.Has(k, ".") { // 5.27.(월)
		if end := WeekdayEnd(r, k+1); end > k+1 {
			return end
		}
	}
	if end := dayRange(r, i, e, k); end > 0 && !decimalBehind(before, 1|2) {
		return end
	}
	if dayNamed(r, i, k) && !decimalBehind(before, 1) {
		return k
	}
	if len(day) == 2 && day[0] != '0' && r.Doubts(line.Names) {
		if w := lex.DatedUnits.At(r.S, k); w.Sense != nil && w.N == partDay && lex.DayCounts.At(r.S, k+len(w.Text)).Sense == nil && !decimalBehind(before, 2) {
			return k + len(w.Text)
		}
	}
	if k == len(r.S) || r.S[k] != '.' { // 10.5.~10.9.
		return 0
	}
	q := tildeBehind(r.S, r.SkipGap(k+1))
	if q == 0 {
		return 0
	}
	x := runes.DigitsEnd(r.S, q)
	if y := runes.DigitsEnd(r.S, min(x+1, len(r.S))); x < len(r.S) && r.S[x] == '.' && line.IsDay(r.S[q:x], r.S[x+1:y]) {
		return y
	}
	return 0
}

// dayRange returns the end of the first and the last day of a period, whose first one is r.S[i:k] with its point at e, 0 where these may be decimals: 5.1~5.31. Days
// have more digits than others, or a word says that it is a period: 접수기간 5.10~5.31, 5.10~5.31까지.
func dayRange(r *line.Line, i, e, k int) int {
	s := r.S
	q := tildeBehind(s, r.SkipGap(k))
	if q == 0 || !r.Doubts(line.Names) {
		return 0
	}
	x := runes.DigitsEnd(s, q)
	if x == len(s) || s[x] != '.' {
		return 0
	}
	y := runes.DigitsEnd(s, x+1)
	month, day := line.SmallNumber(s[q:x])-line.SmallNumber(s[i:e]), line.SmallNumber(s[x+1:y])-line.SmallNumber(s[e+1:k])
	if !line.IsDay(s[q:x], s[x+1:y]) || month < 0 || month == 0 && day <= 0 || y < len(s) && s[y] == '.' && !r.AtEnd(y+1) || Measured(r, y) || rated(r, r.SkipGapBack(i)) {
		return 0
	}
	first, last := s[e+1:k], s[x+1:y]
	if sure := len(first) < len(last) && (first == "1" || last == "15" || last >= "28" || month == 0 && first > last); !sure && !dateTail(r, y) { // 3.2~3.15
		head := r.SkipGapBack(i)
		if r.HasBefore(head, ":") {
			head = r.SkipGapBack(head - len(":"))
		}
		if lex.DateHeads.Before(s, head).Sense == nil {
			return 0
		}
	}
	return y
}

// rated reports whether a word that decimals stand behind, and its particle, end at p: 금리는 (the rate of interest).
func rated(r *line.Line, p int) bool {
	w := r.NounBefore(&lex.DecimalHeads, p, lex.PTopic, lex.PSubject)
	return w.Sense != nil && w.N&1 != 0
}

// decimalBehind reports whether a word that decimals stand behind ends the text, with the bit in its n.
func decimalBehind(before string, bit int8) bool {
	w := lex.DecimalHeads.Before(before, len(before))
	return w.Sense != nil && w.N&bit != 0
}

// What n of DatedUnits says.
const (
	partMonth   = 1
	partDay     = 2
	PartQuarter = 3
)

// spacedDate is Date for 2024. 1. 5. and 2024. 12., and for 5. 31.까지 (until 31 May).
func spacedDate(r *line.Line, i, e int) int {
	s := r.S
	p := r.SkipGap(e + 1)
	k := runes.DigitsEnd(s, p)
	if s[e] != '.' || p == e+1 || k == len(s) || s[k] != '.' || k+1 < len(s) && runes.IsDigit(s[k+1]) {
		return 0
	}
	if e-i < len("2024") {
		return spacedDay(r, i, e, p, k)
	}
	if !line.IsYearMonth(s[i:e], s[p:k]) {
		return 0
	}
	q := r.SkipGap(k + 1)
	d := runes.DigitsEnd(s, q)
	if q == k+1 || !line.IsDay(s[p:k], s[q:d]) || d < len(s) && s[d] != '.' && s[d] != '(' && !r.Boundary(d) || Measured(r, d) {
		return k + 1
	}
	if d < len(s) && s[d] == '.' && (d+1 == len(s) || !runes.IsDigit(s[d+1])) {
		d++
	}
	return d
}

// spacedDay is spacedDate for the month r.S[i:e] and the day r.S[p:k], by what stands behind them: a day of the week, the end of a period, 까지 (until),
// nothing.
func spacedDay(r *line.Line, i, e, p, k int) int {
	if !r.Doubts(line.Names) || !line.IsDay(r.S[i:e], r.S[p:k]) || i > 0 && !runes.IsBlank(r.S[i-1]) && r.S[i-1] != '(' && r.S[i-1] != ':' && r.S[i-1] < utf8.RuneSelf {
		return 0
	}
	if end := WeekdayEnd(r, k+1); end > k+1 {
		return end
	}
	w := lex.DateTails.At(r.S, k+1)
	if w.Sense != nil && w.N == 0 || tildeBehind(r.S, r.SkipGap(k+1)) > 0 || r.AtEnd(k+1) || r.Has(k+1, ")") {
		return k + 1
	}
	return 0
}

// Case returns the end of a case's number, which the year r.S[i:e] begins, or 0: 2017두70118, 98다1234; not what has a unit of its own, 2024도1234명.
func Case(r *line.Line, i, e int) int {
	if !MayBeCase(r.S, i, e) {
		return 0
	}
	w := lex.CaseKinds.At(r.S, e)
	p := e + len(w.Text)
	k := runes.DigitsEnd(r.S, p)
	if w.Sense == nil || k == p || !r.Doubts(line.Names) || !line.IsYear(r.S[i:e]) && (e-i != len("98") || r.S[i] < '6' || k-p < len("100")) {
		return 0
	}
	if r.S[p] == '0' || len(w.Text) == runes.SyllableLen && k-p < len("10") || k-p > len("123456") || r.ScaleAfter(k) > 0 {
		return 0
	}
	if u, at := r.UnitWord(k); u.Sense != nil && at == k && r.Closes(k+len(u.Text)) && lex.CaseParticle(r.S[k:]).Sense == nil {
		return 0
	}
	return k
}

// MayBeCase reports whether the digits s[i:e] may be the year of a case: they are two or four, and a digit stands behind one to three syllables that are written to them.
func MayBeCase(s string, i, e int) bool {
	if e-i != len("2017") && e-i != len("98") {
		return false
	}
	for range 3 {
		if e += runes.SyllableLen; e >= len(s) || runes.IsDigit(s[e]) {
			return e < len(s)
		}
	}
	return false
}

// Measured reports whether the digits that end at p have a unit or a scale, and not a part of a date.
func Measured(r *line.Line, p int) bool {
	if p == len(r.S) {
		return false
	}
	if runes.IsLatin(r.S[p]) {
		return true
	}
	for q := p; ; q = r.SkipGap(p) {
		gap := q > p
		if w := r.NumeralWord(q); w.Sense != nil && w.Class == lex.NOver {
			return true
		} else if w.IsScale() && w.Flags&lex.FRareScale == 0 && (!gap || w.Class == lex.NBig) {
			return lex.ScaleHomographs.At(r.S, q).Sense == nil
		}
		if w := r.UnitAt(q); w.Sense != nil && len(lex.DatedUnits.At(r.S, q).Text) != len(w.Text) {
			end := q + len(w.Text)
			h := lex.SpacedHomographs.At(r.S, q)
			if gap && w.Class == lex.WCounter && len(w.Text) == runes.SyllableLen && !r.Boundary(end) {
				return false // '98.12 개정 (revised in December 1998)
			}
			return !gap && w.Flags&lex.FNoun == 0 || r.Closes(end) && w.Flags&lex.FNoun == 0 && (h.Sense == nil || len(h.Text) <= len(w.Text))
		}
		if gap || r.SkipGap(p) == p {
			return false
		}
	}
}

// indexBefore reports whether what stands before p speaks of an index or a rate, whose points have two decimals, too: 코스피 2005.12 (KOSPI 2005.12).
func indexBefore(r *line.Line, p int) bool {
	for q := max(0, p-line.Window); q < p; q++ {
		if utf8.RuneStart(r.S[q]) && lex.IndexNames.At(r.S, q).Sense != nil {
			return true
		}
	}
	return false
}

// WeekdayEnd returns the end of a day of the week in parentheses behind p, or p: (월) (Mon), (토요일) (Saturday).
func WeekdayEnd(r *line.Line, p int) int {
	q := r.SkipGap(p)
	if q >= len(r.S) || r.S[q] != '(' {
		return p
	}
	day := lex.Weekdays.At(r.S, q+1)
	if q += 1 + len(day.Text); day.Sense != nil && q < len(r.S) && r.S[q] == ')' {
		return q + 1
	}
	return p
}

// DateRange returns the end of the dates whose first one ends at p: 2024.10.5~10.9, 11/28~30.
func DateRange(r *line.Line, p int) int {
	q := p
	if q < len(r.S) && r.S[q] == '.' {
		q++
	}
	if q = tildeBehind(r.S, r.SkipGap(q)); q == 0 {
		return p
	}
	k, signs := runes.DigitsEnd(r.S, q), 0
	if r.Has(k, ". ") { // 3. 15. ~ 3. 20.
		d := r.SkipGap(k + 1)
		if end := runes.DigitsEnd(r.S, d); line.IsDay(r.S[q:k], r.S[d:end]) && r.Has(end, ".") && (end+1 == len(r.S) || !runes.IsDigit(r.S[end+1])) {
			return WeekdayEnd(r, end+1)
		}
	}
	for k+1 < len(r.S) && (r.S[k] == '.' || r.S[k] == '/') && runes.IsDigit(r.S[k+1]) {
		k, signs = runes.DigitsEnd(r.S, k+1), signs+1
	}
	if k+1 < len(r.S) && r.S[k] == ':' && !runes.IsBlank(r.S[k+1]) || k-q > len("2024.10.10") || signs == 0 && k-q > 2 || Measured(r, k) {
		return p
	}
	if w := lex.DatedUnits.At(r.S, k); w.Sense != nil && (w.N == partDay || w.N == partMonth || w.N == PartQuarter) {
		return k + len(w.Text)
	}
	return WeekdayEnd(r, k)
}

// tildeBehind returns the place behind a tilde or a dash at p, and a gap, where digits stand, or 0.
func tildeBehind(s string, p int) int {
	n := runes.RangeSign(s, p)
	if p += n; n > 0 && p < len(s) {
		if p += runes.GapLen(s, p); p < len(s) && runes.IsDigit(s[p]) {
			return p
		}
	}
	return 0
}

// ShortYear reports whether the digits from i to end are the last two of a year behind an apostrophe: ('23), '24. 2. 26.; not '24', which is quoted.
func ShortYear(r *line.Line, i, end int) bool {
	mark := r.RuneBefore(i)
	if !runes.IsApostrophe(mark) || end-i != len("23") || runes.IsWord(r.RuneBefore(i-utf8.RuneLen(mark))) || r.Has(end, "'") || r.Has(end, "’") {
		return false
	}
	to := end + runes.RangeSign(r.S, end)
	return to == end || r.Has(to, "'") || r.Has(to, "’") // '23~'25; not '23~25 명'
}
