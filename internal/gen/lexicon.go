package main

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
)

// source returns the Go source of the lexicons.
func (t *tables) source() string {
	var b strings.Builder
	b.WriteString(header)
	names := make([]string, 0, len(t.lexicons))
	for n := range t.lexicons {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		t.lexicons[n].source(&b)
	}
	t.shapes(&b)
	t.startTable(&b)
	bitPlaces(&b)
	return b.String()
}

// key returns the rune of a text where matching starts.
func (l *lexicon) key(s string) string {
	if l.backward {
		_, n := utf8.DecodeLastRuneInString(s)
		return s[len(s)-n:]
	}
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// second returns the key of the rune where matching goes on, 0 if there is none.
func (l *lexicon) second(s string) uint32 {
	rest := strings.TrimPrefix(s, l.key(s))
	if l.backward {
		rest = strings.TrimSuffix(s, l.key(s))
	}
	return lexhash.Key(l.key(rest))
}

// source writes the lexicon: its words, the keys of their second runes, and the table of the first ones.
func (l *lexicon) source(b *strings.Builder) {
	rows := l.sorted()
	// A slice literal, unlike a slice of an array, needs no code at the start of the program.
	fmt.Fprintf(b, "var %s = lexicon{gate: %#x, words: []word{\n", l.name, cmp.Or(lexhash.Gates[l.name], lexhash.Any))
	for _, r := range rows {
		fmt.Fprintf(b, "\t{%q, %q, %d, %s, %s},\n", r.text, r.ref, r.n, r.class, strings.ReplaceAll(cmp.Or(r.flags, "0"), "|", " | "))
	}
	b.WriteString("}, seconds: []uint32{")
	for i, r := range rows {
		if i%12 == 0 {
			b.WriteString("\n\t")
		}
		fmt.Fprintf(b, "%d, ", l.second(r.text))
	}
	slots, bits := slots(l.groups(rows))
	fmt.Fprintf(b, "\n}, shift: %d, slots: []slot{", 32-bits)
	for i, g := range slots {
		if i%8 == 0 {
			b.WriteString("\n\t")
		}
		fmt.Fprintf(b, "{%d, %d, %d, %#x}, ", g.key, g.from, g.to, g.seconds)
	}
	b.WriteString("\n}}\n\n")
}

// sorted returns the words by first rune (or last, where the lexicon is matched backwards), the longest first.
func (l *lexicon) sorted() []row {
	rows := make([]row, 0, len(l.rows))
	for _, r := range l.rows {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(
			strings.Compare(l.key(a.text), l.key(b.text)),
			cmp.Compare(len(b.text), len(a.text)),
			strings.Compare(a.text, b.text),
		)
	})
	return rows
}

// A group is the words rows[from:to] that begin with the rune of the key; see slot in the package.
type group struct {
	key      uint32
	from, to int
	seconds  uint64
}

func (l *lexicon) groups(rows []row) []group {
	var groups []group
	for i, r := range rows {
		key := lexhash.Key(l.key(r.text))
		if n := len(groups); n == 0 || groups[n-1].key != key {
			groups = append(groups, group{key: key, from: i})
		}
		g := &groups[len(groups)-1]
		g.to = i + 1
		if c := l.second(r.text); c != 0 {
			g.seconds |= lexhash.Bit(c)
		} else {
			g.seconds |= lexhash.Single
		}
	}
	return groups
}

// slots puts the groups into a hash table of 1<<bits places, a third of them taken, with open addressing.
func slots(groups []group) (table []group, bits int) {
	bits = 2
	for 1<<bits < 3*len(groups) {
		bits++
	}
	table = make([]group, 1<<bits)
	for _, g := range groups {
		h := lexhash.Sum(g.key, uint8(32-bits))
		for table[h].key != 0 {
			h = (h + 1) & uint32(len(table)-1)
		}
		table[h] = g
	}
	return table, bits
}
