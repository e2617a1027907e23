package komoney

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
)

// domainTable is what a domain's rows say.
type domainTable struct {
	name   string
	worths []worth
	before wordList // labels, and what may stand between one and its number
	behind wordList // what stands behind a number
	ahead  wordList // the labels once more, to see where a number's field ends
	pairs  []worthRow
	links  wordList // what joins numbers that are worth the same: 15 → 12

	charges worthID // of words that end like a charge: 청소비
	scaled  worthID // of a number with 만 or more
	grouped worthID // of one with a comma
	alone   worthID // of any that stands alone
	pays    worthID // of one that a verb of trade stands behind
	follows bool    // a number that stands alone is worth what the sum before it is
	rows    bool    // a row that ends in a quantity, a price and their product has sums in it
	except  []exception

	unitLines, accounting bool
}

// worthID is a place in worths, plus 1; 0 is none.
type worthID int8

// never says that a number is no money.
const never worthID = -1

// worth says what a bare number is worth: the first of its tiers that holds.
type worth struct {
	name  string
	tiers []tier
}

// tier is a condition and the power of ten of a number that meets it.
type tier struct {
	below Decimal // 0 for no limit
	form  form
	shift int // -1 for no money
}

// form is how a number is written.
type form uint8

const (
	formGrouped form = 1 << iota // with a comma: 1,000
	formDecimal                  // with a point: 12.5
	formWhole                    // without one
	formSpoken                   // with 천 or 백: 5천
)

// forms are the names of the forms in a tier.
var forms = map[string]form{"grouped": formGrouped, "decimal": formDecimal, "whole": formWhole, "spoken": formSpoken}

// worthRow is a row "pair": the worths of numbers that stand in a row. A first one below least needs a label.
type worthRow struct {
	worths []worthID
	least  Decimal
	joins  wordList
}

// exception is a number that is no money although it stands alone: from, from + step … to.
type exception struct{ from, to, step int64 }

// role is what a word of a domain does.
type role uint8

const (
	roleLabel  role = iota + 1 // says what the number behind it is worth
	roleFill                   // stands between a label and its number
	roleBehind                 // says what the number before it is worth
	roleAfter                  // may be written to a number
	roleJoin                   // joins two numbers
)

// domainWord is a word of a domain.
type domainWord struct {
	text      string
	role      role
	worth     worthID
	verb      bool // a label only where a verb that pays stands behind the number
	inherited bool // from the domain that the table is like
}

// wordList is a list of words that are looked up where a text is read, each longest first.
type wordList struct {
	backward bool // by their last runes
	words    map[rune][]domainWord
}

// add adds a word, and reports false if a row of the same table gives it another meaning. One of the domain that the table is like gives way.
func (l *wordList) add(w domainWord) bool {
	c := l.key(w.text)
	if l.words == nil {
		l.words = map[rune][]domainWord{}
	}
	list := l.words[c]
	i := slices.IndexFunc(list, func(v domainWord) bool { return len(v.text) <= len(w.text) })
	switch {
	case i < 0:
		list = append(list, w)
	default:
		for i < len(list) && len(list[i].text) == len(w.text) && list[i].text != w.text {
			i++
		}
		if i < len(list) && list[i].text == w.text {
			if !list[i].inherited && list[i] != w {
				return false
			}
			list[i] = w
		} else {
			list = slices.Insert(list, i, w)
		}
	}
	l.words[c] = list
	return true
}

// inherit makes all words those of the domain that a table is like.
func (l *wordList) inherit() {
	for _, list := range l.words {
		for i := range list {
			list[i].inherited = true
		}
	}
}

// key returns the rune by which a word is found.
func (l *wordList) key(text string) (c rune) {
	if l.backward {
		c, _ = utf8.DecodeLastRuneInString(text)
	} else {
		c, _ = utf8.DecodeRuneInString(text)
	}
	return c
}

// at returns the longest word that s begins with; one without a role is none.
func (l *wordList) at(s string) domainWord {
	if s == "" {
		return domainWord{}
	}
	for _, w := range l.words[l.key(s)] {
		if hasPrefix(s, w.text) {
			return w
		}
	}
	return domainWord{}
}

// endOf returns the longest word that s ends with and ok accepts, by where it starts.
func (l *wordList) endOf(s string, ok func(w domainWord, at int) bool) domainWord {
	if s == "" {
		return domainWord{}
	}
	for _, w := range l.words[l.key(s)] {
		if hasSuffix(s, w.text) && ok(w, len(s)-len(w.text)) {
			return w
		}
	}
	return domainWord{}
}

// parseDomain reads a domain's table.
func parseDomain(name, text string) (*domainTable, error) {
	t := &domainTable{name: name, before: wordList{backward: true}}
	at := 0
	for line := range strings.Lines(text) {
		row := strings.TrimRight(line, "\r\n")
		if row != "" && row[0] != '#' {
			if code, detail := t.addRow(strings.Split(row, "\t")); code != "" {
				return nil, newError("parse domain", text, at, code, detail)
			}
		}
		at += len(line)
	}
	return t, nil
}

// addRow takes up a row, or says what is wrong with it.
func (t *domainTable) addRow(columns []string) (Code, string) {
	if columns[0] == "like" && len(columns) == 2 {
		like := findDomain(columns[1])
		if like == nil {
			return ErrUnknownDomain, columns[1]
		}
		name := t.name
		*t = *like
		t.name = name
		for _, l := range [...]*wordList{&t.before, &t.behind, &t.ahead, &t.links} {
			l.inherit()
		}
		return "", ""
	}
	if len(columns) != 3 {
		return ErrSyntax, "a row has three columns: " + columns[0]
	}
	kind, by, words := columns[0], columns[1], list(columns[2])
	if kind == "worth" {
		w, detail := parseTiers(by, words)
		if detail != "" {
			return ErrSyntax, detail
		}
		t.worths = append(t.worths, w)
		return "", ""
	}
	if kind == "pair" {
		return t.addPair(by, words)
	}
	id := never
	if by != "-" {
		if id = t.worth(by); id == 0 {
			return ErrSyntax, "unknown worth " + by
		}
	}
	switch kind {
	case "label", "earned", "between":
		role := roleLabel
		if kind == "between" {
			role = roleFill
		}
		for _, text := range words {
			w := domainWord{text: text, role: role, worth: id, verb: kind == "earned"}
			if !t.before.add(w) || !t.ahead.add(w) {
				return ErrSyntax, twice(text)
			}
		}
	case "behind", "after":
		role := roleBehind
		if kind == "after" {
			role = roleAfter
		}
		for _, text := range words {
			if !t.behind.add(domainWord{text: text, role: role, worth: id}) {
				return ErrSyntax, twice(text)
			}
		}
	case "link":
		for _, w := range words {
			t.links.add(domainWord{text: w, role: roleJoin, worth: id})
		}
	case "charges":
		t.charges = id
	case "scaled":
		t.scaled = id
	case "grouped":
		t.grouped = id
	case "paid":
		t.pays = id
	case "alone":
		t.alone = id
		for _, w := range words {
			x, ok := parseException(w)
			if !ok {
				return ErrSyntax, "no number or range " + w
			}
			t.except = append(t.except, x)
		}
	case "read":
		for _, w := range words {
			switch w {
			case "unit lines":
				t.unitLines = true
			case "accounting":
				t.accounting = true
			case "rows":
				t.rows = true
			case "following":
				t.follows = true
			default:
				return ErrSyntax, "unknown way to read " + w
			}
		}
	default:
		return ErrSyntax, "unknown row " + kind
	}
	return "", ""
}

// list parts a column's words; "-" is none. _ is a space that may be missing.
func list(column string) (words []string) {
	if column == "-" {
		return nil
	}
	for _, w := range strings.Split(column, ",") {
		w = strings.TrimSpace(w)
		if w == "" {
			continue
		}
		if strings.Contains(w, "_") && w != "_" {
			words = append(words, strings.ReplaceAll(w, "_", ""))
			w = strings.ReplaceAll(w, "_", " ")
		}
		words = append(words, w)
	}
	return words
}

// worth returns the worth of a name, 0 for none.
func (t *domainTable) worth(name string) worthID {
	for i := len(t.worths) - 1; i >= 0; i-- {
		if t.worths[i].name == name {
			return worthID(i + 1)
		}
	}
	return 0
}

// addPair takes up a row "pair": deposit rent fee from 100.
func (t *domainTable) addPair(by string, words []string) (Code, string) {
	var row worthRow
	names := strings.Fields(by)
	if n := len(names); n > 2 && names[n-2] == "from" {
		d, err := decimal.Parse(names[n-1])
		if err != nil {
			return ErrSyntax, "no number " + names[n-1]
		}
		row.least, names = d, names[:n-2]
	}
	for _, name := range names {
		id := t.worth(name)
		if id == 0 {
			return ErrSyntax, "unknown worth " + name
		}
		row.worths = append(row.worths, id)
	}
	if len(row.worths) < 2 {
		return ErrSyntax, "a pair has two worths: " + by
	}
	for _, w := range words {
		row.joins.add(domainWord{text: w, role: roleJoin})
	}
	t.pairs = append(slices.Clip(t.pairs), row)
	return "", ""
}

// parseTiers reads tiers: decimal below 100 억, below 10000 만, 원.
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

// holds reports whether v is one of the exception's numbers.
func (x exception) holds(v int64) bool { return v >= x.from && v <= x.to && (v-x.from)%x.step == 0 }

// shift returns the power of ten of a number by its worth, and whether it is money at all.
func (w *worth) shift(v Decimal, f form) (int, bool) {
	for _, t := range w.tiers {
		if t.form&^f == 0 && (t.below.IsZero() || v.Cmp(t.below) < 0) {
			return t.shift, t.shift >= 0
		}
	}
	return 0, false
}

// scaleOf returns the power of ten of a scale, 만 or 억, 0 for another word.
func scaleOf(text string) int {
	if w := numerals.at(text, 0); w.sense != nil && w.text == text && (w.class == nSmall || w.class == nBig) {
		return int(w.n)
	}
	return 0
}

// isWon reports whether the text is 원.
func isWon(text string) bool {
	w := unitWords.at(text, 0)
	return w.sense != nil && w.text == text && w.ref == refWon
}

func twice(word string) string { return word + " has two meanings" }
