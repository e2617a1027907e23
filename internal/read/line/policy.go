package line

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
)

// Policy says how a text is read: which doubts apply, and what is wanted. It is given once, where reading begins, and not changed.
// The zero Policy is that of Find: what stands in a running text is doubted.
type Policy struct {
	Alone   bool  // the whole text is to be one expression, and nothing stands around it
	Errors  bool  // and what is not read is an error, which says why
	certain Doubt // what is not doubted
	Asked   Asked
}

// Doubt is a reason why what can be read may not be meant.
type Doubt uint8

const (
	Names      Doubt = 1 << iota // digits may be a part of a name, or a date: 주문번호 20240611 (an order's number), 2024-01, TOP 10
	Words                        // numerals and units may be other words, or parts of them: 천사 (an angel), 3무료 (3, free of charge)
	Gaps                         // what stands behind a gap may be another number: 5천만 3층 (50 million, floor 3)
	Around                       // what stands around may say that nothing is counted: 몇 명이니 (how many are there)
	RareScales                   // 해, 자, 양 … may be years, characters and sheep

	all = Names | Words | Gaps | Around | RareScales
)

// Doubts reports whether one of the doubts applies.
func (p *Policy) Doubts(d Doubt) bool { return p.certain&d != d }

// Supposes reports whether a bare number in a text may be worth something by what stands around it.
func (r *Line) Supposes() bool { return !r.Alone && !r.P.NoImplied }

// The policies of Parse, in the order in which they are tried.

// AsFound is that of a text that may be all that Find would find in it.
func AsFound(asked Asked) Policy { return Policy{Alone: true, Asked: asked} }

// Undoubted is that of a text that Find does not read as a whole.
func Undoubted(asked Asked) Policy {
	return Policy{Alone: true, Errors: true, certain: all &^ RareScales, Asked: asked}
}

// WithRareScales is that of a text that nothing else fits: 2,100간 킬로미터 (2,100 × 10^36 kilometres).
func WithRareScales(asked Asked) Policy {
	return Policy{Alone: true, Errors: true, certain: all, Asked: asked}
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
