package decimal

import "github.com/komoney/komoney/fault"

// Rounding says which neighbour a value that falls between two representable
// ones goes to. The zero value is HalfEven. A Rounding that is none of the
// constants below acts as HalfEven.
type Rounding uint8

// The rounding modes. "Half" means exactly half way between two neighbours.
const (
	HalfEven Rounding = iota // to nearest, halves to the even digit: 오사오입, banker's rounding
	HalfUp                   // to nearest, halves away from zero: 반올림
	HalfDown                 // to nearest, halves toward zero: 오사육입
	Up                       // away from zero: 올림, 절상
	Down                     // toward zero: 버림, 절사
	Ceiling                  // toward positive infinity
	Floor                    // toward negative infinity
)

var roundingNames = [...]string{"half-even", "half-up", "half-down", "up", "down", "ceiling", "floor"}

// String returns the English name that [ParseRounding] takes, such as "half-up".
func (r Rounding) String() string {
	if int(r) < len(roundingNames) {
		return roundingNames[r]
	}
	return "rounding?"
}

// ParseRounding returns the mode with the name, and whether there is one.
// The names are "half-even", "half-up", "half-down", "up", "down", "ceiling",
// "floor", and the Korean terms 반올림 (HalfUp), 올림 and 절상 (Up),
// 버림 and 절사 (Down), 오사오입 (HalfEven) and 오사육입 (HalfDown).
func ParseRounding(name string) (Rounding, bool) {
	for r, n := range roundingNames {
		if n == name {
			return Rounding(r), true
		}
	}
	switch name {
	case "반올림":
		return HalfUp, true
	case "올림", "절상":
		return Up, true
	case "버림", "절사":
		return Down, true
	case "오사오입":
		return HalfEven, true
	case "오사육입":
		return HalfDown, true
	}
	return HalfEven, false
}

// MarshalText implements [encoding.TextMarshaler] with the name of String.
func (r Rounding) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler] for the names of [ParseRounding].
// The error is an *[fault.Error] with the code [fault.ErrSyntax].
func (r *Rounding) UnmarshalText(text []byte) error {
	v, ok := ParseRounding(string(text))
	if !ok {
		return &fault.Error{Func: "unmarshal rounding", Input: string(text), Code: fault.ErrSyntax, Detail: "unknown name"}
	}
	*r = v
	return nil
}

// remainder is how a discarded part compares with half a unit of the last kept digit.
type remainder uint8

const (
	remNone  remainder = iota // nothing is discarded
	remBelow                  // less than half
	remHalf                   // exactly half
	remAbove                  // more than half
)

// away reports whether a coefficient that was cut toward zero must grow by one.
// odd says whether its last kept digit is odd.
func (r Rounding) away(neg, odd bool, rem remainder) bool {
	if rem == remNone {
		return false
	}
	switch r {
	case HalfUp:
		return rem >= remHalf
	case HalfDown:
		return rem == remAbove
	case Up:
		return true
	case Down:
		return false
	case Ceiling:
		return !neg
	case Floor:
		return neg
	}
	return rem == remAbove || rem == remHalf && odd
}
