//go:build unix

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
	"syscall"
	"testing"
	"time"
)

// unit is the number of records of the smallest file.
const unit = 25_000

// BenchmarkSize runs the pipeline over files of one to eight units, and beside each a komoney find that
// writes its matches to nowhere. Both have one and two workers, GOMAXPROCS. It compares processor time, which
// other programs disturb less: x-find is that of the pipeline over that of komoney find, x-unit that of a unit
// over that in the smallest file. x-wall is the time on the clock over that of one worker.
func BenchmarkSize(b *testing.B) {
	dir := b.TempDir()
	find := filepath.Join(dir, "komoney")
	build := exec.Command("go", "build", "-o", find, "./cmd/komoney")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	first := make(map[int]time.Duration) // processor time by workers
	alone := make(map[int]time.Duration) // time on the clock by size
	for _, size := range []int{1, 2, 4, 8} {
		in := filepath.Join(dir, fmt.Sprintf("%d.jsonl", size))
		if _, err := os.Stat(in); err != nil {
			writeRecords(b, in, size*unit)
		}
		info, err := os.Stat(in)
		if err != nil {
			b.Fatal(err)
		}
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%dx/%d", size, workers), func(b *testing.B) {
				defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(workers))
				var clock, own, other time.Duration
				for b.Loop() {
					start, before := time.Now(), processorTime(b)
					p := &Pipeline{
						Inputs: []string{in},
						Read:   ReadOptions{Block: 512 << 10},
						Totals: filepath.Join(dir, "totals.jsonl"),
						Dead:   filepath.Join(dir, "dead.jsonl"),
					}
					if _, err := run(p); err != nil {
						b.Fatal(err)
					}
					clock += time.Since(start)
					own += processorTime(b) - before
					cmd := exec.Command(find, "find", "-jsonl", "-j", fmt.Sprint(workers), in)
					cmd.Env = append(os.Environ(), "GOMAXPROCS="+fmt.Sprint(workers))
					cmd.Stdout = io.Discard
					if err := cmd.Run(); err != nil {
						b.Fatal(err)
					}
					other += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
				}
				n := time.Duration(b.N)
				if size == 1 {
					first[workers] = own / n
				}
				if workers == 1 {
					alone[size] = clock / n
				}
				b.ReportMetric(float64(own)/float64(other), "x-find")
				b.ReportMetric(float64(own/n)/float64(size)/float64(first[workers]), "x-unit")
				if alone[size] > 0 {
					b.ReportMetric(float64(clock/n)/float64(alone[size]), "x-wall")
				}
				b.ReportMetric(float64(info.Size())*float64(b.N)/own.Seconds()/1e6, "MB/cpu-s")
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}

// processorTime returns what this process has used.
func processorTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
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
