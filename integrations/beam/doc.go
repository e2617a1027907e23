// Package komoneybeam finds the amounts of files in an Apache Beam pipeline, and adds them up.
//
//	lines := komoneybeam.ReadLines(s, komoneybeam.ReadOptions{}, "news/*.jsonl")
//	records, dead := komoneybeam.ParseRecords(s, lines, komoneybeam.Format{})
//	matches := komoneybeam.Find(s, records, komoney.Parser{})
//	totals := komoneybeam.Sum(s, matches)
//	komoneybeam.WriteTotals(s, "totals.jsonl", totals)
//	komoneybeam.WriteDead(s, "dead.jsonl", 1, dead)
//
// Each step is a transform of its own: records from elsewhere go straight into [Find], and matches wherever
// they are wanted. All types and functions are registered, so the steps run on every portable runner.
//
// Every line is a blank one, a record or a dead letter, and exactly one of them, however a runner splits the
// files. Sums are exact, of any size, and do not depend on the order in which they are added.
package komoneybeam
