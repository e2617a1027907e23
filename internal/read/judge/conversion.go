package judge

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// ApproxBefore returns the word that s ends with if it says that what is written to it is about so much: 약 (about).
func ApproxBefore(s string) string {
	if w := lex.LeadWords.Before(s, len(s)); w.Sense != nil && w.Class == lex.LApprox && w.Flags&lex.FGlue != 0 {
		return w.Text
	}
	return ""
}

// CutParenthesis cuts off an opening parenthesis, and returns what closes it.
func CutParenthesis(s string) (rest string, closer rune, ok bool) {
	first, size := utf8.DecodeRuneInString(s)
	for _, b := range brackets {
		if first == b[0] {
			return s[size:], b[1], true
		}
	}
	return s, 0, false
}

// The brackets that conversions stand in, and what closes each.
var brackets = [...][2]rune{{'(', ')'}, {'[', ']'}, {'{', '}'}, {'〔', '〕'}, {'【', '】'}, {'〈', '〉'}, {'<', '>'}}

// ConversionWords reports whether s has nothing but words that lead from an amount to its worth in another currency, and whether these say by
// themselves that it is one: 우리 돈으로 약 (about, in our money), 한화로 (in won), 4일 환율 기준 (at the rate of the 4th).
func ConversionWords(s string) (told, ok bool) {
	for field := range strings.FieldsSeq(s) {
		tells, ok := ConversionWord(field)
		if !ok {
			return false, false
		}
		told = told || tells
	}
	return told, true
}

// ConversionWord is ConversionWords for one word.
func ConversionWord(s string) (told, ok bool) {
	if rest := strings.TrimLeft(s, "=≈≒~:"); len(rest) < len(s) {
		s, told = rest, true
	}
	s = strings.TrimRight(s, ",:")
	if s == "" {
		return told, true
	}
	if tells, ok := plainConversionWord(s); ok {
		return told || tells, true
	}
	if approx := ApproxBefore(s); approx != "" { // written together: 한화약 (about, in won)
		tells, ok := ConversionWord(strings.TrimSuffix(s, approx))
		return told || tells, ok
	}
	if w := lex.ConversionEndings.Before(s, len(s)); w.Sense != nil && len(w.Text) < len(s) {
		tells, ok := plainConversionWord(s[:len(s)-len(w.Text)])
		return told || tells || w.N == 1, ok
	}
	return false, false
}

// plainConversionWord is ConversionWord for a word without particles.
func plainConversionWord(s string) (told, ok bool) {
	if w := lex.ConversionTerms.At(s, 0); w.Sense != nil && len(w.Text) == len(s) {
		return w.N == 1, true
	}
	if w := lex.LeadWords.Before(s, len(s)); w.Sense != nil && len(w.Text) == len(s) {
		return false, w.Class == lex.LApprox || w.Class == lex.LBound || w.Class == lex.LCurrency
	}
	if w := lex.UnitWords.At(s, 0); w.Sense != nil && len(w.Text) == len(s) {
		return false, w.Class == lex.WCurrency
	}
	return false, runes.IsDigit(s[0]) && isDate(s)
}

// isDate reports whether s has nothing but digits, and what dates and times are written with beside them.
func isDate(s string) bool {
	for i := 0; i < len(s); i++ {
		if runes.IsDigit(s[i]) || strings.IndexByte(".-/~:", s[i]) >= 0 {
			continue
		}
		w := lex.DateParts.At(s, i)
		if w.Sense == nil {
			return false
		}
		i += len(w.Text) - 1
	}
	return true
}
