package judge

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// Bare numbers that are money by the amount beside them or by what is done with them: 1700만 원과 900만 (17 million won and 9 million), 15만에 팝니다 (selling
// for 150,000).

// joinLen returns the length of a particle between two amounts of one kind that s begins with, with the gap behind it, 0 for none: 70만과 30만 원 (700
// thousand and 300 thousand won), 110만에서 87만 원으로 (from 1.1 million to 870,000 won).
func joinLen(s string) int {
	w := lex.Joins.At(s, 0)
	if n := len(w.Text); w.JoinsEnds() && n < len(s) && s[n] == ' ' || w.Sense != nil && w.Class == lex.JOr && n < len(s) && s[n] == ' ' {
		return n + 1
	}
	return 0
}

// comparesWith reports whether between two amounts there is nothing but a word that compares the second one with the first.
func comparesWith(between string) bool {
	w := lex.Comparisons.At(between, 0)
	if w.Sense == nil && strings.HasPrefix(between, " ") {
		w = lex.Comparisons.At(between, len(" "))
		return w.Sense != nil && w.N == 1 && len(w.Text) == len(between)-len(" ")
	}
	return w.Sense != nil && len(w.Text) == len(between)
}

// pairedCurrency returns the currency of a bare number that stands beside an amount of money as its equal or its conversion: 1700만 원과 900만을 (17
// million won and 9 million), 4만3000원에서 5만으로 (from 43,000 won to 50,000), 600유로(약 80만), 145만(1000파운드).
func (r *Reader) pairedCurrency(t *unit.Term, ld *line.Side, tl *line.Trail) string {
	if q := tl.Outer; q < len(r.S) && r.S[q] == '(' && r.Boundary(t.End) && r.moneyAt(q+1) {
		return r.P.ImpliedCurrency()
	}
	if cur := r.parallelCurrency(t, ld); cur != "" {
		return cur
	}
	start := r.SkipGapBack(ld.Outer)
	const reach = 13
	if r.Paid.End == 0 || start < r.Paid.End || start > r.Paid.End+reach {
		return ""
	}
	between := r.S[r.Paid.End:start]
	if between == "(" || between == " (" {
		return r.P.ImpliedCurrency()
	}
	if q := r.SkipGap(tl.Outer); q > tl.Outer && r.HangulAt(q) { // 100만원 (a million won), 10만 관중 (100,000 spectators)
		return ""
	}
	if between == "," || between == "·" || comparesWith(between) || joinLen(between+" ") == len(between)+1 {
		return r.Paid.Currency
	}
	return ""
}

// parallelCurrency returns the currency of the other half of a sentence that is built alike: 하나는 45만 (one is 450,000), 다른 하나는 60만원이다 (the other is
// 600,000 won); 작은 것 12만 (the small one 120,000), 큰 것 13만원 (the large one 130,000 won); 증권사가 263만 원으로 은행(50만)보다.
func (r *Reader) parallelCurrency(t *unit.Term, ld *line.Side) string {
	const reach = 60
	near := r.Paid.End > 0 && ld.Outer-r.Paid.End < reach
	bracket := near && ld.Outer > 0 && r.S[ld.Outer-1] == '(' && t.End < len(r.S) && r.S[t.End] == ')'
	topic := r.topicBefore(ld.Outer)
	comma := t.End < len(r.S) && r.S[t.End] == ','
	if !bracket && !topic && !comma || r.Near(&lex.Cues, lex.CCount, t.Num.Start, t.End) {
		return ""
	}
	if bracket {
		if q := r.SkipGapBack(ld.Outer - 1); q == r.Paid.End || r.PersonEnds(q) {
			return ""
		}
		return r.Paid.Currency
	}
	if comma {
		if cur := r.currencyAhead(t, ld, reach, topic); cur != "" {
			return cur
		}
	}
	q := r.Paid.End
	q = r.clauseEnds(q, lex.EndsCopula)
	if topic && near && (r.Has(q, ", ") || q > r.Paid.End && r.Has(q, " ")) && r.Closes(t.End) {
		return r.Paid.Currency
	}
	return ""
}

// currencyAhead returns the currency of the next amount of the same scale within reach behind t: 128GB 모델은 134만원 (the 128 GB model is 1.34 million
// won). A topic stands before it as before t, or the same word.
func (r *Reader) currencyAhead(t *unit.Term, ld *line.Side, reach int, topic bool) string {
	n := new(numeral.Numeral)
	for q, end := t.End+1, min(len(r.S), t.End+reach); q < end; q++ {
		if !runes.IsDigit(r.S[q]) {
			if r.S[q] == ',' || r.S[q] == '.' || r.S[q] == '(' {
				return ""
			}
			continue
		}
		var other line.Side
		side.Lead(&r.Line, q, &other) // 민간은 최대 8만원 (80,000 won at most for private ones)
		if r.Numeral(q, n) && n.Top == t.Num.Top {
			if w, _ := r.UnitWord(n.End); w.Sense != nil && w.Class == lex.WCurrency && (topic && r.topicBefore(other.Outer) || r.sameLabel(ld.Outer, other.Outer)) {
				return r.P.Currency(w)
			}
			return ""
		}
		for q+1 < end && runes.IsDigit(r.S[q+1]) {
			q++
		}
	}
	return ""
}

// sameLabel reports whether the words before p and q are alike but for digits that they begin with: 30mL and 100mL.
func (r *Reader) sameLabel(p, q int) bool {
	label := func(p int) string {
		p = r.SkipGapBack(p)
		i := p
		for i > 0 && p-i < 30 && strings.IndexByte(" ,()", r.S[i-1]) < 0 {
			i--
		}
		for i < p && (runes.IsDigit(r.S[i]) || r.S[i] == '.') {
			i++
		}
		return r.S[i:p]
	}
	s := label(p)
	return s != "" && s == label(q)
}

// topicBefore reports whether a topic or a subject stands before p: 남성은 (men), 128GB 모델은 (the 128 GB model).
func (r *Reader) topicBefore(p int) bool {
	q := r.SkipGapBack(p)
	return q < p && q > runes.SyllableLen && lex.ParticleBefore(r.S[:q], lex.PTopic).Sense != nil
}

// moneyAt reports whether an amount of money in digits stands at p, behind 약 or 한화 too: (1000파운드) (1000 pounds), (약 $300) (about $300).
func (r *Reader) moneyAt(p int) bool {
	if end := p + runes.SyllableLen; end <= len(r.S) && len(ApproxBefore(r.S[:end])) == runes.SyllableLen {
		p = r.SkipGap(end)
	}
	if w := r.UnitAt(p); w.Sense != nil && w.Class == lex.WCurrency && !runes.IsHangul(r.RuneAt(p)) {
		q := r.SkipGap(p + len(w.Text))
		return q < len(r.S) && runes.IsDigit(r.S[q])
	}
	n := new(numeral.Numeral)
	return p < len(r.S) && runes.IsDigit(r.S[p]) && r.Numeral(p, n) && r.CurrencyFollows(n.End)
}

// pricedHere reports whether what is written to the number says that it is money: 2만짜리 (one that costs 20,000), 300만 상당의 (worth 3 million), 10만에 팝니다
// (selling for 100,000), 3000만을 건네고 (handed over 30 million). Nobody is said to be counted.
func (r *Reader) pricedHere(t *unit.Term, ld *line.Side, tl *line.Trail) bool {
	q := r.SkipGap(t.End)
	worth := lex.WorthWords.At(r.S, q)
	if worth.Sense != nil && (worth.N == lex.WorthSurely || worth.N == lex.WorthOther) {
		return worth.N == lex.WorthSurely && r.Closes(q+len(worth.Text)) && r.Saw(worth)
	}
	if w := lex.UnitWords.At(r.S, q); w.Sense != nil && w.Ref == lex.RefVolume && r.Banknotes(t, q+len(w.Text)) {
		return true
	}
	if t.Num.Top <= 4 && r.portionBefore(ld.Outer) && (r.saysNoMore(t.End) || r.Boundary(t.End) && worth.Sense != nil && worth.N == lex.WorthOfGoods) {
		return true // 두 개에 3만 (two for 30,000), 1박에 80만 하는 방 (a room at 800,000 a night)
	}
	if lex.SpacedParticle(r.S[t.End:], lex.PEach).Sense != nil && r.monthly(ld.Outer, t.End) {
		return true // 월 30만씩 넣는 적금 (savings of 300,000 a month)
	}
	return r.paidHere(t, ld, t.End) || tl.Outer > t.End && r.paidHere(t, ld, tl.Outer)
}

// saysNoMore reports whether a number that ends at p ends what is said, or is said to be something: 3만! (30,000!), 3만이란다 (they say it is 30,000).
func (r *Reader) saysNoMore(p int) bool {
	if r.Boundary(p) {
		return !r.HangulAt(r.SkipGap(p))
	}
	word := r.WordRest(p)
	is := lex.CaseParticle(word, lex.PSubject) // the copula looks like one
	return is.Sense != nil && is.Flags&lex.FAfterVowel == 0 && len(word) > len(is.Text) && len(lex.CaseParticle(word, lex.POr).Text) < len(word)
}

// portionBefore reports whether a measure of goods and 에 stand before p: 한 그릇에 (a bowl), 2개에 (for two); not 정거장에 (at the stop).
func (r *Reader) portionBefore(p int) bool {
	q := r.SkipGapBack(p)
	w := lex.Portions.Before(r.S, q)
	return w.Sense != nil && !runes.IsHangul(r.RuneBefore(q-len(w.Text))) && r.Saw(w)
}

// paidHere reports whether a particle at p and a verb behind it pay the number: 을 건넸다 (handed over), 정도를 받는데 (gets about), 에 팝니다 (sells at), 만 빌려줘
// (lend me). Without a particle nothing may stand before it that is counted.
func (r *Reader) paidHere(t *unit.Term, ld *line.Side, p int) bool {
	together := r.paidTogether(p)
	by := lex.CaseParticles.At(r.S, p)
	p += len(by.Text)
	if !together && !r.Has(p, " ") {
		return false
	}
	bare := by.Sense == nil
	n := int8(lex.PaysObject) // of the verbs
	if !bare {
		n = by.N
	}
	w := lex.PayWords.At(r.S, r.receiver(r.adverb(r.SkipGap(p))))
	if !r.Saw(w) || w.N != n || (bare || n > lex.PaysAt) && r.thingBefore(ld.Outer) {
		return false
	}
	const near = 30
	start := t.Num.Start
	return (r.givenTo(ld.Outer) || r.moneyBefore(ld.Outer) || !r.Within(&lex.Cues, lex.CCount, start, start, near, 0)) &&
		!r.PersonBefore(ld.Outer) && (n == lex.PaysAt || !r.tallyBefore(ld.Outer)) && lex.Peoples.Before(r.S, r.SkipGapBack(start)).Sense == nil
}

// thingBefore reports whether the word before p may be a noun that is counted, and names no money.
func (r *Reader) thingBefore(p int) bool {
	q := r.SkipGapBack(p)
	if q == p {
		return false
	}
	start := r.HangulStart(q)
	return start < q && !r.endsInMoney(start, q) && lex.NoThings.Before(r.S, q).Sense == nil && !r.Connective(q) && !r.FeeBefore(p)
}

// tallyBefore reports whether a word of tallies stands before p, with a particle or without: 댓글 3만 (30,000 comments), 신청은 2만 (20,000 applications).
func (r *Reader) tallyBefore(p int) bool {
	q := r.SkipGapBack(p)
	if by := lex.ParticleBefore(r.S[:q], lex.POnly, lex.PSubject, lex.PTopic, lex.PAlso); by.Sense != nil {
		end := q - len(by.Text)
		if w := lex.Tallies.Before(r.S, end); w.Sense != nil && line.WordStart(r.S, end-len(w.Text)) {
			return true
		}
	}
	return lex.Tallies.Before(r.S, q).Sense != nil
}

// adverb returns the place behind an adverb at p, or p: 모두 냈다 (paid it all), 급히 빌렸다 (borrowed in a hurry), 6개월간 지급한다 (pays for six months).
func (r *Reader) adverb(p int) int {
	start := p
	for p < len(r.S) && runes.IsDigit(r.S[p]) {
		p++
	}
	word := r.WordRest(p)
	w := lex.PayAdverbs.Before(word, len(word))
	if w.Sense == nil || (w.N == 2) != (p > start) || w.N == 0 && len(w.Text) < len(word) {
		return start
	}
	return r.SkipGap(p + len(word))
}

// receiver returns the place behind who gets a sum, or p: 4600만을 김씨에게 건넸다 (gave Mr Kim 46 million).
func (r *Reader) receiver(p int) int {
	word := r.WordRest(p)
	if lex.ParticleBefore(word, lex.PReceiver, lex.PHonored).Sense != nil {
		return r.SkipGap(p + len(word))
	}
	return p
}

// givenTo reports whether the word before p says who gets a sum: 전 국민에게 25만을 지급한다 (pays everyone 250,000), 회원 1인당 3만을 준다 (pays each member 30,000).
func (r *Reader) givenTo(p int) bool {
	q := r.SkipGapBack(p)
	return q < p && (r.Saw(lex.PerHeads.Before(r.S, q)) || r.Saw(lex.ParticleBefore(r.S[:q], lex.PReceiver)))
}
