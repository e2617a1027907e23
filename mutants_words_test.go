package komoney

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

	"github.com/komoney/komoney/internal/lexhash"
)

// A TableRow is a row of tables/*.tsv and the words that the generator made of it.
type TableRow struct {
	Place   string // tables/measures.tsv:14
	Lexicon string
	Row     string // the row without its words
	Words   []string

	lexicon *lexicon
	at      []place // where the words stand
	flags   []flags
	hasN    bool
	classes []class // those of the lexicon
}

var lexiconsByName = map[string]*lexicon{
	"unitWords": &unitWords, "leadWords": &leadWords, "numerals": &numerals, "tailWords": &tailWords, "particles": &particles,
	"unitHomographs": &unitHomographs, "spacedHomographs": &spacedHomographs, "scaledHomographs": &scaledHomographs,
	"scaleHomographs": &scaleHomographs, "overHomographs": &overHomographs, "wordHomographs": &wordHomographs,
	"cues": &cues, "fullCues": &fullCues, "weightCues": &weightCues, "numberCues": &numberCues, "riches": &riches, "portions": &portions, "groupCues": &groupCues,
	"saleCues": &saleCues, "buildingCues": &buildingCues, "feeStops": &feeStops, "products": &products, "valueHeads": &valueHeads, "peoples": &peoples,
	"records": &records, "dayNames": &dayNames, "indexNames": &indexNames, "dateHeads": &dateHeads, "dateTails": &dateTails, "phoneCues": &phoneCues, "losses": &losses, "trueCounts": &trueCounts, "payWords": &payWords, "largeSums": &largeSums, "tallies": &tallies,
	"caseParticles": &caseParticles, "feeEndings": &feeEndings, "numberEndings": &numberEndings, "personEndings": &personEndings,
	"payAdverbs": &payAdverbs, "worthWords": &worthWords, "noteCues": &noteCues, "openTails": &openTails,
	"comparisons": &comparisons, "clauseEndings": &clauseEndings, "articleHeads": &articleHeads, "articleTails": &articleTails,
	"halvedVerbs": &halvedVerbs, "classHeads": &classHeads, "ableWords": &ableWords, "bareFollowers": &bareFollowers,
	"rateMarks": &rateMarks, "basisEndings": &basisEndings, "rateJoints": &rateJoints, "rateTerms": &rateTerms,
	"movements": &movements, "worthHeads": &worthHeads, "worthLinks": &worthLinks, "conversionTerms": &conversionTerms,
	"conversionEndings": &conversionEndings, "listSeparators": &listSeparators, "dateParts": &dateParts,
	"noThings": &noThings, "noPersons": &noPersons, "doneThus": &doneThus, "doneHow": &doneHow, "followers": &followers,
	"wares": &wares, "titles": &titles, "codeHeads": &codeHeads, "moveHeads": &moveHeads, "numberedHeads": &numberedHeads, "twins": &twins, "joins": &joins, "rangeEnds": &rangeEnds,
	"proCues": &proCues, "countEnds": &countEnds, "unitAdverbs": &unitAdverbs,
	"boundParticles": &boundParticles, "boundAdverbs": &boundAdverbs, "tailHomographs": &tailHomographs, "denials": &denials, "denialEnds": &denialEnds, "gluedDenials": &gluedDenials, "signWords": &signWords, "foreignMoney": &foreignMoney, "weekdays": &weekdays, "datedUnits": &datedUnits, "decimalHeads": &decimalHeads, "dayCounts": &dayCounts, "shareHeads": &shareHeads, "shareTails": &shareTails, "shareChanges": &shareChanges, "decimalUnits": &decimalUnits, "decimalTails": &decimalTails, "codeJoins": &codeJoins, "gameWords": &gameWords, "gameHeads": &gameHeads, "ratioTails": &ratioTails, "lotHeads": &lotHeads, "timeParts": &timeParts, "ageTails": &ageTails, "ageHeads": &ageHeads, "machines": &machines, "machineTails": &machineTails, "machineCues": &machineCues, "yearTails": &yearTails, "homeCues": &homeCues, "listSigns": &listSigns, "topics": &topics, "partitives": &partitives, "copulaEnds": &copulaEnds, "halfHomographs": &halfHomographs, "bracketTails": &bracketTails,
	"wonRests": &wonRests, "copulas": &copulas, "timeAdverbs": &timeAdverbs, "scoreWords": &scoreWords, "beVerbs": &beVerbs,
	"tryings": &tryings, "negations": &negations, "timeTails": &timeTails, "multipleTails": &multipleTails, "verbEnds": &verbEnds,
	"askedUnits": &askedUnits, "someHeads": &someHeads, "askJoints": &askJoints, "askCopulas": &askCopulas, "askEndings": &askEndings, "someTails": &someTails,
	"otherQuestions": &otherQuestions, "askOrders": &askOrders, "askVerbs": &askVerbs, "sayVerbs": &sayVerbs,
	"priceWords": &priceWords, "priceSigns": &priceSigns,
	"rateHeads": &rateHeads, "sumHeads": &sumHeads, "sumSeals": &sumSeals, "addressEndings": &addressEndings, "sumRests": &sumRests, "needWords": &needWords, "noteHeads": &noteHeads, "unitJoints": &unitJoints, "unitFills": &unitFills, "tableScales": &tableScales, "exceptions": &exceptions, "headTopics": &headTopics, "proseEnds": &proseEnds, "proseWords": &proseWords, "itemLetters": &itemLetters,
	"perSigns": &perSigns, "perUnits": &perUnits, "twices": &twices, "growths": &growths, "degreeCues": &degreeCues, "schools": &schools, "pupilWords": &pupilWords,
}

// backward are the lexicons where matching starts at the last rune.
var backward = []*lexicon{&schools, &codeHeads, &moveHeads, &lotHeads, &ageHeads, &machines, &leadWords, &someHeads, &askEndings, &denialEnds, &decimalHeads, &shareHeads, &gameHeads, &feeStops, &products, &valueHeads, &peoples, &records, &largeSums, &tallies, &noThings, &noPersons, &portions, &doneThus, &doneHow, &numberedHeads, &dateHeads, &phoneCues, &timeAdverbs, &rateHeads, &sumHeads, &noteHeads, &headTopics, &proseEnds, &feeEndings, &numberEndings, &payAdverbs, &clauseEndings, &articleHeads, &classHeads, &rateJoints, &worthHeads, &conversionEndings}

// A place is where a word stands: in a row, or in the slot of its only rune.
type place struct {
	slot *slot
	row  int // negative for the slot
	form int // the words of a loose row are counted by the blanks that they have
}

// sense returns the place of the word's meaning in senses.
func (p place) sense() uint16 {
	if p.row < 0 {
		return p.slot.single
	}
	return (uint16(rows[p.row].meaning[0]) | uint16(rows[p.row].meaning[1])<<8) >> 2
}

// optional returns the number of blanks that may be missing.
func optional(r *row) int {
	if !r.loose() {
		return 0
	}
	return strings.Count(r.rest.text(), "_")
}

// rest returns the text behind the word's first rune.
func (p place) rest() string {
	text := rows[p.row].rest.text()
	for k := range optional(&rows[p.row]) {
		text = strings.Replace(text, "_", []string{"", " "}[p.form>>k&1], 1)
	}
	return text
}

func (p place) setSense(sense uint16) {
	if p.row < 0 {
		p.slot.single = sense
		return
	}
	m := &rows[p.row].meaning
	m[0], m[1] = byte(sense<<2)|m[0]&3, byte(sense>>6)
}

// placesOf returns where the words of a lexicon stand, in the order of the tables' source.
func placesOf(l *lexicon) []place {
	var groups []*slot
	for i := range slots {
		if s := &slots[i]; s.key != 0 && s.key&^0xFFFFFF == l.id {
			groups = append(groups, s)
		}
	}
	slices.SortFunc(groups, func(a, b *slot) int { return cmp.Compare(a.first, b.first) })
	var list []place
	for _, s := range groups {
		n := bits.OnesCount32(s.seconds &^ lexhash.Single)
		for k := range n {
			for row := bucketAt(uint(s.first) + uint(k)); ; row++ {
				for form := range 1 << optional(&rows[row]) {
					list = append(list, place{s, row, form})
				}
				if rows[row].last() {
					break
				}
			}
		}
		if s.seconds&lexhash.Single != 0 {
			list = append(list, place{s, -1, 0})
		}
	}
	return list
}

// wordsOf returns the words of a lexicon, in the order of placesOf.
func wordsOf(l *lexicon) []word {
	var list []word
	for _, p := range placesOf(l) {
		key := binary.LittleEndian.AppendUint32(nil, p.slot.key)[:3]
		if key[0]&0xC0 == 0x80 { // see lexhash.First
			key = append([]byte{0xF0}, key...)
		}
		text := string(bytes.TrimRight(key, "\x00"))
		switch {
		case p.row >= 0 && slices.Contains(backward, l):
			text = p.rest() + text
		case p.row >= 0:
			text += p.rest()
		}
		list = append(list, word{text: text, sense: &senses[p.sense()]})
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
	places, list := placesOf(r.lexicon), wordsOf(r.lexicon)
	for i, w := range list {
		if !slices.Contains(r.classes, w.class) {
			r.classes = append(r.classes, w.class)
		}
		if plain[w.text] || len(others) > 0 && pattern.MatchString(w.text) {
			r.at = append(r.at, places[i])
			r.Words = append(r.Words, w.text)
		}
	}
	if len(r.at) > 0 {
		first := senses[r.at[0].sense()].flags &^ (fLatinEdge | fPlain | fSure | fShorter) // but for those of the generator
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
		for _, p := range r.at {
			p.drop()
		}
	}}}
	each := func(name string, change func(x *sense)) {
		all = append(all, Mutant{name, func() {
			for _, p := range r.at {
				x := senses[p.sense()]
				change(&x)
				p.setSense(uint16(len(senses)))
				senses = append(senses, x)
			}
		}})
	}
	first := senses[r.at[0].sense()]
	if first.ref != 0 {
		each("ref", func(x *sense) {
			if x.ref++; int(x.ref) == len(refs) {
				x.ref = 1
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
	return Mutant{"gone", func() { r.at[i].drop() }}
}

// drop makes look-ups miss a word: its text is as long, but other.
func (p place) drop() {
	if p.row < 0 {
		p.slot.seconds &^= lexhash.Single
		return
	}
	r, at := &rows[p.row].rest, len(texts)
	r[0], r[1] = byte(at), byte(at>>8)
	texts += strings.Repeat("\xff", int(r[2]))
}

// Run changes the table, does f and changes it back.
func (r *TableRow) Run(m Mutant, f func()) {
	n, oldTexts, oldRows, oldSlots := len(senses), texts, slices.Clone(rows), slots
	defer func() { senses, texts, slots = senses[:n], oldTexts, oldSlots; copy(rows, oldRows) }()
	m.apply()
	f()
}
