// Package verb conjugates the regular verbs of the tables: it makes the words that texts have of the stem that a row gives.
package verb

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The parts of a Hangul syllable, as Unicode numbers them.
const (
	firstSyllable, lastSyllable = 0xAC00, 0xD7A3

	vowels, finals = 21, 28

	noFinal, finalN, finalL, finalM, finalB, finalSS = 0, 4, 8, 16, 17, 20

	initialR = 5
)

// The vowels by their numbers.
const (
	vA, vAE, vYA, vEO, vE, vYEO, vO, vWA, vWAE, vOE, vU, vWO, vEU, vI = 0, 1, 2, 4, 5, 6, 8, 9, 10, 11, 13, 14, 18, 20
)

// The endings of a form in full, behind a stem that ends in a consonant. A is 아 or 어, as the stem has it. What goes on with one of
// them is read, too: 으 is for 으면 (if), 으며 (and), 으니 (as) and others.
const (
	anyEndings       = "은, 을, 음, 으, A, AT, 게, 고, 다, 던, 더, 지, 거나, 네, 나, 습, 겠, 든, 냐, 구"
	verbEndings      = "는, 자, 도록"
	verb, adjective  = "는", "은"
	hyphen, anyVowel = "-", "A"
)

// Forms returns the words that a word of a row stands for: itself, unless it is a stem with a hyphen behind it.
//
//	상회하-   what the forms of 상회하다 (exceed) begin with: 상회하, 상회한, 상회할, 상회합, 상회함, 상회해, 상회했
//	넘-는     the forms of the verb 넘다 (exceed) with their endings, for a stem that other words begin with, too: 넘는, 넘은, 넘어, 넘었, 넘고 …
//	적-은     those of an adjective, 적다 (be few), which has no 는, 자 and 도록: 적은, 적어, 적었, 적고 …
//
// Stems in ㄹ lose it (웃돌-, be above: 웃돈, 웃도), those in a vowel are joined with the ending (미치-, reach: 미쳐; 줄이-, cut: 줄여), and 하
// and 르 change (오르-, rise: 올라). A stem that changes in another way, 듣다 (hear) or 이르다 (reach), has its forms typed.
func Forms(word string) ([]string, error) {
	stem, ending, found := strings.Cut(word, hyphen)
	c, _ := utf8.DecodeLastRuneInString(stem)
	if !found || c < firstSyllable || c > lastSyllable {
		return []string{word}, nil
	}
	s := syllable(c)
	closed := s.final() != noFinal && s.final() != finalL
	switch {
	case ending == "":
		return beginnings(stem), nil
	case ending != verb && ending != adjective:
		return nil, fmt.Errorf("%q: what is the ending %q?", word, ending)
	case !closed:
		return nil, fmt.Errorf("%q: only a stem that ends in a consonant has its endings written out", word)
	}
	endings := anyEndings
	if ending == verb {
		endings += ", " + verbEndings
	}
	var forms []string
	for _, e := range strings.Split(endings, ", ") {
		if rest, ok := strings.CutPrefix(e, anyVowel); ok {
			v := syllable('어')
			if s.bright() {
				v = '아'
			}
			if rest != "" {
				v = v.with(finalSS)
			}
			e = string(rune(v))
		}
		forms = append(forms, stem+e)
	}
	return forms, nil
}

// beginnings returns what the forms of a verb begin with.
func beginnings(stem string) []string {
	c, size := utf8.DecodeLastRuneInString(stem)
	s, before := syllable(c), stem[:len(stem)-size]
	forms := []string{stem}
	add := func(list ...syllable) {
		for _, x := range list {
			forms = append(forms, before+string(rune(x)))
		}
	}
	switch s.final() {
	case noFinal:
		add(s.with(finalN), s.with(finalL), s.with(finalB), s.with(finalM))
		if joined, ok := joinedForm(before, s); ok {
			for _, f := range []string{joined, past(joined)} {
				if !strings.HasPrefix(f, stem) || f[len(stem):] == "" {
					forms = append(forms, f)
				}
			}
		}
	case finalL:
		add(s.with(noFinal), s.with(finalN), s.with(finalB))
	}
	return compact(forms)
}

// joinedForm returns a stem that ends in a vowel with 아 or 어, where the two become one: 쳐 of 치 (hit), 봐 of 보 (see), 올라 of 오르 (rise).
func joinedForm(before string, s syllable) (string, bool) {
	v := s.vowel()
	switch {
	case s == '하':
		v = vAE
	case v == vEU:
		c, size := utf8.DecodeLastRuneInString(before)
		v = vEO
		if c >= firstSyllable && c <= lastSyllable && syllable(c).bright() {
			v = vA
		}
		if prev := syllable(c); s.initial() == initialR && size > 0 && prev >= firstSyllable && prev <= lastSyllable && prev.final() == noFinal {
			return before[:len(before)-size] + string(rune(prev.with(finalL))) + string(rune(s.withVowel(v))), true
		}
	case v == vO:
		v = vWA
	case v == vU:
		v = vWO
	case v == vI:
		v = vYEO
	case v == vOE:
		v = vWAE
	case v != vA && v != vEO && v != vAE && v != vE && v != vYEO:
		return "", false // 뛰어 (leaping), written out
	}
	return before + string(rune(s.withVowel(v))), true
}

// past returns a form in 아 or 어 with the ㅆ of the past: 쳤 of 쳐 (hit).
func past(form string) string {
	c, size := utf8.DecodeLastRuneInString(form)
	return form[:len(form)-size] + string(rune(syllable(c).with(finalSS)))
}

// compact leaves out the words that another one has said already.
func compact(words []string) []string {
	var list []string
	seen := map[string]bool{}
	for _, w := range words {
		if !seen[w] {
			seen[w] = true
			list = append(list, w)
		}
	}
	return list
}

// A syllable is one of Hangul.
type syllable rune

func (s syllable) final() int   { return int(s-firstSyllable) % finals }
func (s syllable) vowel() int   { return int(s-firstSyllable) / finals % vowels }
func (s syllable) initial() int { return int(s-firstSyllable) / (finals * vowels) }

// bright reports whether the vowel is ㅏ, ㅑ or ㅗ, behind which 아 stands and not 어.
func (s syllable) bright() bool { v := s.vowel(); return v == vA || v == vYA || v == vO }

func (s syllable) with(final int) syllable { return s - syllable(s.final()) + syllable(final) }

func (s syllable) withVowel(v int) syllable {
	return firstSyllable + syllable((s.initial()*vowels+v)*finals)
}
