package line

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/rule"
)

// Sees reports whether a word stands that the row of the rule k looks for; it has none where Go code says what the rule looks for. The
// numeral begins where e does, what is judged of it at there, and ends where e does.
func (r *Line) Sees(k rule.ID, e Extent, there int) bool {
	x := k.Words()
	if x == nil {
		return false
	}
	switch x.Place {
	case rule.Before, rule.ApartBefore:
		q := r.SkipGapBack(e.Start)
		return (q < e.Start || x.Place == rule.Before) && r.Saw(ofClass(x.List.Before(r.S, q), x.Class))
	case rule.Behind:
		there = e.End
	}
	w := x.List.At(r.S, there)
	for x.Class != 0 && w.Sense != nil && w.Class != x.Class {
		w = x.List.Shorter(w, r.S, there)
	}
	return (x.Place != rule.Over || there+len(w.Text) > e.End) && r.Saw(w)
}

// ofClass returns w if it is of the class, or if that is 0.
func ofClass(w lex.Word, c lex.Class) lex.Word {
	if c != 0 && w.Sense != nil && w.Class != c {
		return lex.Word{}
	}
	return w
}
