package komoney

import (
	"strconv"
	"time"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
)

// Decimal is an exact decimal number, of package decimal: what values are made of.
type Decimal = decimal.Decimal

// Currency is an ISO 4217 currency code, or a code of the user's own.
// It is comparable; the zero Currency is no currency.
type Currency struct{ code string }

// A code of the user's own has so many letters and digits.
const (
	minCode = 3
	maxCode = 12
)

// ParseCurrency returns the currency with the ISO 4217 code, in letters of either case; it knows the codes in use
// and those of the past that Unicode's CLDR has, EEK and DEM: [Currency.Until] says until when these were legal tender.
// The error is an *[Error] with the code [ErrEmpty] or [ErrUnknownCurrency].
func ParseCurrency(code string) (Currency, error) {
	if info := lex.CurrencyByCode(upperCode(code)); info != nil {
		return Currency{info.Code.Text()}, nil
	}
	return Currency{}, codeError("parse currency", code)
}

// MustParseCurrency is ParseCurrency for codes known to be right; it panics on error.
func MustParseCurrency(code string) Currency {
	c, err := ParseCurrency(code)
	if err != nil {
		panic(err)
	}
	return c
}

// NewCurrency returns the currency with the code, which need not be in ISO 4217: "BTC", "POINT".
// A code has 3 to 12 letters of either case and digits, a letter first; others
// are an *[Error] with the code [ErrEmpty] or [ErrUnknownCurrency].
//
// Such a currency has neither a minor unit nor names; [Parser.Names] finds it in texts. What rounds to the minor unit has none
// to round to: [Money.Quo], [Money.MulRat] and a rates.Converter without a Place refuse, [Money.Round] and [Money.RoundCash] change
// nothing, and [Money.Split] splits the last digit. To keep two digits, say so: [Money.RoundAt] with -2, or [decimal.Decimal.Quo] of
// the [Money.Amount].
func NewCurrency(code string) (Currency, error) {
	up := upperCode(code)
	if info := lex.CurrencyByCode(up); info != nil {
		return Currency{info.Code.Text()}, nil
	}
	if !isCode(up) {
		if code == "" {
			return Currency{}, codeError("new currency", code)
		}
		const form = "a code has 3 to 12 letters and digits, a letter first"
		return Currency{}, &Error{Func: "new currency", Input: code, Code: ErrUnknownCurrency, Detail: form}
	}
	return Currency{up}, nil
}

func codeError(fn, code string) error {
	if code == "" {
		return fault.New(fn, ErrEmpty, code, 0)
	}
	return fault.New(fn, ErrUnknownCurrency, code, 0)
}

// isCode reports whether s has the form of a currency code.
func isCode(s string) bool {
	if len(s) < minCode || len(s) > maxCode {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < 'A' || c > 'Z') && (c < '0' || c > '9' || i == 0) {
			return false
		}
	}
	return true
}

// upperCode returns a short s with its ASCII letters in upper case.
func upperCode(s string) string {
	if len(s) > maxCode || isCode(s) {
		return s
	}
	b := []byte(s)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}

// Code returns the code, "KRW", or "" for the zero Currency.
func (c Currency) Code() string { return c.code }

// String returns the code.
func (c Currency) String() string { return c.code }

// IsZero reports whether c is no currency.
func (c Currency) IsZero() bool { return c.code == "" }

// Digits returns the digits after the point of the minor unit: 0 for KRW, 2 for USD, 3 for KWD.
// They are those of ISO 4217, and of CLDR for units that have none there, such as XAU.
// A currency of the user's own has no minor unit; Digits returns -1.
func (c Currency) Digits() int {
	if info := lex.CurrencyByCode(c.code); info != nil {
		return int(info.Digits)
	}
	return -1
}

// Numeric returns the three digits of the ISO 4217 numeric code, "410" for KRW,
// or "" for a currency that has none.
func (c Currency) Numeric() string {
	info := lex.CurrencyByCode(c.code)
	if info == nil || info.Numeric == 0 {
		return ""
	}
	n := int(info.Numeric)
	return string([]byte{byte('0' + n/100), byte('0' + n/10%10), byte('0' + n%10)})
}

// Until returns the last day on which a currency that is no longer one was legal tender anywhere, by CLDR: 31 December 2010 for EEK. It reports
// false for all others, and for those that CLDR has no day of, such as XEU.
func (c Currency) Until() (day time.Time, ok bool) {
	info := lex.CurrencyByCode(c.code)
	if info == nil || info.Until == 0 {
		return time.Time{}, false
	}
	n := int(info.Until)
	return time.Date(n/10000, time.Month(n/100%100), n%100, 0, 0, 0, 0, time.UTC), true
}

// Name returns the currency's Korean name of CLDR, "미국 달러" (US dollar), or the code where there is none.
func (c Currency) Name() string {
	if info := lex.CurrencyByCode(c.code); info != nil {
		return info.Name.Text()
	}
	return c.code
}

// Symbol returns a symbol that stands for this currency alone, "₩", "US$", or the code where there is none.
func (c Currency) Symbol() string {
	if info := lex.CurrencyByCode(c.code); info != nil {
		return info.Symbol.Text()
	}
	return c.code
}

// Money is an exact amount of one currency, in its main unit (won, dollars, not cents).
// It is comparable and immutable, and == is equality of value. The zero Money is 0 of no
// currency; arithmetic takes it for 0 of any, so that a sum can begin with it.
type Money struct {
	amount   Decimal
	currency Currency
}

// NewMoney returns the amount of the currency, in its main unit.
func NewMoney(amount Decimal, c Currency) Money { return Money{amount, c} }

// MoneyFromMinor returns so many minor units of the currency: 1999 of USD are 19.99 dollars,
// and 1999 of KRW are 1999 won. It returns false if c has no minor unit.
func MoneyFromMinor(units int64, c Currency) (Money, bool) {
	digits := c.Digits()
	if digits < 0 {
		return Money{}, false
	}
	return Money{decimal.New(units, int8(-digits)), c}, true
}

// Amount returns the amount in the main unit.
func (m Money) Amount() Decimal { return m.amount }

// Currency returns the currency.
func (m Money) Currency() Currency { return m.currency }

// MinorUnits returns the amount in minor units, cents for dollars, and whether it is a whole
// number of them that an int64 holds. For larger ones there is
// m.Amount().Shift(m.Currency().Digits()).
func (m Money) MinorUnits() (int64, bool) {
	digits := m.currency.Digits()
	if digits < 0 {
		return 0, m == Money{}
	}
	units, err := m.amount.Shift(digits)
	if err != nil {
		return 0, false
	}
	return units.Int64()
}

// IsZero reports whether the amount is 0, of whatever currency.
func (m Money) IsZero() bool { return m.amount.IsZero() }

// Sign returns -1 if m is less than 0, 0 if it is 0, and 1 if it is more.
func (m Money) Sign() int { return m.amount.Sign() }

// Neg returns -m.
func (m Money) Neg() Money { return Money{m.amount.Neg(), m.currency} }

// Abs returns the magnitude of m.
func (m Money) Abs() Money { return Money{m.amount.Abs(), m.currency} }

// moneyError returns the error of m op n, which is at the second operand; that m's currency has no minor unit is at m.
func moneyError(fn string, code Code, m Money, op, n string) error {
	in := append(m.appendShort(nil), op...)
	if code == ErrUnknownCurrency {
		return &Error{Func: fn, Input: string(in) + n, Code: code, Detail: strconv.Quote(m.currency.code) + " has no minor unit"}
	}
	return fault.New(fn, code, string(in)+n, len(in))
}

// appendShort appends m with few digits, however large it is.
func (m Money) appendShort(b []byte) []byte {
	return m.appendCode(m.amount.AppendShort(b))
}

func (m Money) short() string { return string(m.appendShort(nil)) }

func (m Money) appendCode(b []byte) []byte {
	if m.currency.code == "" {
		return b
	}
	return m.currency.appendText(append(b, ' '))
}

// appendText appends the code as texts have it: one that is in no table in quotes,
// so that 5 MILES and 5 KWR are no money.
func (c Currency) appendText(b []byte) []byte {
	if lex.CurrencyByCode(c.code) == nil {
		return strconv.AppendQuote(b, c.code)
	}
	return append(b, c.code...)
}
