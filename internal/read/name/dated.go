package name

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Days and years without units, in the lines that say who made a work, and when.

// Dated reports whether the digits from i to end are a day or a year that a month, another year or a name beside them tells, 2월 17, 2023 (17 February), 9월 2003
// (September), hong@a.kr 2012 2013 and 2008 Kim Minsu 2001, 2002, or number what was revised then: 2.4 1월 2003 (2.4, January).
func Dated(r *line.Line, i, end int) bool {
	switch digits := r.S[i:end]; {
	case len(digits) <= len("17"):
		year := end + len(", ")
		return r.Has(end, ", ") && line.IsYear(r.S[year:runes.DigitsEnd(r.S, year)]) && r.Closes(runes.DigitsEnd(r.S, year)) && (monthBefore(r, i) || englishMonth(r, i))
	case line.IsYear(digits):
		return yearOfAMonth(r, i, end) || authored(r, i, end) || r.Has(r.SkipGap(end), "(c)") || r.Has(r.SkipGap(end), "(C)")
	case len(digits) == len("251208"):
		return digits < "4" && r.AtStart(i) && line.IsDay(digits[2:4], digits[4:]) && r.Has(end, " ") && r.HangulAt(end+1) // 251208 강조 추가 (what was added then)
	case len(digits) == len("2015-2021") && line.IsYear(digits[:4]) && line.IsYear(digits[5:]):
		return authored(r, i, end)
	}
	return end-i <= len("12.345") && strings.IndexByte(r.S[i:end], '.') > 0 && r.AtStart(i) && revisedAt(r, r.SkipGap(end))
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

// revisedAt reports whether a month and a year stand at p, 1월 2003 or 2002년 6월.
func revisedAt(r *line.Line, p int) bool {
	e := runes.DigitsEnd(r.S, p)
	if u := r.UnitAt(e); line.IsYear(r.S[p:e]) && u.Sense != nil && u.Is(lex.RefYear) {
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
	const most = 8
	s, q, k := r.S, i, r.SkipGap(end)
	if w := lex.CopyrightWords.Before(s, r.SkipGapBack(i)); w.Sense != nil && !r.HangulAt(end) {
		return r.Saw(w)
	}
	if !(k < len(s) && (k > end && (runes.IsCapital(s[k]) || runes.IsDigit(s[k])) || s[k] == ',')) && !(i > 1 && s[i-1] == ' ' && (s[i-2] == ',' || runes.IsDigit(s[i-2]))) {
		return false
	}
	for range most {
		k := len(strings.TrimRight(s[:q], ", "))
		d := runes.DigitsStart(s, k)
		if k == q || !line.IsYear(s[d:k]) {
			break
		}
		q = d
	}
	if q < i && (Mailed(s, r.SkipGapBack(q)) || OfAWork(r, r.SkipGapBack(q), end)) {
		return true
	}
	first := end
	for range most {
		k := end + len(s[end:]) - len(strings.TrimLeft(s[end:], ", "))
		e := runes.DigitsEnd(s, k)
		if k == end || !line.IsYear(s[k:e]) {
			break
		}
		end = e
	}
	k = r.SkipGap(end)
	if k == end || k == len(s) || !runes.IsCapital(s[k]) {
		return false
	}
	e := latinEnd(s, k)
	if e-k < 2 {
		return false
	}
	if end > first && runes.IsSmall(s[k+1]) { // 2003 2004 Minsu
		return true
	}
	if next := r.SkipGap(e); next > e && next < len(s) && runes.IsCapital(s[next]) && latinEnd(s, next)-next > 1 {
		return true
	}
	return anotherYear(s, i, end)
}

// latinEnd returns where the Latin letters end that stand at p.
func latinEnd(s string, p int) int {
	for p < len(s) && runes.IsLatin(s[p]) {
		p++
	}
	return p
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
