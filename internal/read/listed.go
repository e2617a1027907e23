package read

import (
	"strings"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// listTail gives a bare number the scale and the unit that it shares with the last one of a list: 3·4만원 (30,000 and 40,000 won), 5·6월 (May and June),
// 59/84㎡, 10/20/30만원. Each is a match of its own.
func (r *Reader) listTail(t, u *unit.Term, ld *line.Side) bool {
	n := &t.Num
	if r.Alone || t.Kind != amount.KindNumber || t.End == len(r.S) {
		return false
	}
	if r.tolerance(t, u, ld) || r.scaledList(t, u, ld) || r.changeTail(t, u, ld) {
		return true
	}
	times := line.TimesEnd(r.S, t.End)
	if times == 0 && r.S[t.End] != '/' && r.S[t.End] != ',' && r.S[t.End] < 0xC2 && !r.Has(t.End, apartSlash) || !r.isBare(t, ld) || t.Noun != "" || n.Few || n.Top > 0 || ld.Ordinal || t.End != n.End {
		return false
	}
	var p int
	var falls bool
	switch {
	case times > 0:
		p = r.lastTimes(t.Num.Start)
	case r.S[t.End] == '/':
		p, falls = r.lastBehindSlash(t)
	case r.S[t.End] == ',':
		p = r.lastBehindComma(t)
	case r.S[t.End] == ' ':
		p = r.lastApart(t.Num.Start)
	case runes.DigitsEnd(r.S, n.Start) == t.End:
		p, falls = r.lastListed(t)
	}
	if p == 0 {
		return false
	}
	saved := *t
	if !r.unitTerm(p, u) || u.Age || !listable(&u.Num, r.S) {
		return false
	}
	if !r.lendListed(t, u, falls) {
		*t = saved
		return false
	}
	r.shareUnit(t, u)
	return true
}

// unitTerm reads the number at p, the last one of several, into u, and reports whether it has a unit that those before it may share.
func (r *Reader) unitTerm(p int, u *unit.Term) bool {
	side := line.Side{Start: p, Outer: p}
	return r.Term(p, &side, u) && u.Unit.Sense != nil && u.Unit.Class != lex.WMagnitude && !u.Fraction
}

// shareUnit gives t the unit of u, the size of its scales and its bracket, and joins them.
func (r *Reader) shareUnit(t, u *unit.Term) {
	takeUnit(t, u)
	t.Num.Scaled, t.Num.Top = u.Num.Scaled, u.Num.Top
	r.takeBracket(t, u)
}

// lendListed gives a number of a list the scale of the last one. It reports false where the numbers fall although they are no measures, which may be two values, and no
// list of sums.
func (r *Reader) lendListed(t, u *unit.Term, falls bool) bool {
	if falls && (u.Unit.Class == lex.WCurrency || u.Unit.Ref == lex.RefMonth) {
		i := t.Num.Start
		_, numbers := r.SlashList(i)
		return (numbers > 2 || r.inSlashes(i) || t.Num.Grouped && u.Num.Grouped || u.Unit.Ref == lex.RefMonth) && t.Interval.Shift(firstExp(&u.Num))
	}
	r.lendScale(t, u)
	return u.Unit.Class == lex.WMeasure || !falls && t.Hi.Less(u.Hi)
}

// takeBracket makes a bracket of t where u is one: 3·4만원대 (30,000 and 40,000-odd won).
func (r *Reader) takeBracket(t, u *unit.Term) {
	switch {
	case u.Unit.Ref == lex.RefDecade:
		t.Bracket = true
		t.Hi, _ = numeral.Plus(t.Lo, decimal.FromInt(10))
	case u.Bracket:
		r.SetBracket(t, u.End)
	}
}

// scaledList gives t, a bare number in digits that is a sum in scales and has a slash behind it, the currency that stands behind the last one of the list:
// 5천/1만/3만원 (5, 10 or 30 thousand won).
func (r *Reader) scaledList(t, u *unit.Term, ld *line.Side) bool {
	const widest = 3 // how many places the sums of a list differ by, at most
	if !r.Has(t.End, "/") || t.Num.Few || t.Num.Places == 0 || !t.Num.Elided && !t.Num.Up.Lo.IsZero() || ld.Start != t.Num.Start || t.End != t.Num.End {
		return false
	}
	n := new(numeral.Numeral)
	p := t.End
	for range numeral.MostListed {
		at := p + len("/")
		if at == len(r.S) || !runes.IsDigit(r.S[at]) || !r.Numeral(at, n) || n.Places == 0 {
			return false
		}
		if p = n.End; !r.Has(p, "/") {
			if !r.unitTerm(at, u) || u.Unit.Class != lex.WCurrency || !withinPlaces(t.Lo, u.Lo, widest) {
				return false
			}
			takeUnit(t, u)
			r.takeBracket(t, u)
			return true
		}
	}
	return false
}

// withinPlaces reports whether two numbers differ by no more than so many places.
func withinPlaces(a, b decimal.Decimal, n int) bool {
	d := a.Magnitude() - b.Magnitude()
	return -n <= d && d <= n
}

// tolerance gives t, a bare number in digits, the unit of what it may differ by: 25±2℃ (25 degrees, give or take 2).
func (r *Reader) tolerance(t, u *unit.Term, ld *line.Side) bool {
	if !r.Has(t.End, "±") || !r.isBare(t, ld) {
		return false
	}
	p := t.End + len("±")
	if p == len(r.S) || !runes.IsDigit(r.S[p]) || !r.unitTerm(p, u) || u.Bracket || !u.Num.Ascii || u.Num.Words != 1 || u.Num.Top > 0 {
		return false
	}
	takeUnit(t, u)
	return true
}

// isBare reports whether no scale, sign or word in front belongs to the number t.
func (r *Reader) isBare(t *unit.Term, ld *line.Side) bool {
	return t.Num.Words == 1 && !t.Num.Scaled && ld.Start == t.Num.Start
}

// takeUnit gives t the unit of u, and joins them.
func takeUnit(t, u *unit.Term) {
	t.Unit, t.Kind, t.Cur, t.Per = u.Unit, u.Kind, u.Cur, u.Per
	t.End, t.Joined = u.End, true
}

// listable reports whether the numeral is of plain digits, and scales behind them at most.
func listable(n *numeral.Numeral, s string) bool {
	_, end, _ := strings.Cut(s[n.Start:n.End], "/")
	return n.Ascii && !n.Few && end == "" && !strings.ContainsAny(s[numeral.GroupsEnd(s, n.Start):n.End], "0123456789,. ")
}

// lastBehindSlash returns where the last number of the list with slashes begins whose first one is t, 0 where there is none, and whether the numbers fall. Two
// numbers may be anything, and have to be alike.
func (r *Reader) lastBehindSlash(t *unit.Term) (p int, falls bool) {
	i := t.Num.Start
	last, numbers := r.SlashList(i)
	if numbers == 0 {
		return 0, false
	}
	v, end, _ := r.Digits(last)
	a, b := r.S[i:t.End], r.S[last:end]
	if strings.IndexByte(a, 'e') >= 0 || strings.IndexByte(a, 'E') >= 0 {
		return 0, false
	}
	falls = v.Less(t.Lo)
	if numbers == 2 && !r.inSlashes(i) {
		grows, fall := listedWith(a, b)
		switch {
		case !falls && r.bitsBehind(end): // 40/128비트
			return last, false
		case t.Num.Grouped || strings.IndexByte(b, ',') >= 0:
			fall = (t.Num.Grouped || strings.HasSuffix(a, "00")) && (len(b) <= len("999") || strings.IndexByte(b, ',') >= 0) && withinPlaces(t.Lo, v, 1) // not 36/1,500원 (36, 1,500 won)
		case strings.IndexByte(a+b, '.') >= 0:
			fall = decimals(a) == decimals(b) && r.ScaleAfter(last+len(b)) == 0 // not 0.2/6시간 (0.2 in 6 hours)
		}
		if !grows && !fall {
			return 0, false
		}
	}
	return last, falls
}

// lastBehindComma returns where the last number of the list with commas begins that t is one of, 0 where there is none: 1,3,5번, 10, 20, 30만원. Behind blanks the numbers are
// three or more, unless what they number is a list anyway: 1, 2학년 (the first and second year).
func (r *Reader) lastBehindComma(t *unit.Term) int {
	i := t.Num.Start
	if t.End+1 < len(r.S) && runes.IsDigit(r.S[t.End+1]) {
		if i > 1 && r.S[i-1] == '.' && runes.IsDigit(r.S[i-2]) {
			return 0
		}
		return r.CommaList(i)
	}
	first := r.firstListed(i)
	if r.NumberedBefore(r.SkipGapBack(first)) {
		return 0 // 아이폰 12, 13, 60만원 (iPhone 12, 13, 600,000 won)
	}
	last, numbers := r.ListedWith(first, ", ")
	if numbers < 2 || last <= i || r.groupsBehind(runes.DigitsEnd(r.S, first)) {
		return 0
	}
	w, _ := r.UnitWord(numeral.GroupsEnd(r.S, last))
	if numbers == 2 {
		if h := lex.RoomHeads.Before(r.S, r.SkipGapBack(first)); h.Sense != nil && line.WordStart(r.S, r.SkipGapBack(first)-len(h.Text)) {
			return 0 // 방 2, 3층 (2 rooms, floor 3)
		}
		if u := lex.ListedUnits.At(w.Text, 0); w.Sense == nil || u.Sense == nil || u.Text != w.Text || u.N > 0 {
			return 0
		}
	}
	counts := w.Sense != nil && w.Class != lex.WCurrency
	if x, y := line.SmallNumber(r.S[first:runes.DigitsEnd(r.S, first)]), line.SmallNumber(r.S[last:runes.DigitsEnd(r.S, last)]); !counts && (x < 10 || y > 10*x) { // 1, 2, 3만원: an item, how many, and the price
		return 0
	}
	return last
}

// firstListed returns where the first one of the growing numbers with commas begins that go before the one at i.
func (r *Reader) firstListed(i int) int {
	v := line.SmallNumber(r.S[i:runes.DigitsEnd(r.S, i)])
	for range numeral.MostListed {
		end := i - len(", ")
		if end < 1 || !r.HasBefore(i, ", ") || !runes.IsDigit(r.S[end-1]) {
			break
		}
		at := runes.DigitsStart(r.S, end)
		x := line.SmallNumber(r.S[at:end])
		if x < 0 || x >= v || at > 0 && (r.S[at-1] == ',' || r.S[at-1] == '.') {
			break
		}
		i, v = at, x
	}
	return i
}

// groupsBehind reports whether all numbers behind the comma at p have three digits, as the groups of a broken sum have: 1, 234, 567원.
func (r *Reader) groupsBehind(p int) bool {
	for r.Has(p, ", ") {
		from := p + len(", ")
		if p = runes.DigitsEnd(r.S, from); p-from != len("000") {
			return false
		}
	}
	return true
}

// lastTimes returns where the last one of the lengths with × between them begins whose first one is at p, 0 where there is none: 50×30㎝, 1024 x 768 픽셀 (pixels). Where a gap
// or another sign than × parts them, or the unit is a word, it may be so many things or laps, 모니터 2 x 27인치 (two monitors of 27 inches): the numbers have to be alike then, and no metres.
func (r *Reader) lastTimes(p int) (last int) {
	var before decimal.Decimal
	isClose, isAlike := true, true
	for range numeral.MostListed {
		v, end, code := r.Digits(p)
		if code != "" {
			return 0
		}
		isAlike = isAlike && (last == 0 || sidesAlike(before.Min(v), before.Max(v)))
		if at := line.TimesEnd(r.S, end); at > 0 {
			isClose = isClose && r.Has(end, "×")
			before, p, last = v, at, at
			continue
		}
		w, at := r.UnitWord(end)
		if w.Sense == nil || w.Class != lex.WMeasure || !w.IsLength() || runes.IsHangul(r.RuneAt(at)) && runes.IsShort(w.Text) {
			return 0
		}
		isClose = isClose && !runes.HangulAt(w.Text, 0)
		if !isClose && (!isAlike || w.Ref.Text() == "meter" || w.Ref.Text() == "kilometer") {
			return 0
		}
		return last
	}
	return 0
}

// sidesAlike reports whether two numbers may be the sides of one thing: 30 and 40, 1280 and 720.
func sidesAlike(low, high decimal.Decimal) bool {
	twice, err := low.Add(low)
	if err != nil {
		return false
	}
	thrice, err := twice.Add(low)
	return err == nil && low.Magnitude() > 0 && high.Less(thrice)
}

// apartSlash stands between the numbers of a list that are written apart: 2 / 4 / 8초.
const apartSlash = " / "

// lastApart returns where the last one of the numbers with slashes and blanks between them begins, three or more, that the one at i goes before, 0 where there is none.
func (r *Reader) lastApart(i int) int {
	first := i
	for r.HasBefore(first, apartSlash) {
		at := runes.DigitsStart(r.S, first-len(apartSlash))
		if at == first-len(apartSlash) {
			break
		}
		first = at
	}
	last, numbers := r.ListedWith(first, apartSlash)
	if numbers < 3 || last <= i {
		return 0
	}
	return last
}

// inSlashes reports whether another number and a slash stand before the one at i.
func (r *Reader) inSlashes(i int) bool { return i > 1 && r.S[i-1] == '/' && runes.IsDigit(r.S[i-2]) }

// bitsBehind reports whether bits or bytes are the unit of the number that ends at p.
func (r *Reader) bitsBehind(p int) bool {
	w, _ := r.UnitWord(p)
	return w.Sense != nil && w.Class == lex.WMeasure && (strings.HasSuffix(w.Ref.Text(), "bit") || strings.HasSuffix(w.Ref.Text(), "byte"))
}

// decimals returns how many digits stand behind the point of a number.
func decimals(s string) int {
	_, behind, _ := strings.Cut(s, ".")
	return len(behind)
}

// listSign returns the length of the dot of a list that stands between the number that ends at p and another one, 0 where none does.
func (r *Reader) listSign(p int) int {
	n := line.DotAt(r.S, p)
	if q := p + n; q == p || q == len(r.S) || !runes.IsDigit(r.S[q]) {
		return 0
	}
	return n
}

// lastListed returns where the last number of the list with dots begins whose first one is t, 0 where there is none; the months may begin again, 12·1월 (December and
// January), and then it reports that they fall.
func (r *Reader) lastListed(t *unit.Term) (at int, falls bool) {
	p := t.End
	sign := r.S[p : p+r.listSign(p)]
	for k := 0; sign != "" && r.listSign(p) > 0 && r.Has(p, sign); k++ {
		if k == numeral.MostListed {
			return 0, false
		}
		at = p + len(sign)
		p = runes.DigitsEnd(r.S, at)
	}
	if at == 0 || p+1 < len(r.S) && (r.S[p] == '.' || r.S[p] == ',') && runes.IsDigit(r.S[p+1]) {
		return 0, false
	}
	a, b := r.S[t.Num.Start:t.End], r.S[at:p]
	grows, falls := listedWith(a, b)
	if u := r.UnitAt(p); !grows && !(falls && len(a) == len("12") && a <= "12" && u.Sense != nil && u.Ref == lex.RefMonth) {
		return 0, false
	}
	return at, falls
}

// listedWith reports whether the digits b grow from a as what is listed does, 5·6, 20·30, 2007·2008, or fall as two values may: 120/80.
func listedWith(a, b string) (grows, falls bool) {
	x, y := line.SmallNumber(a), line.SmallNumber(b)
	if x <= 0 || y <= 0 || a[0] == '0' || b[0] == '0' || x == y {
		return false, false
	}
	return x < y && (len(a) == len(b) || y < 100 || strings.HasSuffix(a, "0") && strings.HasSuffix(b, "0")), x > y && len(a)-len(b) <= 1
}
