package price

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/runes"
)

// word takes up a word of PriceWords, which stands at i.
func (f *field) word(w lex.Word, i int) {
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

// off takes up a word for a discount or for points at i: behind its sum, 390원 적립, or before it, 적립 390원 (390 won in points).
func (f *field) off(w lex.Word, i int) {
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
func (f *field) from(w lex.Word, end int) {
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
func (f *field) gratis(w lex.Word, i int) {
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
