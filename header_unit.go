package komoney

import (
	"strings"

	"github.com/komoney/komoney/decimal"
)

// ParseUnit reads the unit of a table's header with the zero Parser, as [Parser.ParseUnit] does.
func ParseUnit(s string) (Amount, error) { return Parser{}.ParseUnit(s) }

// ParseUnit reads the unit that a table's header names, "백만원", "1,000원", "USD mn", "%" or "명", and returns what the
// number 1 is worth there: 1000000 KRW, 1000 KRW, 1000000 USD, 1 %, 1 명. A scale alone, "억", is a number. An amount
// below that header is its number times Low.
//
// What Parse does not read behind a 1, and what counts nothing, such as the 번째 of an ordinal, is an *[Error] that is
// [ErrUnknownUnit].
func (p Parser) ParseUnit(s string) (Amount, error) {
	var norm normalizer
	text, start := norm.trimmed(s)
	if text == "" {
		return Amount{}, newError("parse unit", s, 0, ErrEmpty, "no text")
	}
	r := reader{line: line{s: text, p: p, alone: true}}
	if u, end := r.tableUnit(0); u.cur != "" && end == len(text) {
		if one, err := decimal.FromInt(1).Shift(u.shift); err == nil {
			return Amount{Kind: KindMoney, Low: one, High: one, Currency: Currency{u.cur}}, nil
		}
	}
	if !isDigit(text[0]) && !(len(text) == 1 && 'A' <= text[0] && text[0] <= 'Z') {
		a, err := p.Parse("1" + strings.TrimSpace(s))
		_, exact := a.exact()
		switch {
		case err != nil || !exact || a.Approx || a.Bound != NoBound || a.Low.Sign() <= 0:
		case a.Kind == KindOrdinal, a.Kind == KindFraction, a.Kind == KindNumber && a.Low == decimal.FromInt(1):
		default:
			return a, nil
		}
	}
	return Amount{}, newError("parse unit", s, norm.offset(start), ErrUnknownUnit, "")
}
