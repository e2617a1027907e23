package audit

import (
	"iter"
	"math/big"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/runes"
	"github.com/komoney/komoney/rates"
)

// Pair is a conversion that a text states, 400억 달러(약 58조원) (40 billion dollars, about 58 trillion won), and the rate that it implies.
type Pair struct {
	From, To    komoney.Match    // in the order of the text: 400억 달러, 58조원
	Base, Quote komoney.Currency // Quote is KRW if one of the two is; else Base is From's currency

	// Low and High are the ends of the rate, so much Quote for one Base: 1437.5 and 1462.5.
	//
	// From is taken as exact and To as rounded at its last digit that is not zero: 58조원 (58 trillion won) as
	// 57.5 to 58.5 trillion. Of two ranges each end implies a rate, and Low and High are what these have
	// in common: Low is above High where they contradict each other. Where only one of the two is a
	// range, or one is a bracket such as 14억원대 (1.4 billion-odd won), the rate lies between what its ends imply.
	// An end that is no finite decimal is rounded outwards to 12 significant digits.
	Low, High decimal.Decimal
}

// rateDigits is how many digits an end without a finite decimal gets: more than any rate is quoted with.
const rateDigits = 12

// Pairs returns the conversions that text states, in order, read with the zero Parser.
// The second amount stands in brackets behind the first one, "1,000유로(한화 약 160만원)" (1,000 euros, about 1.6 million won), or
// follows it with words that say what it is, "1,000유로, 우리 돈으로 160만원" (1,000 euros, 1.6 million in our money). There may be several,
// "1억 유로(1,560억원·1억500만 달러)" (100 million euros: 156 billion won, 105 million dollars), each of which makes a Pair. The bracket may
// begin with the rate, "1,000유로(1유로=1,600원 기준 160만원)" (1.6 million won, at 1,600 won to the euro), and the worth may stand first,
// "한화로 160만원 상당의 1,000유로" (1,000 euros, worth 1.6 million won). Amounts in one currency, and vague ones such as 수십억 달러 (billions
// of dollars), make none.
func Pairs(text string) iter.Seq[Pair] { return PairsWith(komoney.Parser{}, text) }

// PairsWith returns the conversions that text states as p reads it; else it does what [Pairs] does.
func PairsWith(p komoney.Parser, text string) iter.Seq[Pair] {
	p.Kinds = komoney.KindsOf(komoney.KindMoney)
	return func(yield func(Pair) bool) {
		f := pairFinder{text: text}
		for m := range p.Find(text) {
			if pair, ok := f.next(&m); ok && !yield(pair) {
				return
			}
		}
	}
}

// Fits reports whether the rate lies within Low and High, give or take the tolerance, which is
// a part of the rate: 0.005 is half a percent. The rate may be quoted in either direction;
// one between other currencies does not fit.
func (p Pair) Fits(rate rates.Rate, tolerance decimal.Decimal) bool {
	if rate.Base() != p.Base {
		rate = rate.Inverse()
	}
	if rate.IsZero() || rate.Base() != p.Base || rate.Quote() != p.Quote || p.High.Less(p.Low) {
		return false
	}
	r, t := rate.Rat(), tolerance.Rat()
	t.Mul(t, r)
	most, least := new(big.Rat).Add(r, t), new(big.Rat).Sub(r, t)
	return most.Cmp(p.Low.Rat()) >= 0 && least.Cmp(p.High.Rat()) <= 0
}

// imply sets the currencies and the rate. It returns false if the amounts imply none.
func (p *Pair) imply() bool {
	if p.From.Currency == p.To.Currency || isVague(&p.From) || isVague(&p.To) {
		return false
	}
	p.Base, p.Quote = p.From.Currency, p.To.Currency
	if p.Base.Code() == "KRW" {
		p.Base, p.Quote = p.Quote, p.Base
	}
	from, ok1 := sizes(&p.From.Amount)
	to, ok2 := sizes(&p.To.Amount)
	if !ok1 || !ok2 {
		return false
	}
	atLow, ok1 := unrounded(to.low, &p.To.Amount)
	atHigh, ok2 := unrounded(to.high, &p.To.Amount)
	if !ok1 || !ok2 {
		return false
	}
	if !hasTwoEnds(&p.From.Amount) || !hasTwoEnds(&p.To.Amount) {
		return p.set(from, interval{atLow.low, atHigh.high})
	}
	if !p.set(interval{from.low, from.low}, atLow) {
		return false
	}
	low, high := p.Low, p.High
	if !p.set(interval{from.high, from.high}, atHigh) {
		return false
	}
	p.Low, p.High = p.Low.Max(low), p.High.Min(high)
	return true
}

// set sets Low and High to what the values of From and To imply, and returns whether that fits Decimals.
func (p *Pair) set(from, to interval) bool {
	if p.Base != p.From.Currency {
		from, to = to, from
	}
	var ok1, ok2 bool
	p.Low, ok1 = quoOutward(to.low, from.high, decimal.Floor)
	p.High, ok2 = quoOutward(to.high, from.low, decimal.Ceiling)
	return ok1 && ok2
}

// quoOutward returns d / e for positive ones, rounded if it is no finite decimal, and whether it fits.
func quoOutward(d, e decimal.Decimal, mode decimal.Rounding) (decimal.Decimal, bool) {
	if q, ok := d.QuoExact(e); ok {
		return q, true
	}
	q, err := d.Quo(e, d.Magnitude()-e.Magnitude()-rateDigits, mode)
	return q.RoundDigits(rateDigits, mode), err == nil
}

// interval is the values from low to high.
type interval struct{ low, high decimal.Decimal }

// sizes returns the ends of an amount without its sign, and whether they are numbers above 0.
func sizes(a *komoney.Amount) (interval, bool) {
	v := interval{a.Low, a.High}
	if a.High.Sign() < 0 {
		v = interval{a.High.Neg(), a.Low.Neg()}
	}
	return v, v.low.Sign() > 0 && a.Denominator.IsZero()
}

// unrounded returns the values that d, an end of a, may have been rounded from. The ends of a bracket are exact.
func unrounded(d decimal.Decimal, a *komoney.Amount) (interval, bool) {
	if a.LowOpen || a.HighOpen {
		return interval{d, d}, true
	}
	half, err1 := decimal.FromInt(5).Shift(d.Exp() - 1)
	low, err2 := d.Sub(half)
	high, err3 := d.Add(half)
	return interval{low, high}, err1 == nil && err2 == nil && err3 == nil
}

// hasTwoEnds tells 150억~250억 (15 to 25 billion), whose ends stand for themselves, from 14억원대 (1.4 billion-odd won).
func hasTwoEnds(a *komoney.Amount) bool { return a.IsRange && !a.LowOpen && !a.HighOpen }

// isVague tells 수십억 (billions) and 두세 (two or three) from ranges with two ends of their own.
func isVague(m *komoney.Match) bool {
	if !m.Approx || !hasTwoEnds(&m.Amount) {
		return false
	}
	s := norm.PlainText(m.Text)
	for i := 0; i < len(s); i += runes.RuneLen(s, i) {
		if w := lex.Numerals.At(s, i); w.Sense != nil && (w.Class == lex.NSeveral || w.Class == lex.NSome || w.Class == lex.NPair) {
			return true
		}
	}
	return false
}
