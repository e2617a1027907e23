package komoneybeam

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// Success is the name of the empty file that says that all other files of a folder are whole, and of one run.
const Success = "_SUCCESS"

// Output is a folder that one run writes. A local one is written aside, under a name that begins with its own and
// ".part-", and gets its name when it is whole: whoever looks sees all files of one run, or none, whenever it
// was interrupted. Of an object store, which has no folders to rename, Success is the last file that is written.
type Output struct {
	Dir       string
	overwrite bool
	part      string // where a local one is written
	release   func() // lets go of what says that part is in use
}

// CreateOutput prepares a folder for a run. One that is there and not empty is an error, unless overwrite is set and it is the
// output of an earlier run, which Commit then replaces. What runs that were interrupted have left behind is removed.
func CreateOutput(ctx context.Context, dir string, overwrite bool) (*Output, error) {
	o := &Output{Dir: dir, overwrite: overwrite}
	if isURL(dir) {
		return o, o.prepareStore(ctx)
	}
	o.Dir = filepath.Clean(dir)
	if err := o.check(); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(o.Dir), 0o777); err != nil {
		return nil, outputError(err)
	}
	left, err := filepath.Glob(literal(o.Dir) + ".part-*")
	if err != nil {
		return nil, outputError(err)
	}
	for _, part := range left {
		if _, err := os.Stat(filepath.Join(part, running)); err == nil {
			continue
		}
		if release, ok := hold(part); ok { // nobody writes it any more
			err := os.RemoveAll(part)
			release()
			if err != nil {
				return nil, outputError(err)
			}
		}
	}
	if o.part, err = os.MkdirTemp(filepath.Dir(o.Dir), filepath.Base(o.Dir)+".part-"); err != nil {
		return nil, outputError(err)
	}
	if err := os.Chmod(o.part, 0o777&^umask()); err != nil {
		return nil, errors.Join(outputError(err), os.RemoveAll(o.part))
	}
	var ok bool
	if o.release, ok = hold(o.part); !ok {
		return nil, fmt.Errorf("komoneybeam: another run has removed %s", o.part)
	}
	return o, nil
}

// Path returns where the run writes a file of the folder.
func (o *Output) Path(name string) string {
	if o.part != "" {
		return filepath.Join(o.part, name)
	}
	return Within(o.Dir, name)
}

// running is the name of a file that says that workers elsewhere write the folder.
const running = "_RUNNING"

// Keep leaves the folder to workers that go on when this process ends: later runs do not take it for something left behind.
func (o *Output) Keep() error {
	if o.part == "" {
		return nil
	}
	return outputError(os.WriteFile(filepath.Join(o.part, running), nil, 0o666))
}

// Commit makes the folder what the run has written. It is called when the run has ended without an error.
func (o *Output) Commit(ctx context.Context) error {
	if o.part == "" {
		return o.writeStore(ctx)
	}
	defer o.release()
	if err := os.WriteFile(filepath.Join(o.part, Success), nil, 0o666); err != nil {
		return outputError(err)
	}
	// What came into the folder meanwhile is not this run's to remove.
	if err := o.check(); err != nil {
		return errors.Join(err, os.RemoveAll(o.part))
	}
	os.Remove(o.Dir) // an empty one
	if _, err := os.Lstat(o.Dir); err != nil {
		return outputError(os.Rename(o.part, o.Dir))
	}
	if err := exchange(o.part, o.Dir); err != nil {
		return outputError(err)
	}
	return outputError(os.RemoveAll(o.part)) // which is the older output now
}

// Abandon removes what a run has written that did not come to its end.
func (o *Output) Abandon() {
	if o.part != "" {
		os.RemoveAll(o.part)
		o.release()
	}
}

// check reports what of a local folder may not be replaced.
func (o *Output) check() error {
	entries, err := os.ReadDir(o.Dir)
	if errors.Is(err, os.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return outputError(err)
	}
	for _, e := range entries {
		if !ours(e.Name()) {
			return fmt.Errorf("komoneybeam: %s has other files, such as %s; an output is a folder of its own", o.Dir, e.Name())
		}
	}
	if !o.overwrite {
		return fmt.Errorf("komoneybeam: %s has the output of an earlier run; -overwrite replaces it", o.Dir)
	}
	return nil
}

// ours reports whether a run writes files with the name.
func ours(name string) bool {
	for _, output := range []string{"totals.jsonl", "dead.jsonl", "matches.jsonl"} {
		if writes(output, name) || strings.HasPrefix(name, output+".part-") {
			return true
		}
	}
	return name == Success
}

// prepareStore looks for an earlier output in an object store, and removes it if it may, Success first.
func (o *Output) prepareStore(ctx context.Context) error {
	fs, err := filesystem.New(ctx, o.Dir)
	if err != nil {
		return err
	}
	defer fs.Close()
	found, err := fs.List(ctx, Within(o.Dir, Success))
	if err != nil {
		return outputError(err)
	}
	files, err := fs.List(ctx, Within(o.Dir, "*"))
	if err != nil {
		return outputError(err)
	}
	for _, file := range files {
		if name := path.Base(file); name != Success && ours(name) {
			found = append(found, file)
		}
	}
	if len(found) > 0 && !o.overwrite {
		return fmt.Errorf("komoneybeam: %s has the output of an earlier run; -overwrite replaces it", o.Dir)
	}
	remover, ok := fs.(filesystem.Remover)
	for _, file := range found {
		if !ok {
			return fmt.Errorf("komoneybeam: %s cannot be removed there", file)
		}
		if err := remover.Remove(ctx, file); err != nil {
			return outputError(err)
		}
	}
	return nil
}

func (o *Output) writeStore(ctx context.Context) error {
	fs, err := filesystem.New(ctx, o.Dir)
	if err != nil {
		return err
	}
	defer fs.Close()
	f, err := fs.OpenWrite(ctx, Within(o.Dir, Success))
	if err != nil {
		return outputError(err)
	}
	return outputError(f.Close())
}

// CheckPath reports what is wrong with a path or pattern, before a pipeline begins: a scheme that nothing reads, and
// of an input that there is no such file, or that it is a folder.
func CheckPath(ctx context.Context, pattern string, input bool) error {
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return fmt.Errorf("komoneybeam: %q: there is no file system for it", pattern)
	}
	defer fs.Close()
	if !input {
		return nil
	}
	paths, err := fs.List(ctx, pattern)
	if err != nil {
		return fmt.Errorf("komoneybeam: %q: %w", pattern, err)
	}
	if len(paths) == 0 {
		return noFile(pattern)
	}
	for _, path := range paths {
		if info, err := os.Stat(path); !isURL(path) && err == nil && info.IsDir() {
			return isFolder(path)
		}
	}
	return nil
}

func noFile(pattern string) error { return fmt.Errorf("komoneybeam: no file matches %q", pattern) }

func isFolder(path string) error {
	return fmt.Errorf("komoneybeam: %s is a folder; %s names its files", path, filepath.Join(path, "*"))
}

func outputError(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("komoneybeam: output: %w", err)
}

// Within returns the path of a file in a folder, which may be a URL.
func Within(dir, name string) string {
	if scheme, rest, ok := strings.Cut(dir, "://"); ok {
		return scheme + "://" + path.Join(rest, name)
	}
	return filepath.Join(dir, name)
}

// literal returns a pattern that only the path itself matches.
func literal(path string) string {
	var b strings.Builder
	for _, r := range path {
		if strings.ContainsRune(`*?[\`, r) && filepath.Separator != '\\' {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
