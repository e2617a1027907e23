// Package komoney reads Korean money and numbers: it finds the amounts of a running text,
// and reads one expression, with exact values.
//
//	for m := range komoney.Find("최대 400억 달러(약 58조원)를 빌린다.") {
//		fmt.Println(m.Start, m.End, m.Text, m.Low, m.Currency, m.Bound, m.Approx)
//	}
//	// 7 20 400억 달러 40000000000 USD at_most false
//	// 25 33 58조원 58000000000000 KRW  true
//
//	a, err := komoney.Parse("150억~250억 달러")  // a.Low, a.High, a.Currency
//	m, err := komoney.ParseMoney("78억1,200만원") // 7812000000 KRW
//	d, err := komoney.ParseNumber("삼천이백")      // 3200
//
// [Find] and [FindBytes] never fail; [Parse], [ParseMoney] and [ParseNumber] return an [*Error] with a code
// and a byte offset. ParseMoney and ParseNumber take one exact value: 약 3만원 (about 30,000 won), 3만원 이상 (30,000 won
// or more) and 3~4만원 (30,000 to 40,000 won) are [ErrApprox], [ErrBound] and [ErrInterval] there. [ParsePrice] reads a field of a shop or a form
// that has one price. A [Parser] steers what Korean leaves open; the functions are those of its zero value.
//
// # Accepted forms
//
// A value is written as [Amount.String] does: the kind, the number, the currency or unit, and what qualifies them.
//
//	written                                 read as
//	58조원                                  money 58000000000000 KRW
//	78억1,200만원 · 柒拾捌億壹仟貳佰萬원    money 7812000000 KRW
//	400억 달러 · $40 billion                money 40000000000 USD
//	30만 불 · 미화 30만 불 · USD 300,000    money 300000 USD
//	5달러 20센트                            money 5.2 USD
//	50 인도 루피                            money 50 INR
//	2억5천원                                money 250000000 KRW
//	3천5백만 · 삼천오백만                   number 35000000
//	삼점일사                                number 3.14
//	32% · 32퍼센트 · 3할 2푼                percent 32 %
//	0.5%p · 0.5퍼센트포인트                 percent_point 0.5 %p
//	25bp                                    basis_point 25 bp
//	두 배 · 2배                             multiple 2 배
//	제3                                     ordinal 3
//	세 번째                                 ordinal 3 번째
//	100명 · 백 명                           quantity 100 명
//	2022년                                  quantity 2022 년
//	3.5톤                                   quantity 3.5 metric-ton
//	시속 100km                              quantity 100 kilometer-per-hour
//	영하 5도                                quantity -5 도
//	3분의 1 · 1/3                           fraction 1/3
//	절반                                    fraction 0.5
//	30여 명 · 약 30명 · 30명가량            quantity 30 명 approx
//	5천원 이상 · 최소 5천원                 money 5000 KRW at_least
//	5천원 이하 · 최대 5천원                 money 5000 KRW at_most
//	5천원 초과                              money 5000 KRW more_than
//	5천원 미만                              money 5000 KRW less_than
//	150억~250억 달러                        money 15000000000..25000000000 USD
//	3~4억원 · 3억원에서 4억원 사이          money 300000000..400000000 KRW
//	수십억                                  number 2000000000..9000000000 approx
//	두세 명                                 quantity 2..3 명 approx
//	3만원대                                 money 30000..<40000 KRW
//	1990년대                                quantity 1990..<2000 년
//
// In a text that speaks of money, Find reads 1억(을 가로챈) (who took 100 million), too: money 100000000 KRW implied.
//
// Not amounts, among others: 만원 버스 (a full bus), 수원 (Suwon), 엔진 (an engine), 5원소 (five elements), H800, 010-1234-5678, 2024.1.5, 3:2.
//
// # Grammar
//
// Blanks may stand between the parts. What is upper case is a word of tables/*.tsv.
//
//	expression = { ABOUT | BOUND } amount { ABOUT | particle BOUND }.
//	amount     = [ sign ] [ CURRENCY | UNIT-PREFIX | "제" ] term [ joint term ].
//	joint      = "~" | "-" | "–" | "에서" | "부터" | "과" | "와".   // 에서 … 사이, 부터 … 까지 (from … to)
//	sign       = "-" | "−" | "△" | "+" | "마이너스" | "플러스" | "영하".
//	term       = numeral [ MAGNITUDE ] [ unit ] [ "대" ] | fraction | "절반" | "반".
//	unit       = CURRENCY [ numeral SUBUNIT ] | SUBUNIT | PERCENT | PERCENT-POINT | BASIS-POINT
//	           | "할" [ numeral "푼" ] [ numeral "리" ] | MULTIPLE | ORDINAL | MEASURE | COUNTER.
//	fraction   = numeral "분의" numeral | digits "/" digits.
//	numeral    = section { BIG section } [ "점" digit { digit } ] [ "여" ].  // BIG falls: 조 억 만
//	section    = [ part ] { SMALL [ part ] }.                             // SMALL falls: 천 백 십
//	part       = digits | digit | native | "수" | "몇" | PAIR.
//	digits     = 1,234.5 with commas by three, or without.
//	digit      = 일 … 구, 一 … 九, 壹 … 玖, 영, 공, 零, 〇.
//	native     = 하나 … 아흔아홉 with their short forms: 한, 두, 세, 서, 석, 스무.
//
// Find takes an expression where it begins and ends at a word's border, and where nothing around says that
// it is something else. docs/language.md has the rules, each with examples.
//
// # Spans and offsets
//
// A [Match] spans the amount and what fixes its value: the sign, the currency, the numeral, 여 (some), the unit, 대 (-odd), both ends of
// a range. Qualifiers (약, 최대, 이상, 가량: about, at most, or more, or so) stand outside and are reported; particles stand outside. Offsets count
// the bytes of the text as given, also where it has decomposed Hangul, full-width forms, no-break spaces or invalid UTF-8.
//
// # Ambiguous names
//
//	달러 불 $  USD    위안 元    CNY    크로네     DKK    리알       IRR
//	원 ₩       KRW    페소       PHP    크로나     SEK    리얄       SAR
//	¥ ￥       JPY    루피       INR    프랑       CHF    디나르     KWD
//	파운드 £   GBP                      디르함     AED
//
// [Parser.Names] changes them. A bare 1억 (100 million) that is money is KRW, or [Parser.Implied].
//
// # Zero values
//
// The zero [Parser] reads with these defaults. The zero [Amount] is no amount, its Kind is [KindNone]. The zero [Kinds] is
// every kind. The zero [Currency] is none. The zero [Decimal] is 0. A [Decimal], [Currency], [Money] and [Amount] are
// comparable with ==, and == is equality of value: 1.5억원 and 1억 5000만 원 (150 million won) parse to the same Amount. A Parser may be used
// from several goroutines at once.
package komoney
