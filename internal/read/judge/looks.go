package judge

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/name"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/read/worth"
	"github.com/komoney/komoney/internal/runes"
)

// What the rules for numerals look for: tables/rules/number.tsv, money.tsv, context.tsv and so on.

// digitNumberLook is for rules of number.tsv about digits, which may be parts of names: 2차적 (secondary), 그림 7.19 (figure 7.19), Windows 10.
func (r *Reader) digitNumberLook(k rule.ID, c *matter) bool {
	t, n, end := c.t, c.n, c.t.End
	switch k {
	case rule.NumberLatinLetters:
		return r.lettersAt(end) || r.rangeOfLetters(end)
	case rule.NumberCommaBehindAScale: // 5만,000원 (50 thousand, 000 won)
		return end == n.End && r.Has(end, ",") && r.groupOfThree(end+len(","))
	case rule.NumberItemOfAList: // 1. 목차 (1. Contents)
		return t.Magnitude == 0 && name.Numbered(&r.Line, n.Start, end) || r.itemNumber(n.Start, end)
	case rule.NumberLeadingZero: // 007
		return r.leadingZero(n, end)
	case rule.NumberThousandsOrThousandths: // 20.000 통화 (the 20.000 currency)
		return strings.HasSuffix(r.S[n.Start:n.End], ".000") && r.nounApart(end)
	case rule.NumberShortYear: // ('23)
		return name.ShortYear(&r.Line, n.Start, end)
	case rule.NumberOption: // ls -1
		return t.Magnitude == 0 && r.option(c)
	case rule.NumberKey: // 4️⃣, <숫자1> (number 1)
		return end < len(r.S) && (name.Keycap(r.S, end) || r.Has(end, ">") && name.InAngles(&r.Line, n.Start))
	case rule.NumberCodeOfALine: // 59 잘못된 길이 (59: wrong length)
		return t.Magnitude == 0 && name.CodeOfALine(&r.Line, n.Start, end)
	case rule.NumberNumberedThing: // 404 오류 (error 404)
		return t.Magnitude == 0 && name.NumberedBehind(&r.Line, n.Start, end)
	case rule.NumberCode: // setDate(2024, 2)
		if t.Magnitude != 0 || !name.InCode(&r.Line, n.Start, end) {
			return false
		}
		c.end = end
		return true
	case rule.NumberHyphenBehind: // 5-Digit
		return t.Magnitude == 0 && name.HyphenBehind(r.S, end)
	case rule.NumberNameBefore: // 그림 7.19 (figure 7.19)
		return r.nameBefore(c)
	case rule.NumberVersion: // 4.1, 4.2 버전 (version 4.2)
		return t.Magnitude == 0 && r.hasPoint(n) && name.VersionNear(&r.Line, n.Start, end)
	case rule.NumberGroup: // 3조가 순찰을 돈다 (group 3 is on patrol)
		return c.n.Top == 12 && n.Lo.Magnitude() < 14 && r.groupHere(n.Start, end, c.ld)
	case rule.NumberDecadesOfLife: // 3040
		return name.Decades(r.S, n.Start, end)
	}
	return r.Sees(k, c.extent(), c.n.Start)
}

// lettersAt reports whether a Latin letter, or a sign of codes, is written to the number that ends at p.
func (r *Reader) lettersAt(p int) bool {
	switch c := r.S[p]; c {
	case '_', '^', '@':
		return true
	case '+':
		return p+1 < len(r.S) && runes.IsLatin(r.S[p+1])
	default:
		return runes.IsLatin(c)
	}
}

// itemNumber reports whether the number from start to end is that of an item of a list, a title, a side of a ratio, or the text of a link.
func (r *Reader) itemNumber(start, end int) bool {
	return name.ListItem(&r.Line, start, end) || name.TitleNumber(r.S, start, end) || name.RatioApart(r.S, start, end) || name.LinkText(r.S, start, end)
}

// nounApart reports whether a word that neither qualifies nor joins the number before it stands behind a gap at p: 20.000 통화 (the 20.000 currency).
func (r *Reader) nounApart(p int) bool {
	q := r.SkipGap(p)
	return q > p && r.HangulAt(q) && lex.TailWords.At(r.S, q).Sense == nil && line.JoinAt(r.S, q).Sense == nil
}

// option reports whether a hyphen and one or two digits are an option of a command: ls -1.
func (r *Reader) option(c *matter) bool {
	at := c.n.Start - len("-")
	return c.ld.Neg && c.ld.SignAt == at && r.S[at] == '-' && c.n.End-c.n.Start <= len("12") && name.Option(&r.Line, at, c.t.End)
}

// hasPoint reports whether the number is written with a point: 4.1, 4.0.
func (r *Reader) hasPoint(n *numeral.Numeral) bool {
	return !n.Lo.IsInt() || strings.IndexByte(r.S[n.Start:n.End], '.') >= 0
}

// wordNumberLook is for rules of number.tsv about numerals in words, which may be other words: 구조 (structure), 천사 (an angel).
func (r *Reader) wordNumberLook(k rule.ID, c *matter) bool {
	n, end := c.n, c.t.End
	switch k {
	case rule.NumberWholeText:
		return r.AtStart(n.Start) && r.AtEnd(end)
	case rule.NumberQualified:
		return n.Lo.Digits() >= 1 && n.Lo.Magnitude() >= 1 && r.Closes(end)
	case rule.NumberQualifierOfANoun: // 열정도 (passion, too)
		h := lex.WordHomographs.At(r.S, n.Start)
		return h.Sense != nil && n.Start+len(h.Text) >= c.tl.Outer && r.Saw(h)
	case rule.NumberBetween: // 천에서 이천 사이 (between a thousand and two thousand)
		return r.Right.Closer > end && line.ClosesBetween(r.S[max(0, r.Right.Closer-2*runes.SyllableLen):r.Right.Closer])
	case rule.NumberNounLikeANumeral: // 구조 수준 (the level of the structure)
		return !(r.AtStart(n.Start) && r.AtEnd(end)) && r.IsHomograph(n) && !r.Near(&lex.NumberCues, lex.CNumber, n.Start, end) && r.Saw(lex.WordHomographs.At(r.S, n.Start))
	case rule.NumberCopula: // 이사이다 (is a director)
		return r.endsInCopula(n)
	case rule.NumberAnotherWord:
		return !r.Closes(end) && !(n.Bare && n.Words == 1 && !n.Few && (line.BareWithSuffix(r.S, end) || line.LongRunAt(r.S, n.Start)))
	case rule.NumberSaidToBeANumber: // 영은 0이다 (zero is 0)
		return r.saidToBeANumber(end)
	case rule.NumberOnlyASign: // '-'만 쓴다 (uses - only)
		return n.Words == 1 && n.Start > 0 && !runes.IsBlank(r.S[n.Start-1]) && !runes.IsWord(r.RuneBefore(n.Start))
	case rule.NumberCueOfNumbers:
		if n.Is(1) { // 더하기 일 (plus one); not 할 일은? 정답은 (work to do? the answer is)
			return r.Within(&lex.NumberCues, lex.CNumber, n.Start, n.Start, 4*runes.SyllableLen, 0) || c.ld.Neg
		}
		return r.Near(&lex.NumberCues, lex.CNumber, n.Start, end)
	case rule.NumberDigitBehindAScale: // 구조사 (a rescuer), 만일 (if)
		return r.OddDigit(n)
	case rule.NumberNounOfSeveralWords:
		h := lex.WordHomographs.At(r.S, n.Start)
		return h.Sense != nil && n.Start+len(h.Text) >= end && r.Saw(h)
	case rule.NumberTwoSyllablesAmongNumbers:
		return r.twoSyllables(n) && r.numbersAround(n, end)
	case rule.NumberTwoSyllables: // 이천 (two thousand, or a town) or 백일 (a hundred days) are mostly names
		return r.twoSyllables(n)
	}
	return r.nativeNumberLook(k, c)
}

// nativeNumberLook is wordNumberLook for 하나, 둘, 셋 … and for few, which may be forms of verbs: 쉰 다음 (after a rest), 뭐 하나 (what are they doing).
func (r *Reader) nativeNumberLook(k rule.ID, c *matter) bool {
	n, end := c.n, c.t.End
	switch k {
	case rule.NumberSome:
		return n.Attr || !n.Native || !n.Bare && !r.ParticleAt(end) || r.UnitFollows(end)
	case rule.NumberAble: // 둘 수 없다 (cannot be put)
		q := r.SkipGap(n.End)
		w := lex.AbleWords.At(r.S, q)
		return q > n.End && r.Saw(w) && (w.N == 0 || r.Closes(q+len(w.Text)))
	case rule.NumberPut: // 채워 둘 자료 (what is to be filled in)
		q, next := r.SkipGapBack(n.Start), r.SkipGap(n.End)
		return q < n.Start && next > n.End && r.Connective(q) && r.HangulAt(next) && lex.CountsAll.At(r.S, next).Sense == nil
	case rule.NumberRested: // 쉰 다음 (after a rest)
		q := r.SkipGap(n.End)
		return n.Is(50) && q > n.End && r.HangulAt(q)
	case rule.NumberNativeNumeralInAWord: // 쉰다: a verb; 이만열: a name
		h := lex.WordHomographs.At(r.S, n.Start)
		return h.Sense != nil && (n.Start+len(h.Text) > end || n.Words > 1 && n.Start+len(h.Text) == end) && r.Saw(h)
	case rule.NumberTenOrOpen:
		return !line.OutOf(r.S, n.End)
	case rule.NumberSet: // 데이터 셋 (a data set)
		q := r.SkipGapBack(n.Start)
		w := lex.SetNouns.Before(r.S, q)
		return q < n.Start && w.Sense != nil && n.Is(int64(w.N)) && r.Saw(w)
	case rule.NumberDone:
		return r.doesBefore(n)
	case rule.NumberNotEvenOne:
		return r.deniedAlso(n.End)
	case rule.NumberOnlyTheirNumber: // 할 수만 있다면 (if only one could)
		next := lex.Cues.At(r.S, r.SkipGap(end)) // 수만 관중 (tens of thousands of spectators)
		return n.Top == 4 && n.End-n.Start == 2*runes.SyllableLen && r.Boundary(end) && !(next.Sense != nil && next.Class == lex.CCount)
	}
	return r.Sees(k, c.extent(), c.n.Start)
}

// leadingZero reports whether the digits of n begin with a zero, and are neither all that there is nor a group of more: 007.
func (r *Reader) leadingZero(n *numeral.Numeral, end int) bool {
	if n.Start+1 >= n.End || r.S[n.Start] != '0' || !runes.IsDigit(r.S[n.Start+1]) || r.AtStart(n.Start) && r.AtEnd(end) {
		return false
	}
	q := r.SkipGapBack(n.Start)
	return q == 0 || !runes.IsDigit(r.S[q-1]) || end-n.Start == len("01") && q < n.Start
}

// nameBefore reports whether the number belongs to a name before it, and keeps where that ends: 그림 7.19 (figure 7.19).
func (r *Reader) nameBefore(c *matter) bool {
	n, end := c.n, c.t.End
	if c.ld.Outer != n.Start && r.S[n.Start-1] != '+' || c.t.Magnitude != 0 || len(r.Sheet.Units) > 0 || r.Row.Cur != "" || !r.numbersName(n, end) {
		return false
	}
	if c.end = end; !r.HasBefore(n.Start, "$") {
		c.end = name.End(&r.Line, end)
	}
	return true
}

// endsInCopula reports whether 이 at the end of a numeral in words is that of 이다: 이사이다 (is a director).
func (r *Reader) endsInCopula(n *numeral.Numeral) bool {
	if n.Scaled || n.Words < 2 && n.End-n.Start <= runes.SyllableLen {
		return false
	}
	last := r.NumeralWord(n.End - runes.SyllableLen)
	return last.Sense != nil && last.N == 2 && last.Class == lex.NDigit && n.Lo.Magnitude()+1 >= n.Lo.Digits() && r.Saw(lex.CopulaEnds.At(r.S, n.End))
}

// saidToBeANumber reports whether the topic that ends at p is said to be a number: 영은 0이다 (zero is 0); not 혼자 사는 30대 (someone in their 30s who lives alone).
func (r *Reader) saidToBeANumber(p int) bool {
	topic := lex.CaseParticle(r.S[p:], lex.PTopic)
	q := r.SkipGap(p + len(topic.Text))
	if topic.Sense == nil || r.Boundary(p) {
		return false
	}
	e := runes.DigitsEnd(r.S, q)
	return e > q && (r.Boundary(e) || lex.Copulas.At(r.S, e).Sense != nil)
}

// numbersAround reports whether a text speaks of numbers around n, which ends at end, or of people by the million.
func (r *Reader) numbersAround(n *numeral.Numeral, end int) bool {
	return r.Near(&lex.NumberCues, lex.CNumber, n.Start, end) ||
		n.Scaled && (r.Within(&lex.Cues, lex.CCount, n.Start, n.Start, 3*runes.SyllableLen+len(" "), 0) || r.Headcount(n, r.SkipGap(end)))
}

// rangeOfLetters reports whether a hyphen or a tilde at p leads to digits that Latin letters are written to which nobody knows: 224-320pt.
func (r *Reader) rangeOfLetters(p int) bool {
	if r.S[p] != '-' && r.S[p] != '~' {
		return false
	}
	e := runes.DigitsEnd(r.S, p+1)
	return e > p+1 && e < len(r.S) && runes.IsLatin(r.S[e]) && !r.UnitFollows(e)
}

// numbersName reports whether the number n, which ends at end, tells what stands before it apart from others: 그림 7.19 (figure 7.19), 아이폰 6 (iPhone
// 6), Windows 10, #3, H.264, flock(2), [18], 방법 2 (method 2):, 조건1 (condition 1) and 조건2; not 표 3장 (3 tables) or Windows 2000, as that may be a year.
func (r *Reader) numbersName(n *numeral.Numeral, end int) bool {
	p := n.Start
	q := r.SkipGapBack(p)
	if q == 0 || q <= r.Prev && r.Prev > 0 {
		return q == 0 && line.IsYear(r.S[n.Start:n.End]) && name.OfAWork(&r.Line, q, end) // 2025 ⓒ
	}
	if name.Leads(&r.Line, q, end) {
		return true
	}
	if w := lex.Products.Before(r.S, q); w.Sense != nil && (w.N != lex.ProductTied || q == p) && (w.N <= lex.ProductOnly || r.ProductBefore(q).Sense != nil) && line.WordStart(r.S, q-len(w.Text)) {
		return r.Saw(w)
	}
	if name.InPlace(&r.Line, q, p, end) {
		return true
	}
	if r.HasBefore(q, "§") {
		return true
	}
	if r.HangulBefore(q) && name.Labels(&r.Line, q, p, end) {
		return true
	}
	if q == p {
		return name.Tied(&r.Line, p, end) || name.Indexed(&r.Line, p)
	}
	if w := lex.ModifierKeys.Before(r.S, r.SkipGapBack(q-len("+"))); r.S[q-1] == '+' && w.Sense != nil {
		return r.Saw(w) // Ctrl + 8
	}
	if w := lex.Standards.Before(r.S, q); w.Sense != nil && line.WordStart(r.S, q-len(w.Text)) {
		return r.Saw(w) // RFC 1946, as a year would be
	}
	if (r.S[q-1] == '#' || r.S[q-1] == '%' && end == p+1 && r.placed(q-1, end)) && line.WordStart(r.S, q-1) {
		return true // % 1을 지웠다 (removed % 1), a place in a template; not 습도 % 60
	}
	if r.HangulBefore(q) { // 방법 2 (method 2): 설정 (settings)
		if end == p+1 && name.IndexedApart(&r.Line, q, p) {
			return true
		}
		return lex.NoThings.Before(r.S, q).Sense == nil && end-p <= len("12") && end+1 < len(r.S) && r.S[end] == ':' && runes.IsBlank(r.S[end+1]) && r.HangulAt(r.SkipGap(end+1))
	}
	v, whole := n.Lo.Int64()
	switch {
	case n.Grouped:
		return false
	case line.IsYear(r.S[n.Start:n.End]):
		return name.Mailed(r.S, q) || name.OfAWork(&r.Line, q, end)
	}
	return name.Proper(&r.Line, q, end, whole && v >= 100)
}

// placed reports whether the sign of a percentage at p is that of a place in a template, with no number and no noun before it, and a particle at end.
func (r *Reader) placed(p, end int) bool {
	if q := r.SkipGapBack(p); q > 0 && (runes.IsDigit(r.S[q-1]) || r.HangulBefore(q)) || !r.HangulAt(end) {
		return false
	}
	w := lex.CaseParticle(r.S[end:], lex.PObject, lex.PTopic, lex.PSubject, lex.PDirection)
	return w.Sense != nil && r.Closes(end+len(w.Text))
}

// twoSyllables reports whether the numeral is of two syllables.
func (r *Reader) twoSyllables(n *numeral.Numeral) bool {
	return r.S[n.Start] >= 0x80 && n.End-n.Start <= 2*runes.SyllableLen
}

func (r *Reader) sumLook(k rule.ID, c *matter) bool {
	t, n, cur := c.t, c.n, c.ld.CurWord
	switch k {
	case rule.PrefixCounterInAWord:
		return t.Unit.Sense == nil && r.beginsUnit(t.End)
	case rule.PrefixNumeralInWords:
		return r.Closes(t.End) && (n.Words > 1 || r.ordinalWord(t, c.ld))
	case rule.HalfWordOfHalves: // 절반은졸았다 (half dozed off)
		return t.End-n.Start > runes.SyllableLen && (r.Closes(t.End) || lex.Particles.At(r.S, t.End).Sense != nil)
	case rule.HalfPartOfAWord:
		return t.End-n.Start > runes.SyllableLen
	case rule.HalfAlone:
		return r.AtEnd(t.End) && r.AtStart(n.Start)
	case rule.HalfQualified:
		return r.Boundary(t.End)
	case rule.HalfHalfOfIt:
		return r.halfOf(t, c.tl)
	case rule.SumNameWithACode: // TOP 10, COP26
		return cur.Sense != nil && runes.IsLatin(cur.Text[0]) && cur.Flags&lex.FNeedScale != 0 && r.Doubts(line.Names) && !t.Mega && !r.CodeFits(n)
	case rule.SumNameWithACountry: // 한화 이글스 (the Hanwha Eagles), 미만
		return cur.Sense != nil && cur.Text[0] >= 0xEA && (!n.Ascii || cur.Flags&lex.FNeedScale != 0 && !n.Scaled && t.Magnitude == 0 && r.Doubts(line.Names))
	case rule.SumLatinLetters: // AMD 7800X
		return t.End < len(r.S) && runes.IsLatin(r.S[t.End])
	case rule.SumPlaceInAText: // $1님이 $2(으)로 옮겼다 ($1 moved it to $2)
		return r.Doubts(line.Names) && cur.Sense != nil && len(cur.Text) == 1 && t.End == n.Start+1 && r.placesNear(cur.Text, n.Start)
	case rule.SumWordBehindASign: // ₩이상 (won or more), $ 세 ($ three)
		return r.Doubts(line.Words) && (n.Words < 2 || !r.Closes(t.End))
	}
	return r.Sees(k, c.extent(), c.n.Start)
}

// placesNear reports whether the sign and a digit, $1, stand near p with what is written to places that a program fills in, or what speaks of such places does.
func (r *Reader) placesNear(sign string, p int) bool {
	const reach = 2 * line.Window
	for q := max(0, p-reach); q+len(sign) < min(len(r.S), p+reach); q++ {
		if r.S[q] == sign[0] && runes.IsDigit(r.S[q+1]) && (r.Saw(lex.PlaceTails.At(r.S, q+len("$1"))) || name.TemplateArgument(r.S, q, q+len("$1"))) {
			return true
		}
	}
	return r.Near(&lex.PlaceCues, lex.HWord, p, p+len("$1"))
}

// wholeLook: 한편 (meanwhile), 네 말 (your words) and 이만한 (such a) are no amounts.
func (r *Reader) wholeLook(k rule.ID, c *matter) bool {
	t, n := c.t, c.n
	h := lex.WordHomographs.At(r.S, n.Start)
	end := n.Start + len(h.Text)
	switch k {
	case rule.WholePartOfATime: // 오월 오일 (5 May)
		part := r.PartAt(n.Start)
		return part != 0 && part == t.Unit.Ref && n.End-n.Start+len(t.Unit.Text) >= len(h.Text)
	case rule.WholeWeightOfGold: // 금 한 돈 (3.75 g of gold), not 빌린 한 돈
		q := r.SkipGapBack(n.Start)
		gold := lex.KaratHeads.Before(r.S, q)
		return t.Unit.Is(lex.RefDon) && gold.Sense != nil && (len(gold.Text) > runes.SyllableLen || line.WordStart(r.S, q-len(gold.Text))) && r.Saw(gold) // not 입금 한 돈 (the money paid in)
	case rule.WholeAnotherWord:
		unitEnd := t.End
		if r.Has(n.End, t.Unit.Text) {
			unitEnd = n.End + len(t.Unit.Text) // not the half behind it: 백모 반 (half past one hundred)
		}
		return end >= unitEnd && r.Saw(h)
	case rule.WholeNounWithAParticle: // 천사도 (an angel, too), 구조자 (a rescuer)
		return end == n.End && t.Kind == amount.KindQuantity && t.End == n.End+runes.SyllableLen && !t.Unit.Common() && (n.OfTwo() || n.Top == 12) && r.Saw(h)
	case rule.WholeNumeralInAWord:
		return end > n.End && !line.CountsPast(r.S, n.End, end) && r.Saw(h)
	}
	return r.Sees(k, c.extent(), c.n.Start)
}

func (r *Reader) moneyLook(k rule.ID, c *matter) bool {
	t, n, ld := c.t, c.n, c.ld
	switch k {
	case rule.MoneyMoneyOfAGame: // 메소 100억 (10 billion mesos)
		return r.paysGames(c)
	case rule.MoneyChangedSum: // $10→12
		return r.changedFrom(t, ld)
	case rule.MoneyShareOfASum: // 3,500백만원(국비 1,750, 지방비 1,750)
		_, _, ok := r.Share(n.Start, t.End, ld)
		return ok && !t.Joined && t.Unit.Sense == nil && !r.P.NoImplied
	case rule.MoneyPartOfASumInThousands:
		return t.Unit.Sense == nil && r.InThousands(n.Start, t.End, t.Lo)
	case rule.MoneyLargeSum: // 연봉 5천 (50 million a year), 보증금 3천에 (with a deposit of 30 million)
		return r.largeSum(c)
	case rule.MoneyConversion:
		return r.conversion(t, ld)
	case rule.MoneyLatinMagnitude: // 영업이익은 32.86 mn, SEK 1,408 mn에 비해 1,553 mn
		return r.magnitudeOfMoney(c)
	case rule.MoneyPriceOfAList: // 짜장 7천 짬뽕 8천 (black noodles 7,000, seafood noodles 8,000)
		return r.listedPrice(c)
	case rule.MoneyPriceOfGoods: // 짜장면 8천 실화냐 (black noodles for 8,000, really?)
		return r.pricedGoods(c)
	case rule.MoneyCultureOrTank:
		return n.Top >= 12
	case rule.MoneyNameOfACurrencySZone: // 5억 유로존 인구: whatever it is of, it is no won
		return r.zoneBehind(t.End)
	case rule.MoneyAnotherWord:
		return r.anotherWord(t)
	case rule.MoneyRoundNumberOfPeople: // 천만 영화 (a film seen by ten million), 백만 대군 (an army of a million); not 성금 천만을 냈다 (gave ten million)
		return r.numbersPeople(c)
	case rule.MoneyNoun: // 십일조: a tithe
		h := lex.WordHomographs.At(r.S, n.Start)
		return h.Sense != nil && n.Start+len(h.Text) >= n.End && r.Saw(h)
	case rule.MoneyList:
		return r.listCurrency(t) != ""
	case rule.MoneyPair:
		return r.pairedCurrency(t, ld, c.tl) != ""
	case rule.MoneyCounted:
		return r.countedBefore(t, ld, c.tl)
	case rule.MoneyPrice:
		return r.pricedHere(t, ld, c.tl) || n.Top >= 8 && r.earnedTogether(t.End)
	case rule.MoneyContext:
		return r.Judge(rule.Context, c.numberFacts(), c.extent(), func(k rule.ID) bool { return r.contextLook(k, c) }).Yes()
	}
	return r.Sees(k, c.extent(), c.n.Start)
}

// paysGames reports whether what games pay with stands right beside a number in scales: 메소 100억 (10 billion mesos), 100만 골드 (a million in gold), a metal and a colour
// before it only at the line's start.
func (r *Reader) paysGames(c *matter) bool {
	end := c.t.End
	q := r.SkipGap(end)
	if w := lex.GameMoney.At(r.S, q); w.Sense != nil && r.Closes(q+len(w.Text)) && r.Saw(w) {
		return true
	}
	q = r.SkipGapBack(c.ld.Outer)
	w := lex.GameMoneyHeads.Before(r.S, q)
	at := q - len(w.Text)
	return w.Sense != nil && line.WordStart(r.S, at) && (w.N == 0 || c.n.Top >= 8 || r.AtStart(at)) && r.Saw(w)
}

// changedFrom reports whether nothing but an arrow stands between a number and a sum whose currency is written before it, and so for both: $10→12.
func (r *Reader) changedFrom(t *unit.Term, ld *line.Side) bool {
	return r.ChangedTo(ld.Outer) && !r.Alone && !t.Joined && t.Magnitude == 0 && r.Boundary(t.End)
}

// largeSum reports whether a number of thousands is one of 만 behind a word of large sums: 연봉 5천 (50 million a year).
func (r *Reader) largeSum(c *matter) bool {
	t, n := c.t, c.n
	if !r.Supposes() || r.P.PlainTail || r.P.Domain != nil && r.bareWorth(c) > 0 {
		return false
	}
	said := n
	if t.Joined && n.Words == 1 {
		said = &r.Right.Num // 연봉 3~4천 (30 to 40 million a year)
	}
	if said.Words != 2 && !hundreds(said) || n.Few || n.Approx || said.FirstExp != 3 || t.Lo.Magnitude() != 3 || t.Hi.Magnitude() != 3 || !r.Closes(t.End) {
		return false
	}
	q := r.SkipGapBack(n.Start)
	if by := lex.ParticleBefore(r.S[:q], lex.PFrom); by.Sense != nil && r.Paid.End > 0 && r.Paid.End == q-len(by.Text) { // 연봉 삼천에서 삼천오백 (from 30 to 35 million a year)
		q = r.SkipGapBack(r.Paid.Start)
	}
	return r.LargeSumEnds(q)
}

// zoneBehind reports whether a word that begins like a currency stands behind a number that ends at p, and is no homograph: 5억 유로존 인구 (the 500
// million of the eurozone).
func (r *Reader) zoneBehind(p int) bool {
	next := r.SkipGap(p)
	w := lex.UnitWords.At(r.S, next)
	return w.Sense != nil && w.Class == lex.WCurrency && len(w.Text) > runes.SyllableLen && lex.ScaledHomographs.At(r.S, next).Sense == nil && r.Saw(w)
}

// anotherWord reports whether a word that says nothing of money is written to a bare number.
func (r *Reader) anotherWord(t *unit.Term) bool {
	if r.Closes(t.End) {
		return false
	}
	if ok, _ := r.openBracket(t); ok {
		return false
	}
	w := lex.Cues.At(r.S, t.End)
	return (w.Sense == nil || w.Class != lex.CMoney) && lex.SumRests.At(r.S, t.End).Sense == nil && !r.paidTogether(t.End) && !r.goesOnAsSum(t) && !r.SpentAt(t.End)
}

// goesOnAsSum reports whether a text without spaces goes on behind a bare number of 만, 억 or 조: 하루1억씩벌어도 (though he earns 100 million a day),
// 벌금2천만때려봤자 (even with a fine of 20 million), 당첨금은십억이면 (if the prize is a billion). Whether it is a sum is for what stands around to say.
func (r *Reader) goesOnAsSum(t *unit.Term) bool {
	n := &t.Num
	switch {
	case n.Top > 12:
		return false
	case !n.Ascii:
		return n.Top >= 8 && line.LongRunAt(r.S, n.Start)
	}
	tail := lex.TailWords.At(r.S, t.End) // 7억여건의문서 (documents, over 700 million)
	isOdd := tail.Sense != nil && tail.Class == lex.TApprox && tail.Flags&lex.FSuffix != 0
	return n.Top > 0 && !n.Few && !isOdd && line.LongWord(r.S, t.End)
}

// numbersPeople reports whether a number of one or two words is so round that it counts people: 천만 영화 (a film seen by ten million), 백만 대군 (an army of
// a million); not 성금 천만을 냈다 (gave ten million), or 5만에 (for 50,000) in a shop.
func (r *Reader) numbersPeople(c *matter) bool {
	n := c.n
	if n.Words != 2 {
		return n.Words < 2
	}
	switch {
	case n.Top == 8, n.Top < 8 && n.FirstExp != n.Top:
		return false
	case n.Top == 12:
		return !r.moneyBefore(c.ld.Outer)
	}
	return n.Top != 4 || n.Lo.Less(decimal.New(3, 4)) || !r.pricedHere(c.t, c.ld, c.tl) && !r.moneyBefore(c.ld.Outer)
}

// magnitudeOfMoney reports whether a number with a Latin magnitude is money, as most are where money is spoken of.
func (r *Reader) magnitudeOfMoney(c *matter) bool {
	const reach = 100
	if r.magnitudeCurrency(c) != "" || r.moneyBefore(c.ld.Outer) || r.FeeBefore(c.ld.Outer) {
		return true
	}
	start, end := c.n.Start, c.t.End
	return !r.Within(&lex.Cues, lex.CCount, start, start, 14, 0) && r.Within(&lex.Cues, lex.CMoney, start, end, reach, reach)
}

// magnitudeCurrency returns the currency of the sum that a number with a Latin magnitude is compared with, or stands beside alike.
func (r *Reader) magnitudeCurrency(c *matter) string {
	if cur := r.ComparedCurrency(c.ld.Outer, c.t.End); cur != "" {
		return cur
	}
	return r.parallelCurrency(c.t, c.ld)
}

func (r *Reader) contextLook(k rule.ID, c *matter) bool {
	t, n, ld, tl := c.t, c.n, c.ld, c.tl
	start, end := n.Start, t.End
	switch k {
	case rule.ContextGroup: // 3조가 야간 순찰을 돈다 (group 3 is on night patrol), 2인 1조 (groups of two)
		return n.Top == 12 && n.Lo.Magnitude() < 14 && r.groupHere(start, end, ld)
	case rule.ContextQualifiedMoney: // 연소득 7000만 이하 무주택자 (the homeless who earn 70 million a year or less)
		known, money := r.qualifiedNoun(c)
		return known && (money || tl.Bound != amount.NoBound && r.moneyBefore(ld.Outer))
	case rule.ContextQualifiedNoun:
		known, _ := r.qualifiedNoun(c)
		return known
	case rule.ContextNounOfMoney:
		known, money := r.nounBehind(c)
		return known && money
	case rule.ContextNounOfCounts:
		known, _ := r.nounBehind(c)
		return known
	case rule.ContextNounPaidFor: // 600만 자영업자 (6 million self-employed), 5만 라면: a plain noun is counted unless money is spoken of just before
		return r.plainNoun(c.t) && (r.Within(&lex.Cues, lex.CMoney, start, start, 16, 0) && !n.Few || r.FeeBefore(ld.Outer)) && !r.PersonBefore(ld.Outer)
	case rule.ContextPlainNoun:
		return r.plainNoun(c.t)
	case rule.ContextCountedBefore: // 관객 1억을 모았다 (drew an audience of 100 million)
		return !r.named(c) && r.Within(&lex.Cues, lex.CCount, start, start, 14, 0)
	case rule.ContextLender: // 흡연자 10억 (a billion smokers), not 당첨자 10억 (a billion for the winner)
		if n.Top != 8 || !r.PersonBefore(ld.Outer) || r.money(c) {
			return false
		}
		w := lex.NoPersons.Before(r.S, r.SkipGapBack(ld.Outer))
		return w.Sense != nil && w.N == 1 && r.Saw(w)
	case rule.ContextPeopleBefore:
		return n.Top == 8 && r.PersonBefore(ld.Outer) && !r.money(c)
	case rule.ContextSumByItsSize: // 20조에 이르는 (which reaches 20 trillion)
		return r.speaksForItself(c) && (!r.counted(c) || r.money(c))
	case rule.ContextCountByItsWords:
		return r.speaksForItself(c)
	case rule.ContextCountAround:
		return r.counted(c)
	case rule.ContextMoneyAround:
		if n.Top == 4 {
			return r.moneyClose(t, ld, tl)
		}
		return r.money(c)
	}
	return r.Sees(k, c.extent(), c.n.Start)
}

// qualifiedNoun weighs the word behind the qualifiers of a bare number: whether it says what the number is, and whether that is money.
func (r *Reader) qualifiedNoun(c *matter) (known, money bool) {
	behind := r.BehindTail(c.tl)
	q := r.SkipGap(behind)
	if r.opensClause(c.tl.Outer) {
		q = len(r.S) // 100만이 넘으면 수수료를 낸다 (above a million one pays a fee)
	}
	known, money = r.NextWord(q, c.n)
	tied := behind == c.tl.Outer || lex.CaseParticle(r.S[c.tl.Outer:], lex.POf).Sense != nil // not 100만 이하인 배우자 (a spouse with a million or less)
	return known && (money || c.n.Top == 4 && tied), money
}

// nounBehind is qualifiedNoun for the word right behind the number.
func (r *Reader) nounBehind(c *matter) (known, money bool) {
	q := r.SkipGap(c.t.End)
	if r.HangulAt(q) && (q > c.t.End || r.Boundary(q)) {
		return r.NextWord(q, c.n)
	}
	return q == c.t.End && r.wordWritten(c.t) && r.countWritten(q), false
}

// plainNoun reports whether a word that pays nothing stands behind the number t.
func (r *Reader) plainNoun(t *unit.Term) bool {
	q := r.SkipGap(t.End)
	return (q > t.End || r.Boundary(q) || r.wordWritten(t)) && r.HangulAt(q) && lex.PayWords.At(r.S, q).Sense == nil
}

// wordWritten reports whether a word, and no particle, is written to the number t in digits, as texts without spaces have it: 2천만때려봤자 (even if they impose 20
// million).
func (r *Reader) wordWritten(t *unit.Term) bool {
	if !t.Num.Ascii || !r.HangulAt(t.End) {
		return false
	}
	by := lex.CaseParticle(r.S[t.End:], lex.PObject, lex.PTopic, lex.PSubject, lex.PPlace, lex.PFrom, lex.PUpTo, lex.PEach, lex.PDirection, lex.POnly, lex.PAlso, lex.POr)
	return by.Sense == nil && line.LongWord(r.S, t.End)
}

// countWritten reports whether a noun of what is counted is written at p: a word of counts, 5억인도네티즌 (500 million Indians on the net), or people with a particle,
// 70억지구인이 (the seven billion on earth).
func (r *Reader) countWritten(p int) bool {
	const longest = 6 * runes.SyllableLen // of such a noun
	if w := lex.Cues.At(r.S, p); w.Sense != nil && w.Class != lex.CMoney && w.Class != lex.COther && r.Saw(w) {
		return true
	}
	for k := p + runes.SyllableLen; k-p < longest && r.HangulAt(k); k += runes.SyllableLen {
		next := k + runes.SyllableLen
		people := lex.PersonEndings.At(r.S, k)
		if people.Sense == nil || next >= len(r.S) {
			continue
		}
		if by := lex.CaseParticle(r.S[next:], lex.PSubject, lex.PTopic, lex.PObject, lex.POf); by.Sense != nil || lex.NounTails.At(r.S, next).Sense != nil { // 인민들은 (the people)
			return r.Saw(people)
		}
	}
	return false
}

// speaksForItself reports whether a bare number is one that is money where nothing counts: in 억 or 조.
func (r *Reader) speaksForItself(c *matter) bool {
	n, end := c.n, c.t.End
	switch {
	case n.Top == 8, worth.TooLargeForGroups(n):
		return true
	case n.Top == 12:
		return c.tl.Bound != amount.NoBound || c.tl.Approx || r.reaches(end) || r.heads(n, end)
	}
	return n.Top == 4 && r.leadsToBig(end) // 수천만에서 수억까지 (from tens of millions to hundreds of millions)
}

// named reports whether the noun before a bare number names money: 시민 세금 76억 (7.6 billion of the citizens' taxes), 학생 응시료 4만 (40,000 for the test),
// 관객에게 3억을 환불했다 (refunded viewers 300 million).
func (r *Reader) named(c *matter) bool {
	if c.known.named == unasked || r.Trace != nil {
		c.known.named = answerOf(r.moneyBefore(c.ld.Outer) || r.FeeBefore(c.ld.Outer) || r.givenTo(c.ld.Outer))
	}
	return c.known.named == yes
}

// counted reports whether a word of counts stands around a bare number that no name of money stands before.
func (r *Reader) counted(c *matter) bool {
	if c.known.count == unasked || r.Trace != nil {
		c.known.count = answerOf(!r.named(c) && r.Near(&lex.Cues, lex.CCount, c.n.Start, c.t.End))
	}
	return c.known.count == yes
}

// money reports whether a word of money stands around a bare number.
func (r *Reader) money(c *matter) bool {
	if c.known.money == unasked || r.Trace != nil {
		c.known.money = answerOf(r.Near(&lex.Cues, lex.CMoney, c.n.Start, c.t.End) || c.n.Top == 12 && r.FeeBefore(c.ld.Outer))
	}
	return c.known.money == yes
}
