package rates

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/komoney/komoney"
)

// readECOS reads the JSON of the Bank of Korea's ECOS service.
func (t *table) readECOS() error {
	t.source = "Bank of Korea ECOS"
	if err := t.checkJSON(); err != nil {
		return err
	}
	var f struct {
		StatisticSearch struct {
			Row json.RawMessage
		}
		Result struct{ Code, Message text }
	}
	if json.Unmarshal(t.data, &f) != nil { // JSON, but with something else in these fields
		return t.fail(0, "", notECOS(t))
	}
	if f.Result.Code != "" { // INFO-200: no data
		return t.fail(0, "RESULT", failure(komoney.ErrEmpty, string(f.Result.Code), string(f.Result.Message)))
	}
	rows := f.StatisticSearch.Row
	if rows == nil {
		return t.fail(0, "", notECOS(t))
	}
	return t.rows(rows, bytes.Index(t.data, rows), t.ecosRow)
}

func notECOS(t *table) error {
	return failure(komoney.ErrSyntax, t.excerpt(0), "neither StatisticSearch with its row nor an array of rates")
}

func (t *table) ecosRow(r rowJSON) error {
	var f struct {
		Item  text `json:"ITEM_NAME1"`
		Unit  text `json:"UNIT_NAME"`
		Time  text `json:"TIME"`
		Value text `json:"DATA_VALUE"`
	}
	if err := r.decode(&f); err != nil {
		return err
	}
	// 원/일본엔(100엔): won for 100 yen
	name, of, ok := strings.Cut(string(f.Item), "/")
	if !ok {
		return r.fail("ITEM_NAME1", failure(komoney.ErrSyntax, string(f.Item), "no pair of currencies, such as 원/미국달러(매매기준율)"))
	}
	quote, err := currency(name)
	if err != nil {
		return r.fail("ITEM_NAME1", err)
	}
	base, per, err := unit(of)
	if err != nil {
		return r.fail("ITEM_NAME1", err)
	}
	if c, err := currency(string(f.Unit)); err == nil && c != quote {
		return r.fail("UNIT_NAME", failure(komoney.ErrCurrencyMismatch, string(f.Unit), "the item is in "+quote.Code()))
	}
	day, err := date(string(f.Time))
	if err != nil {
		return r.fail("TIME", err)
	}
	return t.add(entry{line: r.line("DATA_VALUE"), date: day, base: base, quote: quote, per: per, rate: string(f.Value), field: "DATA_VALUE"})
}
