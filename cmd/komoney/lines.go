package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// Inputs are read in chunks of whole lines. A chunk is searched, written and
// forgotten, so that memory does not depend on the size of an input.
const (
	defaultChunk = 256 << 10 // large enough that hand-overs do not count, small enough for the caches
	maxLine      = 512 << 10 // a longer line is cut into pieces
	maxRecord    = 8 << 20   // a JSON line is no use in pieces: a longer one is an error
)

// position is where a chunk begins.
type position struct {
	line  int   // number of the line, from 1
	row   int   // of a CSV, from 1
	start int64 // offset in the input
	// How much of the line lies before start, in bytes and in the source's unit:
	// 0 but for the pieces of a line that was cut.
	head, headUnits int
}

// chunk is a part of one input: lines, or a piece of one line.
// A worker has one chunk and fills it again and again.
type chunk struct {
	position
	file   string // as the user names it; "" is standard input
	input  int    // the number of the input, from 0
	column int    // the only one of a CSV that is read; 0 is all
	data   []byte // valid until the next fill
	cut    bool   // the last line goes on in the next chunk

	buf   []byte          // what data is a part of
	large bool            // buf is larger than maxLine: the source has only one such chunk under way
	turn  <-chan struct{} // closed when all earlier chunks are written
	done  chan struct{}   // closed when this one is
}

// line is a line without its end, or a piece of one.
type line struct {
	text            []byte
	number          int
	offset          int64 // of the line in the input
	head, headUnits int   // how much of the line lies before text
	cut             bool  // the line goes on behind text
}

// lines goes through the chunk's lines.
func (c *chunk) lines() iter.Seq[line] {
	return func(yield func(line) bool) {
		for k := c.cursor(); k.next(); {
			if !yield(k.line) {
				return
			}
		}
	}
}

// cursor stands at a line of a chunk.
type cursor struct {
	line
	chunk      *chunk
	start, end int // of the line in the chunk, with what ends it
}

// cursor returns one that stands before the first line.
func (c *chunk) cursor() cursor {
	return cursor{chunk: c, line: line{number: c.line - 1, offset: c.start - int64(c.head)}}
}

// next goes to the next line and reports whether there is one.
func (k *cursor) next() bool {
	rest := k.chunk.data[k.end:]
	if len(rest) == 0 {
		return false
	}
	if k.end == 0 {
		k.head, k.headUnits = k.chunk.head, k.chunk.headUnits
	} else {
		k.offset += int64(k.head + k.end - k.start)
		k.head, k.headUnits = 0, 0
	}
	k.number++
	n := bytes.IndexByte(rest, '\n') + 1
	if n == 0 {
		n = len(rest)
		k.cut = k.chunk.cut
	}
	k.start, k.end = k.end, k.end+n
	k.text = trimEnd(rest[:n])
	return true
}

// trimEnd cuts the line feed off, and the carriage return before it.
func trimEnd(b []byte) []byte {
	if n := len(b); n > 0 && b[n-1] == '\n' {
		b = b[:n-1]
	}
	if n := len(b); n > 0 && b[n-1] == '\r' {
		b = b[:n-1]
	}
	return b
}

// source reads the inputs one after the other and hands out their chunks in order.
type source struct {
	e     *env
	verb  string // for messages
	unit  unit   // what headUnits is counted in
	size  int    // bytes that are read at a time
	limit int    // the longest line that stays in one piece
	whole bool   // each input is one chunk, as what stands above a line matters

	charset   charset      // what the inputs are written in
	binary    bool         // what is no text is read, too
	recursive bool         // a directory stands for the files in it
	csv       columns      // of a CSV, which is cut into rows
	read      atomic.Int64 // bytes
	opened    []string     // the inputs that could be opened, as the user names them

	mu     sync.Mutex // held while a chunk is read
	names  []string   // inputs still to open; "-" is standard input
	in     io.Reader  // nil between two inputs
	closer *os.File   // what in reads from, if it is to be closed
	file   string     // "" for standard input
	err    error      // what reading ended with, io.EOF as well
	carry  []byte     // read already, behind the last chunk's end
	next   position
	large  chan struct{} // holds a token while a large chunk is under way
	failed atomic.Bool   // something was unreadable

	order
}

// newSource reads the files, standard input where there is none.
func newSource(e *env, verb string, files []string) *source {
	if len(files) == 0 {
		files = []string{"-"}
	}
	size := e.chunkSize
	if size == 0 {
		size = defaultChunk
	}
	return &source{
		e: e, verb: verb, names: files, size: size, limit: max(size, maxLine),
		large: make(chan struct{}, 1), order: newOrder(),
	}
}

// fill reads the next chunk into c. It returns false at the end of all inputs and after a stop.
func (s *source) fill(c *chunk) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.in != nil || s.open() {
		if s.readChunk(c) {
			return s.enter(c)
		}
		s.close()
	}
	return false
}

// open opens the next input that can be opened.
func (s *source) open() bool {
	for len(s.names) > 0 {
		name := s.names[0]
		s.names = s.names[1:]
		s.next, s.err = position{line: 1, row: 1}, nil
		if name == "-" {
			if s.begin(s.e.stdin, "") {
				return true
			}
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			s.complain(err)
			continue
		}
		if info, err := f.Stat(); err == nil && info.IsDir() {
			f.Close()
			s.enterDir(name)
			continue
		}
		if s.begin(f, name) {
			return true
		}
		f.Close()
	}
	return false
}

// begin begins an input that is open, if it is text.
func (s *source) begin(in io.Reader, file string) bool {
	name := file
	if name == "" {
		name = "standard input"
	}
	text, err := textOf(&counted{in, &s.read}, s.charset, s.binary, func(what string) {
		s.e.warnf("komoney %s: %s: %s", s.verb, name, what)
	})
	switch {
	case err == errBinary:
		s.e.warnf("komoney %s: %s: %v", s.verb, name, err)
		return false
	case err != nil:
		s.complain(fmt.Errorf("%s: %w", name, err))
		return false
	}
	s.in, s.file = text, file
	s.opened = append(s.opened, file)
	s.closer, _ = in.(*os.File)
	return true
}

// enterDir puts what is in a directory before the inputs that are left, but for what is hidden.
func (s *source) enterDir(name string) {
	if !s.recursive {
		why := "it is a directory"
		if s.verb == "find" || s.verb == "audit" {
			why += "; -r reads the files in it"
		}
		s.complain(fmt.Errorf("%s: %s", name, why))
		return
	}
	entries, err := os.ReadDir(name)
	if err != nil {
		s.complain(err)
	}
	var inside []string
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), ".") && (entry.IsDir() || entry.Type().IsRegular()) {
			inside = append(inside, filepath.Join(name, entry.Name()))
		}
	}
	s.names = append(inside, s.names...)
}

// counted counts the bytes that are read.
type counted struct {
	io.Reader
	n *atomic.Int64
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.n.Add(int64(n))
	return n, err
}

// close leaves an input that has been read.
func (s *source) close() {
	if s.err != io.EOF {
		var named *os.PathError
		if s.file != "" && !errors.As(s.err, &named) {
			s.err = fmt.Errorf("%s: %w", s.file, s.err)
		}
		s.complain(s.err)
	}
	if s.closer != nil && s.file != "" {
		s.closer.Close()
	}
	s.in, s.closer, s.carry = nil, nil, s.carry[:0]
}

// complain reports an input that cannot be read; the others go on.
func (s *source) complain(err error) {
	s.failed.Store(true)
	s.e.warnf("komoney %s: %v", s.verb, err)
}

// readChunk reads until there is the end of a line to cut at, and hands out what lies before it.
// A Read that brings one is enough: whoever types, or tails a log, waits for no second.
// It returns false at the end of the input.
func (s *source) readChunk(c *chunk) bool {
	size, limit := s.size, s.limit
	if s.whole {
		limit = math.MaxInt
	}
	for size <= len(s.carry) {
		size = min(2*size, limit)
	}
	buf := append(s.room(c, nil, size), s.carry...)
	for idle := 0; s.err == nil; idle++ {
		old := len(buf)
		var n int
		n, s.err = s.in.Read(buf[old:size])
		buf = buf[:old+n]
		if i := bytes.LastIndexByte(buf[old:], '\n'); i >= 0 && !s.whole {
			if s.csv.comma == 0 {
				return s.hand(c, buf, old+i+1)
			}
			if end, _ := s.csv.rowsEnd(buf); end > 0 {
				return s.hand(c, buf, end)
			}
		}
		switch {
		case len(buf) == limit && s.err == nil && s.csv.comma != 0:
			s.err = fmt.Errorf("line %d: a row of more than %d MB, or a quotation mark that is not closed", s.next.line, limit>>20)
			return false
		case len(buf) == limit && s.err == nil:
			c.cut = true
			return s.hand(c, buf, safeCut(buf))
		case len(buf) == size && s.err == nil:
			size = min(2*size, limit)
			buf = s.room(c, buf, size)
		case n > 0:
			idle = 0
		case idle == 100 && s.err == nil:
			s.err = io.ErrNoProgress
		}
	}
	return len(buf) > 0 && s.hand(c, buf, len(buf))
}

// room returns the chunk's buffer, of at least size bytes, with b in it.
// Only one chunk larger than maxLine is under way at a time, or memory would grow with the workers.
func (s *source) room(c *chunk, b []byte, size int) []byte {
	if size > max(maxLine, s.size) && !c.large {
		s.large <- struct{}{}
		c.large = true
	}
	if cap(c.buf) < size {
		c.buf = append(make([]byte, 0, size), b...)
	}
	return c.buf[:len(b)]
}

// hand makes b[:end] the chunk and keeps the rest for the next one. It returns false where a CSV has no such column.
func (s *source) hand(c *chunk, b []byte, end int) bool {
	s.carry = append(s.carry[:0], b[end:]...)
	c.position, c.file, c.input, c.data = s.next, s.file, len(s.opened)-1, b[:end]
	if s.csv.comma != 0 {
		if s.next.start == 0 {
			if err := s.csv.find(c.data); err != nil {
				s.err = err
				return false
			}
		}
		_, rows := s.csv.rowsEnd(c.data)
		s.next.row += rows
		c.column = s.csv.index
	}
	s.next.start += int64(end)
	if c.cut {
		s.next.head += end
		s.next.headUnits += s.unit.count(c.data)
	} else {
		s.next.head, s.next.headUnits = 0, 0
		s.next.line += bytes.Count(c.data, []byte{'\n'})
	}
	return true
}

// release gives back what a chunk holds after it is written.
func (s *source) release(c *chunk) {
	c.cut = false
	if c.large {
		c.buf, c.data, c.large = nil, nil, false
		<-s.large
	}
}

// safeCut returns where to cut a line that is too long: behind a sentence, else behind
// a word, in the second half; else between two runes. A number does not go on behind a
// sentence; cut elsewhere, the worst that happens is one amount read as two.
func safeCut(b []byte) int {
	space := 0
	for i := len(b); i > len(b)/2; i-- {
		if b[i-1] != ' ' {
			continue
		}
		if i > 1 && (b[i-2] == '.' || b[i-2] == '!' || b[i-2] == '?') {
			return i
		}
		if space == 0 {
			space = i
		}
	}
	if space > 0 {
		return space
	}
	for i := len(b) - 1; i > 0 && i >= len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				return i
			}
			break
		}
	}
	return len(b)
}
