package line

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// What 조 is besides 10^12: articles of laws, groups of people, teams of a shift.

// Article says whether 조 behind digits counts articles of a law: 제3조 (article 3), 민법 110조 (article 110 of the civil code), 47조 3항 (article 47,
// paragraph 3).
func (r *Line) Article(start, end int) bool {
	q := r.SkipGap(end)
	of := lex.CaseParticle(r.S[end:], lex.POf)
	if of.Sense != nil {
		q = end + len(of.Text)
	}
	k := q
	for k < len(r.S) && runes.IsDigit(r.S[k]) {
		k++
	}
	if k > q {
		if w := lex.ArticleTails.At(r.S, k); of.Sense != nil || w.Sense != nil && w.N == 1 {
			return true
		}
	}
	if k := end + runes.SyllableLen; k < len(r.S) && runes.IsDigit(r.S[k]) { // 3조제2항 (paragraph 2 of article 3)
		if w := lex.OrdinalBefore(r.S, k); w.Sense != nil && len(w.Text) == k-end {
			return true
		}
	}
	p := start
	for p > 0 { // over the articles listed before: 110·111조 (articles 110 and 111), 3조, 4조
		c := r.S[p-1]
		if !runes.IsDigit(c) && c != ',' && c != 0xB7 && c != 0xC2 && c != '~' && c != '-' {
			break
		}
		p--
	}
	p = r.SkipGapBack(p)
	if w := lex.OrdinalBefore(r.S, p); w.Sense != nil {
		return WordStart(r.S, p-len(w.Text))
	}
	w := lex.ArticleHeads.Before(r.S, p)
	return w.Sense != nil && w.N == 0 && lex.SumDeeds.At(r.S, q).Sense == nil // not 반도체법 5조 지원 (the chips act: 5 trillion of aid)
}

// ShiftsBehind reports whether digits stand behind 조, which ends at end, that count shifts, so that it counts teams: 3조2교대 (three teams in two shifts).
func (r *Line) ShiftsBehind(end int) bool {
	q := r.SkipGap(end)
	k := runes.DigitsEnd(r.S, q)
	return k > q && r.Saw(lex.ShiftWords.At(r.S, k))
}

// TeamBefore reports whether what stands before 조, from start to end, says that it is a team: how many people make one up, 2인 1조, or a word for it and a gap and digits behind,
// 복식 1조 3만원 (a pair for the doubles, 30,000 won); not 외국인 2조 (2 groups of foreigners).
func (r *Line) TeamBefore(start, end int) bool {
	q := r.SkipGapBack(start)
	if w := lex.UnitWords.At(r.S[:q], max(0, q-runes.SyllableLen)); w.Sense != nil && w.Ref == lex.RefPerson && r.HangulStart(q) == q-len(w.Text) {
		return true
	}
	next := r.SkipGap(end)
	if next == end || runes.DigitsEnd(r.S, next) == next && r.NumeralWord(next).Sense == nil {
		return false
	}
	w := lex.TeamHeads.Before(r.S, q)
	return w.Sense != nil && WordStart(r.S, q-len(w.Text)) && r.Saw(w)
}

// GroupTailAt reports whether what a group of people does or has stands at p, behind its number: 2조 발표 (group 2 presents).
func (r *Line) GroupTailAt(p int) bool {
	w := lex.GroupTails.At(r.S, p)
	end := p + len(w.Text)
	return w.Sense != nil && (w.N == 0 || r.AtEnd(end) || strings.IndexByte(".,", r.S[end]) >= 0 || r.ParticleAt(end))
}

// SumFollows reports whether 조 before p is of a sum of money whatever stands before it: 불법 3조7000억원 (an illegal 3.7 trillion won), 방법 3조 원 (a way, 3
// trillion won).
func (r *Line) SumFollows(p int) bool {
	if r.CurrencyFollows(p) {
		return true
	}
	k := p
	for k < len(r.S) && (runes.IsDigit(r.S[k]) || r.S[k] == ',') {
		k++
	}
	return k > p && r.ScaleAfter(k) > 0
}
