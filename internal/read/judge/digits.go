package judge

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// Whether digits begin a number, or are a part of what names something: tables/rules/digits.tsv.

// place is where digits begin that may be a number, or a part of a name.
type place struct {
	at     int
	before rune // the character before them
	digits int  // where they end
	signs  signs
	end    int // where the name ends that they are a part of, if a rule has seen it
}

// signs is what stands between digits that are written together: 2024.1.5, 010-1234-5678, 3:2, 5·18.
type signs struct {
	counted                                bool
	end                                    int // of the digits
	dots, dashes, colons, slashes, middles int
	points                                 int // dots in a row, without another sign between
}

// DigitsStart reports whether the digits at i may begin a number, by what they are a part of, and, where they do not, the end of that,
// if it is known. The rules are tables/rules/digits.tsv.
func (r *Reader) DigitsStart(i int) (end int, ok bool) {
	p := place{at: i, before: r.RuneBefore(i), digits: runes.DigitsEnd(r.S, i)}
	k := r.Judge(rule.Digits, r.factsOfDigits(&p), line.Extent{Start: i, End: p.digits}, func(k rule.ID) bool { return r.digitsLook(k, &p) })
	if r.Trace != nil && p.end > 0 {
		r.Trace.Opinions[len(r.Trace.Opinions)-1].End = p.end
	}
	return p.end, k.Yes()
}

// factsOfDigits returns what rules may ask of digits and the signs beside them.
func (r *Reader) factsOfDigits(p *place) rule.Facts {
	s := r.S
	c := byte(0) // before them, 0 if that is no ASCII
	if p.at > 0 && p.before < utf8.RuneSelf {
		c = byte(p.before)
	}
	f := rule.IsTied.If(c != 0 && runes.IsLatin(c) || c == '_' || p.before == '®' || p.before == '™') | rule.IsBehindSign.If(c == '.' || c == '-' || c == '%' || c == ',' || c == '{' || c == ':' || c == '^' || c == '~' || runes.IsDigit(c)) | rule.IsPointFirst.If(s[p.at] == '.') | rule.IsZeroFirst.If(s[p.at] == '0')
	e := p.digits
	if e+1 >= len(s) {
		return f
	}
	q := e
	if s[q] == ')' {
		q++
	}
	if s[q] == ' ' || s[q] == '-' || s[q] == '.' {
		q++
	}
	f |= rule.IsGrouped.If(q > e && q < len(s) && runes.IsDigit(s[q]))
	switch s[e] {
	case '.', '-':
		f |= rule.IsDotted
	case '/':
		f |= rule.IsSlashed
	}
	for s[e] == ',' && e+2 < len(s) && runes.IsDigit(s[e+1]) {
		e = runes.DigitsEnd(s, e+1)
		if e == len(s) {
			return f
		}
	}
	next := e + runes.RuneLen(s, e)
	return f | rule.IsSigned.If(next < len(s) && runes.IsDigit(s[next]) && new(signs).count(runes.RuneAt(s, e)))
}

func (r *Reader) digitsLook(k rule.ID, p *place) bool {
	s, i, e := r.S, p.at, p.digits
	switch k {
	case rule.DigitsPointOfASign: // Rs.2022
		return s[i] == '.' && r.Saw(lex.LeadWords.Before(s, i+1))
	case rule.DigitsCurrencyBefore: // Rs2022, P5천
		return r.currencyWrittenTo(i) || r.labelWrittenTo(i)
	case rule.DigitsPlaceInATemplate: // {0}, %1, localhost:5001
		return p.at > 0 && p.before < utf8.RuneSelf && r.placed(p) && p.ends(e)
	case rule.DigitsMoreOfARun: // 1..5, and what a match before has left
		return p.before == '.' && s[i] == '.' || p.before < utf8.RuneSelf && runes.IsDigit(byte(p.before)) && i > r.Prev
	case rule.DigitsNameWithAHyphen: // GPT-4
		return p.before == '-' && i >= 2 && (runes.IsLatin(s[i-2]) || s[i-2] == '+' && i >= 3 && runes.IsLatin(s[i-3]))
	case rule.DigitsNameWithNumbers: // ISO-8859-1
		return i >= 2 && runes.IsDigit(s[i-2]) && (p.before == '-' && r.chained(i) && p.ends(e) || p.before == '~' && r.versionsTo(i) && p.ends(numeral.GroupsEnd(s, i)))
	case rule.DigitsCharacterOfAnAddress: // %20
		return p.before == '%' && r.escaped(i) && p.ends(i+2)
	case rule.DigitsPointOfAWord:
		return i > 0 && runes.IsWord(p.before)
	case rule.DigitsGroupBehindAScale: // 5만,000원
		return p.before == ',' && r.scaledGroup(i) && p.ends(numeral.GroupsEnd(s, i))
	}
	return r.nameLook(k, p)
}

// currencyWrittenTo reports whether a currency ends at p, and is no part of a longer word in Latin letters: Rs2022.
func (r *Reader) currencyWrittenTo(p int) bool {
	w := r.P.Lead(r.S, p)
	at := p - len(w.Text)
	return w.Sense != nil && w.Class == lex.LCurrency && !(at > 0 && runes.IsLatin(r.S[at]) && runes.IsLatin(r.S[at-1])) && r.Saw(w)
}

// escaped reports whether the two characters at i, behind a percent sign, are the number of a character in an address: %20.
func (r *Reader) escaped(i int) bool {
	s := r.S
	if i+1 >= len(s) || !isHex(s[i]) || !isHex(s[i+1]) {
		return false
	}
	return i < 2 || !runes.IsDigit(s[i-2]) || i+2 < len(s) && s[i+2] == '%' || i > 3 && s[i-4] == '%'
}

// ends keeps that the digits are a part of what ends at end, if that is not 0.
func (p *place) ends(end int) bool {
	if end > 0 {
		p.end = end
	}
	return end > 0
}

// endsDates is ends for what may be the first of several days: 2024.10.5~10.9.
func (r *Reader) endsDates(p *place, end int) bool {
	if end > 0 && strings.IndexByte(r.S[p.at:end], ':') < 0 {
		end = r.DateRange(end)
	}
	return p.ends(end)
}

// nameLook is digitsLook for what digits name: a telephone, a day, a plot of land.
func (r *Reader) nameLook(k rule.ID, p *place) bool {
	s, i, e := r.S, p.at, p.digits
	switch k {
	case rule.DigitsTelephoneNumber, rule.DigitsTelephoneNumberInOne:
		return p.ends(r.Telephone(i))
	case rule.DigitsGroupsBehindBlanks: // 1 234 567원
		return p.ends(r.SpacedThousands(i, false))
	case rule.DigitsDate: // 2024.1.5.
		return r.endsDates(p, r.Date(i, e))
	case rule.DigitsDateOrRatioWithASlash: // 3/15, 24/7
		return r.endsDates(p, r.slashed(i, e))
	case rule.DigitsMaskedNumber: // 352-****-1234
		return p.ends(line.Masked(s, i, e))
	case rule.DigitsCode: // 주문번호 20240611-0042
		return p.ends(r.Code(i, e))
	case rule.DigitsSection: // 1.4 후보
		return p.ends(r.Section(i, e))
	case rule.DigitsVersionsOfALine: // 2.4.x
		q := r.signsOf(p).end
		return q+1 < len(s) && s[q] == '.' && s[q+1]|0x20 == 'x' && (q+2 == len(s) || !runes.IsLatin(s[q+2])) && p.ends(q+len(".x"))
	}
	return r.signsLook(k, p)
}

// signsLook is digitsLook for digits with signs between them.
func (r *Reader) signsLook(k rule.ID, p *place) bool {
	i, c := p.at, r.signsOf(p)
	switch k {
	case rule.DigitsGroupsOfASum: // 2.500.000원
		end, groups, _ := numeral.PointForm(r.S, i)
		return groups > 1 && r.CurrencyBeside(i, end, true) != ""
	case rule.DigitsLongChain:
		return c.end-i >= longestChain && c.middles+c.dashes > 0 && r.endsDates(p, c.end)
	case rule.DigitsChain: // 1.2.3, 3:2
		return (c.dots >= 2 && c.dashes == 0 && c.slashes == 0 || c.points >= 2 || c.dashes >= 2 || c.colons >= 1 || c.slashes >= 2 && !r.pairChain(i, c.end)) && r.endsDates(p, c.end)
	case rule.DigitsDayOfTheWeekBehind: // 5/3(금)
		return c.slashes == 1 && r.WeekdayEnd(c.end) == c.end+1+runes.SyllableLen+1 && r.endsDates(p, c.end)
	case rule.DigitsAnniversary: // 6·25전쟁
		return c.middles >= 1 && r.anniversary(i, c.end) && r.endsDates(p, c.end)
	case rule.DigitsShortTelephoneNumber: // 1588-1234
		return c.onlyHyphen() && r.hotline(i, c.end) && r.endsDates(p, c.end)
	case rule.DigitsScore: // 3-2로 이겼다
		return c.onlyHyphen() && r.score(i, c.end) && r.endsDates(p, c.end)
	case rule.DigitsPlotOfLand: // 역삼동 123-45
		return c.onlyHyphen() && (r.lotAt(c.end) || r.lotBefore(i, c.end)) && r.endsDates(p, c.end)
	case rule.DigitsRatio: // 12.5대 1
		end := r.ratio(c.end, c.dots > 0)
		return end > c.end && r.endsDates(p, end)
	}
	return r.Sees(k, line.Extent{Start: i, End: p.digits}, i)
}

// longestChain is how many bytes of digits with signs between them are looked at.
const longestChain = 64

// onlyHyphen reports whether a hyphen is the one sign between the digits.
func (c *signs) onlyHyphen() bool { return c.dashes == 1 && c.dots+c.colons+c.slashes+c.middles == 0 }

// signsOf returns the signs between the digits at p.
func (r *Reader) signsOf(p *place) *signs {
	c := &p.signs
	if c.counted {
		return c
	}
	c.counted = true
	s, i, points := r.S, p.at, 0
	j := i
	for j < len(s) && j-i < longestChain {
		if runes.IsDigit(s[j]) || s[j] == ',' && j+1 < len(s) && runes.IsDigit(s[j+1]) {
			j++
			continue
		}
		next := j + runes.RuneLen(s, j)
		if next >= len(s) || !runes.IsDigit(s[next]) || !c.count(runes.RuneAt(s, j)) {
			break
		}
		if s[j] == '.' {
			points++
			c.points = max(c.points, points)
		} else {
			points = 0
		}
		j = next
	}
	c.end = j
	return c
}

// count counts a sign, and reports whether it is one.
func (c *signs) count(sign rune) bool {
	switch sign {
	case '.':
		c.dots++
	case '-', '–':
		c.dashes++
	case ':':
		c.colons++
	case '/':
		c.slashes++
	case '·':
		c.middles++
	default:
		return false
	}
	return true
}

// placed reports whether the digits at p name a place in a template, a port or a device, or are a face: {0}, %1, %2$s, localhost:5001,
// 10ec:8168, -0-.
func (r *Reader) placed(p *place) bool {
	s, i, e := r.S, p.at, p.digits
	decimal := e+1 < len(s) && (s[e] == '.' || s[e] == ',') && runes.IsDigit(s[e+1])
	switch p.before {
	case '{':
		k := min(e+1, len(s))
		if k < len(s) && s[k] == ' ' {
			k++
		}
		return e < len(s) && (s[e] == '}' || (s[e] == ',' || s[e] == ':') && k < len(s) && runes.IsLatin(s[k]))
	case '%':
		return (i < 2 || !runes.IsDigit(s[i-2]) && s[i-2] != ')') && (e == i+1 && !decimal || e < len(s) && s[e] == '$')
	case '-':
		return s[i] == '0' && e == i+1 && e < len(s) && s[e] == '-' && (i < 2 || !runes.IsDigit(s[i-2])) && (e+1 == len(s) || !runes.IsDigit(s[e+1]))
	case '^': // 2^64
		return i > 1 && (runes.IsDigit(s[i-2]) || runes.IsLatin(s[i-2]) || s[i-2] == '@')
	case '~': // ~1, ~2
		return e == i+1 && !decimal && r.marked(i)
	case ':':
		return !decimal && e > i+1 && r.hostBefore(i-1) && !r.UnitFollows(e) && r.ScaleAfter(e) == 0
	}
	return false
}

// marked reports whether the digit at i is that of a mark in a program's message, which has another one near: ~1h~2, ~3%s~2; not
// ~5시 and ~3만원.
func (r *Reader) marked(i int) bool {
	const reach = 48
	if r.ScaleAfter(i+1) > 0 || r.unitEnds(i+1) {
		return false
	}
	return markIn(r.S[max(0, i-reach):i-len("~")]) || markIn(r.S[i+1:min(len(r.S), i+1+reach)])
}

// unitEnds reports whether a unit stands at p and ends its word, but for a particle: 시에; not the h of ~1h~2 or the %s of ~3%s.
func (r *Reader) unitEnds(p int) bool {
	w, at := r.UnitWord(p)
	end := at + len(w.Text)
	switch {
	case w.Sense == nil:
		return false
	case runes.IsASCII(w.Text) && (r.Has(end, "~") || r.Has(end, ".") && end+1 < len(r.S) && runes.IsDigit(r.S[end+1])):
		return false
	}
	return r.Boundary(end + len(lex.CaseParticle(r.S[end:], lex.PObject, lex.PSubject, lex.PTopic, lex.PPlace, lex.POf, lex.PDirection, lex.PUpTo).Text))
}

// markIn reports whether a tilde with one digit stands in s, and no digit before it.
func markIn(s string) bool {
	for {
		k := strings.IndexByte(s, '~')
		if k < 0 || k+1 >= len(s) {
			return false
		}
		if e := runes.DigitsEnd(s, k+1); e == k+2 && (k == 0 || !runes.IsDigit(s[k-1])) {
			return true
		}
		s = s[k+1:]
	}
}

// versionsTo reports whether the digits at i are the second end of a range of versions: v3.14~15.
func (r *Reader) versionsTo(i int) bool {
	const longest = 16
	k := i - len("~")
	for k > r.Prev && i-k < longest && (r.S[k-1] == '.' || runes.IsDigit(r.S[k-1])) {
		k--
	}
	return k > r.Prev && k > 0 && r.S[k-1]|0x20 == 'v' && line.WordStart(r.S, k-1)
}

// hostBefore reports whether a host or a device ends at p, a word of small letters, points and digits: localhost, 10ec; not what has values, size.
func (r *Reader) hostBefore(p int) bool {
	k, small := p, false
	for k > 0 && (r.S[k-1] >= 'a' && r.S[k-1] <= 'z' || runes.IsDigit(r.S[k-1]) || r.S[k-1] == '.') {
		k--
		small = small || r.S[k] >= 'a'
	}
	return small && p-k > 1 && line.WordStart(r.S, k) && len(lex.ValueHeads.Before(r.S, p).Text) != p-k
}

// chained reports whether the digits at i go on with a name that ends in digits and a hyphen: ISO-8859-1, X86-64.
func (r *Reader) chained(i int) bool {
	const longest = 24
	if e := runes.DigitsEnd(r.S, i); r.UnitAt(e).Sense != nil || r.ScaleAfter(e) > 0 || e+1 < len(r.S) && (r.S[e] == '.' || r.S[e] == ',') && runes.IsDigit(r.S[e+1]) {
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
	return p < i-len(",") && p > 0 && runes.IsDigit(r.S[p-1]) && r.groupOfThree(i)
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
	if i > 0 && r.S[i-1] == '(' && r.Has(j, ")") && lex.GameWords.Mentioned(r.S[max(0, i-line.Window/2):i], lex.CNext) {
		return true // 한 점 뒤진(2-3)
	}
	n := byLen(r.S[j:])
	if to := lex.CaseParticle(r.S[j:], lex.PUpTo); to.Sense != nil {
		n = len(to.Text) // 5-12까지 뒤졌다
	}
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

// slashed returns the end of a date, a floor or a ratio with a slash whose first digits are r.s[i:e], 0 where it is a fraction: a
// proper one with a small denominator is, unless what stands around says that it is a day.
func (r *Reader) slashed(i, e int) int {
	s := r.S
	k := runes.DigitsEnd(s, e+1)
	a, b := s[i:e], s[e+1:k]
	x, y := line.SmallNumber(a), line.SmallNumber(b)
	if x < 0 || y < 0 || r.Strict || r.UnitAt(e).Sense != nil || i > 0 && strings.IndexByte("/,.", s[i-1]) >= 0 || k < len(s) && (s[k] == '/' || (s[k] == '.' || s[k] == ',') && k+1 < len(s) && runes.IsDigit(s[k+1])) || r.CurrencyBefore(i) != "" {
		return 0
	}
	if q := r.SkipGap(k); x <= y {
		if w := lex.UnitWords.At(r.S, q); w.Sense != nil && w.Ref == lex.RefFloor { // 5/15층
			return q + len(w.Text)
		}
	}
	if w := lex.DatedUnits.At(r.S, k); r.Measured(k) || w.Sense != nil && w.N == line.PartQuarter {
		return 0
	}
	if x > y && y > 0 && r.pairBehind(i, e) {
		return 0
	}
	if line.IsYearMonth(a, b) || y >= 1900 && y < 2100 { // Office 97/2000
		return k
	}
	if q := r.SkipGapBack(i); q < i && q > r.Prev && (s[q-1] < utf8.RuneSelf && r.ProperNoun(q, k, false) || lex.Products.Before(s, q).Sense != nil && lex.Products.Before(s, q).N < 2) && !r.FractionSaid(s[:q], k) && lex.TailWords.At(s, r.SkipGap(k)).Sense == nil { // GTK+ 2/3
		return r.nameEnd(e)
	}
	if !line.IsDay(a, b) {
		if x >= y && y > 0 && (x < 100 || !r.MoneyCueNear(i, k)) { // 24/7, 120/80, not 500/50
			return k
		}
		return 0
	}
	return r.slashedDay(i, e, k, x, y)
}

// slashedDay is slashed for two numbers that may be a month and a day, x and y, which a slash at e parts and which end at k.
func (r *Reader) slashedDay(i, e, k, x, y int) int {
	if end := r.WeekdayEnd(k); end > k {
		return end
	}
	q := r.SkipGap(k)
	before := r.S[:r.SkipGapBack(i)]
	switch {
	case x >= y, r.S[i] == '0', r.S[e+1] == '0', r.ClockAt(q):
		return k
	case r.FractionSaid(before, k):
		return 0
	case r.dateHeadBefore(i), r.DateTail(k), y > 12 && x > 1:
		return k
	}
	return r.SlashRange(x, y, k)
}

// dateHeadBefore reports whether the label of a date stands before the digits at p, with a particle or a colon or without: 마감일은 3/4, 마감일: 3/4.
func (r *Reader) dateHeadBefore(p int) bool {
	q := r.SkipGapBack(p)
	if q > 0 && r.S[q-1] == ':' {
		q = r.SkipGapBack(q - len(":"))
	}
	by := lex.ParticleBefore(r.S[:q], lex.PTopic, lex.PSubject)
	return lex.DateHeads.Before(r.S, q).Sense != nil || q < p && by.Sense != nil && lex.DateHeads.Before(r.S, q-len(by.Text)).Sense != nil
}

// pairBehind reports whether the digits from i to e, behind which a slash stands, are the first of a pair, and no year's, date's or ratio's.
func (r *Reader) pairBehind(i, e int) bool {
	v, _, code := r.Digits(i)
	labelled, ok := r.pairSlash(e, v, &line.Side{Start: i})
	return ok && code == "" && (labelled || i == 0 || !r.yearAt(i))
}

// isHex reports whether c is a hexadecimal digit.
func isHex(c byte) bool { return runes.IsDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }
