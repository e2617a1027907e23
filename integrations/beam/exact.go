package komoneybeam

import (
	"encoding/binary"
	"errors"
	"math/big"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// Exact is a sum of decimals. It is exact and of any size: a Decimal ends at 38 digits, and what overflows it
// depends on the order in which sums are added, which no runner keeps. The zero value is 0.
//
// Equal sums have equal forms, so that Equal, the text and the coder do not depend on the order either.
type Exact struct {
	d komoney.Decimal
	// Where the sum fits no Decimal it is coef × 10^exp, and d is 0. The coefficient does not end in 0,
	// and is never changed.
	coef *big.Int
	exp  int
}

// ExactOf returns d.
func ExactOf(d komoney.Decimal) Exact { return Exact{d: d} }

// Add returns the sum of x and y.
func (x Exact) Add(y Exact) Exact {
	if x.coef == nil && y.coef == nil {
		if d, err := x.d.Add(y.d); err == nil {
			return Exact{d: d}
		}
	}
	a, b := x.parts()
	c, d := y.parts()
	exp := min(b, d)
	return exact(new(big.Int).Add(scaled(a, b-exp), scaled(c, d-exp)), exp)
}

// Decimal returns the sum, and whether it fits a Decimal.
func (x Exact) Decimal() (komoney.Decimal, bool) { return x.d, x.coef == nil }

// Equal reports whether x and y are the same number.
func (x Exact) Equal(y Exact) bool {
	if x.coef == nil || y.coef == nil {
		return x.coef == y.coef && x.d == y.d
	}
	return x.exp == y.exp && x.coef.Cmp(y.coef) == 0
}

// Rat returns the sum as a new big.Rat.
func (x Exact) Rat() *big.Rat {
	coef, exp := x.parts()
	if exp >= 0 {
		return new(big.Rat).SetInt(scaled(coef, exp))
	}
	return new(big.Rat).SetFrac(coef, scaled(big.NewInt(1), -exp))
}

// String returns the sum as a plain decimal number, as Decimal.String does.
func (x Exact) String() string {
	if x.coef == nil {
		return x.d.String()
	}
	if x.exp >= 0 {
		return x.coef.String() + strings.Repeat("0", x.exp)
	}
	sign, digits := "", new(big.Int).Abs(x.coef).String()
	if x.coef.Sign() < 0 {
		sign = "-"
	}
	if n := 1 - x.exp - len(digits); n > 0 {
		digits = strings.Repeat("0", n) + digits
	}
	point := len(digits) + x.exp
	return sign + digits[:point] + "." + digits[point:]
}

// parts returns coef and exp of coef × 10^exp. The coefficient must not be changed.
func (x Exact) parts() (*big.Int, int) {
	if x.coef != nil {
		return x.coef, x.exp
	}
	exp := x.d.Exp()
	digits, err := x.d.Shift(-exp)
	if err != nil {
		panic(err) // fewer digits do not overflow
	}
	coef, _ := digits.Int()
	return coef, exp
}

// scaled returns x × 10^n.
func scaled(x *big.Int, n int) *big.Int {
	if n == 0 {
		return x
	}
	return new(big.Int).Mul(x, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil))
}

// exact returns coef × 10^exp in the one form that it has.
func exact(coef *big.Int, exp int) Exact {
	if coef.Sign() == 0 {
		return Exact{}
	}
	ten, rest := big.NewInt(10), new(big.Int)
	for {
		q, _ := new(big.Int).QuoRem(coef, ten, rest)
		if rest.Sign() != 0 {
			break
		}
		coef, exp = q, exp+1
	}
	if d, ok := decimal.FromBigInt(coef, 0); ok {
		if d, err := d.Shift(exp); err == nil {
			return Exact{d: d}
		}
	}
	return Exact{coef: coef, exp: exp}
}

// appendTo appends the form that exactFrom reads: a tag, and a Decimal's form or exponent, sign and digits.
func (x Exact) appendTo(b []byte) []byte {
	if x.coef == nil {
		b, _ = x.d.AppendBinary(append(b, 0))
		return b
	}
	tag := byte(1)
	if x.coef.Sign() < 0 {
		tag = 2
	}
	b = binary.AppendVarint(append(b, tag), int64(x.exp))
	return append(b, x.coef.Bytes()...)
}

// exactFrom reads all of b.
func exactFrom(b []byte) (x Exact, err error) {
	if len(b) == 0 {
		return x, errTruncated
	}
	tag, b := b[0], b[1:]
	if tag == 0 {
		err = x.d.UnmarshalBinary(b)
		return x, err
	}
	exp, n := binary.Varint(b)
	if n <= 0 {
		return x, errTruncated
	}
	x.exp, x.coef = int(exp), new(big.Int).SetBytes(b[n:])
	if tag == 2 {
		x.coef.Neg(x.coef)
	}
	return x, nil
}

var errTruncated = errors.New("komoneybeam: an encoded element is damaged")
