package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"strings"
	"testing"
)

// session is a run of the command within the test.
type session struct {
	stdin    io.Reader
	terminal bool
	chunk    int
	vars     map[string]string
	ctx      context.Context
	stdout   io.Writer // in place of the result's out
}

// result is what a run leaves behind.
type result struct {
	code     int
	out, err string
}

func (s session) run(args ...string) result {
	var out, err bytes.Buffer
	e := &env{
		ctx: s.ctx, stdin: s.stdin, stdout: &out, stderr: &err,
		isTerminal: s.terminal, getenv: func(k string) string { return s.vars[k] }, chunkSize: s.chunk,
	}
	if s.ctx == nil {
		e.ctx = context.Background()
	}
	if s.stdin == nil {
		e.stdin = strings.NewReader("")
	}
	if s.stdout != nil {
		e.stdout = s.stdout
	}
	code := run(e, args)
	return result{code, out.String(), err.String()}
}

// onInput runs the command on an input.
func onInput(stdin string, args ...string) result {
	return session{stdin: strings.NewReader(stdin)}.run(args...)
}

// checkJSON checks that each line of output is valid JSON and ends in a line feed.
func checkJSON(t *testing.T, out string) {
	t.Helper()
	if out != "" && !strings.HasSuffix(out, "\n") {
		t.Errorf("no line feed at the end of %q", out)
	}
	for l := range strings.Lines(out) {
		if !json.Valid([]byte(l)) {
			t.Errorf("not JSON: %q", l)
		}
	}
}

func TestUsage(t *testing.T) {
	tests := []struct {
		args     string
		code     int
		out, err string // parts of what is written; "" is nothing
	}{
		{"", 2, "", "usage: komoney VERB"},
		{"-h", 0, "usage: komoney VERB", ""},
		{"help", 0, "usage: komoney VERB", ""},
		{"help find", 0, "usage: komoney find", ""},
		{"fnid", 2, "", `there is no verb "fnid"`},
		{"version", 0, "komoney ", ""},
		{"--version", 0, "komoney ", ""},
		{"version 3", 2, "", "takes no arguments"},
		{"find -h", 0, "usage: komoney find", ""},
		{"find --help", 0, "usage: komoney find", ""},
		{"parse -h", 0, "usage: komoney parse", ""},
		{"find -nosuch", 2, "", "there is no flag -nosuch\n"},
		{"find -kind", 2, "", "-kind needs a value"},
		{"find -kind money,coins", 2, "", `no kind "coins"`},
		{"find -offsets bits", 2, "", "one of byte, rune, utf16"},
		{"find -color red", 2, "", "one of auto, always, never"},
		{"find -j 0", 2, "", "number of cores"},
		{"find -j many", 2, "", "number of cores"},
		{"find -j 2x", 2, "", "number of cores"},
		{"find -count=maybe", 2, "", "invalid boolean"},
		{"parse -jsonl 3원", 2, "", "reads standard input"},
	}
	for _, tt := range tests {
		r := onInput("", strings.Fields(tt.args)...)
		if r.code != tt.code || !has(r.out, tt.out) || !has(r.err, tt.err) {
			t.Errorf("komoney %s: code %d, out %q, err %q; want %d, %q, %q", tt.args, r.code, r.out, r.err, tt.code, tt.out, tt.err)
		}
	}
}

// has reports whether s has the part; without a part it must be empty.
func has(s, part string) bool {
	return part == "" && s == "" || part != "" && strings.Contains(s, part)
}

func TestEveryVerbHasHelp(t *testing.T) {
	all := onInput("", "-h").out
	for _, v := range verbs {
		if !strings.Contains(all, "  "+v.name) {
			t.Errorf("komoney -h does not list %s", v.name)
		}
		if r := onInput("", v.name, "-h"); r.code != 0 || !strings.HasPrefix(r.out, "usage: komoney "+v.name) {
			t.Errorf("komoney %s -h: code %d, out %q", v.name, r.code, r.out)
		}
		for l := range strings.Lines(onInput("", v.name, "-h").out) {
			if width(strings.TrimSpace(l)) > 110 {
				t.Errorf("komoney %s -h: too wide: %s", v.name, l)
			}
		}
	}
}

// A bug must not show itself as a stack.
func TestNoStack(t *testing.T) {
	old := verbs
	defer func() { verbs = old }()
	verbs = append(old[:len(old):len(old)], verb{name: "crash", run: func(*env, []string) int { panic("ouch\x1b") }})
	if r := onInput("", "crash"); r.code != 2 || r.err != "komoney: internal error: ouch\\x1b\n" {
		t.Errorf("code %d, err %q", r.code, r.err)
	}
}
