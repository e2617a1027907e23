package fault

import (
	"strings"
	"unicode/utf8"
)

// koreanReason is what an error says in Korean. Where it quotes, the quotation goes before the text.
type koreanReason struct {
	code   Code
	quotes quotation
	text   string
}

// quotation is what a koreanReason quotes.
type quotation uint8

const (
	quotesNothing quotation = iota
	quotesWord              // the word at the offset
	quotesInput             // the input
)

// koreanReasons has each code of the library.
var koreanReasons = [...]koreanReason{
	{ErrEmpty, quotesNothing, "값을 입력해 주세요."},
	{ErrSyntax, quotesInput, "금액이나 수를 찾을 수 없습니다."},
	{ErrScaleOrder, quotesInput, "단위의 순서가 맞지 않습니다. 큰 단위부터 적어 주세요."},
	{ErrRepeatedScale, quotesInput, "같은 단위가 두 번 있습니다."},
	{ErrGrouping, quotesInput, "쉼표의 자리가 맞지 않습니다. 쉼표는 세 자리마다 찍어 주세요."},
	{ErrUnknownUnit, quotesWord, "알 수 없는 단위입니다."},
	{ErrUnknownCurrency, quotesWord, "알 수 없는 통화입니다."},
	{ErrAmbiguousCurrency, quotesInput, "통화가 두 가지 있습니다. 하나만 적어 주세요."},
	{ErrTrailing, quotesWord, "읽을 수 없습니다. 빼고 적어 주세요."},
	{ErrOverflow, quotesNothing, "수가 너무 큽니다."},
	{ErrUTF8, quotesNothing, "읽을 수 없는 글자가 있습니다."},
	{ErrDivisionByZero, quotesNothing, "0으로 나눌 수 없습니다."},
	{ErrCurrencyMismatch, quotesNothing, "통화가 서로 다릅니다."},
	{ErrNotMoney, quotesInput, "금액이 아닙니다."},
	{ErrNotNumber, quotesInput, "수가 아닙니다."},
	{ErrInterval, quotesInput, "범위입니다. 값을 하나만 적어 주세요."},
	{ErrBound, quotesInput, "정확한 값이 아닙니다. 이상, 이하, 최대와 같은 말은 빼고 적어 주세요."},
	{ErrApprox, quotesInput, "정확한 값이 아닙니다. 약, 정도와 같은 말은 빼고 적어 주세요."},
	{ErrRatio, quotesInput, "소수로 나타낼 수 없는 분수입니다."},
	{ErrNoCurrency, quotesInput, "통화가 없습니다. 원이나 달러와 같은 통화를 함께 적어 주세요."},
	{ErrUnit, quotesInput, "단위가 있습니다. 수만 적어 주세요."},
	{ErrNoPrice, quotesInput, "가격이 없습니다."},
	{ErrSeveral, quotesInput, "가격이 여러 개 있습니다. 하나만 적어 주세요."},
	{ErrUnknownDomain, quotesInput, "알 수 없는 분야입니다."},
	{ErrNoRate, quotesNothing, "적용할 환율이 없습니다."},
	{ErrRange, quotesNothing, "값이 허용 범위를 벗어났습니다."},
	{ErrDuplicate, quotesNothing, "같은 날의 환율이 두 번 있습니다."},
}

// Korean returns the reason in Korean, a polite sentence or two for the user of a form, without the offset: ‘가격협의’: 가격이
// 없습니다 (‘price negotiable’: there is no price). It quotes the input or the word that the error is about, up to 30 characters of it. A code
// that is not of this library has a sentence that says no more than that the value cannot be read.
func (e *Error) Korean() string {
	for _, r := range koreanReasons {
		if r.code != e.Code {
			continue
		}
		b := e.quoteKorean(r.quotes)
		if len(b) == 0 {
			return r.text
		}
		return string(append(append(b, ": "...), r.text...))
	}
	return "값을 읽을 수 없습니다."
}

// quoteKorean returns what the reason quotes, in quotation marks, nothing where there is nothing to quote.
func (e *Error) quoteKorean(what quotation) []byte {
	const most = 30
	s := ""
	switch {
	case what == quotesInput:
		s = e.Input
	case what == quotesWord && e.Offset >= 0 && e.Offset < len(e.Input):
		s = e.Input[e.Offset:]
	}
	s = strings.Trim(s, " \t\r\n")
	if what == quotesWord {
		if k := strings.IndexAny(s, " \t\r\n"); k >= 0 {
			s = s[:k]
		}
	}
	if s == "" || !utf8.ValidString(s) {
		return nil
	}
	n := 0
	for i := range s {
		if n++; n > most {
			s = s[:i] + "…"
			break
		}
	}
	return append(append([]byte("‘"), s...), "’"...)
}
