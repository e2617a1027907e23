package numeral

import (
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// The parts of a time, whose numerals are short words: 오월 오일 (5 May), 세 시 십오 분 (a quarter past three), 십이일부터 이십일까지 (from the twelfth to the
// twentieth).

// Time is what a line says of the part of a time that comes next: the match before, which may be its larger part, and the other end of a
// range.
type Time struct {
	larger string  // the unit of the match before
	end    int     // where that ends, 0 if it counts nothing
	spoken bool    // it is in words
	part   lex.Ref // what the right end of a range tells,
	right  int     // which starts here
}

// Behind keeps the match before, by its unit and its end, 0 if it counts nothing, and whether it is in words.
func (t *Time) Behind(unit string, end int, spoken bool) {
	t.larger, t.end, t.spoken = unit, end, spoken
}

// Until keeps that the right end of a range starts at p and tells a part of a time, as the left one does.
func (t *Time) Until(part lex.Ref, p int) { t.part, t.right = part, p }

// SpokenEnd returns the end of the match before, if it counts in words, else 0.
func (t *Time) SpokenEnd() int {
	if !t.spoken {
		return 0
	}
	return t.end
}

// EndsAt reports whether the match before counts, and ends at p.
func (t *Time) EndsAt(p int) bool { return p == t.end && p > 0 }

// PartAt returns the part of a time that a numeral at p tells, as a larger one, or the other end of a range of such, stands before it: 일 behind 칠월
// (July), 분 behind 세 시 (three o'clock); else none.
func (r *Reader) PartAt(p int) lex.Ref {
	t := &r.Time
	if t.end > 0 && p >= t.end && r.SkipGap(t.end) == p {
		if w := lex.TimeParts.At(t.larger, 0); w.Sense != nil && w.Text == t.larger {
			return w.Ref
		}
	}
	if p > 0 && p == t.right {
		return t.part
	}
	return 0
}

// PartWritten reports whether a numeral in words is written at p that tells the part of a time: 십오일 (the fifteenth).
func (r *Reader) PartWritten(part lex.Ref, p int) bool {
	var n Numeral
	if part == 0 || lex.PartStart(r.S, p) != p || !r.Numeral(p, &n) || n.Top > 0 {
		return false
	}
	w := r.UnitAt(n.End)
	return w.Sense != nil && w.Ref == part && r.Closes(n.End+len(w.Text))
}

// countsDays reports whether 일, which ends at p and stands behind the numeral n, is the unit: 사십일 전에 (40 days ago), and behind a month
// 칠월 십일 (10 July).
func (r *Reader) countsDays(n *Numeral, w lex.Word, p int) bool {
	if !r.Doubts(line.Words) || n.Native || !dayAt(r.S, p-len(w.Text)) || dayAt(r.S, p) {
		return false
	}
	if n.Ascii {
		return r.ScaledDigits(p-len(w.Text)) && r.daysEnd(p) && !(lex.Topics.At(r.S, p).Sense != nil && r.Near(&lex.NumberCues, lex.CNumber, n.Start, p)) // 2만일은 홀수다 (20,001 is odd)
	}
	if r.PartAt(n.Start) == lex.RefDay {
		return r.Closes(p) && !r.sumAhead(p) && !r.dayApart(p)
	}
	return r.SpanAhead(p)
}

// dayApart reports whether the day of a date is told behind the gap at p, as speech is written down, so that 일 before it is the last digit: 삼월 이십일 일에 (on
// 21 March), 오월 십일 일 화요일 (Tuesday, 11 May); not 오월 십일 일이 많다 (on 10 May there is much work) and 십일 일하러 (on the tenth, to work).
func (r *Reader) dayApart(p int) bool {
	q := r.SkipGap(p)
	if q == p || !dayAt(r.S, q) {
		return false
	}
	q += runes.SyllableLen
	return r.Boundary(q) || lex.CaseParticle(r.S[q:], lex.PPlace, lex.PUpTo, lex.PFrom).Sense != nil || lex.RangeEnds.At(r.S, q).Sense != nil || lex.Joins.At(r.S, q).Sense != nil
}

// sumAhead reports whether a big scale at p is that of a sum, 3월 이십일만 원 (210,000 won in March), and no particle: 3월 이십일만 가능 (only on 21 March).
func (r *Reader) sumAhead(p int) bool {
	scale := r.NumeralWord(p)
	if scale.Sense == nil || scale.Class != lex.NBig {
		return false
	}
	e := p + len(scale.Text)
	u, at := r.UnitWord(e)
	return u.Sense != nil && u.Class == lex.WCurrency && r.Closes(at+len(u.Text)) || r.goesApart(e, line.Scales{Big: int(scale.N), Small: line.NoSmall})
}

// daysEnd reports whether 일 before p ends a number of days: 3천일이 (3,000 days), 3천일째 (the 3,000th day), 3천일만에 (after 3,000 days); not 3천일원 (3,001 won)
// and 3십일만 원 (310,000 won).
func (r *Reader) daysEnd(p int) bool {
	if scale := r.NumeralWord(p); scale.Sense != nil && scale.Class == lex.NBig {
		return r.SpanAhead(p) && !r.UnitFollows(p+len(scale.Text))
	}
	u := r.UnitAt(p)
	return r.SpanAhead(p) || r.Closes(p) && (u.Sense == nil || u.Class == lex.WOrdinal)
}

// SpanAhead reports whether what stands at p, behind a gap or none, makes a time of the days before it: 전 (before), 동안 (for), 만에 (after).
func (r *Reader) SpanAhead(p int) bool {
	q := r.SkipGap(p)
	w := lex.TimeTails.At(r.S, q)
	return w.Says(lex.TimeOfDays) && (w.Says(lex.TimeRunsOn) || r.Closes(q+len(w.Text)))
}

// dayAt reports whether 일 stands at p.
func dayAt(s string, p int) bool {
	w := lex.UnitWords.At(s, p)
	return w.Sense != nil && w.Ref == lex.RefDay && runes.IsShort(w.Text)
}
