package scan

import (
	"math/bits"
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// NextSum returns the next mark that stands at a word which goes on as a numeral does that may be one of money, or at such digits; the text's end
// where there is none. All marks of its line stay, so that the walk can go Back to them.
func (c *Scanner) NextSum() int {
	for {
		for c.Next < c.N {
			p := c.Base + int(c.Marks[c.Next])
			c.Next++
			if c.mayBeSum(p) {
				return p
			}
		}
		if c.Done >= len(c.text) {
			return len(c.text)
		}
		if c.N > maxMarks || c.Done-c.Base >= maxKept {
			c.keepLine()
		}
		c.batch()
	}
}

// keepLine drops the marks, all of which have been handed out, but for those of the line that has begun, if they are not too many.
func (c *Scanner) keepLine() {
	from := c.Base + 1 + strings.LastIndexByte(c.text[c.Base:c.Done], '\n')
	first := c.N
	for first > 0 && c.Base+int(c.Marks[first-1]) >= from {
		first--
	}
	if from == c.Base || c.N-first > maxMarks {
		c.drop()
		return
	}
	kept := c.Marks[first:c.N]
	for i, m := range kept {
		c.Marks[i] = m - uint16(from-c.Base)
	}
	c.Base, c.Next, c.N = from, len(kept), len(kept)
}

// Back goes back to the line from base to end, of which a mark has been handed out, to hand out all of its places, and none behind it.
func (c *Scanner) Back(base, end int) {
	if c.end = end; base < c.Base {
		c.restart(base)
	}
	for c.Next > 0 && c.Base+int(c.Marks[c.Next-1]) >= base {
		c.Next--
	}
}

// GluedSum returns where a numeral begins that is written to a prefix at the mark p; -1 for none.
func (c *Scanner) GluedSum(p int) int {
	if p+8 > len(c.text) {
		return c.StartAt(p, p)
	}
	v := runes.Load8(c.text, p)
	if start := lex.StartOf(uint32(v)); start != nil {
		return behindPrefix(c.text, p, start.PrefixLen(v))
	}
	return -1
}

// mayBeSum reports whether the mark p may be a numeral of a sum.
func (c *Scanner) mayBeSum(p int) bool {
	switch {
	case p <= 8 || p+32 > len(c.text):
		return true
	case runes.IsDigit(c.text[p]):
		return digitsOfSum(c.text, p)
	}
	return wordOfSum(c.text, p)
}

// wordOfSum reports whether the word at s[p:] may be a numeral of a sum by its first two syllables: a currency before it makes no sum of others, $ 오 ($ five).
// Words in other than Hangul are taken for one.
func wordOfSum(s string, p int) bool {
	v := runes.Load8(s, p)
	start := lex.StartOf(uint32(v))
	if start == nil {
		return line.ByteClasses[v&0xFF]>>7 == 0
	}
	next := runes.Load8(s, p+runes.SyllableLen)
	gap := line.ByteClasses[next&0xFF] & line.BlankByte
	next >>= 8 * gap
	sh := lex.Shapes[lex.ShapeOf[lex.RuneIndex(next)]]
	return sh&start.Sum[gap] != 0 || start.GoesOn(v) && len(lex.Numerals.At(s, p).Text) > runes.SyllableLen ||
		start.Prefix > 0 && behindPrefix(s, p, start.PrefixLen(v)) >= 0 ||
		start.Single != 0 && sh&tailOfSum != 0 && lex.SumTails.Begin(next) ||
		sh&lexhash.Units != 0 && start.Weak == lexhash.Units && line.CountedSum(s, p+runes.SyllableLen)
}

// tailOfSum are the shapes of what is in lex.SumTails.
const tailOfSum = lexhash.MoneyUnits | lexhash.Scales | lexhash.Numerals | lexhash.Joins | lexhash.Sign | lexhash.Blank

// digitsOfSum reports whether the digits at s[p:] may be those of a sum by what stands beside them.
func digitsOfSum(s string, p int) bool {
	v := runes.Load8(s, p)
	// The characters from , to 9 are those of numbers, dates and the like; k of them stand here.
	low := v & runes.Sevens
	k := bits.TrailingZeros64((^((low+0x54*runes.LowBits)&^(low+0x46*runes.LowBits))|v)&runes.HighBits) >> 3
	if k == 8 {
		return true
	}
	v = runes.Load8(s, p+k)
	gap := line.ByteClasses[v&0xFF] & line.BlankByte
	v >>= 8 * gap
	if lex.Shapes[lex.ShapeOf[lex.RuneIndex(v)]]&tailOfSum != 0 && lex.SumTails.Begin(v) {
		return true
	}
	switch before := s[p-1]; {
	case before-',' <= '/'-',' && runes.IsDigit(s[p-2]): // what is before the digits has been looked at
		return false
	case before == '.': // $ .5
		return true
	case !lex.SumSaid.End(s, p):
		return byte(v) == '(' && lex.Shapes[lex.ShapeOf[lex.RuneIndex(v>>8)]]&lexhash.MoneyUnits != 0 && lex.SumTails.Begin(v>>8) // 1,000(KRW)
	}
	if gap == 0 && runes.IsDigit(s[p+k-1]) { // not the rent of 보증금 500/월 45 (a deposit of 500, 45 a month)
		if w := line.SureUnit(s, p+k); w.Sense != nil && s[p:p+k] != "0" && !(w.Ref == lex.RefMonth && line.NoMonth(s[p:p+k])) { // 홍콩 돈 5점유율 (Hong Kong money, 5, a share): the unit may be none
			return lex.SumLeads.End(s, p) || runes.HangulAt(s, p+k+len(w.Text)) && lex.SumNames.End(s, p)
		}
	}
	return true
}
