// Package scan names the places of a text where a numeral can start, and passes over the rest, eight bytes at a time.
package scan

import (
	"encoding/binary"
	"math/bits"
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

// writtenTo returns where an expression begins that is written to an amount which ends at i: the next part of a time, a count, 만원한장 (one 10,000 won note),
// a sum in words, 두병오천원 (two bottles, 5,000 won); 0 for none.
func (c *Scanner) writtenTo(i int) int {
	s := c.text
	if i >= len(s) || s[i-1] < utf8.RuneSelf {
		return 0
	}
	p := i + runes.GapLen(s, i)
	switch {
	case p >= len(s) || s[p]-0xEA >= 4:
		return 0
	case lex.ShapeAt(s, p)&lexhash.Sino != 0 && lex.PartStart(s, i) > 0:
		return p
	case p > i || i+runes.SyllableLen >= len(s) || s[i+runes.SyllableLen]-0xEA >= 4:
		return 0
	}
	if line.CountsBehind(s, i) {
		return i
	}
	return max(line.SumOfCount(s, i), 0)
}

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
		c.Batch()
	}
}

// apartBefore returns the place of a native numeral that is written to a topic, an object or a subject and whose counter u, one of twices, stands at p,
// behind a blank: 물은두 배로; -1 for none.
func apartBefore(s string, p int, u lex.Word) int {
	before := p - len(" ") - 3*runes.SyllableLen // of the last syllables of the noun, its particle and the numeral
	if u.Sense == nil || before < 0 || s[p-1] != ' ' || !runes.HangulAt(s, before) || !lex.Closes(s, p+len(u.Text)) {
		return -1
	}
	w := lex.Numerals.Ending(s, p-1)
	if w.Sense == nil || w.Class != lex.NUnit && w.Class != lex.NTen || w.N < 2 || w.Flags&(lex.FBare|lex.FOld) != 0 {
		return -1
	}
	q := p - len(" ") - len(w.Text)
	particle := q - runes.SyllableLen
	noun := particle - runes.SyllableLen
	if noun < 0 || !runes.HangulAt(s, particle) || !runes.HangulAt(s, noun) {
		return -1
	}
	if lex.ParticleBefore(s[:q], lex.PTopic, lex.PObject).Sense != nil || w.N != 4 && lex.ParticleBefore(s[:q], lex.PSubject).Sense != nil { // not 비가네 번째 (Biga's …)
		return q
	}
	return -1
}

// CountsApart reports whether a native numeral stands at i as apartBefore has it.
func CountsApart(s string, i int) bool {
	w := lex.Numerals.At(s, i)
	p := i + len(w.Text) + len(" ")
	return w.Sense != nil && (w.Class == lex.NUnit || w.Class == lex.NTen) && p < len(s) && apartBefore(s, p, lex.Twices.At(s, p)) == i
}

// NeedsNormalizing reports whether text[i:end], which begins with a place that From has returned, has a
// character that needs it.
func (c *Scanner) NeedsNormalizing(i, end int) bool {
	for c.Done < end && c.N <= maxMarks && c.Done-c.Base < maxKept {
		c.Batch()
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

// Batch looks at the next blocks and appends the places in them that pass the sieves.
func (c *Scanner) Batch() {
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
	first := c.inner
	n := first
	for to = min(to, len(s)-runes.SyllableLen); p < to; {
		v := line.Load4(s, p)
		if byte(v)-0xEA >= 4 {
			if byte(v) < utf8.RuneSelf {
				break
			}
			p++
			continue
		}
		c.within[n] = uint16(p - c.Base)
		n += int((lex.StartTable[lex.StartHash(v)]&lex.StartMask + lex.StartMask) >> 7)
		p += runes.SyllableLen
	}
	c.ran = max(c.ran, p)
	for _, m := range c.within[first:n] {
		if line.InLongRun(s, c.Base+int(m)) {
			c.within[c.inner] = m
			c.inner++
		}
	}
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

// StartAt returns the place of the mark p where an expression may start, from i on; -1 for none.
func (c *Scanner) StartAt(p, i int) int {
	s := c.text
	switch lead := s[p]; {
	case lead-0xEA < 4:
		return c.hangulStart(p, i)
	case p > i && s[p-1] == '.' && runes.IsDigit(lead):
		return p - 1
	}
	return p
}

// hangulStart is StartAt for a Hangul syllable; from is where the numeral of a counter at p may begin.
func (c *Scanner) hangulStart(p, from int) int {
	s, loose := c.text, c.loose
	if p >= runes.SyllableLen && s[p-1] >= utf8.RuneSelf && s[p-runes.SyllableLen]-0xEA < 4 { // a word that goes on
		return p
	}
	if p+8 > len(s) { // too near to the end for load8
		if q := max(apartBefore(s, p, lex.Twices.At(s, p)), pairBefore(s, p)); q >= from {
			return q
		}
		switch {
		case p+3 > len(s):
			return -1
		case p+6 <= len(s) && lex.Numerals.At(s, p).Sense == nil && s[p+3]-0xEA < 4 && glued(s, p+3): // 또셋 (and three)
			return p + 3
		}
		return p
	}
	v := runes.Load8(s, p)
	first := &lex.Starts[lex.StartTable[lex.StartHash(uint32(v))]&lex.StartMask]
	var w lex.Word
	switch {
	case loose, first.Seconds&lexhash.Bit(uint32(v>>24)&0xFFFFFF) != 0: // a longer word may stand here
		w = lex.Numerals.At(s, p)
	case !first.MayFollow(s, p+3):
		if line.MayStartLongRun(s, p) && line.StartsLongRun(s, p) { // 두장샀다고말했다 (said to have bought two)
			return p
		}
	case first.Single != 0:
		w = lex.Word{Text: s[p : p+3], Sense: &lex.Senses[first.Single]}
	}
	if w.Sense != nil {
		if w.Class == lex.NUnit {
			if q := pairBefore(s, p); q >= from {
				return q
			}
		}
		if c.plausible(p, w) || line.MayStartLongRun(s, p) && line.StartsLongRun(s, p) {
			return p
		}
	} else if first.Twice {
		u := lex.Twices.At(s, p)
		if q := apartBefore(s, p, u); q >= from {
			return q
		}
		if u.Sense != nil && u.N < 2 && twiceContinues(s, u, p+len(u.Text)) {
			return p
		}
	}
	if first.Prefix > 0 {
		if q := behindPrefix(s, p); q >= 0 {
			return q
		}
	}
	if loose && lex.Numerals.At(s, p).Sense != nil { // 일금 goes before 일 and what the Parser may know
		return p
	}
	return -1
}

// behindPrefix returns where the numeral begins that is written to a prefix at p; -1 for none.
func behindPrefix(s string, p int) int {
	first := lex.StartOf(line.Load4(s, p))
	if first == nil {
		return -1
	}
	for q := p + 3; q+3 <= len(s) && q <= p+int(first.Prefix) && s[q]-0xEA < 4; q += 3 {
		if lex.ShapeAt(s, q)&lexhash.Numerals != 0 && glued(s, q) {
			return q
		}
	}
	return -1
}

// plausible rules out, by the next word or two, most words that only begin like a numeral: 이번, 사람, 한국, 수 있다.
func (c *Scanner) plausible(p int, w lex.Word) bool {
	s := c.text
	e := p + len(w.Text)
	q := e + runes.GapLen(s, e)
	if q >= len(s) {
		return true
	}
	switch w.Class {
	case lex.NOver, lex.NPoint:
		return false
	case lex.NBig:
		return w.N == 4 && c.numeralContinues(p, e, q, w) || w.N > 4 && line.WonBracketAt(s, q)
	case lex.NDigit, lex.NSmall:
		return c.numeralContinues(p, e, q, w)
	case lex.NSeveral:
		return severalContinues(s, e, q)
	case lex.NUnit, lex.NTen:
		return nativeContinues(s, p, e, q, w)
	case lex.NFirst:
		return q > e || !runes.HangulAt(s, e) || lex.UnitWords.Has(s, e)
	case lex.NHalf:
		return q > e || len(w.Text) > 3 || !runes.HangulAt(s, e) || line.HalfParticle(s[e:]) > 0 || line.HalfWritten(s, p, lex.UnitWords.At(s, e))
	}
	return true
}

// numeralContinues reports whether what stands at q, behind the digit or scale word w from p to e, and a gap,
// can continue or close a numeral: another numeral word or digit, a unit, a range, or a particle in a text
// about numbers.
func (c *Scanner) numeralContinues(p, e, q int, w lex.Word) bool {
	s := c.text
	gap := q > e
	two := w.Class == lex.NDigit && w.N == 2 // 이, also this, and never a number alone
	switch ascii := s[q] < utf8.RuneSelf; {
	case ascii && (gap && !two || lex.ShapeAt(s, q)&lexhash.Stop != 0):
		return true
	case ascii:
		return !gap || lex.UnitWords.Has(s, q)
	case !runes.HangulAt(s, q):
		return true
	}
	isDigit := w.Class == lex.NDigit
	numerals, units := lex.Shape(lexhash.Numerals), lex.Shape(lexhash.Units)
	switch {
	case isDigit && gap:
		numerals, units = lexhash.Sino, lexhash.DigitUnitGap
	case isDigit:
		numerals, units = lexhash.Sino, lexhash.DigitUnit
	}
	switch sh := lex.ShapeAt(s, q); {
	case sh&lexhash.Joins != 0 && line.JoinsNumerals(s, q),
		gap && !two && c.wordContinues(p, e, q, w):
		return true
	case gap && !two:
	case sh&numerals != 0 && takesAt(w, s, q, gap),
		sh&units != 0 && unitCloses(s, q, w, gap) && (gap || !homographCovers(s, p, q)),
		sh&lexhash.Tails != 0 && !isDigit && lex.TailWords.At(s, q).Sense != nil,
		sh&lexhash.Particles != 0 && !two && c.loneFits(p, e, !isDigit):
		return true
	}
	return lex.OrdinalBefore(s, p-runes.GapBack(s, p)).Sense != nil // 제 이 회 (the second)
}

// takesAt reports whether a numeral word stands at q that may follow the digit or scale w.
func takesAt(w lex.Word, s string, q int, gap bool) bool {
	v := lex.Numerals.At(s, q)
	return v.Sense != nil && w.Takes(v, s, q, gap)
}

// wordContinues is numeralContinues for the word at q, behind a gap. Where it begins as no numeral, unit or qualifier does, the
// word w is no number, but in a text about numbers.
func (c *Scanner) wordContinues(p, e, q int, w lex.Word) bool {
	s := c.text
	if lex.UnitWords.At(s, q).Sense != nil || lex.TailWords.At(s, q).Sense != nil {
		return true
	}
	if v := lex.Numerals.At(s, q); v.Sense != nil && v.Flags&lex.FRareScale == 0 && (w.Class != lex.NBig || v.Class != lex.NBig || v.N < w.N) { // not 만 만 (only 10,000)
		return true
	}
	return c.numberCueNear(p, e)
}

// numberCueNear reports whether the word from p to e stands in a text about numbers. It remembers where it has found no cue, as
// neighbours look at the same places.
func (c *Scanner) numberCueNear(p, e int) bool {
	s := c.text
	from, to := max(0, p-line.Window), min(len(s), e+line.Window)
	if from < c.cueless.from || from > c.cueless.to {
		c.cueless.from, c.cueless.to = from, from
	}
	for i := c.cueless.to; i < to; i++ {
		if s[i]-0xEA >= 4 {
			continue
		}
		if lex.ShapeAt(s, i)&lexhash.NumberCues != 0 && lex.NumberCues.At(s, i).Sense != nil {
			c.cueless.to = i
			return true
		}
		i += runes.SyllableLen - 1
	}
	c.cueless.to = max(c.cueless.to, to)
	return false
}

// loneFits reports whether the numeral word from p to e may stand alone before a particle: in a text about
// numbers, behind 제, or, if it is a scale, before a qualifier.
func (c *Scanner) loneFits(p, e int, scale bool) bool {
	s := c.text
	if !lex.ParticleAt(s, e) {
		return false
	}
	if lead := p - runes.GapBack(s, p); lead < p && leadBefore(s, lead) {
		return true
	}
	if h := lex.WordHomographs.At(s, p); h.Sense != nil && p+len(h.Text) > e {
		return false
	}
	if topic := lex.Topics.At(s, e); topic.Sense != nil {
		q := e + len(topic.Text)
		if q += runes.GapLen(s, q); q < len(s) && runes.IsDigit(s[q]) {
			return true
		}
	}
	if scale {
		if line.ThanAt(s, e) || rentBehind(s, e) { // 만보다적다 (fewer than 10,000)
			return true
		}
		q := e
		for q+3 <= len(s) && s[q]-0xEA < 4 {
			q += 3
		}
		q += runes.GapLen(s, q)
		if lex.TailWords.At(s, q).Sense != nil || lex.TailWords.At(s, q+line.AdverbLen(s, q)).Sense != nil { // 만을 넘는, 만을 다소 넘는 ((somewhat) more than 10,000)
			return true
		}
	}
	return c.numberCueNear(p, e)
}

// rentBehind reports whether 에 and another number stand at e, behind a scale: 천에 육십 (a deposit of 10 million, 600,000 a month).
func rentBehind(s string, e int) bool {
	w := lex.CaseParticle(s[e:], lex.PPlace)
	q := e + len(w.Text)
	gap := runes.GapLen(s, q)
	q += gap
	return w.Sense != nil && gap > 0 && q < len(s) && (runes.IsDigit(s[q]) || lex.Numerals.At(s, q).Sense != nil)
}

// leadBefore reports whether a word that belongs to numerals may end at p.
func leadBefore(s string, p int) bool { return lex.LeadWords.Before(s, p).Sense != nil }

// nativeContinues is plausible for a native numeral w from p to e.
func nativeContinues(s string, p, e, q int, w lex.Word) bool {
	switch {
	case q == e && !runes.HangulAt(s, e), lex.ShapeAt(s, q)&lexhash.Stop != 0:
		return true
	case q > e:
		return w.Flags&lex.FAttr == 0 || w.Flags&lex.FOld == 0 && w.N != 1 && w.N != 4 || unitCloses(s, q, w, true) || line.JoinsNumerals(s, q) || neighbourAt(s, q, w) // 두 배달원 (two couriers)
	}
	sh := lex.ShapeAt(s, e)
	if sh&lexhash.Numerals != 0 {
		if v := lex.Numerals.At(s, e); v.Sense != nil && (w.Class == lex.NTen || v.Class == lex.NSmall || v.Class == lex.NOver) {
			return true
		}
	}
	if sh&lexhash.Joins != 0 && line.JoinsNumerals(s, e) {
		return true
	}
	counts := sh&lexhash.Units != 0 && unitCloses(s, e, w, false)
	if w.Flags&lex.FAttr != 0 {
		if !counts {
			return false
		}
		h := lex.WordHomographs.At(s, p)
		return h.Sense == nil || line.CountsPast(s, e, p+len(h.Text)) || lex.TrueCounts.At(s, p).Sense != nil || leadBefore(s, p-runes.GapBack(s, p))
	}
	return counts && !homographCovers(s, p, e) || (w.N != 10 || line.OutOf(s, e) || boundAhead(s, e)) && lex.Closes(s, e) || w.Flags&lex.FBare != 0 && line.BareWithSuffix(s, e) || lex.TailWords.At(s, e).Sense != nil
}

// pairBefore returns the place of a pair of numerals with a blank in it whose second word stands at p, and whose first one is no numeral: 대 여섯 (five or six); -1 for none.
func pairBefore(s string, p int) int {
	q := p - len(" ") - runes.SyllableLen
	if q < 0 || s[p-1] != ' ' || q >= runes.SyllableLen && runes.HangulAt(s, q-runes.SyllableLen) || !runes.HangulAt(s, q) || !runes.HangulAt(s, p) {
		return -1
	}
	if w := lex.Numerals.At(s, q); w.Sense == nil || w.Class != lex.NPair || q+len(w.Text) <= p || !line.WordStart(s, q) {
		return -1
	}
	return q
}

// neighbourAt reports whether a native numeral stands at q that makes a pair with w: 너 behind 서 (three or four), 댓 behind 너 (four or five).
func neighbourAt(s string, q int, w lex.Word) bool {
	v := lex.Numerals.At(s, q)
	return v.Sense != nil && (v.Class == lex.NUnit && v.N == w.N+1 || v.Class == lex.NPair)
}

// boundAhead reports whether a particle stands at p, and behind it what may be a bound: 열에 못 미치는.
func boundAhead(s string, p int) bool {
	n, _, _ := line.BoundParticle(s, p)
	q := p + n
	q += runes.GapLen(s, q)
	return n > 0 && (lex.TailWords.At(s, q).Sense != nil || line.AdverbLen(s, q) > 0)
}

// homographCovers reports whether the numeral word at p and the unit at e behind it are the beginning of another word: 열차, 사고.
func homographCovers(s string, p, e int) bool {
	h := lex.WordHomographs.At(s, p)
	return h.Sense != nil && p+len(h.Text) >= e+len(lex.UnitWords.At(s, e).Text) && lex.TrueCounts.At(s, p).Sense == nil && !leadBefore(s, p-runes.GapBack(s, p))
}

// unitCloses reports whether a unit word stands at q that the numeral word w takes, and ends a word.
func unitCloses(s string, q int, w lex.Word, gap bool) bool {
	for u := lex.UnitWords.At(s, q); u.Sense != nil; u = lex.UnitWords.Shorter(u, s, q) {
		switch {
		case w.Class == lex.NDigit && !u.TakesDigit(gap), w.Flags&lex.FOld != 0 && u.Flags&lex.FOld == 0:
			continue
		case w.Class == lex.NDigit && w.N == 2 && gap && u.Class == lex.WCounter && !u.CountsTwo(s, q+len(u.Text)):
			continue // 이 사람: this
		case w.Class == lex.NDigit && w.N == 2 && !gap && u.Class == lex.WCurrency:
			continue // 이유로: for that reason
		}
		end := q + len(u.Text)
		switch {
		case !runes.HangulAt(s, q), u.Class == lex.WTenth, u.Class == lex.WOrdinal && (len(u.Text) > runes.SyllableLen || u.Flags&lex.FBare != 0),
			lex.Closes(s, end), !gap && u.PartSuffixAt(s, end), u.TimeSuffixAt(s, end, w.Class == lex.NDigit):
			return true
		case w.Class == lex.NDigit: // which nothing else is written to
		case u.Flags&lex.FProfession != 0, line.WonWithSuffix(u, s[end:]), u.IsWon() && line.CountsBehind(s, end):
			return true
		case gap:
		case u.Class == lex.WMultiple && line.MultipleWithSuffix(s[end:], true), w.Flags&lex.FOld == 0 && u.TakesSuffix(),
			line.SumOfCount(s, end) > 0, (w.Class == lex.NUnit || w.Class == lex.NTen) && w.N > 1 && line.VerbOfCount(w.N == 3, w.N == 4, u, s, end):
			return true
		}
	}
	return false
}

// twiceContinues is plausible for 배 and 갑절, which say twice, w that ends at e: a qualifier or a particle may be written to them, to 배
// one with a space behind it. Not 배추 or 배당을.
func twiceContinues(s string, w lex.Word, e int) bool {
	switch {
	case !runes.HangulAt(s, e):
		return true
	case w.N == 1 && isCopula(s, e) && line.DoubledBefore(s, e-len(w.Text)).Sense != nil: // 작년의 배였다 (was twice last year's)
		return true
	case lex.ShapeAt(s, e)&(lexhash.Tails|lexhash.Particles) == 0:
		return false
	case w.N == 0:
		return lex.Closes(s, e) || lex.TailWords.At(s, e).Sense != nil
	}
	n, _, _ := line.BoundParticle(s, e)
	return n > 0 || lex.TailWords.At(s, e).Sense != nil || lex.SpacedParticle(s[e:], lex.PDirection, lex.POr, lex.PTopic, lex.PSubject).Sense != nil
}

// isCopula reports whether the copula stands at p, behind 배.
func isCopula(s string, p int) bool {
	w := lex.Doublings.At(s, p)
	return w.Sense != nil && w.N == 0
}

// severalContinues is plausible for 수 that ends at e.
func severalContinues(s string, e, q int) bool {
	if v := lex.Numerals.At(s, q); v.Sense != nil && v.Flags&lex.FRareScale == 0 && (v.Class == lex.NSmall || v.Class == lex.NBig || v.Class == lex.NOver) {
		return true
	}
	u := lex.UnitWords.At(s, q)
	return u.Sense != nil && (q > e || u.TakesSeveral())
}

// glued reports whether a numeral stands at p, and a prefix ends there that it may be written to: 약삼십만, 제이차. Behind most
// prefixes one Sino-Korean word is none: 연구, 약간, 총재.
func glued(s string, p int) bool {
	w := lex.Numerals.At(s, p)
	if w.Sense == nil || w.Flags&lex.FRareScale != 0 || w.Class == lex.NPoint || w.Class == lex.NOver { // the second syllable of 별점, too
		return false
	}
	lead := lex.LeadWords.Before(s, p)
	if lead.Sense == nil || lead.Flags&lex.FGlue == 0 {
		return false
	}
	if lead.Class == lex.LHost && line.IsSino(w) { // not 돈이 (money), 이사장 (a chairman)
		return line.HostsSum(s, p, lead, w)
	}
	at := p - len(lead.Text)
	if h := lex.WordHomographs.At(s, at); h.Sense != nil && at+len(h.Text) > p { // 제일 (most), 제조 (making)
		return false
	}
	e := p + len(w.Text)
	if e >= len(s) {
		return true
	}
	sh := lex.ShapeAt(s, e)
	switch w.Class {
	case lex.NDigit, lex.NSmall, lex.NBig:
		next := lex.Shape(lexhash.Numerals | lexhash.Sino | lexhash.Stop | lexhash.Blank)
		if w.Class == lex.NDigit {
			next = lexhash.Sino | lexhash.Blank // 제공한다: 한 goes on with a scale alone
			if lead.Class == lex.LNeutral {
				next = lexhash.Sino // 연구 목적 (for research)
			}
		}
		return sh&next != 0 && (sh&(lexhash.Stop|lexhash.Blank) != 0 || lex.Numerals.At(s, e).Sense != nil) || lead.Class == lex.LOrdinal && lex.UnitWords.At(s, e).Sense != nil
	case lex.NUnit, lex.NTen:
		if lead.Class == lex.LHost && lead.N == lex.HostThis {
			return sh&lexhash.Blank != 0
		}
		if lead.Class == lex.LHost || lead.Class == lex.LNeutral {
			return sh&(lexhash.Numerals|lexhash.Units) != 0 || w.Flags&lex.FBare != 0
		}
		return sh&lexhash.Numerals != 0 // 최소한의 (minimal)
	}
	return true
}
