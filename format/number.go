package format

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/spell"
)

// nativeEnd is the form of the last word of a native number.
type nativeEnd uint8

const (
	endBare        nativeEnd = iota // 셋, 스물 (three, twenty)
	endAttributive                  // 세, 스무 (the same before a counter)
	endOrdinal                      // 셋째, 첫째 (third, first)
	endCount                        // 세 번째, 첫 번째 (the third, the first)
)

var nativeTens = [10]string{"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"}

var nativeOnes = [10]string{"", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"}

var attributiveOnes = [10]string{"", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"}

const minusWord = "마이너스 "

// places is a number laid out for writing.
type places struct {
	digits [spell.MaxScale]byte
	point  int // so many digits stand before the point, none for less than 1
	end    int // the others up to here behind it
	zeros  int // and so many zeros between the two
}

// set lays out the magnitude of a d below 10^MaxScale.
func (p *places) set(d decimal.Decimal) {
	n := len(d.AppendCoef(p.digits[:0]))
	switch point := n + d.Exp(); {
	case n == 0:
	case point <= 0:
		p.end, p.zeros = n, -point
	case d.Exp() < 0:
		p.point, p.end = point, n
	default:
		for i := n; i < point; i++ {
			p.digits[i] = '0'
		}
		p.point, p.end = point, point
	}
}

func (p *places) whole() []byte { return p.digits[:p.point] }

func (p *places) fraction() []byte { return p.digits[p.point:p.end] }

// appendStyle appends d in the style.
func appendStyle(b []byte, d decimal.Decimal, s *styleInfo) []byte {
	if d.Magnitude() >= spell.MaxScale || s.form == formPlain {
		return s.end.appendTo(d.AppendGrouped(b))
	}
	if d.Sign() < 0 {
		if s.form < formWords {
			b = append(b, '-')
		} else {
			b = append(b, minusWord...)
		}
		d = d.Neg()
	}
	if s.form == formCompact {
		return appendCompact(b, d)
	}
	var p places
	p.set(d)
	if (s.words == &spell.HangulWords || s.form == formPlaces) && p.misreads() {
		mixed := &styles[StyleMixed]
		if s.spaced {
			mixed = &styles[StyleMixedSpaced]
		}
		return s.end.appendTo(p.appendDigits(b, mixed))
	}
	switch {
	case s.form < formWords:
		return p.appendDigits(b, s)
	case s.form == formNative && d.IsInt():
		b = p.appendNative(b, s)
	default:
		b = p.appendWords(b, s)
	}
	return s.end.appendTo(b)
}

// misreads reports whether the number in Korean words says something else: 이십구 is twenty-nine and no twenty times
// 10^32, 구간 is a section and no nine times 10^36, and 5천재 are geniuses.
func (p *places) misreads() bool {
	group := func(k int) string { return string(p.digits[max(p.point-4*k-4, 0):max(p.point-4*k, 0)]) }
	return strings.Trim(group(8), "0") != "" || strings.HasSuffix(group(9), "9") || strings.HasSuffix(group(11), "000") && group(11)[0] != '0'
}

// appendTo appends what makes a number an ordinal, if it is to be one.
func (e nativeEnd) appendTo(b []byte) []byte {
	switch e {
	case endOrdinal:
		return append(b, "째"...)
	case endCount:
		return append(b, " 번째"...)
	}
	return b
}

// appendCompact appends d in digits and its largest scale.
func appendCompact(b []byte, d decimal.Decimal) []byte {
	k := max(d.Magnitude(), 0) / 4
	d, _ = d.Shift(-4 * k)
	return append(d.AppendGrouped(b), spell.HangulWords.Big[k]...)
}

// appendWords appends the number in words.
func (p *places) appendWords(b []byte, s *styleInfo) []byte {
	w := s.words
	if p.point == 0 {
		b = append(b, w.Digits[0]...)
	} else {
		b = appendWhole(w, b, p.whole(), s)
	}
	if p.point == p.end {
		return b
	}
	b = append(b, w.Point...)
	if s.apart {
		b = append(b, ' ')
	}
	for range p.zeros {
		b = append(b, w.Digits[0]...)
	}
	for _, c := range p.fraction() {
		b = append(b, w.Digits[c-'0']...)
	}
	return b
}

// appendWhole appends an integer: its digits in groups of four, with the group's scale behind each.
func appendWhole(w *spell.NumberWords, b, digits []byte, s *styleInfo) []byte {
	start := len(b)
	for len(digits) > 0 {
		scale := (len(digits) - 1) / 4
		group := digits[:len(digits)-4*scale]
		digits = digits[len(group):]
		for len(group) > 0 && group[0] == '0' {
			group = group[1:]
		}
		if len(group) == 0 {
			continue
		}
		if s.spaced && len(b) > start {
			b = append(b, ' ')
		}
		if scale != 1 || s.ones != onesNever || len(group) > 1 || group[0] != '1' {
			b = appendGroup(w, b, group, s.ones)
		}
		b = append(b, w.Big[scale]...)
	}
	return b
}

// appendGroup appends up to four digits with 십, 백 and 천 (10, 100, 1,000).
func appendGroup(w *spell.NumberWords, b, group []byte, o ones) []byte {
	for i, c := range group {
		place := len(group) - 1 - i
		switch {
		case c == '0':
			continue
		case c > '1', place == 0, o == onesAlways:
			b = append(b, w.Digits[c-'0']...)
		}
		b = append(b, w.Small[place]...)
	}
	return b
}

// appendNative appends an integer whose last two digits are native numerals: 백스물셋 (123).
func (p *places) appendNative(b []byte, s *styleInfo) []byte {
	n := p.point
	tens, unit := 0, 0
	if n > 0 {
		unit = int(p.digits[n-1] - '0')
	}
	if n > 1 {
		tens = int(p.digits[n-2] - '0')
	}
	if n > 2 || tens+unit == 0 {
		b = p.appendHead(b, s, tens+unit > 0)
	}
	return appendNativeTail(b, tens, unit, n <= 2, s.end)
}

// appendHead appends what stands before the last two digits. A tail that follows is set
// apart as the group of four that it is in.
func (p *places) appendHead(b []byte, s *styleInfo, tail bool) []byte {
	n := p.point
	if n == 0 {
		return append(b, s.words.Digits[0]...)
	}
	p.digits[n-1], p.digits[n-2] = '0', '0'
	b = appendWhole(s.words, b, p.whole(), s)
	if tail && n > 4 && p.digits[n-3] == '0' && p.digits[n-4] == '0' {
		b = append(b, ' ')
	}
	return b
}

// appendNativeTail appends a number below a hundred, which is the whole one or ends another.
func appendNativeTail(b []byte, tens, unit int, whole bool, end nativeEnd) []byte {
	if end != endBare && tens == 2 && unit == 0 {
		return append(b, "스무"...)
	}
	b = append(b, nativeTens[tens]...)
	word := attributiveOnes[unit]
	switch {
	case end == endBare:
		word = nativeOnes[unit]
	case end >= endOrdinal && whole && tens == 0 && unit == 1:
		word = "첫"
	case end == endOrdinal && (unit > 2 || unit == 2 && tens == 0):
		// 둘째 (second), but 열두째 (twelfth) by article 6 of the standard (표준어 규정); 셋째 (third) and 스물셋째 (twenty-third)
		word = nativeOnes[unit]
	}
	return append(b, word...)
}

// appendDigits appends the number in digits and scales.
func (p *places) appendDigits(b []byte, s *styleInfo) []byte {
	start := len(b)
	digits := p.whole()
	last := 0 // the scale of the last group that was written
	for len(digits) > 4 {
		scale := (len(digits) - 1) / 4
		group := digits[:len(digits)-4*scale]
		digits = digits[len(group):]
		for len(group) > 0 && group[0] == '0' {
			group = group[1:]
		}
		if len(group) == 0 {
			continue
		}
		if s.spaced && len(b) > start {
			b = append(b, ' ')
		}
		b = append(s.appendDigitGroup(b, group), spell.HangulWords.Big[scale]...)
		last = scale
	}
	for len(digits) > 0 && digits[0] == '0' {
		digits = digits[1:]
	}
	if len(digits) == 0 && p.point == p.end && len(b) > start {
		return b
	}
	if s.spaced && len(b) > start {
		b = append(b, ' ')
	}
	switch {
	case len(digits) == 0:
		b = append(b, '0')
	case s.form == formPlaces && (p.point < p.end || elidesMan(digits, last)):
		b = append(b, digits...)
	default:
		b = s.appendDigitGroup(b, digits)
	}
	return p.appendFraction(b)
}

// elidesMan reports whether a last group in 천 and 백 (1,000 and 100) alone would read as one of 만 (10^4): 2억5천 is 2억5천만 (250 million).
func elidesMan(group []byte, scale int) bool {
	n := len(group)
	return (scale == 2 || scale == 3) && n > 2 && group[n-1] == '0' && group[n-2] == '0'
}

// looksElided reports whether d in digits and scales could leave 만 or 억 (10^4, 10^8) out, as $12억 5,000 ($1.25 billion) does.
// A unit behind the number says that it does not.
func looksElided(d decimal.Decimal) bool {
	if d.Exp() < 0 || d.Exp() > 3 || d.Magnitude() < 8 || d.Magnitude() >= spell.MaxScale {
		return false
	}
	var p places
	p.set(d)
	group := func(k int) string { return string(p.digits[max(p.point-4*k-4, 0):max(p.point-4*k, 0)]) }
	if group(1) != "0000" || group(0) < "0100" {
		return false
	}
	return group(2) != "0000" || d.Magnitude() >= 12 && group(3) != "0000"
}

// appendDigitGroup appends up to four digits.
func (s *styleInfo) appendDigitGroup(b, group []byte) []byte {
	switch {
	case s.form == formPlaces:
		for i, c := range group {
			if c != '0' {
				b = append(append(b, c), spell.HangulWords.Small[len(group)-1-i]...)
			}
		}
		return b
	case s.commas && len(group) == 4:
		return append(append(b, group[0], ','), group[1:]...)
	}
	return append(b, group...)
}

func (p *places) appendFraction(b []byte) []byte {
	if p.point == p.end {
		return b
	}
	b = append(b, '.')
	for range p.zeros {
		b = append(b, '0')
	}
	return append(b, p.fraction()...)
}
