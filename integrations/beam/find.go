package komoneybeam

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/komoney/komoney"
)

func init() {
	register.DoFn3x0[context.Context, Record, func(Match)](&findFn{})
	register.Emitter1[Match]()
}

// Match is an amount of a record. Its Start and End count the bytes of the record's text.
type Match struct {
	File   string // of the record
	Offset int64
	ID     string
	Day    string
	komoney.Match
}

// Find returns the amounts of a PCollection<Record>, a PCollection<Match>. Each record is a text of its own. The domain of the
// Parser goes to the workers by its name: one of [komoney.ParseDomain] has none, and fails the pipeline; [FindIn] takes its text.
func Find(s beam.Scope, records beam.PCollection, p komoney.Parser) beam.PCollection {
	domain := p.Domain.String()
	if domain == "" {
		domain = nameless
	}
	return FindIn(s, records, p, domain)
}

// FindIn is [Find] in a domain: a name that [komoney.NamedDomain] knows, or the table of another one, which has tabs. It stands for that
// of the Parser. The pipeline fails if it is neither; [ReadDomain] says so before.
func FindIn(s beam.Scope, records beam.PCollection, p komoney.Parser, domain string) beam.PCollection {
	s = s.Scope("komoneybeam.Find")
	p.Domain = komoney.Domain{}
	return beam.ParDo(s, &findFn{Parser: p, Domain: domain}, records)
}

// ReadDomain returns the domain that [FindIn] reads in.
func ReadDomain(domain string) (komoney.Domain, error) {
	if strings.Contains(domain, "\t") {
		return komoney.ParseDomain(domain)
	}
	return komoney.NamedDomain(domain)
}

// nameless stands for the domain of a Parser that has no name.
const nameless = "?"

type findFn struct {
	Parser komoney.Parser // its JSON form is whole, but for the domain
	Domain string
}

// Setup reads the domain, once for each worker.
func (fn *findFn) Setup() (err error) {
	if fn.Domain == nameless {
		return errors.New("komoneybeam: the Parser has a domain of its own; FindIn takes the text of its table")
	}
	if fn.Parser.Domain, err = ReadDomain(fn.Domain); err != nil {
		return fmt.Errorf("komoneybeam: %w", err)
	}
	return nil
}

func (fn *findFn) ProcessElement(ctx context.Context, r Record, emit func(Match)) {
	n := int64(0)
	for m := range fn.Parser.Find(r.Text) {
		n++
		emit(Match{r.File, r.Offset, r.ID, r.Day, m})
	}
	if n > 0 {
		matchCount.Inc(ctx, n)
	}
}
