package komoneybeam

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/integrations/beam/internal/local"
)

func TestMain(m *testing.M) {
	beam.Init()
	slog.SetDefault(slog.New(slog.DiscardHandler))
	if err := local.Start(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(m.Run())
}

// run runs a pipeline on Prism.
func run(p *Pipeline) (Counts, error) {
	pipeline, s := beam.NewPipelineWithRoot()
	p.Build(s)
	result, err := beam.Run(context.Background(), "prism", pipeline)
	if err != nil {
		return Counts{}, err
	}
	return CountsOf(result), nil
}

// sum is what is expected of a total, added up without this package.
type sum struct {
	count, ranges, bounds, approx, implied int64
	low, high                              *big.Rat
}

// expected is what a plain loop over the generated lines finds.
type expected struct {
	counts  Counts
	totals  map[string]*sum
	matches map[string]int // JSON
	dead    map[string]int // file, reason and line
}

// expect uses neither Beam nor this package, but for the names of reasons and counts.
func expect(t *testing.T, c *corpus, day string) *expected {
	e := &expected{totals: make(map[string]*sum), matches: make(map[string]int), dead: make(map[string]int)}
	for path, lines := range c.lines {
		for _, l := range lines {
			e.counts.Lines++
			switch {
			case l.bad != "":
				e.counts.Dead++
				e.dead[path+" "+string(l.bad)+" "+l.text]++
				continue
			case strings.TrimSpace(l.text) == "":
				e.counts.Blank++
				continue
			}
			e.counts.Records++
			var o struct{ ID, Date, Text string }
			o.Text = l.text
			if strings.Contains(path, ".jsonl") {
				var v struct {
					ID         json.RawMessage
					Date, Text string
				}
				if err := json.Unmarshal([]byte(strings.TrimPrefix(l.text, "\uFEFF")), &v); err != nil {
					t.Fatalf("%s: %v", l.text, err)
				}
				o.ID, o.Date, o.Text = string(v.ID), v.Date, v.Text
			}
			if o.Date == "" {
				o.Date = day
			}
			o.Date, _, _ = strings.Cut(o.Date, "T")
			for m := range komoney.Find(o.Text) {
				e.add(path, o.ID, o.Date, &m)
			}
		}
	}
	return e
}

func (e *expected) add(path, id, day string, m *komoney.Match) {
	e.counts.Matches++
	found, _ := m.MarshalJSON()
	e.matches[path+" "+id+" "+day+" "+string(found)]++
	key := strings.Join([]string{day, m.Kind.String(), m.Currency.Code(), m.Unit}, " ")
	behind := big.NewRat(1, 1)
	if !m.Denominator.IsZero() {
		key += " /" + m.Denominator.String()
		behind.Inv(m.Denominator.Rat())
	}
	s := e.totals[key]
	if s == nil {
		s = &sum{low: new(big.Rat), high: new(big.Rat)}
		e.totals[key] = s
	}
	s.count++
	for _, f := range []struct {
		set bool
		n   *int64
	}{{m.IsRange, &s.ranges}, {m.Bound != komoney.NoBound, &s.bounds}, {m.Approx, &s.approx}, {m.Implied, &s.implied}} {
		if f.set {
			*f.n++
		}
	}
	s.low.Add(s.low, new(big.Rat).Mul(m.Low.Rat(), behind))
	s.high.Add(s.high, new(big.Rat).Mul(m.High.Rat(), behind))
}

// readLines returns the lines of the files that a pattern matches.
func readLines(t *testing.T, pattern string) (lines []string) {
	t.Helper()
	paths, _ := filepath.Glob(pattern)
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for l := range strings.Lines(string(b)) {
			lines = append(lines, strings.TrimSuffix(l, "\n"))
		}
	}
	return lines
}

func readTotals(t *testing.T, path string) map[string]*sum {
	t.Helper()
	totals := make(map[string]*sum)
	var order []string
	for _, l := range readLines(t, path) {
		var o struct {
			Day, Kind, Currency, Unit, Low, High   string
			Count, Ranges, Bounds, Approx, Implied int64
		}
		dec := json.NewDecoder(strings.NewReader(l))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&o); err != nil {
			t.Fatalf("%s: %v", l, err)
		}
		key := strings.Join([]string{o.Day, o.Kind, o.Currency, o.Unit}, " ")
		if _, denominator, ok := strings.Cut(o.Low, "/"); ok {
			key += " /" + denominator
		}
		if totals[key] != nil {
			t.Fatalf("two totals of %s", key)
		}
		order = append(order, o.Day)
		s := &sum{o.Count, o.Ranges, o.Bounds, o.Approx, o.Implied, new(big.Rat), new(big.Rat)}
		if _, ok := s.low.SetString(o.Low); !ok {
			t.Fatalf("low %q", o.Low)
		}
		if _, ok := s.high.SetString(o.High); !ok {
			t.Fatalf("high %q", o.High)
		}
		totals[key] = s
	}
	if !slices.IsSorted(order) {
		t.Errorf("totals are not in order: %q", order)
	}
	return totals
}

// Whatever the blocks, the outputs are those of a plain loop over the lines.
func TestPipeline(t *testing.T) {
	for _, c := range []struct {
		block  int64
		shards int
		day    string
	}{
		{0, 1, ""},
		{1000, 3, "2024-12-31"}, // splits within most lines
		{100_000, 1, ""},
	} {
		t.Run(fmt.Sprint(c.block), func(t *testing.T) {
			files := generate(t, uint64(c.block))
			out := t.TempDir()
			p := &Pipeline{
				// The second pattern names files that the first one has, too.
				Inputs:  []string{files.dir + "/*", files.dir + "/./big.*"},
				Read:    ReadOptions{MaxLine: maxLine, Block: c.block},
				Format:  Format{Day: c.day},
				Totals:  filepath.Join(out, "totals.jsonl"),
				Dead:    filepath.Join(out, "dead.jsonl"),
				Matches: filepath.Join(out, "matches.jsonl"),
				Shards:  c.shards,
			}
			counts, err := run(p)
			if err != nil {
				t.Fatal(err)
			}
			want := expect(t, files, c.day)
			if counts != want.counts {
				t.Errorf("counts are %+v, want %+v", counts, want.counts)
			}
			if want.counts.Dead < 100 || want.counts.Matches < 5000 || want.counts.Blank < 10 {
				t.Errorf("poor files: %+v", want.counts)
			}
			checkTotals(t, readTotals(t, p.Totals), want.totals)
			checkDead(t, readLines(t, p.Dead+"*"), want.dead)
			checkMatches(t, readLines(t, p.Matches+"*"), want.matches)
			if all, _ := filepath.Glob(out + "/*"); len(all) != 1+2*c.shards {
				t.Errorf("outputs are %q", all)
			}
		})
	}
}

func checkTotals(t *testing.T, got, want map[string]*sum) {
	t.Helper()
	if g, w := slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)); !slices.Equal(g, w) {
		t.Fatalf("totals of\n%q, want\n%q", g, w)
	}
	big := 0
	for key, w := range want {
		g := got[key]
		if g.count != w.count || g.ranges != w.ranges || g.bounds != w.bounds || g.approx != w.approx || g.implied != w.implied {
			t.Errorf("%s: %+v, want %+v", key, g, w)
		}
		if g.low.Cmp(w.low) != 0 || g.high.Cmp(w.high) != 0 {
			t.Errorf("%s: %s to %s, want %s to %s", key, g.low, g.high, w.low, w.high)
		}
		if _, ok := decimal.FromRat(w.low); !ok && w.low.Denom().IsInt64() && strings.Contains(key, "KRW") {
			big++
		}
	}
	if big == 0 {
		t.Error("no sum is beyond a Decimal")
	}
}

func checkDead(t *testing.T, lines []string, want map[string]int) {
	t.Helper()
	files := make(map[string][]byte)
	got := make(map[string]int)
	for _, l := range lines {
		var o struct {
			File, Detail string
			Offset, Size int64
			Reason       Reason
			Truncated    bool
			Raw          *string
			RawBase64    string `json:"raw_base64"`
		}
		dec := json.NewDecoder(strings.NewReader(l))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&o); err != nil || o.Detail == "" {
			t.Fatalf("%s: %v", l, err)
		}
		raw := ""
		if o.Raw != nil {
			raw = *o.Raw
		} else {
			b, err := base64.StdEncoding.DecodeString(o.RawBase64)
			if err != nil || len(b) == 0 {
				t.Fatalf("%s: %v", l, err)
			}
			raw = string(b)
		}
		if files[o.File] == nil {
			files[o.File] = readFile(t, o.File)
		}
		// The place leads to the whole line.
		whole := string(files[o.File][o.Offset : o.Offset+o.Size])
		if o.Truncated != (o.Reason == Oversize) || !o.Truncated && raw != whole || !strings.HasPrefix(whole, raw) {
			t.Errorf("%s: stands for %q", l, whole)
		}
		got[o.File+" "+string(o.Reason)+" "+whole]++
	}
	compare(t, "dead letters", got, want)
}

func checkMatches(t *testing.T, lines []string, want map[string]int) {
	t.Helper()
	got := make(map[string]int)
	for _, l := range lines {
		var o struct {
			File, Day string
			ID        json.RawMessage
		}
		if err := json.Unmarshal([]byte(l), &o); err != nil {
			t.Fatalf("%s: %v", l, err)
		}
		_, fields, _ := strings.Cut(l, `,"start":`)
		got[o.File+" "+string(o.ID)+" "+o.Day+` {"start":`+fields]++
	}
	compare(t, "matches", got, want)
}

func compare(t *testing.T, what string, got, want map[string]int) {
	t.Helper()
	wrong := 0
	for _, key := range slices.Concat(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got))) {
		if got[key] != want[key] {
			if wrong++; wrong <= 5 {
				t.Errorf("%s: %d times, want %d: %.300s", what, got[key], want[key], key)
			}
		}
	}
	if wrong > 5 {
		t.Errorf("%s: %d more", what, wrong-5)
	}
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := decompressed(t, path, bufio.NewReader(f))
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Custom currencies and names of fields, kinds and the other options come through to the workers.
func TestOptions(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.log")
	text := `{"key":"a","body":"3코인과 2억5천원, 50%","when":"2025-02-05 10:00","date":"-"}` + "\n" + `{"body":"4코인"}`
	if err := os.WriteFile(in, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	coin, err := komoney.NewCurrency("COIN")
	if err != nil {
		t.Fatal(err)
	}
	p := &Pipeline{
		Inputs: []string{in},
		Format: Format{Syntax: JSONLines, ID: "key", Text: "body", Date: "when"},
		Parser: komoney.Parser{
			Kinds: komoney.KindsOf(komoney.KindMoney), Names: map[string]komoney.Currency{"코인": coin}, PlainTail: true,
		},
		Totals:  filepath.Join(dir, "totals"),
		Dead:    filepath.Join(dir, "dead"),
		Matches: filepath.Join(dir, "matches"),
	}
	if _, err := run(p); err != nil {
		t.Fatal(err)
	}
	want := []string{
		`{"kind":"money","currency":"COIN","count":1,"low":"4","high":"4","ranges":0,"bounds":0,"approx":0,"implied":0}`,
		`{"day":"2025-02-05","kind":"money","currency":"COIN","count":1,"low":"3","high":"3","ranges":0,"bounds":0,"approx":0,"implied":0}`,
		`{"day":"2025-02-05","kind":"money","currency":"KRW","count":1,"low":"200005000","high":"200005000","ranges":0,"bounds":0,"approx":0,"implied":0}`,
	}
	if got := readLines(t, p.Totals); !slices.Equal(got, want) {
		t.Errorf("totals are\n%s", strings.Join(got, "\n"))
	}
	if got := readLines(t, p.Dead); len(got) > 0 {
		t.Errorf("dead letters %q", got)
	}
	if _, err := os.Stat(p.Dead); err != nil {
		t.Error(err)
	}
	first := `{"file":"` + in + `","offset":0,"id":"a","day":"2025-02-05","start":0,"end":7,"text":"3코인","kind":"money","value":"3","currency":"COIN"}`
	if got := readLines(t, p.Matches); !slices.Contains(got, first) {
		t.Errorf("matches are\n%s", strings.Join(got, "\n"))
	}
}

// What cannot be read fails the pipeline, and an older output is not mistaken for a new one.
func TestFailures(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "45에 팔아요\n")
	write("broken.gz", "3원, 압축하지 않은 글이다.\n")
	write("totals.jsonl", "old\n")
	for _, c := range []struct{ input, want string }{
		{"none*", `no file matches`},
		{"broken.gz", "gzip"},
		{"*.jsonl", "which this pipeline writes"},
	} {
		p := &Pipeline{
			Inputs: []string{filepath.Join(dir, "a.txt"), filepath.Join(dir, c.input)},
			Totals: filepath.Join(dir, "totals.jsonl"),
			Dead:   filepath.Join(dir, "dead.jsonl"),
		}
		if _, err := run(p); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.input, err, c.want)
		}
	}
	own, err := komoney.ParseDomain("like\tmarket\nlabel\tprice\t입찰가\n") // bids
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		domain komoney.Domain
		name   string
		want   string
	}{{own, "", "FindIn takes the text"}, {komoney.Domain{}, "boats", "the domains are"}, {komoney.Domain{}, "like\tboats", "domain"}} {
		p := &Pipeline{
			Inputs: []string{filepath.Join(dir, "a.txt")}, Parser: komoney.Parser{Domain: c.domain}, Domain: c.name,
			Totals: filepath.Join(dir, "totals.jsonl"), Dead: filepath.Join(dir, "dead.jsonl"),
		}
		if _, err := run(p); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.name, err, c.want)
		}
	}
	if left, _ := filepath.Glob(dir + "/*.part-*"); len(left) > 0 {
		t.Errorf("left over: %q", left)
	}
	market, err := komoney.NamedDomain("market")
	if err != nil {
		t.Fatal(err)
	}
	p := &Pipeline{
		Parser: komoney.Parser{Domain: market},
		Inputs: []string{filepath.Join(dir, "a.txt")},
		Totals: filepath.Join(dir, "totals.jsonl"),
		Dead:   filepath.Join(dir, "dead.jsonl"),
	}
	if _, err := run(p); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(p.Totals); !bytes.Contains(b, []byte(`"low":"450000"`)) {
		t.Errorf("totals are %s", b)
	}
}
