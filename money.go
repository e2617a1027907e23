package komoney

// Currency is an ISO 4217 currency code, or a code of the user's own.
// It is comparable; the zero Currency is no currency.
type Currency struct{ code string }

// Code returns the code, "KRW", or "" for the zero Currency.
func (c Currency) Code() string { return c.code }

// String returns the code.
func (c Currency) String() string { return c.code }

// Money is an exact amount of one currency, in its main unit (won, dollars, not cents).
// It is comparable and immutable; the zero Money is 0 of no currency.
type Money struct {
	amount   Decimal
	currency Currency
}
