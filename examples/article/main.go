// Article prints the amounts of a text as a table: where each stands, what it is, and how it is written.
//
//	go run ./examples/article testdata/article.txt
package main

import (
	"fmt"
	"log"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/komoney/komoney"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: article FILE")
	}
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	line, at := 1, 0
	for m := range komoney.FindBytes(text) {
		line += strings.Count(string(text[at:m.Start]), "\n")
		at = m.Start
		fmt.Fprintf(w, "%d\t%v\t%s\t%s\t  %s\n", line, m.Kind, value(m.Amount), unit(m.Amount), m.Text)
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
}

// value is the amount's number with its thousands set apart: 1/3, 15,000,000,000 – 25,000,000,000.
func value(a komoney.Amount) string {
	b := a.Low.AppendGrouped(nil)
	if !a.Denominator.IsZero() {
		b = a.Denominator.AppendGrouped(append(b, '/'))
	}
	if a.IsRange {
		b = a.High.AppendGrouped(append(b, " – "...))
	}
	return string(b)
}

// unit is the currency of money, and the unit of other amounts.
func unit(a komoney.Amount) string {
	if a.Kind == komoney.KindMoney {
		return a.Currency.Code()
	}
	return a.Unit
}
