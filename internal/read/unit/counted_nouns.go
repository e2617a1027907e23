package unit

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// The noun that a counter counts: 사과 세 개 (three apples).

// countedNoun reads a noun that no table has behind 두, 세 … : 세 배달원 (three couriers).
func (r *Reader) countedNoun(t *Term) {
	n := &t.Num
	if !n.Attr || n.Few || n.First || n.Old || n.Words != 1 || n.Is(1) || n.Is(4) {
		return
	}
	q := r.SkipGap(n.End)
	if q == n.End || r.Errors {
		return
	}
	if n.Approx && r.puts(n, r.SkipGapBack(n.Start), q, true) {
		return // 기반을 두어 결정될 (to be decided on grounds of)
	}
	if w := line.JoinAt(r.S, q); w.Sense != nil && w.Class == lex.JTo {
		return // 두 내지 세 명 (two or three people)
	}
	word := r.WordRest(q)
	if like := lex.Modifiers.Before(word, len(word)); len(like.Text) == len(word) && r.noModifier(word, q) == "" {
		return // 세 보이는 면 (three visible faces)
	}
	noun := r.listedNoun(word, q)
	if noun == "" {
		noun = r.otherNoun(n, word, q)
	}
	if noun != "" {
		t.Noun, t.Kind, t.End = noun, amount.KindQuantity, q+len(noun)
	}
}

// listedNoun returns the noun that a list has and word, at q, is or begins with, or nothing: 두 이미지 (two images), 두 곡선의 (of two curves), which is not 두 곡 (two songs).
func (r *Reader) listedNoun(word string, q int) string {
	if h := lex.SpacedHomographs.At(r.S, q); h.Sense != nil && h.N == 0 && r.Closes(q+len(h.Text)) && lex.UnitWords.At(r.S, q).Sense != nil {
		return h.Text
	}
	if noun := lex.CountedNouns.At(r.S, q); noun.Sense != nil && (r.Closes(q+len(noun.Text)) || lex.NounTails.At(word, len(noun.Text)).Sense != nil) && r.Saw(noun) {
		return noun.Text
	}
	if short := lex.ShortNouns.At(word, 0); len(word) == runes.SyllableLen && short.Sense != nil && r.NumeralWord(q).Sense == nil {
		return word
	}
	return ""
}

// otherNoun returns the noun that word, at q behind the numeral n, is or begins with, where neither a list nor a unit has it, or nothing: 두 참가자들이 (two participants); not 세
// 명품배우 (three star actors), who are no 세 명 (three people).
func (r *Reader) otherNoun(n *numeral.Numeral, word string, q int) string {
	if len(word) < 2*runes.SyllableLen || len(word) > 6*runes.SyllableLen || lex.TailWords.At(r.S, q).Sense != nil || r.NumeralWord(q).Sense != nil {
		return ""
	}
	if all := lex.CountsAll.At(word, 0); len(all.Text) > runes.SyllableLen && r.Closes(q+len(all.Text)) {
		return "" // 두 모두의 (of all two)
	}
	if w := lex.UnitWords.At(r.S, q); w.Sense != nil && r.ParticleAt(q+len(w.Text)) {
		return "" // 세 배가 부딪쳤다: three ships, whose noun is one syllable
	}
	if w := r.UnitAt(q); w.Sense != nil {
		end := q + len(w.Text)
		if tail := lex.NounTails.At(r.S, end); w.Flags&lex.FNoun != 0 && tail.Sense != nil && len(w.Text)+len(tail.Text) == len(word) {
			return w.Text
		}
		if r.Closes(end) || len(word) < len(w.Text)+2*runes.SyllableLen && !(r.Alone && r.AtEnd(q+len(word))) {
			return ""
		}
	}
	if h := lex.WordHomographs.At(r.S, n.Start); h.Sense != nil && n.Start+len(h.Text) > q {
		return "" // 세 부담: a tax
	}
	return r.bareNoun(word, q)
}

// bareNoun returns the noun that the word at q has without its particles, "" for a form of a verb and what may be one: 두 창을 (two windows), 세 왕과
// (three kings), 두 야당은 (both opposition parties); not 두 어린 소녀 (two young girls), 두 인접한 도형 (two adjoining figures), 세 트가 (three trucks).
func (r *Reader) bareNoun(word string, q int) string {
	noun := word
	if len(word) == 2*runes.SyllableLen {
		if r.noModifier(word, q) == "" {
			return ""
		}
		last := lex.CaseParticles.At(word, runes.SyllableLen)
		if len(last.Text) != runes.SyllableLen || lex.LikeParticles.At(word, 0).Text == word {
			return r.noModifier(word, q)
		}
		if last.Flags&(lex.FAfterVowel|lex.FAfterConsonant) != 0 && (last.Flags&lex.FAfterVowel != 0) != runes.IsOpen(runes.Rune0(word)) {
			return r.noModifier(word, q) // 두 마을 (two villages)
		}
		if last.Class != lex.PObject && lex.ShortNouns.At(word, 0).Sense == nil {
			return ""
		}
		return word[:runes.SyllableLen]
	}
	first := 2 * runes.SyllableLen
	if short := lex.ShortNouns.At(word, 0); short.Sense != nil && lex.CaseParticle(word[runes.SyllableLen:], lex.PDirection).Sense != nil {
		first = runes.SyllableLen // 두 창으로 (into two windows)
	}
	for k := first; k < len(word); k += runes.SyllableLen {
		if r.nounEndsAt(word, k, q) {
			noun = word[:k]
			break
		}
	}
	if len(noun) == len(word) {
		return r.noModifier(word, q)
	}
	if len(noun) == 2*runes.SyllableLen && r.bareNoun(noun, q) != noun {
		return ""
	}
	return noun
}

// nounEndsAt reports whether what the word at q has from k on is written to nouns. One syllable is a particle that agrees with the noun, as others end
// nouns: 두 여객선 (two ferries), 두 스위치 (two switches).
func (r *Reader) nounEndsAt(word string, k, q int) bool {
	rest := word[k:]
	if lex.NounTails.At(rest, 0).Text == rest {
		return true
	}
	if len(rest) == runes.SyllableLen {
		by := lex.CaseParticles.At(rest, 0)
		isOpen := runes.IsOpen(r.RuneBefore(q + k))
		if is := lex.CopulaEnds.At(rest, 0); is.Sense != nil && is.N == 1 && isOpen && !r.Alone {
			return lex.EndsOfNouns.Before(word, len(word)).Sense == nil // 두 투수다. (are two pitchers), 세 종교며 (three religions, and)
		}
		if is := lex.CopulaBefore.At(rest, 0); is.Sense != nil && !r.Alone && r.Has(q+len(word), " ") {
			if is.N == 1 { // 세 계약일 때 (if there are three contracts), no 일 of 기념일 (a memorial day)
				return lex.ThoseSaid.At(r.S, r.SkipGap(q+len(word))).Sense != nil
			}
			return lex.EndsOfNouns.Before(word, len(word)).Sense == nil // 두 계약인 A와 B (A and B, the two contracts), not 두 유명인 (two celebrities)
		}
		return by.Sense != nil && by.StandsBehind(isOpen)
	}
	return lex.Particles.At(r.S, q+k).Text == rest
}

// noModifier returns the word at q, "" if it says of the next one what it is like.
func (r *Reader) noModifier(word string, q int) string {
	next := r.SkipGap(q + len(word))
	if w := lex.Modifiers.Before(word, len(word)); w.Sense != nil && (len(w.Text) == len(word) || w.N == 1 && len(word) > 2*runes.SyllableLen) && next > q+len(word) && r.HangulAt(next) {
		return ""
	}
	return word
}
