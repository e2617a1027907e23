package unit

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/program"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/runes"
)

// What stands beside a numeral and a counter and says that they are a count, or are none.

// isNoCount reports whether the native numeral n before the unit w, from at to end, is a form of 하다, 열다 or 두다, or says of 한 that it is some: 숨지게 한 혐의
// (charged with having killed), 안 한대 (they say they do not), 행사를 열 계획 (plans to hold an event), 한 항공사 (an airline).
func (r *Reader) isNoCount(n *numeral.Numeral, w lex.Word, at, end int) bool {
	q := r.SkipGapBack(n.Start)
	isNoun, isApart := w.Flags&lex.FNoun != 0, at > n.End
	switch {
	case n.Is(10) && isApart:
		return isNoun && q < n.Start && r.Saw(lex.ParticleBefore(r.S[:q], lex.PObject))
	case n.Is(2):
		return q < n.Start && r.puts(n, q, end, isNoun)
	case !n.Is(1):
		return false
	case r.DoneSurely(n.Start):
		return true
	case isNoun:
		return !r.besideCount(q, end)
	case isApart && lex.Doers.At(r.S, at).Text == w.Text && r.DeedBefore(n.Start): // 기여를 한 사람 (who has contributed)
		return true
	case w.Ref == lex.RefNativeYear: // 대학원생에 한해 (only for graduate students)
		return !isApart && r.Saw(lex.ParticleBefore(r.S[:q], lex.PPlace))
	case w.Ref == lex.RefMachine && !isApart && (r.AtEnd(end) || runes.OneOf(r.S[end:end+1], ".|,|!|?")):
		return q < n.Start && r.saysWho(q) || r.doneBefore(n.Start)
	case w.Is(lex.RefHouse):
		return isApart && r.leftDone(n.Start, q, end)
	case w.Ref == lex.RefPoint: // 숨긴 행동을 한 점도 (that they hid it, too)
		return isApart && r.ParticleAt(end) && r.Saw(lex.ParticleBefore(r.S[:q], lex.PObject, lex.PSoThat))
	}
	return !isApart && w.Flags&lex.FDone != 0 && r.doneBefore(n.Start)
}

// puts reports whether 두 of the numeral n is a form of 두다 (to put) behind what ends at q: 기반을 두어 결정 (decides on grounds of), 아래에 두어 창을 나눈다 (puts it below and), 적어 두자
// (let us note it); not 책을 두어 권 샀다 (bought a book or two).
func (r *Reader) puts(n *numeral.Numeral, q, end int, isNoun bool) bool {
	object := lex.ParticleBefore(r.S[:q], lex.PObject).Sense != nil
	place := lex.ParticleBefore(r.S[:q], lex.PPlace).Sense != nil
	if n.Approx {
		word := end + len(r.WordRest(end))
		parts := lex.ParticleBefore(r.S[:word], lex.PObject).Sense != nil
		return object && (isNoun || parts) || place && isNoun && parts
	}
	w := lex.PutForms.At(r.S, n.Start)
	return w.Sense != nil && (object || place || r.Connective(q)) && r.Closes(n.Start+len(w.Text)) && r.Saw(w)
}

// saysWho reports whether what ends at q says when or who, so that 한대 behind a gap is what they say is done: 공연을 자주 한대 (they say they perform often).
func (r *Reader) saysWho(q int) bool {
	return lex.TimeAdverbs.Before(r.S, q).Sense != nil || lex.ParticleBefore(r.S[:q], lex.PAlso, lex.PSubject, lex.PTopic).Sense != nil
}

// leftDone reports whether 한 at p, behind what ends at q, and 채 that ends at end say that something was left so: 꺼지게 한 채로 (having let it go out), 놀란 얼굴을 한
// 채 (with a startled face); not 집을 한 채 지었다 (built a house).
func (r *Reader) leftDone(p, q, end int) bool {
	if lex.CaseParticle(r.S[end:], lex.PDirection).Sense != nil {
		return r.doneBefore(p)
	}
	return !r.ParticleAt(end) && r.Saw(lex.ParticleBefore(r.S[:q], lex.PObject)) && !lex.HomeNouns.Mentioned(r.S[max(0, q-line.Window):q], lex.CCount)
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
	h := lex.SpacedHomographs.At(r.S, at)
	if h.Sense == nil || len(h.Text) <= len(w.Text) {
		return r.NounEnds(w, end)
	}
	noNoun := n.Is(3) || n.Is(4) || n.Is(5) || n.Is(6) || n.Is(7) // which are no nouns, as 구, 팔 and 만 are
	counts := h.N == 1 && (noNoun || w.Flags&lex.FCalendar != 0 || w.Ref == lex.RefDegree)
	nounEnd := at + len(h.Text)
	return (counts || !r.Closes(nounEnd) || r.qualifies(end, nounEnd)) && r.NounEnds(w, end)
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
	return q < n.Start && q > 0 && !n.Grouped && r.S[q-1] < utf8.RuneSelf && program.Proper(&r.Line, q, n.End, n.Lo.Magnitude() > 1)
}

// computed reports whether a sign of a sum stands before the number at p, or a minus sign that no number is before: 3*6인 18 (18, which is 3*6), last + 1인 행 (the line
// after the last), 값이 -1인 (whose value is -1); not VIP + 1인, 2+1인 and 3-4인 (three or four people).
func (r *Reader) computed(p int) bool {
	q := r.SkipGapBack(p)
	switch {
	case q == 0:
		return false
	case r.S[q-1] == '+':
		k := r.SkipGapBack(q - len("+"))
		return q < p && k > 0 && k < q-len("+") && runes.IsSmall(r.S[k-1])
	case r.S[q-1] == '-':
		return q == p && q > 1 && strings.IndexByte(" (=", r.S[q-2]) >= 0 && r.SkipGapBack(q-len("-")) > 0
	}
	return r.S[q-1] == '=' || r.S[q-1] == '*'
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
	return r.subjectBefore(n) > 0 && lex.ValueNouns.At(r.S, r.SkipGap(end)).Sense != nil || r.measureIs(n, end)
}

// measureIs reports whether what has a bare number for its value is the subject before the number n, and neither digits nor what is made for so many people stand behind the
// unit, which ends at end: 값이 1인 문자 (a letter whose value is 1), not 크기가 4인 텐트 (a tent for four).
func (r *Reader) measureIs(n *numeral.Numeral, end int) bool {
	q := r.subjectBefore(n)
	if q == 0 || !r.Saw(lex.ValueSubjects.Before(r.S, q)) {
		return false
	}
	next := r.SkipGap(end)
	return lex.MadeFor.At(r.S, next).Sense == nil && (next == len(r.S) || !runes.IsDigit(r.S[next]))
}

// subjectBefore is SubjectEnd for what stands before a gap and the number n.
func (r *Reader) subjectBefore(n *numeral.Numeral) int {
	if q := r.SkipGapBack(n.Start); q < n.Start {
		return r.SubjectEnd(q)
	}
	return 0
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
