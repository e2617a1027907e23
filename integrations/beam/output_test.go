package komoneybeam

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// fillOutput writes the files of a run.
func fillOutput(t *testing.T, o *Output, text string) {
	t.Helper()
	for _, name := range []string{"totals.jsonl", "dead.jsonl"} {
		if err := os.WriteFile(o.Path(name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func names(t *testing.T, dir string) (list []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

func TestOutput(t *testing.T) {
	ctx := context.Background()
	root := t.TempDir()
	dir := filepath.Join(root, "deep", "o[u]t")
	whole := []string{Success, "dead.jsonl", "totals.jsonl"}

	first, err := CreateOutput(ctx, dir, false)
	if err != nil {
		t.Fatal(err)
	}
	fillOutput(t, first, "one")
	if _, err := os.Stat(dir); err == nil {
		t.Error("the folder is there before it is whole")
	}
	// A run beside it does not take what it writes for something left behind.
	beside, err := CreateOutput(ctx, dir, false)
	if err != nil {
		t.Fatal(err)
	}
	fillOutput(t, beside, "two")
	if err := first.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); !slices.Equal(got, whole) {
		t.Errorf("%q", got)
	}
	if err := beside.Commit(ctx); err == nil || !strings.Contains(err.Error(), "-overwrite") {
		t.Errorf("the second of two runs: %v", err)
	}
	if got := names(t, filepath.Dir(dir)); len(got) != 1 {
		t.Errorf("left over: %q", got)
	}

	if _, err := CreateOutput(ctx, dir, false); err == nil || !strings.Contains(err.Error(), "earlier run") {
		t.Errorf("an older output is no error: %v", err)
	}
	again, err := CreateOutput(ctx, dir, true)
	if err != nil {
		t.Fatal(err)
	}
	fillOutput(t, again, "three")
	if err := again.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(filepath.Join(dir, "totals.jsonl")); string(b) != "three" {
		t.Errorf("totals are %s", b)
	}
	if got := names(t, filepath.Dir(dir)); len(got) != 1 {
		t.Errorf("left over: %q", got)
	}

	kept, err := CreateOutput(ctx, dir, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.Keep(); err != nil {
		t.Fatal(err)
	}
	kept.release()
	abandoned, err := CreateOutput(ctx, dir, true)
	if err != nil {
		t.Fatal(err)
	}
	fillOutput(t, abandoned, "four")
	abandoned.Abandon()
	if b, _ := os.ReadFile(filepath.Join(dir, "totals.jsonl")); string(b) != "three" {
		t.Errorf("totals are %s", b)
	}

	if got := names(t, filepath.Dir(dir)); len(got) != 2 {
		t.Errorf("what workers write was removed: %q", got)
	}

	if err := os.WriteFile(filepath.Join(dir, "thesis.txt"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := CreateOutput(ctx, dir, true); err == nil || !strings.Contains(err.Error(), "thesis.txt") {
		t.Errorf("another file is no error: %v", err)
	}
	if _, err := CreateOutput(ctx, filepath.Join(dir, "thesis.txt"), true); err == nil {
		t.Error("a file is a folder")
	}
}

func TestExchangeInSteps(t *testing.T) {
	root := t.TempDir()
	a, b := filepath.Join(root, "a"), filepath.Join(root, "b")
	for _, dir := range []string{a, b} {
		if err := os.MkdirAll(filepath.Join(dir, "was "+filepath.Base(dir)), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := exchangeInSteps(a, b); err != nil {
		t.Fatal(err)
	}
	if got := append(names(t, a), names(t, b)...); !slices.Equal(got, []string{"was b", "was a"}) {
		t.Errorf("%q", got)
	}
}

func TestCheckPath(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	for _, c := range []struct {
		path, want string
		input      bool
	}{
		{dir + "/none*", "no file matches", true},
		{dir, "is a folder", true},
		{"nosuch://x/y", "no file system", true},
		{"nosuch://x/y", "no file system", false},
		{dir + "/[", "syntax error", true},
		{dir + "/none", "", false},
	} {
		err := CheckPath(ctx, c.path, c.input)
		if c.want == "" && err == nil {
			continue
		}
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want %s", c.path, err, c.want)
		}
	}
}

// Lines that are not in the encoding are dead letters, and none is read for what it is not.
func TestEncodings(t *testing.T) {
	eucKR := "\xc3\xb9 \xb8\xc5\xc3\xe2 50\xbe\xef\xbf\xf8" // 첫 매출 50억원: first sales of 5 billion won
	for _, c := range []struct {
		line     string
		encoding Encoding
		want     string
	}{
		{"매출 50억원", UTF8, "매출 50억원"},
		{eucKR, UTF8, "invalid_utf8"},
		{eucKR, EUCKR, "첫 매출 50억원"},
		{"매출 50억원\xff", EUCKR, "invalid_utf8"},
		{"5\x000\x00", UTF8, "binary"},
		{"plain 50", EUCKR, "plain 50"},
	} {
		f := Format{Syntax: PlainText, Encoding: c.encoding}.withDefaults()
		r, err := f.parse(&Line{Size: int64(len(c.line)), Text: []byte(c.line)})
		got := r.Text
		if err != nil {
			got = string(err.(*badLine).reason)
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.line, got, c.want)
		}
	}
}
