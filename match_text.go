package komoney

import (
	"strconv"
	"strings"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/encode"
)

// Match has forms of its own, with place and text: those of the Amount within it would lose both.

// String returns the place, the text in quotes, and the text of [Amount.String]:
//
//	12:26 "400억 달러" money 40000000000 USD at_most
//
// The zero Match is "".
func (m Match) String() string {
	var buf [160]byte
	return string(m.AppendTo(buf[:0]))
}

// AppendTo appends the text of [Match.String] to b.
func (m Match) AppendTo(b []byte) []byte {
	if m == (Match{}) {
		return b
	}
	b = append(strconv.AppendInt(b, int64(m.Start), 10), ':')
	b = append(strconv.AppendInt(b, int64(m.End), 10), ' ')
	b = strconv.AppendQuote(b, m.Text)
	return m.Amount.AppendTo(append(b, ' '))
}

// encodable returns an error for a Match that is none.
func (m *Match) encodable() error {
	if !m.sound() || m.Start < 0 || m.End < m.Start || m.Kind == KindNone && *m != (Match{}) {
		return m.unsound("write match")
	}
	return nil
}

// MarshalText implements [encoding.TextMarshaler] with the text of String.
// The error has the code [ErrRange], for fields that no match has together.
func (m Match) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// AppendText implements [encoding.TextAppender] with the text of String. The error is that of [Match.MarshalText].
func (m Match) AppendText(b []byte) ([]byte, error) {
	if err := m.encodable(); err != nil {
		return b, err
	}
	return m.AppendTo(b), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler] for the text of [Match.String].
func (m *Match) UnmarshalText(text []byte) error {
	s := string(text)
	v, ok := parseMatch(s)
	if !ok {
		return fault.New("read match", ErrSyntax, s, 0)
	}
	*m = v
	return nil
}

func parseMatch(s string) (m Match, ok bool) {
	if s == "" {
		return m, true
	}
	place, rest, _ := strings.Cut(s, " ")
	start, end, _ := strings.Cut(place, ":")
	var err1, err2 error
	m.Start, err1 = strconv.Atoi(start)
	m.End, err2 = strconv.Atoi(end)
	quoted, err3 := strconv.QuotedPrefix(rest)
	if err1 != nil || err2 != nil || err3 != nil {
		return m, false
	}
	m.Text, _ = strconv.Unquote(quoted)
	m.Amount, ok = parsePlain(strings.TrimPrefix(rest[len(quoted):], " "))
	return m, ok && m.encodable() == nil && string(m.AppendTo(nil)) == s
}

// MarshalJSON implements [encoding/json.Marshaler] with the fields start, end and text before those of
// [Amount.MarshalJSON]. The zero Match is null. The error is that of [Match.MarshalText].
func (m Match) MarshalJSON() ([]byte, error) {
	if err := m.encodable(); err != nil {
		return nil, err
	}
	if m == (Match{}) {
		return []byte("null"), nil
	}
	b := strconv.AppendInt([]byte(`{"start":`), int64(m.Start), 10)
	b = strconv.AppendInt(append(b, `,"end":`...), int64(m.End), 10)
	b = encode.AppendString(append(b, `,"text":`...), m.Text)
	return append(m.appendFields(append(b, ',')), '}'), nil
}

// UnmarshalJSON implements [encoding/json.Unmarshaler] for the form of [Match.MarshalJSON], with other
// fields besides, as komoney find writes them. A JSON null leaves m as it is.
func (m *Match) UnmarshalJSON(data []byte) error {
	var f struct {
		Start, End int
		Text       string
		amountFields
	}
	if err := encode.ReadObject("read match", data, &f); err != nil || string(data) == "null" {
		return err
	}
	a, err := f.amount(data)
	if err != nil {
		return err
	}
	v := Match{a, f.Start, f.End, f.Text}
	if v.encodable() != nil {
		return &Error{Func: "read match", Input: string(data), Code: ErrRange, Detail: "end before start"}
	}
	*m = v
	return nil
}
