package komoney_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

// reference is a case of the tests' tables and files: what is read, as they write it.
type reference struct {
	text string
	read func() string
}

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
type caseList []reference

func (l *caseList) find(p komoney.Parser, only komoney.Kinds, text string) {
	*l = append(*l, reference{text, func() string { return findAll(&p, only, text) }})
}

func (l *caseList) parse(text string) {
	*l = append(*l, reference{text, func() string { return parseOne(text) }})
}

func (l *caseList) rates(text string) {
	*l = append(*l, reference{text, func() string { return strings.Join(describeRates(text), "\n") }})
}

func (l *caseList) stated(text string) {
	*l = append(*l, reference{text, func() string { return stated(text) }})
}

func (l *caseList) price(field string) {
	*l = append(*l, reference{field, func() string { return priceOf(komoney.Parser{}, field) }})
}

// references returns the cases of the tests' tables, the documents, and the files of testdata.
func references(t *testing.T) []reference {
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
	for _, x := range statedRates {
		l.rates(x.text)
	}
	for _, text := range noStatedRates {
		l.rates(text)
	}
	for _, x := range statedWords {
		for _, text := range x.texts() {
			l.stated(text)
		}
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
// before a counter anyway, and 삼명 is refused by its shape, which the generator made, before its flags are looked at.
func TestMutants(t *testing.T) {
	mode := os.Getenv("KOMONEY_MUTANTS")
	if mode == "" {
		t.Skip("KOMONEY_MUTANTS is not set")
	}
	rows, err := komoney.TableRows()
	if err != nil {
		t.Fatal(err)
	}
	cases := references(t)
	want := make([]string, len(cases))
	for i, c := range cases {
		want[i] = c.read()
	}
	differs := func(i int) (yes bool) {
		defer func() {
			if recover() != nil {
				yes = true
			}
		}()
		return cases[i].read() != want[i]
	}
	// noticed tries the cases with one of the words first, and the others, too, if all is set.
	noticed := func(row *komoney.TableRow, m komoney.Mutant, words []string, all bool) (yes bool) {
		row.Run(m, func() {
			late := make([]int, 0, len(cases))
			for i, c := range cases {
				if !containsAny(c.text, words) {
					late = append(late, i)
				} else if differs(i) {
					yes = true
					return
				}
			}
			for _, i := range late {
				if all && differs(i) {
					yes = true
					return
				}
			}
		})
		return yes
	}
	var mutants, killed, words, wordsKilled, rowsKilled int
	for _, row := range rows {
		alive := []string{}
		for _, m := range row.Mutants() {
			mutants++
			if noticed(row, m, row.Words, true) {
				killed++
			} else {
				alive = append(alive, m.Name)
			}
		}
		if len(alive) == 0 {
			rowsKilled++
		}
		gone := []string{}
		for i, w := range row.Words {
			words++
			if noticed(row, row.Word(i), []string{w}, false) {
				wordsKilled++
			} else {
				gone = append(gone, w)
			}
		}
		if slices.Contains(alive, "gone") {
			t.Errorf("%s: no case notices that the row is gone", row.Place)
		}
		if len(alive)+len(gone) > 0 {
			t.Logf("%s\t%s %s\trow: %s\twords: %s", row.Place, row.Lexicon, row.Row, strings.Join(alive, ", "), strings.Join(gone, ", "))
		}
	}
	t.Logf("%d cases; %d of %d rows, %d of %d changes to rows and %d of %d words are noticed",
		len(cases), rowsKilled, len(rows), killed, mutants, wordsKilled, words)
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
