// Package price reads fields for one price, as shops and forms have them.
package price

import (
	"errors"
	"maps"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/fault"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/norm"
	"github.com/komoney/komoney/internal/read"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
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

// priceSum is a sum in a field.
type priceSum struct {
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

// priceField reads a field.
type priceField struct {
	p     amount.Options
	s     string // in plain form
	low   string // the same in small letters, for PriceWords
	found []amount.Match
	sums  []priceSum
	next  priceSum // what is known of the sum to come

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

// withPriceSigns returns p with the signs for the won that only fields for prices have, if one stands beside a digit of s and has no
// other meaning for p: \39,000 and, unless they must be sure, 39,000W.
func withPriceSigns(p amount.Options, s string, sure bool) (amount.Options, bool) {
	names := map[string]amount.Currency{}
	for i := range s {
		w := lex.PriceSigns.At(s, i)
		if w.Sense == nil || p.Names[w.Text] != (amount.Currency{}) || sure && w.N == 2 {
			continue
		}
		if i+1 < len(s) && runes.IsDigit(s[i+1]) || w.N == 2 && i > 0 && runes.IsDigit(s[i-1]) {
			names[w.Text] = amount.CurrencyOf(w.Ref.Text())
		}
	}
	if len(names) == 0 {
		return p, false
	}
	maps.Copy(names, p.Names)
	p.Names = names
	return p, true
}

// readPrice reads the field s, or says why it gives no price.
func readPrice(p amount.Options, s string) (amount.Amount, numeral.Refusal) {
	if at := runes.InvalidAt(s); at < len(s) {
		return amount.Amount{}, numeral.Refusal{Code: fault.ErrUTF8, At: at, Detail: ""}
	}
	var norm norm.Normalizer
	text, start := norm.Trimmed(s)
	if text == "" {
		return amount.Amount{}, numeral.Refusal{Code: fault.ErrEmpty, At: 0, Detail: "no text"}
	}
	f := priceField{p: p, s: text, low: lowered(text)}
	f.find()
	f.walk()
	a, err := f.price()
	if err.Code != "" {
		err.At = norm.Offset(start + err.At)
	}
	return a, err
}

// lowered returns s with small letters for the Latin capitals.
func lowered(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		return c
	}, s)
}

// find finds the amounts. A word for a price before the text lets Find read 6만9 as the sum that it is.
func (f *priceField) find() {
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
func (f *priceField) walk() {
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
func (f *priceField) wordAt(i int) lex.Word {
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
func (f *priceField) endsAt(p int) bool {
	return lex.Closes(f.s, p) || runes.IsDigit(f.s[p]) || f.foundAt(p) || lex.PriceWords.At(f.low, p).Sense != nil
}

// foundAt reports whether an amount starts at p.
func (f *priceField) foundAt(p int) bool {
	k := sort.Search(len(f.found), func(k int) bool { return f.found[k].Start >= p })
	return k < len(f.found) && f.found[k].Start == p
}

// skip returns the place behind blanks at p.
func (f *priceField) skip(p int) int {
	for p < len(f.s) && runes.IsSpace(f.s[p]) {
		p++
	}
	return p
}

// back returns the place before the signs that end at p.
func (f *priceField) back(p int, signs string) int {
	for p > 0 && strings.IndexByte(signs, f.s[p-1]) >= 0 {
		p--
	}
	return p
}

// apart says that something stands before the sum to come that parts it from the one before.
func (f *priceField) apart() { f.next.chain, f.close, f.dash = false, false, false }

// amount takes up an amount of the field.
func (f *priceField) amount(m *amount.Match) {
	switch {
	case m.Kind == amount.KindMoney:
		f.sum(m, m.Implied)
		return
	case m.Kind == amount.KindPercent:
		f.passOver(piece{m.Start, m.End}, fault.ErrNotMoney, read.OneOf(m.Kind))
		f.percent = m.End
		return
	case m.Kind == amount.KindNumber && f.asSum(m):
		f.sum(m, true)
		return
	case m.Kind == amount.KindNumber:
		f.passOver(piece{m.Start, m.End}, fault.ErrNoCurrency, "no currency for")
	default:
		f.passOver(piece{m.Start, m.End}, fault.ErrNotMoney, what(m))
	}
	f.next.unit, f.next.chain, f.dash = true, false, false
}

// passOver keeps the first thing that is counted in the field and is no sum.
func (f *priceField) passOver(at piece, code fault.Code, what string) {
	if f.otherIs.Code == "" {
		detail := what + " " + f.s[at.at:at.end]
		if code == fault.ErrNotMoney {
			detail = what + " (" + f.s[at.at:at.end] + "), and no price"
		}
		f.other, f.otherIs = at, numeral.Refusal{Code: code, At: at.at, Detail: detail}
	}
}

// what says what kind of amount m is, for an error.
func what(m *amount.Match) string {
	if m.Kind != amount.KindQuantity {
		return read.OneOf(m.Kind)
	}
	if w := lex.UnitWords.At(m.Unit, 0); w.Sense != nil && len(w.Text) == len(m.Unit) && w.Flags&(lex.FCalendar|lex.FYear) != 0 {
		return "a date"
	}
	return "a count"
}

// asSum reports whether the bare number m can be a sum of the implied currency: 39,000, 39000.00 and 3.5만 can be won, 4.5 and 4.0 cannot, which are
// thousands on a menu. With three digits behind its point 39.000 is what it is before 원.
func (f *priceField) asSum(m *amount.Match) bool {
	digits := implied(&f.p).Digits()
	if end, points, _ := numeral.PointForm(m.Text, 0); points > 0 && end == len(m.Text) && digits == 0 {
		d, ok := numeral.LongDigits(m.Text, 0)
		m.Low, m.High = d, d
		return ok
	}
	if digits == 0 && strings.IndexByte(m.Text, '.') >= 0 && runes.IsDigit(m.Text[len(m.Text)-1]) && m.Low.Sign() > 0 && m.Low.Less(decimal.New(1, 3)) {
		return false
	}
	return m.Low.Exp() >= -digits && m.High.Exp() >= -digits
}

// implied returns the currency of a bare number.
func implied(p *amount.Options) amount.Currency { return amount.CurrencyOf(p.ImpliedCurrency()) }

// last returns the sum before, nil for none.
func (f *priceField) last() *priceSum {
	if n := len(f.sums); n > 0 {
		return &f.sums[n-1]
	}
	return nil
}

// sum takes up a sum.
func (f *priceField) sum(m *amount.Match, bare bool) {
	x := f.next
	x.Match, x.bare, x.inside = m, bare, f.depth > 0
	x.sure = !bare || x.rank != 0 || m.Kind == amount.KindMoney || runes.DigitsEnd(m.Text, 0) < len(m.Text)
	last := f.last()
	switch {
	case last != nil && f.dash && last.to(&x): // 39,000-49,000
		last.High, last.HighOpen, last.IsRange, last.End = m.High, m.HighOpen, true, m.End
		last.Text = f.s[last.Start:m.End]
	default:
		if x.role == 0 && f.aside > 0 || last != nil && m.Low.Sign() < 0 {
			x.role = lex.VAside
		}
		if x.either && last != nil && last.Low.Less(m.Low) {
			x.role, last.role = 0, lex.VOff
		}
		switch {
		case x.result && m.Bound == amount.MoreThan: // 39,000원 > 29,900원: the price fell
			m.Bound = amount.NoBound
		case m.Bound == amount.NoBound && !m.IsRange:
			m.Bound = x.bound
		}
		f.sums = append(f.sums, x)
	}
	f.next, f.close, f.dash, f.aside = priceSum{chain: true}, true, false, 0
}

// to reports whether a dash between x and y makes a range of them.
func (x *priceSum) to(y *priceSum) bool {
	return !x.IsRange && !y.IsRange && x.role == 0 && x.bare == y.bare && x.sure && y.sure && (x.bare || x.Currency == y.Currency) &&
		x.Low.Sign() > 0 && x.Low.Less(y.Low)
}

// word takes up a word of PriceWords, which stands at i.
func (f *priceField) word(w lex.Word, i int) {
	end, last := i+len(w.Text), f.last()
	switch w.Class {
	case lex.VLabel:
		if k := f.skip(end); f.depth > 0 && f.close && last != nil && k < len(f.s) && f.s[k] == ')' { // 39,000원 (정가): the list price
			last.rank = w.N
			return
		}
		f.next.rank, f.next.role, f.next.doubt = w.N, 0, false
		f.apart()
	case lex.VOneOf:
		f.next.one = true
		f.apart()
	case lex.VAside:
		f.aside, f.noted = end, true
		f.apart()
	case lex.VOff:
		f.off(w, i)
		f.apart()
	case lex.VFrom:
		f.from(w, end)
	case lex.VPer:
		if w.Text[0] != '/' {
			f.next.unit = true
		}
		f.dash = false
	case lex.VFree:
		f.gratis(w, i)
		f.apart()
	case lex.VNone:
		if f.none.end == 0 {
			f.none = piece{i, end}
		}
		f.apart()
	case lex.VNote:
		f.noted = true
		if runes.IsWord(f.runeAt(i)) || w.Text[0] == '+' {
			f.next.chain, f.dash, f.aside = false, false, 0
		}
	}
}

func (f *priceField) runeAt(p int) rune {
	c, _ := utf8.DecodeRuneInString(f.s[p:])
	return c
}

// off takes up a word for a discount or for points at i: behind its sum, 390원 적립, or before it, 적립 390원 (390 won in points).
func (f *priceField) off(w lex.Word, i int) {
	last := f.last()
	if f.percent > 0 && f.back(i, " \t\n") == f.percent { // 10% 할인 (10% off)
		return
	}
	behind := last != nil && f.back(i, " \t\n(") == last.End
	ahead := w.N != offBehind && f.foundAt(f.skip(i+len(w.Text)))
	switch {
	case !behind && w.N != offBehind, behind && ahead:
		f.next.role, f.next.doubt, f.next.either = lex.VOff, w.N == offOrNot, behind
	case behind:
		last.role = lex.VOff
	}
}

// from takes up a bound that ends at end, behind a sum and what it is for, or before one. A sign in parentheses, or with another sum behind
// it, says something else: 39,000원 (~12/31), until then; 39,000원 + 3,000원, and for delivery.
func (f *priceField) from(w lex.Word, end int) {
	last := f.last()
	k := f.skip(end)
	switch {
	case w.Flags&fAhead != 0, last == nil && w.Flags&fTilde != 0:
		if f.next.bound = amount.Bound(w.N); w.Flags&fTilde != 0 {
			f.next.bound = amount.AtMost
		}
	case !f.close || last == nil || last.Bound != amount.NoBound || last.IsRange:
	case runes.IsWord(f.runeAt(end-len(w.Text))) || k == len(f.s) || f.s[k] == ')' || f.depth == 0 && strings.IndexByte("(/", f.s[k]) >= 0:
		last.Bound = amount.Bound(w.N)
	}
	f.next.chain, f.dash = false, false
}

// gratis takes up 무료 (free) and its like at i, unless it is said of something else: 배송비 무료 (free delivery), 무료 사은품 (a free gift).
func (f *priceField) gratis(w lex.Word, i int) {
	end := i + len(w.Text)
	if f.aside > 0 && f.back(i, " \t\n") == f.aside {
		f.aside = 0
		return
	}
	if k := f.skip(end); w.N == freeThing && k > end && k < len(f.s) && runes.IsWord(f.runeAt(k)) && !runes.IsDigit(f.s[k]) && !f.foundAt(k) && f.wordAt(k).Sense == nil {
		f.strange(i)
		return
	}
	f.free, f.freeLast = piece{i, end}, f.next.result || f.next.equals
}

// strange keeps the first word that is not known.
func (f *priceField) strange(i int) {
	if f.unknown.end == 0 {
		f.unknown = piece{i, i + max(1, len(f.wordFrom(i)))}
	}
}

// wordFrom returns what stands at p up to a blank, for an error.
func (f *priceField) wordFrom(p int) string {
	var r read.Reader
	r.S = f.s
	return r.Word(p)
}

// sign takes up what is neither an amount nor a known word, and returns where it ends.
func (f *priceField) sign(i int) int {
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
func (f *priceField) digits(i int) int {
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
func (f *priceField) pointed(i, end int) (decimal.Decimal, bool) {
	if e, points, decimals := numeral.PointForm(f.s, i); points < 2 || decimals > 0 || e != end {
		return decimal.Decimal{}, false
	}
	return numeral.LongDigits(f.s[i:end], 0)
}

// price says which sum counts, or why none does.
func (f *priceField) price() (amount.Amount, numeral.Refusal) {
	list, err := f.candidates()
	if err.Code != "" {
		return amount.Amount{}, err
	}
	if f.free.end > 0 {
		for _, x := range list {
			if x.rank != listPrice && !f.freeLast {
				return amount.Amount{}, numeral.Refusal{Code: fault.ErrSeveral, At: f.free.at, Detail: "several sums, " + x.Text + " and " + f.s[f.free.at:f.free.end]}
			}
		}
		return f.amountOf(&priceSum{Match: &amount.Match{Start: f.free.at, End: f.free.end}, bare: true})
	}
	if len(list) == 0 {
		return amount.Amount{}, f.nothing()
	}
	x, y := f.choose(list)
	if y != nil {
		return amount.Amount{}, several(x, y)
	}
	return f.amountOf(x)
}

// several says that nothing chooses between two sums.
func several(x, y *priceSum) numeral.Refusal {
	return numeral.Refusal{Code: fault.ErrSeveral, At: y.Start, Detail: "several sums, " + x.Text + " and " + y.Text}
}

// candidates returns the sums that may be the price.
func (f *priceField) candidates() (list []*priceSum, err numeral.Refusal) {
	written, off := false, false
	for k := range f.sums {
		x := &f.sums[k]
		off = off || x.role == lex.VOff
		if x.doubt && k > 0 {
			return nil, several(&f.sums[k-1], x)
		}
		written = written || !x.bare && x.role == 0
	}
	for k := range f.sums {
		x := &f.sums[k]
		switch {
		case x.role != 0:
		case !x.bare, x.rank != 0:
			list = append(list, x)
		case written:
			if x.sure {
				list = append(list, x)
			}
		case f.unknown.end > 0:
			if f.otherIs.Code == "" && f.none.end == 0 {
				f.otherIs = numeral.Refusal{Code: fault.ErrSyntax, At: f.unknown.at, Detail: ""}
			}
		case !x.sure && f.noted && x.Low.Less(decimal.New(1, 3)): // 쿨거 40 (quick sale 40)
			f.passOver(piece{x.Start, x.End}, fault.ErrNoCurrency, "no currency for")
		case !x.sure && f.otherIs.Code == fault.ErrNotMoney && f.other.end > 0 && !strings.HasSuffix(f.s[:f.other.end], "%") && x.Low.Less(decimal.New(1, 2)):
		default:
			list = append(list, x)
		}
	}
	if len(list) == 1 && list[0].rank == listPrice && off {
		return nil, numeral.Refusal{Code: fault.ErrSeveral, At: list[0].Start, Detail: "several sums, " + list[0].Text + " and a discount"}
	}
	return list, err
}

// nothing says why the field has no sum that may be the price.
func (f *priceField) nothing() numeral.Refusal {
	switch {
	case f.none.end > 0:
		return numeral.Refusal{Code: fault.ErrNoPrice, At: f.none.at, Detail: "no price: " + f.s[f.none.at:f.none.end]}
	case len(f.sums) > 0 && f.sums[0].role != 0:
		return numeral.Refusal{Code: fault.ErrNoPrice, At: f.sums[0].Start, Detail: "only a charge beside the price, " + f.sums[0].Text}
	case f.otherIs.Code != "":
		return f.otherIs
	case f.unknown.end == 0:
		return numeral.Refusal{Code: fault.ErrNoPrice, At: 0, Detail: "no price in " + f.wordFrom(0)}
	}
	return numeral.Refusal{Code: fault.ErrSyntax, At: f.unknown.at, Detail: "no number in " + f.s[f.unknown.at:f.unknown.end]}
}

// choose returns the sum that counts, or two between which nothing chooses.
func (f *priceField) choose(list []*priceSum) (x, y *priceSum) {
	list = keep(list, func(x *priceSum) bool { return x.rank != listPrice })
	list = keep(list, func(x *priceSum) bool { return !x.inside || !x.unit && x.Currency == list[0].Currency })
	best := int8(0)
	for _, x := range list {
		best = max(best, x.rank)
	}
	if best > 0 { // what is not lower than the labelled one is what it was
		var named *priceSum
		for _, x := range list {
			if x.rank == best {
				named = x
			}
		}
		list = keep(list, func(x *priceSum) bool {
			parted := x.one || x.Start > named.Start && !x.chain
			return x == named || x.rank == 0 && (parted || x.Low.Less(named.Low))
		})
	}
	x = list[0]
	for _, y := range list[1:] {
		switch {
		case y.Low == x.Low && y.High == x.High && (y.Currency == x.Currency || y.bare || x.bare):
			if x.bare {
				x = y
			}
		case y.equals, y.chain && (y.sure || !x.sure) && (y.result || y.reduces(x)):
			x = y
		default:
			return x, y
		}
	}
	return x, nil
}

// reduces reports whether x may be what y was before, which is no more than ten times as much.
func (y *priceSum) reduces(x *priceSum) bool {
	ten, err := y.Low.Shift(1)
	return err == nil && y.Low.Less(x.Low) && !ten.Less(x.Low)
}

// keep returns the sums that ok likes, or all where it likes none.
func keep(list []*priceSum, ok func(*priceSum) bool) []*priceSum {
	var kept []*priceSum
	for _, x := range list {
		if ok(x) {
			kept = append(kept, x)
		}
	}
	if len(kept) == 0 {
		return list
	}
	return kept
}

// amountOf returns the sum as an amount of money.
func (f *priceField) amountOf(x *priceSum) (amount.Amount, numeral.Refusal) {
	a := x.Amount
	if !x.bare {
		return a, numeral.Refusal{}
	}
	if f.p.NoImplied {
		return amount.Amount{}, numeral.Refusal{Code: fault.ErrNoCurrency, At: x.End, Detail: ""}
	}
	a.Kind, a.Currency, a.Implied = amount.KindMoney, implied(&f.p), true
	for _, y := range f.sums {
		if !y.bare && y.role == 0 {
			a.Currency = y.Currency
		}
	}
	return a, numeral.Refusal{}
}

// Price reads a field for one price, as komoney.ParsePrice says.
func Price(p amount.Options, s string) (amount.Amount, error) {
	if q, ok := withPriceSigns(p, s, true); ok {
		p = q
	}
	a, err := read.Parse(p, line.APrice, s)
	if err == nil && a.Kind == amount.KindMoney && !a.Implied || errors.Is(err, fault.ErrScaleOrder) || errors.Is(err, fault.ErrRepeatedScale) {
		return a, err
	}
	b, why := readPrice(p, s)
	if why.Code == "" {
		return b, nil
	}
	if q, ok := withPriceSigns(p, s, false); ok {
		if b, why := readPrice(q, s); why.Code == "" {
			return b, nil
		}
	}
	if err != nil && why.Code == fault.ErrSyntax {
		return amount.Amount{}, err
	}
	return amount.Amount{}, read.NewError(string(line.APrice), s, why.At, why.Code, why.Detail)
}
