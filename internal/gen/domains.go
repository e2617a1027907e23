package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// domainSource returns the texts of the tables in dir, one a domain, without their comments. The package reads them as it reads a
// user's own.
func domainSource(dir string) (string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil {
		return "", err
	}
	sort.Strings(files)
	var b strings.Builder
	b.WriteString(generated + "\npackage domain\n\nvar files = [...]file{\n")
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "\t{%q, \"\" +\n", strings.TrimSuffix(filepath.Base(file), ".tsv"))
		for row := range strings.Lines(strings.ReplaceAll(string(text), "\r\n", "\n")) {
			if row[0] != '#' && row[0] != '\n' {
				if n := strings.Count(row, "\t"); n != 2 && !(n == 1 && strings.HasPrefix(row, "like\t")) {
					return "", fmt.Errorf("%s: %q has %d columns, want 3, or like and a domain", file, strings.TrimSpace(row), n+1)
				}
				b.WriteString("\t\t" + strconv.Quote(strings.TrimSuffix(row, "\n")+"\n") + " +\n")
			}
		}
		b.WriteString("\t\t\"\"},\n")
	}
	b.WriteString("}\n")
	return b.String(), nil
}
