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
		text := lines.Text()
		var p komoney.Parser
		if name, rest, ok := strings.Cut(text, ": "); ok {
			if d, err := komoney.NamedDomain(name); err == nil {
				text, p.Domain = rest, d
			}
		}
		for m := range p.Find(text) {
			found = append(found, m.Text+" = "+m.Amount.String())
		}
		parsed := "nothing"
		if a, err := komoney.Parse(lines.Text()); err == nil {
			parsed = a.String()
		}
		fmt.Println(strings.Join(found, "; ") + "\t" + parsed)
	}
}
