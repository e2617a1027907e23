package scan

import (
	"math/bits"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// sumSieve is one more sieve for money: of the marks from the first one on that fineSieve has left, it keeps those that stand at words which go on as
// a numeral does that may be one of money, and at such digits.
func (c *Scanner) sumSieve(first int) {
	kept := first
	for _, m := range c.Marks[first:c.N] {
		c.Marks[kept] = m
		p := c.Base + int(m)
		switch {
		case p <= 8 || p+32 > len(c.text):
			kept++
		case runes.IsDigit(c.text[p]):
			if digitsOfSum(c.text, p) {
				kept++
			}
		case wordOfSum(c.text, p):
			kept++
		}
	}
	c.N = kept
}

// wordOfSum reports whether the word at s[p:] may be a numeral of a sum by its first two syllables, or by what stands before it. Others than
// Hangul are.
func wordOfSum(s string, p int) bool {
	v := runes.Load8(s, p)
	start := &lex.Starts[lex.StartTable[line.StartHash(uint32(v))]&lex.StartMask]
	if v&0xFFFFFF != uint64(start.Syllable) {
		return line.ByteClasses[v&0xFF]>>7 == 0
	}
	v = runes.Load8(s, p+runes.SyllableLen)
	gap := line.ByteClasses[v&0xFF] & line.BlankByte
	v >>= 8 * gap
	sh := lex.Shapes[lex.ShapeOf[lex.RuneIndex(v)]]
	if sh&start.Sum[gap] != 0 || start.Seconds&lexhash.Bit(uint32(v)&0xFFFFFF) != 0 {
		return true
	}
	return start.Single != 0 && sh&tailOfSum != 0 && lex.SumTails.Begin(v) || lex.SumLeads.End(s, p)
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
	}
	if lex.SumLeads.End(s, p) {
		return true
	}
	if gap == 0 {
		if w := line.SureUnit(s, p+k); w.Sense != nil {
			return runes.HangulAt(s, p+k+len(w.Text)) && lex.SumNames.End(s, p) // 홍콩 돈 5점유율: the unit may be none
		}
	}
	return lex.SumLabels.End(s, p) || lex.SumNames.End(s, p)
}
