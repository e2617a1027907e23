package komoney

import "github.com/komoney/komoney/internal/read"

// What an amount counts: its kind, and what tells a unit that a text names.

// Kind says what an expression counts.
type Kind uint8

// The kinds of expressions, in the order of the package's documentation.
const (
	KindNone         Kind = iota // the zero Amount
	KindMoney                    // 58조원, $5.5 million
	KindPercent                  // 5.6%, 3할 2푼
	KindPercentPoint             // 0.5%p
	KindBasisPoint               // 25bp
	KindMultiple                 // 두 배
	KindOrdinal                  // 제3, 세 번째, 1위
	KindQuantity                 // 100명, 3.5톤, 2022년
	KindFraction                 // 3분의 1, 절반
	KindNumber                   // 3,400, 서른둘
)

var kindNames = [...]string{"", "money", "percent", "percent_point", "basis_point", "multiple", "ordinal", "quantity", "fraction", "number"}

// String returns the name of the kind as the command line writes it: "money", "percent_point", …
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "kind?"
}

// ParseKind returns the kind with that name, and whether there is one.
func ParseKind(name string) (Kind, bool) {
	for k, n := range kindNames {
		if n == name && k > 0 {
			return Kind(k), true
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
func (s Kinds) Has(k Kind) bool { return k != KindNone && (s == 0 || s&(1<<k) != 0) }

// Bound says on which side of its value an amount may lie.
type Bound uint8

// The bounds: 이상·최소, 이하·최대, 초과·넘는, 미만·못 미치는.
const (
	NoBound Bound = iota
	AtLeast
	AtMost
	MoreThan
	LessThan
)

var boundNames = [...]string{"", "at_least", "at_most", "more_than", "less_than"}

// String returns the name of the bound as the command line writes it: "at_least", … or "".
func (b Bound) String() string {
	if int(b) < len(boundNames) {
		return boundNames[b]
	}
	return "bound?"
}

// ParseUnit reads the unit of a table's header with the zero Parser, as [Parser.ParseUnit] does.
func ParseUnit(s string) (Amount, error) { return Parser{}.ParseUnit(s) }

// ParseUnit reads the unit that a table's header names, "백만원", "1,000원", "USD mn", "%" or "명", and returns what the
// number 1 is worth there: 1000000 KRW, 1000 KRW, 1000000 USD, 1 %, 1 명. A scale alone, "억", is a number. An amount
// below that header is its number times Low.
//
// What Parse does not read behind a 1, and what counts nothing, such as the 번째 of an ordinal, is an *[Error] that is
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
	for v, name := range boundNames {
		if name == string(text) {
			*b = Bound(v)
			return nil
		}
	}
	return setNamed(b, NoBound, false, "unmarshal bound", text)
}

// setNamed sets what a name stands for, or says that the name is unknown.
func setNamed[T any](to *T, v T, ok bool, fn string, text []byte) error {
	if !ok {
		return &Error{Func: fn, Input: string(text), Code: ErrSyntax, Detail: "unknown name"}
	}
	*to = v
	return nil
}
