// Package scan names the places of a text where a numeral can start, and passes over the rest, eight bytes at a time.
package scan

import (
	"unicode/utf8"
	"unsafe"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// The scanner is a filter in front of the grammar: it finds the places where an expression may start
// and says nothing about whether one does. An expression starts at its numeral; what stands before it
// (약, $, 미화) is read backwards from there. The sieves, from the coarsest to the finest:
//
//   - Blocks of 64 bytes become masks, eight bytes at a time: where ASCII digits are, and where other than
//     ASCII. Of these come the first of each run of digits and the first byte of each word. Within a word,
//     numerals are other words' syllables (회사, 조사).
//   - Words whose first syllable, or first two, begin no numeral, three of four, are dropped without a branch (blocks).
//   - So are those that the next syllable rules out, half of the others, by what may follow the first (sieve): no numeral goes on as 이런 and 한때 do.
//   - Of what is left, some has no unit there that a numeral takes (MayFollow), and the rest, a word in ten, is looked up
//     in the word tables (plausible), as 이번 and 한국 are. Prefixes that numerals are written to come to light here
//     too: 약삼십만, 제이차. One word in forty is handed to the grammar.
//
// Characters that are neither ASCII nor Hangul are few and looked at one by one: hanja numerals, what needs
// normalising, and quotes and parentheses, which words begin behind.
//
// That no start is lost is what TestFilter and FuzzFilter prove, against a filter that takes every rune for one.

const (
	BlockSize   = 64 // how many bytes are looked at in one step
	batchSize   = 8 * BlockSize
	batchPlaces = batchSize + BlockSize // more than there can be places, and as many to spare as a block has bytes
	maxMarks    = 512
	maxKept     = 1 << 15 // marks are kept for so many bytes
	ahead       = 8       // the sieves look at so many bytes from a place on
)

// Scanner walks through a text.
type Scanner struct {
	text string
	end  int // where the walk ends: the text, or a line of it
	Done int // text[:Done] has been looked at
	// marks are the places that have passed the coarse sieves, from base on; Marks[Next:N] are still to be handed out.
	Marks   [maxMarks + batchPlaces]uint16
	Base    int
	Next, N int
	Folds   int // how many of the marks need normalising

	high, digit uint64                                  // 1 if the byte before done is no ASCII, if it is a digit
	run         int                                     // how many bytes beyond ASCII stand right before done, in the block before it
	ran         int                                     // the runs before it have been looked at
	within      [batchSize/runes.SyllableLen + 1]uint16 // places within runs, from base on
	inner       int                                     // how many places are in within
	behind      uint64                                  // where, from done on, words begin behind characters that are no letters

	cueless struct{ from, to int } // no cue for numbers begins from there to there

	loose bool // the Parser has words of its own, which the tables of syllables do not know
	naive bool // every rune may start an expression
}

// Reset starts a walk through text.
func (c *Scanner) Reset(text string, p *amount.Options) {
	c.text, c.end = text, len(text)
	c.restart(0)
	c.cueless.from, c.cueless.to = 0, 0
	c.loose, c.naive = p.Units != nil || p.Names != nil, p.Naive
}

// restart goes on from i, where a line begins.
func (c *Scanner) restart(i int) {
	c.Done = i
	c.drop()
	c.high, c.digit, c.behind, c.run, c.ran, c.inner = 0, 0, 0, 0, 0, 0
}

// drop forgets the marks before the place up to which the text has been looked at.
func (c *Scanner) drop() { c.Base, c.Next, c.N, c.Folds = c.Done, 0, 0, 0 }

// From returns the first place from i on, where an amount ends or none has been read, where an expression may start, or where a character needs
// normalising; the walk's end where there is none.
func (c *Scanner) From(i int, isEnd bool) int {
	if i < len(c.text) && runes.IsDigit(c.text[i]) { // the expression before it ended within digits
		return i
	}
	if isEnd {
		if p := c.writtenTo(i); p > 0 {
			return p
		}
	}
	if c.naive {
		for i < len(c.text) && (!utf8.RuneStart(c.text[i]) || c.text[i] == '\n') {
			i++
		}
		return i
	}
	for {
		for c.Next < c.N {
			p := c.Base + int(c.Marks[c.Next])
			if p >= c.end {
				return c.end
			}
			c.Next++
			if p >= i {
				if at := c.StartAt(p, i); at >= 0 {
					if at < p { // where none starts there, one may still start at p
						c.Next--
					}
					return at
				}
			}
		}
		if c.Done >= c.end {
			return c.end
		}
		c.drop()
		c.batch()
	}
}

// NeedsNormalizing reports whether text[i:end], which begins with a place that From has returned, has a
// character that needs it.
func (c *Scanner) NeedsNormalizing(i, end int) bool {
	for c.Done < end && c.N <= maxMarks && c.Done-c.Base < maxKept {
		c.batch()
	}
	if c.Folds > 0 {
		for _, m := range c.Marks[max(c.Next-1, 0):c.N] {
			if p := c.Base + int(m); p >= i && p < end && norm.Foldable(c.text[p:]) {
				return true
			}
		}
	}
	return c.Done < end && norm.NeedsNormalizing(c.text[c.Done:end])
}

// batch looks at the next blocks and appends the places in them that pass the sieves.
func (c *Scanner) batch() {
	s := c.text[c.Done:]
	off := c.Done - c.Base
	first := c.N
	if len(s) < BlockSize+ahead {
		var end [2*BlockSize + ahead]byte
		copy(end[:], s)
		c.blocks(end[:], off)
		c.Done = len(c.text)
		c.sieve(unsafe.String(&end[0], len(end)), off, first)
		c.mergeRuns(first)
		return
	}
	c.blocks(unsafe.Slice(unsafe.StringData(s), min(len(s), batchSize+ahead)), off)
	c.sieve(s, off, first)
	if c.run > 0 && c.run < line.LongRun && highAt(c.text, c.Done, line.LongRun-c.run) {
		c.withinRun(c.Done-c.run, c.Done)
	}
	if c.inner > 0 {
		c.mergeRuns(first)
	}
}

// sieve drops the marks from the first one on that stand at words which go on as no numeral or prefix does, in s, which is off behind base. Which of the
// words in Hangul are these cannot be foreseen, either; the others, digits nearly all, stay.
func (c *Scanner) sieve(s string, off, first int) {
	if c.loose {
		return
	}
	kept := first
	for _, m := range c.Marks[first:c.N] {
		c.Marks[kept] = m
		v := runes.Load8(s, int(m)-off)
		if byte(v)-0xEA >= 4 {
			kept++
			continue
		}
		start := lex.StartOf(uint32(v))
		if start == nil {
			continue
		}
		v >>= 24
		gap := line.ByteClasses[v&0xFF] & line.BlankByte
		v >>= 8 * gap
		follows := uint64(lex.Shapes[lex.ShapeOf[lex.RuneIndex(v)]]&start.Follow[gap]) | start.Seconds&lexhash.Bit(uint32(v)&0xFFFFFF)
		kept += int((follows | -follows) >> 63)
	}
	c.N = kept
}
