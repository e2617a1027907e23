// Statement reads the income statement of a company's report, as a page, into numbers: what is in millions of won there
// is in won here, and what is in percent or by the share is not.
//
//	go run ./examples/statement
package main

import (
	"fmt"
	"log"
	"strings"

	"github.com/komoney/komoney/table"
)

const report = `<p>손익계산서</p><p>(단위: 백만원)</p>
<table>
<tr><th rowspan="2">과목</th><th rowspan="2">주석</th><th colspan="2">제 12 기</th></tr>
<tr><th>3개월</th><th>누적</th></tr>
<tr><td>Ⅰ. 매출액</td><td>4,25</td><td>1,234,567</td><td>3,600,120</td></tr>
<tr><td>Ⅱ. 영업이익(손실)</td><td></td><td>(12,345)</td><td>△1,002</td></tr>
<tr><td>영업이익률(%)</td><td></td><td>(1.0)</td><td>-</td></tr>
<tr><td>주당이익(원)</td><td>31</td><td>251</td><td>980</td></tr>
</table>`

func main() {
	for c, err := range table.NewReader(strings.NewReader(report)).Cells() {
		if err != nil {
			log.Fatal(err)
		}
		if c.IsAmount() {
			fmt.Println(c.Label[0], strings.Join(c.Header, " "), c.Amount.Low, c.Amount.Currency.Code()+c.Amount.Unit)
		}
	}
}
