// Package amount has what the reader returns, and the options that steer it.
package amount

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
)

// What the reader finds. Package komoney has the same types for its users, with all that can be done with them; the doors there copy one
// into the other.

// Kind says what an expression counts; komoney.Kind has its numbers and names from here.
type Kind uint8

const (
	KindNone Kind = iota
	KindMoney
	KindPercent
	KindPercentPoint
	KindBasisPoint
	KindMultiple
	KindOrdinal
	KindQuantity
	KindFraction
	KindNumber
)

var kindNames = [...]string{"", "money", "percent", "percent_point", "basis_point", "multiple", "ordinal", "quantity", "fraction", "number"}

// String returns the name of the kind.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "kind?"
}

// Kinds is a set of kinds; the zero value has all of them.
type Kinds uint16

// OnlyMoney is the set of money alone. The bit of KindNone says that a set was chosen.
const OnlyMoney Kinds = 1<<KindNone | 1<<KindMoney

// Has reports whether the set has the kind.
func (s Kinds) Has(k Kind) bool { return k != KindNone && (s == 0 || s&(1<<k) != 0) }

// Bound says on which side of its value an amount may lie; komoney.Bound has its numbers and names from here.
type Bound uint8

const (
	NoBound Bound = iota
	AtLeast
	AtMost
	MoreThan
	LessThan
)

var boundNames = [...]string{"", "at_least", "at_most", "more_than", "less_than"}

// String returns the name of the bound.
func (b Bound) String() string {
	if int(b) < len(boundNames) {
		return boundNames[b]
	}
	return "bound?"
}

// Currency is a currency's code.
type Currency struct{ code string }

// CurrencyOf returns the currency with the code.
func CurrencyOf(code string) Currency { return Currency{code} }

// Code returns the code.
func (c Currency) Code() string { return c.code }

// Digits returns the digits of the minor unit, -1 for a currency that has none.
func (c Currency) Digits() int {
	if info := lex.CurrencyByCode(c.code); info != nil {
		return int(info.Digits)
	}
	return -1
}

// Amount is the value of one expression. The fields are those of komoney.Amount.
type Amount struct {
	Kind  Kind
	Bound Bound

	Approx, Implied, IsRange, LowOpen, HighOpen bool

	Low, High, Denominator decimal.Decimal

	Currency Currency
	Unit     string
}

// Match is an amount and where it stands.
type Match struct {
	Amount
	Start, End int
	Text       string
}

// A Place is a place where a numeral may start, and what was decided there. The types of explanations are those of package komoney.
type Place struct {
	Start      int
	Readings   []Reading
	Match      Match
	Qualifiers []Qualifier
	Found      bool
}

// A Reading is one way to read what stands at a place.
type Reading struct {
	Start, End int
	Text       string
	Verdicts   []Verdict
}

// A Qualifier is a word that says how an amount is meant.
type Qualifier struct {
	Word
	Says string
}

// A Verdict is what a rule said of a reading.
type Verdict struct {
	Judgement, Rule string
	Yes             bool
	Words           []Word
}

// A Word is a word that a rule saw.
type Word struct {
	Start, End int
	Text       string
}

// Exact returns the value of a, if it is a single one with a finite decimal that the text gives as exact.
func (a *Amount) Exact() (decimal.Decimal, bool) {
	single := a.Kind != KindNone && !a.IsRange && a.Denominator.IsZero()
	return a.Low, single && a.Bound == NoBound && !a.Approx
}
