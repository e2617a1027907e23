package komoney_test

import (
	"errors"
	"fmt"
	"os"
	"unicode/utf16"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/rates"
)

// Every amount of a text, with its place and its exact value.
func Example() {
	text := "최대 400억 달러(약 58조원)를 빌린다."
	for m := range komoney.Find(text) {
		fmt.Println(m.Start, m.End, m.Text, "=", m.Low, m.Currency, m.Bound, m.Approx)
	}
	// Output:
	// 7 20 400억 달러 = 40000000000 USD at_most false
	// 25 33 58조원 = 58000000000000 KRW  true
}

func ExampleFind() {
	for m := range komoney.Find("두 사람이 3만~5만 원씩 내고 3분의 1을 남겼다.") {
		switch {
		case m.IsRange:
			fmt.Printf("%s: %v from %v to %v %v\n", m.Text, m.Kind, m.Low, m.High, m.Currency)
		case !m.Denominator.IsZero():
			fmt.Printf("%s: %v %v/%v\n", m.Text, m.Kind, m.Low, m.Denominator)
		default:
			fmt.Printf("%s: %v %v %v\n", m.Text, m.Kind, m.Low, m.Unit)
		}
	}
	// Output:
	// 두 사람: quantity 2 사람
	// 3만~5만 원: money from 30000 to 50000 KRW
	// 3분의 1: fraction 1/3
}

// Leaving the loop stops the reading.
func ExampleFind_first() {
	for m := range komoney.Find("정가 39,000원, 할인가 29,900원") {
		fmt.Println(m.Text)
		break
	}
	// Output: 39,000원
}

// Offsets count the bytes of the text as given, however it is encoded.
func ExampleFind_fullWidth() {
	text := "입장료 ３만원"
	for m := range komoney.Find(text) {
		fmt.Println(m.Start, m.End, text[m.Start:m.End], m.Low)
	}
	// Output: 10 19 ３만원 30000
}

// Offsets in UTF-16 units, as editors, browsers and language servers count them: one walk through the text maps all of a text's matches.
func ExampleFind_utf16() {
	text := "😀 커피 5천원, 👍 2만 원"
	units, at := 0, 0 // text[:at] has so many units
	utf16At := func(offset int) int {
		for _, c := range text[at:offset] {
			units += utf16.RuneLen(c)
		}
		at = offset
		return units
	}
	for m := range komoney.Find(text) {
		fmt.Println(m.Start, m.End, "→", utf16At(m.Start), utf16At(m.End), m.Text)
	}
	// Output:
	// 12 19 → 6 9 5천원
	// 26 34 → 14 18 2만 원
}

func ExampleFindBytes() {
	b := []byte("성장률은 2.5%p 낮아졌다.")
	for m := range komoney.FindBytes(b) {
		fmt.Printf("%s %v %v\n", b[m.Start:m.End], m.Kind, m.Low)
	}
	// Output: 2.5%p percent_point 2.5
}

func ExampleParse() {
	for _, s := range []string{"약 78억1,200만원", "3할 2푼 5리", "3만원대", "150억~250억 달러", "5천원 이상", "3분의 1"} {
		a, err := komoney.Parse(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s = %v\n", s, a)
	}
	// Output:
	// 약 78억1,200만원 = money 7812000000 KRW approx
	// 3할 2푼 5리 = percent 32.5 %
	// 3만원대 = money 30000..<40000 KRW
	// 150억~250억 달러 = money 15000000000..25000000000 USD
	// 5천원 이상 = money 5000 KRW at_least
	// 3분의 1 = fraction 1/3
}

func ExampleParseMoney() {
	m, err := komoney.ParseMoney("5달러 20센트")
	fmt.Println(m.Amount(), m.Currency(), err)
	for _, s := range []string{"3~4만원", "약 3만원", "3만원 이상", "3만"} {
		_, err = komoney.ParseMoney(s)
		fmt.Println(err, errors.Is(err, komoney.ErrNotMoney), errors.Is(err, komoney.ErrApprox))
	}
	// Output:
	// 5.2 USD <nil>
	// komoney: parse money "3~4만원": a range, and no single value at byte 1 true false
	// komoney: parse money "약 3만원": an approximation, and no exact value at byte 0 true true
	// komoney: parse money "3만원 이상": a bound, and no exact value at byte 8 true false
	// komoney: parse money "3만": no currency at byte 4 true false
}

func ExampleParseNumber() {
	for _, s := range []string{"3,400", "삼천이백", "1.2만", "서른둘", "柒拾捌億"} {
		d, err := komoney.ParseNumber(s)
		fmt.Println(s, d, err)
	}
	_, err := komoney.ParseNumber("3만 미만")
	fmt.Println(err, errors.Is(err, komoney.ErrBound), errors.Is(err, komoney.ErrNotNumber))
	// Output:
	// 3,400 3400 <nil>
	// 삼천이백 3200 <nil>
	// 1.2만 12000 <nil>
	// 서른둘 32 <nil>
	// 柒拾捌億 7800000000 <nil>
	// komoney: parse number "3만 미만": a bound, and no exact value at byte 5 true true
}

func ExampleMustParse() {
	limit := komoney.MustParse("3천만원")
	fmt.Println(limit.Low, limit.Currency)
	// Output: 30000000 KRW
}

// An Error tells the input, the byte where reading ended, and why.
func ExampleError() {
	_, err := komoney.Parse("3억5조")
	fmt.Println(err)

	var e *komoney.Error
	if errors.As(err, &e) {
		fmt.Println(e.Offset, e.Input[e.Offset:])
	}
	fmt.Println(errors.Is(err, komoney.ErrScaleOrder), errors.Is(err, komoney.ErrRepeatedScale))
	// Output:
	// komoney: parse "3억5조": scale 조 after 억 at byte 5
	// 5 조
	// true false
}

func ExampleCode() {
	for _, s := range []string{"", "하늘", "3억5억", "12,34원", "3캥거루", "10 XYZ", "5천원 5천원", "3만\xff"} {
		_, err := komoney.Parse(s)
		var e *komoney.Error
		if errors.As(err, &e) {
			fmt.Printf("%q: %v\n", s, e.Code)
		}
	}
	// Output:
	// "": empty
	// "하늘": syntax
	// "3억5억": repeated scale
	// "12,34원": bad grouping
	// "3캥거루": unknown unit
	// "10 XYZ": unknown currency
	// "5천원 5천원": trailing text
	// "3만\xff": invalid UTF-8
}

// The zero Parser reads as Find and Parse do; a Parser may be used from several goroutines.
func ExampleParser() {
	p := komoney.Parser{
		Kinds: komoney.KindsOf(komoney.KindMoney),
		Names: map[string]komoney.Currency{"달러": komoney.MustParseCurrency("CAD")},
	}
	for m := range p.Find("사과 3개를 2달러에, 배 1개를 US$3에 샀다.") {
		fmt.Println(m.Text, m.Currency)
	}
	// Output:
	// 2달러 CAD
	// US$3 USD
}

// Kinds keeps some kinds of amounts only.
func ExampleParser_kinds() {
	p := komoney.Parser{Kinds: komoney.KindsOf(komoney.KindPercent, komoney.KindPercentPoint, komoney.KindBasisPoint)}
	for m := range p.Find("금리 3.5%, 전월보다 0.25%p(25bp) 낮은 1억원 대출") {
		fmt.Println(m.Text)
	}
	// Output:
	// 3.5%
	// 0.25%p
	// 25bp
}

// Names says which currency a name or a sign means, and adds names of one's own.
func ExampleParser_names() {
	coin, err := komoney.NewCurrency("COIN")
	if err != nil {
		fmt.Println(err)
		return
	}
	p := komoney.Parser{Names: map[string]komoney.Currency{
		"¥":  komoney.MustParseCurrency("CNY"),
		"코인": coin,
	}}
	for m := range p.Find("¥300짜리를 120코인에 샀다.") {
		fmt.Println(m.Text, m.Currency)
	}
	// Output:
	// ¥300 CNY
	// 120코인 COIN
}

// Units adds counters, and says what to report for them.
func ExampleParser_units() {
	p := komoney.Parser{Units: map[string]string{"쿠키": "cookie"}}
	a, err := p.Parse("쿠키 세 개")
	fmt.Println(a.Unit, err != nil)
	a, err = p.Parse("세 쿠키")
	fmt.Println(a.Low, a.Unit, err)
	// Output:
	//  true
	// 3 cookie <nil>
}

// Implied is the currency of scaled numbers that stand without one.
func ExampleParser_implied() {
	p := komoney.Parser{Implied: komoney.MustParseCurrency("JPY")}
	for m := range p.Find("제작비 3억을 들였다.") {
		fmt.Println(m.Text, m.Low, m.Currency, m.Implied)
	}
	// Output: 3억 300000000 JPY true
}

// NoImplied leaves them numbers.
func ExampleParser_noImplied() {
	p := komoney.Parser{NoImplied: true}
	for m := range p.Find("제작비 3억을 들였다.") {
		fmt.Println(m.Text, m.Kind, m.Low)
	}
	// Output: 3억 number 300000000
}

// PlainTail takes 2억5천원 (200,005,000 won) at its word; most writers mean 2억5천만원 (250 million won).
func ExampleParser_plainTail() {
	for _, p := range []komoney.Parser{{}, {PlainTail: true}} {
		a, err := p.Parse("2억5천원")
		fmt.Println(a.Low, err)
	}
	// Output:
	// 250000000 <nil>
	// 200005000 <nil>
}

// Accounting reads the signs of financial statements.
func ExampleParser_accounting() {
	p := komoney.Parser{Accounting: true}
	for m := range p.Find("영업이익 ▲1,234백만원") {
		fmt.Println(m.Text, m.Low)
	}
	// Output: ▲1,234백만원 -1234000000
}

// UnitLines reads the numbers of a table in the unit that stands above it.
func ExampleParser_unitLines() {
	p := komoney.Parser{UnitLines: true, Accounting: true}
	for m := range p.Find("(단위: 백만원)\n매출   1,234\n순이익  (567)") {
		fmt.Println(m.Text, m.Low, m.Currency)
	}
	// Output:
	// 1,234 1234000000 KRW
	// (567) -567000000 KRW
}

func ExampleParser_Find() {
	p := komoney.Parser{Kinds: komoney.KindsOf(komoney.KindMultiple)}
	for m := range p.Find("값이 두 배로, 양은 2.5배로 늘어 3만원이 되었다.") {
		fmt.Println(m.Text, m.Low)
	}
	// Output:
	// 두 배 2
	// 2.5배 2.5
}

func ExampleParser_FindBytes() {
	var p komoney.Parser
	for m := range p.FindBytes([]byte("30여 명이 모였다.")) {
		fmt.Println(m.Text, m.Low, m.Unit, m.Approx)
	}
	// Output: 30여 명 30 명 true
}

func ExampleParser_Parse() {
	p := komoney.Parser{Names: map[string]komoney.Currency{"페소": komoney.MustParseCurrency("MXN")}}
	a, err := p.Parse("약 300페소")
	fmt.Println(a.Low, a.Currency, a.Approx, err)
	// Output: 300 MXN true <nil>
}

func ExampleParser_ParseMoney() {
	p := komoney.Parser{PlainTail: true}
	m, err := p.ParseMoney("2억5천원")
	fmt.Println(m.Amount(), m.Currency(), err)
	// Output: 200005000 KRW <nil>
}

func ExampleParser_ParseNumber() {
	p := komoney.Parser{PlainTail: true}
	d, err := p.ParseNumber("2억5천")
	fmt.Println(d, err)
	// Output: 200005000 <nil>
}

func ExampleAmount() {
	a, b := komoney.MustParse("1.5억원"), komoney.MustParse("1억 5000만 원")
	fmt.Println(a == b) // one value, however it is written
	fmt.Println(komoney.Amount{}.Kind == komoney.KindNone)
	// Output:
	// true
	// true
}

func ExampleMatch() {
	text := "입장료는 만원이다."
	for m := range komoney.Find(text) {
		fmt.Println(text[:m.Start] + "<b>" + m.Text + "</b>" + text[m.End:])
	}
	// Output: 입장료는 <b>만원</b>이다.
}

func ExampleKind_String() {
	fmt.Println(komoney.KindMoney, komoney.KindPercentPoint, komoney.KindNumber)
	// Output: money percent_point number
}

func ExampleParseKind() {
	fmt.Println(komoney.ParseKind("percent"))
	_, ok := komoney.ParseKind("cash")
	fmt.Println(ok)
	// Output:
	// percent true
	// false
}

func ExampleKindsOf() {
	rates := komoney.KindsOf(komoney.KindPercent, komoney.KindPercentPoint)
	fmt.Println(rates.Has(komoney.KindPercent), rates.Has(komoney.KindMoney))
	fmt.Println(komoney.KindsOf().Has(komoney.KindMoney))
	// Output:
	// true false
	// false
}

func ExampleKinds_Has() {
	var all komoney.Kinds // the zero value has every kind
	fmt.Println(all.Has(komoney.KindMoney))
	// Output: true
}

func ExampleBound_String() {
	for _, s := range []string{"3만원", "3만원 이상", "최대 3만원", "3만원 초과", "3만원 미만"} {
		fmt.Printf("%s: %q\n", s, komoney.MustParse(s).Bound)
	}
	// Output:
	// 3만원: ""
	// 3만원 이상: "at_least"
	// 최대 3만원: "at_most"
	// 3만원 초과: "more_than"
	// 3만원 미만: "less_than"
}

// The article that comes with the package: how many amounts of each kind it has.
func ExampleFindBytes_article() {
	b, err := os.ReadFile("testdata/article.txt")
	if err != nil {
		fmt.Println(err)
		return
	}
	count := map[komoney.Kind]int{}
	for m := range komoney.FindBytes(b) {
		count[m.Kind]++
	}
	fmt.Println(count[komoney.KindMoney], "sums of money,", count[komoney.KindPercent], "percentages,", count[komoney.KindMultiple], "multiple")
	// Output: 21 sums of money, 2 percentages, 1 multiple
}

// Won behind every sum in dollars.
func ExampleReplace() {
	rate, err := rates.ParseRate("USD=1446.5")
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "부품값 300만 달러와 운임 5만 달러, 관세 8%"
	fmt.Println(komoney.Replace(text, func(m komoney.Match) (string, bool) {
		dollars, ok := m.Money()
		if !ok || dollars.Currency() != rate.Base() {
			return "", false
		}
		won, err := rate.Convert(dollars, decimal.HalfUp)
		return fmt.Sprintf("%s(%s원)", m.Text, won.Amount().AppendGrouped(nil)), err == nil
	}))
	// Output:
	// 부품값 300만 달러(4,339,500,000원)와 운임 5만 달러(72,325,000원), 관세 8%
}

func ExampleParser_AppendReplace() {
	p := komoney.Parser{Kinds: komoney.KindsOf(komoney.KindPercent)}
	b := p.AppendReplace(nil, []byte("3할 2푼, 5.6퍼센트"), func(b []byte, m *komoney.Match) ([]byte, bool) {
		return append(m.Low.AppendTo(b), '%'), true
	})
	fmt.Printf("%s\n", b)
	// Output:
	// 32%, 5.6%
}

func ExampleParser_Replace() {
	p := komoney.Parser{Kinds: komoney.KindsOf(komoney.KindMoney)}
	fmt.Println(p.Replace("3만원에 5% 할인", func(m komoney.Match) (string, bool) { return "…", true }))
	// Output: …에 5% 할인
}

// Particles go with what is written, unless the Parser is Verbatim.
func ExampleReplace_particles() {
	won := func(m komoney.Match) (string, bool) { return "58조원", true }
	const text = "“400억 달러”를 빌려 400억 달러로 갚았다."
	fmt.Println(komoney.Replace(text, won))
	p := komoney.Parser{Verbatim: true}
	fmt.Println(p.Replace(text, won))
	// Output:
	// “58조원”을 빌려 58조원으로 갚았다.
	// “58조원”를 빌려 58조원로 갚았다.
}
