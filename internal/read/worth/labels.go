package worth

import (
	"strings"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// The labels of domains: 시급 11,000, 보증금 500 (a deposit of 5 million).

// LabelledSum reports whether a label that makes money of the number behind it stands before what ld begins: 가격 (price), 월 (a month).
func (r *Reader) LabelledSum(ld *line.Side) bool {
	w, _ := r.Label(r.Domain(), ld)
	return w.Role == domain.RoleLabel && w.Worth > 0
}

// maySay reports whether what stands before p may be a label or a charge, or a word that stands between one and its number: of those of prose the last two
// syllables tell.
func (r *Reader) maySay(p int) bool {
	return r.P.Domain != nil || p <= lex.SumReach || lex.SumSaid.End(r.S, p) // MayEnd, which is too long to be inlined with the rest
}

// MayLabel is maySay for a label or a charge alone.
func (r *Reader) MayLabel(p int) bool { return r.P.Domain != nil || lex.SumLabels.MayEnd(r.S, p) }

// Label returns the word right before what ld stands before that says what the number behind it is worth, and where it starts. Between
// them may stand a colon, a particle, parentheses, and such words as 평균 (on average) and 약 (about).
func (r *Reader) Label(d *domain.Table, ld *line.Side) (w domain.Word, at int) {
	p, often := ld.Start, false
	if !r.maySay(p) {
		return w, 0
	}
	fill, fillAt := domain.Word{}, 0
	for range 4 {
		if w = (domain.Word{}); r.MayLabel(p) {
			w, at = r.labelEnds(d, p)
		}
		if w.Role == domain.RoleLabel {
			if often && w.Worth == domain.Never {
				break // 할부 월 45,000 (45,000 a month)
			}
			return w, at
		}
		q := r.SkipGapBack(p)
		next := p
		if w.Role == domain.RoleFill {
			if next = at; w.Worth > 0 && r.Paid.Worth <= 0 { // 주간 250 (250 by day), which needs no other label
				fill, fillAt = w, at
				fill.Role = domain.RoleLabel
			}
		} else if lead := lex.LeadWords.Before(r.S, q); lead.Sense != nil && (lead.Class == lex.LApprox || lead.Class == lex.LBound || lead.Class == lex.LNeutral) {
			next = q - len(lead.Text)
			often = often || lead.Class == lex.LNeutral
		}
		if next >= p || next <= r.Prev {
			break
		}
		p = next
	}
	return fill, fillAt
}

// labelEnds returns the word of the domain that ends before p, behind which a particle, signs or parentheses may stand.
func (r *Reader) labelEnds(d *domain.Table, p int) (w domain.Word, at int) {
	q, particle := r.SkipGapBack(p), false
	for range 4 {
		if w, at = r.labelAt(d, q); w.Role != 0 {
			return w, at
		}
		next := q
		switch c := r.RuneBefore(q); {
		case c == ')' || c == ']' || c == '】' || c == '>':
			if w, at = r.labelAt(d, q-runes.RuneLen(string(c), 0)); w.Role != 0 {
				return w, at
			}
			const reach = 40
			from := max(0, q-reach)
			if k := strings.LastIndexAny(r.S[from:q-1], "([<"); k >= 0 && c != '】' {
				next = r.SkipGapBack(from + k)
			}
		case c == '(' && q == p: // 관리비(7) (maintenance 70,000)
			next = r.SkipGapBack(q - len("("))
		case c == ':' || c == '=' || c == '▶' || c == '►' || c == '|' || c == '>':
			next = r.SkipGapBack(q - len(string(c)))
		case runes.IsHangul(c) && !particle:
			if v := lex.ParticleBefore(r.S[:q], lex.PSubject, lex.PTopic, lex.PObject, lex.PAlso, lex.PDirection, lex.PThan); v.Sense != nil {
				particle, next = true, q-len(v.Text)
			}
		}
		if next == q || next < r.Prev && next > 0 && !r.inParentheses(next) {
			break
		}
		q = next
	}
	return domain.Word{}, 0
}

// inParentheses reports whether the match before the number stands in the parentheses that open at p, behind a label: 시급(주 5일) 11,000 (11,000 an hour, 5 days a week).
func (r *Reader) inParentheses(p int) bool {
	q := r.SkipGap(p)
	return q < len(r.S) && (r.S[q] == '(' || r.S[q] == '[')
}

// labelAt returns the word of the domain that ends at q. One of a single syllable, of two in prose, and one that stands between, is a
// word of its own: 정가 (the price) is none in 감정가 (the appraised value).
func (r *Reader) labelAt(d *domain.Table, q int) (w domain.Word, at int) {
	most := runes.SyllableLen
	if r.P.Domain == nil {
		most = 2 * runes.SyllableLen
	}
	w = d.Before.EndOf(r.S[:q], func(w domain.Word, at int) bool {
		if w.Role == domain.RoleLabel && w.Worth == domain.Never && at > 0 && at == r.Prev {
			return false // 54사이즈 120 (size 54)
		}
		return len(w.Text) > most && w.Role == domain.RoleLabel || at == r.Prev || r.Prev < 0 || line.WordStart(r.S, at) ||
			len(w.Text) == 2*runes.SyllableLen && w.Role == domain.RoleLabel && line.LongWord(r.S, q) // 패딩정가42만인데 (the list price of the jacket is 420,000)
	})
	return w, q - len(w.Text)
}
