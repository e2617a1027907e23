package read

import (
	"iter"
	"strings"

	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/scan"
	"github.com/komoney/komoney/internal/runes"
)

// finder is what one walk through a text needs.
type finder struct {
	Reader
	walk   scan.Scanner  // through the text
	inLine *scan.Scanner // through a line's normalised copy, once there is one
	m      amount.Match
	norm   norm.Normalizer
}

// Find scans text for places where an expression may start. A line is looked at as a whole, as no amount
// goes over its end; one that needs normalising is read by way of a copy.
func Find(p amount.Options, text string, yield func(amount.Match) bool) {
	var f finder
	f.find(p, text, yield)
}

// find is Find with a finder, which keeps what spoke if it has a place for that.
func (f *finder) find(p amount.Options, text string, yield func(amount.Match) bool) {
	p.ByDomain()
	f.P, f.Usual, f.UsualUnit = p, p.Usual(), p.UsualUnits()
	f.MoneyOnly = f.Usual && p.Kinds == amount.OnlyMoney
	f.walk.Reset(text, &f.P)
	if f.bySums() {
		f.findSums(text, yield)
	} else {
		f.findLines(text, 0, len(text), yield)
	}
}

// findLines reports the matches in the lines from the place from on, where one begins, up to the place to, where one ends, and whether yield
// wants more. The walk is there.
func (f *finder) findLines(text string, from, to int, yield func(amount.Match) bool) bool {
	p := &f.P
	base, end := from, from-1 // of the line
	read := from              // the lines before it have been searched for unit lines
	isRead := false           // an amount ends there
	for i := f.walk.From(from, false); i < to; i = f.walk.From(i, isRead) {
		isRead = false
		if i >= end {
			if base, end = lineAround(text, i, end+1); p.UnitLines {
				f.readUnitLines(text, read, base)
				read = min(end+1, len(text))
				f.LookBelow(text, base)
			}
			line := strings.TrimSuffix(text[base:end], "\r")
			if f.walk.NeedsNormalizing(i, end) {
				if !f.findNormalized(text, base, line, yield) {
					return false
				}
				i = end
				continue
			}
			f.Set(line)
			if p.UnitLines {
				f.ReadLine()
			}
		}
		if i-base >= len(f.S) { // the carriage return before the line's end
			i = end
			continue
		}
		m := &f.m
		next, ok := f.match(i-base, m)
		isRead = ok
		if ok && p.UnitLines {
			ok = f.ApplyUnit(m)
		}
		at := i - base
		i = base + next
		if ok && p.Kinds.Has(m.Kind) {
			m.Text = f.S[m.Start:m.End]
			m.Start += base
			m.End += base
			if f.Trace != nil {
				f.explained(at, base, m, true, text, false)
			}
			if !yield(*m) {
				return false
			}
		} else if f.Trace != nil {
			f.explained(at, base, m, false, text, false)
		}
	}
	return true
}

// lineAround returns the line that i stands in; the line at from, or a later one.
func lineAround(text string, i, from int) (base, end int) {
	for base = from; ; base = end + 1 {
		n := strings.IndexByte(text[base:], '\n')
		if n < 0 {
			return base, len(text)
		}
		if end = base + n; i < end {
			return base, end
		}
	}
}

// readUnitLines looks for unit lines in lines without a numeral, from p to end: "(단위: 원)".
func (f *finder) readUnitLines(text string, p, end int) {
	for line := range strings.Lines(text[p:end]) {
		f.LookBelow(text, p)
		p += len(line)
		line = strings.TrimRight(line, "\r\n")
		if norm.NeedsNormalizing(line) {
			f.norm.Set(line)
			line = f.norm.Text()
		}
		f.Set(line)
		f.ReadLine()
	}
}

// findNormalized reports the matches in a line by way of its normalised copy.
func (f *finder) findNormalized(text string, base int, line string, yield func(amount.Match) bool) bool {
	f.norm.Set(line)
	f.Set(f.norm.Text())
	if f.P.UnitLines {
		f.ReadLine()
	}
	if f.inLine == nil {
		f.inLine = new(scan.Scanner)
	}
	f.inLine.Reset(f.S, &f.P)
	isRead := false // an amount ends there
	for i := f.inLine.From(0, false); i < len(f.S); i = f.inLine.From(i, isRead) {
		m := &f.m
		at := i
		next, ok := f.match(i, m)
		i, isRead = next, ok
		if ok && f.P.UnitLines {
			ok = f.ApplyUnit(m)
		}
		if f.Trace != nil && !ok {
			f.explained(at, base, m, false, text, true)
		}
		if !ok || !f.P.Kinds.Has(m.Kind) || f.norm.Within(m.Start) || f.norm.Within(m.End) {
			continue
		}
		m.Start, m.End = base+f.norm.Offset(m.Start), base+f.norm.EndOffset(m.End)
		m.Text = text[m.Start:m.End]
		if f.Trace != nil {
			f.explained(at, base, m, true, text, true)
		}
		if !yield(*m) {
			return false
		}
	}
	return true
}

// match reads the expression at i, a place where one may start, into m, and returns where to look on.
func (r *Reader) match(i int, m *amount.Match) (next int, ok bool) {
	if i >= r.Address.From {
		if end := r.InAddress(i); end > i {
			return end, false
		}
	}
	digits := runes.IsDigit(r.S[i])
	if r.UsualUnit && (digits && (r.Usual || r.sureUnitBehind(i)) && r.short().Plain(i, m) || r.S[i]-0xEA < 4 && r.short().PlainCount(i, m)) && r.plainHolds(i, m) {
		r.Bare.Now = 0 // no domain says what it is worth
		r.remember(m, !digits)
		return m.End, true
	}
	if why, ok := r.readAt(i, m); !ok {
		return r.skip(i, why.End), false
	}
	r.Parenthesis(m)
	r.remember(m, !r.Left.Num.Ascii)
	return m.End, true
}

// readAt reads the expression at i into m, if one starts there.
func (r *Reader) readAt(i int, m *amount.Match) (why numeral.Refusal, ok bool) {
	if why.End, ok = r.startsHere(i); !ok {
		return why, false
	}
	return r.expression(i, m)
}

// sureUnitBehind reports whether a unit that can be nothing else is written to the digits at i, or to scales there: under unit lines and in domains the short
// way takes no other digits.
func (r *Reader) sureUnitBehind(i int) bool {
	const scales, longest = 2, len("1,234,567,890,123,456.78")
	p := numeral.GroupsEnd(r.S[:min(len(r.S), i+longest)], i)
	for range scales {
		if p == i || p >= len(r.S) || r.Shape(p)&lexhash.Scales == 0 {
			break
		}
		p += runes.SyllableLen
	}
	return line.SureUnit(r.S, p).Sense != nil
}

// plainHolds reports whether the plain amount m that starts at i is what the grammar reads, too, which asks what a label or a table says of a
// number, and whether parentheses are a sign.
func (r *Reader) plainHolds(i int, m *amount.Match) bool {
	switch {
	case m.Kind == amount.KindNumber:
		return r.Usual && !r.MayBeLabelled(i) && !r.UnitBracketAt(m.End) && !r.UnitBracketBefore(i)
	case r.Usual:
		return !(r.MoneyOnly && m.Kind != amount.KindMoney && r.PairGoesOnAt(i)) // 보증금 500에 월 45설치비 (a deposit of 500, 45 a month to install)
	case r.P.Domain != nil && m.Kind == amount.KindQuantity && !r.KeepsUnit(i, m):
		return false
	}
	open := r.SkipGapBack(i) - 1
	return open < 0 || r.S[open] != '('
}

// remember keeps what a later match in the line looks back at.
func (r *Reader) remember(m *amount.Match, inWords bool) {
	r.Prev = m.End
	if m.Kind == amount.KindQuantity {
		r.Time.Behind(m.Unit, m.End, inWords)
	} else {
		r.Time.Behind("", 0, false)
	}
	if m.Kind == amount.KindMoney {
		p := &r.Paid
		p.Start, p.End, p.Currency, p.Low, p.InWords = m.Start, m.End, m.Currency.Code(), m.Low, inWords
		p.Worth = r.WorthOfSum(m)
		if !inWords && m.End < len(r.S) {
			r.KeepSplit(m)
		}
	}
}

// skip returns the place behind what starts at i and is no amount: its end, if that is known, a run of digits or one rune.
func (r *Reader) skip(i, end int) int {
	if end > i {
		return end
	}
	if !runes.IsDigit(r.S[i]) {
		return i + runes.RuneLen(r.S, i)
	}
	if _, end, code := r.Digits(i); code == "" && end < len(r.S) && r.S[end] == ',' && end > i {
		return end // 2,3만5천원 (20 or 30 thousand, 35,000)
	}
	return numeral.GroupsEnd(r.S, i)
}

// Matches returns the matches of a text, for a reader of more than one.
func Matches(p amount.Options, text string) iter.Seq[amount.Match] {
	return func(yield func(amount.Match) bool) { Find(p, text, yield) }
}
