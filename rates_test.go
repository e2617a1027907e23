package komoney

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/komoney/komoney/decimal"
)

func day(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// currencyOrNone is NewCurrency, and the zero Currency for "".
func currencyOrNone(code string) Currency {
	c, _ := NewCurrency(code)
	return c
}

// tableOf makes a table of lines such as "2025-01-31 USD=1446.5" and "USD=1446.5".
func tableOf(t testing.TB, lines ...string) Rates {
	t.Helper()
	var list []DatedRate
	for _, l := range lines {
		var on time.Time
		if len(l) > 10 && l[4] == '-' {
			on, l = day(l[:10]), l[11:]
		}
		list = append(list, DatedRate{Rate: rateOf(t, l), Date: on})
	}
	table, err := NewRates("test", list...)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestRatesLookUp(t *testing.T) {
	table := tableOf(t,
		"2025-01-24 USD=1436.6", "2025-01-31 USD=1446.5", "2025-02-03 USD=1466.1",
		"2025-01-31 JPY(100)=937.18", "2025-02-04 JPY(100)=950",
		"2025-01-24 EUR/USD 1.05", "2025-02-03 EUR/USD 1.0274",
		"THB=42.92", "2025-01-31 THB=43",
		"1446.5 KRW = 0.9 CHF",
	)
	if table.Len() != 10 || table.Source() != "test" {
		t.Errorf("%d rates of %s", table.Len(), table.Source())
	}
	for _, x := range []struct {
		from, to, date string
		policy         DayPolicy
		want           string // rate and date, or the error's code
	}{
		{"USD", "KRW", "2025-01-31", SameDay, "1 USD = 1446.5 KRW on 2025-01-31"},
		{"KRW", "USD", "2025-01-31", SameDay, "1446.5 KRW = 1 USD on 2025-01-31"},
		{"USD", "KRW", "2025-02-01", SameDay, "no rate"},
		{"USD", "KRW", "2025-02-01", PreviousDay, "1 USD = 1446.5 KRW on 2025-01-31"},
		{"USD", "KRW", "2025-02-01", NextDay, "1 USD = 1466.1 KRW on 2025-02-03"},
		{"USD", "KRW", "2025-02-01", 1, "1 USD = 1446.5 KRW on 2025-01-31"},
		{"USD", "KRW", "2025-02-02", 1, "no rate"},
		{"USD", "KRW", "2025-02-02", 2, "1 USD = 1446.5 KRW on 2025-01-31"},
		{"USD", "KRW", "2025-02-02", -1, "1 USD = 1466.1 KRW on 2025-02-03"},
		{"USD", "KRW", "2025-02-01", -1, "no rate"},
		{"USD", "KRW", "2025-01-23", PreviousDay, "no rate"},
		{"USD", "KRW", "2025-02-04", NextDay, "no rate"},
		{"USD", "KRW", "2125-02-04", PreviousDay, "1 USD = 1466.1 KRW on 2025-02-03"},
		{"USD", "KRW", "", SameDay, "1 USD = 1466.1 KRW on 2025-02-03"},
		// A rate without a date serves where there is none with one.
		{"THB", "KRW", "2025-01-31", SameDay, "1 THB = 43 KRW on 2025-01-31"},
		{"THB", "KRW", "2025-02-01", SameDay, "1 THB = 42.92 KRW"},
		{"THB", "KRW", "2025-01-30", PreviousDay, "1 THB = 42.92 KRW"},
		{"THB", "KRW", "", SameDay, "1 THB = 43 KRW on 2025-01-31"},
		{"CHF", "KRW", "2025-02-01", SameDay, "0.9 CHF = 1446.5 KRW"},
		// Cross rates: both of one day.
		{"USD", "JPY", "2025-01-31", SameDay, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"JPY", "USD", "2025-01-31", SameDay, "7232500 JPY = 46859 USD on 2025-01-31"},
		{"USD", "JPY", "2025-02-04", PreviousDay, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"USD", "JPY", "2025-02-04", 4, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"USD", "JPY", "2025-02-04", 3, "no rate"},
		{"USD", "JPY", "2025-01-24", NextDay, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"USD", "JPY", "2025-01-24", -7, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"USD", "JPY", "2025-01-24", -6, "no rate"},
		{"USD", "JPY", "", SameDay, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"EUR", "KRW", "2025-01-24", SameDay, "1 EUR = 1508.43 KRW on 2025-01-24"},
		{"EUR", "KRW", "", SameDay, "1 EUR = 1506.27114 KRW on 2025-02-03"},
		{"EUR", "JPY", "2025-01-31", PreviousDay, "no rate"}, // two steps away
		// With and without a date.
		{"CHF", "USD", "2025-01-31", SameDay, "0.9 CHF = 1 USD on 2025-01-31"},
		{"CHF", "THB", "2025-03-01", SameDay, "38628 CHF = 1446500 THB"},
		{"USD", "USD", "2025-03-01", SameDay, "1 USD = 1 USD on 2025-03-01"},
		{"GBP", "KRW", "", SameDay, "no rate"},
		{"", "", "", SameDay, "no rate"},
		{"", "KRW", "", SameDay, "no rate"},
	} {
		dr, err := table.Rate(currencyOrNone(x.from), currencyOrNone(x.to), day(x.date), x.policy)
		got := dr.Rate.String() + onDay(dr.Date)
		if err != nil {
			got = errors.Unwrap(err).Error()
		}
		if want, wantErr := ParseRate(strings.Split(x.want, " on ")[0]); wantErr == nil && err == nil {
			_, on, _ := strings.Cut(x.want, " on ")
			if dr.Rate.Rat().Cmp(want.Rat()) == 0 && dr.Date.Equal(day(on)) && dr.Rate.Base() == want.Base() && dr.Rate.Quote() == want.Quote() {
				continue
			}
		}
		if got != x.want {
			t.Errorf("%s/%s on %s, %d: %s, want %s", x.from, x.to, x.date, x.policy, got, x.want)
		}
	}
}

func TestRatesErrors(t *testing.T) {
	table := tableOf(t, "2025-01-31 USD=1446.5", "EUR=1500")
	for _, x := range []struct {
		from, to Currency
		date     string
		text     string
	}{
		{usd, krw, "2025-02-01", `komoney: rate "USD/KRW on 2025-02-01": no rate at byte 7`},
		{usd, jpy, "2025-02-01", `komoney: rate "USD/JPY on 2025-02-01": no rate at byte 0`},
		{usd, jpy, "", `komoney: rate "USD/JPY": no rate at byte 0`},
	} {
		dr, err := table.Rate(x.from, x.to, day(x.date), SameDay)
		if !errors.Is(err, ErrNoRate) || err.Error() != x.text || dr != (DatedRate{}) {
			t.Errorf("%v, %v; want %s", dr, err, x.text)
		}
	}
	if _, err := (Rates{}).Rate(usd, krw, time.Time{}, SameDay); !errors.Is(err, ErrNoRate) {
		t.Errorf("%v", err)
	}
	if _, err := table.Rate(usd, krw, time.Date(12345, 1, 1, 0, 0, 0, 0, time.UTC), PreviousDay); !errors.Is(err, ErrNoRate) {
		t.Errorf("%v", err)
	}
	wide := tableOf(t, "1234567890123456789012347 USD = 7654321098765432109876541 KRW", "3141592653589793238462643 EUR = 2718281828459045235360287 KRW")
	if _, err := wide.Rate(usd, MustParseCurrency("EUR"), time.Time{}, SameDay); !errors.Is(err, ErrOverflow) {
		t.Errorf("%v", err)
	}
	for _, x := range []struct {
		list []DatedRate
		code Code
		text string
	}{
		{[]DatedRate{{rateOf(t, "USD=5"), day("2025-01-31")}, {rateOf(t, "KRW/USD 5"), day("2025-01-31")}}, ErrDuplicate, `komoney: new rates "1 KRW = 5 USD on 2025-01-31": duplicate rate at byte 13`},
		{[]DatedRate{{rateOf(t, "USD=5"), time.Time{}}, {rateOf(t, "USD=5"), time.Time{}}}, ErrDuplicate, `komoney: new rates "1 USD = 5 KRW": duplicate rate at byte 13`},
		{[]DatedRate{{}}, ErrRange, `komoney: new rates "": out of range at byte 0`},
		{[]DatedRate{{rateOf(t, "USD=5"), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}}, ErrRange, `komoney: new rates "1 USD = 5 KRW on 10000-01-01": out of range at byte 13`},
	} {
		table, err := NewRates("", x.list...)
		if !errors.Is(err, x.code) || err.Error() != x.text || table.Len() != 0 {
			t.Errorf("%v; want %s", err, x.text)
		}
	}
}

// Only year, month and day of a date count, where it is.
func TestRatesDay(t *testing.T) {
	seoul := time.FixedZone("KST", 9*3600)
	table, err := NewRates("", DatedRate{Rate: rateOf(t, "USD=1446.5"), Date: time.Date(2025, 1, 31, 0, 30, 0, 0, seoul)})
	if err != nil {
		t.Fatal(err)
	}
	for _, on := range []time.Time{day("2025-01-31"), time.Date(2025, 1, 31, 23, 59, 59, 0, seoul), time.Date(2025, 1, 31, 23, 0, 0, 0, time.FixedZone("", -9*3600))} {
		if dr, err := table.Rate(usd, krw, on, SameDay); err != nil || !dr.Date.Equal(day("2025-01-31")) {
			t.Errorf("%v: %v, %v", on, dr, err)
		}
	}
	for _, on := range []string{"0001-01-02", "1969-12-31", "1970-01-01", "9999-12-31"} {
		table, err := NewRates("", DatedRate{Rate: rateOf(t, "USD=1446.5"), Date: day(on)})
		if dr, err2 := table.Rate(usd, krw, day(on), SameDay); err != nil || err2 != nil || !dr.Date.Equal(day(on)) {
			t.Errorf("%s: %v, %v, %v", on, dr, err, err2)
		}
	}
}

func TestRatesAll(t *testing.T) {
	table := tableOf(t, "2025-01-31 USD=1446.5", "KRW/EUR 0.0006", "2025-01-24 KRW/USD 0.0007", "USD=1400")
	var got []string
	for dr := range table.All() {
		got = append(got, dr.Rate.String()+onDay(dr.Date))
	}
	want := "[1 KRW = 0.0006 EUR 1 USD = 1400 KRW 1 KRW = 0.0007 USD on 2025-01-24 1 USD = 1446.5 KRW on 2025-01-31]"
	if fmt.Sprint(got) != want {
		t.Errorf("%v, want %v", got, want)
	}
	for range table.All() {
		break
	}
	again, err := NewRates("", collect(table)...)
	if err != nil || again.Len() != table.Len() {
		t.Errorf("%v, %v", again, err)
	}
}

func collect(t Rates) (list []DatedRate) {
	for dr := range t.All() {
		list = append(list, dr)
	}
	return list
}

// The look-up agrees with one that walks day by day.
func TestRatesAgainstSlow(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	start := day("2025-01-01")
	all := []Currency{krw, usd, jpy, chf}
	for range 300 {
		var list []DatedRate
		seen := map[string]bool{}
		for range r.IntN(25) {
			a, b := all[r.IntN(4)], all[r.IntN(4)]
			on := start.AddDate(0, 0, r.IntN(12))
			if r.IntN(6) == 0 {
				on = time.Time{}
			}
			key := fmt.Sprint(min(a.Code(), b.Code()), max(a.Code(), b.Code()), on)
			if a == b || seen[key] {
				continue
			}
			seen[key] = true
			list = append(list, DatedRate{Rate: rateBetweenSums(NewMoney(decimal.FromInt(1+r.Int64N(9)), a), NewMoney(decimal.FromInt(1+r.Int64N(9)), b)), Date: on})
		}
		table, err := NewRates("", list...)
		if err != nil {
			t.Fatal(err)
		}
		for range 50 {
			a, b := all[r.IntN(4)], all[r.IntN(4)]
			on := start.AddDate(0, 0, r.IntN(14)-1)
			policy := []DayPolicy{SameDay, PreviousDay, NextDay, 1, 3, -1, -3}[r.IntN(7)]
			if a == b {
				continue
			}
			got, err := table.Rate(a, b, on, policy)
			want, ok := slowRate(list, a, b, on, policy)
			if ok != (err == nil) || ok && (!got.Date.Equal(want.Date) || got.Rate.Rat().Cmp(want.Rate.Rat()) != 0 || got.Rate.Base() != a || got.Rate.Quote() != b) {
				t.Fatalf("%v: %v/%v on %v, %d: %v, %v; want %v, %v", list, a, b, on, policy, got, err, want, ok)
			}
		}
	}
}

// slowRate looks for a rate on each day that the policy allows, one after the other.
func slowRate(list []DatedRate, a, b Currency, on time.Time, policy DayPolicy) (DatedRate, bool) {
	find := func(a, b Currency, on time.Time) (Rate, bool) {
		for _, dr := range list {
			if dr.Date.Equal(on) && dr.Rate.Base() == a && dr.Rate.Quote() == b {
				return dr.Rate, true
			}
			if dr.Date.Equal(on) && dr.Rate.Base() == b && dr.Rate.Quote() == a {
				return dr.Rate.Inverse(), true
			}
		}
		return Rate{}, false
	}
	step, days := -1, min(max(int(policy), -int(policy)), 40)
	if policy < 0 {
		step = 1
	}
	walk := func(at func(time.Time) (Rate, bool)) (DatedRate, bool) {
		for i := range days + 1 {
			d := on.AddDate(0, 0, i*step)
			if r, ok := at(d); ok {
				return DatedRate{Rate: r, Date: d}, true
			}
		}
		return DatedRate{}, false
	}
	if dr, ok := walk(func(d time.Time) (Rate, bool) { return find(a, b, d) }); ok {
		return dr, true
	}
	if r, ok := find(a, b, time.Time{}); ok {
		return DatedRate{Rate: r}, true
	}
	var best DatedRate
	found := false
	consider := func(dr DatedRate) {
		far := func(d time.Time) time.Duration { return on.Sub(d).Abs() }
		if !found || far(dr.Date) < far(best.Date) {
			best, found = dr, true
		}
	}
	for _, third := range []Currency{chf, jpy, krw, usd} { // in the order of the alphabet
		if third == a || third == b {
			continue
		}
		both := func(d, e func(time.Time) time.Time) (DatedRate, bool) {
			return walk(func(at time.Time) (Rate, bool) {
				x, ok1 := find(a, third, d(at))
				y, ok2 := find(third, b, e(at))
				if !ok1 || !ok2 {
					return Rate{}, false
				}
				r, err := x.Cross(y)
				return r, err == nil
			})
		}
		same := func(d time.Time) time.Time { return d }
		none := func(time.Time) time.Time { return time.Time{} }
		if dr, ok := both(same, same); ok {
			consider(dr)
		} else if dr, ok := both(same, none); ok {
			consider(dr)
		} else if dr, ok := both(none, same); ok {
			consider(dr)
		} else if dr, ok := both(none, none); ok {
			dr.Date = time.Time{}
			consider(dr)
		}
	}
	return best, found
}

// onDay returns " on 2025-01-31", as errors have it, and nothing for no date.
func onDay(date time.Time) string {
	if date.IsZero() {
		return ""
	}
	return date.Format(" on 2006-01-02")
}
