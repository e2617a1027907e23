package komoneybeam

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn1x2[[]byte, int, []byte](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*[]byte) bool, error](&writeLinesFn{})
	register.DoFn3x1[context.Context, int, func(*Total) bool, error](&writeTotalsFn{})
	register.Function1x2(matchJSON)
	register.Function1x2(deadJSON)
	register.Function1x2(startLines)
	register.Function1x2(startTotals)
	register.Function1x2(onlyShard)
	register.Iter1[[]byte]()
	register.Iter1[Total]()
}

// WriteTotals writes a PCollection<Total> to a file, a JSON object a line, ordered by day, kind, currency and
// unit. It is there when all of it is, and there if it is empty, in the place of one that was there before.
func WriteTotals(s beam.Scope, path string, totals beam.PCollection) {
	s = s.Scope("komoneybeam.WriteTotals")
	filesystem.ValidateScheme(path)
	start := beam.ParDo(s, startTotals, beam.Create(s, 0))
	all := beam.Flatten(s, start, beam.ParDo(s, onlyShard, totals))
	beam.ParDo0(s, &writeTotalsFn{Path: path}, beam.GroupByKey(s, all))
}

// WriteMatches writes a PCollection<Match>, a JSON object a line, in no order, to the file or to so many
// files path-00000-of-00004. They are there if they are empty, too.
func WriteMatches(s beam.Scope, path string, shards int, matches beam.PCollection) {
	s = s.Scope("komoneybeam.WriteMatches")
	writeLines(s, path, shards, beam.ParDo(s, matchJSON, matches))
}

// WriteDead writes a PCollection<DeadLetter> as WriteMatches does matches.
func WriteDead(s beam.Scope, path string, shards int, dead beam.PCollection) {
	s = s.Scope("komoneybeam.WriteDead")
	writeLines(s, path, shards, beam.ParDo(s, deadJSON, dead))
}

func matchJSON(m Match) ([]byte, error) { return m.MarshalJSON() }

func deadJSON(l DeadLetter) ([]byte, error) { return l.MarshalJSON() }

// writeLines writes a PCollection<[]byte>.
func writeLines(s beam.Scope, path string, shards int, lines beam.PCollection) {
	filesystem.ValidateScheme(path)
	shards = max(shards, 1)
	numbers := make([]int, shards)
	for i := range numbers {
		numbers[i] = i
	}
	// A shard without lines has its start, or no file would be written.
	start := beam.ParDo(s, startLines, beam.CreateList(s, numbers))
	all := beam.Flatten(s, start, beam.ParDo(s, &shardFn{Shards: shards}, lines))
	beam.ParDo0(s, &writeLinesFn{Path: path, Shards: shards}, beam.GroupByKey(s, all))
}

func startLines(shard int) (int, []byte) { return shard, nil }

func startTotals(shard int) (int, Total) { return shard, Total{} }

func onlyShard(t Total) (int, Total) { return 0, t }

// shardFn chooses the shard by the line itself: a bundle that is tried again gives the same one.
type shardFn struct {
	Shards int
}

func (fn *shardFn) ProcessElement(line []byte) (int, []byte) {
	h := fnv.New64a()
	h.Write(line)
	return int(h.Sum64() % uint64(fn.Shards)), line
}

type writeLinesFn struct {
	Path   string
	Shards int
}

func (fn *writeLinesFn) ProcessElement(ctx context.Context, shard int, lines func(*[]byte) bool) error {
	path := fn.Path
	if fn.Shards > 1 {
		path = fmt.Sprintf("%s-%05d-of-%05d", path, shard, fn.Shards)
	}
	return create(ctx, path, func(w *bufio.Writer) error {
		var line []byte
		for lines(&line) {
			if len(line) > 0 {
				w.Write(line)
				w.WriteByte('\n')
			}
		}
		return nil
	})
}

// writes reports whether a pipeline with the output writes the file.
func writes(output, file string) bool {
	return file == output || strings.HasPrefix(file, output+"-") && strings.Contains(file, "-of-")
}

type writeTotalsFn struct {
	Path string
}

func (fn *writeTotalsFn) ProcessElement(ctx context.Context, _ int, totals func(*Total) bool) error {
	var all []Total
	var t Total
	for totals(&t) {
		if t.Count > 0 {
			all = append(all, t)
		}
	}
	slices.SortFunc(all, func(t, u Total) int { return t.compare(&u.Key) })
	return create(ctx, fn.Path, func(w *bufio.Writer) error {
		for _, t := range all {
			line, err := t.MarshalJSON()
			if err != nil {
				return err
			}
			w.Write(line)
			w.WriteByte('\n')
		}
		return nil
	})
}

// create writes a file. A local one gets its name when it is whole; object stores do so by themselves.
func create(ctx context.Context, path string, write func(*bufio.Writer) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer fs.Close()
	name := path
	if !isURL(path) {
		name += ".part-" + rand.Text()[:8]
	}
	f, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	if err := fill(f, write, cancel); err != nil {
		if rm, ok := fs.(filesystem.Remover); ok && name != path {
			rm.Remove(ctx, name)
		}
		return err
	}
	if name == path {
		return nil
	}
	return filesystem.Rename(ctx, fs, name, path)
}

func fill(f io.WriteCloser, write func(*bufio.Writer) error, cancel func()) error {
	w := bufio.NewWriterSize(f, 256<<10)
	err := write(w)
	if err == nil {
		err = w.Flush() // the writer keeps its first error
	}
	if err != nil {
		cancel() // or an object store would take what there is for all
	}
	return errors.Join(err, f.Close())
}
