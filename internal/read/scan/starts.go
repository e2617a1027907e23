package scan

import (
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Whether an expression may start at a mark (MayFollow, plausible).

// writtenTo returns where an expression begins that is written to an amount which ends at i: the next part of a time, a count, 만원한장 (one 10,000 won note),
// a sum in words, 두병오천원 (two bottles, 5,000 won), 3m2만원; 0 for none.
func (c *Scanner) writtenTo(i int) int {
	s := c.text
	switch {
	case i >= len(s):
		return 0
	case s[i-1] < utf8.RuneSelf: // the digit of a unit hides that a word begins
		if i > 1 && runes.IsLatin(s[i-2]) && runes.IsDigit(s[i-1]) && s[i]-0xEA < 4 && line.SumBehind(s, i) {
			return i
		}
		return 0
	}
	p := i + runes.GapLen(s, i)
	switch {
	case p >= len(s) || s[p]-0xEA >= 4:
		return 0
	case lex.ShapeAt(s, p)&lexhash.Sino != 0 && lex.PartStart(s, i) > 0:
		return p
	case p > i || i+runes.SyllableLen >= len(s) || s[i+runes.SyllableLen]-0xEA >= 4:
		return 0
	}
	if line.CountsBehind(s, i) {
		return i
	}
	return max(line.SumOfCount(s, i), 0)
}

// apartBefore returns the place of a native numeral that is written to a topic, an object or a subject and whose counter u, one of twices, stands at p,
// behind a blank: 물은두 배로; -1 for none.
func apartBefore(s string, p int, u lex.Word) int {
	before := p - len(" ") - 3*runes.SyllableLen // of the last syllables of the noun, its particle and the numeral
	if u.Sense == nil || before < 0 || s[p-1] != ' ' || !runes.HangulAt(s, before) || !lex.Closes(s, p+len(u.Text)) {
		return -1
	}
	w := lex.Numerals.Ending(s, p-1)
	if w.Sense == nil || w.Class != lex.NUnit && w.Class != lex.NTen || w.N < 2 || w.Flags&(lex.FBare|lex.FOld) != 0 {
		return -1
	}
	q := p - len(" ") - len(w.Text)
	particle := q - runes.SyllableLen
	noun := particle - runes.SyllableLen
	if noun < 0 || !runes.HangulAt(s, particle) || !runes.HangulAt(s, noun) {
		return -1
	}
	if lex.ParticleBefore(s[:q], lex.PTopic, lex.PObject).Sense != nil || w.N != 4 && lex.ParticleBefore(s[:q], lex.PSubject).Sense != nil { // not 비가네 번째 (Biga's …)
		return q
	}
	return -1
}

// CountsApart reports whether a native numeral stands at i as apartBefore has it.
func CountsApart(s string, i int) bool {
	w := lex.Numerals.At(s, i)
	p := i + len(w.Text) + len(" ")
	return w.Sense != nil && (w.Class == lex.NUnit || w.Class == lex.NTen) && p < len(s) && apartBefore(s, p, lex.Twices.At(s, p)) == i
}

// StartAt returns the place of the mark p where an expression may start, from i on; -1 for none.
func (c *Scanner) StartAt(p, i int) int {
	s, loose := c.text, c.loose
	switch {
	case s[p]-0xEA >= 4:
		if p > i && s[p-1] == '.' && runes.IsDigit(s[p]) {
			return p - 1
		}
		return p
	case p >= runes.SyllableLen && s[p-1] >= utf8.RuneSelf && s[p-runes.SyllableLen]-0xEA < 4: // a word that goes on
		return p
	}
	if p+8 > len(s) { // too near to the end for load8
		if q := max(apartBefore(s, p, lex.Twices.At(s, p)), pairBefore(s, p)); q >= i {
			return q
		}
		switch {
		case p+3 > len(s):
			return -1
		case p+6 <= len(s) && lex.Numerals.At(s, p).Sense == nil && s[p+3]-0xEA < 4 && glued(s, p+3): // 또셋 (and three)
			return p + 3
		}
		return p
	}
	v := runes.Load8(s, p)
	first := &lex.Starts[lex.StartTable[lex.StartHash(uint32(v))]&lex.StartMask]
	var w lex.Word
	switch {
	case loose, first.GoesOn(v):
		w = lex.Numerals.At(s, p)
	case !first.MayFollow(s, p+3):
		if line.MayStartLongRun(s, p) && line.StartsLongRun(s, p) { // 두장샀다고말했다 (said to have bought two)
			return p
		}
	case first.Single != 0:
		w = lex.Word{Text: s[p : p+3], Sense: &lex.Senses[first.Single]}
	}
	if w.Sense != nil {
		if w.Class == lex.NUnit {
			if q := pairBefore(s, p); q >= i {
				return q
			}
		}
		if c.plausible(p, w) || line.MayStartLongRun(s, p) && line.StartsLongRun(s, p) {
			return p
		}
	} else if first.Twice {
		u := lex.Twices.At(s, p)
		if q := apartBefore(s, p, u); q >= i {
			return q
		}
		if u.Sense != nil && u.N < 2 && twiceContinues(s, u, p+len(u.Text)) {
			return p
		}
	}
	if first.Prefix > 0 {
		if q := behindPrefix(s, p, first.PrefixLen(v)); q >= 0 {
			return q
		}
	}
	if loose && lex.Numerals.At(s, p).Sense != nil { // 일금 goes before 일 and what the Parser may know
		return p
	}
	return -1
}

// behindPrefix returns where the numeral begins that is written to a prefix at p, of so many bytes at most; -1 for none.
func behindPrefix(s string, p, longest int) int {
	for q := p + runes.SyllableLen; q+runes.SyllableLen <= len(s) && q <= p+longest && s[q]-0xEA < 4; q += runes.SyllableLen {
		if lex.ShapeAt(s, q)&lexhash.Numerals != 0 && glued(s, q) {
			return q
		}
	}
	return -1
}

// plausible rules out, by the next word or two, most words that only begin like a numeral: 이번, 사람, 한국, 수 있다.
func (c *Scanner) plausible(p int, w lex.Word) bool {
	s := c.text
	e := p + len(w.Text)
	q := e + runes.GapLen(s, e)
	if q >= len(s) {
		return true
	}
	switch w.Class {
	case lex.NOver, lex.NPoint:
		return false
	case lex.NBig:
		return w.N == 4 && c.numeralContinues(p, e, q, w) || w.N > 4 && line.WonBracketAt(s, q)
	case lex.NDigit, lex.NSmall:
		return c.numeralContinues(p, e, q, w)
	case lex.NSeveral:
		return severalContinues(s, e, q)
	case lex.NUnit, lex.NTen:
		return nativeContinues(s, p, e, q, w)
	case lex.NFirst:
		return q > e || !runes.HangulAt(s, e) || lex.UnitWords.Has(s, e)
	case lex.NHalf:
		return q > e || len(w.Text) > 3 || !runes.HangulAt(s, e) || line.HalfParticle(s[e:]) > 0 || line.HalfWritten(s, p, lex.UnitWords.At(s, e))
	}
	return true
}

// numeralContinues reports whether what stands at q, behind the digit or scale word w from p to e, and a gap,
// can continue or close a numeral: another numeral word or digit, a unit, a range, or a particle in a text
// about numbers.
func (c *Scanner) numeralContinues(p, e, q int, w lex.Word) bool {
	s := c.text
	gap := q > e
	two := w.Class == lex.NDigit && w.N == 2 // 이, also this, and never a number alone
	switch ascii := s[q] < utf8.RuneSelf; {
	case ascii && (gap && !two || lex.ShapeAt(s, q)&lexhash.Stop != 0):
		return true
	case ascii:
		return !gap || lex.UnitWords.Has(s, q)
	case !runes.HangulAt(s, q):
		return true
	}
	isDigit := w.Class == lex.NDigit
	numerals, units := lex.Shape(lexhash.Numerals), lex.Shape(lexhash.Units)
	switch {
	case isDigit && gap:
		numerals, units = lexhash.Sino, lexhash.DigitUnitGap
	case isDigit:
		numerals, units = lexhash.Sino, lexhash.DigitUnit
	}
	switch sh := lex.ShapeAt(s, q); {
	case sh&lexhash.Joins != 0 && line.JoinsNumerals(s, q),
		gap && !two && c.wordContinues(p, e, q, w):
		return true
	case gap && !two:
	case sh&numerals != 0 && takesAt(w, s, q, gap),
		sh&units != 0 && unitCloses(s, q, w, gap) && (gap || !homographCovers(s, p, q)),
		sh&lexhash.Tails != 0 && !isDigit && lex.TailWords.At(s, q).Sense != nil,
		sh&lexhash.Particles != 0 && !two && c.loneFits(p, e, w):
		return true
	}
	return lex.OrdinalBefore(s, p-runes.GapBack(s, p)).Sense != nil // 제 이 회 (the second)
}

// takesAt reports whether a numeral word stands at q that may follow the digit or scale w.
func takesAt(w lex.Word, s string, q int, gap bool) bool {
	v := lex.Numerals.At(s, q)
	return v.Sense != nil && w.Takes(v, s, q, gap)
}

// wordContinues is numeralContinues for the word at q, behind a gap. Where it begins as no numeral, unit or qualifier does, the
// word w is no number, but in a text about numbers.
func (c *Scanner) wordContinues(p, e, q int, w lex.Word) bool {
	s := c.text
	if lex.UnitWords.At(s, q).Sense != nil || lex.TailWords.At(s, q).Sense != nil {
		return true
	}
	if v := lex.Numerals.At(s, q); v.Sense != nil && v.Flags&lex.FRareScale == 0 && (w.Class != lex.NBig || v.Class != lex.NBig || v.N < w.N) { // not 만 만 (only 10,000)
		return true
	}
	return c.numberCueNear(p, e)
}

// numberCueNear reports whether the word from p to e stands in a text about numbers. It remembers where it has found no cue, as
// neighbours look at the same places.
func (c *Scanner) numberCueNear(p, e int) bool {
	s := c.text
	from, to := max(0, p-line.Window), min(len(s), e+line.Window)
	if from < c.cueless.from || from > c.cueless.to {
		c.cueless.from, c.cueless.to = from, from
	}
	for i := c.cueless.to; i < to; i++ {
		if s[i]-0xEA >= 4 {
			continue
		}
		if lex.ShapeAt(s, i)&lexhash.NumberCues != 0 && lex.NumberCues.At(s, i).Sense != nil {
			c.cueless.to = i
			return true
		}
		i += runes.SyllableLen - 1
	}
	c.cueless.to = max(c.cueless.to, to)
	return false
}

// loneFits reports whether the digit or scale w from p to e may stand alone before a particle: in a text about
// numbers, behind 제, or, if it is a scale, before a qualifier.
func (c *Scanner) loneFits(p, e int, w lex.Word) bool {
	s := c.text
	if !lex.ParticleAt(s, e) {
		return false
	}
	lead := lex.Word{}
	if p > 0 && s[p-1] == ' ' {
		lead = wordBefore(s, p)
	}
	if h := lex.WordHomographs.At(s, p); h.Sense != nil && p+len(h.Text) > e { // 약 사고 (some accidents) is no four
		return lead.Sense != nil && lead.Class != lex.LApprox && lead.Class != lex.LBound && lead.Class != lex.LNeutral
	}
	if lead.Sense != nil {
		return true
	}
	if topic := lex.Topics.At(s, e); topic.Sense != nil {
		q := e + len(topic.Text)
		if q += runes.GapLen(s, q); q < len(s) && runes.IsDigit(s[q]) {
			return true
		}
	}
	if w.Class != lex.NDigit {
		if line.ThanAt(s, e) || w.Class == lex.NSmall && rentBehind(s, e) { // 만보다적다 (fewer than 10,000)
			return true
		}
		q := e
		for q+3 <= len(s) && s[q]-0xEA < 4 {
			q += 3
		}
		q += runes.GapLen(s, q)
		if lex.TailWords.At(s, q).Sense != nil || lex.TailWords.At(s, q+line.AdverbLen(s, q)).Sense != nil { // 만을 넘는, 만을 다소 넘는 ((somewhat) more than 10,000)
			return true
		}
	}
	return c.numberCueNear(p, e)
}

// rentBehind reports whether 에 and another number stand at e, behind a scale below 만: 천에 육십 (a deposit of 10 million, 600,000 a month).
func rentBehind(s string, e int) bool {
	w := lex.CaseParticle(s[e:], lex.PPlace)
	q := e + len(w.Text)
	gap := runes.GapLen(s, q)
	q += gap
	return w.Sense != nil && gap > 0 && q < len(s) && (runes.IsDigit(s[q]) || lex.Numerals.At(s, q).Sense != nil)
}

// wordBefore returns the word before the numeral at p that belongs to it, if any: a noun only where it is written to it.
func wordBefore(s string, p int) lex.Word {
	q := p - runes.GapBack(s, p)
	w := lex.LeadWords.Before(s, q)
	if w.Sense != nil && w.Class == lex.LHost && q < p {
		return lex.Word{}
	}
	return w
}

// nativeContinues is plausible for a native numeral w from p to e.
func nativeContinues(s string, p, e, q int, w lex.Word) bool {
	switch {
	case q == e && !runes.HangulAt(s, e), lex.ShapeAt(s, q)&lexhash.Stop != 0:
		return true
	case q > e:
		return w.Flags&lex.FAttr == 0 || w.Flags&lex.FOld == 0 && w.N != 1 && w.N != 4 || unitCloses(s, q, w, true) || line.JoinsNumerals(s, q) || neighbourAt(s, q, w) // 두 배달원 (two couriers)
	}
	sh := lex.ShapeAt(s, e)
	if sh&lexhash.Numerals != 0 {
		if v := lex.Numerals.At(s, e); v.Sense != nil && (w.Class == lex.NTen || v.Class == lex.NSmall || v.Class == lex.NOver) {
			return true
		}
	}
	if sh&lexhash.Joins != 0 && line.JoinsNumerals(s, e) {
		return true
	}
	counts := sh&lexhash.Units != 0 && unitCloses(s, e, w, false)
	if w.Flags&lex.FAttr != 0 {
		if !counts {
			return false
		}
		h := lex.WordHomographs.At(s, p)
		return h.Sense == nil || line.CountsPast(s, e, p+len(h.Text)) || lex.TrueCounts.At(s, p).Sense != nil || wordBefore(s, p).Sense != nil
	}
	return counts && !homographCovers(s, p, e) || (w.N != 10 || line.OutOf(s, e) || boundAhead(s, e)) && lex.Closes(s, e) || w.Flags&lex.FBare != 0 && line.BareWithSuffix(s, e) || lex.TailWords.At(s, e).Sense != nil
}

// pairBefore returns the place of a pair of numerals with a blank in it whose second word stands at p, and whose first one is no numeral: 대 여섯 (five or six); -1 for none.
func pairBefore(s string, p int) int {
	q := p - len(" ") - runes.SyllableLen
	if q < 0 || s[p-1] != ' ' || q >= runes.SyllableLen && runes.HangulAt(s, q-runes.SyllableLen) || !runes.HangulAt(s, q) || !runes.HangulAt(s, p) {
		return -1
	}
	if w := lex.Numerals.At(s, q); w.Sense == nil || w.Class != lex.NPair || q+len(w.Text) <= p || !line.WordStart(s, q) {
		return -1
	}
	return q
}

// neighbourAt reports whether a native numeral stands at q that makes a pair with w: 너 behind 서 (three or four), 댓 behind 너 (four or five).
func neighbourAt(s string, q int, w lex.Word) bool {
	v := lex.Numerals.At(s, q)
	return v.Sense != nil && (v.Class == lex.NUnit && v.N == w.N+1 || v.Class == lex.NPair)
}

// boundAhead reports whether a particle stands at p, and behind it what may be a bound: 열에 못 미치는.
func boundAhead(s string, p int) bool {
	n, _, _ := line.BoundParticle(s, p)
	q := p + n
	q += runes.GapLen(s, q)
	return n > 0 && (lex.TailWords.At(s, q).Sense != nil || line.AdverbLen(s, q) > 0)
}

// homographCovers reports whether the numeral word at p and the unit at e behind it are the beginning of another word: 열차, 사고.
func homographCovers(s string, p, e int) bool {
	h := lex.WordHomographs.At(s, p)
	return h.Sense != nil && p+len(h.Text) >= e+len(lex.UnitWords.At(s, e).Text) && lex.TrueCounts.At(s, p).Sense == nil && wordBefore(s, p).Sense == nil
}

// unitCloses reports whether a unit word stands at q that the numeral word w takes, and ends a word.
func unitCloses(s string, q int, w lex.Word, gap bool) bool {
	for u := lex.UnitWords.At(s, q); u.Sense != nil; u = lex.UnitWords.Shorter(u, s, q) {
		switch {
		case w.Class == lex.NDigit && !u.TakesDigit(gap) && !u.SpansTime(s, q-len(w.Text), q+len(u.Text)), w.Flags&lex.FOld != 0 && u.Flags&lex.FOld == 0:
			continue
		case w.Class == lex.NDigit && w.N == 2 && gap && u.Class == lex.WCounter && !u.CountsTwo(s, q+len(u.Text)):
			continue // 이 사람 (this person)
		case w.Class == lex.NDigit && w.N == 2 && !gap && u.Class == lex.WCurrency:
			continue // 이유로: for that reason
		}
		if !gap && w.Class == lex.NUnit && u.Class == lex.WCounter && u.Flags&(lex.FNative|lex.FNoun|lex.FCalendar) == 0 && lex.OrdinalBefore(s, q-len(w.Text)-runes.GapBack(s, q-len(w.Text))).Sense == nil {
			continue // 한국 (Korea)
		}
		end := q + len(u.Text)
		if gap && w.Class == lex.NUnit && w.N == 1 && u.Flags&lex.FNoun != 0 && !besideAnother(s, q-runes.GapBack(s, q)-len(w.Text), end) {
			continue // 한 시민: some citizen
		}
		switch {
		case !runes.HangulAt(s, q), u.Class == lex.WTenth, u.Class == lex.WOrdinal && (len(u.Text) > runes.SyllableLen || u.Flags&lex.FBare != 0),
			lex.Closes(s, end), !gap && u.PartSuffixAt(s, end), u.TimeSuffixAt(s, end, w.Class == lex.NDigit):
			return true
		case w.Class == lex.NDigit: // which nothing else is written to
		case u.Flags&lex.FProfession != 0, line.WonWithSuffix(u, s[end:]), u.IsWon() && line.CountsBehind(s, end):
			return true
		case gap:
		case u.Class == lex.WMultiple && line.MultipleWithSuffix(s[end:], true), w.Flags&lex.FOld == 0 && u.TakesSuffix(),
			line.SumOfCount(s, end) > 0, (w.Class == lex.NUnit || w.Class == lex.NTen) && w.N > 1 && line.VerbOfCount(s, end, u, w.N == 3 || w.N == 4):
			return true
		}
	}
	return false
}

// besideAnother reports whether 과 or 와 may join the noun that 한 stands before, from p to end, to another one, so that 한 may count: 두 여자와 한 남자 (two women and
// one man); or 제 may make it an ordinal.
func besideAnother(s string, p, end int) bool {
	p -= runes.GapBack(s, p)
	return lex.ParticleBefore(s[:p], lex.PAnd).Sense != nil || lex.CaseParticle(s[end:], lex.PAnd).Sense != nil || lex.OrdinalBefore(s, p).Sense != nil
}

// twiceContinues is plausible for 배 and 갑절, which say twice, w that ends at e: a qualifier or a particle may be written to them, to 배
// one with a space behind it. Not 배추 or 배당을.
func twiceContinues(s string, w lex.Word, e int) bool {
	switch {
	case !runes.HangulAt(s, e):
		return true
	case w.N == 1 && isCopula(s, e) && line.DoubledBefore(s, e-len(w.Text)).Sense != nil: // 작년의 배였다 (was twice last year's)
		return true
	case lex.ShapeAt(s, e)&(lexhash.Tails|lexhash.Particles) == 0:
		return false
	case w.N == 0:
		return lex.Closes(s, e) || lex.TailWords.At(s, e).Sense != nil
	}
	n, _, _ := line.BoundParticle(s, e)
	return n > 0 || lex.TailWords.At(s, e).Sense != nil || lex.SpacedParticle(s[e:], lex.PDirection, lex.POr, lex.PTopic, lex.PSubject).Sense != nil
}

// isCopula reports whether the copula stands at p, behind 배.
func isCopula(s string, p int) bool {
	w := lex.Doublings.At(s, p)
	return w.Sense != nil && w.N == 0
}

// severalContinues is plausible for 수 that ends at e.
func severalContinues(s string, e, q int) bool {
	if v := lex.Numerals.At(s, q); v.Sense != nil && v.Flags&lex.FRareScale == 0 && (v.Class == lex.NSmall || v.Class == lex.NBig || v.Class == lex.NOver) {
		return true
	}
	u := lex.UnitWords.At(s, q)
	return u.Sense != nil && (q > e || u.TakesSeveral())
}

// glued reports whether a numeral stands at p, and a prefix ends there that it may be written to: 약삼십만, 제이차. Behind most
// prefixes one Sino-Korean word is none: 연구, 약간, 총재.
func glued(s string, p int) bool {
	w := lex.Numerals.At(s, p)
	if w.Sense == nil || w.Flags&lex.FRareScale != 0 || w.Class == lex.NPoint || w.Class == lex.NOver { // the second syllable of 별점 (a rating), too
		return false
	}
	lead := lex.LeadWords.Before(s, p)
	if lead.Sense == nil || lead.Flags&lex.FGlue == 0 {
		return false
	}
	if lead.Class == lex.LHost && line.IsSino(w) { // not 돈이 (money), 이사장 (a chairman)
		return line.HostsSum(s, p, lead, w)
	}
	at := p - len(lead.Text)
	if h := lex.WordHomographs.At(s, at); h.Sense != nil && at+len(h.Text) > p { // 제일 (most), 제조 (making)
		return false
	}
	e := p + len(w.Text)
	if e >= len(s) {
		return true
	}
	sh := lex.ShapeAt(s, e)
	switch w.Class {
	case lex.NSeveral: // not 매수 (buying), 총수 (the head of a firm)
		return severalContinues(s, e, e+runes.GapLen(s, e))
	case lex.NDigit, lex.NSmall, lex.NBig:
		next := lex.Shape(lexhash.Numerals | lexhash.Sino | lexhash.Stop | lexhash.Blank)
		if w.Class == lex.NDigit {
			next = lexhash.Sino | lexhash.Blank // 제공한다 (offers): 한 goes on with a scale alone
			if lead.Class == lex.LNeutral {
				next = lexhash.Sino // 연구 목적 (for research)
			}
		}
		return sh&next != 0 && (sh&(lexhash.Stop|lexhash.Blank) != 0 || lex.Numerals.At(s, e).Sense != nil) || lead.Class == lex.LOrdinal && lex.UnitWords.At(s, e).Sense != nil
	case lex.NUnit, lex.NTen:
		if lead.Class == lex.LHost && lead.N == lex.HostThis {
			return sh&lexhash.Blank != 0
		}
		if lead.Class == lex.LHost || lead.Class == lex.LNeutral {
			return sh&(lexhash.Numerals|lexhash.Units) != 0 || w.Flags&lex.FBare != 0
		}
		return sh&lexhash.Numerals != 0 // 최소한의 (minimal)
	}
	return true
}
