package read

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// decide settles the kind of a term, and whether it is an amount at all, by what stands around it.
func (r *reader) decide(t *term, ld *Side, tl *Trail) bool {
	n := &t.num
	if n.few && !r.strict && r.asks(t, &r.right) {
		r.badRun = t.end
		return false
	}
	c := matter{t: t, n: n, ld: ld, tl: tl, w: t.unit}
	switch {
	case ld.ordinal && t.kind != KindMoney:
		if !t.takesPlace() {
			return false
		}
		t.kind = KindOrdinal
		return r.strict || r.judgeNumeral(prefixRules, &c)
	case n.first && t.unit.Sense == nil:
		t.kind, t.ordinalOne = KindOrdinal, true
		return r.strict || r.boundary(t.end)
	case t.fraction:
		return r.strict || !t.half || r.judgeNumeral(halfRules, &c)
	case ld.unitRef != "" && !r.unitPrefixFits(t, ld):
		return false
	case t.twice.Sense != nil:
		return r.twiceFits(t, tl)
	case t.kind == KindNumber:
		return r.strict || r.judgeNumeral(numberRules, &c)
	case t.kind == KindMoney:
		if t.unit.Sense == nil && !r.judgeNumeral(sumRules, &c) {
			return false
		}
		r.elideByContext(t)
	}
	return r.strict || t.unit.Sense == nil || n.ascii || ld.start != n.start || lex.WordHomographs.At(r.S, n.start).Sense == nil || r.judgeNumeral(wholeRules, &c)
}

// judgeNumeral is judge for a numeral, whatever its unit.
func (r *reader) judgeNumeral(first ruleID, c *matter) bool {
	c.facts = factsOf(c.n) | bit(c.tl.outer > c.t.end)*isQualified
	return r.judge(first, c)
}

// takesPlace reports whether the term may be an ordinal behind 제: a number, or one with a counter.
func (t *term) takesPlace() bool {
	if t.unit.Sense == nil {
		return t.noun == "" && t.kind == KindNumber
	}
	return t.unit.Class == lex.WCounter || t.unit.Class == lex.WOrdinal
}

// countsPast reports whether a counter stands at p, written to a native numeral, and ends a word beyond end, where another word ends that
// begins with the numeral: 세모금 (three sips), not 세모 (a triangle), and not 네가지금 (you now). A noun that is counted makes a word of
// both: 한의사 (a doctor).
func countsPast(s string, p, end int) bool {
	w := lex.UnitWords.At(s, p)
	return w.Sense != nil && w.Class == lex.WCounter && w.Flags&(lex.FNative|lex.FWeakUnit|lex.FNoun) == lex.FNative && p+len(w.Text) > end && lex.Closes(s, p+len(w.Text))
}

// beginsUnit reports whether the word at p, written to an ordinal, is no noun but begins like a counter: 제1부총리, 제2단독.
func (r *Line) beginsUnit(p int) bool {
	if !r.hangulAt(p) {
		return false
	}
	w := r.P.Unit(r.S, p)
	return w.Sense != nil && w.Class == lex.WCounter && len(w.Text) == runes.SyllableLen && !r.unitHomograph(w, p)
}

// ordinalWord says whether a numeral of one word is an ordinal behind 제: 제이, 제 삼의, 제이 회; not 제 이란.
func (r *reader) ordinalWord(t *term, ld *Side) bool {
	if t.unit.Sense != nil {
		return t.num.native || t.unit.TakesDigit(t.end-len(t.unit.Text) > t.num.end)
	}
	return ld.start+runes.SyllableLen == t.num.start || !t.num.native && !t.num.is(2)
}

// unitPrefixFits says whether 섭씨, 시속 … go with the unit; it gives 섭씨 34.5 its degrees.
func (r *reader) unitPrefixFits(t *term, ld *Side) bool {
	if t.unit.Sense == nil && !t.num.ascii && !r.strict && (t.num.words < 2 || !r.closes(t.end)) {
		return false // 화씨 이상
	}
	switch ld.unitRef {
	case "celsius", "fahrenheit":
		if t.unit.Sense == nil && t.kind == KindNumber {
			t.kind, t.unit = KindQuantity, lex.Twins.At(lex.RefDegree.Text(), 0)
			if e := t.end; e < len(r.S) && r.has(e, "°") {
				t.end = e + len("°")
			}
		}
		return t.kind == KindQuantity
	case "below-zero", "above-zero":
		return t.unit.Sense != nil && t.kind == KindQuantity
	}
	if t.unit.Sense == nil && t.noun == "" {
		ld.unitRef = ""
	}
	return true
}

// halfParticle returns the length of the particle that s begins with and that half of something has, 0 for none.
func halfParticle(s string) int {
	w := lex.SpacedParticle(s, lex.PSubject, lex.PObject, lex.PTopic, lex.PAlso, lex.POnly, lex.PDirection)
	if w.Sense == nil || w.Flags&lex.FAfterVowel != 0 {
		return 0
	}
	return len(w.Text)
}

// halfOf reports whether 반 with a particle is half of something: 인구의 반이, 반이 넘는, 반으로 줄었다; not 우리 반이.
func (r *reader) halfOf(t *term, tl *Trail) bool {
	n := halfParticle(r.S[t.end:])
	if n == 0 {
		return false
	}
	if tl.outer > t.end {
		return true
	}
	q := r.skipGapBack(t.num.start)
	if of := lex.ParticleBefore(r.S[:q], lex.POf); of.Sense != nil {
		head := lex.ClassHeads.Before(r.S, q)
		return q-r.wordBefore(q) > len(of.Text) && (head.Sense == nil || head.N == 0)
	}
	return !r.classBefore(t.num.start) && lex.HalvedVerbs.At(r.S, r.skipGap(t.end+n)).Sense != nil
}

// classBefore reports whether the word before 반 at p makes it a class of pupils: 우리 반, 3학년 반.
func (r *reader) classBefore(p int) bool {
	q := r.skipGapBack(p)
	w := lex.ClassHeads.Before(r.S, q)
	return q < p && w.Sense != nil && w.N == 0
}

// doesBefore reports whether 하나 is a form of the verb, by the word before: 해야 하나, 어떻게 하나, 3만 원쯤 하나.
func (r *reader) doesBefore(n *numeral) bool {
	q := r.skipGapBack(n.start)
	end := n.end
	if v := lex.BareFollowers.At(r.S, end); v.Sense != nil && v.N == 2 {
		end += len(v.Text)
	}
	w := lex.DoneThus.Before(r.S, q)
	return q < n.start && r.boundary(end) && w.Sense != nil && (w.N == 0 || end > n.end || !r.hangulAt(r.skipGap(end)))
}

// deniedAlso reports whether 도 at p denies the number before it: 하나도 없다.
func (r *reader) deniedAlso(p int) bool {
	w := lex.CaseParticle(r.S[p:], lex.PAlso)
	return w.Sense != nil && r.denied(p+len(w.Text))
}

// bareWithSuffix reports whether what is written to 하나, 둘 … at p leaves it a number in texts without spaces: 하나도안웃김, 둘다봤는데;
// not 하나은행, 둘레.
func bareWithSuffix(s string, p int) bool {
	w := lex.BareFollowers.At(s, p)
	if w.Sense == nil || w.N == 0 {
		return w.Sense != nil
	}
	one := lex.Numerals.At(s[:p], max(0, p-2*runes.SyllableLen))
	return w.N == 1 && (one.Sense == nil || one.Class != lex.NUnit || one.N != 1 || len(one.Text) != 2*runes.SyllableLen) // 셋이합쳐서; 하나이비인후과
}

// elideByContext reads 12억 5,000 and 이억오천 as 12억 5,000만 where they are money.
func (r *reader) elideByContext(t *term) {
	n := &t.num
	if u := &r.right.num; t.joined && t.implied && (n.tail == digitTail || n.tail == oneTail) && u.tail == n.tail && !n.up.lo.IsZero() && !u.up.lo.IsZero() && !r.P.PlainTail {
		t.lo, t.hi = n.up.lo, u.up.hi // 3억1,000~3억5,000
	}
	if t.joined || n.elided || r.P.PlainTail || n.up.lo.IsZero() || t.den != (decimal.Decimal{}) || t.bracket {
		return
	}
	if t.unit.Sense != nil && (n.tail != wordTail || !n.ascii) {
		return // 12억 5,000원 is as written
	}
	if n.tail == wordTail || n.tail == digitTail || n.tail == oneTail && t.implied {
		n.elide()
		t.pair = n.pair
	}
}
