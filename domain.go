package komoney

import (
	"strings"

	"github.com/komoney/komoney/internal/domain"
)

// Domain says what kind of text is read, and so what a bare number in it is worth: the 45 of a room to let is 450,000 won a month.
// The zero value is prose. It is immutable and may be shared, and == compares which domain it is.
//
// A domain is a table of words. [NamedDomain] has those of the library, and [ParseDomain] reads one of your own.
type Domain struct{ table *domain.Table }

// NamedDomain returns the domain of the library with the name, one of [DomainNames]; "" is prose. For another name the error is an
// *[Error] with the code [ErrUnknownDomain], whose Input is the name.
func NamedDomain(name string) (Domain, error) {
	if name == "" || name == domain.ProseName {
		return Domain{}, nil
	}
	t := domain.Named(name)
	if t == nil {
		return Domain{}, &Error{Func: "named domain", Input: name, Code: ErrUnknownDomain, Detail: "the domains are " + strings.Join(DomainNames(), ", ")}
	}
	return Domain{t}, nil
}

// DomainNames returns the names of the library's domains, in the order of the alphabet.
func DomainNames() []string { return domain.Names() }

// ParseDomain reads a domain from the text of its table. The table's rows have three columns, which tabs part: what a row is, what a
// number is worth by it, and its words, which commas part; docs/language.md says what there is. A row "like" begins with
// all that a domain of the library has; here prices stand behind 시작가 (starting bid) and 즉구가 (buy now), and none behind 경매번호 (lot number):
//
//	like	market
//	label	price	시작가, 즉구가
//	label	-	경매번호
//
// The error is an *[Error] whose Input is the text, with the code [ErrSyntax], or [ErrUnknownDomain] for the name in a row "like".
func ParseDomain(text string) (Domain, error) {
	t, err := domain.Parse("", text)
	if err != nil {
		return Domain{}, err
	}
	return Domain{t}, nil
}

// String returns the domain's name: "prose" for the zero value, and "" for one of [ParseDomain].
func (d Domain) String() string {
	if d.table == nil {
		return domain.ProseName
	}
	return d.table.Name
}

// UnitLines reports whether the domain sets [Parser.UnitLines], so that a text is to be given as a whole and not line by line.
func (d Domain) UnitLines() bool { return d.table != nil && d.table.UnitLines }
