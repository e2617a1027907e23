package numeral

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Label returns the word right before what ld stands before that says what the number behind it is worth, and where it starts. Between
// them may stand a colon, a particle, parentheses, and such words as 평균 (on average) and 약 (about).
func (r *Reader) Label(d *domain.Table, ld *line.Side) (w domain.Word, at int) {
	p, often := ld.Start, false
	for range 4 {
		if w, at = r.labelEnds(d, p); w.Role == domain.RoleLabel {
			if often && w.Worth == domain.Never {
				break // 할부 월 45,000
			}
			return w, at
		}
		q := r.SkipGapBack(p)
		next := p
		if w.Role == domain.RoleFill {
			next = at
		} else if lead := lex.LeadWords.Before(r.S, q); lead.Sense != nil && (lead.Class == lex.LApprox || lead.Class == lex.LBound || lead.Class == lex.LNeutral) {
			next = q - len(lead.Text)
			often = often || lead.Class == lex.LNeutral
		}
		if next >= p || next <= r.Prev {
			break
		}
		p = next
	}
	return domain.Word{}, 0
}

// labelEnds returns the word of the domain that ends before p, behind which a particle, signs or parentheses may stand.
func (r *Reader) labelEnds(d *domain.Table, p int) (w domain.Word, at int) {
	q, particle := r.SkipGapBack(p), false
	for range 4 {
		if w, at = r.LabelAt(d, q); w.Role != 0 {
			return w, at
		}
		next := q
		switch c := r.RuneBefore(q); {
		case c == ')' || c == ']' || c == '】' || c == '>':
			if w, at = r.LabelAt(d, q-runes.RuneLen(string(c), 0)); w.Role != 0 {
				return w, at
			}
			const reach = 40
			from := max(0, q-reach)
			if k := strings.LastIndexAny(r.S[from:q-1], "([<"); k >= 0 && c != '】' {
				next = r.SkipGapBack(from + k)
			}
		case c == '(' && q == p: // 관리비(7)
			next = r.SkipGapBack(q - len("("))
		case c == ':' || c == '=' || c == '▶' || c == '►' || c == '|' || c == '>':
			next = r.SkipGapBack(q - len(string(c)))
		case runes.IsHangul(c):
			if v := lex.ParticleBefore(r.S[:q], lex.PSubject, lex.PTopic, lex.PObject, lex.PAlso, lex.PDirection, lex.PThan); v.Sense != nil && !particle {
				particle, next = true, q-len(v.Text)
			}
		}
		if next == q || next <= r.Prev && next > 0 && !r.inParentheses(next) {
			break
		}
		q = next
	}
	return domain.Word{}, 0
}

// inParentheses reports whether the match before the number stands in the parentheses that open at p, behind a label: 시급(주 5일) 11,000.
func (r *Reader) inParentheses(p int) bool {
	q := r.SkipGap(p)
	return q < len(r.S) && (r.S[q] == '(' || r.S[q] == '[')
}

// LabelAt returns the word of the domain that ends at q. One of a single syllable, of two in prose, and one that stands between, is a
// word of its own: 정가 (the price) is none in 감정가 (the appraised value).
func (r *Reader) LabelAt(d *domain.Table, q int) (w domain.Word, at int) {
	most := runes.SyllableLen
	if r.P.Domain == nil {
		most = 2 * runes.SyllableLen
	}
	w = d.Before.EndOf(r.S[:q], func(w domain.Word, at int) bool {
		if w.Role == domain.RoleLabel && w.Worth == domain.Never && at > 0 && at == r.Prev {
			return false // 54사이즈 120
		}
		return len(w.Text) > most && w.Role == domain.RoleLabel || at == r.Prev || r.Prev < 0 || line.WordStart(r.S, at)
	})
	return w, q - len(w.Text)
}

// PairStart returns the worth of the number that ends at e if it is the first of a pair, and keeps what the second one is worth. By its
// label it is worth id, 0 for none; its value is v.
func (r *Reader) PairStart(d *domain.Table, id domain.WorthID, e int, v decimal.Decimal, top int) domain.WorthID {
	for i := range d.Pairs {
		row := &d.Pairs[i]
		place := 0
		if id > 0 {
			for place < len(row.Worths) && row.Worths[place] != id {
				place++
			}
			if place == len(row.Worths) {
				continue
			}
			if place > 0 && (top > 0 || row.Least.IsZero() || !v.Less(row.Least)) {
				place = 0 // 월세 1000/50
			}
		} else if row.Least.IsZero() || top == 0 && v.Less(row.Least) {
			continue
		}
		if r.PairNext(row, e, v, place+1) {
			return row.Worths[place]
		}
	}
	return 0
}

// PairNext keeps where the next number of a pair stands behind e, if there is one that is smaller than v.
func (r *Reader) PairNext(row *domain.Pair, e int, v decimal.Decimal, place int) bool {
	if place >= len(row.Worths) {
		return false
	}
	q := r.SkipGap(e)
	w := row.Joins.At(r.S[q:])
	if w.Role == 0 {
		return false
	}
	q = r.SkipGap(q + len(w.Text))
	n := new(Numeral)
	if q >= len(r.S) || !runes.IsDigit(r.S[q]) && r.NumeralWord(q).Sense == nil || !r.Numeral(q, n) || n.Few || n.Native || !n.Lo.Less(v) || n.Lo.Less(decimal.FromInt(3)) {
		return false
	}
	if u, at := r.UnitWord(n.End); u.Sense != nil && u.Class != lex.WCurrency && !r.BeginsWord(u, at) && (at == n.End || r.Closes(at+len(u.Text))) {
		return false
	}
	if !n.Ascii && !r.Closes(n.End) {
		return false
	}
	r.Bare.Next, r.Bare.Pair, r.Bare.Place = q, row, place
	return true
}

// PairSlash reports whether the digits from i to e, behind which a slash stands, are the first of a pair, and no date or ratio.
func (r *Reader) PairSlash(i, e int) bool {
	d := r.Domain()
	if r.Alone || r.P.NoImplied || len(d.Pairs) == 0 {
		return false
	}
	v, _, code := r.Digits(i)
	w, _ := r.Label(d, &line.Side{Start: i})
	if w.Role != domain.RoleLabel || w.Worth == domain.Never {
		w.Worth = 0
	}
	return code == "" && (w.Worth > 0 || !r.YearAt(i) || i == 0) && r.PairStart(d, w.Worth, e, v, 0) > 0
}

// YearAt reports whether the digits at i are a year's.
func (r *Reader) YearAt(i int) bool { return line.IsYear(r.S[i:runes.DigitsEnd(r.S, i)]) }

// BeginsWord reports whether the unit word at p is only the beginning of one of the domain's: 주 (a week) of 주차 (parking).
func (r *Reader) BeginsWord(u lex.Word, p int) bool {
	d := r.Domain()
	w, v := d.Ahead.At(r.S[p:]), d.Behind.At(r.S[p:])
	most := len(u.Text)
	if runes.IsShort(u.Text) {
		most++
	}
	return w.Role != 0 && len(w.Text) >= most || v.Role != 0 && len(v.Text) >= most
}
