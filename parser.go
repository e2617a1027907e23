package komoney

import (
	"github.com/komoney/komoney/internal/read/amount"
)

// Parser reads amounts. The zero value reads with the defaults that the package documentation gives;
// its fields steer what Korean leaves open. It is a plain value: its methods do not change it, and it may be shared.
type Parser struct {
	// Kinds selects what Find reports; the zero value is everything, and KindsOf() nothing.
	Kinds Kinds
	// Names gives names and symbols of currencies a meaning of their own, before the tables, here to dollar, ¥ and coin:
	// {"달러": "CAD", "¥": "CNY", "코인": "BTC"}. They stand in plain form, ¥ for ￥ too. The zero Currency changes nothing.
	Names map[string]Currency
	// Units adds counters and units, before the tables: word → what Amount.Unit reports, which is not empty.
	Units map[string]string
	// Implied is the currency of a bare scaled number in a money context, "1억을 가로챈" (who took 100 million); the zero value is KRW.
	Implied Currency
	// NoImplied makes such numbers plain numbers.
	NoImplied bool
	// PlainTail reads 2억5천 (250 million) as written, 200005000, where the default is 2억5천만 (250 million).
	PlainTail bool
	// Accounting reads △, ▲, ▼ and parentheses around an amount as minus signs, as filings do: △ 5, (3만원) (30,000 won), ₩(3,000),
	// (1,234) 백만원 (million won).
	// Parentheses that restate or convert the sum before them, that number an item, or that are around words, a date or a count
	// are none. Without it △ alone is a minus sign, but where several make a list, and so are ▲ before a loss and (1,234)백만원.
	Accounting bool
	// UnitLines applies a table's unit line, "(단위: 백만원)" (unit: million won), to the plain numbers with digits in its rows: 1,234 is then money,
	// 1234000000 KRW. The next unit line ends it, or a blank line and prose, and a row's label or a column's header may have a
	// unit of its own: 주당이익(원) (earnings per share, in won), 비율(%) (share).
	UnitLines bool
	// Domain says what a bare number is worth in the kind of text that is read; the zero value is prose. An option that a domain sets,
	// such as Accounting for filings, is set with it.
	Domain Domain
	// Verbatim makes Replace write what repl returns as it is, and leave particles and all else around an amount as they were.
	Verbatim bool

	naive bool // Find looks for expressions everywhere: the tests prove that the scanner loses none
}

// options returns what the reader needs to know.
func (p *Parser) options() amount.Options {
	return amount.Options{
		Kinds:      amount.Kinds(p.Kinds),
		Names:      amount.CurrenciesOf(p.Names),
		Units:      p.Units,
		Implied:    amount.CurrencyOf(p.Implied.code),
		NoImplied:  p.NoImplied,
		PlainTail:  p.PlainTail,
		Accounting: p.Accounting,
		UnitLines:  p.UnitLines,
		Domain:     p.Domain.table,
		Naive:      p.naive,
	}
}
