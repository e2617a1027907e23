package unit

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// What may be the unit of a numeral. The words are in tables/; here is what decides whether one that stands behind a numeral is meant: 3원칙 (3
// principles), 만원 관중 (a full house) and 이 회사 (this firm) have none.

// ReadUnit reads the unit word behind the numeral, if it fits it.
func (r *Reader) ReadUnit(t *Term, ld *line.Side) {
	if t.Num.Ascii && t.Num.Words == 1 && t.Num.Start > 0 && r.S[t.Num.Start-1] >= utf8.RuneSelf && r.SchoolYear(t.Num.Start) {
		return
	}
	w, at := r.UnitBehind(t.End, t.Num.Top > 0 || t.Num.Ascii && t.Num.Words > 1)
	if w.Sense == nil {
		at = r.SkipGap(at)
		if line.MarkupOpens(r.S, at) {
			r.currencyInMarkup(t, at, ld)
			return
		}
	}
	isMarked := false // by a hyphen, or by a currency beside a letter
	if at < len(r.S) && r.S[at] < utf8.RuneSelf {
		if u := r.tiedUnit(t, ld); u.Sense != nil {
			w, at, isMarked = u, t.End+len("-"), true
		} else if m := r.MagnitudeAt(at); m.Sense != nil && r.moneyBeside(t, m, at, ld) { // 1.2m GBP, 5MEUR
			w, isMarked = m, true
		}
	}
	if !isMarked && w.Sense != nil && ld.Cur != "" && w.Class >= lex.WPercent && w.Class != lex.WMagnitude && signBefore(ld) { // $5면 (if it is 5 dollars), $100짜리: the sign is the unit
		return
	}
	if w.Sense != nil && w.Class == lex.WMagnitude {
		if !r.readMagnitude(t, w, at, ld) {
			return
		}
		w, at = r.UnitWord(t.End)
		if w.Sense != nil && (w.Class == lex.WMagnitude || ld.Cur != "" && w.Class >= lex.WPercent) { // $3T 클럽 (the club of $3T)
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
		if t.Num.Attr || t.Num.Few {
			r.countedNoun(t)
		}
		return
	}
	if w.Class == lex.WCounter && !runes.IsShort(w.Text) {
		if v := r.shorterUnit(t, w, at, ld); v.Sense != nil {
			w = v
		}
	}
	r.setUnit(t, w, at)
}

// signBefore reports whether the currency before the number is a sign, and neither a name nor a code.
func signBefore(ld *line.Side) bool {
	w := ld.CurWord
	return w.Sense != nil && !runes.IsHangul(runes.Rune0(w.Text)) && !runes.IsLatin(w.Text[len(w.Text)-1])
}

// readMagnitude reads the magnitude w at at, and reports whether a unit may stand behind it: 3 million 달러. Where it is a kelvin after all, that is the unit.
func (r *Reader) readMagnitude(t *Term, w lex.Word, at int, ld *line.Side) bool {
	if !r.magnitudeFits(t, w, at, ld) {
		if r.kelvins(t, w, at) && r.Near(&lex.LightCues, lex.CCount, t.Num.Start, t.End) {
			r.setUnit(t, lex.Twins.At(w.Text, 0), at)
		}
		return false
	}
	t.Magnitude = int(w.N)
	v := t.Interval
	if !v.Shift(t.Magnitude) {
		return false
	}
	t.Interval, t.End, t.Mega = v, at+len(w.Text), len(w.Text) > 1
	return true
}

// currencyInMarkup reads the currency behind the markup at p, if one stands there: <b>39,000</b>원, 39,000<span>원</span>. Signs of emphasis close what
// was opened before the number.
func (r *Reader) currencyInMarkup(t *Term, p int, ld *line.Side) {
	if r.S[p] == '*' && !r.HasBefore(t.Num.Start, "*") || !t.Num.Ascii {
		return
	}
	at := r.MarkupEnd(p)
	if at == p {
		return
	}
	if w := r.UnitAt(at); w.Sense != nil && w.Class == lex.WCurrency && r.unitFits(t, w, at, ld) {
		r.setUnit(t, w, at)
	}
}

// tiedUnit returns what a hyphen ties to the number of t: a Latin magnitude, beside a currency unless it is nothing else, USD 1.2-bn, 4.5-m 유로 (4.5 million euros), 3-mn;
// or a unit, as translations have it, 24-비트 (24 bits).
func (r *Reader) tiedUnit(t *Term, ld *line.Side) lex.Word {
	p := t.End + len("-")
	if p >= len(r.S) || r.S[t.End] != '-' {
		return lex.Word{}
	}
	w := r.UnitAt(p)
	if runes.IsLatin(r.S[p]) {
		if m := r.MagnitudeAt(p); m.Sense != nil && r.moneyBeside(t, m, p, ld) {
			return m
		}
		if w.Sense != nil && w.Class == lex.WMagnitude && len(w.Text) > 1 {
			return w
		}
	}
	u := lex.TiedUnits.At(r.S, p)
	if t.Num.Ascii && t.Num.Words == 1 && t.End == t.Num.End && u.Sense != nil && len(w.Text) == len(u.Text) && r.Closes(p+len(u.Text)) && r.Saw(u) {
		return w
	}
	return lex.Word{}
}

// shorterAt returns the next shorter unit word than w at p that touches no further Latin letter.
func (r *Reader) shorterAt(w lex.Word, p int) lex.Word {
	for w = lex.UnitWords.Shorter(w, r.S, p); w.Sense != nil; w = lex.UnitWords.Shorter(w, r.S, p) {
		if q := p + len(w.Text); (w.Flags&lex.FLatinEdge == 0 || q >= len(r.S) || !runes.IsLatin(r.S[q]) && (!runes.IsDigit(r.S[q]) || r.PricedAt(w, q))) && !r.UnitHomograph(w, p) {
			return w
		}
	}
	return lex.Word{}
}

// shorterUnit returns the unit that is left where the counter w runs into the next word: 3배수준 (the level of 3 times) is 3배 (3 times), 1회사용 1회 (once, for single
// use), 30분기다려 30분 (wait 30 minutes).
func (r *Reader) shorterUnit(t *Term, w lex.Word, at int, ld *line.Side) lex.Word {
	if v := r.RunsInto(w, at); v.Sense != nil && t.Num.Ascii {
		return v
	}
	if end := at + len(w.Text); r.Closes(end) || end < len(r.S) && runes.IsDigit(r.S[end]) || w.Flags&lex.FNoun == 0 && line.CountGoesOn(r.S, at, end) { // 1시간2분 (1 hour 2 minutes), 1분기에연결된 (of the first quarter)
		return lex.Word{}
	}
	for v := lex.UnitWords.Shorter(w, r.S, at); v.Sense != nil; v = lex.UnitWords.Shorter(v, r.S, at) {
		end := at + len(v.Text)
		verb := lex.CountVerbs.At(r.S, end).Sense != nil || len(lex.Followers.At(r.S, end).Text) > runes.SyllableLen // 10분기준 (by 10 minutes)
		if (t.Num.Ascii || verb) && !r.UnitHomograph(v, at) && (verb || r.unitFits(t, v, at, ld) && (w.Flags&lex.FNoun != 0 || r.Closes(end) || lex.TailWords.At(r.S, end).Sense != nil)) {
			return v
		}
	}
	return lex.Word{}
}

// setUnit gives the term the unit w that stands at at.
func (r *Reader) setUnit(t *Term, w lex.Word, at int) {
	end := at + len(w.Text)
	switch w.Class {
	case lex.WCurrency:
		code := r.agreedCurrency(t, w, at)
		if w.Flags&lex.FWeight != 0 && t.Cur == "" && r.Near(&lex.WeightCues, lex.CWeight, t.Num.Start, end) {
			t.Kind, t.Unit, t.End = amount.KindQuantity, lex.Twins.At(w.Text, 0), end
			return
		}
		t.Kind, t.Cur = amount.KindMoney, code
	case lex.WSubunit:
		t.Kind = amount.KindMoney
		if t.Cur == "" {
			t.Cur = w.Ref.Text()
		}
		t.Shift(int(w.N))
	case lex.WPercent:
		t.Kind = amount.KindPercent
	case lex.WPercentPoint:
		t.Kind = amount.KindPercentPoint
	case lex.WBasisPoint:
		t.Kind = amount.KindBasisPoint
	case lex.WTenth:
		t.Kind = amount.KindPercent
		t.Shift(1)
	case lex.WMultiple:
		t.Kind = amount.KindMultiple
	case lex.WOrdinal:
		t.Kind = amount.KindOrdinal
	default:
		if w.Class == lex.WHundredth && r.rateBefore(t.Num.Start) { // 연 5푼 (5 percent a year)
			t.Kind = amount.KindPercent
			break
		}
		t.Kind = amount.KindQuantity
		if w.Class == lex.WMeasure {
			w = r.twinOf(t, w, end)
		}
		if c := w.AsCounter(); c.Sense != nil {
			w = c
		}
	}
	if t.Cur != "" && t.Kind != amount.KindMoney {
		t.Cur = ""
	}
	t.Unit, t.End = w, end
	if w.Ref == lex.RefDecade {
		t.Bracket = true
		t.Hi, _ = numeral.Plus(t.Hi, decimal.FromInt(10)) // 7,80년대: the 70s and 80s
	}
}

// drinkBefore reports whether what is poured stands before the amount, with a particle or without: 우유 200밀리, 물을 500밀리 (500 ml of water); not 나물을 5밀리로 (greens,
// 5 mm long).
func (r *Reader) drinkBefore() bool {
	w, at := r.NounStart(&lex.Drinks, r.SkipGapBack(r.Before.Outer), lex.PObject, lex.PTopic, lex.PAlso)
	return w.Sense != nil && (!runes.IsShort(w.Text) || line.WordStart(r.S, at)) && r.Saw(w)
}

// twinOf returns the measure that the word w, which ends at end, names by what stands around, where it names two; else w.
func (r *Reader) twinOf(t *Term, w lex.Word, end int) lex.Word {
	twin := lex.Twins.At(w.Text, 0)
	if twin.Sense == nil || len(twin.Text) != len(w.Text) {
		return w
	}
	isTwin := false
	switch twin.N {
	case lex.TwinOfWays:
		isTwin = r.moves(end) || r.wayBefore(t, end)
	case lex.TwinOfSpoons:
		isTwin = r.Saw(lex.Seasonings.Before(r.S, r.SkipGapBack(r.Before.Outer)))
	case lex.TwinOfDrinks:
		isTwin = r.drinkBefore() || lex.DrinkTails.At(r.S, r.SkipGap(end)).Sense != nil && !r.Near(&lex.ThinCues, lex.CCount, t.Num.Start, end) // not 두께 5밀리 컵 (a cup 5 mm thick)
	case lex.TwinOfAir:
		isTwin = r.Near(&lex.AirCues, lex.CCount, t.Num.Start, end)
	case lex.TwinOfLengths:
		isTwin = !r.drinkBefore() && r.Near(&lex.ThinCues, lex.CCount, t.Num.Start, end)
	}
	if isTwin {
		return twin
	}
	return w
}

// moves reports whether what stands behind a unit, which ends at p, says that somebody moves so far: 5킬로를 뛰었다 (ran 5 km), 오킬로정도걸었다 (walked some 5
// km).
func (r *Reader) moves(p int) bool {
	q := r.SkipGap(p + len(lex.CaseParticle(r.S[p:], lex.PObject, lex.PAlso, lex.PTopic, lex.POr, lex.POnly, lex.PEach).Text))
	if tail := lex.TailWords.At(r.S, q); tail.Sense != nil {
		q = r.SkipGap(q + len(tail.Text))
	}
	return r.Saw(lex.WayVerbs.At(r.S, q))
}

// wayBefore reports whether what stands before the number of t, or that it is large for a weight, says that its 킬로, which end at end, are of a way: 주행거리
// 12만키로 (a mileage of 120,000 km), 반경 3킬로 (a radius of 3 km), 집에서 5키로 (5 km from home); 연비는 고속도로 기준 18키로 (a mileage of 18 km, on motorways); not
// 몸무게 60키로 (a weight of 60 kg).
func (r *Reader) wayBefore(t *Term, end int) bool {
	if r.Near(&lex.WeightCues, lex.CWeight, t.Num.Start, end) {
		return false
	}
	return r.Saw(r.NounBefore(&lex.WayHeads, r.SkipGapBack(r.Before.Outer), lex.PTopic, lex.PSubject, lex.PObject)) || t.Num.Top >= 4 || r.Near(&lex.WayCues, lex.CCount, t.Num.Start, end)
}

// agreedCurrency returns the currency of a term with the name w at at, whatever stands before its number: A$10 달러 (10 Australian dollars) are
// Australian, $10호주달러 (10 Australian dollars) too. Of two that do not go together, ARS 2000원, the one behind says more; Parse takes neither.
func (r *Reader) agreedCurrency(t *Term, w lex.Word, at int) string {
	code := r.P.Currency(w)
	if t.Cur == "" {
		if code == dollars && r.HangulAt(at) {
			if lead := r.MoneyOf(t.Num.Start); lead.Sense != nil && sameMoney(lead, r.P.Currency(lead), w) {
				return r.P.Currency(lead)
			}
		}
		return code
	}
	if t.Cur == code {
		return code
	}
	if calledAlso(t.Cur, w.Text) || sameMoney(r.Before.CurWord, t.Cur, w) {
		return t.Cur
	}
	if lead := r.Before.CurWord; r.Alone && lead.Sense != nil && !(lead.Class == lex.LCurrency && NamesAlso(lead.Text, code)) {
		t.Conflict.Set(fault.ErrAmbiguousCurrency, at, "currency "+w.Text+" after "+lead.Text)
	}
	t.Cur = ""
	return code
}

// dollars is what 불, and 달러 of no country, are of.
const dollars = "USD"

// sameMoney reports whether w behind a number names the money lead, of the currency code, as people do: 호주돈 50불 (50 Australian dollars), 대만돈 500원 (500 Taiwan
// dollars).
func sameMoney(lead lex.Word, code string, w lex.Word) bool {
	if lead.Sense == nil || lead.Class != lex.LCurrency || len(w.Text) > 2*runes.SyllableLen {
		return false
	}
	return w.IsWon() && lead.N == 1 || w.Ref.Text() == dollars && runes.HangulAt(lead.Text, 0) && isDollar(code)
}

// calledAlso reports whether a name that fits several currencies, 달러 or 페소, is what a currency is called too.
func calledAlso(code, name string) bool {
	c := lex.CurrencyByCode(code)
	return c != nil && strings.HasSuffix(c.Everyday.Text(), name)
}

// isDollar reports whether a currency is called dollar.
func isDollar(code string) bool { return calledAlso(code, lex.CurrencyByCode(dollars).Everyday.Text()) }

// NamesAlso reports whether a sign or a name before a number fits a currency besides its own: $ any dollar, ¥ yuan.
func NamesAlso(lead, code string) bool {
	switch lead {
	case "$":
		return isDollar(code)
	case "¥":
		return code == "CNY"
	}
	return calledAlso(code, lead)
}

// rateBefore reports whether a yearly or monthly rate of interest is spoken of right before p: 연 5푼 (5 percent a year), 이율 2푼 (an interest of 2
// percent).
func (r *Reader) rateBefore(p int) bool {
	q := r.SkipGapBack(p)
	w := lex.RateHeads.Before(r.S, q)
	return w.Sense != nil && line.WordStart(r.S, q-len(w.Text))
}

// earlierBefore reports whether a time before the one that the text speaks of ends at p: 전년의 2,107 mn, 2007년 31.1 mn.
func (r *Reader) earlierBefore(p int) bool {
	q := r.SkipGapBack(p)
	q -= len(lex.ParticleBefore(r.S[:q], lex.PTopic).Text) // 전년에는 (in the year before)
	q -= len(lex.ParticleBefore(r.S[:q], lex.POf, lex.PPlace).Text)
	w := lex.EarlierTimes.Before(r.S, q)
	return w.Sense != nil && line.WordStart(r.S, q-len(w.Text)) && r.Saw(w)
}

// moneyBeside reports whether a currency stands beside the term's magnitude m, one letter at at, so that it is no measure: before
// the number, or behind the letter or the other end of a range.
func (r *Reader) moneyBeside(t *Term, m lex.Word, at int, ld *line.Side) bool {
	end := at + len(m.Text)
	if !t.Num.Ascii || t.Num.Top > 0 {
		return false
	}
	if ld.Cur != "" {
		q := r.SkipGap(end)
		return at == t.End || r.Closes(end) && (m.N == 6 || q == end || !r.HangulAt(q)) // not $10 T 셔츠 (a shirt)
	}
	return r.MoneyBehind(end) || t.End == t.Num.End && r.MoneyBeyond(end) ||
		at == t.End && r.Paid.End > 0 && r.S[r.Paid.End-1] == m.Text[0] && r.ComparedCurrency(ld.Outer, end) != "" // EUR 5.1m에서 6.2m으로 (from 5.1 to 6.2 million euros)
}

// magnitudeFits reports whether the Latin magnitude w at at is one: a letter alone is only beside a currency or, of thousands, behind glued digits (4K is no number of things).
func (r *Reader) magnitudeFits(t *Term, w lex.Word, at int, ld *line.Side) bool {
	if !t.Num.Ascii || t.Num.Top > 0 {
		return false
	}
	switch {
	case w.N == 3 && r.karats(t, at):
		return false
	case r.kelvins(t, w, at):
		return r.moneyBeside(t, w, at, ld) || r.viewed(t)
	case len(w.Text) == 1:
		return r.moneyBeside(t, w, at, ld) || at == t.End && (!r.Doubts(line.Words) && w.Text != "b" || w.N == 3 && t.Lo.Magnitude() >= 1)
	case w.Text == "Mn" || w.N == 12 && at > t.End && len(w.Text) <= len("trn"): // Mn is manganese, too
		if next, _ := r.UnitWord(at + len(w.Text)); next.Sense == nil || next.Class != lex.WCurrency {
			return ld.Cur != "" || !r.Doubts(line.Words) && at == t.End
		}
	}
	return true
}

// kelvins reports whether the number of t and the K at at may be those of the colour of light, 5000K, which nobody writes five million as.
func (r *Reader) kelvins(t *Term, w lex.Word, at int) bool {
	const least, most = 1000, 20000
	if at > t.End || w.Text != "K" || t.Num.Grouped || !r.Doubts(line.Words) {
		return false
	}
	v, whole := t.Lo.Int64()
	return whole && v >= least && v <= most && v%50 == 0
}

// viewed reports whether the number of t counts those who see or follow something, and no light is near: 조회수 2000K (two million views).
func (r *Reader) viewed(t *Term) bool {
	const reach = 24
	return r.Within(&lex.Cues, lex.CCount, t.Num.Start, t.Num.Start, reach, 0) && !r.Near(&lex.LightCues, lex.CCount, t.Num.Start, t.End)
}

// karats reports whether the number of t and the K at at are those of gold, or of a run: 14K 반지 (a ring of 14 karats), 순금 24K, 18K 3.5g, 10K 마라톤.
func (r *Reader) karats(t *Term, at int) bool {
	v, ok := t.Lo.Int64()
	if !ok || v < 9 || v > 24 || at > t.End || len(r.S) > at && !r.Doubts(line.Names) {
		return false
	}
	q := r.SkipGap(at + 1)
	if w := lex.Karats.At(r.S, q); w.Sense != nil {
		return r.Saw(w)
	}
	if _, end, code := r.Digits(q); q < len(r.S) && runes.IsDigit(r.S[q]) && code == "" && r.Has(end, "g") {
		return true
	}
	head := r.SkipGapBack(t.Num.Start)
	if r.HasBefore(head, "(") { // 귀걸이(14K): earrings
		head--
	}
	return r.Saw(lex.KaratHeads.Before(r.S, head))
}

// caseAt reports whether s begins with a particle that stands behind the noun 도 and never behind the particle: 1억 도의 (100 million degrees), 100만도를 (a
// million degrees).
func caseAt(s string) bool {
	w := vowelCase(s, lex.POf, lex.PObject, lex.PSubject, lex.PPlace, lex.PDirection, lex.PUpTo)
	return w.Sense != nil && lex.Closes(s, len(w.Text))
}

// ComparedCurrency returns the currency of the sum before p that the number from p to end is compared with: SEK 1,408 mn에 비해 2009년
// 1,553 mn, 3.1억 유로로 작년 2.8억보다.
func (r *Reader) ComparedCurrency(p, end int) string {
	const reach, timeReach = 40, 100
	if r.Paid.End == 0 || p < r.Paid.End || p-r.Paid.End > timeReach {
		return ""
	}
	between := r.S[r.Paid.End:p]
	clause := len(between) - 1 - strings.LastIndexByte(between, ',')
	if clause <= reach && r.earlierBefore(p) && !strings.ContainsAny(strings.TrimPrefix(between[runes.GapLen(between, 0):], "("), "();") && !strings.Contains(between, ". ") {
		return r.Paid.Currency // SEK 2,315 mn으로 전년 2,107 mn에 비해
	}
	if len(between) > reach {
		return ""
	}
	w := lex.Comparisons.At(between, runes.GapLen(between, 0))
	compared := w.Sense != nil && (w.N == 1 || between[0] != ' ') || lex.CaseParticle(between, lex.PFrom).Sense != nil || lex.SpacedParticle(between, lex.PAnd).Sense != nil || lex.CaseParticle(r.S[end:], lex.PThan).Sense != nil
	if !compared || strings.ContainsAny(between, "(),;") || strings.Contains(between, ". ") {
		return ""
	}
	return r.Paid.Currency
}
