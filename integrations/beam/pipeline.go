package komoneybeam

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/komoney/komoney"
)

// Pipeline is all the steps: files to totals, matches and dead letters.
type Pipeline struct {
	Inputs []string // patterns
	Read   ReadOptions
	Format Format
	Parser komoney.Parser
	Domain string // that [FindIn] takes; empty for that of the Parser

	Totals  string // the files to write
	Dead    string
	Matches string // none if empty
	Shards  int    // of Dead and Matches
}

// Build adds the steps to a pipeline.
func (p *Pipeline) Build(s beam.Scope) {
	read := p.Read
	for _, output := range []string{p.Totals, p.Dead, p.Matches} {
		if output != "" {
			read.Outputs = append(read.Outputs[:len(read.Outputs):len(read.Outputs)], output)
		}
	}
	records, dead := ParseRecords(s, ReadLines(s, read, p.Inputs...), p.Format)
	var matches beam.PCollection
	if p.Domain == "" {
		matches = Find(s, records, p.Parser)
	} else {
		matches = FindIn(s, records, p.Parser, p.Domain)
	}
	WriteTotals(s, p.Totals, Sum(s, matches))
	WriteDead(s, p.Dead, p.Shards, dead)
	if p.Matches != "" {
		WriteMatches(s, p.Matches, p.Shards, matches)
	}
}

// Counts are the counters of a pipeline that has run. Each line is a blank one, a record or a dead letter. A
// runner that tries bundles again may count what they did twice; the outputs have it once.
type Counts struct {
	Lines, Blank, Records, Dead, Matches int64
}

// CountsOf returns the counts that the runner reports.
func CountsOf(r beam.PipelineResult) (c Counts) {
	for _, counter := range r.Metrics().AllMetrics().Counters() {
		if counter.Namespace() != metrics {
			continue
		}
		switch n := counter.Result(); counter.Name() {
		case "lines":
			c.Lines += n
		case "blank":
			c.Blank += n
		case "records":
			c.Records += n
		case "dead":
			c.Dead += n
		case "matches":
			c.Matches += n
		}
	}
	return c
}
