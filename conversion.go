package komoney

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
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
	stated := false
	for i := range s {
		w := rateMarks.at(s, i)
		switch {
		case w.sense == nil:
		case w.n < markBasis:
			stated = stated || w.n > markEqual || w.text == "="
		case stated:
			rest := s[i+len(w.text):]
			rest = rest[len(basisEndings.at(rest, 0).text):]
			if _, ok := conversionWords(rest); ok {
				return bracketContinues(f.text[m.End:], closer)
			}
		}
	}
	return 0, false
}

// What the marks of rates are, by their n.
const (
	markEqual = iota // =
	markPer          // 당
	markRate         // 환율
	markBasis        // 기준
)

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
		return bracketContinues(f.text[m.End:], f.closer)
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
	return bracketContinues(f.text[m.End:], closer)
}

// isBasis reports whether an amount between gap and rest is the rate that was taken: 환율 1,450원, 1,450원 기준.
func isBasis(gap string, m *Match, rest string) bool {
	if m.High.Magnitude() >= 4 { // no unit of a currency is worth so much
		return false
	}
	gap = strings.TrimRight(gap, " :=")
	if namesRate(strings.TrimSuffix(gap, particleBefore(gap, pTopic).text)) {
		return true
	}
	rest = strings.TrimLeft(plainText(rest[:min(len(rest), maxClose)]), " ")
	w := rateMarks.at(rest, 0)
	return w.sense != nil && w.n == markBasis
}

// namesRate reports whether s ends with what names a rate: 환율.
func namesRate(s string) bool {
	w := rateMarks.at(s, max(0, len(s)-2*syllableLen))
	return w.sense != nil && w.n == markRate && len(s) >= 2*syllableLen
}

// isTold reports whether words before the amount before say that it restates another one: 한화로 144억원.
func (f *pairFinder) isTold() bool {
	start := max(0, f.from.Start-maxClose)
	for start < f.from.Start && !utf8.RuneStart(f.text[start]) {
		start++
	}
	s := strings.TrimRight(plainText(f.text[start:f.from.Start]), " ")
	s = strings.TrimRight(strings.TrimSuffix(s, approxBefore(s)), " ")
	if w := worthHeads.before(s, len(s)); w.sense != nil && !isWordBefore(s, len(s)-len(w.text)) {
		return true
	}
	w := worthHeads.before(f.from.Text, min(len(f.from.Text), 2*syllableLen))
	return w.sense != nil && w.n == 1
}

// leadsToRestated reports whether what stands between two amounts says that the first one is worth the second: 상당의.
func leadsToRestated(gap string) bool {
	gap = strings.TrimSpace(gap)
	w := worthLinks.at(gap, 0)
	return w.sense != nil && len(w.text) == len(gap)
}

// isRateUnit reports whether a is such a sum as rates are quoted for: 1달러, 100엔, 10,000동.
func isRateUnit(a *Amount) bool {
	exp := a.Low.Exp()
	return a.Low == a.High && exp >= 0 && exp <= 4 && a.Low == decimal.New(1, int8(exp))
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
	s = s[len(caseParticle(s, pDirection, pTopic, pSubject, pObject, pOf).text):]
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
	if rest, ok = strings.CutPrefix(s, ","); ok {
		return rest, true
	}
	w := listSeparators.at(s, 0)
	return s[len(w.text):], w.sense != nil
}

// bracketContinues reports whether a bracket with an amount before s has the form of a conversion: it ends here, or behind
// words that go with one, or it goes on with something apart. It returns what closes it if it has not ended.
func bracketContinues(s string, closer rune) (open rune, ok bool) {
	s = skipTails(plainText(s[:min(len(s), maxClose)]))
	s = s[len(spacedParticle(s, pDirection, pPlace).text):] // 58조원으로 추산
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
		if w := worthWords.at(s, 0); w.sense != nil && (w.n == 0 || w.n == 3) {
			n = len(w.text)
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
	if approx := approxBefore(s); approx != "" { // written together: 한화약
		tells, ok := conversionWord(strings.TrimSuffix(s, approx))
		return told || tells, ok
	}
	if w := conversionEndings.before(s, len(s)); w.sense != nil && len(w.text) < len(s) {
		tells, ok := plainConversionWord(s[:len(s)-len(w.text)])
		return told || tells || w.n == 1, ok
	}
	return false, false
}

// plainConversionWord is conversionWord for a word without particles.
func plainConversionWord(s string) (told, ok bool) {
	if w := conversionTerms.at(s, 0); w.sense != nil && len(w.text) == len(s) {
		return w.n == 1, true
	}
	if w := leadWords.before(s, len(s)); w.sense != nil && len(w.text) == len(s) {
		return false, w.class == lApprox || w.class == lBound || w.class == lCurrency
	}
	if w := unitWords.at(s, 0); w.sense != nil && len(w.text) == len(s) {
		return false, w.class == wCurrency
	}
	return false, isDigit(s[0]) && isDate(s)
}

// isDate reports whether s has nothing but digits, and what dates and times are written with beside them.
func isDate(s string) bool {
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) || indexByte(".-/~:", s[i]) >= 0 {
			continue
		}
		w := dateParts.at(s, i)
		if w.sense == nil {
			return false
		}
		i += len(w.text) - 1
	}
	return true
}
