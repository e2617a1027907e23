// Package numeral reads numerals: digits and words, scales, pairs (두세) and few (몇). It knows where a numeral must end, and why, and
// nothing of what it counts but whether a unit stands there.
package numeral

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Numeral is a number read from text, without sign and unit.
type Numeral struct {
	_ [0]func() // disallow ==

	Start, End int
	Interval   // the value twice, or the two ends of what 수십 (dozens) or 두세 (two or three) leave open

	Few      bool     // lo and hi differ in meaning: 수십 (dozens), 몇, 두세 (two or three)
	Approx   bool     // few, or 여 (and more)
	Ascii    bool     // has ASCII digits
	Grouped  bool     // has grouping commas
	Parted   bool     // a scale stands behind a gap: 3 조원 (3 trillion won)
	Native   bool     // ends in a native numeral
	Attr     bool     // ends in a form that stands before a counter only: 한 (one), 스무 (twenty)
	Bare     bool     // ends in a form that never stands before a counter: 하나 (one)
	Old      bool     // ends in 서, 석 (three), 너, 넉 (four), 닷 (five), 엿 (six)
	First    bool     // 첫 (first)
	Point    bool     // has a decimal point
	Words    int      // number of numeral words, ASCII digits being one
	FirstExp int      // power of ten of the scales that the first digits have: 7 in 4천만 (40 million)
	Top      int      // power of ten of the highest big scale, 0 if none
	Places   uint32   // bits of the powers of ten of its scales: 8, 7 and 4 in 1억2천만 (120 million)
	Scaled   bool     // ends in a big scale: 36조 (36 trillion), 2억5천만 (250 million)
	Elided   bool     // the tail behind 억 or 조 was read one scale up: 2억5천 (250 million)
	Up       Interval // the value with the tail read one scale up, 0 if there is no such reading
	Tail     tailForm // what follows the last big scale
	Fault    Refusal  // why the numeral ends where it does, for Parse
}

// tailForm says how the part behind the last big scale is written.
type tailForm uint8

const (
	noTail     tailForm = iota
	WordTail            // ends in 천 or 백: 2억5천 (250 million)
	DigitTail           // three or four digits: 12억 5,000
	OneTail             // one digit without a gap: 3억5
	littleTail          // anything else
)

// MayElide reports whether the numeral may leave out 만 behind its tail, one digit only where its context makes it money.
func (n *Numeral) MayElide(isImplied bool) bool {
	return n.Tail == WordTail || n.Tail == DigitTail || n.Tail == OneTail && isImplied
}

// Refusal says why a place is no amount: the code and the details of an error, and how far the text may be passed over.
type Refusal struct {
	Code   fault.Code
	At     int // the place of the error
	Detail string
	End    int // where to look on, 0 if that is not known
}

// Set fills in the refusal.
func (f *Refusal) Set(code fault.Code, at int, detail string) {
	f.Code, f.At, f.Detail = code, at, detail
}

// Interval is a value that may be open between two ends.
type Interval struct{ Lo, Hi decimal.Decimal }

// sum is the state of reading one numeral: total + section + cur.
type sum struct {
	total, section, cur Interval
	hasCur              bool
	curDigits           bool // cur comes from ASCII digits
	curNative           bool
	curFew              bool // cur is 수, 몇 or a pair
	big, small          int  // the last scales, line.NoBig and line.NoSmall before the first
	sectionEnd          int  // where the section's last scale word ends
	bigEnd              int  // where the last big scale word ends
	curStart            int
	sectionStart        int
	sectionTail         bool   // section's last word is 천 or 백
	places              uint32 // bits of the section's scales
	gaps                int    // how many words stand behind a gap
}

// hasBig reports whether a big scale has been read.
func (s *sum) hasBig() bool { return s.big != line.NoBig }

// hasSmall reports whether a small scale has been read since the last big one.
func (s *sum) hasSmall() bool { return s.small != line.NoSmall }

// add adds q to p and reports whether the sum fits.
func (p *Interval) add(q *Interval) bool {
	switch {
	case q.Hi.IsZero():
		return true
	case p.Hi.IsZero():
		*p = *q
		return true
	}
	closed := p.closed() && q.closed()
	var ok, ok2 bool
	if p.Lo, ok = Plus(p.Lo, q.Lo); closed {
		p.Hi = p.Lo
		return ok
	}
	p.Hi, ok2 = Plus(p.Hi, q.Hi)
	return ok && ok2
}

// Shift multiplies p by 10^n and reports whether the product fits.
func (p *Interval) Shift(n int) bool {
	closed := p.closed()
	var ok, ok2 bool
	if p.Lo, ok = Shifted(p.Lo, n); closed {
		p.Hi = p.Lo
		return ok
	}
	p.Hi, ok2 = Shifted(p.Hi, n)
	return ok && ok2
}

// closed reports whether p is one value.
func (p *Interval) closed() bool { return p.Lo == p.Hi }

// Set makes p the value d.
func (p *Interval) Set(d decimal.Decimal) { p.Lo, p.Hi = d, d }

// Is reports whether the lower end of p is i.
func (p *Interval) Is(i int64) bool {
	v, whole := p.Lo.Int64()
	return whole && v == i
}

// one returns the pair of an integer.
func one(n int) Interval { d := decimal.FromInt(int64(n)); return Interval{d, d} }

// Numeral reads the longest numeral that starts at i into n. It reports false where none does.
func (r *Reader) Numeral(i int, n *Numeral) bool {
	*n = Numeral{Start: i, End: i}
	if i >= len(r.S) {
		return false
	}
	if r.S[i] >= utf8.RuneSelf && r.SpelledOut(i) && r.spelledDigits(n) {
		return true
	}
	s := &sum{big: line.NoBig, small: line.NoSmall}
	pos := i
	for {
		r.Steps++
		next, ok := r.numeralStep(n, s, pos)
		if !ok {
			break
		}
		if pos < len(r.S) && runes.IsBlank(r.S[pos]) {
			s.gaps++
		}
		pos = next
	}
	if n.Words == 0 || n.End == i {
		return false
	}
	if n.Words == 1 && s.hasCur {
		n.Interval = s.cur
		return true
	}
	return r.finishNumeral(n, s)
}

// finishNumeral adds up what was read.
func (r *Reader) finishNumeral(n *Numeral, s *sum) bool {
	n.Places |= s.places
	rest := s.section
	if !rest.add(&s.cur) {
		return n.overflow(n.Start)
	}
	if n.Interval = s.total; !n.add(&rest) {
		return n.overflow(n.Start)
	}
	n.Scaled = s.hasBig() && rest.Lo.IsZero()
	if s.hasBig() && !rest.Lo.IsZero() {
		n.Tail = littleTail
		if !s.hasCur && s.sectionTail {
			n.Tail = WordTail
		} else if s.curDigits && s.section.Lo.IsZero() && s.cur.Lo.Magnitude() >= 2 && s.cur.Lo.IsInt() {
			n.Tail = DigitTail
		} else if s.curDigits && s.section.Lo.IsZero() && s.cur.Lo.Magnitude() == 0 && s.cur.Lo.IsInt() && s.curStart == s.bigEnd && s.big <= 12 {
			n.Tail = OneTail
			if rest.Shift(s.big - 1) {
				n.Up = s.total
				n.Up.add(&rest)
			}
			return true
		}
		if n.Tail != littleTail && (s.big == 8 || s.big == 12) {
			up := s.total
			if rest.Shift(s.big-4) && rest.Hi.Magnitude() < s.big && up.add(&rest) { // not 2억15천 (200 million, 15 thousand)
				n.Up = up
				if n.Tail == WordTail && n.Ascii && !r.P.PlainTail {
					n.Elide()
				}
			}
		}
	}
	return true
}

// Elide takes the reading with the tail one scale up. Digits mixed with 천 or 백 say it by their form; 이억오천 (250 million) and 12억 5,000 wait for a
// money context.
func (n *Numeral) Elide() {
	if n.Up.Lo.IsZero() || n.Elided {
		return
	}
	n.Interval, n.Elided, n.Scaled = n.Up, true, true
}

// overflow says that the numeral has too many digits, and returns false.
func (n *Numeral) overflow(at int) bool {
	n.Fault.Set(fault.ErrOverflow, at, "more digits than a Decimal holds")
	return false
}

// numeralStep reads one word of a numeral at pos and returns the place behind it.
func (r *Reader) numeralStep(n *Numeral, s *sum, pos int) (int, bool) {
	p := pos
	if p < len(r.S) && runes.IsBlank(r.S[p]) {
		p = r.SkipGap(p)
	}
	gap := p > pos
	if p >= len(r.S) || gap && n.Words == 0 {
		return pos, false
	}
	if c := r.S[p]; c < utf8.RuneSelf {
		if runes.IsDigit(c) || c == '.' && n.Words == 0 {
			return r.stepDigits(n, s, p, gap)
		}
		return pos, false
	}
	w := r.NumeralWord(p)
	if w.Sense == nil {
		return pos, false
	}
	end := p + len(w.Text)
	if gap {
		if u := r.UnitAt(p); u.Sense != nil && len(u.Text) > len(w.Text) && !r.rareScales(w, u) && !r.lastSurely(n, s, w, end) { // 100 조지아 라리 (100 Georgian lari)
			return pos, false
		}
	}
	switch w.Class {
	case lex.NDigit:
		return end, r.stepDigit(n, s, w, p, gap)
	case lex.NSmall, lex.NBig:
		return end, r.stepScale(n, s, w, p, gap)
	case lex.NUnit, lex.NTen, lex.NFirst:
		return end, r.stepNative(n, s, w, p, gap)
	case lex.NPair, lex.NSeveral, lex.NSome:
		return end, r.stepFew(n, s, w, p, gap)
	case lex.NOver:
		if n.Words == 0 || n.Attr || n.Approx && !n.Few || r.OverHomograph(p) || gap && !r.overFits(n, end) {
			return pos, false
		}
		n.Approx = true
		n.End = end
		return end, true
	case lex.NPoint:
		return r.stepPoint(n, s, p)
	}
	return pos, false
}

// Shifted returns d × 10^n, and whether it fits a Decimal.
func Shifted(d decimal.Decimal, n int) (decimal.Decimal, bool) {
	d, err := d.Shift(n)
	return d, err == nil
}

// Plus returns a + b, and whether it fits a Decimal.
func Plus(a, b decimal.Decimal) (decimal.Decimal, bool) {
	c, err := a.Add(b)
	return c, err == nil
}

// Reader reads the numerals of a line.
type Reader struct {
	line.Line
	Time Time
}

// Set begins a line.
func (r *Reader) Set(text string) {
	r.Line.Set(text)
	r.Time.end, r.Time.right = 0, 0
}

// IsApart reports whether a blank stands in the numeral, so that its words are written apart.
func (r *Reader) IsApart(n *Numeral) bool { return strings.IndexByte(r.S[n.Start:n.End], ' ') >= 0 }

// OfTwo reports whether the numeral is 백 or 천 and a digit in words, as nouns of two syllables are: 천사 (an angel), 백구 (a white dog), 백이 (one hundred
// and two).
func (n *Numeral) OfTwo() bool {
	return !n.Ascii && !n.Native && !n.Few && n.Words == 2 && n.Lo.Magnitude() >= 2 && n.Lo.Exp() == 0
}
