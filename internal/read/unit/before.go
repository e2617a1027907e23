package unit

import (
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// beforeOften returns the place before p and a word that says how often a sum is paid or how much it is: 관리비 월 30만 (maintenance of 300,000 a month).
func (r *Reader) beforeOften(p int) int {
	q := r.SkipGapBack(p)
	w := lex.LeadWords.Before(r.S, q)
	if at := q - len(w.Text); w.Sense != nil && w.Class == lex.LNeutral && w.N > 0 && at > 0 && r.S[at-1] == ' ' {
		return at - len(" ")
	}
	return q
}

// FeeBefore reports whether the word before p names a charge by its last syllable: 전기료 (the electricity bill), 카드값 (the card bill), 알바비 (wages for a
// part-time job), 수도세 (the water bill). Digits may be written to it, 배송비2,500; before a numeral in words there is a gap.
func (r *Reader) FeeBefore(p int) bool {
	q := r.beforeOften(p)
	isApart := q < p
	return (isApart || p < len(r.S) && runes.IsDigit(r.S[p])) && r.FeeEnds(q)
}

// FeeEnds is FeeBefore for a word that ends at q, with a particle or without.
func (r *Reader) FeeEnds(q int) bool {
	if q < 2*runes.SyllableLen {
		return false
	}
	q = r.ChargeStem(q)
	if q < 2*runes.SyllableLen {
		return false
	}
	w := lex.FeeEndings.Before(r.S, q)
	if w.Sense == nil || w.N >= 2 || !r.HangulBefore(q-runes.SyllableLen) {
		return false
	}
	stop := lex.FeeStops.Before(r.S, q) // 보조금 (a subsidy)
	return (stop.Sense == nil || runes.IsShort(stop.Text) || stop.N != 1 && !line.WordStart(r.S, q-len(stop.Text))) && r.Saw(w)
}

// ChargeStem returns where a charge ends whose particle ends at q, q if there is none: 수리비가 (the repair's cost, the subject).
func (r *Reader) ChargeStem(q int) int {
	return q - len(lex.ParticleBefore(r.S[:q], lex.PSubject, lex.PTopic, lex.PObject, lex.PDirection, lex.PAlso, lex.POnly).Text)
}

// PricedBefore reports whether what stands right before p says that a sum follows: the label of a price, a charge, 출금 (withdrawn).
func (r *Reader) PricedBefore(p int) bool {
	q := r.SkipGapBack(p)
	if q > 0 && r.S[q-1] == ':' {
		q = r.SkipGapBack(q - 1)
	}
	label := r.Domain().Before.EndOf(r.S[:q], func(w domain.Word, at int) bool {
		return w.Role == domain.RoleLabel && w.Worth > 0 && (len(w.Text) > 2*runes.SyllableLen || line.WordStart(r.S, at))
	})
	return label.Role != 0 || r.FeeBefore(q) || r.FeeBefore(p) || r.Saw(lex.BookedHeads.Before(r.S, q))
}

// SubjectEnd returns the end of the noun whose particle ends at q and makes it the subject or the topic; 0 for none.
func (r *Reader) SubjectEnd(q int) int {
	if w := lex.ParticleBefore(r.S[:q], lex.PSubject, lex.PTopic, lex.PAlso); w.Sense != nil {
		return q - len(w.Text)
	}
	return 0
}
