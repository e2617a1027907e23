package judge

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/unit"
	"github.com/komoney/komoney/internal/runes"
)

// Prices of a list that people type, whose items are told by what is sold: 짜장 7천 짬뽕 8천 (black noodles 7,000, seafood noodles 8,000), 커트 2만 / 펌 8만 (a
// cut 20,000, a perm 80,000), 족발 소 3만 중 4만 (pig's trotters, small 30,000, middling 40,000).

const (
	mostItems = 8                           // of a list that are looked at
	mostWords = 3                           // of an item's name
	longName  = 3*7*runes.SyllableLen + 2*3 // of such a name with its signs
	itemSigns = " ,/·|&+"                   // between items
)

// mayBePriced reports whether the number is bare and written as a price, and its word ends.
func (r *Reader) mayBePriced(c *matter) bool {
	return isPrice(c.n) && r.Supposes() && !c.t.Joined && c.tl.Outer <= c.t.End && r.Closes(c.t.End)
}

// listedPrice reports whether a bare number is the price of an item of a list: another item stands beside it, one of the two is sold, and nothing is
// counted.
func (r *Reader) listedPrice(c *matter) bool {
	q := r.nameEnd(c.ld.Outer)
	if r.followsListed(q) {
		return r.uncounted(q) && r.listEnds(c.t.End)
	}
	start := r.nameStart(q)
	if start == q || r.afterNumber(start) || !r.uncounted(q) || r.talliedBefore(start, q) {
		return false
	}
	n := new(numeral.Numeral)
	next := r.nextItem(c.t.End, n)
	return next > 0 && (r.sold(q) || r.sold(next) || r.sizeEnds(q, 0) && r.sizeEnds(next, 1) && c.n.Lo.Less(n.Lo)) && r.uncounted(next) && r.listEnds(c.t.End)
}

// isPrice reports whether a number is written as prices of a menu are: 8천 (8,000), 1만5천 (15,000).
func isPrice(n *numeral.Numeral) bool {
	if !n.Ascii || n.Few || n.Approx || n.Point || n.Words < 2 || !(n.Top == 0 && n.FirstExp == 3 || n.Top == 4) {
		return false
	}
	v, whole := n.Lo.Int64()
	return whole && v <= 1000000
}

// followsListed reports whether the name that ends at q is that of the next item behind a listed price, or behind a sum of won if it is sold.
func (r *Reader) followsListed(q int) bool {
	p := r.Paid.End
	if p > 0 {
		p += len(lex.ItemTails.At(r.S, p).Text)
	}
	if p == 0 || q-p > longName || q < p || p >= len(r.S) || strings.IndexByte(itemSigns, r.S[p]) < 0 && !r.Has(p, "·") || r.Paid.Currency != r.P.ImpliedCurrency() {
		return false
	}
	if r.nameless(q) { // 1시간 2만 2시간 3만 (20,000 for an hour, 30,000 for two)
		return r.Paid.End == r.Bare.Listed && q <= p+len(" /")
	}
	start := max(p, r.nameStart(q))
	return strings.Trim(r.S[p:start], itemSigns) == "" && (r.Paid.End == r.Bare.Listed || r.sold(q))
}

// nameStart returns where the name of an item starts that ends at q: letters and parentheses, of few words.
func (r *Reader) nameStart(q int) int {
	p, words := q, 1
	for p > 0 && q-p < longName && p != r.Prev {
		c := r.RuneBefore(p)
		switch {
		case c == ' ':
			if words == mostWords || p == q {
				return p
			}
			words++
		case !runes.IsWord(c) && !strings.ContainsRune("()[]", c) || runes.IsDigit(byte(c)) && c < 0x80:
			return p
		}
		p -= len(string(c))
	}
	return p
}

// afterNumber reports whether a bare number ends before p, with nothing but the signs of a list between: that was read as no price.
func (r *Reader) afterNumber(p int) bool {
	end := r.Prev
	if end <= 0 || end > p || strings.Trim(r.S[end:p], itemSigns) != "" {
		return false
	}
	last := lex.Numerals.At(r.S, max(0, end-runes.SyllableLen))
	return runes.IsDigit(r.S[end-1]) || last.Sense != nil && len(last.Text) == runes.SyllableLen
}

// nextItem reads the number of the item behind p into n, and returns where its name ends; 0 for none.
func (r *Reader) nextItem(p int, n *numeral.Numeral) int {
	p += len(lex.ItemTails.At(r.S, p).Text)
	start := p
	for p < len(r.S) && (strings.IndexByte(itemSigns, r.S[p]) >= 0 || r.Has(p, "·")) {
		p += runes.RuneLen(r.S, p)
	}
	if p == start {
		return 0
	}
	name, words := p, 1
	for p < len(r.S) && (!runes.IsDigit(r.S[p]) || r.measureAt(p) > 0) {
		switch c := r.RuneAt(p); {
		case c == ' ':
			words++
		case !runes.IsWord(c) && !strings.ContainsRune("()[]", c):
			return 0
		case runes.IsDigit(r.S[p]):
			p = r.measureAt(p)
			continue
		}
		if p += runes.RuneLen(r.S, p); p-name > longName || words > mostWords+1 {
			return 0
		}
	}
	if p <= name || p >= len(r.S) || !r.Numeral(p, n) || !isPrice(n) {
		return 0
	}
	return max(r.nameEnd(p), name)
}

// nameEnd returns where the name of an item ends before its number at p: 소주 각 5천 (soju 5,000 each).
func (r *Reader) nameEnd(p int) int {
	q := r.SkipGapBack(p)
	if w := lex.LeadWords.Before(r.S, q); w.Sense != nil && w.Class == lex.LNeutral && line.WordStart(r.S, q-len(w.Text)) {
		q = r.SkipGapBack(q - len(w.Text))
	}
	q = r.measureBefore(q)
	if by := lex.ParticleBefore(r.S[:q], lex.PTopic, lex.PSubject); by.Sense != nil && lex.MenuItems.Before(r.S, q-len(by.Text)).Sense != nil { // 짜장면은 7천 (black noodles are 7,000)
		return q - len(by.Text)
	}
	return q
}

// measureAt returns the end of how much an item is of, where digits at p begin that; 0 for nothing: 60분 (60 minutes), 2인 (for two).
func (r *Reader) measureAt(p int) int {
	e := runes.DigitsEnd(r.S, p)
	w := lex.ItemMeasures.At(r.S, r.SkipGap(e))
	if e == p || w.Sense == nil {
		return 0
	}
	return r.SkipGap(e) + len(w.Text)
}

// measureBefore returns where the name ends before how much an item is of that ends at q, else q: 마사지 60분 (a massage of 60 minutes), 소주 한 병 (a bottle of
// soju).
func (r *Reader) measureBefore(q int) int {
	p := q - len(lex.ItemMeasures.Ending(r.S, q).Text)
	if p == q {
		return q
	}
	p = r.SkipGapBack(p)
	start := p
	if p = runes.DigitsStart(r.S, p); p == start {
		p = r.HangulStart(start)
		if w := lex.Numerals.At(r.S, p); w.Sense == nil || w.Class != lex.NUnit || p+len(w.Text) != start {
			return q
		}
	}
	return r.SkipGapBack(p)
}

// listEnds reports whether the list that goes on behind the price that ends at p counts nothing to its end: not 짜장 7천 짬뽕 8천 그릇 (bowls).
func (r *Reader) listEnds(p int) bool {
	n := new(numeral.Numeral)
	for range mostItems {
		next := r.nextItem(p, n)
		if next == 0 {
			break
		}
		if u, at := r.UnitWord(n.End); u.Sense != nil && !r.beginsName(n.End, at, u) {
			return u.Class == lex.WCurrency
		}
		p = n.End
	}
	if r.takesCase(p) {
		return false
	}
	q := r.SkipGap(p)
	if w := lex.Cues.At(r.S, q); w.Sense != nil && w.Class == lex.CCount {
		return false
	}
	return lex.DealtWords.At(r.S, q).Sense == nil
}

// beginsName reports whether the unit word at at, behind a gap from the number that ends at end, begins the name of the next item: 3만 대 4만 (large 40,000),
// 1만 도토리묵 (acorn jelly).
func (r *Reader) beginsName(end, at int, u lex.Word) bool {
	p := at + len(u.Text)
	q := r.SkipGap(p)
	return at > end && (!r.Closes(p) || q < len(r.S) && runes.IsDigit(r.S[q]))
}

// nameless reports whether an item is told by nothing but how much it is of, before which q stands: 1시간 2만, 2시간 3만 (20,000 for an hour, 30,000 for two).
func (r *Reader) nameless(q int) bool {
	return r.measureAt(r.SkipGap(q)) > 0 && (q == r.Paid.End || q > 0 && strings.IndexByte(itemSigns, r.S[q-1]) >= 0)
}

// sold reports whether the name that ends at q is of goods or services, before its size or without one: 족발 (소) (pig's trotters, small).
func (r *Reader) sold(q int) bool {
	if w := r.sizeBefore(q); w >= 0 {
		q = w
	}
	return r.Saw(lex.MenuItems.Before(r.S, q))
}

// sizeBefore returns where what stands before the size ends that ends at q, -1 for no size.
func (r *Reader) sizeBefore(q int) int {
	w, p := r.sizeAt(q)
	if w.Sense == nil {
		return -1
	}
	if p > 0 && (r.S[p-1] == '(' || r.S[p-1] == '[') {
		p--
	}
	return r.SkipGapBack(p)
}

// sizeEnds reports whether a size of the sort n ends at q, 0 for small, 1 for what is larger.
func (r *Reader) sizeEnds(q int, n int8) bool {
	w, _ := r.sizeAt(q)
	return w.Sense != nil && w.N == n && r.Saw(w)
}

// sizeAt returns the size that ends at q, in brackets or not, and where it begins.
func (r *Reader) sizeAt(q int) (w lex.Word, p int) {
	if q > 0 && (r.S[q-1] == ')' || r.S[q-1] == ']') {
		q--
	}
	w = lex.Sizes.Before(r.S, q)
	p = q - len(w.Text)
	if w.Sense == nil || p > 0 && strings.IndexByte(itemSigns+"([", r.S[p-1]) < 0 {
		return lex.Word{}, p
	}
	return w, p
}

// uncounted reports whether the name that ends at q may be that of an item, and is nothing that is counted: 관객 (spectators), 댓글 (comments).
func (r *Reader) uncounted(q int) bool {
	if r.sold(q) || r.sizeBefore(q) >= 0 || r.nameless(q) {
		return true
	}
	start := r.HangulStart(q)
	return start < q && lex.NoThings.Before(r.S, q).Sense == nil && !r.Connective(q) && !r.PersonEnds(q) && lex.Tallies.Before(r.S, q).Sense == nil &&
		lex.Peoples.Before(r.S, q).Sense == nil && lex.NumberEndings.Before(r.S, q).Sense == nil && !r.Within(&lex.Cues, lex.CCount, start, start, 0, q-start)
}

// talliedBefore reports whether a word of counts stands before the list whose first name is from p to q, or in it: 판매량 (sales), 재고 (stocks).
func (r *Reader) talliedBefore(p, q int) bool {
	for end := r.SkipGapBack(r.HangulStart(q)); end > 0; end = r.SkipGapBack(r.HangulStart(end)) {
		if r.HasBefore(end, ":") {
			end = r.SkipGapBack(end - len(":"))
		}
		if r.NounBefore(&lex.Tallies, end, lex.PSubject, lex.PTopic, lex.PAlso).Sense != nil || lex.NumberEndings.Before(r.S, end).Sense != nil || lex.MenuItems.Before(r.S, end).Sense == nil && r.sizeBefore(end) < 0 && r.PersonEnds(end) {
			return true
		}
		if end <= p || r.HangulStart(end) == end {
			break
		}
	}
	return r.Within(&lex.Cues, lex.CCount, q, q, q-p+line.Window, 0)
}

// pricedGoods reports whether a bare number is what goods cost, as the words behind it say: 짜장면 8천 실화냐 (black noodles for 8,000, really?), 한 그릇에 1만5천
// 받더라 (they take 15,000 for a bowl).
func (r *Reader) pricedGoods(c *matter) bool {
	p := c.t.End
	by := lex.GoodsTails.At(r.S, p)
	if p += len(by.Text); !r.Has(p, " ") {
		return c.n.Top < 4 && by.Sense == nil && r.portionBefore(c.ld.Outer) && r.saysNoMore(p)
	}
	w := lex.DearWords.At(r.S, r.SkipGap(p))
	if w.Sense == nil || w.N == 1 && by.Sense == nil {
		return false
	}
	q := r.nameEnd(c.ld.Outer)
	return (r.portionBefore(c.ld.Outer) || r.sold(q) && !r.talliedBefore(q, q)) && r.Saw(w)
}

// takeListed makes money of a listed price.
func (r *Reader) takeListed(t *unit.Term) {
	r.elideByContext(t)
	r.Bare.Listed, r.Bare.Now = t.End, r.Domain().Charges
}
