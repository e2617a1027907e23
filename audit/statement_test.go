package audit_test

import (
	"fmt"
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/audit"
	"github.com/komoney/komoney/rates"
)

// describeRates returns the rates that a text states, one in a string.
func describeRates(text string) (list []string) {
	for st := range audit.Statements(text) {
		s := st.Text + ": " + st.Low.String()
		if st.High != st.Low {
			s += " to " + st.High.To().String()
		}
		list = append(list, s)
	}
	return list
}

// statedRates are texts and the rates that they state.
var statedRates = []struct {
	text string
	want []string
}{
	// Equations.
	{"1달러=1,446.5원", []string{"1달러=1,446.5원: 1 USD = 1446.5 KRW"}},
	{"환율은 1달러 = 1446.5원이다", []string{"1달러 = 1446.5원: 1 USD = 1446.5 KRW"}},
	{"1유로는 1,560원", []string{"1유로는 1,560원: 1 EUR = 1560 KRW"}},
	{"1유로는 우리 돈으로 약 1,560원", []string{"1유로는 우리 돈으로 약 1,560원: 1 EUR = 1560 KRW"}},
	{"1달러에 1,446원을 쳐 준다", []string{"1달러에 1,446원: 1 USD = 1446 KRW"}},
	{"1달러당 1천446원", []string{"1달러당 1천446원: 1 USD = 1446 KRW"}},
	{"1파운드당 1,800원", []string{"1파운드당 1,800원: 1 GBP = 1800 KRW"}},
	{"100엔당 950원", []string{"100엔당 950원: 100 JPY = 950 KRW"}},
	{"엔화는 100엔당 950원", []string{"100엔당 950원: 100 JPY = 950 KRW"}},
	{"1달러당 원화 환율은 1,446원", []string{"1달러당 원화 환율은 1,446원: 1 USD = 1446 KRW"}},
	{"$1=₩1,446", []string{"$1=₩1,446: 1 USD = 1446 KRW"}},
	{"€1 = $1.05", []string{"€1 = $1.05: 1 EUR = 1.05 USD"}},
	{"1,000루피아=88원", []string{"1,000루피아=88원: 1000 IDR = 88 KRW"}},
	{"１달러＝１，４４６．５원", []string{"１달러＝１，４４６．５원: 1 USD = 1446.5 KRW"}},
	// A currency and 당 (per).
	{"달러당 1,446원", []string{"달러당 1,446원: 1 USD = 1446 KRW"}},
	{"미국 달러당 약 1,446원", []string{"미국 달러당 약 1,446원: 1 USD = 1446 KRW"}},
	{"엔당 9.5원", []string{"엔당 9.5원: 1 JPY = 9.5 KRW"}},
	{"유로당 1.05달러에", []string{"유로당 1.05달러: 1 EUR = 1.05 USD"}},
	{"달러당 2만5천동", []string{"달러당 2만5천동: 1 USD = 25000 VND"}},
	{"환율은 달러당 5.3원 오른 1,446.5원에 마감했다", []string{"달러당 5.3원 오른 1,446.5원: 1 USD = 1446.5 KRW"}},
	{"달러당 1,440원대", []string{"달러당 1,440원대: 1 USD = 1440 KRW to 1450 KRW"}},
	{"달러당 1,440∼1,450원", []string{"달러당 1,440∼1,450원: 1 USD = 1440 KRW to 1450 KRW"}},
	// Two currencies and 환율 (exchange rate).
	{"원·달러 환율 1,446원", []string{"원·달러 환율 1,446원: 1 USD = 1446 KRW"}},
	{"원/달러 환율은 1,446.5원", []string{"원/달러 환율은 1,446.5원: 1 USD = 1446.5 KRW"}},
	{"원달러 환율이 1,446원을 넘었다", []string{"원달러 환율이 1,446원: 1 USD = 1446 KRW"}},
	{"원 달러 환율 1,446원", []string{"원 달러 환율 1,446원: 1 USD = 1446 KRW"}},
	{"달러-원 환율 1,446원", []string{"달러-원 환율 1,446원: 1 USD = 1446 KRW"}},
	{"달러화 환율이 1,446원", []string{"달러화 환율이 1,446원: 1 USD = 1446 KRW"}},
	{"원화 대비 달러 환율은 1,446원", []string{"원화 대비 달러 환율은 1,446원: 1 USD = 1446 KRW"}},
	{"엔·달러 환율 150엔", []string{"엔·달러 환율 150엔: 1 USD = 150 JPY"}},
	{"엔-달러 환율을 120엔대까지 올렸다", []string{"엔-달러 환율을 120엔대: 1 USD = 120 JPY to 130 JPY"}},
	{"유로·달러 환율은 1.05달러", []string{"유로·달러 환율은 1.05달러: 1 EUR = 1.05 USD"}},
	{"원·위안 환율 198원", []string{"원·위안 환율 198원: 1 CNY = 198 KRW"}},
	{"원·엔 환율 950원", []string{"원·엔 환율 950원: 100 JPY = 950 KRW"}},
	{"원·엔 환율 9.5원", []string{"원·엔 환율 9.5원: 1 JPY = 9.5 KRW"}},
	{"원/100엔 환율은 950.4원", []string{"원/100엔 환율은 950.4원: 100 JPY = 950.4 KRW"}},
	{"원·루피아 환율 8.9원", []string{"원·루피아 환율 8.9원: 100 IDR = 8.9 KRW"}},
	{"달러/원 환율 1446.5", []string{"달러/원 환율 1446.5: 1 USD = 1446.5 KRW"}},
	{"원·달러 환율(오후 3시 30분 기준)은 1,446.5원",
		[]string{"원·달러 환율(오후 3시 30분 기준)은 1,446.5원: 1 USD = 1446.5 KRW"}},
	{"원·달러 환율은 전날보다 5.3원 오른 1,446.0원에 마감했다",
		[]string{"원·달러 환율은 전날보다 5.3원 오른 1,446.0원: 1 USD = 1446 KRW"}},
	{"원·달러 환율은 전 거래일 대비 5.3원(0.4%) 내린 1,446원",
		[]string{"원·달러 환율은 전 거래일 대비 5.3원(0.4%) 내린 1,446원: 1 USD = 1446 KRW"}},
	{"원·달러 환율은 선거 이후 처음으로 1,446원까지", []string{"원·달러 환율은 선거 이후 처음으로 1,446원: 1 USD = 1446 KRW"}},
	{"원·달러 환율이 급등하며 1,450원을 뚫었다", []string{"원·달러 환율이 급등하며 1,450원: 1 USD = 1450 KRW"}},
	{"원·달러 환율이 1,440원에서 1,450원으로 올랐다", []string{"원·달러 환율이 1,440원: 1 USD = 1440 KRW", "1,450원: 1 USD = 1450 KRW"}},
	// Codes, and a currency behind the amount.
	{"KRW/USD 1,446.5", []string{"KRW/USD 1,446.5: 1 USD = 1446.5 KRW"}},
	{"KRW/VND 17.5", []string{"KRW/VND 17.5: 1 KRW = 17.5 VND"}},
	{"달러당 1,400원에서 1,446.5원으로 올랐다", []string{"달러당 1,400원: 1 USD = 1400 KRW", "1,446.5원: 1 USD = 1446.5 KRW"}},
	{"달러당 1,400원에서 46원 오른", []string{"달러당 1,400원: 1 USD = 1400 KRW"}},
	{"USD/KRW 1,446.5", []string{"USD/KRW 1,446.5: 1 USD = 1446.5 KRW"}},
	{"USD/JPY: 150.25", []string{"USD/JPY: 150.25: 1 USD = 150.25 JPY"}},
	{"EUR/USD=1.05", []string{"EUR/USD=1.05: 1 EUR = 1.05 USD"}},
	{"기준은 1,446.5원/달러다", nil},
	{"기준은 1,446.5원/달러.", []string{"1,446.5원/달러: 1 USD = 1446.5 KRW"}},
	{"1,446원/$ 1", []string{"1,446원/$: 1 USD = 1446 KRW"}}, // whose $ is also of the next amount
	{"1,446원/$ 1/€", []string{"1,446원/$: 1 USD = 1446 KRW"}},
	// Several.
	{"달러당 1,446원, 100엔당 950원, 1유로=1,560원이다",
		[]string{"달러당 1,446원: 1 USD = 1446 KRW", "100엔당 950원: 100 JPY = 950 KRW", "1유로=1,560원: 1 EUR = 1560 KRW"}},
}

func TestRateStatements(t *testing.T) {
	for _, tt := range statedRates {
		if got := describeRates(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
		decomposed := norm.NFD.String(tt.text)
		n := 0
		for st := range audit.Statements(decomposed) {
			if n < len(tt.want) && norm.NFC.String(st.Text) != tt.want[n][:len(norm.NFC.String(st.Text))] {
				t.Errorf("%s, decomposed: %s", tt.text, st.Text)
			}
			n++
		}
		if n != len(tt.want) {
			t.Errorf("%s: %d statements when decomposed", tt.text, n)
		}
	}
}

// noStatedRates are texts that state none.
var noStatedRates = []string{
	"",
	"1,446원",
	"환율 1,446원", // of which currency?
	"400억 달러(58조원)",
	"1달러(1,446원)",
	"달러당 10원 할인",
	"달러당 5.3원 올랐다",
	"달러당 5.3원가량 내렸다",
	"달러당 ▲5.3원",
	"1인당 100달러",
	"배럴당 70달러",
	"리터당 1,700원",
	"파운드당 4달러",   // copper
	"동당 5만원",     // a house
	"원당 1,300달러", // raw sugar
	"불당 5만원",     // a temple
	"3달러당 10원",
	"100엔에 3개 1,000원",
	"1달러에 1만원짜리",
	"1억 달러는 1,446억원",
	"원·달러 환율 상승에 라면이 1,000원으로",
	"원·달러 환율이 급등하면서 커피값이 500원 올랐다",
	"원·달러 환율이 급등하면서 휘발유 1,700원",
	"원·달러 환율이 오르자 리터당 1,700원",
	"원·달러 환율 변동으로 손실이 1,000억원",
	"원·달러 환율은 1,000억원",
	"원·달러 환율이 떨어졌다. 커피는 5,000원이다.",
	"원·달러 환율이 떨어졌다\n5,000원",
	"원·달러 환율 5",
	"달러 환율 10억 달러",
	"지원 달러당 수백 원",
	"달러당 수백 원",
	"전환율 100원",
	"A/KRW 1,446",
	"XUSD/KRW 1,446",
}

func TestNoRateStatements(t *testing.T) {
	for _, text := range noStatedRates {
		if got := describeRates(text); got != nil {
			t.Errorf("%s: %q", text, got)
		}
	}
}

// What a statement says besides the rate is with its amount.
func TestRateStatementWorth(t *testing.T) {
	list := slices.Collect(audit.Statements("환율은 달러당 약 1,440원대다"))
	if len(list) != 1 {
		t.Fatalf("%d statements", len(list))
	}
	if w := list[0].Worth; !w.Approx || !w.HighOpen || w.Text != "1,440원대" {
		t.Errorf("%+v", w)
	}
}

// A Parser's own names count.
func TestParserRateStatements(t *testing.T) {
	btc, err := komoney.NewCurrency("BTC")
	if err != nil {
		t.Fatal(err)
	}
	p := komoney.Parser{Names: map[string]komoney.Currency{"코인": btc}}
	for st := range audit.StatementsWith(p, "코인당 5,000원") {
		if st.Low.Base() != btc {
			t.Errorf("%v", st.Low)
		}
		return
	}
	t.Error("no statement")
}

// checkStatements checks what every text must satisfy; FuzzPairs calls it.
func checkStatements(t *testing.T, text string) {
	end := 0
	for st := range audit.Statements(text) {
		if text[st.Start:st.End] != st.Text || text[st.Worth.Start:st.Worth.End] != st.Worth.Text {
			t.Errorf("%q: %+v is not there", text, st)
		}
		if st.Start < end || st.Worth.Start < st.Start || st.Worth.End > st.End {
			t.Errorf("%q: %+v is not in order", text, st)
		}
		for _, rate := range []rates.Rate{st.Low, st.High} {
			if again, err := rates.NewRate(rate.From(), rate.To()); err != nil || again != rate {
				t.Errorf("%q: %v: %v", text, rate, err)
			}
		}
		end = st.End
	}
}

func ExampleStatements() {
	text := "원·달러 환율은 전날보다 5.3원 오른 1,446.5원, 엔화는 100엔당 950원이다."
	for st := range audit.Statements(text) {
		fmt.Println(st.Low)
	}
	// Output:
	// 1 USD = 1446.5 KRW
	// 100 JPY = 950 KRW
}
