package judge

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// zeroAt reports whether the digit from i to e is a zero in place of one that is not told, as advertisements for jobs have it: 0명 모집 (a few people wanted), 신입
// 0명, 경력 00명.
func (r *Reader) zeroAt(i, e int) bool {
	if e-i > 1 || !r.Doubts(line.Names) {
		return false
	}
	w, at := r.UnitWord(e)
	if w.Sense == nil || w.Ref != lex.RefHead || at > e {
		return false
	}
	q := r.SkipGap(at + len(w.Text))
	return r.Saw(lex.Wanted.At(r.S, q)) || zerosNear(r.S[max(0, i-line.Window):i], w.Text) || zerosNear(r.S[at:min(len(r.S), at+line.Window)], w.Text)
}

// zerosNear reports whether two zeros with the unit stand in s.
func zerosNear(s, unit string) bool {
	k := strings.Index(s, unit)
	for n := 0; k >= 0 && n < 4; n++ {
		if strings.HasSuffix(s[:k], "00") && (k == len("00") || !runes.IsDigit(s[k-3])) {
			return true
		}
		next := strings.Index(s[k+len(unit):], unit)
		if next < 0 {
			break
		}
		k += len(unit) + next
	}
	return false
}
