package domain

import (
	"cmp"
	"slices"
	"sync"
)

// ProseName is the name of the domain that is read where none is named. Its table has the labels that hold in any text.
const ProseName = "prose"

// file is a table of tables/domains.
type file struct{ name, text string }

// built has the tables of files. Each is read once, when it is asked for.
var built [len(files)]struct {
	once  sync.Once
	table *Table
}

// Prose returns the table of ProseName.
var Prose = sync.OnceValue(func() *Table { return Named(ProseName) })

// Named returns the table of a name, always the same one, and nil where there is none.
func Named(name string) *Table {
	i, ok := slices.BinarySearchFunc(files[:], name, func(f file, name string) int { return cmp.Compare(f.name, name) })
	if !ok {
		return nil
	}
	b := &built[i]
	b.once.Do(func() { b.table = like(name) })
	return b.table
}

// Names returns the names of the tables, in the order of the alphabet.
func Names() []string {
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.name
	}
	return names
}

// like reads the table of a name, nil where there is none. Named cannot: a table is like another one while all are being read.
func like(name string) *Table {
	for _, f := range files {
		if f.name == name {
			t, err := Parse(f.name, f.text)
			if err != nil {
				panic(err) // TestDomains names them all
			}
			return t
		}
	}
	return nil
}
