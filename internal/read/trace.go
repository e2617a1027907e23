package read

import (
	"slices"
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/runes"
)

// explained keeps what was said of the place i of the line at base, where m was read or not.
func (f *finder) explained(i, base int, m *amount.Match, ok bool, text string, mapped bool) {
	t := f.Trace
	at := func(e line.Extent) (start, end int) {
		if mapped {
			return base + f.norm.Offset(e.Start), base + f.norm.EndOffset(e.End)
		}
		return base + e.Start, base + e.End
	}
	if len(t.Opinions) == 0 && !ok && !runes.IsDigit(f.S[i]) {
		return
	}
	var p amount.Place
	if p.Start, _ = at(line.Extent{Start: i, End: i}); ok {
		p.Found, p.Match = true, *m
		for _, s := range f.qualifiers(&m.Amount) {
			start, end := at(s.by)
			p.Qualifiers = append(p.Qualifiers, amount.Qualifier{Word: amount.Word{Start: start, End: end, Text: text[start:end]}, Says: s.what})
		}
	}
	for _, o := range t.Opinions {
		v := amount.Verdict{Yes: o.Rule.Yes()}
		v.Judgement, v.Rule = o.Rule.Names()
		for _, w := range o.Words {
			start, end := at(w)
			v.Words = append(v.Words, amount.Word{Start: start, End: end, Text: text[start:end]})
		}
		start, end := at(o.Extent)
		if n := len(p.Readings); n == 0 || p.Readings[n-1].Start != start || p.Readings[n-1].End != end {
			p.Readings = append(p.Readings, amount.Reading{Start: start, End: end, Text: text[start:end]})
		}
		last := &p.Readings[len(p.Readings)-1]
		last.Verdicts = append(last.Verdicts, v)
	}
	t.Opinions = t.Opinions[:0]
	t.Places = append(t.Places, p)
}

// saying is a word that says of an amount what the amount's fields have.
type saying struct {
	by   line.Extent
	what string
}

// qualifiers returns the words that make the amount a, which has been read just now, an approximation, a bound or a bracket, in the order of the text.
func (r *Reader) qualifiers(a *amount.Amount) (said []saying) {
	t, ld, tl := &r.Left, &r.Before, &r.Behind
	if a.Approx && ld.Approx {
		said = append(said, saying{ld.ApproxBy, "approx"})
	}
	if a.Bound != amount.NoBound && a.Bound == ld.Bound {
		said = append(said, saying{ld.BoundBy, a.Bound.String()})
	}
	if !t.Joined || t.Num.Few || r.overIn(&t.Num) >= 0 || !r.Right.Num.Approx { // else the right end makes it one
		said = r.aboutInside(said, &t.Num)
	}
	if t.Joined {
		said = r.aboutInside(said, &r.Right.Num)
	}
	end := t.End
	if end == t.Num.End && t.Unit.Sense != nil { // 3·4만원대 (30,000 and 40,000-odd won): the first one of a list has unit and bracket of the last one
		end = r.Right.End
	}
	if (a.LowOpen || a.HighOpen) && strings.HasSuffix(r.S[:end], lex.BracketMark) {
		said = append(said, saying{line.Extent{Start: end - len(lex.BracketMark), End: end}, "bracket"})
	}
	if a.Approx && tl.Approx && !side.LevelThen(&r.Line, t.Unit, t.Num.Start) {
		said = append(said, saying{tl.ApproxBy, "approx"})
	}
	if a.Bound != amount.NoBound && a.Bound == tl.Bound {
		said = append(said, saying{tl.BoundBy, a.Bound.String()})
	}
	slices.SortFunc(said, func(a, b saying) int { return a.by.Start - b.by.Start })
	return said
}

// aboutInside adds what makes an approximation of the numeral itself, if it is one: 여 (and more), or else all of it, 수십 (some tens).
func (r *Reader) aboutInside(said []saying, n *numeral.Numeral) []saying {
	by := line.Extent{Start: n.Start, End: n.End}
	if over := r.overIn(n); over >= 0 {
		by = line.Extent{Start: over, End: over + len(lex.OverMark)}
	}
	if !n.Approx {
		return said
	}
	return append(said, saying{by, "approx"})
}

// Explain finds what Find does, and keeps what spoke, as komoney.Explain says.
func Explain(p amount.Options, text string) []amount.Place { return traced(p, text).Places }

// traced finds what Find does, and returns what was said.
func traced(p amount.Options, text string) *line.Trace {
	var f finder
	f.Trace = new(line.Trace)
	p.Naive, p.Kinds = true, 0
	f.find(p, text, func(amount.Match) bool { return true })
	return f.Trace
}
