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
		if h := wordHomographs.at(r.s, t.num.start); h != nil && ld.start == t.num.start && (t.num.start+len(h.text) >= t.end || t.num.attr && t.num.words == 1 && t.num.start+len(h.text) > t.num.end) {
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
	if !r.closes(t.end) {
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
		return r.near(&numberCues, cNumber, n.start, t.end)
	}
	return true
}

// impliedMoney says whether a bare scaled number is money, and makes it so: 1억을 가로챈, 최대 36조 투자.
func (r *reader) impliedMoney(t *term, ld *side, tl *trail) bool {
	n := &t.num
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
	cur := r.listCurrency(t)
	if cur == "" {
		if !r.moneyContext(t, big || tailed && n.elided) {
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

// listCurrency returns the currency that the last item of a list names for all: 3만·5만·10만 원.
func (r *reader) listCurrency(t *term) string {
	p := t.end
	for k := 0; k < 4 && p < len(r.s); k++ {
		switch {
		case strings.HasPrefix(r.s[p:], "·"):
			p += len("·")
		case strings.HasPrefix(r.s[p:], "→"):
			p = r.skipGap(p + len("→"))
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

// feeBefore reports whether the word before p names a charge by its last syllable: 전기료, 카드값, 알바비.
func (r *reader) feeBefore(p int) bool {
	q := r.skipGapBack(p)
	if q == p || q < 6 {
		return false
	}
	switch r.s[q-3 : q] {
	case "이", "가", "은", "는", "로", "을", "를", "도", "만":
		q -= 3
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

// nextWord weighs the word at q behind a bare scaled number: a money word, a count, or people.
func (r *reader) nextWord(q int) (known, money bool) {
	word := r.wordRest(q)
	if c := cues.at(r.s, q); c != nil {
		switch {
		case c.class != cMoney:
			return true, false
		case len(word) > len(c.text) && person(word[len(c.text):]): // 투자자, 대출자
			return true, false
		}
		return true, true
	}
	for k := len(word); k >= 6; k -= 3 {
		if k == len(word) || particles.at(r.s, q+k) != nil && q+k+len(particles.at(r.s, q+k).text) == q+len(word) {
			if person(word[k-3 : k]) {
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
	if q == p || q < 9 || !person(r.s[q-3:q]) || !isHangul(r.runeBefore(q-3)) {
		return false
	}
	switch r.s[q-6 : q] {
	case "투자", "증자", "적자", "흑자", "이자", "코인":
		return false
	case "융자", "출자", "감자", "속도", "정도", "한도", "국도": // 대출자 are people
		return isHangul(r.runeBefore(q - 6))
	}
	return true
}

// moneyContext weighs the words around a bare scaled number: 억 and 조 are money where nothing counts, 만 needs a cue.
func (r *reader) moneyContext(t *term, big bool) bool {
	n := &t.num
	start, end := n.start, t.end
	if n.top == 12 && n.ascii && n.words == 2 && n.lo.Magnitude() < 14 && (r.near(&groupCues, cGroup, start, end) || strings.HasSuffix(r.s[:r.skipGapBack(start)], "인")) {
		return false // 3조가 야간 순찰을 돈다, 2인 1조
	}
	if q := r.skipGap(end); (q > end || r.boundary(end)) && r.hangulAt(q) {
		if known, money := r.nextWord(q); known {
			return money
		}
		if n.top == 4 { // 600만 자영업자, 5만 라면: a plain noun is counted unless money is spoken of just before
			return (r.within(&cues, cMoney, start, start, 16, 0) && !n.few || r.feeBefore(start)) && !r.personBefore(start)
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
	if big && (n.top == 8 || n.top == 12 && n.ascii && (n.lo.Magnitude() >= 14 || n.lo.Exp() < 12 || n.words > 2)) {
		return !count || money
	}
	if n.top == 4 { // 600만 돌파 may be an audience: the cue must stand close
		money = (r.within(&cues, cMoney, start, end, 30, 15) || r.feeBefore(start)) && !r.personBefore(start)
	}
	return money && !count
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
