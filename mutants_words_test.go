package komoney

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/komoney/komoney/internal/lexhash"
)

// A TableRow is a row of tables/*.tsv and the words that the generator made of it.
type TableRow struct {
	Place   string // tables/measures.tsv:14
	Lexicon string
	Row     string // the row without its words
	Words   []string

	lexicon *lexicon
	at      []int // where the words stand in the lexicon
	flags   []flags
	hasN    bool
	classes []class // those of the lexicon
}

var lexiconsByName = map[string]*lexicon{
	"unitWords": &unitWords, "leadWords": &leadWords, "numerals": &numerals, "tailWords": &tailWords, "particles": &particles,
	"unitHomographs": &unitHomographs, "spacedHomographs": &spacedHomographs, "scaledHomographs": &scaledHomographs,
	"scaleHomographs": &scaleHomographs, "overHomographs": &overHomographs, "wordHomographs": &wordHomographs,
	"cues": &cues, "fullCues": &fullCues, "weightCues": &weightCues, "numberCues": &numberCues, "riches": &riches, "portions": &portions, "groupCues": &groupCues,
	"saleCues": &saleCues, "buildingCues": &buildingCues, "feeStops": &feeStops, "products": &products, "peoples": &peoples,
	"records": &records, "trueCounts": &trueCounts, "payWords": &payWords, "largeSums": &largeSums, "tallies": &tallies,
	"noThings": &noThings, "noPersons": &noPersons, "doneThus": &doneThus,
}

// backward are the lexicons where matching starts at the last rune.
var backward = []*lexicon{&leadWords, &portions, &doneThus, &feeStops, &products, &peoples, &records, &largeSums, &tallies, &noThings, &noPersons}

// words returns the words of a lexicon, each in the place of its row.
func (l *lexicon) words() []word {
	list := make([]word, len(l.rows))
	for _, g := range l.slots {
		first := string(bytes.Trim(binary.LittleEndian.AppendUint32(nil, g.key), "\x00"))
		for i := g.from; i < g.to; i++ {
			r := &l.rows[i]
			list[i] = word{first + l.rest(r), &senses[r.sense]}
			if slices.Contains(backward, l) {
				list[i].text = l.rest(r) + first
			}
		}
	}
	return list
}

// TableRows returns the rows of the tables.
func TableRows() ([]*TableRow, error) {
	files, err := filepath.Glob("tables/*.tsv")
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
			row := &TableRow{Place: fmt.Sprintf("%s:%d", file, i+1)}
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
	for _, p := range strings.Split(patterns, ", ") {
		if p = strings.Trim(p, " ,"); strings.ContainsAny(p, "_[{") {
			others = append(others, rowSpelling.Replace(regexp.QuoteMeta(p)))
		} else {
			plain[p] = true
		}
	}
	pattern := regexp.MustCompile(`^(?:` + strings.Join(others, "|") + `)$`)
	list := r.lexicon.words()
	for i, w := range list {
		if !slices.Contains(r.classes, w.class) {
			r.classes = append(r.classes, w.class)
		}
		if plain[w.text] || len(others) > 0 && pattern.MatchString(w.text) {
			r.at = append(r.at, i)
			r.Words = append(r.Words, w.text)
		}
	}
	if len(r.at) > 0 {
		first := list[r.at[0]].flags &^ (fLatinEdge | fPlain | fSure | fShorter) // but for those of the generator
		for f := flags(1); f != 0; f <<= 1 {
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
		for _, i := range r.at {
			r.lexicon.drop(i)
		}
	}}}
	each := func(name string, change func(x *sense)) {
		all = append(all, Mutant{name, func() {
			for _, i := range r.at {
				x := senses[r.lexicon.rows[i].sense]
				change(&x)
				r.lexicon.rows[i].sense = uint16(len(senses))
				senses = append(senses, x)
			}
		}})
	}
	first := senses[r.lexicon.rows[r.at[0]].sense]
	if first.ref != "" {
		each("ref", func(x *sense) {
			if x.ref == "XTS" {
				x.ref = "XXX"
			} else {
				x.ref = "XTS"
			}
		})
	}
	if r.hasN {
		each("n", func(x *sense) { x.n++ })
	}
	for _, f := range r.flags {
		each(fmt.Sprintf("flag %#x", uint32(f)), func(x *sense) { x.flags &^= f })
	}
	if k := slices.Index(r.classes, first.class); len(r.classes) > 1 {
		each("class", func(x *sense) { x.class = r.classes[(k+1)%len(r.classes)] })
	}
	return all
}

// Word returns the change that takes the row's word away.
func (r *TableRow) Word(i int) Mutant {
	return Mutant{"gone", func() { r.lexicon.drop(r.at[i]) }}
}

// drop makes look-ups miss a word: its text is as long, but other.
func (l *lexicon) drop(i int) {
	if r := &l.rows[i]; r.size > 0 {
		r.at = uint16(len(l.texts))
		l.texts += strings.Repeat("\xff", int(r.size))
		return
	}
	for k := range l.slots {
		if g := &l.slots[k]; g.key != 0 && int(g.from) <= i && i < int(g.to) {
			g.seconds &^= lexhash.Single
		}
	}
}

// Run changes the table, does f and changes it back.
func (r *TableRow) Run(m Mutant, f func()) {
	l := r.lexicon
	n, texts, rows, slots := len(senses), l.texts, slices.Clone(l.rows), slices.Clone(l.slots)
	defer func() { senses, l.texts = senses[:n], texts; copy(l.rows, rows); copy(l.slots, slots) }()
	m.apply()
	f()
}
