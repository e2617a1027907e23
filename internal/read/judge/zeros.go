package judge

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// Zeros in place of digits that are not told.

// zerosForDigits returns the end of zeros at i, two or more, that stand for digits which are not told, 0 where others stand there, or neither a scale, nor a sum, a share or
// a common counter follows: not 00시 (midnight), 00학번.
func (r *Reader) zerosForDigits(i int) int {
	e := numeral.GroupsEnd(r.S, i)
	if e-i < len("00") || strings.Trim(r.S[i:e], "0,") != "" {
		return 0
	}
	w, at := r.UnitWord(e)
	if r.ScaleAfter(e) == 0 && (w.Sense == nil || w.Class != lex.WCurrency && w.Class != lex.WPercent && (w.Class != lex.WCounter || !w.Common() || w.Flags&lex.FApart != 0) || !r.Closes(at+len(w.Text))) {
		return 0
	}
	return e
}

// zeroAt reports whether the digit from i to e is a zero in place of one that is not told, as advertisements for jobs have it: 0명 모집 (a few people wanted), 신입
// 0명, 경력 00명 (some, and some more with experience).
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
