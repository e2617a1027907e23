package komoney

import "github.com/komoney/komoney/fault"

// Error is what Parse and the other readers return: the input, a byte offset into it and a [Code]. See [fault.Error].
type Error = fault.Error

// Code says what is wrong with an input. It is an error itself, so that
// errors.Is(err, komoney.ErrScaleOrder) tells errors apart.
type Code = fault.Code

// The codes; each reads as the reason within an Error's text.
const (
	ErrEmpty             = fault.ErrEmpty
	ErrSyntax            = fault.ErrSyntax
	ErrScaleOrder        = fault.ErrScaleOrder
	ErrRepeatedScale     = fault.ErrRepeatedScale
	ErrGrouping          = fault.ErrGrouping
	ErrUnknownUnit       = fault.ErrUnknownUnit
	ErrUnknownCurrency   = fault.ErrUnknownCurrency
	ErrAmbiguousCurrency = fault.ErrAmbiguousCurrency
	ErrTrailing          = fault.ErrTrailing
	ErrOverflow          = fault.ErrOverflow
	ErrUTF8              = fault.ErrUTF8
	ErrDivisionByZero    = fault.ErrDivisionByZero
	ErrCurrencyMismatch  = fault.ErrCurrencyMismatch
	ErrRange             = fault.ErrRange     // an argument: a rate that is not positive, a split into no parts
	ErrNoRate            = fault.ErrNoRate    // for the currency and the day
	ErrDuplicate         = fault.ErrDuplicate // two rates of one pair and day that differ
)

// ErrNotMoney and ErrNotNumber say that an amount is not the one exact value that is asked for. They are classes: an error
// of [ParseMoney] or [ParseNumber] that one of the codes below explains has it for its Code and the class for its Class,
// so that errors.Is holds for both.
const (
	ErrNotMoney  = fault.ErrNotMoney  // ParseMoney, Converter: 5%, 3명 (3 people), and the codes below
	ErrNotNumber = fault.ErrNotNumber // ParseNumber: 제3 (the third), and the codes below
)

// The codes of what [Parse] reads and ParseMoney or ParseNumber refuses, with the place that says so.
const (
	ErrInterval   = fault.ErrInterval   // 3~4만원 (30,000 to 40,000 won), 3만원대 (30,000-odd won), 수만 원 (tens of thousands)
	ErrBound      = fault.ErrBound      // 3만원 이상 (30,000 won or more), 최대 3만 (30,000 at most)
	ErrApprox     = fault.ErrApprox     // 약 3만원 (about 30,000 won), 3만여 (some 30,000)
	ErrRatio      = fault.ErrRatio      // 3분의 1 (a third)
	ErrNoCurrency = fault.ErrNoCurrency // ParseMoney: 3만 (30 thousand)
	ErrUnit       = fault.ErrUnit       // ParseNumber: 3만원 (30,000 won), 3명 (3 people), 5%
)

// ErrUnknownDomain says that the library has no domain of a name: see [NamedDomain].
const ErrUnknownDomain = fault.ErrUnknownDomain

// The codes of a field that gives no price: see [Parser.ParsePrice].
const (
	ErrNoPrice = fault.ErrNoPrice // 가격협의 (price negotiable), 품절 (sold out), 배송비 3,000원 (delivery 3,000 won)
	ErrSeveral = fault.ErrSeveral // 성인 15,000원 청소년 12,000원 (adults 15,000 won, youths 12,000)
)
