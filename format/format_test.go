package format_test

import (
	"strings"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/internal/josa"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lextest"
	"github.com/komoney/komoney/internal/spell"
)

// The table of styles, for numbers that tell them apart.
func TestFormatStyles(t *testing.T) {
	for _, tt := range []struct {
		number string
		texts  string // style: text
	}{
		{"7812000000", `
			mixed-spaced: 78억 1,200만
			mixed: 78억1,200만
			newspaper: 78억1200만
			mixed-places: 7십8억1천2백만
			plain: 7,812,000,000
			compact: 78.12억
			hangul: 칠십팔억천이백만
			hangul-spaced: 칠십팔억 천이백만
			hangul-one: 칠십팔억천이백만
			hangul-one-spaced: 칠십팔억 천이백만
			formal: 칠십팔억일천이백만
			formal-spaced: 칠십팔억 일천이백만
			hanja: 七十八億千二百萬
			hanja-formal: 柒拾捌億壹仟貳佰萬
			native: 칠십팔억 천이백만
			native-attributive: 칠십팔억 천이백만
			ordinal: 칠십팔억 천이백만째
			ordinal-count: 칠십팔억 천이백만 번째`},
		{"35000", `
			mixed-spaced: 3만 5,000
			mixed: 3만5,000
			newspaper: 3만5000
			mixed-places: 3만5천
			plain: 35,000
			compact: 3.5만
			hangul: 삼만오천
			hangul-spaced: 삼만 오천
			formal: 삼만오천
			hanja: 三萬五千
			hanja-formal: 參萬伍仟`},
		{"10000", `
			mixed-spaced: 1만
			mixed-places: 1만
			plain: 10,000
			compact: 1만
			hangul: 만
			hangul-spaced: 만
			hangul-one: 일만
			hangul-one-spaced: 일만
			formal: 일만
			hanja: 萬
			hanja-formal: 壹萬
			native: 만
			ordinal: 만째
			ordinal-count: 만 번째`},
		{"111111111", `
			mixed-spaced: 1억 1,111만 1,111
			newspaper: 1억1111만1111
			mixed-places: 1억1천1백1십1만1천1백1십1
			hangul: 일억천백십일만천백십일
			hangul-spaced: 일억 천백십일만 천백십일
			formal: 일억일천일백일십일만일천일백일십일
			hanja: 一億千百十一萬千百十一
			hanja-formal: 壹億壹仟壹佰壹拾壹萬壹仟壹佰壹拾壹
			native: 일억 천백십일만 천백열하나
			native-attributive: 일억 천백십일만 천백열한
			ordinal: 일억 천백십일만 천백열한째`},
		{"100010000", `
			mixed-spaced: 1억 1만
			hangul: 일억만
			hangul-spaced: 일억 만
			hangul-one-spaced: 일억 일만`},
		{"200005000", `
			mixed-spaced: 2억 5,000
			newspaper: 2억5000
			mixed-places: 2억5000
			compact: 2.00005억
			hangul: 이억오천`}, // 2억5천 is 2억5천만 (250 million)
		{"23", `
			mixed-spaced: 23
			mixed-places: 2십3
			compact: 23
			hangul: 이십삼
			formal: 이십삼
			hanja: 二十三
			native: 스물셋
			native-attributive: 스물세
			ordinal: 스물셋째
			ordinal-count: 스물세 번째`},
		{"0", `
			mixed-spaced: 0
			newspaper: 0
			mixed-places: 0
			plain: 0
			compact: 0
			hangul: 영
			formal: 영
			hanja: 零
			native: 영
			ordinal: 영째
			ordinal-count: 영 번째`},
		{"-12345.678", `
			mixed-spaced: -1만 2,345.678
			mixed: -1만2,345.678
			newspaper: -1만2345.678
			mixed-places: -1만2345.678
			plain: -12,345.678
			compact: -1.2345678만
			hangul: 마이너스 만이천삼백사십오점육칠팔
			hangul-spaced: 마이너스 만 이천삼백사십오점육칠팔
			hangul-one-spaced: 마이너스 일만 이천삼백사십오점 육칠팔
			hanja: 마이너스 萬二千三百四十五點六七八
			native: 마이너스 만 이천삼백사십오점육칠팔
			ordinal: 마이너스 만 이천삼백사십오점육칠팔째`},
		{"0.05", `
			mixed-spaced: 0.05
			mixed-places: 0.05
			compact: 0.05
			hangul: 영점영오
			hanja: 零點零五`},
		{"10000.5", `
			mixed-spaced: 1만 0.5
			newspaper: 1만0.5
			mixed-places: 1만0.5
			hangul: 만점오`},
	} {
		d := decimal.MustParse(tt.number)
		for row := range strings.SplitSeq(strings.TrimSpace(tt.texts), "\n") {
			name, want, _ := strings.Cut(strings.TrimSpace(row), ": ")
			s, ok := format.ParseStyle(name)
			if got := format.Number(d, s); !ok || got != want {
				t.Errorf("%s in %s: %q, want %q", tt.number, name, got, want)
			}
		}
	}
}

// Words that say something else are digits: 일구 is nineteen, 구간 a section, 천재 a genius.
func TestFormatAmbiguousScales(t *testing.T) {
	for in, want := range map[string]string{
		"2e33 hangul":        "20구",
		"2.03e33 hangul":     "20구3,000양",
		"1e32 native":        "1구",
		"1e32 mixed-places":  "1구",
		"1e32 hanja":         "一溝",
		"1e32 formal-spaced": "1구",
		"1.9e37 formal":      "19간",
		"1.8e37 formal":      "일십팔간",
		"1e47 hangul-spaced": "1,000재",
		"5e47 mixed-places":  "5,000재",
		"1.1e47 hangul":      "천백재",
	} {
		value, style, _ := strings.Cut(in, " ")
		s, _ := format.ParseStyle(style)
		if got := format.Number(decimal.MustParse(value), s); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
	low, high := decimal.MustParse("600000001551"), decimal.MustParse("910400000000")
	if got := (format.Formatter{Style: format.StyleMixed}).Amount(amountOf(komoney.KindMoney, "KRW", "", low, high)); got != "6,000억1,551원~9,104억원" {
		t.Errorf("%q", got)
	}
}

func TestFormatScales(t *testing.T) {
	for k, want := range []string{"일", "만", "일억", "일조", "일경", "일해", "일자", "일양", "1구", "일간", "일정", "일재", "일극",
		"일항하사", "일아승기", "일나유타", "일불가사의", "일무량대수"} {
		d, err := decimal.New(1, 0).Shift(4 * k)
		if got := format.Number(d, format.StyleHangul); err != nil || got != want {
			t.Errorf("10^%d: %q, want %q", 4*k, got, want)
		}
	}
	for k, want := range []string{"一", "萬", "一億", "一兆", "一京", "一垓", "一秭", "一穰", "一溝", "一澗", "一正", "一載", "一極",
		"一恒河沙", "一阿僧祇", "一那由他", "一不可思議", "一無量大數"} {
		d, err := decimal.New(1, 0).Shift(4 * k)
		if got := format.Number(d, format.StyleHanja); err != nil || got != want {
			t.Errorf("10^%d: %q, want %q", 4*k, got, want)
		}
	}
}

// Native numerals and ordinals where they are irregular: the standard (표준어 규정, article 6) has 둘째 (second) and 열두째 (twelfth).
func TestFormatNative(t *testing.T) {
	for _, tt := range []struct {
		n                                 int64
		bare, attributive, ordinal, count string
	}{
		{1, "하나", "한", "첫째", "첫 번째"},
		{2, "둘", "두", "둘째", "두 번째"},
		{3, "셋", "세", "셋째", "세 번째"},
		{4, "넷", "네", "넷째", "네 번째"},
		{5, "다섯", "다섯", "다섯째", "다섯 번째"},
		{10, "열", "열", "열째", "열 번째"},
		{11, "열하나", "열한", "열한째", "열한 번째"},
		{12, "열둘", "열두", "열두째", "열두 번째"},
		{20, "스물", "스무", "스무째", "스무 번째"},
		{21, "스물하나", "스물한", "스물한째", "스물한 번째"},
		{22, "스물둘", "스물두", "스물두째", "스물두 번째"},
		{33, "서른셋", "서른세", "서른셋째", "서른세 번째"},
		{99, "아흔아홉", "아흔아홉", "아흔아홉째", "아흔아홉 번째"},
		{100, "백", "백", "백째", "백 번째"},
		{101, "백하나", "백한", "백한째", "백한 번째"},
		{102, "백둘", "백두", "백둘째", "백두 번째"},
		{112, "백열둘", "백열두", "백열두째", "백열두 번째"},
		{120, "백스물", "백스무", "백스무째", "백스무 번째"},
		{10001, "만 하나", "만 한", "만 한째", "만 한 번째"},
		{10100, "만 백", "만 백", "만 백째", "만 백 번째"},
		{77836, "칠만 칠천팔백서른여섯", "칠만 칠천팔백서른여섯", "칠만 칠천팔백서른여섯째", "칠만 칠천팔백서른여섯 번째"},
	} {
		d := decimal.FromInt(tt.n)
		for s, want := range map[format.Style]string{format.StyleNative: tt.bare, format.StyleNativeAttributive: tt.attributive, format.StyleOrdinal: tt.ordinal, format.StyleOrdinalCount: tt.count} {
			if got := format.Number(d, s); got != want {
				t.Errorf("%d in %v: %q, want %q", tt.n, s, got, want)
			}
		}
	}
}

func TestFormatRounded(t *testing.T) {
	for _, tt := range []struct {
		number string
		digits int
		mode   decimal.Rounding
		want   string
	}{
		{"7812000000", 0, decimal.HalfEven, "78.12억"},
		{"7812000000", 4, decimal.HalfEven, "78.12억"},
		{"7812000000", 3, decimal.HalfEven, "78.1억"},
		{"7812000000", 2, decimal.HalfEven, "78억"},
		{"7812000000", 1, decimal.HalfEven, "80억"},
		{"7850000000", 2, decimal.HalfEven, "78억"}, // half way, to the even digit
		{"7850000000", 2, decimal.HalfUp, "79억"},
		{"7850000000", 2, decimal.HalfDown, "78억"},
		{"7750000000", 2, decimal.HalfEven, "78억"},
		{"7850000001", 2, decimal.HalfEven, "79억"},
		{"7812000000", 2, decimal.Up, "79억"},
		{"7899999999", 2, decimal.Down, "78억"},
		{"99960000", 3, decimal.HalfUp, "1억"}, // into the next scale
		{"9999", 1, decimal.HalfUp, "1만"},
		{"-7850000000", 2, decimal.Ceiling, "-78억"},
		{"-7850000000", 2, decimal.Floor, "-79억"},
		{"1446.5", 4, decimal.HalfUp, "1,447"},
		{"927483041001", 0, decimal.HalfEven, "9,274.83041001억"},
		{"0.0012345", 2, decimal.HalfEven, "0.0012"},
	} {
		f := format.Formatter{Style: format.StyleCompact, Digits: tt.digits, Rounding: tt.mode}
		if got := f.Decimal(decimal.MustParse(tt.number)); got != tt.want {
			t.Errorf("%s to %d digits, %v: %q, want %q", tt.number, tt.digits, tt.mode, got, tt.want)
		}
	}
	about := format.Formatter{Digits: 2, About: true}
	if got, want := about.Money(komoney.NewMoney(decimal.New(7812, 6), komoney.MustParseCurrency("KRW"))), "약 78억 원"; got != want {
		t.Errorf("rounded: %q, want %q", got, want)
	}
	if got, want := about.Money(komoney.NewMoney(decimal.New(78, 8), komoney.MustParseCurrency("KRW"))), "78억 원"; got != want {
		t.Errorf("exact: %q, want %q", got, want)
	}
	if got, want := about.Decimal(decimal.New(7812, 6)), "약 78억"; got != want {
		t.Errorf("rounded: %q, want %q", got, want)
	}
}

// Amounts of every kind, by what Parse reads in the first column.
func TestFormatAmounts(t *testing.T) {
	const n = "\n"
	for _, tt := range []struct{ in, spaced, newspaper, hangul string }{
		// money
		{"7812000000원", "78억 1,200만 원", "78억1200만원", "칠십팔억천이백만원"},
		{"3000원", "3,000원", "3000원", "삼천원"},
		{"35000원", "3만 5,000원", "3만5000원", "삼만오천원"},
		{"10000원", "1만 원", "1만원", "만원"},
		{"1446.5원", "1,446.5원", "1446.5원", "천사백사십육점오원"},
		{"-3만원", "-3만 원", "-3만원", "마이너스 삼만원"},
		{"400억 달러", "400억 달러", "400억 달러", "사백억 달러"},
		{"5달러", "5달러", "5달러", "오 달러"},
		{"1.25달러", "1.25달러", "1.25달러", "일 달러 이십오 센트"},
		{"-0.5달러", "-0.5달러", "-0.5달러", "마이너스 오십 센트"},
		{"1.5유로", "1.5유로", "1.5유로", "일 유로 오십 센트"},
		{"0.5유로", "0.5유로", "0.5유로", "영점오 유로"},
		{"2.5파운드", "2.5파운드", "2.5파운드", "이 파운드 오십 펜스"},
		{"2000엔", "2,000엔", "2000엔", "이천엔"},
		{"2조엔", "2조 엔", "2조엔", "이조엔"},
		{"30만 홍콩달러", "30만 홍콩달러", "30만 홍콩달러", "삼십만 홍콩달러"},
		{"GEL 5", "5 조지아라리", "5 조지아라리", "오 조지아라리"},
		{"5 USS", "5 USS", "5 USS", "오 USS"}, // its name is that of USD
		// shares and multiples
		{"5.6%", "5.6%", "5.6%", "오점육 퍼센트"},
		{"1만%", "1만%", "1만%", "만 퍼센트"},
		{"0.5%p", "0.5%p", "0.5%p", "영점오 퍼센트포인트"},
		{"25bp", "25bp", "25bp", "이십오 베이시스포인트"},
		{"두 배", "2배", "2배", "두 배"},
		{"스무 배", "20배", "20배", "스무 배"},
		{"21배", "21배", "21배", "이십일 배"},
		{"2.5배", "2.5배", "2.5배", "이점오 배"},
		{"3분의 1", "3분의 1", "3분의 1", "삼분의 일"},
		{"절반", "2분의 1", "2분의 1", "이분의 일"},
		{"-1/3", "-3분의 1", "-3분의 1", "마이너스 삼분의 일"},
		{"10/3", "3분의 10", "3분의 10", "삼분의 십"},
		// ordinals
		{"세 번째", "3번째", "3번째", "세 번째"},
		{"첫째", "1째", "1째", "첫째"},
		{"3위", "3위", "3위", "삼 위"},
		{"제12", "제12", "제12", "제십이"},
		// quantities
		{"23명", "23명", "23명", "스물세 명"},
		{"100명", "100명", "100명", "백 명"},
		{"100만명", "100만 명", "100만명", "백만 명"},
		{"1.5명", "1.5명", "1.5명", "일점오 명"},
		{"0명", "0명", "0명", "영 명"},
		{"20살", "20살", "20살", "스무 살"},
		{"3층", "3층", "3층", "삼 층"},
		{"2022년", "2022년", "2022년", "이천이십이 년"},
		{"5000년", "5,000년", "5000년", "오천 년"},
		{"두 회사", "2 회사", "2 회사", "두 회사"},
		{"3.5톤", "3.5톤", "3.5톤", "삼점오 톤"},
		{"84㎡", "84㎡", "84㎡", "팔십사 제곱미터"},
		{"3만km", "3만km", "3만km", "삼만 킬로미터"},
		{"30℃", "30℃", "30℃", "섭씨 삼십 도"},
		{"시속 100km", "100km/h", "100km/h", "시속 백 킬로미터"},
		{"분속 100m", "분속 100미터", "분속 100미터", "분속 백 미터"},
		// numbers
		{"삼천이백", "3,200", "3200", "삼천이백"},
		// ranges, with the unit once, and twice where the scale of the high end would pass to the low one
		{"150억~250억 달러", "150억~250억 달러", "150억~250억 달러", "백오십억~이백오십억 달러"},
		{"3~5%", "3~5%", "3~5%", "삼~오 퍼센트"},
		{"-5~-3%", "-5~-3%", "-5~-3%", "마이너스 오~마이너스 삼 퍼센트"},
		{"9000원~1만원", "9,000원~1만 원", "9000원~1만원", "구천원~만원"},
		{"3원~4억원", "3원~4억 원", "3원~4억원", "삼원~사억원"},
		{"3~40000", "3~40,000", "3~40,000", "3~40,000"},
		{"2~30명", "2~30명", "2~30명", "두 명~서른 명"},
		{"300~400km", "300~400km", "300~400km", "삼백~사백 킬로미터"},
		{"세 번째~다섯 번째", "3~5번째", "3~5번째", "세 번째~다섯 번째"},
		{"수십억 원", "약 20억~90억 원", "약 20억~90억원", "약 이십억~구십억원"},
		{"두세 명", "약 2~3명", "약 2~3명", "약 두 명~세 명"},
		// brackets
		{"3만원대", "3만 원대", "3만원대", "삼만원대"},
		{"1,300원대", "1,300원대", "1300원대", "천삼백원대"},
		{"2.5%대", "2.5%대", "2.5%대", "이점오 퍼센트대"},
		{"-2%대", "-2%대", "-2%대", "마이너스 이 퍼센트대"},
		{"1990년대", "1990년대", "1990년대", "천구백구십 년대"},
		// qualifiers
		{"약 58조원", "약 58조 원", "약 58조원", "약 오십팔조원"},
		{"30여 곳", "약 30곳", "약 30곳", "약 서른 곳"},
		{"100명 이상", "100명 이상", "100명 이상", "백 명 이상"},
		{"최대 36조원", "36조 원 이하", "36조원 이하", "삼십육조원 이하"},
		{"5% 초과", "5% 초과", "5% 초과", "오 퍼센트 초과"},
		{"6억원 미만", "6억 원 미만", "6억원 미만", "육억원 미만"},
	} {
		a := komoney.MustParse(tt.in)
		got := format.Amount(a, format.StyleMixedSpaced) + n + format.Amount(a, format.StyleNewspaper) + n + format.Amount(a, format.StyleHangul)
		if want := tt.spaced + n + tt.newspaper + n + tt.hangul; got != want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.in, got, want)
		}
	}
}

func TestFormatOtherAmounts(t *testing.T) {
	krw := komoney.MustParseCurrency("KRW")
	own, _ := komoney.NewCurrency("POINT")
	rangeOf := func(low, high int64, lowOpen, highOpen bool) komoney.Amount {
		return komoney.Amount{Kind: komoney.KindQuantity, Unit: "명", IsRange: true, Low: decimal.FromInt(low), High: decimal.FromInt(high), LowOpen: lowOpen, HighOpen: highOpen}
	}
	money := func(n int64, c komoney.Currency) komoney.Amount {
		return komoney.Amount{Kind: komoney.KindMoney, Currency: c, Low: decimal.FromInt(n), High: decimal.FromInt(n)}
	}
	third := komoney.Amount{Kind: komoney.KindMoney, Currency: krw, Low: decimal.New(1, 0), High: decimal.New(1, 0), Denominator: decimal.New(3, 0)}
	implied := money(1e8, krw)
	implied.Implied = true
	unit := komoney.Amount{Kind: komoney.KindQuantity, Unit: "코인", Low: decimal.New(3, 0), High: decimal.New(3, 0)}
	for _, tt := range []struct {
		a     komoney.Amount
		style format.Style
		want  string
	}{
		{komoney.Amount{}, format.StyleHangul, ""},
		{rangeOf(100, 200, false, true), format.StyleMixedSpaced, "100명 이상 200명 미만"},
		{rangeOf(100, 200, true, false), format.StyleMixedSpaced, "100명 초과 200명 이하"},
		{rangeOf(100, 200, true, true), format.StyleMixedSpaced, "100명 초과 200명 미만"},
		{rangeOf(100, 100, false, false), format.StyleMixedSpaced, "100명"},
		{rangeOf(10000, 20000, false, false), format.StyleNativeAttributive, "만~이만 명"},
		{money(5, own), format.StyleMixedSpaced, "5 POINT"},
		{money(5, own), format.StyleHangul, "오 POINT"},
		{third, format.StyleMixedSpaced, "3분의 1원"},
		{third, format.StylePlain, "1/3원"},
		{implied, format.StyleMixedSpaced, "1억 원"},
		{unit, format.StyleMixedSpaced, "3코인"},
		{unit, format.StyleHangul, "세 코인"},
		{komoney.MustParse("23명"), format.StyleFormal, "이십삼 명"},
		{komoney.MustParse("23명"), format.StyleHanja, "二十三 명"},
		{komoney.MustParse("23명"), format.StyleNative, "스물세 명"},
		{komoney.MustParse("23명"), format.StyleOrdinal, "스물세 명"},
		{komoney.MustParse("23"), format.StyleOrdinal, "스물셋째"},
		{komoney.MustParse("23위"), format.StyleOrdinal, "이십삼 위"},
		{komoney.MustParse("23번째"), format.StyleHanja, "二十三 번째"},
		{komoney.MustParse("5.6%"), format.StyleNative, "오점육 퍼센트"},
		{komoney.MustParse("5만원"), format.StyleNative, "오만 원"},
		{komoney.MustParse("1/3"), format.StyleNative, "삼분의 일"},
		{komoney.MustParse("1/3"), format.StylePlain, "1/3"},
		{komoney.MustParse("1/3"), format.StyleHanja, "三분의 一"},
		{komoney.MustParse("제3차"), format.StyleHangul, "제삼 차"},
	} {
		if got := format.Amount(tt.a, tt.style); got != tt.want {
			t.Errorf("%v in %v: %q, want %q", tt.a, tt.style, got, tt.want)
		}
	}
}

func TestFormatCurrency(t *testing.T) {
	for _, tt := range []struct{ in, name, symbol, code string }{
		{"3000원", "3,000원", "₩3,000", "KRW 3,000"},
		{"7812000000원", "78억 1,200만 원", "₩78억 1,200만", "KRW 78억 1,200만"},
		{"5.5달러", "5.5달러", "$5.50", "USD 5.50"},
		{"5달러", "5달러", "$5", "USD 5"},
		{"1.2345달러", "1.2345달러", "$1.2345", "USD 1.2345"},
		{"-5.5달러", "-5.5달러", "-$5.50", "USD -5.50"},
		{"2000엔", "2,000엔", "¥2,000", "JPY 2,000"},
		{"2000위안", "2,000위안", "CN¥2,000", "CNY 2,000"},
		{"5홍콩달러", "5홍콩달러", "HK$5", "HKD 5"},
		{"5유로", "5유로", "€5", "EUR 5"},
		{"1.5 쿠웨이트 디나르", "1.5쿠웨이트디나르", "KWD 1.500", "KWD 1.500"},
		{"150억~250억 달러", "150억~250억 달러", "$150억~250억", "USD 150억~250억"},
		{"9000원~1만원", "9,000원~1만 원", "₩9,000~10,000", "KRW 9,000~10,000"},
		{"3만원대", "3만 원대", "₩3만대", "KRW 3만 이상 KRW 4만 미만"},
		{"2억 5000달러", "2억 5,000달러", "$200,005,000", "USD 200,005,000"}, // $2억 5,000 leaves 만 (10^4) out
		{"약 5달러 이상", "약 5달러 이상", "약 $5 이상", "약 USD 5 이상"},
	} {
		a := komoney.MustParse(tt.in)
		for form, want := range []string{tt.name, tt.symbol, tt.code} {
			if got := (format.Formatter{Currency: format.CurrencyForm(form)}).Amount(a); got != want {
				t.Errorf("%s, form %d: %q, want %q", tt.in, form, got, want)
			}
		}
	}
	f := format.Formatter{Style: format.StyleHangul, Currency: format.CurrencySymbol}
	if got, want := f.Amount(komoney.MustParse("5달러")), "오 달러"; got != want {
		t.Errorf("words and a symbol: %q, want %q", got, want)
	}
	f = format.Formatter{Style: format.StyleCompact, Currency: format.CurrencySymbol}
	if got, want := f.Amount(komoney.MustParse("5.5억 달러")), "$5.5억"; got != want {
		t.Errorf("no cents behind a scale: %q, want %q", got, want)
	}
}

func TestFormatContract(t *testing.T) {
	m := komoney.MustParse("78억1200만원")
	for _, tt := range []struct {
		style format.Style
		want  string
	}{
		{format.StyleFormal, "일금 칠십팔억일천이백만원정"},
		{format.StyleFormalSpaced, "일금 칠십팔억 일천이백만 원정"},
		{format.StyleHangul, "일금 칠십팔억천이백만원정"},
		{format.StylePlain, "일금 7,812,000,000원정"},
		{format.StyleMixed, "일금 78억1,200만원정"},
		{format.StyleHanja, "金 七十八億千二百萬원整"},
		{format.StyleHanjaFormal, "金 柒拾捌億壹仟貳佰萬원整"},
	} {
		if got := (format.Formatter{Style: tt.style, Contract: true}).Amount(m); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.style, got, tt.want)
		}
	}
	if got, want := (format.Formatter{Contract: true}).Amount(komoney.MustParse("5%")), "5%"; got != want {
		t.Errorf("no money: %q, want %q", got, want)
	}
}

func TestFormatStyleNames(t *testing.T) {
	for s := range format.StyleOrdinalCount + 1 {
		if got, ok := format.ParseStyle(s.String()); !ok || got != s {
			t.Errorf("ParseStyle(%q) = %v, %v", s.String(), got, ok)
		}
	}
	if s, ok := format.ParseStyle("hangeul"); ok || s != 0 {
		t.Errorf("ParseStyle of no style = %v, %v", s, ok)
	}
	if got := format.Style(200).String(); got != "style?" {
		t.Errorf("Style(200) = %q", got)
	}
	d := decimal.New(7812, 6)
	if got, want := format.Number(d, format.Style(200)), format.Number(d, 0); got != want {
		t.Errorf("an unknown style: %q, want %q", got, want)
	}
}

// Numbers without scales are written plainly, and none at more length than its digits ask for.
func TestFormatLargeAndSmall(t *testing.T) {
	largest, _ := decimal.New(9999, 0).Shift(68)
	beyond, _ := decimal.New(1, 0).Shift(72)
	huge, _ := decimal.New(1, 0).Shift(6144)
	tiny, _ := decimal.New(-1, 0).Shift(-6144)
	if got, want := format.Number(largest, format.StyleHangul), "구천구백구십구무량대수"; got != want {
		t.Errorf("the largest in words: %q, want %q", got, want)
	}
	for s := range format.StyleOrdinalCount + 1 {
		want := format.Number(beyond, format.StylePlain)
		got := strings.TrimSuffix(strings.TrimSuffix(format.Number(beyond, s), "째"), " 번")
		if got != want {
			t.Errorf("10^72 in %v: %q, want %q", s, got, want)
		}
		for _, d := range []decimal.Decimal{huge, tiny} {
			if n := len(format.Number(d, s)); n > 20_000 {
				t.Errorf("%d bytes in %v", n, s)
			}
		}
	}
}

func TestFormatAllocations(t *testing.T) {
	buf := make([]byte, 0, 1024)
	amounts := []komoney.Amount{komoney.MustParse("약 400억 달러"), komoney.MustParse("150억~250억 달러"), komoney.MustParse("23명"), komoney.MustParse("100km/h"), komoney.MustParse("1/3"), komoney.MustParse("3만원대")}
	for s := range format.StyleOrdinalCount + 1 {
		f := format.Formatter{Style: s, Digits: 3, Currency: format.CurrencyForm(s % 3)}
		n := testing.AllocsPerRun(20, func() {
			for _, a := range amounts {
				buf = josa.AppendJosa(f.AppendAmount(buf[:0], a), "을")
			}
			buf = f.AppendDecimal(buf[:0], decimal.New(-1234567, -2))
			buf = format.AppendNumber(buf, decimal.New(7812, 6), s)
			buf = f.AppendMoney(buf, komoney.NewMoney(decimal.New(199, -2), komoney.MustParseCurrency("USD")))
		})
		if n != 0 {
			t.Errorf("%v: %v allocations", s, n)
		}
	}
}

// What Parse reports for a unit has a way to be written.
func TestFormatMeasures(t *testing.T) {
	for i := 1; i < len(spell.Measures); i++ {
		if spell.Measures[i-1].Id >= spell.Measures[i].Id {
			t.Errorf("%s stands before %s", spell.Measures[i-1].Id, spell.Measures[i].Id)
		}
	}
	for _, w := range lextest.WordsOf(&lex.UnitWords) {
		if w.Class == lex.WMeasure && spell.MeasureByID(w.Ref.Text()) == nil {
			t.Errorf("%s (%s) has no row in Measures, internal/spell/spell.go, which says how it is written: add one", w.Ref.Text(), w.Text)
		}
	}
	for i := range spell.Measures {
		m := &spell.Measures[i]
		if m.Id == "joule" || m.Id == "second" { // Parse reads neither J nor 초 (seconds) as these
			continue
		}
		for _, s := range []format.Style{format.StylePlain, format.StyleHangul} {
			want := komoney.Amount{Kind: komoney.KindQuantity, Unit: m.Id, Low: decimal.New(15, 0), High: decimal.New(15, 0)}
			if got, err := komoney.Parse(format.Amount(want, s)); err != nil || got != want {
				t.Errorf("%s is read as %v, %v", format.Amount(want, s), got, err)
			}
		}
	}
}
