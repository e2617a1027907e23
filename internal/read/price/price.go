// Package price reads fields for one price, as shops and forms have them: price.go is the door, field.go goes through a field, sums.go and
// words.go take up its amounts and the words between them, and choose.go says which of the sums is the price.
package price

import (
	"errors"
	"maps"
	"strings"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// Price reads a field for one price, as komoney.ParsePrice says.
func Price(p amount.Options, s string) (amount.Amount, error) {
	if q, ok := withSigns(p, s, true); ok {
		p = q
	}
	var m amount.Match
	err := read.Parse(&p, line.APrice, s, &m)
	switch {
	case err == nil && m.Kind == amount.KindMoney && !m.Implied:
		return m.Amount, nil
	case errors.Is(err, fault.ErrScaleOrder), errors.Is(err, fault.ErrRepeatedScale):
		return amount.Amount{}, err
	}
	b, why := readField(p, s)
	if why.Code == "" {
		return b, nil
	}
	if q, ok := withSigns(p, s, false); ok {
		if b, why := readField(q, s); why.Code == "" {
			return b, nil
		}
	}
	if err != nil && why.Code == fault.ErrSyntax {
		return amount.Amount{}, err
	}
	return amount.Amount{}, read.NewError(string(line.APrice), s, why.At, why.Code, why.Detail)
}

// withSigns returns p with the signs for the won that only fields for prices have, if one stands beside a digit of s and has no
// other meaning for p: \39,000 and, unless they must be sure, 39,000W.
func withSigns(p amount.Options, s string, sure bool) (amount.Options, bool) {
	names := map[string]amount.Currency{}
	for i := range s {
		w := lex.PriceSigns.At(s, i)
		if w.Sense == nil || p.Names[w.Text] != (amount.Currency{}) || sure && w.N == 2 {
			continue
		}
		if i+1 < len(s) && runes.IsDigit(s[i+1]) || w.N == 2 && i > 0 && runes.IsDigit(s[i-1]) {
			names[w.Text] = amount.CurrencyOf(w.Ref.Text())
		}
	}
	if len(names) == 0 {
		return p, false
	}
	maps.Copy(names, p.Names)
	p.Names = names
	return p, true
}

// readField reads the field s, or says why it gives no price.
func readField(p amount.Options, s string) (amount.Amount, numeral.Refusal) {
	if at := runes.InvalidAt(s); at < len(s) {
		return amount.Amount{}, numeral.Refusal{Code: fault.ErrUTF8, At: at, Detail: ""}
	}
	var norm norm.Normalizer
	text, start := norm.Trimmed(s)
	if text == "" {
		return amount.Amount{}, numeral.Refusal{Code: fault.ErrEmpty, At: 0, Detail: "no text"}
	}
	f := field{p: p, s: text, low: lowered(text)}
	f.find()
	f.walk()
	a, err := f.price()
	if err.Code != "" {
		err.At = norm.Offset(start + err.At)
	}
	return a, err
}

// lowered returns s with small letters for the Latin capitals.
func lowered(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		return c
	}, s)
}

// implied returns the currency of a bare number.
func implied(p *amount.Options) amount.Currency { return amount.CurrencyOf(p.ImpliedCurrency()) }
