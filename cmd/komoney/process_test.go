//go:build unix

package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// These tests run the command as a process of its own, where signals, pipes and memory are the system's.

const processVar = "KOMONEY_TEST_PROCESS"

func TestMain(m *testing.M) {
	if os.Getenv(processVar) != "" {
		os.Exit(start())
	}
	os.Exit(m.Run())
}

// process returns the command with its arguments; what it says on stderr is collected.
func process(t *testing.T, args ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), path, args...)
	cmd.Env = append(os.Environ(), processVar+"=1")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	return cmd, &stderr
}

// komoney find | head -1: whoever reads has what they wanted, and there is no message.
func TestProcessClosedPipe(t *testing.T) {
	for _, args := range [][]string{{"find"}, {"find", "-color=always"}, {"replace", "-with", "{plain}"}, {"audit"}} {
		cmd, stderr := process(t, args...)
		cmd.Stdin = &repeater{text: "400억 달러(약 58조원)를 3명이\n"}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if line, err := bufio.NewReader(out).ReadString('\n'); err != nil {
			t.Errorf("%v: the first line is %q, %v", args, line, err)
		}
		out.Close()
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		select {
		case err = <-ended:
		case <-time.After(time.Minute):
			cmd.Process.Kill()
			t.Fatalf("%v goes on though nobody reads", args)
		}
		var exit *exec.ExitError
		switch {
		case err == nil, errors.Is(err, syscall.EPIPE): // nobody reads the input that is left, either
		case errors.As(err, &exit) && exit.Sys().(syscall.WaitStatus).Signal() == syscall.SIGPIPE:
		default:
			t.Errorf("%v ends with %v", args, err)
		}
		if stderr.Len() > 0 {
			t.Errorf("%v says %q", args, stderr)
		}
	}
}

// ^C on an input that goes on: what is complete is written, the exit code is 130, and nothing is said.
func TestProcessInterrupted(t *testing.T) {
	for _, sig := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		cmd, stderr := process(t, "find")
		in, err1 := cmd.StdinPipe()
		out, err2 := cmd.StdoutPipe()
		if err := errors.Join(err1, err2, cmd.Start()); err != nil {
			t.Fatal(err)
		}
		io.WriteString(in, "3명\n5.")
		lines := bufio.NewReader(out)
		if line, err := lines.ReadString('\n'); err != nil || !strings.Contains(line, `"text":"3명"`) {
			t.Fatalf("%q, %v", line, err)
		}
		cmd.Process.Signal(sig)
		rest, _ := io.ReadAll(lines)
		err := cmd.Wait()
		if cmd.ProcessState.ExitCode() != exitInterrupted || len(rest) > 0 || stderr.Len() > 0 {
			t.Errorf("%v: %v, then %q, stderr %q", sig, err, rest, stderr)
		}
	}
}

// A file that may not be read, a folder and a missing file are named; the others are searched.
func TestProcessUnreadable(t *testing.T) {
	dir := t.TempDir()
	names := []string{"a.txt", "forbidden.txt", "folder", "missing.txt", "b.txt"}
	for i, name := range names {
		names[i] = filepath.Join(dir, name)
	}
	err := errors.Join(
		os.WriteFile(names[0], []byte("3명"), 0o600), os.WriteFile(names[1], []byte("4명"), 0),
		os.Mkdir(names[2], 0o700), os.WriteFile(names[4], []byte("5명"), 0o600),
	)
	if err != nil {
		t.Fatal(err)
	}
	unreadable := names[1:4]
	if f, err := os.Open(names[1]); err == nil { // the superuser reads anything
		f.Close()
		unreadable = names[2:4]
	}
	cmd, stderr := process(t, append([]string{"find"}, names...)...)
	out, _ := cmd.Output()
	if code := cmd.ProcessState.ExitCode(); code != exitTrouble || !strings.Contains(string(out), "3명") || !strings.Contains(string(out), "5명") {
		t.Errorf("code %d, out %q", code, out)
	}
	for _, name := range unreadable {
		if !strings.Contains(stderr.String(), name) {
			t.Errorf("%s is not named in %q", name, stderr)
		}
	}
	if strings.Count(stderr.String(), "\n") != len(unreadable) {
		t.Errorf("%q", stderr)
	}
}

// Memory does not grow with the input: 100 MB without a line feed, and 100 MB of bytes that are no text.
func TestProcessMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some 100 MB")
	}
	const size, most = 100 << 20, 64 << 20
	for name, text := range map[string]string{
		"one line": strings.Repeat("가나다라마 바사아자차 ", 1000), "one word": strings.Repeat("가나다라마바사아자차", 1000),
		"bytes": strings.Repeat("\x02\x01\xff\xfe\x7f\x80\xea\xb0", 1000),
	} {
		for _, verb := range [][]string{{"find"}, {"replace", "-with", "{plain}"}} {
			cmd, stderr := process(t, verb...)
			cmd.Stdin = io.LimitReader(&repeater{text: text}, size)
			cmd.Stdout = nil
			if err := cmd.Run(); cmd.ProcessState.ExitCode() > exitNone || stderr.Len() > 0 {
				t.Errorf("%s, %s: %v, %q", verb[0], name, err, stderr)
			}
			if used := maxMemory(cmd.ProcessState); used > most {
				t.Errorf("%s, %s: %d MB", verb[0], name, used>>20)
			} else {
				t.Logf("%s, %s: %d MB", verb[0], name, used>>20)
			}
		}
	}
}

// Nor does that of a table grow with its CSV, nor with a row that does not end.
func TestProcessTableMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some 20 MB")
	}
	const most = 64 << 20
	head := "(단위: 백만원)\n지역,산업,2023,증감률(%)\n"
	for name, tt := range map[string]struct {
		text string
		size int64
		code int
		most int64
	}{
		"rows":       {"서울,제조업,\"1,234\",5.6\n", 10 << 20, exitOK, most},
		"blank rows": {"\n", 10 << 20, exitNone, most},
		"one field":  {"\"가나다라마바사 ", 1 << 30, exitTrouble, 4 * most}, // up to the limit of a row
	} {
		cmd, stderr := process(t, "table", "-amounts", "-format", "csv")
		cmd.Stdin = io.MultiReader(strings.NewReader(head), io.LimitReader(&repeater{text: tt.text}, tt.size))
		cmd.Run()
		if code := cmd.ProcessState.ExitCode(); code != tt.code || (code == exitTrouble) != strings.Contains(stderr.String(), "too large") {
			t.Errorf("%s: code %d, %q", name, code, stderr)
		}
		if used := maxMemory(cmd.ProcessState); used > tt.most {
			t.Errorf("%s: %d MB", name, used>>20)
		} else {
			t.Logf("%s: %d MB", name, used>>20)
		}
	}
}

// maxMemory returns the most bytes that a process had in memory.
func maxMemory(p *os.ProcessState) int64 {
	used := int64(p.SysUsage().(*syscall.Rusage).Maxrss)
	if runtime.GOOS != "darwin" { // there it is in bytes
		used <<= 10
	}
	return used
}
