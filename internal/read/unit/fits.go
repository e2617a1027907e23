package unit

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// Whether a word behind a numeral is its unit: homographs and the borders of words decide.

// vowelCase is CaseParticle behind a vowel.
func vowelCase(s string, classes ...lex.Class) lex.Word {
	if w := lex.CaseParticle(s, classes...); w.Sense != nil && w.Flags&lex.FAfterConsonant == 0 {
		return w
	}
	return lex.Word{}
}

// candidate is a word that may be the unit of a term's numeral.
type candidate struct {
	_ [0]func() // disallow ==

	t       *Term
	n       *numeral.Numeral
	ld      *line.Side
	w       lex.Word
	at, end int  // where it stands
	gap     bool // before it
	facts   rule.Facts
}

// extent is where the numeral stands with the candidate.
func (c *candidate) extent() line.Extent {
	return line.Extent{Start: c.n.Start, End: max(c.end, c.t.End)}
}

// factsOfUnit returns what rules may ask of a unit.
func factsOfUnit(w lex.Word) rule.Facts {
	return rule.IsNounUnit.If(w.Flags&lex.FNoun != 0) | rule.IsWeakUnit.If(w.Flags&lex.FWeakUnit != 0) | rule.IsShortUnit.If(runes.IsShort(w.Text)) | rule.IsScarceUnit.If(w.Flags&lex.FNeedScale != 0) |
		rule.IsNativeUnit.If(w.Flags&lex.FNative != 0) | rule.IsSinoUnit.If(w.Flags&lex.FSino != 0) | rule.IsBareUnit.If(w.Flags&lex.FBare != 0)
}

// unitFits says whether the word w at at is the unit of the numeral: homographs and word borders decide.
func (r *Reader) unitFits(t *Term, w lex.Word, at int, ld *line.Side) bool {
	n := &t.Num
	c := candidate{t: t, n: n, ld: ld, w: w, at: at, end: at + len(w.Text), gap: at > t.End}
	c.facts = n.Facts() | factsOfUnit(w) | rule.IsApart.If(c.gap) | rule.IsOrdinal.If(ld.Ordinal)
	if (n.Bare || n.First || n.Old || w.Ref == lex.RefDecade) && !r.Judge(rule.Unit, c.facts|rule.IsPlaceUnit.If(w.Class == lex.WOrdinal)|rule.IsOldUnit.If(w.Flags&lex.FOld != 0), c.extent(), func(k rule.ID) bool { return r.unitLook(k, &c) }).Yes() {
		return false
	}
	if !r.Doubts(line.Words) {
		return r.wordIsUnit(t, w)
	}
	switch w.Class {
	case lex.WCurrency:
		c.facts |= rule.IsSyllables.If(r.HangulAt(at)) | rule.IsLatinUnit.If(runes.IsASCII(w.Text)) | rule.IsWonUnit.If(w.IsWon()) |
			rule.IsTooLittle.If(w.N > 0 && n.Lo.Magnitude() < int(w.N) && ld.Cur == "")
		return r.Judge(rule.Currency, c.facts, c.extent(), func(k rule.ID) bool { return r.currencyLook(k, &c) }).Yes()
	case lex.WSubunit:
		c.facts |= rule.IsLoneUnit.If(w.Flags&lex.FNeedMain == 0)
		return r.measureFits(rule.Subunit, &c)
	case lex.WHundredth, lex.WThousandth:
		return r.shareFits(rule.Hundredth, &c)
	case lex.WPercent, lex.WPercentPoint, lex.WBasisPoint, lex.WTenth:
		c.facts |= rule.IsTenth.If(w.Class == lex.WTenth) | rule.IsProfession.If(w.Flags&lex.FProfession != 0) | rule.IsSign.If(w.Text == "%")
		return r.shareFits(rule.Share, &c)
	case lex.WMultiple:
		return r.measureFits(rule.Multiple, &c)
	case lex.WOrdinal:
		return r.measureFits(rule.Ordinal, &c)
	case lex.WMeasure:
		return r.measureFits(rule.Measure, &c)
	}
	if n.Ascii {
		c.facts |= r.factsAround(&c)
	}
	c.facts |= factsOfCounter(w) | rule.IsMega.If(t.Magnitude > 0) | rule.IsThousands.If(n.FirstExp == 3)
	return r.Judge(rule.Counter, c.facts, c.extent(), func(k rule.ID) bool {
		if n.Ascii {
			return r.digitCounterLook(k, &c)
		}
		return r.wordCounterLook(k, &c)
	}).Yes()
}

// shareFits asks the rules of share.tsv or hundredth.tsv.
func (r *Reader) shareFits(j rule.Judgement, c *candidate) bool {
	return r.Judge(j, c.facts, c.extent(), func(k rule.ID) bool { return r.shareLook(k, c) }).Yes()
}

// measureFits asks the rules of measure.tsv, subunit.tsv, ordinal.tsv or multiple.tsv.
func (r *Reader) measureFits(j rule.Judgement, c *candidate) bool {
	c.facts |= rule.IsLatinUnit.If(runes.IsASCII(c.w.Text))
	return r.Judge(j, c.facts, c.extent(), func(k rule.ID) bool { return r.measureLook(k, c) }).Yes()
}

// factsOfCounter returns what rules may ask of a counter, and which one w is, where they ask it by name.
func factsOfCounter(w lex.Word) rule.Facts {
	return whichCounter(w) | rule.IsLease.If(w.Flags&lex.FLease != 0) | rule.IsCalendar.If(w.Flags&lex.FCalendar != 0) | rule.IsNumbering.If(w.Flags&lex.FNumbers != 0)
}

// whichCounter is factsOfCounter for the one that w is. For 도 and 면 it asks Is, as package plain does: only so spelled they are particles, too, and not 度 and °.
func whichCounter(w lex.Word) rule.Facts {
	switch w.Ref {
	case lex.RefNativeYear:
		return rule.IsNativeYear
	case lex.RefWay:
		return rule.IsWay
	case lex.RefMachine:
		return rule.IsMachine
	case lex.RefMonth:
		return rule.IsMonth
	case lex.RefTimes:
		return rule.IsTimes
	case lex.RefVolume:
		return rule.IsVolume
	case lex.RefPerson:
		return rule.IsPersonal
	case lex.RefDay:
		return rule.IsDayUnit
	case lex.RefDegree:
		return rule.IsDegree.If(w.Is(lex.RefDegree))
	case lex.RefSide:
		return rule.IsSide.If(w.Is(lex.RefSide))
	case lex.RefYearNamed:
		return rule.IsNamedYear
	case lex.RefLi:
		return rule.IsLi
	case lex.RefBase:
		return rule.IsBase
	case lex.RefLane:
		return rule.IsLane
	case lex.RefSection:
		return rule.IsSection
	}
	return 0
}

// factsAround returns what rules may ask of the characters beside a counter and digits. The sign of a name is written to the digits themselves; what is unspaced may have
// a minus or a prefix between.
func (r *Reader) factsAround(c *candidate) rule.Facts {
	f := rule.IsStopped.If(r.Has(c.end, "."))
	if i := c.ld.Start; i > 0 {
		f |= rule.IsUnspaced.If(r.S[i-1] != ' ' && r.S[i-1] != '(')
	}
	return f | rule.IsBehindNameSign.If(r.nameSignBefore(c.n.Start))
}

// nameSignBefore reports whether a number sign, or a letter and a point or a slash, ties the number at p to a name.
func (r *Reader) nameSignBefore(p int) bool {
	return p > 0 && r.S[p-1] == '#' || p > 1 && (r.S[p-1] == '/' || r.S[p-1] == '.') && runes.IsLatin(r.S[p-2])
}

// professional reports whether what stands at p, behind 프로 and a gap, makes it a profession.
func (r *Reader) professional(p int) bool {
	w := lex.ProCues.At(r.S, r.SkipGap(p))
	return w.Sense != nil && w.Class == lex.COther
}

// wordIsUnit is unitFits where words are not doubted: only what cannot be is refused.
func (r *Reader) wordIsUnit(t *Term, w lex.Word) bool {
	n := &t.Num
	if w.Class == lex.WHundredth || w.Class == lex.WThousandth {
		return true
	}
	if w.Flags&lex.FNoun != 0 && n.OfTwo() && r.IsHomograph(n) {
		return false // 천사 백화점 (an angel department store)
	}
	if n.Native && n.Attr && w.IsWon() {
		return false
	}
	return true
}

// compared reports whether what stands before p or behind the end of a multiple says that something is so many times as much: 작년보다 세배는 (three times
// last year), 네배는더 (four times more).
func (r *Reader) compared(p, end int) bool {
	if lex.ParticleBefore(r.S[:r.SkipGapBack(p)], lex.PThan).Sense != nil {
		return true
	}
	w := lex.MultipleTails.At(r.S, end)
	return w.Says(lex.MultipleParticle) && lex.Growths.Sum(r.S, r.SkipGap(end+len(w.Text)))&lex.GrowsQualified != 0
}

// isSoManyTimes reports whether the copula 임 is written to 배 at p and ends the word, and no noun that counts itself follows: 어제의 두 배임 (is twice yesterday's), not
// 두 배임 혐의 (two charges of breach of trust).
func (r *Reader) isSoManyTimes(p int) bool {
	be := lex.AskCopulas.At(r.S, p)
	if be.Sense == nil || !r.Boundary(p+len(be.Text)) {
		return false
	}
	next := lex.UnitWords.At(r.S, r.SkipGap(p+len(be.Text)))
	return next.Sense == nil || next.Flags&lex.FNoun == 0
}

// CodeFits says whether the number beside a rare currency code is written as money is: grouped, scaled or with cents.
func (r *Reader) CodeFits(n *numeral.Numeral) bool {
	cents := n.End - len(".00")
	return n.Grouped || n.Top > 0 || cents > n.Start && r.S[cents] == '.'
}

// fullSubject reports whether 만원 from start to end is said of a place or a vehicle: 기차는 늘 만원이었다 (the train was always full), not 기차표는 만원이었다 (the
// ticket was 10,000 won).
func (r *Reader) fullSubject(start, end int) bool {
	if be := lex.Copulas.At(r.S, end); be.Sense == nil || be.N == 1 && len(r.WordRest(end)) == len(be.Text) {
		return false
	}
	q := r.SkipGapBack(start)
	if w := lex.TimeAdverbs.Before(r.S, q); w.Sense != nil && w.N == 0 {
		if at := q - len(w.Text); at > 0 && r.S[at-1] == ' ' {
			q = r.SkipGapBack(at)
		}
	}
	subject := r.SubjectEnd(q)
	if w := lex.ParticleBefore(r.S[:q], lex.PBy); w.Sense != nil {
		subject = q - len(w.Text)
	}
	for p := r.HangulStart(subject); p < subject; p += runes.SyllableLen {
		if w := lex.FullCues.At(r.S, p); p+len(w.Text) == subject && r.Saw(w) {
			return true
		}
	}
	return false
}
