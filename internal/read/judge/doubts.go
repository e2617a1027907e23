package judge

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// What looks like a count and is the end of another word, or a name. The words are in tables/.

// Counts reports whether the term t counts something, by what it is together with what stands around: tables/rules/count.tsv.
func (r *Reader) Counts(t *unit.Term) bool {
	if !r.Doubts(line.Around) || t.Kind == amount.KindMoney || t.Noun != "" || t.Fraction || t.Num.Ascii && (t.Unit.Sense == nil || t.Unit.Ref != lex.RefHousehold) {
		return true
	}
	return r.Judge(rule.Count, r.factsOfCount(t), line.Extent{Start: t.Num.Start, End: t.End}, func(k rule.ID) bool { return r.countLook(k, t) }).Yes()
}

// factsOfCount returns what rules may ask of a numeral in words that counts.
func (r *Reader) factsOfCount(t *unit.Term) rule.Facts {
	n := &t.Num
	apart := n.End < len(r.S) && runes.IsBlank(r.S[n.End])
	behind := n.Start > 0 && !runes.IsBlank(r.S[n.Start-1])
	return n.Facts() | rule.IsUnitless.If(t.Unit.Sense == nil) | rule.IsApart.If(apart) | rule.IsBehindSomething.If(behind)
}

// countLook reports whether the rule k of count.tsv finds what it looks for.
func (r *Reader) countLook(k rule.ID, t *unit.Term) bool {
	switch k {
	case rule.CountGeneration: // 386세대 (the generation of the 1960s)
		return t.Num.End+len(t.Unit.Text) == t.End && r.generation(t)
	case rule.CountParticleBehindAParenthesis: // 212명(23.5%)만 (only 212 people)
		return r.behindParenthesis(&t.Num)
	case rule.CountPerson: // 서단 씨 (Mr Seo Dan)
		return r.person(t)
	case rule.CountSurname: // 천 원장 (director Cheon)
		return r.official(t)
	}
	return r.Sees(k, line.Extent{Start: t.Num.Start, End: t.End}, t.Num.Start)
}

// behindParenthesis reports whether the numeral n is a particle or a form of 하다 behind a parenthesis, a quotation mark or a percent sign:
// 212명(23.5%)만 (only 212 people) 가족과, “좋다”한 사람 (one who).
func (r *Reader) behindParenthesis(n *numeral.Numeral) bool {
	if !line.Closing(r.RuneBefore(n.Start)) {
		return false
	}
	w := lex.Particles.At(r.S, n.Start)
	return n.Native && n.Is(1) || w.Sense != nil && n.Start+len(w.Text) == n.End
}

// person reports whether the term t, a numeral and a counter in two or three syllables, is the name of a person, whose age or title stands behind it:
// 천모(36)씨 (Mr Cheon, 36), 이만호(가명·42) (a name that was changed), 서단 씨 (Mr Seo Dan).
func (r *Reader) person(t *unit.Term) bool {
	if size := t.End - t.Num.Start; size > 3*runes.SyllableLen || t.Num.End+len(t.Unit.Text) != t.End {
		return false
	}
	p := t.End
	if p-t.Num.Start == 2*runes.SyllableLen && r.HangulAt(p) && line.WordStart(r.S, t.Num.Start) && !r.particleOf(t.Unit, p) && r.Boundary(p+runes.SyllableLen) {
		p += runes.SyllableLen // 한명호 기자 (Han Myeong-ho, a journalist), 가수 한명호 (the singer Han Myeong-ho)
		if q := r.SkipGapBack(t.Num.Start); q < t.Num.Start && lex.Titles.Ending(r.S, q).Sense != nil {
			return true
		}
	}
	if p+1 < len(r.S) && r.S[p] == '(' {
		for p++; p < len(r.S) && p < t.End+line.Window/2 && r.S[p] != ')'; p++ {
			if runes.IsDigit(r.S[p]) { // an age, alone or behind a sign
				return p+2 < len(r.S) && runes.IsDigit(r.S[p+1]) && runes.OneOf(r.S[p+2:p+3], ")|,| ")
			}
		}
		return false
	}
	w := lex.Titles.At(r.S, r.SkipGap(p))
	return w.Sense != nil && r.Closes(r.SkipGap(p)+len(w.Text))
}

// particleOf reports whether a particle that goes with the unit w stands at p: 명 and 이 (one person), not 시 and 은.
func (r *Reader) particleOf(w lex.Word, p int) bool {
	particle := lex.CaseParticles.At(r.S, p)
	open := runes.Final(r.RuneBefore(p)) == 0
	return particle.Sense != nil && r.NounEnds(w, p) && !(particle.Flags&lex.FAfterConsonant != 0 && open)
}

// official reports whether the numeral is a surname before a title behind a gap: 천 원장 (director Cheon), 백 감독 (coach Baek).
func (r *Reader) official(t *unit.Term) bool {
	n := &t.Num
	at := r.SkipGap(n.End)
	if r.AtStart(n.Start) && r.AtEnd(t.End) {
		return false
	}
	w := lex.Titles.At(r.S, at)
	return w.Sense != nil && w.N == 1 && at+len(w.Text) >= t.End && r.Closes(at+len(w.Text))
}

// generation reports whether the term is a generation that is known by three digits, and no number of homes: 386세대 (the generation of the 1960s),
// 586세대 (the same ten years on).
func (r *Reader) generation(t *unit.Term) bool {
	d, ok := t.Num.Lo.Int64()
	return ok && line.MayBeGeneration(t.Unit, d) &&
		!lex.HomeCues.Mentioned(r.S[max(0, t.Num.Start-line.Window):min(len(r.S), t.End+line.Window)], lex.CCount)
}
