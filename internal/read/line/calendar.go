package line

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// SmallNumber returns the value of up to four digits, -1 of more, of none and of anything else.
func SmallNumber(s string) int {
	if s == "" || len(s) > 4 {
		return -1
	}
	v := 0
	for _, c := range []byte(s) {
		if !runes.IsDigit(c) {
			return -1
		}
		v = v*10 + int(c-'0')
	}
	return v
}

// IsDay reports whether the digits a and b are a month and a day.
func IsDay(a, b string) bool {
	m, d := SmallNumber(a), SmallNumber(b)
	return len(a) <= 2 && len(b) <= 2 && m >= 1 && m <= 12 && d >= 1 && d <= daysOfMonth[m]
}

// daysOfMonth is how many days each month has at most.
var daysOfMonth = [...]int{1: 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// IsYear reports whether the digits a are a year's: 1900 to 2099.
func IsYear(a string) bool {
	y := SmallNumber(a)
	return len(a) == len("2024") && y >= 1900 && y < 2100
}

// IsRecentYear is IsYear for what a table of sums has years of, 1950 to 2059.
func IsRecentYear(a string) bool {
	return IsYear(a) && (a[0] == '1' && a[2] >= '5' || a[0] == '2' && a[2] < '6')
}

// IsYearMonth reports whether the digits a and b are a year and a month.
func IsYearMonth(a, b string) bool {
	m := SmallNumber(b)
	return IsYear(a) && len(b) <= 2 && m >= 1 && m <= 12
}

// ClockBounds reports whether the digits a and b are the bounds of a part of a date or a time, in two digits each: 01-31, 00-59; not 01-15, which may be a day.
func ClockBounds(a, b string) bool {
	return len(a) == len("00") && len(b) == len(a) && a[0] == '0' && a < "02" && runes.OneOf(b, "12|23|24|31|53|59|60|99")
}

// SchoolYear reports whether the digit at i is a pupil's, written to the school: 중2병 (the moods of a 14-year-old), 고3 학생 (a pupil in the 3rd year of
// high school); not 10명 중3명 (3 of 10 people).
func (r *Line) SchoolYear(i int) bool {
	w := lex.Schools.Before(r.S, i)
	if w.Sense == nil || !WordStart(r.S, i-len(w.Text)) || i+1 >= len(r.S) || runes.IsDigit(r.S[i+1]) {
		return false
	}
	return lex.PupilWords.At(r.S, i+1).Sense != nil
}
