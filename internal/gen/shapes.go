package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// shapeSet has the shapes of the characters of the quarter that has Hangul and, behind them, of ASCII and of all others.
type shapeSet [otherRune + 1]uint32

// otherRune is the place there of what is neither of that quarter nor ASCII.
const otherRune = runes.QuarterCount + utf8.RuneSelf

// runeIndex returns the place of a character there.
func runeIndex(c rune) int {
	switch {
	case c < utf8.RuneSelf:
		return runes.QuarterCount + int(c)
	case isSyllable(c):
		return int(c - runes.FirstOfQuarter)
	}
	return otherRune
}

// syllables returns the part of the set that Hangul has.
func (set *shapeSet) syllables() []uint32 {
	const first = runes.FirstSyllable - runes.FirstOfQuarter
	return set[first : first+runes.SyllableCount]
}

func (set *shapeSet) mark(c rune, bits uint32) {
	if i := runeIndex(c); i != otherRune {
		set[i] |= bits
	}
}

// shapes writes what each Hangul syllable and ASCII character may be a part of: see lexhash.
func (t *tables) shapes(b *strings.Builder) {
	var set shapeSet
	t.markWords(&set)
	for _, r := range t.lexicons["unitWords"].rows { // see unitCloses and Word.TimeSuffixAt
		if second(r.text) == 0 && (r.class == "wTenth" || r.class == "wOrdinal" && strings.Contains(r.flags, "fBare") || r.ref == t.facts["@ref"]["refYear"]) {
			set.mark(first(r.text), lexhash.UnitOpen)
		}
	}
	for _, r := range t.lexicons["timeParts"].rows { // see Word.PartSuffixAt
		set.mark(first(r.text), lexhash.UnitOpen)
	}
	for _, r := range t.lexicons["boundParticles"].rows {
		if r.n == 2 { // 보다 (than), which may stand behind a gap
			set.mark(first(r.text), lexhash.Joins)
		}
	}
	for c := rune(0); c < utf8.RuneSelf; c++ {
		switch {
		case c >= '0' && c <= '9', c == '~', c == '-', c == '\n', c == '\r', c == 0: // the scanner has zeros behind the text
			set.mark(c, lexhash.Stop)
		case c == ' ' || c == '\t':
			set.mark(c, lexhash.Blank)
		default:
			set.mark(c, lexhash.Sign)
		}
	}
	for i := range set[:runes.QuarterCount] {
		if isSyllable(runes.FirstOfQuarter + rune(i)) {
			set[i] |= lexhash.Syllable
		} else {
			set[i] = lexhash.Others
		}
	}
	set[otherRune] = lexhash.Others
	t.writeShapes(b, &set)
}

// markWords gives the first and second runes of words their shapes.
func (t *tables) markWords(set *shapeSet) {
	for name, bit := range lexhash.Gates {
		l := t.lexicons[name]
		for text := range l.rows {
			set.mark(first(l.key(text)), bit)
		}
	}
	scales := map[rune]bool{}
	for _, r := range t.lexicons["numerals"].rows {
		if r.class == "nSmall" || r.class == "nBig" || r.class == "nOver" {
			scales[first(r.text)] = true
		}
	}
	for _, r := range t.lexicons["unitWords"].rows {
		if c := second(r.text); scales[first(r.text)] && c > 0 {
			set.mark(c, lexhash.ScaleUnit)
		}
		set.mark(first(r.text), digitUnit(r)|countUnit(r))
		if r.class == "wCurrency" || r.class == "wSubunit" || r.class == "wMagnitude" {
			set.mark(first(r.text), lexhash.MoneyUnits)
		}
	}
	for _, r := range t.lexicons["caseParticles"].rows {
		set.mark(first(r.text), lexhash.Particles)
	}
	for _, r := range t.lexicons["leadWords"].rows {
		if r.class == "lOrdinal" {
			set.mark(first(last(r.text)), lexhash.Ordinals)
		}
	}
	for _, r := range t.lexicons["bareFollowers"].rows {
		if r.n < 2 { // see lex.FBare
			set.mark(first(r.text), lexhash.BareOpen)
		}
	}
	for _, r := range t.lexicons["joins"].rows {
		set.mark(first(r.text), joinShape(r))
		if c := second(r.text); joinsNumerals(r) && c > 0 {
			set.mark(c, lexhash.JoinSecond)
		}
	}
	for _, r := range t.lexicons["numerals"].rows {
		switch r.class {
		case "nSmall", "nBig", "nOver":
			set.mark(first(r.text), lexhash.Scales)
		}
		if strings.Contains(r.flags, "fAlsoScale") {
			set.mark(first(r.text), lexhash.Scales)
		}
		switch {
		case strings.Contains(r.flags, "fRareScale"):
		case r.class == "nDigit", r.class == "nSmall", r.class == "nBig", r.class == "nOver", r.class == "nPoint":
			set.mark(first(r.text), lexhash.Sino)
		}
	}
}

// writeShapes writes a byte for each character and the shapes that the bytes stand for.
func (t *tables) writeShapes(b *strings.Builder, set *shapeSet) {
	set.merge(256)
	var shapes []uint32
	b.WriteString("var ShapeOf = shapeTable{")
	for i, x := range set {
		if i%32 == 0 {
			b.WriteString("\n\t")
		}
		k := slices.Index(shapes, x)
		if k < 0 {
			k, shapes = len(shapes), append(shapes, x)
		}
		fmt.Fprintf(b, "%d, ", k)
	}
	b.WriteString("\n}\n\nvar Shapes = [256]Shape{")
	for i, x := range shapes {
		if i%16 == 0 {
			b.WriteString("\n\t")
		}
		fmt.Fprintf(b, "%#x, ", x|lexhash.Any)
	}
	b.WriteString("\n}\n\n")
}

// merge gives syllables more shapes than they have until there are no more than so many different ones: a shape says
// what a character may be, so that this costs time and changes nothing. The two become one whose syllables gain the fewest by it.
func (set *shapeSet) merge(most int) {
	for {
		counts := map[uint32]int{}
		for _, x := range set.syllables() {
			counts[x]++
		}
		ascii := map[uint32]bool{}
		for _, x := range set[runes.QuarterCount:] {
			ascii[x] = ascii[x] || counts[x] == 0
		}
		delete(ascii, 0)
		if len(counts)+len(ascii) <= most {
			return
		}
		shapes := slices.Sorted(maps.Keys(counts))
		gain := func(a, b uint32) int { return counts[a]*bits.OnesCount32(b&^a) + counts[b]*bits.OnesCount32(a&^b) }
		one, other := shapes[0], shapes[1]
		for i, a := range shapes {
			for _, b := range shapes[:i] {
				if gain(a, b) < gain(one, other) {
					one, other = a, b
				}
			}
		}
		for i, x := range set.syllables() {
			if x == one || x == other {
				set.syllables()[i] = one | other
			}
		}
	}
}

func first(s string) rune { c, _ := utf8.DecodeRuneInString(s); return c }

// second returns the second rune of a text, 0 if there is none.
func second(s string) rune {
	_, n := utf8.DecodeRuneInString(s)
	if n == len(s) {
		return 0
	}
	return first(s[n:])
}

func isSyllable(c rune) bool { return c >= 0xAC00 && c <= 0xD7A3 }

// digitUnit returns the shapes of a unit word's first rune: see lex.TakesDigit and SpansTime.
func digitUnit(r row) uint32 {
	const both = lexhash.DigitUnit | lexhash.DigitUnitGap
	has := func(flag string) bool { return strings.Contains(r.flags, flag) }
	switch {
	case first(r.text) < utf8.RuneSelf:
		return both
	case r.class == "wCounter" && (!has("fSino") || has("fNoun")), r.class == "wMultiple":
		return 0
	case r.class == "wCounter" && has("fWeakUnit") && !has("fSpan"), r.class == "wCurrency" && !has("fSino"):
		return lexhash.DigitUnitGap
	}
	return both
}

// joinsNumerals reports whether a word of joins stands between two numerals: see JoinsNumerals in internal/read/line.
func joinsNumerals(r row) bool {
	switch r.class {
	case "jFrom", "jAnd", "jTo", "jOver":
		return true
	}
	return false
}

// joinShape returns the shapes of the first rune of a word of joins: see line.JoinAt.
func joinShape(r row) uint32 {
	switch {
	case r.class == "jOr":
		return 0
	case !joinsNumerals(r):
		return lexhash.Joins
	case second(r.text) == 0:
		return lexhash.Joins | lexhash.DigitUnit | lexhash.DigitUnitGap | lexhash.UnitOpen
	}
	return lexhash.Joins | lexhash.DigitUnit | lexhash.DigitUnitGap
}

// countUnit returns the shapes of the unit's first rune for native numerals and 수 (several): see line.WonWithSuffix, line.MultipleWithSuffix and
// lex.TakesSeveral.
func countUnit(r row) (bits uint32) {
	has := func(flag string) bool { return strings.Contains(r.flags, flag) }
	if second(r.text) == 0 && (has("fGoesOn") || r.class == "wMultiple" || r.class == "wCurrency" && has("fWeakUnit")) {
		bits |= lexhash.CountOpen
	}
	if has("fSeveral") {
		bits |= lexhash.SeveralUnits
	}
	return bits
}

// starts returns the words in Hangul that an expression in a text may begin with: numerals, and prefixes
// that they are written to.
func (t *tables) starts() []row {
	var rows []row
	for _, r := range t.lexicons["numerals"].rows {
		switch {
		case !isSyllable(first(r.text)), r.class == "nOver", r.class == "nPoint":
		case r.class == "nBig" && (strings.Contains(r.flags, "fRareScale") || second(r.text) > 0):
		default:
			rows = append(rows, r)
		}
	}
	for _, r := range t.lexicons["leadWords"].rows {
		if isSyllable(first(r.text)) && strings.Contains(r.flags, "fGlue") {
			rows = append(rows, r)
		}
	}
	for _, r := range t.lexicons["twices"].rows {
		rows = append(rows, r)
	}
	return rows
}

// startClass returns the name of the class, in internal/lex/classes.go, of a word that begins an expression.
func startClass(r row) string {
	attr := strings.Contains(r.flags, "fAttr")
	switch {
	case strings.HasPrefix(r.class, "l") && second(r.text) == 0:
		return "prefix"
	case r.class == "nTwice" && second(r.text) == 0:
		return "twice"
	case second(r.text) > 0:
		return "long"
	case r.class == "nBig" && r.n > 4:
		return "high"
	case r.class == "nDigit" && r.n == 2:
		return "two"
	case r.class == "nDigit":
		return "digit"
	case r.class == "nSmall", r.class == "nBig":
		return "scale"
	case r.class == "nUnit" && (r.n == 2 || r.n == 3) && attr && !strings.Contains(r.flags, "fOld"):
		return "counted"
	case r.class == "nUnit" && attr:
		return "attr"
	case r.class == "nUnit", r.class == "nTen":
		return "bare"
	case r.class == "nSeveral":
		return "several"
	case r.class == "nFirst":
		return "first"
	case r.class == "nHalf":
		return "half"
	}
	return "free"
}

// start is what the scanner knows of a syllable that expressions begin with.
type start struct {
	class   string
	seconds uint64   // of the longer words, by lexhash.Bit
	pairs   []uint64 // the first two syllables of these
	prefix  int      // the length of the longest prefix that begins with it
	alone   bool     // one has no other syllable
	twice   bool     // one of twices begins with it
}

// startsBySyllable returns the syllables that expressions begin with, and what the scanner knows of each.
func (t *tables) startsBySyllable() map[rune]start {
	starts := map[rune]start{}
	joining := uint64(0) // the first runes of what joins behind a gap: 두 내지 세 명 (two or three people)
	won := uint64(0)     // of the won: 억원대 (hundreds of millions of won)
	for _, r := range t.lexicons["unitWords"].rows {
		if r.class == "wCurrency" && r.ref == t.facts["@ref"]["refWon"] && second(r.text) == 0 && isSyllable(first(r.text)) {
			won |= lexhash.Bit(lexhash.Key(r.text))
		}
	}
	for _, r := range t.lexicons["joins"].rows {
		if r.class == "jTo" {
			joining |= lexhash.Bit(lexhash.Key(string(first(r.text))))
		}
	}
	for _, r := range t.starts() {
		c, class := first(r.text), startClass(r)
		s := starts[c]
		if strings.HasPrefix(r.class, "l") {
			s.prefix = max(s.prefix, len(r.text))
		}
		s.alone = s.alone || class == "prefix"
		s.twice = s.twice || r.class == "nTwice"
		if next := second(r.text); next > 0 {
			s.seconds |= lexhash.Bit(lexhash.Key(string(next)))
			s.pairs = append(s.pairs, uint64(lexhash.Key(string(c)))|uint64(lexhash.Key(string(next)))<<24)
		}
		switch {
		case s.class == "", s.class == "long", s.class == "prefix" && class != "long":
			s.class = class
		case class != s.class && class != "long" && class != "prefix":
			t.errorf(r.where, "%c begins numerals of two kinds", c)
		}
		switch class {
		case "high":
			s.seconds |= won
		case "attr", "counted":
			s.seconds |= joining
		}
		starts[c] = s
	}
	return starts
}

// startTable writes the syllables that expressions begin with, and where they are.
func (t *tables) startTable(b *strings.Builder, w *words) {
	starts := t.startsBySyllable()
	syllables := slices.Sorted(maps.Keys(starts))
	if len(syllables) > 126 {
		t.errorf("starts", "%d syllables begin expressions: too many for startTable", len(syllables))
	}
	factor := startFactor(syllables)
	places := make(places, 1<<11)
	places.fill(keys(syllables), startSum(factor))
	pairs := map[uint32]bool{}
	fmt.Fprintf(b, "const StartFactor = %#x\n\nvar StartTable = startTableType{", factor)
	for i, x := range places {
		if x == 0 {
			continue
		}
		if s := starts[syllables[x-1]]; s.class == "long" {
			for _, pair := range s.pairs {
				pairs[lexhash.StartPair(pair)] = true
			}
		} else {
			x |= 0x80
		}
		fmt.Fprintf(b, "\n\t%d: %#x,", i, x)
	}
	b.WriteString("\n}\n\nvar StartPairs = startTableType{")
	for _, i := range slices.Sorted(maps.Keys(pairs)) {
		fmt.Fprintf(b, "\n\t%d: 0x80,", i)
	}
	b.WriteString("\n}\n\nvar Starts = [StartMask + 1]start{\n\t{},")
	for _, c := range syllables {
		s := starts[c]
		next, weak := s.class+"Next", s.class+"Weak"
		sum, sumAhead := s.class+"Sum", s.class+"Sum"
		if s.class == "scale" {
			sumAhead = "scaleAhead"
		}
		if s.alone && s.class != "prefix" {
			next += " | prefixNext"
			weak += " | prefixNext"
		}
		fmt.Fprintf(b, "\n\t{%#x, [2]Shape{%s, %sAhead}, [2]Shape{%s, %s}, %#x, %s, %d, %d, %t}, // %c", lexhash.Key(string(c)), next, s.class, sum, sumAhead, s.seconds, weak, w.single("numerals", lexhash.Key(string(c))), s.prefix, s.twice, c)
	}
	b.WriteString("\n}\n")
}

// places is a table that says, by a hash, which of some keys a key may be: numbers from 1 on, 0 for none.
type places []uint8

// fill puts the keys' numbers where the hash has them, and reports whether each has a place of its own.
func (p places) fill(keys []uint32, hash func(key uint32) uint32) bool {
	clear(p)
	for k, key := range keys {
		i := hash(key)
		if p[i] != 0 {
			return false
		}
		p[i] = uint8(k + 1)
	}
	return true
}

func (p places) write(b *strings.Builder) {
	for i, x := range p {
		if x != 0 {
			fmt.Fprintf(b, "\n\t%d: %#x,", i, x)
		}
	}
}

// keys returns the keys of syllables.
func keys(syllables []rune) []uint32 {
	var list []uint32
	for _, c := range syllables {
		list = append(list, lexhash.Key(string(c)))
	}
	return list
}

func startSum(factor uint32) func(key uint32) uint32 {
	return func(key uint32) uint32 { return lexhash.StartSum(key, factor) }
}

// startFactor returns the factor of a hash that keeps the syllables apart from each other and, as far as can be, from
// those that most other words begin with.
func startFactor(syllables []rune) uint32 {
	// The more frequent ones first.
	const common = "그있가되없지않같것정전시인부자고주위우기보있이모또관개국소도당더따때방중들발신등비미원생안선성조지교장재라문의통용특필학화회해행후호합" +
		"윤온강건검계결과광군권근급김남노농누느달담데독돌드디러레로리먹명몸민바박배법변볼불뿐산살새설속손쉽승식실심쓰씨악앞양역완왕외요운은음응임입" +
		"작잘잡저적절점접족존종좋죽준증질집차참창찾처청초촬추축출취측친카컴코크키타태터토투파판페편평포프피추하활효희"
	var best uint32
	least := len(common) * len(common)
	starts, others := keys(syllables), keys([]rune(common))
	set := make(places, 1<<11)
	for factor := uint32(0x9E3779B1); factor < 0x9E3779B1+1<<21; factor += 2 {
		if !set.fill(starts, startSum(factor)) {
			continue
		}
		crowd := 0
		for i, key := range others {
			if set[lexhash.StartSum(key, factor)] != 0 && !slices.Contains(starts, key) {
				crowd += len(others) - i
			}
		}
		if crowd < least {
			best, least = factor, crowd
		}
	}
	return best
}

// simpleUnit is a unit of one rune, and the next runes of the words that begin with it, and of those that go on with a space.
type simpleUnit struct {
	key  uint32
	next [2][]uint32
}

// doubts returns the set of the runes with the keys, by lexhash.Doubt.
func doubts(keys []uint32, factor uint32) (set uint64) {
	for _, key := range keys {
		set |= lexhash.Doubt(key, factor)
	}
	return set
}

// doubtFactor returns the factor of a hash by which the fewest particles of one syllable and signs are taken for what makes another word of a unit. Those
// that texts have most, behind the units that they have most, count most.
func (t *tables) doubtFactor(units []simpleUnit) (best uint32) {
	const commonUnits, commonNext, weight = "년원일명%월개", "에의이은을로(\x00", 30 // the zero byte is the end of a text
	next := keys([]rune(commonNext + "),."))
	for text := range t.lexicons["caseParticles"].rows {
		if second(text) == 0 {
			next = append(next, lexhash.Key(text))
		}
	}
	often, nextOften := keys([]rune(commonUnits)), keys([]rune(commonNext))
	least := math.MaxInt
	for factor := uint32(0x9E3779B1); factor < 0x9E3779B1+1<<17; factor += 2 {
		crowd := 0
		for _, u := range units {
			set := doubts(u.next[0], factor)
			for _, key := range next {
				switch {
				case set&lexhash.Doubt(key, factor) == 0 || slices.Contains(u.next[0], key):
				case slices.Contains(often, u.key) && slices.Contains(nextOften, key):
					crowd += weight
				default:
					crowd++
				}
			}
		}
		if crowd < least {
			best, least = factor, crowd
		}
	}
	return best
}

// simpleUnits writes the units of one rune that digits take, and where they are: see line.SureUnit.
func (t *tables) simpleUnits(b *strings.Builder, w *words) {
	var units []simpleUnit
	for text, r := range t.lexicons["unitWords"].rows {
		switch {
		case second(text) > 0, !isSyllable(first(text)) && text != "%", !strings.Contains(r.flags, "fPlain"), strings.Contains(r.flags, "fLatinEdge"), t.particleToo(text):
			continue
		}
		u := simpleUnit{key: lexhash.Key(text)}
		for _, name := range []string{"unitWords", "unitHomographs", "tailWords", "particles"} {
			for x := range t.lexicons[name].rows {
				rest, ok := strings.CutPrefix(x, text)
				if !ok || rest == "" {
					continue
				}
				gap := 0
				if rest[0] == ' ' {
					gap, rest = 1, rest[1:]
				}
				u.next[gap] = append(u.next[gap], lexhash.First(lexhash.Key(string(first(rest)))))
			}
		}
		units = append(units, u)
	}
	slices.SortFunc(units, func(a, b simpleUnit) int { return cmp.Compare(a.key, b.key) })
	var list []uint32
	for _, u := range units {
		list = append(list, u.key)
	}
	places := make(places, 1<<10)
	factor := uint32(0x9E3779B1)
	for !places.fill(list, func(key uint32) uint32 { return lexhash.PlainSum(key, factor) }) {
		factor += 2
	}
	doubt := t.doubtFactor(units)
	fmt.Fprintf(b, "\nconst SimpleFactor, DoubtFactor = %#x, %#x\n\nvar SimplePlaces = [1 << 10]uint8{", factor, doubt)
	places.write(b)
	b.WriteString("\n}\n\nvar SimpleUnits = [...]simpleUnit{\n\t{},")
	for _, u := range units {
		fmt.Fprintf(b, "\n\t{%#x, [2]uint64{%#x, %#x}, %d},", u.key, doubts(u.next[0], doubt), doubts(u.next[1], doubt), w.single("unitWords", u.key))
	}
	b.WriteString("\n}\n")
}
