package read

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/runes"
)

// finder is what one walk through a text needs.
type finder struct {
	reader
	walk   scanner // through the text
	inLine scanner // through a line's normalised copy
	sums   scanner // through a text that only money is looked for in: see sieve.go
	m      Match
	norm   norm.Normalizer
}

// Find scans text for places where an expression may start. A line is looked at as a whole, as no amount
// goes over its end; one that needs normalising is read by way of a copy.
func Find(p Options, text string, yield func(Match) bool) {
	var f finder
	f.find(p, text, yield)
}

func (f *finder) find(p Options, text string, yield func(Match) bool) {
	p = p.byDomain()
	f.P, f.usual, f.moneyOnly = p, p.usual(), p.Kinds == KindsOf(KindMoney)
	if f.bySums() {
		f.findSums(text, yield)
	} else {
		f.findLines(text, 0, yield)
	}
}

// findLines reports the matches in the lines from the place from on, where one begins, and whether yield wants more.
func (f *finder) findLines(text string, from int, yield func(Match) bool) bool {
	p := &f.P
	f.walk.reset(text, p)
	f.walk.restart(from)
	base, end := from, from-1 // of the line
	read := from              // the lines before it have been searched for unit lines
	for i := f.walk.from(from); i < len(text); i = f.walk.from(i) {
		if i >= end {
			if base, end = lineAround(text, i, end+1); p.UnitLines {
				f.readUnitLines(text, read, base)
				read = min(end+1, len(text))
				f.lookBelow(text, base)
			}
			line := strings.TrimSuffix(text[base:end], "\r")
			if f.walk.needsNormalizing(i, end) {
				if !f.findNormalized(text, base, line, yield) {
					return false
				}
				i = end
				continue
			}
			f.set(line)
			if p.UnitLines {
				f.readUnitLine()
			}
		}
		if i-base >= len(f.S) { // the carriage return before the line's end
			i = end
			continue
		}
		m := &f.m
		next, ok := f.match(i-base, m)
		if ok && p.UnitLines {
			ok = f.applyUnitLine(m)
		}
		at := i - base
		i = base + next
		if ok && p.Kinds.Has(m.Kind) {
			m.Text = f.S[m.Start:m.End]
			m.Start += base
			m.End += base
			if f.trace != nil {
				f.explained(at, base, m, true, text, false)
			}
			if !yield(*m) {
				return false
			}
		} else if f.trace != nil {
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
		f.lookBelow(text, p)
		p += len(line)
		line = strings.TrimRight(line, "\r\n")
		if norm.NeedsNormalizing(line) {
			f.norm.Set(line)
			line = f.norm.Text()
		}
		f.set(line)
		f.readUnitLine()
	}
}

// findNormalized reports the matches in a line by way of its normalised copy.
func (f *finder) findNormalized(text string, base int, line string, yield func(Match) bool) bool {
	f.norm.Set(line)
	f.set(f.norm.Text())
	if f.P.UnitLines {
		f.readUnitLine()
	}
	f.inLine.reset(f.S, &f.P)
	for i := f.inLine.from(0); i < len(f.S); i = f.inLine.from(i) {
		m := &f.m
		at := i
		next, ok := f.match(i, m)
		i = next
		if ok && f.P.UnitLines {
			ok = f.applyUnitLine(m)
		}
		if f.trace != nil && !ok {
			f.explained(at, base, m, false, text, true)
		}
		if !ok || !f.P.Kinds.Has(m.Kind) || f.norm.Within(m.Start) || f.norm.Within(m.End) {
			continue
		}
		m.Start, m.End = base+f.norm.Offset(m.Start), base+f.norm.EndOffset(m.End)
		m.Text = text[m.Start:m.End]
		if f.trace != nil {
			f.explained(at, base, m, true, text, true)
		}
		if !yield(*m) {
			return false
		}
	}
	return true
}

// match reads the expression at i, a place where one may start, into m, and returns where to look on.
func (r *reader) match(i int, m *Match) (next int, ok bool) {
	if i >= r.address.from {
		if end := r.inAddress(i); end > i {
			return end, false
		}
	}
	if r.usual && (runes.IsDigit(r.S[i]) && r.plain(i, m) || r.S[i]-0xEA < 4 && r.plainCount(i, m)) {
		if m.Kind != KindNumber || !r.mayBeLabelled(i) {
			r.remember(m)
			return m.End, true
		}
	}
	r.badRun = 0
	if !r.startsHere(i) || !r.expression(i, m) {
		return r.skip(i), false
	}
	r.parenthesis(m)
	r.remember(m)
	r.rememberWorth(m)
	return m.End, true
}

// remember keeps what a later match in the line looks back at.
func (r *reader) remember(m *Match) {
	r.prev = m.End
	r.largerEnd = 0
	if m.Kind == KindQuantity {
		if w := lex.TimeParts.At(m.Unit, 0); w.Sense != nil && w.Text == m.Unit {
			r.largerEnd, r.part = m.End, w.Ref
		}
	}
	if m.Kind == KindMoney {
		r.paidEnd, r.paidIn = m.End, m.Currency.Code()
		if r.P.Accounting {
			r.paidStart, r.paidLow, r.paidWords = m.Start, m.Low, !r.left.num.ascii
		}
	}
}

// skip returns the place behind what starts at i: a run of digits or one rune.
func (r *reader) skip(i int) int {
	if r.badRun > i {
		return r.badRun
	}
	if !runes.IsDigit(r.S[i]) {
		return i + runes.RuneLen(r.S, i)
	}
	if _, end, code := r.digits(i); code == "" && end < len(r.S) && r.S[end] == ',' && end > i {
		return end // 2,3만5천원
	}
	return groupsEnd(r.S, i)
}

// startsHere says whether a numeral may start at i, by what stands before it.
func (r *reader) startsHere(i int) bool {
	before := r.runeBefore(i)
	if i == r.largerEnd && i > 0 && r.partWritten(r.part, i) {
		return true // 오월십오일
	}
	if i > 0 && (i == r.prev && runes.IsHangul(before) || before < utf8.RuneSelf && runes.IsLatin(byte(before))) && countsBehind(r.S, i) {
		return true // 만원한장, mc한명
	}
	if runes.IsHangul(before) && countsApart(r.S, i) {
		return true // 물은두 배로
	}
	if r.S[i] >= utf8.RuneSelf && !runes.IsWord(before) && r.digitRun(i) >= 2 {
		if end := r.spokenCode(i); end > i {
			r.badRun = end
			return false
		}
	}
	if c := r.S[i]; runes.IsDigit(c) || c == '.' {
		return r.digitsStart(i, before)
	}
	if before == '○' || before == '●' || before == ')' && r.bracketed(i) {
		w := r.numeralWord(i)
		return w.Sense == nil || w.Class != lex.NSmall && w.Class != lex.NBig // ○만원, (1,234)백만원
	}
	if !runes.IsWord(before) {
		return !r.brokenBefore(i)
	}
	if runes.IsHangul(before) && i > r.prev {
		w := r.P.lead(r.S, i)
		if w.Sense == nil {
			return false
		}
		at := i - len(w.Text)
		if h := lex.WordHomographs.At(r.S, at); h.Sense != nil && at+len(h.Text) > i {
			return false // 제공, 매한가지
		}
		return w.Flags&lex.FGlue != 0 && at >= r.prev && !runes.IsWord(r.runeBefore(at)) && !r.brokenBefore(at) && r.gluedNumeral(i, w)
	}
	return false
}

// bracketed reports whether digits with a comma in brackets end at i: (1,234). Without a comma they may be a list's.
func (r *reader) bracketed(i int) bool {
	const reach = 24
	s := r.S[max(0, i-reach) : i-len(")")]
	open := strings.LastIndexByte(s, '(')
	comma := false
	for _, c := range []byte(s[open+1:]) {
		if comma = comma || c == ','; c != ',' && !runes.IsDigit(c) {
			return false
		}
	}
	return comma && open >= 0
}

// brokenBefore reports whether a byte that is no part of a character stands before i: it hides where a word begins.
func (r *Line) brokenBefore(i int) bool {
	if i == 0 || r.S[i-1] < utf8.RuneSelf {
		return false
	}
	c, n := utf8.DecodeLastRuneInString(r.S[:i])
	return c == utf8.RuneError && n == 1
}

// digitsStart keeps names (H800, GPT-4), dates, versions, telephone numbers and scores apart from amounts.
func (r *reader) digitsStart(i int, before rune) bool {
	s := r.S
	switch {
	case before == 0:
	case before < utf8.RuneSelf && runes.IsLatin(byte(before)) || before == '_':
		w := r.P.lead(s, i)
		if s[i] == '.' && lex.LeadWords.Before(s, i+1).Sense != nil {
			return false // Rs.2022: the point is the sign's
		}
		return w.Sense != nil && w.Class == lex.LCurrency || r.labelWrittenTo(i)
	case before == '.' && s[i] == '.', runes.IsDigit(byte(before)) && before < utf8.RuneSelf && i > r.prev:
		return false
	case before == '-' && i >= 2 && runes.IsLatin(s[i-2]):
		return false
	case before == '%' && i+1 < len(s) && isHex(s[i]) && isHex(s[i+1]) && (i < 2 || !runes.IsDigit(s[i-2]) || i+2 < len(s) && s[i+2] == '%' || i > 3 && s[i-4] == '%'):
		r.badRun = i + 2 // %20: a character of an address
		return false
	}
	if s[i] == '.' && before != 0 && runes.IsWord(before) {
		return false
	}

	if before == ',' && r.scaledGroup(i) {
		r.badRun = groupsEnd(s, i)
		return false
	}
	if end := r.namedEnd(i); end > i {
		r.badRun = end
		return false
	}
	end, ok := r.digitChain(i)
	if !ok {
		if strings.IndexByte(r.S[i:end], ':') < 0 {
			end = r.dateRange(end)
		}
		r.badRun = end
	}
	return ok
}

// schoolYear reports whether the digit at i is a pupil's, written to the school: 중2병, 고3 학생; not 10명 중3명.
func (r *Line) schoolYear(i int) bool {
	w := lex.Schools.Before(r.S, i)
	if w.Sense == nil || !wordStart(r.S, i-len(w.Text)) || i+1 >= len(r.S) || runes.IsDigit(r.S[i+1]) {
		return false
	}
	return lex.PupilWords.At(r.S, i+1).Sense != nil
}

// isHex reports whether c is a hexadecimal digit.
func isHex(c byte) bool { return runes.IsDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }

// scaledGroup reports whether the digits at i are a group of three that is tied by a comma to a number with a scale, which is no way
// to write a sum: 5만,000원. Behind what only ends like a scale, 의자 (chair) and 투자 (investment), they are another field.
func (r *reader) scaledGroup(i int) bool {
	p := i - len(",")
	for p >= runes.SyllableLen && runes.HangulAt(r.S, p-runes.SyllableLen) {
		w := lex.Numerals.At(r.S[:p], p-runes.SyllableLen)
		if w.Sense == nil || w.Class != lex.NSmall && w.Class != lex.NBig {
			return false
		}
		p -= runes.SyllableLen
	}
	return p < i-len(",") && p > 0 && runes.IsDigit(r.S[p-1]) && r.groupOfThree(i)
}

// groupOfThree reports whether three digits of a sum stand at p: 000, or 500원.
func (r *reader) groupOfThree(p int) bool {
	end := runes.DigitsEnd(r.S, p)
	return end == p+len("000") && (r.S[p] == '0' || r.currencyFollows(end))
}

// digitChain looks at the digits at i with all the signs between them: 2024.1.5, 010-1234-5678, 3:2, 5·18 are no numbers.
func (r *reader) digitChain(i int) (end int, ok bool) {
	s := r.S
	if end, groups, _ := pointForm(s, i); groups > 1 && r.currencyBeside(i, end, true) != "" {
		return end, true // 2.500.000원
	}
	dots, dashes, colons, middles, slashes := 0, 0, 0, 0, 0
	points, most := 0, 0 // dots in a row, without another sign between
	j := i
	for j < len(s) && j-i < 64 {
		c := s[j]
		if runes.IsDigit(c) || c == ',' && j+1 < len(s) && runes.IsDigit(s[j+1]) {
			j++
			continue
		}
		k := j + 1
		if c == 0xC2 && k < len(s) && s[k] == 0xB7 {
			k++
		}
		if k >= len(s) || !runes.IsDigit(s[k]) {
			break
		}
		switch c {
		case '.':
			dots++
			points++
			most = max(most, points)
		case '-':
			dashes++
		case ':':
			colons++
		case '/':
			slashes++
		case 0xC2:
			middles++
		default:
			c = 0
		}
		if c == 0 {
			break
		}
		if c != '.' {
			points = 0
		}
		j = k
	}
	if j-i >= 64 && middles+dashes > 0 {
		return j, false
	}
	if dots >= 2 && dashes == 0 && slashes == 0 || most >= 2 || dashes >= 2 || colons >= 1 || slashes >= 2 && !r.pairChain(i, j) {
		return j, false
	}
	if slashes == 1 && r.weekdayEnd(j) == j+1+runes.SyllableLen+1 {
		return j, false // 5/3(금)
	}
	if middles >= 1 && r.anniversary(i, j) {
		return j, false
	}
	if dashes == 1 && dots+colons+slashes+middles == 0 && (r.hotline(i, j) || r.score(i, j) || r.lotAt(j) || r.lotBefore(i, j)) {
		return j, false
	}
	if end := r.ratio(j, dots > 0); end > j {
		return end, false
	}
	return j, true
}

// lotBefore reports whether s[i:j], two numbers with a hyphen, is a plot's: 역삼동 123-45; not 운동 3-4회.
func (r *reader) lotBefore(i, j int) bool {
	q := r.skipGapBack(i)
	if q == i || j-i < len("12-3") || lex.LotHeads.Before(r.S, q).Sense == nil || !r.boundary(j) && lex.CaseParticle(r.S[j:]).Sense == nil || r.scaleAfter(j) > 0 {
		return false
	}
	w, at := r.unitWord(j)
	return w.Sense == nil && lex.TailWords.At(r.S, r.skipGap(at)).Sense == nil
}

// hotline reports whether s[i:j] is a telephone number of eight digits, 1588-1234; 1592-1598 are years.
func (r *reader) hotline(i, j int) bool {
	if j-i != len("1588-1234") || r.S[i+4] != '-' || r.S[i] != '1' || r.S[i+1] < '5' || r.unitAt(j).Sense != nil {
		return false
	}
	first, second := r.S[i:i+4], r.S[i+5:j]
	return second <= first || second[:2] > first[:2] && second[:1] != "1" && second[:1] != "2"
}

// score reports whether s[i:j], two numbers with a hyphen, is the score of a game: 3-2로 이겼다, 3-0 완승.
func (r *reader) score(i, j int) bool {
	if j-i > len("12-10") {
		return false
	}
	if lex.GameHeads.Before(r.S, r.skipGapBack(i)).Sense != nil {
		return true
	}
	n := byLen(r.S[j:])
	q := r.skipGap(j + n)
	w := lex.GameWords.At(r.S, q)
	if q == j+n || w.Sense == nil {
		return false
	}
	return w.N == 0 || n > 0 && (w.N == 1 || r.has(q+len(w.Text), " "))
}

// byLen returns the length of 으로 or 로 that s begins with, whatever is written to it, 0 for none.
func byLen(s string) int {
	w := lex.RatioTails.At(s, 0)
	for w.Sense != nil && w.Flags&lex.FBy == 0 {
		w = lex.RatioTails.Shorter(w, s, 0)
	}
	return len(w.Text)
}

// lotAt reports whether 번지, the number of a plot of land, stands at p.
func (r *Line) lotAt(p int) bool {
	w := lex.UnitWords.At(r.S, p)
	return w.Sense != nil && w.Ref == lex.RefLot
}

// ratio returns the end of a ratio in words whose first number ends at p, 12.5대 1, or p. A decimal number counts nothing by 대.
func (r *reader) ratio(p int, decimal bool) int {
	at := r.skipGap(p)
	to := at + len(bracketAt(r.S, at).Text)
	if to == at {
		return p
	}
	q := r.skipGap(to)
	if q >= len(r.S) || !runes.IsDigit(r.S[q]) || at > p && q == to {
		return p
	}
	end := q
	for end < len(r.S) && (runes.IsDigit(r.S[end]) || r.S[end] == '.' && end+1 < len(r.S) && runes.IsDigit(r.S[end+1])) {
		end++
	}
	if w, v := lex.RatioTails.At(r.S, end), lex.RatioTails.At(r.S, r.skipGap(end)); at > p && !decimal && !(w.Sense != nil && w.N == 0) && !(v.Sense != nil && v.N == 1) {
		return p // 3 대 2 are a counter and a number
	}
	if next := r.skipGap(end); end-q > 3 || r.unitFollows(end) && (next == end || lex.SpacedHomographs.At(r.S, next).Sense == nil) || r.scaleAfter(end) != 0 || !r.closes(end) {
		return p
	}
	return end
}

// anniversary reports whether digits with a middle dot name a day, 5·18 or 3·1절; 1·2차 is a list.
func (r *reader) anniversary(i, j int) bool {
	if j-i > len("12·12") || r.S[i] == '0' {
		return false
	}
	if u := r.unitAt(j); u.Sense != nil && u.Flags&lex.FNoun == 0 { // 6·25전쟁
		return false
	}
	return r.scaleAfter(j) == 0
}

// gluedNumeral says whether a numeral in words may stand behind a prefix without a gap: 약삼십만 원, 제이차.
func (r *reader) gluedNumeral(i int, lead lex.Word) bool {
	n := &r.other
	if !r.numeral(i, n) {
		return false
	}
	if lead.Class == lex.LNeutral && lead.N == -1 { // 금삼천만원정
		return n.words > 1 && r.sumEnds(n.end)
	}
	if lead.Class == lex.LHost && lead.N == 2 { // 이두 배우
		return n.attr && !n.few && !n.old && n.words == 1 && !n.is(1) && r.countedBehind(n.end)
	}
	if n.native && (lead.Class == lex.LHost || lead.Class == lex.LNeutral) && n.words == 1 && !n.old && !n.few {
		return r.hostedNumeral(n)
	}
	if lead.Class == lex.LHost && lead.N == 1 && !n.native {
		return r.sumEnds(n.end)
	}
	if lead.Class == lex.LHost || lead.Class == lex.LOrdinal && n.native || strings.IndexByte(r.S[i:n.end], ' ') >= 0 && (lead.Class == lex.LNeutral || n.top == 0 || !r.currencyFollows(n.end)) || n.words < 2 && lead.Class != lex.LOrdinal && !n.few {
		return false
	}
	w, at := r.unitWord(n.end)
	return w.Sense != nil && !(at > n.end && n.few && n.words == 1 && lead.Class == lex.LNeutral) // 매수 시
}

// sumEnds reports whether a currency is written to the numeral that ends at p, and ends the word.
func (r *reader) sumEnds(p int) bool {
	w := r.unitAt(p)
	return w.Sense != nil && w.Class == lex.WCurrency && r.closes(p+len(w.Text))
}

// countedBehind reports whether a counter of native numerals stands at p behind a gap, and ends there.
func (r *reader) countedBehind(p int) bool {
	q := r.skipGap(p)
	w := r.unitAt(q)
	return q > p && w.Sense != nil && (w.Class == lex.WCounter && w.Flags&(lex.FNative|lex.FNoun) != 0 || w.Class == lex.WMultiple) && r.closes(q+len(w.Text))
}

// hostedNumeral says whether a native numeral may be written to a noun or an adverb, as texts without spaces do:
// 별다섯개, 말한마디, 어느하나도.
func (r *reader) hostedNumeral(n *numeral) bool {
	if n.bare {
		return r.closes(n.end) || bareWithSuffix(r.S, n.end)
	}
	w := r.unitAt(n.end)
	return w.Sense != nil && w.TakesSuffix() && r.closes(n.end+len(w.Text))
}

// matches returns the matches of a text, for a reader of more than one.
func matches(p Options, text string) iter.Seq[Match] {
	return func(yield func(Match) bool) { Find(p, text, yield) }
}
