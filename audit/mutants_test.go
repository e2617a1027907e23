package audit_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/komoney/komoney/internal/lextest"
)

// TestMutants is that of package komoney, for the words of statements.
func TestMutants(t *testing.T) {
	if os.Getenv("KOMONEY_MUTANTS") == "" {
		t.Skip("KOMONEY_MUTANTS is not set")
	}
	rows, err := lextest.TableRows("../tables")
	if err != nil {
		t.Fatal(err)
	}
	var cases []lextest.Case
	add := func(text string, read func() string) { cases = append(cases, lextest.Case{Text: text, Read: read}) }
	for _, x := range statedRates {
		add(x.text, func() string { return strings.Join(describeRates(x.text), "\n") })
	}
	for _, text := range noStatedRates {
		add(text, func() string { return strings.Join(describeRates(text), "\n") })
	}
	for _, x := range statedWords {
		for _, text := range x.texts() {
			add(text, func() string { return stated(text) })
		}
	}
	lextest.Mutate(t, slices.DeleteFunc(rows, func(r *lextest.TableRow) bool { return r.File != "statements.tsv" }), cases)
}
