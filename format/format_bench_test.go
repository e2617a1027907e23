package format_test

import (
	"strconv"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/internal/josa"
)

// benchNumbers are amounts as news have them, and one as long as an int64 can be.
var benchNumbers = []int64{3000, 35_000, 1_234_567, 7_812_000_000, 40_000_000_000, 58_000_000_000_000, 21_690_000_000_000, 1_234_567_890_123_456_789}

// BenchmarkAppendKorean has strconv.AppendInt of the same numbers as its yardstick: spelling
// them in Hangul may take ten times as long.
func BenchmarkAppendKorean(b *testing.B) {
	var decimals []decimal.Decimal
	for _, n := range benchNumbers {
		decimals = append(decimals, decimal.FromInt(n))
	}
	buf := make([]byte, 0, 512)
	b.Run("strconv.AppendInt", func(b *testing.B) {
		for b.Loop() {
			for _, n := range benchNumbers {
				buf = strconv.AppendInt(buf[:0], n, 10)
			}
		}
	})
	for s := range format.StyleOrdinalCount + 1 {
		b.Run(s.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, d := range decimals {
					buf = format.AppendNumber(buf[:0], d, format.Style(s))
				}
			}
		})
	}
}

// BenchmarkAppendAmount writes what articles are made of.
func BenchmarkAppendAmount(b *testing.B) {
	buf := make([]byte, 0, 512)
	for _, text := range []string{"58조원", "약 400억 달러", "150억~250억 달러", "5.6%", "23명", "3만원대", "100km/h"} {
		a := komoney.MustParse(text)
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				buf = format.Formatter{}.AppendAmount(buf[:0], a)
			}
		})
	}
}

func BenchmarkAppendJosa(b *testing.B) {
	buf := make([]byte, 0, 512)
	for _, text := range []string{"58조원", "1,000,000", "100km/h"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				buf = josa.AppendJosa(append(buf[:0], text...), "을")
			}
		})
	}
}
