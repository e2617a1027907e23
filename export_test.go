package komoney

// Naive returns a Parser that looks for expressions everywhere, to prove that the scanner loses none.
func Naive(p Parser) Parser {
	p.naive = true
	return p
}
