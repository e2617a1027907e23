package lex

// What the number n of a word says, in lists where it tells more than two sorts apart; in the order of the tables; a sum where the names are bits.

// Of what stands behind a time: timeTails in tables/beside.tsv.
const (
	TimeTwoYears   = 1 << iota // 이 년 정도 (some two years) is two years, and not this one
	TimeTwoMinutes             // 이 분 동안 (for two minutes)
	TimeAgo                    // before and after: 팔천 년 전 (8,000 years ago); 이 분 전에 (two minutes ago) with 에 only
	TimeWritten                // it is written to the time: 십일후 (in ten days)
	TimeRunsOn                 // and whatever follows: 이년만에옴 (came within two years)
	TimeOfDays                 // 일 before it is a number of days: 사십일 동안 (for forty days)
)

// Of what stands behind 배: multipleTails there.
const (
	MultipleWritten  = 1 << iota // written to a multiple: 두배가격 (double the price)
	MultipleParticle             // the same, but not behind 세배 (a bow) and 네배 (your stomach)
	MultipleOfOne                // 한 배 (a ship) is a multiple before it: 한 배 반 (one and a half times)
	MultipleOfOneGap             // the same, if a blank follows
)

// Of what grows or is compared by 배: growths there.
const (
	GrowsQualified = 1 << iota // 배 이상 늘었다 (grew twofold or more)
	GrowsTo                    // 배로 늘었다 (grew twofold)
	GrowsBy                    // 배나 늘었다 (grew by as much as double), 배는 늘었다 (at least doubled)
	GrowsIt                    // 배가 된다 (becomes double)
)

// Of what is written to a unit that counts: countEnds there.
const (
	CountsShares   = 1 << iota // 프로 is percent before it: 오 프로씩 (5 % each)
	CountsMeasures             // 이 미터짜리 (of two metres)
)

// Of what a word ends with that a numeral is written to: runBorders there.
const (
	BorderSure = 1 << iota // 한 is a number behind it, too
	BorderNoun             // 이 may be a particle behind it
	BorderVerb             // 한 may be a form of 하다 behind it: 하게한마리 (made do …)
	BorderOf               // 하나 is one of what stands before it: 영화중하나 (one of the films)
)

// Of a counter that 한 and more are written to within a long word: onesInRuns there.
const (
	OneBehindAny = 1 << iota // 한 counts behind any border: 알바해서한달에 (in a month, from a job)
	OneIsMore                // 한 does not count it, 두 and above do: 어선두척을 (two fishing boats)
	OneIsSure                // nothing else can be it, so that 한 counts whatever stands before: 소녀한명이 (a girl)
)

// Of a noun that a numeral in words is written to: leadWords of lHost in tables/context.tsv.
const (
	HostOfSums  = 1 // sums of money are written to it: 돈만원 (money, 10,000 won)
	HostThis    = 2 // this or that: 이두 배우 (these two actors)
	HostOfGoods = 3 // sums are written to it, too, and it is counted by many counters: 커피이천원 (coffee, 2,000 won), 물한병 (a bottle of water)
)

// Of a measure that may be another one: what tells which, twins in tables/counters.tsv.
const (
	TwinOfWays    = 1 // that something moves: 5키로를 뛰었다 (ran 5 km)
	TwinOfSpoons  = 2 // what is spooned: 소금 1t (a teaspoon of salt)
	TwinOfAir     = 3 // the weather: 중심기압 950mb (a central pressure of 950 millibars)
	TwinOfDrinks  = 4 // what is poured: 우유 200밀리 (200 ml of milk)
	TwinOfLengths = 5 // rain, lenses and what is thin: 비가 30미리 (30 millimetres of rain)
)

// Of a product whose number is a name: products there.
const (
	ProductNamed  = 0 // 아이폰 15 (the iPhone 15)
	ProductOfMany = 1 // a number tells it from others of its kind: 그림 7.19 (figure 7.19)
	ProductTied   = 2 // the same, where it is written to it: 데이터1 (data1)
	ProductOnly   = 9 // more than that is the only number that is its name: 코로나 19 (Covid-19)
	ProductSeen   = 3 // as ProductOfMany, and what is in it is counted, too: 사진 3 작품 (three works in photographs)
)

// Of a verb that pays: payWords there.
const (
	PaysObject = 0 // behind the sum and 을
	PaysAt     = 1 // trades, behind 에: 10만에 팝니다 (selling for 100,000)
	PaysSum    = 2 // says what comes to so much: 9조에 이르는 (which comes to 9 trillion)
	PaysBy     = 3 // behind 으로: 500만으로 창업했다 (founded a firm with 5 million)
	PaysItself = 4 // the sum is its subject: 5만이 모자란다 (50,000 are missing)
)

// Of a word that makes a price of the number before it: worthWords there.
const (
	WorthSurely  = 0 // 2만짜리 (worth 20,000)
	WorthOther   = 1 // it only begins so
	WorthOfGoods = 2 // where goods are spoken of: 1박에 8만 하는 방 (a room at 80,000 a night)
	WorthOfSum   = 3 // of what is money already: 3만원 규모 (of the size of 30,000 won)
)

// Of an ending of the verb behind 몇 that asks: askEndings of qAsks in tables/questions.tsv.
const (
	AsksHere = 0 // whatever follows
	AsksLast = 1 // at the end of the sentence
	AsksMany = 2 // there, and behind 이나: 몇 개나 있어요 (how many are there)
	AsksTold = 3 // behind 이나, and no verb of saying follows
)

// Of what marks a rate: rateMarks in tables/statements.tsv.
const (
	RateEquals = iota // =
	RatePer           // 당 (per)
	RateNamed         // 환율 (the exchange rate)
	RateBasis         // 기준 (at, on the basis of)
)

// Of what is written to 원 in texts without spaces: wonRests there. These are no sum.
const (
	WonNotEven     = 1 // it denies the sum: 십원도없다 (not even ten won)
	WonBehindWords = 2 // a numeral of several words stands before it: 칠천원하는데 (costs 7,000 won)
)

// SpentSurely is the number of what is written to 만원 where that is no full house: spentRests there.
const SpentSurely = 1

// Of the endings of a clause: clauseEndings in tables/context.tsv.
const (
	EndsQualified = 1 << iota // behind a qualifier
	EndsRate                  // in what is said of a rate
	EndsCopula                // between two amounts: 5만 원이고 (is 50,000 won, and)
)

// Of the words before 한 in 한건 and 한대: doneHow there.
const (
	DoneEnding = 1 << iota // words end with it
	DoneSurely             // 한 is no number whatever the counter: 안 한 곳 (where it was not done)
	DoneNone               // it makes 한 no form of 하다: 나에게 한대 (hit me)
)

// Of what people of an age meet or do: ageFates in tables/ages.tsv.
const (
	FateOfMachines = 1 << iota // machines meet it, too: 60대 구조 (60 machines, or one in their sixties, saved)
	FateRunsOn                 // anything may be written to it
)

// Of what may be written to 대: bracketTails in tables/qualifiers.tsv.
const (
	BracketInRun = 1 << iota // within a long word: 십만원대로추천좀 (something for 100,000 and more)
	BracketNoGap             // and only where no gap stands before 대: 3%대 시청률 (a share of three-odd percent)
)

// Says reports whether w is a word, and its number has one of the bits.
func (w Word) Says(bits int8) bool { return w.Sense != nil && w.N&bits != 0 }

// Of words that begin like a scale: scaleHomographs in tables/context.tsv.
const (
	ScaleMayCount = 1 // it may be a counter behind the scale, too: 3만점을 (30,000 points)
	ScaleOfSums   = 2 // a number that is written to it makes a sum of it: 500만원사례금 (a reward of 5 million won)
)
