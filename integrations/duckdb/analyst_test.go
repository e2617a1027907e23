package komoneyduckdb

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"github.com/duckdb/duckdb-go/v2"
)

// The questions that an analyst has of a column of prices as people wrote them.
var analyst = []struct{ query, want string }{
	// > compares values, and not their first digits.
	{"SELECT count(*) FROM offers WHERE komoney_value(price) > 20000000", "3"},
	{"SELECT id FROM offers WHERE komoney_value(price) BETWEEN 9000 AND 30000 ORDER BY id", "1 3 11"},
	{"SELECT id FROM offers WHERE komoney_value(price) = 5.2", "6"},
	{"SELECT price FROM offers WHERE komoney_kind(price) = 'money' ORDER BY komoney_value(price) DESC NULLS LAST LIMIT 1", "58조원"},
	{"SELECT id FROM offers WHERE komoney_currency(price) = 'KRW' ORDER BY komoney_value(price) NULLS FIRST, id", "9 8 1 3 11 7 2 10 4"},
	{"SELECT max(komoney_value(price)) FROM offers WHERE komoney_currency(price) = 'KRW'", "58000000000000"},
	{"SELECT min(komoney_value(price)) FROM offers WHERE komoney_currency(price) = 'USD'", "5.2"},
	{"SELECT komoney_currency(price) AS c, sum(komoney_value(price)) FROM offers WHERE c = 'USD' GROUP BY c", "USD|1000005.2"},
	{"SELECT komoney_currency(price) AS c, count(*) AS n FROM offers WHERE c IS NOT NULL GROUP BY c HAVING sum(komoney_value(price)) > 2000000 ORDER BY c",
		"KRW|9"},
	{"SELECT avg(komoney_value(price)) FROM offers WHERE id IN (1, 3)", "19500"},
	{"SELECT median(komoney_value(price)) FROM offers WHERE id IN (1, 3, 4)", "30000"},
	{"SELECT sum(komoney_krw(price, 'USD=1446.5')) FROM offers WHERE id IN (1, 5, 6)", "1446516522"},
	{"SELECT a.id, b.id FROM offers AS a JOIN offers AS b ON komoney_value(a.price) = komoney_value(b.price) " +
		"AND komoney_currency(a.price) = komoney_currency(b.price) AND a.id < b.id", "3|11"},
	{"SELECT id, rank() OVER (ORDER BY komoney_value(price) DESC) FROM offers WHERE komoney_currency(price) = 'USD' ORDER BY 2", "5|1 6|2"},
	{"SELECT CASE WHEN komoney_value(price) >= 100000000 THEN 'big' ELSE 'small' END AS size, count(*) FROM offers " +
		"WHERE komoney_currency(price) = 'KRW' GROUP BY size ORDER BY size", "big|3 small|6"},
	{"SELECT id FROM offers WHERE komoney_high(price) > 400000000 ORDER BY id", "2 4 9 10"},
	{"SELECT komoney_value(price) + 1 FROM offers WHERE id = 1", "9001"},
	{"SELECT komoney_krw(price, 'USD=1446.5') + 1 FROM offers WHERE id = 5", "1446500001"},
	{"SELECT arg_max(price, komoney_value(price)) FROM offers", "58조원"},
	{"SELECT id FROM offers WHERE komoney_value(price) > (SELECT avg(komoney_value(price)) FROM offers) ORDER BY id", "4"},
}

func TestAnalyst(t *testing.T) {
	db := open(t, Options{})
	_, err := db.Exec("CREATE TABLE offers (id INTEGER, price VARCHAR);" + `
	INSERT INTO offers VALUES (1, '9천원'), (2, '4억3천만원'), (3, '3만원'), (4, '58조원'), (5, '$1 million'), (6, '5달러 20센트'),
		(7, '2,000만원 이상'), (8, '500원'), (9, '3~5억원'), (10, '25억 원'), (11, '삼만 원'), (12, '가격 문의'), (13, NULL), (14, '35%')`)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range analyst {
		if got := rowsOf(t, db, c.query); got != c.want {
			t.Errorf("%s\n\t%s, want %s", c.query, got, c.want)
		}
	}
}

// rowsOf returns what a query returns, with blanks between rows and bars between columns.
func rowsOf(t *testing.T, db *sql.DB, query string) string {
	t.Helper()
	rows, err := db.Query(query)
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
			if d, ok := v.(duckdb.Decimal); ok {
				v = d.String()
			}
			row = append(row, fmt.Sprint(v))
		}
		out = append(out, strings.Join(row, "|"))
	}
	if err := rows.Err(); err != nil {
		return "error: " + err.Error()
	}
	return strings.Join(out, " ")
}
