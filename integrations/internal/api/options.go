package api

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
	"github.com/komoney/komoney/rates"
	"github.com/komoney/komoney/table"
)

// options are those of all questions; each uses what concerns it.
type options struct {
	parser    komoney.Parser
	formatter format.Formatter
	currency  komoney.Currency // of a number that is to be formatted
	converter rates.Converter
	rates     []rates.DatedRate
	tolerance komoney.Decimal

	ownDomain bool // it is costly to read

	tableFormat table.Format
	comma       rune // of a CSV
	headerRows  int

	replaced bool           // replace takes texts
	texts    map[int]string // the number of an amount, from 0 → what replace writes for it
	amount   komoney.Amount // what format and convert take in place of a text; its Kind is KindNone if there is none
}

// Options are written as key, Assign, value, End for each. komoney.mjs sees to it that the characters
// stand nowhere else; a text of another form is a usage error.
const (
	Assign = "\x1f"
	End    = "\x1e"
)

func readOptions(raw []byte) (*options, error) {
	o := &options{formatter: format.Formatter{Rounding: decimal.HalfUp}}
	for rest := string(raw); rest != ""; {
		field, after, ended := strings.Cut(rest, End)
		key, value, assigned := strings.Cut(field, Assign)
		if !ended || !assigned {
			return nil, usageError("bad options")
		}
		if err := o.set(key, value); err != nil {
			return nil, err
		}
		rest = after
	}
	o.converter.Rounding = o.formatter.Rounding
	if o.amount.Kind != komoney.KindNone && !o.amount.IsRange {
		o.amount.High = o.amount.Low
	}
	var err error
	o.converter.Rates, err = rates.NewTable("options", o.rates...)
	return o, err
}

func (o *options) set(key, value string) error {
	var err error
	ok := true
	switch head, word, _ := strings.Cut(key, ":"); head {
	case "kinds": // none but those that follow
		o.parser.Kinds = komoney.KindsOf()
	case "kind":
		var k komoney.Kind
		k, ok = komoney.ParseKind(value)
		o.parser.Kinds |= komoney.KindsOf(k)
	case "name":
		if o.parser.Names == nil {
			o.parser.Names = make(map[string]komoney.Currency)
		}
		o.parser.Names[word], err = komoney.NewCurrency(value)
	case "unit":
		if o.parser.Units == nil {
			o.parser.Units = make(map[string]string)
		}
		o.parser.Units[word] = value
	case "implied":
		if o.parser.NoImplied = value == "false"; !o.parser.NoImplied {
			o.parser.Implied, err = komoney.NewCurrency(value)
		}
	case "domain": // a name, or the table of another one, which has tabs
		if o.ownDomain = strings.Contains(value, "\t"); o.ownDomain {
			o.parser.Domain, err = komoney.ParseDomain(value)
		} else {
			o.parser.Domain, err = komoney.NamedDomain(value)
		}
	case "plainTail":
		o.parser.PlainTail = value == "true"
	case "accounting":
		o.parser.Accounting = value == "true"
	case "unitLines":
		o.parser.UnitLines = value == "true"

	case "style":
		o.formatter.Style, ok = format.ParseStyle(value)
	case "digits":
		o.formatter.Digits, err = strconv.Atoi(value)
	case "rounding":
		o.formatter.Rounding, ok = decimal.ParseRounding(value)
	case "about":
		o.formatter.About = value == "true"
	case "contract":
		o.formatter.Contract = value == "true"
	case "currency":
		o.currency, err = komoney.ParseCurrency(value)
	case "currencyForm":
		switch value {
		case "name":
			o.formatter.Currency = format.CurrencyName
		case "symbol":
			o.formatter.Currency = format.CurrencySymbol
		case "code":
			o.formatter.Currency = format.CurrencyCode
		default:
			ok = false
		}

	case "to":
		o.converter.To, err = komoney.ParseCurrency(value)
	case "rate":
		var r rates.Rate
		r, err = rates.ParseRate(value)
		o.rates = append(o.rates, rates.DatedRate{Rate: r})
	case "place":
		var place int
		place, err = strconv.Atoi(value)
		o.converter.Place = &place
	case "tolerance":
		o.tolerance, err = decimal.Parse(value)

	case "format":
		o.tableFormat, ok = table.ParseFormat(value)
	case "comma":
		var n int
		o.comma, n = utf8.DecodeRuneInString(value)
		ok = n > 0 && n == len(value)
	case "headerRows":
		o.headerRows, err = strconv.Atoi(value)

	case "replaced": // by none but those that follow
		o.replaced, o.texts = true, make(map[int]string)
	case "text":
		var n int
		n, err = strconv.Atoi(word)
		if ok = o.replaced; ok {
			o.texts[n] = value
		}
	case "verbatim":
		o.parser.Verbatim = value == "true"

	case "amount":
		ok, err = o.setAmount(word, value)
	default:
		ok = false
	}
	if _, bad := err.(*strconv.NumError); bad || err == nil && !ok {
		return usageError("no such " + key + ": " + strconv.Quote(value))
	}
	return err
}

// setAmount sets one field of the amount, named and written as Amount.MarshalJSON does.
func (o *options) setAmount(field, value string) (ok bool, err error) {
	a := &o.amount
	ok = true
	switch field {
	case "kind":
		a.Kind, ok = komoney.ParseKind(value)
	case "bound":
		ok = false
		for b := komoney.AtLeast; b <= komoney.LessThan && !ok; b++ {
			if b.String() == value {
				a.Bound, ok = b, true
			}
		}
	case "value":
		num, den, ratio := strings.Cut(value, "/")
		if a.Low, err = decimal.Parse(num); err == nil && ratio {
			a.Denominator, err = decimal.Parse(den)
		}
	case "low":
		a.IsRange = true
		a.Low, err = decimal.Parse(value)
	case "high":
		a.IsRange = true
		a.High, err = decimal.Parse(value)
	case "low_open":
		a.LowOpen = value == "true"
	case "high_open":
		a.HighOpen = value == "true"
	case "currency":
		a.Currency, err = komoney.NewCurrency(value)
	case "currency_implied":
		a.Implied = value == "true"
	case "unit":
		a.Unit = value
	case "approx":
		a.Approx = value == "true"
	}
	return ok, err // other fields, the place in a text say, are nothing to an amount
}
