package name

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Headings, and codes of messages: 7장. 설치 (chapter 7, installation), 404 오류 (error 404).

// Heading reports whether the digits at i with a unit that ends at end number a heading, or what refers to one: 7장. 설치 (chapter 7, installation), at the
// start of a line, a sentence or a bracket, or behind a comma.
func Heading(r *line.Line, i, at, end int) bool {
	if !r.Has(end, ". ") || lex.HeadingUnits.At(r.S, at).Sense == nil || end-at != len(lex.HeadingUnits.At(r.S, at).Text) {
		return false
	}
	next := r.SkipGap(end + len("."))
	if next == len(r.S) || !runes.IsWord(r.RuneAt(next)) && !line.Quotes(r.S[next:]) || runes.IsDigit(r.S[next]) {
		return false
	}
	q := r.SkipGapBack(i)
	return r.AtStart(q) || strings.IndexByte(".,([", r.S[q-1]) >= 0 || line.Quotes(r.S[next:]) || runes.IsLatin(r.S[q-1]) || sectionBefore(r, q) || lex.References.Mentioned(r.S[end:min(len(r.S), end+3*line.Window)], lex.HWord)
}

// headingAt is Heading for the unit that is written to the digits.
func headingAt(r *line.Line, i, at int) bool {
	w := lex.HeadingUnits.At(r.S, at)
	return w.Sense != nil && Heading(r, i, at, at+len(w.Text))
}

// sectionBefore reports whether a word that leads to another section of a text ends at q: 다음6.3. 설치 (next: 6.3. Installation).
func sectionBefore(r *line.Line, q int) bool {
	w := lex.SectionLeads.Before(r.S, q)
	return w.Sense != nil && line.WordStart(r.S, q-len(w.Text))
}

// Leads reports whether the digits at p, which end at end, number the section that the word of sectionBefore at q leads to.
func Leads(r *line.Line, q, end int) bool {
	next := r.SkipGap(end + 1)
	return r.Has(end, ". ") && next < len(r.S) && runes.IsWord(r.RuneAt(next)) && !runes.IsDigit(r.S[next]) && sectionBefore(r, q)
}

// NumberedBehind reports whether what stands behind the bare digits from i to end has numbers as names: 404 오류 (error 404), 8051 마이크로컨트롤러
// (the 8051 microcontroller), 12 릴리스 (release 12).
func NumberedBehind(r *line.Line, i, end int) bool {
	const code, model, answered = 1, 2, 3
	q := r.SkipGap(end)
	if AnswerCode(r, i, end) || faultBehind(r, i, q, end) {
		return true
	}
	if r.Has(end, "`") {
		q = r.SkipGap(end + len("`"))
	}
	w := lex.NamedNumbers.At(r.S, q)
	if p := afterBar(r.S, end); p > end { // | 404 | Not Found |
		if w = lex.NamedNumbers.At(r.S, p); w.Sense == nil || w.N != code || !runes.IsASCII(w.Text) {
			return false
		}
	}
	if w.Sense == nil && (headingAt(r, i, end) || q > end && StreetBehind(r, end)) {
		return true
	}
	if w.Sense == nil || strings.IndexByte(r.S[i:end], ',') >= 0 {
		return false
	}
	switch w.N {
	case code:
		if r.HasBefore(i, "-") && w.Text != "" && end-i >= len("404") {
			return r.Saw(w) // -1005 오류 (error -1005)
		}
		return end-i == len("404") && r.S[i] > '0' && r.S[i] < '6' && r.Saw(w)
	case answered:
		return end-i >= len("404") && end-i <= len("4040") && r.S[i] > '1' && !strings.HasSuffix(r.S[i:end], "00") && r.Saw(w) // 415로 거절했다 (refused with 415), not 3500으로
	case model:
		return end-i > len("12") && !line.IsYear(r.S[i:end]) && r.Saw(w)
	}
	return r.Saw(w)
}

// faultBehind reports whether the digits from i to end, with a sign, are the code of a fault at q: -1005 실패 (failure).
func faultBehind(r *line.Line, i, q, end int) bool {
	return end-i >= len("1005") && q > end && r.HasBefore(i, "-") && (i == len("-") || runes.IsBlank(r.S[i-len(" -")])) && lex.FaultWords.At(r.S, q).Sense != nil
}

// CodeOfALine reports whether the digits that end at end begin a line that speaks of a fault, as messages do that their code stands before: 59 잘못된 레코드
// 길이입니다 (59: wrong length of the record).
func CodeOfALine(r *line.Line, i, end int) bool {
	const reach = 3 * line.Window
	q := r.SkipGap(end)
	if !r.AtStart(i) || q == end || runes.DigitsEnd(r.S, i) != end || end-i > len("4040") {
		return false
	}
	if !r.HangulAt(q) && !(q < len(r.S) && runes.IsLatin(r.S[q]) && end-i <= len("404")) {
		return false
	}
	if tail := lex.TailWords.At(r.S, q); tail.Sense != nil && tail.Flags&lex.FSuffix == 0 || line.JoinAt(r.S, q).Sense != nil {
		return false
	}
	return lex.FaultWords.Mentioned(r.S[q:min(len(r.S), q+reach)], lex.HWord)
}

// afterBar returns where the next field of a table begins behind the number of three digits that ends at p, or p: | 404 | Not Found |.
func afterBar(s string, p int) int {
	const longest = 24
	k := p
	for k < len(s) && k-p < longest && (s[k] == ' ' || s[k] == '|') {
		k++
	}
	if k == p || strings.Count(s[p:k], "|") != 1 {
		return p
	}
	return k
}
