package name

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/program"
	"github.com/komoney/komoney/internal/runes"
)

// Telephone returns the end of a telephone or card number in groups of digits at i, 02)123-4567, 010 1234 5678, or 0.
func Telephone(r *line.Line, i int) int {
	g := r.DigitGroups(i)
	k := lastOfTelephone(r, &g, i)
	if k < 0 {
		return 0
	}
	end := g.Ends[k]
	if r.ScaleAfter(end) > 0 || r.CurrencyFollows(end) {
		return 0
	}
	if q := runes.DigitsEnd(r.S, min(end+1, len(r.S))); end < len(r.S) && r.S[end] == '~' && q > end+1 && q-end <= len("~1234") && !Measured(r, q) { // 123-4567~8
		end = q
	}
	return end
}

// lastOfTelephone returns the last group of a telephone or card number that begins at i, -1 for none.
func lastOfTelephone(r *line.Line, g *line.DigitGroups, i int) int {
	l := &g.Lens
	area := g.N > 0 && r.S[i] == '0' && l[0] >= 2 && l[0] <= 4 // 02, 010, 0505
	switch {
	case g.N == 0:
		return -1
	case g.N == 1:
		if r.S[i] == '0' && !g.Bracket && l[0] >= 9 { // 01012345678
			return 0
		}
	case area && l[1] >= 7 && l[1] <= 8 && (g.Bracket || l[0]+l[1] >= 9): // 02)1234567, 010-12345678
		return 1
	case area && g.N >= 3 && l[1] >= 3 && l[1] <= 4 && l[2] == 4: // 010-1234-5678
		return 2
	case g.N == 2 && r.S[i] == '0' && !g.Bracket && l[0] == 5 && l[1] == 4 && r.S[g.Ends[0]] == '-': // MA 02110-1301, a place in America
		return 1
	case g.N >= 3 && i > 0 && r.S[i-1] == '+' && abroad(l[0], l[0]+l[1]+l[2]): // +82 10 1234 5678
		return g.N - 1
	case g.N >= 4 && [4]int(l[:4]) == [4]int{4, 4, 4, 4} && !g.Years: // a card's
		return 3
	case g.N == 2 && (l[0] == 3 || l[0] == 4) && l[1] == 4 && phoneBefore(r, i): // 문의 345 6789 (inquiries 345 6789)
		return 1
	}
	return -1
}

// abroad reports whether a country's code of so many digits, and so many digits in all, are a telephone number.
func abroad(code, digits int) bool { return code <= 3 && digits >= 8 && digits <= 14 }

// phoneBefore reports whether a word for a telephone stands before p.
func phoneBefore(r *line.Line, p int) bool {
	q := r.SkipGapBack(p)
	if q > 0 && strings.IndexByte(":.)", r.S[q-1]) >= 0 {
		q = r.SkipGapBack(q - 1)
	}
	return lex.PhoneCues.Before(r.S, q).Sense != nil
}

// Hotline reports whether s[i:j] is a telephone number of eight digits, 1588-1234; 1592-1598 are years.
func Hotline(r *line.Line, i, j int) bool {
	if j-i != len("1588-1234") || r.S[i+4] != '-' || r.S[i] != '1' || r.S[i+1] < '5' || r.UnitAt(j).Sense != nil {
		return false
	}
	first, second := r.S[i:i+4], r.S[i+5:j]
	return second <= first || second[:2] > first[:2] && second[:1] != "1" && second[:1] != "2"
}

// SpokenCode returns the end of a telephone number that is told digit by digit, in groups, from i on, or 0: 공일공 일이삼사 오육칠팔 (010 1234 5678, spoken). A
// day of history is told so, too.
func SpokenCode(r *line.Line, i int) int {
	first0 := r.NumeralWord(i)
	zero := first0.Sense != nil && first0.Class == lex.NDigit && first0.N == 0 && r.HangulAt(i)
	p, groups, first, end := i, 0, 0, 0
	for groups < 6 {
		q, k := p, 0
		for k <= 12 {
			w := r.NumeralWord(q)
			if w.Sense == nil || w.Class != lex.NDigit && (w.Class != lex.NUnit || w.Flags&lex.FBare == 0 || w.N != 2) { // 둘 is what 2 is called on the telephone
				break
			}
			q += len(w.Text)
			k++
		}
		if k < 2 || k < 3 && (groups > 0 || !zero) || k > 12 || k == 3 && r.PairOfDays(p) {
			break
		}
		if groups == 0 {
			first = k
		}
		groups, end = groups+1, q
		q = r.SkipGap(q + len(lex.CodeJoins.At(r.S, q).Text))
		if w := lex.CodeJoins.At(r.S, q); w.Sense != nil && w.N == 1 {
			q = r.SkipGap(q + len(w.Text))
		}
		if q < len(r.S) && r.S[q] == '-' {
			q = r.SkipGap(q + 1)
		}
		if q == end {
			break
		}
		p = q
	}
	if groups == 1 && (first == 3 || first == 4) && dayNamed(r, i, end) {
		return end // 구일일 테러 (the attacks of 11 September)
	}
	if groups >= 2 && first >= 3 || groups >= 3 || groups == 1 && zero && first >= 9 {
		return end
	}
	return 0
}

// Code returns the end of a number that names what stands before it, r.S[i:e] being its first digits, or 0: 주문번호 20240611-0042 (order number), and in
// a game 흑 31로 (black plays 31), and a change in a list, - 33464db: 색 (colours); not 전화번호 3000개 (3000 telephone numbers).
func Code(r *line.Line, i, e int) int {
	if i <= indentOfCommit && e-i >= len("1234") {
		if end := commit(r.S, i, e); end > 0 {
			return end
		}
	}
	if !MayBeCode(r.S, i, e) || i <= runes.SyllableLen || !r.Doubts(line.Names) {
		return 0
	}
	if lex.CaseParticles.At(r.S, e).Sense == nil && (e-i < len("1234") || r.HangulAt(e)) { // 2013년 (the year 2013)
		return 0
	}
	q := i
	for q > 0 && (r.S[q-1] == ' ' || r.S[q-1] == ':') {
		q--
	}
	if e-i < len("1234") {
		if w := lex.MoveHeads.Before(r.S, q); w.Sense == nil || !line.WordStart(r.S, q-len(w.Text)) {
			return 0
		}
		if v := r.NumeralWord(e); v.IsScale() {
			return 0 // 흑 5만원 (50,000 won for black)
		}
		return e
	}
	var w lex.Word
	if q == i { // no particle is written to digits
		w = lex.CodeHeads.Before(r.S, q)
	} else {
		w = r.NounBefore(&lex.CodeHeads, q, lex.PTopic, lex.PSubject)
	}
	if e-i >= len("1234567890") && lex.BankNames.Before(r.S, q).Sense != nil && r.UnitAt(e).Sense == nil && r.ScaleAfter(e) == 0 && !strings.HasSuffix(r.S[:e], "000000") {
		return e // 하나은행 123456789012 (an account of Hana Bank); not 하나은행 35000000000 적자 (a loss of 35 billion)
	}
	if w.Sense == nil || r.UnitAt(r.SkipGap(e)).Sense != nil {
		return 0
	}
	for e < len(r.S) && (r.S[e] == '-' || runes.IsDigit(r.S[e]) || r.S[e] == '.' && e+1 < len(r.S) && runes.IsDigit(r.S[e+1])) {
		e++
	}
	return e
}

// indentOfCommit is how far the name of a change may be from the line's start.
const indentOfCommit = 8

// commit returns the end of the hexadecimal digits that name a change at the start of a list's item, of which s[i:e] are the first, or 0: - 33464db: 색 (colours).
func commit(s string, i, e int) int {
	const shortest, longest = 7, 40
	if e-i > longest || strings.TrimLeft(s[:i], " -*") != "" {
		return 0
	}
	k := program.SmallHexEnd(s, e)
	if k-i < shortest || k-i > longest || !strings.HasPrefix(s[k:], ": ") {
		return 0
	}
	if k == e && (i == 0 || k-i > shortest || k+len(": ") == len(s) || !runes.IsLatin(s[k+len(": ")])) { // - 5500000: 값 (the price)
		return 0
	}
	return k
}

// MayBeCode reports whether Code may find one by the bytes beside its first digits, s[i:e]: they are four or more, or a particle and a gap stand there.
func MayBeCode(s string, i, e int) bool {
	isMany := e-i >= len("1234")
	if e == len(s) || s[e]-0xEA >= 4 {
		return isMany && (e == len(s) || s[e] != ',')
	}
	return lex.ShapeAt(s, e)&lexhash.CaseParticles != 0 && (isMany || i > 0 && (s[i-1] == ' ' || s[i-1] == ':'))
}

// lastDigits reports whether the digits from i to e are the last of an account behind a star, and no year and no note: 우리은행 *1234 입금 (paid in at account *1234).
func lastDigits(s string, i, e int) bool {
	if i < 3 || s[i-1] != '*' || s[i-2] != ' ' || runes.IsBlank(s[i-3]) || e-i != 4 || s[i:e] >= "1900" && s[i:e] < "2100" {
		return false
	}
	if runes.IsDigit(s[i-3]) && (i < 6 || s[i-5] != ':') { // 3 *1234, not 14:22 *1234
		return false
	}
	return e == len(s) || s[e] == ' ' || s[e] == ')'
}

// Masked returns the end of an identifier with stars in place of digits, 123456**01234 and 352-****-1234, of which s[i:e] are
// digits, or 0.
func Masked(s string, i, e int) int {
	const reach = 64
	k := e
	for k < min(len(s), e+reach) && (runes.IsDigit(s[k]) || s[k] == '*' || s[k] == '-') {
		k++
	}
	run := s[e:k]
	star := strings.Index(run, "**")
	behind := strings.HasPrefix(run, "-*") || star == 0 && strings.TrimLeft(run, "*") != ""
	if !behind && !(i >= 2 && s[i-1] == '-' && s[i-2] == '*') && !lastDigits(s, i, e) {
		return 0
	}
	return k
}
