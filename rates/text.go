package rates

import (
	"bytes"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// checkText returns an error that says which encoding data is in if it is not UTF-8.
func checkText(data []byte) error {
	for _, packed := range [...][2]string{{"PK\x03\x04", "a zip archive: unzip it first"}, {"\x1f\x8b", "compressed: gunzip it first"}} {
		if bytes.HasPrefix(data, []byte(packed[0])) {
			return &RowError{Line: 1, Err: failure(komoney.ErrUTF8, packed[0], packed[1])}
		}
	}
	at := bytes.IndexByte(data, 0)
	detail := "UTF-16 and not UTF-8: iconv -f UTF-16 -t UTF-8 converts it"
	if at < 0 {
		if utf8.Valid(data) {
			return nil
		}
		for at = 0; at < len(data); {
			r, n := utf8.DecodeRune(data[at:])
			if r == utf8.RuneError && n == 1 {
				break
			}
			at += n
		}
		switch {
		case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		case isEUCKR(data):
			detail = "EUC-KR and not UTF-8, it seems: iconv -f CP949 -t UTF-8 converts it"
		default:
			detail = "not UTF-8"
		}
	}
	line := data[bytes.LastIndexByte(data[:at], '\n')+1 : at] // up to what cannot be read
	err := &komoney.Error{Func: "read rates", Input: string(line), Offset: len(line), Code: komoney.ErrUTF8, Detail: detail}
	return &RowError{Line: 1 + bytes.Count(data[:at], []byte{'\n'}), Err: err}
}

// isEUCKR reports whether data can be in EUC-KR, or its superset CP949: bytes above ASCII lead a pair.
func isEUCKR(data []byte) bool {
	for i := 0; i < len(data); i++ {
		if data[i] < utf8.RuneSelf {
			continue
		}
		if i++; data[i-1] < 0x81 || i == len(data) || data[i] < 'A' || data[i] == 0xFF {
			return false
		}
	}
	return true
}

// number reads a plain decimal, with commas between every three digits of its integer part or without.
func number(s string) (komoney.Decimal, error) {
	s = strings.TrimSpace(s)
	whole, frac, _ := strings.Cut(s, ".")
	if i := strings.IndexByte(s, ','); i >= 0 {
		groups := strings.Split(strings.TrimLeft(whole, "+-"), ",")
		for k, g := range groups {
			if k == 0 && (g == "" || len(g) > 3) || k > 0 && len(g) != 3 || strings.Contains(frac, ",") {
				return komoney.Decimal{}, &komoney.Error{Func: "parse decimal", Input: s, Offset: i, Code: komoney.ErrGrouping}
			}
		}
	}
	d, err := decimal.Parse(strings.ReplaceAll(s, ",", ""))
	if err == nil && d.Sign() <= 0 {
		err = failure(komoney.ErrRange, s, "a rate is above 0")
	}
	return d, err
}

var dateLayouts = [...]string{"2006-1-2", "20060102", "2006.1.2", "2006/1/2", "2 January 2006", "2006. 1. 2.", "2006년 1월 2일"}

// date reads a day.
func date(s string) (time.Time, error) {
	s = strings.TrimSpace(s)
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
			return t, nil
		}
	}
	return time.Time{}, failure(komoney.ErrSyntax, s, "no day, such as 2025-01-31 or 20250131")
}

// currency reads a code or a Korean name.
func currency(s string) (komoney.Currency, error) {
	s = strings.TrimSpace(s)
	c, err := komoney.ParseCurrency(s)
	if err != nil && s != "" {
		if m, merr := komoney.ParseMoney("1" + s); merr == nil && m.Amount() == decimal.FromInt(1) {
			return m.Currency(), nil
		}
	}
	return c, err
}

// unit reads what a rate is for: USD, JPY(100), 일본엔(100엔) (Japanese yen, 100), 미국달러(매매기준율) (US dollar, base rate).
func unit(s string) (c komoney.Currency, per komoney.Decimal, err error) {
	per = decimal.FromInt(1)
	name, remark, _ := strings.Cut(s, "(")
	if c, err = currency(name); err != nil {
		return c, per, err
	}
	count, closed := strings.CutSuffix(strings.TrimSpace(remark), ")")
	if remark != "" && !closed {
		return c, per, failure(komoney.ErrSyntax, s, "no closing parenthesis")
	}
	if m, err := komoney.ParseMoney(count); err == nil && m.Currency() == c && m.Sign() > 0 {
		return c, m.Amount(), nil
	}
	if strings.IndexFunc(count, unicode.IsDigit) < 0 {
		return c, per, nil // 매매기준율 (the base rate)
	}
	per, err = number(count)
	return c, per, err
}
