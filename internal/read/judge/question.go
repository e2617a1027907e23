package judge

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// 몇 is "some" in 몇 명이 왔다 (some people came) and "how many" in 몇 명이 왔니, which is no amount. The words that tell are in
// tables/questions.tsv.

const (
	questionWords = 6   // how many words behind the unit are looked at
	questionReach = 120 // and how many bytes
)

// questionLook reports whether the rule k of question.tsv finds what it looks for.
func (r *Reader) questionLook(k rule.ID, c *matter) bool {
	switch k {
	case rule.QuestionShare: // 몇 분의 일 (one of several parts)
		c.end = r.NumeratorEnd(c.n.End)
		return c.end > 0
	case rule.QuestionAsked:
		return r.asks(c.t, &r.Right)
	}
	return r.Sees(k, c.extent(), c.n.Start)
}

// asks reports whether the term begins with 몇 and asks.
func (r *Reader) asks(t, right *unit.Term) bool {
	if !r.mayAsk(&t.Num) || t.Joined && !r.mayAsk(&right.Num) {
		return false
	}
	if t.Unit.Sense != nil {
		if w := lex.AskedUnits.At(t.Unit.Text, 0); len(w.Text) == len(t.Unit.Text) {
			return true
		}
	}
	if q := r.SkipGapBack(t.Num.Start); q < t.Num.Start {
		if w := lex.SomeHeads.Before(r.S, q); w.Sense != nil && line.WordStart(r.S, q-len(w.Text)) {
			return false
		}
	}
	p := t.End
	for range 3 {
		if r.asksAt(p) {
			return true
		}
		q := r.SkipGap(p)
		w := lex.AskJoints.At(r.S, q)
		if w.Sense == nil {
			break
		}
		p = q + len(w.Text)
	}
	if q := r.SkipGap(t.End); t.Unit.Sense != nil && t.Unit.Class != lex.WCounter && q > t.End && lex.AskOrders.At(r.S, q).Sense != nil {
		return true // 몇 퍼센트 알려 줘 (tell me how many percent); not 몇 개 알려 줘, tell me some
	}
	return r.clauseAsks(t.End, t.Num.Words > 1)
}

// mayAsk reports whether a numeral begins with 몇.
func (r *Reader) mayAsk(n *numeral.Numeral) bool {
	if !n.Few {
		return false
	}
	w := lex.Numerals.At(r.S, n.Start)
	return w.Sense != nil && w.Class == lex.NSome && w.N == 1
}

// asksAt reports whether what is written to a unit that ends at p asks: 니, 인지, a question mark.
func (r *Reader) asksAt(p int) bool {
	if r.Has(p, "?") {
		return true
	}
	w := lex.AskCopulas.At(r.S, p)
	return w.Sense != nil && (w.N == 0 || r.Boundary(p+len(w.Text)))
}

// clauseAsks reports whether the clause that goes on at p, behind a unit, asks. The numeral may have a scale: 몇십만 (some hundred thousand).
func (r *Reader) clauseAsks(p int, scaled bool) bool {
	if w := lex.SomeTails.At(r.S, p); w.Sense != nil && r.Boundary(p+len(w.Text)) {
		return false
	}
	or := lex.CaseParticle(r.S[p:], lex.POr)
	c := clause{words: questionWords, many: or.Sense != nil && r.Boundary(p+len(or.Text))}
	if scaled {
		c.words = 2 // 몇십만 원씩 들여 못 살지 (one cannot live on spending some 100,000 won each time): mostly "some"
	}
	limit := min(len(r.S), p+questionReach)
	for c.start = p; c.words > 0; c.words-- {
		c.end = c.start
		for c.end < limit && runes.IsWord(r.RuneAt(c.end)) {
			c.end += runes.RuneLen(r.S, c.end)
		}
		if c.end >= limit && limit < len(r.S) {
			return false
		}
		if q := quotedEnd(r.S[:limit], c.start); q > 0 { // 몇 명이 "좋다"고 했나요 (how many said "good")
			c.start = q
			continue
		}
		c.next = r.SkipGap(c.end)
		last := c.next == c.end || r.AtEnd(c.end)
		c.final = last && !r.Has(c.end, "!")
		a := unasked
		if c.start > p {
			a = r.verbAsks(&c)
		}
		if a == unasked {
			a = r.endingAsks(&c)
		}
		if a != unasked || last {
			return a == yes
		}
		c.start = c.next
	}
	return false
}

// quotedEnd returns where what is in quotation marks or brackets from p on ends, 0 if nothing is.
func quotedEnd(s string, p int) int {
	for _, marks := range [...][2]string{{"\"", "\""}, {"'", "'"}, {"“", "”"}, {"‘", "’"}, {"(", ")"}, {"[", "]"}, {"<", ">"}} {
		if rest, ok := strings.CutPrefix(s[p:], marks[0]); ok {
			if end := strings.Index(rest, marks[1]); end >= 0 {
				return p + len(marks[0]) + end + len(marks[1])
			}
		}
	}
	return 0
}

// clause is a word of a clause that may ask, and what is known of the clause.
type clause struct {
	start, end, next int  // of the word, and where the next one begins
	final            bool // the sentence ends with the word
	words            int  // how many are still looked at
	later            bool // it stands behind 뒤에 (after)
	many             bool // 나 stands behind what 몇 counts: 몇 개나 (how many)
}

// verbAsks says whether the word ends the question of another word, or asks by itself: 누가 (who), 궁금해 (I wonder).
func (r *Reader) verbAsks(c *clause) answer {
	if w := lex.OtherQuestions.At(r.S, c.start); w.Sense != nil && (w.N == 0 || r.Boundary(c.start+len(w.Text))) {
		if w.N == 0 {
			return no
		}
		c.later, c.words = true, min(c.words, 2)
	}
	if w := lex.AskVerbs.At(r.S, c.start); w.Sense != nil && c.final && c.start+len(w.Text) == c.end {
		return yes
	}
	return unasked
}

// endingAsks says whether the word's ending asks: 왔니 (did they come), 오는지 물었다 (asked whether they come).
func (r *Reader) endingAsks(c *clause) answer {
	w := lex.AskEndings.Before(r.S[:c.end], c.end)
	if r.Has(c.end, "?") {
		return answerOf(w.Sense == nil || w.Class != lex.QSome || w.N == 0)
	}
	if w.Sense == nil || c.end-len(w.Text) < c.start {
		return unasked
	}
	asks := false
	switch v := runes.Final(r.RuneBefore(c.end - len(w.Text))); {
	case w.Class == lex.QSome, w.Class == lex.QBehind && w.N == runes.FinalB && v != runes.FinalB:
		return no
	case w.Class == lex.QWhether && (v == runes.FinalN || v == runes.FinalL), w.Class == lex.QAsks && w.N == lex.AsksHere:
		asks = !c.later || c.final || lex.AskOrders.At(r.S, c.next).Sense != nil
	case w.Class == lex.QWhether && len(w.Text) == runes.SyllableLen, w.Class == lex.QAsks && w.N == lex.AsksLast, w.Class == lex.QBehind && v == rune(w.N):
		asks = c.final
	case w.Class == lex.QAsks && c.many:
		asks = w.N == lex.AsksMany && c.final || w.N == lex.AsksTold && lex.SayVerbs.At(r.S, c.next).Sense == nil
	}
	if asks {
		return yes
	}
	return unasked
}
