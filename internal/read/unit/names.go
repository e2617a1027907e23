package unit

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/spell"
)

// UnitName returns the unit that an Amount reports.
func (r *Reader) UnitName(t *Term, ld *line.Side) string {
	switch t.Kind {
	case amount.KindPercent, amount.KindPercentPoint, amount.KindBasisPoint, amount.KindMultiple:
		return KindUnit(t.Kind)
	case amount.KindMoney, amount.KindNumber, amount.KindFraction:
		return ""
	}
	if t.Age {
		return lex.RefAge.Text()
	}
	if t.Unit.Sense == nil {
		if t.OrdinalOne {
			return lex.RefPlace.Text()
		}
		return t.Noun
	}
	if t.Per.Sense != nil {
		return perName(r.P.Ref(t.Unit), t.Per.Ref.Text())
	}
	switch ld.UnitRef {
	case "celsius", "fahrenheit":
		return ld.UnitRef
	case "hour", "second", "minute":
		if w := lex.Twins.At(t.Unit.Text, 0); len(w.Text) == len(t.Unit.Text) && w.Class == lex.WMeasure { // 시속 80킬로 (80 km an hour)
			return spell.RateUnit(ld.UnitRef, w.Ref.Text())
		}
		return spell.RateUnit(ld.UnitRef, r.P.Ref(t.Unit))
	}
	if t.Unit.Ref == lex.RefDecade {
		return lex.RefYear.Text()
	}
	return r.P.Ref(t.Unit)
}

// KindUnit returns the unit of a kind that has only one, "" for the others.
func KindUnit(k amount.Kind) string {
	switch k {
	case amount.KindPercent:
		return "%"
	case amount.KindPercentPoint:
		return "%p"
	case amount.KindBasisPoint:
		return "bp"
	case amount.KindMultiple:
		return lex.RefMultiple.Text()
	}
	return ""
}

// perName returns the CLDR identifier of one unit per another. Per metre is per minute for kilometres, whose metres would be no unit.
func perName(unit, per string) string {
	if unit == "kilometer" && per == "meter" {
		per = "minute"
	}
	return unit + "-per-" + per
}
