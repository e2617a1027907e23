package judge

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/read/worth"
	"github.com/komoney/komoney/internal/runes"
)

// What the words around a bare sum say of it, money, counts or nothing: tables/rules/context.tsv.

// contextLook reports whether the rule k of context.tsv finds what it looks for.
func (r *Reader) contextLook(k rule.ID, c *matter) bool {
	t, n, ld, tl := c.t, c.n, c.ld, c.tl
	start, end := n.Start, t.End
	switch k {
	case rule.ContextGroup: // 3조가 야간 순찰을 돈다 (group 3 is on night patrol), 2인 1조 (groups of two)
		return n.Top == 12 && n.Lo.Magnitude() < 14 && r.groupHere(start, end, ld)
	case rule.ContextQualifiedMoney: // 연소득 7000만 이하 무주택자 (the homeless who earn 70 million a year or less)
		known, money := r.qualifiedNoun(c)
		return known && (money || tl.Bound != amount.NoBound && r.moneyBefore(ld.Outer))
	case rule.ContextQualifiedNoun:
		known, _ := r.qualifiedNoun(c)
		return known
	case rule.ContextNounOfMoney:
		known, money := r.nounBehind(c)
		return known && money
	case rule.ContextNounOfCounts:
		known, _ := r.nounBehind(c)
		return known
	case rule.ContextNounPaidFor: // 600만 자영업자 (6 million self-employed), 5만 라면: a plain noun is counted unless money is spoken of just before
		return r.plainNoun(c.t) && (r.Within(&lex.Cues, lex.CMoney, start, start, 16, 0) && !n.Few || r.FeeBefore(ld.Outer)) && !r.PersonBefore(ld.Outer)
	case rule.ContextPlainNoun:
		return r.plainNoun(c.t)
	case rule.ContextCountedBefore: // 관객 1억을 모았다 (drew an audience of 100 million)
		return !r.named(c) && r.Within(&lex.Cues, lex.CCount, start, start, 14, 0)
	case rule.ContextLender: // 흡연자 10억 (a billion smokers), not 당첨자 10억 (a billion for the winner)
		if n.Top != 8 || !r.PersonBefore(ld.Outer) || r.money(c) {
			return false
		}
		w := lex.NoPersons.Before(r.S, r.SkipGapBack(ld.Outer))
		return w.Sense != nil && w.N == 1 && r.Saw(w)
	case rule.ContextPeopleBefore:
		return n.Top == 8 && r.PersonBefore(ld.Outer) && !r.money(c)
	case rule.ContextSumByItsSize: // 20조에 이르는 (which reaches 20 trillion)
		return r.speaksForItself(c) && (!r.counted(c) || r.money(c))
	case rule.ContextCountByItsWords:
		return r.speaksForItself(c)
	case rule.ContextCountAround:
		return r.counted(c)
	case rule.ContextMoneyAround:
		if n.Top == 4 {
			return r.moneyClose(t, ld, tl)
		}
		return r.money(c)
	}
	return r.Sees(k, c.extent(), c.n.Start)
}

// moneyClose reports whether a cue stands so close to a bare 만 that it is money: 600만 돌파 (past 6 million) may be an audience.
func (r *Reader) moneyClose(t *unit.Term, ld *line.Side, tl *line.Trail) bool {
	start, end := t.Num.Start, t.End
	behind := 15 + r.BehindTail(tl) - end
	if i := strings.Index(r.S[end:min(end+behind, len(r.S))], ", "); i >= 0 {
		behind = i
	}
	if w := lex.SpacedParticle(r.S[end:], lex.PSubject); w.Sense != nil {
		next := end + len(w.Text) + len(" ")
		behind = min(behind, next+1-end) // 100만이 낸 세금 (taxes that a million paid)
		if lex.ParticleBefore(r.WordRest(next), lex.PObject).Sense != nil {
			behind = 0 // 농가 12만이 보상을 기다린다 (120,000 farms wait for compensation)
		}
	}
	past := max(end, tl.Outer) // 웃돈 (a premium) is a verb there
	return (r.Within(&lex.Cues, lex.CMoney, start, start, 30, 0) || r.Within(&lex.Cues, lex.CMoney, past, past, 0, end+behind-past) || r.FeeBefore(ld.Outer) || r.monthly(start, end)) &&
		!r.PersonBefore(ld.Outer)
}

// qualifiedNoun weighs the word behind the qualifiers of a bare number: whether it says what the number is, and whether that is money.
func (r *Reader) qualifiedNoun(c *matter) (known, money bool) {
	behind := r.BehindTail(c.tl)
	q := r.SkipGap(behind)
	if r.opensClause(c.tl.Outer) {
		q = len(r.S) // 100만이 넘으면 수수료를 낸다 (above a million one pays a fee)
	}
	known, money = r.NextWord(q, c.n)
	tied := behind == c.tl.Outer || lex.CaseParticle(r.S[c.tl.Outer:], lex.POf).Sense != nil // not 100만 이하인 배우자 (a spouse with a million or less)
	return known && (money || c.n.Top == 4 && tied), money
}

// opensClause reports whether the verb of a qualifier that ends at p leads to another clause: 넘으면 (if it exceeds), 넘자 (as it exceeded), 웃돌고 (exceeds
// and).
func (r *Reader) opensClause(p int) bool {
	end := r.clauseEnds(p, lex.EndsQualified)
	return end > p && r.Has(end, " ")
}

// nounBehind is qualifiedNoun for the word right behind the number.
func (r *Reader) nounBehind(c *matter) (known, money bool) {
	q := r.SkipGap(c.t.End)
	if r.HangulAt(q) && (q > c.t.End || r.Boundary(q)) {
		return r.NextWord(q, c.n)
	}
	return q == c.t.End && r.wordWritten(c.t) && r.countWritten(q), false
}

// plainNoun reports whether a word that pays nothing stands behind the number t.
func (r *Reader) plainNoun(t *unit.Term) bool {
	q := r.SkipGap(t.End)
	return (q > t.End || r.Boundary(q) || r.wordWritten(t)) && r.HangulAt(q) && lex.PayWords.At(r.S, q).Sense == nil
}

// wordWritten reports whether a word, and neither a particle nor what makes a sum of it, is written to the number t in digits, as texts without spaces have it: 2천만때려봤자
// (even if they impose 20 million).
func (r *Reader) wordWritten(t *unit.Term) bool {
	if !t.Num.Ascii || !r.HangulAt(t.End) {
		return false
	}
	by := lex.CaseParticle(r.S[t.End:], lex.PObject, lex.PTopic, lex.PSubject, lex.PPlace, lex.PFrom, lex.PUpTo, lex.PEach, lex.PDirection, lex.POnly, lex.PAlso, lex.POr)
	return by.Sense == nil && lex.SumRests.At(r.S, t.End).Sense == nil && line.LongWord(r.S, t.End)
}

// countWritten reports whether a noun of what is counted is written at p: a word of counts, 5억인도네티즌 (500 million Indians on the net), or people with a particle,
// 70억지구인이 (the seven billion on earth).
func (r *Reader) countWritten(p int) bool {
	const longest = 6 * runes.SyllableLen // of such a noun
	if w := lex.Cues.At(r.S, p); w.Sense != nil && w.Class != lex.CMoney && w.Class != lex.COther && r.Saw(w) {
		return true
	}
	for k := p + runes.SyllableLen; k-p < longest && r.HangulAt(k); k += runes.SyllableLen {
		next := k + runes.SyllableLen
		people := lex.PersonEndings.At(r.S, k)
		if people.Sense == nil || next >= len(r.S) {
			continue
		}
		if by := lex.CaseParticle(r.S[next:], lex.PSubject, lex.PTopic, lex.PObject, lex.POf); by.Sense != nil || lex.NounTails.At(r.S, next).Sense != nil { // 인민들은 (the people)
			return r.Saw(people)
		}
	}
	return false
}

// speaksForItself reports whether a bare number is one that is money where nothing counts: in 억 or 조.
func (r *Reader) speaksForItself(c *matter) bool {
	n, end := c.n, c.t.End
	switch {
	case n.Top == 8, worth.TooLargeForGroups(n):
		return true
	case n.Top == 12:
		return c.tl.Bound != amount.NoBound || c.tl.Approx || r.reaches(end) || r.heads(n, end)
	}
	return n.Top == 4 && r.leadsToBig(end) // 수천만에서 수억까지 (from tens of millions to hundreds of millions)
}

// leadsToBig reports whether a particle at p leads from a bare 만 to an 억, which is money where nothing counts.
func (r *Reader) leadsToBig(p int) bool {
	k := joinLen(r.S[p:])
	if k == 0 {
		return false
	}
	q := p + k
	for range 2 { // 많게는 최대 3억 (at most 300 million)
		word := r.WordRest(q)
		if w := lex.LeadWords.Before(word, len(word)); w.Sense != nil && w.Class == lex.LBound && amount.Bound(w.N) == amount.AtMost && len(w.Text) == len(word) && r.Has(q+len(word), " ") {
			q += len(word) + len(" ")
		}
	}
	n := new(numeral.Numeral)
	return r.Numeral(q, n) && n.Top == 8 && r.Closes(n.End)
}

// reaches reports whether a verb behind p says how far a sum goes: 에 이르는 (which reaches), 에 달하는 (which amounts to), 을 돌파 (past), 규모 (a size of), 는
// 필요하다 (is needed).
func (r *Reader) reaches(p int) bool {
	if w := lex.OpenTails.At(r.S, p); (w.Sense != nil && w.N == 0 || r.Paid.End > 0 && p-r.Paid.End < line.Window) && r.Saw(w) {
		return true
	}
	q := r.SkipGap(p)
	by := lex.SpacedParticle(r.S[p:], lex.PPlace, lex.PObject, lex.PSubject, lex.PTopic, lex.PAlso, lex.POnly, lex.POr, lex.POf)
	if by.Sense != nil {
		q = p + len(by.Text) + len(" ")
	}
	w := lex.PayWords.At(r.S, q)
	return w.Sense != nil && (w.N == lex.PaysSum || w.N == lex.PaysItself || w.N == lex.PaysObject && q > p && (by.Sense == nil || by.Class != lex.PSubject)) // 2조가 냈다: a group
}

// heads reports whether a noun that no law is spoken of by stands behind a number in 조 that is large for groups of people: 50조 뉴딜 (a New Deal of 50
// trillion), not 66조 위반 (a breach of article 66).
func (r *Reader) heads(n *numeral.Numeral, end int) bool {
	q := r.SkipGap(end)
	if q == end || !n.Ascii || n.Lo.Magnitude() < 13 || n.Lo.Cmp(decimal.New(2, 13)) < 0 || !r.HangulAt(q) {
		return false
	}
	w := lex.ArticleTails.At(r.S, q)
	return w.Sense == nil || w.N == 1
}

// named reports whether the noun before a bare number names money: 시민 세금 76억 (7.6 billion of the citizens' taxes), 학생 응시료 4만 (40,000 for the test),
// 관객에게 3억을 환불했다 (refunded viewers 300 million).
func (r *Reader) named(c *matter) bool {
	if c.known.named == unasked || r.Trace != nil {
		c.known.named = answerOf(r.moneyBefore(c.ld.Outer) || r.FeeBefore(c.ld.Outer) || r.givenTo(c.ld.Outer))
	}
	return c.known.named == yes
}

// counted reports whether a word of counts stands around a bare number that no name of money stands before.
func (r *Reader) counted(c *matter) bool {
	if c.known.count == unasked || r.Trace != nil {
		c.known.count = answerOf(!r.named(c) && r.Near(&lex.Cues, lex.CCount, c.n.Start, c.t.End))
	}
	return c.known.count == yes
}

// money reports whether a word of money stands around a bare number.
func (r *Reader) money(c *matter) bool {
	if c.known.money == unasked || r.Trace != nil {
		c.known.money = answerOf(r.Near(&lex.Cues, lex.CMoney, c.n.Start, c.t.End) || c.n.Top == 12 && r.FeeBefore(c.ld.Outer))
	}
	return c.known.money == yes
}
