// Package format writes numbers, money and amounts in Korean: 58조원 (58 trillion won), 78억 1,200만 원 (7.812 billion won), 오십팔조원 (58 trillion
// won in words), with the particles that go with them.
//
//	f := format.Formatter{Style: format.StyleMixed}
//	f.Money(m) // 78억1,200만원 for 7812000000 KRW
package format

import (
	"slices"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
	"github.com/komoney/komoney/internal/spell"
)

// Style is a way to write a number in Korean. The zero value is [StyleMixedSpaced].
type Style uint8

// The styles, each with 7812000000 and what tells it from its neighbours.
//
// The spaced ones follow the orthography (한글 맞춤법, article 44), which parts numbers at every 만 (10^4): 칠십팔억 천이백만.
// Newspapers do not. Words say no 일 (one) before 십, 백, 천 and 만 (10 to 10^4), as people speak; contracts
// say it everywhere, so that no digit can be put before them.
const (
	StyleMixedSpaced       Style = iota // 78억 1,200만: digits and scales, spaced
	StyleMixed                          // 78억1,200만
	StyleNewspaper                      // 78억1200만
	StyleMixedPlaces                    // 7십8억1천2백만
	StylePlain                          // 7,812,000,000
	StyleCompact                        // 78.12억: one scale; Formatter.Digits rounds it
	StyleHangul                         // 칠십팔억천이백만; 10000 is 만
	StyleHangulSpaced                   // 칠십팔억 천이백만
	StyleHangulOne                      // 칠십팔억천이백만; 10000 is 일만
	StyleHangulOneSpaced                // 칠십팔억 천이백만; 0.1 is 영점 일, where the others write 영점일
	StyleFormal                         // 칠십팔억일천이백만: 일 before every scale
	StyleFormalSpaced                   // 칠십팔억 일천이백만
	StyleHanja                          // 七十八億千二百萬
	StyleHanjaFormal                    // 柒拾捌億壹仟貳佰萬
	StyleNative                         // 스물셋 for 23; Sino-Korean from 백 (100) up: 백스물셋 (123)
	StyleNativeAttributive              // 스물세 for 23, as before a counter
	StyleOrdinal                        // 스물셋째 for 23
	StyleOrdinalCount                   // 스물세 번째 for 23
)

// styleForm is how a style puts numbers together. Those from formWords on have no digits.
type styleForm uint8

const (
	formDigits  styleForm = iota // digits in groups of four with their scales
	formPlaces                   // the same with 십, 백 and 천 (10, 100, 1,000)
	formPlain                    // digits alone
	formCompact                  // digits and one scale
	formWords
	formNative // words, but native ones below a hundred
)

// ones says where words keep 일 (one) before a scale.
type ones uint8

const (
	onesNever  ones = iota // 천, 만 (1,000, 10^4); but 일억 (10^8): 억 and all above are counted
	onesAtMan              // 천, 일만
	onesAlways             // 일천, 일만
)

// styleInfo is what a style does.
type styleInfo struct {
	name   string
	form   styleForm
	spaced bool
	apart  bool // a space stands behind 점 (point) too
	commas bool // in digits
	ones   ones
	words  *spell.NumberWords
	end    nativeEnd // of a native number
}

var styles = [...]styleInfo{
	StyleMixedSpaced:       {name: "mixed-spaced", spaced: true, commas: true},
	StyleMixed:             {name: "mixed", commas: true},
	StyleNewspaper:         {name: "newspaper"},
	StyleMixedPlaces:       {name: "mixed-places", form: formPlaces},
	StylePlain:             {name: "plain", form: formPlain},
	StyleCompact:           {name: "compact", form: formCompact},
	StyleHangul:            {name: "hangul", form: formWords, words: &spell.HangulWords},
	StyleHangulSpaced:      {name: "hangul-spaced", form: formWords, words: &spell.HangulWords, spaced: true},
	StyleHangulOne:         {name: "hangul-one", form: formWords, words: &spell.HangulWords, ones: onesAtMan},
	StyleHangulOneSpaced:   {name: "hangul-one-spaced", form: formWords, words: &spell.HangulWords, ones: onesAtMan, spaced: true, apart: true},
	StyleFormal:            {name: "formal", form: formWords, words: &spell.HangulWords, ones: onesAlways},
	StyleFormalSpaced:      {name: "formal-spaced", form: formWords, words: &spell.HangulWords, ones: onesAlways, spaced: true},
	StyleHanja:             {name: "hanja", form: formWords, words: &spell.HanjaWords},
	StyleHanjaFormal:       {name: "hanja-formal", form: formWords, words: &spell.FormalHanjaWords, ones: onesAlways},
	StyleNative:            {name: "native", form: formNative, words: &spell.HangulWords, spaced: true, end: endBare},
	StyleNativeAttributive: {name: "native-attributive", form: formNative, words: &spell.HangulWords, spaced: true, end: endAttributive},
	StyleOrdinal:           {name: "ordinal", form: formNative, words: &spell.HangulWords, spaced: true, end: endOrdinal},
	StyleOrdinalCount:      {name: "ordinal-count", form: formNative, words: &spell.HangulWords, spaced: true, end: endCount},
}

func (s Style) info() *styleInfo {
	if int(s) < len(styles) {
		return &styles[s]
	}
	return &styles[0]
}

// String returns the name that [ParseStyle] takes, such as "hangul-spaced".
func (s Style) String() string {
	if int(s) < len(styles) {
		return styles[s].name
	}
	return "style?"
}

// ParseStyle returns the style with the name, and whether there is one.
func ParseStyle(name string) (Style, bool) {
	i := slices.IndexFunc(styles[:], func(s styleInfo) bool { return s.name == name })
	return Style(max(i, 0)), i >= 0
}

// CurrencyForm is what a currency is written with.
type CurrencyForm uint8

// The forms of a currency. Words are never written with a symbol or a code: there it is the name.
const (
	CurrencyName   CurrencyForm = iota // 3,000원, 400억 달러 (40 billion dollars), 5홍콩달러 (5 Hong Kong dollars)
	CurrencySymbol                     // ₩3,000, $5.50, HK$5; the code where no symbol means the currency alone
	CurrencyCode                       // KRW 3,000, USD 5.50
)

// Formatter writes numbers, money and all other amounts in Korean. Its zero value writes
// as the orthography has it: 78억 1,200만 원 (7.812 billion won). A Formatter may be shared.
//
// Units follow the orthography, too (한글 맞춤법, article 43): they are parted from words, 칠십팔억 원 (7.8 billion won), and written to digits,
// 3,000원 and 23명 (23 people). Styles that are not spaced write 78억1200만원 and 100만명 (a million people) as newspapers do, but 400억 달러
// (40 billion dollars). In words, counters have native numerals below a hundred: 스물세 명 (23 people), but 이십삼 층 (the 23rd floor).
// A range has its unit once, and twice where the scale of its high end would pass to the low one: 3원~4억 원 (3 won to 400 million).
// Words that would say another number are digits and scales: 20구 (20 × 10^32), as 이십구 is twenty-nine.
//
// [komoney.Parse] reads what it writes as the same value. These come back as something else: a number of
// 10^72 or more, for which there are no scales, so that every style has it plain; a range with one open end, unless it
// is one like 3만원대 (30,000-odd won), is two bounds, 100명 이상 200명 미만 (100 people or more, under 200); a fraction that is an integer
// is a number; a currency that was implied is written; and what Digits has rounded.
type Formatter struct {
	Style Style // how numbers are written

	// Digits rounds to so many significant digits, 0 does not round: 78억 for 7812000000 and 2.
	Digits   int
	Rounding decimal.Rounding // how Digits rounds
	// About writes 약 (about) before what Digits has changed.
	About bool

	// Currency is how currencies are written.
	Currency CurrencyForm
	// Contract writes money as contracts and receipts do: 일금 칠십팔억일천이백만원정 (the sum of 7.812 billion won, and no more), with 金 and 整
	// in hanja.
	// It goes with [StyleFormal] and [StyleHanjaFormal], and with every other style too.
	Contract bool
}

// Number returns d in the style: "78억 1,200만", "칠십팔억천이백만" (7,812,000,000).
func Number(d decimal.Decimal, s Style) string { return Formatter{Style: s}.Decimal(d) }

// AppendNumber appends the text of [Number] to b.
func AppendNumber(b []byte, d decimal.Decimal, s Style) []byte { return appendStyle(b, d, s.info()) }

// Money returns m in the style with the name of its currency: "78억 1,200만 원" (7.812 billion won), "400억 달러" (40 billion dollars).
func Money(m komoney.Money, s Style) string { return Formatter{Style: s}.Money(m) }

// Amount returns a in the style with its unit and qualifiers: "약 58조 원" (about 58 trillion won), "스물세 명" (23 people), "5.6% 이상" (5.6% or
// more).
func Amount(a komoney.Amount, s Style) string { return Formatter{Style: s}.Amount(a) }

// formatBuf has room for what is ordinarily written.
type formatBuf [128]byte

// Decimal returns d as f writes it.
func (f Formatter) Decimal(d decimal.Decimal) string {
	var buf formatBuf
	return string(f.AppendDecimal(buf[:0], d))
}

// Money returns m as f writes it.
func (f Formatter) Money(m komoney.Money) string {
	var buf formatBuf
	return string(f.AppendMoney(buf[:0], m))
}

// Amount returns a as f writes it.
func (f Formatter) Amount(a komoney.Amount) string {
	var buf formatBuf
	return string(f.AppendAmount(buf[:0], a))
}

// AppendDecimal appends d as f writes it to b.
func (f Formatter) AppendDecimal(b []byte, d decimal.Decimal) []byte {
	rounded := f.round(d)
	if f.About && rounded != d {
		b = append(b, spell.AboutWord...)
	}
	return appendStyle(b, rounded, f.Style.info())
}

// AppendMoney appends m as f writes it to b.
func (f Formatter) AppendMoney(b []byte, m komoney.Money) []byte {
	a := komoney.Amount{Kind: komoney.KindMoney, Low: m.Amount(), High: m.Amount(), Currency: m.Currency()}
	return f.AppendAmount(b, a)
}

// AppendAmount appends a as f writes it to b. A currency that the text did not
// write is written, and the zero Amount is nothing.
func (f Formatter) AppendAmount(b []byte, a komoney.Amount) []byte {
	if a.Kind == komoney.KindNone {
		return b
	}
	w := amountWriter{Formatter: f, style: f.Style.info(), a: a}
	if a.Denominator.IsZero() {
		w.a.Low, w.a.High = f.round(a.Low), f.round(a.High)
		w.a.Approx = a.Approx || f.About && w.a != a
	}
	return w.append(b)
}

func (f Formatter) round(d decimal.Decimal) decimal.Decimal {
	if f.Digits <= 0 {
		return d
	}
	return d.RoundDigits(f.Digits, f.Rounding)
}

// MarshalText implements [encoding.TextMarshaler] with the name of String.
func (s Style) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler] for the names of [ParseStyle].
// The error is an *[fault.Error] with the code [fault.ErrSyntax].
func (s *Style) UnmarshalText(text []byte) error {
	v, ok := ParseStyle(string(text))
	if !ok {
		return &fault.Error{Func: "unmarshal style", Input: string(text), Code: fault.ErrSyntax, Detail: "unknown name"}
	}
	*s = v
	return nil
}

// Rewrite appends the amount of m as f writes it, for [komoney.Parser.AppendReplace]: with [StylePlain] all amounts
// become digits, 약 78억1,200만원 is 약 7,812,000,000원 (about 7,812,000,000 won). What m.Text itself says besides the value goes with it,
// 3천여 명 is 약 3,000명 (some 3,000 people); what stands around m stays there and is not written again. Years have no comma: 2022년 (2022),
// 1995년생 (born in 1995). It returns false for what has no such form: 08년 (the year 08), which has a zero before it, 첫째 and 셋째 (first,
// third), what has markup in it, 39,000</b>원, and brackets that need two bounds in words, 1980~90년대 (the 1980s and 90s).
func (f Formatter) Rewrite(b []byte, m *komoney.Match) ([]byte, bool) {
	if m.Kind == komoney.KindQuantity && yearUnit(m.Unit) && len(m.Text) > 1 && m.Text[0] == '0' && runes.IsDigit(m.Text[1]) {
		return b, false
	}
	if m.Kind == komoney.KindOrdinal && m.Unit == lex.RefNth.Text() || strings.ContainsAny(m.Text, "<&*") {
		return b, false
	}
	a := m.Amount
	a.Bound = komoney.NoBound
	if a.Approx {
		if within, err := komoney.Parse(m.Text); err == nil {
			a.Approx = within.Approx
		}
	}
	out := f.AppendAmount(b, a)
	if a.IsRange && (a.LowOpen || a.HighOpen) && !bracketEnds(string(out[len(b):])) {
		return b, false
	}
	return out, true
}

// bracketEnds reports whether s ends with 대 (-odd).
func bracketEnds(s string) bool {
	w := lex.Joins.Ending(s, len(s))
	return w.Sense != nil && w.Class == lex.JBracket
}
