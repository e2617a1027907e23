package komoney_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/komoney/komoney"
)

// The files in testdata/domains have texts of each domain. Every sum and percentage in a text is in brackets, a sum with its
// value behind =: implied money in won, or with 원 (won) behind it money whose currency is written. \n is a line's end.

// domainLine returns a line's text and what is to be read in it.
func domainLine(line string) (text string, want []string) {
	line = strings.ReplaceAll(line, `\n`, "\n")
	for {
		before, rest, ok := strings.Cut(line, "[")
		text += before
		if !ok {
			return text, want
		}
		inside, after, _ := strings.Cut(rest, "]")
		span, value, sum := strings.Cut(inside, "=")
		switch {
		case sum:
			text, want = text+span, append(want, span+"="+value)
		case strings.HasSuffix(inside, "%"):
			text, want = text+span, append(want, span)
		default:
			text += "[" + inside + "]"
		}
		line = after
	}
}

func TestDomains(t *testing.T) {
	files, err := filepath.Glob("testdata/domains/*.txt")
	if err != nil || len(files) < 6 {
		t.Fatal(files, err)
	}
	lines := 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		d, err := komoney.NamedDomain(name)
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p := komoney.Parser{Domain: d}
		for line := range strings.Lines(string(b)) {
			if line = strings.TrimSuffix(line, "\n"); line == "" || line[0] == '#' {
				continue
			}
			lines++
			text, want := domainLine(line)
			var got []string
			for m := range p.Find(text) {
				switch {
				case m.Kind == komoney.KindPercent && strings.Contains(line, "["+m.Text+"]"):
					got = append(got, m.Text)
				case m.Kind == komoney.KindMoney:
					value := strings.TrimSuffix(strings.TrimPrefix(m.Amount.String(), "money "), " implied")
					value, _, _ = strings.Cut(value, " ")
					if !m.Implied {
						value += "원"
					}
					got = append(got, m.Text+"="+value)
				}
			}
			if strings.Join(got, " ") != strings.Join(want, " ") {
				t.Errorf("%s: %s\n got %s\nwant %s", name, text, strings.Join(got, " "), strings.Join(want, " "))
			}
		}
	}
	t.Log(lines, "texts")
}

// usedCars is a domain of a user: cars are sold for so much 만 (10,000 won).
const usedCars = "# used cars\n" +
	"worth\tprice\tbelow 100000 만, 원\n" +
	"label\tprice\t차값, 시세, 판매_가격\n" +
	"label\t-\t주행, 주행거리, 배기량\n" +
	"paid\tprice\t-\n" +
	"scaled\tprice\t-\n"

func TestParseDomain(t *testing.T) {
	d, err := komoney.ParseDomain(usedCars)
	if err != nil {
		t.Fatal(err)
	}
	p := komoney.Parser{Domain: d}
	for text, want := range map[string]string{
		"주행 12만 차값 1350":       "12만 = number 120000\n1350 = money 13500000 KRW implied\n",
		"판매 가격: 2,100":         "2,100 = money 21000000 KRW implied\n",
		"판매가격 45":              "45 = money 450000 KRW implied\n",
		"배기량 1998, 850에 팝니다":   "1998 = number 1998\n850 = money 8500000 KRW implied\n",
		"시세 15,000,000":        "15,000,000 = money 15000000 KRW implied\n",
		"시세 1,200만 (차값 950만원)": "1,200만 = money 12000000 KRW implied\n950만원 = money 9500000 KRW\n",
		"시급 11,000":            "11,000 = number 11000\n", // it is not like prose
	} {
		if got := findAll(&p, 0, text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	if d.String() != "" || d == (komoney.Domain{}) || d.UnitLines() {
		t.Errorf("%q is prose", d)
	}
	like, err := komoney.ParseDomain("like\tmarket\nlabel\tprice\t즉시구매\nlabel\t-\t쿨거\n")
	if err != nil {
		t.Fatal(err)
	}
	if got := findAll(&komoney.Parser{Domain: like}, 0, "즉시구매 23.5 쿨거 21 택포 22"); got != "23.5 = money 235000 KRW implied\n21 = number 21\n22 = money 220000 KRW implied\n" {
		t.Error(got)
	}
}

func TestParseDomainErrors(t *testing.T) {
	for _, tt := range []struct {
		text   string
		code   komoney.Code
		offset int
	}{
		{"label\tprice", komoney.ErrSyntax, 0},
		{"# \n\nlabel\tprice\t차값", komoney.ErrSyntax, 10},
		{"worth\tx\t원\nlable\tx\t차값", komoney.ErrSyntax, 12},
		{"worth\tx\tbelow ten 만", komoney.ErrSyntax, 8},
		{"worth\tx\tbelow", komoney.ErrSyntax, 8},
		{"worth\tx\tbelow 10", komoney.ErrSyntax, 8},
		{"worth\tx\t달러", komoney.ErrSyntax, 8},
		{"worth\tx\t원\npair\tx\t에", komoney.ErrSyntax, 17},
		{"worth\tx\t원\npair\tx y\t에", komoney.ErrSyntax, 17},
		{"worth\tx\t원\npair\tx x from ten\t에", komoney.ErrSyntax, 17},
		{"worth\tx\t원\nalone\tx\t1..x", komoney.ErrSyntax, 20},
		{"named\t1..x\t플스", komoney.ErrSyntax, 6},
		{"worth\tx\t원\nalone\tx\t1..9/0", komoney.ErrSyntax, 20},
		{"read\t-\tbackwards", komoney.ErrSyntax, 7},
		{"worth\tx\t원\nlabel\tx\t값\nlabel\t-\t값", komoney.ErrSyntax, 32},
		{"worth\tx\t원\nbehind\tx\t값\nafter\t-\t값", komoney.ErrSyntax, 33},
		{"worth\tx\t원\nlink\tx\t→\nlink\t-\t→", komoney.ErrSyntax, 30},
		{"like\tcars", komoney.ErrUnknownDomain, 5},
		{"like\tmarket\tjobs", komoney.ErrSyntax, 0},
		{"lable\tx\t차값", komoney.ErrSyntax, 0}, // not that there is no worth x
	} {
		_, err := komoney.ParseDomain(tt.text)
		var e *komoney.Error
		if !errors.As(err, &e) || e.Code != tt.code || e.Offset != tt.offset || e.Detail == "" {
			t.Errorf("%q: %v, want %s at %d", tt.text, err, tt.code, tt.offset)
		}
	}
	for _, name := range []string{"Market", "시장", "market "} {
		if _, err := komoney.NamedDomain(name); !errors.Is(err, komoney.ErrUnknownDomain) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNamedDomain(t *testing.T) {
	for _, name := range komoney.DomainNames() {
		d, err := komoney.NamedDomain(name)
		again, _ := komoney.NamedDomain(name)
		if err != nil || d.String() != name || d != again || d.UnitLines() != (name == "filing") || (d == komoney.Domain{}) != (name == "prose") {
			t.Errorf("%s: %v, %v", name, d, err)
		}
	}
	if d, err := komoney.NamedDomain(""); err != nil || d != (komoney.Domain{}) || d.String() != "prose" {
		t.Error(d, err)
	}
}

// TestDomainOptions: what a Parser says goes before what the domain says.
func TestDomainOptions(t *testing.T) {
	estate, err := komoney.NamedDomain("estate")
	if err != nil {
		t.Fatal(err)
	}
	usd, err := komoney.ParseCurrency("USD")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		p          komoney.Parser
		text, want string
	}{
		{komoney.Parser{Domain: estate, NoImplied: true}, "월 45", "45 = number 45\n"},
		{komoney.Parser{Domain: estate, Implied: usd}, "월 45", "45 = money 450000 USD implied\n"},
		{komoney.Parser{Domain: estate, PlainTail: true}, "보증금 5천 월 45", "5천 = number 5000\n45 = money 450000 KRW implied\n"},
		{komoney.Parser{Domain: estate, Kinds: komoney.KindsOf(komoney.KindMoney)}, "3층 월 45", "45 = money 450000 KRW implied\n"},
	} {
		if got := findAll(&tt.p, 0, tt.text); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
	if a, err := (komoney.Parser{Domain: estate}).Parse("500"); err != nil || a.String() != "number 500" {
		t.Error(a, err)
	}
}

// TestDomainSharing reads with one domain from several goroutines.
func TestDomainSharing(t *testing.T) {
	t.Parallel()
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for _, name := range komoney.DomainNames() {
				d, err := komoney.NamedDomain(name)
				if err != nil {
					t.Error(err)
				}
				p := komoney.Parser{Domain: d}
				if got := findAll(&p, 0, "보증금 500에 월 45"); !strings.Contains(got, "500") {
					t.Error(name, got)
				}
			}
		})
	}
	group.Wait()
}
