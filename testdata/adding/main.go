// Command adding reads each line of its input with Find and with Parse: see adding_test.go.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/komoney/komoney"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var found []string
		for m := range komoney.Find(lines.Text()) {
			found = append(found, m.Text+" = "+m.Amount.String())
		}
		parsed := "nothing"
		if a, err := komoney.Parse(lines.Text()); err == nil {
			parsed = a.String()
		}
		fmt.Println(strings.Join(found, "; ") + "\t" + parsed)
	}
}
