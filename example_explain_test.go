package komoney_test

import (
	"fmt"

	"github.com/komoney/komoney"
)

// A full bus and a department store: why neither is an amount.
func ExampleExplain() {
	for _, p := range komoney.Explain("천사 백화점 앞 만원 버스") {
		for _, r := range p.Readings {
			for _, v := range r.Verdicts {
				fmt.Print(r.Text, ": ", v.Judgement, ", ", v.Rule, ": ", v.Yes)
				for _, w := range v.Words {
					fmt.Print(", saw ", w.Text)
				}
				fmt.Println()
			}
		}
		fmt.Println("an amount:", p.Found)
	}
	// Output:
	// 천사 백화점: counter, noun like a numeral: false, saw 백화점
	// 천사: money, not written as a sum: false
	// 천사: number, noun like a numeral: false, saw 천사
	// an amount: false
	// 백: scale, another word: false
	// an amount: false
	// 만원: currency, full house: false, saw 버스
	// 만: money, another word: false
	// 만: number, another word: false
	// an amount: false
}

// The options of a Parser are those of Find.
func ExampleParser_Explain() {
	p := komoney.Parser{NoImplied: true}
	for _, place := range p.Explain("보증금 3천에") {
		for _, r := range place.Readings {
			for _, v := range r.Verdicts {
				fmt.Println(r.Text, v.Judgement, v.Rule, v.Yes)
			}
		}
		fmt.Println(place.Match.String())
	}
	// Output:
	// 3 digits a number true
	// 3천 money not written as a sum false
	// 3천 number digits true
	// 10:14 "3천" number 3000
}

// A place has the amount that Find returns there.
func ExamplePlace() {
	for _, p := range komoney.Explain("세 사람이 세일에 갔다") {
		fmt.Println(p.Start, p.Found, p.Match.Text)
	}
	// Output:
	// 0 true 세 사람
	// 14 false
}

// Readings are what was tried at a place, the longer ones first.
func ExampleReading() {
	for _, r := range komoney.Explain("3코인")[0].Readings {
		fmt.Printf("%d:%d %s %d\n", r.Start, r.End, r.Text, len(r.Verdicts))
	}
	// Output:
	// 0:1 3 1
	// 0:4 3코 1
	// 0:1 3 2
}

// A verdict is for a reading or against it.
func ExampleVerdict() {
	for _, r := range komoney.Explain("연봉 5천")[0].Readings {
		for _, v := range r.Verdicts {
			fmt.Println(v.Judgement, v.Rule, v.Yes, len(v.Words))
		}
	}
	// Output:
	// digits a number true 0
	// worth label true 1
	// money large sum true 1
	// number money true 1
}

// Qualifiers are the words that make an amount about so much, a bound or a bracket: about 30,000-odd won, or more.
func ExampleQualifier() {
	for _, q := range komoney.Explain("약 3만원대 이상")[0].Qualifiers {
		fmt.Println(q.Start, q.End, q.Text, q.Says)
	}
	// Output:
	// 0 3 약 approx
	// 11 14 대 bracket
	// 15 21 이상 at_least
}

// A word is what a rule looked for, and where it stands.
func ExampleWord() {
	verdicts := komoney.Explain("나룻배가 아니라 만원 버스")[0].Readings[0].Verdicts
	for _, w := range verdicts[0].Words {
		fmt.Println(w.Start, w.End, w.Text)
	}
	// Output:
	// 30 36 버스
}
