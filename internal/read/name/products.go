package name

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// MayBe reports whether the bare digits from i to end may name something, by what is written beside them: 그림 7.19 (figure 7.19), Windows 10, 5-Digit,
// 2. in a list. The rules for names in tables/rules/number.tsv are asked only where they may.
func MayBe(r *line.Line, i, end int) bool {
	s := r.S
	if signOfName(r, i, end) || wordOfName(r, i, end) {
		return true
	}
	if end+1 < len(s) && (s[end] == '-' || s[end] == '.' || s[end] == ')' || s[end] == ':' && i == 0) && !runes.IsDigit(s[end+1]) {
		return s[end] != ')' || !r.HasBefore(i, "(") || !r.HangulBefore(i-1) || line.IsYear(s[i:end]) // not 김씨(44) (Mr Kim, 44)
	}
	return twoTens(s[i:end]) || mayFollow(r, i, end) || end-i == len("2007") && mailedBrackets(s, r.SkipGapBack(i)) ||
		TitleNumber(s, i, end) || RatioApart(s, i, end) || LinkText(s, i, end) || InCode(r, i, end) || ShortYear(r, i, end) ||
		strings.IndexByte(s[i:end], '.') >= 0 && VersionNear(r, i, end)
}

// signOfName reports whether a zero before the digits from i to end, or a sign behind them, may make a name of them: 007; 669, AMF; 5-Digit.
func signOfName(r *line.Line, i, end int) bool {
	s := r.S
	switch {
	case s[i] == '0' && i+1 < end && runes.IsDigit(s[i+1]), HyphenBehind(s, end):
		return true
	case end == len(s):
		return false
	}
	latinNext := func(p int) bool { return p < len(s) && runes.IsLatin(s[p]) }
	switch c := s[end]; c {
	case '^', '@':
		return true
	case '+':
		return latinNext(end + 1)
	case ',':
		return end+1 < len(s) && s[end+1] == ' ' && latinNext(end+2)
	case '>':
		return InAngles(r, i)
	default:
		return c >= 0xE2 && Keycap(s, end)
	}
}

// wordOfName reports whether what stands behind the digits from i to end may make a name of them: 404 오류 (error 404), 7장. 설치 (7. Installation).
func wordOfName(r *line.Line, i, end int) bool {
	s, q := r.S, r.SkipGap(end)
	switch {
	case end-i == len("404") && afterBar(s, end) > end && NumberedBehind(r, i, end):
		return true
	case q == len(s):
		return false
	case r.Has(q, "©"), r.Has(q, "ⓒ"):
		return true
	case q == end && r.Has(end+runes.SyllableLen, ".") && headingAt(r, i, end):
		return true
	}
	return (q > end || end-i > len("12")) && lex.NamedNumbers.At(s, q).Sense != nil
}

// twoTens reports whether the digits are two tens that follow one another: 3040 (those in their 30s and 40s).
func twoTens(digits string) bool {
	return len(digits) == len("3040") && digits[1] == '0' && digits[3] == '0' && digits[2] == digits[0]+1
}

// HyphenBehind reports whether hyphens tie a word in Latin letters to the digits that end at end, or to more of them: 5-Digit, 1-2-user.
func HyphenBehind(s string, end int) bool {
	const longest = 16
	for k := end; k+1 < len(s) && s[k] == '-' && k-end < longest; k = runes.DigitsEnd(s, k+1) {
		if runes.IsLatin(s[k+1]) {
			return true
		}
		if !runes.IsDigit(s[k+1]) {
			break
		}
	}
	return false
}

// mayFollow reports whether what stands before the bare digits from i to end may be a name that they belong to: 그림 7.19 (figure 7.19), Windows 10.
func mayFollow(r *line.Line, i, end int) bool {
	s, q := r.S, r.SkipGapBack(i)
	switch {
	case q == 0 || end < len(s) && s[end] == ' ' && s[q-1] >= utf8.RuneSelf && r.AtStart(q):
		return end+1 < len(s) && s[end] == ' ' && (r.HangulAt(r.SkipGap(end)) || runes.IsLatin(s[end+1])) // 59 잘못된 레코드
	case q == i && s[i-1] == '(':
		return mayFollowBracket(r, i, end)
	case q == i && s[i-1] < utf8.RuneSelf:
		return runes.IsLatin(s[i-1]) || strings.IndexByte("[#./+$-", s[i-1]) >= 0
	case r.HasBefore(q, "§"):
		return true
	case r.HasBefore(q, "©") || r.HasBefore(q, "ⓒ"):
		return line.IsYear(s[i:runes.DigitsEnd(s, i)])
	case q == i:
		return r.HangulBefore(i) && (Labels(r, q, i, end) || lex.Products.Before(s, i).Sense != nil || lex.SectionLeads.Before(s, i).Sense != nil || Indexed(r, i) || InPlace(r, q, i, end))
	case s[q-1] < utf8.RuneSelf:
		return runes.IsLatin(s[q-1]) || strings.IndexByte("#.+-_/)", s[q-1]) >= 0 || runes.IsDigit(s[q-1]) && q > 1 && !runes.IsBlank(s[q-2])
	}
	return r.HangulBefore(q) && (Labels(r, q, i, end) || InPlace(r, q, i, end) || end < len(s) && s[end] == ':' || end == i+1 && IndexedApart(r, q, i) || lex.Products.Before(s, q).Sense != nil)
}

// mayFollowBracket is mayFollow behind a parenthesis: flock(2), login (1), 서버 오류 (500), a server error.
func mayFollowBracket(r *line.Line, i, end int) bool {
	s := r.S
	if line.IsYear(s[i:end]) || end-i == len("500") && r.Has(end, ")") && lex.CodeHeads.Before(s, r.SkipGapBack(i-1)).Sense != nil {
		return true
	}
	if i < 3 {
		return false
	}
	c := s[i-2]
	return runes.IsLatin(c) || runes.IsDigit(c) || c == '_' || c == ' ' && s[i-3]-'a' < 26
}

// InPlace reports whether the digits from p to end, behind what ends at q, have their place in an address or among names: 종로3가 (the third section of Jongno),
// 을지로 4가, 중구 세종대로 110, 669, AMF, FAR; not 서로 3가지 (three kinds each).
func InPlace(r *line.Line, q, p, end int) bool {
	if amongNames(r, p, end) || building(r, q, p, end) {
		return true
	}
	if end-p > len("12") {
		return false
	}
	tail := lex.StreetTails.At(r.S, end)
	if tail.Sense == nil {
		return false
	}
	if tail.N == 1 {
		return q == p && Village(r, p, false)
	}
	w := lex.StreetHeads.Before(r.S, q)
	if w.Sense == nil || q < p && w.N == 0 || w.N == 0 && !r.HangulBefore(q-len(w.Text)) {
		return false
	}
	return r.Saw(w)
}

// Village reports whether a district and a gap stand before the name of a village that a numeral at p is the end of: 상북면 이천리, 애월읍 광령2리. Behind
// what may be a conditional, 가면 만 리 (10,000 li if one goes), the numeral is several words or ends a name.
func Village(r *line.Line, p int, several bool) bool {
	const reach = line.Window / 2
	start := r.HangulFrom(p, reach)
	q := r.SkipGapBack(start)
	w := lex.Districts.Before(r.S, q)
	return q < start && w.Sense != nil && r.HangulBefore(q-len(w.Text)) && (w.N == 0 || several || start < p) && r.Saw(w)
}

// building reports whether the digits from p to end are the number of a building in a road whose name ends at q, behind its district: 중구 세종대로 110.
func building(r *line.Line, q, p, end int) bool {
	const reach = line.Window / 2
	if q == p || end-p < len("12") || lex.RoadEnds.Before(r.S, q).Sense == nil || !r.Boundary(end) {
		return false
	}
	start := r.HangulFrom(q, reach)
	k := r.SkipGapBack(start)
	w := lex.Districts.Before(r.S, k)
	return q-start > 2*runes.SyllableLen && k < start && w.Sense != nil && w.N == 0 && r.HangulBefore(k-len(w.Text)) && r.Saw(w)
}

// amongNames reports whether the digits from p to end stand in a list among names in Latin letters: 669, AMF, FAR; NT, 2000, XP.
func amongNames(r *line.Line, p, end int) bool {
	n, k := 0, p
	if k > 2 && r.S[k-1] == ' ' && r.S[k-2] == ',' && runes.IsLatin(r.S[k-3]) {
		n++
	}
	for k = end; n < 2 && k+2 < len(r.S) && r.S[k] == ',' && r.S[k+1] == ' ' && runes.IsLatin(r.S[k+2]); n++ {
		for k += len(", "); k < len(r.S) && (runes.IsLatin(r.S[k]) || runes.IsDigit(r.S[k])); {
			k++
		}
	}
	return n > 1
}

// Indexed reports whether the digits at p tell the word that they are written to apart from the same word with other digits near: 조건1 (condition 1),
// 조건2.
func Indexed(r *line.Line, p int) bool {
	const reach = 2 * line.Window
	q := r.HangulFrom(p, reach)
	word, digit := r.S[q:p], r.S[p]
	return word != "" && lex.LeadWords.Before(r.S, p).Sense == nil && tildeBehind(r.S, runes.DigitsEnd(r.S, p)) == 0 && (indexedIn(r.S[max(0, q-reach):q], word, digit) || indexedIn(r.S[p:min(len(r.S), p+reach)], word, digit))
}

// indexedIn reports whether the word stands in s with another digit written to it.
func indexedIn(s, word string, digit byte) bool {
	k := strings.Index(s, word)
	p := k + len(word)
	return k >= 0 && p < len(s) && runes.IsDigit(s[p]) && s[p] != digit && line.WordStart(s, k)
}

// IndexedApart is Indexed for a word that ends at q, before a gap and one low digit at p: 값 1 (value 1), 값 2.
func IndexedApart(r *line.Line, q, p int) bool {
	const reach, most = 2 * line.Window, '5'
	start := r.HangulFrom(q, reach)
	digit := r.S[p]
	if start == q || digit > most || !line.WordStart(r.S, start) {
		return false
	}
	word := r.S[start:q]
	for _, s := range [...]string{r.S[max(0, start-reach):start], r.S[p:min(len(r.S), p+reach)]} {
		k := strings.Index(s, word)
		if e := k + len(word) + len(" "); k >= 0 && e < len(s) && s[e-1] == ' ' && (s[e] == digit+1 || s[e]+1 == digit && digit > '1') && (e+1 == len(s) || s[e+1] < utf8.RuneSelf && !runes.IsDigit(s[e+1])) && line.WordStart(s, k) {
			return true
		}
	}
	return false
}

// VersionNear reports whether a word of versions stands near the decimal r.S[i:e], 버전 3.1 (version 3.1), 현재 버전은 8.6 (the version now is 8.6), 4.1과
// 4.2 버전, or a version of more numbers in the same list: 4.1.2, 4.2, 4.3.
func VersionNear(r *line.Line, i, e int) bool {
	return lex.VersionWords.Mentioned(r.S[max(0, i-line.Window/2):i], lex.HWord) || lex.VersionWords.Mentioned(r.S[e:min(len(r.S), e+line.Window/2)], lex.HWord) || versionListed(r.S, i, e)
}

// versionListed reports whether a version of three numbers or more stands beside s[i:e] in a list: 4.1.2, 4.2.
func versionListed(s string, i, e int) bool {
	const most = 8
	dotted := func(c byte) bool { return c == '.' || runes.IsDigit(c) }
	for range most {
		k := e
		for k < len(s) && (s[k] == ',' || s[k] == ' ' && k > e) {
			k++
		}
		p := k
		for k < len(s) && dotted(s[k]) {
			k++
		}
		if p == e || k == p {
			break
		}
		if strings.Count(s[p:k], ".") > 1 && s[k-1] != '.' {
			return true
		}
		e = k
	}
	for range most {
		k := i
		for k > 0 && (s[k-1] == ' ' || s[k-1] == ',') {
			k--
		}
		p := k
		for k > 0 && dotted(s[k-1]) {
			k--
		}
		if p == i || k == p || strings.IndexByte(s[p:i], ',') < 0 {
			break
		}
		if strings.Count(s[k:p], ".") > 1 {
			return true
		}
		i = k
	}
	return false
}

// Proper reports whether a name in Latin letters ends at p, before a number that ends at end: Node.js, iOS, XSLT, a single capital, KS X,
// or before a number that is not large a word without capitals among Korean ones, perl; not what a number is the value of: PER, Total.
func Proper(r *line.Line, p, end int, large bool) bool {
	const longest = 30
	i, upper, lower := p, 0, 0
	for i > 0 && p-i < longest && (runes.IsLatin(r.S[i-1]) || runes.IsDigit(r.S[i-1]) || strings.IndexByte(".+-_#/", r.S[i-1]) >= 0) {
		i--
		if c := r.S[i]; runes.IsLatin(c) {
			if c < 'a' {
				upper++
			} else {
				lower++
			}
		}
	}
	if Mailed(r.S, p) {
		return true
	}
	if w := lex.ValueHeads.Before(r.S, p); upper+lower == 0 || !line.WordStart(r.S, i) || w.Sense != nil && len(w.Text) == p-i {
		return false
	}
	q, next := r.SkipGapBack(i), r.SkipGap(end)
	switch {
	case upper > 0 && lower == 0 && next > end && next < len(r.S) && runes.IsDigit(r.S[next]):
		return false // a row of a table: OPM 14.4 2.5
	case upper > 0:
		return p-i > 1 || i == 0 || q < i || r.S[i-1] == '('
	case lower > 2 && !large:
		return q == 0 || !runes.IsLatin(r.S[q-1]) && !runes.IsDigit(r.S[q-1])
	}
	return false
}

// mailedBrackets is Mailed for an address in angle brackets, before a comma: Hong <hong@a.kr>, 2007.
func mailedBrackets(s string, p int) bool {
	s = strings.TrimRight(s[:p], ", ")
	k := len(s) - len(">")
	return k > 0 && s[k] == '>' && (Mailed(s, k) || strings.LastIndex(s, " at ") > strings.LastIndexByte(s, '<'))
}

// Mailed reports whether an e-mail address ends at p, behind which stand the years of a work: hong@a.kr 2019, 2021.
func Mailed(s string, p int) bool {
	const longest = 48
	k := p
	for k > 0 && p-k < longest && (runes.IsLatin(s[k-1]) || runes.IsDigit(s[k-1]) || strings.IndexByte(".-_", s[k-1]) >= 0) {
		k--
	}
	return k > 1 && k < p && s[k-1] == '@' && !runes.IsBlank(s[k-2])
}

// Tied reports whether a sign ties the digits from p to end to a name: PKCS#11, #3, H.264, OS/2, Gtk+3, flock(2), [12].
func Tied(r *line.Line, p, end int) bool {
	switch c := r.S[p-1]; c {
	case '#':
		return line.WordStart(r.S, p-1) || runes.IsLatin(r.S[p-2])
	case '.', '/', '+':
		if c == '.' && footnote(r, p, end) {
			return true
		}
		for p > 1 && (r.S[p-1] == c || r.S[p-1] == '.' || runes.IsDigit(r.S[p-1])) { // mpeg1.0+2.0
			p--
		}
		return p > 0 && runes.IsLatin(r.S[p-1])
	case '[':
		return r.Has(end, "]") && end-p <= len("123")
	case '-': // 가상-86 (virtual 86)
		return r.HangulBefore(p-1) && end-p <= len("123")
	case '$': // $A$1, $1$2, r$1
		return p > 1 && (r.S[p-2]-'A' < 26 || end == p+1 && (r.S[p-2]-'a' < 26 || p > 2 && runes.IsDigit(r.S[p-2]) && r.S[p-3] == '$'))
	case '(':
		return tiedInBracket(r, p, end)
	}
	return false
}

// tiedInBracket is Tied behind a parenthesis: a year that is cited, a code, a version, the section of a manual's page.
func tiedInBracket(r *line.Line, p, end int) bool {
	switch {
	case citedYear(r, p, end), end-p == len("500") && r.Has(end, ")") && r.Saw(lex.CodeHeads.Before(r.S, r.SkipGapBack(p-1))): // 서버 오류 (500)
		return true
	case r.Has(end, "+)") && p > 2 && (runes.IsLatin(r.S[p-2]) || r.S[p-2] == ' ' && runes.IsLatin(r.S[p-3])): // Safari (12+)
		return true
	case !r.Has(end, ")") || end-p > 1:
		return false
	case pageHead(r.S, p, end):
		return true
	}
	name := r.SkipGapBack(p - 1)
	k := name
	for k > 0 && (r.S[k-1] >= 'a' && r.S[k-1] <= 'z' || r.S[k-1] == '_' || runes.IsDigit(r.S[k-1])) {
		k--
	}
	if name == p-1 && pageOf(r, k, name, end) {
		return true
	}
	return name-k > 1 && line.WordStart(r.S, k) && (name == p-1 || !runes.IsDigit(r.S[name-1]) && len(lex.ValueHeads.Before(r.S, name).Text) != name-k)
}

// pageOf reports whether a name in Latin letters whose small ones stand from k to q has the number of its page behind it in parentheses, where end is before the
// closing one: Wodim(1), w(1) beside who(1)/, FOOBAR(1) at a line's end; or a number that parsers have: LALR(1).
func pageOf(r *line.Line, k, q, end int) bool {
	s := r.S
	switch {
	case k == q:
		capitals := len(s[:q]) - len(strings.TrimRight(s[:q], "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
		return runes.OneOf(s[q-capitals:q], "LL|LR|SLR|LALR|GLR") || capitals > len("GDP") && r.AtEnd(end+len(")")) && len(lex.ValueHeads.Before(s, q).Text) != capitals
	case k+1 == q:
		return k > 1 && s[k-1] == '/' && s[k-2] == ')'
	}
	return q-k > 2 && k > 0 && s[k-1]-'A' < 26 && line.WordStart(s, k-1) && len(lex.ValueHeads.Before(s, q).Text) != q-k+1
}

// footnote reports whether the digits from p to end are the number of a note at a sentence's end: 나타났다.12 그러나 (was seen.12 But), 것이다.3) 또한.
func footnote(r *line.Line, p, end int) bool {
	if end-p > len("123") || !r.HangulBefore(p-len(".")) || p < len("..") {
		return false
	}
	return end == len(r.S) || r.S[end] == ')' || r.S[end] == ' ' && !r.UnitFollows(r.SkipGap(end)) && r.ScaleAfter(r.SkipGap(end)) == 0
}

// citedYear reports whether the digits from p to end are a year that stands alone in parentheses, as a work or its author has it: (2013)의 3판 (the third
// edition of 2013); not a round number, (2000).
func citedYear(r *line.Line, p, end int) bool {
	return r.Has(end, ")") && line.IsYear(r.S[p:end]) && r.S[p+2:end] != "00"
}

// pageHead reports whether the digit from p to end is that of a manual's page, whose name and section begin and end the line: XZLESS(1) … XZLESS(1).
func pageHead(s string, p, end int) bool {
	k := p - len("(")
	for k > 0 && (runes.IsLatin(s[k-1]) || runes.IsDigit(s[k-1]) || strings.IndexByte("-_.+", s[k-1]) >= 0) {
		k--
	}
	page := s[k : end+len(")")]
	return k+len("(") < p && len(s) > 2*len(page) && strings.HasPrefix(s, page) && strings.HasSuffix(s, page)
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

// Keycap reports whether what makes a key of a digit stands at p, with or without the sign for pictures before it: 4️⃣.
func Keycap(s string, p int) bool {
	return strings.HasPrefix(strings.TrimPrefix(s[p:], "\uFE0F"), "\u20E3")
}

// afterBar returns where the next field of a table begins behind the number of three digits that ends at p, or p: | 404 | Not Found |.
func afterBar(s string, p int) int {
	const longest = 24
	k := p
	for k < len(s) && k-p < longest && (s[k] == ' ' || s[k] == '|') {
		k++
	}
	if k == p || strings.Count(s[p:k], "|") != 1 {
		return p
	}
	return k
}

// NumberedBehind reports whether what stands behind the bare digits from i to end has numbers as names: 404 오류 (error 404), 8051 마이크로컨트롤러
// (the 8051 microcontroller), 12 릴리스 (release 12).
func NumberedBehind(r *line.Line, i, end int) bool {
	const code, model = 1, 2
	q := r.SkipGap(end)
	w := lex.NamedNumbers.At(r.S, q)
	if p := afterBar(r.S, end); p > end { // | 404 | Not Found |
		if w = lex.NamedNumbers.At(r.S, p); w.Sense == nil || w.N != code || !runes.IsASCII(w.Text) {
			return false
		}
	}
	if w.Sense == nil && headingAt(r, i, end) {
		return true
	}
	if w.Sense == nil || strings.IndexByte(r.S[i:end], ',') >= 0 {
		return false
	}
	switch w.N {
	case code:
		return end-i == len("404") && r.S[i] > '0' && r.S[i] < '6' && r.Saw(w)
	case model:
		return end-i > len("12") && !line.IsYear(r.S[i:end]) && r.Saw(w)
	}
	return r.Saw(w)
}

// CodeOfALine reports whether the digits that end at end begin a line that speaks of a fault, as messages do that their code stands before: 59 잘못된 레코드
// 길이입니다 (59: wrong length of the record).
func CodeOfALine(r *line.Line, i, end int) bool {
	const reach = 3 * line.Window
	q := r.SkipGap(end)
	tail := lex.TailWords.At(r.S, q)
	return r.AtStart(i) && q > end && (r.HangulAt(q) || q < len(r.S) && runes.IsLatin(r.S[q]) && end-i <= len("404")) && runes.DigitsEnd(r.S, i) == end && end-i <= len("4040") && (tail.Sense == nil || tail.Flags&lex.FSuffix != 0) &&
		line.JoinAt(r.S, q).Sense == nil && lex.FaultWords.Mentioned(r.S[q:min(len(r.S), q+reach)], lex.HWord)
}

// headingAt is Heading for the unit that is written to the digits.
func headingAt(r *line.Line, i, at int) bool {
	w := lex.HeadingUnits.At(r.S, at)
	return w.Sense != nil && Heading(r, i, at, at+len(w.Text))
}

// Heading reports whether the digits at i with a unit that ends at end number a heading, or what refers to one: 7장. 설치 (chapter 7, installation), at the
// start of a line, a sentence or a bracket, or behind a comma.
func Heading(r *line.Line, i, at, end int) bool {
	if !r.Has(end, ". ") || lex.HeadingUnits.At(r.S, at).Sense == nil || end-at != len(lex.HeadingUnits.At(r.S, at).Text) {
		return false
	}
	next := r.SkipGap(end + len("."))
	if next == len(r.S) || !runes.IsWord(r.RuneAt(next)) && !line.Quotes(r.S[next:]) || runes.IsDigit(r.S[next]) {
		return false
	}
	q := r.SkipGapBack(i)
	return r.AtStart(q) || strings.IndexByte(".,([", r.S[q-1]) >= 0 || line.Quotes(r.S[next:]) || runes.IsLatin(r.S[q-1]) || sectionBefore(r, q) || lex.References.Mentioned(r.S[end:min(len(r.S), end+3*line.Window)], lex.HWord)
}

// sectionBefore reports whether a word that leads to another section of a text ends at q: 다음6.3. 설치 (next: 6.3. Installation).
func sectionBefore(r *line.Line, q int) bool {
	w := lex.SectionLeads.Before(r.S, q)
	return w.Sense != nil && line.WordStart(r.S, q-len(w.Text))
}

// Leads reports whether the digits at p, which end at end, number the section that the word of sectionBefore at q leads to.
func Leads(r *line.Line, q, end int) bool {
	next := r.SkipGap(end + 1)
	return r.Has(end, ". ") && next < len(r.S) && runes.IsWord(r.RuneAt(next)) && !runes.IsDigit(r.S[next]) && sectionBefore(r, q)
}

// OfAWork reports whether a sign of copyright ends at q, or a list of years behind one, or stands behind the digits that end at end: © 2006, 2007.
func OfAWork(r *line.Line, q, end int) bool {
	if next := r.SkipGap(end); r.Has(next, "ⓒ") || r.Has(next, "©") || mailedBrackets(r.S, q) {
		return true
	}
	return r.HasBefore(q, "©") || r.HasBefore(q, "ⓒ") || r.HasBefore(q, "(C)") || r.HasBefore(q, "(c)")
}

// End returns where the numbers of a name end whose first one ends at p: ISO 8859-1, Java 1.4, 5 및 6 (5 and 6).
func End(r *line.Line, p int) int {
	const most = 40 // © 2003, 2004 …
	for k := 0; k < most; k++ {
		for p+1 < len(r.S) && strings.IndexByte("-./", r.S[p]) >= 0 && runes.IsDigit(r.S[p+1]) {
			p = runes.DigitsEnd(r.S, p+1)
		}
		q := r.SkipGap(p)
		if and := lex.CaseParticle(r.S[p:], lex.PAnd, lex.POr); and.Sense != nil && q == p {
			q += len(and.Text) // 버전 4나 5 (version 4 or 5)
		} else if q < len(r.S) && r.S[q] == ',' {
			q++
		} else if r.Has(q, "→") {
			q += len("→")
		} else {
			q += max(len(lex.ListSigns.At(r.S, q).Text), len(lex.ListSeparators.At(r.S, q).Text))
		}
		at := r.SkipGap(q)
		e := runes.DigitsEnd(r.S, at)
		if at == p || q == r.SkipGap(p) || e == at {
			break
		}
		if e+1 < len(r.S) && r.S[e] == '.' && runes.IsDigit(r.S[e+1]) {
			e = runes.DigitsEnd(r.S, e+1)
		}
		if r.UnitFollows(e) || r.ScaleAfter(e) > 0 || e < len(r.S) && strings.IndexByte(",%~-", r.S[e]) >= 0 && e+1 < len(r.S) && runes.IsDigit(r.S[e+1]) {
			break
		}
		p = e
	}
	return p
}

// VersionsTo reports whether the digits at i are the second end of a range of versions: v3.14~15.
func VersionsTo(r *line.Line, i int) bool {
	const longest = 16
	k := i - len("~")
	for k > r.Prev && i-k < longest && (r.S[k-1] == '.' || runes.IsDigit(r.S[k-1])) {
		k--
	}
	return k > r.Prev && k > 0 && r.S[k-1]|0x20 == 'v' && line.WordStart(r.S, k-1)
}

// Chained reports whether the digits at i go on with a name that ends in digits and a hyphen: ISO-8859-1, X86-64.
func Chained(r *line.Line, i int) bool {
	const longest = 24
	if e := runes.DigitsEnd(r.S, i); r.UnitAt(e).Sense != nil || r.ScaleAfter(e) > 0 || e+1 < len(r.S) && (r.S[e] == '.' || r.S[e] == ',') && runes.IsDigit(r.S[e+1]) {
		return false
	}
	k := i
	for k > r.Prev && i-k < longest && (r.S[k-1] == '-' || r.S[k-1] == '.' && k > 1 && runes.IsDigit(r.S[k-2]) || runes.IsDigit(r.S[k-1])) {
		k--
	}
	return k > 0 && k > r.Prev && runes.IsLatin(r.S[k-1])
}

// Decades reports whether the digits s[p:end] are two decades of life, one behind the other, 3040 or 4050; 2030 is a year as often.
func Decades(s string, p, end int) bool {
	return end-p == len("3040") && s[p] >= '3' && s[p] < '7' && s[p+1] == '0' && s[p+2] == s[p]+1 && s[p+3] == '0'
}
