// Komoney-beam finds the amounts of files and adds them up by day, kind, currency and unit, in an Apache Beam
// pipeline. Without -runner it runs in this process.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/komoney/komoney"
	komoneybeam "github.com/komoney/komoney/integrations/beam"
	"github.com/komoney/komoney/integrations/beam/internal/local"
)

const usage = `usage: komoney-beam [flags] FILE…

Finds the amounts of text and JSONL files, patterns such as 'news/*.jsonl.gz' too, and writes
totals.jsonl and dead.jsonl, the lines that are no records.

  -out DIR            a folder of their own (default komoney-out): it is there when all is
                      written, with a file _SUCCESS
  -overwrite          replace the output of an earlier run
  -matches            write matches.jsonl, every amount, too
  -shards N           write dead and matches to so many files
  -format SYNTAX      auto (by the files' names), text or jsonl
  -id-field NAME      of JSON records (default id)
  -text-field NAME    (default text)
  -date-field NAME    (default date)
  -encoding NAME      of the files: utf-8 (default; other lines are dead letters) or euc-kr
  -day YYYY-MM-DD     the day of records that have no date
  -kind LIST          only these kinds: money,percent
  -domain NAME        what kind of text the records are, and so what bare numbers are worth: estate,
                      filing, jobs, market, receipt, or a file with the table of a domain of your own
  -accounting         read △, ▲, ▼ and parentheses as minus signs
  -unit-lines         read the numbers below "(단위: 백만원)" as money, within a record
  -implied CODE       the currency of sums that name none (default KRW), or none for numbers
  -plain-tail         read 2억5천원 as 200,005,000
  -name WORD=CODE     what a name means, 달러=CAD; may be repeated
  -max-line BYTES     longer lines are dead letters (default 8388608)
  -v                  log what the runner in this process does, and all of an error

-runner flink, spark, dataflow and the flags of Beam's runners are in the README.
`

func main() {
	code := 0
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "komoney-beam:", err)
		code = 1
		if usage := (usageError{}); errors.As(err, &usage) {
			code = 2
		}
	}
	os.Exit(code)
}

// usageError is a mistake on the command line.
type usageError struct{ error }

// pipelineFlags declares the flags that say how the pipeline reads.
func pipelineFlags(p *komoneybeam.Pipeline) {
	flag.IntVar(&p.Shards, "shards", 1, "")
	flag.StringVar(&p.Format.ID, "id-field", "", "")
	flag.StringVar(&p.Format.Text, "text-field", "", "")
	flag.StringVar(&p.Format.Date, "date-field", "", "")
	flag.IntVar(&p.Read.MaxLine, "max-line", 0, "")
	flag.Func("format", "", func(name string) error {
		syntax, ok := komoneybeam.ParseSyntax(name)
		if !ok {
			return errors.New("it is auto, text or jsonl")
		}
		p.Format.Syntax = syntax
		return nil
	})
	flag.Func("encoding", "", func(name string) error {
		encoding, ok := komoneybeam.ParseEncoding(name)
		if !ok {
			return errors.New("it is utf-8 or euc-kr")
		}
		p.Format.Encoding = encoding
		return nil
	})
	flag.Func("day", "", func(s string) error {
		day, ok := komoneybeam.ParseDay(s)
		if !ok {
			return errors.New("it is a day such as 2025-02-05")
		}
		p.Format.Day = day
		return nil
	})
	flag.Func("kind", "", func(list string) error {
		for name := range strings.SplitSeq(list, ",") {
			kind, ok := komoney.ParseKind(strings.TrimSpace(name))
			if !ok {
				return fmt.Errorf("there is no kind %q; the kinds are %s", name, kinds())
			}
			p.Parser.Kinds |= komoney.KindsOf(kind)
		}
		return nil
	})
	flag.BoolVar(&p.Parser.Accounting, "accounting", false, "")
	flag.BoolVar(&p.Parser.UnitLines, "unit-lines", false, "")
	flag.BoolVar(&p.Parser.PlainTail, "plain-tail", false, "")
	flag.Func("domain", "", func(name string) (err error) {
		p.Domain, err = domain(name)
		return err
	})
	flag.Func("implied", "", func(code string) (err error) {
		if p.Parser.NoImplied = code == "none"; !p.Parser.NoImplied {
			if p.Parser.Implied, err = komoney.NewCurrency(code); err != nil {
				err = errors.New("it is the code of a currency, or none")
			}
		}
		return err
	})
	flag.Func("name", "", func(s string) error {
		word, code, ok := strings.Cut(s, "=")
		c, err := komoney.NewCurrency(code)
		if !ok || word == "" || err != nil {
			return errors.New("it is a word and a currency, such as 달러=CAD")
		}
		if p.Parser.Names == nil {
			p.Parser.Names = make(map[string]komoney.Currency)
		}
		p.Parser.Names[word] = c
		return nil
	})
}

// inputs returns the files that the command line names.
func inputs() ([]string, error) {
	names := flag.Args()
	if len(names) == 0 {
		return nil, usageError{errors.New("no files; -h shows the flags")}
	}
	for _, name := range names {
		if _, err := os.Lstat(name); strings.HasPrefix(name, "-") && err != nil {
			return nil, usageError{fmt.Errorf("%s stands behind a file; flags come first", name)}
		}
	}
	return names, nil
}

func run() error {
	var p komoneybeam.Pipeline
	out := flag.String("out", "komoney-out", "")
	matches := flag.Bool("matches", false, "")
	overwrite := flag.Bool("overwrite", false, "")
	verbose := flag.Bool("v", false, "")
	pipelineFlags(&p)
	flag.Usage = func() { fmt.Fprint(flag.CommandLine.Output(), usage) }
	flag.Parse()
	beam.Init() // does not return on a worker of another runner

	var err error
	if p.Inputs, err = inputs(); err != nil {
		return err
	}
	ctx := context.Background()
	for _, path := range append([]string{*out}, p.Inputs...) {
		if err := komoneybeam.CheckPath(ctx, path, path != *out); err != nil {
			return brief(err)
		}
	}
	output, err := komoneybeam.CreateOutput(ctx, *out, *overwrite)
	if err != nil {
		return brief(err)
	}
	done := false
	defer func() {
		if !done {
			output.Abandon()
		}
	}()
	if *jobopts.Async {
		if err := output.Keep(); err != nil {
			return brief(err)
		}
	}
	p.Totals, p.Dead = output.Path("totals.jsonl"), output.Path("dead.jsonl")
	if *matches {
		p.Matches = output.Path("matches.jsonl")
	}
	for _, name := range []string{"totals.jsonl", "dead.jsonl", "matches.jsonl"} {
		p.Read.Outputs = append(p.Read.Outputs, komoneybeam.Within(output.Dir, name)) // no input, even of an earlier run
	}
	if here() {
		if !*verbose {
			slog.SetDefault(slog.New(slog.DiscardHandler)) // Prism warns of every job that it ends
		}
		if err := local.Start(ctx); err != nil {
			fmt.Fprintln(os.Stderr, "komoney-beam: warning:", err)
		}
	}
	pipeline, s := beam.NewPipelineWithRoot()
	p.Build(s)
	stop := progress()
	result, err := beamx.RunWithMetrics(ctx, pipeline)
	stop()
	if err != nil {
		if *verbose {
			return err
		}
		return brief(err)
	}
	done = true
	if *jobopts.Async { // who waits for the job renames the folder, or writes _SUCCESS
		fmt.Fprintln(os.Stderr, "komoney-beam: the job goes on and writes", filepath.Dir(p.Totals))
		return nil
	}
	if err := output.Commit(ctx); err != nil {
		return brief(err)
	}
	c := komoneybeam.CountsOf(result)
	fmt.Fprintf(os.Stderr, "%d lines: %d records, %d dead letters, %d blank; %d amounts\n%s\n",
		c.Lines, c.Records, c.Dead, c.Blank, c.Matches, komoneybeam.Within(output.Dir, "totals.jsonl"))
	return nil
}

// brief returns what a step of this pipeline said, without the plan of the stage that it ran in.
func brief(err error) error {
	const name = "komoneybeam: "
	if s := err.Error(); strings.Contains(s, name) {
		return errors.New(s[strings.LastIndex(s, name)+len(name):])
	}
	return err
}

// here reports whether the pipeline runs on a Prism in this process.
func here() bool {
	switch *runners.Runner {
	case "", "prism", "PrismRunner":
		return *jobopts.Endpoint == ""
	}
	return false
}

// domain returns the name of a domain, or the table that a file has.
func domain(name string) (string, error) {
	if _, err := komoney.NamedDomain(name); err == nil {
		return name, nil
	} else if !strings.ContainsAny(name, `./\`) {
		return "", errors.New("the domains are " + strings.Join(komoney.DomainNames(), ", "))
	}
	table, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	if !strings.Contains(string(table), "\t") {
		return "", fmt.Errorf("%s has no table of a domain", name)
	}
	if _, err = komoneybeam.ReadDomain(string(table)); err != nil {
		if e := (*komoney.Error)(nil); errors.As(err, &e) {
			err = fmt.Errorf("%s:%d: %s", name, 1+strings.Count(e.Input[:e.Offset], "\n"), e.Detail)
		}
	}
	return string(table), err
}

func kinds() string {
	var names []string
	for k := komoney.KindMoney; k <= komoney.KindNumber; k++ {
		names = append(names, k.String())
	}
	return strings.Join(names, ", ")
}

// progress writes how many lines this process has read, every two seconds, if standard error is a terminal.
func progress() (stop func()) {
	info, err := os.Stderr.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 || !here() {
		return func() {}
	}
	end, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		tick := time.NewTicker(2 * time.Second)
		defer tick.Stop()
		for shown := false; ; shown = true {
			select {
			case <-tick.C:
				fmt.Fprintf(os.Stderr, "\r%d lines", komoneybeam.LinesRead())
			case <-end:
				if shown {
					fmt.Fprint(os.Stderr, "\r\x1b[K")
				}
				return
			}
		}
	}()
	return func() { close(end); <-ended }
}
