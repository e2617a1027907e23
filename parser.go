package komoney

// Parser reads amounts. The zero value reads with the defaults that the package documentation gives;
// its fields steer what Korean leaves open. It is a plain value: its methods do not change it, and it may be shared.
type Parser struct {
	// Kinds selects what Find reports; the zero value is everything, and KindsOf() nothing.
	Kinds Kinds
	// Names gives names and symbols of currencies a meaning of their own, before the tables:
	// {"달러": "CAD", "¥": "CNY", "코인": "BTC"}. They stand in plain form, ¥ for ￥ too. The zero Currency changes nothing.
	Names map[string]Currency
	// Units adds counters and units, before the tables: word → what Amount.Unit reports, which is not empty.
	Units map[string]string
	// Implied is the currency of a bare scaled number in a money context, "1억을 가로챈"; the zero value is KRW.
	Implied Currency
	// NoImplied makes such numbers plain numbers.
	NoImplied bool
	// PlainTail reads 2억5천 as written, 200005000, where the default is 2억5천만.
	PlainTail bool
	// Accounting reads △, ▲, ▼ and parentheses around an amount as minus signs, as filings do: △ 5, (3만원), ₩(3,000), (1,234) 백만원.
	// Parentheses that restate or convert the sum before them, that number an item, or that are around words, a date or a count
	// are none. Without it △ alone is a minus sign, but where several make a list, and so are ▲ before a loss and (1,234)백만원.
	Accounting bool
	// UnitLines applies a table's unit line, "(단위: 백만원)", to the plain numbers with digits in its rows: 1,234 is then money,
	// 1234000000 KRW. The next unit line ends it, or a blank line and prose, and a row's label or a column's header may have a
	// unit of its own: 주당이익(원), 비율(%).
	UnitLines bool
	// Domain says what a bare number is worth in the kind of text that is read; the zero value is prose. An option that a domain sets,
	// such as Accounting for filings, is set with it.
	Domain Domain
	// Verbatim makes Replace write what repl returns as it is, and leave particles and all else around an amount as they were.
	Verbatim bool

	naive bool // Find looks for expressions everywhere: the tests prove that the scanner loses none
}

// unit returns the unit word at s[i:], the user's own first.
func (p *Parser) unit(s string, i int) word {
	w := unitWords.at(s, i)
	if p.Names == nil && p.Units == nil {
		return w
	}
	return p.ownUnit(w, s[i:])
}

// ownUnit returns the user's own unit word that s begins with, or the tables' word w.
func (p *Parser) ownUnit(w word, s string) word {
	best, own := w, ""
	for name, c := range p.Names {
		if c.code != "" && len(name) > len(own) && hasPrefix(s, name) && w.yields(name, wCurrency) {
			best, own = word{text: name, sense: &sense{ref: refOf(c.code), class: wCurrency, flags: fShorter}}, name
		}
	}
	for name, unit := range p.Units {
		if unit != "" && len(name) > len(own) && hasPrefix(s, name) && w.yields(name, 0) {
			x := fNative | fSino | fRunsOn | fShorter
			if w.sense != nil && name == w.text {
				x |= w.flags & fOwn
			}
			if t := unitWords.at(unit, 0); t.sense != nil && len(t.text) == len(unit) {
				x |= t.flags & fOfUnit
			}
			best, own = word{text: name, sense: &sense{ref: refOf(unit), class: wCounter, flags: x}}, name
		}
	}
	return best
}

// lead returns the word before s[:i], the user's own currency signs first.
func (p *Parser) lead(s string, i int) word {
	w := leadWords.before(s, i)
	if p.Names == nil {
		return w
	}
	return p.ownLead(w, s[:i])
}

// ownLead returns the user's own currency sign that s ends with, or the tables' word w.
func (p *Parser) ownLead(w word, s string) word {
	best, own := w, ""
	for name, c := range p.Names {
		if c.code != "" && len(name) > len(own) && hasSuffix(s, name) && w.yields(name, lCurrency) {
			best, own = word{text: name, sense: &sense{ref: refOf(c.code), class: lCurrency}}, name
		}
	}
	return best
}

// yields reports whether the tables' word w, if there is one, gives way to the user's name at its place: to a longer one, and
// to the same one but for a word of the class, which keeps its flags and means what Parser.currency says.
func (w word) yields(name string, class class) bool {
	return w.sense == nil || len(name) > len(w.text) || name == w.text && w.class != class
}

// ref returns what a word stands for, which may be one of the user's own.
func (p *Parser) ref(w word) string {
	switch {
	case w.ref != ownRef:
		return w.ref.text()
	case w.class == wCounter:
		return p.Units[w.text]
	}
	return p.Names[w.text].code
}

// currency returns the code that a currency word stands for.
func (p *Parser) currency(w word) string {
	if p.Names != nil {
		if c := p.Names[w.text]; c.code != "" {
			return c.code
		}
	}
	return w.ref.text()
}

func (p *Parser) impliedCurrency() string {
	if p.Implied.code == "" {
		return "KRW"
	}
	return p.Implied.code
}
