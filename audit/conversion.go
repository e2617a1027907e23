package audit

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/judge"
	"github.com/komoney/komoney/internal/runes"
)

// pairFinder goes through the amounts of money in a text and looks at what stands between them.
type pairFinder struct {
	text   string
	from   komoney.Match // what the next amount may restate: the amount before, or the one before an open bracket
	end    int           // behind the amount before; 0 if there is none
	closer rune          // of the bracket that stands open between from and end, with a conversion in it; else 0

	outer    komoney.Match // what stands before an open bracket that begins with a rate: 2억 달러(1달러=1446원 기준 …: 200 million dollars, at 1,446 won
	outerEnd int           // behind it; 0 if there is none
}

// How far from an amount, in bytes, its conversion may stand, and the bracket around that close.
const (
	maxGap   = 96
	maxClose = 64
)

// next returns the conversion whose second amount is m.
func (f *pairFinder) next(m *komoney.Match) (Pair, bool) {
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
func (f *pairFinder) opens(m *komoney.Match) bool {
	if f.end == 0 || m.Start-f.end > maxGap {
		return false
	}
	_, _, ok := judge.CutParenthesis(skipTails(norm.PlainText(f.text[f.end:m.Start])))
	return ok
}

// joinedBehindRate is joined for an amount in a bracket that first says at which rate: (1달러=1446원 기준 약 2892억원), about 289.2 billion
// won at 1,446 won to the dollar.
func (f *pairFinder) joinedBehindRate(m *komoney.Match) (closer rune, ok bool) {
	if f.outerEnd == 0 || m.Start-f.outerEnd > 2*maxGap {
		return 0, false
	}
	gap := f.text[f.outerEnd:m.Start]
	if strings.Contains(gap, "\n") {
		return 0, false
	}
	s, closer, ok := judge.CutParenthesis(skipTails(norm.PlainText(gap)))
	if !ok || strings.ContainsRune(s, closer) {
		return 0, false
	}
	stated := false
	for i := range s {
		w := lex.RateMarks.At(s, i)
		switch {
		case w.Sense == nil:
		case w.N < lex.RateBasis:
			stated = stated || w.N > lex.RateEquals || w.Text == "="
		case stated:
			rest := s[i+len(w.Text):]
			rest = rest[len(lex.BasisEndings.At(rest, 0).Text):]
			if _, ok := judge.ConversionWords(rest); ok {
				return bracketContinues(f.text[m.End:], closer)
			}
		}
	}
	return 0, false
}

// joined reports whether m stands where a conversion of f.from would, and what closes the bracket
// that is still open behind it.
func (f *pairFinder) joined(m *komoney.Match) (closer rune, ok bool) {
	if f.end == 0 || m.Start-f.end > maxGap {
		return 0, false
	}
	gap := f.text[f.end:m.Start]
	if strings.Contains(gap, "\n") {
		return 0, false
	}
	gap = norm.PlainText(gap)
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

// isBasis reports whether an amount between gap and rest is the rate that was taken: 환율 1,450원 (a rate of 1,450 won), 1,450원 기준 (at
// 1,450 won).
func isBasis(gap string, m *komoney.Match, rest string) bool {
	if m.High.Magnitude() >= 4 { // no unit of a currency is worth so much
		return false
	}
	gap = strings.TrimRight(gap, " :=")
	if namesRate(strings.TrimSuffix(gap, lex.ParticleBefore(gap, lex.PTopic).Text)) {
		return true
	}
	rest = strings.TrimLeft(norm.PlainText(rest[:min(len(rest), maxClose)]), " ")
	w := lex.RateMarks.At(rest, 0)
	return w.Sense != nil && w.N == lex.RateBasis
}

// namesRate reports whether s ends with what names a rate: 환율 (exchange rate).
func namesRate(s string) bool {
	w := lex.RateMarks.At(s, max(0, len(s)-2*runes.SyllableLen))
	return w.Sense != nil && w.N == lex.RateNamed && len(s) >= 2*runes.SyllableLen
}

// isTold reports whether the words before the first amount say that it restates another one: 한화로 144억원 (14.4 billion, in won).
func (f *pairFinder) isTold() bool {
	start := max(0, f.from.Start-maxClose)
	for start < f.from.Start && !utf8.RuneStart(f.text[start]) {
		start++
	}
	s := strings.TrimRight(norm.PlainText(f.text[start:f.from.Start]), " ")
	s = strings.TrimRight(strings.TrimSuffix(s, judge.ApproxBefore(s)), " ")
	if w := lex.WorthHeads.Before(s, len(s)); w.Sense != nil && !isWordBefore(s, len(s)-len(w.Text)) {
		return true
	}
	w := lex.WorthHeads.Before(f.from.Text, min(len(f.from.Text), 2*runes.SyllableLen))
	return w.Sense != nil && w.N == 1
}

// leadsToRestated reports whether what stands between two amounts says that the first one is worth the second: 상당의 (worth).
func leadsToRestated(gap string) bool {
	gap = strings.TrimSpace(gap)
	w := lex.WorthLinks.At(gap, 0)
	return w.Sense != nil && len(w.Text) == len(gap)
}

// isRateUnit reports whether a is a sum that rates are quoted for: 1달러, 100엔, 10,000동 (1 dollar, 100 yen, 10,000 dong).
func isRateUnit(a *komoney.Amount) bool {
	exp := a.Low.Exp()
	return a.Low == a.High && exp >= 0 && exp <= 4 && a.Low == decimal.New(1, int8(exp))
}

// opensConversion reports whether what stands between two amounts says that the second one restates the
// first, and what closes the bracket if there is one. An equation may be a rate as well.
func opensConversion(gap string) (closer rune, equation, ok bool) {
	s := skipTails(gap)
	if inside, closer, found := judge.CutParenthesis(s); found {
		_, ok = judge.ConversionWords(inside)
		return closer, false, ok
	}
	switch first, size := utf8.DecodeRuneInString(s); first {
	case '=', '≒', '≈':
		_, ok = judge.ConversionWords(s[size:])
		return 0, true, ok
	}
	s = s[len(lex.CaseParticle(s, lex.PDirection, lex.PTopic, lex.PSubject, lex.PObject, lex.POf).Text):]
	s, _ = strings.CutPrefix(s, ",")
	told, ok := judge.ConversionWords(s)
	return 0, false, ok && told && len(s) < len(gap)
}

// isListed reports whether what stands between two amounts in one bracket lists them as conversions of one amount.
func isListed(gap string) bool {
	rest, ok := cutSeparator(skipTails(gap))
	if ok {
		_, ok = judge.ConversionWords(rest)
	}
	return ok
}

// cutSeparator cuts off what separates the parts of a list.
func cutSeparator(s string) (rest string, ok bool) {
	if rest, ok = strings.CutPrefix(s, ","); ok {
		return rest, true
	}
	w := lex.ListSeparators.At(s, 0)
	return s[len(w.Text):], w.Sense != nil
}

// bracketContinues reports whether a bracket with an amount before s has the form of a conversion: it ends here, or behind
// words that go with one, or it goes on with something apart. It returns what closes it if it has not ended.
func bracketContinues(s string, closer rune) (open rune, ok bool) {
	s = skipTails(norm.PlainText(s[:min(len(s), maxClose)]))
	s = s[len(lex.SpacedParticle(s, lex.PDirection, lex.PPlace).Text):] // 58조원으로 추산 (estimated at 58 trillion won)
	if _, more := cutSeparator(s); more {
		return closer, true
	}
	i := strings.IndexRune(s, closer)
	if i < 0 {
		return 0, false
	}
	_, ok = judge.ConversionWords(s[:i])
	return 0, ok
}

// skipTails cuts off what stands behind an amount and belongs to it: quotes, 가량 (or so), 이상 (or more), 어치 (worth of).
func skipTails(s string) string {
	for range 4 {
		s = strings.TrimLeft(s, " '\"’”」』")
		n := 0
		if w := lex.TailWords.At(s, 0); w.Sense != nil && w.Flags&(lex.FParticle|lex.FThan) == 0 {
			n = len(w.Text)
		}
		if w := lex.WorthWords.At(s, 0); w.Sense != nil && (w.N == lex.WorthSurely || w.N == lex.WorthOfSum) {
			n = len(w.Text)
		}
		if n == 0 {
			break
		}
		s = s[n:]
	}
	return s
}
