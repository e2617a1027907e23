// Package fault has the one error type of this module, and the codes that tell its errors apart. Package komoney names both, too:
// komoney.Error is [Error], and komoney.ErrOverflow is [ErrOverflow].
package fault

import (
	"errors"
	"strconv"
	"unicode/utf8"
)

// Code says what is wrong with an input. It is an error itself, so that
// errors.Is(err, fault.ErrScaleOrder) tells errors apart.
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
	ErrRange             Code = "out of range"   // an argument: a rate that is not positive, a split into no parts
	ErrNoRate            Code = "no rate"        // for the currency and the day
	ErrDuplicate         Code = "duplicate rate" // two rates of one pair and day that differ
	ErrUnknownDomain     Code = "unknown domain" // the library has none of the name
)

// ErrNotMoney and ErrNotNumber say that an amount is not the one exact value that is asked for. They are classes: an error
// of ParseMoney or ParseNumber that one of the codes below explains has it for its Code and the class for its Class,
// so that errors.Is holds for both.
const (
	ErrNotMoney  Code = "not money"    // ParseMoney, Converter: 5%, 3명 (3 people), and the codes below
	ErrNotNumber Code = "not a number" // ParseNumber: 제3 (the third), and the codes below
)

// The codes of what Parse reads and ParseMoney or ParseNumber refuses, with the place that says so.
const (
	ErrInterval   Code = "range"             // 3~4만원 (30,000 to 40,000 won), 3만원대 (30,000-odd won), 수만 원 (tens of thousands)
	ErrBound      Code = "bound"             // 3만원 이상 (30,000 won or more), 최대 3만 (30,000 at most)
	ErrApprox     Code = "approximation"     // 약 3만원 (about 30,000 won), 3만여 (some 30,000)
	ErrRatio      Code = "no finite decimal" // 3분의 1 (a third)
	ErrNoCurrency Code = "no currency"       // ParseMoney: 3만 (30 thousand)
	ErrUnit       Code = "unit"              // ParseNumber: 3만원 (30,000 won), 3명 (3 people), 5%
)

// The codes of a field that gives no price.
const (
	ErrNoPrice Code = "no price"     // 가격협의 (price negotiable), 품절 (sold out), 배송비 3,000원 (delivery 3,000 won)
	ErrSeveral Code = "several sums" // 성인 15,000원 청소년 12,000원 (adults 15,000 won, youths 12,000)
)

// Error returns the code's wording.
func (c Code) Error() string { return string(c) }

// Error is what Parse and the other readers return. Its Korean method has the reason in Korean.
// errors.Is(err, code) holds for its Code, and for its Class if it has one.
type Error struct {
	Func   string // "parse", "parse money", …
	Input  string // the text as given, or the operation: 19.99 USD + 1.23 CHF
	Offset int    // byte offset into Input
	Code   Code   // the reason
	Detail string // what stands there: `scale 조 after 억` (10^12 after 10^8); may be empty
	Class  Code   // the wider code that this is a case of, [ErrNotMoney] or [ErrNotNumber]; mostly empty
}

// Error returns a sentence: komoney: parse "3억5조": scale 조 after 억 at byte 5 (3억5조 is 300 million, then 5 trillion).
//
// Of a long Input it quotes what stands around the Offset, with … for the rest.
func (e *Error) Error() string {
	what := e.Detail
	if what == "" {
		what = string(e.Code)
	}
	return "komoney: " + e.Func + " " + quoteAround(e.Input, e.Offset) + ": " + what + " at byte " + strconv.Itoa(e.Offset)
}

// quoteAround quotes the 60 bytes of s before and behind at, which are 20 syllables each.
func quoteAround(s string, at int) string {
	const reach = 60
	at = max(0, min(at, len(s)))
	from, to := max(0, at-reach), min(len(s), at+reach)
	for from > 0 && from < at && !utf8.RuneStart(s[from]) {
		from++
	}
	for to < len(s) && to > at && !utf8.RuneStart(s[to]) {
		to--
	}
	q := strconv.Quote(s[from:to])
	if from > 0 {
		q = "…" + q
	}
	if to < len(s) {
		q += "…"
	}
	return q
}

// Unwrap returns the code, for errors.Is.
func (e *Error) Unwrap() error { return e.Code }

// Is reports whether target is the error's Class, for errors.Is.
func (e *Error) Is(target error) bool { return e.Class != "" && target == error(e.Class) }

// New returns the error of a function on an input, which is an *[Error].
func New(fn string, code Code, in string, at int) error {
	return &Error{Func: fn, Input: in, Offset: at, Code: code}
}

// Within returns err, an *[Error] on a part of s that begins at the offset, as one on the whole of s. Another error stays.
func Within(fn, s string, offset int, err error) error {
	var e *Error
	if !errors.As(err, &e) {
		return err
	}
	at := min(max(offset+e.Offset, 0), len(s))
	return &Error{Func: fn, Input: s, Offset: at, Code: e.Code, Detail: e.Detail, Class: e.Class}
}
