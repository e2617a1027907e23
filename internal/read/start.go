package read

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/scan"
	"github.com/komoney/komoney/internal/runes"
)

// Whether a numeral may start at a place, by what stands before it: tables/rules/start.tsv, and digits.tsv for digits.

// startsHere says whether a numeral may start at i, and, where none may, the end of what stands there, if that is known.
func (r *Reader) startsHere(i int) (end int, ok bool) {
	if c := r.S[i]; runes.IsDigit(c) || c == '.' {
		return r.DigitsStart(i)
	}
	before, q := r.RuneBefore(i), r.SkipGapBack(i)
	f := rule.IsInWord.If(runes.IsWord(before) || r.brokenBefore(i)) | rule.IsBehindHangul.If(runes.IsHangul(before)) | rule.IsBehindCount.If(r.Time.EndsAt(i)) |
		rule.IsSpelledOut.If(r.SpelledOut(i)) | rule.IsBehindMark.If(before == '○' || before == '●' || before == ')' || before == '}')
	if q < i && q >= runes.SyllableLen {
		sh := lex.ShapeAt(r.S, q-runes.SyllableLen)
		f |= rule.IsAfterScale.If(sh&lexhash.Scales != 0) | rule.IsScaleApart.If(sh&lexhash.Sino != 0 && lex.ShapeAt(r.S, i)&lexhash.Scales != 0)
	} else if q == i {
		f |= rule.IsBehindAmount.If(i == r.Prev) | rule.IsBehindSpoken.If(r.Time.SpokenEnd() > 0)
	}
	if f == 0 && r.Trace == nil { // most often: only the word's start speaks
		return 0, true
	}
	k := r.JudgeQuietly(rule.Start, f, line.Extent{Start: i, End: min(len(r.S), i+runes.SyllableLen)}, func(k rule.ID) bool { return r.startLook(k, i, before, &end) })
	return end, k.Yes()
}

// startLook reports whether the rule k of start.tsv finds what it looks for before the numeral at i, and before is the character there. It may set end, where what is no numeral ends.
func (r *Reader) startLook(k rule.ID, i int, before rune, end *int) bool {
	switch k {
	case rule.StartPartOfATime: // 오월십오일 (15 May)
		return r.PartWritten(r.PartAt(i), i)
	case rule.StartCodeInWords: // 공일공 일이삼사 오육칠팔 (010 1234 5678, spoken)
		*end = name.SpokenCode(&r.Line, i)
		return *end > i
	case rule.StartThisOrTwo: // 이 천 오백 원: these 1,500 won, or 2,500
		*end = r.ThisOrTwo(i)
		return *end > i
	case rule.StartTailOfASum: // 공사비삼백만 오천원 (3,005,000 won for the works)
		*end = r.TailOf(i)
		return *end > i
	case rule.StartCountBehindASum: // 만원한장 (one 10,000 won note)
		return line.CountsBehind(r.S, i)
	case rule.StartSumBehindAMeasure: // 100g오천원 (5,000 won for 100 g)
		return line.SumBehind(r.S, i)
	case rule.StartParticleOrTwo: // 한판이천원: a pan for 1,000 won, or for 2,000
		if !r.sumBehindCount(i) || !line.TwoOrParticle(r.NumeralWord(i), before) {
			return false
		}
		*end = line.SumEnd(r.S, i)
		return true
	case rule.StartSumBehindACount: // 두병오천원 (two bottles for 5,000 won), 세마리에만원 (three for 10,000)
		return r.sumBehindCount(i)
	case rule.StartCountBehindLetters: // mc한명 (one MC)
		return i > 0 && before < utf8.RuneSelf && runes.IsLatin(byte(before)) && line.CountsBehind(r.S, i)
	case rule.StartCountAndAGap: // 물은두 배로 (twice the water)
		return scan.CountsApart(r.S, i)
	case rule.StartTextWithoutSpaces: // 통장에오만원도없다 (not even 50,000 won in the account)
		return r.InLongRun(i) && !(r.Time.EndsAt(i-runes.SyllableLen) && r.Has(i-runes.SyllableLen, lex.SubjectMark) && r.scaleAt(i)) // not 2인분이천원 (two portions for 1,000 or 2,000 won)
	case rule.StartHiddenDigits: // ○만원 (○0,000 won), {0}만원
		first := r.NumeralWord(i)
		return before != ')' && first.Sense != nil && (first.IsScale() || before == '}' && line.IsSino(first))
	case rule.StartDigitsInParentheses: // (1,234)백만원 (1,234 million won)
		return before == ')' && r.scaleAt(i) && r.digitsInParentheses(i)
	case rule.StartNounBefore: // 제공 (offered), 매한가지 (all the same)
		return i > r.Prev && r.nounOfLead(i)
	case rule.StartPrefix: // 약삼십만 원 (about 300,000 won)
		return i > r.Prev && r.leadWrittenTo(i)
	}
	return r.Sees(k, line.Extent{Start: i, End: i}, i)
}

// nounOfLead reports whether the word of leadWords that ends at p begins a noun which goes on there: the 제 of 제공 (offered).
func (r *Reader) nounOfLead(p int) bool {
	w := r.P.Lead(r.S, p)
	if w.Sense == nil {
		return false
	}
	at := p - len(w.Text)
	h := lex.WordHomographs.At(r.S, at)
	return h.Sense != nil && at+len(h.Text) > p && r.Saw(h)
}

// leadWrittenTo reports whether a word of leadWords that numerals may be written to ends at p, and a numeral begins there: 약삼십만 원 (about 300,000 won).
func (r *Reader) leadWrittenTo(p int) bool {
	w := r.P.Lead(r.S, p)
	if w.Sense == nil || w.Flags&lex.FGlue == 0 {
		return false
	}
	at := p - len(w.Text)
	return at >= r.Prev && !runes.IsWord(r.RuneBefore(at)) && !r.brokenBefore(at) && r.gluedNumeral(p, w) && r.Saw(w)
}

// sumBehindCount reports whether a sum of won at i is written to a count, or to 에 behind it.
func (r *Reader) sumBehindCount(i int) bool {
	return line.SumOfCount(r.S, r.Time.SpokenEnd()) == i
}

// scaleAt reports whether a scale stands at p.
func (r *Reader) scaleAt(p int) bool {
	w := r.NumeralWord(p)
	return w.IsScale()
}

// digitsInParentheses reports whether digits with a comma in parentheses end at i: (1,234). Without a comma they may be a list's.
func (r *Reader) digitsInParentheses(i int) bool {
	const reach = 24
	s := r.S[max(0, i-reach) : i-len(")")]
	open := strings.LastIndexByte(s, '(')
	comma := false
	for _, c := range []byte(s[open+1:]) {
		if comma = comma || c == ','; c != ',' && !runes.IsDigit(c) {
			return false
		}
	}
	return comma && open >= 0
}

// brokenBefore reports whether a byte that is no part of a character stands before i: it hides where a word begins.
func (r *Reader) brokenBefore(i int) bool {
	if i == 0 || r.S[i-1] < utf8.RuneSelf {
		return false
	}
	c, n := utf8.DecodeLastRuneInString(r.S[:i])
	return c == utf8.RuneError && n == 1
}

// gluedNumeral says whether a numeral in words may stand behind a prefix without a gap: 약삼십만 원 (about 300,000 won), 제이차 (the second).
func (r *Reader) gluedNumeral(i int, lead lex.Word) bool {
	if lead.Class == lex.LHost {
		return r.hosted(i, lead)
	}
	n := new(numeral.Numeral)
	if !r.Numeral(i, n) {
		return false
	}
	if lead.Class == lex.LNeutral && lead.N == -1 { // 금삼천만원정 (thirty million won)
		return n.Words > 1 && (r.sumEnds(n.End) || r.sealApart(n.End))
	}
	if n.Native && lead.Class == lex.LNeutral && n.Words == 1 && !n.Old && !n.Few {
		return r.hostedNumeral(n, lead)
	}
	if lead.Class == lex.LOrdinal && n.Native || r.parted(i, n, lead) || n.Words < 2 && lead.Class != lex.LOrdinal && !n.Few {
		return false
	}
	w, at := r.UnitWord(n.End)
	return w.Sense != nil && !(at > n.End && n.Few && n.Words == 1 && lead.Class == lex.LNeutral) // 매수 시 (when buying)
}

// hosted is gluedNumeral for a noun or an adverb: native numerals are written to all of them, sums to some, 돈만원 (money, 10,000 won), 커피이천원 (coffee,
// 2,000 won). Behind a consonant 이 may be a particle, and two readings are left: 라면이천원 (ramen is 1,000 won, or 2,000).
func (r *Reader) hosted(i int, lead lex.Word) bool {
	first := r.NumeralWord(i)
	hosts := line.HostsSum(r.S, i, lead, first)
	if !hosts && (first.Sense == nil || line.IsSino(first)) {
		return false
	}
	n := new(numeral.Numeral)
	if !r.Numeral(i, n) {
		return false
	}
	switch {
	case lead.N == lex.HostThis: // 이두 배우 (these two actors)
		return n.Attr && !n.Few && !n.Old && n.Words == 1 && !n.Is(1) && r.CountedBehind(n.End)
	case n.Native:
		return n.Words == 1 && !n.Old && !n.Few && r.hostedNumeral(n, lead)
	}
	return hosts
}

// parted reports whether a gap in the numeral n, which is written to the word lead at i, parts it into two: what stands before it is no head of a sum, 총삼백만 오천원
// (3,005,000 won in all).
func (r *Reader) parted(i int, n *numeral.Numeral, lead lex.Word) bool {
	gap := strings.IndexByte(r.S[i:n.End], ' ')
	if gap < 0 {
		return false
	}
	last := lex.Numerals.Ending(r.S, i+gap)
	return n.Top == 0 || !r.CurrencyFollows(n.End) || lead.Class == lex.LNeutral && (gap < 2*runes.SyllableLen || last.Sense == nil || last.Class != lex.NBig || !r.sumEnds(n.End))
}

// sealApart reports whether a currency and the 정 of a contract stand at p behind a gap, and end there: 금오백만 원정 (the sum of five million won only).
func (r *Reader) sealApart(p int) bool {
	q := r.SkipGap(p)
	w := r.P.Unit(r.S, q)
	if w.Sense == nil || w.Class != lex.WCurrency {
		return false
	}
	end := q + len(w.Text)
	seal := lex.SumSeals.At(r.S, end)
	return seal.Sense != nil && r.Boundary(end+len(seal.Text))
}

// sumEnds reports whether a currency is written to the numeral that ends at p, and ends the word.
func (r *Reader) sumEnds(p int) bool {
	w := r.UnitAt(p)
	return w.Sense != nil && w.Class == lex.WCurrency && r.Closes(p+len(w.Text))
}

// hostedNumeral says whether a native numeral may be written to a noun or an adverb, as texts without spaces do: 별다섯개 (five stars), 말한마디 (a word),
// 어느하나도 (not one); to what is counted with more counters, 물한병 (a bottle of water).
func (r *Reader) hostedNumeral(n *numeral.Numeral, lead lex.Word) bool {
	if n.Bare {
		return r.Closes(n.End) || line.BareWithSuffix(r.S, n.End)
	}
	w := r.UnitAt(n.End)
	isGoods := lead.Class == lex.LHost && lead.N == lex.HostOfGoods
	return w.Sense != nil && (w.TakesSuffix() || isGoods && w.Class == lex.WCounter && w.Flags&(lex.FNative|lex.FNoun) == lex.FNative && !(n.Is(1) && w.Flags&lex.FDone != 0)) && r.Closes(n.End+len(w.Text))
}
