package read

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// What may be the unit of a numeral. The words are in tables/; here is what decides whether one that stands
// behind a numeral is meant: 3원칙, 만원 관중 and 이 회사 have none.

// readUnit reads the unit word behind the numeral, if it fits it.
func (r *reader) readUnit(t *term, ld *Side) {
	if t.num.ascii && t.num.words == 1 && t.num.start > 0 && r.S[t.num.start-1] >= utf8.RuneSelf && r.schoolYear(t.num.start) {
		return
	}
	if t.num.top > 0 || t.num.ascii && t.num.words > 1 {
		r.certain = t.end + 1
	}
	w, at := r.unitWord(t.end)
	r.certain = 0
	if w.Sense == nil {
		at = r.skipGap(at)
	}
	if m := r.magnitudeAt(at); m.Sense != nil && r.moneyBeside(t, m, at, ld) { // 1.2m GBP, 5MEUR
		w = m
	} else if w.Sense != nil && ld.cur != "" && ld.curWord.Sense != nil && w.Class >= lex.WPercent && w.Class != lex.WMagnitude && !runes.IsHangul(runes.Rune0(ld.curWord.Text)) {
		if !runes.IsLatin(ld.curWord.Text[len(ld.curWord.Text)-1]) { // $5면, $100짜리: the sign is the unit
			return
		}
	}
	if w.Sense != nil && w.Class == lex.WMagnitude {
		if !r.magnitudeFits(t, w, at, ld) {
			return
		}
		t.magnitude = int(w.N)
		v := t.pair
		if !v.shift(t.magnitude) {
			return
		}
		t.pair, t.end, t.mega = v, at+len(w.Text), len(w.Text) > 1
		w, at = r.unitWord(t.end)
		if w.Sense != nil && (w.Class == lex.WMagnitude || ld.cur != "" && w.Class >= lex.WPercent) { // $3T 클럽
			return
		}
	}
	if w.Sense == nil {
		r.countedNoun(t)
		return
	}
	for ; w.Sense != nil && (w.Class == lex.WMagnitude || !r.unitFits(t, w, at, ld)); w = r.shorterAt(w, at) {
		if c := w.AsCounter(); c.Sense != nil && r.unitFits(t, c, at, ld) {
			r.setUnit(t, c, at)
			return
		}
	}
	if w.Sense == nil {
		if t.num.attr || t.num.few {
			r.countedNoun(t)
		}
		return
	}
	if v := r.shorterUnit(t, w, at, ld); v.Sense != nil {
		w = v
	}
	r.setUnit(t, w, at)
}

// shorterAt returns the next shorter unit word than w at p that touches no further Latin letter.
func (r *reader) shorterAt(w lex.Word, p int) lex.Word {
	for w = lex.UnitWords.Shorter(w, r.S, p); w.Sense != nil; w = lex.UnitWords.Shorter(w, r.S, p) {
		if q := p + len(w.Text); (w.Flags&lex.FLatinEdge == 0 || q >= len(r.S) || !runes.IsLatin(r.S[q]) && !runes.IsDigit(r.S[q])) && !r.unitHomograph(w, p) {
			return w
		}
	}
	return lex.Word{}
}

// shorterUnit returns the unit that is left where w runs into the next word: 3배수준 is 3배, 1회사용 1회.
func (r *reader) shorterUnit(t *term, w lex.Word, at int, ld *Side) lex.Word {
	if end := at + len(w.Text); w.Class != lex.WCounter || len(w.Text) <= 3 || !t.num.ascii || r.closes(end) || end < len(r.S) && runes.IsDigit(r.S[end]) { // 1시간2분
		return lex.Word{}
	}
	for v := lex.UnitWords.Shorter(w, r.S, at); v.Sense != nil; v = lex.UnitWords.Shorter(v, r.S, at) {
		if !r.unitHomograph(v, at) && r.unitFits(t, v, at, ld) && (w.Flags&lex.FNoun != 0 || r.closes(at+len(v.Text)) || lex.TailWords.At(r.S, at+len(v.Text)).Sense != nil) {
			return v
		}
	}
	return lex.Word{}
}

// setUnit gives the term the unit w that stands at at.
func (r *reader) setUnit(t *term, w lex.Word, at int) {
	end := at + len(w.Text)
	switch w.Class {
	case lex.WCurrency:
		code := r.agreedCurrency(t, w, at)
		if w.Flags&lex.FWeight != 0 && t.cur == "" && r.near(&lex.WeightCues, lex.CWeight, t.num.start, end) {
			t.kind, t.unit, t.end = KindQuantity, lex.Twins.At(w.Text, 0), end
			return
		}
		t.kind, t.cur = KindMoney, code
	case lex.WSubunit:
		t.kind = KindMoney
		if t.cur == "" {
			t.cur = w.Ref.Text()
		}
		t.shift(int(w.N))
	case lex.WPercent:
		t.kind = KindPercent
	case lex.WPercentPoint:
		t.kind = KindPercentPoint
	case lex.WBasisPoint:
		t.kind = KindBasisPoint
	case lex.WTenth:
		t.kind = KindPercent
		t.shift(1)
	case lex.WMultiple:
		t.kind = KindMultiple
	case lex.WOrdinal:
		t.kind = KindOrdinal
	default:
		if w.Class == lex.WHundredth && r.rateBefore(t.num.start) { // 연 5푼
			t.kind = KindPercent
			break
		}
		t.kind = KindQuantity
		if c := w.AsCounter(); c.Sense != nil {
			w = c
		}
	}
	if t.cur != "" && t.kind != KindMoney {
		t.cur = ""
	}
	t.unit, t.end = w, end
	if w.Ref == lex.RefDecade {
		t.bracket = true
		t.hi, _ = Plus(t.lo, decimal.FromInt(10))
	}
}

// agreedCurrency returns the currency of a term with the name w at at, whatever stands before its number: A$10 달러
// are Australian, $10호주달러 too. Of two that do not go together, ARS 2000원, the one behind says more; Parse takes neither.
func (r *reader) agreedCurrency(t *term, w lex.Word, at int) string {
	code := r.P.Currency(w)
	if t.cur == "" || t.cur == code {
		return code
	}
	if calledAlso(t.cur, w.Text) {
		return t.cur
	}
	if lead := r.before.curWord; r.alone && lead.Sense != nil && !(lead.Class == lex.LCurrency && namesAlso(lead.Text, code)) {
		r.conflict.set(fault.ErrAmbiguousCurrency, at, "currency "+w.Text+" after "+lead.Text)
	}
	t.cur = ""
	return code
}

// calledAlso reports whether a name that fits several currencies, 달러 or 페소, is what a currency is called too.
func calledAlso(code, name string) bool {
	c := lex.CurrencyByCode(code)
	return c != nil && strings.HasSuffix(c.Everyday.Text(), name)
}

// namesAlso reports whether a sign or a name before a number fits a currency besides its own: $ any dollar, ¥ yuan.
func namesAlso(lead, code string) bool {
	switch lead {
	case "$":
		return calledAlso(code, lex.CurrencyByCode("USD").Everyday.Text())
	case "¥":
		return code == "CNY"
	}
	return calledAlso(code, lead)
}

// rateBefore reports whether a yearly or monthly rate of interest is spoken of right before p: 연 5푼, 이율 2푼.
func (r *reader) rateBefore(p int) bool {
	q := r.skipGapBack(p)
	w := lex.RateHeads.Before(r.S, q)
	return w.Sense != nil && wordStart(r.S, q-len(w.Text))
}

// letterMagnitudes are the letters that are units of measure but beside a currency.
var letterMagnitudes = [...]lex.Word{
	{Text: "k", Sense: &lex.Sense{N: 3, Class: lex.WMagnitude}}, {Text: "m", Sense: &lex.Sense{N: 6, Class: lex.WMagnitude}},
	{Text: "b", Sense: &lex.Sense{N: 9, Class: lex.WMagnitude}}, {Text: "t", Sense: &lex.Sense{N: 12, Class: lex.WMagnitude}},
}

func letterMagnitude(w lex.Word) lex.Word {
	for i := range letterMagnitudes {
		if letterMagnitudes[i].Text == w.Text {
			return letterMagnitudes[i]
		}
	}
	return lex.Word{}
}

// magnitudeAt returns the magnitude of one letter at p, that the code of a currency may be written to: m, K, MEUR.
func (r *Line) magnitudeAt(p int) lex.Word {
	if p+1 < len(r.S) && runes.IsLatin(r.S[p+1]) {
		if w := r.unitAt(p + 1); w.Sense == nil || w.Class != lex.WCurrency || w.Flags&lex.FNeedScale != 0 || w.Text[0] == r.S[p] {
			return lex.Word{} // KKRW: a slip
		}
	} else if p >= len(r.S) || !r.boundary(p+1) && !r.hangulAt(p+1) || p+1 < len(r.S) && (runes.IsDigit(r.S[p+1]) || r.S[p+1] == '^') || r.oneAt(p+1, "²|³") {
		return lex.Word{}
	}
	for i := range letterMagnitudes {
		if m := &letterMagnitudes[i]; m.Text[0] == r.S[p]|0x20 {
			return lex.Word{Text: r.S[p : p+1], Sense: m.Sense}
		}
	}
	return lex.Word{}
}

// moneyBeside reports whether a currency stands beside the term's magnitude m, one letter at at, so that it is no measure: before
// the number, or behind the letter or the other end of a range.
func (r *reader) moneyBeside(t *term, m lex.Word, at int, ld *Side) bool {
	end := at + len(m.Text)
	if !t.num.ascii || t.num.top > 0 {
		return false
	}
	if ld.cur != "" {
		q := r.skipGap(end)
		return at == t.end || r.closes(end) && (m.N == 6 || q == end || !r.hangulAt(q)) // not $10 T 셔츠
	}
	return r.moneyBehind(end) || t.end == t.num.end && r.moneyBeyond(end) ||
		at == t.end && r.paidEnd > 0 && r.S[r.paidEnd-1] == m.Text[0] && r.comparedCurrency(ld.outer, end) != "" // EUR 5.1m에서 6.2m으로
}

// moneyBehind reports whether the name, the code or the sign of a currency stands at p, behind a letter that is a measure elsewhere:
// 36m 유로; behind a gap not 원 and 불, which are a circle and a fire, too: 지름 3m 원.
func (r *Line) moneyBehind(p int) bool {
	q := r.skipGap(p)
	w := r.unitAt(q)
	if w.Sense == nil || w.Class != lex.WCurrency || w.Flags&(lex.FNeedScale|lex.FCounter) != 0 {
		return false
	}
	if !r.hangulAt(q) {
		return true
	}
	if h := lex.SpacedHomographs.At(r.S, q); q > p && (w.Flags&lex.FEveryday != 0 && (r.S[p-1] == 'm' || r.S[p-1] == 't') || h.Sense != nil && len(h.Text) > len(w.Text)) {
		return false
	}
	return r.closes(q + len(w.Text))
}

// moneyBeyond reports whether the other end of a range, with a magnitude and a currency, begins at p: 10m~20m 유로.
func (r *Line) moneyBeyond(p int) bool {
	q := r.skipGap(p)
	if n := runes.HeadIn(r.S[q:], "∼|〜|–"); n > 0 {
		q += n
	} else if q < len(r.S) && (r.S[q] == '~' || r.S[q] == '-') {
		q++
	} else {
		return false
	}
	_, end := leadingDigits(r.S, r.skipGap(q))
	if end < len(r.S) && r.S[end] == '.' {
		_, end = leadingDigits(r.S, end+1)
	}
	at := r.skipGap(end)
	m := r.magnitudeAt(at)
	return m.Sense != nil && runes.IsDigit(r.S[end-1]) && r.moneyBehind(at+len(m.Text))
}

// magnitudeAhead reports whether a Latin magnitude follows the number that starts at p, or the range: 유로 167.8m, 유로 10-12m.
func (r *Line) magnitudeAhead(p int) bool {
	q := p
	for q < len(r.S) && q-p < 40 && (runes.IsDigit(r.S[q]) || strings.IndexByte(".,-~", r.S[q]) >= 0) {
		q++
	}
	at := r.skipGap(q)
	if r.magnitudeAt(at).Sense != nil {
		return true
	}
	w := r.unitAt(at)
	return w.Sense != nil && w.Class == lex.WMagnitude
}

// nameBefore returns the name of a currency that ends at q and is one or two whole words before a number with a Latin magnitude:
// 유로 in 유로167.8m, 노르웨이 크로네; and where it starts.
func (r *Line) nameBefore(q int) (w lex.Word, at int) {
	first := r.hangulStart(q)
	for _, at = range [...]int{r.hangulStart(r.skipGapBack(first)), first} {
		w = lex.UnitWords.At(r.S, at)
		if w.Sense != nil && at < q && at+len(w.Text) == q && w.Class == lex.WCurrency && w.Flags&lex.FCounter == 0 && !runes.IsWord(r.runeBefore(at)) {
			return w, at
		}
	}
	return lex.Word{}, q
}

// hangulStart returns where the Hangul that ends at q starts, 30 bytes of it at most.
func (r *Line) hangulStart(q int) int {
	p := q
	for q-p < 30 && r.hangulBefore(p) {
		p -= runes.SyllableLen
	}
	return p
}

// magnitudeFits: one letter only beside a currency or, of thousands, behind glued digits (4K is no number of things).
func (r *reader) magnitudeFits(t *term, w lex.Word, at int, ld *Side) bool {
	if !t.num.ascii || t.num.top > 0 {
		return false
	}
	switch {
	case len(w.Text) == 1:
		return r.moneyBeside(t, w, at, ld) || at == t.end && (r.strict && w.Text != "b" || w.N == 3 && t.lo.Magnitude() >= 1)
	case w.Text == "Mn" || w.N == 12 && at > t.end && len(w.Text) <= len("trn"): // Mn is manganese, too
		if next, _ := r.unitWord(at + len(w.Text)); next.Sense == nil || next.Class != lex.WCurrency {
			return ld.cur != "" || r.strict && at == t.end
		}
	}
	return true
}

// caseAt reports whether s begins with a particle that stands behind the noun 도 and never behind the particle: 1억 도의, 100만도를.
func caseAt(s string) bool {
	w := vowelCase(s, lex.POf, lex.PObject, lex.PSubject, lex.PPlace, lex.PDirection, lex.PUpTo)
	return w.Sense != nil && lex.Closes(s, len(w.Text))
}
