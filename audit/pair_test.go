package audit_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/audit"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/rates"
)

// describePairs returns the pairs of a text, one in a string.
func describePairs(text string) (list []string) {
	for p := range audit.Pairs(text) {
		list = append(list, fmt.Sprintf("%s = %s: %v/%v %v..%v", p.From.Text, p.To.Text, p.Quote, p.Base, p.Low, p.High))
	}
	return list
}

func TestPairs(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"rounded at the last digit that is not zero", "공장에 400억 달러(약 58조원)를 쓴다.",
			[]string{"400억 달러 = 58조원: KRW/USD 1437.5..1462.5"}},
		{"ends without a finite decimal", "기부금 300달러(약 43만원)와",
			[]string{"300달러 = 43만원: KRW/USD 1416.66666666..1450"}},
		{"more digits", "다리를 558만 달러(약 78억1,200만원)에 지었다",
			[]string{"558만 달러 = 78억1,200만원: KRW/USD 1399.91039426..1400.08960574"}},
		{"the intersection of two ends", "값은 150억~250억 달러(약 21조6,900억~36조1,500억원)로",
			[]string{"150억~250억 달러 = 21조6,900억~36조1,500억원: KRW/USD 1445.8..1446.2"}},
		{"ends that contradict each other", "100만~200만 달러(14억~20억원)",
			[]string{"100만~200만 달러 = 14억~20억원: KRW/USD 1350..1250"}},
		{"won first", "예산 58조원(400억 달러)을",
			[]string{"58조원 = 400억 달러: KRW/USD 1288.88888888..1657.14285715"}},
		{"of won the foreign one is the base", "입장료 145만원(1004파운드)",
			[]string{"145만원 = 1004파운드: KRW/GBP 1443.50423096..1444.94270055"}},
		{"the worth stands first", "한화로 145만원 상당의 1004파운드",
			[]string{"145만원 = 1004파운드: KRW/GBP 1443.50423096..1444.94270055"}},
		{"the worth stands first, in won by its prefix", "원화 145만원에 해당하는 1004파운드",
			[]string{"원화 145만원 = 1004파운드: KRW/GBP 1443.50423096..1444.94270055"}},
		{"several behind a rate", "10만 유로(1유로=1,560원 기준 1억5600만원, 10만4000달러)",
			[]string{"10만 유로 = 1억5600만원: KRW/EUR 1555..1565", "10만 유로 = 10만4000달러: USD/EUR 1.035..1.045"}},
		{"neither is won", "상금 3000스위스프랑(약 3076달러)",
			[]string{"3000스위스프랑 = 3076달러: USD/CHF 1.02516666666..1.0255"}},
		{"yen", "1만 엔(9만5000원)", []string{"1만 엔 = 9만5000원: KRW/JPY 9.45..9.55"}},
		{"less than a won", "10만 동(약 5600원)", []string{"10만 동 = 5600원: KRW/VND 0.0555..0.0565"}},
		{"negative, once", "적자 -3억 달러(4,200억원)", []string{"-3억 달러 = 4,200억원: KRW/USD 1383.33333333..1416.66666667"}},
		{"negative", "적자 -3억 달러(-4,200억원)", []string{"-3억 달러 = -4,200억원: KRW/USD 1383.33333333..1416.66666667"}},
		{"a bracket is exact", "100만 달러(14억원대)", []string{"100만 달러 = 14억원대: KRW/USD 1400..1500"}},
		{"a range of one", "100만 달러(14억~15억원)", []string{"100만 달러 = 14억~15억원: KRW/USD 1350..1550"}},
		{"one of a range", "10만~20만 달러(약 2억원)", []string{"10만~20만 달러 = 2억원: KRW/USD 750..2500"}},
		{"several conversions", "1억 유로(1,560억원·1억500만 달러)를",
			[]string{"1억 유로 = 1,560억원: KRW/EUR 1555..1565", "1억 유로 = 1억500만 달러: USD/EUR 1.045..1.055"}},
		{"one after another", "2만 달러(2천900만원)에서 3만 달러(4천400만원)로",
			[]string{"2만 달러 = 2천900만원: KRW/USD 1425..1475", "3만 달러 = 4천400만원: KRW/USD 1450..1483.33333334"}},
	}
	for _, tt := range tests {
		if got := describePairs(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.name, tt.text, got, tt.want)
		}
	}
}

// The ways to write that 1,000 euro are 1.6 million won.
func TestPairForms(t *testing.T) {
	for _, text := range []string{
		"1,000유로(160만원)",
		"1,000유로 (약 160만 원)",
		"1,000유로(한화 약 160만원)",
		"1,000유로(한화약 160만원)",
		"1,000유로(한화로 160만원)",
		"1,000유로(우리 돈으로 약 160만원)",
		"1,000유로(우리돈 160만원 정도)",
		"1,000유로(한국 돈 160만원)",
		"1,000유로(원화 환산 시 160만원)",
		"1,000유로(환산하면 160만원)",
		"1,000유로(즉 160만원)",
		"1,000유로(=160만원)",
		"1,000유로(≒ 160만원)",
		"1,000유로(현재 환율로 160만원)",
		"1,000유로(4일 환율 기준 약 160만원)",
		"1,000유로(160만원, 4일 기준)",
		"1,000유로(160만원·세금 별도)",
		"1,000유로(약 160만원 4일 환율 기준)",
		"1,000유로(약 160만원 상당)",
		"1,000유로(약 160만원어치)",
		"1,000유로(약 160만원에 해당)",
		"1,000유로(총 160만원)",
		"1,000유로(약 160만원 추산)",
		"1,000유로(오늘 환율 160만원)",
		"1,000유로(세전, 약 160만원)",
		"1,000유로(약 160만원으로 추정)",
		"1,000유로(1유로=1,600원 기준 160만원)",
		"1,000유로(유로당 1,600원 적용 시 약 160만원)",
		"1,000유로(원·유로 환율 1,600원 기준으로 160만원)",
		"1,000유로(160만원, 환율 1,600원)",
		"1,000유로(160만원·1,600원 기준)",
		"1,000유로（약 160만원）",
		"1,000유로[160만원]",
		"1,000유로〔160만원〕",
		"1,000유로【160만원】",
		"1,000유로씩(약 160만원)",
		"1,000유로짜리(약 160만원)",
		"1,000유로 상당(약 160만원)",
		"1,000유로 가량(약 160만원)",
		"1,000유로 이상(약 160만원)",
		"‘1,000유로’(약 160만원)",
		"최대 1,000유로(160만원)",
		"€1,000(₩160만)",
		"EUR 1,000(KRW 1,600,000)",
		"１，０００유로（１６０만원）",
		"1,000유로, 우리 돈으로 160만원",
		"1,000유로, 한화로 약 160만 원",
		"1,000유로 우리 돈 160만원",
		"1,000유로 가량 한화로 160만원",
		"1,000유로로 우리 돈 160만원",
		"1,000유로는 우리 돈으로 160만원",
		"1,000유로, 즉 160만원",
		"1,000유로를 환산하면 160만원",
	} {
		for _, text := range []string{text, norm.NFD.String(text)} {
			pairs := slices.Collect(audit.Pairs("값은 " + text + "이다. 3,000달러도"))
			// 160만원 (1.6 million won) is rounded at 10만 (100,000) as written, 1,600,000원 likewise.
			if len(pairs) != 1 || pairs[0].Low.String() != "1550" || pairs[0].High.String() != "1650" || pairs[0].Base.Code() != "EUR" {
				t.Errorf("%s: %+v", text, pairs)
			}
		}
	}
}

func TestNoPairs(t *testing.T) {
	for _, text := range []string{
		"",
		"400억 달러",
		"400억 달러(58%)",
		"400억 달러(전체의 58%)",
		"400억 달러(전년보다 58% 증가)",
		"400억 달러(10%, 약 58조원)",
		"400억 달러(58명)",
		"400억 달러(2024년)",
		"400억 달러(약 300억 달러)",
		"400억 달러(약 5억 달러, 58조원)",
		"58조원(약 60조원)",
		"100달러(1만원 할인)",
		"100달러(배송비 1만원)",
		"100달러(1만원권 사용 가능)",
		"100달러(14만원 상당의 상품권)",
		"100달러(연 14만원)",
		"100달러(14만원",
		"100달러(약\n14만원)",
		"100달러\n(14만원)",
		"100달러, 14만원",
		"100달러와 14만원",
		"100달러, 한화 14만원", // the firm or the won
		"수십억 달러(수조 원)",
		"두세 달러(3천원)",
		"1달러=1,446원", // rates
		"400억 달러(환율 1,450원)",
		"400억 달러(환율은 1,450원)",
		"400억 달러(1달러=1,450원 기준)",
		"400억 달러(1,450원 적용)",
		"400억 달러(1달러=1,450원 기준\n58조원)",
		"400억 달러(1달러=1,450원 기준) 58조원)",
		"10억원 상당의 100달러 위조지폐",
		"한화의 144억원 상당의 100만 달러",
		"100엔=950원",
		"1,000유로 = 1,600,000원",
		"0달러(0원)",
		"100달러(14만원]",
		"100달러(매점에서 쓰는 돈을 뺀 값으로 가게가 제시한 바로는 14만원)",
	} {
		if got := describePairs(text); got != nil {
			t.Errorf("%s: %q", text, got)
		}
	}
}

// Where a pair stands does not depend on how the text is encoded.
func TestPairPlaces(t *testing.T) {
	text := "\uFEFF\xff값은 \x00１００달러（약 １４만원）。\r\n"
	pairs := slices.Collect(audit.Pairs(text))
	if len(pairs) != 1 {
		t.Fatalf("%d pairs", len(pairs))
	}
	for _, m := range []komoney.Match{pairs[0].From, pairs[0].To} {
		if text[m.Start:m.End] != m.Text {
			t.Errorf("%d..%d is %q, not %q", m.Start, m.End, text[m.Start:m.End], m.Text)
		}
	}
}

// A Parser's own names count, and its Kinds do not keep conversions from being found.
func TestParserPairs(t *testing.T) {
	p := komoney.Parser{
		Kinds: komoney.KindsOf(komoney.KindPercent),
		Names: map[string]komoney.Currency{"달러": komoney.MustParseCurrency("CAD")},
	}
	pairs := slices.Collect(audit.PairsWith(p, "10달러(약 1만원), 10유로(약 1만원)"))
	if len(pairs) != 2 || pairs[0].Base.Code() != "CAD" || pairs[1].Base.Code() != "EUR" {
		t.Errorf("%+v", pairs)
	}
	for range audit.PairsWith(p, "10달러(약 1만원), 10유로(약 1만원)") {
		break
	}
}

// The interval of each pair against its definition in rational numbers.
func TestPairIntervals(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 7))
	for range 3000 {
		from, to := 1+rng.Int64N(1e9), 1+rng.Int64N(1e6)
		for range rng.IntN(9) {
			to *= 10
		}
		last := int64(1) // the place of the last digit of to that is not zero
		for to/last%10 == 0 {
			last *= 10
		}
		text := fmt.Sprintf("%d달러(약 %d원)", from, to)
		pairs := slices.Collect(audit.Pairs(text))
		if len(pairs) != 1 {
			t.Fatalf("%s: %d pairs", text, len(pairs))
		}
		checkOutward(t, text, new(big.Rat).SetFrac64(2*to-last, 2*from), pairs[0].Low.Rat(), -1)
		checkOutward(t, text, new(big.Rat).SetFrac64(2*to+last, 2*from), pairs[0].High.Rat(), 1)
	}
}

// checkOutward checks that got is exact if it can be, and else beyond exact by less than 10^-11 of it.
func checkOutward(t *testing.T, text string, exact, got *big.Rat, side int) {
	t.Helper()
	if d, finite := decimal.FromRat(exact); finite {
		if got.Cmp(exact) != 0 {
			t.Errorf("%s: %s for %v", text, got.FloatString(20), d)
		}
		return
	}
	off := new(big.Rat).Sub(got, exact)
	most := new(big.Rat).Mul(exact, new(big.Rat).SetFrac64(1, 1e11))
	if off.Sign() != side || off.Abs(off).Cmp(most) >= 0 {
		t.Errorf("%s: %s for %s", text, got.FloatString(20), exact.FloatString(20))
	}
}

func TestPairFits(t *testing.T) {
	pairs := slices.Collect(audit.Pairs("400억 달러(약 58조원)")) // 1437.5 to 1462.5
	tests := []struct {
		rate, tolerance string
		want            bool
	}{
		{"USD=1446.5", "0", true},
		{"USD=1437.5", "0", true},
		{"USD=1462.5", "0", true},
		{"USD=1437.4999", "0", false},
		{"USD=1462.5001", "0", false},
		{"USD=1425", "0.01", true}, // 1% more is 1439.25
		{"USD=1420", "0.01", false},
		{"USD=1475", "0.01", true},
		{"USD=1480", "0.01", false},
		{"1446.5 KRW = 1 USD", "0", true},
		{"100 USD = 144650 KRW", "0", true},
		{"EUR=1446.5", "0", false},
		{"USD/JPY 1446.5", "0", false},
	}
	for _, tt := range tests {
		rate, err := rates.ParseRate(tt.rate)
		if err != nil {
			t.Fatal(err)
		}
		if got := pairs[0].Fits(rate, decimal.MustParse(tt.tolerance)); got != tt.want {
			t.Errorf("%s, %s: %v", tt.rate, tt.tolerance, got)
		}
	}
	if pairs[0].Fits(rates.Rate{}, decimal.FromInt(9)) {
		t.Error("no rate fits")
	}
	contradiction := slices.Collect(audit.Pairs("100만~200만 달러(14억~20억원)"))
	rate, _ := rates.ParseRate("USD=1300")
	if contradiction[0].Fits(rate, decimal.FromInt(1)) {
		t.Error("a rate fits a contradiction")
	}
}

// auditOf returns the audit of a text.
func auditOf(text string) *audit.Audit {
	var a audit.Audit
	for p := range audit.Pairs(text) {
		a.Add(p)
	}
	return &a
}

// Text that looks like conversions and rates all the way takes no time; it would if
// what stands between two amounts were looked at again for others.
func TestPairsLinear(t *testing.T) {
	for _, unit := range []string{"1달러(1원,", "1달러(", "100달러(약 14만원·", "1달러 우리 돈 ", "달러당 환율은 1원 오른 ", "(", " "} {
		text := strings.Repeat(unit, 1<<18/len(unit))
		for range audit.Pairs(text) {
		}
		for range audit.Statements(text) {
		}
	}
}

func FuzzPairs(f *testing.F) {
	for _, text := range []string{
		"400억 달러(약 58조원)", "1억 유로(1,560억원·1억500만 달러)", "1,000유로, 우리 돈으로 160만원",
		"원·달러 환율은 전날보다 5.3원 오른 1,446.0원", "100엔당 950원", "1달러＝１，４４６원", "USD/KRW 1,446.5", "-3~5달러[1원]", "1,446원/$ 1/€",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkPairs(t, text)
		checkStatements(t, text)
	})
}

func checkPairs(t *testing.T, text string) {
	end, n := 0, 0
	var a audit.Audit
	for p := range audit.Pairs(text) {
		if text[p.From.Start:p.From.End] != p.From.Text || text[p.To.Start:p.To.End] != p.To.Text {
			t.Errorf("%q: %+v is not there", text, p)
		}
		if p.To.Start < max(end, p.From.End) {
			t.Errorf("%q: %+v is not in order", text, p)
		}
		if p.Low.Sign() <= 0 || p.High.Sign() <= 0 || p.Base == p.Quote {
			t.Errorf("%q: %+v", text, p)
		}
		end = p.To.End
		a.Add(p)
		n++
	}
	if n != a.Len() {
		t.Errorf("%q: %d pairs of %d", text, a.Len(), n)
	}
	for _, g := range a.Groups() {
		n -= len(g.Pairs)
	}
	if n < 0 || n > 0 && a.Consistent() {
		t.Errorf("%q: %d pairs are in no group", text, n)
	}
}
