package komoney

import (
	"github.com/komoney/komoney/internal/read"
	"github.com/komoney/komoney/internal/read/amount"
)

// What an amount counts: its kind, and what tells a unit that a text names.

// Kind says what an expression counts.
type Kind uint8

// The kinds of expressions, in the order of the package's documentation.
const (
	KindNone         Kind = Kind(amount.KindNone)         // the zero Amount
	KindMoney        Kind = Kind(amount.KindMoney)        // 58조원 (58 trillion won), $5.5 million
	KindPercent      Kind = Kind(amount.KindPercent)      // 5.6%, 3할 2푼 (32 percent)
	KindPercentPoint Kind = Kind(amount.KindPercentPoint) // 0.5%p
	KindBasisPoint   Kind = Kind(amount.KindBasisPoint)   // 25bp
	KindMultiple     Kind = Kind(amount.KindMultiple)     // 두 배 (twice)
	KindOrdinal      Kind = Kind(amount.KindOrdinal)      // 제3, 세 번째 (the third), 1위 (first place)
	KindQuantity     Kind = Kind(amount.KindQuantity)     // 100명 (100 people), 3.5톤 (3.5 tons), 2022년 (the year 2022)
	KindFraction     Kind = Kind(amount.KindFraction)     // 3분의 1 (a third), 절반 (half)
	KindNumber       Kind = Kind(amount.KindNumber)       // 3,400, 서른둘 (thirty-two)
)

// String returns the name of the kind as the command line writes it: "money", "percent_point", …
func (k Kind) String() string { return amount.Kind(k).String() }

// ParseKind returns the kind with that name, and whether there is one.
func ParseKind(name string) (Kind, bool) {
	for k := KindMoney; k <= KindNumber; k++ {
		if k.String() == name {
			return k, true
		}
	}
	return KindNone, false
}

// Kinds is a set of kinds. The zero value, of a [Parser] that says nothing about kinds, has all of them.
// The operator | joins sets that KindsOf returned.
type Kinds uint16 // one bit a kind; that of KindNone says that the set was chosen

// KindsOf returns the set of the given kinds, and of none an empty set, with which Find reports nothing.
func KindsOf(kinds ...Kind) Kinds {
	s := Kinds(1 << KindNone)
	for _, k := range kinds {
		s |= 1 << k
	}
	return s
}

// Has reports whether the set has the kind. No set has [KindNone].
func (s Kinds) Has(k Kind) bool { return amount.Kinds(s).Has(amount.Kind(k)) }

// Bound says on which side of its value an amount may lie.
type Bound uint8

// The bounds: 이상·최소 (at least), 이하·최대 (at most), 초과·넘는 (more than), 미만·못 미치는 (less than).
const (
	NoBound  Bound = Bound(amount.NoBound)
	AtLeast  Bound = Bound(amount.AtLeast)
	AtMost   Bound = Bound(amount.AtMost)
	MoreThan Bound = Bound(amount.MoreThan)
	LessThan Bound = Bound(amount.LessThan)
)

// String returns the name of the bound as the command line writes it: "at_least", … or "".
func (b Bound) String() string { return amount.Bound(b).String() }

// parseBound returns the bound with that name, or NoBound.
func parseBound(name string) Bound {
	for b := AtLeast; b <= LessThan; b++ {
		if b.String() == name {
			return b
		}
	}
	return NoBound
}

// ParseUnit reads the unit of a table's header with the zero Parser, as [Parser.ParseUnit] does.
func ParseUnit(s string) (Amount, error) { return Parser{}.ParseUnit(s) }

// ParseUnit reads the unit that a table's header names, "백만원" (million won), "1,000원", "USD mn", "%" or "명" (people), and returns what the number 1
// is worth there: 1000000 KRW, 1000 KRW, 1000000 USD, 1 %, 1 명. A scale alone, "억" (10^8), is a number. An amount below that header is its
// number times Low.
//
// What Parse does not read behind a 1, and what counts nothing, such as the 번째 (-th) of an ordinal, is an *[Error] that is
// [ErrUnknownUnit].
func (p Parser) ParseUnit(s string) (Amount, error) {
	a, err := read.HeaderUnit(p.options(), s)
	return amountOf(&a), err
}

// Kinds and bounds are text in JSON, flags and configuration: the names that String gives.

// MarshalText implements [encoding.TextMarshaler] with the name of String.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler] for the names of [ParseKind], and "" for [KindNone].
// The error is an *[Error] with the code [ErrSyntax].
func (k *Kind) UnmarshalText(text []byte) error {
	v, ok := ParseKind(string(text))
	return setNamed(k, v, ok || len(text) == 0, "unmarshal kind", text)
}

// MarshalText implements [encoding.TextMarshaler] with the name of String.
func (b Bound) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler] for the names of String: "at_least", … and "" for [NoBound].
// The error is an *[Error] with the code [ErrSyntax].
func (b *Bound) UnmarshalText(text []byte) error {
	v := parseBound(string(text))
	return setNamed(b, v, v.String() == string(text), "unmarshal bound", text)
}

// setNamed sets what a name stands for, or says that the name is unknown.
func setNamed[T any](to *T, v T, ok bool, fn string, text []byte) error {
	if !ok {
		return &Error{Func: fn, Input: string(text), Code: ErrSyntax, Detail: "unknown name"}
	}
	*to = v
	return nil
}
