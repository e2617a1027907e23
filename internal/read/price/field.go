package price

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/runes"
)

// What a field for one price says. Find reads its amounts, and PriceWords (tables/prices.tsv) the words between them.

// What n of VFree, VLabel and VOff says.
const (
	freeThing = 1  // 무료 배송 (free delivery)
	listPrice = -1 // 정가 (list price)
	offBehind = 1  // stands behind its sum only
	offOrNot  = 3  // 할인 9,900원 is left open
)

// Flags of VFrom.
const (
	fAhead = lex.FGlue // stands before a sum: from $39
	fTilde = lex.FNoun // stands before a sum, too, and is the other bound there: ~39,000원
)

// piece is a part of a field.
type piece struct{ at, end int }

// sum is a sum in a field.
type sum struct {
	*amount.Match
	rank   int8         // what its label says
	role   lex.Class    // VAside, VOff or 0
	bound  amount.Bound // what stands before it says
	one    bool         // of several: 성인 15,000원
	either bool         // 적립 (points earned) stands before it and behind the sum before, and is said of the lower one
	doubt  bool         // 할인 9,900원: it may be the discount or the price
	bare   bool         // without a currency
	sure   bool         // with a comma, a scale or a label, if it is bare
	chain  bool         // nothing but signs and percentages between it and the sum before
	result bool         // behind an arrow
	equals bool         // behind =
	unit   bool         // of a piece or a count: 100g당 500원 (500 won per 100 g)
	inside bool         // in parentheses
}

// field is a field for one price, and what was read of it.
type field struct {
	p     amount.Options
	s     string // in plain form
	low   string // the same in small letters, for PriceWords
	found []amount.Match
	sums  []sum
	next  sum // what is known of the sum to come

	depth    int             // of parentheses
	stranger bool            // in a word that is not known
	close    bool            // nothing but blanks, notes and what it is for since the last sum
	dash     bool            // a dash alone since the last sum
	aside    int             // where a word of VAside ends that no sum followed yet
	percent  int             // where the last percentage ends
	noted    bool            // a note stands in it
	unknown  piece           // the first word that is not known
	free     piece           // 무료 (free)
	freeLast bool            // behind an arrow: 39,000원 → 무료 (free)
	none     piece           // 품절 (sold out)
	other    piece           // the first amount that is no sum
	otherIs  numeral.Refusal // and what it is instead
}

// find finds the amounts. A word for a price before the text lets Find read 6만9 as the sum that it is.
func (f *field) find() {
	p := f.p
	p.Kinds, p.UnitLines = 0, false
	head := lex.PriceHead + " "
	for m := range read.Matches(p, head+f.s) {
		if m.Start -= len(head); m.Start >= 0 {
			m.End -= len(head)
			f.found = append(f.found, m)
		}
	}
}

// walk goes through the field, from one amount, word or sign to the next.
func (f *field) walk() {
	f.next.chain = true
	k := 0
	for i := 0; i < len(f.s); {
		for k < len(f.found) && f.found[k].Start < i {
			k++
		}
		w := f.wordAt(i)
		switch {
		case k < len(f.found) && f.found[k].Start == i && len(w.Text) <= len(f.found[k].Text):
			f.stranger = false
			f.amount(&f.found[k])
			i = f.found[k].End
		case w.Sense != nil:
			f.stranger = false
			f.word(w, i)
			i += len(w.Text)
		default:
			i = f.sign(i)
		}
	}
}

// wordAt returns the word of PriceWords at i. It is a whole word, or stands before another one, an amount or a particle; what says that there is no
// price may go on: 품절되었습니다 (is sold out). Behind a word that is not known only the long ones are sure: 봄맞이할인가 (a spring price).
func (f *field) wordAt(i int) lex.Word {
	for w := lex.PriceWords.At(f.low, i); w.Sense != nil; w = lex.PriceWords.Shorter(w, f.low, i) {
		end := i + len(w.Text)
		first, last := f.low[i], f.low[end-1]
		switch {
		case runes.IsLatin(first) && i > 0 && runes.IsLatin(f.low[i-1]), runes.IsLatin(last) && end < len(f.low) && runes.IsLatin(f.low[end]):
		case f.stranger && w.Class != lex.VNone && w.Class != lex.VNote && (w.Class != lex.VLabel || w.N == listPrice || len(w.Text) == runes.SyllableLen):
		case w.Class == lex.VNone, f.endsAt(end):
			return w
		}
	}
	return lex.Word{}
}

// endsAt reports whether a word ends at p, or stands before another one, an amount or a particle.
func (f *field) endsAt(p int) bool {
	return lex.Closes(f.s, p) || runes.IsDigit(f.s[p]) || f.foundAt(p) || lex.PriceWords.At(f.low, p).Sense != nil
}

// foundAt reports whether an amount starts at p.
func (f *field) foundAt(p int) bool {
	k := sort.Search(len(f.found), func(k int) bool { return f.found[k].Start >= p })
	return k < len(f.found) && f.found[k].Start == p
}

// skip returns the place behind blanks at p.
func (f *field) skip(p int) int {
	for p < len(f.s) && runes.IsSpace(f.s[p]) {
		p++
	}
	return p
}

// back returns the place before the signs that end at p.
func (f *field) back(p int, signs string) int {
	for p > 0 && strings.IndexByte(signs, f.s[p-1]) >= 0 {
		p--
	}
	return p
}

// runeAt returns the character at p.
func (f *field) runeAt(p int) rune {
	c, _ := utf8.DecodeRuneInString(f.s[p:])
	return c
}

// wordFrom returns what stands at p up to a blank, for an error.
func (f *field) wordFrom(p int) string {
	var r read.Reader
	r.S = f.s
	return r.Word(p)
}

// sign takes up what is neither an amount nor a known word, and returns where it ends.
func (f *field) sign(i int) int {
	c := f.runeAt(i)
	end := i + runes.RuneLen(f.s, i)
	known := f.stranger
	f.stranger = false
	switch c {
	case ' ', '\t':
	case '\n', '\r':
		f.aside = 0
	case '(', '[', '{', '【':
		f.depth++
		f.dash = false
	case ')', ']', '}', '】':
		f.depth, f.aside, f.dash = max(0, f.depth-1), 0, false
	case '→', '⇒', '➔', '➜', '▶', '▷', '>', '»':
		f.next.result, f.dash = true, false
	case '=':
		f.next.equals, f.dash = true, false
	case '-', '–', '—':
		last := f.last()
		f.dash = last != nil && f.back(i, " ") == last.End
	case '/', ',', '·', '|', ';', '&', '+', '×':
		f.next.chain, f.aside, f.dash = false, 0, false
	default:
		switch {
		case c < utf8.RuneSelf && runes.IsDigit(byte(c)):
			end = f.digits(i)
		case runes.IsWord(c):
			if f.stranger = true; !known {
				f.strange(i)
			}
			f.apart()
		}
	}
	return end
}

// digits takes up digits at i that are no amount, and returns their end: those of a date or a telephone number.
func (f *field) digits(i int) int {
	end, dots, dashes, colons := i, 0, 0, 0
	for end < len(f.s) && (runes.IsDigit(f.s[end]) || strings.IndexByte(".-/:,", f.s[end]) >= 0 && end+1 < len(f.s) && runes.IsDigit(f.s[end+1])) {
		switch f.s[end] {
		case '.', '/':
			dots++
		case '-':
			dashes++
		case ':':
			colons++
		}
		end++
	}
	if d, ok := f.pointed(i, end); ok {
		f.sum(&amount.Match{Amount: amount.Amount{Kind: amount.KindNumber, Low: d, High: d}, Start: i, End: end, Text: f.s[i:end]}, true)
		return end
	}
	switch size := runes.DigitsEnd(f.s, i) - i; {
	case colons > 0:
		f.passOver(piece{i, end}, fault.ErrNotMoney, "a time")
	case dots > 0 || dashes == 2 && size == len("2024"):
		f.passOver(piece{i, end}, fault.ErrNotMoney, "a date")
	case dashes > 0:
		f.passOver(piece{i, end}, fault.ErrNotMoney, "a telephone number")
	}
	f.strange(i)
	f.apart()
	return end
}

// pointed reads the digits from i to end whose points group them, which are no amount without a currency: 1.290.000.
func (f *field) pointed(i, end int) (decimal.Decimal, bool) {
	if e, points, decimals := numeral.PointForm(f.s, i); points < 2 || decimals > 0 || e != end {
		return decimal.Decimal{}, false
	}
	return numeral.LongDigits(f.s[i:end], 0)
}

// strange keeps the first word that is not known.
func (f *field) strange(i int) {
	if f.unknown.end == 0 {
		f.unknown = piece{i, i + max(1, len(f.wordFrom(i)))}
	}
}

// apart says that something stands before the sum to come that parts it from the one before.
func (f *field) apart() { f.next.chain, f.close, f.dash = false, false, false }
