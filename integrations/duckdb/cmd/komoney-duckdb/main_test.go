package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestMain is the command itself where the environment says so: the tests run it as a process.
func TestMain(m *testing.M) {
	if os.Getenv("KOMONEY_DUCKDB_MAIN") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

func command(t *testing.T, stdin string, args ...string) (string, error) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "KOMONEY_DUCKDB_MAIN=1")
	cmd.Stdin = strings.NewReader(stdin)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	return out.String(), err
}

func TestCommand(t *testing.T) {
	file := filepath.Join(t.TempDir(), "shop.duckdb")
	if out, err := command(t, "", file, "CREATE TABLE t (p TEXT); INSERT INTO t VALUES ('3만원'), ('문의')"); err != nil {
		t.Fatal(out, err)
	}
	out, err := command(t, "SELECT p, komoney_value(p) AS v FROM t", file)
	if want := "p\tv\n3만원\t30000\n문의\tNULL\n"; out != want || err != nil {
		t.Errorf("%q %v, want %q", out, err, want)
	}
	out, err = command(t, "", file, "SELECT komoney_decimal('5달러') AS d, komoney_find('3만원')[1:1] AS f, 7")
	if want := "d\tf\t7\n5\t[{"; !strings.HasPrefix(out, want) || !strings.Contains(out, `"value":30000`) || err != nil {
		t.Errorf("%q %v, want %q", out, err, want)
	}
	for _, args := range [][]string{
		{"-strict", file, "SELECT komoney_value(p) FROM t"}, {file, "SELEC"}, {file, "SELECT 1", "x"},
	} {
		if out, err := command(t, "", args...); err == nil || !strings.Contains(out, "komoney-duckdb: ") {
			t.Errorf("%q: %s %v, want an error", args, out, err)
		}
	}
}

func TestDemonstration(t *testing.T) {
	out, err := command(t, "", "-rows", "2000")
	if err != nil || !strings.Contains(out, "\nUSD\t") {
		t.Error(out, err)
	}
}
