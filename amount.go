package komoney

// Amount is the value of one expression. It is comparable and immutable;
// the zero Amount is no amount. A struct that embeds it gets its methods, as [Match] says.
//
// A database keeps it as the text of [Amount.String], which [Amount.UnmarshalText] reads, or in columns for Low, High and Currency.
type Amount struct {
	Kind  Kind  // what it is: money, a percentage …
	Bound Bound // 이상, 이하, 초과, 미만 (or more, or less, over, under)

	Approx   bool // 약, 여, 가량 (about, some, or so), 수십 (dozens), 두세 (two or three) …
	Implied  bool // money whose currency the text does not write
	IsRange  bool // Low … High instead of one value
	LowOpen  bool // Low itself is outside of the range
	HighOpen bool // High itself is outside of the range: 3만원대 (30,000-odd won) is 30000..<40000

	// Low is the value, or the low end of a range; High is the same value, or the high end.
	// Of a fraction without a finite decimal it is the numerator over Denominator.
	Low, High Decimal
	// Denominator is 0 but for such fractions: 3분의 1 (a third) has Low 1 and Denominator 3.
	Denominator Decimal

	Currency Currency // of money
	Unit     string   // of quantity and ordinal: a CLDR unit identifier, or the counter itself; "%", "%p", "bp", "배" (times)
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
