package read

import (
	"unicode/utf8"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/runes"
)

// Parse reads s, which is to be what is asked for as a whole, as komoney.Parse says.
func Parse(p Options, asked Asked, s string) (a Amount, err error) {
	p = p.byDomain()
	if p.usual() {
		var m Match
		var l Line
		l.S, l.P, l.alone, l.strict = s, p, true, true
		if l.plainWhole(&m) && !asked.otherwise(&m) {
			return m.Amount, nil
		}
	}
	if at := runes.InvalidAt(s); at < len(s) {
		return a, newError(string(asked), s, at, fault.ErrUTF8, "")
	}
	var norm norm.Normalizer
	text, start := norm.Trimmed(s)
	if text == "" {
		return a, newError(string(asked), s, 0, fault.ErrEmpty, "no text")
	}
	var r reader
	r.S, r.P, r.alone = text, p, true
	var m Match
	if f := r.read(asked, &m); f.code != "" {
		return a, newError(string(asked), s, norm.Offset(start+f.at), f.code, f.detail)
	}
	return m.Amount, nil
}

// read reads the reader's text as Find does or, where that is not the whole or not what is asked for, with fewer doubts.
func (r *reader) read(asked Asked, m *Match) refusal {
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

// wholeWithRareScales reads a text that is no expression otherwise with 해, 자, 양 … as scales: 2,100간 킬로미터.
func (r *reader) wholeWithRareScales(m *Match) bool {
	for i := 0; i < len(r.S); i += runes.RuneLen(r.S, i) {
		if w := lex.Numerals.At(r.S, i); w.Sense != nil && (w.Flags&lex.FRareScale != 0 || w.Flags&lex.FAlsoScale != 0) {
			s, p, asked := r.S, r.P, r.asked
			*r = reader{}
			r.S, r.P, r.asked, r.alone, r.strict, r.rare = s, p, asked, true, true, true
			return r.whole(m).code == ""
		}
	}
	return false
}

// asFound reads the reader's text as Find does, where that is one match and its qualifiers: whatever is doubted in a running text is
// doubted here too, so that both say the same.
func (r *reader) asFound(m *Match) bool {
	for i := 0; i < len(r.S) && i < 64; {
		r.badRun = 0
		if !r.startsHere(i) || !r.expression(i, m) {
			i = r.skip(i)
			continue
		}
		if r.P.Accounting {
			r.parenthesis(m)
		}
		return r.before.outer == 0 && r.behind.outer == len(r.S)
	}
	return false
}

// Asked is what a caller of Parse, ParseMoney or ParseNumber wants to read, by the name that errors give it.
type Asked string

const (
	AnAmount Asked = "parse"
	ASum     Asked = "parse money"
	ANumber  Asked = "parse number"
	aPrice   Asked = "parse price"
)

// otherwise reports whether m counts by a word that means something else where a sum or a number is asked for: 100동, a hundred houses,
// are dong as a sum, and 500자, five hundred characters, are 500 × 10^24 as a number.
func (a Asked) otherwise(m *Match) bool {
	if m.Kind != KindQuantity {
		return false
	}
	switch counter := m.Unit; a {
	case ASum:
		w := lex.UnitWords.At(counter, 0)
		return w.Text == counter && w.Sense != nil && (w.Class == lex.WCurrency || w.Class == lex.WSubunit)
	case ANumber:
		w := lex.Numerals.At(counter, 0)
		return w.Text == counter && w.Sense != nil && (w.Class == lex.NSmall || w.Class == lex.NBig || w.Flags&lex.FAlsoScale != 0)
	}
	return false
}

// whole reads the reader's text as one expression. It tries the few places where the numeral can start. If none will do, the first
// says why, or one that leaves nothing unread before it and comes further: 한 화 is less than 한화 10 달러.
func (r *reader) whole(m *Match) refusal {
	var best refusal
	for i := 0; i < len(r.S) && i < 64; i += runes.RuneLen(r.S, i) {
		r.lastFault.code = ""
		f := &r.lastFault
		if r.expression(i, m) {
			r.parenthesis(m)
			if r.before.outer == 0 && r.behind.outer == len(r.S) {
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
	if at == n.end && runes.IsDigit(r.S[at-1]) && commas(r.S[at:]) {
		return refusal{code: fault.ErrGrouping, at: n.start, detail: ""}
	}
	bare := next && m.Kind == KindNumber
	if next && r.partOfWord(m.End) {
		at, c, bare = m.End-len("개"), r.runeAt(m.End), true
	}
	code, what := fault.ErrTrailing, "trailing text "
	if bare && (runes.IsHangul(c) || c < utf8.RuneSelf && runes.IsLatin(byte(c)) || runes.IsHanja(c)) {
		switch {
		case looksLikeCode(r.word(at)):
			code, what = fault.ErrUnknownCurrency, "unknown currency "
		case r.particleAt(at):
		case at == n.end && n.words == 1 && !n.ascii && runes.IsHangul(c): // 사흘 is no 4
			code, what, at = fault.ErrSyntax, "no number in ", n.start
		default:
			code, what = fault.ErrUnknownUnit, "unknown unit "
		}
	}
	return refusal{code: code, at: at, detail: what + r.word(at)}
}

// commas reports whether s begins with commas and a digit behind them: 1,,234.
func commas(s string) bool {
	n := 0
	for n < len(s) && s[n] == ',' {
		n++
	}
	return n > 0 && n < len(s) && runes.IsDigit(s[n])
}

// partOfWord reports whether the unit of one syllable that ends at p is none: the beginning of a word, 3달팽이, or of an ending,
// 3입니다, or a numeral that has a unit of its own, 제3 세 번째.
func (r *reader) partOfWord(p int) bool {
	u, at := r.left.unit, p-len("개")
	if u.Sense == nil || u.Class == lex.WCurrency || at <= 0 || r.S[at:p] != u.Text || !r.hangulAt(at) {
		return false
	}
	gap := runes.IsBlank(r.S[at-1])
	if !r.closes(p) && !u.TimeSuffixAt(r.S, p, false) {
		return gap || r.hangulAt(p)
	}
	if gap && r.numeralWord(at).Text == u.Text && r.unitFollows(p) {
		return true
	}
	r.strict = false // as Find doubts it
	u = r.unitUnlessParticle(u, at)
	r.strict = true
	return u.Sense == nil
}

// unread explains what stands at the start of a text, with the words for anything but a currency's code.
func (r *reader) unread(what string) refusal {
	w, code := r.word(0), fault.ErrSyntax
	if looksLikeCode(w) && lex.CurrencyByCode(w) == nil {
		code, what = fault.ErrUnknownCurrency, "unknown currency "
	}
	return refusal{code: code, at: 0, detail: what + w}
}

// looksLikeCode reports whether w could be a currency's code or sign, KRX or C£: three bytes that begin with a letter, and no small
// letter, nor one beyond ASCII, nor a digit.
func looksLikeCode(w string) bool {
	for _, c := range w {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf && runes.IsWord(c) {
			return false
		}
	}
	return len(w) == len("KRW") && runes.IsLatin(w[0])
}

// word returns the word at p, for an error's text.
func (r *reader) word(p int) string {
	q := p
	for q < len(r.S) && q-p < 60 && !runes.IsBlank(r.S[q]) {
		q += runes.RuneLen(r.S, q)
	}
	return r.S[p:q]
}

// newError returns an error.
func newError(fn, input string, offset int, code fault.Code, detail string) error {
	return &fault.Error{Func: fn, Input: input, Offset: offset, Code: code, Detail: detail}
}
