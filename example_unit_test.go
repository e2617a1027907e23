package komoney_test

import (
	"fmt"

	"github.com/komoney/komoney"
)

func ExampleParseUnit() {
	for _, unit := range []string{"백만원", "1,000원", "USD mn", "%", "천명", "별도기준"} {
		fmt.Println(komoney.ParseUnit(unit))
	}
	// Output:
	// money 1000000 KRW <nil>
	// money 1000 KRW <nil>
	// money 1000000 USD <nil>
	// percent 1 % <nil>
	// quantity 1000 명 <nil>
	//  komoney: parse unit "별도기준": unknown unit at byte 0
}

// A number below 백만달러 (millions of dollars), where 달러 is the Canadian one.
func ExampleParser_ParseUnit() {
	p := komoney.Parser{Names: map[string]komoney.Currency{"달러": komoney.MustParseCurrency("CAD")}}
	unit, err := p.ParseUnit("백만달러")
	fmt.Println(unit, err)
	// Output: money 1000000 CAD <nil>
}
