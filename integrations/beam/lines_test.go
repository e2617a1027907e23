package komoneybeam

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
)

func decompressed(t *testing.T, path string, r io.Reader) io.Reader {
	t.Helper()
	if !strings.HasSuffix(path, ".gz") {
		return r
	}
	z, err := gzip.NewReader(r)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// readRange returns the lines of a range, and splits it after so many lines if that is not negative.
func readRange(t *testing.T, fn *readFn, data string, r offsetrange.Restriction, seek bool, splitAfter int, fraction float64) (lines []Line, rest []offsetrange.Restriction) {
	t.Helper()
	var src io.Reader = strings.NewReader(data)
	if !seek {
		src = struct{ io.Reader }{src}
	}
	rt := fn.CreateTracker(r)
	split := func() {
		_, residual, err := rt.TrySplit(fraction)
		if err != nil {
			t.Fatal(err)
		}
		if residual != nil {
			rest = append(rest, residual.(offsetrange.Restriction))
		}
	}
	if splitAfter == 0 {
		split()
	}
	err := fn.read(rt, file{"x", int64(len(data))}, src, func(l Line) {
		lines = append(lines, l)
		if len(lines) == splitAfter {
			split()
		}
	})
	if err != nil || rt.GetError() != nil || !rt.IsDone() {
		t.Fatalf("%+v: %v, %v, done %v", r, err, rt.GetError(), rt.IsDone())
	}
	return lines, rest
}

var lineTexts = []string{
	"", "\n", "\n\n", "가\n나\n", "가\n나", "\r\n\r\n", "가\r\n\r\n나\r", "\r", "ab\n\ncd\n\n\nefghij\nk",
	strings.Repeat("긴 줄 ", 40) + "\nb\n" + strings.Repeat("x", 100),
}

// wantLines cuts a text by hand.
func wantLines(data string) (lines []Line) {
	offset := int64(0)
	for l := range strings.SplitAfterSeq(data, "\n") {
		if l == "" {
			continue
		}
		text := l
		if strings.HasSuffix(text, "\n") {
			text = strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
		}
		lines = append(lines, Line{"x", offset, int64(len(text)), []byte(text)})
		offset += int64(len(l))
	}
	return lines
}

func sameLines(a, b []Line) bool {
	return slices.EqualFunc(a, b, func(a, b Line) bool {
		return a.File == b.File && a.Offset == b.Offset && a.Size == b.Size && bytes.Equal(a.Text, b.Text)
	})
}

// Every line is read once, wherever the ranges are cut.
func TestRanges(t *testing.T) {
	for _, data := range lineTexts {
		want := wantLines(data)
		for block := int64(1); block < int64(len(data))+2; block++ {
			fn := &readFn{MaxLine: 1000, Block: block}
			f := file{"x", int64(len(data))}
			for _, seek := range []bool{true, false} {
				var got []Line
				for _, r := range fn.SplitRestriction(f, fn.CreateInitialRestriction(f)) {
					lines, _ := readRange(t, fn, data, r, seek, -1, 0)
					got = append(got, lines...)
				}
				if !sameLines(got, want) {
					t.Fatalf("%q in blocks of %d: %v, want %v", data, block, got, want)
				}
			}
		}
	}
}

// And so it is when a runner splits a range while it is read.
func TestDynamicSplits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	fn := &readFn{MaxLine: 1000}
	for range 2000 {
		data := lineTexts[r.IntN(len(lineTexts))]
		todo := []offsetrange.Restriction{{End: int64(len(data))}}
		var got []Line
		for len(todo) > 0 {
			lines, rest := readRange(t, fn, data, todo[0], true, r.IntN(4)-1, r.Float64())
			got = append(got, lines...)
			todo = append(todo[1:], rest...)
		}
		slices.SortFunc(got, func(a, b Line) int { return int(a.Offset - b.Offset) })
		if want := wantLines(data); !sameLines(got, want) {
			t.Fatalf("%q: %v, want %v", data, got, want)
		}
	}
}

func TestLineReader(t *testing.T) {
	long := strings.Repeat("가", 100_000)
	for _, c := range []struct {
		data  string
		limit int
		size  int64
		text  string
		n     int64
	}{
		{"abc\r\nd", 3, 3, "abc", 5},
		{"abcd\r\n", 3, 4, "abc", 6},
		{"abc\r", 3, 4, "abc", 4},
		{"가나\n", 5, 6, "가", 7}, // no rune is cut
		{"가나\n", 6, 6, "가나", 7},
		{long + "\r\nb", 300_000, 300_000, long, 300_002},
		{long + "\nb", 299_999, 300_000, long[:kept/3*3], 300_001},
	} {
		lr := lineReaderOf(c.data)
		l, n, err := lr.next(c.limit)
		if err != nil || l.Size != c.size || string(l.Text) != c.text || n != c.n || l.oversize() != (c.size > int64(c.limit)) {
			t.Errorf("%.20q: %d bytes of %d, read %d, %v", c.data, len(l.Text), l.Size, n, err)
		}
	}
}

// A file that is shorter than when it was listed is an error: lines are gone.
func TestShrunk(t *testing.T) {
	fn := &readFn{MaxLine: 1000}
	for _, c := range []struct {
		data string
		r    offsetrange.Restriction
	}{
		{"a\n", offsetrange.Restriction{Start: 0, End: 10}},
		{"a\nb", offsetrange.Restriction{Start: 1, End: 10}},
		{"a\nb", offsetrange.Restriction{Start: 5, End: 10}},
	} {
		for _, src := range []io.Reader{strings.NewReader(c.data), struct{ io.Reader }{strings.NewReader(c.data)}} {
			err := fn.read(fn.CreateTracker(c.r), file{"x", 10}, src, func(Line) {})
			if err != io.ErrUnexpectedEOF {
				t.Errorf("%q from %d: %v", c.data, c.r.Start, err)
			}
		}
	}
}

func lineReaderOf(s string) lineReader { return lineReader{bufio.NewReader(strings.NewReader(s))} }

func TestParseDay(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2025-02-05", "2025-02-05"},
		{"2025-02-05T23:59:59Z", "2025-02-05"},
		{"2025-02-05T00:30:00+09:00", "2025-02-05"}, // the day as written
		{"2025-02-05T00:30:00.123456+09:00", "2025-02-05"},
		{"2025-02-05 00:30:00", "2025-02-05"},
		{"2025-02-05T00:30", "2025-02-05"},
		{"2024-02-29", "2024-02-29"},
		{"2025-02-29", ""},
		{"2025-2-5", ""},
		{"2025.02.05", ""},
		{"20250205", ""},
		{"2025-02-05T25:00:00Z", ""},
		{"2025-02-05 or so", ""},
		{" 2025-02-05", ""},
		{"어제", ""},
		{"", ""},
	} {
		if got, ok := ParseDay(c.in); ok != (c.want != "") || got != c.want {
			t.Errorf("ParseDay(%q) = %q, %v", c.in, got, ok)
		}
	}
}

func TestParseRecord(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`{"text":"3원"}`, `"" "" "3원"`},
		{` {"id" : {"a":[1]}, "text":"3원", "date":"2025-02-05"} `, `"{\"a\":[1]}" "2025-02-05" "3원"`},
		{`{"id":null,"text":""}`, `"null" "" ""`},
		{`{"Text":"3원"}`, "missing_text"},
		{`{"a":{"text":"3원"}}`, "missing_text"},
		{`{"text":["3원"]}`, "invalid_text"},
		{`{"text":"3원","id":1,"id":1}`, "duplicate_field"},
		{`{"text":"3원","a":1,"a":1}`, `"" "" "3원"`},
		{`{"text":"3원","date":""}`, "invalid_date"},
		{`{"text":"3원",}`, "invalid_json"},
		{`{"text":"3원"}}`, "invalid_json"},
		{`{"text":"3원"`, "invalid_json"},
		{`{"text"`, "invalid_json"},
		{`{"text":"3원" "date":"2025-02-05"}`, "invalid_json"},
		{`{1:"3원"}`, "invalid_json"},
		{`"3원"`, "invalid_json"},
		{`null`, "invalid_json"},
		{`3원`, "invalid_json"},
		{"\uFEFF" + `{"text":"3원"}`, "invalid_json"}, // the mark is only at the start of a file
		{"{\"text\":\"3\xff원\"}", "invalid_utf8"},
		{strings.Repeat(`{"a":`, 20_000), "invalid_json"},
	} {
		f := Format{Syntax: JSONLines}.withDefaults()
		r, err := f.parse(&Line{Offset: 1, Size: int64(len(c.line)), Text: []byte(c.line)})
		got := fmt.Sprintf("%q %q %q", r.ID, r.Day, r.Text)
		if err != nil {
			got = string(err.(*badLine).reason)
		}
		if got != c.want {
			t.Errorf("%.60s: %s (%v), want %s", c.line, got, err, c.want)
		}
	}
}
