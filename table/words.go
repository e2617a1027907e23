package table

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed words.tsv
var wordTable string

// class is what a word of words.tsv says.
type class string

const (
	none     class = ""
	text     class = "text"
	heading  class = "label"
	unitName class = "unit"
	unitLine class = "unitLine"
	count    class = "count"
	who      class = "who"
	sum      class = "sum"
	ratio    class = "ratio"
	perShare class = "perShare"
	move     class = "move"
	price    class = "price"
	rate     class = "rate"
	note     class = "note"
	noteWord class = "noteWord"
	counter  class = "counter"
	shares   class = "shares"
	period   class = "period"
	names    class = "names"
	goods    class = "goods"
	noun     class = "noun"
	last     class = "last"
	currency class = "currency"
	home     class = "home"
	each     class = "each"
	remark   class = "remark"
)

// place is where a word stands in a text.
type place struct {
	class class
	word  string
}

// lexicon has the words by where they stand.
type lexicon struct {
	all             map[string][]class
	end, start, any []place
}

var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{all: make(map[string][]class)}
	for line := range strings.Lines(wordTable) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 3 {
			continue
		}
		for w := range strings.SplitSeq(f[2], ",") {
			p := place{class(f[0]), strings.TrimSpace(w)}
			switch f[1] {
			case "all":
				l.all[p.word] = append(l.all[p.word], p.class)
			case "end":
				l.end = append(l.end, p)
			case "start":
				l.start = append(l.start, p)
			case "in":
				l.any = append(l.any, p)
			}
		}
	}
	return l
})

// says returns the one of the classes that s says by its longest word, or none. Of two as long, that anywhere in s counts. A noun that
// only ends like one of them says nothing.
func (l *lexicon) says(s string, classes ...class) (found class) {
	most := 0
	try := func(p place, ok bool) {
		if !ok || len(p.word) < most {
			return
		}
		if p.class == noun {
			found, most = none, len(p.word)
			return
		}
		for _, c := range classes {
			if c == p.class {
				found, most = c, len(p.word)
			}
		}
	}
	for _, c := range l.all[s] {
		try(place{c, s}, true)
	}
	for _, p := range l.end {
		try(p, strings.HasSuffix(s, p.word))
	}
	for _, p := range l.start {
		try(p, strings.HasPrefix(s, p.word))
	}
	for _, p := range l.any {
		try(p, strings.Contains(s, p.word))
	}
	return found
}

// has reports whether the whole of s is a word of the class.
func (l *lexicon) has(s string, c class) bool { return slices.Contains(l.all[s], c) }

// noteHead reports whether s begins like a footnote.
func (l *lexicon) noteHead(s string) bool {
	for _, p := range l.start {
		if p.class == note && strings.HasPrefix(s, p.word) {
			return true
		}
	}
	rest := strings.TrimPrefix(s, "(")
	rest = strings.TrimLeft(strings.TrimPrefix(rest, l.noteWord(func(w string) bool { return strings.HasPrefix(rest, w) })), "* ")
	mark := strings.TrimLeft(rest, "0123456789")
	return len(rest) < len(s) && len(mark) < len(rest) && (strings.HasPrefix(mark, ")") || strings.HasPrefix(mark, ":")) && !strings.HasPrefix(s, "(1")
}

// noteWord returns the word before the numbers of footnotes, 주 (note), for which ok holds, or "".
func (l *lexicon) noteWord(ok func(word string) bool) string {
	for _, p := range l.start {
		if p.class == noteWord && ok(p.word) {
			return p.word
		}
	}
	return ""
}

// bare returns a header or a label without its blanks and what stands in brackets: 매출액 (revenue) of "Ⅰ. 매 출 액 (억원)".
func bare(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("([（［〔", r):
			depth++
		case strings.ContainsRune(")]）］〕", r):
			depth = max(0, depth-1)
		case depth == 0 && !unicode.IsSpace(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isNoteMark reports whether s is what points to a footnote: *, 1), 주1) (note 1), 주), †.
func isNoteMark(s string) bool {
	if s == "" {
		return false
	}
	if strings.Trim(s, "*†‡＊") == "" {
		return true
	}
	if len(s) == 2 && 'a' <= s[0] && s[0] <= 'z' && s[1] == ')' { // p), of what is preliminary
		return true
	}
	s = strings.Trim(s, "()[]")
	s = strings.TrimPrefix(s, words().noteWord(func(w string) bool { return strings.HasPrefix(s, w) }))
	s = strings.TrimLeft(s, " *")
	return len(s) <= 5 && strings.Trim(s, "0123456789, )") == ""
}
