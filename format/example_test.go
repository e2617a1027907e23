package format_test

import (
	"encoding/json"
	"fmt"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/internal/josa"
)

func ExampleStyle() {
	d := decimal.MustParse("7812000000")
	for s := format.StyleMixedSpaced; s <= format.StyleHanjaFormal; s++ {
		fmt.Printf("%-18s%s\n", s, format.Number(d, s))
	}
	// Output:
	// mixed-spaced      78억 1,200만
	// mixed             78억1,200만
	// newspaper         78억1200만
	// mixed-places      7십8억1천2백만
	// plain             7,812,000,000
	// compact           78.12억
	// hangul            칠십팔억천이백만
	// hangul-spaced     칠십팔억 천이백만
	// hangul-one        칠십팔억천이백만
	// hangul-one-spaced 칠십팔억 천이백만
	// formal            칠십팔억일천이백만
	// formal-spaced     칠십팔억 일천이백만
	// hanja             七十八億千二百萬
	// hanja-formal      柒拾捌億壹仟貳佰萬
}

func ExampleStyle_native() {
	d := decimal.FromInt(23)
	for s := format.StyleNative; s <= format.StyleOrdinalCount; s++ {
		fmt.Printf("%-19s%s\n", s, format.Number(d, s))
	}
	// Output:
	// native             스물셋
	// native-attributive 스물세
	// ordinal            스물셋째
	// ordinal-count      스물세 번째
}

func ExampleStyle_String() {
	fmt.Println(format.StyleHangulSpaced)
	// Output: hangul-spaced
}

func ExampleParseStyle() {
	s, ok := format.ParseStyle("formal")
	fmt.Println(s == format.StyleFormal, ok)
	// Output: true true
}

func ExampleNumber() {
	d := decimal.MustParse("1004.5")
	fmt.Println(format.Number(d, format.StyleMixedSpaced))
	fmt.Println(format.Number(d, format.StyleHangul))
	// Output:
	// 1,004.5
	// 천사점오
}

func ExampleAppendNumber() {
	b := []byte("오늘은 ")
	b = format.AppendNumber(b, decimal.FromInt(35000), format.StyleNewspaper)
	fmt.Printf("%s걸음\n", b)
	// Output: 오늘은 3만5000걸음
}

func ExampleMoney() {
	m := komoney.NewMoney(decimal.FromInt(7_812_000_000), komoney.MustParseCurrency("KRW"))
	fmt.Println(format.Money(m, format.StyleMixedSpaced))
	fmt.Println(format.Money(m, format.StyleNewspaper))
	fmt.Println(format.Money(m, format.StyleHangulSpaced))
	// Output:
	// 78억 1,200만 원
	// 78억1200만원
	// 칠십팔억 천이백만 원
}

func ExampleAmount() {
	for _, text := range []string{"최대 400억 달러", "150억~250억 달러", "5.6%", "23명", "두 배", "1/3", "3만원대"} {
		a := komoney.MustParse(text)
		fmt.Printf("%s · %s\n", format.Amount(a, format.StyleMixedSpaced), format.Amount(a, format.StyleHangulSpaced))
	}
	// Output:
	// 400억 달러 이하 · 사백억 달러 이하
	// 150억~250억 달러 · 백오십억~이백오십억 달러
	// 5.6% · 오점육 퍼센트
	// 23명 · 스물세 명
	// 2배 · 두 배
	// 3분의 1 · 삼분의 일
	// 3만 원대 · 삼만 원대
}

func ExampleFormatter() {
	m := komoney.NewMoney(decimal.FromInt(7_812_345_678), komoney.MustParseCurrency("KRW"))
	headline := format.Formatter{Style: format.StyleNewspaper, Digits: 2, Rounding: decimal.HalfUp, About: true}
	contract := format.Formatter{Style: format.StyleFormal, Contract: true}
	receipt := format.Formatter{Style: format.StylePlain, Currency: format.CurrencySymbol}
	fmt.Println(headline.Money(m))
	fmt.Println(contract.Money(m))
	fmt.Println(receipt.Money(m))
	// Output:
	// 약 78억원
	// 일금 칠십팔억일천이백삼십사만오천육백칠십팔원정
	// ₩7,812,345,678
}

func ExampleFormatter_Decimal() {
	f := format.Formatter{Style: format.StyleCompact, Digits: 3}
	fmt.Println(f.Decimal(decimal.FromInt(99_960_000)))
	// Output: 1억
}

func ExampleFormatter_Money() {
	usd := komoney.MustParseCurrency("USD")
	five := komoney.NewMoney(decimal.MustParse("5.5"), usd)
	fmt.Println(format.Formatter{}.Money(five))
	fmt.Println(format.Formatter{Currency: format.CurrencySymbol}.Money(five))
	fmt.Println(format.Formatter{Style: format.StyleHangul}.Money(five))
	// Output:
	// 5.5달러
	// $5.50
	// 오 달러 오십 센트
}

func ExampleFormatter_Amount() {
	f := format.Formatter{Style: format.StyleCompact, Digits: 2}
	fmt.Println(f.Amount(komoney.MustParse("약 21조6,900억~36조1,500억원")))
	// Output: 약 22조~36조원
}

func ExampleFormatter_AppendDecimal() {
	f := format.Formatter{Style: format.StyleHanjaFormal}
	fmt.Printf("%s\n", f.AppendDecimal(nil, decimal.FromInt(35000)))
	// Output: 參萬伍仟
}

func ExampleFormatter_AppendMoney() {
	m := komoney.NewMoney(decimal.FromInt(40_000_000_000), komoney.MustParseCurrency("USD"))
	b := format.Formatter{}.AppendMoney([]byte("수출 "), m)
	fmt.Println(string(b))
	// Output: 수출 400억 달러
}

func ExampleFormatter_AppendAmount() {
	b := format.Formatter{}.AppendAmount([]byte("성장률 "), komoney.MustParse("2.5%대"))
	fmt.Println(string(b))
	// Output: 성장률 2.5%대
}

func ExampleCurrencyForm() {
	m := komoney.NewMoney(decimal.FromInt(3000), komoney.MustParseCurrency("KRW"))
	for _, form := range []format.CurrencyForm{format.CurrencyName, format.CurrencySymbol, format.CurrencyCode} {
		fmt.Println(format.Formatter{Currency: form}.Money(m))
	}
	// Output:
	// 3,000원
	// ₩3,000
	// KRW 3,000
}

func ExampleJosa() {
	for _, text := range []string{"58조원", "400억 달러", "5%", "3km", "7"} {
		fmt.Println(text+josa.Josa(text, "을"), text+josa.Josa(text, "으로"), text+josa.Josa(text, "이다"))
	}
	// Output:
	// 58조원을 58조원으로 58조원이다
	// 400억 달러를 400억 달러로 400억 달러다
	// 5%를 5%로 5%다
	// 3km를 3km로 3km다
	// 7을 7로 7이다
}

func ExampleAppendJosa() {
	b := format.Formatter{}.AppendAmount(nil, komoney.MustParse("1,446.5원"))
	b = josa.AppendJosa(b, "은")
	fmt.Println(string(b), "어제보다 높다.")
	// Output: 1,446.5원은 어제보다 높다.
}

func ExampleStyle_MarshalText() {
	b, err := json.Marshal(map[string]format.Style{"style": format.StyleNewspaper})
	fmt.Println(string(b), err)
	// Output: {"style":"newspaper"} <nil>
}

func ExampleStyle_UnmarshalText() {
	var f format.Formatter
	fmt.Println(f.Style.UnmarshalText([]byte("hangul")), f.Decimal(decimal.FromInt(7812000000)))
	// Output: <nil> 칠십팔억천이백만
}

// All amounts in digits.
func ExampleFormatter_Rewrite() {
	var p komoney.Parser
	digits := format.Formatter{Style: format.StylePlain}
	fmt.Printf("%s\n", p.AppendReplace(nil, []byte("열두 명이 약 78억1,200만원을 냈다."), digits.Rewrite))
	// Output:
	// 12명이 약 7,812,000,000원을 냈다.
}

func Example() {
	m := komoney.NewMoney(decimal.MustParse("7812000000"), komoney.MustParseCurrency("KRW"))
	f := format.Formatter{Style: format.StyleMixed}
	text := f.Money(m)
	fmt.Println(text + format.Josa(text, "을"))
	// Output: 78억1,200만원을
}
