package name

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Products and other names that digits end: Node.js 20, H.264, 조건1 (condition 1).

// Tied reports whether a sign ties the digits from p to end to a name: PKCS#11, #3, H.264, OS/2, Gtk+3, flock(2), [12], pass@3, <Alt>+3.
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
		if p > 1 && r.S[p-1] == '>' { // <Alt>+0..9
			return lex.ModifierKeys.Before(r.S, p-1).Sense != nil
		}
		return p > 0 && runes.IsLatin(r.S[p-1])
	case '[':
		return r.Has(end, "]") && end-p <= len("123")
	case '@': // pass@3, @220808
		const measures = "pass|recall|precision|hit|hits|ndcg|map" // not coffee@3, an order of three
		if end-p <= len("12") && runes.OneOf(r.S[runes.LatinStart(r.S, p-1):p-1], measures) {
			return true
		}
		return end-p == len("220808") && line.IsDay(r.S[p+2:p+4], r.S[p+4:end]) && line.WordStart(r.S, p-1)
	case '-': // 가상-86 (virtual 86)
		return r.HangulBefore(p-1) && end-p <= len("123")
	case '$': // $A$1, $1$2, r$1
		return p > 1 && (runes.IsCapital(r.S[p-2]) || end == p+1 && (runes.IsSmall(r.S[p-2]) || p > 2 && runes.IsDigit(r.S[p-2]) && r.S[p-3] == '$'))
	case '(':
		return tiedInBracket(r, p, end)
	}
	return false
}

// tiedInBracket is Tied behind a parenthesis: a year that is cited, a code, a version, the section of a manual's page.
func tiedInBracket(r *line.Line, p, end int) bool {
	switch {
	case citedYear(r, p, end), end-p == len("500") && r.Has(end, ")") && r.Saw(lex.FaultHeads.Before(r.S, r.SkipGapBack(p-1))): // 서버 오류 (500)
		return true
	case r.Has(end, "+)") && p > 2 && (runes.IsLatin(r.S[p-2]) || r.S[p-2] == ' ' && runes.IsLatin(r.S[p-3])): // Safari (12+)
		return true
	case !r.Has(end, ")") || end-p > 1:
		return false
	case p > 1 && r.S[p-2] == '%': // %(0)s
		return true
	case pageHead(r.S, p, end):
		return true
	}
	name := r.SkipGapBack(p - 1)
	k := name
	for k > 0 && (runes.IsSmall(r.S[k-1]) || r.S[k-1] == '_' || runes.IsDigit(r.S[k-1])) {
		k--
	}
	if name == p-1 && pageOf(r, k, name, end) {
		return true
	}
	return name-k > 1 && line.WordStart(r.S, k) && (name == p-1 || !runes.IsDigit(r.S[name-1]) && len(lex.ValueHeads.Before(r.S, name).Text) != name-k)
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

// Indexed reports whether the digits at p tell the word that they are written to apart from the same word with other digits near: 조건1 (condition 1),
// 조건2 (condition 2).
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
		e := k + len(word) + len(" ")
		if k < 0 || e >= len(s) || s[e-1] != ' ' || !line.WordStart(s, k) {
			continue
		}
		next := s[e] == digit+1 || s[e]+1 == digit && digit > '1'
		if next && (e+1 == len(s) || s[e+1] < utf8.RuneSelf && !runes.IsDigit(s[e+1])) {
			return true
		}
	}
	return false
}

// Decades reports whether the digits s[p:end] are two decades of life, one behind the other, 3040 or 4050; 2030 is a year as often.
func Decades(s string, p, end int) bool {
	return end-p == len("3040") && s[p] >= '3' && s[p] < '7' && s[p+1] == '0' && s[p+2] == s[p]+1 && s[p+3] == '0'
}

// Keycap reports whether what makes a key of a digit stands at p, with or without the sign for pictures before it: 4️⃣.
func Keycap(s string, p int) bool {
	return strings.HasPrefix(strings.TrimPrefix(s[p:], "\uFE0F"), "\u20E3")
}
