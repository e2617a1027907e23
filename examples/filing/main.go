// Filing reads a table of a company's report, whose line "(단위: 백만원)" (unit: million won) says what its numbers count, and prints
// them in won. Parentheses and △ are minus signs there.
//
//	go run ./examples/filing
package main

import (
	"fmt"
	"log"
	"os"
	"text/tabwriter"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/format"
)

const report = `손익계산서 (단위: 백만원)
매출액      1,234,567    1,198,320
영업이익       45,210     (12,345)
당기순이익     30,004      △8,900
`

func main() {
	filings := komoney.Parser{UnitLines: true, Accounting: true}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	for m := range filings.Find(report) {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t\n", m.Text, m.Low.AppendGrouped(nil), m.Currency, format.Amount(m.Amount, format.StyleMixedSpaced))
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
}
