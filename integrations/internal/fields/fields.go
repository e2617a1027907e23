// Package fields is what the SQL functions return, whatever the database: a number or a string for a text, or none.
package fields

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney"
)

// Field returns a column of an amount, and false where the amount has none.
type Field func(a *komoney.Amount) (string, bool)

// Named is a field and what its function is called behind komoney_.
type Named struct {
	Name string
	Field
}

// All are the fields that are text, in the order of the documentation.
var All = []Named{
	{"exact", Exact}, {"currency", Currency}, {"kind", Kind}, {"unit", Unit}, {"bound", Bound}, {"amount", Amount},
}

// Numeric returns a number of an amount, and false where the amount has none.
type Numeric func(a *komoney.Amount) (Number, bool)

// NamedNumeric is a number and what its function is called behind komoney_.
type NamedNumeric struct {
	Name string
	Numeric
}

// Numbers are the fields that are numbers, in the order of the documentation.
var Numbers = []NamedNumeric{{"value", Value}, {"low", Low}, {"high", High}}

// Number is a decimal, or a ratio such as 1/3, which no decimal is.
type Number struct {
	Decimal     komoney.Decimal
	Denominator komoney.Decimal // 0 of a decimal
}

// String returns a plain decimal or a ratio.
func (n Number) String() string {
	if n.Denominator.IsZero() {
		return n.Decimal.String()
	}
	return n.Decimal.String() + "/" + n.Denominator.String()
}

// Scaled returns the number times 10^scale, and whether that is an integer of at most width digits.
func (n Number) Scaled(width, scale int) (komoney.Decimal, bool) {
	d, err := n.Decimal.Shift(scale)
	return d, err == nil && n.Denominator.IsZero() && d.IsInt() && d.Magnitude() < width
}

// Value is the single value. A range has none.
func Value(a *komoney.Amount) (Number, bool) { return Number{a.Low, a.Denominator}, !a.IsRange }

// Low is the least that the amount can be. What is at most a value has none.
func Low(a *komoney.Amount) (Number, bool) {
	return Number{a.Low, a.Denominator}, a.Bound != komoney.AtMost && a.Bound != komoney.LessThan
}

// High is the most that the amount can be. What is at least a value has none.
func High(a *komoney.Amount) (Number, bool) {
	return Number{a.High, a.Denominator}, a.Bound != komoney.AtLeast && a.Bound != komoney.MoreThan
}

// Exact is the single value with all of its digits, a plain decimal or a ratio such as 1/3.
func Exact(a *komoney.Amount) (string, bool) {
	n, ok := Value(a)
	if !ok {
		return "", false
	}
	return n.String(), true
}

// Currency is the ISO 4217 code of money.
func Currency(a *komoney.Amount) (string, bool) { return a.Currency.Code(), !a.Currency.IsZero() }

// Kind is money, percent, quantity …
func Kind(a *komoney.Amount) (string, bool) { return a.Kind.String(), a.Kind != komoney.KindNone }

// Unit is what is counted: 명 (people), square-meter, %.
func Unit(a *komoney.Amount) (string, bool) { return a.Unit, a.Unit != "" }

// Bound is at_least, at_most, more_than or less_than.
func Bound(a *komoney.Amount) (string, bool) { return a.Bound.String(), a.Bound != komoney.NoBound }

// Amount is all of it in one line, "money 58000000000000 KRW approx".
func Amount(a *komoney.Amount) (string, bool) { return a.String(), a.Kind != komoney.KindNone }

// Search is what a find function looks for, and how it counts offsets.
type Search struct {
	Parser  komoney.Parser
	Offsets Offsets
}

// Offsets is what start and end count.
type Offsets string

// The units of offsets.
const (
	Bytes Offsets = "byte"
	Runes Offsets = "rune"
	UTF16 Offsets = "utf16"
)

// With returns s changed by the option: byte, rune, utf16, a domain, or kinds with commas between them.
func (s Search) With(option string) (Search, error) {
	switch o := Offsets(option); o {
	case Bytes, Runes, UTF16:
		s.Offsets = o
		return s, nil
	}
	if domain, ok := domain(option); ok {
		s.Parser.Domain = domain
		return s, nil
	}
	var kinds []komoney.Kind
	for name := range strings.SplitSeq(option, ",") {
		kind, ok := komoney.ParseKind(strings.TrimSpace(name))
		if !ok {
			return s, fmt.Errorf("komoney_find: option %q, want kinds (%s), byte, rune or utf16, or a domain (%s)", name, kindNames(), domainList)
		}
		kinds = append(kinds, kind)
	}
	s.Parser.Kinds = komoney.KindsOf(kinds...)
	return s, nil
}

func kindNames() string {
	var names []string
	for k := komoney.KindMoney; k <= komoney.KindNumber; k++ {
		names = append(names, k.String())
	}
	return strings.Join(names, ", ")
}

var (
	domainNames = komoney.DomainNames()
	domainList  = strings.Join(domainNames, ", ")
)

// domain returns the domain of the library with the name, and whether there is one.
func domain(name string) (d komoney.Domain, ok bool) {
	if !slices.Contains(domainNames, name) {
		return d, false
	}
	d, err := komoney.NamedDomain(name)
	return d, err == nil
}

// Read is how a function reads one expression.
type Read struct {
	Parser komoney.Parser
	Strict bool // a text that is no amount is an error, and not NULL
	Price  bool // the text is what a field for one price holds
}

// With returns r changed by the option, and whether it is one: strict, null, price or a domain.
func (r Read) With(option string) (Read, bool) {
	switch option {
	case "strict", "null":
		r.Strict = option == "strict"
		return r, true
	case "price":
		r.Price = true
		return r, true
	}
	if domain, ok := domain(option); ok {
		r.Parser.Domain = domain
		return r, true
	}
	return r, false
}

// Options returns r changed by all of the options, and the error of one that it does not know.
func (r Read) Options(options []string) (Read, error) {
	for _, option := range options {
		var ok bool
		if r, ok = r.With(option); !ok {
			return r, fmt.Errorf("komoney: option %q, want 'strict', 'null', 'price' or a domain (%s)", option, domainList)
		}
	}
	return r, nil
}

// Parse reads the text. False is NULL, for a text that is no amount. The error does not hold the text.
func (r Read) Parse(text string) (komoney.Amount, bool, error) {
	a, err := r.Amount(text)
	return r.Judge(a, err)
}

// Amount reads the text. The error is that of the library.
func (r Read) Amount(text string) (komoney.Amount, error) {
	if r.Price {
		return r.Parser.ParsePrice(text)
	}
	return r.Parser.Parse(text)
}

// Judge returns what is to be made of an amount that was read, or was not.
func (r Read) Judge(a komoney.Amount, err error) (komoney.Amount, bool, error) {
	switch {
	case err == nil:
		return a, true, nil
	case r.Strict:
		return a, false, errors.New(err.Error())
	}
	return a, false, nil
}

// Matches calls yield with the amounts of text until it returns false, offsets counted as s says.
func (s *Search) Matches(text string, yield func(m *komoney.Match) bool) {
	var at, units int // the offset of the text up to at is units
	for m := range s.Parser.Find(text) {
		if s.Offsets == Runes || s.Offsets == UTF16 {
			start, end := m.Start, m.End
			units += s.count(text[at:start])
			m.Start = units
			units += s.count(text[start:end])
			m.End, at = units, end
		}
		if !yield(&m) {
			return
		}
	}
}

func (s *Search) count(text string) int {
	n := utf8.RuneCountInString(text)
	if s.Offsets == UTF16 {
		for _, r := range text {
			if r > 0xFFFF { // a surrogate pair
				n++
			}
		}
	}
	return n
}

// JSON returns the amounts of text as an array of the objects that komoney find writes.
func (s *Search) JSON(text string) (string, error) {
	b := []byte{'['}
	var failure error
	s.Matches(text, func(m *komoney.Match) bool {
		object, err := m.MarshalJSON()
		if err != nil {
			failure = err
			return false
		}
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = append(b, object...)
		return true
	})
	return string(append(b, ']')), failure
}
