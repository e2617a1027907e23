// Article prints the amounts of a text as a table: where each stands, what it is, and how it is written.
//
//	go run ./examples/article testdata/article.txt
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
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
	if err := list(os.Stdout, text); err != nil {
		log.Fatal(err)
	}
}

// list writes the table of a text.
func list(out io.Writer, text []byte) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	line, at := 1, 0
	for m := range komoney.FindBytes(text) {
		line += bytes.Count(text[at:m.Start], []byte{'\n'})
		at = m.Start
		fmt.Fprintf(w, "%d\t%v\t%s\t%s\t  %s\n", line, m.Kind, value(m.Amount), unit(m.Amount), m.Text)
	}
	return w.Flush()
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
