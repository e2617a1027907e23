package komoney

import (
	"strings"
	"unicode/utf8"
)

// pairFinder goes through the amounts of money in a text and looks at what stands between them.
type pairFinder struct {
	text   string
	from   Match // what the next amount may restate: the amount before, or the one before an open bracket
	end    int   // behind the amount before; 0 if there is none
	closer rune  // of the bracket that stands open between from and end, with a conversion in it; else 0

	outer    Match // what stands before an open bracket that begins with a rate: 2억 달러(1달러=1446원 기준 …
	outerEnd int   // behind it; 0 if there is none
}

// How far from an amount, in bytes, its conversion may stand, and the bracket around that close.
const (
	maxGap   = 96
	maxClose = 64
)

// next returns the conversion whose second amount is m.
func (f *pairFinder) next(m *Match) (Pair, bool) {
	closer, ok := f.joined(m)
	if ok {
		pair := Pair{From: f.from, To: *m}
		if pair.imply() {
			if f.end, f.closer = m.End, closer; closer == 0 {
				f.from = *m
			}
			return pair, true
		}
	}
	if closer, ok := f.joinedBehindRate(m); ok {
		pair := Pair{From: f.outer, To: *m}
		if pair.imply() {
			f.from, f.end, f.closer = f.outer, m.End, closer
			return pair, true
		}
	}
	if f.opens(m) {
		f.outer, f.outerEnd = f.from, f.end
	}
	f.from, f.end, f.closer = *m, m.End, 0
	return Pair{}, false
}

// opens reports whether a bracket that m stands in begins behind the amount before.
func (f *pairFinder) opens(m *Match) bool {
	if f.end == 0 || m.Start-f.end > maxGap {
		return false
	}
	_, _, ok := cutBracket(skipTails(plainText(f.text[f.end:m.Start])))
	return ok
}

// joinedBehindRate is joined for an amount in a bracket that says first at which rate: (1달러=1446원 기준 약 2892억원).
func (f *pairFinder) joinedBehindRate(m *Match) (closer rune, ok bool) {
	if f.outerEnd == 0 || m.Start-f.outerEnd > 2*maxGap {
		return 0, false
	}
	gap := f.text[f.outerEnd:m.Start]
	if strings.Contains(gap, "\n") {
		return 0, false
	}
	s, closer, ok := cutBracket(skipTails(plainText(gap)))
	if !ok || strings.ContainsRune(s, closer) {
		return 0, false
	}
	for _, basis := range [...]string{"기준", "적용"} {
		rate, rest, found := strings.Cut(s, basis)
		if !found || !strings.ContainsAny(rate, "=당") && !strings.Contains(rate, "환율") {
			continue
		}
		for _, ending := range [...]string{"으로", "하면", "해", "시"} {
			rest = strings.TrimPrefix(rest, ending)
		}
		if _, ok := conversionWords(rest); ok {
			return bracketGoesOn(f.text[m.End:], closer)
		}
	}
	return 0, false
}

// cutBracket cuts off an opening bracket, and returns what closes it.
func cutBracket(s string) (rest string, closer rune, ok bool) {
	first, size := utf8.DecodeRuneInString(s)
	for _, b := range brackets {
		if first == b[0] {
			return s[size:], b[1], true
		}
	}
	return s, 0, false
}

// joined reports whether m stands where a conversion of f.from would, and what closes the bracket
// that is still open behind it.
func (f *pairFinder) joined(m *Match) (closer rune, ok bool) {
	if f.end == 0 || m.Start-f.end > maxGap {
		return 0, false
	}
	gap := f.text[f.end:m.Start]
	if strings.Contains(gap, "\n") {
		return 0, false
	}
	gap = plainText(gap)
	if isBasis(gap, m, f.text[m.End:]) {
		return 0, false
	}
	if f.closer != 0 && isListed(gap) {
		return bracketGoesOn(f.text[m.End:], f.closer)
	}
	if f.isTold() && leadsToRestated(gap) {
		return 0, true
	}
	closer, equation, ok := opensConversion(gap)
	switch {
	case !ok, equation && isRateUnit(&f.from.Amount):
		return 0, false
	case closer == 0:
		return 0, true
	}
	return bracketGoesOn(f.text[m.End:], closer)
}

// isBasis reports whether an amount between gap and rest is the rate that was taken: 환율 1,450원, 1,450원 기준.
func isBasis(gap string, m *Match, rest string) bool {
	if m.High.Magnitude() >= 4 { // no unit of a currency is worth so much
		return false
	}
	gap = strings.TrimRight(gap, " :=")
	if strings.HasSuffix(gap, "환율") || strings.HasSuffix(gap, "환율은") {
		return true
	}
	rest = strings.TrimLeft(plainText(rest[:min(len(rest), maxClose)]), " ")
	return strings.HasPrefix(rest, "기준") || strings.HasPrefix(rest, "적용")
}

// isTold reports whether words before the amount before say that it restates another one: 한화로 144억원.
func (f *pairFinder) isTold() bool {
	start := max(0, f.from.Start-maxClose)
	for start < f.from.Start && !utf8.RuneStart(f.text[start]) {
		start++
	}
	s := strings.TrimRight(plainText(f.text[start:f.from.Start]), " ")
	s = strings.TrimRight(strings.TrimSuffix(s, "약"), " ")
	for _, w := range [...]string{"한화로", "한화", "원화로", "원화", "돈으로", "돈", "미화로", "환산", "환산해", "환산하면"} {
		if strings.HasSuffix(s, w) && !isWordBefore(s, len(s)-len(w)) {
			return true
		}
	}
	return strings.HasPrefix(f.from.Text, "한화") || strings.HasPrefix(f.from.Text, "원화")
}

// leadsToRestated reports whether what stands between two amounts says that the first one is worth the second: 상당의.
func leadsToRestated(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "상당의", "상당인", "에 상당하는", "에 해당하는", "에 해당되는", "어치의", "어치", "에 달하는", "에 이르는", "규모의", "가치의":
		return true
	}
	return false
}

// isRateUnit reports whether a is such a sum as rates are quoted for: 1달러, 100엔, 10,000동.
func isRateUnit(a *Amount) bool {
	exp := a.Low.Exp()
	return a.Low == a.High && exp >= 0 && exp <= 4 && a.Low == NewDecimal(1, int8(exp))
}

// The brackets that conversions stand in, and what closes each.
var brackets = [...][2]rune{{'(', ')'}, {'[', ']'}, {'{', '}'}, {'〔', '〕'}, {'【', '】'}, {'〈', '〉'}, {'<', '>'}}

// opensConversion reports whether what stands between two amounts says that the second one restates the
// first, and what closes the bracket if there is one. An equation may be a rate as well.
func opensConversion(gap string) (closer rune, equation, ok bool) {
	s := skipTails(gap)
	if inside, closer, found := cutBracket(s); found {
		_, ok = conversionWords(inside)
		return closer, false, ok
	}
	switch first, size := utf8.DecodeRuneInString(s); first {
	case '=', '≒', '≈':
		_, ok = conversionWords(s[size:])
		return 0, true, ok
	}
	for _, particle := range [...]string{"으로", "로", "은", "는", "이", "가", "을", "를", "의"} {
		if rest, found := strings.CutPrefix(s, particle); found {
			s = rest
			break
		}
	}
	s, _ = strings.CutPrefix(s, ",")
	told, ok := conversionWords(s)
	return 0, false, ok && told && len(s) < len(gap)
}

// isListed reports whether what stands between two amounts in one bracket lists them as conversions of one amount.
func isListed(gap string) bool {
	rest, ok := cutSeparator(skipTails(gap))
	if ok {
		_, ok = conversionWords(rest)
	}
	return ok
}

// cutSeparator cuts off what separates the parts of a list.
func cutSeparator(s string) (rest string, ok bool) {
	for _, sep := range [...]string{",", "·", "/", ";", "ㆍ", "또는", "혹은"} {
		if rest, ok = strings.CutPrefix(s, sep); ok {
			return rest, true
		}
	}
	return s, false
}

// bracketGoesOn reports whether a bracket with an amount before s has the form of a conversion: it ends here, or behind
// words that go with one, or it goes on with something apart. It returns what closes it if it has not ended.
func bracketGoesOn(s string, closer rune) (open rune, ok bool) {
	s = skipTails(plainText(s[:min(len(s), maxClose)]))
	for _, particle := range [...]string{"으로 ", "로 ", "에 "} {
		s = strings.TrimPrefix(s, particle) // 58조원으로 추산
	}
	if _, more := cutSeparator(s); more {
		return closer, true
	}
	i := strings.IndexRune(s, closer)
	if i < 0 {
		return 0, false
	}
	_, ok = conversionWords(s[:i])
	return 0, ok
}

// skipTails cuts off what stands behind an amount and belongs to it: quotes, 가량, 이상, 어치.
func skipTails(s string) string {
	for range 4 {
		s = strings.TrimLeft(s, " '\"’”」』")
		n := 0
		if w := tailWords.at(s, 0); w.sense != nil && w.flags&(fParticle|fThan) == 0 {
			n = len(w.text)
		}
		for _, w := range [...]string{"씩", "어치", "짜리", "상당", "규모", "꼴", "선", "에 해당", "에 달하는", "에 이르는"} {
			if strings.HasPrefix(s, w) {
				n = len(w)
			}
		}
		if n == 0 {
			break
		}
		s = s[n:]
	}
	return s
}

// conversionWords reports whether s has nothing but words that lead from an amount to its worth in another
// currency, and whether these say by themselves that it is one: 우리 돈으로 약, 한화로, 4일 환율 기준.
func conversionWords(s string) (told, ok bool) {
	for field := range strings.FieldsSeq(s) {
		tells, ok := conversionWord(field)
		if !ok {
			return false, false
		}
		told = told || tells
	}
	return told, true
}

// conversionWord is conversionWords for one word.
func conversionWord(s string) (told, ok bool) {
	if rest := strings.TrimLeft(s, "=≈≒~:"); len(rest) < len(s) {
		s, told = rest, true
	}
	s = strings.TrimRight(s, ",:")
	if s == "" {
		return told, true
	}
	if tells, ok := plainConversionWord(s); ok {
		return told || tells, true
	}
	if rest, found := strings.CutSuffix(s, "약"); found { // written together: 한화약
		tells, ok := conversionWord(rest)
		return told || tells, ok
	}
	for _, suffix := range [...]string{"으로는", "으로", "로는", "로", "은", "는", "을", "의", "에", "시", "하면", "해", "해서"} {
		if rest, found := strings.CutSuffix(s, suffix); found && rest != "" {
			tells, ok := plainConversionWord(rest)
			return told || tells || strings.HasPrefix(suffix, "으로") || strings.HasPrefix(suffix, "로"), ok
		}
	}
	return false, false
}

// plainConversionWord is conversionWord for a word without particles.
func plainConversionWord(s string) (told, ok bool) {
	switch s {
	case "돈", "우리돈", "환산", "즉", "곧":
		return true, true
	case "우리", "우리나라", "한국", "미국", "일본", "중국", "유럽", "영국", "현지", "현재", "당시", "이날", "전날", "오늘",
		"환율", "기준", "기준환율", "매매기준율", "시세", "적용", "시", "총", "무려", "각", "각각",
		"추정", "추산", "예상", "해당", "상당", "세전", "세후":
		return false, true
	}
	if w := leadWords.before(s, len(s)); w.sense != nil && len(w.text) == len(s) {
		return false, w.class == lApprox || w.class == lBound || w.class == lCurrency
	}
	if w := unitWords.at(s, 0); w.sense != nil && len(w.text) == len(s) {
		return false, w.class == wCurrency
	}
	return false, isDigit(s[0]) && strings.Trim(s, "0123456789.-/~:년월일시분말초자") == "" // a date
}
