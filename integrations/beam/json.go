package komoneybeam

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// MarshalJSON implements json.Marshaler: the fields of the match as komoney.Match has them, behind file,
// offset, id and day, as far as there are any.
func (m Match) MarshalJSON() ([]byte, error) {
	place, err := marshal(struct {
		File   string          `json:"file,omitempty"`
		Offset int64           `json:"offset"`
		ID     json.RawMessage `json:"id,omitempty"`
		Day    string          `json:"day,omitempty"`
	}{m.File, m.Offset, json.RawMessage(m.ID), m.Day})
	if err != nil {
		return nil, err
	}
	found, err := m.Match.MarshalJSON()
	if err != nil {
		return nil, err
	}
	return append(append(place[:len(place)-1], ','), found[1:]...), nil
}

// MarshalJSON implements json.Marshaler. All numbers but counts are strings, and exact.
func (t Total) MarshalJSON() ([]byte, error) {
	behind := ""
	if !t.Denominator.IsZero() {
		behind = "/" + t.Denominator.String()
	}
	return marshal(struct {
		Day      string `json:"day,omitempty"`
		Kind     string `json:"kind"`
		Currency string `json:"currency,omitempty"`
		Unit     string `json:"unit,omitempty"`
		Count    int64  `json:"count"`
		Low      string `json:"low"`
		High     string `json:"high"`
		Ranges   int64  `json:"ranges"`
		Bounds   int64  `json:"bounds"`
		Approx   int64  `json:"approx"`
		Implied  int64  `json:"implied"`
	}{
		t.Day, t.Kind.String(), t.Currency.Code(), t.Unit, t.Count, t.Low.String() + behind, t.High.String() + behind,
		t.Ranges, t.Bounds, t.Approx, t.Implied,
	})
}

// MarshalJSON implements json.Marshaler. What is not UTF-8 stands in base64 in the field raw_base64.
func (l DeadLetter) MarshalJSON() ([]byte, error) {
	o := struct {
		File      string  `json:"file"`
		Offset    int64   `json:"offset"`
		Size      int64   `json:"size"`
		Reason    Reason  `json:"reason"`
		Detail    string  `json:"detail"`
		Truncated bool    `json:"truncated,omitempty"`
		Raw       *string `json:"raw,omitempty"`
		RawBase64 []byte  `json:"raw_base64,omitempty"`
	}{File: l.File, Offset: l.Offset, Size: l.Size, Reason: l.Reason, Detail: l.Detail, Truncated: l.oversize()}
	if utf8.Valid(l.Text) {
		raw := string(l.Text)
		o.Raw = &raw
	} else {
		o.RawBase64 = l.Text
	}
	return marshal(o)
}

// marshal is json.Marshal without escapes for HTML.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
