package komoney

import "strings"

// Addresses: URLs, e-mail addresses and names of files. The numbers in them are parts of names: https://a.kr/?q=30%25, 2024@b.com, 3.pdf.

// address is the next address in a line that has not been passed.
type address struct{ from, to int }

// inAddress returns the end of the address that the place i is in, or i. Nearly every line has none, and a look for that once.
func (r *line) inAddress(i int) int {
	a := &r.address
	for a.to <= i {
		r.nextAddress(max(a.to, a.from))
	}
	if i >= a.from {
		return a.to
	}
	return i
}

// nextAddress looks for the next address from p on: they all have a point with Latin letters behind it.
func (r *line) nextAddress(p int) {
	s := r.s
	for q := p; ; q++ {
		n := indexByte(s[q:], '.')
		if n < 0 {
			r.address = address{len(s), len(s) + 1}
			return
		}
		if q += n; q+1 == len(s) || !isLatin(s[q+1]) || q == p || isBlank(s[q-1]) {
			continue
		}
		if from, to := r.addressAround(p, q); to > q {
			r.address = address{from, to}
			return
		}
	}
}

// addressAround returns where the address with the point at q starts, from p on, and where it ends; q for none.
func (r *line) addressAround(p, q int) (from, to int) {
	const reach = 256
	s := r.s
	from = q
	for from > p && q-from < reach && s[from-1] > ' ' && indexByte("()<>[]{}\"',", s[from-1]) < 0 {
		from--
	}
	word := s[from:q]
	if k := strings.Index(word, "://"); k >= 0 {
		start := k
		for start > 0 && isLatin(word[start-1]) {
			start--
		}
		return from + start, r.urlEnd(q)
	}
	end := r.addressEnding(q)
	if at := strings.LastIndexByte(word, '@'); at > 0 && isWord(rune(word[at-1])) {
		start := at
		for start > 0 && (isLatin(word[start-1]) || isDigit(word[start-1]) || indexByte("._+-%", word[start-1]) >= 0) {
			start--
		}
		to = q
		for to < len(s) && (isLatin(s[to]) || isDigit(s[to]) || s[to] == '.' && to+1 < len(s) && isLatin(s[to+1]) || s[to] == '-') {
			to++
		}
		return from + start, to
	}
	switch {
	case end.sense != nil && end.class == aFile:
		return from, q + len(".") + len(end.text)
	case end.sense != nil, strings.HasSuffix(word, "www"):
		for k := q; k > from; k-- { // no Hangul is in the name of a host
			if s[k-1] >= 0x80 {
				from = k
				break
			}
		}
		return from, r.urlEnd(q)
	}
	return q, q
}

// The classes of what an address may have behind its point.
const (
	aFile class = iota + 240 // pdf
	aHost                    // com
)

// addressEnding returns the ending of a file's or a host's name behind the point at p, if one stands there.
func (r *line) addressEnding(p int) word {
	w := addressEndings.at(r.s, p+len("."))
	if end := p + len(".") + len(w.text); w.sense != nil && end < len(r.s) && (isLatin(r.s[end]) || isDigit(r.s[end])) {
		return word{}
	}
	return w
}

// urlEnd returns the end of a URL that goes on at p. Hangul belongs to it behind a sign that parts its pieces.
func (r *line) urlEnd(p int) int {
	s := r.s
	for p < len(s) {
		switch c := s[p]; {
		case c > ' ' && c < 0x7F && indexByte("()<>[]{}\"',", c) < 0, c == ',' && p+1 < len(s) && isDigit(s[p+1]):
			p++
		case r.hangulAt(p) && indexByte("/=_-&+", s[p-1]) >= 0:
			for r.hangulAt(p) {
				p += syllableLen
			}
		default:
			return p
		}
	}
	return p
}
