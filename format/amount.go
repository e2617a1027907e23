package format

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
	"github.com/komoney/komoney/internal/spell"
)

// amountWriter writes one amount.
type amountWriter struct {
	Formatter
	style *styleInfo
	a     komoney.Amount

	numbers *styleInfo // what the numbers are written in, for the unit's sake
	lead    string     // what stands before a number: $, 시속 (an hour), 제 (-th)
	leadGap bool       // and a space
	tail    string     // what stands behind it
	join    tailJoin
	symbol  bool // lead is a symbol, with the sign before it
	minor   int  // digits of a fraction behind a symbol or a code
	joined  bool // the numbers have their unit within them: 스물세 번째 (the twenty-third)
}

// tailJoin says whether a space parts a number from its unit.
type tailJoin uint8

const (
	joinUnit   tailJoin = iota // 명, 톤 (people, tons): 23명, 100만명 (a million people); 100만 명 where the style is spaced
	joinShort                  // 원, 엔 (won, yen): as joinUnit, and 만원 (10,000 won) in words where the style is not spaced
	joinName                   // 달러 (dollars): 5달러, 400억 달러 (40 billion dollars) in every style
	joinSign                   // %: never in digits
	joinSpaced                 // BTC, 회사 (firms): always
)

// append appends the amount.
func (w *amountWriter) append(b []byte) []byte {
	w.setUnit()
	if w.a.Approx {
		b = append(b, spell.AboutWord...)
	}
	contract := w.Contract && w.a.Kind == komoney.KindMoney && !w.a.IsRange
	hanja := w.style.form == formWords && w.style.words != &spell.HangulWords
	if contract && hanja {
		b = append(b, "金 "...)
	} else if contract {
		b = append(b, "일금 "...)
	}
	b = w.appendValue(b)
	if contract && hanja {
		b = append(b, "整"...)
	} else if contract {
		b = append(b, "정"...)
	}
	if int(w.a.Bound) < len(spell.BoundWords) {
		b = append(b, spell.BoundWords[w.a.Bound]...)
	}
	return b
}

// appendValue appends the value or the range with its unit.
func (w *amountWriter) appendValue(b []byte) []byte {
	a := &w.a
	switch {
	case !a.IsRange || a.Low == a.High && !a.LowOpen && !a.HighOpen:
		return w.appendOne(b)
	case !a.Denominator.IsZero():
		b = w.appendRatio(b, a.Low, a.Denominator)
		b = w.appendRatio(append(b, '~'), a.High, a.Denominator)
		return w.appendTail(b)
	case a.LowOpen || a.HighOpen:
		return w.appendOpen(b)
	}
	return w.appendRange(b)
}

// appendOne appends a single value.
func (w *amountWriter) appendOne(b []byte) []byte {
	if !w.a.Denominator.IsZero() {
		return w.appendTail(w.appendRatio(b, w.a.Low, w.a.Denominator))
	}
	if w.a.Kind == komoney.KindFraction {
		if num, den, ok := quotient(w.a.Low); ok {
			return w.appendRatio(b, num, den)
		}
	}
	if out, ok := w.appendCents(b); ok {
		return out
	}
	return w.appendTail(w.appendNumber(b, w.a.Low))
}

// appendNumber appends a number and what stands before it.
func (w *amountWriter) appendNumber(b []byte, d decimal.Decimal) []byte {
	if w.symbol && d.Sign() < 0 {
		b = append(b, '-')
		d = d.Neg()
	}
	b = append(b, w.lead...)
	if w.leadGap {
		b = append(b, ' ')
	}
	return w.appendBare(b, d)
}

// appendBare appends a number alone.
func (w *amountWriter) appendBare(b []byte, d decimal.Decimal) []byte {
	s := w.numbers
	if w.tail == "" && w.a.Kind == komoney.KindMoney && s.form <= formPlaces && looksElided(d) {
		s = &styles[StylePlain]
	}
	b = appendStyle(b, d, s)
	if w.a.Kind == komoney.KindMoney && d.Exp() == -3 && numeral.GroupsByPoint(b, w.a.Currency.Code()) {
		b = append(b, '0') // 15.2480원 (15.248 won): 15.248 would be read as 15,248
	}
	if w.minor > 0 && d.Exp() < 0 && runes.IsDigit(b[len(b)-1]) {
		for n := -d.Exp(); n < w.minor; n++ {
			b = append(b, '0') // $5.50
		}
	}
	return b
}

// appendTail appends the unit. The orthography (한글 맞춤법, article 43) parts it from the number,
// and lets it be written to digits.
func (w *amountWriter) appendTail(b []byte) []byte {
	if w.tail == "" {
		return b
	}
	space := false
	switch last := b[len(b)-1]; {
	case w.join == joinSpaced:
		space = true
	case w.style.form >= formWords:
		space = w.style.spaced || w.join != joinShort
	case runes.IsDigit(last):
	case w.join == joinName:
		space = true
	case w.join != joinSign:
		space = w.style.spaced
	}
	if space {
		b = append(b, ' ')
	}
	return append(b, w.tail...)
}

// appendRatio appends a ratio: 3분의 1 (a third).
func (w *amountWriter) appendRatio(b []byte, num, den decimal.Decimal) []byte {
	s := w.numbers
	if s.form == formPlain {
		return den.AppendTo(append(num.AppendTo(b), '/'))
	}
	if num.Sign() < 0 {
		if s.form < formWords {
			b = append(b, '-')
		} else {
			b = append(b, minusWord...)
		}
		num = num.Neg()
	}
	b = append(appendStyle(b, den, s), "분의 "...)
	return appendStyle(b, num, s)
}

// quotient returns a fraction as two integers without a common divisor, and whether it is one of
// an ordinary size.
func quotient(d decimal.Decimal) (num, den decimal.Decimal, ok bool) {
	if d.Exp() >= 0 || d.Exp() < -19 || d.Digits() > 19 {
		return d, d, false
	}
	x := d.Rat()
	num, ok1 := decimal.FromBigInt(x.Num(), 0)
	den, ok2 := decimal.FromBigInt(x.Denom(), 0)
	return num, den, ok1 && ok2
}

// appendCents appends money in words with its minor unit, if it has one: 일 달러 이십오 센트 (one dollar twenty-five cents).
func (w *amountWriter) appendCents(b []byte) ([]byte, bool) {
	d := w.a.Low
	name, alone := centName(w.a.Currency.Code())
	if name == "" || w.a.Kind != komoney.KindMoney || w.style.form < formWords || w.numbers.words != &spell.HangulWords || d.Exp() != -1 && d.Exp() != -2 {
		return b, false
	}
	main := d.Round(0, decimal.Down)
	cents, err := d.Sub(main)
	if err != nil || main.IsZero() && !alone {
		return b, false
	}
	cents, _ = cents.Shift(2) // of a fraction with one or two digits
	if !main.IsZero() {
		b = append(w.appendTail(w.appendNumber(b, main)), ' ')
		cents = cents.Abs()
	}
	b = append(appendStyle(b, cents, w.numbers), ' ')
	return append(b, name...), true
}

// centName returns the name of the hundredth part behind the main unit of a currency, and
// whether it means that currency alone as well.
func centName(code string) (name string, alone bool) {
	switch code {
	case "USD":
		return "센트", true
	case "GBP":
		return "펜스", true
	case "EUR", "AUD", "CAD", "HKD", "NZD", "SGD":
		return "센트", false
	}
	return "", false
}

// appendRange appends a range with both its ends: 150억~250억 달러 (15 to 25 billion dollars), 9,000원~1만 원 (9,000 to 10,000 won).
func (w *amountWriter) appendRange(b []byte) []byte {
	low, high := w.a.Low, w.a.High
	twice := w.joined || w.numbers.form == formNative
	// 6조1,551~9조 (6,000,000,001,551 to 9 trillion): the unit tells that it is not 6조1,551억 (6.1551 trillion).
	if w.sharesScale(low, high) || looksElided(low) {
		if w.tail == "" && !w.joined {
			w.numbers = &styles[StylePlain] // 3~40,000
		} else {
			twice = true
		}
	}
	b = w.appendNumber(b, low)
	if twice {
		b = w.appendTail(b)
	}
	return w.appendTail(w.appendBare(append(b, '~'), high))
}

// sharesScale reports whether the low end would be read with the scale of the high one: 3~4억 is 3억~4억 (300 to 400 million).
func (w *amountWriter) sharesScale(low, high decimal.Decimal) bool {
	if low.Magnitude() >= 4 || w.numbers.form == formPlain {
		return false
	}
	if w.numbers.form == formPlaces || w.numbers.form >= formWords {
		return max(low.Magnitude(), 0) < high.Magnitude() // 십, 백 and 천 (10, 100, 1,000) are scales too
	}
	return high.Magnitude() >= 4
}

// appendOpen appends a range with an open end: 3만원대 (30,000-odd won), or 100 이상 200 미만 (100 or more, under 200).
func (w *amountWriter) appendOpen(b []byte) []byte {
	a := &w.a
	if edge, ok := bracket(a); ok && !(w.leadGap && a.Kind == komoney.KindMoney) { // KRW 40대 are 40 cars
		return append(w.appendTail(w.appendNumber(b, edge)), "대"...)
	}
	from, to := komoney.AtLeast, komoney.AtMost
	if a.LowOpen {
		from = komoney.MoreThan
	}
	if a.HighOpen {
		to = komoney.LessThan
	}
	b = append(w.appendTail(w.appendNumber(b, a.Low)), spell.BoundWords[from]...)
	b = w.appendTail(w.appendNumber(append(b, ' '), a.High))
	return append(b, spell.BoundWords[to]...)
}

// bracket returns the number before 대 (-odd), if the range is one of the place of its last digit.
func bracket(a *komoney.Amount) (edge decimal.Decimal, ok bool) {
	if a.LowOpen == a.HighOpen || a.LowOpen && a.High.Sign() >= 0 || a.HighOpen && a.Low.Sign() < 0 {
		return edge, false
	}
	edge = a.Low
	if a.LowOpen {
		edge = a.High
	}
	width := decimal.New(1, 0)
	switch a.Kind {
	case komoney.KindMoney, komoney.KindPercent, komoney.KindPercentPoint, komoney.KindBasisPoint:
		if !edge.IsZero() {
			width, _ = width.Shift(edge.Exp())
		}
	case komoney.KindQuantity:
		if a.Unit != lex.RefYear.Text() {
			return edge, false
		}
		width = decimal.New(10, 0) // 2000년대 (the 2000s)
	default:
		return edge, false
	}
	end, err := a.Low.Add(width)
	return edge, err == nil && end == a.High
}

// setUnit finds what stands before and behind the numbers, and how these are written.
func (w *amountWriter) setUnit() {
	words := w.style.form >= formWords
	native := false
	w.numbers = w.style
	switch w.a.Kind {
	case komoney.KindMoney:
		w.setCurrency(words)
	case komoney.KindPercent:
		w.setSign(words, "%", "퍼센트")
	case komoney.KindPercentPoint:
		w.setSign(words, "%p", "퍼센트포인트")
	case komoney.KindBasisPoint:
		w.setSign(words, "bp", "베이시스포인트")
	case komoney.KindMultiple:
		w.tail, native = "배", w.below(21) // 스무 배 (twenty times), 이십일 배 (twenty-one times)
	case komoney.KindOrdinal:
		w.setOrdinal()
	case komoney.KindQuantity:
		native = w.setQuantity(words)
	}
	switch {
	case w.joined || !words || w.a.Kind == komoney.KindNumber && w.a.Denominator.IsZero():
	case native && w.style.words == &spell.HangulWords && w.style.ones != onesAlways:
		w.numbers = &styles[StyleNativeAttributive]
	case w.style.form == formNative:
		w.numbers = &styles[StyleHangulSpaced]
	}
}

// below reports whether all numbers are integers from 1 up to the limit.
func (w *amountWriter) below(limit int64) bool {
	low, ok1 := w.a.Low.Int64()
	high, ok2 := w.a.High.Int64()
	return ok1 && ok2 && low > 0 && high < limit && w.a.Denominator.IsZero()
}

func (w *amountWriter) setSign(words bool, sign, word string) {
	if w.tail, w.join = sign, joinSign; words {
		w.tail, w.join = word, joinUnit
	}
}

// setCurrency finds the name, the symbol or the code of the currency.
func (w *amountWriter) setCurrency(words bool) {
	code := w.a.Currency.Code()
	info := lex.CurrencyByCode(code)
	switch {
	case info == nil:
		w.tail, w.join = code, joinSpaced
		return
	case words || w.Contract || w.Currency == CurrencyName: // 정 (and no more) stands behind a word: 300정 would be 300 pills
	case w.Currency == CurrencySymbol:
		w.minor = int(info.Digits)
		if w.lead = info.Sign(); w.lead != "" {
			w.symbol = true
			return
		}
		fallthrough
	default:
		w.minor = int(info.Digits)
		w.lead, w.leadGap = code, true
		return
	}
	name := info.Everyday.Text()
	if u := lex.UnitWords.At(name, 0); u.Sense == nil || u.Text != name || u.Class != lex.WCurrency || u.Ref.Text() != code {
		w.tail, w.join = code, joinSpaced // the name of another currency
		return
	}
	switch n := lex.Numerals.At(name, 0); {
	case len(name) == len("원"):
		w.tail, w.join = name, joinShort
	case n.Sense != nil && n.Class <= lex.NBig: // 5 조지아라리 (5 Georgian lari), not 5조 지아라리 (5 trillion 지아라리)
		w.tail, w.join = name, joinSpaced
	default:
		w.tail, w.join = name, joinName
	}
}

// setOrdinal finds the counter of an ordinal. One without a counter of its own takes 제 (-th): 제3 (the third), 제3차
// (the third round).
func (w *amountWriter) setOrdinal() {
	hangul := w.style.words == &spell.HangulWords && w.style.ones != onesAlways
	switch unit := w.a.Unit; {
	case unit == "번째" && hangul:
		w.numbers, w.joined = &styles[StyleOrdinalCount], true
	case unit == "째" && hangul:
		w.numbers, w.joined = &styles[StyleOrdinal], true
	case unit == "번째", unit == "째", unit == "위", unit == "등":
		w.tail = unit
	default:
		w.lead, w.tail = "제", unit
	}
}

// setQuantity finds the unit of a quantity, and reports whether it takes native numerals.
func (w *amountWriter) setQuantity(words bool) (native bool) {
	if m := spell.MeasureByID(w.a.Unit); m != nil || spell.SpeedLead(w.a.Unit) != "" {
		w.setMeasure(m, words)
		return false
	}
	w.tail = w.a.Unit
	if yearUnit(w.tail) && !words && w.below(3000) {
		w.numbers = &styles[StyleNewspaper] // a year has no comma: 2022년 (2022)
	}
	u := lex.UnitWords.At(w.tail, 0)
	if u.Sense == nil || u.Text != w.tail {
		return w.below(100)
	}
	if u.Flags&lex.FNoun != 0 {
		w.join = joinSpaced // 23 회사 (23 firms)
	}
	return u.Flags&(lex.FNative|lex.FNoun) != 0 && (u.Flags&lex.FSino == 0 || !sinoFirst(w.tail)) && w.below(100)
}

// yearUnit reports whether the unit stands behind years of the calendar.
func yearUnit(unit string) bool {
	w := lex.UnitWords.At(unit, 0)
	return w.Sense != nil && len(w.Text) == len(unit) && w.Flags&lex.FYear != 0
}

// setMeasure takes the symbol of a unit for digits, and its name for words.
func (w *amountWriter) setMeasure(m *spell.Measure, words bool) {
	unit := w.a.Unit
	switch lead := spell.SpeedLead(unit); {
	case !words && m != nil:
		w.tail = m.Short
		if c, _ := utf8.DecodeRuneInString(w.tail); !runes.IsHangul(c) {
			w.join = joinSign
		}
	case lead != "":
		w.lead, w.leadGap = lead, true
		base, _, _ := strings.Cut(unit, "-per-")
		w.tail = spell.MeasureByID(base).Name
	default:
		w.tail = m.Name
		if unit == "celsius" {
			w.lead, w.leadGap = "섭씨", true
		} else if unit == "fahrenheit" {
			w.lead, w.leadGap = "화씨", true
		}
	}
}

// sinoFirst reports whether a counter that goes with both kinds of numerals is mostly counted in Sino-Korean: 삼 층 (the third floor), 오 분 (five minutes).
func sinoFirst(unit string) bool {
	w := lex.SinoFirst.At(unit, 0)
	return w.Sense != nil && w.Text == unit
}
