package komoneymcp

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/table"
)

// tools is what the tools share.
type tools struct {
	parser *komoney.Parser
}

// raw is the arguments of a call as the client wrote them.
type raw json.RawMessage

// match is an amount with the fields that komoney find writes.
type match struct {
	Start    *int   `json:"start,omitempty" jsonschema:"offset where the amount begins"`
	End      *int   `json:"end,omitempty" jsonschema:"offset behind the amount"`
	Text     string `json:"text,omitempty" jsonschema:"the amount as written"`
	Kind     string `json:"kind" jsonschema:"money, percent, percent_point, basis_point, multiple, ordinal, quantity, fraction or number"`
	Value    string `json:"value,omitempty" jsonschema:"exact decimal, in the currency's main unit, or a ratio such as 1/3; absent for a range"`
	Low      string `json:"low,omitempty" jsonschema:"low end of a range"`
	High     string `json:"high,omitempty" jsonschema:"high end of a range"`
	LowOpen  bool   `json:"low_open,omitempty" jsonschema:"low is itself outside of the range"`
	HighOpen bool   `json:"high_open,omitempty" jsonschema:"high is itself outside of the range"`
	Currency string `json:"currency,omitempty" jsonschema:"ISO 4217 code"`
	Implied  bool   `json:"currency_implied,omitempty" jsonschema:"the text does not write the currency"`
	Unit     string `json:"unit,omitempty" jsonschema:"CLDR unit or Korean counter"`
	Bound    string `json:"bound,omitempty" jsonschema:"at_least, at_most, more_than or less_than"`
	Approx   bool   `json:"approx,omitempty" jsonschema:"the text says about, several or the like"`
}

// matchOf returns the JSON form of an amount or a match, which the library defines.
func matchOf(v json.Marshaler) (m match, err error) {
	b, err := v.MarshalJSON()
	if err != nil {
		return m, err
	}
	return m, json.Unmarshal(b, &m)
}

// check returns an error where a string is longer than a tool takes.
func check(name, s string, limit int) error {
	if len(s) > limit {
		return fmt.Errorf("%s has %d bytes, at most %d are read: give a part of it", name, len(s), limit)
	}
	return nil
}

// reader returns the parser for the text that a field holds, which is of a domain, or else of the server's, and may have so many bytes.
func (t *tools) reader(field, text string, most int, domain string) (p komoney.Parser, err error) {
	if err := check(field, text, most); err != nil {
		return p, err
	}
	p = *t.parser
	if domain != "" {
		p.Domain, err = komoney.NamedDomain(domain)
	}
	return p, err
}

type findInput struct {
	Text    string   `json:"text" jsonschema:"the text to search"`
	Domain  string   `json:"domain,omitempty" jsonschema:"what kind of text it is, and so what bare numbers are worth: rooms to let, filings, jobs, used goods, receipts; prose if absent"`
	Kinds   []string `json:"kinds,omitempty" jsonschema:"only these kinds; all if absent or empty"`
	Offsets string   `json:"offsets,omitempty" jsonschema:"what start and end count: bytes of UTF-8 (the default), characters, or UTF-16 units"`
	From    int      `json:"from,omitempty" jsonschema:"only amounts that start at this offset or behind it: the field next of an earlier call"`
	Limit   int      `json:"limit,omitempty" jsonschema:"return at most so many amounts; 500 if absent"`
}

type findOutput struct {
	Matches []match `json:"matches"`
	Total   int     `json:"total" jsonschema:"how many amounts the text has, returned or not"`
	Next    *int    `json:"next,omitempty" jsonschema:"where the first amount that is not returned starts; absent if all are"`
}

const defaultLimit = 500

func (t *tools) find(in findInput, _ raw) (out findOutput, err error) {
	p, err := t.reader("text", in.Text, MaxText, in.Domain)
	if err != nil {
		return out, err
	}
	if p.Kinds, err = readKinds(in.Kinds); err != nil {
		return out, err
	}
	if in.Limit == 0 {
		in.Limit = defaultLimit
	}
	out.Matches = []match{}
	place := places{text: in.Text, unit: in.Offsets}
	for m := range p.Find(in.Text) {
		m.Start, m.End = place.of(m.Start), place.of(m.End)
		out.Total++
		switch {
		case m.Start < in.From:
		case len(out.Matches) < min(in.Limit, MaxMatches):
			found, err := matchOf(m)
			if err != nil {
				return out, err
			}
			out.Matches = append(out.Matches, found)
		case out.Next == nil:
			out.Next = &m.Start
		}
	}
	return out, nil
}

func readKinds(names []string) (kinds komoney.Kinds, err error) {
	for _, name := range names {
		kind, ok := komoney.ParseKind(name)
		if !ok {
			return kinds, fmt.Errorf("there is no kind %q", name)
		}
		kinds |= komoney.KindsOf(kind)
	}
	return kinds, nil
}

// places counts offsets in characters or UTF-16 units, in one pass over the text.
type places struct {
	text  string
	unit  string
	at, n int // the text up to at has n units
}

// of returns the offset of a byte offset that is no less than the last one.
func (p *places) of(offset int) int {
	if p.unit != "rune" && p.unit != "utf16" {
		return offset
	}
	for _, r := range p.text[p.at:offset] {
		p.n++
		if r > 0xFFFF && p.unit == "utf16" { // a surrogate pair
			p.n++
		}
	}
	p.at = offset
	return p.n
}

type parseInput struct {
	Expression string `json:"expression" jsonschema:"one amount and nothing else"`
	Domain     string `json:"domain,omitempty" jsonschema:"what kind of text it is from, as find has it"`
}

func (t *tools) parse(in parseInput, _ raw) (out match, err error) {
	a, err := t.read(in.Expression, in.Domain)
	if err != nil {
		return out, err
	}
	out, err = matchOf(a)
	out.Text = in.Expression
	return out, err
}

type priceInput struct {
	Expression string `json:"expression" jsonschema:"what the field holds"`
	Domain     string `json:"domain,omitempty" jsonschema:"what kind of text it is from, as find has it"`
}

func (t *tools) parsePrice(in priceInput, _ raw) (out match, err error) {
	p, err := t.reader("expression", in.Expression, MaxExpression, in.Domain)
	if err != nil {
		return out, err
	}
	a, err := p.ParsePrice(in.Expression)
	if err != nil {
		return out, err
	}
	out, err = matchOf(a)
	out.Text = in.Expression
	return out, err
}

type tableInput struct {
	Text    string `json:"text" jsonschema:"a text with tables"`
	Domain  string `json:"domain,omitempty" jsonschema:"what kind of text it is: filing reads the signs of cells"`
	Format  string `json:"format,omitempty" jsonschema:"auto, as its beginning looks, if absent"`
	Amounts bool   `json:"amounts,omitempty" jsonschema:"return only the cells that are amounts"`
	Skip    int    `json:"skip,omitempty" jsonschema:"leave out so many cells: the field next of an earlier call"`
	Limit   int    `json:"limit,omitempty" jsonschema:"return at most so many cells; 500 if absent"`
}

type tableOutput struct {
	Cells []cell `json:"cells"`
	Total int    `json:"total" jsonschema:"how many cells there are, returned or not"`
	Next  *int   `json:"next,omitempty" jsonschema:"what skip has to be to go on; absent if no cell is left"`
}

type cell struct {
	Table  int      `json:"table" jsonschema:"the number of the table in the text, from 1"`
	Row    int      `json:"row" jsonschema:"from 1"`
	Column int      `json:"column" jsonschema:"from 1"`
	Role   string   `json:"role" jsonschema:"body, header or note: a title, a unit line, a footnote"`
	Header []string `json:"header,omitempty" jsonschema:"what stands above the cell, from the top down"`
	Label  []string `json:"label,omitempty" jsonschema:"the texts that its row begins with"`
	Text   string   `json:"text"`
	Amount *match   `json:"amount,omitempty" jsonschema:"what the cell is worth; absent where it is a text"`
	From   string   `json:"from,omitempty" jsonschema:"the unit that a bare number got from header, label or unit line"`
}

func (t *tools) table(in tableInput, _ raw) (out tableOutput, err error) {
	r := table.NewReader(strings.NewReader(in.Text))
	if r.Parser, err = t.reader("text", in.Text, MaxText, in.Domain); err != nil {
		return out, err
	}
	if in.Format != "" {
		format, ok := table.ParseFormat(in.Format)
		if !ok {
			return out, fmt.Errorf("there is no format %q", in.Format)
		}
		r.Format = format
	}
	if in.Limit == 0 {
		in.Limit = defaultLimit
	}
	out.Cells = []cell{}
	for c, err := range r.Cells() {
		if err != nil {
			return out, err
		}
		if in.Amounts && !c.IsAmount() {
			continue
		}
		out.Total++
		switch {
		case out.Total <= in.Skip:
		case len(out.Cells) < min(in.Limit, MaxCells):
			read := cell{
				Table: c.Table, Row: c.Row, Column: c.Column, Role: c.Role.String(), Header: c.Header, Label: c.Label, Text: c.Text, From: c.Unit,
			}
			if c.IsAmount() {
				m, err := matchOf(c.Amount)
				if err != nil {
					return out, err
				}
				read.Amount = &m
			}
			out.Cells = append(out.Cells, read)
		case out.Next == nil:
			next := out.Total - 1
			out.Next = &next
		}
	}
	return out, nil
}

// read reads an expression from a text of the domain.
func (t *tools) read(expression, domain string) (komoney.Amount, error) {
	p, err := t.reader("expression", expression, MaxExpression, domain)
	if err != nil {
		return komoney.Amount{}, err
	}
	return p.Parse(expression)
}
