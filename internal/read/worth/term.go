package worth

import (
	"strings"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// Term reads the numeral at i with its unit and all that goes with it into t, an end of the expression being read. It is read otherwise where the
// domain has a pair with a slash, 1000/50, or a word that might be a unit, 보증금 300 월 30 (a deposit of 3 million, 300,000 a month).
func (r *Reader) Term(i int, ld *line.Side, t *unit.Term) bool {
	whole, ok := r.BeginTerm(i, ld, t, false)
	if whole {
		e := t.Num.End
		if !ok || e >= len(r.S) || r.S[e] != '/' || t != &r.Left || !r.slashOfPair() {
			return ok
		}
		if whole, ok = r.BeginTerm(i, ld, t, true); whole {
			return ok
		}
	}
	if r.P.Domain != nil && r.dropsUnit(t) {
		t.DropUnit(ld)
	} else {
		r.EndTerm(t, ld)
	}
	return true
}

// dropsUnit reports whether what was taken for a unit is the next word of the domain: 보증금 300 월 30 (a deposit of 3 million, 300,000 a month), 월 280 주
// 6일 (2.8 million a month, 6 days a week), 월 200대 (some 2 million a month).
func (r *Reader) dropsUnit(t *unit.Term) bool {
	d := r.domainOfText()
	u := t.Unit
	if d == nil || u.Sense == nil || u.Class != lex.WCounter && u.Class != lex.WMeasure {
		return false
	}
	at := t.End - len(u.Text)
	if at < t.Num.End {
		return false
	}
	gap := at > t.Num.End
	switch {
	case gap && r.wordApart(d, t, at):
		return true
	case gap:
	case r.PairGoesOnAt(t.Num.Start) && r.saysAlso(u, at):
		return true
	case r.labelsDigits(d, at): // 3천월120 (30 million, 1.2 million a month)
		return true
	case u.Ref != lex.RefMachine || t.Num.Top >= 4:
		return false
	}
	w, _ := r.Label(d, &r.Before)
	if w.Role != domain.RoleLabel || w.Worth <= 0 {
		return false
	}
	if !gap {
		return true
	}
	if runes.IsShort(u.Text) && r.HangulAt(t.End) && !r.Closes(t.End) {
		return true // 피 8천 무이자 (a premium of 80 million, no interest)
	}
	q := r.SkipGap(t.End)
	return u.Class == lex.WCounter && (d.Ahead.At(r.S[at:]).Role == domain.RoleLabel || q < len(r.S) && runes.IsDigit(r.S[q]))
}

// KeepsUnit reports whether the unit of the plain quantity m at i is surely one in the domain: that of a term that dropsUnit would leave its unit.
func (r *Reader) KeepsUnit(i int, m *amount.Match) bool {
	end := numeral.GroupsEnd(r.S, i)
	if end == i {
		end += len(r.NumeralWord(i).Text)
	}
	at := r.SkipGap(end)
	if at >= m.End || r.Shape(at)&lexhash.Scales != 0 || m.Unit == lex.RefMachine.Text() || r.PairGoesOnAt(i) {
		return false
	}
	if at == end {
		return !r.labelsDigits(r.P.Domain, at)
	}
	u := line.SureUnit(r.S, at)
	return u.Sense != nil && u.Flags&lex.FNoun == 0 && strings.IndexByte(r.S[i:end], ',') < 0 && !r.BeginsWord(u, at)
}

// wordApart reports whether the unit of t at at, behind a gap, is the noun or the label that goes on behind a number of the domain, whatever stands
// before that.
func (r *Reader) wordApart(d *domain.Table, t *unit.Term, at int) bool {
	n, u := &t.Num, t.Unit
	isNoun, isShort := u.Flags&lex.FNoun != 0, runes.IsShort(u.Text)
	switch {
	case isNoun && r.pointed(n) && n.Top == 0: // 1.5 고양이 (1.5, a cat)
		return true
	case r.BeginsWord(u, at): // 보증금 300 월 30 (a deposit of 3 million, 300,000 a month)
		return true
	case d.Grouped > 0 && n.Grouped && u.Class == lex.WCounter && isShort && r.HangulAt(t.End) && !r.Closes(t.End): // 32,140 권리금 (a premium)
		return true
	}
	return n.Top == 4 && d.Scaled > 0 && isNoun && !isShort // 17만 팀장급 (170,000, a team leader)
}

// labelsDigits reports whether a label of the domain stands at p, and digits are written to it.
func (r *Reader) labelsDigits(d *domain.Table, p int) bool {
	w := d.Ahead.At(r.S[p:])
	end := p + len(w.Text)
	return w.Role == domain.RoleLabel && end < len(r.S) && runes.IsDigit(r.S[end])
}

// BeginsWord reports whether the unit word at p is only the beginning of one of the domain's: 주 (a week) of 주차 (parking).
func (r *Reader) BeginsWord(u lex.Word, p int) bool {
	d := r.Domain()
	w, v := d.Ahead.At(r.S[p:]), d.Behind.At(r.S[p:])
	most := len(u.Text)
	if runes.IsShort(u.Text) {
		most++
	}
	if w.Role == domain.RoleLabel && w.Worth > 0 { // 500/45 관 7 (500, 45, and 7 for maintenance)
		q := p + len(w.Text)
		if k := r.SkipGap(q); k > q && k < len(r.S) && runes.IsDigit(r.S[k]) {
			return true
		}
	}
	return w.Role != 0 && len(w.Text) >= most || v.Role != 0 && len(v.Text) >= most
}
