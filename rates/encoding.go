package rates

import (
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/encode"
)

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
	b := append([]byte(`{"base":"`), r.from.Currency().Code()...)
	if r.from.Amount() != decimal.FromInt(1) {
		b = r.from.Amount().AppendTo(append(b, `","per":"`...))
	}
	b = append(append(b, `","quote":"`...), r.to.Currency().Code()...)
	b = r.to.Amount().AppendTo(append(b, `","rate":"`...))
	return append(b, `"}`...), nil
}

// UnmarshalJSON implements [encoding/json.Unmarshaler]. It takes the form of [Rate.MarshalJSON], other fields besides,
// the numbers as JSON numbers too, and a JSON string with what [ParseRate] takes.
// A JSON null leaves r as it is.
func (r *Rate) UnmarshalJSON(data []byte) error {
	if text, ok := encode.String(data); ok {
		return r.UnmarshalText(text)
	}
	f := struct {
		Base, Quote komoney.Currency
		Per         decimal.Decimal
		Rate        *decimal.Decimal
	}{Per: decimal.FromInt(1)}
	if err := encode.ReadObject("read rate", data, &f); err != nil || string(data) == "null" {
		return err
	}
	if f.Rate == nil {
		return encode.MissingField("read rate", data, "rate")
	}
	v := Rate{komoney.NewMoney(f.Per, f.Base), komoney.NewMoney(*f.Rate, f.Quote)}
	if code := v.check(); code != "" {
		return rateFault("read rate", code, string(data), 0)
	}
	*r = v
	return nil
}
