package komoney

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func TestScratchRT(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	fails := map[string]int{}
	for i := 0; i < 200000; i++ {
		d := scratchDecimal(r)
		for s := range styles {
			st := Style(s)
			text := d.Korean(st)
			a, err := Parse(text)
			if st.String()[:4] == "hanj" && d.exp < 0 || d.Magnitude() >= 20 {
				continue
			}
			if err != nil || a.IsRange || a.Low != d {
				k := st.String()
				fails[k]++
				if fails[k] < 8 {
					fmt.Println(k, d, text, a, err)
				}
			}
		}
	}
	fmt.Println(fails)
}

func scratchDecimal(r *rand.Rand) Decimal {
	var d Decimal
	switch r.IntN(3) {
	case 0:
		d = DecimalFromInt(r.Int64N(1 << r.IntN(63)))
	case 1:
		for range 1 + r.IntN(5) {
			e, ok := DecimalFromInt(r.Int64N(10000)).mulPow10(r.IntN(16))
			if x, ok2 := d.add(e); ok && ok2 {
				d = x
			}
		}
	case 2:
		for range 1 + r.IntN(3) {
			e, ok := DecimalFromInt(r.Int64N(1000)).mulPow10(r.IntN(18) - 6)
			if x, ok2 := d.add(e); ok && ok2 {
				d = x
			}
		}
	}
	if r.IntN(8) == 0 {
		d = d.Neg()
	}
	return d
}
