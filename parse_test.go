package komoney_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// row is an expression and its amount, as Amount.String writes it.
type row struct{ in, want string }

// section is a part of the language and the rows that show it.
type section struct {
	name string
	rows []row
}

// language is a reference of what Parse reads, by example, in the order of docs/language.md.
// Find and the fuzz targets start from the same rows.
var language = []section{
	{"kinds/money", []row{
		{"Rs.2022", "money 2022 INR"},
		{"EEK 38.1 mn", "money 38100000 EEK"},
		{"$1/2", "money 0.5 USD"},
		{"-$1/2", "money -0.5 USD"},
		{"1/2달러", "money 0.5 USD"},
		{"2분의 1 달러", "money 0.5 USD"},
		{"6.000원", "money 6000 KRW"},
		{"2.500.000원", "money 2500000 KRW"},
		{"1.234,56유로", "money 1234.56 EUR"},
		{"3.000~5.000 엔", "money 3000..5000 JPY"},
		{"₩ 6.000", "money 6000 KRW"},
		{"6.000 KRW", "money 6000 KRW"},
		{"15.248 KRW", "money 15.248 KRW"}, // as Money.String writes it
		{"13초04", "quantity 13.04 초"},
		{"2005.12", "number 2005.12"},
		{"CLP 5.000", "money 5000 CLP"},
		{"6.000달러", "money 6 USD"},
		{"58조원", "money 58000000000000 KRW"},
		{"400억 달러", "money 40000000000 USD"},
		{"$5.5 million", "money 5500000 USD"},
		{"₩3,000", "money 3000 KRW"},
		{"USD 10", "money 10 USD"},
		{"5달러 20센트", "money 5.2 USD"},
		{"미화 30만 불", "money 300000 USD"},
		{"9만 크로네", "money 90000 DKK"},
		{"-5만원", "money -50000 KRW"},
		{"−5만원", "money -50000 KRW"},
		{"△5만원", "money -50000 KRW"},
		{"마이너스 3억 원", "money -300000000 KRW"},
	}},
	{"kinds/percent", []row{
		{"5.6%", "percent 5.6 %"},
		{"64퍼센트", "percent 64 %"},
		{"3프로", "percent 3 %"},
		{".5%", "percent 0.5 %"},
		{"+3%", "percent 3 %"},
		{"-3.5%", "percent -3.5 %"},
		{"마이너스 3%", "percent -3 %"},
		{"마이너스 5~마이너스 3%", "percent -5..-3 %"},
		{"3할", "percent 30 %"},
		{"3할 2푼", "percent 32 %"},
		{"3할 2푼 5리", "percent 32.5 %"},
		{"삼할 이푼 오리", "percent 32.5 %"},
		{"0.5%p", "percent_point 0.5 %p"},
		{"3%포인트", "percent_point 3 %p"},
		{"2퍼센트포인트", "percent_point 2 %p"},
		{"25bp", "basis_point 25 bp"},
		{"50bps", "basis_point 50 bp"},
		{"25베이시스포인트", "basis_point 25 bp"},
	}},
	{"kinds/multiple", []row{
		{"두 배", "multiple 2 배"},
		{"2.5배", "multiple 2.5 배"},
		{"열 배", "multiple 10 배"},
		{"백 배", "multiple 100 배"},
		{"세 곱절", "multiple 3 배"},
	}},
	{"kinds/ordinal", []row{
		{"제3조", "ordinal 3 조"},
		{"제오조", "ordinal 5 조"},
		{"제5자", "ordinal 5 자"},
		{"제3", "ordinal 3"},
		{"제3차", "ordinal 3 차"},
		{"제이차", "ordinal 2 차"},
		{"세 번째", "ordinal 3 번째"},
		{"첫 번째~세 번째", "ordinal 1..3 번째"},
		{"스물세 번째", "ordinal 23 번째"},
		{"첫 번째", "ordinal 1 번째"},
		{"3번째", "ordinal 3 번째"},
		{"첫째", "ordinal 1 째"},
		{"둘째", "ordinal 2 째"},
		{"열두째", "ordinal 12 째"},
		{"1위", "ordinal 1 위"},
		{"2등", "ordinal 2 등"},
	}},
	{"kinds/quantity", []row{
		{"만 65세 이상", "quantity 65 세 at_least"},
		{"만 삼 세", "quantity 3 세"},
		{"만십구세", "quantity 19 세"},
		{"약 만 65세", "quantity 65 세 approx"},
		{"최소 만 19세", "quantity 19 세 at_least"},
		{"만 오천 년", "quantity 15000 년"},
		{"두 해", "quantity 2 해"},
		{"세 자", "quantity 3 자"},
		{"육십 세", "quantity 60 세"},
		{"백 세", "quantity 100 세"},
		{"오백 석", "quantity 500 석"},
		{"반년", "quantity 0.5 년"},
		{"반 시간", "quantity 0.5 시간"},
		{"1/2컵", "quantity 0.5 컵"},
		{"3/4 km", "quantity 0.75 kilometer"},
		{"영하 섭씨 10도", "quantity -10 celsius"},
		{"시속 80킬로", "quantity 80 kilometer-per-hour"},
		{"5 km/m", "quantity 5 kilometer-per-minute"},
		{"3 킬로그램퍼세제곱미터", "quantity 3 kilogram-per-cubic-meter"},
		{"십오 미터퍼초", "quantity 15 meter-per-second"},
		{"20~30 m/min", "quantity 20..30 meter-per-minute"},
		{"3십만점칠칠", "number 300000.77"},
		{"2백만점오", "number 2000000.5"},
		{"십억 육십만 오원", "money 1000600005 KRW"},
		{"5000보다 많거나 그와 같다", "number 5000 at_least"},
		{"29만 천 890 톤", "quantity 291890 metric-ton"},
		{"서른 다섯", "number 35"},
		{"100명", "quantity 100 명"},
		{"두 사람", "quantity 2 사람"},
		{"30여 곳", "quantity 30 곳 approx"},
		{"2022년", "quantity 2022 년"},
		{"4일", "quantity 4 일"},
		{"스무 살", "quantity 20 살"},
		{"삼십이 층", "quantity 32 층"},
		{"3.5톤", "quantity 3.5 metric-ton"},
		{"84㎡", "quantity 84 square-meter"},
		{"3킬로그램", "quantity 3 kilogram"},
		{"3㎏", "quantity 3 kilogram"},
		{"30평", "quantity 30 평"},
		{"세 근", "quantity 3 근"},
		{"60Hz", "quantity 60 hertz"},
		{"3기가바이트", "quantity 3 gigabyte"},
		{"37.5℃", "quantity 37.5 celsius"},
		{"섭씨 34.5도", "quantity 34.5 celsius"},
		{"영하 5도", "quantity -5 도"},
		{"시속 100km", "quantity 100 kilometer-per-hour"},
		{"초속 20미터", "quantity 20 meter-per-second"},
	}},
	{"kinds/fraction", []row{
		{"½", "fraction 0.5"},
		{"3¾", "fraction 3.75"},
		{"⅓", "fraction 1/3"},
		{"1⁄7", "fraction 1/7"},
		{"3분의 1", "fraction 1/3"},
		{"삼분의 일", "fraction 1/3"},
		{"1/3", "fraction 1/3"},
		{"1/7", "fraction 1/7"},
		{"6분의 2", "fraction 1/3"},
		{"4분의 3", "fraction 0.75"},
		{"10분의 1", "fraction 0.1"},
		{"절반", "fraction 0.5"},
		{"반", "fraction 0.5"},
		{"2 1/4", "fraction 2.25"},
		{"일과 이분의 일", "fraction 1.5"},
	}},
	{"kinds/number", []row{
		{"3,400", "number 3400"},
		{"삼천이백", "number 3200"},
		{"1.2만", "number 12000"},
		{"하나", "number 1"},
		{"서른둘", "number 32"},
		{"0", "number 0"},
		{"-0", "number 0"},
		{"-17", "number -17"},
	}},
	{"numerals/digits", []row{
		{"3400", "number 3400"},
		{"1,234,567", "number 1234567"},
		{"19.2", "number 19.2"},
		{"1.50", "number 1.5"},
		{"007", "number 7"},
		{"３，４００", "number 3400"},
		{"１９．２", "number 19.2"},
		{"99999999999999999999999999999999999999", "number 99999999999999999999999999999999999999"},
		{"0.00000000000000000001", "number 0.00000000000000000001"},
	}},
	{"numerals/scales and digits", []row{
		{"3천5백만", "number 35000000"},
		{"1억2,500만", "number 125000000"},
		{"78억1,200만", "number 7812000000"},
		{"1.5억", "number 150000000"},
		{"0.5조", "number 500000000000"},
		{"십만", "number 100000"},
		{"만5천", "number 15000"},
		{"3백97억", "number 39700000000"},
		{"3만 9천 9백", "number 39900"},
		{"1억 3000만", "number 130000000"},
		{"4억 2천만", "number 420000000"},
		{"9만 4천", "number 94000"},
		{"1조 2000억", "number 1200000000000"},
		{"2천 345", "number 2345"},
		{"5천억 달러", "money 500000000000 USD"},
	}},
	{"numerals/Sino-Korean", []row{
		{"영", "number 0"},
		{"공", "number 0"},
		{"십", "number 10"},
		{"이십육", "number 26"},
		{"이십륙", "number 26"},
		{"백", "number 100"},
		{"백이십삼", "number 123"},
		{"일백이십삼", "number 123"},
		{"천이백삼십사", "number 1234"},
		{"만", "number 10000"},
		{"일만", "number 10000"},
		{"만이천삼백사십오", "number 12345"},
		{"십이만 삼천사백오십육", "number 123456"},
		{"칠십팔억 천이백만", "number 7812000000"},
		{"일조 이천억", "number 1200000000000"},
	}},
	{"numerals/native", []row{
		{"둘", "number 2"},
		{"셋", "number 3"},
		{"넷", "number 4"},
		{"다섯", "number 5"},
		{"여섯", "number 6"},
		{"일곱", "number 7"},
		{"여덟", "number 8"},
		{"아홉", "number 9"},
		{"열", "number 10"},
		{"열하나", "number 11"},
		{"스물", "number 20"},
		{"서른", "number 30"},
		{"마흔", "number 40"},
		{"쉰", "number 50"},
		{"예순", "number 60"},
		{"일흔", "number 70"},
		{"여든", "number 80"},
		{"아흔", "number 90"},
		{"아흔아홉", "number 99"},
		{"백스물셋", "number 123"},
		{"한 명", "quantity 1 명"},
		{"두 명", "quantity 2 명"},
		{"세 명", "quantity 3 명"},
		{"네 명", "quantity 4 명"},
		{"스무 명", "quantity 20 명"},
		{"스물두 명", "quantity 22 명"},
		{"스물한 명", "quantity 21 명"},
		{"열네 살가량", "quantity 14 살 approx"},
		{"석 달", "quantity 3 달"},
		{"서 말", "quantity 3 말"},
		{"넉 장", "quantity 4 장"},
		{"너 되", "quantity 4 되"},
		{"닷 되", "quantity 5 되"},
		{"엿 냥", "quantity 6 냥"},
	}},
	{"numerals/hanja", []row{
		{"〇", "number 0"},
		{"三", "number 3"},
		{"三十五", "number 35"},
		{"三千二百五", "number 3205"},
		{"二万", "number 20000"},
		{"二萬", "number 20000"},
		{"一億", "number 100000000"},
		{"三兆五千億", "number 3500000000000"},
		{"七十八億千二百萬", "number 7812000000"},
	}},
	{"numerals/formal hanja", []row{
		{"壹", "number 1"},
		{"貳佰", "number 200"},
		{"參拾", "number 30"},
		{"壹億貳仟萬", "number 120000000"},
		{"柒拾捌億壹仟貳佰萬", "number 7812000000"},
		{"壹億원", "money 100000000 KRW"},
	}},
	{"numerals/spelled-out digits", []row{
		{"일이삼", "number 123"},
		{"공일공", "number 10"},
		{"삼점일사", "number 3.14"},
		{"삼점일사일오", "number 3.1415"},
		{"이 점 오", "number 2.5"},
		{"영점영오", "number 0.05"},
		{"일점오억", "number 150000000"},
		{"이점오 퍼센트", "percent 2.5 %"},
	}},
	{"numerals/여", []row{
		{"30여", "number 30 approx"},
		{"30여만", "number 300000 approx"},
		{"1000여 명", "quantity 1000 명 approx"},
		{"십여 명", "quantity 10 명 approx"},
		{"1억 3000여만 원", "money 130000000 KRW approx"},
		{"5천여 원", "money 5000 KRW approx"},
		{"5천여원", "money 5000 KRW approx"},
	}},
	{"numerals/수, 몇 and pairs", []row{
		{"수십", "number 20..90 approx"},
		{"수십억", "number 2000000000..9000000000 approx"},
		{"수천만 원", "money 20000000..90000000 KRW approx"},
		{"수 개월", "quantity 2..9 개월 approx"},
		{"십수", "number 11..19 approx"},
		{"십수 년", "quantity 11..19 년 approx"},
		{"몇", "number 2..9 approx"},
		{"몇 명", "quantity 2..9 명 approx"},
		{"몇십", "number 20..90 approx"},
		{"몇백만 원", "money 2000000..9000000 KRW approx"},
		{"한두 명", "quantity 1..2 명 approx"},
		{"두세 명", "quantity 2..3 명 approx"},
		{"서너 개", "quantity 3..4 개 approx"},
		{"너댓 명", "quantity 4..5 명 approx"},
		{"대여섯", "number 5..6 approx"},
		{"예닐곱", "number 6..7 approx"},
		{"일고여덟", "number 7..8 approx"},
		{"여덟아홉", "number 8..9 approx"},
		{"삼사십", "number 30..40 approx"},
		{"오륙 명", "quantity 5..6 명 approx"},
		{"이삼일", "quantity 2..3 일 approx"},
		{"이삼백만 원", "money 2000000..3000000 KRW approx"},
	}},
	{"numerals/대", []row{
		{"3만원대", "money 30000..<40000 KRW"},
		{"3만 원대", "money 30000..<40000 KRW"},
		{"1,300원대", "money 1300..<1400 KRW"},
		{"1,350원대", "money 1350..<1360 KRW"},
		{"100억원대", "money 10000000000..<20000000000 KRW"},
		{"3조원대", "money 3000000000000..<4000000000000 KRW"},
		{"2.5%대", "percent 2.5..<2.6 %"},
		{"10%대", "percent 10..<20 %"},
		{"수조원대", "money 2000000000000..9000000000000 KRW approx"},
		{"1990년대", "quantity 1990..<2000 년"},
	}},
	{"numerals/elided 만", []row{
		{"2억5천", "number 250000000"},
		{"25억5천", "number 2550000000"},
		{"2억 5천", "number 250000000"},
		{"2억5백", "number 205000000"},
		{"3조5천", "number 3500000000000"}, // behind 조 (10^12) the tail is in 억 (10^8)
		{"2억5천원", "money 250000000 KRW"},
		{"2억5천만", "number 250000000"},          // nothing is elided
		{"3억5천2백만", "number 352000000"},        // nothing is elided
		{"12억 5,000원", "money 1200005000 KRW"}, // digits with a unit are as written
	}},
	{"currencies/Korean names", []row{
		{"3,000원", "money 3000 KRW"},
		{"10달러", "money 10 USD"},
		{"100엔", "money 100 JPY"},
		{"50위안", "money 50 CNY"},
		{"50유로", "money 50 EUR"},
		{"50파운드", "money 50 GBP"},
		{"100루피아", "money 100 IDR"},
		{"100루블", "money 100 RUB"},
		{"100바트", "money 100 THB"},
		{"100링깃", "money 100 MYR"},
		{"100즐로티", "money 100 PLN"},
		{"100헤알", "money 100 BRL"},
		{"100랜드", "money 100 ZAR"},
		{"100투그릭", "money 100 MNT"},
		{"1만 동", "money 10000 VND"},
	}},
	{"currencies/everyday names", []row{
		{"10불", "money 10 USD"},
		{"10딸라", "money 10 USD"},
		{"천불", "money 1000 USD"},
		{"10달러화", "money 10 USD"},
		{"100엔화", "money 100 JPY"},
		{"50위안화", "money 50 CNY"},
		{"50유로화", "money 50 EUR"},
		{"50파운드화", "money 50 GBP"},
		{"30元", "money 30 CNY"},
		{"30円", "money 30 JPY"},
		{"30圓", "money 30 KRW"},
	}},
	{"currencies/country and name", []row{
		{"50캐나다 달러", "money 50 CAD"},
		{"50 캐나다달러", "money 50 CAD"},
		{"50호주달러", "money 50 AUD"},
		{"50홍콩달러", "money 50 HKD"},
		{"30대만달러", "money 30 TWD"},
		{"30신타이완달러", "money 30 TWD"},
		{"50 인도 루피", "money 50 INR"},
		{"50 파키스탄 루피", "money 50 PKR"},
		{"100스위스프랑", "money 100 CHF"},
		{"300멕시코페소", "money 300 MXN"},
		{"20 노르웨이 크로네", "money 20 NOK"},
		{"5만 베트남 동", "money 50000 VND"},
		{"100북한원", "money 100 KPW"},
		{"미국 달러 20", "money 20 USD"},
	}},
	{"currencies/defaults of ambiguous names", []row{
		{"1달러", "money 1 USD"},
		{"1페소", "money 1 PHP"},
		{"1루피", "money 1 INR"},
		{"1크로네", "money 1 DKK"},
		{"1크로나", "money 1 SEK"},
		{"1프랑", "money 1 CHF"},
		{"1위안", "money 1 CNY"},
		{"$1", "money 1 USD"},
		{"¥1", "money 1 JPY"},
		{"£1", "money 1 GBP"},
	}},
	{"currencies/two names of one", []row{
		{"A$10 달러", "money 10 AUD"},
		{"HKD 100달러", "money 100 HKD"},
		{"MX$ 10페소", "money 10 MXN"},
		{"$10호주달러", "money 10 AUD"},
		{"¥100위안", "money 100 CNY"},
		{"₩3,000원", "money 3000 KRW"},
	}},
	{"currencies/codes", []row{
		{"USD10", "money 10 USD"},
		{"10 USD", "money 10 USD"},
		{"10USD", "money 10 USD"},
		{"KRW 3,000", "money 3000 KRW"},
		{"EUR 5.5", "money 5.5 EUR"},
		{"5 JPY", "money 5 JPY"},
		{"KRW 1.2 trillion", "money 1200000000000 KRW"},
	}},
	{"currencies/symbols", []row{
		{"$10", "money 10 USD"},
		{"10$", "money 10 USD"},
		{"US$10", "money 10 USD"},
		{"C$10", "money 10 CAD"},
		{"A$10", "money 10 AUD"},
		{"HK$10", "money 10 HKD"},
		{"NT$10", "money 10 TWD"},
		{"S$5", "money 5 SGD"},
		{"R$10", "money 10 BRL"},
		{"￦3,000", "money 3000 KRW"},
		{"3,000₩", "money 3000 KRW"},
		{"￥500", "money 500 JPY"},
		{"€5", "money 5 EUR"},
		{"5€", "money 5 EUR"},
		{"£5", "money 5 GBP"},
		{"₹50", "money 50 INR"},
		{"₫5000", "money 5000 VND"},
		{"฿100", "money 100 THB"},
		{"$1.5M", "money 1500000 USD"},
		{"US$1.2bn", "money 1200000000 USD"},
		{"$10K", "money 10000 USD"},
		{"5 million won", "money 5000000 KRW"},
		{"36m 유로", "money 36000000 EUR"},
		{"유로167.8m", "money 167800000 EUR"},
		{"미화 24.4 m", "money 24400000 USD"},
		{"20 M€", "money 20000000 EUR"},
		{"5.2mUSD", "money 5200000 USD"},
		{"0.1 mn", "number 100000"},
		{"36m", "quantity 36 meter"},
	}},
	{"currencies/sub-units", []row{
		{"50센트", "money 0.5 USD"},
		{"5유로 20센트", "money 5.2 EUR"},
		{"50펜스", "money 0.5 GBP"},
		{"3파운드 50펜스", "money 3.5 GBP"},
		{"1원 50전", "money 1.5 KRW"},
		{"5위안 3자오", "money 5.3 CNY"},
		{"2위안 3자오 4펀", "money 2.34 CNY"},
		{"1펀", "money 0.01 CNY"},
		{"5루블 20코페이카", "money 5.2 RUB"},
	}},
	{"currencies/prefixes", []row{
		{"미화 30만 달러", "money 300000 USD"},
		{"한화 3억원", "money 300000000 KRW"},
		{"한화 3억", "money 300000000 KRW"},
		{"한화 약 3억원", "money 300000000 KRW approx"},
		{"거의 3만원", "money 30000 KRW approx"},
		{"3만원에 육박하는", "money 30000 KRW approx"},
		{"3만원에 가까운", "money 30000 KRW approx"},
		{"300만원 보다 훨씬 넘게", "money 3000000 KRW more_than"},
		{"20% 혹은 이상", "percent 20 % at_least"},
		{"일화 3만엔", "money 30000 JPY"},
		{"원화 3억원", "money 300000000 KRW"},
	}},
	{"currencies/units of a table", []row{
		{"3,000천원", "money 3000000 KRW"},
		{"1,234백만원", "money 1234000000 KRW"},
		{"12.3십억원", "money 12300000000 KRW"},
	}},
	{"currencies/contracts", []row{
		{"일금 오천만원정", "money 50000000 KRW"},
		{"일금 5,000만원", "money 50000000 KRW"},
	}},
	{"ranges/signs", []row{
		{"10~20명", "quantity 10..20 명"},
		{"10～20명", "quantity 10..20 명"},
		{"10∼20명", "quantity 10..20 명"},
		{"10〜20명", "quantity 10..20 명"},
		{"10-20명", "quantity 10..20 명"},
		{"10–20명", "quantity 10..20 명"},
		{"10—20명", "quantity 10..20 명"},
		{"10 ~ 20명", "quantity 10..20 명"},
		{"5만원~10만원", "money 50000..100000 KRW"},
		{"-3~5%", "percent -3..5 %"},
		{"-5~-3%", "percent -5..-3 %"},
	}},
	{"ranges/words", []row{
		{"천에서 이천 사이", "number 1000..2000"},
		{"1000에서 2000 사이", "number 1000..2000"},
		{"5만원에서 10만원 사이", "money 50000..100000 KRW"},
		{"5만원에서 10만원까지", "money 50000..100000 KRW"},
		{"5만원부터 10만원까지", "money 50000..100000 KRW"},
		{"5만원과 10만원 사이", "money 50000..100000 KRW"},
		{"두 배에서 세 배 사이", "multiple 2..3 배"},
	}},
	{"ranges/shared unit", []row{
		{"150억~250억 달러", "money 15000000000..25000000000 USD"},
		{"1만∼5만 원", "money 10000..50000 KRW"},
		{"$10–20", "money 10..20 USD"},
		{"$10~$20", "money 10..20 USD"},
		{"USD 10~20", "money 10..20 USD"},
		{"21조6,900억~36조1,500억원", "money 21690000000000..36150000000000 KRW"},
		{"3∼4%", "percent 3..4 %"},
		{"0.25~0.5%포인트", "percent_point 0.25..0.5 %p"},
		{"2~3배", "multiple 2..3 배"},
		{"26~7살", "quantity 26..27 살"},
	}},
	{"ranges/shared scale", []row{
		{"3~4억원", "money 300000000..400000000 KRW"},
		{"1000~5000억원", "money 100000000000..500000000000 KRW"},
		{"900~1000만원", "money 9000000..10000000 KRW"},
		{"10만~20만원", "money 100000..200000 KRW"}, // the left end has its own
		{"3조~5조 엔 이상", "money 3000000000000..5000000000000 JPY at_least"},
		{"3∼5천원", "money 3000..5000 KRW"},
		{"2백~3백만원", "money 2000000..3000000 KRW"},
		{"$1~2 million", "money 1000000..2000000 USD"},
		{"3~4만원대", "money 30000..<50000 KRW"},
	}},
	{"bounds", []row{
		{"10%를 초과하지 않는", "percent 10 % at_most"},
		{"10%를 넘을 수 없다", "percent 10 % at_most"},
		{"2%를 밑돌지 않는", "percent 2 % at_least"},
		{"5% 미만이 아닌", "percent 5 % at_least"},
		{"5천원 이상", "money 5000 KRW at_least"},
		{"5천원이상", "money 5000 KRW at_least"},
		{"칠백이상", "number 700 at_least"},
		{"삼사십이하", "number 30..40 approx at_most"},
		{"백이 명", "quantity 102 명"},
		{"2만삼백팔십오명", "quantity 20385 명"},
		{"최소 5천원", "money 5000 KRW at_least"},
		{"적어도 5천원", "money 5000 KRW at_least"},
		{"≥ 5천원", "money 5000 KRW at_least"},
		{"5천원 이하", "money 5000 KRW at_most"},
		{"최대 5천원", "money 5000 KRW at_most"},
		{"최고 5천원", "money 5000 KRW at_most"},
		{"5천원 초과", "money 5000 KRW more_than"},
		{"5천원을 넘는", "money 5000 KRW more_than"},
		{"5천원이 넘는", "money 5000 KRW more_than"},
		{"5천원을 넘게", "money 5000 KRW more_than"},
		{"5천원을 웃도는", "money 5000 KRW more_than"},
		{"5천원을 상회하는", "money 5000 KRW more_than"},
		{"5천원보다 크다", "money 5000 KRW more_than"},
		{"5천원보다 많다", "money 5000 KRW more_than"},
		{"5천원보다 높다", "money 5000 KRW more_than"},
		{"5천원 미만", "money 5000 KRW less_than"},
		{"<5천원", "money 5000 KRW less_than"},
		{"5천원을 밑도는", "money 5000 KRW less_than"},
		{"5천원을 하회하는", "money 5000 KRW less_than"},
		{"5천원에 못 미치는", "money 5000 KRW less_than"},
		{"5천원보다 작다", "money 5000 KRW less_than"},
		{"5천원보다 낮다", "money 5000 KRW less_than"},
		{"5천원보다 적다", "money 5000 KRW less_than"},
	}},
	{"approximation", []row{
		{"약 5천원", "money 5000 KRW approx"},
		{"대략 5천원", "money 5000 KRW approx"},
		{"대충 5천원", "money 5000 KRW approx"},
		{"얼추 5천원", "money 5000 KRW approx"},
		{"어림잡아 5천원", "money 5000 KRW approx"},
		{"한 5천원", "money 5000 KRW approx"},
		{"5천원가량", "money 5000 KRW approx"},
		{"5천원 정도", "money 5000 KRW approx"},
		{"5천원 안팎", "money 5000 KRW approx"},
		{"5천원 내외", "money 5000 KRW approx"},
		{"5천원쯤", "money 5000 KRW approx"},
		{"5천원 남짓", "money 5000 KRW approx"},
		{"5천원 수준", "money 5000 KRW approx"},
		{"5천원 가까이", "money 5000 KRW approx"},
		{"최대 약 5천원", "money 5000 KRW approx at_most"},
		{"약 3천~5천원", "money 3000..5000 KRW approx"},
	}},
	{"blanks around", []row{
		{" 3만원 ", "money 30000 KRW"},
		{"\t3만원\r\n", "money 30000 KRW"},
		{"\u00a03만\u2009원\u3000", "money 30000 KRW"},
	}},
}

func TestParse(t *testing.T) {
	for _, s := range language {
		t.Run(s.name, func(t *testing.T) {
			for _, r := range s.rows {
				a, err := komoney.Parse(r.in)
				if err != nil {
					t.Errorf("Parse(%q): %v", r.in, err)
				} else if diff := cmp.Diff(r.want, a.String()); diff != "" {
					t.Errorf("Parse(%q) (-want +got)\n%s", r.in, diff)
				}
			}
		})
	}
}

// TestParseLong reads digits with more zeros than a Decimal has digits, and rare scales before units of all kinds.
func TestParseLong(t *testing.T) {
	for in, want := range map[string]string{
		"1" + strings.Repeat("0", 60):         "number 1" + strings.Repeat("0", 60),
		"12" + strings.Repeat(",000", 20):     "number 12" + strings.Repeat("0", 60),
		"1." + strings.Repeat("0", 60):        "number 1",
		"0." + strings.Repeat("0", 60) + "12": "number 0." + strings.Repeat("0", 60) + "12",
		strings.Repeat("0", 60) + "7":         "number 7",
		"영점" + strings.Repeat("영", 60) + "일이": "number 0." + strings.Repeat("0", 60) + "12",
		"2,100간%":          "percent 2100" + strings.Repeat("0", 36) + " %",
		"31양100자살":         "quantity 3101" + strings.Repeat("0", 26) + " 살",
		"四溝千五百十一穰 랜드":      "money 41511" + strings.Repeat("0", 28) + " ZAR",
		"6자 1,500해 미만":     "number 615" + strings.Repeat("0", 22) + " less_than",
		"이십삼자오천백해삼천경 년 이상": "quantity 2351003" + strings.Repeat("0", 19) + " 년 at_least",
		"3구일백양":            "number 301" + strings.Repeat("0", 30),
		"100 자메이카 달러":      "money 100 JMD",
		"8구 2양":            "number 80002" + strings.Repeat("0", 28),
	} {
		if a, err := komoney.Parse(in); err != nil || a.String() != want {
			t.Errorf("Parse(%q) = %s, %v, want %s", in, a, err, want)
		}
	}
	for _, in := range []string{"1" + strings.Repeat("0", 50) + "1", "일점" + strings.Repeat("영", 50) + "일", "영점일" + strings.Repeat("영", 50) + "일", "0.1" + strings.Repeat("0", 50) + "1", "1" + strings.Repeat(",001", 13)} {
		if _, err := komoney.Parse(in); !errors.Is(err, komoney.ErrOverflow) {
			t.Errorf("Parse(%q): %v", in, err)
		}
	}
}

// TestParseScales reads every scale from 10^4 to 10^68, with digits, in words and with what stands below it.
func TestParseScales(t *testing.T) {
	exp := 0
	for _, scale := range strings.Fields("만 억 조 경 해 자 양 구 간 정 재 극 항하사 아승기 나유타 불가사의 무량대수") {
		exp += 4
		unit := decimal.MustParse(fmt.Sprintf("1e%d", exp))
		forms := map[string]string{"1" + scale: "1", "9,999" + scale: "9999", "1.5" + scale: "1.5"}
		if scale != "구" { // behind a word it is the digit nine
			forms["일"+scale], forms["삼천이백"+scale], forms["3천2백"+scale] = "1", "3200", "3200"
		}
		for in, times := range forms {
			want, err := unit.Mul(decimal.MustParse(times))
			if err != nil {
				t.Fatal(err)
			}
			got, err := komoney.ParseNumber(in)
			if err != nil || got != want {
				t.Errorf("ParseNumber(%q) = %v, %v, want %v", in, got, err, want)
			}
			if p, err := komoney.ParseMoney("-" + in + " 랜드"); in[0] < '0'+10 && (err != nil || p.Amount() != want.Neg()) {
				t.Errorf("ParseMoney(%q) = %v, %v", "-"+in+" 랜드", p, err)
			}
			m, err := komoney.ParseMoney(in + "원")
			if err != nil || m.Amount() != want || m.Currency().Code() != "KRW" {
				t.Errorf("ParseMoney(%q) = %v, %v, want %v KRW", in+"원", m, err, want)
			}
		}
	}
	if exp != 68 {
		t.Errorf("the highest scale is 10^%d", exp)
	}
}

// TestParseEveryCurrency reads each currency of ISO 4217 by its code before and behind the number
// and by its Korean name in CLDR.
func TestParseEveryCurrency(t *testing.T) {
	b, err := os.ReadFile("internal/gen/cldr/ko-currencies.json")
	if err != nil {
		t.Fatal(err)
	}
	var cldr struct {
		Currencies []struct {
			Code, Name    string
			CurrentTender bool
		}
	}
	if err := json.Unmarshal(b, &cldr); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, c := range cldr.Currencies {
		if !c.CurrentTender || strings.Contains(c.Name, "(") {
			continue
		}
		seen++
		joined := strings.ReplaceAll(c.Name, " ", "")
		for in, want := range map[string]string{
			"12,345 " + c.Code:       "12345",
			c.Code + " 12,345":       "12345",
			"-" + c.Code + " 12,345": "-12345",
			"12,345 " + c.Name:       "12345",
			"-12,345" + joined:       "-12345",
			"만이천삼백사십오 " + c.Name:     "12345",
			"78억 1,200만 " + c.Name:   "7812000000",
			"백만 " + joined:           "1000000",
		} {
			want = "money " + want + " " + c.Code
			if a, err := komoney.Parse(in); err != nil || a.String() != want {
				t.Errorf("Parse(%q) = %s, %v, want %s", in, a, err, want)
			}
		}
	}
	if seen < 140 {
		t.Errorf("only %d current currencies", seen)
	}
}

// parseErrors is what Parse refuses, with the code, the byte offset and the whole text of the error.
var parseErrors = []struct {
	in     string
	code   komoney.Code
	offset int
	text   string
}{
	{"", komoney.ErrEmpty, 0, `komoney: parse "": no text at byte 0`},
	{"제 3조 1항", komoney.ErrTrailing, 9, `komoney: parse "제 3조 1항": trailing text 1항 at byte 9`},
	{"제12조 2항", komoney.ErrTrailing, 9, `komoney: parse "제12조 2항": trailing text 2항 at byte 9`},
	{"KRW 3명", komoney.ErrSyntax, 0, `komoney: parse "KRW 3명": unexpected KRW at byte 0`},
	{" \t", komoney.ErrEmpty, 0, `komoney: parse " \t": no text at byte 0`},
	{"하늘", komoney.ErrSyntax, 0, `komoney: parse "하늘": no number in 하늘 at byte 0`},
	{"원", komoney.ErrSyntax, 0, `komoney: parse "원": no number in 원 at byte 0`},
	{"온", komoney.ErrSyntax, 0, `komoney: parse "온": no number in 온 at byte 0`},
	{"겨우요 3만원", komoney.ErrSyntax, 0, `komoney: parse "겨우요 3만원": unexpected 겨우요 at byte 0`},
	{"(5만원)", komoney.ErrSyntax, 0, `komoney: parse "(5만원)": unexpected (5만원) at byte 0`},
	{"3억5조", komoney.ErrScaleOrder, 5, `komoney: parse "3억5조": scale 조 after 억 at byte 5`},
	{"7억45441만", komoney.ErrScaleOrder, 9, `komoney: parse "7억45441만": scale 만 after 억 at byte 9`},
	{"3천15백원", komoney.ErrScaleOrder, 6, `komoney: parse "3천15백원": scale 백 after 천 at byte 6`},
	{"공백", komoney.ErrSyntax, 0, `komoney: parse "공백": unexpected 공백 at byte 0`},
	{"3만원 이상 미만", komoney.ErrTrailing, 15, `komoney: parse "3만원 이상 미만": trailing text 미만 at byte 15`},
	{"3만 이하달러", komoney.ErrTrailing, 11, `komoney: parse "3만 이하달러": trailing text 달러 at byte 11`},
	{"십여여 명", komoney.ErrTrailing, 6, `komoney: parse "십여여 명": trailing text 여 at byte 6`},
	{"8여만백 원", komoney.ErrUnknownUnit, 7, `komoney: parse "8여만백 원": unknown unit 백 at byte 7`},
	{"여든 백", komoney.ErrUnknownUnit, 7, `komoney: parse "여든 백": unknown unit 백 at byte 7`},
	{"3만5억원", komoney.ErrScaleOrder, 5, `komoney: parse "3만5억원": scale 억 after 만 at byte 5`},
	{"이십백", komoney.ErrScaleOrder, 6, `komoney: parse "이십백": scale 백 after 십 at byte 6`},
	{"五拾貳佰", komoney.ErrScaleOrder, 9, `komoney: parse "五拾貳佰": scale 佰 after 拾 at byte 9`},
	{"3억5억", komoney.ErrRepeatedScale, 5, `komoney: parse "3억5억": scale 억 after 억 at byte 5`},
	{"2천3천", komoney.ErrRepeatedScale, 5, `komoney: parse "2천3천": scale 천 after 천 at byte 5`},
	{"3백5천", komoney.ErrScaleOrder, 5, `komoney: parse "3백5천": scale 천 after 백 at byte 5`},
	{"7억 6조", komoney.ErrScaleOrder, 6, `komoney: parse "7억 6조": scale 조 after 억 at byte 6`},
	{"415억 38조원", komoney.ErrScaleOrder, 9, `komoney: parse "415억 38조원": scale 조 after 억 at byte 9`},
	{"2만 9만원", komoney.ErrRepeatedScale, 6, `komoney: parse "2만 9만원": scale 만 after 만 at byte 6`},
	{"8백 4천", komoney.ErrScaleOrder, 6, `komoney: parse "8백 4천": scale 천 after 백 at byte 6`},
	{"6천 1천 개", komoney.ErrRepeatedScale, 6, `komoney: parse "6천 1천 개": scale 천 after 천 at byte 6`},
	{"3억 5조각", komoney.ErrTrailing, 5, `komoney: parse "3억 5조각": trailing text 5조각 at byte 5`}, // 조각 (pieces) is a unit
	{"12,34원", komoney.ErrGrouping, 0, `komoney: parse "12,34원": bad grouping at byte 0`},
	{"2,,345", komoney.ErrGrouping, 0, `komoney: parse "2,,345": bad grouping at byte 0`},
	{"1,000,,000원", komoney.ErrGrouping, 0, `komoney: parse "1,000,,000원": bad grouping at byte 0`},
	{"3...5", komoney.ErrTrailing, 1, `komoney: parse "3...5": trailing text ...5 at byte 1`},
	{"1234,567", komoney.ErrGrouping, 0, `komoney: parse "1234,567": bad grouping at byte 0`},
	{"1억12,34원", komoney.ErrGrouping, 4, `komoney: parse "1억12,34원": bad grouping at byte 4`},
	{"1.000,50", komoney.ErrGrouping, 0, `komoney: parse "1.000,50": bad grouping at byte 0`}, // as others write numbers
	{"1.234,567 유로", komoney.ErrGrouping, 0, `komoney: parse "1.234,567 유로": bad grouping at byte 0`},
	{"1.000.000개", komoney.ErrGrouping, 0, `komoney: parse "1.000.000개": bad grouping at byte 0`},
	{"6.25 전쟁", komoney.ErrSyntax, 0, `komoney: parse "6.25 전쟁": no number in 6.25 at byte 0`},
	{"12.12 사태", komoney.ErrSyntax, 0, `komoney: parse "12.12 사태": no number in 12.12 at byte 0`},
	{"2,3만5천원", komoney.ErrGrouping, 0, `komoney: parse "2,3만5천원": bad grouping at byte 0`},
	{"1'000'000원", komoney.ErrGrouping, 0, `komoney: parse "1'000'000원": bad grouping at byte 0`},
	{"3만1’000원", komoney.ErrGrouping, 4, `komoney: parse "3만1’000원": bad grouping at byte 4`},
	{"1.000,원", komoney.ErrTrailing, 5, `komoney: parse "1.000,원": trailing text ,원 at byte 5`},
	{"3캥거루", komoney.ErrUnknownUnit, 1, `komoney: parse "3캥거루": unknown unit 캥거루 at byte 1`},
	{"3무료", komoney.ErrUnknownUnit, 1, `komoney: parse "3무료": unknown unit 무료 at byte 1`},
	{"100보자마자", komoney.ErrUnknownUnit, 3, `komoney: parse "100보자마자": unknown unit 보자마자 at byte 3`},
	{"제1부총리", komoney.ErrUnknownUnit, 4, `komoney: parse "제1부총리": unknown unit 부총리 at byte 4`},
	{"7대나무", komoney.ErrUnknownUnit, 1, `komoney: parse "7대나무": unknown unit 대나무 at byte 1`},
	{"700코끼리", komoney.ErrUnknownUnit, 3, `komoney: parse "700코끼리": unknown unit 코끼리 at byte 3`},
	{"4 장미", komoney.ErrUnknownUnit, 2, `komoney: parse "4 장미": unknown unit 장미 at byte 2`},
	{"약 2벌집", komoney.ErrUnknownUnit, 5, `komoney: parse "약 2벌집": unknown unit 벌집 at byte 5`},
	{"1~2권총", komoney.ErrUnknownUnit, 3, `komoney: parse "1~2권총": unknown unit 권총 at byte 3`},
	{"3억 5여조", komoney.ErrTrailing, 5, `komoney: parse "3억 5여조": trailing text 5여조 at byte 5`},
	{"제8입니다", komoney.ErrTrailing, 4, `komoney: parse "제8입니다": trailing text 입니다 at byte 4`},
	{"2,500입니다", komoney.ErrTrailing, 5, `komoney: parse "2,500입니다": trailing text 입니다 at byte 5`},
	{"8입니까", komoney.ErrTrailing, 1, `komoney: parse "8입니까": trailing text 입니까 at byte 1`},
	{"20부터", komoney.ErrTrailing, 2, `komoney: parse "20부터": trailing text 부터 at byte 2`},
	{"4,000 제7", komoney.ErrTrailing, 6, `komoney: parse "4,000 제7": trailing text 제7 at byte 6`},
	{"제7 열 번째", komoney.ErrTrailing, 5, `komoney: parse "제7 열 번째": trailing text 열 at byte 5`},
	{"6년전에", komoney.ErrTrailing, 4, `komoney: parse "6년전에": trailing text 전에 at byte 4`}, // 년전 (years ago) is no unit
	{"닷새", komoney.ErrSyntax, 0, `komoney: parse "닷새": no number in 닷새 at byte 0`},
	{"이틀", komoney.ErrSyntax, 0, `komoney: parse "이틀": no number in 이틀 at byte 0`},
	{"약 사흘", komoney.ErrSyntax, 4, `komoney: parse "약 사흘": no number in 사흘 at byte 4`},
	{"오징어", komoney.ErrSyntax, 0, `komoney: parse "오징어": no number in 오징어 at byte 0`},
	{"구백캥거루", komoney.ErrUnknownUnit, 6, `komoney: parse "구백캥거루": unknown unit 캥거루 at byte 6`},
	{"10 XYZ", komoney.ErrUnknownCurrency, 3, `komoney: parse "10 XYZ": unknown currency XYZ at byte 3`},
	{"€10 달러", komoney.ErrAmbiguousCurrency, 6, `komoney: parse "€10 달러": currency 달러 after € at byte 6`},
	{"미화 3만 엔", komoney.ErrAmbiguousCurrency, 12, `komoney: parse "미화 3만 엔": currency 엔 after 미화 at byte 12`},
	{"엔화 백원", komoney.ErrAmbiguousCurrency, 10, `komoney: parse "엔화 백원": currency 원 after 엔화 at byte 10`},
	{"USD 10 EUR", komoney.ErrAmbiguousCurrency, 7, `komoney: parse "USD 10 EUR": currency EUR after USD at byte 7`},
	{"한화 25 유로", komoney.ErrAmbiguousCurrency, 10, `komoney: parse "한화 25 유로": currency 유로 after 한화 at byte 10`}, // 한 화 (one episode) is less
	{"일화 7 위안", komoney.ErrAmbiguousCurrency, 9, `komoney: parse "일화 7 위안": currency 위안 after 일화 at byte 9`},
	{"일금 90원 정", komoney.ErrTrailing, 13, `komoney: parse "일금 90원 정": trailing text 정 at byte 13`},
	{"모두 45명으로", komoney.ErrTrailing, 12, `komoney: parse "모두 45명으로": trailing text 으로 at byte 12`},
	{"영하 7도로", komoney.ErrTrailing, 11, `komoney: parse "영하 7도로": trailing text 로 at byte 11`},
	{"매출 3억5조", komoney.ErrSyntax, 0, `komoney: parse "매출 3억5조": unexpected 매출 at byte 0`}, // what stands before comes first
	{"QZX 40", komoney.ErrUnknownCurrency, 0, `komoney: parse "QZX 40": unknown currency QZX at byte 0`},
	{"DOGE 40", komoney.ErrSyntax, 0, `komoney: parse "DOGE 40": unexpected DOGE at byte 0`},
	{"Q7. 40", komoney.ErrSyntax, 0, `komoney: parse "Q7. 40": unexpected Q7. at byte 0`}, // no code
	{"5천원 5천원", komoney.ErrTrailing, 8, `komoney: parse "5천원 5천원": trailing text 5천원 at byte 8`},
	{"5천원까지", komoney.ErrTrailing, 7, `komoney: parse "5천원까지": trailing text 까지 at byte 7`},
	{"1E70년대", komoney.ErrTrailing, 7, `komoney: parse "1E70년대": trailing text 대 at byte 7`}, // no Decimal ends it
	{"0.5년대", komoney.ErrTrailing, 6, `komoney: parse "0.5년대": trailing text 대 at byte 6`},
	{"5만~3만원", komoney.ErrTrailing, 4, `komoney: parse "5만~3만원": trailing text ~3만원 at byte 4`},
	{"5~3만원", komoney.ErrTrailing, 1, `komoney: parse "5~3만원": trailing text ~3만원 at byte 1`},
	{"두세 배에서 다섯 배", komoney.ErrTrailing, 10, `komoney: parse "두세 배에서 다섯 배": trailing text 에서 at byte 10`},
	{"5만원에서 10만원으로", komoney.ErrTrailing, 7, `komoney: parse "5만원에서 10만원으로": trailing text 에서 at byte 7`}, // a change
	{"5천원 이상 1만원 이하", komoney.ErrTrailing, 15, `komoney: parse "5천원 이상 1만원 이하": trailing text 1만원 at byte 15`},
	{"3만\xff원", komoney.ErrUTF8, 4, `komoney: parse "3만\xff원": invalid UTF-8 at byte 4`},
	{"123456789012345678901234567890123456789", komoney.ErrOverflow, 0, `komoney: parse "123456789012345678901234567890123456789": overflow at byte 0`},
	{"1/0", komoney.ErrDivisionByZero, 2, `komoney: parse "1/0": division by zero at byte 2`},
	{"2 1/0", komoney.ErrDivisionByZero, 4, `komoney: parse "2 1/0": division by zero at byte 4`},
	{"0분의 3", komoney.ErrDivisionByZero, 0, `komoney: parse "0분의 3": division by zero at byte 0`},
	{"3e99999원", komoney.ErrOverflow, 0, `komoney: parse "3e99999원": overflow at byte 0`},
	{"3e-1000", komoney.ErrOverflow, 0, `komoney: parse "3e-1000": overflow at byte 0`},
	{"12345678901234567890e-99999", komoney.ErrOverflow, 0, `komoney: parse "12345678901234567890e-99999": overflow at byte 0`},
	{"3e99999k", komoney.ErrUnknownUnit, 1, `komoney: parse "3e99999k": unknown unit e99999k at byte 1`},
	{"１２，３４원", komoney.ErrGrouping, 0, `komoney: parse "１２，３４원": bad grouping at byte 0`},
	{"\u00a0３만５억", komoney.ErrScaleOrder, 11, `komoney: parse "\u00a0３만５억": scale 억 after 만 at byte 11`}, // of the input as given
}

func TestParseErrors(t *testing.T) {
	for _, x := range parseErrors {
		a, err := komoney.Parse(x.in)
		var e *komoney.Error
		if !errors.As(err, &e) {
			t.Errorf("Parse(%q) = %s, %v, want %v", x.in, a, err, x.code)
			continue
		}
		if a != (komoney.Amount{}) {
			t.Errorf("Parse(%q) has an amount beside its error: %s", x.in, a)
		}
		if !errors.Is(err, x.code) || e.Code != x.code {
			t.Errorf("Parse(%q): code %q, want %q", x.in, e.Code, x.code)
		}
		if e.Input != x.in || e.Offset != x.offset || e.Func != "parse" {
			t.Errorf("Parse(%q): %q at %d of %q, want %d", x.in, e.Func, e.Offset, e.Input, x.offset)
		}
		if diff := cmp.Diff(x.text, err.Error()); diff != "" {
			t.Errorf("Parse(%q) (-want +got)\n%s", x.in, diff)
		}
	}
}

// TestErrorCodes tells the codes apart.
func TestErrorCodes(t *testing.T) {
	_, err := komoney.Parse("3억5조")
	for _, other := range []komoney.Code{komoney.ErrEmpty, komoney.ErrSyntax, komoney.ErrRepeatedScale, komoney.ErrTrailing} {
		if errors.Is(err, other) {
			t.Errorf("%v is also %q", err, other)
		}
	}
}

func TestParseMoney(t *testing.T) {
	for _, x := range []struct {
		in, want string
		code     komoney.Code
	}{
		{in: "78억1,200만원", want: "7812000000 KRW"},
		{in: "5달러 20센트", want: "5.2 USD"},
		{in: "-3만원", want: "-30000 KRW"},
		{in: "3만", code: komoney.ErrNoCurrency},
		{in: "3만 명", code: komoney.ErrNotMoney},
		{in: "3~4만원", code: komoney.ErrInterval},
		{in: "수만 원", code: komoney.ErrInterval},
		{in: "3만5억원", code: komoney.ErrScaleOrder},
		{in: "", code: komoney.ErrEmpty},
	} {
		m, err := komoney.ParseMoney(x.in)
		if x.code != "" {
			var e *komoney.Error
			if !errors.Is(err, x.code) || !errors.As(err, &e) || e.Func != "parse money" || m != (komoney.Money{}) {
				t.Errorf("ParseMoney(%q) = %v, %v, want %v", x.in, m, err, x.code)
			}
			continue
		}
		if got := m.Amount().String() + " " + m.Currency().Code(); err != nil || got != x.want {
			t.Errorf("ParseMoney(%q) = %s, %v, want %s", x.in, got, err, x.want)
		}
	}
}

func TestParseNumber(t *testing.T) {
	for _, x := range []struct {
		in, want string
		code     komoney.Code
	}{
		{in: "3,400", want: "3400"},
		{in: "삼천이백", want: "3200"},
		{in: "1.2만", want: "12000"},
		{in: "서른둘", want: "32"},
		{in: "절반", want: "0.5"},
		{in: "-17", want: "-17"},
		{in: "30여", code: komoney.ErrApprox},
		{in: "3분의 1", code: komoney.ErrRatio},
		{in: "3만원", code: komoney.ErrUnit},
		{in: "3%", code: komoney.ErrUnit},
		{in: "3~4", code: komoney.ErrInterval},
		{in: "몇", code: komoney.ErrInterval},
		{in: "3억5조", code: komoney.ErrScaleOrder},
	} {
		d, err := komoney.ParseNumber(x.in)
		if x.code != "" {
			var e *komoney.Error
			if !errors.Is(err, x.code) || !errors.As(err, &e) || e.Func != "parse number" || !d.IsZero() {
				t.Errorf("ParseNumber(%q) = %v, %v, want %v", x.in, d, err, x.code)
			}
			continue
		}
		if err != nil || d.String() != x.want {
			t.Errorf("ParseNumber(%q) = %v, %v, want %s", x.in, d, err, x.want)
		}
	}
}

// inexactTexts are what Parse reads, and no one exact value: by the code, and at the place that says so.
var inexactTexts = []struct {
	in     string
	code   komoney.Code
	offset int
}{
	// About, before the numeral, in it, and behind it.
	{"약 3만", komoney.ErrApprox, 0},
	{"약 3만원", komoney.ErrApprox, 0},
	{"대략 3만원", komoney.ErrApprox, 0},
	{"3만여", komoney.ErrApprox, 4},
	{"30여", komoney.ErrApprox, 2},
	{"서른여 원", komoney.ErrApprox, 6},
	{"3천여만 원", komoney.ErrApprox, 4},
	{"3만 정도", komoney.ErrApprox, 5},
	{"3만원가량", komoney.ErrApprox, 7},
	{"3만 원 안팎", komoney.ErrApprox, 9},
	{"　３만　정도", komoney.ErrApprox, 12}, // of the input as given
	// Bounds.
	{"3만 미만", komoney.ErrBound, 5},
	{"3만 이상", komoney.ErrBound, 5},
	{"3만원 이하", komoney.ErrBound, 8},
	{"3만원 초과", komoney.ErrBound, 8},
	{"최대 3만", komoney.ErrBound, 0},
	{"적어도 3만원", komoney.ErrBound, 0},
	{"≥3", komoney.ErrBound, 0},
	{"3만을 넘는", komoney.ErrBound, 8},
	{"3만원을 밑도는", komoney.ErrBound, 11},
	{"3만 원이나 넘게", komoney.ErrBound, 15},
	{"약 3만원 이상", komoney.ErrBound, 12}, // and about, which is the lesser
	// Ranges.
	{"3~4", komoney.ErrInterval, 1},
	{"3~4만원", komoney.ErrInterval, 1},
	{"3만원~4만원", komoney.ErrInterval, 7},
	{"5만원에서 10만원 사이", komoney.ErrInterval, 7},
	{"3만원대", komoney.ErrInterval, 7},
	{"약 수만 원", komoney.ErrInterval, 4},
	{"두세", komoney.ErrInterval, 0},
	{"몇십", komoney.ErrInterval, 0},
}

func TestInexact(t *testing.T) {
	for _, x := range inexactTexts {
		number, class := komoney.MustParse(x.in).Kind == komoney.KindNumber, komoney.ErrNotMoney
		var err error
		if number {
			class = komoney.ErrNotNumber
			_, err = komoney.ParseNumber(x.in)
		} else {
			_, err = komoney.ParseMoney(x.in)
		}
		var e *komoney.Error
		if !errors.As(err, &e) || e.Code != x.code || e.Class != class || e.Offset != x.offset {
			t.Errorf("%q: %v, want %q at %d", x.in, err, x.code, x.offset)
		}
		if !errors.Is(err, x.code) || !errors.Is(err, class) || errors.Is(err, komoney.ErrSyntax) {
			t.Errorf("%q: %v is not both %q and %q", x.in, err, x.code, class)
		}
	}
}

// A unit is what ParseNumber refuses, and a number without a currency what ParseMoney does.
func TestUnitOrNone(t *testing.T) {
	for _, x := range []struct {
		in            string
		number, money komoney.Code
		offset        int    // of the error of ParseNumber
		text          string // and what it says
	}{
		{"3명", komoney.ErrUnit, komoney.ErrNotMoney, 1, "unit 명"},
		{"5%", komoney.ErrUnit, komoney.ErrNotMoney, 1, "unit %"},
		{"약 3만 명", komoney.ErrUnit, komoney.ErrNotMoney, 9, "unit 명"},
		{"세 배달원", komoney.ErrUnit, komoney.ErrNotMoney, 4, "unit 배달원"},
		{"셋째", komoney.ErrUnit, komoney.ErrNotMoney, 3, "unit 째"},
		{"제3", komoney.ErrNotNumber, komoney.ErrNotMoney, 0, "an ordinal, and no number alone"},
		{"3만원", komoney.ErrUnit, "", 4, "unit 원"},
		{"$3", komoney.ErrUnit, "", 0, "unit $"},
		{"3 million 달러", komoney.ErrUnit, "", 10, "unit 달러"},
		{"3만", "", komoney.ErrNoCurrency, 0, ""},
		{"2억5천", "", komoney.ErrNoCurrency, 0, ""},
		{"절반", "", komoney.ErrNoCurrency, 0, ""},
		{"3분의 1", komoney.ErrRatio, komoney.ErrNoCurrency, 0, "no finite decimal"},
	} {
		_, err := komoney.ParseNumber(x.in)
		if x.number == "" && err != nil || x.number != "" && (!errors.Is(err, x.number) || !errors.Is(err, komoney.ErrNotNumber)) {
			t.Errorf("ParseNumber(%q): %v, want %q", x.in, err, x.number)
		}
		if want := fmt.Sprintf("komoney: parse number %q: %s at byte %d", x.in, x.text, x.offset); err != nil && err.Error() != want {
			t.Errorf("ParseNumber(%q): %v, want %s", x.in, err, want)
		}
		_, err = komoney.ParseMoney(x.in)
		if x.money == "" && err != nil || x.money != "" && (!errors.Is(err, x.money) || !errors.Is(err, komoney.ErrNotMoney)) {
			t.Errorf("ParseMoney(%q): %v, want %q", x.in, err, x.money)
		}
	}
}

func TestMustParse(t *testing.T) {
	if got := komoney.MustParse("3만원").String(); got != "money 30000 KRW" {
		t.Error(got)
	}
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, komoney.ErrSyntax) {
			t.Errorf("MustParse panics with %v", err)
		}
	}()
	komoney.MustParse("하늘")
	t.Error("MustParse does not panic")
}

// TestParserOptions reads one expression with the defaults and with an option.
func TestParserOptions(t *testing.T) {
	currency := func(code string) komoney.Currency { return komoney.MustParse("1 " + code).Currency }
	names := func(pairs ...string) (p komoney.Parser) {
		p.Names = map[string]komoney.Currency{}
		for i := 0; i < len(pairs); i += 2 {
			p.Names[pairs[i]] = currency(pairs[i+1])
		}
		return p
	}
	for _, x := range []struct {
		option string
		parser komoney.Parser
		in     string
		before string // with the zero Parser, "" where that refuses
		after  string
	}{
		{"Names", names("달러", "CAD"), "3달러", "money 3 USD", "money 3 CAD"},
		{"Names", names("달러", "CAD"), "3홍콩달러", "money 3 HKD", "money 3 HKD"},
		{"Names", names("¥", "CNY"), "¥300", "money 300 JPY", "money 300 CNY"},
		{"Names", names("페소", "MXN"), "3페소", "money 3 PHP", "money 3 MXN"},
		{"Names", names("크로네", "NOK"), "3크로네", "money 3 DKK", "money 3 NOK"},
		{"Names", names("마일리지원", "KRW"), "300마일리지원", "", "money 300 KRW"},
		{"Names", names("포인트", "KRW"), "1,500포인트", "quantity 1500 포인트", "money 1500 KRW"}, // a counter in the tables
		{"Names", names("별", "KRW"), "별 300", "", "money 300 KRW"},                        // a prefix there
		{"Units", komoney.Parser{Units: map[string]string{"캥거루": "캥거루"}}, "3캥거루", "", "quantity 3 캥거루"},
		{"Units", komoney.Parser{Units: map[string]string{"겔트": "credit"}}, "1만 겔트", "", "quantity 10000 credit"},
		{"Units", komoney.Parser{Units: map[string]string{"박스": "box"}}, "3박스", "quantity 3 박스", "quantity 3 box"},
		{"PlainTail", komoney.Parser{PlainTail: true}, "2억5천원", "money 250000000 KRW", "money 200005000 KRW"},
		{"PlainTail", komoney.Parser{PlainTail: true}, "2억5천", "number 250000000", "number 200005000"},
		{"Accounting", komoney.Parser{Accounting: true}, "▲5만원", "", "money -50000 KRW"},
		{"Accounting", komoney.Parser{Accounting: true}, "▼5만원", "", "money -50000 KRW"},
		{"Accounting", komoney.Parser{Accounting: true}, "△5만원", "money -50000 KRW", "money -50000 KRW"}, // in any case
		{"Accounting", komoney.Parser{Accounting: true}, "(5만원)", "", "money -50000 KRW"},
		{"Accounting", komoney.Parser{Accounting: true}, " (1,234) ", "", "number -1234"},
		{"Accounting", komoney.Parser{Accounting: true}, "( 3만원 )", "", "money -30000 KRW"},
		{"Accounting", komoney.Parser{Accounting: true}, "₩(3,000)", "", "money -3000 KRW"},
		{"Accounting", komoney.Parser{Accounting: true}, "약 US$ (3.5)", "", "money -3.5 USD approx"},
		{"Accounting", komoney.Parser{Accounting: true}, "(1,234)백만원", "money -1234000000 KRW", "money -1234000000 KRW"},
		{"Accounting", komoney.Parser{Accounting: true}, "(3만)원 이상", "", "money -30000 KRW at_least"},
		{"Accounting", komoney.Parser{Accounting: true}, "(3.5)%p", "", "percent_point -3.5 %p"},
		{"Accounting", komoney.Parser{Accounting: true}, "(3~4만원)", "", "money -40000..-30000 KRW"},
	} {
		got := ""
		if a, err := komoney.Parse(x.in); err == nil {
			got = a.String()
		}
		if got != x.before {
			t.Errorf("Parse(%q) = %q, want %q", x.in, got, x.before)
		}
		a, err := x.parser.Parse(x.in)
		if err != nil || a.String() != x.after {
			t.Errorf("with %s: Parse(%q) = %s, %v, want %s", x.option, x.in, a, err, x.after)
		}
	}
}

func TestKinds(t *testing.T) {
	var all komoney.Kinds
	none := komoney.KindsOf()
	some := komoney.KindsOf(komoney.KindMoney) | komoney.KindsOf(komoney.KindPercent)
	if some != komoney.KindsOf(komoney.KindPercent, komoney.KindMoney) || none == all || none|some != some {
		t.Errorf("%b, %b", some, none)
	}
	if all.Has(komoney.KindNone) || none.Has(komoney.KindNone) || some.Has(komoney.KindNone) {
		t.Error("a set has KindNone")
	}
	for k := komoney.KindMoney; k <= komoney.KindNumber; k++ {
		if !all.Has(k) {
			t.Errorf("the zero Kinds lacks %v", k)
		}
		if none.Has(k) {
			t.Errorf("KindsOf() has %v", k)
		}
		if want := k == komoney.KindMoney || k == komoney.KindPercent; some.Has(k) != want {
			t.Errorf("Has(%v) = %v", k, !want)
		}
		if got, ok := komoney.ParseKind(k.String()); got != k || !ok {
			t.Errorf("ParseKind(%q) = %v, %v", k, got, ok)
		}
	}
	for _, name := range []string{"", "Money", "cash"} {
		if k, ok := komoney.ParseKind(name); ok || k != komoney.KindNone {
			t.Errorf("ParseKind(%q) = %v, %v", name, k, ok)
		}
	}
	if komoney.KindNone.String() != "" || komoney.NoBound.String() != "" {
		t.Error("the zero kind and bound have names")
	}
}

func TestParseAllocations(t *testing.T) {
	for _, in := range []string{"3만원", "78억1,200만원", "150억~250억 달러", "삼천이백만 원", "3분의 1", "두세 명", "3만원대"} {
		if n := testing.AllocsPerRun(100, func() { _, _ = komoney.Parse(in) }); n > 0 {
			t.Errorf("Parse(%q) allocates %v times", in, n)
		}
		if n := testing.AllocsPerRun(100, func() { _, _ = komoney.Parser{PlainTail: true}.Parse(in) }); n > 0 {
			t.Errorf("Parser.Parse(%q) allocates %v times", in, n)
		}
	}
}
