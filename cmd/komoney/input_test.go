package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/korean"
)

// eucKR returns a text in EUC-KR, or in CP949 where it has syllables that only that has.
func eucKR(t *testing.T, s string) string {
	t.Helper()
	b, err := korean.EUCKR.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// utf16Bytes returns a text in UTF-16.
func utf16Bytes(s string, bigEndian, mark bool) string {
	var b []byte
	if mark {
		s = "\uFEFF" + s
	}
	for _, u := range utf16.Encode([]rune(s)) {
		if bigEndian {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return string(b)
}

func gzipped(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	for _, part := range []string{s[:len(s)/2], s[len(s)/2:]} { // two members, as cat a.gz b.gz gives
		z := gzip.NewWriter(&b)
		z.Write([]byte(part))
		z.Close()
	}
	return b.String()
}

func zstded(t *testing.T, s string) string {
	t.Helper()
	z, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(z.EncodeAll([]byte(s), nil))
}

const contract = "plain ASCII first\n계약금은 50억원이다.\n펲 뷁 같은 글자도 3명\n"

func TestEncodings(t *testing.T) {
	plain := onInput(contract, "find").out
	if len(places(t, plain)) != 2 {
		t.Fatal(plain)
	}
	const said = "komoney find: standard input: read as EUC-KR; -encoding says otherwise\n"
	tests := []struct {
		name, in string
		args     []string
		err      string
	}{
		{"EUC-KR", eucKR(t, contract), nil, said},
		{"EUC-KR, asked for", eucKR(t, contract), []string{"-encoding", "euc-kr"}, ""},
		{"UTF-8, asked for", contract, []string{"-encoding", "utf-8"}, ""},
		{"UTF-16, little end first", utf16Bytes(contract, false, true), nil, ""},
		{"UTF-16, big end first", utf16Bytes(contract, true, true), nil, ""},
		{"without a mark", utf16Bytes(contract, false, false), []string{"-encoding", "utf-16le"}, ""},
		{"without a mark, big end first", utf16Bytes(contract, true, false), []string{"-encoding", "utf-16be"}, ""},
		{"gzip", gzipped(t, contract), nil, ""},
		{"zstd", zstded(t, contract), nil, ""},
		{"EUC-KR in gzip", gzipped(t, eucKR(t, contract)), nil, said},
		{"UTF-16 in zstd", zstded(t, utf16Bytes(contract, false, true)), nil, ""},
	}
	for _, tt := range tests {
		for _, size := range []int{0, 5} {
			r := session{stdin: strings.NewReader(tt.in), chunk: size}.run(append([]string{"find"}, tt.args...)...)
			if r != (result{0, plain, tt.err}) {
				t.Errorf("%s, chunks of %d: %+v", tt.name, size, r)
			}
		}
		if r := (session{stdin: iotest.OneByteReader(strings.NewReader(tt.in))}).run(append([]string{"find"}, tt.args...)...); r != (result{0, plain, tt.err}) {
			t.Errorf("%s, byte by byte: %+v", tt.name, r)
		}
	}
}

// What is UTF-8 with a fault in it is no EUC-KR, nor is what fits neither.
func TestNoEUCKR(t *testing.T) {
	for _, in := range []string{"가나다\xff 3명\n", "\xc7\xd1 다 3명\n", "na\xefve 3명\n", "\xb0 3명\n", "3명"} {
		if r := onInput(in, "find"); r.err != "" || len(places(t, r.out)) != 1 {
			t.Errorf("%q: %+v", in, r)
		}
	}
	long := "ASCII\n" + strings.Repeat("x", headSize+7) + "\n"
	if r := onInput(long+eucKR(t, "뒤에 3명\n"), "find"); !strings.Contains(r.err, "EUC-KR") || len(places(t, r.out)) != 1 {
		t.Errorf("far behind: %+v", r)
	}
}

func TestBinary(t *testing.T) {
	dir := t.TempDir()
	text, image := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.png")
	broken := filepath.Join(dir, "c.gz")
	for name, s := range map[string]string{text: "3명\n", image: "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR 3명", broken: gzipped(t, contract)[:40]} {
		if err := os.WriteFile(name, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r := onInput("", "find", image, text)
	if ps := places(t, r.out); r.code != 0 || len(ps) != 1 || r.err != "komoney find: "+image+": "+errBinary.Error()+"\n" {
		t.Errorf("%+v", r)
	}
	if r := onInput("", "find", image); r.code != 1 || r.out != "" {
		t.Errorf("%+v", r)
	}
	if r := onInput("", "find", "-encoding", "utf-8", image); r.code != 0 || len(places(t, r.out)) == 0 {
		t.Errorf("asked for: %+v", r)
	}
	if r := onInput("", "find", broken, text); r.code != 2 || !strings.Contains(r.err, broken) || !strings.Contains(r.out, text) {
		t.Errorf("a broken file: %+v", r)
	}
	if r := onInput("\x00 3명", "replace", "-with", "{value}"); r != (result{0, "\x00 3", ""}) {
		t.Errorf("replace leaves no byte out: %+v", r)
	}
}

func TestDirectories(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b/x.txt", "a.txt", "b/c/y.txt", ".git/z.txt", "b/.hidden"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("3명\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want := filepath.Join(dir, "a.txt") + ":1\n" + filepath.Join(dir, "b/c/y.txt") + ":1\n" + filepath.Join(dir, "b/x.txt") + ":1\n"
	if r := onInput("", "find", "-r", "-count", dir); r != (result{0, want, ""}) {
		t.Errorf("%+v", r)
	}
	if r := onInput("", "find", dir); r.code != 2 || !strings.Contains(r.err, "it is a directory; -r reads the files in it") {
		t.Errorf("%+v", r)
	}
	if r := onInput("", "audit", "-r", dir); r.code != 0 || !strings.Contains(r.out, `"pairs":0`) {
		t.Errorf("%+v", r)
	}
	if r := onInput("", "audit", filepath.Join(dir, "nosuch")); r.code != 2 || r.out != "" {
		t.Errorf("a verdict on nothing: %+v", r)
	}
}

// A line of progress is taken away before anything else is written there.
func TestProgress(t *testing.T) {
	var err bytes.Buffer
	e := &env{stderr: &err}
	e.progress("")
	e.progress(progressLine("find", 120<<20, 480<<20))
	e.warnf("a message")
	e.progress(progressLine("find", 3<<19, 0))
	e.progress("")
	e.progress("")
	want := "\r\x1b[Kkomoney find: 120 MB of 480 MB, 25 %" + "\r\x1b[Ka message\n" + "\r\x1b[Kkomoney find: 1.5 MB read" + "\r\x1b[K"
	if err.String() != want {
		t.Errorf("%q", err.String())
	}
}

// FuzzEUCKR: what is taken for EUC-KR decodes without a replacement character, but where CP949 has a hole.
func FuzzEUCKR(f *testing.F) {
	f.Add([]byte(contract))
	f.Add([]byte("\xb0\xa1\xb3\xaa"))
	f.Fuzz(func(t *testing.T, b []byte) {
		validUTF8(b)
		if validEUCKR(b) {
			korean.EUCKR.NewDecoder().Bytes(b)
		}
	})
}
