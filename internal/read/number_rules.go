package read

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// What the rules for numerals look for: tables/rules/number.tsv, money.tsv, context.tsv and so on.

func (r *reader) numberLook(k ruleID, c *matter) bool {
	t, n, end := c.t, c.n, c.t.end
	switch k {
	case numberPairOfDigits: // 사오 counts as four or five only what follows it
		return n.lo.Magnitude() == 0
	case numberMoney:
		return r.impliedMoney(c)
	case numberLatinLetters:
		return end < len(r.S) && (runes.IsLatin(r.S[end]) || r.S[end] == '_')
	case numberCommaBehindAScale: // 5만,000원
		return end < len(r.S) && r.S[end] == ',' && end == n.end && r.groupOfThree(end+len(","))
	case numberNounBehind:
		return end < len(r.S) && r.saw(lex.UnitHomographs.At(r.S, end))
	case numberItemOfAList: // 1. 목차
		return r.listItem(n.start, end)
	case numberLeadingZero: // 007
		q := r.skipGapBack(n.start)
		return n.start+1 < n.end && r.S[n.start] == '0' && runes.IsDigit(r.S[n.start+1]) && !(r.atStart(n.start) && r.atEnd(end)) && (q == 0 || !runes.IsDigit(r.S[q-1]))
	case numberHyphenBehind: // 5-Digit
		return end+1 < len(r.S) && r.S[end] == '-' && runes.IsLatin(r.S[end+1]) && t.magnitude == 0
	case numberNameBefore: // 그림 7.19
		if c.ld.outer != n.start && r.S[n.start-1] != '+' || t.magnitude != 0 || len(r.sheet.units) > 0 || r.row.cur != "" || !r.numbersName(n, end) {
			return false
		}
		r.badRun = r.nameEnd(end)
		return true
	case numberNounLikeANumeral: // 구조 수준
		return !(r.atStart(n.start) && r.atEnd(end)) && r.isHomograph(n) && !r.near(&lex.NumberCues, lex.CNumber, n.start, end) && r.saw(lex.WordHomographs.At(r.S, n.start))
	case numberWholeText:
		return r.atStart(n.start) && r.atEnd(end)
	case numberQualified:
		return n.lo.Digits() >= 1 && n.lo.Magnitude() >= 1 && r.closes(end)
	case numberQualifierOfANoun: // 열정도
		h := lex.WordHomographs.At(r.S, n.start)
		return h.Sense != nil && n.start+len(h.Text) >= c.tl.outer && r.saw(h)
	case numberOnlyTheirNumber: // 할 수만 있다면
		next := lex.Cues.At(r.S, r.skipGap(end)) // 수만 관중
		return n.top == 4 && n.end-n.start == 2*runes.SyllableLen && r.boundary(end) && !(next.Sense != nil && next.Class == lex.CCount)
	case numberCopula: // 이사이다
		if n.scaled || n.words < 2 && n.end-n.start <= runes.SyllableLen {
			return false
		}
		last := r.numeralWord(n.end - runes.SyllableLen)
		return last.Sense != nil && last.N == 2 && last.Class == lex.NDigit && n.lo.Magnitude()+1 >= n.lo.Digits() && r.saw(lex.CopulaEnds.At(r.S, n.end))
	case numberBetween: // 천에서 이천 사이
		return t.joined && r.closer > end && closesBetween(r.S[max(0, r.closer-2*runes.SyllableLen):r.closer])
	case numberAnotherWord:
		return !r.closes(end) && !(n.bare && n.words == 1 && !n.few && bareWithSuffix(r.S, end))
	case numberSome:
		return n.attr || !n.native || !n.bare && !r.particleAt(end) || r.unitFollows(end)
	case numberAble: // 둘 수 없다
		q := r.skipGap(n.end)
		w := lex.AbleWords.At(r.S, q)
		return q > n.end && r.saw(w) && (w.N == 0 || r.closes(q+len(w.Text)))
	case numberRested: // 쉰 다음
		q := r.skipGap(n.end)
		return n.is(50) && q > n.end && r.hangulAt(q)
	case numberNativeNumeralInAWord: // 쉰다: a verb; 이만열: a name
		h := lex.WordHomographs.At(r.S, n.start)
		return h.Sense != nil && (n.start+len(h.Text) > end || n.words > 1 && n.start+len(h.Text) == end) && r.saw(h)
	case numberTenOrOpen:
		return !outOf(r.S, n.end)
	case numberDone:
		return r.doesBefore(n)
	case numberNotEvenOne:
		return r.deniedAlso(n.end)
	case numberOneWordOfAnother:
		h := lex.WordHomographs.At(r.S, n.start)
		return h.Sense != nil && n.start+len(h.Text) > end && r.saw(h)
	case numberSaidToBeANumber: // 영은 0이다
		topic := lex.CaseParticle(r.S[end:], lex.PTopic)
		q := r.skipGap(end + len(topic.Text))
		return topic.Sense != nil && q < len(r.S) && runes.IsDigit(r.S[q]) && !r.boundary(end)
	case numberCueOfNumbers:
		return r.near(&lex.NumberCues, lex.CNumber, n.start, end)
	case numberNounOfSeveralWords:
		h := lex.WordHomographs.At(r.S, n.start)
		return h.Sense != nil && n.start+len(h.Text) >= end && r.saw(h)
	case numberTwoSyllablesAmongNumbers:
		return r.twoSyllables(n) && (r.near(&lex.NumberCues, lex.CNumber, n.start, end) ||
			n.scaled && (r.within(&lex.Cues, lex.CCount, n.start, n.start, 3*runes.SyllableLen+len(" "), 0) || r.headcount(n, r.skipGap(end))))
	case numberTwoSyllables: // 이천 or 백일 are mostly names
		return r.twoSyllables(n)
	}
	return false
}

// listItem reports whether the digits from p to end number an item of a list: 1. 목차, 2.4. 빌드, (3) 색인, at the line's start, or
// behind the item before.
func (r *Line) listItem(p, end int) bool {
	const indent = 8
	if end-p > len("12.34") || end+1 >= len(r.S) || r.S[end] != '.' && r.S[end] != ')' || !runes.IsBlank(r.S[end+1]) {
		return false
	}
	start := p
	if r.S[end] == ')' && r.hasBefore(p, "(") && end-p <= len("12") {
		start--
	}
	q := r.skipGap(end + 1)
	if q == len(r.S) || runes.IsDigit(r.S[q]) {
		return false
	}
	if p <= indent && strings.TrimLeftFunc(r.S[:start], bullet) == "" {
		return true
	}
	v := smallNumber(r.S[p:end])
	if v < 1 || end-p > len("12") || start == 0 || !runes.IsBlank(r.S[start-1]) {
		return false
	}
	return r.itemNear(r.S[max(0, start-reachOfItems):start], v-1, start < p, r.S[end]) || v == 1 && r.itemNear(r.S[end:min(len(r.S), end+reachOfItems)], 2, start < p, r.S[end])
}

// reachOfItems is how far the next item of a list in a line may be.
const reachOfItems = 300

// itemNear reports whether s has the number v as that of an item, in brackets or before the sign that closes it.
func (r *Line) itemNear(s string, v int, brackets bool, sign byte) bool {
	var b [4]byte
	mark := b[:0]
	if brackets {
		mark = append(mark, '(')
	}
	if v >= 10 {
		mark = append(mark, byte('0'+v/10))
	}
	mark = append(mark, byte('0'+v%10), sign)
	k := strings.Index(s, string(mark))
	return v > 0 && k >= 0 && (k == 0 || !runes.IsDigit(s[k-1])) && k+len(mark) < len(s) && runes.IsBlank(s[k+len(mark)])
}

// numbersName reports whether the number n, which ends at end, tells what stands before it apart from others: 그림 7.19, 아이폰 6, Windows 10,
// #3, H.264, flock(2), 방법 2:; not 표 3장 or Windows 2000, as that may be a year.
func (r *Line) numbersName(n *numeral, end int) bool {
	p := n.start
	q := r.skipGapBack(p)
	if q == 0 || q <= r.prev && r.prev > 0 {
		return false
	}
	if w := lex.Products.Before(r.S, q); w.Sense != nil && wordStart(r.S, q-len(w.Text)) {
		return r.saw(w)
	}
	if q == p {
		return r.tiedToName(p, end)
	}
	if r.S[q-1] == '#' && wordStart(r.S, q-1) {
		return true
	}
	if r.hangulBefore(q) { // 방법 2: 설정
		return lex.NoThings.Before(r.S, q).Sense == nil && end-p <= len("12") && end+1 < len(r.S) && r.S[end] == ':' && runes.IsBlank(r.S[end+1]) && r.hangulAt(r.skipGap(end+1))
	}
	v, whole := n.lo.Int64()
	if n.grouped || whole && v >= 1900 && v < 2100 {
		return false
	}
	return r.properNoun(q, end, whole && v >= 100)
}

// tiedToName reports whether a sign ties the digits from p to end to a name: PKCS#11, #3, H.264, OS/2, Gtk+3, flock(2), [12](https://…).
func (r *Line) tiedToName(p, end int) bool {
	switch c := r.S[p-1]; c {
	case '#':
		return wordStart(r.S, p-1) || runes.IsLatin(r.S[p-2])
	case '.', '/', '+':
		for p > 1 && (r.S[p-1] == c || runes.IsDigit(r.S[p-1])) {
			p--
		}
		return p > 0 && runes.IsLatin(r.S[p-1])
	case '[':
		return r.has(end, "](")
	case '(':
		if !r.has(end, ")") || end-p > 1 {
			return false
		}
		k := p - 1
		for k > 0 && (r.S[k-1] >= 'a' && r.S[k-1] <= 'z' || r.S[k-1] == '_' || runes.IsDigit(r.S[k-1])) {
			k--
		}
		return p-1-k > 1 && wordStart(r.S, k)
	}
	return false
}

// nameEnd returns where the numbers of a name end whose first one ends at p: ISO 8859-1, Java 1.4, 5 및 6.
func (r *reader) nameEnd(p int) int {
	const most = 12
	for k := 0; k < most; k++ {
		for p+1 < len(r.S) && strings.IndexByte("-./", r.S[p]) >= 0 && runes.IsDigit(r.S[p+1]) {
			p = runes.DigitsEnd(r.S, p+1)
		}
		q := r.skipGap(p)
		if q < len(r.S) && r.S[q] == ',' {
			q++
		} else {
			q += len(lex.ListSigns.At(r.S, q).Text)
		}
		at := r.skipGap(q)
		e := runes.DigitsEnd(r.S, at)
		if at == p || q == r.skipGap(p) || e == at {
			break
		}
		if e+1 < len(r.S) && r.S[e] == '.' && runes.IsDigit(r.S[e+1]) {
			e = runes.DigitsEnd(r.S, e+1)
		}
		if r.unitFollows(e) || r.scaleAfter(e) > 0 || e < len(r.S) && strings.IndexByte(",%~-", r.S[e]) >= 0 && e+1 < len(r.S) && runes.IsDigit(r.S[e+1]) {
			break
		}
		p = e
	}
	return p
}

// properNoun reports whether a name in Latin letters ends at p, before a number that ends at end: Node.js, iOS, XSLT, a single capital, KS X,
// or before a number that is not large a word without capitals among Korean ones, perl; not what a number is the value of: PER, Total.
func (r *Line) properNoun(p, end int, large bool) bool {
	const longest = 30
	i, upper, lower := p, 0, 0
	for i > 0 && p-i < longest && (runes.IsLatin(r.S[i-1]) || runes.IsDigit(r.S[i-1]) || strings.IndexByte(".+-_#/", r.S[i-1]) >= 0) {
		i--
		if c := r.S[i]; runes.IsLatin(c) {
			upper += int(bit(c < 'a'))
			lower += int(bit(c >= 'a'))
		}
	}
	if w := lex.ValueHeads.Before(r.S, p); upper+lower == 0 || !wordStart(r.S, i) || w.Sense != nil && len(w.Text) == p-i {
		return false
	}
	q, next := r.skipGapBack(i), r.skipGap(end)
	switch {
	case upper > 0 && lower == 0 && next > end && next < len(r.S) && runes.IsDigit(r.S[next]):
		return false // a row of a table: OPM 14.4 2.5
	case upper > 0:
		return p-i > 1 || i == 0 || q < i
	case lower > 2 && !large:
		return q == 0 || !runes.IsLatin(r.S[q-1]) && !runes.IsDigit(r.S[q-1])
	}
	return false
}

// twoSyllables reports whether the numeral is of two syllables.
func (r *reader) twoSyllables(n *numeral) bool {
	return r.S[n.start] >= 0x80 && n.end-n.start <= 2*runes.SyllableLen
}

func (r *reader) sumLook(k ruleID, c *matter) bool {
	t, n, cur := c.t, c.n, c.ld.curWord
	switch k {
	case prefixCounterInAWord:
		return t.unit.Sense == nil && r.beginsUnit(t.end)
	case prefixNumeralInWords:
		return r.closes(t.end) && (n.words > 1 || r.ordinalWord(t, c.ld))
	case halfWordOfHalves: // 절반은졸았다
		return t.end-n.start > runes.SyllableLen && (r.closes(t.end) || lex.Particles.At(r.S, t.end).Sense != nil)
	case halfPartOfAWord:
		return t.end-n.start > runes.SyllableLen
	case halfAlone:
		return r.atEnd(t.end) && r.atStart(n.start)
	case halfQualified:
		return r.boundary(t.end)
	case halfHalfOfIt:
		return r.halfOf(t, c.tl)
	case sumPairOfDigits:
		return n.lo.Magnitude() == 0 && !r.strict
	case sumNameWithACode: // TOP 10, COP26
		return cur.Sense != nil && runes.IsLatin(cur.Text[0]) && cur.Flags&lex.FNeedScale != 0 && !r.strict && !t.mega && !r.codeFits(n)
	case sumNameWithACountry: // 한화 이글스, 미만
		return cur.Sense != nil && cur.Text[0] >= 0xEA && (!n.ascii || cur.Flags&lex.FNeedScale != 0 && !n.scaled && t.magnitude == 0 && !r.strict)
	case sumLatinLetters: // AMD 7800X
		return t.end < len(r.S) && runes.IsLatin(r.S[t.end])
	case sumWordBehindASign: // ₩이상, $ 세
		return !r.strict && (n.words < 2 || !r.closes(t.end))
	}
	return false
}

// wholeLook: 한편, 네 말 and 이만한 are no amounts.
func (r *reader) wholeLook(k ruleID, c *matter) bool {
	t, n := c.t, c.n
	h := lex.WordHomographs.At(r.S, n.start)
	end := n.start + len(h.Text)
	switch k {
	case wholePartOfATime: // 오월 오일
		part := r.partAt(n.start)
		return part != 0 && part == t.unit.Ref && n.end-n.start+len(t.unit.Text) >= len(h.Text)
	case wholeTrueCount:
		return r.saw(lex.TrueCounts.At(r.S, n.start))
	case wholeAnotherWord:
		unitEnd := t.end
		if r.has(n.end, t.unit.Text) {
			unitEnd = n.end + len(t.unit.Text) // not the half behind it: 백모 반
		}
		return end >= unitEnd && r.saw(h)
	case wholeNounWithAParticle: // 천사도, 구조자
		return end == n.end && t.kind == KindQuantity && t.end == n.end+runes.SyllableLen && !t.unit.Common() && (n.ofTwo() || n.top == 12) && r.saw(h)
	case wholeNumeralInAWord:
		return end > n.end && !countsPast(r.S, n.end, end) && r.saw(h)
	case wholeNounAsLongAsTheNumeral:
		return end == n.end && r.saw(h)
	}
	return false
}

func (r *reader) moneyLook(k ruleID, c *matter) bool {
	t, n, ld := c.t, c.n, c.ld
	switch k {
	case moneyLabel: // 시급 11,000, 보증금 500에 월 45
		return r.bareWorth(c) > 0
	case moneyLargeSum: // 연봉 5천, 보증금 3천에
		if r.P.NoImplied || r.alone || r.P.PlainTail || r.P.Domain != nil && r.bareWorth(c) > 0 || n.words != 2 && !hundreds(n) || n.few || n.approx || n.firstExp != 3 || n.lo.Magnitude() != 3 || t.joined && t.hi.Magnitude() != 3 || !r.closes(t.end) {
			return false
		}
		q := r.skipGapBack(n.start)
		return q < n.start && r.largeSumEnds(q)
	case moneyConversion:
		return r.conversion(t, ld)
	case moneyLatinMagnitude: // 영업이익은 32.86 mn, SEK 1,408 mn에 비해 1,553 mn
		return t.magnitude >= 6 && !r.P.NoImplied && r.magnitudeOfMoney(c)
	case moneyLatinMagnitudeAlone:
		return t.magnitude >= 6 && !r.P.NoImplied
	case moneyNotWrittenAsASum:
		return r.P.NoImplied || r.alone || n.native && !n.few || t.magnitude > 0 || !n.scaled && !r.tailed(c)
	case moneyCultureOrTank:
		return n.top >= 12
	case moneyNameOfACurrencySZone: // 5억 유로존 인구: whatever it is of, it is no won
		next := r.skipGap(t.end)
		w := lex.UnitWords.At(r.S, next)
		return w.Sense != nil && w.Class == lex.WCurrency && len(w.Text) > runes.SyllableLen && lex.ScaledHomographs.At(r.S, next).Sense == nil && r.saw(w)
	case moneyAnotherWord:
		if r.closes(t.end) {
			return false
		}
		if ok, _ := r.openBracket(t); ok {
			return false
		}
		w := lex.Cues.At(r.S, t.end)
		return (w.Sense == nil || w.Class != lex.CMoney) && lex.SumRests.At(r.S, t.end).Sense == nil && !r.paidTogether(t.end)
	case moneyRoundNumberOfPeople: // 천만 영화, 백만 대군; not 성금 천만을 냈다
		return n.words < 3 && !(n.words == 2 && n.top <= 8 && n.firstExp != n.top) && !(n.words == 2 && n.top == 8) &&
			!(n.words == 2 && n.top == 4 && !n.lo.Less(decimal.New(3, 4)) && (r.pricedHere(t, ld, c.tl) || r.moneyBefore(ld.outer)))
	case moneyNoun: // 십일조: a tithe
		h := lex.WordHomographs.At(r.S, n.start)
		return h.Sense != nil && n.start+len(h.Text) >= n.end && r.saw(h)
	case moneyList:
		return r.listCurrency(t) != ""
	case moneyPair:
		return r.pairedCurrency(t, ld, c.tl) != ""
	case moneyCounted:
		return r.countedBefore(t, ld, c.tl)
	case moneyPrice:
		return r.pricedHere(t, ld, c.tl)
	case moneyContext:
		return r.judge(contextRules, c)
	}
	return false
}

// magnitudeOfMoney reports whether a number with a Latin magnitude is money, as most are where money is spoken of.
func (r *reader) magnitudeOfMoney(c *matter) bool {
	const reach = 100
	if r.magnitudeCurrency(c) != "" || r.moneyBefore(c.ld.outer) || r.feeBefore(c.ld.outer) {
		return true
	}
	start, end := c.n.start, c.t.end
	return !r.within(&lex.Cues, lex.CCount, start, start, 14, 0) && r.within(&lex.Cues, lex.CMoney, start, end, reach, reach)
}

// magnitudeCurrency returns the currency of the sum that a number with a Latin magnitude is compared with, or stands beside alike.
func (r *reader) magnitudeCurrency(c *matter) string {
	if cur := r.comparedCurrency(c.ld.outer, c.t.end); cur != "" {
		return cur
	}
	return r.parallelCurrency(c.t, c.ld)
}

func (r *reader) contextLook(k ruleID, c *matter) bool {
	t, n, ld, tl := c.t, c.n, c.ld, c.tl
	start, end := n.start, t.end
	switch k {
	case contextGroup: // 3조가 야간 순찰을 돈다, 2인 1조
		return n.top == 12 && n.lo.Magnitude() < 14 && r.groupHere(start, end, ld)
	case contextLargeSumBefore: // 연봉 6000만 직장인
		return r.saw(lex.LargeSums.Before(r.S, r.skipGapBack(start)))
	case contextQualifiedMoney: // 연소득 7000만 이하 무주택자
		known, money := r.qualifiedNoun(c)
		return known && (money || tl.bound != NoBound && r.moneyBefore(ld.outer))
	case contextQualifiedNoun:
		known, _ := r.qualifiedNoun(c)
		return known
	case contextNounOfMoney:
		known, money := r.nounBehind(c)
		return known && money
	case contextNounOfCounts:
		known, _ := r.nounBehind(c)
		return known
	case contextNounPaidFor: // 600만 자영업자, 5만 라면: a plain noun is counted unless money is spoken of just before
		return r.plainNoun(end) && (r.within(&lex.Cues, lex.CMoney, start, start, 16, 0) && !n.few || r.feeBefore(ld.outer)) && !r.personBefore(ld.outer)
	case contextPlainNoun:
		return r.plainNoun(end)
	case contextPeopleOfACountry: // 중국 10억, 미국 3억
		q := r.skipGapBack(start)
		return q < start && r.saw(lex.Peoples.Before(r.S, q))
	case contextCountedBefore: // 관객 1억을 모았다
		return !r.named(c) && r.within(&lex.Cues, lex.CCount, start, start, 14, 0)
	case contextLender: // 흡연자 10억, not 당첨자 10억
		if n.top != 8 || r.money(c) || !r.personBefore(ld.outer) {
			return false
		}
		w := lex.NoPersons.Before(r.S, r.skipGapBack(ld.outer))
		return w.Sense != nil && w.N == 1 && r.saw(w)
	case contextPeopleBefore:
		return n.top == 8 && !r.money(c) && r.personBefore(ld.outer)
	case contextSumByItsSize: // 20조에 이르는
		return r.speaksForItself(c) && (!r.counted(c) || r.money(c))
	case contextCountByItsWords:
		return r.speaksForItself(c)
	case contextCountAround:
		return r.counted(c)
	case contextMoneyAround:
		if n.top == 4 {
			return r.moneyClose(t, ld, tl)
		}
		return r.money(c)
	}
	return false
}

// qualifiedNoun weighs the word behind the qualifiers of a bare number: whether it says what the number is, and whether that is money.
func (r *reader) qualifiedNoun(c *matter) (known, money bool) {
	behind := r.behindTail(c.tl)
	q := r.skipGap(behind)
	if r.opensClause(c.tl.outer) {
		q = len(r.S) // 100만이 넘으면 수수료를 낸다
	}
	known, money = r.nextWord(q, c.n)
	tied := behind == c.tl.outer || lex.CaseParticle(r.S[c.tl.outer:], lex.POf).Sense != nil // not 100만 이하인 배우자
	return known && (money || c.n.top == 4 && tied), money
}

// nounBehind is qualifiedNoun for the word right behind the number.
func (r *reader) nounBehind(c *matter) (known, money bool) {
	q := r.skipGap(c.t.end)
	if q == c.t.end && !r.boundary(q) || !r.hangulAt(q) {
		return false, false
	}
	return r.nextWord(q, c.n)
}

// plainNoun reports whether a word that pays nothing stands behind a number that ends at p.
func (r *reader) plainNoun(p int) bool {
	q := r.skipGap(p)
	return (q > p || r.boundary(p)) && r.hangulAt(q) && lex.PayWords.At(r.S, q).Sense == nil
}

// speaksForItself reports whether a bare number is one that is money where nothing counts: in 억 or 조.
func (r *reader) speaksForItself(c *matter) bool {
	n, end := c.n, c.t.end
	switch {
	case n.top == 8, n.noGroup():
		return true
	case n.top == 12:
		return c.tl.bound != NoBound || c.tl.Approx || r.reaches(end) || r.heads(n, end)
	}
	return n.top == 4 && r.leadsToBig(end) // 수천만에서 수억까지
}

// named reports whether the noun before a bare number names money: 시민 세금 76억, 학생 응시료 4만, 관객에게 3억을 환불했다.
func (r *reader) named(c *matter) bool {
	if c.known.named == unasked || r.trace != nil {
		c.known.named = answerOf(r.moneyBefore(c.ld.outer) || r.feeBefore(c.ld.outer) || r.givenTo(c.ld.outer))
	}
	return c.known.named == yes
}

// counted reports whether a word of counts stands around a bare number that no name of money stands before.
func (r *reader) counted(c *matter) bool {
	if c.known.count == unasked || r.trace != nil {
		c.known.count = answerOf(!r.named(c) && r.near(&lex.Cues, lex.CCount, c.n.start, c.t.end))
	}
	return c.known.count == yes
}

// money reports whether a word of money stands around a bare number.
func (r *reader) money(c *matter) bool {
	if c.known.money == unasked || r.trace != nil {
		c.known.money = answerOf(r.near(&lex.Cues, lex.CMoney, c.n.start, c.t.end) || c.n.top == 12 && r.feeBefore(c.ld.outer))
	}
	return c.known.money == yes
}
