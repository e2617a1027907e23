package komoneymcp

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/audit"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/rates"
)

type convertInput struct {
	Expression string   `json:"expression" jsonschema:"a sum of money or a range of it, in Korean or such as USD 100"`
	Domain     string   `json:"domain,omitempty" jsonschema:"what kind of text it is from, as find has it"`
	To         string   `json:"to,omitempty" jsonschema:"the currency to convert to, a code or a Korean name; KRW if absent"`
	Rates      []string `json:"rates" jsonschema:"exchange rates: USD=1446.5 (in won), EUR/USD 1.08, 100엔당 950원"`
	Rounding   string   `json:"rounding,omitempty" jsonschema:"half-even if absent"`
	Decimals   *int     `json:"decimals,omitempty" jsonschema:"digits after the point, -4 for multiples of 만; the currency's minor unit if absent"`
}

type convertOutput struct {
	From match  `json:"from"`
	To   match  `json:"to"`
	Rate string `json:"rate" jsonschema:"the rate that was used"`
}

func (t *tools) convert(in convertInput, _ raw) (out convertOutput, err error) {
	a, err := t.read(in.Expression, in.Domain)
	if err != nil {
		return out, err
	}
	c := rates.Converter{}
	if c.Rates, err = readRates(in.Rates); err != nil {
		return out, err
	}
	if c.To, err = t.currency(in.To); err != nil {
		return out, err
	}
	if c.Rounding, err = readRounding(in.Rounding); err != nil {
		return out, err
	}
	if in.Decimals != nil {
		place := -*in.Decimals
		c.Place = &place
	}
	converted, rate, err := c.Convert(a)
	if err != nil {
		return out, err
	}
	out.Rate = rate.Rate.String()
	if out.From, err = matchOf(a); err != nil {
		return out, err
	}
	out.From.Text = in.Expression
	out.To, err = matchOf(converted)
	return out, err
}

// currency reads a code or a Korean name; no text is no currency.
func (t *tools) currency(s string) (komoney.Currency, error) {
	if s == "" {
		return komoney.Currency{}, nil
	}
	if err := check("currency", s, maxCode); err != nil {
		return komoney.Currency{}, err
	}
	c, err := komoney.ParseCurrency(s)
	if err != nil {
		if m, nameless := t.parser.ParseMoney("1" + s); nameless == nil {
			return m.Currency(), nil
		}
	}
	return c, err
}

func readRates(list []string) (rates.Table, error) {
	var dated []rates.DatedRate
	if len(list) > MaxRates {
		return rates.Table{}, fmt.Errorf("%d rates, at most %d are read", len(list), MaxRates)
	}
	for _, s := range list {
		if err := check("rate", s, MaxRate); err != nil {
			return rates.Table{}, err
		}
		rate, err := rates.ParseRate(s)
		if err != nil {
			return rates.Table{}, err
		}
		dated = append(dated, rates.DatedRate{Rate: rate})
	}
	return rates.NewTable("", dated...)
}

func readRounding(name string) (decimal.Rounding, error) {
	if name == "" {
		return decimal.HalfEven, nil
	}
	mode, ok := decimal.ParseRounding(name)
	if !ok {
		return mode, fmt.Errorf("there is no rounding %q", name)
	}
	return mode, nil
}

type replaceInput struct {
	Text   string   `json:"text" jsonschema:"the text to rewrite"`
	Domain string   `json:"domain,omitempty" jsonschema:"what kind of text it is, as find has it"`
	Style  string   `json:"style,omitempty" jsonschema:"how amounts are written: plain has digits alone; mixed-spaced if absent"`
	Rates  []string `json:"rates,omitempty" jsonschema:"exchange rates, as convert has them: puts what sums of other currencies are worth behind them, and leaves the rest"`
	To     string   `json:"to,omitempty" jsonschema:"the currency of that, a code or a Korean name; KRW if absent"`
	Kinds  []string `json:"kinds,omitempty" jsonschema:"rewrite only these kinds; all if absent or empty"`
}

type replaceOutput struct {
	Text string `json:"text"`
}

func (t *tools) replace(in replaceInput, _ raw) (out replaceOutput, err error) {
	p, err := t.reader("text", in.Text, MaxText, in.Domain)
	if err != nil {
		return out, err
	}
	if p.Kinds, err = readKinds(in.Kinds); err != nil {
		return out, err
	}
	f := format.Formatter{}
	if in.Style != "" {
		var ok bool
		if f.Style, ok = format.ParseStyle(in.Style); !ok {
			return out, fmt.Errorf("there is no style %q", in.Style)
		}
	}
	with := f.Rewrite
	if len(in.Rates) > 0 {
		c := rates.Converter{Rounding: decimal.HalfUp}
		if c.Rates, err = readRates(in.Rates); err != nil {
			return out, err
		}
		if c.To, err = t.currency(in.To); err != nil {
			return out, err
		}
		with = c.Annotate(f)
	}
	out.Text = string(p.AppendReplace(nil, []byte(in.Text), with))
	return out, nil
}

type auditInput struct {
	Text      string   `json:"text" jsonschema:"the text whose conversions to check"`
	Domain    string   `json:"domain,omitempty" jsonschema:"what kind of text it is, as find has it"`
	Rates     []string `json:"rates,omitempty" jsonschema:"exchange rates to check against: USD=1446.5 (in won), 100엔당 950원"`
	Tolerance string   `json:"tolerance,omitempty" jsonschema:"how far off a rate may be and still fit: 0.5% or 0.005; none if absent"`
}

type auditOutput struct {
	Pairs      []pair  `json:"pairs"`
	Consistent bool    `json:"consistent" jsonschema:"one rate for each two currencies satisfies all pairs"`
	Groups     []group `json:"groups" jsonschema:"the fewest groups of pairs that one rate satisfies"`
}

type pair struct {
	From  match  `json:"from" jsonschema:"start and end are bytes of UTF-8"`
	To    match  `json:"to"`
	Base  string `json:"base"`
	Quote string `json:"quote" jsonschema:"rates are so much of this for one base"`
	Low   string `json:"rate_low" jsonschema:"the least rate that the rounded figures allow; above rate_high where they contradict each other"`
	High  string `json:"rate_high"`
	Fits  *bool  `json:"fits,omitempty" jsonschema:"whether the given rate is possible; absent if none is given for the two"`
}

type group struct {
	Base  string `json:"base"`
	Quote string `json:"quote"`
	Low   string `json:"rate_low"`
	High  string `json:"rate_high"`
	Pairs []int  `json:"pairs" jsonschema:"numbers of pairs, from 1"`
}

func (t *tools) audit(in auditInput, _ raw) (out auditOutput, err error) {
	p, err := t.reader("text", in.Text, MaxText, in.Domain)
	if err != nil {
		return out, err
	}
	quoted, err := readRates(in.Rates)
	if err != nil {
		return out, err
	}
	tolerance, err := readTolerance(in.Tolerance)
	if err != nil {
		return out, err
	}
	var pairs audit.Audit
	out.Pairs, out.Groups = []pair{}, []group{}
	for p := range audit.PairsWith(p, in.Text) {
		if pairs.Len() == MaxPairs {
			return out, fmt.Errorf("the text states more than %d conversions: give a part of it", MaxPairs)
		}
		pairs.Add(p)
		found, err := pairOf(&p, quoted, tolerance)
		if err != nil {
			return out, err
		}
		out.Pairs = append(out.Pairs, found)
	}
	out.Consistent = pairs.Consistent()
	for _, g := range pairs.Groups() {
		numbers := slices.Clone(g.Pairs)
		for i := range numbers {
			numbers[i]++
		}
		out.Groups = append(out.Groups, group{g.Base.Code(), g.Quote.Code(), g.Low.String(), g.High.String(), numbers})
	}
	return out, nil
}

func pairOf(p *audit.Pair, quoted rates.Table, tolerance komoney.Decimal) (out pair, err error) {
	out = pair{Base: p.Base.Code(), Quote: p.Quote.Code(), Low: p.Low.String(), High: p.High.String()}
	if out.From, err = matchOf(p.From); err != nil {
		return out, err
	}
	if out.To, err = matchOf(p.To); err != nil {
		return out, err
	}
	if rate, err := quoted.Rate(p.Base, p.Quote, time.Time{}, rates.SameDay); err == nil {
		out.Fits = new(p.Fits(rate.Rate, tolerance))
	}
	return out, nil
}

func readTolerance(s string) (d komoney.Decimal, err error) {
	if s == "" {
		return d, nil
	}
	if err := check("tolerance", s, maxTolerance); err != nil {
		return d, err
	}
	number, percent := strings.CutSuffix(s, "%")
	d, err = decimal.Parse(number)
	if err == nil && percent {
		d, err = d.Shift(-2)
	}
	if err == nil && d.Sign() < 0 {
		err = errors.New("the tolerance is negative")
	}
	return d, err
}

type formatInput struct {
	Value    any    `json:"value" jsonschema:"a decimal, better as a string; a ratio such as 1/3; or a Korean expression"`
	Style    string `json:"style,omitempty" jsonschema:"mixed-spaced if absent: 78억 1,200만"`
	Currency string `json:"currency,omitempty" jsonschema:"makes a number money of this currency"`
	As       string `json:"as,omitempty" jsonschema:"write currencies as their name (the default), symbol or code"`
	Digits   int    `json:"digits,omitempty" jsonschema:"round to so many significant digits"`
	Rounding string `json:"rounding,omitempty" jsonschema:"half-even if absent"`
	About    bool   `json:"about,omitempty" jsonschema:"write 약 before what is rounded"`
	Contract bool   `json:"contract,omitempty" jsonschema:"write money as contracts do: 일금 …원정"`
}

type formatOutput struct {
	Text string `json:"text"`
}

func (t *tools) format(in formatInput, arguments raw) (out formatOutput, err error) {
	value, ok := in.Value.(string)
	if !ok {
		if value, err = numberOf(arguments); err != nil {
			return out, err
		}
	}
	f := format.Formatter{Digits: in.Digits, About: in.About, Contract: in.Contract}
	if in.Style != "" {
		if f.Style, ok = format.ParseStyle(in.Style); !ok {
			return out, fmt.Errorf("there is no style %q", in.Style)
		}
	}
	switch in.As {
	case "symbol":
		f.Currency = format.CurrencySymbol
	case "code":
		f.Currency = format.CurrencyCode
	}
	if f.Rounding, err = readRounding(in.Rounding); err != nil {
		return out, err
	}
	c, err := t.currency(in.Currency)
	if err != nil {
		return out, err
	}
	a, err := t.amount(value, c)
	if err != nil {
		return out, err
	}
	out.Text = f.Amount(a)
	return out, nil
}

// numberOf returns the JSON number that the client wrote: what the SDK decodes it into has 15 digits of it.
func numberOf(arguments raw) (string, error) {
	var in struct {
		Value json.Number `json:"value"`
	}
	err := json.Unmarshal(arguments, &in)
	return in.Value.String(), err
}

// amount reads a value, which is money where a currency is given.
func (t *tools) amount(s string, c komoney.Currency) (a komoney.Amount, err error) {
	if err := check("value", s, MaxExpression); err != nil {
		return a, err
	}
	if d, err := decimal.Parse(s); err == nil {
		a = komoney.Amount{Kind: komoney.KindNumber, Low: d, High: d}
	} else if a, err = t.parser.Parse(s); err != nil {
		return a, err
	}
	switch {
	case c.IsZero():
	case a.Kind == komoney.KindNumber, a.Kind == komoney.KindFraction, a.Implied:
		a.Kind, a.Currency, a.Implied = komoney.KindMoney, c, false
	case a.Kind != komoney.KindMoney:
		return a, fmt.Errorf("%q is a %s and no %s", s, a.Kind, c)
	case a.Currency != c:
		return a, fmt.Errorf("%q is %s and not %s; the tool convert converts", s, a.Currency, c)
	}
	return a, nil
}
