package line

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/runes"
)

// Addresses: URLs, e-mail addresses and names of files. The numbers in them are parts of names: https://a.kr/?q=30%25, 2024@b.com, 3.pdf.

// address is the next address in a line that has not been passed.
type address struct{ From, to int }

// InAddress returns the end of the address that the place i is in, or i. Nearly every line has none, and a look for that once.
func (r *Line) InAddress(i int) int {
	a := &r.Address
	for a.to <= i {
		r.nextAddress(max(a.to, a.From))
	}
	if i >= a.From {
		return a.to
	}
	return i
}

// nextAddress looks for the next address from p on: they all have a point with Latin letters behind it.
func (r *Line) nextAddress(p int) {
	s := r.S
	for q := p; ; q++ {
		n := strings.IndexByte(s[q:], '.')
		if q += n; n < 0 || q+1 == len(s) {
			r.Address = address{len(s), len(s) + 1}
			return
		}
		if !runes.IsLatin(s[q+1]) || q == p || runes.IsBlank(s[q-1]) {
			continue
		}
		if from, to := r.addressAround(p, q); to > q {
			r.Address = address{from, to}
			return
		}
	}
}

// addressAround returns where the address with the point at q starts, from p on, and where it ends; q for none.
func (r *Line) addressAround(p, q int) (from, to int) {
	const reach = 256
	s := r.S
	from = q
	for from > p && q-from < reach && s[from-1] > ' ' && strings.IndexByte("()<>[]{}\"',", s[from-1]) < 0 {
		from--
	}
	word := s[from:q]
	if k := strings.Index(word, "://"); k >= 0 {
		return from + runes.LatinStart(word, k), r.urlEnd(q)
	}
	end := r.addressEnding(q)
	if at := strings.LastIndexByte(word, '@'); at > 0 && runes.IsWord(rune(word[at-1])) {
		start := at
		for start > 0 && (runes.IsLatin(word[start-1]) || runes.IsDigit(word[start-1]) || strings.IndexByte("._+-%", word[start-1]) >= 0) {
			start--
		}
		to = q
		for to < len(s) && (runes.IsLatin(s[to]) || runes.IsDigit(s[to]) || s[to] == '.' && to+1 < len(s) && runes.IsLatin(s[to+1]) || s[to] == '-') {
			to++
		}
		return from + start, to
	}
	switch {
	case end.Sense != nil && end.Class == lex.AFile:
		return from, q + len(".") + len(end.Text)
	case end.Sense != nil, strings.HasSuffix(word, "www"):
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

// addressEnding returns the ending of a file's or a host's name behind the point at p, if one stands there.
func (r *Line) addressEnding(p int) lex.Word {
	w := lex.AddressEndings.At(r.S, p+len("."))
	if end := p + len(".") + len(w.Text); w.Sense != nil && end < len(r.S) && (runes.IsLatin(r.S[end]) || runes.IsDigit(r.S[end])) {
		return lex.Word{}
	}
	return w
}

// urlEnd returns the end of a URL that goes on at p. Hangul belongs to it behind a sign that parts its pieces.
func (r *Line) urlEnd(p int) int {
	s := r.S
	for p < len(s) {
		switch c := s[p]; {
		case c > ' ' && c < 0x7F && strings.IndexByte("()<>[]{}\"',", c) < 0, c == ',' && p+1 < len(s) && runes.IsDigit(s[p+1]):
			p++
		case r.HangulAt(p) && strings.IndexByte("/=_-&+", s[p-1]) >= 0:
			for r.HangulAt(p) {
				p += runes.SyllableLen
			}
		default:
			return p
		}
	}
	return p
}
