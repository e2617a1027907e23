package komoney_test

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lextest"
	"github.com/komoney/komoney/internal/read/scan"
	"github.com/komoney/komoney/internal/runes"
)

// The scanner is a filter in front of the grammar. These tests compare Find with a Parser that takes every
// rune for the start of an expression, and money-only with all kinds: filters must not change what is found.

// filterParsers are Parsers that the scanner treats differently.
var filterParsers = []komoney.Parser{
	{},
	{Kinds: komoney.KindsOf(komoney.KindMoney)},
	{Kinds: komoney.KindsOf(komoney.KindMoney), NoImplied: true, PlainTail: true},
	{Kinds: komoney.KindsOf(komoney.KindMoney), Accounting: true, UnitLines: true},
	{Names: map[string]komoney.Currency{"코인": bitcoin, "달러": komoney.MustParseCurrency("CAD")}, Units: map[string]string{"꾸러미": "꾸러미"}},
	{Names: map[string]komoney.Currency{"명": bitcoin, "제": komoney.MustParseCurrency("CAD"), "": komoney.MustParseCurrency("EUR")}, Units: map[string]string{"원": "original", "": "none"}},
	{Domain: domainNamed("estate")},
	{Domain: domainNamed("market"), Kinds: komoney.KindsOf(komoney.KindMoney)},
	{Domain: domainNamed("jobs")},
	{Domain: domainNamed("receipt"), Kinds: komoney.KindsOf(komoney.KindMoney)},
	{Domain: domainNamed("filing")},
}

// bitcoin is a currency that is in no table.
var bitcoin = func() komoney.Currency {
	c, err := komoney.NewCurrency("BTC")
	if err != nil {
		panic(err)
	}
	return c
}()

func domainNamed(name string) komoney.Domain {
	d, err := komoney.NamedDomain(name)
	if err != nil {
		panic(err)
	}
	return d
}

// FilterDiff says how what a Parser finds differs from what is there, "" for not at all.
func FilterDiff(p komoney.Parser, text string) string {
	all := p
	all.Kinds = 0
	all = komoney.Naive(all)
	got := p.Find(text)
	next, stop := iter.Pull(got)
	defer stop()
	for want := range all.Find(text) {
		if !p.Kinds.Has(want.Kind) {
			continue
		}
		if m, ok := next(); !ok || m != want {
			return fmt.Sprintf("%+v finds %v in %q, which has %v", p, slices.Collect(got), text, slices.Collect(all.Find(text)))
		}
	}
	if m, ok := next(); ok {
		return fmt.Sprintf("%+v finds %v in %q, which has %v", p, m, text, slices.Collect(all.Find(text)))
	}
	return ""
}

// checkFilter compares what a Parser finds with what is there.
func checkFilter(t *testing.T, p komoney.Parser, text string) {
	t.Helper()
	if diff := FilterDiff(p, text); diff != "" {
		t.Error(diff)
	}
}

func TestFilter(t *testing.T) {
	texts := append(goldTexts(), randomTexts(20_000)...)
	news := newsText(100_000)
	longLine := "\n3개에 9,000원\n" + strings.ReplaceAll(news, "\n", " ") + "\n"
	texts = append(texts, news, strings.Join(goldTexts(), "\n"), "이 ", "보증금 500/월 45. 방은 둘이고 큰길에서 가깝다.", "3개"+longLine+"5개"+longLine+strings.Repeat("7월 1일 "+strings.Repeat("3명 ", 2000)+"5,000원\n", 5))
	for _, p := range filterParsers {
		for _, text := range texts {
			checkFilter(t, p, text)
			if t.Failed() {
				return
			}
		}
	}
}

func FuzzFilter(f *testing.F) {
	for _, text := range randomTexts(200) {
		f.Add(text)
	}
	for _, text := range append(goldTexts(), "삼은 3이다\n약삼십만 원", "응시료 1,000정년이라 냈다 합의금 -1,000정년부터", "“이 회사” 三萬 원", "5만　원 수십 명", "해도 한째아", "첫\ufc83이", "한에서 2회까지", "연경 수자만", "A0 제 이 음", "1분의0$", "0여엔지니어", "세분의이수", "0대.0", "\r", "통장에오만원도없다더니그걸삼만원에샀어 치킨두마리에백만번봐도모르겠다작년보다세배는", "두배가격 열배는올랐네 세배더비싸다 백배는올랐네 수배로올랐네 백원동전 십원도없다 만원더냈다 일 원도 못", "천만 관객 백만구독자 일억 명", "1.000,50원 1'000원 3만1'000원", "삼백\r\n５백\r", "\xbf첫 번째",
		"Q\xef\n\xbf첫 \xef약삼십만", "한동\xec", "분수 육\xec\x10\x00 ", "가\xbf三萬원 \xf0두 개 \xc0\xbf3명", "0000\n이 ", "만보다적다", "일조\xec\xbc\xec", "\xec9\x83돈이B0000", "월만 사천백삼조십5", "천억물세 명", "또셋", "이만\xec\xff\xff", "한\uff00몇$", "한살았다", "3원 50전 5만원 3,000원 3원 5십전 7원 12345678전 1원 5 전", strings.Repeat("A\xa20", 100),
		"물은두 배로", "빵을세 조각", "2^", "탑5기", "4.5-m 유로", "매출은 3-5-mn EUR였다", "보증금 500/45설치비 3", "보증금 500에 월 45설치비", "월세 1000/50올해", "보증금 "+strings.Repeat("500/45", 20),
		"학생 50만 명의 6190만 판라고", "판매가 1,000여 인칭당 일 센트", "지수는 2,825.14로 1,234. 1,200.000원", "9일부터 5월 26일 사이", "9일부터 5월 26일까지", "60만원이다 3원 오전", "속임수로 100달러 호주돈으로 50불", "선수(28·야구) 3©", "1\x00", "두병오천원 한판칠천원 3단오천원 두판5천원 두단에오천원 삼인오천원 두판2만원 세마리에만원이요 막걸리두병사천원 세시오천원 다섯개만원에팔더라", "홍콩·12%p-246조", " [-9]", " % 1", " #1", "\t[-1] 신호") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, p := range filterParsers {
			checkFilter(t, p, text)
		}
	})
}

// growth returns how long n pieces take and 16 n, if the second is more than a linear time explains, and is so each of three times, as a
// machine may have other work; else 0.
func growth(read func(n int) time.Duration, n int) (short, long time.Duration) {
	for range 3 {
		short, long = read(n), read(16*n)
		if long < 100*short || long < 300*time.Millisecond {
			return 0, 0
		}
	}
	return short, long
}

// TestFindTime reads long lines of what tempts the reader to look far, for all kinds, for money alone, under unit lines and in a domain.
func TestFindTime(t *testing.T) {
	timeOf := func(p komoney.Parser, text string) time.Duration {
		start := time.Now()
		for range p.Find(text) {
		}
		return time.Since(start)
	}
	sheets := komoney.Parser{UnitLines: true}
	filings := komoney.Parser{UnitLines: true, Domain: domainNamed("filing")}
	for _, p := range append(filterParsers[:2:2], sheets, filings) {
		for _, piece := range []string{"[", "[x", ",1", "단", "| ", "9.", ".5", "3-5-", "500/45", "1,", "1 2 ", "$1", "3천일 ", "100여건 ", "1과 ", "v1.2 ", "20 30대 ", "-1, ", "~1h", "4.1.2, ", "통장에오만원도", "(", "10.5.~", "68:F7:"} {
			read := func(n int) time.Duration { return timeOf(p, strings.Repeat(piece, n)) }
			if short, long := growth(read, 4000); long > 0 {
				t.Errorf("%v %q: %v for 16 times %v", p.Kinds, piece, long, short)
			}
		}
	}
}

// TestPlain compares Parse with the grammar alone on numerals of every sort with a unit.
func TestPlain(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	digits := func() string {
		d := strconv.FormatUint(r.Uint64()>>r.IntN(64), 10)
		d = d[:1+r.IntN(len(d))]
		switch r.IntN(6) {
		case 0:
			return d + "." + strconv.Itoa(r.IntN(1000))
		case 1:
			return pick("1,000", "12,345", "1.000,50", "1'000", "999,999,999", "0.5", "1.5", "12.50", "007", "0")
		}
		return d
	}
	naive := komoney.Naive(komoney.Parser{})
	for range 100_000 {
		var b strings.Builder
		b.WriteString(pick("", "", "", "약 ", "최대 ", "총 ", "약", "제", "월 ", "-", "$", "미화 ", "한 ", "또 "))
		for range 1 + r.IntN(4) {
			b.WriteString(pick(digits(), digits(), "", "삼", "천이", "구", "영", "두"))
			b.WriteString(pick("", "", "십", "백", "천", "만", "억", "조", "경", "여", "천만", "백억", " "))
		}
		b.WriteString(pick("", "원", " 원", "달러", " 달러", "명", "%", "년", "대", "kg", "개월", "원대", "분의 1", "위", "번째", "배", "도", "불"))
		b.WriteString(pick("", "", "", " 이상", "가량", "을 넘는", "쯤", "여", "까지", " 미만"))
		s := b.String()
		got, err := komoney.Parse(s)
		want, wantErr := naive.Parse(s)
		if got != want || (err == nil) != (wantErr == nil) {
			t.Fatalf("%q: %v, %v; the grammar reads %v, %v", s, got, err, want, wantErr)
		}
	}
}

// TestPlainFind compares Find with the grammar alone on numbers with what may stand around them.
func TestPlainFind(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	number := func() string {
		n := pick("1", "3", "7", "12", "30", "45.5", "110", "2014", "1,500", "6000", "0.5", "70", "1980", "두", "세", "한", "십", "삼천", "몇", "열두", "0")
		return n + pick("", "", "", "만", "억", "천", "만 ", "여", "여만", "만여", "만 5000", "만 2024", "만 300", "억 3,700만", "억 2천만", "조 40억", "천 5백")
	}
	unit := func() string {
		if r.IntN(8) == 0 { // both ends with a unit
			u := pick("월", "일", "명", "위", "%", "달러", "세", "대", "만원", "유로", "회", "년")
			return u + pick("부터 ", "에서 ", "~", "∼", "과 ", "에서", "~ ") + pick("2", "8", "50", "1990", "25만 ", "0.7") + pick(u, u, u, "명") + pick("까지", "까지의", " 사이", "로", "", " 정도", "의", " 변경", "대", "~9월", " 청년", "까지다", "까지 3")
		}
		return pick("", " ", "", " ") + pick("명", "명", "~12명", "∼300", "~3~30명", "∼1∼1", "~7%", "~5.5 km", "~~3일", "-5점", "원", "달러", "개", "건", "회", "년", "일", "월", "%", "%p", "배", "대", "도", "위", "번째", "시간", "분", "kg", "㎡", "km", "권", "인", "곳", "가구", "마리", "주", "달", "할", "bp", "엔",
			"센트", "전", "푼", "사람", "시·도", "배우", "해", "수", "조각", "경기", "일간", "명다", "명이", "개고", "벌", "불", "파운드", "년대", "년대생", "~90년대", "~8년대", "기준", "조각", "경기", "남자", "회사", "년대", "부", "정", "")
	}
	for range 100_000 {
		var b strings.Builder
		for range 1 + r.IntN(3) {
			b.WriteString(pick("", "", "약 ", "총 ", "제", "모두 ", "(", "·", "~", "(~", "‘", "“", "전세 ", "평균 ", "-", "±", "인구 ", "연 ", "또", "월"))
			b.WriteString(number())
			b.WriteString(unit())
			b.WriteString(pick("", " ", "이 ", "이나 ", "과 ", "와 ", "에서 ", "부터 ", "까지 ", "대", " 대", "대의 ", " 내에 ", "내지 ", "반", " 반 ", "~", "∼", "-", "·", ", ", "(", ") ", "의 ", "이상 ", " 이상 ", "을 넘는 ", "보다 큰 ", "당 ",
				"씩 ", "만에 ", " 정도 ", "가량 ", " 사이 ", "에 달한다", "이었다", "오십", " 이십전", "에 못 미치는", "이다", "의 범위", "분의 1", "로 ", "’ ", "’", "…", "”", "승 ", "…", "”고 "))
		}
		checkFilter(t, komoney.Parser{}, b.String())
	}
}

// TestSums compares money alone with all kinds on lines of numbers with what makes money of them, and what does not.
func TestSums(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	var units, leads, nouns []string
	for _, w := range lextest.WordsOf(&lex.UnitWords) {
		if w.Class == lex.WCurrency || w.Class == lex.WSubunit || w.Class == lex.WMagnitude || r.IntN(4) == 0 {
			units = append(units, w.Text)
		}
	}
	for _, l := range []*lex.Lexicon{&lex.LeadWords, &lex.FeeEndings, &lex.CaseParticles, &lex.LargeSums} {
		for _, w := range lextest.WordsOf(l) {
			leads = append(leads, w.Text)
		}
	}
	for _, label := range strings.Fields("가격 시급 금액 총액 배송비 연봉 월급 보증금 월세 전세 반전세 월 관리비 카드값 전기료") {
		leads = append(leads, label, label)
	}
	for _, l := range []*lex.Lexicon{&lex.Cues, &lex.Joins, &lex.TailWords, &lex.Particles, &lex.PayWords, &lex.WordHomographs} {
		for _, w := range lextest.WordsOf(l) {
			nouns = append(nouns, w.Text)
		}
	}
	gap := func() string { return pick("", "", " ", " ", "  ", "\t", "　", "\u00a0") }
	digits := func() string {
		return pick("3", "45", "500", "2,500", "1137", "12.5", "1,234,567", "123456789", "1/2", "2-3", "1’000", "1e9", ".5", "５", "0", "3~5", "3만", "2억5천", "7여", "20몇", "3분의 1", "2분의 일", "5점")
	}
	words := func() string {
		var b strings.Builder
		for range 1 + r.IntN(3) {
			b.WriteString(pick("일", "이", "삼", "오", "구", "공", "십", "백", "천", "만", "억", "조", "한", "두", "세", "석", "열", "스물", "다섯", "수", "몇", "반", "첫", "三", "萬", "점", "여", "분의", "내지", "자", "해"))
			b.WriteString(pick("", "", "", " "))
		}
		return b.String()
	}
	for range 20_000 {
		var b strings.Builder
		for range 1 + r.IntN(3) {
			if r.IntN(2) == 0 {
				b.WriteString(pick(leads...) + pick("", "", "(", ":", ") ", "】", "▶ ", "은 ", " 약 ", "-", "△", "“") + gap())
			}
			if r.IntN(3) > 0 {
				b.WriteString(digits() + gap())
			} else {
				b.WriteString(words() + gap())
			}
			switch r.IntN(4) {
			case 0, 1:
				b.WriteString(pick(units...))
			case 2:
				b.WriteString(pick("에 ", "에서 ", "~", "∼", "-", "(", "·", "/", "과 ", "내지", " 내지 ", "분의 ", "에 월 ", "→") + pick(digits(), words()) + gap() + pick("", pick(units...)))
			}
			b.WriteString(gap() + pick("", " ", ", ", "을 ", "에 ", "이다", ")", "\n", pick(nouns...)))
		}
		text := b.String()
		if r.IntN(2) == 0 { // so far from the ends that the sieve looks
			text = "말이다 " + strings.Repeat("나라마다 ", r.IntN(7)) + text + " " + strings.Repeat("나라마다 ", 5)
		}
		got := slices.Collect(komoney.Parser{Kinds: komoney.KindsOf(komoney.KindMoney)}.Find(text))
		want := slices.DeleteFunc(slices.Collect(komoney.Find(text)), func(m komoney.Match) bool { return m.Kind != komoney.KindMoney })
		if !slices.Equal(got, want) {
			t.Fatalf("money alone in %q: %v, among all kinds %v", text, got, want)
		}
	}
}

// TestSigned compares Find with the grammar alone, and money alone with it, on sums with signs and codes, units, labels, markup and brackets written to them in any way.
func TestSigned(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	sign := func() string {
		return pick("$", "₩", "￦", "¥", "€", "US$", "USD ", "KRW ", "원화 ", "미화 ", "-$", "$-", "(₩", "달러 ", "원 ", "억₩", "&nbsp;₩", "금 ", "일금 ", "유로 ", "조KRW")
	}
	digits := func() string {
		return pick("1", "3", "10", "45", "300", "1,000", "39,000", "1.5", "0", "3.3", "99", "두", "두..", "한", "이천", "만", "백만", "삼십만", "3억", "99만", ".5", "3-5", "1~2", "수십", "**10", "**39,000**", "<b>5</b>", "10~12")
	}
	unit := func() string {
		return pick("", "", "", "원", "달러", "m2", "m²", "㎡", "장", "개", "인", "인당", "월", "월세", "명", "kg", "평", "p", "k", "m", "mn", "%", "대", "분", "년", "병x", "병", "천원", "만원", "억", "억원", "만", "불", "엔", "USD", "KRW", " KRW", "(KRW)", "($)", "(원)", "₩", "$", "만$", "m2만원")
	}
	gap := func() string {
		return pick("", "", "", "", " ", " ", "&nbsp;", "\u00a0", "**", "*", "|", "/", "-", ", ", ":", "=", "(", ")", "<b>", "</b>", "~", "..", ".", "×", "x", "—", "→", "·", "[", "\"")
	}
	word := func() string {
		return pick("", "", "금액", "가격", "보증금", "투룸", "월세", "두장샀", "매출", "시급", "배송비", "에", "을 ", "이다", "부터 ", "까지", "에서 ", "과 ", "도 ", "당 ", "씩", " 이상", "쯤", "대", "여", "약 ", "최대 ", "price of it", "줬다", "냈다", "합계(원)", "개당 ", "짜리", "인당", "모두 ", "연봉", "은")
	}
	for range 15_000 {
		var b strings.Builder
		b.WriteString(pick("", "", "", "(단위: 백만원)\n", "(단위: 원)\n  ", "단위 : 천원, %\n", "지금은 여기서 그렇게 "))
		if r.IntN(3) == 0 {
			b.WriteString(word() + gap())
		}
		for range 1 + r.IntN(3) {
			if r.IntN(4) == 0 {
				b.WriteString(sign())
			}
			b.WriteString(digits() + pick("", gap()) + unit() + gap() + word())
		}
		b.WriteString(pick("", " p", " ", "\n", " 그렇게 말하고 나서야 돌아왔다"))
		for _, p := range filterParsers[:2] {
			checkFilter(t, p, b.String())
		}
	}
}

// TestBlocks checks the masks of a block against its bytes one by one.
func TestBlocks(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	pool := "09/:.,aZ 가힣一三龥、·「」é５ￜ\xff\x80"
	for range 20_000 {
		var b [scan.BlockSize]byte
		for i := range b {
			b[i] = pool[r.IntN(len(pool))]
		}
		high, digit, others := scan.Masks(&b)
		anyOther := false
		for i, c := range b {
			if high>>i&1 == 1 != (c >= utf8.RuneSelf) || digit>>i&1 == 1 != runes.IsDigit(c) {
				t.Fatalf("%q at %d: high %b, digit %b", b, i, high, digit)
			}
			anyOther = anyOther || c >= 0xC0 && c-0xEA >= 4
		}
		if others != anyOther {
			t.Fatalf("%q: others %v", b, others)
		}
	}
}
