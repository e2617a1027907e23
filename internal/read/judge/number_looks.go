package judge

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/program"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// What the rules for bare numbers look for: tables/rules/number.tsv and native.tsv.

// digitNumberLook is for rules of number.tsv about digits, which may be parts of names: 2차적 (secondary), 그림 7.19 (figure 7.19), Windows 10.
func (r *Reader) digitNumberLook(k rule.ID, c *matter) bool {
	t, n, end := c.t, c.n, c.t.End
	switch k {
	case rule.NumberLatinLetters:
		return r.lettersAt(end) || r.rangeOfLetters(end)
	case rule.NumberCommaBehindAScale: // 5만,000원 (50 thousand, 000 won)
		return end == n.End && r.Has(end, ",") && r.groupOfThree(end+len(","))
	case rule.NumberItemOfAList: // 1. 목차 (1. Contents)
		return t.Magnitude == 0 && name.Numbered(&r.Line, n.Start, end) || r.itemNumber(n.Start, end)
	case rule.NumberLeadingZero: // 007
		return r.leadingZero(n, end)
	case rule.NumberThousandsOrThousandths: // 20.000 통화 (the 20.000 currency)
		return strings.HasSuffix(r.S[n.Start:n.End], ".000") && r.nounApart(end)
	case rule.NumberShortYear: // ('23)
		return name.ShortYear(&r.Line, n.Start, end)
	case rule.NumberPartOfADate: // 2월 17, 2023 (17 February 2023)
		if t.Magnitude != 0 || !name.Dated(&r.Line, n.Start, end) {
			return false
		}
		c.end = end
		return true
	case rule.NumberOption: // ls -1
		return t.Magnitude == 0 && r.option(c)
	case rule.NumberKey: // 4️⃣, <숫자1> (number 1)
		return end < len(r.S) && (name.Keycap(r.S, end) || r.Has(end, ">") && program.InAngles(&r.Line, n.Start))
	case rule.NumberCodeOfALine: // 59 잘못된 길이 (59: wrong length)
		return t.Magnitude == 0 && name.CodeOfALine(&r.Line, n.Start, end)
	case rule.NumberNumberedThing: // 404 오류 (error 404)
		return t.Magnitude == 0 && name.NumberedBehind(&r.Line, n.Start, end)
	case rule.NumberCode: // setDate(2024, 2)
		if t.Magnitude != 0 || !program.InCode(&r.Line, n.Start, end) {
			return false
		}
		c.end = end
		return true
	case rule.NumberHyphenBehind: // 5-Digit
		return t.Magnitude == 0 && name.HyphenBehind(r.S, end)
	case rule.NumberNameBefore: // 그림 7.19 (figure 7.19)
		return r.nameBefore(c)
	case rule.NumberVersion: // 4.1, 4.2 버전 (version 4.2)
		if t.Magnitude != 0 || !r.hasPoint(n) || !name.VersionNear(&r.Line, n.Start, end) {
			return false
		}
		c.end = end
		return true
	case rule.NumberGroup: // 3조가 순찰을 돈다 (group 3 is on patrol)
		return c.n.Top == 12 && n.Lo.Magnitude() < 14 && r.groupHere(n.Start, end, c.ld)
	case rule.NumberDecadesOfLife: // 3040
		return name.Decades(r.S, n.Start, end)
	}
	return r.Sees(k, c.extent(), c.n.Start)
}

// lettersAt reports whether a Latin letter, or a sign of codes, is written to the number that ends at p.
func (r *Reader) lettersAt(p int) bool {
	switch c := r.S[p]; c {
	case '_', '^', '@':
		return true
	case '+':
		return p+1 < len(r.S) && runes.IsLatin(r.S[p+1])
	default:
		return runes.IsLatin(c)
	}
}

// itemNumber reports whether the number from start to end is that of an item of a list, a title, a row of a table, a side of a ratio, or the text of a link.
func (r *Reader) itemNumber(start, end int) bool {
	return name.ListItem(&r.Line, start, end) || name.TitleNumber(r.S, start, end) || name.RatioApart(r.S, start, end) || name.LinkText(r.S, start, end) || name.RowNumber(&r.Line, start, end)
}

// nounApart reports whether a word that neither qualifies nor joins the number before it stands behind a gap at p: 20.000 통화 (the 20.000 currency).
func (r *Reader) nounApart(p int) bool {
	q := r.SkipGap(p)
	return q > p && r.HangulAt(q) && lex.TailWords.At(r.S, q).Sense == nil && line.JoinAt(r.S, q).Sense == nil
}

// option reports whether a hyphen and one or two digits are an option of a command: ls -1.
func (r *Reader) option(c *matter) bool {
	at := c.n.Start - len("-")
	return c.ld.Neg && c.ld.SignAt == at && r.S[at] == '-' && c.n.End-c.n.Start <= len("12") && program.Option(&r.Line, at, c.t.End)
}

// hasPoint reports whether the number is written with a point: 4.1, 4.0.
func (r *Reader) hasPoint(n *numeral.Numeral) bool {
	return !n.Lo.IsInt() || strings.IndexByte(r.S[n.Start:n.End], '.') >= 0
}

// wordNumberLook is for rules of number.tsv about numerals in words, which may be other words: 구조 (structure), 천사 (an angel).
func (r *Reader) wordNumberLook(k rule.ID, c *matter) bool {
	n, end := c.n, c.t.End
	switch k {
	case rule.NumberWholeText:
		return r.AtEnd(end) && r.AtStart(n.Start)
	case rule.NumberQualified:
		return n.Lo.Digits() >= 1 && n.Lo.Magnitude() >= 1 && r.Closes(end)
	case rule.NumberQualifierOfANoun: // 열정도 (passion, too)
		h := c.noun(r.S)
		return h.Sense != nil && n.Start+len(h.Text) >= c.tl.Outer && r.Saw(h)
	case rule.NumberBetween: // 천에서 이천 사이 (between a thousand and two thousand)
		return r.Right.Closer > end && line.ClosesBetween(r.S[max(0, r.Right.Closer-2*runes.SyllableLen):r.Right.Closer])
	case rule.NumberNounLikeANumeral: // 구조 수준 (the level of the structure)
		return !(r.AtEnd(end) && r.AtStart(n.Start)) && n.Start+len(c.noun(r.S).Text) == n.End && !r.Near(&lex.NumberCues, lex.CNumber, n.Start, end) && r.Saw(c.noun(r.S))
	case rule.NumberCopula: // 이사이다 (is a director)
		return r.endsInCopula(n)
	case rule.NumberAnotherWord:
		return !r.Closes(end) && !(n.Bare && n.Words == 1 && !n.Few && (line.BareWithSuffix(r.S, end) || line.LongRunAt(r.S, n.Start))) && !r.isPassed(n, end)
	case rule.NumberSaidToBeANumber: // 영은 0이다 (zero is 0)
		return r.saidToBeANumber(end)
	case rule.NumberOnlyASign: // '-'만 쓴다 (uses - only)
		return n.Words == 1 && n.Start > 0 && !runes.IsBlank(r.S[n.Start-1]) && !runes.IsWord(r.RuneBefore(n.Start))
	case rule.NumberCueOfNumbers:
		if n.Is(1) { // 더하기 일 (plus one); not 할 일은? 정답은 (work to do? the answer is)
			return r.Within(&lex.NumberCues, lex.CNumber, n.Start, n.Start, 4*runes.SyllableLen, 0) || c.ld.Neg
		}
		return r.Near(&lex.NumberCues, lex.CNumber, n.Start, end)
	case rule.NumberDigitBehindAScale: // 구조사 (a rescuer), 만일 (if)
		return r.OddDigit(n)
	case rule.NumberNounOfSeveralWords:
		h := c.noun(r.S)
		return h.Sense != nil && n.Start+len(h.Text) >= end && r.Saw(h)
	case rule.NumberTwoSyllablesAmongNumbers:
		return r.twoSyllables(n) && (r.numbersAround(n, end) || r.isPassed(n, end))
	case rule.NumberTwoSyllables: // 이천 (two thousand, or a town) or 백일 (a hundred days) are mostly names
		return r.twoSyllables(n)
	}
	return r.nativeNumberLook(k, c)
}

// isPassed reports whether what is done with numbers that are passed is written to n at p, within a long word: 조회수는백만찍었다 (reached a million views).
func (r *Reader) isPassed(n *numeral.Numeral, p int) bool {
	return n.Words > 1 && n.Top >= 4 && r.Saw(line.PassingAt(r.S, p)) && line.LongRunAt(r.S, n.Start)
}

// nativeNumberLook is wordNumberLook for 하나, 둘, 셋 … and for few, which may be forms of verbs: 쉰 다음 (after a rest), 뭐 하나 (what are they doing).
func (r *Reader) nativeNumberLook(k rule.ID, c *matter) bool {
	n, end := c.n, c.t.End
	switch k {
	case rule.NumberSome:
		return n.Attr || !n.Native || !n.Bare && !r.ParticleAt(end) || r.UnitFollows(end)
	case rule.NumberAble: // 둘 수 없다 (cannot be put)
		q := r.SkipGap(n.End)
		w := lex.AbleWords.At(r.S, q)
		return q > n.End && r.Saw(w) && (w.N == 0 || r.Closes(q+len(w.Text)))
	case rule.NumberPut: // 채워 둘 자료 (what is to be filled in)
		q, next := r.SkipGapBack(n.Start), r.SkipGap(n.End)
		return q < n.Start && next > n.End && r.Connective(q) && r.HangulAt(next) && lex.CountsAll.At(r.S, next).Sense == nil
	case rule.NumberRested: // 쉰 다음 (after a rest)
		q := r.SkipGap(n.End)
		return n.Is(50) && q > n.End && r.HangulAt(q)
	case rule.NumberNativeNumeralInAWord: // 쉰다: a verb; 이만열: a name
		h := c.noun(r.S)
		return h.Sense != nil && (n.Start+len(h.Text) > end || n.Words > 1 && n.Start+len(h.Text) == end) && r.Saw(h)
	case rule.NumberTenOrOpen:
		return !line.OutOf(r.S, n.End)
	case rule.NumberSet: // 데이터 셋 (a data set)
		q := r.SkipGapBack(n.Start)
		w := lex.SetNouns.Before(r.S, q)
		return q < n.Start && w.Sense != nil && n.Is(int64(w.N)) && r.Saw(w)
	case rule.NumberDone:
		return r.doesBefore(n)
	case rule.NumberNotEvenOne:
		return r.deniedAlso(n.End)
	case rule.NumberOnlyTheirNumber: // 할 수만 있다면 (if only one could)
		next := lex.Cues.At(r.S, r.SkipGap(end)) // 수만 관중 (tens of thousands of spectators)
		return n.Top == 4 && n.End-n.Start == 2*runes.SyllableLen && r.Boundary(end) && !(next.Sense != nil && next.Class == lex.CCount)
	}
	return r.Sees(k, c.extent(), c.n.Start)
}

// deniedAlso reports whether 도 at p denies the number before it: 하나도 없다 (there is none at all).
func (r *Reader) deniedAlso(p int) bool {
	w := lex.CaseParticle(r.S[p:], lex.PAlso)
	return w.Sense != nil && r.Denied(p+len(w.Text))
}

// doesBefore reports whether 하나 is a form of the verb, by the word before: 해야 하나 (must it be done), 어떻게 하나 (how to do it), 3만 원쯤 하나 (should it be
// some 30,000 won).
func (r *Reader) doesBefore(n *numeral.Numeral) bool {
	q := r.SkipGapBack(n.Start)
	end := n.End
	if v := lex.BareFollowers.At(r.S, end); v.Sense != nil && v.N == 2 {
		end += len(v.Text)
	}
	w := lex.DoneThus.Before(r.S, q)
	if q == n.Start { // 뭐하나요 (what are you doing); 뭐하나 싶다 (wonders what for), not 뭐하나 제대로 못한다 (does not do one thing properly)
		return w.Sense != nil && r.Boundary(end) && (end > n.End || !r.HangulAt(r.SkipGap(end)) || !r.Denied(end))
	}
	return r.Boundary(end) && w.Sense != nil && (w.N == 0 || end > n.End || !r.HangulAt(r.SkipGap(end)))
}

// leadingZero reports whether the digits of n begin with a zero, and are neither all that there is nor a group of more, or a sign ties them to two that do: 007, 01-15.
func (r *Reader) leadingZero(n *numeral.Numeral, end int) bool {
	if name.BehindZero(r.S, n.Start) && end == n.End {
		return true
	}
	if clockRange(r.S[n.Start:end]) {
		return false
	}
	if n.Start+1 >= n.End || r.S[n.Start] != '0' || !runes.IsDigit(r.S[n.Start+1]) || r.AtStart(n.Start) && r.AtEnd(end) {
		return false
	}
	q := r.SkipGapBack(n.Start)
	return q == 0 || !runes.IsDigit(r.S[q-1]) || end-n.Start == len("01") && q < n.Start
}

// clockRange reports whether s is a range of the hours, the minutes or the days of a part of a time: 00-59.
func clockRange(s string) bool {
	const sign = len("00")
	return len(s) == len("00-59") && (s[sign] == '-' || s[sign] == '~') && line.ClockBounds(s[:sign], s[sign+1:])
}

// nameBefore reports whether the number belongs to a name before it, and keeps where that ends: 그림 7.19 (figure 7.19).
func (r *Reader) nameBefore(c *matter) bool {
	n, end := c.n, c.t.End
	if c.ld.Outer != n.Start && r.S[n.Start-1] != '+' || c.t.Magnitude != 0 || len(r.Sheet.Units) > 0 || r.Row.Cur != "" || !r.numbersName(n, end) {
		return false
	}
	if c.end = end; !r.HasBefore(n.Start, "$") {
		c.end = name.End(&r.Line, end)
	}
	return true
}

// endsInCopula reports whether 이 at the end of a numeral in words is that of 이다: 이사이다 (is a director).
func (r *Reader) endsInCopula(n *numeral.Numeral) bool {
	if n.Scaled || n.Words < 2 && n.End-n.Start <= runes.SyllableLen {
		return false
	}
	last := r.NumeralWord(n.End - runes.SyllableLen)
	return last.Sense != nil && last.N == 2 && last.Class == lex.NDigit && n.Lo.Magnitude()+1 >= n.Lo.Digits() && r.Saw(lex.CopulaEnds.At(r.S, n.End))
}

// saidToBeANumber reports whether the topic that ends at p is said to be a number: 영은 0이다 (zero is 0); not 혼자 사는 30대 (someone in their 30s who lives alone).
func (r *Reader) saidToBeANumber(p int) bool {
	topic := lex.CaseParticle(r.S[p:], lex.PTopic)
	q := r.SkipGap(p + len(topic.Text))
	if topic.Sense == nil || r.Boundary(p) {
		return false
	}
	e := runes.DigitsEnd(r.S, q)
	return e > q && (r.Boundary(e) || lex.Copulas.At(r.S, e).Sense != nil)
}

// numbersAround reports whether a text speaks of numbers around n, which ends at end, or of people by the million.
func (r *Reader) numbersAround(n *numeral.Numeral, end int) bool {
	return r.Near(&lex.NumberCues, lex.CNumber, n.Start, end) ||
		n.Scaled && (r.Within(&lex.Cues, lex.CCount, n.Start, n.Start, 3*runes.SyllableLen+len(" "), 0) || r.Headcount(n, r.SkipGap(end)))
}

// rangeOfLetters reports whether a hyphen or a tilde at p leads to digits that Latin letters are written to which nobody knows: 224-320pt.
func (r *Reader) rangeOfLetters(p int) bool {
	if r.S[p] != '-' && r.S[p] != '~' {
		return false
	}
	e := runes.DigitsEnd(r.S, p+1)
	return e > p+1 && e < len(r.S) && runes.IsLatin(r.S[e]) && !r.UnitFollows(e)
}

// numbersName reports whether the number n, which ends at end, tells what stands before it apart from others: 그림 7.19 (figure 7.19), 아이폰 6 (iPhone
// 6), Windows 10, #3, H.264, flock(2), [18], 방법 2 (method 2):, 조건1 (condition 1) and 조건2; not 표 3장 (3 tables) or Windows 2000, as that may be a year.
func (r *Reader) numbersName(n *numeral.Numeral, end int) bool {
	p := n.Start
	q := name.GapStart(&r.Line, p)
	if q == 0 || q <= r.Prev && r.Prev > 0 {
		return q == 0 && line.IsYear(r.S[n.Start:n.End]) && name.OfAWork(&r.Line, q, end) // 2025 ⓒ
	}
	if name.Leads(&r.Line, q, end) {
		return true
	}
	if w := lex.Products.Before(r.S, q); w.Sense != nil && (w.N != lex.ProductTied || q == p) && (w.N <= lex.ProductOnly || r.ProductBefore(q).Sense != nil) && line.WordStart(r.S, q-len(w.Text)) {
		return r.Saw(w)
	}
	if name.InPlace(&r.Line, q, p, end) {
		return true
	}
	if r.HasBefore(q, "§") || r.HasBefore(q, ";") && q < p && name.EntityEnds(r.S, q) {
		return true
	}
	if r.HangulBefore(q) && name.Labels(&r.Line, q, p, end) {
		return true
	}
	if q == p {
		return name.Tied(&r.Line, p, end) || name.Indexed(&r.Line, p)
	}
	if w := lex.ModifierKeys.Before(r.S, r.SkipGapBack(q-len("+"))); r.S[q-1] == '+' && w.Sense != nil {
		return r.Saw(w) // Ctrl + 8
	}
	if w := lex.Standards.Before(r.S, q); w.Sense != nil && line.WordStart(r.S, q-len(w.Text)) {
		return r.Saw(w) // RFC 1946, as a year would be
	}
	if (r.S[q-1] == '#' || r.S[q-1] == '%' && end == p+1 && r.placed(q-1, end)) && line.WordStart(r.S, q-1) {
		return true // % 1을 지웠다 (removed % 1), a place in a template; not 습도 % 60
	}
	if r.HangulBefore(q) { // 방법 2 (method 2): 설정 (settings)
		if end == p+1 && name.IndexedApart(&r.Line, q, p) {
			return true
		}
		return lex.NoThings.Before(r.S, q).Sense == nil && end-p <= len("12") && end+1 < len(r.S) && r.S[end] == ':' && runes.IsBlank(r.S[end+1]) && r.HangulAt(r.SkipGap(end+1))
	}
	v, whole := n.Lo.Int64()
	switch {
	case n.Grouped:
		return false
	case line.IsYear(r.S[n.Start:n.End]):
		return program.Mailed(r.S, q) || name.OfAWork(&r.Line, q, end)
	}
	return program.Proper(&r.Line, q, end, whole && v >= 100)
}

// placed reports whether the sign of a percentage at p is that of a place in a template, with no number and no noun before it, and a particle at end.
func (r *Reader) placed(p, end int) bool {
	if q := r.SkipGapBack(p); q > 0 && (runes.IsDigit(r.S[q-1]) || r.HangulBefore(q)) || !r.HangulAt(end) {
		return false
	}
	w := lex.CaseParticle(r.S[end:], lex.PObject, lex.PTopic, lex.PSubject, lex.PDirection)
	return w.Sense != nil && r.Closes(end+len(w.Text))
}

// twoSyllables reports whether the numeral is of two syllables.
func (r *Reader) twoSyllables(n *numeral.Numeral) bool {
	return r.S[n.Start] >= 0x80 && n.End-n.Start <= 2*runes.SyllableLen
}
