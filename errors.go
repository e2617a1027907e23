package komoney

import "strconv"

// Code says what is wrong with an input. It is an error itself, so that
// errors.Is(err, komoney.ErrScaleOrder) tells errors apart.
type Code string

// The codes; each reads as the reason within an Error's text.
const (
	ErrEmpty             Code = "empty"
	ErrSyntax            Code = "syntax"
	ErrScaleOrder        Code = "scale order"
	ErrRepeatedScale     Code = "repeated scale"
	ErrGrouping          Code = "bad grouping"
	ErrUnknownUnit       Code = "unknown unit"
	ErrUnknownCurrency   Code = "unknown currency"
	ErrAmbiguousCurrency Code = "ambiguous currency"
	ErrTrailing          Code = "trailing text"
	ErrOverflow          Code = "overflow"
	ErrUTF8              Code = "invalid UTF-8"
	ErrDivisionByZero    Code = "division by zero"
	ErrCurrencyMismatch  Code = "currency mismatch"
)

// Error returns the code's wording.
func (c Code) Error() string { return string(c) }

// Error is what Parse and the other readers return.
// errors.Is(err, code) holds for its Code.
type Error struct {
	Func   string // "parse", "parse money", …
	Input  string // the text as given, or the operation: 19.99 USD + 1.23 CHF
	Offset int    // byte offset into Input
	Code   Code   // the reason
	Detail string // what stands there: `scale 조 after 억`; may be empty
}

// Error returns a sentence: komoney: parse "3억5조": scale 조 after 억 at byte 5
func (e *Error) Error() string {
	what := e.Detail
	if what == "" {
		what = string(e.Code)
	}
	return "komoney: " + e.Func + " " + strconv.Quote(e.Input) + ": " + what + " at byte " + strconv.Itoa(e.Offset)
}

// Unwrap returns the code, for errors.Is.
func (e *Error) Unwrap() error { return e.Code }
