package komoney

import (
	"iter"
	"unsafe"

	"github.com/komoney/komoney/internal/read"
	"github.com/komoney/komoney/internal/read/amount"
)

// Find returns the amounts in text, in order and not overlapping, read with the zero Parser.
func Find(text string) iter.Seq[Match] {
	return Parser{}.Find(text)
}

// FindBytes is Find for bytes. It copies nothing: each Match.Text is valid as long as b is not changed.
func FindBytes(b []byte) iter.Seq[Match] {
	return Parser{}.FindBytes(b)
}

// Find returns the amounts in text, in order and not overlapping.
func (p Parser) Find(text string) iter.Seq[Match] {
	return func(yield func(Match) bool) { p.find(text, yield) }
}

// FindBytes is Find for bytes. It copies nothing: each Match.Text is valid as long as b is not changed.
func (p Parser) FindBytes(b []byte) iter.Seq[Match] {
	return func(yield func(Match) bool) { p.find(unsafe.String(unsafe.SliceData(b), len(b)), yield) }
}

// find hands the matches of the reader on.
func (p Parser) find(text string, yield func(Match) bool) {
	read.Find(p.options(), text, func(m amount.Match) bool {
		return yield(Match{amountOf(&m.Amount), m.Start, m.End, m.Text})
	})
}

// amountOf returns what the reader has read.
func amountOf(a *amount.Amount) Amount {
	return Amount{
		Kind: Kind(a.Kind), Bound: Bound(a.Bound),
		Approx: a.Approx, Implied: a.Implied, IsRange: a.IsRange, LowOpen: a.LowOpen, HighOpen: a.HighOpen,
		Low: a.Low, High: a.High, Denominator: a.Denominator,
		Currency: Currency{a.Currency.Code()}, Unit: a.Unit,
	}
}
