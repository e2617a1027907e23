package main

import (
	"bytes"
	"fmt"
	"iter"
	"strconv"
	"strings"
)

// A CSV is read in chunks of whole rows by the same workers as lines are. A row ends at a line feed outside of quotation marks; a
// quotation mark within a field that does not begin with one is a character, as in 24" 모니터 (a 24" monitor).

// fieldState is where a byte of a CSV stands.
type fieldState uint8

const (
	fieldStart fieldState = iota // at the start of a field
	unquoted                     // in a field without quotation marks
	quoted                       // in one with them
	afterQuote                   // behind a quotation mark in it: its end, or the first of two
)

// next returns the state behind the byte c.
func (s fieldState) next(c, comma byte) fieldState {
	switch {
	case s == quoted:
		if c == '"' {
			return afterQuote
		}
		return quoted
	case c == comma || c == '\n':
		return fieldStart
	case c == '"' && s != unquoted: // the start of a field, or the second of two marks
		return quoted
	case c == '\r' && s == afterQuote:
		return afterQuote
	case s == fieldStart && c == ' ': // blanks before a quotation mark
		return fieldStart
	}
	return unquoted
}

// columns says which fields of a CSV are read.
type columns struct {
	comma byte   // 0 reads lines, not fields
	name  string // of the column; "" is none
	index int    // of the only column, from 1; 0 is all
}

// column reads the flag -column.
func (f *columns) column(s string) error {
	if s == "" {
		return fmt.Errorf("it is a column's name, or its number from 1")
	}
	if n, err := strconv.Atoi(s); err == nil {
		if n < 1 {
			return fmt.Errorf("columns count from 1")
		}
		f.index = n
		return nil
	}
	f.name = s
	return nil
}

// rowsEnd returns the end of the last whole row of b, and how many rows there are.
func (f *columns) rowsEnd(b []byte) (end, rows int) {
	state := fieldStart
	for i := 0; i < len(b); i++ {
		if state == unquoted { // the common case: nothing matters until the field ends
			k := bytes.IndexByte(b[i:], '\n')
			if k < 0 {
				k = len(b) - i
			}
			if c := bytes.IndexByte(b[i:i+k], f.comma); c >= 0 {
				k = c
			}
			if i += k; i >= len(b) {
				break
			}
		}
		c := b[i]
		if c == '\n' && state != quoted {
			end, rows = i+1, rows+1
		}
		state = state.next(c, f.comma)
	}
	return end, rows
}

// find looks up the column's name in the first row of a file.
func (f *columns) find(b []byte) error {
	if f.name == "" {
		return nil
	}
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	end, state := 0, fieldStart
	for end < len(b) && (b[end] != '\n' || state == quoted) {
		state = state.next(b[end], f.comma)
		end++
	}
	f.index = 0
	var names []string
	for fd := range (&columns{comma: f.comma}).fields(b[:end], 1, position{line: 1}) {
		name := strings.TrimSpace(string(fd.text))
		if name == f.name && f.index == 0 {
			f.index = fd.column
		}
		names = append(names, name)
	}
	if f.index == 0 {
		return fmt.Errorf("there is no column %q; there are %s", f.name, strings.Join(names, ", "))
	}
	return nil
}

// field is a field of a CSV with its quotation marks undone.
type field struct {
	text        []byte // valid until the next one
	row, column int    // from 1
	line        int    // where it starts
	offset      int64  // of that line
}

// fields goes through the fields of whole rows, of which the first is row.
func (f *columns) fields(b []byte, row int, at position) iter.Seq[field] {
	return func(yield func(field) bool) {
		var buf []byte
		fd := field{row: row, column: 1, line: at.line, offset: at.start}
		from, base := 0, 0 // of the field, and of its line
		line := at.line
		state := fieldStart
		emit := func(end int) bool {
			text := b[from:end]
			if fd.column == f.index || f.index == 0 {
				text, buf = unquote(text, buf)
				fd.text = text
				if len(text) > 0 && !yield(fd) {
					return false
				}
			}
			return true
		}
		if len(b) > 2 && at.start == 0 && string(b[:3]) == "\uFEFF" {
			from = 3
		}
		for i := from; i < len(b); i++ {
			c := b[i]
			if state != quoted && (c == f.comma || c == '\n') {
				if !emit(i) {
					return
				}
				from = i + 1
				fd.column++
			}
			if c == '\n' {
				line++
				base = i + 1
				if state != quoted {
					fd.row++
					fd.column = 1
				}
			}
			if state = state.next(c, f.comma); from == i+1 {
				fd.line, fd.offset = line, at.start+int64(base)
			}
		}
		if from < len(b) {
			emit(len(b))
		}
	}
}

// unquote returns a field without its quotation marks and the carriage return behind it; in buf where it changes.
func unquote(b, buf []byte) (text, scratch []byte) {
	if n := len(b); n > 0 && b[n-1] == '\r' {
		b = b[:n-1]
	}
	t := bytes.TrimLeft(b, " ")
	if len(t) == 0 || t[0] != '"' {
		return b, buf
	}
	t = t[1:]
	buf = buf[:0]
	for {
		i := bytes.IndexByte(t, '"')
		if i < 0 {
			return append(buf, t...), buf
		}
		buf = append(buf, t[:i]...)
		if t = t[i+1:]; len(t) == 0 || t[0] != '"' {
			buf = append(buf, t...)
			return buf, buf
		}
		buf = append(buf, '"')
		t = t[1:]
	}
}

// append appends where in a CSV a field stands.
func (fd *field) append(b []byte, file string) []byte {
	b = appendPlace(append(b, '{'), file, fd.line, fd.offset)
	b = strconv.AppendInt(append(b, `"row":`...), int64(fd.row), 10)
	b = strconv.AppendInt(append(b, `,"column":`...), int64(fd.column), 10)
	return append(b, ',')
}
