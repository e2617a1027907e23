package read

import (
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// numeral is a number read from text, without sign and unit.
type numeral struct {
	_ [0]func() // as in term

	start, end int
	pair       // the value twice, or the two ends of what 수십 or 두세 leave open

	few      bool     // lo and hi differ in meaning: 수십, 몇, 두세
	approx   bool     // few, or 여
	ascii    bool     // has ASCII digits
	grouped  bool     // has grouping commas
	parted   bool     // a scale stands behind a gap: 3 조원
	native   bool     // ends in a native numeral
	attr     bool     // ends in a form that stands before a counter only: 한, 스무
	bare     bool     // ends in a form that never stands before a counter: 하나
	old      bool     // ends in 서, 석, 너, 넉, 닷, 엿
	first    bool     // 첫
	point    bool     // has a decimal point
	words    int      // number of numeral words, ASCII digits being one
	firstExp int      // power of ten of the scales that the first digits have: 7 in 4천만
	top      int      // power of ten of the highest big scale, 0 if none
	scaled   bool     // ends in a big scale: 36조, 2억5천만
	elided   bool     // the tail behind 억 or 조 was read one scale up: 2억5천
	up       pair     // the value with the tail read one scale up, 0 if there is no such reading
	tail     tailForm // what follows the last big scale
	fault    refusal  // why the numeral ends where it does, for Parse
}

// tailForm says how the part behind the last big scale is written.
type tailForm uint8

const (
	noTail     tailForm = iota
	wordTail            // ends in 천 or 백: 2억5천
	digitTail           // three or four digits: 12억 5,000
	oneTail             // one digit without a gap: 3억5
	littleTail          // anything else
)

// refusal is a reason and its place, for errors.
type refusal struct {
	code   fault.Code
	at     int
	detail string
}

// set fills in the refusal.
func (f *refusal) set(code fault.Code, at int, detail string) {
	f.code, f.at, f.detail = code, at, detail
}

// pair is a value that may be open between two ends.
type pair struct{ lo, hi decimal.Decimal }

// sum is the state of reading one numeral: total + section + cur.
type sum struct {
	total, section, cur pair
	hasCur              bool
	curDigits           bool // cur comes from ASCII digits
	curNative           bool
	curFew              bool // cur is 수, 몇 or a pair
	big, small          int  // the last scales, 127 and 4 before the first
	sectionEnd          int  // where the section's last scale word ends
	bigEnd              int  // where the last big scale word ends
	curStart            int
	sectionStart        int
	sectionTail         bool // section's last word is 천 or 백
}

// add adds q to p and reports whether the sum fits.
func (p *pair) add(q *pair) bool {
	switch {
	case q.hi.IsZero():
		return true
	case p.hi.IsZero():
		*p = *q
		return true
	}
	closed := p.closed() && q.closed()
	var ok, ok2 bool
	if p.lo, ok = Plus(p.lo, q.lo); closed {
		p.hi = p.lo
		return ok
	}
	p.hi, ok2 = Plus(p.hi, q.hi)
	return ok && ok2
}

// shift multiplies p by 10^n and reports whether the product fits.
func (p *pair) shift(n int) bool {
	closed := p.closed()
	var ok, ok2 bool
	if p.lo, ok = Shifted(p.lo, n); closed {
		p.hi = p.lo
		return ok
	}
	p.hi, ok2 = Shifted(p.hi, n)
	return ok && ok2
}

// closed reports whether p is one value.
func (p *pair) closed() bool { return p.lo == p.hi }

// set makes p the value d.
func (p *pair) set(d decimal.Decimal) { p.lo, p.hi = d, d }

// is reports whether the lower end of p is i.
func (p *pair) is(i int64) bool { return p.lo == decimal.FromInt(i) }

// one returns the pair of an integer.
func one(n int) pair { d := decimal.FromInt(int64(n)); return pair{d, d} }

// numeral reads the longest numeral that starts at i into n. It reports false where none does.
func (r *reader) numeral(i int, n *numeral) bool {
	*n = numeral{start: i, end: i}
	if i >= len(r.S) {
		return false
	}
	if r.S[i] >= utf8.RuneSelf && r.digitRun(i) >= 2 && r.spelledDigits(n) {
		return true
	}
	s := &r.sum
	*s = sum{big: 127, small: 4}
	pos := i
	for {
		r.steps++
		next, ok := r.numeralStep(n, s, pos)
		if !ok {
			break
		}
		pos = next
	}
	if n.fault.code != "" {
		r.lastFault = n.fault
	}
	if n.words == 0 || n.end == i {
		return false
	}
	if n.words == 1 && s.hasCur {
		n.pair = s.cur
		return true
	}
	if !r.finishNumeral(n, s) {
		r.lastFault = n.fault
		return false
	}
	return true
}

// finishNumeral adds up what was read.
func (r *reader) finishNumeral(n *numeral, s *sum) bool {
	rest := s.section
	if !rest.add(&s.cur) {
		return n.overflow(n.start)
	}
	if n.pair = s.total; !n.add(&rest) {
		return n.overflow(n.start)
	}
	n.scaled = s.big != 127 && rest.lo.IsZero()
	if s.big != 127 && !rest.lo.IsZero() {
		n.tail = littleTail
		if !s.hasCur && s.sectionTail {
			n.tail = wordTail
		} else if s.curDigits && s.section.lo.IsZero() && s.cur.lo.Magnitude() >= 2 && s.cur.lo.IsInt() {
			n.tail = digitTail
		} else if s.curDigits && s.section.lo.IsZero() && s.cur.lo.Magnitude() == 0 && s.cur.lo.IsInt() && s.curStart == s.bigEnd && s.big <= 12 {
			n.tail = oneTail
			if rest.shift(s.big - 1) {
				n.up = s.total
				n.up.add(&rest)
			}
			return true
		}
		if n.tail != littleTail && (s.big == 8 || s.big == 12) {
			up := s.total
			if rest.shift(s.big-4) && rest.hi.Magnitude() < s.big && up.add(&rest) { // not 2억15천
				n.up = up
				if n.tail == wordTail && n.ascii && !r.P.PlainTail {
					n.elide()
				}
			}
		}
	}
	return true
}

// elide takes the reading with the tail one scale up. Digits mixed with 천 or 백 say it by their form;
// 이억오천 and 12억 5,000 wait for a money context.
func (n *numeral) elide() {
	if n.up.lo.IsZero() || n.elided {
		return
	}
	n.pair, n.elided, n.scaled = n.up, true, true
}

// overflow says that the numeral has too many digits, and returns false.
func (n *numeral) overflow(at int) bool {
	n.fault.set(fault.ErrOverflow, at, "more digits than a Decimal holds")
	return false
}

// numeralStep reads one word of a numeral at pos and returns the place behind it.
func (r *reader) numeralStep(n *numeral, s *sum, pos int) (int, bool) {
	p := r.skipGap(pos)
	gap := p > pos
	if p >= len(r.S) || gap && n.words == 0 {
		return pos, false
	}
	if c := r.S[p]; c < utf8.RuneSelf {
		if runes.IsDigit(c) || c == '.' && n.words == 0 {
			return r.stepDigits(n, s, p, gap)
		}
		return pos, false
	}
	w := r.numeralWord(p)
	if w.Sense == nil {
		return pos, false
	}
	end := p + len(w.Text)
	if gap {
		if u := r.unitAt(p); u.Sense != nil && len(u.Text) > len(w.Text) && !r.rareScales(w, u) { // 100 조지아 라리
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
		if n.words == 0 || n.attr || n.approx && !n.few || r.overHomograph(p) || gap && !r.overFits(end) {
			return pos, false
		}
		n.approx = true
		n.end = end
		return end, true
	case lex.NPoint:
		return r.stepPoint(n, s, p)
	}
	return pos, false
}

// Plus returns a + b, and whether it fits a Decimal.
func Plus(a, b decimal.Decimal) (decimal.Decimal, bool) {
	c, err := a.Add(b)
	return c, err == nil
}

// Shifted returns d × 10^n, and whether it fits a Decimal.
func Shifted(d decimal.Decimal, n int) (decimal.Decimal, bool) {
	d, err := d.Shift(n)
	return d, err == nil
}
