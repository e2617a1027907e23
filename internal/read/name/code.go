package name

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
	if listed && strings.HasPrefix(strings.TrimLeft(s[end+1:min(len(s), end+reachOfCode)], " "), "// ") {
		return true // 37.5, // 위도 (latitude)
	}
	q := r.SkipGapBack(k)
	switch {
	case r.Has(end, ">&"): // 2>&1
		return true
	case q == 0:
		return false
	}
	switch c := s[q-1]; c {
	case '(', ',', ';', '*', '/', '<', '>', '+', '-':
		return inCall(r, q, listed) || strings.LastIndex(s[max(0, q-reachOfCode):q], "${") > strings.LastIndexByte(s[max(0, q-reachOfCode):q], '}')
	case '"':
		return q == k && end < len(s) && s[end] == c && inCall(r, q-1, false)
	case '\'':
		return q == k && end < len(s) && s[end] == c && (inCall(r, q-1, false) || quotedItem(r, q-1, end+1))
	case ':', '=':
		return variableEnds(r, q-1, end) || q < k && inObject(s, q-1)
	}
	return k == i && q < k && optionEnds(s, q)
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
// has a value, GDP(3.2), and not a unit, cm(12).
func called(r *line.Line, p int, several bool) bool {
	k := wordOfCode(r.S, p)
	word := strings.TrimLeft(r.S[k:p], ".")
	switch {
	case len(word) < 2 || !runes.IsLatin(word[0]) || lex.ValueHeads.Before(r.S, p).Text == word:
		return false
	case several || k > 0 && r.S[k-1] == '=' || variable(word):
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
	k, tied := q, false
	for {
		at := wordOfCode(s, k)
		tied = tied || at < k && k < q
		if at == 0 || s[at-1] != '-' || q-at > reachOfCode {
			k = at
			break
		}
		k = at - 1
	}
	switch {
	case k == q || !line.WordStart(s, k) || strings.TrimLeft(s[k:q], "-") == "" || !runes.IsLatin(strings.TrimLeft(s[k:q], "-")[0]):
		return false
	case tied && q == p && s[k] != strings.ToUpper(s[k : k+1])[0] || variable(s[k:q]):
		return true
	}
	if s[p] == '=' { // day = 1;
		return s[k] >= 'a' && q-k > 1 && end < len(s) && s[end] == ';' && r.AtEnd(end+1)
	}
	return s[k] >= 'a' && r.AtStart(k) && end < len(s) && s[end] == ',' && r.AtEnd(end+1)
}

// inObject reports whether the sign at p stands behind a brace and a name, and no Hangul between: { year: 2024, month: 2 }.
func inObject(s string, p int) bool {
	for k := p; k > 0 && p-k < reachOfCode && s[k-1] < utf8.RuneSelf && s[k-1] != '}'; k-- {
		if s[k-1] == '{' {
			return true
		}
	}
	return false
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
