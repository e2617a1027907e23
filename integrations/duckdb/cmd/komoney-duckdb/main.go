// Komoney-duckdb runs SQL with the functions of package komoneyduckdb.
//
//	komoney-duckdb                           a demonstration on a file of generated listings
//	komoney-duckdb shop.duckdb 'SELECT …'    statements on a file of yours, the rows with tabs between columns
//	komoney-duckdb shop.duckdb <query.sql    the same from standard input
//
// With -strict a text that is no amount is an error, where it is NULL without.
package main

import (
	"bufio"
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/duckdb/duckdb-go/v2"
	komoneyduckdb "github.com/komoney/komoney/integrations/duckdb"
	"github.com/komoney/komoney/integrations/internal/listings"
)

func main() {
	strict := flag.Bool("strict", false, "a text that is no amount is an error")
	rows := flag.Int("rows", 200_000, "rows of the demonstration")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: komoney-duckdb [-strict] [-rows N] [FILE [SQL]]\n"+
			"without FILE a demonstration, without SQL from standard input")
		flag.PrintDefaults()
	}
	flag.Parse()
	if err := run(*strict, *rows, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "komoney-duckdb:", err)
		os.Exit(1)
	}
}

func run(strict bool, rows int, args []string) error {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	switch len(args) {
	case 0:
		return demonstrate(out, rows, strict)
	case 1:
		statements, err := io.ReadAll(os.Stdin)
		if err != nil {
			return err
		}
		args = append(args, string(statements))
	case 2:
	default:
		return fmt.Errorf("%d arguments, want a file and SQL", len(args))
	}
	db, err := komoneyduckdb.Open(args[0], komoneyduckdb.Options{Strict: strict})
	if err != nil {
		return err
	}
	defer db.Close()
	return query(out, db, args[1])
}

// query writes the rows of a statement, the names of the columns first.
func query(w io.Writer, db *sql.DB, statement string) error {
	rows, err := db.Query(statement)
	if err != nil {
		return err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	if len(names) > 0 {
		fmt.Fprintln(w, strings.Join(names, "\t"))
	}
	values := make([]any, len(names))
	targets := make([]any, len(names))
	for i := range values {
		targets[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		for i, v := range values {
			if i > 0 {
				io.WriteString(w, "\t")
			}
			s, err := text(v)
			if err != nil {
				return err
			}
			io.WriteString(w, s)
		}
		if _, err := io.WriteString(w, "\n"); err != nil {
			return err
		}
	}
	return rows.Err()
}

// text returns a value of a row, lists and structs as JSON.
func text(v any) (string, error) {
	switch v := v.(type) {
	case nil:
		return "NULL", nil
	case []byte:
		return string(v), nil
	case duckdb.Decimal:
		return v.String(), nil
	case []any, map[string]any:
		b, err := json.Marshal(plain(v))
		return string(b), err
	}
	return fmt.Sprint(v), nil
}

// plain returns a list or struct with its decimals as JSON numbers.
func plain(v any) any {
	switch v := v.(type) {
	case duckdb.Decimal:
		return json.Number(v.String())
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	case map[string]any:
		for name := range v {
			v[name] = plain(v[name])
		}
	}
	return v
}

// demonstrate makes a file of listings, and sums them up.
func demonstrate(w io.Writer, rows int, strict bool) error {
	dir, err := os.MkdirTemp("", "komoney-duckdb")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	db, err := komoneyduckdb.Open(filepath.Join(dir, "listings.duckdb"), komoneyduckdb.Options{Strict: strict})
	if err != nil {
		return err
	}
	defer db.Close()
	if err := fill(db, rows); err != nil {
		return err
	}
	for _, statement := range []string{
		"SELECT id, price, komoney_value(price) AS value, komoney_currency(price) AS currency\n" +
			"FROM listings LIMIT 5",
		"SELECT komoney_currency(price) AS currency, count(*) AS listings,\n" +
			"\tsum(komoney_value(price)) AS total,\n" +
			"\tsum(komoney_krw(price, 'USD=1446.5', '100엔당 950원', 'EUR=1560', 'CNY=199')) AS won\n" +
			"FROM listings GROUP BY currency ORDER BY listings DESC",
		"SELECT id, price FROM listings\n" +
			"WHERE komoney_currency(price) = 'KRW' AND komoney_value(price) > 2000000000\n" +
			"ORDER BY komoney_value(price) DESC LIMIT 5",
		"SELECT id, m.text, m.value, m.currency\n" +
			"FROM listings, komoney_find(body, 'money') AS m LIMIT 5",
	} {
		fmt.Fprintln(w, statement)
		fmt.Fprintln(w)
		start := time.Now()
		if err := query(w, db, statement); err != nil {
			return err
		}
		fmt.Fprintf(w, "\n%.2f s\n\n", time.Since(start).Seconds())
	}
	return nil
}

// fill makes a table of listings.
func fill(db *sql.DB, n int) error {
	if _, err := db.Exec("CREATE TABLE listings (id INTEGER PRIMARY KEY, price VARCHAR, body VARCHAR)"); err != nil {
		return err
	}
	conn, err := db.Conn(context.Background())
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(c any) error {
		appender, err := duckdb.NewAppenderFromConn(c.(driver.Conn), "", "listings")
		if err != nil {
			return err
		}
		err = listings.Generate(n, 8, func(l listings.Listing) error {
			if l.NoPrice {
				return appender.AppendRow(int32(l.ID), nil, l.Text)
			}
			return appender.AppendRow(int32(l.ID), l.Price, l.Text)
		})
		return errors.Join(err, appender.Close())
	})
}
