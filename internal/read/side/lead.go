package side

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// What stands before an expression: its sign and its currency, qualifiers, a word that makes it an ordinal. It is read backwards.

// Lead reads backwards from the numeral at i: sign, currency, unit prefix, qualifiers, and those before a quotation mark.
func Lead(r *line.Line, i int, ld *line.Side) { LeadBy(r, i, wordBefore(r, i), ld) }

// wordBefore returns the word of leadWords before i and a gap or none.
func wordBefore(r *line.Line, i int) lex.Word { return r.P.Lead(r.S, r.SkipGapBack(i)) }

// LeadBy is Lead with the word before i, which has been looked up.
func LeadBy(r *line.Line, i int, w lex.Word, ld *line.Side) {
	leadInside(r, i, w, ld)
	if r.Alone || ld.Approx || ld.Bound != amount.NoBound {
		return
	}
	if q := QuoteBefore(r, ld.Start); q < ld.Start {
		var out line.Side
		if leadInside(r, q, wordBefore(r, q), &out); out.Start == q {
			ld.Approx, ld.Bound, ld.Says = out.Approx, out.Bound, out.Says
		}
	}
}

// MaxLeads is how many words are read before a number.
const MaxLeads = 6

// leadInside is LeadBy up to a quotation mark.
func leadInside(r *line.Line, i int, w lex.Word, ld *line.Side) {
	*ld = line.Side{Start: i, Outer: i, Neutral: -1}
	p := i
	inside := true
	for range MaxLeads {
		q := r.SkipGapBack(p)
		if q == 0 || q <= r.Prev && r.Prev > 0 {
			break
		}
		if p < i {
			w = r.P.Lead(r.S, q)
		}
		if p == i && line.MarkupCloses(r.S, q) && digitsAt(r, i) {
			if sign, end := currencyBehindMarkup(r, q); sign.Sense != nil {
				w, q = sign, end
			}
		}
		if w.Sense == nil && p == i && digitsAt(r, i) && r.HangulBefore(q) && (magnitudeAhead(r, i) || lex.NameHeads.Before(r.S, q).Sense != nil && scaledAhead(r, i)) {
			if name, at := r.NameBefore(q); name.Sense != nil && at >= r.Prev && (at == 0 || r.S[at-1] != '/' || magnitudeAhead(r, i)) { // not 원/달러 3만 (won for a dollar): a rate
				ld.Cur, ld.CurWord, ld.CurEnd = r.P.Currency(name), name, p
				ld.Start, ld.Outer, p = at, at, at
				continue
			}
		}
		at := q - len(w.Text)
		if w.Sense == nil || w.Class == lex.LHost || at < r.Prev {
			break
		}
		if !leadFits(r, w, at, q, p, ld, inside) {
			break
		}
		switch w.Class {
		case lex.LSign:
			ld.Neg, ld.Signed, ld.SignAt = w.N < 0, true, at
		case lex.LCurrency:
			if ld.Cur == "" {
				ld.Cur, ld.CurWord, ld.CurEnd = r.P.Currency(w), w, p
			}
		case lex.LUnit:
			if ld.UnitRef == "" || w.N >= 0 { // 영하 섭씨 10도 (10 degrees Celsius below zero)
				ld.UnitRef = w.Ref.Text()
			}
			if w.N < 0 {
				ld.Neg = true
			}
		case lex.LOrdinal:
			ld.Ordinal = true
		case lex.LApprox, lex.LBound, lex.LNeutral:
			inside = false
			if w.Class == lex.LApprox {
				ld.Approx, ld.ApproxBy = true, line.Extent{Start: at, End: q}
			} else if w.Class == lex.LBound && ld.Bound == amount.NoBound {
				ld.Bound, ld.BoundBy = amount.Bound(w.N), line.Extent{Start: at, End: q}
			}
			ld.Neutral = at
			if w.Class != lex.LNeutral {
				ld.Outer = at
			}
		}
		if inside {
			ld.Start, ld.Outer = at, at
		} else if w.Class == lex.LCurrency {
			ld.Outer = at
		}
		p = at
	}
}

// currencyBehindMarkup returns the sign or the code of a currency before the markup that ends at q, and its end: ₩&nbsp;39,000, <span>₩</span>39,000.
func currencyBehindMarkup(r *line.Line, q int) (w lex.Word, end int) {
	end = r.MarkupStart(q)
	if end == q || end <= r.Prev {
		return w, q
	}
	if w = r.P.Lead(r.S, end); w.Sense == nil || w.Class != lex.LCurrency || runes.IsHangul(runes.Rune0(w.Text)) || end-len(w.Text) < r.Prev {
		return lex.Word{}, q
	}
	return w, end
}

// leadFits says whether a word before a numeral belongs to it: w stands at at and ends at end, and next is what the numeral begins
// with; inside says that no qualifier stands between them.
func leadFits(r *line.Line, w lex.Word, at, end, next int, ld *line.Side, inside bool) bool {
	before := r.RuneBefore(at)
	free := !runes.IsWord(before)
	switch w.Class {
	case lex.LSign:
		return inside && !ld.Signed && !ld.Ordinal && !(w.Flags&lex.FNoun != 0 && nativeAt(r, next)) && signFits(r, w.Text, at, next, next > end, before)
	case lex.LCurrency:
		return leadCurrencyFits(r, w, at, next, ld, inside, before)
	case lex.LUnit: // 치즈는섭씨4도 (cheese, at 4 degrees)
		return inside && (free || w.N <= 0 && runes.IsHangul(before) && line.LongWord(r.S, at)) // not 동영상3개를 (three videos)
	case lex.LOrdinal:
		behind := at == r.Prev && at > 0 && !runes.IsDigit(r.S[at-1])                                    // 3월제2주 (the second week of March); 5제 3만 (5 doses, 30 thousand)
		behind = behind || runes.IsDigit(r.S[next]) && next == end && at > 0 && runes.IsDigit(r.S[at-1]) // 제10조의2제1항 (article 10-2, paragraph 1)
		behind = behind || runes.IsHangul(before) && next == end && line.OrdinalInRun(r.S, at, next)     // 임원회의제4차회의 (the fourth meeting)
		return inside && (free || behind) && !ld.Signed && ld.Cur == "" && ld.UnitRef == ""              // 제 -100 and 제$5 are no ordinals
	case lex.LBound:
		if w.Flags&lex.FRecord != 0 && r.HangulAt(at) && recordAt(r, at) {
			return false // 역대 최고 5만원 (the highest ever, 50,000 won)
		}
	}
	switch {
	case w.Flags&lex.FDirect != 0 && w.Class == lex.LApprox && !inside, w.Class == lex.LApprox && deedDone(r, at, next):
		return false
	case r.HangulAt(at):
		return free
	case w.Text == "<" || w.Text == ">":
		return comparisonFits(r, at, before)
	}
	return before != '>' && before != '<' && before != '=' && before != '-'
}

// recordAt reports whether 최고, 최대 or 최소 at p is a record by the word before it, or behind the sum of another record: 52주 최고 8만원 최저 5만원 (a high of
// 80,000 won and a low of 50,000 in 52 weeks).
func recordAt(r *line.Line, p int) bool {
	q := r.SkipGapBack(p)
	if q < p && q == r.Paid.End {
		last := r.SkipGapBack(r.Paid.Start)
		w := r.P.Lead(r.S, last)
		p = last - len(w.Text)
		if w.Sense == nil || w.Flags&lex.FRecord == 0 || w.Class != lex.LBound || !r.HangulAt(p) {
			return false
		}
		q = r.SkipGapBack(p)
	}
	of, word := lex.Records.Before(r.S, q), lex.RecordWords.At(r.S, p)
	return of.Sense != nil && word.Sense != nil && of.N&word.N != 0
}

// deedDone reports whether 한 at p, before the digits at next, is a form of 하다: a deed is its object, and whom or when it counts did that, 거래를 한 2명이
// (two who traded), 이별을 한 22일 (the 22nd, when they parted); not 운동을 한 5시간 (5 hours of exercise), 책을 한 10권 (10 books).
func deedDone(r *line.Line, p, next int) bool {
	one := lex.Numerals.At(r.S, p)
	if one.Sense == nil || one.Class != lex.NUnit || next >= len(r.S) || !runes.IsDigit(r.S[next]) {
		return false
	}
	q := r.SkipGapBack(p)
	by := lex.ParticleBefore(r.S[:q], lex.PObject)
	if q == p || by.Sense == nil || lex.Deeds.Before(r.S, q-len(by.Text)).Sense == nil {
		return false
	}
	end := runes.DigitsEnd(r.S, next)
	at := r.SkipGap(end)
	u := r.UnitAt(at)
	if u.Sense == nil {
		return false
	}
	if part := lex.DayParts.At(r.S, at); part.Sense != nil && part.Text == u.Text { // 이별을 한 22일 (the 22nd, when they parted), not 22일간 (for 22 days)
		after := at + len(u.Text)
		return end-next == int(part.N) || part.N == 0 && end-next < 3 && r.Closes(after) && lex.TimeTails.At(r.S, r.SkipGap(after)).Sense == nil
	}
	who := lex.Doers.At(r.S, at)
	return who.Sense != nil && who.Text == u.Text && (r.AtEnd(at+len(u.Text)) || lex.CaseParticle(r.S[at+len(u.Text):], lex.PSubject, lex.PTopic, lex.POf, lex.PReceiver, lex.PAlso, lex.POnly, lex.PObject, lex.PAnd).Sense != nil)
}

// nativeAt reports whether a native numeral that needs no counter stands at p: 음수 하나 is a negative number.
func nativeAt(r *line.Line, p int) bool {
	w := r.NumeralWord(p)
	return w.Sense != nil && w.Class == lex.NUnit && w.Flags&lex.FAttr == 0
}

// signFits says whether the sign at at, behind before, is that of the numeral at next.
func signFits(r *line.Line, sign string, at, next int, gap bool, before rune) bool {
	switch c := sign[0]; {
	case runes.OneOf(sign, "△|▲|▼|▽|∆"):
		return triangleFits(r, sign, at, next, before)
	case c == '-' || c == '+' || c >= 0xE2 && c < 0xE3:
		if gap && (at > 0 || c != '-' || r.HangulAt(next) && r.Doubts(line.Names)) || at > 0 && at == r.Prev { // 84㎡-5억원 (84 m², 500 million won): a dash
			return false
		}
		if c != '+' && r.Doubts(line.Names) && (numbersThing(r, next) || itemOf(r, at, next) || dashBefore(r, at, next)) {
			return false
		}
		if runes.IsHangul(before) {
			return c == '-' && (lex.SignedNouns.Before(r.S, at).Sense != nil ||
				lex.ParticleBefore(r.S[:at], lex.PTopic, lex.PSubject).Sense != nil && r.NounBefore(&lex.SignedHeads, at, lex.PTopic, lex.PSubject).Sense != nil) // 잔액-35,000원 (a balance of -35,000 won), 이익률은-6.1% (a margin of -6.1 percent)
		}
		return !runes.IsWord(before) && before != ')' && before != '%' && before != '.' && before != '~' && before != '-' // 말했다--몇 번 (he said, some times)
	}
	return !runes.IsWord(before) || len(sign) > 2*runes.SyllableLen // 금리를마이너스0.1% (interest, to minus 0.1%)
}

// triangleFits says whether the triangle at p, before what starts at next, is a minus sign. With Parser.Accounting it is, blanks behind it or not;
// else △ is but in a list, and the others are before a loss: ▲45억 적자 (a loss of 4.5 billion). Neither △ nor ▲ is one before a rise: ▲5.2% 증가 (up by 5.2%).
func triangleFits(r *line.Line, sign string, p, next int, before rune) bool {
	end := p + len(sign)
	switch {
	case (sign == "△" || sign == "▲") && saidBehind(r, &lex.Rises, next):
		return false
	case r.P.Accounting:
		return strings.IndexByte(r.S[end:next], '\t') < 0 && (!runes.IsWord(before) || runes.IsHangul(before))
	}
	switch {
	case next > end, runes.IsWord(before), numbersThing(r, next):
		return false
	case sign == "△" && r.NounBefore(&lex.SignedHeads, r.SkipGapBack(p), lex.PTopic, lex.PSubject).Sense != nil:
		return true
	case bullets(r, sign, p):
		return false
	}
	return sign == "△" || saidBehind(r, &lex.Losses, next)
}

// numbersThing reports whether the digits at p, or the last of several, have a unit that numbers things or dates them, and so is never below zero: 1등 (the
// first prize), 2024년, 3·4월 (March and April).
func numbersThing(r *line.Line, p int) bool {
	const longest = 16
	k := p
	for k < len(r.S) && k-p < longest && (runes.IsDigit(r.S[k]) || k > p && strings.IndexByte("~-/", r.S[k]) >= 0 || k > p && line.DotAt(r.S, k) > 0) {
		k += runes.RuneLen(r.S, k)
	}
	w := r.UnitAt(k)
	switch {
	case k == p || w.Sense == nil:
		return false
	case w.Class == lex.WOrdinal, w.Ref == lex.RefMonth, w.Ref == lex.RefHour, w.Ref == lex.RefAge:
		return true
	}
	return w.Class == lex.WCounter && w.Flags&lex.FYear != 0 && (w.Ref != lex.RefYear || k-p == len("2024"))
}

// itemOf reports whether the hyphen at p, before the number at next, begins an item of a list: at a line's start, before what counts by a native numeral or by a
// counter with words behind it: -두 개 이상 (two or more), -100명 모집 (100 are wanted); not -5명 감소 (5 fewer), -3점 감점 (3 points off).
func itemOf(r *line.Line, p, next int) bool {
	q := r.SkipGapBack(p)
	if !r.AtStart(p) && (q > len("10)") || !strings.ContainsRune("•·▪■●○)", r.RuneBefore(q))) {
		return false
	}
	if w := r.NumeralWord(next); w.Sense != nil && (w.Class == lex.NUnit || w.Class == lex.NPair || w.Class == lex.NTen) {
		return r.UnitFollows(next + len(w.Text))
	}
	k := next
	for k < len(r.S) && (runes.IsDigit(r.S[k]) || r.S[k] == ',' || r.S[k] == '~') {
		k++
	}
	w, at := r.UnitWord(k)
	if k == next || at > k || w.Sense == nil || w.Class != lex.WCounter || !r.Closes(at+len(w.Text)) || w.Is(lex.RefDegree) || w.Ref == lex.RefPoint {
		return false
	}
	behind := r.SkipGap(at + len(r.WordRest(at)))
	return r.Has(behind-1, " ") && r.HangulAt(behind) && lex.Falls.At(r.S, behind).Sense == nil
}

// dashBefore reports whether the hyphen at p parts a sum of won from what it is the price or the prize of: 1등 -100만원 (first prize, a million won), 어른 -8,000원.
func dashBefore(r *line.Line, p, next int) bool {
	q := r.SkipGapBack(p)
	if q == p || q == 0 || next > p+len("-") {
		return false
	}
	k := next
	for k < len(r.S) && (runes.IsDigit(r.S[k]) || r.S[k] == ',') {
		k++
	}
	if u, _ := r.UnitWord(r.ScalesEnd(k)); u.Sense == nil || !u.IsWon() {
		return false
	}
	if w := lex.DashHeads.Before(r.S, q); w.Sense != nil {
		return line.WordStart(r.S, q-len(w.Text)) || w.N == 1
	}
	if q != r.Prev {
		return false
	}
	const longest = 3
	for range longest {
		q -= runes.SyllableLen
		if q <= 0 || !r.HangulAt(q) {
			break
		}
		if runes.IsDigit(r.S[q-1]) {
			w := r.UnitAt(q)
			return w.Sense != nil && q+len(w.Text) == r.Prev && (w.Class == lex.WOrdinal || w.Ref == lex.RefPerson)
		}
	}
	return false
}

// saidBehind reports whether a word of the list stands behind the amount that starts at p: 45억 적자 (a loss of 4.5 billion), $5 손실 (a loss of 5 dollars).
func saidBehind(r *line.Line, list *lex.Lexicon, p int) bool {
	for p < len(r.S) && !runes.IsBlank(r.S[p]) {
		p++
	}
	if r.S[p-1] == ',' {
		return false // △5%, 성장률 (growth): of another amount
	}
	q := r.SkipGap(p)
	if list.At(r.S, q).Sense != nil {
		return true
	}
	if w := r.UnitAt(q); w.Sense == nil || w.Class != lex.WCurrency {
		return false
	}
	q = r.SkipGap(q + len(r.WordRest(q))) // 45억 원 적자 (a loss of 4.5 billion won)
	return list.At(r.S, q).Sense != nil
}

// bullets reports whether the triangle at p is one of a list: △30% 감축 △20% 유지 (cut by 30%, kept at 20%). One in parentheses is none, 5% (전년 △3%), nor
// is the next one of a table's row, △1,234 △567.
func bullets(r *line.Line, sign string, p int) bool {
	const reach = 200
	lo, hi := max(0, p-reach), min(len(r.S), p+len(sign)+reach)
	if k := strings.LastIndex(r.S[lo:p], sign); k >= 0 && listed(r, lo+k+len(sign), p) {
		return true
	}
	k := strings.Index(r.S[p+len(sign):hi], sign)
	return k >= 0 && listed(r, p+len(sign), p+len(sign)+k)
}

// listed reports whether what stands between two triangles, from p to q, makes them bullets: words, and not one of the two
// alone is in parentheses.
func listed(r *line.Line, p, q int) bool {
	between := r.S[p:q]
	if strings.Count(between, "(") != strings.Count(between, ")") {
		return false
	}
	counts := 0
	for p < q {
		if runes.IsDigit(r.S[p]) && (p == 0 || !runes.IsDigit(r.S[p-1])) {
			if w := r.UnitAt(runes.DigitsEnd(r.S, p)); counts > 0 || w.Sense != nil && w.Class == lex.WCounter {
				counts++
			}
		}
		if counts > 1 {
			return true // △40대 8명 △80대 4명 (8 people in their 40s, 4 in their 80s): two amounts an item
		}
		if runes.IsHangul(r.RuneAt(p)) && !runes.IsDigit(r.S[p-1]) {
			if w := r.UnitAt(p); w.Sense == nil || w.Class != lex.WCurrency {
				return true
			}
		}
		p += max(len(r.WordRest(p)), runes.RuneLen(r.S, p))
	}
	return false
}

// leadCurrencyFits says whether the currency w at at, behind before, is that of the sum at next.
func leadCurrencyFits(r *line.Line, w lex.Word, at, next int, ld *line.Side, inside bool, before rune) bool {
	if ld.Ordinal || ld.Cur != "" && !(inside && r.HangulAt(at) && r.P.Currency(w) == ld.Cur) { // 미화 $10 (10 US dollars)
		return false
	}
	switch {
	case runes.IsLatin(w.Text[len(w.Text)-1]) || runes.IsLatin(w.Text[0]):
		return inside && codeMayStart(r, w, at, before)
	case r.HangulAt(at):
		return !runes.IsWord(before) && (w.Flags&lex.FNeedScale == 0 || w.Ref != lex.RefWon || !r.Doubts(line.Names) || foreignBefore(r, at) || magnitudeAhead(r, next))
	}
	return inside && !(before < utf8.RuneSelf && runes.IsLatin(byte(before))) // $A$1, DO$4: cells of a sheet
}

// codeMayStart reports whether the code w of a currency at at, behind before, begins a word or stands in one without spaces: not B-USD 5, $USD.
func codeMayStart(r *line.Line, w lex.Word, at int, before rune) bool {
	switch {
	case before == '$':
		return false
	case before == '-':
		return !runes.IsWord(r.RuneBefore(at-1)) || at-1 == r.Prev
	case runes.IsHangul(before):
		return len(w.Text) == len("EUR") && (w.Text[2] == '$' || line.LongWord(r.S, at)) // 직구로US$129.99에 (bought abroad for $129.99)
	}
	return !runes.IsWord(before)
}

// foreignBefore reports whether 한화 or 일화 at p names a currency: behind a parenthesis or an amount of another one. Else it is a firm or a football
// club: 한화 2억원 투자 (Hanwha invests 200 million won).
func foreignBefore(r *line.Line, p int) bool {
	q := r.SkipGapBack(p)
	if q > 0 && strings.IndexByte("([=,/", r.S[q-1]) >= 0 {
		return true
	}
	const reach = 60
	for q := max(0, p-reach); q < p; q++ {
		if lex.ForeignMoney.At(r.S[:p], q).Sense != nil {
			return true
		}
	}
	return p == 0
}

// digitsAt reports whether a number in digits may start at p.
func digitsAt(r *line.Line, p int) bool {
	return p < len(r.S) && (runes.IsDigit(r.S[p]) || r.S[p] == '.')
}

// magnitudeAhead reports whether a Latin magnitude follows the number that starts at p, or the range: 유로 167.8m (167.8 million euros), 유로 10-12m (10
// to 12 million euros).
func magnitudeAhead(r *line.Line, p int) bool {
	q := p
	for q < len(r.S) && q-p < 40 && (runes.IsDigit(r.S[q]) || r.S[q] == '-' || pointOrTilde(r.S[q])) {
		q++
	}
	if q > p && pointOrTilde(r.S[q-1]) { // 유로5.B: a sentence's end
		return false
	}
	at := r.SkipGap(q)
	if r.MagnitudeAt(at).Sense != nil {
		return true
	}
	if at >= len(r.S) || r.Shape(at)&lexhash.MoneyUnits == 0 {
		return false
	}
	w := lex.UnitWords.At(r.S, at)
	return w.Sense != nil && w.Class == lex.WMagnitude
}

// pointOrTilde reports whether c stands within a number or a range, and not at its end.
func pointOrTilde(c byte) bool { return c == '.' || c == ',' || c == '~' }

// scaledAhead reports whether digits with a scale stand at p, and no other currency, so that the name of one before them is theirs: 달러 3억 (300 million
// dollars), 유로 5만 (50,000 euros).
func scaledAhead(r *line.Line, p int) bool {
	if p == len(r.S) || !runes.IsDigit(r.S[p]) {
		return false
	}
	e := runes.DigitsEnd(r.S, p)
	for e+1 < len(r.S) && (r.S[e] == '.' || r.S[e] == ',') && runes.IsDigit(r.S[e+1]) && e-p < len("1,234.56") {
		e = runes.DigitsEnd(r.S, e+1)
	}
	return r.ScaleAfter(e) > 0 && !r.CurrencyFollows(e+len(r.NumeralWord(e).Text))
}

// comparisonFits says whether the < or > at at compares, x>10, and brackets nothing, <2016년>120억원 (in 2016, 12 billion won).
func comparisonFits(r *line.Line, at int, before rune) bool {
	const reach = 100
	back := r.S[max(0, at-reach):at]
	if strings.IndexByte(r.S[at+1:min(len(r.S), at+reach)], '>') >= 0 || strings.IndexByte(back, '<') >= 0 {
		return false
	}
	if k := strings.LastIndexByte(back, '>'); k >= 0 && !strings.ContainsAny(back[k:], "0123456789") {
		return false // 가전 > 노트북 > 100만원대 (appliances, notebooks, those of a million won): the way through a menu
	}
	if r.S[at] == '>' && !r.Alone && (r.AtStart(at) || r.Prev > 0 && r.SkipGapBack(at) <= r.Prev) {
		return false // > 3만원입니다 (a quoted line), 5만원 > 4만원 (a price that fell)
	}
	return before == 0 || before < utf8.RuneSelf && (runes.IsBlank(byte(before)) || runes.IsLatin(byte(before)))
}
