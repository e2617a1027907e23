package komoney_test

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/komoney/komoney"
)

// priceRow is a row of testdata/prices.txt.
type priceRow struct {
	line        int
	field, want string
}

func readPrices(file string) ([]priceRow, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var rows []priceRow
	for i, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		if k := strings.LastIndex(line, "→ "); k >= 0 && !strings.HasPrefix(line, "#") {
			field := strings.TrimSuffix(line[:k], " ")
			rows = append(rows, priceRow{i + 1, strings.ReplaceAll(field, `\n`, "\n"), line[k+len("→ "):]})
		}
	}
	return rows, nil
}

// priceOf is what ParsePrice reads, as the rows have it.
func priceOf(p komoney.Parser, field string) string {
	a, err := p.ParsePrice(field)
	var e *komoney.Error
	switch {
	case errors.As(err, &e):
		return "error " + e.Code.Error() + " at " + strconv.Itoa(e.Offset)
	case err != nil:
		return err.Error()
	}
	return a.String()
}

func TestParsePrice(t *testing.T) {
	rows, err := readPrices("testdata/prices.txt")
	if err != nil || len(rows) < 200 {
		t.Fatal(len(rows), "rows", err)
	}
	for _, x := range rows {
		if got := priceOf(komoney.Parser{}, x.field); got != x.want {
			_, err := komoney.ParsePrice(x.field)
			t.Errorf("testdata/prices.txt:%d: %q: %s, want %s (%v)", x.line, x.field, got, x.want, err)
		}
	}
}

// The options of a Parser hold for a field, too.
func TestParsePriceOptions(t *testing.T) {
	usd := komoney.MustParseCurrency("USD")
	tests := []struct {
		p           komoney.Parser
		field, want string
	}{
		{komoney.Parser{Implied: usd}, "39.99", "money 39.99 USD implied"},
		{komoney.Parser{Implied: usd}, "39.000", "money 39 USD implied"},
		{komoney.Parser{Implied: usd}, "39.999", "error no currency at 0"},
		{komoney.Parser{Implied: usd}, "free", "money 0 USD implied"},
		{komoney.Parser{NoImplied: true}, "39,000", "error no currency at 6"},
		{komoney.Parser{NoImplied: true}, "39,000원", "money 39000 KRW"},
		{komoney.Parser{NoImplied: true}, "무료", "error no currency at 6"},
		{komoney.Parser{Accounting: true}, "(3,000원)", "money -3000 KRW"},
		{komoney.Parser{PlainTail: true}, "2억5천", "money 200005000 KRW implied"},
		{komoney.Parser{Kinds: komoney.KindsOf(komoney.KindPercent)}, "정가 39,000원 할인가 29,900원", "money 29900 KRW"},
		{komoney.Parser{Names: map[string]komoney.Currency{"달러": komoney.MustParseCurrency("CAD")}}, "정가 50달러 할인가 39달러", "money 39 CAD"},
		{komoney.Parser{Names: map[string]komoney.Currency{"W": usd}}, "39W", "money 39 USD"},
	}
	for _, x := range tests {
		if got := priceOf(x.p, x.field); got != x.want {
			t.Errorf("%+v: %q: %s, want %s", x.p, x.field, got, x.want)
		}
	}
}

// A field reads the same in decomposed Hangul, with other blanks around it, and the offset of an error counts the bytes as given.
func TestParsePricePlainForm(t *testing.T) {
	rows, err := readPrices("testdata/prices.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range rows {
		want, _, _ := strings.Cut(x.want, " at ")
		for _, field := range []string{norm.NFD.String(x.field), "\u00a0" + x.field + "\u3000", strings.ReplaceAll(x.field, " ", "\u00a0")} {
			if got, _, _ := strings.Cut(priceOf(komoney.Parser{}, field), " at "); got != want {
				t.Errorf("%q: %s, want %s", field, got, want)
			}
		}
	}
	_, err = komoney.ParsePrice("\u00a0" + norm.NFD.String("개당 15,000원 두당") + " 8,000원")
	var e *komoney.Error
	if !errors.As(err, &e) || !errors.Is(err, komoney.ErrSeveral) || !strings.HasPrefix(e.Input[e.Offset:], "8,000") {
		t.Errorf("%v", err)
	}
}

// TestParsePriceLinear reads long fields of the texts that look around most.
func TestParsePriceLinear(t *testing.T) {
	for _, piece := range []string{"정가 39,000원 ", "무료 ", "배송비 ", "배송비          무료 ", "39,000-", "적립 ", "(", "할인 3,000원 ", "~", "1,000원      ", "월", "39,000 29,900 ", "가", "1.290.", "품절", "3만 5 ", "free"} {
		read := func(n int) time.Duration { return timeOf(strings.Repeat(piece, n)) }
		if short, long := growth(read, 2000); long > 0 {
			t.Errorf("%q: %v for 16 times %v", piece, long, short)
		}
	}
}

func timeOf(field string) time.Duration {
	start := time.Now()
	komoney.ParsePrice(field)
	return time.Since(start)
}

func FuzzParsePrice(f *testing.F) {
	rows, err := readPrices("testdata/prices.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, x := range rows {
		f.Add(x.field)
	}
	f.Fuzz(func(t *testing.T, field string) {
		a, err := komoney.ParsePrice(field)
		var e *komoney.Error
		switch {
		case err == nil && a.Kind != komoney.KindMoney:
			t.Errorf("%q: %v", field, a)
		case err != nil && (!errors.As(err, &e) || e.Offset < 0 || e.Offset > len(field) || e.Korean() == ""):
			t.Errorf("%q: %v", field, err)
		}
	})
}
