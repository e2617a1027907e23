// Komoney-sqlite runs SQL with the functions of package komoneysqlite.
//
//	komoney-sqlite                       a demonstration on a file of generated listings
//	komoney-sqlite shop.db 'SELECT …'    statements on a file of yours, the rows with tabs between columns
//	komoney-sqlite shop.db <query.sql    the same from standard input
//
// With -strict a text that is no amount is an error, where it is NULL without.
package main

import (
	"bufio"
	"database/sql"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/komoney/komoney/integrations/internal/listings"
	komoneysqlite "github.com/komoney/komoney/integrations/sqlite"
)

func main() {
	strict := flag.Bool("strict", false, "a text that is no amount is an error")
	rows := flag.Int("rows", 200_000, "rows of the demonstration")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: komoney-sqlite [-strict] [-rows N] [FILE [SQL]]\n"+
			"without FILE a demonstration, without SQL from standard input")
		flag.PrintDefaults()
	}
	flag.Parse()
	if err := run(*strict, *rows, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "komoney-sqlite:", err)
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
	db, err := komoneysqlite.Open(args[0], komoneysqlite.Options{Strict: strict})
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
			io.WriteString(w, text(v))
		}
		if _, err := io.WriteString(w, "\n"); err != nil {
			return err
		}
	}
	return rows.Err()
}

// text returns a value of a row, numbers without an exponent.
func text(v any) string {
	switch v := v.(type) {
	case nil:
		return "NULL"
	case []byte:
		return string(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}

// demonstrate makes a file of listings, and sums them up.
func demonstrate(w io.Writer, rows int, strict bool) error {
	dir, err := os.MkdirTemp("", "komoney-sqlite")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	db, err := komoneysqlite.Open(filepath.Join(dir, "listings.db"), komoneysqlite.Options{Strict: strict})
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
			"\tkomoney_sum(komoney_value(price)) AS total,\n" +
			"\tkomoney_sum(komoney_krw(price, 'USD=1446.5', '100엔당 950원', 'EUR=1560', 'CNY=199')) AS won\n" +
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
	if _, err := db.Exec("CREATE TABLE listings (id INTEGER PRIMARY KEY, price TEXT, body TEXT)"); err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	insert, err := tx.Prepare("INSERT INTO listings VALUES (?, ?, ?)")
	if err != nil {
		return err
	}
	err = listings.Generate(n, 8, func(l listings.Listing) error {
		_, err := insert.Exec(l.ID, sql.NullString{String: l.Price, Valid: !l.NoPrice}, l.Text)
		return err
	})
	if err != nil {
		return err
	}
	return tx.Commit()
}
