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
	"strings"
	"time"

	komoneysqlite "github.com/komoney/komoney/integrations/sqlite"
	"github.com/komoney/komoney/integrations/sqlite/internal/listings"
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
	if err := komoneysqlite.Register(komoneysqlite.Options{Strict: strict}); err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	switch len(args) {
	case 0:
		return demonstrate(out, rows)
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
	db, err := sql.Open("sqlite", args[0])
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
	values := make([]sql.NullString, len(names))
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
			if !v.Valid {
				v.String = "NULL"
			}
			io.WriteString(w, v.String)
		}
		if _, err := io.WriteString(w, "\n"); err != nil {
			return err
		}
	}
	return rows.Err()
}

// demonstrate makes a file of listings, and sums them up.
func demonstrate(w io.Writer, rows int) error {
	dir, err := os.MkdirTemp("", "komoney-sqlite")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	db, err := sql.Open("sqlite", filepath.Join(dir, "listings.db"))
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
		"SELECT listings.id, m.value ->> 'text' AS text, m.value ->> 'value' AS value, m.value ->> 'currency' AS currency\n" +
			"FROM listings, json_each(komoney_find(body, 'money')) AS m LIMIT 5",
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
