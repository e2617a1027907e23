//go:build unix

package komoneyduckdb

import (
	"syscall"
	"testing"
	"time"
)

// BenchmarkRows scans the table of 200,000 listings once for each iteration, with all of DuckDB's threads. It counts
// processor time, which other programs disturb less than the time on the clock.
func BenchmarkRows(b *testing.B) {
	db := open(b, Options{})
	load(b, db, rows)
	for _, c := range []struct{ name, expr string }{
		{"length", `sum(length(price))`},
		{"LIKE", `count(*) FILTER (price LIKE '%억%만%원')`},
		{"regexp_matches", `count(*) FILTER (regexp_matches(price, '^[0-9]+억[0-9,]+만 ?원$'))`},
		{"regexp_extract", `count(nullif(regexp_extract(price, '^([0-9]+)억([0-9,]+)만 ?원$', 1), ''))`},
		{"regexp_replace_CAST", `count(TRY_CAST(regexp_replace(price, '[,원]', '', 'g') AS BIGINT))`},
		{"komoney_kind", `count(komoney_kind(price))`},
		{"komoney_value", `count(komoney_value(price))`},
		{"komoney_decimal", `count(komoney_decimal(price))`},
		{"komoney_krw", `count(komoney_krw(price, 'USD=1446.5', 'JPY(100)=950', 'EUR=1560', 'CNY=199'))`},
		{"body_LIKE", `count(*) FILTER (body LIKE '%억%만%원%')`},
		{"body_regexp_extract_all", `sum(len(regexp_extract_all(body, '[0-9]+억[0-9,]+만 ?원')))`},
		{"body_komoney_find_json", `count(komoney_find_json(body))`},
		{"body_komoney_find", `sum(len(komoney_find(body)))`},
	} {
		b.Run(c.name, func(b *testing.B) {
			start := processorTime(b)
			for b.Loop() {
				var n any
				if err := db.QueryRow("SELECT " + c.expr + " FROM listings").Scan(&n); err != nil {
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
