package komoney

import (
	"github.com/komoney/komoney/internal/read"
	"github.com/komoney/komoney/internal/read/amount"
)

// A Place is a place in a text where a numeral may start, and what was decided there.
type Place struct {
	Start      int         // the byte offset of the place
	Readings   []Reading   // what could stand there, in the order in which they were tried; none where the form alone decides
	Match      Match       // the amount that Find returns, if there is one
	Found      bool        // whether there is one
	Qualifiers []Qualifier // the words that make it an approximation, a bound or a bracket, in their order
}

// A Qualifier is a word that says how an amount is meant: 약 (about), 이상 (or more), 여 in 3만여 (30,000 and more), 대 in 3만원대 (30,000-odd won). A
// numeral that is itself one of several, 두세 (two or three), is a qualifier as a whole.
type Qualifier struct {
	Word
	Says string // "approx", "bracket", or the name of a [Bound]: "at_least"
}

// A Reading is one way to read what stands at a place: a numeral with a unit, or without.
type Reading struct {
	Start, End int       // byte offsets in the text
	Text       string    // what stands there
	Verdicts   []Verdict // of the rules that spoke, in their order
}

// A Verdict is what a rule said of a reading. The rules are listed in tables/rules, a file for each judgement.
type Verdict struct {
	Judgement string // what was asked: "currency" is whether a currency belongs to the numeral
	Rule      string // the rule that decided: "full house"
	Yes       bool   // its answer
	Words     []Word // what it looked for and found, if it was words
}

// A Word is a word that a rule saw.
type Word struct {
	Start, End int // byte offsets in the text
	Text       string
}

// Explain says how Find reads text with the zero Parser, as [Parser.Explain] does.
func Explain(text string) []Place { return Parser{}.Explain(text) }

// Explain returns the places in text where a numeral may start, in order, with the rules that decided for an amount or against it, and
// the words that they saw. The amounts are those that Find returns, of all kinds. A text has no places where nothing in it can begin a
// numeral: the 수 of 수원 is one only before a scale or a counter.
//
// It is for people: rules get new names and other orders as the library learns. Explain takes a few times longer than Find.
func (p Parser) Explain(text string) []Place {
	var places []Place
	for _, q := range read.Explain(p.options(), text) {
		readings := make([]Reading, len(q.Readings))
		for i, r := range q.Readings {
			readings[i] = Reading{r.Start, r.End, r.Text, verdictsOf(r.Verdicts)}
		}
		var qualifiers []Qualifier
		for _, w := range q.Qualifiers {
			qualifiers = append(qualifiers, Qualifier{Word(w.Word), w.Says})
		}
		places = append(places, Place{q.Start, readings, Match{amountOf(&q.Match.Amount), q.Match.Start, q.Match.End, q.Match.Text}, q.Found, qualifiers})
	}
	return places
}

func verdictsOf(list []amount.Verdict) []Verdict {
	verdicts := make([]Verdict, len(list))
	for i, v := range list {
		words := make([]Word, len(v.Words))
		for k, w := range v.Words {
			words[k] = Word(w)
		}
		verdicts[i] = Verdict{v.Judgement, v.Rule, v.Yes, words}
	}
	return verdicts
}
