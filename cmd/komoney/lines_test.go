package main

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSafeCut(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"앞의 문장이다. 뒤 문장 3만 원", "앞의 문장이다. "},
		{"아주 긴 낱말이 이어진다 3만원", "아주 긴 낱말이 이어진다 "},
		{"가. 나다라마바사아자차카타파하", "가. 나다라마바사아자차카타파하"}, // not in the first half
		{"가나다", "가나다"},
		{"가나다\xea\xb0", "가나다"},
		{"가나다\xea", "가나다"},
		{"a\xff", "a\xff"},
		{"\xea", "\xea"},
		{"\x80\x80\x80\x80\x80", "\x80\x80\x80\x80\x80"},
	} {
		if got := tt.in[:safeCut([]byte(tt.in))]; got != tt.want {
			t.Errorf("safeCut(%q) leaves %q, want %q", tt.in, got, tt.want)
		}
	}
}

// Chunks in a row are the input, and their positions are true.
func FuzzSource(f *testing.F) {
	f.Add(article, 7, 50)
	f.Add("가나다라 마바사. 아\n\r\n", 1, 8)
	f.Add(strings.Repeat("\n", 30), 3, 3)
	f.Fuzz(func(t *testing.T, in string, size, limit int) {
		size = 1 + max(size, -size)%100
		s := newSource(&env{stdin: strings.NewReader(in), chunkSize: size}, "", nil)
		s.unit = runeUnit
		s.limit = max(size, 2*utf8.UTFMax) + max(limit, -limit)%100
		var read strings.Builder
		c := new(chunk)
		for s.fill(c) {
			before := in[:read.Len()]
			lineStart := strings.LastIndexByte(before, '\n') + 1
			if c.start != int64(len(before)) || c.line != 1+strings.Count(before, "\n") || c.head != len(before)-lineStart {
				t.Fatalf("behind %q: %+v", before, c.position)
			}
			if utf8.ValidString(in) && c.headUnits != utf8.RuneCountInString(before[lineStart:]) {
				t.Fatalf("behind %q: %d runes", before, c.headUnits)
			}
			read.Write(c.data)
			checkLines(t, in, c)
			s.release(c)
			close(c.done)
		}
		if read.String() != in {
			t.Fatalf("read %q, want %q", read.String(), in)
		}
	})
}

// checkLines checks that the lines of a chunk are where they say.
func checkLines(t *testing.T, in string, c *chunk) {
	t.Helper()
	for l := range c.lines() {
		at := int(l.offset) + l.head
		if in[at:at+len(l.text)] != string(l.text) || strings.ContainsRune(string(l.text), '\n') {
			t.Fatalf("line %+v is not at %d of %q", l, at, in)
		}
		if l.number != 1+strings.Count(in[:at], "\n") {
			t.Fatalf("line %+v of %q", l, in)
		}
	}
}
