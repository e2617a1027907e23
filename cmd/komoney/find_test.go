package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"
	"unicode/utf16"
	"unicode/utf8"
)

// place is a match as other tools read it.
type place struct {
	File       string
	Line       int
	Offset     int
	Start, End int
	Text       string
}

func places(t *testing.T, out string) (ps []place) {
	t.Helper()
	checkJSON(t, out)
	for l := range strings.Lines(out) {
		var p place
		if err := json.Unmarshal([]byte(l), &p); err != nil {
			t.Fatal(err)
		}
		ps = append(ps, p)
	}
	return ps
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, in, args, want string
	}{
		{"line, offset, fields", "없음\n최대 400억 달러(약 58조원)를\n", "",
			`{"line":2,"offset":7,"start":7,"end":20,"text":"400억 달러","kind":"money","value":"40000000000","currency":"USD","bound":"at_most"}
{"line":2,"offset":7,"start":25,"end":33,"text":"58조원","kind":"money","value":"58000000000000","currency":"KRW","approx":true}
`},
		{"half-open range", "3만원대의", "",
			`{"line":1,"offset":0,"start":0,"end":10,"text":"3만원대","kind":"money","low":"30000","high":"40000","high_open":true,"currency":"KRW"}
`},
		{"carriage returns", "\r\n3명\r\n5.6%\r\n", "",
			`{"line":2,"offset":2,"start":0,"end":4,"text":"3명","kind":"quantity","value":"3","unit":"명"}
{"line":3,"offset":8,"start":0,"end":4,"text":"5.6%","kind":"percent","value":"5.6","unit":"%"}
`},
		{"a byte order mark counts", "\uFEFF5.6% 있다", "",
			`{"line":1,"offset":0,"start":3,"end":7,"text":"5.6%","kind":"percent","value":"5.6","unit":"%"}
`},
		{"invalid UTF-8 counts", "\xff\xff 3명", "",
			`{"line":1,"offset":0,"start":3,"end":7,"text":"3명","kind":"quantity","value":"3","unit":"명"}
`},
		{"kinds", "3명이 5.6%를 58조원에", "-kind percent,money",
			`{"line":1,"offset":0,"start":8,"end":12,"text":"5.6%","kind":"percent","value":"5.6","unit":"%"}
{"line":1,"offset":0,"start":16,"end":24,"text":"58조원","kind":"money","value":"58000000000000","currency":"KRW"}
`},
		{"kinds one by one", "3명이 5.6%를", "-kind percent -kind money",
			`{"line":1,"offset":0,"start":8,"end":12,"text":"5.6%","kind":"percent","value":"5.6","unit":"%"}
`},
		{"count", "3명이 5.6%를\n58조원에", "-count", "3\n"},
		{"count of kinds", "3명이 5.6%를\n58조원에", "-kind=money -count", "1\n"},
		{"flags behind files", "3명이 5.6%를\n58조원에", "- -count", "3\n"},
		{"runes", "😀가 3명", "-offsets rune",
			`{"line":1,"offset":0,"start":3,"end":5,"text":"3명","kind":"quantity","value":"3","unit":"명"}
`},
		{"utf16", "😀가 3명", "-offsets utf16",
			`{"line":1,"offset":0,"start":4,"end":6,"text":"3명","kind":"quantity","value":"3","unit":"명"}
`},
	}
	for _, tt := range tests {
		r := onInput(tt.in, append([]string{"find"}, strings.Fields(tt.args)...)...)
		if r.code != 0 || r.out != tt.want || r.err != "" {
			t.Errorf("%s: code %d, err %q, out\n%swant\n%s", tt.name, r.code, r.err, r.out, tt.want)
		}
	}
}

func TestFindNothing(t *testing.T) {
	for _, in := range []string{"", "\n", "없음", "\r\n\r\n"} {
		for _, terminal := range []bool{false, true} {
			r := session{stdin: strings.NewReader(in), terminal: terminal}.run("find")
			if r != (result{code: 1}) {
				t.Errorf("%q: %+v", in, r)
			}
		}
		if r := onInput(in, "find", "-count"); r != (result{code: 1, out: "0\n"}) {
			t.Errorf("-count %q: %+v", in, r)
		}
	}
}

func TestFindFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	a, b, empty := write("a.txt", "아무것도 없다\n3명"), write("b.txt", "5.6%\n"), write("empty.txt", "")
	missing := filepath.Join(dir, "missing\x1b.txt")

	r := onInput("58조원", "find", "-j", "4", a, missing, empty, "-", dir, b)
	ps := places(t, r.out)
	want := []place{
		{a, 2, len("아무것도 없다\n"), 0, 4, "3명"},
		{"", 1, 0, 0, 8, "58조원"},
		{b, 1, 0, 0, 4, "5.6%"},
	}
	if fmt.Sprint(ps) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", ps, want)
	}
	if r.code != 2 || strings.Count(r.err, "\n") != 2 || !strings.Contains(r.err, `missing\x1b.txt`) {
		t.Errorf("code %d, err %q", r.code, r.err)
	}
	if !strings.HasPrefix(r.out, `{"file":`) || strings.Count(r.out, `"file"`) != 2 {
		t.Errorf("file is not the first field of what comes from files alone: %s", r.out)
	}
	if r := onInput("", "find", "-count", a, "-", b, empty); r != (result{0, a + ":1\n(standard input):0\n" + b + ":1\n" + empty + ":0\n", ""}) {
		t.Errorf("-count: %+v", r)
	}
}

// article is text with all that the line reader must get right.
const article = "\uFEFF첫 줄에 3명\r\n\n\r\n최대 400억 달러(약 58조원)를 냈다. 😀 5.6%다.\n" +
	"\xff\xfe깨진 3명\n없음\n3만원대\r\n\n\n끝에 줄 바꿈 없이 58조원"

// Where the input is cut into chunks and how reads come in shows nowhere.
func TestFindChunks(t *testing.T) {
	for _, args := range [][]string{{"find"}, {"find", "-offsets", "utf16"}, {"find", "-count"}, {"find", "-color=always"}} {
		want := onInput(article, args...)
		if n := len(places(t, onInput(article, "find").out)); args[len(args)-1] == "-count" && want.out != fmt.Sprintln(n) {
			t.Errorf("-count says %s, there are %d matches", want.out, n)
		}
		checkJSONUnless(t, len(args) > 1 && args[1] != "-offsets", want.out)
		for size := 1; size <= len(article)+1; size++ {
			for _, jobs := range []string{"1", "8"} {
				s := session{stdin: strings.NewReader(article), chunk: size}
				if got := s.run(append(args, "-j", jobs)...); got != want {
					t.Fatalf("%v -j %s, chunks of %d: %+v, want %+v", args, jobs, size, got, want)
				}
			}
		}
		for name, stdin := range map[string]io.Reader{
			"one byte":   iotest.OneByteReader(strings.NewReader(article)),
			"half":       iotest.HalfReader(strings.NewReader(article)),
			"data + EOF": iotest.DataErrReader(strings.NewReader(article)),
		} {
			if got := (session{stdin: stdin}).run(args...); got != want {
				t.Errorf("%v, reads of %s: %+v, want %+v", args, name, got, want)
			}
		}
	}
}

func checkJSONUnless(t *testing.T, not bool, out string) {
	t.Helper()
	if !not {
		checkJSON(t, out)
	}
}

// Many workers write in the order of one, also when chunks have very different amounts of output.
func TestFindOrder(t *testing.T) {
	var in strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&in, "%d명이 %s\n", i, strings.Repeat("가 ", i%70)+strings.Repeat("58조원 ", i%7))
	}
	want := session{stdin: strings.NewReader(in.String())}.run("find", "-j", "1")
	got := session{stdin: strings.NewReader(in.String()), chunk: 300}.run("find", "-j", "8")
	if got != want {
		t.Error("the output of 8 workers differs")
	}
	if ps := places(t, want.out); len(ps) < 5000 || ps[len(ps)-1].Line != 5000 {
		t.Errorf("%d matches", len(ps))
	}
}

// A line that is too long for one chunk is one line all the same.
func TestFindLongLine(t *testing.T) {
	const sentence = "😀 영국이 3명에게 5.6%를 냈다. "
	n := 3*maxLine/len(sentence) + 1
	in := "3명\n" + strings.Repeat(sentence, n) + "\r\n3명\n"
	for _, offsets := range unitNames {
		ps := places(t, onInput(in, "find", "-j", "3", "-offsets", offsets).out)
		if len(ps) != 2+2*n {
			t.Fatalf("%s: %d matches, want %d", offsets, len(ps), 2+2*n)
		}
		length := map[string]func(string) int{
			"byte": func(s string) int { return len(s) }, "rune": utf8.RuneCountInString,
			"utf16": func(s string) int { return len(utf16.Encode([]rune(s))) },
		}[offsets]
		at, _, _ := strings.Cut(sentence, "3명")
		for i := range n {
			start := i*length(sentence) + length(at)
			want := place{"", 2, 5, start, start + length("3명"), "3명"}
			if ps[1+2*i] != want {
				t.Fatalf("%s, sentence %d: %+v, want %+v", offsets, i, ps[1+2*i], want)
			}
		}
		if last := ps[len(ps)-1]; last.Line != 3 || last.Offset != len(in)-5 {
			t.Errorf("%s: the line behind is %+v", offsets, last)
		}
	}
}

// Memory depends neither on the size of an input nor on its lines.
func TestFindMemory(t *testing.T) {
	for name, text := range map[string]string{"no line feed": "가나다", "line feeds only": "\n", "long lines": strings.Repeat("가나다 ", 1<<15) + "\n"} {
		const size = 50 << 20
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		r := session{stdin: io.LimitReader(&repeater{text: text}, size)}.run("find", "-j", "8")
		runtime.ReadMemStats(&after)
		if r.code != 1 {
			t.Errorf("%s: %+v", name, r)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 40<<20 {
			t.Errorf("%s: %d bytes allocated", name, used)
		}
	}
}

// repeater reads a text again and again.
type repeater struct {
	text string
	at   int
}

func (r *repeater) Read(b []byte) (n int, err error) {
	for n < len(b) {
		k := copy(b[n:], r.text[r.at:])
		n, r.at = n+k, (r.at+k)%len(r.text)
	}
	return n, nil
}

// failingWriter takes some bytes and then fails.
type failingWriter struct {
	left int
	err  error
}

func (w *failingWriter) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, w.err
	}
	return len(b), nil
}

func TestFindWriteErrors(t *testing.T) {
	endless := func() io.Reader { return &repeater{text: "3명\n"} }
	for _, args := range [][]string{{"find", "-j", "1"}, {"find", "-j", "4"}, {"find", "-color=always"}} {
		closed := &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
		r := session{stdin: endless(), stdout: &failingWriter{left: 1 << 20, err: closed}}.run(args...)
		if r.code != 0 || r.err != "" {
			t.Errorf("%v, closed pipe: %+v", args, r)
		}
		r = session{stdin: endless(), stdout: &failingWriter{left: 1 << 20, err: errors.New("disk full")}}.run(args...)
		if r.code != 2 || r.err != "komoney find: writing: disk full\n" {
			t.Errorf("%v, disk full: %+v", args, r)
		}
	}
	for _, args := range [][]string{{"find", "-count"}, {"parse"}} {
		r := session{stdin: strings.NewReader("3명\n"), stdout: &failingWriter{err: errors.New("disk full")}}.run(args...)
		if r.code != 2 || !strings.Contains(r.err, "disk full") {
			t.Errorf("%v, disk full: %+v", args, r)
		}
	}
}

func TestFindReadError(t *testing.T) {
	r := session{stdin: io.MultiReader(strings.NewReader("3명\n5.6%"), iotest.ErrReader(errors.New("bad disk")))}.run("find")
	if ps := places(t, r.out); len(ps) != 2 || r.code != 2 || r.err != "komoney find: bad disk\n" {
		t.Errorf("%+v", r)
	}
	if r := (session{stdin: lazyReader{}}).run("find"); r.code != 2 || !strings.Contains(r.err, io.ErrNoProgress.Error()) {
		t.Errorf("no progress: %+v", r)
	}
}

// lazyReader never brings anything.
type lazyReader struct{}

func (lazyReader) Read([]byte) (int, error) { return 0, nil }

// An interrupt ends the run though a read does not return, and what is complete is written.
// That it is there before the interrupt shows that no line waits for the next one.
func TestFindInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	in, typing := io.Pipe()
	defer typing.Close()
	out := &notifier{wrote: make(chan struct{}, 1)}
	done := make(chan result)
	go func() { done <- session{stdin: in, stdout: out, ctx: ctx}.run("find", "-j", "2") }()
	io.WriteString(typing, "3명\n5.")
	<-out.wrote
	cancel()
	r := <-done
	if ps := places(t, out.String()); r.code != exitInterrupted || len(ps) != 1 || r.err != "" {
		t.Errorf("%+v, out %q", r, out.String())
	}
}

// notifier tells of the first write.
type notifier struct {
	bytes.Buffer
	wrote chan struct{}
}

func (n *notifier) Write(b []byte) (int, error) {
	defer func() {
		select {
		case n.wrote <- struct{}{}:
		default:
		}
	}()
	return n.Buffer.Write(b)
}

func TestFindRecords(t *testing.T) {
	in := "\uFEFF" + `{"id":"a","text":"3명"}
{"id": 7, "text": "없음"}

  {"text":"5.6%"}` + "\r" + `
{"id":{"k":[1, 2]},"text":"\uac00\n\"3명","more":0}
{"id":null,"text":"😀3명"}
`
	want := `{"id":"a","matches":[{"start":0,"end":2,"text":"3명","kind":"quantity","value":"3","unit":"명"}]}
{"id":7,"matches":[]}
{"id":null,"matches":[{"start":0,"end":4,"text":"5.6%","kind":"percent","value":"5.6","unit":"%"}]}
{"id":{"k":[1, 2]},"matches":[{"start":3,"end":5,"text":"3명","kind":"quantity","value":"3","unit":"명"}]}
{"id":null,"matches":[{"start":2,"end":4,"text":"3명","kind":"quantity","value":"3","unit":"명"}]}
`
	for size := 1; size < len(in); size += 7 {
		r := session{stdin: strings.NewReader(in), chunk: size}.run("find", "-jsonl", "-offsets=utf16")
		if r != (result{0, want, ""}) {
			t.Fatalf("chunks of %d: %+v\nwant %s", size, r, want)
		}
	}
	if r := onInput(in, "find", "-jsonl", "-count"); r != (result{0, "4\n", ""}) {
		t.Errorf("-count: %+v", r)
	}
	if r := onInput(`{"id":1,"text":""}`, "find", "-jsonl"); r != (result{1, "{\"id\":1,\"matches\":[]}\n", ""}) {
		t.Errorf("nothing found: %+v", r)
	}
}

func TestFindBadRecords(t *testing.T) {
	in := `{"id":1,"text":"3명"}
no json` + "\x1b" + `
{"id":2}
{"id":3,"text":3}
[]
{"id":"long","text":"` + strings.Repeat("가", maxRecord/3) + `"}
{"id":"` + "\xff" + `","text":"` + "\xff" + `3명"}
{"id":9,"text":"3명"}
`
	r := onInput(in, "find", "-jsonl", "-j", "3")
	checkJSON(t, r.out)
	var ids []string
	for l := range strings.Lines(r.out) {
		id, _, _ := strings.Cut(strings.TrimPrefix(l, `{"id":`), ",")
		ids = append(ids, id)
	}
	if fmt.Sprint(ids) != "[1 \"\uFFFD\" 9]" {
		t.Errorf("ids %v", ids)
	}
	for _, want := range []string{":2: not JSON: ", ":3: no \"text\"\n", ":4: \"text\" is a JSON number\n", ":5: a JSON array and no object\n", ":6: longer than 8 MB\n"} {
		if !strings.Contains(r.err, "komoney find: standard input"+want) {
			t.Errorf("%q is missing in %q", want, r.err)
		}
	}
	if r.code != 2 || strings.Count(r.err, "\n") != 5 || strings.Contains(r.err, "\x1b") {
		t.Errorf("code %d, err %q", r.code, r.err)
	}
}
