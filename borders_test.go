package komoney_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/komoney/komoney"
)

// scaleEndings are the syllables that are scales, or digits, where a numeral stands before them.
const scaleEndings = "자해조간정재극경양만억천백십구"

// endingNouns are everyday words that end in one of them.
var endingNouns = strings.Fields(`
	의자 모자 주전자 상자 투자 신청자 과자 피자 감자 여자 남자 기자 환자 학자 이자 문자 글자 숫자 액자 사자 전자 은자 제자 부자 소비자 사용자 가입자 당선자 참가자 근로자 노동자 담당자 보호자 합자 출자 증자 적자 흑자 그림자 정자 판자 유자
	피해 오해 이해 지해 올해 새해 다음해 손해 공해 동해 서해 남해 김해 자해 방해 화해 견해 인해 통해 위해
	구조 협조 제조 기조 보조 원조 창조 강조 체조 참조 건조 노조 인조 저조 고조 왕조 변조 위조 신조 직조 두루미조
	시간 공간 기간 야간 주간 월간 연간 중간 순간 인간 민간 간간 약간 행간 차간 약정기간 회간 외양간 마구간 대장간 방앗간
	과정 결정 사정 감정 일정 예정 규정 수정 인정 가정 안정 조정 특정 확정 설정 측정 판정 지정 행정 재정 법정 정정 우정 여정 운동장정 선정 공정
	존재 소재 교재 현재 인재 목재 자재 식재 취재 독재 문화재 박재 중재 화재 기재 연재 등재 골재 약재 총재 부총재
	연극 적극 소극 비극 희극 북극 남극 자극 음극 양극 사극 관극
	환경 안경 배경 풍경 전경 망원경 현미경 동경 서경 성경 신경 상경 구경 직경 반경
	모양 태양 영양 고양 분양 동양 서양 교양 사양 계양 담양 밀양 입양 해양 휴양 수양 양양 부양 문양 요양
	불만 미만 비만 오만 자만 거만 교만 태만 대만 그것만 이만
	추억 기억 감억
	원천 하천 인천 부천 춘천 순천 온천 실천 추천 과천 홍천 사천 제천 옥천 포천 이천 금천 승천
	고백 공백 동백 여백 담백 결백 명백 독백 자백 피자백
	수십 팔십 칼로십
	연구 친구 가구 입구 출구 지구 도구 기구 축구 야구 농구 배구 탁구 당구 요구 청구 항구 전구 식구 인구 강남구 종로구 서초구 마포구 선거구 특구 북구 동구 서구 중구 영구 복구`)

// fieldBorders are what parts two fields.
var fieldBorders = []string{",", ", ", "，", ":", ": ", "：", "|", " | ", "\t", "·", "/", " / ", "(", "[", "\"", "~", "\n"}

// fieldAmounts are amounts that nothing before a border changes.
var fieldAmounts = []string{"35000원", "12,900원", "3억5천만원", "3만5천원", "3명", "5%", "3.5배", "2022년", "$5", "삼천원", "두 개", "1,234", "1,234,567원", "5천원", "2만원", "3만~5만원", "0.5%p", "세 번째", "35,000", "1.5억원"}

// TestBorders: an amount behind a border is read as if it stood alone, whatever the word before it ends in.
func TestBorders(t *testing.T) {
	table := splicerWords(t)
	words := slices.Clone(endingNouns)
	for lexicon, list := range table {
		if lexicon == "numerals" || lexicon == "leadWords" { // which say something of the number behind
			continue
		}
		for _, w := range list {
			last, _ := utf8.DecodeLastRuneInString(w)
			if strings.ContainsRune(scaleEndings, last) && !slices.Contains(table["numerals"], w) && !slices.Contains(table["leadWords"], w) {
				words = append(words, w)
			}
		}
	}
	slices.Sort(words)
	wrong := 0
	for _, amount := range fieldAmounts {
		alone := slices.Collect(komoney.Find(amount))
		if len(alone) != 1 || alone[0].Text != amount {
			t.Fatalf("%q is read as %v", amount, alone)
		}
		want := alone[0]
		for _, word := range slices.Compact(words) {
			number, err := komoney.Parse(word)
			for _, border := range fieldBorders {
				if border == "~" && err == nil && number.Kind == komoney.KindNumber {
					continue // 이천~35000원 (2,000 to 35,000 won): the words that are numbers are the other end of a range
				}
				text := word + border + amount
				start := len(word + border)
				ok := false
				for m := range komoney.Find(text) {
					m.Start, m.End = m.Start-start, m.End-start
					if m.Implied && want.Kind == komoney.KindNumber { // 임금: 35,000 (wages)
						m.Kind, m.Currency, m.Implied = want.Kind, want.Currency, want.Implied
					}
					ok = ok || m == want
				}
				if !ok {
					t.Errorf("%q: %v, want %v", text, slices.Collect(komoney.Find(text)), want)
					if wrong++; wrong > 40 {
						t.FailNow()
					}
				}
			}
		}
	}
}
