// Package ratref has the arithmetic that tests compare decimals with: fractions of math/big, slow and plain.
package ratref

import (
	"math/big"
	"strconv"
	"strings"
)

// Text returns x as a coefficient and a power of ten, 25e3, and whether it is a finite decimal with at most
// so many digits, a multiple of 10^-maxExp, and at most 10^maxExp.
func Text(x *big.Rat, maxDigits, maxExp int) (string, bool) {
	digits, exact := x.FloatPrec()
	if !exact || digits > maxExp {
		return "", false
	}
	s := x.FloatString(digits)
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	whole, frac, _ := strings.Cut(s, ".")
	exp := -len(frac)
	coef := strings.TrimLeft(whole+frac, "0")
	for strings.HasSuffix(coef, "0") {
		coef = coef[:len(coef)-1]
		exp++
	}
	if coef == "" {
		return "0", true
	}
	mag := exp + len(coef) - 1
	if len(coef) > maxDigits || exp < -maxExp || mag > maxExp || mag == maxExp && coef != "1" {
		return "", false
	}
	return sign + coef + "e" + strconv.Itoa(exp), true
}

// Round returns x rounded to a multiple of unit, by the name of a rounding mode: half-even, …, floor.
func Round(x, unit *big.Rat, mode string) *big.Rat {
	q := new(big.Rat).Quo(x, unit)
	floor, rem := new(big.Int).DivMod(q.Num(), q.Denom(), new(big.Int))
	if rem.Sign() != 0 {
		half := rem.Lsh(rem, 1).Cmp(q.Denom())
		up := false
		switch mode {
		case "ceiling":
			up = true
		case "floor":
		case "up":
			up = x.Sign() > 0
		case "down":
			up = x.Sign() < 0
		case "half-even":
			up = half > 0 || half == 0 && floor.Bit(0) == 1
		case "half-up":
			up = half > 0 || half == 0 && x.Sign() > 0
		case "half-down":
			up = half > 0 || half == 0 && x.Sign() < 0
		default:
			panic("ratref: no rounding mode " + mode)
		}
		if up {
			floor.Add(floor, big.NewInt(1))
		}
	}
	return q.Mul(new(big.Rat).SetInt(floor), unit)
}

// Pow10 returns 10^n.
func Pow10(n int) *big.Rat {
	p := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(n, -n))), nil))
	if n < 0 {
		p.Inv(p)
	}
	return p
}
