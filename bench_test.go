package komoney_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

// The benchmarks measure in one run what docs/performance.md sets in relation:
//
//	go test -run '^$' -bench 'Yardstick|Find|Hostile|Parse' -count 5 -cpu 1

// benchText is the text of the benchmarks: the sentences of ../shared/gold where they are, else generated ones.
func benchText() string {
	if texts := goldTexts(); texts != nil {
		return strings.Join(texts, "\n")
	}
	return newsText(1 << 20)
}

// wide finds what looks like money by digits or numerals, with ranges, and nothing else.
var wide = func() *regexp.Regexp {
	const numeral = `[0-9일이삼사오육칠팔구십백천만억조][0-9,.일이삼사오육칠팔구십백천만억조]*(?:[ \t][0-9일이삼사오육칠팔구십백천만억조][0-9,.일이삼사오육칠팔구십백천만억조]*)*`
	const unit = `(?:원|달러|엔|유로|위안|파운드)`
	return regexp.MustCompile(numeral + `(?:[ \t]?(?:여)?[ \t]?` + unit + `?[ \t]?[~∼～][ \t]?` + numeral + `)?[ \t]?(?:여)?[ \t]?` + unit)
}()

// BenchmarkYardstick looks up every byte in a table and adds up; the ratios are to it.
func BenchmarkYardstick(b *testing.B) {
	var table [256]uint64
	for i := range table {
		table[i] = uint64(i & 3)
	}
	text := []byte(benchText())
	b.SetBytes(int64(len(text)))
	var sum uint64
	for b.Loop() {
		s := text
		for ; len(s) >= 8; s = s[8:] {
			sum += table[s[0]] + table[s[1]] + table[s[2]] + table[s[3]] + table[s[4]] + table[s[5]] + table[s[6]] + table[s[7]]
		}
		for _, c := range s {
			sum += table[c]
		}
	}
	if sum == 0 {
		b.Fatal("nothing added up")
	}
}

func BenchmarkFind(b *testing.B) {
	text := benchText()
	bytes := []byte(text)
	count := func(b *testing.B, find func() int) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		n := 0
		for b.Loop() {
			n = find()
		}
		b.ReportMetric(float64(n)/float64(len(text))*1e3, "matches/kB")
	}
	money := komoney.Parser{Kinds: komoney.KindsOf(komoney.KindMoney)}
	b.Run("all", func(b *testing.B) {
		count(b, func() (n int) {
			for range komoney.Find(text) {
				n++
			}
			return n
		})
	})
	b.Run("bytes", func(b *testing.B) {
		count(b, func() (n int) {
			for range komoney.FindBytes(bytes) {
				n++
			}
			return n
		})
	})
	b.Run("money", func(b *testing.B) {
		count(b, func() (n int) {
			for range money.Find(text) {
				n++
			}
			return n
		})
	})
	b.Run("regexp", func(b *testing.B) {
		count(b, func() (n int) { return len(wide.FindAllIndex(bytes, -1)) })
	})
}

func BenchmarkParse(b *testing.B) {
	b.Run("strconv.ParseFloat", func(b *testing.B) {
		for b.Loop() {
			if _, err := strconv.ParseFloat("1234567890.1234", 64); err != nil {
				b.Fatal(err)
			}
		}
	})
	for _, s := range [...]string{"78억1,200만원", "약 58조원", "150억~250억 달러", "3할 2푼 5리", "스물세 명"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := komoney.Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("number/삼천이백", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := komoney.ParseNumber("삼천이백"); err != nil {
				b.Fatal(err)
			}
		}
	})
}
