package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
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
	out := t.TempDir()
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
		{"-day 2025-02-30 x", "a day such as", 2},
		{"-kind gold x", `no kind "gold"`, 2},
		{"-h", "usage: komoney-beam", 0},
		{"-out " + out + " " + out + "/none", "komoney-beam: no file matches", 1},
		{"-out " + out + " -kind money -day 2025-02-05 -matches -shards 2 ../../testdata/notices.jsonl", "9 lines", 0},
	} {
		code, message := command(t, strings.Fields(c.args)...)
		if code != c.code || !strings.Contains(message, c.want) {
			t.Errorf("%s: code %d, %s", c.args, code, message)
		}
	}
	if files, _ := filepath.Glob(out + "/*"); len(files) != 5 {
		t.Errorf("outputs are %q", files)
	}
	if totals := read(t, out+"/totals.jsonl"); strings.Contains(totals, "percent") || !strings.Contains(totals, `"currency":"KRW"`) {
		t.Errorf("totals are %s", totals)
	}
}
