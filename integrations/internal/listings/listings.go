// Package listings generates prices as people write them, with what they are worth.
//
// The worth is known before a text is made of it, and this package does not use komoney: a sum of it
// is a check on what a database computes from the texts.
package listings

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
)

// Listing is a row.
type Listing struct {
	ID       int
	Price    string
	NoPrice  bool     // Price is NULL
	Value    *big.Rat // nil where there is no single value
	Currency string   // "" where the text is no amount
	Text     string   // a sentence with the price in it
}

// Generate calls yield with n rows, the same ones for the same seed.
func Generate(n int, seed uint64, yield func(Listing) error) error {
	r := rand.New(rand.NewPCG(seed, 1))
	for id := range n {
		l := row(r)
		l.ID = id + 1
		l.Text = sentences[r.IntN(len(sentences))]
		l.Text = strings.ReplaceAll(l.Text, "%", l.Price)
		if err := yield(l); err != nil {
			return err
		}
	}
	return nil
}

var sentences = []string{
	"급매물, 가격은 %. 연락 주세요.",
	"매도인이 부른 값은 %, 지하철역 옆이다.",
	"Price: % (협의 가능)",
}

func row(r *rand.Rand) Listing {
	switch k := r.IntN(20); {
	case k < 8:
		return won(r)
	case k < 13:
		return dollars(r)
	case k < 15:
		return others(r)
	case k == 15:
		low := 1 + r.IntN(8)
		return Listing{Price: fmt.Sprintf("%d~%d억원", low, low+1), Currency: "KRW"} // a range has no single value
	case k == 16:
		return Listing{NoPrice: true}
	case k < 19:
		return Listing{Price: noAmounts[r.IntN(len(noAmounts))]}
	}
	man := int64(1 + r.IntN(9999))
	return Listing{Price: hangul(man) + "만 원", Value: big.NewRat(man*10_000, 1), Currency: "KRW"}
}

var noAmounts = []string{"가격 문의", "전화 주세요", "", "수원 엔진", "2024.1.5", "H800"}

// won returns a price in won, to the 만 (10,000) or to the won, written in one of four ways.
func won(r *rand.Rand) Listing {
	eok, man := int64(r.IntN(300)), int64(1+r.IntN(9999))
	value := eok*100_000_000 + man*10_000
	l := Listing{Currency: "KRW"}
	switch r.IntN(4) {
	case 0:
		l.Price = mixed(eok, comma(man)) + "만원"
	case 1:
		l.Price = mixed(eok, fmt.Sprint(man)) + "만 원"
	case 2:
		value += int64(r.IntN(10_000))
		l.Price = comma(value) + "원"
	case 3:
		tenths := int64(10 + r.IntN(990))
		value = tenths * 10_000_000
		l.Price = fmt.Sprintf("%d.%d억원", tenths/10, tenths%10)
	}
	l.Value = big.NewRat(value, 1)
	return l
}

func mixed(eok int64, man string) string {
	if eok == 0 {
		return man
	}
	return fmt.Sprintf("%d억%s", eok, man)
}

// dollars returns a price in dollars and cents.
func dollars(r *rand.Rand) Listing {
	cents := int64(1 + r.IntN(10_000_000))
	l := Listing{Value: big.NewRat(cents, 100), Currency: "USD"}
	switch r.IntN(4) {
	case 0:
		l.Price = fmt.Sprintf("$%s.%02d", comma(cents/100), cents%100)
	case 1:
		l.Price = fmt.Sprintf("USD %d.%02d", cents/100, cents%100)
	case 2:
		l.Price = fmt.Sprintf("%s달러 %d센트", comma(1+cents/100), 1+cents%99)
		l.Value = big.NewRat((1+cents/100)*100+1+cents%99, 100)
	case 3:
		tenths := int64(1 + r.IntN(999))
		l.Price = fmt.Sprintf("$%d.%d million", tenths/10, tenths%10)
		l.Value = big.NewRat(tenths*100_000, 1)
	}
	return l
}

// others returns a price in yen, euros or yuan.
func others(r *rand.Rand) Listing {
	n := int64(1 + r.IntN(9_999_999))
	switch r.IntN(3) {
	case 0:
		n = 1 + n%9999
		return Listing{Price: fmt.Sprintf("%d만 엔", n), Value: big.NewRat(n*10_000, 1), Currency: "JPY"}
	case 1:
		return Listing{Price: "€" + comma(n), Value: big.NewRat(n, 1), Currency: "EUR"}
	}
	return Listing{Price: comma(n) + "위안", Value: big.NewRat(n, 1), Currency: "CNY"}
}

func comma(n int64) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", comma(n/1000), n%1000)
}

// hangul writes a number below 10000 in words: 3500 is 삼천오백.
func hangul(n int64) string {
	digits := []string{"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"}
	var b strings.Builder
	for _, scale := range []struct {
		value int64
		name  string
	}{{1000, "천"}, {100, "백"}, {10, "십"}, {1, ""}} {
		d := n / scale.value
		n %= scale.value
		if d > 1 || d == 1 && scale.name == "" {
			b.WriteString(digits[d])
		}
		if d > 0 {
			b.WriteString(scale.name)
		}
	}
	return b.String()
}
