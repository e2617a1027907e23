package komoney

import (
	"iter"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// Find returns the amounts in text, in order and not overlapping, read with the zero Parser.
func Find(text string) iter.Seq[Match] {
	return func(yield func(Match) bool) { Parser{}.find(text, yield) }
}

// FindBytes is Find for bytes. It copies nothing: each Match.Text is valid as long as b is not changed.
func FindBytes(b []byte) iter.Seq[Match] {
	return func(yield func(Match) bool) { Parser{}.find(unsafe.String(unsafe.SliceData(b), len(b)), yield) }
}

// Find returns the amounts in text, in order and not overlapping.
func (p Parser) Find(text string) iter.Seq[Match] {
	return func(yield func(Match) bool) { p.find(text, yield) }
}

// FindBytes is Find for bytes. It copies nothing: each Match.Text is valid as long as b is not changed.
func (p Parser) FindBytes(b []byte) iter.Seq[Match] {
	return func(yield func(Match) bool) { p.find(unsafe.String(unsafe.SliceData(b), len(b)), yield) }
}

// finder is what one walk through a text needs.
type finder struct {
	reader
	walk   scanner // through the text
	inLine scanner // through a line's normalised copy
	m      Match
	norm   normalizer
}

// find scans text for places where an expression may start. A line is looked at as a whole, as no amount
// goes over its end; one that needs normalising is read by way of a copy.
func (p Parser) find(text string, yield func(Match) bool) {
	var f finder
	f.find(p, text, yield)
}

func (f *finder) find(p Parser, text string, yield func(Match) bool) {
	p = p.byDomain()
	f.p, f.usual, f.moneyOnly = p, p.usual(), p.Kinds == KindsOf(KindMoney)
	f.walk.reset(text, &p)
	base, end := 0, -1 // of the line
	read := 0          // the lines before it have been searched for unit lines
	for i := f.walk.from(0); i < len(text); i = f.walk.from(i) {
		if i >= end {
			if base, end = lineAround(text, i, end+1); p.UnitLines {
				f.readUnitLines(text, read, base)
				read = min(end+1, len(text))
				f.lookBelow(text, base)
			}
			line := strings.TrimSuffix(text[base:end], "\r")
			if f.walk.needsNormalizing(i, end) {
				if !f.findNormalized(text, base, line, yield) {
					return
				}
				i = end
				continue
			}
			f.set(line)
			if p.UnitLines {
				f.readUnitLine()
			}
		}
		if i-base >= len(f.s) { // the carriage return before the line's end
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
			m.Text = f.s[m.Start:m.End]
			m.Start += base
			m.End += base
			if f.trace != nil {
				f.explained(at, base, m, true, text, false)
			}
			if !yield(*m) {
				return
			}
		} else if f.trace != nil {
			f.explained(at, base, m, false, text, false)
		}
	}
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
		if needsNormalizing(line) {
			f.norm.set(line)
			line = f.norm.text()
		}
		f.set(line)
		f.readUnitLine()
	}
}

// findNormalized reports the matches in a line by way of its normalised copy.
func (f *finder) findNormalized(text string, base int, line string, yield func(Match) bool) bool {
	f.norm.set(line)
	f.set(f.norm.text())
	if f.p.UnitLines {
		f.readUnitLine()
	}
	f.inLine.reset(f.s, &f.p)
	for i := f.inLine.from(0); i < len(f.s); i = f.inLine.from(i) {
		m := &f.m
		at := i
		next, ok := f.match(i, m)
		i = next
		if ok && f.p.UnitLines {
			ok = f.applyUnitLine(m)
		}
		if f.trace != nil && !ok {
			f.explained(at, base, m, false, text, true)
		}
		if !ok || !f.p.Kinds.Has(m.Kind) || f.norm.within(m.Start) || f.norm.within(m.End) {
			continue
		}
		m.Start, m.End = base+f.norm.offset(m.Start), base+f.norm.endOffset(m.End)
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
	if r.usual && (isDigit(r.s[i]) && r.plain(i, m) || r.s[i]-0xEA < 4 && r.plainCount(i, m)) {
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
		if w := timeParts.at(m.Unit, 0); w.sense != nil && w.text == m.Unit {
			r.largerEnd, r.part = m.End, w.ref
		}
	}
	if m.Kind == KindMoney {
		r.paidEnd, r.paidIn = m.End, m.Currency.Code()
		if r.p.Accounting {
			r.paidStart, r.paidLow, r.paidWords = m.Start, m.Low, !r.left.num.ascii
		}
	}
}

// skip returns the place behind what starts at i: a run of digits or one rune.
func (r *reader) skip(i int) int {
	if r.badRun > i {
		return r.badRun
	}
	if !isDigit(r.s[i]) {
		return i + runeLen(r.s, i)
	}
	if _, end, code := r.digits(i); code == "" && end < len(r.s) && r.s[end] == ',' && end > i {
		return end // 2,3만5천원
	}
	return groupsEnd(r.s, i)
}

// startsHere says whether a numeral may start at i, by what stands before it.
func (r *reader) startsHere(i int) bool {
	before := r.runeBefore(i)
	if i == r.largerEnd && i > 0 && r.partWritten(r.part, i) {
		return true // 오월십오일
	}
	if i > 0 && (i == r.prev && isHangul(before) || before < utf8.RuneSelf && isLatin(byte(before))) && countsBehind(r.s, i) {
		return true // 만원한장, mc한명
	}
	if isHangul(before) && countsApart(r.s, i) {
		return true // 물은두 배로
	}
	if r.s[i] >= utf8.RuneSelf && !isWord(before) && r.digitRun(i) >= 2 {
		if end := r.spokenCode(i); end > i {
			r.badRun = end
			return false
		}
	}
	if c := r.s[i]; isDigit(c) || c == '.' {
		return r.digitsStart(i, before)
	}
	if before == '○' || before == '●' || before == ')' && r.bracketed(i) {
		w := r.numeralWord(i)
		return w.sense == nil || w.class != nSmall && w.class != nBig // ○만원, (1,234)백만원
	}
	if !isWord(before) {
		return !r.brokenBefore(i)
	}
	if isHangul(before) && i > r.prev {
		w := r.p.lead(r.s, i)
		if w.sense == nil {
			return false
		}
		at := i - len(w.text)
		if h := wordHomographs.at(r.s, at); h.sense != nil && at+len(h.text) > i {
			return false // 제공, 매한가지
		}
		return w.flags&fGlue != 0 && at >= r.prev && !isWord(r.runeBefore(at)) && !r.brokenBefore(at) && r.gluedNumeral(i, w)
	}
	return false
}

// bracketed reports whether digits with a comma in brackets end at i: (1,234). Without a comma they may be a list's.
func (r *reader) bracketed(i int) bool {
	const reach = 24
	s := r.s[max(0, i-reach) : i-len(")")]
	open := strings.LastIndexByte(s, '(')
	comma := false
	for _, c := range []byte(s[open+1:]) {
		if comma = comma || c == ','; c != ',' && !isDigit(c) {
			return false
		}
	}
	return comma && open >= 0
}

// brokenBefore reports whether a byte that is no part of a character stands before i: it hides where a word begins.
func (r *line) brokenBefore(i int) bool {
	if i == 0 || r.s[i-1] < utf8.RuneSelf {
		return false
	}
	c, n := utf8.DecodeLastRuneInString(r.s[:i])
	return c == utf8.RuneError && n == 1
}

// digitsStart keeps names (H800, GPT-4), dates, versions, telephone numbers and scores apart from amounts.
func (r *reader) digitsStart(i int, before rune) bool {
	s := r.s
	switch {
	case before == 0:
	case before < utf8.RuneSelf && isLatin(byte(before)) || before == '_':
		w := r.p.lead(s, i)
		if s[i] == '.' && leadWords.before(s, i+1).sense != nil {
			return false // Rs.2022: the point is the sign's
		}
		return w.sense != nil && w.class == lCurrency || r.labelWrittenTo(i)
	case before == '.' && s[i] == '.', isDigit(byte(before)) && before < utf8.RuneSelf && i > r.prev:
		return false
	case before == '-' && i >= 2 && isLatin(s[i-2]):
		return false
	case before == '%' && i+1 < len(s) && isHex(s[i]) && isHex(s[i+1]) && (i < 2 || !isDigit(s[i-2]) || i+2 < len(s) && s[i+2] == '%' || i > 3 && s[i-4] == '%'):
		r.badRun = i + 2 // %20: a character of an address
		return false
	}
	if s[i] == '.' && before != 0 && isWord(before) {
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
		if indexByte(r.s[i:end], ':') < 0 {
			end = r.dateRange(end)
		}
		r.badRun = end
	}
	return ok
}

// schoolYear reports whether the digit at i is a pupil's, written to the school: 중2병, 고3 학생; not 10명 중3명.
func (r *line) schoolYear(i int) bool {
	w := schools.before(r.s, i)
	if w.sense == nil || !wordStart(r.s, i-len(w.text)) || i+1 >= len(r.s) || isDigit(r.s[i+1]) {
		return false
	}
	return pupilWords.at(r.s, i+1).sense != nil
}

// isHex reports whether c is a hexadecimal digit.
func isHex(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }

// scaledGroup reports whether the digits at i are a group of three that is tied by a comma to a number with a scale, which is no way
// to write a sum: 5만,000원. Behind what only ends like a scale, 의자 (chair) and 투자 (investment), they are another field.
func (r *reader) scaledGroup(i int) bool {
	p := i - len(",")
	for p >= syllableLen && hangulAt(r.s, p-syllableLen) {
		w := numerals.at(r.s[:p], p-syllableLen)
		if w.sense == nil || w.class != nSmall && w.class != nBig {
			return false
		}
		p -= syllableLen
	}
	return p < i-len(",") && p > 0 && isDigit(r.s[p-1]) && r.groupOfThree(i)
}

// groupOfThree reports whether three digits of a sum stand at p: 000, or 500원.
func (r *reader) groupOfThree(p int) bool {
	end := digitsEnd(r.s, p)
	return end == p+len("000") && (r.s[p] == '0' || r.currencyFollows(end))
}

// digitChain looks at the digits at i with all the signs between them: 2024.1.5, 010-1234-5678, 3:2, 5·18 are no numbers.
func (r *reader) digitChain(i int) (end int, ok bool) {
	s := r.s
	if end, groups, _ := pointForm(s, i); groups > 1 && r.currencyBeside(i, end, true) != "" {
		return end, true // 2.500.000원
	}
	dots, dashes, colons, middles, slashes := 0, 0, 0, 0, 0
	points, most := 0, 0 // dots in a row, without another sign between
	j := i
	for j < len(s) && j-i < 64 {
		c := s[j]
		if isDigit(c) || c == ',' && j+1 < len(s) && isDigit(s[j+1]) {
			j++
			continue
		}
		k := j + 1
		if c == 0xC2 && k < len(s) && s[k] == 0xB7 {
			k++
		}
		if k >= len(s) || !isDigit(s[k]) {
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
	if slashes == 1 && r.weekdayEnd(j) == j+1+syllableLen+1 {
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
	if q == i || j-i < len("12-3") || lotHeads.before(r.s, q).sense == nil || !r.boundary(j) && caseParticle(r.s[j:]).sense == nil || r.scaleAfter(j) > 0 {
		return false
	}
	w, at := r.unitWord(j)
	return w.sense == nil && tailWords.at(r.s, r.skipGap(at)).sense == nil
}

// hotline reports whether s[i:j] is a telephone number of eight digits, 1588-1234; 1592-1598 are years.
func (r *reader) hotline(i, j int) bool {
	if j-i != len("1588-1234") || r.s[i+4] != '-' || r.s[i] != '1' || r.s[i+1] < '5' || r.unitAt(j).sense != nil {
		return false
	}
	first, second := r.s[i:i+4], r.s[i+5:j]
	return second <= first || second[:2] > first[:2] && second[:1] != "1" && second[:1] != "2"
}

// score reports whether s[i:j], two numbers with a hyphen, is the score of a game: 3-2로 이겼다, 3-0 완승.
func (r *reader) score(i, j int) bool {
	if j-i > len("12-10") {
		return false
	}
	if gameHeads.before(r.s, r.skipGapBack(i)).sense != nil {
		return true
	}
	n := byLen(r.s[j:])
	q := r.skipGap(j + n)
	w := gameWords.at(r.s, q)
	if q == j+n || w.sense == nil {
		return false
	}
	return w.n == 0 || n > 0 && (w.n == 1 || r.has(q+len(w.text), " "))
}

// fBy is a particle of ratioTails that a score has before a verb.
const fBy = fNative

// byLen returns the length of 으로 or 로 that s begins with, whatever is written to it, 0 for none.
func byLen(s string) int {
	w := ratioTails.at(s, 0)
	for w.sense != nil && w.flags&fBy == 0 {
		w = ratioTails.shorter(w, s, 0)
	}
	return len(w.text)
}

// lotAt reports whether 번지, the number of a plot of land, stands at p.
func (r *line) lotAt(p int) bool {
	w := unitWords.at(r.s, p)
	return w.sense != nil && w.ref == refLot
}

// ratio returns the end of a ratio in words whose first number ends at p, 12.5대 1, or p. A decimal number counts nothing by 대.
func (r *reader) ratio(p int, decimal bool) int {
	at := r.skipGap(p)
	to := at + len(bracketAt(r.s, at).text)
	if to == at {
		return p
	}
	q := r.skipGap(to)
	if q >= len(r.s) || !isDigit(r.s[q]) || at > p && q == to {
		return p
	}
	end := q
	for end < len(r.s) && (isDigit(r.s[end]) || r.s[end] == '.' && end+1 < len(r.s) && isDigit(r.s[end+1])) {
		end++
	}
	if w, v := ratioTails.at(r.s, end), ratioTails.at(r.s, r.skipGap(end)); at > p && !decimal && !(w.sense != nil && w.n == 0) && !(v.sense != nil && v.n == 1) {
		return p // 3 대 2 are a counter and a number
	}
	if next := r.skipGap(end); end-q > 3 || r.unitFollows(end) && (next == end || spacedHomographs.at(r.s, next).sense == nil) || r.scaleAfter(end) != 0 || !r.closes(end) {
		return p
	}
	return end
}

// anniversary reports whether digits with a middle dot name a day, 5·18 or 3·1절; 1·2차 is a list.
func (r *reader) anniversary(i, j int) bool {
	if j-i > len("12·12") || r.s[i] == '0' {
		return false
	}
	if u := r.unitAt(j); u.sense != nil && u.flags&fNoun == 0 { // 6·25전쟁
		return false
	}
	return r.scaleAfter(j) == 0
}

// gluedNumeral says whether a numeral in words may stand behind a prefix without a gap: 약삼십만 원, 제이차.
func (r *reader) gluedNumeral(i int, lead word) bool {
	n := &r.other
	if !r.numeral(i, n) {
		return false
	}
	if lead.class == lNeutral && lead.n == -1 { // 금삼천만원정
		return n.words > 1 && r.sumEnds(n.end)
	}
	if lead.class == lHost && lead.n == 2 { // 이두 배우
		return n.attr && !n.few && !n.old && n.words == 1 && !n.is(1) && r.countedBehind(n.end)
	}
	if n.native && (lead.class == lHost || lead.class == lNeutral) && n.words == 1 && !n.old && !n.few {
		return r.hostedNumeral(n)
	}
	if lead.class == lHost && lead.n == 1 && !n.native {
		return r.sumEnds(n.end)
	}
	if lead.class == lHost || lead.class == lOrdinal && n.native || indexByte(r.s[i:n.end], ' ') >= 0 && (lead.class == lNeutral || n.top == 0 || !r.currencyFollows(n.end)) || n.words < 2 && lead.class != lOrdinal && !n.few {
		return false
	}
	w, at := r.unitWord(n.end)
	return w.sense != nil && !(at > n.end && n.few && n.words == 1 && lead.class == lNeutral) // 매수 시
}

// sumEnds reports whether a currency is written to the numeral that ends at p, and ends the word.
func (r *reader) sumEnds(p int) bool {
	w := r.unitAt(p)
	return w.sense != nil && w.class == wCurrency && r.closes(p+len(w.text))
}

// countedBehind reports whether a counter of native numerals stands at p behind a gap, and ends there.
func (r *reader) countedBehind(p int) bool {
	q := r.skipGap(p)
	w := r.unitAt(q)
	return q > p && w.sense != nil && (w.class == wCounter && w.flags&(fNative|fNoun) != 0 || w.class == wMultiple) && r.closes(q+len(w.text))
}

// hostedNumeral says whether a native numeral may be written to a noun or an adverb, as texts without spaces do:
// 별다섯개, 말한마디, 어느하나도.
func (r *reader) hostedNumeral(n *numeral) bool {
	if n.bare {
		return r.closes(n.end) || bareWithSuffix(r.s, n.end)
	}
	w := r.unitAt(n.end)
	return w.sense != nil && w.takesSuffix() && r.closes(n.end+len(w.text))
}
