package komoneysqlite

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The questions that an analyst has of a column of prices as people wrote them.
var analyst = []struct{ query, want string }{
	// > compares values, and not their first digits.
	{"SELECT count(*) FROM offers WHERE komoney_value(price) > 20000000", "3"},
	{"SELECT id FROM offers WHERE komoney_value(price) BETWEEN 9000 AND 30000 ORDER BY id", "1 3 11"},
	{"SELECT id FROM offers WHERE komoney_value(price) = 5.2", "6"},
	{"SELECT price FROM offers WHERE komoney_kind(price) = 'money' ORDER BY komoney_value(price) DESC LIMIT 1", "58조원"},
	{"SELECT id FROM offers WHERE komoney_currency(price) = 'KRW' ORDER BY komoney_value(price), id", "9 8 1 3 11 7 2 10 4"},
	{"SELECT max(komoney_value(price)) FROM offers WHERE komoney_currency(price) = 'KRW'", "58000000000000"},
	{"SELECT min(komoney_value(price)) FROM offers WHERE komoney_currency(price) = 'USD'", "5.2"},
	{"SELECT komoney_currency(price) AS c, sum(komoney_value(price)) FROM offers WHERE c = 'USD' GROUP BY c", "USD|1000005.2"},
	{"SELECT komoney_currency(price) AS c, count(*) AS n FROM offers WHERE c IS NOT NULL GROUP BY c HAVING sum(komoney_value(price)) > 2000000 ORDER BY c",
		"KRW|9"},
	{"SELECT avg(komoney_value(price)) FROM offers WHERE id IN (1, 3)", "19500"},
	{"SELECT sum(komoney_krw(price, 'USD=1446.5')) FROM offers WHERE id IN (1, 5, 6)", "1446516522"},
	{"SELECT a.id, b.id FROM offers AS a JOIN offers AS b ON komoney_value(a.price) = komoney_value(b.price) " +
		"AND komoney_currency(a.price) = komoney_currency(b.price) AND a.id < b.id", "3|11"},
	{"SELECT id, rank() OVER (ORDER BY komoney_value(price) DESC) FROM offers WHERE komoney_currency(price) = 'USD'", "5|1 6|2"},
	{"SELECT CASE WHEN komoney_value(price) >= 100000000 THEN 'big' ELSE 'small' END AS size, count(*) FROM offers " +
		"WHERE komoney_currency(price) = 'KRW' GROUP BY size", "big|3 small|6"},
	{"SELECT id FROM offers WHERE komoney_high(price) > 400000000 ORDER BY id", "2 4 9 10"},
	{"SELECT komoney_value(price) + 1 FROM offers WHERE id = 1", "9001"},
	{"SELECT DISTINCT typeof(komoney_value(price)) FROM offers WHERE komoney_currency(price) = 'KRW' ORDER BY 1", "integer null"},
}

const offers = `
	INSERT INTO offers VALUES (1, '9천원'), (2, '4억3천만원'), (3, '3만원'), (4, '58조원'), (5, '$1 million'), (6, '5달러 20센트'),
		(7, '2,000만원 이상'), (8, '500원'), (9, '3~5억원'), (10, '25억 원'), (11, '삼만 원'), (12, '가격 문의'), (13, NULL), (14, '35%')`

func TestAnalyst(t *testing.T) {
	db, err := Open(filepath.Join(t.TempDir(), "offers.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("CREATE TABLE offers (id INTEGER, price TEXT);" + offers); err != nil {
		t.Fatal(err)
	}
	for _, c := range analyst {
		if got := rowsOf(t, db, c.query); got != c.want {
			t.Errorf("%s\n\t%s, want %s", c.query, got, c.want)
		}
	}
}

func show(v any) string {
	switch v := v.(type) {
	case nil:
		return "NULL"
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}

// rowsOf returns what a query returns, with blanks between rows and bars between columns.
func rowsOf(t *testing.T, db *sql.DB, query string, args ...any) string {
	t.Helper()
	rows, err := db.Query(query, args...)
	if err != nil {
		return "error: " + err.Error()
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	values := make([]any, len(names))
	targets := make([]any, len(names))
	for i := range values {
		targets[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(targets...); err != nil {
			t.Fatal(err)
		}
		var row []string
		for _, v := range values {
			row = append(row, show(v))
		}
		out = append(out, strings.Join(row, "|"))
	}
	if err := rows.Err(); err != nil {
		return "error: " + err.Error()
	}
	return strings.Join(out, " ")
}

// The table komoney_find has a row for each amount of its argument, which may be a column.
func TestTable(t *testing.T) {
	for name, dsn := range map[string]string{"plain": "", "query only": "?_query_only=1", "pragma": "?_pragma=query_only(1)"} {
		t.Run(name, func(t *testing.T) { testTable(t, dsn) })
	}
}

func testTable(t *testing.T, parameters string) {
	path := filepath.Join(t.TempDir(), "articles.db")
	db, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec("CREATE TABLE articles (id INTEGER, body TEXT);" +
		"INSERT INTO articles VALUES (1, '매출은 3조원, 이익은 4,000억원이다.'), (2, NULL), (3, '수원 엔진'), (4, '최대 5.6%와 3~4억원')")
	if err != nil {
		t.Fatal(err)
	}
	db.Close()
	if db, err = Open(path+parameters, Options{}); err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, c := range []struct{ query, want string }{
		{"SELECT text, value FROM komoney_find('3만원과 5.5달러')", "3만원|30000 5.5달러|5.5"},
		{"SELECT id, text, value, currency FROM articles, komoney_find(body, 'money') ORDER BY id, start",
			"1|3조원|3000000000000|KRW 1|4,000억원|400000000000|KRW 4|3~4억원|NULL|KRW"},
		{"SELECT id, m.low, m.high FROM articles JOIN komoney_find(articles.body) AS m WHERE m.value IS NULL", "4|300000000|400000000"},
		{"SELECT sum(m.value) FROM articles, komoney_find(body, 'money') AS m WHERE m.value > 400000000000", "3000000000000"},
		{"SELECT articles.id, count(m.text) FROM articles LEFT JOIN komoney_find(body) AS m GROUP BY 1", "1|2 2|0 3|0 4|2"},
		{"SELECT bound, kind, unit, amount, exact FROM komoney_find('최대 5.6%')", "at_most|percent|%|percent 5.6 % at_most|5.6"},
		{"SELECT start, end FROM komoney_find('😀 3만원', 'rune')", "2|5"},
		{"SELECT start, m.'end' FROM komoney_find('😀 3만원', 'money', 'utf16') AS m", "3|6"},
		{"SELECT start, value, currency FROM komoney_find('원룸 500에 45', 'rune', 'estate')", "3|5000000|KRW 8|450000|KRW"},
		{"SELECT low_open, high_open, approx, currency_implied FROM komoney_find('약 3만원대')", "0|1|1|0"},
		{"SELECT a.text, b.text FROM komoney_find('1원 2원') AS a JOIN komoney_find('2원 3원') AS b ON a.value = b.value", "2원|2원"},
		{"SELECT count(*) FROM komoney_find(NULL)", "0"},
		{"SELECT count(*) FROM komoney_find('')", "0"},
		{"SELECT id FROM articles WHERE EXISTS (SELECT 1 FROM komoney_find(body) WHERE kind = 'percent')", "4"},
		{"SELECT json_array_length(komoney_find(body)) FROM articles WHERE id = 1", "2"},
		{"SELECT komoney_text FROM komoney_find('3원')", "3원"},
	} {
		if got := rowsOf(t, db, c.query); got != c.want {
			t.Errorf("%s\n\t%s, want %s", c.query, got, c.want)
		}
	}
	for query, want := range map[string]string{
		"SELECT * FROM komoney_find":                          "wants a text",
		"SELECT * FROM komoney_find('3원', 'coins')":           "want kinds",
		"SELECT * FROM komoney_find('1', '', '', '', '', '')": "too many arguments",
	} {
		if got := rowsOf(t, db, query); !strings.HasPrefix(got, "error: ") || !strings.Contains(got, want) {
			t.Errorf("%s: %s, want an error with %s", query, got, want)
		}
	}
	if parameters != "" {
		if got := rowsOf(t, db, "DELETE FROM articles"); !strings.Contains(got, "readonly") {
			t.Error("a connection that may only read deletes:", got)
		}
	}
}

// A program with the driver "sqlite" makes the table itself, and each Open has its own options.
func TestTableOfRegister(t *testing.T) {
	db := open(t)
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("CREATE VIRTUAL TABLE temp.komoney_find USING komoney_find"); err != nil {
		t.Fatal(err)
	}
	if got := rowsOf(t, db, "SELECT value FROM komoney_find('3만원')"); got != "30000" {
		t.Error(got)
	}
}
