package table_test

import (
	"errors"
	"fmt"
	"io"
	"log"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/table"
)

const statement = `(단위: 백만원)
구분,2023,2024
매출액,"1,234","1,302"
영업이익,45,(12)
영업이익률(%),3.6,△0.9
`

func Example() {
	r := table.NewReader(strings.NewReader(statement))
	for c, err := range r.Cells() {
		if err != nil {
			log.Fatal(err)
		}
		if c.IsAmount() {
			fmt.Println(c.Label, c.Header, c.Amount)
		}
	}
	// Output:
	// [매출액] [2023] money 1234000000 KRW implied
	// [매출액] [2024] money 1302000000 KRW implied
	// [영업이익] [2023] money 45000000 KRW implied
	// [영업이익] [2024] money -12000000 KRW implied
	// [영업이익률(%)] [2023] percent 3.6 %
	// [영업이익률(%)] [2024] percent -0.9 %
}

func ExampleNewReader() {
	r := table.NewReader(strings.NewReader("품명,판매가\n사과,\"3,000\"\n"))
	rows, err := r.ReadAll()
	fmt.Println(len(rows), rows[1][1].Amount, err)
	// Output: 2 money 3000 KRW implied <nil>
}

// A page: cells of the header are merged, and a number goes on behind a <br>.
func ExampleReader() {
	const page = `<p>(단위: 천원)</p><table>
<tr><th rowspan="2">과목</th><th colspan="2">제 8 기</th></tr>
<tr><th>금액</th><th>구성비(%)</th></tr>
<tr><td>자산</td><td>8,120,<br>400</td><td>61.2</td></tr>
</table>`
	r := table.NewReader(strings.NewReader(page))
	r.Format = table.HTML
	for c := range r.Cells() {
		if c.IsAmount() {
			fmt.Println(strings.Join(c.Header, " > "), c.Amount)
		}
	}
	// Output:
	// 제 8 기 > 금액 money 8120400000 KRW implied
	// 제 8 기 > 구성비(%) percent 61.2 %
}

func ExampleReader_Read() {
	r := table.NewReader(strings.NewReader("월세,층\n50만원,3\n"))
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(row[0].Role, row[0].Text, row[1].Text)
	}
	// Output:
	// header 월세 층
	// body 50만원 3
}

// A total of a column, read row by row: the file may have any size.
func ExampleReader_Cells() {
	r := table.NewReader(strings.NewReader("품명,금액(원)\n사과,\"3,000\"\n배,\"4,500\"\n귤,품절\n"))
	total := komoney.NewMoney(komoney.Decimal{}, komoney.MustParseCurrency("KRW"))
	for c, err := range r.Cells() {
		if err != nil {
			log.Fatal(err)
		}
		if c.Column != 2 || c.Amount.Kind != komoney.KindMoney {
			continue
		}
		if total, err = total.Add(komoney.NewMoney(c.Amount.Low, c.Amount.Currency)); err != nil {
			log.Fatal(err)
		}
	}
	fmt.Println(total)
	// Output: 7500 KRW
}

func ExampleReader_ReadAll() {
	r := table.NewReader(strings.NewReader("| 이름 | 값 |\n|---|---|\n| 사과 | 3명 |\n"))
	rows, err := r.ReadAll()
	fmt.Println(len(rows), err)

	r = table.NewReader(strings.NewReader("이름,값\n\"" + strings.Repeat("가", 100)))
	r.Limit = 100
	_, err = r.ReadAll()
	fmt.Println(errors.Is(err, table.ErrTooLarge))
	// Output:
	// 2 <nil>
	// true
}

func ExampleCell() {
	rows, _ := table.NewReader(strings.NewReader("지역,수출(억원)\n서울,\"1,234\"\n")).ReadAll()
	c := rows[1][1]
	fmt.Printf("R%dC%d %s %s %q by %s: %s\n", c.Row, c.Column, c.Label, c.Header, c.Text, c.Unit, c.Amount)
	// Output: R2C2 [서울] [수출(억원)] "1,234" by 억원: money 123400000000 KRW implied
}

func ExampleCell_IsAmount() {
	rows, _ := table.NewReader(strings.NewReader("상품,판매가\n사과,\"3,000\"\n배,품절\n")).ReadAll()
	fmt.Println(rows[1][1].IsAmount(), rows[2][1].IsAmount())
	// Output: true false
}

func ExampleRole() {
	rows, _ := table.NewReader(strings.NewReader("가격표\n상품,판매가\n사과,3000\n")).ReadAll()
	for _, row := range rows {
		fmt.Println(row[0].Role, row[0].Text)
	}
	// Output:
	// note 가격표
	// header 상품
	// body 사과
}

func ExampleRole_String() {
	fmt.Println(table.Body, table.Header, table.Note)
	// Output: body header note
}

func ExampleFormat() {
	r := table.NewReader(strings.NewReader("상품\t판매가\n사과\t3,000\n"))
	r.Format = table.TSV
	rows, err := r.ReadAll()
	fmt.Println(rows[1][1].Amount, err)
	// Output: money 3000 KRW implied <nil>
}

func ExampleFormat_String() {
	fmt.Println(table.Auto, table.CSV, table.TSV, table.Markdown, table.HTML)
	// Output: auto csv tsv markdown html
}

func ExampleParseFormat() {
	fmt.Println(table.ParseFormat("markdown"))
	fmt.Println(table.ParseFormat("xls"))
	// Output:
	// markdown true
	// auto false
}
