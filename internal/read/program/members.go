package program

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// What digits are in a program's data: members of objects, items of arrays, values of attributes, and texts in quotes.

// memberEnds reports whether the value of a member of an object ends at end, whose name begins at k, at the line's start or not: size: 3, and age: 25 } and
// price: 3000 // 단가 (the price of one).
func memberEnds(r *line.Line, k, end int, isFirst bool) bool {
	s := r.S
	if r.AtEnd(end) { // price: 3000, in a line of its own that is moved in
		return isFirst && end == len(strings.TrimRight(s, " ")) && strings.HasPrefix(s, "  ") && len(strings.TrimLeft(s[:k], " ")) == 0
	}
	if s[end] == ',' {
		return isFirst && (r.AtEnd(end+1) || memberAt(s, r.SkipGap(end+1))) || members(s[:k])
	}
	return r.Has(r.SkipGap(end), "}") || isFirst && commentAt(s, end)
}

// memberAt reports whether the name of a member of an object stands at p: month: 5.
func memberAt(s string, p int) bool {
	k := p
	for k < len(s) && k-p < reachOfCode && runes.IsLatin(s[k]) {
		k++
	}
	return k > p && strings.HasPrefix(s[k:], ": ")
}

// members reports whether what stands before the name of a member of an object is other ones, from the line's start on: year: 1990, month: 5,
func members(before string) bool {
	if len(before) > reachOfCode {
		return false
	}
	n := 0
	for before = strings.TrimLeft(before, " "); before != ""; n++ {
		if !memberAt(before, 0) {
			return false
		}
		k := strings.IndexByte(before, ':') + len(": ")
		e := runes.DigitsEnd(before, k)
		if e == k || !strings.HasPrefix(before[e:], ", ") {
			return false
		}
		before = before[e+len(", "):]
	}
	return n > 0
}

// inObject reports whether the sign at p stands behind a brace and a name, and no Hangul between but in quotes: { year: 2024, month: 2 }, { name: '홍', age: 3 }.
func inObject(s string, p int) bool {
	quote := byte(0)
	for k := p; k > 0 && p-k < reachOfCode; k-- {
		switch c := s[k-1]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c >= utf8.RuneSelf || c == '}':
			return false
		case c == '{':
			return true
		}
	}
	return false
}

// keyEnds reports whether a key in quotes ends before the sign at p, with Latin letters in it: "price": 3000, 'size': 3.
func keyEnds(r *line.Line, p int) bool {
	s, q := r.S, r.SkipGapBack(p)
	if q == 0 || s[p] != ':' || s[q-1] != '"' && s[q-1] != '\'' {
		return false
	}
	k, _ := variableStart(s, q-1)
	return k < q-1 && k > 0 && s[k-1] == s[q-1] && runes.IsLatin(s[k])
}

// quotedValue reports whether the quotes around the digits from q to end make them a text of code: the value of an attribute, an item, or what stands behind a
// comment or within backquotes, `"4100"`.
func quotedValue(r *line.Line, q, end int) bool {
	s := r.S
	p := r.SkipGapBack(q - 1)
	switch {
	case p > 0 && s[p-1] == '/' && endsComment(r, p, end), s[q-1] == '"' && p > 0 && p == q-1 && s[p-1] == '`' && r.Has(end+1, "`"):
		return true
	case s[q-1] == '\'':
		return quotedItem(r, q-1, end+1)
	case p == 0:
		return false
	case attribute(s, q-1, end), keyEnds(r, p-1), s[p-1] == '=' && p < q-1 && quotedItem(r, q-1, end+1):
		return true
	}
	return (s[p-1] == ':' || s[p-1] == '=') && variableEnds(r, p-1, end+1) || s[p-1] == ':' && inObject(s, p-1)
}

// quotedItem reports whether the quotation mark at p begins a text of code, which ends at end: = '11680', ['202401', …].
func quotedItem(r *line.Line, p, end int) bool {
	q := r.SkipGapBack(p)
	if q == 0 {
		return end < len(r.S) && r.S[end] == ','
	}
	switch r.S[q-1] {
	case '[', '(':
		return end < len(r.S) && (r.S[end] == ',' || r.S[end] == r.S[q-1]+2 || r.S[end] == ')')
	case ',', '=', ':':
		k := r.SkipGapBack(q - 1)
		return k > 0 && (runes.IsLatin(r.S[k-1]) || strings.IndexByte("'\")].", r.S[k-1]) >= 0)
	}
	return false
}

// attribute reports whether the number that ends at end, and from p on stands with a quotation mark or without, is the value of an attribute of a tag:
// <step n="6">, width=400 />. Where the tag begins too far away, what stands behind tells.
func attribute(s string, p, end int) bool {
	const reach = 160
	if p < len(`<a b=`) || s[p-1] != '=' || !runes.IsLatin(s[p-2]) {
		return false
	}
	k := p
	for k > 0 && p-k < reach && s[k-1] != '>' && s[k-1] != '<' {
		k--
	}
	if k > 0 && s[k-1] == '<' {
		return runes.IsLatin(s[k]) || s[p] == '"' && runes.HangulAt(s, k) // <표 cellpadding="4">, a tag whose name (table) was translated
	}
	behind := strings.TrimLeft(s[end:min(len(s), end+reachOfCode)], "\"' ")
	return strings.HasPrefix(behind, "/>") || strings.HasPrefix(behind, ">") && s[p] == '"'
}

// inArray reports whether the bracket or the comma at p stands in the brackets of an array that a variable, a member or an attribute is, or that is an item of
// another one, with a line of its own: const a = [1, [2, 3]];, sizes: [10, 60], size={[800, 600]}.
func inArray(r *line.Line, p, end int) bool {
	s, k := r.S, p
	for k > 0 && p-k < reachOfCode && (s[k] < utf8.RuneSelf && strings.IndexByte("[],.-'\" ", s[k]) >= 0 || runes.IsDigit(s[k])) {
		k--
	}
	if k == 0 && s[0] == '[' || k == 0 && s[0] == ' ' && strings.HasPrefix(strings.TrimLeft(s[:p+1], " "), "[") {
		return itemCloses(s, end, ",") // [1, 1, 4, 4],
	}
	if !strings.HasPrefix(strings.TrimLeft(s[k+1:p+1], " "), "[") {
		return false
	}
	if s[k] == '{' && k > 1 && s[k-1] == '=' {
		return runes.IsLatin(s[k-2])
	}
	if s[k] != '=' && s[k] != ':' {
		return false
	}
	q := r.SkipGapBack(k)
	at := wordOfCode(s, q)
	if at == q || !runes.IsLatin(s[at]) || !line.WordStart(s, at) {
		return false
	}
	return variable(s[at:q]) || declared(r, at) || itemCloses(s, end, "") || s[k] == ':' && (itemCloses(s, end, ",") || inObject(s, k))
}

// itemCloses reports whether nothing but the rest of an array follows at p, with the sign given behind it, up to the line's end or a comment.
func itemCloses(s string, p int, sign string) bool {
	const most = 64
	rest := strings.TrimLeft(s[p:min(len(s), p+most)], "[],.-'\" 0123456789")
	closed := s[p : p+strings.LastIndexByte(s[p:min(len(s), p+most)-len(rest)], ']')+1]
	switch {
	case closed == "", sign == "," && !strings.HasPrefix(s[p+len(closed):], sign):
		return false
	}
	return rest == "" || rest == ";" || strings.HasPrefix(rest, "//")
}

// reckoned reports whether the sign at p, before the digits up to end, reckons with a variable or what a call returns, or asks it: items.length - 1],
// now() + 5000, isLong ? 4 : 2, a[step + 1]. A hyphen may be a dash where no bracket closes behind: maxCount - 10 이하 (10 at most).
func reckoned(r *line.Line, p, end int) bool {
	s := r.S
	q := r.SkipGapBack(p)
	next := r.SkipGap(end)
	switch {
	case q == p, q == 0, s[p] == ',', s[p] == ';', s[p] == '(', s[p] == '-' && (next == len(s) || strings.IndexByte("]);}", s[next]) < 0):
		return false
	}
	if strings.HasSuffix(s[:q], "()") || s[q-1] == ')' && commentAt(s, end) { // (a / b) * 5 // 폭 (the width)
		return true
	}
	k := wordOfCode(s, q)
	return k < q && runes.IsLatin(s[k]) && line.WordStart(s, k) && (variable(s[k:q]) || strings.HasSuffix(s[:k], "((") || next < len(s) && s[next] == ']')
}

// preset reports whether the sign at p, with the value up to end, stands in the brackets of a parameter, behind its name: [duration=0], [range[1]=0].
func preset(s string, p, end int) bool {
	if end == len(s) || s[end] != ']' {
		return false
	}
	k := p
	if s[k-1] == ']' {
		k = runes.DigitsStart(s, k-1)
		if k == 0 || s[k-1] != '[' {
			return false
		}
		k--
	}
	at := wordOfCode(s, k)
	return k-at > 1 && at > 0 && s[at-1] == '[' && runes.IsLatin(s[at])
}
