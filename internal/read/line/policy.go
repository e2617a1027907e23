package line

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
)

// Policy says how a text is read: which doubts apply, and what is wanted. It is given once, where reading begins, and not changed.
// The zero Policy is that of Find: what stands in a running text is doubted.
type Policy struct {
	Alone  bool // the whole text is to be one expression, and nothing stands around it
	Strict bool // and nothing is doubted: what can be read is meant, and what is left over is an error
	Rare   bool // and 해, 자, 양 … are scales wherever they can be
	Asked  Asked
}

// The policies of Parse, in the order in which they are tried.

// AsFound is that of a text that may be all that Find would find in it.
func AsFound(asked Asked) Policy { return Policy{Alone: true, Asked: asked} }

// Undoubted is that of a text that Find does not read as a whole.
func Undoubted(asked Asked) Policy { return Policy{Alone: true, Strict: true, Asked: asked} }

// WithRareScales is that of a text that nothing else fits: 2,100간 킬로미터 (2,100 × 10^36 kilometres).
func WithRareScales(asked Asked) Policy {
	return Policy{Alone: true, Strict: true, Rare: true, Asked: asked}
}

// Asked is what a caller of Parse, ParseMoney or ParseNumber wants to read, by the name that errors give it.
type Asked string

const (
	AnAmount Asked = "parse"
	ASum     Asked = "parse money"
	ANumber  Asked = "parse number"
	APrice   Asked = "parse price"
)

// Otherwise reports whether m counts by a word that means something else where a sum or a number is asked for: 100동, a hundred houses,
// are dong as a sum, and 500자, five hundred characters, are 500 × 10^24 as a number.
func (a Asked) Otherwise(m *amount.Match) bool {
	if m.Kind != amount.KindQuantity {
		return false
	}
	switch counter := m.Unit; a {
	case ASum:
		w := lex.UnitWords.At(counter, 0)
		return w.Text == counter && w.Sense != nil && (w.Class == lex.WCurrency || w.Class == lex.WSubunit)
	case ANumber:
		w := lex.Numerals.At(counter, 0)
		return w.Text == counter && w.Sense != nil && (w.Class == lex.NSmall || w.Class == lex.NBig || w.Flags&lex.FAlsoScale != 0)
	}
	return false
}
