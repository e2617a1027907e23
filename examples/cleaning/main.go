// Cleaning makes numbers of a column of prices that people have typed in, and says which it could not read. The file may have any size:
// one row is held.
//
//	go run ./examples/cleaning
package main

import (
	"fmt"
	"log"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/table"
)

const prices = `상품,가격
책상,"39,000"
의자,3만5천원
선반,₩120000
전등,약 2만원
수납장,"1,20,000"
카펫,3~4만원
액자,문의
커튼,$25
`

func main() {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	for c, err := range table.NewReader(strings.NewReader(prices)).Cells() {
		switch {
		case err != nil:
			log.Fatal(err)
		case c.Role != table.Body || c.Column != 2:
		case c.Amount.Kind != komoney.KindMoney:
			fmt.Fprintf(w, "%s\t%s\t?\n", c.Label[0], c.Text)
		default:
			fmt.Fprintf(w, "%s\t%s\t%s\n", c.Label[0], c.Text, strings.TrimPrefix(c.Amount.String(), "money "))
		}
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
}
