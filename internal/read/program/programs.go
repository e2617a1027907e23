package program

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Placed reports whether the digits from i to e, behind the character before, name a place in a template, a port or a device, or are a face: {0}, %1, %2$s, "$1",
// localhost:5001, 10ec:8168, -0-.
func Placed(r *line.Line, i, e int, before rune) bool {
	s := r.S
	decimal := e+1 < len(s) && (s[e] == '.' || s[e] == ',') && runes.IsDigit(s[e+1])
	switch before {
	case '{':
		return braced(s, i, e)
	case '[':
		return escapeEnds(s, i-1) || e < len(s) && s[e] == ':' && strings.Contains(s[e:min(len(s), e+longestAddress)], "::") // [2001:db8::1]
	case '%':
		return percentPlace(s, i, e, decimal)
	case '-': // -0-, %-3.3g
		return s[i] == '0' && e == i+1 && faceBeside(s, i, e) || leftAligned(s, i-1) && formatEnds(s, runes.DecimalsEnd(s, e))
	case '^': // 2^64
		return i > 1 && (runes.IsDigit(s[i-2]) || runes.IsLatin(s[i-2]) || s[i-2] == '@' || s[i-2] == ')')
	case '&':
		return menuKey(r, i, e, decimal)
	case '~': // ~1, ~2
		return e == i+1 && !decimal && marked(r, i)
	case '"':
		return attribute(s, i-1, e)
	case '$':
		return !decimal && argumentPlace(r, i, e)
	case ':':
		return styled(s, i) || namedByColon(s, i, e) || displayed(r, i, e) || !decimal && (e > i+1 && hostBefore(r, i-1) || placeInFile(r, i-1)) && countsNothing(r, e)
	}
	return false
}

// leftAligned reports whether the minus sign at p aligns a value in a format to the left: %-3.3g; not 5%-3.
func leftAligned(s string, p int) bool {
	return p > 0 && s[p-1] == '%' && (p == 1 || !runes.IsDigit(s[p-2]))
}

// argumentPlace reports whether the digits from i to e, behind a dollar sign, are the place of an argument in a message: [[$1]], or, near a word of what messages speak of, one that
// quotes stand around, or that others from $1 on are near: "$1" 파일 (the file), 다른 파일: $1, $2 (other files); not 커피 $2, 빵 $3, which are prices.
func argumentPlace(r *line.Line, i, e int) bool {
	s := r.S
	if e != i+1 || s[i] == '0' || !countsNothing(r, e) || r.P.Domain != nil || r.P.UnitLines {
		return false
	}
	if r.HasBefore(i-1, "[[") && r.Has(e, "]") {
		return true
	}
	near := s[max(0, i-reachOfCode):min(len(s), e+reachOfCode)]
	const quotes = "\"'`"
	quoted := i > 1 && e < len(s) && strings.IndexByte(quotes, s[i-2]) >= 0 && strings.IndexByte(quotes, s[e]) >= 0
	other := byte('1')
	if s[i] == other {
		other++
	}
	return (quoted || argumentIn(near, other)) && lex.ArgumentWords.Mentioned(near, lex.COther) && !r.Near(&lex.Cues, lex.CMoney, i, e)
}

// argumentIn reports whether a dollar sign and one digit, the one that is given, stand in s, no other dollars but such, and no sign or word of a range or a choice behind one.
func argumentIn(s string, digit byte) bool {
	found := false
	for {
		k := strings.IndexByte(s, '$')
		if k < 0 || k+1 == len(s) {
			return found
		}
		switch e := runes.DigitsEnd(s, k+1); {
		case e == k+1 && s[e] != '{', e > k+2:
			return false
		case e < len(s) && (strings.IndexByte("~-|", s[e]) >= 0 || lex.CaseParticle(s[e:], lex.PFrom).Sense != nil):
			return false
		case e+1 < len(s) && (s[e] == '.' || s[e] == ',') && runes.IsDigit(s[e+1]):
			return false
		default:
			found = found || s[k+1] == digit
			s = s[e:]
		}
	}
}

// displayed reports whether the digits from i to e, behind a colon that nothing is written to, are the number of a display, one of a range of such or, behind one, the
// object of its sentence: :0-:7, :1을 표시한다 (shows :1).
func displayed(r *line.Line, i, e int) bool {
	const joint = "-:"
	s := r.S
	if i < len(" :") || e-i > len("12") {
		return false
	}
	if strings.HasSuffix(s[:i], joint) {
		return i > len(joint) && runes.IsDigit(s[i-len(joint)-1])
	}
	if !runes.IsBlank(s[i-2]) || !countsNothing(r, e) {
		return false
	}
	return r.Has(e, joint) || lex.CaseParticle(s[e:], lex.PObject).Sense != nil && strings.Contains(s[max(0, i-reachOfCode):i], joint)
}

// menuKey reports whether the digits from i to e, behind an ampersand, are the key of an entry in a menu or a file of a command: (&1), 삭제&1 (delete), 2>&1.
func menuKey(r *line.Line, i, e int, decimal bool) bool {
	s := r.S
	one := e == i+1 && countsNothing(r, e)
	if i == 1 {
		return one && !decimal
	}
	switch s[i-2] {
	case '(':
		return r.Has(e, ")")
	case '>':
		return true
	case ' ':
		return one
	}
	return one && r.HangulBefore(i-1)
}

// escapeEnds reports whether what begins a colour on a terminal ends before the bracket at p: \x1b[1m.
func escapeEnds(s string, p int) bool {
	return strings.HasSuffix(s[:p], `\x1b`) || strings.HasSuffix(s[:p], `\033`) || strings.HasSuffix(s[:p], `\u001b`) || strings.HasSuffix(s[:p], `\e`)
}

// percentPlace reports whether the digits from i to e, behind a percent sign, are a place in a template, a width or a variable: %1, %2$s, %.3g.
func percentPlace(s string, i, e int, decimal bool) bool {
	switch {
	case s[i] == '.':
		return e == i && e+1 < len(s) && runes.IsDigit(s[e+1])
	case i > 1 && (s[i-2] == ')' || runes.IsDigit(s[i-2]) && (i == 2 || s[i-3] != '%')):
		return false
	}
	return e == i+1 && !decimal || e < len(s) && s[e] == '$'
}

// formatEnds reports whether what a number is the width of in a format stands at p: %-3.3g, %-30{NAME}.
func formatEnds(s string, p int) bool {
	return p < len(s) && (s[p] == '{' || runes.IsLatin(s[p]))
}

// namedByColon reports whether the digits from i to e, behind a colon, are a part of a name: SQL:1999, ::1, [:10].
func namedByColon(s string, i, e int) bool {
	return line.IsYear(s[i:e]) && standardNamed(s, i-1) || hexAddress(s, i) || portBehind(s, i) || i > 1 && s[i-2] == '[' && e < len(s) && s[e] == ']'
}

// longestAddress is how long an address of colons may be.
const longestAddress = 48

// portBehind reports whether the colon before i stands behind an address of colons in brackets: [2001:db8::1]:8080.
func portBehind(s string, i int) bool {
	k := i - len("]:")
	if k < 1 || s[k] != ']' {
		return false
	}
	near := s[max(0, k-longestAddress):k]
	return strings.Contains(near[strings.LastIndexByte(near, '[')+1:], "::")
}

// countsNothing reports whether neither a unit nor a scale follows a number at p.
func countsNothing(r *line.Line, p int) bool { return !r.UnitFollows(p) && r.ScaleAfter(p) == 0 }

// styled reports whether p stands in the style of a tag, behind a colon: <p style="margin:0px.
func styled(s string, p int) bool {
	const reach, sign = 160, "style="
	k := p - len(":")
	for k > 0 && p-k < reach && s[k-1] != '>' && s[k-1] < utf8.RuneSelf && s[k-1] != '"' && s[k-1] != '\'' {
		k--
	}
	return k > 1 && (s[k-1] == '"' || s[k-1] == '\'') && strings.HasSuffix(s[:k-1], sign)
}

// braced reports whether the digits from i to e, behind a brace, are a place in a template, one of a set of names or how often a pattern is repeated: {0}, ${1:, {1,
// name}, CP{1251,1255}, \d{2,}.
func braced(s string, i, e int) bool {
	if e == len(s) {
		return false
	}
	switch isName := i > 1 && runes.IsLatin(s[i-2]); s[e] {
	case '}', '!': // {0!s}
		return true
	case ',', ':':
		k := e + 1
		if k < len(s) && s[k] == ' ' {
			k++
		}
		return isName && s[e] == ',' || i > 1 && s[i-2] == '$' || k < len(s) && (runes.IsLatin(s[k]) || s[k] == '}')
	}
	return i > 1 && s[i-2] == '$'
}

// faceBeside reports whether hyphens on both sides, and no digits beyond them, make a face of the zero from i to e: -0-.
func faceBeside(s string, i, e int) bool {
	return e < len(s) && s[e] == '-' && (i < 2 || !runes.IsDigit(s[i-2])) && (e+1 == len(s) || !runes.IsDigit(s[e+1]))
}

// TemplateArgument reports whether what stands from p to end is an argument of a template: {{PLURAL:$1|, {{GENDER:$2|.
func TemplateArgument(s string, p, end int) bool {
	k := p - len(":")
	if k < 0 || s[k] != ':' || end >= len(s) || s[end] != '|' && s[end] != '}' {
		return false
	}
	for k > 0 && runes.IsCapital(s[k-1]) {
		k--
	}
	return k < p-len("A:") && strings.HasSuffix(s[:k], "{{")
}

// marked reports whether the digit at i is that of a mark in a program's message, which has another one near: ~1h~2, ~3%s~2; not ~5시 (about five
// o'clock) and ~3만원 (up to 30,000 won).
func marked(r *line.Line, i int) bool {
	const reach = 48
	if r.ScaleAfter(i+1) > 0 || unitEnds(r, i+1) {
		return false
	}
	return markIn(r.S[max(0, i-reach):i-len("~")]) || markIn(r.S[i+1:min(len(r.S), i+1+reach)])
}

// unitEnds reports whether a unit stands at p and ends its word, but for a particle: 시에 (at o'clock); not the h of ~1h~2 or the %s of ~3%s.
func unitEnds(r *line.Line, p int) bool {
	w, at := r.UnitWord(p)
	end := at + len(w.Text)
	switch {
	case w.Sense == nil:
		return false
	case runes.IsASCII(w.Text) && (r.Has(end, "~") || r.Has(end, ".") && end+1 < len(r.S) && runes.IsDigit(r.S[end+1])):
		return false
	}
	return r.Boundary(end + len(lex.CaseParticle(r.S[end:], lex.PObject, lex.PSubject, lex.PTopic, lex.PPlace, lex.POf, lex.PDirection, lex.PUpTo).Text))
}

// markIn reports whether a tilde with one digit stands in s, and no digit before it.
func markIn(s string) bool {
	for {
		k := strings.IndexByte(s, '~')
		if k < 0 || k+1 >= len(s) {
			return false
		}
		if e := runes.DigitsEnd(s, k+1); e == k+2 && (k == 0 || !runes.IsDigit(s[k-1])) {
			return true
		}
		s = s[k+1:]
	}
}

// placeInFile reports whether a file and a line in it end at p, before a colon and a column: file:42:1.
func placeInFile(r *line.Line, p int) bool {
	k := runes.DigitsStart(r.S, p)
	return k > 1 && k < p && r.S[k-1] == ':' && hostBefore(r, k-1)
}

// hostBefore reports whether a host or a device ends at p, a word of small letters, points and digits: localhost, 10ec; not what has values, size.
func hostBefore(r *line.Line, p int) bool {
	k, small := p, false
	for k > 0 && (runes.IsSmall(r.S[k-1]) || runes.IsDigit(r.S[k-1]) || r.S[k-1] == '.') {
		k--
		small = small || r.S[k] >= 'a'
	}
	return small && p-k > 1 && line.WordStart(r.S, k) && len(lex.ValueHeads.Before(r.S, p).Text) != p-k
}

// hexAddress reports whether two colons stand in what is written before i, of colons and hexadecimal digits: ::1, fe80::5054:12.
func hexAddress(s string, i int) bool {
	for k := i; k > 1 && i-k < longestAddress && (s[k-1] == ':' || isHex(s[k-1])); k-- {
		if s[k-1] == ':' && s[k-2] == ':' {
			return true
		}
	}
	return false
}

// standardNamed reports whether a name of capital letters, with or without its number, ends at p, which has no value: SQL; not TOTAL.
func standardNamed(s string, p int) bool {
	k := p
	for k > 0 && (runes.IsDigit(s[k-1]) || s[k-1] == '-') { // ISO12647-2
		k--
	}
	for k > 0 && runes.IsCapital(s[k-1]) {
		k--
	}
	return p-k > 1 && runes.IsCapital(s[k]) && line.WordStart(s, k) && len(lex.ValueHeads.Before(s, p).Text) != p-k
}

// Escaped reports whether the two characters of s at i, behind a percent sign, are the number of a character in an address: %20.
func Escaped(s string, i int) bool {
	if i+1 >= len(s) || !isHex(s[i]) || !isHex(s[i+1]) {
		return false
	}
	return i < 2 || !runes.IsDigit(s[i-2]) || i+2 < len(s) && s[i+2] == '%' || i > 3 && s[i-4] == '%'
}

// isHex reports whether c is a hexadecimal digit.
func isHex(c byte) bool { return runes.IsDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }

// IsSmallHex reports whether c is a hexadecimal digit and no capital letter, as in names that programs give.
func IsSmallHex(c byte) bool { return runes.IsDigit(c) || c >= 'a' && c <= 'f' }

// SmallHexEnd returns where the small hexadecimal digits end that stand at p.
func SmallHexEnd(s string, p int) int {
	for p < len(s) && IsSmallHex(s[p]) {
		p++
	}
	return p
}

// Option reports whether the hyphen at p begins an option of a command: ls -1, "-1" 인수 (argument); 0 has no sign.
func Option(r *line.Line, p, end int) bool {
	if r.S[p+1] == '0' && end == p+len("-0") {
		return true
	}
	k := end
	if c := r.RuneAt(k); c == '"' || c == '\'' || !runes.IsWord(c) && line.Closing(c) {
		k += runes.RuneLen(r.S, k)
	}
	if w := lex.OptionNouns.At(r.S, r.SkipGap(k)); w.Sense != nil {
		return r.Saw(w)
	}
	if p > 1 && r.S[p-1] == '[' && r.Has(end, "]") {
		if k := r.SkipGapBack(p - 1); k > 0 && runes.IsLatin(r.S[k-1]) { // kill [-9]
			return true
		}
	}
	if partOfAStandard(r, p, end) || end == p+len("-6") && presetNear(r, p, end) {
		return true
	}
	if optionDescribed(r, p, end) || optionOfList(r, p, end) || optionBeside(r, p, end) {
		return true
	}
	q := r.SkipGapBack(p)
	if r.HasBefore(q, "%s") { // %s -3 파일 (a file)
		return q < p
	}
	i := q
	for i > 0 && r.S[i-1] >= 'a' && r.S[i-1] <= 'z' {
		i--
	}
	return q < p && q-i > 1 && line.WordStart(r.S, i) && len(lex.ValueHeads.Before(r.S, q).Text) != q-i
}

// optionDescribed reports whether a field stands behind the option from p to end, or, at the line's start, what the option does: -1 <필드> (a field), -1 첫째 열을
// 숨긴다 (hides the first row).
func optionDescribed(r *line.Line, p, end int) bool {
	q := r.SkipGap(end)
	if q == end {
		return false
	}
	if r.Has(q, "<") && r.HangulAt(q+len("<")) {
		return true
	}
	return end == p+len("-1") && r.AtStart(p) && r.HangulAt(q) && !r.Closes(q) && lex.TailWords.At(r.S, q).Sense == nil
}

// optionOfList reports whether the hyphen at p and the digit before end begin a line, and a column and words stand behind: -1      감춤 (hides it).
func optionOfList(r *line.Line, p, end int) bool {
	const widest = 40
	q := end
	for q < len(r.S) && q-end < widest && r.S[q] == ' ' {
		q++
	}
	return q > end+1 && end == p+len("-1") && r.AtStart(p) && r.HangulAt(q)
}

// presetNear reports whether a word of settings that are given as options stands near before the one of one digit from p to end, or another option with
// the same sign and a letter behind: 사전 설정은 -6이다 (the preset is -6), -5, -6, -6e.
func presetNear(r *line.Line, p, end int) bool {
	if lex.Presets.Mentioned(r.S[max(0, p-line.Window):p], lex.HWord) {
		return true
	}
	for k := end; k+3 < len(r.S) && k-end < line.Window/2; k++ {
		if r.S[k] == '-' && runes.IsBlank(r.S[k-1]) && runes.DigitsEnd(r.S, k+1) == k+2 && runes.IsLatin(r.S[k+2]) && lex.Boundary(r.S, k+3) {
			return true
		}
	}
	return false
}

// partOfAStandard reports whether the hyphen and the digits from p to end are a part of a standard that is named before a list of such: ISO 8859: -2, -3.
func partOfAStandard(r *line.Line, p, end int) bool {
	const reach = 4 * line.Window
	listed := r.Has(end, ", -") || strings.LastIndexByte(r.S[max(0, p-line.Window/2):p], '-') >= 0
	return listed && (lex.PartedStandards.Mentioned(r.S[max(0, p-reach):p], lex.HWord) || lex.PartedStandards.Mentioned(r.S[end:min(len(r.S), end+reach)], lex.HWord))
}

// optionBeside reports whether another option of one digit stands beside the one from p to end, behind a bar or dots, -4|-6 and -6 ... -9, or behind 과
// and before a word of options, -4와 -6 옵션 (the options -4 and -6); not -3과 -5였다 (it was -3 and -5), and not -3 -5 and -3, -5, which list values.
func optionBeside(r *line.Line, p, end int) bool {
	const between = " |."
	if end != p+len("-6") {
		return false
	}
	k := end
	for k < len(r.S) && strings.IndexByte(between, r.S[k]) >= 0 {
		k++
	}
	and := lex.CaseParticle(r.S[end:], lex.PAnd)
	if and.Sense != nil {
		k = r.SkipGap(end + len(and.Text))
	}
	if k > end && r.Has(k, "--") && k+2 < len(r.S) && runes.IsLatin(r.S[k+2]) { // -4 --extreme
		return true
	}
	if k > end && k+1 < len(r.S) && r.S[k] == '-' && runes.DigitsEnd(r.S, k+1) == k+2 {
		return strings.ContainsAny(r.S[end:k], "|.") && !r.UnitFollows(k+2) || and.Sense != nil && r.Saw(lex.OptionNouns.At(r.S, r.SkipGap(k+2)))
	}
	q := r.SkipGapBack(p)
	if by := lex.ParticleBefore(r.S[:q], lex.PAnd); by.Sense != nil && r.HasBefore(r.SkipGapBack(q-len(by.Text)), "-0") { // -0과 -9: 0 has no sign
		return true
	}
	k = p
	for k > 0 && strings.IndexByte(between, r.S[k-1]) >= 0 {
		k--
	}
	return strings.ContainsAny(r.S[k:p], "|.") && k > 1 && runes.IsDigit(r.S[k-1]) && r.S[k-2] == '-' && !runes.IsWord(r.RuneBefore(k-2))
}

// InAngles reports whether the digits at i end a name in angle brackets, <숫자1> (number 1), or are all of it, as of a tag that a program fills in: <0>, </1>.
func InAngles(r *line.Line, i int) bool {
	const longest = 30
	k := i
	for k > 0 && i-k < longest && r.S[k-1] != '<' && r.S[k-1] != '>' && !runes.IsBlank(r.S[k-1]) {
		k--
	}
	if k == 0 || r.S[k-1] != '<' {
		return false
	}
	if k == i || r.S[k:i] == "/" {
		next := runes.DigitsEnd(r.S, i) + len(">")
		w := r.UnitAt(next)
		return k < i || w.Sense == nil || !r.Closes(next+len(w.Text)) || closedTag(r.S, next, r.S[i:next]) // not <10>점 (10 points)
	}
	return r.HangulBefore(i) || runes.IsLatin(r.S[i-1])
}

// closedTag reports whether the end of the tag, which is given with its last sign, stands near behind p in s: 0> of <0>이름</0>.
func closedTag(s string, p int, tag string) bool {
	near := s[p:min(len(s), p+2*line.Window)]
	for {
		_, behind, found := strings.Cut(near, "</")
		if !found || strings.HasPrefix(behind, tag) {
			return found
		}
		near = behind
	}
}
