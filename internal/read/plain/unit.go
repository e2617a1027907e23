package plain

import (
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/runes"
)

// plainUnit returns the unit of the numeral n, none for a bare number, and where the amount ends.
func (r Reader) plainUnit(n *plainNumeral) (w lex.Word, end int, ok bool) {
	s, p, sh := r.S, n.end, n.next
	if p >= len(s) {
		return lex.Word{}, p, n.bare() || !r.Doubts(line.Words)
	}
	switch c := s[p]; {
	case c >= utf8.RuneSelf && c-0xEA >= 4:
		if !line.Parts(s, p) {
			return r.plainSign(p, n)
		}
	case c == '_', c == '/', c == '<', c == '&', c|0x20 == 'e', sh&lexhash.Scales != 0, !n.bare() && sh&lexhash.Numerals != 0 && lex.Numerals.At(s, p).Sense != nil:
		return lex.Word{}, p, false
	case sh&lexhash.Units != 0:
		if w = r.UnitOf(p, n.words > 0); w.Sense != nil {
			return r.plainWritten(w, p, n)
		}
		if c < utf8.RuneSelf {
			return lex.Word{}, p, false
		}
	case c == ')' && p+4 < len(s) && lex.ShapeAt(s, p+1)&lexhash.Numerals != 0: // (1,234)백만원 (1,234 million won)
		return lex.Word{}, p, false
	case runes.IsLatin(c), c == ',' && p+2 < len(s) && runes.IsDigit(s[p+2]) && n.bare(): // 2, 3만원 (20 to 30 thousand won)
		return lex.Word{}, p, false
	case runes.IsBlank(c):
		return r.plainGap(p, n)
	}
	return lex.Word{}, p, n.bare() && !r.GoesOn(lex.Word{}, p, p) && line.ChangeAt(s, p).Sense == nil && (sh&lexhash.Numerals == 0 || !r.SomeAt(p)) && lex.UnitHomographs.At(s, p).Sense == nil && lex.NamedBehind.At(s, p).Sense == nil
}

// plainSign is plainUnit for a unit at p that is neither ASCII nor Hangul: ㎡.
func (r Reader) plainSign(p int, n *plainNumeral) (w lex.Word, end int, ok bool) {
	w = r.UnitAt(p)
	if w.Sense == nil || w.Class != lex.WMeasure || w.Flags&lex.FPlain == 0 || !n.bare() {
		return lex.Word{}, p, false
	}
	end = p + len(w.Text)
	return w, end, r.plainBehind(w, end, n)
}

// plainWritten is plainUnit for the unit w, which is written to n at p.
func (r Reader) plainWritten(w lex.Word, p int, n *plainNumeral) (_ lex.Word, end int, ok bool) {
	end = p + len(w.Text)
	switch {
	case w.Flags&lex.FPlain == 0 && !(w.Ref == lex.RefDecade && n.bare() && n.exp >= 0 && !r.Alone),
		n.top >= 4 && w.Class != lex.WCurrency && (w.DoubtsScale() || w.Flags&lex.FLease != 0 || n.top >= 8 && r.Earns(w, p) || r.PartOfSums(n.top, p, end)),
		r.mayMean(w, end, n),
		end == p+1 && !r.measures(p):
		return lex.Word{}, p, false
	}
	return w, end, r.plainBehind(w, end, n)
}

// mayMean reports whether the unit w, which ends at end, may mean something else behind the number n: tens of years and their like, or a particle, a copula
// or a name's behind a value: 방법 2도 (method 2, too), 값이 5일 때 (when it is 5), 값이 5면 (if it is 5), 값이 1인 경우 (where it is 1). It asks for a sign that the
// rules of counters on values may speak, which the grammar then asks.
func (r Reader) mayMean(w lex.Word, end int, n *plainNumeral) bool {
	switch w.Ref {
	case lex.RefMachine, lex.RefHousehold:
		return r.tens(w, n)
	case lex.RefDegree:
		return r.tens(w, n) || lex.EvenTails.At(r.S, r.SkipGap(end)).Sense != nil || r.Doubts(line.Names) && w.Is(lex.RefDegree) && r.Before.Outer > 1 && lex.Products.Before(r.S, r.SkipGapBack(r.Before.Outer)).Sense != nil
	case lex.RefMonth:
		return n.coef > 12 || n.exp != 0 // 보증금300월세38 (a deposit of 300, 38 a month)
	case lex.RefSide:
		return r.Doubts(line.Names) && w.Is(lex.RefSide) && r.Has(end, " ")
	case lex.RefDay:
		return r.Doubts(line.Names) && r.Has(end, " ") && (n.coef == 0 || r.Has(end+1, lex.WhenIs) || r.Has(end+1, lex.InCase))
	case lex.RefHead:
		return n.coef == 0 // 0명 모집 (a few people wanted)
	case lex.RefPerson:
		return r.Doubts(line.Names) && (n.coef == 0 || r.Has(end, " "))
	}
	return false
}

// tens reports whether the number and the unit w may be an age, a level or a generation, 30대, 코스피 2500대, 2030세대, 386세대, or nothing at all, 1도 없다.
func (r Reader) tens(w lex.Word, n *plainNumeral) bool {
	return n.coef >= 100 && w.Ref == lex.RefMachine && r.LevelBefore(n.start) || n.words == 0 && n.exp == 0 && (line.MayBeTens(w, int64(n.coef)) || line.MayBeGeneration(w, int64(n.coef)) || n.coef == 1 && w.Is(lex.RefDegree))
}

// measures reports whether a unit of one ASCII character at p is no magnitude of a currency beside it: not 36m 유로, 유로167.8m.
func (r Reader) measures(p int) bool {
	if !runes.IsLatin(r.S[p]) || line.LetterMagnitude(lex.Word{Text: r.S[p : p+1]}).Sense == nil {
		return true
	}
	i := p // where the digits start
	for i > 0 && (runes.IsDigit(r.S[i-1]) || r.S[i-1] == '.' || r.S[i-1] == ',' || r.S[i-1] == '~') {
		i--
	}
	if name, _ := r.NameBefore(r.SkipGapBack(i)); name.Sense != nil {
		return false
	}
	if r.Paid.End > 0 && r.Paid.End <= i && r.S[r.Paid.End-1] == r.S[p] && i-r.Paid.End < line.Window {
		return false // EUR 5.1m에서 6.2m으로
	}
	return !r.MoneyBehind(p+1) && !r.MoneyBeyond(p+1)
}

// plainGap is plainUnit where a gap stands at p.
func (r Reader) plainGap(p int, n *plainNumeral) (w lex.Word, end int, ok bool) {
	q := r.SkipGap(p)
	sh := n.goesTo(r.S, q)
	if q == len(r.S) {
		return lex.Word{}, p, n.bare() || !r.Doubts(line.Words)
	}
	if sh&(lexhash.Scales|lexhash.Stop) != 0 || line.MarkupOpens(r.S, q) || n.bare() && (runes.IsDigit(r.S[q]) || r.S[q] == ',' || r.S[q] == '.') { // 1234 5678 9012 3456, 1 ,500,000원
		return lex.Word{}, p, false
	}
	if sh&lexhash.Units != 0 {
		if r.S[q]-0xEA >= 4 {
			return lex.Word{}, p, false
		}
		if w = r.UnitAt(q); w.Sense != nil {
			return r.plainSpaced(w, q, sh, n)
		}
	}
	return lex.Word{}, p, (n.bare() || !r.Doubts(line.Words)) && !r.GoesOn(lex.Word{}, p, q) && line.ChangeAt(r.S, q).Sense == nil && (sh&lexhash.Numerals == 0 || !r.SomeAt(q))
}

// plainSpaced is plainUnit for the unit w at p, behind a gap: a currency or, where it can be nothing else, a counter. The
// first rune of w has the shape sh.
func (r Reader) plainSpaced(w lex.Word, p int, sh lex.Shape, n *plainNumeral) (_ lex.Word, end int, ok bool) {
	end = p + len(w.Text)
	switch {
	case w.Flags&lex.FPlain == 0, w.Ref == lex.RefMonth && (n.coef > 12 || n.exp != 0): // 전세 1억 월 30만 (a deposit of 100 million, 300,000 a month)
		return lex.Word{}, p, false
	case w.Class != lex.WCurrency && (!r.spacedCounts(w, p, sh, n) || r.besideName(w, end)):
		return lex.Word{}, p, false
	case sh&lexhash.SpacedHomographs != 0 && (lex.SpacedHomographs.At(r.S, p).Sense != nil || lex.ScaledHomographs.At(r.S, p).Sense != nil):
		return lex.Word{}, p, false
	case !r.Closes(end), end < len(r.S) && r.S[end]-0xEA < 4 && r.StemBehind(w, end):
		return lex.Word{}, p, false
	}
	return w, end, r.plainBehind(w, end, n)
}

// spacedCounts reports whether the unit w at p, behind a gap and no currency, is surely what the number n counts.
func (r Reader) spacedCounts(w lex.Word, p int, sh lex.Shape, n *plainNumeral) bool {
	end := p + len(w.Text)
	switch {
	case w.Class != lex.WCounter && w.Class != lex.WMeasure && w.Class != lex.WPercent, w.Flags&lex.FNoun != 0, sh&lexhash.Numerals != 0, n.top > 4, !r.Doubts(line.Words), w.DoubtsScale():
		return false
	case n.coef >= 1000 && r.HangulAt(end) && (n.bare() || lex.PriceTails.At(r.S, end).Sense != nil || !r.NounEnds(w, end)): // 1,500 개당 (1,500 apiece)
		return false
	case r.tens(w, n), (n.words > 0 || n.coef >= 1000) && end+1 < len(r.S) && r.S[end] == ' ' && runes.IsDigit(r.S[end+1]): // 커피 5천 차 4천 (coffee 5,000, tea 4,000)
		return false
	case n.top == 4 && (r.PartOfSums(n.top, p, end) || !r.countsPlainly(w, p, sh)): // 30만 초·중반 (in the low or mid 300 thousands)
		return false
	}
	return w.Class != lex.WCounter || len(w.Text) <= runes.SyllableLen || lex.Wares.At(r.S, p).Sense == nil // not 47 게임 3장 (47, three games)
}

// besideName reports whether a name may stand before the number, RFC 1345 문자 (the characters of RFC 1345), or a clause behind its unit w, which ends at p: 976 알 수 없는
// (976, unknown), 5 일 때 (when it is 5).
func (r Reader) besideName(w lex.Word, p int) bool {
	if q := r.SkipGapBack(r.Before.Outer); q > 0 && (r.S[q-1]-'A' < 26 || lex.Products.Before(r.S, q).Sense != nil || lex.Standards.Before(r.S, q).Sense != nil) {
		return true
	}
	return p < len(r.S) && r.S[p] == ' ' && (r.Has(p+1, lex.RefWay.Text()) || w.Ref == lex.RefDay && r.Has(p+1, lex.WhenIs))
}

// countsPlainly reports whether the counter w behind 만 and a gap, at p, is surely one: 10만 명; not 600만 비트코인, 3만 번다.
func (r Reader) countsPlainly(w lex.Word, p int, sh lex.Shape) bool {
	if lex.PaidSums.Before(r.S, r.SkipGapBack(r.Before.Start)).Sense != nil {
		return false // 관리비 5만 주차 1대 (50,000 for upkeep, parking for one)
	}
	if sh&lexhash.Cues != 0 {
		if c := lex.Cues.At(r.S, p); c.Sense != nil && c.Class == lex.CMoney {
			return false
		}
	}
	if w.Flags&lex.FWeakUnit == 0 {
		return true
	}
	return w.Ref != lex.RefWeek && w.Ref != lex.RefLine && !r.VerbEnds(p+len(w.Text)) && lex.PayWords.At(r.S, p).Sense == nil
}

// heading reports whether the counter w that ends at p is that of a heading: 7장. 설치 (chapter 7, installation).
func (r Reader) heading(w lex.Word, p int) bool {
	at := p - len(w.Text)
	i := runes.DigitsStart(r.S, at)
	return i < at && r.Doubts(line.Names) && name.Heading(r.Line, i, at, p)
}

// plainBehind reports whether the amount n ends with its unit, at p.
func (r Reader) plainBehind(w lex.Word, p int, n *plainNumeral) bool {
	s := r.S
	if w.Class == lex.WCounter && (len(w.Text) > 3 && (!r.Closes(p) || r.RunsInto(w, p-len(w.Text)).Sense != nil) || r.Doubts(line.Words) && p < len(s) && s[p]-0xEA < 4 && !r.CounterEnds(w, p) || w.Ref == lex.RefMinute && r.OverAt(p-len(w.Text)) || w.Ref == lex.RefYearNamed && !r.Alone) {
		return false // 1회사용 (used once), 3분의 1 (a third)
	}
	if w.Class == lex.WMeasure {
		if per, _ := r.PerAt(p); per.Sense != nil || line.DigitOfSum(s, p-len(w.Text), p) {
			return false // 5 km/min, 3m2만원 (3 m for 20,000 won)
		}
	}
	if (w.Class == lex.WCurrency || w.Ref == lex.RefPyeong) && !r.Alone && n.coef > 0 {
		if to := line.BracketAt(r.S, p); to.Sense != nil && r.BracketCloses(p, p+len(to.Text)) {
			n.open = true
			p += len(to.Text)
		}
	}
	q := r.SkipGap(p)
	sh := n.goesTo(s, q)
	if w.Class == lex.WPercentPoint && line.PointsGiven(s, q).Sense != nil {
		return false // 5%포인트 적립 (5 percent in points)
	}
	if q == len(s) || s[q]-0xEA < 4 && sh&(lexhash.Joins|lexhash.Numerals) == 0 {
		return true
	}
	switch {
	case w.Class == lex.WCurrency && r.CoinsAhead(w, q):
		return false
	case s[p] == '.' && w.Class == lex.WCounter && r.heading(w, p):
		return false
	case runes.IsDigit(s[q]):
		return w.Ref != lex.RefMachine && w.Ref != lex.RefSecond // 3대 1 (3 to 1), 13초04 (13.04 s)
	}
	n.joined = r.GoesOn(w, p, q)
	return !n.joined
}
