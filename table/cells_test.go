package table

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

// values reads a CSV and returns the amounts of its body, row by row: "-" for a text.
func values(t *testing.T, r *Reader) string {
	t.Helper()
	var rows []string
	for {
		row, err := r.Read()
		if err == io.EOF {
			return strings.Join(rows, "; ")
		}
		if err != nil {
			t.Fatal(err)
		}
		var cells []string
		for _, c := range row {
			switch {
			case c.Role != Body:
			case c.IsAmount():
				cells = append(cells, c.Amount.String())
			default:
				cells = append(cells, "-")
			}
		}
		if len(cells) > 0 {
			rows = append(rows, strings.Join(cells, ", "))
		}
	}
}

func TestCells(t *testing.T) {
	accounting := komoney.Parser{Accounting: true}
	domain, err := komoney.NamedDomain("filing")
	if err != nil {
		t.Fatal(err)
	}
	filing := komoney.Parser{Domain: domain}
	tests := []struct {
		name, in string
		p        komoney.Parser
		want     string
	}{
		{"a unit line", "(단위: 백만원)\n구분,2023\n매출,\"1,234\"\n", komoney.Parser{}, "-, money 1234000000 KRW implied"},
		{"seasons", "(단위: 백만원)\n시즌,매출\n2024-25,\"1,234\"\n1999~00,7\n", komoney.Parser{}, "-, money 1234000000 KRW implied; -, money 7000000 KRW implied"},
		{"a season below a price", "가격\n2024-25\n2000-5000\n", komoney.Parser{}, "-; money 2000..5000 KRW implied"},
		{"bounds with two points", "매출액(억원),비율(%)\n1..5,0..5\n", komoney.Parser{}, "money 100000000..500000000 KRW implied, percent 0..5 %"},
		{"no unit line", "구분,2023\n매출,\"1,234\"\n", komoney.Parser{}, "-, number 1234"},
		{"a unit line beside its title", "손익계산서 (단위: 천원)\n구분,2023\n비용,7\n", komoney.Parser{}, "-, money 7000 KRW implied"},
		{"a unit in brackets alone", "(백만원)\n구분,2023\n비용,7\n", komoney.Parser{}, "-, money 7000000 KRW implied"},
		{"a unit in English", "USD mn\nitem,2023\nCost,7\n", komoney.Parser{}, "-, money 7000000 USD implied"},
		{"in words", "(In thousands of Korean won)\nitem,2023\nCost,7\n", komoney.Parser{}, "-, money 7000 KRW implied"},
		{"won in millions", "(Korean won in millions)\nitem,2023\nCost,7\n", komoney.Parser{}, "-, money 7000000 KRW implied"},
		{"a unit of counts ends one of money", "(단위: 원)\n구분,값\n가,5\n(단위: 명),\n나,5\n", komoney.Parser{}, "-, money 5 KRW implied; -, quantity 5 명"},
		{"an unknown unit ends it, too", "(단위: 원)\n구분,값\n가,5\n(단위: 뭔가),\n나,5\n", komoney.Parser{}, "-, money 5 KRW implied; -, number 5"},
		{"units of columns", "구분,매출액(억원),비율(%),인원(명),PER(배),면적(㎡)\n가,1.5,2,3,4,5\n", komoney.Parser{},
			"-, money 150000000 KRW implied, percent 2 %, quantity 3 명, multiple 4 배, quantity 5 square-meter"},
		{"units in a row of their own", "구분,매출,이익률\n,(억원),(%)\n가,2,3\n", komoney.Parser{}, "-, money 200000000 KRW implied, percent 3 %"},
		{"units of rows", "구분,2023\nEPS(원),\"1,250\"\nROE(%),12.5\n배당(백만원),7\n", komoney.Parser{},
			"-, money 1250 KRW implied; -, percent 12.5 %; -, money 7000000 KRW implied"},
		{"a row's unit before its column's", "구분,2023(억원)\n매출,5\nEPS(원),5\nROE(%),5\n", komoney.Parser{},
			"-, money 500000000 KRW implied; -, money 5 KRW implied; -, percent 5 %"},
		{"what is sold has a unit, too", "품목,가격(원)\n삼겹살(kg),\"29,900\"\n달걀(개),300\n", komoney.Parser{},
			"-, money 29900 KRW implied; -, money 300 KRW implied"},
		{"a company is no share", "(단위: 억원)\n회사,매출\n한빛(주),5\n(주)새벽,7\n", komoney.Parser{}, "-, money 500000000 KRW implied; -, money 700000000 KRW implied"},
		{"shares", "(단위: 천원)\n구분,2023\n발행주식수(주),\"1,000\"\n유통주식수,900\n", komoney.Parser{}, "-, quantity 1000 주; -, number 900"},
		{"what is per share is not in millions", "(단위: 백만원)\n구분,2023\n주당순이익,\"1,250\"\n", komoney.Parser{}, "-, number 1250"},
		{"but in won", "(단위: 원)\n구분,2023\n주당순이익,\"1,250\"\n", komoney.Parser{}, "-, money 1250 KRW implied"},
		{"ratios are none", "(단위: 백만원)\n구분,2023\n부채비율,88.4\n영업이익률,5\n환율,\"1,300\"\n", komoney.Parser{}, "-, number 88.4; -, number 5; -, number 1300"},
		{"nor are rates of exchange", "(단위: 원)\n구분,2023\n환율,\"1,300\"\n순이익,7\n", komoney.Parser{}, "-, money 1300 KRW implied; -, money 7 KRW implied"},
		{"a currency is that of its rate's base", "통화,매매기준율,살 때,잔액\n미국 USD,\"1,385.7\",1400,5\n일본 JPY(100엔),912.34,920,6\n", komoney.Parser{},
			"-, number 1385.7, number 1400, money 5 USD implied; -, number 912.34, number 920, number 6"},
		{"rates by the day", "날짜,원/달러,JPY(100엔)\n2024-05-12,1385.7,912.34\n", komoney.Parser{}, "-, number 1385.7, number 912.34"},
		{"a share of what its row sums up", "구분,2023,2022,증감률(%),비중\nEPS(원),\"1,234\",\"1,100\",12.2,3\n수출(천달러),7,6,5,4\nROE(%),5,4,3,2\n", komoney.Parser{},
			"-, money 1234 KRW implied, money 1100 KRW implied, percent 12.2 %, number 3; -, money 7000 USD implied, money 6000 USD implied, percent 5 %, number 4; -, percent 5 %, percent 4 %, percent 3 %, percent 2 %"},
		{"but not below a year", "구분,2023(%)\nROE,5\nEPS(원),6\n", komoney.Parser{}, "-, percent 5 %; -, money 6 KRW implied"},
		{"what is counted is no money", "(단위: 백만원)\n구분,금액,직원,금리,전년비,전년대비,비지배지분,등급\n본사,5,6,7,8,9,10,11\n", komoney.Parser{},
			"-, money 5000000 KRW implied, number 6, number 7, number 8, number 9, money 10000000 KRW implied, number 11"},
		{"in rows as well", "(단위: 백만원)\n구분,2023\n금액,5\n계약기간,6\n종업원,7\n전년대비,8\n제품,9\n", komoney.Parser{},
			"-, money 5000000 KRW implied; -, number 6; -, number 7; -, number 8; -, money 9000000 KRW implied"},
		{"but sums may be of people", "(단위: 백만원)\n구분,인원,금액\n직원,5,6\n", komoney.Parser{}, "-, number 5, money 6000000 KRW implied"},
		{"of an index it is a number", "지수,종가,전일비\n코스피,\"2,645.12\",▲12.3\n코스닥,\"845.1\",▼2\n", komoney.Parser{}, "-, number 2645.12, number 12.3; -, number 845.1, number -2"},
		{"a difference is in won", "(단위: 원)\n종목,종가,전일대비\n가,5,▲6\n", komoney.Parser{}, "-, money 5 KRW implied, money 6 KRW implied"},
		{"or a share", "(단위: 백만원, %)\n종목,매출,자산,전년대비\n나,7,9,▼8\n", komoney.Parser{}, "-, money 7000000 KRW implied, money 9000000 KRW implied, percent -8 %"},
		{"several units by name", "(단위: 천원, %)\n구분,금액,비중\n가,5,6\n", komoney.Parser{}, "-, money 5000 KRW implied, percent 6 %"},
		{"by the names of rows", "(단위: 억원, %)\n구분,2023\n매출,5\n이익률,6\n", komoney.Parser{}, "-, money 500000000 KRW implied; -, percent 6 %"},
		{"in their order", "(단위: 개, 명, 백만원)\n지역,업체,종사자,매출\n서울,5,6,7\n", komoney.Parser{}, "-, quantity 5 개, quantity 6 명, money 7000000 KRW implied"},
		{"not in theirs", "(단위: 명, 백만원)\n지역,매출액,인원\n서울,5,6\n", komoney.Parser{}, "-, money 5000000 KRW implied, quantity 6 명"},
		{"or by the rows, below years", "(단위: 명, 천원)\n구분,2022년,2023년\n직원수,120,130\n매출액,\"1,234\",5\n", komoney.Parser{},
			"-, quantity 120 명, quantity 130 명; -, money 1234000 KRW implied, money 5000 KRW implied"},
		{"or below places", "(단위: 명, 천원)\n구분,서울,부산\n직원수,120,130\n인건비,5,6\n", komoney.Parser{},
			"-, quantity 120 명, quantity 130 명; -, money 5000 KRW implied, money 6000 KRW implied"},
		{"or by one column", "(단위: 개, 백만원)\n지역,업체,2023년\n서울,5,6\n", komoney.Parser{}, "-, quantity 5 개, money 6000000 KRW implied"},
		{"names that say nothing", "(단위: 개, 백만원)\n지역,가게,판매\n서울,5,6\n", komoney.Parser{}, "-, quantity 5 개, money 6000000 KRW implied"},
		{"two years of one thing", "(단위: 개, 백만원)\n지역,2022,2023\n서울,5,6\n여수,7,8\n", komoney.Parser{}, "-, number 5, number 6; -, number 7, number 8"},
		{"names end like counts and ratios", "(단위: 천원)\n이름,기본급,급여\n김철수,\"2,500\",5\n이종률,6,7\n", komoney.Parser{},
			"-, money 2500000 KRW implied, money 5000 KRW implied; -, money 6000 KRW implied, money 7000 KRW implied"},
		{"so do places", "(단위: 천원)\n지역,2023\n여수,5\n학생수,6\n", komoney.Parser{}, "-, money 5000 KRW implied; -, number 6"},
		{"and what is sold", "품목,가격,수량\n칼국수,8000,3\n이온수,900,4\n", komoney.Parser{}, "-, money 8000 KRW implied, number 3; -, money 900 KRW implied, number 4"},
		{"what ends like a count has a price", "구분,가격\n이온수,8000\n매장수,5\n이용률,6\n", komoney.Parser{}, "-, money 8000 KRW implied; -, number 5; -, number 6"},
		{"but counts by the year", "(단위: 원)\n구분,2023\n칼국수,5\n이온수,6\n매장수,7\n", komoney.Parser{}, "-, money 5 KRW implied; -, number 6; -, number 7"},
		{"a column of currencies", "거래처,통화,청구금액,원화금액,수량\n가,USD,\"12,000.00\",\"17,286,000\",5\n나,미국 달러,6,7,8\n다,엔화,6,7,8\n라,토큰,6,7,8\n", komoney.Parser{},
			"-, -, money 12000 USD implied, money 17286000 KRW implied, number 5; -, -, money 6 USD implied, money 7 KRW implied, number 8; -, -, money 6 JPY implied, money 7 KRW implied, number 8; -, -, number 6, money 7 KRW implied, number 8"},
		{"it says nothing of rates", "통화,금액,현찰\nUSD,5,\"1,471.8\"\n미국 USD,6,7\n", komoney.Parser{}, "-, money 5 USD implied, number 1471.8; -, money 6 USD implied, number 7"},
		{"currencies as headers", "구분,USD,엔,유로,비고\n예금,\"1,000\",5,6,7\n기타,7,8,9,a\n", komoney.Parser{},
			"-, money 1000 USD implied, money 5 JPY implied, money 6 EUR implied, -; -, money 7 USD implied, money 8 JPY implied, money 9 EUR implied, -"},
		{"but in the unit of the table", "(단위: 백만원)\n구분,USD,합계\n예금,5,6\n통화,자산,금액\nUSD,7,8\n", komoney.Parser{},
			"-, money 5000000 KRW implied, money 6000000 KRW implied; -, -, -; -, money 7000000 KRW implied, money 8000000 KRW implied"},
		{"currencies below the unit of the table", "(단위: 백만원)\n통화,자산,금액\nUSD,7,8\n", komoney.Parser{}, "-, money 7000000 KRW implied, money 8000000 KRW implied"},
		{"are rates beside dates", "날짜,USD,EUR\n2024-05-12,1385.7,1500\n", komoney.Parser{}, "-, number 1385.7, number 1500"},
		{"a syllable is none, nor is a word", "구분,배,전,ALL,조원\n가,1,2,3,4\n", komoney.Parser{}, "-, number 1, number 2, number 3, number 4"},
		{"a unit alone as header", "구분,%,천원\n가,5,6\n", komoney.Parser{}, "-, percent 5 %, money 6000 KRW implied"},
		{"or as label", "(단위: 백만원)\n구분,금액,%\n국내,\"1,100\",60.0\n%,5,6\nOPM,7,8\n", komoney.Parser{},
			"-, money 1100000000 KRW implied, percent 60 %; -, percent 5 %, percent 6 %; -, number 7, percent 8 %"},
		{"no units above columns", "부서,정원,,자동,\n,남,여,남,여\n총무과,12,8,11,7\n", komoney.Parser{}, "-, number 12, number 8, number 11, number 7"},
		{"parts of what is in millions", "사업명,총사업비(백만원),국비,지방비,단가\n도로,\"3,500\",\"1,750\",5,6\n", komoney.Parser{},
			"-, money 3500000000 KRW implied, number 1750, number 5, money 6 KRW implied"},
		{"parts of what is in won", "사업명,총사업비(원),국비\n도로,\"3,500\",\"1,750\"\n", komoney.Parser{}, "-, money 3500 KRW implied, money 1750 KRW implied"},
		{"a ratio below a period", "항목,2022(억원),당기(천원)\n매출,5,6\n점유율,12.3,4\n직원수,7,8\n이온수,7,8\n", komoney.Parser{},
			"-, money 500000000 KRW implied, money 6000 KRW implied; -, number 12.3, number 4; -, number 7, number 8; -, money 700000000 KRW implied, money 8000 KRW implied"},
		{"a sheet of facts", "항목,내용\n계약금액,\"123,456,789원\"\n선금,30%\n기간,2년\n배송비,\"3,000\"\n순위,3\n계약일,2024.05.12\n담당,한빛\n", komoney.Parser{},
			"-, money 123456789 KRW; -, percent 30 %; -, quantity 2 년; -, money 3000 KRW implied; -, -; -, -; -, -"},
		{"remarks beside values", "항목,금액,비고\n가,5,30%\n", komoney.Parser{}, "-, money 5 KRW implied, -"},
		{"two units of money that nothing tells apart", "(단위: 원, 달러)\n구분,2023,2022,2021\n가,5,6,7\n", komoney.Parser{}, "-, number 5, number 6, number 7"},
		{"with what is no unit", "(단위 : 억원, 별도기준)\n구분,2023\n매출,5\n", komoney.Parser{}, "-, money 500000000 KRW implied"},
		{"a unit with a comma", "(단위: 1,000원)\n구분,2023\n매출,5\n", komoney.Parser{}, "-, money 5000 KRW implied"},
		{"per", "(단위: 원/kg)\n품목,시세\n배추,900\n", komoney.Parser{}, "-, money 900 KRW implied"},
		{"a column of units", "항목,단위,2023\n수출,억달러,\"6,322\"\n실업률,%,2.7\n", komoney.Parser{}, "-, -, money 632200000000 USD implied; -, -, percent 2.7 %"},
		{"signs below a unit", "구분,금액(원)\n가,\"(1,234)\"\n나,△5\n다,▲6\n라,-7\n마,(8\n", komoney.Parser{},
			"-, money -1234 KRW implied; -, money -5 KRW implied; -, money -6 KRW implied; -, money -7 KRW implied; -, -"},
		{"signs without one", "구분,2023\n가,(5)\n나,▲6\n", komoney.Parser{}, "-, -; -, -"},
		{"but with Accounting", "구분,2023\n가,(5)\n나,▲6\n", accounting, "-, number -5; -, number -6"},
		{"and in filings", "구분,2023\n가,(5)\n나,▲6\n", filing, "-, number -5; -, number -6"},
		{"up and down", "종목,등락(원)\n가,▲500\n나,▼300\n", komoney.Parser{}, "-, money 500 KRW implied; -, money -300 KRW implied"},
		{"years, notes, row numbers", "(단위: 원)\n연도,주석,번호,금액\n2022,\"4,21\",1,5\n2023,7,2,6\n", komoney.Parser{}, "-, -, -, money 5 KRW implied; -, -, -, money 6 KRW implied"},
		{"a column of row numbers without a name", "(단위: 원)\n,이름,금액\n1,가,5\n", komoney.Parser{}, "-, -, money 5 KRW implied"},
		{"years in the header", "지역,2021,2022,2023\n서울,1,2,3\n", komoney.Parser{}, "-, number 1, number 2, number 3"},
		{"dates", "(단위: 원)\n이름,거래일,금액\n가,20240105,5\n나,2024.01.05,2024.12\n", komoney.Parser{}, "-, -, money 5 KRW implied; -, -, -"},
		{"written units go first", "구분,금액(백만원)\n가,3억원\n나,5%\n다,$12\n라,약 7\n마,5~6\n바,8 이상\n", komoney.Parser{},
			"-, money 300000000 KRW; -, percent 5 %; -, money 12 USD; -, money 7000000 KRW implied approx; -, money 5000000..6000000 KRW implied; -, money 8000000 KRW implied at_least"},
		{"scales stand as written", "구분,금액(만원)\n가,3억5천\n나,350\n", komoney.Parser{}, "-, money 350000000 KRW implied; -, money 3500000 KRW implied"},
		{"a label of prices", "품명,판매가,수량\n사과,\"12,900\",3\n배,9500,10\n", komoney.Parser{}, "-, money 12900 KRW implied, number 3; -, money 9500 KRW implied, number 10"},
		{"in another currency", "품명,판매가\n사과,9\n", komoney.Parser{Implied: komoney.MustParseCurrency("USD")}, "-, money 9 USD implied"},
		{"in none", "품명,판매가\n사과,9\n", komoney.Parser{NoImplied: true}, "-, number 9"},
		{"footnotes", "구분,금액(원)\n가,\"1,234*\"\n나,\"1,234 1)\"\n다,\"1,2341)\"\n라,5주1)\n마,12341)\n", komoney.Parser{},
			"-, money 1234 KRW implied; -, money 1234 KRW implied; -, money 1234 KRW implied; -, money 5 KRW implied; -, -"},
		{"broken lines", "구분,금액(원)\n가,\"1,234,\n567\"\n나,\"39,000\n29,000\"\n다,\"5\n원\"\n라,\"12\n34\"\n", komoney.Parser{},
			"-, money 1234567 KRW implied; -, -; -, money 5 KRW; -, -"},
		{"wrong groups", "구분,금액(원)\n가,\"12,34\"\n나,\"1,2345\"\n", komoney.Parser{}, "-, -; -, -"},
		{"names that are numerals", "성,금액(원)\n이,5\n오,6\n구만원,7\n", komoney.Parser{}, "-, money 5 KRW implied; -, money 6 KRW implied; -, money 7 KRW implied"},
		{"codes", "구분,내용,금액(원)\n가,H800,5\n나,010-1234-5678,6\n다,3M,7\n", komoney.Parser{}, "-, -, money 5 KRW implied; -, -, money 6 KRW implied; -, -, money 7 KRW implied"},
		{"no header", "\"1,000원\",2명\n\"2,000원\",3명\n", komoney.Parser{}, "money 1000 KRW, quantity 2 명; money 2000 KRW, quantity 3 명"},
		{"keys and values", "보증금,5천만원\n월세,50만원\n관리비,\"70,000\"\n", komoney.Parser{}, "-, money 50000000 KRW; -, money 500000 KRW; -, money 70000 KRW implied"},
		{"one column", "가격\n\"39,000\"\n9900\n", komoney.Parser{}, "money 39000 KRW implied; money 9900 KRW implied"},
		{"a section with a unit", "(단위: 백만원)\n구분,2023\n매출,5\n주당이익(원),\n기본,6\n희석,7\nⅤ. 자본,8\n", komoney.Parser{},
			"-, money 5000000 KRW implied; -, -; -, money 6 KRW implied; -, money 7 KRW implied; -, money 8000000 KRW implied"},
		{"a header that is repeated", "구분,금액(원)\n가,5\n구분,금액(원)\n나,6\n", komoney.Parser{}, "-, money 5 KRW implied; -, money 6 KRW implied"},
		{"two tables", "(단위: 원)\n구분,2023\n가,5\n\n다음은 인원이다\n구분,인원\n나,6\n", komoney.Parser{}, "-, money 5 KRW implied; -, number 6"},
		{"a column of counters", "품목,단위,수량,단가,금액\n볼펜,EA,10,1200,12000\n", komoney.Parser{}, "-, -, quantity 10 개, money 1200 KRW implied, money 12000 KRW implied"},
		{"two numbers with a slash", "단지,보증금/월세(만원),층\n가,1000/50,5/15\n나,1/3,3\n", komoney.Parser{}, "-, -, -; -, -, number 3"},
		{"what is preliminary", "연도,금액(원)\n2023,\"1,234p)\"\n2024,5 p)\n", komoney.Parser{}, "-, money 1234 KRW implied; -, money 5 KRW implied"},
		{"a unit line in a header", "구분 (단위: 천원),2023,비율(%)\n가,5,6\n", komoney.Parser{}, "-, money 5000 KRW implied, percent 6 %"},
		{"amounts that name columns", "지역,1만원 이하,1~3만원,3만원 초과\n서울,12,34,54\n", komoney.Parser{}, "-, number 12, number 34, number 54"},
		{"amounts that are values", "사과,3000원,5개\n배,4000원,7개\n", komoney.Parser{}, "-, money 3000 KRW, quantity 5 개; -, money 4000 KRW, quantity 7 개"},
		{"fields of shops", "상품,판매가\n가,39000원~\n나,3만원/월\n다,정가 39000원 할인가 29900원\n라,무료\n마,가격협의\n바,2만5천\n사,3월 2일\n", komoney.Parser{},
			"-, money 39000 KRW at_least; -, money 30000 KRW; -, money 29900 KRW; -, money 0 KRW implied; -, -; -, money 25000 KRW implied; -, -"},
		{"on a menu", "메뉴,가격\n아메리카노,4.5\n라떼,5.0\n원두,18000\n쿠키,0\n", komoney.Parser{}, "-, number 4.5; -, number 5; -, money 18000 KRW implied; -, money 0 KRW implied"},
		{"in dollars", "메뉴,가격\n라떼,5.0\n", komoney.Parser{Implied: komoney.MustParseCurrency("USD")}, "-, money 5 USD implied"},
		{"with a unit", "상품,판매가(만원)\n가,39~\n나,무료\n다,5만원/월\n", komoney.Parser{}, "-, -; -, money 0 KRW implied; -, money 50000 KRW"},
		{"full-width digits", "구분,금액(원)\n가,１２３\n", komoney.Parser{}, "-, money 123 KRW implied"},
		{"too many digits", "구분,금액(조원)\n가," + strings.Repeat("9", 50) + "\n", komoney.Parser{}, "-, -"},
	}
	for _, tt := range tests {
		if got := values(t, &Reader{in: NewReader(strings.NewReader(tt.in)).in, Parser: tt.p, Format: CSV}); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestUnitBelow: a unit line below a table is its own where no table follows it, and it has none above.
func TestUnitBelow(t *testing.T) {
	const table = "<table><tr><th>구분</th><th>2023</th></tr><tr><td>매출</td><td>5</td></tr></table>"
	tests := []struct{ in, want string }{
		{table + "<p>(단위: 억원, 별도기준)</p>", "-, money 500000000 KRW implied"},
		{table + "<p>(단위: 억원)</p><p>이상</p>", "-, money 500000000 KRW implied"},
		{table + "<p>(단위: 억원)</p>" + table, "-, number 5; -, money 500000000 KRW implied"},
		{"<p>(단위: 원)</p>" + table + "<p>(단위: 억원)</p>", "-, money 5 KRW implied"},
		{"<p>(단위: 원)</p>" + table + table, "-, money 5 KRW implied; -, money 5 KRW implied"},
		{"<p>(단위: 원)</p>" + table + "<p>다음은 단위가 없다.</p>" + table, "-, money 5 KRW implied; -, number 5"},
		{"<p>(단위: 원)</p><p>제 5 기</p>" + table, "-, money 5 KRW implied"},
		{"<table><caption>매출 (단위: 원)</caption><tr><th>구분</th><th>2023</th></tr><tr><td>매출</td><td>5</td></tr></table>", "-, money 5 KRW implied"},
		{"<table><tr><td><p>(단위: 원)</p>" + table + "</td></tr></table>", "-, money 5 KRW implied"},
	}
	for _, tt := range tests {
		if got := values(t, NewReader(strings.NewReader(tt.in))); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestSniff(t *testing.T) {
	tests := []struct {
		in   string
		want Format
	}{
		{"가,나\n1,2\n", CSV}, {"가;나\n1;2\n", CSV}, {"가\t나\n\"1,000\"\t2\n", TSV}, {"가\t나\n1,000\t2,000,000\n", TSV},
		{"# 표\n\n| 가 | 나 |\n|---|--:|\n| 1 | 2 |\n", Markdown}, {"가 | 나\n--- | ---\n1 | 2\n", Markdown},
		{"<html><body><table>", HTML}, {"  <TABLE border=1>", HTML}, {"", CSV}, {"한 줄\n", CSV}, {"가|나\n1|2\n", CSV},
	}
	for _, tt := range tests {
		if got := sniff([]byte(tt.in)); got != tt.want {
			t.Errorf("%q: %v, want %v", tt.in, got, tt.want)
		}
	}
	for in, want := range map[string]rune{"가;나\n1,5;2\n": ';', "가|나\n": '|', "가|나\n1,234,567|1,234\n": '|', "가;나;다\n1,5;2,5;3,5\n": ';', "가,나,다\n1,2,3\n4,5,6|7\n": ',', "가,나\n": ',', "": ',', "\"a;b;c\",2": ','} {
		if got := commaOf([]byte(in)); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestErrors(t *testing.T) {
	long := strings.Repeat("가", 5000)
	for name, r := range map[string]*Reader{
		"a quotation mark that never ends": {Format: CSV, in: NewReader(strings.NewReader("가,나\n\"" + long)).in, Limit: 6000},
		"a row of Markdown":                {Format: Markdown, in: NewReader(strings.NewReader("| 가 | 나 |\n|---|---|\n| " + long + " | 1 |\n")).in, Limit: 6000},
		"a table of a page":                {Format: HTML, in: NewReader(strings.NewReader("<table><tr><td>" + long + "</td></tr></table>")).in, Limit: 6000},
		"cells beyond count":               {Format: HTML, in: NewReader(strings.NewReader("<table>" + strings.Repeat("<td>", maxCells+1))).in},
	} {
		_, err := r.ReadAll()
		if !errors.Is(err, ErrTooLarge) {
			t.Errorf("%s: %v", name, err)
		}
		if _, again := r.Read(); again != err {
			t.Errorf("%s: then %v", name, again)
		}
	}
	r := NewReader(io.MultiReader(strings.NewReader("가,나\n1원,2원\n"), badReader{}))
	if rows, err := r.ReadAll(); len(rows) != 2 || err == nil {
		t.Errorf("a reader that fails: %v, %v", rows, err)
	}
}

type badReader struct{}

func (badReader) Read([]byte) (int, error) { return 0, errors.New("bad disk") }

// TestOptions: HeaderRows, Comma and Format say what is not to be found out.
func TestOptions(t *testing.T) {
	r := NewReader(strings.NewReader("가~나(원)\n다~5\n"))
	r.Comma = '~'
	if got := values(t, r); got != "-, money 5 KRW implied" {
		t.Error(got)
	}
	r = NewReader(strings.NewReader("매출,비용\n가,나\n"))
	r.HeaderRows = -1
	if got := values(t, r); got != "-, -; -, -" {
		t.Error(got)
	}
	r = NewReader(strings.NewReader("1원,2원\n(원),(%)\n3,4\n"))
	r.HeaderRows = 2
	if got := values(t, r); got != "money 3 KRW implied, percent 4 %" {
		t.Error(got)
	}
	for _, f := range []Format{Auto, CSV, TSV, Markdown, HTML} {
		if got, ok := ParseFormat(f.String()); !ok || got != f {
			t.Error(f)
		}
	}
	if _, ok := ParseFormat("xls"); ok {
		t.Error("xls")
	}
}

// FuzzReader: whatever comes in, it ends, without a panic, and each text of a CSV is in a cell.
func FuzzReader(f *testing.F) {
	f.Add("(단위: 백만원)\n구분,2023\n매출,\"1,234\"\n", 1)
	f.Add("| 가 | 나 |\n|---|--:|\n| 1 | 2 |\n", 3)
	f.Add("<table><tr><th rowspan=0 colspan=9>가</th></tr><tr><td>5<sup>1)</sup><td>(단위: 원)</table><p>(단위: 원)", 4)
	f.Fuzz(func(t *testing.T, in string, format int) {
		r := NewReader(strings.NewReader(in))
		r.Format = Format(uint(format) % 5)
		r.Limit = 1 << 20
		r.ReadAll()
	})
}
