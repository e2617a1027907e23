package komoney

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
)

// Classes of the words in tables/numerals.tsv and tables/context.tsv.
const (
	nDigit   class = iota + 100 // 일, 二: n is the digit
	nSmall                      // 십 백 천: n is the power of ten
	nBig                        // 만 억 조 …
	nUnit                       // 하나, 두 …
	nTen                        // 열, 스무 …
	nPair                       // 두세: low*10, plus what high is more
	nSeveral                    // 수
	nSome                       // 몇
	nOver                       // 여
	nPoint                      // 점
	nFirst                      // 첫
	nHalf                       // 절반, 반
	nTwice                      // 배, 갑절: twice by itself; n is 1 for what needs a verb of growth
	nMonth                      // 유월, 시월: n is the month, whose number has another sound elsewhere
	lApprox                     // 약
	lBound                      // 최대: n is the Bound
	lNeutral                    // 총, 월: stands between a qualifier and its amount
	lHost                       // 별, 말: a word of its own that numerals are written to, outside their span
	tApprox                     // 가량
	tBound                      // 이상: n is the Bound
	pOne                        // a particle of one syllable
	pLong                       // a longer particle, ending or noun that is written to an amount
	hUnit                       // begins like a unit
	hScale                      // begins like a scale
	hOver                       // begins like 여
	hWord                       // looks like a numeral with a counter
	cMoney                      // speaks of money
	cPrice                      // speaks of what is paid for what its object is
	cCount                      // speaks of people, clicks, …
	cNext                       // counted where it follows directly: 13억 중국
	cOther                      // speaks of neither, but has a word that does in it: 경비원, 노조원
	cFull                       // speaks of a full house
	cGroup                      // speaks of groups of people, which 조 counts too
	cWeight                     // speaks of weight
	cNumber                     // speaks of numbers as such
)

// The classes of caseParticles: what part the noun before one plays.
const (
	pSubject   class = iota + 200 // 이 가
	pTopic                        // 은 는
	pObject                       // 을 를
	pDirection                    // 으로 로
	pPlace                        // 에
	pThan                         // 보다
	pFrom                         // 에서
	pUpTo                         // 까지
	pOf                           // 의
	pAnd                          // 과 와
	pOr                           // 이나 나
	pIf                           // 이면 면
	pAlso                         // 도
	pEven                         // 이라도
	pOnly                         // 만
	pEach                         // 씩
	pReceiver                     // 에게
	pHonored                      // 께
	pPer                          // 인당
	pBy                           // 마다
	pButFor                       // 밖에
	pSoThat                       // 도록
	pQuote                        // 라고
	pPolite                       // 요
)

// Flags of those words.
const (
	fBare      flags = 1 << (iota + 12) // never before a counter: 하나
	fAttr                               // before a counter only: 한
	fOld                                // before a few old counters only: 서 말
	fRareScale                          // a scale that is mostly another word: 해, 자, 양 …
	fParticle                           // may stand behind a particle: 을 넘는
	fThan                               // stands behind 보다
	fGlue                               // numerals in words may be written to it: 약삼십만
)

// fAlsoScale is a digit that is a scale, too, which nobody uses: 구, 10^32.
const fAlsoScale = fGlue

// window is how far from an amount, in bytes, words still tell what it is.
const window = 48

func isHangul(c rune) bool { return c >= 0xAC00 && c <= 0xD7A3 }

func isLatin(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isHanja(c rune) bool { return c >= 0x4E00 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF }

// isWord reports whether a rune is part of a word: a letter, a syllable, a digit. Hangul ends a block of scripts,
// A000 to D7FF, that begin with its bytes.
func isWord(c rune) bool {
	if c < utf8.RuneSelf {
		return isDigit(byte(c)) || isLatin(byte(c)) || c == '_'
	}
	return c >= 0xA000 && c <= 0xD7FF || isHanja(c) || c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7 || c >= 0x3040 && c <= 0x30FF
}

// isBlank reports whether c is a space or a tab.
func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// numeralWord returns the numeral word at p. It remembers the last places, as neighbours look at the same words.
func (r *line) numeralWord(p int) word {
	m := &r.memo[p&3]
	if m.at != p+1 {
		m.at, m.word = p+1, numerals.at(r.s, p)
	}
	return m.word
}

// skipGap returns the place behind at most two blanks at p.
func (r *line) skipGap(p int) int { return p + gapLen(r.s, p) }

// skipGapBack returns the place before at most two blanks that end at p.
func (r *line) skipGapBack(p int) int { return p - gapBack(r.s, p) }

// has reports whether a text stands at p. Most texts differ in their last byte.
func (r *line) has(p int, text string) bool {
	last := p + len(text) - 1
	return last < len(r.s) && (last < p || r.s[last] == text[len(text)-1]) && r.s[p:last+1] == text
}

// hasBefore reports whether a text ends at p.
func (r *line) hasBefore(p int, text string) bool { return hasSuffix(r.s[:p], text) }

// hasPrefix is strings.HasPrefix, and hasSuffix strings.HasSuffix.
func hasPrefix(s, prefix string) bool { return strings.HasPrefix(s, prefix) }

func hasSuffix(s, suffix string) bool { return strings.HasSuffix(s, suffix) }

// Lists of words are strings with | between the words, as an array of strings or a switch takes three times as much. The words
// of headIn have a syllable or more, which is looked for before anything else.

const syllableLen = 3

// headIn returns the length of the first word of a list that s begins with, 0 if it begins with none.
func headIn(s, list string) int {
	for at := 0; len(s) >= syllableLen; at += syllableLen {
		if at = indexFrom(list, at, s[:syllableLen]); at < 0 {
			break
		}
		word, _, _ := strings.Cut(list[at:], "|")
		if (at == 0 || list[at-1] == '|') && hasPrefix(s, word) {
			return len(word)
		}
	}
	return 0
}

// oneOf reports whether a list has the word.
func oneOf(word, list string) bool {
	for at := 0; word != ""; at += len(word) {
		if at = indexFrom(list, at, word); at < 0 {
			break
		}
		if end := at + len(word); (at == 0 || list[at-1] == '|') && (end == len(list) || list[end] == '|') {
			return true
		}
	}
	return false
}

// indexFrom returns where the text, of one word, is in the list from at on, -1 for nowhere. In 64 bytes strings.Index looks
// everywhere at once; in more it stops at each byte that syllables begin with. No list has a word of more than half of that.
func indexFrom(list string, at int, text string) int {
	for ; at < len(list) && len(text) <= 32; at += 64 - len(text) {
		if k := strings.Index(list[at:min(at+64, len(list))], text); k >= 0 {
			return at + k
		}
	}
	return -1
}

// caseParticle returns the longest particle of one of the classes that s begins with, if any.
func caseParticle(s string, classes ...class) word {
	for w := caseParticles.at(s, 0); w.sense != nil; w = caseParticles.shorter(w, s, 0) {
		if slices.Contains(classes, w.class) {
			return w
		}
	}
	return word{}
}

// spacedParticle is caseParticle where a space stands behind it.
func spacedParticle(s string, classes ...class) word {
	if w := caseParticle(s, classes...); len(w.text) < len(s) && s[len(w.text)] == ' ' {
		return w
	}
	return word{}
}

// particleBefore returns the longest particle of one of the classes that s ends with, if any. Those that nouns have are of two
// syllables or one.
func particleBefore(s string, classes ...class) word {
	for n := 2 * syllableLen; n > 0; n -= syllableLen {
		if n > len(s) {
			continue
		}
		if w := caseParticles.at(s, len(s)-n); len(w.text) == n && slices.Contains(classes, w.class) {
			return w
		}
	}
	return word{}
}

// approxBefore returns the word that s ends with if it says that what is written to it is about so much: 약.
func approxBefore(s string) string {
	if w := leadWords.before(s, len(s)); w.sense != nil && w.class == lApprox && w.flags&fGlue != 0 {
		return w.text
	}
	return ""
}

// indexByte is strings.IndexByte.
func indexByte(s string, c byte) int { return strings.IndexByte(s, c) }

// oneAt reports whether a word of a list stands at p.
func (r *line) oneAt(p int, list string) bool { return p < len(r.s) && headIn(r.s[p:], list) > 0 }

func (r *line) runeAt(p int) rune { return runeAt(r.s, p) }

// runeBefore returns the rune that ends at p, 0 at the line's start.
func (r *line) runeBefore(p int) rune {
	if p <= 0 {
		return 0
	}
	c, _ := utf8.DecodeLastRuneInString(r.s[:p])
	return c
}

// hangulAt reports whether a Hangul syllable stands at p.
func (r *line) hangulAt(p int) bool { return hangulAt(r.s, p) }

func hangulAt(s string, p int) bool {
	return p+2 < len(s) && s[p]-0xEA < 4 && (s[p+1]^0x80)|(s[p+2]^0x80) < 0x40 &&
		syllableOf(uint32(s[p])|uint32(s[p+1])<<8|uint32(s[p+2])<<16) < syllableCount
}

// atEnd reports whether nothing but blanks and broken bytes follow p.
func (r *line) atEnd(p int) bool {
	p = r.skipGap(p)
	for k := 0; k < 4 && p < len(r.s) && r.runeAt(p) == utf8.RuneError; k++ {
		p++
	}
	return p >= len(r.s)
}

// atStart reports whether nothing but blanks and broken bytes stand before p.
func (r *line) atStart(p int) bool {
	p = r.skipGapBack(p)
	for k := 0; k < 4 && p > 0 && r.runeBefore(p) == utf8.RuneError; k++ {
		p--
	}
	return p == 0
}

// boundary reports whether a word ends at p.
func (r *line) boundary(p int) bool { return boundary(r.s, p) }

// wordStart reports whether a word starts at p.
func wordStart(s string, p int) bool {
	if p == 0 || s[p-1] < utf8.RuneSelf && !isWord(rune(s[p-1])) {
		return true
	}
	c, _ := utf8.DecodeLastRuneInString(s[:p])
	return !isWord(c)
}

// wordRest returns the Hangul that follows p without a gap, 30 bytes of it at most.
func (r *line) wordRest(p int) string {
	q := p
	for q < len(r.s) && q-p < 30 && r.hangulAt(q) {
		q += 3
	}
	return r.s[p:q]
}

// particleAt reports whether a particle or ending stands at p and the word goes on in no other way.
func (r *line) particleAt(p int) bool { return particleAt(r.s, p) }

// closes reports whether a Hangul expression may end at p: at a word's end or before a particle.
func (r *line) closes(p int) bool { return closes(r.s, p) }

func particleAt(s string, p int) bool {
	w := particles.at(s, p)
	if w.sense == nil {
		return false
	}
	if w.class == pLong {
		return true
	}
	q := p + len(w.text)
	if q >= len(s) || s[q] < utf8.RuneSelf || !hangulAt(s, q) {
		return true
	}
	v := particles.at(s, q)
	return v.sense != nil && (v.class == pLong && len(v.text) > syllableLen || boundary(s, q+len(v.text)))
}

func closes(s string, p int) bool { return boundary(s, p) || particleAt(s, p) }

// boundary reports whether a word ends at p.
func boundary(s string, p int) bool {
	switch {
	case p >= len(s):
		return true
	case s[p]-0xEA < 3 && p+2 < len(s) && s[p+1]&s[p+2]&0xC0 == 0x80: // EA to EC begin nothing but letters
		return false
	}
	return !isWord(runeAt(s, p))
}

// runeAt returns the rune at s[p:], 0 at the end.
func runeAt(s string, p int) rune {
	if p >= len(s) {
		return 0
	}
	if c := s[p]; c < utf8.RuneSelf {
		return rune(c)
	}
	c, _ := utf8.DecodeRuneInString(s[p:])
	return c
}

// scaleAfter returns the power of ten of the scale that stands at p, behind 여 or a gap too, or 0.
func (r *reader) scaleAfter(p int) int {
	w := r.numeralWord(p)
	if w.sense == nil { // 3000 여만
		if q := r.skipGap(p); q > p {
			if over := r.numeralWord(q); over.sense != nil && over.class == nOver {
				p, w = q, over
			}
		}
	}
	if w.sense != nil && w.class == nOver && !r.overHomograph(p) {
		p = r.skipGap(p + len(w.text))
		w = r.numeralWord(p)
	}
	if w.sense == nil {
		if q := r.skipGap(p); q > p {
			if w = r.numeralWord(q); w.sense == nil || w.class != nBig || !r.afterScale(q+len(w.text)) {
				return 0
			}
			if u := r.unitAt(q); u.sense != nil && len(u.text) > len(w.text) {
				return 0
			}
			p = q
		} else {
			return 0
		}
	}
	if w.class != nSmall && w.class != nBig || w.flags&fRareScale != 0 && !r.rareScaleFits(int(w.n), p+len(w.text)) {
		return 0
	}
	if r.scaleHomograph(w, p) {
		return 0
	}
	return int(w.n)
}

// scaleHomograph reports whether the scale word at p only begins another word: 2조각, 10경기.
func (r *reader) scaleHomograph(w word, p int) bool {
	end := p + len(w.text)
	if r.strict || end >= len(r.s) || r.s[end] < 0xEA {
		return false
	}
	h := scaleHomographs.at(r.s, p)
	if h.sense != nil && r.spelledAt(end) {
		return false // 3십만점칠칠
	}
	return h.sense != nil && len(h.text) > len(w.text) && !r.unitReaches(end, p+len(h.text))
}

// overHomograph reports whether 여 at p begins another word: 12 여성, not 9억여유로.
func (r *reader) overHomograph(p int) bool {
	h := overHomographs.at(r.s, p)
	return h.sense != nil && !r.unitReaches(p+syllableLen, p+len(h.text))
}

// unitReaches reports whether a currency that begins at p goes further than a homograph that ends at end, so that the
// amount is meant: 3만루피 is no 만루, 9억여유로 no 여유.
func (r *reader) unitReaches(p, end int) bool {
	w := r.unitAt(p)
	return w.sense != nil && w.class == wCurrency && len(w.text) > syllableLen && p+len(w.text) >= end && r.closes(p+len(w.text))
}

// afterScale reports whether what stands at p may follow a scale word.
func (r *reader) afterScale(p int) bool {
	return r.closes(p) || r.unitFollows(p) || p < len(r.s) && isDigit(r.s[p]) || r.numeralWord(p).sense != nil
}

// gapScaleFits says whether a scale word behind a gap goes on with the numeral: 5 억 달러, 일억 천만, 수십 억.
func (r *reader) gapScaleFits(n *numeral, s *sum, w word, end int) bool {
	if n.words == 0 || r.strict {
		return true
	}
	if !r.afterScale(end) {
		return false
	}
	switch {
	case s.hasCur && w.class == nSmall && !s.curFew: // 2 천원; 5 백 are two numbers
		next := r.numeralWord(end)
		return s.curDigits && (s.cur.lo.Magnitude() == 0 && (r.currencyFollows(end) || next.sense != nil && next.class == nBig || end < len(r.s) && isDigit(r.s[end])) ||
			r.gapUnit(n, s, next, end))
	case n.ascii && w.class == nBig && (r.numeralWord(end).sense != nil || w.n >= 12 && !r.closes(end)) && !r.currencyFollows(end):
		return false // 2016 조사원, 30 조명
	case s.hasCur && !s.curDigits && !s.curFew:
		return r.currencyFollows(end)
	case !s.hasCur && w.class == nSmall:
		return !r.boundary(end) || r.unitFollows(end) || n.ascii && r.lowDigitsFollow(w, end)
	}
	return s.hasCur || !s.section.lo.IsZero()
}

// lowDigitsFollow reports whether digits below the scale w, and their scale or unit, follow it at p behind a gap: 29만 천 890 톤.
func (r *reader) lowDigitsFollow(w word, p int) bool {
	q := r.skipGap(p)
	e := digitsEnd(r.s, q)
	return e > q && e-q <= int(w.n) && r.s[q] != '0' && (r.unitFollows(e) || r.scaleAfter(e) > 0)
}

// gapUnit reports whether the scale that ends at end, and next behind it, are the unit of a table's number behind a gap:
// 1,234 백만원, 20 백만원, 3,400 천불. Digits without a comma may be a name before 천원: 2024 천원.
func (r *reader) gapUnit(n *numeral, s *sum, next word, end int) bool {
	if w := products.before(r.s, r.skipGapBack(n.start)); n.words != 1 || w.sense != nil && w.n == 0 {
		return false
	}
	if next.sense != nil && next.class == nBig {
		return (n.grouped || s.cur.lo.Magnitude() < 3) && r.currencyFollows(end+len(next.text))
	}
	return n.grouped && r.currencyFollows(end)
}

// rareScaleFits says whether 해, 자, 양 …, 10^n, before p are scales: a currency or a scale not far below must follow. 60정
// 2만원 is the price of pills.
func (r *reader) rareScaleFits(n, p int) bool {
	sure := r.strict && (r.asked == aNumber || unitWords.at(r.s, p-syllableLen).sense == nil) // 양, not 자, which counts
	if r.rare || sure && r.atEnd(p) || r.currencyEnds(p) {
		return true
	}
	q := r.skipGap(p)
	if r.strict && q < len(r.s) && (isDigit(r.s[q]) || r.numeralWord(q).sense != nil || tailWords.at(r.s, q).sense != nil) {
		return true
	}
	if w := tailWords.at(r.s, q); w.sense != nil && len(w.text) > syllableLen {
		return false // 500자 정도: five hundred characters or so, though 정 is a scale, too
	}
	gap := q > p
	if gap && digitsEnd(r.s, q) > q+len("9999") || gap && hasPrefix(r.s[digitsEnd(r.s, q):], ",") {
		return false // 5해 12,900억
	}
	for k := 0; k < 12 && q < len(r.s); k++ {
		if isDigit(r.s[q]) || r.s[q] == ',' {
			q++
			continue
		}
		w := r.numeralWord(q)
		if w.sense == nil || w.class > nBig || gap && w.class == nDigit && isDigit(r.s[q-1]) {
			return false // 9정 4구
		}
		if w.class == nBig { // not far below; in another word one that counts, too, needs the same: 60정 2구
			return k > 0 && int(w.n) < n && n-int(w.n) <= 12 && (!gap || w.flags&fRareScale == 0 || r.rareScaleFits(int(w.n), q+len(w.text)))
		}
		q += len(w.text)
	}
	return false
}

// article says whether 조 behind digits counts articles of a law: 제3조, 민법 110조, 47조 3항.
func (r *line) article(start, end int) bool {
	q := r.skipGap(end)
	of := caseParticle(r.s[end:], pOf)
	if of.sense != nil {
		q = end + len(of.text)
	}
	k := q
	for k < len(r.s) && isDigit(r.s[k]) {
		k++
	}
	if k > q {
		if w := articleTails.at(r.s, k); of.sense != nil || w.sense != nil && w.n == 1 {
			return true
		}
	}
	p := start
	for p > 0 { // over the articles listed before: 110·111조, 3조, 4조
		c := r.s[p-1]
		if !isDigit(c) && c != ',' && c != 0xB7 && c != 0xC2 && c != '~' && c != '-' {
			break
		}
		p--
	}
	p = r.skipGapBack(p)
	if w := leadWords.before(r.s, p); w.sense != nil && w.class == lOrdinal {
		return wordStart(r.s, p-len(w.text))
	}
	return articleHeads.before(r.s, p).sense != nil
}

// sumFollows reports whether 조 before p is of a sum of money whatever stands before it: 불법 3조7000억원, 방법 3조 원.
func (r *reader) sumFollows(p int) bool {
	if r.currencyFollows(p) {
		return true
	}
	k := p
	for k < len(r.s) && (isDigit(r.s[k]) || r.s[k] == ',') {
		k++
	}
	return k > p && r.scaleAfter(k) > 0
}

// unitWord returns the unit word at p or behind a gap.
func (r *reader) unitWord(p int) (w word, at int) {
	if w = r.unitAt(p); w.sense != nil {
		return w, p
	}
	if q := r.skipGap(p); q > p {
		if w = r.unitAt(q); w.sense != nil && !r.signBefore(w, q+len(w.text)) {
			return w, q
		}
	}
	return word{}, p
}

// signBefore reports whether the unit w is a sign that is written to the digits at p, which are another sum: $50 $39.
func (r *line) signBefore(w word, p int) bool {
	return p < len(r.s) && isDigit(r.s[p]) && w.class == wCurrency && !isWord(rune0(w.text))
}

// unitAt returns the unit word that stands at p and touches no further Latin letter.
func (r *line) unitAt(p int) word {
	if p >= len(r.s) {
		return word{}
	}
	w := r.p.unit(r.s, p)
	if w.sense == nil || w.flags&fSure != 0 {
		return w
	}
	if q := p + len(w.text); w.flags&fLatinEdge != 0 && q < len(r.s) && (isLatin(r.s[q]) || isDigit(r.s[q])) {
		return word{}
	}
	if r.certain == p+1 && w.class == wCurrency {
		return w
	}
	if r.unitHomograph(w, p) {
		return word{}
	}
	return r.unitUnlessParticle(w, p)
}

// unitHomograph reports whether the unit word at p only begins another word: 3원칙.
func (r *line) unitHomograph(w word, p int) bool {
	h := unitHomographs.at(r.s, p)
	return h.sense != nil && len(h.text) > len(w.text) && !r.overlays(p+len(w.text), p+len(h.text))
}

// overlays reports whether a qualifier or a particle that begins at p is longer than a homograph that ends at end:
// 3배정도 is no 배정, 100위안부터 no 위안부.
func (r *line) overlays(p, end int) bool {
	if w := tailWords.at(r.s, p); w.sense != nil && p+len(w.text) > end {
		return true
	}
	w := particles.at(r.s, p)
	return w.sense != nil && p+len(w.text) > end
}

// unitUnlessParticle: 20부터 is no 20부, 1억 정도 no 1억 정, 1000 초과 no 1000 초.
func (r *line) unitUnlessParticle(w word, p int) word {
	if w.class != wCounter || len(w.text) > 6 {
		return w
	}
	if t := tailWords.at(r.s, p); t.sense != nil && len(t.text) > len(w.text) {
		return word{}
	}
	if t := particles.at(r.s, p); (!r.strict || closesBetween(t.text)) && t.sense != nil && (len(t.text) > len(w.text) && !r.goesBehind(t, w, p) || len(caseParticle(w.text, pDirection, pAnd).text) == len(t.text)) {
		return word{}
	}
	return w
}

// closesBetween reports whether s is the word that closes every range in words: 천에서 이천 사이.
func closesBetween(s string) bool {
	w := rangeEnds.at(s, 0)
	return w.sense != nil && w.class == jAnd && len(w.text) == len(s)
}

// goesBehind reports whether 까지 behind the unit w at p goes further than the particle t at p itself: 15일까지
// is 일 and 까지, not 일까.
func (r *line) goesBehind(t, w word, p int) bool {
	q := p + len(w.text)
	v := particles.at(r.s, q)
	return v.sense != nil && q+len(v.text) > p+len(t.text) && caseParticle(v.text, pUpTo).sense != nil
}

func (r *reader) unitFollows(p int) bool {
	w, at := r.unitWord(p)
	return w.sense != nil && (w.class != wCounter || w.flags&fWeakUnit == 0 || r.closes(at+len(w.text)))
}

// currencyEnds reports whether a currency follows at p, and ends its word.
func (r *reader) currencyEnds(p int) bool {
	w, at := r.unitWord(p)
	return w.sense != nil && w.class == wCurrency && w.flags&fNeedScale == 0 && (isASCII(w.text) || r.closes(at+len(w.text)))
}

func (r *reader) currencyFollows(p int) bool {
	w, _ := r.unitWord(p)
	return w.sense != nil && w.class == wCurrency && w.flags&fNeedScale == 0
}

// timeFollows reports whether digits before p are rather a date, an age or a rank of their own.
func (r *reader) timeFollows(p int) bool {
	w, _ := r.unitWord(p)
	return w.sense != nil && w.flags&fApart != 0
}

// severalCounter says whether 수 before p counts: 수년, 수 개월, 수배; not 수명, 수도.
func (r *reader) severalCounter(p int) bool {
	if q := r.skipGap(p); q > p {
		w := r.unitAt(q)
		return w.sense != nil && w.flags&fNoun == 0 && (w.class != wCounter || w.flags&(fSeveral|fCommon|fRunsOn|fSpan) != 0) && r.closes(q+len(w.text)) // not 페이지 수 상자
	}
	w := r.unitAt(p)
	if w.sense == nil {
		return false
	}
	return w.takesSeveral() && r.closes(p+len(w.text))
}

// takesSeveral reports whether 수 is written to the unit: 수년, not 수명.
func (w word) takesSeveral() bool {
	return w.flags&fSeveral != 0
}

func (r *reader) nextIsDigitWord(p int) bool {
	w := r.numeralWord(p)
	return w.sense != nil && w.class == nDigit
}

// afterNumber reports whether what stands at p may follow a numeral in words.
func (r *reader) afterNumber(p int) bool {
	return r.closes(p) || r.unitFollows(p) || r.scaleAfter(p) > 0
}

// near looks for a word of the lexicon around an amount, within the window and the line.
func (r *reader) near(l *lexicon, c class, start, end int) bool {
	return r.within(l, c, start, end, window, window)
}

// within is near with windows of its own before and behind.
func (r *reader) within(l *lexicon, c class, start, end, before, behind int) bool {
	lo, hi := max(0, start-before), min(len(r.s), end+behind)
	found := false
	if l == &cues && r.listCues(lo, hi) {
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
func (r *reader) stands(l *lexicon, c class, lo, hi int) bool {
	v := r.vacancy(l, lo)
	none := true
	for p := max(lo, v.to); p < hi; p++ {
		if !utf8.RuneStart(r.s[p]) {
			continue
		}
		if shapeAt(r.s, p)&l.gate == 0 {
			if r.hangulAt(p) {
				p += 2
			}
			continue
		}
		r.steps++
		w := l.at(r.s, p)
		if w.sense == nil {
			continue
		}
		if none {
			none, v.to = false, max(v.to, p)
		}
		if w.class == c && (!w.beginsWord() || wordStart(r.s, p)) {
			return true
		}
		if w.class == cOther {
			p += len(w.text) - 1
		}
	}
	if none {
		v.to = max(v.to, hi)
	}
	return false
}

// vacancy is a part of the line where no word of a lexicon begins.
type vacancy struct {
	lexicon  *lexicon
	from, to int
}

// vacancy returns what is remembered of l that holds lo, or an empty one in the place of another.
func (r *reader) vacancy(l *lexicon, lo int) *vacancy {
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

// beginsWord reports whether a cue counts at the start of a word only, as other words contain its syllables: 돈, 드는.
func (w word) beginsWord() bool {
	return len(w.text) <= 3 || w.n == 1 && (w.class == cMoney || w.class == cCount)
}

// cueList has the words of cues that begin in a part of the line, since neighbours look at the same ones.
type cueList struct {
	from, to int
	n        int
	list     [48]struct {
		at    int
		class class
	}
}

// listCues makes the list of the words that begin from lo to hi; it reports false where they are too many.
func (r *reader) listCues(lo, hi int) bool {
	k, s := &r.cues, r.s
	if lo < k.from || lo > k.to {
		k.from, k.to, k.n = lo, lo, 0
	}
	for k.to < hi {
		p := k.to
		k.to++
		if !utf8.RuneStart(s[p]) || shapeAt(s, p)&lexhash.Cues == 0 {
			continue
		}
		r.steps++
		w := cues.at(s, p)
		if w.sense != nil && w.class == cOther {
			k.to = p + len(w.text)
		}
		if w.sense == nil || w.class == cOther || w.beginsWord() && !wordStart(s, p) {
			continue
		}
		if k.n == len(k.list) {
			if k.forget(lo); k.n == len(k.list) {
				k.from, k.to, k.n = 0, 0, 0
				return false
			}
		}
		k.list[k.n].at, k.list[k.n].class = p, w.class
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
func (k *cueList) has(c class, lo, hi int) bool {
	for i := k.n - 1; i >= 0 && k.list[i].at >= lo; i-- {
		if k.list[i].at < hi && k.list[i].class == c {
			return true
		}
	}
	return false
}

// moneyCueNear reports whether a word of money stands near.
func (r *reader) moneyCueNear(start, end int) bool { return r.near(&cues, cMoney, start, end) }
