package lex

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// CaseParticle returns the longest particle of one of the classes that s begins with, if any.
func CaseParticle(s string, classes ...Class) Word {
	if s == "" || ShapeAt(s, 0)&lexhash.CaseParticles == 0 {
		return Word{}
	}
	for w := CaseParticles.At(s, 0); w.Sense != nil; w = CaseParticles.Shorter(w, s, 0) {
		if slices.Contains(classes, w.Class) {
			return w
		}
	}
	return Word{}
}

// SpacedParticle is CaseParticle where a space stands behind it.
func SpacedParticle(s string, classes ...Class) Word {
	if w := CaseParticle(s, classes...); len(w.Text) < len(s) && s[len(w.Text)] == ' ' {
		return w
	}
	return Word{}
}

// ParticleBefore returns the longest particle of one of the classes that s ends with, if any. Those that nouns have are of two
// syllables or one.
func ParticleBefore(s string, classes ...Class) Word {
	n := len(s) - runes.SyllableLen
	if n < 0 || s[n]-0xEA >= 4 {
		return Word{}
	}
	if k := n - runes.SyllableLen; k >= 0 && s[k]-0xEA < 4 && ShapeAt(s, k)&lexhash.CaseParticles != 0 {
		if w := CaseParticles.At(s, k); len(w.Text) == 2*runes.SyllableLen && slices.Contains(classes, w.Class) {
			return w
		}
	}
	if ShapeAt(s, n)&lexhash.CaseParticles == 0 {
		return Word{}
	}
	if w := CaseParticles.At(s, n); w.Sense != nil && slices.Contains(classes, w.Class) {
		return w
	}
	return Word{}
}

// OrdinalBefore returns the word that makes a numeral an ordinal and that ends at s[:p], if any: 제.
func OrdinalBefore(s string, p int) Word {
	if p > 0 && ShapeBefore(s, p)&lexhash.Ordinals != 0 {
		if w := LeadWords.Before(s, p); w.Sense != nil && w.Class == LOrdinal {
			return w
		}
	}
	return Word{}
}

// ParticleAt reports whether a particle stands at p that may end a word there, alone or with one more behind it.
func ParticleAt(s string, p int) bool {
	w := Particles.At(s, p)
	if w.Sense == nil {
		return false
	}
	if w.Class == PLong {
		return true
	}
	q := p + len(w.Text)
	if q >= len(s) || s[q] < utf8.RuneSelf || !runes.HangulAt(s, q) {
		return true
	}
	v := Particles.At(s, q)
	return v.Sense != nil && (v.Class == PLong && len(v.Text) > runes.SyllableLen || Boundary(s, q+len(v.Text)))
}

// Closes reports whether what ends at p may be the end of a word: the word ends there, or a particle follows.
func Closes(s string, p int) bool { return Boundary(s, p) || ParticleAt(s, p) }

// Boundary reports whether a word ends at p.
func Boundary(s string, p int) bool {
	switch {
	case p >= len(s):
		return true
	case s[p]-0xEA < 3 && p+2 < len(s) && s[p+1]&s[p+2]&0xC0 == 0x80: // EA to EC begin nothing but letters
		return false
	}
	return !runes.IsWord(runes.RuneAt(s, p))
}

// StandsBehind reports whether the particle w may stand behind a noun that ends in an open syllable, or in a closed one: 를 and 을; 로 (to) behind both, as it
// stands behind ㄹ.
func (w Word) StandsBehind(open bool) bool {
	return (w.Flags&FAfterVowel == 0 || open || w.Class == PDirection) && (w.Flags&FAfterConsonant == 0 || !open)
}

// TakesSeveral reports whether 수 is written to the unit: 수년 (several years), not 수명 (a lifetime).
func (w Word) TakesSeveral() bool {
	return w.Flags&FSeveral != 0
}

// BeginsWord reports whether a cue counts at the start of a word only, as other words contain its syllables: 돈 (money), 드는 (which costs).
func (w Word) BeginsWord() bool {
	return len(w.Text) <= 3 || w.N == 1 && (w.Class == CMoney || w.Class == CCount)
}

// Sign returns the shortest symbol that texts are read with as the currency: $, HK$, ₩; or "".
func (c *currencyInfo) Sign() string {
	code, symbol := c.Code.Text(), c.Symbol.Text()
	if symbol == code {
		return ""
	}
	short := strings.TrimLeft(symbol, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	for _, s := range [...]string{short, symbol} {
		if s == "" {
			continue
		}
		if u := LeadWords.Before(s, len(s)); u.Sense != nil && u.Text == s && u.Class == LCurrency && u.Ref.Text() == code {
			return s
		}
	}
	return ""
}

// Yields reports whether the tables' word w, if there is one, gives way to the user's name at its place: to a longer one, and
// to the same one but for a word of the class, which keeps its flags and means what Parser.currency says.
func (w Word) Yields(name string, class Class) bool {
	return w.Sense == nil || len(name) > len(w.Text) || name == w.Text && w.Class != class
}

// PlainlyCounts reports whether the unit counts by the native numeral num, with a gap between or without, whatever stands around.
func (w Word) PlainlyCounts(num Word, gap bool) bool {
	switch {
	case w.Flags&FCounter != 0 || w.DoubtsScale():
		return false
	case w.Class == WOrdinal:
		return len(w.Text) > runes.SyllableLen
	case w.Class == WMultiple:
		return num.N > 1 // 한 배 (one ship)
	case num.N == 1 && w.Flags&(FNoun|FDone) != 0:
		return false // 한 항공사 (some airline); the verb
	case w.Flags&FNoun != 0:
		return w.Class == WCounter && gap
	}
	return w.Class == WCounter && w.Flags&FNative != 0
}

// DoubtsScale reports whether the counter says little behind 만 or 억, as it ends other words for sums, too: 10만대 (in the hundred thousands), 10만인
// (which is 100,000).
func (w Word) DoubtsScale() bool {
	return w.Ref == RefMachine || w.Ref == RefDegree || w.Ref == RefVolume || w.Ref == RefPerson
}

// JoinsEnds reports whether the word joins two ends of a range, if another one closes it.
func (w Word) JoinsEnds() bool { return w.Sense != nil && (w.Class == JFrom || w.Class == JAnd) }

// StartHash returns the place in StartTable of the syllable in the low bytes of v.
func StartHash(v uint32) uint32 { return lexhash.StartSum(v, StartFactor) }

// StartOf returns how a word goes on that begins with the syllable in the low bytes of v, nil where no expression begins so.
func StartOf(v uint32) *start {
	if t := &Starts[StartTable[StartHash(v)]&StartMask]; t.Syllable == v&0xFFFFFF {
		return t
	}
	return nil
}

// GoesOn reports whether a word of more than one syllable may begin with the bytes of v, the first of which are the syllable.
func (t *start) GoesOn(v uint64) bool { return t.Seconds&lexhash.Bit(uint32(v>>24)&0xFFFFFF) != 0 }

// PrefixLen returns the length of the longest prefix that may begin with the bytes of v.
func (t *start) PrefixLen(v uint64) int {
	if t.GoesOn(v) {
		return int(t.Prefix)
	}
	return min(int(t.Prefix), runes.SyllableLen)
}

// MayFollow reports whether a numeral that has passed the sieve may go on as it does at p, where no longer word stands: a unit may stand there, by its second
// syllable or by what follows its only one, a particle, or a word that joins numerals.
func (t *start) MayFollow(s string, p int) bool {
	if p+8 > len(s) {
		return true
	}
	v := runes.Load8(s, p)
	if t.Weak == 0 || byte(v) < utf8.RuneSelf {
		return true
	}
	sh := Shapes[ShapeOf[RuneIndex(v)]]
	sure := sh & t.Follow[0] &^ t.Weak
	if sure&^lexhash.Particles != 0 || sh&lexhash.UnitOpen != 0 || t.Weak&lexhash.Units != 0 && sh&lexhash.CountOpen != 0 || sure != 0 && ParticleAt(s, p) {
		return true
	}
	g := UnitWords.group(uint32(v) & 0xFFFFFF)
	v >>= 24
	single := g != nil && g.Single != 0 && (t.Weak&lexhash.Units != 0 || g.mayTakeDigit(s[p:]))
	key := uint32(v) & 0xFFFFFF
	switch {
	case byte(v) < utf8.RuneSelf:
		key &= 0x7F
	case byte(v)-0xEA < 4:
		then := ShapeAt(s, p+3)
		if sh&lexhash.Joins != 0 && then&lexhash.JoinSecond != 0 || !isWhole(v) {
			return true
		}
		single = single && (then&lexhash.Particles != 0 || t.Weak == lexhash.Units && (then&lexhash.Sino != 0 || s[p+6]-0xEA < 4)) // 두판시켰어 (ordered two)
	case byte(v)>>4 != 0xE:
		return true
	}
	bit := lexhash.Bit(key)
	return single || g != nil && g.Seconds&bit != 0 && g.longest(s[p:], 3, bit).Sense != nil
}

// Takes reports whether the numeral word v, at q, may follow the digit or scale w.
func (w Word) Takes(v Word, s string, q int, gap bool) bool {
	switch {
	case v.Flags&FRareScale != 0:
		return false
	case v.Class == NSmall, v.Class == NBig:
		const next = lexhash.Numerals | lexhash.Units | lexhash.Particles | lexhash.Tails | lexhash.Joins | lexhash.Cues | lexhash.Stop | lexhash.Sign | lexhash.Blank
		q += len(v.Text)
		return gap || !runes.HangulAt(s, q) || ShapeAt(s, q)&next != 0 || PayWords.Has(s, q) // 백만줬다 (gave a million); not 구조물 (a structure), 사조직 (a private body)
	case v.Class == NPoint, v.Class == NOver:
		return true
	case gap:
		return v.Class == NDigit && v.N == w.N+1 // 이 삼 일 (two or three days)
	case w.Class != NDigit:
		return true
	case v.Class == NDigit: // 삼사 명 (three or four people), 일이삼 (one, two, three)
		q += len(v.Text)
		return v.N == w.N+1 || v.N == 9 || ShapeAt(s, min(q, len(s)-1))&lexhash.Numerals != 0
	}
	return false
}

// IsWon reports whether the unit is 원 (won), which is a syllable of many words.
func (w Word) IsWon() bool { return w.Class == WCurrency && w.Flags&FWeakUnit != 0 }

// IsScale reports whether w is a scale of numerals: 천 (thousand), 억 (100 million).
func (w Word) IsScale() bool { return w.Sense != nil && (w.Class == NSmall || w.Class == NBig) }

// Is reports whether a unit is the word that names what it stands for, and no other spelling of it.
func (w Word) Is(unit Ref) bool { return w.Ref == unit && w.Text == unit.Text() }

// IsLength reports whether the measure is a length, as the sides of a thing have: 미터 (metre), 인치 (inch), 픽셀 (pixel).
func (w Word) IsLength() bool {
	unit := w.Ref.Text()
	return strings.HasSuffix(unit, "meter") && strings.IndexByte(unit, '-') < 0 || unit == "inch" || unit == "foot" || unit == "pixel"
}

// Common reports whether the counter is one that any number has, however it sounds: 천사 명 (1,004 people).
func (w Word) Common() bool { return w.Flags&FCommon != 0 }

// TakesSuffix reports whether a native numeral and the counter written to it are an amount whatever is written to them, as texts without spaces do:
// 두번봐도 (however often you look), 한가지소재 (one and the same subject), 두시간내내 (for a full two hours).
func (w Word) TakesSuffix() bool { return w.Flags&FGoesOn != 0 }

// InRuns returns the counter u as one that native numerals are written to within a long word, if it is such.
func InRuns(u Word) Word {
	if w := OnesInRuns.At(u.Text, 0); len(w.Text) == len(u.Text) {
		return w
	}
	return Word{}
}

// CountsTwo reports whether 이 before a gap and the unit, which ends at p, is two and not this: 이 개월 (two months), 이 년 전 (two years ago), 이 분 정도
// (about two minutes).
func (w Word) CountsTwo(s string, p int) bool {
	p += runes.GapLen(s, p)
	switch {
	case w.Is(RefYear):
		return TimeTails.Sum(s, p)&TimeTwoYears != 0
	case w.Is(RefMinute):
		n := TimeTails.Sum(s, p)
		return n&TimeTwoMinutes != 0 || n&TimeAgo != 0 && CaseParticle(s[p+len(TimeTails.At(s, p).Text):], PPlace).Sense != nil
	}
	return w.Flags&FSureTwo != 0
}

// MeasuresTwo reports whether 이 before a gap and the measure, which ends at p, is two and not this: 이 킬로미터 앞 (two kilometres ahead), 이 미터 정도 (about
// two metres); not 이 미터는 (this meter).
func (w Word) MeasuresTwo(s string, p int) bool {
	q := p + runes.GapLen(s, p)
	if TailWords.At(s, q).Sense != nil || CountEnds.Sum(s, p)&CountsMeasures != 0 {
		return true
	}
	return w.Flags&FSureTwo != 0 && Boundary(s, p)
}

// PartSuffixAt reports whether 달 or a numeral that tells a part of it may be written to the time that ends at p: 십일월달 (November), 오월오일 (5 May).
func (w Word) PartSuffixAt(s string, p int) bool {
	part := TimeParts.At(w.Text, 0)
	return part.Sense != nil && len(part.Text) == len(w.Text) && (w.Ref == RefMonth && MoonAt(s, p) || PartStart(s, p) == p)
}

// TimeSuffixAt reports whether within, before or after is written to the time that ends at p: 십년전에 (ten years ago), 십일후 (ten days later), 두달뒤 (two
// months later). Behind one digit in words only 년 is: 삼주후 (three weeks later), 이일전 (two days ago) and 사분후 (four minutes later) may be names.
func (w Word) TimeSuffixAt(s string, p int, digit bool) bool {
	if w.Class == WCounter && w.Flags&FSureTwo != 0 {
		return true // 육개월무이자 (six months without interest)
	}
	if w.Flags&FSpan == 0 {
		return false
	}
	n := TimeTails.Sum(s, p)
	return n&TimeRunsOn != 0 || n&TimeWritten != 0 && (!digit || w.Ref == RefYear) && Closes(s, p+len(TimeTails.At(s, p).Text)) // 이년만에옴 (came after two years)
}

// SpansTime reports whether what stands behind a counter, which ends at p and is written to one digit in words at start, says that they are a span of time: 삼일
// 뒤에 (in three days), 오분만 기다려 (wait five minutes); not 삼일 운동 (the March First Movement), nor 구분 후에 (after the division).
func (w Word) SpansTime(s string, start, p int) bool {
	if !w.maySpan() || NoSpans.At(s, start).Sense != nil {
		return false
	}
	q := p + runes.GapLen(s, p)
	tail := TimeTails.At(s, q)
	if tail.Says(TimeOfDays) && (tail.Says(TimeRunsOn) || (q > p || !tail.Says(TimeWritten)) && Closes(s, q+len(tail.Text))) {
		return true
	}
	return SpanRests.At(s, p).Sense != nil
}

// maySpan reports whether SpansTime may say so.
func (w Word) maySpan() bool { return w.Flags&FSpan != 0 && w.Flags&FSino != 0 }

// mayTakeDigit reports whether the unit that is one syllable, which s begins with, may be written to one digit in words.
func (g *Slot) mayTakeDigit(s string) bool {
	w := g.alone(s, runes.SyllableLen)
	return w.TakesDigit(false) || w.maySpan()
}

// TakesDigit says whether the unit may follow a numeral of one digit in words, 삼 년 (three years) or 오 퍼센트 (five percent): it is what unitFits asks of
// such numerals before it looks at the text.
func (w Word) TakesDigit(gap bool) bool {
	switch w.Class {
	case WCounter:
		return (gap || w.Flags&FWeakUnit == 0) && w.Flags&FSino != 0 && w.Flags&FNoun == 0
	case WCurrency:
		return gap || w.Flags&FSino != 0
	case WThousandth:
		return gap
	case WSubunit:
		return gap || w.Flags&FNeedMain == 0
	case WMultiple, WMagnitude:
		return false
	}
	return true
}

// AsCounter returns the counter of the same text that a currency, a coin or a part of ten percent may be instead, if any: 3동 502호 (block 3, room
// 502), 2천 리 (2,000 ri).
func (w Word) AsCounter() Word {
	if w.Flags&FCounter != 0 {
		return Twins.At(w.Text, 0)
	}
	return Word{}
}

// PartStart returns where a numeral in words may begin that tells a part of the time whose name ends at i, or 0: 칠월 칠일 (7 July), 세시 오분 (five past
// three). It may be of one digit, which begins no amount elsewhere.
func PartStart(s string, i int) int {
	p := i + runes.GapLen(s, i)
	if i < runes.SyllableLen || p >= len(s) || s[p]-0xEA >= 4 || s[i-runes.SyllableLen]-0xEA >= 4 || ShapeAt(s, p)&lexhash.Sino == 0 ||
		ShapeAt(s, i-runes.SyllableLen)&lexhash.UnitOpen == 0 || TimeParts.At(s[:i], i-runes.SyllableLen).Sense == nil {
		return 0
	}
	if w := Numerals.At(s, p); w.Sense != nil && (w.Class == NDigit || w.Class == NSmall) {
		return p
	}
	return 0
}

// RuneIndex returns the place in ShapeOf of the character in the low bytes of v.
func RuneIndex(v uint64) uint32 {
	// Bytes that are no character of the quarter that has Hangul leave bits besides those that tell its characters apart.
	if (v-0x8080EA)&0xC0C0FC != 0 {
		return runes.QuarterCount + min(uint32(v&0xFF), utf8.RuneSelf)
	}
	return runes.PlaceOf(uint32(v))
}

// isWhole reports whether the second and third byte of v are those of a character of three.
func isWhole(v uint64) bool { return v&0xC0C000 == 0x808000 }

// MoonAt reports whether 달 (moon, or month) is written to 월 (month) at p, and ends there: 십일월달에 (in November).
func MoonAt(s string, p int) bool {
	w := UnitWords.At(s, p)
	return w.Sense != nil && w.Ref == RefMoon && Closes(s, p+len(w.Text))
}
