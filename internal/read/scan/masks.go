package scan

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Which bytes of 64 begin what may be looked at, as bits.

// blocks makes marks of the places of interest in the blocks of s, which is at done, off behind base: of the first bytes of words and of runs of digits,
// without the words that begin as no numeral or prefix does. Which ones these are cannot be foreseen, and takes no branch.
func (c *Scanner) blocks(s []byte, off int) {
	n := c.N
	for ; len(s) >= BlockSize+ahead; s = s[BlockSize:] {
		b := (*[BlockSize + ahead]byte)(s)
		high, digit, others := Masks((*[BlockSize]byte)(b[:]))
		m := high&^(high<<1|c.high|digit<<1|c.digit) | digit&^(digit<<1|c.digit) | c.behind
		c.high, c.digit, c.behind = high>>63, digit>>63, 0
		if others {
			m = c.others(b, m)
		}
		r := high & (high >> 1)
		r &= r >> 2
		r &= r >> 4
		r &= r >> 8
		r &= r >> (line.LongRun - 16) // where so long a run begins
		if r != 0 || c.run+bits.TrailingZeros64(^high) >= line.LongRun {
			c.longRuns(r, high)
		}
		c.run = bits.LeadingZeros64(^high)
		c.Done += BlockSize
		for ; m != 0; m &= m - 1 {
			i := bits.TrailingZeros64(m)
			v := binary.LittleEndian.Uint64(b[i:])
			c.Marks[n] = uint16(off + i)
			n += int((lex.StartTable[lex.StartHash(uint32(v))] | lex.StartPairs[lexhash.StartPair(v)] | ^line.ByteClasses[v&0xFF]) >> 7)
		}
		off += BlockSize
	}
	c.N = n
}

// longRuns is withinRun for the runs that begin at the first bits of starts, in the block at done whose mask is high, and for one that goes on
// from the block before.
func (c *Scanner) longRuns(starts, high uint64) {
	end := c.Done + BlockSize
	if c.run+bits.TrailingZeros64(^high) >= line.LongRun {
		c.withinRun(c.Done-c.run, end)
	}
	for starts != 0 {
		i := bits.TrailingZeros64(starts)
		c.withinRun(c.Done+i, end)
		starts &^= 1<<min(i+bits.TrailingZeros64(^(high>>i)), BlockSize) - 1
	}
}

// highAt reports whether n bytes beyond ASCII stand at p.
func highAt(s string, p, n int) bool {
	if p+n > len(s) {
		return false
	}
	for ; n >= 8; p, n = p+8, n-8 {
		if runes.Load8(s, p)&runes.HighBits != runes.HighBits {
			return false
		}
	}
	for ; n > 0 && s[p] >= utf8.RuneSelf; p, n = p+1, n-1 {
	}
	return n == 0
}

// withinRun notes where a numeral may start within the run of bytes beyond ASCII from the place from on, up to the place to.
func (c *Scanner) withinRun(from, to int) {
	s := c.text
	p := max(from, c.ran)
	for to = min(to, len(s)-2*runes.SyllableLen+1); p < to; {
		v := line.Load4(s, p)
		if byte(v)-0xEA >= 4 {
			if byte(v) < utf8.RuneSelf {
				break
			}
			p++
			continue
		}
		if t := lex.StartTable[lex.StartHash(v)] & lex.StartMask; t != 0 {
			start := &lex.Starts[t]
			if (start.Single != 0 || start.GoesOn(uint64(v)|uint64(line.Load4(s, p+2))<<16)) && line.InLongRun(s, p) {
				c.within[c.inner] = uint16(p - c.Base)
				c.inner++
			}
		}
		p += runes.SyllableLen
	}
	c.ran = max(c.ran, p)
}

// mergeRuns puts the places within runs between the marks from the first one on.
func (c *Scanner) mergeRuns(first int) {
	for _, mark := range c.within[:c.inner] {
		i := c.N
		for ; i > first && c.Marks[i-1] > mark; i-- {
			c.Marks[i] = c.Marks[i-1]
		}
		c.Marks[i] = mark
		c.N++
	}
	c.inner = 0
}

// Masks returns which bytes are not ASCII, which are ASCII digits, and whether a character in the block is
// neither ASCII nor Hangul.
func Masks(b *[BlockSize]byte) (high, digit uint64, others bool) {
	h0, d0, o0 := runes.Mask8(binary.LittleEndian.Uint64(b[0:]))
	h1, d1, o1 := runes.Mask8(binary.LittleEndian.Uint64(b[8:]))
	h, d, o := h0>>7|h1>>6, d0>>7|d1>>6, o0|o1
	h0, d0, o0 = runes.Mask8(binary.LittleEndian.Uint64(b[16:]))
	h1, d1, o1 = runes.Mask8(binary.LittleEndian.Uint64(b[24:]))
	h, d, o = h|h0>>5|h1>>4, d|d0>>5|d1>>4, o|o0|o1
	h0, d0, o0 = runes.Mask8(binary.LittleEndian.Uint64(b[32:]))
	h1, d1, o1 = runes.Mask8(binary.LittleEndian.Uint64(b[40:]))
	h, d, o = h|h0>>3|h1>>2, d|d0>>3|d1>>2, o|o0|o1
	h0, d0, o0 = runes.Mask8(binary.LittleEndian.Uint64(b[48:]))
	h1, d1, o1 = runes.Mask8(binary.LittleEndian.Uint64(b[56:]))
	h, d, o = h|h0>>1|h1, d|d0>>1|d1, o|o0|o1
	return transpose(h), transpose(^(h | d)), o&runes.HighBits != 0
}

// transpose turns a matrix of 8 by 8 bits: masks gathers the bits of a byte's eight neighbours in one byte.
func transpose(x uint64) uint64 {
	t := (x ^ x>>7) & 0x00AA00AA00AA00AA
	x ^= t ^ t<<7
	t = (x ^ x>>14) & 0x0000CCCC0000CCCC
	x ^= t ^ t<<14
	t = (x ^ x>>28) & 0x00000000F0F0F0F0
	return x ^ t ^ t<<28
}

// others corrects the places m of the block at done by its characters that are neither ASCII nor Hangul.
func (c *Scanner) others(b *[BlockSize + ahead]byte, m uint64) uint64 {
	for k := 0; k < BlockSize; k += 8 {
		for o := runes.OtherLeads(binary.LittleEndian.Uint64(b[k:])); o != 0; o &= o - 1 {
			j := k + bits.TrailingZeros64(o)>>3
			p := c.Done + j
			m &^= 1 << j
			lead := c.text[p]
			if norm.Foldable(c.text[p:]) {
				c.Folds++
				m |= 1 << j
			} else if lead >= 0xE3 && lead <= 0xE9 && lex.Numerals.At(c.text, p).Sense != nil {
				m |= 1 << j
			}
			n := 2
			if lead >= 0xE0 {
				n = 3 + int(lead>>4&1)
			}
			if p+n >= len(c.text) || c.text[p+n]-0xEA >= 4 {
				continue
			}
			if j += n; j < BlockSize {
				m |= 1 << j
			} else {
				c.behind |= 1 << (j - BlockSize)
			}
		}
	}
	return m
}
