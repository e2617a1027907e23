package scan

import (
	"math/bits"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// sumSieve is fineSieve for money: of the marks from the first one on it keeps those that stand at words which go on as a numeral does
// that may be one of money, and at such digits.
func (c *Scanner) sumSieve(first int) {
	kept := first
	for _, m := range c.Marks[first:c.N] {
		c.Marks[kept] = m
		p := c.Base + int(m)
		switch {
		case p <= 8 || p+32 > len(c.text):
			kept++
		case runes.IsDigit(c.text[p]):
			kept += digitsOfSum(c.text, p)
		default:
			v := runes.Load8(c.text, p)
			start := &lex.Starts[lex.StartTable[line.StartHash(uint32(v))]&lex.StartMask]
			isOther := uint64(line.ByteClasses[v&0xFF]>>7 ^ 1)
			isStart := ((v&0xFFFFFF ^ uint64(start.Syllable)) - 1) >> 63
			isNumeral := (uint32(start.Single) + 1<<16 - 1) >> 16
			v = runes.Load8(c.text, p+runes.SyllableLen)
			gap := line.ByteClasses[v&0xFF] & line.BlankByte
			v >>= 8 * gap
			follows := uint64(uint32(lex.Shapes[lex.ShapeOf[lex.RuneIndex(v)]]&start.Sum[gap]) | start.Seconds&lexhash.Bit(uint32(v)&0xFFFFFF) |
				lex.SumTails.Begins(v)&isNumeral | lex.SumLeads.Ends(runes.Load8(c.text, p-8)))
			kept += int(isOther | isStart&((follows|-follows)>>63))
		}
	}
	c.N = kept
}

// digitsOfSum returns 1 if the digits at s[p:] may be those of a sum by the characters beside them, else 0.
func digitsOfSum(s string, p int) int {
	v := runes.Load8(s, p)
	// The characters from , to 9 are those of numbers, dates and the like; k of them stand here.
	low := v & runes.Sevens
	k := bits.TrailingZeros64((^((low+0x54*runes.LowBits)&^(low+0x46*runes.LowBits))|v)&runes.HighBits) >> 3
	if k == 8 {
		return 1
	}
	inside := s[p-1]-',' <= '/'-',' && runes.IsDigit(s[p-2]) // what is before the digits has been looked at
	v = runes.Load8(s, p+k)
	gap := line.ByteClasses[v&0xFF] & line.BlankByte
	v >>= 8 * gap
	hit := lex.SumTails.Begins(v)
	if !inside {
		if s[p-1] == '.' { // $ .5
			return 1
		}
		hit |= lex.SumLeads.Ends(runes.Load8(s, p-8))
		if hit == 0 && lex.SumLabels.Before(s, p) != 0 && (gap != 0 || !hasUnit(s, p+k)) {
			return 1
		}
	}
	return int(hit)
}

// hasUnit reports whether what stands at p, behind digits, is their unit beyond doubt.
func hasUnit(s string, p int) bool {
	w := line.SureUnit(s, p)
	return w.Sense != nil && !runes.HangulAt(s, p+len(w.Text))
}
