package name

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/program"
	"github.com/komoney/komoney/internal/runes"
)

// What is asked of digits before the rules for names are: whether anything beside them may make a name of them.

// MayBe reports whether the bare digits from i to end may name something, by what is written beside them: 그림 7.19 (figure 7.19), Windows 10, 5-Digit,
// 2. in a list. The rules for names in tables/rules/number.tsv are asked only where they may.
func MayBe(r *line.Line, i, end int) bool {
	s := r.S
	if signOfName(r, i, end) || wordOfName(r, i, end) || Dated(r, i, end) {
		return true
	}
	if end+1 < len(s) && (s[end] == '-' || s[end] == '.' || s[end] == ')' || s[end] == ':' && i == 0) && !runes.IsDigit(s[end+1]) {
		return s[end] != ')' || !r.HasBefore(i, "(") || !r.HangulBefore(i-1) || line.IsYear(s[i:end]) // not 김씨(44) (Mr Kim, 44)
	}
	return twoTens(s[i:end]) || mayFollow(r, i, end) || end-i == len("2007") && mailedBrackets(s, r.SkipGapBack(i)) ||
		TitleNumber(s, i, end) || RowNumber(r, i, end) || RatioApart(s, i, end) || LinkText(s, i, end) || program.InCode(r, i, end) || ShortYear(r, i, end) ||
		strings.IndexByte(s[i:end], '.') >= 0 && VersionNear(r, i, end)
}

// signOfName reports whether a zero before the digits from i to end, or a sign behind them, may make a name of them: 007; 669, AMF; 5-Digit.
func signOfName(r *line.Line, i, end int) bool {
	s := r.S
	switch {
	case s[i] == '0' && i+1 < end && runes.IsDigit(s[i+1]), HyphenBehind(s, end):
		return true
	case end == len(s):
		return false
	}
	latinNext := func(p int) bool { return p < len(s) && runes.IsLatin(s[p]) }
	switch c := s[end]; c {
	case '^', '@':
		return true
	case '+':
		return latinNext(end + 1)
	case ',':
		return end+1 < len(s) && s[end+1] == ' ' && latinNext(end+2)
	case '>':
		return program.InAngles(r, i)
	default:
		return c >= 0xE2 && Keycap(s, end)
	}
}

// wordOfName reports whether what stands behind the digits from i to end may make a name of them: 404 오류 (error 404), 7장. 설치 (7. Installation).
func wordOfName(r *line.Line, i, end int) bool {
	s, q := r.S, r.SkipGap(end)
	if r.Has(end, "`") {
		q = r.SkipGap(end + len("`"))
	}
	switch {
	case q < len(s) && s[q] >= 0xE0 && faultBehind(r, i, q, end):
		return true
	case (end-i == len("404") || end-i == len("3015") || end-i == len("200,304") || end-i == len("200,304,302")) && AnswerCode(r, i, end):
		return true
	case end-i == len("404") && afterBar(s, end) > end && NumberedBehind(r, i, end):
		return true
	case q == len(s):
		return false
	case copyrightAt(r, q):
		return true
	case q == end && r.Has(end+runes.SyllableLen, ".") && headingAt(r, i, end):
		return true
	}
	if q > end && runes.IsCapital(s[q]) && StreetBehind(r, end) {
		return true
	}
	return (q > end || end-i > len("12")) && lex.NamedNumbers.At(s, q).Sense != nil
}

// BehindZero reports whether a hyphen or a tilde before p ties what stands there to a number of two digits that begins with a zero: the 15 of 01-15.
func BehindZero(s string, p int) bool {
	q := p - len("01-")
	if q < 0 || s[p-1] != '-' && s[p-1] != '~' || s[q] != '0' || !runes.IsDigit(s[q+1]) {
		return false
	}
	return q == 0 || s[q-1] != '.' && s[q-1] != ',' && !runes.IsWord(runes.RuneBefore(s, q))
}

// twoTens reports whether the digits are two tens that follow one another: 3040 (those in their 30s and 40s).
func twoTens(digits string) bool {
	return len(digits) == len("3040") && digits[1] == '0' && digits[3] == '0' && digits[2] == digits[0]+1
}

// mayFollow reports whether what stands before the bare digits from i to end may be a name that they belong to: 그림 7.19 (figure 7.19), Windows 10.
func mayFollow(r *line.Line, i, end int) bool {
	s, q := r.S, r.SkipGapBack(i)
	switch {
	case q == 0 || end < len(s) && s[end] == ' ' && s[q-1] >= utf8.RuneSelf && r.AtStart(q):
		return end+1 < len(s) && s[end] == ' ' && (r.HangulAt(r.SkipGap(end)) || runes.IsLatin(s[end+1])) // 59 잘못된 레코드 (59, a bad record)
	case q == i && s[i-1] == '(':
		return mayFollowBracket(r, i, end)
	case q == i && s[i-1] == ';':
		return r.HasBefore(i, nbsp)
	case q == i && s[i-1] == '~':
		return BehindZero(s, i)
	case q == i && s[i-1] < utf8.RuneSelf:
		return runes.IsLatin(s[i-1]) || strings.IndexByte("[#./+$-@", s[i-1]) >= 0
	case r.HasBefore(q, "§"):
		return true
	case line.IsYear(s[i:runes.DigitsEnd(s, i)]) && copyrightBefore(r, q):
		return true
	case q == i:
		return r.HangulBefore(i) && (Labels(r, q, i, end) || lex.Products.Before(s, i).Sense != nil || lex.SectionLeads.Before(s, i).Sense != nil || Indexed(r, i) || InPlace(r, q, i, end))
	case s[q-1] < utf8.RuneSelf:
		return runes.IsLatin(s[q-1]) || strings.IndexByte("#%.+-_/)", s[q-1]) >= 0 || s[q-1] == ';' && EntityEnds(s, q) || runes.IsDigit(s[q-1]) && q > 1 && !runes.IsBlank(s[q-2])
	}
	return r.HangulBefore(q) && (Labels(r, q, i, end) || InPlace(r, q, i, end) || end < len(s) && s[end] == ':' || end == i+1 && IndexedApart(r, q, i) || lex.Products.Before(s, q).Sense != nil)
}

// mayFollowBracket is mayFollow behind a parenthesis: flock(2), login (1), 서버 오류 (500), a server error.
func mayFollowBracket(r *line.Line, i, end int) bool {
	s := r.S
	if line.IsYear(s[i:end]) || end-i == len("500") && r.Has(end, ")") && lex.FaultHeads.Before(s, r.SkipGapBack(i-1)).Sense != nil {
		return true
	}
	if i < len("%(") {
		return false
	}
	c := s[i-2]
	return runes.IsLatin(c) || runes.IsDigit(c) || c == '_' || c == '%' || c == ' ' && i > 2 && runes.IsSmall(s[i-3])
}
