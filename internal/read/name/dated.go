package name

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/program"
	"github.com/komoney/komoney/internal/runes"
)

// Days and years without units, in the lines that say who made a work, and when.

// Dated reports whether the digits from i to end are a day or a year that a month, another year or a name beside them tells, or number what was revised then.
func Dated(r *line.Line, i, end int) bool {
	switch digits := r.S[i:end]; {
	case len(digits) <= len("17"):
		return dayBeforeYear(r, i, end)
	case line.IsYear(digits):
		return yearOfAMonth(r, i, end) || authored(r, i, end) || copyrightAt(r, r.SkipGap(end))
	case len(digits) == len("20251208"):
		return wholeDay(r, i, end)
	case len(digits) == len("251208"):
		return dayOfAChange(r, i, end)
	case len(digits) == len("2015-2021") && line.IsYear(digits[:4]) && line.IsYear(digits[5:]):
		return authored(r, i, end)
	}
	return revision(r, i, end)
}

// dayBeforeYear reports whether the digits from i to end are the day of the month before them, and the year stands behind, 2월 17, 2023 (17 February), January 1, 1970, or that of
// the English month behind them: 17 June 2009.
func dayBeforeYear(r *line.Line, i, end int) bool {
	if q := r.SkipGap(end); q > end && q < len(r.S) && runes.IsCapital(r.S[q]) {
		return monthBehind(r, q)
	}
	if !r.Has(end, ", ") {
		return false
	}
	year := end + len(", ")
	e := runes.DigitsEnd(r.S, year)
	return line.IsYear(r.S[year:e]) && r.Closes(e) && (monthBefore(r, i) || englishMonth(r, i))
}

// wholeDay reports whether the eight digits from i to end are a year, a month and a day of our time, as 에 makes them a time where no noun is before, or a Latin name is: 20250105에
// 고침 (mended on), build 20250105; not 매출액 20250105 (sales).
func wholeDay(r *line.Line, i, end int) bool {
	digits := r.S[i:end]
	if digits < "199" || digits > "205" || r.P.UnitLines || r.P.Domain != nil || !line.IsYearMonth(digits[:4], digits[4:6]) || !line.IsDay(digits[4:6], digits[6:]) {
		return false
	}
	q := r.SkipGapBack(i)
	return r.Has(end, "에") && !r.HangulBefore(q) || q < i && q > 0 && runes.IsLatin(r.S[q-1])
}

// dayOfAChange reports whether the six digits from i to end are the day of a change, which a line begins with: 251208 강조 추가 (emphasis was added).
func dayOfAChange(r *line.Line, i, end int) bool {
	day := r.S[i:end]
	return day < "4" && r.AtStart(i) && line.IsDay(day[2:4], day[4:]) && r.Has(end, " ") && r.HangulAt(end+1)
}

// revision reports whether the digits from i to end, with a point, number what a month and a year date, at the line's start or behind a name: 2.4 1월 2003 (2.4, January), 2.15 July 2015.
func revision(r *line.Line, i, end int) bool {
	q := r.SkipGap(end)
	if q == end || q == len(r.S) || end-i > len("12.345") || strings.IndexByte(r.S[i:end], '.') < 0 {
		return false
	}
	if r.P.UnitLines || r.P.Domain != nil || r.S[i] == '0' || !r.AtStart(i) && !titleBefore(r, i) {
		return false // 금리 3.25 March 2023 (a rate)
	}
	return runes.IsCapital(r.S[q]) && monthBehind(r, q) || runes.IsDigit(r.S[q]) && monthAndYear(r, i, q)
}

// titleBefore reports whether a Latin letter, a product or a word of versions stands before a gap at p: Perl 2.15.
func titleBefore(r *line.Line, p int) bool {
	q := r.SkipGapBack(p)
	if q == p || q == 0 {
		return false
	}
	product := lex.Products.Before(r.S, q)
	return runes.IsLatin(r.S[q-1]) || product.Sense != nil && product.N == 0 || lex.VersionWords.Mentioned(r.S[max(0, q-line.Window/2):q], lex.HWord)
}

// yearAt reports whether a year stands at p, and nothing is written to it but a sign.
func yearAt(s string, p int) bool {
	e := runes.DigitsEnd(s, p)
	return line.IsYear(s[p:e]) && (e == len(s) || !runes.IsWord(runes.RuneAt(s, e)))
}

// monthBefore reports whether a month and a gap stand before p: 2월 17.
func monthBefore(r *line.Line, p int) bool {
	q := r.SkipGapBack(p)
	if q == p || q < len("2")+runes.SyllableLen {
		return false
	}
	w := lex.DatedUnits.At(r.S, q-runes.SyllableLen)
	return w.Sense != nil && w.N == partMonth && runes.IsDigit(r.S[q-runes.SyllableLen-1])
}

// monthName is what n of ValueHeads says of the names of months.
const monthName = 1

// englishMonth reports whether the English name of a month stands before p, behind a gap or none: January 1, 1970.
func englishMonth(r *line.Line, p int) bool {
	w := lex.ValueHeads.Before(r.S, r.SkipGapBack(p))
	return w.Sense != nil && w.N == monthName
}

// yearOfAMonth reports whether the year from i to end is that of a month before it which begins the line, behind a version or none, 2.7 9월 2003, or of a day: 17, 2023.
func yearOfAMonth(r *line.Line, i, end int) bool {
	if q := i - len(", "); r.HasBefore(i, ", ") {
		d := runes.DigitsStart(r.S, q)
		return d < q && q-d <= len("17") && (monthBefore(r, d) || englishMonth(r, d))
	}
	if q := r.SkipGapBack(i); q < i && q > 0 && r.S[q-1] < utf8.RuneSelf && (englishMonth(r, i) || zoneEnds(r.S, q)) {
		return true
	}
	if !monthBefore(r, i) || !r.Closes(end) {
		return false
	}
	before := strings.TrimRight(r.S[:r.SkipGapBack(i)-runes.SyllableLen], "0123456789")
	version := strings.TrimRight(before, " ")
	k := runes.DigitsStart(version, len(version))
	if r.AtEnd(end) && (strings.Trim(before, " \t") == "" || lex.Products.Before(r.S, len(version)).Sense != nil) {
		return true // 설명서 4월 2000 (the manual, April 2000)
	}
	return k > 1 && k < len(version) && version[k-1] == '.' && runes.IsDigit(version[k-2]) // not 5월 2000, 6월 2100 (sales)
}

// zoneEnds reports whether a time's distance from Greenwich ends at p, as a year stands behind it in messages: Apr 06 04:04:08 +0000 2026.
func zoneEnds(s string, p int) bool {
	const zone = len("+0900")
	return p > zone+1 && runes.IsDigit(s[p-zone-2]) && (s[p-zone] == '+' || s[p-zone] == '-') && runes.IsBlank(s[p-zone-1]) && runes.DigitsEnd(s, p-zone+1) == p
}

// monthBehind reports whether an English month and a year stand at p, June 2009.
func monthBehind(r *line.Line, p int) bool {
	k := runes.LatinEnd(r.S, p)
	w := lex.ValueHeads.Before(r.S, k)
	return k > p && w.Sense != nil && w.N == monthName && len(w.Text) == k-p && yearAt(r.S, r.SkipGap(k))
}

// monthAndYear reports whether a month and a year stand at p, 1월 2003, or, as the line begins at i, 2002년 6월.
func monthAndYear(r *line.Line, i, p int) bool {
	e := runes.DigitsEnd(r.S, p)
	if u := r.UnitAt(e); r.AtStart(i) && line.IsYear(r.S[p:e]) && u.Sense != nil && u.Is(lex.RefYear) {
		p = r.SkipGap(e + runes.SyllableLen)
		e = runes.DigitsEnd(r.S, p)
		w := lex.DatedUnits.At(r.S, e)
		return e > p && w.Sense != nil && w.N == partMonth
	}
	w := lex.DatedUnits.At(r.S, e)
	return e > p && w.Sense != nil && w.N == partMonth && yearAt(r.S, r.SkipGap(e+len(w.Text)))
}

// authored reports whether the year or years from i to end are those of who made a work: an e-mail address or a sign of copyright stands before them and other
// years, or behind these the name of a person, Kim Minsu, or of any in Latin letters, if the line has another year: 2008 Kim Minsu 2003 Sun.
func authored(r *line.Line, i, end int) bool {
	s := r.S
	if w := lex.CopyrightWords.Before(s, r.SkipGapBack(i)); w.Sense != nil && !r.HangulAt(end) {
		return r.Saw(w)
	}
	if !besideAuthor(r, i, end) { // most often
		return false
	}
	if first := yearsBefore(s, i); first < i && (program.Mailed(s, r.SkipGapBack(first)) || OfAWork(r, r.SkipGapBack(first), end)) {
		return true
	}
	last := yearsBehind(s, end)
	next := latinName(r, last)
	if next == 0 {
		return false
	}
	several := last > end && runes.IsSmall(s[r.SkipGap(last)+1]) // 2003 2004 Minsu
	return several || latinName(r, next) > 0 || anotherYear(s, i, last)
}

// besideAuthor reports whether an author or another year may stand right behind the years from i to end, or another year before them.
func besideAuthor(r *line.Line, i, end int) bool {
	s, k := r.S, r.SkipGap(end)
	if k < len(s) && (s[k] == ',' || k > end && (runes.IsCapital(s[k]) || runes.IsDigit(s[k]))) {
		return true
	}
	return i > 1 && s[i-1] == ' ' && (s[i-2] == ',' || runes.IsDigit(s[i-2]))
}

// mostYears is how many years of a work are looked at on each side.
const mostYears = 8

// yearsBefore returns where the years begin that stand before p, with blanks or commas between, or p.
func yearsBefore(s string, p int) int {
	for range mostYears {
		k := len(strings.TrimRight(s[:p], ", "))
		d := runes.DigitsStart(s, k)
		if k == p || !line.IsYear(s[d:k]) {
			break
		}
		p = d
	}
	return p
}

// yearsBehind is yearsBefore for those behind p, and where they end.
func yearsBehind(s string, p int) int {
	for range mostYears {
		k := len(s) - len(strings.TrimLeft(s[p:], ", "))
		e := runes.DigitsEnd(s, k)
		if k == p || !line.IsYear(s[k:e]) {
			break
		}
		p = e
	}
	return p
}

// latinName returns the end of a name in Latin letters, with a capital first and another letter, that stands behind p and a gap, or 0.
func latinName(r *line.Line, p int) int {
	k := r.SkipGap(p)
	if k == p || k == len(r.S) || !runes.IsCapital(r.S[k]) {
		return 0
	}
	if e := runes.LatinEnd(r.S, k); e-k > 1 {
		return e
	}
	return 0
}

// namedBehind reports whether a capital letter stands at p behind a blank, or behind a hyphen, another year and a blank.
func namedBehind(s string, p int) bool {
	if s[p] == '-' && yearAt(s, p+1) {
		p += len("-2009")
	}
	return p+1 < len(s) && s[p] == ' ' && runes.IsCapital(s[p+1])
}

// anotherYear reports whether a year stands near the one from i to end in s, with blanks around it and a Latin letter behind.
func anotherYear(s string, i, end int) bool {
	const reach = 2 * line.Window
	for k := max(1, i-reach); k+len(" 2003 A") <= min(len(s), end+reach); k++ {
		if s[k-1] == ' ' && (s[k] == '1' || s[k] == '2') && (k < i || k >= end) && yearAt(s, k) && namedBehind(s, k+len("2003")) {
			return true
		}
	}
	return false
}
