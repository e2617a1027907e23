package read

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// digitsStart keeps names (H800, GPT-4), dates, versions, telephone numbers and scores apart from amounts.
func (r *Reader) digitsStart(i int, before rune) bool {
	s := r.S
	switch {
	case before == 0:
	case before < utf8.RuneSelf && runes.IsLatin(byte(before)) || before == '_':
		w := r.P.Lead(s, i)
		if s[i] == '.' && lex.LeadWords.Before(s, i+1).Sense != nil {
			return false // Rs.2022: the point is the sign's
		}
		return w.Sense != nil && w.Class == lex.LCurrency || r.LabelWrittenTo(i)
	case before == '.' && s[i] == '.', runes.IsDigit(byte(before)) && before < utf8.RuneSelf && i > r.Prev:
		return false
	case before == '-' && i >= 2 && runes.IsLatin(s[i-2]):
		return false
	case before == '-' && i >= 2 && runes.IsDigit(s[i-2]) && r.chained(i):
		r.BadRun = runes.DigitsEnd(s, i)
		return false
	case before == '%' && i+1 < len(s) && isHex(s[i]) && isHex(s[i+1]) && (i < 2 || !runes.IsDigit(s[i-2]) || i+2 < len(s) && s[i+2] == '%' || i > 3 && s[i-4] == '%'):
		r.BadRun = i + 2 // %20: a character of an address
		return false
	}
	if s[i] == '.' && before != 0 && runes.IsWord(before) {
		return false
	}

	if before == ',' && r.scaledGroup(i) {
		r.BadRun = numeral.GroupsEnd(s, i)
		return false
	}
	if end := r.NamedEnd(i); end > i {
		r.BadRun = end
		return false
	}
	end, ok := r.digitChain(i)
	if !ok {
		if strings.IndexByte(r.S[i:end], ':') < 0 {
			end = r.DateRange(end)
		}
		r.BadRun = end
	}
	return ok
}

// chained reports whether the digits at i go on with a name that ends in digits and a hyphen: ISO-8859-1, X86-64.
func (r *Reader) chained(i int) bool {
	const longest = 24
	if e := runes.DigitsEnd(r.S, i); r.UnitFollows(e) || r.ScaleAfter(e) > 0 || e+1 < len(r.S) && (r.S[e] == '.' || r.S[e] == ',') && runes.IsDigit(r.S[e+1]) {
		return false
	}
	k := i
	for k > r.Prev && i-k < longest && (r.S[k-1] == '-' || runes.IsDigit(r.S[k-1])) {
		k--
	}
	return k > 0 && k > r.Prev && runes.IsLatin(r.S[k-1])
}

// scaledGroup reports whether the digits at i are a group of three that is tied by a comma to a number with a scale, which is no way
// to write a sum: 5만,000원. Behind what only ends like a scale, 의자 (chair) and 투자 (investment), they are another field.
func (r *Reader) scaledGroup(i int) bool {
	p := i - len(",")
	for p >= runes.SyllableLen && runes.HangulAt(r.S, p-runes.SyllableLen) {
		w := lex.Numerals.At(r.S[:p], p-runes.SyllableLen)
		if w.Sense == nil || w.Class != lex.NSmall && w.Class != lex.NBig {
			return false
		}
		p -= runes.SyllableLen
	}
	return p < i-len(",") && p > 0 && runes.IsDigit(r.S[p-1]) && r.GroupOfThree(i)
}

// digitChain looks at the digits at i with all the signs between them: 2024.1.5, 010-1234-5678, 3:2, 5·18 are no numbers.
func (r *Reader) digitChain(i int) (end int, ok bool) {
	s := r.S
	if end, groups, _ := numeral.PointForm(s, i); groups > 1 && r.CurrencyBeside(i, end, true) != "" {
		return end, true // 2.500.000원
	}
	dots, dashes, colons, middles, slashes := 0, 0, 0, 0, 0
	points, most := 0, 0 // dots in a row, without another sign between
	j := i
	for j < len(s) && j-i < 64 {
		c := s[j]
		if runes.IsDigit(c) || c == ',' && j+1 < len(s) && runes.IsDigit(s[j+1]) {
			j++
			continue
		}
		k := j + 1
		if c == 0xC2 && k < len(s) && s[k] == 0xB7 {
			k++
		}
		if k >= len(s) || !runes.IsDigit(s[k]) {
			break
		}
		switch c {
		case '.':
			dots++
			points++
			most = max(most, points)
		case '-':
			dashes++
		case ':':
			colons++
		case '/':
			slashes++
		case 0xC2:
			middles++
		default:
			c = 0
		}
		if c == 0 {
			break
		}
		if c != '.' {
			points = 0
		}
		j = k
	}
	if j-i >= 64 && middles+dashes > 0 {
		return j, false
	}
	if dots >= 2 && dashes == 0 && slashes == 0 || most >= 2 || dashes >= 2 || colons >= 1 || slashes >= 2 && !r.PairChain(i, j) {
		return j, false
	}
	if slashes == 1 && r.WeekdayEnd(j) == j+1+runes.SyllableLen+1 {
		return j, false // 5/3(금)
	}
	if middles >= 1 && r.anniversary(i, j) {
		return j, false
	}
	if dashes == 1 && dots+colons+slashes+middles == 0 && (r.hotline(i, j) || r.score(i, j) || r.lotAt(j) || r.lotBefore(i, j)) {
		return j, false
	}
	if end := r.ratio(j, dots > 0); end > j {
		return end, false
	}
	return j, true
}

// lotBefore reports whether s[i:j], two numbers with a hyphen, is a plot's: 역삼동 123-45; not 운동 3-4회.
func (r *Reader) lotBefore(i, j int) bool {
	q := r.SkipGapBack(i)
	if q == i || j-i < len("12-3") || lex.LotHeads.Before(r.S, q).Sense == nil || !r.Boundary(j) && lex.CaseParticle(r.S[j:]).Sense == nil || r.ScaleAfter(j) > 0 {
		return false
	}
	w, at := r.UnitWord(j)
	return w.Sense == nil && lex.TailWords.At(r.S, r.SkipGap(at)).Sense == nil
}

// hotline reports whether s[i:j] is a telephone number of eight digits, 1588-1234; 1592-1598 are years.
func (r *Reader) hotline(i, j int) bool {
	if j-i != len("1588-1234") || r.S[i+4] != '-' || r.S[i] != '1' || r.S[i+1] < '5' || r.UnitAt(j).Sense != nil {
		return false
	}
	first, second := r.S[i:i+4], r.S[i+5:j]
	return second <= first || second[:2] > first[:2] && second[:1] != "1" && second[:1] != "2"
}

// score reports whether s[i:j], two numbers with a hyphen, is the score of a game: 3-2로 이겼다, 3-0 완승.
func (r *Reader) score(i, j int) bool {
	if j-i > len("120-100") {
		return false
	}
	if lex.GameHeads.Before(r.S, r.SkipGapBack(i)).Sense != nil {
		return true
	}
	n := byLen(r.S[j:])
	q := r.SkipGap(j + n)
	w := lex.GameWords.At(r.S, q)
	if q == j+n || w.Sense == nil {
		return false
	}
	return w.N == 0 || n > 0 && (w.N == 1 || r.Has(q+len(w.Text), " "))
}

// byLen returns the length of 으로 or 로 that s begins with, whatever is written to it, 0 for none.
func byLen(s string) int {
	w := lex.RatioTails.At(s, 0)
	for w.Sense != nil && w.Flags&lex.FBy == 0 {
		w = lex.RatioTails.Shorter(w, s, 0)
	}
	return len(w.Text)
}

// lotAt reports whether 번지, the number of a plot of land, stands at p.
func (r *Reader) lotAt(p int) bool {
	w := lex.UnitWords.At(r.S, p)
	return w.Sense != nil && w.Ref == lex.RefLot
}

// ratio returns the end of a ratio in words whose first number ends at p, 12.5대 1, or p. A decimal number counts nothing by 대.
func (r *Reader) ratio(p int, decimal bool) int {
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
	if w, v := lex.RatioTails.At(r.S, end), lex.RatioTails.At(r.S, r.SkipGap(end)); at > p && !decimal && !(w.Sense != nil && w.N == 0) && !(v.Sense != nil && v.N == 1) {
		return p // 3 대 2 are a counter and a number
	}
	if next := r.SkipGap(end); end-q > 3 || r.UnitFollows(end) && (next == end || lex.SpacedHomographs.At(r.S, next).Sense == nil) || r.ScaleAfter(end) != 0 || !r.Closes(end) {
		return p
	}
	return end
}

// anniversary reports whether digits with a middle dot name a day, 5·18 or 3·1절; 1·2차 is a list.
func (r *Reader) anniversary(i, j int) bool {
	if j-i > len("12·12") || r.S[i] == '0' {
		return false
	}
	if u := r.UnitAt(j); u.Sense != nil && u.Flags&lex.FNoun == 0 { // 6·25전쟁
		return false
	}
	return r.ScaleAfter(j) == 0
}
