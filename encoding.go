package komoney

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// scanText hands a text column to read.
func scanText(fn string, src any, read func([]byte) error) error {
	switch v := src.(type) {
	case string:
		return read([]byte(v))
	case []byte:
		return read(v)
	case nil:
		return &Error{Func: fn, Code: ErrEmpty, Detail: "NULL is no value"}
	}
	return &Error{Func: fn, Code: ErrSyntax, Detail: fmt.Sprintf("cannot scan a %T", src)}
}

// jsonString returns the content of a JSON string, and whether data is one.
func jsonString(data []byte) ([]byte, bool) {
	var s string
	if len(data) == 0 || data[0] != '"' || json.Unmarshal(data, &s) != nil {
		return nil, false
	}
	return []byte(s), true
}

// readObject reads the fields of a JSON object.
func readObject(fn string, data []byte, fields any) error {
	err := json.Unmarshal(data, fields)
	var own *Error
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
	return &Error{Func: fn, Input: string(data), Offset: min(at, len(data)), Code: ErrSyntax, Detail: detail}
}

func missingField(fn string, data []byte, field string) error {
	return &Error{Func: fn, Input: string(data), Offset: len(data), Code: ErrSyntax, Detail: "no " + strconv.Quote(field)}
}

// appendJSONString appends s as a JSON string.
func appendJSONString(b []byte, s string) []byte {
	if strings.ContainsFunc(s, func(c rune) bool { return c < ' ' || c == '"' || c == '\\' || c == utf8.RuneError }) {
		quoted, _ := json.Marshal(s) // a string has no error
		return append(b, quoted...)
	}
	return append(append(append(b, '"'), s...), '"')
}
