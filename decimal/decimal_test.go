package decimal

import (
	"bytes"
	"cmp"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unsafe"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/ratref"
)

var (
	_ fmt.Formatter            = Decimal{}
	_ driver.Valuer            = Decimal{}
	_ sql.Scanner              = (*Decimal)(nil)
	_ json.Marshaler           = Decimal{}
	_ json.Unmarshaler         = (*Decimal)(nil)
	_ encoding.TextMarshaler   = Decimal{}
	_ encoding.TextAppender    = Decimal{}
	_ encoding.TextUnmarshaler = (*Decimal)(nil)
	_ encoding.BinaryMarshaler = Decimal{}
	_ encoding.BinaryAppender  = Decimal{}

	_ encoding.BinaryUnmarshaler = (*Decimal)(nil)
)

var allRoundings = []Rounding{HalfEven, HalfUp, HalfDown, Up, Down, Ceiling, Floor}

const (
	nines38  = "99999999999999999999999999999999999999"
	two64    = "18446744073709551616"
	two127   = "170141183460469231731687303715884105728" // 39 digits
	maxInt64 = "9223372036854775807"
)

func TestDecimalSize(t *testing.T) {
	want := uintptr(24)
	if strconv.IntSize == 32 {
		want = 20
	}
	if got := unsafe.Sizeof(Decimal{}); got != want {
		t.Errorf("a Decimal takes %d bytes, want %d", got, want)
	}
}

func TestParseDecimal(t *testing.T) {
	zeros := func(n int) string { return strings.Repeat("0", n) }
	tests := []struct{ in, want string }{
		{"0", "0"},
		{"-0", "0"},
		{"+0", "0"},
		{"0.000", "0"},
		{"00", "0"},
		{"0e99999999999999999999", "0"},
		{"58", "58"},
		{"+3", "3"},
		{"-12.50", "-12.5"},
		{".5", "0.5"},
		{"-.5", "-0.5"},
		{"5.", "5"},
		{"007", "7"},
		{"1446.5", "1446.5"},
		{"1e10", "10000000000"},
		{"1E+2", "100"},
		{"12.5e-3", "0.0125"},
		{"100e-2", "1"},
		{"58000000000000", "58000000000000"},
		{maxInt64, maxInt64},
		{"-" + two64, "-" + two64},
		{"18446744073709551615", "18446744073709551615"},
		{"9999999999999999999", "9999999999999999999"},
		{"10000000000000000000", "10000000000000000000"},
		{".9999999999999999999", "0.9999999999999999999"},
		{"1234567890123456789012345678", "1234567890123456789012345678"},
		{nines38, nines38},
		{"-." + nines38, "-0." + nines38},
		{nines38 + zeros(30), nines38 + zeros(30)},
		{zeros(100) + nines38 + "." + zeros(100), nines38},
		{"0." + zeros(100) + "12", "0." + zeros(100) + "12"},
		{"1" + zeros(68), "1" + zeros(68)},
		{"1e6144", "1" + zeros(6144)},
		{"-10e6143", "-1" + zeros(6144)},
		{"99e6142", "99" + zeros(6142)},
		{"1e-6144", "0." + zeros(6143) + "1"},
		{nines38 + "e-6144", "0." + zeros(6106) + nines38},
		{"0." + zeros(9999) + "1e10000", "1"},
		{"1" + zeros(20000) + "e-20000", "1"},
	}
	for _, tt := range tests {
		d, err := Parse(tt.in)
		if err != nil {
			t.Errorf("ParseDecimal(%.50q): %v", tt.in, err)
			continue
		}
		checkCanonical(t, d)
		if got := d.String(); got != tt.want {
			t.Errorf("ParseDecimal(%.50q) = %.50s, want %.50s", tt.in, got, tt.want)
		}
		if e, err := Parse(tt.want); e != d || err != nil {
			t.Errorf("ParseDecimal(%.50q) is not the value of %.50q (%v)", tt.want, tt.in, err)
		}
	}
}

func TestParseDecimalErrors(t *testing.T) {
	tests := []struct {
		in     string
		code   fault.Code
		offset int
	}{
		{"", fault.ErrEmpty, 0},
		{"-", fault.ErrSyntax, 1},
		{"+-1", fault.ErrSyntax, 1},
		{".", fault.ErrSyntax, 1},
		{"-.", fault.ErrSyntax, 2},
		{"e5", fault.ErrSyntax, 0},
		{".e5", fault.ErrSyntax, 1},
		{"1e", fault.ErrSyntax, 2},
		{"1e+", fault.ErrSyntax, 3},
		{"1e5.0", fault.ErrSyntax, 3},
		{"1e--5", fault.ErrSyntax, 3},
		{"1.2.3", fault.ErrSyntax, 3},
		{"1,000", fault.ErrSyntax, 1},
		{"1_000", fault.ErrSyntax, 1},
		{" 1", fault.ErrSyntax, 0},
		{"1 ", fault.ErrSyntax, 1},
		{"0x10", fault.ErrSyntax, 1},
		{"Inf", fault.ErrSyntax, 0},
		{"NaN", fault.ErrSyntax, 0},
		{"5조", fault.ErrSyntax, 1},
		{"１", fault.ErrSyntax, 0},
		{"\xff", fault.ErrSyntax, 0},
		{"1234567890123456789012345678x", fault.ErrSyntax, 28},
		{strings.Repeat("9", 39), fault.ErrOverflow, 0},
		{"1" + strings.Repeat("0", 37) + "1", fault.ErrOverflow, 0}, // 39 digits
		{two127, fault.ErrOverflow, 0},
		{"340282366920938463463374607431768211456", fault.ErrOverflow, 0}, // 2^128
		{strings.Repeat("9", 100), fault.ErrOverflow, 0},
		{"11e6144", fault.ErrOverflow, 0},
		{"1.1e6144", fault.ErrOverflow, 0},
		{"1e6145", fault.ErrOverflow, 0},
		{"1e-6145", fault.ErrOverflow, 0},
		{"1e99999999999999999999999", fault.ErrOverflow, 0},
		{"1e-99999999999999999999999", fault.ErrOverflow, 0},
	}
	for _, tt := range tests {
		d, err := Parse(tt.in)
		var e *fault.Error
		if !errors.As(err, &e) || !errors.Is(err, tt.code) || e.Offset != tt.offset || e.Input != tt.in || d != (Decimal{}) {
			t.Errorf("ParseDecimal(%q) = %v, %v; want %v at %d", tt.in, d, err, tt.code, tt.offset)
		}
		var u Decimal
		if err2 := u.UnmarshalText([]byte(tt.in)); err2 == nil || err2.Error() != err.Error() {
			t.Errorf("UnmarshalText(%q): %v, want %v", tt.in, err2, err)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("MustParseDecimal did not panic")
		}
	}()
	MustParse("x")
}

// checkCanonical fails unless d has the one form of its value.
func checkCanonical(t *testing.T, d Decimal) {
	t.Helper()
	c := d.Coef()
	switch {
	case c.Sign() == 0:
		if d != (Decimal{}) {
			t.Fatalf("0 as %#v", [4]any{d.hi, d.lo, d.exp, d.neg})
		}
	case new(big.Int).Rem(c, big.NewInt(10)).Sign() == 0:
		t.Fatalf("coefficient %v ends in 0", c)
	case len(c.Abs(c).String()) > MaxDigits:
		t.Fatalf("coefficient %v has too many digits", c)
	case d.exp < -MaxExp, d.Magnitude() > MaxExp, d.Magnitude() == MaxExp && c.Cmp(big.NewInt(1)) != 0:
		t.Fatalf("%ve%d is out of range", c, d.exp)
	}
}

// refDecimal is DecimalFromRat by way of decimal text, slow and plain.
func refDecimal(x *big.Rat) (Decimal, bool) {
	s, ok := ratref.Text(x, MaxDigits, MaxExp)
	if !ok {
		return Decimal{}, false
	}
	return MustParse(s), true
}

// refRound returns x rounded to a multiple of unit.
func refRound(x, unit *big.Rat, mode Rounding) *big.Rat { return ratref.Round(x, unit, mode.String()) }

var decimalEdges = func() []Decimal {
	list := []Decimal{{}}
	add := func(x *big.Int) {
		for _, off := range []int64{-5, -1, 0, 1, 2} {
			if d, ok := FromBigInt(new(big.Int).Add(x, big.NewInt(off)), 0); ok {
				list = append(list, d)
			}
		}
	}
	for _, n := range []uint{0, 3, 8, 18, 19, 20, 36, 37, 38} {
		add(bigPow(10, n))
		add(new(big.Int).Mul(big.NewInt(5), bigPow(10, n)))
	}
	for _, n := range []uint{1, 31, 32, 53, 62, 63, 64, 65, 96, 125, 126} {
		add(bigPow(2, n))
	}
	add(bigPow(5, 27))
	add(bigPow(5, 54))
	add(bigPow(2, 126))
	return list
}()

// randDecimal returns decimals of every size, many of them near the edges.
func randDecimal(r *rand.Rand) Decimal {
	var d Decimal
	if r.IntN(3) == 0 {
		d = decimalEdges[r.IntN(len(decimalEdges))]
	} else {
		n := r.IntN(127)
		hi, lo := r.Uint64(), r.Uint64()
		if hi, lo = rsh128(hi, lo, 127-n); r.IntN(4) == 0 {
			hi, lo = 0, lo%(1<<40)*pow10[r.IntN(9)]
		}
		var ok bool
		if d, ok = makeDecimal(r.IntN(2) == 0, hi, lo, 0); !ok {
			d, _ = makeDecimal(false, 0, lo, 0)
		}
	}
	if r.IntN(4) == 0 {
		d = d.Neg()
	}
	exp := 0
	switch r.IntN(100) {
	case 0:
		exp = MaxExp - r.IntN(60)
	case 1:
		exp = -MaxExp + r.IntN(60)
	case 2, 3, 4, 5, 6, 7:
		exp = r.IntN(200) - 100
	default:
		exp = r.IntN(30) - 15
	}
	if s, ok := d.mulPow10(exp); ok {
		return s
	}
	return d
}

func decimalRand(t testing.TB) *rand.Rand {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, 1))
}

func decimalRounds(n int) int {
	if testing.Short() {
		return n / 10
	}
	return n
}

func TestDecimalArithmetic(t *testing.T) {
	r := decimalRand(t)
	for range decimalRounds(20000) {
		checkArithmetic(t, randDecimal(r), randDecimal(r))
	}
	checkArithmetic(t, MustParse("34028236692093846346337460743176821145e1"), MustParse("9")) // beyond 2^128
	for _, d := range decimalEdges {
		for _, e := range decimalEdges {
			checkArithmetic(t, d, e)
			checkArithmetic(t, d, e.Neg())
		}
	}
}

// checkArithmetic compares the operations on d and e with those of math/big.
func checkArithmetic(t *testing.T, d, e Decimal) {
	t.Helper()
	x, y := d.Rat(), e.Rat()
	check := func(op string, got Decimal, ok bool, want *big.Rat) {
		t.Helper()
		checkCanonical(t, got)
		if ref, fits := refDecimal(want); got != ref || ok != fits {
			t.Fatalf("%v %s %v = %v, %v; want %v, %v", d, op, e, got, ok, ref, fits)
		}
	}
	if c := x.Cmp(y); d.Cmp(e) != c || d.Less(e) != (c < 0) || (d == e) != (c == 0) {
		t.Fatalf("%v Cmp %v = %d, want %d", d, e, d.Cmp(e), c)
	}
	if lo, hi := d.Min(e), d.Max(e); lo.Cmp(hi) > 0 || lo != d && lo != e || hi != d && hi != e {
		t.Fatalf("%v and %v have Min %v, Max %v", d, e, lo, hi)
	}
	if c := new(big.Rat).Abs(x).Cmp(new(big.Rat).Abs(y)); d.Abs().Cmp(e.Abs()) != c {
		t.Fatalf("|%v| Cmp |%v| = %d, want %d", d, e, d.Abs().Cmp(e.Abs()), c)
	}
	got, err := d.Add(e)
	check("+", got, err == nil, new(big.Rat).Add(x, y))
	got, err = d.Sub(e)
	check("-", got, err == nil, new(big.Rat).Sub(x, y))
	got, err = d.Mul(e)
	check("×", got, err == nil, new(big.Rat).Mul(x, y))
	got, ok := d.mulSmall(e.lo)
	check("× low word of", got, ok, new(big.Rat).Mul(x, new(big.Rat).SetInt(new(big.Int).SetUint64(e.lo))))
	got, ok = d.quoExact(e)
	if e.IsZero() {
		if ok {
			t.Fatalf("%v / 0 = %v", d, got)
		}
		return
	}
	check("/", got, ok, new(big.Rat).Quo(x, y))
}

func TestDecimalQuo(t *testing.T) {
	r := decimalRand(t)
	for i := range decimalRounds(20000) {
		d, e := randDecimal(r), randDecimal(r)
		place := d.Magnitude() - e.Magnitude() - r.IntN(60) + 10
		switch r.IntN(10) {
		case 0:
			place = r.IntN(2*MaxExp) - MaxExp
		case 1, 2, 3:
			place = r.IntN(10) - 6
		}
		checkQuo(t, d, e, max(min(place, MaxExp), -MaxExp-40), allRoundings[i%len(allRoundings)])
	}
	// Quotients next to 2^128.
	for _, q := range [][2]string{
		{"30625413022884461711703714668859139031", "9"}, {"61250826045768923423407429337718278062", "18"},
		{"23139200950623815515509473305360238379", "68"}, {"26882306986754138613606593987109688705", "79"},
	} {
		for s := range 5 {
			for _, mode := range allRoundings {
				checkQuo(t, MustParse(q[0]), MustParse(q[1]), -s, mode)
			}
		}
	}
	// Quotients a half or a hair off a half.
	for _, e := range decimalEdges {
		for _, q := range decimalEdges {
			if d, ok := q.mul(e); ok && !e.IsZero() {
				for _, mode := range allRoundings {
					checkQuo(t, d, e, d.Exp()-e.Exp()+1, mode)
					checkQuo(t, d.Neg(), e, q.Exp()+1, mode)
					checkQuo(t, d.Neg(), e, q.Magnitude()+1, mode)
				}
			}
		}
	}
}

func checkQuo(t *testing.T, d, e Decimal, place int, mode Rounding) {
	t.Helper()
	q, err := d.Quo(e, place, mode)
	if e.IsZero() {
		if !errors.Is(err, fault.ErrDivisionByZero) || q != e {
			t.Fatalf("%v / 0 = %v, %v", d, q, err)
		}
		return
	}
	checkCanonical(t, q)
	want, fits := refDecimal(refRound(new(big.Rat).Quo(d.Rat(), e.Rat()), ratref.Pow10(place), mode))
	if q != want || fits != (err == nil) || err != nil && !errors.Is(err, fault.ErrOverflow) {
		t.Fatalf("%v / %v at 10^%d %v = %v, %v; want %v, %v", d, e, place, mode, q, err, want, fits)
	}
}

func TestDecimalQuoFarPlaces(t *testing.T) {
	one, three := MustParse("1"), MustParse("3")
	const far = 1 << 30
	tests := []struct {
		d, e  Decimal
		place int
		mode  Rounding
		want  string
	}{
		{one, three, far, Down, "0"},
		{one, three, far, Up, "1e6144"},
		{one, three, math.MaxInt, Up, "1e6144"},
		{one, three, -far, Up, ""},
		{one, three, math.MinInt, Up, ""},
		{one, MustParse("8"), math.MinInt, Up, "0.125"},
		{MustParse("1e-6144"), MustParse("1e6144"), math.MinInt, Down, ""},
		{MustParse("1e-6144"), MustParse("1e6144"), -MaxExp, Down, "0"},
		{MustParse("1e-6144"), MustParse("1e6144"), 0, Ceiling, "1"},
		{MustParse("1e6144"), MustParse("1e-6144"), 0, Down, ""},
		{MustParse("1e6144"), MustParse(nines38), -30, Down, ""},
		{MustParse("1e6144"), MustParse("1e-1"), 0, Down, ""},
		{Decimal{}, three, math.MinInt, Up, "0"},
	}
	for _, tt := range tests {
		q, err := tt.d.Quo(tt.e, tt.place, tt.mode)
		if tt.want == "" {
			if !errors.Is(err, fault.ErrOverflow) {
				t.Errorf("%v / %v at %d: %v, %v; want overflow", tt.d, tt.e, tt.place, q, err)
			}
		} else if err != nil || q != MustParse(tt.want) {
			t.Errorf("%v / %v at %d: %v, %v; want %v", tt.d, tt.e, tt.place, q, err, tt.want)
		}
	}
}

func TestDecimalRound(t *testing.T) {
	tests := []struct {
		in    string
		place int
		want  [7]string // in the order of the modes: half-even, half-up, half-down, up, down, ceiling, floor
	}{
		{"2.5", 0, [7]string{"2", "3", "2", "3", "2", "3", "2"}},
		{"-2.5", 0, [7]string{"-2", "-3", "-2", "-3", "-2", "-2", "-3"}},
		{"3.5", 0, [7]string{"4", "4", "3", "4", "3", "4", "3"}},
		{"2.51", 0, [7]string{"3", "3", "3", "3", "2", "3", "2"}},
		{"2.49", 0, [7]string{"2", "2", "2", "3", "2", "3", "2"}},
		{"0.5", 0, [7]string{"0", "1", "0", "1", "0", "1", "0"}},
		{"-0.5", 0, [7]string{"0", "-1", "0", "-1", "0", "0", "-1"}},
		{"0.05", 0, [7]string{"0", "0", "0", "1", "0", "1", "0"}},
		{"144650", 4, [7]string{"140000", "140000", "140000", "150000", "140000", "150000", "140000"}},
		{"145000", 4, [7]string{"140000", "150000", "140000", "150000", "140000", "150000", "140000"}},
		{"999.995", -2, [7]string{"1000", "1000", "999.99", "1000", "999.99", "1000", "999.99"}},
		{"1.25", -2, [7]string{"1.25", "1.25", "1.25", "1.25", "1.25", "1.25", "1.25"}},
		{"7", 99999, [7]string{"0", "0", "0", "1e6144", "0", "1e6144", "0"}},
		{"6e6143", 99999, [7]string{"1e6144", "1e6144", "1e6144", "1e6144", "0", "1e6144", "0"}},
		{"-5e6143", math.MaxInt, [7]string{"0", "-1e6144", "0", "-1e6144", "0", "0", "-1e6144"}},
		{"7", math.MinInt, [7]string{"7", "7", "7", "7", "7", "7", "7"}},
		{nines38, 1, [7]string{"1e38", "1e38", "1e38", "1e38", nines38[1:] + "0", "1e38", nines38[1:] + "0"}},
	}
	for _, tt := range tests {
		for i, mode := range allRoundings {
			got := MustParse(tt.in).Round(tt.place, mode)
			checkCanonical(t, got)
			if got != MustParse(tt.want[i]) {
				t.Errorf("%s.Round(%d, %v) = %v, want %s", tt.in, tt.place, mode, got, tt.want[i])
			}
		}
		if MustParse(tt.in).Round(tt.place, 99) != MustParse(tt.in).Round(tt.place, HalfEven) {
			t.Errorf("an unknown mode is not HalfEven")
		}
	}
}

func TestDecimalRoundRandom(t *testing.T) {
	r := decimalRand(t)
	for i := range decimalRounds(20000) {
		d := randDecimal(r)
		mode := allRoundings[i%len(allRoundings)]
		place := min(d.Exp()+r.IntN(44)-2, MaxExp)
		got := d.Round(place, mode)
		checkCanonical(t, got)
		if want, ok := refDecimal(refRound(d.Rat(), ratref.Pow10(place), mode)); got != want || !ok {
			t.Fatalf("%v.Round(%d, %v) = %v, want %v", d, place, mode, got, want)
		}
		n := r.IntN(45) - 2
		got = d.RoundDigits(n, mode)
		place = d.Magnitude() - max(n, 1) + 1
		if want, ok := refDecimal(refRound(d.Rat(), ratref.Pow10(place), mode)); got != want || !ok {
			t.Fatalf("%v.RoundDigits(%d, %v) = %v, want %v", d, n, mode, got, want)
		}
	}
}

func TestDecimalRoundTo(t *testing.T) {
	r := decimalRand(t)
	check := func(d, inc Decimal, mode Rounding) {
		t.Helper()
		got, err := d.RoundTo(inc, mode)
		checkCanonical(t, got)
		want, fits := refDecimal(refRound(d.Rat(), inc.Abs().Rat(), mode))
		if got != want || fits != (err == nil) {
			t.Fatalf("%v.RoundTo(%v, %v) = %v, %v; want %v, %v", d, inc, mode, got, err, want, fits)
		}
	}
	for i := range decimalRounds(10000) {
		mode := allRoundings[i%len(allRoundings)]
		if d, inc := randDecimal(r), randDecimal(r); !inc.IsZero() {
			check(d, inc, mode)
			check(d, MustParse("0.05"), mode)
		}
	}
	check(MustParse("1e120"), MustParse("1329227995784915872903807060280344576"), Down) // 2^120
	check(MustParse("1e6144"), MustParse("0.001"), Up)
	check(MustParse("-1e6144"), MustParse("3"), Up)
	check(MustParse("7e60"), MustParse("-7"), Up)
	if _, err := MustParse("1").RoundTo(Decimal{}, Up); !errors.Is(err, fault.ErrDivisionByZero) {
		t.Errorf("RoundTo(0): %v", err)
	}
}

func TestDecimalErrors(t *testing.T) {
	huge := MustParse("1e6144")
	tests := []struct {
		f    func() (Decimal, error)
		code fault.Code
		want string
	}{
		{func() (Decimal, error) { return MustParse("1").Quo(Decimal{}, 0, Up) }, fault.ErrDivisionByZero, `komoney: divide "1 / 0": division by zero at byte 4`},
		{func() (Decimal, error) { return MustParse(nines38).Add(MustParse("0.1")) }, fault.ErrOverflow, `komoney: add "` + nines38 + ` + 0.1": overflow at byte 41`},
		{func() (Decimal, error) { return huge.Sub(MustParse("-1")) }, fault.ErrOverflow, `komoney: subtract "1e6144 - -1": overflow at byte 9`},
		{func() (Decimal, error) { return huge.Mul(MustParse("-25")) }, fault.ErrOverflow, `komoney: multiply "1e6144 * -25": overflow at byte 9`},
		{func() (Decimal, error) { return huge.Quo(MustParse("0.1"), 0, Up) }, fault.ErrOverflow, `komoney: divide "1e6144 / 0.1": overflow at byte 9`},
		{func() (Decimal, error) { return MustParse("12").Shift(9999) }, fault.ErrOverflow, `komoney: shift "12 * 10^9999": overflow at byte 5`},
		{func() (Decimal, error) { return huge.RoundTo(MustParse("-7"), Up) }, fault.ErrOverflow, `komoney: round "1e6144 to -7": overflow at byte 10`},
	}
	for _, tt := range tests {
		d, err := tt.f()
		if !errors.Is(err, tt.code) || d != (Decimal{}) || err.Error() != tt.want {
			t.Errorf("got %v, %v; want %s", d, err, tt.want)
		}
	}
}

func TestDecimalConstructors(t *testing.T) {
	for exp := math.MinInt8; exp <= math.MaxInt8; exp++ {
		for _, c := range []int64{0, 1, -1, 10, 144650, -7_812_000_000, 1e18, -1e18, math.MaxInt64, math.MinInt64} {
			d := New(c, int8(exp))
			checkCanonical(t, d)
			if want := MustParse(fmt.Sprintf("%de%d", c, exp)); d != want {
				t.Fatalf("NewDecimal(%d, %d) = %v", c, exp, d)
			}
			s, err := FromInt(c).Shift(exp)
			if err != nil || s != d {
				t.Fatalf("DecimalFromInt(%d).Shift(%d) = %v, %v", c, exp, s, err)
			}
			if i, ok := FromInt(c).Int64(); i != c || !ok {
				t.Fatalf("Int64 of %d = %d, %v", c, i, ok)
			}
		}
	}
	for _, n := range []int{math.MinInt, -3 * MaxExp, 3 * MaxExp, math.MaxInt} {
		if _, err := MustParse("5").Shift(n); !errors.Is(err, fault.ErrOverflow) {
			t.Errorf("Shift(%d): %v", n, err)
		}
		if d, err := (Decimal{}).Shift(n); d != (Decimal{}) || err != nil {
			t.Errorf("0.Shift(%d) = %v, %v", n, d, err)
		}
	}
	if d, err := MustParse("1e6144").Shift(-2 * MaxExp); err != nil || d != MustParse("1e-6144") {
		t.Errorf("Shift over the whole range: %v, %v", d, err)
	}
	if d, ok := FromUint(math.MaxUint64, 3); !ok || d.String() != "18446744073709551615000" {
		t.Errorf("decimalFromUint = %v, %v", d, ok)
	}
	if _, ok := FromUint(11, MaxExp); ok {
		t.Error("decimalFromUint beyond the range")
	}
}

func TestDecimalBig(t *testing.T) {
	r := decimalRand(t)
	for range decimalRounds(20000) {
		d := randDecimal(r)
		if got, ok := FromRat(d.Rat()); got != d || !ok {
			t.Fatalf("DecimalFromRat(Rat()) of %v = %v, %v", d, got, ok)
		}
		x, exact := d.Int()
		got, ok := FromBigInt(x, 0)
		if want := d.Round(0, Down); got != want || !ok || exact != d.IsInt() {
			t.Fatalf("Int() of %v = %v, %v", d, x, exact)
		}
		i, ok := d.Int64()
		if want := d.IsInt() && x.IsInt64(); ok != want || ok && i != x.Int64() {
			t.Fatalf("Int64() of %v = %d, %v", d, i, ok)
		}
		// Numbers that need not fit.
		y := new(big.Rat).Add(d.Rat(), randDecimal(r).Rat())
		got, ok = FromRat(y)
		if want, fits := refDecimal(y); got != want || ok != fits {
			t.Fatalf("DecimalFromRat(%v) = %v, %v; want %v, %v", y, got, ok, want, fits)
		}
	}
	for _, s := range []string{"1/3", "1/7", "22/7", "2/6", "1/30"} {
		x, _ := new(big.Rat).SetString(s)
		if d, ok := FromRat(x); ok || d != (Decimal{}) {
			t.Errorf("DecimalFromRat(%s) = %v", s, d)
		}
	}
	huge := bigPow(10, 1e5)
	if _, ok := FromBigInt(huge, 0); ok {
		t.Error("DecimalFromBigInt of 10^100000")
	}
	for _, x := range []*big.Rat{new(big.Rat).SetInt(huge), new(big.Rat).SetFrac(big.NewInt(1), huge),
		new(big.Rat).SetFrac(bigPow(3, 1e5), big.NewInt(10)), new(big.Rat).SetFrac(big.NewInt(1), bigPow(5, 1e4))} {
		if _, ok := FromRat(x); ok {
			t.Errorf("DecimalFromRat of a number of %d bits", x.Num().BitLen()+x.Denom().BitLen())
		}
	}
	if _, ok := FromBigInt(nil, 0); ok {
		t.Error("DecimalFromBigInt(nil, 0)")
	}
	if _, ok := FromRat(nil); ok {
		t.Error("DecimalFromRat(nil)")
	}
	x := big.NewInt(-25000)
	if d, ok := FromBigInt(x, 0); !ok || d != MustParse("-25000") || x.Int64() != -25000 {
		t.Errorf("DecimalFromBigInt(-25000, 0) = %v, %v", d, ok)
	}
}

func TestDecimalFloat64(t *testing.T) {
	r := decimalRand(t)
	for range decimalRounds(50000) {
		d := randDecimal(r)
		want, _ := strconv.ParseFloat(d.String(), 64)
		if got := d.Float64(); got != want || math.Signbit(got) != math.Signbit(want) {
			t.Fatalf("%v.Float64() = %v, want %v", d, got, want)
		}
		f := math.Float64frombits(r.Uint64())
		if math.IsNaN(f) || math.IsInf(f, 0) {
			continue
		}
		var s Decimal
		if err := s.Scan(f); err != nil || s.Float64() != f {
			t.Fatalf("Scan(%v) = %v, %v", f, s, err)
		}
	}
	if f := MustParse("1e6144").Float64(); !math.IsInf(f, 1) {
		t.Errorf("1e6144 = %v", f)
	}
	if f := MustParse("-1e-6144").Float64(); f != 0 {
		t.Errorf("-1e-6144 = %v", f)
	}
}

func TestDecimalDigits(t *testing.T) {
	tests := []struct {
		in                     string
		sign, exp, digits, mag int
		isInt                  bool
	}{
		{"0", 0, 0, 0, 0, true},
		{"1", 1, 0, 1, 0, true},
		{"250000", 1, 4, 2, 5, true},
		{"-0.25", -1, -2, 2, -1, false},
		{"0.001", 1, -3, 1, -3, false},
		{"1446.5", 1, -1, 5, 3, false},
		{nines38, 1, 0, 38, 37, true},
		{two64, 1, 0, 20, 19, true},
		{"1e6144", 1, 6144, 1, 6144, true},
	}
	for _, tt := range tests {
		d := MustParse(tt.in)
		if d.Sign() != tt.sign || d.Exp() != tt.exp || d.Digits() != tt.digits || d.Magnitude() != tt.mag || d.IsInt() != tt.isInt {
			t.Errorf("%s: sign %d, exp %d, digits %d, magnitude %d, integer %v", tt.in, d.Sign(), d.Exp(), d.Digits(), d.Magnitude(), d.IsInt())
		}
		if d.IsZero() != (tt.sign == 0) || d.Neg().Sign() != -tt.sign || d.Neg().Neg() != d || d.Abs().Sign() != tt.sign*tt.sign {
			t.Errorf("%s: Neg %v, Abs %v", tt.in, d.Neg(), d.Abs())
		}
		checkCanonical(t, d.Neg())
	}
}

func TestDecimalComparable(t *testing.T) {
	m := map[Decimal]string{MustParse("1.50"): "a", MustParse("58000000000000"): "b", {}: "c"}
	if m[MustParse("1.5")] != "a" || m[MustParse("58e12")] != "b" || m[MustParse("-0.0")] != "c" || m[New(150, -2)] != "a" {
		t.Errorf("map keys: %v", m)
	}
	list := []Decimal{MustParse("3"), MustParse("-7"), MustParse("0.5"), MustParse("1e20"), MustParse("-1e-20"), {}}
	slices.SortFunc(list, Decimal.Cmp)
	if got := fmt.Sprint(list); got != "[-7 -0.00000000000000000001 0 0.5 3 100000000000000000000]" {
		t.Errorf("sorted: %s", got)
	}
}

func TestWords(t *testing.T) {
	r := decimalRand(t)
	word := func() uint64 { return r.Uint64() >> r.IntN(64) }
	wide := func(hi, lo uint64) *big.Int {
		return Decimal{hi: hi, lo: lo}.Coef()
	}
	for range decimalRounds(100000) {
		a, b, c, d := word(), word(), word(), word()
		if r.IntN(2) == 0 {
			a = 0
		}
		if r.IntN(2) == 0 {
			c = 0
		}
		if r.IntN(4) == 0 {
			b = -(b & 7)
		}
		x, y := wide(a, b), wide(c, d)
		if n := len(x.String()); digits128(a, b) != n && x.Sign() != 0 || digits64(b) != len(strconv.FormatUint(b, 10)) {
			t.Fatalf("%v has %d digits, not %d", x, n, digits128(a, b))
		}
		if cmp128(a, b, c, d) != x.Cmp(y) {
			t.Fatalf("cmp128 %v %v", x, y)
		}
		hi, lo, ok := mul128(a, b, c, d)
		if p := new(big.Int).Mul(x, y); ok != (p.BitLen() <= 128) || ok && wide(hi, lo).Cmp(p) != 0 {
			t.Fatalf("mul128 %v %v = %v %v", x, y, wide(hi, lo), ok)
		}
		if y.Sign() != 0 {
			qhi, qlo, rhi, rlo := div128(a, b, c, d)
			q, rem := new(big.Int).QuoRem(x, y, new(big.Int))
			if wide(qhi, qlo).Cmp(q) != 0 || wide(rhi, rlo).Cmp(rem) != 0 {
				t.Fatalf("div128 %v %v = %v %v", x, y, wide(qhi, qlo), wide(rhi, rlo))
			}
		}
		n := r.IntN(39)
		if hi, lo, ok := mulPow128(c, d, n); ok && hi|lo != 0 {
			hi, lo, exp := strip128(hi, lo, 0)
			s := strings.TrimRight(y.String(), "0")
			if got := wide(hi, lo).String(); got != s || exp != n+len(y.String())-len(s) {
				t.Fatalf("strip128 %v × 10^%d = %s × 10^%d", y, n, got, exp)
			}
		}
	}
}

var formatTests = []struct{ format, in, want string }{
	{"%v", "-1446.5", "-1446.5"},
	{"%+v", "1446.5", "1446.5"},
	{"%s", "58e12", "58000000000000"},
	{"%d", "-58e12", "-58000000000000"},
	{"%d", "0.5", "%!d(decimal.Decimal=0.5)"},
	{"%x", "10", "%!x(decimal.Decimal=10)"},
	{"%q", "-0.5", `"-0.5"`},
	{"%#v", "-0.5", `decimal.MustParse("-0.5")`},
	{"%f", "1446.5", "1446.5"},
	{"%f", "58", "58"},
	{"%.2f", "1446.5", "1446.50"},
	{"%.2F", "0", "0.00"},
	{"%.2f", "0.005", "0.00"},
	{"%.2f", "-0.015", "-0.02"},
	{"%.2f", "-0.001", "0.00"},
	{"%.0f", "2.5", "2"},
	{"%.3f", "1e20", "100000000000000000000.000"},
	{"%.3f", "1e-30", "0.000"},
	{"%.1f", nines38, nines38 + ".0"},
	{"%+d", "5", "+5"},
	{"%+.1f", "5", "+5.0"},
	{"%+s", "0", "+0"},
	{"% d", "5", " 5"},
	{"% d", "-5", "-5"},
	{"%8v|", "1446.5", "  1446.5|"},
	{"%-8v|", "1446.5", "1446.5  |"},
	{"%08v|", "-1446.5", "-01446.5|"},
	{"%+08d|", "12", "+0000012|"},
	{"%-08d|", "12", "12      |"},
	{"%08q|", "12", `    "12"|`},
	{"%2v|", "-1446.5", "-1446.5|"},
	{"%100.1f|", "5", strings.Repeat(" ", 97) + "5.0|"},
}

func TestDecimalFormat(t *testing.T) {
	for _, tt := range formatTests {
		if got := fmt.Sprintf(tt.format, MustParse(tt.in)); got != tt.want {
			t.Errorf("Sprintf(%q, %s) = %s, want %s", tt.format, tt.in, got, tt.want)
		}
	}
	got := fmt.Sprintf("%+v", struct{ Low, High Decimal }{MustParse("1"), MustParse("2.5")})
	if want := "{Low:1 High:2.5}"; got != want {
		t.Errorf("in a struct: %s, want %s", got, want)
	}
}

func TestDecimalText(t *testing.T) {
	r := decimalRand(t)
	for range decimalRounds(5000) {
		d := randDecimal(r)
		digits := max(0, -d.Exp())
		want := d.Rat().FloatString(digits)
		if got := d.String(); got != want {
			t.Fatalf("String() = %s, want %s", got, want)
		}
		for _, prec := range []int{0, 2, 40} {
			got := fmt.Sprintf("%.*f", prec, d)
			if want := d.Round(-prec, HalfEven).Rat().FloatString(prec); got != want {
				t.Fatalf("%%.%df of %v = %s, want %s", prec, d, got, want)
			}
		}
		b := []byte("have ")
		if got := string(d.AppendTo(b)); got != "have "+want {
			t.Fatalf("AppendTo = %s, want %s", got, want)
		}
		grouped := string(d.AppendGrouped(b[:5:5]))
		if refGrouped(want) != grouped[5:] || grouped[:5] != "have " {
			t.Fatalf("AppendGrouped = %s, want %s", grouped, refGrouped(want))
		}
		if e, err := Parse(string(d.AppendShort(nil))); e != d || err != nil {
			t.Fatalf("appendShort(%v) = %s", d, d.AppendShort(nil))
		}
	}
}

// refGrouped puts commas into plain text.
func refGrouped(s string) string {
	whole, frac, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	var b strings.Builder
	if s[0] == '-' {
		b.WriteByte('-')
	}
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	if point {
		b.WriteString("." + frac)
	}
	return b.String()
}

func TestDecimalEncodings(t *testing.T) {
	r := decimalRand(t)
	for range decimalRounds(20000) {
		checkEncodings(t, randDecimal(r))
	}
	for _, d := range decimalEdges {
		checkEncodings(t, d)
	}
	type record struct {
		A Decimal
		B *Decimal
		M map[Decimal]Decimal
		Z Decimal `json:",omitzero"`
	}
	b := MustParse("-0.001")
	in := record{A: MustParse("58e12"), B: &b, M: map[Decimal]Decimal{MustParse("1.5"): MustParse("3")}}
	text, err := json.Marshal(in)
	if want := `{"A":"58000000000000","B":"-0.001","M":{"1.5":"3"}}`; string(text) != want || err != nil {
		t.Errorf("JSON %s, %v; want %s", text, err, want)
	}
	var out record
	if err := json.Unmarshal(text, &out); err != nil || out.A != in.A || *out.B != b || out.M[MustParse("1.5")] != MustParse("3") {
		t.Errorf("JSON back: %+v, %v", out, err)
	}
	var buf bytes.Buffer
	out = record{}
	if err := cmp.Or(gob.NewEncoder(&buf).Encode(in), gob.NewDecoder(&buf).Decode(&out)); err != nil || out.A != in.A || *out.B != b || !out.Z.IsZero() {
		t.Errorf("gob back: %+v, %v", out, err)
	}
	var log bytes.Buffer
	slog.New(slog.NewTextHandler(&log, nil)).Info("paid", "amount", MustParse("1446.50"))
	if !strings.HasSuffix(log.String(), "amount=1446.5\n") {
		t.Errorf("logged %s", log.String())
	}
}

// checkEncodings takes d through every encoding and back.
func checkEncodings(t *testing.T, d Decimal) {
	t.Helper()
	var e Decimal
	text, err := d.MarshalText()
	if err = cmp.Or(err, e.UnmarshalText(text)); e != d || err != nil {
		t.Fatalf("text %s of %v gives %v, %v", text, d, e, err)
	}
	e = Decimal{}
	text, err = d.MarshalJSON()
	if err = cmp.Or(err, json.Unmarshal(text, &e)); e != d || err != nil {
		t.Fatalf("JSON %s of %v gives %v, %v", text, d, e, err)
	}
	e = Decimal{}
	if err = json.Unmarshal(text[1:len(text)-1], &e); e != d || err != nil {
		t.Fatalf("JSON number %s gives %v, %v", text, e, err)
	}
	e = MustParse("7")
	bin, err := d.MarshalBinary()
	if err = cmp.Or(err, e.UnmarshalBinary(bin)); e != d || err != nil || len(bin) > 19 {
		t.Fatalf("binary %x of %v gives %v, %v", bin, d, e, err)
	}
	e = Decimal{}
	v, err := d.Value()
	if err = cmp.Or(err, e.Scan(v)); e != d || err != nil {
		t.Fatalf("SQL value %v of %v gives %v, %v", v, d, e, err)
	}
}

func TestDecimalUnmarshalJSON(t *testing.T) {
	for in, want := range map[string]string{
		`"1446.5"`: "1446.5", `1446.50`: "1446.5", `1.4465E3`: "1446.5", `-0`: "0", `null`: "77", `12345678901234567890.12`: "12345678901234567890.12",
	} {
		d := MustParse("77")
		if err := json.Unmarshal([]byte(in), &d); err != nil || d != MustParse(want) {
			t.Errorf("%s = %v, %v", in, d, err)
		}
	}
	for in, code := range map[string]fault.Code{
		`""`: fault.ErrEmpty, `"`: fault.ErrSyntax, ``: fault.ErrEmpty, `true`: fault.ErrSyntax, `{}`: fault.ErrSyntax, `[1]`: fault.ErrSyntax, `"1,000"`: fault.ErrSyntax, `1e9999`: fault.ErrOverflow, `"null"`: fault.ErrSyntax,
	} {
		d := MustParse("77")
		if err := d.UnmarshalJSON([]byte(in)); !errors.Is(err, code) || d != MustParse("77") {
			t.Errorf("%s = %v, %v; want %v", in, d, err, code)
		}
	}
}

func TestDecimalBinary(t *testing.T) {
	for in, want := range map[string]string{"0": "", "58000000000000": "303a", "1": "0001", "-1": "0101", "0.5": "0205", "-1446.5": "033881"} {
		if got, _ := MustParse(in).MarshalBinary(); fmt.Sprintf("%x", got) != want {
			t.Errorf("%s = %x, want %s", in, got, want)
		}
	}
	for _, bad := range []string{"\x00", "\x00\x00", "\x00\x00\x01", "\x00\x0a", "\x80\x00\x01", "\x80", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
		"\x82\xc0\x01\x01", "\xff\xff\x7f\x01", "\x00" + strings.Repeat("\xff", 16), "\x00" + strings.Repeat("\x01", 17)} {
		d := MustParse("77")
		if err := d.UnmarshalBinary([]byte(bad)); !errors.Is(err, fault.ErrSyntax) || d != MustParse("77") {
			t.Errorf("%x = %v, %v", bad, d, err)
		}
	}
}

func TestDecimalScan(t *testing.T) {
	for _, tt := range []struct {
		src  any
		want string
	}{
		{"1446.50", "1446.5"}, {[]byte("-3"), "-3"}, {int64(math.MinInt64), "-9223372036854775808"},
		{0.1, "0.1"}, {-1.5e300, "-15e299"}, {5e-324, "5e-324"}, {1e21, "1e21"},
	} {
		var d Decimal
		if err := d.Scan(tt.src); err != nil || d != MustParse(tt.want) {
			t.Errorf("Scan(%v) = %v, %v", tt.src, d, err)
		}
	}
	for _, src := range []any{nil, "x", []byte(nil), math.NaN(), math.Inf(-1), true, 5, uint8(1)} {
		d := MustParse("77")
		if err := d.Scan(src); err == nil || d != MustParse("77") {
			t.Errorf("Scan(%v) = %v, %v", src, d, err)
		}
	}
	if err := new(Decimal).Scan(nil); !errors.Is(err, fault.ErrEmpty) {
		t.Errorf("Scan(nil): %v", err)
	}
	var null sql.Null[Decimal]
	if err := null.Scan(nil); err != nil || null.Valid {
		t.Errorf("sql.Null: %v, %v", null, err)
	}
	if err := null.Scan("1.5"); err != nil || !null.Valid || null.V != MustParse("1.5") {
		t.Errorf("sql.Null: %v, %v", null, err)
	}
}

func TestRounding(t *testing.T) {
	for _, mode := range allRoundings {
		if got, ok := ParseRounding(mode.String()); got != mode || !ok {
			t.Errorf("ParseRounding(%q) = %v, %v", mode, got, ok)
		}
	}
	for name, want := range map[string]Rounding{
		"반올림": HalfUp, "올림": Up, "절상": Up, "버림": Down, "절사": Down, "오사오입": HalfEven, "오사육입": HalfDown,
	} {
		if got, ok := ParseRounding(name); got != want || !ok {
			t.Errorf("ParseRounding(%s) = %v, %v", name, got, ok)
		}
	}
	for _, name := range []string{"", "Half-Up", "rounding?", "nearest"} {
		if got, ok := ParseRounding(name); ok || got != HalfEven {
			t.Errorf("ParseRounding(%q) = %v, %v", name, got, ok)
		}
	}
	if Rounding(200).String() != "rounding?" {
		t.Errorf("Rounding(200) = %v", Rounding(200))
	}
}

func TestDecimalAllocs(t *testing.T) {
	d, e := MustParse("1234567890.1234"), MustParse("-1446.5")
	wide := MustParse("123456789012345678901234567890.12")
	buf := make([]byte, 0, 128)
	text := []byte("7812000000.25")
	var sink Decimal
	var n int
	for name, f := range map[string]func(){
		"ParseDecimal":       func() { sink, _ = Parse("58000000000000") },
		"ParseDecimal wide":  func() { sink, _ = Parse("-123456789012345678901234567890.12e-3") },
		"UnmarshalText":      func() { _ = sink.UnmarshalText(text) },
		"UnmarshalJSON":      func() { _ = sink.UnmarshalJSON(text) },
		"Add":                func() { sink, _ = d.Add(e) },
		"Add wide":           func() { sink, _ = wide.Add(e) },
		"Sub":                func() { sink, _ = d.Sub(e) },
		"Mul":                func() { sink, _ = d.Mul(e) },
		"Mul wide":           func() { sink, _ = wide.Mul(e) },
		"Quo":                func() { sink, _ = d.Quo(e, -12, HalfUp) },
		"Quo wide":           func() { sink, _ = wide.Quo(e, -2, HalfUp) },
		"quoExact":           func() { sink, _ = wide.quoExact(MustParse("0.64")) },
		"Round":              func() { sink = d.Round(-1, HalfUp) },
		"Round wide":         func() { sink = wide.Round(3, HalfUp) },
		"RoundTo":            func() { sink, _ = d.RoundTo(MustParse("0.05"), HalfUp) },
		"Cmp":                func() { n = d.Cmp(wide) },
		"AppendTo":           func() { n = len(wide.AppendTo(buf)) },
		"AppendGrouped":      func() { n = len(wide.AppendGrouped(buf)) },
		"AppendText":         func() { b, _ := d.AppendText(buf); n = len(b) },
		"AppendBinary":       func() { b, _ := d.AppendBinary(buf); n = len(b) },
		"UnmarshalBinary":    func() { _ = sink.UnmarshalBinary([]byte("\x030\x01")) },
		"Int64":              func() { i, _ := d.Int64(); n = int(i) },
		"Float64":            func() { n = int(d.Float64()) },
		"NewDecimal":         func() { sink = New(144650, -2) },
		"DecimalFromInt":     func() { sink = FromInt(144650) },
		"Shift":              func() { sink, _ = d.Shift(12) },
		"Digits, RoundDigit": func() { sink = d.RoundDigits(d.Digits()-1, Up) },
	} {
		if a := testing.AllocsPerRun(100, f); a != 0 {
			t.Errorf("%s allocates %v times", name, a)
		}
	}
	_, _ = sink, n
	if a := testing.AllocsPerRun(100, func() { n = len(d.String()) }); a > 1 {
		t.Errorf("String allocates %v times", a)
	}
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"0", "-12.50", ".5", "5.", "1e10", nines38, two127, "1e-6144", "0.00001e99999", "1,000", "५", "1e+", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		b, err2 := d, d.UnmarshalText([]byte(s))
		if (err == nil) != (err2 == nil) || b != d {
			t.Fatalf("string gives %v, %v; bytes give %v, %v", b, err, d, err2)
		}
		if err != nil {
			var e *fault.Error
			if !errors.As(err, &e) || e.Offset < 0 || e.Offset > len(s) || e.Input != s {
				t.Fatalf("%q: %v", s, err)
			}
			if e.Code == fault.ErrOverflow && !strings.ContainsAny(s, "eE") {
				if x, ok := new(big.Rat).SetString(s); !ok {
					t.Fatalf("%q: %v, and math/big does not take it", s, err)
				} else if ref, fits := refDecimal(x); fits {
					t.Fatalf("%q: %v, but it fits %v", s, err, ref)
				}
			}
			return
		}
		checkCanonical(t, d)
		checkEncodings(t, d)
		if d.IsZero() {
			return // math/big refuses 0e9999999999
		}
		if x, ok := new(big.Rat).SetString(s); !ok || x.Cmp(d.Rat()) != 0 {
			t.Fatalf("%q = %v, math/big says %v", s, d, x)
		}
	})
}

func FuzzDecimalArith(f *testing.F) {
	f.Add(uint64(0), uint64(15), int16(-1), uint64(0), uint64(14465), int16(-1), int16(-2), byte(0))
	f.Add(uint64(pow10hi38), uint64(pow10lo38-1), int16(0), uint64(1), uint64(5), int16(-30), int16(0), byte(15))
	f.Add(uint64(1)<<61, uint64(0), int16(6100), uint64(7), uint64(0), int16(-6100), int16(6144), byte(9))
	f.Fuzz(func(t *testing.T, ahi, alo uint64, aexp int16, bhi, blo uint64, bexp, place int16, flags byte) {
		d, ok := makeDecimal(flags&16 != 0, ahi, alo, int(aexp))
		e, ok2 := makeDecimal(flags&8 != 0, bhi, blo, int(bexp))
		if !ok || !ok2 {
			return
		}
		checkCanonical(t, d)
		checkArithmetic(t, d, e)
		mode := allRoundings[int(flags&7)%len(allRoundings)]
		p := max(min(int(place), MaxExp), -MaxExp-40)
		checkQuo(t, d, e, p, mode)
		got := d.Round(p, mode)
		if want, ok := refDecimal(refRound(d.Rat(), ratref.Pow10(p), mode)); got != want || !ok {
			t.Fatalf("%v.Round(%d, %v) = %v, want %v", d, p, mode, got, want)
		}
	})
}
