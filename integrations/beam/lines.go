package komoneybeam

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn3x1[context.Context, []byte, func(file), error](&listFn{})
	register.DoFn4x1[context.Context, *sdf.LockRTracker, file, func(Line), error](&readFn{})
	register.Emitter1[file]()
	register.Emitter1[Line]()
}

// The defaults of [ReadOptions].
const (
	DefaultMaxLine = 8 << 20
	DefaultBlock   = 16 << 20
)

// kept is how much of an oversize line is kept: it goes through the pipeline as one element.
const kept = 64 << 10

// ReadOptions steer [ReadLines]. The zero value has the defaults.
type ReadOptions struct {
	MaxLine int   // a longer line is oversize, in bytes
	Block   int64 // files are split into blocks of about so many bytes at first; runners split further
	// Outputs are files that this pipeline writes, or the names that their shards begin with: a pattern
	// that takes one of them for input is an error.
	Outputs []string
}

// Line is a line of a file, without its line end.
type Line struct {
	File   string
	Offset int64  // of its first byte; of a .gz file in what is decompressed
	Size   int64  // in bytes; of an oversize line more than Text has
	Text   []byte // as it stands in the file
}

// oversize reports whether Text is only the beginning of the line.
func (l *Line) oversize() bool { return l.Size > int64(len(l.Text)) }

// ReadLines returns the lines of the files that match the patterns, a PCollection<Line>. A file that several
// patterns match is read once; a pattern that no file matches is an error. Files are split at line ends,
// but for those whose names end in .gz, which are decompressed.
func ReadLines(s beam.Scope, o ReadOptions, patterns ...string) beam.PCollection {
	s = s.Scope("komoneybeam.ReadLines")
	for _, p := range patterns {
		filesystem.ValidateScheme(p)
	}
	if o.MaxLine <= 0 {
		o.MaxLine = DefaultMaxLine
	}
	if o.Block <= 0 {
		o.Block = DefaultBlock
	}
	files := beam.ParDo(s, &listFn{Patterns: patterns, Outputs: o.Outputs}, beam.Impulse(s))
	return beam.ParDo(s, &readFn{MaxLine: o.MaxLine, Block: o.Block}, files)
}

// file is a file to read.
type file struct {
	Path string
	Size int64
}

func (f *file) compressed() bool { return strings.HasSuffix(f.Path, ".gz") }

// listFn lists the files. One element has all patterns, since only so it sees which files are named twice.
type listFn struct {
	Patterns, Outputs []string
}

func (fn *listFn) ProcessElement(ctx context.Context, _ []byte, emit func(file)) error {
	seen := make(map[string]bool)
	for _, pattern := range fn.Patterns {
		if err := fn.list(ctx, pattern, seen, emit); err != nil {
			return err
		}
	}
	return nil
}

func (fn *listFn) list(ctx context.Context, pattern string, seen map[string]bool, emit func(file)) error {
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return err
	}
	defer fs.Close()
	paths, err := fs.List(ctx, pattern)
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		return noFile(pattern)
	}
	for _, path := range paths {
		path = clean(path)
		if seen[path] {
			continue
		}
		seen[path] = true
		for _, output := range fn.Outputs {
			if writes(clean(output), path) {
				return fmt.Errorf("komoneybeam: %q takes %s, which this pipeline writes", pattern, path)
			}
		}
		size, err := fs.Size(ctx, path)
		if err != nil {
			return err
		}
		emit(file{path, size})
	}
	return nil
}

// clean returns the one spelling of a local path; URLs stay.
func clean(path string) string {
	if isURL(path) {
		return path
	}
	return filepath.Clean(path)
}

func isURL(path string) bool { return strings.Contains(path, "://") }

// readFn is a splittable DoFn: a restriction is a range of offsets, and a line belongs to the one that it
// begins in.
type readFn struct {
	MaxLine int
	Block   int64
}

// CreateInitialRestriction returns the whole file.
func (fn *readFn) CreateInitialRestriction(f file) offsetrange.Restriction {
	if f.compressed() {
		return offsetrange.Restriction{End: 1} // it cannot be split: one position stands for all
	}
	return offsetrange.Restriction{End: f.Size}
}

// SplitRestriction splits a file into blocks.
func (fn *readFn) SplitRestriction(_ file, r offsetrange.Restriction) []offsetrange.Restriction {
	return r.SizedSplits(fn.Block)
}

// RestrictionSize returns how many bytes there are to read.
func (fn *readFn) RestrictionSize(f file, r offsetrange.Restriction) float64 {
	if f.compressed() {
		return r.Size() * float64(f.Size)
	}
	return r.Size()
}

// CreateTracker returns a tracker that is safe for concurrent use.
func (fn *readFn) CreateTracker(r offsetrange.Restriction) *sdf.LockRTracker {
	return sdf.NewLockRTracker(offsetrange.NewTracker(r))
}

// ProcessElement emits the lines that begin in the restriction. A runner may shorten it meanwhile.
func (fn *readFn) ProcessElement(ctx context.Context, rt *sdf.LockRTracker, f file, emit func(Line)) error {
	fs, err := filesystem.New(ctx, f.Path)
	if err != nil {
		return err
	}
	defer fs.Close()
	rc, err := fs.OpenRead(ctx, f.Path)
	if err != nil {
		return err
	}
	defer rc.Close()
	if err := fn.read(rt, f, rc, emit); err != nil {
		return fmt.Errorf("komoneybeam: read %s: %w", f.Path, err)
	}
	return nil
}

func (fn *readFn) read(rt sdf.RTracker, f file, src io.Reader, emit func(Line)) error {
	rest := rt.GetRestriction().(offsetrange.Restriction)
	claim := func(offset int64) bool { return rt.TryClaim(offset) }
	if f.compressed() {
		z, err := gzip.NewReader(src)
		if err != nil {
			return err
		}
		if !rt.TryClaim(rest.Start) {
			return nil
		}
		src, claim = z, func(int64) bool { return true }
	}
	offset := rest.Start
	if offset > 0 {
		// The line that holds the byte before belongs to the range before, even if that byte ends it.
		offset--
		if err := skip(src, offset); err != nil {
			return err
		}
	}
	lines := lineReader{bufio.NewReaderSize(src, 64<<10)}
	if offset < rest.Start {
		_, n, err := lines.next(0)
		if err != nil {
			return shrunk(err)
		}
		offset += n
	}
	for claim(offset) {
		line, n, err := lines.next(fn.MaxLine)
		if err == io.EOF && f.compressed() {
			return nil
		}
		if err != nil {
			return shrunk(err)
		}
		line.File, line.Offset = f.Path, offset
		emit(line)
		offset += n
	}
	return nil
}

// skip goes n bytes forward, without reading them where it can.
func skip(src io.Reader, n int64) error {
	if s, ok := src.(io.Seeker); ok {
		_, err := s.Seek(n, io.SeekStart)
		return err
	}
	_, err := io.CopyN(io.Discard, src, n)
	return shrunk(err)
}

// shrunk returns the error of a read that should not have come to the end: the file was longer when it was
// listed, and lines are gone.
func shrunk(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// lineReader reads lines, and never keeps more than it has to of a long one.
type lineReader struct {
	r *bufio.Reader
}

// next returns a line, and its length with the line end. Of a line longer than limit it keeps a part. At the
// end of the file the error is io.EOF.
func (lr *lineReader) next(limit int) (Line, int64, error) {
	var text []byte
	var n int64
	var last, before byte // the last two bytes
	for {
		chunk, err := lr.r.ReadSlice('\n')
		if len(chunk) > 1 {
			before, last = chunk[len(chunk)-2], chunk[len(chunk)-1]
		} else if len(chunk) == 1 {
			before, last = last, chunk[0]
		}
		n += int64(len(chunk))
		if room := limit + len("\r\n") - len(text); room > 0 {
			text = append(text, chunk[:min(room, len(chunk))]...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == io.EOF && n > 0, err == nil:
		default:
			return Line{}, 0, err
		}
		size := n
		if last == '\n' {
			size--
			if size > 0 && before == '\r' {
				size--
			}
		}
		if size > int64(limit) {
			text = wholeRunes(text[:min(len(text), limit, kept)])
		} else {
			text = text[:size]
		}
		return Line{Size: size, Text: text}, n, nil
	}
}

// wholeRunes returns b without a rune that is cut off at its end.
func wholeRunes(b []byte) []byte {
	for i := len(b) - 1; i >= 0 && i >= len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				return b[:i]
			}
			break
		}
	}
	return b
}
