package line

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
)

// Side is what stands before an expression.
type Side struct {
	_ [0]func() // disallow ==

	Start   int      // where the span starts
	Outer   int      // where the qualifiers start
	CurWord lex.Word // the word that names the currency
	CurEnd  int      // where what follows that word starts
	Cur     string
	UnitRef string
	SignAt  int // where the sign stands
	Neutral int // where the outermost neutral word starts, -1 for none
	Neg     bool
	Signed  bool
	Ordinal bool
	Approx  bool
	Bound   amount.Bound
	Says    // the words of approx and bound
}

// Trail is what stands behind an expression.
type Trail struct {
	Start  int // where the expression ends
	Outer  int // where the qualifiers end
	Approx bool
	Bound  amount.Bound
	Says   // the words of approx and bound
}

// Says is where the words stand that say about, and at least or at most.
type Says struct{ ApproxBy, BoundBy Extent }

// ToBefore reports whether the particle of a bound that ends at p is 에, with another one behind it or not.
func (r *Line) ToBefore(p int) bool {
	w := lex.BoundParticles.Ending(r.S, p)
	return w.Sense != nil && w.N == boundTo
}

// ThanAt reports whether 보다 stands at p.
func ThanAt(s string, p int) bool {
	w := lex.BoundParticles.At(s, p)
	return w.Sense != nil && w.N == boundThan
}

// What n of BoundParticles says.
const (
	boundTo   = 1 // 에 (to)
	boundThan = 2 // 보다 (than)
)

// BoundParticle returns the length of the particle at p that a bound may stand behind, 0 for none, and whether it is 보다 or 에.
func BoundParticle(s string, p int) (n int, than, to bool) {
	w := lex.BoundParticles.At(s, p)
	if w.Sense == nil {
		return 0, false, false
	}
	return len(w.Text), w.N == boundThan, w.N == boundTo
}

// AdverbLen returns the length of an adverb, with its gap, that may stand at p before 웃돌다 (be above) or 넘다 (exceed); 0 for none.
func AdverbLen(s string, p int) int {
	w := lex.BoundAdverbs.At(s, p)
	if w.Sense == nil || !strings.HasPrefix(s[p+len(w.Text):], " ") {
		return 0
	}
	return len(w.Text) + len(" ")
}
