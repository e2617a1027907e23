package name

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Score reports whether s[i:j], two numbers with a hyphen, is the score of a game: 3-2로 이겼다 (won 3-2), 3-0 완승 (a clean win).
func Score(r *line.Line, i, j int) bool {
	if j-i > len("120-100") {
		return false
	}
	if lex.GameHeads.Before(r.S, r.SkipGapBack(i)).Sense != nil {
		return true
	}
	if i > 0 && r.S[i-1] == '(' && r.Has(j, ")") && lex.GameWords.Mentioned(r.S[max(0, i-line.Window/2):i], lex.CNext) {
		return true // 한 점 뒤진(2-3): a point behind
	}
	n := byLen(r.S[j:])
	if to := lex.CaseParticle(r.S[j:], lex.PUpTo); to.Sense != nil {
		n = len(to.Text) // 5-12까지 뒤졌다 (were down 5-12)
	}
	q := r.SkipGap(j + n)
	w := lex.GameWords.At(r.S, q)
	switch {
	case w.Sense == nil:
		return false
	case q == j: // 5-4역전승 (won 5-4 from behind)
		return w.N == 0 && !runes.IsShort(w.Text)
	}
	return w.N == 0 && (!runes.IsShort(w.Text) || r.Closes(q+len(w.Text))) || n > 0 && (w.N == 1 || r.Has(q+len(w.Text), " "))
}

// byLen returns the length of 으로 or 로 that s begins with, whatever is written to it, 0 for none.
func byLen(s string) int {
	w := lex.RatioTails.At(s, 0)
	for w.Sense != nil && w.Flags&lex.FBy == 0 {
		w = lex.RatioTails.Shorter(w, s, 0)
	}
	return len(w.Text)
}

// Ratio returns the end of a ratio in words whose first number ends at p, 12.5대 1 (12.5 to 1), or p. A decimal number counts nothing by 대.
func Ratio(r *line.Line, p int, decimal bool) int {
	at := r.SkipGap(p)
	to := at + len(line.BracketAt(r.S, at).Text)
	if to == at {
		return p
	}
	q := r.SkipGap(to)
	if q >= len(r.S) || !runes.IsDigit(r.S[q]) || at > p && q == to {
		return p
	}
	end := q
	for end < len(r.S) && (runes.IsDigit(r.S[end]) || r.S[end] == '.' && end+1 < len(r.S) && runes.IsDigit(r.S[end+1])) {
		end++
	}
	if w, v := lex.RatioTails.At(r.S, end), lex.RatioTails.At(r.S, r.SkipGap(end)); at > p && !decimal && !(w.Sense != nil && w.N == 0) && !(v.Sense != nil && v.N == 1) && !setAgainst(r, p) {
		return p // 버스 3 대 2 (3 buses, 2) are a counter and a number
	}
	if at == p && end-q <= 3 && ratioWritten(r, p, end) {
		return end
	}
	next := r.SkipGap(end)
	grouped := end+1 < len(r.S) && r.S[end] == ',' && runes.IsDigit(r.S[end+1])
	counted := r.UnitFollows(end) && (next == end || lex.SpacedHomographs.At(r.S, next).Sense == nil)
	if end-q > 3 || grouped || counted || r.ScaleAfter(end) != 0 || !r.Closes(end) {
		return p
	}
	return end
}

// ratioWritten reports whether a word of ratios or games, or another word that no unit begins, is written to the ratio whose first number ends at p and whose
// second at end, as texts without spaces do: 3대0완승 (a clean win, 3 to 0), 1대1문의 (inquiry, one to one), 5대5한타 (a fight of five against five); not 트럭3대2명 (3
// trucks, 2 people).
func ratioWritten(r *line.Line, p, end int) bool {
	if !r.HangulAt(end) {
		return false
	}
	if w := lex.RatioTails.At(r.S, end); w.Sense != nil && w.N == 1 && !runes.IsShort(w.Text) {
		return true
	}
	if w := lex.GameWords.At(r.S, end); w.Sense != nil && w.N == 0 && !runes.IsShort(w.Text) {
		return true
	}
	return !r.Closes(end) && lex.UnitWords.At(r.S, end).Sense == nil && r.ScaleAfter(end) == 0 && lex.Machines.Before(r.S, runes.DigitsStart(r.S, p)).Sense == nil
}

// setAgainst reports whether nothing that 대 counts stands before the digits that end at p, so that they are set against those behind it: 비율은 7 대 3 (the ratio is
// 7 to 3), 약 6 대 4; not 버스 3 대 2 (3 buses, 2).
func setAgainst(r *line.Line, p int) bool {
	i := p
	for i > 0 && p-i < len("100") && runes.IsDigit(r.S[i-1]) {
		i--
	}
	q := r.SkipGapBack(i)
	switch {
	case q == i && i > 0 && r.HangulBefore(i):
		return false
	case q == 0 || !r.HangulBefore(q):
		return true
	}
	if w := lex.LeadWords.Before(r.S, q); w.Sense != nil && w.Class == lex.LApprox {
		q = r.SkipGapBack(q - len(w.Text))
	}
	noun := q - len(lex.ParticleBefore(r.S[:q], lex.PTopic, lex.PSubject, lex.PObject, lex.PAlso).Text)
	if lex.Machines.Before(r.S, q).Sense != nil || lex.Machines.Before(r.S, noun).Sense != nil {
		return false
	}
	return q == 0 || !r.HangulBefore(q) || noun < q || lex.NoThings.Before(r.S, q).Sense != nil || lex.RatioHeads.Before(r.S, q).Sense != nil
}

// Power returns the end of a number with a power of ten, s[i:e] its first digits, or 0: 6.02×10^23, 2.5×10⁶, 10⁻⁹.
func Power(s string, i, e int) int {
	if e == len(s) || s[e]-0xEA < 4 { // a syllable
		return 0
	}
	if s[i:e] == "10" {
		return exponentEnd(s, e)
	}
	e = runes.DecimalsEnd(s, e)
	e += runes.GapLen(s, e)
	times := ""
	for _, sign := range [...]string{"×", "x", "*", "·", "⋅"} {
		if strings.HasPrefix(s[e:], sign) {
			times = sign
		}
	}
	e += len(times)
	e += runes.GapLen(s, e)
	if times == "" || !strings.HasPrefix(s[e:], "10") {
		return 0
	}
	return exponentEnd(s, e+len("10"))
}

// MayHavePower reports whether the digits that end at e may have a power of ten, by the sign behind them: × and the like, or an exponent.
func MayHavePower(s string, e int) bool {
	e = runes.DecimalsEnd(s, e)
	e += runes.GapLen(s, e)
	return e < len(s) && MayMultiply(s[e:])
}

// MayMultiply reports whether s may begin with a sign of multiplication or an exponent, by its first two bytes: no quotation mark and no dash does.
func MayMultiply(s string) bool {
	switch s[0] {
	case 'x', 'X', '*', '^', "×"[0], "·"[0]:
		return true
	case "⋅"[0]:
		return len(s) > 1 && (s[1] == "⋅"[1] || s[1] == "⁻"[1])
	}
	return false
}

// exponentEnd returns the end of the exponent at p, ^23 or ⁻⁹, or 0.
func exponentEnd(s string, p int) int {
	if strings.HasPrefix(s[p:], "^") {
		q := p + len("^")
		if strings.HasPrefix(s[q:], "-") {
			q++
		}
		if k := runes.DigitsEnd(s, q); k > q {
			return k
		}
		return 0
	}
	q := p
	for q < len(s) {
		c := runes.RuneAt(s, q)
		if c != '⁻' && c != '⁰' && c != '¹' && c != '²' && c != '³' && (c < '⁴' || c > '⁹') {
			break
		}
		q += runes.RuneLen(s, q)
	}
	if q == p {
		return 0
	}
	return q
}

// LotAt reports whether 번지, the number of a plot of land, stands at p.
func LotAt(s string, p int) bool {
	w := lex.UnitWords.At(s, p)
	return w.Sense != nil && w.Ref == lex.RefLot
}

// LotBefore reports whether s[i:j], two numbers with a hyphen, is a plot's: 역삼동 123-45 (a plot in Yeoksam-dong); not 운동 3-4회 (exercise 3 or 4 times).
func LotBefore(r *line.Line, i, j int) bool {
	q := r.SkipGapBack(i)
	if q == i || j-i < len("12-3") || lex.LotHeads.Before(r.S, q).Sense == nil || !r.Boundary(j) && lex.CaseParticle(r.S[j:]).Sense == nil || r.ScaleAfter(j) > 0 {
		return false
	}
	w, at := r.UnitWord(j)
	return w.Sense == nil && lex.TailWords.At(r.S, r.SkipGap(at)).Sense == nil
}

// StepOf reports whether the word at p is that of a step that two numbers with a slash are of, 1/2 패스 (the first pass of two).
func StepOf(r *line.Line, p int) bool {
	w := lex.StepNouns.At(r.S, p)
	return w.Sense != nil && r.Closes(p+len(w.Text)) && r.Saw(w)
}
