package komoney_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lextest"
)

// Texts for the tests of the scanner and for the benchmarks.

// goldTexts returns the texts of ../shared/gold, none where they are missing.
func goldTexts() []string {
	var texts []string
	for _, name := range []string{"kmou", "klue", "traps"} {
		f, err := os.Open("../shared/gold/" + name + "_dev.jsonl")
		if err != nil {
			continue
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var row struct{ Text string }
			if json.Unmarshal(lines.Bytes(), &row) == nil {
				texts = append(texts, row.Text)
			}
		}
		f.Close()
	}
	return texts
}

// newsText returns n bytes or a little more of text that has the words, digits and amounts of news in their
// usual numbers, one sentence a line. It makes no sense.
func newsText(n int) string {
	var (
		words = strings.Fields("정부는 이번 대책을 통해 시장의 안정을 꾀한다고 밝혔다 한국은행 지난해 수출이 전년보다 크게 늘어난 것으로 나타났다 " +
			"이날 서울 여의도에서 열린 기자회견에서 그는 사업 계획을 설명하며 하반기 실적이 나아질 것이라고 말했다 반도체 조선 자동차 등 주력 산업의 " +
			"일자리 문제와 관련해 노조는 회사 측이 약속을 지키지 않았다며 파업에 들어갔다 오는 전국 대부분 지역에 비가 내리겠고 기온은 평년과 비슷하겠다 " +
			"검찰은 이를 수사해 달라는 고발장을 받아 사건을 배당했다 만약 다음 경기에서 이기면 구단은 사상 처음으로 결승에 오른다 여야는 국회 본회의를 열고 " +
			"하지만 전문가들은 수 있다 할 때 그러나 또 두고 세계 경제가 어려운 가운데 공장 가동률이 떨어지고 재고가 쌓이는 현상이 이어진다고 분석했다")
		amounts = strings.Split("2022년|5일|12월|30명|3.5%|1위|400억 달러|58조원|1,446원|두 배|세 번째|5.6%p|10여 곳|84㎡|21조6,900억~36조1,500억원|"+
			"8000만원|제3차|25일|오전 10시 30분|3-2|15층|24시간|1차|2분기|3억5천만원|약 700명|$5.5 million|서른두 살|1만3000여명|7개|19|60대|4만5,000원", "|")
		r = rand.New(rand.NewPCG(11, 29))
		b strings.Builder
	)
	for b.Len() < n {
		for k := 6 + r.IntN(14); k > 0; k-- {
			switch x := r.IntN(100); {
			case x < 11:
				b.WriteString(amounts[r.IntN(len(amounts))])
			case x < 14:
				fmt.Fprintf(&b, "‘%s’", words[r.IntN(len(words))])
			case x < 16:
				fmt.Fprintf(&b, "%s(%s)", words[r.IntN(len(words))], amounts[r.IntN(len(amounts))])
			default:
				b.WriteString(words[r.IntN(len(words))])
			}
			if k > 1 {
				b.WriteString([]string{" ", " ", " ", " ", " ", " ", ", "}[r.IntN(7)])
			}
		}
		b.WriteString(".\n")
	}
	return b.String()
}

// randomTexts returns n short texts of numerals, words of the tables, digits and signs in any order.
func randomTexts(n int) []string {
	r := rand.New(rand.NewPCG(7, 9))
	var words [][]lex.Word
	for _, l := range []*lex.Lexicon{
		&lex.Numerals, &lex.UnitWords, &lex.TailWords, &lex.Particles, &lex.LeadWords, &lex.Cues, &lex.UnitHomographs, &lex.WordHomographs,
		&lex.ScaleHomographs, &lex.OverHomographs, &lex.SpacedHomographs, &lex.ScaledHomographs, &lex.NumberCues,
	} {
		words = append(words, lextest.WordsOf(l))
	}
	common := strings.Fields("원 달러 억 만 조 천 백 십 년 월 일 명 개 % %p 배 위 번째 에서 부터 까지 사이 ~ - ∼ – · , . ( ) $ ₩ USD 약 최대 이상 이하 " +
		"넘는 대 여 수 몇 한 두 세 제 분의 / 반 퍼센트 포인트 엔 유로 위안 kg ㎡ ３ ％ 원 ‘ ’ “ ” … 、 三 萬 億 圓 の é и △ 단위 K m")
	gaps := []string{"", "", "", "", "", "", " ", " ", " ", " ", " ", "  ", "\t", "\n", "\u3000", "   "}
	texts := make([]string, n)
	for i := range texts {
		var b strings.Builder
		for range 1 + r.IntN(14) {
			switch r.IntN(10) {
			case 0:
				fmt.Fprint(&b, r.IntN([]int{10, 100, 3000, 1_000_000}[r.IntN(4)]))
			case 1:
				fmt.Fprintf(&b, []string{"%d.%d", "%d,%03d", "%d-%d"}[r.IntN(3)], r.IntN(100), r.IntN(1000))
			case 2, 3:
				b.WriteString(words[0][r.IntN(len(words[0]))].Text)
			case 4, 5, 6:
				b.WriteString(common[r.IntN(len(common))])
			default:
				l := words[r.IntN(len(words))]
				b.WriteString(l[r.IntN(len(l))].Text)
			}
			b.WriteString(gaps[r.IntN(len(gaps))])
		}
		texts[i] = b.String()
	}
	return texts
}
