package rates_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/rates"
)

// The file is what the Export-Import Bank of Korea's service answers.
func ExampleRead() {
	f, err := os.Open("../testdata/rates/koreaexim.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer f.Close()
	table, err := rates.Read(f)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(table.Len(), "rates of the", table.Source())

	c := rates.Converter{Rates: table}
	a, used, err := c.Convert(komoney.MustParse("400억 달러"))
	fmt.Println(a, "at", used.Rate, err)
	// Output:
	// 22 rates of the Export-Import Bank of Korea
	// money 57860000000000 KRW at 1 USD = 1446.5 KRW <nil>
}

func ExampleReader() {
	answer := `[{"result":1,"cur_unit":"JPY(100)","ttb":"927.81","tts":"946.55","deal_bas_r":"937.18","cur_nm":"일본 옌"}]`
	r := rates.Reader{
		Date:  time.Date(2025, 1, 31, 0, 0, 0, 0, time.UTC), // as the answer does not say
		Price: rates.Selling,
	}
	table, err := r.Read(strings.NewReader(answer))
	for dr := range table.All() {
		fmt.Println(dr.Date.Format(time.DateOnly), dr.Rate, err)
	}
	// Output: 2025-01-31 100 JPY = 946.55 KRW <nil>
}

func ExampleReader_Read() {
	table, err := rates.Reader{Quote: komoney.MustParseCurrency("JPY")}.Read(strings.NewReader("currency,rate\nUSD,155.2\n"))
	for dr := range table.All() {
		fmt.Println(dr.Rate, err)
	}
	// Output: 1 USD = 155.2 JPY <nil>
}

func ExampleRowError() {
	_, err := rates.Read(strings.NewReader("date,currency,rate\n2025-01-30,USD,\"1,443.1\"\n2025-01-31,USD,0\n"))
	var row *rates.RowError
	if errors.As(err, &row) {
		fmt.Println(row.Line, row.Field, errors.Is(err, komoney.ErrRange))
	}
	fmt.Println(err)
	// Output:
	// 3 rate true
	// rates: line 3, row 2, rate: komoney: read rates "0": a rate is above 0 at byte 0
}

// A CSV of one's own, and its rates at work.
func Example() {
	table, err := rates.Read(strings.NewReader("통화,환율\nUSD,\"1,446.5\"\nJPY(100),937.18\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	c := rates.Converter{Rates: table}
	for m := range komoney.Find("입장료는 1,500엔, 셔츠는 20달러") {
		won, _, err := c.Convert(m.Amount)
		fmt.Println(m.Text, won, err)
	}
	// Output:
	// 1,500엔 money 14058 KRW <nil>
	// 20달러 money 28930 KRW <nil>
}

// The bank sells dollars for more than it pays for them.
func ExamplePrice() {
	answer := `[{"result":1,"cur_unit":"USD","ttb":"1,432.03","tts":"1,460.96","deal_bas_r":"1,446.5","cur_nm":"미국 달러"}]`
	for _, price := range []rates.Price{rates.Base, rates.Buying, rates.Selling} {
		table, err := rates.Reader{Price: price}.Read(strings.NewReader(answer))
		for dr := range table.All() {
			fmt.Println(dr.Rate, err)
		}
	}
	// Output:
	// 1 USD = 1446.5 KRW <nil>
	// 1 USD = 1432.03 KRW <nil>
	// 1 USD = 1460.96 KRW <nil>
}

func ExampleRowError_Error() {
	_, err := rates.Read(strings.NewReader("currency,rate\nUSD,0\n"))
	fmt.Println(err)
	// Output: rates: line 2, row 1, rate: komoney: read rates "0": a rate is above 0 at byte 0
}

func ExampleRowError_Unwrap() {
	_, err := rates.Read(strings.NewReader("currency,rate\nUSD,0\n"))
	fmt.Println(errors.Unwrap(err))
	// Output: komoney: read rates "0": a rate is above 0 at byte 0
}
