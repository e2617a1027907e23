package numeral

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// ASCII digits as they are written: 1,234.5, 1.234,50, 1e9.

// MostListed is how many numbers of a list are looked over for the unit that they share.
const MostListed = 6

// Digits reads digits with commas and a point at p: 3,400.5, .25. The code says what is wrong.
func (r *Reader) Digits(p int) (d decimal.Decimal, end int, code fault.Code) {
	s := r.S
	if u, end := line.LeadingDigits(s, p); end > p && !goesOn(s[end]) { // up to seven digits
		d, _ = decimal.FromUint(u, 0)
		return d, end, ""
	}
	if d, end, code, ok := r.pointGroups(p); ok {
		return d, end, code
	}
	var v digits
	i := runes.DigitsEnd(s, p)
	v.add(s[p:i])
	if i > p && i+1 < len(s) && s[i] == ',' && runes.IsDigit(s[i+1]) {
		if i, code = r.commaGroups(p, i, &v); code != "" {
			return d, GroupsEnd(s, i), code
		}
	}
	exp := 0
	if i+1 < len(s) && s[i] == '.' && runes.IsDigit(s[i+1]) {
		end := runes.DigitsEnd(s, i+1)
		v.add(s[i+1 : end])
		i, exp = end, i+1-end
	}
	if v.n == 0 {
		return d, p, fault.ErrSyntax
	}
	if exp < 0 && i+len(",000") <= len(s) && s[i] == ',' && runes.DigitsEnd(s, i+1) == i+len(",000") && r.CurrencyFollows(i+len(",000")) {
		return d, i + len(",000"), fault.ErrGrouping // 1.30,000원: an item and its price, or a slip
	}
	if foreignGroups(s, p, i) || exp == -3 && s[i-1] == '0' && v.n > 6 && r.mixedGroups(p, i) {
		return d, GroupsEnd(s, i), fault.ErrGrouping
	}
	last := i
	if e, k := exponent(s, i); k > i {
		exp += e
		i = k
	}
	var ok bool
	if v.n <= mostOfDigits {
		d, ok = decimal.FromUint(v.value, exp)
	} else {
		d, ok = LongDigits(s[p:last], exp)
	}
	if !ok {
		return d, i, fault.ErrOverflow
	}
	return d, i, ""
}

// digits is the value of n digits, if these are no more than 19.
type digits struct {
	value uint64
	n     int
}

// mostOfDigits is how many digits have a place in digits.value.
const mostOfDigits = 19

// add adds the digits s at the end.
func (v *digits) add(s string) {
	for _, c := range []byte(s) {
		if v.n < mostOfDigits {
			v.value = v.value*10 + uint64(c-'0')
		}
		v.n++
	}
}

// commaGroups adds the groups of three digits that stand at p, behind commas, to v, whose first digits begin at start. It returns where they end; or where they are no groups,
// and the error.
func (r *Reader) commaGroups(start, p int, v *digits) (end int, code fault.Code) {
	s := r.S
	lead := p - start
	for p+1 < len(s) && s[p] == ',' && runes.IsDigit(s[p+1]) {
		k := p + 1
		for k < len(s) && runes.IsDigit(s[k]) && k-p <= 4 {
			k++
		}
		if k-p-1 != 3 || lead > 3 {
			if r.fieldFollows(p+1) || lead > 3 && r.countFollows(p+1) {
				break
			}
			return p, fault.ErrGrouping
		}
		v.add(s[p+1 : k])
		p = k
	}
	return p, ""
}

// fieldFollows reports whether the digits behind a comma, at p, begin a number of their own, with another scale or digits behind its
// first one: 2,3만5천원 are an identifier and a price, where 2,3만원 are two or three.
func (r *Reader) fieldFollows(p int) bool {
	p = runes.DigitsEnd(r.S, p)
	first := r.ScaleAfter(p)
	w := r.NumeralWord(p)
	if !w.IsScale() {
		return false
	}
	for w.IsScale() {
		p += len(w.Text)
		w = r.NumeralWord(p)
	}
	if p < len(r.S) && runes.IsDigit(r.S[p]) {
		return true
	}
	q := r.SkipGap(p)
	if q == len(r.S) || !runes.IsDigit(r.S[q]) && (w.Sense == nil || w.Class != lex.NDigit) {
		return false
	}
	e := runes.DigitsEnd(r.S, q)
	if e == q {
		e += len(w.Text)
	}
	k := r.ScaleAfter(e)
	return k > 0 && k < first
}

// countFollows reports whether the digits behind a comma, at p, which are no group of three, are a field of their own: with a counter or
// with nothing, as in 35000,2개 and 129000,1. With another unit they may be decimals: 1250,50유로 (1,250.50 euros).
func (r *Reader) countFollows(p int) bool {
	end := runes.DigitsEnd(r.S, p)
	if end == p+len("000") {
		return false
	}
	if w, _ := r.UnitWord(end); w.Sense != nil {
		return w.Class == lex.WCounter
	}
	return r.Boundary(end) && (end == len(r.S) || r.S[end] != '.' && r.S[end] != '-')
}

// goesOn reports whether a number in digits may go on with c behind the first ones: with a point, a comma, an apostrophe or an exponent.
func goesOn(c byte) bool {
	return c == '.' || c == ',' || c == '\'' || c == "’"[0] || c|0x20 == 'e'
}

// mixedGroups reports whether the number from p to end is grouped by commas and by a point, in a currency that has no decimals: 1,200.000원 is 1.2 million won or 1,200.
func (r *Reader) mixedGroups(p, end int) bool {
	if strings.IndexByte(r.S[p:end], ',') < 0 {
		return false
	}
	info := lex.CurrencyByCode(r.CurrencyBeside(p, end, false))
	return info != nil && info.Digits == 0
}

// foreignGroups reports whether the digits from p to i are a part of a number that is grouped as in other countries:
// 1'000'000, 1.000,50, 1.000.000 and 1.234,567, unless pointGroups has taken it for a sum.
func foreignGroups(s string, p, i int) bool {
	if i == len(s) || s[i] != ',' && s[i] != '.' {
		n := apostrophe(s, i)
		return n > 0 && (n == len("'") || i-p <= 3)
	}
	k := i + 1
	for k < len(s) && runes.IsDigit(s[k]) && k-i <= 4 {
		k++
	}
	if next := k - i - 1; next == 0 || next > 3 || next < 3 && s[i] == '.' {
		return false
	}
	point := strings.IndexByte(s[p:i], '.')
	return point >= 1 && point <= 3 && i-p == point+len(".000") && s[p] != '0'
}

// GroupsEnd returns the end of the digits at i and of all groups that follow them, however they are parted.
func GroupsEnd(s string, i int) int {
	for i < len(s) {
		n := apostrophe(s, i)
		switch {
		case n > 0:
		case runes.IsDigit(s[i]), (s[i] == ',' || s[i] == '.') && i+1 < len(s) && runes.IsDigit(s[i+1]):
			n = 1
		default:
			return i
		}
		i += n
	}
	return i
}

// apostrophe returns the length of an apostrophe at i that parts digits, 0 for none. The curved one closes quotes, too, and parts only groups of
// three: ‘1987’3월 (1987, March).
func apostrophe(s string, i int) int {
	n := len("'")
	if strings.HasPrefix(s[i:], "’") {
		n = len("’")
	} else if i == len(s) || s[i] != '\'' {
		return 0
	}
	k := i + n
	for k < len(s) && runes.IsDigit(s[k]) && k-i-n <= 3 {
		k++
	}
	if digits := k - i - n; digits == 3 || digits > 0 && n == len("'") {
		return n
	}
	return 0
}

// exponent reads e10 or E-3 at i and returns its value and end, or i where none stands. One of more than three digits is beyond
// all Decimals.
func exponent(s string, i int) (exp, end int) {
	if i+1 >= len(s) || s[i]|0x20 != 'e' {
		return 0, i
	}
	j, neg := i+1, false
	if s[j] == '-' || s[j] == '+' {
		neg = s[j] == '-'
		j++
	}
	start := j
	for j < len(s) && runes.IsDigit(s[j]) {
		if exp = exp*10 + int(s[j]-'0'); exp > 999 {
			exp = 4 * decimal.MaxExp
		}
		j++
	}
	if j == start || j < len(s) && runes.IsLatin(s[j]) {
		return 0, i
	}
	if neg {
		exp = -exp
	}
	return exp, j
}

// LongDigits is for runs of more than 19 digits, with commas and a point; exp is the power of ten of the last one.
// Zeros at either end, however many, take no room in a Decimal.
func LongDigits(s string, exp int) (d decimal.Decimal, ok bool) {
	for s != "" && (s[0] == '0' || !runes.IsDigit(s[0])) {
		s = s[1:]
	}
	for s != "" && !runes.IsDigit(s[len(s)-1]) || strings.HasSuffix(s, "0") {
		if s[len(s)-1] == '0' {
			exp++
		}
		s = s[:len(s)-1]
	}
	ok = true
	for s != "" && ok {
		var part uint64
		k := 0
		for k < 18 && s != "" {
			if runes.IsDigit(s[0]) {
				part = part*10 + uint64(s[0]-'0')
				k++
			}
			s = s[1:]
		}
		low, _ := decimal.FromUint(part, 0)
		if d, ok = Shifted(d, k); ok {
			d, ok = Plus(d, low)
		}
	}
	if ok {
		d, ok = Shifted(d, exp)
	}
	return d, ok
}
