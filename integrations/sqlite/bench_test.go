//go:build unix

package komoneysqlite

import (
	"database/sql/driver"
	"regexp"
	"syscall"
	"testing"
	"time"

	"modernc.org/sqlite"
)

// SQLite has no regular expressions of its own: the operator REGEXP calls a function that a program
// registers. This is the one that users of this driver write.
func init() {
	compiled := make(map[string]*regexp.Regexp)
	sqlite.MustRegisterDeterministicScalarFunction("regexp", 2,
		func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
			pattern, _ := args[0].(string)
			text, ok := args[1].(string)
			if !ok {
				return nil, nil
			}
			re := compiled[pattern]
			if re == nil {
				re = regexp.MustCompile(pattern)
				compiled[pattern] = re
			}
			return re.MatchString(text), nil
		})
}

// BenchmarkRows scans the table of 200,000 listings once for each iteration. It counts processor time, which other
// programs disturb less than the time on the clock.
func BenchmarkRows(b *testing.B) {
	db := open(b)
	load(b, db, rows)
	for _, c := range []struct{ name, expr string }{
		{"length", `length(price)`},
		{"LIKE", `price LIKE '%억%만%원'`},
		{"GLOB", `price GLOB '*[0-9]억*만*원'`},
		{"REGEXP", `price REGEXP '^[0-9]+억[0-9,]+만 ?원$'`},
		{"replace_CAST", `CAST(replace(replace(price, ',', ''), '원', '') AS INTEGER)`},
		{"komoney_kind", `komoney_kind(price)`},
		{"komoney_value", `komoney_value(price)`},
		{"komoney_krw", `komoney_krw(price, 'USD=1446.5', 'JPY(100)=950', 'EUR=1560', 'CNY=199')`},
		{"body_LIKE", `body LIKE '%억%만%원%'`},
		{"body_REGEXP", `body REGEXP '[0-9]+억[0-9,]+만 ?원'`},
		{"body_komoney_find", `komoney_find(body)`},
	} {
		b.Run(c.name, func(b *testing.B) {
			start := processorTime(b)
			for b.Loop() {
				var n int
				if err := db.QueryRow("SELECT count(" + c.expr + ") FROM listings").Scan(&n); err != nil {
					b.Fatal(err)
				}
			}
			spent := processorTime(b) - start
			b.ReportMetric(float64(rows)*float64(b.N)/spent.Seconds(), "rows/cpu-s")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// processorTime returns what this process has used, with all of its threads.
func processorTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
