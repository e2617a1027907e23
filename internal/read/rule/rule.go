// Package rule has the judgements of the reader, as ordered, named rules: what the grammar leaves open is decided by tables/rules/*.tsv,
// a file for each judgement. A rule says what it is about, as a set of facts, and what it looks for around; the first one that is about
// the case and finds that speaks, and its verdict counts. The last one of a judgement always speaks.
//
// The looks are Go, a case for each rule, in functions that end in Look beside what they judge: in packages line, numeral, unit, worth, judge, sheet and read.
package rule

import "math/bits"

// ID is a rule: its place in the rules.
type ID uint16

// Judgement is a question that rules answer: the place of the first part of its rules.
type Judgement uint8

// row is a row of tables/rules.
type row struct {
	looks bool // for something around
	yes   bool
	words uint8 // that it looks for: the place in wordsOf plus 1, 0 if Go code says what
}

// part is up to 64 rules of a judgement, as a set of bits. Which of them are about a case, each four facts in a row say at once.
type part struct {
	first ID
	all   uint64
	looks uint64 // those that look for something around
	fours []aboutFour
}

// aboutFour has the rules that are about a case as far as the four facts from the bit on tell, by these facts.
type aboutFour struct {
	bit   uint8
	rules [16]uint64
}

// Facts are what is known of a case before anything is looked for.
type Facts uint64

// ownFacts is the bit where the facts begin that one judgement alone asks for. Those of another one may be the same bits; the generator finds their
// blocks by this name, and refuses rows that ask for facts of two.
const ownFacts = 45

// Facts of a numeral.
const (
	IsDigits   Facts = 1 << iota // has ASCII digits
	IsNative                     // 하나, 두 (one, two)
	IsFew                        // 몇, 수십 (dozens), 두세 (two or three)
	IsOneWord                    // one word: 3, 백
	IsSpoken                     // native, or one word that says few
	IsTwoWords                   // two words: 3만 (30 thousand), 이천 (two thousand, or a town)
	IsLow                        // its last digit is that of the ones: 25, 천사 (an angel)
	IsRound                      // it ends in a zero: 10, 이천 (two thousand, or a town)
	IsBig                        // has 만 or more
	IsHuge                       // has 억 or more
	IsMan                        // has 만, and nothing above
	IsOne
	IsTwo
	IsTen
	IsBare  // never before a counter: 하나 (one)
	IsAttr  // before a counter only: 한 (one)
	IsOld   // 서, 석 (three, before old units)
	IsFirst // 첫 (first)
	IsPair  // two digits in words: 사오 (four or five)
)

// Facts of a unit, and of how it stands to its numeral.
const (
	IsApart      Facts = 1 << (iota + 20) // behind a gap
	IsOrdinal                             // behind 제 (the -th)
	IsNounUnit                            // counts as a noun: 사람 (a person), 회사 (a firm)
	IsWeakUnit                            // of one syllable, and mostly another word
	IsShortUnit                           // of one syllable
	IsLatinUnit                           // begins with ASCII
	IsSyllables                           // begins with Hangul
	IsWonUnit                             // 원 (won)
	IsScarceUnit                          // mostly another word: 동 (a building, east)
	IsNativeUnit                          // takes native numerals
	IsSinoUnit                            // takes Sino-Korean numerals
	IsBareUnit                            // 째 (-th): takes bare numerals
	IsTenth                               // 할 (tenth)
	IsProfession                          // 프로 (percent)
	IsWay                                 // 수 (several)
	IsMachine                             // 대 (machine)
	IsMonth                               // 월 (month)
	IsTimes                               // 번 (time)
	IsVolume                              // 권 (volume)
	IsPersonal                            // 인 (person)
	IsDayUnit                             // 일 (day)
	IsHomeUnit                            // 세대 (a household)
	IsUnitless                            // there is none
)

// Facts of what stands around a numeral.
const (
	IsQualified Facts = 1 << (iota + 43) // a qualifier stands behind
	IsPoint                              // has a decimal point
)

// Facts of digits, by the characters beside them.
const (
	IsTied        Facts = 1 << (iota + ownFacts) // a Latin letter, _, ® or ™ stands before them
	IsBehindSign                                 // a digit does, or a sign that they may be tied by: . - , % { [ : ^ " ~ &
	IsPointFirst                                 // they begin with a point: .5
	IsZeroFirst                                  // they begin with a zero
	IsGrouped                                    // more digits stand behind a blank, a point, a hyphen or a parenthesis
	IsDotted                                     // a point or a hyphen stands behind them
	IsSlashed                                    // a slash does
	IsSigned                                     // a sign and digits do, which are no decimals: 3:2, 6·25
	IsHyphened                                   // a hyphen and digits do, and no other sign
	IsMiddle                                     // a middle dot is one of the signs between them and more digits
	IsBehindScale                                // a gap and a scale that was not read stand before them
	IsStarred                                    // a star stands beside them, or beside a hyphen there; or a plus behind them
	IsBroken                                     // a sign other than a comma alone may part their groups: 1, 234
	IsFactor                                     // a sign of multiplication or an exponent may stand behind them
	IsBranched                                   // a syllable parts them from the match before
	IsCoded                                      // they are four or more, or a particle may stand behind them
	IsCased                                      // they are two or four, and more stand behind a word written to them
	IsAgainst                                    // more digits stand behind them and a syllable that may join, or a sign
)

// Facts of the place where a numeral in words may start.
const (
	IsInWord       Facts = 1 << (iota + ownFacts) // a letter or a digit stands before it, or a byte that is no character
	IsBehindHangul                                // a Hangul syllable does
	IsBehindCount                                 // what was read before ends there, and has a unit: 오월 (May), 100g
	IsBehindMark                                  // a circle or a closing parenthesis does
	IsAfterScale                                  // a gap and a syllable of scales do
	IsScaleApart                                  // a gap and a syllable of Sino-Korean numerals do, and a scale may stand there
	IsSpelledOut                                  // two digits in words stand there
	IsBehindAmount                                // what was read before ends there
	IsBehindSpoken                                // what was read before is a count in words
)

// Facts of a number without a unit.
const (
	IsNamed   Facts = 1 << (iota + ownFacts) // digits, and what is written beside them may make a name of them
	IsRange                                  // of two ends
	IsWritten                                // a character other than a blank is written to it
)

// Facts of a bare number in its field.
const (
	IsLabelled    Facts = 1 << (iota + ownFacts) // a label of the domain stands before it
	IsFieldEnd                                   // its field may end behind it
	IsScaled                                     // 만 or more, or digits and 천
	IsBeforeWord                                 // a word of the domain stands behind it
	IsBehindWorth                                // a sum stands before it that says what a bare number is worth
	IsUntold                                     // the domain has sums that no label tells
)

// Facts of a bare number that may be money.
const (
	IsTold        Facts = 1 << (iota + ownFacts) // its domain says what it is worth
	IsSum                                        // it is written as sums are: 만 or more, or a part that is a scale up
	IsOfThousands                                // its first scale is 천, 5천, or it is any range: 3~5천
	IsPriced                                     // it is written as a price: 8천
	IsAbout                                      // 약 (about) stands before it
	IsBehindPaid                                 // a sum does
	IsInBracket                                  // it stands in the bracket behind a sum
	IsMillions                                   // a Latin magnitude makes it a million or more
)

// Facts of a unit by the numerals that it takes.
const (
	IsPlaceUnit Facts = 1 << (iota + ownFacts) // counts places: 번째 (-th)
	IsOldUnit                                  // takes old numerals: 말 (18 litres)
)

// Facts of a counter.
const (
	IsLease          Facts = 1 << (iota + ownFacts) // short for a deposit or a rent: 전, 월
	IsCalendar                                      // a part of the calendar or the clock
	IsNativeYear                                    // 해 (10^20, and a year)
	IsNumbering                                     // numbers things by Sino-Korean numerals, and counts by native ones: 층 (a floor)
	IsThousands                                     // of thousands, and no more: 3천 (3 thousand)
	IsMega                                          // a Latin magnitude stands before it
	IsDegree                                        // 도 (a degree, and too)
	IsSide                                          // 면 (a side, and if)
	IsNamedYear                                     // 년도 (the year of)
	IsLi                                            // 리 (a village, and 400 m)
	IsBehindNameSign                                // #, or a letter and a point or a slash, stands before the numeral
	IsUnspaced                                      // neither a blank nor a bracket does
	IsStopped                                       // a point stands behind it
	IsBase                                          // 진 (the base of numbers, and a group that is sent out)
	IsLane                                          // 차로 (a lane, and a round with a particle)
	IsSection                                       // 절 (a section, and a verse)
)

// A fact of a share.
const IsSign Facts = 1 << ownFacts // %

// A fact of a sub-unit.
const IsLoneUnit Facts = 1 << ownFacts // believed without its main unit: 센트 (cents)

// A fact of a currency.
const IsTooLittle Facts = 1 << ownFacts // the numeral has fewer digits than its name needs, and no currency stands before it: 2원화 (2, a dual system)

// A fact of a count in words.
const IsBehindSomething Facts = 1 << ownFacts // something is written before it, and no blank

// Facts of a scale and the numeral before it.
const (
	IsBehindWord    Facts = 1 << (iota + ownFacts) // a word of a numeral stands before it
	IsRough                                        // 여 does, or about another way
	IsRareScale                                    // mostly another word: 해 (a year), 자 (a character)
	IsJo                                           // 조 (10^12, and an article)
	IsManScale                                     // 만 (10^4, and only)
	IsUnitHead                                     // a unit that begins with it may stand there
	IsBehindOrdinal                                // 제 may stand before it; asked of one word, and before 조
	IsGyeong                                       // 경 (10^16, and a name)
	IsRunOn                                        // a syllable is written to it
)

// Facts of a scale behind a gap, and of what stands before it.
const (
	IsSmallScale   Facts = 1 << (iota + ownFacts) // 십 백 천 (ten, hundred, thousand)
	IsDigitBefore                                 // a digit does that no scale has taken: 5, 오 (five)
	IsDigitsBefore                                // it is of ASCII digits
	IsNoneBefore                                  // none does: 3만 천 (31,000)
)

// Facts of a native numeral, and of what stands before it.
const (
	IsTenNumeral   Facts = 1 << (iota + ownFacts) // 열, 스물 (ten, twenty)
	IsBehindNumber                                // a number stands before it, a digit or tens
	IsBehindSino                                  // a word of a Sino-Korean numeral does
)

// Facts of digits behind a numeral and a gap.
const (
	IsBehindBig Facts = 1 << (iota + ownFacts) // the numeral ends in 만 or more, or is none yet
	IsScaleNext                                // a scale stands behind them
)

// Facts of a digit in words at the end of a numeral.
const (
	IsOneOrTwo Facts = 1 << (iota + ownFacts) // 일 and 이, which are a copula and a particle, too
	IsLastTwo                                 // 이 (two, and this)
)

// Facts of a number in a table.
const (
	IsWrapped     Facts = 1 << (iota + ownFacts) // its label stands in the line above
	IsInRow                                      // a label with a unit stands before it in its row
	IsCell                                       // it is a whole cell of a table that has units
	IsRatedColumn                                // it has a column, and one of the table's is of shares
	IsMixed                                      // the unit line begins with a unit of counts and has others
)

// Facts of a place in a long word where a numeral may start, and of the unit that is written to it.
const (
	IsInner    Facts = 1 << (iota + ownFacts) // syllables stand before it
	IsBordered                                // what stands before it ends a word
	IsFree                                    // the numeral's first word is no part of what stands before it
	IsHalf                                    // 반, 절반 (half)
	IsTens                                    // 열, 스물 (ten, twenty)
	IsCounter
	IsPlaces // 번째 (the …th)
	IsShare  // 퍼센트 (percent)
	IsMeasure
	IsMultiple // 배 (times)
	IsMoney    // a currency
)

// A fact of 배 and 갑절 (double) without a number.
const IsOnlyTwice Facts = 1 << ownFacts // it says nothing but twice: 갑절 (double)

// If returns the facts where b holds, none where it does not.
func (f Facts) If(b bool) Facts {
	var n Facts
	if b {
		n = 1
	}
	return n * f
}

// First returns the first rule of the judgement that is about a case with these facts and finds what it looks for.
func (j Judgement) First(f Facts, looks func(ID) bool) ID {
	for ; ; j++ { // the last rule speaks
		p := &parts[j]
		for rules := p.about(f); rules != 0; rules &= rules - 1 {
			k := p.first + ID(bits.TrailingZeros64(rules))
			if rules&-rules&p.looks == 0 || looks(k) {
				return k
			}
		}
	}
}

// about returns the rules of the part that are about a case with these facts.
func (p *part) about(f Facts) uint64 {
	rules := p.all
	for i := range p.fours {
		four := &p.fours[i]
		rules &= four.rules[f>>(four.bit&63)&15]
	}
	return rules
}

// Looks reports whether the rule looks for something, and so found it where it speaks.
func (k ID) Looks() bool { return rows[k].looks }

// Yes is the verdict of the rule.
func (k ID) Yes() bool { return rows[k].yes }

// Len returns how many rules there are.
func Len() int { return len(rows) }

// Names returns the names of the rule's judgement and of the rule.
func (k ID) Names() (judgement, rule string) { return names[k][0], names[k][1] }
