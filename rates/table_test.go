package rates_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/moneytest"
	"github.com/komoney/komoney/rates"
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
func currencyOrNone(code string) komoney.Currency {
	c, _ := komoney.NewCurrency(code)
	return c
}

// tableOf makes a table of lines such as "2025-01-31 USD=1446.5" and "USD=1446.5".
func tableOf(t testing.TB, lines ...string) rates.Table {
	t.Helper()
	var list []rates.DatedRate
	for _, l := range lines {
		var on time.Time
		if len(l) > 10 && l[4] == '-' {
			on, l = day(l[:10]), l[11:]
		}
		list = append(list, rates.DatedRate{Rate: rateOf(t, l), Date: on})
	}
	table, err := rates.NewTable("test", list...)
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
		policy         rates.DayPolicy
		want           string // rate and date, or the error's code
	}{
		{"USD", "KRW", "2025-01-31", rates.SameDay, "1 USD = 1446.5 KRW on 2025-01-31"},
		{"KRW", "USD", "2025-01-31", rates.SameDay, "1446.5 KRW = 1 USD on 2025-01-31"},
		{"USD", "KRW", "2025-02-01", rates.SameDay, "no rate"},
		{"USD", "KRW", "2025-02-01", rates.PreviousDay, "1 USD = 1446.5 KRW on 2025-01-31"},
		{"USD", "KRW", "2025-02-01", rates.NextDay, "1 USD = 1466.1 KRW on 2025-02-03"},
		{"USD", "KRW", "2025-02-01", 1, "1 USD = 1446.5 KRW on 2025-01-31"},
		{"USD", "KRW", "2025-02-02", 1, "no rate"},
		{"USD", "KRW", "2025-02-02", 2, "1 USD = 1446.5 KRW on 2025-01-31"},
		{"USD", "KRW", "2025-02-02", -1, "1 USD = 1466.1 KRW on 2025-02-03"},
		{"USD", "KRW", "2025-02-01", -1, "no rate"},
		{"USD", "KRW", "2025-01-23", rates.PreviousDay, "no rate"},
		{"USD", "KRW", "2025-02-04", rates.NextDay, "no rate"},
		{"USD", "KRW", "2125-02-04", rates.PreviousDay, "1 USD = 1466.1 KRW on 2025-02-03"},
		{"USD", "KRW", "", rates.SameDay, "1 USD = 1466.1 KRW on 2025-02-03"},
		// A rate without a date serves where there is none with one.
		{"THB", "KRW", "2025-01-31", rates.SameDay, "1 THB = 43 KRW on 2025-01-31"},
		{"THB", "KRW", "2025-02-01", rates.SameDay, "1 THB = 42.92 KRW"},
		{"THB", "KRW", "2025-01-30", rates.PreviousDay, "1 THB = 42.92 KRW"},
		{"THB", "KRW", "", rates.SameDay, "1 THB = 43 KRW on 2025-01-31"},
		{"CHF", "KRW", "2025-02-01", rates.SameDay, "0.9 CHF = 1446.5 KRW"},
		// Cross rates: both of one day.
		{"USD", "JPY", "2025-01-31", rates.SameDay, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"JPY", "USD", "2025-01-31", rates.SameDay, "7232500 JPY = 46859 USD on 2025-01-31"},
		{"USD", "JPY", "2025-02-04", rates.PreviousDay, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"USD", "JPY", "2025-02-04", 4, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"USD", "JPY", "2025-02-04", 3, "no rate"},
		{"USD", "JPY", "2025-01-24", rates.NextDay, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"USD", "JPY", "2025-01-24", -7, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"USD", "JPY", "2025-01-24", -6, "no rate"},
		{"USD", "JPY", "", rates.SameDay, "46859 USD = 7232500 JPY on 2025-01-31"},
		{"EUR", "KRW", "2025-01-24", rates.SameDay, "1 EUR = 1508.43 KRW on 2025-01-24"},
		{"EUR", "KRW", "", rates.SameDay, "1 EUR = 1506.27114 KRW on 2025-02-03"},
		{"EUR", "JPY", "2025-01-31", rates.PreviousDay, "no rate"}, // two steps away
		// With and without a date.
		{"CHF", "USD", "2025-01-31", rates.SameDay, "0.9 CHF = 1 USD on 2025-01-31"},
		{"CHF", "THB", "2025-03-01", rates.SameDay, "38628 CHF = 1446500 THB"},
		{"USD", "USD", "2025-03-01", rates.SameDay, "1 USD = 1 USD on 2025-03-01"},
		{"GBP", "KRW", "", rates.SameDay, "no rate"},
		{"", "", "", rates.SameDay, "no rate"},
		{"", "KRW", "", rates.SameDay, "no rate"},
	} {
		dr, err := table.Rate(currencyOrNone(x.from), currencyOrNone(x.to), day(x.date), x.policy)
		got := dr.Rate.String() + onDay(dr.Date)
		if err != nil {
			got = errors.Unwrap(err).Error()
		}
		if want, wantErr := rates.ParseRate(strings.Split(x.want, " on ")[0]); wantErr == nil && err == nil {
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
		from, to komoney.Currency
		date     string
		text     string
	}{
		{moneytest.Usd, moneytest.Krw, "2025-02-01", `komoney: rate "USD/KRW on 2025-02-01": no rate at byte 7`},
		{moneytest.Usd, moneytest.Jpy, "2025-02-01", `komoney: rate "USD/JPY on 2025-02-01": no rate at byte 0`},
		{moneytest.Usd, moneytest.Jpy, "", `komoney: rate "USD/JPY": no rate at byte 0`},
	} {
		dr, err := table.Rate(x.from, x.to, day(x.date), rates.SameDay)
		if !errors.Is(err, fault.ErrNoRate) || err.Error() != x.text || dr != (rates.DatedRate{}) {
			t.Errorf("%v, %v; want %s", dr, err, x.text)
		}
	}
	if _, err := (rates.Table{}).Rate(moneytest.Usd, moneytest.Krw, time.Time{}, rates.SameDay); !errors.Is(err, fault.ErrNoRate) {
		t.Errorf("%v", err)
	}
	if _, err := table.Rate(moneytest.Usd, moneytest.Krw, time.Date(12345, 1, 1, 0, 0, 0, 0, time.UTC), rates.PreviousDay); !errors.Is(err, fault.ErrNoRate) {
		t.Errorf("%v", err)
	}
	wide := tableOf(t, "1234567890123456789012347 USD = 7654321098765432109876541 KRW", "3141592653589793238462643 EUR = 2718281828459045235360287 KRW")
	if _, err := wide.Rate(moneytest.Usd, komoney.MustParseCurrency("EUR"), time.Time{}, rates.SameDay); !errors.Is(err, fault.ErrOverflow) {
		t.Errorf("%v", err)
	}
	for _, x := range []struct {
		list []rates.DatedRate
		code fault.Code
		text string
	}{
		{[]rates.DatedRate{{rateOf(t, "USD=5"), day("2025-01-31")}, {rateOf(t, "KRW/USD 5"), day("2025-01-31")}}, fault.ErrDuplicate, `komoney: new rates "1 KRW = 5 USD on 2025-01-31": duplicate rate at byte 13`},
		{[]rates.DatedRate{{rateOf(t, "USD=5"), time.Time{}}, {rateOf(t, "USD=5"), time.Time{}}}, fault.ErrDuplicate, `komoney: new rates "1 USD = 5 KRW": duplicate rate at byte 13`},
		{[]rates.DatedRate{{}}, fault.ErrRange, `komoney: new rates "": out of range at byte 0`},
		{[]rates.DatedRate{{rateOf(t, "USD=5"), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}}, fault.ErrRange, `komoney: new rates "1 USD = 5 KRW on 10000-01-01": out of range at byte 13`},
	} {
		table, err := rates.NewTable("", x.list...)
		if !errors.Is(err, x.code) || err.Error() != x.text || table.Len() != 0 {
			t.Errorf("%v; want %s", err, x.text)
		}
	}
}

// Only year, month and day of a date count, where it is.
func TestRatesDay(t *testing.T) {
	seoul := time.FixedZone("KST", 9*3600)
	table, err := rates.NewTable("", rates.DatedRate{Rate: rateOf(t, "USD=1446.5"), Date: time.Date(2025, 1, 31, 0, 30, 0, 0, seoul)})
	if err != nil {
		t.Fatal(err)
	}
	for _, on := range []time.Time{day("2025-01-31"), time.Date(2025, 1, 31, 23, 59, 59, 0, seoul), time.Date(2025, 1, 31, 23, 0, 0, 0, time.FixedZone("", -9*3600))} {
		if dr, err := table.Rate(moneytest.Usd, moneytest.Krw, on, rates.SameDay); err != nil || !dr.Date.Equal(day("2025-01-31")) {
			t.Errorf("%v: %v, %v", on, dr, err)
		}
	}
	for _, on := range []string{"0001-01-02", "1969-12-31", "1970-01-01", "9999-12-31"} {
		table, err := rates.NewTable("", rates.DatedRate{Rate: rateOf(t, "USD=1446.5"), Date: day(on)})
		if dr, err2 := table.Rate(moneytest.Usd, moneytest.Krw, day(on), rates.SameDay); err != nil || err2 != nil || !dr.Date.Equal(day(on)) {
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
	again, err := rates.NewTable("", collect(table)...)
	if err != nil || again.Len() != table.Len() {
		t.Errorf("%v, %v", again, err)
	}
}

func collect(t rates.Table) (list []rates.DatedRate) {
	for dr := range t.All() {
		list = append(list, dr)
	}
	return list
}

// The look-up agrees with one that walks day by day.
func TestRatesAgainstSlow(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	start := day("2025-01-01")
	all := []komoney.Currency{moneytest.Krw, moneytest.Usd, moneytest.Jpy, moneytest.Chf}
	for range 300 {
		var list []rates.DatedRate
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
			list = append(list, rates.DatedRate{Rate: rateBetweenSums(komoney.NewMoney(decimal.FromInt(1+r.Int64N(9)), a), komoney.NewMoney(decimal.FromInt(1+r.Int64N(9)), b)), Date: on})
		}
		table, err := rates.NewTable("", list...)
		if err != nil {
			t.Fatal(err)
		}
		for range 50 {
			a, b := all[r.IntN(4)], all[r.IntN(4)]
			on := start.AddDate(0, 0, r.IntN(14)-1)
			policy := []rates.DayPolicy{rates.SameDay, rates.PreviousDay, rates.NextDay, 1, 3, -1, -3}[r.IntN(7)]
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
func slowRate(list []rates.DatedRate, a, b komoney.Currency, on time.Time, policy rates.DayPolicy) (rates.DatedRate, bool) {
	find := func(a, b komoney.Currency, on time.Time) (rates.Rate, bool) {
		for _, dr := range list {
			if dr.Date.Equal(on) && dr.Rate.Base() == a && dr.Rate.Quote() == b {
				return dr.Rate, true
			}
			if dr.Date.Equal(on) && dr.Rate.Base() == b && dr.Rate.Quote() == a {
				return dr.Rate.Inverse(), true
			}
		}
		return rates.Rate{}, false
	}
	step, days := -1, min(max(int(policy), -int(policy)), 40)
	if policy < 0 {
		step = 1
	}
	walk := func(at func(time.Time) (rates.Rate, bool)) (rates.DatedRate, bool) {
		for i := range days + 1 {
			d := on.AddDate(0, 0, i*step)
			if r, ok := at(d); ok {
				return rates.DatedRate{Rate: r, Date: d}, true
			}
		}
		return rates.DatedRate{}, false
	}
	if dr, ok := walk(func(d time.Time) (rates.Rate, bool) { return find(a, b, d) }); ok {
		return dr, true
	}
	if r, ok := find(a, b, time.Time{}); ok {
		return rates.DatedRate{Rate: r}, true
	}
	var best rates.DatedRate
	found := false
	consider := func(dr rates.DatedRate) {
		far := func(d time.Time) time.Duration { return on.Sub(d).Abs() }
		if !found || far(dr.Date) < far(best.Date) {
			best, found = dr, true
		}
	}
	for _, third := range []komoney.Currency{moneytest.Chf, moneytest.Jpy, moneytest.Krw, moneytest.Usd} { // in the order of the alphabet
		if third == a || third == b {
			continue
		}
		both := func(d, e func(time.Time) time.Time) (rates.DatedRate, bool) {
			return walk(func(at time.Time) (rates.Rate, bool) {
				x, ok1 := find(a, third, d(at))
				y, ok2 := find(third, b, e(at))
				if !ok1 || !ok2 {
					return rates.Rate{}, false
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
