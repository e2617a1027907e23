package read

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// What looks like a count and is the end of another word, or a name. The words are in tables/.

// otherThing reports whether what stands around the term t shows that it counts nothing.
func (r *reader) otherThing(t *term) bool {
	n := &t.num
	if r.strict || t.kind == KindMoney || t.noun != "" || t.fraction {
		return false
	}
	if n.ascii {
		return t.unit.Sense != nil && t.num.end+len(t.unit.Text) == t.end && r.generation(t)
	}
	return r.behindBracket(n) || t.unit.Sense != nil && (r.person(t) || r.official(t))
}

// behindBracket reports whether the numeral n is a particle or a form of 하다 behind a bracket, a quotation mark or a percent sign:
// 212명(23.5%)만 가족과, “좋다”한 사람.
func (r *reader) behindBracket(n *numeral) bool {
	if n.words != 1 || !closing(r.runeBefore(n.start)) {
		return false
	}
	w := lex.Particles.At(r.S, n.start)
	return n.native && n.is(1) || w.Sense != nil && n.start+len(w.Text) == n.end
}

// closing reports whether c closes what stands before it, so that a particle is written to it.
func closing(c rune) bool {
	switch c {
	case ')', ']', '}', '%', '”', '’', '』', '」', '》', '〉', '）':
		return true
	}
	return false
}

// person reports whether the term t, a numeral and a counter in two or three syllables, is the name of a person, whose age or title
// stands behind it: 천모(36)씨, 이만호(가명·42), 서단 씨.
func (r *reader) person(t *term) bool {
	if size := t.end - t.num.start; size > 3*runes.SyllableLen || t.num.end+len(t.unit.Text) != t.end {
		return false
	}
	p := t.end
	if p+1 < len(r.S) && r.S[p] == '(' {
		for p++; p < len(r.S) && p < t.end+window/2 && r.S[p] != ')'; p++ {
			if runes.IsDigit(r.S[p]) { // an age, alone or behind a sign
				return p+2 < len(r.S) && runes.IsDigit(r.S[p+1]) && runes.OneOf(r.S[p+2:p+3], ")|,| ")
			}
		}
		return false
	}
	w := lex.Titles.At(r.S, r.skipGap(p))
	return w.Sense != nil && r.closes(r.skipGap(p)+len(w.Text))
}

// official reports whether the numeral is a surname before a title behind a gap: 천 원장, 백 감독.
func (r *reader) official(t *term) bool {
	n := &t.num
	at := r.skipGap(n.end)
	w := lex.Titles.At(r.S, at)
	if r.atStart(n.start) && r.atEnd(t.end) {
		return false
	}
	return n.words == 1 && !n.native && !n.few && n.top == 0 && at > n.end && w.Sense != nil && w.N == 1 && at+len(w.Text) >= t.end && r.closes(at+len(w.Text))
}

// notEvenOne reports whether the counter w behind 1, which ends at p, is the particle of "not even one": 1도 없다, 재미 1도모름; not 1도 올랐다
// and 기온이 1도 안 된다.
func (r *reader) notEvenOne(n *numeral, w lex.Word, p int) bool {
	if !w.Is(lex.RefDegree) || !n.ascii || !n.is(1) {
		return false
	}
	return (r.boundary(p) || lex.Negations.At(r.S, p).Sense != nil) && r.denied(p) && !r.near(&lex.DegreeCues, lex.CCount, n.start, p)
}

// generation reports whether the term is a generation that is known by three digits, and no number of homes: 386세대, 586세대.
func (r *reader) generation(t *term) bool {
	d, ok := t.num.lo.Int64()
	return ok && t.unit.Ref == lex.RefHousehold && d >= 100 && d < 1000 && d%100 == 86 &&
		!lex.HomeCues.Mentioned(r.S[max(0, t.num.start-window):min(len(r.S), t.end+window)], lex.CCount)
}
