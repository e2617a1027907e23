package side

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// The quotation marks that a qualifier may stand outside of.

// quoteMarks are the quotation marks that a qualifier stands outside of.
var quoteMarks = [...][2]string{{"'", "'"}, {"\"", "\""}, {"‘", "’"}, {"“", "”"}, {"「", "」"}, {"『", "』"}, {"《", "》"}}

// mayQuote reports whether a quotation mark may begin with the byte. TestMayQuote holds it to quoteMarks.
func mayQuote(c byte) bool { return c == '\'' || c == '"' || c == 0xE2 || c == 0xE3 }

// reachOfQuote is how far a quotation goes, in bytes.
const reachOfQuote = 2 * line.Window

// QuoteBefore returns the place before an opening quotation mark that ends at p and is closed not far behind, or p.
func QuoteBefore(r *line.Line, p int) int {
	if p == 0 || r.S[p-1] < utf8.RuneSelf && !mayQuote(r.S[p-1]) || p >= runes.SyllableLen && r.S[p-1] >= utf8.RuneSelf && !mayQuote(r.S[p-runes.SyllableLen]) {
		return p
	}
	for _, m := range quoteMarks {
		if r.HasBefore(p, m[0]) && p-len(m[0]) > r.Prev && strings.Contains(r.S[p:min(len(r.S), p+reachOfQuote)], m[1]) {
			return p - len(m[0])
		}
	}
	return p
}

// skipClosing returns the place behind a closing quotation mark at p, or p.
func skipClosing(r *line.Line, p int) int {
	if p >= len(r.S) || !mayQuote(r.S[p]) {
		return p
	}
	for _, m := range quoteMarks {
		if r.Has(p, m[1]) {
			return p + len(m[1])
		}
	}
	return p
}
