package read

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// Bare numbers that are money by what stands around: 1억을 가로챈, 최대 36조 투자, 연봉 5천.

// impliedMoney says whether a bare number is money, and makes it so: 1억을 가로챈, 최대 36조 투자.
func (r *reader) impliedMoney(c *matter) bool {
	t := c.t
	if r.bareWorth(c) == domain.Never {
		return false
	}
	k := r.rule(moneyRules, c)
	if !rules[k].yes {
		return false
	}
	if k == moneyLabel {
		return r.takeWorth(c)
	}
	t.kind, t.cur, t.implied = KindMoney, r.P.impliedCurrency(), true
	switch k {
	case moneyLargeSum:
		return t.shift(4)
	case moneyConversion:
		return true
	case moneyLatinMagnitude:
		if cur := r.magnitudeCurrency(c); cur != "" {
			t.cur = cur
		}
		return true
	case moneyPrice, moneyContext:
		if cur := r.comparedCurrency(c.ld.outer, t.end); cur != "" {
			t.cur = cur
		}
	case moneyList:
		t.cur = r.listCurrency(t)
	case moneyPair:
		t.cur = r.pairedCurrency(t, c.ld, c.tl)
	}
	bracket, open := r.openBracket(t)
	r.elideByContext(t)
	if bracket {
		r.setBracket(t, open)
	}
	return true
}

// openBracket reports whether 대 makes a bracket of a bare number, and where that ends.
func (r *reader) openBracket(t *term) (ok bool, end int) {
	q := t.end
	open := r.skipGap(q)
	w := joinAt(r.S, open)
	if w.Sense == nil || w.Class != lex.JBracket || t.num.top < 8 && !t.num.elided {
		return false, open
	}
	end = open + len(w.Text)
	if open == q && r.closes(end) || open > q && r.gapBracket(end) {
		return true, end
	}
	return false, open
}

// tailed reports whether a bare number ends in a part that is one scale up in sums: 2억5천, 3만5천, 택시비 만칠천.
func (r *reader) tailed(c *matter) bool {
	n := c.n
	return !n.up.lo.IsZero() || n.top == 4 && n.tail == wordTail && (n.ascii || r.feeBefore(c.ld.outer))
}

// comparedCurrency returns the currency of the sum before p that the number from p to end is compared with: SEK 1,408 mn에 비해 2009년
// 1,553 mn, 3.1억 유로로 작년 2.8억보다.
func (r *reader) comparedCurrency(p, end int) string {
	const reach = 40
	if r.paidEnd == 0 || p < r.paidEnd || p-r.paidEnd > reach {
		return ""
	}
	between := r.S[r.paidEnd:p]
	w := lex.Comparisons.At(between, runes.GapLen(between, 0))
	compared := w.Sense != nil && (w.N == 1 || between[0] != ' ') || lex.CaseParticle(between, lex.PFrom).Sense != nil || lex.SpacedParticle(between, lex.PAnd).Sense != nil || lex.CaseParticle(r.S[end:], lex.PThan).Sense != nil
	if !compared || strings.ContainsAny(between, "(),;") || strings.Contains(between, ". ") {
		return ""
	}
	return r.paidIn
}

// conversion reports whether a bare number in digits stands with 약 in the bracket behind an amount in another currency, and so is won:
// 189달러(약 19만6000).
func (r *reader) conversion(t *term, ld *Side) bool {
	if !ld.Approx || !t.num.ascii || t.cur != "" || r.paidEnd == 0 || r.paidEnd > ld.outer || r.P.NoImplied || r.paidIn == r.P.impliedCurrency() || !r.boundary(t.end) {
		return false
	}
	inside, closer, ok := CutBracket(strings.TrimLeft(r.S[r.paidEnd:ld.outer], " "))
	if !ok || strings.IndexByte(r.S[t.end:], byte(closer)) < 0 {
		return false
	}
	_, ok = ConversionWords(inside)
	return ok
}

// paidTogether reports whether a particle at p and a verb that pays or needs a sum are written together: 10억을벌든, 1억은해야.
func (r *reader) paidTogether(p int) bool {
	by := lex.CaseParticle(r.S[p:], lex.PObject, lex.PTopic, lex.PSubject, lex.PAlso, lex.POnly, lex.POr)
	if by.Sense == nil {
		return false
	}
	q := p + len(by.Text)
	w := lex.PayWords.At(r.S, q)
	return w.Sense != nil && w.Class == lex.CMoney && w.N == max(by.N, 0) && r.saw(w) || r.saw(lex.NeedWords.At(r.S, q))
}

// largeSumEnds reports whether a word of large sums ends at q, with a particle or without: 연봉, 보증금은, 합의금으로.
func (r *reader) largeSumEnds(q int) bool {
	w := lex.ParticleBefore(r.S[:q], lex.PSubject, lex.PTopic, lex.PAlso, lex.PObject, lex.PDirection)
	return r.saw(lex.LargeSums.Before(r.S, q)) || w.Sense != nil && r.saw(lex.LargeSums.Before(r.S, q-len(w.Text)))
}

// hundreds reports whether 백 ends a number in thousands: 4천5백.
func hundreds(n *numeral) bool { return n.words == 4 && n.lo.Exp() == 2 }

// listCurrency returns the currency that the last item of a list names for all: 3만·5만·10만 원.
func (r *reader) listCurrency(t *term) string {
	p := t.end
	for k := 0; k < 4 && p < len(r.S); k++ {
		switch {
		case r.has(p, "·"):
			p += len("·")
		case r.has(p, "→"):
			p = r.skipGap(p + len("→"))
		case joinLen(r.S[p:]) > 0:
			p = r.skipGap(p + joinLen(r.S[p:]))
		case r.S[p] == ',' || r.S[p] == '/':
			p = r.skipGap(p + 1)
		default:
			return ""
		}
		n := &r.other
		if p >= len(r.S) || !runes.IsDigit(r.S[p]) || !r.numeral(p, n) || n.top == 0 {
			return ""
		}
		if w, _ := r.unitWord(n.end); w.Sense != nil {
			if w.Class == lex.WCurrency {
				return r.P.Currency(w)
			}
			return ""
		}
		p = n.end
	}
	return ""
}

// beforeOften returns the place before p and a word that says how often a sum is paid or how much it is: 관리비 월 30만.
func (r *reader) beforeOften(p int) int {
	q := r.skipGapBack(p)
	w := lex.LeadWords.Before(r.S, q)
	if at := q - len(w.Text); w.Sense != nil && w.Class == lex.LNeutral && w.N > 0 && at > 0 && r.S[at-1] == ' ' {
		return at - len(" ")
	}
	return q
}

// feeBefore reports whether the word before p names a charge by its last syllable: 전기료, 카드값, 알바비, 수도세.
func (r *reader) feeBefore(p int) bool {
	q := r.beforeOften(p)
	if q == p || q < 6 {
		return false
	}
	q -= len(lex.ParticleBefore(r.S[:q], lex.PSubject, lex.PTopic, lex.PObject, lex.PDirection, lex.PAlso, lex.POnly).Text)
	if q < 6 {
		return false
	}
	if w := lex.FeeStops.Before(r.S, q); w.Sense != nil && len(w.Text) > 3 && (w.N == 1 || wordStart(r.S, q-len(w.Text))) { // not 보조금
		return false
	}
	w := lex.FeeEndings.Before(r.S, q)
	return w.Sense != nil && w.N < 2 && runes.IsHangul(r.runeBefore(q-3)) && r.saw(w)
}

// countedBefore reports whether the noun before a bare number is what it counts: 사진 1억을 모았다, 좌석 수 3만, 책 1만을
// 기부했다. A noun of a sentence that has its particles is counted by 만 unless it names money.
func (r *reader) countedBefore(t *term, ld *Side, tl *Trail) bool {
	q := r.skipGapBack(ld.outer)
	if q == ld.outer || q < 3 || t.num.top > 8 {
		return false
	}
	if subject := r.subjectEnd(q); tl.bound != NoBound && subject > 0 && t.num.top <= 8 {
		w := lex.NumberEndings.Before(r.S, subject)
		counts := w.Sense != nil && (w.N == 1 || lex.NoThings.Before(r.S, subject).Sense == nil)
		return counts || t.num.top == 4 && r.personEnds(subject) // 신청자가 50만을 넘었다, 이용자 수가 2억을 웃돈다
	}
	object := r.takesCase(t.end) || r.takesCase(tl.outer)
	start := r.wordBefore(q)
	if start == q || r.endsInMoney(start, q) {
		return false
	}
	if w := lex.Tallies.Before(r.S, q); w.Sense != nil && (len(w.Text) > 3 || q-start == 3) {
		return (object || t.num.top == 4 || w.N == 1) && r.saw(w)
	}
	if lex.ParticleBefore(r.S[:q], lex.PObject).Sense != nil {
		return t.num.top == 4 && (lex.SpacedParticle(r.S[t.end:], lex.POr).Sense != nil || r.takenAt(t.end)) && !r.endsInMoney(start, q-3) && lex.NoThings.Before(r.S, q-3).Sense == nil
	}
	if lex.NoThings.Before(r.S, q).Sense != nil || r.connective(q) {
		return false
	}
	w := lex.NumberEndings.Before(r.S, q)
	return w.Sense != nil && w.N == 0 && r.saw(w) || object && (t.num.top == 4 || lex.SaleCues.At(r.S, r.skipGap(t.end+runes.SyllableLen)).Sense != nil) // 스마트폰 1억을 팔았다
}

// wordBefore returns where the Hangul that ends at q begins, 30 bytes of it at most.
func (r *reader) wordBefore(q int) int {
	start := q
	for start >= 3 && q-start < 30 && r.hangulAt(start-3) {
		start -= 3
	}
	return start
}

// thingBefore reports whether the word before p may be a noun that is counted, and names no money.
func (r *reader) thingBefore(p int) bool {
	q := r.skipGapBack(p)
	if q == p {
		return false
	}
	start := r.wordBefore(q)
	return start < q && !r.endsInMoney(start, q) && lex.NoThings.Before(r.S, q).Sense == nil && !r.connective(q) && !r.feeBefore(p)
}

// connective reports whether the word that ends at q is a verb that goes on to another by its ending: 속아, 믿어, 빌려, 나눠. A
// noun such as 광어 or 상아 has a nasal before it.
func (r *Line) connective(q int) bool {
	const nieun, ieung = 4, 21 // the finals ㄴ and ㅇ
	const yeo, wo, wae = 6, 14, 10
	c := r.runeBefore(q)
	if !runes.IsHangul(c) || (c-0xAC00)%28 != 0 {
		return false
	}
	if c == '아' || c == '어' {
		b := r.runeBefore(q - runes.SyllableLen)
		final := (b - 0xAC00) % 28
		return runes.IsHangul(b) && final != 0 && final != nieun && final != ieung
	}
	vowel := (c - 0xAC00) / 28 % 21
	return vowel == yeo || vowel == wo || vowel == wae
}

// takenAt reports whether a verb at p, behind a gap, takes or gives what its object names, and is not the price of it: 책을 3만
// 기부했다, not 책을 3만 주고 샀다.
func (r *reader) takenAt(p int) bool {
	q := r.skipGap(p)
	w := lex.PayWords.At(r.S, q)
	return q > p && w.Sense != nil && w.N == 0 && w.Class != lex.CPrice
}

// subjectEnd returns the end of the noun whose particle ends at q and makes it the subject or the topic; 0 for none.
func (r *reader) subjectEnd(q int) int {
	if w := lex.ParticleBefore(r.S[:q], lex.PSubject, lex.PTopic, lex.PAlso); w.Sense != nil {
		return q - len(w.Text)
	}
	return 0
}

// endsInMoney reports whether a word of money ends the noun from start to end, and so is what the noun names: 전세 대출, not
// 대출 상담사.
func (r *reader) endsInMoney(start, end int) bool {
	for p := start; p < end; p += 3 {
		w := lex.Cues.At(r.S, p)
		if w.Sense != nil && w.Class == lex.CMoney && p+len(w.Text) == end && r.saw(w) {
			return true
		}
		if w.Sense != nil && w.Class == lex.COther { // 복사기
			p += len(w.Text) - 3
		}
	}
	return false
}

// moneyBefore reports whether the noun right before p names money, as a subject or a topic too: 세금 76억, 추경은 20조.
func (r *reader) moneyBefore(p int) bool {
	q := r.skipGapBack(p)
	if q == p || r.endsInMoney(r.wordBefore(q), q) {
		return q < p
	}
	subject := r.subjectEnd(q)
	return subject > 0 && r.endsInMoney(r.wordBefore(subject), subject)
}

// takesCase reports whether a particle at p makes the number an object or a subject: 3만을 받았다, 3만이 팔렸다.
func (r *reader) takesCase(p int) bool {
	return lex.SpacedParticle(r.S[p:], lex.PObject, lex.PSubject).Sense != nil
}

// nextWord weighs the word at q behind a bare scaled number: a money word, a count, or people.
func (r *reader) nextWord(q int, n *numeral) (known, money bool) {
	word := r.wordRest(q)
	if c := lex.Cues.At(r.S, q); c.Sense != nil && c.Class != lex.COther && r.saw(c) {
		switch {
		case c.Class != lex.CMoney:
			return true, false
		case len(word) > len(c.Text) && person(word[len(c.Text):]): // 300만 대출자; 40억 체납자
			return true, n.top > 4
		}
		return true, true
	}
	for k := len(word); k >= 6; k -= 3 {
		if k == len(word) || lex.Particles.At(r.S, q+k).Sense != nil && q+k+len(lex.Particles.At(r.S, q+k).Text) == q+len(word) {
			if w := lex.NoPersons.Before(r.S, q+k); (w.Sense == nil || w.N == 1) && r.saw(lex.PersonEndings.At(r.S, q+k-runes.SyllableLen)) {
				return true, n.noGroup()
			}
		}
	}
	return false, false
}

// person reports whether a suffix makes people of a noun.
func person(suffix string) bool { return lex.PersonEndings.At(suffix, 0).Sense != nil }

// personBefore reports whether the word before p names people: 대출자 300만, 체납자 1만.
func (r *reader) personBefore(p int) bool {
	q := r.skipGapBack(p)
	return q < p && r.personEnds(q)
}

// personEnds is personBefore for a word that ends at q.
func (r *reader) personEnds(q int) bool {
	if q < 6 || !runes.IsHangul(r.runeBefore(q-3)) {
		return false
	}
	ending := lex.PersonEndings.At(r.S, q-3)
	if ending.Sense == nil {
		return false
	}
	if w := lex.FeeEndings.Before(r.S, q-3); ending.N == 1 && w.Sense != nil && w.N != 1 {
		return false // 반값인 3억: the copula
	}
	w := lex.NoPersons.Before(r.S, q)
	return (w.Sense == nil || w.N == 1 || w.N == 2 && runes.IsHangul(r.runeBefore(q-6))) && r.saw(ending)
}

// moneyClose reports whether a cue stands so close to a bare 만 that it is money: 600만 돌파 may be an audience.
func (r *reader) moneyClose(t *term, ld *Side, tl *Trail) bool {
	start, end := t.num.start, t.end
	behind := 15 + r.behindTail(tl) - end
	if i := strings.Index(r.S[end:min(end+behind, len(r.S))], ", "); i >= 0 {
		behind = i
	}
	if w := lex.SpacedParticle(r.S[end:], lex.PSubject); w.Sense != nil {
		next := end + len(w.Text) + len(" ")
		behind = min(behind, next+1-end) // 100만이 낸 세금
		if lex.ParticleBefore(r.wordRest(next), lex.PObject).Sense != nil {
			behind = 0 // 농가 12만이 보상을 기다린다
		}
	}
	past := max(end, tl.outer) // 웃돈 is a verb there
	return (r.within(&lex.Cues, lex.CMoney, start, start, 30, 0) || r.within(&lex.Cues, lex.CMoney, past, past, 0, end+behind-past) || r.feeBefore(ld.outer) || r.monthly(start, end)) &&
		!r.personBefore(ld.outer)
}

// monthly reports whether 월 stands right before the bare number from start to end, and nothing but 씩 behind it: 월 40만.
func (r *reader) monthly(start, end int) bool {
	q := r.skipGapBack(start)
	w := lex.LeadWords.Before(r.S, q)
	return w.Sense != nil && w.Class == lex.LNeutral && w.N == 2 && wordStart(r.S, q-len(w.Text)) && (r.boundary(end) || lex.CaseParticle(r.S[end:], lex.PEach).Sense != nil)
}

// groupHere reports whether 조 from start to end is a group of people by what stands around: 3조가 순찰을 돈다, 2인 1조; not
// 세수 5조로 추경을 편성했다.
func (r *reader) groupHere(start, end int, ld *Side) bool {
	q := r.skipGapBack(start)
	if w := lex.UnitWords.At(r.S[:q], max(0, q-runes.SyllableLen)); w.Sense != nil && w.Ref == lex.RefPerson && r.wordBefore(q) == q-len(w.Text) {
		return true // 2인 1조, not 외국인 2조
	}
	if w := lex.Cues.At(r.S, r.skipGap(end)); w.Sense != nil && w.Class == lex.CMoney && len(w.Text) > runes.SyllableLen && lex.GroupCues.At(r.S, r.skipGap(end)).Sense == nil {
		return false // 3조 추경 편성
	}
	const word = 16
	return r.near(&lex.GroupCues, lex.CGroup, start, end) && (!r.moneyBefore(ld.outer) || r.within(&lex.GroupCues, lex.CGroup, start, start, word, 0))
}

// heads reports whether a noun that no law is spoken of by stands behind a number in 조 that is large for groups of people:
// 50조 뉴딜, not 66조 위반.
func (r *reader) heads(n *numeral, end int) bool {
	q := r.skipGap(end)
	if q == end || !n.ascii || n.lo.Magnitude() < 13 || n.lo.Cmp(decimal.New(2, 13)) < 0 || !r.hangulAt(q) {
		return false
	}
	w := lex.ArticleTails.At(r.S, q)
	return w.Sense == nil || w.N == 1
}

// noGroup reports whether a number in 조 is too large or too fine to count groups of people.
func (n *numeral) noGroup() bool {
	return n.top == 12 && n.ascii && (n.lo.Magnitude() >= 14 || n.lo.Exp() < 12 || n.words > 2)
}

// reaches reports whether a verb behind p says how far a sum goes: 에 이르는, 에 달하는, 을 돌파, 규모, 는 필요하다.
func (r *reader) reaches(p int) bool {
	if w := lex.OpenTails.At(r.S, p); (w.Sense != nil && w.N == 0 || r.paidEnd > 0 && p-r.paidEnd < window) && r.saw(w) {
		return true
	}
	q := r.skipGap(p)
	by := lex.SpacedParticle(r.S[p:], lex.PPlace, lex.PObject, lex.PSubject, lex.PTopic, lex.PAlso, lex.POnly, lex.POr, lex.POf)
	if by.Sense != nil {
		q = p + len(by.Text) + len(" ")
	}
	w := lex.PayWords.At(r.S, q)
	return w.Sense != nil && (w.N == 2 || w.N == 4 || w.N == 0 && q > p && (by.Sense == nil || by.Class != lex.PSubject)) // 2조가 냈다: a group
}

// leadsToBig reports whether a particle at p leads from a bare 만 to an 억, which is money where nothing counts.
func (r *reader) leadsToBig(p int) bool {
	k := joinLen(r.S[p:])
	if k == 0 {
		return false
	}
	q := p + k
	for range 2 { // 많게는 최대 3억
		word := r.wordRest(q)
		if w := lex.LeadWords.Before(word, len(word)); w.Sense != nil && w.Class == lex.LBound && Bound(w.N) == AtMost && len(w.Text) == len(word) && r.has(q+len(word), " ") {
			q += len(word) + len(" ")
		}
	}
	n := &r.other
	return r.numeral(q, n) && n.top == 8 && r.closes(n.end)
}

// opensClause reports whether the verb of a qualifier that ends at p leads to another clause: 넘으면, 넘자, 웃돌고.
func (r *reader) opensClause(p int) bool {
	end := r.clauseEnds(p, 1)
	return end > p && r.has(end, " ")
}

// clauseEnds returns the place behind the Hangul at p if it is a clause's ending of the sort n, else p.
func (r *reader) clauseEnds(p int, n int8) int {
	word := r.wordRest(p)
	if w := lex.ClauseEndings.Before(word, len(word)); w.Sense != nil && w.N&n != 0 && len(w.Text) == len(word) {
		return p + len(word)
	}
	return p
}

// behindTail returns the place behind the qualifiers of a bare number and the particle that ties them to a noun: 400만 정도의,
// 1000만 이하의.
func (r *reader) behindTail(tl *Trail) int {
	if tl.outer == tl.start || !r.particleAt(tl.outer) {
		return tl.outer
	}
	return tl.outer + len(r.wordRest(tl.outer))
}
