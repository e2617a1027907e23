package lex

import "sort"

// currencyInfo is a row of the generated currency table.
type currencyInfo struct {
	Code          part
	Name          part   // CLDR Korean name
	Everyday      part   // the short name used in writing: 달러 (dollars), 홍콩달러 (Hong Kong dollars)
	Symbol        part   // an unambiguous symbol, or the code
	Until         uint32 // year, month and day of its last as legal tender, 20101231; 0 for others
	Numeric       uint16 // ISO 4217 numeric code, 0 where it is not known
	Digits        int8   // ISO 4217 minor unit
	DisplayDigits int8   // CLDR digits
	CashDigits    int8   // CLDR digits in cash
	CashRounding  int8   // CLDR cash increment in units of the last cash digit, 0 for none
}

// CurrencyByCode returns the row of an upper-case code, or nil.
func CurrencyByCode(code string) *currencyInfo {
	i := sort.Search(len(Currencies), func(i int) bool { return Currencies[i].Code.Text() >= code })
	if i < len(Currencies) && Currencies[i].Code.Text() == code {
		return &Currencies[i]
	}
	return nil
}
