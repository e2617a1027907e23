package name

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Section returns the end of the number of a section at the line's start, before a noun that is no unit of a decimal, or 0: 1.4 후보 (1.4, candidates).
func Section(r *line.Line, i, e int) int {
	if end := chapterSection(r, i, e); end > 0 {
		return end
	}
	if !r.Doubts(line.Names) || e+1 >= len(r.S) || r.S[e] != '.' || e-i > 2 || i > 8 || strings.TrimLeftFunc(r.S[:i], bullet) != "" {
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
		return 0 // 3.3 매도 (3.3, selling), 2.1 개요 (2.1, an outline), not 1.5 개를 (1.5 pieces)
	}
	return k
}

// chapterSection is Section for the numbers of a chapter and its section, which a hyphen ties: 4-3. 결제 (4-3, paying).
func chapterSection(r *line.Line, i, e int) int {
	const deepest = 24
	if e-i > len("12") || i > deepest || !r.Doubts(line.Names) || !r.Has(e, "-") || strings.TrimLeftFunc(r.S[:i], bullet) != "" {
		return 0
	}
	k := runes.DigitsEnd(r.S, e+1)
	if k == e+1 || k-e > len("-12") || !r.Has(k, ". ") || !runes.IsWord(r.RuneAt(r.SkipGap(k+len(".")))) {
		return 0
	}
	return k
}

// bullet reports whether c may stand before a section's number, as broken bytes may, which are read as U+FFFD.
func bullet(c rune) bool { return c == utf8.RuneError || strings.ContainsRune(" \t#*->[", c) }

// ListItem reports whether the digits from p to end number an item of a list: 1. 목차 (1. Contents), 2.4. 빌드 (2.4. Building), (3) 색인, at the line's
// start, or behind the item before.
func ListItem(r *line.Line, p, end int) bool {
	if end-p > len("12.34") || end+1 >= len(r.S) {
		return false
	}
	if !runes.IsBlank(r.S[end+1]) {
		return r.S[end] == '.' && end-p <= len("12") && writtenToItem(r.S, p, end+1)
	}
	if r.S[end] == ':' { // 1: 오류 (1: errors), 14: INVALID_RESOURCE
		q := r.SkipGap(end + 1)
		return p == 0 && end-p <= len("12") && (r.HangulAt(q) || constantAt(r.S, q))
	}
	if r.S[end] != '.' && r.S[end] != ')' {
		return false
	}
	start := p
	if r.S[end] == ')' && r.HasBefore(p, "(") && end-p <= len("12") {
		start--
	}
	q := r.SkipGap(end + 1)
	switch {
	case q == len(r.S):
		return false
	case runes.IsDigit(r.S[q]):
		return r.S[end] == '.' && numberBehindItem(r, p, end, q)
	}
	if r.S[end] == '.' && dayOfMonth(r, start, end) {
		return true
	}
	if w := lex.ItemLetters.At(r.S, q); w.Sense != nil && (r.Has(q+len(w.Text), ". ") || r.Has(q+len(w.Text), ")")) { // 1. 가. 1) 가)
		return true
	}
	if leads(r.S[:start]) || commented(r.S[:start]) {
		return true
	}
	if r.S[end] == '.' && end-p <= len("12") && startsItem(r, p, q) {
		return true
	}
	v := line.SmallNumber(r.S[p:end])
	if v < 1 || end-p > len("12") || start == 0 || !runes.IsBlank(r.S[start-1]) {
		return false
	}
	before, behind := r.S[max(0, start-reachOfItems):start], r.S[end:min(len(r.S), end+reachOfItems)]
	return itemNear(before, v-1, start < p, r.S[end]) || v == 1 && itemNear(behind, 2, start < p, r.S[end])
}

// writtenToItem reports whether what stands at q is written to the number of an item at p and its point: 1.Token을 (1. the token).
func writtenToItem(s string, p, q int) bool {
	isWord := runes.IsLatin(s[q]) || s[q] == '`'
	return isWord && leads(s[:p]) || labelsWord(s, p, q)
}

// numberBehindItem reports whether the number at q lets the one from p to end, with a point behind it, number an item: the next one, 2. 3. 4., a day behind its month, 5. 15.
// 발표 (announced on 15 May), or, at the line's start, what the item is about, 11. 16진수 (11. hexadecimals), 5.1. 64-bit.
func numberBehindItem(r *line.Line, p, end, q int) bool {
	s := r.S
	k := runes.DigitsEnd(s, q)
	if r.Has(k, ".") && (k+1 == len(s) || !runes.IsDigit(s[k+1])) && (line.SmallNumber(s[q:k]) == line.SmallNumber(s[p:end])+1 || line.IsDay(s[p:end], s[q:k])) {
		return true
	}
	return (r.HangulAt(k) || k < len(s) && (s[k] == '-' || s[k] == '%' || runes.IsLatin(s[k]))) && leads(s[:p])
}

// dayOfMonth reports whether the number from p to end is a day behind its month: the 15 of 5. 15.
func dayOfMonth(r *line.Line, p, end int) bool {
	const joint = ". "
	if p < len("5. ") || r.S[p-len(joint):p] != joint || !runes.IsDigit(r.S[p-len("5. ")]) {
		return false
	}
	month := p - len(joint)
	return line.IsDay(r.S[runes.DigitsStart(r.S, month):month], r.S[p:end])
}

// constantAt reports whether the name of a constant stands at p: INVALID_RESOURCE.
func constantAt(s string, p int) bool {
	k, tied := p, false
	for k < len(s) && (runes.IsCapital(s[k]) || s[k] == '_' && k > p) {
		tied = tied || s[k] == '_'
		k++
	}
	return tied && (k == len(s) || !runes.IsLatin(s[k]))
}

// labelsWord reports whether the digits from p to the point before q are written to a capitalized word, with a blank before them: 메뉴의 1.Feature 항목.
func labelsWord(s string, p, q int) bool {
	return p > 0 && s[p-1] == ' ' && runes.IsCapital(s[q]) && q+1 < len(s) && runes.IsSmall(s[q+1])
}

// startsItem reports whether the number at p, a point behind it, ends no sentence, as a colon and a command, or a place and a name in Latin letters, stand beside it:
// 사용법: 1. sort FILE, 메뉴에서 1. Feature를 고른다 (from the menu).
func startsItem(r *line.Line, p, q int) bool {
	k := r.SkipGapBack(p)
	if k == p || k == 0 || !runes.IsLatin(r.S[q]) {
		return false
	}
	return r.S[k-1] == ':' && runes.IsSmall(r.S[q]) || lex.ParticleBefore(r.S[:k], lex.PFrom, lex.POf).Sense != nil
}

// TitleNumber reports whether the decimal from p to end is the number of a title, which signs begin the line of, or a tag: ## 2.5 설치 (2.5, installation), // [STYLE]
// 3.1 줄바꿈 (3.1, line breaks).
func TitleNumber(s string, p, end int) bool {
	const longest = 12
	if p > len("[a] ") && s[p-1] == ' ' && s[p-2] == ']' {
		return tagged(s, p-len("] "), s[p:end])
	}
	heads := p > 1 && p < longest && s[0] == '#' && s[p-1] != '#' && strings.Trim(s[:p], "#* ") == ""
	return heads && strings.IndexByte(s[p:end], '.') > 0 && end+1 < len(s) && s[end] == ' ' && runes.IsWord(runes.RuneAt(s, end+1)) && !runes.IsDigit(s[end+1])
}

// tagged reports whether the bracket at p closes a tag in Latin letters that begins a line or a comment, and digits are a decimal.
func tagged(s string, p int, digits string) bool {
	const longest = 32
	k := p
	for k > 0 && p-k < longest && (runes.IsLatin(s[k-1]) || s[k-1] == '-' || s[k-1] == '_') {
		k--
	}
	return k < p && k > 0 && s[k-1] == '[' && strings.IndexByte(digits, '.') > 0 && len(s[:k-1]) < 2*longest && strings.Trim(s[:k-1], " \t/*#-") == ""
}

// RatioApart reports whether the number from p to end is a part of a ratio with blanks beside its colon: 16 : 9.
func RatioApart(s string, p, end int) bool {
	const sign = " : "
	return strings.HasPrefix(s[end:], sign) && end+len(sign) < len(s) && runes.IsDigit(s[end+len(sign)]) || strings.HasSuffix(s[:p], sign) && p > len(sign) && runes.IsDigit(s[p-len(sign)-1])
}

// LinkText reports whether the digits from p to end are what a link has to show, the number of a change: [6709817](https://a.kr).
func LinkText(s string, p, end int) bool {
	return p > 0 && s[p-1] == '[' && strings.HasPrefix(s[end:], "](")
}

// leads reports whether what stands before the number of an item is no more than bullets, or blanks.
func leads(before string) bool {
	const indent, deepest = 8, 32
	before = strings.TrimPrefix(before, "| **") // a table's row
	if strings.HasPrefix(before, "==") {        // ===== 6. 제목 (6. title)
		before = strings.TrimLeft(before, "=")
	}
	return len(before) <= indent && strings.TrimLeftFunc(before, bullet) == "" || len(before) <= deepest && strings.TrimLeft(before, " ") == ""
}

// commented reports whether what stands before the number of an item is the sign of a comment alone: // 1. 토큰 (1. tokens), <!-- 2. 제목 (2. title), or a
// star that goes on with one.
func commented(before string) bool {
	const longest = 64
	sign := strings.Trim(before[max(0, len(before)-longest):], " ")
	if strings.HasSuffix(sign, "==") { // // ===== 1. 토큰 =====
		sign = strings.TrimRight(sign, "= ")
	}
	return len(before) < longest && strings.HasSuffix(before, " ") && (sign == "//" || sign == "<!--" || sign == "/*" || sign == "{/*" || sign == "*")
}

// reachOfItems is how far the next item of a list in a line may be.
const reachOfItems = 300

// itemNear reports whether s has the number v as that of an item, in parentheses or before the sign that closes it.
func itemNear(s string, v int, brackets bool, sign byte) bool {
	var b [4]byte
	mark := b[:0]
	if brackets {
		mark = append(mark, '(')
	}
	if v >= 10 {
		mark = append(mark, byte('0'+v/10))
	}
	mark = append(mark, byte('0'+v%10), sign)
	k := strings.Index(s, string(mark))
	return v > 0 && k >= 0 && (k == 0 || !runes.IsDigit(s[k-1])) && k+len(mark) < len(s) && runes.IsBlank(s[k+len(mark)])
}

// RowNumber reports whether the digits from p to end are the first cell of a table's row, and a word that is no unit the second: | 3 | 배포 | (3, deployment).
func RowNumber(r *line.Line, p, end int) bool {
	const indent = len("|    ")
	if p == 0 || p > indent || r.S[0] != '|' || end-p > len("12") || strings.TrimLeft(r.S[1:p], " ") != "" {
		return false
	}
	q := r.SkipGap(end)
	if !r.Has(q, "|") {
		return false
	}
	q = r.SkipGap(q + len("|"))
	for q < len(r.S) && strings.IndexByte("*`[_", r.S[q]) >= 0 {
		q++
	}
	if w := r.UnitAt(q); w.Sense != nil && w.Flags&lex.FNoun == 0 && r.Boundary(q+len(w.Text)) { // | 5 | 개 |
		return false
	}
	return q < len(r.S) && runes.IsWord(r.RuneAt(q)) && !runes.IsDigit(r.S[q]) && strings.IndexByte(r.S[q:], '|') >= 0
}
