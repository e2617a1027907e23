package rates

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// columns are the names of the columns of a plain CSV, as columnName returns them.
var columns = [...]struct {
	field string
	names string // between blanks
}{
	{"date", " date day time 날짜 일자 기준일 기준일자 고시일 고시일자 "},
	{"base", " base basecurrency currency currencycode code from curunit pair 통화 통화코드 "},
	{"quote", " quote quotecurrency to 상대통화 "},
	{"rate", " rate exchangerate value price dealbasr datavalue 환율 매매기준율 "},
	{"unit", " unit units per count 단위 "},
}

// readCSV reads a CSV with a header: a rate to a row, or a currency to a column.
func (t *table) readCSV() error {
	t.source = "CSV"
	in := csv.NewReader(bytes.NewReader(t.data))
	in.Comma = separator(t.data)
	in.TrimLeadingSpace = true
	header, err := in.Read()
	if err != nil {
		return t.failCSV(err)
	}
	line, _ := in.FieldPos(0)
	read, err := t.wide(header)
	if read == nil && err == nil {
		read, err = t.long(header)
	}
	if err != nil {
		return t.failLine(line, "", err)
	}
	for {
		record, err := in.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			t.row++
			return t.failCSV(err)
		}
		line, _ := in.FieldPos(0)
		if err := read(record, line); err != nil {
			return err
		}
	}
}

// failCSV returns the error of a row that is no CSV.
func (t *table) failCSV(err error) error {
	line := t.lineAt(len(t.data))
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		line, err = syntax.Line, syntax.Err
	}
	return t.failLine(line, "", failure(komoney.ErrSyntax, "", err.Error()))
}

// separator returns the character that the header's columns are separated by.
func separator(data []byte) rune {
	header, _, _ := bytes.Cut(data, []byte{'\n'})
	best, most := ',', bytes.Count(header, []byte{','})
	for _, c := range [...]rune{'\t', ';'} {
		if n := bytes.Count(header, []byte{byte(c)}); n > most {
			best, most = c, n
		}
	}
	return best
}

// rowReader reads a record of a CSV.
type rowReader func(record []string, line int) error

// columnName returns the name of a column in lower case, without what joins its words.
func columnName(s string) string {
	return strings.Map(func(c rune) rune {
		if c == ' ' || c == '_' || c == '-' {
			return -1
		}
		return unicode.ToLower(c)
	}, s)
}

func columnField(name string) string {
	for _, c := range columns {
		if name != "" && strings.Contains(c.names, " "+name+" ") {
			return c.field
		}
	}
	return ""
}

// wideTable is a table with a date and a column for each currency, as the ECB has it.
type wideTable struct {
	*table
	header []string
	units  []komoney.Currency
	pers   []komoney.Decimal
	quote  komoney.Currency // zero: the columns are what a euro is worth
}

// isECB reports whether the header is one of the ECB: Date and codes, neither 날짜 (date) nor 달러 (dollar) nor JPY(100).
func (w *wideTable) isECB() bool {
	if !strings.EqualFold(w.header[0], "date") {
		return false
	}
	for i, c := range w.units {
		if !c.IsZero() && !strings.EqualFold(strings.TrimSpace(w.header[i]), c.Code()) {
			return false
		}
	}
	return true
}

// wide returns the reader of a table with a currency to a column, or nil if the header is of another one.
func (t *table) wide(header []string) (rowReader, error) {
	if columnField(columnName(header[0])) != "date" {
		return nil, nil
	}
	w := wideTable{t, header, make([]komoney.Currency, len(header)), make([]komoney.Decimal, len(header)), t.Quote}
	n := 0
	for i, name := range header[1:] {
		if name == "" && i+1 == len(header)-1 { // the ECB's rows end in a comma
			continue
		}
		var err error
		if w.units[i+1], w.pers[i+1], err = unit(name); err != nil {
			return nil, nil
		}
		n++
	}
	if n == 0 {
		return nil, nil
	}
	switch {
	case !t.Quote.IsZero():
	case !w.isECB():
		w.quote = komoney.MustParseCurrency("KRW")
	default:
		t.source = ecbSource
		if i := slices.Index(w.units, komoney.MustParseCurrency("EUR")); i >= 0 {
			return nil, failure(komoney.ErrCurrencyMismatch, header[i], "rates for a euro have no such column; what is this table quoted in?")
		}
	}
	return w.read, nil
}

// read reads a record.
func (w *wideTable) read(record []string, line int) error {
	day, err := date(record[0])
	if err != nil {
		w.row++
		return w.failLine(line, w.header[0], err)
	}
	for i, c := range w.units {
		value := strings.TrimSpace(record[i])
		if i == 0 || c.IsZero() && value == "" {
			continue
		}
		w.row++
		if c.IsZero() {
			return w.failLine(line, "", failure(komoney.ErrTrailing, value, "a value in a column without a name"))
		}
		if value == "N/A" {
			continue
		}
		e := entry{line: line, date: day, base: c, quote: w.quote, per: w.pers[i], rate: value, field: w.header[i]}
		if e.quote.IsZero() {
			e.base, e.quote = komoney.MustParseCurrency("EUR"), c
		}
		if err := w.add(e); err != nil {
			return err
		}
	}
	return nil
}

// longTable is a table with a rate to a row.
type longTable struct {
	*table
	header []string
	at     map[string]int // the columns of the fields
	record []string
}

// long returns the reader of a table with a rate to a row.
func (t *table) long(header []string) (rowReader, error) {
	l := longTable{table: t, header: header, at: make(map[string]int)}
	for i, name := range header {
		field := columnField(columnName(name))
		if field == "" {
			continue
		}
		if _, ok := l.at[field]; ok {
			return nil, failure(komoney.ErrSyntax, strings.Join(header, ","), "two columns for the "+field)
		}
		l.at[field] = i
	}
	for _, field := range [...]string{"base", "rate"} {
		if _, ok := l.at[field]; !ok {
			return nil, failure(komoney.ErrSyntax, strings.Join(header, ","), "no column for the "+field+" in the header")
		}
	}
	return l.read, nil
}

// value returns the field of the record, and whether the table has such a column.
func (l *longTable) value(field string) (string, bool) {
	i, ok := l.at[field]
	if !ok {
		return "", false
	}
	return strings.TrimSpace(l.record[i]), true
}

// read reads a record.
func (l *longTable) read(record []string, line int) error {
	l.row++
	l.record = record
	e := entry{line: line, date: l.Date, quote: l.Quote, field: l.header[l.at["rate"]]}
	if e.quote.IsZero() {
		e.quote = komoney.MustParseCurrency("KRW")
	}
	e.rate, _ = l.value("rate")
	for _, f := range [...]struct {
		field string
		read  func(*entry, string) error
	}{{"date", readDate}, {"base", readBase}, {"quote", readQuote}, {"unit", readUnit}} {
		s, ok := l.value(f.field)
		if !ok || s == "" && (f.field == "quote" || f.field == "unit") {
			continue
		}
		if err := f.read(&e, s); err != nil {
			return l.failLine(line, l.header[l.at[f.field]], err)
		}
	}
	return l.add(e)
}

func readDate(e *entry, s string) (err error) {
	e.date, err = date(s)
	return err
}

// readBase reads USD, JPY(100), 미국 달러 (US dollar) and USD/KRW.
func readBase(e *entry, s string) (err error) {
	base, quote, paired := strings.Cut(s, "/")
	if paired {
		if err := readQuote(e, quote); err != nil {
			return err
		}
	}
	e.base, e.per, err = unit(base)
	return err
}

func readQuote(e *entry, s string) (err error) {
	e.quote, err = currency(s)
	return err
}

func readUnit(e *entry, s string) error {
	per, err := number(s)
	if err == nil && per != e.per && e.per != decimal.FromInt(1) {
		err = failure(komoney.ErrSyntax, s, "the currency says "+e.per.String())
	}
	e.per = per
	return err
}
