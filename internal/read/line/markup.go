package line

import (
	"strings"

	"github.com/komoney/komoney/internal/runes"
)

// Markup between a number and its currency: <b>39,000</b>원, **39,000**원, 39,000&nbsp;원, ₩&nbsp;39,000.

const (
	longestTag = 64 // bytes that are looked at
	mostTags   = 4  // of them, signs of emphasis and entities
)

// MarkupOpens reports whether a character that markup begins with stands at p.
func MarkupOpens(s string, p int) bool {
	return p < len(s) && (s[p] == '<' || s[p] == '*' || s[p] == '&')
}

// MarkupCloses reports whether one that it ends with stands before p.
func MarkupCloses(s string, p int) bool {
	return p > 0 && (s[p-1] == '>' || s[p-1] == '*' || s[p-1] == ';')
}

// MarkupEnd returns the end of the markup at p, p where there is none.
func (r *Line) MarkupEnd(p int) int {
	for range mostTags {
		next := p
		if p < len(r.S) {
			switch c := r.S[p]; c {
			case '<':
				next = r.tagEnd(p)
			case '&':
				next = p + r.entity(p)
			case '*':
				for next < len(r.S) && next < p+len("***") && r.S[next] == c {
					next++
				}
			}
		}
		if next == p {
			break
		}
		p = r.SkipGap(next)
	}
	return p
}

// inlineTags are those that part no words.
const inlineTags = "b|strong|span|em|i|u|ins|mark|font|big|small|a"

// tagEnd returns the end of the tag at p, p where none stands or one that parts words: </b>, <span class="won">; not </td>.
func (r *Line) tagEnd(p int) int {
	k := p + len("<")
	if k < len(r.S) && r.S[k] == '/' {
		k++
	}
	name := runes.LatinEnd(r.S, k)
	if !runes.OneOf(r.S[k:name], inlineTags) {
		return p
	}
	n := strings.IndexAny(r.S[k:min(len(r.S), k+longestTag)], "<>")
	if n < 0 || r.S[k+n] == '<' {
		return p
	}
	return k + n + len(">")
}

// entity returns the length of the blank that an entity at p stands for, 0 where there is none.
func (r *Line) entity(p int) int {
	for _, e := range [...]string{"&nbsp;", "&#160;", "&#xa0;", "&#xA0;"} {
		if r.Has(p, e) {
			return len(e)
		}
	}
	return 0
}

// MarkupStart returns where the markup begins that ends at p, p where there is none.
func (r *Line) MarkupStart(p int) int {
	for range mostTags {
		at := p
		if p > 0 {
			switch c := r.S[p-1]; c {
			case '>':
				if k := strings.LastIndexByte(r.S[max(0, p-longestTag):p], '<'); k >= 0 && r.tagEnd(max(0, p-longestTag)+k) == p {
					at = max(0, p-longestTag) + k
				}
			case ';':
				if k := strings.LastIndexByte(r.S[max(0, p-len("&nbsp;")):p], '&'); k >= 0 && r.entity(max(0, p-len("&nbsp;"))+k) > 0 {
					at = max(0, p-len("&nbsp;")) + k
				}
			case '*':
				for at > 0 && at > p-len("***") && r.S[at-1] == c {
					at--
				}
			}
		}
		if at == p {
			break
		}
		p = r.SkipGapBack(at)
	}
	return p
}
