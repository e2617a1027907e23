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
		t.lexicons[n].source(&b, t)
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

// source writes the lexicon: its words, and the tables of their first runes and of their first two.
func (l *lexicon) source(b *strings.Builder, t *tables) {
	rows := l.sorted()
	// A slice literal, unlike a slice of an array, needs no code at the start of the program.
	fmt.Fprintf(b, "var %s = lexicon{gate: %#x, words: []word{\n", l.name, cmp.Or(lexhash.Gates[l.name], lexhash.Any))
	for i, r := range rows {
		if l.beginsWithAnother(rows, i) {
			r.flags = strings.TrimPrefix(r.flags+"|fShorter", "|")
		}
		if l.name == "unitWords" && t.sure(r) {
			r.flags = strings.TrimPrefix(r.flags+"|fSure", "|")
		}
		fmt.Fprintf(b, "\t{%q, %q, %d, %s, %s},\n", r.text, r.ref, r.n, r.class, strings.ReplaceAll(cmp.Or(r.flags, "0"), "|", " | "))
	}
	groups, pairs := l.groups(rows)
	table, bits := hashTable(groups)
	fmt.Fprintf(b, "}, shift: %d, slots: []slot{", 32-bits)
	for i, g := range table {
		if i%8 == 0 {
			b.WriteString("\n\t")
		}
		fmt.Fprintf(b, "{%d, %d, %d, %#x}, ", g.key, g.from, g.to, g.seconds)
	}
	table, bits = hashTable(pairs)
	fmt.Fprintf(b, "\n}, pairsShift: %d, pairs: []pairSlot{", 32-bits)
	for i, g := range table {
		if i%8 == 0 {
			b.WriteString("\n\t")
		}
		fmt.Fprintf(b, "{%d, %d, %d}, ", g.key, g.from, g.to)
	}
	b.WriteString("\n}}\n\n")
}

// sure reports whether nothing that follows a unit word makes it another word: see unitAt in the package.
func (t *tables) sure(r row) bool {
	if strings.Contains(r.flags, "fLatinEdge") || r.text == "로" || r.text == "과" {
		return false
	}
	for _, name := range []string{"unitHomographs", "tailWords", "particles"} {
		for text := range t.lexicons[name].rows {
			if text != r.text && strings.HasPrefix(text, r.text) {
				return false
			}
		}
	}
	return true
}

// beginsWithAnother reports whether rows[i] begins with a word of those behind it.
func (l *lexicon) beginsWithAnother(rows []row, i int) bool {
	for _, r := range rows[i+1:] {
		if l.backward || l.key(r.text) != l.key(rows[i].text) {
			return false
		}
		if strings.HasPrefix(rows[i].text, r.text) {
			return true
		}
	}
	return false
}

// sorted returns the words by the first runes where matching goes on, the longest first; a word of one rune is
// the last of those with that rune.
func (l *lexicon) sorted() []row {
	rows := make([]row, 0, len(l.rows))
	for _, r := range l.rows {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(
			strings.Compare(l.key(a.text), l.key(b.text)),
			-cmp.Compare(min(l.second(a.text), 1), min(l.second(b.text), 1)),
			cmp.Compare(l.second(a.text), l.second(b.text)),
			cmp.Compare(len(b.text), len(a.text)),
			strings.Compare(a.text, b.text),
		)
	})
	return rows
}

// A group is the words rows[from:to] that begin with the rune, or the two runes, of the key; see slot and pairSlot in the package.
type group struct {
	key      uint32
	from, to int
	seconds  uint64
}

// groups returns the groups of the first runes and of the first two.
func (l *lexicon) groups(rows []row) (firsts, pairs []group) {
	add := func(groups []group, key uint32, i int) []group {
		if n := len(groups); n == 0 || groups[n-1].key != key {
			groups = append(groups, group{key: key, from: i})
		}
		groups[len(groups)-1].to = i + 1
		return groups
	}
	for i, r := range rows {
		first, second := lexhash.Key(l.key(r.text)), l.second(r.text)
		firsts = add(firsts, first, i)
		if g := &firsts[len(firsts)-1]; second == 0 {
			g.seconds |= lexhash.Single
		} else {
			g.seconds |= lexhash.Bit(second)
			pairs = add(pairs, lexhash.Pair(first, second), i)
		}
	}
	return firsts, pairs
}

// hashTable puts the groups into a table of 1<<bits places with open addressing, two thirds of them taken at most.
func hashTable(groups []group) (table []group, bits int) {
	bits = 1
	for 2<<bits < 3*len(groups) {
		bits++
	}
	table = make([]group, 1<<bits)
	for _, g := range groups {
		h := lexhash.Sum(g.key, uint8(32-bits))
		for table[h].key != 0 {
			if table[h].key == g.key {
				panic("two groups have one key")
			}
			h = (h + 1) & uint32(len(table)-1)
		}
		table[h] = g
	}
	return table, bits
}
