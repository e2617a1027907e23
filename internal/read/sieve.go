package read

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/runes"
)

// Where money alone is looked for, most lines have none, and need not be read. This sieve, one more in front of the grammar, says which
// lines do: it walks through a text as the scanner does for all kinds, but keeps the places where something speaks of money beside a
// number: behind it a currency or a scale, before it a currency or, where it has no unit, a label. What it keeps, the reader reads.
//
// It knows nothing of what stands elsewhere in the line, and need not: every other reason to take a number for money is another sum of
// the line, which has such evidence. That no sum is lost is what TestFilter and FuzzFilter prove.

// sumRun is how many lines with money in a row are enough to read the next one without looking.
const sumRun = 2

// bySums reports whether the finder looks for money alone, and no option makes money of what has no evidence.
func (f *finder) bySums() bool { return f.moneyOnly && f.usual && f.trace == nil }

// findSums is find by way of the sieve.
func (f *finder) findSums(text string, yield func(Match) bool) {
	f.sums.reset(text, &f.P)
	f.sums.forSums = true
	run := 0
	for base, end := 0, 0; base < len(text); base = end + 1 {
		if run >= sumRun {
			_, end = lineAround(text, base, base)
		} else {
			next := base
			if base, end = f.nextSum(text, base); base > next {
				run = 0
			}
		}
		f.paidEnd = 0
		if !f.findLines(text[:end], base, yield) {
			return
		}
		if run++; f.paidEnd == 0 {
			run = 0
		}
	}
}

// nextSum returns the first line from the place from on, where one begins, that has evidence of money; the text's end where there is none.
func (f *finder) nextSum(text string, from int) (base, end int) {
	c := &f.sums
	if from > c.done { // the lines between have been read
		c.restart(from)
	}
	base, end = from, -1
	for {
		for c.next < c.n {
			p := c.base + int(c.marks[c.next])
			c.next++
			if p < from {
				continue
			}
			if p >= end {
				base, end = lineAround(text, p, max(base, end+1))
				f.set(strings.TrimSuffix(text[base:end], "\r"))
				f.prev = -1
			}
			if i := p - base; i < len(f.S) && f.speaksOfMoney(base, i) {
				return base, end
			}
		}
		if c.done >= len(text) {
			return len(text), len(text)
		}
		c.base, c.next, c.n, c.folds = c.done, 0, 0, 0
		c.batch()
	}
}

// sumSieve is fineSieve for money: of the marks from the first one on it keeps those that stand at words which go on as a numeral does
// that may be one of money, and at such digits.
func (c *scanner) sumSieve(first int) {
	kept := first
	for _, m := range c.marks[first:c.n] {
		c.marks[kept] = m
		p := c.base + int(m)
		switch {
		case p <= 8 || p+32 > len(c.text):
			kept++
		case runes.IsDigit(c.text[p]):
			kept += digitsOfSum(c.text, p)
		default:
			v := runes.Load8(c.text, p)
			start := &lex.Starts[lex.StartTable[startHash(uint32(v))]&lex.StartMask]
			isOther := uint64(byteClasses[v&0xFF]>>7 ^ 1)
			isStart := ((v&0xFFFFFF ^ uint64(start.Syllable)) - 1) >> 63
			isNumeral := (uint32(start.Single) + 1<<16 - 1) >> 16
			v = runes.Load8(c.text, p+runes.SyllableLen)
			gap := byteClasses[v&0xFF] & blankByte
			v >>= 8 * gap
			follows := uint64(uint32(lex.Shapes[lex.ShapeOf[lex.RuneIndex(v)]]&start.Sum[gap]) | start.Seconds&lexhash.Bit(uint32(v)&0xFFFFFF) |
				lex.SumTails.Begins(v)&isNumeral | lex.SumLeads.Ends(runes.Load8(c.text, p-8)))
			kept += int(isOther | isStart&((follows|-follows)>>63))
		}
	}
	c.n = kept
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
	gap := byteClasses[v&0xFF] & blankByte
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
	w := sureUnit(s, p)
	return w.Sense != nil && !runes.HangulAt(s, p+len(w.Text))
}

// speaksOfMoney reports whether what stands beside the numeral at base + i makes money of it, or may do so. The line begins at base.
func (f *finder) speaksOfMoney(base, i int) bool {
	r := &f.reader
	switch {
	case runes.IsDigit(r.S[i]):
		return f.digitsSpeak(i)
	case norm.Foldable(r.S[i:]):
		return true
	case r.S[i]-0xEA >= 4:
		return r.wordsSpeak(i) || r.saidBefore(i, i)
	}
	if !(i+8 > len(r.S) || lex.Starts[lex.StartTable[startHash(load4(r.S, i))]&lex.StartMask].Prefix || r.wordsSpeak(i) || r.saidBefore(i, i)) {
		return false
	}
	if !r.joinedAt(i) {
		if i = f.sums.startAt(base+i, base+i) - base; i < 0 {
			return false
		}
	}
	return r.wordsSpeak(i) || r.saidBefore(i, i)
}

// joinedAt reports whether something stands before i that joins two numerals, so that the one at i may be the second.
func (r *Line) joinedAt(i int) bool {
	q := r.skipGapBack(i)
	switch {
	case q == 0:
		return false
	case r.hangulBefore(q):
		w := lex.Joins.Ending(r.S, q)
		return w.JoinsEnds() || w.Sense != nil && (w.Class == lex.JTo || w.Class == lex.JOver)
	}
	return r.S[q-1] >= utf8.RuneSelf || strings.IndexByte("~-/", r.S[q-1]) >= 0
}

// digitsSpeak is speaksOfMoney for digits.
func (f *finder) digitsSpeak(i int) bool {
	r := &f.reader
	e := i
	for e < len(r.S) && r.S[e]-',' <= '9'-',' {
		e++
	}
	for !runes.IsDigit(r.S[e-1]) {
		e--
	}
	if p := r.skipGap(e); p < len(r.S) {
		if r.paysAt(p) {
			return true
		}
		if m := r.magnitudeAt(p); runes.IsLatin(r.S[p]) && m.Sense != nil && (r.moneyBehind(p+len(m.Text)) || r.nameStands(i)) {
			return true
		}
		if r.scalesAt(p, p > e) { // 3만; not 3만 명, which is plain
			return !r.plain(i, &f.m) || f.m.Kind == KindMoney || f.m.Kind == KindNumber
		}
		if j := joinAt(r.S, p); j.Sense != nil && j.Class == lex.JOver && r.wordsSpeak(r.skipGap(p+len(j.Text))) {
			return true
		}
	}
	if i > 1 && r.S[i-1]-',' <= '/'-',' && runes.IsDigit(r.S[i-2]) {
		return false
	}
	return r.saidBefore(i, e) || i > 0 && r.S[i-1] == '.' && r.saidBefore(i-1, e)
}

// scalesAt reports whether a scale, or what says that there is more or several of it, stands at p behind digits and perhaps a gap.
func (r *reader) scalesAt(p int, gap bool) bool {
	w := lex.Numerals.At(r.S, p)
	switch {
	case w.Sense == nil:
		return false
	case w.Flags&lex.FRareScale != 0:
		return !gap && r.rareScaleFits(int(w.N), p+len(w.Text))
	case w.Flags&lex.FAlsoScale != 0:
		return !gap && r.rareScaleFits(32, p+len(w.Text))
	case w.Class == lex.NOver:
		return !r.overHomograph(p)
	}
	return (w.Class == lex.NSmall || w.Class == lex.NBig) && !r.scaleHomograph(w, p) || w.Class == lex.NSome
}

// nameStands reports whether the name of a currency stands before the number at i.
func (r *Line) nameStands(i int) bool {
	w, _ := r.nameBefore(r.skipGapBack(i))
	return w.Sense != nil
}

// paysAt reports whether a currency, a part of one or a magnitude stands at p.
func (r *Line) paysAt(p int) bool {
	w := lex.UnitWords.At(r.S, p)
	return w.Sense != nil && (w.Class == lex.WCurrency || w.Class == lex.WSubunit || w.Class == lex.WMagnitude)
}

// wordsSpeak is speaksOfMoney for a numeral in words at p, by what follows it.
func (r *reader) wordsSpeak(p int) bool {
	const most = 30 // words that are read; who writes more of them is not passed over
	for words := range most {
		if words > 0 && r.paysAt(p) {
			return true
		}
		if w := lex.Numerals.At(r.S, p); w.Sense != nil {
			if (w.Class == lex.NSmall || w.Class == lex.NBig && (words > 0 || w.N == 4)) && w.Flags&lex.FRareScale == 0 && !r.scaleHomograph(w, p) {
				return true
			}
			p += len(w.Text)
		} else if j := joinAt(r.S, p); words > 0 && j.Sense != nil && (j.Class == lex.JTo || j.Class == lex.JOver) {
			p += len(j.Text)
		} else {
			return false
		}
		p = r.skipGap(p)
	}
	return true
}

// saidBefore reports whether a currency stands before the number from p to end, behind qualifiers or not; or, if it is bare, a label.
func (r *reader) saidBefore(p, end int) bool {
	bare := end > p && !r.noMoney(end)
	for range maxLeads + 1 {
		if bare && (r.labelEndsAt(p, end) || r.feeBefore(p)) {
			return true
		}
		q := r.skipGapBack(p)
		w := lex.LeadWords.Before(r.S, q)
		if w.Sense == nil || w.Class == lex.LCurrency {
			return w.Sense != nil
		}
		p = q - len(w.Text)
	}
	return false
}

// labelEndsAt reports whether a label stands before p that makes money of the bare number which ends at end.
func (r *reader) labelEndsAt(p, end int) bool {
	w, _ := r.label(r.domain(), &Side{start: p})
	if w.Role != domain.RoleLabel {
		return false
	}
	return !w.Verb || r.paidBehind(end) || end < len(r.S) && (r.S[end] == '~' || r.S[end] >= utf8.RuneSelf && r.shape(end)&lexhash.Joins != 0)
}
