// Package quote quotes the place of a text that an error is about.
package quote

import (
	"strconv"
	"unicode/utf8"
)

// Around quotes the 60 bytes of s before and behind at, which are 20 syllables each.
func Around(s string, at int) string {
	const reach = 60
	at = max(0, min(at, len(s)))
	from, to := max(0, at-reach), min(len(s), at+reach)
	for from > 0 && from < at && !utf8.RuneStart(s[from]) {
		from++
	}
	for to < len(s) && to > at && !utf8.RuneStart(s[to]) {
		to--
	}
	q := strconv.Quote(s[from:to])
	if from > 0 {
		q = "…" + q
	}
	if to < len(s) {
		q += "…"
	}
	return q
}
