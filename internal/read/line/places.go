package line

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// Places in a line and what stands right there: gaps, borders of words, particles.

// Window is how far from an amount, in bytes, words still tell what it is.
const Window = 48

// SkipGap returns the place behind at most two blanks at p. Most of the reader calls it: a copy at each makes programs 28 KB larger, and
// reading faster by half of one per cent.
//
//go:noinline
func (r *Line) SkipGap(p int) int { return p + runes.GapLen(r.S, p) }

// SkipGapBack returns the place before at most two blanks that end at p. Most of the reader calls it, as it does SkipGap.
//
//go:noinline
func (r *Line) SkipGapBack(p int) int { return p - runes.GapBack(r.S, p) }

// Has reports whether a text stands at p. Most texts differ in their last byte.
func (r *Line) Has(p int, text string) bool {
	last := p + len(text) - 1
	return last < len(r.S) && (last < p || r.S[last] == text[len(text)-1]) && r.S[p:last+1] == text
}

// HasBefore reports whether a text ends at p.
func (r *Line) HasBefore(p int, text string) bool { return strings.HasSuffix(r.S[:p], text) }

// Lists of words are strings with | between the words, as an array of strings or a switch takes three times as much. The words
// of HeadIn have a syllable or more, which is looked for before anything else.

// OneAt reports whether a word of a list stands at p.
func (r *Line) OneAt(p int, list string) bool { return p < len(r.S) && runes.HeadIn(r.S[p:], list) > 0 }

// RuneAt returns the character at p, 0 at the end.
func (r *Line) RuneAt(p int) rune { return runes.RuneAt(r.S, p) }

// RuneBefore returns the rune that ends at p, 0 at the line's start.
func (r *Line) RuneBefore(p int) rune { return runes.RuneBefore(r.S, p) }

// HangulAt reports whether a Hangul syllable stands at p.
func (r *Line) HangulAt(p int) bool { return runes.HangulAt(r.S, p) }

// HangulBefore reports whether a Hangul syllable ends at p.
func (r *Line) HangulBefore(p int) bool {
	return p >= runes.SyllableLen && r.HangulAt(p-runes.SyllableLen)
}

// AtEnd reports whether nothing but blanks and broken bytes follow p.
func (r *Line) AtEnd(p int) bool {
	if p = r.SkipGap(p); r.HangulAt(p) {
		return false
	}
	for k := 0; k < 4 && p < len(r.S) && r.RuneAt(p) == utf8.RuneError; k++ {
		p++
	}
	return p >= len(r.S)
}

// AtStart reports whether nothing but blanks and broken bytes stand before p.
func (r *Line) AtStart(p int) bool {
	p = r.SkipGapBack(p)
	for k := 0; k < 4 && p > 0 && r.RuneBefore(p) == utf8.RuneError; k++ {
		p--
	}
	return p == 0
}

// Boundary reports whether a word ends at p.
func (r *Line) Boundary(p int) bool { return lex.Boundary(r.S, p) }

// WordStart reports whether a word starts at p.
func WordStart(s string, p int) bool {
	return p == 0 || !runes.IsWord(runes.RuneBefore(s, p))
}

// WordRest returns the Hangul that follows p without a gap, 30 bytes of it at most.
func (r *Line) WordRest(p int) string {
	q := p
	for q < len(r.S) && q-p < 30 && r.HangulAt(q) {
		q += runes.SyllableLen
	}
	return r.S[p:q]
}

// NounBefore returns the word of the list that ends at q, or before a particle of these classes that ends there, if any.
func (r *Line) NounBefore(l *lex.Lexicon, q int, particles ...lex.Class) lex.Word {
	w, _ := r.NounStart(l, q, particles...)
	return w
}

// NounStart is NounBefore that returns where the word begins, too.
func (r *Line) NounStart(l *lex.Lexicon, q int, particles ...lex.Class) (w lex.Word, at int) {
	if w = l.Before(r.S, q); w.Sense != nil {
		return w, q - len(w.Text)
	}
	if by := lex.ParticleBefore(r.S[:q], particles...); by.Sense != nil {
		q -= len(by.Text)
		w = l.Before(r.S, q)
	}
	return w, q - len(w.Text)
}

// ParticleAt reports whether a particle or ending stands at p and the word goes on in no other way.
func (r *Line) ParticleAt(p int) bool { return lex.ParticleAt(r.S, p) }

// Closes reports whether a Hangul expression may end at p: at a word's end or before a particle.
func (r *Line) Closes(p int) bool { return lex.Closes(r.S, p) }

// Connective reports whether the word that ends at q is a verb that goes on to another by its ending: 속아 (be fooled), 믿어 (believe), 빌려 (borrow), 나눠
// (share). A noun such as 광어 (a flatfish) or 상아 (ivory) has a nasal before it.
func (r *Line) Connective(q int) bool {
	c := r.RuneBefore(q)
	if !runes.IsOpen(c) {
		return false
	}
	switch runes.Vowel(c) {
	case runes.VowelA, runes.VowelEo: // 아, 어 (and then)
		final := runes.Final(r.RuneBefore(q - runes.SyllableLen))
		return runes.BeginsWithVowel(c) && final != 0 && final != runes.FinalN && final != runes.FinalNg
	case runes.VowelYeo, runes.VowelWo, runes.VowelWae:
		return true
	}
	return false
}

// CountsPast reports whether a counter stands at p, written to a native numeral, and ends a word beyond end, where another word ends that
// begins with the numeral: 세모금 (three sips), not 세모 (a triangle), and not 네가지금 (you now). A noun that is counted makes a word of
// both: 한의사 (a doctor).
func CountsPast(s string, p, end int) bool {
	w := lex.UnitWords.At(s, p)
	return w.Sense != nil && w.Class == lex.WCounter && w.Flags&(lex.FNative|lex.FWeakUnit|lex.FNoun) == lex.FNative && p+len(w.Text) > end && lex.Closes(s, p+len(w.Text))
}

// HalfParticle returns the length of the particle that s begins with and that half of something has, 0 for none.
func HalfParticle(s string) int {
	w := lex.SpacedParticle(s, lex.PSubject, lex.PObject, lex.PTopic, lex.PAlso, lex.POnly, lex.PDirection)
	if w.Sense == nil || w.Flags&lex.FAfterVowel != 0 {
		return 0
	}
	return len(w.Text)
}

// BareWithSuffix reports whether what is written to 하나, 둘 … at p leaves it a number in texts without spaces: 하나도안웃김 (not one of them is funny), 둘다봤는데
// (saw both); not 하나은행 (Hana Bank), 둘레 (girth).
func BareWithSuffix(s string, p int) bool {
	w := lex.BareFollowers.At(s, p)
	if w.Sense == nil || w.N == 0 {
		return w.Sense != nil
	}
	one := lex.Numerals.At(s[:p], max(0, p-2*runes.SyllableLen))
	return w.N == 1 && (one.Sense == nil || one.Class != lex.NUnit || one.N != 1 || len(one.Text) != 2*runes.SyllableLen) // 셋이합쳐서 (the three together); 하나이비인후과 (the clinic Hana)
}

// Closing reports whether c closes what stands before it, so that a particle is written to it.
func Closing(c rune) bool {
	switch c {
	case ')', ']', '}', '%', '”', '’', '』', '」', '》', '〉', '）':
		return true
	}
	return false
}

// NumberedBefore reports whether what has numbers for names ends at p: 아이폰 (the iPhone), 시즌 (season).
func (r *Line) NumberedBefore(p int) bool {
	return r.ProductBefore(p).Sense != nil || lex.NumberedHeads.Before(r.S, p).Sense != nil
}

// ProductBefore returns the name of a product that ends at p, if it is a whole word: 갤럭시 (Galaxy), 북 (Book); not 전북, a province.
func (r *Line) ProductBefore(p int) lex.Word {
	w := lex.Products.Before(r.S, p)
	if w.Sense == nil || w.N != lex.ProductNamed && !(w.N > lex.ProductOnly && r.numberIs(int(w.N), p)) || !WordStart(r.S, p-len(w.Text)) {
		return lex.Word{}
	}
	return w
}

// numberIs reports whether the digits at p, behind a gap or none, are the number n.
func (r *Line) numberIs(n, p int) bool {
	p = r.SkipGap(p)
	return SmallNumber(r.S[p:runes.DigitsEnd(r.S, p)]) == n
}
