package name

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// DayOfHistory returns the end of a day of history at i, for Parse, or 0.
func DayOfHistory(r *line.Line, i int) int {
	e := runes.DigitsEnd(r.S, i)
	if e == i || e+1 >= len(r.S) || r.S[e] != '.' || i > 0 && runes.IsDigit(r.S[i-1]) {
		return 0
	}
	return Date(r, i, e)
}

// dayNamed reports whether what follows the day r.S[i:p] is what it is known for: 6.25 전쟁 (the war of 25 June), 5.18 광주 민주화 운동 (the Gwangju movement
// of 18 May). A few days are known alone: 6.25 때 (at the time of the war).
func dayNamed(r *line.Line, i, p int) bool {
	day := r.S[i:p]
	for k := 0; k < 4; k++ {
		q := r.SkipGap(p)
		w := lex.DayNames.At(r.S, q)
		if w.Sense == nil {
			return eventEnds(r, q)
		}
		end := q + len(w.Text)
		switch w.N {
		case dayEvent:
			return true
		case daySuffix:
			return q == p && r.Closes(end)
		case dayAlone:
			return k == 0 && runes.OneOf(day, "4.19|5.16|5.18|6.10|6.15|6.25|6.29|8.15|9.11|10.26|12.12")
		}
		p = end
	}
	return false
}

// eventEnds reports whether the word at p ends in what happened: 부정선거 (a rigged election), 정전협정이 (an armistice).
func eventEnds(r *line.Line, p int) bool {
	const most = 8 * runes.SyllableLen
	for q := p + runes.SyllableLen; q < p+most && r.HangulAt(q-runes.SyllableLen) && r.HangulAt(q); q += runes.SyllableLen {
		if w := lex.DayNames.At(r.S, q); w.Sense != nil && w.N == dayEvent && r.Closes(q+len(w.Text)) {
			return true
		}
	}
	return false
}

// What n of DayNames says.
const (
	dayEvent  = iota // what happened: 전쟁 (war)
	dayPlace         // where, or of what kind, before that: 광주
	daySuffix        // written to the day: 절
	dayAlone         // when, behind the days that are known alone: 때 (when)
)

// Anniversary reports whether digits with a middle dot name a day, 5·18 or 3·1절 (the day of 1 March); 1·2차 (the first and second) is a list.
func Anniversary(r *line.Line, i, j int) bool {
	if j-i > len("12·12") || r.S[i] == '0' {
		return false
	}
	if w := lex.DayNames.At(r.S, j); w.Sense != nil && w.N == daySuffix && r.S[i] > r.S[j-1] { // 3·1절, not 1·3절 (verses 1 and 3)
		return true
	}
	if u := r.UnitAt(j); u.Sense != nil && u.Flags&lex.FNoun == 0 && (u.Class != lex.WCounter || !runes.IsShort(u.Text) || !runes.IsDigit(r.S[j-2]) || r.CounterEnds(u, j+len(u.Text))) { // 5·7급승진 (grades 5 and 7); not 6·25전쟁 (the war of 25 June), 5·18묘역에서 (at the cemetery)
		return false
	}
	return r.ScaleAfter(j) == 0
}

// slashRange returns the end of a second day behind p if that and x/y are no range of fractions: 3/4~3/15.
func slashRange(r *line.Line, x, y, p int) int {
	q := tildeBehind(r.S, r.SkipGap(p))
	if q == 0 {
		return 0
	}
	e := runes.DigitsEnd(r.S, q)
	if e >= len(r.S) || r.S[e] != '/' {
		return 0
	}
	k := runes.DigitsEnd(r.S, e+1)
	a, b := r.S[q:e], r.S[e+1:k]
	if !line.IsDay(a, b) || Measured(r, k) {
		return 0
	}
	v, w := line.SmallNumber(a), line.SmallNumber(b)
	if v < w && x*w < v*y && y <= 12 && w <= 12 {
		return 0
	}
	return WeekdayEnd(r, k)
}

// clockAt reports whether a time stands at p, 12:31.
func clockAt(s string, p int) bool {
	e := runes.DigitsEnd(s, p)
	return e > p && e-p <= 2 && e+1 < len(s) && s[e] == ':' && runes.IsDigit(s[e+1])
}

// dateTail reports whether a word at p says that a day stands before it: 까지 (up to), 마감 (the deadline); 일 where it is written to the day.
func dateTail(r *line.Line, p int) bool {
	q := r.SkipGap(p)
	w := lex.DateTails.At(r.S, q)
	return w.Sense != nil && (w.N == 0 || q == p && r.Closes(q+len(w.Text)))
}

// FractionSaid reports whether what stands before a slash of digits, or behind it at p, says that it is a part of something: 전체의 3/20 (3/20 of the
// whole), 1/3로 줄었다 (fell to 1/3), 1/3까지 줄었다 (fell as far as 1/3).
func FractionSaid(r *line.Line, before string, p int) bool {
	if lex.ShareHeads.Before(before, len(before)).Sense != nil {
		return true
	}
	w := lex.ShareTails.At(r.S, p)
	return w.Sense != nil && (w.N == 0 || lex.ShareChanges.At(r.S, r.SkipGap(p+len(w.Text))).Sense != nil)
}

// SlashedDay returns the end of a day, or of two, whose month x and day y stand from i to k with a slash at e between, 11/28, or 0 where they are
// a fraction.
func SlashedDay(r *line.Line, i, e, k, x, y int) int {
	if end := WeekdayEnd(r, k); end > k {
		return end
	}
	q := r.SkipGap(k)
	before := r.S[:r.SkipGapBack(i)]
	switch {
	case x >= y, r.S[i] == '0', r.S[e+1] == '0', clockAt(r.S, q):
		return k
	case FractionSaid(r, before, k):
		return 0
	case dateHeadBefore(r, i), dateTail(r, k), y > 12 && x > 1:
		return k
	}
	return slashRange(r, x, y, k)
}

// dateHeadBefore reports whether the label of a date stands before the digits at p, with a particle or a colon or without: 마감일은 3/4 (the deadline is
// 3/4), 마감일 (deadline): 3/4.
func dateHeadBefore(r *line.Line, p int) bool {
	q := r.SkipGapBack(p)
	if q > 0 && r.S[q-1] == ':' {
		q = r.SkipGapBack(q - len(":"))
	}
	if q == p { // no particle is written to digits
		return lex.DateHeads.Before(r.S, q).Sense != nil
	}
	return r.NounBefore(&lex.DateHeads, q, lex.PTopic, lex.PSubject).Sense != nil
}
