package komoney

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/encode"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/pad"
	"github.com/komoney/komoney/internal/read/numeral"
)

// ParseMoney reads one exact sum of money, as [Parse] reads it ("58조원" (58 trillion won), "$5.5 million")
// or as [Money.String] writes it. All else that Parse reads is an *[Error] that is [ErrNotMoney], and by its code
// an [ErrInterval], [ErrBound], [ErrApprox], [ErrRatio] or [ErrNoCurrency].
func ParseMoney(s string) (Money, error) {
	if m, ok := plainMoney(s); ok {
		return m, nil
	}
	return Parser{}.ParseMoney(s)
}

// MustParseMoney is ParseMoney for sums known to be right; it panics on error.
func MustParseMoney(s string) Money {
	m, err := ParseMoney(s)
	if err != nil {
		panic(err)
	}
	return m
}

// plainMoney reads what AppendTo writes.
func plainMoney(s string) (Money, bool) {
	number, code, spaced := strings.Cut(s, " ")
	if !spaced {
		return Money{}, s == "0"
	}
	c, ok := plainCurrency(code)
	if !ok {
		return Money{}, false
	}
	d, err := decimal.Parse(number)
	return Money{d, c}, err == nil && !(strings.HasSuffix(number, "0") && numeral.GroupsByPoint([]byte(number), c.code)) // 6.000 KRW are 6,000
}

// plainCurrency reads a code as texts have it: in quotes if it is in no table.
func plainCurrency(s string) (Currency, bool) {
	if info := lex.CurrencyByCode(s); info != nil {
		return Currency{info.Code.Text()}, true
	}
	code, err := strconv.Unquote(s)
	if err != nil || !isCode(code) || s[0] != '"' {
		return Currency{}, false
	}
	return Currency{code}, lex.CurrencyByCode(code) == nil
}

// String returns the amount as a plain decimal and the code: "58000000000000 KRW", "-19.99 USD".
// The code of a currency of the user's own is in quotes.
func (m Money) String() string {
	var buf [64]byte
	return string(m.AppendTo(buf[:0]))
}

// AppendTo appends the text of [Money.String] to b.
func (m Money) AppendTo(b []byte) []byte { return m.appendCode(m.amount.AppendTo(b)) }

// Format implements [fmt.Formatter]. The verbs are
//
//	%v %s	the text of String; %#v is a Go expression
//	%q	that text in quotes
//	%f %F	the amount with the digits of its minor unit, or with a precision, and the
//		code: 19.90 USD; what is finer is rounded, halves to even
//
// Width and the flags '+', ' ', '-' and '0' are those of package fmt for numbers.
func (m Money) Format(s fmt.State, verb rune) {
	var buf [64]byte
	b, prec := buf[:0], 0
	switch {
	case verb == 'f', verb == 'F':
		var given bool
		if prec, given = s.Precision(); !given {
			prec = m.currency.Digits()
		}
		if prec >= 0 {
			m.amount = m.amount.Round(-prec, decimal.HalfEven)
		}
	case verb == 'v' && s.Flag('#'):
		s.Write(fmt.Appendf(b, "komoney.MustParseMoney(%q)", m.String()))
		return
	case verb == 'v', verb == 's', verb == 'q':
	default:
		s.Write(fmt.Appendf(b, "%%!%c(komoney.Money=%s)", verb, m.String()))
		return
	}
	if verb == 'q' {
		b = strconv.AppendQuote(b, m.String())
		pad.Write(s, b, 0, false)
		return
	}
	b = pad.AppendSign(b, s, verb, m.Sign() < 0)
	signed := len(b)
	pad.Write(s, m.appendCode(m.amount.Abs().AppendFixed(b, prec)), signed, true)
}

// encodable returns an error for money that no form can hold: an amount other than 0 of no currency.
func (m Money) encodable(fn string) error {
	if m.currency.code == "" && !m.amount.IsZero() {
		return &Error{Func: fn, Input: m.short(), Offset: len(m.short()), Code: ErrUnknownCurrency, Detail: "no currency"}
	}
	return nil
}

// MarshalText implements [encoding.TextMarshaler] with the text of String.
// The error has the code [ErrUnknownCurrency], for an amount other than 0 of no currency.
func (m Money) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// AppendText implements [encoding.TextAppender] with the text of String. The error is that of [Money.MarshalText].
func (m Money) AppendText(b []byte) ([]byte, error) {
	if err := m.encodable("write money"); err != nil {
		return b, err
	}
	return m.AppendTo(b), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what [ParseMoney] takes, so that flags and configuration files can say 58조원 (58
// trillion won).
func (m *Money) UnmarshalText(text []byte) error {
	v, err := ParseMoney(string(text))
	if err == nil {
		*m = v
	}
	return err
}

// MarshalJSON implements [encoding/json.Marshaler] with the form {"value":"19.99","currency":"USD"}.
// The error is that of [Money.MarshalText].
func (m Money) MarshalJSON() ([]byte, error) {
	if err := m.encodable("write money"); err != nil {
		return nil, err
	}
	b := m.amount.AppendTo([]byte(`{"value":"`))
	if m.currency.code != "" {
		b = append(append(b, `","currency":"`...), m.currency.code...)
	}
	return append(b, `"}`...), nil
}

// UnmarshalJSON implements [encoding/json.Unmarshaler]. It takes the form of [Money.MarshalJSON], other
// fields besides, the value as a JSON number too, and a JSON string with what [ParseMoney] takes.
// A JSON null leaves m as it is.
func (m *Money) UnmarshalJSON(data []byte) error {
	if text, ok := encode.String(data); ok {
		return m.UnmarshalText(text)
	}
	var f struct {
		Value    *Decimal
		Currency Currency
	}
	if err := encode.ReadObject("read money", data, &f); err != nil || string(data) == "null" {
		return err
	}
	if f.Value == nil {
		return encode.MissingField("read money", data, "value")
	}
	v := Money{*f.Value, f.Currency}
	if err := v.encodable("read money"); err != nil {
		return err
	}
	*m = v
	return nil
}

// MarshalBinary implements [encoding.BinaryMarshaler] with the length of the code as
// a byte, the code, and the amount as [decimal.Decimal.MarshalBinary] has it.
// The error is that of [Money.MarshalText].
func (m Money) MarshalBinary() ([]byte, error) { return m.AppendBinary(nil) }

// AppendBinary implements [encoding.BinaryAppender] with the form of [Money.MarshalBinary].
func (m Money) AppendBinary(b []byte) ([]byte, error) {
	if err := m.encodable("write money"); err != nil {
		return b, err
	}
	b = append(append(b, byte(len(m.currency.code))), m.currency.code...)
	return m.amount.AppendBinary(b)
}

// UnmarshalBinary implements [encoding.BinaryUnmarshaler] for the form of [Money.MarshalBinary].
func (m *Money) UnmarshalBinary(data []byte) error {
	var v Money
	if len(data) > 0 && len(data) > int(data[0]) {
		code, amount := data[1:][:data[0]], data[1:][data[0]:]
		if (len(code) == 0 || isCode(string(code))) && v.currency.UnmarshalText(code) == nil && v.amount.UnmarshalBinary(amount) == nil && v.encodable("") == nil {
			*m = v
			return nil
		}
	}
	return fault.New("read binary money", ErrSyntax, string(data), 0)
}

// Value implements [driver.Valuer] with the text of String, for a column of text.
// An exact NUMERIC column takes m.Amount(), and another column the currency.
// The error is that of [Money.MarshalText].
func (m Money) Value() (driver.Value, error) {
	if err := m.encodable("write money"); err != nil {
		return nil, err
	}
	return m.String(), nil
}

// Scan implements [database/sql.Scanner] for a string or []byte with what [ParseMoney] takes.
// NULL is an error with the code [ErrEmpty]; scan into a [database/sql.Null] to allow it.
func (m *Money) Scan(src any) error { return encode.ScanText("scan money", src, m.UnmarshalText) }
