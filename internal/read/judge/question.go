package judge

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// 몇 is "some" in 몇 명이 왔다 (some people came) and "how many" in 몇 명이 왔니, which is no amount. The words that tell are in
// tables/questions.tsv.

const (
	questionWords = 6   // how many words behind the unit are looked at
	questionReach = 120 // and how many bytes
)

// Final consonants of syllables, in Unicode order.
const (
	finalNieun = 4
	finalRieul = 8
	finalBieup = 17
)

// asks reports whether the term begins with 몇 and asks.
func (r *Reader) asks(t, right *unit.Term) bool {
	if !r.mayAsk(&t.Num) || t.Joined && !r.mayAsk(&right.Num) {
		return false
	}
	if t.Unit.Sense != nil {
		if w := lex.AskedUnits.At(t.Unit.Text, 0); len(w.Text) == len(t.Unit.Text) {
			return true
		}
	}
	if q := r.SkipGapBack(t.Num.Start); q < t.Num.Start {
		if w := lex.SomeHeads.Before(r.S, q); w.Sense != nil && line.WordStart(r.S, q-len(w.Text)) {
			return false
		}
	}
	p := t.End
	for range 3 {
		if r.asksAt(p) {
			return true
		}
		q := r.SkipGap(p)
		w := lex.AskJoints.At(r.S, q)
		if w.Sense == nil {
			break
		}
		p = q + len(w.Text)
	}
	if q := r.SkipGap(t.End); t.Unit.Sense != nil && t.Unit.Class != lex.WCounter && q > t.End && lex.AskOrders.At(r.S, q).Sense != nil {
		return true // 몇 퍼센트 알려 줘; not 몇 개 알려 줘, tell me some
	}
	return r.clauseAsks(t.End, t.Num.Words > 1)
}

// mayAsk reports whether a numeral begins with 몇.
func (r *Reader) mayAsk(n *numeral.Numeral) bool {
	if !n.Few {
		return false
	}
	w := lex.Numerals.At(r.S, n.Start)
	return w.Sense != nil && w.Class == lex.NSome && w.N == 1
}

// asksAt reports whether what is written to a unit that ends at p asks: 니, 인지, a question mark.
func (r *Reader) asksAt(p int) bool {
	if r.Has(p, "?") {
		return true
	}
	w := lex.AskCopulas.At(r.S, p)
	return w.Sense != nil && (w.N == 0 || r.Boundary(p+len(w.Text)))
}

// clauseAsks reports whether the clause that goes on at p, behind a unit, asks. The numeral may have a scale: 몇십만.
func (r *Reader) clauseAsks(p int, scaled bool) bool {
	if w := lex.SomeTails.At(r.S, p); w.Sense != nil && r.Boundary(p+len(w.Text)) {
		return false
	}
	or := lex.CaseParticle(r.S[p:], lex.POr)
	many := or.Sense != nil && r.Boundary(p+len(or.Text)) // 몇 개나
	limit := min(len(r.S), p+questionReach)
	words := questionWords
	if scaled {
		words = 2 // 몇십만 원씩 들여 못 살지: mostly "some"
	}
	later := false // behind 뒤에
	for start := p; words > 0; words-- {
		end := start
		for end < limit && runes.IsWord(r.RuneAt(end)) {
			end += runes.RuneLen(r.S, end)
		}
		if end >= limit && limit < len(r.S) {
			return false
		}
		next := r.SkipGap(end)
		last := next == end || r.AtEnd(end)
		final := last && !r.Has(end, "!")
		if start > p {
			if w := lex.OtherQuestions.At(r.S, start); w.Sense != nil && (w.N == 0 || r.Boundary(start+len(w.Text))) {
				if w.N == 0 {
					return false
				}
				later, words = true, min(words, 2)
			}
			if w := lex.AskVerbs.At(r.S, start); final && start+len(w.Text) == end {
				return true
			}
		}
		w := lex.AskEndings.Before(r.S[:end], end)
		if r.Has(end, "?") {
			return w.Sense == nil || w.Class != lex.QSome || w.N == 0
		}
		if w.Sense != nil && end-len(w.Text) >= start {
			switch c := finalConsonant(r.RuneBefore(end - len(w.Text))); {
			case w.Class == lex.QSome, w.Class == lex.QBehind && w.N == finalBieup && c != finalBieup:
				return false
			case w.Class == lex.QWhether && (c == finalNieun || c == finalRieul), w.Class == lex.QAsks && w.N == 0:
				if !later || final || lex.AskOrders.At(r.S, next).Sense != nil {
					return true
				}
			case w.Class == lex.QWhether && len(w.Text) == runes.SyllableLen, w.Class == lex.QAsks && w.N == 1, w.Class == lex.QBehind && c == rune(w.N):
				if final {
					return true
				}
			case w.Class == lex.QAsks && many:
				if w.N == 2 && final || w.N == 3 && lex.SayVerbs.At(r.S, next).Sense == nil {
					return true
				}
			}
		}
		if last {
			return false
		}
		start = next
	}
	return false
}

// finalConsonant returns the final consonant of a syllable in Unicode order, 0 for none.
func finalConsonant(c rune) rune {
	if !runes.IsHangul(c) {
		return 0
	}
	return (c - runes.FirstSyllable) % 28
}
