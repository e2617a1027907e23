package judge

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// Decide settles the kind of a term, and whether it is an amount at all, by what stands around it; and where it is none, the end of what it is
// a part of, if that is known.
func (r *Reader) Decide(t *unit.Term, ld *line.Side, tl *line.Trail) (end int, ok bool) {
	n := &t.Num
	r.Bare.Now = 0
	c := matter{t: t, n: n, ld: ld, tl: tl}
	if n.Few && r.Doubts(line.Around) && !r.Judge(rule.Question, c.numberFacts(), c.extent(), func(k rule.ID) bool { return r.questionLook(k, &c) }).Yes() {
		return max(t.End, c.end), false
	}
	if ld.Ordinal && n.Native && !n.First && r.Doubts(line.Words) && ld.Start+runes.SyllableLen < n.Start { // 제 두 번째 꿈: my second dream
		if ld.Ordinal, ld.Start = false, n.Start; !r.Closes(t.End) {
			return 0, false
		}
	}
	ok = r.decide(&c)
	return c.end, ok
}

// decide is Decide for what asks nothing.
func (r *Reader) decide(c *matter) bool {
	t, n, ld, tl := c.t, c.n, c.ld, c.tl
	switch {
	case ld.Ordinal && t.Kind != amount.KindMoney:
		if !t.TakesPlace() {
			return false
		}
		t.Kind = amount.KindOrdinal
		return !r.Doubts(line.Words) || r.sumFits(rule.Prefix, c)
	case n.First && t.Unit.Sense == nil:
		t.Kind, t.OrdinalOne = amount.KindOrdinal, true
		return !r.Doubts(line.Words) || r.Boundary(t.End)
	case t.Fraction:
		return !r.Doubts(line.Around) || !t.Half || r.sumFits(rule.Half, c)
	case ld.UnitRef != "" && !r.unitPrefixFits(t, ld):
		return false
	case t.Twice.Sense != nil:
		return r.TwiceFits(t, tl)
	case t.Kind == amount.KindNumber:
		if !r.Doubts(line.Names | line.Words | line.Around) {
			return true
		}
		f := c.numberFacts() | rule.IsNamed.If(n.Ascii && n.Words == 1 && name.MayBe(&r.Line, n.Start, t.End)) | rule.IsRange.If(t.Joined) |
			rule.IsWritten.If(t.End < len(r.S) && !runes.IsBlank(r.S[t.End]))
		k := r.Judge(rule.Number, f, c.extent(), func(k rule.ID) bool {
			switch {
			case k == rule.NumberMoney:
				return r.impliedMoney(c)
			case c.n.Ascii:
				return r.digitNumberLook(k, c)
			}
			return r.wordNumberLook(k, c)
		})
		if k == rule.NumberMoney {
			r.takeMoney(c)
		} else {
			r.elideDigit(t, ld)
		}
		return k.Yes()
	case t.Kind == amount.KindMoney:
		if t.Unit.Sense == nil && !r.sumFits(rule.Sum, c) {
			return false
		}
		r.elideByContext(t)
	}
	if !r.Doubts(line.Words) || t.Unit.Sense == nil || n.Ascii || ld.Start != n.Start || c.noun(r.S).Sense == nil {
		return true
	}
	return r.Judge(rule.Whole, c.numberFacts(), c.extent(), func(k rule.ID) bool { return r.wholeLook(k, c) }).Yes()
}

// sumFits asks the rules of prefix.tsv, half.tsv or sum.tsv about a matter that has their form.
func (r *Reader) sumFits(j rule.Judgement, c *matter) bool {
	f := c.numberFacts()
	if !r.Doubts(line.Words) {
		f &^= rule.IsPair
	}
	return r.Judge(j, f, c.extent(), func(k rule.ID) bool { return r.sumLook(k, c) }).Yes()
}

// unitPrefixFits says whether 섭씨 (Celsius), 시속 (an hour) … go with the unit; it gives 섭씨 34.5 (34.5 degrees Celsius) its degrees.
func (r *Reader) unitPrefixFits(t *unit.Term, ld *line.Side) bool {
	if t.Unit.Sense == nil && !t.Num.Ascii && r.Doubts(line.Words) && (t.Num.Words < 2 || !r.Closes(t.End)) {
		return false // 화씨 이상 (Fahrenheit or above)
	}
	switch ld.UnitRef {
	case "celsius", "fahrenheit":
		if t.Unit.Sense == nil && t.Kind == amount.KindNumber {
			t.Kind, t.Unit = amount.KindQuantity, lex.Twins.At(lex.RefDegree.Text(), 0)
			if e := t.End; e < len(r.S) && r.Has(e, "°") {
				t.End = e + len("°")
			}
		}
		return t.Kind == amount.KindQuantity
	case "below-zero", "above-zero":
		if t.Unit.Sense != nil && !isDegree(t.Unit) && ld.UnitRef == "above-zero" { // 영상 3만원 (a video, 30,000 won)
			ld.UnitRef, ld.Start = "", t.Num.Start
			return true
		}
		return isDegree(t.Unit) && t.Kind == amount.KindQuantity
	}
	if t.Unit.Sense == nil && t.Noun == "" {
		ld.UnitRef = ""
	}
	return true
}

// isDegree reports whether the unit is one of temperature.
func isDegree(u lex.Word) bool {
	return u.Sense != nil && (u.Is(lex.RefDegree) || u.Class == lex.WMeasure && (u.Ref.Text() == "celsius" || u.Ref.Text() == "fahrenheit"))
}

// elideDigit reads one digit written to 만 and above without a unit as one scale down, whatever a text speaks of: 3만5 나왔어 (it was 35,000). A number that is alone, as
// package format writes 10,001, is as it is written.
func (r *Reader) elideDigit(t *unit.Term, ld *line.Side) {
	n, u := &t.Num, &r.Right.Num
	switch {
	case n.Tail != numeral.OneTail, r.Alone, r.AtStart(ld.Start) && r.AtEnd(t.End):
	case n.Elided || r.P.PlainTail || n.Up.Lo.IsZero() || t.Unit.Sense != nil || t.Den != (decimal.Decimal{}) || t.Bracket:
	case !t.Joined:
		n.Elide()
		t.Interval = n.Interval
	case u.Tail == numeral.OneTail && !u.Up.Lo.IsZero() && t.Lo == n.Lo && t.Hi == u.Lo:
		t.Lo, t.Hi = n.Up.Lo, u.Up.Hi // 3만2~3만5 (32,000 to 35,000)
	}
}

// elideByContext reads 12억 5,000 and 이억오천 (250 million) as 12억 5,000만 where they are money.
func (r *Reader) elideByContext(t *unit.Term) {
	n, u := &t.Num, &r.Right.Num
	switch {
	case r.P.PlainTail || n.Up.Lo.IsZero() || !n.MayElide(t.Implied):
	case t.Joined:
		if t.Implied && u.Tail == n.Tail && !(n.Tail == numeral.WordTail && n.Elided) && !u.Up.Lo.IsZero() {
			t.Lo, t.Hi = n.Up.Lo, u.Up.Hi // 3억1,000~3억5,000 (310 to 350 million)
		}
	case n.Elided || t.Den != (decimal.Decimal{}) || t.Bracket:
	case t.Unit.Sense != nil && (n.Tail != numeral.WordTail || !n.Ascii): // 12억 5,000원 is as written
	default:
		n.Elide()
		t.Interval = n.Interval
	}
}
