package komoneyduckdb

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"math/big"
	"path/filepath"
	"strings"
	"testing"

	"github.com/duckdb/duckdb-go/v2"
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/integrations/internal/listings"
)

// open returns a database in a file of its own, with the functions.
func open(t testing.TB, o Options) *sql.DB {
	t.Helper()
	return openFile(t, filepath.Join(t.TempDir(), "test.duckdb"), o)
}

func openFile(t testing.TB, path string, o Options) *sql.DB {
	t.Helper()
	db, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// eval returns what an expression is, "NULL" for NULL.
func eval(t *testing.T, db *sql.DB, expr string, args ...any) string {
	t.Helper()
	var v any
	if err := db.QueryRow("SELECT "+expr, args...).Scan(&v); err != nil {
		return "error: " + err.Error()
	}
	if v == nil {
		return "NULL"
	}
	if d, ok := v.(duckdb.Decimal); ok {
		return d.String()
	}
	return fmt.Sprint(v)
}

var expressions = []struct{ expr, want string }{
	{"komoney_value('78억1,200만원')", "7812000000"},
	{"typeof(komoney_value('78억1,200만원'))", "DECIMAL(38,6)"},
	{"komoney_value('9천원') > 20000000", "false"},
	{"komoney_value('3분의 1')", "NULL"},
	{"komoney_value('0.1234567달러')", "NULL"},
	{"komoney_exact('12345678901234567890.123456789달러')", "12345678901234567890.123456789"},
	{"komoney_exact('0.1234567달러')", "0.1234567"},
	{"komoney_exact('3분의 1')", "1/3"},
	{"komoney_exact('3~4억원')", "NULL"},
	{"komoney_value('-5만원')", "-50000"},
	{"komoney_value('3~4억원')", "NULL"},
	{"komoney_low('3~4억원')", "300000000"},
	{"komoney_high('3~4억원')", "400000000"},
	{"komoney_low('최대 3억원')", "NULL"},
	{"komoney_high('최대 3억원')", "300000000"},
	{"komoney_high('5천원 초과')", "NULL"},
	{"typeof(komoney_decimal('5달러 20센트'))", "DECIMAL(38,6)"},
	{"komoney_decimal('5달러 20센트')::VARCHAR", "5.200000"},
	{"komoney_decimal('-0.000001달러')::VARCHAR", "-0.000001"},
	{"komoney_decimal('99999999999999999999999999999999.999999달러')::VARCHAR", "99999999999999999999999999999999.999999"},
	{"komoney_decimal('3분의 1')", "NULL"},
	{"komoney_decimal('0.1234567달러')", "NULL"},
	{"komoney_decimal('100000000000000000000000000000000달러')", "NULL"},
	{"komoney_decimal('3~4억원')", "NULL"},
	{"komoney_decimal('문의')", "NULL"},
	{"komoney_decimal(NULL)", "NULL"},
	{"komoney_currency('$5.5 million')", "USD"},
	{"komoney_currency('5.6%')", "NULL"},
	{"komoney_kind('5.6%')", "percent"},
	{"komoney_unit('84㎡')", "square-meter"},
	{"komoney_bound('5천원 이상')", "at_least"},
	{"komoney_amount('약 58조원')", "money 58000000000000 KRW approx"},
	{"komoney_value(NULL)", "NULL"},
	{"komoney_value(NULL, 'strict')", "NULL"},
	{"komoney_value('3만원', NULL)", "NULL"},
	{"komoney_value('')", "NULL"},
	{"komoney_value('가격 문의')", "NULL"},
	{"komoney_value('가격 문의', 'null')", "NULL"},
	{"komoney_krw('100달러', 'USD=1446.5')", "144650"},
	{"typeof(komoney_krw('100달러', 'USD=1446.5'))", "HUGEINT"},
	{"komoney_krw('문의', 'null', 'USD=1446.5')", "NULL"},
	{"komoney_krw('-100달러', 'USD=1446.5')", "-144650"},
	{"komoney_krw('9999무량대수원')", "NULL"},
	{"komoney_price('39,000')", "39000"},
	{"komoney_price('정가 39,000원 할인가 29,900원')", "29900"},
	{"komoney_price('무료')", "0"},
	{"komoney_price('가격협의')", "NULL"},
	{"komoney_price('39,000', 'price', 'null')", "39000"},
	{"komoney_currency('39,000', 'price')", "KRW"},
	{"komoney_bound('39,000원~', 'price')", "at_least"},
	{"komoney_value('39,000', 'price')", "39000"},
	{"komoney_krw('30달러/월', 'USD=1446.5', 'price')", "43395"},
	{"komoney_format(7812000000)", "78억 1,200만"},
	{"komoney_format(7812000000, 'KRW')", "78억 1,200만 원"},
	{"komoney_format('7812000000', 'krw', 'compact', 3)", "78.1억원"},
	{"komoney_format(7815000000::HUGEINT, 'compact', 3, 'down')", "78.1억"},
	{"komoney_format(7815000000::DOUBLE, 'compact', 3)", "78.2억"},
	{"komoney_format(5.5, 'USD', 'symbol')", "$5.50"},
	{"komoney_format(komoney_value('3만원'), komoney_currency('3만원'))", "3만 원"},
	{"komoney_format(komoney_krw('3만원'), 'KRW')", "3만 원"},
	{"komoney_format('78억원', 'hangul')", "칠십팔억원"},
	{"komoney_format('문의', 'plain')", "NULL"},
	{"komoney_format(NULL, 'plain')", "NULL"},
	{"komoney_krw('1만 엔', 'USD=1446.5', '100엔당 950원')", "95000"},
	{"komoney_krw('3만원')", "30000"},
	{"komoney_krw('10~20달러', 'USD=1446.5')", "NULL"},
	{"komoney_krw_low('10~20달러', 'USD=1446.5')", "14465"},
	{"komoney_krw_high('10~20달러', 'USD=1446.5')", "28930"},
	{"komoney_krw('10유로', 'USD=1446.5')", "NULL"},
	{"komoney_krw(NULL, 'USD=1446.5')", "NULL"},
	{"komoney_krw('5.6%', 'USD=1446.5')", "NULL"},
	{"komoney_find(NULL)", "NULL"},
	{"len(komoney_find('수원 엔진'))", "0"},
	{"komoney_find('최대 400억 달러')::VARCHAR",
		"[{'start': 7, 'end': 20, 'text': 400억 달러, 'kind': money, 'value': 40000000000.000000, 'low': NULL, 'high': 40000000000.000000, " +
			"'low_open': false, 'high_open': false, 'currency': USD, 'currency_implied': false, 'unit': NULL, " +
			"'bound': at_most, 'approx': false, 'amount': money 40000000000 USD at_most, 'exact': 40000000000}]"},
	{"komoney_find('3만원대')[1].high", "40000"},
	{"komoney_find('5.6%, 3만원', 'money')[1].text", "3만원"},
	{"komoney_find('😀 3만원', 'rune')[1].start", "2"},
	{"komoney_find('😀 3만원', 'money', 'utf16')[1].\"end\"", "6"},
	{"count(*) || min(m.text) FROM (SELECT unnest(komoney_find(x)) AS m FROM (VALUES ('3만원과 5달러'), (NULL), ('없다')) v(x))", "23만원"},
	{"string_agg(m.text || ' ' || m.exact, ', ' ORDER BY m.start) " +
		"FROM (VALUES ('3만원과 5달러'), (NULL)) v(x), unnest(komoney_find(x)) AS u(m)", "3만원 30000, 5달러 5"},
	{"string_agg(id || ' ' || text || ' ' || low || ' ' || currency, ', ' ORDER BY id, start) " +
		"FROM (VALUES (1, '3만원과 5달러'), (2, NULL), (3, '수원 엔진'), (4, '2~3원, 5%')) v(id, body), komoney_find(body, 'money') AS m",
		"1 3만원 30000.000000 KRW, 1 5달러 5.000000 USD, 4 2~3원 2.000000 KRW"},
	{"string_agg(id || ' ' || coalesce(text, '-'), ', ' ORDER BY id) " +
		"FROM (VALUES (1, '3만원'), (2, NULL), (3, '수원')) v(id, body) LEFT JOIN komoney_find(body) ON true", "1 3만원, 2 -, 3 -"},
	{"count(*) FROM komoney_find(NULL)", "0"},
	{"count(*) FROM komoney_find('3만원', 'money', 'rune', 'byte')", "1"},
	{"sum(value) FROM komoney_find('3원 0.5원')", "3.5"},
	{"string_agg(text || ' ' || exact, ', ' ORDER BY start) " +
		"FROM (SELECT unnest(komoney_find('3만원과 5달러'), recursive := true))", "3만원 30000, 5달러 5"},
	{"komoney_find_json('5.6%, 3만원', 'money')",
		`[{"start":6,"end":13,"text":"3만원","kind":"money","value":"30000","currency":"KRW"}]`},
	{"komoney_find_json(NULL)", "NULL"},
	{"komoney_find('원룸 500에 45', 'estate')[2].value", "450000"},
	{"string_agg(exact, ', ' ORDER BY start) FROM komoney_find('원룸 500에 45', 'rune', 'estate')", "5000000, 450000"},
	{"komoney_price('23.5', 'market')", "235000"},
	{"komoney_krw('23.5', 'price', 'market', 'USD=1446.5')", "235000"},
	{"komoney_value('▲1,234', 'filing')", "-1234"},
	{"to_json(komoney_find('3만원')) ->> '$[0].exact'", "30000"},
}

func TestFunctions(t *testing.T) {
	db := open(t, Options{})
	for _, c := range expressions {
		if got := eval(t, db, c.expr); got != c.want {
			t.Errorf("%s = %s, want %s", c.expr, got, c.want)
		}
	}
}

func TestErrors(t *testing.T) {
	db := open(t, Options{})
	for _, c := range []struct{ expr, want string }{
		{"komoney_value('3억5조', 'strict')", "scale 조 after 억 at byte 5"},
		{"komoney_decimal('3억5조', 'strict')", "scale 조 after 억 at byte 5"},
		{"komoney_decimal('0.1234567달러', 'strict')", "0.1234567 is no DECIMAL(38, 6); komoney_exact"},
		{"komoney_value('100000000000000000000000000000000달러', 'strict')", "no DECIMAL(38, 6)"},
		{"komoney_value('3분의 1', 'strict')", "1/3 is no DECIMAL(38, 6)"},
		{"komoney_krw('9999무량대수원', 'strict')", "is no HUGEINT"},
		{"komoney_format('5달러', 'KRW', 'strict')", "is not in KRW"},
		{"komoney_price('품절', 'strict')", "품절"},
		{"komoney_format(3, 'fancy')", "want a style"},
		{"komoney_format([3])", "neither a text nor a number"},
		{"komoney_krw('10유로', 'USD=1446.5', 'strict')", "no rate"},
		{"komoney_krw('가격 문의', 'USD')", "parse rate"},
		{"komoney_krw('3만원', 'USD=1', 'USD=2')", "duplicate rate"},
		{"komoney_value('3만원', 'loose')", "'strict', 'null', 'price' or a domain (estate,"},
		{"komoney_value()", "komoney_value"},
		{"komoney_find('3만원', 'coins')", "want kinds (money, percent,"},
	} {
		if got := eval(t, db, c.expr); !strings.HasPrefix(got, "error: ") || !strings.Contains(got, c.want) {
			t.Errorf("%s = %s, want an error with %s", c.expr, got, c.want)
		}
	}
	if got := eval(t, db, "komoney_value('3만원')"); got != "30000" {
		t.Error("after errors:", got)
	}
}

// Options are those of one database, and all of its connections have the functions.
func TestOptions(t *testing.T) {
	cad := komoney.MustParseCurrency("CAD")
	strict := open(t, Options{Strict: true, Rounding: decimal.Up,
		Parser: komoney.Parser{Names: map[string]komoney.Currency{"달러": cad}}})
	for expr, want := range map[string]string{
		"komoney_currency('5달러')":        "CAD",
		"komoney_value('문의', 'null')":    "NULL",
		"komoney_krw('1달러', 'CAD=1.01')": "2",
		"komoney_value(NULL)":            "NULL",
	} {
		if got := eval(t, strict, expr); got != want {
			t.Errorf("%s = %s, want %s", expr, got, want)
		}
	}
	if got := eval(t, strict, "komoney_value('문의')"); !strings.HasPrefix(got, "error: ") {
		t.Error(got)
	}
	if got := eval(t, open(t, Options{}), "komoney_value('문의')"); got != "NULL" {
		t.Errorf("another database took the options: %s", got)
	}
	ctx := context.Background()
	for range 3 {
		conn, err := strict.Conn(ctx)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		var s string
		if err := conn.QueryRowContext(ctx, "SELECT komoney_exact(text) FROM komoney_find('3만원')").Scan(&s); err != nil || s != "30000" {
			t.Error(s, err)
		}
	}
}

// load fills a table with listings and returns their sums by currency, computed here.
func load(t testing.TB, db *sql.DB, n int) map[string]*big.Rat {
	t.Helper()
	if _, err := db.Exec("CREATE TABLE listings (id INTEGER PRIMARY KEY, price VARCHAR, body VARCHAR)"); err != nil {
		t.Fatal(err)
	}
	conn, err := db.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	sums := make(map[string]*big.Rat)
	err = conn.Raw(func(c any) error {
		appender, err := duckdb.NewAppenderFromConn(c.(driver.Conn), "", "listings")
		if err != nil {
			return err
		}
		defer appender.Close()
		return listings.Generate(n, 8, func(l listings.Listing) error {
			if l.Value != nil {
				if sums[l.Currency] == nil {
					sums[l.Currency] = new(big.Rat)
				}
				sums[l.Currency].Add(sums[l.Currency], l.Value)
			}
			if l.NoPrice {
				return appender.AppendRow(int32(l.ID), nil, l.Text)
			}
			return appender.AppendRow(int32(l.ID), l.Price, l.Text)
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return sums
}

const rows = 200_000

// The sums of a table of 200,000 listings in a file that was closed and opened again, by price and by the
// sentence it stands in.
func TestSums(t *testing.T) {
	path := filepath.Join(t.TempDir(), "listings.duckdb")
	first := openFile(t, path, Options{})
	want := load(t, first, rows)
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	db := openFile(t, path, Options{})
	for name, query := range map[string]string{
		"decimal": `SELECT komoney_currency(price) AS c, sum(komoney_decimal(price))
			FROM listings WHERE c IS NOT NULL GROUP BY c`,
		"exact": `SELECT komoney_currency(price) AS c, sum(komoney_exact(price)::DECIMAL(38, 2))
			FROM listings WHERE c IS NOT NULL GROUP BY c`,
		"json": `SELECT m ->> 'currency' AS c, sum((m ->> 'value')::DECIMAL(38, 2))
			FROM (SELECT unnest(komoney_find_json(body, 'money')::JSON[]) AS m FROM listings) GROUP BY c`,
		"text": `SELECT m.currency AS c, sum(m.value)
			FROM (SELECT unnest(komoney_find(body, 'money')) AS m FROM listings) GROUP BY c`,
	} {
		t.Run(name, func(t *testing.T) {
			got := sums(t, db, query)
			if len(got) != len(want) {
				t.Errorf("%d currencies, want %d", len(got), len(want))
			}
			for currency, sum := range want {
				if got[currency] == nil || got[currency].Cmp(sum) != 0 {
					t.Errorf("%s: %v, want %s", currency, got[currency], sum.FloatString(2))
				}
			}
		})
	}
	// Each row by itself, with the NULLs where they belong: chunks and threads keep the order.
	t.Run("rows", func(t *testing.T) { checkRows(t, db) })
}

func checkRows(t *testing.T, db *sql.DB) {
	result, err := db.Query("SELECT komoney_exact(price) FROM listings ORDER BY id")
	if err != nil {
		t.Fatal(err)
	}
	defer result.Close()
	err = listings.Generate(rows, 8, func(l listings.Listing) error {
		var got sql.NullString
		if !result.Next() {
			return fmt.Errorf("row %d: none: %v", l.ID, result.Err())
		}
		if err := result.Scan(&got); err != nil {
			return err
		}
		if got.Valid != (l.Value != nil) {
			return fmt.Errorf("row %d: %q is %v", l.ID, l.Price, got)
		}
		if value, _ := new(big.Rat).SetString(got.String); got.Valid && value.Cmp(l.Value) != 0 {
			return fmt.Errorf("row %d: %q is %s, want %s", l.ID, l.Price, got.String, l.Value)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// sums reads rows of a currency and a decimal.
func sums(t *testing.T, db *sql.DB, query string) map[string]*big.Rat {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	got := make(map[string]*big.Rat)
	for rows.Next() {
		var currency string
		var sum duckdb.Decimal
		if err := rows.Scan(&currency, &sum); err != nil {
			t.Fatal(err)
		}
		got[currency], _ = new(big.Rat).SetString(sum.String())
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return got
}

// A list may have more amounts than a chunk has rows.
func TestManyMatches(t *testing.T) {
	db := open(t, Options{})
	n := 2*duckdb.GetDataChunkCapacity() + 7
	text := strings.Repeat("3원, ", n)
	got := eval(t, db, "concat_ws(' ', count(*), sum(value::INTEGER)) "+
		"FROM (SELECT unnest(komoney_find(?), recursive := true))", text)
	if want := fmt.Sprint(n, " ", 3*n); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// A query that is cancelled ends.
func TestCancel(t *testing.T) {
	db := open(t, Options{})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var n int
	if err := db.QueryRowContext(ctx, "SELECT count(komoney_value(range || '만원')) FROM range(100000000)").Scan(&n); err == nil {
		t.Error("a cancelled query had a result:", n)
	}
	if got := eval(t, db, "komoney_value('3만원')"); got != "30000" {
		t.Error(got)
	}
}
