package line

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// Window is how far from an amount, in bytes, words still tell what it is.
const Window = 48

// NumeralWord returns the numeral word at p. It remembers the last places, as neighbours look at the same words.
func (r *Line) NumeralWord(p int) lex.Word {
	m := &r.memo[p&3]
	if m.at != p+1 {
		m.at, m.word = p+1, lex.Numerals.At(r.S, p)
	}
	return m.word
}

// SkipGap returns the place behind at most two blanks at p. Most of the reader calls it: a copy at each makes programs 28 KB larger, and
// reading faster by half of one per cent.
//
//go:noinline
func (r *Line) SkipGap(p int) int { return p + runes.GapLen(r.S, p) }

// SkipGapBack returns the place before at most two blanks that end at p. Most of the reader calls it, as it does SkipGap.
//
//go:noinline
func (r *Line) SkipGapBack(p int) int { return p - runes.GapBack(r.S, p) }

// Has reports whether a text stands at p. Most texts differ in their last byte.
func (r *Line) Has(p int, text string) bool {
	last := p + len(text) - 1
	return last < len(r.S) && (last < p || r.S[last] == text[len(text)-1]) && r.S[p:last+1] == text
}

// HasBefore reports whether a text ends at p.
func (r *Line) HasBefore(p int, text string) bool { return strings.HasSuffix(r.S[:p], text) }

// Lists of words are strings with | between the words, as an array of strings or a switch takes three times as much. The words
// of HeadIn have a syllable or more, which is looked for before anything else.

// OneAt reports whether a word of a list stands at p.
func (r *Line) OneAt(p int, list string) bool { return p < len(r.S) && runes.HeadIn(r.S[p:], list) > 0 }

// RuneAt returns the character at p, 0 at the end.
func (r *Line) RuneAt(p int) rune { return runes.RuneAt(r.S, p) }

// RuneBefore returns the rune that ends at p, 0 at the line's start.
func (r *Line) RuneBefore(p int) rune {
	if p <= 0 {
		return 0
	}
	c, _ := utf8.DecodeLastRuneInString(r.S[:p])
	return c
}

// HangulAt reports whether a Hangul syllable stands at p.
func (r *Line) HangulAt(p int) bool { return runes.HangulAt(r.S, p) }

// HangulBefore reports whether a Hangul syllable ends at p.
func (r *Line) HangulBefore(p int) bool { return p >= 3 && r.HangulAt(p-3) }

// AtEnd reports whether nothing but blanks and broken bytes follow p.
func (r *Line) AtEnd(p int) bool {
	p = r.SkipGap(p)
	for k := 0; k < 4 && p < len(r.S) && r.RuneAt(p) == utf8.RuneError; k++ {
		p++
	}
	return p >= len(r.S)
}

// AtStart reports whether nothing but blanks and broken bytes stand before p.
func (r *Line) AtStart(p int) bool {
	p = r.SkipGapBack(p)
	for k := 0; k < 4 && p > 0 && r.RuneBefore(p) == utf8.RuneError; k++ {
		p--
	}
	return p == 0
}

// Boundary reports whether a word ends at p.
func (r *Line) Boundary(p int) bool { return lex.Boundary(r.S, p) }

// WordStart reports whether a word starts at p.
func WordStart(s string, p int) bool {
	if p == 0 || s[p-1] < utf8.RuneSelf && !runes.IsWord(rune(s[p-1])) {
		return true
	}
	c, _ := utf8.DecodeLastRuneInString(s[:p])
	return !runes.IsWord(c)
}

// WordRest returns the Hangul that follows p without a gap, 30 bytes of it at most.
func (r *Line) WordRest(p int) string {
	q := p
	for q < len(r.S) && q-p < 30 && r.HangulAt(q) {
		q += 3
	}
	return r.S[p:q]
}

// NounBefore returns the word of the list that ends at q, or before a particle of these classes that ends there, if any.
func (r *Line) NounBefore(l *lex.Lexicon, q int, particles ...lex.Class) lex.Word {
	if w := l.Before(r.S, q); w.Sense != nil {
		return w
	}
	if by := lex.ParticleBefore(r.S[:q], particles...); by.Sense != nil {
		return l.Before(r.S, q-len(by.Text))
	}
	return lex.Word{}
}

// ParticleAt reports whether a particle or ending stands at p and the word goes on in no other way.
func (r *Line) ParticleAt(p int) bool { return lex.ParticleAt(r.S, p) }

// Closes reports whether a Hangul expression may end at p: at a word's end or before a particle.
func (r *Line) Closes(p int) bool { return lex.Closes(r.S, p) }

// ScaleAfter returns the power of ten of the scale that stands at p, behind 여 or a gap too, or 0.
func (r *Line) ScaleAfter(p int) int {
	w := r.NumeralWord(p)
	if w.Sense == nil { // 3000 여만 (some 30 million)
		if q := r.SkipGap(p); q > p {
			if over := r.NumeralWord(q); over.Sense != nil && over.Class == lex.NOver {
				p, w = q, over
			}
		}
	}
	if w.Sense != nil && w.Class == lex.NOver && !r.OverHomograph(p) {
		p = r.SkipGap(p + len(w.Text))
		w = r.NumeralWord(p)
	}
	if w.Sense == nil {
		if q := r.SkipGap(p); q > p {
			if w = r.NumeralWord(q); w.Sense == nil || w.Class != lex.NBig || !r.AfterScale(q+len(w.Text)) {
				return 0
			}
			if u := r.UnitAt(q); u.Sense != nil && len(u.Text) > len(w.Text) {
				return 0
			}
			p = q
		} else {
			return 0
		}
	}
	if w.Class != lex.NSmall && w.Class != lex.NBig || w.Flags&lex.FRareScale != 0 && !r.RareScaleFits(int(w.N), p+len(w.Text)) {
		return 0
	}
	if r.ScaleHomograph(w, p) {
		return 0
	}
	return int(w.N)
}

// ScaleHomograph reports whether the scale word at p only begins another word: 2조각 (2 pieces), 10경기 (10 matches).
func (r *Line) ScaleHomograph(w lex.Word, p int) bool {
	end := p + len(w.Text)
	if !r.Doubts(Words) || end >= len(r.S) || r.S[end] < 0xEA {
		return false
	}
	h := lex.ScaleHomographs.At(r.S, p)
	if h.Sense != nil && r.SpelledAt(end) {
		return false // 3십만점칠칠 (300,000.77)
	}
	return h.Sense != nil && len(h.Text) > len(w.Text) && !r.unitReaches(end, p+len(h.Text)) && !(w.N <= 8 && r.counterReaches(end, p+len(h.Text), h.N == 1 && (r.ScaledDigits(p) || sinoBefore(r.S, p))))
}

// ScaledDigits reports whether digits end at p, or scales behind digits: 3천 (3 thousand), 1억 2천만 (120 million); not 천 and 삼천.
func (r *Line) ScaledDigits(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	for w.Sense != nil && (w.Class == lex.NSmall || w.Class == lex.NBig) {
		p -= len(w.Text)
		w = lex.Numerals.Ending(r.S, p)
	}
	return p > 0 && runes.IsDigit(r.S[p-1])
}

// sinoBefore reports whether a digit or a scale in words ends at p.
func sinoBefore(s string, p int) bool {
	w := lex.Numerals.Ending(s, p)
	return w.Sense != nil && w.Class <= lex.NBig
}

// OverHomograph reports whether 여 at p begins another word: 12 여성 (12 women), 15여건 (some 15 cases); not 9억여유로 (some 900 million euros) and 100여건
// (some 100 cases).
func (r *Line) OverHomograph(p int) bool {
	h := lex.OverHomographs.At(r.S, p)
	return h.Sense != nil && !r.unitReaches(p+runes.SyllableLen, p+len(h.Text)) && !(r.roundBefore(p) && r.overCounted(p+runes.SyllableLen, h))
}

// roundBefore reports whether a number of tens, or more, ends at p, which 여 is written to: 100여 (some 100), 1만여 (some 10,000); not 12여.
func (r *Line) roundBefore(p int) bool {
	if p > 1 && r.S[p-1] == '0' {
		return runes.IsDigit(r.S[p-2])
	}
	w := lex.Numerals.Ending(r.S, p)
	return w.Sense != nil && (w.Class == lex.NSmall || w.Class == lex.NBig) && w.Flags&lex.FRareScale == 0
}

// overCounted reports whether a counter at p, behind 여, ends a word and goes as far as the homograph h, which begins with 여: 100여건 (some 100 cases),
// 20여기업 (some 20 firms). A woman goes before a counter of one syllable: 20여성 (20 women).
func (r *Line) overCounted(p int, h lex.Word) bool {
	w := r.wholeCounter(p)
	return w.Sense != nil && len(w.Text) >= len(h.Text)-runes.SyllableLen && (h.N == 0 || !runes.IsShort(w.Text))
}

// wholeCounter returns the counter at p that ends its word, whatever other word it begins, if any.
func (r *Line) wholeCounter(p int) lex.Word {
	if w := lex.UnitWords.At(r.S, p); w.Sense != nil && w.Class == lex.WCounter && r.Closes(p+len(w.Text)) {
		return w
	}
	return lex.Word{}
}

// unitReaches reports whether a currency that begins at p goes further than a homograph that ends at end, so that the amount is meant: 3만루피 (30,000
// rupees) is no 만루 (bases loaded), 9억여유로 (some 900 million euros) no 여유 (leeway).
func (r *Line) unitReaches(p, end int) bool {
	w := r.UnitAt(p)
	return w.Sense != nil && w.Class == lex.WCurrency && len(w.Text) > runes.SyllableLen && p+len(w.Text) >= end && r.Closes(p+len(w.Text))
}

// counterReaches reports whether a counter that begins at p goes beyond a homograph that ends at end, 3만세대 (30,000 households) is no 만세 (hurrah); or
// as far, if it may be meant: 3만점을 넘었다 (over 30,000 points), not 10만점에 9점 (9 of 10 points).
func (r *Line) counterReaches(p, end int, may bool) bool {
	q := p + len(r.wholeCounter(p).Text)
	if q != end || !may {
		return q > end
	}
	of := lex.CaseParticle(r.S[q:], lex.PPlace)
	next := r.SkipGap(q + len(of.Text))
	return of.Sense == nil || next == len(r.S) || !runes.IsDigit(r.S[next])
}

// AfterScale reports whether what stands at p may follow a scale word.
func (r *Line) AfterScale(p int) bool {
	return r.Closes(p) || r.UnitFollows(p) || p < len(r.S) && runes.IsDigit(r.S[p]) || r.NumeralWord(p).Sense != nil
}

// PartOfSums reports whether 초 or 말, the unit from at to p behind a number with the scale 10^top, tells a part of a hundred million: 9억 초에 (in the low 900
// millions), 9억 말 급매; not 10억 초가 (a billion seconds), 10억 초 동안. Behind 만 what goes on so says it: 30만 초·중반.
func (r *Line) PartOfSums(top, at, p int) bool {
	part := lex.SumParts.At(r.S, at)
	if part.Sense == nil || at+len(part.Text) != p || !r.Doubts(Words) {
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

// LowDigitsFollow reports whether digits below the scale w, and their scale or unit, follow it at p behind a gap: 29만 천 890 톤 (291,890 tonnes).
func (r *Line) LowDigitsFollow(w lex.Word, p int) bool {
	q := r.SkipGap(p)
	e := runes.DigitsEnd(r.S, q)
	return e > q && e-q <= int(w.N) && r.S[q] != '0' && (r.UnitFollows(e) || r.ScaleAfter(e) > 0)
}

// RareScaleFits says whether 해, 자, 양 …, 10^n, before p are scales: a currency or a scale not far below must follow. 60정
// 2만원 is the price of pills.
func (r *Line) RareScaleFits(n, p int) bool {
	sure := !r.Doubts(Words) && (r.Asked == ANumber || lex.UnitWords.At(r.S, p-runes.SyllableLen).Sense == nil) // 양, not 자, which counts
	if !r.Doubts(RareScales) || sure && r.AtEnd(p) || r.currencyEnds(p) {
		return true
	}
	q := r.SkipGap(p)
	if !r.Doubts(Words) && q < len(r.S) && (runes.IsDigit(r.S[q]) || r.NumeralWord(q).Sense != nil || lex.TailWords.At(r.S, q).Sense != nil) {
		return true
	}
	if w := lex.TailWords.At(r.S, q); w.Sense != nil && len(w.Text) > runes.SyllableLen {
		return false // 500자 정도: five hundred characters or so, though 정 is a scale, too
	}
	gap := q > p
	if gap && runes.DigitsEnd(r.S, q) > q+len("9999") || gap && strings.HasPrefix(r.S[runes.DigitsEnd(r.S, q):], ",") {
		return false // 5해 12,900억 (in 5 years, 1.29 trillion)
	}
	for k := 0; k < 12 && q < len(r.S); k++ {
		if runes.IsDigit(r.S[q]) || r.S[q] == ',' {
			q++
			continue
		}
		w := r.NumeralWord(q)
		if w.Sense == nil || w.Class > lex.NBig || gap && w.Class == lex.NDigit && runes.IsDigit(r.S[q-1]) {
			return false // 9정 4구 (9 rifles, 4 mortars)
		}
		if w.Class == lex.NBig { // not far below; in another word one that counts, too, needs the same: 60정 2구 (60 rifles, 2 bodies)
			return k > 0 && int(w.N) < n && n-int(w.N) <= 12 && (!gap || w.Flags&lex.FRareScale == 0 || r.RareScaleFits(int(w.N), q+len(w.Text)))
		}
		q += len(w.Text)
	}
	return false
}

// Article says whether 조 behind digits counts articles of a law: 제3조 (article 3), 민법 110조 (article 110 of the civil code), 47조 3항 (article 47,
// paragraph 3).
func (r *Line) Article(start, end int) bool {
	q := r.SkipGap(end)
	of := lex.CaseParticle(r.S[end:], lex.POf)
	if of.Sense != nil {
		q = end + len(of.Text)
	}
	k := q
	for k < len(r.S) && runes.IsDigit(r.S[k]) {
		k++
	}
	if k > q {
		if w := lex.ArticleTails.At(r.S, k); of.Sense != nil || w.Sense != nil && w.N == 1 {
			return true
		}
	}
	if k := end + runes.SyllableLen; k < len(r.S) && runes.IsDigit(r.S[k]) { // 3조제2항 (paragraph 2 of article 3)
		if w := lex.LeadWords.Before(r.S, k); w.Sense != nil && w.Class == lex.LOrdinal && len(w.Text) == k-end {
			return true
		}
	}
	p := start
	for p > 0 { // over the articles listed before: 110·111조 (articles 110 and 111), 3조, 4조
		c := r.S[p-1]
		if !runes.IsDigit(c) && c != ',' && c != 0xB7 && c != 0xC2 && c != '~' && c != '-' {
			break
		}
		p--
	}
	p = r.SkipGapBack(p)
	if w := lex.LeadWords.Before(r.S, p); w.Sense != nil && w.Class == lex.LOrdinal {
		return WordStart(r.S, p-len(w.Text))
	}
	w := lex.ArticleHeads.Before(r.S, p)
	return w.Sense != nil && w.N == 0 && lex.SumDeeds.At(r.S, q).Sense == nil // not 반도체법 5조 지원 (the chips act: 5 trillion of aid)
}

// ShiftsBehind reports whether digits stand behind 조, which ends at end, that count shifts, so that it counts teams: 3조2교대 (three teams in two shifts).
func (r *Line) ShiftsBehind(end int) bool {
	q := r.SkipGap(end)
	k := runes.DigitsEnd(r.S, q)
	return k > q && r.Saw(lex.ShiftWords.At(r.S, k))
}

// GroupTailAt reports whether what a group of people does or has stands at p, behind its number: 2조 발표 (group 2 presents).
func (r *Line) GroupTailAt(p int) bool {
	w := lex.GroupTails.At(r.S, p)
	end := p + len(w.Text)
	return w.Sense != nil && (w.N == 0 || r.AtEnd(end) || strings.IndexByte(".,", r.S[end]) >= 0 || r.ParticleAt(end))
}

// SumFollows reports whether 조 before p is of a sum of money whatever stands before it: 불법 3조7000억원 (an illegal 3.7 trillion won), 방법 3조 원 (a way, 3
// trillion won).
func (r *Line) SumFollows(p int) bool {
	if r.CurrencyFollows(p) {
		return true
	}
	k := p
	for k < len(r.S) && (runes.IsDigit(r.S[k]) || r.S[k] == ',') {
		k++
	}
	return k > p && r.ScaleAfter(k) > 0
}

// UnitWord returns the unit word at p or behind a gap.
func (r *Line) UnitWord(p int) (w lex.Word, at int) { return r.UnitBehind(p, false) }

// UnitBehind is UnitWord for the place behind a numeral; scaled says that it has a scale.
func (r *Line) UnitBehind(p int, scaled bool) (w lex.Word, at int) {
	if w = r.unitAt(p, scaled); w.Sense != nil {
		return w, p
	}
	if q := r.SkipGap(p); q > p {
		if w = r.UnitAt(q); w.Sense != nil && !r.signBefore(w, q+len(w.Text)) {
			return w, q
		}
	}
	return lex.Word{}, p
}

// signBefore reports whether the unit w is a sign that is written to the digits at p, which are another sum: $50 $39.
func (r *Line) signBefore(w lex.Word, p int) bool {
	return p < len(r.S) && runes.IsDigit(r.S[p]) && w.Class == lex.WCurrency && !runes.IsWord(runes.Rune0(w.Text))
}

// UnitAt returns the unit word that stands at p and touches no further Latin letter.
func (r *Line) UnitAt(p int) lex.Word { return r.unitAt(p, false) }

// UnitOfScale is UnitAt for the place behind a numeral with a scale, which a currency belongs to even where it begins another word: 10만원수표 (a cheque
// of 100,000 won).
func (r *Line) UnitOfScale(p int) lex.Word { return r.unitAt(p, true) }

func (r *Line) unitAt(p int, scaled bool) lex.Word {
	if p >= len(r.S) {
		return lex.Word{}
	}
	w := r.P.Unit(r.S, p)
	if w.Sense == nil || w.Flags&lex.FSure != 0 {
		return w
	}
	if q := p + len(w.Text); w.Flags&lex.FLatinEdge != 0 && q < len(r.S) && (runes.IsLatin(r.S[q]) || runes.IsDigit(r.S[q])) {
		k := strings.IndexByte(w.Text, ' ')
		if k < 1 || runes.IsLatin(w.Text[k-1]) {
			return lex.Word{}
		}
		if w = r.P.Unit(r.S[:p+k], p); w.Sense == nil || len(w.Text) < k { // 90° CCW
			return lex.Word{}
		}
	}
	if scaled && w.Class == lex.WCurrency {
		return w
	}
	if r.UnitHomograph(w, p) {
		return lex.Word{}
	}
	return r.UnitUnlessParticle(w, p)
}

// UnitHomograph reports whether the unit word at p only begins another word: 3원칙 (3 principles).
func (r *Line) UnitHomograph(w lex.Word, p int) bool {
	h := lex.UnitHomographs.At(r.S, p)
	return h.Sense != nil && len(h.Text) > len(w.Text) && !r.Overlays(p+len(w.Text), p+len(h.Text))
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

// UnitUnlessParticle returns w, or a unit in it, unless it only begins a particle: 20부터 (from 20 on) is no 20부 (20 copies), 1억 정도 (about 100 million) no 1억 정, 1000 초과 (over 1000) no 1000 초 (1000 seconds).
func (r *Line) UnitUnlessParticle(w lex.Word, p int) lex.Word {
	return r.unitUnlessParticle(w, p, r.Doubts(Words))
}

// DoubtedUnit is UnitUnlessParticle as Find has it.
func (r *Line) DoubtedUnit(w lex.Word, p int) lex.Word { return r.unitUnlessParticle(w, p, true) }

func (r *Line) unitUnlessParticle(w lex.Word, p int, doubted bool) lex.Word {
	if w.Class != lex.WCounter || len(w.Text) > 6 {
		return w
	}
	if t := lex.TailWords.At(r.S, p); t.Sense != nil && len(t.Text) > len(w.Text) {
		return lex.Word{}
	}
	if and := lex.CaseParticle(w.Text, lex.PAnd); len(and.Text) == len(w.Text) && len(w.Text) > runes.SyllableLen {
		if doubted && p > 0 && !runes.IsBlank(r.S[p-1]) {
			return lex.Word{} // 2억이랑 (200 million and)
		}
		return w // 세 이랑 (three furrows)
	}
	if t := lex.Particles.At(r.S, p); (doubted || ClosesBetween(t.Text)) && t.Sense != nil && (len(t.Text) > len(w.Text) && !r.goesBehind(t, w, p) || len(lex.CaseParticle(w.Text, lex.PDirection, lex.PAnd).Text) == len(t.Text)) {
		return lex.Word{}
	}
	return w
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

// currencyEnds reports whether a currency follows at p, and ends its word.
func (r *Line) currencyEnds(p int) bool {
	w, at := r.UnitWord(p)
	return w.Sense != nil && w.Class == lex.WCurrency && w.Flags&lex.FNeedScale == 0 && (runes.IsASCII(w.Text) || r.Closes(at+len(w.Text)))
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
	return w.TakesSeveral() && r.Closes(p+len(w.Text))
}

// NextIsDigitWord reports whether a digit in words stands at p: 일, 이.
func (r *Line) NextIsDigitWord(p int) bool {
	w := r.NumeralWord(p)
	return w.Sense != nil && w.Class == lex.NDigit
}

// AfterNumber reports whether what stands at p may follow a numeral in words.
func (r *Line) AfterNumber(p int) bool {
	return r.Closes(p) || r.UnitFollows(p) || r.ScaleAfter(p) > 0
}

// Near looks for a word of the lexicon around an amount, within the window and the line.
func (r *Line) Near(l *lex.Lexicon, c lex.Class, start, end int) bool {
	return r.Within(l, c, start, end, Window, Window)
}

// Within is Near with windows of its own before and behind.
func (r *Line) Within(l *lex.Lexicon, c lex.Class, start, end, before, behind int) bool {
	lo, hi := max(0, start-before), min(len(r.S), end+behind)
	found := false
	if l == &lex.Cues && r.listCues(lo, hi) {
		found = r.cues.has(c, lo, start) || r.cues.has(c, end, hi)
	} else {
		found = r.stands(l, c, lo, start) || r.stands(l, c, end, hi)
	}
	if found && r.Trace != nil {
		r.sawWithin(l, c, lo, start, end, hi)
	}
	return found
}

// stands reports whether a word of the lexicon and the class begins at lo or behind it, before hi. It remembers where it
// has found none, as neighbours look at the same places.
func (r *Line) stands(l *lex.Lexicon, c lex.Class, lo, hi int) bool {
	v := r.vacancy(l, lo)
	none := true
	for p := max(lo, v.to); p < hi; p++ {
		if !utf8.RuneStart(r.S[p]) {
			continue
		}
		if lex.ShapeAt(r.S, p)&l.Gate == 0 {
			if r.HangulAt(p) {
				p += 2
			}
			continue
		}
		r.Steps++
		w := l.At(r.S, p)
		if w.Sense == nil {
			continue
		}
		if none {
			none, v.to = false, max(v.to, p)
		}
		if w.Class == c && (!w.BeginsWord() || WordStart(r.S, p)) {
			return true
		}
		if w.Class == lex.COther {
			p += len(w.Text) - 1
		}
	}
	if none {
		v.to = max(v.to, hi)
	}
	return false
}

// vacancy is a part of the line where no word of a lexicon begins.
type vacancy struct {
	lexicon  *lex.Lexicon
	from, to int
}

// vacancy returns what is remembered of l that holds lo, or an empty one in the place of another.
func (r *Line) vacancy(l *lex.Lexicon, lo int) *vacancy {
	for i := range r.vacancies {
		if v := &r.vacancies[i]; v.lexicon == l && v.from <= lo && lo <= v.to {
			return v
		}
	}
	v := &r.vacancies[r.nextVacancy%len(r.vacancies)]
	r.nextVacancy++
	*v = vacancy{l, lo, lo}
	return v
}

// cueList has the words of cues that begin in a part of the line, since neighbours look at the same ones.
type cueList struct {
	from, to int
	n        int
	list     [48]struct {
		at    int
		class lex.Class
	}
}

// listCues makes the list of the words that begin from lo to hi; it reports false where they are too many.
func (r *Line) listCues(lo, hi int) bool {
	k, s := &r.cues, r.S
	if lo < k.from || lo > k.to {
		k.from, k.to, k.n = lo, lo, 0
	}
	for k.to < hi {
		p := k.to
		k.to++
		if !utf8.RuneStart(s[p]) || lex.ShapeAt(s, p)&lexhash.Cues == 0 {
			continue
		}
		r.Steps++
		w := lex.Cues.At(s, p)
		if w.Sense != nil && w.Class == lex.COther {
			k.to = p + len(w.Text)
		}
		if w.Sense == nil || w.Class == lex.COther || w.BeginsWord() && !WordStart(s, p) {
			continue
		}
		if k.n == len(k.list) {
			if k.forget(lo); k.n == len(k.list) {
				k.from, k.to, k.n = 0, 0, 0
				return false
			}
		}
		k.list[k.n].at, k.list[k.n].class = p, w.Class
		k.n++
	}
	return true
}

// forget drops the words before lo.
func (k *cueList) forget(lo int) {
	i := 0
	for i < k.n && k.list[i].at < lo {
		i++
	}
	k.n = copy(k.list[:], k.list[i:k.n])
	k.from = max(k.from, lo)
}

// has reports whether a word of the class begins at lo or behind it, before hi.
func (k *cueList) has(c lex.Class, lo, hi int) bool {
	for i := k.n - 1; i >= 0 && k.list[i].at >= lo; i-- {
		if k.list[i].at < hi && k.list[i].class == c {
			return true
		}
	}
	return false
}

// MoneyCueNear reports whether a word of money stands near.
func (r *Line) MoneyCueNear(start, end int) bool { return r.Near(&lex.Cues, lex.CMoney, start, end) }

// SchoolYear reports whether the digit at i is a pupil's, written to the school: 중2병 (the moods of a 14-year-old), 고3 학생 (a pupil in the 3rd year of
// high school); not 10명 중3명 (3 of 10 people).
func (r *Line) SchoolYear(i int) bool {
	w := lex.Schools.Before(r.S, i)
	if w.Sense == nil || !WordStart(r.S, i-len(w.Text)) || i+1 >= len(r.S) || runes.IsDigit(r.S[i+1]) {
		return false
	}
	return lex.PupilWords.At(r.S, i+1).Sense != nil
}

// Connective reports whether the word that ends at q is a verb that goes on to another by its ending: 속아 (be fooled), 믿어 (believe), 빌려 (borrow), 나눠
// (share). A noun such as 광어 (a flatfish) or 상아 (ivory) has a nasal before it.
func (r *Line) Connective(q int) bool {
	const nieun, ieung = 4, 21 // the finals ㄴ and ㅇ
	const silent = 11          // the initial ㅇ
	const a, eo, yeo, wo, wae = 0, 4, 6, 14, 10
	c := r.RuneBefore(q)
	if !runes.IsHangul(c) || (c-runes.FirstSyllable)%28 != 0 {
		return false
	}
	vowel := (c - runes.FirstSyllable) / 28 % 21
	if (c-runes.FirstSyllable)/(28*21) == silent && (vowel == a || vowel == eo) { // 아, 어 (and then)
		b := r.RuneBefore(q - runes.SyllableLen)
		final := (b - runes.FirstSyllable) % 28
		return runes.IsHangul(b) && final != 0 && final != nieun && final != ieung
	}
	return vowel == yeo || vowel == wo || vowel == wae
}

// CountsPast reports whether a counter stands at p, written to a native numeral, and ends a word beyond end, where another word ends that
// begins with the numeral: 세모금 (three sips), not 세모 (a triangle), and not 네가지금 (you now). A noun that is counted makes a word of
// both: 한의사 (a doctor).
func CountsPast(s string, p, end int) bool {
	w := lex.UnitWords.At(s, p)
	return w.Sense != nil && w.Class == lex.WCounter && w.Flags&(lex.FNative|lex.FWeakUnit|lex.FNoun) == lex.FNative && p+len(w.Text) > end && lex.Closes(s, p+len(w.Text))
}

// HalfParticle returns the length of the particle that s begins with and that half of something has, 0 for none.
func HalfParticle(s string) int {
	w := lex.SpacedParticle(s, lex.PSubject, lex.PObject, lex.PTopic, lex.PAlso, lex.POnly, lex.PDirection)
	if w.Sense == nil || w.Flags&lex.FAfterVowel != 0 {
		return 0
	}
	return len(w.Text)
}

// BareWithSuffix reports whether what is written to 하나, 둘 … at p leaves it a number in texts without spaces: 하나도안웃김 (not one of them is funny), 둘다봤는데
// (saw both); not 하나은행 (Hana Bank), 둘레 (girth).
func BareWithSuffix(s string, p int) bool {
	w := lex.BareFollowers.At(s, p)
	if w.Sense == nil || w.N == 0 {
		return w.Sense != nil
	}
	one := lex.Numerals.At(s[:p], max(0, p-2*runes.SyllableLen))
	return w.N == 1 && (one.Sense == nil || one.Class != lex.NUnit || one.N != 1 || len(one.Text) != 2*runes.SyllableLen) // 셋이합쳐서 (the three together); 하나이비인후과 (the clinic Hana)
}

// Closing reports whether c closes what stands before it, so that a particle is written to it.
func Closing(c rune) bool {
	switch c {
	case ')', ']', '}', '%', '”', '’', '』', '」', '》', '〉', '）':
		return true
	}
	return false
}

// FarthestCar is how many 만 of kilometres a car has gone at most.
const FarthestCar = 40

// ApartBefore returns the last word of the domain not far before p that has two numbers behind it, a car or a voucher, and where it ends.
func (r *Line) ApartBefore(p int) (w domain.Word, end int) {
	const reach = 64
	d := r.P.Domain
	if d == nil || d.Apart.None() {
		return w, 0
	}
	for k := max(0, p-reach); k < p; k++ {
		if v := d.Apart.At(r.S[k:p]); v.Role != 0 && WordStart(r.S, k) && !r.HangulAt(k+len(v.Text)) {
			w, end = v, k+len(v.Text)
		}
	}
	return w, end
}
