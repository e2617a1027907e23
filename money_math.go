package komoney

import (
	"cmp"
	"errors"
	"math/big"
	"slices"
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
)

// maxParts bounds the parts of Split, which are made at once.
const maxParts = 1 << 20

// common returns the currency of both, and whether there is one.
func (m Money) common(n Money) (Currency, bool) {
	if n == (Money{}) {
		return m.currency, true
	}
	return n.currency, m.currency == n.currency || m == Money{}
}

// Add returns m + n. The error has the code [ErrCurrencyMismatch],
// or [ErrOverflow] if the exact sum does not fit a Decimal.
func (m Money) Add(n Money) (Money, error) {
	c, ok := m.common(n)
	if !ok {
		return Money{}, moneyError("add", ErrCurrencyMismatch, m, " + ", n.short())
	}
	sum, err := m.amount.Add(n.amount)
	if err != nil {
		return Money{}, moneyError("add", ErrOverflow, m, " + ", n.short())
	}
	return Money{sum, c}, nil
}

// Sub returns m - n. The error has the code [ErrCurrencyMismatch],
// or [ErrOverflow] if the exact difference does not fit a Decimal.
func (m Money) Sub(n Money) (Money, error) {
	c, ok := m.common(n)
	if !ok {
		return Money{}, moneyError("subtract", ErrCurrencyMismatch, m, " - ", n.short())
	}
	diff, err := m.amount.Sub(n.amount)
	if err != nil {
		return Money{}, moneyError("subtract", ErrOverflow, m, " - ", n.short())
	}
	return Money{diff, c}, nil
}

// Sum returns the exact sum of the list, and the zero Money for none. The error has the code
// [ErrCurrencyMismatch], or [ErrOverflow] if the sum does not fit a Decimal.
func Sum(list ...Money) (Money, error) {
	var sum Money
	for i, m := range list {
		s, err := sum.Add(m)
		if errors.Is(err, ErrOverflow) { // what follows may bring it back into range
			return sumBig(sum, list[i:], err)
		}
		if err != nil {
			return Money{}, err
		}
		sum = s
	}
	return sum, nil
}

// sumBig returns the sum of all, or the error if it does not fit.
func sumBig(sum Money, list []Money, overflow error) (Money, error) {
	total := sum.amount.Rat()
	for _, m := range list {
		c, ok := sum.common(m)
		if !ok {
			return Money{}, moneyError("add", ErrCurrencyMismatch, sum, " + ", m.short())
		}
		sum.currency = c
		total.Add(total, m.amount.Rat())
	}
	d, ok := decimal.FromRat(total)
	if !ok {
		return Money{}, overflow
	}
	return Money{d, sum.currency}, nil
}

// Mul returns m × d. The error has the code [ErrOverflow] if the exact product does not fit a Decimal.
func (m Money) Mul(d Decimal) (Money, error) {
	p, err := m.amount.Mul(d)
	if err != nil {
		return Money{}, moneyError("multiply", ErrOverflow, m, " * ", string(d.AppendShort(nil)))
	}
	return Money{p, m.currency}, nil
}

// MulRat returns m × num / den, exact until it is rounded once, to the minor unit: the 10% VAT
// in a price is the price × 10 / 110. The error has the code [ErrDivisionByZero],
// [ErrUnknownCurrency] if the currency is in no table and so has no minor unit, or [ErrOverflow].
// For other places, and for such currencies, there is [decimal.Decimal.Quo] of the amount.
func (m Money) MulRat(num, den Decimal, mode decimal.Rounding) (Money, error) {
	q, code := m.mulRat(num, den, mode)
	if code != "" {
		op := append(num.AppendShort([]byte(" * ")), " / "...)
		return Money{}, moneyError("multiply", code, m, string(op), string(den.AppendShort(nil)))
	}
	return q, nil
}

// Quo returns m / d, rounded to the minor unit. The errors are those of [Money.MulRat].
func (m Money) Quo(d Decimal, mode decimal.Rounding) (Money, error) {
	q, code := m.mulRat(decimal.FromInt(1), d, mode)
	if code != "" {
		return Money{}, moneyError("divide", code, m, " / ", string(d.AppendShort(nil)))
	}
	return q, nil
}

func (m Money) mulRat(num, den Decimal, mode decimal.Rounding) (Money, Code) {
	if den.IsZero() {
		return Money{}, ErrDivisionByZero
	}
	if m == (Money{}) {
		return m, ""
	}
	digits := m.currency.Digits()
	if digits < 0 {
		return Money{}, ErrUnknownCurrency
	}
	q, err := m.amount.MulQuo(num, den, -digits, mode)
	if err != nil {
		return Money{}, ErrOverflow
	}
	return Money{q, m.currency}, ""
}

// Cmp returns -1 if m < n, 0 if they are equal, and 1 if m > n.
// The error has the code [ErrCurrencyMismatch].
func (m Money) Cmp(n Money) (int, error) {
	if _, ok := m.common(n); !ok {
		return 0, moneyError("compare", ErrCurrencyMismatch, m, " <=> ", n.short())
	}
	return m.amount.Cmp(n.amount), nil
}

// Compare orders money of any currency, for [slices.SortFunc]: by code, then by amount.
// What the order of two sums says about their worth, [Money.Cmp] tells, which refuses two currencies.
func (m Money) Compare(n Money) int {
	return cmp.Or(strings.Compare(m.currency.code, n.currency.code), m.amount.Cmp(n.amount))
}

// Min returns the smaller of m and n. The error has the code [ErrCurrencyMismatch].
func (m Money) Min(n Money) (Money, error) {
	c, err := m.Cmp(n)
	if err != nil || c <= 0 {
		return m.orZero(err), err
	}
	return n, nil
}

// Max returns the larger of m and n. The error has the code [ErrCurrencyMismatch].
func (m Money) Max(n Money) (Money, error) {
	c, err := m.Cmp(n)
	if err != nil || c >= 0 {
		return m.orZero(err), err
	}
	return n, nil
}

// orZero returns m, or the zero Money that goes with an error.
func (m Money) orZero(err error) Money {
	if err != nil {
		return Money{}
	}
	return m
}

// Round returns m rounded to the minor unit by ISO 4217: whole won, cents. Money whose
// currency is in no table, and so has no minor unit, stays as it is; [Money.RoundAt] rounds any. The mode Down is 절사 (cutting off), HalfUp is 반올림
// (rounding half up).
func (m Money) Round(mode decimal.Rounding) Money {
	if digits := m.currency.Digits(); digits >= 0 {
		m.amount = m.amount.Round(-digits, mode)
	}
	return m
}

// RoundAt returns m rounded at the digit of 10^place, as [decimal.Decimal.Round] does:
// RoundAt(1, Down) drops the single won (원 단위 절사), RoundAt(4, HalfUp) gives multiples of 만 (10,000).
func (m Money) RoundAt(place int, mode decimal.Rounding) Money {
	m.amount = m.amount.Round(place, mode)
	return m
}

// RoundCash returns m rounded to what can be paid in cash, by CLDR: 0.05 francs, 0.50 Danish
// kroner, whole koruna, 5 forint. For most currencies that is the minor unit.
func (m Money) RoundCash(mode decimal.Rounding) Money {
	if info := lex.CurrencyByCode(m.currency.code); info != nil {
		step := decimal.New(max(int64(info.CashRounding), 1), -info.CashDigits)
		m.amount, _ = m.amount.RoundTo(step, mode) // a multiple of step needs no more digits than m has
	}
	return m
}

// Split returns n parts of m that differ by at most one minor unit, the larger ones (of a negative
// amount the more negative ones) first, and whose sum is m. Money that is finer than its minor
// unit is split at its last digit, and so is money whose currency has none.
// The error has the code [ErrRange] if n is not within 1 … 1048576, or [ErrOverflow].
func (m Money) Split(n int) ([]Money, error) {
	if n < 1 || n > maxParts {
		return nil, moneyError("split", ErrRange, m, " / ", decimal.FromInt(int64(n)).String())
	}
	units, place := m.units()
	q, rest := units.QuoRem(units, big.NewInt(int64(n)), new(big.Int))
	small, ok1 := decimal.FromBigInt(q, place)
	large, ok2 := decimal.FromBigInt(q.Add(q, big.NewInt(int64(m.Sign()))), place)
	if !ok1 || !ok2 {
		return nil, moneyError("split", ErrOverflow, m, " / ", decimal.FromInt(int64(n)).String())
	}
	parts := make([]Money, n)
	more := int(rest.Abs(rest).Int64())
	for i := range parts {
		parts[i] = Money{small, m.currency}
		if i < more {
			parts[i].amount = large
		}
	}
	return parts, nil
}

// units returns the amount as a number of 10^place, which is the minor unit or the amount's last digit.
func (m Money) units() (units *big.Int, place int) {
	place = m.amount.Exp()
	if digits := m.currency.Digits(); digits >= 0 {
		place = min(place, -digits)
	}
	x := m.amount.Coef()
	return x.Mul(x, bigTen(uint(m.amount.Exp()-place))), place
}

// Allocate returns parts of m in proportion to the weights, whose sum is m: a discount over the
// prices of a bill, a profit over shares. Each part is its exact share, cut to the minor unit as
// [Money.Split] has it; the units left over go to the parts that lost most, the first of equal ones.
// The error has the code [ErrRange] if a weight is negative, [ErrDivisionByZero] if there is none
// above 0, or [ErrOverflow].
func (m Money) Allocate(weights ...Decimal) ([]Money, error) {
	exp := decimal.MaxExp
	for i, w := range weights {
		if w.Sign() < 0 {
			return nil, &Error{Func: "allocate", Input: m.short(), Code: ErrRange, Detail: "weight " + decimal.FromInt(int64(i)).String() + " is " + string(w.AppendShort(nil))}
		}
		exp = min(exp, w.Exp())
	}
	sum := new(big.Int)
	scaled := make([]*big.Int, len(weights))
	for i, w := range weights {
		scaled[i] = w.Coef()
		scaled[i].Mul(scaled[i], bigTen(uint(w.Exp()-exp)))
		sum.Add(sum, scaled[i])
	}
	if sum.Sign() == 0 {
		return nil, &Error{Func: "allocate", Input: m.short(), Code: ErrDivisionByZero, Detail: "no weight is above 0"}
	}
	units, place := m.units()
	apportion(units.Abs(units), scaled, sum)
	parts := make([]Money, len(weights))
	for i, share := range scaled {
		if m.amount.Sign() < 0 {
			share.Neg(share)
		}
		d, ok := decimal.FromBigInt(share, place)
		if !ok {
			return nil, moneyError("allocate", ErrOverflow, m, "", "")
		}
		parts[i] = Money{d, m.currency}
	}
	return parts, nil
}

// apportion turns the weights into shares of the total, by the method of the largest remainder.
func apportion(total *big.Int, weights []*big.Int, sum *big.Int) {
	left := new(big.Int).Set(total)
	lost := make([]*big.Int, len(weights))
	order := make([]int, len(weights))
	for i, w := range weights {
		lost[i] = new(big.Int)
		w.Mul(w, total).QuoRem(w, sum, lost[i])
		left.Sub(left, w)
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return lost[b].Cmp(lost[a]) })
	one := big.NewInt(1)
	for _, i := range order[:left.Int64()] { // fewer units are left than weights
		weights[i].Add(weights[i], one)
	}
}

func bigTen(n uint) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), new(big.Int).SetUint64(uint64(n)), nil)
}
