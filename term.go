package komoney

import (
	"strings"
	"unicode/utf8"
)

// term reads the numeral at i with its unit, composite parts and bracket.
func (r *reader) term(i int, ld *side, t *term) bool {
	*t = term{}
	n := &t.num
	if !r.numeral(i, n) {
		return r.halfTerm(i, t)
	}
	t.lo, t.hi, t.end, t.kind, t.cur = n.lo, n.hi, n.end, Number, ld.cur
	if ld.cur != "" {
		t.kind = KindMoney
	}
	if r.fraction(t) {
		if w, at := r.unitWord(t.end); w != nil && w.class == wMeasure && at == t.end {
			t.fraction = false
			r.setUnit(t, w, at)
		}
		return true
	}
	r.readUnit(t, ld)
	if t.unit != nil {
		r.composite(t)
		r.andHalf(t)
	}
	r.bracket(t)
	return true
}

// halfTerm reads 절반 and 반.
func (r *reader) halfTerm(i int, t *term) bool {
	w := r.numeralWord(i)
	if w == nil || w.class != nHalf {
		return false
	}
	end := i + len(w.text)
	half := NewDecimal(5, -1)
	*t = term{lo: half, hi: half, end: end, kind: Fraction, half: true, fraction: true}
	t.num.start, t.num.end, t.num.words = i, end, 1
	return true
}

// fraction reads 3분의 1, 1/3 and mixed numbers: 일과 이분의 일, 2 1/4.
func (r *reader) fraction(t *term) bool {
	n := &t.num
	if num, den, end, ok := r.fractionAt(n); ok {
		return r.setFraction(t, Decimal{}, num, den, end)
	}
	// mixed: the whole number, 과·와 or a gap, the fraction
	p := n.end
	if p >= len(r.s) || r.s[p] != ' ' && r.s[p] != 0xEA && r.s[p] != 0xEC {
		return false
	}
	joined := false
	for _, and := range [...]string{"과", "와"} {
		if strings.HasPrefix(r.s[p:], and) {
			p += len(and)
			joined = true
		}
	}
	q := r.skipGap(p)
	if !joined && (q == p || !n.ascii) || n.few || n.scaled && n.ascii {
		return false
	}
	if q >= len(r.s) || !joined && !isDigit(r.s[q]) {
		return false
	}
	if !r.fractionAhead(q) {
		return false
	}
	m := &r.other
	if !r.numeral(q, m) || m.few {
		return false
	}
	num, den, end, ok := r.fractionAt(m)
	if !ok || !joined && num.Cmp(den) >= 0 {
		return false
	}
	return r.setFraction(t, n.lo, num, den, end)
}

// fractionAhead says cheaply whether a fraction can start at q.
func (r *reader) fractionAhead(q int) bool {
	hi := min(len(r.s), q+window)
	k := strings.Index(r.s[q:hi], "분의")
	return k > 0 || strings.IndexByte(r.s[q:hi], '/') > 0
}

// fractionAt reads what makes the numeral n a fraction: 분의 and the numerator, or a slash and the denominator.
func (r *reader) fractionAt(n *numeral) (num, den Decimal, end int, ok bool) {
	p := n.end
	if p < len(r.s) && r.s[p] == '/' {
		if r.unitAt(p) != nil { // 3/4분기
			return num, den, 0, false
		}
		return r.slashFraction(n)
	}
	q := r.skipGap(p)
	if !strings.HasPrefix(r.s[q:], "분의") || n.few || n.lo.IsZero() {
		return num, den, 0, false
	}
	q = r.skipGap(q + len("분의"))
	neg := false
	for _, minus := range [...]string{"마이너스", "음수", "-"} {
		if strings.HasPrefix(r.s[q:], minus) {
			q = r.skipGap(q + len(minus))
			neg = true
			break
		}
	}
	var m numeral
	if !r.numeral(q, &m) || m.few || m.native || !n.lo.IsInt() || !m.lo.IsInt() {
		return num, den, 0, false
	}
	// 3분의 일만 줘: 만 is the particle unless a number goes on
	if m.scaled && m.words == 2 && strings.HasSuffix(r.s[m.start:m.end], "만") && m.end-m.start > 3 && m.lo.Magnitude() < 8 {
		m.end -= len("만")
		m.lo, _ = m.lo.mulPow10(-4)
	}
	if !m.ascii && !r.strict && !r.closes(m.end) && !r.unitFollows(m.end) && !r.hangulAt(m.end) {
		return num, den, 0, false
	}
	if neg {
		m.lo = m.lo.Neg()
	}
	return m.lo, n.lo, m.end, true
}

// slashFraction reads 1/3; a chain of slashes is a date or an identifier.
func (r *reader) slashFraction(n *numeral) (num, den Decimal, end int, ok bool) {
	p := n.end + 1
	if !n.ascii || n.words != 1 || n.grouped || p >= len(r.s) || !isDigit(r.s[p]) || n.start > 0 && r.s[n.start-1] == '/' {
		return num, den, 0, false
	}
	d, e, code := r.digits(p)
	if code != "" || d.IsZero() || !d.IsInt() || !n.lo.IsInt() || e < len(r.s) && (r.s[e] == '/' || isLatin(r.s[e]) && r.unitAt(e) == nil) {
		return num, den, 0, false
	}
	return n.lo, d, e, true
}

// setFraction gives the term the exact value whole + num/den.
func (r *reader) setFraction(t *term, whole, num, den Decimal, end int) bool {
	top, ok := whole.mul(den)
	if !ok {
		return false
	}
	if top, ok = top.add(num); !ok {
		return false
	}
	t.end, t.fraction = end, true
	t.kind = Fraction
	if t.cur != "" {
		t.cur = ""
	}
	if v, ok := top.quoExact(den); ok {
		t.lo, t.hi = v, v
		return true
	}
	t.lo, t.den = reduce(top, den)
	t.hi = t.lo
	return true
}

// reduce cancels the common factors of two integers.
func reduce(num, den Decimal) (Decimal, Decimal) {
	a, ok1 := num.Abs().Int64()
	b, ok2 := den.Int64()
	if !ok1 || !ok2 || a == 0 {
		return num, den
	}
	x, y := a, b
	for y != 0 {
		x, y = y, x%y
	}
	n := DecimalFromInt(a / x)
	if num.Sign() < 0 {
		n = n.Neg()
	}
	return n, DecimalFromInt(b / x)
}

// readUnit reads the unit word behind the numeral, if it fits it.
func (r *reader) readUnit(t *term, ld *side) {
	if t.num.top > 0 || t.num.ascii && t.num.words > 1 {
		r.certain = t.end + 1
	}
	w, at := r.unitWord(t.end)
	r.certain = 0
	if w != nil && ld.cur != "" && ld.curWord != nil && w.class >= wPercent && w.class != wMagnitude && !isHangul(rune0(ld.curWord.text)) && !isLatin(ld.curWord.text[len(ld.curWord.text)-1]) {
		if w = letterMagnitude(w); w == nil { // $5면, $100짜리: the sign is the unit
			return
		}
	}
	if w != nil && w.class == wMagnitude {
		if !r.magnitudeFits(t, w, at, ld) {
			return
		}
		t.magnitude = int(w.n)
		lo, ok := t.lo.mulPow10(t.magnitude)
		hi, ok2 := t.hi.mulPow10(t.magnitude)
		if !ok || !ok2 {
			return
		}
		t.lo, t.hi, t.end = lo, hi, at+len(w.text)
		w, at = r.unitWord(t.end)
		if w != nil && w.class == wMagnitude {
			return
		}
	}
	if w == nil {
		r.countedNoun(t)
		return
	}
	for ; w != nil && !r.unitFits(t, w, at, ld); w = unitWords.shorter(w, r.s, at) {
		if c := w.twin(); c != nil && r.unitFits(t, c, at, ld) {
			r.setUnit(t, c, at)
			return
		}
	}
	if w == nil {
		if t.num.attr || t.num.few {
			r.countedNoun(t)
		}
		return
	}
	if v := r.shorterUnit(t, w, at, ld); v != nil {
		w = v
	}
	r.setUnit(t, w, at)
}

// twins are the counters that a currency, a coin or a part of ten percent may be instead: 3동 502호, 2천 리.
var twins = [...]word{
	{text: "동", ref: "동", class: wCounter, flags: fNative | fSino | fWeakUnit},
	{text: "솔", ref: "솔", class: wCounter, flags: fNative | fWeakUnit},
	{text: "전", ref: "전", class: wCounter, flags: fSino | fWeakUnit},
	{text: "푼", ref: "푼", class: wCounter, flags: fNative | fWeakUnit},
	{text: "리", ref: "리", class: wCounter, flags: fSino | fWeakUnit},
}

// twin returns the counter of the same text, or nil.
func (w *word) twin() *word {
	if w.flags&fCounter != 0 {
		for i := range twins {
			if twins[i].text == w.text {
				return &twins[i]
			}
		}
	}
	return nil
}

// shorterUnit returns the unit that is left where w runs into the next word: 3배수준 is 3배, 1회사용 1회.
func (r *reader) shorterUnit(t *term, w *word, at int, ld *side) *word {
	if w.class != wCounter || len(w.text) <= 3 || !t.num.ascii || r.closes(at+len(w.text)) {
		return nil
	}
	for v := unitWords.shorter(w, r.s, at); v != nil; v = unitWords.shorter(v, r.s, at) {
		if r.unitFits(t, v, at, ld) && (w.flags&fNoun != 0 || r.closes(at+len(v.text)) || tailWords.at(r.s, at+len(v.text)) != nil) {
			return v
		}
	}
	return nil
}

// setUnit gives the term the unit w that stands at at.
func (r *reader) setUnit(t *term, w *word, at int) {
	end := at + len(w.text)
	switch w.class {
	case wCurrency:
		code := r.p.currency(w)
		if t.cur != "" && t.cur != code {
			t.cur = "" // ARS 2000원: the word behind the number says more than the one before
		}
		if w.flags&fWeight != 0 && t.cur == "" && r.near(&weightCues, cWeight, t.num.start, end) {
			t.kind, t.unit, t.end = Quantity, poundUnit, end
			return
		}
		t.kind, t.cur = KindMoney, code
	case wSubunit:
		t.kind = KindMoney
		if t.cur == "" {
			t.cur = w.ref
		}
		t.lo, _ = t.lo.mulPow10(int(w.n))
		t.hi, _ = t.hi.mulPow10(int(w.n))
	case wPercent:
		t.kind = Percent
	case wPercentPoint:
		t.kind = PercentPoint
	case wBasisPoint:
		t.kind = BasisPoint
	case wTenth:
		t.kind = Percent
		t.lo, _ = t.lo.mulPow10(1)
		t.hi, _ = t.hi.mulPow10(1)
	case wMultiple:
		t.kind = Multiple
	case wOrdinal:
		t.kind = Ordinal
	default:
		t.kind = Quantity
		if c := w.twin(); c != nil {
			w = c
		}
	}
	if t.cur != "" && t.kind != KindMoney {
		t.cur = ""
	}
	t.unit, t.end = w, end
	if w.ref == "년대" {
		t.bracket = true
		t.hi, _ = t.lo.add(DecimalFromInt(10))
	}
}

var poundUnit = &word{text: "파운드", ref: "pound", class: wMeasure}

// letterMagnitudes are the letters that are units of measure but behind a currency sign.
var letterMagnitudes = [...]word{
	{text: "k", n: 3, class: wMagnitude}, {text: "m", n: 6, class: wMagnitude},
	{text: "b", n: 9, class: wMagnitude}, {text: "t", n: 12, class: wMagnitude},
}

func letterMagnitude(w *word) *word {
	for i := range letterMagnitudes {
		if letterMagnitudes[i].text == w.text {
			return &letterMagnitudes[i]
		}
	}
	return nil
}

func rune0(s string) rune { c, _ := utf8.DecodeRuneInString(s); return c }

// magnitudeFits: one letter only behind a symbol or glued digits (4K is no number of things).
func (r *reader) magnitudeFits(t *term, w *word, at int, ld *side) bool {
	if !t.num.ascii || t.num.top > 0 {
		return false
	}
	if len(w.text) > 2 {
		return true
	}
	if at != t.end && !(len(w.text) == 2 && ld.cur != "") {
		return false
	}
	if ld.cur != "" || r.strict {
		return true
	}
	next, _ := r.unitWord(at + len(w.text))
	if next != nil && next.class == wCurrency {
		return true
	}
	return w.n == 3 && t.lo.Magnitude() >= 1 || len(w.text) == 2
}

// unitFits says whether the word w at at is the unit of the numeral: homographs and word borders decide.
func (r *reader) unitFits(t *term, w *word, at int, ld *side) bool {
	n := &t.num
	end := at + len(w.text)
	gap := at > t.end
	if n.bare && w.text != "째" || n.first && w.class != wOrdinal {
		return false
	}
	if n.old && !takesOld(w.text) {
		return false
	}
	if r.strict {
		return r.strictUnitFits(t, w)
	}
	switch w.class {
	case wCurrency:
		return r.currencyFits(t, w, at, end, gap, ld)
	case wSubunit:
		return r.subunitFits(t, w, end)
	case wHundredth, wThousandth:
		return n.top == 0 && (n.ascii && !gap || (n.ascii || n.words > 1 || n.native) && r.closes(end))
	case wPercent, wPercentPoint, wBasisPoint, wTenth:
		if w.class == wTenth && !n.ascii && !r.partFollows(end) && !(r.closes(end) && (w.text == "할") && r.tenthDigit(n)) {
			return false // 조사할, 구할
		}
		if n.words == 1 && !n.ascii && !gap && n.lo.Exp() == 0 && w.text == "프로" {
			return false // 오프로드
		}
		if n.native && w.text != "%" || w.flags&fWeakUnit != 0 && gap && !n.ascii && n.words < 2 {
			return false
		}
		if w.text == "프로" && gap && n.ascii && n.words == 1 && n.lo.Magnitude() == 3 && !n.grouped {
			return false // 2015 프로 데뷔
		}
		if w.text == "프로" && products.before(r.s, r.skipGapBack(n.start)) != nil {
			return false
		}
		if w.class == wTenth && gap {
			return r.boundary(end) || r.partFollows(end)
		}
		return isASCII(w.text) || r.closes(end) || n.ascii && !gap
	case wMultiple:
		if n.ascii && !gap {
			return true
		}
		if n.words == 1 && !n.native && !n.ascii && !n.few && n.lo.Exp() == 0 {
			return false // 이 배, 사배: single digits are no multiples
		}
		return r.closes(end)
	case wOrdinal:
		return r.ordinalFits(t, w, end, gap)
	case wMeasure:
		if w.flags&fWeakUnit != 0 {
			return false
		}
		if n.ascii || isASCII(w.text) {
			return !gap || r.closes(end) || isASCII(w.text)
		}
		return (n.words > 1 || n.native || n.few || !isShort(w.text)) && r.closes(end)
	}
	return r.counterFits(t, w, at, end, gap, ld)
}

func isASCII(s string) bool { return s[0] < 0x80 }

func isShort(s string) bool { return len(s) <= 3 }

// takesOld lists what 서, 너, 석, 넉, 닷 and 엿 stand before (표준어 규정 17항 다만).
func takesOld(unit string) bool {
	switch unit {
	case "말", "되", "달", "장", "잔", "자", "섬", "냥", "돈", "푼", "발", "홉", "단", "줄", "동", "곳", "대", "척":
		return true
	}
	return false
}

// strictUnitFits: in Parse only what cannot be is refused.
func (r *reader) strictUnitFits(t *term, w *word) bool {
	n := &t.num
	if w.class == wHundredth || w.class == wThousandth {
		return true
	}
	if n.native && (w.class == wPercent || w.class == wCurrency) && n.attr && len(w.text) <= 3 && w.text == "원" {
		return false
	}
	return true
}

// currencyFits keeps 조원, 구원, 이 원, 만원 관중, 3동 apart from money.
func (r *reader) currencyFits(t *term, w *word, at, end int, gap bool, ld *side) bool {
	n := &t.num
	if n.native { // 두 달러: spoken, and only with a name that is no syllable of another word
		return gap && len(w.text) >= 6 && w.flags&fNeedScale == 0 && r.closes(end)
	}
	if gap && !isASCII(w.text) && ld.neutral < 0 {
		h := spacedHomographs.at(r.s, at)
		if n.top > 0 || n.words > 2 {
			h = scaledHomographs.at(r.s, at)
		}
		if h != nil && len(h.text) > len(w.text) && !r.overlays(end, at+len(h.text)) && (n.top == 0 || r.closes(at+len(h.text))) {
			return false
		}
	}
	if (w.text == "불" || w.text == "원화") && n.lo.Magnitude() < 1 && ld.cur == "" { // 3불 정책, 2원화
		return false
	}
	if isASCII(w.text) && ld.curWord != nil && ld.cur != r.p.currency(w) && ld.curWord.flags&fNeedScale == 0 {
		return false // USD 10 CAD 5: each code has the number behind it
	}
	if w.flags&fNeedScale != 0 && ld.cur != r.p.currency(w) && !r.scarceFits(n, w, end) {
		return false
	}
	if isASCII(w.text) || !isHangul(r.runeAt(at)) {
		return true
	}
	if n.ascii {
		return (!gap || n.top > 0 && (w.text == "원" || len(w.text) >= 6)) && !n.parted || r.closes(end)
	}
	if strings.HasSuffix(strings.TrimRight(r.s[:n.start], " :"), "단위") {
		return false // (단위: 백만원) measures, and is no amount
	}
	if n.words == 1 && !n.few {
		if n.top > 4 && strings.HasPrefix(r.s[r.skipGap(end):], "대") { // 억원대 연봉
			return true
		}
		if n.lo.Exp() == 0 || n.top > 4 { // 구원, 이 원, 조원
			return gap && !isShort(w.text) && r.closes(end) && n.top == 0 && n.lo != DecimalFromInt(2)
		}
		if w.text == "원" && r.fullHouse(t, end) {
			return false
		}
	}
	return r.agrees(w, end) && (r.closes(end) || n.words > 2 || n.words > 1 && particles.at(r.s, end) != nil)
}

// certainMoney says whether a numeral is written as amounts of money are: with a scale, grouping or a point.
func (r *reader) certainMoney(n *numeral) bool {
	return n.ascii && (n.top > 0 || n.words > 1 || n.grouped || n.point)
}

// scarceFits says whether a currency word that is mostly another word is believed: 5만 동, not 3동 502호 or TOP 10.
func (r *reader) scarceFits(n *numeral, w *word, end int) bool {
	switch {
	case isASCII(w.text):
		return r.codeFits(n)
	case w.flags&fCounter != 0: // 동, 솔
		return n.top >= 4 && r.closes(end) && !r.near(&buildingCues, cCount, n.start, end) && !strings.HasPrefix(r.s[end:], "의")
	}
	return n.top > 0 || n.ascii && len(w.text) > 3 && r.closes(end) && !isBlank(r.s[end-len(w.text)-1]) || n.lo.Magnitude() >= 3 && r.closes(end)
}

// codeFits says whether the number beside a rare currency code is written as money is: grouped, scaled or with cents.
func (r *reader) codeFits(n *numeral) bool {
	return n.grouped || n.top > 0 || n.lo.Exp() == -2
}

// agrees reports whether the particle at end can follow the word before it: 원 ends in a consonant, so that
// 원가, 원로 and 원고 are nouns where 원이, 원으로 and 원이고 are an amount.
func (r *reader) agrees(w *word, end int) bool {
	c, _ := utf8.DecodeLastRuneInString(w.text)
	if !isHangul(c) || (c-0xAC00)%28 == 0 || !r.hangulAt(end) {
		return true
	}
	p := particles.at(r.s, end)
	if p == nil || p.class != pOne {
		return true
	}
	switch p.text {
	case "가", "를", "는", "와", "고", "며", "면", "다", "라", "나", "여", "야", "니":
		return false
	case "로":
		return (c-0xAC00)%28 == 8 // 불로, 달로
	}
	return true
}

// fullHouse says whether 만원 is a full house: the words around it say so, and none speaks of money.
func (r *reader) fullHouse(t *term, end int) bool {
	if t.num.top != 4 {
		return false
	}
	return r.near(&fullCues, cFull, t.num.start, end) && !r.moneyCueNear(t.num.start, end)
}

// subunitFits: 전 is a coin where no score stands: 3전 2승.
func (r *reader) subunitFits(t *term, w *word, end int) bool {
	n := &t.num
	if isASCII(w.text) {
		return true
	}
	if n.native || !r.closes(end) {
		return false
	}
	if w.flags&fNeedMain == 0 {
		return true
	}
	q := r.skipGap(end)
	for q < len(r.s) && isDigit(r.s[q]) {
		q++
	}
	for _, x := range [...]string{"승", "패", "무", "전승", "전패"} {
		if strings.HasPrefix(r.s[q:], x) {
			return false
		}
	}
	return w.text == "전" && n.lo.Magnitude() >= 1 && n.ascii && r.boundary(end) && r.moneyCueNear(n.start, end)
}

// ordinalFits: 등 behind a gap is "and so on".
func (r *reader) ordinalFits(t *term, w *word, end int, gap bool) bool {
	n := &t.num
	long := len(w.text) > 3
	if long {
		return true
	}
	if gap {
		return false
	}
	if w.text == "째" {
		return n.native || n.first
	}
	if n.native && w.text != "째" {
		return false
	}
	return n.ascii || r.closes(end)
}

// counterFits: native numerals take native counters; short Sino-Korean ones are mostly parts of other words.
func (r *reader) counterFits(t *term, w *word, at, end int, gap bool, ld *side) bool {
	n := &t.num
	if ld.ordinal {
		return !gap || w.flags&fNoun == 0
	}
	if w.text == "대" && n.top >= 8 && n.lo.Digits() <= 3 && !(gap && saleCues.at(r.s, r.skipGap(end)) != nil) {
		return false // 120억대 is a bracket
	}
	if gap && n.top >= 4 && !r.countsMillions(t, w, end) || w.text == "도" && n.top >= 4 && ld.unitRef == "" {
		return false
	}
	if n.ascii {
		if !gap && w.flags&fNoun != 0 {
			return r.closes(end)
		}
		return !gap || r.closes(end)
	}
	if !r.closes(end) && !(n.words > 1 && !gap && !n.native) {
		return false
	}
	if n.native || n.few && t.num.words == 1 {
		if n.few && !n.native && w.flags&fNoun == 0 {
			return true
		}
		if w.flags&(fNative|fNoun) == 0 {
			return w.flags&fSino != 0 && n.words > 1
		}
		if w.flags&fNoun != 0 && !gap {
			return n.attr && !isShort(w.text)
		}
		return true
	}
	if n.words == 1 && n.lo.Exp() == 0 && !n.few {
		if n.lo == DecimalFromInt(2) && gap {
			return w.text == "개월" || w.text == "킬로" // 이 사람, 이 회: this
		}
		return (w.flags&fWeakUnit == 0 || gap) && w.flags&fSino != 0 && w.flags&fNoun == 0
	}
	if n.words == 1 && n.lo.Exp() > 0 && isShort(w.text) {
		return w.flags&fWeakUnit == 0 || gap || w.flags&fNative != 0
	}
	return true
}

// takesDigit says whether the unit may follow a numeral of one digit in words, 삼 년 or 오 퍼센트: it is
// what unitFits asks of such numerals before it looks at the text.
func (w *word) takesDigit(gap bool) bool {
	switch w.class {
	case wCounter:
		return (gap || w.flags&fWeakUnit == 0) && w.flags&fSino != 0 && w.flags&fNoun == 0
	case wCurrency:
		return gap
	case wMultiple:
		return false
	}
	return true
}

// countsMillions says whether a word behind 억 or 조 and a gap counts. Those are mostly sums of money, and
// the word says what for: 20조 든다, 8억 필요, 3.2조 철도, 과징금 1300억 폭탄.
func (r *reader) countsMillions(t *term, w *word, end int) bool {
	n := &t.num
	if w.flags&fNoun != 0 {
		if !n.ascii && n.words == 2 && !n.few {
			return false // 구조 대원
		}
		return n.top == 4 || n.top == 8 && !n.elided && n.lo.IsInt() && !r.within(&cues, cMoney, n.start, n.start, 16, 0)
	}
	if w.flags&fWeakUnit == 0 {
		return true
	}
	if w.text == "선" || n.top >= 8 && w.flags&fNative == 0 && r.within(&cues, cMoney, n.start, n.start, 16, 0) {
		return false
	}
	if strings.HasPrefix(r.s[end:], "라고") || !n.ascii && n.words == 2 && !n.few {
		return false
	}
	switch r.wordRest(end) {
	case "다", "는", "요", "라", "나", "니", "면", "고", "여", "더", "탄", "린", "은":
		return false // 푼다, 주는, 필요
	}
	return true
}

// countedNoun reads a noun that no table has behind 두, 세 … : 세 배달원.
func (r *reader) countedNoun(t *term) {
	n := &t.num
	if !n.attr || n.few || n.first || n.old || n.words != 1 || n.lo == DecimalFromInt(1) || n.lo == DecimalFromInt(4) {
		return
	}
	q := r.skipGap(n.end)
	if q == n.end || r.strict {
		return
	}
	word := r.wordRest(q)
	if len(word) < 6 || len(word) > 18 || tailWords.at(r.s, q) != nil || r.unitAt(q) != nil || r.numeralWord(q) != nil {
		return
	}
	noun := word
	for k := 6; k < len(word); k += 3 {
		if p := particles.at(r.s, q+k); p != nil && k+len(p.text) == len(word) {
			noun = word[:k]
			break
		}
	}
	t.noun, t.kind, t.end = noun, Quantity, q+len(noun)
}

// composite joins a main unit and its parts: 5달러 20센트, 3할 2푼 5리, 1만원 50전.
func (r *reader) composite(t *term) {
	switch {
	case t.unit.class == wTenth:
		r.partOf(t, wHundredth, 0)
		r.partOf(t, wThousandth, -1)
	case t.unit.class == wCurrency && t.kind == KindMoney:
		r.subunitOf(t)
	}
}

// andHalf adds 반 behind a unit that is halved: 두 시간 반, 세 배 반.
func (r *reader) andHalf(t *term) {
	q := r.skipGap(t.end)
	if t.num.few || !strings.HasPrefix(r.s[q:], "반") || !r.closes(q+len("반")) {
		return
	}
	switch t.unit.ref {
	case "시간", "달", "년", "배", "주", "개", "근", "돈", "평", "컵", "되", "말", "바퀴", "판", "병", "잔", "그릇", "세기", "쪽", "접시", "자":
		if v, ok := t.lo.add(NewDecimal(5, -1)); ok {
			t.lo, t.hi, t.end = v, v, q+len("반")
		}
	}
}

// tenthDigit: 삼할, 육할 and 팔할 are parts of ten; 일할, 칠할 and 구할 are verbs as often.
func (r *reader) tenthDigit(n *numeral) bool {
	d, ok := n.lo.Int64()
	return ok && n.words == 1 && (d == 3 || d == 6 || d == 8)
}

// partFollows says whether 푼 or 리 goes on: 삼할 이푼.
func (r *reader) partFollows(p int) bool {
	n := &r.other
	if q := r.skipGap(p); q >= len(r.s) || !r.numeral(q, n) {
		return false
	}
	w, _ := r.unitWord(n.end)
	return w != nil && (w.class == wHundredth || w.class == wThousandth)
}

// partOf adds a following 푼 or 리.
func (r *reader) partOf(t *term, c class, shift int) {
	q := r.skipGap(t.end)
	n := &r.other
	if q >= len(r.s) || !r.numeral(q, n) || n.few || n.native || n.lo.Magnitude() > 0 {
		return
	}
	w, at := r.unitWord(n.end)
	if w == nil || w.class != c {
		return
	}
	add, _ := n.lo.mulPow10(shift)
	if lo, ok := t.lo.add(add); ok {
		t.lo, t.hi, t.end = lo, lo, at+len(w.text)
	}
}

// subunitOf adds following cents.
func (r *reader) subunitOf(t *term) {
	for k := 0; k < 2 && r.oneSubunit(t); k++ {
	}
}

// oneSubunit adds one following sub-unit: 2위안 3자오 4펀 has two.
func (r *reader) oneSubunit(t *term) bool {
	q := r.skipGap(t.end)
	if q >= len(r.s) || !isDigit(r.s[q]) && r.numeralWord(q) == nil {
		return false
	}
	n := &r.other
	if !r.numeral(q, n) || n.few || n.native || n.lo.Magnitude() > 1 || !n.lo.IsInt() {
		return false
	}
	w, at := r.unitWord(n.end)
	if w == nil || w.class != wSubunit || !r.subunitMatches(t.cur, w) || !r.closes(at+len(w.text)) {
		return false
	}
	add, _ := n.lo.mulPow10(int(w.n))
	if lo, ok := t.lo.add(add); ok {
		t.lo, t.hi, t.end = lo, lo, at+len(w.text)
		return true
	}
	return false
}

// subunitMatches: 센트 goes with every currency of hundred cents.
func (r *reader) subunitMatches(cur string, w *word) bool {
	if w.ref == cur || w.text == "전" && cur == "JPY" {
		return true
	}
	if w.text != "센트" {
		return false
	}
	info := currencyByCode(cur)
	return info != nil && info.digits == 2
}

// bracket reads 대 behind an amount: 3만원대 is [30000, 40000).
func (r *reader) bracket(t *term) {
	if t.bracket || t.fraction || t.den != (Decimal{}) || t.noun != "" {
		return
	}
	switch t.kind {
	case KindMoney, Percent, PercentPoint, BasisPoint:
	default:
		return
	}
	q := r.skipGap(t.end)
	if !strings.HasPrefix(r.s[q:], "대") {
		return
	}
	end := q + len("대")
	if q > t.end && !r.gapBracket(end) || q == t.end && !r.closes(end) || r.versus(t, end) {
		return
	}
	r.setBracket(t, end)
}

// gapBracket: behind a gap 대 must be the whole word, with a particle at most: 3조 원 대의, not 1억원 대가로.
func (r *reader) gapBracket(end int) bool {
	if r.boundary(end) {
		return true
	}
	switch r.wordRest(end) {
	case "의", "에", "로", "를", "까지", "에서", "이다", "였다", "가":
		return true
	}
	return false
}

// versus reports whether 대 before end sets t against another amount of its unit: 52% 대 48%, 클린턴 46% 대 트럼프 44%,
// 46%대 44%. The other amount has no 대 of its own; behind an attached 대 only a percentage that follows at once is meant,
// as 3%대 금리 5% and 5만원대 3만원대 are brackets.
func (r *reader) versus(t *term, end int) bool {
	if t.unit == nil || r.hangulAt(end) {
		return false
	}
	spaced := isBlank(r.s[end-len("대")-1])
	if !spaced && t.kind != Percent {
		return false
	}
	q := r.skipGap(end)
	for k := 0; k < 2 && q < len(r.s); k++ {
		n := &r.other
		if (isDigit(r.s[q]) || r.numeralWord(q) != nil) && r.numeral(q, n) {
			w, at := r.unitWord(n.end)
			return w != nil && w.ref == t.unit.ref && w.class == t.unit.class && !strings.HasPrefix(r.s[at+len(w.text):], "대")
		}
		word := r.wordRest(q)
		if !spaced || strings.HasSuffix(word, "반") { // 초반, 중반, 후반
			return false
		}
		next := r.skipGap(q + len(word))
		if next == q+len(word) {
			return false
		}
		q = next
	}
	return false
}

// setBracket widens the term to the place of its last non-zero digit.
func (r *reader) setBracket(t *term, end int) {
	if t.num.few {
		t.end = end // 수조원대: the several is wide enough
		return
	}
	width, ok := DecimalFromInt(1), true
	if !t.lo.IsZero() {
		width, ok = width.mulPow10(t.lo.Exp())
	}
	hi, ok2 := t.hi.add(width)
	if ok && ok2 {
		t.hi, t.end, t.bracket = hi, end, true
	}
}
