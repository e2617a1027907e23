package rates

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"

	"github.com/komoney/komoney"
)

// text is a JSON string, number or null as it is written.
type text string

func (t *text) UnmarshalJSON(data []byte) error {
	switch data[0] {
	case '"':
		return json.Unmarshal(data, (*string)(t))
	case '{', '[', 't', 'f':
		return errors.New("no string or number")
	case 'n':
		return nil
	}
	*t = text(data)
	return nil
}

// checkJSON returns where the file is no JSON.
func (t *table) checkJSON() error {
	var syntax *json.SyntaxError
	if err := json.Unmarshal(t.data, new(json.RawMessage)); errors.As(err, &syntax) {
		return t.fail(int(syntax.Offset), "", failure(komoney.ErrSyntax, t.excerpt(int(syntax.Offset)), "no JSON: "+err.Error()))
	}
	return nil
}

// excerpt returns the line that the offset is in, or the beginning of a long one.
func (t *table) excerpt(offset int) string {
	offset = max(min(offset, len(t.data))-1, 0)
	start := bytes.LastIndexByte(t.data[:offset], '\n') + 1
	line, _, _ := bytes.Cut(t.data[start:], []byte{'\n'})
	return string(line[:min(len(line), 80)])
}

// rowJSON is a row of an array, and where in the file it is.
type rowJSON struct {
	t   *table
	raw json.RawMessage
	at  int
}

// rows reads the rows of a JSON array that is part of the file at the offset.
func (t *table) rows(array []byte, offset int, read func(rowJSON) error) error {
	dec := json.NewDecoder(bytes.NewReader(array))
	if first, err := dec.Token(); err != nil || first != json.Delim('[') {
		return t.fail(offset, "", failure(komoney.ErrSyntax, t.excerpt(offset+1), "no array of rows"))
	}
	for dec.More() {
		t.row++
		r := rowJSON{t: t}
		if err := dec.Decode(&r.raw); err != nil {
			return t.fail(offset+int(dec.InputOffset()), "", err)
		}
		r.at = offset + int(dec.InputOffset()) - len(r.raw)
		if err := read(r); err != nil {
			return err
		}
	}
	return nil
}

// line returns the line of a field of the row.
func (r *rowJSON) line(field string) int {
	return r.t.lineAt(r.at + max(bytes.Index(r.raw, strconv.AppendQuote(nil, field)), 0))
}

// fail returns the error of a field of the row.
func (r *rowJSON) fail(field string, err error) error {
	return r.t.failLine(r.line(field), field, err)
}

// decode reads the fields of the row.
func (r *rowJSON) decode(fields any) error {
	err := json.Unmarshal(r.raw, fields)
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return r.fail(wrong.Field, failure(komoney.ErrSyntax, wrong.Value, "a JSON "+wrong.Value))
	} else if err != nil {
		return r.fail("", failure(komoney.ErrSyntax, r.t.excerpt(r.at+1), err.Error()))
	}
	return nil
}

// eximResults are the service's answers other than 1, success.
var eximResults = map[text]string{"2": "wrong data code", "3": "wrong authentication key", "4": "daily limit reached"}

// readKoreaExim reads the JSON of the Export-Import Bank of Korea.
func (t *table) readKoreaExim() error {
	t.source = "Export-Import Bank of Korea"
	if err := t.checkJSON(); err != nil {
		return err
	}
	return t.rows(t.data, 0, t.eximRow)
}

func (t *table) eximRow(r rowJSON) error {
	var f struct {
		Result text
		Unit   text `json:"cur_unit"`
		TTB    text
		TTS    text
		Base   text `json:"deal_bas_r"`
	}
	if err := r.decode(&f); err != nil {
		return err
	}
	if f.Result != "" && f.Result != "1" {
		why, ok := eximResults[f.Result]
		if !ok {
			why = "no success"
		}
		return r.fail("result", failure(komoney.ErrSyntax, string(f.Result), why))
	}
	c, per, err := unit(string(f.Unit))
	if err != nil {
		return r.fail("cur_unit", err)
	}
	won := komoney.MustParseCurrency("KRW")
	e := entry{date: t.Date, base: c, quote: won, per: per}
	switch t.Price {
	case Buying:
		e.rate, e.field = string(f.TTB), "ttb"
	case Selling:
		e.rate, e.field = string(f.TTS), "tts"
	default:
		e.rate, e.field = string(f.Base), "deal_bas_r"
	}
	if c == won { // the won itself, at 1, with no other price
		if n, err := number(string(f.Base)); err != nil || n != per {
			return r.fail("deal_bas_r", failure(komoney.ErrRange, string(f.Base), "a won is a won"))
		}
		return nil
	}
	e.line = r.line(e.field)
	return t.add(e)
}
