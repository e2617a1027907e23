package komoney_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/internal/lextest"
)

// The splicer puts words of all tables into sentences that look like real ones, and these tests read each in all the ways that
// must agree: with the filters and without, each kind by itself, the line by itself and in a text, plain and decomposed.

// splicer makes sentences.
type splicer struct {
	slow  slowMaker // of expressions
	words map[string][]string
}

// splicerWords are the words of the tables by their lexicons.
func splicerWords(t testing.TB) map[string][]string {
	rows, err := lextest.TableRows("tables")
	if err != nil {
		t.Fatal(err)
	}
	words := map[string][]string{}
	for _, r := range rows {
		words[r.Lexicon] = append(words[r.Lexicon], r.Words...)
	}
	return words
}

func newSplicer(words map[string][]string, seed uint64) *splicer {
	return &splicer{slowMaker{rand.New(rand.NewPCG(seed, 13)), map[string]int{}}, words}
}

func (s *splicer) pick(list ...string) string { return list[s.slow.IntN(len(list))] }

func (s *splicer) word(lexicon string) string { return s.pick(s.words[lexicon]...) }

// Words of no table that stand in fields and sentences.
var (
	spliceNouns = strings.Fields("의자 모자 주전자 상자 투자 신청자 피해 오해 구조 협조 시간 공간 과정 결정 존재 소재 연극 적극 환경 안경 모양 태양 불만 미만 추억 기억 원천 하천 고백 공백 사십 수십 연구 가구 " +
		"택배 사과 커피 노트북 회의 학교 서울 직원 공사 매출 이익 수출 예산 가격 합계 인원 무게 길이 온도 비율 순위 날짜 주소 전화 번호 the iPhone GPT H800 A1")
	spliceBorders = []string{",", ", ", "，", ":", ": ", "：", "|", " | ", "\t", "·", " · ", "/", " / ", "(", ")", "[", "]", "\"", "'", "~", "-", " ", " ", " ", "  ", "", "", "=", "→", " → ", "‘", "’", "“", "”", "…", ";", ".", "!", "?", "*", "+", "×", "#", "@", "&", "<", ">", "※", "○", "■", "★"}
	spliceJoins   = []string{"~", "∼", "-", "–", " ~ ", "에서 ", "부터 ", "과 ", "와 ", "내지 ", ", ", "·", "/", " 대 ", "대", " 또는 ", "(", "→", " "}
	spliceFrames  = []string{
		"{a}", "{a}{p}", "{l} {a}", "{l}{a}", "{a} {t}", "{a}{t}", "{n}{b}{a}", "{a}{b}{n}", "{n}{b}{a}{b}{a}", "{n}{b}{n}{b}{a}{b}{n}", "{a}{j}{a}", "{a}{j}{a}{p} 사이", "{a}에서 {a}까지", "{l} {a}{j}{a} {t}",
		"어제 {n} 값이 {a}{p} 올랐다고 한다", "{c} {a}{p} 냈다", "{c}{p} {a}{t} 들었다", "그는 {a}{p} {c}", "{n} {a}{p} {y} 사람이 많다", "{a} {h}", "{a}{h}", "{h} {a}", "{h}{a}", "{u} {a}", "{a} {u}",
		"이번 {n}에는 {a}{p} {h}{p} 필요하다", "{n}{p} {a}({a})", "{a}(약 {a}) {t}", "전세 {a}{b}월세 {a}", "단가 {a}{b}수량 {a}{b}합계 {a}", "{n} {a}짜리 {a}", "{q} {a}", "{a} {q} {a}", "{f} {a}{p} {f}",
		"{c}{b}{a}", "{a}{b}{c}", "{n}({a}){p} {t}", "\"{a}\" {t}", "[{n}] {a}{b}{a}{b}{a}", "{n}당 {a}{p} {y}", "{a} {a}", "{a}{p} {a}{p}", "{v}{a}{v}", "{n}{a}", "{a}{n}", "{n} {a} {n}", "하루 {a} {a}{p} 걷는다",
		"제{a}", "제 {a} {a}", "또 {a}{p}", "연 {a} {t}", "{n}: {a}{j}{a}{b}{a}", "{u}당 {a}{p} 냈다", "{a}분의 {a}", "{a} {a} {t}", "{g} {a}", "{a} {g}",
	}
	spliceDigits = []string{"0", "1", "2", "3", "5", "7", "9", "10", "12", "15", "20", "24", "30", "45", "50", "99", "100", "110", "119", "150", "365", "500", "1000", "1500", "2005", "2022", "3000", "1,000", "12,900", "35,000", "1,234,567", "0.5", "1.5", "3.14", "12.5",
		"1/2", "5/15", "3-2", "2024.1.5", "11/28", "010-1234-5678", "12:31", "6.25", "1.000", "1,23", "007", "3:2", "$5", "₩3,000", "5.0", "99.9"}
	spliceWords = strings.Fields("일 이 삼 사 오 육 칠 팔 구 십 백 천 만 억 조 이십 삼십 십오 백만 천만 이천 삼천이백 십만 오만 수십 수백 수천 수만 수십억 몇 몇십 십여 십수 한 두 세 네 석 서 넉 너 하나 둘 셋 넷 다섯 여섯 열 열두 열한 스물 스무 서른 마흔 쉰 백스물셋 " +
		"한두 두세 서너 너댓 대여섯 예닐곱 첫 반 절반 온 영 공 일이삼 삼점일사 三 三萬 二十 壹 拾 萬 億 三千二百 공일공 이삼 사오 천사 만일 구백 조만")
	spliceScales   = strings.Fields("만 억 조 천 백 십 천만 백만 십억 백억 천억 경 해 자 양 구 간 정 재 극 여 만여 여만 억여 천여 백여")
	spliceUnits    = strings.Fields("원 원 원 만원 억원 달러 불 엔 유로 명 개 년 월 일 시 분 초 % %p 퍼센트 프로 배 위 번째 대 kg km ㎡ 평 층 호 동 시간 개월 살 세 마리 권 장 병 잔 곳 건 회 차 번 조 항 구 자 간 정 재 해 전 리 푼 할 bp K m bn million USD 원대 달러대 년대 도 점 사람 가구 인 인분 주 달 반 말 되 척 정도 이상 가량 쯤 씩 짜리 어치")
	spliceSuffixes = []string{"", "", "", "", "", "대", "씩", "짜리", "여", " 반", "반", "어치", "초반", " 정도", "가량", "쯤", " 이상", "이하", "을 넘는", "에 못 미치는", "보다 큰", "권", "당"}
)

// numeral makes a number, or what looks like one.
func (s *splicer) numeral() string {
	switch s.slow.IntN(8) {
	case 0, 1:
		return s.pick(spliceDigits...)
	case 2:
		return s.pick(spliceDigits[:35]...) + s.pick(spliceScales...)
	case 3:
		return s.pick(spliceWords...)
	case 4:
		return s.pick(spliceDigits[:35]...) + s.pick(spliceScales...) + s.pick("", " ", "") + s.pick(spliceDigits[:35]...) + s.pick("", "", s.pick(spliceScales...))
	case 5:
		return s.slow.numeral().text
	case 6:
		return s.word("numerals") + s.pick("", s.word("numerals"))
	}
	return strconv.Itoa(1 + s.slow.IntN([]int{9, 99, 9999, 999_999}[s.slow.IntN(4)]))
}

// amount makes a number with what may stand at it.
func (s *splicer) amount() string {
	if s.slow.IntN(8) == 0 {
		text, _ := s.slow.expression()
		return text
	}
	unit := s.pick(spliceUnits...)
	switch s.slow.IntN(6) {
	case 0, 1:
		unit = s.word("unitWords")
	case 2:
		unit = ""
	}
	return s.pick("", "", "", "", "", "", "-", "$", "₩", "미화 ", "약 ", "제", "+", "△") + s.numeral() + s.pick("", "", "", " ", " ", "  ") + unit + s.pick(spliceSuffixes...)
}

// particle makes what may be written to an amount.
func (s *splicer) particle() string {
	return s.pick("", "", "을", "이", "은", "의", "에", "로", "도", "만", "과", "에서", "까지", "부터", "이나", "보다", "이다", "이었다", s.word("particles"))
}

// text makes a sentence.
func (s *splicer) text() string {
	frame, b := s.pick(spliceFrames...), strings.Builder{}
	for {
		text, slot, ok := strings.Cut(frame, "{")
		b.WriteString(text)
		if !ok {
			return b.String()
		}
		frame = slot[2:]
		switch slot[0] {
		case 'a':
			b.WriteString(s.amount())
		case 'b':
			b.WriteString(s.pick(spliceBorders...))
		case 'j':
			b.WriteString(s.pick(spliceJoins...))
		case 'n':
			b.WriteString(s.pick(spliceNouns...))
		case 'p':
			b.WriteString(s.particle())
		case 'l':
			b.WriteString(s.word("leadWords"))
		case 't':
			b.WriteString(s.word("tailWords"))
		case 'u':
			b.WriteString(s.word("unitWords"))
		case 'c':
			b.WriteString(s.word(s.pick("cues", "cues", "payWords", "largeSums", "tallies", "weightCues", "numberCues", "portions", "feeStops")))
		case 'f':
			b.WriteString(s.word(s.pick("fullCues", "riches", "peoples", "records", "noThings", "noPersons", "groupCues", "saleCues", "buildingCues", "products")))
		case 'h':
			b.WriteString(s.word(s.pick("unitHomographs", "spacedHomographs", "scaledHomographs", "scaleHomographs", "overHomographs", "wordHomographs")))
		case 'y':
			b.WriteString(s.word(s.pick("payWords", "doneThus", "trueCounts", "twins", "tailWords")))
		case 'q':
			b.WriteString(s.pick(s.word("leadWords"), s.word("tailWords"), s.word("wordHomographs"), s.word("particles")))
		case 'g':
			b.WriteString(s.numeral())
		case 'v':
			b.WriteString(s.pick("‘", "’", "“", "”", "(", ")", "「", "」", "…", "\"", "'"))
		}
	}
}

// spliceParsers are Parsers that read alike with all filters and without.
var spliceParsers = []komoney.Parser{
	{},
	{Units: map[string]string{}}, // the grammar alone, behind the scanner
	{Kinds: komoney.KindsOf(komoney.KindMoney)},
	{Kinds: komoney.KindsOf(komoney.KindMoney), NoImplied: true, PlainTail: true},
	{Kinds: komoney.KindsOf(komoney.KindMoney), Accounting: true, UnitLines: true},
	{Names: map[string]komoney.Currency{"코인": komoney.MustParseCurrency("USD")}, Units: map[string]string{"꾸러미": "꾸러미"}},
}

// spliceDiff says in which way readings of a text differ, and how; "" where all agree.
func spliceDiff(text string) (way, diff string) {
	for i, p := range spliceParsers {
		if diff := FilterDiff(p, text); diff != "" {
			return "filter " + strconv.Itoa(i), diff
		}
	}
	all := slices.Collect(komoney.Find(text))
	if got := slices.Collect(komoney.FindBytes([]byte(text))); !slices.Equal(got, all) {
		return "bytes", fmt.Sprintf("%q: in bytes there are %v, in a string %v", text, got, all)
	}
	for _, m := range all {
		if !sameReading(m) {
			a, err := komoney.Parse(m.Text)
			return "parse", fmt.Sprintf("%q: found %q = %s, parsed %s, %v", text, m.Text, m.Amount, a, err)
		}
	}
	for k := komoney.KindMoney; k <= komoney.KindNumber; k++ {
		p := komoney.Parser{Kinds: komoney.KindsOf(k)}
		want := slices.DeleteFunc(slices.Clone(all), func(m komoney.Match) bool { return m.Kind != k })
		if got := slices.Collect(p.Find(text)); !slices.Equal(got, want) {
			return "kinds", fmt.Sprintf("%q: only %v is %v, among all there are %v", text, k, got, want)
		}
	}
	for _, around := range [][2]string{{"값은 3만원이다.\n", "\n5명"}, {"\n", "\r\n"}, {strings.Repeat("가나다라 ", 25) + "\n두\n\n", "\n원"}, {"ｘ\n", "\n％"}} {
		var got []komoney.Match
		for m := range komoney.Find(around[0] + text + around[1]) {
			if m.Start -= len(around[0]); m.Start >= 0 && m.Start < len(text) {
				m.End -= len(around[0])
				got = append(got, m)
			}
		}
		if !slices.Equal(got, all) {
			return "lines", fmt.Sprintf("%q: between %q there are %v, alone %v", text, around, got, all)
		}
	}
	for name, form := range spliceForms {
		var got []komoney.Match
		for m := range komoney.Find(form(text)) {
			got = append(got, m)
		}
		if !slices.EqualFunc(got, all, func(a, b komoney.Match) bool { return a.Amount == b.Amount && a.Text == form(b.Text) }) {
			return name, fmt.Sprintf("%q: %s there are %v, in plain form %v", text, name, got, all)
		}
	}
	return "", ""
}

// spliceForms are other forms of a text, which say the same.
var spliceForms = map[string]func(string) string{
	"decomposed": decomposed,
	"wide":       width.Widen.String,
}

// decomposed is the text with its Hangul syllables in jamo.
func decomposed(text string) string {
	var b strings.Builder
	for _, c := range text {
		if c >= '가' && c <= '힣' {
			b.WriteString(norm.NFD.String(string(c)))
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// checkSplice makes n sentences and reads each in all ways.
func checkSplice(t *testing.T, s *splicer, n int) {
	t.Helper()
	for wrong := 0; n > 0 && wrong < 20; n-- {
		if way, diff := spliceDiff(s.text()); way != "" {
			wrong++
			t.Errorf("%s: %s", way, diff)
		}
	}
}

func TestSplice(t *testing.T) {
	n := 15_000
	if testing.Short() {
		n = 2_000
	}
	checkSplice(t, newSplicer(splicerWords(t), 1), n)
}

func FuzzSplice(f *testing.F) {
	words := splicerWords(f)
	for seed := range uint64(10) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) { checkSplice(t, newSplicer(words, seed), 50) })
}
