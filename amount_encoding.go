package komoney

import (
	"strconv"

	"github.com/komoney/komoney/internal/encode"
)

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
	if s, ok := encode.String(data); ok {
		data = s
	}
	*r = jsonRatio(data)
	return nil
}

// MarshalJSON implements [encoding/json.Marshaler] with an object of these fields:
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
		b = encode.AppendString(append(b, `,"unit":`...), a.Unit)
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

// UnmarshalJSON implements [encoding/json.Unmarshaler]. It takes the form of [Amount.MarshalJSON], other
// fields besides, the numbers as JSON numbers too, and a JSON string with what
// [Amount.UnmarshalText] takes. A JSON null leaves a as it is.
func (a *Amount) UnmarshalJSON(data []byte) error {
	if text, ok := encode.String(data); ok {
		return a.UnmarshalText(text)
	}
	var f amountFields
	if err := encode.ReadObject("read amount", data, &f); err != nil || string(data) == "null" {
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
