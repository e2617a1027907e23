package komoneybeam

import (
	"context"

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

// Find returns the amounts of a PCollection<Record>, a PCollection<Match>. Each record is a text of its own.
func Find(s beam.Scope, records beam.PCollection, p komoney.Parser) beam.PCollection {
	s = s.Scope("komoneybeam.Find")
	return beam.ParDo(s, &findFn{Parser: p}, records)
}

type findFn struct {
	Parser komoney.Parser // its JSON form is whole
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
