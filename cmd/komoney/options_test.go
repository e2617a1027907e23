package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// write writes a file of a test and returns its name.
func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestParserFlags: the options of the Parser are flags of every verb that reads.
func TestParserFlags(t *testing.T) {
	units := write(t, "units.txt", "\uFEFF# own units\n꾸러미 = bundle\n\n묶음\n")
	const in = "1억을 가로챈 그는 3달러와 5코인, 2꾸러미와 4묶음을 냈다. 2억5천원"
	tests := []struct {
		args []string
		want string // a part of the output
	}{
		{[]string{"-implied", "USD"}, `"text":"1억","kind":"money","value":"100000000","currency":"USD","currency_implied":true`},
		{[]string{"-implied", "엔"}, `"currency":"JPY","currency_implied":true`},
		{[]string{"-implied", "none"}, `"text":"1억","kind":"number","value":"100000000"`},
		{[]string{"-name", "달러=CAD"}, `"text":"3달러","kind":"money","value":"3","currency":"CAD"`},
		{[]string{"-name", "달러=CAD", "-name", "코인 = btc"}, `"text":"5코인","kind":"money","value":"5","currency":"BTC"`},
		{[]string{"-units", units}, `"text":"2꾸러미","kind":"quantity","value":"2","unit":"bundle"`},
		{[]string{"-units", units}, `"unit":"묶음"`},
		{[]string{"-plain-tail"}, `"value":"200005000"`},
	}
	for _, tt := range tests {
		if r := onInput(in, append([]string{"find"}, tt.args...)...); !strings.Contains(r.out, tt.want) || r.err != "" {
			t.Errorf("%v: %+v", tt.args, r)
		}
	}
	for _, args := range [][]string{
		{"parse", "3달러"}, {"convert", "-to", "KRW", "-rate", "CAD=1000", "3달러"}, {"find"}, {"audit"}, {"table"}, {"replace", "-with", "{currency}"},
	} {
		r := onInput("3달러(3,000원)\n", append(args, "-name", "달러=CAD", "-plain-tail", "-implied", "none", "-accounting", "-unit-lines", "-units", units)...)
		if r.code > 1 || r.err != "" || args[0] != "convert" && !strings.Contains(r.out, "CAD") && args[0] != "table" {
			t.Errorf("%v: %+v", args, r)
		}
	}
	for args, want := range map[string]string{
		"-implied XYZW": "-implied", "-name 달러": "a word and a currency, such as 달러=CAD", "-name =USD": "a word and a currency", "-name 달러=$": "a code has 3 to 12 letters and digits, a letter first",
		"-units /no/such": "/no/such", "-units " + write(t, "bad.txt", "ok\n = x\n"): "bad.txt:2: it is a word, or WORD=UNIT",
		"-kind mony": `-kind "mony": there is no kind "mony"; there are money, percent`, "-encoding latin1": "it is one of auto, utf-8, euc-kr",
	} {
		r := onInput("", append([]string{"find"}, strings.Fields(args)...)...)
		if r.code != 2 || !strings.Contains(r.err, want) || strings.Count(r.err, "komoney find: ") != 1 || strings.Contains(r.err, "at byte 0") {
			t.Errorf("%s: %+v", args, r)
		}
	}
	if r := onInput("", "format", "-style", "wrong", "3"); !strings.Contains(r.err, `komoney format: -style "wrong": it is one of mixed-spaced, mixed`) {
		t.Errorf("%+v", r)
	}
}

// TestConfig: flags from a file, before those of the command line.
func TestConfig(t *testing.T) {
	file := write(t, "komoney.conf", "# ours\n-name 달러=CAD\nkind = money\n--implied \"USD\"\n\naccounting\nstyle mixed\nverbatim=true\n-rate 'USD=1000'\n")
	r := onInput("3달러와 5%, (7달러)", "find", "-config", file)
	if r.code != 0 || !strings.Contains(r.out, `"text":"3달러","kind":"money","value":"3","currency":"CAD"`) || strings.Contains(r.out, "percent") || !strings.Contains(r.out, `"-7"`) {
		t.Errorf("%+v", r)
	}
	if r := onInput("3달러", "find", "-name", "달러=HKD", "-config="+file); !strings.Contains(r.out, "HKD") {
		t.Errorf("the command line counts: %+v", r)
	}
	if r := onInput("", "format", "-config", file, "35000"); r.out != "3만5,000\n" {
		t.Errorf("for another verb: %+v", r)
	}
	for text, want := range map[string]string{"-nosuch 3": ":1: there is no flag -nosuch", "ok\n": "there is no flag -ok", "\n-kind mony": ":2: -kind mony: there is no kind", "-accounting perhaps": "-accounting perhaps"} {
		if r := onInput("", "find", "-config", write(t, "bad.conf", text)); r.code != 2 || !strings.Contains(r.err, want) {
			t.Errorf("%q: %+v", text, r)
		}
	}
	if r := onInput("", "find", "-config", "/no/such.conf"); r.code != 2 || !strings.Contains(r.err, "/no/such.conf") {
		t.Errorf("%+v", r)
	}
	if r := onInput("", "find", "-config"); r.code != 2 || !strings.Contains(r.err, "-config needs a value") {
		t.Errorf("%+v", r)
	}
}

// TestHelpHasFlags: a verb's help says of each flag what it does, and of no other.
func TestHelpHasFlags(t *testing.T) {
	e := &env{getenv: os.Getenv}
	for _, v := range verbs {
		f := verbFlags(e, v)
		var helped []string
		for _, d := range helpFlags(f.help) {
			helped = append(helped, d.name)
			if len(d.text) == 0 || d.text[0] == "" {
				t.Errorf("%s -%s: the help says nothing", v.name, d.name)
			}
		}
		f.VisitAll(func(fl *flag.Flag) {
			if !strings.Contains(f.help, "-"+fl.Name) && !f.hidden[fl.Name] {
				t.Errorf("komoney %s -h does not say what -%s does", v.name, fl.Name)
			}
		})
		for _, name := range helped {
			if f.Lookup(name) == nil && name != "config" {
				t.Errorf("komoney %s has no flag -%s", v.name, name)
			}
		}
		if len(helped) > 0 && !slices.Contains(helped, "config") {
			t.Errorf("komoney %s -h does not say what -config does", v.name)
		}
	}
}

func TestCompletion(t *testing.T) {
	for shell, parts := range map[string][]string{
		"bash": {"complete -o filenames -F _komoney komoney", "money percent", "-unit-lines", "bash zsh fish"},
		"zsh":  {"#compdef komoney", "'find:write every amount of a text'", "*-kind[only these kinds", "*-rates[", ":file:_files"},
		"fish": {"-a find -d 'write every amount of a text'", "__fish_seen_subcommand_from find' -o kind", "-x -a 'auto utf-8 euc-kr"},
	} {
		r := onInput("", "completion", shell)
		for _, part := range parts {
			if r.code != 0 || !strings.Contains(r.out, part) {
				t.Errorf("%s has no %q:\n%s", shell, part, r.out)
			}
		}
		if path, err := exec.LookPath(shell); err == nil && shell != "fish" {
			cmd := exec.Command(path, "-n")
			cmd.Stdin = strings.NewReader(r.out)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s", shell, err, out)
			}
		}
	}
	if path, err := exec.LookPath("bash"); err == nil {
		script := onInput("", "completion", "bash").out + "\nCOMP_WORDS=(komoney find -kind per); COMP_CWORD=3; _komoney; echo ${COMPREPLY[@]}\nCOMP_WORDS=(komoney fi); COMP_CWORD=1; _komoney; echo ${COMPREPLY[@]}\n"
		out, err := exec.Command(path, "-c", script).CombinedOutput()
		if err != nil || string(out) != "percent percent_point\nfind\n" {
			t.Errorf("%v %s", err, out)
		}
	}
	for _, args := range [][]string{{"completion"}, {"completion", "csh"}, {"completion", "bash", "zsh"}, {"man", "1"}} {
		if r := onInput("", args...); r.code != 2 || r.out != "" {
			t.Errorf("%v: %+v", args, r)
		}
	}
}

func TestMan(t *testing.T) {
	r := onInput("", "man")
	for _, part := range []string{".TH KOMONEY 1", ".SS find", ".B komoney find [flags]", ".TP\n.B \\-kind LIST\nonly these kinds", ".SH EXIT STATUS"} {
		if !strings.Contains(r.out, part) {
			t.Errorf("no %q in\n%s", part, r.out)
		}
	}
	for _, v := range verbs {
		if !strings.Contains(r.out, "\n.SS "+v.name+"\n") {
			t.Errorf("no %s", v.name)
		}
	}
}
