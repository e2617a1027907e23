package line

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/runes"
)

// Side is what stands before an expression.
type Side struct {
	_ [0]func() // disallow ==

	Start   int      // where the span starts
	Outer   int      // where the qualifiers start
	CurWord lex.Word // the word that names the currency
	CurEnd  int      // where what follows that word starts
	Cur     string
	UnitRef string
	SignAt  int // where the sign stands
	Neutral int // where the outermost neutral word starts, -1 for none
	Neg     bool
	SaysAt  [2]int // where the words of approx and bound stand
	Signed  bool
	Ordinal bool
	Approx  bool
	Bound   amount.Bound
}

// Trail is what stands behind an expression.
type Trail struct {
	Start  int    // where the expression ends
	Outer  int    // where the qualifiers end
	SaysAt [2]int // where the words of approx and bound stand
	Approx bool
	Bound  amount.Bound
}

// LevelThen reports whether 수준 behind a date says how much it was then: 2005년 수준 (the level of 2005). The unit w has the number at i.
func (r *Line) LevelThen(w lex.Word, i int) bool {
	if level := lex.TailWords.At(r.S, r.Behind.SaysAt[0]); level.Sense == nil || level.N != 1 || w.Sense == nil {
		return false
	}
	if w.Ref == lex.RefMonth || w.Ref == lex.RefDecade {
		return true
	}
	return w.Flags&lex.FYear != 0 && (r.S[i] == '0' || IsYear(r.S[i:runes.DigitsEnd(r.S, i)]))
}

// Lead reads backwards from the numeral at i: sign, currency, unit prefix, qualifiers, and those before a quotation mark.
func (r *Line) Lead(i int, ld *Side) {
	r.leadInside(i, ld)
	if r.Alone || ld.Approx || ld.Bound != amount.NoBound {
		return
	}
	if q := r.QuoteBefore(ld.Start); q < ld.Start {
		var out Side
		if r.leadInside(q, &out); out.Start == q {
			ld.Approx, ld.Bound, ld.SaysAt = out.Approx, out.Bound, out.SaysAt
		}
	}
}

// MaxLeads is how many words are read before a number.
const MaxLeads = 6

// leadInside is Lead up to a quotation mark.
func (r *Line) leadInside(i int, ld *Side) {
	*ld = Side{Start: i, Outer: i, Neutral: -1}
	p := i
	inside := true
	for range MaxLeads {
		q := r.SkipGapBack(p)
		if q <= r.Prev {
			q = max(q, r.Prev)
		}
		if q == 0 || q <= r.Prev && r.Prev > 0 {
			break
		}
		w := r.P.Lead(r.S, q)
		if w.Sense == nil && p == i && r.HangulBefore(q) && r.magnitudeAhead(i) {
			if name, at := r.NameBefore(q); name.Sense != nil && at >= r.Prev {
				ld.Cur, ld.CurWord, ld.CurEnd = r.P.Currency(name), name, p
				ld.Start, ld.Outer, p = at, at, at
				continue
			}
		}
		if w.Sense == nil || q-len(w.Text) < r.Prev {
			break
		}
		at := q - len(w.Text)
		if !r.leadFits(w, at, q, p, ld, inside) {
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
				ld.Approx, ld.SaysAt[0] = true, at
			} else if w.Class == lex.LBound && ld.Bound == amount.NoBound {
				ld.Bound, ld.SaysAt[1] = amount.Bound(w.N), at
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

// leadFits says whether a word before a numeral belongs to it: w stands at at and ends at end, and next is what the numeral begins
// with; inside says that no qualifier stands between them.
func (r *Line) leadFits(w lex.Word, at, end, next int, ld *Side, inside bool) bool {
	before := r.RuneBefore(at)
	free := !runes.IsWord(before)
	switch w.Class {
	case lex.LSign:
		return inside && !ld.Signed && r.signFits(w.Text, at, next, next > end, before)
	case lex.LCurrency:
		return r.leadCurrencyFits(w, at, next, ld, inside, before)
	case lex.LHost:
		return false
	case lex.LUnit: // 치즈는섭씨4도 (cheese, at 4 degrees)
		return inside && (free || w.N <= 0 && runes.IsHangul(before) && LongWord(r.S, at)) // not 동영상3개를 (three videos)
	case lex.LOrdinal:
		return inside && free && !ld.Signed && ld.Cur == "" && ld.UnitRef == "" // 제 -100 and 제$5 are no ordinals
	case lex.LBound:
		if w.Flags&lex.FRecord != 0 && r.HangulAt(at) && lex.Records.Before(r.S, r.SkipGapBack(at)).Sense != nil {
			return false // 역대 최고 5만원 (the highest ever, 50,000 won)
		}
	}
	switch {
	case w.Flags&lex.FDirect != 0 && w.Class == lex.LApprox && !inside, w.Class == lex.LApprox && r.deedDone(at, next):
		return false
	case r.HangulAt(at):
		return free
	case w.Text == "<" || w.Text == ">":
		return r.comparisonFits(at, before)
	}
	return before != '>' && before != '<' && before != '=' && before != '-'
}

// deedDone reports whether 한 at p, before the digits at next, is a form of 하다: a deed is its object, and whom or when it counts did that, 거래를 한 2명이
// (two who traded), 이별을 한 22일 (the 22nd, when they parted); not 운동을 한 5시간 (5 hours of exercise), 책을 한 10권 (10 books).
func (r *Line) deedDone(p, next int) bool {
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
	return who.Sense != nil && who.Text == u.Text && lex.CaseParticle(r.S[at+len(u.Text):], lex.PSubject, lex.PTopic, lex.POf, lex.PReceiver, lex.PAlso, lex.POnly, lex.PObject, lex.PAnd).Sense != nil
}

// signFits says whether the sign at at, behind before, is that of the numeral at next.
func (r *Line) signFits(sign string, at, next int, gap bool, before rune) bool {
	switch c := sign[0]; {
	case runes.OneOf(sign, "△|▲|▼|▽|∆"):
		return r.triangleFits(sign, at, next, before)
	case c == '-' || c == '+' || c >= 0xE2 && c < 0xE3:
		if gap && !(at == 0 && c == '-') {
			return false
		}
		return !runes.IsWord(before) && before != ')' && before != '%' && before != '.' && before != '~'
	}
	return !runes.IsWord(before) || len(sign) > 2*runes.SyllableLen // 금리를마이너스0.1% (interest, to minus 0.1%)
}

// leadCurrencyFits says whether the currency w at at, behind before, is that of the sum at next.
func (r *Line) leadCurrencyFits(w lex.Word, at, next int, ld *Side, inside bool, before rune) bool {
	if ld.Ordinal || ld.Cur != "" && !(inside && r.HangulAt(at) && r.P.Currency(w) == ld.Cur) { // 미화 $10 (10 US dollars)
		return false
	}
	switch {
	case runes.IsLatin(w.Text[len(w.Text)-1]) || runes.IsLatin(w.Text[0]):
		return inside && (!runes.IsWord(before) || runes.IsHangul(before) && len(w.Text) == len("EUR") && LongWord(r.S, at)) && before != '$' && (before != '-' || !runes.IsWord(r.RuneBefore(at-1)) || at-1 == r.Prev)
	case r.HangulAt(at):
		return !runes.IsWord(before) && (w.Flags&lex.FNeedScale == 0 || w.Ref != lex.RefWon || !r.Doubts(Names) || r.foreignBefore(at) || r.magnitudeAhead(next))
	}
	return inside && !(before < utf8.RuneSelf && runes.IsLatin(byte(before))) // $A$1, DO$4: cells of a sheet
}

// comparisonFits says whether the < or > at at compares, x>10, and brackets nothing, <2016년>120억원 (in 2016, 12 billion won).
func (r *Line) comparisonFits(at int, before rune) bool {
	const reach = 100
	if strings.IndexByte(r.S[at+1:min(len(r.S), at+reach)], '>') >= 0 || strings.IndexByte(r.S[max(0, at-reach):at], '<') >= 0 {
		return false
	}
	return before == 0 || before < utf8.RuneSelf && (runes.IsBlank(byte(before)) || runes.IsLatin(byte(before)))
}

// HangulBefore reports whether a Hangul syllable ends at p.
func (r *Line) HangulBefore(p int) bool { return p >= 3 && r.HangulAt(p-3) }

// foreignBefore reports whether 한화 or 일화 at p names a currency: behind a parenthesis or an amount of another one. Else it is a firm or a football
// club: 한화 2억원 투자 (Hanwha invests 200 million won).
func (r *Line) foreignBefore(p int) bool {
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

// triangleFits says whether the triangle at p, before what starts at next, is a minus sign. With Parser.Accounting it is, blanks behind it or not;
// else △ is but in a list, and the others are before a loss: ▲45억 적자 (a loss of 4.5 billion).
func (r *Line) triangleFits(sign string, p, next int, before rune) bool {
	end := p + len(sign)
	if r.P.Accounting {
		return strings.IndexByte(r.S[end:next], '\t') < 0 && (!runes.IsWord(before) || runes.IsHangul(before))
	}
	if next > end || runes.IsWord(before) || r.bullets(sign, p) {
		return false
	}
	return sign == "△" || r.losesHere(next)
}

// losesHere reports whether a loss stands behind the amount that starts at p: 45억 적자 (a loss of 4.5 billion), $5 손실 (a loss of 5 dollars).
func (r *Line) losesHere(p int) bool {
	for p < len(r.S) && !runes.IsBlank(r.S[p]) {
		p++
	}
	q := r.SkipGap(p)
	if lex.Losses.At(r.S, q).Sense != nil {
		return true
	}
	q = r.SkipGap(q + len(r.WordRest(q))) // 45억 원 적자 (a loss of 4.5 billion won)
	return lex.Losses.At(r.S, q).Sense != nil
}

// bullets reports whether the triangle at p is one of a list: △30% 감축 △20% 유지 (cut by 30%, kept at 20%). One in parentheses is none, 5% (전년 △3%), nor
// is the next one of a table's row, △1,234 △567.
func (r *Line) bullets(sign string, p int) bool {
	const reach = 200
	lo, hi := max(0, p-reach), min(len(r.S), p+len(sign)+reach)
	if k := strings.LastIndex(r.S[lo:p], sign); k >= 0 && r.listed(lo+k+len(sign), p) {
		return true
	}
	k := strings.Index(r.S[p+len(sign):hi], sign)
	return k >= 0 && r.listed(p+len(sign), p+len(sign)+k)
}

// listed reports whether what stands between two triangles, from p to q, makes them bullets: words, and not one of the two
// alone is in parentheses.
func (r *Line) listed(p, q int) bool {
	between := r.S[p:q]
	if strings.Count(between, "(") != strings.Count(between, ")") {
		return false
	}
	for p < q {
		if runes.IsHangul(r.RuneAt(p)) && !runes.IsDigit(r.S[p-1]) {
			if w := r.UnitAt(p); w.Sense == nil || w.Class != lex.WCurrency {
				return true
			}
		}
		p += max(len(r.WordRest(p)), runes.RuneLen(r.S, p))
	}
	return false
}

// Tail reads the qualifiers that follow an expression: 가량 (or so), 이상 (or more), 을 넘는 (which exceeds), 보다 큰 (greater than).
func (r *Line) Tail(e int, tl *Trail) {
	*tl = Trail{Start: e, Outer: e}
	if r.tailAhead(e) {
		r.tailInside(e, tl)
	}
	if tl.Outer == e && !tl.Approx && !r.Alone && r.closesAhead(e) {
		r.tailBeyond(e, tl)
	}
}

// closesAhead reports whether a quotation mark may stand at p, or a parenthesis, behind a gap or none.
func (r *Line) closesAhead(p int) bool {
	if p == len(r.S) {
		return false
	}
	if r.S[p] == ' ' {
		p = r.SkipGap(p)
		return p < len(r.S) && (r.S[p] == '(' || r.S[p] == '[')
	}
	return r.S[p] == '(' || r.S[p] == '[' || mayQuote(r.S[p])
}

// tailInside is Tail up to a quotation mark, for a trail that has nothing yet and a place where a qualifier may stand.
func (r *Line) tailInside(e int, tl *Trail) {
	p := e
	for k := 0; k < 3 && (k == 0 || r.tailAhead(p)); k++ {
		q := r.SkipGap(p)
		w := lex.TailWords.At(r.S, q)
		if w.Sense != nil && (w.Flags&lex.FSuffix != 0 && (q > e || r.HasBefore(q, w.Text)) || w.Class == lex.TBound && tl.Bound != amount.NoBound) {
			break
		}
		if w.Sense != nil && w.Flags&lex.FThan == 0 && r.TailFits(w, q) {
			if w.Class == lex.TApprox {
				tl.Approx, tl.SaysAt[0] = true, q
			} else {
				tl.Bound, tl.SaysAt[1] = amount.Bound(w.N), q
			}
			p = q + len(w.Text)
			tl.Outer = p
			r.deny(w, tl)
			if w.Flags&lex.FParticle != 0 {
				break
			}
			continue
		}
		if b, end := r.boundBehindParticle(p); b.Sense != nil {
			if b.Class == lex.TApprox {
				tl.Approx, tl.SaysAt[0] = true, end-len(b.Text)
				if r.Alone { // in a text the verb speaks of the amount, too: 600만에 육박했다 (came near 6 million)
					tl.Outer = end
				}
				break
			}
			tl.Outer = end
			tl.Bound, tl.SaysAt[1] = amount.Bound(b.N), end-len(b.Text)
			r.deny(b, tl)
		}
		break
	}
}

// tailBeyond reads the qualifiers behind a quotation mark or a parenthesis at e: '300만원' 이상 ('3 million won' or more), 3억달러(약 4100억원) 이상. To Parse
// these are errors.
func (r *Line) tailBeyond(e int, tl *Trail) {
	q := r.skipClosing(e)
	if q = r.skipClosing(r.skipParenthesis(q)); q == e {
		return
	}
	out := Trail{Start: q, Outer: q}
	if w := lex.TailWords.At(r.S, q); w.Sense != nil && w.Flags&lex.FSuffix != 0 {
		return
	}
	if r.tailAhead(q) {
		r.tailInside(q, &out)
	}
	tl.Approx, tl.Bound, tl.SaysAt = out.Approx, out.Bound, out.SaysAt
}

// skipParenthesis returns the place behind a parenthesis at p, behind a gap or none, that says something of the amount before it, or p.
func (r *Line) skipParenthesis(p int) int {
	q := r.SkipGap(p)
	if q >= len(r.S) || r.S[q] != '(' && r.S[q] != '[' {
		return p
	}
	closer := byte(')')
	if r.S[q] == '[' {
		closer = ']'
	}
	inside := r.S[q+1 : min(len(r.S), q+reachOfQuote)]
	n := strings.IndexByte(inside, closer)
	if n < 0 || strings.IndexByte(inside[:n], r.S[q]) >= 0 {
		return p
	}
	return q + 1 + n + 1
}

// quoteMarks are the quotation marks that a qualifier stands outside of.
var quoteMarks = [...][2]string{{"'", "'"}, {"\"", "\""}, {"‘", "’"}, {"“", "”"}, {"「", "」"}, {"『", "』"}, {"《", "》"}}

// mayQuote reports whether a quotation mark may begin with the byte. TestMayQuote holds it to quoteMarks.
func mayQuote(c byte) bool { return c == '\'' || c == '"' || c == 0xE2 || c == 0xE3 }

// reachOfQuote is how far a quotation goes, in bytes.
const reachOfQuote = 2 * Window

// QuoteBefore returns the place before an opening quotation mark that ends at p and is closed not far behind, or p.
func (r *Line) QuoteBefore(p int) int {
	if p == 0 || r.S[p-1] < utf8.RuneSelf && !mayQuote(r.S[p-1]) || p >= runes.SyllableLen && r.S[p-1] >= utf8.RuneSelf && !mayQuote(r.S[p-runes.SyllableLen]) {
		return p
	}
	for _, m := range quoteMarks {
		if r.HasBefore(p, m[0]) && p-len(m[0]) > r.Prev && strings.Contains(r.S[p:min(len(r.S), p+reachOfQuote)], m[1]) {
			return p - len(m[0])
		}
	}
	return p
}

// skipClosing returns the place behind a closing quotation mark at p, or p.
func (r *Line) skipClosing(p int) int {
	if p >= len(r.S) || !mayQuote(r.S[p]) {
		return p
	}
	for _, m := range quoteMarks {
		if r.Has(p, m[1]) {
			return p + len(m[1])
		}
	}
	return p
}

// opposites are the bounds of what is not so.
var opposites = [...]amount.Bound{amount.AtLeast: amount.LessThan, amount.AtMost: amount.MoreThan, amount.MoreThan: amount.AtMost, amount.LessThan: amount.AtLeast}

// deny turns the bound of tl, which the word w that ends it has, into its opposite where what follows denies it: 넘지 않는 (not exceeding), 초과할 수 없다 (may
// not exceed), 밑돌지 않았다 (was not below), 미만이 아닌 (which is not less than).
func (r *Line) deny(w lex.Word, tl *Trail) {
	if w.Class != lex.TBound {
		return
	}
	p := tl.Outer - len(w.Text) + strings.LastIndexByte(w.Text, ' ') + 1
	rest := r.WordRest(p)
	p += len(rest)
	q := r.SkipGap(p)
	verb := w.Flags&(lex.FParticle|lex.FThan) != 0
	if q == p || q == len(r.S) || !lex.Denials.Has(r.S, q) { // most often
		for k := tl.Outer - runes.SyllableLen; verb && k < p; k += runes.SyllableLen {
			if g := lex.GluedDenials.At(r.S[:p], k); g.Sense != nil {
				tl.Bound, tl.Outer = opposites[tl.Bound], p
				return
			}
		}
		return
	}
	end := lex.DenialEnds.Before(rest, len(rest))
	if end.Sense != nil && end.Class == lex.DWhether {
		return // 넘을지 말지 (whether it exceeds)
	}
	for d := lex.Denials.At(r.S, q); d.Sense != nil; d = lex.Denials.Shorter(d, r.S, q) {
		if (d.Class != lex.DNoun) == verb && (d.Class == lex.DCan || end.Sense != nil && d.Class == end.Class) {
			tl.Bound, tl.Outer = opposites[tl.Bound], q+len(d.Text)
			return
		}
	}
}

// tailAhead reports whether a qualifier may follow at p.
func (r *Line) tailAhead(p int) bool {
	q := r.SkipGap(p)
	if q >= len(r.S) {
		return false
	}
	sh := lex.ShapeAt(r.S, q)
	switch {
	case sh&lexhash.Tails != 0:
		return true
	case q > p:
		return sh&lexhash.Joins != 0 && ThanAt(r.S, q)
	case sh&lexhash.Particles == 0 || q+3 > len(r.S):
		return false
	}
	n, than, _ := BoundParticle(r.S, p)
	if n == 0 || than {
		return than
	}
	q = r.SkipGap(p + n)
	return q < len(r.S) && lex.ShapeAt(r.S, q)&(lexhash.Tails|lexhash.Adverbs) != 0 && (lex.TailWords.May(r.S, q) || lex.BoundAdverbs.May(r.S, q))
}

// TailFits keeps 이상하다 (is odd) and 정도(正道) apart from qualifiers.
func (r *Line) TailFits(w lex.Word, q int) bool {
	end := q + len(w.Text)
	if w.Flags&(lex.FSuffix|lex.FEnds|lex.FBehindTo) != 0 {
		switch {
		case w.Flags&lex.FBehindTo != 0:
			return q > 0 && r.S[q-1] == ' ' && r.toBefore(q-1)
		case w.Flags&lex.FEnds != 0:
			return r.Closes(end)
		}
		if w.Class == lex.TApprox && w.N == 2 && !r.timeBefore(q) {
			return false // 세 분께 (to three people)
		}
		p := lex.Particles.At(r.S, q)
		return r.Closes(end) && (p.Sense == nil || len(p.Text) == len(w.Text)) // 만원여야 (has to be 10,000 won)
	}
	if !r.HangulAt(end) {
		return true
	}
	h := lex.TailHomographs.At(r.S, q)
	return h.Sense == nil || len(h.Text) <= len(w.Text)
}

// timeBefore reports whether a time ends at p: 6시 (six o'clock), 3월 15일 (15 March), 5시 30분 (5:30); not 30분, which may count people.
func (r *Line) timeBefore(p int) bool {
	q := p - runes.SyllableLen
	if q <= 0 {
		return false
	}
	w := lex.UnitWords.At(r.S[:p], q)
	if w.Sense == nil || w.Flags&lex.FCalendar == 0 || !runes.IsDigit(r.S[q-1]) && !runes.HangulAt(r.S, max(0, q-runes.SyllableLen)) {
		return false
	}
	if w.Ref != lex.RefMinute {
		return w.Ref != lex.RefSecond
	}
	for q > 0 && runes.IsDigit(r.S[q-1]) {
		q--
	}
	q = r.SkipGapBack(q)
	hour := lex.UnitWords.At(r.S[:q], max(0, q-runes.SyllableLen))
	return hour.Sense != nil && hour.Flags&lex.FCalendar != 0 && hour.Ref != lex.RefMinute
}

// toBefore reports whether the particle of a bound that ends at p is 에, with another one behind it or not.
func (r *Line) toBefore(p int) bool {
	w := lex.BoundParticles.Ending(r.S, p)
	return w.Sense != nil && w.N == boundTo
}

// ThanAt reports whether 보다 stands at p.
func ThanAt(s string, p int) bool {
	w := lex.BoundParticles.At(s, p)
	return w.Sense != nil && w.N == boundThan
}

// What n of BoundParticles says.
const (
	boundTo   = 1 // 에 (to)
	boundThan = 2 // 보다 (than)
)

// boundBehindParticle finds 을 넘는 (which exceeds), 에 못 미치는 (which falls short of), 보다 큰 (greater than) behind p, and where it ends.
func (r *Line) boundBehindParticle(p int) (w lex.Word, end int) {
	if p >= len(r.S) {
		return lex.Word{}, 0
	}
	if q := r.SkipGap(p); q > p { // 5000 보다 크다 (is greater than 5000)
		if !ThanAt(r.S, q) {
			return lex.Word{}, 0
		}
		p = q
	}
	n, than, to := BoundParticle(r.S, p)
	if n == 0 {
		return lex.Word{}, 0
	}
	q := r.SkipGap(p + n)
	w = lex.TailWords.At(r.S, q)
	if k := AdverbLen(r.S, q); k > 0 && k >= len(w.Text) {
		q += k
		w = lex.TailWords.At(r.S, q)
	}
	if w.Sense == nil || w.Class != lex.TBound && !to || to && w.Class == lex.TBound && w.N == int8(amount.MoreThan) { // 1달러에 넘겼다: handed over
		return lex.Word{}, 0
	}
	if behindTo := w.Flags&lex.FBehindTo != 0; w.Flags&(lex.FThan|lex.FParticle) == 0 || w.Flags&lex.FThan != 0 && !than || behindTo && !to || !behindTo && !r.TailFits(w, q) {
		return lex.Word{}, 0
	}
	return w, q + len(w.Text)
}

// BoundParticle returns the length of the particle at p that a bound may stand behind, 0 for none, and whether it is 보다 or 에.
func BoundParticle(s string, p int) (n int, than, to bool) {
	w := lex.BoundParticles.At(s, p)
	if w.Sense == nil {
		return 0, false, false
	}
	return len(w.Text), w.N == boundThan, w.N == boundTo
}

// AdverbLen returns the length of an adverb, with its gap, that may stand at p before 웃돌다 (be above) or 넘다 (exceed); 0 for none.
func AdverbLen(s string, p int) int {
	w := lex.BoundAdverbs.At(s, p)
	if w.Sense == nil || !strings.HasPrefix(s[p+len(w.Text):], " ") {
		return 0
	}
	return len(w.Text) + len(" ")
}
