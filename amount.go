package komoney

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

// Amount is the value of one expression. It is comparable and immutable;
// the zero Amount is no amount. A struct that embeds it gets its methods, as [Match] says.
//
// A database keeps it as the text of [Amount.String], which [Amount.UnmarshalText] reads, or in columns for Low, High and Currency.
type Amount struct {
	Kind  Kind  // what it is: money, a percentage …
	Bound Bound // 이상, 이하, 초과, 미만

	Approx   bool // 약, 여, 가량, 수십, 두세 …
	Implied  bool // money whose currency the text does not write
	IsRange  bool // Low … High instead of one value
	LowOpen  bool // Low itself is outside of the range
	HighOpen bool // High itself is outside of the range: 3만원대 is 30000..<40000

	// Low is the value, or the low end of a range; High is the same value, or the high end.
	// Of a fraction without a finite decimal it is the numerator over Denominator.
	Low, High Decimal
	// Denominator is 0 but for such fractions: 3분의 1 has Low 1 and Denominator 3.
	Denominator Decimal

	Currency Currency // of money
	Unit     string   // of quantity and ordinal: a CLDR unit identifier, or the counter itself; "%", "%p", "bp", "배"
}

// Match is an amount found in a text. Start and End count bytes; an example of [Find] maps them to the UTF-16 units that
// editors, browsers and language servers count.
//
// A struct that embeds a Match or an Amount gets its methods, MarshalJSON among them, and then has the JSON and
// the text of the embedded value alone; so such a struct has it as a named field, or methods of its own.
type Match struct {
	Amount
	Start, End int    // byte offsets of Text in the text as given
	Text       string // the amount as written: text[Start:End]
}
