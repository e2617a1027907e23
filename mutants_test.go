package komoney_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/internal/lextest"
)

func findAll(p *komoney.Parser, only komoney.Kinds, text string) string {
	var b strings.Builder
	for m := range p.Find(text) {
		if only.Has(m.Kind) {
			b.WriteString(m.Text + " = " + m.Amount.String() + "\n")
		}
	}
	return b.String()
}

func parseOne(text string) string {
	a, err := komoney.Parse(text)
	if err != nil {
		return err.Error()
	}
	return a.String()
}

// A caseList is the cases that pass, from everywhere.
type caseList []lextest.Case

func (l *caseList) find(p komoney.Parser, only komoney.Kinds, text string) {
	*l = append(*l, lextest.Case{Text: text, Read: func() string { return findAll(&p, only, text) }})
}

func (l *caseList) parse(text string) {
	*l = append(*l, lextest.Case{Text: text, Read: func() string { return parseOne(text) }})
}

func (l *caseList) price(field string) {
	*l = append(*l, lextest.Case{Text: field, Read: func() string { return priceOf(komoney.Parser{}, field) }})
}

// references returns the cases of the tests' tables, the documents, and the files of testdata. The statements have theirs in package audit.
func references(t *testing.T) []lextest.Case {
	var l caseList
	for _, section := range language {
		for _, x := range section.rows {
			l.parse(x.in)
		}
	}
	for _, x := range parseErrors {
		l.parse(x.in)
	}
	for _, group := range sentences {
		for _, x := range group.rows {
			text, _ := x.text()
			l.find(komoney.Parser{}, 0, text)
		}
	}
	for _, text := range []string{"3층", "5분", "7등급", "4차선", "2개소", "6타수"} { // which format spells by Sino-Korean numerals
		l = append(l, lextest.Case{Text: text, Read: func() string { return format.Amount(komoney.MustParse(text), format.StyleHangul) }})
	}
	prices, err := readPrices("testdata/prices.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range prices {
		l.price(x.field)
	}
	for pattern, add := range map[string]func(file string) error{
		"README.md": l.document, "docs/language.md": l.document, "testdata/cases/*.txt": l.cases, "testdata/words/*.txt": l.words,
	} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range files {
			if err := add(file); err != nil {
				t.Fatal(err)
			}
		}
	}
	return l
}

// document adds a document's examples.
func (l *caseList) document(file string) error {
	b, err := os.ReadFile(file)
	for _, x := range docExample.FindAllStringSubmatch(string(b), -1) {
		if field, ok := strings.CutPrefix(x[1], "Price: "); ok {
			l.price(field)
		} else if strings.Contains(x[1], "[") || x[2] != "" {
			text, _ := sentence{marked: x[1]}.text()
			l.find(komoney.Parser{}, 0, text)
		} else {
			l.parse(x[1])
		}
	}
	return err
}

// cases adds those of a file in testdata/cases.
func (l *caseList) cases(file string) error {
	cases, err := readCases(file)
	for _, c := range cases {
		if c.known == "" {
			l.find(c.parser, c.only, c.text)
		}
	}
	return err
}

// words adds those of a file in testdata/words.
func (l *caseList) words(file string) error {
	frames, err := readWords(file)
	for _, w := range frames {
		w.each(func(marked, want string) {
			if field, ok := strings.CutPrefix(marked, "Price: "); ok {
				l.price(field)
				return
			}
			p, marked := tableParser(marked)
			marked, parseOnly := strings.CutPrefix(marked, "Parse: ")
			text, spans := sentence{marked: marked}.text()
			if !parseOnly {
				l.find(*p, 0, text)
			}
			if len(spans) == 0 && want != "nothing" {
				l.parse(text)
			}
		})
	}
	return err
}

// TestMutants changes the tables in memory, row by row and word by word: a row's words are gone, or it has another
// reference, number, class or flag. It lists the changes that no case notices, and fails where a whole row may go.
// A word is looked for in the cases that have it, a row in all. It takes some minutes, and runs where KOMONEY_MUTANTS is set.
//
// Some changes say the same: English words of time would be measures as well as counters, an old numeral stands
// before a counter anyway, and 삼명 (three people) is refused by its shape, which the generator made, before its flags are looked at.
func TestMutants(t *testing.T) {
	mode := os.Getenv("KOMONEY_MUTANTS")
	if mode == "" {
		t.Skip("KOMONEY_MUTANTS is not set")
	}
	rows, err := lextest.TableRows("tables")
	if err != nil {
		t.Fatal(err)
	}
	cases := references(t)
	lextest.Mutate(t, slices.DeleteFunc(rows, func(r *lextest.TableRow) bool { return r.File == "statements.tsv" }), cases)
}
