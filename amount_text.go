package komoney

import (
	"log/slog"
	"strconv"
	"strings"
	"unicode/utf8"
)

// unitKind returns the kind that a text means by the unit alone.
func unitKind(unit string) Kind {
	switch unit {
	case "":
		return KindNumber
	case "%":
		return KindPercent
	case "%p":
		return KindPercentPoint
	case "bp":
		return KindBasisPoint
	case "배":
		return KindMultiple
	}
	return KindNone
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
			told = KindNone
		}
	case a.Unit != "" && (told == a.Kind || plainUnit(a.Unit)):
		b = appendWord(b, a.Unit)
	case a.Unit != "":
		b = strconv.AppendQuote(append(b, ' '), a.Unit)
	}
	if told != a.Kind || !a.Denominator.IsZero() { // 1/3 alone would be read as a fraction
		b = appendWord(b, a.Kind.String())
	}
	if a.Bound != NoBound {
		b = appendWord(b, a.Bound.String())
	}
	if a.Approx {
		b = appendWord(b, "approx")
	}
	if a.Implied {
		b = appendWord(b, "implied")
	}
	return b
}

// appendWord appends a blank and a word. Inlined, it takes 150 bytes.
//
//go:noinline
func appendWord(b []byte, word string) []byte { return append(append(b, ' '), word...) }

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
	case a.Kind == KindNone || int(a.Kind) >= len(kindNames) || int(a.Bound) >= len(boundNames):
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
	if !a.readValue(value) || hasSuffix(value, "0") && groupsByPoint([]byte(value), rest[:min(3, len(rest))]) { // 6.000 KRW are 6,000
		return a, false
	}
	a.Kind = KindNumber
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
		ok = a.Kind != KindNone
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
			return KindNone, "", false
		}
		a.Unit, _ = strconv.Unquote(quoted)
		return KindNone, strings.TrimPrefix(s[len(quoted):], " "), true
	}
	if info := currencyByCode(unit); info != nil {
		a.Currency = Currency{info.code.text()}
		return KindMoney, rest, true
	}
	_, isKind := ParseKind(unit)
	if isKind || parseBound(unit) != NoBound || unit == "approx" || unit == "implied" {
		return KindNumber, s, true
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
