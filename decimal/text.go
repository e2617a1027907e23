package decimal

import (
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"strconv"

	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/pad"
)

// decimalBuf has room for a Decimal of ordinary size.
type decimalBuf [64]byte

// String returns d as a plain decimal number: "-1446.5", "58000000000000", "0".
// There is no exponent, no grouping, and no zero at the end of a fraction.
func (d Decimal) String() string {
	var buf decimalBuf
	return string(d.AppendTo(buf[:0]))
}

// AppendTo appends the text of [Decimal.String] to b.
func (d Decimal) AppendTo(b []byte) []byte {
	if d.neg {
		b = append(b, '-')
	}
	if d.lo < 10 && d.hi == 0 && d.exp == 0 {
		return append(b, byte('0'+d.lo))
	}
	return d.appendAbs(b, 0)
}

// AppendGrouped appends d with a comma between every three digits of its integer part: "7,812,000,000.5".
func (d Decimal) AppendGrouped(b []byte) []byte {
	if d.neg {
		b = append(b, '-')
	}
	start := len(b)
	b = d.appendAbs(b, 0)
	commas := max(d.Magnitude(), 0) / 3
	from := start + max(d.Magnitude()+1, 1) // the end of the integer part
	b = append(b, make([]byte, commas)...)
	to := from + commas
	copy(b[to:], b[from:])
	for ; commas > 0; commas-- {
		from, to = from-3, to-4
		copy(b[to+1:to+4], b[from:])
		b[to] = ','
	}
	return b
}

// AppendFixed appends d with at least so many digits after the point, with zeros for those that d has not: 19.90.
func (d Decimal) AppendFixed(b []byte, places int) []byte {
	if d.neg {
		b = append(b, '-')
	}
	return d.appendAbs(b, places)
}

// AppendCoef appends the [Decimal.Digits] significant digits of d, without sign and point: 25 for 250000 and for 0.25.
func (d Decimal) AppendCoef(b []byte) []byte {
	n := d.Digits()
	b = append(b, make([]byte, n)...)
	d.putCoef(b[len(b)-n:])
	return b
}

// appendAbs appends the magnitude of d with at least prec digits after the point.
func (d Decimal) appendAbs(b []byte, prec int) []byte {
	exp := int(d.exp)
	digits := digits64(d.lo)
	if d.hi != 0 {
		digits = digits128(d.hi, d.lo)
	}
	point := digits + exp // how many of the digits stand before the point
	whole := max(point, 1)
	size := whole
	if frac := max(prec, -exp); frac > 0 {
		size += 1 + frac
	}
	b = slices.Grow(b, size)
	w := b[len(b) : len(b)+size]
	start := 0 // of the digits in w
	if point <= 0 {
		start = 2 - point
	} else if exp < 0 {
		start = 1
	}
	end := start + digits
	if d.hi == 0 {
		putUint(w[start:end], d.lo)
	} else {
		d.putCoef(w[start:end])
	}
	if start == 1 {
		copy(w, w[1:whole+1])
	} else if start > 0 {
		putZeros(w[:start])
	}
	if end < size {
		putZeros(w[end:])
	}
	if whole < size {
		w[whole] = '.'
	}
	return b[:len(b)+size]
}

func putZeros(w []byte) {
	for i := range w {
		w[i] = '0'
	}
}

// putCoef fills w, which is as long, with the digits of the coefficient.
func (d Decimal) putCoef(w []byte) {
	hi, lo := d.hi, d.lo
	for hi != 0 {
		var part uint64
		hi, lo, part = div64(hi, lo, 1e19)
		putUint(w[len(w)-19:], part)
		w = w[:len(w)-19]
	}
	putUint(w, lo)
}

const digitPairs = "00010203040506070809101112131415161718192021222324252627282930313233343536373839" +
	"404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

// putUint fills w with the digits of u, zeros first.
func putUint(w []byte, u uint64) {
	for u >= 1e8 && len(w) >= 8 { // chunks that the processor works on side by side
		q := u / 1e8
		r := uint32(u - q*1e8)
		t := w[len(w)-8:]
		put4(t[:4], r/10_000)
		put4(t[4:], r%10_000)
		w, u = w[:len(w)-8], q
	}
	v := uint32(u)
	for ; len(w) >= 4; w = w[:len(w)-4] {
		put4(w[len(w)-4:], v%10_000)
		v /= 10_000
	}
	switch len(w) {
	case 3:
		w[2] = byte('0' + v%10)
		v /= 10
		fallthrough
	case 2:
		put2(w, v)
	case 1:
		w[0] = byte('0' + v)
	}
}

// put4 puts the digits of v < 10000.
func put4(w []byte, v uint32) {
	q := v / 100
	put2(w, q)
	put2(w[2:], v-q*100)
}

// put2 puts the digits of v < 100.
func put2(w []byte, v uint32) {
	p := digitPairs[2*v:]
	w[0], w[1] = p[0], p[1]
}

// Format implements [fmt.Formatter]. The verbs are
//
//	%v %s	the text of String; %#v is a Go expression
//	%q	that text in quotes
//	%d	the same for an integer; a fraction is a formatting error
//	%f %F	the same, or with a precision rounded to so many digits after the
//		point, halves to even, with zeros to fill it: %.2f
//
// Width and the flags '+', ' ', '-' and '0' are those of package fmt for numbers;
// %+v writes no plus sign, as fmt writes none in the fields of a struct.
func (d Decimal) Format(s fmt.State, verb rune) {
	var buf decimalBuf
	b := buf[:0]
	prec := 0
	switch {
	case verb == 'v' && s.Flag('#'):
		b = append(d.AppendTo(append(b, `decimal.MustParse("`...)), `")`...)
		s.Write(b)
		return
	case verb == 'f', verb == 'F':
		if p, ok := s.Precision(); ok {
			d = d.Round(-p, HalfEven)
			prec = p
		}
	case verb == 'v', verb == 's', verb == 'q', verb == 'd' && d.IsInt():
	default:
		b = append(append(append(b, "%!"...), string(verb)...), "(decimal.Decimal="...)
		s.Write(append(d.AppendTo(b), ')'))
		return
	}
	if verb == 'q' {
		b = append(b, '"')
	}
	b = pad.AppendSign(b, s, verb, d.neg)
	signed := len(b)
	b = d.appendAbs(b, prec)
	if verb == 'q' {
		b = append(b, '"')
	}
	pad.Write(s, b, signed, verb != 'q')
}

// MarshalText implements [encoding.TextMarshaler] with the text of String. The error is nil.
func (d Decimal) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// AppendText implements [encoding.TextAppender] with the text of String. The error is nil.
func (d Decimal) AppendText(b []byte) ([]byte, error) { return d.AppendTo(b), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what [Parse] takes.
func (d *Decimal) UnmarshalText(text []byte) error {
	v, at, code := parseDecimal(text)
	if code != "" {
		return decimalError("parse decimal", code, string(text), at)
	}
	*d = v
	return nil
}

// MarshalJSON implements [encoding/json.Marshaler] with the text of String as a JSON string,
// since many readers of JSON numbers keep only 15 to 17 of their digits. The error is nil.
func (d Decimal) MarshalJSON() ([]byte, error) {
	var buf decimalBuf
	b := d.AppendTo(append(buf[:0], '"'))
	return append([]byte(nil), append(b, '"')...), nil
}

// UnmarshalJSON implements [encoding/json.Unmarshaler]. It takes a JSON string with what
// [Parse] takes, or a JSON number, whose digits it reads exactly.
// A JSON null leaves d as it is.
func (d *Decimal) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) >= 2 && data[0] == '"' && data[len(data)-1] == '"' {
		data = data[1 : len(data)-1]
	}
	return d.UnmarshalText(data)
}

// MarshalBinary implements [encoding.BinaryMarshaler]. The error is nil.
//
// The form is an unsigned varint of package encoding/binary that holds Exp in
// zigzag form times two, plus one for a negative number, and the digits of d as a
// big-endian integer in as few bytes as it takes. 0 is no bytes.
// Equal values have equal forms; 58000000000000 takes two bytes.
func (d Decimal) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

// AppendBinary implements [encoding.BinaryAppender] with the form of
// [Decimal.MarshalBinary]. The error is nil.
func (d Decimal) AppendBinary(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	head := uint64(uint16(d.exp<<1^d.exp>>15)) << 1
	if d.neg {
		head |= 1
	}
	b = binary.AppendUvarint(b, head)
	n := (bits.Len64(d.lo) + 7) / 8
	if d.hi != 0 {
		n = 8 + (bits.Len64(d.hi)+7)/8
	}
	for n--; n >= 8; n-- {
		b = append(b, byte(d.hi>>(8*(n-8))))
	}
	for ; n >= 0; n-- {
		b = append(b, byte(d.lo>>(8*n)))
	}
	return b, nil
}

// UnmarshalBinary implements [encoding.BinaryUnmarshaler] for the form of [Decimal.MarshalBinary].
// The error has the code [fault.ErrSyntax] for all that MarshalBinary does not return.
func (d *Decimal) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		*d = Decimal{}
		return nil
	}
	head, n := binary.Uvarint(data)
	coef := data[max(n, 0):]
	if n <= 0 || n > 1 && data[n-1] == 0 || head > 4*MaxExp+1 || len(coef) == 0 || len(coef) > 16 || coef[0] == 0 {
		return decimalError("read binary decimal", fault.ErrSyntax, string(data), 0)
	}
	var hi, lo uint64
	for _, c := range coef {
		hi, lo = hi<<8|lo>>56, lo<<8|uint64(c)
	}
	zigzag := int(head >> 1)
	exp := zigzag>>1 ^ -(zigzag & 1)
	v, ok := makeDecimal(head&1 != 0, hi, lo, exp)
	if !ok || v.lo != lo || v.hi != hi {
		return decimalError("read binary decimal", fault.ErrSyntax, string(data), n)
	}
	*d = v
	return nil
}

// Value implements [driver.Valuer] with the text of String, which every SQL
// driver takes for a NUMERIC column. The error is nil.
func (d Decimal) Value() (driver.Value, error) { return d.String(), nil }

// Scan implements [database/sql.Scanner]. It takes a string or []byte as [Parse] does,
// an int64, and a float64 as the shortest decimal that stands for it, which gives
// 0.1 for a column that held 0.1. NULL is an error with the code [fault.ErrEmpty]; scan into a
// [database/sql.Null] to allow it.
func (d *Decimal) Scan(src any) error {
	switch v := src.(type) {
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case int64:
		*d = FromInt(v)
		return nil
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return decimalError("scan decimal", fault.ErrSyntax, strconv.FormatFloat(v, 'g', -1, 64), 0)
		}
		var buf [32]byte
		return d.UnmarshalText(strconv.AppendFloat(buf[:0], v, 'e', -1, 64))
	}
	if src == nil {
		return &fault.Error{Func: "scan decimal", Code: fault.ErrEmpty, Detail: "NULL is no number"}
	}
	return &fault.Error{Func: "scan decimal", Code: fault.ErrSyntax, Detail: fmt.Sprintf("cannot scan a %T", src)}
}
