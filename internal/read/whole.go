package read

import (
	"unicode/utf8"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/plain"
	"github.com/komoney/komoney/internal/runes"
)

// Parse reads s, which is to be what is asked for as a whole, into m, as komoney.Parse says. Where that is an error, m says nothing.
func Parse(p *amount.Options, asked line.Asked, s string, m *amount.Match) error {
	p.ByDomain()
	if p.Usual() && plainWhole(asked, s, m) {
		return nil
	}
	if at := runes.InvalidAt(s); at < len(s) {
		return NewError(string(asked), s, at, fault.ErrUTF8, "")
	}
	var norm norm.Normalizer
	text, start := norm.Trimmed(s)
	if text == "" {
		return NewError(string(asked), s, 0, fault.ErrEmpty, "no text")
	}
	var r Reader
	r.S, r.P = text, *p
	if f := r.read(asked, m); f.Code != "" {
		return NewError(string(asked), s, norm.Offset(start+f.At), f.Code, f.Detail)
	}
	return nil
}

// plainWhole reads s as Parse does by the short way, with the usual options, or reports false.
func plainWhole(asked line.Asked, s string, m *amount.Match) bool {
	l := line.Line{S: s} // the usual options change nothing here
	r := plain.Reader{Line: &l}
	if runes.HangulAt(s, 0) && l.Shape(0)&lexhash.Numerals != 0 {
		if l.Policy = line.AsFound(asked); r.CountWhole(m) {
			return !asked.Otherwise(m)
		}
	}
	l.Policy = line.Undoubted(asked)
	return r.PlainWhole(m) && !asked.Otherwise(m)
}

// read reads the reader's text as Find does or, where that is not the whole or not what is asked for, with fewer doubts.
func (r *Reader) read(asked line.Asked, m *amount.Match) numeral.Refusal {
	r.Policy = line.AsFound(asked)
	if r.asFound(m) && !asked.Otherwise(m) {
		return numeral.Refusal{}
	}
	r.Policy = line.Undoubted(asked)
	f := r.whole(m)
	if f.Code != "" && r.wholeWithRareScales(m) {
		return numeral.Refusal{}
	}
	return f
}

// wholeWithRareScales reads a text that is no expression otherwise with 해, 자, 양 … as scales: 2,100간 킬로미터.
func (r *Reader) wholeWithRareScales(m *amount.Match) bool {
	for i := 0; i < len(r.S); i += runes.RuneLen(r.S, i) {
		if w := lex.Numerals.At(r.S, i); w.Sense != nil && (w.Flags&lex.FRareScale != 0 || w.Flags&lex.FAlsoScale != 0) {
			s, p, asked := r.S, r.P, r.Asked
			*r = Reader{}
			r.S, r.P, r.Policy = s, p, line.WithRareScales(asked)
			return r.whole(m).Code == ""
		}
	}
	return false
}

// asFound reads the reader's text as Find does, where that is one match and its qualifiers: whatever is doubted in a running text is
// doubted here too, so that both say the same.
func (r *Reader) asFound(m *amount.Match) bool {
	for i := 0; i < len(r.S) && i < 64; {
		if why, ok := r.readAt(i, m); !ok {
			i = r.skip(i, why.End)
			continue
		}
		if r.P.Accounting {
			r.Parenthesis(m)
		}
		return r.Before.Outer == 0 && r.Behind.Outer == len(r.S)
	}
	return false
}

// whole reads the reader's text as one expression. It tries the few places where the numeral can start. If none will do, the first
// says why, or one that leaves nothing unread before it and comes further: 한 화 is less than 한화 10 달러.
func (r *Reader) whole(m *amount.Match) numeral.Refusal {
	var best numeral.Refusal
	for i := 0; i < len(r.S) && i < 64; i += runes.RuneLen(r.S, i) {
		f, ok := r.expression(i, m)
		if ok {
			r.Parenthesis(m)
			if r.Before.Outer == 0 && r.Behind.Outer == len(r.S) {
				return numeral.Refusal{}
			}
			f = r.leftover(m)
		}
		if f.Code != "" && (best.Code == "" || r.Before.Outer == 0 && f.At > best.At) {
			best = f
		}
	}
	if best.Code == "" {
		return r.unread("no number in ")
	}
	return best
}

// leftover explains what stands around an expression that is not the whole text.
func (r *Reader) leftover(m *amount.Match) numeral.Refusal {
	if r.Before.Outer > 0 {
		return r.unread("unexpected ")
	}
	n := &r.Left.Num
	if n.Fault.Code != "" && n.Fault.At >= m.End {
		return n.Fault
	}
	at := r.SkipGap(r.Behind.Outer)
	c, next := r.RuneAt(at), at == r.SkipGap(m.End)
	if at == n.End && runes.IsDigit(r.S[at-1]) && commas(r.S[at:]) {
		return numeral.Refusal{Code: fault.ErrGrouping, At: n.Start, Detail: ""}
	}
	bare := next && m.Kind == amount.KindNumber
	if next && r.partOfWord(m.End) {
		at, c, bare = m.End-runes.SyllableLen, r.RuneAt(m.End), true
	}
	code, what := fault.ErrTrailing, "trailing text "
	if bare && (runes.IsHangul(c) || c < utf8.RuneSelf && runes.IsLatin(byte(c)) || runes.IsHanja(c)) {
		switch {
		case looksLikeCode(r.Word(at)):
			code, what = fault.ErrUnknownCurrency, "unknown currency "
		case r.ParticleAt(at):
		case at == n.End && n.Words == 1 && !n.Ascii && runes.IsHangul(c): // 사흘 (three days) is no 4
			code, what, at = fault.ErrSyntax, "no number in ", n.Start
		default:
			code, what = fault.ErrUnknownUnit, "unknown unit "
		}
	}
	return numeral.Refusal{Code: code, At: at, Detail: what + r.Word(at)}
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
func (r *Reader) partOfWord(p int) bool {
	u, at := r.Left.Unit, p-runes.SyllableLen
	if u.Sense == nil || u.Class == lex.WCurrency || at <= 0 || r.S[at:p] != u.Text || !r.HangulAt(at) {
		return false
	}
	gap := runes.IsBlank(r.S[at-1])
	if !r.Closes(p) && !u.TimeSuffixAt(r.S, p, false) {
		return gap || r.HangulAt(p)
	}
	if gap && r.NumeralWord(at).Text == u.Text && r.UnitFollows(p) {
		return true
	}
	return r.DoubtedUnit(u, at).Sense == nil
}

// unread explains what stands at the start of a text, with the words for anything but a currency's code.
func (r *Reader) unread(what string) numeral.Refusal {
	w, code := r.Word(0), fault.ErrSyntax
	if looksLikeCode(w) && lex.CurrencyByCode(w) == nil {
		code, what = fault.ErrUnknownCurrency, "unknown currency "
	}
	return numeral.Refusal{Code: code, At: 0, Detail: what + w}
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

// Word returns the word at p, for an error's text.
func (r *Reader) Word(p int) string {
	q := p
	for q < len(r.S) && q-p < 60 && !runes.IsBlank(r.S[q]) {
		q += runes.RuneLen(r.S, q)
	}
	return r.S[p:q]
}

// NewError returns an error.
func NewError(fn, input string, offset int, code fault.Code, detail string) error {
	return &fault.Error{Func: fn, Input: input, Offset: offset, Code: code, Detail: detail}
}
