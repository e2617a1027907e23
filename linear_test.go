package komoney

import (
	"strings"
	"testing"
)

// TestFindLinear counts the steps of texts that tempt a reader to look far and often: numeral words read and
// places looked at for cues. They stay below so many a byte, whatever the length.
func TestFindLinear(t *testing.T) {
	const most = 64 // a window on either side of an amount, and its numerals
	for _, unit := range []string{
		"1", "9,", "1,000,", "1.", "1-", "1~", "1/", "1:", "1억", "만", "만 ", "일", "천", "천만", "일이", "하나", "약 ", "약약약",
		"최대 ", "수", "몇", "여", "1e9", "a1", "$", "USD", "(", "(1", "△", "△1", "1대", "3억5조", "1원에서 ", "1과 ", "을 넘", "대",
		"3분의 ", "5달러 20", "전세 2억5천 ", "제1조", "110·", "1억 ", "수억 ", "100 파운드 ", "3조 ",
	} {
		for _, size := range []int{4 << 10, 64 << 10} {
			text := strings.Repeat(unit, size/len(unit))
			var walk scanner
			r := reader{p: &Parser{}}
			walk.reset(text, r.p)
			r.set(text)
			for i := walk.from(0); i < len(text); i = walk.from(i) {
				r.steps++
				_, i, _ = r.match(i)
			}
			if per := r.steps / len(text); per > most {
				t.Errorf("%q: %d steps a byte at %d bytes", unit, per, len(text))
			}
		}
	}
}
