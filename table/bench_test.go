package table

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

// endless reads a header and then rows without an end, or so many bytes of them.
type endless struct {
	head string
	row  string
	at   int
}

func (e *endless) Read(b []byte) (n int, err error) {
	for n < len(b) {
		if e.head != "" {
			k := copy(b[n:], e.head)
			e.head = e.head[k:]
			n += k
			continue
		}
		k := copy(b[n:], e.row[e.at:])
		e.at = (e.at + k) % len(e.row)
		n += k
	}
	return n, nil
}

func statistics(size int64) io.Reader {
	var rows strings.Builder
	for i := range 100 {
		fmt.Fprintf(&rows, "서울,제조업,%d,\"%d,%03d\",%d.%d,\"1,%03d,%03d\"\n", 2000+i%20, i+1, i*7, i%30, i%10, i*3, i*9)
	}
	return io.LimitReader(&endless{head: "\"(단위: 명, 백만원)\"\n지역,산업,연도,종사자수,증감률(%),매출액\n", row: rows.String()}, size)
}

func BenchmarkCSV(b *testing.B) {
	const size = 1 << 20
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for c, err := range NewReader(statistics(size)).Cells() {
			if err != nil {
				b.Fatal(err, c)
			}
		}
	}
}
