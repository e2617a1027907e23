package line

import (
	"unsafe"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
)

// Trace keeps what the rules say, for Explain.
type Trace struct {
	Opinions []Opinion // of the place that is read
	Seen     []Extent  // by the rule that is looking
	Places   []amount.Place
}

// Opinion is what a rule said of a part of a line.
type Opinion struct {
	Rule RuleID
	Extent
	Words []Extent
}

// Extent is a part of a line.
type Extent struct{ Start, End int }

// Saw reports whether w is a word, and keeps it for Explain.
func (r *Line) Saw(w lex.Word) bool {
	if r.Trace != nil && w.Sense != nil {
		at := uintptr(unsafe.Pointer(unsafe.StringData(w.Text))) - uintptr(unsafe.Pointer(unsafe.StringData(r.S)))
		if at < uintptr(len(r.S)) { // and no other text
			r.Trace.Seen = append(r.Trace.Seen, Extent{Start: int(at), End: int(at) + len(w.Text)})
		}
	}
	return w.Sense != nil
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

// RuleID is the place of a rule in rules.
type RuleID uint16
