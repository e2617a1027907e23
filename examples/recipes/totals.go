package recipes

import (
	"cmp"
	"iter"
	"slices"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/rates"
)

// Totals adds up the single sums of money, each currency for itself. What is about, a bound or a range is no sum, and
// is counted as skipped: a total that left it out in silence would be wrong.
func Totals(amounts iter.Seq[komoney.Match]) (totals []komoney.Money, skipped int, err error) {
	sums := make(map[komoney.Currency]komoney.Money)
	for m := range amounts {
		sum, ok := m.Exact()
		if !ok {
			if m.Kind == komoney.KindMoney {
				skipped++
			}
			continue
		}
		if sums[sum.Currency()], err = sums[sum.Currency()].Add(sum); err != nil {
			return nil, 0, err
		}
	}
	for _, sum := range sums {
		totals = append(totals, sum)
	}
	slices.SortFunc(totals, komoney.Money.Compare)
	return totals, skipped, nil
}

// SortByWorth sorts what people wrote by what it is worth in won. What does not read, or has no rate, comes last, in
// the order that it had.
func SortByWorth(prices []string, c rates.Converter) {
	type row struct {
		text  string
		worth komoney.Decimal
		known bool
	}
	rows := make([]row, len(prices))
	for i, text := range prices {
		rows[i].text = text
		a, err := komoney.Parse(text)
		if err != nil {
			continue
		}
		if won, _, err := c.Convert(a); err == nil {
			rows[i].worth, rows[i].known = won.Low, true
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		if a.known != b.known {
			return cmp.Compare(btoi(b.known), btoi(a.known))
		}
		return a.worth.Cmp(b.worth)
	})
	for i, r := range rows {
		prices[i] = r.text
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
