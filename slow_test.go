package komoney_test

import (
	"math/big"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
)

// This file is a second reader of the language, slow and obvious: it follows the grammar rule by rule over
// runes, tries every way to go on, and counts with big.Rat. It shares no table and no idea with the parser,
// which reads once from left to right. TestSlow generates expressions, with their values, and compares the three.

// slowScale is a scale word and its power of ten.
type slowScale struct {
	word string
	exp  int
}

var slowSmall = []slowScale{{"십", 1}, {"백", 2}, {"천", 3}, {"十", 1}, {"百", 2}, {"千", 3}, {"拾", 1}, {"佰", 2}, {"仟", 3}}

var slowBig = []slowScale{
	{"만", 4}, {"억", 8}, {"조", 12}, {"경", 16}, {"해", 20}, {"자", 24}, {"양", 28}, {"구", 32}, {"간", 36},
	{"정", 40}, {"재", 44}, {"극", 48}, {"항하사", 52}, {"아승기", 56}, {"나유타", 60}, {"불가사의", 64}, {"무량대수", 68},
	{"萬", 4}, {"万", 4}, {"億", 8}, {"兆", 12}, {"京", 16},
}

var (
	slowHangul = []string{"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"}
	slowHanja  = []string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	slowFormal = []string{"〇", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"}
	slowOther  = []string{"공", "", "", "", "", "", "륙", "", "", ""}
	slowTens   = []string{"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"}
	slowOnes   = []string{"", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"}
	slowBefore = []string{"", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"} // before a counter
)

// slowPairs are the words for one number or the next.
var slowPairs = map[string][2]int64{"한두": {1, 2}, "두세": {2, 3}, "서너": {3, 4}, "대여섯": {5, 6}, "예닐곱": {6, 7}, "일고여덟": {7, 8}}

// slowNum is one way to read a numeral that starts at some rune.
type slowNum struct {
	end      int
	lo, hi   *big.Rat
	approx   bool
	ascii    bool
	decimal  bool // has a point
	over     bool // ends in 여 (and more)
	counting bool // ends in a form that stands before a counter: 두, 스무 (two, twenty)
	bare     bool // ends in a form that stands alone: 둘, 스물 (two, twenty)
	words    int
	top      int      // the power of ten of its first big scale
	firstExp int      // the power of ten of the scales at its first part: 7 of 4천만 (40 million)
	tail     *big.Rat // what stands behind the last big scale, if it ends in 천 or 백 (1,000, 100)
	tailLast int      // that scale
	wordTail bool     // a group that ends in 천 or 백
}

type slowText []rune

// powers are 10^0 … 10^79.
var powers = func() (list [80]*big.Rat) {
	for n := range list {
		list[n] = new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil))
	}
	return list
}()

func pow10(n int) *big.Rat { return powers[n] }

func ratOf(n int64) *big.Rat { return big.NewRat(n, 1) }

func mulRat(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }

func addRat(a, b *big.Rat) *big.Rat { return new(big.Rat).Add(a, b) }

func (t slowText) has(i int, word string) bool {
	for _, c := range word {
		if i >= len(t) || t[i] != c {
			return false
		}
		i++
	}
	return word != ""
}

func (t slowText) blank(i int) int {
	for k := 0; k < 2 && i < len(t) && t[i] == ' '; k++ {
		i++
	}
	return i
}

// digitWord reads a single digit written as a word.
func (t slowText) digitWord(i int) (int64, bool) {
	for _, set := range [][]string{slowHangul, slowHanja, slowFormal, slowOther} {
		for d, word := range set {
			if t.has(i, word) {
				return int64(d), true
			}
		}
	}
	return 0, false
}

// scales returns the scales that stand at i and are below a power of ten.
func (t slowText) scales(list []slowScale, i, below int) (found []slowScale) {
	for _, s := range list {
		if s.exp < below && t.has(i, s.word) {
			found = append(found, s)
		}
	}
	return found
}

// ascii reads digits with commas by three or without, and a point.
func (t slowText) ascii(i int) (n slowNum, ok bool) {
	j := i
	if i > 0 && t.has(i, ".") && t[i-1] >= 'ᄀ' && !strings.ContainsRune("₩€", t[i-1]) {
		return n, false
	}
	for j < len(t) && (t[j] >= '0' && t[j] <= '9' || (t[j] == ',' || t[j] == '.') && j+1 < len(t) && t[j+1] >= '0' && t[j+1] <= '9') {
		j++
	}
	whole, fraction, point := strings.Cut(string(t[i:j]), ".")
	if strings.ContainsAny(fraction, ".,") || j == i {
		return n, false
	}
	groups := strings.Split(whole, ",")
	for k, g := range groups {
		if len(groups) > 1 && (len(g) != 3 && k > 0 || len(g) > 3 || len(g) == 0) {
			return n, false
		}
	}
	v, ok := new(big.Rat).SetString("0" + strings.Join(groups, "") + "." + fraction + "0")
	return slowNum{end: j, lo: v, hi: v, ascii: true, decimal: point, words: 1}, ok
}

// parts are the ways to read what counts a scale, or ends a group: digits, a digit word, two neighbours, 몇 and 수 (some, several).
func (t slowText) parts(i int) (out []slowNum) {
	if n, ok := t.ascii(i); ok {
		return []slowNum{n}
	}
	if d, ok := t.digitWord(i); ok {
		out = append(out, slowNum{end: i + 1, lo: ratOf(d), hi: ratOf(d), words: 1})
		if e, ok := t.digitWord(i + 1); ok && e == d+1 && d > 0 && (t[i] >= '가') == (t[i+1] >= '가') {
			out = append(out, slowNum{end: i + 2, lo: ratOf(d), hi: ratOf(e), words: 2, approx: true, counting: true})
		}
		if e, ok := t.digitWord(i + 2); ok && e == d+1 && e > 3 && t.has(i+1, " ") && (t[i] >= '가') == (t[i+2] >= '가') && t.scaleAt(i+3) && (i == 0 || !t.numberBefore(i)) { // 사 오천 (4 or 5 thousand)
			out = append(out, slowNum{end: i + 3, lo: ratOf(d), hi: ratOf(e), words: 2, approx: true, counting: true})
		}
		out = append(out, t.point(i+1, d)...)
	}
	out = append(out, t.point(i, 0)...)
	for _, several := range []string{"수", "몇", "몇몇"} {
		if t.has(i, several) {
			low := ratOf(2)
			if i > 0 && (t[i-1] == '십' || t[i-1] == '十') { // 십수 is 11 to 19
				low = ratOf(1)
			} else if several == "수" && i > 0 && strings.ContainsRune("백천百千佰仟", t[i-1]) {
				continue
			}
			out = append(out, slowNum{end: i + len([]rune(several)), lo: low, hi: ratOf(9), words: 1, approx: true, counting: true})
		}
	}
	return out
}

// point reads 점 (point) at i and the digit words behind it, behind a blank too.
func (t slowText) point(i int, whole int64) (out []slowNum) {
	v, unit, j := ratOf(whole), ratOf(1), i+1
	if t.has(j, " ") {
		j++
	}
	for ; (t.has(i, "점") || t.has(i, "點")) && j < len(t); j++ {
		d, ok := t.digitWord(j)
		if !ok {
			break
		}
		unit = mulRat(unit, big.NewRat(1, 10))
		v = addRat(v, mulRat(unit, ratOf(d)))
		out = append(out, slowNum{end: j + 1, lo: v, hi: v, words: 2, decimal: true}) // the next digit may be of 이상 (or more)
	}
	return out
}

// natives are the ways to read a native number.
func (t slowText) natives(i int) (out []slowNum) {
	ones := func(j int, ten int64) {
		for _, set := range [][]string{slowOnes, slowBefore} {
			for d, word := range set {
				if t.has(j, word) {
					n := slowNum{end: j + len([]rune(word)), lo: ratOf(ten + int64(d)), words: 1}
					n.hi, n.counting, n.bare = n.lo, d <= 4 && set[1] == "한", d <= 4 && set[1] != "한"
					out = append(out, n)
				}
			}
		}
		for word, ends := range slowPairs {
			if t.has(j, word) {
				out = append(out, slowNum{end: j + len([]rune(word)), lo: ratOf(ten + ends[0]), hi: ratOf(ten + ends[1]), words: 1, approx: true, counting: ends[0] < 5})
			}
		}
	}
	ones(i, 0)
	if t.has(i, "스무") {
		out = append(out, slowNum{end: i + 2, lo: ratOf(20), hi: ratOf(20), words: 1, counting: true})
	}
	for d, word := range slowTens {
		if t.has(i, word) {
			j := i + len([]rune(word))
			out = append(out, slowNum{end: j, lo: ratOf(int64(d) * 10), hi: ratOf(int64(d) * 10), words: 1, bare: d == 2})
			ones(j, int64(d)*10)
		}
	}
	return out
}

// groups are the ways to read a number below 10^4, or digits, whose small scales are below a power of ten.
func (t slowText) groups(i, below int) (out []slowNum) {
	heads := append(t.parts(i), slowNum{end: i, lo: ratOf(1), hi: ratOf(1)})
	for _, p := range heads {
		if p.words > 0 && (below == 4 || !(p.decimal && p.ascii) && p.hi.Cmp(pow10(below)) < 0) {
			out = append(out, t.withOver(p)...)
		}
		for _, s := range t.scales(slowSmall, p.end, below) {
			if p.decimal && below < 4 || p.words > 0 && below < 4 && mulRat(p.hi, pow10(s.exp)).Cmp(pow10(below)) >= 0 {
				continue
			}
			n := p
			n.end, n.words, n.counting = p.end+1, p.words+1, false
			n.lo, n.hi = mulRat(p.lo, pow10(s.exp)), mulRat(p.hi, pow10(s.exp))
			n.firstExp, n.wordTail = 0, s.exp >= 2
			if p.words > 0 {
				n.firstExp = s.exp
			}
			out = append(out, t.withOver(n)...)
			for _, rest := range t.groups(n.end, s.exp) {
				out = append(out, sumNum(n, rest))
			}
		}
	}
	if below == 4 || below > 1 {
		for _, n := range t.natives(i) {
			out = append(out, t.withOver(n)...)
		}
	}
	return out
}

// withOver is the numeral and, where 여 (and more) follows, the numeral with it.
func (t slowText) withOver(n slowNum) []slowNum {
	if !t.has(n.end, "여") || n.approx {
		return []slowNum{n}
	}
	o := n
	o.end, o.approx, o.over = n.end+1, true, true
	return []slowNum{n, o}
}

// sumNum puts a numeral behind another.
func sumNum(a, b slowNum) slowNum {
	n := b
	n.lo, n.hi = addRat(a.lo, b.lo), addRat(a.hi, b.hi)
	n.approx, n.ascii, n.decimal = a.approx || b.approx, a.ascii || b.ascii, a.decimal || b.decimal
	n.words, n.firstExp = a.words+b.words, a.firstExp
	return n
}

// numerals are the ways to read a number whose big scales are below a power of ten.
func (t slowText) numerals(i, below int) (out []slowNum) {
	for _, g := range append(t.groups(i, 4), slowNum{end: i, lo: ratOf(1), hi: ratOf(1)}) {
		if g.words > 0 && g.hi.Cmp(pow10(below)) < 0 {
			out = append(out, g)
		}
		if g.counting && !g.approx || g.bare {
			continue
		}
		at := g.end
		if g.words > 0 {
			at = t.blank(at)
		}
		for _, s := range t.scales(slowBig, at, below) {
			if s.exp == 32 && !t.countsGu(at) {
				continue
			}
			h := g
			h.end, h.words, h.counting, h.over = at+len([]rune(s.word)), g.words+1, false, false
			h.lo, h.hi = mulRat(g.lo, pow10(s.exp)), mulRat(g.hi, pow10(s.exp))
			if h.hi.Cmp(pow10(below)) >= 0 {
				continue
			}
			h.top, h.wordTail, h.firstExp = s.exp, false, g.firstExp+s.exp
			out = append(out, t.withOver(h)...)
			if g.over {
				continue
			}
			for _, rest := range t.numerals(t.blank(h.end), s.exp) {
				n := sumNum(h, rest)
				n.top = s.exp
				if rest.top == 0 && rest.wordTail && (s.exp == 8 || s.exp == 12) && rest.hi.Cmp(pow10(4)) < 0 {
					n.tail, n.tailLast = rest.lo, s.exp
				}
				out = append(out, n)
			}
		}
	}
	return out
}

// countsGu reports whether 구 (10^32, or nine) at i is the scale: behind a digit, but not in 팔구, which is 8 or 9.
func (t slowText) countsGu(i int) bool {
	if i == 0 || t[i-1] == '팔' {
		return false
	}
	_, word := t.digitWord(i - 1)
	return word || t[i-1] >= '0' && t[i-1] <= '9'
}

// spelled reads digit words in a row like digits.
func (t slowText) spelled(i int) (n slowNum, ok bool) {
	digits := ""
	for {
		d, ok := t.digitWord(i + len(digits))
		if !ok {
			break
		}
		digits += strconv.FormatInt(d, 10)
	}
	after := i + len(digits)
	if after < len(t) && (len(t.scales(slowSmall, after, 4)) > 0 || len(t.scales(slowBig, after, 72)) > 0) {
		return n, false
	}
	if len(digits) < 2 || len(digits) == 2 && i+2 < len(t) {
		return n, false
	}
	v, _ := new(big.Rat).SetString(digits)
	return slowNum{end: i + len(digits), lo: v, hi: v, words: len(digits)}, true
}

// readings are the ways to read a numeral at i, with the tail of 2억5천 (250 million) read one scale up.
func (t slowText) readings(i int) []slowNum {
	if n, ok := t.spelled(i); ok {
		return []slowNum{n}
	}
	out := t.numerals(i, 72)
	for k := range out {
		if n := &out[k]; n.tail != nil && n.ascii {
			up := mulRat(n.tail, addRat(pow10(n.tailLast-4), ratOf(-1)))
			n.lo, n.hi = addRat(n.lo, up), addRat(n.hi, up)
		}
	}
	return out
}

// slowUnit is a unit, and what an amount with it says.
type slowUnit struct {
	word string
	kind komoney.Kind
	name string
	cur  string
}

var slowUnits = []slowUnit{
	{word: "원", kind: komoney.KindMoney, cur: "KRW"}, {word: "달러", kind: komoney.KindMoney, cur: "USD"},
	{word: "불", kind: komoney.KindMoney, cur: "USD"}, {word: "엔", kind: komoney.KindMoney, cur: "JPY"},
	{word: "유로", kind: komoney.KindMoney, cur: "EUR"}, {word: "위안", kind: komoney.KindMoney, cur: "CNY"},
	{word: "파운드", kind: komoney.KindMoney, cur: "GBP"}, {word: "홍콩달러", kind: komoney.KindMoney, cur: "HKD"},
	{word: "캐나다 달러", kind: komoney.KindMoney, cur: "CAD"}, {word: "캐나다달러", kind: komoney.KindMoney, cur: "CAD"}, {word: "페소", kind: komoney.KindMoney, cur: "PHP"},
	{word: "루피", kind: komoney.KindMoney, cur: "INR"}, {word: "크로네", kind: komoney.KindMoney, cur: "DKK"},
	{word: "바트", kind: komoney.KindMoney, cur: "THB"}, {word: "루블", kind: komoney.KindMoney, cur: "RUB"},
	{word: "USD", kind: komoney.KindMoney, cur: "USD"}, {word: "KRW", kind: komoney.KindMoney, cur: "KRW"},
	{word: "EUR", kind: komoney.KindMoney, cur: "EUR"},
	{word: "%", kind: komoney.KindPercent, name: "%"}, {word: "퍼센트", kind: komoney.KindPercent, name: "%"},
	{word: "프로", kind: komoney.KindPercent, name: "%"}, {word: "%p", kind: komoney.KindPercentPoint, name: "%p"},
	{word: "%포인트", kind: komoney.KindPercentPoint, name: "%p"}, {word: "bp", kind: komoney.KindBasisPoint, name: "bp"},
	{word: "배", kind: komoney.KindMultiple, name: "배"}, {word: "명", kind: komoney.KindQuantity, name: "명"},
}

// slowRead are the units that the slow reader knows besides: signs behind a number, and what a mutation can make a counter of.
var slowRead = append(slices.Clone(slowUnits),
	slowUnit{word: "$", kind: komoney.KindMoney, cur: "USD"}, slowUnit{word: "₩", kind: komoney.KindMoney, cur: "KRW"}, slowUnit{word: "€", kind: komoney.KindMoney, cur: "EUR"},
	slowUnit{word: "£", kind: komoney.KindMoney, cur: "GBP"}, slowUnit{word: "¥", kind: komoney.KindMoney, cur: "JPY"},
	slowUnit{word: "열", kind: komoney.KindQuantity, name: "열"}, slowUnit{word: "수", kind: komoney.KindQuantity, name: "수"}, slowUnit{word: "점", kind: komoney.KindQuantity, name: "점"},
)

var slowPrefixes = []struct{ word, cur string }{
	{"$", "USD"}, {"₩", "KRW"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"USD", "USD"}, {"EUR", "EUR"}, {"미화", "USD"}, {"한화", "KRW"},
}

// slowBehind are the currencies that the slow reader knows before a number.
var slowBehind = append(slices.Clone(slowPrefixes), struct{ word, cur string }{"KRW", "KRW"})

// slowNames are the names of currencies that stand before digits with a scale, too: 달러 3억 (300 million dollars).
var slowNames = []string{"달러", "유로", "위안", "파운드", "페소", "루피", "크로네", "바트", "루블"}

type slowBoundWord struct {
	word  string
	bound komoney.Bound
}

var slowBounds = []slowBoundWord{{"이상", komoney.AtLeast}, {"이하", komoney.AtMost}, {"초과", komoney.MoreThan}, {"미만", komoney.LessThan}}

var (
	slowAbout   = []string{"약", "대략"}
	slowAround  = []string{"가량", "정도", "안팎"}
	slowBetween = []string{"~", "∼", "-", ".."}
)

// slowTerm is a numeral with its unit.
type slowTerm struct {
	slowNum
	unit     *slowUnit // nil for none
	bracket  bool
	from, to int // where its numeral stands
}

// terms are the ways to read a numeral and a unit at i.
func (t slowText) terms(i int) (out []slowTerm) {
	for _, n := range t.readings(i) {
		out = append(out, slowTerm{slowNum: n, from: i, to: n.end})
		for k := range slowRead {
			u := &slowRead[k]
			at := t.blank(n.end)
			if !t.has(at, u.word) || n.bare {
				continue
			}
			x := slowTerm{slowNum: n, unit: u, from: i, to: n.end}
			x.end = at + len([]rune(u.word))
			out = append(out, x)
			out = append(out, t.cents(x)...)
			if b, ok := t.bracketed(x); ok {
				out = append(out, b)
			}
		}
	}
	return out
}

// cents are the ways to read a sub-unit behind money.
func (t slowText) cents(x slowTerm) (out []slowTerm) {
	if x.unit.cur != "USD" && x.unit.cur != "EUR" {
		return nil
	}
	n, ok := t.ascii(t.blank(x.end))
	at := t.blank(n.end)
	if !ok || n.decimal || n.lo.Cmp(ratOf(100)) >= 0 || !t.has(at, "센트") {
		return nil
	}
	c := mulRat(n.lo, big.NewRat(1, 100))
	x.lo, x.hi, x.end = addRat(x.lo, c), addRat(x.hi, c), at+2
	return []slowTerm{x}
}

// bracketed is the term with 대 (-odd): up to the next step of the last digit that is not 0.
func (t slowText) bracketed(x slowTerm) (slowTerm, bool) {
	if !t.has(x.end, "대") || x.unit.kind == komoney.KindMultiple || x.unit.kind == komoney.KindQuantity {
		return x, false
	}
	x.end++
	if x.lo.Cmp(x.hi) != 0 {
		return x, true
	}
	x.hi, x.bracket = addRat(x.hi, lastPlace(x.lo)), true
	return x, true
}

// lastPlace is the power of ten of the last digit that is not 0.
func lastPlace(v *big.Rat) *big.Rat {
	step, ten := ratOf(1), ratOf(10)
	if v.Sign() == 0 {
		return step
	}
	for !new(big.Rat).Quo(v, step).IsInt() {
		step = new(big.Rat).Quo(step, ten)
	}
	for new(big.Rat).Quo(v, mulRat(step, ten)).IsInt() {
		step = mulRat(step, ten)
	}
	return step
}

// tooLong reports more significant digits than the 38 that a Decimal holds.
func tooLong(v *big.Rat) bool {
	if len(v.RatString()) <= 38 {
		return false
	}
	return len(new(big.Rat).Quo(new(big.Rat).Abs(v), lastPlace(v)).RatString()) > 38
}

var (
	slowChunk  = regexp.MustCompile(`[0-9][0-9.,]*[0-9]`)
	slowPoints = regexp.MustCompile(`^[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]{1,2})?$`)
	slowScaled = regexp.MustCompile(`^ {0,2}여? {0,2}[십백천만억조경해자양구간정재극항아나불무十百千拾佰仟萬万億兆京]`)
)

// slowUngrouped returns the text without the points that may group, and whether their form says it for every currency: two of them,
// or one and a comma for the decimals.
func slowUngrouped(text string) (plain string, sure bool) {
	var b strings.Builder
	end, sure := 0, true
	for _, at := range slowChunk.FindAllStringIndex(text, -1) {
		chunk := text[at[0]:at[1]]
		if !strings.Contains(chunk, ".") {
			continue
		}
		if !slowPoints.MatchString(chunk) {
			return text, false
		}
		whole, decimals, comma := strings.Cut(chunk, ",")
		if !comma && strings.Count(chunk, ".") == 1 {
			// 15.248 KRW is as Money.String writes it
			if sure = false; slowScaled.MatchString(text[at[1]:]) || chunk[len(chunk)-1] != '0' && strings.HasPrefix(strings.TrimLeft(text[at[1]:], " 여"), "KRW") {
				return text, false
			}
		}
		b.WriteString(text[end:at[0]] + strings.ReplaceAll(whole, ".", ""))
		if comma {
			b.WriteString("." + decimals)
		}
		end = at[1]
	}
	return b.String() + text[end:], sure
}

// slowParse returns what the text says, every way it can be read once: none where it is refused. Points group in sums of a currency
// without a minor unit.
func slowParse(text string) (said []string) {
	if plain, sure := slowUngrouped(text); plain != text {
		for _, s := range slowPlain(plain) {
			if strings.HasPrefix(s, "money") && (sure || strings.Contains(s, " KRW") || strings.Contains(s, " JPY")) {
				said = append(said, s)
			}
		}
		if len(said) > 0 {
			return said
		}
	}
	return slowPlain(text)
}

// slowPlain is slowParse for a text whose points are all decimal ones.
func slowPlain(text string) (said []string) {
	t := slowText([]rune(strings.TrimSpace(text)))
	seen := map[string]bool{}
	add := func(s string) {
		if s != "" && !seen[s] {
			seen[s] = true
			said = append(said, s)
		}
	}
	i, about := 0, false
	for _, word := range slowAbout {
		if n := len([]rune(word)); t.has(0, word) {
			if i, about = t.blank(n), true; i == n && n < len(t) && (t[n] == '-' || t[n] >= 'A' && t[n] <= 'Z' || t[n] == '미' || t[n] == '한' || t.named(n) > 0) {
				return nil // 약-5, 약USD 5, 약미화 5달러 (about -5, about US$5): none of these is written to 약
			}
		}
	}
	neg := t.has(i, "-")
	if neg {
		i = t.blank(i + 1)
	}
	t.money(i, "", false, about, neg, add)
	for _, p := range slowBehind {
		at := i + len([]rune(p.word))
		if !t.has(i, p.word) {
			continue
		}
		t.money(t.blank(at), p.cur, false, about, neg, add)
		if n := t.blank(at); p.word >= "가" && n > at {
			t.nameFirst(n, p.cur, about, neg, add)
		}
		for _, word := range slowAbout {
			if n := t.blank(at); t.has(n, word) && n > at && p.word >= "가" {
				t.money(t.blank(n+len([]rune(word))), p.cur, false, true, neg, add)
			}
		}
	}
	t.nameFirst(i, "", about, neg, add)
	return said
}

// nameFirst reads an expression that begins with the name of a currency, behind a prefix for the same one or none: 달러 3억, 미화 달러 3억 (300 million US dollars).
func (t slowText) nameFirst(i int, prefix string, about, neg bool, add func(string)) {
	n := t.named(i)
	if n == 0 || !t.scaled(t.blank(i+n)) {
		return
	}
	k := slices.IndexFunc(slowUnits, func(u slowUnit) bool { return u.word == string(t[i:i+n]) })
	if cur := slowUnits[k].cur; prefix == "" || prefix == cur {
		t.money(t.blank(i+n), cur, true, about, neg, add)
	}
}

// named is how many runes the name of a currency has that may stand before a number, 0 where none stands at i.
func (t slowText) named(i int) int {
	for _, word := range slowNames {
		if t.has(i, word) {
			return len([]rune(word))
		}
	}
	return 0
}

// scaled reports whether digits with a scale stand at i.
func (t slowText) scaled(i int) bool {
	k := i
	for k < len(t) && (t[k] >= '0' && t[k] <= '9' || k > i && (t[k] == ',' || t[k] == '.')) {
		k++
	}
	return k > i && t.scaleAt(k)
}

// scaleAt reports whether a scale stands at i.
func (t slowText) scaleAt(i int) bool {
	return slices.ContainsFunc(slices.Concat(slowBig, slowSmall), func(s slowScale) bool { return t.has(i, s.word) })
}

// numberBefore reports whether a word of a number ends before i, or a blank behind one.
func (t slowText) numberBefore(i int) bool {
	if i > 1 && t[i-1] == ' ' {
		i--
	}
	_, digit := t.digitWord(i - 1)
	return digit || t[i-1] >= '0' && t[i-1] <= '9' || t[:i].endsIn(slowBig) || t[:i].endsIn(slowSmall)
}

// money reads the rest of an expression: one term, or two with a range sign; a bare one has no unit.
func (t slowText) money(i int, cur string, bare, about, neg bool, add func(string)) {
	for _, x := range t.terms(i) {
		if bare && x.unit != nil {
			continue
		}
		t.close(x, nil, cur, about, neg, add)
		for _, sign := range slowBetween {
			at := x.end + len([]rune(sign))
			if !t.has(x.end, sign) || x.bracket || sign == ".." && !(at < len(t) && t[at] >= '0' && t[at] <= '9') {
				continue
			}
			for _, y := range t.terms(at) {
				t.close(x, &y, cur, about, neg, add)
			}
		}
	}
}

// close reads what follows the terms and says what they are.
func (t slowText) close(x slowTerm, y *slowTerm, cur string, about, neg bool, add func(string)) {
	last := x
	if y != nil {
		last = *y
	}
	approx := about || x.approx || last.approx
	t.behind(last.end, 3, approx, komoney.NoBound, func(approx bool, bound komoney.Bound) { add(t.say(x, y, cur, approx, neg, bound)) })
}

// behind reads up to n qualifiers at i, of which one is a bound, and hands over what they say if nothing else follows.
func (t slowText) behind(i, n int, approx bool, bound komoney.Bound, add func(approx bool, bound komoney.Bound)) {
	if i == len(t) {
		add(approx, bound)
	}
	if n == 0 {
		return
	}
	at := t.blank(i)
	for _, word := range slowAround {
		if t.has(at, word) {
			t.behind(at+2, n-1, true, bound, add)
		}
	}
	if t.has(i, "여") && t[i-1] != '여' {
		t.behind(i+1, n-1, true, bound, add)
	}
	for _, b := range slowBounds {
		if t.has(at, b.word) && bound == komoney.NoBound {
			t.behind(at+2, n-1, approx, b.bound, add)
		}
	}
}

// say writes what the terms say, "" where they do not go together.
func (t slowText) say(x slowTerm, y *slowTerm, cur string, approx, neg bool, bound komoney.Bound) string {
	lo, hi, unit, bracket := x.lo, x.hi, x.unit, x.bracket
	if y != nil {
		if neg {
			return ""
		}
		var ok bool
		if lo, hi, ok = t.shareHead(x, *y); !ok {
			if lo, hi, ok = t.shareTens(x, *y); !ok {
				lo, ok = shareScale(x, *y)
				hi = y.hi
			}
			if !ok {
				return ""
			}
			if up, ok := t.shareTail(x, *y); ok && up.Cmp(hi) < 0 {
				lo = up
			}
		}
		unit, bracket = y.unit, y.bracket
		if y.unit == nil && x.unit != nil && x.unit.kind == komoney.KindMoney && y.top > 0 {
			unit = x.unit
		} else if x.unit != nil && (y.unit == nil || x.unit.kind != y.unit.kind || x.unit.cur != y.unit.cur) {
			return ""
		}
	}
	if tooLong(lo) || tooLong(hi) {
		return ""
	}
	kind, name := komoney.KindNumber, ""
	if unit != nil {
		kind, name = unit.kind, unit.name
		if cur != "" && (kind != komoney.KindMoney || unit.cur != cur) {
			return ""
		}
		cur = unit.cur
	} else if cur != "" {
		kind = komoney.KindMoney
	}
	if neg {
		lo, hi = new(big.Rat).Neg(hi), new(big.Rat).Neg(lo)
	}
	return saying(kind, lo, hi, bracket && !neg, bracket && neg, cur+name, approx, bound)
}

// shareScale is the low end of a range: a left end without a scale takes the right end's, as far as it stays below.
func shareScale(x, y slowTerm) (*big.Rat, bool) {
	try := func(exp int) (*big.Rat, bool) {
		v := mulRat(x.lo, pow10(exp))
		return v, exp > 0 && mulRat(x.hi, pow10(exp)).Cmp(y.hi) <= 0
	}
	low := x.lo
	if x.unit == nil && x.top == 0 && y.top+y.firstExp > 0 {
		exps := []int{y.top}
		if ones := y.top == 0 && y.firstExp == 1 && new(big.Rat).Quo(y.lo, ratOf(10)).Denom().Cmp(big.NewInt(1)) != 0; x.words == 1 && !ones {
			exps = []int{y.firstExp, y.top}
		}
		if y.top >= 8 {
			exps = append(exps, y.top-4)
		}
		for _, exp := range exps {
			if v, ok := try(exp); ok {
				low = v
				break
			}
		}
		far := func(times int64) bool { return mulRat(low, ratOf(times)).Cmp(y.hi) < 0 }
		switch as := low.Cmp(x.lo); {
		case y.top == 0 || x.lo.Sign() == 0 || x.lo.Cmp(x.hi) != 0:
		case as == 0 && (x.words == 1 && x.ascii && x.lo.Cmp(ratOf(100)) < 0 || far(1000)):
			return low, false // 20~9만원 (200,000 to 90,000 won?): not 20 won
		case as == 0:
			scale := y.firstExp
			if x.words > 1 {
				scale = y.top
			}
			if far(100) && mulRat(x.lo, pow10(scale)).Cmp(mulRat(y.hi, ratOf(10))) <= 0 {
				return low, false // 150~80만원 (1.5 million to 800,000 won?)
			}
		case y.top > 4 && low.Cmp(mulRat(x.lo, pow10(y.top-4))) == 0 && far(100):
			return low, false // 50~3억원 (500,000 to 300 million won?)
		}
	}
	return low, low.Cmp(y.hi) < 0
}

// shareTens is a range whose right end is the next number after the left one, and leaves out its tens: 25~6만원 (250,000 to 260,000 won).
func (t slowText) shareTens(x, y slowTerm) (lo, hi *big.Rat, ok bool) {
	left, right := t[x.from:x.to], t[y.from:y.to]
	digits := func(t slowText) (n int) {
		for n < len(t) && t[n] >= '0' && t[n] <= '9' {
			n++
		}
		return n
	}
	k := digits(left)
	if x.unit != nil || k != len(left) || k < 2 || k > 3 || digits(right) != 1 || left[0] == '0' || y.firstExp == 0 && y.words > 1 || y.unit == nil && y.words == 1 || magnitude(y.lo) != y.firstExp {
		return lo, hi, false
	}
	last := left[k-1]
	if last == '0' || right[0] != last+1 {
		return lo, hi, false
	}
	tens := addRat(x.lo, ratOf(-int64(last-'0')))
	return mulRat(x.lo, pow10(y.firstExp)), addRat(y.hi, mulRat(tens, pow10(y.firstExp))), true
}

// shareHead is a range whose right end leaves out what the left one begins with, and whose left end may leave out the scales of the right one: 1조2천억~3천억원
// (1.2 to 1.3 trillion won), 1억2~3천만원 (120 to 130 million won). It writes both ends out, and reads them.
func (t slowText) shareHead(x, y slowTerm) (lo, hi *big.Rat, ok bool) {
	left, right := t[x.from:x.to], t[y.from:y.to]
	native := func(t slowText) bool {
		return slices.ContainsFunc(slices.Concat(slowTens[1:], slowOnes[1:], slowBefore[1:], []string{"스무"}), func(word string) bool { return strings.HasSuffix(string(t), word) })
	}
	if native(left) || native(right) || x.unit != nil || x.decimal || x.lo.Cmp(x.hi) != 0 || y.approx {
		return lo, hi, false
	}
	digits, _ := left.lastDigits()
	first := y.firstExp - y.top
	if y.top == 0 && first == 1 && new(big.Rat).Quo(y.lo, ratOf(10)).Denom().Cmp(big.NewInt(1)) != 0 {
		first = 0 // 오~구십칠 (5 to 97)
	}
	lacks := []string{"", "", "", ""}
	if x.top == 0 || !left.endsIn(slowBig) {
		if big := wordOf(slowBig, y.top); big != "" {
			if digits != nil {
				lacks[0] = wordOf(slowSmall, first) + big
			}
			lacks[1] = big
		}
	}
	if digits != nil {
		lacks[2] = wordOf(slowSmall, first)
	}
	for cut := len(left) - 1; cut > 0; cut-- {
		if !left[:cut].endsIn(slowSmall) && !left[:cut].endsIn(slowBig) {
			continue
		}
		high, ok := slices.Concat(left[:cut], right).alone()
		if !ok {
			continue
		}
		for k, more := range lacks {
			low, ok := slices.Concat(left, slowText(more)).alone()
			if !ok || more == "" && k < 3 {
				continue
			}
			head := addRat(high.lo, mulRat(y.lo, ratOf(-1)))
			if high.tail != nil && high.ascii {
				head = addRat(high.lo, mulRat(y.lo, mulRat(pow10(high.tailLast-4), ratOf(-1))))
			}
			last := addRat(low.lo, mulRat(head, ratOf(-1)))
			if last.Sign() <= 0 || low.lo.Cmp(high.lo) >= 0 || more == "" && (left.endsIn(slowBig) || y.top > 0) && !left[:cut].endsIn(slowBig) {
				return lo, hi, false
			}
			scale := right[:1].endsIn(slowSmall) || right[:1].endsIn(slowBig)
			if scale && (digits != nil || y.unit == nil) {
				return lo, hi, false
			}
			if y.top+y.firstExp == 0 && !scale && !(x.ascii && y.ascii && magnitude(y.lo) > when10(!left[:cut].endsIn(slowSmall)) && magnitude(y.lo) <= magnitude(last)+1) {
				return lo, hi, false
			}
			if y.top+y.firstExp == 0 && !scale && y.unit == nil && (last.Cmp(ratOf(100)) < 0 || magnitude(last) != magnitude(y.lo) || x.top < 8 || !left[:cut].endsIn(slowBig[1:3])) {
				return lo, hi, false
			}
			return low.lo, addRat(high.lo, addRat(y.hi, mulRat(y.lo, ratOf(-1)))), true
		}
		return lo, hi, false
	}
	return lo, hi, false
}

// when10 is the least magnitude of digits that go on from a head: three of them behind a big scale, two behind a small one.
func when10(big bool) int {
	if big {
		return 1
	}
	return 0
}

// magnitude is the power of ten of the first digit of a whole number.
func magnitude(r *big.Rat) int { return len(r.Num().String()) - 1 }

// wordOf is the word for a power of ten, "" for none.
func wordOf(list []slowScale, exp int) string {
	for _, s := range list {
		if s.exp == exp {
			return s.word
		}
	}
	return ""
}

// endsIn reports whether the text ends in a word of the list.
func (t slowText) endsIn(list []slowScale) bool {
	return slices.ContainsFunc(list, func(s slowScale) bool { return strings.HasSuffix(string(t), s.word) })
}

// alone is the numeral that is the whole text.
func (t slowText) alone() (n slowNum, ok bool) {
	for _, n := range t.readings(0) {
		if n.end == len(t) && n.words > 1 {
			return n, true
		}
	}
	return n, false
}

// lastDigits are the digits at the end of a numeral, nil for none, and the power of ten of the big scale that they are written to, or 0.
func (t slowText) lastDigits() (digits *big.Rat, big int) {
	if d, ok := t.digitWord(len(t) - 1); ok {
		return ratOf(d), 0
	}
	i := len(t)
	for i > 0 && (t[i-1] >= '0' && t[i-1] <= '9' || t[i-1] == ',') {
		i--
	}
	if i == len(t) {
		return nil, 0
	}
	n, _ := t.ascii(i)
	for _, s := range slowBig {
		if strings.HasSuffix(string(t[:i]), s.word) {
			big = s.exp
		}
	}
	return n.lo, big
}

// shareTail is the low end of a range whose tail is read one scale up, as the right end goes as far up and has none like it: 3억5~4억원 (350 to
// 400 million won).
func (t slowText) shareTail(x, y slowTerm) (low *big.Rat, ok bool) {
	if x.unit != nil || x.top == 0 || y.top < x.top || x.lo.Cmp(x.hi) != 0 || y.approx || y.tail != nil && !y.ascii {
		return low, false
	}
	d, at := t[x.from:x.to].lastDigits()
	e, below := t[y.from:y.to].lastDigits()
	up := 0
	switch few := d != nil && d.Cmp(ratOf(10)) < 0; {
	case below > 0 && e.Cmp(ratOf(100)) >= 0:
	case few && at > 0 && at <= 12 && !(below > 0 && below <= 12 && e.Cmp(ratOf(10)) < 0):
		up = at - 1
	case d != nil && d.Cmp(ratOf(100)) >= 0 && (at == 8 || at == 12) && x.top == y.top:
		up = at - 4
	case x.tail != nil && !x.ascii && x.top == y.top:
		d, up = x.tail, x.tailLast-4
	}
	if up == 0 {
		return low, false
	}
	return addRat(x.lo, mulRat(d, addRat(pow10(up), ratOf(-1)))), true
}

// when returns the text if it is so.
func when(is bool, text string) string {
	if is {
		return text
	}
	return ""
}

// saying is the common form in which the readers are compared.
func saying(kind komoney.Kind, lo, hi *big.Rat, highOpen, lowOpen bool, unit string, approx bool, bound komoney.Bound) string {
	s := kind.String() + " " + when(lowOpen, ">") + lo.RatString()
	if lo.Cmp(hi) != 0 {
		s += ".." + when(highOpen, "<") + hi.RatString()
	}
	return s + " " + unit + when(approx, " approx") + " " + bound.String()
}

// parsed is what the library says of a text in that form, "" where it refuses.
func parsed(text string) string {
	a, err := komoney.Parse(text)
	if err != nil {
		return ""
	}
	lo, hi := a.Low.Rat(), a.High.Rat()
	if !a.Denominator.IsZero() {
		lo = new(big.Rat).Quo(lo, a.Denominator.Rat())
		hi = lo
	}
	return saying(a.Kind, lo, hi, a.HighOpen, a.LowOpen, a.Currency.Code()+a.Unit, a.Approx, a.Bound)
}

// slowMaker makes expressions of the grammar, and knows what they say because it chose it.
type slowMaker struct {
	*rand.Rand
	used map[string]int
}

// rule notes that a rule of the grammar was used.
func (m *slowMaker) rule(name string) { m.used[name]++ }

// slowRules are the grammar's rules; a run that leaves one out fails.
var slowRules = []string{
	"digits", "commas", "decimal", "places", "sino", "sino with 일", "hanja", "formal hanja", "native", "native before a counter",
	"spelled", "point in words", "several", "pair of digits", "native pair", "bare scale", "over", "elided tail", "blank in a numeral",
	"scale 4", "scale 8", "scale 12", "scale 16", "scale 20", "scale 24", "scale 28", "scale 32", "scale 36", "scale 40", "scale 44",
	"scale 48", "scale 52", "scale 56", "scale 60", "scale 64", "scale 68",
	"no unit", "money", "prefix", "prefix and unit", "cents", "percent", "percent_point", "basis_point", "multiple", "quantity",
	"bracket", "range of two units", "range of one unit", "shared scale", "shared head", "shared head and scale", "minus", "about", "around", "bound",
}

// oneOf picks an element.
func oneOf[T any](m *slowMaker, list []T) T { return list[m.IntN(len(list))] }

// slowMade is a made numeral.
type slowMade struct {
	text    string
	lo, hi  *big.Rat
	approx  bool
	counts  bool // stands before a counter only
	integer bool // an integer written with nothing left open
}

func exactly(text string, v *big.Rat) slowMade {
	return slowMade{text: text, lo: v, hi: v, integer: v.IsInt()}
}

// group writes 1 … 9999 below a big scale in one of the ways; word says that it ends in 천 or 백.
func (m *slowMaker) group(v int64) (text string, ascii, word bool) {
	switch m.IntN(6) {
	case 0:
		m.rule("digits")
		return strconv.FormatInt(v, 10), true, false
	case 1:
		if v < 1000 {
			return m.group(v)
		}
		m.rule("commas")
		return string(commas(strconv.FormatInt(v, 10))), true, false
	case 2:
		m.rule("places")
		return m.places(v, []string{"", "1", "2", "3", "4", "5", "6", "7", "8", "9"}, slowSmall[:3], true), true, v%100 == 0
	case 3:
		m.rule("hanja")
		return m.places(v, slowHanja, slowSmall[3:6], false), false, v%100 == 0
	case 4:
		m.rule("formal hanja")
		return m.places(v, slowFormal, slowSmall[6:9], true), false, v%100 == 0
	}
	one := m.IntN(2) == 0
	m.rule("sino" + when(one, " with 일"))
	return m.places(v, slowHangul, slowSmall[:3], one), false, v%100 == 0
}

// places writes a number below 10^4 with the digits and scales.
func (m *slowMaker) places(v int64, digits []string, small []slowScale, one bool) string {
	text := ""
	for k, unit := 3, int64(1000); k >= 0; k, unit = k-1, unit/10 {
		d := v / unit % 10
		if d == 0 {
			continue
		}
		if k == 0 || d > 1 || one {
			text += digits[d]
		}
		if d == 1 && k > 0 && !one {
			m.rule("bare scale")
		}
		if k > 0 {
			text += small[k-1].word
		}
	}
	return text
}

// commas groups digits by three.
func commas(s string) (out []byte) {
	for i := range len(s) {
		if i > 0 && (len(s)-i)%3 == 0 {
			out = append(out, ',')
		}
		out = append(out, s[i])
	}
	return out
}

// numeral makes a number that all units take.
func (m *slowMaker) numeral() slowMade {
	switch m.IntN(12) {
	case 0:
		m.rule("decimal")
		v := m.Int64N(100000)
		text := strconv.FormatInt(v/100, 10) + "." + strconv.FormatInt(v/10%10, 10) + strconv.FormatInt(v%10, 10)
		return m.scaled(exactly(text, big.NewRat(v, 100)))
	case 1:
		m.rule("digits")
		v := m.Int64N(1 << (1 + m.IntN(60)))
		if m.IntN(2) == 0 {
			m.rule("commas")
			return exactly(string(commas(strconv.FormatInt(v, 10))), ratOf(v))
		}
		return exactly(strconv.FormatInt(v, 10), ratOf(v))
	case 2:
		m.rule("point in words")
		a, b := m.Int64N(10), m.Int64N(100)
		text := slowHangul[a] + "점" + slowHangul[b/10] + slowHangul[b%10]
		return exactly(text, addRat(ratOf(a), big.NewRat(b, 100)))
	case 3:
		return m.open()
	}
	return m.groups()
}

// scaled puts a big scale behind a number, or not.
func (m *slowMaker) scaled(n slowMade) slowMade {
	if m.IntN(2) == 0 {
		return n
	}
	s := oneOf(m, slowBig[:3])
	return exactly(n.text+s.word, mulRat(n.lo, pow10(s.exp)))
}

// open makes a number that leaves open what it is: 수십억 (billions), 두세 (two or three), 삼사백 (300 or 400), 몇 (some).
func (m *slowMaker) open() slowMade {
	big := oneOf(m, []slowScale{{"", 0}, {"만", 4}, {"억", 8}})
	small := oneOf(m, slowSmall[:3])
	exp := pow10(big.exp + small.exp)
	if m.IntN(2) == 0 {
		m.rule("several")
		return slowMade{text: oneOf(m, []string{"수", "몇"}) + small.word + big.word, lo: mulRat(ratOf(2), exp), hi: mulRat(ratOf(9), exp), approx: true}
	}
	m.rule("pair of digits")
	d := 1 + m.Int64N(8)
	return slowMade{text: slowHangul[d] + slowHangul[d+1] + small.word + big.word, lo: mulRat(ratOf(d), exp), hi: mulRat(ratOf(d+1), exp), approx: true}
}

// groups makes a number of groups of four digits with falling scales.
func (m *slowMaker) groups() slowMade {
	top := m.IntN(4)
	if m.IntN(3) == 0 {
		top = m.IntN(18)
	}
	text, value, ascii, word, last := "", ratOf(0), false, false, 0
	var tail *big.Rat
	for k := top; k >= max(0, top-7); k-- {
		v := 1 + m.Int64N(9999)
		if m.IntN(3) == 0 {
			v = (1 + m.Int64N(9)) * []int64{1, 10, 100, 1000}[m.IntN(4)]
		}
		if k < top && m.IntN(2) == 0 {
			continue
		}
		if text != "" && m.IntN(3) == 0 {
			m.rule("blank in a numeral")
			text += " "
		}
		g, a, w := m.group(v)
		if k == 8 { // 백구 is 109, and 팔구 8 or 9
			g, a, w = strconv.FormatInt(v, 10), true, false
		}
		ascii, word, tail = ascii || a, w && k == 0, mulRat(ratOf(v), pow10(4*k))
		text += g
		if k > 0 {
			text += slowBig[k-1].word
			m.rule("scale " + strconv.Itoa(4*k))
			last = 4 * k
		}
		value = addRat(value, tail)
	}
	if word && ascii && (last == 8 || last == 12) {
		m.rule("elided tail")
		value = addRat(value, mulRat(tail, addRat(pow10(last-4), ratOf(-1))))
	}
	n := exactly(text, value)
	if m.IntN(8) == 0 {
		m.rule("over")
		n.text, n.approx = n.text+"여", true
	}
	return n
}

// count makes a number that stands before a counter.
func (m *slowMaker) count() slowMade {
	switch m.IntN(4) {
	case 0:
		m.rule("native pair")
		word := oneOf(m, []string{"한두", "두세", "서너", "대여섯", "예닐곱", "일고여덟"})
		ends := slowPairs[word]
		return slowMade{text: word, lo: ratOf(ends[0]), hi: ratOf(ends[1]), approx: true, counts: true}
	case 1:
		return m.numeral()
	}
	m.rule("native before a counter")
	v := 1 + m.IntN(99)
	text := slowTens[v/10] + slowBefore[v%10]
	if v == 20 {
		text = "스무"
	}
	n := exactly(text, ratOf(int64(v)))
	if m.IntN(4) == 0 {
		n = exactly("백"+text, ratOf(int64(100+v)))
	}
	n.counts = true
	return n
}

// expression makes an expression and what it says.
func (m *slowMaker) expression() (text, said string) {
	switch m.IntN(12) {
	case 0:
		return m.alone()
	case 1, 2:
		return m.rangeOf()
	case 3:
		m.rule("prefix")
		p, n := oneOf(m, slowPrefixes[:7]), m.numeral()
		// Whether $2억5천 is 2억5천만 (250 million) depends on more than its form.
		for strings.ContainsAny(n.text, "억조億兆") || slowCounts.MatchString(n.text) {
			n = m.numeral()
		}
		return m.qualified(p.word+when(p.word >= "A" && p.word < "Z", " ")+n.text, n, komoney.KindMoney, p.cur)
	case 4:
		m.rule("prefix and unit")
		n := m.numeral()
		return m.qualified("미화 "+n.text+" 달러", n, komoney.KindMoney, "USD")
	case 5:
		m.rule("cents")
		a, c := 1+m.Int64N(999), 1+m.Int64N(99)
		text := strconv.FormatInt(a, 10) + "달러 " + strconv.FormatInt(c, 10) + "센트"
		return m.qualified(text, exactly("", big.NewRat(100*a+c, 100)), komoney.KindMoney, "USD")
	}
	u := oneOf(m, slowUnits)
	m.rule(u.kind.String())
	n := m.numeral()
	if u.word == "명" || u.word == "배" {
		n = m.count()
	}
	space := when(m.IntN(3) == 0 || strings.HasSuffix(n.text, " 사") || u.word[0] >= 'A' && u.word[0] <= 'Z' || n.counts, " ")
	text = n.text + space + u.word
	if n.integer && !n.approx && n.lo.Sign() > 0 && u.kind <= komoney.KindBasisPoint && m.IntN(6) == 0 {
		m.rule("bracket")
		return text + "대", saying(u.kind, n.lo, addRat(n.hi, lastPlace(n.lo)), true, false, u.cur+u.name, false, komoney.NoBound)
	}
	return m.qualified(text, n, u.kind, u.cur+u.name)
}

// alone makes a number without a unit.
func (m *slowMaker) alone() (text, said string) {
	m.rule("no unit")
	n := m.numeral()
	for slowCounts.MatchString(n.text) { // 9820일, 611해 (9,820 days, 611 years): so many days and years, as in a text
		n = m.numeral()
	}
	switch m.IntN(4) {
	case 0:
		m.rule("native")
		v := 1 + m.IntN(99)
		n = exactly(slowTens[v/10]+slowOnes[v%10], ratOf(int64(v)))
	case 1:
		m.rule("spelled")
		digits := strconv.FormatInt(100+m.Int64N(99900), 10)
		for len(digits) == 3 && digits[1] == digits[0]+1 && digits[2] == '1' { // 이삼일: two or three days
			digits = strconv.FormatInt(100+m.Int64N(99900), 10)
		}
		v, _ := new(big.Rat).SetString(digits)
		n = exactly("", v)
		for _, d := range digits {
			n.text += slowHangul[d-'0']
		}
	}
	return m.qualified(n.text, n, komoney.KindNumber, "")
}

// qualified puts a sign and qualifiers around an amount.
func (m *slowMaker) qualified(text string, n slowMade, kind komoney.Kind, unit string) (string, string) {
	lo, hi, approx, bound := n.lo, n.hi, n.approx, komoney.NoBound
	if m.IntN(10) == 0 && text[0] >= '0' && text[0] <= '9' && n.lo.Sign() > 0 {
		m.rule("minus")
		text, lo, hi = "-"+text, new(big.Rat).Neg(hi), new(big.Rat).Neg(lo)
	}
	switch m.IntN(10) {
	case 0:
		m.rule("about")
		text, approx = oneOf(m, slowAbout)+" "+text, true
	case 1:
		m.rule("around")
		text, approx = text+" "+oneOf(m, slowAround), true
	case 2:
		m.rule("bound")
		b := oneOf(m, slowBounds)
		text, bound = text+" "+b.word, b.bound
	}
	return text, saying(kind, lo, hi, false, false, unit, approx, bound)
}

// rangeOf makes a range: both ends with the unit, one unit, or one unit and one scale.
func (m *slowMaker) rangeOf() (text, said string) {
	u := oneOf(m, slowUnits[:22])
	if u.word[0] < 0x80 && u.word[0] != '%' {
		u = slowUnits[0]
	}
	a := 1 + m.Int64N(98)
	b := a + 1 + m.Int64N(99-a)
	s := oneOf(m, slowBig[:3])
	left, right := strconv.FormatInt(a, 10), strconv.FormatInt(b, 10)+s.word+u.word
	sign := oneOf(m, slowBetween[:2])
	switch m.IntN(4) {
	case 3:
		s, below := oneOf(m, slowBig[1:3]), oneOf(m, slowBig[:1])
		if a%2 == 0 {
			m.rule("shared head and scale")
			c, small := 1+a%8, slowSmall[a%3]
			if s.exp == 8 { // 억 has its tail in 만
				s, below = slowBig[0], slowScale{}
			}
			v, d := mulRat(ratOf(b), pow10(s.exp)), pow10(small.exp+below.exp)
			return strconv.FormatInt(b, 10) + s.word + strconv.FormatInt(c, 10) + sign + strconv.FormatInt(c+1, 10) + small.word + below.word + u.word,
				saying(u.kind, addRat(v, mulRat(ratOf(c), d)), addRat(v, mulRat(ratOf(c+1), d)), false, false, u.cur+u.name, false, komoney.NoBound)
		}
		m.rule("shared head")
		left = strconv.FormatInt(b, 10) + s.word + strconv.FormatInt(a, 10) + below.word
		lo, hi := mulRat(ratOf(a), pow10(below.exp)), mulRat(ratOf(a+1), pow10(below.exp))
		head := mulRat(ratOf(b), pow10(s.exp))
		return left + sign + strconv.FormatInt(a+1, 10) + below.word + u.word,
			saying(u.kind, addRat(head, lo), addRat(head, hi), false, false, u.cur+u.name, false, komoney.NoBound)
	case 0:
		m.rule("range of two units")
		left += s.word + u.word
	case 1:
		m.rule("range of one unit")
		left += s.word
	case 2:
		m.rule("shared scale")
	}
	return left + sign + right, saying(u.kind, mulRat(ratOf(a), pow10(s.exp)), mulRat(ratOf(b), pow10(s.exp)), false, false, u.cur+u.name, false, komoney.NoBound)
}

// slowTokens are the words of the grammar, longer ones first.
var slowTokens = func() (list []string) {
	for _, words := range [][]string{slowHangul, slowHanja, slowFormal, slowOther, slowTens, slowOnes, slowBefore, slowAbout, slowAround, slowBetween, {"스무", "수", "몇", "여", "점", "點", "센트"}} {
		list = append(list, words...)
	}
	for _, s := range append(slices.Clone(slowSmall), slowBig...) {
		list = append(list, s.word)
	}
	for word := range slowPairs {
		list = append(list, word)
	}
	for _, u := range slowUnits {
		list = append(list, u.word, u.word+"대")
	}
	for _, p := range slowPrefixes {
		list = append(list, p.word)
	}
	for _, b := range slowBounds {
		list = append(list, b.word)
	}
	slices.SortFunc(list, func(a, b string) int { return len(b) - len(a) })
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}()

// mutate deletes, doubles or swaps a word of the grammar, a digit or a sign.
func (m *slowMaker) mutate(text string) string {
	var t []string
	for text != "" {
		n := utf8.RuneLen([]rune(text)[0])
		for _, w := range slowTokens {
			if strings.HasPrefix(text, w) {
				n = len(w)
				break
			}
		}
		t = append(t, text[:n])
		text = text[n:]
	}
	i := m.IntN(len(t))
	switch m.IntN(3) {
	case 0:
		t = slices.Delete(t, i, i+1)
	case 1:
		t = slices.Insert(t, i, t[i])
	case 2:
		j := m.IntN(len(t))
		t[i], t[j] = t[j], t[i]
	}
	return strings.Join(strings.Fields(strings.Join(t, "")), " ")
}

// slowCount is how many expressions TestSlow makes: some for -short, KOMONEY_SLOW where it is set.
func slowCount(t *testing.T) int {
	if v := os.Getenv("KOMONEY_SLOW"); v != "" {
		n, err := strconv.Atoi(v)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if testing.Short() {
		return 20_000
	}
	return 60_000
}

// TestSlow compares the library with the slow reader and with what the maker says.
// KOMONEY_SLOW sets how many expressions it makes, KOMONEY_SEED makes others.
func TestSlow(t *testing.T) {
	seed, _ := strconv.ParseUint(os.Getenv("KOMONEY_SEED"), 10, 64)
	m := &slowMaker{rand.New(rand.NewPCG(seed, 7)), map[string]int{}}
	wrong, same, refused, outside := 0, 0, 0, 0
	for range slowCount(t) {
		text, said := m.expression()
		// 구 (nine) behind 항하사 (10^52) is the digit that the maker meant; the slow reader takes it for the scale 10^32 as well
		if slow := slowParse(text); len(slow) != 1 && !strings.ContainsAny(text, "구") || !slices.Contains(slow, said) {
			wrong++
			t.Errorf("%q is %q, the slow reader reads %q", text, said, slow)
		}
		if lib := parsed(text); lib != said {
			wrong++
			t.Errorf("%q is %q, Parse reads %q", text, said, lib)
		}
		if text = m.mutate(text); slowOutOf.MatchString(text) || slowBlank(text) {
			outside++
			continue
		}
		switch slow, lib := slowParse(text), parsed(text); {
		case len(slow) == 0 && lib == "":
			refused++
		case slices.Contains(slow, lib):
			same++
		default:
			wrong++
			t.Errorf("mutated %q: the slow reader reads %q, Parse %q", text, slow, lib)
		}
		if wrong > 40 {
			t.Fatal("too many")
		}
	}
	t.Logf("mutations: %d read alike, %d refused alike, not of the slow reader's language: %d", same, refused, outside)
	for _, rule := range slowRules {
		if m.used[rule] == 0 {
			t.Errorf("no expression uses the rule %q", rule)
		}
		t.Logf("%7d %s", m.used[rule], rule)
	}
	for rule := range m.used {
		if !slices.Contains(slowRules, rule) {
			t.Errorf("the rule %q is in no list", rule)
		}
	}
}

// TestSlowWritten has both readers read what the library writes, in every style and with several currencies.
func TestSlowWritten(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	codes := []string{"KRW", "USD", "EUR", "JPY", "GBP"}
	n := slowCount(t) / 100
	for style, ok := format.Style(0), true; ok; style++ {
		if _, ok = format.ParseStyle(style.String()); !ok || style == format.StyleOrdinal || style == format.StyleOrdinalCount {
			continue // ordinals are not in the slow reader's language
		}
		for range n {
			v := r.Int64N(1 << (1 + r.IntN(56)))
			d := decimal.New(v, int8(-2*r.IntN(2)))
			if text := format.Number(d, style); text != "" {
				checkWritten(t, text, saying(komoney.KindNumber, d.Rat(), d.Rat(), false, false, "", false, komoney.NoBound))
			}
			code := oneOf(&slowMaker{Rand: r}, codes)
			d = decimal.FromInt(v) // cents in words are not in the slow reader's language
			text := format.Money(komoney.NewMoney(d, komoney.MustParseCurrency(code)), style)
			checkWritten(t, text, saying(komoney.KindMoney, d.Rat(), d.Rat(), false, false, code, false, komoney.NoBound))
		}
	}
}

// checkWritten reports what a reader makes of a text that the library wrote.
func checkWritten(t *testing.T, text, said string) {
	t.Helper()
	if slow := slowParse(text); !slices.Contains(slow, said) {
		t.Errorf("wrote %q for %q, the slow reader reads %q", text, said, slow)
	}
	if lib := parsed(text); lib != said {
		t.Errorf("wrote %q for %q, Parse reads %q", text, said, lib)
	}
}

// slowBlank reports whether a blank stands before a small scale, or between digits that are not parted by a big one.
func slowBlank(text string) bool {
	before := rune(0)
	for i, c := range text {
		if c != ' ' {
			before = c
			continue
		}
		after := slowText([]rune(strings.TrimLeft(text[i:], " ")))
		_, word := after.digitWord(0)
		_, digits := after.ascii(0)
		if (word || digits || len(after.groups(0, 4)) > 0) && !strings.ContainsRune("만억조경萬万億兆京해자양구간정재극사기타의수약략화DR", before) || len(after.scales(slowSmall, 0, 4)) > 0 {
			return true
		}
	}
	return false
}

// slowCounts is what may be counted by its last word.
var slowCounts = regexp.MustCompile("[일사팔해자양구간정재극]여?$")

const (
	slowPair = "(일이|이삼|삼사|사오|오육|육칠|칠팔|팔구|一二|二三|三四|四五|五六|六七|七八|八九|壹貳|貳參|參肆|肆伍|伍陸|陸柒|柒捌|捌玖)"
	slowEnd  = "여?( ?(가량|정도|안팎|이상|이하|초과|미만))*$"
)

// slowOutOf are what the slow reader's language does not have: the maker makes no mutation with one of these.
var slowOutOf = regexp.MustCompile(strings.Join([]string{
	"[해자양간정재극항아나불무구]",                              // counters and words in a text, too
	"[만억조경萬億] ?([0-9]{5}|[0-9]{2,3},)",             // a group of more than four digits
	"[0-9]{2}[십백천十百千拾佰仟]|[0-9]{5}[만억조경]",           // and before another scale
	"[만억조경백천萬億百千佰仟] ?[수몇]|[수몇] [만억조경]|수[^십백천만억조경]", // 수 and 몇 (several, some) stand before their scales
	"여[ 파유]| 여|[수몇여]여",                             // words: 여파 (an aftermath), 여유 (leeway)
	"(^|[ 약략])한|[서석너넉]",                            // the determiner, and the old forms
	"[0-9영공零〇][십백천十百千拾佰仟]",                         // 0천 (0 thousand)
	"[1-8],[2-9]0?[^0-9]",                          // neighbours with a comma
	"사원|이유로",                                       // words: an employee, for a reason
	"[一二三四五六七八九][壹貳參肆伍陸柒捌玖]|[壹貳參肆伍陸柒捌玖][一二三四五六七八九]|[일이삼사오육칠팔구][一-龥]|[一-龥][일이삼사오육칠팔구]", // two scripts
	"([조일사팔점수열이]|점.*)" + slowEnd, // without a unit, what may be one: 조, 일, 팔 (a team, work, an arm)
	slowPair + slowEnd, // two digits that nothing counts
	slowPair + "(일|.*여|.*[만억조경萬億].*[0-9])",     // one of two numbers, and more behind
	"[억조億兆] ?[0-9,]{1,5}" + slowEnd,            // 미화 4조 5152 (US$4 trillion 5152), whose tail depends on more than its form
	"^(약 ?|대략 ?|-)?(홍콩|캐나다 ?)달러",               // a name before its number
	"^(약 |대략 )?(미화|한화) ?(약 |대략 )?[^0-9달불엔원]+$", // 미화 칠백만 (US, seven million): without a unit
	".-", // a hyphen, which bare numbers do not have between
	"[명배](한|두|세|네|스무|" + strings.Join(append(slowTens[1:], slowOnes[1:]...), "|") + ")", // a counter that goes on as no word does
	`[만억조경萬億].*[0-9]\.[0-9]{3}([^0-9]|$)`,                                               // whether the point groups
	"[상하과만]엔", // a particle
	`-.*\.\.`, // a range from below zero
}, "|"))
