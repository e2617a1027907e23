// Package moneytest has what the tests of several packages are made of: currencies, amounts, and checks of the forms that values are
// stored in.
package moneytest

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/ratref"
)

// Single returns an amount of one value.
func Single(kind komoney.Kind, value, unit string) komoney.Amount {
	d := decimal.MustParse(value)
	return komoney.Amount{Kind: kind, Low: d, High: d, Unit: unit}
}

// MoneyAmount returns a sum of money.
func MoneyAmount(value string, c komoney.Currency) komoney.Amount {
	a := Single(komoney.KindMoney, value, "")
	a.Currency = c
	return a
}

// Span makes a the range that goes up to high.
func Span(a komoney.Amount, high string) komoney.Amount {
	a.IsRange, a.High = true, decimal.MustParse(high)
	return a
}

// RatioOf divides a.
func RatioOf(a komoney.Amount, den string) komoney.Amount {
	a.Denominator = decimal.MustParse(den)
	return a
}

// About says that a is about so much.
func About(a komoney.Amount) komoney.Amount { a.Approx = true; return a }

// RandomAmount returns an amount whose fields go together.
func RandomAmount(t testing.TB, r *rand.Rand) komoney.Amount {
	units := []string{"", "명", "%", "%p", "bp", "배", "번째", "조", "억", "kilometer-per-hour", "GB", "USD", "approx", "quantity", "at_most",
		"a b", `q"`, "\xff", "�", "\u200b", "제곱 미터", "1", "-", "[", "'", "`", "<b>", "\x00"}
	a := komoney.Amount{Kind: komoney.Kind(1 + r.IntN(int(komoney.KindNumber))), Bound: komoney.Bound(r.IntN(int(komoney.LessThan) + 1)), Approx: r.IntN(2) == 0}
	a.Low = AnyDecimal(r)
	a.High = a.Low
	if r.IntN(2) == 0 {
		a.IsRange, a.High = true, AnyDecimal(r)
		a.LowOpen, a.HighOpen = r.IntN(2) == 0, r.IntN(2) == 0
	}
	if r.IntN(5) == 0 {
		a.Denominator = AnyDecimal(r).Abs()
	}
	if a.Kind == komoney.KindMoney {
		a.Currency = []komoney.Currency{Krw, Usd, Own(t, "BTC"), {}, komoney.MustParseCurrency("TOP")}[r.IntN(5)]
		a.Implied = r.IntN(2) == 0
	} else {
		a.Unit = units[r.IntN(len(units))]
	}
	return a
}

var (
	Krw = komoney.MustParseCurrency("KRW")
	Usd = komoney.MustParseCurrency("USD")
	Jpy = komoney.MustParseCurrency("JPY")
	Kwd = komoney.MustParseCurrency("KWD")
	Chf = komoney.MustParseCurrency("CHF")
)

// Own returns a currency that is in no table.
func Own(t testing.TB, code string) komoney.Currency {
	t.Helper()
	c, err := komoney.NewCurrency(code)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Won returns a sum in won.
func Won(s string) komoney.Money { return komoney.NewMoney(decimal.MustParse(s), Krw) }

// Dollar returns a sum in dollars.
func Dollar(s string) komoney.Money { return komoney.NewMoney(decimal.MustParse(s), Usd) }

// AnyDecimal returns decimals of all sizes, with few digits more often than many.
func AnyDecimal(r *rand.Rand) decimal.Decimal {
	switch r.IntN(8) {
	case 0:
		return decimal.FromInt(r.Int64N(20) - 10)
	case 1:
		x := new(big.Int).SetUint64(r.Uint64() >> 1)
		x.Lsh(x, 64).Add(x, new(big.Int).SetUint64(r.Uint64()))
		if r.IntN(2) == 0 {
			x.Neg(x)
		}
		d, _ := decimal.FromBigInt(x, r.IntN(80)-60)
		return d
	}
	return decimal.New(r.Int64N(1<<uint(1+r.IntN(50)))*int64(1-2*r.IntN(2)), int8(r.IntN(12)-8))
}

var Roundings = []decimal.Rounding{decimal.HalfEven, decimal.HalfUp, decimal.HalfDown, decimal.Up, decimal.Down, decimal.Ceiling, decimal.Floor}

// RatDecimal returns x as a Decimal by way of text, and whether it fits.
func RatDecimal(x *big.Rat) (decimal.Decimal, bool) {
	s, ok := ratref.Text(x, decimal.MaxDigits, decimal.MaxExp)
	if !ok {
		return decimal.Decimal{}, false
	}
	return decimal.MustParse(s), true
}

// RatRound returns x rounded to a multiple of unit.
func RatRound(x, unit *big.Rat, mode decimal.Rounding) *big.Rat {
	return ratref.Round(x, unit, mode.String())
}

// CheckForms checks that v comes back from each of its forms as it was. fresh returns a pointer to a value that differs.
func CheckForms[T comparable](t *testing.T, v T, fresh func() *T) {
	t.Helper()
	same := func(form string, got T, err error) {
		t.Helper()
		if err != nil || got != v {
			t.Fatalf("%s of %#v: %#v, %v", form, v, got, err)
		}
	}
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatalf("%#v: %v", v, err)
	}
	p := fresh()
	if string(b) == "null" { // which leaves a value as it is
		p = new(T)
	}
	same("JSON "+string(b), *p, json.Unmarshal(b, p))

	if m, ok := any(v).(encoding.TextMarshaler); ok {
		p = fresh()
		text, err := m.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		same("text "+string(text), *p, any(p).(encoding.TextUnmarshaler).UnmarshalText(text))
		if s := any(v).(fmt.Stringer).String(); s != string(text) {
			t.Fatalf("String is %q, the text %q", s, text)
		}
		appended, _ := any(v).(encoding.TextAppender).AppendText([]byte("x"))
		if string(appended) != "x"+string(text) {
			t.Fatalf("AppendText: %q", appended)
		}
	}
	if m, ok := any(v).(BinaryValue); ok {
		p = fresh()
		b, err := m.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		same(fmt.Sprintf("binary %x", b), *p, any(p).(encoding.BinaryUnmarshaler).UnmarshalBinary(b))
		appended, _ := m.AppendBinary([]byte("x"))
		if !bytes.Equal(appended, append([]byte("x"), b...)) {
			t.Fatalf("AppendBinary: %q", appended)
		}
	}
	if c, ok := any(v).(Column); ok {
		p = fresh()
		stored, err := c.Value()
		if err != nil || !driver.IsValue(stored) {
			t.Fatalf("%#v: column %v, %v", v, stored, err)
		}
		same(fmt.Sprint("column ", stored), *p, any(p).(sql.Scanner).Scan(stored))
		if s, ok := stored.(string); ok {
			p = fresh()
			same("column "+s, *p, any(p).(sql.Scanner).Scan([]byte(s)))
		}
	}
}

// CheckGob checks v within a struct, by way of encoding/gob.
func CheckGob[T comparable](t *testing.T, v T) {
	t.Helper()
	var buf bytes.Buffer
	var got struct{ V T }
	if err := gob.NewEncoder(&buf).Encode(struct{ V T }{v}); err != nil {
		t.Fatalf("%#v: %v", v, err)
	}
	if err := gob.NewDecoder(&buf).Decode(&got); err != nil || got.V != v {
		t.Fatalf("gob of %#v: %#v, %v", v, got.V, err)
	}
}

// FuzzForms reads b in every form of T. What it reads, it writes so that it reads the same again;
// binary forms are the very bytes, the types with one are columns of a database, too, and every error is an *Error but for JSON that package json never hands over.
func FuzzForms[T comparable](t *testing.T, b []byte) {
	var text, object, binary T
	if err := any(&text).(encoding.TextUnmarshaler).UnmarshalText(b); err == nil {
		again, err := any(text).(encoding.TextMarshaler).MarshalText()
		var back T
		if err != nil || any(&back).(encoding.TextUnmarshaler).UnmarshalText(again) != nil || back != text {
			t.Fatalf("text %q: %v as %q reads as %v, %v", b, text, again, back, err)
		}
	} else if e := (*fault.Error)(nil); !errors.As(err, &e) || e.Offset < 0 || e.Offset > len(e.Input) {
		t.Fatalf("text %q: %v", b, err)
	}
	err := json.Unmarshal(b, &object)
	var zero T
	if err == nil {
		again, err := json.Marshal(object)
		var back T
		if err != nil || json.Unmarshal(again, &back) != nil || back != object {
			t.Fatalf("JSON %s: %v as %s reads as %v, %v", b, object, again, back, err)
		}
	} else if object != zero {
		t.Fatalf("JSON %s: %v and %v", b, object, err)
	}
	if direct, ok := any(&object).(json.Unmarshaler); ok {
		direct.UnmarshalJSON(b) // by itself it may see anything
	}
	_, isCurrency := any(binary).(komoney.Currency)
	if reader, ok := any(&binary).(encoding.BinaryUnmarshaler); !ok {
		return
	} else if err := reader.UnmarshalBinary(b); err == nil {
		again, err := any(binary).(encoding.BinaryMarshaler).MarshalBinary()
		if err != nil || !bytes.Equal(again, b) && !(isCurrency && bytes.EqualFold(again, b)) { // the code of a Currency is usd, too
			t.Fatalf("binary %x: %v is %x, %v", b, binary, again, err)
		}
	} else if !errors.Is(err, fault.ErrSyntax) && !errors.Is(err, fault.ErrUnknownCurrency) {
		t.Fatalf("binary %x: %v", b, err)
	}
	scanForms(t, b, text)
}

// scanForms reads b as a column of a database, which is its text, and writes it so that it reads the same again.
func scanForms[T comparable](t *testing.T, b []byte, text T) {
	for _, column := range []any{b, string(b)} {
		var scanned T
		err := any(&scanned).(sql.Scanner).Scan(column)
		if scanned != text {
			t.Fatalf("column %q: %v, text %v", b, scanned, text)
		}
		if err != nil {
			continue
		}
		value, err := any(scanned).(driver.Valuer).Value()
		var back T
		if err != nil || any(&back).(sql.Scanner).Scan(value) != nil || back != scanned {
			t.Fatalf("column %q: %v is the value %v, read as %v, %v", b, scanned, value, back, err)
		}
	}
}

// Value is what every value type of the package can do.
type Value interface {
	fmt.Stringer
	json.Marshaler
	encoding.TextMarshaler
	encoding.TextAppender
}

// Column is what a column of a database holds.
type Column interface {
	driver.Valuer
	encoding.TextMarshaler
}

// BinaryValue is what caches hold; package gob takes an Amount and a Match by their fields.
type BinaryValue interface {
	encoding.BinaryMarshaler
	encoding.BinaryAppender
}
