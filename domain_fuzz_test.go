package komoney_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/komoney/komoney"
)

// FuzzDomains checks, for every domain and with unit lines, that spans are in order and are what they say, that values are in form, that
// bytes read like strings, and that Explain has the same amounts.
func FuzzDomains(f *testing.F) {
	parsers := []komoney.Parser{{UnitLines: true, Accounting: true}}
	for _, name := range komoney.DomainNames() {
		d, err := komoney.NamedDomain(name)
		if err != nil {
			f.Fatal(err)
		}
		parsers = append(parsers, komoney.Parser{Domain: d})
	}
	for _, text := range seeds(f) {
		f.Add(text)
	}
	for _, text := range []string{"보증금 500에 월 45\n관7 25평 5/15층", "쿨거 23.5 택포 3.5만 15→12→10 반택 1800", "연 3,600~4,200 시급 11,000", "EUR 5.1m에서 6으로 늘고 길이는 6.2m이다", "잔액3,412,880 11/28 12:31\n부가세 1,000",
		"(단위: 백만원, %)\n구분\t2023\t2022\nⅠ.매출액\t1,234\t(567)\n\n본문 3", "1000/50 관리비 7 4억8,500", "\xed보증금 500\xff\n월\r45"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, p := range parsers {
			found := slices.Collect(p.Find(text))
			end := 0
			for _, m := range found {
				if m.Start < end || m.End <= m.Start || m.End > len(text) || m.Text != text[m.Start:m.End] || !utf8.ValidString(m.Text) || strings.Contains(m.Text, "\n") {
					t.Fatalf("%s %q: %q at [%d:%d] behind %d", p.Domain, text, m.Text, m.Start, m.End, end)
				}
				end = m.End
				checkAmount(t, text, m.Amount)
			}
			if inBytes := slices.Collect(p.FindBytes([]byte(text))); !slices.Equal(inBytes, found) {
				t.Errorf("%s %q: Find %v, FindBytes %v", p.Domain, text, found, inBytes)
			}
			var explained []komoney.Match
			for _, place := range p.Explain(text) {
				if place.Found {
					explained = append(explained, place.Match)
				}
			}
			if !slices.Equal(explained, found) {
				t.Errorf("%s %q: Find %v, Explain %v", p.Domain, text, found, explained)
			}
		}
	})
}
