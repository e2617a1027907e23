package komoneysqlite

import (
	"database/sql"
	"fmt"
	"math/big"
	"path/filepath"
	"strings"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/integrations/internal/listings"
)

func init() {
	if err := Register(Options{}); err != nil {
		panic(err)
	}
}

// open returns a database in a file of its own.
func open(t testing.TB) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// eval returns what an expression is, "NULL" for NULL.
func eval(t *testing.T, db *sql.DB, expr string, args ...any) string {
	t.Helper()
	var v sql.NullString
	if err := db.QueryRow("SELECT "+expr, args...).Scan(&v); err != nil {
		return "error: " + err.Error()
	}
	if !v.Valid {
		return "NULL"
	}
	return v.String
}

func TestFunctions(t *testing.T) {
	db := open(t)
	for _, c := range []struct{ expr, want string }{
		{"komoney_value('78억1,200만원')", "7812000000"},
		{"typeof(komoney_value('78억1,200만원'))", "integer"},
		{"typeof(komoney_value('5달러 20센트'))", "real"},
		{"komoney_value('5달러 20센트')", "5.2"},
		{"komoney_value('5달러 20센트') = 5.2", "1"},
		{"komoney_value('0.1234567달러') = 0.1234567", "1"},
		{"komoney_value('9,223,372,036,854,775,807원')", "9223372036854775807"},
		{"typeof(komoney_value('9,223,372,036,854,775,808원'))", "real"},
		{"komoney_value('9999경원') > 9223372036854775807", "1"},
		{"komoney_value('3분의 1') BETWEEN 0.333 AND 0.334", "1"},
		{"komoney_exact('12345678901234567890.123456789달러')", "12345678901234567890.123456789"},
		{"komoney_exact('3분의 1')", "1/3"},
		{"komoney_exact('3~4억원')", "NULL"},
		{"komoney_value('-5만원')", "-50000"},
		{"komoney_value('3~4억원')", "NULL"},
		{"komoney_low('3~4억원')", "300000000"},
		{"komoney_high('3~4억원')", "400000000"},
		{"komoney_low('5만원') || komoney_high('5만원')", "5000050000"},
		{"komoney_value('최대 3억원')", "300000000"},
		{"komoney_low('최대 3억원')", "NULL"},
		{"komoney_high('최대 3억원')", "300000000"},
		{"komoney_low('5천원 초과')", "5000"},
		{"komoney_high('5천원 초과')", "NULL"},
		{"komoney_currency('$5.5 million')", "USD"},
		{"komoney_currency('5.6%')", "NULL"},
		{"komoney_kind('5.6%')", "percent"},
		{"komoney_unit('84㎡')", "square-meter"},
		{"komoney_bound('5천원 이상')", "at_least"},
		{"komoney_amount('약 58조원')", "money 58000000000000 KRW approx"},
		{"komoney_value(3000)", "3000"},
		{"komoney_value(0.1)", "0.1"},
		{"komoney_value(CAST('3만원' AS BLOB))", "30000"},
		{"komoney_value(NULL)", "NULL"},
		{"komoney_value(NULL, 'strict')", "NULL"},
		{"komoney_value('')", "NULL"},
		{"komoney_value('가격 문의')", "NULL"},
		{"komoney_value('가격 문의', 'null')", "NULL"},
		{"komoney_value('3만원' || char(0))", "NULL"},
		{"komoney_krw('100달러', 'USD=1446.5')", "144650"},
		{"komoney_krw('1만 엔', 'USD=1446.5', '100엔당 950원')", "95000"},
		{"komoney_krw('3만원')", "30000"},
		{"komoney_krw('10~20달러', 'USD=1446.5')", "NULL"},
		{"komoney_krw_low('10~20달러', 'USD=1446.5')", "14465"},
		{"komoney_krw_high('10~20달러', 'USD=1446.5')", "28930"},
		{"typeof(komoney_krw('10.5달러', 'USD=1446.5'))", "integer"},
		{"komoney_krw('문의', 'null', 'USD=1446.5')", "NULL"},
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
		{"komoney_format(7815000000, 'compact', 3, 'down')", "78.1억"},
		{"komoney_format(7815000000, 'compact', 3)", "78.2억"},
		{"komoney_format(5.5, 'USD', 'symbol')", "$5.50"},
		{"komoney_format('78억원', 'hangul')", "칠십팔억원"},
		{"komoney_format('78억원', 'KRW', 'plain')", "7,800,000,000원"},
		{"komoney_format('78억원', 'USD')", "NULL"},
		{"komoney_format('문의', 'plain')", "NULL"},
		{"komoney_format(NULL, 'plain')", "NULL"},
		{"komoney_krw('10유로', 'USD=1446.5')", "NULL"},
		{"komoney_krw('10달러', NULL)", "NULL"},
		{"komoney_krw(NULL, 'USD=1446.5')", "NULL"},
		{"komoney_krw('5.6%', 'USD=1446.5')", "NULL"},
		{"komoney_find(NULL)", "NULL"},
		{"komoney_find('수원 엔진')", "[]"},
		{"komoney_find('최대 400억 달러')",
			`[{"start":7,"end":20,"text":"400억 달러","kind":"money","value":"40000000000","currency":"USD","bound":"at_most"}]`},
		{"komoney_find('5.6%, 3만원', 'money')",
			`[{"start":6,"end":13,"text":"3만원","kind":"money","value":"30000","currency":"KRW"}]`},
		{"komoney_find('😀 3만원', 'rune') ->> '$[0].start'", "2"},
		{"komoney_find('😀 3만원', 'money', 'utf16') ->> '$[0].end'", "6"},
		{"komoney_find('원룸 500에 45', 'estate') ->> '$[1].value'", "450000"},
		{"komoney_find('원룸 500에 45', 'prose') ->> '$[1].value'", "45"},
		{"komoney_price('23.5', 'market')", "235000"},
		{"komoney_value('23.5', 'market', 'price')", "235000"},
		{"komoney_krw('23.5', 'price', 'market', 'USD=1446.5')", "235000"},
		{"komoney_value('▲1,234', 'filing')", "-1234"},
		{"substr('약 3만원을', 1 + (komoney_find('약 3만원을', 'rune') ->> '$[0].start'), 3)", "3만원"},
	} {
		if got := eval(t, db, c.expr); got != c.want {
			t.Errorf("%s = %s, want %s", c.expr, got, c.want)
		}
	}
}

func TestErrors(t *testing.T) {
	db := open(t)
	for _, c := range []struct{ expr, want string }{
		{"komoney_value('3억5조', 'strict')", "scale 조 after 억 at byte 5"},
		{"komoney_kind('', 'strict')", "at byte 0"},
		{"komoney_krw('10유로', 'USD=1446.5', 'strict')", "no rate"},
		{"komoney_value('3분의 1', 'strict')", "komoney_exact"},
		{"komoney_value('1234567890123456.78달러', 'strict')", "komoney_exact"},
		{"komoney_price('품절', 'strict')", "품절"},
		{"komoney_format(3, 'fancy')", "want a style"},
		{"komoney_format('문의', 'strict')", "문의"},
		{"komoney_format('5달러', 'KRW', 'strict')", "is not in KRW"},
		{"komoney_krw('가격 문의', 'USD=1446.5', 'strict')", "가격 문의"},
		{"komoney_krw('가격 문의', 'USD')", "parse rate"},
		{"komoney_krw('3만원', 'USD=1', 'USD=2')", "duplicate rate"},
		{"komoney_value('3만원', 'loose')", "'strict', 'null', 'price' or a domain (estate,"},
		{"komoney_value()", "wants a text"},
		{"komoney_krw()", "wants a text"},
		{"komoney_find('3만원', 'coins')", "want kinds (money, percent,"},
		{"komoney_sum('three')", "komoney_sum"},
		{"komoney_sum('1/3')", "komoney_sum"},
		{"komoney_sum(column1) FROM (VALUES ('10000000000000000000000000000000000000000'), ('0.1'))", "overflow"},
	} {
		if got := eval(t, db, c.expr); !strings.HasPrefix(got, "error: ") || !strings.Contains(got, c.want) {
			t.Errorf("%s = %s, want an error with %s", c.expr, got, c.want)
		}
	}
	// The connection is of use after an error.
	if got := eval(t, db, "komoney_value('3만원')"); got != "30000" {
		t.Error(got)
	}
}

// A NUL, invalid UTF-8 and a long text go through whole.
func TestBytes(t *testing.T) {
	db := open(t)
	if got := eval(t, db, "komoney_find(?)", "\x00 3만원\xff"); !strings.Contains(got, `"start":2,"end":9`) {
		t.Error(got)
	}
	long := strings.Repeat("가", 1<<20) + " 3만원"
	if got := eval(t, db, "komoney_find(?) ->> '$[0].start'", long); got != fmt.Sprint(3<<20+1) {
		t.Error(got)
	}
}

func TestOptions(t *testing.T) {
	cad := komoney.MustParseCurrency("CAD")
	o := Options{Strict: true, Rounding: decimal.Up,
		Parser: komoney.Parser{Names: map[string]komoney.Currency{"달러": cad}}}
	db, err := Open(filepath.Join(t.TempDir(), "strict.db"), o)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for expr, want := range map[string]string{
		"komoney_currency('5달러')":         "CAD",
		"komoney_value('문의', 'null')":     "NULL",
		"komoney_krw('1달러', 'CAD=1.01')":  "2",
		"komoney_value(NULL)":             "NULL",
		"komoney_krw('1억', 'null')":       "NULL",
		"komoney_krw_low('1~2원')":         "1",
		"komoney_krw('1~2원', 'USD=1446')": "NULL",
	} {
		if got := eval(t, db, expr); got != want {
			t.Errorf("%s = %s, want %s", expr, got, want)
		}
	}
	for _, expr := range []string{"komoney_value('문의')", "komoney_krw('1억')"} {
		if got := eval(t, db, expr); !strings.HasPrefix(got, "error: ") {
			t.Error(expr, got)
		}
	}
	if got := eval(t, open(t), "komoney_value('문의')"); got != "NULL" {
		t.Errorf("the registered driver took the other one's options: %s", got)
	}
}

// load fills a table with listings and returns their sums by currency, computed here.
func load(t testing.TB, db *sql.DB, n int) map[string]*big.Rat {
	t.Helper()
	if _, err := db.Exec("CREATE TABLE listings (id INTEGER PRIMARY KEY, price TEXT, body TEXT)"); err != nil {
		t.Fatal(err)
	}
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	insert, err := tx.Prepare("INSERT INTO listings VALUES (?, ?, ?)")
	if err != nil {
		t.Fatal(err)
	}
	sums := make(map[string]*big.Rat)
	err = listings.Generate(n, 8, func(l listings.Listing) error {
		if l.Value != nil {
			if sums[l.Currency] == nil {
				sums[l.Currency] = new(big.Rat)
			}
			sums[l.Currency].Add(sums[l.Currency], l.Value)
		}
		_, err := insert.Exec(l.ID, sql.NullString{String: l.Price, Valid: !l.NoPrice}, l.Text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	return sums
}

const rows = 200_000

// The sums of a table of 200,000 listings in a file, by price and by the sentence it stands in.
func TestSums(t *testing.T) {
	db := open(t)
	want := load(t, db, rows)
	for name, query := range map[string]string{
		"price": `SELECT komoney_currency(price) AS c, komoney_sum(komoney_value(price))
			FROM listings WHERE c IS NOT NULL GROUP BY c`,
		"text": `SELECT m.value ->> 'currency' AS c, komoney_sum(m.value ->> 'value')
			FROM listings, json_each(komoney_find(body, 'money')) AS m GROUP BY c`,
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
		var currency, sum string
		if err := rows.Scan(&currency, &sum); err != nil {
			t.Fatal(err)
		}
		got[currency], _ = new(big.Rat).SetString(sum)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return got
}

// A file that is closed and opened again keeps an index and a generated column of the functions.
func TestIndex(t *testing.T) {
	path := filepath.Join(t.TempDir(), "index.db")
	for range 2 {
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		for _, statement := range []string{
			`CREATE TABLE IF NOT EXISTS prices (price TEXT,
				won INTEGER GENERATED ALWAYS AS (CAST(komoney_krw(price, 'USD=1446.5') AS INTEGER)) STORED)`,
			"CREATE INDEX IF NOT EXISTS by_currency ON prices (komoney_currency(price))",
			"INSERT INTO prices (price) VALUES ('3만원'), ('10달러'), (NULL), ('문의')",
		} {
			if _, err := db.Exec(statement); err != nil {
				t.Fatal(err)
			}
		}
		var id, parent, unused int
		var plan string
		err = db.QueryRow("EXPLAIN QUERY PLAN SELECT * FROM prices WHERE komoney_currency(price) = 'USD'").
			Scan(&id, &parent, &unused, &plan)
		if err != nil || !strings.Contains(plan, "by_currency") {
			t.Error(plan, err)
		}
		db.Close()
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if got := eval(t, db, "sum(won) FROM prices"); got != "88930" {
		t.Error(got)
	}
}

func TestSum(t *testing.T) {
	db := open(t)
	for expr, want := range map[string]string{
		"komoney_sum(column1) FROM (VALUES ('0.1'), (0.2), (NULL))":                "0.3",
		"typeof(komoney_sum(column1)) FROM (VALUES ('0.5'), (0.5))":                "integer",
		"komoney_sum_exact(column1) FROM (VALUES (9007199254740993), (0.5))":       "9007199254740993.5",
		"komoney_sum(column1) > 9007199254740992 FROM (VALUES (9007199254740993))": "1",
		"komoney_sum(column1) FROM (VALUES (NULL))":                                "NULL",
		"komoney_sum_exact(column1) FROM (VALUES (NULL))":                          "NULL",
		"komoney_sum_exact(column1) FROM (VALUES ('99999999999999999999'), ('1'))": "100000000000000000000",
		"group_concat(s) FROM (SELECT komoney_sum(column1) OVER (ROWS 1 PRECEDING) AS s " +
			"FROM (VALUES ('1'), ('0.5'), (NULL), (NULL), ('2')))": "1,1.5,0.5,2",
		"group_concat(column1 COLLATE komoney) FROM (SELECT column1 FROM (VALUES ('10'), ('9.5'), ('-3'), ('x'), ('100')) " +
			"ORDER BY column1 COLLATE komoney)": "-3,9.5,10,100,x",
		"max(column1 COLLATE komoney) FROM (VALUES ('10'), ('9'), ('100.5'))": "100.5",
		"'9' COLLATE komoney > '10'":                                          "0",
	} {
		if got := eval(t, db, expr); got != want {
			t.Errorf("%s = %s, want %s", expr, got, want)
		}
	}
}

// Connections in several goroutines share a registration.
func TestConcurrent(t *testing.T) {
	db := open(t)
	load(t, db, 2000)
	done := make(chan string)
	for i := range 4 {
		go func() {
			rate := fmt.Sprintf("USD=%d", 1000+i)
			want := fmt.Sprint(1000 + i)
			var got string
			err := db.QueryRow("SELECT max(komoney_krw('1달러', ?)) FROM listings", rate).Scan(&got)
			if err != nil || got != want {
				done <- fmt.Sprintf("%s: %s %v", rate, got, err)
				return
			}
			done <- ""
		}()
	}
	for range 4 {
		if problem := <-done; problem != "" {
			t.Error(problem)
		}
	}
}
