package sqltest

import (
	"database/sql"
	"errors"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/komoney/komoney"
	_ "modernc.org/sqlite"
)

func open(t *testing.T) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// roundTrip stores v in columns of several types and reads it back from each.
func roundTrip[T comparable](t *testing.T, db *sql.DB, values ...T) {
	t.Helper()
	for _, v := range values {
		for _, column := range []string{"TEXT", "BLOB", "VARCHAR(255)"} {
			if _, err := db.Exec("CREATE TABLE x (v " + column + ")"); err != nil {
				t.Fatal(err)
			}
			if _, err := db.Exec("INSERT INTO x VALUES (?)", v); err != nil {
				t.Fatalf("%v into %s: %v", v, column, err)
			}
			var got T
			if err := db.QueryRow("SELECT v FROM x").Scan(&got); err != nil || got != v {
				t.Errorf("%v from %s: %v, %v", v, column, got, err)
			}
			var n int
			if err := db.QueryRow("SELECT count(*) FROM x WHERE v = ?", v).Scan(&n); err != nil || n != 1 {
				t.Errorf("%v in %s: %d rows, %v", v, column, n, err)
			}
			if _, err := db.Exec("DROP TABLE x"); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestRoundTrips(t *testing.T) {
	db := open(t)
	krw, usd := komoney.MustParseCurrency("KRW"), komoney.MustParseCurrency("USD")
	points := must(komoney.NewCurrency("POINT"))
	big := komoney.MustParseDecimal("12345678901234567890123456789012345678")
	roundTrip(t, db, komoney.MustParseDecimal("1446.5"), big, komoney.MustParseDecimal("-0.00000000000000000001"))
	roundTrip(t, db, krw, usd, points)
	roundTrip(t, db,
		komoney.NewMoney(komoney.MustParseDecimal("58000000000000"), krw),
		komoney.NewMoney(komoney.MustParseDecimal("-19.99"), usd),
		komoney.NewMoney(big, usd),
		komoney.NewMoney(komoney.MustParseDecimal("5"), points),
		komoney.Money{})
	roundTrip(t, db, must(komoney.ParseRate("USD=1446.5")), must(komoney.ParseRate("JPY(100)=950")))
	for _, s := range []string{"58조원", "약 58조원 이상", "150억~250억 달러", "3만원대", "3분의 1", "5.6%", "두 배", "100명", "3.5톤", "제3"} {
		roundTrip(t, db, must(komoney.Parse(s)))
	}
	for m := range komoney.Find("최대 400억 달러(약 58조원) 규모, \"5.6%\" 성장") {
		roundTrip(t, db, m)
	}
}

// A Decimal goes into a column of numbers as well; SQLite keeps 15 digits there, or 64 bits of an integer.
func TestNumericColumn(t *testing.T) {
	db := open(t)
	if _, err := db.Exec("CREATE TABLE prices (amount NUMERIC, currency TEXT)"); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"0.1", "19.99", "1446.5", "-3", "9007199254740993", "0"} {
		d := komoney.MustParseDecimal(s)
		if _, err := db.Exec("INSERT INTO prices VALUES (?, ?)", d, komoney.MustParseCurrency("USD")); err != nil {
			t.Fatal(err)
		}
		var amount komoney.Decimal
		var currency komoney.Currency
		err := db.QueryRow("SELECT amount, currency FROM prices").Scan(&amount, &currency)
		if err != nil || amount != d || currency.Code() != "USD" {
			t.Errorf("%s: %v %v, %v", s, amount, currency, err)
		}
		if _, err := db.Exec("DELETE FROM prices"); err != nil {
			t.Fatal(err)
		}
	}
}

func TestNull(t *testing.T) {
	db := open(t)
	row := func() *sql.Row { return db.QueryRow("SELECT NULL") }
	for _, p := range []any{new(komoney.Decimal), new(komoney.Money), new(komoney.Amount), new(komoney.Match)} {
		if err := row().Scan(p); !errors.Is(err, komoney.ErrEmpty) {
			t.Errorf("%T: %v", p, err)
		}
	}
	var m sql.Null[komoney.Money]
	var c komoney.Currency
	var r komoney.Rate
	if err := row().Scan(&m); err != nil || m.Valid {
		t.Errorf("%v, %v", m, err)
	}
	if err := row().Scan(&c); err != nil || !c.IsZero() {
		t.Errorf("%v, %v", c, err)
	}
	if err := row().Scan(&r); err != nil || !r.IsZero() {
		t.Errorf("%v, %v", r, err)
	}
	// Their zero values are NULL, and so is an invalid sql.Null.
	for _, v := range []any{c, r, m} {
		var null bool
		if err := db.QueryRow("SELECT ? IS NULL", v).Scan(&null); err != nil || !null {
			t.Errorf("%T: %v, %v", v, null, err)
		}
	}
	m = sql.Null[komoney.Money]{V: must(komoney.ParseMoney("58조원")), Valid: true}
	var s string
	if err := db.QueryRow("SELECT ?", m).Scan(&s); err != nil || s != "58000000000000 KRW" {
		t.Errorf("%q, %v", s, err)
	}
}

// Columns that people filled in are read as expressions.
func TestExpressions(t *testing.T) {
	db := open(t)
	var budget komoney.Money
	var size komoney.Amount
	var rate komoney.Rate
	err := db.QueryRow("SELECT '58조원', '약 3만원대', '달러당 1,446원'").Scan(&budget, &size, &rate)
	if err != nil || budget.String() != "58000000000000 KRW" || size.String() != "[30000,40000) KRW approx" || rate.String() != "1 USD = 1446 KRW" {
		t.Errorf("%v, %v, %v, %v", budget, size, rate, err)
	}
	for _, text := range []string{"비쌈", "3억5조", ""} {
		if err := db.QueryRow("SELECT ?", text).Scan(&budget); err == nil {
			t.Errorf("%q reads as %v", text, budget)
		}
	}
}

// A table of rates lives in a database, too.
func TestRatesTable(t *testing.T) {
	db := open(t)
	if _, err := db.Exec("CREATE TABLE rates (day DATE, rate TEXT)"); err != nil {
		t.Fatal(err)
	}
	on := time.Date(2025, 1, 31, 0, 0, 0, 0, time.UTC)
	want := []komoney.DatedRate{
		{Rate: must(komoney.ParseRate("JPY(100)=937.18")), Date: on},
		{Rate: must(komoney.ParseRate("USD=1446.5")), Date: on},
	}
	for _, dr := range want {
		if _, err := db.Exec("INSERT INTO rates VALUES (?, ?)", dr.Date, dr.Rate); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := db.Query("SELECT day, rate FROM rates ORDER BY rate")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var got []komoney.DatedRate
	for rows.Next() {
		var dr komoney.DatedRate
		if err := rows.Scan(&dr.Date, &dr.Rate); err != nil {
			t.Fatal(err)
		}
		dr.Date = dr.Date.UTC()
		got = append(got, dr)
	}
	want[0], want[1] = want[1], want[0] // in the order of the texts
	if rows.Err() != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v, %v", got, want, rows.Err())
	}
}
