package komoney

// Points that group digits, and commas that do not: 6.000원, 2.500.000원, 1.234,56유로, and 2,3만5천원, which is two fields.

// pointForm returns the end of digits at p that points may group, from one to three and then three behind each point, with up to two
// decimals behind a comma: 6.000, 2.500.000, 1.234,56. Without points there is no such form.
func pointForm(s string, p int) (end, points, decimals int) {
	i := digitsEnd(s, p)
	if i == p || i-p > 3 || s[p] == '0' {
		return p, 0, 0
	}
	for i < len(s) && s[i] == '.' && digitsEnd(s, i+1) == i+len(".000") {
		points++
		i += len(".000")
	}
	if points > 0 && i < len(s) && s[i] == ',' {
		if k := digitsEnd(s, i+1); k > i+1 && k <= i+len(",00") {
			i, decimals = k, k-i-1
		}
	}
	if i < len(s) && (isDigit(s[i]) || (s[i] == '.' || s[i] == ',') && i+1 < len(s) && isDigit(s[i+1]) || apostrophe(s, i) > 0) {
		return p, 0, 0
	}
	if _, k := exponent(s, i); k > i {
		return p, 0, 0
	}
	return i, points, decimals
}

// groupsByPoint reports whether the number that b ends with would be read with its point for grouping, in the currency.
func groupsByPoint(b []byte, code string) bool {
	p := len(b)
	for p > 0 && (isDigit(b[p-1]) || b[p-1] == '.' || b[p-1] == ',') {
		p--
	}
	info := currencyByCode(code)
	end, points, _ := pointForm(string(b[p:]), 0)
	return points > 0 && p+end == len(b) && info != nil && info.digits == 0
}

// digitsEnd returns the end of the digits at p.
func digitsEnd(s string, p int) int {
	for p < len(s) && isDigit(s[p]) {
		p++
	}
	return p
}

// pointGroups reads digits at p whose points group. Two points or a comma behind them say it for every currency, one point alone
// only for those without a minor unit. No other number is written so: 12.345 is a decimal, 1.234.567 a version.
func (r *reader) pointGroups(p int) (d Decimal, end int, ok bool) {
	end, points, decimals := pointForm(r.s, p)
	if points == 0 {
		return d, p, false
	}
	sure := points > 1 || decimals > 0
	if code := r.currencyBeside(p, end, sure); code == "" {
		return d, p, false
	} else if info := currencyByCode(code); !sure && (info == nil || info.digits > 0) {
		return d, p, false
	}
	d, ok = longDigits(r.s[p:end], -decimals)
	return d, end, ok
}

// currencyBeside returns the currency that the number from p to end has, or shares with the other end of its range: 3.000~5.000원.
// Where that is a decimal, both are. Behind a scale a single point is a decimal one: 1.500만원.
func (r *reader) currencyBeside(p, end int, scales bool) string {
	left := r.rangeSignStart(p)
	if left > 0 && isDigit(r.s[left-1]) {
		e := left
		for left > 0 && (isDigit(r.s[left-1]) || r.s[left-1] == '.' || r.s[left-1] == ',') {
			left--
		}
		if r.decimalAt(left, e) {
			return "" // 0.5~1.250원
		}
	} else {
		left = p
	}
	before := r.currencyBefore(left)
	code, at := r.currencyBehind(end, scales)
	if at > 0 && !scales && isLatin(r.s[at]) && currencyByCode(r.s[at:min(at+3, len(r.s))]) != nil && r.s[end-1] != '0' {
		return "" // 15.248 KRW is as Money.String writes it
	}
	if before != "" && code == "" && r.scaleAfter(end) == 0 {
		if w, _ := r.unitWord(end); w.sense != nil && w.class != wMagnitude {
			return before // ₩1.000권: a banknote
		}
	}
	if at > 0 && !(before != "" && isLatin(r.s[at])) { // USD 6.000 KRW 6.000
		return code
	}
	if q := r.rangeSignEnd(end); at == 0 && q < len(r.s) && isDigit(r.s[q]) {
		e := groupsEnd(r.s, q)
		if r.decimalAt(q, e) {
			return "" // 1.250~1.5원
		}
		if code, at := r.currencyBehind(e, scales); at > 0 {
			return code
		}
	}
	return before
}

// decimalAt reports whether the digits from p to end have a point that cannot group.
func (r *reader) decimalAt(p, end int) bool {
	form, _, _ := pointForm(r.s, p)
	return form != end && indexByte(r.s[p:end], '.') >= 0
}

// currencyBehind returns the currency behind p, and where the unit or scale stands that does, 0 for none.
func (r *reader) currencyBehind(p int, scales bool) (code string, at int) {
	if w := r.numeralWord(r.skipGap(p)); w.sense != nil && w.class == nOver && !r.overHomograph(r.skipGap(p)) { // 6.000여 원
		p = r.skipGap(p) + len(w.text)
	}
	for r.scaleAfter(p) > 0 {
		if !scales {
			return "", p
		}
		p = r.skipGap(p)
		p += len(r.numeralWord(p).text)
	}
	w, at := r.unitWord(p)
	if w.sense != nil && w.class == wMagnitude {
		if !scales {
			return "", p
		}
		w, at = r.unitWord(at + len(w.text))
	}
	if w.sense == nil {
		return "", 0
	}
	if h := spacedHomographs.at(r.s, at); w.class != wCurrency || at > p && h.sense != nil && len(h.text) > len(w.text) {
		return "", p
	}
	return r.p.currency(w), at
}

// currencyBefore returns the currency that stands before the number at p: ₩6.000, KRW -6.000.
func (r *reader) currencyBefore(p int) string {
	for k := 0; k < 2; k++ {
		q := r.skipGapBack(p)
		w := r.p.lead(r.s, q)
		switch at := q - len(w.text); {
		case w.sense == nil || at < r.prev:
			return ""
		case w.class == lCurrency:
			return r.p.currency(w)
		case w.class != lSign:
			return ""
		default:
			p = at
		}
	}
	return ""
}

// rangeSignEnd returns the place behind a sign or a word at p that joins the ends of a range, or p.
func (r *reader) rangeSignEnd(p int) int {
	q := r.skipGap(p)
	if w := joinAt(r.s, q); w.sense != nil && w.class == jFrom && q == p {
		return r.skipGap(q + len(w.text))
	}
	switch r.runeAt(q) {
	case '~', '∼', '〜', '-', '–', '—':
		return r.skipGap(q + runeLen(r.s, q))
	}
	return p
}

// rangeSignStart returns the place before such a sign that ends at p, or 0.
func (r *reader) rangeSignStart(p int) int {
	q := r.skipGapBack(p)
	if w := joins.ending(r.s, q); w.sense != nil && w.class == jFrom {
		return q - len(w.text)
	}
	switch c := r.runeBefore(q); c {
	case '~', '∼', '〜', '-', '–', '—':
		return r.skipGapBack(q - len(string(c)))
	}
	return 0
}

// countFollows reports whether the digits behind a comma, at p, which are no group of three, are a field of their own: with a counter or
// with nothing, as in 35000,2개 and 129000,1. With another unit they may be decimals: 1250,50유로.
func (r *reader) countFollows(p int) bool {
	end := digitsEnd(r.s, p)
	if end == p+len("000") {
		return false
	}
	if w, _ := r.unitWord(end); w.sense != nil {
		return w.class == wCounter
	}
	return r.boundary(end) && (end == len(r.s) || r.s[end] != '.' && r.s[end] != '-')
}

// fieldFollows reports whether the digits behind a comma, at p, begin a number of their own, with another scale or digits behind its
// first one: 2,3만5천원 are an identifier and a price, where 2,3만원 are two or three.
func (r *reader) fieldFollows(p int) bool {
	p = digitsEnd(r.s, p)
	first := r.scaleAfter(p)
	w := r.numeralWord(p)
	if w.sense == nil || w.class != nSmall && w.class != nBig {
		return false
	}
	for w.sense != nil && (w.class == nSmall || w.class == nBig) {
		p += len(w.text)
		w = r.numeralWord(p)
	}
	if p < len(r.s) && isDigit(r.s[p]) {
		return true
	}
	q := r.skipGap(p)
	if q == len(r.s) || !isDigit(r.s[q]) && (w.sense == nil || w.class != nDigit) {
		return false
	}
	e := digitsEnd(r.s, q)
	if e == q {
		e += len(w.text)
	}
	k := r.scaleAfter(e)
	return k > 0 && k < first
}
