package price

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/numeral"
)

// price says which sum counts, or why none does.
func (f *field) price() (amount.Amount, numeral.Refusal) {
	list, err := f.candidates()
	if err.Code != "" {
		return amount.Amount{}, err
	}
	if f.free.end > 0 {
		for _, x := range list {
			if x.rank != listPrice && !f.freeLast {
				return amount.Amount{}, numeral.Refusal{Code: fault.ErrSeveral, At: f.free.at, Detail: "several sums, " + x.Text + " and " + f.s[f.free.at:f.free.end]}
			}
		}
		return f.amountOf(&sum{Match: &amount.Match{Start: f.free.at, End: f.free.end}, bare: true})
	}
	if len(list) == 0 {
		return amount.Amount{}, f.nothing()
	}
	x, y := f.choose(list)
	if y != nil {
		return amount.Amount{}, several(x, y)
	}
	return f.amountOf(x)
}

// several says that nothing chooses between two sums.
func several(x, y *sum) numeral.Refusal {
	return numeral.Refusal{Code: fault.ErrSeveral, At: y.Start, Detail: "several sums, " + x.Text + " and " + y.Text}
}

// candidates returns the sums that may be the price.
func (f *field) candidates() (list []*sum, err numeral.Refusal) {
	written, off := false, false
	for k := range f.sums {
		x := &f.sums[k]
		off = off || x.role == lex.VOff
		if x.doubt && k > 0 {
			return nil, several(&f.sums[k-1], x)
		}
		written = written || !x.bare && x.role == 0
	}
	for k := range f.sums {
		x := &f.sums[k]
		switch {
		case x.role != 0:
		case !x.bare, x.rank != 0:
			list = append(list, x)
		case written:
			if x.sure {
				list = append(list, x)
			}
		case f.unknown.end > 0:
			if f.otherIs.Code == "" && f.none.end == 0 {
				f.otherIs = numeral.Refusal{Code: fault.ErrSyntax, At: f.unknown.at, Detail: ""}
			}
		case !x.sure && f.noted && x.Low.Less(decimal.New(1, 3)): // 쿨거 40 (quick sale 40)
			f.passOver(piece{x.Start, x.End}, fault.ErrNoCurrency, "no currency for")
		case !x.sure && f.otherIs.Code == fault.ErrNotMoney && f.other.end > 0 && !strings.HasSuffix(f.s[:f.other.end], "%") && x.Low.Less(decimal.New(1, 2)):
		default:
			list = append(list, x)
		}
	}
	if len(list) == 1 && list[0].rank == listPrice && off {
		return nil, numeral.Refusal{Code: fault.ErrSeveral, At: list[0].Start, Detail: "several sums, " + list[0].Text + " and a discount"}
	}
	return list, err
}

// nothing says why the field has no sum that may be the price.
func (f *field) nothing() numeral.Refusal {
	switch {
	case f.none.end > 0:
		return numeral.Refusal{Code: fault.ErrNoPrice, At: f.none.at, Detail: "no price: " + f.s[f.none.at:f.none.end]}
	case len(f.sums) > 0 && f.sums[0].role != 0:
		return numeral.Refusal{Code: fault.ErrNoPrice, At: f.sums[0].Start, Detail: "only a charge beside the price, " + f.sums[0].Text}
	case f.otherIs.Code != "":
		return f.otherIs
	case f.unknown.end == 0:
		return numeral.Refusal{Code: fault.ErrNoPrice, At: 0, Detail: "no price in " + f.wordFrom(0)}
	}
	return numeral.Refusal{Code: fault.ErrSyntax, At: f.unknown.at, Detail: "no number in " + f.s[f.unknown.at:f.unknown.end]}
}

// choose returns the sum that counts, or two between which nothing chooses.
func (f *field) choose(list []*sum) (x, y *sum) {
	list = keep(list, func(x *sum) bool { return x.rank != listPrice })
	list = keep(list, func(x *sum) bool { return !x.inside || !x.unit && x.Currency == list[0].Currency })
	best := int8(0)
	for _, x := range list {
		best = max(best, x.rank)
	}
	if best > 0 { // what is not lower than the labelled one is what it was
		var named *sum
		for _, x := range list {
			if x.rank == best {
				named = x
			}
		}
		list = keep(list, func(x *sum) bool {
			parted := x.one || x.Start > named.Start && !x.chain
			return x == named || x.rank == 0 && (parted || x.Low.Less(named.Low))
		})
	}
	x = list[0]
	for _, y := range list[1:] {
		switch {
		case y.Low == x.Low && y.High == x.High && (y.Currency == x.Currency || y.bare || x.bare):
			if x.bare {
				x = y
			}
		case y.equals, y.chain && (y.sure || !x.sure) && (y.result || y.reduces(x)):
			x = y
		default:
			return x, y
		}
	}
	return x, nil
}

// reduces reports whether x may be what y was before, which is no more than ten times as much.
func (y *sum) reduces(x *sum) bool {
	ten, err := y.Low.Shift(1)
	return err == nil && y.Low.Less(x.Low) && !ten.Less(x.Low)
}

// keep returns the sums that ok likes, or all where it likes none.
func keep(list []*sum, ok func(*sum) bool) []*sum {
	var kept []*sum
	for _, x := range list {
		if ok(x) {
			kept = append(kept, x)
		}
	}
	if len(kept) == 0 {
		return list
	}
	return kept
}

// amountOf returns the sum as an amount of money.
func (f *field) amountOf(x *sum) (amount.Amount, numeral.Refusal) {
	a := x.Amount
	if !x.bare {
		return a, numeral.Refusal{}
	}
	if f.p.NoImplied {
		return amount.Amount{}, numeral.Refusal{Code: fault.ErrNoCurrency, At: x.End, Detail: ""}
	}
	a.Kind, a.Currency, a.Implied = amount.KindMoney, implied(&f.p), true
	for _, y := range f.sums {
		if !y.bare && y.role == 0 {
			a.Currency = y.Currency
		}
	}
	return a, numeral.Refusal{}
}
