package recipes

import (
	"context"
	"encoding/xml"
	"fmt"
	"html/template"
	"io"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/rates"
	"github.com/segmentio/kafka-go"
	shopspring "github.com/shopspring/decimal"
	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"google.golang.org/genproto/googleapis/type/money"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func ExampleToGoogle() {
	price := komoney.MustParseMoney("5달러 20센트") // 5 dollars and 20 cents
	g := must(ToGoogle(price))
	fmt.Println(g.CurrencyCode, g.Units, g.Nanos)
	fmt.Println(FromGoogle(&money.Money{CurrencyCode: "KRW", Units: -35_000}))
	// Output:
	// USD 5 200000000
	// -35000 KRW <nil>
}

func ExampleAmount20022() {
	type payment struct {
		XMLName xml.Name    `xml:"CdtTrfTxInf"`
		Amount  Amount20022 `xml:"Amt>InstdAmt"`
	}
	p := payment{Amount: Amount20022{komoney.MustParseMoney("3만5천원")}}
	fmt.Println(string(must(xml.Marshal(p))))
	var back payment
	fmt.Println(xml.Unmarshal([]byte(`<CdtTrfTxInf><Amt><InstdAmt Ccy="USD">19.99</InstdAmt></Amt></CdtTrfTxInf>`), &back), back.Amount)
	fmt.Println(xml.Unmarshal([]byte(`<CdtTrfTxInf><Amt><InstdAmt Ccy="KRW">0.5</InstdAmt></Amt></CdtTrfTxInf>`), &back))
	// Output:
	// <CdtTrfTxInf><Amt><InstdAmt Ccy="KRW">35000</InstdAmt></Amt></CdtTrfTxInf>
	// <nil> 19.99 USD
	// 0.5 KRW is no ActiveCurrencyAndAmount
}

func ExampleToShopspring() {
	d := must(komoney.ParseNumber("78억 1,200만"))
	fmt.Println(ToShopspring(d))
	fmt.Println(FromShopspring(shopspring.RequireFromString("1446.50")))
	// Output:
	// 7812000000
	// 1446.5 <nil>
}

func ExampleLocal() {
	price := komoney.MustParseMoney("1,234달러 50센트")
	fmt.Println(Local(language.German, price))
	fmt.Println(CurrencyOf(currency.JPY))
	// Output:
	// $ 1.234,50 <nil>
	// JPY <nil>
}

func ExampleMark() {
	t := template.Must(template.New("").Funcs(Funcs).Parse(`{{.Price | korean | josa "을"}} 낸다. {{mark .Body}}` + "\n"))
	err := t.Execute(os.Stdout, map[string]any{
		"Price": komoney.MustParseMoney("12,500원"),
		"Body":  "<b>약 3만원</b>", // about 30,000 won
	})
	fmt.Println(err)
	// Output:
	// 1만 2,500원을 낸다. &lt;b&gt;약 <data value="money 30000 KRW approx">3만원</data>&lt;/b&gt;
	// <nil>
}

func ExampleTotals() {
	// Rent 500,000 won and a fee of 30,000 won; a book for 20 dollars; about 10,000 won by bus; 3 people.
	fmt.Println(Totals(komoney.Find("월세 50만원, 관리비 3만원. 책 20달러. 버스비 약 1만원. 3명")))
	// Output: [530000 KRW 20 USD] 1 <nil>
}

func ExampleSortByWorth() {
	quoted := must(rates.NewTable("a bank", rates.DatedRate{Rate: rates.MustParseRate("USD=1446.5")}))
	prices := []string{"2억원", "$1 million", "가격 문의", "9천원", "5유로"}
	SortByWorth(prices, rates.Converter{Rates: quoted})
	fmt.Printf("%q\n", prices)
	// Output: ["9천원" "2억원" "$1 million" "가격 문의" "5유로"]
}

// topic is a topic in memory.
type topic struct {
	messages  []kafka.Message
	committed int
}

func (t *topic) FetchMessage(context.Context) (kafka.Message, error) {
	if len(t.messages) == 0 {
		return kafka.Message{}, io.EOF
	}
	m := t.messages[0]
	t.messages = t.messages[1:]
	return m, nil
}

func (t *topic) CommitMessages(_ context.Context, list ...kafka.Message) error {
	t.committed += len(list)
	return nil
}

func (t *topic) WriteMessages(_ context.Context, list ...kafka.Message) error {
	t.messages = append(t.messages, list...)
	return nil
}

func ExampleConsume() {
	from := &topic{messages: []kafka.Message{
		{Key: []byte("a"), Value: []byte("3만원과 5달러")},
		{Key: []byte("b"), Value: []byte("\xb3\xaa 3")}, // no UTF-8
		{Key: []byte("c"), Value: []byte("없음")},
	}}
	var to, dead topic
	fmt.Println(Consume(context.Background(), from, &to, &dead), from.committed)
	for _, m := range to.messages {
		fmt.Printf("%s %s\n", m.Key, m.Value)
	}
	fmt.Printf("%s %q\n", dead.messages[0].Key, dead.messages[0].Value)
	// Output:
	// EOF 3
	// a [{"start":0,"end":7,"text":"3만원","kind":"money","value":"30000","currency":"KRW"},{"start":11,"end":18,"text":"5달러","kind":"money","value":"5","currency":"USD"}]
	// c []
	// b "\xb3\xaa 3"
}

// What goes to another type and back is what it was.
func TestRoundTrips(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	usd := komoney.MustParseCurrency("USD")
	for range 10_000 {
		d, err := decimal.FromInt(r.Int64() - 1<<62).Shift(r.IntN(12) - 9)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := FromShopspring(ToShopspring(d)); err != nil || back != d {
			t.Errorf("%v by shopspring: %v, %v", d, back, err)
		}
		m := komoney.NewMoney(d, usd)
		g, err := ToGoogle(m)
		if err != nil {
			if _, fits := d.Round(0, decimal.Down).Int64(); fits && d.Exp() >= -9 {
				t.Errorf("%v: %v", d, err)
			}
			continue
		}
		if back, err := FromGoogle(g); err != nil || back != m {
			t.Errorf("%v by google.type.Money: %v, %v", m, back, err)
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, s := range []string{"0.0000000001달러", "99999999999999999999원"} {
		if g, err := ToGoogle(komoney.MustParseMoney(s)); err == nil {
			t.Errorf("%s is %v", s, g)
		}
	}
	for _, g := range []*money.Money{{CurrencyCode: "USD", Units: 1, Nanos: -1}, {CurrencyCode: "USD", Nanos: 1e9}, {Units: 1}} {
		if m, err := FromGoogle(g); err == nil {
			t.Errorf("%v is %v", g, m)
		}
	}
	for _, s := range []string{"-5원", "0.001달러", "1234567890123456789원"} {
		if b, err := xml.Marshal(Amount20022{komoney.MustParseMoney(s)}); err == nil {
			t.Errorf("%s is %s", s, b)
		}
	}
	if _, err := FromShopspring(shopspring.RequireFromString(strings.Repeat("7", 39))); err == nil {
		t.Error("39 digits are taken")
	}
}

// TestDocument checks that the code of docs/recipes.md is that of this package.
func TestDocument(t *testing.T) {
	document, err := os.ReadFile("../../docs/recipes.md")
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	for _, name := range must(os.ReadDir(".")) {
		if strings.HasSuffix(name.Name(), ".go") {
			source.Write(must(os.ReadFile(name.Name())))
		}
	}
	space := regexp.MustCompile(`\s+`)
	all := space.ReplaceAllString(source.String(), " ")
	blocks := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(string(document), -1)
	if len(blocks) < 8 {
		t.Errorf("%d pieces of code", len(blocks))
	}
	for _, b := range blocks {
		if !strings.Contains(all, strings.TrimSpace(space.ReplaceAllString(b[1], " "))) {
			t.Errorf("not in this package:\n%s", b[1])
		}
	}
}
