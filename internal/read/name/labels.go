package name

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Labels reports whether the digits from p to end tell apart what a short line without a sentence names, as the labels of programs do: 강조색5 (accent colour
// 5), 글꼴1 너비 (width of font 1), 사막 4 (desert 4). What they are written to ends at q; behind a gap one digit ends the line, whose words are nouns. Not
// 인원 5 (people: 5), as that has a value, and not 라면3 김밥2 (3 noodles, 2 rolls), where each thing has its own.
func Labels(r *line.Line, q, p, end int) bool {
	const longest, most = 18 * runes.SyllableLen, 3
	s := r.S
	if len(s) > longest || end-p > len("12") || p-q > len(" ") || !r.Doubts(line.Names) {
		return false
	}
	start := r.HangulFrom(q, longest)
	if q-start <= runes.SyllableLen || !line.WordStart(s, start) || hasValue(r, q) {
		return false
	}
	if q < p {
		before := strings.TrimLeftFunc(s[:p], bullet)
		return end == p+1 && r.AtEnd(end) && strings.Count(before, " ") <= most && strings.TrimLeftFunc(before, nominal) == ""
	}
	return parted(r, end) && !sentence(s) && !tiedDigits(s[end:]) && !tiedDigits(s[:start])
}

// hasValue reports whether what ends at q has a value, which a number behind it is, or is no noun: 인원 (people), 매출 (sales), 약 (about).
func hasValue(r *line.Line, q int) bool {
	if w := lex.HeadTopics.Before(r.S, q); w.Sense != nil && w.Class != lex.HRows {
		return true
	}
	return lex.NoThings.Before(r.S, q).Sense != nil || lex.LeadWords.Before(r.S, q).Sense != nil || lex.Measured.Before(r.S, q).Sense != nil || lex.NumberedHeads.Before(r.S, q).Sense != nil
}

// nominal reports whether c is a part of a line of nouns: Hangul or a blank.
func nominal(c rune) bool { return c == ' ' || runes.IsHangul(c) }

// parted reports whether what stands at p ends the word before it, or is a particle.
func parted(r *line.Line, p int) bool {
	return p == len(r.S) || strings.IndexByte(" ,:;()[]", r.S[p]) >= 0 || r.ParticleAt(p)
}

// sentence reports whether a line ends as sentences do, or has a sign that only they have.
func sentence(s string) bool {
	s = strings.TrimRightFunc(s, func(c rune) bool { return c == utf8.RuneError || strings.ContainsRune(" .~)\"'", c) })
	return s == "" || strings.ContainsAny(s, "?!…") || lex.SentenceEnds.Before(s, len(s)).Sense != nil
}

// tiedDigits reports whether digits are written to Hangul, or to another sign beyond ASCII, in s.
func tiedDigits(s string) bool {
	for k := 1; k < len(s); k++ {
		if runes.IsDigit(s[k]) && s[k-1] >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// Numbered reports whether the digit from p to end, at a line's start, numbers what the line names, as sections are listed, with what explains them in
// brackets: 3 서고 함수(책꽂이) (3, functions of a library); not 3 이하 (three or less), and no sentence.
func Numbered(r *line.Line, p, end int) bool {
	q := r.SkipGap(end)
	if end != p+1 || q == end || !r.HangulAt(q) || !r.AtStart(p) || r.UnitAt(q).Sense != nil || r.ScaleAfter(q) > 0 {
		return false
	}
	if lex.TailWords.At(r.S, q).Sense != nil || line.JoinAt(r.S, q).Sense != nil || lex.ListSeparators.At(r.S, q).Sense != nil || r.ParticleAt(q) || r.SomeAt(q) {
		return false
	}
	return strings.IndexAny(r.S[q:], "([") > 0 && !sentence(r.S) // 1 파일 전송 중 (sending 1 file) has nothing that explains it
}
