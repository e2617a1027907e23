// Listing makes a CSV of the table of a shop's page: a row for each product, its price as a number.
//
//	go run ./examples/listing
package main

import (
	"encoding/csv"
	"io"
	"log"
	"os"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/table"
)

const page = `<h1>여름 기획전</h1>
<table>
<tr><th>No</th><th>상품명</th><th>정가</th><th>판매가</th><th>할인율(%)</th></tr>
<tr><td>1</td><td>접이식 의자</td><td>39,000</td><td><b>29,900</b><br>원</td><td>23</td></tr>
<tr><td>2</td><td>캠핑 랜턴</td><td>2만5천원</td><td>19,800</td><td>20.8</td></tr>
<tr><td>3</td><td>4인용 텐트</td><td>180,000원</td><td>품절</td><td>-</td></tr>
<tr><td colspan="5">※ 도서산간 지역은 배송비 5,000원이 추가됩니다.</td></tr>
</table>`

func main() {
	w := csv.NewWriter(os.Stdout)
	r := table.NewReader(strings.NewReader(page))
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil { // a table that is too long, say
			log.Fatal(err)
		}
		if row[0].Role != table.Body {
			continue
		}
		record := []string{row[1].Text}
		for _, c := range row[2:] {
			value := "" // what is no amount: 품절 (sold out)
			if c.IsAmount() {
				value = c.Amount.Low.String()
			}
			if c.Amount.Kind == komoney.KindMoney {
				value += " " + c.Amount.Currency.Code()
			}
			record = append(record, value)
		}
		if err := w.Write(record); err != nil {
			log.Fatal(err)
		}
	}
	if w.Flush(); w.Error() != nil {
		log.Fatal(w.Error())
	}
}
