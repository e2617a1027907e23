package read

import (
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
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
