package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
)

// readLabels returns the words that prose has before bare numbers that are sums.
func readLabels(root string) ([]string, error) {
	b, err := os.ReadFile(filepath.Join(root, "tables", "domains", "prose.tsv"))
	if err != nil {
		return nil, err
	}
	var words []string
	for line := range strings.Lines(string(b)) {
		cols := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		switch cols[0] {
		case "label", "earned", "between", "item":
			words = append(words, strings.Split(cols[len(cols)-1], ", ")...)
		}
	}
	return words, nil
}

// sumSets writes what the sieve for money asks of the characters beside a number: see sieve.go.
func (t *tables) sumSets(b *strings.Builder, labels []string) {
	var tails, leads, names, labelled, said sumSet
	var digits []string
	for _, r := range t.lexicons["numerals"].rows {
		switch r.class {
		case "nSmall", "nBig", "nOver", "nSome":
			tails.add(r.text)
		case "nDigit":
			digits = append(digits, string(first(r.text)))
		}
	}
	for _, r := range t.lexicons["numerals"].rows {
		if r.class == "nPoint" {
			for _, d := range digits {
				tails.add(r.text + d)
			}
		}
	}
	for _, r := range t.lexicons["unitWords"].rows {
		switch r.class {
		case "wCurrency", "wSubunit", "wMagnitude":
			tails.add(r.text)
		}
	}
	for _, r := range t.lexicons["joins"].rows {
		if r.class == "jTo" || r.class == "jOver" {
			tails.add(r.text)
		}
	}
	for _, sign := range "<*&" { // what markup begins with: see MarkupOpens in package line
		tails.add(string(sign))
	}
	for _, sign := range ">*;" { // and what it ends with
		leads.addLast(string(sign))
		said.addLast(string(sign))
	}
	tails.add("  ") // a gap of two blanks
	for _, set := range []*sumSet{&leads, &names, &labelled, &said} {
		set.addLast(" ") // the same
	}
	for _, r := range t.lexicons["leadWords"].rows {
		switch r.class {
		case "lCurrency", "lSign", "lUnit":
			said.addBackward(r.text)
			if r.class != "lCurrency" || !isSyllable(first(r.text)) {
				leads.addBackward(r.text)
				continue
			}
			names.addBackward(r.text) // a unit behind the number says more
		case "lApprox", "lBound", "lNeutral":
			names.addBackward(r.text) // one may stand before them
			said.addBackward(r.text)
		}
	}
	for _, r := range t.lexicons["feeEndings"].rows {
		labels = append(labels, r.text)
	}
	for _, sign := range ")]】>:=▶►|" { // which may stand behind a label: see labelEnds in the package
		labels = append(labels, string(sign))
	}
	ends := []string{" "} // of what a parenthesis may open behind
	for _, label := range labels {
		labelled.addBackward(label)
		ends = append(ends, last(label))
	}
	for _, r := range t.lexicons["caseParticles"].rows { // see labelEnds and unit.FeeBefore
		if !slices.Contains([]string{"pSubject", "pTopic", "pObject", "pAlso", "pDirection", "pThan", "pOnly", "pPlace"}, r.class) {
			continue
		}
		ends = append(ends, last(r.text))
		for _, label := range labels {
			labelled.addBackward(last(label) + r.text)
		}
	}
	for _, end := range ends {
		labelled.addBackward(end + "(")
	}
	said.addAll(&labelled)
	tails.write(b, "SumTails")
	leads.write(b, "SumLeads")
	names.write(b, "SumNames")
	labelled.write(b, "SumLabels")
	said.write(b, "SumSaid")
}

// runeSet is a set of Hangul syllables and ASCII characters, in the order of shapeSet; all others but those of Hangul's quarter are in it.
type runeSet [(otherRune + 8) / 8]uint8

// add adds the rune that the text begins with.
func (set *runeSet) add(text string) { set.set(runeIndex(first(text))) }

func (set *runeSet) set(i int) { set[i>>3] |= 1 << (i & 7) }

// sumSet is what stands beside a number that is a sum: words by the rune beside it, if it is their only one or of a rare sort, or by
// the two beside it.
type sumSet struct {
	runes runeSet
	pairs [1 << (lexhash.PairBits - 3)]uint8
	bytes [256 / 8]uint8 // the last ones of those before numbers
}

// add adds a word that stands behind numbers.
func (set *sumSet) add(text string) {
	c := first(text)
	rest := strings.TrimLeft(text[len(string(c)):], "_ ") // a blank between two runes is passed over
	if rest == "" || !isSyllable(c) {
		set.runes.add(text)
		return
	}
	set.pair(string(c), string(first(rest)))
}

// addBackward adds a word that stands before numbers.
func (set *sumSet) addBackward(text string) {
	if before, after, found := strings.Cut(text, "_"); found { // in one word or in two
		set.addBackward(before + after)
		set.addBackward(before + " " + after)
		return
	}
	end := last(text)
	set.bytes[end[len(end)-1]>>3] |= 1 << (end[len(end)-1] & 7)
	switch rest := text[:len(text)-len(end)]; {
	case rest == "" && len(end) == 3 && !isSyllable(first(end)):
		set.pair(end, "")
	case rest != "" && (len(end) == 1 || len(end) == 3) && (len(last(rest)) == 1 || len(last(rest)) == 3):
		set.pair(end, last(rest))
	default:
		set.runes.add(end)
	}
}

// addAll adds what another set has.
func (set *sumSet) addAll(other *sumSet) {
	for i, x := range other.runes {
		set.runes[i] |= x
	}
	for i, x := range other.pairs {
		set.pairs[i] |= x
	}
	for i, x := range other.bytes {
		set.bytes[i] |= x
	}
}

// addLast adds the last rune of a word that stands before numbers, whatever stands before it.
func (set *sumSet) addLast(text string) {
	end := last(text)
	set.bytes[end[len(end)-1]>>3] |= 1 << (end[len(end)-1] & 7)
	if len(end) == 3 && !isSyllable(first(end)) {
		set.pair(end, "")
	}
	set.runes.add(end)
}

func (set *sumSet) pair(beside, next string) {
	i := lexhash.PairSum(uint64(lexhash.Key(beside)) | uint64(lexhash.Key(next))<<24)
	set.pairs[i>>3] |= 1 << (i & 7)
}

func (set *sumSet) write(b *strings.Builder, name string) {
	fmt.Fprintf(b, "\nvar %s = SumSet{runeSet{", name)
	set.runes.set(otherRune)
	writeBits(b, set.runes[:])
	b.WriteString("}, pairSet{")
	writeBits(b, set.pairs[:])
	b.WriteString("}, byteSet{")
	writeBits(b, set.bytes[:])
	b.WriteString("}}\n")
}

func writeBits(b *strings.Builder, bits []uint8) {
	for i, x := range bits {
		if x != 0 {
			fmt.Fprintf(b, "\n\t%d: %#x,", i, x)
		}
	}
	b.WriteString("\n")
}

// last returns the last rune of a text.
func last(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}
