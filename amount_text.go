package komoney

import (
	"database/sql/driver"
	"log/slog"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Money returns the sum of money that a is, and whether it is a single one: no range and
// nothing but money. [Amount.Approx] and [Amount.Bound] say how exactly the text gives it.
func (a Amount) Money() (Money, bool) {
	d, ok := a.Decimal()
	if !ok || a.Kind != KindMoney {
		return Money{}, false
	}
	return Money{d, a.Currency}, true
}

// Decimal returns the value of a, and whether it is a single one with a finite decimal.
func (a Amount) Decimal() (Decimal, bool) {
	if a.Kind == NoKind || a.IsRange || !a.Denominator.IsZero() {
		return Decimal{}, false
	}
	return a.Low, true
}

// Rat returns the value of a as a new [big.Rat], a third of 3분의 1, and the low end of a range.
func (a Amount) Rat() *big.Rat {
	x := a.Low.Rat()
	if !a.Denominator.IsZero() {
		x.Quo(x, a.Denominator.Rat())
	}
	return x
}

// Contains reports whether the value d is what a says: within the range 150~250, with its open
// ends, or on the right side of the bound in 100 이상. An approximation contains its very value only.
func (a Amount) Contains(d Decimal) bool {
	toLow, toHigh := a.compare(d, a.Low), a.compare(d, a.High)
	switch {
	case a.Kind == NoKind:
		return false
	case a.Bound == AtLeast:
		return toLow > 0 || toLow == 0 && !a.LowOpen
	case a.Bound == AtMost:
		return toHigh < 0 || toHigh == 0 && !a.HighOpen
	case a.Bound == MoreThan:
		return toLow > 0
	case a.Bound == LessThan:
		return toHigh < 0
	}
	return (toLow > 0 || toLow == 0 && !a.LowOpen) && (toHigh < 0 || toHigh == 0 && !a.HighOpen)
}

// compare compares d with an end.
func (a *Amount) compare(d, end Decimal) int {
	if a.Denominator.IsZero() {
		return d.Cmp(end)
	}
	x := d.Rat()
	return x.Mul(x, a.Denominator.Rat()).Cmp(end.Rat())
}

// unitKind returns the kind that a text means by the unit alone.
func unitKind(unit string) Kind {
	switch unit {
	case "":
		return Number
	case "%":
		return Percent
	case "%p":
		return PercentPoint
	case "bp":
		return BasisPoint
	case "배":
		return Multiple
	}
	return NoKind
}

// String returns what a is in one line: the value, the currency or unit, and then words for what
// is not the rule, in this order: the kind, unless the unit tells, the bound, approx, implied.
//
//	58000000000000 KRW approx
//	[30000,40000) KRW
//	100 명 quantity at_least
//	1/3 fraction
//
// A unit with anything but letters and signs is in quotes. The zero Amount is "".
func (a Amount) String() string {
	var buf [96]byte
	return string(a.AppendTo(buf[:0]))
}

// AppendTo appends the text of [Amount.String] to b.
func (a Amount) AppendTo(b []byte) []byte {
	if a == (Amount{}) {
		return b
	}
	if a.IsRange {
		b = append(b, "[("[truth(a.LowOpen)])
		b = append(a.appendValue(b, a.Low), ',')
		b = append(a.appendValue(b, a.High), "])"[truth(a.HighOpen)])
	} else {
		b = a.appendValue(b, a.Low)
	}
	told := unitKind(a.Unit)
	switch {
	case a.Kind == KindMoney && !a.Currency.IsZero():
		b = a.Currency.appendText(append(b, ' '))
		told = KindMoney
		if currencyByCode(a.Currency.code) == nil {
			told = NoKind
		}
	case a.Unit != "" && (told == a.Kind || plainUnit(a.Unit)):
		b = append(append(b, ' '), a.Unit...)
	case a.Unit != "":
		b = strconv.AppendQuote(append(b, ' '), a.Unit)
	}
	if told != a.Kind || !a.Denominator.IsZero() { // 1/3 alone would be read as a fraction
		b = append(append(b, ' '), a.Kind.String()...)
	}
	if a.Bound != NoBound {
		b = append(append(b, ' '), a.Bound.String()...)
	}
	if a.Approx {
		b = append(b, " approx"...)
	}
	if a.Implied {
		b = append(b, " implied"...)
	}
	return b
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// appendValue appends an end as a decimal or as a ratio.
func (a *Amount) appendValue(b []byte, end Decimal) []byte {
	b = end.AppendTo(b)
	if !a.Denominator.IsZero() {
		b = a.Denominator.AppendTo(append(b, '/'))
	}
	return b
}

// plainUnit reports whether a unit stands in texts without quotes.
func plainUnit(unit string) bool {
	for i, c := range unit {
		if c == ' ' || c == '"' || !strconv.IsPrint(c) || c == utf8.RuneError && !strings.HasPrefix(unit[i:], "\uFFFD") {
			return false
		}
	}
	_, isKind := ParseKind(unit)
	return !isKind && parseBound(unit) == NoBound && unit != "approx" && unit != "implied" && currencyByCode(unit) == nil
}

func parseBound(name string) Bound {
	for b, n := range boundNames {
		if n == name && n != "" {
			return Bound(b)
		}
	}
	return NoBound
}

// LogValue implements [slog.LogValuer] with the text of String.
func (a Amount) LogValue() slog.Value { return slog.StringValue(a.String()) }

// sound reports whether the fields go together as [Parse] sets them, so that every form can hold a.
func (a *Amount) sound() bool {
	switch {
	case *a == Amount{}:
		return true
	case a.Kind == NoKind || int(a.Kind) >= len(kindNames) || int(a.Bound) >= len(boundNames):
		return false
	case !a.IsRange && (a.Low != a.High || a.LowOpen || a.HighOpen):
		return false
	case a.Kind == KindMoney:
		return a.Unit == "" && a.Denominator.Sign() >= 0
	}
	return a.Currency.IsZero() && !a.Implied && a.Denominator.Sign() >= 0
}

// unsound returns the error of an Amount that is not sound.
func (a *Amount) unsound(fn string) error {
	return &Error{Func: fn, Input: a.String(), Code: ErrRange, Detail: "fields that do not go together"}
}

// MarshalText implements [encoding.TextMarshaler] with the text of String. The error has the
// code [ErrRange], for an Amount whose fields no expression has together, a percentage in won say.
func (a Amount) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// AppendText implements [encoding.TextAppender] with the text of String. The error is that of [Amount.MarshalText].
func (a Amount) AppendText(b []byte) ([]byte, error) {
	if !a.sound() {
		return b, a.unsound("write amount")
	}
	return a.AppendTo(b), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler]. It takes the text of [Amount.String] and what
// [Parse] takes, so that flags and configuration files can say 58조원.
func (a *Amount) UnmarshalText(text []byte) error {
	s := string(text)
	v, ok := parsePlain(s)
	if !ok {
		var err error
		if v, err = Parse(s); err != nil {
			return err
		}
	}
	*a = v
	return nil
}

// parsePlain reads what AppendTo writes.
func parsePlain(s string) (a Amount, ok bool) {
	if s == "" {
		return a, true
	}
	value, rest, _ := strings.Cut(s, " ")
	if !a.readValue(value) {
		return a, false
	}
	a.Kind = Number
	if rest != "" {
		a.Kind, rest, ok = a.readUnit(rest)
		if !ok {
			return a, false
		}
	}
	for word := range strings.SplitSeq(rest, " ") {
		kind, isKind := ParseKind(word)
		switch bound := parseBound(word); {
		case isKind:
			a.Kind = kind
		case bound != NoBound:
			a.Bound = bound
		case word == "approx":
			a.Approx = true
		case word == "implied":
			a.Implied = true
		case word != "":
			return a, false
		}
	}
	// A unit that tells no kind needs one behind it, as 3 조 is a number.
	if a.Kind == KindMoney && a.Unit != "" {
		a.Currency, a.Unit = Currency{a.Unit}, ""
		ok = isCode(a.Currency.code)
	} else {
		ok = a.Kind != NoKind
	}
	return a, ok && a.sound() && string(a.AppendTo(nil)) == s
}

// readValue reads a value or a range.
func (a *Amount) readValue(s string) bool {
	if s == "" || s[0] != '[' && s[0] != '(' {
		var ok bool
		a.Low, a.Denominator, ok = parseRatio(s)
		a.High = a.Low
		return ok
	}
	last := len(s) - 1
	if s[last] != ']' && s[last] != ')' {
		return false
	}
	low, high, _ := strings.Cut(s[1:last], ",")
	a.IsRange, a.LowOpen, a.HighOpen = true, s[0] == '(', s[last] == ')'
	return a.readRange(low, high)
}

// readRange reads the ends of a range, which have one denominator.
func (a *Amount) readRange(low, high string) bool {
	var ok1, ok2 bool
	var den Decimal
	a.Low, a.Denominator, ok1 = parseRatio(low)
	a.High, den, ok2 = parseRatio(high)
	return ok1 && ok2 && den == a.Denominator
}

// readUnit reads the unit or currency that s begins with, if it does, and what kind it tells.
func (a *Amount) readUnit(s string) (told Kind, rest string, ok bool) {
	unit, rest, _ := strings.Cut(s, " ")
	if s[0] == '"' {
		quoted, err := strconv.QuotedPrefix(s)
		if err != nil {
			return NoKind, "", false
		}
		a.Unit, _ = strconv.Unquote(quoted)
		return NoKind, strings.TrimPrefix(s[len(quoted):], " "), true
	}
	if info := currencyByCode(unit); info != nil {
		a.Currency = Currency{info.code}
		return KindMoney, rest, true
	}
	_, isKind := ParseKind(unit)
	if isKind || parseBound(unit) != NoBound || unit == "approx" || unit == "implied" {
		return Number, s, true
	}
	a.Unit = unit
	return unitKind(unit), rest, true
}

// parseRatio reads a decimal, or a ratio such as 1/3.
func parseRatio(s string) (num, den Decimal, ok bool) {
	n, d, ratio := strings.Cut(s, "/")
	num, _, bad := parseDecimal(n)
	if ratio && bad == "" {
		if den, _, bad = parseDecimal(d); den.Sign() <= 0 {
			return num, den, false
		}
	}
	return num, den, bad == ""
}

// amountFields is the form of an Amount in JSON, with pointers for what may be absent.
type amountFields struct {
	Kind            string
	Value           *jsonRatio
	Low, High       *jsonRatio
	LowOpen         bool `json:"low_open"`
	HighOpen        bool `json:"high_open"`
	Currency        Currency
	CurrencyImplied bool `json:"currency_implied"`
	Unit            string
	Approx          bool
	Bound           string
}

// jsonRatio is a number as a JSON string, a ratio among them, or as a JSON number.
type jsonRatio string

func (r *jsonRatio) UnmarshalJSON(data []byte) error {
	if s, ok := jsonString(data); ok {
		data = s
	}
	*r = jsonRatio(data)
	return nil
}

// MarshalJSON implements [json.Marshaler] with an object of these fields:
//
//	kind                 "money", …
//	value                a plain decimal or a ratio, as a string: "1446.5", "1/3"
//	low, high            in place of value, of a range
//	low_open, high_open  true where the end is outside of the range
//	currency             the code
//	currency_implied     true where the text does not write it
//	unit, bound          where there is one
//	approx               true where it is so
//
// Fields that are false or empty are left out. The zero Amount is null. The error is that of [Amount.MarshalText].
func (a Amount) MarshalJSON() ([]byte, error) {
	if !a.sound() {
		return nil, a.unsound("write amount")
	}
	if a == (Amount{}) {
		return []byte("null"), nil
	}
	return append(a.appendFields([]byte{'{'}), '}'), nil
}

// appendFields appends the fields of the JSON object.
func (a *Amount) appendFields(b []byte) []byte {
	b = append(append(b, `"kind":"`...), a.Kind.String()...)
	if a.IsRange {
		b = a.appendValue(append(b, `","low":"`...), a.Low)
		b = a.appendValue(append(b, `","high":"`...), a.High)
	} else {
		b = a.appendValue(append(b, `","value":"`...), a.Low)
	}
	b = append(b, '"')
	b = appendIf(b, a.LowOpen, `,"low_open":true`)
	b = appendIf(b, a.HighOpen, `,"high_open":true`)
	if a.Currency.code != "" {
		b = append(append(append(b, `,"currency":"`...), a.Currency.code...), '"')
	}
	b = appendIf(b, a.Implied, `,"currency_implied":true`)
	if a.Unit != "" {
		b = appendJSONString(append(b, `,"unit":`...), a.Unit)
	}
	b = appendIf(b, a.Approx, `,"approx":true`)
	if a.Bound != NoBound {
		b = append(append(append(b, `,"bound":"`...), a.Bound.String()...), '"')
	}
	return b
}

func appendIf(b []byte, is bool, s string) []byte {
	if is {
		b = append(b, s...)
	}
	return b
}

// UnmarshalJSON implements [json.Unmarshaler]. It takes the form of [Amount.MarshalJSON], other
// fields besides, the numbers as JSON numbers too, and a JSON string with what
// [Amount.UnmarshalText] takes. A JSON null leaves a as it is.
func (a *Amount) UnmarshalJSON(data []byte) error {
	if text, ok := jsonString(data); ok {
		return a.UnmarshalText(text)
	}
	var f amountFields
	if err := readObject("read amount", data, &f); err != nil || string(data) == "null" {
		return err
	}
	v, err := f.amount(data)
	if err == nil {
		*a = v
	}
	return err
}

// amount returns the Amount of the fields of an object.
func (f *amountFields) amount(data []byte) (Amount, error) {
	fail := func(what string) (Amount, error) {
		return Amount{}, &Error{Func: "read amount", Input: string(data), Code: ErrSyntax, Detail: what}
	}
	a := Amount{
		Approx: f.Approx, Implied: f.CurrencyImplied, LowOpen: f.LowOpen, HighOpen: f.HighOpen,
		Currency: f.Currency, Unit: f.Unit, Bound: parseBound(f.Bound),
	}
	var ok bool
	if a.Kind, ok = ParseKind(f.Kind); !ok {
		return fail("kind " + strconv.Quote(f.Kind))
	}
	if f.Bound != "" && a.Bound == NoBound {
		return fail("bound " + strconv.Quote(f.Bound))
	}
	switch {
	case f.Value != nil && f.Low == nil && f.High == nil:
		a.Low, a.Denominator, ok = parseRatio(string(*f.Value))
		a.High = a.Low
	case f.Value == nil && f.Low != nil && f.High != nil:
		a.IsRange = true
		ok = a.readRange(string(*f.Low), string(*f.High))
	default:
		return fail("neither a value nor low and high")
	}
	if !ok {
		return fail("a value that is no number")
	}
	if !a.sound() {
		return fail("fields that do not go together")
	}
	return a, nil
}

// The bits of the second byte of the binary form; the bound is above them.
const (
	binApprox = 1 << iota
	binImplied
	binRange
	binLowOpen
	binHighOpen
	binBound = iota
)

// MarshalBinary implements [encoding.BinaryMarshaler]. The error is that of [Amount.MarshalText].
//
// The form is the kind; a byte of flags; the low end, the high end of a range, and the denominator, each
// behind its length as [Decimal.MarshalBinary] has it; the code behind its length; and the unit.
// The lengths are bytes. The zero Amount is no bytes.
func (a Amount) MarshalBinary() ([]byte, error) { return a.AppendBinary(nil) }

// AppendBinary implements [encoding.BinaryAppender] with the form of [Amount.MarshalBinary].
func (a Amount) AppendBinary(b []byte) ([]byte, error) {
	if !a.sound() {
		return b, a.unsound("write amount")
	}
	if a == (Amount{}) {
		return b, nil
	}
	flags := truth(a.Approx)*binApprox | truth(a.Implied)*binImplied | truth(a.IsRange)*binRange |
		truth(a.LowOpen)*binLowOpen | truth(a.HighOpen)*binHighOpen | int(a.Bound)<<binBound
	b = appendDecimal(append(b, byte(a.Kind), byte(flags)), a.Low)
	if a.IsRange {
		b = appendDecimal(b, a.High)
	}
	b = appendDecimal(b, a.Denominator)
	b = append(append(b, byte(len(a.Currency.code))), a.Currency.code...)
	return append(b, a.Unit...), nil
}

// UnmarshalBinary implements [encoding.BinaryUnmarshaler] for the form of [Amount.MarshalBinary].
func (a *Amount) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		*a = Amount{}
		return nil
	}
	in := binaryReader{rest: data}
	v := Amount{Kind: Kind(in.byte())}
	flags := in.byte()
	has := func(bit byte) bool { return flags&bit != 0 }
	v.Approx, v.Implied, v.IsRange = has(binApprox), has(binImplied), has(binRange)
	v.LowOpen, v.HighOpen, v.Bound = has(binLowOpen), has(binHighOpen), Bound(flags>>binBound)
	v.Low = in.decimal()
	v.High = v.Low
	if v.IsRange {
		v.High = in.decimal()
	}
	v.Denominator = in.decimal()
	v.Currency = in.currency()
	v.Unit = string(in.rest)
	if in.bad || v.Kind == NoKind || !v.sound() {
		return decimalError("read binary amount", ErrSyntax, string(data), 0)
	}
	*a = v
	return nil
}

// Value implements [driver.Valuer] with the text of String, for a column of text.
// The error is that of [Amount.MarshalText].
func (a Amount) Value() (driver.Value, error) {
	if !a.sound() {
		return nil, a.unsound("write amount")
	}
	return a.String(), nil
}

// Scan implements [sql.Scanner] for a string or []byte with what [Amount.UnmarshalText] takes.
// NULL is an error; scan into a [sql.Null] to allow it.
//
// [sql.Scanner]: https://pkg.go.dev/database/sql#Scanner
// [sql.Null]: https://pkg.go.dev/database/sql#Null
func (a *Amount) Scan(src any) error { return scanText("scan amount", src, a.UnmarshalText) }
