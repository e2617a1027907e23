package komoney

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
	"unsafe"

	"github.com/komoney/komoney/internal/lexhash"
)

// The scanner is a filter in front of the grammar: it finds the places where an expression may start
// and says nothing about whether one does. An expression starts at its numeral; what stands before it
// (약, $, 미화) is read backwards from there. The sieves, from the coarsest to the finest:
//
//   - Blocks of 64 bytes become masks, eight bytes at a time: where ASCII digits are, and where other than
//     ASCII. Of these come the first of each run of digits and the first byte of each word. Within a word,
//     numerals are other words' syllables (회사, 조사).
//   - Words whose first syllable begins no numeral, two of three, are dropped without a branch (sieve).
//   - So are those that the next syllable rules out, two of three of the others, by what may follow the first
//     (fineSieve): no numeral goes on as 이런, 대통령 and 그는 do.
//   - Of what is left, some has no unit there that a numeral takes (mayFollow), and the rest, a word in ten, is looked up
//     in the word tables (plausible), as 이번 and 한국 are. Prefixes that numerals are written to come to light here
//     too: 약삼십만, 제이차. One word in forty is handed to the grammar.
//
// Characters that are neither ASCII nor Hangul are few and looked at one by one: hanja numerals, what needs
// normalising, and quotes and brackets, which words begin behind.
//
// That no start is lost is what TestFilter and FuzzFilter prove, against a filter that takes every rune for one.

const (
	lowBits  = 0x0101010101010101
	highBits = 0x8080808080808080
	sevens   = 0x7F7F7F7F7F7F7F7F

	blockSize   = 64
	batchSize   = 4 * blockSize
	batchPlaces = batchSize + blockSize // more than there can be places, and as many to spare as a block has bytes
	maxMarks    = 512
	ahead       = 8 // the sieves look at so many bytes from a place on
)

// scanner walks through a text.
type scanner struct {
	text   string
	done   int                // text[:done] has been looked at
	places [batchPlaces]uint8 // the places of interest in a batch, from its begin on
	// marks are the places that have passed the coarse sieves, from base on; marks[next:n] are still to be handed out.
	marks   [maxMarks + batchPlaces]uint16
	base    int
	next, n int
	folds   int // how many of the marks need normalising

	high, digit uint64 // 1 if the byte before done is no ASCII, if it is a digit
	behind      uint64 // where, from done on, words begin behind characters that are no letters

	cueless struct{ from, to int } // no cue for numbers begins from there to there

	loose bool // the Parser has words of its own, which the tables of syllables do not know
	naive bool // every rune may start an expression
}

// reset starts a walk through text.
func (c *scanner) reset(text string, p *Parser) {
	c.text, c.done, c.base, c.next, c.n, c.folds = text, 0, 0, 0, 0, 0
	c.high, c.digit, c.behind = 0, 0, 0
	c.cueless.from, c.cueless.to = 0, 0
	c.loose, c.naive = p.Units != nil || p.Names != nil, p.naive
}

// from returns the first place from i on where an expression may start, or where a character needs
// normalising; len(text) where there is none.
func (c *scanner) from(i int) int {
	if i < len(c.text) && isDigit(c.text[i]) { // the expression before it ended within digits
		return i
	}
	if p := partStart(c.text, i); p > 0 {
		return p
	}
	if i > 0 && i < len(c.text) && c.text[i-1] >= utf8.RuneSelf && c.text[i]-0xEA < 4 && countsBehind(c.text, i) {
		return i
	}
	if c.naive {
		for i < len(c.text) && (!utf8.RuneStart(c.text[i]) || c.text[i] == '\n') {
			i++
		}
		return i
	}
	for {
		for c.next < c.n {
			p := c.base + int(c.marks[c.next])
			c.next++
			if p >= i {
				if p = c.startAt(p, i); p >= 0 {
					return p
				}
			}
		}
		if c.done >= len(c.text) {
			return len(c.text)
		}
		c.base, c.next, c.n, c.folds = c.done, 0, 0, 0
		c.batch()
	}
}

// partStart returns where a numeral in words may begin that tells a part of the time whose name ends at i, or 0: 칠월 칠일, 세시 오분. It may
// be of one digit, which begins no amount elsewhere.
func partStart(s string, i int) int {
	if i < syllableLen || i == len(s) || s[i-syllableLen]-0xEA >= 4 || shapeAt(s, i-syllableLen)&lexhash.Units == 0 || timeParts.at(s[:i], i-syllableLen).sense == nil {
		return 0
	}
	p := i + gapLen(s, i)
	if p < len(s) && s[p]-0xEA < 4 && shapeAt(s, p)&lexhash.Sino != 0 {
		if w := numerals.at(s, p); w.sense != nil && (w.class == nDigit || w.class == nSmall) {
			return p
		}
	}
	return 0
}

// countsBehind reports whether a native numeral and a counter that ends a word are written to what ends at p: 만원한장, 두명세명, mc한명.
func countsBehind(s string, p int) bool {
	if !hangulAt(s, p) || p+8 <= len(s) && starts[startTable[startHash(load4(s, p))]&startMask].weak != lexhash.Units { // no 한, 두, 세 …
		return false
	}
	w := numerals.at(s, p)
	if w.sense == nil || w.class != nUnit || w.flags&(fAttr|fOld) != fAttr {
		return false
	}
	at := p + len(w.text)
	u := unitWords.at(s, at)
	if u.sense == nil || (u.class != wCounter && u.class != wHundredth) || u.flags&fNoun != 0 || u.class == wCounter && u.flags&fNative == 0 || !closes(s, at+len(u.text)) && !u.takesSuffix() {
		return false
	}
	if w.n == 1 && u.flags&fDone != 0 && p > 0 && s[p-1] >= utf8.RuneSelf {
		return false // 만원한대: they say it costs that
	}
	h := wordHomographs.at(s, p)
	return h.sense == nil || len(h.text) < len(w.text)+len(u.text)
}

// apartBefore returns the place of a native numeral that is written to a topic or an object and whose counter stands at p, behind a blank:
// 물은두 배로; -1 for none.
func apartBefore(s string, p int) int {
	if p < 3*syllableLen+len(" ") || s[p-1] != ' ' {
		return -1
	}
	w := numerals.ending(s, p-1)
	q := p - 1 - len(w.text)
	if w.sense == nil || w.class != nUnit && w.class != nTen || w.n < 2 || w.flags&(fBare|fOld) != 0 || q < 2*syllableLen || !hangulAt(s, q-syllableLen) || !hangulAt(s, q-2*syllableLen) || particleBefore(s[:q], pTopic, pObject).sense == nil {
		return -1
	}
	if u := twices.at(s, p); u.sense == nil || !closes(s, p+len(u.text)) {
		return -1
	}
	return q
}

// countsApart reports whether a native numeral stands at i as apartBefore has it.
func countsApart(s string, i int) bool {
	w := numerals.at(s, i)
	p := i + len(w.text) + len(" ")
	return w.sense != nil && (w.class == nUnit || w.class == nTen) && p < len(s) && apartBefore(s, p) == i
}

// needsNormalizing reports whether text[i:end], which begins with a place that from has returned, has a
// character that needs it.
func (c *scanner) needsNormalizing(i, end int) bool {
	for c.done < end && c.n <= maxMarks && c.done-c.base < 1<<15 {
		c.batch()
	}
	if c.folds > 0 {
		for _, m := range c.marks[:c.n] {
			if p := c.base + int(m); p >= i && p < end && foldable(c.text[p:]) {
				return true
			}
		}
	}
	return c.done < end && needsNormalizing(c.text[c.done:end])
}

// batch looks at the next blocks and appends the places in them that pass the coarse sieves.
func (c *scanner) batch() {
	s := c.text[c.done:]
	off := c.done - c.base
	n := 0
	if len(s) < blockSize+ahead {
		var end [2*blockSize + ahead]byte
		copy(end[:], s)
		n = c.block((*[blockSize]byte)(end[:]), 0, 0)
		n = c.block((*[blockSize]byte)(end[blockSize:]), blockSize, n)
		c.done = len(c.text)
		c.sieve(unsafe.String(&end[0], len(end)), off, n)
		return
	}
	for k := 0; k < batchSize && k+blockSize+ahead <= len(s); k += blockSize {
		n = c.block((*[blockSize]byte)(unsafe.Pointer(unsafe.StringData(s[k:]))), k, n)
	}
	c.sieve(s, off, n)
}

// block adds the places of interest in the block at done, the batch's k-th byte, to the n before them, and
// returns how many they are now. They are the first bytes of words and of runs of digits.
func (c *scanner) block(b *[blockSize]byte, k, n int) int {
	high, digit, others := masks(b)
	m := high&^(high<<1|c.high|digit<<1|c.digit) | digit&^(digit<<1|c.digit) | c.behind
	c.high, c.digit, c.behind = high>>63, digit>>63, 0
	if others {
		m = c.others(b, m)
	}
	c.done += blockSize
	places := (*[blockSize]uint8)(c.places[n:])
	n += bits.OnesCount64(m)
	// Most blocks have no more than eight, so that these take no branch, as none could be foreseen.
	places[0] = uint8(k + bits.TrailingZeros64(m))
	m &= m - 1
	places[1] = uint8(k + bits.TrailingZeros64(m))
	m &= m - 1
	places[2] = uint8(k + bits.TrailingZeros64(m))
	m &= m - 1
	places[3] = uint8(k + bits.TrailingZeros64(m))
	m &= m - 1
	places[4] = uint8(k + bits.TrailingZeros64(m))
	m &= m - 1
	places[5] = uint8(k + bits.TrailingZeros64(m))
	m &= m - 1
	places[6] = uint8(k + bits.TrailingZeros64(m))
	m &= m - 1
	places[7] = uint8(k + bits.TrailingZeros64(m))
	m &= m - 1
	for j := 8; m != 0; j++ {
		places[j] = uint8(k + bits.TrailingZeros64(m))
		m &= m - 1
	}
	return n
}

// sieve makes marks of the first n places in s, which is off behind base, without the words that begin
// as no numeral or prefix does.
func (c *scanner) sieve(s string, off, n int) {
	first := c.n
	kept := first
	for _, p := range c.places[:n] {
		v := load4(s, int(p))
		c.marks[kept] = uint16(off + int(p))
		kept += int((startTable[startHash(v)] | ^byteClasses[v&0xFF]) >> 7)
	}
	c.n = kept
	if !c.loose {
		c.fineSieve(s, off, first)
	}
}

// fineSieve drops the marks from the first one on that stand at words which go on as no numeral or prefix does, without
// a branch: which of the words are these cannot be foreseen.
func (c *scanner) fineSieve(s string, off, first int) {
	kept := first
	for _, m := range c.marks[first:c.n] {
		c.marks[kept] = m
		v := load8(s, int(m)-off)
		start := &starts[startTable[startHash(uint32(v))]&startMask]
		isOther := uint64(byteClasses[v&0xFF]>>7 ^ 1)
		isStart := ((v&0xFFFFFF ^ uint64(start.syllable)) - 1) >> 63
		v >>= 24
		gap := byteClasses[v&0xFF] & blankByte
		v >>= 8 * gap
		follows := uint64(uint32(shapes[shapeOf[runeIndex(v)]]&start.follow[gap]) | start.seconds&lexhash.Bit(uint32(v)&0xFFFFFF))
		kept += int(isOther | isStart&((follows|-follows)>>63))
	}
	c.n = kept
}

// runeIndex returns the place in shapeOf of the character in the low bytes of v.
func runeIndex(v uint64) uint32 {
	i := syllableCount + min(uint32(v&0xFF), utf8.RuneSelf)
	// Bytes that are no character of three leave bits above those of a syllable.
	u := uint64(syllableOf(uint32(v))) | (v&0xC0C0F0^0x8080E0)<<16
	isSyllable := uint32((int64(u) - syllableCount) >> 63) // all bits or none
	return i ^ (i^uint32(u))&isSyllable
}

// isWhole reports whether the second and third byte of v are those of a character of three.
func isWhole(v uint64) bool { return v&0xC0C000 == 0x808000 }

// mayFollow reports whether a word that has passed the sieve may go on as it does at p: a unit may stand there, by its second
// syllable or by what follows its only one, or a word that joins numerals.
func (t *start) mayFollow(s string, p int) bool {
	if p+8 > len(s) {
		return true
	}
	v := load8(s, p)
	if t.weak == 0 || byte(v) < utf8.RuneSelf || t.seconds&lexhash.Bit(uint32(v)&0xFFFFFF) != 0 {
		return true
	}
	sh := shapes[shapeOf[runeIndex(v)]]
	if sh&t.follow[0]&^t.weak != 0 || sh&lexhash.UnitOpen != 0 || t.weak&lexhash.Units != 0 && sh&lexhash.CountOpen != 0 {
		return true
	}
	g := unitWords.group(uint32(v) & 0xFFFFFF)
	v >>= 24
	single := g != nil && g.seconds&lexhash.Single != 0 && (t.weak != lexhash.DigitUnit || g.alone(s[p:], 3).takesDigit(false))
	key := uint32(v) & 0xFFFFFF
	switch {
	case byte(v) < utf8.RuneSelf:
		key &= 0x7F
	case byte(v)-0xEA < 4:
		then := shapeAt(s, p+3)
		if then&lexhash.JoinSecond != 0 || !isWhole(v) {
			return true
		}
		single = single && then&lexhash.Particles != 0
	case byte(v)>>4 != 0xE:
		return true
	}
	return single || g != nil && g.seconds&lexhash.Bit(key) != 0
}

// masks returns which bytes are not ASCII, which are ASCII digits, and whether a character in the block is
// neither ASCII nor Hangul.
func masks(b *[blockSize]byte) (high, digit uint64, others bool) {
	h0, d0, o0 := mask8(binary.LittleEndian.Uint64(b[0:]))
	h1, d1, o1 := mask8(binary.LittleEndian.Uint64(b[8:]))
	h, d, o := h0>>7|h1>>6, d0>>7|d1>>6, o0|o1
	h0, d0, o0 = mask8(binary.LittleEndian.Uint64(b[16:]))
	h1, d1, o1 = mask8(binary.LittleEndian.Uint64(b[24:]))
	h, d, o = h|h0>>5|h1>>4, d|d0>>5|d1>>4, o|o0|o1
	h0, d0, o0 = mask8(binary.LittleEndian.Uint64(b[32:]))
	h1, d1, o1 = mask8(binary.LittleEndian.Uint64(b[40:]))
	h, d, o = h|h0>>3|h1>>2, d|d0>>3|d1>>2, o|o0|o1
	h0, d0, o0 = mask8(binary.LittleEndian.Uint64(b[48:]))
	h1, d1, o1 = mask8(binary.LittleEndian.Uint64(b[56:]))
	h, d, o = h|h0>>1|h1, d|d0>>1|d1, o|o0|o1
	return transpose(h), transpose(^(h | d)), o&highBits != 0
}

// mask8 marks in the high bits of eight bytes which are not ASCII, which have other low bits than digits, and
// which begin a character that is neither ASCII nor Hangul; the last has other bits set besides.
func mask8(w uint64) (high, noDigit, other uint64) {
	low := w & sevens
	x := low ^ 0x68*lowBits // the lead bytes of Hangul, EA to ED, become 2 to 5
	hangul := (x + 0x7E*lowBits) &^ (x + 0x7A*lowBits)
	return w & highBits, (low ^ 0x30*lowBits + 0x76*lowBits) & highBits, w & (w << 1) &^ hangul
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
func (c *scanner) others(b *[blockSize]byte, m uint64) uint64 {
	for k := 0; k < blockSize; k += 8 {
		for o := otherLeads(binary.LittleEndian.Uint64(b[k:])); o != 0; o &= o - 1 {
			j := k + bits.TrailingZeros64(o)>>3
			p := c.done + j
			m &^= 1 << j
			lead := c.text[p]
			if foldable(c.text[p:]) {
				c.folds++
				m |= 1 << j
			} else if lead >= 0xE3 && lead <= 0xE9 && numerals.at(c.text, p).sense != nil {
				m |= 1 << j
			}
			n := 2
			if lead >= 0xE0 {
				n = 3 + int(lead>>4&1)
			}
			if p+n >= len(c.text) || c.text[p+n]-0xEA >= 4 {
				continue
			}
			if j += n; j < blockSize {
				m |= 1 << j
			} else {
				c.behind |= 1 << (j - blockSize)
			}
		}
	}
	return m
}

// otherLeads marks the first bytes of characters that are neither ASCII nor Hangul syllables.
func otherLeads(w uint64) uint64 {
	_, _, other := mask8(w)
	return other & highBits
}

// load4 returns the four bytes at s[i:], the first in the low bits.
func load4(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// startAt returns the place of the mark p where an expression may start, from i on; -1 for none.
func (c *scanner) startAt(p, i int) int {
	s := c.text
	switch lead := s[p]; {
	case lead-0xEA < 4:
		return c.hangulStart(p, i)
	case p > i && s[p-1] == '.' && isDigit(lead):
		return p - 1
	}
	return p
}

// hangulStart is startAt for a Hangul syllable; from is where the numeral of a counter at p may begin.
func (c *scanner) hangulStart(p, from int) int {
	s, loose := c.text, c.loose
	if p+7 > len(s) { // too near to the end for load4
		switch {
		case p+3 > len(s):
			return -1
		case p+6 <= len(s) && numerals.at(s, p).sense == nil && s[p+3]-0xEA < 4 && glued(s, p+3): // 또셋
			return p + 3
		}
		return p
	}
	first := &starts[startTable[startHash(load4(s, p))]&startMask]
	if !loose && !first.mayFollow(s, p+3) {
		return -1
	}
	if w := first.numeral(s, p, loose); w.sense != nil && c.plausible(p, w) {
		return p
	} else if u := twices.at(s, p); w.sense == nil && u.sense != nil {
		if q := apartBefore(s, p); q >= from {
			return q
		} else if u.n < 2 {
			return p
		}
	}
	if first.prefix && load4(s, p)&0xFFFFFF == first.syllable {
		for q := p + 3; q+3 <= len(s) && q <= p+longestPrefix; q += 3 { // behind a prefix
			if s[q]-0xEA < 4 && glued(s, q) {
				return q
			}
		}
	}
	if loose && numerals.at(s, p).sense != nil { // 일금 goes before 일 and what the Parser may know
		return p
	}
	return -1
}

// startTableType says, by startHash, which of starts a syllable is, and 0x80; 0 for none. A few syllables more than those
// meant are in it.
type startTableType [1 << 11]uint8

const startMask = 0x7F

// startHash returns the place in startTable of the syllable in the low bytes of v.
func startHash(v uint32) uint32 { return lexhash.StartSum(v, startFactor) }

// byteClasses has 0x80 for the lead bytes of Hangul syllables and blankByte for blanks.
var byteClasses = [256]uint8{0xEA: 0x80, 0xEB: 0x80, 0xEC: 0x80, 0xED: 0x80, ' ': blankByte, '\t': blankByte}

const blankByte = 1

// start says how a word goes on that begins with a numeral's or a prefix's first syllable.
type start struct {
	syllable uint32   // its bytes, the first in the low bits
	follow   [2]shape // the shapes that may follow the syllable, and those that may follow a gap
	seconds  uint32   // the set of second syllables of the words that begin with it, by lexhash.Bit
	weak     shape    // with no other shapes than these goes on what is a unit's first syllable; it must go on as units do
	single   uint16   // the place in senses of the numeral word that is this syllable, plus 1
	prefix   bool     // a prefix begins with it
}

// numeral is numerals.at for the syllable's place p, without a look at the lexicon where no longer word can stand there. A
// loose scanner's syllable may be another one.
func (t *start) numeral(s string, p int, loose bool) word {
	if loose || p+8 > len(s) || t.seconds&lexhash.Bit(uint32(load8(s, p)>>24)&0xFFFFFF) != 0 {
		return numerals.at(s, p)
	}
	if t.single == 0 {
		return word{}
	}
	return word{s[p : p+3], &senses[t.single-1]}
}

// The classes of the syllables that words begin with, which the generator writes into starts.
const (
	// 삼 오 공: 삼십, 삼 층, 삼은
	digitNext  = lexhash.Sino | lexhash.DigitUnit | lexhash.Particles | lexhash.Stop | lexhash.Sign
	digitAhead = lexhash.Shapes
	digitWeak  = lexhash.DigitUnit
	// 이, which is also this and a particle: 이십, 이 층
	twoNext  = lexhash.Sino | lexhash.DigitUnit | lexhash.Stop | lexhash.Sign
	twoAhead = lexhash.Sino | lexhash.DigitUnitGap | lexhash.Stop | lexhash.Blank
	twoWeak  = lexhash.DigitUnit
	// 백 만: 백오십, 만 명, 만 이상
	scaleNext  = digitNext | lexhash.Numerals | lexhash.Units | lexhash.Tails
	scaleAhead = lexhash.Shapes
	scaleWeak  = lexhash.DigitUnit | lexhash.Units
	// 억 조: 억 원대; 원 is in seconds
	highNext  = 0
	highAhead = lexhash.MoneyUnits | lexhash.Blank
	highWeak  = 0
	// 한 네 석: 한 명, 한두
	attrNext  = lexhash.Units | lexhash.Scales | lexhash.Stop
	attrAhead = lexhash.Units | lexhash.Stop | lexhash.Blank
	attrWeak  = lexhash.Units
	// 두 세: 두 명, 두 배달원
	countedNext  = attrNext
	countedAhead = lexhash.Shapes
	countedWeak  = lexhash.Units
	// 열 둘 셋: 열하나, 둘은, 둘다
	bareNext  = lexhash.Numerals | lexhash.Units | lexhash.Tails | lexhash.Particles | lexhash.Stop | lexhash.Sign | lexhash.BareOpen
	bareAhead = lexhash.Shapes
	bareWeak  = 0
	// 몇
	freeNext  = lexhash.Shapes
	freeAhead = lexhash.Shapes
	freeWeak  = 0
	// 수: 수십, 수 개월
	severalNext  = lexhash.Scales | lexhash.SeveralUnits
	severalAhead = lexhash.Scales | lexhash.Units | lexhash.Blank
	severalWeak  = 0
	// 첫: 첫째, 첫 회의
	firstNext  = lexhash.Units | lexhash.Sign | lexhash.Stop
	firstAhead = lexhash.Shapes
	firstWeak  = 0
	// 반: 반, 반으로
	halfNext  = lexhash.Sign | lexhash.Stop | lexhash.Particles
	halfAhead = lexhash.Shapes
	halfWeak  = 0
	// 배: 배로, 배 이상
	twiceNext  = lexhash.Particles | lexhash.Stop | lexhash.Sign | lexhash.Blank
	twiceAhead = lexhash.Shapes
	twiceWeak  = 0
	// 하 다 스, of 하나, 다섯, 스물, go on with a second syllable
	longNext  = 0
	longAhead = 0
	longWeak  = 0
	// 약 제 최: 약삼십만, 제이차, 최대
	prefixNext  = lexhash.Numerals
	prefixAhead = 0
	prefixWeak  = 0
)

// plausible rules out, by the next word or two, most words that only begin like a numeral: 이번, 사람, 한국, 수 있다.
func (c *scanner) plausible(p int, w word) bool {
	s := c.text
	e := p + len(w.text)
	q := e + gapLen(s, e)
	if q >= len(s) {
		return true
	}
	switch w.class {
	case nOver, nPoint:
		return false
	case nBig:
		return w.n == 4 && c.numeralContinues(p, e, q, w) || w.n > 4 && wonBracketAt(s, q)
	case nDigit, nSmall:
		return c.numeralContinues(p, e, q, w)
	case nSeveral:
		return severalContinues(s, e, q)
	case nUnit, nTen:
		return nativeContinues(s, p, e, q, w)
	case nFirst:
		return q > e || !hangulAt(s, e) || unitWords.has(s, e)
	case nHalf:
		return q > e || len(w.text) > 3 || !hangulAt(s, e) || halfParticle(s[e:]) > 0
	}
	return true
}

// numeralContinues reports whether what stands at q, behind the digit or scale word w from p to e, and a gap,
// can continue or close a numeral: another numeral word or digit, a unit, a range, or a particle in a text
// about numbers.
func (c *scanner) numeralContinues(p, e, q int, w word) bool {
	s := c.text
	gap := q > e
	two := w.class == nDigit && w.n == 2 // 이, also this, and never a number alone
	switch ascii := s[q] < utf8.RuneSelf; {
	case ascii && (gap && !two || shapeAt(s, q)&lexhash.Stop != 0):
		return true
	case ascii:
		return !gap || unitWords.has(s, q)
	case !hangulAt(s, q), joinsNumerals(s, q), ordinalBefore(s, p-gapBack(s, p)): // 제 이 회
		return true
	}
	if gap && !two {
		return c.wordContinues(p, e, q, w)
	}
	if v := numerals.at(s, q); v.sense != nil && w.takes(v, s, q, gap) || unitCloses(s, q, w, gap) && (gap || !homographCovers(s, p, q)) {
		return true
	}
	if w.class != nDigit && tailWords.at(s, q).sense != nil {
		return true
	}
	return !two && c.loneFits(p, e, w.class != nDigit)
}

// wordContinues is numeralContinues for the word at q, behind a gap. Where it begins as no numeral, unit or qualifier does, the
// word w is no number, but in a text about numbers.
func (c *scanner) wordContinues(p, e, q int, w word) bool {
	s := c.text
	if unitWords.at(s, q).sense != nil || tailWords.at(s, q).sense != nil {
		return true
	}
	if v := numerals.at(s, q); v.sense != nil && v.flags&fRareScale == 0 && (w.class != nBig || v.class != nBig || v.n < w.n) { // not 만 만
		return true
	}
	return c.numberCueNear(p, e)
}

// numberCueNear reports whether the word from p to e stands in a text about numbers. It remembers where it has found no cue, as
// neighbours look at the same places.
func (c *scanner) numberCueNear(p, e int) bool {
	s := c.text
	from, to := max(0, p-window), min(len(s), e+window)
	if from < c.cueless.from || from > c.cueless.to {
		c.cueless.from, c.cueless.to = from, from
	}
	for i := c.cueless.to; i < to; i++ {
		if s[i]-0xEA < 4 && shapeAt(s, i)&lexhash.NumberCues != 0 && numberCues.at(s, i).sense != nil {
			c.cueless.to = i
			return true
		}
	}
	c.cueless.to = max(c.cueless.to, to)
	return false
}

// takes reports whether the numeral word v, at q, may follow the digit or scale w.
func (w word) takes(v word, s string, q int, gap bool) bool {
	switch {
	case v.flags&fRareScale != 0:
		return false
	case v.class == nSmall, v.class == nBig:
		const next = lexhash.Numerals | lexhash.Units | lexhash.Particles | lexhash.Tails | lexhash.Joins | lexhash.Cues | lexhash.Stop | lexhash.Sign | lexhash.Blank
		q += len(v.text)
		return gap || !hangulAt(s, q) || shapeAt(s, q)&next != 0 // not 구조물, 사조직
	case v.class == nPoint, v.class == nOver:
		return true
	case gap || w.class != nDigit:
		return !gap
	case v.class == nDigit: // 삼사 명, 일이삼
		q += len(v.text)
		return v.n == w.n+1 || v.n == 9 || shapeAt(s, min(q, len(s)-1))&lexhash.Numerals != 0
	}
	return false
}

// loneFits reports whether the numeral word from p to e may stand alone before a particle: in a text about
// numbers, behind 제, or, if it is a scale, before a qualifier.
func (c *scanner) loneFits(p, e int, scale bool) bool {
	s := c.text
	if !particleAt(s, e) {
		return false
	}
	if lead := p - gapBack(s, p); lead < p && leadBefore(s, lead) {
		return true
	}
	if h := wordHomographs.at(s, p); h.sense != nil && p+len(h.text) > e {
		return false
	}
	if topic := topics.at(s, e); topic.sense != nil {
		q := e + len(topic.text)
		if q += gapLen(s, q); q < len(s) && isDigit(s[q]) {
			return true
		}
	}
	if scale {
		if thanAt(s, e) { // 만보다적다
			return true
		}
		q := e
		for q+3 <= len(s) && s[q]-0xEA < 4 {
			q += 3
		}
		q += gapLen(s, q)
		if tailWords.at(s, q).sense != nil || tailWords.at(s, q+adverbLen(s, q)).sense != nil { // 만을 넘는, 만을 다소 넘는
			return true
		}
	}
	return c.numberCueNear(p, e)
}

// ordinalBefore reports whether what makes a numeral an ordinal ends at p: 제.
func ordinalBefore(s string, p int) bool {
	w := leadWords.before(s, p)
	return w.sense != nil && w.class == lOrdinal
}

// ordinalOf reports whether 제 makes the numeral at p an ordinal: written to it, or a word of its own before it, unlike 공제 3조 원.
func (r *line) ordinalOf(p int) bool {
	q := r.skipGapBack(p)
	w := leadWords.before(r.s, q)
	return w.sense != nil && w.class == lOrdinal && (q == p || wordStart(r.s, q-len(w.text)))
}

// leadBefore reports whether a word that belongs to numerals may end at p.
func leadBefore(s string, p int) bool { return leadWords.before(s, p).sense != nil }

// nativeContinues is plausible for a native numeral w from p to e.
func nativeContinues(s string, p, e, q int, w word) bool {
	switch {
	case q == e && !hangulAt(s, e), shapeAt(s, q)&lexhash.Stop != 0:
		return true
	case q > e:
		return w.flags&fAttr == 0 || w.flags&fOld == 0 && w.n != 1 && w.n != 4 || unitCloses(s, q, w, true) || joinsNumerals(s, q) // 두 배달원
	}
	if v := numerals.at(s, e); v.sense != nil && (w.class == nTen || v.class == nSmall || v.class == nOver) {
		return true
	}
	if w.flags&fAttr != 0 {
		h := wordHomographs.at(s, p)
		return joinsNumerals(s, e) || unitCloses(s, e, w, false) && (h.sense == nil || countsPast(s, e, p+len(h.text)) || trueCounts.at(s, p).sense != nil || leadBefore(s, p-gapBack(s, p)))
	}
	return (w.n != 10 || outOf(s, e) || boundAhead(s, e)) && closes(s, e) || w.flags&fBare != 0 && bareWithSuffix(s, e) || tailWords.at(s, e).sense != nil || joinsNumerals(s, e) || unitCloses(s, e, w, false) && !homographCovers(s, p, e)
}

// outOf reports whether what stands at p says that a native numeral which follows is a part: 열에 아홉, 열 가운데 둘.
func outOf(s string, p int) bool {
	q := p
	if q < len(s) && s[q] == ' ' {
		q++
	}
	of := partitives.at(s, q)
	if of.sense == nil || q-p != int(of.n) {
		return false
	}
	n := q + len(of.text) + len(" ") - p
	if p+n > len(s) || s[p+n-1] != ' ' {
		return false
	}
	w := numerals.at(s, p+n)
	return w.sense != nil && (w.class == nUnit || w.class == nPair) && w.flags&fAttr == 0 && closes(s, p+n+len(w.text))
}

// boundAhead reports whether a particle stands at p, and behind it what may be a bound: 열에 못 미치는.
func boundAhead(s string, p int) bool {
	n, _, _ := boundParticle(s, p)
	q := p + n
	q += gapLen(s, q)
	return n > 0 && (tailWords.at(s, q).sense != nil || adverbLen(s, q) > 0)
}

// homographCovers reports whether the numeral word at p and the unit at e behind it are the beginning of another word: 열차, 사고.
func homographCovers(s string, p, e int) bool {
	h := wordHomographs.at(s, p)
	return h.sense != nil && p+len(h.text) >= e+len(unitWords.at(s, e).text) && trueCounts.at(s, p).sense == nil && !leadBefore(s, p-gapBack(s, p))
}

// unitCloses reports whether a unit word stands at q that the numeral word w takes, and ends a word.
func unitCloses(s string, q int, w word, gap bool) bool {
	for u := unitWords.at(s, q); u.sense != nil; u = unitWords.shorter(u, s, q) {
		switch {
		case w.class == nDigit && !u.takesDigit(gap), w.flags&fOld != 0 && u.flags&fOld == 0:
			continue
		case w.class == nDigit && w.n == 2 && gap && u.class == wCounter && !u.countsTwo(s, q+len(u.text)):
			continue // 이 사람: this
		}
		if end := q + len(u.text); !hangulAt(s, q) || u.class == wTenth || u.class == wOrdinal && (len(u.text) > 3 || u.flags&fBare != 0) || closes(s, end) || !gap && u.partSuffixAt(s, end) || u.timeSuffixAt(s, end, w.class == nDigit) || w.class != nDigit && u.flags&fProfession != 0 || w.class != nDigit && (wonWithSuffix(u, s[end:]) || u.isWon() && countsBehind(s, end)) ||
			!gap && u.class == wMultiple && w.class != nDigit && multipleWithSuffix(s[end:], true) ||
			!gap && w.class != nDigit && w.flags&fOld == 0 && u.takesSuffix() {
			return true
		}
	}
	return false
}

// severalContinues is plausible for 수 that ends at e.
func severalContinues(s string, e, q int) bool {
	if v := numerals.at(s, q); v.sense != nil && v.flags&fRareScale == 0 && (v.class == nSmall || v.class == nBig || v.class == nOver) {
		return true
	}
	u := unitWords.at(s, q)
	return u.sense != nil && (q > e || u.takesSeveral())
}

// joinsNumerals reports whether a word at p may join two numerals: 삼분의 일, 이와 삼 사이. What joins the ends of a range does only
// where a numeral follows.
func joinsNumerals(s string, p int) bool {
	w := joinAt(s, p)
	if !w.joinsEnds() {
		return w.sense != nil && (w.class == jOver || w.class == jTo)
	}
	q := p + len(w.text)
	q += gapLen(s, q)
	return q < len(s) && (isDigit(s[q]) || numerals.has(s, q))
}

// gapLen returns the length of the gap at p: of at most two spaces. A tab is none: it parts the fields of a table.
func gapLen(s string, p int) int {
	switch {
	case uint(p) >= uint(len(s)) || s[p] != ' ':
		return 0
	case p+1 < len(s) && s[p+1] == ' ':
		return 2
	}
	return 1
}

// gapBack returns the length of the gap before p.
func gapBack(s string, p int) int {
	switch {
	case uint(p-1) >= uint(len(s)) || s[p-1] != ' ':
		return 0
	case p > 1 && s[p-2] == ' ':
		return 2
	}
	return 1
}

// glued reports whether a numeral stands at p, and a prefix ends there that it may be written to: 약삼십만, 제이차. Behind most
// prefixes one Sino-Korean word is none: 연구, 약간, 총재.
func glued(s string, p int) bool {
	w := numerals.at(s, p)
	if w.sense == nil || w.flags&fRareScale != 0 || w.class == nPoint || w.class == nOver { // the second syllable of 별점, too
		return false
	}
	lead := leadWords.before(s, p)
	if lead.sense == nil || lead.flags&fGlue == 0 {
		return false
	}
	e := p + len(w.text)
	if e >= len(s) {
		return true
	}
	sh := shapeAt(s, e)
	switch w.class {
	case nDigit, nSmall, nBig:
		next := shape(lexhash.Numerals | lexhash.Sino | lexhash.Stop | lexhash.Blank)
		if w.class == nDigit {
			next = lexhash.Sino | lexhash.Blank // 제공한다: 한 goes on with a scale alone
			if lead.class == lNeutral {
				next = lexhash.Sino // 연구 목적
			}
		}
		return sh&next != 0 || (lead.class == lOrdinal || lead.class == lHost) && unitWords.at(s, e).sense != nil
	case nUnit, nTen:
		if lead.class == lHost && lead.n == 2 {
			return sh&lexhash.Blank != 0
		}
		if lead.class == lHost || lead.class == lNeutral {
			return sh&(lexhash.Numerals|lexhash.Units) != 0 || w.flags&fBare != 0
		}
		return sh&lexhash.Numerals != 0 // 최소한의
	}
	return true
}
