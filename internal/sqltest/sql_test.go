package sqltest

import (
	"database/sql"
	"errors"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/rates"
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
	big := decimal.MustParse("12345678901234567890123456789012345678")
	roundTrip(t, db, decimal.MustParse("1446.5"), big, decimal.MustParse("-0.00000000000000000001"))
	roundTrip(t, db, krw, usd, points)
	roundTrip(t, db,
		komoney.NewMoney(decimal.MustParse("58000000000000"), krw),
		komoney.NewMoney(decimal.MustParse("-19.99"), usd),
		komoney.NewMoney(big, usd),
		komoney.NewMoney(decimal.MustParse("5"), points),
		komoney.Money{})
}

// An Amount is a text, or its parts are columns.
func TestAmounts(t *testing.T) {
	db := open(t)
	if _, err := db.Exec("CREATE TABLE prices (amount TEXT, low NUMERIC, high NUMERIC, currency TEXT)"); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"58조원", "약 58조원 이상", "150억~250억 달러", "3만원대", "3분의 1", "5.6%", "두 배", "100명", "3.5톤", "제3"} {
		a := must(komoney.Parse(s))
		if _, err := db.Exec("INSERT INTO prices VALUES (?, ?, ?, ?)", a.String(), a.Low, a.High, a.Currency); err != nil {
			t.Fatal(err)
		}
		var text []byte
		var got, parts komoney.Amount
		if err := db.QueryRow("SELECT * FROM prices").Scan(&text, &parts.Low, &parts.High, &parts.Currency); err != nil {
			t.Fatal(err)
		}
		if err := got.UnmarshalText(text); err != nil || got != a || parts.Low != a.Low || parts.High != a.High || parts.Currency != a.Currency {
			t.Errorf("%s: %v, %v, %v", s, got, parts, err)
		}
		if _, err := db.Exec("DELETE FROM prices"); err != nil {
			t.Fatal(err)
		}
	}
}

// A Decimal goes into a column of numbers as well; SQLite keeps 15 digits there, or 64 bits of an integer.
func TestNumericColumn(t *testing.T) {
	db := open(t)
	if _, err := db.Exec("CREATE TABLE prices (amount NUMERIC, currency TEXT)"); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"0.1", "19.99", "1446.5", "-3", "9007199254740993", "0"} {
		d := decimal.MustParse(s)
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
	for _, p := range []any{new(komoney.Decimal), new(komoney.Money)} {
		if err := row().Scan(p); !errors.Is(err, komoney.ErrEmpty) {
			t.Errorf("%T: %v", p, err)
		}
	}
	var m sql.Null[komoney.Money]
	var c komoney.Currency
	if err := row().Scan(&m); err != nil || m.Valid {
		t.Errorf("%v, %v", m, err)
	}
	if err := row().Scan(&c); err != nil || !c.IsZero() {
		t.Errorf("%v, %v", c, err)
	}
	// No Currency is NULL, and so is an invalid sql.Null.
	for _, v := range []any{c, m} {
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
	if err := db.QueryRow("SELECT '58조원'").Scan(&budget); err != nil || budget.String() != "58000000000000 KRW" {
		t.Errorf("%v, %v", budget, err)
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
	if _, err := db.Exec("CREATE TABLE rates (day DATE, base TEXT, per NUMERIC, quote TEXT, rate NUMERIC)"); err != nil {
		t.Fatal(err)
	}
	on := time.Date(2025, 1, 31, 0, 0, 0, 0, time.UTC)
	want := []rates.DatedRate{
		{Rate: must(rates.ParseRate("JPY(100)=937.18")), Date: on},
		{Rate: must(rates.ParseRate("USD=1446.5")), Date: on},
	}
	for _, dr := range want {
		from, to := dr.Rate.From(), dr.Rate.To()
		if _, err := db.Exec("INSERT INTO rates VALUES (?, ?, ?, ?, ?)", dr.Date, from.Currency(), from.Amount(), to.Currency(), to.Amount()); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := db.Query("SELECT day, base, per, quote, rate FROM rates ORDER BY base")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var got []rates.DatedRate
	for rows.Next() {
		var dr rates.DatedRate
		var base, quote komoney.Currency
		var per, rate komoney.Decimal
		if err := rows.Scan(&dr.Date, &base, &per, &quote, &rate); err != nil {
			t.Fatal(err)
		}
		dr.Rate = must(rates.NewRate(komoney.NewMoney(per, base), komoney.NewMoney(rate, quote)))
		dr.Date = dr.Date.UTC()
		got = append(got, dr)
	}
	if rows.Err() != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v, %v", got, want, rows.Err())
	}
}
