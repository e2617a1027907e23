package name

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/program"
	"github.com/komoney/komoney/internal/runes"
)

// Pages of manuals, notes, and the years of works: flock(2), 나타났다.12, © 2006.

// OfAWork reports whether a sign of copyright ends at q, or a list of years behind one, or stands behind the digits that end at end: © 2006, 2007.
func OfAWork(r *line.Line, q, end int) bool {
	if copyrightAt(r, r.SkipGap(end)) || mailedBrackets(r.S, q) {
		return true
	}
	if w := lex.CopyrightWords.Before(r.S, q); w.Sense != nil && line.WordStart(r.S, q-len(w.Text)) {
		return r.Saw(w)
	}
	return copyrightBefore(r, q)
}

// copyrightAt reports whether a sign of copyright stands at p: 2025 ⓒ.
func copyrightAt(r *line.Line, p int) bool {
	return r.Has(p, "©") || r.Has(p, "ⓒ") || r.Has(p, "(c)") || r.Has(p, "(C)")
}

// copyrightBefore reports whether a sign of copyright ends at p: © 2025.
func copyrightBefore(r *line.Line, p int) bool {
	return r.HasBefore(p, "©") || r.HasBefore(p, "ⓒ") || r.HasBefore(p, "(c)") || r.HasBefore(p, "(C)") || r.HasBefore(p, "&copy;")
}

// citedYear reports whether the digits from p to end are a year that stands alone in parentheses, as a work or its author has it: (2013)의 3판 (the third
// edition of 2013); not a round number, (2000).
func citedYear(r *line.Line, p, end int) bool {
	return r.Has(end, ")") && line.IsYear(r.S[p:end]) && r.S[p+2:end] != "00"
}

// mailedBrackets is Mailed for an address in angle brackets, before a comma: Hong <hong@a.kr>, 2007.
func mailedBrackets(s string, p int) bool {
	s = strings.TrimRight(s[:p], ", ")
	k := len(s) - len(">")
	return k > 0 && s[k] == '>' && (program.Mailed(s, k) || strings.LastIndex(s, " at ") > strings.LastIndexByte(s, '<'))
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
	return q-k > 2 && k > 0 && runes.IsCapital(s[k-1]) && line.WordStart(s, k-1) && len(lex.ValueHeads.Before(s, q).Text) != q-k+1
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

// footnote reports whether the digits from p to end are the number of a note at a sentence's end: 나타났다.12 그러나 (was seen.12 But), 것이다.3) 또한.
func footnote(r *line.Line, p, end int) bool {
	if end-p > len("123") || !r.HangulBefore(p-len(".")) || p < len("..") {
		return false
	}
	return end == len(r.S) || r.S[end] == ')' || r.S[end] == ' ' && !r.UnitFollows(r.SkipGap(end)) && r.ScaleAfter(r.SkipGap(end)) == 0
}
