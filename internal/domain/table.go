// Package domain reads the tables that say what bare numbers are worth in a kind of text: 45 behind 월 (a month) is 450,000 won in a room to let.
package domain

import (
	"slices"
	"strconv"
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// Table is what a domain's rows say.
type Table struct {
	Name   string
	Worths []worth
	Before Words // labels, and what may stand between one and its number
	Behind Words // what stands behind a number
	Ahead  Words // the labels once more, to see where a number's field ends
	Pairs  []Pair
	Links  Words // what joins numbers that are worth the same: 15 → 12
	Larger Words // what joins them where the second is more: 소 3만 중 4만 (a small one 30,000, a middling one 40,000)

	Apart Words // what a number in 만 and the one behind it say two things of: a car, how far it has gone and its price

	Charges WorthID // of words that end like a charge: 청소비 (cleaning fee)
	Spent   WorthID // of a few digits behind such a word, where a verb says that it was paid
	Scaled  WorthID // of a number with 만 (10^4) or more
	Grouped WorthID // of one with a comma
	Alone   WorthID // of any that stands alone
	Pays    WorthID // of one that a verb of trade stands behind
	Follows bool    // a number that stands alone is worth what the sum before it is
	Rows    bool    // a row that ends in a quantity, a price and their product has sums in it
	Except  []exception
	Names   []name

	UnitLines, Accounting bool
}

// Untold reports whether the table has sums that no label tells, nor a charge before them.
func (t *Table) Untold() bool {
	return t.Scaled|t.Grouped|t.Alone|t.Pays != 0 || t.Follows || t.Rows
}

// WorthID is a place in worths, plus 1; 0 is none.
type WorthID int8

// Never says that a number is no money.
const Never WorthID = -1

// worth says what a bare number is worth: the first of its tiers that holds.
type worth struct {
	name  string
	tiers []tier
}

// tier is a condition and the power of ten of a number that meets it.
type tier struct {
	below decimal.Decimal // 0 for no limit
	form  Form
	shift int // -1 for no money
}

// Form is how a number is written.
type Form uint8

const (
	FormGrouped   Form = 1 << iota // with a comma: 1,000
	FormDecimal                    // with a point: 12.5
	FormWhole                      // without one
	FormSpoken                     // with 천 or 백 (1,000 or 100): 5천 (5 thousand)
	FormThousands                  // with 천 (1,000)
)

// forms are the names of the forms in a tier.
var forms = map[string]Form{"grouped": FormGrouped, "decimal": FormDecimal, "whole": FormWhole, "spoken": FormSpoken, "thousands": FormThousands}

// Pair is a row "pair": the worths of numbers that stand in a row. A first one below least needs a label.
type Pair struct {
	Worths []WorthID
	Least  decimal.Decimal
	Joins  Words
}

// name is a row "named": what has numbers in its name, and which. A number behind it that nothing else says is a price is none.
type name struct {
	words  Words
	except []exception
}

// NameEnds reports whether a word that has v in its name ends at the end of s, and ok accepts its start: 아이패드 에어 4 (iPad Air 4).
func (t *Table) NameEnds(s string, v int64, ok func(at int) bool) bool {
	for i := range t.Names {
		n := &t.Names[i]
		if n.words.EndOf(s, func(_ Word, at int) bool { return ok(at) }).Role == 0 {
			continue
		}
		for _, x := range n.except {
			if x.Holds(v) {
				return true
			}
		}
	}
	return false
}

// exception is a number that is no money although it stands alone: from, from + step … to.
type exception struct{ from, to, step int64 }

// role is what a word of a domain does.
type role uint8

const (
	RoleLabel  role = iota + 1 // says what the number behind it is worth
	RoleFill                   // stands between a label and its number
	RoleBehind                 // says what the number before it is worth
	RoleAfter                  // may be written to a number
	roleJoin                   // joins two numbers
	roleName                   // has numbers in its name
	roleApart                  // has two numbers behind it
)

// Word is a word of a domain.
type Word struct {
	Text      string
	Role      role
	Worth     WorthID
	Verb      bool // a label only where a verb that pays stands behind the number
	Item      bool // says which of several prices a number is
	inherited bool // from the domain that the table is like
	next      place
}

// place is that of a word in a list, plus 1; 0 is none.
type place uint32

// Words is a list of words that are looked up where a text is read.
type Words struct {
	backward bool // by their last bytes
	words    []Word
	long     [rowCount]place // the first ones of rows of words of keyLen bytes or more, by these bytes; in each row the longest words come first
	short    [rowCount]place // the same of shorter words, by one byte
	bits     [64]uint64      // a set of the bits of the long ones' hashes, where most looks end
}

// keyLen is the length of two syllables, by which most words are found, and rowCount how many rows there are, a power of two.
const keyLen, rowCount = 2 * runes.SyllableLen, 128

// add adds a word, and reports false if a row of the same table gives it another meaning. One of the domain that the table is like gives way.
func (l *Words) add(w Word) bool {
	at := &l.short[l.edge(w.Text)%rowCount]
	if len(w.Text) >= keyLen {
		h := l.hash(w.Text)
		l.bits[h>>6] |= 1 << (h & 63)
		at = &l.long[h%rowCount]
	}
	for ; *at != 0 && len(l.at(*at).Text) >= len(w.Text); at = &l.at(*at).next {
		if old := l.at(*at); old.Text == w.Text {
			w.next = old.next
			if !old.inherited && *old != w {
				return false
			}
			*old = w
			return true
		}
	}
	w.next, *at = *at, place(len(l.words)+1)
	l.words = append(l.words, w)
	return true
}

// at returns the word at a place.
func (l *Words) at(p place) *Word { return &l.words[p-1] }

// inherit makes all words those of the domain that a table is like.
func (l *Words) inherit() {
	for i := range l.words {
		l.words[i].inherited = true
	}
}

// edge returns the byte by which short words are found: the last one of a syllable.
func (l *Words) edge(text string) byte {
	switch {
	case l.backward:
		return text[len(text)-1]
	case len(text) >= runes.SyllableLen && text[0] >= 0xE0:
		return text[runes.SyllableLen-1]
	}
	return text[0]
}

// hash returns twelve bits of the bytes by which long words are found.
func (l *Words) hash(text string) uint32 {
	i := 0
	if l.backward {
		i = len(text) - keyLen
	}
	t := text[i : i+keyLen]
	v := uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 | uint64(t[4])<<32 | uint64(t[5])<<40
	return uint32(v * 0x9E3779B97F4A7C15 >> 52)
}

// None reports whether the list has no words.
func (l *Words) None() bool { return l.words == nil }

// rows returns the places of the first words of the rows among which those are that are found where s is looked at.
func (l *Words) rows(s string) (first [2]place) {
	if s == "" || l.words == nil {
		return first
	}
	if len(s) >= keyLen {
		if h := l.hash(s); l.bits[h>>6]>>(h&63)&1 != 0 {
			first[0] = l.long[h%rowCount]
		}
	}
	first[1] = l.short[l.edge(s)%rowCount]
	return first
}

// At returns the longest word that s begins with; one without a role is none.
func (l *Words) At(s string) Word {
	for _, p := range l.rows(s) {
		for ; p != 0; p = l.at(p).next {
			text := l.at(p).Text
			if last := len(text) - 1; last < len(s) && s[last] == text[last] && s[:last] == text[:last] { // most differ in their last byte
				return *l.at(p)
			}
		}
	}
	return Word{}
}

// Whole reports whether s is one of the words.
func (l *Words) Whole(s string) bool { return s != "" && l.At(s).Text == s }

// EndOf returns the longest word that s ends with and ok accepts, by where it starts.
func (l *Words) EndOf(s string, ok func(w Word, at int) bool) Word {
	for _, p := range l.rows(s) {
		for ; p != 0; p = l.at(p).next {
			w := l.at(p)
			at, third := len(s)-len(w.Text), min(2, len(w.Text)-1)
			if at >= 0 && s[at+third] == w.Text[third] && s[at:] == w.Text && ok(*w, at) { // most differ in their first rune's last byte
				return *w
			}
		}
	}
	return Word{}
}

// Parse reads a domain's table.
func Parse(name, text string) (*Table, error) {
	t := &Table{Name: name, Before: Words{backward: true}}
	at := 0
	for line := range strings.Lines(text) {
		row := strings.TrimRight(line, "\r\n")
		if row != "" && row[0] != '#' {
			columns := strings.Split(row, "\t")
			if r := t.addRow(columns); r.code != "" {
				for _, c := range columns[:r.column] {
					at += len(c) + len("\t")
				}
				return nil, &fault.Error{Func: "parse domain", Input: text, Offset: at, Code: r.code, Detail: r.detail}
			}
		}
		at += len(line)
	}
	return t, nil
}

// rowKinds are what the first column of a row may be.
var rowKinds = [...]string{
	"like", "worth", "label", "earned", "between", "item", "behind", "after", "pair", "link", "larger", "apart",
	"charges", "spent", "scaled", "grouped", "paid", "alone", "named", "read",
}

// refusal is what is wrong with a row, and in which of its columns.
type refusal struct {
	code   fault.Code
	column int
	detail string
}

// The columns of a row.
const (
	kindColumn = iota
	worthColumn
	wordsColumn
)

// wrong returns the refusal of what a column says, none for no detail.
func wrong(column int, detail string) refusal {
	if detail == "" {
		return refusal{}
	}
	return refusal{fault.ErrSyntax, column, detail}
}

// addRow takes up a row, or says what is wrong with it.
func (t *Table) addRow(columns []string) refusal {
	kind := columns[kindColumn]
	switch {
	case !slices.Contains(rowKinds[:], kind):
		return wrong(kindColumn, "there is no row "+kind+"; there are "+strings.Join(rowKinds[:], ", "))
	case kind == "like" && len(columns) != 2:
		return wrong(kindColumn, "a row like has two columns")
	case kind == "like":
		return t.addLike(columns[worthColumn])
	case len(columns) != 3:
		return wrong(kindColumn, "a row has three columns: "+kind)
	}
	by, words := columns[worthColumn], list(columns[wordsColumn])
	switch kind {
	case "worth":
		w, detail := parseTiers(by, words)
		if detail != "" {
			return wrong(wordsColumn, detail)
		}
		t.Worths = append(t.Worths, w)
		return refusal{}
	case "pair":
		return t.addPair(by, words)
	case "named":
		return t.addName(by, words)
	}
	id := Never
	if by != "-" {
		if id = t.worth(by); id == 0 {
			return wrong(worthColumn, "unknown worth "+by)
		}
	}
	switch kind {
	case "charges":
		t.Charges = id
	case "spent":
		t.Spent = id
	case "scaled":
		t.Scaled = id
	case "grouped":
		t.Grouped = id
	case "paid":
		t.Pays = id
	case "alone":
		except, detail := parseExceptions(words)
		if detail != "" {
			return wrong(wordsColumn, detail)
		}
		t.Alone, t.Except = id, append(slices.Clip(t.Except), except...)
	default:
		for _, w := range words {
			if detail := t.addWord(kind, w, id); detail != "" {
				return wrong(wordsColumn, detail)
			}
		}
	}
	return refusal{}
}

// addLike begins with the table of a domain.
func (t *Table) addLike(domain string) refusal {
	base := like(domain)
	if base == nil {
		return refusal{fault.ErrUnknownDomain, worthColumn, "unknown domain " + domain}
	}
	name := t.Name
	*t = *base
	t.Name = name
	for _, l := range [...]*Words{&t.Before, &t.Behind, &t.Ahead, &t.Links, &t.Larger, &t.Apart} {
		l.inherit()
	}
	return refusal{}
}

// addWord takes up a word of a row of the kind, or says what is wrong with it.
func (t *Table) addWord(kind, text string, id WorthID) (detail string) {
	w := Word{Text: text, Worth: id}
	ok := true
	switch kind {
	case "label", "earned":
		w.Role, w.Verb = RoleLabel, kind == "earned"
		ok = t.Before.add(w) && t.Ahead.add(w)
	case "between":
		w.Role = RoleFill
		ok = t.Before.add(w) && t.Ahead.add(w)
	case "item":
		w.Role, w.Item = RoleFill, true
		ok = t.Before.add(w)
	case "behind":
		w.Role = RoleBehind
		ok = t.Behind.add(w)
	case "after":
		w.Role = RoleAfter
		ok = t.Behind.add(w)
	case "link":
		w.Role = roleJoin
		ok = t.Links.add(w)
	case "larger":
		w.Role = roleJoin
		ok = t.Larger.add(w)
	case "apart":
		w.Role = roleApart
		ok = t.Apart.add(w)
	case "read":
		return t.addWay(text)
	}
	if !ok {
		return twice(text)
	}
	return ""
}

// addWay takes up a way to read, or says that there is none of the name.
func (t *Table) addWay(name string) (detail string) {
	switch name {
	case "unit lines":
		t.UnitLines = true
	case "accounting":
		t.Accounting = true
	case "rows":
		t.Rows = true
	case "following":
		t.Follows = true
	default:
		return "unknown way to read " + name
	}
	return ""
}

// list parts a column's words; "-" is none. _ is a space that may be missing.
func list(column string) (words []string) {
	if column == "-" {
		return nil
	}
	words = make([]string, 0, 2*(strings.Count(column, ",")+1))
	for w := range strings.SplitSeq(column, ",") {
		w = strings.TrimSpace(w)
		if w == "" {
			continue
		}
		if strings.IndexByte(w, '_') >= 0 && w != "_" {
			words = append(words, strings.ReplaceAll(w, "_", ""))
			w = strings.ReplaceAll(w, "_", " ")
		}
		words = append(words, w)
	}
	return words
}

// worth returns the worth of a name, 0 for none.
func (t *Table) worth(name string) WorthID {
	for i := len(t.Worths) - 1; i >= 0; i-- {
		if t.Worths[i].name == name {
			return WorthID(i + 1)
		}
	}
	return 0
}

// addPair takes up a row "pair": deposit rent fee from 100.
func (t *Table) addPair(by string, words []string) refusal {
	var row Pair
	names := strings.Fields(by)
	if n := len(names); n > 2 && names[n-2] == "from" {
		d, err := decimal.Parse(names[n-1])
		if err != nil {
			return wrong(worthColumn, "no number "+names[n-1])
		}
		row.Least, names = d, names[:n-2]
	}
	for _, name := range names {
		id := t.worth(name)
		if id == 0 {
			return wrong(worthColumn, "unknown worth "+name)
		}
		row.Worths = append(row.Worths, id)
	}
	if len(row.Worths) < 2 {
		return wrong(worthColumn, "a pair has two worths: "+by)
	}
	for _, w := range words {
		row.Joins.add(Word{Text: w, Role: roleJoin})
	}
	t.Pairs = append(slices.Clip(t.Pairs), row)
	return refusal{}
}

// parseTiers reads tiers: decimal below 100 억 (100 hundred million), below 10000 만 (10000 ten thousand), 원 (won).
func parseTiers(name string, tiers []string) (w worth, detail string) {
	w.name = name
	for _, text := range tiers {
		x := tier{shift: -2}
		f := strings.Fields(text)
		for i := 0; i < len(f); i++ {
			switch {
			case forms[f[i]] != 0:
				x.form |= forms[f[i]]
			case f[i] == "below" && i+1 < len(f):
				d, err := decimal.Parse(f[i+1])
				if err != nil {
					return w, "no number " + f[i+1]
				}
				x.below = d
				i++
			case f[i] == "-":
				x.shift = -1
			case scaleOf(f[i]) > 0:
				x.shift = scaleOf(f[i])
			case isWon(f[i]):
				x.shift = 0
			default:
				return w, "unknown word of a worth: " + f[i]
			}
		}
		if x.shift == -2 {
			return w, "a worth without a unit: " + text
		}
		w.tiers = append(w.tiers, x)
	}
	return w, ""
}

// addName takes up a row "named": 1..12 고프로.
func (t *Table) addName(by string, words []string) refusal {
	except, detail := parseExceptions(strings.Fields(by))
	if detail != "" {
		return wrong(worthColumn, detail)
	}
	row := name{words: Words{backward: true}, except: except}
	for _, w := range words {
		row.words.add(Word{Text: w, Role: roleName})
	}
	t.Names = append(slices.Clip(t.Names), row)
	return refusal{}
}

// parseExceptions reads a list of numbers and ranges, or says what is none.
func parseExceptions(list []string) (except []exception, detail string) {
	for _, w := range list {
		x, ok := parseException(w)
		if !ok {
			return nil, "no number or range " + w
		}
		except = append(except, x)
	}
	return except, ""
}

// parseException reads 128 or 220..300/5.
func parseException(text string) (x exception, ok bool) {
	span, step, stepped := strings.Cut(text, "/")
	from, to, ranged := strings.Cut(span, "..")
	if !ranged {
		to = from
	}
	if !stepped {
		step = "1"
	}
	var errs [3]error
	x.from, errs[0] = strconv.ParseInt(from, 10, 64)
	x.to, errs[1] = strconv.ParseInt(to, 10, 64)
	x.step, errs[2] = strconv.ParseInt(step, 10, 64)
	return x, errs == [3]error{} && x.step > 0
}

// Holds reports whether v is one of the exception's numbers.
func (x exception) Holds(v int64) bool { return v >= x.from && v <= x.to && (v-x.from)%x.step == 0 }

// Shift returns the power of ten of a number by its worth, and whether it is money at all.
func (w *worth) Shift(v decimal.Decimal, f Form) (int, bool) {
	for _, t := range w.tiers {
		if t.form&^f == 0 && (t.below.IsZero() || v.Cmp(t.below) < 0) {
			return t.shift, t.shift >= 0
		}
	}
	return 0, false
}

// scaleOf returns the power of ten of a scale, 만 or 억 (10^4, 10^8), 0 for another word.
func scaleOf(text string) int {
	if w := lex.Numerals.At(text, 0); w.Sense != nil && w.Text == text && w.IsScale() {
		return int(w.N)
	}
	return 0
}

// isWon reports whether the text is 원 (won).
func isWon(text string) bool {
	w := lex.UnitWords.At(text, 0)
	return w.Sense != nil && w.Text == text && w.Ref == lex.RefWon
}

func twice(word string) string { return word + " has two meanings" }
