package read

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/runes"
)

// Where money alone is looked for, most lines have none, and need not be read. This sieve, one more in front of the grammar, says which
// lines do: it walks through a text as the scanner does for all kinds, but keeps the places where something speaks of money beside a
// number: behind it a currency or a scale, before it a currency or, where it has no unit, a label. What it keeps, the reader reads.
//
// It knows nothing of what stands elsewhere in the line, and need not: every other reason to take a number for money is another sum of
// the line, which has such evidence. That no sum is lost is what TestFilter and FuzzFilter prove.

// sumRun is how many lines with money in a row are enough to read the next one without looking.
const sumRun = 4

// bySums reports whether the finder looks for money alone, and no option makes money of what has no evidence.
func (f *finder) bySums() bool { return f.MoneyOnly && f.Usual && f.Trace == nil }

// findSums is find by way of the sieve.
func (f *finder) findSums(text string, yield func(amount.Match) bool) {
	run := 0
	for base, end := 0, 0; base < len(text); base = end + 1 {
		next := base
		if run >= sumRun {
			_, end = lineAround(text, base, base)
		} else if base, end = f.nextSum(text, base); base > next {
			run = 0
		}
		f.Paid.End = 0
		f.walk.Back(base, end)
		if !f.findLines(text, base, end, yield) {
			return
		}
		if run++; f.Paid.End == 0 {
			run = 0
		}
	}
}

// nextSum returns the first line from the place from on, where one begins, that has evidence of money; the text's end where there is none.
func (f *finder) nextSum(text string, from int) (base, end int) {
	base, end = from, -1
	for p := f.walk.NextSum(); p < len(text); p = f.walk.NextSum() {
		if p >= end {
			base, end = lineAround(text, p, max(base, end+1))
			f.Set(strings.TrimSuffix(text[base:end], "\r"))
			f.Prev = -1
		}
		if p-base < len(f.S) && f.speaksOfMoney(base, p-base) {
			return base, end
		}
	}
	return len(text), len(text)
}

// speaksOfMoney reports whether what stands beside the numeral that the mark at base + i, in the line from base on, stands for makes money of
// it, or may do so.
func (f *finder) speaksOfMoney(base, i int) bool {
	r := &f.Reader
	speaks := func(i int) bool { return r.wordsSpeak(i) || r.saidBefore(i, i) }
	switch {
	case runes.IsDigit(r.S[i]):
		return f.digitsSpeak(i)
	case norm.Foldable(r.S[i:]):
		return true
	case r.S[i]-0xEA >= 4:
		return speaks(i)
	}
	if !speaks(i) {
		at := f.walk.GluedSum(base+i) - base
		return at > i && speaks(at)
	}
	at := f.walk.StartAt(base+i, base+i) - base
	return at == i || at > i && speaks(at) || r.joinedAt(i)
}

// joinedAt reports whether something stands before i that joins two numerals, so that the one at i may be the second.
func (r *Reader) joinedAt(i int) bool {
	q := r.SkipGapBack(i)
	switch {
	case q == 0:
		return false
	case r.HangulBefore(q):
		w := lex.Joins.Ending(r.S, q)
		return w.JoinsEnds() || w.Sense != nil && (w.Class == lex.JTo || w.Class == lex.JOver)
	}
	return r.S[q-1] >= utf8.RuneSelf && !(q >= len("“") && line.Quotes(r.S[q-len("“"):])) || strings.IndexByte("~-/", r.S[q-1]) >= 0
}

// digitsSpeak is speaksOfMoney for digits.
func (f *finder) digitsSpeak(i int) bool {
	r := &f.Reader
	const longest = 64 // what is longer is read: to look for its end from each of its numbers would take too long
	e := i
	for e < len(r.S) && r.S[e]-',' <= '9'-',' {
		if e++; e-i > longest {
			return true
		}
	}
	for !runes.IsDigit(r.S[e-1]) {
		e--
	}
	from := i
	if i > 0 && r.S[i-1] == '.' { // $ .5
		from--
	}
	if line.MarkupOpens(r.S, r.SkipGap(e)) || line.MarkupCloses(r.S, r.SkipGapBack(from)) { // <b>39,000</b>원
		return true
	}
	p := r.SkipGap(e)
	if p < len(r.S) && r.S[p] == '(' && r.paysAt(p+len("(")) { // 1,000(KRW)
		return true
	}
	if r.Has(e, "-") { // 4.5-mn 유로 (4.5 million euros)
		p = e + len("-")
	}
	if p < len(r.S) && (p+8 > len(r.S) || lex.SumTails.Begin(runes.Load8(r.S, p))) {
		if r.paysAt(p) {
			return true
		}
		if runes.IsLatin(r.S[p]) {
			if m := r.MagnitudeAt(p); m.Sense != nil && (r.MoneyBehind(p+len(m.Text)) || r.nameStands(i)) {
				return true
			}
		}
		if w := r.scalesAt(i, p, p > e); w.Sense != nil { // 3만 (30 thousand); not 3만 명, which is plain
			next := p + len(w.Text)
			if r.scaledPays(next) {
				return true
			}
			if w.Class != lex.NOver || lex.Numerals.At(r.S, r.SkipGap(next)).Sense != nil { // 80여억 (some 8 billion); 100여 (some hundred) is a sum by its label alone
				return !r.short().Plain(i, &f.m) || f.m.Kind == amount.KindMoney || f.m.Kind == amount.KindNumber
			}
		}
		if j := line.JoinAt(r.S, p); j.Sense != nil && (j.Class == lex.JTo || j.Class == lex.JOver) && r.wordsSpeak(r.SkipGap(p+len(j.Text))) {
			return true
		}
	}
	if i > 1 && r.S[i-1]-',' <= '/'-',' && runes.IsDigit(r.S[i-2]) {
		return false
	}
	if r.saidBefore(i, e) || from < i && r.saidBefore(from, e) {
		return true
	}
	first := runes.DigitsEnd(r.S, i)
	return first < e && r.S[first] == '/' && r.saidBefore(i, first) // 보증금 500/45설비 (a deposit of 500 and 45)
}

// scalesAt returns the scale, or the word that says that there is more or several of it, at p behind the digits at i and perhaps a gap.
func (r *Reader) scalesAt(i, p int, gap bool) lex.Word {
	w := lex.Numerals.At(r.S, p)
	fits := false
	switch {
	case w.Sense == nil:
	case w.Flags&lex.FRareScale != 0:
		fits = !gap && r.RareScaleFits(int(w.N), p+len(w.Text))
	case w.Flags&lex.FAlsoScale != 0:
		fits = !gap && r.RareScaleFits(32, p+len(w.Text))
	case w.Class == lex.NOver:
		fits = !r.OverHomograph(p)
	default:
		fits = w.IsScale() && !r.ScaleHomograph(w, p) && !r.countsArticles(w, i, p+len(w.Text)) || w.Class == lex.NSome
	}
	if !fits {
		return lex.Word{}
	}
	return w
}

// countsArticles reports whether the scale w from the digits at i to end is 조 of articles: 민법 110조 (article 110 of the civil code).
func (r *Reader) countsArticles(w lex.Word, i, end int) bool {
	return w.N == 12 && r.Article(i, end) && !r.SumFollows(end)
}

// nameStands reports whether the name of a currency stands before the number at i, or before the range that ends with it: 유로 10~12m (10 to 12 million euros).
func (r *Reader) nameStands(i int) bool {
	const longest = 24
	q := r.SkipGapBack(i)
	if q > 0 && r.S[q-1] == '~' {
		q = r.SkipGapBack(q - 1)
		for end := q; q > 0 && end-q < longest && r.S[q-1]-',' <= '9'-','; q-- {
		}
		q = r.SkipGapBack(q)
	}
	w, _ := r.NameBefore(q)
	return w.Sense != nil
}

// paysAt reports whether a currency, a part of one or a magnitude stands at p.
func (r *Reader) paysAt(p int) bool {
	if p >= len(r.S) || r.Shape(p)&lexhash.MoneyUnits == 0 {
		return false
	}
	w := lex.UnitWords.At(r.S, p)
	return w.Sense != nil && (w.Class == lex.WCurrency || w.Class == lex.WSubunit || w.Class == lex.WMagnitude)
}

// scaledPays reports whether paysAt is so behind the scale that ends at p, or behind a second one: 3만 5천 원 (35,000 won).
func (r *Reader) scaledPays(p int) bool {
	if p = r.SkipGap(p); r.paysAt(p) {
		return true
	}
	p = numeral.GroupsEnd(r.S, p)
	return r.paysAt(r.SkipGap(p + len(lex.Numerals.At(r.S, p).Text)))
}

// wordsSpeak is speaksOfMoney for a numeral in words at p, by what follows it.
func (r *Reader) wordsSpeak(p int) bool {
	const most = 30 // words that are read; who writes more of them is not passed over
	start := p
	small := false // a scale below 만 has been read
	bare := false  // no scale goes on with 하나 (one)
	for words := range most {
		if words > 0 && r.paysAt(p) {
			return true
		}
		if w := lex.Numerals.At(r.S, p); w.Sense != nil {
			if w.Class == lex.NSmall {
				small = !bare
			} else if w.Class == lex.NBig && (words > 0 || w.N == 4 && r.goesOnOrJoined(p, p+len(w.Text))) && !bare && w.Flags&lex.FRareScale == 0 && !r.ScaleHomograph(w, p) && !r.nounSpeaks(start, p+len(w.Text)) {
				return true
			}
			bare = words == 0 && (w.Class == lex.NUnit && w.Flags&lex.FBare != 0 || w.Class == lex.NFirst)
			p += len(w.Text)
		} else if j := line.JoinAt(r.S, p); words > 0 && j.Sense != nil && (j.Class == lex.JTo || j.Class == lex.JOver) {
			p += len(j.Text)
		} else {
			return small && r.smallSpeaks(start) || words > 0 && line.CountedSum(r.S, p) // 두병오천원 (two bottles, 5,000 won)
		}
		p = r.SkipGap(p)
	}
	return true
}

// goesOnOrJoined reports whether the scale in words from p to end, a numeral's first word, goes on with another one or is joined with a number: 만 alone is no money.
func (r *Reader) goesOnOrJoined(p, end int) bool {
	q := r.SkipGap(end)
	return q < len(r.S) && runes.IsDigit(r.S[q]) || lex.Numerals.At(r.S, q).Sense != nil || line.JoinAt(r.S, q).Sense != nil || r.joinedAt(p)
}

// smallSpeaks reports whether the numeral in words at p, whose scales are below 만, may be money without a currency: behind a label, 연봉 오천 (50 million a
// year), or joined with another number.
func (r *Reader) smallSpeaks(p int) bool {
	return p > 0 && (r.labelledOrJoined(p) || r.LargeSumEnds(r.SkipGapBack(p)))
}

// labelledOrJoined reports whether a label may stand before the numeral at p, or what joins two numerals.
func (r *Reader) labelledOrJoined(p int) bool { return lex.SumSaid.MayEnd(r.S, p) || r.joinedAt(p) }

// nounSpeaks reports whether the numeral in words from p to end is the beginning of a noun, 구조 (a structure) or 만나 (to meet), which is money only behind a
// label, or joined with another number.
func (r *Reader) nounSpeaks(p, end int) bool {
	if p+len(lex.WordHomographs.At(r.S, p).Text) < end || p > 0 && r.labelledOrJoined(p) {
		return false
	}
	q := r.SkipGap(end)
	return q == len(r.S) || !runes.IsDigit(r.S[q])
}

// saidBefore reports whether a currency stands before the number from p to end, behind qualifiers or not; or, if it is bare, a label.
func (r *Reader) saidBefore(p, end int) bool {
	if !lex.SumSaid.MayEnd(r.S, p) {
		return false
	}
	bare := end > p && (r.S[p:end] == "0" || !r.unitOfNoSum(p, end)) && !r.NoMoney(end) // 0 is a price, 배송비 0 (no charge for delivery), whatever unit is behind
	for range side.MaxLeads + 1 {
		if bare && r.MayLabel(p) && (r.labelEndsAt(p, end) || r.Charged(p)) {
			return true
		}
		q := r.SkipGapBack(p)
		w := lex.LeadWords.Before(r.S, q)
		if w.Sense == nil || w.Class == lex.LCurrency {
			return w.Sense != nil
		}
		p = q - len(w.Text)
	}
	return false
}

// unitOfNoSum reports whether a unit that makes no sum of the number from i to p is written to it: 1,000명 (1,000 people), not 1,000정년 (1,000, retirement), 300월세 (300, a
// rent) and 300월 (300, a month).
func (r *Reader) unitOfNoSum(i, p int) bool {
	u := line.SureUnit(r.S, p)
	return u.Sense != nil && !(u.Ref == lex.RefMonth && line.NoMonth(r.S[i:p])) && (u.Class != lex.WCounter || r.CounterEnds(u, p+len(u.Text))) && !r.BeginsWord(u, p)
}

// labelEndsAt reports whether a label stands before p that makes money of the bare number which ends at end.
func (r *Reader) labelEndsAt(p, end int) bool {
	w, _ := r.Label(r.Domain(), &line.Side{Start: p})
	if w.Role != domain.RoleLabel {
		return false
	}
	return !w.Verb || strings.IndexByte(r.S[p:end], ',') >= 0 || r.PaidBehind(end) || end < len(r.S) && (r.S[end] == '~' || r.S[end] >= utf8.RuneSelf && r.Shape(end)&lexhash.Joins != 0)
}
