package plain

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// plainNumeral is a plain number: coef × 10^exp.
type plainNumeral struct {
	coef    uint64
	exp     int
	start   int
	end     int
	next    lex.Shape // of the rune behind it, 0 at the line's end
	after   int       // where what follows it and its unit begins, behind a gap or none
	ahead   lex.Shape // of the rune there
	top     int       // the power of ten of the highest of 만 억 조
	words   int       // number of words behind the first digits
	spelled bool      // it begins with a word, not with digits
	over    bool      // 여 stands behind
	open    bool      // 대 is written to its unit: 3만원대
	joined  bool      // what joins stands behind its unit: 1월부터 (from January on)
}

// value returns the number, which has too few digits to overflow.
func (n *plainNumeral) value() decimal.Decimal {
	d, _ := decimal.FromUint(n.coef, n.exp)
	return d
}

// bare reports whether the number is digits alone.
func (n *plainNumeral) bare() bool { return n.words == 0 && !n.over }

// plainDigits reads the number at i: digits, and the scales behind them.
func (r Reader) plainDigits(i int, n *plainNumeral) bool {
	s := r.S
	p := i
	if runes.IsDigit(s[i]) {
		if n.coef, n.exp, p = plainRun(s, i); p == i {
			return false
		}
	} else if r.Doubts(line.Words) {
		return false
	}
	n.start, n.spelled = i, p == i
	n.follow(s, p)
	if n.spelled || n.next&lexhash.Scales != 0 && s[p]-0xEA < 4 {
		return r.plainScales(n)
	}
	return true
}

// follow ends the number at p, and keeps what follows it.
func (n *plainNumeral) follow(s string, p int) {
	n.end, n.next = p, n.goesTo(s, p)
}

// goesTo says that what follows the number and its unit begins at p, and returns its shape.
func (n *plainNumeral) goesTo(s string, p int) lex.Shape {
	if n.after, n.ahead = p, 0; p < len(s) {
		n.ahead = lex.ShapeAt(s, p)
	}
	return n.ahead
}

// plainScales reads the scales that follow digits, the digits between, and 여.
func (r Reader) plainScales(n *plainNumeral) bool {
	s, p := r.S, n.end
	goesOn := lex.Shape(lexhash.Scales)
	if n.spelled {
		goesOn = lexhash.Numerals
	}
	if n.coef == 0 && !n.spelled { // 0만 5000원 is none
		return false
	}
	sum := plainSum{cur: n.coef, hasCur: !n.spelled, big: 16, small: 4}
	for n.next&goesOn != 0 && s[p]-0xEA < 4 {
		w := lex.Numerals.At(s, p)
		if w.Sense == nil || w.Flags&lex.FRareScale != 0 {
			return false
		}
		p += len(w.Text)
		n.follow(s, p)
		if w.Class != lex.NDigit && r.plainHomograph(w, n) || !r.takes(n, &sum, w) {
			return false
		}
		if w.Class != lex.NOver { // as the grammar counts
			n.words++
		}
		if n.next&lexhash.Blank != 0 && s[p] == ' ' && r.goesOnApart(n, &sum, p) {
			p++
			n.follow(s, p)
		}
		if n.next&lexhash.Stop != 0 && runes.IsDigit(s[p]) && !n.spelled {
			v, e, q := plainRun(s, p)
			if n.over || n.exp < 0 || q == p || e < 0 || v == 0 || v >= powersOf10[sum.small] {
				return false
			}
			sum.cur, sum.hasCur, p = v, true, q
			n.words++
			n.follow(s, p)
		}
	}
	isElided := n.top >= 8 && sum.section > 0 && !sum.hasCur || n.top >= 4 && !n.spelled && sum.hasCur && sum.section == 0 && sum.cur < 10 // 2억5천 (250 million), 3만5 (35,000)
	if isElided || n.words == 0 && !n.over {
		return false
	}
	n.coef = sum.total + sum.section + sum.cur
	return true
}

// goesOnApart reports whether digits behind the last big scale of the number, which ends at p, and a blank go on with it: with a scale of their own below that one,
// 1억 3,700만 유로 (137 million euros), or four of them behind 만, 3만 5000원 (35,000 won), unless their unit makes them a number of their own: 3만 2024년 (30,000, in 2024).
func (r Reader) goesOnApart(n *plainNumeral, sum *plainSum, p int) bool {
	if sum.big == 16 || sum.section > 0 || n.over || n.spelled || p+1 >= len(r.S) || !runes.IsDigit(r.S[p+1]) {
		return false
	}
	v, exp, end := plainRun(r.S, p+1)
	if exp != 0 || v == 0 || v >= 10000 {
		return false
	}
	if w := lex.Numerals.At(r.S, end); w.IsScale() {
		last := line.Scales{Big: sum.big, Small: line.NoSmall}
		return last.Falls(w) && (v >= 100 || lex.UnitHomographs.At(r.S, end).Sense == nil) && !(sum.big == 12 && r.TeamBefore(n.start, n.end)) && !r.OrdinalOf(n.start)
	}
	u, _ := r.UnitWord(end)
	return sum.big == 4 && v >= 1000 && (u.Sense == nil || u.Flags&lex.FApart == 0 && !r.CountedBefore(u, n.start))
}

// takes adds the word w, which the number ends with, and reports whether it is a plain one with it.
func (r Reader) takes(n *plainNumeral, sum *plainSum, w lex.Word) (ok bool) {
	switch k := int(w.N); w.Class {
	case lex.NOver:
		ok = !n.over && !n.spelled
		n.over = true
	case lex.NDigit:
		ok = n.spelled && !sum.hasCur && k > 0
		sum.cur, sum.hasCur = uint64(k), true
	case lex.NSmall:
		ok = !n.over && (sum.hasCur || n.spelled || n.words > 0 && n.exp == 0) && sum.smallScale(k)
	case lex.NBig:
		if n.top == 0 {
			n.top = k
		}
		isName := r.Doubts(line.Names) && (k == 4 && n.words == 0 && r.codedName(n.start) || k >= 12 && (r.Article(n.start, n.end) || r.ShiftsBehind(n.end)))
		ok = !isName && (k < 12 || sum.big == 16) && sum.bigScale(k)
	}
	return ok
}

// codedName reports whether a capital letter or a digit stands before i, as in UTF 8만 (only UTF-8).
func (r Reader) codedName(i int) bool {
	q := r.SkipGapBack(i)
	return q > 0 && q < i && r.S[q-1]-'A' < 26
}

// plainHomograph reports whether the scale w, which n ends with, may begin another word: 2조각, 100조지아라리.
func (r Reader) plainHomograph(w lex.Word, n *plainNumeral) bool {
	if n.end == len(r.S) || r.S[n.end] < 0xEA {
		return false
	}
	p := n.end - len(w.Text)
	if w.Class == lex.NOver {
		return r.OverHomograph(p)
	}
	if r.ScaleHomograph(w, p) {
		return true
	}
	if n.next&lexhash.ScaleUnit == 0 {
		return false
	}
	unit := lex.UnitWords.At(r.S, p)
	return unit.Sense != nil && len(unit.Text) > len(w.Text)
}

// plainSum adds up a numeral: total + section + cur.
type plainSum struct {
	total, section, cur uint64
	hasCur              bool
	big, small          int // the last scales, 16 and 4 before the first
}

// smallScale multiplies the pending digits, or one, by 10^k, a thousand at most.
func (t *plainSum) smallScale(k int) bool {
	if k >= t.small || t.cur >= 1e15 || t.small < 4 && t.cur >= powersOf10[t.small-k] {
		return false
	}
	if !t.hasCur {
		t.cur = 1
	}
	t.section += t.cur * powersOf10[k]
	t.small, t.cur, t.hasCur = k, 0, false
	return true
}

// bigScale multiplies what stands since the last big scale by 10^k, a 조 at most.
func (t *plainSum) bigScale(k int) bool {
	group := t.section + t.cur
	if k >= t.big || t.section == 0 && !t.hasCur || group >= 1e6 || t.big < 16 && group >= powersOf10[t.big-k] {
		return false
	}
	t.total += group * powersOf10[k]
	t.section, t.cur, t.hasCur, t.big, t.small = 0, 0, false, k, 4
	return true
}

// plainRun reads digits at i, with grouping commas or a point; the end is i where they are not plain.
func plainRun(s string, i int) (_ uint64, exp, end int) {
	if s[i] == '0' && i+1 < len(s) && runes.IsDigit(s[i+1]) {
		return 0, 0, i // 010 1234 5678, 00명 (a number of people)
	}
	u, p := uint64(0), i
	for p < len(s) && runes.IsDigit(s[p]) {
		u = u*10 + uint64(s[p]-'0')
		p++
	}
	if p+1 < len(s) && runes.IsDigit(s[p+1]) {
		if s[p] == ',' {
			if p-i > 3 || s[i] == '0' {
				return 0, 0, i
			}
			for p+3 < len(s) && s[p] == ',' && runes.IsDigit(s[p+1]) && runes.IsDigit(s[p+2]) && runes.IsDigit(s[p+3]) {
				u = u*1000 + uint64(s[p+1]-'0')*100 + uint64(s[p+2]-'0')*10 + uint64(s[p+3]-'0')
				p += 4
			}
			if p-i == len("101,102") && u%1000 == u/1000+1 {
				return 0, 0, i // 101,102호 (rooms 101 and 102)
			}
		}
		if p+1 < len(s) && s[p] == '.' && runes.IsDigit(s[p+1]) {
			start := p + 1
			for p++; p < len(s) && runes.IsDigit(s[p]); p++ {
				u = u*10 + uint64(s[p]-'0')
			}
			if exp = start - p; exp == -3 && s[i] != '0' && (start-i <= len("000.") || s[start-len(",000.")] == ',') {
				return 0, 0, i // 6.000원 (6,000 won), 1,200.000원 (1.2 million won, or 1,200)
			}
		}
		if p+1 < len(s) && runes.IsDigit(s[p+1]) {
			switch s[p] {
			case '.', ',', '-', ':', '/', '\'', 0xB7:
				return 0, 0, i // a date, a telephone number, a list
			}
		}
		if p < len(s) && runes.IsDigit(s[p]) {
			return 0, 0, i
		}
	}
	if p-i > 18 {
		return 0, 0, i
	}
	return u, exp, p
}

// powersOf10 are those that a sum in one word of the machine needs.
var powersOf10 = [20]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}
