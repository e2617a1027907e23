package komoney_test

import (
	"errors"
	"fmt"

	"github.com/komoney/komoney"
)

// What the price column of a crawler has.
func ExampleParsePrice() {
	for _, field := range []string{"39,000", "정가 39,000원 할인가 29,900원", "39,000원~", "월 29,900원 (36개월)", "3만원(VAT별도)", "무료", "품절"} {
		price, err := komoney.ParsePrice(field)
		if errors.Is(err, komoney.ErrNoPrice) {
			fmt.Println(field, "=", err)
			continue
		}
		fmt.Println(field, "=", price)
	}
	// Output:
	// 39,000 = money 39000 KRW implied
	// 정가 39,000원 할인가 29,900원 = money 29900 KRW
	// 39,000원~ = money 39000 KRW at_least
	// 월 29,900원 (36개월) = money 29900 KRW
	// 3만원(VAT별도) = money 30000 KRW
	// 무료 = money 0 KRW implied
	// 품절 = komoney: parse price "품절": no price: 품절 at byte 0
}

// A shop in dollars.
func ExampleParser_ParsePrice() {
	p := komoney.Parser{Implied: komoney.MustParseCurrency("USD")}
	for _, field := range []string{"39.99", "was 49.99 now 39.99", "from 39.99"} {
		price, err := p.ParsePrice(field)
		fmt.Println(price, err)
	}
	// Output:
	// money 39.99 USD implied <nil>
	// money 39.99 USD implied <nil>
	// money 39.99 USD implied at_least <nil>
}
