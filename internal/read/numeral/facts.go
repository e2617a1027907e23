package numeral

import "github.com/komoney/komoney/internal/read/rule"

// Facts returns what rules may ask of the numeral.
func (n *Numeral) Facts() rule.Facts {
	f := rule.IsDigits.If(n.Ascii) | rule.IsNative.If(n.Native) | rule.IsFew.If(n.Few) | rule.IsBare.If(n.Bare) | rule.IsAttr.If(n.Attr) | rule.IsOld.If(n.Old) |
		rule.IsFirst.If(n.First) | rule.IsPoint.If(n.Point) | rule.IsSpoken.If(n.Native)
	switch n.Words {
	case 1:
		f |= rule.IsOneWord | rule.IsSpoken.If(n.Few)
		switch v, _ := n.Lo.Int64(); v {
		case 1:
			f |= rule.IsOne
		case 2:
			f |= rule.IsTwo
		case 10:
			f |= rule.IsTen
		}
	case 2:
		f |= rule.IsTwoWords | rule.IsPair.If(n.Few && !n.Native && !n.Ascii && n.Lo.Magnitude() == 0)
	}
	switch e := n.Lo.Exp(); {
	case e == 0:
		f |= rule.IsLow
	case e > 0:
		f |= rule.IsRound
	}
	switch {
	case n.Top == 4:
		f |= rule.IsBig | rule.IsMan
	case n.Top > 4:
		f |= rule.IsBig | rule.IsHuge
	}
	return f
}
