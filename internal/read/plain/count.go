package plain

import (
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// PlainCount reads the plain amount of a native numeral before a counter at i, 한 명 (one person) or 세 번째 (the third), into m, or reports false.
func (r Reader) PlainCount(i int, m *amount.Match) bool {
	tens := r.tensWord(i)
	num := r.countWord(i + len(tens.Text))
	if num.Sense == nil {
		return false
	}
	p := i + len(tens.Text) + len(num.Text)
	w, end := r.countedBy(num, i, p)
	if w.Sense == nil || w.Ref == lex.RefPyeong && line.BracketAt(r.S, end).Sense != nil || w.Ref == lex.RefTimes && num.N == 1 && r.Tries(i, end, end-len(w.Text) > p) {
		return false
	}
	if i > 0 && r.S[i-1] >= utf8.RuneSelf && !line.Quotes(r.S[max(0, i-3):]) || !r.plainBefore(i) {
		return false
	}
	n := plainNumeral{coef: uint64(num.N), end: p, words: 1}
	if tens.Sense != nil {
		n.coef += uint64(tens.N)
	}
	if !r.plainBehind(w, end, &n) {
		return false
	}
	r.plainAmount(i, end, w, &n, m)
	return true
}

// tensWord returns the native word for tens at i, 스물 of 스물세 명 (23 people), where the whole text is an amount; in others few counts have one.
func (r Reader) tensWord(i int) lex.Word {
	if !r.Alone {
		return lex.Word{}
	}
	if w := lex.Numerals.At(r.S, i); w.Sense != nil && w.Class == lex.NTen && w.Flags&lex.FAttr == 0 {
		return w
	}
	return lex.Word{}
}

// countWord returns the native numeral at i, if it counts and is sure to be one: 한, 두, 세 … (one, two, three).
func (r Reader) countWord(i int) lex.Word {
	s := r.S
	if i+4 > len(s) {
		return lex.Word{}
	}
	start := lex.StartOf(line.Load4(s, i))
	if start == nil || start.Weak != lexhash.Units {
		return lex.Word{}
	}
	num := lex.Numerals.At(s, i)
	switch {
	case num.Sense == nil, num.Class != lex.NUnit, num.Flags&(lex.FAttr|lex.FOld) != lex.FAttr,
		i > 0 && num.N == 1 && (r.DoneSurely(i) || !runes.IsBlank(s[i-1]) && line.Closing(r.RuneBefore(i))): // 안 한 곳 (a place that did not), “가자”한 사람 (who said “let's go”)
		return lex.Word{}
	}
	return num
}

// countedBy returns the counter that the native numeral num, from i to p, plainly counts with, and its end.
func (r Reader) countedBy(num lex.Word, i, p int) (w lex.Word, end int) {
	s, q := r.S, r.SkipGap(p)
	if q == len(s) || s[q]-0xEA >= 4 {
		return lex.Word{}, p
	}
	apart, sh := q > p, lex.ShapeAt(s, q)
	if sh&lexhash.Units == 0 || num.N == 4 && apart && lex.Belongings.At(s, q).Sense != nil { // 네 친구 (your friend)
		return lex.Word{}, p
	}
	w = r.UnitAt(q)
	end = q + len(w.Text)
	switch {
	case w.Sense == nil,
		num.N == 1 && (w.Ref == lex.RefHouse || apart && r.DeedBefore(i)),
		sh&lexhash.Numerals != 0 && numeralGoesOn(s, q, w, apart),
		apart && runes.IsShort(w.Text) && !r.NounEnds(w, end), // 네 알고 있어요 (yes, I know)
		!w.PlainlyCounts(num, apart),
		w.Class != lex.WOrdinal && !r.Closes(end),
		apart && sh&lexhash.SpacedHomographs != 0 && lex.SpacedHomographs.At(s, q).Sense != nil,
		lex.WordHomographs.At(s, i).Sense != nil,
		!apart && (r.Has(end, "(") || lex.Titles.At(s, r.SkipGap(end)).Sense != nil): // 한명(36)씨 (Mr Han Myeong, 36), 서단 씨 (Mr Seo Dan)
		return lex.Word{}, p
	}
	return w, end
}

// numeralGoesOn reports whether the numeral before the counter w, apart or written to it at q, may go on with a numeral that the counter begins like, as numeralStep has it: 두사람 (two
// people); not 두 사람 and 두시간 (two hours). One syllable is not looked at closely: 한시은, a name.
func numeralGoesOn(s string, q int, w lex.Word, apart bool) bool {
	v := lex.Numerals.At(s, q)
	if apart {
		return len(v.Text) >= len(w.Text)
	}
	return v.Sense != nil || runes.IsShort(w.Text)
}
