package komoneybeam

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"golang.org/x/text/encoding/korean"
)

func init() {
	register.DoFn4x0[context.Context, Line, func(Record), func(DeadLetter)](&recordFn{})
	register.Emitter1[Record]()
	register.Emitter1[DeadLetter]()
}

// Syntax is what the lines of a file are.
type Syntax uint8

const (
	// ByName takes files whose names end in .jsonl, .ndjson or .json for JSON lines, before .gz too, and all
	// others for plain text.
	ByName    Syntax = iota
	PlainText        // each line is a text
	JSONLines        // each line is an object with a text
)

// ParseSyntax returns the syntax with the name "auto", "text" or "jsonl", and whether there is one.
func ParseSyntax(name string) (Syntax, bool) {
	for i, known := range []string{"auto", "text", "jsonl"} {
		if name == known {
			return Syntax(i), true
		}
	}
	return 0, false
}

func (s Syntax) of(file string) Syntax {
	if s != ByName {
		return s
	}
	file = strings.TrimSuffix(file, ".gz")
	for _, suffix := range []string{".jsonl", ".ndjson", ".json"} {
		if strings.HasSuffix(file, suffix) {
			return JSONLines
		}
	}
	return PlainText
}

// Encoding is what the bytes of a file mean.
type Encoding uint8

const (
	UTF8  Encoding = iota // lines that are something else are dead letters
	EUCKR                 // EUC-KR and CP949, which are decoded
)

// ParseEncoding returns the encoding with the name "utf-8" or "euc-kr", also by the names cp949 and uhc, and whether there is one.
func ParseEncoding(name string) (Encoding, bool) {
	switch strings.ToLower(name) {
	case "utf-8", "utf8":
		return UTF8, true
	case "euc-kr", "euckr", "cp949", "uhc":
		return EUCKR, true
	}
	return 0, false
}

// Format says how [ParseRecords] reads lines. The zero value has the defaults.
type Format struct {
	Syntax         Syntax
	Encoding       Encoding
	ID, Text, Date string // the fields of a JSON object: "id", "text", "date"
	Day            string // of records without a date; may be empty
}

// Record is a text to search.
type Record struct {
	File   string // where it is from, or empty
	Offset int64  // of the line in the file
	ID     string // a JSON value as it is written, or empty
	Day    string // YYYY-MM-DD, or empty
	Text   string
}

// Reason says what is wrong with a line.
type Reason string

// The reasons of dead letters.
const (
	Oversize       Reason = "oversize"        // longer than ReadOptions.MaxLine
	InvalidUTF8    Reason = "invalid_utf8"    // not in the encoding of the files
	Binary         Reason = "binary"          // a text with a NUL: UTF-16, or no text at all
	InvalidJSON    Reason = "invalid_json"    // or no object, or something behind it
	DuplicateField Reason = "duplicate_field" // id, text or date stands twice
	MissingText    Reason = "missing_text"    // no text, or null
	InvalidText    Reason = "invalid_text"    // a text that is no string
	InvalidDate    Reason = "invalid_date"    // a date that is no string with a date
)

// DeadLetter is a line that is no record.
type DeadLetter struct {
	Line
	Reason Reason
	Detail string // for people
}

// ParseRecords returns the records of a PCollection<Line>, a PCollection<Record>, and the lines that are none,
// a PCollection<DeadLetter>. Lines of spaces alone are neither.
func ParseRecords(s beam.Scope, lines beam.PCollection, f Format) (records, dead beam.PCollection) {
	s = s.Scope("komoneybeam.ParseRecords")
	return beam.ParDo2(s, &recordFn{Format: f.withDefaults()}, lines)
}

func (f Format) withDefaults() Format {
	for _, name := range []struct {
		field *string
		value string
	}{{&f.ID, "id"}, {&f.Text, "text"}, {&f.Date, "date"}} {
		if *name.field == "" {
			*name.field = name.value
		}
	}
	return f
}

// The counters of the pipeline: lines = blank + records + dead.
const metrics = "komoney"

var (
	lineCount   = beam.NewCounter(metrics, "lines")
	blankCount  = beam.NewCounter(metrics, "blank")
	recordCount = beam.NewCounter(metrics, "records")
	deadCount   = beam.NewCounter(metrics, "dead")
	matchCount  = beam.NewCounter(metrics, "matches")
)

var linesRead atomic.Int64

// LinesRead returns how many lines this process has read, in all of its pipelines, while they run.
func LinesRead() int64 { return linesRead.Load() }

type recordFn struct {
	Format Format
}

func (fn *recordFn) ProcessElement(ctx context.Context, l Line, records func(Record), dead func(DeadLetter)) {
	lineCount.Inc(ctx, 1)
	linesRead.Add(1)
	r, err := fn.Format.parse(&l)
	switch bad := (*badLine)(nil); {
	case err == errBlank:
		blankCount.Inc(ctx, 1)
	case errors.As(err, &bad):
		deadCount.Inc(ctx, 1)
		dead(DeadLetter{l, bad.reason, bad.detail})
	default:
		recordCount.Inc(ctx, 1)
		records(r)
	}
}

// errBlank is no record and nothing wrong.
var errBlank = errors.New("blank line")

// badLine is the error of a line that is no record.
type badLine struct {
	reason Reason
	detail string
}

func (e *badLine) Error() string { return e.detail }

func bad(r Reason, format string, args ...any) error {
	return &badLine{r, fmt.Sprintf(format, args...)}
}

// parse returns the record of a line. The error is errBlank or a *badLine.
func (f *Format) parse(l *Line) (Record, error) {
	r := Record{File: l.File, Offset: l.Offset, Day: f.Day}
	if l.oversize() {
		return r, bad(Oversize, "%d bytes in one line", l.Size)
	}
	if len(bytes.TrimSpace(l.Text)) == 0 {
		return r, errBlank
	}
	b, err := f.decode(l.Text)
	if err != nil {
		return r, err
	}
	if f.Syntax.of(l.File) == PlainText {
		if bytes.IndexByte(b, 0) >= 0 {
			return r, bad(Binary, "a NUL in the text")
		}
		r.Text = string(b)
		return r, nil
	}
	if l.Offset == 0 {
		b = bytes.TrimPrefix(b, []byte("\uFEFF")) // a byte order mark
	}
	return r, f.parseObject(b, &r)
}

// decode returns a line in UTF-8.
func (f *Format) decode(b []byte) ([]byte, error) {
	if f.Encoding == EUCKR {
		b, err := korean.EUCKR.NewDecoder().Bytes(b)
		if err != nil || bytes.ContainsRune(b, utf8.RuneError) {
			return nil, bad(InvalidUTF8, "invalid EUC-KR")
		}
		return b, nil
	}
	if !utf8.Valid(b) {
		return nil, bad(InvalidUTF8, "invalid UTF-8") // encoding/json would replace it, and Find would pass it over
	}
	return b, nil
}

// parseObject reads a JSON object into r.
func (f *Format) parseObject(b []byte, r *Record) error {
	id, text, date, err := f.fields(b)
	if err != nil {
		return err
	}
	r.ID = string(id)
	if text == nil || string(text) == "null" {
		return bad(MissingText, "no %q", f.Text)
	}
	if err := json.Unmarshal(text, &r.Text); err != nil {
		return bad(InvalidText, "%q is no string", f.Text)
	}
	if date == nil || string(date) == "null" {
		return nil
	}
	var written string
	if err := json.Unmarshal(date, &written); err != nil {
		return bad(InvalidDate, "%q is no string", f.Date)
	}
	day, ok := ParseDay(written)
	if !ok {
		return bad(InvalidDate, "%q is %q", f.Date, written)
	}
	r.Day = day
	return nil
}

// fields returns the three values of an object as they are written; nil is none.
func (f *Format) fields(b []byte) (id, text, date json.RawMessage, err error) {
	dec := json.NewDecoder(bytes.NewReader(b))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		if err == nil {
			return nil, nil, nil, bad(InvalidJSON, "no JSON object")
		}
		return nil, nil, nil, bad(InvalidJSON, "not JSON: %v", ended(err))
	}
	wanted := map[string]*json.RawMessage{f.ID: &id, f.Date: &date, f.Text: &text}
	var other json.RawMessage
	for dec.More() {
		t, err := dec.Token()
		if err != nil {
			return nil, nil, nil, bad(InvalidJSON, "not JSON: %v", ended(err))
		}
		name, _ := t.(string)
		value := wanted[name]
		if value == nil {
			value = &other
		} else if *value != nil {
			return nil, nil, nil, bad(DuplicateField, "%q stands twice", name)
		}
		if err := dec.Decode(value); err != nil {
			return nil, nil, nil, bad(InvalidJSON, "not JSON: %v", ended(err))
		}
	}
	if _, err := dec.Token(); err != nil { // the brace
		return nil, nil, nil, bad(InvalidJSON, "not JSON: %v", ended(err))
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, nil, nil, bad(InvalidJSON, "something stands behind the object")
	}
	return id, text, date, nil
}

// ended says what io.EOF means within a value.
func ended(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return errors.New("it ends too early")
	}
	return err
}

// ParseDay returns the day of a date, or of a date and time as RFC 3339 writes them, T or a space between and
// the zone left out or not. It is the day as written, whatever the zone.
func ParseDay(s string) (string, bool) {
	for _, layout := range []string{time.DateOnly, time.RFC3339, time.DateTime, "2006-01-02 15:04:05Z07:00",
		"2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04", "2006-01-02 15:04"} {
		if _, err := time.Parse(layout, s); err == nil {
			return s[:len(time.DateOnly)], true
		}
	}
	return "", false
}
