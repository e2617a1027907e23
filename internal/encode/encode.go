// Package encode has what the JSON and text forms of values share.
package encode

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/fault"
)

// ScanText hands a text column to read.
func ScanText(fn string, src any, read func([]byte) error) error {
	switch v := src.(type) {
	case string:
		return read([]byte(v))
	case []byte:
		return read(v)
	case nil:
		return &fault.Error{Func: fn, Code: fault.ErrEmpty, Detail: "NULL is no value"}
	}
	return &fault.Error{Func: fn, Code: fault.ErrSyntax, Detail: fmt.Sprintf("cannot scan a %T", src)}
}

// String returns the content of a JSON string, and whether data is one.
func String(data []byte) ([]byte, bool) {
	var s string
	if len(data) == 0 || data[0] != '"' || json.Unmarshal(data, &s) != nil {
		return nil, false
	}
	return []byte(s), true
}

// ReadObject reads the fields of a JSON object.
func ReadObject(fn string, data []byte, fields any) error {
	err := json.Unmarshal(data, fields)
	var own *fault.Error
	if err == nil || errors.As(err, &own) {
		return err
	}
	at, detail := 0, err.Error()
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	if errors.As(err, &syntax) {
		at = int(syntax.Offset)
	} else if errors.As(err, &kind) {
		at, detail = int(kind.Offset), "a JSON "+kind.Value
		if kind.Field != "" {
			detail = strconv.Quote(strings.ToLower(kind.Field)) + " is " + detail
		} else {
			detail += " and no object"
		}
	}
	return &fault.Error{Func: fn, Input: string(data), Offset: min(at, len(data)), Code: fault.ErrSyntax, Detail: detail}
}

func MissingField(fn string, data []byte, field string) error {
	return &fault.Error{Func: fn, Input: string(data), Offset: len(data), Code: fault.ErrSyntax, Detail: "no " + strconv.Quote(field)}
}

// AppendString appends s as a JSON string.
func AppendString(b []byte, s string) []byte {
	if strings.ContainsFunc(s, func(c rune) bool { return c < ' ' || c == '"' || c == '\\' || c == utf8.RuneError }) {
		quoted, _ := json.Marshal(s) // a string has no error
		return append(b, quoted...)
	}
	return append(append(append(b, '"'), s...), '"')
}
