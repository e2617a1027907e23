package komoney

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
)

// String returns a in one line, as all documents of this package write it: the kind, the value, the currency or unit,
// and then implied, approx and the bound where they hold.
//
//	money 58000000000000 KRW approx     약 58조원
//	money 15000000000..25000000000 USD  150억~250억 달러
//	money 30000..<40000 KRW             3만원대: the high end is open, as the low one is in >0..1
//	money 100000000 KRW implied         1억(을 가로챈): the text does not write the currency
//	quantity 100 명 at_least            100명 이상
//	fraction 1/3                        3분의 1
//
// A unit with a blank, a quotation mark or what does not print, or that is one of the words behind it, is in quotes.
// The zero Amount is "".
func (a Amount) String() string {
	var buf [96]byte
	return string(a.AppendTo(buf[:0]))
}

// AppendTo appends the text of [Amount.String] to b.
func (a Amount) AppendTo(b []byte) []byte {
	if a == (Amount{}) {
		return b
	}
	b = append(append(b, a.Kind.String()...), ' ')
	if a.IsRange {
		b = appendIf(b, a.LowOpen, ">")
		b = append(a.appendValue(b, a.Low), ".."...)
		b = appendIf(b, a.HighOpen, "<")
		b = a.appendValue(b, a.High)
	} else {
		b = a.appendValue(b, a.Low)
	}
	if !a.Currency.IsZero() {
		b = appendWord(b, a.Currency.code)
	}
	switch {
	case a.Unit == "":
	case plainUnit(a.Unit):
		b = appendWord(b, a.Unit)
	default:
		b = strconv.AppendQuote(append(b, ' '), a.Unit)
	}
	b = appendIf(b, a.Implied, " implied")
	b = appendIf(b, a.Approx, " approx")
	if a.Bound != NoBound {
		b = appendWord(b, a.Bound.String())
	}
	return b
}

// appendWord appends a blank and a word.
func appendWord(b []byte, word string) []byte { return append(append(b, ' '), word...) }

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
	return !isQualifier(unit)
}

// isQualifier reports whether a word of the text stands behind the unit.
func isQualifier(word string) bool {
	return word == "implied" || word == "approx" || parseBound(word) != NoBound
}

// sound reports whether the fields go together as [Parse] sets them, so that every form can hold a.
func (a *Amount) sound() bool {
	switch {
	case *a == Amount{}:
		return true
	case a.Kind == KindNone || a.Kind > KindNumber || a.Bound > LessThan:
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

// UnmarshalText implements [encoding.TextUnmarshaler]. It takes the text of [Amount.String] and what [Parse] takes, so that flags and configuration
// files can say 58조원 (58 trillion won).
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
	kind, rest, _ := strings.Cut(s, " ")
	value, rest, _ := strings.Cut(rest, " ")
	if a.Kind, ok = ParseKind(kind); !ok || !a.readValue(value) {
		return a, false
	}
	if rest, ok = a.readUnit(rest); !ok {
		return a, false
	}
	for word := range strings.SplitSeq(rest, " ") {
		switch word {
		case "implied":
			a.Implied = true
		case "approx":
			a.Approx = true
		default:
			a.Bound = parseBound(word)
		}
	}
	return a, a.sound() && string(a.AppendTo(nil)) == s
}

// readValue reads a value or a range.
func (a *Amount) readValue(s string) (ok bool) {
	low, high, isRange := strings.Cut(s, "..")
	if isRange {
		a.IsRange = true
		low, a.LowOpen = strings.CutPrefix(low, ">")
		high, a.HighOpen = strings.CutPrefix(high, "<")
		return a.readRange(low, high)
	}
	a.Low, a.Denominator, ok = parseRatio(s)
	a.High = a.Low
	return ok
}

// readRange reads the ends of a range, which have one denominator.
func (a *Amount) readRange(low, high string) bool {
	var ok1, ok2 bool
	var den Decimal
	a.Low, a.Denominator, ok1 = parseRatio(low)
	a.High, den, ok2 = parseRatio(high)
	return ok1 && ok2 && den == a.Denominator
}

// readUnit reads the unit or currency that s begins with, if it does.
func (a *Amount) readUnit(s string) (rest string, ok bool) {
	unit, rest, _ := strings.Cut(s, " ")
	switch {
	case unit == "" || isQualifier(unit):
		return s, true
	case a.Kind == KindMoney:
		return rest, a.Currency.UnmarshalText([]byte(unit)) == nil
	case unit[0] != '"':
		a.Unit = unit
		return rest, true
	}
	quoted, err := strconv.QuotedPrefix(s)
	if err != nil {
		return "", false
	}
	a.Unit, err = strconv.Unquote(quoted)
	return strings.TrimPrefix(s[len(quoted):], " "), err == nil
}

// parseRatio reads a decimal, or a ratio such as 1/3.
func parseRatio(s string) (num, den Decimal, ok bool) {
	n, d, ratio := strings.Cut(s, "/")
	num, err := decimal.Parse(n)
	if ratio && err == nil {
		if den, err = decimal.Parse(d); den.Sign() <= 0 {
			return num, den, false
		}
	}
	return num, den, err == nil
}
