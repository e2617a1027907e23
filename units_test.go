package komoney_test

import (
	"errors"
	"testing"

	"github.com/komoney/komoney"
)

func TestParseUnit(t *testing.T) {
	for s, want := range map[string]string{
		"원": "money 1 KRW", "천원": "money 1000 KRW", "백만원": "money 1000000 KRW", "십억원": "money 1000000000 KRW", "억 원": "money 100000000 KRW",
		"1,000원": "money 1000 KRW", "100만원": "money 1000000 KRW", " 조원 ": "money 1000000000000 KRW", "KRW bn": "money 1000000000 KRW",
		"USD mn": "money 1000000 USD", "mn USD": "money 1000000 USD", "US$ million": "money 1000000 USD", "천 달러": "money 1000 USD",
		"백만불": "money 1000000 USD", "￦백만": "money 1000000 KRW", "백만엔": "money 1000000 JPY", "EUR": "money 1 EUR",
		"%": "percent 1 %", "퍼센트": "percent 1 %", "%p": "percent_point 1 %p", "bp": "basis_point 1 bp", "배": "multiple 1 배",
		"명": "quantity 1 명", "천명": "quantity 1000 명", "㎡": "quantity 1 square-meter", "kg": "quantity 1 kilogram", "천톤": "quantity 1000 metric-ton",
		"주": "quantity 1 주", "TEU": "quantity 1 TEU", "억": "number 100000000",
	} {
		if a, err := komoney.ParseUnit(s); err != nil || a.String() != want {
			t.Errorf("%q: %v, %v; want %s", s, a, err, want)
		}
	}
	for _, s := range []string{"별도기준", "1년", "A", "5", "1", "천원 이상", "수백만원", "손실", "2023", "원원", "번째", "연결", "\xff"} {
		if a, err := komoney.ParseUnit(s); !errors.Is(err, komoney.ErrUnknownUnit) {
			t.Errorf("%q: %v, %v", s, a, err)
		}
	}
	for _, s := range []string{"", " "} {
		if _, err := komoney.ParseUnit(s); !errors.Is(err, komoney.ErrEmpty) {
			t.Errorf("%q: %v", s, err)
		}
	}
	own := komoney.Parser{Names: map[string]komoney.Currency{"코인": komoney.MustParseCurrency("USD")}, Units: map[string]string{"꾸러미": "bundle"}}
	for s, want := range map[string]string{"천코인": "money 1000 USD", "꾸러미": "quantity 1 bundle"} {
		if a, err := own.ParseUnit(s); err != nil || a.String() != want {
			t.Errorf("%q: %v, %v", s, a, err)
		}
	}
}
