package judge

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// Judgement: what the grammar leaves open is decided by ordered rules, tables/rules/*.tsv, a file for each judgement. A rule says what it is
// about, as a set of facts, and what it looks for around; the first one that is about the case and finds that speaks, and its verdict
// counts. The last one of a judgement always speaks. The looks are Go, a case for each rule, beside the functions that they call.

// rule is a row of tables/rules.
type rule struct {
	mask, want facts // what of the facts it asks for, and how these must be
	looks      bool  // for something around, too
	yes        bool
	lists      uint8 // of the first rule of a judgement: where its lists begin in ruleLists
}

// facts are what is known of a case before anything is looked for.
type facts uint64

// Facts of a numeral.
const (
	isDigits   facts = 1 << iota // has ASCII digits
	isNative                     // 하나, 두
	isFew                        // 몇, 수십, 두세
	isSpoken                     // native, or one word that says few
	isOneWord                    // one word: 3, 백
	isTwoWords                   // two words: 3만, 이천
	isLow                        // its last digit is that of the ones: 25, 천사
	isRound                      // it ends in a zero: 10, 이천
	isBig                        // has 만 or more
	isHuge                       // has 억 or more
	isMan                        // has 만, and nothing above
	isOne
	isTwo
	isTen
	isBare  // never before a counter: 하나
	isAttr  // before a counter only: 한
	isOld   // 서, 석
	isFirst // 첫
)

// Facts of a unit, and of how it stands to its numeral.
const (
	isApart      facts = 1 << (iota + 20) // behind a gap
	isOrdinal                             // behind 제
	isNounUnit                            // counts as a noun: 사람, 회사
	isWeakUnit                            // of one syllable, and mostly another word
	isShortUnit                           // of one syllable
	isLatinUnit                           // begins with ASCII
	isSyllables                           // begins with Hangul
	isWonUnit                             // 원
	isScarceUnit                          // mostly another word: 동
	isNativeUnit                          // takes native numerals
	isSinoUnit                            // takes Sino-Korean numerals
	isBareUnit                            // 째: takes bare numerals
	isTenth                               // 할
	isProfession                          // 프로
	isWay                                 // 수
	isMachine                             // 대
	isMonth                               // 월
	isTimes                               // 번
	isVolume                              // 권
	isPersonal                            // 인
	isDayUnit                             // 일
)

// Facts of what stands around a numeral.
const (
	isQualified facts = 1 << (iota + 50) // a qualifier stands behind
	isPoint                              // has a decimal point
)

// matter is a case to judge: a term and, where it is about a unit, the unit.
type matter struct {
	_ [0]func() // as in term

	t       *Term
	n       *numeral.Numeral
	ld      *line.Side
	tl      *line.Trail
	w       lex.Word // the unit
	at, end int      // where it stands
	gap     bool     // before it
	facts   facts
	known   sums // what has been looked for
}

// bit is 1 where b holds.
func bit(b bool) (n facts) {
	if b {
		n = 1
	}
	return n
}

// factsOf returns the facts of a numeral.
func factsOf(n *numeral.Numeral) facts {
	f := bit(n.Ascii)*isDigits | bit(n.Native)*isNative | bit(n.Few)*isFew | bit(n.Bare)*isBare | bit(n.Attr)*isAttr | bit(n.Old)*isOld |
		bit(n.First)*isFirst | bit(n.Point)*isPoint | bit(n.Native)*isSpoken
	switch n.Words {
	case 1:
		f |= isOneWord | bit(n.Few)*isSpoken
		switch n.Lo {
		case decimal.FromInt(1):
			f |= isOne
		case decimal.FromInt(2):
			f |= isTwo
		case decimal.FromInt(10):
			f |= isTen
		}
	case 2:
		f |= isTwoWords
	}
	switch e := n.Lo.Exp(); {
	case e == 0:
		f |= isLow
	case e > 0:
		f |= isRound
	}
	switch {
	case n.Top == 4:
		f |= isBig | isMan
	case n.Top > 4:
		f |= isBig | isHuge
	}
	return f
}

// factsOfUnit returns those of a unit.
func factsOfUnit(w lex.Word) facts {
	return bit(w.Flags&lex.FNoun != 0)*isNounUnit | bit(w.Flags&lex.FWeakUnit != 0)*isWeakUnit | bit(runes.IsShort(w.Text))*isShortUnit | bit(w.Flags&lex.FNeedScale != 0)*isScarceUnit |
		bit(w.Flags&lex.FNative != 0)*isNativeUnit | bit(w.Flags&lex.FSino != 0)*isSinoUnit | bit(w.Flags&lex.FBare != 0)*isBareUnit
}

// judge returns what the judgement that begins at first says of c.
func (r *Reader) judge(first line.RuleID, c *matter) bool { return rules[r.rule(first, c)].yes }

// rule returns the rule of the judgement that begins at first which speaks of c. Most are not about the case: those that may be are in
// ruleLists, by the facts that tell the most.
func (r *Reader) rule(first line.RuleID, c *matter) line.RuleID {
	list := ruleLists[rules[first].lists+uint8(c.facts&(isDigits|isNative))|uint8(c.facts&isApart/isApart<<2)]
	for i := range len(list) {
		k := first + line.RuleID(list[i])
		x := &rules[k]
		if c.facts&x.mask != x.want {
			continue
		}
		if r.Trace != nil {
			r.Trace.Seen = r.Trace.Seen[:0]
		}
		if x.looks && !r.look(first, k, c) {
			continue
		}
		if r.Trace != nil {
			r.spoke(k, c)
		}
		return k
	}
	return first // never: the last rule speaks
}

// look reports whether what the rule k of the judgement that begins at first looks for is there.
func (r *Reader) look(first, k line.RuleID, c *matter) bool {
	switch first {
	case unitRules:
		return c.unitLook(k)
	case counterRules:
		return r.counterLook(k, c)
	case currencyRules:
		return r.currencyLook(k, c)
	case shareRules, hundredthRules:
		return r.shareLook(k, c)
	case measureRules, multipleRules, ordinalRules, subunitRules:
		return r.measureLook(k, c)
	case millionRules:
		return r.millionLook(k, c)
	case numberRules:
		return r.numberLook(k, c)
	case moneyRules:
		return r.moneyLook(k, c)
	case contextRules:
		return r.contextLook(k, c)
	case sumRules, prefixRules, halfRules:
		return r.sumLook(k, c)
	case wholeRules:
		return r.wholeLook(k, c)
	}
	return false
}

// sums says what money and counts were looked for, and found.
type sums struct {
	money, named, count answer
	asked               bool // what the domain says, which is worth
	worth               domain.WorthID
}

// answer is what a question has brought, if it was asked.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

func answerOf(holds bool) answer {
	if holds {
		return yes
	}
	return no
}

// Spoken returns the judgement, the name and the verdict of a rule.
func Spoken(k line.RuleID) (judgement, rule string, yes bool) {
	return ruleNames[k][0], ruleNames[k][1], rules[k].yes
}
