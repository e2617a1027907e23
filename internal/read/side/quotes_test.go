package side

import "testing"

func TestMayQuote(t *testing.T) {
	begins := map[byte]bool{}
	for _, m := range quoteMarks {
		begins[m[0][0]], begins[m[1][0]] = true, true
	}
	for c := range 256 {
		if got := mayQuote(byte(c)); got != begins[byte(c)] {
			t.Errorf("mayQuote(%#x) = %t", c, got)
		}
	}
}
