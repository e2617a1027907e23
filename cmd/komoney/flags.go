package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/komoney/komoney"
)

// flags is a verb's flag set, with its help text and the command line's manners:
// flags may stand behind arguments, and -3만원 (minus 30,000 won) is an argument.
type flags struct {
	*flag.FlagSet
	e       *env
	help    string
	choices map[string][]string // what flags take
	files   map[string]bool     // the flags that name a file
	hidden  map[string]bool     // the flags that are there to say which verb has them
	ofFile  map[string]bool     // the flags that a file of -config sets, and not the command line
}

func newFlags(e *env, name, help string) *flags {
	f := &flags{flag.NewFlagSet(name, flag.ContinueOnError), e, withConfig(withDomains(help)), map[string][]string{}, map[string]bool{"config": true}, map[string]bool{}, map[string]bool{}}
	f.SetOutput(io.Discard) // parse says it in its own way
	f.Usage = func() {}
	f.String("config", "", "")                       // parse reads it before all others
	f.hidden["config"] = f.help == withDomains(help) // without flags there is nothing to configure
	return f
}

// parse reads the flags and returns the arguments among them.
// When ok is false the verb is over and returns code: after -h or an error.
func (f *flags) parse(args []string) (rest []string, code int, ok bool) {
	if f.e.probe != nil {
		f.e.probe(f)
		return nil, exitOK, false
	}
	var tail, given []string
	if i := slices.Index(args, "--"); i >= 0 {
		args, tail = args[:i], args[i+1:]
	}
	config := ""
	for len(args) > 0 {
		// One flag at a time: flag.Parse would take an argument such as -3만원 for the next.
		n := min(len(args), f.words(args[0]))
		switch name, value, joined := strings.Cut(strings.TrimLeft(args[0], "-"), "="); {
		case !looksLikeFlag(args[0]):
			rest, n = append(rest, args[0]), 1
		case name != "config":
			given = append(given, args[:n]...)
			given = append(given, endOfFlag)
		case joined:
			config = value
		case n == 2:
			config = args[1]
		default:
			return nil, f.fail("-config needs a value"), false
		}
		args = args[n:]
	}
	if config != "" {
		if err := f.configure(config); err != nil {
			return nil, f.fail("-config: %v", err), false
		}
	}
	for len(given) > 0 {
		n := slices.Index(given, endOfFlag)
		switch err := f.FlagSet.Parse(given[:n]); {
		case errors.Is(err, flag.ErrHelp):
			io.WriteString(f.e.stdout, f.help)
			return nil, exitOK, false
		case err != nil:
			return nil, f.fail("%v", shorter(err)), false
		}
		name, _, _ := strings.Cut(strings.TrimLeft(given[0], "-"), "=")
		delete(f.ofFile, name)
		given = given[n+1:]
	}
	return append(rest, tail...), exitOK, true
}

// endOfFlag parts the flags that are given; no argument has a zero byte.
const endOfFlag = "\x00"

// configure sets the flags of a file, one on a line: -kind money, kind money or kind=money. What only other verbs have is
// passed over, so that one file does for all.
func (f *flags) configure(name string) error {
	return eachLine(name, func(line string) error {
		name, value := strings.TrimLeft(line, "-"), ""
		i := strings.IndexAny(name, " \t=")
		if i >= 0 {
			name, value = name[:i], strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(name[i:]), "="))
		}
		fl := f.Lookup(name)
		switch {
		case name == "config":
			return errors.New("a file of flags names no other")
		case fl == nil && otherFlags(f.e)[name]:
			return nil
		case fl == nil:
			return fmt.Errorf("there is no flag -%s", name)
		}
		if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
			value = value[1 : n-1]
		}
		if b, ok := fl.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() && i < 0 {
			value = "true"
		}
		if err := f.Set(name, value); err != nil {
			return fmt.Errorf("-%s %s: %w", name, value, err)
		}
		f.ofFile[name] = true
		return nil
	})
}

// shorter leaves out of an error of package flag what says nothing to a user.
func shorter(err error) string {
	s := err.Error()
	if rest, ok := strings.CutPrefix(s, "invalid value "); ok {
		if value, why, ok := strings.Cut(rest, ": "); ok {
			if v, name, ok := strings.Cut(value, " for flag "); ok {
				return name + " " + v + ": " + why
			}
		}
	}
	if name, ok := strings.CutPrefix(s, "flag provided but not defined: "); ok {
		return "there is no flag " + name
	}
	if name, ok := strings.CutPrefix(s, "flag needs an argument: "); ok {
		return name + " needs a value"
	}
	return s
}

// fail reports a wrong usage and returns its exit code.
func (f *flags) fail(format string, args ...any) int {
	usage, _, _ := strings.Cut(f.help, "\n")
	f.e.warnf("komoney "+f.Name()+": "+format, args...)
	f.e.warn(usage + "\nkomoney " + f.Name() + " -h says more.\n")
	return exitTrouble
}

// looksLikeFlag tells -count from - (standard input), -3만원 (minus 30,000 won), -$5 and －5.
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
	f.choices[name] = names
	f.Func(name, "", func(s string) error {
		i := slices.Index(names, s)
		if i < 0 {
			return oneOf(names)
		}
		*p = T(i)
		return nil
	})
}

// oneOf returns the error of a value that is none of the names.
func oneOf(names []string) error { return fmt.Errorf("it is one of %s", strings.Join(names, ", ")) }

// file says that a flag names a file.
func (f *flags) file(name string) { f.files[name] = true }

// hide says that flags are there only to be refused, or to be taken where they change nothing.
func (f *flags) hide(names ...string) {
	for _, name := range names {
		f.hidden[name] = true
	}
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

// domainHelp explains the flag -domain.
const domainHelp = `  -domain NAME    read the bare numbers of a kind of text: ` + domainsHere + `,
                  or a file with the table of a domain of your own
`

// domainsHere stands in a help for the names of the domains.
const domainsHere = "{domains}"

// withDomains returns a help with the names of the domains.
func withDomains(help string) string {
	return strings.Replace(help, domainsHere, strings.Join(textDomains(), ", "), 1)
}

// textDomains returns the names of the domains that say more than that a text is prose.
func textDomains() []string {
	return slices.DeleteFunc(komoney.DomainNames(), func(name string) bool { return name == komoney.Domain{}.String() })
}

// readingHelp explains the flags of reading in a verb's help.
const readingHelp = domainHelp + `  -accounting     read △, ▲, ▼ and parentheses around an amount as minus signs, as filings do
  -unit-lines     read 1,234 below "(단위: 백만원)" or behind 매출액(백만원) as money; each input is then
                  read into memory as a whole
` + parserHelp

// expressionHelp is readingHelp for expressions that each stand alone: no unit line stands above one, so that -unit-lines, which
// is taken as by every verb that reads, changes nothing and has no line here.
const expressionHelp = domainHelp + `  -accounting     read △, ▲, ▼ and parentheses around an amount as minus signs, as filings do
` + parserHelp

// parserHelp explains the other flags of reading.
const parserHelp = `  -implied CODE   the currency of sums that name none, 1억을 빌려: KRW (default), or none for numbers
  -plain-tail     read 2억5천만원 as it is and 2억5천원 as 200,005,000, without an elided 만
  -name WORD=CODE what a name or a symbol means, 달러=CAD or 코인=BTC; may be repeated
  -units FILE     counters and units of your own: on each line a word, or WORD=UNIT for what to report
`

// inputHelp explains the flags of inputs in a verb's help.
const inputHelp = `  -encoding NAME  what the input is written in: auto (default: UTF-8, UTF-16 by its byte order mark,
                  EUC-KR where it is that and no UTF-8), utf-8, euc-kr, utf-16le, utf-16be
`

// configHelp explains the flag -config, which every verb has.
const configHelp = `  -config FILE    take flags from a file first, one on a line as they are written here; # begins a comment
`

// reading adds the flags that say how amounts are read.
func (f *flags) reading(p *komoney.Parser) {
	f.BoolVar(&p.Accounting, "accounting", false, "")
	f.BoolVar(&p.UnitLines, "unit-lines", false, "")
	f.Func("domain", "", func(s string) (err error) {
		p.Domain, err = readDomain(s)
		return err
	})
	f.BoolVar(&p.PlainTail, "plain-tail", false, "")
	f.Func("implied", "", func(s string) (err error) {
		if p.NoImplied = s == "none"; p.NoImplied {
			return nil
		}
		p.Implied, err = parseCurrency(s)
		return reason(err)
	})
	f.Func("name", "", func(s string) error {
		word, code, ok := strings.Cut(s, "=")
		if word = strings.TrimSpace(word); !ok || word == "" {
			return errors.New("it is a word and a currency, such as 달러=CAD")
		}
		c, err := komoney.NewCurrency(strings.TrimSpace(code))
		if err != nil {
			return reason(err)
		}
		if p.Names == nil {
			p.Names = make(map[string]komoney.Currency)
		}
		p.Names[word] = c
		return nil
	})
	f.Func("units", "", func(name string) error {
		return eachLine(name, func(line string) error {
			word, unit, ok := strings.Cut(line, "=")
			if word, unit = strings.TrimSpace(word), strings.TrimSpace(unit); !ok {
				unit = word
			}
			if word == "" || unit == "" {
				return errors.New("it is a word, or WORD=UNIT")
			}
			if p.Units == nil {
				p.Units = make(map[string]string)
			}
			p.Units[word] = unit
			return nil
		})
	})
	f.file("units")
}

// eachLine goes through the lines of a small file that say something.
func eachLine(name string, do func(line string) error) error {
	f, err := os.Open(name)
	var path *os.PathError
	switch {
	case errors.As(err, &path):
		return fmt.Errorf("%s: %w", name, path.Err)
	case err != nil:
		return err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxRecord+1))
	if err == nil && len(data) > maxRecord {
		err = fmt.Errorf("longer than %d MB", maxRecord>>20)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	n := 0
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\uFEFF")) {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if err := do(line); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return nil
}

// input adds the flags that say how an input is written.
func (f *flags) input(s *inputs) {
	choice(f, &s.charset, "encoding", charsetNames...)
}

// inputs is what the flags of inputs say.
type inputs struct {
	charset   charset
	recursive bool
}

// readDomain returns the domain of a name, or that whose table a file has.
func readDomain(name string) (komoney.Domain, error) {
	d, err := komoney.NamedDomain(name)
	if err == nil {
		return d, nil
	}
	text, err := os.ReadFile(name)
	var path *os.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return d, fmt.Errorf("there is no such domain, and no such file; the domains are %s", strings.Join(textDomains(), ", "))
	case errors.As(err, &path): // package flag writes the name
		return d, path.Err
	case err != nil:
		return d, err
	}
	if d, err = komoney.ParseDomain(string(text)); err != nil {
		var e *komoney.Error
		if errors.As(err, &e) {
			line := 1 + strings.Count(e.Input[:e.Offset], "\n")
			err = fmt.Errorf("%s:%d: %s", name, line, e.Detail)
		}
	}
	return d, err
}
