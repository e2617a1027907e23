package unit

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/rule"
)

// 배 and 갑절 (twice) without a number.

// twiceTerm reads 배 and 갑절 (double) without a number, w at i: 배 이상 늘었다 (grew twofold or more). To Parse 배 alone is none.
func (r *Reader) twiceTerm(w lex.Word, i int, t *Term) bool {
	end := i + len(w.Text)
	q := r.SkipGapBack(i)
	if w.N == 1 && r.Errors || q > 0 && (q == r.Prev || r.wordIsNumeral(q)) {
		return false // 두 배 (twice), 한 갑절 (once again as much)
	}
	*t = Term{End: end, Kind: amount.KindMultiple, Unit: lex.UnitWords.At(w.Text, 0), Twice: w}
	t.Set(decimal.FromInt(2))
	t.Num.Start, t.Num.End, t.Num.Words, t.Num.Interval = i, i, 1, t.Interval
	return true
}

// wordIsNumeral reports whether the word that ends at p is a numeral: 두 배 (twice), 한 갑절 (once again as much); not 매출이 배 (sales doubled).
func (r *Reader) wordIsNumeral(p int) bool {
	w := lex.Numerals.Ending(r.S, p)
	return w.Sense != nil && line.WordStart(r.S, p-len(w.Text))
}

// TwiceFits reports whether 배 or 갑절 (double) says twice: tables/rules/twice.tsv.
func (r *Reader) TwiceFits(t *Term, tl *line.Trail) bool {
	if !r.Doubts(line.Around) {
		return r.Closes(t.End)
	}
	f := rule.IsQualified.If(tl.Outer > t.End) | rule.IsOnlyTwice.If(t.Twice.N == 0)
	return r.Judge(rule.Twice, f, line.Extent{Start: t.Num.Start, End: t.End}, func(k rule.ID) bool { return r.twiceLook(k, t, tl) }).Yes()
}

// twiceLook reports whether the rule k of twice.tsv finds what it looks for.
func (r *Reader) twiceLook(k rule.ID, t *Term, tl *line.Trail) bool {
	switch k {
	case rule.TwiceOnlyThat: // 갑절 (double)
		return r.Closes(t.End)
	case rule.TwiceOfWhatIsCompared: // 지난해의 배 이상이다 (is more than twice last year's)
		return r.Saw(line.DoubledBefore(r.S, t.Num.Start)) && r.doublingBehind(t.End, tl)
	case rule.TwiceGrowthBehindAQualifier: // 배 이상 큰 폭으로 늘었다 (grew by far more than double)
		q := r.SkipGap(tl.Outer + len(lex.CaseParticle(r.S[tl.Outer:], lex.PDirection, lex.POf, lex.POr).Text))
		for range 3 {
			if lex.Growths.Sum(r.S, q)&lex.GrowsQualified != 0 {
				return true
			}
			next := r.SkipGap(q + len(r.WordRest(q)))
			if next == q {
				break
			}
			q = next
		}
		return false
	case rule.TwiceGrowthTo: // 배로 뛰었다 (jumped twofold)
		return r.grows(t.End, lex.GrowsTo, lex.PDirection)
	case rule.TwiceGrowthBy: // 배나 늘었다 (grew by as much as double)
		return r.grows(t.End, lex.GrowsBy, lex.POr, lex.PTopic)
	case rule.TwiceSubject: // 기쁨이 배가 된다 (the joy doubles)
		return r.grows(t.End, lex.GrowsIt, lex.PSubject) && r.SubjectEnd(r.SkipGapBack(t.Num.Start)) > 0
	}
	return r.Sees(k, line.Extent{Start: t.Num.Start, End: t.End}, t.Num.Start)
}

// grows reports whether one of the particles stands at p, and behind it and a blank a word that says that something grows, in the way given.
func (r *Reader) grows(p, way int, particles ...lex.Class) bool {
	by := lex.CaseParticle(r.S[p:], particles...)
	q := p + len(by.Text)
	return by.Sense != nil && by.Flags&lex.FAfterConsonant == 0 && r.Has(q, " ") && int(lex.Growths.Sum(r.S, q+1))&way != 0
}

// doublingBehind reports whether what stands behind 배, which ends at p, says that something is so much: a qualifier, 에 달하다, the copula.
func (r *Reader) doublingBehind(p int, tl *line.Trail) bool {
	if tl.Outer > p {
		return true
	}
	at := lex.CaseParticle(r.S[p:], lex.PPlace)
	w := lex.Doublings.At(r.S, r.SkipGap(p+len(at.Text)))
	return w.Sense != nil && (w.N == 1) == (at.Sense != nil)
}
