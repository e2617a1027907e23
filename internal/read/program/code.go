// Package program knows what programs write: their code, options and places of arguments, and names in Latin letters. The digits in these name something and
// count nothing. It looks at a line, as package name does, which asks it.
package program

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// reachOfCode is how far the signs of code are looked for.
const reachOfCode = 96

// InCode reports whether the bare digits from i to end stand in a program's code: in the brackets of a call, setDate(2024, 2) and =NORMDIST(70;63), as the
// value of a variable, maxCount = 3, in an object, { year: 2024 }, in the quotes of a text there, ['11680', …], before a comment, or behind an option, -p 8080.
func InCode(r *line.Line, i, end int) bool {
	s, k := r.S, i
	if k > 0 && (s[k-1] == '-' || s[k-1] == '+') {
		k--
	}
	listed := end < len(s) && (s[end] == ',' || s[end] == ';')
	q := r.SkipGapBack(k)
	if q > 0 && s[q-1] >= utf8.RuneSelf && end < len(s) && s[end] >= utf8.RuneSelf { // most often: between words, as no code is
		return false
	}
	switch grouped := strings.IndexByte(s[i:end], ',') >= 0; { // no program has 35,000 as a value: total: 35,000 // 현금 (cash)
	case imaginary(s, end):
		return true
	case grouped:
		return q > 0 && groupedInCode(r, q, end, listed)
	case listed && commentAt(s, end+1): // 37.5, // 위도 (latitude)
		return true
	case commandBehind(r, end), hexPairs(s, end), binaryGroups(s, i, end), pattern(s, i, end), scheduled(s, i, end):
		return true
	case end < len(s) && keyOfObject(s, i, end): // 1: '이름',
		return true
	case r.HasBefore(i, "`") && r.OneAt(end, "…`|...`|`…|`..."): // `0…`
		return true
	}
	return q > 0 && behindSignOfCode(r, i, k, q, end, listed)
}

// behindSignOfCode is InCode for what the character before q says, behind which the digits with their sign begin at k.
func behindSignOfCode(r *line.Line, i, k, q, end int, listed bool) bool {
	s := r.S
	switch c := s[q-1]; c {
	case '<', '>':
		return compared(r, q, end) || inCall(r, q, listed) || operated(r, q, end)
	case '{':
		return inCall(r, q-1, listed)
	case '[':
		return inArray(r, q-1, end)
	case '?':
		return q < k && r.Has(end, " : ") && reckoned(r, q-1, end)
	case '\\':
		return q == k && octal(r, i, end)
	case '|': // {{PLURAL:$1|2=두 번}} (twice)
		return q == k && end < len(s) && s[end] == '='
	case ',', '(', ';', '*', '/', '+', '-':
		return argument(r, q, end, listed) || q < k && reckoned(r, q-1, end)
	case '"', '\'':
		return q == k && end < len(s) && s[end] == c && (inCall(r, q-1, false) || quotedValue(r, q, end))
	case ':':
		return variableEnds(r, q-1, end) || q < k && inObject(s, q-1) || keyEnds(r, q-1)
	case '=':
		return variableEnds(r, q-1, end) || inObject(s, q-1) || compared(r, q, end) || operated(r, q, end) || attribute(s, q, end) || q == k && q > 1 && preset(s, q-1, end)
	}
	return k == i && q < k && (optionEnds(s, q) || runes.IsLatin(s[q-1]) && module(s, wordOfCode(s, q), q))
}

// groupedInCode reports whether digits with commas, behind the character before q, are the items of an array or the arguments of a call: [1,2,3], F(2,117).
func groupedInCode(r *line.Line, q, end int, listed bool) bool {
	switch r.S[q-1] {
	case '[':
		return r.Has(end, "]") && inArray(r, q-1, end)
	case '(', ',', ';':
		return statistic(r, q, end) || inCall(r, q, listed)
	}
	return false
}

// keyOfObject reports whether a colon and a text in quotes, an array or an object stand behind the digits from i to end, in quotes or not, as behind the key of a member, and before
// them nothing, a brace, a comma or a word of code: 21: '이름', (the name), readonly '21': "이름".
func keyOfObject(s string, i, end int) bool {
	if c := s[end]; (c == '\'' || c == '"') && i > 0 && s[i-1] == c {
		i--
		end++
	}
	if end+2 >= len(s) || s[end] != ':' {
		return false
	}
	value := end + len(":")
	if s[value] == ' ' {
		value++
	}
	if value == len(s) || strings.IndexByte("'\"`{[", s[value]) < 0 {
		return false
	}
	near := s[max(0, i-reachOfCode):i]
	before := strings.TrimRight(near, " \t")
	if before == "" { // 5000: "싸다" (5000: "cheap") is said of a price
		return near != "" || s[i] == '"' || s[i] == '\''
	}
	return strings.LastIndexByte(before, '{') > strings.LastIndexByte(before, '}') && (strings.HasSuffix(before, "{") || strings.HasSuffix(before, ",")) || strings.HasSuffix(before, " readonly") || before == "readonly"
}

// commandBehind reports whether what stands at p makes the number before it a file or a port of a command: 2>&1, 2>/dev/null, 80/tcp.
func commandBehind(r *line.Line, p int) bool {
	return r.Has(p, ">&") || r.Has(p, ">/") || r.Has(p, "/tcp") || r.Has(p, "/udp")
}

// argument reports whether the number that ends at end, behind the comma, the bracket or the sign before q, is handed to a call, stands in a list or a template, or behind a
// comment.
func argument(r *line.Line, q, end int, listed bool) bool {
	switch r.S[q-1] {
	case '/':
		if endsComment(r, q, end) {
			return true
		}
	case ',':
		if inList(r, q, end) {
			return true
		}
	}
	return statistic(r, q, end) || inCall(r, q, listed) || inTemplate(r.S, q)
}

// binaryGroups reports whether the digits from i to end are a group of a binary number, four of 0 and 1, beside another one: 1011 1001.
func binaryGroups(s string, i, end int) bool {
	const group = len("1011")
	if end-i != group || strings.Trim(s[i:end], "01") != "" {
		return false
	}
	beside := func(p, k int) bool {
		if p < 0 || k > len(s) || p > 0 && runes.IsDigit(s[p-1]) || k < len(s) && runes.IsDigit(s[k]) {
			return false
		}
		other := s[p:k]
		return strings.Trim(other, "01") == "" && strings.Trim(other+s[i:end], "0") != "1" && (s[k-1] == '1' || s[end-1] == '1')
	}
	return end < len(s) && s[end] == ' ' && beside(end+1, end+1+group) || i > 0 && s[i-1] == ' ' && beside(i-1-group, i-1)
}

// pattern reports whether the digit from i to end stands between tabs, before a regular expression: 주석	0	#.*
func pattern(s string, i, end int) bool {
	return end == i+1 && i > 0 && s[i-1] == '\t' && end < len(s) && s[end] == '\t' && strings.Contains(s[end:min(len(s), end+reachOfCode)], ".*")
}

// hexPairs reports whether two pairs of hexadecimal digits or more stand at p, with a colon before each: 68:F7:28:00. No address has more than twenty.
func hexPairs(s string, p int) bool {
	const pair, most = len(":F7"), 20
	n := 0
	for ; n <= most && p+pair <= len(s) && s[p] == ':' && isHex(s[p+1]) && isHex(s[p+2]); p += pair {
		n++
	}
	return n > 1 && (n > most || p == len(s) || !runes.IsWord(runes.RuneAt(s, p)))
}

// inList reports whether the comma before q parts the number that ends at end from what only code has there: the block of a call, }, 500);, a brace, f{,64}, or
// the other items of an array.
func inList(r *line.Line, q, end int) bool {
	if q > 1 && (r.S[q-2] == '}' && end < len(r.S) && r.S[end] == ')' || r.S[q-2] == '{') {
		return true
	}
	return inArray(r, q-1, end)
}

// octal reports whether the digits from i to end, behind a backslash, are the number of a byte, in quotes or beside others: '\204', \204\246.
func octal(r *line.Line, i, end int) bool {
	digits := r.S[i:end]
	if len(digits) != len("204") || digits[0] >= '4' || strings.Trim(digits, "01234567") != "" {
		return false
	}
	q := i - len("\\")
	if q == 0 || runes.IsBlank(r.S[q-1]) || r.S[q-1] == '(' {
		return digits[2] != '0' // \377, not \300, a price where the sign of won is a backslash
	}
	return (r.S[q-1] == '\'' || runes.IsDigit(r.S[q-1])) || r.Has(end, "\\")
}

// scheduled reports whether the digits from i to end are a part of the time of a job: 30 9 * * 1.
func scheduled(s string, i, end int) bool {
	const days, most = " * *", 3
	if strings.HasSuffix(s[:i], days+" ") {
		return true
	}
	for range most {
		if strings.HasPrefix(s[end:], days) {
			return true
		}
		if end == len(s) || s[end] != ' ' {
			break
		}
		k := runes.DigitsEnd(s, end+1)
		if k == end+1 {
			break
		}
		end = k
	}
	return false
}

// endsComment reports whether the digits behind the slash at q stand behind a comment, or, as they end the line, are all that a comment behind a statement
// says: /* 종류 (a kind) */ 361, ; // 4.
func endsComment(r *line.Line, q, end int) bool {
	return strings.HasSuffix(r.S[:q], "*/") && strings.LastIndex(r.S[max(0, q-reachOfCode):q], "/*") >= 0 || strings.HasSuffix(r.S[:q], "; //") && r.AtEnd(end)
}

// commentAt reports whether nothing but blanks stands between p and a comment: 37.5, // 위도 (latitude).
func commentAt(s string, p int) bool {
	rest := strings.TrimLeft(s[p:min(len(s), p+reachOfCode)], " \t")
	return strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, "/*") || len(rest) > 2 && rest[0] == '#' && rest[1] == ' ' && p < len(s) && runes.IsBlank(s[p])
}

// inTemplate reports whether p is within ${ and a brace.
func inTemplate(s string, p int) bool {
	near := s[max(0, p-reachOfCode):p]
	return strings.IndexByte(near, '$') >= 0 && strings.LastIndex(near, "${") > strings.LastIndexByte(near, '}')
}

// statistic reports whether the digits from q to end are degrees of freedom, in the bracket of one letter that is said to be a value: F(2,117)=3.21.
func statistic(r *line.Line, q, end int) bool {
	s := r.S
	open := strings.LastIndexByte(s[max(0, q-len("(12, ")):q], '(') + max(0, q-len("(12, "))
	if open < 1 || s[open] != '(' || !runes.IsLatin(s[open-1]) || !line.WordStart(s, open-1) {
		return false
	}
	const most = len(", 1234)")
	n := strings.IndexByte(s[end:min(len(s), end+most)], ')')
	return n >= 0 && strings.Trim(s[end:end+n], "0123456789, ") == "" && strings.Trim(s[open+1:q], "0123456789, ") == "" && r.Has(r.SkipGap(end+n+1), "=")
}

// module reports whether s[p:q] is the name of a module or a file: http.server, config.js; not the end of an e-mail address.
func module(s string, p, q int) bool {
	return strings.IndexByte(s[p:q], '.') > 0 && variable(s[p:q]) && (p == 0 || s[p-1] != '@')
}

// imaginary reports whether an imaginary part stands at p, behind the real one of a complex number: 13+4j.
func imaginary(s string, p int) bool {
	if p+2 >= len(s) || s[p] != '+' && s[p] != '-' {
		return false
	}
	k := runes.DigitsEnd(s, p+1)
	return k > p+1 && k < len(s) && (s[k] == 'i' || s[k] == 'j') && (k+1 == len(s) || !runes.IsLatin(s[k+1]) && !runes.IsDigit(s[k+1]))
}

// compared reports whether the sign of a comparison ends at q, behind a variable, a cell or the name of a program, whose version ends at end: count >= 10, B8<10,
// Node.js >= 18, libssl (>= 0.2), 김프 >= 2.10.
func compared(r *line.Line, q, end int) bool {
	s, p := r.S, q
	for p > 0 && strings.IndexByte("<>=!", s[p-1]) >= 0 {
		p--
	}
	if p == q || q-p > len(">=") || s[q-1] == '=' && q-p == 1 {
		return false
	}
	p = r.SkipGapBack(p)
	if p > 1 && s[p-1] == '(' {
		p = r.SkipGapBack(p - 1)
	}
	if product := lex.Products.Before(s, p); product.Sense != nil && product.N == 0 && strings.IndexByte(s[q:end], '.') >= 0 {
		return r.Saw(product) // 김프 >= 2.10
	}
	k := wordOfCode(s, p)
	if p-k < 2 || !line.WordStart(s, k) || !runes.IsLatin(s[k]) || k > 0 && (s[k-1] == '<' || s[k-1] == '/') {
		return false // <span>5
	}
	return variable(s[k:p]) || cell(s[k:p]) || Proper(r, p, end, false)
}

// operated reports whether an operator that only programs have ends at q, before the number that ends at end, with blanks around it: v === 2, i << 2, n |= 1,
// sum += 5; what is shifted is a variable there, as prices have such an arrow: 35,000 >> 30,000.
func operated(r *line.Line, q, end int) bool {
	s, p := r.S, q
	for p > 0 && q-p < len(">>>=") && strings.IndexByte("<>=!|&^+-*/%", s[p-1]) >= 0 {
		p--
	}
	k := r.SkipGapBack(p)
	if k == p || k == 0 || q == len(s) || !runes.IsBlank(s[q]) {
		return false
	}
	switch s[p:q] {
	case "<<", ">>", ">>>":
		at := wordOfCode(s, k)
		return at < k && s[at]-'a' < 26 && strings.IndexByte(s[q:end], ',') < 0
	case "===", "!==", "<<=", ">>=", "|=", "&=", "^=", "+=", "-=", "*=", "/=", "%=":
	default: // A == 1이면 (if A is 1), 1 => 2
		return false
	}
	return runes.IsLatin(s[k-1]) || runes.IsDigit(s[k-1]) || s[k-1] == ']' || s[k-1] == ')'
}

// cell reports whether a word is the name of a cell of a sheet: B8.
func cell(word string) bool {
	digits := strings.TrimLeft(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return digits != word && digits != "" && len(word)-len(digits) < 3 && strings.Trim(digits, "0123456789") == ""
}

// inCall reports whether p stands in the brackets of a call, without Hangul before it there, which has several arguments for sure or by what is before p.
func inCall(r *line.Line, p int, several bool) bool {
	depth := 0
	for k := p; k > 0 && p-k < reachOfCode && r.S[k-1] < utf8.RuneSelf; k-- {
		switch r.S[k-1] {
		case ')':
			depth++
		case ',', ';':
			several = several || depth == 0
		case '(':
			if depth == 0 {
				return called(r, k-1, several)
			}
			depth--
		}
	}
	return false
}

// called reports whether the name of what is called ends at p: getMonth, console.log, =SUM, sleep, or of any, RGB, if there are several arguments; not what
// has a value, GDP(3.2), and not a unit, cm(12). O(1), how long something takes, is a notation that looks like a call, and a letter alone.
func called(r *line.Line, p int, several bool) bool {
	k := wordOfCode(r.S, p)
	word := strings.TrimLeft(r.S[k:p], ".")
	switch {
	case word == "" || !runes.IsLatin(word[0]):
		return false
	case k > 0 && r.S[k-1] == '=', word == "O": // =SUM(1), O(1)
		return true
	case len(word) < 2 || lex.ValueHeads.Before(r.S, p).Text == word:
		return false
	case several || variable(word):
		return true
	}
	return len(word) > len("ohm") && strings.TrimLeft(word, "abcdefghijklmnopqrstuvwxyz") == "" && r.UnitAt(k).Sense == nil
}

// wordOfCode returns where the word of Latin letters, digits, points and _ begins that ends at p.
func wordOfCode(s string, p int) int {
	k := p
	for k > 0 && p-k < reachOfCode && (runes.IsLatin(s[k-1]) || runes.IsDigit(s[k-1]) || strings.IndexByte("_.$", s[k-1]) >= 0) {
		k--
	}
	return k
}

// variable reports whether a word is no word of a language: maxCount, max_count, console.log; not iPhone.
func variable(word string) bool {
	for k := 1; k+1 < len(word); k++ {
		switch c := word[k]; {
		case c == '_', c == '.' && word[k+1] >= 'a' && k > 1:
			return true
		case c < 'a' && runes.IsLatin(c) && word[k-1] >= 'a' && word[0] >= 'a' && k > 1:
			return true
		}
	}
	return false
}

// variableEnds reports whether a variable ends before the sign at p, whose value ends at end: maxCount: 3, font-weight:600, --block-size=4, day = 1;, and at a line's start size: 3,
func variableEnds(r *line.Line, p, end int) bool {
	s, q := r.S, r.SkipGapBack(p)
	k, tied := variableStart(s, q)
	word := strings.TrimLeft(s[k:q], "-_")
	switch {
	case word == "" || !line.WordStart(s, k) || !runes.IsLatin(word[0]):
		return false
	case q == p && k > 0 && strings.IndexByte("?&;", s[k-1]) >= 0, q == p && k > 0 && s[k-1] == '`' && (s[p] == '=' || s[k] >= 'a' && r.Has(end, "`")): // ?size=5&page=2, `size=5`, `flex: 1`
		return true
	case (tied || word != s[k:q]) && q == p && word[0] >= 'a' || variable(word) || declared(r, k):
		return true
	case s[k] < 'a':
		return false
	}
	isFirst := k < reachOfCode && strings.TrimLeft(s[:k], " \t/*") == ""
	if q-k < 2 {
		return isFirst && k > 1 && s[p] == ':' && memberEnds(r, k, end, isFirst) // d: 3, with blanks before it
	}
	if s[p] == '=' {
		return assigns(r, k, p, end, isFirst)
	}
	if q == p && end == p+len(":2") && q-k > len("row") && len(lex.ValueHeads.Before(s, q).Text) != q-k { // columns:2
		return true
	}
	return memberEnds(r, k, end, isFirst)
}

// declared reports whether a word that declares a variable stands before its name at k: let day = 1.
func declared(r *line.Line, k int) bool {
	q := r.SkipGapBack(k)
	if q == k || q == 0 || !runes.IsSmall(r.S[q-1]) {
		return false
	}
	w := lex.Declares.Before(r.S, q)
	return w.Sense != nil && line.WordStart(r.S, q-len(w.Text))
}

// variableStart returns where the name of a variable begins that ends at q, and whether hyphens tie words in it: font-weight.
func variableStart(s string, q int) (k int, tied bool) {
	k = q
	for {
		at := wordOfCode(s, k)
		tied = tied || at < k && k < q
		if at == 0 || s[at-1] != '-' || q-at > reachOfCode {
			return at, tied
		}
		k = at - 1
	}
}

// assigns reports whether the sign = at p, whose value ends at end, gives a value to the word from k on, the first of its line or not: day = 1;, run(timeout=25).
func assigns(r *line.Line, k, p, end int, isFirst bool) bool {
	s, q := r.S, r.SkipGapBack(p)
	next := byte(0)
	if end < len(s) {
		next = s[end]
	}
	isLast := next != 0 && r.AtEnd(end+1)
	switch {
	case q == p && q-k > len("no") && (next == ',' || next == ')') && inCall(r, k, true), q == p && next == ',' && isLast && isFirst, next == ';' && isLast, isFirst && commentAt(s, end):
		return true
	}
	return q == p && end-p > 1 && r.AtStart(k) && r.AtEnd(end)
}

// optionEnds reports whether an option of a command ends at q, whose argument stands behind it: -p 8080, --jobs 4.
func optionEnds(s string, q int) bool {
	k := q
	for k > 0 && q-k < reachOfCode && (runes.IsLatin(s[k-1]) || s[k-1] == '-') {
		k--
	}
	if k == q || !line.WordStart(s, k) {
		return false
	}
	word := strings.TrimLeft(s[k:q], "-")
	hyphens := q - k - len(word)
	return hyphens == 1 && len(word) == 1 || hyphens == 2 && len(word) > 1
}
