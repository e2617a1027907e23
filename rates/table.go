package rates

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
)

// placeOfDate is behind the two codes of an error's input, and cut to its length: the date's place.
const placeOfDate = 3 * 12

// DatedRate is a rate of a day.
type DatedRate struct {
	Rate Rate      // so much of one currency for so much of another
	Date time.Time // only its year, month and day count; the zero Time is no date: the rate is for any day
}

// Table is a table of exchange rates. It is immutable and may be shared; the zero Rates is an
// empty table. Package rates reads the files of central banks into one.
type Table struct {
	source string
	pairs  []ratePair // in the order of their codes
	size   int
}

// ratePair is the rates between two currencies, a before b in the order of the codes.
type ratePair struct {
	a, b komoney.Currency
	days []dayRate // in the order of their days; the one without a date first
}

type dayRate struct {
	from, to decimal.Decimal
	day      int32 // since 1970-01-01
	back     bool  // b is the base
}

// The day of a rate without a date, and what stands for the latest day in a look-up.
const (
	noDay   = -1 << 31
	lastDay = 1<<31 - 1
)

// dayOf returns the day of t where t is, and whether it lies in the years 1 to 9999.
func dayOf(t time.Time) (int32, bool) {
	if t.IsZero() {
		return noDay, true
	}
	year, month, day := t.Date()
	return int32(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400), year >= 1 && year <= 9999
}

func dayTime(day int32) time.Time {
	if day == noDay {
		return time.Time{}
	}
	return time.Unix(int64(day)*86400, 0).UTC()
}

// DayPolicy says which day's rate stands in for a day without one, a holiday say. A number n above 0 means
// the latest of the n days before, one below 0 the first of the -n days after.
type DayPolicy int

// The policies without a limit.
const (
	SameDay     DayPolicy = 0         // no other day's
	PreviousDay DayPolicy = 1<<31 - 1 // the latest day before, however long ago
	NextDay               = -PreviousDay
)

// NewTable returns the table of the rates; source is what [Table.Source] returns. The error has the code
// [fault.ErrDuplicate] if there are two between the same currencies, in whichever direction, on one day or
// without a date, or [fault.ErrRange] if a Rate is zero or a date is not within the years 1 to 9999.
func NewTable(source string, list ...DatedRate) (Table, error) {
	byPair := make(map[[2]komoney.Currency]int)
	table := Table{source: source, size: len(list)}
	for _, dr := range list {
		day, ok := dayOf(dr.Date)
		if !ok || dr.Rate.IsZero() {
			return Table{}, rateError("new rates", fault.ErrRange, dr)
		}
		key := [2]komoney.Currency{dr.Rate.Base(), dr.Rate.Quote()}
		back := key[0].Code() > key[1].Code()
		if back {
			key[0], key[1] = key[1], key[0]
		}
		i, ok := byPair[key]
		if !ok {
			i = len(table.pairs)
			byPair[key] = i
			table.pairs = append(table.pairs, ratePair{a: key[0], b: key[1]})
		}
		p := &table.pairs[i]
		p.days = append(p.days, dayRate{dr.Rate.from.Amount(), dr.Rate.to.Amount(), day, back})
	}
	slices.SortFunc(table.pairs, func(p, q ratePair) int { return p.compare(q.a, q.b) })
	for i := range table.pairs {
		p := &table.pairs[i]
		slices.SortStableFunc(p.days, func(x, y dayRate) int { return cmp.Compare(x.day, y.day) })
		for k := range p.days[1:] {
			if p.days[k].day == p.days[k+1].day {
				return Table{}, rateError("new rates", fault.ErrDuplicate, p.rate(k+1))
			}
		}
	}
	return table, nil
}

func rateError(fn string, code fault.Code, dr DatedRate) error {
	in := dr.Rate.String()
	return fault.New(fn, code, in+dateSuffix(dr.Date), len(in))
}

// dateSuffix returns " on 2025-01-31".
func dateSuffix(date time.Time) string {
	if date.IsZero() {
		return ""
	}
	return " on " + date.Format(time.DateOnly)
}

func (p ratePair) compare(a, b komoney.Currency) int {
	if c := strings.Compare(p.a.Code(), a.Code()); c != 0 {
		return c
	}
	return strings.Compare(p.b.Code(), b.Code())
}

// rate returns the k-th rate as it was given.
func (p *ratePair) rate(k int) DatedRate {
	d := &p.days[k]
	from, to := p.a, p.b
	if d.back {
		from, to = to, from
	}
	return DatedRate{Rate{komoney.NewMoney(d.from, from), komoney.NewMoney(d.to, to)}, dayTime(d.day)}
}

// Source returns where the rates are from.
func (t Table) Source() string { return t.source }

// Len returns the number of rates.
func (t Table) Len() int { return t.size }

// All returns the rates, ordered by currencies and then by date. Dates are in UTC.
func (t Table) All() iter.Seq[DatedRate] {
	return func(yield func(DatedRate) bool) {
		for i := range t.pairs {
			for k := range t.pairs[i].days {
				if !yield(t.pairs[i].rate(k)) {
					return
				}
			}
		}
	}
}

// Rate returns the rate from one currency to the other on the date, or on the latest day if
// the date is zero, and the day that it is of: the policy says which days will do.
//
// If the table has no rate between the two on such a day, it is the inverse one, exactly; else the cross
// rate through a third currency, of a day that has both rates, the day nearest to the date, and the
// currency first in the alphabet if there are several. A rate without a date serves where there is none with one.
// From a currency to itself the rate is 1.
//
// The error has the code [fault.ErrNoRate], or [fault.ErrOverflow] for a cross rate whose numbers do not fit a Decimal.
func (t Table) Rate(from, to komoney.Currency, date time.Time, policy DayPolicy) (DatedRate, error) {
	day, inRange := dayOf(date)
	if day == noDay {
		day, policy = lastDay, PreviousDay
	}
	fail := func(code fault.Code, at int) (DatedRate, error) {
		in := from.Code() + "/" + to.Code()
		return DatedRate{}, fault.New("rate", code, in+dateSuffix(date), min(at, len(in)))
	}
	if from == to && from != (komoney.Currency{}) {
		one := komoney.NewMoney(decimal.FromInt(1), from)
		return DatedRate{Rate{one, one}, date}, nil
	}
	if !inRange {
		return fail(fault.ErrNoRate, placeOfDate)
	}
	direct := t.pair(from, to)
	if k := direct.on(day, policy); k >= 0 {
		return direct.toward(to, k), nil
	}
	dr, found, ok := t.cross(from, to, day, policy)
	switch {
	case found && ok:
		return dr, nil
	case found:
		return fail(fault.ErrOverflow, 0)
	case direct != nil:
		return fail(fault.ErrNoRate, placeOfDate) // at the date
	}
	return fail(fault.ErrNoRate, 0)
}

// pair returns the rates between two currencies, or nil.
func (t *Table) pair(a, b komoney.Currency) *ratePair {
	if a.Code() > b.Code() {
		a, b = b, a
	}
	i, ok := slices.BinarySearchFunc(t.pairs, a, func(p ratePair, a komoney.Currency) int { return p.compare(a, b) })
	if !ok {
		return nil
	}
	return &t.pairs[i]
}

// toward returns the k-th rate with to as what it is quoted in.
func (p *ratePair) toward(to komoney.Currency, k int) DatedRate {
	dr := p.rate(k)
	if dr.Rate.Quote() != to {
		dr.Rate = dr.Rate.Inverse()
	}
	return dr
}

// on returns the index of the rate for the day, or -1.
func (p *ratePair) on(day int32, policy DayPolicy) int {
	if p == nil {
		return -1
	}
	if k := p.dated(day, policy); k >= 0 {
		return k
	}
	return p.undated()
}

// dated returns the index of the rate with a date that will do for the day, or -1.
func (p *ratePair) dated(day int32, policy DayPolicy) int {
	k, same := slices.BinarySearchFunc(p.days, day, func(d dayRate, day int32) int { return cmp.Compare(d.day, day) })
	if same {
		return k
	}
	if policy >= 0 {
		k--
	}
	if k < 0 || k == len(p.days) || p.days[k].day == noDay {
		return -1
	}
	away := int64(day) - int64(p.days[k].day)
	if policy < 0 {
		away, policy = -away, -policy
	}
	if policy < PreviousDay && away > int64(policy) {
		return -1
	}
	return k
}

// undated returns the index of the rate without a date, or -1.
func (p *ratePair) undated() int {
	if p.days[0].day == noDay {
		return 0
	}
	return -1
}

// cross returns the rate through a third currency, whether there is one, and whether it fits.
func (t *Table) cross(from, to komoney.Currency, day int32, policy DayPolicy) (best DatedRate, found, ok bool) {
	nearest := int64(-1)
	for i := range t.pairs {
		p := &t.pairs[i]
		third := p.a
		if p.a == from {
			third = p.b
		} else if p.b != from {
			continue
		}
		q := t.pair(third, to)
		if q == nil || third == from || third == to {
			continue
		}
		k, l := common(p, q, day, policy)
		if k < 0 {
			continue
		}
		on := max(p.days[k].day, q.days[l].day)
		away := int64(day) - int64(on)
		if away < 0 {
			away = -away
		}
		if nearest >= 0 && away >= nearest {
			continue
		}
		rate, code := p.toward(third, k).Rate.cross(q.toward(to, l).Rate)
		nearest = away
		best, found, ok = DatedRate{rate, dayTime(on)}, true, code == ""
	}
	return best, found, ok
}

// common returns the indexes of two rates for the day that are of one day, or -1.
func common(p, q *ratePair, day int32, policy DayPolicy) (k, l int) {
	limit := policy
	for at := day; ; {
		k, l = p.dated(at, limit), q.dated(at, limit)
		if k < 0 || l < 0 {
			break
		}
		on, other := p.days[k].day, q.days[l].day
		if on == other {
			return k, l
		}
		// Go on from the one that is further away.
		if policy >= 0 {
			on = min(on, other)
		} else {
			on = max(on, other)
		}
		if limit != PreviousDay && limit != NextDay {
			limit -= DayPolicy(at - on)
		}
		at = on
	}
	// No day has both: a rate without a date goes with any.
	if k, l = p.dated(day, policy), q.undated(); k >= 0 && l >= 0 {
		return k, l
	}
	if k, l = p.undated(), q.on(day, policy); k >= 0 && l >= 0 {
		return k, l
	}
	return -1, -1
}
