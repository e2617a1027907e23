package komoney

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Domain says what kind of text is read, and so what a bare number in it is worth: the 45 of a room to let is 450,000 won a month.
// The zero value is prose. It is immutable and may be shared, and == compares which domain it is.
//
// A domain is a table of words. [NamedDomain] has those of the library, and [ParseDomain] reads one of your own.
type Domain struct{ table *domainTable }

// NamedDomain returns the domain of the library with the name, one of [DomainNames]; "" is prose. For another name the error is an
// *[Error] with the code [ErrUnknownDomain], whose Input is the name.
func NamedDomain(name string) (Domain, error) {
	if name == "" || name == prose {
		return Domain{}, nil
	}
	i, ok := slices.BinarySearchFunc(domainFiles[:], name, func(f domainFile, name string) int { return cmp.Compare(f.name, name) })
	if !ok {
		return Domain{}, newError("named domain", name, 0, ErrUnknownDomain, "the domains are "+strings.Join(DomainNames(), ", "))
	}
	return Domain{builtDomains()[i]}, nil
}

// DomainNames returns the names of the library's domains, in the order of the alphabet.
func DomainNames() []string {
	names := make([]string, len(domainFiles))
	for i, f := range domainFiles {
		names[i] = f.name
	}
	return names
}

// ParseDomain reads a domain from the text of its table. The table's rows have three columns, which tabs part: what a row is, what a
// number is worth by it, and its words, which commas part; docs/language.md says what there is. A row "like" begins with
// all that a domain of the library has:
//
//	like	market
//	label	price	시작가, 즉구가
//	label	-	경매번호
//
// The error is an *[Error] whose Input is the text, with the code [ErrSyntax], or [ErrUnknownDomain] for the name in a row "like".
func ParseDomain(text string) (Domain, error) {
	t, err := parseDomain("", text)
	if err != nil {
		return Domain{}, err
	}
	return Domain{t}, nil
}

// String returns the domain's name: "prose" for the zero value, and "" for one of [ParseDomain].
func (d Domain) String() string {
	if d.table == nil {
		return prose
	}
	return d.table.name
}

// UnitLines reports whether the domain sets [Parser.UnitLines], so that a text is to be given as a whole and not line by line.
func (d Domain) UnitLines() bool { return d.table != nil && d.table.unitLines }

// prose is the name of the zero Domain. Its table has the labels that hold in any text.
const prose = "prose"

// domainFile is a table of tables/domains.
type domainFile struct{ name, text string }

// builtDomains returns the tables of domainFiles. Each is read once, when the first of them is asked for.
var builtDomains = sync.OnceValue(func() []*domainTable {
	built := make([]*domainTable, len(domainFiles))
	for i, f := range domainFiles {
		built[i] = findDomain(f.name)
	}
	return built
})

// proseTable is the table of the zero Domain.
var proseTable = sync.OnceValue(func() *domainTable { return findDomain(prose) })

// findDomain reads the table of a name, nil where there is none.
func findDomain(name string) *domainTable {
	for _, f := range domainFiles {
		if f.name == name {
			t, err := parseDomain(f.name, f.text)
			if err != nil {
				panic(err) // TestDomainTables reads them all
			}
			return t
		}
	}
	return nil
}
