package komoney

import (
	"unicode/utf8"
)

// Parse reads s, which is one whole expression, with the zero Parser.
func Parse(s string) (Amount, error) { return Parser{}.Parse(s) }

// ParseNumber reads s, which is one number without a unit, with the zero Parser.
func ParseNumber(s string) (Decimal, error) { return Parser{}.ParseNumber(s) }

// MustParse is Parse for tests and tables; it panics where s does not parse.
func MustParse(s string) Amount {
	a, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return a
}

// Parse reads s, which is one whole expression with its qualifiers: "약 58조원", "150억~250억 달러", "5천원 이상".
// Blanks around it are allowed, anything else is an *Error whose offset counts bytes of s.
func (p Parser) Parse(s string) (Amount, error) { return p.parse(anAmount, s) }

// ParseMoney reads s, which is one exact sum of money, as the function [ParseMoney] does.
//
// "3만" is [ErrNoCurrency], as Parse sees no context that would imply a currency; [Parser.Implied] is for Find. Where a number is
// known to be a sum, such as in a field for a price, fall back on ParseNumber and [NewMoney]. It is then as written:
// ParseNumber("2억5천") is 250000000, with 만 elided, unless [Parser.PlainTail] is set, and ParseNumber("5천") is 5000.
func (p Parser) ParseMoney(s string) (Money, error) {
	a, err := p.parse(aSum, s)
	if err != nil {
		return Money{}, err
	}
	return p.exactMoney(s, &a)
}

// ParseNumber reads s, which is one exact number without a unit: "3,400", "삼천이백", "1.2만", "절반".
// All else that Parse reads is an *[Error] that is [ErrNotNumber], and by its code an [ErrInterval], [ErrBound],
// [ErrApprox], [ErrRatio] or [ErrUnit].
func (p Parser) ParseNumber(s string) (Decimal, error) {
	a, err := p.parse(aNumber, s)
	if err != nil {
		return Decimal{}, err
	}
	if d, ok := a.exact(); ok && (a.Kind == KindNumber || a.Kind == KindFraction) {
		return d, nil
	}
	return Decimal{}, p.inexact(aNumber, s, ErrNotNumber, &a)
}

func (p Parser) parse(asked asked, s string) (a Amount, err error) {
	p = p.byDomain()
	if p.usual() {
		var m Match
		if l := (line{s: s, p: p, alone: true, strict: true}); l.plainWhole(&m) && !asked.otherwise(&m) {
			return m.Amount, nil
		}
	}
	if at := invalidAt(s); at < len(s) {
		return a, newError(string(asked), s, at, ErrUTF8, "")
	}
	var norm normalizer
	text, start := norm.trimmed(s)
	if text == "" {
		return a, newError(string(asked), s, 0, ErrEmpty, "no text")
	}
	r := reader{line: line{s: text, p: p, alone: true}}
	var m Match
	if f := r.read(asked, &m); f.code != "" {
		return a, newError(string(asked), s, norm.offset(start+f.at), f.code, f.detail)
	}
	return m.Amount, nil
}

// read reads the reader's text as Find does or, where that is not the whole or not what is asked for, with fewer doubts.
func (r *reader) read(asked asked, m *Match) refusal {
	r.asked = asked
	if r.asFound(m) && !asked.otherwise(m) {
		return refusal{}
	}
	r.strict = true
	f := r.whole(m)
	if f.code != "" && r.wholeWithRareScales(m) {
		return refusal{}
	}
	return f
}

// trimmed returns s in plain form without the blanks around it, and where in that form it starts.
func (n *normalizer) trimmed(s string) (text string, start int) {
	if text = s; n.needed(s) {
		n.set(s)
		text = n.text()
	}
	end := len(text)
	for start < end && isSpace(text[start]) {
		start++
	}
	for end > start && isSpace(text[end-1]) {
		end--
	}
	return text[start:end], start
}

// newError returns an error.
func newError(fn, input string, offset int, code Code, detail string) error {
	return &Error{Func: fn, Input: input, Offset: offset, Code: code, Detail: detail}
}

// wholeWithRareScales reads a text that is no expression otherwise with 해, 자, 양 … as scales: 2,100간 킬로미터.
func (r *reader) wholeWithRareScales(m *Match) bool {
	for i := 0; i < len(r.s); i += runeLen(r.s, i) {
		if w := numerals.at(r.s, i); w.sense != nil && (w.flags&fRareScale != 0 || w.flags&fAlsoScale != 0) {
			*r = reader{line: line{s: r.s, p: r.p, alone: true, asked: r.asked, strict: true, rare: true}}
			return r.whole(m).code == ""
		}
	}
	return false
}

func isSpace(c byte) bool { return isBlank(c) || c == '\n' || c == '\r' }

// invalidAt returns the place of the first byte of s that is no part of a character, len(s) if there is none.
func invalidAt(s string) int {
	for i, c := range s {
		if c == utf8.RuneError && !hasPrefix(s[i:], "\uFFFD") { // which may stand there itself
			return i
		}
	}
	return len(s)
}

// asFound reads the reader's text as Find does, where that is one match and its qualifiers: whatever is doubted in a running text is
// doubted here too, so that both say the same.
func (r *reader) asFound(m *Match) bool {
	for i := 0; i < len(r.s) && i < 64; {
		r.badRun = 0
		if !r.startsHere(i) || !r.expression(i, m) {
			i = r.skip(i)
			continue
		}
		if r.p.Accounting {
			r.parenthesis(m)
		}
		return r.before.outer == 0 && r.behind.outer == len(r.s)
	}
	return false
}

// asked is what a caller of Parse, ParseMoney or ParseNumber wants to read, by the name that errors give it.
type asked string

const (
	anAmount asked = "parse"
	aSum     asked = "parse money"
	aNumber  asked = "parse number"
	aPrice   asked = "parse price"
)

// otherwise reports whether m counts by a word that means something else where a sum or a number is asked for: 100동, a hundred houses,
// are dong as a sum, and 500자, five hundred characters, are 500 × 10^24 as a number.
func (a asked) otherwise(m *Match) bool {
	if m.Kind != KindQuantity {
		return false
	}
	switch counter := m.Unit; a {
	case aSum:
		w := unitWords.at(counter, 0)
		return w.text == counter && w.sense != nil && (w.class == wCurrency || w.class == wSubunit)
	case aNumber:
		w := numerals.at(counter, 0)
		return w.text == counter && w.sense != nil && (w.class == nSmall || w.class == nBig || w.flags&fAlsoScale != 0)
	}
	return false
}

// whole reads the reader's text as one expression. It tries the few places where the numeral can start. If none will do, the first
// says why, or one that leaves nothing unread before it and comes further: 한 화 is less than 한화 10 달러.
func (r *reader) whole(m *Match) refusal {
	var best refusal
	for i := 0; i < len(r.s) && i < 64; i += runeLen(r.s, i) {
		r.lastFault.code = ""
		f := &r.lastFault
		if r.expression(i, m) {
			r.parenthesis(m)
			if r.before.outer == 0 && r.behind.outer == len(r.s) {
				return refusal{}
			}
			*f = r.leftover(m)
		}
		if f.code != "" && (best.code == "" || r.before.outer == 0 && f.at > best.at) {
			best = *f
		}
	}
	if best.code == "" {
		return r.unread("no number in ")
	}
	return best
}

// leftover explains what stands around an expression that is not the whole text.
func (r *reader) leftover(m *Match) refusal {
	if r.before.outer > 0 {
		return r.unread("unexpected ")
	}
	n := &r.left.num
	if n.fault.code != "" && n.fault.at >= m.End {
		return n.fault
	}
	at := r.skipGap(r.behind.outer)
	c, next := r.runeAt(at), at == r.skipGap(m.End)
	if at == n.end && isDigit(r.s[at-1]) && commas(r.s[at:]) {
		return refusal{ErrGrouping, n.start, ""}
	}
	bare := next && m.Kind == KindNumber
	if next && r.partOfWord(m.End) {
		at, c, bare = m.End-len("개"), r.runeAt(m.End), true
	}
	code, what := ErrTrailing, "trailing text "
	if bare && (isHangul(c) || c < utf8.RuneSelf && isLatin(byte(c)) || isHanja(c)) {
		switch {
		case looksLikeCode(r.word(at)):
			code, what = ErrUnknownCurrency, "unknown currency "
		case r.particleAt(at):
		case at == n.end && n.words == 1 && !n.ascii && isHangul(c): // 사흘 is no 4
			code, what, at = ErrSyntax, "no number in ", n.start
		default:
			code, what = ErrUnknownUnit, "unknown unit "
		}
	}
	return refusal{code, at, what + r.word(at)}
}

// commas reports whether s begins with commas and a digit behind them: 1,,234.
func commas(s string) bool {
	n := 0
	for n < len(s) && s[n] == ',' {
		n++
	}
	return n > 0 && n < len(s) && isDigit(s[n])
}

// partOfWord reports whether the unit of one syllable that ends at p is none: the beginning of a word, 3달팽이, or of an ending,
// 3입니다, or a numeral that has a unit of its own, 제3 세 번째.
func (r *reader) partOfWord(p int) bool {
	u, at := r.left.unit, p-len("개")
	if u.sense == nil || u.class == wCurrency || at <= 0 || r.s[at:p] != u.text || !r.hangulAt(at) {
		return false
	}
	gap := isBlank(r.s[at-1])
	if !r.closes(p) && !u.timeSuffixAt(r.s, p, false) {
		return gap || r.hangulAt(p)
	}
	if gap && r.numeralWord(at).text == u.text && r.unitFollows(p) {
		return true
	}
	r.strict = false // as Find doubts it
	u = r.unitUnlessParticle(u, at)
	r.strict = true
	return u.sense == nil
}

// unread explains what stands at the start of a text, with the words for anything but a currency's code.
func (r *reader) unread(what string) refusal {
	w, code := r.word(0), ErrSyntax
	if looksLikeCode(w) && currencyByCode(w) == nil {
		code, what = ErrUnknownCurrency, "unknown currency "
	}
	return refusal{code, 0, what + w}
}

// looksLikeCode reports whether w could be a currency's code or sign, KRX or C£: three bytes that begin with a letter, and no small
// letter, nor one beyond ASCII, nor a digit.
func looksLikeCode(w string) bool {
	for _, c := range w {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf && isWord(c) {
			return false
		}
	}
	return len(w) == len("KRW") && isLatin(w[0])
}

// word returns the word at p, for an error's text.
func (r *reader) word(p int) string {
	q := p
	for q < len(r.s) && q-p < 60 && !isBlank(r.s[q]) {
		q += runeLen(r.s, q)
	}
	return r.s[p:q]
}
