package komoneybeam

import (
	"cmp"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/komoney/komoney"
)

func init() {
	register.Function1x2(tallyMatch)
	register.Function2x1(mergeTallies)
	register.Function2x1(newTotal)
}

// Key is what a total is of.
type Key struct {
	Day         string // YYYY-MM-DD, or empty
	Kind        komoney.Kind
	Currency    komoney.Currency // of money
	Unit        string           // of what has one: 명 (people) and 곳 (places) are not added
	Denominator komoney.Decimal  // of fractions without a finite decimal; 0 for all else
}

// Tally is a count and a sum of matches.
type Tally struct {
	Count int64
	// Low and High are the sums of the low and high ends; of a single value both are the value. Approximate
	// values and those with a bound count as they are written. Of fractions without a finite decimal they are
	// numerators.
	Low, High Exact

	Ranges  int64 // matches whose ends differ
	Bounds  int64 // 이상, 최대 … (or more, at most)
	Approx  int64 // 약, 여 … (about, some)
	Implied int64 // money whose currency the text does not write
}

// Total is the tally of a key.
type Total struct {
	Key
	Tally
}

// KeyOf returns what a match is added under.
func KeyOf(m *Match) Key {
	return Key{m.Day, m.Kind, m.Currency, m.Unit, m.Denominator}
}

// TallyOf returns the tally of one match.
func TallyOf(m *Match) Tally {
	return Tally{
		Count:   1,
		Low:     ExactOf(m.Low),
		High:    ExactOf(m.High),
		Ranges:  one(m.IsRange),
		Bounds:  one(m.Bound != komoney.NoBound),
		Approx:  one(m.Approx),
		Implied: one(m.Implied),
	}
}

func one(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// Merge returns the tally of what t and u are the tallies of.
func (t Tally) Merge(u Tally) Tally {
	return Tally{
		Count:   t.Count + u.Count,
		Low:     t.Low.Add(u.Low),
		High:    t.High.Add(u.High),
		Ranges:  t.Ranges + u.Ranges,
		Bounds:  t.Bounds + u.Bounds,
		Approx:  t.Approx + u.Approx,
		Implied: t.Implied + u.Implied,
	}
}

// Sum returns the totals of a PCollection<Match> by day, kind, currency and unit, a PCollection<Total>.
func Sum(s beam.Scope, matches beam.PCollection) beam.PCollection {
	s = s.Scope("komoneybeam.Sum")
	tallies := beam.ParDo(s, tallyMatch, matches)
	return beam.ParDo(s, newTotal, beam.CombinePerKey(s, mergeTallies, tallies))
}

// tallyMatch leaves the text behind, so that little is sent where a runner does not combine before it sends.
func tallyMatch(m Match) (Key, Tally) { return KeyOf(&m), TallyOf(&m) }

func mergeTallies(t, u Tally) Tally { return t.Merge(u) }

func newTotal(k Key, t Tally) Total { return Total{k, t} }

// compare orders totals by day, kind, currency, unit and denominator.
func (k *Key) compare(l *Key) int {
	return cmp.Or(
		cmp.Compare(k.Day, l.Day),
		cmp.Compare(k.Kind, l.Kind),
		cmp.Compare(k.Currency.Code(), l.Currency.Code()),
		cmp.Compare(k.Unit, l.Unit),
		k.Denominator.Cmp(l.Denominator),
	)
}
