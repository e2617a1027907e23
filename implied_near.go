package komoney

import "strings"

// Bare numbers that are money by the amount beside them or by what is done with them: 1700만 원과 900만, 15만에 팝니다.

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
	if q := r.skipGap(p); q > p { // 87만 받음
		return t.num.top == 4 && r.paysAt(t, ld, q, false)
	}
	if !r.hangulAt(p) {
		return false
	}
	for _, x := range [...]string{"을", "를", "도", "에", "씩", "씩을", "까지", "이면", "면"} {
		if !strings.HasPrefix(r.s[p:], x) || !strings.HasPrefix(r.s[p+len(x):], " ") {
			continue
		}
		return r.paysAt(t, ld, r.skipGap(p+len(x)), x == "에" || strings.HasSuffix(x, "면"))
	}
	return false
}

// paysAt reports whether a verb at q pays the number, or trades for it, and nobody and nothing is said to be counted.
func (r *reader) paysAt(t *term, ld *side, q int, trade bool) bool {
	for _, adverb := range [...]string{"먼저 ", "모두 ", "더 ", "또 ", "각각 ", "다 ", "미리 ", "나눠 ", "바로 "} {
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
	return w != nil && (w.n == 1) == trade && (r.givenTo(ld.outer) || !r.within(&cues, cCount, start, start, near, 0)) &&
		!r.personBefore(ld.outer) && tallies.before(r.s, r.skipGapBack(ld.outer)) == nil && peoples.before(r.s, r.skipGapBack(start)) == nil
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
