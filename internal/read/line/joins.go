package line

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/runes"
)

// ClosesBetween reports whether s is the word that closes every range in words: 천에서 이천 사이 (between a thousand and two thousand).
func ClosesBetween(s string) bool {
	w := CloserAt(s, 0, lex.JAnd)
	return w.Sense != nil && len(w.Text) == len(s)
}

// CloserAt returns the word at p that closes the range which join joins, if any: 사이 (between), and 까지 (up to) behind 에서 (from); not 사이트 (a site).
func CloserAt(s string, p int, join lex.Class) lex.Word {
	w := lex.RangeEnds.At(s, p)
	if w.Sense == nil || w.Class != lex.JAnd && w.Class != join {
		return lex.Word{}
	}
	end := p + len(w.Text)
	if lex.Closes(s, end) || join == lex.JFrom && w.Class == join || lex.CaseParticle(s[end:], lex.POf, lex.PPlace, lex.PDirection).Sense != nil || // 18일까지열린다 (is open until the 18th), 3억사이로구한다 (wants one up to 300 million)
		!another(s, p) && LongWord(s, p) { // 3만원에서5만원사이운동화 (trainers for 30,000 to 50,000 won)
		return w
	}
	return lex.Word{}
}

// JoinAt returns the word at p that goes on with an amount, where a cheap look does not rule it out. 이나 is none of these.
func JoinAt(s string, p int) lex.Word {
	if p >= len(s) || s[p]-0xEA >= 4 || lex.ShapeAt(s, p)&lexhash.Joins == 0 {
		return lex.Word{}
	}
	return lex.Joins.At(s, p)
}

// TakesBracket reports whether 대 written to the unit makes a bracket of an amount that is no money and no share: 30평대 (flats of 30 pyeong), 300명대
// (300-odd people), 70kg대 (70-odd kilos), 20위대 (a place in the twenties); not 시간대 (a time of day) and 세대 (a household).
func TakesBracket(w lex.Word) bool {
	if w.Class == lex.WMeasure {
		return true
	}
	u := lex.BracketUnits.At(w.Text, 0)
	return (w.Class == lex.WCounter || w.Class == lex.WOrdinal || w.Class == lex.WMultiple) && len(u.Text) == len(w.Text)
}

// ChangeAt returns the sign of a change at p, between two amounts that may share a unit: 12→15명 (from 12 to 15 persons).
func ChangeAt(s string, p int) lex.Word {
	if p >= len(s) || s[p] != 0xE2 && s[p] != '-' && s[p] != '=' {
		return lex.Word{}
	}
	return lex.ChangeSigns.At(s, p)
}

// ChangedTo reports whether nothing but an arrow stands between p and a sum in digits with its currency before it: $10→12.
func (r *Line) ChangedTo(p int) bool {
	e := r.Paid.End
	if e == 0 || p < e+len("->") || p-e > len(" → ") || r.Paid.InWords || !runes.IsDigit(r.S[e-1]) {
		return false
	}
	if c := r.S[r.Paid.Start]; runes.IsDigit(c) || c == '-' || c == '+' {
		return false
	}
	q := r.SkipGap(e)
	w := ChangeAt(r.S, q)
	return w.Sense != nil && r.SkipGap(q+len(w.Text)) == p
}

// BracketAt returns 대 at p, if it stands there.
func BracketAt(s string, p int) lex.Word {
	if w := JoinAt(s, p); w.Sense != nil && w.Class == lex.JBracket {
		return w
	}
	return lex.Word{}
}

// BracketCloses is Closes for 대 from p to end, which may begin another word that ends like a particle: 500만원대출금 (a loan of 5 million won).
func (r *Line) BracketCloses(p, end int) bool {
	if !r.Closes(end) {
		return false
	}
	return p+len(lex.UnitHomographs.At(r.S, p).Text) <= end
}

// WonBracketAt reports whether 원대 stands at p.
func WonBracketAt(s string, p int) bool {
	w := lex.UnitWords.At(s, p)
	return w.Sense != nil && w.Ref == lex.RefWon && runes.IsShort(w.Text) && BracketAt(s, p+len(w.Text)).Sense != nil
}

// JoinsNumerals reports whether a word at p may join two numerals: 삼분의 일 (a third), 이와 삼 사이 (between two and three). What joins the ends of a range
// does only where a numeral follows.
func JoinsNumerals(s string, p int) bool {
	w := JoinAt(s, p)
	if !w.JoinsEnds() {
		return w.Sense != nil && (w.Class == lex.JOver || w.Class == lex.JTo)
	}
	q := p + len(w.Text)
	q += runes.GapLen(s, q)
	return q < len(s) && (runes.IsDigit(s[q]) || lex.Numerals.Has(s, q))
}

// OverAt reports whether 분의 stands at p.
func (r *Line) OverAt(p int) bool {
	w := JoinAt(r.S, p)
	return w.Sense != nil && w.Class == lex.JOver
}

// FractionNear reports whether what makes a number a fraction stands at p or not far behind it.
func (r *Line) FractionNear(p, reach int) bool {
	for q, last := p, min(len(r.S), p+reach); q < last; q++ {
		switch c := r.S[q]; {
		case c-0xEA < 4:
			if r.OverAt(q) {
				return true
			}
			q += runes.SyllableLen - 1
		case c == '/', c == norm.FractionSlash[0] && r.Has(q, norm.FractionSlash):
			return true
		}
	}
	return false
}

// dotsJoin reports whether two points at p and a digit behind them join the bounds of a value: 0..255.
func dotsJoin(s string, p int) bool {
	return p+2 < len(s) && s[p+1] == '.' && runes.IsDigit(s[p+2])
}

// GoesOn reports whether what joins stands at q, behind an amount with the given unit, or none, that ends at p and a gap, and may go on with it:
// 5만원에서 10만원까지 (from 50,000 to 100,000 won), 두 시간 반 (two and a half hours), 3만원대 (30,000-odd won), 일과 이분의 일 (one and a half). The short way leaves
// such amounts to the grammar, which asks, too, before it reads on.
func (r *Line) GoesOn(unit lex.Word, p, q int) bool {
	if q == len(r.S) || r.S[q] < utf8.RuneSelf {
		return q < len(r.S) && (r.S[q] == '~' || r.S[q] == '-' || r.S[q] == '.' && dotsJoin(r.S, q))
	}
	if lex.ShapeAt(r.S, q)&lexhash.Joins == 0 {
		return false
	}
	if r.S[q]-0xEA >= 4 || q+3 > len(r.S) { // no dash or tilde
		if unit.Sense != nil {
			c := r.RuneAt(q)
			return runes.IsTilde(c) || runes.IsDash(c)
		}
		return !Parts(r.S, q)
	}
	join := lex.Joins.At(r.S, q)
	if join.Sense == nil {
		return unit.Sense == nil && ThanAt(r.S, q)
	}
	switch end := q + len(join.Text); join.Class {
	case lex.JFrom:
		if unit.Sense != nil {
			to := r.SkipGap(end)
			return r.numberAt(to) && !r.endsNoRange(unit, to) && (join.N == 0 || r.rangeAhead(end)) // not 9일부터 5월에 (from the 9th, in May)
		}
		return q == p && (join.N == 0 && r.numberAhead(end) || r.rangeAhead(end)) // 20에서 100이다 (it is from 20 to 100)
	case lex.JAnd:
		return q == p && r.rangeAhead(end) || unit.Sense == nil && JoinsNumerals(r.S, q) && r.FractionNear(end, reachOfJoins) // 일과 이분의 일 (one and a half)
	case lex.JTo:
		return q == p || r.SkipGap(end) > end
	case lex.JHalf:
		return unit.Sense == nil || unit.Class == lex.WCounter || unit.Class == lex.WMultiple || unit.Class == lex.WMeasure
	case lex.JBracket:
		return unit.Sense == nil || unit.Class <= lex.WBasisPoint || q == p && TakesBracket(unit)
	}
	return unit.Sense == nil
}

// endsNoRange reports whether the digits at p, with scales or without, have another unit than what stands before them, or 로 behind the same one: 2%에서 3월 (from
// 2%, in March), 5.7%에서 2.4%로 (from 5.7% to 2.4%), 110만 원에서 87만 원으로 (from 1.1 million won to 870,000). Such amounts are two.
func (r *Line) endsNoRange(unit lex.Word, p int) bool {
	e := p
	for e < len(r.S) && (runes.IsDigit(r.S[e]) || e > p && (r.S[e] == ',' || r.S[e] == '.')) {
		e++
		for r.scaleShape(e) {
			e += runes.SyllableLen
		}
	}
	if e == p || r.P.Names != nil || r.P.Units != nil {
		return false
	}
	e = r.SkipGap(e)
	w := r.UnitAt(e)
	if w.Sense == nil {
		return false
	}
	return w.Ref != unit.Ref && w.Class != lex.WPercent || lex.CaseParticle(r.S[e+len(w.Text):], lex.PDirection).Sense != nil
}

// scaleShape reports whether a syllable that begins a scale stands at p.
func (r *Line) scaleShape(p int) bool {
	return p < len(r.S) && r.S[p]-0xEA < 4 && lex.ShapeAt(r.S, p)&lexhash.Scales != 0
}

// rangeAhead reports whether the other end of a range may stand at p, behind 과, 에서 (from) or 부터, and what closes it.
func (r *Line) rangeAhead(p int) bool {
	if !r.numberAt(r.SkipGap(p)) {
		return false
	}
	for q, last := p, min(len(r.S), p+reachOfJoins); q < last; q++ {
		if r.S[q]-0xEA >= 4 {
			continue
		}
		if lex.ShapeAt(r.S, q)&lex.RangeEnds.Gate != 0 && CloserAt(r.S, q, lex.JFrom).Sense != nil {
			return true
		}
		q += runes.SyllableLen - 1
	}
	return false
}

// reachOfJoins is how far behind a word that joins two numbers what closes it may stand.
const reachOfJoins = 4 * Window

// numberAhead reports whether a number may stand behind a gap at p.
func (r *Line) numberAhead(p int) bool {
	q := r.SkipGap(p)
	return q > p && r.numberAt(q)
}

// numberAt reports whether a number may stand at p, with a sign or without.
func (r *Line) numberAt(p int) bool {
	return p < len(r.S) && (r.S[p] < utf8.RuneSelf || r.Shape(p)&lexhash.Numerals != 0 || lex.SignWords.Has(r.S, p))
}

// Quotes reports whether s begins with a quotation mark or an ellipsis: ‘ ’ “ ” …
func Quotes(s string) bool {
	return len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 && (s[2]&^7 == 0x98 || s[2] == 0xA6)
}

// Parts reports whether a quotation mark, an ellipsis or a middle dot stands at p that parts a number from what follows: no digit.
func Parts(s string, p int) bool {
	n := 3
	if strings.HasPrefix(s[p:], "·") {
		n = len("·")
	} else if !Quotes(s[p:]) {
		return false
	}
	return p+n == len(s) || !runes.IsDigit(s[p+n])
}

// CoinsAhead reports whether a sum in a sub-unit may begin at p, behind one in the currency w: 5달러 20센트 (5 dollars 20 cents), 3원 50전 (3 won 50 jeon),
// 1달러 오십센트 (1 dollar fifty cents); not 3,000원 5,000원 and 3만원이나 (30,000 won or so).
func (r *Line) CoinsAhead(w lex.Word, p int) bool {
	if runes.IsDigit(r.S[p]) {
		return w.Ref != lex.RefWon || r.jeonFollows(p)
	}
	if r.S[p] < utf8.RuneSelf || lex.Numerals.At(r.S, p).Sense == nil {
		return false
	}
	switch {
	case !r.Doubts(Gaps):
		return true
	case r.S[p]-0xEA >= 4 || p+runes.SyllableLen >= len(r.S):
		return p+runes.SyllableLen < len(r.S)
	case r.Shape(p)&lexhash.Sino == 0:
		return false
	}
	q := r.SkipGap(p + runes.SyllableLen)
	if q == len(r.S) {
		return false
	}
	if runes.IsDigit(r.S[q]) || lex.Numerals.At(r.S, q).Sense != nil {
		return true
	}
	u := lex.UnitWords.At(r.S, q)
	return u.Sense != nil && (u.Class == lex.WSubunit || u.Flags&lex.FShorter != 0)
}

// jeonFollows reports whether the digits at p may count a sub-unit of the won.
func (r *Line) jeonFollows(p int) bool {
	_, p = LeadingDigits(r.S, p)
	q := r.SkipGap(p)
	if q == len(r.S) || runes.IsDigit(r.S[q]) {
		return q < len(r.S)
	}
	w, ten := lex.UnitWords.At(r.S, q), lex.Numerals.At(r.S, q)
	return w.Sense != nil && w.Class == lex.WSubunit && w.Ref == lex.RefWon || ten.Sense != nil && ten.Class == lex.NSmall && ten.N == 1
}
