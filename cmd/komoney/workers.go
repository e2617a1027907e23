package main

import (
	"errors"
	"runtime"
	"sync"
	"syscall"
)

// spillSize is how much output a worker gathers before it waits for its turn to write.
const spillSize = 256 << 10

// order makes the workers write in the order of the input: each chunk waits for the one before it.
type order struct {
	orderLock sync.Mutex
	last      chan struct{} // closed when every chunk handed out so far is written
	quit      chan struct{} // closed when no more chunks are wanted
	writeErr  error
}

func newOrder() order {
	none := make(chan struct{})
	close(none)
	return order{last: none, quit: make(chan struct{})}
}

// enter gives the chunk its turn behind the last one. It returns false after a stop.
func (o *order) enter(c *chunk) bool {
	o.orderLock.Lock()
	defer o.orderLock.Unlock()
	if o.stopped() {
		return false
	}
	c.turn, c.done = o.last, make(chan struct{})
	o.last = c.done
	return true
}

// stopped reports whether quit is closed.
func (o *order) stopped() bool {
	select {
	case <-o.quit:
		return true
	default:
		return false
	}
}

// stop lets no more chunks in, keeps the error if it is the first, and
// returns what closes when the chunks under way are written.
func (o *order) stop(err error) <-chan struct{} {
	o.orderLock.Lock()
	defer o.orderLock.Unlock()
	if o.writeErr == nil {
		o.writeErr = err
	}
	if !o.stopped() {
		close(o.quit)
	}
	return o.last
}

// output gathers what a chunk leads to.
type output struct {
	buf    []byte
	c      *chunk
	source *source
}

// wait waits until all earlier chunks are written.
func (o *output) wait() { <-o.c.turn }

// spill writes what there is when it is much. Call it between two lines of output.
func (o *output) spill() {
	if len(o.buf) >= spillSize {
		o.flush()
	}
}

// flush writes what there is.
func (o *output) flush() {
	o.wait()
	if len(o.buf) > 0 && !o.source.stoppedByWrite() {
		if _, err := o.source.e.stdout.Write(o.buf); err != nil {
			o.source.stop(err)
		}
	}
	o.buf = o.buf[:0]
}

// complain reports what is wrong with a line, in order with the output.
func (o *output) complain(l line, format string, args ...any) {
	o.flush()
	o.source.failed.Store(true)
	o.source.e.warnf("komoney %s: %s:%d: "+format, append([]any{o.source.verb, o.c.name(), l.number}, args...)...)
}

// name is the input's name in messages.
func (c *chunk) name() string {
	if c.file == "" {
		return "standard input"
	}
	return c.file
}

// stoppedByWrite reports whether writing has failed.
func (o *order) stoppedByWrite() bool {
	o.orderLock.Lock()
	defer o.orderLock.Unlock()
	return o.writeErr != nil
}

// process lets jobs workers work on the source's chunks, and returns when all are
// written, or after an interrupt or a write error those that are under way.
// A read that does not return, on a terminal say, holds nothing up.
func (s *source) process(jobs int, work func(*chunk, *output)) {
	jobs = min(jobs, maxJobs)
	if s.e.setCores != nil {
		s.e.setCores(jobs)
	}
	defer s.watch()()
	var workers sync.WaitGroup
	for range jobs {
		workers.Go(func() {
			c := new(chunk)
			o := &output{c: c, source: s}
			for s.fill(c) {
				s.handle(c, o, work)
			}
		})
	}
	finished := make(chan struct{})
	go func() { workers.Wait(); close(finished) }()
	select {
	case <-finished:
	case <-s.e.ctx.Done():
		<-s.stop(nil)
	case <-s.quit:
		<-s.stop(nil)
	}
}

// handle works on one chunk and lets the next one write, whatever happens.
func (s *source) handle(c *chunk, o *output, work func(*chunk, *output)) {
	defer func() {
		if r := recover(); r != nil {
			s.failed.Store(true)
			s.e.warnf("komoney %s: %s:%d: internal error: %v", s.verb, c.name(), c.line, r)
		}
		o.flush()
		s.release(c)
		close(c.done)
	}()
	work(c, o)
}

// exit returns the exit code after process; found says whether there was anything.
func (s *source) exit(found bool) int {
	s.orderLock.Lock()
	defer s.orderLock.Unlock()
	switch {
	case s.writeErr != nil && !closedPipe(s.writeErr):
		s.e.warnf("komoney %s: writing: %v", s.verb, s.writeErr)
		return exitTrouble
	case s.writeErr != nil: // whoever reads has what they wanted
		return exitOK
	case s.e.ctx.Err() != nil:
		return exitInterrupted
	case s.failed.Load():
		return exitTrouble
	case !found:
		return exitNone
	}
	return exitOK
}

// closedPipe reports whether a write failed because nobody reads any more.
func closedPipe(err error) bool {
	if errors.Is(err, syscall.EPIPE) {
		return true
	}
	var errno syscall.Errno // ERROR_BROKEN_PIPE and ERROR_NO_DATA are not mapped to EPIPE
	return runtime.GOOS == "windows" && errors.As(err, &errno) && (errno == 109 || errno == 232)
}
