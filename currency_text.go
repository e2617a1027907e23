package komoney

import (
	"database/sql/driver"

	"github.com/komoney/komoney/internal/encode"
)

// MarshalText implements [encoding.TextMarshaler] with the code. The error is nil.
func (c Currency) MarshalText() ([]byte, error) { return []byte(c.code), nil }

// AppendText implements [encoding.TextAppender] with the code. The error is nil.
func (c Currency) AppendText(b []byte) ([]byte, error) { return append(b, c.code...), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. It takes what [NewCurrency] takes, and no
// text for the zero Currency: what another program wrote may be newer than the tables.
// [ParseCurrency] is for what people write.
func (c *Currency) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Currency{}
		return nil
	}
	v, err := NewCurrency(string(text))
	if err == nil {
		*c = v
	}
	return err
}

// MarshalBinary implements [encoding.BinaryMarshaler] with the code. The error is nil.
func (c Currency) MarshalBinary() ([]byte, error) { return []byte(c.code), nil }

// AppendBinary implements [encoding.BinaryAppender] with the code. The error is nil.
func (c Currency) AppendBinary(b []byte) ([]byte, error) { return append(b, c.code...), nil }

// UnmarshalBinary implements [encoding.BinaryUnmarshaler]; it takes what [Currency.UnmarshalText] takes.
func (c *Currency) UnmarshalBinary(data []byte) error { return c.UnmarshalText(data) }

// Value implements [driver.Valuer] with the code. The zero Currency is NULL. The error is nil.
func (c Currency) Value() (driver.Value, error) {
	if c.code == "" {
		return nil, nil
	}
	return c.code, nil
}

// Scan implements [database/sql.Scanner] for a string or []byte with what [Currency.UnmarshalText] takes.
// NULL is the zero Currency.
func (c *Currency) Scan(src any) error {
	if src == nil {
		*c = Currency{}
		return nil
	}
	return encode.ScanText("scan currency", src, c.UnmarshalText)
}
