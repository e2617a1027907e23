package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/komoney/komoney"
)

// flags is a verb's flag set, with its help text and the command line's manners:
// flags may stand behind arguments, and -3만원 is an argument.
type flags struct {
	*flag.FlagSet
	e    *env
	help string
}

func newFlags(e *env, name, help string) *flags {
	f := &flags{flag.NewFlagSet(name, flag.ContinueOnError), e, help}
	f.SetOutput(io.Discard) // parse says it in its own way
	f.Usage = func() {}
	return f
}

// parse reads the flags and returns the arguments among them.
// When ok is false the verb is over and returns code: after -h or an error.
func (f *flags) parse(args []string) (rest []string, code int, ok bool) {
	var tail []string
	if i := slices.Index(args, "--"); i >= 0 {
		args, tail = args[:i], args[i+1:]
	}
	for len(args) > 0 {
		if !looksLikeFlag(args[0]) {
			rest, args = append(rest, args[0]), args[1:]
			continue
		}
		// One flag at a time: flag.Parse would take an argument such as -3만원 for the next.
		n := min(len(args), f.words(args[0]))
		switch err := f.FlagSet.Parse(args[:n]); {
		case errors.Is(err, flag.ErrHelp):
			io.WriteString(f.e.stdout, f.help)
			return nil, exitOK, false
		case err != nil:
			return nil, f.fail("%v", err), false
		}
		args = args[n:]
	}
	return append(rest, tail...), exitOK, true
}

// fail reports a wrong usage and returns its exit code.
func (f *flags) fail(format string, args ...any) int {
	usage, _, _ := strings.Cut(f.help, "\n")
	f.e.warnf("komoney "+f.Name()+": "+format, args...)
	f.e.warn(usage + "\nkomoney " + f.Name() + " -h says more.\n")
	return exitTrouble
}

// looksLikeFlag tells -count from - (standard input), -3만원, -$5 and －5.
func looksLikeFlag(arg string) bool {
	name := strings.TrimLeft(arg, "-")
	return len(name) < len(arg) && name != "" && ('a' <= name[0]|0x20 && name[0]|0x20 <= 'z')
}

// words returns how many arguments the flag takes up, itself included.
func (f *flags) words(arg string) int {
	name := strings.TrimLeft(arg, "-")
	fl := f.Lookup(name)
	if fl == nil { // -name=value, -h, or none of ours
		return 1
	}
	if b, ok := fl.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() {
		return 1
	}
	return 2
}

// choice adds a flag that takes one of the names and sets *p to its place among them.
func choice[T ~uint8](f *flags, p *T, name string, names ...string) {
	f.Func(name, "", func(s string) error {
		i := slices.Index(names, s)
		if i < 0 {
			return fmt.Errorf("it is one of %s", strings.Join(names, ", "))
		}
		*p = T(i)
		return nil
	})
}

// maxJobs bounds the workers: memory grows with them, and beyond it reading is the limit.
const maxJobs = 32

// jobs adds the flag -j.
func (f *flags) jobs() *int {
	n := new(int)
	*n = runtime.GOMAXPROCS(0)
	f.Func("j", "", func(s string) error {
		i, err := strconv.Atoi(s)
		if err != nil || i < 1 {
			return errors.New("it is a number of cores, from 1")
		}
		*n = i
		return nil
	})
	return n
}

// colors is the flag -color.
type colors uint8

const (
	colorAuto colors = iota // on a terminal, unless NO_COLOR is set
	colorAlways
	colorNever
)

func (f *flags) color() *colors {
	c := new(colors)
	choice(f, c, "color", "auto", "always", "never")
	return c
}

// view reports whether to write for a person rather than JSON: on a terminal, and for whoever asks for colours.
func (c colors) view(e *env) bool { return e.isTerminal || c == colorAlways }

// on reports whether a view has colours.
func (c colors) on(e *env) bool {
	if c != colorAuto {
		return c == colorAlways
	}
	return e.isTerminal && e.getenv("NO_COLOR") == "" && e.getenv("TERM") != "dumb"
}

// readingHelp explains the flags of reading in a verb's help.
const readingHelp = `  -accounting     read △, ▲, ▼ and parentheses around an amount as minus signs, as filings do
  -unit-lines     read 1,234 below "(단위: 백만원)" or behind 매출액(백만원) as money; each input is then
                  read into memory as a whole
`

// expressionHelp is readingHelp for expressions that each stand alone.
const expressionHelp = `  -accounting     read △, ▲, ▼ and parentheses around an amount as minus signs, as filings do
  -unit-lines     changes nothing here: no unit line stands above an expression
`

// reading adds the flags that say how amounts are read.
func (f *flags) reading(p *komoney.Parser) {
	f.BoolVar(&p.Accounting, "accounting", false, "")
	f.BoolVar(&p.UnitLines, "unit-lines", false, "")
}
