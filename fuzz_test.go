package komoney_test

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/komoney/komoney"
)

// seeds returns expressions and texts of every sort: the reference tables of the tests,
// the lines of the article, and a word of each row of tables/*.tsv behind and before a number.
func seeds(f *testing.F) []string {
	texts := corpus(f)
	for _, x := range parseErrors {
		texts = append(texts, x.in)
	}
	files, err := filepath.Glob("tables/*.tsv")
	if err != nil || len(files) == 0 {
		f.Fatal("no tables", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			columns := strings.Split(line, "\t")
			if len(columns) < 6 || strings.HasPrefix(line, "#") {
				continue
			}
			word, _, _ := strings.Cut(strings.TrimSpace(columns[5]), ",")
			if strings.ContainsAny(word, "[]{}") {
				continue
			}
			word = strings.ReplaceAll(word, "_", " ")
			texts = append(texts, "1,234"+word+" 세 "+word+" "+word+" 5만원")
		}
	}
	return texts
}

// checkAmount reports fields that do not go together.
func checkAmount(t *testing.T, text string, a komoney.Amount) {
	t.Helper()
	switch {
	case a.Kind == komoney.KindNone || a.Kind > komoney.KindNumber:
		t.Errorf("%q: kind %d", text, a.Kind)
	case (a.Kind == komoney.KindMoney) != (a.Currency != komoney.Currency{}):
		t.Errorf("%q: %v in %q", text, a.Kind, a.Currency)
	case a.Kind == komoney.KindMoney && a.Unit != "" || a.Kind == komoney.KindQuantity && a.Unit == "":
		t.Errorf("%q: %v with unit %q", text, a.Kind, a.Unit)
	case a.Implied && a.Kind != komoney.KindMoney:
		t.Errorf("%q: %v of an implied currency", text, a.Kind)
	case !a.IsRange && (a.Low != a.High || a.LowOpen || a.HighOpen):
		t.Errorf("%q: %v .. %v is no range", text, a.Low, a.High)
	case a.IsRange && a.Low.Cmp(a.High) >= 0:
		t.Errorf("%q: %v .. %v", text, a.Low, a.High)
	case a.Denominator.Sign() < 0 || !a.Denominator.IsZero() && a.Kind != komoney.KindFraction && a.Kind != komoney.KindQuantity: // 1/3㎏
		t.Errorf("%q: %v with the denominator %v", text, a.Kind, a.Denominator)
	}
}

// oneDigitTail is how a number ends that has one digit written to 만 or above.
var oneDigitTail = regexp.MustCompile("[만억조萬億兆][0-9]([^0-9.,]|$)")

// sameReading reports whether Parse of a match's text says what the match says, as far as the span fixes it. What stands around a span
// decides the rest, by the rules that docs/language.md lists in its chapter on spans.
func sameReading(m komoney.Match) bool {
	a, err := komoney.Parse(m.Text)
	if errors.Is(err, komoney.ErrOverflow) {
		return true // a digit that counts where the text goes on is one digit too many
	}
	if m.Text == "배" {
		return err != nil // 매출이 배 이상 늘었다 (sales more than doubled): twice where something grew, else a ship or a pear
	}
	if err != nil { // 5만원에서 10만원 (from 50,000 won, 100,000): 사이 or 까지 (between, to) behind it makes the range
		return m.IsRange && slices.ContainsFunc([]string{"에서", "부터", "과", "와"}, func(s string) bool { return strings.Contains(m.Text, s) })
	}
	a.Approx, a.Bound = m.Approx, m.Bound // 약, 이상 (about, or more): outside of the span
	if a == m.Amount {
		return true
	}
	switch {
	case a.Kind == komoney.KindNumber && strings.Trim(m.Text, "0123456789.,천만억조") == "" && m.Kind != komoney.KindNumber:
		return true // 3·4만원, 3천→5천만원: the first of a list, or what has changed, has the unit of the last one, else it is a number
	case a.Kind == komoney.KindNumber && m.Kind == komoney.KindMoney:
		a.Kind, a.Currency, a.Implied = m.Kind, m.Currency, m.Implied // 1억을 빌렸다 (borrowed 100 million), 한화 약 3억 (about 300 million, in won)
	case a.Kind == komoney.KindNumber && m.Kind == komoney.KindNumber && oneDigitTail.MatchString(m.Text):
		return true // 3만5 나왔어 (it was 35,000): one scale down in a text
	case a.Kind == komoney.KindQuantity && a.Unit == "전" && m.Kind == komoney.KindMoney:
		return true // 환율은 50전 올랐다 (the rate rose by 50 jeon): a coin where money is spoken of, else one of several matches
	case a.Kind == komoney.KindQuantity && m.Kind == komoney.KindMoney && strings.ContainsAny(m.Text[len(m.Text)-1:], "kmtbKMTB"):
		return true // 미화 약 3 t (about US$3 trillion): a magnitude, else a measure
	case a.Kind == komoney.KindMoney && m.Unit == "동":
		return true // 아파트 1만 동 (10,000 blocks of flats): houses, else dong
	case a.Kind == komoney.KindMoney && m.Unit == "pound":
		a.Kind, a.Currency, a.Unit = m.Kind, m.Currency, m.Unit // 몸무게 150파운드 (weighs 150 pounds): a weight
	case a.Unit == "kilogram" && m.Unit == "kilometer", a.Unit == "kilometer" && m.Unit == "kilogram", a.Unit == "metric-ton" && m.Unit == "teaspoon", a.Unit == "megabyte" && m.Unit == "millibar":
		a.Unit = m.Unit // 5킬로를 걸었다 (walked 5 kilometres): a way where somebody moves, else a weight; 소금 1t: a spoon of salt, else a ton; 기압 940mb
	case m.Kind == komoney.KindPercent && strings.HasSuffix(m.Text, "푼"):
		return true // 연 5푼 (5 percent a year): a rate, else a coin
	case a.Kind == komoney.KindNumber && m.Unit == "조":
		return true // 민법 110조 (Civil Act, article 110): an article, else 10^12
	case strings.HasSuffix(m.Text, m.Unit) && len(m.Unit) == len("일") && strings.Contains("일이삼사오육칠팔구", m.Unit):
		return true // 십만 일 동안 (for 100,000 days): days where the text goes on, else a digit
	case strings.HasSuffix(m.Text, "대") && (m.Unit == "세" && a.Unit == "대" || m.Unit == "대" && a.Unit == "세"), m.Unit == "세대" && a.Unit == "세":
		return true // 30대 여성 (women in their 30s), 버스 30~40대 (30 to 40 buses), 아파트 2030세대 (2,030 flats): as the words around say
	case m.Kind == komoney.KindNumber && m.HighOpen && strings.HasSuffix(m.Text, "대"):
		return true // 코스피 2500대 (the KOSPI at 2,500-odd): a level, else so many machines
	case m.Unit == "세" && m.IsRange && len(m.Text) <= len("20"):
		return true // 20, 30대 여성 (women in their 20s and 30s), 4·50대: the first of a list of ages, else a number
	case m.Implied && strings.HasSuffix(m.Text, "대"):
		return true // 수억대 빚 (debts of hundreds of millions): a bracket, else so many machines
	}
	if a == m.Amount {
		return true
	}
	// 매매 12억 5,000 (on sale for 1.25 billion) and 연봉 5천 (50 million a year): a tail in 만 (10^4) needs to know that it is money, and to be
	// written without 만.
	a.Low, a.High = m.Low, m.High
	return a == m.Amount && m.Kind == komoney.KindMoney && (strings.ContainsAny(m.Text, "억億조兆") || m.Implied)
}

// FuzzFind checks spans, values, that bytes read like strings, and that lines read alone and together agree. That
// Parse agrees with each match holds for the language of the tables, the seeds: in the junk between, such as 0억일,
// the two doors differ.
func FuzzFind(f *testing.F) {
	texts := seeds(f)
	known := make(map[string]bool, len(texts))
	for i, text := range texts {
		known[text] = true
		f.Add(text, texts[(i*7+3)%len(texts)])
	}
	f.Add("3만\xff원", "\xe1\x84 5만원\xf0")
	f.Add("3\xeb\xa7\u200c\x89", "10¼/ 2⅞12.5이하 ½5 3½~4컵 ½/4 5/6%")
	f.Add("0Bp\xeb", "3원\xeb")
	f.Add("세 \xeb00\xec00", "0")
	f.Add(" [-9]", " % 1")
	f.Add("", "2.4 2002-")
	f.Fuzz(func(t *testing.T, text, other string) {
		found := slices.Collect(komoney.Find(text))
		end := 0
		for _, m := range found {
			if m.Start < end || m.End <= m.Start || m.End > len(text) || m.Text != text[m.Start:m.End] {
				t.Fatalf("%q: %q at [%d:%d] behind %d", text, m.Text, m.Start, m.End, end)
			}
			end = m.End
			if !utf8.ValidString(m.Text) || strings.Contains(m.Text, "\n") {
				t.Errorf("%q: %q", text, m.Text)
			}
			checkAmount(t, text, m.Amount)
			if known[text] && !sameReading(m) {
				a, err := komoney.Parse(m.Text)
				t.Errorf("%q: found %q = %s, parsed %s, %v", text, m.Text, m.Amount, a, err)
			}
		}
		if inBytes := slices.Collect(komoney.FindBytes([]byte(text))); !slices.Equal(inBytes, found) {
			t.Errorf("%q: Find %v, FindBytes %v", text, found, inBytes)
		}
		if !utf8.ValidString(text) || !utf8.ValidString(other) {
			return
		}
		both := text + "\n" + other
		union := found
		for m := range komoney.Find(other) {
			m.Start += len(text) + 1
			m.End += len(text) + 1
			union = append(union, m)
		}
		if got := slices.Collect(komoney.Find(both)); !slices.Equal(got, union) {
			t.Errorf("%q: %v, line by line %v", both, got, union)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, text := range seeds(f) {
		f.Add(text)
	}
	f.Add("3만\xff원")
	f.Add("5/6%")
	f.Fuzz(func(t *testing.T, text string) {
		a, err := komoney.Parse(text)
		if err == nil {
			checkAmount(t, text, a)
			if b, err := komoney.Parse(" " + text + "\t"); err != nil || b != a {
				t.Errorf("%q: %s, with blanks around %s, %v", text, a, b, err)
			}
			return
		}
		if a != (komoney.Amount{}) {
			t.Errorf("%q: %s beside %v", text, a, err)
		}
		var e *komoney.Error
		if !errors.As(err, &e) || e.Input != text || !errors.Is(err, e.Code) || e.Code == "" {
			t.Fatalf("%q: %#v", text, err)
		}
		if e.Offset < 0 || e.Offset > len(text) || utf8.ValidString(text) && e.Offset < len(text) && !utf8.RuneStart(text[e.Offset]) {
			t.Errorf("%q: offset %d", text, e.Offset)
		}
		if !strings.HasPrefix(err.Error(), "komoney: parse ") || !utf8.ValidString(err.Error()) {
			t.Errorf("%q: %q", text, err)
		}
	})
}
