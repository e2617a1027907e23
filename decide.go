package komoney

import "strings"

// decide settles the kind of a term, and whether it is an amount at all, by what stands around it.
func (r *reader) decide(t *term, ld *side, tl *trail) bool {
	if ld.ordinal && t.kind != KindMoney {
		if t.unit == nil && t.noun == "" && t.kind == Number || t.unit != nil && (t.unit.class == wCounter || t.unit.class == wOrdinal) {
			t.kind = Ordinal
			return r.strict || t.num.ascii || r.closes(t.end) && (t.num.words > 1 || r.ordinalWord(t, ld))
		}
		return false
	}
	if t.num.first && t.unit == nil {
		if !r.strict && !r.boundary(t.end) {
			return false
		}
		t.kind, t.ordinalOne = Ordinal, true
		return true
	}
	if t.fraction {
		return r.decideFraction(t, tl)
	}
	if ld.unitRef != "" && !r.unitPrefixFits(t, ld) {
		return false
	}
	if t.kind == Number {
		return r.decideNumber(t, ld, tl)
	}
	if t.kind == KindMoney {
		if t.unit == nil && ld.curWord != nil && isLatin(ld.curWord.text[0]) && ld.curWord.flags&fNeedScale != 0 && !r.codeFits(&t.num) && !r.strict {
			return false // TOP 10, COP26
		}
		if t.unit == nil && ld.curWord != nil && ld.curWord.text[0] >= 0xEA && (!t.num.ascii || ld.curWord.flags&fNeedScale != 0 && !t.num.scaled && !r.strict) {
			return false // 한화 이글스, 미만
		}
		if t.unit == nil && t.end < len(r.s) && isLatin(r.s[t.end]) {
			return false // AMD 7800X
		}
		if t.unit == nil && !t.num.ascii && !r.strict && (t.num.words < 2 || !r.closes(t.end)) {
			return false // ₩이상, $ 세
		}
		r.elideByContext(t)
	}
	if r.strict || t.unit == nil {
		return true
	}
	if !t.num.ascii && t.noun == "" {
		if h := wordHomographs.at(r.s, t.num.start); h != nil && trueCounts.at(r.s, t.num.start) == nil && ld.start == t.num.start && (t.num.start+len(h.text) >= t.end || t.num.attr && t.num.words == 1 && t.num.start+len(h.text) > t.num.end) {
			return false
		}
	}
	return true
}

// ordinalWord says whether a numeral of one word is an ordinal behind 제: 제이, 제 삼의, 제이 회; not 제 이란.
func (r *reader) ordinalWord(t *term, ld *side) bool {
	if t.unit != nil {
		return t.num.native || t.unit.takesDigit(t.end-len(t.unit.text) > t.num.end)
	}
	return ld.start+len("제") == t.num.start || !t.num.native && t.num.lo != DecimalFromInt(2)
}

// unitPrefixFits says whether 섭씨, 시속 … go with the unit; it gives 섭씨 34.5 its degrees.
func (r *reader) unitPrefixFits(t *term, ld *side) bool {
	if t.unit == nil && !t.num.ascii && t.num.words < 2 && !r.strict {
		return false // 화씨 이상
	}
	switch ld.unitRef {
	case "celsius", "fahrenheit":
		if t.unit == nil && t.kind == Number {
			t.kind, t.unit = Quantity, degreeUnit
			if e := t.end; e < len(r.s) && strings.HasPrefix(r.s[e:], "°") {
				t.end = e + len("°")
			}
		}
		return t.kind == Quantity
	case "영하", "영상":
		return t.unit != nil && t.kind == Quantity
	}
	if t.unit == nil && t.noun == "" {
		ld.unitRef = ""
	}
	return true
}

var degreeUnit = &word{text: "도", ref: "도", class: wCounter}

// decideFraction: 반 is mostly a class, a prefix or a part of a word.
func (r *reader) decideFraction(t *term, tl *trail) bool {
	if r.strict {
		return true
	}
	if t.half {
		if r.s[t.num.start:t.end] == "절반" {
			return r.closes(t.end)
		}
		return r.atEnd(t.end) && r.atStart(t.num.start) || tl.outer > t.end && r.boundary(t.end)
	}
	return true
}

// decideNumber settles a numeral without a unit: money whose currency is implied, a number, or nothing.
func (r *reader) decideNumber(t *term, ld *side, tl *trail) bool {
	n := &t.num
	if r.strict {
		return true
	}
	if n.attr || n.old {
		return false
	}
	if r.impliedMoney(t, ld, tl) {
		return true
	}
	if n.ascii {
		return r.asciiNumberFits(t)
	}
	return r.wordNumberFits(t, tl)
}

// asciiNumberFits: digits before Hangul that is no particle count an unknown thing; before Latin letters they are a name.
func (r *reader) asciiNumberFits(t *term) bool {
	e := t.end
	if e >= len(r.s) {
		return true
	}
	c := r.s[e]
	if isLatin(c) || c == '_' {
		return false
	}
	if h := unitHomographs.at(r.s, e); h != nil {
		return false
	}
	return true
}

// wordNumberFits: numerals in words stand alone only where nothing else fits: 서른이다, 이십육, 수십만이.
func (r *reader) wordNumberFits(t *term, tl *trail) bool {
	n := &t.num
	whole := r.atStart(n.start) && r.atEnd(t.end)
	if whole || tl.outer > t.end && n.lo.Digits() >= 1 && n.lo.Magnitude() >= 1 && r.closes(t.end) {
		return true
	}
	if !r.closes(t.end) && !(n.bare && n.words == 1 && !n.few && bareRunsOn(r.s, t.end)) {
		return false
	}
	if n.few && n.words == 1 && (!n.bare || r.unitFollows(t.end)) {
		return false
	}
	if n.native {
		return !(n.words == 1 && n.lo == DecimalFromInt(10))
	}
	if n.point {
		return true
	}
	if n.words < 2 {
		if h := wordHomographs.at(r.s, n.start); h != nil && n.start+len(h.text) > t.end {
			return false
		}
		if q := r.skipGap(t.end + len("은")); (strings.HasPrefix(r.s[t.end:], "은") || strings.HasPrefix(r.s[t.end:], "는")) && n.lo != DecimalFromInt(2) && q < len(r.s) && isDigit(r.s[q]) && !r.boundary(t.end) {
			return true // 영은 0이다
		}
		return n.lo != DecimalFromInt(2) && r.near(&numberCues, cNumber, n.start, t.end)
	}
	if h := wordHomographs.at(r.s, n.start); h != nil && n.start+len(h.text) >= t.end {
		return false
	}
	if n.words == 2 && r.s[n.start] >= 0x80 && !n.few && n.end-n.start <= 6 {
		// two syllables, 이천 or 백일, are mostly names
		return r.near(&numberCues, cNumber, n.start, t.end) || n.scaled && r.within(&cues, cCount, n.start, n.start, len("구독자 "), 0)
	}
	return true
}

// bareRunsOn reports whether what is written to 하나, 둘 … at p leaves it a number in texts without spaces: 하나도안웃김, 둘다봤는데;
// not 하나은행, 둘레.
func bareRunsOn(s string, p int) bool {
	for _, x := range [...]string{"도", "다", "만", "는", "가", "를", "의", "씩", "뿐"} {
		if strings.HasPrefix(s[p:], x) {
			return true
		}
	}
	return false
}

// impliedMoney says whether a bare scaled number is money, and makes it so: 1억을 가로챈, 최대 36조 투자.
func (r *reader) impliedMoney(t *term, ld *side, tl *trail) bool {
	n := &t.num
	if r.largeSum(t) {
		return true
	}
	tailed := !n.up.lo.IsZero() || n.top == 4 && n.tail == wordTail && n.ascii // 2억5천, 3만5천
	if r.p.NoImplied || !n.scaled && !tailed || n.native && !n.few || t.magnitude > 0 {
		return false
	}
	if n.top < 4 || n.few && n.words == 2 && n.top >= 12 { // 수조, 수경: a tank, a culture
		return false
	}
	q := t.end
	big := n.top >= 8
	bracket := false
	if p := r.skipGap(q); strings.HasPrefix(r.s[p:], "대") && (big || n.elided) && (p == q && r.closes(p+3) || p > q && r.gapBracket(p+3)) {
		bracket = true
	} else if !r.closes(q) {
		if w := cues.at(r.s, q); w == nil || w.class != cMoney {
			return false
		}
	}
	if !n.ascii && n.words < 3 && !n.few && !(n.words == 2 && n.top <= 8 && n.firstExp != n.top) && !(n.words == 2 && n.top == 8) {
		return false
	}
	if !n.ascii {
		if h := wordHomographs.at(r.s, n.start); h != nil && n.start+len(h.text) >= n.end {
			return false // 십일조: a tithe
		}
	}
	cur := r.listCurrency(t)
	if cur == "" {
		cur = r.pairedCurrency(t, ld, tl)
	}
	if cur == "" {
		if r.countedBefore(t, ld, tl) {
			return false
		}
		if !r.pricedHere(t, ld, tl) && !r.moneyContext(t, ld, tl, big || tailed && n.elided) {
			return false
		}
		cur = r.p.impliedCurrency()
	}
	if bracket && r.skipGap(q) > q { // 2억 대 출하
		if after := r.skipGap(r.skipGap(q) + len("대")); saleCues.at(r.s, after) != nil {
			return false
		}
	}
	t.kind, t.cur, t.implied = KindMoney, cur, true
	r.elideByContext(t)
	if bracket {
		r.setBracket(t, r.skipGap(q)+len("대"))
	}
	return true
}

// largeSum reads 5천 in units of 만 behind a word whose sums are that large, and makes it money: 연봉 5천, 보증금 3천에.
func (r *reader) largeSum(t *term) bool {
	n := &t.num
	if r.p.NoImplied || r.p.PlainTail || n.words != 2 || !n.ascii || n.few || n.approx || n.top > 0 || n.firstExp != 3 || n.lo.Magnitude() != 3 || t.joined || !r.closes(t.end) {
		return false
	}
	q := r.skipGapBack(n.start)
	if q == n.start || largeSums.before(r.s, q) == nil {
		return false
	}
	v, ok := t.lo.mulPow10(4)
	if ok {
		t.lo, t.hi = v, v
		t.kind, t.cur, t.implied = KindMoney, r.p.impliedCurrency(), true
	}
	return ok
}

// listCurrency returns the currency that the last item of a list names for all: 3만·5만·10만 원.
func (r *reader) listCurrency(t *term) string {
	p := t.end
	for k := 0; k < 4 && p < len(r.s); k++ {
		switch {
		case strings.HasPrefix(r.s[p:], "·"):
			p += len("·")
		case strings.HasPrefix(r.s[p:], "→"):
			p = r.skipGap(p + len("→"))
		case joinLen(r.s[p:]) > 0:
			p = r.skipGap(p + joinLen(r.s[p:]))
		case r.s[p] == ',' || r.s[p] == '/':
			p = r.skipGap(p + 1)
		default:
			return ""
		}
		n := &r.other
		if p >= len(r.s) || !isDigit(r.s[p]) || !r.numeral(p, n) || n.top == 0 {
			return ""
		}
		if w, _ := r.unitWord(n.end); w != nil {
			if w.class == wCurrency {
				return r.p.currency(w)
			}
			return ""
		}
		p = n.end
	}
	return ""
}

// pairWords are the particles between two amounts of one kind: 70만과 30만 원, 110만에서 87만 원으로.
var pairWords = [...]string{"과", "와", "이나", "에서", "부터"}

// joinLen returns the length of such a particle that s begins with, with the gap behind it; 0 for none.
func joinLen(s string) int {
	for _, j := range pairWords {
		if strings.HasPrefix(s, j) && strings.HasPrefix(s[len(j):], " ") {
			return len(j) + 1
		}
	}
	return 0
}

// pairedCurrency returns the currency of a bare number that stands beside an amount of money as its equal or its
// conversion: 1700만 원과 900만을, 4만3000원에서 5만으로, 600유로(약 80만), 145만(1000파운드).
func (r *reader) pairedCurrency(t *term, ld *side, tl *trail) string {
	if q := tl.outer; q < len(r.s) && r.s[q] == '(' && r.boundary(t.end) && r.moneyAt(q+1) {
		return r.p.impliedCurrency()
	}
	if cur := r.parallelCurrency(t, ld); cur != "" {
		return cur
	}
	start := r.skipGapBack(ld.outer)
	if r.paidEnd == 0 || start < r.paidEnd || start > r.paidEnd+len("에서(") {
		return ""
	}
	between := r.s[r.paidEnd:start]
	if between == "(" || between == " (" {
		return r.p.impliedCurrency()
	}
	if q := r.skipGap(tl.outer); q > tl.outer && r.hangulAt(q) { // 100만원, 10만 관중
		return ""
	}
	if between == "," || between == "·" || joinLen(between+" ") == len(between)+1 {
		return r.paidIn
	}
	return ""
}

// parallelCurrency returns the currency of the other half of a sentence that is built alike: 하나는 45만, 다른 하나는 60만원이다.
func (r *reader) parallelCurrency(t *term, ld *side) string {
	if !r.topicBefore(ld.outer) || r.near(&cues, cCount, t.num.start, t.end) {
		return ""
	}
	const reach = 60
	if p := t.end; p < len(r.s) && r.s[p] == ',' {
		q := p + 1
		for q < len(r.s) && q < p+reach && !isDigit(r.s[q]) {
			q++
		}
		n := &r.other
		var other side
		if q < len(r.s) && isDigit(r.s[q]) {
			r.lead(q, &other) // 민간은 최대 8만원
		}
		if other.outer > p && r.topicBefore(other.outer) && r.numeral(q, n) && n.top == t.num.top {
			if w, _ := r.unitWord(n.end); w != nil && w.class == wCurrency {
				return r.p.currency(w)
			}
		}
	}
	if p := r.paidEnd; p > 0 && ld.outer-p < reach && strings.HasPrefix(strings.TrimPrefix(strings.TrimPrefix(r.s[p:], "이고"), "이며"), ", ") && r.closes(t.end) {
		return r.paidIn
	}
	return ""
}

// topicBefore reports whether a topic or a subject stands before p: 남성은, 128GB 모델은.
func (r *reader) topicBefore(p int) bool {
	q := r.skipGapBack(p)
	return q < p && q > len("는") && (strings.HasSuffix(r.s[:q], "는") || strings.HasSuffix(r.s[:q], "은")) && r.hangulAt(q-len("는"))
}

// moneyAt reports whether an amount of money in digits stands at p, behind 약 or 한화 too: (1000파운드), (약 $300).
func (r *reader) moneyAt(p int) bool {
	if strings.HasPrefix(r.s[p:], "약") {
		p = r.skipGap(p + len("약"))
	}
	if w := r.unitAt(p); w != nil && w.class == wCurrency && !isHangul(r.runeAt(p)) {
		q := r.skipGap(p + len(w.text))
		return q < len(r.s) && isDigit(r.s[q])
	}
	n := &r.other
	return p < len(r.s) && isDigit(r.s[p]) && r.numeral(p, n) && r.currencyFollows(n.end)
}

// pricedHere reports whether what is written to the number says that it is money: 2만짜리, 300만 상당의, 10만에 팝니다,
// 3000만을 건네고. Nobody is said to be counted.
func (r *reader) pricedHere(t *term, ld *side, tl *trail) bool {
	q := r.skipGap(t.end)
	for _, x := range [...]string{"상당", "어치", "짜리"} {
		if strings.HasPrefix(r.s[q:], x) {
			return r.closes(q+len(x)) && !strings.HasPrefix(r.s[q:], "상당수")
		}
	}
	if strings.HasPrefix(r.s[q:], "권") && r.banknotes(t, q+len("권")) {
		return true
	}
	return r.paidHere(t, ld, t.end) || tl.outer > t.end && r.paidHere(t, ld, tl.outer)
}

// paidHere reports whether a particle at p and a verb behind it pay the number: 을 건넸다, 정도를 받는데, 에 팝니다.
func (r *reader) paidHere(t *term, ld *side, p int) bool {
	if !r.hangulAt(p) {
		return false
	}
	for _, x := range [...]string{"을", "를", "도", "에", "씩", "씩을", "까지"} {
		if !strings.HasPrefix(r.s[p:], x) || !strings.HasPrefix(r.s[p+len(x):], " ") {
			continue
		}
		q := r.skipGap(p + len(x))
		for _, adverb := range [...]string{"먼저 ", "모두 ", "더 ", "또 ", "각각 ", "다 ", "미리 ", "나눠 "} {
			if strings.HasPrefix(r.s[q:], adverb) {
				q += len(adverb)
				break
			}
		}
		for _, to := range [...]string{"에게", "한테", "께"} { // 4600만을 김씨에게 건넸다
			if word := r.wordRest(q); strings.HasSuffix(word, to) {
				q = r.skipGap(q + len(word))
				break
			}
		}
		w := payWords.at(r.s, q)
		const near = 30
		start := t.num.start
		return w != nil && (w.n == 1) == (x == "에") && (r.givenTo(ld.outer) || !r.within(&cues, cCount, start, start, near, 0)) &&
			!r.personBefore(ld.outer) && tallies.before(r.s, r.skipGapBack(ld.outer)) == nil && peoples.before(r.s, r.skipGapBack(start)) == nil
	}
	return false
}

// givenTo reports whether the word before p says who gets a sum: 전 국민에게 25만을 지급한다, 회원 1인당 3만을 준다.
func (r *reader) givenTo(p int) bool {
	for _, to := range [...]string{"에게", "한테", "인당", "명당"} {
		if q := r.skipGapBack(p); q < p && strings.HasSuffix(r.s[:q], to) {
			return true
		}
	}
	return false
}

// banknotes reports whether 권 before end is of notes, not of books: 5만권 지폐를 위조했다.
func (r *reader) banknotes(t *term, end int) bool {
	if t.num.top != 4 || t.num.lo.Digits() > 1 || !r.closes(end) {
		return false
	}
	around := r.s[max(0, t.num.start-window):min(len(r.s), end+window)]
	for _, x := range [...]string{"지폐", "위조", "위폐", "돈다발", "신권", "구권", "화폐", "현금"} {
		if strings.Contains(around, x) {
			return true
		}
	}
	return false
}

// feeBefore reports whether the word before p names a charge by its last syllable: 전기료, 카드값, 알바비.
func (r *reader) feeBefore(p int) bool {
	q := r.skipGapBack(p)
	if q == p || q < 6 {
		return false
	}
	switch r.s[q-3 : q] {
	case "이", "가", "은", "는", "로", "을", "를", "도", "만":
		q -= 3
		if q > 6 && r.s[q:q+3] == "로" && r.s[q-3:q] == "으" { // 도장값으로
			q -= 3
		}
	}
	if q < 6 || feeStops.before(r.s, q) != nil && len(feeStops.before(r.s, q).text) > 3 {
		return false
	}
	switch r.s[q-3 : q] {
	case "값", "료", "비", "금", "돈":
		return isHangul(r.runeBefore(q - 3))
	}
	return false
}

// countedBefore reports whether the noun before a bare number is what it counts: 사진 1억을 모았다, 좌석 수 3만, 책 1만을
// 기부했다. A noun of a sentence that has its particles is counted by 만 unless it names money.
func (r *reader) countedBefore(t *term, ld *side, tl *trail) bool {
	q := r.skipGapBack(ld.outer)
	if q == ld.outer || q < 3 || t.num.top > 8 {
		return false
	}
	if subject := r.subjectEnd(q); tl.bound != NoBound && subject > 0 && t.num.top <= 8 {
		counts := strings.HasSuffix(r.s[:subject], "량") || strings.HasSuffix(r.s[:subject], "수") && noThings.before(r.s, subject) == nil
		return counts || t.num.top == 4 && r.personEnds(subject) // 신청자가 50만을 넘었다, 이용자 수가 2억을 웃돈다
	}
	object := r.takesCase(t.end) || r.takesCase(tl.outer)
	start := q
	for start >= 3 && q-start < 30 && r.hangulAt(start-3) {
		start -= 3
	}
	if start == q || r.endsInMoney(start, q) {
		return false
	}
	if w := tallies.before(r.s, q); w != nil && (len(w.text) > 3 || q-start == 3) {
		return object || t.num.top == 4
	}
	if r.s[q-3:q] == "을" || r.s[q-3:q] == "를" {
		return strings.HasPrefix(r.s[t.end:], "이나 ") && t.num.top == 4 && !r.endsInMoney(start, q-3) && noThings.before(r.s, q-3) == nil
	}
	if noThings.before(r.s, q) != nil {
		return false
	}
	return strings.HasSuffix(r.s[:q], "수") || object && t.num.top == 4
}

// subjectEnd returns the end of the noun whose particle ends at q and makes it the subject or the topic; 0 for none.
func (r *reader) subjectEnd(q int) int {
	for _, x := range [...]string{"이", "가", "은", "는", "도"} {
		if strings.HasSuffix(r.s[:q], x) {
			return q - len(x)
		}
	}
	return 0
}

// endsInMoney reports whether a word of money ends the noun from start to end, and so is what the noun names: 전세 대출, not
// 대출 상담사.
func (r *reader) endsInMoney(start, end int) bool {
	for p := start; p < end; p += 3 {
		if w := cues.at(r.s, p); w != nil && w.class == cMoney && p+len(w.text) == end {
			return true
		}
	}
	return false
}

// takesCase reports whether a particle at p makes the number an object or a subject: 3만을 받았다, 3만이 팔렸다.
func (r *reader) takesCase(p int) bool {
	return strings.HasPrefix(r.s[p:], "을 ") || strings.HasPrefix(r.s[p:], "이 ")
}

// nextWord weighs the word at q behind a bare scaled number: a money word, a count, or people.
func (r *reader) nextWord(q, top int) (known, money bool) {
	word := r.wordRest(q)
	if c := cues.at(r.s, q); c != nil {
		switch {
		case c.class != cMoney:
			return true, false
		case len(word) > len(c.text) && person(word[len(c.text):]): // 300만 대출자; 40억 체납자
			return true, top > 4
		}
		return true, true
	}
	for k := len(word); k >= 6; k -= 3 {
		if k == len(word) || particles.at(r.s, q+k) != nil && q+k+len(particles.at(r.s, q+k).text) == q+len(word) {
			if person(word[k-3:k]) && noPersons.before(r.s, q+k) == nil {
				return true, false
			}
		}
	}
	return false, false
}

// person reports whether a suffix makes people of a noun.
func person(suffix string) bool {
	if len(suffix) < 3 {
		return false
	}
	switch suffix[:3] {
	case "자", "객", "민", "인", "생", "족", "군", "병", "층":
		return true
	}
	return false
}

// personBefore reports whether the word before p names people: 대출자 300만, 체납자 1만.
func (r *reader) personBefore(p int) bool {
	q := r.skipGapBack(p)
	return q < p && r.personEnds(q)
}

// personEnds is personBefore for a word that ends at q.
func (r *reader) personEnds(q int) bool {
	if q < 6 || !person(r.s[q-3:q]) || !isHangul(r.runeBefore(q-3)) {
		return false
	}
	w := noPersons.before(r.s, q)
	if w == nil {
		return true
	}
	switch w.text {
	case "융자", "출자", "감자", "속도", "정도", "한도", "국도": // 대출자 are people
		return isHangul(r.runeBefore(q - 6))
	}
	return false
}

// moneyContext weighs the words around a bare scaled number: 억 and 조 are money where nothing counts, 만 needs a cue.
func (r *reader) moneyContext(t *term, ld *side, tl *trail, big bool) bool {
	n := &t.num
	start, end := n.start, t.end
	if n.top == 12 && n.ascii && n.words == 2 && n.lo.Magnitude() < 14 && (r.near(&groupCues, cGroup, start, end) || strings.HasSuffix(r.s[:r.skipGapBack(start)], "인")) {
		return false // 3조가 야간 순찰을 돈다, 2인 1조
	}
	if largeSums.before(r.s, r.skipGapBack(start)) != nil {
		return true // 연봉 6000만 직장인
	}
	if q := r.skipGap(r.behindTail(tl)); tl.outer > end {
		if r.goesOn(tl.outer) {
			q = len(r.s) // 100만이 넘으면 수수료를 낸다
		}
		tied := r.behindTail(tl) == tl.outer || strings.HasPrefix(r.s[tl.outer:], "의") // not 100만 이하인 배우자
		if known, money := r.nextWord(q, n.top); known && (q > end || r.boundary(end)) && (money || n.top == 4 && tied) {
			return money
		}
	} else if q = r.skipGap(end); (q > end || r.boundary(end)) && r.hangulAt(q) {
		if known, money := r.nextWord(q, n.top); known {
			return money
		}
		if n.top == 4 { // 600만 자영업자, 5만 라면: a plain noun is counted unless money is spoken of just before
			return (r.within(&cues, cMoney, start, start, 16, 0) && !n.few || r.feeBefore(ld.outer)) && !r.personBefore(ld.outer)
		}
	}
	if peoples.before(r.s, r.skipGapBack(start)) != nil && r.skipGapBack(start) < start {
		return false // 중국 10억, 미국 3억
	}
	if r.within(&cues, cCount, start, start, 14, 0) {
		return false // 관객 1억을 모았다
	}
	count := r.near(&cues, cCount, start, end)
	money := r.near(&cues, cMoney, start, end)
	money = money || n.top == 12 && r.feeBefore(ld.outer)
	if n.top == 12 && (tl.bound != NoBound || tl.approx || r.reaches(end)) {
		return !count || money // 20조에 이르는
	}
	if big && (n.top == 8 || n.top == 12 && n.ascii && (n.lo.Magnitude() >= 14 || n.lo.Exp() < 12 || n.words > 2)) {
		return !count || money
	}
	if n.top == 4 { // 600만 돌파 may be an audience: the cue must stand close
		behind := 15 + r.behindTail(tl) - end
		if i := strings.Index(r.s[end:min(end+behind, len(r.s))], ", "); i >= 0 {
			behind = i
		}
		if strings.HasPrefix(r.s[end:], "이 ") {
			behind = min(behind, len("이 ")+1) // 100만이 낸 세금
		}
		past := max(end, tl.outer) // 웃돈 is a verb there
		money = (r.within(&cues, cMoney, start, start, 30, 0) || r.within(&cues, cMoney, past, past, 0, end+behind-past) || r.feeBefore(ld.outer)) && !r.personBefore(ld.outer)
	}
	return money && !count
}

// reaches reports whether a verb behind p says how far a sum goes: 에 이르는, 에 달하는, 을 돌파, 규모.
func (r *reader) reaches(p int) bool {
	for _, x := range [...]string{"에 이르", "에 달하", "에 달한", "에 달했", "에 육박", "에 그쳤", "에 그친", "를 돌파", "를 달성", "를 기록", "를 들", "를 쏟", "를 투", "가 들", "가 투", "가 필요", "가 소요", "를 쓰", "를 썼", "가 든", "가 드", "가 날", "가 증발", "가 사라", "를 아끼", "를 아낄", "를 아껴", "를 벌", "를 날", "를 잃", "를 굴", "를 깎", "를 물", "를 푼", "를 풀", "가 풀", "의 예산", "+α", " 규모", "규모", " 돌파", " 시대", "원대"} {
		if strings.HasPrefix(r.s[p:], x) {
			return true
		}
	}
	return false
}

// goesOn reports whether the verb of a qualifier that ends at p leads to another clause: 넘으면, 넘자, 웃돌고.
func (r *reader) goesOn(p int) bool {
	for _, x := range [...]string{"면 ", "자 ", "고 ", "며 ", "니 ", "지만 ", "으면 ", "으며 "} {
		if strings.HasPrefix(r.s[p:], x) {
			return true
		}
	}
	return false
}

// behindTail returns the place behind the qualifiers of a bare number and the particle that ties them to a noun: 400만 정도의,
// 1000만 이하의.
func (r *reader) behindTail(tl *trail) int {
	if tl.outer == tl.start || !r.particleAt(tl.outer) {
		return tl.outer
	}
	return tl.outer + len(r.wordRest(tl.outer))
}

// elideByContext reads 12억 5,000 and 이억오천 as 12억 5,000만 where they are money.
func (r *reader) elideByContext(t *term) {
	n := &t.num
	if u := &r.right.num; t.joined && t.implied && n.tail == digitTail && u.tail == digitTail && !n.up.lo.IsZero() && !u.up.lo.IsZero() && !r.p.PlainTail {
		t.lo, t.hi = n.up.lo, u.up.hi // 3억1,000~3억5,000
	}
	if t.joined || n.elided || r.p.PlainTail || n.up.lo.IsZero() || t.den != (Decimal{}) || t.bracket {
		return
	}
	if t.unit != nil && (n.tail != wordTail || !n.ascii) {
		return // 12억 5,000원 is as written
	}
	if n.tail == wordTail || n.tail == digitTail || n.tail == oneTail && t.implied {
		n.elide()
		t.lo, t.hi = n.lo, n.hi
	}
}
