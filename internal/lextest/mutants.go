// Package lextest lists the words of the tables for tests, and changes them to see that a test notices.
package lextest

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"math/bits"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/verb"
)

// A TableRow is a row of tables/*.tsv and the words that the generator made of it.
type TableRow struct {
	File    string // measures.tsv
	Place   string // measures.tsv:14
	Lexicon string
	Row     string // the row without its words
	Words   []string

	lexicon *lex.Lexicon
	at      []place // where the words stand
	flags   []lex.Flags
	hasN    bool
	classes []lex.Class // those of the lexicon
}

// A place is where a word stands: in a row, or in the slot of its only rune.
type place struct {
	slot *lex.Slot
	row  int // negative for the slot
	form int // the words of a loose row are counted by the blanks that they have
}

// sense returns the place of the word's meaning in senses.
func (p place) sense() uint16 {
	if p.row < 0 {
		return p.slot.Single
	}
	return (uint16(lex.Rows[p.row].Meaning[0]) | uint16(lex.Rows[p.row].Meaning[1])<<8) >> 2
}

// optional returns the number of blanks that may be missing.
func optional(r *lex.Row) int {
	if !r.Loose() {
		return 0
	}
	return strings.Count(r.Rest.Text(), "_")
}

// rest returns the text behind the word's first rune.
func (p place) rest() string {
	text := lex.Rows[p.row].Rest.Text()
	for k := range optional(&lex.Rows[p.row]) {
		text = strings.Replace(text, "_", []string{"", " "}[p.form>>k&1], 1)
	}
	return text
}

func (p place) setSense(sense uint16) {
	if p.row < 0 {
		p.forgetSimple()
		p.slot.Single = sense
		return
	}
	m := &lex.Rows[p.row].Meaning
	m[0], m[1] = byte(sense<<2)|m[0]&3, byte(sense>>6)
}

// placesOf returns where the words of a lexicon stand, in the order of the tables' source.
func placesOf(l *lex.Lexicon) []place {
	var groups []*lex.Slot
	for i := range lex.Slots {
		if s := &lex.Slots[i]; s.Key != 0 && s.Key&lexhash.ID(lexhash.MostLexicons) == l.Id {
			groups = append(groups, s)
		}
	}
	slices.SortFunc(groups, func(a, b *lex.Slot) int { return cmp.Compare(a.First, b.First) })
	var list []place
	for _, s := range groups {
		n := bits.OnesCount64(s.Seconds)
		for k := range n {
			for row := lex.BucketAt(uint(s.First) + uint(k)); ; row++ {
				for form := range 1 << optional(&lex.Rows[row]) {
					list = append(list, place{s, row, form})
				}
				if lex.Rows[row].Last() {
					break
				}
			}
		}
		if s.Single != 0 {
			list = append(list, place{s, -1, 0})
		}
	}
	return list
}

// WordsOf returns the words of a lexicon, in the order of placesOf.
func WordsOf(l *lex.Lexicon) []lex.Word {
	var list []lex.Word
	for _, p := range placesOf(l) {
		key := binary.LittleEndian.AppendUint32(nil, p.slot.Key&^lexhash.NoRune)[:3]
		if key[0]&0xC0 == 0x80 { // see lexhash.First
			key = append([]byte{0xF0}, key...)
		}
		text := string(bytes.TrimRight(key, "\x00"))
		switch {
		case p.row >= 0 && slices.Contains(backward[:], l):
			text = p.rest() + text
		case p.row >= 0:
			text += p.rest()
		}
		list = append(list, lex.Word{Text: text, Sense: &lex.Senses[p.sense()]})
	}
	return list
}

// TableRows returns the rows of the tables in dir.
func TableRows(dir string) ([]*TableRow, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no tables: %w", err)
	}
	var rows []*TableRow
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		for i, line := range strings.Split(string(b), "\n") {
			columns := strings.Split(strings.Trim(line, "\t"), "\t")
			columns = slices.DeleteFunc(columns, func(s string) bool { return s == "" })
			if len(columns) == 0 || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "@") {
				continue
			}
			row := &TableRow{File: filepath.Base(file), Place: fmt.Sprintf("%s:%d", filepath.Base(file), i+1)}
			if strings.HasPrefix(line, "\t") { // more words of the row above
				above := rows[len(rows)-1]
				row.Lexicon, row.Row, row.hasN = above.Lexicon, above.Row, above.hasN
			} else {
				if len(columns) < 6 {
					return nil, fmt.Errorf("%s: %d columns", row.Place, len(columns))
				}
				row.Lexicon, row.Row, row.hasN = columns[0], strings.Join(columns[1:5], " "), columns[4] != "-" && columns[4] != "0"
			}
			if row.lexicon = lexiconsByName[row.Lexicon]; row.lexicon == nil {
				return nil, fmt.Errorf("%s: no lexicon %s", row.Place, row.Lexicon)
			}
			row.find(columns[len(columns)-1])
			if len(row.at) == 0 {
				return nil, fmt.Errorf("%s: no words in the generated table", row.Place)
			}
			rows = append(rows, row)
		}
	}
	return rows, nil
}

var rowSpelling = strings.NewReplacer(`\[`, `(?:`, `\]`, `)?`, `\{`, `(?:`, `\}`, `)`, `\|`, `|`, `_`, ` ?`)

// find looks for the words that a row's patterns stand for.
func (r *TableRow) find(patterns string) {
	plain := map[string]bool{}
	var others []string
	for _, word := range strings.Split(patterns, ", ") {
		forms, err := verb.Forms(strings.Trim(word, " ,"))
		if err != nil {
			return // the generator says so
		}
		for _, p := range forms {
			if strings.ContainsAny(p, "_[{") {
				others = append(others, rowSpelling.Replace(regexp.QuoteMeta(p)))
			} else {
				plain[p] = true
			}
		}
	}
	pattern := regexp.MustCompile(`^(?:` + strings.Join(others, "|") + `)$`)
	places, list := placesOf(r.lexicon), WordsOf(r.lexicon)
	for i, w := range list {
		if !slices.Contains(r.classes, w.Class) {
			r.classes = append(r.classes, w.Class)
		}
		if plain[w.Text] || len(others) > 0 && pattern.MatchString(w.Text) {
			r.at = append(r.at, places[i])
			r.Words = append(r.Words, w.Text)
		}
	}
	if len(r.at) > 0 {
		first := lex.Senses[r.at[0].sense()].Flags &^ (lex.FLatinEdge | lex.FPlain | lex.FSure | lex.FShorter) // but for those of the generator
		for f := lex.Flags(1); f != 0; f <<= 1 {
			if first&f != 0 {
				r.flags = append(r.flags, f)
			}
		}
	}
}

// A Mutant is a change to a row.
type Mutant struct {
	Name  string
	apply func()
}

// Mutants returns the changes to the whole row: its words are gone, or mean something else.
func (r *TableRow) Mutants() []Mutant {
	all := []Mutant{{"gone", func() {
		for _, p := range r.at {
			p.drop()
		}
	}}}
	each := func(name string, change func(x *lex.Sense)) {
		all = append(all, Mutant{name, func() {
			for _, p := range r.at {
				x := lex.Senses[p.sense()]
				change(&x)
				p.setSense(uint16(len(lex.Senses)))
				lex.Senses = append(lex.Senses, x)
			}
		}})
	}
	first := lex.Senses[r.at[0].sense()]
	if first.Ref != 0 {
		each("ref", func(x *lex.Sense) {
			if x.Ref++; int(x.Ref) == len(lex.Refs) {
				x.Ref = 1
			}
		})
	}
	if r.hasN {
		each("n", func(x *lex.Sense) { x.N++ })
	}
	for _, f := range r.flags {
		each(fmt.Sprintf("flag %#x", uint32(f)), func(x *lex.Sense) { x.Flags &^= f })
	}
	if k := slices.Index(r.classes, first.Class); len(r.classes) > 1 {
		each("class", func(x *lex.Sense) { x.Class = r.classes[(k+1)%len(r.classes)] })
	}
	return all
}

// Word returns the change that takes the row's word away.
func (r *TableRow) Word(i int) Mutant {
	return Mutant{"gone", func() { r.at[i].drop() }}
}

// drop makes look-ups miss a word: its text is as long, but other.
func (p place) drop() {
	if p.row < 0 {
		p.forgetSimple()
		p.slot.Single = 0
		return
	}
	r, at := &lex.Rows[p.row].Rest, len(lex.Texts)
	r[0], r[1] = byte(at), byte(at>>8)
	lex.Texts += strings.Repeat("\xff", int(r[2]))
}

// forgetSimple makes the word, which is one rune, no simple unit, so that its lexicon is asked.
func (p place) forgetSimple() {
	key := p.slot.Key &^ lexhash.ID(lexhash.MostLexicons)
	for i := range lex.SimpleUnits {
		if u := &lex.SimpleUnits[i]; u.Key == key {
			u.Key = 0
		}
	}
}

// Run changes the table, does f and changes it back.
func (r *TableRow) Run(m Mutant, f func()) {
	n, oldTexts, oldRows, oldSlots, oldSimple := len(lex.Senses), lex.Texts, slices.Clone(lex.Rows), lex.Slots, lex.SimpleUnits
	defer func() {
		lex.Senses, lex.Texts, lex.Slots, lex.SimpleUnits = lex.Senses[:n], oldTexts, oldSlots, oldSimple
		copy(lex.Rows, oldRows)
	}()
	m.apply()
	f()
}

// A Case is a text and what is read in it, as a test writes it.
type Case struct {
	Text string
	Read func() string
}

// Mutate changes the tables in memory, row by row and word by word. It lists the changes that no case notices, and fails where a whole
// row may go. A word is looked for in the cases that have it, a row in all.
func Mutate(t *testing.T, rows []*TableRow, cases []Case) {
	want := make([]string, len(cases))
	for i, c := range cases {
		want[i] = c.Read()
	}
	differs := func(i int) (yes bool) {
		defer func() {
			if recover() != nil {
				yes = true
			}
		}()
		return cases[i].Read() != want[i]
	}
	// noticed tries the cases with one of the words first, and the others, too, if all is set.
	noticed := func(row *TableRow, m Mutant, words []string, all bool) (yes bool) {
		row.Run(m, func() {
			late := make([]int, 0, len(cases))
			for i, c := range cases {
				if !containsAny(c.Text, words) {
					late = append(late, i)
				} else if differs(i) {
					yes = true
					return
				}
			}
			for _, i := range late {
				if all && differs(i) {
					yes = true
					return
				}
			}
		})
		return yes
	}
	var mutants, killed, words, wordsKilled, rowsKilled int
	for _, row := range rows {
		alive := []string{}
		for _, m := range row.Mutants() {
			mutants++
			if noticed(row, m, row.Words, true) {
				killed++
			} else {
				alive = append(alive, m.Name)
			}
		}
		if len(alive) == 0 {
			rowsKilled++
		}
		gone := []string{}
		for i, w := range row.Words {
			words++
			if noticed(row, row.Word(i), []string{w}, false) {
				wordsKilled++
			} else {
				gone = append(gone, w)
			}
		}
		if slices.Contains(alive, "gone") {
			t.Errorf("%s: no case notices that the row is gone", row.Place)
		}
		if len(alive)+len(gone) > 0 {
			t.Logf("%s\t%s %s\trow: %s\twords: %s", row.Place, row.Lexicon, row.Row, strings.Join(alive, ", "), strings.Join(gone, ", "))
		}
	}
	t.Logf("%d cases; %d of %d rows, %d of %d changes to rows and %d of %d words are noticed",
		len(cases), rowsKilled, len(rows), killed, mutants, wordsKilled, words)
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
