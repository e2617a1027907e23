package komoney

import "errors"

// ParsePrice reads s, which is the content of a field for one price, with the zero Parser.
func ParsePrice(s string) (Amount, error) { return Parser{}.ParsePrice(s) }

// ParsePrice reads s, which is what a field for one price holds: 39,000 · 2만5천 · ₩39,000 · 39,000원~ · 3만원/월 · 무료. A shop,
// a market or a form writes more into such a field than a sum, and often less than its currency.
//
// A bare number is a sum of the implied currency, [Parser.Implied] or the won, and [Amount.Implied] says so. Of a list price and a
// sale price, 정가 39,000원 할인가 29,900원, the sale price counts, and the last of several that each go below the one before.
// Delivery fees, discounts, points, unit prices in brackets and notes are passed over. 무료 and 나눔 are the sum 0.
// The result is money, with the range or the bound that the field gives: 39,000원~ is at least that much.
//
// What gives no price is an *[Error], with the offset and the text that says so: [ErrNoPrice] for 가격협의 and 품절, or where there is a delivery fee
// alone; [ErrNotMoney] for a date, a count or a percentage; [ErrSeveral] for sums that nothing chooses between, such as
// 성인 15,000원 청소년 12,000원; [ErrNoCurrency] for a bare number that is no sum of the implied currency, 4.5; and the codes of [Parse].
// [Error.Korean] has the reason in Korean.
func (p Parser) ParsePrice(s string) (Amount, error) {
	if q, ok := p.withPriceSigns(s, true); ok {
		p = q
	}
	a, err := p.parse(aPrice, s)
	if err == nil && a.Kind == KindMoney && !a.Implied || errors.Is(err, ErrScaleOrder) || errors.Is(err, ErrRepeatedScale) {
		return a, err
	}
	b, fault := p.readPrice(s)
	if fault.code == "" {
		return b, nil
	}
	if q, ok := p.withPriceSigns(s, false); ok {
		if b, fault := q.readPrice(s); fault.code == "" {
			return b, nil
		}
	}
	if err != nil && fault.code == ErrSyntax {
		return Amount{}, err
	}
	return Amount{}, newError(string(aPrice), s, fault.at, fault.code, fault.detail)
}
