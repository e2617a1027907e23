package worth

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// The nouns beside a bare number that say what it is: people, words of money and of large sums.

// BehindTail returns the place behind the qualifiers of a bare number and the particle that ties them to a noun: 400만 정도의 (of some 4 million), 1000만
// 이하의 (of 10 million or less).
func (r *Reader) BehindTail(tl *line.Trail) int {
	if tl.Outer == tl.Start || !r.ParticleAt(tl.Outer) {
		return tl.Outer
	}
	return tl.Outer + len(r.WordRest(tl.Outer))
}

// LargeSumEnds reports whether a word of large sums ends at q, with a particle or without: 연봉 (annual salary), 보증금은 (the deposit), 합의금으로 (as a
// settlement); not 번호가 (the number).
func (r *Reader) LargeSumEnds(q int) bool {
	w := r.NounBefore(&lex.LargeSums, q, lex.PSubject, lex.PTopic, lex.PAlso, lex.PObject, lex.PDirection)
	return w.Sense != nil && w.Class == lex.CMoney && r.Saw(w)
}

// NextWord weighs the word at q behind a bare scaled number: a money word, a count, or people.
func (r *Reader) NextWord(q int, n *numeral.Numeral) (known, money bool) {
	word := r.WordRest(q)
	if c := lex.Cues.At(r.S, q); c.Sense != nil && c.Class != lex.COther && r.Saw(c) {
		switch {
		case c.Class != lex.CMoney:
			return true, false
		case len(word) > len(c.Text) && person(word[len(c.Text):]): // 300만 대출자 (3 million borrowers); 40억 체납자 (debtors of 4 billion)
			return true, n.Top > 4
		}
		return true, true
	}
	for k := len(word); k >= 2*runes.SyllableLen; k -= runes.SyllableLen {
		if k == len(word) || lex.Particles.At(r.S, q+k).Sense != nil && q+k+len(lex.Particles.At(r.S, q+k).Text) == q+len(word) {
			if w := lex.NoPersons.Before(r.S, q+k); (w.Sense == nil || w.N == 1) && r.Saw(lex.PersonEndings.At(r.S, q+k-runes.SyllableLen)) {
				return true, TooLargeForGroups(n)
			}
		}
	}
	return false, false
}

// person reports whether a suffix makes people of a noun.
func person(suffix string) bool { return lex.PersonEndings.At(suffix, 0).Sense != nil }

// PersonBefore reports whether the word before p names people: 대출자 300만 (3 million borrowers), 체납자 1만 (10,000 debtors).
func (r *Reader) PersonBefore(p int) bool {
	q := r.SkipGapBack(p)
	return q < p && r.PersonEnds(q)
}

// PersonEnds is PersonBefore for a word that ends at q.
func (r *Reader) PersonEnds(q int) bool {
	last := q - runes.SyllableLen
	if !r.HangulBefore(last) {
		return false
	}
	ending := lex.PersonEndings.At(r.S, last)
	if ending.Sense == nil {
		return false
	}
	if w := lex.FeeEndings.Before(r.S, last); ending.N == 1 && w.Sense != nil && w.N != 1 {
		return false // 반값인 3억 (300 million, which is half the price): the copula
	}
	w := lex.NoPersons.Before(r.S, q)
	return (w.Sense == nil || w.N == 1 || w.N == 2 && r.HangulBefore(last-runes.SyllableLen)) && r.Saw(ending)
}

// TooLargeForGroups reports whether a number in 조 is too large or too fine to count groups of people.
func TooLargeForGroups(n *numeral.Numeral) bool {
	return n.Top == 12 && n.Ascii && (n.Lo.Magnitude() >= 14 || n.Lo.Exp() < 12 || n.Words > 2)
}
