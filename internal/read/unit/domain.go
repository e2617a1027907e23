package unit

import (
	"strings"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// Pointed reports whether the number is written with a decimal point: 8.5, 12.0.
func (r *Reader) Pointed(n *numeral.Numeral) bool {
	return n.Point || n.Ascii && strings.IndexByte(r.S[n.Start:n.End], '.') >= 0
}

// pairAt reports whether the number n, the one being read, is the first of a pair with a slash, and no fraction: 1000/50.
func (r *Reader) pairAt(n *numeral.Numeral) bool {
	if r.Alone || r.P.NoImplied || n != &r.Left.Num {
		return false
	}
	if r.Bare.Next > 0 && r.Bare.Next == n.Start {
		return true // 1000에 50/60
	}
	d := r.Domain()
	w, _ := r.Label(d, &r.Before)
	if w.Role != domain.RoleLabel || w.Worth == domain.Never {
		w.Worth = 0
	}
	return len(d.Pairs) > 0 && r.PairStart(d, w.Worth, n.End, n.Lo, n.Top) > 0
}

// dropsUnit reports whether what was taken for a unit is the next word of the domain: 보증금 300 월 30, 월 280 주 6일, 월 200대.
func (r *Reader) dropsUnit(t *Term) bool {
	d := r.P.Domain
	u := t.Unit
	if d == nil || r.Alone || u.Sense == nil || u.Class != lex.WCounter && u.Class != lex.WMeasure {
		return false
	}
	at := t.End - len(u.Text)
	if at < t.Num.End {
		return false
	}
	gap := at > t.Num.End
	if gap && u.Flags&lex.FNoun != 0 && r.Pointed(&t.Num) && t.Num.Top == 0 {
		return true // 1.5 고양이
	}
	if gap && (r.BeginsWord(u, at) || d.Grouped > 0 && t.Num.Grouped && u.Class == lex.WCounter && runes.IsShort(u.Text) && r.HangulAt(t.End) && !r.Closes(t.End)) {
		return true // 보증금 300 월 30, 32,140 권리금
	}
	if w := d.Ahead.At(r.S[at:]); !gap && w.Role == domain.RoleLabel && at+len(w.Text) < len(r.S) && runes.IsDigit(r.S[at+len(w.Text)]) {
		return true // 3천월120
	}
	if gap && t.Num.Top == 4 && d.Scaled > 0 && u.Flags&lex.FNoun != 0 && !runes.IsShort(u.Text) {
		return true // 17만 팀장급
	}
	if !gap && (u.Ref != lex.RefMachine || t.Num.Top >= 4) {
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
		return true // 피 8천 무이자
	}
	q := r.SkipGap(t.End)
	return u.Class == lex.WCounter && (d.Ahead.At(r.S[at:]).Role == domain.RoleLabel || q < len(r.S) && runes.IsDigit(r.S[q]))
}
