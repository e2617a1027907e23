package lex

// Class says what part a word plays next to a numeral.
// The generator writes the names of these constants as they stand in tables/*.tsv.
type Class uint8

// The classes of units; those of context and numerals (classes.go) begin at 100.
const (
	_ Class = iota

	// Words that follow a numeral.
	WCurrency     // a main currency unit; ref is its code: 원 달러 유로 (won, dollar, euro) USD €
	WSubunit      // part of a main unit; ref is the main unit's code, n the exponent: 센트 (cents) −2, 자오 (jiao) −1
	WPercent      // percent: % 퍼센트 프로
	WPercentPoint // percentage point: %p %포인트
	WBasisPoint   // basis point: bp 베이시스포인트
	WTenth        // 할: tens of percent
	WHundredth    // 푼: percent; a coin or a length where no 할 stands before it
	WThousandth   // 리: tenths of percent; a distance where no 할 or 푼 stands before it
	WMultiple     // times: 배 곱절
	WOrdinal      // 번째 째 위 등 (-th, place); ref is the canonical counter
	WMeasure      // ref is the CLDR unit identifier without its category: kilometer
	WCounter      // ref is the counter: 명 개 년 (people, pieces, years)
	WMagnitude    // thousand K mn bn: n is the exponent

	// Words that stand before a numeral.
	LCurrency // ref is the code: $ USD 미화 (US money)
	LUnit     // ref changes the unit or the sign: 시속 섭씨 영하 (an hour, Celsius, below zero); n is −1 where it makes the amount negative
	LSign     // n is −1 for a minus: 마이너스 −
	LOrdinal  // ordinal: 제 第
)

// Flags refine a word.
type Flags uint32

// The low twelve bits; the flags of context and numerals (classes.go) lie above.
const (
	FNeedScale Flags = 1 << iota // a currency word that is also an everyday syllable or word: needs a scale, grouping or other evidence
	FNeedMain                    // a sub-unit that is believed only behind its main unit: 5원 50전 (5 won 50 jeon)
	FWeight                      // a currency word that is also a unit of weight: 파운드 (pound)
	FLatinEdge                   // ends (or, before a numeral, begins) in a Latin letter or digit, and must not touch another there; set by the generator
	FWeakUnit                    // risky behind a numeral in Hangul: 이사 (a director, or two and four), 사기 (fraud), 일면 (one side) are ordinary words
	FNative                      // takes native numerals: 두 명 (two people), 세 살 (three years old)
	FSino                        // takes Sino-Korean numerals: 삼 년 (three years), 이십 층 (the twentieth floor)
	FCounter                     // no counter by class, but counts by itself where evidence for that is missing: 동, 솔, 푼, 리 (block, brush, coin, ri)
	FPlain                       // digits take it whatever follows; set by the generator
	FSure                        // no homograph, qualifier, particle or Latin letter behind it makes it another word: set by the generator
	FShorter                     // begins with another word of its lexicon, or may: set by the generator
	FNoun                        // an ordinary noun counted directly: 두 회사 (two firms), 세 자녀 (three children)
)

// What counters and other units are and take. FOld and FBare say of a unit that it takes the numerals that have them: 서 말 (three mal), 하나째 (the
// first).
const (
	FEveryday Flags = 1 << (iota + 25) // a currency that is an everyday noun, too, where a length or a weight stands before it: 지름 3m 원 (a circle of 3 m)
	FSureTwo                           // 이 and a gap before it are two, not this: 이 개월 (two months), 이 킬로미터 (two kilometres)
	FDone                              // 한 before it may be a form of 하다: 크게 한건 없다 (have done nothing great)
	FLease                             // short for a rent or a deposit behind a sum: 1억월350 (100 million, 3.5 million a month)
	FGoesOn                            // an amount with a native numeral whatever is written to it: 두번봐도 (however often you look)
	FRunsOn                            // digits take it whatever is written to it, but for homographs: 8번보고 (seen 8 times), 5년된 (5 years old). See runsBehind in unit.
)

// FApart is a date, an age, a rank or a share, so that digits before it are no part of a numeral that ends before them: 1억 2017년 (100 million, in
// 2017).
const FApart Flags = 1 << 19

// More of what units are.
const (
	FHalved   Flags = 1 << (iota + 20) // half of it is spoken of: 두 시간 반 (two and a half hours)
	FAges                              // 만 before the number says that all of them are over: 만 3세 (a full 3 years)
	FYear                              // counts or names years, which have no comma: 2010~15년 (from 2010 to 2015), 1995년생 (born in 1995)
	FCalendar                          // names a time, so that 3월에서 5월 (from March to May) is a range whatever follows
	FOwnCount                          // has a number of its own behind another one: 5천만 3층 (50 million, floor 3), 2만 600g (20,000 for 600 g)
)

// Flags of units that share the bits of those that numerals, leads and qualifiers have in classes.go.
const (
	FCommon     = FAttr      // any number has it, however the number sounds: 천사 명 (1,004 people)
	FNumbers    = FRareScale // takes native numerals, and numbers things by Sino-Korean ones: 이층 (the second floor)
	FSpan       = FParticle  // a time that before, after and within are written to: 십년전에 (ten years ago)
	FSeveral    = FThan      // 수 is written to it: 수년 (several years); not 수주 (an order)
	FProfession = FGlue      // a profession and an edition, too: 프로 (percent, a professional)
)

// FShared is a part of every currency with cents, 센트 (cents); it shares the bit of what only counters are.
const FShared = FCalendar

// FOfUnit are the flags that every word for a unit has.
const FOfUnit = FHalved | FYear | FCalendar

// FOwn are the flags that a Parser's own unit has from the tables' word of the same text.
const FOwn = FAges | FOwnCount | FApart | FOld | FBare | FSureTwo | FDone | FLease | FGoesOn | FCommon | FNumbers | FSpan | FSeveral | FProfession

// Flags of particles, which share those bits too.
const (
	FAfterVowel     = FAttr      // stands behind a vowel, and the consonant n: 가 (the subject), 로 (to)
	FAfterConsonant = FRareScale // stands behind a consonant: 이 (the subject), 을 (the object)
)
