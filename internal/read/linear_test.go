package read

import (
	"strings"
	"testing"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/scan"
)

// hostile are pieces of texts that tempt a reader to look far and often.
var hostile = []string{
	"1", "9,", "1,", "1,000,", "<1>점 ", "통화 호주돈: 1,200 ", "<b>1</b>원 ", "1.000,5", "1'", "1’000", "1.", "1-", "1~", "3~", "1/", "1:", "1억", "만", "만 ", "일", "천", "천만", "일이", "하나", "약 ", "약약약",
	"최대 ", "수", "몇", "여", "1e9", "a1", "$", "USD", "(", "(1", "월 1", "1/", "500/4", "1에 ", "1→", "보증금(", "△", "△1", "1대", "3억5조", "1조1억1만", "1원에서 ", "1과 ", "을 넘", "대",
	"1'", "1’000", "6.000~", "1.000.000만", "2,3만", "**1", "123 ", "6.25 남북", "공일공 ", "3분의 ", "5달러 20", "전세 2억5천 ", "제1조", "110·", "1억 ", "수억 ", "100 파운드 ", "3조 ", " ", "ᄀ", "ᄀ\u1161", "１", "\u3000", "三萬", "\xff1", "a\xff0",
}

// TestFindLinear counts the steps of such texts: numeral words read and places looked at for cues. They stay
// below so many a byte, whatever the length.
func TestFindLinear(t *testing.T) {
	const most = 64 // a window on either side of an amount, and its numerals
	for _, unit := range hostile {
		for _, size := range []int{4 << 10, 64 << 10} {
			text := strings.Repeat(unit, size/len(unit))
			for _, name := range append(domain.Names(), "") {
				d := domain.Named(name) // none for no name
				p := amount.Options{Domain: d}
				var walk scan.Scanner
				var m amount.Match
				var r Reader
				r.Usual, r.P = p.Usual(), p
				walk.Reset(text, &r.P)
				r.Set(text)
				ok := false
				for i := walk.From(0, ok); i < len(text); i = walk.From(i, ok) {
					r.Steps++
					i, ok = r.match(i, &m)
				}
				if per := r.Steps / len(text); per > most {
					t.Errorf("%q: %d steps a byte at %d bytes, %v", unit, per, len(text), d)
				}
			}
		}
	}
}

// BenchmarkHostile reads such texts; the time a byte stays near that of news.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range hostile {
		text := strings.Repeat(unit, 1<<18/len(unit))
		b.Run(strings.ReplaceAll(unit, " ", "_"), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Find(amount.Options{}, text, func(amount.Match) bool { return true })
			}
		})
	}
}
