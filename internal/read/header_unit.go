package read

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// HeaderUnit reads the unit of a header, as komoney.ParseUnit says.
func HeaderUnit(p amount.Options, s string) (amount.Amount, error) {
	var norm norm.Normalizer
	text, start := norm.Trimmed(s)
	if text == "" {
		return amount.Amount{}, NewError("parse unit", s, 0, fault.ErrEmpty, "no text")
	}
	var r Reader
	r.S, r.P, r.Policy = text, p, line.AsFound(line.AnAmount)
	if u, end := r.TableUnit(0); u.Cur != "" && end == len(text) {
		if one, err := decimal.FromInt(1).Shift(u.Shift); err == nil {
			return amount.Amount{Kind: amount.KindMoney, Low: one, High: one, Currency: amount.CurrencyOf(u.Cur)}, nil
		}
	}
	if !runes.IsDigit(text[0]) && !(len(text) == 1 && 'A' <= text[0] && text[0] <= 'Z') {
		var m amount.Match
		err := Parse(&p, line.AnAmount, "1"+strings.TrimSpace(s), &m)
		a := &m.Amount
		_, exact := a.Exact()
		switch {
		case err != nil || !exact || a.Low.Sign() <= 0:
		case a.Kind == amount.KindOrdinal, a.Kind == amount.KindFraction, a.Kind == amount.KindNumber && a.Low == decimal.FromInt(1):
		default:
			return *a, nil
		}
	}
	return amount.Amount{}, NewError("parse unit", s, norm.Offset(start), fault.ErrUnknownUnit, "")
}
