package read

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// window is how far from an amount, in bytes, words still tell what it is.
const window = 48

// numeralWord returns the numeral word at p. It remembers the last places, as neighbours look at the same words.
func (r *Line) numeralWord(p int) lex.Word {
	m := &r.memo[p&3]
	if m.at != p+1 {
		m.at, m.word = p+1, lex.Numerals.At(r.S, p)
	}
	return m.word
}

// skipGap returns the place behind at most two blanks at p.
func (r *Line) skipGap(p int) int { return p + runes.GapLen(r.S, p) }

// skipGapBack returns the place before at most two blanks that end at p.
func (r *Line) skipGapBack(p int) int { return p - runes.GapBack(r.S, p) }

// has reports whether a text stands at p. Most texts differ in their last byte.
func (r *Line) has(p int, text string) bool {
	last := p + len(text) - 1
	return last < len(r.S) && (last < p || r.S[last] == text[len(text)-1]) && r.S[p:last+1] == text
}

// hasBefore reports whether a text ends at p.
func (r *Line) hasBefore(p int, text string) bool { return strings.HasSuffix(r.S[:p], text) }

// Lists of words are strings with | between the words, as an array of strings or a switch takes three times as much. The words
// of headIn have a syllable or more, which is looked for before anything else.

// indexByte is strings.IndexByte.

// oneAt reports whether a word of a list stands at p.
func (r *Line) oneAt(p int, list string) bool { return p < len(r.S) && runes.HeadIn(r.S[p:], list) > 0 }

func (r *Line) runeAt(p int) rune { return runes.RuneAt(r.S, p) }

// runeBefore returns the rune that ends at p, 0 at the line's start.
func (r *Line) runeBefore(p int) rune {
	if p <= 0 {
		return 0
	}
	c, _ := utf8.DecodeLastRuneInString(r.S[:p])
	return c
}

// hangulAt reports whether a Hangul syllable stands at p.
func (r *Line) hangulAt(p int) bool { return runes.HangulAt(r.S, p) }

// atEnd reports whether nothing but blanks and broken bytes follow p.
func (r *Line) atEnd(p int) bool {
	p = r.skipGap(p)
	for k := 0; k < 4 && p < len(r.S) && r.runeAt(p) == utf8.RuneError; k++ {
		p++
	}
	return p >= len(r.S)
}

// atStart reports whether nothing but blanks and broken bytes stand before p.
func (r *Line) atStart(p int) bool {
	p = r.skipGapBack(p)
	for k := 0; k < 4 && p > 0 && r.runeBefore(p) == utf8.RuneError; k++ {
		p--
	}
	return p == 0
}

// boundary reports whether a word ends at p.
func (r *Line) boundary(p int) bool { return lex.Boundary(r.S, p) }

// wordStart reports whether a word starts at p.
func wordStart(s string, p int) bool {
	if p == 0 || s[p-1] < utf8.RuneSelf && !runes.IsWord(rune(s[p-1])) {
		return true
	}
	c, _ := utf8.DecodeLastRuneInString(s[:p])
	return !runes.IsWord(c)
}

// wordRest returns the Hangul that follows p without a gap, 30 bytes of it at most.
func (r *Line) wordRest(p int) string {
	q := p
	for q < len(r.S) && q-p < 30 && r.hangulAt(q) {
		q += 3
	}
	return r.S[p:q]
}

// particleAt reports whether a particle or ending stands at p and the word goes on in no other way.
func (r *Line) particleAt(p int) bool { return lex.ParticleAt(r.S, p) }

// closes reports whether a Hangul expression may end at p: at a word's end or before a particle.
func (r *Line) closes(p int) bool { return lex.Closes(r.S, p) }

// scaleAfter returns the power of ten of the scale that stands at p, behind 여 or a gap too, or 0.
func (r *reader) scaleAfter(p int) int {
	w := r.numeralWord(p)
	if w.Sense == nil { // 3000 여만
		if q := r.skipGap(p); q > p {
			if over := r.numeralWord(q); over.Sense != nil && over.Class == lex.NOver {
				p, w = q, over
			}
		}
	}
	if w.Sense != nil && w.Class == lex.NOver && !r.overHomograph(p) {
		p = r.skipGap(p + len(w.Text))
		w = r.numeralWord(p)
	}
	if w.Sense == nil {
		if q := r.skipGap(p); q > p {
			if w = r.numeralWord(q); w.Sense == nil || w.Class != lex.NBig || !r.afterScale(q+len(w.Text)) {
				return 0
			}
			if u := r.unitAt(q); u.Sense != nil && len(u.Text) > len(w.Text) {
				return 0
			}
			p = q
		} else {
			return 0
		}
	}
	if w.Class != lex.NSmall && w.Class != lex.NBig || w.Flags&lex.FRareScale != 0 && !r.rareScaleFits(int(w.N), p+len(w.Text)) {
		return 0
	}
	if r.scaleHomograph(w, p) {
		return 0
	}
	return int(w.N)
}

// scaleHomograph reports whether the scale word at p only begins another word: 2조각, 10경기.
func (r *reader) scaleHomograph(w lex.Word, p int) bool {
	end := p + len(w.Text)
	if r.strict || end >= len(r.S) || r.S[end] < 0xEA {
		return false
	}
	h := lex.ScaleHomographs.At(r.S, p)
	if h.Sense != nil && r.spelledAt(end) {
		return false // 3십만점칠칠
	}
	return h.Sense != nil && len(h.Text) > len(w.Text) && !r.unitReaches(end, p+len(h.Text))
}

// overHomograph reports whether 여 at p begins another word: 12 여성, not 9억여유로.
func (r *reader) overHomograph(p int) bool {
	h := lex.OverHomographs.At(r.S, p)
	return h.Sense != nil && !r.unitReaches(p+runes.SyllableLen, p+len(h.Text))
}

// unitReaches reports whether a currency that begins at p goes further than a homograph that ends at end, so that the
// amount is meant: 3만루피 is no 만루, 9억여유로 no 여유.
func (r *reader) unitReaches(p, end int) bool {
	w := r.unitAt(p)
	return w.Sense != nil && w.Class == lex.WCurrency && len(w.Text) > runes.SyllableLen && p+len(w.Text) >= end && r.closes(p+len(w.Text))
}

// afterScale reports whether what stands at p may follow a scale word.
func (r *reader) afterScale(p int) bool {
	return r.closes(p) || r.unitFollows(p) || p < len(r.S) && runes.IsDigit(r.S[p]) || r.numeralWord(p).Sense != nil
}

// gapScaleFits says whether a scale word behind a gap goes on with the numeral: 5 억 달러, 일억 천만, 수십 억.
func (r *reader) gapScaleFits(n *numeral, s *sum, w lex.Word, end int) bool {
	if n.words == 0 || r.strict {
		return true
	}
	if !r.afterScale(end) {
		return false
	}
	switch {
	case s.hasCur && w.Class == lex.NSmall && !s.curFew: // 2 천원; 5 백 are two numbers
		next := r.numeralWord(end)
		return s.curDigits && (s.cur.lo.Magnitude() == 0 && (r.currencyFollows(end) || next.Sense != nil && next.Class == lex.NBig || end < len(r.S) && runes.IsDigit(r.S[end])) ||
			r.gapUnit(n, s, next, end))
	case n.ascii && w.Class == lex.NBig && (r.numeralWord(end).Sense != nil || w.N >= 12 && !r.closes(end)) && !r.currencyFollows(end):
		return false // 2016 조사원, 30 조명
	case s.hasCur && !s.curDigits && !s.curFew:
		return r.currencyFollows(end)
	case !s.hasCur && w.Class == lex.NSmall:
		return !r.boundary(end) || r.unitFollows(end) || n.ascii && r.lowDigitsFollow(w, end)
	}
	return s.hasCur || !s.section.lo.IsZero()
}

// lowDigitsFollow reports whether digits below the scale w, and their scale or unit, follow it at p behind a gap: 29만 천 890 톤.
func (r *reader) lowDigitsFollow(w lex.Word, p int) bool {
	q := r.skipGap(p)
	e := runes.DigitsEnd(r.S, q)
	return e > q && e-q <= int(w.N) && r.S[q] != '0' && (r.unitFollows(e) || r.scaleAfter(e) > 0)
}

// gapUnit reports whether the scale that ends at end, and next behind it, are the unit of a table's number behind a gap:
// 1,234 백만원, 20 백만원, 3,400 천불. Digits without a comma may be a name before 천원: 2024 천원.
func (r *reader) gapUnit(n *numeral, s *sum, next lex.Word, end int) bool {
	if w := lex.Products.Before(r.S, r.skipGapBack(n.start)); n.words != 1 || w.Sense != nil && w.N == 0 {
		return false
	}
	if next.Sense != nil && next.Class == lex.NBig {
		return (n.grouped || s.cur.lo.Magnitude() < 3) && r.currencyFollows(end+len(next.Text))
	}
	return n.grouped && r.currencyFollows(end)
}

// rareScaleFits says whether 해, 자, 양 …, 10^n, before p are scales: a currency or a scale not far below must follow. 60정
// 2만원 is the price of pills.
func (r *reader) rareScaleFits(n, p int) bool {
	sure := r.strict && (r.asked == ANumber || lex.UnitWords.At(r.S, p-runes.SyllableLen).Sense == nil) // 양, not 자, which counts
	if r.rare || sure && r.atEnd(p) || r.currencyEnds(p) {
		return true
	}
	q := r.skipGap(p)
	if r.strict && q < len(r.S) && (runes.IsDigit(r.S[q]) || r.numeralWord(q).Sense != nil || lex.TailWords.At(r.S, q).Sense != nil) {
		return true
	}
	if w := lex.TailWords.At(r.S, q); w.Sense != nil && len(w.Text) > runes.SyllableLen {
		return false // 500자 정도: five hundred characters or so, though 정 is a scale, too
	}
	gap := q > p
	if gap && runes.DigitsEnd(r.S, q) > q+len("9999") || gap && strings.HasPrefix(r.S[runes.DigitsEnd(r.S, q):], ",") {
		return false // 5해 12,900억
	}
	for k := 0; k < 12 && q < len(r.S); k++ {
		if runes.IsDigit(r.S[q]) || r.S[q] == ',' {
			q++
			continue
		}
		w := r.numeralWord(q)
		if w.Sense == nil || w.Class > lex.NBig || gap && w.Class == lex.NDigit && runes.IsDigit(r.S[q-1]) {
			return false // 9정 4구
		}
		if w.Class == lex.NBig { // not far below; in another word one that counts, too, needs the same: 60정 2구
			return k > 0 && int(w.N) < n && n-int(w.N) <= 12 && (!gap || w.Flags&lex.FRareScale == 0 || r.rareScaleFits(int(w.N), q+len(w.Text)))
		}
		q += len(w.Text)
	}
	return false
}

// article says whether 조 behind digits counts articles of a law: 제3조, 민법 110조, 47조 3항.
func (r *Line) article(start, end int) bool {
	q := r.skipGap(end)
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
	p := start
	for p > 0 { // over the articles listed before: 110·111조, 3조, 4조
		c := r.S[p-1]
		if !runes.IsDigit(c) && c != ',' && c != 0xB7 && c != 0xC2 && c != '~' && c != '-' {
			break
		}
		p--
	}
	p = r.skipGapBack(p)
	if w := lex.LeadWords.Before(r.S, p); w.Sense != nil && w.Class == lex.LOrdinal {
		return wordStart(r.S, p-len(w.Text))
	}
	return lex.ArticleHeads.Before(r.S, p).Sense != nil
}

// sumFollows reports whether 조 before p is of a sum of money whatever stands before it: 불법 3조7000억원, 방법 3조 원.
func (r *reader) sumFollows(p int) bool {
	if r.currencyFollows(p) {
		return true
	}
	k := p
	for k < len(r.S) && (runes.IsDigit(r.S[k]) || r.S[k] == ',') {
		k++
	}
	return k > p && r.scaleAfter(k) > 0
}

// unitWord returns the unit word at p or behind a gap.
func (r *reader) unitWord(p int) (w lex.Word, at int) {
	if w = r.unitAt(p); w.Sense != nil {
		return w, p
	}
	if q := r.skipGap(p); q > p {
		if w = r.unitAt(q); w.Sense != nil && !r.signBefore(w, q+len(w.Text)) {
			return w, q
		}
	}
	return lex.Word{}, p
}

// signBefore reports whether the unit w is a sign that is written to the digits at p, which are another sum: $50 $39.
func (r *Line) signBefore(w lex.Word, p int) bool {
	return p < len(r.S) && runes.IsDigit(r.S[p]) && w.Class == lex.WCurrency && !runes.IsWord(runes.Rune0(w.Text))
}

// unitAt returns the unit word that stands at p and touches no further Latin letter.
func (r *Line) unitAt(p int) lex.Word {
	if p >= len(r.S) {
		return lex.Word{}
	}
	w := r.P.Unit(r.S, p)
	if w.Sense == nil || w.Flags&lex.FSure != 0 {
		return w
	}
	if q := p + len(w.Text); w.Flags&lex.FLatinEdge != 0 && q < len(r.S) && (runes.IsLatin(r.S[q]) || runes.IsDigit(r.S[q])) {
		return lex.Word{}
	}
	if r.certain == p+1 && w.Class == lex.WCurrency {
		return w
	}
	if r.unitHomograph(w, p) {
		return lex.Word{}
	}
	return r.unitUnlessParticle(w, p)
}

// unitHomograph reports whether the unit word at p only begins another word: 3원칙.
func (r *Line) unitHomograph(w lex.Word, p int) bool {
	h := lex.UnitHomographs.At(r.S, p)
	return h.Sense != nil && len(h.Text) > len(w.Text) && !r.overlays(p+len(w.Text), p+len(h.Text))
}

// overlays reports whether a qualifier or a particle that begins at p is longer than a homograph that ends at end:
// 3배정도 is no 배정, 100위안부터 no 위안부.
func (r *Line) overlays(p, end int) bool {
	if w := lex.TailWords.At(r.S, p); w.Sense != nil && p+len(w.Text) > end {
		return true
	}
	w := lex.Particles.At(r.S, p)
	return w.Sense != nil && p+len(w.Text) > end
}

// unitUnlessParticle: 20부터 is no 20부, 1억 정도 no 1억 정, 1000 초과 no 1000 초.
func (r *Line) unitUnlessParticle(w lex.Word, p int) lex.Word {
	if w.Class != lex.WCounter || len(w.Text) > 6 {
		return w
	}
	if t := lex.TailWords.At(r.S, p); t.Sense != nil && len(t.Text) > len(w.Text) {
		return lex.Word{}
	}
	if t := lex.Particles.At(r.S, p); (!r.strict || closesBetween(t.Text)) && t.Sense != nil && (len(t.Text) > len(w.Text) && !r.goesBehind(t, w, p) || len(lex.CaseParticle(w.Text, lex.PDirection, lex.PAnd).Text) == len(t.Text)) {
		return lex.Word{}
	}
	return w
}

// closesBetween reports whether s is the word that closes every range in words: 천에서 이천 사이.
func closesBetween(s string) bool {
	w := lex.RangeEnds.At(s, 0)
	return w.Sense != nil && w.Class == lex.JAnd && len(w.Text) == len(s)
}

// goesBehind reports whether 까지 behind the unit w at p goes further than the particle t at p itself: 15일까지
// is 일 and 까지, not 일까.
func (r *Line) goesBehind(t, w lex.Word, p int) bool {
	q := p + len(w.Text)
	v := lex.Particles.At(r.S, q)
	return v.Sense != nil && q+len(v.Text) > p+len(t.Text) && lex.CaseParticle(v.Text, lex.PUpTo).Sense != nil
}

func (r *reader) unitFollows(p int) bool {
	w, at := r.unitWord(p)
	return w.Sense != nil && (w.Class != lex.WCounter || w.Flags&lex.FWeakUnit == 0 || r.closes(at+len(w.Text)))
}

// currencyEnds reports whether a currency follows at p, and ends its word.
func (r *reader) currencyEnds(p int) bool {
	w, at := r.unitWord(p)
	return w.Sense != nil && w.Class == lex.WCurrency && w.Flags&lex.FNeedScale == 0 && (runes.IsASCII(w.Text) || r.closes(at+len(w.Text)))
}

func (r *reader) currencyFollows(p int) bool {
	w, _ := r.unitWord(p)
	return w.Sense != nil && w.Class == lex.WCurrency && w.Flags&lex.FNeedScale == 0
}

// timeFollows reports whether digits before p are rather a date, an age or a rank of their own.
func (r *reader) timeFollows(p int) bool {
	w, _ := r.unitWord(p)
	return w.Sense != nil && w.Flags&lex.FApart != 0
}

// severalCounter says whether 수 before p counts: 수년, 수 개월, 수배; not 수명, 수도.
func (r *reader) severalCounter(p int) bool {
	if q := r.skipGap(p); q > p {
		w := r.unitAt(q)
		return w.Sense != nil && w.Flags&lex.FNoun == 0 && (w.Class != lex.WCounter || w.Flags&(lex.FSeveral|lex.FCommon|lex.FRunsOn|lex.FSpan) != 0) && r.closes(q+len(w.Text)) // not 페이지 수 상자
	}
	w := r.unitAt(p)
	if w.Sense == nil {
		return false
	}
	return w.TakesSeveral() && r.closes(p+len(w.Text))
}

func (r *reader) nextIsDigitWord(p int) bool {
	w := r.numeralWord(p)
	return w.Sense != nil && w.Class == lex.NDigit
}

// afterNumber reports whether what stands at p may follow a numeral in words.
func (r *reader) afterNumber(p int) bool {
	return r.closes(p) || r.unitFollows(p) || r.scaleAfter(p) > 0
}

// near looks for a word of the lexicon around an amount, within the window and the line.
func (r *reader) near(l *lex.Lexicon, c lex.Class, start, end int) bool {
	return r.within(l, c, start, end, window, window)
}

// within is near with windows of its own before and behind.
func (r *reader) within(l *lex.Lexicon, c lex.Class, start, end, before, behind int) bool {
	lo, hi := max(0, start-before), min(len(r.S), end+behind)
	found := false
	if l == &lex.Cues && r.listCues(lo, hi) {
		found = r.cues.has(c, lo, start) || r.cues.has(c, end, hi)
	} else {
		found = r.stands(l, c, lo, start) || r.stands(l, c, end, hi)
	}
	if found && r.trace != nil {
		r.sawWithin(l, c, lo, start, end, hi)
	}
	return found
}

// stands reports whether a word of the lexicon and the class begins at lo or behind it, before hi. It remembers where it
// has found none, as neighbours look at the same places.
func (r *reader) stands(l *lex.Lexicon, c lex.Class, lo, hi int) bool {
	v := r.vacancy(l, lo)
	none := true
	for p := max(lo, v.to); p < hi; p++ {
		if !utf8.RuneStart(r.S[p]) {
			continue
		}
		if lex.ShapeAt(r.S, p)&l.Gate == 0 {
			if r.hangulAt(p) {
				p += 2
			}
			continue
		}
		r.steps++
		w := l.At(r.S, p)
		if w.Sense == nil {
			continue
		}
		if none {
			none, v.to = false, max(v.to, p)
		}
		if w.Class == c && (!w.BeginsWord() || wordStart(r.S, p)) {
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
func (r *reader) vacancy(l *lex.Lexicon, lo int) *vacancy {
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
func (r *reader) listCues(lo, hi int) bool {
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
		r.steps++
		w := lex.Cues.At(s, p)
		if w.Sense != nil && w.Class == lex.COther {
			k.to = p + len(w.Text)
		}
		if w.Sense == nil || w.Class == lex.COther || w.BeginsWord() && !wordStart(s, p) {
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

// moneyCueNear reports whether a word of money stands near.
func (r *reader) moneyCueNear(start, end int) bool { return r.near(&lex.Cues, lex.CMoney, start, end) }
