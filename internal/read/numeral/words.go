package numeral

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/runes"
)

// Sino-Korean digits within numerals: 이십삼 (23), 이삼만 (20 to 30 thousand).

// stepDigit reads 일 … 구 (one … nine) and the hanja digits.
func (r *Reader) stepDigit(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	end := p + len(w.Text)
	if s.hasCur {
		if w.Flags&lex.FAlsoScale != 0 && !gap && r.alsoScaleFits(s, end) {
			return r.pushBig(n, s, 32, p, end)
		}
		return (!gap || r.digitsApart(n, s, w, end)) && r.digitPair(n, s, w, end)
	}
	if n.First || n.Native && !gap && s.small < 2 || n.Approx && !n.Few || !r.digitFits(n, s, w, p, gap) {
		return false
	}
	s.cur, s.hasCur, s.curDigits, s.curStart = one(int(w.N)), true, false, p
	s.curFew = false
	n.Words++
	n.End = end
	n.Native, n.Attr, n.Bare = false, false, false
	return true
}

// alsoScaleFits reports whether 구 behind a digit, which ends at end, is the scale 10^32, and not the end of 팔구 (eight or nine).
func (r *Reader) alsoScaleFits(s *sum, end int) bool {
	if s.curNative || s.curFew {
		return false
	}
	if !r.Doubts(line.Words) {
		return s.curDigits || !s.cur.Is(8)
	}
	return !s.cur.Is(8) && s.hasBig() && r.RareScaleFits(32, end)
}

// digitFits reports whether the digit w at p is a numeral's by what it may be otherwise, and by what stands behind it.
func (r *Reader) digitFits(n *Numeral, s *sum, w lex.Word, p int, gap bool) bool {
	if n.Words == 0 && w.N > 0 {
		return true
	}
	end := p + len(w.Text)
	if gap && (w.N == 2 && lex.TailWords.At(r.S, p).Sense != nil || w.N == 4 && line.CloserAt(r.S, p, lex.JAnd).Sense != nil) || n.Words > 0 && w.N == 2 && r.boundAt(p) {
		return false // 6억 이상 (600 million or more), 천에서 이천 사이 (between a thousand and two thousand), 칠백이상 (seven hundred or more)
	}
	k := r.ScaleAfter(end)
	if s.big >= 12 && gap && k > 0 && (r.sureNounOfScale(n, s, end) || n.Ascii && r.teamBeforeSum(n, s, end)) {
		return false // 십일조 이십만원 (a tithe of 200,000 won), 2인 1조 이십만원
	}
	if gap && k == 0 && n.Words > 0 && w.N > 0 && !n.Few && (r.scaleApart(s, end) > 0 || r.sharesScale(s, w, end)) {
		return true // 천 오 백 원 (1,500 won)
	}
	if k == 0 && r.saysSome(n) {
		return false // 수십사례 (dozens of cases), 수십 일: tens of them have no ones
	}
	if w.N == 1 && n.Words > 0 && (k == 0 || r.SkipGap(end) > end || !r.MoneyCueNear(n.Start, end)) && r.countsDays(n, w, end) {
		return false // 사십일 전에 (forty days ago)
	}
	if w.N == 0 && k != 0 {
		return false // 공백 (a gap), 영천: a blank, a town
	}
	if n.Words > 0 && k == 0 && !r.digitEnds(n, s, w, end, gap) {
		return false
	}
	return !(gap && k == 0 && s.small <= 1 && !s.hasBig() && s.section.Lo.IsZero())
}

// sharesScale reports whether the digit w behind a gap, which ends at p, shares a scale below those before it with the next digit, or with the other end of a
// range: 만 이삼천 원 (12,000 or 13,000 won), 만 이~삼천 원 (12,000 to 13,000 won). Behind 십 it may share the ones: 십 이 삼 명 (12 or 13 people).
func (r *Reader) sharesScale(s *sum, w lex.Word, p int) bool {
	at := r.SkipGap(p)
	if next := r.NumeralWord(at); next.Sense != nil {
		end := at + len(next.Text)
		return next.Class == lex.NDigit && next.N == w.N+1 && (r.pairBelow(s, end) || s.small == 1 && r.countsSinoApart(end))
	}
	q := r.beyond(p)
	if q == 0 {
		return false
	}
	next := r.NumeralWord(q)
	return next.Sense != nil && next.Class == lex.NDigit && next.N > w.N && r.pairBelow(s, q+len(next.Text))
}

// boundAt reports whether a word that bounds what stands before it is written at p, and ends there: 이상 (or more), 이하.
func (r *Reader) boundAt(p int) bool {
	w := lex.TailWords.At(r.S, p)
	return w.Sense != nil && w.Class == lex.TBound && side.TailFits(&r.Line, w, p) && r.Closes(p+len(w.Text))
}

// lastDigit is a digit in words at the end of a numeral.
type lastDigit struct {
	n   *Numeral
	s   *sum
	w   lex.Word
	end int
	gap bool // before it
}

// digitEnds says whether a digit word without a scale behind it still belongs to the numeral: tables/rules/last.tsv. Behind a numeral 이 is mostly the
// subject particle, and 일 the copula: 3만이 넘는 (over 30,000), 5천일 것 (that it is 5,000).
func (r *Reader) digitEnds(n *Numeral, s *sum, w lex.Word, end int, gap bool) bool {
	c := lastDigit{n, s, w, end, gap}
	f := rule.IsDigits.If(n.Ascii) | rule.IsApart.If(gap) | rule.IsOneOrTwo.If(w.N == 1 || w.N == 2) | rule.IsLastTwo.If(w.N == 2)
	return r.JudgeQuietly(rule.Last, f, line.Extent{Start: n.Start, End: end}, func(k rule.ID) bool { return r.lastLook(k, &c) }).Yes()
}

// lastLook reports whether the rule k of last.tsv finds what it looks for.
func (r *Reader) lastLook(k rule.ID, c *lastDigit) bool {
	n, s, w, end := c.n, c.s, c.w, c.end
	at := end - len(w.Text)
	switch k {
	case rule.LastZero: // 3만영화 (a film with 30,000)
		return w.N == 0
	case rule.LastWordOfCounts: // 백만구독자 (a million subscribers) are no 1,000,009
		return r.Doubts(line.Words) && r.countedAt(at)
	case rule.LastNoun: // 3만일반 (30,000 ordinary), 3만사진 (30,000 photos); not 2만삼백팔십오명 (20,385 people)
		return !r.scaledInWords(s) && r.beginsNoun(w, end)
	case rule.LastLongerCounter: // 3만사발 (30,000 bowls), 3만구좌 (30,000 accounts); not 3만사원 (30,000 employees) and 3만이유로, which are sums
		u := r.UnitAt(end)
		return r.counterAt(at, w) && !(u.Sense != nil && u.Class == lex.WCurrency)
	case rule.LastNothingDoubted:
		return !r.Doubts(line.Words)
	case rule.LastMoreDigits: // 이백오십일이삼 (250.123); not 45백만구이하 (45 million of them or less)
		return r.NextIsDigitWord(end) && !r.boundAt(end)
	case rule.LastCopula: // 구천오백이다 (it is 9,500), 삼십일까 (will it be thirty)
		return r.copulaAt(at, end)
	case rule.LastSubject: // 오천이 왔다 (5,000 came)
		return r.subjectEnds(n, end)
	case rule.LastEndOfTheText: // 십만 삼 (100,003) and 만 일 (10,001), 삼백 삼십 일 (331), but 천 일 (a thousand days)
		return r.AtEnd(end) && !(s.hasSmall() && dayAt(r.S, at) && !r.IsApart(n))
	case rule.LastManyGaps: // 칠 천 사 십 일 만 육 백 사 십 칠 (70,410,647)
		return s.gaps > sureGaps && w.N != 2 && r.Boundary(end)
	case rule.LastUnitBehindAGap: // 십만 삼 원 (100,003 won), but 만 구독자 (ten thousand subscribers) and 백만 육군 (an army of a million) are no 10,009 and no 1,000,006
		return r.SkipGap(end) > end && r.unitApart(c)
	case rule.LastUnitWrittenToIt: // 육십 삼그램 (63 grams)
		return r.lastCounts(n, s, w, end)
	case rule.LastDigitsAndWords: // 2만삼백이명 (20,302 people), 3만 오천구 원 (35,009 won)
		return r.scaledInWords(s) && (r.countsSinoApart(end) || w.N > 2 && r.Closes(end))
	case rule.LastTwoWithDigits: // 3만이 넘는다 (over 30,000)
		return w.N == 2
	case rule.LastTwoWithAUnit: // 삼만이명 (30,002 people)
		return s.section.Lo.IsZero() && r.UnitFollows(end) && !r.Boundary(end)
	case rule.LastTwoBehindAScale:
		return s.section.Lo.IsZero()
	case rule.LastNoUnit: // 1,500만칠레 페소 (15 million Chilean pesos)
		return !r.AfterNumber(end)
	case rule.LastCounter: // 1만구: ten thousand of them, as no digit in words stands behind others
		return w.N > 2 && lex.UnitWords.At(r.S, at).Text == w.Text
	case rule.LastOneWithAUnit: // 3만일원 (30,001 won)
		return r.topicEnds(end) || r.UnitFollows(end)
	}
	return r.Sees(k, line.Extent{Start: n.Start, End: end}, at)
}

// scaledInWords reports whether a small scale and no digits stand before the last digit: 2만삼백.
func (r *Reader) scaledInWords(s *sum) bool {
	return s.hasSmall() && !runes.IsDigit(r.S[s.sectionEnd-runes.SyllableLen-1])
}

// countedAt reports whether a word that says what is counted stands at p: 구독자 (subscribers).
func (r *Reader) countedAt(p int) bool {
	cue := lex.Cues.At(r.S, p)
	return cue.Sense != nil && cue.Class == lex.CCount && r.Saw(cue)
}

// copulaAt reports whether the digit from p to end begins a form of 이다 and no unit that is longer follows: 구천오백이다 (it is 9,500), 삼십일까 (will it be thirty).
func (r *Reader) copulaAt(p, end int) bool {
	be := lex.Particles.At(r.S, p)
	return be.Sense != nil && be.Class == lex.PLong && (!r.UnitFollows(end) || len(r.UnitAt(end).Text) <= len(be.Text)-(end-p)) && r.Saw(be)
}

// subjectEnds reports whether 이 before the blank at end is the particle of a subject: 오천이 왔다 (5,000 came); 이십이 ~ 이십오 명 (22 to 25 persons) goes on.
func (r *Reader) subjectEnds(n *Numeral, end int) bool {
	return end < len(r.S) && runes.IsBlank(r.S[end]) && (n.Few || !r.UnitFollows(end)) && r.beyond(end) == 0
}

// unitApart reports whether a unit behind a gap goes with the last digit: 십만 삼 원 (100,003 won); 만 구독자 (ten thousand subscribers) and 백만 육군 (an army of a million) are no
// 10,009 and no 1,000,006.
func (r *Reader) unitApart(c *lastDigit) bool {
	return c.w.N > 2 && r.UnitFollows(c.end) || (c.n.Words > 1 || c.s.hasSmall()) && r.countsSinoApart(c.end)
}

// topicEnds reports whether the particle of a topic stands at p and ends its word.
func (r *Reader) topicEnds(p int) bool {
	topic := lex.Topics.At(r.S, p)
	return topic.Sense != nil && !r.HangulAt(p+len(topic.Text))
}

// beginsNoun reports whether the digit w before end only begins another word: 일반 (ordinary), 사진 (a photo); not 일원, which is a sum.
func (r *Reader) beginsNoun(w lex.Word, end int) bool {
	h := lex.WordHomographs.At(r.S, end-len(w.Text))
	if h.Sense == nil || len(h.Text) <= len(w.Text) {
		return false
	}
	u := r.UnitAt(end)
	return u.Sense == nil || u.Class == lex.WCounter || len(w.Text)+len(u.Text) < len(h.Text)
}

// digitPair reads the second of two digits in a row, 삼사십 (thirty or forty) or 오륙 명: three or four tens.
func (r *Reader) digitPair(n *Numeral, s *sum, w lex.Word, end int) bool {
	if s.curDigits || s.curFew || s.curNative || s.cur.Lo.Exp() != 0 {
		return false
	}
	lo, _ := s.cur.Lo.Int64()
	if int64(w.N) != lo+1 || lo < 1 || r.overBefore(end-len(w.Text)) {
		return false
	}
	if r.ScaleAfter(end) == 0 && !r.UnitFollows(end) && r.scaleApart(s, end) == 0 {
		return false
	}
	s.cur.Hi = decimal.FromInt(int64(w.N))
	s.curFew = true
	n.Few, n.Approx = true, true
	n.Words++
	n.End = end
	return true
}

// join adds v to the pending digit, if there is one, or makes it that.
func (s *sum) join(v Interval) {
	if !s.hasCur {
		s.cur = Interval{}
	}
	s.cur.add(&v)
	s.hasCur = true
}

// maxSpelled is how many digits in words are read behind 점, more than a text has; with more of them it is no numeral.
const maxSpelled = 100
