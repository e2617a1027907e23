package read

import (
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// Whether a word behind a numeral is its unit: homographs and the borders of words decide.

// vowelCase is caseParticle behind a vowel.
func vowelCase(s string, classes ...lex.Class) lex.Word {
	if w := lex.CaseParticle(s, classes...); w.Sense != nil && w.Flags&lex.FAfterConsonant == 0 {
		return w
	}
	return lex.Word{}
}

// unitFits says whether the word w at at is the unit of the numeral: homographs and word borders decide.
func (r *reader) unitFits(t *term, w lex.Word, at int, ld *Side) bool {
	n := &t.num
	c := matter{t: t, n: n, ld: ld, w: w, at: at, end: at + len(w.Text), gap: at > t.end}
	c.facts = factsOf(n) | factsOfUnit(w) | bit(c.gap)*isApart | bit(ld.ordinal)*isOrdinal
	if (n.bare || n.first || n.old || w.Ref == lex.RefDecade) && !r.judge(unitRules, &c) {
		return false
	}
	if r.strict {
		return r.strictUnitFits(t, w)
	}
	switch w.Class {
	case lex.WCurrency:
		c.facts |= bit(r.hangulAt(at))*isSyllables | bit(runes.IsASCII(w.Text))*isLatinUnit | bit(w.IsWon())*isWonUnit
		return r.judge(currencyRules, &c)
	case lex.WSubunit:
		c.facts |= bit(runes.IsASCII(w.Text)) * isLatinUnit
		return r.judge(subunitRules, &c)
	case lex.WHundredth, lex.WThousandth:
		return r.judge(hundredthRules, &c)
	case lex.WPercent, lex.WPercentPoint, lex.WBasisPoint, lex.WTenth:
		c.facts |= bit(w.Class == lex.WTenth)*isTenth | bit(w.Flags&lex.FProfession != 0)*isProfession
		return r.judge(shareRules, &c)
	case lex.WMultiple:
		return r.judge(multipleRules, &c)
	case lex.WOrdinal:
		return r.judge(ordinalRules, &c)
	case lex.WMeasure:
		c.facts |= bit(runes.IsASCII(w.Text)) * isLatinUnit
		return r.judge(measureRules, &c)
	}
	switch w.Ref {
	case lex.RefWay:
		c.facts |= isWay
	case lex.RefMachine:
		c.facts |= isMachine
	case lex.RefMonth:
		c.facts |= isMonth
	case lex.RefTimes:
		c.facts |= isTimes
	case lex.RefVolume:
		c.facts |= isVolume
	case lex.RefPerson:
		c.facts |= isPersonal
	case lex.RefDay:
		c.facts |= isDayUnit
	}
	return r.judge(counterRules, &c)
}

// closesOrPer is closes for a unit that another one may go on with: 미터퍼초.
func (r *Line) closesOrPer(p int) bool {
	if r.closes(p) {
		return true
	}
	per, _ := r.perAt(p)
	return per.Sense != nil
}

// sharesNear reports whether what stands around a digit in words with 프로, from start to end, speaks of percentages: 삼 프로 이자,
// 오 프로씩 올랐다; not 구 프로 기사.
func (r *reader) sharesNear(start, end int) bool {
	if r.professional(end) || r.has(r.skipGap(end), "TV") {
		return false
	}
	var tl Trail
	r.Tail(end, &tl)
	return r.closes(end) && (tl.outer > end || lex.CountEnds.Sum(r.S, end)&1 != 0 ||
		lex.ProCues.Mentioned(r.S[end:min(len(r.S), end+window/2)], lex.CMoney) || lex.ProCues.Mentioned(r.S[max(0, start-window/2):start], lex.CMoney))
}

// professional reports whether what stands at p, behind 프로 and a gap, makes it a profession.
func (r *reader) professional(p int) bool {
	w := lex.ProCues.At(r.S, r.skipGap(p))
	return w.Sense != nil && w.Class == lex.COther
}

// strictUnitFits: in Parse only what cannot be is refused.
func (r *reader) strictUnitFits(t *term, w lex.Word) bool {
	n := &t.num
	if w.Class == lex.WHundredth || w.Class == lex.WThousandth {
		return true
	}
	if w.Flags&lex.FNoun != 0 && n.ofTwo() && r.isHomograph(n) {
		return false // 천사 백화점
	}
	if n.native && n.attr && w.IsWon() {
		return false
	}
	return true
}

// nounAt reports whether the unit w at p only begins a noun: 사천 원도심, 이천 원예.
func (r *reader) nounAt(w lex.Word, p int) bool {
	for _, l := range [...]*lex.Lexicon{&lex.UnitHomographs, &lex.SpacedHomographs, &lex.ScaledHomographs} {
		if h := l.At(r.S, p); h.Sense != nil && len(h.Text) > len(w.Text) {
			return true
		}
	}
	return false
}

// wonWithSuffix reports whether s, which is written to a numeral of one word and 원, leaves them money in texts without spaces:
// 천원만주세요, 만원더냈다, 백원동전, 십원도없다.
func wonWithSuffix(w lex.Word, s string) bool {
	return w.IsWon() && lex.WonRests.At(s, 0).Sense != nil
}

// notEven reports whether s, behind 원, says that there is not even so much: 도 없다, 도 못 받았다.
func notEven(w lex.Word, s string) bool {
	rest := lex.WonRests.At(s, 0)
	return w.IsWon() && rest.Sense != nil && rest.N == 1
}

// merely reports whether 불과 before p is the adverb, or the stem of a verb, and not 불 and another amount: 관객 300만 불과.
func (r *reader) merely(start, p int) bool {
	if r.hangulAt(p) {
		return !r.particleAt(p)
	}
	q := r.skipGap(p)
	return q == p || q >= len(r.S) || !runes.IsDigit(r.S[q]) && r.numeralWord(q).Sense == nil && !r.moneyCueNear(start, p)
}

// scarceFits says whether a currency word that is mostly another word is believed: 5만 동, not 3동 502호 or TOP 10.
func (r *reader) scarceFits(n *numeral, w lex.Word, end int) bool {
	switch {
	case runes.IsASCII(w.Text):
		return r.codeFits(n)
	case w.Flags&lex.FCounter != 0: // 동, 솔
		return n.top >= 4 && r.closes(end) && !r.near(&lex.BuildingCues, lex.CCount, n.start, end) && lex.CaseParticle(r.S[end:], lex.POf).Sense == nil
	}
	return n.top > 0 || n.ascii && len(w.Text) > 3 && r.closes(end) && !runes.IsBlank(r.S[end-len(w.Text)-1]) || n.lo.Magnitude() >= 3 && r.closes(end)
}

// codeFits says whether the number beside a rare currency code is written as money is: grouped, scaled or with cents.
func (r *reader) codeFits(n *numeral) bool {
	cents := n.end - len(".00")
	return n.grouped || n.top > 0 || cents > n.start && r.S[cents] == '.'
}

// agrees reports whether the particle at end can follow the word before it: 원 ends in a consonant, so that
// 원가, 원로 and 원고 are nouns where 원이, 원으로 and 원이고 are an amount.
func (r *reader) agrees(w lex.Word, end int) bool {
	c, _ := utf8.DecodeLastRuneInString(w.Text)
	if !runes.IsHangul(c) || (c-0xAC00)%28 == 0 || !r.hangulAt(end) {
		return true
	}
	p := lex.Particles.At(r.S, end)
	if p.Sense == nil || p.Class != lex.POne {
		return true
	}
	return p.Flags&lex.FAfterVowel == 0 || p.N > 0 && (c-0xAC00)%28 == rune(p.N) // 불로, 달로
}

// fullHouse says whether 만원 is a full house: the words around it say so, and none speaks of money.
func (r *reader) fullHouse(t *term, end int) bool {
	if t.num.top != 4 {
		return false
	}
	if w := lex.FullCues.At(r.S, r.skipGap(end)); w.Sense != nil && w.N == 1 && r.saw(w) || r.fullSubject(t.num.start, end) {
		return true // 만원 버스
	}
	return r.near(&lex.FullCues, lex.CFull, t.num.start, end) && !r.moneyCueNear(t.num.start, end)
}

// fullSubject reports whether 만원 from start to end is said of a place or a vehicle: 기차는 늘 만원이었다, not 기차표는 만원이었다.
func (r *reader) fullSubject(start, end int) bool {
	if be := lex.Copulas.At(r.S, end); be.Sense == nil || be.N == 1 && len(r.wordRest(end)) == len(be.Text) {
		return false
	}
	q := r.skipGapBack(start)
	if w := lex.TimeAdverbs.Before(r.S, q); w.Sense != nil && w.N == 0 {
		if at := q - len(w.Text); at > 0 && r.S[at-1] == ' ' {
			q = r.skipGapBack(at)
		}
	}
	subject := r.subjectEnd(q)
	if w := lex.ParticleBefore(r.S[:q], lex.PBy); w.Sense != nil {
		subject = q - len(w.Text)
	}
	for p := r.wordBefore(subject); p < subject; p += 3 {
		if w := lex.FullCues.At(r.S, p); p+len(w.Text) == subject && r.saw(w) {
			return true
		}
	}
	return false
}

// counterEnds reports whether the counter w, which is written to digits, ends at p. A syllable that only begins another word is none,
// as in 3무료 and 5기사; of more syllables, and of those with fRunsOn, words that are written to them say nothing.
func (r *Line) counterEnds(w lex.Word, p int) bool {
	if len(w.Text) != runes.SyllableLen || w.Flags&lex.FRunsOn != 0 || !r.hangulAt(p) {
		return true
	}
	if !r.closes(p) {
		return r.followed(p)
	}
	h := lex.SpacedHomographs.At(r.S, p-len(w.Text)) // 3평일, 3본인; not 3주도, 3주요
	if h.Sense == nil || h.N == 1 || lex.CaseParticle(r.S[p:], lex.PAlso, lex.PPolite).Sense != nil {
		return true
	}
	end := p - len(w.Text) + len(h.Text)
	return !r.closes(end) || r.overlays(p, end)
}

// followed reports whether a word stands at p that is written to counters: 세 of 3장세트, 남 of 2병남았다.
func (r *Line) followed(p int) bool {
	if lex.TailWords.At(r.S, p).Sense != nil {
		return true
	}
	if q := p + runes.SyllableLen; q < len(r.S) && runes.IsDigit(r.S[q]) {
		if w := lex.LeadWords.Before(r.S, q); w.Sense != nil && w.Class == lex.LOrdinal {
			return true // 제1항제3호
		}
	}
	w := lex.Followers.At(r.S, p)
	return w.Sense != nil && (len(w.Text) > runes.SyllableLen || r.closes(p+len(w.Text)))
}

// ofTwo reports whether the numeral is 백 or 천 and a digit in words, as nouns of two syllables are: 천사, 백구, 백이.
func (n *numeral) ofTwo() bool {
	return !n.ascii && !n.native && !n.few && n.words == 2 && n.lo.Magnitude() >= 2 && n.lo.Exp() == 0
}

// ownCount reports whether a number with a counter of its own follows at p, behind a gap: 게임 3장, 접시 두 개.
func (r *reader) ownCount(p int) bool {
	q := r.skipGap(p)
	if q == p || q >= len(r.S) {
		return false
	}
	for p = q; p < len(r.S) && runes.IsDigit(r.S[p]); p++ {
	}
	if v := r.numeralWord(q); p == q && v.Sense != nil && v.Flags&lex.FAttr != 0 {
		p = q + len(v.Text)
	}
	u, _ := r.unitWord(p)
	return p > q && u.Sense != nil && u.Class == lex.WCounter
}

// verbBefore reports whether the native numeral n before the unit w, from at to end, is a form of 하다 or 열다, or says of 한 that it
// is some: 숨지게 한 혐의, 안 한대, 행사를 열 계획, 한 항공사.
func (r *reader) verbBefore(n *numeral, w lex.Word, at, end int) bool {
	q := r.skipGapBack(n.start)
	if n.is(10) {
		return w.Flags&lex.FNoun != 0 && at > n.end && q < n.start && r.saw(lex.ParticleBefore(r.S[:q], lex.PObject))
	}
	if n.is(2) && n.approx {
		return w.Flags&lex.FNoun != 0 && q < n.start && r.saw(lex.ParticleBefore(r.S[:q], lex.PObject)) // 기반을 두어 결정
	}
	if !n.is(1) {
		return false
	}
	if r.doneSurely(n.start) {
		return true
	}
	switch {
	case w.Flags&lex.FNoun != 0:
		return !r.besideCount(q, end)
	case w.Ref == lex.RefNativeYear:
		return at == n.end && r.saw(lex.ParticleBefore(r.S[:q], lex.PPlace)) // 대학원생에 한해
	case w.Ref == lex.RefPoint:
		return at > n.end && r.particleAt(end) && r.saw(lex.ParticleBefore(r.S[:q], lex.PObject, lex.PSoThat)) // 숨긴 행동을 한 점도
	}
	return at == n.end && w.Flags&lex.FDone != 0 && r.doneBefore(n.start)
}

// besideCount reports whether a native numeral counts what stands beside 한 and its noun, which begin behind q and end at p, so that 한
// counts, too: 두 여자와 한 남자, 한 남자와 두 여자.
func (r *reader) besideCount(q, p int) bool {
	if lex.ParticleBefore(r.S[:q], lex.PAnd).Sense != nil {
		for k := max(0, q-window/2); k < q; k++ {
			if utf8.RuneStart(r.S[k]) && countsSome(r.S[:q], k) {
				return true
			}
		}
	}
	w := lex.CaseParticle(r.S[p:], lex.PAnd)
	p += len(w.Text)
	return w.Sense != nil && p < len(r.S) && r.S[p] == ' ' && countsSome(r.S, p+1)
}

// countsSome reports whether 두, 세 or 네 and a blank stand at p.
func countsSome(s string, p int) bool {
	w := lex.Numerals.At(s, p)
	p += len(w.Text)
	return w.Sense != nil && w.Class == lex.NUnit && w.N > 1 && w.Flags&(lex.FAttr|lex.FOld) == lex.FAttr && p < len(s) && s[p] == ' '
}

// doneBefore reports whether the word before 한 at p makes it a form of 하다: 안 한대, 크게 한건 없다; not 나에게 한대.
func (r *Line) doneBefore(p int) bool {
	q := r.skipGapBack(p)
	w := lex.DoneHow.Before(r.S, q)
	return q < p && w.Sense != nil && w.N != 2 && (w.N%3 == 1 || wordStart(r.S, q-len(w.Text))) && r.saw(w)
}

// doneSurely reports whether the word before 한 at p makes it a form of 하다 whatever the counter: 안 한 곳, 가기로 한 달.
func (r *Line) doneSurely(p int) bool {
	q := r.skipGapBack(p)
	w := lex.DoneHow.Before(r.S, q)
	return q < p && w.Sense != nil && w.N > 2 && (w.N == 4 || wordStart(r.S, q-len(w.Text))) && r.saw(w)
}

// againstDigit reports whether a digit in words at p, behind 대 and a gap, is the other side of a score or a ratio: 사 대 삼으로 졌다.
func (r *reader) againstDigit(p int) bool {
	q := r.skipGap(p)
	w := r.numeralWord(q)
	if q == p || w.Sense == nil || w.Class != lex.NDigit {
		return false
	}
	q += len(w.Text)
	return r.boundary(q+len(lex.CaseParticle(r.S[q:], lex.PDirection).Text)) && !r.unitFollows(q) && r.scaleAfter(q) == 0
}

// tries reports whether 한 번 from i to p is the adverb, which counts nothing: 다시 한번, 한번 가 보다, 한번 해봐.
func (r *Line) tries(i, p int, gap bool) bool {
	if w := lex.TimeAdverbs.Before(r.S, r.skipGapBack(i)); w.Sense != nil && w.N == 1 {
		v := lex.CaseParticle(r.S[p:], lex.POf, lex.POnly, lex.PTopic, lex.PPlace, lex.PAlso)
		return (v.Sense == nil || v.Flags&lex.FAfterVowel != 0) && r.saw(w)
	}
	if w := lex.CaseParticle(r.S[p:], lex.PAlso); w.Sense != nil && r.denied(p+len(w.Text)) {
		return true // 한번도 안 갔다
	}
	q := r.skipGap(p)
	if gap || q == p {
		return false
	}
	word := r.wordRest(q)
	for k := runes.SyllableLen; k < len(word); k += runes.SyllableLen {
		if (runes.Rune0(word[k-runes.SyllableLen:])-runes.FirstSyllable)%28 == 0 && tries(word, k) { // an open syllable before
			return true
		}
	}
	end := q + len(word)
	verb := lex.Tryings.At(word, 0)
	return tries(r.S, r.skipGap(end)) && (r.connective(end) || verb.Sense != nil && verb.N == 1 && len(verb.Text) == len(word))
}

// tries reports whether a form of 보다 stands at p.
func tries(s string, p int) bool {
	w := lex.Tryings.At(s, p)
	return w.Sense != nil && w.N == 0
}

// denied reports whether a denial stands near behind p: 하나도 없다, 한번도 가 본 적이 없다, 하나도 안 웃기다.
func (r *Line) denied(p int) bool {
	end := min(len(r.S), p+window)
	for i, c := range r.S[p:end] {
		if c == '.' || c == ',' || c == '!' || c == '?' {
			end = p + i
			break
		}
	}
	for q := p; q < end; q += runes.RuneLen(r.S, q) {
		w := lex.Negations.At(r.S[:end], q)
		if k := q + len(w.Text); w.Sense != nil && (w.N == 0 || k < end && r.S[k] == ' ' || q > p && r.S[q-1] == ' ') && r.saw(w) {
			return true
		}
	}
	return false
}

// runsBehind reports whether the numeral n is one that the counter may run on behind: 두번봐도, 수십번돌려봐도, 백번봐도; but
// for 번 only counters of two syllables behind a scale, as 천명한 and 만개한 are verbs.
func runsBehind(w lex.Word, n *numeral) bool {
	switch {
	case n.native && n.words == 1:
		return !n.old && w.TakesSuffix()
	case n.native || n.lo.Exp() == 0:
		return false
	}
	return w.Ref == lex.RefTimes || !runes.IsShort(w.Text) && w.TakesSuffix()
}

// multipleWithSuffix reports whether s, which is written to a numeral in words and 배, leaves them a multiple in texts without spaces:
// 두배로늘었다, 두배가격, 세배더. Behind 3 and 4 a particle says nothing, as 세배 is a bow and 네배 your stomach, too.
func multipleWithSuffix(s string, sure bool) bool {
	n := lex.MultipleTails.Sum(s, 0)
	return n&1 != 0 || sure && n&2 != 0
}

// oneAndMore reports whether what stands at p makes a multiple of 한 배: 한 배 반, 한 배 이상.
func (r *reader) oneAndMore(p int) bool {
	q := r.skipGap(p)
	w := lex.MultipleTails.At(r.S, q)
	k := q + len(w.Text)
	return w.Sense != nil && (w.N&4 != 0 || w.N&8 != 0 && k < len(r.S) && r.S[k] == ' ') || lex.TailWords.At(r.S, q).Sense != nil
}

// qualifies reports whether a qualifier of the amount that ends at p goes beyond end, where a noun ends that begins with its counter: 3 개정도
// (about three), 이천 종이 넘는 (over two thousand kinds).
func (r *reader) qualifies(p, end int) bool {
	var tl Trail
	r.Tail(p, &tl)
	return tl.outer > end
}

// countsBefore reports whether the counter w at at, behind a gap, is more than the first syllable of a noun: 1,200 승인 and
// 2024 대선 count nothing, 3 주가 does.
func (r *reader) countsBefore(n *numeral, w lex.Word, at int) bool {
	if h := lex.ScaledHomographs.At(r.S, at); n.top > 0 && h.Sense != nil && len(h.Text) > len(w.Text) {
		return false // 2억 끼고, 3억 줄인
	}
	h := lex.SpacedHomographs.At(r.S, at)
	if h.Sense == nil || len(h.Text) <= len(w.Text) {
		return true
	}
	if r.qualifies(at+len(w.Text), at+len(h.Text)) {
		return true
	}
	return h.N == 1 && (n.lo.Magnitude() < 3 || n.top > 0)
}

// earns reports whether the counter w, written to 억 at p, is a verb's first syllable or its whole: 30억벌고 (earns that and), 15억해 (costs that).
func (r *Line) earns(w lex.Word, p int) bool {
	v := lex.SumRests.At(r.S, p)
	return v.Sense != nil && (len(v.Text) > len(w.Text) || w.Ref == lex.RefNativeYear) && r.saw(v)
}

// verbEnds reports whether what is written to a counter at p makes a verb or another word of it: 푼다, 주는, 필요.
func (r *Line) verbEnds(p int) bool {
	w := lex.VerbEnds.At(r.S, p)
	return len(w.Text) == len(r.wordRest(p)) && r.saw(w)
}

// headcount reports whether the noun at p is one that is counted by the million: 천만 관객, 일억 인구; not 천만 배우, 구조 대원, nor
// 백만 대군, an army without number.
func (r *reader) headcount(n *numeral, p int) bool {
	c := lex.Cues.At(r.S, p)
	return c.Sense != nil && c.Class == lex.CCount && c.N != 2 && r.closes(p+len(c.Text)) && !r.isHomograph(n) && r.saw(c)
}

// wordsCount reports whether a big scale with one word before it counts: 백만 명, 십만 대가, 이만 명, 일억 장, 일조 개. 이만, 오만 and 구조
// are other words, too.
func (r *reader) wordsCount(n *numeral, w lex.Word, end int) bool {
	if !r.closes(end) {
		return false
	}
	if n.top != 4 {
		return n.top == 8 || n.top == 12 && (w.Ref == lex.RefHead || w.Is(lex.RefPiece)) && !r.isHomograph(n)
	}
	first := r.numeralWord(n.start)
	return w.Ref == lex.RefHead || w.Ref == lex.RefLi || first.Sense != nil && first.Class == lex.NSmall
}

// countedNoun reads a noun that no table has behind 두, 세 … : 세 배달원.
func (r *reader) countedNoun(t *term) {
	n := &t.num
	if !n.attr || n.few || n.first || n.old || n.words != 1 || n.is(1) || n.is(4) {
		return
	}
	q := r.skipGap(n.end)
	if q == n.end || r.strict {
		return
	}
	if n.approx && lex.ParticleBefore(r.S[:r.skipGapBack(n.start)], lex.PObject).Sense != nil {
		return // 기반을 두어 결정될
	}
	if w := joinAt(r.S, q); w.Sense != nil && w.Class == lex.JTo {
		return // 두 내지 세 명
	}
	if h := lex.SpacedHomographs.At(r.S, q); h.Sense != nil && h.N == 0 && r.closes(q+len(h.Text)) && lex.UnitWords.At(r.S, q).Sense != nil {
		t.noun, t.kind, t.end = h.Text, KindQuantity, q+len(h.Text) // 두 곡선의: not 두 곡
		return
	}
	word := r.wordRest(q)
	if len(word) < 6 || len(word) > 18 || lex.TailWords.At(r.S, q).Sense != nil || r.numeralWord(q).Sense != nil {
		return
	}
	if w := lex.UnitWords.At(r.S, q); w.Sense != nil && r.particleAt(q+len(w.Text)) {
		return // 세 배가 부딪쳤다: three ships, whose noun is one syllable
	}
	if w := r.unitAt(q); w.Sense != nil && (r.closes(q+len(w.Text)) || len(word) < len(w.Text)+6) {
		return // 세 명품배우 are no 세 명
	}
	if h := lex.WordHomographs.At(r.S, n.start); h.Sense != nil && n.start+len(h.Text) > q {
		return // 세 부담: a tax
	}
	noun := word
	if o := lex.CaseParticle(word[runes.SyllableLen:], lex.PObject); len(word) == 2*runes.SyllableLen && len(o.Text) == runes.SyllableLen && (o.Flags&lex.FAfterVowel != 0) == ((runes.Rune0(word)-runes.FirstSyllable)%28 == 0) {
		noun = word[:runes.SyllableLen] // 두 창을; not 두 마을
	}
	for k := 6; k < len(word); k += 3 {
		if p := lex.Particles.At(r.S, q+k); p.Sense != nil && k+len(p.Text) == len(word) {
			noun = word[:k]
			break
		}
	}
	t.noun, t.kind, t.end = noun, KindQuantity, q+len(noun)
}

// tenthDigit: 삼할, 육할 and 팔할 are parts of ten; 일할, 칠할 and 구할 are verbs as often.
func (r *reader) tenthDigit(n *numeral) bool {
	d, ok := n.lo.Int64()
	return ok && n.words == 1 && (d == 3 || d == 6 || d == 8)
}
