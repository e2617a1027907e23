package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
)

// source returns the Go source of the lexicons, and of the texts that they share with others. The labels are those of prose.
func (t *tables) source(others, labels []string) (source, texts string) {
	var b strings.Builder
	t.markPlain()
	b.WriteString(header + "lex\n\n")
	w := words{numbers: map[string]uint32{}}
	if n := len(t.lexicons); n > lexhash.MostLexicons {
		t.errorf("tables", "%d lexicons, and there are numbers for %d", n, lexhash.MostLexicons)
	}
	for i, n := range slices.Sorted(maps.Keys(t.lexicons)) {
		w.add(t, t.lexicons[n], uint32(i+1))
		fmt.Fprintf(&b, "var %s = Lexicon{%#x, %#x}\n\n", public(n), t.lexicons[n].gate(), lexhash.ID(uint32(i+1)))
	}
	texts = w.source(&b, t, others)
	t.shapes(&b)
	t.startTable(&b, &w)
	t.sumSets(&b, labels)
	t.simpleUnits(&b, &w)
	return b.String(), texts
}

// names returns the Go source of package lextest's list of the lexicons.
func (t *tables) names() string {
	var all, backward strings.Builder
	for _, n := range slices.Sorted(maps.Keys(t.lexicons)) {
		fmt.Fprintf(&all, "\t%q: &lex.%s,\n", n, public(n))
		if t.lexicons[n].backward {
			fmt.Fprintf(&backward, "\t&lex.%s,\n", public(n))
		}
	}
	return generated + "\npackage lextest\n\nimport \"github.com/komoney/komoney/internal/lex\"\n\n" +
		"// lexiconsByName are the lexicons by their names in the tables.\n" +
		"var lexiconsByName = map[string]*lex.Lexicon{\n" + all.String() + "}\n\n" +
		"// backward are the lexicons where matching starts at the last rune.\n" +
		"var backward = [...]*lex.Lexicon{\n" + backward.String() + "}\n"
}

// public returns the name that package lex has for one of the tables: Cues for cues.
func public(name string) string { return strings.ToUpper(name[:1]) + name[1:] }

// publicFlags returns the expression of a row's flags.
func publicFlags(flags string) string {
	if flags == "" {
		return ""
	}
	names := strings.Split(flags, "|")
	for i, f := range names {
		names[i] = public(f)
	}
	return strings.Join(names, " | ")
}

// words is the words of all lexicons as they are written.
type words struct {
	slots   []slot
	buckets []int // where they begin in list
	list    []entry
	senses  senseTable
	numbers map[string]uint32 // of the lexicons
}

// entry is a word of several runes, or several with one meaning where _ stands for a blank or nothing.
type entry struct {
	text, rest string
	sense      int
	last       bool // of its bucket
}

// slot is a first rune of a lexicon; see lex.Slot.
type slot struct {
	key           uint32
	first, single int
	seconds       uint64
}

// senseTable is what words mean, each once.
type senseTable struct {
	list   []row // without texts, behind the place 0, which is none
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
		s.list = append(s.list, r)
		k = len(s.list)
		s.places[m] = k
	}
	return k
}

// refs returns what the words refer to, sorted, nothing first.
func (s *senseTable) refs() []string {
	refs := []string{""}
	for _, r := range s.list {
		refs = append(refs, r.ref)
	}
	slices.Sort(refs)
	return slices.Compact(refs)
}

func (s *senseTable) source(b *strings.Builder, t *tables, texts string) {
	refs := s.refs()
	b.WriteString("var Senses = []Sense{\n\t{},\n")
	for _, r := range s.list {
		k, _ := slices.BinarySearch(refs, r.ref)
		fmt.Fprintf(b, "\t{%s, %d, %d, %s}, // %s\n", cmp.Or(publicFlags(r.flags), "0"), k, r.n, public(r.class), r.ref)
	}
	b.WriteString("}\n\nvar Refs = []part{")
	for i, r := range refs {
		writeItem(b, i, 8, "%s", part(texts, r))
	}
	b.WriteString("\n}\n\nconst (\n")
	named := t.facts["@ref"] // those that the package asks for by name
	for _, name := range slices.Sorted(maps.Keys(named)) {
		k, ok := slices.BinarySearch(refs, named[name])
		if !ok {
			t.errorf("tables", "no word has the ref %s", named[name])
		}
		fmt.Fprintf(b, "\t%s Ref = %d // %s\n", public(name), k, named[name])
	}
	for _, name := range slices.Sorted(maps.Keys(t.facts["@text"])) {
		fmt.Fprintf(b, "\t%s = %q\n", public(name), t.facts["@text"][name])
	}
	b.WriteString(")\n\n")
}

// writeText writes the text of a string to what stands before it, in lines.
func writeText(b *strings.Builder, s string) {
	for s != "" {
		n := min(len(s), 120)
		for n < len(s) && !utf8.RuneStart(s[n]) {
			n--
		}
		fmt.Fprintf(b, " +\n\t%q", s[:n])
		s = s[n:]
	}
}

// writeItem writes the item i of a list, so many of which fit in a line.
func writeItem(b *strings.Builder, i, line int, format string, args ...any) {
	if i%line == 0 {
		b.WriteString("\n\t")
	}
	fmt.Fprintf(b, format+", ", args...)
}

// part returns the place of a text in the one that has all, as the package has it.
func part(all, text string) string {
	at := strings.Index(all, text)
	return fmt.Sprintf("{%d, %d, %d}", at&0xFF, at>>8, len(text))
}

// packed returns a text that has all of the others in it.
func packed(texts []string) string {
	texts = slices.Clone(texts)
	slices.SortFunc(texts, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b)) })
	texts = slices.Compact(texts)
	var all string // those that are in no other one
	var list []string
	for _, s := range texts {
		if !strings.Contains(all, s) {
			all += s + "\x00"
			list = append(list, s)
		}
	}
	for n := len(list[0]) - 1; n > 0; n-- {
		list = overlapped(list, n)
	}
	return strings.Join(list, "")
}

// overlapped joins the texts that end as others begin, for n bytes.
func overlapped(texts []string, n int) []string {
	beginning := map[string][]int{}
	for i, s := range texts {
		if len(s) > n {
			beginning[s[:n]] = append(beginning[s[:n]], i)
		}
	}
	gone := make([]bool, len(texts))
	joined := func(i int) bool {
		if len(texts[i]) <= n {
			return false
		}
		for _, j := range beginning[texts[i][len(texts[i])-n:]] {
			if j != i && !gone[j] {
				texts[i], gone[j] = texts[i]+texts[j][n:], true
				return true
			}
		}
		return false
	}
	for i := range texts {
		for !gone[i] && joined(i) {
		}
	}
	var left []string
	for i, s := range texts {
		if !gone[i] {
			left = append(left, s)
		}
	}
	return left
}

// gate returns the shape of the runes where matching starts.
func (l *lexicon) gate() uint32 {
	if gate := lexhash.Gates[l.name]; gate != 0 {
		return gate
	}
	for text := range l.rows {
		if !isSyllable(first(l.key(text))) {
			return lexhash.Any
		}
	}
	return lexhash.Syllable
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
	return lexhash.First(lexhash.Key(l.key(l.rest(s))))
}

// rest returns what a text has besides the rune where matching starts.
func (l *lexicon) rest(s string) string {
	if l.backward {
		return strings.TrimSuffix(s, l.key(s))
	}
	return strings.TrimPrefix(s, l.key(s))
}

// add adds the words of a lexicon with the number.
func (w *words) add(t *tables, l *lexicon, number uint32) {
	w.numbers[l.name] = number
	rows := l.sorted()
	longer := map[string]bool{} // the meanings of words that have shorter ones: others with the same are said to
	for i, r := range rows {
		longer[r.meaning()] = longer[r.meaning()] || l.beginsWithAnother(rows, i)
	}
	for i := range rows {
		r := &rows[i]
		if longer[r.meaning()] {
			r.flags = strings.TrimPrefix(r.flags+"|fShorter", "|")
		}
		if l.name == "unitWords" && t.sure(*r) {
			r.flags = strings.TrimPrefix(r.flags+"|fSure", "|")
		}
	}
	for _, r := range l.loose(rows) {
		key := lexhash.First(lexhash.Key(l.key(r.text)))
		if key == 0 {
			t.errorf(r.where, "%q begins with a character that no lexicon can hold", r.text)
		}
		key |= lexhash.ID(number)
		if n := len(w.slots); n == 0 || w.slots[n-1].key != key {
			w.slots = append(w.slots, slot{key: key, first: len(w.buckets)})
		}
		s := &w.slots[len(w.slots)-1]
		second := l.second(r.text)
		if second == 0 {
			s.single = w.senses.place(r)
			continue
		}
		if bit := lexhash.Bit(second); s.seconds&bit == 0 {
			s.seconds |= bit
			w.buckets = append(w.buckets, len(w.list))
		} else {
			w.list[len(w.list)-1].last = false
		}
		w.list = append(w.list, entry{r.text, l.rest(r.text), w.senses.place(r), true})
	}
}

// single returns the place in senses of the lexicon's word that is one rune, with the key; 0 for none.
func (w *words) single(lexicon string, key uint32) int {
	key = lexhash.First(key) | lexhash.ID(w.numbers[lexicon])
	k := slices.IndexFunc(w.slots, func(s slot) bool { return s.key == key })
	if k < 0 {
		return 0
	}
	return w.slots[k].single
}

// loose returns the rows with one in the place of those that differ in their blanks only, if all of these are there:
// with _ for each blank but one behind the first rune, which others look for.
func (l *lexicon) loose(rows []row) []row {
	if l.backward {
		return rows
	}
	pattern := func(r row) string {
		first := l.key(r.text)
		if rest := l.rest(r.text); rest != "" {
			return first + rest[:1] + strings.ReplaceAll(rest[1:], " ", "_")
		}
		return first
	}
	type group struct{ text, meaning string }
	groups := map[group][]string{}
	of := func(r row) group { return group{strings.ReplaceAll(pattern(r), "_", ""), r.meaning()} }
	for _, r := range rows {
		groups[of(r)] = append(groups[of(r)], pattern(r))
	}
	var list []row
	for _, r := range rows {
		forms := groups[of(r)]
		most := slices.MaxFunc(forms, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
		switch {
		case len(forms) != 1<<strings.Count(most, "_"):
			list = append(list, r)
		case pattern(r) == most:
			r.text = most
			list = append(list, r)
		}
	}
	return list
}

// source writes the words and returns the text that has theirs and the others.
func (w *words) source(b *strings.Builder, t *tables, others []string) (texts string) {
	others = append(others, w.senses.refs()...)
	for _, e := range w.list {
		others = append(others, e.rest)
	}
	texts = packed(others)
	if len(texts) > 1<<16 || len(w.list) > 1<<16 || len(w.senses.list) >= 1<<14 {
		t.errorf("tables", "there are too many words")
	}
	b.WriteString("var Texts = \"\"")
	writeText(b, texts+"        ") // eight bytes are read at once
	b.WriteString("\n\nvar Rows = []Row{\n")
	for _, e := range w.list {
		sense := e.sense << 2
		if e.last {
			sense |= 1
		}
		if strings.Contains(e.rest, "_") {
			sense |= 2
		}
		fmt.Fprintf(b, "\t{part%s, [2]byte{%d, %d}}, // %s\n", part(texts, e.rest), sense&0xFF, sense>>8, e.text)
	}
	b.WriteString("}\n\n")
	w.writeBuckets(b, t)
	w.writeSlots(b)
	w.senses.source(b, t, texts)
	return texts
}

// writeBuckets writes where the buckets begin: how far behind the first one of the same block, and where that is.
func (w *words) writeBuckets(b *strings.Builder, t *tables) {
	b.WriteString("var buckets = [...]uint8{")
	var blocks []int
	for i, k := range w.buckets {
		if i%lexhash.Block == 0 {
			blocks = append(blocks, k)
		}
		far := k - blocks[len(blocks)-1]
		if far > 0xFF {
			t.errorf("tables", "%d words in a block of buckets: too many", far)
		}
		writeItem(b, i, 32, "%d", far)
	}
	b.WriteString("\n}\n\nvar blocks = [...]uint16{")
	for i, k := range blocks {
		writeItem(b, i, 24, "%d", k)
	}
	b.WriteString("\n}\n\n")
}

// writeSlots writes the table of first runes.
func (w *words) writeSlots(b *strings.Builder) {
	n := len(w.slots)
	var table []slot
	var moves [lexhash.Moves]uint8
	for ; table == nil; n++ {
		table, moves = placed(w.slots, n)
	}
	b.WriteString("var Slots = [...]Slot{")
	for i, s := range table {
		writeItem(b, i, 6, "{%#x, %d, %d, %#x}", s.key, s.first, s.single, s.seconds)
	}
	b.WriteString("\n}\n\nvar moves = [...]uint8{")
	for i, m := range moves {
		writeItem(b, i, 32, "%d", m)
	}
	b.WriteString("\n}\n\n")
}

// placed puts the slots into a table of n, each where lexhash.Place looks for it; the table is nil if that cannot be.
// Those that move together come the earlier the more they are.
func placed(slots []slot, n int) (table []slot, moves [lexhash.Moves]uint8) {
	var groups [lexhash.Moves][]slot
	for _, s := range slots {
		k := lexhash.Entry(s.key)
		groups[k] = append(groups[k], s)
	}
	order := make([]int, len(groups))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(groups[b]), len(groups[a])) })
	table = make([]slot, n)
	for _, k := range order {
		for !fits(table, groups[k], &moves) {
			if moves[k]++; moves[k] == 0 {
				return nil, moves
			}
		}
	}
	return table, moves
}

// fits puts the slots into the table if all of their places are free.
func fits(table, slots []slot, moves *[lexhash.Moves]uint8) bool {
	place := func(s slot) *slot { return &table[lexhash.Place(s.key, moves, uint32(len(table)))] }
	for i, s := range slots {
		if place(s).key != 0 {
			for _, s := range slots[:i] {
				*place(s) = slot{}
			}
			return false
		}
		*place(s) = s
	}
	return true
}

// particleToo reports whether a unit word is a particle by itself: 과 (and), 로 (to). See line.unitUnlessParticle in package read.
func (t *tables) particleToo(text string) bool {
	c := t.lexicons["caseParticles"].rows[text].class
	return c == "pAnd" || c == "pDirection"
}

// sure reports whether nothing that follows a unit word makes it another word: see line.UnitAt.
func (t *tables) sure(r row) bool {
	if strings.Contains(r.flags, "fLatinEdge") || t.particleToo(r.text) {
		return false
	}
	for _, name := range []string{"unitHomographs", "tailWords", "particles", "lessonEnds"} {
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

// sorted returns the words by the runes where matching starts, those of more runes by the bit of the second, those with most
// characters that are no blanks first; a word of one rune is the last of those with that rune.
func (l *lexicon) sorted() []row {
	bit := func(r row) uint64 {
		if second := l.second(r.text); second != 0 {
			return lexhash.Bit(second)
		}
		return math.MaxUint64
	}
	return slices.SortedFunc(maps.Values(l.rows), func(a, b row) int {
		return cmp.Or(
			strings.Compare(l.key(a.text), l.key(b.text)),
			cmp.Compare(bit(a), bit(b)),
			cmp.Compare(len(strings.ReplaceAll(b.text, " ", "")), len(strings.ReplaceAll(a.text, " ", ""))),
			strings.Compare(a.text, b.text),
		)
	})
}
