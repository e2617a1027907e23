package komoneybeam

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// unit is the number of records of the smallest file.
const unit = 25_000

// BenchmarkSize runs the pipeline over files of one to eight units, and beside each a komoney find that
// writes its matches to nowhere. With -cpu 1,2 both have one and two workers. x-find is the ratio, x-unit the
// time of a unit over that in the smallest file.
func BenchmarkSize(b *testing.B) {
	dir := b.TempDir()
	find := filepath.Join(dir, "komoney")
	build := exec.Command("go", "build", "-o", find, "./cmd/komoney")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	first := make(map[int]time.Duration) // by workers
	for _, size := range []int{1, 2, 4, 8} {
		in := filepath.Join(dir, fmt.Sprintf("%d.jsonl", size))
		if _, err := os.Stat(in); err != nil {
			writeRecords(b, in, size*unit)
		}
		info, err := os.Stat(in)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("%dx", size), func(b *testing.B) {
			workers := fmt.Sprint(runtime.GOMAXPROCS(0))
			var own, other time.Duration
			for b.Loop() {
				start := time.Now()
				p := &Pipeline{
					Inputs: []string{in},
					Read:   ReadOptions{Block: 512 << 10},
					Totals: filepath.Join(dir, "totals.jsonl"),
					Dead:   filepath.Join(dir, "dead.jsonl"),
				}
				if _, err := run(p); err != nil {
					b.Fatal(err)
				}
				own += time.Since(start)
				start = time.Now()
				cmd := exec.Command(find, "find", "-jsonl", "-j", workers, in)
				cmd.Env = append(os.Environ(), "GOMAXPROCS="+workers)
				cmd.Stdout = io.Discard
				if err := cmd.Run(); err != nil {
					b.Fatal(err)
				}
				other += time.Since(start)
			}
			procs := runtime.GOMAXPROCS(0)
			if size == 1 {
				first[procs] = own / time.Duration(b.N)
			}
			b.ReportMetric(float64(own)/float64(other), "x-find")
			b.ReportMetric(float64(own)/float64(b.N)/float64(size)/float64(first[procs]), "x-unit")
			b.ReportMetric(float64(own.Milliseconds())/float64(b.N), "ms")
			b.ReportMetric(float64(info.Size())*float64(b.N)/own.Seconds()/1e6, "MB/s")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// plain returns a sentence without numbers that nobody writes: sums of them take another path.
func plain(r *rand.Rand) string {
	for {
		if s := sentence(r); s != "" && !strings.Contains(s, "무량대수") {
			return s
		}
	}
}

// writeRecords writes good records, as many days as a quarter has.
func writeRecords(b *testing.B, path string, n int) {
	r := rand.New(rand.NewPCG(3, 4))
	var text strings.Builder
	for id := range n {
		fmt.Fprintf(&text, `{"id":%d,"date":"2025-%02d-%02d","text":%q}`+"\n", id, 1+r.IntN(3), 1+r.IntN(28),
			strings.ReplaceAll(plain(r)+" "+plain(r)+" "+plain(r), `\`, ""))
	}
	if err := os.WriteFile(path, []byte(text.String()), 0o666); err != nil {
		b.Fatal(err)
	}
}
