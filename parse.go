package komoney

import (
	"github.com/komoney/komoney/internal/read"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/price"
)

// Parse reads s, which is one whole expression, with the zero Parser.
func Parse(s string) (Amount, error) { return parse(&amount.Options{}, s) }

// ParseNumber reads s, which is one number without a unit, with the zero Parser.
func ParseNumber(s string) (Decimal, error) { return parseNumber(&amount.Options{}, s) }

// MustParse is Parse for tests and tables; it panics where s does not parse.
func MustParse(s string) Amount {
	a, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return a
}

// Parse reads s, which is one whole expression with its qualifiers: "약 58조원" (about 58 trillion won), "150억~250억 달러" (15 to 25 billion dollars), "5천원
// 이상" (5,000 won or more). Blanks around it are allowed, anything else is an *Error whose offset counts bytes of s.
func (p Parser) Parse(s string) (Amount, error) {
	o := p.options()
	return parse(&o, s)
}

func parse(o *amount.Options, s string) (Amount, error) {
	var m amount.Match
	if err := read.Parse(o, line.AnAmount, s, &m); err != nil {
		return Amount{}, err
	}
	return amountOf(&m.Amount), nil
}

// ParseMoney reads s, which is one exact sum of money, as the function [ParseMoney] does.
//
// "3만" (30 thousand) is [ErrNoCurrency], as Parse sees no context that would imply a currency; [Parser.Implied] is for Find. Where a number is known
// to be a sum, such as in a field for a price, fall back on ParseNumber and [NewMoney]. It is then as written: ParseNumber("2억5천") is 250000000, with
// 만 (10^4) elided, unless [Parser.PlainTail] is set, and ParseNumber("5천") is 5000.
func (p Parser) ParseMoney(s string) (Money, error) {
	o := p.options()
	var m amount.Match
	if err := read.Parse(&o, line.ASum, s, &m); err != nil {
		return Money{}, err
	}
	if d, ok := m.Exact(); ok && m.Kind == amount.KindMoney {
		return Money{d, Currency{m.Currency.Code()}}, nil
	}
	return Money{}, read.Inexact(o, line.ASum, s, ErrNotMoney)
}

// ParseNumber reads s, which is one exact number without a unit: "3,400", "삼천이백" (3,200), "1.2만" (12,000), "절반" (half). All else that Parse reads
// is an *[Error] that is [ErrNotNumber], and by its code an [ErrInterval], [ErrBound], [ErrApprox], [ErrRatio] or [ErrUnit].
func (p Parser) ParseNumber(s string) (Decimal, error) {
	o := p.options()
	return parseNumber(&o, s)
}

func parseNumber(o *amount.Options, s string) (Decimal, error) {
	var m amount.Match
	if err := read.Parse(o, line.ANumber, s, &m); err != nil {
		return Decimal{}, err
	}
	if d, ok := m.Exact(); ok && (m.Kind == amount.KindNumber || m.Kind == amount.KindFraction) {
		return d, nil
	}
	return Decimal{}, read.Inexact(*o, line.ANumber, s, ErrNotNumber)
}

// ParsePrice reads s, which is the content of a field for one price, with the zero Parser.
func ParsePrice(s string) (Amount, error) { return Parser{}.ParsePrice(s) }

// ParsePrice reads s, which is what a field for one price holds: 39,000 · 2만5천 (25,000) · ₩39,000 · 39,000원~ (from 39,000 won) · 3만원/월 (30,000 won a
// month) · 무료 (free). A shop, a market or a form writes more into such a field than a sum, and often less than its currency.
//
// A bare number is a sum of the implied currency, [Parser.Implied] or the won, and [Amount.Implied] says so. Of a list price and a sale price, 정가
// 39,000원 할인가 29,900원, the sale price counts, and the last of several that each go below the one before. Delivery fees, discounts, points, unit
// prices in brackets and notes are passed over. 무료 (free) and 나눔 (giveaway) are the sum 0. The result is money, with the range or the bound that
// the field gives: 39,000원~ is at least that much.
//
// What gives no price is an *[Error], with the offset and the text that says so: [ErrNoPrice] for 가격협의 (price negotiable) and 품절 (sold out), or
// where there is a delivery fee alone; [ErrNotMoney] for a date, a count or a percentage; [ErrSeveral] for sums that nothing chooses between, such as
// 성인 15,000원 청소년 12,000원 (adults 15,000 won, youths 12,000); [ErrNoCurrency] for a bare number that is no sum of the implied currency, 4.5; and the
// codes of [Parse]. [fault.Error.Korean] has the reason in Korean.
func (p Parser) ParsePrice(s string) (Amount, error) {
	a, err := price.Price(p.options(), s)
	return amountOf(&a), err
}
