package amount

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/domain"
	"github.com/komoney/komoney/internal/lex"
)

// Options steer what Korean leaves open: the fields are those of komoney.Parser, which says what they mean.
type Options struct {
	Kinds      Kinds
	Names      map[string]Currency
	Units      map[string]string
	Implied    Currency
	NoImplied  bool
	PlainTail  bool
	Accounting bool
	UnitLines  bool
	Domain     *domain.Table
	Naive      bool
}

// CurrenciesOf returns the names that a komoney.Parser gives currencies as Options have them.
func CurrenciesOf[C interface{ Code() string }](names map[string]C) map[string]Currency {
	if names == nil {
		return nil
	}
	own := make(map[string]Currency, len(names))
	for name, c := range names {
		own[name] = CurrencyOf(c.Code())
	}
	return own
}

// Unit returns the unit word at s[i:], the user's own first.
func (p *Options) Unit(s string, i int) lex.Word {
	w := lex.UnitWords.At(s, i)
	if p.Names == nil && p.Units == nil {
		return w
	}
	return p.ownUnit(w, s[i:])
}

// ownUnit returns the user's own unit word that s begins with, or the tables' word w.
func (p *Options) ownUnit(w lex.Word, s string) lex.Word {
	best, own := w, ""
	for name, c := range p.Names {
		if c.Code() != "" && len(name) > len(own) && strings.HasPrefix(s, name) && w.Yields(name, lex.WCurrency) {
			best, own = lex.Word{Text: name, Sense: &lex.Sense{Ref: lex.RefOf(c.Code()), Class: lex.WCurrency, Flags: lex.FShorter}}, name
		}
	}
	for name, unit := range p.Units {
		if unit != "" && len(name) > len(own) && strings.HasPrefix(s, name) && w.Yields(name, 0) {
			x := lex.FNative | lex.FSino | lex.FRunsOn | lex.FShorter
			if w.Sense != nil && name == w.Text {
				x |= w.Flags & lex.FOwn
			}
			if t := lex.UnitWords.At(unit, 0); t.Sense != nil && len(t.Text) == len(unit) {
				x |= t.Flags & lex.FOfUnit
			}
			best, own = lex.Word{Text: name, Sense: &lex.Sense{Ref: lex.RefOf(unit), Class: lex.WCounter, Flags: x}}, name
		}
	}
	return best
}

// Lead returns the word before s[:i], the user's own currency signs first.
func (p *Options) Lead(s string, i int) lex.Word {
	w := lex.LeadWords.Before(s, i)
	if p.Names == nil {
		return w
	}
	return p.ownLead(w, s[:i])
}

// ownLead returns the user's own currency sign that s ends with, or the tables' word w.
func (p *Options) ownLead(w lex.Word, s string) lex.Word {
	best, own := w, ""
	for name, c := range p.Names {
		if c.Code() != "" && len(name) > len(own) && strings.HasSuffix(s, name) && w.Yields(name, lex.LCurrency) {
			best, own = lex.Word{Text: name, Sense: &lex.Sense{Ref: lex.RefOf(c.Code()), Class: lex.LCurrency}}, name
		}
	}
	return best
}

// Ref returns what a word stands for, which may be one of the user's own.
func (p *Options) Ref(w lex.Word) string {
	switch {
	case w.Ref != lex.OwnRef:
		return w.Ref.Text()
	case w.Class == lex.WCounter:
		return p.Units[w.Text]
	}
	return p.Names[w.Text].Code()
}

// Currency returns the code that a currency word stands for.
func (p *Options) Currency(w lex.Word) string {
	if p.Names != nil {
		if c := p.Names[w.Text]; c.Code() != "" {
			return c.Code()
		}
	}
	return w.Ref.Text()
}

// ImpliedCurrency returns the code of the currency of bare sums: the won, if no other one was chosen.
func (p *Options) ImpliedCurrency() string {
	if p.Implied.Code() == "" {
		return "KRW"
	}
	return p.Implied.Code()
}

// Usual reports whether no option changes what plain reads.
func (p *Options) Usual() bool {
	return p.UsualUnits() && !p.Accounting && !p.UnitLines && p.Domain == nil
}

// UsualUnits reports whether no option changes what plain reads with a unit that the next word of a domain cannot be, outside of parentheses.
func (p *Options) UsualUnits() bool { return !p.Naive && p.Units == nil && p.Names == nil }

// CurrencyBefore returns the longest name of a currency that ends at s[:end], if any, and where it begins.
func (p *Options) CurrencyBefore(s string, end int) (best lex.Word, at int) {
	const longest = 10 // runes
	s = s[:end]
	for i, n := end, 0; i > 0 && n < longest; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if w := p.Unit(s, i); w.Sense != nil && w.Class == lex.WCurrency && len(w.Text) == end-i {
			best, at = w, i
		}
	}
	return best, at
}

// ByDomain sets what its Domain says of minus signs and unit lines.
func (p *Options) ByDomain() {
	if d := p.Domain; d != nil {
		p.UnitLines = p.UnitLines || d.UnitLines
		p.Accounting = p.Accounting || d.Accounting
	}
}
