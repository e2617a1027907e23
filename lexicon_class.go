package komoney

import "sort"

// class says what part a word plays next to a numeral.
// The generator writes the names of these constants as they stand in tables/*.tsv.
type class uint8

// The classes of units; those of context and numerals (context.go) begin at 100.
const (
	_ class = iota

	// Words that follow a numeral.
	wCurrency     // a main currency unit; ref is its code: 원 달러 유로 USD €
	wSubunit      // part of a main unit; ref is the main unit's code, n the exponent: 센트 −2, 자오 −1
	wPercent      // % 퍼센트 프로
	wPercentPoint // %p %포인트
	wBasisPoint   // bp 베이시스포인트
	wTenth        // 할: tens of percent
	wHundredth    // 푼: percent; a coin or a length where no 할 stands before it
	wThousandth   // 리: tenths of percent; a distance where no 할 or 푼 stands before it
	wMultiple     // 배 곱절
	wOrdinal      // 번째 째 위 등; ref is the canonical counter
	wMeasure      // ref is the CLDR unit identifier without its category: kilometer
	wCounter      // ref is the counter: 명 개 년
	wMagnitude    // thousand K mn bn: n is the exponent

	// Words that stand before a numeral.
	lCurrency // ref is the code: $ USD 미화
	lUnit     // ref changes the unit or the sign: 시속 섭씨 영하; n is −1 where it makes the amount negative
	lSign     // n is −1 for a minus: 마이너스 −
	lOrdinal  // 제 第
)

// flags refine a word.
type flags uint32

// The low twelve bits; the flags of context and numerals (context.go) lie above.
const (
	fNeedScale flags = 1 << iota // a currency word that is also an everyday syllable or word: needs a scale, grouping or other evidence
	fNeedMain                    // a sub-unit that is believed only behind its main unit: 5원 50전
	fWeight                      // a currency word that is also a unit of weight: 파운드
	fLatinEdge                   // ends (or, before a numeral, begins) in a Latin letter or digit, and must not touch another there; set by the generator
	fWeakUnit                    // risky behind a numeral in Hangul: 이사, 사기, 일면 are ordinary words
	fNative                      // takes native numerals: 두 명, 세 살
	fSino                        // takes Sino-Korean numerals: 삼 년, 이십 층
	fCounter                     // not a counter by class, but counts by itself where the evidence for its class is missing: 동, 솔, 푼, 리
	fPlain                       // digits take it whatever follows; set by the generator
	fSure                        // no homograph, qualifier, particle or Latin letter behind it makes it another word: set by the generator
	fShorter                     // begins with another word of its lexicon, or may: set by the generator
	fNoun                        // an ordinary noun counted directly: 두 회사, 세 자녀
)

// What counters and other units are and take. fOld and fBare say of a unit that it takes the numerals that have them: 서 말, 하나째.
const (
	fEveryday flags = 1 << (iota + 25) // a currency that is an everyday noun, too, where a length or a weight stands before it: 지름 3m 원
	fSureTwo                           // 이 and a gap before it are two, not this: 이 개월, 이 킬로미터
	fDone                              // 한 before it may be a form of 하다: 크게 한건 없다
	fLease                             // short for a rent or a deposit behind a sum: 1억월350
	fNames                             // dates or numbers things rather than counting them: (2023년), (3차)
	fGoesOn                            // an amount with a native numeral whatever is written to it: 두번봐도
	fRunsOn                            // digits take it whatever is written to it, but for homographs: 8번보고, 5년된. See runsBehindDigits.
)

// fApart is a date, an age, a rank or a share, so that digits before it are no part of a numeral that ends before them: 1억 2017년.
const fApart flags = 1 << 19

// More of what units are.
const (
	fHalved   flags = 1 << (iota + 20) // half of it is spoken of: 두 시간 반
	fAges                              // 만 before the number says that all of them are over: 만 3세
	fYear                              // counts or names years, which have no comma: 2010~15년, 1995년생
	fCalendar                          // names a time, so that 3월에서 5월 is a range whatever follows
	fOwnCount                          // has a number of its own behind another one: 5천만 3층
)

// Flags of units that share the bits of those that numerals, leads and qualifiers have in context.go.
const (
	fCommon     = fAttr      // any number has it, however the number sounds: 천사 명
	fNumbers    = fRareScale // takes native numerals, and numbers things by Sino-Korean ones: 이층
	fSpan       = fParticle  // a time that before, after and within are written to: 십년전에
	fSeveral    = fThan      // 수 is written to it: 수년; not 수주, an order
	fProfession = fGlue      // a profession and an edition, too: 프로
)

// fShared is a part of every currency with cents, 센트; it shares the bit of what only counters are.
const fShared = fCalendar

// fOfUnit are the flags that every word for a unit has.
const fOfUnit = fHalved | fYear | fCalendar

// fOwn are the flags that a Parser's own unit has from the tables' word of the same text.
const fOwn = fAges | fOwnCount | fApart | fOld | fBare | fSureTwo | fDone | fLease | fNames | fGoesOn | fCommon | fNumbers | fSpan | fSeveral | fProfession

// Flags of particles, which share those bits too.
const (
	fAfterVowel     = fAttr      // stands behind a vowel, and the consonant n: 가, 로
	fAfterConsonant = fRareScale // stands behind a consonant: 이, 을
)

// currencyInfo is a row of the generated currency table.
type currencyInfo struct {
	code          part
	name          part   // CLDR Korean name
	everyday      part   // the short name used in writing: 달러, 홍콩달러
	symbol        part   // an unambiguous symbol, or the code
	until         uint32 // year, month and day of its last as legal tender, 20101231; 0 for others
	numeric       uint16 // ISO 4217 numeric code, 0 where it is not known
	digits        int8   // ISO 4217 minor unit
	displayDigits int8   // CLDR digits
	cashDigits    int8   // CLDR digits in cash
	cashRounding  int8   // CLDR cash increment in units of the last cash digit, 0 for none
}

// currencyByCode returns the row of an upper-case code, or nil.
func currencyByCode(code string) *currencyInfo {
	i := sort.Search(len(currencies), func(i int) bool { return currencies[i].code.text() >= code })
	if i < len(currencies) && currencies[i].code.text() == code {
		return &currencies[i]
	}
	return nil
}
