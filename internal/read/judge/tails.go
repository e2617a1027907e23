package judge

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// The tail of a sum whose head is no number is no sum of its own: SUV-3만 5천원, 공사비삼백만 오천원.

// TailOf returns the end of the numeral that what stands at i is the tail of, where a gap and the head stand before it, and the head was not read; else 0. Digits with
// scales are a head, three words of a numeral are, and two that headInWords knows; 구만 of 친구만 오천원 (5,000 won, only the friend) is none.
func (r *Reader) TailOf(i int) int {
	const most = 16 // words, more than a sum has
	q := r.SkipGapBack(i)
	if !r.TailMayBe(i, q) {
		return 0
	}
	if e := r.hiddenHead(i, q); e > 0 {
		return e
	}
	var starts [most]int // of the words before the gap, the last one first
	n, digits := 0, 0    // digits is how many words from the end the last digits are, 0 for none
	for p := q; n < most; {
		at := r.numberWordBefore(p)
		if at == p || at < r.Prev {
			break
		}
		starts[n] = at
		if n++; digits == 0 && runes.IsDigit(r.S[at]) {
			digits = n
		}
		p = at
	}
	for k := n; k > 0; k-- {
		at := starts[k-1]
		if (digits == 0 || digits > k) && k < 3 && !(k == 2 && r.headInWords(at, q)) {
			break
		}
		var head numeral.Numeral
		if r.Numeral(at, &head) && head.End > i {
			return head.End
		} else if digits == k && head.Fault.Code != "" && head.Fault.End <= q { // 1,23만 5천원
			return r.tailBelow(i, q)
		}
	}
	return 0
}

// numberWordBefore returns where digits or a word of a Sino-Korean numeral begin that end at p, or p.
func (r *Reader) numberWordBefore(p int) int {
	at := p
	for at > 0 && (runes.IsDigit(r.S[at-1]) || at < p && (r.S[at-1] == ',' || r.S[at-1] == '.') && at > 1 && runes.IsDigit(r.S[at-2])) {
		at--
	}
	if at < p {
		return at
	}
	w := lex.Numerals.Ending(r.S, p)
	if !line.IsSino(w) {
		return p
	}
	return p - len(w.Text)
}

// headInWords reports whether the two words of a numeral from p to q are the head of a sum: 억 is, as no noun ends in a digit and 억, and whatever is written to a number, to
// Latin letters or to a word that sums are written to, 2인육만 오천원, VIP삼만 오천원, 일금오만 육천원.
func (r *Reader) headInWords(p, q int) bool {
	if w := lex.Numerals.Ending(r.S, q); w.Class == lex.NBig && w.N == 8 {
		return true
	}
	if p == 0 {
		return false
	}
	if c := r.S[p-1]; p == r.Prev || runes.IsLatin(c) || runes.IsDigit(c) || c == '_' || r.chargeEnds(p) || lex.ParticleBefore(r.S[:p], lex.PEach).Sense != nil {
		return true
	}
	w := r.P.Lead(r.S, p)
	return w.Sense != nil && (w.Class == lex.LNeutral || w.Class == lex.LHost && w.N == lex.HostOfSums) || r.LabelledSum(&line.Side{Start: p})
}

// chargeEnds reports whether a word that names a charge by its last syllable ends at p: 공사비.
func (r *Reader) chargeEnds(p int) bool {
	w := lex.FeeEndings.Before(r.S, p)
	return w.Sense != nil && w.N < 2 && r.HangulBefore(p-len(w.Text))
}

// hiddenHead returns the end of the tail at i whose head, which ends at q, has signs for its digits, or says some of them: ○○만 5천원, N만 5천원, 몇만 5천원;
// 0 for none. PC만 5천원 (5,000 won, only the PC) has none.
func (r *Reader) hiddenHead(i, q int) int {
	p := q - runes.SyllableLen
	some := lex.Numerals.Ending(r.S, p)
	if !(some.Sense != nil && (some.Class == lex.NSome || some.Class == lex.NSeveral) && line.WordStart(r.S, p-len(some.Text))) && !r.signsHide(p) {
		return 0
	}
	return r.tailBelow(i, q)
}

// tailBelow returns the end of the numeral at i if it has a scale, or a currency, and lies below the scale that ends at q; else 0.
func (r *Reader) tailBelow(i, q int) int {
	var tail numeral.Numeral
	w := lex.Numerals.Ending(r.S, q)
	if !w.IsScale() || w.Flags&lex.FRareScale != 0 || !r.Numeral(i, &tail) || tail.Words == 1 && !r.CurrencyFollows(tail.End) {
		return 0
	}
	switch scale := int(w.N); {
	case tail.Top >= scale && w.Class == lex.NBig, tail.Lo.Magnitude()-tail.Top >= scale:
		return 0
	case scale >= 12 && tail.Top < scale-4: // 수조 3만원 (30,000 won for a tank)
		return 0
	}
	return tail.End
}

// signsHide reports whether signs that stand for digits end at p: ○○, N, XX.
func (r *Reader) signsHide(p int) bool {
	c := r.RuneBefore(p)
	switch c {
	case '○', '●', '◯', '□', '■', '*', '?', '_':
		return true
	case 'N', 'n', 'X', 'x', 'O', 'o':
		for p > 0 && rune(r.S[p-1]) == c {
			p--
		}
		return line.WordStart(r.S, p)
	}
	return false
}
