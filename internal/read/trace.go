package read

import (
	"unsafe"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// trace keeps what the rules say, for Explain.
type trace struct {
	opinions []opinion // of the place that is read
	seen     []extent  // by the rule that is looking
	places   []Place
}

// opinion is what a rule said of a part of a line.
type opinion struct {
	rule ruleID
	extent
	words []extent
}

// extent is a part of a line.
type extent struct{ start, end int }

// spoke keeps that the rule k spoke of c.
func (r *reader) spoke(k ruleID, c *matter) {
	t := r.trace
	t.opinions = append(t.opinions, opinion{rule: k, extent: extent{start: c.n.start, end: max(c.end, c.t.end)}, words: append([]extent(nil), t.seen...)})
}

// saw reports whether w is a word, and keeps it for Explain.
func (r *Line) saw(w lex.Word) bool {
	if r.trace != nil && w.Sense != nil {
		at := uintptr(unsafe.Pointer(unsafe.StringData(w.Text))) - uintptr(unsafe.Pointer(unsafe.StringData(r.S)))
		if at < uintptr(len(r.S)) { // and no other text
			r.trace.seen = append(r.trace.seen, extent{start: int(at), end: int(at) + len(w.Text)})
		}
	}
	return w.Sense != nil
}

// sawWithin keeps the word that within has found: the nearest one before start, or the first one behind end.
func (r *reader) sawWithin(l *lex.Lexicon, c lex.Class, lo, start, end, hi int) {
	is := func(p int) bool {
		w := l.At(r.S, p)
		return w.Sense != nil && w.Class == c && (!w.BeginsWord() || wordStart(r.S, p)) && r.saw(w)
	}
	for p := start - 1; p >= lo; p-- {
		if is(p) {
			return
		}
	}
	for p := end; p < hi; p++ {
		if is(p) {
			return
		}
	}
}

// explained keeps what was said of the place i of the line at base, where m was read or not.
func (f *finder) explained(i, base int, m *Match, ok bool, text string, mapped bool) {
	t := f.trace
	at := func(e extent) (start, end int) {
		if mapped {
			return base + f.norm.Offset(e.start), base + f.norm.EndOffset(e.end)
		}
		return base + e.start, base + e.end
	}
	if len(t.opinions) == 0 && !ok && !runes.IsDigit(f.S[i]) {
		return
	}
	var p Place
	if p.Start, _ = at(extent{start: i, end: i}); ok {
		p.Found, p.Match = true, *m
	}
	for _, o := range t.opinions {
		var v Verdict
		v.Judgement, v.Rule, v.Yes = spoken(o.rule)
		for _, w := range o.words {
			start, end := at(w)
			v.Words = append(v.Words, Word{Start: start, End: end, Text: text[start:end]})
		}
		start, end := at(o.extent)
		if n := len(p.Readings); n == 0 || p.Readings[n-1].Start != start || p.Readings[n-1].End != end {
			p.Readings = append(p.Readings, Reading{Start: start, End: end, Text: text[start:end]})
		}
		last := &p.Readings[len(p.Readings)-1]
		last.Verdicts = append(last.Verdicts, v)
	}
	t.opinions = t.opinions[:0]
	t.places = append(t.places, p)
}

// Explain finds what Find does, and keeps what spoke, as komoney.Explain says.
func Explain(p Options, text string) []Place {
	var f finder
	f.trace = new(trace)
	p.Naive, p.Kinds = true, 0
	f.find(p, text, func(Match) bool { return true })
	return f.trace.places
}
