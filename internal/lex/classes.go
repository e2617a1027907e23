package lex

import "github.com/komoney/komoney/internal/lexhash"

// Classes of the words in tables/numerals.tsv and tables/context.tsv.
const (
	NDigit   Class = iota + 100 // 일, 二 (one, two): n is the digit
	NSmall                      // 십 백 천 (10, 100, 1,000): n is the power of ten
	NBig                        // 만 억 조 … (10^4, 10^8, 10^12)
	NUnit                       // 하나, 두 … (one, two)
	NTen                        // 열, 스무 … (ten, twenty)
	NPair                       // 두세 (two or three): low*10, plus what high is more
	NSeveral                    // 수 (several)
	NSome                       // 몇 (some)
	NOver                       // 여 (and more)
	NPoint                      // 점 (the point)
	NFirst                      // 첫 (first)
	NHalf                       // 절반, 반 (half)
	NTwice                      // 배, 갑절: twice by itself; n is 1 for what needs a verb of growth
	NMonth                      // 유월 (June), 시월 (October): n is the month, whose number has another sound elsewhere
	LApprox                     // 약 (about)
	LBound                      // 최대 (at most): n is the Bound
	LNeutral                    // 총, 월 (in total, a month): stands between a qualifier and its amount
	LHost                       // 별, 말 (a star, a word): a word of its own that numerals are written to, outside their span
	TApprox                     // 가량 (or so)
	TBound                      // 이상 (or more): n is the Bound
	POne                        // a particle of one syllable
	PLong                       // a longer particle, ending or noun that is written to an amount
	HUnit                       // begins like a unit
	HScale                      // begins like a scale
	HOver                       // begins like 여 (and more)
	HWord                       // looks like a numeral with a counter
	CMoney                      // speaks of money
	CPrice                      // speaks of what is paid for what its object is
	CCount                      // speaks of people, clicks, …
	CNext                       // counted where it follows directly: 13억 중국 (the 1.3 billion of China)
	COther                      // speaks of neither, but has a word that does in it: 경비원 (a guard), 노조원 (a union member)
	CFull                       // speaks of a full house
	CGroup                      // speaks of groups of people, which 조 (10^12, or a team) counts too
	CWeight                     // speaks of weight
	CNumber                     // speaks of numbers as such
)

// The classes of CaseParticles: what part the noun before one plays.
const (
	PSubject   Class = iota + 200 // 이 가 (the subject)
	PTopic                        // 은 는 (the topic)
	PObject                       // 을 를 (the object)
	PDirection                    // 으로 로 (by, to)
	PPlace                        // 에 (at, to)
	PThan                         // 보다 (than)
	PFrom                         // 에서 (from)
	PUpTo                         // 까지 (up to)
	POf                           // 의 (of)
	PAnd                          // 과 와 (and)
	POr                           // 이나 나 (or)
	PIf                           // 이면 면 (if it is)
	PAlso                         // 도 (also)
	PEven                         // 이라도 (even)
	POnly                         // 만 (only)
	PEach                         // 씩 (each)
	PReceiver                     // 에게 (to somebody)
	PHonored                      // 께 (to somebody honoured)
	PBy                           // 마다 (every)
	PButFor                       // 밖에 (nothing but)
	PSoThat                       // 도록 (so that)
	PQuote                        // 라고 (said to be)
	PPolite                       // 요 (polite)
)

// Flags of those words.
const (
	FBare      Flags = 1 << (iota + 12) // never before a counter: 하나 (one)
	FAttr                               // before a counter only: 한 (one)
	FOld                                // before a few old counters only: 서 말 (three mal)
	FRareScale                          // a scale that is mostly another word: 해 (a year), 자 (a ruler), 양 (a sheep) …
	FParticle                           // may stand behind a particle: 을 넘는 (which exceeds)
	FThan                               // stands behind 보다 (than)
	FGlue                               // numerals in words may be written to it: 약삼십만 (about 300,000)
)

// FAlsoScale is a digit that is a scale, too, which nobody uses: 구 (nine, and 10^32).
const FAlsoScale = FGlue

// The classes of what denies a qualifier, and of how the qualifier's word ends before it.
const (
	DNoun    Class = iota + 160 // 미만이 아닌 (which is not less than)
	DVerb                       // 넘지 않는 (not exceeding)
	DMust                       // 넘어서는 안 된다 (must not exceed)
	DCan                        // 넘을 수 없다 (cannot exceed)
	DWhether                    // 넘을지 말지 (whether it exceeds)
)

// Flags of TailWords and leadWords, which share the bits of those that only units have.
const (
	FSuffix   = FNeedMain  // written to the amount, and ends the word: 여 (and more)
	FEnds     = FWeight    // ends the word: 내외 (or so), 밑 (below)
	FBehindTo = FWeakUnit  // stands behind 에 (at, to): 기준에 미달하는 (which falls short of the standard)
	FRecord   = FNeedScale // a record behind a word of records: 역대 최고 (the highest ever)
	FDirect   = FWeight    // with no other qualifier between: 거의 (almost)
)

// FBy is a particle of ratioTails that a score has before a verb.
const FBy = FNative

// simpleUnit is a unit of one rune that digits take.
type simpleUnit struct {
	Key uint32 // the rune's bytes
	// doubts are the next runes, by lexhash.Doubt, of all words that begin with it, longer units, homographs and particles;
	// and the next ones of those that go on with a space, behind that.
	Doubts [2]uint64
	Sense  uint16 // its place in senses
}

// The classes of those words.
const (
	QAsks    Class = iota + 170 // 니 (is it?): asks
	QSome                       // 는데 (but): does not, nor does what follows
	QOther                      // 까지 (up to): only ends like what asks
	QWhether                    // 는지 (whether): behind ㄴ or ㄹ
	QBehind                     // 나 (is it?): behind the consonant n
)

// The classes of the words in tables/joins.tsv.
const (
	JFrom    Class = iota + 150 // 에서 (from)
	JAnd                        // 과 (and)
	JTo                         // 내지 (to)
	JOr                         // 이나 (or)
	JOver                       // 분의 (over, of fractions)
	JBracket                    // 대 (the bracket of)
	JHalf                       // 반 (and a half)
	JIs                         // 이다 (is): closes a range of numbers or units with 에서 (from)
	JOf                         // 의 (of): closes a range of units with 에서 (from)
	JChange                     // 변경 (a change): what stands behind two times with 에서 (from) that are no range
)

// startTableType says, by StartHash, which of starts a syllable is, and 0x80 if it may begin an expression whatever follows; 0 for none. A few
// syllables more than those meant are in it. For the others, StartPairs says 0x80 for the pairs that may, by lexhash.StartPair, and a few more.
type startTableType [1 << 11]uint8

const StartMask = 0x7F

// start says how a word goes on that begins with a numeral's or a prefix's first syllable.
type start struct {
	Syllable uint32   // its bytes, the first in the low bits
	Follow   [2]Shape // the shapes that may follow the syllable, and those that may follow a gap
	Sum      [2]Shape // the same in a sum of money, besides SumTails and what is written to a prefix
	Seconds  uint64   // the set of second syllables of the words that begin with it, by lexhash.Bit
	Weak     Shape    // with no other shapes than these goes on what is a unit's first syllable, which must go on as units do, or a numeral behind a prefix
	Single   uint16   // the place in senses of the numeral word that is this syllable; 0 for none
	Prefix   uint8    // the length in bytes of the longest prefix that begins with it
	Twice    bool     // one of twices begins with it
}

// The classes of the syllables that words begin with, which the generator writes into starts.
const (
	// 삼 오 공 (three, five, nought): 삼십 (thirty), 삼 층 (the third floor), 삼은 (three is)
	digitNext  = lexhash.Sino | lexhash.DigitUnit | lexhash.Particles | lexhash.Stop | lexhash.Sign
	digitAhead = lexhash.Shapes
	digitWeak  = lexhash.DigitUnit
	digitSum   = lexhash.Sino
	// 이 (two), which is also this and a particle: 이십 (twenty), 이 층 (the second floor)
	twoNext  = lexhash.Sino | lexhash.DigitUnit | lexhash.Stop | lexhash.Sign
	twoAhead = lexhash.Sino | lexhash.DigitUnitGap | lexhash.Stop | lexhash.Blank
	twoWeak  = lexhash.DigitUnit
	twoSum   = lexhash.Sino
	// 백 만 (100, 10^4): 백오십 (one hundred and fifty), 만 명 (10,000 people), 만 이상 (10,000 or more)
	scaleNext  = digitNext | lexhash.Numerals | lexhash.Units | lexhash.Tails
	scaleAhead = lexhash.Shapes
	scaleWeak  = lexhash.DigitUnit | lexhash.Units
	scaleSum   = scaleNext | lexhash.Cues // implied: 만에 (for 10,000), 만 적자 (a deficit of 10,000)
	// 억 조 (10^8, 10^12): 억 원대 (hundreds of millions of won); 원 (won) is in seconds
	highNext  = 0
	highAhead = lexhash.MoneyUnits | lexhash.Blank
	highWeak  = 0
	highSum   = 0
	// 한 네 석 (one, four, three): 한 명 (one person), 한두 (one or two)
	attrNext  = lexhash.Units | lexhash.Scales | lexhash.Stop
	attrAhead = lexhash.Units | lexhash.Stop | lexhash.Blank
	attrWeak  = lexhash.Units
	attrSum   = 0
	// 두 세 (two, three): 두 명 (two people), 두 배달원 (two couriers)
	countedNext  = attrNext
	countedAhead = lexhash.Shapes
	countedWeak  = lexhash.Units
	countedSum   = 0
	// 열 둘 셋 (ten, two, three): 열하나 (eleven), 둘은 (the two), 둘다 (both)
	bareNext  = lexhash.Numerals | lexhash.Units | lexhash.Tails | lexhash.Particles | lexhash.Stop | lexhash.Sign | lexhash.BareOpen
	bareAhead = lexhash.Shapes
	bareWeak  = 0
	bareSum   = lexhash.Numerals
	// 몇 (some)
	freeNext  = lexhash.Shapes
	freeAhead = lexhash.Shapes
	freeWeak  = 0
	freeSum   = 0
	// 수 (several): 수십 (dozens), 수 개월 (several months)
	severalNext  = lexhash.Scales | lexhash.SeveralUnits
	severalAhead = lexhash.Scales | lexhash.Units | lexhash.Blank
	severalWeak  = 0
	severalSum   = 0
	// 첫 (first): 첫째 (first), 첫 회의 (the first meeting)
	firstNext  = lexhash.Units | lexhash.Sign | lexhash.Stop
	firstAhead = lexhash.Shapes
	firstWeak  = 0
	firstSum   = 0
	// 반 (half): 반으로 (by half)
	halfNext  = lexhash.Sign | lexhash.Stop | lexhash.Particles | lexhash.Units
	halfAhead = lexhash.Shapes
	halfWeak  = 0
	halfSum   = 0
	// 배 (times): 배로 (twofold), 배 이상 (twice or more)
	twiceNext  = lexhash.Particles | lexhash.Stop | lexhash.Sign | lexhash.Blank
	twiceAhead = lexhash.Shapes
	twiceWeak  = 0
	twiceSum   = 0
	// 하 다 스, of 하나 (one), 다섯 (five), 스물 (twenty), go on with a second syllable
	longNext  = 0
	longAhead = 0
	longWeak  = 0
	longSum   = 0
	// 약 제 최: 약삼십만 (about 300,000), 제이차 (the second), 최대 (at most)
	prefixNext  = lexhash.Numerals
	prefixAhead = 0
	prefixWeak  = 0
	prefixSum   = 0
)

// The classes of what an address may have behind its point.
const (
	AFile Class = iota + 240 // pdf
	AHost                    // com
)

// Classes of priceWords.
const (
	VFree  Class = iota + 230 // 무료 (free)
	VNone                     // 품절 (sold out)
	VLabel                    // 정가 (list price), 할인가 (sale price): n says which counts
	VOneOf                    // 성인 (adults): one of several sums
	VAside                    // 배송비 (delivery): a sum besides the price
	VOff                      // 적립 (saved up): a discount or points
	VFrom                     // 부터 (from): n is the Bound
	VPer                      // 개당 (apiece), /월 (a month)
	VNote                     // VAT별도 (plus VAT)
)

// Classes of headTopics: what the numbers of a row or a column are by its name.
const (
	HRate     Class = iota + 180 // 영업이익률 (operating margin): a share
	HMultiple                    // PER
	HPerShare                    // 주당순이익 (net earnings per share): in single units
	HCounted                     // 주식수 (the number of shares), 주석 (notes): no money
	HRows                        // 구분 (item): heads the names of rows, so that the line is a header
	HSum                         // 매출액 (revenue): money, whatever else the unit line has
)
