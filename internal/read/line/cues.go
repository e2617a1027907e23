package line

import (
	"unicode/utf8"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lexhash"
	"github.com/komoney/komoney/internal/runes"
)

// Words around an amount that tell what it is.

// Near looks for a word of the lexicon around an amount, within the window and the line.
func (r *Line) Near(l *lex.Lexicon, c lex.Class, start, end int) bool {
	return r.Within(l, c, start, end, Window, Window)
}

// Within is Near with windows of its own before and behind.
func (r *Line) Within(l *lex.Lexicon, c lex.Class, start, end, before, behind int) bool {
	lo, hi := max(0, start-before), min(len(r.S), end+behind)
	found := false
	if l == &lex.Cues && r.listCues(lo, hi) {
		found = r.cues.has(c, lo, start) || r.cues.has(c, end, hi)
	} else {
		found = r.stands(l, c, lo, start) || r.stands(l, c, end, hi)
	}
	if found && r.Trace != nil {
		r.sawWithin(l, c, lo, start, end, hi)
	}
	return found
}

// stands reports whether a word of the lexicon and the class begins at lo or behind it, before hi. It remembers where it
// has found none, as neighbours look at the same places.
func (r *Line) stands(l *lex.Lexicon, c lex.Class, lo, hi int) bool {
	v := r.vacancy(l, lo)
	none := true
	for p := max(lo, v.to); p < hi; p++ {
		if !utf8.RuneStart(r.S[p]) {
			continue
		}
		if lex.ShapeAt(r.S, p)&l.Gate == 0 {
			if r.S[p] >= utf8.RuneSelf { // of the others, only syllables have a shape of their own
				p += runes.SyllableLen - 1
			}
			continue
		}
		r.Steps++
		w := l.At(r.S, p)
		if w.Sense == nil {
			continue
		}
		if none {
			none, v.to = false, max(v.to, p)
		}
		if w.Class == c && (!w.BeginsWord() || WordStart(r.S, p)) {
			return true
		}
		if w.Class == lex.COther {
			p += len(w.Text) - 1
		}
	}
	if none {
		v.to = max(v.to, hi)
	}
	return false
}

// vacancy is a part of the line where no word of a lexicon begins.
type vacancy struct {
	lexicon  *lex.Lexicon
	from, to int
}

// vacancy returns what is remembered of l that holds lo, or an empty one in the place of another.
func (r *Line) vacancy(l *lex.Lexicon, lo int) *vacancy {
	for i := range r.vacancies {
		if v := &r.vacancies[i]; v.lexicon == l && v.from <= lo && lo <= v.to {
			return v
		}
	}
	v := &r.vacancies[r.nextVacancy%len(r.vacancies)]
	r.nextVacancy++
	*v = vacancy{l, lo, lo}
	return v
}

// cueList has the words of cues that begin in a part of the line, since neighbours look at the same ones.
type cueList struct {
	from, to int
	n        int
	list     [16]struct {
		at    int
		class lex.Class
	}
}

// listCues makes the list of the words that begin from lo to hi; it reports false where they are too many.
func (r *Line) listCues(lo, hi int) bool {
	k, s := &r.cues, r.S
	if lo < k.from || lo > k.to {
		k.from, k.to, k.n = lo, lo, 0
	}
	for k.to < hi {
		p := k.to
		k.to++
		if !utf8.RuneStart(s[p]) {
			continue
		}
		if lex.ShapeAt(s, p)&lexhash.Cues == 0 {
			if s[p] >= utf8.RuneSelf {
				k.to = p + runes.SyllableLen
			}
			continue
		}
		r.Steps++
		w := lex.Cues.At(s, p)
		if w.Sense != nil && w.Class == lex.COther {
			k.to = p + len(w.Text)
		}
		if w.Sense == nil || w.Class == lex.COther || w.BeginsWord() && !WordStart(s, p) {
			continue
		}
		if k.n == len(k.list) {
			if k.forget(lo); k.n == len(k.list) {
				k.from, k.to, k.n = 0, 0, 0
				return false
			}
		}
		k.list[k.n].at, k.list[k.n].class = p, w.Class
		k.n++
	}
	return true
}

// forget drops the words before lo.
func (k *cueList) forget(lo int) {
	i := 0
	for i < k.n && k.list[i].at < lo {
		i++
	}
	k.n = copy(k.list[:], k.list[i:k.n])
	k.from = max(k.from, lo)
}

// has reports whether a word of the class begins at lo or behind it, before hi.
func (k *cueList) has(c lex.Class, lo, hi int) bool {
	for i := k.n - 1; i >= 0 && k.list[i].at >= lo; i-- {
		if k.list[i].at < hi && k.list[i].class == c {
			return true
		}
	}
	return false
}

// MoneyCueNear reports whether a word of money stands near.
func (r *Line) MoneyCueNear(start, end int) bool { return r.Near(&lex.Cues, lex.CMoney, start, end) }

// FarthestCar is how many 만 of kilometres a car has gone at most.
const FarthestCar = 40

// ApartBefore returns the last word of the domain not far before p that has two numbers behind it, a car or a voucher, and where it ends.
func (r *Line) ApartBefore(p int) (w domain.Word, end int) {
	const reach = 64
	d := r.P.Domain
	if d == nil || d.Apart.None() {
		return w, 0
	}
	for k := max(0, p-reach); k < p; k++ {
		if !utf8.RuneStart(r.S[k]) {
			continue
		}
		if v := d.Apart.At(r.S[k:p]); v.Role != 0 && WordStart(r.S, k) && !r.HangulAt(k+len(v.Text)) {
			w, end = v, k+len(v.Text)
		}
	}
	return w, end
}

// TotalBefore reports whether the word before p says that all of something follows: 총 (in all), 합계 (a total of).
func (r *Line) TotalBefore(p int) bool {
	q := r.SkipGapBack(p)
	w := lex.Totals.Before(r.S, q)
	return w.Sense != nil && WordStart(r.S, q-len(w.Text)) && r.Saw(w)
}
