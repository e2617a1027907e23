// Package josa chooses between the two forms of a Korean particle, 을 or 를 (the object), by the sound that stands before it.
package josa

import (
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/runes"
	"github.com/komoney/komoney/internal/spell"
)

// Josa returns the form of a Korean particle that goes with the text before it:
//
//	Josa("58조원", "을")    "을"	Josa("400억 달러", "을")    "를"
//	Josa("7", "으로")       "로"	Josa("10kg", "으로")        "으로"
//	Josa("$3", "을")        "를"	Josa("KRW 300", "으로")     "으로"
//
// The particle is given in either of its forms, or in both as 을/를. Josa knows 을/를 (the object), 이/가 (the subject),
// 은/는 (the topic), 과/와 (and), 아/야 (a call), 으로/로 (by, to) and all that begins with them, 으로부터 (from) and 은커녕 (let alone), and the
// forms of 이다 (to be) and the particles that have its 이: 이나/나 (or), 이라도/라도 (even), 이었다/였다 (was). Other
// particles, such as 에 (at) and 도 (also), have one form, which is returned as it is.
//
// What counts is the last sound as the text is read: 3 is 삼 (three), 1,000 is 천 (a thousand), 5% is 퍼센트 (percent), 3kg is 킬로그램 (kilogram), $3 is
// 삼 달러 (three dollars), 1/3 is 삼분의 일 (a third), and other Latin letters have their English names. Quotation marks, closing tags, and brackets
// with what is in them, are not read: 400억 달러(약 58조원) (40 billion dollars, about 58 trillion won) ends in 달러. Brackets that no word stands
// before are: (약 58조원). Where the text has no sound that Josa knows, both forms are returned: 을(를), (으)로.
func Josa(text, particle string) string {
	var buf [32]byte
	return string(appendParticle(buf[:0], lastSound(tailOf(text)), particle))
}

// AppendJosa appends the form of the particle that goes with the text in b, as [Josa] has it:
//
//	b = format.AppendJosa(f.AppendMoney(b, m), "을")
func AppendJosa(b []byte, particle string) []byte {
	tail := b[max(len(b)-josaTail, 0):]
	s := lastSound(unsafe.String(unsafe.SliceData(tail), len(tail))) // which keeps nothing of it
	return appendParticle(b, s, particle)
}

// josaTail is how many bytes of a text are looked at: more would matter only to
// numbers with more zeros than a 무량대수 (10^68) has, and to very long brackets.
const josaTail = 240

func tailOf(s string) string { return s[max(len(s)-josaTail, 0):] }

// Sound is how a text ends.
type Sound uint8

const (
	SoundUnknown Sound = iota
	SoundVowel
	SoundRieul // the consonant ㄹ, which takes 로 (by, to)
	soundConsonant
)

// particlePairs has the particles with two forms, behind a consonant and behind a vowel, and
// between them what both are written as where the sound is not known.
var particlePairs = [...]struct{ consonant, vowel, both string }{
	{"을", "를", "을(를)"},
	{"은", "는", "은(는)"},
	{"과", "와", "과(와)"},
	{"으로", "로", "(으)로"},
	{"이었", "였", "이었(였)"},
	{"이어", "여", "이어(여)"},
	{"이에요", "예요", "이에요(예요)"},
}

// copulaTails are what follows the 이 (is) that falls behind a vowel.
var copulaTails = [...]string{"나", "다", "라", "란", "랑", "며", "면", "고", "든", "니", "지", "자", "던", "네", "야", "요", "죠", "구나", "군"}

// appendParticle appends the particle in the form that the sound asks for.
func appendParticle(b []byte, s Sound, particle string) []byte {
	if i := strings.IndexAny(particle, "/("); i > 0 { // 을/를, 을(를) (the object)
		particle = particle[:i]
	}
	particle = strings.TrimPrefix(strings.TrimPrefix(particle, "(으)"), "(이)")
	switch particle {
	case "이", "가":
		return appendForm(b, s, "이", "가", "이(가)")
	case "아":
		return appendForm(b, s, "아", "야", "아(야)")
	}
	for i := range particlePairs {
		p := &particlePairs[i]
		rest, ok := strings.CutPrefix(particle, p.consonant)
		if !ok {
			rest, ok = strings.CutPrefix(particle, p.vowel)
		}
		if !ok || rest != "" && p.consonant == "을" {
			continue
		}
		if s == SoundRieul && p.vowel == "로" {
			s = SoundVowel
		}
		return append(appendForm(b, s, p.consonant, p.vowel, p.both), rest...)
	}
	rest := strings.TrimPrefix(particle, "이")
	for _, t := range copulaTails {
		if strings.HasPrefix(rest, t) {
			return append(appendForm(b, s, "이", "", "(이)"), rest...)
		}
	}
	return append(b, particle...)
}

func appendForm(b []byte, s Sound, consonant, vowel, both string) []byte {
	switch s {
	case SoundUnknown:
		return append(b, both...)
	case SoundVowel:
		return append(b, vowel...)
	}
	return append(b, consonant...)
}

// lastSound returns how s ends when it is read.
func lastSound(s string) Sound {
	outer, _ := Readings(s)
	return outer
}

// Readings returns how s ends when it is read, without what brackets hold, and with it: 400억 달러(약 58조원) (40 billion dollars, about 58 trillion won).
// They are the same where it ends in no bracket.
func Readings(s string) (outer, inner Sound) {
	s = tailOf(s)
	s = norm.PlainText(s[strings.LastIndexByte(strings.TrimRight(s, "\r\n"), '\n')+1:])
	s, held := cutUnread(s)
	outer = endSound(s)
	if held == "" {
		return outer, outer
	}
	held, _ = cutUnread(held)
	return outer, endSound(held)
}

// endSound returns how s ends, which is read to its end.
func endSound(s string) Sound {
	if s == "" {
		return SoundUnknown
	}
	if r := leadSound(s); r != SoundUnknown {
		return r
	}
	if runes.IsDigit(s[len(s)-1]) {
		return numberSound(s)
	}
	c, _ := utf8.DecodeLastRuneInString(s)
	if runes.IsHangul(c) {
		return hangulSound(c)
	}
	if r := hanjaSound(c); r != SoundUnknown {
		return r
	}
	if r := unitSound(s); r != SoundUnknown {
		return r
	}
	if c == '²' || c == '³' {
		return soundConsonant // 제곱 (square)
	}
	return letterSound(s)
}

// Closers are what may stand between a word and its particle and is not read: quotation marks and signs of emphasis.
const Closers = "'\"’”」』〉》>*_`~"

// IsOpening reports whether c opens a bracket.
func IsOpening(c rune) bool { return c == '(' || c == '[' || c == '（' || c == '【' }

// IsClosing reports whether c closes a bracket.
func IsClosing(c rune) bool { return c == ')' || c == ']' || c == '）' || c == '】' }

// cutUnread cuts off what is not read at the end of s: spaces, quotation marks, closing tags, and brackets with what they hold, which
// it returns, of the last ones. A bracket that no word stands before is read: (약 58조원) (about 58 trillion won).
func cutUnread(s string) (read, held string) {
	for s != "" {
		c, n := utf8.DecodeLastRuneInString(s)
		tag := strings.LastIndexByte(s, '<')
		switch {
		case c == '>' && tag >= 0 && strings.HasPrefix(s[tag:], "</"):
			s = s[:tag]
		case strings.ContainsRune(" \t\r\n.,!?…", c) || strings.ContainsRune(Closers, c):
			s = s[:len(s)-n]
		case IsClosing(c):
			open := bracketOpen(s[:len(s)-n])
			in := s[:len(s)-n]
			if open >= 0 {
				_, size := utf8.DecodeRuneInString(s[open:])
				in = in[open+size:]
			}
			before := strings.TrimRight(s[:max(open, 0)], " \t")
			if last, _ := utf8.DecodeLastRuneInString(before); before == "" || strings.ContainsRune(".,!?…:;=/|·-–—([（【<'\"‘“「『〈《", last) {
				s = in
				continue
			}
			s = before
			if held == "" {
				held = in
			}
		default:
			return s, held
		}
	}
	return s, held
}

// bracketOpen returns where the bracket opens that closes behind s, -1 if it does not.
func bracketOpen(s string) int {
	for depth := 0; s != ""; {
		c, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
		switch {
		case IsClosing(c):
			depth++
		case IsOpening(c) && depth == 0:
			return len(s)
		case IsOpening(c):
			depth--
		}
	}
	return -1
}

// hangulSound returns how a syllable ends.
func hangulSound(c rune) Sound {
	if !runes.IsHangul(c) {
		return SoundUnknown
	}
	switch runes.Final(c) {
	case 0:
		return SoundVowel
	case runes.FinalL:
		return SoundRieul
	}
	return soundConsonant
}

// endOf returns how a word in Hangul ends.
func endOf(word string) Sound {
	c, _ := utf8.DecodeLastRuneInString(word)
	return hangulSound(c)
}

// numberSound returns how the digits at the end of s are read: 10 as 십 (ten), 1,000 as 천 (thousand), 0.10 as 영 (zero).
func numberSound(s string) Sound {
	i := len(s)
	point := false
	for i > 0 && (runes.IsDigit(s[i-1]) || s[i-1] == ',' || s[i-1] == '.' && !point) {
		i--
		point = point || s[i] == '.'
	}
	run := s[i:]
	for _, slash := range [...]string{"/", "⁄"} {
		if above, ok := strings.CutSuffix(s[:i], slash); ok && above != "" && runes.IsDigit(above[len(above)-1]) {
			return numberSound(above) // 1/3 is 삼분의 일 (a third)
		}
	}
	last := run[len(run)-1]
	if k := strings.IndexByte(run, '.'); k >= 0 && k < len(run)-1 || last != '0' {
		return endOf(spell.HangulWords.Digits[last-'0'])
	}
	zeros := 0
	for k := len(run) - 1; k >= 0 && (run[k] == '0' || run[k] == ','); k-- {
		if run[k] == '0' {
			zeros++
		}
	}
	switch {
	case strings.Trim(run, "0,.") == "":
		return endOf(spell.HangulWords.Digits[0])
	case zeros%4 != 0:
		return endOf(spell.HangulWords.Small[zeros%4])
	case zeros >= spell.MaxScale:
		return SoundUnknown
	}
	return endOf(spell.HangulWords.Big[zeros/4])
}

// leadSound returns how a sum ends whose currency is a sign or a code before it, for that is read last: $3 is 삼 달러 (three dollars).
func leadSound(s string) Sound {
	if k := strings.TrimRight(strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyzBKMNT"), " "); len(k) < len(s) && k != "" && runes.IsDigit(k[len(k)-1]) {
		s = k // $5.5 million
	}
	i, digits := len(s), false
	for i > 0 {
		c, n := utf8.DecodeLastRuneInString(s[:i])
		switch {
		case runes.IsDigit(s[i-1]):
			digits = true
		case c == ',', c == '.', c == '~', c == '-', c == '–', c == ' ', strings.ContainsRune("십백천만억조경", c):
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		i -= n
	}
	if !digits {
		return SoundUnknown
	}
	at := len(strings.TrimRight(s[:i], " "))
	w := lex.LeadWords.Before(s, at)
	if w.Sense == nil || w.Class != lex.LCurrency || w.Text[0] >= 0xEA || runes.IsLatin(w.Text[0]) && at > len(w.Text) && runes.IsLatin(s[at-len(w.Text)-1]) {
		return SoundUnknown
	}
	if info := lex.CurrencyByCode(w.Ref.Text()); info != nil {
		return endOf(info.Everyday.Text())
	}
	return SoundUnknown
}

// hanjaSound returns how a numeral in hanja ends, or 整 of a contract.
func hanjaSound(c rune) Sound {
	if c == '整' {
		return soundConsonant // 정 (and no more)
	}
	if !runes.IsHanja(c) {
		return SoundUnknown
	}
	w := lex.Numerals.At(string(c), 0)
	if w.Sense == nil {
		for i, big := range spell.HanjaBig {
			if last, _ := utf8.DecodeLastRuneInString(big); last == c && big != "" {
				return endOf(spell.HangulWords.Big[i])
			}
		}
		return SoundUnknown
	}
	switch w.Class {
	case lex.NDigit:
		return endOf(spell.HangulWords.Digits[w.N])
	case lex.NSmall:
		return endOf(spell.HangulWords.Small[w.N])
	case lex.NBig:
		return endOf(spell.HangulWords.Big[w.N/4])
	}
	return SoundUnknown
}

// unitSound returns how a unit or a sign at the end of s is read: km, ㎡, %, $, ℃.
func unitSound(s string) Sound {
	const longest = 12
	from := max(len(s)-longest, 0)
	for from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	for i := from; i < len(s); i += runes.RuneLen(s, i) {
		w := lex.UnitWords.At(s, i)
		if w.Sense == nil || i+len(w.Text) != len(s) || i > 0 && runes.IsLatin(s[i]) && runes.IsLatin(s[i-1]) {
			continue
		}
		switch w.Class {
		case lex.WPercent, lex.WPercentPoint, lex.WBasisPoint: // 퍼센트 (percent), 퍼센트포인트 (percentage point), 비피 (basis points)
			return SoundVowel
		case lex.WCurrency:
			if info := lex.CurrencyByCode(w.Ref.Text()); info != nil {
				return endOf(info.Everyday.Text())
			}
		case lex.WMeasure:
			return measureSound(w.Ref.Text())
		case lex.WCounter, lex.WOrdinal, lex.WMultiple:
			return endOf(w.Ref.Text())
		}
	}
	return SoundUnknown
}

// measureSound returns how the name of a unit ends. 100km/h is 시속 백 킬로미터 (100 km an hour).
func measureSound(id string) Sound {
	if base, _, ok := strings.Cut(id, "-per-"); ok && spell.SpeedLead(id) != "" {
		id = base
	}
	m := spell.MeasureByID(id)
	if m == nil {
		return SoundUnknown
	}
	if _, last, ok := strings.Cut(m.Name, "/"); ok && !runes.IsDigit(last[0]) { // ㎍/㎥: 퍼 세제곱미터 (per cubic metre)
		return endSound(last)
	}
	if m.Name == "‱" { // 퍼미리아드 (basis point)
		return SoundVowel
	}
	return endOf(m.Name)
}

// letterSound returns how a word in Latin letters ends: L, M, N and R are 엘, 엠, 엔 and 알, and a word
// in small letters ends in a consonant if it ends in l, m, n or ng.
func letterSound(s string) Sound {
	last := s[len(s)-1]
	if !runes.IsLatin(last) {
		return SoundUnknown
	}
	switch last {
	case 'L', 'R', 'l':
		return SoundRieul
	case 'M', 'N', 'm', 'n':
		return soundConsonant
	case 'g':
		if strings.HasSuffix(s, "ng") {
			return soundConsonant
		}
	}
	return SoundVowel
}
