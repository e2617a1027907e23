package line

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// DigitGroups is digits in groups: 02)123-4567, 010 1234 5678, 1 234 567.
type DigitGroups struct {
	N          int    // how many there are
	Lens, Ends [6]int // of the groups
	Blanks     bool   // nothing but blanks part them
	Bracket    bool   // a parenthesis closes behind the first one
	Years      bool   // all look like years
}

// DigitGroups returns the groups at i.
func (r *Line) DigitGroups(i int) (g DigitGroups) {
	const longest = 11
	s := r.S
	g.Blanks, g.Years = true, true
	for p := i; g.N < len(g.Lens); {
		k := runes.DigitsEnd(s, p)
		if k == p || k-p > longest {
			break
		}
		g.Lens[g.N], g.Ends[g.N] = k-p, k
		g.Years = g.Years && k-p == 4 && (s[p] == '1' && s[p+1] == '9' || s[p] == '2' && s[p+1] == '0')
		g.N++
		q := k
		if g.N == 1 && q < len(s) && s[q] == ')' {
			g.Bracket = true
			q++
		}
		if q < len(s) && (s[q] == ' ' || s[q] == '-' || s[q] == '.') {
			g.Blanks = g.Blanks && s[q] == ' '
			q++
		}
		if q == k || q >= len(s) || !runes.IsDigit(s[q]) {
			break
		}
		p = q
	}
	return g
}

// SpacedThousands returns the end of a number whose digits blanks group, 1 234 567원 (1,234,567 won), 2 000만 유로 (2 million euros), or 0. Two groups
// alone are one where the second begins with a zero, as no number does, 10 000원, or behind a scale where they are a sum: 1억 2 500만 유로 (102.5 million
// euros).
func (r *Line) SpacedThousands(i int, isBehindScale bool) int {
	g := r.DigitGroups(i)
	if g.N < 2 || !g.Blanks || g.Bracket || g.Lens[0] > 3 || g.Lens[1] != 3 || r.S[i] == '0' {
		return 0
	}
	k, isSure := 1, r.S[g.Ends[1]-3] == '0'
	for k+1 < g.N && g.Lens[k+1] == 3 {
		k++
		isSure = isSure || r.S[g.Ends[k]-3] == '0'
	}
	end := g.Ends[k]
	if w := r.NumeralWord(end); k == 1 && w.Sense != nil && w.Class == lex.NBig && (isSure || isBehindScale && g.Lens[0] < 3 && r.CurrencyFollows(end+len(w.Text))) {
		return end + len(w.Text)
	}
	if isSure || (k > 1 && g.Lens[0] < 3 || k == 1 && !isBehindScale && r.sumSaidBefore(i)) && r.CurrencyFollows(end) {
		return end
	}
	return 0
}

// sumSaidBefore reports whether a particle before the number at i shows that it is no number of what stands before, so that two groups are a sum: 1키로에 5 800원 (5,800 won a kilo), not
// 세트 3 500원 (set 3, 500 won).
func (r *Line) sumSaidBefore(i int) bool {
	q := r.SkipGapBack(i)
	return q < i && lex.ParticleBefore(r.S[:q], lex.PPlace, lex.PTopic, lex.PSubject, lex.PObject).Sense != nil
}

// BrokenGroups returns the end of a sum that a blank breaks at its commas, or that has other signs for them, 1 ,500,000원, 15‚000원, 15·000원, or 0. A blank
// behind the commas alone parts a list as well: 사과 2, 300,000원 (2 apples, 300,000 won); there labelled says that nothing but a sum is spoken of, 합계 1, 437,000원.
func (r *Line) BrokenGroups(i int, labelled func() bool) int {
	s := r.S
	e := runes.DigitsEnd(s, i)
	if e-i > 3 || e == len(s) || s[i] == '0' {
		return 0
	}
	k := groupedEnd(s, i)
	if k == len(s) || !BreaksGroups(s, k) {
		return 0
	}
	sure, groups := false, 0
	for groups < 5 {
		next, odd := groupSign(s, e)
		if end := next + len("000"); next == 0 || runes.DigitsEnd(s, next) != end {
			break
		} else if odd = odd || s[next] == '0'; odd && next > e+len(",") {
			sure = true
		}
		e = next + len("000")
		groups++
	}
	if w := r.UnitAt(e); groups == 0 || w.Sense == nil || w.Class != lex.WCurrency || !sure && !(groups > 1 && labelled()) {
		return 0
	}
	return e
}

// BreaksGroups reports whether a sign other than a comma alone may stand between groups at p.
func BreaksGroups(s string, p int) bool {
	switch c := s[p]; {
	case c == ',' || c == ' ':
		return p+2 < len(s) && (s[p+1] == ' ' && runes.IsDigit(s[p+2]) || c == ' ' && (s[p+1] == ',' || s[p+1] == '.'))
	default:
		return c == 0xC2 || c >= 0xE2 && c < 0xE4
	}
}

// groupSign returns where the digits behind a sign that may part groups at p begin, 0 where none does, and whether it is none that a list may have.
func groupSign(s string, p int) (next int, odd bool) {
	q := p + runes.GapLen(s, p)
	switch {
	case q == len(s):
		return 0, false
	case s[q] == ',':
		next = q + len(",")
		odd = q > p
	case s[q] == '.' && q > p, DotAt(s, q) > 0:
		next = q + max(len("."), DotAt(s, q))
	case strings.HasPrefix(s[q:], "‚"):
		next, odd = q+len("‚"), true
	default:
		return 0, false
	}
	if next += runes.GapLen(s, next); next == len(s) || !runes.IsDigit(s[next]) || s[q] != ',' && !odd && !strings.HasPrefix(s[next:], "000") {
		return 0, false
	}
	return next, odd
}

// LetterForDigit reports whether a letter that is like a digit stands before the comma at p, alone and in the place of one before a group of a sum: l,500원.
func (r *Line) LetterForDigit(p int) bool {
	s := r.S
	if p == 0 || s[p] != ',' || strings.IndexByte("lIOo", s[p-1]) < 0 || p > 1 && !runes.IsBlank(s[p-2]) && s[p-2] != ':' && s[p-2] != '(' {
		return false
	}
	e := runes.DigitsEnd(s, p+1)
	w := r.UnitAt(e)
	return e == p+len(",500") && w.Sense != nil && w.Class == lex.WCurrency
}
