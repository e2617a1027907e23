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
	var senses senseTable
	for _, n := range names {
		t.lexicons[n].source(&b, t, &senses)
	}
	senses.source(&b)
	t.shapes(&b)
	t.startTable(&b)
	return b.String()
}

// senseTable is what words mean, each once.
type senseTable struct {
	list   []row // without texts
	places map[string]int
}

// place returns where the meaning of a row is.
func (s *senseTable) place(r row) int {
	m := r.meaning()
	k, ok := s.places[m]
	if !ok {
		if s.places == nil {
			s.places = map[string]int{}
		}
		k = len(s.list)
		s.places[m] = k
		s.list = append(s.list, r)
	}
	return k
}

func (s *senseTable) source(b *strings.Builder) {
	b.WriteString("var senses = []sense{\n")
	for _, r := range s.list {
		fmt.Fprintf(b, "\t{%q, %d, %s, %s},\n", r.ref, r.n, r.class, strings.ReplaceAll(cmp.Or(r.flags, "0"), "|", " | "))
	}
	b.WriteString("}\n\n")
}

// packed returns a text that has all of the others in it.
func packed(texts []string) string {
	texts = slices.Clone(texts)
	slices.SortFunc(texts, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b)) })
	var all string
	for _, s := range texts {
		if strings.Contains(all, s) {
			continue
		}
		n := len(s) - 1
		for n > 0 && !strings.HasSuffix(all, s[:n]) {
			n--
		}
		all += s[n:]
	}
	return all
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
	return lexhash.Key(l.key(l.rest(s)))
}

// rest returns what a text has besides the rune where matching starts.
func (l *lexicon) rest(s string) string {
	if l.backward {
		return strings.TrimSuffix(s, l.key(s))
	}
	return strings.TrimPrefix(s, l.key(s))
}

// source writes the lexicon: its words, and the tables of their first runes and of their first two.
func (l *lexicon) source(b *strings.Builder, t *tables, senses *senseTable) {
	rows := l.sorted()
	groups, pairs := l.groups(rows)
	var rests []string
	for _, r := range rows {
		rests = append(rests, l.rest(r.text))
	}
	texts := packed(rests)
	if len(texts) > 1<<16 {
		t.errorf("tables", "%s has too many words", l.name)
	}
	fmt.Fprintf(b, "var %s = lexicon{gate: %#x, texts: \"\"", l.name, cmp.Or(lexhash.Gates[l.name], lexhash.Any))
	for s := texts; s != ""; {
		n := min(len(s), 120)
		for n < len(s) && !utf8.RuneStart(s[n]) {
			n--
		}
		fmt.Fprintf(b, " +\n\t%q", s[:n])
		s = s[n:]
	}
	// A slice literal, unlike a slice of an array, needs no code at the start of the program.
	b.WriteString(", rows: []row{\n")
	last := map[int]bool{}
	for _, g := range pairs {
		last[g.to-1] = true
	}
	for i, r := range rows {
		if l.beginsWithAnother(rows, i) {
			r.flags = strings.TrimPrefix(r.flags+"|fShorter", "|")
		}
		if l.name == "unitWords" && t.sure(r) {
			r.flags = strings.TrimPrefix(r.flags+"|fSure", "|")
		}
		fmt.Fprintf(b, "\t{%d, %d, %d, %t}, // %s\n", strings.Index(texts, rests[i]), senses.place(r), len(rests[i]), last[i], r.text)
	}
	writeTables(b, groups, pairs)
	b.WriteString("}\n\n")
}

// writeTables writes the hash tables of a lexicon's groups.
func writeTables(b *strings.Builder, groups, pairs []group) {
	table, bits := hashTable(groups, func(g group) uint32 { return g.key })
	fmt.Fprintf(b, "}, shift: %d, slots: []slot{", 32-bits)
	for i, g := range table {
		if i%8 == 0 {
			b.WriteString("\n\t")
		}
		fmt.Fprintf(b, "{%d, %d, %d, %#x}, ", g.key, g.from, g.to, g.seconds)
	}
	table, bits = hashTable(pairs, func(g group) uint32 { return uint32(lexhash.Short(g.key)) })
	fmt.Fprintf(b, "\n}, pairsShift: %d, pairs: []pairSlot{", 32-bits)
	for i, g := range table {
		if i%8 == 0 {
			b.WriteString("\n\t")
		}
		short := uint16(0)
		if g.key != 0 {
			short = lexhash.Short(g.key)
		}
		fmt.Fprintf(b, "{%d, %d}, ", short, g.from)
	}
	b.WriteString("\n}")
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

// hashTable puts the groups into a table of 1<<bits places with open addressing, two thirds of them taken at most,
// and so many that none is found under the kept key of another.
func hashTable(groups []group, kept func(group) uint32) (table []group, bits int) {
	bits = 1
	for 2<<bits < 3*len(groups) {
		bits++
	}
	for table == nil {
		table = filledTable(groups, kept, bits)
		bits++
	}
	return table, bits - 1
}

func filledTable(groups []group, kept func(group) uint32, bits int) []group {
	table := make([]group, 1<<bits)
	for _, g := range groups {
		h := lexhash.Sum(g.key, uint8(32-bits))
		for table[h].key != 0 {
			if kept(table[h]) == kept(g) {
				return nil
			}
			h = (h + 1) & uint32(len(table)-1)
		}
		table[h] = g
	}
	return table
}
