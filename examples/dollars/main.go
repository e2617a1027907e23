// Dollars puts behind each sum of dollars in a text what it is worth in won, at the rate that is given.
//
//	go run ./examples/dollars 1446.5
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/rates"
)

const text = `새 공장에는 최대 400억 달러가 들어간다. 표 한 장은 $25이고, 셔츠는 15~20달러이다.
회사는 30만 유로와 5천만원도 따로 마련했다.
`

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: dollars WON-PER-DOLLAR")
	}
	won, err := decimal.Parse(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	dollar := komoney.NewMoney(decimal.FromInt(1), komoney.MustParseCurrency("USD"))
	rate, err := rates.NewRate(dollar, komoney.NewMoney(won, komoney.MustParseCurrency("KRW")))
	if err != nil {
		log.Fatal(err)
	}
	quoted, err := rates.NewTable("the command line", rates.DatedRate{Rate: rate})
	if err != nil {
		log.Fatal(err)
	}
	toWon := rates.Converter{Rates: quoted}
	money := komoney.Parser{Kinds: komoney.KindsOf(komoney.KindMoney)}
	annotate := toWon.Annotate(format.Formatter{Style: format.StyleMixed})
	fmt.Printf("%s", money.AppendReplace(nil, []byte(text), annotate))
}
