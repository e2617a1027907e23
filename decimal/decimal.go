// Package decimal has exact decimal numbers: 38 digits and a power of ten in 24 bytes, immutable, and comparable with ==.
//
//	price := decimal.MustParse("19.99")
//	sum, err := price.Mul(decimal.FromInt(3)) // 59.97
//	each, err := sum.Quo(decimal.FromInt(7), -2, decimal.HalfUp)
//
// It knows nothing of money or Korean, but that Korean scales, 10^4 to 10^68, only move its exponent.
package decimal

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"

	"github.com/komoney/komoney/fault"
)

// Decimal is an exact decimal number: an integer of up to 38 digits times a
// power of ten. It takes 24 bytes and holds no pointer.
//
// A Decimal is immutable, and == is equality of value: 1.50 and 1.5 are the same
// Decimal, so a Decimal is a good map key too. The zero value is 0. There is no
// negative zero, no infinity and no NaN.
//
// A Decimal has at most 38 significant digits ([MaxDigits]); zeros at either end
// of the number do not count, so 10000자 (10^28) takes one digit. It is a multiple of
// 10^-6144 and at most 10^6144 in magnitude. What does not fit is an error
// for which errors.Is(err, [fault.ErrOverflow]) holds, or a false result; nothing is
// ever rounded unless a method takes a [Rounding], and nothing panics but
// [MustParse].
type Decimal struct {
	// The value is (hi<<64 | lo) × 10^exp, negated if neg.
	// It is canonical: the coefficient is no multiple of ten, and 0 is Decimal{}.
	hi, lo uint64
	exp    int16
	neg    bool
}

const (
	// MaxDigits is the number of significant digits that every Decimal can have.
	MaxDigits = 38

	// MaxExp bounds the powers of ten, as in IEEE 754 decimal128; it is far from the ends of int16.
	MaxExp = 6144
)

// makeDecimal returns the canonical form of the value, and whether it fits a Decimal.
func makeDecimal(neg bool, hi, lo uint64, exp int) (Decimal, bool) {
	if lo&1 == 0 { // a multiple of ten is even
		if hi != 0 {
			hi, lo, exp = strip128(hi, lo, exp)
		} else if lo == 0 {
			return Decimal{}, true
		} else {
			lo, exp = strip64(lo, exp)
		}
	}
	return checkDecimal(neg, hi, lo, exp)
}

// oneWord is makeDecimal for a coefficient of one word and an [easyExp].
func oneWord(neg bool, c uint64, exp int) Decimal {
	if c&1 == 0 {
		return evenWord(neg, c, exp)
	}
	return Decimal{lo: c, exp: int16(exp), neg: neg}
}

// evenWord stands apart so that oneWord is inlined.
func evenWord(neg bool, c uint64, exp int) Decimal {
	if c*inv5pow1 <= maxWord/5 { // a multiple of five
		if c == 0 {
			return Decimal{}
		}
		c, exp = strip64(c, exp)
	}
	return Decimal{lo: c, exp: int16(exp), neg: neg}
}

// checkDecimal is makeDecimal for a coefficient that is neither 0 nor a multiple of ten.
func checkDecimal(neg bool, hi, lo uint64, exp int) (Decimal, bool) {
	if hi >= pow10hi38 || exp < -MaxExp || exp > MaxExp-MaxDigits {
		if !fits(hi, lo, exp) {
			return Decimal{}, false
		}
	}
	return Decimal{hi, lo, int16(exp), neg}, true
}

// fits is the exact form of the quick test of checkDecimal.
func fits(hi, lo uint64, exp int) bool {
	if !less128(hi, lo, pow10hi38, pow10lo38) || exp < -MaxExp || exp > MaxExp {
		return false
	}
	// The bound 10^MaxExp is itself a Decimal, so that rounding up never leaves the range.
	return exp+digits128(hi, lo) <= MaxExp || exp == MaxExp && hi == 0 && lo == 1
}

// New returns coef × 10^exp: New(144650, -2) is 1446.5.
// Every argument gives a Decimal. For an exponent in a variable of type int
// there is [Decimal.Shift], which reports one that is out of range.
func New(coef int64, exp int8) Decimal {
	d, _ := makeDecimal(coef < 0, 0, absInt64(coef), int(exp))
	return d
}

// FromInt returns i as a Decimal.
func FromInt(i int64) Decimal {
	d, _ := makeDecimal(i < 0, 0, absInt64(i), 0)
	return d
}

// FromUint returns u × 10^exp, and whether it fits a Decimal.
func FromUint(u uint64, exp int) (Decimal, bool) {
	if easyExp(exp) {
		return oneWord(false, u, exp), true
	}
	return makeDecimal(false, 0, u, exp)
}

func absInt64(i int64) uint64 {
	if i < 0 {
		return -uint64(i)
	}
	return uint64(i)
}

// FromBigInt returns x × 10^exp, and whether it fits a Decimal exactly.
// A nil x does not.
func FromBigInt(x *big.Int, exp int) (Decimal, bool) {
	if x == nil {
		return Decimal{}, false
	}
	return decimalFromBig(x, exp)
}

// FromRat returns x as a Decimal, and whether it fits one exactly:
// 1/4 does, 1/3 has no finite decimal. A nil x does not.
func FromRat(x *big.Rat) (Decimal, bool) {
	if x == nil {
		return Decimal{}, false
	}
	num, den := x.Num(), x.Denom()
	twos := den.TrailingZeroBits()
	if twos > MaxExp || den.BitLen() > 4*MaxExp {
		return Decimal{}, false
	}
	rest := new(big.Int).Rsh(den, twos)
	fives := uint(float64(rest.BitLen()) / math.Log2(5)) // of 5^n, BitLen-1 < n×log2(5) < BitLen
	if rest.Cmp(bigPow(5, fives)) != 0 {
		return Decimal{}, false
	}
	scale := max(twos, fives)
	if num.BitLen() > 8*MaxExp { // cannot fit; keeps the product below small
		return Decimal{}, false
	}
	c := bigPow(5, scale-fives)
	c.Mul(c, num).Lsh(c, scale-twos)
	return decimalFromBig(c, -int(scale))
}

// Parse returns the value of a plain decimal number in ASCII: an optional
// sign, digits with an optional point among, before or after them, and an optional
// exponent, as in "58", "-12.50", "+3", ".5", "5." and "1.2e-3". It takes no spaces,
// no grouping commas and no words; [Parse] reads those.
//
// The error is an *[fault.Error] with the code [fault.ErrEmpty], [fault.ErrSyntax] or [fault.ErrOverflow].
func Parse(s string) (Decimal, error) {
	d, at, code := parseDecimal(s)
	if code != "" {
		return Decimal{}, decimalError("parse decimal", code, s, at)
	}
	return d, nil
}

// MustParse is Parse for strings known to be right; it panics on error.
func MustParse(s string) Decimal {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// parseDecimal returns the value of s, or the byte offset and the code of what is wrong with it.
func parseDecimal[T string | []byte](s T) (Decimal, int, fault.Code) {
	i, neg := 0, false
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		i = 1
	}
	start, point := i, -1
	if len(s)-i > 20 { // 19 digits and a point are sure to fit a word
		return parseLongDecimal(s, start, neg)
	}
	var c uint64
	for ; i < len(s); i++ {
		if digit := uint64(s[i]) - '0'; digit <= 9 {
			c = c*10 + digit
		} else if s[i] == '.' && point < 0 {
			point = i
		} else {
			return parseLongDecimal(s, start, neg)
		}
	}
	n, exp := i-start, 0
	if point >= 0 {
		n--
		exp = point + 1 - i
	}
	if n == 0 || n > 19 {
		return parseLongDecimal(s, start, neg)
	}
	return oneWord(neg, c, exp), 0, ""
}

// parseLongDecimal is parseDecimal from the offset start after the sign, for every length and for exponents.
func parseLongDecimal[T string | []byte](s T, start int, neg bool) (Decimal, int, fault.Code) {
	if len(s) == 0 {
		return Decimal{}, 0, fault.ErrEmpty
	}
	run, i := parseDigits(s, start)
	if run.digits == 0 {
		return Decimal{}, i, fault.ErrSyntax
	}
	exp := run.exp
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		e, end := parseExponent(s, i+1)
		if end < 0 {
			return Decimal{}, -end, fault.ErrSyntax
		}
		exp, i = int(max(min(int64(exp)+e, 4*MaxExp), -4*MaxExp)), end
	}
	if i < len(s) {
		return Decimal{}, i, fault.ErrSyntax
	}
	d, fit := makeDecimal(neg, run.hi, run.lo, exp)
	if !fit || run.over {
		return Decimal{}, 0, fault.ErrOverflow
	}
	return d, 0, ""
}

// digitRun is the value of digits with a point among them.
type digitRun struct {
	hi, lo uint64
	exp    int
	digits int
	over   bool // there are more than MaxDigits from the first to the last that is not 0
}

// parseDigits reads from the offset i, and returns the offset of what is neither a digit nor the first point.
func parseDigits[T string | []byte](s T, i int) (run digitRun, end int) {
	start, point := i, -1
	n := 0 // digits without zeros at the start: 19 go into a, 19 into b
	var a, b uint64
	for ; i < len(s); i++ {
		digit := uint64(s[i]) - '0'
		if digit > 9 {
			if s[i] != '.' || point >= 0 {
				break
			}
			point = i
			continue
		}
		switch {
		case n < 19:
			a = a*10 + digit
			if a == 0 {
				continue
			}
		case n < MaxDigits:
			b = b*10 + digit
		case digit != 0:
			run.over = true
		}
		n++
	}
	run.digits = i - start
	if point >= 0 {
		run.digits--
		run.exp = point + 1 - i
	}
	run.exp += max(n-MaxDigits, 0)
	if run.lo = a; n > 19 {
		var carry uint64
		run.hi, run.lo = bits.Mul64(a, pow10[min(n, MaxDigits)-19])
		run.lo, carry = bits.Add64(run.lo, b, 0)
		run.hi += carry
	}
	return run, i
}

// parseExponent reads the digits of an exponent with an optional sign, and returns
// it and its end, or minus the offset where a digit is missing.
// An exponent beyond all use is cut to one that is out of range in the longest of strings.
func parseExponent[T string | []byte](s T, i int) (exp int64, end int) {
	neg := false
	if i < len(s) && (s[i] == '-' || s[i] == '+') {
		neg = s[i] == '-'
		i++
	}
	start := i
	for ; i < len(s) && s[i]-'0' <= 9; i++ {
		exp = min(exp*10+int64(s[i]-'0'), math.MaxInt64/16)
	}
	if i == start {
		return 0, -i
	}
	if neg {
		exp = -exp
	}
	return exp, i
}

// decimalError returns the error of a function on an input.
func decimalError(fn string, code fault.Code, in string, at int) error {
	return &fault.Error{Func: fn, Input: in, Offset: at, Code: code}
}

// binaryError returns the error of d op e, which is at the second operand.
func binaryError(fn string, code fault.Code, d Decimal, op string, e Decimal) error {
	in := d.AppendShort(nil)
	in = append(in, op...)
	at := len(in)
	return decimalError(fn, code, string(e.AppendShort(in)), at)
}

// AppendShort appends d in the shorter of the forms 1000 and 1e3, both of which [Parse] reads.
func (d Decimal) AppendShort(b []byte) []byte {
	if exp := d.Exp(); exp > MaxDigits || exp < -2*MaxDigits {
		d.exp = 0
		return strconv.AppendInt(append(d.AppendTo(b), 'e'), int64(exp), 10)
	}
	return d.AppendTo(b)
}

// IsZero reports whether d is 0.
func (d Decimal) IsZero() bool { return d.hi|d.lo == 0 }

// IsInt reports whether d is an integer.
func (d Decimal) IsInt() bool { return d.exp >= 0 }

// Sign returns -1 if d < 0, 0 if d is 0, and 1 if d > 0.
func (d Decimal) Sign() int {
	if d.neg {
		return -1
	}
	if d.hi|d.lo == 0 {
		return 0
	}
	return 1
}

// Neg returns -d.
func (d Decimal) Neg() Decimal {
	if d.hi|d.lo != 0 {
		d.neg = !d.neg
	}
	return d
}

// Abs returns the magnitude of d.
func (d Decimal) Abs() Decimal {
	d.neg = false
	return d
}

// Exp returns the power of ten of the last digit of d that is not zero:
// 4 for 250000, -2 for 0.25, 0 for 0.
func (d Decimal) Exp() int { return int(d.exp) }

// Digits returns the number of significant digits of d, without zeros at either end:
// 2 for 250000 and for 0.25, 0 for 0.
func (d Decimal) Digits() int { return digits128(d.hi, d.lo) }

// Magnitude returns the power of ten of the first digit of d that is not zero:
// 5 for 250000, -1 for 0.25, 0 for 0.
func (d Decimal) Magnitude() int {
	if d.hi|d.lo == 0 {
		return 0
	}
	return int(d.exp) + d.Digits() - 1
}

// Cmp returns -1 if d < e, 0 if d == e, and 1 if d > e.
// It fits slices.SortFunc(list, Decimal.Cmp).
func (d Decimal) Cmp(e Decimal) int {
	if d.neg != e.neg {
		if d.neg {
			return -1
		}
		return 1
	}
	c := cmpAbs(d, e)
	if d.neg {
		return -c
	}
	return c
}

// Less reports whether d < e.
func (d Decimal) Less(e Decimal) bool { return d.Cmp(e) < 0 }

// Min returns the smaller of d and e.
func (d Decimal) Min(e Decimal) Decimal {
	if e.Less(d) {
		return e
	}
	return d
}

// Max returns the larger of d and e.
func (d Decimal) Max(e Decimal) Decimal {
	if d.Less(e) {
		return e
	}
	return d
}

// Add returns d + e. The error has the code [fault.ErrOverflow]
// if the exact sum does not fit a Decimal.
func (d Decimal) Add(e Decimal) (Decimal, error) {
	s, ok := d.add(e)
	if !ok {
		return Decimal{}, binaryError("add", fault.ErrOverflow, d, " + ", e)
	}
	return s, nil
}

// Sub returns d - e. The error has the code [fault.ErrOverflow]
// if the exact difference does not fit a Decimal.
func (d Decimal) Sub(e Decimal) (Decimal, error) {
	s, ok := d.add(e.Neg())
	if !ok {
		return Decimal{}, binaryError("subtract", fault.ErrOverflow, d, " - ", e)
	}
	return s, nil
}

// Mul returns d × e. The error has the code [fault.ErrOverflow]
// if the exact product does not fit a Decimal.
func (d Decimal) Mul(e Decimal) (Decimal, error) {
	p, ok := d.mul(e)
	if !ok {
		return Decimal{}, binaryError("multiply", fault.ErrOverflow, d, " * ", e)
	}
	return p, nil
}

// Shift returns d × 10^n: the point moves n places to the right, or left if n < 0.
// The error has the code [fault.ErrOverflow] if the result does not fit a Decimal.
func (d Decimal) Shift(n int) (Decimal, error) {
	s, ok := d.mulPow10(n)
	if !ok {
		in := append(d.AppendShort(nil), " * 10^"...)
		return Decimal{}, decimalError("shift", fault.ErrOverflow, string(strconv.AppendInt(in, int64(n), 10)), len(in)-3)
	}
	return s, nil
}

// Quo returns d / e rounded at the digit of 10^place, as [Decimal.Round] does: a place
// of -2 keeps hundredths, 0 integers, 4 multiples of 만 (10^4). The error has the code
// [fault.ErrDivisionByZero], or [fault.ErrOverflow] if the rounded quotient does not fit a Decimal.
func (d Decimal) Quo(e Decimal, place int, mode Rounding) (Decimal, error) {
	if e.IsZero() {
		return Decimal{}, binaryError("divide", fault.ErrDivisionByZero, d, " / ", e)
	}
	q, ok := d.quo(e, place, mode)
	if !ok {
		return Decimal{}, binaryError("divide", fault.ErrOverflow, d, " / ", e)
	}
	return q, nil
}

// QuoExact returns d / e, and whether it is a finite decimal that fits a Decimal: 1/4 is, 1/3 is not, and nothing is by 0.
func (d Decimal) QuoExact(e Decimal) (Decimal, bool) {
	return d.quoExact(e)
}

// MulQuo returns d × e / f, exact until it is rounded once at the digit of 10^place, as [Decimal.Quo] has it:
// the 10% VAT in a price is price.MulQuo(10, 110, …). The error has the code [fault.ErrDivisionByZero] or [fault.ErrOverflow].
func (d Decimal) MulQuo(e, f Decimal, place int, mode Rounding) (Decimal, error) {
	if f.IsZero() {
		return Decimal{}, binaryError("divide", fault.ErrDivisionByZero, d, " / ", f)
	}
	if p, ok := d.mul(e); ok {
		return p.Quo(f, place, mode)
	}
	x := d.Rat()
	q, ok := RoundRat(x.Mul(x, e.Rat()).Quo(x, f.Rat()), place, mode)
	if !ok {
		return Decimal{}, binaryError("multiply", fault.ErrOverflow, d, " * ", e)
	}
	return q, nil
}

// RoundRat returns x rounded at the digit of 10^place, as [Decimal.Quo] rounds a quotient, and whether that fits a Decimal.
func RoundRat(x *big.Rat, place int, mode Rounding) (Decimal, bool) {
	place = max(min(place, MaxExp), -4*MaxExp) // as quo does
	num, den := new(big.Int).Abs(x.Num()), x.Denom()
	if place < 0 {
		num.Mul(num, bigPow(10, uint(-place)))
	} else {
		den = new(big.Int).Mul(den, bigPow(10, uint(place)))
	}
	return roundBig(num, den, x.Sign() < 0, place, mode)
}

// RoundTo returns the multiple of increment that d rounds to, as cash amounts do:
// 1,234 to 10 is 1,230. The error has the code [fault.ErrDivisionByZero] if increment is 0,
// or [fault.ErrOverflow] if the multiple does not fit a Decimal.
// The sign of increment does not matter.
func (d Decimal) RoundTo(increment Decimal, mode Rounding) (Decimal, error) {
	if increment.IsZero() {
		return Decimal{}, binaryError("round", fault.ErrDivisionByZero, d, " to ", increment)
	}
	r, ok := d.roundTo(increment.Abs(), mode)
	if !ok {
		return Decimal{}, binaryError("round", fault.ErrOverflow, d, " to ", increment)
	}
	return r, nil
}

// Round returns d rounded at the digit of 10^place: Round(0, mode) is an integer,
// Round(-2, mode) has two digits after the point, Round(4, mode) is a multiple of 만 (10^4).
// A place above 6144 is taken as 6144, so that the result is always a Decimal.
func (d Decimal) Round(place int, mode Rounding) Decimal {
	if int(d.exp) >= place || d.hi|d.lo == 0 {
		return d
	}
	place = min(place, MaxExp)
	drop := place - int(d.exp)
	if d.hi == 0 && drop < len(pow10) && easyExp(place) {
		p := pow10[drop]
		q := d.lo / p
		if mode.away(d.neg, q&1 != 0, compareHalf(0, d.lo-q*p, 0, p)) {
			q++
		}
		return oneWord(d.neg, q, place)
	}
	hi, lo, rem := cutDigits(d.hi, d.lo, drop)
	r, _ := roundCoef(mode, d.neg, hi, lo, place, rem) // the bounds of Decimal see to it that this fits
	return r
}

// RoundDigits returns d rounded to n significant digits. An n below 1 is taken as 1.
func (d Decimal) RoundDigits(n int, mode Rounding) Decimal {
	drop := d.Digits() - max(n, 1)
	if drop <= 0 {
		return d
	}
	return d.Round(int(d.exp)+drop, mode)
}

// Rat returns d as a new [big.Rat].
func (d Decimal) Rat() *big.Rat {
	x := d.Coef()
	if d.exp >= 0 {
		return new(big.Rat).SetInt(x.Mul(x, bigPow(10, uint(d.exp))))
	}
	return new(big.Rat).SetFrac(x, bigPow(10, uint(-int(d.exp))))
}

// Int returns d as a new [big.Int], without its fraction, and whether there was none.
func (d Decimal) Int() (x *big.Int, exact bool) {
	t := d.Round(0, Down)
	x = t.Coef()
	return x.Mul(x, bigPow(10, uint(t.exp))), t == d
}

// Int64 returns d as an int64, and whether it is one: a fraction or
// a number out of range gives 0 and false.
func (d Decimal) Int64() (int64, bool) {
	if d.exp < 0 || d.exp > 18 || d.hi != 0 {
		return 0, false
	}
	hi, u := bits.Mul64(d.lo, pow10[d.exp])
	if d.neg {
		if hi != 0 || u > 1<<63 {
			return 0, false
		}
		return -int64(u), true
	}
	if hi != 0 || u >= 1<<63 {
		return 0, false
	}
	return int64(u), true
}

// Float64 returns the float64 nearest to d, halves to even;
// that is an infinity if d is beyond them all.
func (d Decimal) Float64() float64 {
	var f float64
	if d.hi == 0 && d.lo <= 1<<53 && d.exp >= -22 && d.exp <= 22 {
		// Both operands are exact, so one division or product rounds once.
		if f = float64(d.lo); d.exp < 0 {
			f /= pow10float[-d.exp]
		} else {
			f *= pow10float[d.exp]
		}
		if d.neg {
			f = -f
		}
		return f
	}
	var buf [64]byte
	e := d.exp
	d.exp = 0
	b := strconv.AppendInt(append(d.AppendTo(buf[:0]), 'e'), int64(e), 10)
	f, _ = strconv.ParseFloat(string(b), 64) // the error is the infinity
	return f
}
