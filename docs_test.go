package komoney_test

import (
	"bytes"
	"errors"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/komoney/komoney"
)

// docExample is an example in the documents: `3만원` → `money 30000 KRW`, with brackets around the spans
// of a text, with a domain and a colon before it where it has one, "nothing" for none, and "error `scale order` at 5" for what Parse refuses. A table has | for →.
// Of several texts before the arrow each reads so.
var docExample = regexp.MustCompile("((?:`[^`]+`(?:, | and ))*`[^`]+`) (?:→|\\|) (?:(nothing)|error `([^`]+)` at ([0-9]+)|(`[a-z_]+ -?[0-9][^`]*`(?:, `[^`]+`)*))")

// TestDocs runs the examples of the documents, and wants every arrow behind a text to be one.
func TestDocs(t *testing.T) {
	for file, least := range map[string]int{"README.md": 30, "docs/language.md": 600} {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		n, end := 0, 0
		for _, at := range docExample.FindAllSubmatchIndex(b, -1) {
			if i := bytes.Index(b[end:at[0]], []byte("` →")); i >= 0 {
				t.Errorf("%s: no example: %s", file, b[end+i:at[0]])
			}
			end = at[1]
			part := func(k int) string { return string(b[max(at[2*k], 0):max(at[2*k+1], 0)]) }
			x := docReading{nothing: part(2) != "", code: part(3), at: part(4), dumps: strings.Split(strings.Trim(part(5), "`"), "`, `")}
			for _, in := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(part(1), -1) {
				n++
				x.check(t, file, in[1])
			}
		}
		if i := bytes.Index(b[end:], []byte("` →")); i >= 0 {
			t.Errorf("%s: no example: %s", file, b[end+i:])
		}
		if n < least {
			t.Errorf("%s: %d examples, want %d", file, n, least)
		}
	}
}

// docReading is what a document says that a text is read as.
type docReading struct {
	nothing  bool
	code, at string // of the error of Parse
	dumps    []string
}

func (x docReading) check(t *testing.T, file, in string) {
	t.Helper()
	if field, ok := strings.CutPrefix(in, "Price: "); ok {
		want := x.dumps[0]
		if x.code != "" {
			want = "error " + x.code + " at " + x.at
		}
		if got := priceOf(komoney.Parser{}, field); got != want {
			t.Errorf("%s: %s: %s, want %s", file, in, got, want)
		}
		return
	}
	name, text, _ := strings.Cut(in, ": ")
	d, err := komoney.NamedDomain(name)
	switch {
	case err == nil && text != "":
		var want []string
		for _, span := range regexp.MustCompile(`\[([^]]*)\]`).FindAllStringSubmatch(text, -1) {
			want = append(want, span[1]+" = "+x.dumps[min(len(want), len(x.dumps)-1)])
		}
		text = strings.NewReplacer("[", "", "]", "").Replace(text)
		got := findAll(&komoney.Parser{Domain: d}, 0, text)
		if strings.Trim(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: %s: %s, want %s", file, in, got, want)
		}
	case x.code != "":
		_, err := komoney.Parse(in)
		var e *komoney.Error
		if !errors.As(err, &e) || string(e.Code) != x.code || strconv.Itoa(e.Offset) != x.at {
			t.Errorf("%s: %s: %v, want %s at %s", file, in, err, x.code, x.at)
		}
	case x.nothing:
		checkSentence(t, sentence{marked: in})
	case strings.Contains(in, "["):
		checkSentence(t, sentence{in, x.dumps})
	default:
		if a, err := komoney.Parse(in); err != nil || a.String() != x.dumps[0] {
			t.Errorf("%s: %s: %s, %v, want %s", file, in, a, err, x.dumps[0])
		}
	}
}

// TestPackageDoc reads the accepted forms of the package's documentation.
func TestPackageDoc(t *testing.T) {
	b, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile(`(?m)^//\t(\S.*?)  +([a-z_]+ -?[0-9].*)$`).FindAllStringSubmatch(string(b), -1)
	if len(rows) < 30 {
		t.Errorf("%d rows", len(rows))
	}
	for _, row := range rows {
		for in := range strings.SplitSeq(row[1], " · ") {
			if a, err := komoney.Parse(in); err != nil || a.String() != row[2] {
				t.Errorf("%s: %v, %v, want %s", in, a, err, row[2])
			}
		}
	}
}

// docPlace is where the documents say a rule is to be found: `bracket` in `term.go`.
var docPlace = regexp.MustCompile("`([A-Za-z]+)` in `([a-z_/]+\\.(?:go|tsv))`")

func TestDocsPlaces(t *testing.T) {
	b, err := os.ReadFile("docs/design.md")
	if err != nil {
		t.Fatal(err)
	}
	places := docPlace.FindAllStringSubmatch(string(b), -1)
	if len(places) < 45 {
		t.Errorf("only %d places", len(places))
	}
	for _, x := range places {
		if source, err := os.ReadFile(x[2]); err != nil || !regexp.MustCompile(`\b`+x[1]+`\b`).Match(source) {
			t.Errorf("%s: %v", x[0], err)
		}
	}
}

// inDoc is what a comment or a document may name: a file of Go code, or a test.
var inDoc = regexp.MustCompile(`(?:^|[^\w/*])((?:[a-z_0-9]+/)*[a-z_0-9]+\.go|(?:Test|Fuzz|Benchmark)[A-Z]\w*)\b`)

// TestNamesInDocs wants the files and the tests that comments, tables and documents name to be there.
func TestNamesInDocs(t *testing.T) {
	there := map[string]bool{"doc.go": true, "main.go": true, "data.go": true}
	var texts []string
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (path == "testdata" || path != "." && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case strings.HasSuffix(path, ".go"):
			b, err := os.ReadFile(path)
			for dir := filepath.ToSlash(path); dir != ""; _, dir, _ = strings.Cut(dir, "/") {
				there[dir] = true
			}
			for _, x := range regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark)\w+)`).FindAllSubmatch(b, -1) {
				there[string(x[1])] = true
			}
			texts = append(texts, path)
			return err
		case strings.HasSuffix(path, ".tsv"), strings.HasSuffix(path, ".md"):
			texts = append(texts, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range texts {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			if strings.HasSuffix(path, ".go") {
				_, line, _ = strings.Cut(line, "//")
			} else if strings.HasSuffix(path, ".tsv") && line[0] != '#' {
				continue
			}
			for _, x := range inDoc.FindAllStringSubmatch(line, -1) {
				if !there[x[1]] {
					t.Errorf("%s: there is no %s: %s", path, x[1], line)
				}
			}
		}
	}
}

// TestRooms compares the table of packages in docs/design.md with what they import.
func TestRooms(t *testing.T) {
	const module = "github.com/komoney/komoney"
	b, err := os.ReadFile("docs/design.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rooms, _ := strings.Cut(string(b), "## The rooms")
	rooms, _, _ = strings.Cut(rooms, "No call goes back up")
	knows := map[string][]string{} // of a package, by its last name
	dirs := map[string]string{}
	name := regexp.MustCompile("`([^`]+)`")
	for _, row := range regexp.MustCompile(`(?m)^\| (.*) \| .* \| (.*) \|$`).FindAllStringSubmatch(rooms, -1) {
		if row[2] == "" { // for tests
			continue
		}
		parent, named := "", []string{}
		for _, x := range name.FindAllStringSubmatch(row[1], -1) {
			dir := strings.Replace(x[1], "…", "internal/read", 1)
			if !strings.Contains(dir, "/") {
				dir = path.Join(parent, dir)
			}
			if parent = path.Dir(dir); dir == "komoney" {
				dir = "."
			}
			named = append(named, path.Base(dir))
			dirs[path.Base(dir)] = dir
		}
		for _, pkg := range named {
			knows[pkg] = slices.Clone(named)
			if strings.Contains(row[2], "the root") {
				knows[pkg] = append(knows[pkg], ".")
			}
			for _, x := range name.FindAllStringSubmatch(row[2], -1) {
				knows[pkg] = append(knows[pkg], x[1])
			}
		}
	}
	if len(knows) < 30 {
		t.Errorf("only %d packages", len(knows))
	}
	for pkg, dir := range dirs {
		may := map[string]bool{}
		for next := []string{pkg}; len(next) > 0; next = next[1:] {
			if may[next[0]] {
				continue
			}
			may[next[0]] = true
			if next[0] != "." || pkg == "." { // through the door nobody sees what is behind it
				next = append(next, knows[next[0]]...)
			}
		}
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(files) == 0 {
			t.Errorf("there is no package %s", dir)
		}
		for _, file := range files {
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			for _, spec := range f.Imports {
				imported, ours := strings.CutPrefix(strings.Trim(spec.Path.Value, `"`), module)
				if imported = path.Base(path.Clean("./" + imported)); ours && !strings.HasSuffix(file, "_test.go") && !may[imported] && imported != "decimal" && imported != "fault" {
					t.Errorf("%s knows of %s, which docs/design.md does not say", file, imported)
				}
			}
		}
	}
}

// TestCorpusIsText keeps the tables of this package valid.
func TestCorpusIsText(t *testing.T) {
	for _, text := range corpus(t) {
		if !utf8.ValidString(text) {
			t.Errorf("%q", text)
		}
	}
}
