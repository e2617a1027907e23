package komoney_test

import (
	"encoding/json"
	"fmt"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

func ExampleStyle() {
	d := decimal.MustParse("7812000000")
	for s := komoney.StyleMixedSpaced; s <= komoney.StyleHanjaFormal; s++ {
		fmt.Printf("%-18s%s\n", s, komoney.FormatNumber(d, s))
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
	for s := komoney.StyleNative; s <= komoney.StyleOrdinalCount; s++ {
		fmt.Printf("%-19s%s\n", s, komoney.FormatNumber(d, s))
	}
	// Output:
	// native             스물셋
	// native-attributive 스물세
	// ordinal            스물셋째
	// ordinal-count      스물세 번째
}

func ExampleStyle_String() {
	fmt.Println(komoney.StyleHangulSpaced)
	// Output: hangul-spaced
}

func ExampleParseStyle() {
	s, ok := komoney.ParseStyle("formal")
	fmt.Println(s == komoney.StyleFormal, ok)
	// Output: true true
}

func ExampleFormatNumber() {
	d := decimal.MustParse("1004.5")
	fmt.Println(komoney.FormatNumber(d, komoney.StyleMixedSpaced))
	fmt.Println(komoney.FormatNumber(d, komoney.StyleHangul))
	// Output:
	// 1,004.5
	// 천사점오
}

func ExampleAppendNumber() {
	b := []byte("오늘은 ")
	b = komoney.AppendNumber(b, decimal.FromInt(35000), komoney.StyleNewspaper)
	fmt.Printf("%s걸음\n", b)
	// Output: 오늘은 3만5000걸음
}

func ExampleFormatMoney() {
	m := komoney.NewMoney(decimal.FromInt(7_812_000_000), komoney.MustParseCurrency("KRW"))
	fmt.Println(komoney.FormatMoney(m, komoney.StyleMixedSpaced))
	fmt.Println(komoney.FormatMoney(m, komoney.StyleNewspaper))
	fmt.Println(komoney.FormatMoney(m, komoney.StyleHangulSpaced))
	// Output:
	// 78억 1,200만 원
	// 78억1200만원
	// 칠십팔억 천이백만 원
}

func ExampleFormatAmount() {
	for _, text := range []string{"최대 400억 달러", "150억~250억 달러", "5.6%", "23명", "두 배", "1/3", "3만원대"} {
		a := komoney.MustParse(text)
		fmt.Printf("%s · %s\n", komoney.FormatAmount(a, komoney.StyleMixedSpaced), komoney.FormatAmount(a, komoney.StyleHangulSpaced))
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
	headline := komoney.Formatter{Style: komoney.StyleNewspaper, Digits: 2, Rounding: decimal.HalfUp, About: true}
	contract := komoney.Formatter{Style: komoney.StyleFormal, Contract: true}
	receipt := komoney.Formatter{Style: komoney.StylePlain, Currency: komoney.CurrencySymbol}
	fmt.Println(headline.Money(m))
	fmt.Println(contract.Money(m))
	fmt.Println(receipt.Money(m))
	// Output:
	// 약 78억원
	// 일금 칠십팔억일천이백삼십사만오천육백칠십팔원정
	// ₩7,812,345,678
}

func ExampleFormatter_Decimal() {
	f := komoney.Formatter{Style: komoney.StyleCompact, Digits: 3}
	fmt.Println(f.Decimal(decimal.FromInt(99_960_000)))
	// Output: 1억
}

func ExampleFormatter_Money() {
	usd := komoney.MustParseCurrency("USD")
	five := komoney.NewMoney(decimal.MustParse("5.5"), usd)
	fmt.Println(komoney.Formatter{}.Money(five))
	fmt.Println(komoney.Formatter{Currency: komoney.CurrencySymbol}.Money(five))
	fmt.Println(komoney.Formatter{Style: komoney.StyleHangul}.Money(five))
	// Output:
	// 5.5달러
	// $5.50
	// 오 달러 오십 센트
}

func ExampleFormatter_Amount() {
	f := komoney.Formatter{Style: komoney.StyleCompact, Digits: 2}
	fmt.Println(f.Amount(komoney.MustParse("약 21조6,900억~36조1,500억원")))
	// Output: 약 22조~36조원
}

func ExampleFormatter_AppendDecimal() {
	f := komoney.Formatter{Style: komoney.StyleHanjaFormal}
	fmt.Printf("%s\n", f.AppendDecimal(nil, decimal.FromInt(35000)))
	// Output: 參萬伍仟
}

func ExampleFormatter_AppendMoney() {
	m := komoney.NewMoney(decimal.FromInt(40_000_000_000), komoney.MustParseCurrency("USD"))
	b := komoney.Formatter{}.AppendMoney([]byte("수출 "), m)
	fmt.Println(string(b))
	// Output: 수출 400억 달러
}

func ExampleFormatter_AppendAmount() {
	b := komoney.Formatter{}.AppendAmount([]byte("성장률 "), komoney.MustParse("2.5%대"))
	fmt.Println(string(b))
	// Output: 성장률 2.5%대
}

func ExampleCurrencyForm() {
	m := komoney.NewMoney(decimal.FromInt(3000), komoney.MustParseCurrency("KRW"))
	for _, form := range []komoney.CurrencyForm{komoney.CurrencyName, komoney.CurrencySymbol, komoney.CurrencyCode} {
		fmt.Println(komoney.Formatter{Currency: form}.Money(m))
	}
	// Output:
	// 3,000원
	// ₩3,000
	// KRW 3,000
}

func ExampleJosa() {
	for _, text := range []string{"58조원", "400억 달러", "5%", "3km", "7"} {
		fmt.Println(text+komoney.Josa(text, "을"), text+komoney.Josa(text, "으로"), text+komoney.Josa(text, "이다"))
	}
	// Output:
	// 58조원을 58조원으로 58조원이다
	// 400억 달러를 400억 달러로 400억 달러다
	// 5%를 5%로 5%다
	// 3km를 3km로 3km다
	// 7을 7로 7이다
}

func ExampleAppendJosa() {
	b := komoney.Formatter{}.AppendAmount(nil, komoney.MustParse("1,446.5원"))
	b = komoney.AppendJosa(b, "은")
	fmt.Println(string(b), "어제보다 높다.")
	// Output: 1,446.5원은 어제보다 높다.
}

func ExampleStyle_MarshalText() {
	b, err := json.Marshal(map[string]komoney.Style{"style": komoney.StyleNewspaper})
	fmt.Println(string(b), err)
	// Output: {"style":"newspaper"} <nil>
}

func ExampleStyle_UnmarshalText() {
	var f komoney.Formatter
	fmt.Println(f.Style.UnmarshalText([]byte("hangul")), f.Decimal(decimal.FromInt(7812000000)))
	// Output: <nil> 칠십팔억천이백만
}
