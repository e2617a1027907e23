package komoney_test

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

// frozenTexts are how many made sentences a file of readings has.
const frozenTexts = 40_000

// TestReadings compares what Find and Parse say now with what they said when a file of readings was written, for changes that are to leave
// every reading as it is:
//
//	KOMONEY_READINGS=/tmp/before go test -run TestReadings .
//
// writes the file where there is none, and compares with it afterwards. Each line is a text and its reading; the file keeps the texts, so
// that rows added to the tables do not make others of them.
func TestReadings(t *testing.T) {
	name := os.Getenv("KOMONEY_READINGS")
	if name == "" {
		t.Skip("KOMONEY_READINGS names no file")
	}
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		writeReadings(t, name)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	texts, differ := 0, 0
	for lines := bufio.NewReader(f); ; texts++ {
		line, err := lines.ReadString('\n')
		if err != nil {
			break
		}
		text, before, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if now := reading(text); now != before {
			if differ++; differ <= 20 {
				t.Errorf("%s\n\tbefore %s\n\tnow    %s", text, before, now)
			}
		}
	}
	if t.Logf("%d texts, %d read otherwise", texts, differ); texts == 0 {
		t.Errorf("%s is empty", name)
	}
}

// writeReadings writes the readings of made sentences and of all newsTexts.
func writeReadings(t *testing.T, name string) {
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	write := func(text string) {
		text = strings.Map(func(c rune) rune {
			if c == '\n' || c == '\t' {
				return ' '
			}
			return c
		}, text)
		fmt.Fprintf(w, "%s\t%s\n", text, reading(text))
	}
	s := newSplicer(splicerWords(t), 7)
	for range frozenTexts {
		write(s.text())
		write(s.amount())
	}
	for line := range strings.Lines(newsText(1 << 20)) {
		write(strings.TrimSuffix(line, "\n"))
	}
	if err := errors.Join(w.Flush(), f.Close()); err != nil {
		t.Fatal(err)
	}
}

// reading is what all Parsers of the splice tests find in the text, what the domains do, and what Parse makes of it.
func reading(text string) string {
	var b strings.Builder
	last := ""
	found := func(p komoney.Parser) {
		var matches strings.Builder
		for m := range p.Find(text) {
			fmt.Fprintf(&matches, "%s; ", m)
		}
		if s := matches.String(); s == last { // mostly
			b.WriteString("= ")
		} else {
			b.WriteString(s)
			last = s
		}
		b.WriteString("| ")
	}
	for _, p := range spliceParsers {
		found(p)
	}
	for _, name := range komoney.DomainNames() {
		d, err := komoney.NamedDomain(name)
		if err != nil {
			return err.Error()
		}
		found(komoney.Parser{Domain: d})
	}
	if a, err := komoney.Parse(text); err != nil {
		fmt.Fprintf(&b, "%q", err)
	} else {
		b.WriteString(a.String())
	}
	return b.String()
}
