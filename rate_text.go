package komoney

import (
	"database/sql/driver"
	"log/slog"
)

// LogValue implements [slog.LogValuer] with the text of String.
func (r Rate) LogValue() slog.Value { return slog.StringValue(r.String()) }

// MarshalText implements [encoding.TextMarshaler] with the text of String. The error is nil.
func (r Rate) MarshalText() ([]byte, error) { return r.AppendTo(nil), nil }

// AppendText implements [encoding.TextAppender] with the text of String. The error is nil.
func (r Rate) AppendText(b []byte) ([]byte, error) { return r.AppendTo(b), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. It takes what [ParseRate] takes, and no text for the zero Rate.
func (r *Rate) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*r = Rate{}
		return nil
	}
	v, err := ParseRate(string(text))
	if err == nil {
		*r = v
	}
	return err
}

// MarshalJSON implements [encoding/json.Marshaler] with the form {"base":"JPY","per":"100","quote":"KRW","rate":"950"};
// per is left out where it is 1. The zero Rate is null. The error is nil.
func (r Rate) MarshalJSON() ([]byte, error) {
	if r.IsZero() {
		return []byte("null"), nil
	}
	b := append([]byte(`{"base":"`), r.from.currency.code...)
	if r.from.amount != DecimalFromInt(1) {
		b = r.from.amount.AppendTo(append(b, `","per":"`...))
	}
	b = append(append(b, `","quote":"`...), r.to.currency.code...)
	b = r.to.amount.AppendTo(append(b, `","rate":"`...))
	return append(b, `"}`...), nil
}

// UnmarshalJSON implements [encoding/json.Unmarshaler]. It takes the form of [Rate.MarshalJSON], other fields besides,
// the numbers as JSON numbers too, and a JSON string with what [ParseRate] takes.
// A JSON null leaves r as it is.
func (r *Rate) UnmarshalJSON(data []byte) error {
	if text, ok := jsonString(data); ok {
		return r.UnmarshalText(text)
	}
	f := struct {
		Base, Quote Currency
		Per         Decimal
		Rate        *Decimal
	}{Per: DecimalFromInt(1)}
	if err := readObject("read rate", data, &f); err != nil || string(data) == "null" {
		return err
	}
	if f.Rate == nil {
		return missingField("read rate", data, "rate")
	}
	v := Rate{Money{f.Per, f.Base}, Money{*f.Rate, f.Quote}}
	if code := v.check(); code != "" {
		return rateFault("read rate", code, string(data), 0)
	}
	*r = v
	return nil
}

// MarshalBinary implements [encoding.BinaryMarshaler]. From and To follow each other, each as the length
// of the code, the code, the length of the amount and the amount as [Decimal.MarshalBinary] has it;
// the lengths are bytes. The zero Rate is no bytes. The error is nil.
func (r Rate) MarshalBinary() ([]byte, error) { return r.AppendBinary(nil) }

// AppendBinary implements [encoding.BinaryAppender] with the form of [Rate.MarshalBinary]. The error is nil.
func (r Rate) AppendBinary(b []byte) ([]byte, error) {
	if r.IsZero() {
		return b, nil
	}
	for _, m := range [...]Money{r.from, r.to} {
		b = append(append(b, byte(len(m.currency.code))), m.currency.code...)
		b = appendDecimal(b, m.amount)
	}
	return b, nil
}

// UnmarshalBinary implements [encoding.BinaryUnmarshaler] for the form of [Rate.MarshalBinary].
func (r *Rate) UnmarshalBinary(data []byte) error {
	var v Rate
	if len(data) > 0 {
		in := binaryReader{rest: data}
		for _, m := range [...]*Money{&v.from, &v.to} {
			m.currency = in.currency()
			m.amount = in.decimal()
		}
		if in.bad || len(in.rest) > 0 || v.check() != "" {
			return decimalError("read binary rate", ErrSyntax, string(data), 0)
		}
	}
	*r = v
	return nil
}

// Value implements [driver.Valuer] with the text of String. The zero Rate is NULL. The error is nil.
func (r Rate) Value() (driver.Value, error) {
	if r.IsZero() {
		return nil, nil
	}
	return r.String(), nil
}

// Scan implements [database/sql.Scanner] for a string or []byte with what [ParseRate] takes. NULL is the zero Rate.
func (r *Rate) Scan(src any) error {
	if src == nil {
		*r = Rate{}
		return nil
	}
	return scanText("scan rate", src, r.UnmarshalText)
}
