package audit_test

import (
	"fmt"
	"slices"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/audit"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/rates"
)

func ExamplePairs() {
	text := "최대 400억 달러(약 58조원)를 빌려 1억 유로(1,560억원)를 갚았다."
	for p := range audit.Pairs(text) {
		fmt.Printf("%s = %s: %v to %v %v for 1 %v\n", p.From.Text, p.To.Text, p.Low, p.High, p.Quote, p.Base)
	}
	// Output:
	// 400억 달러 = 58조원: 1437.5 to 1462.5 KRW for 1 USD
	// 1억 유로 = 1,560억원: 1555 to 1565 KRW for 1 EUR
}

// Whether a conversion holds at the day's rate, if that may be off by half a percent.
func ExamplePair_Fits() {
	rate, err := rates.ParseRate("1달러=1,446.5원")
	if err != nil {
		fmt.Println(err)
		return
	}
	half := decimal.MustParse("0.005")
	for p := range audit.Pairs("400억 달러(약 58조원), 558만 달러(약 78억1,200만원)") {
		fmt.Println(p.From.Text, p.To.Text, p.Fits(rate, half))
	}
	// Output:
	// 400억 달러 58조원 true
	// 558만 달러 78억1,200만원 false
}

// An article whose figures were converted at two different rates.
func ExampleAudit() {
	text := "1억 달러(약 1,400억원)와 558만 달러(약 78억1,200만원), 180억 달러(약 26조280억원)"
	var a audit.Audit
	for p := range audit.Pairs(text) {
		a.Add(p)
	}
	fmt.Println("consistent:", a.Consistent())
	for _, g := range a.Groups() {
		fmt.Println(g.Low, "to", g.High, g.Pairs)
	}
	// Output:
	// consistent: false
	// 1399.91039426 to 1400.08960574 [0 1]
	// 1445.97222222 to 1446.02777778 [2]
}

func ExamplePair() {
	for p := range audit.Pairs("558만 달러(약 78억1,200만원)") {
		fmt.Println(p.From.Text, "is said to be", p.To.Text)
		fmt.Println("from", p.Low, "to", p.High, p.Quote, "for 1", p.Base)
	}
	// Output:
	// 558만 달러 is said to be 78억1,200만원
	// from 1399.91039426 to 1400.08960574 KRW for 1 USD
}

// audited returns the audit of a text's pairs.
func audited(text string) *audit.Audit {
	var a audit.Audit
	for p := range audit.Pairs(text) {
		a.Add(p)
	}
	return &a
}

func ExampleAudit_Add() {
	var a audit.Audit
	for _, text := range []string{"400억 달러(약 58조원)", "1억 유로(1,560억원)"} {
		for p := range audit.Pairs(text) {
			a.Add(p)
		}
	}
	fmt.Println(a.Len(), a.Consistent()) // rates of different currencies do not contradict each other
	// Output: 2 true
}

func ExampleAudit_Len() {
	fmt.Println(audited("400억 달러(약 58조원)와 1억 유로(1,560억원)").Len())
	// Output: 2
}

func ExampleAudit_Consistent() {
	fmt.Println(audited("400억 달러(약 58조원)와 1억 달러(1,450억원)").Consistent())
	fmt.Println(audited("400억 달러(약 58조원)와 1억 달러(1,560억원)").Consistent())
	// Output:
	// true
	// false
}

func ExampleAudit_Groups() {
	for _, g := range audited("400억 달러(약 58조원)와 1억 달러(1,450억원)").Groups() {
		fmt.Println(g.Low, "to", g.High, g.Quote, "for 1", g.Base, g.Pairs)
	}
	// Output: 1445 to 1455 KRW for 1 USD [0 1]
}

// The pairs of each rate that a text seems to use.
func ExampleGroup() {
	text := "1억 달러(1,400억원), 1억 유로(1,560억원), 2억 달러(2,900억원)"
	pairs := slices.Collect(audit.Pairs(text))
	for _, g := range audited(text).Groups() {
		for _, i := range g.Pairs {
			fmt.Println(g.Base, pairs[i].From.Text, pairs[i].To.Text)
		}
	}
	// Output:
	// USD 1억 달러 1,400억원
	// USD 2억 달러 2,900억원
	// EUR 1억 유로 1,560억원
}

func ExamplePairsWith() {
	p := komoney.Parser{Names: map[string]komoney.Currency{"달러": komoney.MustParseCurrency("CAD")}}
	for pair := range audit.PairsWith(p, "1만 달러(약 1,030만원)") {
		fmt.Println(pair.Low, "to", pair.High, pair.Quote, "for 1", pair.Base)
	}
	// Output: 1025 to 1035 KRW for 1 CAD
}

func ExampleStatement() {
	for st := range audit.Statements("환율은 달러당 약 1,440원대다") {
		fmt.Println(st.Text, "says", st.Low, "to", st.High.To(), "approx:", st.Worth.Approx)
	}
	// Output: 달러당 약 1,440원대 says 1 USD = 1440 KRW to 1450 KRW approx: true
}

func ExampleStatementsWith() {
	btc, err := komoney.NewCurrency("BTC")
	p := komoney.Parser{Names: map[string]komoney.Currency{"코인": btc}}
	for st := range audit.StatementsWith(p, "코인당 5,000원") {
		fmt.Println(st.Low, err)
	}
	// Output: 1 "BTC" = 5000 KRW <nil>
}

func Example() {
	for p := range audit.Pairs("공장에 400억 달러(약 58조원)를 들인다") {
		fmt.Println(p.From.Text, p.To.Text, p.Low, p.High)
	}
	for st := range audit.Statements("원·달러 환율은 1,446원이다") {
		fmt.Println(st.Low)
	}
	// Output:
	// 400억 달러 58조원 1437.5 1462.5
	// 1 USD = 1446 KRW
}
