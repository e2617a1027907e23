package name

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Codes that servers answer with, and others that stand among their like: 404(3015), | 202 | Accept |, 301·302·303.

// reachOfAnswer is how far the fields of a table are looked for beside an answer.
const reachOfAnswer = 96

// answer reports whether digits are the code of an answer of HTTP that is often spoken of.
func answer(digits string) bool {
	return runes.OneOf(digits, lex.AnswerCodes)
}

// AnswerCode reports whether the digits from i to end are the code of an answer, or one of a server's own that stands behind such a code: 404(3015), | 202 | Accept |.
func AnswerCode(r *line.Line, i, end int) bool {
	s := r.S
	switch {
	case end-i == len("3015") && r.Has(end, ")") && conditionBefore(r, i, end): // (아니면 3017)
		return true
	case end-i == len("3015") && r.HasBefore(i, "(") && r.Has(end, ")"):
		return i > len("404") && answer(s[i-len("404("):i-len("(")]) && !runes.IsWord(runes.RuneBefore(s, i-len("404(")))
	case answersListed(r, i, end): // 200,304,302
		return true
	case end-i != len("404") || !answer(s[i:end]):
		return besideCode(s, i, end)
	case r.Has(end, "("):
		k := runes.DigitsEnd(s, end+1)
		return k == end+len("(3015") && r.Has(k, ")")
	case r.Has(r.SkipGap(end), "(") && r.SkipGap(end) > end: // 400 (Bad Request)
		return lex.NamedNumbers.At(s, r.SkipGap(end)+len("(")).Sense != nil
	case latinBefore(s, i) && lex.Returned.At(s, end).Sense != nil: // 401을 반환 (returns 401)
		return true
	case s[i:end] != "200" && answersNear(r, i, end), besideAnswer(s, i, end):
		return true
	}
	cell := strings.TrimLeft(s[end:min(len(s), end+reachOfAnswer)], " ")
	if !strings.HasPrefix(cell, "|") || strings.Trim(s[max(0, i-reachOfAnswer):i], "| ") != "" {
		return besideCode(s, i, end)
	}
	cell = strings.TrimLeft(cell, "| ")
	return len(cell) > 1 && runes.IsCapital(cell[0]) && runes.IsLatin(cell[1])
}

// answersNear reports whether a word of HTTP and its answers stands near the digits from i to end, and no unit behind: HTTP 상태 302 (the status 302); or, as they are no
// hundreds and a condition is before them, a word of servers: 엔드포인트가 없으면 404 (404 if there is no such endpoint); not 서버 비용 404 (costs).
func answersNear(r *line.Line, i, end int) bool {
	q := i
	if r.HasBefore(i, "(") && r.Has(end, ")") { // 상태를 (303) 반환한다
		q--
	}
	w := lex.AnswerHeads.Before(r.S, r.SkipGapBack(q))
	heads := w.Sense != nil && (w.N == 0 || !r.HangulAt(end) || lex.CaseParticle(r.S[end:], lex.PObject).Sense != nil) // not 서버가 400에서 500으로 (400 to 500 servers)
	if r.UnitFollows(end) || r.ScaleAfter(end) > 0 {
		return false
	}
	before, behind := r.S[max(0, i-line.Window/2):i], r.S[end:min(len(r.S), end+line.Window/2)]
	if heads || lex.AnswerWords.Mentioned(before, lex.HWord) || lex.AnswerWords.Mentioned(behind, lex.HWord) {
		return true
	}
	if r.P.UnitLines || r.P.Domain != nil || strings.HasSuffix(r.S[:end], "00") || lex.TailWords.At(r.S, r.SkipGap(end)).Sense != nil || r.HangulAt(end) && lex.CaseParticle(r.S[end:], lex.PSubject).Sense == nil {
		return false
	}
	q = len(strings.TrimRight(r.S[:i], "` "))
	near := r.S[max(0, i-line.Window):min(len(r.S), end+line.Window)]
	return lex.ParticleBefore(r.S[:q], lex.PIf).Sense != nil && lex.AnswerWords.Mentioned(near, lex.COther)
}

// answersListed reports whether commas part the digits from i to end into codes of answers, which stand in a brace or near a word of HTTP: {200,304,302}; not 합계
// 200,302,403 (a sum).
func answersListed(r *line.Line, i, end int) bool {
	const digits = len("200")
	if end-i < len("200,304") || (end-i+1)%(digits+1) != 0 {
		return false
	}
	for p := i; p < end; p += digits + 1 {
		if !answer(r.S[p : p+digits]) {
			return false
		}
	}
	return !r.P.UnitLines && r.P.Domain == nil && (r.HasBefore(i, "{") || answersNear(r, i, end))
}

// besideAnswer reports whether a slash parts the code from i to end from another one, and neither is round, as counts are: 403/429.
func besideAnswer(s string, i, end int) bool {
	const other = len("/429")
	isCode := func(digits string) bool { return !strings.HasSuffix(digits, "00") && answer(digits) }
	if !isCode(s[i:end]) {
		return false
	}
	if k := end + other; end < len(s) && s[end] == '/' && runes.DigitsEnd(s, end+1) == k {
		return isCode(s[end+1 : k])
	}
	k := i - other
	return k >= 0 && s[i-1] == '/' && runes.DigitsStart(s, i-1) == k && isCode(s[k:i-1])
}

// besideCode reports whether the three digits from i to end are one of four or more that middle dots part, as codes are listed, 301·302·310·311, or a ruling's: 310 승인 / 311
// 반려 (310, granted / 311, returned).
func besideCode(s string, i, end int) bool {
	const digits, most = len("302"), 4
	if end-i != digits {
		return false
	}
	members := 1
	for p := i; members < most; members++ {
		n := dotBefore(s, p)
		if n == 0 || runes.DigitsStart(s, p-n) != p-n-digits {
			break
		}
		p -= n + digits
	}
	for p := end; members < most; members++ {
		n := line.DotAt(s, p)
		if n == 0 || runes.DigitsEnd(s, p+n) != p+n+digits {
			break
		}
		p += n + digits
	}
	return members >= most || listedCode(s, i, end)
}

// conditionBefore reports whether 면 and a gap stand before the four digits from i to end in a bracket that they end, and they are neither a year nor round, as prices are:
// (아니면 3017, otherwise 3017).
func conditionBefore(r *line.Line, i, end int) bool {
	const reach = 48
	q := r.SkipGapBack(i)
	if q == i || r.S[end-1] == '0' || line.IsYear(r.S[i:end]) || lex.ParticleBefore(r.S[:q], lex.PIf).Sense == nil {
		return false
	}
	near := r.S[max(0, q-reach):q]
	return strings.LastIndexByte(near, '(') > strings.LastIndexByte(near, ')')
}

// listedCode reports whether a slash parts the three digits from i to end and the ruling behind them from another such number, less than ten apart: 310 승인 / 311 반려.
func listedCode(s string, i, end int) bool {
	const mark, reach = "/ ", 64
	if end == len(s) || s[end] != ' ' || lex.Rulings.At(s, end+1).Sense == nil {
		return false
	}
	if rest := s[end:min(len(s), end+reach)]; codeIn(rest, s[i:end]) {
		return true
	}
	if !strings.HasSuffix(s[:i], mark) {
		return false
	}
	near := s[max(0, i-reach) : i-len(mark)]
	k := strings.LastIndex(near, mark)
	return k >= 0 && codeIn(near[k:], s[i:end]) || k < 0 && i < reach && codeIn(mark+near, s[i:end])
}

// codeIn reports whether a slash, a blank and digits that are less than ten apart from these stand in s, and a ruling behind: 120 사과 / 130 배 are counts.
func codeIn(s, digits string) bool {
	const most = 9
	k := strings.Index(s, "/ ")
	p := k + len("/ ")
	e := p + len(digits)
	if k < 0 || e >= len(s) || runes.DigitsEnd(s, p) != e || s[e] != ' ' || lex.Rulings.At(s, e+1).Sense == nil {
		return false
	}
	apart := line.SmallNumber(s[p:e]) - line.SmallNumber(digits)
	return apart != 0 && apart <= most && apart >= -most
}

// dotBefore returns how long the middle dot before p is, 0 for none.
func dotBefore(s string, p int) int {
	for _, n := range [...]int{len("·"), len("・")} {
		if p >= n && line.DotAt(s, p-n) == n {
			return n
		}
	}
	return 0
}
