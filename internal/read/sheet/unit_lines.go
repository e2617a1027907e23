package sheet

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/judge"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Lines that say what the numbers of a table are worth: (단위: 백만원), in millions of won, above or below it, or behind its title.

// ReadLine takes up the reader's line: a unit line, a header, the number of its item.
func (r *Reader) ReadLine() {
	t := &r.Sheet
	t.NewLine()
	r.marks = marks{}
	r.Row, r.Under = judge.UnitLine{}, judge.UnitLine{}
	if strings.Trim(r.S, " \t\r") == "" {
		if t.Gap = true; t.Below && t.Block == 0 {
			t.Units, t.Below = nil, false
		}
		return
	}
	r.item = r.itemEnd(r.lineStart())
	if units, ok := r.unitLineHere(); ok {
		t.TakeUnits(units, false)
	} else {
		r.readRow()
	}
	if !t.Prose {
		r.Under = t.Money()
	}
}

// readRow takes up a line that is no unit line: one of prose, which ends a table before a blank line, a title, a header or a row of numbers.
func (r *Reader) readRow() {
	t := &r.Sheet
	r.partCommas()
	if t.Prose = r.proseLine(); t.Prose && t.Gap {
		t.Forget()
	}
	isFresh := t.Gap || len(t.Units) == 0 || t.Title
	if !t.Prose && !(isFresh && r.titleUnits()) {
		r.readHeader()
	}
	t.Gap = false
}

// unitLineHere reads the line as a unit line: with a word for it before the unit, or of a unit alone: (단위: 천원, %), USD mn.
func (r *Reader) unitLineHere() (units []judge.UnitLine, ok bool) {
	k, n := unitLabelAt(r.S)
	if k >= 0 {
		p, colon := k+n, false
		for p < len(r.S) && (runes.IsBlank(r.S[p]) || r.S[p] == ':') {
			colon = colon || r.S[p] == ':'
			p++
		}
		if w := lex.CaseParticle(r.S[p:], lex.PTopic); !colon && w.Sense != nil {
			p = r.SkipGap(p + len(w.Text))
		}
		units, end := r.tableUnits(p, colon)
		if r.labelsRow(k, end) {
			return nil, false
		}
		if len(units) > 0 && (units[0].Cur != "" || colon) || colon && p < len(r.S) && r.S[p] != ')' {
			r.unitStart, r.unitEnd = p, end
			return units, true
		}
		return nil, false
	}
	p := r.lineStart()
	open := p < len(r.S) && strings.IndexByte("([<", r.S[p]) >= 0
	if open {
		p++
	}
	if p == len(r.S) || runes.IsDigit(r.S[p]) || r.Shape(p)&(lexhash.Units|lexhash.Numerals) == 0 && runes.HangulAt(r.S, p) && r.P.Units == nil && r.P.Names == nil {
		return nil, false
	}
	if !open && r.HangulAt(p) && !r.sumUnitAt(p) {
		return nil, false
	}
	units, end := r.tableUnits(p, false)
	if len(units) == 0 || units[0].Cur == "" || !open && r.HangulAt(p) && (units[0].Shift < 3 || units[0].Shift == 4 || strings.ContainsAny(r.S[p:end], " ")) {
		return nil, false // 천 엔 (a thousand yen) and 만원 are sums
	}
	rest := strings.Trim(r.S[end:], ")]> \t\r\n|\"'")
	exception := strings.TrimLeft(rest, ", ")
	if rest != "" && !(open && rest[0] == ',') && lex.Exceptions.At(exception, 0).Sense == nil && !(open && r.S[end] == ')' && r.periods(end+len(")"))) {
		return nil, false
	}
	r.unitStart, r.unitEnd = p, end
	return units, true
}

// sumUnitAt reports whether the unit of sums may begin with the syllable at p: with a scale, 백만원 (million won), or a currency.
func (r *Reader) sumUnitAt(p int) bool {
	if w := r.NumeralWord(p); w.IsScale() {
		return true
	}
	u := r.P.Unit(r.S, p)
	return u.Sense != nil && (u.Class == lex.WCurrency || u.Class == lex.WMagnitude)
}

// periods reports whether nothing but the names of columns, with digits in them, stands behind p: (십억원) 1Q23 2Q23.
func (r *Reader) periods(p int) bool {
	digits := false
	for p < len(r.S) {
		for p < len(r.S) && strings.IndexByte(" \t|", r.S[p]) >= 0 {
			p++
		}
		end := p
		for end < len(r.S) && strings.IndexByte(" \t|", r.S[end]) < 0 {
			digits = digits || runes.IsDigit(r.S[end])
			end++
		}
		if r.numberCell(p, end) && !line.IsRecentYear(r.S[p:end]) {
			return false
		}
		p = end
	}
	return digits
}

// labelsRow reports whether a unit in parentheses, whose word stands at k and which ends at end, is that of a row: 주당이익(단위: 원) 1,250 (earnings per share, in won).
func (r *Reader) labelsRow(k, end int) bool {
	open := r.SkipGapBack(k) - 1
	if open <= 0 || strings.IndexByte("([", r.S[open]) < 0 || !strings.ContainsFunc(r.S[:open], runes.IsWord) {
		return false
	}
	for end < len(r.S) && strings.IndexByte(" \t|)],\"(-+", r.S[end]) >= 0 {
		end++
	}
	return end < len(r.S) && (runes.IsDigit(r.S[end]) || r.OneAt(end, cellSigns))
}

// unitLabelAt returns where the word for a unit stands in s, -1 for nowhere, and its length. A Latin one has a colon: Unit: KRW mn.
func unitLabelAt(s string) (at, n int) {
	if k := koreanUnitLabel(s); k >= 0 {
		return k, len(lex.UnitLabel)
	}
	if strings.IndexByte(s, ':') < 0 {
		return -1, 0
	}
	for k := range len(s) {
		if s[k]|0x20 == 'u' && (k == 0 || !runes.IsLatin(s[k-1])) {
			w := lex.LatinUnitLabels.At(s, k)
			if end := k + len(w.Text); w.Sense != nil && strings.HasPrefix(s[end+runes.GapLen(s, end):], ":") {
				return k, len(w.Text)
			}
		}
	}
	return -1, 0
}

// koreanUnitLabel returns where 단위 (unit) stands in s, -1 for nowhere. It looks for its last byte, as one syllable of four begins with the first.
func koreanUnitLabel(s string) int {
	const last = len(lex.UnitLabel) - 1
	for i := last; i < len(s); i++ {
		k := strings.IndexByte(s[i:], lex.UnitLabel[last])
		if k < 0 {
			break
		}
		if i += k; s[i-last:i+1] == lex.UnitLabel {
			return i - last
		}
	}
	return -1
}

// titleUnits takes up the units in parentheses behind the title of a table: Key figures (KRW bn, %).
func (r *Reader) titleUnits() bool {
	t := &r.Sheet
	s := strings.TrimRight(r.S, " \t\r")
	open := strings.LastIndexAny(s, "([")
	if open < 2 || open+1 == len(s) || s[open-1] != ' ' || runes.IsDigit(s[open+1]) || strings.IndexByte(")]", s[len(s)-1]) < 0 || r.separator() != judge.Blank {
		return false
	}
	units, end := r.tableUnits(open+1, false)
	if len(units) == 0 || units[0].Cur == "" || end != len(s)-1 || r.unitOfHead(0, open-1).Kind != amount.KindNone {
		return false
	}
	t.TakeTitle(units)
	r.unitStart, r.unitEnd = open+1, end
	return true
}

// LookBelow looks for a unit line that ends the lines of a table which begin at base, before a blank line: (단위: 억원, 별도기준), unless stated otherwise.
func (r *Reader) LookBelow(text string, base int) {
	t := &r.Sheet
	if base < t.Block {
		return
	}
	if t.Below {
		t.Units, t.Below = nil, false
	}
	rows, at, last, lastAt := 0, base, "", base
	for at < len(text) {
		row, _, _ := strings.Cut(text[at:], "\n")
		trimmed := strings.Trim(row, " \t\r")
		if trimmed == "" {
			break
		}
		if last != "" {
			if c := last[len(last)-1]; runes.IsDigit(c) || strings.IndexByte(")|%-\"", c) >= 0 {
				rows++
			}
		}
		last, lastAt = trimmed, at
		at = min(at+len(row)+1, len(text))
	}
	t.Block = at
	if rows < 2 || last == "" || !unitMarked(last) || unitMarked(text[base:lastAt]) {
		return
	}
	r.Set(last)
	if units, ok := r.unitLineHere(); ok {
		t.TakeUnits(units, true)
	}
}

// unitMarked reports whether the word for a unit stands in s.
func unitMarked(s string) bool {
	at, _ := unitLabelAt(s)
	return at >= 0
}

// proseLine reports whether the line is of a sentence and not of a table.
func (r *Reader) proseLine() bool {
	s := strings.TrimRight(r.S, " \t\r\"'”’)")
	if s == "" || strings.IndexByte(r.S, '|') >= 0 || strings.IndexByte(r.S, '\t') >= 0 {
		return false
	}
	if c := s[len(s)-1]; c == '.' || c == '!' || c == '?' {
		before, _ := utf8.DecodeLastRuneInString(s[:len(s)-1])
		if runes.IsWord(before) && !(before < utf8.RuneSelf && runes.IsDigit(byte(before))) || before == ')' || before == '%' {
			return true
		}
	}
	if w := lex.ProseEnds.Before(s, len(s)); w.Sense != nil && strings.IndexByte(s, ' ') > 0 {
		return true
	}
	p := firstDigit(s)
	if p < 0 {
		return false
	}
	words, numbers := 0, 0
	for token := range strings.FieldsSeq(s[p:]) {
		c, _ := utf8.DecodeRuneInString(token)
		switch {
		case lex.ProseWords.At(token, 0).Text == token:
			return true
		case runes.IsHangul(c) || c < utf8.RuneSelf && runes.IsLatin(byte(c)):
			words++
		default:
			numbers++
		}
	}
	return words > numbers+4
}

// firstDigit returns the place of the first digit in s, -1 if there is none.
func firstDigit(s string) int {
	for i := range len(s) {
		if runes.IsDigit(s[i]) {
			return i
		}
	}
	return -1
}

// lineStart returns where the line starts, behind blanks, quotation marks and the bar of a table.
func (r *Reader) lineStart() int {
	p := 0
	for p < len(r.S) {
		if strings.IndexByte(" \t|\"'*", r.S[p]) >= 0 {
			p++
		} else if r.Has(p, "※") {
			p += len("※")
		} else {
			break
		}
	}
	return p
}
