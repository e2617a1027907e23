package komoney

import (
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
)

// What may be the unit of a numeral. The words are in tables/; here is what decides whether one that stands
// behind a numeral is meant: 3원칙, 만원 관중 and 이 회사 have none.

// readUnit reads the unit word behind the numeral, if it fits it.
func (r *reader) readUnit(t *term, ld *side) {
	if t.num.ascii && t.num.words == 1 && t.num.start > 0 && r.s[t.num.start-1] >= utf8.RuneSelf && r.schoolYear(t.num.start) {
		return
	}
	if t.num.top > 0 || t.num.ascii && t.num.words > 1 {
		r.certain = t.end + 1
	}
	w, at := r.unitWord(t.end)
	r.certain = 0
	if w.sense == nil {
		at = r.skipGap(at)
	}
	if m := r.magnitudeAt(at); m.sense != nil && r.moneyBeside(t, m, at, ld) { // 1.2m GBP, 5MEUR
		w = m
	} else if w.sense != nil && ld.cur != "" && ld.curWord.sense != nil && w.class >= wPercent && w.class != wMagnitude && !isHangul(rune0(ld.curWord.text)) {
		if !isLatin(ld.curWord.text[len(ld.curWord.text)-1]) { // $5면, $100짜리: the sign is the unit
			return
		}
	}
	if w.sense != nil && w.class == wMagnitude {
		if !r.magnitudeFits(t, w, at, ld) {
			return
		}
		t.magnitude = int(w.n)
		v := t.pair
		if !v.shift(t.magnitude) {
			return
		}
		t.pair, t.end, t.mega = v, at+len(w.text), len(w.text) > 1
		w, at = r.unitWord(t.end)
		if w.sense != nil && (w.class == wMagnitude || ld.cur != "" && w.class >= wPercent) { // $3T 클럽
			return
		}
	}
	if w.sense == nil {
		r.countedNoun(t)
		return
	}
	for ; w.sense != nil && (w.class == wMagnitude || !r.unitFits(t, w, at, ld)); w = r.shorterAt(w, at) {
		if c := w.asCounter(); c.sense != nil && r.unitFits(t, c, at, ld) {
			r.setUnit(t, c, at)
			return
		}
	}
	if w.sense == nil {
		if t.num.attr || t.num.few {
			r.countedNoun(t)
		}
		return
	}
	if v := r.shorterUnit(t, w, at, ld); v.sense != nil {
		w = v
	}
	r.setUnit(t, w, at)
}

// asCounter returns the counter of the same text that a currency, a coin or a part of ten percent may be instead, if any:
// 3동 502호, 2천 리.
func (w word) asCounter() word {
	if w.flags&fCounter != 0 {
		return twins.at(w.text, 0)
	}
	return word{}
}

// shorterAt returns the next shorter unit word than w at p that touches no further Latin letter.
func (r *reader) shorterAt(w word, p int) word {
	for w = unitWords.shorter(w, r.s, p); w.sense != nil; w = unitWords.shorter(w, r.s, p) {
		if q := p + len(w.text); (w.flags&fLatinEdge == 0 || q >= len(r.s) || !isLatin(r.s[q]) && !isDigit(r.s[q])) && !r.unitHomograph(w, p) {
			return w
		}
	}
	return word{}
}

// shorterUnit returns the unit that is left where w runs into the next word: 3배수준 is 3배, 1회사용 1회.
func (r *reader) shorterUnit(t *term, w word, at int, ld *side) word {
	if end := at + len(w.text); w.class != wCounter || len(w.text) <= 3 || !t.num.ascii || r.closes(end) || end < len(r.s) && isDigit(r.s[end]) { // 1시간2분
		return word{}
	}
	for v := unitWords.shorter(w, r.s, at); v.sense != nil; v = unitWords.shorter(v, r.s, at) {
		if !r.unitHomograph(v, at) && r.unitFits(t, v, at, ld) && (w.flags&fNoun != 0 || r.closes(at+len(v.text)) || tailWords.at(r.s, at+len(v.text)).sense != nil) {
			return v
		}
	}
	return word{}
}

// setUnit gives the term the unit w that stands at at.
func (r *reader) setUnit(t *term, w word, at int) {
	end := at + len(w.text)
	switch w.class {
	case wCurrency:
		code := r.agreedCurrency(t, w, at)
		if w.flags&fWeight != 0 && t.cur == "" && r.near(&weightCues, cWeight, t.num.start, end) {
			t.kind, t.unit, t.end = KindQuantity, twins.at(w.text, 0), end
			return
		}
		t.kind, t.cur = KindMoney, code
	case wSubunit:
		t.kind = KindMoney
		if t.cur == "" {
			t.cur = w.ref.text()
		}
		t.shift(int(w.n))
	case wPercent:
		t.kind = KindPercent
	case wPercentPoint:
		t.kind = KindPercentPoint
	case wBasisPoint:
		t.kind = KindBasisPoint
	case wTenth:
		t.kind = KindPercent
		t.shift(1)
	case wMultiple:
		t.kind = KindMultiple
	case wOrdinal:
		t.kind = KindOrdinal
	default:
		if w.class == wHundredth && r.rateBefore(t.num.start) { // 연 5푼
			t.kind = KindPercent
			break
		}
		t.kind = KindQuantity
		if c := w.asCounter(); c.sense != nil {
			w = c
		}
	}
	if t.cur != "" && t.kind != KindMoney {
		t.cur = ""
	}
	t.unit, t.end = w, end
	if w.ref == refDecade {
		t.bracket = true
		t.hi, _ = plus(t.lo, decimal.FromInt(10))
	}
}

// agreedCurrency returns the currency of a term with the name w at at, whatever stands before its number: A$10 달러
// are Australian, $10호주달러 too. Of two that do not go together, ARS 2000원, the one behind says more; Parse takes neither.
func (r *reader) agreedCurrency(t *term, w word, at int) string {
	code := r.p.currency(w)
	if t.cur == "" || t.cur == code {
		return code
	}
	if calledAlso(t.cur, w.text) {
		return t.cur
	}
	if lead := r.before.curWord; r.alone && lead.sense != nil && !(lead.class == lCurrency && namesAlso(lead.text, code)) {
		r.conflict.set(ErrAmbiguousCurrency, at, "currency "+w.text+" after "+lead.text)
	}
	t.cur = ""
	return code
}

// calledAlso reports whether a name that fits several currencies, 달러 or 페소, is what a currency is called too.
func calledAlso(code, name string) bool {
	c := currencyByCode(code)
	return c != nil && hasSuffix(c.everyday.text(), name)
}

// namesAlso reports whether a sign or a name before a number fits a currency besides its own: $ any dollar, ¥ yuan.
func namesAlso(lead, code string) bool {
	switch lead {
	case "$":
		return calledAlso(code, currencyByCode("USD").everyday.text())
	case "¥":
		return code == "CNY"
	}
	return calledAlso(code, lead)
}

// rateBefore reports whether a yearly or monthly rate of interest is spoken of right before p: 연 5푼, 이율 2푼.
func (r *reader) rateBefore(p int) bool {
	q := r.skipGapBack(p)
	w := rateHeads.before(r.s, q)
	return w.sense != nil && wordStart(r.s, q-len(w.text))
}

// letterMagnitudes are the letters that are units of measure but beside a currency.
var letterMagnitudes = [...]word{
	{text: "k", sense: &sense{n: 3, class: wMagnitude}}, {text: "m", sense: &sense{n: 6, class: wMagnitude}},
	{text: "b", sense: &sense{n: 9, class: wMagnitude}}, {text: "t", sense: &sense{n: 12, class: wMagnitude}},
}

func letterMagnitude(w word) word {
	for i := range letterMagnitudes {
		if letterMagnitudes[i].text == w.text {
			return letterMagnitudes[i]
		}
	}
	return word{}
}

// magnitudeAt returns the magnitude of one letter at p, that the code of a currency may be written to: m, K, MEUR.
func (r *line) magnitudeAt(p int) word {
	if p+1 < len(r.s) && isLatin(r.s[p+1]) {
		if w := r.unitAt(p + 1); w.sense == nil || w.class != wCurrency || w.flags&fNeedScale != 0 || w.text[0] == r.s[p] {
			return word{} // KKRW: a slip
		}
	} else if p >= len(r.s) || !r.boundary(p+1) && !r.hangulAt(p+1) || p+1 < len(r.s) && (isDigit(r.s[p+1]) || r.s[p+1] == '^') || r.oneAt(p+1, "²|³") {
		return word{}
	}
	for i := range letterMagnitudes {
		if m := &letterMagnitudes[i]; m.text[0] == r.s[p]|0x20 {
			return word{text: r.s[p : p+1], sense: m.sense}
		}
	}
	return word{}
}

// moneyBeside reports whether a currency stands beside the term's magnitude m, one letter at at, so that it is no measure: before
// the number, or behind the letter or the other end of a range.
func (r *reader) moneyBeside(t *term, m word, at int, ld *side) bool {
	end := at + len(m.text)
	if !t.num.ascii || t.num.top > 0 {
		return false
	}
	if ld.cur != "" {
		q := r.skipGap(end)
		return at == t.end || r.closes(end) && (m.n == 6 || q == end || !r.hangulAt(q)) // not $10 T 셔츠
	}
	return r.moneyBehind(end) || t.end == t.num.end && r.moneyBeyond(end) ||
		at == t.end && r.paidEnd > 0 && r.s[r.paidEnd-1] == m.text[0] && r.comparedCurrency(ld.outer, end) != "" // EUR 5.1m에서 6.2m으로
}

// moneyBehind reports whether the name, the code or the sign of a currency stands at p, behind a letter that is a measure elsewhere:
// 36m 유로; behind a gap not 원 and 불, which are a circle and a fire, too: 지름 3m 원.
func (r *line) moneyBehind(p int) bool {
	q := r.skipGap(p)
	w := r.unitAt(q)
	if w.sense == nil || w.class != wCurrency || w.flags&(fNeedScale|fCounter) != 0 {
		return false
	}
	if !r.hangulAt(q) {
		return true
	}
	if h := spacedHomographs.at(r.s, q); q > p && (w.flags&fEveryday != 0 && (r.s[p-1] == 'm' || r.s[p-1] == 't') || h.sense != nil && len(h.text) > len(w.text)) {
		return false
	}
	return r.closes(q + len(w.text))
}

// moneyBeyond reports whether the other end of a range, with a magnitude and a currency, begins at p: 10m~20m 유로.
func (r *line) moneyBeyond(p int) bool {
	q := r.skipGap(p)
	if n := headIn(r.s[q:], "∼|〜|–"); n > 0 {
		q += n
	} else if q < len(r.s) && (r.s[q] == '~' || r.s[q] == '-') {
		q++
	} else {
		return false
	}
	_, end := leadingDigits(r.s, r.skipGap(q))
	if end < len(r.s) && r.s[end] == '.' {
		_, end = leadingDigits(r.s, end+1)
	}
	at := r.skipGap(end)
	m := r.magnitudeAt(at)
	return m.sense != nil && isDigit(r.s[end-1]) && r.moneyBehind(at+len(m.text))
}

// magnitudeAhead reports whether a Latin magnitude follows the number that starts at p, or the range: 유로 167.8m, 유로 10-12m.
func (r *line) magnitudeAhead(p int) bool {
	q := p
	for q < len(r.s) && q-p < 40 && (isDigit(r.s[q]) || indexByte(".,-~", r.s[q]) >= 0) {
		q++
	}
	at := r.skipGap(q)
	if r.magnitudeAt(at).sense != nil {
		return true
	}
	w := r.unitAt(at)
	return w.sense != nil && w.class == wMagnitude
}

// nameBefore returns the name of a currency that ends at q and is one or two whole words before a number with a Latin magnitude:
// 유로 in 유로167.8m, 노르웨이 크로네; and where it starts.
func (r *line) nameBefore(q int) (w word, at int) {
	first := r.hangulStart(q)
	for _, at = range [...]int{r.hangulStart(r.skipGapBack(first)), first} {
		w = unitWords.at(r.s, at)
		if w.sense != nil && at < q && at+len(w.text) == q && w.class == wCurrency && w.flags&fCounter == 0 && !isWord(r.runeBefore(at)) {
			return w, at
		}
	}
	return word{}, q
}

// hangulStart returns where the Hangul that ends at q starts, 30 bytes of it at most.
func (r *line) hangulStart(q int) int {
	p := q
	for q-p < 30 && r.hangulBefore(p) {
		p -= syllableLen
	}
	return p
}

func rune0(s string) rune { c, _ := utf8.DecodeRuneInString(s); return c }

// magnitudeFits: one letter only beside a currency or, of thousands, behind glued digits (4K is no number of things).
func (r *reader) magnitudeFits(t *term, w word, at int, ld *side) bool {
	if !t.num.ascii || t.num.top > 0 {
		return false
	}
	switch {
	case len(w.text) == 1:
		return r.moneyBeside(t, w, at, ld) || at == t.end && (r.strict && w.text != "b" || w.n == 3 && t.lo.Magnitude() >= 1)
	case w.text == "Mn" || w.n == 12 && at > t.end && len(w.text) <= len("trn"): // Mn is manganese, too
		if next, _ := r.unitWord(at + len(w.text)); next.sense == nil || next.class != wCurrency {
			return ld.cur != "" || r.strict && at == t.end
		}
	}
	return true
}

func isASCII(s string) bool { return s[0] < 0x80 }

func isShort(s string) bool { return len(s) <= 3 }

// caseAt reports whether s begins with a particle that stands behind the noun 도 and never behind the particle: 1억 도의, 100만도를.
func caseAt(s string) bool {
	w := vowelCase(s, pOf, pObject, pSubject, pPlace, pDirection, pUpTo)
	return w.sense != nil && closes(s, len(w.text))
}
