package unit

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/runes"
)

// Whether a word behind a numeral is its unit: homographs and the borders of words decide.

// vowelCase is CaseParticle behind a vowel.
func vowelCase(s string, classes ...lex.Class) lex.Word {
	if w := lex.CaseParticle(s, classes...); w.Sense != nil && w.Flags&lex.FAfterConsonant == 0 {
		return w
	}
	return lex.Word{}
}

// candidate is a word that may be the unit of a term's numeral.
type candidate struct {
	_ [0]func() // disallow ==

	t       *Term
	n       *numeral.Numeral
	ld      *line.Side
	w       lex.Word
	at, end int  // where it stands
	gap     bool // before it
	facts   rule.Facts
}

// extent is where the numeral stands with the candidate.
func (c *candidate) extent() line.Extent {
	return line.Extent{Start: c.n.Start, End: max(c.end, c.t.End)}
}

// factsOfUnit returns what rules may ask of a unit.
func factsOfUnit(w lex.Word) rule.Facts {
	return rule.IsNounUnit.If(w.Flags&lex.FNoun != 0) | rule.IsWeakUnit.If(w.Flags&lex.FWeakUnit != 0) | rule.IsShortUnit.If(runes.IsShort(w.Text)) | rule.IsScarceUnit.If(w.Flags&lex.FNeedScale != 0) |
		rule.IsNativeUnit.If(w.Flags&lex.FNative != 0) | rule.IsSinoUnit.If(w.Flags&lex.FSino != 0) | rule.IsBareUnit.If(w.Flags&lex.FBare != 0)
}

// unitFits says whether the word w at at is the unit of the numeral: homographs and word borders decide.
func (r *Reader) unitFits(t *Term, w lex.Word, at int, ld *line.Side) bool {
	n := &t.Num
	c := candidate{t: t, n: n, ld: ld, w: w, at: at, end: at + len(w.Text), gap: at > t.End}
	c.facts = n.Facts() | factsOfUnit(w) | rule.IsApart.If(c.gap) | rule.IsOrdinal.If(ld.Ordinal)
	if (n.Bare || n.First || n.Old || w.Ref == lex.RefDecade) && !r.Judge(rule.Unit, c.facts|rule.IsPlaceUnit.If(w.Class == lex.WOrdinal)|rule.IsOldUnit.If(w.Flags&lex.FOld != 0), c.extent(), func(k rule.ID) bool { return r.unitLook(k, &c) }).Yes() {
		return false
	}
	if !r.Doubts(line.Words) {
		return r.wordIsUnit(t, w)
	}
	switch w.Class {
	case lex.WCurrency:
		c.facts |= rule.IsSyllables.If(r.HangulAt(at)) | rule.IsLatinUnit.If(runes.IsASCII(w.Text)) | rule.IsWonUnit.If(w.IsWon())
		return r.Judge(rule.Currency, c.facts, c.extent(), func(k rule.ID) bool { return r.currencyLook(k, &c) }).Yes()
	case lex.WSubunit:
		c.facts |= rule.IsLoneUnit.If(w.Flags&lex.FNeedMain == 0)
		return r.measureFits(rule.Subunit, &c)
	case lex.WHundredth, lex.WThousandth:
		return r.shareFits(rule.Hundredth, &c)
	case lex.WPercent, lex.WPercentPoint, lex.WBasisPoint, lex.WTenth:
		c.facts |= rule.IsTenth.If(w.Class == lex.WTenth) | rule.IsProfession.If(w.Flags&lex.FProfession != 0) | rule.IsSign.If(w.Text == "%")
		return r.shareFits(rule.Share, &c)
	case lex.WMultiple:
		return r.measureFits(rule.Multiple, &c)
	case lex.WOrdinal:
		return r.measureFits(rule.Ordinal, &c)
	case lex.WMeasure:
		return r.measureFits(rule.Measure, &c)
	}
	if n.Ascii {
		c.facts |= r.factsAround(&c)
	}
	c.facts |= factsOfCounter(w) | rule.IsMega.If(t.Magnitude > 0) | rule.IsThousands.If(n.FirstExp == 3)
	return r.Judge(rule.Counter, c.facts, c.extent(), func(k rule.ID) bool {
		if n.Ascii {
			return r.digitCounterLook(k, &c)
		}
		return r.wordCounterLook(k, &c)
	}).Yes()
}

func (r *Reader) shareFits(j rule.Judgement, c *candidate) bool {
	return r.Judge(j, c.facts, c.extent(), func(k rule.ID) bool { return r.shareLook(k, c) }).Yes()
}

func (r *Reader) measureFits(j rule.Judgement, c *candidate) bool {
	c.facts |= rule.IsLatinUnit.If(runes.IsASCII(c.w.Text))
	return r.Judge(j, c.facts, c.extent(), func(k rule.ID) bool { return r.measureLook(k, c) }).Yes()
}

// factsOfCounter returns what rules may ask of a counter, and which one w is, where they ask it by name.
func factsOfCounter(w lex.Word) rule.Facts {
	return whichCounter(w) | rule.IsLease.If(w.Flags&lex.FLease != 0) | rule.IsCalendar.If(w.Flags&lex.FCalendar != 0) | rule.IsNumbering.If(w.Flags&lex.FNumbers != 0)
}

// whichCounter is factsOfCounter for the one that w is. For 도 and 면 it asks Is, as package plain does: only so spelled they are particles, too, and not 度 and °.
func whichCounter(w lex.Word) rule.Facts {
	switch w.Ref {
	case lex.RefNativeYear:
		return rule.IsNativeYear
	case lex.RefWay:
		return rule.IsWay
	case lex.RefMachine:
		return rule.IsMachine
	case lex.RefMonth:
		return rule.IsMonth
	case lex.RefTimes:
		return rule.IsTimes
	case lex.RefVolume:
		return rule.IsVolume
	case lex.RefPerson:
		return rule.IsPersonal
	case lex.RefDay:
		return rule.IsDayUnit
	case lex.RefDegree:
		return rule.IsDegree.If(w.Is(lex.RefDegree))
	case lex.RefSide:
		return rule.IsSide.If(w.Is(lex.RefSide))
	case lex.RefYearNamed:
		return rule.IsNamedYear
	case lex.RefLi:
		return rule.IsLi
	case lex.RefBase:
		return rule.IsBase
	case lex.RefSection:
		return rule.IsSection
	}
	return 0
}

// factsAround returns what rules may ask of the characters beside a counter and digits. The sign of a name is written to the digits themselves; what is unspaced may have
// a minus or a prefix between.
func (r *Reader) factsAround(c *candidate) rule.Facts {
	f := rule.IsStopped.If(r.Has(c.end, "."))
	if i := c.ld.Start; i > 0 {
		f |= rule.IsUnspaced.If(r.S[i-1] != ' ' && r.S[i-1] != '(')
	}
	return f | rule.IsBehindNameSign.If(r.nameSignBefore(c.n.Start))
}

// closesOrPer is Closes for a unit that another one may go on with: 미터퍼초 (metres a second).
func (r *Reader) closesOrPer(p int) bool {
	if r.Closes(p) {
		return true
	}
	per, _ := r.PerAt(p)
	return per.Sense != nil
}

// sharesNear reports whether what stands around a digit in words with 프로, from start to end, speaks of percentages: 삼 프로 이자 (interest of three
// percent), 오 프로씩 올랐다 (rose by five percent each); not 구 프로 기사 (an article by reporter Koo).
func (r *Reader) sharesNear(start, end int) bool {
	if r.professional(end) || r.Has(r.SkipGap(end), "TV") {
		return false
	}
	var tl line.Trail
	side.Tail(&r.Line, end, &tl)
	return r.Closes(end) && (tl.Outer > end || lex.CountEnds.Sum(r.S, end)&lex.CountsShares != 0 ||
		lex.ProCues.Mentioned(r.S[end:min(len(r.S), end+line.Window/2)], lex.CMoney) || lex.ProCues.Mentioned(r.S[max(0, start-line.Window/2):start], lex.CMoney))
}

// professional reports whether what stands at p, behind 프로 and a gap, makes it a profession.
func (r *Reader) professional(p int) bool {
	w := lex.ProCues.At(r.S, r.SkipGap(p))
	return w.Sense != nil && w.Class == lex.COther
}

// wordIsUnit is unitFits where words are not doubted: only what cannot be is refused.
func (r *Reader) wordIsUnit(t *Term, w lex.Word) bool {
	n := &t.Num
	if w.Class == lex.WHundredth || w.Class == lex.WThousandth {
		return true
	}
	if w.Flags&lex.FNoun != 0 && n.OfTwo() && r.IsHomograph(n) {
		return false // 천사 백화점 (an angel department store)
	}
	if n.Native && n.Attr && w.IsWon() {
		return false
	}
	return true
}

// compared reports whether what stands before p or behind the end of a multiple says that something is so many times as much: 작년보다 세배는 (three times
// last year), 네배는더 (four times more).
func (r *Reader) compared(p, end int) bool {
	if lex.ParticleBefore(r.S[:r.SkipGapBack(p)], lex.PThan).Sense != nil {
		return true
	}
	w := lex.MultipleTails.At(r.S, end)
	return w.Says(lex.MultipleParticle) && lex.Growths.Sum(r.S, r.SkipGap(end+len(w.Text)))&lex.GrowsQualified != 0
}

// nounAt reports whether the unit w at p only begins a noun, which is longer by more than so many bytes: 사천 원도심 (the old town of Sacheon), 이천 원예
// (gardening in Icheon).
func (r *Reader) nounAt(w lex.Word, p, more int) bool {
	for _, l := range [...]*lex.Lexicon{&lex.UnitHomographs, &lex.SpacedHomographs, &lex.ScaledHomographs} {
		if h := l.At(r.S, p); h.Sense != nil && len(h.Text) > len(w.Text)+more {
			return true
		}
	}
	return false
}

// notEven reports whether s, behind 원, says that there is not even so much: 도 없다 (there is not even), 도 못 받았다 (did not even get).
func notEven(w lex.Word, s string) bool {
	rest := lex.WonRests.At(s, 0)
	return w.IsWon() && rest.Sense != nil && rest.N == lex.WonNotEven
}

// merely reports whether 불과 (no more than) before p is the adverb, or the stem of a verb, and not 불 and another amount: 관객 300만 불과 (no more than 3
// million viewers).
func (r *Reader) merely(start, p int) bool {
	if r.HangulAt(p) {
		return !r.ParticleAt(p)
	}
	q := r.SkipGap(p)
	return q == p || q >= len(r.S) || !runes.IsDigit(r.S[q]) && r.NumeralWord(q).Sense == nil && !r.MoneyCueNear(start, p)
}

// scarceFits says whether a currency word that is mostly another word is believed: 5만 동 (50,000 dong), not 3동 502호 (block 3, room 502) or TOP 10.
func (r *Reader) scarceFits(t *Term, w lex.Word, end int) bool {
	n := &t.Num
	switch {
	case runes.IsASCII(w.Text):
		return r.CodeFits(n)
	case w.Flags&lex.FCounter != 0: // 동, 솔 (dong, a block; sol, a brush)
		return (n.Top >= 4 || n.Lo.Magnitude() >= 4 && n.Grouped && r.S[n.End-1] == '0' && r.MoneyCueNear(n.Start, end) || t.Magnitude > 0) && r.Closes(end) && !r.Near(&lex.BuildingCues, lex.CCount, n.Start, end) && lex.CaseParticle(r.S[end:], lex.POf).Sense == nil
	}
	return n.Top > 0 || n.Ascii && !runes.IsShort(w.Text) && r.Closes(end) && !runes.IsBlank(r.S[end-len(w.Text)-1]) || n.Lo.Magnitude() >= 3 && r.Closes(end)
}

// CodeFits says whether the number beside a rare currency code is written as money is: grouped, scaled or with cents.
func (r *Reader) CodeFits(n *numeral.Numeral) bool {
	cents := n.End - len(".00")
	return n.Grouped || n.Top > 0 || cents > n.Start && r.S[cents] == '.'
}

// fullHouse says whether 만원 is a full house: the words around it say so, and none speaks of money.
func (r *Reader) fullHouse(t *Term, end int) bool {
	if t.Num.Top != 4 {
		return false
	}
	if w := lex.FullCues.At(r.S, r.SkipGap(end)); w.Sense != nil && w.N == 1 && r.Saw(w) || r.fullSubject(t.Num.Start, end) {
		return true // 만원 버스 (a full bus)
	}
	return r.Near(&lex.FullCues, lex.CFull, t.Num.Start, end) && !r.MoneyCueNear(t.Num.Start, end)
}

// fullSubject reports whether 만원 from start to end is said of a place or a vehicle: 기차는 늘 만원이었다 (the train was always full), not 기차표는 만원이었다 (the
// ticket was 10,000 won).
func (r *Reader) fullSubject(start, end int) bool {
	if be := lex.Copulas.At(r.S, end); be.Sense == nil || be.N == 1 && len(r.WordRest(end)) == len(be.Text) {
		return false
	}
	q := r.SkipGapBack(start)
	if w := lex.TimeAdverbs.Before(r.S, q); w.Sense != nil && w.N == 0 {
		if at := q - len(w.Text); at > 0 && r.S[at-1] == ' ' {
			q = r.SkipGapBack(at)
		}
	}
	subject := r.SubjectEnd(q)
	if w := lex.ParticleBefore(r.S[:q], lex.PBy); w.Sense != nil {
		subject = q - len(w.Text)
	}
	for p := r.HangulStart(subject); p < subject; p += runes.SyllableLen {
		if w := lex.FullCues.At(r.S, p); p+len(w.Text) == subject && r.Saw(w) {
			return true
		}
	}
	return false
}

// ownCount reports whether a number with a counter of its own follows at p, behind a gap: 게임 3장 (chapter 3 of the game), 접시 두 개 (two plates).
func (r *Reader) ownCount(p int) bool {
	q := r.SkipGap(p)
	if q == p || q >= len(r.S) {
		return false
	}
	for p = q; p < len(r.S) && runes.IsDigit(r.S[p]); p++ {
	}
	if v := r.NumeralWord(q); p == q && v.Sense != nil && v.Flags&lex.FAttr != 0 {
		p = q + len(v.Text)
	}
	u, _ := r.UnitWord(p)
	return p > q && u.Sense != nil && u.Class == lex.WCounter
}

// verbBefore reports whether the native numeral n before the unit w, from at to end, is a form of 하다 or 열다, or says of 한 that it is some: 숨지게 한 혐의
// (charged with having killed), 안 한대 (they say they do not), 행사를 열 계획 (plans to hold an event), 한 항공사 (an airline).
func (r *Reader) verbBefore(n *numeral.Numeral, w lex.Word, at, end int) bool {
	q := r.SkipGapBack(n.Start)
	if n.Is(10) && at > n.End || n.Is(2) && n.Approx { // 기반을 두어 결정 (decides on grounds of)
		return w.Flags&lex.FNoun != 0 && q < n.Start && r.Saw(lex.ParticleBefore(r.S[:q], lex.PObject))
	}
	if !n.Is(1) {
		return false
	}
	if r.DoneSurely(n.Start) {
		return true
	}
	switch {
	case w.Flags&lex.FNoun != 0:
		return !r.besideCount(q, end)
	case w.Ref == lex.RefNativeYear:
		return at == n.End && r.Saw(lex.ParticleBefore(r.S[:q], lex.PPlace)) // 대학원생에 한해 (only for graduate students)
	case w.Ref == lex.RefMachine && at == n.End && (r.AtEnd(end) || runes.OneOf(r.S[end:end+1], ".|,|!|?")):
		return q < n.Start && (lex.TimeAdverbs.Before(r.S, q).Sense != nil || lex.ParticleBefore(r.S[:q], lex.PAlso, lex.PSubject, lex.PTopic).Sense != nil) || r.doneBefore(n.Start) // 공연을 자주 한대 (they say they perform often)
	case w.Is(lex.RefHouse) && at > n.End && lex.CaseParticle(r.S[end:], lex.PDirection).Sense != nil:
		return r.doneBefore(n.Start) // 꺼지게 한 채로 (having let it go out)
	case w.Is(lex.RefHouse):
		return at > n.End && !r.ParticleAt(end) && r.Saw(lex.ParticleBefore(r.S[:q], lex.PObject)) && !lex.HomeNouns.Mentioned(r.S[max(0, q-line.Window):q], lex.CCount) // 놀란 얼굴을 한 채 (with a startled face)
	case w.Ref == lex.RefPoint:
		return at > n.End && r.ParticleAt(end) && r.Saw(lex.ParticleBefore(r.S[:q], lex.PObject, lex.PSoThat)) // 숨긴 행동을 한 점도 (that they hid it, too)
	}
	return at == n.End && w.Flags&lex.FDone != 0 && r.doneBefore(n.Start)
}

// besideCount reports whether a native numeral counts what stands beside 한 and its noun, which begin behind q and end at p, so that 한 counts, too: 두
// 여자와 한 남자 (two women and one man), 한 남자와 두 여자 (one man and two women).
func (r *Reader) besideCount(q, p int) bool {
	if lex.ParticleBefore(r.S[:q], lex.PAnd).Sense != nil {
		for k := max(0, q-line.Window/2); k < q; k++ {
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

// doneBefore reports whether the word before 한 at p makes it a form of 하다: 안 한대 (they say they do not), 크게 한건 없다 (have done nothing great); not 나에게
// 한대 (hit me).
func (r *Reader) doneBefore(p int) bool {
	q := r.SkipGapBack(p)
	w := lex.DoneHow.Before(r.S, q)
	return q < p && w.Sense != nil && !w.Says(lex.DoneNone) && (w.Says(lex.DoneEnding) || line.WordStart(r.S, q-len(w.Text))) && r.Saw(w)
}

// againstDigit reports whether a digit in words at p, behind 대 and a gap, is the other side of a score or a ratio: 사 대 삼으로 졌다 (lost four to three).
func (r *Reader) againstDigit(p int) bool {
	q := r.SkipGap(p)
	w := r.NumeralWord(q)
	if q == p || w.Sense == nil || w.Class != lex.NDigit {
		return false
	}
	q += len(w.Text)
	return r.Boundary(q+len(lex.CaseParticle(r.S[q:], lex.PDirection).Text)) && !r.UnitFollows(q) && r.ScaleAfter(q) == 0
}

// runsBehind reports whether the numeral n is one that the counter may run on behind: 두번봐도 (however often you look), 수십번돌려봐도 (turn it dozens of
// times), 백번봐도 (seen a hundred times); but for 번 only counters of two syllables behind a scale, as 천명한 (who clarified) and 만개한 (in full bloom) are
// verbs.
func runsBehind(w lex.Word, n *numeral.Numeral) bool {
	switch {
	case n.Native && n.Words == 1:
		return !n.Old && w.TakesSuffix()
	case n.Native || n.Lo.Exp() == 0:
		return false
	}
	return w.Ref == lex.RefTimes || !runes.IsShort(w.Text) && w.TakesSuffix()
}

// oneAndMore reports whether what stands at p makes a multiple of 한 배 (a boat, or twice): 한 배 반 (one and a half times), 한 배 이상 (twice or more).
func (r *Reader) oneAndMore(p int) bool {
	q := r.SkipGap(p)
	w := lex.MultipleTails.At(r.S, q)
	k := q + len(w.Text)
	return w.Says(lex.MultipleOfOne) || w.Says(lex.MultipleOfOneGap) && k < len(r.S) && r.S[k] == ' ' || lex.TailWords.At(r.S, q).Sense != nil
}

// qualifies reports whether a qualifier of the amount that ends at p goes beyond end, where a noun ends that begins with its counter: 3 개정도
// (about three), 이천 종이 넘는 (over two thousand kinds).
func (r *Reader) qualifies(p, end int) bool {
	var tl line.Trail
	side.Tail(&r.Line, p, &tl)
	return tl.Outer > end
}

// countsBefore reports whether the counter w at at, behind a gap, is more than the first syllable of a noun: 1,200 승인 and 2024 대선 (the election of
// 2024) count nothing, 3 주가 (3, the share price) does.
func (r *Reader) countsBefore(n *numeral.Numeral, w lex.Word, at int) bool {
	if h := lex.ScaledHomographs.At(r.S, at); n.Top > 0 && h.Sense != nil && len(h.Text) > len(w.Text) {
		return false // 2억 끼고 (with 200 million in hand), 3억 줄인 (cut by 300 million)
	}
	h := lex.SpacedHomographs.At(r.S, at)
	if h.Sense == nil || len(h.Text) <= len(w.Text) {
		return true
	}
	if r.qualifies(at+len(w.Text), at+len(h.Text)) {
		return true
	}
	isIf := n.Native && r.isSoMany(w, at+len(w.Text)) && lex.CaseParticle(r.S[at+len(w.Text):], lex.PIf).Sense != nil // 두 대면 (if there are two)
	be := lex.Copulas.At(r.S, at+len(w.Text))
	isCopula := be.Sense != nil && be.N == 0 && len(w.Text)+len(lex.AskCopulas.At(r.S, at+len(w.Text)).Text) > len(h.Text) // not 3 보이지 (3 is seen)
	if isKinds := n.Native && !n.Is(1) && w.TakesSuffix() && !runes.IsShort(w.Text); (isKinds || isIf || isCopula && (n.Native || n.Ascii)) && r.Closes(at+len(w.Text)) {
		return true // 세 가지며 (are three kinds, and), 두 잔인데 (are two glasses)
	}
	if q := r.SkipGap(at + len(h.Text)); n.Few && n.Words == 1 && w.Flags&(lex.FNative|lex.FSpan) == 0 && q > at+len(h.Text) && r.HangulAt(q) {
		return false // 몇몇 부가 기능 (some extra functions)
	}
	return h.N == 1 && (n.Lo.Magnitude() < 3 || n.Top > 0)
}

// Headcount reports whether the noun at p is one that is counted by the million: 천만 관객 (ten million viewers), 일억 인구 (a population of 100 million);
// not 천만 배우 (an actor with ten million viewers), 구조 대원 (rescue workers), nor 백만 대군 (an army of a million), an army without number.
func (r *Reader) Headcount(n *numeral.Numeral, p int) bool {
	c := lex.Cues.At(r.S, p)
	return c.Sense != nil && c.Class == lex.CCount && c.N != 2 && r.Closes(p+len(c.Text)) && !r.IsHomograph(n) && r.Saw(c)
}

// wordsCount reports whether a big scale with one word before it counts: 백만 명 (a million people), 십만 대가 (a hundred thousand vehicles), 이만 명 (20,000
// people), 일억 장 (100 million sheets), 일조 개. 이만, 오만 (fifty thousand) and 구조 (structure) are other words, too.
func (r *Reader) wordsCount(n *numeral.Numeral, w lex.Word, end int) bool {
	if !r.Closes(end) {
		return false
	}
	if n.Top != 4 {
		return n.Top == 8 || n.Top == 12 && (w.Ref == lex.RefHead || w.Is(lex.RefPiece)) && !r.IsHomograph(n)
	}
	first := r.NumeralWord(n.Start)
	return w.Ref == lex.RefHead || w.Ref == lex.RefLi || first.Sense != nil && first.Class == lex.NSmall
}

// caseEnds reports whether a word ends behind the counter w, from at to end, or a particle of a noun does, or a qualifier stands there: 만 가지를 (ten
// thousand kinds), 삼 분 뒤 (three minutes later), 오 도입니다 (it is five degrees); not 만 가지고 (with only that), 팔 보면 (if one sells), and no noun that only
// begins with it: 구 시도 (former attempt).
func (r *Reader) caseEnds(n *numeral.Numeral, w lex.Word, at, end int) bool {
	noNoun := n.Is(3) || n.Is(4) || n.Is(5) || n.Is(6) || n.Is(7) // which are no nouns, as 구, 팔 and 만 are
	if h := lex.SpacedHomographs.At(r.S, at); h.Sense != nil && len(h.Text) > len(w.Text) && !((w.Flags&lex.FCalendar != 0 || w.Ref == lex.RefDegree || noNoun) && h.N == 1) && r.Closes(at+len(h.Text)) && !r.qualifies(end, at+len(h.Text)) {
		return false
	}
	return r.NounEnds(w, end)
}

// work reports whether the pair 일이 (work) with the unit w is the noun and a particle: 귀찮은 일이면 (if it is a nuisance), 일이 주는 기쁨 (the joy that work
// gives); not 일이 주 뒤 (two weeks from now), 일이등 (first or second prize).
func (r *Reader) work(n *numeral.Numeral, w lex.Word, at, end int) bool {
	if !n.Is(1) || n.Hi != decimal.FromInt(2) {
		return false
	}
	if w.Flags&(lex.FSpan|lex.FSureTwo|lex.FCalendar) == 0 && w.Class != lex.WOrdinal {
		return true
	}
	if q := r.SkipGapBack(n.Start); q < n.Start && lex.Attributives.Before(r.S, q).Sense != nil {
		return true // 이런 일이 년마다 (such things every year)
	}
	rest := lex.CaseParticles.At(r.S, end)
	return at > n.End && r.HangulAt(end) && lex.TailWords.At(r.S, end).Sense == nil && (rest.Sense == nil || rest.Class == lex.PTopic)
}

// yours reports whether 네 before the noun at at, which ends at end, is "your" rather than four, as nothing behind it counts: 네 친구는 (your friend), 네
// 눈에 (in your eyes); not 네 친구 모두 (all four friends), 네 아들을 두고 (have four sons), 네 아들과 두 딸 (four sons and two daughters).
func (r *Reader) yours(at, end int) bool {
	w := lex.Belongings.At(r.S, at)
	if w.Sense == nil || at+len(w.Text) < end {
		return false
	}
	q := r.SkipGap(end + len(r.WordRest(end)))
	return lex.CountsAll.At(r.S, q).Sense == nil && !r.besideCount(at, end) && r.Saw(w)
}

// OddDigit reports whether the numeral n is a scale with one digit written to it and nothing between, which nobody counts to: 만일 (if), 구조사 (a
// rescuer).
func (r *Reader) OddDigit(n *numeral.Numeral) bool {
	v, ok := n.Lo.Int64()
	if !ok || n.Top < 4 || n.Top > 12 || r.IsApart(n) {
		return false
	}
	scale := int64(10000)
	for k := 4; k < n.Top; k++ {
		scale *= 10
	}
	return v%scale > 0 && v%scale < 10
}

// behindLatinName reports whether a name in Latin letters stands before the number n and a gap, which is a part of it: Python 3.
func (r *Reader) behindLatinName(n *numeral.Numeral) bool {
	q := r.SkipGapBack(n.Start)
	return q < n.Start && q > 0 && !n.Grouped && r.S[q-1] < utf8.RuneSelf && name.Proper(&r.Line, q, n.End, n.Lo.Magnitude() > 1)
}

// computed reports whether a sign of a sum stands before the number at p: 3*6인 18 (18, which is 3*6).
func (r *Reader) computed(p int) bool {
	q := r.SkipGapBack(p)
	return q > 0 && strings.IndexByte("=*", r.S[q-1]) >= 0
}

// isBase reports whether 진, which ends at end, says of the number n that it is the base of others: what is written in it stands behind, or another base
// beside: 16진 문자열 (a hexadecimal string), 8진, 10진.
func (r *Reader) isBase(n *numeral.Numeral, end int) bool {
	const reach = 12
	base, ok := n.Lo.Int64()
	if !ok || base != 2 && base != 8 && base != 10 && base != 16 {
		return false
	}
	if base != 16 && r.Near(&lex.Contingents, lex.CGroup, n.Start, end) {
		return false // 청해부대 8진, 10진 (the eighth and the tenth contingent)
	}
	q := r.SkipGap(end)
	if w := lex.BaseNouns.At(r.S, q); w.Sense != nil && (r.Closes(q+len(w.Text)) || lex.BaseNouns.At(r.S, q+len(w.Text)).Sense != nil) { // not 2진 수비수 (a defender of the second team)
		return r.Saw(w)
	}
	return baseIn(r.S[max(0, n.Start-reach):n.Start]) || baseIn(r.S[end:min(len(r.S), end+reach)])
}

// baseIn reports whether s names the base 8, 10 or 16.
func baseIn(s string) bool {
	for {
		before, rest, found := strings.Cut(s, lex.RefBase.Text())
		if digits := before[runes.DigitsStart(before, len(before)):]; !found || digits == "8" || digits == "10" || digits == "16" {
			return found
		}
		s = rest
	}
}

// fromZero reports whether the number n is the end of a range from 0 on that a subject has, which no people are: 범위가 0-5인 키 (a key of the range 0-5); not 0~5인
// 사업장 (a business of up to five people).
func (r *Reader) fromZero(n *numeral.Numeral) bool {
	p := n.Start
	if p < 2 || r.S[p-1] != '-' && r.S[p-1] != '~' || r.S[p-2] != '0' {
		return false
	}
	q := r.SkipGapBack(p - 2)
	return q < p-2 && lex.ParticleBefore(r.S[:q], lex.PSubject).Sense != nil && lex.PeopleSaid.Before(r.S, r.SubjectEnd(q)).Sense == nil
}

// valueIs reports whether 인 or 일 behind the number n, before end, is the copula: 값이 1인 경우 (where the value is 1), 값이 5일 때 (when the value is 5).
func (r *Reader) valueIs(n *numeral.Numeral, end int) bool {
	q := r.SkipGapBack(n.Start)
	return q < n.Start && lex.ParticleBefore(r.S[:q], lex.PSubject, lex.PTopic).Sense != nil && lex.ValueNouns.At(r.S, r.SkipGap(end)).Sense != nil
}

// ableBehind reports whether 수 있다 (can) or 수 없다 (cannot) stands behind a gap at p.
func (r *Reader) ableBehind(p int) bool {
	q := r.SkipGap(p)
	w := lex.UnitWords.At(r.S, q)
	if q == p || w.Sense == nil || w.Ref != lex.RefWay {
		return false
	}
	return r.canBe(q + len(w.Text))
}

// canBe reports whether 있다 or 없다 stands behind 수, which ends at p, and a particle: 수 있다 (can), 수만 있다면 (if only one could).
func (r *Reader) canBe(p int) bool {
	return r.Saw(lex.BeVerbs.At(r.S, r.SkipGap(p+len(vowelCase(r.S[p:], lex.PTopic, lex.PAlso, lex.PSubject, lex.PButFor, lex.POnly).Text))))
}

// countedNoun reads a noun that no table has behind 두, 세 … : 세 배달원 (three couriers).
func (r *Reader) countedNoun(t *Term) {
	n := &t.Num
	if !n.Attr || n.Few || n.First || n.Old || n.Words != 1 || n.Is(1) || n.Is(4) {
		return
	}
	q := r.SkipGap(n.End)
	if q == n.End || r.Errors {
		return
	}
	if n.Approx && lex.ParticleBefore(r.S[:r.SkipGapBack(n.Start)], lex.PObject).Sense != nil {
		return // 기반을 두어 결정될 (to be decided on grounds of)
	}
	if w := line.JoinAt(r.S, q); w.Sense != nil && w.Class == lex.JTo {
		return // 두 내지 세 명 (two or three people)
	}
	word := r.WordRest(q)
	if like := lex.Modifiers.Before(word, len(word)); len(like.Text) == len(word) && r.noModifier(word, q) == "" {
		return // 세 보이는 면 (three visible faces)
	}
	if h := lex.SpacedHomographs.At(r.S, q); h.Sense != nil && h.N == 0 && r.Closes(q+len(h.Text)) && lex.UnitWords.At(r.S, q).Sense != nil {
		t.Noun, t.Kind, t.End = h.Text, amount.KindQuantity, q+len(h.Text) // 두 곡선의: not 두 곡 (two songs)
		return
	}
	if noun := lex.CountedNouns.At(r.S, q); noun.Sense != nil && (r.Closes(q+len(noun.Text)) || lex.NounTails.At(word, len(noun.Text)).Sense != nil) && r.Saw(noun) { // 두 이미지 (two images)
		t.Noun, t.Kind, t.End = noun.Text, amount.KindQuantity, q+len(noun.Text)
		return
	}
	if short := lex.ShortNouns.At(word, 0); len(word) == runes.SyllableLen && short.Sense != nil && r.NumeralWord(q).Sense == nil {
		t.Noun, t.Kind, t.End = word, amount.KindQuantity, q+len(word)
		return
	}
	if len(word) < 2*runes.SyllableLen || len(word) > 6*runes.SyllableLen || lex.TailWords.At(r.S, q).Sense != nil || r.NumeralWord(q).Sense != nil {
		return
	}
	if all := lex.CountsAll.At(word, 0); len(all.Text) > runes.SyllableLen && r.Closes(q+len(all.Text)) {
		return // 두 모두의 (of all two)
	}
	if w := lex.UnitWords.At(r.S, q); w.Sense != nil && r.ParticleAt(q+len(w.Text)) {
		return // 세 배가 부딪쳤다: three ships, whose noun is one syllable
	}
	if w := r.UnitAt(q); w.Sense != nil {
		end := q + len(w.Text)
		if tail := lex.NounTails.At(r.S, end); w.Flags&lex.FNoun != 0 && tail.Sense != nil && len(w.Text)+len(tail.Text) == len(word) { // 두 참가자들이 (two participants)
			t.Noun, t.Kind, t.End = w.Text, amount.KindQuantity, end
			return
		}
		if r.Closes(end) || len(word) < len(w.Text)+2*runes.SyllableLen && !(r.Alone && r.AtEnd(q+len(word))) {
			return // 세 명품배우 (three star actors) are no 세 명 (three people)
		}
	}
	if h := lex.WordHomographs.At(r.S, n.Start); h.Sense != nil && n.Start+len(h.Text) > q {
		return // 세 부담: a tax
	}
	if noun := r.bareNoun(word, q); noun != "" {
		t.Noun, t.Kind, t.End = noun, amount.KindQuantity, q+len(noun)
	}
}

// bareNoun returns the noun that the word at q has without its particles, "" for a form of a verb and what may be one: 두 창을 (two windows), 세 왕과
// (three kings), 두 야당은 (both opposition parties); not 두 어린 소녀 (two young girls), 두 인접한 도형 (two adjoining figures), 세 트가 (three trucks).
func (r *Reader) bareNoun(word string, q int) string {
	noun := word
	if len(word) == 2*runes.SyllableLen {
		if r.noModifier(word, q) == "" {
			return ""
		}
		last := lex.CaseParticles.At(word, runes.SyllableLen)
		if len(last.Text) != runes.SyllableLen || lex.LikeParticles.At(word, 0).Text == word {
			return r.noModifier(word, q)
		}
		if last.Flags&(lex.FAfterVowel|lex.FAfterConsonant) != 0 && (last.Flags&lex.FAfterVowel != 0) != runes.IsOpen(runes.Rune0(word)) {
			return r.noModifier(word, q) // 두 마을 (two villages)
		}
		if last.Class != lex.PObject && lex.ShortNouns.At(word, 0).Sense == nil {
			return ""
		}
		return word[:runes.SyllableLen]
	}
	first := 2 * runes.SyllableLen
	if short := lex.ShortNouns.At(word, 0); short.Sense != nil && lex.CaseParticle(word[runes.SyllableLen:], lex.PDirection).Sense != nil {
		first = runes.SyllableLen // 두 창으로 (into two windows)
	}
	for k := first; k < len(word); k += runes.SyllableLen {
		if r.nounEndsAt(word, k, q) {
			noun = word[:k]
			break
		}
	}
	if len(noun) == len(word) {
		return r.noModifier(word, q)
	}
	if len(noun) == 2*runes.SyllableLen && r.bareNoun(noun, q) != noun {
		return ""
	}
	return noun
}

// nounEndsAt reports whether what the word at q has from k on is written to nouns. One syllable is a particle that agrees with the noun, as others end
// nouns: 두 여객선 (two ferries), 두 스위치 (two switches).
func (r *Reader) nounEndsAt(word string, k, q int) bool {
	rest := word[k:]
	if lex.NounTails.At(rest, 0).Text == rest {
		return true
	}
	if len(rest) == runes.SyllableLen {
		by := lex.CaseParticles.At(rest, 0)
		isOpen := runes.IsOpen(r.RuneBefore(q + k))
		if is := lex.CopulaEnds.At(rest, 0); is.Sense != nil && is.N == 1 && isOpen && !r.Alone {
			return lex.EndsOfNouns.Before(word, len(word)).Sense == nil // 두 투수다. (are two pitchers), 세 종교며 (three religions, and)
		}
		if is := lex.CopulaBefore.At(rest, 0); is.Sense != nil && !r.Alone && r.Has(q+len(word), " ") {
			if is.N == 1 { // 세 계약일 때 (if there are three contracts), no 일 of 기념일 (a memorial day)
				return lex.ThoseSaid.At(r.S, r.SkipGap(q+len(word))).Sense != nil
			}
			return lex.EndsOfNouns.Before(word, len(word)).Sense == nil // 두 계약인 A와 B (A and B, the two contracts), not 두 유명인 (two celebrities)
		}
		return by.Sense != nil && (by.Flags&lex.FAfterVowel == 0 || isOpen || by.Class == lex.PDirection) && (by.Flags&lex.FAfterConsonant == 0 || !isOpen)
	}
	return lex.Particles.At(r.S, q+k).Text == rest
}

// noModifier returns the word at q, "" if it says of the next one what it is like.
func (r *Reader) noModifier(word string, q int) string {
	next := r.SkipGap(q + len(word))
	if w := lex.Modifiers.Before(word, len(word)); w.Sense != nil && (len(w.Text) == len(word) || w.N == 1 && len(word) > 2*runes.SyllableLen) && next > q+len(word) && r.HangulAt(next) {
		return ""
	}
	return word
}

// tenthDigit reports whether the numeral is one that 할 (tenths) takes in words: 삼할 (thirty percent), 육할 (sixty percent) and 팔할 (eighty percent) are parts of ten; 일할 (to work), 칠할 (to paint) and 구할 (to ask for) are
// verbs as often.
func (r *Reader) tenthDigit(n *numeral.Numeral) bool {
	d, ok := n.Lo.Int64()
	return ok && n.Words == 1 && (d == 3 || d == 6 || d == 8)
}
