package decimal

import (
	"encoding/binary"
	"math/big"
	"math/bits"
)

// 10^38, the first coefficient that does not fit.
const (
	pow10hi38 = 0x4b3b4ca85a86c47a
	pow10lo38 = 0x098a224000000000
)

var pow10 = [20]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
}

// pow10wide holds 10^20 … 10^38 as high and low words.
var pow10wide = [19][2]uint64{
	{0x5, 0x6bc75e2d63100000}, {0x36, 0x35c9adc5dea00000}, {0x21e, 0x19e0c9bab2400000},
	{0x152d, 0x02c7e14af6800000}, {0xd3c2, 0x1bcecceda1000000}, {0x84595, 0x161401484a000000},
	{0x52b7d2, 0xdcc80cd2e4000000}, {0x33b2e3c, 0x9fd0803ce8000000}, {0x204fce5e, 0x3e25026110000000},
	{0x1431e0fae, 0x6d7217caa0000000}, {0xc9f2c9cd0, 0x4674edea40000000}, {0x7e37be2022, 0xc0914b2680000000},
	{0x4ee2d6d415b, 0x85acef8100000000}, {0x314dc6448d93, 0x38c15b0a00000000}, {0x1ed09bead87c0, 0x378d8e6400000000},
	{0x13426172c74d82, 0x2b878fe800000000}, {0xc097ce7bc90715, 0xb34b9f1000000000},
	{0x785ee10d5da46d9, 0x00f436a000000000}, {pow10hi38, pow10lo38},
}

// pow10float holds the powers of ten that a float64 holds exactly.
var pow10float = [23]float64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
	1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
}

// pow128 returns 10^n for 0 <= n <= 38.
func pow128(n int) (hi, lo uint64) {
	if n < len(pow10) {
		return 0, pow10[n]
	}
	p := &pow10wide[n-len(pow10)]
	return p[0], p[1]
}

func less128(hi, lo, hi2, lo2 uint64) bool {
	return hi < hi2 || hi == hi2 && lo < lo2
}

func cmp128(hi, lo, hi2, lo2 uint64) int {
	if hi == hi2 && lo == lo2 {
		return 0
	}
	if less128(hi, lo, hi2, lo2) {
		return -1
	}
	return 1
}

// digits128 returns the number of decimal digits, 0 for 0.
func digits128(hi, lo uint64) int {
	n := bits.Len64(lo)
	if hi != 0 {
		n = 64 + bits.Len64(hi)
	}
	n = n * 1233 >> 12 // × log10(2), exact or one too few for what 128 bits hold
	if h, l := pow128(n); !less128(hi, lo, h, l) {
		n++
	}
	return n
}

// digits64 returns the number of decimal digits, 1 for 0.
func digits64(u uint64) int {
	n := bits.Len64(u|1) * 1233 >> 12
	if u|1 >= pow10[n] {
		n++
	}
	return n
}

// Dividing by 10^k is multiplying by the inverse of 5^k mod 2^64 and rotating
// by k bits: the result is the quotient if it is exact, else a larger number
// than any quotient (Granlund and Montgomery 1994, section 9).
const (
	inv5pow1 = 0xcccccccccccccccd
	inv5pow2 = 0x8f5c28f5c28f5c29
	inv5pow4 = 0xd288ce703afb7e91
	inv5pow8 = 0xc767074b22e90e21
	maxWord  = 1<<64 - 1
)

// strip64 moves the decimal zeros at the end of c, which is not 0, into exp.
func strip64(c uint64, exp int) (uint64, int) {
	q := bits.RotateLeft64(c*inv5pow1, -1)
	if q > maxWord/10 {
		return c, exp
	}
	c, exp = q, exp+1
	if c&1 != 0 {
		return c, exp
	}
	for c&0xff == 0 {
		if q = bits.RotateLeft64(c*inv5pow8, -8); q > maxWord/100_000_000 {
			break
		}
		c, exp = q, exp+8
	}
	if q = bits.RotateLeft64(c*inv5pow4, -4); q <= maxWord/10_000 {
		c, exp = q, exp+4
	}
	if q = bits.RotateLeft64(c*inv5pow2, -2); q <= maxWord/100 {
		c, exp = q, exp+2
	}
	if q = bits.RotateLeft64(c*inv5pow1, -1); q <= maxWord/10 {
		c, exp = q, exp+1
	}
	return c, exp
}

// strip128 is strip64 for two words.
func strip128(hi, lo uint64, exp int) (uint64, uint64, int) {
	for step := 16; step > 0; {
		if sum, carry := bits.Add64(hi, lo, 0); lo&1 != 0 || (sum+carry)%5 != 0 { // 2^64 is 1 mod 5
			break
		}
		if hi == 0 {
			lo, exp = strip64(lo, exp)
			break
		}
		if lo&(1<<step-1) == 0 {
			qhi, qlo, r := div64(hi, lo, pow10[step])
			if r == 0 {
				hi, lo, exp = qhi, qlo, exp+step
				continue
			}
		}
		step /= 2
	}
	return hi, lo, exp
}

// div64 returns the quotient and the remainder of dividing by d.
func div64(hi, lo, d uint64) (qhi, qlo, r uint64) {
	if hi >= d {
		qhi, hi = hi/d, hi%d
	}
	qlo, r = bits.Div64(hi, lo, d)
	return qhi, qlo, r
}

// div128 returns the quotient and the remainder of dividing by a divisor that is not 0.
func div128(hi, lo, dhi, dlo uint64) (qhi, qlo, rhi, rlo uint64) {
	if dhi == 0 {
		qhi, qlo, rlo = div64(hi, lo, dlo)
		return qhi, qlo, 0, rlo
	}
	// Of the divisor's top 64 bits comes a quotient that is right or one too large
	// (Hacker's Delight, divlu); one less is right or one too small.
	n := uint(bits.LeadingZeros64(dhi))
	top := dhi<<n | dlo>>(64-n)
	q, _ := bits.Div64(hi>>1, hi<<63|lo>>1, top)
	q >>= 63 - n
	if q != 0 {
		q--
	}
	h, l := bits.Mul64(q, dlo)
	h += q * dhi
	rlo, borrow := bits.Sub64(lo, l, 0)
	rhi, _ = bits.Sub64(hi, h, borrow)
	if !less128(rhi, rlo, dhi, dlo) {
		q++
		rlo, borrow = bits.Sub64(rlo, dlo, 0)
		rhi, _ = bits.Sub64(rhi, dhi, borrow)
	}
	return 0, q, rhi, rlo
}

// mul128 returns the product, and whether it fits two words.
func mul128(hi, lo, hi2, lo2 uint64) (uint64, uint64, bool) {
	h, l := bits.Mul64(lo, lo2)
	if hi|hi2 == 0 {
		return h, l, true
	}
	if hi2 != 0 {
		hi, lo2, hi2 = hi2, lo, hi
	}
	if hi2 != 0 {
		return 0, 0, false
	}
	over, cross := bits.Mul64(hi, lo2)
	h, carry := bits.Add64(h, cross, 0)
	return h, l, over|carry == 0
}

// mulPow128 returns the product with 10^n, n >= 0, and whether it fits two words.
func mulPow128(hi, lo uint64, n int) (uint64, uint64, bool) {
	if n > MaxDigits {
		return 0, 0, false
	}
	h, l := pow128(n)
	return mul128(hi, lo, h, l)
}

// cmpAbs compares the magnitudes.
func cmpAbs(d, e Decimal) int {
	diff := int(d.exp) - int(e.exp)
	if diff == 0 || d.hi|d.lo == 0 || e.hi|e.lo == 0 { // 0 has no meaningful exponent
		return cmp128(d.hi, d.lo, e.hi, e.lo)
	}
	if diff < 0 {
		return -cmpShifted(e, d, -diff)
	}
	return cmpShifted(d, e, diff)
}

// cmpShifted compares the coefficient of d times 10^n with that of e, which are not 0.
func cmpShifted(d, e Decimal, n int) int {
	if d.hi|e.hi == 0 && n < len(pow10) {
		hi, lo := bits.Mul64(d.lo, pow10[n])
		return cmp128(hi, lo, 0, e.lo)
	}
	hi, lo, ok := mulPow128(d.hi, d.lo, n)
	if !ok {
		return 1
	}
	return cmp128(hi, lo, e.hi, e.lo)
}

// A value of one word and an exponent in this range is a Decimal whatever its zeros at the end.
func easyExp(exp int) bool { return exp >= -MaxExp && exp <= MaxExp-len(pow10) }

// add returns d + e, and whether it fits.
func (d Decimal) add(e Decimal) (Decimal, bool) {
	exp := int(d.exp)
	if d.hi|e.hi != 0 || !easyExp(exp) {
		return addWide(d, e)
	}
	x, y := d.lo, e.lo
	aligned := d.exp == e.exp
	if !aligned {
		var over uint64
		switch diff := exp - int(e.exp); {
		case x == 0:
			return e, true
		case y == 0:
			return d, true
		case diff > 0 && diff < len(pow10):
			over, x = bits.Mul64(x, pow10[diff])
			exp = int(e.exp)
		case diff < 0 && -diff < len(pow10):
			over, y = bits.Mul64(y, pow10[-diff])
		default:
			return addWide(d, e)
		}
		if over != 0 {
			return addWide(d, e)
		}
	}
	sum, neg := x+y, d.neg
	if d.neg == e.neg {
		if sum < x {
			return addWide(d, e)
		}
	} else if sum = x - y; x < y {
		sum, neg = -sum, e.neg
	}
	if aligned {
		return oneWord(neg, sum, exp), true
	}
	return Decimal{lo: sum, exp: int16(exp), neg: neg}, true // the last digit of one of them stands alone
}

// addWide is add for all operands.
func addWide(d, e Decimal) (Decimal, bool) {
	if d.hi|d.lo == 0 {
		return e, true
	}
	if e.hi|e.lo == 0 {
		return d, true
	}
	if d.exp < e.exp {
		d, e = e, d
	}
	// An operand that overflows two words leaves a result that does not fit.
	hi, lo, ok := mulPow128(d.hi, d.lo, int(d.exp)-int(e.exp))
	if !ok {
		return Decimal{}, false
	}
	if d.neg == e.neg {
		lo, carry := bits.Add64(lo, e.lo, 0)
		hi, carry = bits.Add64(hi, e.hi, carry)
		if carry != 0 {
			return Decimal{}, false
		}
		return makeDecimal(d.neg, hi, lo, int(e.exp))
	}
	if less128(hi, lo, e.hi, e.lo) {
		lo, borrow := bits.Sub64(e.lo, lo, 0)
		hi, _ := bits.Sub64(e.hi, hi, borrow)
		return makeDecimal(e.neg, hi, lo, int(e.exp))
	}
	lo, borrow := bits.Sub64(lo, e.lo, 0)
	hi, _ = bits.Sub64(hi, e.hi, borrow)
	return makeDecimal(d.neg, hi, lo, int(e.exp))
}

// mul returns d × e, and whether it fits.
func (d Decimal) mul(e Decimal) (Decimal, bool) {
	exp := int(d.exp) + int(e.exp)
	if hi, lo := bits.Mul64(d.lo, e.lo); hi|d.hi|e.hi == 0 && easyExp(exp) {
		return oneWord(d.neg != e.neg, lo, exp), true
	}
	hi, lo, ok := mul128(d.hi, d.lo, e.hi, e.lo)
	if !ok {
		return mulLarge(d, e)
	}
	return makeDecimal(d.neg != e.neg, hi, lo, exp)
}

// mulLarge is mul for coefficients whose product takes more than 128 bits.
// Zeros arise at its end only from a 2 in one and a 5 in the other, so
// these are taken out first.
func mulLarge(d, e Decimal) (Decimal, bool) {
	exp := int(d.exp) + int(e.exp)
	dhi, dlo, ehi, elo, n := cancelTens(d.hi, d.lo, e.hi, e.lo)
	ehi, elo, dhi, dlo, m := cancelTens(ehi, elo, dhi, dlo)
	hi, lo, ok := mul128(dhi, dlo, ehi, elo)
	if !ok {
		return Decimal{}, false
	}
	return checkDecimal(d.neg != e.neg, hi, lo, exp+n+m)
}

// cancelTens divides a by 2 and b by 5 as often as both go, n times.
func cancelTens(ahi, alo, bhi, blo uint64) (ahi2, alo2, bhi2, blo2 uint64, n int) {
	for ; alo&1 == 0; n++ {
		qhi, qlo, r := div64(bhi, blo, 5)
		if r != 0 {
			break
		}
		bhi, blo = qhi, qlo
		ahi, alo = ahi>>1, ahi<<63|alo>>1
	}
	return ahi, alo, bhi, blo, n
}

// mulSmall returns d × u, and whether it fits.
func (d Decimal) mulSmall(u uint64) (Decimal, bool) {
	e, _ := makeDecimal(false, 0, u, 0)
	return d.mul(e)
}

// mulPow10 returns d × 10^n, and whether it fits.
func (d Decimal) mulPow10(n int) (Decimal, bool) {
	if d.hi|d.lo == 0 {
		return Decimal{}, true
	}
	if n < -2*MaxExp || n > 2*MaxExp { // before the sum below overflows
		return Decimal{}, false
	}
	return checkDecimal(d.neg, d.hi, d.lo, int(d.exp)+n)
}

// cutDigits returns the coefficient without its last n digits, n >= 0, and what is cut.
func cutDigits(hi, lo uint64, n int) (qhi, qlo uint64, rem remainder) {
	if hi == 0 && n < len(pow10) {
		p := pow10[n]
		q := lo / p
		return 0, q, compareHalf(0, lo-q*p, 0, p)
	}
	if n > MaxDigits { // less than half of 10^39
		if hi|lo == 0 {
			return 0, 0, remNone
		}
		return 0, 0, remBelow
	}
	phi, plo := pow128(n)
	qhi, qlo, rhi, rlo := div128(hi, lo, phi, plo)
	return qhi, qlo, compareHalf(rhi, rlo, phi, plo)
}

// compareHalf says how r compares with half of d, for r < d < 2^127.
func compareHalf(rhi, rlo, dhi, dlo uint64) remainder {
	if rhi|rlo == 0 {
		return remNone
	}
	return remHalf + remainder(cmp128(rhi<<1|rlo>>63, rlo<<1, dhi, dlo))
}

// roundCoef returns the coefficient that was cut at the place, rounded, and whether it fits.
func roundCoef(mode Rounding, neg bool, hi, lo uint64, place int, rem remainder) (Decimal, bool) {
	if mode.away(neg, lo&1 != 0, rem) {
		var carry uint64
		lo, carry = bits.Add64(lo, 1, 0)
		if hi, carry = bits.Add64(hi, 0, carry); carry != 0 {
			return Decimal{}, false
		}
	}
	return makeDecimal(neg, hi, lo, place)
}

// quo returns d / e rounded at the place for e != 0, and whether it fits.
func (d Decimal) quo(e Decimal, place int, mode Rounding) (Decimal, bool) {
	if d.hi|d.lo == 0 {
		return Decimal{}, true
	}
	// Above, as Round does; below, the first digit of every quotient is kept.
	place = max(min(place, MaxExp), -4*MaxExp)
	neg := d.neg != e.neg
	shift := int(d.exp) - int(e.exp) - place
	qhi, qlo, rhi, rlo := div128(d.hi, d.lo, e.hi, e.lo)
	if shift <= 0 {
		rest := rhi|rlo != 0
		if shift == 0 {
			return roundCoef(mode, neg, qhi, qlo, place, compareHalf(rhi, rlo, e.hi, e.lo))
		}
		hi, lo, rem := cutDigits(qhi, qlo, -shift)
		if rest && (rem == remNone || rem == remHalf) {
			rem++
		}
		return roundCoef(mode, neg, hi, lo, place, rem)
	}
	if e.hi == 0 {
		// Long division, up to 19 digits at a time.
		for rlo != 0 && shift > 0 {
			n := min(shift, 19)
			var ok bool
			if qhi, qlo, ok = mulPow128(qhi, qlo, n); !ok {
				return quoBig(d, e, place, mode)
			}
			h, l := bits.Mul64(rlo, pow10[n])
			var digits, carry uint64
			digits, rlo = bits.Div64(h, l, e.lo)
			qlo, carry = bits.Add64(qlo, digits, 0)
			if qhi, carry = bits.Add64(qhi, 0, carry); carry != 0 {
				return quoBig(d, e, place, mode)
			}
			shift -= n
		}
		return roundCoef(mode, neg, qhi, qlo, place+shift, compareHalf(0, rlo, 0, e.lo))
	}
	if rhi|rlo == 0 {
		return makeDecimal(neg, qhi, qlo, place+shift)
	}
	return quoBig(d, e, place, mode)
}

// quoExact returns d / e, and whether it is a finite decimal that fits.
func (d Decimal) quoExact(e Decimal) (Decimal, bool) {
	if e.hi|e.lo == 0 {
		return Decimal{}, false
	}
	if d.hi|d.lo == 0 {
		return Decimal{}, true
	}
	ahi, alo, bhi, blo := d.hi, d.lo, e.hi, e.lo
	n := min(trailingZeros(ahi, alo), trailingZeros(bhi, blo))
	ahi, alo = rsh128(ahi, alo, n)
	bhi, blo = rsh128(bhi, blo, n)
	twos := trailingZeros(bhi, blo)
	bhi, blo = rsh128(bhi, blo, twos)
	fives := 0 // of b, less those that a has too
	for {
		qhi, qlo, r := div64(bhi, blo, 5)
		if r != 0 {
			break
		}
		bhi, blo = qhi, qlo
		if qhi, qlo, r = div64(ahi, alo, 5); r == 0 {
			ahi, alo = qhi, qlo
		} else {
			fives++
		}
	}
	hi, lo, rhi, rlo := div128(ahi, alo, bhi, blo)
	if rhi|rlo != 0 {
		return Decimal{}, false
	}
	ok := true
	for i := fives; i < twos && ok; i++ {
		hi, lo, ok = mul128(hi, lo, 0, 5)
	}
	for i := twos; i < fives && ok; i++ {
		hi, lo, ok = mul128(hi, lo, 0, 2)
	}
	if !ok {
		return Decimal{}, false
	}
	return makeDecimal(d.neg != e.neg, hi, lo, int(d.exp)-int(e.exp)-max(twos, fives))
}

func trailingZeros(hi, lo uint64) int {
	if lo == 0 {
		return 64 + bits.TrailingZeros64(hi)
	}
	return bits.TrailingZeros64(lo)
}

func rsh128(hi, lo uint64, n int) (uint64, uint64) {
	if n >= 64 {
		return 0, hi >> (n - 64)
	}
	return hi >> n, hi<<(64-n) | lo>>n
}

// quoBig is quo for quotients that take more than two words on the way.
func quoBig(d, e Decimal, place int, mode Rounding) (Decimal, bool) {
	if q, ok := d.quoExact(e); ok {
		return q.Round(place, mode), true
	}
	shift := int(d.exp) - int(e.exp) - place
	if shift > 3*MaxDigits {
		return Decimal{}, false // an endless quotient with so many digits
	}
	num, den := d.Coef(), e.Coef()
	num.Abs(num).Mul(num, bigPow(10, uint(shift)))
	return roundBig(num, den.Abs(den), d.neg != e.neg, place, mode)
}

// roundTo returns the multiple of inc > 0 that d rounds to, and whether it fits.
func (d Decimal) roundTo(inc Decimal, mode Rounding) (Decimal, bool) {
	if q, ok := d.quo(inc, 0, mode); ok {
		return q.mul(inc)
	}
	// d is a multiple of inc, or far larger and the result has too many digits.
	exp := min(d.exp, inc.exp)
	num, unit := d.Coef(), inc.Coef()
	num.Mul(num, bigPow(10, uint(d.exp-exp)))
	unit.Mul(unit, bigPow(10, uint(inc.exp-exp)))
	if new(big.Int).Rem(num, unit).Sign() != 0 {
		return Decimal{}, false
	}
	return d, true
}

// roundBig returns num / den × 10^place with the quotient rounded, for num >= 0 and den > 0.
func roundBig(num, den *big.Int, neg bool, place int, mode Rounding) (Decimal, bool) {
	q, r := new(big.Int).QuoRem(num, den, new(big.Int))
	rem := remNone
	if r.Sign() != 0 {
		rem = remHalf + remainder(r.Lsh(r, 1).Cmp(den))
	}
	if mode.away(neg, q.Bit(0) != 0, rem) {
		q.Add(q, big.NewInt(1))
	}
	if neg {
		q.Neg(q)
	}
	return decimalFromBig(q, place)
}

// decimalFromBig returns x × 10^exp, and whether it fits.
func decimalFromBig(x *big.Int, exp int) (Decimal, bool) {
	n := x.BitLen()
	if n > 4*(2*MaxExp+MaxDigits) {
		return Decimal{}, false
	}
	neg := x.Sign() < 0
	if n > 128 {
		// It fits only if it ends in zeros, of which there are at most as many as 0 bits.
		x = new(big.Int).Abs(x)
		for step := 1 << 12; step > 0 && x.BitLen() > 128; step /= 2 {
			if x.TrailingZeroBits() < uint(step) {
				continue
			}
			q, r := new(big.Int).QuoRem(x, bigPow(10, uint(step)), new(big.Int))
			if r.Sign() == 0 {
				x = q
				exp += step
			}
		}
		if x.BitLen() > 128 {
			return Decimal{}, false
		}
	}
	var b [16]byte
	x.FillBytes(b[:])
	return makeDecimal(neg, binary.BigEndian.Uint64(b[:8]), binary.BigEndian.Uint64(b[8:]), exp)
}

// Coef returns the coefficient with the sign of d, as a new [big.Int]: d is Coef × 10^Exp.
func (d Decimal) Coef() *big.Int {
	x := new(big.Int).SetUint64(d.hi)
	x.Lsh(x, 64).Or(x, new(big.Int).SetUint64(d.lo))
	if d.neg {
		x.Neg(x)
	}
	return x
}

func bigPow(base int64, n uint) *big.Int {
	return new(big.Int).Exp(big.NewInt(base), new(big.Int).SetUint64(uint64(n)), nil)
}
