package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Completion and man page are made of what the verbs themselves have: their flags, which parse reads, and their help.

// verbFlags returns the flags of a verb.
func verbFlags(e *env, v verb) (found *flags) {
	probe := &env{ctx: context.Background(), stdin: strings.NewReader(""), stdout: io.Discard, stderr: io.Discard, getenv: e.getenv}
	probe.probe = func(f *flags) { found = f }
	v.run(probe, nil)
	return found
}

// otherFlags are the names of all flags of all verbs.
func otherFlags(e *env) map[string]bool {
	names := make(map[string]bool)
	for _, v := range verbs {
		if f := verbFlags(e, v); f != nil {
			f.VisitAll(func(fl *flag.Flag) { names[fl.Name] = true })
		}
	}
	return names
}

// flagDoc is what a verb's help says of a flag.
type flagDoc struct {
	name, arg string
	text      []string
}

// helpFlags returns the flags in a help text: lines such as "  -kind LIST      only these kinds", and the lines that go on with them.
func helpFlags(help string) (list []flagDoc) {
	for line := range strings.Lines(help) {
		line = strings.TrimRight(line, "\n")
		body := strings.TrimLeft(line, " ")
		indent := len(line) - len(body)
		switch {
		case indent == 2 && len(body) > 1 && body[0] == '-' && 'a' <= body[1] && body[1] <= 'z':
			head, text := body, ""
			if i := strings.Index(body, "  "); i >= 0 {
				head, text = body[:i], body[i:]
			} else if f := strings.SplitN(body, " ", 3); len(f) == 3 { // -name WORD=CODE what …
				head, text = f[0]+" "+f[1], f[2]
			}
			name, arg, _ := strings.Cut(head[1:], " ")
			list = append(list, flagDoc{name, arg, []string{strings.TrimSpace(text)}})
		case indent > 10 && len(list) > 0:
			last := &list[len(list)-1]
			last.text = append(last.text, body)
		case body == "":
		default:
			if len(list) > 0 && list[len(list)-1].name == "config" {
				return list
			}
		}
	}
	return list
}

// withConfig adds the flag -config to a help text, behind its last flag.
func withConfig(help string) string {
	lines := strings.SplitAfter(help, "\n")
	last := 0
	for i, line := range lines {
		if strings.HasPrefix(line, "  -") && len(line) > 3 && 'a' <= line[3] && line[3] <= 'z' || last == i-1 && last > 0 && strings.HasPrefix(line, "            ") {
			last = i
		}
	}
	if last == 0 {
		return help
	}
	return strings.Join(slices.Insert(lines, last+1, configHelp), "")
}

const completionHelp = `usage: komoney completion bash|zsh|fish

Writes a script that completes verbs, flags and their values in a shell:

  komoney completion bash > ~/.local/share/bash-completion/completions/komoney
  komoney completion zsh > "${fpath[1]}/_komoney"
  komoney completion fish > ~/.config/fish/completions/komoney.fish

Exit codes: 0 done, 2 usage or I/O.
`

func runCompletion(e *env, args []string) int {
	f := newFlags(e, "completion", completionHelp)
	rest, code, ok := f.parse(args)
	if !ok {
		return code
	}
	write := map[string]func(*env) string{"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}
	if len(rest) != 1 || write[rest[0]] == nil {
		return f.fail("say which shell: bash, zsh or fish")
	}
	return e.print("completion", write[rest[0]](e))
}

// print writes a text.
func (e *env) print(verb, text string) int {
	if _, err := io.WriteString(e.stdout, text); err != nil && !closedPipe(err) {
		e.warnf("komoney %s: writing: %v", verb, err)
		return exitTrouble
	}
	return exitOK
}

// shownFlag is a flag with all that a shell wants to know.
type shownFlag struct {
	name, what string
	takes      bool     // a value
	values     []string // to choose from
	file       bool
}

// shownFlags returns the flags of a verb by name.
func shownFlags(e *env, v verb) (list []shownFlag) {
	f := verbFlags(e, v)
	if f == nil {
		return nil
	}
	docs := make(map[string]flagDoc)
	for _, d := range helpFlags(f.help) {
		docs[d.name] = d
	}
	f.VisitAll(func(fl *flag.Flag) {
		if f.hidden[fl.Name] {
			return
		}
		b, ok := fl.Value.(interface{ IsBoolFlag() bool })
		what := ""
		if d := docs[fl.Name]; len(d.text) > 0 {
			what = strings.NewReplacer("'", "", "[", "(", "]", ")", ":", "", `"`, "").Replace(d.text[0])
		}
		list = append(list, shownFlag{fl.Name, what, !(ok && b.IsBoolFlag()), f.choices[fl.Name], f.files[fl.Name]})
	})
	return list
}

func bashCompletion(e *env) string {
	var b strings.Builder
	b.WriteString("# bash completion for komoney, made by: komoney completion bash\n_komoney() {\n")
	b.WriteString("\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]}\n\tCOMPREPLY=()\n")
	var names []string
	for _, v := range verbs {
		names = append(names, v.name)
	}
	fmt.Fprintf(&b, "\tif [ \"$COMP_CWORD\" -eq 1 ]; then\n\t\tCOMPREPLY=($(compgen -W '%s' -- \"$cur\"))\n\t\treturn\n\tfi\n\tcase $verb in\n", strings.Join(names, " "))
	for _, v := range verbs {
		fmt.Fprintf(&b, "\t%s)\n\t\tcase $prev in\n", v.name)
		var flags, plain []string
		for _, f := range shownFlags(e, v) {
			flags = append(flags, "-"+f.name)
			switch {
			case len(f.values) > 0:
				fmt.Fprintf(&b, "\t\t-%s) COMPREPLY=($(compgen -W '%s' -- \"$cur\")); return ;;\n", f.name, strings.Join(f.values, " "))
			case f.file:
				fmt.Fprintf(&b, "\t\t-%s) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n", f.name)
			case f.takes:
				plain = append(plain, "-"+f.name)
			}
		}
		if len(plain) > 0 {
			fmt.Fprintf(&b, "\t\t%s) return ;;\n", strings.Join(plain, "|"))
		}
		fmt.Fprintf(&b, "\t\tesac\n\t\tcase $cur in -*) COMPREPLY=($(compgen -W '%s' -- \"$cur\")); return ;; esac\n", strings.Join(flags, " "))
		if len(v.values) > 0 {
			fmt.Fprintf(&b, "\t\tCOMPREPLY=($(compgen -W '%s' -- \"$cur\"))\n\t\treturn\n", strings.Join(v.values, " "))
		}
		b.WriteString("\t\t;;\n")
	}
	b.WriteString("\tesac\n\tCOMPREPLY=($(compgen -f -- \"$cur\"))\n}\ncomplete -o filenames -F _komoney komoney\n")
	return b.String()
}

func zshCompletion(e *env) string {
	var b strings.Builder
	b.WriteString("#compdef komoney\n# zsh completion for komoney, made by: komoney completion zsh\n_komoney() {\n\tlocal -a verbs\n\tverbs=(\n")
	for _, v := range verbs {
		fmt.Fprintf(&b, "\t\t'%s:%s'\n", v.name, v.summary)
	}
	b.WriteString("\t)\n\tif (( CURRENT == 2 )); then\n\t\t_describe verb verbs\n\t\treturn\n\tfi\n\tcase $words[2] in\n")
	for _, v := range verbs {
		fmt.Fprintf(&b, "\t%s)\n\t\t_arguments \\\n", v.name)
		for _, f := range shownFlags(e, v) {
			value := ""
			switch {
			case len(f.values) > 0:
				value = ":value:(" + strings.Join(f.values, " ") + ")"
			case f.file:
				value = ":file:_files"
			case f.takes:
				value = ":value: "
			}
			fmt.Fprintf(&b, "\t\t\t'*-%s[%s]%s' \\\n", f.name, f.what, value)
		}
		rest := "_files"
		if len(v.values) > 0 {
			rest = "(" + strings.Join(v.values, " ") + ")"
		}
		fmt.Fprintf(&b, "\t\t\t'*:argument:%s'\n\t\t;;\n", rest)
	}
	b.WriteString("\tesac\n}\n_komoney \"$@\"\n")
	return b.String()
}

func fishCompletion(e *env) string {
	var b strings.Builder
	b.WriteString("# fish completion for komoney, made by: komoney completion fish\n")
	for _, v := range verbs {
		fmt.Fprintf(&b, "complete -c komoney -n __fish_use_subcommand -f -a %s -d '%s'\n", v.name, v.summary)
	}
	for _, v := range verbs {
		on := "complete -c komoney -n '__fish_seen_subcommand_from " + v.name + "'"
		for _, f := range shownFlags(e, v) {
			fmt.Fprintf(&b, "%s -o %s -d '%s'", on, f.name, f.what)
			switch {
			case len(f.values) > 0:
				fmt.Fprintf(&b, " -x -a '%s'", strings.Join(f.values, " "))
			case f.file:
				b.WriteString(" -r")
			case f.takes:
				b.WriteString(" -x")
			}
			b.WriteByte('\n')
		}
		if len(v.values) > 0 {
			fmt.Fprintf(&b, "%s -f -a '%s'\n", on, strings.Join(v.values, " "))
		}
	}
	return b.String()
}

const manHelp = `usage: komoney man

Writes the manual page, in the form of man(7):

  komoney man > /usr/local/share/man/man1/komoney.1
  komoney man | man -l -

Exit codes: 0 done, 2 usage or I/O.
`

func runMan(e *env, args []string) int {
	f := newFlags(e, "man", manHelp)
	if rest, code, ok := f.parse(args); !ok {
		return code
	} else if len(rest) > 0 {
		return f.fail("man takes no arguments")
	}
	return e.print("man", manPage(e))
}

// roff returns a line that man(7) does not take for one of its own.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}

// manPage makes the manual of the helps.
func manPage(e *env) string {
	var b strings.Builder
	b.WriteString(".TH KOMONEY 1\n.SH NAME\nkomoney \\- read Korean money and numbers\n.SH SYNOPSIS\n.B komoney\n.I VERB\n[flags] ...\n.SH DESCRIPTION\n")
	b.WriteString("Finds the amounts of texts, tables and expressions, and writes, converts and checks them.\n.SH VERBS\n")
	for _, v := range verbs {
		fmt.Fprintf(&b, ".SS %s\n", v.name)
		f := verbFlags(e, v)
		if f == nil {
			continue
		}
		flags := helpFlags(f.help)
		next, indented := 0, false
		example := func(on bool) {
			if on != indented {
				indented = on
				if on {
					b.WriteString(".RS\n.nf\n")
				} else {
					b.WriteString(".fi\n.RE\n")
				}
			}
		}
		inFlag, inTable := false, false
		for line := range strings.Lines(f.help) {
			line = strings.TrimRight(line, "\n")
			body := strings.TrimLeft(line, " ")
			usage, isUsage := strings.CutPrefix(line, "usage: ")
			if inTable && len(line)-len(body) <= 10 {
				inTable = false
				b.WriteString(".fi\n")
			}
			switch {
			case isUsage:
				fmt.Fprintf(&b, ".B %s\n.PP\n", roff(usage))
			case body == "":
				example(false)
				inFlag = false
				b.WriteString(".PP\n")
			case next < len(flags) && strings.HasPrefix(line, "  -"+flags[next].name):
				example(false)
				d := flags[next]
				next++
				fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(strings.TrimSpace("-"+d.name+" "+d.arg)), roff(d.text[0]))
				inFlag = true
			case inFlag && len(line)-len(body) > 10:
				// Lines of prose run on; those of a table, which have columns, stay.
				if !inTable && strings.Contains(body, "  ") {
					inTable = true
					b.WriteString(".nf\n")
				}
				b.WriteString(roff(body) + "\n")
			case strings.HasPrefix(line, "  "):
				example(true)
				b.WriteString(roff(line[2:]) + "\n")
			default:
				example(false)
				b.WriteString(roff(line) + "\n")
			}
		}
		example(false)
	}
	b.WriteString(".SH EXIT STATUS\n0 found or done, 1 nothing found or a bad expression, 2 usage or I/O.\n")
	return b.String()
}
