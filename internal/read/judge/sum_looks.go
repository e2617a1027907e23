package judge

import (
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/program"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// What the rules for sums look for: tables/rules/sum.tsv, whole.tsv and money.tsv.

// sumLook reports whether the rule k of prefix.tsv, half.tsv or sum.tsv finds what it looks for.
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
		return r.Boundary(t.End) && !r.ClassBefore(t.Num.Start)
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

// beginsUnit reports whether the word at p, written to an ordinal, is no noun but begins like a counter: 제1부총리 (first deputy prime minister).
func (r *Reader) beginsUnit(p int) bool {
	if !r.HangulAt(p) {
		return false
	}
	w := r.P.Unit(r.S, p)
	return w.Sense != nil && w.Class == lex.WCounter && len(w.Text) == runes.SyllableLen && !r.UnitHomograph(w, p)
}

// ordinalWord says whether a numeral of one word is an ordinal behind 제: 제이 (the second), 제 삼의 (of the third), 제이 회 (the second time), 제 이 외국어 (a second foreign
// language); not 제 이란 (my Iran), 제 일이다 (it is my work), 제 팔이 (my arm).
func (r *Reader) ordinalWord(t *unit.Term, ld *line.Side) bool {
	if t.Unit.Sense != nil {
		return t.Num.Native || t.Unit.TakesDigit(t.End-len(t.Unit.Text) > t.Num.End)
	}
	if ld.Start+runes.SyllableLen == t.Num.Start {
		return true
	}
	isOf := !t.Num.Is(2) && !t.Num.Is(1) && lex.CaseParticle(r.S[t.End:], lex.POf).Sense != nil
	return !t.Num.Native && (isOf || r.Boundary(t.End) && (!r.HangulAt(r.SkipGap(t.End)) || r.Saw(lex.OrdinalNouns.At(r.S, r.SkipGap(t.End)))))
}

// halfOf reports whether 반 with a particle is half of something: 인구의 반이 (half of the people), 반이 넘는 (more than half), 반으로 줄었다 (fell by half), 반도 못 (not
// even half); not 우리 반이 (our class).
func (r *Reader) halfOf(t *unit.Term, tl *line.Trail) bool {
	n := line.HalfParticle(r.S[t.End:])
	if n == 0 {
		return false
	}
	if tl.Outer > t.End {
		return true
	}
	q := r.SkipGapBack(t.Num.Start)
	if of := lex.ParticleBefore(r.S[:q], lex.POf); of.Sense != nil {
		head := lex.ClassHeads.Before(r.S, q)
		return q-r.HangulStart(q) > len(of.Text) && (head.Sense == nil || head.N == 0)
	}
	v := lex.HalvedVerbs.At(r.S, r.SkipGap(t.End+n))
	return v.Sense != nil && (v.N == 0 || lex.CaseParticle(r.S[t.End:], lex.PAlso).Sense != nil) && !r.ClassBefore(t.Num.Start)
}

// placesNear reports whether the sign and a digit, $1, stand near p with what is written to places that a program fills in, or what speaks of such places does.
func (r *Reader) placesNear(sign string, p int) bool {
	const reach = 2 * line.Window
	for q := max(0, p-reach); q+len(sign) < min(len(r.S), p+reach); q++ {
		if r.S[q] == sign[0] && runes.IsDigit(r.S[q+1]) && (r.Saw(lex.PlaceTails.At(r.S, q+len("$1"))) || program.TemplateArgument(r.S, q, q+len("$1"))) {
			return true
		}
	}
	return r.Near(&lex.PlaceCues, lex.HWord, p, p+len("$1"))
}

// wholeLook reports whether the rule k of whole.tsv finds what it looks for: 한편 (meanwhile), 네 말 (your words) and 이만한 (such a) are no amounts.
func (r *Reader) wholeLook(k rule.ID, c *matter) bool {
	t, n, h := c.t, c.n, c.noun(r.S)
	end := n.Start + len(h.Text)
	switch k {
	case rule.WholePartOfATime: // 오월 오일 (5 May)
		part := r.PartAt(n.Start)
		return part != 0 && part == t.Unit.Ref && n.End-n.Start+len(t.Unit.Text) >= len(h.Text)
	case rule.WholeWeightOfGold: // 금 한 돈 (3.75 g of gold)
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

// moneyLook reports whether the rule k of money.tsv finds what it looks for.
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
	case rule.MoneyLatinMagnitude: // 영업이익은 32.86 mn (an operating profit of 32.86 million), SEK 1,408 mn에 비해 1,553 mn (1,553 million, against 1,408)
		return r.magnitudeOfMoney(c)
	case rule.MoneyPriceOfAList: // 짜장 7천 짬뽕 8천 (black noodles 7,000, seafood noodles 8,000)
		return r.listedPrice(c)
	case rule.MoneyPriceOfGoods: // 짜장면 8천 실화냐 (black noodles for 8,000, really?)
		return r.pricedGoods(c)
	case rule.MoneyNounOfAGreatScale: // 육조 (the six ministries)
		return r.Saw(c.noun(r.S))
	case rule.MoneyCultureOrTank:
		return n.Top >= 12
	case rule.MoneyNameOfACurrencySZone: // 5억 유로존 인구 (500 million people of the eurozone): whatever it is of, it is no won
		return r.zoneBehind(t.End)
	case rule.MoneyAnotherWord:
		return r.anotherWord(t)
	case rule.MoneyRoundNumberOfPeople: // 천만 영화 (a film seen by ten million), 백만 대군 (an army of a million); not 성금 천만을 냈다 (gave ten million)
		return r.numbersPeople(c)
	case rule.MoneyNoun: // 십일조: a tithe
		h := c.noun(r.S)
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

// countedBefore reports whether the noun before a bare number is what it counts: 사진 1억을 모았다 (collected 100 million photos), 좌석 수 3만 (30,000 seats), 책
// 1만을 기부했다 (gave 10,000 books). A noun of a sentence that has its particles is counted by 만 unless it names money.
func (r *Reader) countedBefore(t *unit.Term, ld *line.Side, tl *line.Trail) bool {
	q := r.SkipGapBack(ld.Outer)
	if q == ld.Outer || q < runes.SyllableLen || t.Num.Top > 8 {
		return false
	}
	if tl.Bound != amount.NoBound {
		if subject := r.SubjectEnd(q); subject > 0 {
			w := lex.NumberEndings.Before(r.S, subject)
			counts := w.Sense != nil && (w.N == 1 || lex.NoThings.Before(r.S, subject).Sense == nil)
			return counts || t.Num.Top == 4 && r.PersonEnds(subject) // 신청자가 50만을 넘었다 (the applicants are over 500,000), 이용자 수가 2억을 웃돈다 (the users are over 200 million)
		}
	}
	isObject := func() bool { return r.takesCase(t.End) || r.takesCase(tl.Outer) }
	start := r.HangulStart(q)
	if start == q || r.endsInMoney(start, q) {
		return false
	}
	if w := lex.Tallies.Before(r.S, q); w.Sense != nil && (!runes.IsShort(w.Text) || q-start == runes.SyllableLen) {
		return (t.Num.Top == 4 || w.N == 1 || isObject()) && r.Saw(w)
	}
	if lex.ParticleBefore(r.S[:q], lex.PObject).Sense != nil {
		return t.Num.Top == 4 && (lex.SpacedParticle(r.S[t.End:], lex.POr).Sense != nil || r.takenAt(t.End)) && !r.endsInMoney(start, q-runes.SyllableLen) && lex.NoThings.Before(r.S, q-runes.SyllableLen).Sense == nil
	}
	if lex.NoThings.Before(r.S, q).Sense != nil || r.Connective(q) {
		return false
	}
	w := lex.NumberEndings.Before(r.S, q)
	return w.Sense != nil && w.N == 0 && r.Saw(w) || isObject() && (t.Num.Top == 4 || lex.SaleCues.At(r.S, r.SkipGap(t.End+runes.SyllableLen)).Sense != nil) // 스마트폰 1억을 팔았다 (sold 100 million smartphones)
}

// earnedTogether reports whether a verb of earning or spending is written to a particle at p: 1억은벌었겠다 (may have earned 100 million).
func (r *Reader) earnedTogether(p int) bool {
	by := lex.CaseParticle(r.S[p:], lex.PObject, lex.PTopic, lex.PAlso)
	w := lex.NeedWords.At(r.S, p+len(by.Text))
	return by.Sense != nil && w.Sense != nil && w.N == 1 && r.Saw(w)
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

// hundreds reports whether 백 ends a number in thousands: 4천5백 (4,500).
func hundreds(n *numeral.Numeral) bool { return n.Words == 4 && n.Lo.Exp() == 2 }

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
	return (w.Sense == nil || w.Class != lex.CMoney) && lex.SumRests.At(r.S, t.End).Sense == nil && line.PassingAt(r.S, t.End).Sense == nil && !r.paidTogether(t.End) && !r.goesOnAsSum(t) && !r.SpentAt(t.End)
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
