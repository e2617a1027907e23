package main

import (
	"bytes"
	"iter"
	"sync/atomic"
)

// records goes through the chunk's lines without white space around them. Blank
// lines are left out, and too long ones reported.
func (c *chunk) records(o *output) iter.Seq[line] {
	return func(yield func(line) bool) {
		for l := range c.lines() {
			if l.head > 0 { // the rest of a line that was reported
				continue
			}
			if l.cut {
				o.complain(l, "longer than %d MB", o.source.limit>>20)
				continue
			}
			if l.offset == 0 {
				l.text = bytes.TrimPrefix(l.text, []byte("\uFEFF"))
			}
			l.text = bytes.TrimSpace(l.text)
			if len(l.text) > 0 && !yield(l) {
				return
			}
		}
	}
}

// batch reads JSON lines, for each of which do writes a line, in order. A line that is
// no record is reported and makes the exit code 2; the others go on.
func batch(s *source, jobs int, do func(o *output, r *record)) {
	s.limit = max(s.size, maxRecord)
	s.process(jobs, func(c *chunk, o *output) {
		var r record
		for l := range c.records(o) {
			if err := r.read(l.text); err != nil {
				o.complain(l, "%v", err)
				continue
			}
			do(o, &r)
		}
	})
}

// tally counts, from several workers.
type tally struct{ atomic.Int64 }

func (t *tally) any() bool { return t.Load() > 0 }
