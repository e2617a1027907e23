package line

import (
	"slices"
	"unsafe"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/rule"
)

// Trace keeps what the rules say, for Explain.
type Trace struct {
	Opinions []Opinion // of the place that is read
	Seen     []Extent  // by the rule that is looking
	Places   []amount.Place
	Vain     []rule.ID // the rules that have looked and not found, for the tests of near misses,
	Quiet    []rule.ID // and those that have spoken without looking for anything, of which Explain says nothing
}

// Opinion is what a rule said of a part of a line.
type Opinion struct {
	Rule rule.ID
	Extent
	Words []Extent
}

// Extent is a part of a line.
type Extent struct{ Start, End int }

// Saw reports whether w is a word, and keeps it for Explain.
func (r *Line) Saw(w lex.Word) bool {
	if r.Trace != nil {
		r.Trace.keep(r.S, w)
	}
	return w.Sense != nil
}

// SawAt keeps the word of a domain at p, where there is one, for Explain, and reports whether there is.
func (r *Line) SawAt(p int, word string, found bool) bool {
	if found && r.Trace != nil {
		r.Trace.keepAt(Extent{Start: p, End: p + len(word)})
	}
	return found
}

// keep keeps a word of the line s for Explain.
func (t *Trace) keep(s string, w lex.Word) {
	at := uintptr(unsafe.Pointer(unsafe.StringData(w.Text))) - uintptr(unsafe.Pointer(unsafe.StringData(s)))
	if w.Sense == nil || at >= uintptr(len(s)) { // of another text
		return
	}
	t.keepAt(Extent{Start: int(at), End: int(at) + len(w.Text)})
}

// keepAt keeps a part of the line for Explain, once.
func (t *Trace) keepAt(e Extent) {
	if !slices.Contains(t.Seen, e) {
		t.Seen = append(t.Seen, e)
	}
}

// sawWithin keeps the word that within has found: the nearest one before start, or the first one behind end.
func (r *Line) sawWithin(l *lex.Lexicon, c lex.Class, lo, start, end, hi int) {
	is := func(p int) bool {
		w := l.At(r.S, p)
		return w.Sense != nil && w.Class == c && (!w.BeginsWord() || WordStart(r.S, p)) && r.Saw(w)
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

// Judge asks the rules of a judgement, in their order, about the case e, of which the facts f are known, and returns the one that speaks.
func (r *Line) Judge(j rule.Judgement, f rule.Facts, e Extent, looks func(rule.ID) bool) rule.ID {
	if r.Trace == nil {
		return j.First(f, looks)
	}
	return r.Trace.judge(j, f, e, looks)
}

// judge is Judge where Explain asks.
func (t *Trace) judge(j rule.Judgement, f rule.Facts, e Extent, looks func(rule.ID) bool) rule.ID {
	t.Seen = t.Seen[:0]
	k := j.First(f, func(k rule.ID) bool {
		found := looks(k)
		if !found {
			t.Seen, t.Vain = t.Seen[:0], append(t.Vain, k)
		}
		return found
	})
	t.Opinions = append(t.Opinions, Opinion{k, e, append([]Extent(nil), t.Seen...)})
	return k
}

// JudgeQuietly is Judge for what a text is full of: Explain shows the rules that have found something.
func (r *Line) JudgeQuietly(j rule.Judgement, f rule.Facts, e Extent, looks func(rule.ID) bool) rule.ID {
	k := r.Judge(j, f, e, looks)
	if t := r.Trace; t != nil && !k.Looks() {
		t.Opinions, t.Quiet = t.Opinions[:len(t.Opinions)-1], append(t.Quiet, k)
	}
	return k
}
