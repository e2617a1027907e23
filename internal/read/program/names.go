package program

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Names in Latin letters, and addresses of e-mail.

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

// Mailed reports whether an e-mail address ends at p, behind which stand the years of a work: hong@a.kr 2019, 2021.
func Mailed(s string, p int) bool {
	const longest = 48
	k := p
	for k > 0 && p-k < longest && (runes.IsLatin(s[k-1]) || runes.IsDigit(s[k-1]) || strings.IndexByte(".-_", s[k-1]) >= 0) {
		k--
	}
	return k > 1 && k < p && s[k-1] == '@' && !runes.IsBlank(s[k-2])
}
