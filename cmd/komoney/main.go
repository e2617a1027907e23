// Command komoney reads Korean money and numbers on the command line.
//
//	komoney find article.txt          every amount of a text
//	komoney parse "78억1,200만원"      the value of one expression, here 7,812,000,000 won
//
// komoney -h lists the verbs, komoney VERB -h explains one.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"
)

// The exit codes, the same for every verb.
const (
	exitOK          = 0   // matches, or success
	exitNone        = 1   // nothing found, or a bad expression
	exitTrouble     = 2   // usage or I/O
	exitInterrupted = 130 // stopped by ^C after writing what was complete
)

// verb is one thing the command does.
type verb struct {
	name    string
	summary string
	run     func(e *env, args []string) int
	values  []string // what its argument may be; empty is a file or a text
}

// verbs lists them in the order of the help. A new verb is a file of its own and a line here; init sets them, as their flags know
// of each other.
var verbs []verb

func init() {
	verbs = []verb{
		{name: "find", summary: "write every amount of a text", run: runFind},
		{name: "parse", summary: "write the value of expressions", run: runParse},
		{name: "table", summary: "write the cells of tables with their amounts", run: runTable},
		{name: "format", summary: "write values in Korean", run: runFormat},
		{name: "convert", summary: "convert sums of money at given rates", run: runConvert},
		{name: "audit", summary: "check the conversions that texts state", run: runAudit},
		{name: "replace", summary: "rewrite the amounts in a text", run: runReplace},
		{name: "explain", summary: "say why amounts are read, and why not", run: runExplain},
		{name: "completion", summary: "write a completion script for a shell", run: runCompletion, values: []string{"bash", "zsh", "fish"}},
		{name: "man", summary: "write the manual page", run: runMan},
		{name: "version", summary: "write the version", run: runVersion},
	}
}

// env is what a verb sees of the outside, so that tests run verbs in-process.
type env struct {
	ctx            context.Context // done when the user interrupts
	stdin          io.Reader
	stdout, stderr io.Writer
	isTerminal     bool // stdout is one
	getenv         func(string) string
	setCores       func(n int) int // runtime.GOMAXPROCS; nil leaves it alone
	chunkSize      int             // bytes that are read at a time; 0 is the default
	watched        bool            // a person sees stderr and no results: a long run shows how far it is
	probe          func(*flags)    // what the flags of a verb are shown to, in place of a run

	warnLock sync.Mutex
	showing  bool // a line of progress
}

// warnf writes a message about the verb's work to stderr, on one line and with nothing in it
// that a terminal would act on: file names and expressions come from anywhere.
func (e *env) warnf(format string, args ...any) {
	e.warn(visible(fmt.Sprintf(format, args...)) + "\n")
}

// warn writes text that is safe already. Workers call it from several goroutines.
func (e *env) warn(text string) {
	e.warnLock.Lock()
	defer e.warnLock.Unlock()
	if e.showing {
		text = clearLine + text
		e.showing = false
	}
	io.WriteString(e.stderr, text)
}

func main() { os.Exit(start()) }

// start runs the verb of the process's arguments; apart from main so that its defers run before the exit.
func start() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second ^C does not wait for anything
	return run(&env{
		ctx:        ctx,
		stdin:      os.Stdin,
		stdout:     os.Stdout,
		stderr:     os.Stderr,
		isTerminal: isTerminal(os.Stdout),
		watched:    !isTerminal(os.Stdout) && isTerminal(os.Stderr) && os.Getenv("TERM") != "dumb",
		getenv:     os.Getenv,
		setCores:   runtime.GOMAXPROCS,
	}, os.Args[1:])
}

// isTerminal reports whether f leads to a person. /dev/null is a character device too, and nobody reads it.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// run finds the verb and runs it.
func run(e *env, args []string) (code int) {
	defer func() {
		if r := recover(); r != nil {
			e.warnf("komoney: internal error: %v", r)
			code = exitTrouble
		}
	}()
	if len(args) == 0 {
		e.warn(help())
		return exitTrouble
	}
	name, rest := args[0], args[1:]
	switch name {
	case "help", "-h", "-help", "--help":
		if len(rest) == 0 || name != "help" {
			io.WriteString(e.stdout, help())
			return exitOK
		}
		name, rest = rest[0], []string{"-h"}
	case "-version", "--version":
		name = "version"
	}
	for _, v := range verbs {
		if v.name == name {
			return v.run(e, rest)
		}
	}
	e.warnf("komoney: there is no verb %q", name)
	e.warn("komoney -h lists the verbs.\n")
	return exitTrouble
}

// help returns the text of komoney -h.
func help() string {
	var b strings.Builder
	b.WriteString("komoney reads Korean money and numbers.\n\nusage: komoney VERB [flags] …\n\n")
	for _, v := range verbs {
		fmt.Fprintf(&b, "  %-12s%s\n", v.name, v.summary)
	}
	b.WriteString(`
  komoney find article.txt
  echo "최대 400억 달러(약 58조원)" | komoney find -kind money
  komoney parse "78억1,200만원" "3할 2푼 5리"

komoney VERB -h says more about one of them.
Exit codes: 0 found or done, 1 nothing found or a bad expression, 2 usage or I/O.
`)
	return b.String()
}

// runVersion writes the version that the binary was built from.
func runVersion(e *env, args []string) int {
	f := newFlags(e, "version", "usage: komoney version\n\nWrites the version and the Go release that built it.\n")
	if rest, code, ok := f.parse(args); !ok {
		return code
	} else if len(rest) > 0 {
		return f.fail("version takes no arguments")
	}
	version := "(unknown)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version
	}
	fmt.Fprintf(e.stdout, "komoney %s %s %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return exitOK
}
