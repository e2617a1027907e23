package numeral

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Two or more digits that stand side by side: 2,3백만원 (two or three million won), 3,4일 (the third and fourth), 한 2 3천만 원 (some 20 or 30 million won).

// commaPair reads two neighbouring digits or tens with a comma, as old newspapers write "two or three", into v and returns the end,
// 0 where there are none: 2,3백만원 (two or three million won), 30,40%.
func (r *Reader) commaPair(p, end int, v *Interval) int {
	t := r.S[p:end]
	if len(t) == len("2,30") && t[1] == ',' && t[2] == t[0]+1 && t[3] == '0' && t[0] > '0' { // 2,30대: in their twenties and thirties; 2,30만원 (200 to 300 thousand won)
		w, _ := r.UnitWord(end)
		isTens := w.Sense != nil && (w.Ref == lex.RefMachine && runes.IsShort(w.Text) || w.Ref == lex.RefDecade || w.Ref == lex.RefHead)
		if !isTens && r.ScaleAfter(end) < 4 {
			return 0
		}
		v.Lo, v.Hi = decimal.FromInt(int64(t[0]-'0')*10), decimal.FromInt(int64(t[2]-'0')*10)
		return end
	}
	n := len(t) / 2
	if len(t) != 3 && len(t) != 5 || t[n] != ',' {
		return 0
	}
	a, b := int64(t[0]-'0'), int64(t[n+1]-'0')
	if b != a+1 || a == 0 || n == 2 && (t[1] != '0' || t[4] != '0') {
		return 0
	}
	if r.ScaleAfter(end) == 0 {
		w, _ := r.UnitWord(end)
		if w.Sense == nil || w.Class != lex.WPercent && w.Class != lex.WMultiple && w.Class != lex.WCounter || isListed(w, 0) {
			return 0 // 1,2원 is a slip, not one or two; 1,2루 are first and second base
		}
	}
	v.Lo, v.Hi = decimal.FromInt(a), decimal.FromInt(b)
	v.Shift(n - 1)
	return end
}

// isListed reports whether digits with a comma before the unit w are two of a list; least is 1 where these have three digits each.
func isListed(w lex.Word, least int) bool {
	u := lex.ListedUnits.At(w.Text, 0)
	return u.Sense != nil && u.Text == w.Text && int(u.N) <= least
}

// CommaList returns where the last number of a list of digits with commas begins whose first one is at p, 0 where there is none: 1,3,5번, 3,4호선 (lines 3 and 4), 매월 1,15일 (on
// the first and the 15th of each month). They grow, and are no groups of thousands, nor two tens, which are about so many: 20,30일 (20 or 30 days).
func (r *Reader) CommaList(p int) (last int) {
	before, numbers, wide, apart, tens := 0, 0, true, false, false
	for i := p; ; i = last {
		end := runes.DigitsEnd(r.S, i)
		v := line.SmallNumber(r.S[i:end])
		if end == i || end-i > len("101") || r.S[i] == '0' || v <= before {
			return 0
		}
		tens = v%10 == 0 && v == before+10
		wide, apart = wide && end-i == len("101"), apart || numbers > 0 && v > before+1
		before = v
		if numbers++; numbers > MostListed {
			return 0
		}
		if last = end + len(","); end+1 < len(r.S) && r.S[end] == ',' && runes.IsDigit(r.S[last]) {
			continue
		}
		w, at := r.UnitWord(end)
		goesOn := p > 1 && p-len(",") == r.Prev && r.S[p-1] == ',' && runes.IsDigit(r.S[p-2])
		if last = i; numbers < 2 || numbers == 2 && tens || w.Sense == nil || at > end || w.Ref == lex.RefDecade || line.MayBeTens(w, int64(v)) || !r.numbersAll(p, w, end, numbers > 2 || goesOn, apart, wide) {
			return 0
		}
		return last
	}
}

// numbersAll reports whether the unit w at end is that of all numbers of a list from p on, of three or more or of two, not all of which are neighbours, or all of three
// digits.
func (r *Reader) numbersAll(p int, w lex.Word, end int, many, apart, wide bool) bool {
	if !wide && end-p > len("10,20") && !many {
		return false
	}
	u := lex.ListedUnits.At(w.Text, 0)
	listed := u.Sense != nil && u.Text == w.Text
	switch {
	case !listed && w.Class != lex.WCounter, wide && !listed, !r.Closes(end + len(w.Text)):
		return false
	case listed && (u.N == 0 || wide || apart):
		return true
	case many, (w.Ref == lex.RefDay || w.Ref == lex.RefMonth) && runes.DigitsEnd(r.S, p) == p+len("10"): // 12,13일 (the 12th and 13th)
		return true
	case w.Ref == lex.RefDay || w.Ref == lex.RefWeek:
		return r.Saw(lex.ListedHeads.Before(r.S, r.SkipGapBack(p))) || lex.Weekdays.At(r.S, r.SkipGap(end+len(w.Text))).Sense != nil
	}
	return apart && w.Ref == lex.RefMonth
}

// listsThree reports whether the digits that end at end, which are d, a number of seven bytes, are two neighbours of three digits each that number something, and no thousands:
// 101,102호 (rooms 101 and 102).
func (r *Reader) listsThree(d decimal.Decimal, end int) bool {
	if v, whole := d.Int64(); !whole || v%1000 != v/1000+1 {
		return false
	}
	w, at := r.UnitWord(end)
	return w.Sense != nil && at == end && isListed(w, 1)
}

// spacedPair is commaPair for 2, 3 before a scale, 배 or a percent sign. Before a counter it may be a list: 1, 2학년 (the first and second year).
func (r *Reader) spacedPair(p, end int, v *Interval) int {
	if r.S[end] == ' ' {
		return r.saidPair(p, end, v)
	}
	q := end + len(", ")
	if end != p+1 || q >= len(r.S) || r.S[end:q] != ", " || r.S[q] != r.S[p]+1 || r.S[p] == '0' || q+1 < len(r.S) && runes.IsDigit(r.S[q+1]) {
		return 0
	}
	if before := r.SkipGapBack(p); before > 0 && strings.IndexByte(",.·/", r.S[before-1]) >= 0 {
		return 0 // 1, 2, 3만 (1, 2, 30 thousand)
	}
	if r.ScaleAfter(q+1) == 0 {
		if w, at := r.UnitWord(q + 1); w.Sense == nil || at > q+1 || w.Class != lex.WPercent && w.Class != lex.WMultiple {
			return 0
		}
	}
	v.Lo, v.Hi = decimal.FromInt(int64(r.S[p]-'0')), decimal.FromInt(int64(r.S[q]-'0'))
	return q + 1
}

// saidPair is spacedPair for two neighbours with nothing between them, as speech is written down, where a word for about or a particle before, or a word for about behind, shows that no
// number of its own stands before the sum or the count: 한 2 3천만 원 (some 20 or 30 million won), 하루에 30 40만 원, 5 6개월 정도; not 세트 2 3만원 (set 2, 30,000 won).
func (r *Reader) saidPair(p, end int, v *Interval) int {
	q := end + 1
	e := runes.DigitsEnd(r.S, q)
	places := end - p - 1
	if e-q != end-p || places > 1 || r.S[q] != r.S[p]+1 || r.S[p] == '0' || places == 1 && (r.S[p+1] != '0' || r.S[q+1] != '0') {
		return 0
	}
	counts := r.ScaleAfter(e) == 0
	u, at := r.UnitWord(r.ScalesEnd(e))
	if counts && (u.Sense == nil || u.Class != lex.WCounter || at > e || places == 1) || !r.saidTogether(p, at+len(u.Text), counts) {
		return 0
	}
	v.Lo, v.Hi = decimal.FromInt(int64(r.S[p]-'0')), decimal.FromInt(int64(r.S[q]-'0'))
	v.Shift(places)
	return e
}

// saidTogether says for saidPair whether what stands before the pair at p, and behind its unit, which ends at end, shows that it is one.
func (r *Reader) saidTogether(p, end int, counts bool) bool {
	q := r.SkipGapBack(p)
	if r.aboutBefore(p) {
		return true
	}
	behindParticle := lex.ParticleBefore(r.S[:q], lex.PPlace, lex.PTopic, lex.PSubject, lex.PAlso).Sense != nil
	if !counts && behindParticle {
		return true
	}
	w := lex.TailWords.At(r.S, r.SkipGap(end))
	return w.Sense != nil && w.Class == lex.TApprox && (q == 0 || behindParticle)
}

// overFits says whether 여 behind a gap belongs to the numeral before it: 320 여만원 (some 3.2 million won), 4억 여 원 (some 400 million won), 30 여 명 (some 30 people).
func (r *Reader) overFits(n *Numeral, end int) bool {
	if r.CurrencyFollows(end) {
		return true
	}
	if w := r.UnitAt(end); w.Sense != nil && lex.Particles.At(r.S, end).Text != w.Text {
		ld := &r.Before
		return ld.CurWord.Sense == nil || ld.CurEnd != n.Start // not $99 여도 (even at $99), $7 여분 (a spare)
	}
	if r.SkipGap(end) > end && !n.Native && n.Words > 0 && r.commonApart(end) {
		return true // 30 여 명 (some 30 people)
	}
	w := r.NumeralWord(end)
	return w.Sense != nil && w.Class == lex.NBig && r.AfterScale(end+len(w.Text)) && !r.ScaleHomograph(w, end) && !n.Native // not 1,000 여억제, 하나 여만 (some tens of thousands)
}

// overEnd returns the place behind 여 at p, behind a gap or none, or p: 50여 원 (some 50 won).
func (r *Reader) overEnd(p int) int {
	q := r.SkipGap(p)
	if w := r.NumeralWord(q); w.Sense != nil && w.Class == lex.NOver && !r.OverHomograph(q) {
		return q + len(w.Text)
	}
	return p
}
