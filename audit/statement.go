package audit

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/judge"
	"github.com/komoney/komoney/internal/runes"
	"github.com/komoney/komoney/rates"
)

// Statement is an exchange rate that a text states: 달러당 1,446원 (1,446 won per dollar).
type Statement struct {
	// Low and High are the rate; they differ where Worth is a range, 1,440원대 (1,440-odd won),
	// whose open ends are Worth.LowOpen and Worth.HighOpen.
	Low, High rates.Rate
	// Worth is the amount, 1,446원, with its own place, and approximation and bound if there are any.
	Worth komoney.Match

	Start, End int    // byte offsets of Text in the text as given
	Text       string // the statement as written, from the currency on: text[Start:End]
}

// Statements returns the exchange rates that text states, in order, read with the zero Parser:
//
//	1달러=1,446.5원, 1유로는 1,560원              "1 dollar = …", "1 euro is …": an equation with 1, 10, 100, 1,000 or 10,000
//	달러당 1,446원, 100엔당 950원, 1,446원/달러   "1,446 won per dollar", "950 won per 100 yen", "1,446 won/dollar"
//	원·달러 환율 1,446원, 달러 환율은 1,446원     "won–dollar rate …", "the dollar rate is …": in either order of the currencies
//	USD/KRW 1,446.5
//
// Of a change, 1,400원에서 1,446원으로 (from 1,400 won to 1,446), both rates are stated.
//
// A rate of yen, dong or rupiah that names no number of them is for 100 where it can only be so, as banks
// quote them: 원·엔 환율 950원 (the won–yen rate is 950 won). How far a rate has moved is none: 전날보다 5.3원 오른 1,446원 (1,446 won, up
// 5.3 from the day before) states 1,446. Nor is a conversion in brackets, 400억 달러(58조원) (40 billion dollars, 58 trillion won), which
// [Pairs] returns.
func Statements(text string) iter.Seq[Statement] { return StatementsWith(komoney.Parser{}, text) }

// StatementsWith returns the exchange rates that text states as p reads it; else it does what [Statements] does.
func StatementsWith(p komoney.Parser, text string) iter.Seq[Statement] {
	p.Kinds = komoney.KindsOf(komoney.KindMoney, komoney.KindNumber)
	return func(yield func(Statement) bool) {
		f := rateFinder{text: text, options: amount.Options{Names: amount.CurrenciesOf(p.Names), Units: p.Units}}
		for m := range p.Find(text) {
			if st, ok := f.next(&m); ok && !yield(st) {
				return
			}
		}
	}
}

var defaultQuote = komoney.MustParseCurrency("KRW")

// currencyOf returns the currency of a code that a table or a Parser has.
func currencyOf(code string) komoney.Currency {
	c, _ := komoney.NewCurrency(code)
	return c
}

// rateBetween returns the rate at which two sums are worth the same, and the zero Rate for sums that make none.
func rateBetween(from, to komoney.Money) rates.Rate {
	r, _ := rates.NewRate(from, to)
	return r
}

// rateFinder goes through the amounts in a text and looks at what stands before them.
type rateFinder struct {
	text    string
	options amount.Options // that names of currencies are looked up with
	last    komoney.Match  // the amount before
	told    int            // behind the statement before
	same    quoted         // what the statement before says besides its amount, which is last; zero if last is none

	norm  norm.Normalizer
	start int    // where before begins
	plain string // what stands before the amount in its sentence, as the grammar reads it
	moved bool   // plain is a normalised copy
}

// maxBefore is how far before an amount, in bytes, a sentence may name the currencies.
const maxBefore = 192

// quoted is what a statement says besides the amount.
type quoted struct {
	from  komoney.Money
	quote komoney.Currency
	start int // of the statement in the text
	end   int // 0: where the amount ends
}

// next returns the statement whose amount is m.
func (f *rateFinder) next(m *komoney.Match) (Statement, bool) {
	last, same := f.last, f.same
	f.last, f.same = *m, quoted{}
	if m.Start < f.told || m.Low.Sign() <= 0 || isVague(m) || !m.Denominator.IsZero() {
		return Statement{}, false // the $ of 1,446원/$ 1 (1,446 won/$1) has been told as what the rate is for
	}
	f.look(m.Start)
	q, ok := f.equation(&last, m)
	for _, read := range [...]func(*komoney.Match) (quoted, bool){f.per, f.named, f.codes, f.slash} {
		if ok {
			break
		}
		q, ok = read(m)
	}
	if !ok && f.isChanged(&last, &same, m) {
		q, ok = quoted{same.from, same.quote, m.Start, 0}, true
	}
	if !ok || q.from.Currency() == q.quote || isChange(f.text[m.End:min(len(f.text), m.End+maxClose)]) {
		return Statement{}, false
	}
	st := Statement{
		Low: rateBetween(q.from, komoney.NewMoney(m.Low, q.quote)), High: rateBetween(q.from, komoney.NewMoney(m.High, q.quote)),
		Worth: *m, Start: q.start, End: max(m.End, q.end),
	}
	if !isPlausible(st.High) {
		return Statement{}, false
	}
	st.Text = f.text[st.Start:st.End]
	f.told, f.same = st.End, q
	return st, true
}

// isChanged reports whether m is what a rate was changed to: 1,400원에서 1,446원으로 올랐다 (rose from 1,400 won to 1,446).
func (f *rateFinder) isChanged(last *komoney.Match, same *quoted, m *komoney.Match) bool {
	if same.quote.IsZero() || !f.worthIn(same.quote, m) {
		return false
	}
	gap := strings.TrimSpace(norm.PlainText(f.text[last.End:m.Start]))
	if from := lex.CaseParticle(gap, lex.PFrom); from.Sense == nil || len(from.Text) < len(gap) {
		return false
	}
	rest := norm.PlainText(f.text[m.End:min(len(f.text), m.End+maxClose)])
	return lex.CaseParticle(rest, lex.PDirection).Sense != nil
}

// look takes up what stands before an amount: its sentence, and nothing of the statement before.
func (f *rateFinder) look(end int) {
	f.start = max(f.told, end-maxBefore)
	for f.start < end && f.start > 0 && !utf8.RuneStart(f.text[f.start]) {
		f.start++
	}
	s := f.text[f.start:end]
	for _, stop := range [...]string{"\n", ". ", "! ", "? "} {
		if i := strings.LastIndex(s, stop); i >= 0 {
			f.start += i + len(stop)
			s = s[i+len(stop):]
		}
	}
	f.plain, f.moved = s, f.norm.Needed(s)
	if f.moved {
		f.norm.Set(s)
		f.plain = f.norm.Text()
	}
}

// at returns where in the text what is at i in plain stands.
func (f *rateFinder) at(i int) int {
	if f.moved {
		i = f.norm.Offset(i)
	}
	return f.start + i
}

// equation reads 1달러= (1 dollar =), 1유로는 (1 euro is), 100엔당 (per 100 yen): the amount before is what the rate is for.
func (f *rateFinder) equation(last, m *komoney.Match) (q quoted, ok bool) {
	if m.Kind != komoney.KindMoney || last.Kind != komoney.KindMoney || !isRateUnit(&last.Amount) || last.Start < f.start {
		return q, false
	}
	gap := strings.TrimLeft(norm.PlainText(f.text[last.End:m.Start]), " ")
	sign := lex.RateMarks.At(gap, 0)
	if sign.Sense == nil || sign.N > lex.RatePer {
		sign = lex.CaseParticle(gap, lex.PTopic, lex.PSubject, lex.PPlace)
	}
	if sign.Sense == nil || sign.Class == lex.PPlace && last.Low.Exp()%2 != 0 {
		return q, false
	}
	return quoted{komoney.NewMoney(last.Low, last.Currency), m.Currency, last.Start, 0}, leadsToRate(gap[len(sign.Text):], false)
}

// lastMark returns where the last mark of the sort n is in s, and its end; -1 for none.
func lastMark(s string, n int8) (at, end int) {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] < 0xEA { // neither begins a syllable nor is a mark that is looked for here
			continue
		}
		if w := lex.RateMarks.At(s, i); w.Sense != nil && w.N == n {
			return i, i + len(w.Text)
		}
	}
	return -1, -1
}

// per reads 달러당 (per dollar), without a number.
func (f *rateFinder) per(m *komoney.Match) (q quoted, ok bool) {
	if m.Kind != komoney.KindMoney {
		return q, false
	}
	i, end := lastMark(f.plain, lex.RatePer)
	if i < 0 || !leadsToRate(f.plain[end:], true) {
		return q, false
	}
	w, at := f.options.CurrencyBefore(f.plain, i)
	if w.Sense == nil || !namesCurrency(w) || isWordBefore(f.plain, at) {
		return q, false
	}
	return quoted{komoney.NewMoney(decimal.FromInt(1), currencyOf(f.options.Currency(w))), m.Currency, f.at(at), 0}, true
}

// named reads 원·달러 환율은 (the won–dollar rate is) and 달러 환율 (the dollar rate).
func (f *rateFinder) named(m *komoney.Match) (q quoted, ok bool) {
	i, end := lastMark(f.plain, lex.RateNamed)
	if i < 0 || !reachesRate(f.plain[end:]) {
		return q, false
	}
	w, at := f.options.CurrencyBefore(f.plain, len(strings.TrimRight(f.plain[:i], " ")))
	if w.Sense == nil {
		return q, false
	}
	base, quote := currencyOf(f.options.Currency(w)), defaultQuote
	count, at := countBefore(f.plain, at)
	if first, firstAt := f.options.CurrencyBefore(f.plain, beforeJoint(f.plain, at)); first.Sense != nil && !isWordBefore(f.plain, firstAt) {
		at = firstAt
		c := currencyOf(f.options.Currency(first))
		if c != quote && c != m.Currency { // 유로·달러, 달러·원 (euro–dollar, dollar–won)
			c, base = base, c
		}
		quote = c
	}
	if isWordBefore(f.plain, at) || !f.worthIn(quote, m) {
		return q, false
	}
	if count.IsZero() {
		count = customaryUnit(base, quote, m.Low)
	}
	return quoted{komoney.NewMoney(count, base), quote, f.at(at), 0}, true
}

// countBefore returns the number that stands before a currency at s[i:], and where it begins: 원/100엔 환율 (the rate of won to 100 yen).
func countBefore(s string, i int) (count decimal.Decimal, at int) {
	at = len(strings.TrimRight(s[:i], "0123456789"))
	if at < i {
		count, _ = decimal.Parse(s[at:i]) // digits alone: they fit, or there is no such rate
	}
	return count, at
}

// worthIn reports whether m may be a rate in the currency. A number without one may be in won,
// unless it is so small that it will count something else.
func (f *rateFinder) worthIn(quote komoney.Currency, m *komoney.Match) bool {
	if m.Kind == komoney.KindMoney {
		return m.Currency == quote && !m.Implied
	}
	return quote.Code() == "KRW" && (m.Low.Exp() < 0 || m.Low.Magnitude() >= 2)
}

// codes reads USD/KRW, whose second code the amount may have as its own.
func (f *rateFinder) codes(m *komoney.Match) (q quoted, ok bool) {
	s, quote := strings.TrimRight(f.plain, " =:"), m.Currency
	if m.Kind == komoney.KindNumber {
		s, quote = cutCode(s)
	} else if !strings.HasPrefix(m.Text, quote.Code()) {
		return q, false
	}
	s, ok = strings.CutSuffix(s, "/")
	s, base := cutCode(s)
	if !ok || base.IsZero() || quote.IsZero() || isWordBefore(s, len(s)) {
		return q, false
	}
	if base.Code() == "KRW" && m.Low.Magnitude() >= 2 { // KRW/USD 1,446.5 is in the order of 원/달러 (won/dollar)
		base, quote = quote, base
	}
	return quoted{komoney.NewMoney(customaryUnit(base, quote, m.Low), base), quote, f.at(len(s)), 0}, true
}

// slash reads 1,446원/달러 (1,446 won/dollar).
func (f *rateFinder) slash(m *komoney.Match) (q quoted, ok bool) {
	rest := f.text[m.End:min(len(f.text), m.End+maxClose)]
	if m.Kind != komoney.KindMoney || !strings.HasPrefix(rest, "/") && !strings.HasPrefix(rest, "／") {
		return q, false
	}
	f.norm.Set(rest)
	s := f.norm.Text()
	const at = len("/")
	w := f.options.Unit(s, at)
	if w.Sense == nil || !namesCurrency(w) {
		return q, false
	}
	end := at + len(w.Text)
	if next, _ := utf8.DecodeRuneInString(s[end:]); runes.IsWord(next) {
		return q, false
	}
	return quoted{komoney.NewMoney(decimal.FromInt(1), currencyOf(f.options.Currency(w))), m.Currency, m.Start, m.End + f.norm.EndOffset(end)}, true
}

// namesCurrency tells 달러 (dollar) and 유로 (euro) from names that are everyday words or weights as well: 원 (won, or a circle), 동 (dong, or
// a block), 파운드 (pound).
func namesCurrency(w lex.Word) bool {
	return w.Class == lex.WCurrency && w.Flags&(lex.FNeedScale|lex.FWeight|lex.FWeakUnit) == 0
}

// isWordBefore reports whether what begins at s[i:] is the rest of a longer word.
func isWordBefore(s string, i int) bool {
	c, _ := utf8.DecodeLastRuneInString(s[:i])
	return runes.IsWord(c)
}

// cutCode cuts off the currency code that s ends with.
func cutCode(s string) (rest string, c komoney.Currency) {
	n := max(len(s)-len("USD"), 0)
	if info := lex.CurrencyByCode(s[n:]); info != nil {
		return s[:n], currencyOf(info.Code.Text())
	}
	return s, komoney.Currency{}
}

// beforeJoint returns where the currency ends that another one at s[i:] is set beside: 원·달러, 원/달러 (won–dollar), 엔화 대비 원화 (the won
// against the yen).
func beforeJoint(s string, i int) int {
	s = strings.TrimRight(s[:i], " ")
	if w := lex.RateJoints.Before(s, len(s)); w.Sense != nil {
		s = strings.TrimRight(s[:len(s)-len(w.Text)], " ")
	}
	return len(s)
}

// customaryUnit returns how many units a rate without a number of them is for: Korean banks quote some
// currencies by hundreds, and none of these has been worth so much that the figure could mean one.
func customaryUnit(base, quote komoney.Currency, worth decimal.Decimal) decimal.Decimal {
	one, hundred := decimal.FromInt(1), decimal.FromInt(100)
	if quote.Code() != "KRW" {
		return one
	}
	switch base.Code() {
	case "JPY":
		if !worth.Less(hundred) {
			return hundred
		}
	case "IDR", "VND":
		if !worth.Less(one) {
			return hundred
		}
	}
	return one
}

// isPlausible keeps sums of money apart from rates: no unit of a currency is worth ten thousand won,
// or a million of anything.
func isPlausible(r rates.Rate) bool {
	limit := 6
	if r.Quote().Code() == "KRW" {
		limit = 4
	}
	most, err := r.From().Amount().Shift(limit)
	return err == nil && r.To().Amount().Less(most)
}

// isChange reports whether s, behind an amount, says that it is a difference: 5.3원 오른 (up 5.3 won), 5원가량(0.4%) 내린 (down some
// 5 won, or 0.4%).
func isChange(s string) bool {
	s = skipTails(norm.PlainText(s))
	if strings.HasPrefix(s, "(") {
		_, s, _ = strings.Cut(s, ")")
		s = strings.TrimLeft(s, " ")
	}
	return lex.Movements.At(s, 0).Sense != nil
}

// leadsToRate reports whether s, between what a rate is for and the rate, has nothing but words that go with one.
func leadsToRate(s string, figures bool) bool {
	for field := range strings.FieldsSeq(s) {
		if !isRateWord(field, figures) {
			return false
		}
	}
	return true
}

// isRateWord reports whether a word goes with a rate; figures says whether there may be dates, times and changes.
func isRateWord(s string, figures bool) bool {
	if _, ok := judge.ConversionWord(s); ok || figures && runes.IsDigit(s[0]) {
		return true
	}
	w := lex.RateTerms.At(s, 0)
	if w.Sense == nil {
		if w = lex.Movements.At(s, 0); w.Sense == nil || w.N == 0 {
			return false
		}
	}
	rest := s[len(w.Text):]
	if rest == "" || rest == "," {
		return true
	}
	if by := lex.CaseParticle(rest, lex.PTopic, lex.PSubject, lex.PPlace, lex.POf, lex.PFrom, lex.PThan, lex.PDirection); by.Sense != nil {
		return len(by.Text) == len(rest)
	}
	basis := lex.RateMarks.At(rest, 0)
	return basis.Sense != nil && basis.N == lex.RateBasis && len(basis.Text) == len(rest)
}

// reachesRate reports whether s, between 환율 (the rate) and an amount, speaks of the rate all along. Behind a particle, 환율은 (the rate is), it
// may say anything up to another subject, and up to the rate's movement: 환율이 급등하면서 (as the rate soars).
func reachesRate(s string) bool {
	if strings.HasPrefix(s, "(") { // 환율(종가 기준)은 (the rate, at the close, is)
		_, s, _ = strings.Cut(s, ")")
	}
	free := false
	if w := lex.SpacedParticle(s, lex.PTopic, lex.PSubject, lex.PObject, lex.PAlso); w.Sense != nil {
		s, free = s[len(w.Text):], true
	}
	for field := range strings.FieldsSeq(s) {
		if isRateWord(field, true) {
			continue
		}
		if !free || lex.ParticleBefore(field, lex.PTopic, lex.PSubject).Sense != nil || endsPer(field) {
			return false
		}
		w := lex.ClauseEndings.Before(field, len(field))
		free = !w.Says(lex.EndsRate)
	}
	return true
}

// endsPer reports whether a word ends as the unit of a rate does: 유로당 (per euro).
func endsPer(word string) bool {
	at, end := lastMark(word, lex.RatePer)
	return at >= 0 && end == len(word)
}
