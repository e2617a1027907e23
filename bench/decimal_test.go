package bench

import (
	"flag"
	"fmt"
	"os"
	"testing"
	"text/tabwriter"

	govalues "github.com/govalues/decimal"
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/quagmt/udecimal"
)

var ratios = flag.Bool("ratios", false, "run the decimal operations and print komoney's time over that of the others")

// An operation on one pair of numbers, once for each library.
// A nil function is a number that the library cannot hold.
type operation struct {
	name                       string
	komoney, udecimal, govalue func(b *testing.B)
}

var (
	sinkBytes  [128]byte
	sinkString string
	sinkInt    int
	sinkK      komoney.Decimal
	sinkU      udecimal.Decimal
	sinkG      govalues.Decimal
)

func check(b *testing.B, err error) {
	if err != nil {
		b.Fatal(err)
	}
}

// Unary operations.
func unary(x string) []operation {
	k := decimal.MustParse(x)
	ops := []operation{
		{"Parse/" + x,
			func(b *testing.B) {
				for b.Loop() {
					d, err := decimal.Parse(x)
					check(b, err)
					sinkK = d
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					d, err := udecimal.Parse(x)
					check(b, err)
					sinkU = d
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					d, err := govalues.Parse(x)
					check(b, err)
					sinkG = d
				}
			},
		},
		{"Append/" + x,
			func(b *testing.B) {
				for b.Loop() {
					sinkInt = len(k.AppendTo(sinkBytes[:0]))
				}
			},
			func(b *testing.B) {
				u := udecimal.MustParse(x)
				for b.Loop() {
					t, err := u.AppendText(sinkBytes[:0])
					check(b, err)
					sinkInt = len(t)
				}
			},
			func(b *testing.B) {
				g := govalues.MustParse(x)
				for b.Loop() {
					t, err := g.AppendText(sinkBytes[:0])
					check(b, err)
					sinkInt = len(t)
				}
			},
		},
		{"String/" + x,
			func(b *testing.B) {
				for b.Loop() {
					sinkString = k.String()
				}
			},
			func(b *testing.B) {
				u := udecimal.MustParse(x)
				for b.Loop() {
					sinkString = u.String()
				}
			},
			func(b *testing.B) {
				g := govalues.MustParse(x)
				for b.Loop() {
					sinkString = g.String()
				}
			},
		},
	}
	return dropLong(ops, x)
}

// Binary operations.
func binary(x, y string) []operation {
	k, l := decimal.MustParse(x), decimal.MustParse(y)
	u, v := udecimal.MustParse(x), udecimal.MustParse(y)
	g, _ := govalues.Parse(x)
	h, _ := govalues.Parse(y)
	args := x + "," + y
	ops := []operation{
		{"Add/" + args,
			func(b *testing.B) {
				for b.Loop() {
					d, err := k.Add(l)
					check(b, err)
					sinkK = d
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					sinkU = u.Add(v)
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					d, err := g.Add(h)
					check(b, err)
					sinkG = d
				}
			},
		},
		{"Mul/" + args,
			func(b *testing.B) {
				for b.Loop() {
					d, err := k.Mul(l)
					check(b, err)
					sinkK = d
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					sinkU = u.Mul(v)
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					d, err := g.Mul(h)
					check(b, err)
					sinkG = d
				}
			},
		},
		{"Cmp/" + args,
			func(b *testing.B) {
				for b.Loop() {
					sinkInt = k.Cmp(l)
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					sinkInt = u.Cmp(v)
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					sinkInt = g.Cmp(h)
				}
			},
		},
		{"Quo2/" + args, // to hundredths; udecimal and govalues divide to 19 digits, then round
			func(b *testing.B) {
				for b.Loop() {
					d, err := k.Quo(l, -2, decimal.HalfEven)
					check(b, err)
					sinkK = d
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					d, err := u.Div(v)
					check(b, err)
					sinkU = d.RoundBank(2)
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					d, err := g.Quo(h)
					check(b, err)
					sinkG = d.Round(2)
				}
			},
		},
		{"Round1/" + x,
			func(b *testing.B) {
				for b.Loop() {
					sinkK = k.Round(-1, decimal.HalfEven)
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					sinkU = u.RoundBank(1)
				}
			},
			func(b *testing.B) {
				for b.Loop() {
					sinkG = g.Round(1)
				}
			},
		},
	}
	return dropLong(ops, x, y)
}

// dropLong takes out govalues where it cannot hold a number exactly.
func dropLong(ops []operation, numbers ...string) []operation {
	for _, n := range numbers {
		if g, err := govalues.Parse(n); err != nil || g.String() != n {
			for i := range ops {
				ops[i].govalue = nil
			}
		}
	}
	return ops
}

func operations() []operation {
	var ops []operation
	for _, x := range []string{"5", "1446.5", "7812000000", "1234567890.1234", "58000000000000", "1234567890123456789", "1234567890123456789012.34"} {
		ops = append(ops, unary(x)...)
	}
	for _, p := range [][2]string{
		{"1234567890.1234", "1446.5678"}, // one scale
		{"1234567890.1234", "1446.5"},    // two scales
		{"58000000000000", "1446.5"},
		{"7812000000", "3400"},
		{"123456789012345678901.2345", "1446.57"}, // two words
	} {
		ops = append(ops, binary(p[0], p[1])...)
	}
	return ops
}

func BenchmarkDecimal(b *testing.B) {
	for _, op := range operations() {
		run := func(lib string, f func(*testing.B)) {
			if f != nil {
				b.Run(op.name+"/"+lib, func(b *testing.B) { b.ReportAllocs(); f(b) })
			}
		}
		run("komoney", op.komoney)
		run("udecimal", op.udecimal)
		run("govalues", op.govalue)
	}
}

// TestRatios prints the best of several rounds in which the libraries take turns,
// so that a noisy machine is noisy for all of them.
func TestRatios(t *testing.T) {
	if !*ratios {
		t.Skip("only with -ratios")
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "operation\tkomoney\tudecimal\tgovalues\tkomoney/udecimal\tkomoney/govalues\tallocs\t")
	for _, op := range operations() {
		libs := []func(*testing.B){op.komoney, op.udecimal, op.govalue}
		var best [3]float64
		var allocs [3]int64
		for range 15 {
			for i, f := range libs {
				if f == nil {
					continue
				}
				r := testing.Benchmark(f)
				if ns := float64(r.T.Nanoseconds()) / float64(r.N); best[i] == 0 || ns < best[i] {
					best[i] = ns
				}
				allocs[i] = r.AllocsPerOp()
			}
		}
		fmt.Fprintf(w, "%s\t%.1f ns\t%s\t%s\t%s\t%s\t%v\t\n", op.name, best[0],
			number(best[1], " ns"), number(best[2], " ns"), number(best[0]/best[1], ""), number(best[0]/best[2], ""), allocs)
	}
	w.Flush()
}

// number formats what is known.
func number(f float64, unit string) string {
	if f == 0 || f > 1e9 {
		return "–"
	}
	return fmt.Sprintf("%.2f%s", f, unit)
}
