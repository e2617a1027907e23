package line

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// Digits that name something: dates, days of history, floors, telephone and card numbers. What such a name covers is skipped as a whole.

// Code returns the end of a number that names what stands before it, r.s[i:e] being its first digits, or 0: 주문번호 20240611-0042,
// and in a game 흑 31로; not 전화번호 3000개.
func (r *Line) Code(i, e int) int {
	if i <= runes.SyllableLen || r.Strict || e < len(r.S) && r.S[e] == ',' {
		return 0
	}
	q := i
	for q > 0 && (r.S[q-1] == ' ' || r.S[q-1] == ':') {
		q--
	}
	if e-i < len("1234") {
		if q == i || !r.HangulAt(e) {
			return 0
		}
		if lex.CaseParticles.At(r.S, e).Sense == nil {
			return 0
		}
		if w := lex.MoveHeads.Before(r.S, q); w.Sense == nil || !WordStart(r.S, q-len(w.Text)) {
			return 0
		}
		if v := r.NumeralWord(e); v.Sense != nil && (v.Class == lex.NSmall || v.Class == lex.NBig) {
			return 0 // 흑 5만원
		}
		return e
	}
	if r.HangulAt(e) && lex.CaseParticles.At(r.S, e).Sense == nil { // 2013년
		return 0
	}
	w := lex.CodeHeads.Before(r.S, q)
	if is := lex.ParticleBefore(r.S[:q], lex.PTopic, lex.PSubject); w.Sense == nil && is.Sense != nil && q < i {
		w = lex.CodeHeads.Before(r.S, q-len(is.Text))
	}
	if w.Sense == nil || r.UnitAt(r.SkipGap(e)).Sense != nil {
		return 0
	}
	for e < len(r.S) && (r.S[e] == '-' || runes.IsDigit(r.S[e])) {
		e++
	}
	return e
}

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
	return len(a) <= 2 && len(b) <= 2 && m >= 1 && m <= 12 && d >= 1 && d <= 31 && (d <= 29 || d == 30 && m != 2 || m == 1 || m == 3 || m == 5 || m == 7 || m == 8 || m == 10 || m == 12)
}

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

// Date returns the end of a date with points or a hyphen whose first digits are r.s[i:e], 0 for none.
func (r *Line) Date(i, e int) int {
	s := r.S
	if e-i > 4 || e+1 >= len(s) || s[e] != '.' && s[e] != '-' {
		return 0
	}
	k := runes.DigitsEnd(s, e+1)
	switch {
	case k == e+1:
		return r.spacedDate(i, e)
	case k+1 < len(s) && runes.IsDigit(s[k+1]) && (s[k] == '.' || s[k] == ',' || s[k] == '/' || s[k] == '-' && !IsYearMonth(s[i:e], s[e+1:k])):
		return 0
	case s[e] == '-': // 2024-01
		if k == e+len("-01") && IsYearMonth(s[i:e], s[e+1:k]) && !r.Measured(k) && !r.Strict {
			return k
		}
		return 0
	}
	return r.pointDate(i, e, k)
}

// pointDate is date for 2005.12, '98.12, 6.25 전쟁 and 5.27(월).
func (r *Line) pointDate(i, e, k int) int {
	a, b := r.S[i:e], r.S[e+1:k]
	switch {
	case len(a) == 4:
		return r.yearMonth(i, e, k)
	case !r.Strict && len(a) == 2 && IsYearMonth("19"+a, b) && r.apostropheBefore(i):
		if k < len(r.S) && (r.S[k] == '\'' || r.Has(k, "’")) || r.Measured(k) { // '12.5'
			return 0
		}
		return k
	case !IsDay(a, b):
		return 0
	}
	return r.monthDay(i, e, k)
}

// yearMonth is pointDate for 2005.12.
func (r *Line) yearMonth(i, e, k int) int {
	if r.Strict || !IsYearMonth(r.S[i:e], r.S[e+1:k]) || r.Measured(k) || r.indexBefore(i) {
		return 0
	}
	if w := r.P.Lead(r.S, r.SkipGapBack(i)); w.Sense != nil && (w.Class == lex.LCurrency || w.Class == lex.LUnit) || i > 0 && strings.IndexByte("+-$", r.S[i-1]) >= 0 {
		return 0
	}
	if w := lex.DatedUnits.At(r.S, k); w.Sense != nil && w.N == partMonth {
		return k + len(w.Text)
	}
	return k
}

// apostropheBefore reports whether an apostrophe stands before i, as one does before a year without its century: '98.
func (r *Line) apostropheBefore(i int) bool {
	q := r.SkipGapBack(i)
	return i > 0 && (r.S[i-1] == '\'' || r.HasBefore(q, "’") || r.HasBefore(q, "‘"))
}

// monthDay is pointDate for 6.25 전쟁, 5.27(월) and 5.27일까지.
func (r *Line) monthDay(i, e, k int) int {
	before, day := r.S[:r.SkipGapBack(i)], r.S[e+1:k]
	if end := r.WeekdayEnd(k); end > k {
		return end
	}
	if r.dayNamed(i, k) && !r.decimalBehind(before, 1) {
		return k
	}
	if w := lex.DatedUnits.At(r.S, k); len(day) == 2 && day[0] != '0' && w.Sense != nil && w.N == partDay && !r.Strict && lex.DayCounts.At(r.S, k+len(w.Text)).Sense == nil && !r.decimalBehind(before, 2) {
		return k + len(w.Text)
	}
	if k == len(r.S) || r.S[k] != '.' { // 10.5.~10.9.
		return 0
	}
	q := tildeBehind(r.S, r.SkipGap(k+1))
	if q == 0 {
		return 0
	}
	x := runes.DigitsEnd(r.S, q)
	if y := runes.DigitsEnd(r.S, min(x+1, len(r.S))); x < len(r.S) && r.S[x] == '.' && IsDay(r.S[q:x], r.S[x+1:y]) {
		return y
	}
	return 0
}

// decimalBehind reports whether a word that decimals stand behind ends the text, with the bit in its n.
func (r *Line) decimalBehind(before string, bit int8) bool {
	w := lex.DecimalHeads.Before(before, len(before))
	return w.Sense != nil && w.N&bit != 0
}

// What n of DatedUnits says.
const (
	partMonth   = 1
	partDay     = 2
	PartQuarter = 3
)

// spacedDate is date for 2024. 1. 5. and 2024. 12.
func (r *Line) spacedDate(i, e int) int {
	s := r.S
	p := r.SkipGap(e + 1)
	k := runes.DigitsEnd(s, p)
	if s[e] != '.' || p == e+1 || k == len(s) || s[k] != '.' || !IsYearMonth(s[i:e], s[p:k]) || k+1 < len(s) && runes.IsDigit(s[k+1]) {
		return 0
	}
	q := r.SkipGap(k + 1)
	d := runes.DigitsEnd(s, q)
	if q == k+1 || !IsDay(s[p:k], s[q:d]) || d < len(s) && s[d] != '.' && s[d] != '(' && !r.Boundary(d) || r.Measured(d) {
		return k + 1
	}
	if d < len(s) && s[d] == '.' && (d+1 == len(s) || !runes.IsDigit(s[d+1])) {
		d++
	}
	return d
}

// Measured reports whether the digits that end at p have a unit or a scale, and not a part of a date.
func (r *Line) Measured(p int) bool {
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
		} else if w.Sense != nil && (w.Class == lex.NSmall || w.Class == lex.NBig) && w.Flags&lex.FRareScale == 0 && (!gap || w.Class == lex.NBig) {
			return lex.ScaleHomographs.At(r.S, q).Sense == nil
		}
		if w := r.UnitAt(q); w.Sense != nil && len(lex.DatedUnits.At(r.S, q).Text) != len(w.Text) {
			end := q + len(w.Text)
			h := lex.SpacedHomographs.At(r.S, q)
			if gap && w.Class == lex.WCounter && len(w.Text) == runes.SyllableLen && !r.Boundary(end) {
				return false // '98.12 개정
			}
			return !gap && w.Flags&lex.FNoun == 0 || r.Closes(end) && w.Flags&lex.FNoun == 0 && (h.Sense == nil || len(h.Text) <= len(w.Text))
		}
		if gap || r.SkipGap(p) == p {
			return false
		}
	}
}

// indexBefore reports whether what stands before p speaks of an index or a rate, whose points have two decimals, too: 코스피 2005.12.
func (r *Line) indexBefore(p int) bool {
	for q := max(0, p-Window); q < p; q++ {
		if utf8.RuneStart(r.S[q]) && lex.IndexNames.At(r.S, q).Sense != nil {
			return true
		}
	}
	return false
}

// WeekdayEnd returns the end of a day of the week in parentheses behind p, or p: (월), (토요일).
func (r *Line) WeekdayEnd(p int) int {
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

// dayNamed reports whether what follows the day r.s[i:p] is what it is known for: 6.25 전쟁, 5.18 광주 민주화 운동. A few days are
// known alone: 6.25 때.
func (r *Line) dayNamed(i, p int) bool {
	day := r.S[i:p]
	for k := 0; k < 4; k++ {
		q := r.SkipGap(p)
		w := lex.DayNames.At(r.S, q)
		if w.Sense == nil {
			return r.eventEnds(q)
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

// eventEnds reports whether the word at p ends in what happened: 부정선거, 정전협정이.
func (r *Line) eventEnds(p int) bool {
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
	dayEvent  = iota // what happened: 전쟁
	dayPlace         // where, or of what kind, before that: 광주
	daySuffix        // written to the day: 절
	dayAlone         // when, behind the days that are known alone: 때
)

// DayName returns the end of a day of history at i, for Parse, or 0.
func (r *Line) DayName(i int) int {
	e := runes.DigitsEnd(r.S, i)
	if e == i || e+1 >= len(r.S) || r.S[e] != '.' || i > 0 && runes.IsDigit(r.S[i-1]) {
		return 0
	}
	return r.Date(i, e)
}

// tildeBehind returns the place behind a tilde or a dash at p, and a gap, where digits stand, or 0.
func tildeBehind(s string, p int) int {
	switch c := runes.RuneAt(s, p); c {
	case '~', '∼', '〜', '-', '–', '—':
		if p += runes.RuneLen(s, p); p < len(s) {
			if p += runes.GapLen(s, p); p < len(s) && runes.IsDigit(s[p]) {
				return p
			}
		}
	}
	return 0
}

// DateRange returns the end of the dates whose first one ends at p: 2024.10.5~10.9, 11/28~30.
func (r *Line) DateRange(p int) int {
	q := p
	if q < len(r.S) && r.S[q] == '.' {
		q++
	}
	if q = tildeBehind(r.S, r.SkipGap(q)); q == 0 {
		return p
	}
	k, signs := runes.DigitsEnd(r.S, q), 0
	for k+1 < len(r.S) && (r.S[k] == '.' || r.S[k] == '/') && runes.IsDigit(r.S[k+1]) {
		k, signs = runes.DigitsEnd(r.S, k+1), signs+1
	}
	if k < len(r.S) && r.S[k] == ':' || k-q > len("2024.10.10") || signs == 0 && k-q > 2 || r.Measured(k) {
		return p
	}
	if w := lex.DatedUnits.At(r.S, k); w.Sense != nil && (w.N == partDay || w.N == partMonth) {
		return k + len(w.Text)
	}
	return r.WeekdayEnd(k)
}

// DateTail reports whether a word at p says that a day stands before it: 까지, 마감; 일 where it is written to the day.
func (r *Line) DateTail(p int) bool {
	q := r.SkipGap(p)
	w := lex.DateTails.At(r.S, q)
	return w.Sense != nil && (w.N == 0 || q == p && r.Closes(q+len(w.Text)))
}

// SlashRange returns the end of a second day behind p if that and x/y are no range of fractions: 3/4~3/15.
func (r *Line) SlashRange(x, y, p int) int {
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
	if !IsDay(a, b) || r.Measured(k) {
		return 0
	}
	v, w := SmallNumber(a), SmallNumber(b)
	if v < w && x*w < v*y && y <= 12 && w <= 12 {
		return 0
	}
	return r.WeekdayEnd(k)
}

// ClockAt reports whether a time stands at p, 12:31.
func (r *Line) ClockAt(p int) bool {
	e := runes.DigitsEnd(r.S, p)
	return e > p && e-p <= 2 && e+1 < len(r.S) && r.S[e] == ':' && runes.IsDigit(r.S[e+1])
}

// FractionSaid reports whether what stands before a slash of digits, or behind it at p, says that it is a part of something:
// 전체의 3/20, 1/3로 줄었다, 1/3까지 줄었다.
func (r *Line) FractionSaid(before string, p int) bool {
	if lex.ShareHeads.Before(before, len(before)).Sense != nil {
		return true
	}
	w := lex.ShareTails.At(r.S, p)
	return w.Sense != nil && (w.N == 0 || lex.ShareChanges.At(r.S, r.SkipGap(p+len(w.Text))).Sense != nil)
}

// Telephone returns the end of a telephone or card number in groups of digits at i, 02)123-4567, 010 1234 5678, or 0.
func (r *Line) Telephone(i int) int {
	g := r.digitGroups(i)
	k := g.telephone(i, r)
	if k < 0 {
		return 0
	}
	end := g.ends[k]
	if r.ScaleAfter(end) > 0 || r.CurrencyFollows(end) {
		return 0
	}
	if q := runes.DigitsEnd(r.S, min(end+1, len(r.S))); end < len(r.S) && r.S[end] == '~' && q > end+1 && q-end <= len("~1234") && !r.Measured(q) { // 123-4567~8
		end = q
	}
	return end
}

// digitGroups is digits in groups: 02)123-4567, 010 1234 5678, 1 234 567.
type digitGroups struct {
	n          int
	lens, ends [6]int // of the groups
	blanks     bool   // nothing but blanks part them
	bracket    bool   // a parenthesis closes behind the first one
	years      bool   // all look like years
}

// digitGroups returns the groups at i.
func (r *Line) digitGroups(i int) (g digitGroups) {
	const longest = 11
	s := r.S
	g.blanks, g.years = true, true
	for p := i; g.n < len(g.lens); {
		k := runes.DigitsEnd(s, p)
		if k == p || k-p > longest {
			break
		}
		g.lens[g.n], g.ends[g.n] = k-p, k
		g.years = g.years && k-p == 4 && (s[p] == '1' && s[p+1] == '9' || s[p] == '2' && s[p+1] == '0')
		g.n++
		q := k
		if g.n == 1 && q < len(s) && s[q] == ')' {
			g.bracket = true
			q++
		}
		if q < len(s) && (s[q] == ' ' || s[q] == '-' || s[q] == '.') {
			g.blanks = g.blanks && s[q] == ' '
			q++
		}
		if q == k || q >= len(s) || !runes.IsDigit(s[q]) {
			break
		}
		p = q
	}
	return g
}

// telephone returns the last group of a telephone or card number that begins at i, -1 for none.
func (g *digitGroups) telephone(i int, r *Line) int {
	l := &g.lens
	area := g.n > 0 && r.S[i] == '0' && l[0] >= 2 && l[0] <= 4 // 02, 010, 0505
	switch {
	case g.n == 0:
		return -1
	case g.n == 1:
		if r.S[i] == '0' && !g.bracket && l[0] >= 9 { // 01012345678
			return 0
		}
	case area && l[1] >= 7 && l[1] <= 8 && (g.bracket || l[0]+l[1] >= 9): // 02)1234567, 010-12345678
		return 1
	case area && g.n >= 3 && l[1] >= 3 && l[1] <= 4 && l[2] == 4: // 010-1234-5678
		return 2
	case g.n >= 3 && i > 0 && r.S[i-1] == '+' && l[0] <= 3 && l[0]+l[1]+l[2] >= 8 && l[0]+l[1]+l[2] <= 14: // +82 10 1234 5678
		return g.n - 1
	case g.n >= 4 && l[0] == 4 && l[1] == 4 && l[2] == 4 && l[3] == 4 && !g.years: // a card's
		return 3
	case g.n == 2 && (l[0] == 3 || l[0] == 4) && l[1] == 4 && r.phoneBefore(i): // 문의 345 6789
		return 1
	}
	return -1
}

// SpacedThousands returns the end of a number whose digits blanks group, 1 234 567원, 2 000만 유로, or 0. Two groups alone are one where the second
// begins with a zero, as no number does, or behind a scale where they are a sum: 1억 2 500만 유로.
func (r *Line) SpacedThousands(i int, isBehindScale bool) int {
	g := r.digitGroups(i)
	if g.n < 2 || !g.blanks || g.bracket || g.lens[0] > 2 || g.lens[1] != 3 {
		return 0
	}
	if g.n == 2 {
		end := g.ends[1]
		w := r.NumeralWord(end)
		if isSure := r.S[end-3] == '0'; w.Sense == nil || w.Class != lex.NBig || !isSure && !(isBehindScale && r.CurrencyFollows(end+len(w.Text))) {
			return 0
		}
		return end + len(w.Text)
	}
	if g.lens[2] != 3 {
		return 0
	}
	k := 2
	for k+1 < g.n && g.lens[k+1] == 3 {
		k++
	}
	if !r.CurrencyFollows(g.ends[k]) {
		return 0
	}
	return g.ends[k]
}

// phoneBefore reports whether a word for a telephone stands before p.
func (r *Line) phoneBefore(p int) bool {
	q := r.SkipGapBack(p)
	if q > 0 && strings.IndexByte(":.)", r.S[q-1]) >= 0 {
		q = r.SkipGapBack(q - 1)
	}
	return lex.PhoneCues.Before(r.S, q).Sense != nil
}

// Masked returns the end of an identifier with stars in place of digits, 123456**01234 and 352-****-1234, of which s[i:e] are
// digits, or 0.
func Masked(s string, i, e int) int {
	const reach = 64
	k := e
	for k < min(len(s), e+reach) && (runes.IsDigit(s[k]) || s[k] == '*' || s[k] == '-') {
		k++
	}
	run := s[e:k]
	star := strings.Index(run, "**")
	behind := strings.HasPrefix(run, "-*") || star == 0 && strings.TrimLeft(run, "*") != ""
	if !behind && !(i >= 2 && s[i-1] == '-' && s[i-2] == '*') {
		return 0
	}
	return k
}

// Bullet reports whether c may stand before a section's number, as broken bytes may, which are read as U+FFFD.
func Bullet(c rune) bool { return c == utf8.RuneError || strings.ContainsRune(" \t#*->", c) }

// Section returns the end of the number of a section at the line's start, before a noun that is no unit of a decimal, or 0: 1.4 후보.
func (r *Line) Section(i, e int) int {
	if r.Strict || e+1 >= len(r.S) || r.S[e] != '.' || e-i > 2 || i > 8 || strings.TrimLeftFunc(r.S[:i], Bullet) != "" {
		return 0
	}
	k := runes.DigitsEnd(r.S, e+1)
	if k-e > len(".12") || k == e+1 {
		return 0
	}
	q := r.SkipGap(k)
	if q == k {
		return 0
	}
	w := r.UnitAt(q)
	if w.Sense == nil || w.Class != lex.WCounter {
		return 0
	}
	end := q + len(w.Text)
	if w.Flags&lex.FNoun == 0 && (r.Boundary(end) || len(w.Text) > runes.SyllableLen || len(lex.DecimalUnits.At(r.S, q).Text) == len(w.Text) || lex.DecimalTails.At(r.S, end).Sense != nil) {
		return 0 // 3.3 매도, 2.1 개요, not 1.5 개를
	}
	return k
}

// SpokenCode returns the end of a telephone number that is told digit by digit, in groups, from i on, or 0: 공일공 일이삼사 오육칠팔.
// A day of history is told so, too.
func (r *Line) SpokenCode(i int) int {
	first0 := r.NumeralWord(i)
	zero := first0.Sense != nil && first0.Class == lex.NDigit && first0.N == 0 && r.HangulAt(i)
	p, groups, first, end := i, 0, 0, 0
	for groups < 6 {
		q, k := p, 0
		for k <= 12 {
			w := r.NumeralWord(q)
			if w.Sense == nil || w.Class != lex.NDigit && (w.Class != lex.NUnit || w.Flags&lex.FBare == 0 || w.N != 2) { // 둘 is what 2 is called on the telephone
				break
			}
			q += len(w.Text)
			k++
		}
		if k < 2 || k < 3 && (groups > 0 || !zero) || k > 12 || k == 3 && r.PairOfDays(p) {
			break
		}
		if groups == 0 {
			first = k
		}
		groups, end = groups+1, q
		q = r.SkipGap(q + len(lex.CodeJoins.At(r.S, q).Text))
		if w := lex.CodeJoins.At(r.S, q); w.Sense != nil && w.N == 1 {
			q = r.SkipGap(q + len(w.Text))
		}
		if q < len(r.S) && r.S[q] == '-' {
			q = r.SkipGap(q + 1)
		}
		if q == end {
			break
		}
		p = q
	}
	if groups == 1 && (first == 3 || first == 4) && r.dayNamed(i, end) {
		return end // 구일일 테러
	}
	if groups >= 2 && first >= 3 || groups >= 3 || groups == 1 && zero && first >= 9 {
		return end
	}
	return 0
}
