package name

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Numbers of streets, villages and buildings: 종로3가, 중구 세종대로 110.

// InPlace reports whether the digits from p to end, behind what ends at q, have their place in an address or among names: 종로3가 (the third section of Jongno),
// 을지로 4가, 중구 세종대로 110, 669, AMF, FAR; not 서로 3가지 (three kinds each).
func InPlace(r *line.Line, q, p, end int) bool {
	if amongNames(r, p, end) || building(r, q, p, end) {
		return true
	}
	if end-p > len("12") {
		return false
	}
	tail := lex.StreetTails.At(r.S, end)
	if tail.Sense == nil {
		return false
	}
	if tail.N == 1 {
		return q == p && Village(r, p, false)
	}
	w := lex.StreetHeads.Before(r.S, q)
	if w.Sense == nil || q < p && w.N == 0 || w.N == 0 && !r.HangulBefore(q-len(w.Text)) {
		return false
	}
	return r.Saw(w)
}

// Village reports whether a district and a gap stand before the name of a village that a numeral at p is the end of: 상북면 이천리, 애월읍 광령2리. Behind
// what may be a conditional, 가면 만 리 (10,000 li if one goes), the numeral is several words or ends a name.
func Village(r *line.Line, p int, several bool) bool {
	const reach = line.Window / 2
	start := r.HangulFrom(p, reach)
	q := r.SkipGapBack(start)
	w := lex.Districts.Before(r.S, q)
	return q < start && w.Sense != nil && r.HangulBefore(q-len(w.Text)) && (w.N == 0 || several || start < p) && r.Saw(w)
}

// building reports whether the digits from p to end are the number of a building in a road whose name ends at q, behind its district or as a number tells
// apart: 중구 세종대로 110 (110, Sejong-daero in Jung-gu), 왕십리로2길 20 (20, Wangsimni-ro 2-gil).
func building(r *line.Line, q, p, end int) bool {
	const reach = line.Window / 2
	if q < p && digitBefore(r.S, q) {
		w := lex.RoadEnds.Before(r.S, q)
		return w.Sense != nil && numberedRoad(r, q-len(w.Text))
	}
	if q == p || end-p < len("12") || lex.RoadEnds.Before(r.S, q).Sense == nil || !r.Boundary(end) {
		return false
	}
	start := r.HangulFrom(q, reach)
	k := r.SkipGapBack(start)
	w := lex.Districts.Before(r.S, k)
	return q-start > 2*runes.SyllableLen && k < start && w.Sense != nil && w.N == 0 && r.HangulBefore(k-len(w.Text)) && r.Saw(w)
}

// digitBefore reports whether a digit stands one syllable or two before q.
func digitBefore(s string, q int) bool {
	return q > runes.SyllableLen && runes.IsDigit(s[q-runes.SyllableLen-1]) || q > 2*runes.SyllableLen && runes.IsDigit(s[q-2*runes.SyllableLen-1])
}

// numberedRoad reports whether the number of a road ends at p, behind the road that it leads off: 왕십리로2길 (Wangsimni-ro 2-gil).
func numberedRoad(r *line.Line, p int) bool {
	d := runes.DigitsStart(r.S, p)
	w := lex.RoadEnds.Before(r.S, d)
	return d < p && w.Sense != nil && r.HangulBefore(d-len(w.Text))
}

// StreetBehind reports whether the digits that end at end are the number of a house, before one or two names and a word for a street in Latin letters: 444 Castro Street.
func StreetBehind(r *line.Line, end int) bool {
	const most = 3
	for k := end; ; {
		p := r.SkipGap(k)
		if p == k || p == len(r.S) || !runes.IsCapital(r.S[p]) {
			return false
		}
		if k = runes.LatinEnd(r.S, p); k-p < 2 {
			return false
		}
		if w := lex.StreetNames.At(r.S, p); len(w.Text) == k-p {
			return r.Saw(w)
		}
		if k-end > most*len(" Franklin") {
			return false
		}
	}
}

// amongNames reports whether the digits from p to end stand in a list among names in Latin letters: 669, AMF, FAR; NT, 2000, XP.
func amongNames(r *line.Line, p, end int) bool {
	n, k := 0, p
	if k > 2 && r.S[k-1] == ' ' && r.S[k-2] == ',' && runes.IsLatin(r.S[k-3]) {
		n++
	}
	for k = end; n < 2 && k+2 < len(r.S) && r.S[k] == ',' && r.S[k+1] == ' ' && runes.IsLatin(r.S[k+2]); n++ {
		for k += len(", "); k < len(r.S) && (runes.IsLatin(r.S[k]) || runes.IsDigit(r.S[k])); {
			k++
		}
	}
	return n > 1
}
