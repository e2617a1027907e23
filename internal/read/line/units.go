package line

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// LetterMagnitude returns the magnitude that the word w, a unit of measure elsewhere, stands for beside a currency: k or m.
func LetterMagnitude(w lex.Word) lex.Word {
	if m := lex.LetterMagnitudes.At(w.Text, 0); len(m.Text) == len(w.Text) {
		return m
	}
	return lex.Word{}
}

// MagnitudeAt returns the magnitude of one letter at p, that the code of a currency may be written to: m, K, MEUR.
func (r *Line) MagnitudeAt(p int) lex.Word {
	if p >= len(r.S) || !runes.IsLatin(r.S[p]) {
		return lex.Word{}
	}
	if p+1 < len(r.S) && runes.IsLatin(r.S[p+1]) {
		if w := r.UnitAt(p + 1); w.Sense == nil || w.Class != lex.WCurrency || w.Flags&lex.FNeedScale != 0 || w.Text[0] == r.S[p] {
			return lex.Word{} // KKRW: a slip
		}
	} else if !r.Boundary(p+1) && !r.HangulAt(p+1) || p+1 < len(r.S) && (runes.IsDigit(r.S[p+1]) || r.S[p+1] == '^') || r.Has(p+1, "²") || r.Has(p+1, "³") {
		return lex.Word{}
	}
	return lex.LetterMagnitudes.At(r.S, p)
}

// MoneyBehind reports whether the name, the code or the sign of a currency stands at p, behind a letter that is a measure elsewhere: 36m 유로 (36
// million euros); behind a gap not 원 and 불, which are a circle and a fire, too: 지름 3m 원 (a circle of 3 m).
func (r *Line) MoneyBehind(p int) bool {
	q := r.SkipGap(p)
	w := r.UnitAt(q)
	if w.Sense == nil || w.Class != lex.WCurrency || w.Flags&(lex.FNeedScale|lex.FCounter) != 0 {
		return false
	}
	if !r.HangulAt(q) {
		return true
	}
	if h := lex.SpacedHomographs.At(r.S, q); q > p && (w.Flags&lex.FEveryday != 0 && (r.S[p-1] == 'm' || r.S[p-1] == 't') || h.Sense != nil && len(h.Text) > len(w.Text)) {
		return false
	}
	return r.Closes(q + len(w.Text))
}

// MoneyBeyond reports whether the other end of a range, with a magnitude and a currency, begins at p: 10m~20m 유로 (10 to 20 million euros).
func (r *Line) MoneyBeyond(p int) bool {
	q := r.SkipGap(p)
	n := runes.RangeSign(r.S, q)
	if n == 0 {
		return false
	}
	_, end := LeadingDigits(r.S, r.SkipGap(q+n))
	if end < len(r.S) && r.S[end] == '.' {
		_, end = LeadingDigits(r.S, end+1)
	}
	at := r.SkipGap(end)
	m := r.MagnitudeAt(at)
	return m.Sense != nil && runes.IsDigit(r.S[end-1]) && r.MoneyBehind(at+len(m.Text))
}

// NameBefore returns the name of a currency that ends at q and is one or two whole words before a number with a Latin magnitude: 유로 in 유로167.8m
// (167.8 million euros), 노르웨이 크로네 (Norwegian kroner); and where it starts.
func (r *Line) NameBefore(q int) (w lex.Word, at int) {
	first := r.HangulStart(q)
	for _, at = range [...]int{r.HangulStart(r.SkipGapBack(first)), first} {
		w = lex.UnitWords.At(r.S, at)
		if w.Sense != nil && at < q && at+len(w.Text) == q && w.Class == lex.WCurrency && w.Flags&lex.FCounter == 0 && !runes.IsWord(r.RuneBefore(at)) {
			return w, at
		}
	}
	return lex.Word{}, q
}

// MoneyOf returns the currency whose money the sum before p is in: 호주돈으로 50불 (50 Australian dollars).
func (r *Line) MoneyOf(p int) lex.Word {
	q := r.SkipGapBack(p)
	to := lex.ParticleBefore(r.S[:q], lex.PDirection)
	if to.Sense == nil {
		return lex.Word{}
	}
	q -= len(to.Text)
	w := r.P.Lead(r.S, q)
	if w.Sense == nil || w.Class != lex.LCurrency || !WordStart(r.S, q-len(w.Text)) {
		return lex.Word{}
	}
	return w
}

// wordReach is how many bytes of a word are looked at.
const wordReach = 30

// HangulStart is HangulFrom within the reach of a word.
func (r *Line) HangulStart(q int) int { return r.HangulFrom(q, wordReach) }

// HangulFrom returns where the Hangul that ends at q starts, or a place no more than most bytes and a syllable before.
func (r *Line) HangulFrom(q, most int) int {
	p := q
	for q-p < most && r.HangulBefore(p) {
		p -= runes.SyllableLen
	}
	return p
}

// WonWithSuffix reports whether s, which is written to a numeral of one word and 원, leaves them money in texts without spaces: 천원만주세요 (just a
// thousand won, please), 만원더냈다 (paid 10,000 won more), 백원동전 (a 100 won coin), 십원도없다 (not even ten won).
func WonWithSuffix(w lex.Word, s string) bool {
	if !w.IsWon() {
		return false
	}
	rest := lex.WonRests.At(s, 0)
	return rest.Sense != nil && rest.N != lex.WonBehindWords
}

// CounterEnds reports whether the counter w, which is written to digits, ends at p. A syllable that only begins another word is none, as in 3무료 (3,
// free of charge) and 5기사 (5, an article); of more syllables, and of those with FRunsOn, words that are written to them say nothing.
func (r *Line) CounterEnds(w lex.Word, p int) bool {
	if len(w.Text) != runes.SyllableLen || w.Flags&lex.FRunsOn != 0 || !r.HangulAt(p) {
		return true
	}
	if w.Ref == lex.RefDegree && lex.DegreeRests.At(r.S, p).Sense != nil { // 85도로설정하세요 (set it to 85 degrees), which is no road
		return true
	}
	if !r.Closes(p) {
		return r.followed(p) || CountGoesOn(r.S, p-len(w.Text), p) || r.runsOn(p-len(w.Text), p)
	}
	h := lex.SpacedHomographs.At(r.S, p-len(w.Text)) // 3평일 (3, weekdays), 3본인 (3, the person); not 3주도 (3 weeks, too), 3주요 (3, main)
	if h.Sense == nil || h.N == 1 || lex.CaseParticle(r.S[p:], lex.PAlso, lex.PPolite).Sense != nil {
		return true
	}
	end := p - len(w.Text) + len(h.Text)
	return !r.Closes(end) || r.Overlays(p, end)
}

// runsOn reports whether the counter of one syllable from at to p, behind digits, is one whatever is written to it, as the word is long: 3골예고 (three goals, announced),
// not 시즌3기대된다 (looking forward to season 3) nor 60억구속 (arrested for 6 billion).
func (r *Line) runsOn(at, p int) bool {
	w := lex.RunCounters.At(r.S, at)
	if w.Sense == nil || !runes.IsDigit(r.S[at-1]) && (w.N == 0 || !r.scaleBefore(at)) {
		return false
	}
	return lex.RunNouns.At(r.S, at).Sense == nil && !another(r.S, at) && len(lex.UnitWords.At(r.S, at).Text) == p-at && LongWord(r.S, p)
}

// scaleBefore reports whether 만 (ten thousand) or a scale below it ends at p.
func (r *Line) scaleBefore(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	return w.Sense != nil && (w.Class == lex.NSmall || w.Class == lex.NBig && w.N == 4)
}

// goesOn reports whether a syllable stands at p, and no blank behind it.
func (r *Line) goesOn(p int) bool {
	return p+runes.SyllableLen < len(r.S) && r.S[p]-0xEA < 4 && r.S[p+runes.SyllableLen] > ' '
}

// RunsInto returns the counter of one syllable at at whose next word, in a text without spaces, begins with the last syllable of the counter w: 개 of 3개사서 (bought three), not
// 개사 (firms).
func (r *Line) RunsInto(w lex.Word, at int) lex.Word {
	p := at + runes.SyllableLen
	if len(w.Text) != 2*runes.SyllableLen || !r.goesOn(at+len(w.Text)) || len(lex.RunRests.At(r.S, p).Text) <= runes.SyllableLen || !LongWord(r.S, p) {
		return lex.Word{}
	}
	v := lex.UnitWords.At(r.S[:p], at)
	if v.Sense == nil || v.Class != lex.WCounter || v.Flags&(lex.FRunsOn|lex.FCommon) == 0 && lex.RunCounters.At(v.Text, 0).Sense == nil {
		return lex.Word{}
	}
	return v
}

// followed reports whether a word stands at p that is written to counters: 세 of 3장세트 (a set of 3 sheets), 남 of 2병남았다 (2 bottles are left).
func (r *Line) followed(p int) bool {
	by := lex.CaseParticle(r.S[p:], lex.PPlace)
	if lex.TailWords.At(r.S, p).Sense != nil || SumBehind(r.S, p+len(by.Text)) { // 3단오천원, 3단에오천원 (5,000 won for three)
		return true
	}
	if q := p + runes.SyllableLen; q < len(r.S) && runes.IsDigit(r.S[q]) && lex.OrdinalBefore(r.S, q).Sense != nil {
		return true // 제1항제3호 (paragraph 1, item 3)
	}
	w := lex.Followers.At(r.S, p)
	return w.Sense != nil && (len(w.Text) > runes.SyllableLen || r.Closes(p+len(w.Text)))
}

// DoneSurely reports whether the word before 한 at p makes it a form of 하다 whatever the counter: 안 한 곳 (a place where it is not done), 가기로 한 달 (a
// month as agreed).
func (r *Line) DoneSurely(p int) bool {
	q := r.SkipGapBack(p)
	w := lex.DoneHow.Before(r.S, q)
	return q < p && w.Says(lex.DoneSurely) && (w.Says(lex.DoneEnding) || WordStart(r.S, q-len(w.Text))) && r.Saw(w)
}

// DeedBefore reports whether a deed and the particle of its object stand before a gap at p, so that 한 there is a form of 하다: 기여를 한 사람 (who has contributed).
func (r *Line) DeedBefore(p int) bool {
	q := r.SkipGapBack(p)
	if q == p {
		return false
	}
	by := lex.ParticleBefore(r.S[:q], lex.PObject)
	return by.Sense != nil && r.Saw(lex.Deeds.Before(r.S, q-len(by.Text)))
}

// Tries reports whether 한 번 (once) from i to p is the adverb, which counts nothing: 다시 한번 (once again), 한번 가 보다 (give it a try), 한번 해봐 (try it).
func (r *Line) Tries(i, p int, gap bool) bool {
	if w := lex.TimeAdverbs.Before(r.S, r.SkipGapBack(i)); w.Sense != nil && w.N == 1 {
		v := lex.CaseParticle(r.S[p:], lex.POf, lex.POnly, lex.PTopic, lex.PPlace, lex.PAlso)
		return (v.Sense == nil || v.Flags&lex.FAfterVowel != 0) && r.Saw(w)
	}
	if w := lex.CaseParticle(r.S[p:], lex.PAlso); w.Sense != nil && r.Denied(p+len(w.Text)) {
		return true // 한번도 안 갔다 (never went)
	}
	q := r.SkipGap(p)
	if gap || q == p {
		return false
	}
	word := r.WordRest(q)
	for k := runes.SyllableLen; k < len(word); k += runes.SyllableLen {
		if runes.IsOpen(runes.Rune0(word[k-runes.SyllableLen:])) && tries(word, k) {
			return true
		}
	}
	end := q + len(word)
	verb := lex.Tryings.At(word, 0)
	return tries(r.S, r.SkipGap(end)) && (r.Connective(end) || verb.Sense != nil && verb.N == 1 && len(verb.Text) == len(word))
}

// tries reports whether a form of 보다 stands at p.
func tries(s string, p int) bool {
	w := lex.Tryings.At(s, p)
	return w.Sense != nil && w.N == 0
}

// Denied reports whether a denial stands near behind p: 하나도 없다 (there is none at all), 한번도 가 본 적이 없다 (never have been there), 하나도 안 웃기다 (is not funny
// at all).
func (r *Line) Denied(p int) bool {
	end := min(len(r.S), p+Window)
	for i, c := range r.S[p:end] {
		if c == '.' || c == ',' || c == '!' || c == '?' {
			end = p + i
			break
		}
	}
	for q := p; q < end; q += runes.RuneLen(r.S, q) {
		w := lex.Negations.At(r.S[:end], q)
		if k := q + len(w.Text); w.Sense != nil && (w.N == 0 || k < end && r.S[k] == ' ' || q > p && r.S[q-1] == ' ') && r.Saw(w) {
			return true
		}
	}
	return false
}

// MultipleWithSuffix reports whether s, which is written to a numeral in words and 배, leaves them a multiple in texts without spaces: 두배로늘었다 (grew
// twofold), 두배가격 (twice the price), 세배더 (three times more). Behind 3 and 4 a particle says nothing, as 세배 is a bow and 네배 your stomach, too.
func MultipleWithSuffix(s string, sure bool) bool {
	n := lex.MultipleTails.Sum(s, 0)
	return n&lex.MultipleWritten != 0 || sure && n&lex.MultipleParticle != 0
}

// Earns reports whether the counter w, written to 억 at p, is a verb's first syllable or its whole: 30억벌고 (earns that and), 15억해 (costs that).
func (r *Line) Earns(w lex.Word, p int) bool {
	v := lex.SumRests.At(r.S, p)
	return v.Sense != nil && (endsSum(r.S, p, w) || w.Ref == lex.RefNativeYear) && r.Saw(v)
}

// VerbEnds reports whether what is written to a counter at p makes a verb or another word of it: 푼다 (untie), 주는 (which gives), 필요 (need).
func (r *Line) VerbEnds(p int) bool {
	w := lex.VerbEnds.At(r.S, p)
	return len(w.Text) == len(r.WordRest(p)) && r.Saw(w)
}

// StemBehind reports whether the counter w of one syllable, which ends at p, behind digits and a gap, is the stem of a verb whose ending is written to it: 레벨 60 되면 (at level
// 60), 버스 3 타고 (by bus 3).
func (r *Line) StemBehind(w lex.Word, p int) bool {
	return runes.IsShort(w.Text) && r.HangulAt(p) && w.Flags&(lex.FCommon|lex.FRunsOn) == 0 && lex.VerbCounters.At(r.S, p-len(w.Text)).Sense != nil && r.Saw(lex.StemEnds.At(r.S, p))
}

// SureUnit returns the unit at p if it is one of SimpleUnits and what follows cannot make another word of it: the most
// common answer of UnitAt, found without its looks at four lexicons.
func SureUnit(s string, p int) lex.Word {
	if p >= len(s) {
		return lex.Word{}
	}
	v, n := uint64(0), 3 // the bytes at p are loaded here, as in Lexicon.At: a call for both would not be inlined, and cost
	if p+8 <= len(s) {
		v = runes.Load8(s, p)
	} else {
		v = runes.LoadEnd(s, p)
	}
	if byte(v) < utf8.RuneSelf {
		n = 1
	}
	key := uint32(v) & (1<<(8*n) - 1)
	u := &lex.SimpleUnits[lex.SimplePlaces[lexhash.PlainSum(key, lex.SimpleFactor)]]
	if u.Key != key || u.Sense == 0 { // a place without a unit has the key of a zero byte
		return lex.Word{}
	}
	v >>= 8 * n
	gap := ByteClasses[v&0xFF] & BlankByte
	v >>= 8 * gap
	next := uint32(v) & 0xFFFFFF
	if next&0x80 == 0 {
		next &= 0x7F
	} else if next&0xF0 != 0xE0 { // 시·도 (cities and provinces): a rune of other length, which has another key
		return lex.Word{}
	}
	if u.Doubts[gap]&lexhash.Doubt(next, lex.DoubtFactor) != 0 {
		return lex.Word{}
	}
	return lex.Word{Text: s[p : p+n], Sense: &lex.Senses[u.Sense]}
}

// SomeAt reports whether 몇 stands at p.
func (r *Line) SomeAt(p int) bool {
	w := lex.Numerals.At(r.S, p)
	return w.Sense != nil && w.Class == lex.NSome
}

// PerAt returns the unit behind a slash or 퍼 at p, and where it ends.
func (r *Line) PerAt(p int) (w lex.Word, end int) {
	q := p + len(lex.PerSigns.At(r.S, p).Text)
	if q == p {
		return lex.Word{}, p
	}
	if w = lex.PerUnits.At(r.S, q); w.Sense != nil && boundaryOrCase(r.S, q+len(w.Text)) {
		return w, q + len(w.Text)
	}
	if w = r.UnitAt(q); w.Sense == nil || w.Class != lex.WMeasure || w.Flags&lex.FWeakUnit != 0 || !boundaryOrCase(r.S, q+len(w.Text)) {
		return lex.Word{}, p
	}
	return w, q + len(w.Text)
}

// boundaryOrCase reports whether a unit may end at p: no Latin letter, digit, exponent or slash goes on with it.
func boundaryOrCase(s string, p int) bool {
	if p == len(s) {
		return true
	}
	c := s[p]
	return !runes.IsLatin(c) && !runes.IsDigit(c) && c != '^' && c != '/' && lex.Closes(s, p)
}

// Agrees reports whether the particle at end can follow the word before it: 원 ends in a consonant, so that 원가 (cost), 원로 (an elder) and 원고 (a
// manuscript) are nouns where 원이 (won, the subject), 원으로 (with won) and 원이고 (is won, and) are an amount.
func (r *Line) Agrees(w lex.Word, end int) bool {
	c, _ := utf8.DecodeLastRuneInString(w.Text)
	if runes.Final(c) == 0 || !r.HangulAt(end) {
		return true
	}
	p := lex.Particles.At(r.S, end)
	if p.Sense == nil || p.Class != lex.POne {
		return true
	}
	return p.Flags&lex.FAfterVowel == 0 || p.N > 0 && runes.Final(c) == rune(p.N) // 불로 (with fire), 달로 (by month)
}

// NounEnds reports whether a word ends behind the counter w, at end, or a particle of nouns that goes with it does, or a qualifier stands there; not
// 보면 (if one sees), 알고 (know, and).
func (r *Line) NounEnds(w lex.Word, end int) bool {
	if !r.HangulAt(end) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(w.Text)
	if tail := lex.TailWords.At(r.S, end); !runes.IsHangul(last) || len(tail.Text) > runes.SyllableLen || w.TimeSuffixAt(r.S, end, true) {
		return true
	}
	timed := w.Flags&(lex.FSpan|lex.FCalendar) != 0 || w.Ref == lex.RefDegree
	known := timed || w.Flags&(lex.FCommon|lex.FGoesOn) != 0 || !runes.IsShort(w.Text)
	for p := lex.CaseParticles.At(r.S, end); p.Sense != nil; p = lex.CaseParticles.Shorter(p, r.S, end) {
		if r.Boundary(end+len(p.Text)) || lex.TailWords.At(r.S, end+len(p.Text)).Sense != nil {
			if timed && (p.Class == lex.PObject || p.Class == lex.PTopic || p.Class == lex.PSubject) {
				return true
			}
			open := runes.Final(last) == 0
			switch {
			case p.Class == lex.PQuote, p.Class == lex.PIf && !timed && p.Flags&lex.FAfterConsonant == 0:
				return false
			case p.Flags&lex.FAfterVowel != 0 && !open && !(p.N > 0 && r.Agrees(w, end)):
				return false
			}
			return p.Flags&lex.FAfterConsonant == 0 || !open
		}
	}
	p := lex.Particles.At(r.S, end)
	if p.Sense == nil || !r.Closes(end) || p.Flags&lex.FAfterVowel != 0 && !((timed || w.Flags&lex.FCommon != 0) && runes.Final(last) == 0) {
		return false
	}
	if and := JoinAt(r.S, end); w.Flags&lex.FWeakUnit == 0 && and.Sense != nil && and.Class == lex.JAnd { // 두 팩하고 (two packs and); not 두 대하고 (treat, and)
		return true
	}
	return known || lex.VerbRests.At(r.S, end).Sense == nil
}

// MayBeTens reports whether a number of the unit w may be tens of years, 30대 (their 30s), or two tens, 2030대 (in their 20s and 30s) and 2030세대 (the
// generation in their 20s and 30s).
func MayBeTens(w lex.Word, v int64) bool {
	return (w.Ref == lex.RefMachine || w.Ref == lex.RefHousehold) && v%10 == 0 && (v >= 10 && v < 100 || v >= 1000 && v < 10000)
}

// MayBeGeneration reports whether a number of the unit w may be a generation that is known by three digits: 386세대 (the generation of the 1960s),
// 586세대 (the same ten years on).
func MayBeGeneration(w lex.Word, v int64) bool {
	return w.Ref == lex.RefHousehold && v >= 100 && v < 1000 && v%100 == 86
}

// PartOfSums reports whether 초 or 말, the unit from at to p behind a number with the scale 10^top, tells a part of a hundred million: 9억 초에 (in the low 900
// millions), 9억 말 급매; not 10억 초가 (a billion seconds), 10억 초 동안. Behind 만 what goes on so says it: 30만 초·중반.
func (r *Line) PartOfSums(top, at, p int) bool {
	if !r.Doubts(Words) {
		return false
	}
	part := lex.SumParts.At(r.S, at)
	if part.Sense == nil || at+len(part.Text) != p {
		return false
	}
	q := p
	if c := r.RuneAt(p); c == '·' || runes.IsTilde(c) || runes.IsDash(c) || c == '/' {
		q += utf8.RuneLen(c)
	}
	if w := lex.SumParts.At(r.S, q); q > p && w.Sense != nil && w.Class == lex.COther {
		return true
	}
	if top < 8 || lex.CaseParticle(r.S[p:], lex.PTopic, lex.PSubject, lex.PObject, lex.POf, lex.PAlso, lex.POnly, lex.PEach, lex.PThan, lex.PIf).Sense != nil {
		return false
	}
	w := lex.TimeTails.At(r.S, r.SkipGap(p))
	return r.Closes(p) && w.Sense == nil
}

// UnitWord returns the unit word at p or behind a gap.
func (r *Line) UnitWord(p int) (w lex.Word, at int) { return r.UnitBehind(p, false) }

// UnitBehind is UnitWord for the place behind a numeral; scaled says that it has a scale.
func (r *Line) UnitBehind(p int, scaled bool) (w lex.Word, at int) {
	q := r.SkipGap(p)
	if q == p {
		return r.UnitOf(p, scaled), p
	}
	if w = r.UnitAt(q); w.Sense != nil && !r.signBefore(w, q+len(w.Text)) {
		return w, q
	}
	return lex.Word{}, p
}

// signBefore reports whether the unit w is a sign that is written to the digits at p, which are another sum: $50 $39.
func (r *Line) signBefore(w lex.Word, p int) bool {
	return p < len(r.S) && runes.IsDigit(r.S[p]) && w.Class == lex.WCurrency && !runes.IsWord(runes.Rune0(w.Text))
}

// UnitAt returns the unit word that stands at p and touches no further Latin letter.
func (r *Line) UnitAt(p int) lex.Word { return r.UnitOf(p, false) }

// UnitOf is UnitAt for the place behind a numeral; scaled says that it has a scale, which a currency belongs to even where it begins another word: 10만원수표 (a cheque
// of 100,000 won).
func (r *Line) UnitOf(p int, scaled bool) lex.Word {
	if p >= len(r.S) {
		return lex.Word{}
	}
	if w := SureUnit(r.S, p); w.Sense != nil && r.P.Names == nil && r.P.Units == nil {
		return w
	}
	w := r.P.Unit(r.S, p)
	if w.Sense == nil || w.Flags&lex.FSure != 0 {
		return w
	}
	if q := p + len(w.Text); w.Flags&lex.FLatinEdge != 0 && q < len(r.S) && (runes.IsLatin(r.S[q]) || runes.IsDigit(r.S[q]) && !r.PricedAt(w, q)) {
		k := strings.IndexByte(w.Text, ' ')
		if k < 1 || runes.IsLatin(w.Text[k-1]) {
			return lex.Word{}
		}
		if w = r.P.Unit(r.S[:p+k], p); w.Sense == nil || len(w.Text) < k { // 90° CCW
			return lex.Word{}
		}
	}
	if scaled && w.Class == lex.WCurrency {
		if h := lex.UnitHomographs.At(r.S, p); h.Sense == nil || h.N != 1 || w.IsWon() {
			return w // 2만불자동차 (a car for 20,000 dollars) has 불자 (a Buddhist); not 2만불우이웃
		}
	}
	if r.UnitHomograph(w, p) {
		return lex.Word{}
	}
	if (w.Ref == lex.RefReading || w.Ref == lex.RefLesson) && r.HangulAt(p+len(w.Text)) && !r.Closes(p+len(w.Text)) && lex.LessonEnds.At(r.S, p).Sense == nil {
		w = r.P.Unit(r.S[:p+runes.SyllableLen], p) // 제3회독서대회 (the third reading contest)
	}
	return r.unitUnlessParticle(w, p, r.Doubts(Words))
}

// PricedAt reports whether the digits at p, which are written to the unit w, are those of a sum: 1kg5,000원.
func (r *Line) PricedAt(w lex.Word, p int) bool {
	return w.Class == lex.WMeasure && !runes.IsDigit(r.S[p-1]) && SumBehind(r.S, p)
}

// PointsGiven returns what is done at p with the points of a shop: 5% 포인트 적립 (5 percent in points), not 0.5%포인트 적립률 인상.
func PointsGiven(s string, p int) lex.Word {
	w := lex.PointDeeds.At(s, p)
	if w.Sense != nil && w.N == 0 && !lex.Closes(s, p+len(w.Text)) {
		return lex.Word{}
	}
	return w
}

// UnitHomograph reports whether the unit word at p only begins another word: 3원칙 (3 principles).
func (r *Line) UnitHomograph(w lex.Word, p int) bool {
	h := lex.UnitHomographs.At(r.S, p)
	if h.Sense == nil || len(h.Text) <= len(w.Text) || h.N == 2 && p-runes.DigitsStart(r.S, p) < len("10") {
		return false
	}
	if w.Ref == lex.RefDegree && lex.DegreeRests.At(r.S, p+len(w.Text)).Sense != nil {
		return false // 이십사도로맞춰줘 (set it to 24 degrees), which is no road
	}
	return !r.Overlays(p+len(w.Text), p+len(h.Text)) && !(w.IsWon() && pricedBefore(r.S, p))
}

// pricedBefore reports whether digits as prices have them end at p: 35,000 of 35,000원수수료 (a fee of 35,000 won), 1500; not 3 of 3원소 (3 elements), nor 2030, a year.
func pricedBefore(s string, p int) bool {
	i := runes.DigitsStart(s, p)
	if i > 0 && s[i-1] == ',' {
		return true
	}
	return p-i > len("99") && s[p-1] == '0' && !IsYear(s[i:p])
}

// Overlays reports whether a qualifier or a particle that begins at p is longer than a homograph that ends at end: 3배정도 (about 3 times) is no 배정
// (assignment), 100위안부터 (from 100 yuan on) no 위안부 (comfort women).
func (r *Line) Overlays(p, end int) bool {
	if w := lex.TailWords.At(r.S, p); w.Sense != nil && p+len(w.Text) > end {
		return true
	}
	w := lex.Particles.At(r.S, p)
	return w.Sense != nil && p+len(w.Text) > end
}

// DoubtedUnit returns w, or a unit in it, unless it only begins a particle, as Find has it.
func (r *Line) DoubtedUnit(w lex.Word, p int) lex.Word { return r.unitUnlessParticle(w, p, true) }

// unitUnlessParticle returns w, or a unit in it, unless it only begins a particle: 20부터 (from 20 on) is no 20부 (20 copies), 1억 정도 (about 100 million) no
// 1억 정, 1000 초과 (over 1000) no 1000 초 (1000 seconds). If words are doubted, it is none in 2억이랑 (200 million and), either.
func (r *Line) unitUnlessParticle(w lex.Word, p int, doubted bool) lex.Word {
	if w.Class != lex.WCounter || len(w.Text) > 2*runes.SyllableLen {
		return w
	}
	if t := lex.TailWords.At(r.S, p); t.Sense != nil && len(t.Text) > len(w.Text) {
		return lex.Word{}
	}
	if len(w.Text) > runes.SyllableLen && len(lex.CaseParticle(w.Text, lex.PAnd).Text) == len(w.Text) {
		if doubted && p > 0 && !runes.IsBlank(r.S[p-1]) {
			return lex.Word{} // 2억이랑 (200 million and)
		}
		return w // 세 이랑 (three furrows)
	}
	switch t := lex.Particles.At(r.S, p); {
	case t.Sense == nil, !doubted && !ClosesBetween(t.Text):
		return w
	case len(t.Text) <= len(w.Text):
		if len(lex.CaseParticle(w.Text, lex.PDirection, lex.PAnd).Text) == len(t.Text) {
			return lex.Word{}
		}
		return w
	case r.goesBehind(t, w, p), lex.CaseParticle(w.Text, lex.PDirection, lex.PAnd).Sense == nil && SumBehind(r.S, p+len(w.Text)): // 1인만원 (10,000 won for one), not 1로만원
		return w
	}
	return lex.Word{}
}

// goesBehind reports whether 까지 (up to) behind the unit w at p goes further than the particle t at p itself: 15일까지 (until the 15th) is 일 and 까지, not
// 일까 (will it be); or a noun is written to a day, whose first syllable the particle takes.
func (r *Line) goesBehind(t, w lex.Word, p int) bool {
	q := p + len(w.Text)
	if k := p + len(t.Text); w.Ref == lex.RefDay && p > 0 && runes.IsDigit(r.S[p-1]) && r.HangulAt(k) && lex.Particles.At(r.S, k).Sense == nil {
		return true // 22일지하철 (the 22nd, the underground)
	}
	v := lex.Particles.At(r.S, q)
	return v.Sense != nil && q+len(v.Text) > p+len(t.Text) && lex.CaseParticle(v.Text, lex.PUpTo).Sense != nil
}

// UnitFollows reports whether a unit stands at p or behind a gap.
func (r *Line) UnitFollows(p int) bool {
	w, at := r.UnitWord(p)
	return w.Sense != nil && (w.Class != lex.WCounter || w.Flags&lex.FWeakUnit == 0 || r.Closes(at+len(w.Text)))
}

// CurrencyFollows reports whether a currency stands at p or behind a gap.
func (r *Line) CurrencyFollows(p int) bool {
	w, _ := r.UnitWord(p)
	return w.Sense != nil && w.Class == lex.WCurrency && w.Flags&lex.FNeedScale == 0
}

// TimeFollows reports whether digits before p are rather a date, an age or a rank of their own.
func (r *Line) TimeFollows(p int) bool {
	w, _ := r.UnitWord(p)
	return w.Sense != nil && w.Flags&lex.FApart != 0
}

// SeveralCounter says whether 수 before p counts: 수년 (several years), 수 개월 (several months), 수배 (several times); not 수명 (a lifetime), 수도 (a capital).
func (r *Line) SeveralCounter(p int) bool {
	if q := r.SkipGap(p); q > p {
		w := r.UnitAt(q)
		return w.Sense != nil && w.Flags&lex.FNoun == 0 && (w.Class != lex.WCounter || w.Flags&(lex.FSeveral|lex.FCommon|lex.FRunsOn|lex.FSpan) != 0) && r.Closes(q+len(w.Text)) // not 페이지 수 상자 (a box for the number of pages)
	}
	w := r.UnitAt(p)
	if w.Sense == nil {
		return false
	}
	end := p + len(w.Text)
	return w.TakesSeveral() && (r.Closes(end) || (len(w.Text) > runes.SyllableLen || runCounterEnds(w, r.S, end)) && LongAt(r.S, p)) // 수개월전부터한 (done since several months ago)
}

// AfterNumber reports whether what stands at p may follow a numeral in words.
func (r *Line) AfterNumber(p int) bool {
	return r.Closes(p) || r.UnitFollows(p) || r.ScaleAfter(p) > 0
}

// LevelBefore reports whether the name of an index, a rate or a price that has levels stands before the number at i, or before what is said of it: 코스피 2500대
// (KOSPI at 2500-odd).
func (r *Line) LevelBefore(i int) bool {
	q := r.SkipGapBack(min(i, max(r.Before.Outer, 0)))
	q = r.SkipGapBack(q - len(lex.LevelAdverbs.Before(r.S, q).Text))
	w := lex.LevelHeads.Before(r.S, q)
	if w.Sense == nil {
		q -= len(lex.ParticleBefore(r.S[:q], lex.PSubject, lex.PTopic).Text)
		w = lex.LevelHeads.Before(r.S, q)
	}
	return w.Sense != nil && (w.N == 1 || WordStart(r.S, q-len(w.Text))) && r.Saw(w)
}
