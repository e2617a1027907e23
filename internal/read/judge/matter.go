package judge

import (
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/read/worth"
)

// matter is a number whose kind is to be judged.
type matter struct {
	_ [0]func() // disallow ==

	t     *unit.Term
	n     *numeral.Numeral
	ld    *line.Side
	tl    *line.Trail
	facts rule.Facts // numberFacts, once they are asked for
	known sums       // what has been looked for
	money rule.ID    // the rule that says whether it is money
	end   int        // where that ends which it is a part of, if a rule has seen it
}

// noun returns the word of wordHomographs in s that begins where the number does, if any, and keeps it: some have dozens that begin like them.
func (c *matter) noun(s string) lex.Word {
	if !c.known.sought {
		c.known.sought, c.known.noun = true, lex.WordHomographs.At(s, c.n.Start)
	}
	return c.known.noun
}

// extent is where the number stands.
func (c *matter) extent() line.Extent { return line.Extent{Start: c.n.Start, End: c.t.End} }

// numberFacts returns the facts of the number, and keeps them.
func (c *matter) numberFacts() rule.Facts {
	if c.facts == 0 {
		c.facts = c.n.Facts() | rule.IsQualified.If(c.tl.Outer > c.t.End)
	}
	return c.facts
}

// sums says what money and counts were looked for, and found.
type sums struct {
	money, named, count answer
	asked               bool // what the domain says, which is worth
	worth               domain.WorthID
	next                worth.PairPlace // where the pair goes on
	sought              bool            // the noun that the number may be, or begin, which is noun
	noun                lex.Word
}

// answer is what a question has brought, if it was asked.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// answerOf returns the answer to a question that was asked.
func answerOf(holds bool) answer {
	if holds {
		return yes
	}
	return no
}
