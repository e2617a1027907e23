package komoney

import (
	"slices"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/komoney/komoney/internal/josa"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/side"
	"github.com/komoney/komoney/internal/runes"
	"github.com/komoney/komoney/internal/spell"
)

// particle is one with two forms as it stands in a text.
type particle struct {
	pair  particlePair
	rest  string // what follows the form in its word: 는 of 으로는 (by, as the topic)
	vowel bool   // it stands in the form behind a vowel
	size  int    // of the form, in bytes of the text
}

// particlePair has the forms of a particle behind a consonant and behind a vowel.
type particlePair struct{ consonant, vowel string }

// wholeParticles are those that other words begin like. They are the whole word, or what more says stands behind them.
var wholeParticles = [...]struct {
	particlePair
	more string
}{
	{particlePair{"은", "는"}, "커녕"},
	{particlePair{"이", "가"}, ""},
	{particlePair{"과", "와"}, "는|도|의|만"},
	{particlePair{"으로", "로"}, "는|도|만|의|까지|까지는|까지도|부터|부터는|부터의|부터도|서|서는|서도|서의|써|써는|써도|밖에|라도|나마|만은|만도"},
	{particlePair{"으론", "론"}, ""},
	{particlePair{"이에요", "예요"}, ""},
	{particlePair{"이어서", "여서"}, "는|도|야"},
	{particlePair{"이어도", "여도"}, ""},
	{particlePair{"이어야", "여야"}, "만|지"},
}

// copulaWords are what stands behind the 이 (is) that falls behind a vowel, each as a whole word.
var copulaWords = [...]string{
	"나", "나마", "나마도", "다", "다가", "다만", "라", "라고", "라고는", "라고도", "라고만", "라거나", "라네", "라네요", "라는", "라는데", "라니", "라니까",
	"라던", "라던데", "라더니", "라더라", "라도", "라든가", "라든지", "라며", "라면", "라면서", "라서", "라야", "라지", "라지만", "란", "란다", "랄", "랄까",
	"랍니다", "랑", "랑은", "래요", "며", "면", "면서", "면서도", "면은", "고", "고도", "고요", "구나", "군요", "거나", "거든", "거든요", "거니와", "네", "네요", "니", "니까",
	"더니", "더라", "더라도", "던", "던가", "던데", "든", "든가", "든지", "므로", "야", "야말로", "잖아", "잖아요", "죠", "지만", "지만은", "지요", "려면",
}

// bareCopulas are others, which have to stand behind 이 (is): without it they are counters and other words.
var bareCopulas = [...]string{"자", "지", "군", "래", "요"}

// particleAhead returns the particle with two forms that s begins with. It is a whole word but for 을 and 를 (the object), 이었 and 였 (was),
// which have no other meaning there: 58조원을받아 (takes 58 trillion won).
func particleAhead(s string) (p particle, ok bool) {
	word := s[:hangulLen(s)]
	for _, pair := range [...]particlePair{{"을", "를"}, {"이었", "였"}} {
		if p, ok = pair.cut(word); ok && runes.HeadIn(p.rest, "지|사|종") == 0 {
			return p, true
		}
	}
	for i := range wholeParticles {
		w := &wholeParticles[i]
		if p, ok = w.cut(word); ok && (p.rest == "" || strings.Contains("|"+w.more+"|", "|"+p.rest+"|")) {
			return p, true
		}
	}
	rest, consonant := strings.CutPrefix(word, "이")
	if slices.Contains(copulaWords[:], rest) || consonant && slices.Contains(bareCopulas[:], rest) {
		return particle{particlePair{"이", ""}, rest, !consonant, len(word) - len(rest)}, true
	}
	return p, false
}

// cut returns the particle of the pair that a word begins with.
func (f particlePair) cut(word string) (p particle, ok bool) {
	if rest, ok := strings.CutPrefix(word, f.consonant); ok {
		return particle{f, rest, false, len(f.consonant)}, true
	}
	rest, ok := strings.CutPrefix(word, f.vowel)
	return particle{f, rest, true, len(f.vowel)}, ok
}

// behindVowel reports whether a text that ends in s has the pair's form for a vowel.
func (f particlePair) behindVowel(s josa.Sound) bool {
	return s == josa.SoundVowel || s == josa.SoundRieul && strings.HasPrefix(f.consonant, "으")
}

// fits reports whether the particle stands in the form for a text that ends in s.
func (p *particle) fits(s josa.Sound) bool {
	return s != josa.SoundUnknown && p.vowel == p.pair.behindVowel(s)
}

// sure reports whether the particle is one even where it is in the wrong form: nothing else begins so.
func (p *particle) sure() bool { return p.pair.consonant == "을" || !p.vowel && p.pair.vowel == "로" }

// hangulLen returns the length of the syllables that s begins with.
func hangulLen(s string) int {
	n := 0
	for n+runes.SyllableLen <= len(s) {
		c, size := utf8.DecodeRuneInString(s[n:])
		if !runes.IsHangul(c) {
			break
		}
		n += size
	}
	return n
}

// rewriter writes a text with other amounts.
type rewriter struct {
	p       Parser
	text    string
	b       []byte
	base    int // where in b the text starts
	done    int // so much of the text is written
	changed int // where in the text the last amount ended that is written otherwise, -1 if there is none yet

	last       Match // that is written otherwise, and may be misread
	start, end int   // where in b its text stands
	open       bool  // what follows is not written yet
}

// wrote takes note of what stands from start on for the amount m, and cuts off what the text around m says, too.
func (w *rewriter) wrote(m *Match, start int) {
	w.done = m.End
	if string(w.b[start:]) == m.Text {
		return
	}
	w.changed = m.End
	if w.p.Verbatim {
		return
	}
	if int(m.Bound) < len(spell.BoundWords) {
		w.b = w.b[:start+len(strings.TrimSuffix(string(w.b[start:]), spell.BoundWords[m.Bound]))]
	}
	if strings.HasPrefix(string(w.b[start:]), spell.AboutWord) {
		if w.aboutAround(m) {
			w.b = slices.Delete(w.b, start, start+len(spell.AboutWord))
		} else if c, _ := utf8.DecodeLastRune(w.b[w.base:start]); start > w.base && runes.IsWord(c) {
			w.b = slices.Insert(w.b, start, ' ') // 별다섯여개 (some five stars): 약 (about) begins a word
		}
	}
	w.last, w.start, w.end, w.open = *m, start, len(w.b), start < len(w.b)
}

// endsBare reports whether a text ends in a number, which may go on in what follows it.
func endsBare(s string) bool {
	c, size := utf8.DecodeLastRuneInString(s)
	return c < utf8.RuneSelf && (runes.IsDigit(byte(c)) || runes.IsLatin(byte(c))) || lex.Numerals.At(s[len(s)-size:], 0).Sense != nil
}

// startsHangul reports whether a text begins with Hangul, perhaps behind a space.
func startsHangul(s string) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimPrefix(s, " "))
	return runes.IsHangul(c)
}

// aboutAround reports whether the text around m says that it is an approximation: 약 (about), 가량 (or so), 정도 (some).
func (w *rewriter) aboutAround(m *Match) bool {
	const reach = 60
	from, to := max(0, m.Start-reach), min(len(w.text), m.End+reach)
	if i := strings.LastIndexByte(w.text[from:m.Start], '\n'); i >= 0 {
		from += i + 1
	}
	for from < m.Start && !utf8.RuneStart(w.text[from]) {
		from++
	}
	before, behind := norm.PlainText(w.text[from:m.Start]), norm.PlainText(w.text[m.End:to])
	if i := strings.IndexByte(behind, '\n'); i >= 0 {
		behind = behind[:i]
	}
	var ld line.Side
	var tl line.Trail
	l := line.Line{S: before + "0" + behind, P: w.p.options()}
	side.Lead(&l, len(before), &ld)
	side.Tail(&l, len(before)+1, &tl)
	return ld.Approx || tl.Approx
}

// particleReach is how far behind an amount a particle may stand that follows it: 400억 달러(약 58조원)를 (40 billion dollars,
// about 58 trillion won, as the object).
const particleReach = 200

// upTo writes what stands between the last amount and the place to, with its particle in the form that the new text asks for.
func (w *rewriter) upTo(to int) {
	if w.changed >= 0 && w.done-w.changed < particleReach && !w.p.Verbatim {
		w.particle(to)
	}
	w.b = append(w.b, w.text[w.done:to]...)
	if w.done = to; w.open && w.misread() {
		w.b = append(w.b[:w.start], w.text[w.last.Start:to]...)
	}
	w.open = false
}

// keep writes the amount m as it stands.
func (w *rewriter) keep(m *Match) {
	w.b = append(w.b, w.text[m.Start:m.End]...)
	w.done = m.End
}

// misread reports whether the last amount is read as something else with what stands around it than alone: $5.50만 (only $5.50), 일 위에 (on one). Then
// it stays as it was. Text that is no amount, or another one, has to go on as it is only where a number could go on.
func (w *rewriter) misread() bool {
	const reach = 60
	p := w.p
	p.Kinds, p.UnitLines = 0, false
	text := string(w.b[w.start:w.end])
	alone, err := p.Parse(text)
	if err != nil || !alone.sameValue(&w.last.Amount) && !(endsBare(text) && startsHangul(w.text[w.last.End:])) {
		return false
	}
	from := max(w.base, w.start-reach)
	for from < w.start && !utf8.RuneStart(w.b[from]) {
		from++
	}
	around := string(w.b[from:min(len(w.b), w.end+reach)]) + w.text[w.done:min(len(w.text), w.done+reach)]
	for m := range p.Find(around) {
		if m.End > w.start-from {
			return m.Start >= w.end-from || !m.sameValue(&alone)
		}
	}
	return true
}

// sameValue reports whether two amounts are the same but for their qualifiers.
func (a *Amount) sameValue(b *Amount) bool {
	return a.Low == b.Low && a.High == b.High && a.Denominator == b.Denominator && a.Unit == b.Unit && (a.Currency == b.Currency || a.Kind == KindNumber || b.Kind == KindNumber)
}

// particle writes the particle behind what is written, if it has to change, and what closes before it.
func (w *rewriter) particle(to int) {
	ahead := w.text[w.done:min(len(w.text), w.done+particleReach)]
	if i := strings.IndexByte(ahead, '\n'); i >= 0 {
		ahead = ahead[:i]
	}
	var norm norm.Normalizer
	plain := ahead
	if norm.Needed(ahead) {
		norm.Set(ahead)
		plain = norm.Text()
	}
	at := closersLen(plain)
	p, ok := particleAhead(plain[at:])
	start, end := w.done+norm.Offset(at), w.done+norm.EndOffset(at+p.size)
	if bothForms(plain[min(at+p.size, len(plain)):]) {
		return
	}
	if whole := w.done + norm.EndOffset(at+p.size+len(p.rest)); !ok || end > to || whole > to && !p.takesMore() {
		return
	}
	w.b = append(w.b, w.text[w.done:start]...)
	w.done = start
	b := w.b[w.base:]
	was, wasIn := josa.Readings(w.text[:start])
	now, nowIn := josa.Readings(unsafe.String(unsafe.SliceData(b), len(b))) // which keep nothing of it
	switch {
	case p.fits(wasIn) && !p.fits(was):
		was, now = wasIn, nowIn
	case !p.fits(was) && !p.sure():
		return
	}
	if now == josa.SoundUnknown || now == was || p.fits(now) {
		return
	}
	form := p.pair.consonant
	if p.pair.behindVowel(now) {
		form = p.pair.vowel
	}
	if c, _ := utf8.DecodeRuneInString(w.text[start:]); c >= 0x1100 && c <= 0x1112 {
		form = decomposed(form)
	}
	w.b = append(w.b, form...)
	w.done = end
}

// bothForms reports whether the other form of a particle is written behind it: 을(를) (the object), 은/는 (the topic).
func bothForms(rest string) bool {
	n := runes.HeadIn(rest, "(를)|(을)|(는)|(은)|(가)|(이)|(와)|(과)|/를|/을|/는|/은|/가|/이|/와|/과")
	return n > 0
}

// takesMore reports whether more may be written to the particle without a space.
func (p *particle) takesMore() bool { return p.pair.consonant == "을" || p.pair.consonant == "이었" }

// decomposed returns syllables as conjoining jamo.
func decomposed(s string) string {
	var b []byte
	for _, c := range s {
		c -= '가'
		b = utf8.AppendRune(utf8.AppendRune(b, 0x1100+c/(21*28)), 0x1161+c%(21*28)/28)
		if c%28 > 0 {
			b = utf8.AppendRune(b, 0x11A7+c%28)
		}
	}
	return string(b)
}

// closersLen returns the length of what s begins with that stands between a word and its particle: quotation marks, closing brackets,
// pairs of brackets with what they hold, signs of emphasis and closing tags.
func closersLen(s string) int {
	n := 0
	for n < len(s) {
		c, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case strings.ContainsRune(josa.Closers, c) || josa.IsClosing(c):
			n += size
			continue
		case josa.IsOpening(c):
			if k := strings.IndexFunc(s[n:], josa.IsClosing); k > 0 {
				n += k
				continue
			}
		case strings.HasPrefix(s[n:], "</"):
			if k := strings.IndexByte(s[n:], '>'); k > 0 {
				n += k + 1
				continue
			}
		}
		break
	}
	return n
}
