package main

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// The test binary is the command, too.
func TestMain(m *testing.M) {
	if os.Getenv("KOMONEY_BEAM_TEST") != "" {
		main()
	}
	os.Exit(m.Run())
}

func command(t *testing.T, args ...string) (code int, message string) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "KOMONEY_BEAM_TEST=1")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), stderr.String()
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The example of the README, with what it shows.
func TestExample(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	code, message := command(t, "-out", out, "../../testdata/notices.jsonl")
	if code != 0 || message != "9 lines: 5 records, 3 dead letters, 1 blank; 15 amounts\n"+filepath.Join(out, "totals.jsonl")+"\n" {
		t.Errorf("code %d, %s", code, message)
	}
	readme := read(t, "../../README.md")
	totals, dead := read(t, out+"/totals.jsonl"), read(t, out+"/dead.jsonl")
	dead = strings.ReplaceAll(dead, "../../testdata", "testdata")
	shown := 0
	for l := range strings.Lines(readme) {
		if l, ok := strings.CutPrefix(l, `    {"`); ok {
			shown++
			if l = `{"` + l; !strings.Contains(totals, l) && !strings.Contains(dead, l) {
				t.Errorf("the README shows %s", l)
			}
		}
	}
	if shown < 3 {
		t.Errorf("the README shows %d lines", shown)
	}
}

func TestUsage(t *testing.T) {
	out := t.TempDir()
	for _, c := range []struct {
		args, want string
		code       int
	}{
		{"", "no files", 2},
		{"-format csv x", "auto, text or jsonl", 2},
		{"x -out y", "-out stands behind a file; flags come first", 2},
		{"-day 2025-02-30 x", "a day such as", 2},
		{"-kind gold x", `no kind "gold"; the kinds are money, percent,`, 2},
		{"-encoding latin1 x", "utf-8 or euc-kr", 2},
		{"-domain boats x", "the domains are estate, filing,", 2},
		{"-domain ./boats.tsv x", "no such file", 2},
		{"-domain ../../README.md x", "no table of a domain", 2},
		{"-name 달러 x", "such as 달러=CAD", 2},
		{"-implied ?? x", "the code of a currency", 2},
		{"-out " + out + " nosuch://x", `komoney-beam: "nosuch://x": there is no file system for it` + "\n", 1},
		{"-out nosuch://x ../../testdata/notices.jsonl", "there is no file system for it\n", 1},
		{"-out " + out + " ../../testdata", "is a folder;", 1},
		{"-out main.go ../../testdata/notices.jsonl", "komoney-beam: output: ", 1},
		{"-h", "usage: komoney-beam", 0},
		{"-out " + out + " " + out + "/none", "komoney-beam: no file matches", 1},
		{"-out " + out + " -kind money -day 2025-02-05 -matches -shards 2 ../../testdata/notices.jsonl", "9 lines", 0},
		{"-out " + out + " ../../testdata/notices.jsonl", "-overwrite replaces it\n", 1},
		{"-out " + out + " -overwrite " + out + "/*.jsonl", "which this pipeline writes", 1},
	} {
		code, message := command(t, strings.Fields(c.args)...)
		if code != c.code || !strings.Contains(message, c.want) || code == 1 && strings.Count(message, "\n") != 1 {
			t.Errorf("%s: code %d, %s", c.args, code, message)
		}
	}
	if files, _ := filepath.Glob(out + "/*"); len(files) != 6 {
		t.Errorf("outputs are %q", files)
	}
	if totals := read(t, out+"/totals.jsonl"); strings.Contains(totals, "percent") || !strings.Contains(totals, `"currency":"KRW"`) {
		t.Errorf("totals are %s", totals)
	}
}

// The options of the Parser come through to the totals.
func TestReading(t *testing.T) {
	dir := t.TempDir()
	own := filepath.Join(dir, "own.tsv")
	if err := os.WriteFile(own, []byte("like\tmarket\nlabel\tprice\t입찰가\n"), 0o666); err != nil { // asking prices, and bids
		t.Fatal(err)
	}
	for i, c := range []struct{ args, text, want string }{
		{"-domain estate", "원룸 500에 45", `"count":2,"low":"5450000"`},
		{"-domain " + own, "입찰가 12.5", `"count":1,"low":"125000"`},
		{"-accounting", "손익 (3만원)", `"low":"-30000"`},
		{"-plain-tail", "2억5천원", `"low":"200005000"`},
		{"-implied usd", "1억을 빌렸다", `"currency":"USD"`},
		{"-implied none", "1억을 빌렸다", `"kind":"number"`},
		{"-name 달러=CAD", "5달러", `"currency":"CAD"`},
		{"-unit-lines -format jsonl", `{"text":"(단위: 백만원)\n매출 1,234"}`, `"low":"1234000000"`},
	} {
		in, out := filepath.Join(dir, fmt.Sprint(i, ".txt")), filepath.Join(dir, fmt.Sprint("out", i))
		if err := os.WriteFile(in, []byte(c.text), 0o666); err != nil {
			t.Fatal(err)
		}
		if code, message := command(t, append(strings.Fields(c.args), "-out", out, in)...); code != 0 {
			t.Errorf("%s: %s", c.args, message)
		} else if got := read(t, out+"/totals.jsonl"); !strings.Contains(got, c.want) {
			t.Errorf("%s: totals are %s", c.args, got)
		}
	}
}

// A run that is killed leaves the whole output of an earlier run, or its own, or none; and the next one leaves nothing else.
func TestKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such end")
	}
	root := t.TempDir()
	var inputs []string
	for _, name := range []string{"a", "b"} {
		var b strings.Builder
		for i := range 4000 {
			fmt.Fprintf(&b, "%s의 값은 %d만원이고 할인은 %d%%이다.\n", name, i+1, i%90+1) // the price of … is … and the discount …
		}
		path := filepath.Join(root, name+".txt")
		if err := os.WriteFile(path, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		inputs = append(inputs, path)
	}
	args := func(out string, inputs []string, more ...string) []string {
		return append(append([]string{"-out", out, "-matches", "-shards", "2"}, more...), inputs...)
	}
	// What each of two runs writes, one over a file and one over both.
	var want [2]map[string]string
	var took time.Duration
	for i := range want {
		out := filepath.Join(root, fmt.Sprint("want", i))
		start := time.Now()
		if code, message := command(t, args(out, inputs[:i+1])...); code != 0 {
			t.Fatal(message)
		}
		took = time.Since(start)
		want[i] = contents(t, out)
	}

	out := filepath.Join(root, "killed", "out")
	r := rand.New(rand.NewPCG(8, uint64(time.Now().UnixNano())))
	ended := 0
	const runs = 12
	for i := range runs {
		cmd := exec.Command(os.Args[0], args(out, inputs[:1+i%2], "-overwrite")...)
		cmd.Env = append(os.Environ(), "KOMONEY_BEAM_TEST=1")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		timer := time.AfterFunc(time.Duration(r.Int64N(int64(took*5/4))), func() { cmd.Process.Kill() })
		if cmd.Wait() == nil {
			ended++
		}
		timer.Stop()
		if _, err := os.Stat(out); err != nil {
			continue // none yet
		}
		got := contents(t, out)
		if !maps.Equal(got, want[0]) && !maps.Equal(got, want[1]) {
			t.Fatalf("after run %d the output is a mixture: %q", i, slices.Sorted(maps.Keys(got)))
		}
	}
	if code, message := command(t, args(out, inputs, "-overwrite")...); code != 0 {
		t.Fatal(message)
	}
	if got := contents(t, out); !maps.Equal(got, want[1]) {
		t.Error("the last run wrote something else")
	}
	if left, _ := filepath.Glob(filepath.Join(root, "killed", "*")); len(left) != 1 {
		t.Errorf("left over: %q", left)
	}
	t.Logf("%d of %d runs came to their end", ended, runs)
}

// contents returns the lines of all files of a folder, in order.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string]string)
	for _, e := range entries {
		lines := strings.SplitAfter(read(t, filepath.Join(dir, e.Name())), "\n")
		slices.Sort(lines)
		got[e.Name()] = strings.Join(lines, "")
	}
	return got
}
