package komoney_test

import (
	"errors"
	"fmt"

	"github.com/komoney/komoney"
)

// A listing of a room: a deposit of five million won, 450,000 a month, and 70,000 for the upkeep.
func ExampleNamedDomain() {
	estate, err := komoney.NamedDomain("estate")
	if err != nil {
		panic(err)
	}
	p := komoney.Parser{Domain: estate}
	for m := range p.Find("원룸 보증금 500에 월 45, 관7") {
		fmt.Println(m.Text, m.Amount)
	}
	// Output:
	// 500 money 5000000 KRW implied
	// 45 money 450000 KRW implied
	// 7 money 70000 KRW implied
}

// One post of used goods: the asking price, and what the parcel costs.
func ExampleDomain() {
	market, err := komoney.NamedDomain("market")
	if err != nil {
		panic(err)
	}
	for _, d := range []komoney.Domain{{}, market} {
		p := komoney.Parser{Domain: d, Kinds: komoney.KindsOf(komoney.KindMoney)}
		for m := range p.Find("쿨거 23.5, 반택 1800") {
			fmt.Println(d, m.Text, m.Amount)
		}
	}
	// Output:
	// market 23.5 money 235000 KRW implied
	// market 1800 money 1800 KRW implied
}

// Used cars: their prices are in 만, ten thousand won.
func ExampleParseDomain() {
	cars, err := komoney.ParseDomain("worth\tprice\tbelow 100000 만, 원\n" +
		"label\tprice\t시세, 차값\n" + // the going price, the price of the car
		"label\t-\t주행\n") // the mileage
	if err != nil {
		panic(err)
	}
	p := komoney.Parser{Domain: cars}
	for m := range p.Find("주행 8만, 시세 1,600") {
		fmt.Println(m.Text, m.Amount)
	}
	// Output:
	// 8만 number 80000
	// 1,600 money 16000000 KRW implied
}

func ExampleParseDomain_error() {
	_, err := komoney.ParseDomain("worth\tprice\t만\nlabel\tprise\t시세\n")
	var e *komoney.Error
	fmt.Println(errors.As(err, &e), e.Code, e.Offset, e.Detail)
	// Output: true syntax 22 unknown worth prise
}

func ExampleDomainNames() {
	fmt.Println(komoney.DomainNames())
	// Output: [estate filing jobs market prose receipt]
}

func ExampleDomain_String() {
	fmt.Println(komoney.Domain{})
	// Output: prose
}

func ExampleDomain_UnitLines() {
	filing, err := komoney.NamedDomain("filing")
	fmt.Println(filing.UnitLines(), err)
	// Output: true <nil>
}
