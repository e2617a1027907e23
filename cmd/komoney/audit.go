package main

import (
	"errors"
	"flag"
	"slices"
	"strconv"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/audit"
	"github.com/komoney/komoney/decimal"
)

const auditHelp = `usage: komoney audit [flags] [FILE…]

Checks the conversions that texts state, 400억 달러(약 58조원): whether one exchange rate satisfies all of
a file, and whether each fits a given rate. One JSON object a conversion when piped, and a summary;
a table on a terminal.

  -rate RATE      a rate to check against: USD=1446.5 (in won), "JPY(100)=950", "EUR/USD 1.08"; may be
                  repeated, and comes before the rates of a file
  -rates FILE     rates of the Export-Import Bank of Korea (JSON), the ECB (XML, CSV), the Bank of Korea's
                  ECOS (JSON) or of a CSV with a header; may be repeated
  -date DAY       take the rates of that day, 2025-01-31 (default: the latest)
  -missing WHICH  what to take for a day without a rate: exact (nothing), previous, next, or a number, the
                  latest of so many days before (default: 7)
  -tolerance T    how far off a rate may be and still fit, 0.5% or 0.005 (default: 0)
  -r              of a directory, read the files in it, but for those whose names begin with a point
` + inputHelp + readingHelp + `  -j N            use N cores (default: all, at most 32); the order stays
  -color WHEN     auto, always or never; always gives the table when piped, too

  komoney audit article.txt
  komoney audit -rate USD=1446.5 -tolerance 1% *.txt | jq -c 'select(.fits == false)'

The first amount is taken as exact and the second as rounded at its last digit that is not zero, so that
58조원 for 400억 달러 is 1437.5 to 1462.5 won for a dollar.

Fields:
  file, line, offset    as in komoney find -h
  from, to              the amounts, with the fields of komoney find
  base, quote           so much quote for one base; quote is KRW if one of the two is
  rate_low, rate_high   the rates that are possible, rounded outwards where they do not end;
                        low above high where the ends of two ranges contradict each other
  fits                  with -rate: whether the given rate is one of them; absent if none is given for the two
  summary               pairs: how many; consistent: whether one rate for each two currencies satisfies all
                        pairs of each file; groups: the fewest groups of a file's pairs that one rate satisfies,
                        with the numbers of the pairs, from 1, as they are written

Exit codes: 0 all agree, or there are none, 1 a file is inconsistent or a pair does not fit, 2 usage or I/O.
`

// auditor is what komoney audit does with the pairs.
type auditor struct {
	parser    komoney.Parser
	rates     *conversion // nil checks against no rate
	tolerance komoney.Decimal
	view      *view // nil writes JSON

	// What follows is for the worker whose turn it is to write.
	audit   audit.Audit // of the current file
	before  int         // how many pairs the files before it have
	groups  []audit.Group
	differs bool // a file is inconsistent
	misfits int
}

// finding is a pair and where it is.
type finding struct {
	audit.Pair
	line   int
	offset int64
	start  int // of the pair's text in its line
	fits   string
}

func runAudit(e *env, args []string) int {
	var a auditor
	fl := newFlags(e, "audit", auditHelp)
	fl.reading(&a.parser)
	rates := fl.conversion()
	fl.hide("to", "round", "places", "digits")
	fl.Func("tolerance", "", func(s string) (err error) {
		a.tolerance, err = parseTolerance(s)
		return err
	})
	var in inputs
	fl.input(&in)
	fl.BoolVar(&in.recursive, "r", false, "")
	jobs := fl.jobs()
	color := fl.color()
	files, code, ok := fl.parse(args)
	if !ok {
		return code
	}
	if name := fl.given("to", "round", "places", "digits"); name != "" {
		return fl.fail("there is no -%s: an audit converts nothing", name)
	}
	if len(rates.given)+len(rates.files) > 0 {
		if err := rates.load(); err != nil {
			e.warnf("komoney audit: %v", err)
			return exitTrouble
		}
		a.rates = rates
	} else if name := fl.given("tolerance", "date", "missing"); name != "" {
		return fl.fail("-%s needs -rate or -rates", name)
	}
	if color.view(e) {
		a.view = &view{color: color.on(e)}
	}
	s := newSource(e, "audit", files)
	s.whole, s.charset, s.recursive = a.parser.UnitLines || a.parser.Domain.UnitLines(), in.charset, in.recursive
	s.process(*jobs, a.check)
	if e.ctx.Err() == nil && (len(s.opened) > 0 || !s.failed.Load()) { // nothing was read, and there is no verdict
		if _, err := e.stdout.Write(a.summary()); err != nil {
			s.stop(err)
		}
	}
	return s.exit(!a.differs && a.misfits == 0)
}

// given returns the first of the flags that the command line has, or "".
func (f *flags) given(names ...string) (found string) {
	f.Visit(func(fl *flag.Flag) {
		if found == "" && !f.ofFile[fl.Name] && slices.Contains(names, fl.Name) {
			found = fl.Name
		}
	})
	return found
}

// parseTolerance reads 0.5% and 0.005.
func parseTolerance(s string) (komoney.Decimal, error) {
	number, percent := strings.CutSuffix(s, "%")
	d, err := decimal.Parse(number)
	if err == nil && percent {
		d, err = d.Shift(-2)
	}
	if err != nil || d.Sign() < 0 {
		return komoney.Decimal{}, errors.New("it is a part such as 0.5% or 0.005")
	}
	return d, nil
}

// check finds the pairs of a chunk, and writes them when it is its turn.
func (a *auditor) check(c *chunk, o *output) {
	found := a.pairs(c)
	o.wait()
	if c.start == 0 {
		a.endFile()
	}
	for i := range found {
		f := &found[i]
		a.audit.Add(f.Pair)
		if f.fits == "false" {
			a.misfits++
		}
		if a.view != nil {
			o.buf = a.row(o.buf, c.file, f)
		} else {
			o.buf = f.append(o.buf, c.file)
		}
		o.spill()
	}
}

// pairs finds the pairs of a chunk, line by line. Below unit lines it reads all lines at once, and leaves out what goes over a
// line's end.
func (a *auditor) pairs(c *chunk) (found []finding) {
	if !a.parser.UnitLines && !a.parser.Domain.UnitLines() {
		for l := range c.lines() {
			for p := range audit.PairsWith(a.parser, string(l.text)) {
				found = append(found, finding{p, l.number, l.offset, l.head, a.fits(&p)})
			}
		}
		return found
	}
	k := c.cursor()
	for p := range audit.PairsWith(a.parser, string(c.data)) {
		for p.From.Start >= k.end && k.next() {
		}
		if p.To.End > k.end {
			continue
		}
		for _, m := range [...]*komoney.Match{&p.From, &p.To} {
			m.Start -= k.start
			m.End -= k.start
		}
		found = append(found, finding{p, k.number, k.offset, k.head, a.fits(&p)})
	}
	return found
}

// fits returns "true" or "false", or "" where no rate is given for the pair's currencies.
func (a *auditor) fits(p *audit.Pair) string {
	if a.rates == nil {
		return ""
	}
	dr, err := a.rates.Rates.Rate(p.Base, p.Quote, a.rates.Date, a.rates.Missing)
	if err != nil {
		return ""
	}
	return strconv.FormatBool(p.Fits(dr.Rate, a.tolerance))
}

// endFile takes up what the pairs of the file that is over have in common.
func (a *auditor) endFile() {
	for _, g := range a.audit.Groups() {
		for i := range g.Pairs {
			g.Pairs[i] += a.before + 1
		}
		a.groups = append(a.groups, g)
	}
	a.differs = a.differs || !a.audit.Consistent()
	a.before += a.audit.Len()
	a.audit = audit.Audit{}
}

// append appends the JSON object of a pair.
func (f *finding) append(b []byte, file string) []byte {
	b = appendPlace(append(b, '{'), file, f.line, f.offset)
	b = f.appendMatch(append(b, `"from":{`...), &f.From)
	b = f.appendMatch(append(b, `},"to":{`...), &f.To)
	b = appendString(append(b, `},"base":`...), f.Base.Code())
	b = appendString(append(b, `,"quote":`...), f.Quote.Code())
	b = appendEnds(append(b, ','), f.Low, f.High)
	if f.fits != "" {
		b = append(append(b, `,"fits":`...), f.fits...)
	}
	return append(b, "}\n"...)
}

func (f *finding) appendMatch(b []byte, m *komoney.Match) []byte {
	return appendAmount(appendSpan(b, f.start+m.Start, f.start+m.End), m.Text, &m.Amount)
}

// appendEnds appends the fields rate_low and rate_high.
func appendEnds(b []byte, low, high komoney.Decimal) []byte {
	b = appendNumber(b, `"rate_low":"`, low, komoney.Decimal{})
	return appendNumber(b, `,"rate_high":"`, high, komoney.Decimal{})
}

// summary returns what to write behind the pairs of all files.
func (a *auditor) summary() []byte {
	a.endFile()
	if a.view != nil {
		return a.verdict()
	}
	b := strconv.AppendInt([]byte(`{"summary":{"pairs":`), int64(a.before), 10)
	b = strconv.AppendBool(append(b, `,"consistent":`...), !a.differs)
	b = append(b, `,"groups":[`...)
	for i, g := range a.groups {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendEnds(append(b, '{'), g.Low, g.High)
		b = append(appendNumbers(append(b, `,"pairs":[`...), g.Pairs, ","), "]}"...)
	}
	return append(b, "]}}\n"...)
}

func appendNumbers(b []byte, list []int, separator string) []byte {
	for i, n := range list {
		if i > 0 {
			b = append(b, separator...)
		}
		b = strconv.AppendInt(b, int64(n), 10)
	}
	return b
}

// row appends a row of the table, here for 40 billion dollars and 58 trillion won:
//
//	3  article.txt:11  400억 달러 = 58조원     1,437.5 – 1,462.5 KRW/USD  fits
func (a *auditor) row(b []byte, file string, f *finding) []byte {
	const textWidth = 44 // of most; rows are written before later ones are known
	n := strconv.Itoa(a.before + a.audit.Len())
	b = append(pad(b, 4-len(n)), n...)
	where := strconv.Itoa(f.line)
	if file != "" {
		where = file + ":" + where
	}
	b = a.view.paint(append(b, "  "...), magenta, visible(where))
	from, to := visible(f.From.Text), visible(f.To.Text)
	b = a.view.paint(append(b, "  "...), kindColor(komoney.KindMoney), from)
	b = a.view.paint(append(b, " = "...), kindColor(komoney.KindMoney), to)
	b = pad(b, textWidth-width(from)-width(to))
	b = appendRates(append(b, "  "...), f.Base, f.Quote, f.Low, f.High)
	switch {
	case f.High.Less(f.Low):
		b = a.view.paint(b, bad, "  its ends contradict each other")
	case f.fits == "true":
		b = a.view.paint(b, good, "  fits")
	case f.fits == "false":
		b = a.view.paint(b, bad, "  does not fit")
	}
	return append(b, '\n')
}

// The colours of verdicts.
const (
	good = "32"
	bad  = "1;31"
)

// appendRates appends 1,437.5 – 1,462.5 KRW/USD, with as many digits as a person wants to see.
func appendRates(b []byte, base, quote komoney.Currency, low, high komoney.Decimal) []byte {
	const digits = 6
	b = low.RoundDigits(digits, decimal.Floor).AppendGrouped(b)
	b = high.RoundDigits(digits, decimal.Ceiling).AppendGrouped(append(b, " – "...))
	return append(b, visible(" "+quote.Code()+"/"+base.Code())...)
}

// verdict is the summary for a person.
func (a *auditor) verdict() []byte {
	var b []byte
	for _, g := range a.groups {
		b = appendRates(append(b, "      "...), g.Base, g.Quote, g.Low, g.High)
		b = append(appendNumbers(append(b, ": "...), g.Pairs, ", "), '\n')
	}
	switch {
	case a.before == 0:
		return append(b, "no stated conversions\n"...)
	case a.differs:
		return append(a.view.paint(b, bad, "no one rate satisfies all pairs"), '\n')
	}
	return append(a.view.paint(b, good, "one rate satisfies all pairs"), '\n')
}
