// Package fields is what the SQL functions return, whatever the database: a string for a text, or none.
package fields

import (
	"fmt"
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

// All are the fields, in the order of the documentation.
var All = []Named{
	{"value", Value}, {"low", Low}, {"high", High}, {"currency", Currency},
	{"kind", Kind}, {"unit", Unit}, {"bound", Bound}, {"amount", Amount},
}

// Value is the single value, a plain decimal or a ratio such as 1/3. A range has none.
func Value(a *komoney.Amount) (string, bool) {
	if a.IsRange {
		return "", false
	}
	return number(a.Low, a.Denominator), true
}

// Low is the least that the amount can be. What is at most a value has none.
func Low(a *komoney.Amount) (string, bool) {
	if a.Bound == komoney.AtMost || a.Bound == komoney.LessThan {
		return "", false
	}
	return number(a.Low, a.Denominator), true
}

// High is the most that the amount can be. What is at least a value has none.
func High(a *komoney.Amount) (string, bool) {
	if a.Bound == komoney.AtLeast || a.Bound == komoney.MoreThan {
		return "", false
	}
	return number(a.High, a.Denominator), true
}

// Currency is the ISO 4217 code of money.
func Currency(a *komoney.Amount) (string, bool) { return a.Currency.Code(), !a.Currency.IsZero() }

// Kind is money, percent, quantity …
func Kind(a *komoney.Amount) (string, bool) { return a.Kind.String(), a.Kind != komoney.KindNone }

// Unit is what is counted: 명, square-meter, %.
func Unit(a *komoney.Amount) (string, bool) { return a.Unit, a.Unit != "" }

// Bound is at_least, at_most, more_than or less_than.
func Bound(a *komoney.Amount) (string, bool) { return a.Bound.String(), a.Bound != komoney.NoBound }

// Amount is all of it in one line, "money 58000000000000 KRW approx".
func Amount(a *komoney.Amount) (string, bool) { return a.String(), a.Kind != komoney.KindNone }

func number(d, denominator komoney.Decimal) string {
	if denominator.IsZero() {
		return d.String()
	}
	return d.String() + "/" + denominator.String()
}

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

// With returns s changed by the option: byte, rune, utf16, or kinds with commas between them.
func (s Search) With(option string) (Search, error) {
	switch o := Offsets(option); o {
	case Bytes, Runes, UTF16:
		s.Offsets = o
		return s, nil
	}
	var kinds []komoney.Kind
	for name := range strings.SplitSeq(option, ",") {
		kind, ok := komoney.ParseKind(strings.TrimSpace(name))
		if !ok {
			return s, fmt.Errorf("komoney: %q is neither a kind nor byte, rune or utf16", name)
		}
		kinds = append(kinds, kind)
	}
	s.Parser.Kinds = komoney.KindsOf(kinds...)
	return s, nil
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
