// Package rates reads tables of exchange rates from the files that central banks and people keep them in.
//
// [Read] recognises the format by the content:
//
//   - the JSON of the Export-Import Bank of Korea's exchange service
//     (oapi.koreaexim.go.kr, AP01), the rates of one day in won, by its fields cur_unit and deal_bas_r
//   - the XML of the European Central Bank (eurofxref-daily.xml, eurofxref-hist.xml), in currencies for a euro
//   - its CSV of the day and of all days (eurofxref.csv, eurofxref-hist.csv)
//   - the JSON of the Bank of Korea's ECOS service (StatisticSearch), daily series such as 731Y001
//   - a CSV with a header, a rate to a row, or a date and a currency to a column (날짜, 달러, 엔(100): date, dollar, yen)
//
// A plain CSV has, in any order and in English or Korean, columns for the rate (rate, value, 환율, or
// 매매기준율, the base rate), the currency or the pair (base, currency, 통화; pair: USD/KRW), and if need be the date (date,
// 날짜), the currency that it is quoted in (quote, 상대통화) and the number of units that the rate is for
// (unit, per, 단위; JPY(100) in the currency's column says it too). Other columns are not looked at.
//
// Nothing is skipped in silence. What cannot be read is a [*RowError] that names line and field: a number that
// is none, not above 0 or not grouped by threes, an unknown currency, two rates between the same currencies
// on one day, a cut-off file, a file with no rows, text that is not UTF-8. Only N/A in the ECB's tables, which
// says that a currency had no rate on a day, is no rate; nor is the bank's row of the won itself.
//
// The package does no network; a file is read from any [io.Reader].
package rates

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/komoney/komoney"
)

// Price is which of a bank's prices to read.
type Price uint8

// The prices of the Export-Import Bank of Korea. Other formats have one.
const (
	Base    Price = iota // 매매기준율 (the base rate), deal_bas_r
	Buying               // what the bank pays for a transfer, 전신환 매입률, ttb
	Selling              // what the bank takes for a transfer, 전신환 매도율, tts
)

// Reader reads tables with options. Its zero value is what [Read] reads with.
type Reader struct {
	// Date is the date of rates whose file names none, as that of the Export-Import Bank of Korea, whose
	// date is in its address. The zero Time leaves them without a date.
	Date time.Time
	// Price is which of the bank's prices to read.
	Price Price
	// Quote is the currency of rates in a CSV that names none; the zero Currency is KRW, but for a table as the
	// ECB has it, with Date and codes of currencies for columns: a euro's worth of each.
	Quote komoney.Currency
}

// Read reads a table of any of the formats.
func Read(r io.Reader) (Table, error) { return Reader{}.Read(r) }

// Read reads a table of any of the formats, to the end of r.
// The error is a [*RowError], or that of r.
func (o Reader) Read(r io.Reader) (Table, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return Table{}, err
	}
	if err := checkText(data); err != nil {
		return Table{}, err
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	t := table{Reader: o, data: data, seen: make(map[key]int)}
	switch start := bytes.TrimLeft(data, " \t\r\n"); {
	case len(start) == 0:
		err = t.fail(0, "", komoney.ErrEmpty)
	case start[0] == '<':
		err = t.readECB()
	case start[0] == '[':
		err = t.readKoreaExim()
	case start[0] == '{':
		err = t.readECOS()
	default:
		err = t.readCSV()
	}
	if err == nil && len(t.list) == 0 {
		err = t.fail(len(data), "", komoney.ErrEmpty)
	}
	if err != nil {
		return Table{}, err
	}
	return NewTable(t.source, t.list...)
}

// RowError says what is wrong with a file, and where.
type RowError struct {
	Line  int    // from 1
	Row   int    // the number of the rate in the file, from 1; 0 if it is about no rate
	Field string // the field or column; may be empty
	Err   error  // errors.Is and errors.As look into it
}

// Error returns a sentence: rates: line 3, row 2, deal_bas_r: …
func (e *RowError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "rates: line %d", e.Line)
	if e.Row > 0 {
		fmt.Fprintf(&b, ", row %d", e.Row)
	}
	if e.Field != "" {
		b.WriteString(", " + e.Field)
	}
	return b.String() + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *RowError) Unwrap() error { return e.Err }

// table is what is read of a file.
type table struct {
	Reader
	data   []byte
	source string
	row    int // rows so far
	list   []DatedRate
	seen   map[key]int // the line of each rate
}

// key is what there can be one rate for.
type key struct {
	a, b komoney.Currency
	date time.Time
}

// fail returns the error of a field of the current row, at the offset.
func (t *table) fail(offset int, field string, err error) error {
	return t.failLine(t.lineAt(offset), field, err)
}

func (t *table) failLine(line int, field string, err error) error {
	return &RowError{line, t.row, field, err}
}

func (t *table) lineAt(offset int) int {
	return 1 + bytes.Count(t.data[:min(offset, len(t.data))], []byte{'\n'})
}

// entry is a row as it stands in a file.
type entry struct {
	line        int
	date        time.Time
	base, quote komoney.Currency
	per         komoney.Decimal // units of base that rate is for
	rate        string
	field       string // the name of the field of rate
}

// add adds a rate.
func (t *table) add(e entry) error {
	value, err := number(e.rate)
	if err != nil {
		return t.failLine(e.line, e.field, err)
	}
	rate, err := NewRate(komoney.NewMoney(e.per, e.base), komoney.NewMoney(value, e.quote))
	if err != nil {
		return t.failLine(e.line, e.field, err)
	}
	k := key{e.base, e.quote, e.date}
	if k.a.Code() > k.b.Code() {
		k.a, k.b = k.b, k.a
	}
	if line, ok := t.seen[k]; ok {
		return t.failLine(e.line, "", failure(komoney.ErrDuplicate, rate.String(), fmt.Sprintf("line %d has a rate between %s and %s of that day", line, k.a, k.b)))
	}
	t.seen[k] = e.line
	t.list = append(t.list, DatedRate{Rate: rate, Date: e.date})
	return nil
}

// failure returns an error about an input that is not of package komoney's making.
func failure(code komoney.Code, in, detail string) error {
	return &komoney.Error{Func: "read rates", Input: in, Code: code, Detail: detail}
}
