package line

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// MayName reports whether the bare digits from i to end may name something, by what is written beside them: 그림 7.19, Windows 10, 5-Digit,
// 2. in a list. The rules for names in tables/rules/number.tsv are asked only where they may.
func (r *Line) MayName(i, end int) bool {
	s := r.S
	if s[i] == '0' && i+1 < end && runes.IsDigit(s[i+1]) { // 007
		return true
	}
	if end < len(s) && (s[end] == '^' || s[end] == '@') {
		return true
	}
	if end+1 < len(s) && (s[end] == '-' || s[end] == '.' || s[end] == ')') && !runes.IsDigit(s[end+1]) {
		return s[end] != ')' || !r.HasBefore(i, "(") || !r.HangulBefore(i-1) // not 김씨(44)
	}
	if end-i == len("3040") && s[i+1] == '0' && s[i+3] == '0' && s[i+2] == s[i]+1 || strings.IndexByte(s[i:end], '.') >= 0 && r.VersionNear(i, end) {
		return true
	}
	q := r.SkipGapBack(i)
	switch {
	case q == 0:
		return false
	case q == i && s[i-1] == '(':
		return i > 2 && (runes.IsLatin(s[i-2]) || runes.IsDigit(s[i-2]) || s[i-2] == '_' || s[i-2] == ' ' && s[i-3]-'a' < 26) // flock(2), login (1)
	case q == i && s[i-1] < utf8.RuneSelf:
		return runes.IsLatin(s[i-1]) || strings.IndexByte("[#./+", s[i-1]) >= 0
	case q == i:
		return r.HangulBefore(i) && (lex.Products.Before(s, i).Sense != nil || r.Indexed(i))
	case s[q-1] < utf8.RuneSelf:
		return runes.IsLatin(s[q-1]) || strings.IndexByte("#.+-_/", s[q-1]) >= 0 || runes.IsDigit(s[q-1]) && q > 1 && !runes.IsBlank(s[q-2])
	}
	return r.HangulBefore(q) && (end < len(s) && s[end] == ':' || end == i+1 && r.IndexedApart(q, i) || lex.Products.Before(s, q).Sense != nil)
}

// Indexed reports whether the digits at p tell the word that they are written to apart from the same word with other digits near: 조건1, 조건2.
func (r *Line) Indexed(p int) bool {
	const reach = 2 * Window
	q := r.hangulFrom(p, reach)
	word, digit := r.S[q:p], r.S[p]
	return word != "" && lex.LeadWords.Before(r.S, p).Sense == nil && tildeBehind(r.S, runes.DigitsEnd(r.S, p)) == 0 && (indexedIn(r.S[max(0, q-reach):q], word, digit) || indexedIn(r.S[p:min(len(r.S), p+reach)], word, digit))
}

// indexedIn reports whether the word stands in s with another digit written to it.
func indexedIn(s, word string, digit byte) bool {
	k := strings.Index(s, word)
	p := k + len(word)
	return k >= 0 && p < len(s) && runes.IsDigit(s[p]) && s[p] != digit && WordStart(s, k)
}

// VersionNear reports whether a word of versions stands near the decimal r.s[i:e], 버전 3.1, 현재 버전은 8.6, 4.1과 4.2 버전, or a version of more numbers
// in the same list: 4.1.2, 4.2, 4.3.
func (r *Line) VersionNear(i, e int) bool {
	return lex.VersionWords.Mentioned(r.S[max(0, i-Window/2):i], lex.HWord) || lex.VersionWords.Mentioned(r.S[e:min(len(r.S), e+Window/2)], lex.HWord) || versionListed(r.S, i, e)
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

// ProperNoun reports whether a name in Latin letters ends at p, before a number that ends at end: Node.js, iOS, XSLT, a single capital, KS X,
// or before a number that is not large a word without capitals among Korean ones, perl; not what a number is the value of: PER, Total.
func (r *Line) ProperNoun(p, end int, large bool) bool {
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
	if w := lex.ValueHeads.Before(r.S, p); upper+lower == 0 || !WordStart(r.S, i) || w.Sense != nil && len(w.Text) == p-i {
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

// IndexedApart is Indexed for a word that ends at q, before a gap and one low digit at p: 값 1, 값 2.
func (r *Line) IndexedApart(q, p int) bool {
	const reach, most = 2 * Window, '5'
	start := r.hangulFrom(q, reach)
	digit := r.S[p]
	if start == q || digit > most || !WordStart(r.S, start) {
		return false
	}
	word := r.S[start:q]
	for _, s := range [...]string{r.S[max(0, start-reach):start], r.S[p:min(len(r.S), p+reach)]} {
		k := strings.Index(s, word)
		if e := k + len(word) + len(" "); k >= 0 && e < len(s) && s[e-1] == ' ' && (s[e] == digit+1 || s[e]+1 == digit && digit > '1') && (e+1 == len(s) || s[e+1] < utf8.RuneSelf && !runes.IsDigit(s[e+1])) && WordStart(s, k) {
			return true
		}
	}
	return false
}
