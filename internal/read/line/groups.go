package line

import (
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
	if isSure || k > 1 && g.Lens[0] < 3 && r.CurrencyFollows(end) {
		return end
	}
	return 0
}
